"""Merge and unmerge: everything moved, everything undoable, nothing in silence."""

import json
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import psycopg
import pytest
from psycopg import errors, sql

from pgdedup.merge import (
    KeptRow,
    ReferenceMove,
    RewrittenRows,
    TableRows,
    merge,
    preview,
    unmerge,
)

Db = psycopg.Connection[Any]
Connect = Callable[..., Db]

CRM = """
CREATE SCHEMA crm;
CREATE TABLE crm.customers (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name text NOT NULL,
    credit_code text UNIQUE,
    phone1 varchar(20),
    attrs jsonb,
    tags text[],
    amount numeric,
    weight float8,
    seen timestamptz,
    life interval,
    photo bytea,
    code char(6),
    doc json,
    name_length integer GENERATED ALWAYS AS (length(name)) STORED
);
CREATE TABLE crm.follow_ups (
    id integer PRIMARY KEY,
    customer_id bigint NOT NULL REFERENCES crm.customers,
    note text
);
INSERT INTO crm.customers
    (name, credit_code, phone1, attrs, tags, amount, weight, seen, life, photo, code,
     doc)
VALUES
    ('华为', 'C1', '1', '{"a": 1}', '{x,"y z"}', 1.50, 0.1, '2024-02-29 12:00+08',
     '1 mon -2 days 03:00', '\\xdead', 'ab', '{"b":  1, "a":2}'),
    ('华为 "技术", (有限)\\', NULL, NULL, NULL, '{}', 1.500, 'NaN', 'infinity',
     '-1 days +02:03', '\\x', '', '{}'),
    (E'x\\ty\\n', 'C3', '', '"str"', '{NULL,"NULL",""}', -0.000, '-0', '0044-03-15 BC',
     '0', NULL, 'abcdef', 'null'),
    ('别人', 'C4', '4', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO crm.follow_ups
SELECT n, 1 + n % 4, 'note ' || n FROM generate_series(1, 53) AS n;
"""


@pytest.fixture
def crm(db: Db) -> Db:
    """Three customers that are one, with forty follow-ups, and a fourth."""
    db.execute(CRM.encode())
    return db


def fetch(conn: Db, query: str, *arguments: Any) -> Any:
    """One value."""
    row = conn.execute(query.encode(), arguments).fetchone()
    assert row is not None
    return row[0]


def rows(conn: Db, query: str, *arguments: Any) -> list[tuple[Any, ...]]:
    """All rows."""
    return conn.execute(query.encode(), arguments).fetchall()


def checksums(conn: Db) -> dict[str, str]:
    """md5 of the ordered row texts of every table that is not ours."""
    conn.execute("SET extra_float_digits = 1")
    tables = rows(
        conn,
        "SELECT c.oid::regclass::text FROM pg_class AS c"
        " JOIN pg_namespace AS n ON n.oid = c.relnamespace"
        " WHERE c.relkind = 'r' AND n.nspname NOT IN"
        " ('pgdedup', 'pg_catalog', 'information_schema')",
    )
    assert tables
    return {
        table: fetch(
            conn,
            "SELECT md5(coalesce(string_agg(t::text, E'\\n' ORDER BY t::text"
            f" COLLATE \"C\"), '')) FROM ONLY {table} AS t",
        )
        for (table,) in tables
    }


def sequences(conn: Db) -> list[tuple[Any, ...]]:
    """State of every sequence that is not ours."""
    return rows(
        conn,
        "SELECT schemaname, sequencename, last_value FROM pg_sequences"
        " WHERE schemaname <> 'pgdedup' ORDER BY 1, 2",
    )


def test_a_preview_says_what_would_be_locked(crm: Db) -> None:
    seen = preview(crm, "crm.customers", "1", ["2", "3"])
    assert [(each.table, each.mode) for each in seen.locks] == [
        ("crm.customers", "ROW EXCLUSIVE"),
        ("crm.follow_ups", "ROW EXCLUSIVE"),
    ]
    # Nothing to move: the table is read.
    crm.execute("DELETE FROM crm.follow_ups")
    seen = preview(crm, "crm.customers", "1", ["2", "3"])
    assert "crm.follow_ups" not in {
        each.table for each in seen.locks if each.mode == "ROW EXCLUSIVE"
    }


def test_three_customers_with_forty_follow_ups(crm: Db) -> None:
    before, numbers = checksums(crm), sequences(crm)
    merge_id = merge(crm, "crm.customers", "1", ["2", "3"], reason="同一家")

    assert rows(crm, "SELECT id FROM crm.customers ORDER BY id") == [(1,), (4,)]
    assert rows(
        crm,
        "SELECT customer_id, count(*) FROM crm.follow_ups GROUP BY 1 ORDER BY 1",
    ) == [(1, 40), (4, 13)]
    log = rows(
        crm,
        "SELECT target::text, survivor, duplicates, merged_by, reason, undone_at"
        " FROM pgdedup.merges WHERE merge_id = %s",
        merge_id,
    )
    assert log == [("crm.customers", "1", ["2", "3"], "dba", "同一家", None)]
    assert checksums(crm)["crm.customers"] != before["crm.customers"]

    result = unmerge(crm, merge_id)
    assert checksums(crm) == before
    assert sequences(crm) == numbers
    assert not result.already_undone
    assert result.restored == (TableRows("crm.customers", 2),)
    assert result.moved_back == (TableRows("crm.follow_ups", 27, ("customer_id",)),)
    assert (result.kept, result.rewritten, result.survivor_columns) == ((), (), ())
    assert fetch(crm, "SELECT undone_at IS NOT NULL FROM pgdedup.merges")


def test_again_and_again(crm: Db) -> None:
    before = checksums(crm)
    for _ in range(3):
        merge_id = merge(crm, "crm.customers", "2", ["3", "1"])
        assert not unmerge(crm, merge_id).already_undone
        assert checksums(crm) == before
    again = unmerge(crm, merge_id)
    assert again.already_undone
    assert (again.merge_id, again.survivor, again.restored) == (merge_id, "2", ())
    assert checksums(crm) == before


