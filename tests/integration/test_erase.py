"""A person can be erased from everything that pgdedup keeps."""

from collections.abc import Callable, Iterator

import psycopg
import pytest

import pgdedup
from pgdedup.embedded import LocalServer
from tests import guarded
from tests.guarded import Connection, insert, one, refused

Connect = Callable[..., Connection]
TABLES = """
CREATE SCHEMA "销售 CRM";
CREATE TABLE "销售 CRM"."客户" (
    id text PRIMARY KEY, name text, phone text, owner text, deleted_at timestamptz
);
CREATE TABLE "销售 CRM"."联系人" (
    id integer PRIMARY KEY, customer text REFERENCES "销售 CRM"."客户", name text
);
GRANT USAGE ON SCHEMA "销售 CRM" TO app, admin;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA "销售 CRM" TO app;
"""
RULES = """
version: 1
tables:
  '"销售 CRM"."客户"':
    live: "deleted_at IS NULL"
    owner: owner
    fields: {name: company_name, phone: phone}
    rules:
      same_phone: {match: {phone: same}, action: block}
      same_name: {match: {name: same}, action: flag}
"""
TABLE = "销售 CRM.客户"
TARGET = '"销售 CRM"."客户"'
KEPT = ("pairs", "events", "attempts", "heavy_keys", "held_lines", "merge_log_rows")


@pytest.fixture(scope="module")
def template(server: LocalServer, template_dbname: str) -> Iterator[str]:
    guarded.role(server, "steward", "pgdedup_steward")
    guarded.role(server, "admin", "pgdedup_admin")
    for name in guarded.template(server, template_dbname, TABLES, RULES):
        dsn = server.dsn(name, user="dba")
        with psycopg.connect(dsn, autocommit=True) as dba:
            fill(dba)
        yield name


@pytest.fixture
def dbname(server: LocalServer, template: str) -> Iterator[str]:
    yield from guarded.copy(server, template)


def fill(dba: Connection) -> None:
    """甲 is one person in three rows, two of them merged already; 乙 is another."""
    for number in (1, 2, 3):
        phone = f"1380013800{number}"
        insert(dba, TABLE, id=f"甲{number}", name="金陵餐饮", phone=phone, owner="a")
        insert(dba, "销售 CRM.联系人", id=number, customer=f"甲{number}", name="x")
    for number in (1, 2):
        phone = f"1390013900{number}"
        insert(
            dba, TABLE, id=f"乙{number}", name="北京海淀软件", phone=phone, owner="b"
        )
    pgdedup.merge(dba, TARGET, "甲2", ["甲3"])
    for key, phone in (("甲4", "13800138002"), ("乙3", "13900139001")):
        error = refused(dba, TABLE, id=key, name="另", phone=phone)
        assert pgdedup.log_refused(dba, error) is not None
    for key in ("甲1", "乙1"):
        dba.execute(
            "INSERT INTO pgdedup.heavy_keys"
            " (target, rule, row_key, table_rows, scan_id)"
            " VALUES (%s::regclass, 'same_name', %s, 900, 1)",
            [TARGET, key],
        )
    for key, matched, state in (
        ("甲1", None, "merged"),
        (None, "甲2", "held"),
        (None, "乙1", "held"),
    ):
        dba.execute(
            "INSERT INTO pgdedup.held_lines"
            " (target, source, line, record, verdict, matches, state, key)"
            " VALUES (%s::regclass, 'f', 1, '{}', 'duplicate',"
            " jsonb_build_array(jsonb_build_object('rule', 'same_phone', 'key',"
            " %s::text)), %s, %s)",
            [TARGET, matched, state, key],
        )


def mentions(connection: Connection, key: str) -> dict[str, int]:
    """How many rows of each table name this key."""
    return {
        table: one(
            connection,
            f"SELECT count(*) FROM pgdedup.{table} AS t WHERE strpos(t::text, %s) > 0",
            key,
        )
        for table in KEPT
    }


