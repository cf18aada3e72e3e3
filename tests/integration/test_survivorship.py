"""What remains of merged records: strategies, choices, marks, the record that stays."""

from typing import Any

import psycopg
import pytest
from psycopg import errors

import pgdedup
from pgdedup.config import load_rules_text
from pgdedup.merge import merge, preview, unmerge
from tests.merging import fetch, picture, rows

Db = psycopg.Connection[Any]

LEADS = """
CREATE SCHEMA crm;
CREATE TABLE crm.leads (
    id int PRIMARY KEY, name text, phone1 text, phone2 varchar(20), phone3 text,
    source text, amount numeric(9, 2), seen date, note varchar(40), city text,
    tags json, at timestamptz, deleted_at timestamptz, deleted_by text
);
CREATE TABLE crm.calls (id int PRIMARY KEY, lead int REFERENCES crm.leads);
INSERT INTO crm.leads VALUES
    (1, '金陵', '13800138000', NULL, '  ', 'web', 1.50, '2024-01-01', '甲', 'x', '[1]',
        '2020-01-01', NULL),
    (2, '金陵饭店', '138 0013 8000', '025-84711888', NULL, 'erp', 2, NULL, '乙', NULL,
        NULL, '2022-01-01', NULL),
    (3, '金陵饭店有限公司', '13900139000', '13700137000', NULL, NULL, NULL,
        '2023-06-06', '甲', 'y', '[2]', '2021-01-01', NULL),
    (4, '别家', '1', '2', '3', 'erp', 9, NULL, NULL, 'x', NULL, NULL, NULL);
INSERT INTO crm.calls VALUES (1, 2), (2, 2), (3, 3);
"""

RULES = """
version: 1
tables:
  crm.leads:
    owner: source
    fields:
      phone: {type: phone, columns: [phone1, phone2, phone3]}
    merge:
      age: at
      fields:
        phone: collect
        name: longest
        source: {source_priority: {column: source, order: [erp, web]}}
        amount: sum
        seen: max
        note: {concat: "；"}
        city: newest
        tags: {oldest: seen}
"""


def apply(conn: Db, text: str) -> None:
    """Apply a rule file; a second time nothing is left to do."""
    rules = load_rules_text(text)
    pgdedup.apply(conn, pgdedup.plan(conn, rules))
    assert not pgdedup.plan(conn, rules).steps


@pytest.fixture
def leads(db: Db) -> Db:
    """Three leads that are one, and another."""
    db.execute(LEADS.encode())
    return db


COLUMNS = (
    "SELECT name, phone1, phone2, phone3, source, amount::text, seen::text, note, city,"
    " tags::text FROM crm.leads WHERE id = 1"
)


def test_every_field_by_its_strategy(leads: Db) -> None:
    apply(leads, RULES)
    before = picture(leads)
    said = preview(leads, "crm.leads", "1", ["2", "3"])
    # Two new phones have room; a third one has not.
    assert "phone: no room for 13700137000" in said.warnings
    merge_id = merge(leads, "crm.leads", "1", ["2", "3"])
    assert rows(leads, COLUMNS) == [
        (
            *("金陵饭店有限公司", "13800138000", "025-84711888", "13900139000", "erp"),
            *("3.50", "2024-01-01", "甲；乙", "y", "[2]"),
        )
    ]
    result = unmerge(leads, merge_id)
    assert result.survivor_columns == (
        *("amount", "city", "name", "note", "phone2", "phone3", "source", "tags"),
    )
    assert picture(leads) == before


def test_choices_come_before_strategies(leads: Db) -> None:
    apply(leads, RULES)
    choices = {"fields": {"name": {"from": "1"}, "amount": {"value": 7}}}
    said = preview(leads, "crm.leads", "1", ["2", "3"], choices=choices).survivor
    assert (said["name"], said["amount"], said["note"]) == ("金陵", 7, "甲；乙")


@pytest.mark.parametrize(
    ("strategy", "column", "value"),
    [
        ("survivor", "city", "x"),
        ("oldest", "city", "x"),
        ("min", "amount", 1.5),
        ("most_frequent", "note", "甲"),
        ("{newest: seen}", "city", "x"),
        ("{sql: \"string_agg(source, '/' ORDER BY id)\"}", "source", "web/erp"),
        ('{sql: "avg(amount)"}', "amount", 1.75),
        ("concat", "city", "x, y"),
    ],
)
def test_more_strategies(leads: Db, strategy: str, column: str, value: object) -> None:
    text = RULES.split("      fields:\n        phone: collect")[0]
    apply(leads, f"{text}      fields: {{{column}: {strategy}}}\n")
    assert preview(leads, "crm.leads", "1", ["2", "3"]).survivor[column] == value


