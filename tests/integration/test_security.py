"""What a hostile writer tries: see docs/explanation/security.md."""

import json
from collections.abc import Iterator
from typing import Any

import psycopg
import pytest
from psycopg import sql

import pgdedup
from pgdedup.config import load_rules_text
from pgdedup.embedded import LocalServer
from tests import guarded
from tests.guarded import Connection, insert, one, refused, rows

TABLES = """
CREATE SCHEMA crm;
CREATE TABLE crm.customers (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name text, phone text, note text, attrs jsonb
);
CREATE TABLE crm.offers (
    id bigint PRIMARY KEY, customer_id bigint REFERENCES crm.customers
);
GRANT USAGE ON SCHEMA crm TO app;
GRANT SELECT, INSERT, UPDATE, DELETE ON crm.customers, crm.offers TO app;
"""
RULES = """
version: 1
tables:
  crm.customers:
    show: [name]
    fields:
      name: company_name
      phone: phone
      note: text
      student: {type: code, columns: ["attrs->>'student'"]}
    rules:
      same_phone: {match: {phone: same}, action: block}
      same_student: {match: {student: same}, action: ask}
      homophone: {match: {name: sounds_like}, action: flag}
      note: {match: {note: {similar: normal}}, action: flag}
"""

#: Everything that a function with the rights of its owner could be made to call in
#: place of what it means, if it looked for names where its caller says.
TRAPS = """
CREATE SCHEMA trap;
CREATE TABLE trap.caught (who text, what text);
GRANT USAGE, CREATE ON SCHEMA trap TO PUBLIC;
GRANT INSERT, SELECT ON trap.caught TO PUBLIC;
"""
TRAP = """
CREATE FUNCTION trap.{name}({arguments}) RETURNS {result} LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO trap.caught VALUES (current_user, '{name}');
    RETURN NULL;
END
$$;
"""
SHADOWED = {
    "lower": ("text", "text"),
    "md5": ("text", "text"),
    "coalesce_": ("text", "text"),
    "array_to_string": ("text[], text", "text"),
    "jsonb_build_object": ("VARIADIC text[]", "jsonb"),
    "to_jsonb": ("text", "jsonb"),
    "current_setting": ("text, boolean", "text"),
    "set_config": ("text, text, boolean", "text"),
    "similarity": ("text, text", "real"),
    "show_trgm": ("text", "text[]"),
    "clock_timestamp": ("", "timestamptz"),
}


@pytest.fixture(scope="module")
def template(server: LocalServer, template_dbname: str) -> Iterator[str]:
    yield from guarded.template(server, template_dbname, TABLES, RULES)


@pytest.fixture
def dbname(server: LocalServer, template: str) -> Iterator[str]:
    yield from guarded.copy(server, template)


@pytest.fixture
def trapped(db: Connection, connect: Any) -> Connection:
    """A session of app whose path and temporary schema are full of traps."""
    db.execute(TRAPS.encode())
    app: Connection = connect("app")
    for name, (arguments, result) in SHADOWED.items():
        app.execute(TRAP.format(name=name, arguments=arguments, result=result).encode())
    app.execute(
        TRAP.format(name="equal", arguments="text, text", result="boolean").encode()
    )
    app.execute(
        "CREATE OPERATOR trap.="
        " (LEFTARG = text, RIGHTARG = text, FUNCTION = trap.equal)"
    )
    app.execute(
        "CREATE OPERATOR trap.<>"
        " (LEFTARG = text, RIGHTARG = text, FUNCTION = trap.equal)"
    )
    for table in ("pairs", "tables", "controls", "lock_rows", "customers", "events"):
        app.execute(
            sql.SQL("CREATE TEMP TABLE {} (target text, key text)").format(
                sql.Identifier(table)
            )
        )
    app.execute("SET search_path = trap, pg_temp, crm, pg_catalog")
    return app


