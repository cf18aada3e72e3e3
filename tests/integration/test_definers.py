"""Every SECURITY DEFINER function is attacked, whichever there are.

The list comes from the catalog, generated functions included, so that a new one is
attacked without being named here.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

import psycopg
import pytest
from psycopg import sql

import pgdedup
from pgdedup import testing
from pgdedup.config import load_rules_text
from pgdedup.embedded import LocalServer
from pgdedup.library import TYPES
from tests import guarded
from tests.guarded import Connection, insert, one, refused, rows
from tests.integration.test_security import (
    RULES,
    SHADOWED,
    TABLES,
    TRAP,
    TRAPS,
)

BAD_TEXT = "'); DROP TABLE crm.customers; --\" $pgdedup$ %I %s"
DEEP = '{"a":' * 3000 + "1" + "}" * 3000

#: Arguments by type: ordinary ones, hostile ones, bombs, and none.
ARGUMENTS: dict[str, tuple[str | None, ...]] = {
    "text": ("1", BAD_TEXT, "(a+)+" * 50_000 + "!", None),
    "name": ("app", 'x"; DROP TABLE crm.customers; --', "x" * 63, None),
    "text[]": (
        "{1}",
        '{"\'); DROP TABLE crm.customers; --"}',
        "{" + "x," * 9999 + "x}",
        None,
    ),
    "jsonb": (
        '{"rules": [], "phone": "13800138000"}',
        '{"rules": "x", "functions": {"find": "pg_catalog.pg_sleep"}, "\\" x": 1}',
        DEEP,
        None,
    ),
    "regclass": ("crm.customers", "pg_catalog.pg_authid", "crm.offers", None),
    "bigint": ("1", "-9223372036854775808", "9223372036854775807", None),
    "bigint[]": ("{1}", "{-9223372036854775808,NULL}", "{}", None),
    "integer": ("1", "-2147483648", "2147483647", None),
    "boolean": ("true", "false", "true", None),
    "boolean[]": ("{t}", "{f,t}", "{}", None),
    "interval": ("1 day", "-1 day", "infinity", None),
    "timestamp with time zone": ("now", "infinity", "-infinity", None),
}
OWN = """
SELECT count(*) FROM pg_class WHERE relnamespace = 'pgdedup'::regnamespace
"""


class Definer(NamedTuple):
    """A function with its owner's rights, and the types of its arguments."""

    name: str
    types: list[str]


@pytest.fixture(scope="module")
def template(server: LocalServer, template_dbname: str) -> Iterator[str]:
    yield from guarded.template(server, template_dbname, TABLES, RULES)


@pytest.fixture
def dbname(server: LocalServer, template: str) -> Iterator[str]:
    yield from guarded.copy(server, template)


@pytest.fixture
def definers(db: Connection) -> list[Definer]:
    found = db.execute(
        "SELECT p.oid::regproc::text, ARRAY(SELECT format_type(a.type, NULL)"
        " FROM unnest(p.proargtypes::oid[]) WITH ORDINALITY AS a (type, place)"
        " ORDER BY a.place) FROM pg_proc AS p"
        " WHERE p.prosecdef AND p.proowner <> 10 AND p.prorettype <> 'trigger'::regtype"
        " ORDER BY 1"
    ).fetchall()
    assert len(found) > 30
    assert any("pgdedup_fn_customers_check" in name for name, _ in found)
    return [Definer(*row) for row in found]


SILENT = "silent"


def call(conn: Connection, definer: Definer, variant: int) -> str | None:
    """Call it in a transaction of its own; SQLSTATE of its error, None without.

    SILENT: it said nothing.
    """
    values = sql.SQL(", ").join(
        sql.SQL("{}::{}").format(
            sql.Literal(ARGUMENTS[each][variant]),
            sql.SQL(each),  # type: ignore[arg-type]
        )
        for each in definer.types
    )
    statement = sql.SQL("SELECT * FROM {}({})").format(
        sql.SQL(definer.name),  # type: ignore[arg-type]
        values,
    )
    try:
        answer = conn.execute(statement).fetchall()
    except psycopg.Error as error:
        return error.sqlstate
    return None if any(value is not None for row in answer for value in row) else SILENT


