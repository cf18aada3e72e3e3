"""``storage: expression``: the same guard without a column of ours."""

from collections.abc import Callable, Iterator
from typing import Any

import psycopg
import pytest

from pgdedup import testing
from pgdedup.around import around
from pgdedup.config import load_rules_text
from pgdedup.embedded import LocalServer
from pgdedup.errors import ConfigError
from pgdedup.install import apply
from pgdedup.model import Storage
from pgdedup.plan import Step, plan
from tests import guarded
from tests.guarded import Connection, one, rows
from tests.integration import test_guard as guard

Connect = Callable[..., Connection]

#: Behaviour that is tested with columns there, and here without them.
SAME_AS_WITH_COLUMNS = (
    "test_block_refuses_another_spelling",
    "test_ask_refuses_with_a_token",
    "test_flag_accepts_and_opens_a_pair",
    "test_phones_are_compared_crosswise",
    "test_unless_vetoes_a_rule",
    "test_losing_the_veto_is_checked",
    "test_moving_into_a_scope_is_checked",
    "test_rows_that_are_not_live_are_not_checked",
    "test_undelete_is_checked",
    "test_a_field_inside_jsonb",
    "test_similar_latin_text",
    "test_similar_uses_its_index",
    "test_update_into_a_duplicate_is_refused",
    "test_update_that_changes_no_input_does_not_fire",
    "test_update_of_an_input_fires",
    "test_changes_by_a_trigger_of_the_user_are_caught",
    "test_duplicates_inside_copy",
    "test_composite_primary_key",
    "test_duplicates_in_another_partition",
    "test_rows_move_between_partitions",
    "test_at_commit_judges_the_last_version",
    "test_hardened_default_privileges",
)
globals().update({name: getattr(guard, name) for name in SAME_AS_WITH_COLUMNS})
app, alarmed, supervisor = guard.app, guard.alarmed, guard.supervisor

TABLES = (
    guard.TABLES
    + """
CREATE TYPE crm.state AS ENUM ('open', 'closed');
CREATE TABLE crm.firms (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    "名称" text COLLATE "C", alias text COLLATE "POSIX", code varchar(20),
    "Status" crm.state DEFAULT 'open', note text
);
CREATE TABLE crm.calls (month integer, no integer, phone text, PRIMARY KEY (month, no))
    PARTITION BY LIST (month);
CREATE TABLE crm.calls_1 PARTITION OF crm.calls FOR VALUES IN (1);
CREATE TABLE crm.calls_2 (phone text, old text, no integer, month integer,
    PRIMARY KEY (month, no));
ALTER TABLE crm.calls_2 DROP COLUMN old;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA crm TO app, supervisor;
"""
)
FIRMS = """
version: 1
tables:
  crm.firms:
    live: "\\"Status\\" <> 'closed'::crm.state"
    fields:
      name: {type: company_name, columns: ["名称", alias]}
      code: code
    rules:
      same_name: {match: {name: same}, action: block}
      same_code: {match: {code: {typo: 1}}, action: flag}
  crm.calls:
    fields: {phone: phone}
    rules: {same_phone: {match: {phone: same}, action: block}}
"""


def expressed(text: str) -> Any:
    return guarded.stored_as(load_rules_text(text), Storage.EXPRESSION)


@pytest.fixture(scope="module")
def template(server: LocalServer, template_dbname: str) -> Iterator[str]:
    guarded.role(server, "supervisor", "pgdedup_override")
    name = "storage_template"
    testing.create_database(server, name, template=template_dbname)
    with psycopg.connect(server.dsn(name, user=testing.OWNER), autocommit=True) as dba:
        dba.execute(TABLES.encode())
        apply(dba, plan(dba, expressed(guard.RULES)))
        apply(dba, plan(dba, expressed(FIRMS)))
    yield name
    testing.drop_database(server, name)


