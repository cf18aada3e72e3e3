"""
Guarded tables for tests: rules are applied once, to a template database.

A test module names its tables and rules; each of its tests gets a copy of the applied
database in place of the empty one of conftest.py::

    @pytest.fixture(scope="module")
    def template(server, template_dbname):
        yield from guarded.template(server, template_dbname, TABLES, RULES)

    @pytest.fixture
    def dbname(server, template):
        yield from guarded.copy(server, template)
"""

import itertools
import json
import os
from collections.abc import Iterator
from typing import Any

import psycopg
import pytest
from psycopg import sql

import pgdedup
from pgdedup import testing
from pgdedup.config import load_rules_text
from pgdedup.embedded import LocalServer
from pgdedup.model import RuleSet, Storage

Connection = psycopg.Connection[Any]

#: PGDEDUP_TEST_STORAGE=expression runs the tests of guarded tables without our columns.
STORAGE = (
    Storage(os.environ["PGDEDUP_TEST_STORAGE"])
    if "PGDEDUP_TEST_STORAGE" in os.environ
    else None
)
_numbers = itertools.count(1)


def apply(connection: Connection, rules: str) -> None:
    """Apply rules given as the text of a rule file."""
    wanted = load_rules_text(rules)
    if STORAGE is not None:
        wanted = stored_as(wanted, STORAGE)
    pgdedup.apply(connection, pgdedup.plan(connection, wanted))


def index_collations(connection: Connection, table: str) -> list[str]:
    """By what the indexes that rules have on a table order their keys."""
    return rows(
        connection,
        "SELECT DISTINCT c.used::regcollation::text"
        " FROM pgdedup.objects AS o"
        " INNER JOIN pg_class AS r ON r.relname = o.name"
        " INNER JOIN pg_index AS i ON i.indexrelid = r.oid"
        " CROSS JOIN unnest(i.indcollation::oid[]) AS c (used)"
        " WHERE o.kind = 'index' AND i.indrelid = %s::regclass",
        table,
    )


def stored_as(rules: RuleSet, storage: Storage) -> RuleSet:
    """The same rules with another ``storage`` on every table."""
    tables = {
        name: table.model_copy(update={"storage": storage})
        for name, table in rules.tables.items()
    }
    return rules.model_copy(update={"tables": tables})


def template(server: LocalServer, core: str, tables: str, rules: str) -> Iterator[str]:
    """Create a database with tables and rules, both by dba; drop it afterwards."""
    name = f"guarded_{next(_numbers)}"
    testing.create_database(server, name, template=core)
    dsn = server.dsn(name, user=testing.OWNER)
    with psycopg.connect(dsn, autocommit=True) as connection:
        connection.execute(tables.encode())
        apply(connection, rules)
    yield name
    testing.drop_database(server, name)


def copy(server: LocalServer, source: str) -> Iterator[str]:
    """Copy a template for one test."""
    name = f"guarded_{next(_numbers)}"
    testing.create_database(server, name, template=source)
    yield name
    testing.drop_database(server, name)


def role(server: LocalServer, name: str, *groups: str) -> str:
    """Create a LOGIN role, member of other roles; roles outlive databases."""
    with psycopg.connect(server.dsn(), autocommit=True) as connection:
        known = connection.execute("SELECT FROM pg_roles WHERE rolname = %s", [name])
        if known.fetchone() is None:
            connection.execute(
                sql.SQL("CREATE ROLE {} LOGIN").format(sql.Identifier(name))
            )
        for group in groups:
            connection.execute(
                sql.SQL("GRANT {} TO {}").format(
                    sql.Identifier(group), sql.Identifier(name)
                )
            )
    return name


def insert(connection: Connection, table: str, **values: object) -> str:
    """Insert one row and return the text of its column id."""
    columns = sql.SQL(", ").join(map(sql.Identifier, values))
    places = sql.SQL(", ").join([sql.Placeholder()] * len(values))
    row = connection.execute(
        sql.SQL("INSERT INTO {} ({}) VALUES ({}) RETURNING id::text").format(
            sql.Identifier(*table.split(".")), columns, places
        ),
        list(values.values()),
    ).fetchone()
    assert row is not None
    return str(row[0])


def refused(
    connection: Connection, table: str, **values: object
) -> psycopg.errors.UniqueViolation:
    """Insert one row, which the guard must refuse; return the error."""
    with pytest.raises(psycopg.errors.UniqueViolation) as caught:
        insert(connection, table, **values)
    return caught.value


def detail(error: psycopg.Error) -> dict[str, Any]:
    """The JSON object in DETAIL of a refused write."""
    text = error.diag.message_detail
    assert text is not None
    found = json.loads(text)
    assert isinstance(found, dict)
    return found


def rows(connection: Connection, query: str, *parameters: object) -> list[Any]:
    """All rows of a query; those of one column as plain values."""
    found = connection.execute(query.encode(), parameters or None).fetchall()
    return [row[0] if len(row) == 1 else row for row in found]


def one(connection: Connection, query: str, *parameters: object) -> Any:
    """The only row of a query; of one column, its value."""
    (row,) = rows(connection, query, *parameters)
    return row
