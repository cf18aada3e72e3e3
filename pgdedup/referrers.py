"""Child tables that refer to a table by its key: where late writers are stopped.

Read from the catalog when rules are planned, for tables whose ``merge`` says
``late_writers: refuse``; references that the catalog cannot tell come from the rule
file. A foreign key to other columns than the key is none of them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

import psycopg
from psycopg.rows import dict_row

from pgdedup.model import LateWriters, Table, parse_table_name


@dataclass(frozen=True)
class KeyReference:
    """How a child's row names a key: its columns, in the order of the key's.

    ``constants`` are what other columns must hold; ``enforced``: by a foreign key.
    """

    columns: tuple[str, ...]
    constants: Mapping[str, str] = field(default_factory=dict)
    enforced: bool = True


@dataclass(frozen=True)
class Referrer:
    """A child table, with all its references to the key of one table."""

    schema: str
    name: str
    references: tuple[KeyReference, ...]


_REFERRERS = """
SELECT n.nspname AS schema, c.relname AS name,
    pg_catalog.jsonb_agg(x.columns ORDER BY x.columns, k.conname) AS references
FROM pg_catalog.pg_constraint AS k
INNER JOIN pg_catalog.pg_class AS c ON c.oid = k.conrelid
INNER JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
CROSS JOIN LATERAL (
    SELECT (p.indkey::smallint[])[0:p.indnkeyatts - 1] AS columns
    FROM pg_catalog.pg_index AS p
    WHERE p.indrelid = k.confrelid AND p.indisprimary
) AS i
CROSS JOIN LATERAL (
    SELECT pg_catalog.jsonb_agg(
        a.attname ORDER BY pg_catalog.array_position(i.columns, p.parent)
    ) AS columns
    FROM ROWS FROM (
        pg_catalog.unnest(k.conkey), pg_catalog.unnest(k.confkey)
    ) AS p (child, parent)
    INNER JOIN pg_catalog.pg_attribute AS a
        ON a.attrelid = k.conrelid AND a.attnum = p.child
) AS x
WHERE k.contype = 'f' AND k.conparentid = 0 AND k.confrelid = %(oid)s
    AND k.confkey @> i.columns AND k.confkey <@ i.columns
GROUP BY n.nspname, c.relname
ORDER BY n.nspname, c.relname
"""

_NAMED = """
SELECT n.nspname AS schema, c.relname AS name
FROM pg_catalog.pg_class AS c
INNER JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
WHERE n.nspname = %(schema)s AND c.relname = %(name)s AND c.relkind IN ('r', 'p')
"""


def read_referrers(
    conn: psycopg.Connection, oid: int, schema: str, table: Table
) -> tuple[Referrer, ...]:
    """The children of a table, if its rules ask for them.

    Args:
        conn: an open connection.
        oid: the table.
        schema: its schema, where names without one are.
        table: its section of the rule file.
    """
    merge = table.merge
    if merge is None or merge.late_writers is not LateWriters.REFUSE:
        return ()
    found: dict[tuple[str, str], list[KeyReference]] = {}
    with conn.cursor(row_factory=dict_row) as cursor:
        for row in cursor.execute(_REFERRERS, {"oid": oid}).fetchall():
            found[row["schema"], row["name"]] = [
                KeyReference(tuple(columns)) for columns in row["references"]
            ]
        for reference in merge.references:
            if reference.columns is None:
                continue
            name = parse_table_name(reference.table)
            named = cursor.execute(
                _NAMED, {"schema": name.schema or schema, "name": name.table}
            ).fetchone()
            if named is None:
                continue
            key = tuple(c for c, value in reference.columns.items() if value == "key")
            constants = {
                column: str(value)
                for column, value in reference.columns.items()
                if value != "key"
            }
            found.setdefault((named["schema"], named["name"]), []).append(
                KeyReference(key, constants, enforced=False)
            )
    return tuple(
        Referrer(schema, name, tuple(references))
        for (schema, name), references in sorted(found.items())
    )