@pytest.fixture
def dbname(server: LocalServer, template: str) -> Iterator[str]:
    yield from guarded.copy(server, template)


def refused(connection: Connection, statement: str, rule: str) -> None:
    with pytest.raises(psycopg.errors.UniqueViolation) as caught:
        connection.execute(statement.encode())
    assert caught.value.diag.constraint_name == rule


def own_columns(db: Connection, table: str) -> list[str]:
    return rows(
        db,
        "SELECT attname FROM pg_attribute WHERE attrelid = %s::regclass"
        " AND attname LIKE 'pgdedup%%' AND NOT attisdropped",
        table,
    )


# ------------------------------------------------------------------------ the table


def test_the_table_is_not_rewritten(
    new_database: Callable[..., str], connect: Connect
) -> None:
    db = connect(dbname=new_database(core=True))
    db.execute(TABLES.encode())
    db.execute("INSERT INTO crm.firms (名称) VALUES ('华为技术有限公司')")
    file = one(db, "SELECT pg_relation_filenode('crm.firms')")
    found = plan(db, expressed(FIRMS))
    assert not [step for step in found.steps if step.rewrites or step.kind == "column"]
    assert not [each for each in found.warnings if "rewrite" in each]
    built = [s for s in found.steps if s.kind == "index" and s.table == "crm.firms"]
    assert len(built) == 2
    assert all(step.concurrently for step in built)
    assert {s.lock for s in found.steps if s.table == "crm.firms"} <= {
        "",
        "ACCESS SHARE",
        "SHARE ROW EXCLUSIVE",
        "SHARE; SHARE UPDATE EXCLUSIVE when built concurrently",
    }
    apply(db, found)
    assert one(db, "SELECT pg_relation_filenode('crm.firms')") == file
    assert own_columns(db, "crm.firms") == []
    refused(db, "INSERT INTO crm.firms (alias) VALUES ('华为技术')", "same_name")
    assert plan(db, expressed(FIRMS)).empty
    assert rows(db, "SELECT * FROM pgdedup.health_check()") == []


def test_all_columns_can_be_copied(db: Connection) -> None:
    db.execute("INSERT INTO crm.calls VALUES (1, 1, '13800138000')")
    for table in ("calls", "firms"):
        db.execute(f"CREATE TABLE crm.copy_{table} (LIKE crm.{table} INCLUDING ALL)")
        db.execute(
            f"INSERT INTO crm.copy_{table} OVERRIDING SYSTEM VALUE"
            f" SELECT * FROM crm.{table}"
        )


def test_columns_with_collations_of_their_own(app: Connection) -> None:
    app.execute("INSERT INTO crm.firms (名称) VALUES ('华为技术有限公司')")
    refused(app, "INSERT INTO crm.firms (alias) VALUES ('华为技术')", "same_name")
    app.execute("INSERT INTO crm.firms (alias) VALUES ('中兴通讯')")
    refused(
        app,
        "UPDATE crm.firms SET alias = '华为技术' WHERE alias = '中兴通讯'",
        "same_name",
    )


@pytest.mark.parametrize("storage", list(Storage))
def test_keys_are_ordered_by_bytes(db: Connection, storage: Storage) -> None:
    """No index of ours asks the locale of the database, nor goes wrong with it."""
    apply(db, plan(db, guarded.stored_as(load_rules_text(FIRMS), storage)))
    assert guarded.index_collations(db, "crm.firms") == ['"C"']


def test_what_is_not_live(app: Connection) -> None:
    app.execute(
        'INSERT INTO crm.firms (alias, "Status")'
        " VALUES ('华为技术', 'open'), ('华为技术', 'closed')".encode()
    )
    refused(app, "UPDATE crm.firms SET \"Status\" = 'open'", "same_name")


def test_a_live_that_is_not_immutable(db: Connection) -> None:
    """No column refuses it; so the plan does."""
    mutable = FIRMS.replace("crm.state", "crm.state AND now() > '-infinity'")
    with pytest.raises(ConfigError, match=r"crm\.firms\.live.*not immutable"):
        plan(db, expressed(mutable))


