"""Child rows that cannot all be moved: four policies, and nothing lost by any."""

from collections.abc import Callable
from typing import Any

import psycopg
import pytest
from psycopg import errors

from pgdedup.merge import TableRows, merge, preview, unmerge
from tests.merging import fetch, picture, rows

Db = psycopg.Connection[Any]

BOOKINGS = """
CREATE TABLE c (id int PRIMARY KEY, name text);
CREATE TABLE bookings (
    id int PRIMARY KEY, c int REFERENCES c ON DELETE CASCADE, days int4range,
    price int, CONSTRAINT once EXCLUDE USING gist (
        int4range(c, c, '[]') WITH &&, days WITH &&) WHERE (price > 0)
);
INSERT INTO c VALUES (1, 'a'), (2, 'a'), (3, 'a');
INSERT INTO bookings VALUES (10, 1, '[1,5)', 7), (20, 2, '[4,8)', 7),
    (30, 3, '[7,10)', 7), (31, 3, '[1,9)', 0), (40, 1, '[20,30)', 7);
"""


@pytest.mark.parametrize(
    ("policy", "left"),
    [("keep_survivors", [10, 30, 31, 40]), ("keep_losers", [20, 31, 40])],
)
def test_exclusion_constraints(db: Db, policy: str, left: list[int]) -> None:
    """30 touches 20, which goes if the survivor's rows stay: 30 is then free."""
    db.execute(BOOKINGS.encode())
    before = picture(db)
    with pytest.raises(errors.UniqueViolation, match='constraint "once"') as caught:
        merge(db, "c", "1", ["2", "3"])
    assert "row 20 conflicts with row 10" in (caught.value.diag.message_detail or "")
    choices = {"references": {"public.bookings": policy}}
    said = preview(db, "c", "1", ["2", "3"], choices=choices)
    assert said.references[0].conflicts == 5 - len(left)
    merge_id = merge(db, "c", "1", ["2", "3"], choices=choices)
    assert [i for (i,) in rows(db, "SELECT id FROM bookings ORDER BY 1")] == left
    assert rows(db, "SELECT DISTINCT c FROM bookings") == [(1,)]
    unmerge(db, merge_id)
    assert picture(db) == before


@pytest.mark.parametrize(
    ("policy", "stays"), [("keep_survivors", "a1"), ("keep_losers", "b2")]
)
def test_one_row_per_record(db: Db, policy: str, stays: str) -> None:
    """One-to-one: the reference is the child's primary key."""
    db.execute(
        "CREATE TABLE c (id int PRIMARY KEY);"
        "CREATE TABLE profiles (c int PRIMARY KEY REFERENCES c, text text UNIQUE);"
        "INSERT INTO c VALUES (1), (2), (3); INSERT INTO profiles VALUES (1, 'a1'),"
        " (2, 'b2'), (3, 'c3')"
    )
    before = picture(db)
    choices = {"references": {"public.profiles": policy}}
    merge_id = merge(db, "c", "1", ["2", "3"], choices=choices)
    assert rows(db, "SELECT * FROM profiles") == [(1, stays)]
    result = unmerge(db, merge_id)
    assert TableRows("public.profiles", 2) in result.restored
    assert picture(db) == before


TREE = """
CREATE TABLE companies (id int PRIMARY KEY, name text, main_contact int);
CREATE TABLE contacts (
    id int PRIMARY KEY, company int NOT NULL REFERENCES companies ON DELETE CASCADE,
    name text, phone text, UNIQUE (company, name)
);
ALTER TABLE companies ADD FOREIGN KEY (main_contact) REFERENCES contacts;
CREATE TABLE calls (
    id int PRIMARY KEY, contact int NOT NULL REFERENCES contacts ON DELETE CASCADE,
    day date, UNIQUE (contact, day)
);
CREATE TABLE notes (call int REFERENCES calls ON DELETE CASCADE, note text);
INSERT INTO companies VALUES (1, '金陵', NULL), (2, '金陵饭店', NULL),
    (3, '别家', NULL);
INSERT INTO contacts VALUES (10, 1, '王伟', NULL), (11, 1, '李四', '1'),
    (20, 2, '王伟', '138'), (21, 2, '张三', NULL), (30, 3, '王伟', '3');
UPDATE companies SET main_contact = id * 10;
INSERT INTO calls VALUES (100, 10, '2024-01-01'), (200, 20, '2024-01-01'),
    (201, 20, '2024-01-02'), (300, 30, '2024-01-01');
INSERT INTO notes VALUES (100, 'a'), (200, 'b'), (200, 'b'), (201, 'c'), (300, 'd');
"""
TREE_CHOICES = {
    "references": {"public.contacts": "merge_child", "public.calls": "merge_child"}
}