def test_no_function_looks_where_its_caller_says(
    trapped: Connection, db: Connection
) -> None:
    insert(
        trapped, "crm.customers", name="华为技术", phone="13800138000", note="abcdef"
    )
    refused(trapped, "crm.customers", phone="+86 138 0013 8000")
    insert(trapped, "crm.customers", name="花为技术", note="abcdefg")
    trapped.execute("UPDATE crm.customers SET note = 'other words' WHERE id = 1")
    for call in (
        "pgdedup.find_duplicates('crm.customers', '{\"phone\": \"13800138000\"}')",
        "pgdedup.find_duplicates_of('crm.customers', '1')",
        "pgdedup.rule_fields('crm.customers')",
        "pgdedup.installed_rules()",
    ):
        trapped.execute(f"SELECT * FROM {call}".encode())
    trapped.execute(
        "SELECT pgdedup.check_record('crm.customers', '{\"name\": \"华为\"}')"
    )
    caught = rows(db, "SELECT DISTINCT what FROM trap.caught WHERE who <> 'app'")
    assert caught == []
    assert rows(db, "SELECT count(*) > 0 FROM pgdedup.pairs") == [True]


def test_merging_runs_nothing_of_others_with_more_rights(
    server: LocalServer, trapped: Connection, db: Connection, connect: Any
) -> None:
    """A merge runs under its caller's path, with its caller's rights and no more."""
    guarded.role(server, "hostile_merger", "pgdedup_merger", "app")
    for number in range(2):
        insert(trapped, "crm.customers", name=f"甲{number}")
    merger = connect("hostile_merger")
    merger.execute("SET search_path = trap, crm, pg_catalog")
    keys = rows(db, "SELECT id::text FROM crm.customers ORDER BY id")
    merge = one(
        merger,
        "SELECT pgdedup.merge_records("
        "'crm.customers', %s, ARRAY[%s]::pg_catalog.text[])",
        *keys,
    )
    merger.execute("SELECT pgdedup.unmerge_records(%s)", [merge])
    caught = rows(
        db,
        "SELECT DISTINCT what FROM trap.caught WHERE who NOT IN ('app', %s)",
        "hostile_merger",
    )
    assert caught == []


#: Functions that anybody may execute and that run with their owner's rights.
OPEN_DEFINERS = """
SELECT p.proname, pg_get_function_identity_arguments(p.oid)
FROM pg_proc AS p
WHERE p.pronamespace = 'pgdedup'::regnamespace AND p.prosecdef
    AND has_function_privilege('app', p.oid, 'EXECUTE')
"""


def test_called_by_hand_they_tell_nothing(db: Connection, connect: Any) -> None:
    """Neither the checker nor the seeker answers anybody but our own code."""
    insert(db, "crm.customers", name="甲", phone="13800138000")
    app = connect("app")
    calls = rows(db, OPEN_DEFINERS + " AND p.proname LIKE 'pgdedup%%'")
    assert len(calls) >= 2
    for name, arguments in calls:
        values = sql.SQL(", ").join(
            sql.SQL("{}::{}").format(
                sql.Literal("1" if "bigint" in argument else None),
                sql.SQL(argument.split(" ", 1)[1]),  # type: ignore[arg-type]
            )
            for argument in arguments.split(", ")
            if argument
        )
        with pytest.raises(psycopg.errors.InsufficientPrivilege, match="only the"):
            app.execute(
                sql.SQL("SELECT * FROM pgdedup.{}({})").format(
                    sql.Identifier(name), values
                )
            )


