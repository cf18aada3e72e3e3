"""Rivals under ``storage: expression``: locks are made of the same normal forms."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor

import psycopg
import pytest

from pgdedup.embedded import LocalServer
from tests import guarded
from tests.concurrency import test_races as races
from tests.guarded import Connection

arena_rules = races.RULES.replace(
    "  crm.customers:\n", "  crm.customers:\n    storage: expression\n"
)
pool, racer = races.pool, races.racer


@pytest.fixture(scope="module")
def arena(server: LocalServer, template_dbname: str) -> Iterator[str]:
    yield from guarded.template(server, template_dbname, races.TABLES, arena_rules)


@pytest.fixture
def dbname(arena: str, server: LocalServer) -> Iterator[str]:
    yield arena
    with psycopg.connect(server.dsn(arena, user="dba"), autocommit=True) as connection:
        connection.execute("DELETE FROM crm.customers; DELETE FROM pgdedup.pairs")


@pytest.mark.parametrize("rule", races.RIVALS)
def test_the_second_waits_and_loses(
    db: Connection,
    racer: Callable[[str], Connection],
    pool: ThreadPoolExecutor,
    rule: str,
) -> None:
    races.test_the_second_waits_and_loses(db, racer, pool, rule, "RC", "RC")


@pytest.mark.parametrize(("first", "second"), [("RC", "RR"), ("RR", "RR")])
def test_an_old_snapshot_does_not_help(
    db: Connection, racer: Callable[[str], Connection], first: str, second: str
) -> None:
    races.test_an_old_snapshot_does_not_help(db, racer, "typo_serial", first, second)


def test_updates_race_like_inserts(
    db: Connection, racer: Callable[[str], Connection]
) -> None:
    races.test_updates_race_like_inserts(db, racer, "RC", "RC")


def test_losing_a_veto_races_with_an_insert(
    db: Connection, racer: Callable[[str], Connection]
) -> None:
    races.test_losing_a_veto_races_with_an_insert(db, racer, "RC", "RC")