def test_a_value_too_long_stops_the_merge(leads: Db) -> None:
    apply(leads, RULES)
    leads.execute("UPDATE crm.leads SET note = repeat(id::text, 20) WHERE id < 4")
    before = picture(leads)
    with pytest.raises(errors.StringDataRightTruncation):
        merge(leads, "crm.leads", "1", ["2", "3"])
    assert picture(leads) == before


@pytest.mark.parametrize(
    ("settings", "survivor"),
    [
        ("survivor: most_complete", "1"),
        ("survivor: oldest", "1"),
        ("survivor: newest", "3"),
        ("survivor: newest, age: at", "2"),
        ("survivor: most_children", "2"),
        (
            "survivor: source_priority, sources: {column: source, order: [erp, web]}",
            "2",
        ),
    ],
)
def test_the_survivor_is_chosen(leads: Db, settings: str, survivor: str) -> None:
    apply(leads, f"version: 1\ntables: {{crm.leads: {{merge: {{{settings}}}}}}}\n")
    merge_id = merge(leads, "crm.leads", None, ["3", " 2", "1"])
    assert (
        fetch(
            leads, "SELECT survivor FROM pgdedup.merges WHERE merge_id = %s", merge_id
        )
        == survivor
    )
    assert fetch(leads, "SELECT count(*) FROM crm.leads") == 2
    assert fetch(leads, "SELECT count(*) FROM crm.calls WHERE lead = %s", survivor) == 3


def test_an_explicit_survivor_must_be_named(leads: Db) -> None:
    with pytest.raises(errors.NullValueNotAllowed, match="needs a survivor"):
        merge(leads, "crm.leads", None, ["1", "2"])


def test_source_priority_needs_sources() -> None:
    with pytest.raises(pgdedup.ConfigError, match="needs sources"):
        load_rules_text(
            "version: 1\ntables: {t: {merge: {survivor: source_priority}}}\n"
        )


MARKED = """
version: 1
tables:
  crm.leads:
    live: deleted_at IS NULL
    fields:
      name: company_name
    rules:
      same_name: {match: {name: same}, action: block}
    merge:
      dispose: "deleted_at = now(), deleted_by = current_user || ' 100%'"
      require_reason: true
"""


def test_duplicates_can_be_marked_instead(leads: Db) -> None:
    apply(leads, MARKED)
    before = picture(leads)
    with pytest.raises(errors.InvalidParameterValue, match="needs a reason"):
        merge(leads, "crm.leads", "1", ["2"], reason="  ")
    assert (
        "the merge will need a reason"
        in preview(leads, "crm.leads", "1", ["2"]).warnings
    )
    merge_id = merge(leads, "crm.leads", "1", ["2"], reason="同一家")
    assert rows(
        leads,
        "SELECT id, deleted_at IS NOT NULL, deleted_by FROM crm.leads ORDER BY 1",
    ) == [(1, False, None), (2, True, "dba 100%"), (3, False, None), (4, False, None)]
    assert fetch(leads, "SELECT pgdedup.resolve_key('crm.leads', '2')") == "1"
    with pytest.raises(errors.NoDataFound) as caught:
        merge(leads, "crm.leads", "3", ["2"], reason="again")
    assert caught.value.diag.message_hint == "It was merged into record 1."
    result = unmerge(leads, merge_id)
    assert picture(leads) == before
    assert result.restored[0].rows == 1
    # Told to, it deletes.
    merge_id = merge(
        leads, "crm.leads", "1", ["2"], reason="x", choices={"dispose": "delete"}
    )
    assert fetch(leads, "SELECT count(*) FROM crm.leads") == 3
    unmerge(leads, merge_id)
    assert picture(leads) == before


def test_the_own_guard_lets_the_survivor_take_over_what_a_duplicate_had(
    leads: Db,
) -> None:
    apply(leads, MARKED)
    before = picture(leads)
    fields = {"fields": {"name": {"from": "3"}}}
    with pytest.raises(errors.UniqueViolation, match="same_name"):
        merge(leads, "crm.leads", "1", ["3"], choices=fields, reason="2 has it too")
    merge_id = merge(leads, "crm.leads", "1", ["2", "3"], choices=fields, reason="x")
    assert fetch(leads, "SELECT name FROM crm.leads WHERE id = 1") == "金陵饭店有限公司"
    unmerge(leads, merge_id)
    assert picture(leads) == before
    # A third record is another matter.
    with pytest.raises(errors.UniqueViolation, match="same_name"):
        merge(
            leads,
            "crm.leads",
            "1",
            ["2"],
            choices={"fields": {"name": {"value": "别家有限公司"}}},
            reason="x",
        )
    assert picture(leads) == before
