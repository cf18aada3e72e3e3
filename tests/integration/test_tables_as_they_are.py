"""Tables as people have them: partitions of all kinds, children, keys that change."""

from collections.abc import Callable, Iterator

import psycopg
import pytest

from pgdedup.embedded import LocalServer
from tests import guarded
from tests.guarded import Connection, one, rows

Connect = Callable[..., Connection]
Db = Connection

TABLES = """
CREATE SCHEMA crm;
GRANT USAGE ON SCHEMA crm TO app, supervisor;
CREATE TABLE crm."按月" (
    day date, no integer, email text, PRIMARY KEY (day, no)
) PARTITION BY RANGE (day);
CREATE TABLE crm.month_1 PARTITION OF crm."按月"
    FOR VALUES FROM ('2024-01-01') TO ('2024-02-01');
CREATE TABLE crm.month_2 PARTITION OF crm."按月"
    FOR VALUES FROM ('2024-02-01') TO ('2024-03-01') PARTITION BY LIST (no);
CREATE TABLE crm.month_2_odd PARTITION OF crm.month_2 FOR VALUES IN (1, 3);
CREATE TABLE crm.month_2_rest PARTITION OF crm.month_2 DEFAULT;
CREATE TABLE crm.hashed (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), email text)
    PARTITION BY HASH (id);
CREATE TABLE crm.hashed_0 PARTITION OF crm.hashed
    FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE crm.hashed_1 PARTITION OF crm.hashed
    FOR VALUES WITH (MODULUS 2, REMAINDER 1);
CREATE UNLOGGED TABLE crm.plain (
    id integer PRIMARY KEY, email text, raw text,
    shout text GENERATED ALWAYS AS (upper(email)) STORED
);
CREATE FUNCTION crm.tidy() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.email := coalesce(NEW.raw, NEW.email);
    RETURN NEW;
END $$;
CREATE TRIGGER zz_tidy BEFORE INSERT OR UPDATE ON crm.plain
    FOR EACH ROW EXECUTE FUNCTION crm.tidy();
CREATE TABLE crm.late (id integer PRIMARY KEY, email text);
CREATE TABLE crm.parent (id integer PRIMARY KEY, email text);
CREATE TABLE crm.covering (
    id integer, email text, owner text, PRIMARY KEY (id) INCLUDE (owner)
);
CREATE TABLE crm.asked (id bigserial PRIMARY KEY, email text, at integer);
GRANT USAGE ON SEQUENCE crm.asked_id_seq TO app, supervisor;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA crm TO app, supervisor;
"""
SETTINGS = {
    "按月": "block",
    "hashed": "block",
    "plain": "block",
    "late": "block",
    "parent": "block",
    "covering": "block",
    "asked": "ask",
}
RULES = "version: 1\ntables:\n" + "".join(
    f"""  crm.{name}:
    check: {"at_commit" if name == "late" else "immediate"}
    fields: {{email: email}}
    rules: {{same_email: {{match: {{email: same}}, action: {action}}}}}
"""
    for name, action in SETTINGS.items()
)


@pytest.fixture(scope="module")
def template(server: LocalServer, template_dbname: str) -> Iterator[str]:
    guarded.role(server, "supervisor", "pgdedup_override")
    yield from guarded.template(server, template_dbname, TABLES, RULES)


@pytest.fixture
def dbname(server: LocalServer, template: str) -> Iterator[str]:
    yield from guarded.copy(server, template)


@pytest.fixture
def app(connect: Connect) -> Connection:
    return connect("app")


@pytest.fixture
def supervisor(connect: Connect) -> Connection:
    """Overrides everything: makes pairs that are on record."""
    return connect("supervisor", options="-c pgdedup.override=known")


def refuse(connection: Connection, statement: str) -> None:
    with pytest.raises(psycopg.errors.UniqueViolation, match="same_email"):
        connection.execute(statement.encode())