def test_any_session_settings_restore_the_same_bytes(crm: Db, connect: Connect) -> None:
    before = checksums(crm)
    odd = connect(
        options="-c datestyle=SQL,DMY -c intervalstyle=sql_standard"
        " -c timezone=Asia/Kolkata -c extra_float_digits=-5 -c bytea_output=escape"
        " -c search_path="
    )
    merge_id = merge(odd, "crm.customers", "1", ["2", "3"])
    assert fetch(odd, "SHOW search_path") == ""
    odd.execute("SET timezone = 'America/Caracas'; SET intervalstyle = iso_8601")
    unmerge(odd, merge_id)
    assert checksums(crm) == before
    assert fetch(odd, "SHOW search_path") == ""
    assert fetch(odd, "SHOW timezone") == "America/Caracas"


REFERENCES = """
CREATE SCHEMA "销售 CRM";
CREATE TABLE "销售 CRM"."客户" (
    "编号" integer PRIMARY KEY,
    "名称" text,
    "上级" integer REFERENCES "销售 CRM"."客户"
);
CREATE SCHEMA other;
CREATE TABLE other."select" (
    id integer PRIMARY KEY,
    "user" integer REFERENCES "销售 CRM"."客户" ON DELETE CASCADE,
    "a.""b" integer REFERENCES "销售 CRM"."客户" ON DELETE SET NULL
        DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX ON other."select" ("user", id);
CREATE TABLE other.contacts (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    customer bigint NOT NULL REFERENCES "销售 CRM"."客户" ON DELETE RESTRICT
);
CREATE TABLE other.orders (
    id integer,
    at timestamptz,
    customer integer REFERENCES "销售 CRM"."客户" ON DELETE CASCADE,
    PRIMARY KEY (id, at)
) PARTITION BY RANGE (at);
CREATE TABLE other.orders_23 PARTITION OF other.orders
    FOR VALUES FROM ('2023-01-01') TO ('2024-01-01');
CREATE TABLE other.orders_24 PARTITION OF other.orders
    FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE other.tags (
    customer integer REFERENCES "销售 CRM"."客户" ON DELETE CASCADE,
    tag text,
    PRIMARY KEY (customer, tag)
);
CREATE TABLE other.no_key (
    customer integer REFERENCES "销售 CRM"."客户" ON DELETE SET DEFAULT, note text
);
INSERT INTO "销售 CRM"."客户" VALUES
    (1, '甲', NULL), (2, '甲 ', 1), (3, '甲公司', 2), (4, '子公司', 2), (5, '子', 4);
INSERT INTO other."select" VALUES (1, 1, 2), (2, 2, 3), (3, 4, 2), (4, 3, NULL);
INSERT INTO other.contacts (customer) VALUES (1), (2), (2), (3), (4);
INSERT INTO other.orders VALUES (1, '2023-05-05 01:02:03.4', 2), (2, '2024-05-05', 3),
    (3, '2024-05-06', 1), (4, '2024-05-07', 4);
INSERT INTO other.tags VALUES (1, 'a'), (2, 'b'), (3, 'c'), (4, 'b');
INSERT INTO other.no_key VALUES (1, 'x'), (2, 'x'), (2, 'x'), (3, 'x'), (2, NULL);
"""
CUSTOMERS = '"销售 CRM"."客户"'
SELECT = 'other."select"'


@pytest.fixture
def references(db: Db) -> Db:
    """Every kind of single-column foreign key."""
    db.execute(REFERENCES.encode())
    return db


def test_every_kind_of_reference_is_listed(references: Db) -> None:
    found = rows(
        references,
        "SELECT child::text, columns, on_delete, is_deferrable, supported, has_index,"
        " create_index FROM pgdedup.list_references(%s::regclass)",
        CUSTOMERS,
    )
    # Of an index that is missing: what creates it.
    create = "CREATE INDEX CONCURRENTLY ON "
    assert {(f[0], f[1][0], *f[2:]) for f in found} == {
        (
            *(CUSTOMERS, "上级", "no action", False, True, False),
            f'{create}{CUSTOMERS} ("上级");',
        ),
        (SELECT, "user", "cascade", False, True, True, None),
        (
            *(SELECT, 'a."b', "set null", True, True, False),
            f'{create}{SELECT} ("a.""b");',
        ),
        (
            *("other.contacts", "customer", "restrict", False, True, False),
            f"{create}other.contacts (customer);",
        ),
        (
            *("other.orders", "customer", "cascade", False, True, False),
            "CREATE INDEX ON other.orders (customer);",
        ),
        ("other.tags", "customer", "cascade", False, True, True, None),
        (
            *("other.no_key", "customer", "set default", False, True, False),
            f"{create}other.no_key (customer);",
        ),
    }


def test_every_kind_of_reference_moves_and_returns(references: Db) -> None:
    before = checksums(references)
    merge_id = merge(references, CUSTOMERS, "1", ["2", "3"])
    assert rows(references, f"SELECT * FROM {CUSTOMERS} ORDER BY 1") == [
        (1, "甲", None),
        (4, "子公司", 1),
        (5, "子", 4),
    ]
    assert rows(references, 'SELECT * FROM other."select" ORDER BY 1') == [
        (1, 1, 1),
        (2, 1, 1),
        (3, 4, 1),
        (4, 1, None),
    ]
    assert fetch(references, "SELECT count(*) FROM other.contacts") == 5
    assert rows(references, "SELECT id, customer FROM other.orders ORDER BY 1") == [
        (1, 1),
        (2, 1),
        (3, 1),
        (4, 4),
    ]
    assert rows(references, "SELECT * FROM other.tags ORDER BY tag, customer") == [
        (1, "a"),
        (1, "b"),
        (4, "b"),
        (1, "c"),
    ]
    assert rows(
        references, "SELECT customer, count(*) FROM other.no_key GROUP BY 1"
    ) == [(1, 5)]
    result = unmerge(references, merge_id)
    assert checksums(references) == before
    assert (result.kept, result.rewritten) == ((), ())


