"""
Random schemas and data: merge loses nothing, unmerge gives everything back.

A schema has a dozen tables with keys of one or two columns, references of every kind
(to the key, to a unique column, composite, to itself, in circles, several from one
table, with every action), unique and exclusion constraints, tables without key,
partitions, row triggers, identity and generated columns. In half of the schemas a role
merges that row-level security restricts, and hides rows from in some.
PGDEDUP_MERGE_SEEDS=500 tries as many schemas, PGDEDUP_MERGE_FIRST=1000 others; the
suite tries a few.
"""

import os
import random
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import psycopg
import pytest
from psycopg import errors

from pgdedup.embedded import LocalServer
from pgdedup.merge import merge, unmerge
from tests import guarded
from tests.merging import fetch, picture, rows

Db = psycopg.Connection[Any]

#: What a merge may be refused for; then nothing has changed.
REFUSALS = (
    errors.UniqueViolation,
    errors.ExclusionViolation,
    errors.ForeignKeyViolation,
    errors.RestrictViolation,
    errors.FeatureNotSupported,
    errors.ObjectNotInPrerequisiteState,
    errors.NoDataFound,
    errors.InsufficientPrivilege,
)
ACTIONS = ("NO ACTION", "RESTRICT", "CASCADE", "SET NULL", "SET DEFAULT")
POLICIES = ("fail", "keep_survivors", "keep_losers", "merge_child", "merge_child")
TOUCH = """
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS
    $$BEGIN NEW.value := upper(NEW.value); RETURN NEW; END$$;
"""


@dataclass
class Table:
    """A table of a random schema; its number of rows is that of `keys`."""

    name: str
    composite: bool
    keyed: bool
    columns: list[str] = field(default_factory=list)
    constraints: list[str] = field(default_factory=list)
    later: list[str] = field(default_factory=list)
    #: Per reference: its columns, the table, and whether to its column `code`.
    references: list[tuple[list[str], "Table", bool]] = field(default_factory=list)
    keys: list[tuple[int, int]] = field(default_factory=list)


