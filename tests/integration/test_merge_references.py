"""Every kind of reference is followed by a merge, and put back by unmerge."""

import json
from typing import Any

import psycopg
import pytest
from psycopg import errors

from pgdedup.merge import (
    MergedInto,
    TableRows,
    merge,
    merged_into,
    preview,
    unmerge,
)
from tests.merging import configure, fetch, picture, rows

Db = psycopg.Connection[Any]

TENANTS = """
CREATE TABLE 客户 (
    tenant int, id int, code text NOT NULL, name text, up int,
    PRIMARY KEY (tenant, id),
    UNIQUE (code),
    FOREIGN KEY (tenant, up) REFERENCES 客户 (tenant, id)
);
CREATE TABLE orders (
    id int PRIMARY KEY, tenant int, buyer int, payer int,
    FOREIGN KEY (tenant, buyer) REFERENCES 客户 ON DELETE CASCADE,
    FOREIGN KEY (tenant, payer) REFERENCES 客户 (tenant, id) MATCH SIMPLE
        ON DELETE SET NULL (payer) DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE labels (
    code text REFERENCES 客户 (code) ON UPDATE CASCADE ON DELETE CASCADE,
    label text, PRIMARY KEY (code, label)
);
CREATE TABLE visits (
    at date, tenant int, customer int, note text
) PARTITION BY RANGE (at);
CREATE TABLE visits_23 PARTITION OF visits
    FOR VALUES FROM ('2023-01-01') TO ('2024-01-01');
CREATE TABLE visits_24 PARTITION OF visits
    FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
ALTER TABLE visits ADD FOREIGN KEY (tenant, customer) REFERENCES 客户;
INSERT INTO 客户 VALUES (1, 1, 'a', '甲', NULL), (1, 2, 'b', '甲公司', 1),
    (1, 3, 'c', '甲 (有限)', 2), (1, 4, 'd', '别人', 3), (2, 2, 'e', '他人', NULL);
INSERT INTO orders VALUES (1, 1, 1, 2), (2, 1, 2, 3), (3, 1, 4, 2), (4, 1, 3, NULL),
    (5, 2, 2, 2), (6, NULL, 2, 3), (7, 1, 4, 4);
INSERT INTO labels VALUES ('a', 'x'), ('b', 'y'), ('c', 'z'), ('d', 'x');
INSERT INTO visits VALUES ('2023-05-05', 1, 2, 'm'), ('2024-05-05', 1, 3, 'n'),
    ('2024-05-05', 1, 3, 'n'), ('2024-05-06', 1, 4, 'n'), ('2024-05-06', 2, 2, 'n');
"""


def key(tenant: int, number: int) -> str:
    """A key of two columns, spelt as a caller may spell it."""
    return json.dumps({"id": number, "tenant": tenant})


def test_composite_keys_and_keys_that_are_not_primary(db: Db) -> None:
    db.execute(TENANTS.encode())
    before = picture(db)
    merge_id = merge(db, "客户", key(1, 1), [key(1, 2), key(1, 3)])
    assert rows(db, "SELECT tenant, id, up FROM 客户 ORDER BY 1, 2") == [
        (1, 1, None),
        (1, 4, 1),
        (2, 2, None),
    ]
    assert rows(db, "SELECT * FROM orders ORDER BY 1") == [
        (1, 1, 1, 1),
        (2, 1, 1, 1),
        (3, 1, 4, 1),
        (4, 1, 1, None),
        (5, 2, 2, 2),
        (6, None, 2, 3),
        (7, 1, 4, 4),
    ]
    assert rows(db, "SELECT * FROM labels ORDER BY 2, 1") == [
        ("a", "x"),
        ("d", "x"),
        ("a", "y"),
        ("a", "z"),
    ]
    assert rows(
        db, "SELECT tenant, customer, count(*) FROM visits GROUP BY 1, 2 ORDER BY 1, 2"
    ) == [(1, 1, 3), (1, 4, 1), (2, 2, 1)]
    result = unmerge(db, merge_id)
    assert picture(db) == before
    assert (result.kept, result.rewritten) == ((), ())
    assert TableRows("public.orders", 4, ("buyer", "payer")) in result.moved_back
    moved = {m.table: m.rows for m in result.moved_back}
    assert moved == {
        "public.客户": 1,
        "public.orders": 4,
        "public.labels": 2,
        "public.visits": 3,
    }