def test_a_survivor_below_its_duplicate_is_not_cascaded_away(db: Db) -> None:
    db.execute(
        "CREATE TABLE t (id integer PRIMARY KEY,"
        " parent integer REFERENCES t ON DELETE CASCADE);"
        "INSERT INTO t VALUES (1, NULL), (2, 1), (3, 2)"
    )
    before = checksums(db)
    merge_id = merge(db, "t", "3", ["2", "1"])
    assert rows(db, "SELECT * FROM t") == [(3, None)]
    result = unmerge(db, merge_id)
    assert result.survivor_columns == ("parent",)
    assert checksums(db) == before


def test_preview_says_what_the_merge_does_and_changes_nothing(references: Db) -> None:
    before = checksums(references)
    said = preview(references, CUSTOMERS, "1", ["2", "3"])
    assert checksums(references) == before
    assert fetch(references, "SELECT count(*) FROM pgdedup.merge_log") == 0
    assert fetch(references, "SELECT count(*) FROM pgdedup.events") == 0
    assert said.survivor == {"编号": 1, "名称": "甲", "上级": None}
    assert set(said.references) == {
        ReferenceMove("销售 CRM.客户", ("上级",), 1, 0, "fail"),
        ReferenceMove("other.select", ("user", 'a."b'), 4, 0, "fail"),
        ReferenceMove("other.contacts", ("customer",), 3, 0, "fail"),
        ReferenceMove("other.orders", ("customer",), 2, 0, "fail"),
        ReferenceMove("other.tags", ("customer",), 2, 0, "fail"),
        ReferenceMove("other.no_key", ("customer",), 4, 0, "fail"),
    }
    assert said.rows == 16
    assert not said.blocked
    assert any("contacts.customer has no index" in w for w in said.warnings)


def test_a_reference_that_cannot_be_followed_is_refused(db: Db) -> None:
    db.execute(
        "CREATE TABLE t (id int PRIMARY KEY); INSERT INTO t VALUES (1), (2);"
        "CREATE TABLE c (data jsonb, a int GENERATED ALWAYS AS ((data ->> 't')::int)"
        " STORED CONSTRAINT from_data REFERENCES t)"
    )
    for call in (merge, preview):
        with pytest.raises(errors.FeatureNotSupported) as caught:
            call(db, "t", "1", ["2"])
        assert caught.value.diag.message_primary == (
            'not yet supported: constraint "from_data" of public.c is a foreign key'
            " over a generated column"
        )
        assert "list_references" in (caught.value.diag.message_hint or "")
    assert fetch(db, "SELECT count(*) FROM t") == 2
    assert rows(db, "SELECT supported FROM pgdedup.list_references('t')") == [(False,)]


TAGS = """
CREATE TABLE crm.tags (
    id integer PRIMARY KEY,
    customer_id bigint REFERENCES crm.customers ON DELETE CASCADE,
    tag text,
    dropped boolean DEFAULT false
);
CREATE UNIQUE INDEX one_tag ON crm.tags (customer_id, lower(tag)) WHERE NOT dropped;
INSERT INTO crm.tags VALUES (1, 1, 'vip'), (2, 2, 'VIP'), (3, 3, 'vip'), (4, 3, 'big'),
    (5, 2, NULL), (6, 3, NULL), (8, 2, 'Big');
INSERT INTO crm.tags VALUES (7, 3, 'big', true);
"""


def test_a_unique_conflict_is_refused_by_name(crm: Db) -> None:
    crm.execute(TAGS.encode())
    before = checksums(crm)
    with pytest.raises(errors.UniqueViolation) as caught:
        merge(crm, "crm.customers", "1", ["2", "3"])
    diag = caught.value.diag
    assert diag.message_primary == (
        '3 rows of crm.tags cannot be moved: constraint "one_tag" allows one'
    )
    assert (diag.schema_name, diag.table_name, diag.constraint_name) == (
        "crm",
        "tags",
        "one_tag",
    )
    assert sorted((diag.message_detail or "").split("; ")) == [
        "row 2 conflicts with row 1",
        "row 3 conflicts with row 1",
        "row 8 conflicts with row 4",
    ]
    assert '{"references": {"crm.tags": "keep_survivors"}}' in (diag.message_hint or "")
    assert checksums(crm) == before

    said = preview(crm, "crm.customers", "1", ["2", "3"])
    assert said.blocked
    assert said.survivor["name"] == "华为"
    assert ReferenceMove("crm.tags", ("customer_id",), 7, 3, "fail") in said.references
    assert diag.message_primary in said.warnings
    assert checksums(crm) == before


@pytest.mark.parametrize("primary_key", [True, False])
def test_keep_survivors_removes_and_unmerge_restores(
    crm: Db, primary_key: bool
) -> None:
    crm.execute(TAGS.encode())
    if not primary_key:
        crm.execute("ALTER TABLE crm.tags DROP COLUMN id")
    before = checksums(crm)
    choices = {"references": {"crm.tags": "keep_survivors"}}
    said = preview(crm, "crm.customers", "1", ["2", "3"], choices=choices)
    assert not said.blocked
    assert any("3 rows of crm.tags are removed" in w for w in said.warnings)
    merge_id = merge(crm, "crm.customers", "1", ["2", "3"], choices=choices)
    left = rows(
        crm, "SELECT customer_id, lower(tag), dropped FROM crm.tags ORDER BY 2, 3"
    )
    assert left == [
        (1, "big", False),
        (1, "big", True),
        (1, "vip", False),
        (1, None, False),
        (1, None, False),
    ]
    result = unmerge(crm, merge_id)
    assert TableRows("crm.tags", 3) in result.restored
    assert checksums(crm) == before


