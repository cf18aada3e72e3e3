"""pg_dump and pg_restore keep columns, indexes, guards and what is on record."""

import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path
from subprocess import CompletedProcess

import psycopg
import pytest

import pgdedup
from pgdedup import testing
from pgdedup.config import load_rules_text
from pgdedup.embedded import LocalServer
from tests import guarded
from tests.guarded import Connection, detail, insert, one, refused, rows

pytestmark = pytest.mark.usefixtures("loadable_dumps")

Connect = Callable[..., Connection]
Client = Callable[..., CompletedProcess[str]]

CREDIT = "91350100M000100Y43"
TABLES = """
CREATE SCHEMA crm;
CREATE TABLE crm.people (id integer PRIMARY KEY, name text, email text);
CREATE TABLE crm.firms (
    id integer PRIMARY KEY, name text COLLATE "C", phone text, note text, gone boolean
);
CREATE SCHEMA "销售 CRM";
CREATE TABLE "销售 CRM".customers (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name text, credit_code text, phone1 text, phone2 text, note text,
    owner text, deleted_at timestamptz
);
CREATE TABLE "销售 CRM".old (id integer PRIMARY KEY, email text);
INSERT INTO "销售 CRM".old VALUES (1, 'a@example.com'), (2, 'A@example.com');
GRANT USAGE ON SCHEMA crm, "销售 CRM" TO app, supervisor;
GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA crm TO app, supervisor;
GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA "销售 CRM" TO app, supervisor;
"""
RULES = """
version: 1
language: zh
tables:
  '"销售 CRM".customers':
    live: "deleted_at IS NULL"
    owner: owner
    fields:
      name: company_name
      credit: {type: uscc, columns: [credit_code]}
      phone: {type: phone, columns: [phone1, phone2]}
      note: text
    rules:
      same_credit: {match: {credit: same}, action: block}
      same_phone: {match: {phone: same}, action: ask}
      homophone: {match: {name: sounds_like}, action: flag}
      similar_note: {match: {note: {similar: normal}}, action: flag}
      spoken_note: {match: {note: sounds_like}, action: shadow}
  crm.people:
    fields: {name: person_name, email: email}
    rules:
      same_email: {match: {email: same}, action: ask}
      same_name: {match: {name: same}, action: flag}
  crm.firms:
    storage: expression
    live: "gone IS NOT TRUE"
    fields: {name: company_name, phone: phone, note: text}
    rules:
      same_phone: {match: {phone: same}, action: ask}
      homophone: {match: {name: sounds_like}, action: flag}
      similar_note: {match: {note: {similar: normal}}, action: flag}
  '"销售 CRM".old':
    fields: {email: email}
    rules: {same_email: {match: {email: same}, action: block}}
"""
CUSTOMERS = "销售 CRM.customers"


def fill(server: LocalServer, dbname: str) -> None:
    """Rows with every sort of pair: open, confirmed, overridden, shadow."""

    def session(role: str) -> Connection:
        return psycopg.connect(server.dsn(dbname, user=role), autocommit=True)

    with session("app") as app, session("supervisor") as supervisor:
        insert(app, CUSTOMERS, name="南京金陵餐饮", phone1="13800138000", owner="张伟")
        insert(app, CUSTOMERS, name="南京今陵餐饮有限公司", note="quick brown fox")
        insert(app, CUSTOMERS, credit_code=CREDIT, note="quick brown foxes")
        insert(app, CUSTOMERS, credit_code=CREDIT, deleted_at="2024-01-01")
        token = detail(refused(app, CUSTOMERS, phone2="13800138000"))["token"]
        with app.transaction():
            app.execute("SELECT pgdedup.confirm(%s, '分公司')", [token])
            insert(app, CUSTOMERS, phone2="13800138000", owner="李雷")
        supervisor.execute("SET pgdedup.override = '迁移'")
        insert(supervisor, CUSTOMERS, credit_code=CREDIT)
        insert(app, "crm.people", id=1, name="王伟", email="a@example.com")
        insert(app, "crm.people", id=2, name="王 伟")
        insert(supervisor, "crm.people", id=3, email="A@example.com")
        insert(app, "crm.firms", id=1, name="重庆华为", phone="13800138000", note="aab")
        insert(app, "crm.firms", id=2, name="重庆华维", gone=False)
        insert(supervisor, "crm.firms", id=3, phone="138-0013-8000")
        insert(app, "crm.firms", id=4, phone="138-0013-8000", gone=True)
        for number in range(30):
            insert(app, CUSTOMERS, name=f"公司{number}", phone1=f"139001390{number:02}")