def test_the_finders_and_the_scan_agree(db: Connection, app: Connection) -> None:
    keys = [
        one(app, f"INSERT INTO crm.firms (code) VALUES ('{code}') RETURNING id::text")
        for code in ("AB1234", "AB1235", "XY9999")
    ]
    assert rows(
        app,
        "SELECT key FROM pgdedup.find_duplicates("
        "'crm.firms', '{\"code\": \"ab-1236\"}') ORDER BY key",
    ) == sorted(keys[:2])
    assert rows(
        app, "SELECT key FROM pgdedup.find_duplicates_of('crm.firms', %s)", keys[0]
    ) == [keys[1]]
    assert rows(
        db, "SELECT key_l, key_r FROM pgdedup.scan_duplicates('crm.firms', 10, 10)"
    ) == [(keys[0], keys[1])]
    assert rows(
        db,
        "SELECT rule, normalised_l, normalised_r, satisfied FROM"
        " pgdedup.explain_match('crm.firms', %s, %s) WHERE field = 'code'",
        keys[0],
        keys[1],
    ) == [("same_code", "AB1234", "AB1235", True)]
    db.execute("CREATE TABLE crm.staging (code text, note text)")
    db.execute("INSERT INTO crm.staging VALUES ('AB1237', 'a'), ('XY9998', 'b')")
    assert rows(
        db,
        "SELECT line, key FROM pgdedup.check_import('crm.firms', 'crm.staging')"
        " WHERE verdict <> 'clear' ORDER BY 1, 2",
    ) == [(1, keys[0]), (1, keys[1]), (2, keys[2])]


def test_the_index_finds(db: Connection) -> None:
    db.execute("SET enable_seqscan = off")
    for rule, word in (("same_name", "name_same"), ("same_code", "code_typo1")):
        function = one(
            db,
            "SELECT oid::regproc::text FROM pg_proc WHERE proname LIKE %s",
            f"pgdedup_fn_firms_{rule}_match_%",
        )
        values = "ARRAY['华为技术']" if rule == "same_name" else "'AB1234'"
        shown = rows(db, f"EXPLAIN SELECT * FROM {function}({values}, 0)")
        assert f"pgdedup_ix_firms_{word}" in "\n".join(shown)


# -------------------------------------------------------------------- under our feet


def test_renames_of_what_the_rules_read(
    db: Connection, app: Connection, connect: Connect
) -> None:
    db.execute("INSERT INTO crm.firms (名称) VALUES ('华为技术有限公司'), ('中兴通讯')")
    for column in ("alias", "名称", '"Status"', "id", "code"):
        db.execute(
            f"ALTER TABLE crm.firms RENAME COLUMN {column} TO"
            f' "新 {column.strip(chr(34))}"'.encode()
        )
    for session in (app, connect("app")):
        refused(
            session,
            "INSERT INTO crm.firms (\"新 alias\") VALUES ('华为技术')",
            "same_name",
        )
        refused(
            session,
            "UPDATE crm.firms SET \"新 名称\" = '华为技术'"
            " WHERE \"新 名称\" = '中兴通讯'",
            "same_name",
        )


def test_partitions_need_no_columns_of_ours(db: Connection, app: Connection) -> None:
    """Nor need theirs stand in the same order."""
    db.execute("INSERT INTO crm.calls_2 VALUES ('13900139000', 1, 2)")
    db.execute("ALTER TABLE crm.calls ATTACH PARTITION crm.calls_2 FOR VALUES IN (2)")
    app.execute("INSERT INTO crm.calls VALUES (1, 1, '13800138000')")
    refused(app, "INSERT INTO crm.calls VALUES (2, 7, '138-0013-8000')", "same_phone")
    refused(
        app,
        "UPDATE crm.calls SET phone = '138 00138000' WHERE no = 1 AND month = 2",
        "same_phone",
    )
    app.execute("UPDATE crm.calls SET phone = '139-0013-9000' WHERE month = 2")
    db.execute("ALTER TABLE crm.calls DETACH PARTITION crm.calls_2")
    app.execute("INSERT INTO crm.calls VALUES (1, 2, '13900139000')")


