"""Drives pgdedup as a user does: create the table, apply the template, insert, ask.

The rows are entered by a member of ``pgdedup_override`` who overrides every refusal. So
each row gets in, all of its pairs are on record, and ``matches`` of a pair tells which
rules met it and what each of them would have done to any other writer.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from itertools import count
from pathlib import Path

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

    ``on_record``: pairs that the guard recorded, with their severest action.
    """

    def __init__(self, conn: psycopg.Connection, dataset: Dataset) -> None:
        self.conn = conn
        self._keys = {id_: number for number, id_ in enumerate(dataset.rows, 1)}
        self._ids = {str(number): id_ for id_, number in self._keys.items()}
        table, template = _texts(dataset.template)
        conn.execute(table.encode())
        rules = load_rules_text(template, dataset.template)
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
            with self.conn.transaction(), self.conn.cursor() as cursor:
                cursor.execute("SET LOCAL pgdedup.override = 'make quality'")
                cursor.executemany(statement, values[start : start + _BATCH])
            if start == 0:
                self.conn.execute("ANALYZE")

    def _pairs(self) -> dict[Pair, str]:
        """What is in pgdedup.pairs, without pairs of shadow rules only."""
        pairs: dict[Pair, str] = {}
        for left, right, actions in self.conn.execute(
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
            for left, right, rules in self.conn.execute(
                "SELECT key_l, key_r,"
                " array(SELECT jsonb_object_keys(matches) ORDER BY 1)"
                " FROM pgdedup.pairs WHERE target = %s::regclass",
                [self.table],
            )
        }

    def compare_finder(self, sample: int) -> tuple[int, int]:
        """Whether find_duplicates_of tells the same as the guard has recorded.

        Returns:
            Of how many rows, spread over the table, and of how many asked.
        """
        recorded: dict[str, set[str]] = {}
        for one, other in self.on_record:
            recorded.setdefault(one, set()).add(other)
            recorded.setdefault(other, set()).add(one)
        step = max(1, len(self._ids) // sample)
        asked = list(self._ids.items())[::step][:sample]
        agree = 0
        for key, id_ in asked:
            found = pgdedup.find_duplicates_of(self.conn, self.table, key, _ALL)
            others = {self._ids[m.key] for m in found if m.action != "shadow"}
            agree += others == recorded.get(id_, set())
        return agree, len(asked)

    def ask(self, record: Row, depth: int) -> list[str]:
        """Ids that ``find_duplicates`` returns, best first, each once."""
        found = pgdedup.find_duplicates(self.conn, self.table, record, 5 * depth)
        return list(dict.fromkeys(self._ids[match.key] for match in found))


def _texts(template: str) -> tuple[str, str]:
    """Table and rules of a template: one of ours here, or one that users get."""
    here = Path(__file__).parent / template
    if (rules := here.with_suffix(".yaml")).exists():
        return here.with_suffix(".sql").read_text("utf-8"), rules.read_text("utf-8")
    return read_sample_table(template), read_template(template)


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
