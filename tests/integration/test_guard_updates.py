"""Edits of rows that are duplicates already: only what changed is checked."""

from typing import Any

import psycopg
import pytest

import pgdedup
from pgdedup.config import load_rules_text

Db = psycopg.Connection[Any]

RULES = """
version: 1
tables:
  crm.customers:
    scope: [tenant]
    live: "deleted_at IS NULL"
    fields:
      name: company_name
      phone: phone
      email: email
    rules:
      same_phone: {match: {phone: same}, unless: {email: different}, action: block}
      same_name: {match: {name: same}, action: block}
"""


@pytest.fixture
def dirty(db: Db) -> Db:
    """Rules over a table with two customers that are one, and no pair on record."""
    db.execute("CREATE SCHEMA crm")
    db.execute(
        "CREATE TABLE crm.customers (id int PRIMARY KEY, tenant int, name text,"
        " phone text, email text, note text, deleted_at timestamptz)"
    )
    db.execute(
        "INSERT INTO crm.customers (id, tenant, name, phone, email) VALUES"
        " (1, 1, '甲公司', '13800138000', 'a@example.com'),"
        " (2, 1, '甲', '13800138000', NULL),"
        " (3, 2, '甲', '13800138000', NULL)"
    )
    rules = load_rules_text(RULES)
    pgdedup.apply(db, pgdedup.plan(db, rules, scan=False))
    return db


@pytest.mark.parametrize(
    "change",
    [
        "note = 'x'",
        "name = '乙公司'",
        "email = 'a@example.com'",
        "name = name, phone = phone, email = email, tenant = tenant",
        "deleted_at = now()",
    ],
)
def test_an_edit_of_an_old_duplicate_is_saved(dirty: Db, change: str) -> None:
    if change.startswith("email"):
        # The veto is an input of the rule by phone; only the name rule stays quiet.
        with pytest.raises(psycopg.errors.UniqueViolation, match="same_phone"):
            dirty.execute(f"UPDATE crm.customers SET {change} WHERE id = 2".encode())
    else:
        dirty.execute(f"UPDATE crm.customers SET {change} WHERE id = 2".encode())


@pytest.mark.parametrize(
    ("key", "change", "rule"),
    [
        (2, "phone = '+86 138 0013 8000 13900139000'", "same_phone"),
        (1, "name = '甲集团'", None),
        (3, "tenant = 1", "same_phone"),
    ],
)
def test_a_changed_input_is_checked(
    dirty: Db, key: int, change: str, rule: str | None
) -> None:
    query = f"UPDATE crm.customers SET {change} WHERE id = {key}".encode()
    if rule is None:
        # The same normal form: nothing that the rule reads has changed.
        dirty.execute(query)
        return
    with pytest.raises(psycopg.errors.UniqueViolation) as caught:
        dirty.execute(query)
    refusal = pgdedup.blocked(caught.value)
    assert refusal is not None
    assert refusal.constraint == rule


def test_coming_back_to_life_is_checked_by_all_rules(dirty: Db) -> None:
    dirty.execute("UPDATE crm.customers SET deleted_at = now() WHERE id = 2")
    with pytest.raises(psycopg.errors.UniqueViolation) as caught:
        dirty.execute("UPDATE crm.customers SET deleted_at = NULL WHERE id = 2")
    refusal = pgdedup.blocked(caught.value)
    assert refusal is not None
    assert refusal.rules == ("same_phone", "same_name")


def test_a_new_duplicate_of_old_duplicates_is_blocked(dirty: Db) -> None:
    with pytest.raises(psycopg.errors.UniqueViolation):
        dirty.execute(
            "INSERT INTO crm.customers (id, tenant, name) VALUES (9, 1, '甲')"
        )
