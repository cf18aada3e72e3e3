"""What a live table looks like, measured on a sample: the raw material of proposals.

Only numbers leave the database: how many rows are filled, how many values differ, how
many of them look like a phone number. One read-only transaction with time limits; no
lock but that of a SELECT.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

import psycopg
from psycopg.pq import TransactionStatus
from psycopg.rows import dict_row
from psycopg.sql import SQL, Composable, Identifier, Literal

from pgdedup.catalog import CAST_TYPES, DATE_TYPES
from pgdedup.errors import PgdedupError
from pgdedup.model import TableName
from pgdedup.sql import join, to_text

#: Keys of a JSON column that are looked at, the most frequent first.
JSON_KEYS = 20
_READABLE = CAST_TYPES | DATE_TYPES | {"boolean", "timestamp with time zone"}
_JSON = frozenset({"json", "jsonb"})
#: Names that a rule file takes without quotes.
_PLAIN = re.compile(r"[A-Za-z_\u0080-\U0010ffff][A-Za-z0-9_$\u0080-\U0010ffff]*")


class ProfileError(PgdedupError):
    """The table cannot be looked at; the message says what to do."""


@dataclass(frozen=True)
class Column:
    """One column, or one key of a JSON column, and what its sample shows.

    ``source`` is what a rule file calls it; ``filled``, ``distinct`` and ``top`` count
    rows of the sample: with a value, different values, rows that hold the most frequent
    one. ``hits``: rows whose value has a pattern. ``references``: the table that a
    foreign key of this column alone points at, ``=`` for its own. ``inside``: a key
    of a JSON column.
    """

    source: str
    name: str
    base: str
    comment: str
    expression: Composable
    filled: int = 0
    distinct: int = 0
    top: int = 0
    hits: Mapping[str, int] = field(default_factory=dict)
    unique: bool = False
    references: str | None = None
    inside: bool = False

    def share(self, pattern: str) -> float:
        """Share of the filled rows whose value has a pattern."""
        return self.hits.get(pattern, 0) / self.filled if self.filled else 0.0

    @property
    def repeated(self) -> float:
        """Share of the filled rows whose value another row of the sample has, too."""
        return 1 - self.distinct / self.filled if self.filled else 0.0


@dataclass(frozen=True)
class Child:
    """A table with a foreign key to this one, and its columns of times."""

    table: str
    comment: str
    times: tuple[str, ...]


@dataclass(frozen=True)
class Profile:
    """A table: its place, its size, and its columns in their order."""

    schema: str
    name: str
    comment: str
    key: tuple[str, ...]
    rows: int
    sampled: int
    columns: tuple[Column, ...]
    children: tuple[Child, ...] = ()

    @property
    def relation(self) -> Composable:
        """The table, quoted."""
        return Identifier(self.schema, self.name)


@contextmanager
def reading(
    conn: psycopg.Connection, *, statement_timeout: str = "30s"
) -> Iterator[None]:
    """A read-only transaction that disturbs nobody.

    Args:
        conn: a connection outside a transaction.
        statement_timeout: no statement runs longer.

    Raises:
        ProfileError: a limit was reached, or something may not be read.
    """
    if conn.info.transaction_status is not TransactionStatus.IDLE:
        raise ProfileError("the connection is inside a transaction; commit it first")
    try:
        with conn.transaction():
            conn.execute("SET TRANSACTION READ ONLY")
            for name, value in (
                ("statement_timeout", statement_timeout),
                ("lock_timeout", "2s"),
                ("search_path", "pg_catalog, pg_temp"),
            ):
                conn.execute(
                    "SELECT pg_catalog.set_config(%s, %s, true)", [name, value]
                )
            yield
    except psycopg.errors.QueryCanceled as error:
        raise ProfileError(
            f"a statement took longer than {statement_timeout}; look at fewer rows "
            "(--rows), or allow more time (--timeout)"
        ) from error
    except psycopg.errors.LockNotAvailable as error:
        raise ProfileError(
            "the table is locked by an ALTER TABLE or the like; try again later"
        ) from error
    except psycopg.errors.InsufficientPrivilege as error:
        raise ProfileError(
            f"{error.diag.message_primary}: grant SELECT on it"
        ) from error


def find_table(conn: psycopg.Connection, table: TableName) -> tuple[int, str, str, int]:
    """Oid, schema, name and estimated rows of a table.

    Without a schema in the name, the caller's search_path decides: call it before
    ``reading`` pins that.

    Raises:
        ProfileError: there is no such table, or it is none that rules can guard.
    """
    row = conn.execute(_TABLE, {"schema": table.schema, "name": table.table}).fetchone()
    if row is None:
        name = table.table if table.schema is None else f"{table.schema}.{table.table}"
        raise ProfileError(f"there is no table {name} (names are written as in SQL)")
    oid, schema, name, kind, rows, has_key = row
    if kind not in ("r", "p"):
        raise ProfileError(
            f"{schema}.{name} is no ordinary or partitioned table; rules guard the "
            "tables that a view reads"
        )
    if not has_key:
        raise ProfileError(
            f"{schema}.{name} has no primary key; records are named by it: "
            f"ALTER TABLE {schema}.{name} ADD PRIMARY KEY (…)"
        )
    return oid, schema, name, rows


def profile(
    conn: psycopg.Connection,
    table: TableName,
    patterns: Mapping[str, str],
    *,
    sample: int = 5_000,
    statement_timeout: str = "30s",
) -> Profile:
    """Look at a table.

    Args:
        conn: a connection outside a transaction.
        table: the table.
        patterns: name -> POSIX regular expression that values are held against, in
            lower case, without their blanks and hyphens.
        sample: look at about so many rows.
        statement_timeout: no statement runs longer.

    Raises:
        ProfileError: no such table; a limit was reached; SELECT is not granted.

    Locks: ACCESS SHARE on the table.
    """
    oid, schema, name, rows = find_table(conn, table)
    relation = Identifier(schema, name)
    source = sampled(relation, rows, sample)
    with (
        reading(conn, statement_timeout=statement_timeout),
        conn.cursor(row_factory=dict_row) as cursor,
    ):
        described = cursor.execute(_COLUMNS, {"oid": oid}).fetchall()
        columns: list[Column] = []
        for row in described:
            if not row["readable"]:
                continue
            column = _column(row)
            columns.append(column)
            if row["base"] in _JSON:
                columns += _json_keys(cursor, source, column)
        if not columns:
            raise ProfileError(
                f"you may not read any column of {schema}.{name}: grant SELECT on it"
            )
        size, measured = _measure(cursor, source, columns, patterns, sample)
        children = cursor.execute(_CHILDREN, {"oid": oid}).fetchall()
        comment = cursor.execute(
            "SELECT pg_catalog.obj_description(%s::oid, 'pg_class') AS comment", [oid]
        ).fetchone()
    return Profile(
        schema,
        name,
        (comment or {}).get("comment") or "",
        tuple(
            row["name"]
            for row in sorted(
                (r for r in described if r["position"] is not None),
                key=lambda r: int(r["position"]),
            )
        ),
        max(rows, size),
        size,
        tuple(measured),
        tuple(Child(c["table"], c["comment"], tuple(c["times"])) for c in children),
    )


def sampled(relation: Composable, rows: int, wanted: int) -> Composable:
    """The table in a FROM clause, cut to about ``wanted`` rows: ``… AS t``."""
    if rows <= 3 * wanted:
        return SQL("{} AS t").format(relation)
    # A little more than wanted: blocks are not equally full; LIMIT cuts the rest.
    percent = min(100.0, 120.0 * wanted / rows)
    return SQL("{} AS t TABLESAMPLE SYSTEM ({}) REPEATABLE (1)").format(
        relation, Literal(percent)
    )


def _column(row: Mapping[str, object]) -> Column:
    name, base = str(row["name"]), str(row["base"])
    own = Identifier("t", name)
    return Column(
        source=name,
        name=name,
        base=base,
        comment=str(row["comment"] or ""),
        expression=SQL("{}::text").format(own)
        if base in _READABLE
        # Other types are counted, never printed.
        else SQL("CASE WHEN {} IS NOT NULL THEN '-' END").format(own),
        unique=bool(row["is_unique"]),
        references=str(row["references"]) if row["references"] else None,
    )


def _json_keys(
    cursor: psycopg.Cursor[dict[str, object]], source: Composable, column: Column
) -> Iterable[Column]:
    """The keys of a JSON column that many rows have, as columns of their own."""
    value = SQL("{}::jsonb").format(Identifier("t", column.name))
    found = cursor.execute(
        SQL(
            "SELECT k.key, pg_catalog.count(*) AS rows FROM {source} CROSS JOIN LATERAL"
            " pg_catalog.jsonb_object_keys(CASE WHEN pg_catalog.jsonb_typeof({value})"
            " = 'object' THEN {value} ELSE '{{}}' END) AS k (key)"
            " GROUP BY k.key ORDER BY rows DESC, k.key LIMIT {limit}"
        ).format(source=source, value=value, limit=Literal(JSON_KEYS))
    ).fetchall()
    for row in found:
        key = str(row["key"])
        text = key.replace("'", "''")
        plain = _PLAIN.fullmatch(column.name)
        base = column.name if plain else to_text(Identifier(column.name))
        yield Column(
            source=f"{base}->>'{text}'",
            name=key,
            base="text",
            comment="",
            expression=SQL("({} ->> {})").format(value, Literal(key)),
            inside=True,
        )


def _measure(
    cursor: psycopg.Cursor[dict[str, object]],
    source: Composable,
    columns: Sequence[Column],
    patterns: Mapping[str, str],
    sample: int,
) -> tuple[int, list[Column]]:
    """Rows of the sample, and the columns with their counts; one statement."""
    rows = join(
        ", ",
        (
            SQL("({}, s.{})").format(Literal(number), Identifier(f"c{number}"))
            for number in range(len(columns))
        ),
    )
    values = join(
        ", ",
        (
            SQL("{} AS {}").format(column.expression, Identifier(f"c{number}"))
            for number, column in enumerate(columns)
        ),
    )
    hits = [
        SQL(
            "coalesce(pg_catalog.sum(g.n) FILTER (WHERE g.bare ~ {}), 0)::bigint"
        ).format(Literal(pattern))
        for pattern in patterns.values()
    ]
    # Distinct values first: no pattern is tried twice on one value.
    found = cursor.execute(
        SQL(
            "WITH s AS MATERIALIZED (SELECT {values} FROM {source} LIMIT {limit}),"
            " v AS (SELECT w.number,"
            " nullif(pg_catalog.btrim(pg_catalog.left(w.value, 300)), '') AS value"
            " FROM s CROSS JOIN LATERAL (VALUES {rows}) AS w (number, value)),"
            " g AS MATERIALIZED (SELECT v.number, v.value, pg_catalog.count(*) AS n,"
            " pg_catalog.translate(pg_catalog.lower(v.value), ' -', '') AS bare"
            " FROM v GROUP BY v.number, v.value)"
            " SELECT g.number, pg_catalog.sum(g.n)::bigint AS total,"
            " coalesce(pg_catalog.sum(g.n) FILTER (WHERE g.value IS NOT NULL), 0)"
            "::bigint AS filled, pg_catalog.count(g.value) AS different,"
            " coalesce(pg_catalog.max(g.n) FILTER (WHERE g.value IS NOT NULL), 0)"
            " AS top, ARRAY[{hits}] AS hits FROM g GROUP BY g.number"
        ).format(
            source=source,
            values=values,
            limit=Literal(sample),
            rows=rows,
            hits=join(", ", hits),
        )
    ).fetchall()
    by_number = {row["number"]: row for row in found}
    measured = []
    for number, column in enumerate(columns):
        row = by_number.get(number)
        if row is None:  # an empty table
            measured.append(column)
            continue
        counted = row["hits"]
        assert isinstance(counted, list)
        measured.append(
            replace(
                column,
                filled=int(str(row["filled"])),
                distinct=int(str(row["different"])),
                top=int(str(row["top"])),
                hits=dict(zip(patterns, counted, strict=True)),
            )
        )
    total = max((int(str(row["total"])) for row in found), default=0)
    return total, measured


# A table that was never analysed has no estimate: a guess from its size. A partitioned
# one has those of its partitions.
_TABLE = """
SELECT c.oid::bigint, n.nspname::text, c.relname::text, c.relkind::text,
    (
        SELECT coalesce(pg_catalog.sum(CASE
            WHEN p.reltuples >= 0 THEN p.reltuples
            ELSE pg_catalog.pg_relation_size(p.oid) / 150
        END), 0)::bigint
        FROM pg_catalog.pg_class AS p
        WHERE p.relkind = 'r' AND (p.oid = c.oid OR p.oid IN (
            SELECT t.relid FROM pg_catalog.pg_partition_tree(c.oid) AS t
        ))
    ),
    EXISTS (
        SELECT FROM pg_catalog.pg_index AS i
        WHERE i.indrelid = c.oid AND i.indisprimary
    )