@pytest.mark.parametrize(
    ("relation", "values"),
    [
        ('"按月"', "('2024-01-02', 2, 'A@x.cn')"),
        ('"按月"', "('2024-02-02', 3, 'A@x.cn')"),
        ("month_1", "('2024-01-02', 2, 'A@x.cn')"),
        ("month_2", "('2024-02-02', 3, 'A@x.cn')"),
        ("month_2_odd", "('2024-02-02', 3, 'A@x.cn')"),
        ("month_2_rest", "('2024-02-02', 4, 'A@x.cn')"),
    ],
)
def test_ranges_of_lists(app: Connection, relation: str, values: str) -> None:
    app.execute("INSERT INTO crm.\"按月\" VALUES ('2024-01-01', 1, 'a@x.cn')")
    refuse(app, f"INSERT INTO crm.{relation} VALUES {values}")


def test_hash_partitions(app: Connection) -> None:
    for _ in range(4):
        app.execute("DELETE FROM crm.hashed")
        app.execute("INSERT INTO crm.hashed (email) VALUES ('a@x.cn')")
        refuse(app, "INSERT INTO crm.hashed (email) VALUES ('A@x.cn')")


def test_a_partition_attached_later_is_guarded(app: Connection, db: Db) -> None:
    db.execute(
        """
        CREATE TABLE crm.month_3 (LIKE crm."按月" INCLUDING ALL);
        INSERT INTO crm.month_3 VALUES ('2024-03-01', 1, 'c@x.cn');
        ALTER TABLE crm."按月" ATTACH PARTITION crm.month_3
            FOR VALUES FROM ('2024-03-01') TO ('2024-04-01');
        GRANT INSERT ON crm.month_3 TO app;
        """
    )
    refuse(app, "INSERT INTO crm.\"按月\" VALUES ('2024-01-01', 1, 'c@x.cn')")
    app.execute("INSERT INTO crm.month_3 VALUES ('2024-03-02', 1, 'a@x.cn')")
    refuse(app, "INSERT INTO crm.month_3 VALUES ('2024-03-02', 2, 'c@x.cn')")
    refuse(app, "INSERT INTO crm.month_1 VALUES ('2024-01-02', 2, 'a@x.cn')")


def test_a_detached_partition_is_a_table_of_its_own(app: Connection, db: Db) -> None:
    app.execute("INSERT INTO crm.\"按月\" VALUES ('2024-01-01', 1, 'a@x.cn')")
    db.execute('ALTER TABLE crm."按月" DETACH PARTITION crm.month_1')
    app.execute("INSERT INTO crm.\"按月\" VALUES ('2024-02-01', 1, 'a@x.cn')")
    app.execute("INSERT INTO crm.month_1 VALUES ('2024-01-01', 2, 'a@x.cn')")
    assert rows(db, "SELECT * FROM pgdedup.health_check()") == []


def test_pairs_follow_a_row_to_another_partition(
    app: Connection, supervisor: Connection, db: Db
) -> None:
    app.execute("INSERT INTO crm.\"按月\" VALUES ('2024-01-01', 1, 'a@x.cn')")
    supervisor.execute("INSERT INTO crm.\"按月\" VALUES ('2024-01-01', 2, 'a@x.cn')")
    app.execute("UPDATE crm.\"按月\" SET day = '2024-02-02' WHERE no = 2")
    app.execute('UPDATE crm."按月" SET no = 5 WHERE no = 2')
    app.execute("UPDATE crm.month_1 SET no = 7")
    keys = rows(db, "SELECT key_l || key_r FROM pgdedup.pairs")
    assert len(keys) == 1
    assert '"no": 7' in keys[0]
    assert '"no": 5' in keys[0]
    refuse(app, "INSERT INTO crm.\"按月\" VALUES ('2024-01-01', 9, 'a@x.cn')")


