"""Rows that the caller of a merge cannot see: counted, refused, and never lost."""

from collections.abc import Callable
from typing import Any

import psycopg
import pytest
from psycopg import errors

from pgdedup.embedded import LocalServer
from pgdedup.merge import merge, preview, unmerge
from tests import guarded
from tests.merging import configure, picture

Db = psycopg.Connection[Any]
Connect = Callable[..., Db]

TABLES = """
CREATE SCHEMA crm;
CREATE TABLE crm.customers (id int PRIMARY KEY, name text);
CREATE TABLE crm.contacts (
    id int PRIMARY KEY, customer_id int REFERENCES crm.customers ON DELETE CASCADE,
    name text, team text DEFAULT 'ours', UNIQUE (customer_id, name)
);
CREATE TABLE crm.calls (
    id int PRIMARY KEY, contact_id int REFERENCES crm.contacts ON DELETE CASCADE,
    team text DEFAULT 'ours'
);
CREATE TABLE crm.notes (
    id int PRIMARY KEY, call_id int REFERENCES crm.calls ON DELETE SET NULL,
    team text DEFAULT 'ours'
);
CREATE TABLE crm.activities (
    id int PRIMARY KEY, record_type text, record_id int, team text DEFAULT 'ours'
);
INSERT INTO crm.customers VALUES (1, 'a'), (2, 'b');
INSERT INTO crm.contacts VALUES (10, 1, 'x'), (20, 2, 'x'), (21, 2, 'y');
INSERT INTO crm.calls VALUES (100, 10), (200, 20), (210, 21);
INSERT INTO crm.notes VALUES (1000, 100), (2000, 200);
INSERT INTO crm.activities
VALUES (1, 'customer', 1), (2, 'customer', 2), (3, 'call', 200);
GRANT USAGE ON SCHEMA crm TO crm_merger;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA crm TO crm_merger;
"""
CUSTOMERS = "crm.customers"
CONTACTS = "crm.contacts"
HIDDEN = "cannot be moved by crm_merger"


@pytest.fixture
def crm(db: Db, server: LocalServer) -> Db:
    """Two customers with a contact of one name each, and what hangs on those."""
    guarded.role(server, "crm_merger", "pgdedup_merger")
    db.execute(TABLES.encode())
    return db


@pytest.fixture
def merger(connect: Connect, crm: Db) -> Db:
    """May change every table, and sees the rows of its team."""
    return connect("crm_merger")


def hide(conn: Db, table: str, *keys: int) -> None:
    """Rows of another team, that the merger does not see."""
    conn.execute(
        f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY;"
        f"CREATE POLICY own ON {table} TO crm_merger USING (team = 'ours')".encode()
    )
    conn.execute(
        f"UPDATE {table} SET team = 'theirs' WHERE id = ANY (%s)", [list(keys)]
    )  # type: ignore[arg-type]


def choices(policy: str) -> dict[str, Any]:
    return {"references": {CONTACTS: policy}}


@pytest.mark.parametrize("policy", ["fail", "merge_child", "keep_survivors"])
def test_a_hidden_child(crm: Db, merger: Db, policy: str) -> None:
    """Row 21 would move, and nobody may overlook it: CASCADE would take it."""
    hide(crm, CONTACTS, 21)
    crm.execute("DELETE FROM crm.calls WHERE contact_id = 20")
    crm.execute(
        "UPDATE crm.contacts SET name = 'z' WHERE id = 20 AND %s", [policy == "fail"]
    )
    before = picture(crm)
    with pytest.raises(errors.InsufficientPrivilege, match=f"1 of . rows .*{HIDDEN}"):
        merge(merger, CUSTOMERS, "1", ["2"], choices=choices(policy))
    with pytest.raises(errors.InsufficientPrivilege, match=HIDDEN):
        preview(merger, CUSTOMERS, "1", ["2"], choices=choices(policy))
    assert picture(crm) == before


@pytest.mark.parametrize(
    "policy", ["fail", "merge_child", "keep_survivors", "keep_losers"]
)
def test_a_hidden_child_in_conflict(crm: Db, merger: Db, policy: str) -> None:
    """What is in the way of a row, or would be removed for it, is hidden."""
    hide(crm, CONTACTS, 20 if policy != "keep_losers" else 10)
    before = picture(crm)
    with pytest.raises(psycopg.Error) as caught:
        merge(merger, CUSTOMERS, "1", ["2"], choices=choices(policy))
    assert caught.value.sqlstate in ("42501", "23505"), caught.value
    assert picture(crm) == before