@pytest.fixture(scope="module")
def template(server: LocalServer, template_dbname: str) -> Iterator[str]:
    guarded.role(server, "supervisor", "pgdedup_override")
    for name in guarded.template(server, template_dbname, TABLES, RULES):
        fill(server, name)
        yield name


@pytest.fixture
def dbname(server: LocalServer, template: str) -> Iterator[str]:
    yield from guarded.copy(server, template)


def contents(connection: Connection) -> dict[str, list[object]]:
    """All that a restore must bring back, generated columns included."""
    return {
        table: rows(connection, f"SELECT * FROM {table} AS t ORDER BY t::text")
        for table in (
            '"销售 CRM".customers',
            '"销售 CRM".old',
            "crm.people",
            "crm.firms",
            "pgdedup.tables",
        )
    } | {
        "pairs": rows(
            connection,
            "SELECT pair_id, target, key_l, key_r, matches, state, first_seen,"
            " decided_by, reason FROM pgdedup.pairs ORDER BY pair_id",
        ),
        "events": rows(
            connection,
            "SELECT event_id, kind, target, key_l, key_r, owner_l, owner_r, rules,"
            " detail FROM pgdedup.events ORDER BY at, event_id",
        ),
    }


WAYS = [
    "plain",
    "custom, two jobs",
    "sections",
    "as superuser",
    "data under an override",
    "data with disabled triggers",
]
#: Rows meet their guards again only here.
GUARDED = "data under an override"
OVERRIDE = {"PGOPTIONS": "-c pgdedup.override=restore"}


@pytest.fixture(scope="module")
def archive(server: LocalServer) -> Iterator[dict[str, str]]:
    """Way of restoring -> a database restored in that way, made when first needed."""
    made: dict[str, str] = {}
    yield made
    for name in made.values():
        testing.drop_database(server, name)


@pytest.fixture(params=WAYS)
def restored(
    request: pytest.FixtureRequest,
    server: LocalServer,
    archive: dict[str, str],
    pg_dump: Callable[..., str],
    pg_restore: Client,
    psql: Client,
    tmp_path: Path,
) -> Iterator[str]:
    """The name of a database into which the test's database was restored."""
    way = request.param
    if way not in archive:
        target = archive[way] = f"restored_{len(archive)}"
        testing.create_database(server, target)
        restore(way, target, pg_dump, pg_restore, psql, str(tmp_path / "archive"))
    yield from guarded.copy(server, archive[way])


def restore(
    way: str,
    target: str,
    pg_dump: Callable[..., str],
    pg_restore: Client,
    psql: Client,
    file: str,
) -> None:
    """Dump the test's database and restore it into an empty one."""
    if way == "plain":
        psql(pg_dump(), dbname=target)
    elif way == "as superuser":
        psql(pg_dump(role="postgres"), "postgres", dbname=target)
    elif way == "custom, two jobs":
        pg_dump("-Fc", "-f", file)
        pg_restore("-j2", "--exit-on-error", file, dbname=target)
    elif way == "sections":
        pg_dump("-Fc", "-f", file)
        for section in ("pre-data", "data", "post-data"):
            pg_restore(f"--section={section}", "--exit-on-error", file, dbname=target)
    elif way == GUARDED:
        psql(pg_dump("--schema-only"), dbname=target)
        psql(pg_dump("--data-only"), dbname=target, env=OVERRIDE)
    else:
        psql(pg_dump("--schema-only"), dbname=target)
        data = pg_dump("--data-only", "--disable-triggers")
        psql(data, "postgres", dbname=target)


@pytest.fixture
def after(connect: Connect, restored: str) -> Connection:
    """A session of the owner on the restored database."""
    return connect(dbname=restored)