def lay_traps(db: Connection, conn: Connection, role: str) -> None:
    """Functions, operators, tables of our names, first in the path of a session."""
    if one(db, "SELECT to_regnamespace('trap') IS NULL"):
        db.execute(TRAPS.encode())
        for name, (arguments, result) in SHADOWED.items():
            text = TRAP.format(name=name, arguments=arguments, result=result)
            conn.execute(text.encode())
        equal = TRAP.format(name="equal", arguments="text, text", result="boolean")
        conn.execute(equal.encode())
        for operator in ("=", "<>", "||", "~"):
            conn.execute(
                f"CREATE OPERATOR trap.{operator} (LEFTARG = text, RIGHTARG = text,"
                " FUNCTION = trap.equal)".encode()
            )
    for table in rows(
        db,
        "SELECT relname FROM pg_class WHERE relkind = 'r'"
        " AND relnamespace = 'pgdedup'::regnamespace",
    ):
        conn.execute(
            sql.SQL("CREATE TEMP TABLE {} (target text, key text)").format(
                sql.Identifier(table)
            )
        )
    conn.execute("SET search_path = trap, pg_temp, crm, pg_catalog")


@pytest.mark.parametrize(
    "role",
    [
        testing.WRITER,
        "pgdedup_reader",
        "pgdedup_steward",
        "pgdedup_merger",
        "pgdedup_override",
        "pgdedup_admin",
    ],
)
def test_none_runs_what_is_not_ours(
    role: str,
    server: LocalServer,
    db: Connection,
    connect: Any,
    definers: list[Definer],
) -> None:
    """Traps in the path, hostile arguments: nothing runs with the owner's rights."""
    attacker = role
    if role != testing.WRITER:
        attacker = guarded.role(server, f"hostile_{role}", role, testing.WRITER)
    insert(db, "crm.customers", name="甲", phone="13800138000")
    conn = connect(attacker)
    lay_traps(db, conn, attacker)
    conn.execute("SET statement_timeout = '20s'")
    before = one(db, OWN)
    for definer in definers:
        for variant in range(4):
            state = call(conn, definer, variant)
            # Neither an internal error, nor a crash, nor a long run.
            assert state is None or state[:2] not in {"XX", "57", "08"}, (
                definer,
                variant,
                state,
            )
    caught = rows(db, "SELECT who, what FROM trap.caught WHERE who <> %s", attacker)
    assert caught == []
    assert one(db, OWN) == before
    assert one(db, "SELECT count(*) FROM crm.customers") == 1
    # What an admin may turn apart, the guard stands.
    if role != "pgdedup_admin":
        refused(db, "crm.customers", phone="+86 138 0013 8000")


def test_a_writer_changes_nothing_by_them(
    db: Connection, connect: Any, definers: list[Definer]
) -> None:
    """Most are closed to a writer; the open ones leave no trace."""
    insert(db, "crm.customers", name="甲", phone="13800138000")
    tables = rows(
        db,
        "SELECT c.oid::regclass::text FROM pg_class AS c"
        " WHERE c.relnamespace = 'pgdedup'::regnamespace AND c.relkind = 'r'",
    )

    def contents() -> list[Any]:
        query = "SELECT to_jsonb(t)::text FROM {} AS t ORDER BY 1"
        return [rows(db, query.format(table)) for table in tables]

    before = contents()
    app = connect("app")
    answered = set()
    for definer in definers:
        for variant in range(4):
            if call(app, definer, variant) is None:
                answered.add(definer.name)
    assert answered <= {
        "pgdedup.actions_in_force",
        "pgdedup.alias_forms",
        "pgdedup.config_of",
        "pgdedup.finder_of",
        "pgdedup.installed_rules",
        "pgdedup.referred_keys",  # the catalog, and what the caller gives
        "pgdedup.restoring",
        "pgdedup.wording",  # the language of messages is no secret
    }
    assert contents() == before


def test_all_are_pinned_and_belong_to_no_superuser(db: Connection) -> None:
    assert (
        rows(
            db,
            "SELECT p.oid::regprocedure::text FROM pg_proc AS p"
            " INNER JOIN pg_roles AS r ON r.oid = p.proowner"
            " WHERE p.pronamespace = 'pgdedup'::regnamespace AND p.prosecdef AND ("
            " r.rolsuper OR NOT 'search_path=pg_catalog, pg_temp' = ANY (p.proconfig))",
        )
        == []
    )


BOMBS = {
    "repeats": "(a+)+" * 20_000 + "!",
    "one character": "a" * 1_000_000,
    "Han": "华" * 300_000,
    "digits": "1" * 500_000,
    "separators": "-/ ()." * 100_000,
    "at signs": "a@" * 200_000,
    "brackets": "（(" * 100_000,
}


#: They read what date_v1 and number_v1 return, and nothing else.
NORMAL_FORMS_ONLY = {"pgdedup.date_value_v1", "pgdedup.number_value_v1"}