def test_a_hidden_grandchild_of_a_merged_child(crm: Db, merger: Db) -> None:
    """merge_child merges contact 20 into 10; one of its calls is somebody else's."""
    hide(crm, "crm.calls", 200)
    before = picture(crm)
    with pytest.raises(
        errors.InsufficientPrivilege, match=rf"1 of 1 rows of crm\.calls .*{HIDDEN}"
    ):
        merge(merger, CUSTOMERS, "1", ["2"], choices=choices("merge_child"))
    assert picture(crm) == before


@pytest.mark.parametrize("policy", ["keep_survivors", "keep_losers"])
def test_a_hidden_grandchild_of_a_removed_child(
    crm: Db, merger: Db, policy: str
) -> None:
    """Removing the contact would cascade onto a call that the caller does not see."""
    hide(crm, "crm.calls", 100, 200)
    before = picture(crm)
    with pytest.raises(errors.RestrictViolation, match=r"1 rows of crm\.calls refer"):
        merge(merger, CUSTOMERS, "1", ["2"], choices=choices(policy))
    assert picture(crm) == before


def test_two_levels_below_a_merged_child(crm: Db, merger: Db) -> None:
    """Calls of one contact are merged too, so that the notes below have to move."""
    crm.execute("ALTER TABLE crm.calls ADD UNIQUE (contact_id)")
    hide(crm, "crm.notes", 2000)
    before = picture(crm)
    nested = {"references": {CONTACTS: "merge_child", "crm.calls": "merge_child"}}
    with pytest.raises(
        errors.InsufficientPrivilege, match=rf"1 of 1 rows of crm\.notes .*{HIDDEN}"
    ):
        merge(merger, CUSTOMERS, "1", ["2"], choices=nested)
    assert picture(crm) == before
    # Who sees them merges, and takes it back.
    merge_id = merge(crm, CUSTOMERS, "1", ["2"], choices=nested)
    # The merger sees all rows of the merge's but that one: he may not undo it.
    with pytest.raises(errors.InsufficientPrivilege, match="may not read"):
        unmerge(merger, merge_id)
    unmerge(crm, merge_id)
    assert picture(crm) == before


def test_hidden_rows_of_a_polymorphic_reference(crm: Db, merger: Db) -> None:
    """No foreign key stands behind it, and it is counted all the same."""
    reference = {
        "label": "crm.activities",
        "table": "crm.activities",
        "on_conflict": None,
        "key": "record_id",
        "constants": {"record_type": "customer"},
    }
    configure(crm, CUSTOMERS, {"references": [reference]})
    crm.execute("DELETE FROM crm.contacts WHERE id = 20")
    hide(crm, "crm.activities", 2)
    before = picture(crm)
    with pytest.raises(
        errors.InsufficientPrivilege,
        match=rf"1 of 1 rows of crm\.activities .*{HIDDEN}",
    ):
        merge(merger, CUSTOMERS, "1", ["2"])
    assert picture(crm) == before


def test_hidden_polymorphic_rows_below_a_merged_child(crm: Db, merger: Db) -> None:
    reference = {
        "label": "crm.activities",
        "table": "crm.activities",
        "on_conflict": None,
        "key": "record_id",
        "constants": {"record_type": "call"},
    }
    configure(crm, "crm.calls", {"references": [reference]})
    crm.execute("ALTER TABLE crm.calls ADD UNIQUE (contact_id)")
    hide(crm, "crm.activities", 3)
    before = picture(crm)
    for calls in ("merge_child", "keep_survivors"):
        nested = {"references": {CONTACTS: "merge_child", "crm.calls": calls}}
        with pytest.raises(
            (errors.InsufficientPrivilege, errors.RestrictViolation)
        ) as caught:
            merge(merger, CUSTOMERS, "1", ["2"], choices=nested)
        message = caught.value.diag.message_primary or ""
        assert "1 rows of crm." in message or "1 of 1 rows of crm.activities" in message
        assert picture(crm) == before