def test_everything_comes_back(
    db: Connection, after: Connection, request: pytest.FixtureRequest
) -> None:
    """Under its guard, a row from before the rules puts its pair on record."""
    was, is_now = contents(db), contents(after)
    assert all(was.values())
    for table, expected in was.items():
        found = is_now[table]
        if table in ("pairs", "events"):
            assert [entry for entry in expected if entry not in found] == [], table
        else:
            assert found == expected, table


def test_no_pairs_are_lost_or_invented(db: Connection, after: Connection) -> None:
    query = "SELECT target::text, key_l, key_r, state FROM pgdedup.pairs"
    was, is_now = set(rows(db, query)), set(rows(after, query))
    assert was == is_now
    # Those that were there before the rules are on record, too.
    assert '"销售 CRM".old' in {target for target, *_ in was}


def test_evidence_keeps_its_secret(db: Connection, after: Connection) -> None:
    """Signatures of the dump are those that the restored database makes."""
    secret = "SELECT secret FROM pgdedup.secrets"
    assert one(after, secret) == one(db, secret)
    assert "no_secret" not in rows(
        after, "SELECT check_name FROM pgdedup.health_check()"
    )


def test_a_restored_secret_wins_over_that_of_the_installation(
    db: Connection,
    new_database: Callable[..., str],
    pg_dump: Callable[..., str],
    psql: Client,
    connect: Connect,
) -> None:
    target = new_database(core=True)
    other = connect(dbname=target)
    secret = "SELECT secret FROM pgdedup.secrets"
    signature = "SELECT pgdedup.signature(ARRAY['+8613800138000'])"
    # The core of both comes from one template: give the other a secret of its own.
    other.execute("UPDATE pgdedup.secrets SET secret = 'another', made_at = now()")
    assert one(other, signature) != one(db, signature)
    psql(pg_dump("--data-only", "--table=pgdedup.secrets"), dbname=target)
    assert one(other, secret) == one(db, secret)
    assert one(other, signature) == one(db, signature)


def test_a_schema_without_its_secret_is_named(
    new_database: Callable[..., str],
    pg_dump: Callable[..., str],
    psql: Client,
    connect: Connect,
) -> None:
    target = new_database()
    psql(pg_dump("--schema-only"), dbname=target)
    other = connect(dbname=target)
    names = "SELECT check_name FROM pgdedup.health_check()"
    assert "no_secret" in rows(other, names)
    other.execute("INSERT INTO pgdedup.secrets DEFAULT VALUES")
    assert "no_secret" not in rows(other, names)


def test_signatures_cannot_be_found_by_trying_values(db: Connection) -> None:
    """A number without a secret is soon found among all numbers."""
    phone = "+8613800138000"
    known = [hashlib.md5(phone.encode()).hexdigest()]
    known.append(hashlib.sha256(phone.encode()).hexdigest()[:32])
    signatures = rows(
        db,
        "SELECT m.entry ->> 'signature' FROM pgdedup.pairs,"
        " jsonb_each(matches) AS m (rule, entry) WHERE m.rule = 'same_phone'"
        " AND target = '\"销售 CRM\".customers'::regclass",
    )
    mine = one(db, "SELECT pgdedup.signature(ARRAY[%s])", phone)
    assert signatures == [mine]
    assert mine not in known


def test_there_is_nothing_to_apply(after: Connection) -> None:
    plan = pgdedup.plan(after, load_rules_text(RULES))
    assert [step.name for step in plan.steps] == []


def test_stored_values_are_those_of_new_rows(after: Connection) -> None:
    """Rewriting a row computes its generated columns again."""
    query = 'SELECT * FROM "销售 CRM".customers ORDER BY id'
    before = rows(after, query)
    after.execute('UPDATE "销售 CRM".customers SET name = name, note = note')
    assert rows(after, query) == before


def test_guards_work(connect: Connect, restored: str) -> None:
    app = connect("app", dbname=restored)
    refused(app, CUSTOMERS, credit_code=CREDIT)
    refused(app, CUSTOMERS, phone2="13900139007")
    refused(app, "crm.firms", id=5, phone="+86 138 0013 8000")
    insert(app, CUSTOMERS, name="别家公司", phone2="13600136000")