def test_keep_survivors_never_cascades(crm: Db) -> None:
    crm.execute(TAGS.encode())
    crm.execute(
        "CREATE TABLE crm.tag_notes (tag integer REFERENCES crm.tags ON DELETE CASCADE)"
    )
    crm.execute("INSERT INTO crm.tag_notes VALUES (1), (2), (4)")
    choices = {"references": {"crm.tags": "keep_survivors"}}
    with pytest.raises(errors.RestrictViolation, match="tag_notes_tag_fkey") as caught:
        merge(crm, "crm.customers", "1", ["2", "3"], choices=choices)
    assert "merge_child" in (caught.value.diag.message_hint or "")
    crm.execute("DELETE FROM crm.tag_notes WHERE tag = 2")
    merge(crm, "crm.customers", "1", ["2", "3"], choices=choices)
    assert rows(crm, "SELECT tag FROM crm.tag_notes ORDER BY 1") == [(1,), (4,)]


def test_chosen_fields(crm: Db) -> None:
    before = checksums(crm)
    choices = {
        "fields": {
            "credit_code": {"from": "3"},
            "tags": {"from": "3"},
            "seen": {"from": "2"},
            "attrs": {"value": {"新": [1, None]}},
            "phone1": {"value": None},
            "name": {"from": "1"},
        }
    }
    said = preview(crm, "crm.customers", "1", ["2", "3"], choices=choices)
    assert (said.survivor["credit_code"], said.survivor["seen"]) == ("C3", "infinity")
    assert checksums(crm) == before
    merge_id = merge(crm, "crm.customers", "1", ["2", "3"], choices=choices)
    assert rows(
        crm,
        "SELECT name, credit_code, tags, seen::text, attrs, phone1 FROM crm.customers"
        " WHERE id = 1",
    ) == [
        ("华为", "C3", [None, "NULL", ""], "infinity", {"新": [1, None]}, None),
    ]
    result = unmerge(crm, merge_id)
    assert result.survivor_columns == ("attrs", "credit_code", "phone1", "seen", "tags")
    assert checksums(crm) == before


@pytest.mark.parametrize(
    ("choices", "error", "message"),
    [
        ({"field": {}}, errors.InvalidParameterValue, '"field" is not understood'),
        ({"fields": []}, errors.InvalidParameterValue, '"fields" is not understood'),
        ({"fields": {"nam": {"from": "2"}}}, errors.UndefinedColumn, "nam"),
        ({"fields": {"id": {"from": "2"}}}, errors.InvalidParameterValue, "the key"),
        (
            {"fields": {"name_length": {"value": 1}}},
            errors.InvalidParameterValue,
            "generated",
        ),
        ({"fields": {"name": "2"}}, errors.InvalidParameterValue, "not understood"),
        ({"fields": {"name": {"from": "4"}}}, errors.InvalidParameterValue, "record 4"),
        ({"fields": {"seen": {"value": "x"}}}, errors.InvalidDatetimeFormat, "x"),
        ({"dispose": "mark"}, errors.InvalidParameterValue, "nothing says how"),
        ({"dispose": "x = 1"}, errors.InvalidParameterValue, "not understood"),
        (
            {"references": {"crm.tag": "fail"}},
            errors.InvalidParameterValue,
            "not a table that refers",
        ),
        (
            {"references": {"crm.customers": "merge_child"}},
            errors.InvalidParameterValue,
            "not a table that refers",
        ),
        (
            {"references": {"crm.follow_ups": "drop"}},
            errors.InvalidParameterValue,
            "drop",
        ),
    ],
)
def test_bad_choices(
    crm: Db, choices: dict[str, Any], error: type[psycopg.Error], message: str
) -> None:
    before = checksums(crm)
    with pytest.raises(error, match=message):
        merge(crm, "crm.customers", "1", ["2"], choices=choices)
    assert checksums(crm) == before


@pytest.mark.parametrize(
    ("survivor", "duplicates", "error", "message"),
    [
        ("1", [], errors.InvalidParameterValue, "at least one duplicate"),
        ("1", ["2", None], errors.InvalidParameterValue, "at least one duplicate"),
        ("1", ["01"], errors.InvalidParameterValue, "merged into itself"),
        ("1", ["2", "99"], errors.NoDataFound, "no record 99"),
        ("x'; --", ["2"], errors.NoDataFound, "no record x'; --"),
    ],
)
def test_bad_keys(
    crm: Db,
    survivor: str,
    duplicates: list[str],
    error: type[psycopg.Error],
    message: str,
) -> None:
    before = checksums(crm)
    with pytest.raises(error, match=message):
        merge(crm, "crm.customers", survivor, duplicates)
    assert checksums(crm) == before


def test_keys_are_read_as_their_type_reads_them(crm: Db) -> None:
    merge_id = merge(crm, "crm.customers", "01", [" 2", "2", "+3"])
    assert rows(
        crm,
        "SELECT survivor, duplicates FROM pgdedup.merges WHERE merge_id = %s",
        merge_id,
    ) == [("1", ["2", "3"])]


def test_composite_key(db: Db) -> None:
    db.execute(
        "CREATE TABLE t (tenant integer, code text, at timestamptz, name text,"
        " PRIMARY KEY (tenant, code));"
        "INSERT INTO t VALUES (1, 'a', now(), 'x'), (1, 'b''\"', now(), 'y'),"
        " (2, 'a', NULL, NULL)"
    )
    before = checksums(db)
    keys = [
        key
        for (key,) in rows(
            db,
            "SELECT jsonb_build_object('tenant', tenant, 'code', code)::text FROM t"
            " ORDER BY tenant, code",
        )
    ]
    spelt = json.dumps({"code": "b'\"", "tenant": 1})
    merge_id = merge(
        db, "t", keys[0], [spelt], choices={"fields": {"name": {"from": spelt}}}
    )
    assert rows(db, "SELECT tenant, code, name FROM t ORDER BY 1") == [
        (1, "a", "y"),
        (2, "a", None),
    ]
    assert fetch(db, "SELECT pgdedup.resolve_key('t', %s)", spelt) == keys[0]
    unmerge(db, merge_id)
    assert checksums(db) == before


