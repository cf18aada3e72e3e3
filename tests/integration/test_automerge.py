"""pgdedup merge --auto: only what nothing speaks against, cluster by cluster."""

import json
from typing import Any

import psycopg
import pytest
from typer.testing import CliRunner

from pgdedup.automerge import AutoMergeStoppedError, auto_merge, clusters
from pgdedup.cli import app
from tests import guarded
from tests.merging import fetch, picture, rows

Db = psycopg.Connection[Any]

TABLES = """
CREATE TABLE 客户 (
    id int PRIMARY KEY, name text, code text, phone text, phone2 text, owner text
);
CREATE TABLE slots (
    customer int REFERENCES 客户, slot int, PRIMARY KEY (customer, slot)
);
"""
RULES = """
version: 1
tables:
  客户:
    distinct_if: {code: different}
    fields:
      name: company_name
      code: uscc
      phone: {type: phone, columns: [phone, phone2]}
    rules:
      same_phone: {match: {phone: same}, action: flag}
      same_name: {match: {name: same}, action: flag}
    merge: {survivor: most_complete, fields: {phone: collect}}
"""
#: Two pairs and a triple that are clear; a chain that is none; one in conflict.
ROWS = """
INSERT INTO 客户 (id, name, phone, phone2, owner) VALUES
    (1, '甲公司', '13800000001', NULL, 'a'), (2, '甲某', '13800000001', NULL, 'b'),
    (3, '乙公司', '13800000002', NULL, 'a'), (4, '乙某', '138 0000 0002', NULL, NULL),
    (5, '丙公司', '13800000003', NULL, 'a'), (6, '丙某', '13800000003', NULL, 'a'),
    (7, '丙甲', '13800000003', '13800000009', 'a'),
    (10, '丁公司', '13800000004', NULL, 'a'), (11, '丁某', '13800000004', '13800000005',
        'a'), (12, '丁甲', '13800000005', NULL, 'a'),
    (20, '戊公司', '13800000006', NULL, 'a'), (21, '戊某', '13800000006', NULL, 'a'),
    (30, '己公司', '13800000007', NULL, 'a'), (31, '己某', '13800000007', NULL, 'a');
INSERT INTO slots VALUES (1, 1), (2, 2), (20, 1), (21, 1);
UPDATE pgdedup.pairs SET state = 'distinct' WHERE key_l = '30';
"""


@pytest.fixture
def dirty(db: Db) -> Db:
    db.execute(TABLES.encode())
    guarded.apply(db, RULES)
    db.execute(ROWS.encode())
    return db


def test_what_is_clear_is_merged_and_the_rest_is_left_with_a_reason(dirty: Db) -> None:
    before = picture(dirty)
    found = clusters(dirty, "客户", "same_phone", 0.9)
    assert {each.keys for each in found} == {
        *(("1", "2"), ("3", "4"), ("5", "6", "7"), ("10", "11", "12"), ("20", "21"))
    }
    dry = list(
        auto_merge(dirty, "客户", "same_phone", min_score=0.9, limit=9, dry_run=True)
    )
    assert picture(dirty) == before
    assert {each.keys: each.rows for each in dry if each.skipped is None} == {
        ("1", "2"): 1,
        ("3", "4"): 0,
        ("5", "6", "7"): 0,
    }
    outcomes = {
        each.keys: each
        for each in auto_merge(dirty, "客户", "same_phone", min_score=0.9, limit=9)
    }
    assert {key: each.survivor for key, each in outcomes.items()} == {
        ("1", "2"): "1",
        ("3", "4"): "3",
        ("5", "6", "7"): "7",
        ("10", "11", "12"): None,
        ("20", "21"): None,
    }
    assert outcomes["10", "11", "12"].skipped == "the rule does not relate 10 and 12"
    assert "slots cannot be moved" in (outcomes["20", "21"].skipped or "")
    assert rows(dirty, "SELECT reason FROM pgdedup.merges ORDER BY merge_id")[0] == (
        "auto: same_phone, score 1.000",
    )
    # A second run has nothing more to do.
    assert [
        each.skipped is None
        for each in auto_merge(dirty, "客户", "same_phone", min_score=0.9, limit=9)
    ] == [False, False]
    for (merge_id,) in rows(
        dirty, "SELECT merge_id FROM pgdedup.merges ORDER BY 1 DESC"
    ):
        dirty.execute("SELECT pgdedup.unmerge_records(%s)", (merge_id,))
    assert picture(dirty) == before


def test_a_decision_or_a_veto_inside_a_cluster_leaves_it_alone(dirty: Db) -> None:
    dirty.execute(
        "UPDATE pgdedup.pairs SET state = 'unsure' WHERE key_l = '5' AND key_r = '7';"
        "UPDATE 客户 SET code = '91350100M000100Y43' WHERE id = 1;"
        "UPDATE 客户 SET code = '914403001922038216' WHERE id = 2"
    )
    skipped = {
        each.keys: each.skipped
        for each in auto_merge(dirty, "客户", "same_phone", min_score=0.9, limit=9)
    }
    assert skipped["5", "6", "7"] == "5 and 7 were decided to be unsure"
    assert skipped["1", "2"] == "the rule does not relate 1 and 2"
    assert skipped["3", "4"] is None