def test_indexes_are_there_and_used(after: Connection) -> None:
    indexes = rows(
        after,
        "SELECT c.relname FROM pg_index AS i INNER JOIN pg_class AS c"
        " ON c.oid = i.indexrelid WHERE i.indisvalid AND c.relname LIKE 'pgdedup_ix_%'",
    )
    assert len(indexes) == 11
    firms = "SELECT key FROM pgdedup.find_duplicates('crm.firms', %s) ORDER BY 1"
    assert rows(after, firms, '{"name": "重庆花维"}') == ["1", "2"]
    assert rows(after, firms, '{"phone": "13800138000"}') == ["1", "3"]
    assert rows(
        after,
        "SELECT key FROM pgdedup.find_duplicates('\"销售 CRM\".customers',"
        ' \'{"name": "南京金凌餐饮"}\')',
    ) == ["1", "2"]


def test_pairs_on_record_still_pass(connect: Connect, restored: str) -> None:
    app = connect("app", dbname=restored)
    app.execute(
        "UPDATE \"销售 CRM\".customers SET name = coalesce(name, '') || ' ' || id"
    )
    app.execute("UPDATE crm.people SET name = name || id")
    app.execute("UPDATE crm.firms SET phone = replace(phone, '-', ' ')")
    app.execute('UPDATE "销售 CRM".old SET email = lower(email)')


def test_new_pairs_get_free_numbers(
    connect: Connect, after: Connection, restored: str
) -> None:
    app = connect("app", dbname=restored)
    insert(app, CUSTOMERS, name="南京今凌餐饮")
    assert one(after, "SELECT count(*) = count(DISTINCT pair_id) FROM pgdedup.pairs")


def test_a_data_only_restore_without_override_is_refused(
    new_database: Callable[..., str],
    pg_dump: Callable[..., str],
    psql: Client,
    connect: Connect,
) -> None:
    target = new_database()
    psql(pg_dump("--schema-only"), dbname=target)
    done = psql(pg_dump("--data-only"), dbname=target, check=False)
    assert done.returncode != 0
    assert 'violates unique constraint "same_' in done.stderr
    assert rows(connect(dbname=target), "SELECT 1 FROM crm.people") == []


def test_the_rows_of_a_single_table(
    db: Connection, pg_dump: Callable[..., str], psql: Client
) -> None:
    """Back into the table they came from, under its guard."""
    for table in ("crm.people", "crm.firms"):
        query = f"SELECT * FROM {table} ORDER BY id"
        before = rows(db, query)
        data = pg_dump("--data-only", f"--table={table}")
        db.execute(f"DELETE FROM {table}".encode())
        psql(data, env=OVERRIDE)
        assert rows(db, query) == before != []


def test_a_single_table_leaves_its_rules_behind(
    db: Connection,
    new_database: Callable[..., str],
    pg_dump: Callable[..., str],
    client: Client,
    connect: Connect,
) -> None:
    """Rows, columns and indexes come along, the guard does not; apply brings it."""
    target = new_database(core=True)
    other = connect(dbname=target)
    other.execute("CREATE SCHEMA crm")
    chosen = ("crm.people", "crm.firms")
    dump = pg_dump(*(f"--table={table}" for table in chosen))
    said = client("psql", "-X", "-q", dbname=target, stdin=dump).stderr
    errors = [line for line in said.splitlines() if "ERROR" in line]
    assert errors
    assert all("function pgdedup.pgdedup_fn_" in line for line in errors)
    for table in chosen:
        query = f"SELECT * FROM {table} ORDER BY id"
        assert rows(other, query) == rows(db, query)
    whole = load_rules_text(RULES)
    rules = whole.model_copy(update={"tables": {t: whole.tables[t] for t in chosen}})
    pgdedup.apply(other, pgdedup.plan(other, rules))
    assert pgdedup.plan(other, rules).empty
    assert rows(other, "SELECT * FROM pgdedup.health_check()") == []
    refused(other, "crm.people", id=9, email="a@EXAMPLE.com")
    refused(other, "crm.firms", id=9, phone="+86 138 0013 8000")
