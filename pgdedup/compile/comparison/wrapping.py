"""Comparisons around another one: of several values, and of blank ones."""

import math

from psycopg import sql
from psycopg.sql import Composable, Literal

from pgdedup.compile.comparison.equality import GIN, Sides, Test
from pgdedup.compile.comparison.keyed import KeyedTest
from pgdedup.compile.statement import call
from pgdedup.sql import to_text, trusted


class PairsTest(Test):
    """A comparison by degree of a field with several values: its best pair counts.

    ``test`` compares ``a.value``, of the row, with ``b.value``; ``telling``: those
    values of the row that are evidence.
    """

    def __init__(self, test: Test, sides: Sides) -> None:
        super().__init__(
            test.field, test.comparison, sides.row, sides.value, test.trigram_schema
        )
        self.test, self.telling = test, sides.telling

    many_keys = True

    @property
    def measure(self) -> Composable:
        """See ``Test``."""
        return self.test.measure

    @property
    def coarser(self) -> int:
        """See ``Test``."""
        return self.test.coarser

    def _keys(self, value: Composable, *, asked: bool) -> Composable:
        function, measure, core = self.test.keys_of_one()
        arguments = [Literal(function), measure, Literal(core), Literal(asked)]
        return call("keys_of_each_v2", value, *arguments)

    def _best(self, what: Composable, rest: str = "") -> Composable:
        """A query over the pairs of values that agree."""
        return sql.SQL(
            "(SELECT {} FROM pg_catalog.unnest({}) AS a (value)"
            " CROSS JOIN pg_catalog.unnest({}) AS b (value) WHERE {}{})"
        ).format(what, self.telling, self.value, self.test.agreement(), trusted(rest))

    def condition(self) -> Composable:
        """See ``Test``."""
        meet = self._meet(
            self._keys(self.row, asked=False), self._keys(self.value, asked=True)
        )
        return sql.SQL("{} AND {}").format(meet, self.agreement())

    def agreement(self) -> Composable:
        """See ``Test``."""
        return sql.SQL("EXISTS {}").format(self._best(sql.SQL("")))

    def score(self) -> Composable:
        """See ``Test``."""
        best = sql.SQL("pg_catalog.max({})").format(self.test.score())
        return self._best(best)

    def witness(self) -> Composable:
        """See ``Test``."""
        score = to_text(self.test.score())
        return self._best(self.test.witness(), f" ORDER BY {score} DESC, 1 LIMIT 1")

    def lock_values(self) -> Composable:
        """See ``Test``."""
        return self._keys(self.value, asked=False)

    @property
    def sided(self) -> bool:
        """See ``Test``."""
        return self.test.sided

    def met_at(self, key: Composable) -> Composable:
        """See ``Test``."""
        return self.test.met_at(key)

    def may_be(self, key: Composable, asking: Composable) -> Composable:
        """See ``Test``."""
        return self.test.may_be(key, asking)

    def index(self) -> tuple[str, Composable]:
        """See ``Test``."""
        keys = self._keys(self.field.indexed, asked=False)
        word = self.test.index()[0]
        if not isinstance(self.test, KeyedTest):  # whose word tells the measure
            word = f"{self.kind}_{to_text(self.test.keys_of_one()[1])}"
        return f"each_{word}", GIN.format(keys)


class BlankTest(Test):
    """Another test, or both blank. It finds no rows: all blank rows would be found.

    ``given`` is the value of the record, of which ``value`` is the evidence.
    """

    def __init__(self, test: Test, sides: Sides) -> None:
        super().__init__(
            test.field, test.comparison, sides.row, sides.value, test.trigram_schema
        )
        self.test, self.given = test, sides.given

    @property
    def measure(self) -> Composable:
        """See ``Test``."""
        return self.test.measure

    @property
    def rank(self) -> float:
        """Behind every other: the rule file has one without ``blank``."""
        return math.inf

    def condition(self) -> Composable:
        """See ``Test``."""
        return sql.SQL("({} OR {} IS NULL AND {} IS NULL)").format(
            self.test.agreement(), self.row, self.given
        )

    def score(self) -> Composable:
        """See ``Test``; two blanks agree entirely."""
        return sql.SQL("coalesce({}, 1)").format(self.test.score())

    def compared(self) -> tuple[Composable, Composable]:
        """See ``Test``."""
        return self.test.compared()

    def witness(self) -> Composable:
        """See ``Test``; NULL for two blanks."""
        return self.test.witness()

    def lock_values(self) -> Composable:
        """See ``Test``; all blank records lock one key. Only equality is asked."""
        return sql.SQL("coalesce({}, E'\\x01')").format(self.test.lock_values())