def test_a_key_whose_index_holds_more(db: Db) -> None:
    db.execute(
        "CREATE TABLE t (id integer, owner text, PRIMARY KEY (id) INCLUDE (owner));"
        "CREATE TABLE child (id integer PRIMARY KEY, t integer REFERENCES t);"
        "INSERT INTO t VALUES (1, 'a'), (2, 'b'); INSERT INTO child VALUES (1, 2)"
    )
    before = checksums(db)
    merge_id = merge(db, "t", "1", ["2"], choices={"fields": {"owner": {"from": "2"}}})
    assert rows(db, "SELECT id, owner FROM t") == [(1, "b")]
    assert rows(db, "SELECT t FROM child") == [(1,)]
    unmerge(db, merge_id)
    assert checksums(db) == before


@pytest.mark.parametrize(
    ("script", "target", "error"),
    [
        ("CREATE VIEW v AS SELECT 1 AS id", "v", errors.WrongObjectType),
        ("CREATE TABLE n (id int)", "n", errors.ObjectNotInPrerequisiteState),
        (
            "CREATE TABLE p (id int PRIMARY KEY) PARTITION BY HASH (id);"
            "CREATE TABLE p0 PARTITION OF p FOR VALUES WITH (MODULUS 1, REMAINDER 0)",
            "p0",
            errors.WrongObjectType,
        ),
        ("SELECT 1", "pgdedup.merge_log", errors.WrongObjectType),
    ],
)
def test_targets_that_cannot_be_merged(
    db: Db, script: str, target: str, error: type[psycopg.Error]
) -> None:
    db.execute(script.encode())
    with pytest.raises(error) as caught:
        merge(db, target, "1", ["2"])
    assert caught.value.diag.message_hint


def test_partitioned_target(db: Db) -> None:
    db.execute(
        "CREATE TABLE p (id int PRIMARY KEY, name text) PARTITION BY HASH (id);"
        "CREATE TABLE p0 PARTITION OF p FOR VALUES WITH (MODULUS 2, REMAINDER 0);"
        "CREATE TABLE p1 PARTITION OF p FOR VALUES WITH (MODULUS 2, REMAINDER 1);"
        "CREATE TABLE c (id int PRIMARY KEY, p int REFERENCES p ON DELETE CASCADE);"
        "INSERT INTO p SELECT n, 'n' || n FROM generate_series(1, 9) AS n;"
        "INSERT INTO c SELECT n, 1 + n % 9 FROM generate_series(1, 90) AS n"
    )
    before = checksums(db)
    merge_id = merge(db, "p", "1", [str(n) for n in range(2, 10)])
    assert rows(db, "SELECT p, count(*) FROM c GROUP BY 1") == [(1, 90)]
    unmerge(db, merge_id)
    assert checksums(db) == before


def test_chain_of_merges(crm: Db) -> None:
    before = checksums(crm)

    def resolved() -> list[str | None]:
        return [
            fetch(crm, "SELECT pgdedup.resolve_key('crm.customers', %s)", key)
            for key in ("1", "2", "3", "04", "99", "x")
        ]

    assert resolved() == ["1", "2", "3", "4", None, None]
    first = merge(crm, "crm.customers", "2", ["3"])
    second = merge(crm, "crm.customers", "1", ["2"])
    third = merge(crm, "crm.customers", "4", ["1"])
    assert resolved() == ["4", "4", "4", "4", None, None]
    with pytest.raises(errors.NoDataFound) as gone:
        merge(crm, "crm.customers", "4", ["3"])
    assert gone.value.diag.message_hint == "It was merged into record 4."

    for blocked, by in ((first, second), (second, third)):
        with pytest.raises(errors.ObjectNotInPrerequisiteState) as caught:
            unmerge(crm, blocked)
        assert f"before merge {by}," in (caught.value.diag.message_primary or "")
        assert f"unmerge_records({by})" in (caught.value.diag.message_hint or "")

    unmerge(crm, third)
    assert resolved() == ["1", "1", "1", "4", None, None]
    unmerge(crm, second)
    unmerge(crm, first)
    assert resolved() == ["1", "2", "3", "4", None, None]
    assert checksums(crm) == before


def test_a_later_merge_into_the_same_survivor_blocks(crm: Db) -> None:
    first = merge(crm, "crm.customers", "1", ["2"])
    second = merge(crm, "crm.customers", "1", ["3"])
    with pytest.raises(errors.ObjectNotInPrerequisiteState, match=f"merge {second},"):
        unmerge(crm, first)


def test_what_changed_after_the_merge_is_kept_and_reported(crm: Db) -> None:
    merge_id = merge(
        crm,
        "crm.customers",
        "1",
        ["2", "3"],
        choices={"fields": {"phone1": {"from": "3"}, "code": {"from": "3"}}},
    )
    crm.execute(
        "UPDATE crm.customers SET phone1 = 'new', amount = 7 WHERE id = 1;"
        "UPDATE crm.follow_ups SET customer_id = 4 WHERE id = 1;"
        "UPDATE crm.follow_ups SET note = 'edited' WHERE id = 2;"
        "DELETE FROM crm.follow_ups WHERE id = 5;"
        "INSERT INTO crm.follow_ups VALUES (100, 1, 'later')"
    )
    result = unmerge(crm, merge_id)
    assert set(result.kept) == {
        KeptRow("crm.customers", "1", False, ("phone1",)),
        KeptRow("crm.follow_ups", "1", False, ("customer_id",)),
        KeptRow("crm.follow_ups", "5", True, ()),
    }
    assert result.survivor_columns == ("code",)
    assert rows(crm, "SELECT phone1, code, amount FROM crm.customers WHERE id = 1") == [
        ("new", "ab    ", 7)
    ]
    assert rows(
        crm,
        "SELECT id, customer_id, note FROM crm.follow_ups"
        " WHERE id IN (1, 2, 5, 6, 100) ORDER BY id",
    ) == [
        (1, 4, "note 1"),
        (2, 3, "edited"),
        (6, 3, "note 6"),
        (100, 1, "later"),
    ]