def test_nothing_of_the_person_remains_and_others_stay(
    db: Connection, connect: Connect
) -> None:
    admin = connect("admin")
    others = mentions(db, "乙")
    before = {key: mentions(db, key) for key in ("甲1", "甲2", "甲3")}
    for table in KEPT:
        assert any(found[table] for found in before.values()), table
    told = one(
        admin, "SELECT pgdedup.erase(%s, ARRAY['甲1', '甲3'], '申请 17')", TARGET
    )
    assert sorted(told["keys"]) == ["甲1", "甲2", "甲3"]
    assert (told["merges"], told["attempts"], told["heavy_keys"]) == (1, 1, 1)
    assert told["pairs"] >= 2
    (line,) = told["lines_to_review"]
    for key in ("甲1", "甲2", "甲3"):
        assert {t for t, n in mentions(db, key).items() if n} <= {"held_lines"}
    assert mentions(db, "乙") == others
    again = one(
        admin, "SELECT pgdedup.erase(%s, ARRAY['甲2'], '申请 17', %s)", TARGET, [line]
    )
    assert (again["held_lines"], again["lines_to_review"]) == (1, [])
    for key in ("甲1", "甲2", "甲3"):
        assert not any(mentions(db, key).values())


def test_that_somebody_was_erased_is_an_event_without_a_name(db: Connection) -> None:
    told = one(db, "SELECT pgdedup.erase(%s, ARRAY['甲3'], '申请 17')", TARGET)
    event = one(db, "SELECT detail FROM pgdedup.events WHERE kind = 'erased'")
    assert event["reason"] == "申请 17"
    assert event["pairs"] == told["pairs"]
    assert "甲" not in str(event)


def test_a_merge_that_was_erased_is_gone(db: Connection) -> None:
    merge_id = one(db, "SELECT merge_id FROM pgdedup.merges")
    assert one(db, "SELECT pgdedup.resolve_key(%s, '甲3')", TARGET) == "甲2"
    db.execute("SELECT pgdedup.erase(%s, ARRAY['甲3'], '申请')", [TARGET])
    assert one(db, "SELECT pgdedup.resolve_key(%s, '甲3')", TARGET) is None
    with pytest.raises(psycopg.Error) as caught:
        pgdedup.unmerge(db, merge_id)
    assert caught.value.sqlstate == "P0002"


def test_an_undone_merge_leaves_no_images_and_no_link(db: Connection) -> None:
    pgdedup.unmerge(db, one(db, "SELECT merge_id FROM pgdedup.merges"))
    told = one(db, "SELECT pgdedup.erase(%s, ARRAY['甲3'], '申请')", TARGET)
    assert (told["keys"], told["merges"]) == (["甲3"], 1)
    assert one(db, "SELECT count(*) FROM pgdedup.merge_log_rows") == 0
    assert mentions(db, "甲1")["pairs"]


def test_a_child_row_of_a_merge_takes_the_merge_along(db: Connection) -> None:
    """The log of the merge holds the contact's row."""
    told = one(
        db,
        "SELECT pgdedup.erase('\"销售 CRM\".\"联系人\"', ARRAY['3'], '申请')",
    )
    assert told["merges"] == 1
    assert one(db, "SELECT count(*) FROM pgdedup.merge_log_rows") == 0


@pytest.mark.parametrize(
    ("keys", "reason"), [("{}", "x"), (None, "x"), ("{NULL}", "x"), ("{1}", " ")]
)
def test_nonsense_is_refused(db: Connection, keys: str | None, reason: str) -> None:
    with pytest.raises(psycopg.errors.InvalidParameterValue):
        db.execute("SELECT pgdedup.erase(%s, %s, %s)", [TARGET, keys, reason])


def test_stewards_and_writers_erase_nothing(connect: Connect) -> None:
    for role in ("app", "steward"):
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            connect(role).execute(
                "SELECT pgdedup.erase(%s, ARRAY['甲1'], 'x')", [TARGET]
            )
