"""`similar` in rules: beside a comparison that leads, and where it leads itself."""

import psycopg
import pytest

from tests.guarded import Connection, apply

RULES = """
version: 1
tables:
  firms:
    fields: {name: company_name, phone: phone}
    rules:
      phone_name: {match: {name: {similar: 0.2}, phone: same}, action: flag}
      similar_name: {match: {name: {similar: 0.6}}, action: flag}
"""


@pytest.fixture
def firms(db: Connection) -> Connection:
    db.execute("CREATE TABLE firms (id integer PRIMARY KEY, name text, phone text)")
    apply(db, RULES)
    return db


def rules_of_pairs(db: Connection) -> dict[tuple[str, str], list[str]]:
    found = db.execute("SELECT key_l, key_r, matches FROM pgdedup.pairs")
    return {(left, right): sorted(matches) for left, right, matches in found}


def test_a_low_number_beside_a_phone_is_not_cut_off_by_a_higher_one(
    firms: Connection,
) -> None:
    """The operator of pg_trgm knows one threshold: that of the rules it leads."""
    firms.execute("INSERT INTO firms VALUES (1, 'Miller Trading Ltd', '13800138000')")
    firms.execute("INSERT INTO firms VALUES (2, 'Miller Holdings', '13800138000')")
    firms.execute("INSERT INTO firms VALUES (3, 'Miller Holdings', NULL)")
    firms.execute("INSERT INTO firms VALUES (4, 'Zhang', '13800138000')")
    assert rules_of_pairs(firms) == {
        ("1", "2"): ["phone_name"],
        ("2", "3"): ["similar_name"],
    }


def test_the_legal_form_is_no_part_of_similarity(firms: Connection) -> None:
    firms.execute("INSERT INTO firms VALUES (1, 'Nordlicht Gartenbau GmbH', NULL)")
    firms.execute("INSERT INTO firms VALUES (2, 'Nordlicht Gartenbaus Ltd', NULL)")
    firms.execute("INSERT INTO firms VALUES (3, 'Suedwind Moebel GmbH', NULL)")
    assert rules_of_pairs(firms) == {("1", "2"): ["similar_name"]}


def test_apply_in_a_session_that_has_not_used_trigrams_yet(
    firms: Connection, dsn: str
) -> None:
    """Without superuser the settings of an extension exist once it is loaded."""
    firms.execute("CREATE TABLE others (id integer PRIMARY KEY, name text, phone text)")
    with psycopg.connect(dsn, autocommit=True) as fresh:
        apply(fresh, RULES + RULES.partition("tables:\n")[2].replace("firms", "others"))
    firms.execute("INSERT INTO others VALUES (1, 'Nordlicht Gartenbau GmbH', NULL)")
    firms.execute("INSERT INTO others VALUES (2, 'Nordlicht Gartenbau', NULL)")
    assert rules_of_pairs(firms) == {("1", "2"): ["similar_name"]}