class Schema:
    """A random schema with random rows."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.tables: list[Table] = []
        self.restricted = self.random.random() < 0.5
        for number in range(self.random.randint(10, 13)):
            composite = self.random.random() < 0.3
            self.tables.append(
                Table(f'"t{number} 表"', composite, self.random.random() < 0.85)
            )
        for table in self.tables:
            for position in range(self.random.choice((1, 1, 2, 3))):
                self._refer(table, f"r{position}")

    def _refer(self, table: Table, name: str) -> None:
        choose = self.random
        place = self.tables.index(table)
        if choose.random() < 0.25 and table.keyed:
            other = table
        elif choose.random() < 0.25:
            other = choose.choice(self.tables)
        else:
            other = choose.choice(self.tables[: min(place, 4)] or [table])
        if not other.keyed:
            return
        by_code = choose.random() < 0.25
        columns = [name]
        if other.composite and not by_code:
            shared = table.composite and choose.random() < 0.5
            columns = ["tenant" if shared else f"{name}_tenant", name]
        action = choose.choice(ACTIONS)
        if columns[0] == "tenant" and action.startswith("SET"):
            action = "CASCADE"
        deferrable = choose.choice(("", "", "", " DEFERRABLE INITIALLY DEFERRED"))
        target = "(code)" if by_code else "(tenant, id)" if other.composite else "(id)"
        for column in columns:
            if column != "tenant":
                kind = "text" if by_code else choose.choice(("int", "bigint"))
                table.columns.append(f"{column} {kind}")
        table.later.append(
            f"ALTER TABLE {table.name} ADD FOREIGN KEY ({', '.join(columns)})"
            f" REFERENCES {other.name} {target} ON DELETE {action}"
            f"{choose.choice(('', ' ON UPDATE CASCADE'))}{deferrable}"
        )
        table.references.append((columns, other, by_code))
        kind = choose.random()
        if kind < 0.2:
            table.constraints.append(f"UNIQUE ({', '.join([*columns, 'value'])})")
        elif kind < 0.25 and not by_code:
            table.constraints.append(
                f"EXCLUDE USING gist (int8range({name}, {name}, '[]') WITH &&,"
                " int4range(number, number + 2) WITH &&)"
            )
        elif kind < 0.3:
            table.later.append(
                f"CREATE UNIQUE INDEX ON {table.name} ({name}, lower(value))"
                " WHERE number > 5"
            )

    def create(self, conn: Db) -> None:
        """Tables, rows, constraints."""
        choose = self.random
        conn.execute(TOUCH.encode())
        for table in self.tables:
            partitioned = table.keyed and choose.random() < 0.15
            key = "tenant, id" if table.composite else "id"
            columns = ["id int", "number int", "value text", *table.columns]
            if table.composite:
                columns.insert(0, "tenant int")
            if table.keyed:
                columns.append(f"PRIMARY KEY ({key})")
            if choose.random() < 0.2:
                columns.append("twice int GENERATED ALWAYS AS (number * 2) STORED")
            if choose.random() < 0.2 and not partitioned:
                columns.append("mark int GENERATED ALWAYS AS IDENTITY")
            if not partitioned:
                columns += ["code text UNIQUE", *table.constraints]
            else:
                columns.append("code text")
                table.later = [
                    each for each in table.later if "CREATE UNIQUE" not in each
                ]
            conn.execute(
                f"CREATE TABLE {table.name} ({', '.join(columns)})"
                f"{f' PARTITION BY HASH ({key})' if partitioned else ''}".encode()
            )
            if partitioned:
                for part in range(2):
                    conn.execute(
                        f'CREATE TABLE {table.name[:-1]} {part}" PARTITION OF'
                        f" {table.name} FOR VALUES"
                        f" WITH (MODULUS 2, REMAINDER {part})".encode()
                    )
            table.keys = [
                (choose.randint(1, 2), number)
                for number in range(1, choose.randint(8, 30))
            ]
        for table in self.tables:
            for tenant, number in table.keys:
                self._insert(conn, table, tenant, number)
        for table in self.tables:
            for statement in table.later:
                try:
                    conn.execute(statement.encode())
                except errors.Error:
                    # No unique column behind it (partitions), or rows that break it.
                    continue
            if choose.random() < 0.15:
                conn.execute(
                    f"CREATE TRIGGER touch BEFORE UPDATE ON {table.name}"
                    " FOR EACH ROW EXECUTE FUNCTION touch()".encode()
                )
            if self.restricted and choose.random() < 0.4:
                shown = choose.choice(("true", "true", "number <> 7"))
                conn.execute(
                    f"ALTER TABLE {table.name} ENABLE ROW LEVEL SECURITY;"
                    f"CREATE POLICY shown ON {table.name} USING ({shown})".encode()
                )

    def _insert(self, conn: Db, table: Table, tenant: int, number: int) -> None:
        choose = self.random
        row: dict[str, object] = {
            "id": number,
            "number": choose.randint(0, 9),
            "value": choose.choice("ABC"),
            "code": f"{table.name}{number}",
        }
        if table.composite:
            row["tenant"] = tenant
        for columns, other, by_code in table.references:
            found = [
                each
                for each in other.keys
                if columns[0] != "tenant" or each[0] == tenant
            ]
            if not found or choose.random() < 0.2:
                continue
            key = choose.choice(found[:5] if choose.random() < 0.7 else found)
            row[columns[-1]] = f"{other.name}{key[1]}" if by_code else key[1]
            if len(columns) > 1:
                row[columns[0]] = key[0]
        insert = (
            f"INSERT INTO {table.name} ({', '.join(row)})"
            f" VALUES ({', '.join(['%s'] * len(row))})"
        )
        try:
            conn.execute(insert.encode(), list(row.values()))
        except (errors.UniqueViolation, errors.ExclusionViolation):
            return


def orphans(conn: Db) -> int:
    """Number of rows that a foreign key cannot find, read without trusting it."""
    found = 0
    for child, parent, columns, targets in rows(
        conn,
        "SELECT c.conrelid::regclass::text, c.confrelid::regclass::text,"
        " array_agg(quote_ident(a.attname) ORDER BY k.place),"
        " array_agg(quote_ident(b.attname) ORDER BY k.place)"
        " FROM pg_constraint AS c"
        " CROSS JOIN unnest(c.conkey, c.confkey) WITH ORDINALITY AS k (a, b, place)"
        " JOIN pg_attribute AS a ON a.attrelid = c.conrelid AND a.attnum = k.a"
        " JOIN pg_attribute AS b ON b.attrelid = c.confrelid AND b.attnum = k.b"
        " WHERE c.contype = 'f' AND c.conparentid = 0"
        " AND c.connamespace = 'public'::regnamespace GROUP BY c.oid, 1, 2",
    ):
        pairs = zip(columns, targets, strict=True)
        found += fetch(
            conn,
            f"SELECT count(*) FROM {child} AS c"
            f" WHERE num_nulls({', '.join(f'c.{each}' for each in columns)}) = 0"
            f" AND NOT EXISTS (SELECT FROM {parent} AS p"
            f" WHERE {' AND '.join(f'c.{a} = p.{b}' for a, b in pairs)})",
        )
    return found


def dump(pg_dump: Callable[..., str], dbname: str) -> list[str]:
    """All data as pg_dump writes it, sequences included; sorted."""
    text = pg_dump("--data-only", "--schema=public", dbname=dbname)
    # Since 2025 these two lines hold a random word.
    return sorted(
        line
        for line in text.splitlines()
        if not line.startswith(("\\restrict", "\\unrestrict"))
    )


def total(found: dict[str, list[str]]) -> int:
    """Number of rows of all tables."""
    return sum(map(len, found.values()))


FIRST = int(os.environ.get("PGDEDUP_MERGE_FIRST", "0"))
SEEDS = int(os.environ.get("PGDEDUP_MERGE_SEEDS", "4"))


@pytest.fixture(scope="module")
def merger(server: LocalServer) -> str:
    """A role that may merge, and change every table it is allowed to."""
    return guarded.role(server, "anything_merger", "pgdedup_merger")


@pytest.mark.parametrize("seed", range(FIRST, FIRST + SEEDS))
def test_merge_and_unmerge_anything(
    seed: int,
    merger: str,
    new_database: Callable[..., str],
    connect: Callable[..., Db],
    pg_dump: Callable[..., str],
) -> None:
    dbname = new_database(core=True)
    db = acting = connect(dbname=dbname)
    schema = Schema(seed)
    schema.create(db)
    if schema.restricted:
        db.execute(
            "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public"
            f" TO {merger}".encode()
        )
        acting = connect(merger, dbname=dbname)
    original = dump(pg_dump, dbname)
    choose = schema.random
    targets = [table for table in schema.tables if table.keyed]
    names = [table.name.strip('"') for table in schema.tables]
    done: list[tuple[int, dict[str, list[str]]]] = []
    refused: Counter[str] = Counter()
    for _ in range(14):
        table = choose.choice(targets)
        key = "tenant, id" if table.composite else "id"
        alive = [
            text
            for (text,) in rows(
                db,
                "SELECT "
                + (
                    "jsonb_build_object('tenant', tenant, 'id', id)::text"
                    if table.composite
                    else "id::text"
                )
                + f" FROM {table.name} ORDER BY {key}",
            )
        ]
        if len(alive) < 4:
            continue
        chosen = choose.sample(alive[:8], choose.randint(2, min(4, len(alive))))
        reached = {
            label
            for (label,) in rows(
                db,
                "SELECT pgdedup.relation_label(child)"
                " FROM pgdedup.list_references(%s::regclass)",
                table.name,
            )
        }
        policy = choose.choice(POLICIES)
        choices = {
            "references": {
                f"public.{name}": policy
                for name in names
                if f"public.{name}" in reached
            }
        }
        before = picture(db)
        try:
            merge_id = merge(acting, table.name, chosen[0], chosen[1:], choices=choices)
        except REFUSALS as error:
            refused[type(error).__name__] += 1
            assert picture(db) == before
            continue
        after = picture(db)
        gone = fetch(
            db,
            "WITH RECURSIVE parts (id) AS (SELECT %s::bigint UNION ALL"
            " SELECT l.merge_id FROM parts AS p JOIN pgdedup.merge_log AS l"
            " ON l.part_of = p.id) SELECT count(*) FROM pgdedup.merge_log_rows AS r"
            " JOIN parts AS p ON p.id = r.merge_id"
            " WHERE r.kind IN ('duplicate', 'removed')",
            merge_id,
        )
        assert total(after) == total(before) - gone
        assert orphans(db) == 0
        assert fetch(
            db, "SELECT count(*) FROM pgdedup.merges WHERE part_of IS NULL"
        ) >= len(done)
        if choose.random() < 0.4:
            unmerge(acting, merge_id)
            assert picture(db) == before
        else:
            done.append((merge_id, before))
    assert refused.total() < 14, refused
    for merge_id, before in reversed(done):
        unmerge(acting, merge_id)
        assert picture(db) == before
    assert dump(pg_dump, dbname) == original
