"""Child rows that become duplicates of one another by a merge are told of."""

from collections.abc import Callable, Iterator
from typing import Any

import psycopg
import pytest
from psycopg import errors

from pgdedup.embedded import LocalServer
from pgdedup.merge import PairedRows, merge, preview, unmerge
from tests import guarded

Connect = Callable[..., psycopg.Connection[Any]]

TABLES = """
CREATE SCHEMA crm;
CREATE TABLE crm.customers (id int PRIMARY KEY, name text);
CREATE TABLE crm."报价" (
    id int PRIMARY KEY, customer int NOT NULL REFERENCES crm.customers,
    product text, serial text
);
CREATE TABLE crm.notes (
    id int PRIMARY KEY, customer int NOT NULL REFERENCES crm.customers, product text
);
GRANT USAGE ON SCHEMA crm TO crm_merger;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA crm TO crm_merger;
INSERT INTO crm.customers VALUES (1, '金陵饭店'), (2, '南京餐饮'), (3, '江南饭店');
INSERT INTO crm."报价" VALUES
    (10, 1, '水泵', NULL), (11, 1, '阀门', NULL), (20, 2, '水泵', NULL),
    (21, 2, '阀门', NULL), (22, 2, '轴承', NULL), (30, 3, '轴承', 'S1'),
    (12, 1, '齿轮', 'S1');
INSERT INTO crm.notes VALUES (10, 1, '水泵'), (20, 2, '水泵');
"""
RULES = """
version: 1
language: zh
tables:
  crm.customers: {merge: {survivor: oldest}}
  crm.报价:
    scope: [customer]
    fields:
      product: {type: text, columns: [product]}
      serial: {type: text, columns: [serial]}
    rules:
      same_product: {match: {product: same}, action: flag}
      seen_product: {match: {product: same}, action: shadow}
      same_serial: {match: {serial: same}, action: block}
"""


@pytest.fixture(scope="module")
def template(server: LocalServer, template_dbname: str) -> Iterator[str]:
    guarded.role(server, "crm_merger", "pgdedup_merger")
    yield from guarded.template(server, template_dbname, TABLES, RULES)


@pytest.fixture
def dbname(server: LocalServer, template: str) -> Iterator[str]:
    yield from guarded.copy(server, template)


@pytest.fixture
def merger(db: psycopg.Connection[Any], connect: Connect) -> psycopg.Connection[Any]:
    """A role that may merge, and knows nothing of the pairs on record."""
    return connect("crm_merger")


def test_preview_and_event_tell_of_them(
    db: psycopg.Connection[Any], merger: psycopg.Connection[Any]
) -> None:
    seen = preview(merger, "crm.customers", "1", ["2"])
    expected = PairedRows("crm.报价", "same_product", 2, ("10", "20"))
    assert seen.paired == (expected,)
    assert any(
        "crm.报价" in each and "2 对" in each and "same_product" in each
        for each in seen.warnings
    ), seen.warnings
    pairs = "SELECT count(*) FROM pgdedup.open_pairs"
    assert db.execute(pairs).fetchone() == (0,)

    merge_id = merge(merger, "crm.customers", "1", ["2"])
    merger.commit()
    event = "SELECT detail -> 'paired' FROM pgdedup.events WHERE kind = 'merged'"
    assert db.execute(event).fetchone() == (
        [
            {
                "table": "crm.报价",
                "rule": "same_product",
                "pairs": 2,
                "example": ["10", "20"],
            }
        ],
    )
    assert db.execute(pairs).fetchone() == (2,)
    # What is on record since an earlier merge is not this merge's news.
    unmerge(merger, merge_id)
    merger.commit()
    assert preview(merger, "crm.customers", "1", ["2"]).paired == ()


def test_keys_of_hidden_rows_are_not_told(
    db: psycopg.Connection[Any], merger: psycopg.Connection[Any]
) -> None:
    db.execute(
        'ALTER TABLE crm."报价" ENABLE ROW LEVEL SECURITY;'
        ' CREATE POLICY own ON crm."报价" USING (customer = 2 OR id > 15)'
        " WITH CHECK (true)"
    )
    db.commit()
    (told,) = preview(merger, "crm.customers", "1", ["2"]).paired
    assert (told.pairs, told.example) == (2, ("20",))


def test_a_refusing_rule_of_the_child_stops_the_merge(
    merger: psycopg.Connection[Any],
) -> None:
    with pytest.raises(errors.UniqueViolation, match="same_serial"):
        merge(merger, "crm.customers", "1", ["3"])