@pytest.mark.parametrize("bomb", BOMBS.values(), ids=BOMBS)
def test_no_pure_function_burns_on_a_text(bomb: str, db: Connection) -> None:
    """Regular expressions and loops over what a user typed: bounded, and no error."""
    names = rows(
        db,
        "SELECT p.oid::regproc::text FROM pg_proc AS p"
        " WHERE p.pronamespace = 'pgdedup'::regnamespace AND p.provolatile = 'i'"
        " AND p.pronargs = 1 AND p.proargtypes[0] = 'text'::regtype ORDER BY 1",
    )
    assert len(names) > 20
    db.execute("SET statement_timeout = '10s'")
    normalisers = {f"pgdedup.{info.normaliser}" for info in TYPES.values()}
    for name in names:
        # The others get what a normaliser has clipped.
        text = bomb if name in normalisers else bomb[:4000]
        try:
            db.execute(f"SELECT {name}(%s)".encode(), [text])
        except psycopg.DataError:
            assert name in NORMAL_FORMS_ONLY, name


def test_the_owner_of_a_table_is_given_nobodys_rights(
    superuser: Connection, db: Connection, connect: Any
) -> None:
    """Triggers, defaults and constraints of a hostile owner run as who writes or asks.

    Installed by somebody with more rights. Policies, and code of the types of columns,
    run as the guard: `plan` warns.
    """
    superuser.execute(
        "CREATE SCHEMA mallory AUTHORIZATION app;"
        " GRANT USAGE ON SCHEMA mallory TO PUBLIC"
    )
    mallory = connect("app")
    mallory.execute(
        """
        CREATE TABLE mallory.caught (who text, what text);
        GRANT INSERT ON mallory.caught TO PUBLIC;
        CREATE FUNCTION mallory.spy(what text) RETURNS boolean LANGUAGE plpgsql AS
            'BEGIN INSERT INTO mallory.caught VALUES (current_user, what);
             RETURN true; EXCEPTION WHEN read_only_sql_transaction
             OR feature_not_supported THEN RETURN true; END';
        CREATE DOMAIN mallory.noted AS text CHECK (mallory.spy('domain'));
        CREATE TABLE mallory.leads (
            id integer PRIMARY KEY, phone text, name text,
            note mallory.noted,
            region text DEFAULT CASE WHEN mallory.spy('default') THEN 'x' END,
            CHECK (mallory.spy('check'))
        );
        CREATE FUNCTION mallory.touch() RETURNS trigger LANGUAGE plpgsql AS
            'BEGIN PERFORM mallory.spy(''trigger''); RETURN NEW; END';
        CREATE TRIGGER touch BEFORE INSERT OR UPDATE ON mallory.leads
            FOR EACH ROW EXECUTE FUNCTION mallory.touch();
        GRANT SELECT, INSERT, UPDATE ON mallory.leads TO PUBLIC;
        """
    )
    rules = (
        "version: 1\ntables:\n  mallory.leads:\n    show: [name, note]\n"
        "    fields: {phone: phone, name: company_name}\n    rules:\n"
        "      same_phone: {match: {phone: same}, action: ask}\n"
        "      same_name: {match: {name: sounds_like}, action: flag}\n"
    )
    warnings = pgdedup.plan(superuser, load_rules_text(rules)).warnings
    assert any("policies of the table and code of its types" in x for x in warnings)
    guarded.apply(superuser, rules)
    # ALTER TABLE checks constraints as whoever runs it: count from here.
    superuser.execute("DELETE FROM mallory.caught")
    insert(mallory, "mallory.leads", id=1, phone="13800138000", name="华为")
    error = refused(mallory, "mallory.leads", id=2, phone="13800138000", name="花为")
    assert "same_phone" in str(error.diag.constraint_name)
    insert(mallory, "mallory.leads", id=3, phone="13900139000", name="花为")
    mallory.execute("UPDATE mallory.leads SET name = '华伟' WHERE id = 3")
    record = '{"phone": "13800138000", "name": "华为", "note": "x"}'
    mallory.execute(
        "SELECT * FROM pgdedup.find_duplicates('mallory.leads', %s)", [record]
    )
    mallory.execute("SELECT pgdedup.check_record('mallory.leads', %s)", [record])
    mallory.execute("SELECT * FROM pgdedup.find_duplicates_of('mallory.leads', '1')")
    mallory.execute("SELECT * FROM pgdedup.explain_match('mallory.leads', '1', '3')")
    query = "SELECT DISTINCT what FROM mallory.caught WHERE who <> 'app'"
    assert rows(superuser, query) == ["domain"]
