"""Clusters out of pairs: what people said is respected, chains can be cut."""

from collections.abc import Iterator

import psycopg
import pytest

from pgdedup.embedded import LocalServer
from tests import guarded
from tests.guarded import Connection, one, rows

TABLES = 'CREATE SCHEMA crm; CREATE TABLE crm."人" (id text PRIMARY KEY, name text);'
RULES = """
version: 1
tables:
  crm.人:
    fields: {name: text}
    rules:
      name: {match: {name: same}, action: flag}
"""
TABLE = 'crm."人"'


@pytest.fixture(scope="module")
def template(server: LocalServer, template_dbname: str) -> Iterator[str]:
    yield from guarded.template(server, template_dbname, TABLES, RULES)


@pytest.fixture
def dbname(server: LocalServer, template: str) -> Iterator[str]:
    yield from guarded.copy(server, template)


def pair(db: Connection, keys: str, score: float, state: str = "open") -> int:
    """Put a pair of one-letter keys on record, as a rule would have found it."""
    left, right = sorted(keys)
    return int(
        one(
            db,
            "INSERT INTO pgdedup.pairs (target, key_l, key_r, matches, state)"
            " VALUES (%s::regclass, %s, %s, jsonb_build_object('name',"
            " jsonb_build_object('action', 'flag', 'score', %s::float8)), %s)"
            " RETURNING pair_id",
            TABLE,
            left,
            right,
            score,
            state,
        )
    )


def clusters(db: Connection, *arguments: object) -> set[str]:
    """Clusters as words of their keys."""
    places = ", ".join(["%s"] * len(arguments))
    found = rows(
        db,
        "SELECT string_agg(c.key, '' ORDER BY c.key)"
        f" FROM pgdedup.find_clusters(%s::regclass{', ' if places else ''}{places})"
        " AS c GROUP BY c.cluster_id",
        TABLE,
        *arguments,
    )
    return set(found)


def test_components_and_their_weakest_link(db: Connection) -> None:
    numbers = [pair(db, *each) for each in (("ab", 0.9), ("bc", 0.5), ("ca", 0.7))]
    pair(db, "xy", 0.8)
    pair(db, "pq", 0.8, "accepted")
    pair(db, "rs", 0.8, "merged")
    assert clusters(db) == {"abc", "xy"}
    assert rows(
        db,
        "SELECT * FROM pgdedup.find_clusters(%s::regclass) WHERE cluster_size > 2",
        TABLE,
    ) == [(numbers[0], key, 3, 0.7, "a", "c") for key in "abc"]
    assert rows(db, "SELECT key FROM pgdedup.clusters WHERE cluster_id = %s",
                numbers[0]) == ["a", "b", "c"]  # fmt: skip


def test_what_people_said_is_respected(db: Connection) -> None:
    pair(db, "ab", 0.9)
    pair(db, "bc", 0.8)
    pair(db, "ac", 1.0, "distinct")
    assert clusters(db) == {"ab"}
    # Also between rows that met in larger clusters.
    pair(db, "cd", 0.95)
    pair(db, "ae", 0.95)
    pair(db, "de", 0.7, "confirmed")
    assert clusters(db) == {"abe", "cd"} or clusters(db) == {"ab", "cde"}
    db.execute("UPDATE pgdedup.pairs SET state = 'related' WHERE state = 'confirmed'")
    assert clusters(db) == {"abe", "cd"}


def test_a_threshold_and_complete_linkage_cut_chains(db: Connection) -> None:
    for keys, score in (("ab", 0.9), ("bc", 0.8), ("cd", 0.6), ("bd", 0.6)):
        pair(db, keys, score)
    assert clusters(db) == {"abcd"}
    assert clusters(db, 0.7) == {"abc"}
    # a~b is the strongest; c would need a.
    assert clusters(db, 0, "complete") == {"ab", "cd"}
    pair(db, "ac", 0.5)
    assert clusters(db, 0, "complete") == {"abc"}
    with pytest.raises(psycopg.errors.InvalidParameterValue, match="no linkage all"):
        clusters(db, 0, "all")


def test_a_chain_of_many_rows(db: Connection) -> None:
    db.execute(
        "INSERT INTO pgdedup.pairs (target, key_l, key_r, state)"
        " SELECT %s::regclass, to_char(n, '000000'), to_char(n + 1, '000000'),"
        " 'confirmed' FROM generate_series(1, 5000) AS n",
        [TABLE],
    )
    assert rows(db, "SELECT DISTINCT cluster_size FROM pgdedup.find_clusters"
                "(%s::regclass)", TABLE) == [5001]  # fmt: skip
    assert len(clusters(db, 0, "complete")) > 1666