def test_composite_references_are_listed(db: Db) -> None:
    db.execute(TENANTS.encode())
    db.execute("CREATE INDEX ON orders (payer, tenant)")
    listed = rows(
        db,
        "SELECT child::text, columns, referenced_columns, on_delete, on_update,"
        " has_index, create_index FROM pgdedup.list_references('客户')"
        " WHERE child IN ('orders'::regclass, 'labels') ORDER BY columns",
    )
    tenant = ["tenant", "id"]
    assert listed == [
        ("labels", ["code"], ["code"], "cascade", "cascade", True, None),
        (
            *("orders", ["tenant", "buyer"], tenant, "cascade", "no action", False),
            "CREATE INDEX CONCURRENTLY ON public.orders (tenant, buyer);",
        ),
        ("orders", ["tenant", "payer"], tenant, "set null", "no action", True, None),
    ]


def test_a_column_that_others_refer_to_stays_the_survivors(db: Db) -> None:
    db.execute(TENANTS.encode())
    with pytest.raises(errors.InvalidParameterValue, match='"code" of'):
        merge(
            db,
            "客户",
            key(1, 1),
            [key(1, 2)],
            choices={"fields": {"code": {"value": "n"}}},
        )


def test_another_tenant_cannot_be_merged_past_its_foreign_keys(db: Db) -> None:
    db.execute(TENANTS.encode())
    before = picture(db)
    # Order 3 would have a buyer of tenant 1 and a tenant of 2.
    with pytest.raises(errors.ForeignKeyViolation):
        merge(db, "客户", key(2, 2), [key(1, 2)])
    assert picture(db) == before


ODD = """
CREATE TABLE 甲 (id int PRIMARY KEY, main int, "编 号" numeric UNIQUE);
CREATE TABLE 乙 (id int PRIMARY KEY, a int REFERENCES 甲, name text);
ALTER TABLE 甲 ADD FOREIGN KEY (main) REFERENCES 乙 ON DELETE CASCADE;
CREATE TABLE old (id int PRIMARY KEY, a int, number numeric
    REFERENCES 甲 ("编 号") ON UPDATE SET NULL);
INSERT INTO 甲 VALUES (1, NULL, 1.0), (2, NULL, 2), (3, NULL, NULL);
INSERT INTO 乙 VALUES (10, 1, 'x'), (20, 2, 'y'), (30, 3, 'z');
UPDATE 甲 SET main = id * 10;
INSERT INTO old VALUES (1, 1, 1), (2, 2, 2.00), (3, 99, NULL);
ALTER TABLE old ADD FOREIGN KEY (a) REFERENCES 甲 ON DELETE CASCADE NOT VALID;
"""


def test_cycles_not_valid_and_equal_but_not_same(db: Db) -> None:
    db.execute(ODD.encode())
    before = picture(db)
    merge_id = merge(db, "甲", "1", ["2"])
    assert rows(db, "SELECT id, a, number::text FROM old ORDER BY 1") == [
        (1, 1, "1"),
        (2, 1, "1.0"),
        (3, 99, None),
    ]
    assert rows(db, "SELECT id, a FROM 乙 ORDER BY 1") == [(10, 1), (20, 1), (30, 3)]
    assert not fetch(
        db,
        "SELECT bool_and(is_validated) FROM pgdedup.list_references('甲')",
    )
    unmerge(db, merge_id)
    assert picture(db) == before


def test_a_survivor_without_the_value_that_rows_refer_to(db: Db) -> None:
    db.execute(ODD.encode())
    before = picture(db)
    with pytest.raises(errors.ObjectNotInPrerequisiteState, match="编 号") as caught:
        merge(db, "甲", "3", ["2"])
    assert "public.old" in (caught.value.diag.message_primary or "")
    assert picture(db) == before


ACTIVITIES = """
CREATE TYPE kind AS ENUM ('customer', 'lead');
CREATE TABLE customers (id int PRIMARY KEY, name text);
CREATE TABLE activities (
    id int PRIMARY KEY, record_type kind, record_id bigint, note text
);
CREATE TABLE files (record text, owner varchar(9), name text);
CREATE INDEX ON activities (record_type, record_id);
INSERT INTO customers VALUES (1, 'a'), (2, 'a'), (3, 'b');
INSERT INTO activities VALUES (1, 'customer', 1), (2, 'customer', 2), (3, 'lead', 2),
    (4, 'customer', 3), (5, NULL, 2);
INSERT INTO files VALUES ('2', 'c', 'x'), ('2', 'c', 'x'), ('2', 'd', 'x'),
    (NULL, 'c', 'y');
"""
POLYMORPHIC = {
    "references": [
        {
            "label": "activities",
            "table": "public.activities",
            "key": "record_id",
            "constants": {"record_type": "customer"},
        },
        {
            "label": "files",
            "table": "public.files",
            "key": "record",
            "constants": {"owner": "c"},
        },
    ]
}