def test_a_survivor_deleted_since_is_reported(crm: Db) -> None:
    merge_id = merge(crm, "crm.customers", "1", ["2"])
    crm.execute(
        "DELETE FROM crm.follow_ups WHERE customer_id = 1;"
        "DELETE FROM crm.customers WHERE id = 1"
    )
    result = unmerge(crm, merge_id)
    assert KeptRow("crm.customers", "1", True, ()) in result.kept
    assert rows(crm, "SELECT id FROM crm.customers ORDER BY 1") == [(2,), (3,), (4,)]


def test_own_triggers_that_rewrite_are_reported(crm: Db) -> None:
    crm.execute(
        """
        SET search_path = crm, public;
        CREATE SEQUENCE ticks;
        CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS
            $$BEGIN NEW.touched := nextval('ticks'); RETURN NEW; END$$;
        ALTER TABLE customers ADD touched bigint DEFAULT 0;
        ALTER TABLE follow_ups ADD touched bigint DEFAULT 0;
        CREATE TRIGGER touch BEFORE UPDATE ON customers
            FOR EACH ROW EXECUTE FUNCTION touch();
        CREATE TRIGGER touch BEFORE UPDATE ON follow_ups
            FOR EACH ROW EXECUTE FUNCTION touch();
        """
    )
    rest = (
        "SELECT md5(string_agg((to_jsonb(t) - 'touched')::text, ',' ORDER BY id))"
        " FROM crm.{} AS t"
    )
    before = [fetch(crm, rest.format(t)) for t in ("customers", "follow_ups")]
    merge_id = merge(
        crm, "customers", "1", ["2"], choices={"fields": {"name": {"from": "2"}}}
    )
    result = unmerge(crm, merge_id)
    assert [fetch(crm, rest.format(t)) for t in ("customers", "follow_ups")] == before
    assert set(result.rewritten) == {
        RewrittenRows("crm.customers", ("touched",)),
        RewrittenRows("crm.follow_ups", ("touched",)),
    }
    assert result.kept == ()


def test_a_changed_table_shape_is_refused(crm: Db) -> None:
    before = checksums(crm)
    merge_id = merge(crm, "crm.customers", "1", ["2", "3"])
    crm.execute("ALTER TABLE crm.customers RENAME COLUMN phone1 TO phone")
    with pytest.raises(errors.ObjectNotInPrerequisiteState, match="columns phone1 are"):
        unmerge(crm, merge_id)
    crm.execute("ALTER TABLE crm.customers RENAME COLUMN phone TO phone1")
    crm.execute("ALTER TABLE crm.customers ALTER amount TYPE float8")
    with pytest.raises(errors.ObjectNotInPrerequisiteState, match="columns amount are"):
        unmerge(crm, merge_id)
    crm.execute(
        "ALTER TABLE crm.customers ALTER amount TYPE numeric,"
        " DROP name_length, ADD level integer DEFAULT 3,"
        " ADD pgdedup_k text GENERATED ALWAYS AS (lower(name)) STORED"
    )
    unmerge(crm, merge_id)
    assert rows(crm, "SELECT DISTINCT level FROM crm.customers") == [(3,)]
    crm.execute(
        "ALTER TABLE crm.customers DROP level, DROP pgdedup_k,"
        " ADD name_length integer GENERATED ALWAYS AS (length(name)) STORED"
    )
    assert checksums(crm)["crm.follow_ups"] == before["crm.follow_ups"]
    assert fetch(crm, "SELECT count(*) FROM crm.customers") == 4


def test_a_key_in_use_again_is_refused(crm: Db) -> None:
    merge_id = merge(crm, "crm.customers", "1", ["2"])
    crm.execute(
        "INSERT INTO crm.customers (id, name) OVERRIDING SYSTEM VALUE VALUES (2, 'n')"
    )
    assert fetch(crm, "SELECT pgdedup.resolve_key('crm.customers', '2')") == "2"
    with pytest.raises(errors.ObjectNotInPrerequisiteState, match="key 2 of"):
        unmerge(crm, merge_id)


def test_unknown_merge(crm: Db) -> None:
    with pytest.raises(errors.NoDataFound, match="no merge 77"):
        unmerge(crm, 77)


def test_pairs_and_events(crm: Db) -> None:
    crm.execute(
        "INSERT INTO pgdedup.pairs (target, key_l, key_r, state) VALUES"
        " ('crm.customers', '1', '2', 'confirmed'),"
        " ('crm.customers', '2', '3', 'open'),"
        " ('crm.customers', '2', '4', 'open'),"
        " ('crm.follow_ups', '1', '2', 'open')"
    )

    def pairs() -> list[tuple[Any, ...]]:
        return rows(
            crm,
            "SELECT key_l, key_r, state FROM pgdedup.pairs"
            " WHERE target = 'crm.customers'::regclass ORDER BY pair_id",
        )

    before = pairs()
    with crm.transaction():
        crm.execute("SET LOCAL pgdedup.actor = 'u42'")
        merge_id = merge(crm, "crm.customers", "1", ["3", "2"])
    # What is open between a duplicate and a third record is the survivor's now.
    assert pairs() == [("1", "2", "merged"), ("2", "3", "merged"), ("1", "4", "open")]
    assert fetch(crm, "SELECT merged_by FROM pgdedup.merges") == "u42"
    unmerge(crm, merge_id)
    assert pairs() == before
    assert rows(
        crm,
        "SELECT kind, target::text, key_l, key_r, actor, detail ->> 'merge_id'"
        " FROM pgdedup.events ORDER BY at, key_r",
    ) == [
        ("merged", "crm.customers", "1", "2", "u42", str(merge_id)),
        ("merged", "crm.customers", "1", "3", "u42", str(merge_id)),
        ("unmerged", "crm.customers", "1", "2", None, str(merge_id)),
        ("unmerged", "crm.customers", "1", "3", None, str(merge_id)),
    ]


