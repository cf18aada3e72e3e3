"""What tests of merging have in common: values, and a picture of all data."""

import json
from typing import Any

import psycopg

Db = psycopg.Connection[Any]


def fetch(conn: Db, query: str, *arguments: Any) -> Any:
    """One value."""
    row = conn.execute(query.encode(), arguments or None).fetchone()
    assert row is not None
    return row[0]


def rows(conn: Db, query: str, *arguments: Any) -> list[tuple[Any, ...]]:
    """All rows."""
    return conn.execute(query.encode(), arguments or None).fetchall()


def tables(conn: Db) -> list[str]:
    """Every table that holds rows and is not ours."""
    return [
        name
        for (name,) in rows(
            conn,
            "SELECT c.oid::regclass::text FROM pg_class AS c"
            " JOIN pg_namespace AS n ON n.oid = c.relnamespace"
            " WHERE c.relkind = 'r' AND n.nspname NOT IN"
            " ('pgdedup', 'pg_catalog', 'information_schema', 'pg_toast')"
            " ORDER BY 1",
        )
    ]


def picture(conn: Db) -> dict[str, list[str]]:
    """The sorted row texts of every table that is not ours."""
    conn.execute("SET extra_float_digits = 1")
    found = {}
    for name in tables(conn):
        query = f'SELECT t::text FROM ONLY {name} AS t ORDER BY t::text COLLATE "C"'
        found[name] = [text for (text,) in rows(conn, query)]
    return found


def configure(conn: Db, target: str, merge: dict[str, Any]) -> None:
    """Give a table a section `merge` as `apply` would store it."""
    conn.execute(
        "INSERT INTO pgdedup.tables (target, name, config, content_hash)"
        " VALUES (%s::regclass, %s, %s, '') ON CONFLICT (target)"
        " DO UPDATE SET config = excluded.config",
        (target, target, json.dumps({"merge": merge, "rules": []})),
    )
