"""Drives pgdedup as a user does: create the table, apply the template, insert, ask.

The rows are entered by a member of ``pgdedup_override`` who overrides every refusal. So
each row gets in, all of its pairs are on record, and ``matches`` of a pair tells which
rules met it and what each of them would have done to any other writer.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from itertools import count

import psycopg
from psycopg import sql

import pgdedup
from pgdedup import testing
from pgdedup.config import load_rules_text
from pgdedup.embedded import LocalServer
from pgdedup.rule_templates import read_sample_table, read_template

from .scoring import Pair, pair
from .sets import Dataset, Row

#: More rows than one record can match in these sets.
_ALL = 1_000
_BATCH = 500
_SEVERITY = {"flag": 1, "ask": 2, "block": 3}
_names = count(1)


class Guarded:
    """A set in a guarded table.

    ``on_record``: pairs that the guard recorded, with their severest action;
    ``found``: those that ``find_duplicates_of`` finds for the finished table.
    """

    def __init__(self, conn: psycopg.Connection, dataset: Dataset) -> None:
        self._conn = conn
        self._keys = {id_: number for number, id_ in enumerate(dataset.rows, 1)}
        self._ids = {str(number): id_ for id_, number in self._keys.items()}
        conn.execute(read_sample_table(dataset.template).encode())
        rules = load_rules_text(read_template(dataset.template), dataset.template)
        self.table = next(iter(rules.tables))
        pgdedup.apply(conn, pgdedup.plan(conn, rules))
        self._insert(dataset.rows)
        conn.execute("ANALYZE")
        self.on_record = self._pairs()

    def _insert(self, rows: Mapping[str, Row]) -> None:
        columns = list(next(iter(rows.values())))
        statement = sql.SQL("INSERT INTO {} (id, {}) VALUES ({})").format(
            sql.SQL(self.table),
            sql.SQL(", ").join(map(sql.Identifier, columns)),
            sql.SQL(", ").join([sql.Placeholder()] * (len(columns) + 1)),
        )
        values = [
            (self._keys[id_], *(row[column] for column in columns))
            for id_, row in rows.items()
        ]
        for start in range(0, len(values), _BATCH):
            with self._conn.transaction(), self._conn.cursor() as cursor:
                cursor.execute("SET LOCAL pgdedup.override = 'make quality'")
                cursor.executemany(statement, values[start : start + _BATCH])
            if start == 0:
                self._conn.execute("ANALYZE")

    def _pairs(self) -> dict[Pair, str]:
        """What is in pgdedup.pairs, without pairs of shadow rules only."""
        pairs: dict[Pair, str] = {}
        for left, right, actions in self._conn.execute(
            "SELECT p.key_l, p.key_r, array_agg(m.value ->> 'action')"
            " FROM pgdedup.pairs AS p, jsonb_each(p.matches) AS m"
            " WHERE p.target = %s::regclass AND m.value ->> 'action' <> 'shadow'"
            " GROUP BY p.pair_id",
            [self.table],
        ):
            each = pair(self._ids[left], self._ids[right])
            pairs[each] = max(actions, key=_SEVERITY.__getitem__)
        return pairs

    def rules_of_pairs(self) -> dict[Pair, list[str]]:
        """The rules that met each pair, shadow rules too."""
        return {
            pair(self._ids[left], self._ids[right]): rules
            for left, right, rules in self._conn.execute(
                "SELECT key_l, key_r, array(SELECT jsonb_object_keys(matches) ORDER BY 1)"
                " FROM pgdedup.pairs WHERE target = %s::regclass",
                [self.table],
            )
        }

    def find_all(self) -> dict[Pair, str]:
        """Pairs that ``find_duplicates_of`` finds, asked for every row of the table."""
        pairs: dict[Pair, str] = {}
        with self._conn.transaction(), self._conn.cursor() as cursor:
            for key, id_ in self._ids.items():
                cursor.execute(
                    "SELECT key, action FROM"
                    " pgdedup.find_duplicates_of(%s::regclass, %s, %s)",
                    [self.table, key, _ALL],
                )
                for other, action in cursor:
                    each = pair(id_, self._ids[other])
                    if action == "shadow":
                        continue
                    if _SEVERITY[action] > _SEVERITY.get(pairs.get(each, ""), 0):
                        pairs[each] = action
        return pairs

    def ask(self, record: Row, depth: int) -> list[str]:
        """Ids that ``find_duplicates`` returns, best first, each once."""
        found = pgdedup.find_duplicates(self._conn, self.table, record, 5 * depth)
        return list(dict.fromkeys(self._ids[match.key] for match in found))


@contextmanager
def guarded(server: LocalServer, dataset: Dataset) -> Iterator[Guarded]:
    """A database of its own with the set in it; gone afterwards."""
    name = f"quality_{next(_names)}"
    testing.create_database(server, name)
    try:
        dsn = server.dsn(name, user=testing.OWNER)
        with psycopg.connect(dsn, autocommit=True) as conn:
            yield Guarded(conn, dataset)
    finally:
        testing.drop_database(server, name)