@pytest.mark.parametrize("phone", ["13800000001", "13800000002"])
def test_a_score_that_fell_past_the_guard_is_asked_again(db: Db, phone: str) -> None:
    """Of one rule, and of one beside another that is sure of the rows."""
    db.execute(TABLES.encode())
    guarded.apply(db, RULES.replace("{name: same}", "{name: {similar: 0.3}}"))
    db.execute(
        "INSERT INTO 客户 (id, name, phone) VALUES (1, 'Golden Gate Trading', %s),"
        " (2, 'Golden Gate Tradings', '13800000001'),"
        " (3, 'Harbour Lights', NULL), (4, 'Harbour Lights 2', NULL)",
        [phone],
    )
    found = clusters(db, "客户", "same_name", 0.6)
    assert {each.keys for each in found} == {("1", "2"), ("3", "4")}
    db.execute(
        "ALTER TABLE 客户 DISABLE TRIGGER USER;"
        "UPDATE 客户 SET name = 'Golden Gate Fishing Fleet' WHERE id = 2;"
        "ALTER TABLE 客户 ENABLE TRIGGER USER"
    )
    outcomes = {
        each.keys: each
        for each in auto_merge(db, "客户", "same_name", min_score=0.6, limit=9)
    }
    assert outcomes["3", "4"].skipped is None
    skipped = outcomes["1", "2"].skipped
    assert skipped is not None
    assert skipped.startswith("1 and 2 have a score of 0.")


def test_limit_stop_and_start_again(dirty: Db) -> None:
    run = auto_merge(dirty, "客户", "same_phone", min_score=0.9, limit=9)
    first = next(run)
    assert first.merge_id is not None
    dirty.execute("SELECT pgdedup.stop_auto_merge('客户', 'look at this first')")
    with pytest.raises(AutoMergeStoppedError, match="look at this first"):
        list(run)
    assert fetch(dirty, "SELECT count(*) FROM pgdedup.merges") == 1
    assert fetch(dirty, "SELECT pgdedup.allow_auto_merge('客户')")
    assert not fetch(dirty, "SELECT pgdedup.allow_auto_merge('客户')")
    merged = [
        each
        for each in auto_merge(dirty, "客户", "same_phone", min_score=0.9, limit=1)
        if each.merge_id
    ]
    assert len(merged) == 1
    assert fetch(dirty, "SELECT count(*) FROM pgdedup.merges") == 2


def test_on_the_command_line(dirty: Db, dsn: str) -> None:
    runner = CliRunner()
    common = ["merge", "客户", "--auto", "--rule", "same_phone", "--dsn", dsn]
    before = picture(dirty)
    dry = runner.invoke(app, [*common, "--dry-run", "--format", "json"])
    assert dry.exit_code == 0, dry.output
    assert len(json.loads(dry.stdout)["outcomes"]) == 5
    assert picture(dirty) == before
    done = runner.invoke(app, common)
    assert done.exit_code == 0, done.output
    assert "3 clusters merged, 2 skipped, 0 left" in done.stdout
    assert "skipped 1: the rule does not relate 10 and 12" in done.stdout
    dirty.execute("SELECT pgdedup.stop_auto_merge('客户', '先停')")
    stopped = runner.invoke(app, common)
    assert (stopped.exit_code, "先停" in stopped.output) == (3, True)
    assert runner.invoke(app, common[:3]).exit_code == 2
    # By hand, with the survivor chosen by the rule file, and back.
    by_hand = runner.invoke(
        app, ["merge", "客户", "30", "31", "--choose", "--dsn", dsn]
    )
    assert by_hand.exit_code == 0, by_hand.output
    merge_id = by_hand.stdout.split()[1].rstrip(";")
    back = runner.invoke(
        app, ["unmerge", merge_id, "--changed", "restore", "--dsn", dsn]
    )
    assert "restored 1 rows of public.客户" in back.stdout


def test_a_long_run_does_not_read_the_whole_log_for_each_merge(db: Db) -> None:
    """Plans made while the log was known to be empty would read all of it."""
    db.execute(TABLES.encode())
    guarded.apply(db, RULES)
    db.execute(b"VACUUM ANALYZE")
    db.execute(
        "INSERT INTO 客户 (id, phone, owner)"
        " SELECT n, 13800000000 + n / 2, string_agg(md5(n::text || i), '')"
        " FROM generate_series(2, 129) AS n, generate_series(1, 30) AS i GROUP BY n"
    )
    outcomes = auto_merge(db, "客户", "same_phone", min_score=0.9, limit=64)
    assert [each.skipped for each in outcomes] == [None] * 64
    db.execute("SELECT pg_stat_force_next_flush()")
    read = fetch(
        db,
        "SELECT sum(s.seq_tup_read)::int FROM pg_stat_user_tables AS s"
        " WHERE s.relname = 'merge_log_rows'",
    )
    # 66,526 with plans of the first merges, 4,578 with plans made anew.
    assert read < 20_000