def test_merge_child_goes_down_the_tree_and_comes_back(db: Db) -> None:
    db.execute(TREE.encode())
    before = picture(db)
    said = preview(db, "companies", "1", ["2"], choices=TREE_CHOICES)
    assert not said.blocked
    assert any("1 rows of public.contacts are merged" in w for w in said.warnings)
    assert picture(db) == before
    merge_id = merge(db, "companies", "1", ["2"], choices=TREE_CHOICES)
    # The contact that stays takes over the phone that it did not have.
    assert rows(db, "SELECT * FROM contacts ORDER BY 1") == [
        (10, 1, "王伟", "138"),
        (11, 1, "李四", "1"),
        (21, 1, "张三", None),
        (30, 3, "王伟", "3"),
    ]
    assert rows(db, "SELECT id, contact FROM calls ORDER BY 1") == [
        *((100, 10), (201, 10), (300, 30))
    ]
    assert rows(db, "SELECT call, note FROM notes ORDER BY 1, 2") == [
        *((100, "a"), (100, "b"), (100, "b"), (201, "c"), (300, "d"))
    ]
    parts = rows(
        db,
        "SELECT target::text, survivor, duplicates, part_of FROM pgdedup.merges"
        " WHERE part_of IS NOT NULL ORDER BY merge_id",
    )
    assert [p[:3] for p in parts] == [
        ("contacts", "10", ["20"]),
        ("calls", "100", ["200"]),
    ]
    part = fetch(db, "SELECT max(merge_id) FROM pgdedup.merges")
    with pytest.raises(errors.ObjectNotInPrerequisiteState, match="is part of merge"):
        unmerge(db, part)
    assert fetch(db, "SELECT pgdedup.resolve_key('contacts', '20')") == "10"
    result = unmerge(db, merge_id)
    assert picture(db) == before
    assert {t.table for t in result.restored} == {
        *("public.companies", "public.contacts", "public.calls")
    }
    assert fetch(db, "SELECT bool_and(undone_at IS NOT NULL) FROM pgdedup.merges")


def test_a_conflict_further_down_stops_the_merge_and_its_preview(db: Db) -> None:
    db.execute(TREE.encode())
    before = picture(db)
    choices = {"references": {"public.contacts": "merge_child"}}
    with pytest.raises(errors.UniqueViolation, match=r"public\.calls"):
        merge(db, "companies", "1", ["2"], choices=choices)
    said = preview(db, "companies", "1", ["2"], choices=choices)
    assert any("public.calls cannot be moved" in w for w in said.warnings)
    assert said.blocked
    assert picture(db) == before


def test_children_of_the_same_table(db: Db) -> None:
    """Two categories with a sub-category of the same name."""
    db.execute(
        "CREATE TABLE t (id int PRIMARY KEY, up int REFERENCES t ON DELETE CASCADE,"
        " name text, UNIQUE NULLS NOT DISTINCT (up, name));"
        "INSERT INTO t VALUES (1, NULL, 'a'), (2, NULL, 'b'), (11, 1, 'shoes'),"
        " (21, 2, 'shoes'), (22, 2, 'hats'), (111, 11, 'red'), (211, 21, 'red'),"
        " (212, 21, 'blue')"
    )
    before = picture(db)
    choices = {"references": {"public.t": "merge_child"}}
    merge_id = merge(db, "t", "1", ["2"], choices=choices)
    assert rows(db, "SELECT * FROM t ORDER BY id") == [
        *((1, None, "a"), (11, 1, "shoes"), (22, 1, "hats"), (111, 11, "red")),
        (212, 11, "blue"),
    ]
    unmerge(db, merge_id)
    assert picture(db) == before
    with pytest.raises(errors.FeatureNotSupported, match="by a policy of their own"):
        merge(
            db, "t", "1", ["2"], choices={"references": {"public.t": "keep_survivors"}}
        )


def test_checks_and_refusing_triggers_stop_everything(db: Db) -> None:
    db.execute(
        "CREATE TABLE c (id int PRIMARY KEY); INSERT INTO c VALUES (1), (2), (3);"
        "CREATE TABLE d (id int PRIMARY KEY, c int REFERENCES c,"
        " CONSTRAINT never_one CHECK (c <> 1 OR id < 20));"
        "INSERT INTO d VALUES (10, 1), (20, 2), (30, 3);"
        "CREATE FUNCTION no() RETURNS trigger LANGUAGE plpgsql AS"
        " $$BEGIN RAISE 'closed books'; END$$;"
        "CREATE TRIGGER no BEFORE UPDATE ON d FOR EACH ROW WHEN (old.id = 30)"
        " EXECUTE FUNCTION no()"
    )
    before = picture(db)
    with pytest.raises(errors.CheckViolation, match="never_one"):
        merge(db, "c", "1", ["2"])
    with pytest.raises(errors.RaiseException, match="closed books"):
        merge(db, "c", "2", ["3"])
    assert picture(db) == before


