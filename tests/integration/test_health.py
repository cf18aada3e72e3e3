"""health_check and `pgdedup doctor`: each trouble is found, and nothing is made up."""

import json
import time
from collections.abc import Callable, Iterator

import psycopg
import pytest
from typer.testing import CliRunner

from pgdedup.cli import app as command
from pgdedup.embedded import LocalServer
from tests import guarded
from tests.guarded import Connection, one, rows

Connect = Callable[..., Connection]
TABLES = """
CREATE SCHEMA "销售 CRM";
CREATE TABLE "销售 CRM"."Leads" (
    id integer, region integer, name text, email text, PRIMARY KEY (id, region)
) PARTITION BY LIST (region);
CREATE TABLE "销售 CRM".leads_1 PARTITION OF "销售 CRM"."Leads" FOR VALUES IN (1);
"""
RULES = """
version: 1
tables:
  '"销售 CRM"."Leads"':
    fields: {name: text, email: email}
    rules:
      same_email: {match: {email: same}, action: flag}
      similar_name: {match: {name: {similar: normal}}, action: flag}
"""
TARGET = '"销售 CRM"."Leads"'


@pytest.fixture(scope="module")
def template(server: LocalServer, template_dbname: str) -> Iterator[str]:
    yield from guarded.template(server, template_dbname, TABLES, RULES)


@pytest.fixture
def dbname(server: LocalServer, template: str) -> Iterator[str]:
    yield from guarded.copy(server, template)


def found(db: Connection) -> list[tuple[str, str]]:
    return rows(
        db, "SELECT check_name, severity FROM pgdedup.health_check() ORDER BY 1, object"
    )


def registered(db: Connection, kind: str, like: str = "%") -> str:
    name = one(
        db,
        "SELECT min(name) FROM pgdedup.objects WHERE kind = %s AND name LIKE %s",
        kind,
        like,
    )
    assert isinstance(name, str)
    return name


def test_a_sound_database_has_no_trouble(db: Connection, dsn: str) -> None:
    assert found(db) == []
    result = CliRunner().invoke(command, ["doctor", "--dsn", dsn])
    assert (result.exit_code, result.output) == (0, "no trouble found\n")


@pytest.mark.parametrize("kind", ["index", "trigger", "function", "finder"])
def test_a_missing_object(db: Connection, kind: str) -> None:
    what = "function" if kind == "finder" else kind
    like = "%_find_duplicates%" if kind == "finder" else "pgdedup%"
    name = registered(db, what, like)
    drop = one(db, "SELECT drop_sql FROM pgdedup.objects WHERE name = %s", name)
    db.execute(drop.replace(";", " CASCADE;").encode())
    assert ("missing_object", "error") in found(db)
    assert name in rows(db, "SELECT object FROM pgdedup.health_check()")


@pytest.mark.parametrize("table", [TARGET, '"销售 CRM".leads_1'])
def test_a_disabled_trigger(db: Connection, table: str) -> None:
    db.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER".encode())
    troubles = found(db)
    assert troubles
    assert set(troubles) == {("disabled_trigger", "error")}


def test_an_invalid_index(db: Connection, superuser: Connection) -> None:
    superuser.execute(
        "UPDATE pg_index SET indisvalid = false"
        " WHERE indexrelid::regclass::text LIKE %s",
        [f"%{registered(db, 'index')}%"],
    )
    assert found(db) == [("invalid_index", "error")]


@pytest.mark.parametrize(
    ("kind", "change"),
    [
        (
            "index",
            'DROP INDEX "销售 CRM".{name};'
            ' CREATE INDEX {name} ON "销售 CRM"."Leads" (email)',
        ),
        (
            "trigger",
            'DROP TRIGGER {name} ON "销售 CRM"."Leads"; CREATE TRIGGER {name}'
            ' BEFORE UPDATE ON "销售 CRM"."Leads" FOR EACH ROW'
            " EXECUTE FUNCTION suppress_redundant_updates_trigger()",
        ),
        (
            "column",
            'ALTER TABLE "销售 CRM"."Leads" ALTER COLUMN {name} DROP EXPRESSION',
        ),
    ],
)
def test_an_object_replaced_by_hand(db: Connection, kind: str, change: str) -> None:
    name = registered(db, kind, "pgdedup%email%" if kind != "trigger" else "%update%")
    db.execute(change.format(name=name).encode())
    assert found(db) == [("changed_object", "error")]
    remedy = one(db, "SELECT remedy FROM pgdedup.health_check()")
    db.execute(remedy.partition(";")[0].encode())
    guarded.apply(db, RULES)
    assert found(db) == []