def test_pairs_follow_a_key(app: Connection, supervisor: Connection, db: Db) -> None:
    app.execute("INSERT INTO crm.plain VALUES (1, 'a@x.cn'), (5, 'b@x.cn')")
    supervisor.execute("INSERT INTO crm.plain VALUES (2, 'a@x.cn')")
    app.execute("UPDATE crm.plain SET id = 0 WHERE id = 2")
    assert rows(db, "SELECT key_l, key_r FROM pgdedup.pairs") == [("0", "1")]
    # Leaving and coming back is no new duplicate, under the new key either.
    app.execute("UPDATE crm.plain SET email = NULL WHERE id = 0")
    app.execute("UPDATE crm.plain SET email = 'a@x.cn' WHERE id = 0")
    # A key that is taken over takes over no pair.
    app.execute("INSERT INTO crm.plain VALUES (2, 'd@x.cn')")
    refuse(app, "UPDATE crm.plain SET email = 'a@x.cn' WHERE id = 2")


def test_nobody_moves_pairs_by_a_trigger_of_his_own(connect: Connect, db: Db) -> None:
    function = one(
        db,
        "SELECT p.oid::regproc FROM pg_proc AS p WHERE p.proname ~ 'plain_rekey_'",
    )
    app = connect("app")
    app.execute("CREATE TEMP TABLE mine (id integer)")
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        app.execute(
            "CREATE TRIGGER t AFTER UPDATE ON mine FOR EACH ROW"
            f" EXECUTE FUNCTION {function}()".encode()
        )
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        app.execute("SELECT pgdedup.move_pairs('crm.plain', '1', '2')")


def test_what_the_users_trigger_makes_of_a_row(app: Connection) -> None:
    app.execute("INSERT INTO crm.plain VALUES (1, 'a@x.cn')")
    refuse(app, "INSERT INTO crm.plain VALUES (2, 'b@x.cn', 'a@x.cn')")
    app.execute("INSERT INTO crm.plain VALUES (2, 'b@x.cn')")
    refuse(app, "UPDATE crm.plain SET raw = 'A@x.cn' WHERE id = 2")


def test_at_commit_after_the_key_changed(app: Connection) -> None:
    """The row that waited for its check has gone under its old key."""
    app.execute("INSERT INTO crm.late VALUES (1, 'a@x.cn')")
    app.execute("BEGIN")
    app.execute("INSERT INTO crm.late VALUES (2, 'a@x.cn')")
    app.execute("UPDATE crm.late SET id = 3 WHERE id = 2")
    refuse(app, "COMMIT")
    app.execute("BEGIN")
    app.execute("INSERT INTO crm.late VALUES (2, 'a@x.cn')")
    app.execute("UPDATE crm.late SET id = 3, email = 'b@x.cn' WHERE id = 2")
    app.execute("COMMIT")


def test_at_commit_of_a_row_that_is_gone(app: Connection) -> None:
    app.execute("INSERT INTO crm.late VALUES (1, 'a@x.cn')")
    with app.transaction():
        app.execute("INSERT INTO crm.late VALUES (2, 'a@x.cn')")
        app.execute("DELETE FROM crm.late WHERE id = 2")
    with app.transaction():
        app.execute("INSERT INTO crm.late VALUES (2, 'a@x.cn')")
        app.execute("UPDATE crm.late SET email = NULL WHERE id = 2")


def test_at_commit_under_another_role(connect: Connect) -> None:
    """The checker must not depend on whose role it is at the end of the transaction."""
    admin = connect("postgres")
    admin.execute("INSERT INTO crm.late VALUES (1, 'a@x.cn')")
    admin.execute("BEGIN")
    admin.execute("SET LOCAL ROLE app")
    admin.execute("INSERT INTO crm.late VALUES (2, 'a@x.cn')")
    admin.execute("SET LOCAL ROLE pgdedup_reader")
    refuse(admin, "COMMIT")