def test_polymorphic_references_of_the_rule_file(db: Db) -> None:
    db.execute(ACTIVITIES.encode())
    configure(db, "customers", POLYMORPHIC)
    before = picture(db)
    assert rows(
        db,
        "SELECT constraint_name, child::text, columns, constants, has_index,"
        " create_index FROM pgdedup.list_references('customers')",
    ) == [
        (
            *("merge.references", "activities", ["record_id"]),
            *({"record_type": "customer"}, True, None),
        ),
        (
            *("merge.references", "files", ["record"], {"owner": "c"}, False),
            "CREATE INDEX CONCURRENTLY ON public.files (record);",
        ),
    ]
    assert preview(db, "customers", "1", ["2"]).rows == 3
    merge_id = merge(db, "customers", "1", ["2"])
    assert rows(db, "SELECT id, record_id FROM activities ORDER BY 1") == [
        *((1, 1), (2, 1), (3, 2), (4, 3), (5, 2))
    ]
    assert rows(db, "SELECT record FROM files ORDER BY 1, owner") == [
        *(("1",), ("1",), ("2",), (None,))
    ]
    unmerge(db, merge_id)
    assert picture(db) == before


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"table": "public.nothing"}, "does not exist"),
        ({"key": "nothing"}, "columns that do not exist"),
        ({"constants": {"nothing": "x"}}, "columns that do not exist"),
    ],
)
def test_references_of_the_rule_file_that_went_wrong(
    db: Db, change: dict[str, Any], problem: str
) -> None:
    db.execute(ACTIVITIES.encode())
    wrong = POLYMORPHIC["references"][0] | change
    configure(db, "customers", {"references": [wrong]})
    with pytest.raises(errors.FeatureNotSupported, match=problem):
        merge(db, "customers", "1", ["2"])
    assert problem in fetch(
        db, "SELECT problem FROM pgdedup.list_references('customers')"
    )


def test_a_late_writer_learns_where_the_record_went(db: Db) -> None:
    db.execute(ODD.encode())
    merge(db, "甲", "1", ["3"])
    merge(db, "甲", "2", ["1"])
    with pytest.raises(errors.ForeignKeyViolation) as caught:
        db.execute("INSERT INTO 乙 VALUES (50, 3, 'late')")
    assert merged_into(db, caught.value) == MergedInto('"甲"', "3", "2")
    with pytest.raises(errors.ForeignKeyViolation) as unknown:
        db.execute("INSERT INTO 乙 VALUES (50, 77, 'wrong')")
    assert merged_into(db, unknown.value) is None
    assert merged_into(db, ValueError("x")) is None


def test_a_move_that_takes_the_keys_of_the_duplicates_along(db: Db) -> None:
    """Seed 2007 of test_merge_anything.py: said to be deleted, they stayed."""
    db.execute(
        "CREATE TABLE t (tenant int, id int, boss int, PRIMARY KEY (tenant, id),"
        " FOREIGN KEY (tenant, boss) REFERENCES t ON UPDATE CASCADE"
        " DEFERRABLE INITIALLY DEFERRED);"
        "INSERT INTO t VALUES (2, 1, NULL), (1, 11, 4), (1, 4, 11)"
    )
    before = picture(db)
    keys = ['{"id": 1, "tenant": 2}', '{"id": 11, "tenant": 1}']
    with pytest.raises(errors.ObjectNotInPrerequisiteState, match="changed the keys"):
        merge(db, "t", keys[0], keys[1:])
    assert picture(db) == before
    db.execute("UPDATE t SET boss = NULL WHERE id = 11")
    before = picture(db)
    merge_id = merge(db, "t", keys[0], keys[1:])
    assert rows(db, "SELECT * FROM t ORDER BY id") == [(2, 1, None), (2, 4, 1)]
    unmerge(db, merge_id)
    assert picture(db) == before