def test_what_users_may_do_is_no_trouble(db: Connection) -> None:
    """Renames, another place, tuning: the objects are what they were."""
    index = one(
        db, "SELECT min(relname) FROM pg_class WHERE relname ~ '^leads_1.*email.*idx$'"
    )
    for statement in (
        'ALTER TABLE "销售 CRM"."Leads" RENAME COLUMN email TO "邮箱"',
        f'ALTER INDEX "销售 CRM".{index} SET (deduplicate_items = off)',
        'ALTER TABLE "销售 CRM"."Leads" RENAME TO leads',
        'CREATE TABLE "销售 CRM".leads_2 PARTITION OF "销售 CRM".leads'
        " FOR VALUES IN (2)",
    ):
        db.execute(statement.encode())
    assert found(db) == []


def test_a_list_of_pending_keys(db: Connection) -> None:
    name = one(
        db,
        "SELECT i.indexrelid::regclass::text FROM pg_index AS i"
        " INNER JOIN pg_class AS c ON c.oid = i.indexrelid"
        " WHERE pg_get_indexdef(c.oid) LIKE '%%USING gin%%' AND c.relkind = 'i'"
        " ORDER BY c.relname LIMIT 1",
    )
    db.execute(f"ALTER INDEX {name} RESET (fastupdate)".encode())
    assert found(db) == [("pending_list", "warning")]
    mend(db)
    assert found(db) == []


def mend(db: Connection) -> None:
    """Run the commands of all remedies."""
    for remedy in rows(db, "SELECT remedy FROM pgdedup.health_check()"):
        for each in remedy.split(";"):
            if each.strip() and not each.strip().startswith("then "):
                db.execute(each.encode())


def test_an_old_dictionary(db: Connection, superuser: Connection) -> None:
    """A later version of what the rules call is there, and they do not call it."""
    db.execute(
        "CREATE FUNCTION pgdedup.email_v99(value text) RETURNS text"
        " IMMUTABLE LANGUAGE sql RETURN value"
    )
    assert found(db) == [("old_version", "warning")]
    db.execute("DROP FUNCTION pgdedup.email_v99")
    assert found(db) == []


def test_a_reference_without_an_index(db: Connection) -> None:
    db.execute(
        'CREATE TABLE "销售 CRM".calls (lead integer, region integer, note text,'
        ' FOREIGN KEY (lead, region) REFERENCES "销售 CRM"."Leads")'
    )
    assert found(db) == []  # small tables are read in no time
    db.execute(
        "INSERT INTO \"销售 CRM\".calls SELECT NULL, NULL, repeat('x', 1000)"
        " FROM generate_series(1, 2000)"
    )
    assert found(db) == [("unindexed_reference", "warning")]
    mend(db)
    assert found(db) == []


def test_another_collation(db: Connection, superuser: Connection, dbname: str) -> None:
    now = one(
        superuser,
        "SELECT pg_database_collation_actual_version(oid) FROM pg_database"
        " WHERE datname = current_database()",
    )
    if now is None:
        pytest.skip("this collation has no versions")
    superuser.execute(
        "UPDATE pg_database SET datcollversion = '0' WHERE datname = %s", [dbname]
    )
    assert found(db) == [("changed_collation", "error")]
    mend(superuser)
    assert found(db) == []


def test_a_server_that_fires_no_trigger(
    db: Connection, superuser: Connection, connect: Connect
) -> None:
    superuser.execute("ALTER SYSTEM SET session_replication_role = replica")
    try:
        superuser.execute("SELECT pg_reload_conf()")
        deadline = time.monotonic() + 20
        while found(db) != [("server_setting", "error")]:
            assert time.monotonic() < deadline
            time.sleep(0.05)
        mend(superuser)
        while found(db):
            assert time.monotonic() < deadline
            time.sleep(0.05)
    finally:
        superuser.execute("ALTER SYSTEM RESET session_replication_role")
        superuser.execute("SELECT pg_reload_conf()")