def test_two_rows_of_one_statement_are_confirmed(app: Connection, db: Db) -> None:
    """Their keys come from a sequence: repeated, the write has other keys."""
    statement = "INSERT INTO crm.asked (email) VALUES ('a@x.cn'), ('A@x.cn'), ('b@b.b')"
    tokens = []
    for _ in range(2):
        with pytest.raises(psycopg.errors.UniqueViolation) as caught:
            app.execute(statement.encode())
        tokens.append(guarded.detail(caught.value)["token"])
    assert tokens[0] == tokens[1]
    with app.transaction():
        app.execute("SELECT pgdedup.confirm(%s, 'twins')", [tokens[0]])
        app.execute(statement.encode())
    pairs = rows(db, "SELECT state, reason FROM pgdedup.pairs")
    assert pairs == [("accepted", "twins")]
    # What was confirmed were these two, not a third.
    app.execute("BEGIN")
    app.execute("SELECT pgdedup.confirm(%s, 'triplets')", [tokens[0]])
    refuse(app, "INSERT INTO crm.asked (email) VALUES ('a@x.cn')")


def test_the_token_of_a_stored_match_names_it(app: Connection) -> None:
    app.execute("INSERT INTO crm.asked (email) VALUES ('a@x.cn')")
    tokens = []
    for _ in range(2):
        with pytest.raises(psycopg.errors.UniqueViolation) as caught:
            app.execute("INSERT INTO crm.asked (email) VALUES ('a@x.cn')")
        tokens.append(guarded.detail(caught.value)["token"])
        app.execute("DELETE FROM crm.asked")
        app.execute("INSERT INTO crm.asked (email) VALUES ('a@x.cn')")
    assert tokens[0] != tokens[1]


def test_nobody_makes_tokens(app: Connection) -> None:
    for statement in (
        "SELECT * FROM pgdedup.secrets",
        "SELECT pgdedup.ask_token('crm.asked', '[]', '{}')",
        "SELECT pgdedup.secret()",
        "SELECT pgdedup.signature(ARRAY['13800138000'])",
    ):
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            app.execute(statement.encode())


def test_set_constraints_immediate(app: Connection) -> None:
    app.execute("INSERT INTO crm.late VALUES (1, 'a@x.cn')")
    app.execute("BEGIN")
    app.execute("INSERT INTO crm.late VALUES (2, 'a@x.cn')")
    refuse(app, "SET CONSTRAINTS ALL IMMEDIATE")


def test_inherited_tables_are_named(app: Connection, db: Db) -> None:
    """Triggers are not inherited: what is written to a child goes past the guard."""
    db.execute("CREATE TABLE crm.child () INHERITS (crm.parent)")
    db.execute("INSERT INTO crm.child VALUES (1, 'a@x.cn')")
    refuse(app, "INSERT INTO crm.parent VALUES (2, 'a@x.cn')")
    found = rows(db, "SELECT check_name, object, severity FROM pgdedup.health_check()")
    assert found == [("inherited_table", "crm.child", "error")]


def test_columns_beside_a_primary_key_are_no_key(app: Connection) -> None:
    """PRIMARY KEY (id) INCLUDE (owner) keeps the owner in its index, and no more."""
    app.execute("INSERT INTO crm.covering VALUES (1, 'a@example.com', '王芳')")
    with pytest.raises(psycopg.errors.UniqueViolation) as caught:
        app.execute("INSERT INTO crm.covering VALUES (2, 'a@example.com', '李娜')")
    found = guarded.detail(caught.value)
    assert (found["row"]["key"], found["matches"][0]["key"]) == ("2", "1")
    app.execute("UPDATE crm.covering SET owner = '李娜', email = 'A@example.com'")
    asked = "SELECT key FROM pgdedup.find_duplicates('crm.covering', %s)"
    assert rows(app, asked, '{"email": "a@example.com"}') == ["1"]
    assert rows(app, asked, '{"id": 1, "email": "a@example.com"}') == []
