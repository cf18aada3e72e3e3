"""Comparisons with an operator or an order of PostgreSQL's own: trigrams, distances,
and regions.
"""

from decimal import Decimal

from psycopg import sql
from psycopg.sql import Composable, Identifier, Literal

from pgdedup.compile.comparison.equality import BTREE, GIN, Test
from pgdedup.compile.statement import call
from pgdedup.library import ComparisonKind, FieldType


class TrigramTest(Test):
    """``similar`` by pg_trgm, whose operator has an index of its own."""

    many_keys = True
    coarser = 6

    def condition(self) -> Composable:
        """See ``Test``: the operator finds by the index, the function decides.

        The operator's threshold is the lowest of all rules that find rows by it.
        """
        return sql.SQL("{} OPERATOR({}.%) {} AND {}").format(
            self.row, Identifier(self.trigram_schema), self.value, self.agreement()
        )

    def agreement(self) -> Composable:
        """See ``Test``; real, because 0.9::real >= 0.9 is false."""
        return sql.SQL("{} >= {}::real").format(
            self._similarity(), Literal(self.comparison.threshold)
        )

    def score(self) -> Composable:
        """See ``Test``."""
        pattern = "pg_catalog.round({}::numeric, 4)::double precision"
        return sql.SQL(pattern).format(self._similarity())

    def measured(self) -> Composable:
        """See ``Test``; the similarity itself."""
        return self.score()

    def _similarity(self) -> Composable:
        return sql.SQL("{}({}, {})").format(
            Identifier(self.trigram_schema, "similarity"), self.row, self.value
        )

    def witness(self) -> Composable:
        """See ``Test``."""
        return call("both_values", self.row, self.value)

    def lock_values(self) -> Composable:
        """See ``Test``."""
        threshold = sql.SQL("{}::real").format(Literal(self.comparison.threshold))
        return call("trigram_prefix_v1", self.value, threshold)

    def keys_of_one(self) -> tuple[str, Composable, bool]:
        """See ``Test``."""
        return "trigram_prefix_v1", Literal(self.comparison.threshold), False

    def index(self) -> tuple[str, Composable]:
        """See ``Test``."""
        opclass = Identifier(self.trigram_schema, "gin_trgm_ops")
        column = sql.SQL("{} {}").format(self.field.indexed, opclass)
        return "trgm", GIN.format(column)


#: Functions of schema pgdedup that give the number behind a normal form.
_VALUE = {FieldType.NUMBER: "number_value_v1", FieldType.DATE: "date_value_v1"}

#: Days of a time at most; months and years differ in length.
_DAYS = {"day": 1, "week": 7, "month": 31, "year": 366}


class WithinTest(Test):
    """``within`` on numbers and dates: a range of a btree; buckets are locked."""

    many_keys = True
    coarser = 4

    @property
    def _distance(self) -> Composable:
        """How far two numbers, or days, may be apart."""
        distance = self.comparison.distance
        assert distance is not None, "the model demands it"
        if isinstance(distance, str):
            count, unit = distance.split()
            number = Decimal(count) * _DAYS[unit.removesuffix("s")]
        else:
            number = Decimal(str(distance))
        return sql.SQL("{}::numeric").format(Literal(f"{number.normalize():f}"))

    def _number(self, value: Composable) -> Composable:
        return call(_VALUE[self.field.field.type], value)

    def condition(self) -> Composable:
        """See ``Test``."""
        return sql.SQL("{0} BETWEEN {1} - {2} AND {1} + {2}").format(
            self._number(self.row), self._number(self.value), self._distance
        )

    def score(self) -> Composable:
        """1 for equals, down to one half at the whole distance."""
        return sql.SQL(
            "1 - coalesce(pg_catalog.abs({} - {}) / nullif(2 * {}, 0), 0)"
            "::double precision"
        ).format(self._number(self.row), self._number(self.value), self._distance)

    def measured(self) -> Composable:
        """See ``Test``; nothing is worse than 0."""
        return sql.SQL(
            "CASE WHEN {} - {} IS NOT NULL THEN greatest({}, 0) END::double precision"
        ).format(self._number(self.row), self._number(self.value), self.score())

    @property
    def measure(self) -> Composable:
        """See ``Test``."""
        return sql.SQL("{}::double precision").format(self._distance)

    def witness(self) -> Composable:
        """See ``Test``."""
        return call("both_values", self.row, self.value)

    def lock_values(self) -> Composable:
        """See ``Test``."""
        return call("within_keys_v1", self._number(self.value), self._distance)

    def keys_of_one(self) -> tuple[str, Composable, bool]:
        """See ``Test``: buckets of the number behind the value."""
        return _VALUE[self.field.field.type], self._distance, False

    def index(self) -> tuple[str, Composable]:
        """See ``Test``."""
        return "value", BTREE.format(self._number(self.field.indexed))


class RegionTest(Test):
    """Regions: ``same`` compares cities, ``different`` provinces and cities, as far
    as both tell them, ``elsewhere`` districts, too.
    """

    def condition(self) -> Composable:
        """See ``Test``."""
        return self._meet(self.key(self.row), self.key(self.value))

    def key(self, value: Composable) -> Composable:
        """The city."""
        return call("region_city_v1", value)

    def veto(self) -> Composable:
        """See ``Test``."""
        if self.kind is ComparisonKind.SAME:
            return super().veto()
        elsewhere = self.kind is ComparisonKind.ELSEWHERE
        function = "regions_elsewhere_v1" if elsewhere else "regions_differ_v1"
        differ = call(function, self.row, self.value)
        return sql.SQL("coalesce({}, false)").format(differ)

    def witness(self) -> Composable:
        """See ``Test``."""
        return self.key(self.row)

    def lock_values(self) -> Composable:
        """See ``Test``."""
        return self.key(self.value)

    def index(self) -> tuple[str, Composable]:
        """See ``Test``."""
        return "city", BTREE.format(self.key(self.field.indexed))