@pytest.mark.parametrize(
    ("setting", "severity"),
    [
        ("pgdedup.override = 'load'", "error"),
        ("pgdedup.confirmed = 'x'", "error"),
        ("row_security = off", "warning"),
        ("default_transaction_isolation = 'serializable'", "error"),
    ],
)
def test_unsafe_settings(
    db: Connection, superuser: Connection, dbname: str, setting: str, severity: str
) -> None:
    superuser.execute(f"ALTER DATABASE {dbname} SET {setting}".encode())
    if "pgdedup." not in setting:
        assert found(db) == []  # does no harm to these rules
        superuser.execute(f"ALTER TABLE {TARGET} ENABLE ROW LEVEL SECURITY".encode())
        guarded.apply(
            db, RULES.replace("    fields", "    isolation: read_committed\n    fields")
        )
    assert found(db) == [("role_setting", severity)]
    mend(superuser)
    assert found(db) == []


def test_what_administrators_turned(db: Connection, dsn: str) -> None:
    db.execute("SELECT pgdedup.set_action(%s, 'same_email', 'off', 'noise')", [TARGET])
    db.execute(
        "SELECT pgdedup.guard_pause(%s, now() + interval '1 hour', 'load')", [TARGET]
    )
    assert found(db) == [("changed_action", "warning"), ("paused_guard", "warning")]
    result = CliRunner().invoke(command, ["doctor", "--dsn", dsn, "--format", "json"])
    assert result.exit_code == 1
    assert [each["check_name"] for each in json.loads(result.output)] == [
        "changed_action",
        "paused_guard",
    ]
    text = CliRunner().invoke(command, ["doctor", "--dsn", dsn]).output
    assert "off instead of flag, by dba: noise (changed_action)" in text
    for remedy in rows(db, "SELECT remedy FROM pgdedup.health_check()"):
        db.execute(remedy[remedy.index("SELECT") :].encode())
    assert found(db) == []


@pytest.mark.parametrize(
    "whose", ["DATABASE {}", "ROLE health_loader IN DATABASE {}", "ROLE health_loader"]
)
def test_a_session_setting_that_switches_triggers_off(
    db: Connection, superuser: Connection, server: LocalServer, dbname: str, whose: str
) -> None:
    guarded.role(server, "health_loader")
    whose = whose.format(dbname)
    superuser.execute(f"ALTER {whose} SET session_replication_role = replica".encode())
    assert found(db) == [("role_setting", "error")]
    remedy = one(db, "SELECT remedy FROM pgdedup.health_check()")
    superuser.execute(remedy.partition(";")[0].encode())
    assert found(db) == []


@pytest.mark.parametrize(
    "change",
    [
        "ALTER FUNCTION {} SECURITY INVOKER",
        "ALTER FUNCTION {} SET enable_seqscan = on",
        "CREATE OR REPLACE FUNCTION {} RETURNS jsonb LANGUAGE plpgsql"
        " SECURITY DEFINER AS 'BEGIN RETURN NULL; END'",
    ],
)
def test_a_function_replaced_by_hand(db: Connection, change: str) -> None:
    name = registered(db, "function", "%leads\\_check%")
    function = one(
        db,
        "SELECT format('pgdedup.%%I(%%s)', p.proname, pg_get_function_arguments(p.oid))"
        " FROM pg_proc AS p WHERE p.proname = %s",
        name,
    )
    db.execute(change.format(function).encode())
    assert found(db) == [("changed_function", "error")]
    remedy = one(db, "SELECT remedy FROM pgdedup.health_check()")
    db.execute(remedy.partition(";")[0].encode())
    guarded.apply(db, RULES)
    assert found(db) == []


def test_it_is_for_admins(connect: Connect) -> None:
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        connect("app").execute("SELECT * FROM pgdedup.health_check()")


def test_doctor_without_pgdedup(
    new_database: Callable[..., str], server: LocalServer
) -> None:
    dsn = server.dsn(new_database(), user="dba")
    result = CliRunner().invoke(command, ["doctor", "--dsn", dsn])
    assert result.exit_code == 3