FROM pg_catalog.pg_class AS c
INNER JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND CASE
    WHEN %(schema)s::text IS NULL THEN c.relname = %(name)s
        AND pg_catalog.pg_table_is_visible(c.oid)
    ELSE n.nspname = %(schema)s AND c.relname = %(name)s
END
"""

_COLUMNS = """
SELECT a.attname::text AS name, pg_catalog.format_type(a.atttypid, NULL) AS base,
    pg_catalog.col_description(a.attrelid, a.attnum) AS comment,
    pg_catalog.has_column_privilege(a.attrelid, a.attnum, 'SELECT') AS readable,
    (
        SELECT pg_catalog.array_position(
            (i.indkey::smallint[])[0:i.indnkeyatts - 1], a.attnum
        )
        FROM pg_catalog.pg_index AS i
        WHERE i.indrelid = a.attrelid AND i.indisprimary
    ) AS position,
    EXISTS (
        SELECT FROM pg_catalog.pg_index AS i
        WHERE i.indrelid = a.attrelid AND i.indisunique AND i.indnkeyatts = 1
            AND i.indkey[0] = a.attnum
    ) AS is_unique,
    (
        SELECT CASE
            WHEN k.confrelid = k.conrelid THEN '='
            ELSE k.confrelid::regclass::text
        END
        FROM pg_catalog.pg_constraint AS k
        WHERE k.conrelid = a.attrelid AND k.contype = 'f'
            AND k.conkey = ARRAY[a.attnum]
        LIMIT 1
    ) AS references
FROM pg_catalog.pg_attribute AS a
WHERE a.attrelid = %(oid)s AND a.attnum > 0 AND NOT a.attisdropped
    AND a.attgenerated = ''
ORDER BY a.attnum
"""

_CHILDREN = """
SELECT pg_catalog.format('%%I.%%I', n.nspname, c.relname) AS table,
    coalesce(pg_catalog.obj_description(c.oid, 'pg_class'), '') AS comment,
    ARRAY(
        SELECT a.attname::text FROM pg_catalog.pg_attribute AS a
        WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
            AND a.atttypid IN (
                'timestamptz'::regtype, 'timestamp'::regtype, 'date'::regtype
            )
        ORDER BY a.attnum
    ) AS times
FROM pg_catalog.pg_constraint AS k
INNER JOIN pg_catalog.pg_class AS c ON c.oid = k.conrelid
INNER JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
WHERE k.confrelid = %(oid)s AND k.contype = 'f' AND k.conrelid <> k.confrelid
    AND NOT c.relispartition
GROUP BY n.nspname, c.relname, c.oid
HAVING pg_catalog.count(*) = 1
ORDER BY 1
"""