@pytest.fixture
def merger(crm: Db, superuser: Db, connect: Connect) -> Iterator[Db]:
    """The unprivileged role app, allowed to merge."""
    crm.execute(
        "GRANT USAGE ON SCHEMA crm TO app;"
        "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA crm TO app"
    )
    superuser.execute("GRANT pgdedup_merger TO app")
    yield connect("app")
    superuser.execute("REVOKE pgdedup_merger FROM app")


def test_a_merger_needs_no_more_than_the_role_and_his_tables(
    crm: Db, merger: Db
) -> None:
    before = checksums(crm)
    merge_id = merge(merger, "crm.customers", "1", ["2", "3"])
    assert fetch(merger, "SELECT merged_by FROM pgdedup.merges") == "app"
    unmerge(merger, merge_id)
    assert checksums(crm) == before


def test_others_may_not_merge(crm: Db, connect: Connect) -> None:
    crm.execute(
        "GRANT USAGE ON SCHEMA crm TO app;"
        "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA crm TO app"
    )
    merge_id = merge(crm, "crm.customers", "1", ["2"])
    app = connect("app")
    for call in (
        lambda: merge(app, "crm.customers", "1", ["3"]),
        lambda: preview(app, "crm.customers", "1", ["3"]),
        lambda: unmerge(app, merge_id),
    ):
        with pytest.raises(errors.InsufficientPrivilege, match="permission denied"):
            call()


@pytest.mark.parametrize(
    ("right", "table"),
    [
        ("DELETE", "customers"),
        ("UPDATE", "customers"),
        ("UPDATE", "follow_ups"),
        ("SELECT", "follow_ups"),
    ],
)
def test_a_merger_acts_with_his_own_rights(
    crm: Db, merger: Db, right: str, table: str
) -> None:
    before = checksums(crm)
    crm.execute(
        sql.SQL("REVOKE {} ON {} FROM app").format(
            sql.SQL(right),
            sql.Identifier("crm", table),
        )
    )
    with pytest.raises(errors.InsufficientPrivilege, match=f"for table {table}"):
        merge(merger, "crm.customers", "1", ["2"])
    assert checksums(crm) == before


def test_an_unmerger_acts_with_his_own_rights(crm: Db, merger: Db) -> None:
    merge_id = merge(crm, "crm.customers", "1", ["2"])
    after = checksums(crm)
    crm.execute("REVOKE INSERT ON crm.customers FROM app")
    with pytest.raises(errors.InsufficientPrivilege, match="for table customers"):
        unmerge(merger, merge_id)
    crm.execute(
        "GRANT INSERT ON crm.customers TO app; REVOKE SELECT ON crm.customers FROM app"
    )
    with pytest.raises(errors.InsufficientPrivilege):
        unmerge(merger, merge_id)
    assert checksums(crm) == after


@pytest.fixture
def rls(crm: Db) -> Db:
    """Follow-ups of which app does not see the odd ones up to 30."""
    crm.execute(
        "ALTER TABLE crm.follow_ups ENABLE ROW LEVEL SECURITY;"
        "CREATE POLICY seen ON crm.follow_ups TO app USING (id % 2 = 0 OR id > 30)"
    )
    return crm


def test_hidden_children_are_never_cascaded_away(rls: Db, merger: Db) -> None:
    rls.execute(
        "ALTER TABLE crm.follow_ups DROP CONSTRAINT follow_ups_customer_id_fkey,"
        " ADD FOREIGN KEY (customer_id) REFERENCES crm.customers ON DELETE CASCADE"
    )
    before = checksums(rls)
    for call in (merge, preview):
        with pytest.raises(errors.InsufficientPrivilege) as caught:
            call(merger, "crm.customers", "1", ["2", "4"])
        assert caught.value.diag.message_primary == (
            "15 of 27 rows of crm.follow_ups that refer to the duplicates"
            " cannot be moved by app"
        )
        assert "Row-level security" in (caught.value.diag.message_hint or "")
    assert checksums(rls) == before
    # Customer 3 has follow-ups 2, 6, 10 ...: all visible.
    merge_id = merge(merger, "crm.customers", "1", ["3"])
    unmerge(merger, merge_id)
    assert checksums(rls) == before


def test_log_contents_stay_behind_row_level_security(rls: Db, merger: Db) -> None:
    theirs = merge(rls, "crm.customers", "1", ["3"])
    after = checksums(rls)
    query = "SELECT unnest(keys) FROM pgdedup.merge_images WHERE kind = 'moved'"
    assert rows(merger, query) == []
    with pytest.raises(errors.InsufficientPrivilege, match="that you may not read"):
        unmerge(merger, theirs)
    assert checksums(rls) == after
    unmerge(rls, theirs)
    mine = merge(merger, "crm.customers", "1", ["3"])
    assert len(rows(merger, query)) == 13
    unmerge(merger, mine)
    merger.execute("SET ROLE pgdedup_merger")
    assert rows(merger, query) == []
    with pytest.raises(errors.InsufficientPrivilege):
        merger.execute("SELECT FROM pgdedup.merge_log_rows")


def test_an_owner_under_forced_row_security_is_told(rls: Db) -> None:
    rls.execute("ALTER TABLE crm.follow_ups FORCE ROW LEVEL SECURITY")
    with pytest.raises(
        errors.InsufficientPrivilege, match="owner of pgdedup"
    ) as caught:
        merge(rls, "crm.customers", "1", ["2"])
    assert caught.value.diag.message_hint