def test_settings_grant_nothing(db: Connection, connect: Any) -> None:
    insert(db, "crm.customers", name="甲", phone="13800138000")
    insert(db, "crm.customers", attrs=json.dumps({"student": "S1"}))
    app = connect("app")
    for name, value in {
        "pgdedup.override": "because I say so",
        "pgdedup.confirmed": '{"%": "x", "": "x", "*": "x"}',
        "pgdedup.actor": "admin",
        "pg_trgm.similarity_threshold": "1",
        "session_replication_role": "replica",
        "check_function_bodies": "off",
        "row_security": "off",
    }.items():
        try:
            app.execute("SELECT set_config(%s, %s, false)", [name, value])
        except psycopg.errors.InsufficientPrivilege:
            assert name == "session_replication_role"
    with pytest.raises(psycopg.errors.UniqueViolation):
        app.execute("INSERT INTO crm.customers (phone) VALUES ('13800138000')")
    with pytest.raises(psycopg.errors.UniqueViolation):
        app.execute('INSERT INTO crm.customers (attrs) VALUES (\'{"student": "s1"}\')')
    app.execute("SELECT set_config('pgdedup.confirmed', 'no json', false)")
    with pytest.raises(psycopg.Error) as caught:
        app.execute('INSERT INTO crm.customers (attrs) VALUES (\'{"student": "s1"}\')')
    assert caught.value.sqlstate in {"23505", "22P02"}
    assert one(db, "SELECT count(*) FROM crm.customers") == 2


BOMBS = {
    "long": "a" * 1_000_000,
    "long Han": "华" * 300_000,
    "repeats": "(a+)+" * 20_000 + "!",
    "spaces": " " * 500_000 + "x",
    "marks": "e" + "\u0301" * 100_000,
    "SQL": "'); DROP TABLE crm.customers; --",
    "quote of bodies": "$pgdedup$ $$ \\ ' \" %s %I {} :x",
}


@pytest.mark.parametrize("text", BOMBS.values(), ids=BOMBS)
def test_bombs_in_values(text: str, db: Connection, connect: Any) -> None:
    """No value breaks a write, runs for long, or is read as SQL."""
    app = connect("app")
    app.execute("SET statement_timeout = '20s'")
    for _ in range(2):
        insert(
            app,
            "crm.customers",
            name=text,
            note=text,
            attrs=json.dumps({"student": text + str(_)}),
        )
    app.execute(
        "SELECT * FROM pgdedup.find_duplicates('crm.customers', %s)",
        [json.dumps({"name": text, "phone": text, "note": text})],
    )
    assert one(db, "SELECT count(*) FROM crm.customers") == 2


def test_bombs_in_json(db: Connection, connect: Any) -> None:
    app = connect("app")
    app.execute("SET statement_timeout = '20s'")
    find = "SELECT * FROM pgdedup.find_duplicates('crm.customers', %s)"
    app.execute(find, [json.dumps({f"no_such_{n}": n for n in range(20_000)})])
    app.execute(find, [json.dumps({"name": ["x"] * 10_000, "attrs": {"a": 1}})])
    deep = '{"attrs": ' + '{"a":' * 5000 + "1" + "}" * 5001
    app.execute(find, [deep])
    for wrong in ("[]", "1", "null", '"x"'):
        with pytest.raises(psycopg.Error) as caught:
            app.execute(find, [wrong])
        assert caught.value.sqlstate == "22023"


def test_names_of_columns_in_a_record_are_no_sql(db: Connection, connect: Any) -> None:
    app = connect("app")
    record = {'id" = 1; DROP TABLE crm.customers; --': "1", "name": "甲"}
    app.execute(
        "SELECT pgdedup.check_record('crm.customers', %s)", [json.dumps(record)]
    )
    assert one(db, "SELECT count(*) FROM crm.customers") == 0


def test_a_table_of_somebody_else_is_named_in_the_plan(
    superuser: Connection, db: Connection
) -> None:
    """Its owner's policies run in the checker, with the rights of who installs."""
    superuser.execute("ALTER TABLE crm.customers OWNER TO app")
    warnings = pgdedup.plan(superuser, load_rules_text(RULES.encode(), "r")).warnings
    (warning,) = (text for text in warnings if "policies" in text)
    assert "crm.customers" in warning
    assert '"app"' in warning or " app" in warning