@pytest.mark.parametrize(
    ("statement", "old", "new"),
    [
        ("ALTER COLUMN code TYPE char(30)", "", ""),
        ('ALTER COLUMN "Status" TYPE text', "::crm.state", ""),
        ('RENAME COLUMN "名称" TO "新"', '["名称", alias]', '["新", alias]'),
        ("DROP COLUMN alias", '["名称", alias]', '["名称"]'),
        ("RENAME TO companies", "crm.firms:", "crm.companies:"),
    ],
)
def test_altered_between_our_objects(
    db: Connection, psql: Any, statement: str, old: str, new: str
) -> None:
    rules = expressed(FIRMS.replace(old, new) if old else FIRMS)
    if statement.startswith(("ALTER", "DROP")):
        with pytest.raises(
            (
                psycopg.errors.FeatureNotSupported,
                psycopg.errors.DependentObjectsStillExist,
            )
        ):
            db.execute(f"ALTER TABLE crm.firms {statement}".encode())
    script = around(db, rules, f"ALTER TABLE crm.firms {statement}")
    psql(script, "dba", "--single-transaction")
    assert plan(db, rules).empty
    assert rows(db, "SELECT * FROM pgdedup.health_check()") == []
    (table,) = (name for name in rules.tables if name != "crm.calls")
    column = next(iter(rules.tables[table].fields["name"].columns))
    db.execute(f"INSERT INTO {table} ({column}) VALUES ('华为技术有限公司')".encode())
    refused(db, f"INSERT INTO {table} ({column}) VALUES ('华为技术')", "same_name")


# -------------------------------------------------------------------------- and back


@pytest.mark.parametrize("first", list(Storage))
def test_changing_the_storage_leaves_no_gap(
    first: Storage, new_database: Callable[..., str], connect: Connect
) -> None:
    """At no step of apply does a duplicate get in; the new indexes come first."""
    name = new_database(core=True)
    db, rival = connect(dbname=name), connect(dbname=name)
    rival.execute("SET lock_timeout = '50ms'")
    db.execute(TABLES.encode())
    (second,) = set(Storage) - {first}
    text = load_rules_text(FIRMS)
    apply(db, plan(db, guarded.stored_as(text, first)))
    db.execute("INSERT INTO crm.firms (名称) VALUES ('华为技术有限公司')")
    there = registered(db)
    refusals = []

    def try_it(step: Step) -> None:
        try:
            rival.execute("INSERT INTO crm.firms (alias) VALUES ('华为技术')")
        except (psycopg.errors.UniqueViolation, psycopg.errors.LockNotAvailable) as no:
            refusals.append((step, type(no)))

    for storage in (second, first):
        refusals.clear()
        found = plan(db, guarded.stored_as(text, storage))
        apply(db, found, progress=try_it)
        assert len(refusals) == len(found.steps)
        built = [s for s in found.steps if s.kind == "index" and s.action == "create"]
        assert all(s.concurrently for s in built if s.table == "crm.firms")
        refused(rival, "INSERT INTO crm.firms (alias) VALUES ('华为技术')", "same_name")
        assert bool(own_columns(db, "crm.firms")) == (storage is Storage.COLUMN)
        assert plan(db, guarded.stored_as(text, storage)).empty
        assert rows(db, "SELECT * FROM pgdedup.health_check()") == []
    assert registered(db) == there


def registered(db: Connection) -> list[Any]:
    return rows(db, "SELECT name, create_sql, position FROM pgdedup.objects ORDER BY 1")