def test_nobody_can_plant_or_finish_a_log_by_hand(crm: Db, merger: Db) -> None:
    log = (
        "SELECT pgdedup.log_merge("
        "'crm.customers', '{1,2}', '{}', NULL, '', 'app', NULL)"
    )
    with pytest.raises(errors.ObjectNotInPrerequisiteState, match="not finished"):
        merger.execute(log)
    with merger.transaction(force_rollback=True):
        merge_id = fetch(merger, log)
        with pytest.raises(errors.InsufficientPrivilege, match="could not be deleted"):
            merger.execute("SELECT pgdedup.finish_merge(%s)", (merge_id,))
    done = merge(merger, "crm.customers", "1", ["2"])
    with pytest.raises(
        errors.ObjectNotInPrerequisiteState, match="not being worked on"
    ):
        merger.execute(
            "SELECT pgdedup.log_removed(%s, 'crm.follow_ups', '{}')", (done,)
        )
    for statement in (
        "INSERT INTO pgdedup.merge_log DEFAULT VALUES",
        "UPDATE pgdedup.merge_log_rows SET before = '{}'",
        "DELETE FROM pgdedup.merge_log",
        "SELECT FROM pgdedup.merge_log",
    ):
        with pytest.raises(errors.InsufficientPrivilege):
            merger.execute(statement.encode())


def test_restoring_is_true_only_inside_unmerge(crm: Db, merger: Db) -> None:
    asked = "SELECT pgdedup.restoring('crm.customers', %s)"
    begin = "SELECT pgdedup.begin_unmerge(%s, 'keep_current', NULL)"
    merge_id = merge(merger, "crm.customers", "1", ["2"])
    assert not fetch(merger, asked, "2")
    merger.autocommit = False
    merger.execute(begin, (merge_id,))
    assert fetch(merger, "SELECT pgdedup.restoring('crm.customers')")
    assert fetch(merger, asked, "2")
    assert not fetch(merger, asked, "4")
    assert not fetch(crm, asked, "2")
    with pytest.raises(errors.ObjectNotInPrerequisiteState, match="not finished"):
        merger.commit()
    # Rows other than those of the log cannot be brought in under its cover.
    merger.execute(begin, (merge_id,))
    merger.execute(
        "INSERT INTO crm.customers (id, name) OVERRIDING SYSTEM VALUE VALUES (2, '假')"
    )
    merger.execute(
        "UPDATE crm.follow_ups SET customer_id = 2 WHERE customer_id = 1 AND id % 4 = 1"
    )
    with pytest.raises(errors.ObjectNotInPrerequisiteState, match="not be restored"):
        merger.execute("SELECT pgdedup.finish_unmerge(%s)", (merge_id,))
    merger.rollback()
    merger.autocommit = True
    with merger.transaction():
        unmerge(merger, merge_id)
        assert not fetch(merger, asked, "2")


def test_a_trigger_sees_that_rows_are_being_restored(crm: Db) -> None:
    """What the guard does: it asks when it is about to refuse."""
    crm.execute(
        """
        CREATE FUNCTION crm.refuse() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            IF NOT pgdedup.restoring(TG_RELID::regclass, NEW.id::text) THEN
                RAISE 'refused %', NEW.id;
            END IF;
            RETURN NULL;
        END
        $$;
        CREATE CONSTRAINT TRIGGER pgdedup_trg_test AFTER INSERT OR UPDATE
            ON crm.customers FOR EACH ROW EXECUTE FUNCTION crm.refuse()
        """
    )
    before = checksums(crm)
    merge_id = merge(crm, "crm.customers", "1", ["2", "3"])
    unmerge(crm, merge_id)
    assert checksums(crm) == before
    with pytest.raises(errors.RaiseException, match="refused 1"):
        merge(
            crm,
            "crm.customers",
            "1",
            ["2"],
            choices={"fields": {"code": {"value": "z"}}},
        )


def test_triggers_run_under_the_search_path_of_the_session(crm: Db) -> None:
    crm.execute(
        """
        SET search_path = crm, public;
        CREATE TABLE seen (id bigint, path text);
        CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            INSERT INTO seen VALUES (OLD.id, current_setting('search_path'));
            RETURN NULL;
        END
        $$;
        CREATE TRIGGER note AFTER DELETE ON customers
            FOR EACH ROW EXECUTE FUNCTION note()
        """
    )
    merge(crm, "customers", "1", ["2"])
    assert rows(crm, "SELECT * FROM seen") == [(2, "crm, public")]
    assert fetch(crm, "SHOW search_path") == "crm, public"


def test_a_trigger_that_keeps_a_row_stops_the_merge(crm: Db) -> None:
    crm.execute(
        "CREATE FUNCTION crm.keep() RETURNS trigger LANGUAGE plpgsql AS"
        " $$BEGIN RETURN NULL; END$$;"
        "CREATE TRIGGER keep BEFORE UPDATE ON crm.follow_ups FOR EACH ROW"
        " WHEN (old.id = 1) EXECUTE FUNCTION crm.keep()"
    )
    before = checksums(crm)
    with pytest.raises(errors.SerializationFailure, match="1 of 14 rows"):
        merge(crm, "crm.customers", "1", ["2"])
    assert checksums(crm) == before


def test_overlapping_merges_wait_and_then_see(crm: Db, connect: Connect) -> None:
    first, second = connect(autocommit=False), connect(autocommit=False)
    merge(first, "crm.customers", "1", ["2"])
    caught: list[psycopg.Error] = []

    def rival() -> None:
        try:
            merge(second, "crm.customers", "3", ["2"])
        except psycopg.Error as error:
            caught.append(error)

    thread = threading.Thread(target=rival)
    thread.start()
    pid = second.info.backend_pid
    for _ in range(200):
        if fetch(crm, "SELECT cardinality(pg_blocking_pids(%s))", pid):
            break
        time.sleep(0.05)
    else:
        pytest.fail("the second merge did not wait")
    first.commit()
    thread.join(20)
    assert not thread.is_alive()
    assert [type(e) for e in caught] == [errors.NoDataFound]
    assert caught[0].diag.message_hint == "It was merged into record 1."


def test_python_never_commits(crm: Db, connect: Connect) -> None:
    before = checksums(crm)
    session = connect(autocommit=False)
    unmerge(session, merge(session, "crm.customers", "1", ["2"]))
    merge(session, "crm.customers", "1", ["2"])
    assert session.info.transaction_status == psycopg.pq.TransactionStatus.INTRANS
    session.rollback()
    assert checksums(crm) == before