def test_rows_that_a_policy_may_not_remove(
    db: Db, superuser: Db, connect: Callable[..., Db]
) -> None:
    """Row-level security lets the merger move a row, but not delete it."""
    db.execute(BOOKINGS.encode())
    db.execute(
        "GRANT ALL ON c, bookings TO app;"
        "ALTER TABLE bookings ENABLE ROW LEVEL SECURITY;"
        "CREATE POLICY all_rows ON bookings FOR SELECT TO app USING (true);"
        "CREATE POLICY moved ON bookings FOR UPDATE TO app USING (true);"
        "CREATE POLICY removed ON bookings FOR DELETE TO app USING (id <> 20)"
    )
    superuser.execute("GRANT pgdedup_merger TO app")
    before = picture(db)
    with pytest.raises(errors.InsufficientPrivilege, match="could not be removed"):
        merge(
            connect("app"),
            "c",
            "1",
            ["2"],
            choices={"references": {"public.bookings": "keep_survivors"}},
        )
    superuser.execute("REVOKE pgdedup_merger FROM app")
    assert picture(db) == before


def test_a_later_merge_of_moved_rows_blocks(db: Db) -> None:
    db.execute(TREE.encode())
    before = picture(db)
    first = merge(db, "companies", "1", ["2"], choices=TREE_CHOICES)
    second = merge(db, "contacts", "11", ["21"])
    with pytest.raises(errors.ObjectNotInPrerequisiteState) as caught:
        unmerge(db, first)
    diag = caught.value.diag
    assert f"before merge {second}, which took rows of public.contacts" in (
        diag.message_primary or ""
    )
    assert f"unmerge_records({second})" in (diag.message_hint or "")
    unmerge(db, second)
    unmerge(db, first)
    assert picture(db) == before


def test_what_a_restored_row_needs_was_merged_since(db: Db) -> None:
    db.execute(
        "CREATE TABLE users (id int PRIMARY KEY); INSERT INTO users VALUES (7), (8);"
        "CREATE TABLE c (id int PRIMARY KEY, owner int REFERENCES users);"
        "INSERT INTO c VALUES (1, 8), (2, 7)"
    )
    before = picture(db)
    first = merge(db, "c", "1", ["2"])
    second = merge(db, "users", "8", ["7"])
    with pytest.raises(
        errors.ObjectNotInPrerequisiteState,
        match=f'{second}, since constraint "c_owner',
    ):
        unmerge(db, first)
    unmerge(db, second)
    unmerge(db, first)
    assert picture(db) == before


def test_changed_since_is_kept_or_restored(db: Db) -> None:
    db.execute(TREE.encode())
    before = picture(db)
    for changed in ("keep_current", "restore"):
        merge_id = merge(
            db,
            "companies",
            "1",
            ["2"],
            choices=TREE_CHOICES | {"fields": {"name": {"from": "2"}}},
        )
        db.execute(
            "UPDATE companies SET name = 'new' WHERE id = 1;"
            "UPDATE contacts SET company = 3, name = 'moved' WHERE id = 21"
        )
        result = unmerge(db, merge_id, changed=changed)
        name = fetch(db, "SELECT name FROM companies WHERE id = 1")
        moved = rows(db, "SELECT company, name FROM contacts WHERE id = 21")
        if changed == "keep_current":
            assert {(k.table, k.columns) for k in result.kept} == {
                ("public.companies", ("name",)),
                ("public.contacts", ("company",)),
            }
            assert (name, moved) == ("new", [(3, "moved")])
            db.execute(
                "UPDATE companies SET name = '金陵' WHERE id = 1;"
                "UPDATE contacts SET company = 2, name = '张三' WHERE id = 21"
            )
            assert picture(db) == before
        else:
            assert result.kept == ()
            # What the merge had not changed is nobody's to restore.
            assert (name, moved) == ("金陵", [(2, "moved")])
    with pytest.raises(errors.InvalidParameterValue, match="keep_current, restore"):
        unmerge(db, merge_id, changed="maybe")


def test_redirects_follow_chains(db: Db) -> None:
    db.execute(TREE.encode())
    first = merge(db, "companies", "1", ["2"], choices=TREE_CHOICES)
    second = merge(db, "companies", "3", ["1"], choices=TREE_CHOICES)
    listed = (
        "SELECT old_key, new_key FROM pgdedup.redirects"
        " WHERE target = 'companies'::regclass ORDER BY 1"
    )
    assert rows(db, listed) == [("1", "3"), ("2", "3")]
    unmerge(db, second)
    assert rows(db, listed) == [("2", "1")]
    unmerge(db, first)
    assert rows(db, "SELECT * FROM pgdedup.redirects") == []
