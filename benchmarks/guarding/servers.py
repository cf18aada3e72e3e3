"""Where the benchmarks of the guard run, and what all of them need there."""

import math
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

import psycopg

import pgdedup
from pgdedup import testing
from pgdedup.config import load_rules_text

SCHEMA = "bench"
#: A server as it is meant to be run; data of a server of ours may be in memory.
SETTINGS = {
    "fsync": "on",
    "full_page_writes": "on",
    "shared_buffers": "1GB",
    "max_wal_size": "8GB",
    "maintenance_work_mem": "512MB",
    "autovacuum": "on",
}


@contextmanager
def database(dsn: str | None, settings: dict[str, str] | None = None) -> Iterator[str]:
    """An empty schema ``bench``: on that server, or on a new one (PG=15 chooses)."""
    if dsn is None:
        with testing.find_server(settings=SETTINGS | (settings or {})) as server:
            yield from _schema(server.dsn())
    else:
        yield from _schema(dsn)


def _schema(dsn: str) -> Iterator[str]:
    with psycopg.connect(dsn, autocommit=True) as conn:
        conn.execute(f"DROP SCHEMA IF EXISTS {SCHEMA} CASCADE".encode())
        conn.execute(f"CREATE SCHEMA {SCHEMA}".encode())
        yield dsn
        conn.execute(f"DROP SCHEMA {SCHEMA} CASCADE".encode())


def guard(conn: psycopg.Connection, tables: str) -> None:
    """Apply the rules of tables, given as the entries of a rule file."""
    rules = load_rules_text(f"version: 1\ntables:{tables}")
    pgdedup.apply(conn, pgdedup.plan(conn, rules))


def quantile(values: Iterable[float], share: float) -> float:
    """The value below which that share of them lies; nan of none."""
    ordered = sorted(values)
    return (
        ordered[min(int(len(ordered) * share), len(ordered) - 1)]
        if ordered
        else (math.nan)
    )
