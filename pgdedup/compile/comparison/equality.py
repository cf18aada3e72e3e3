"""Equality, which is what every comparison is a variation of.

The law that carries everything (DESIGN B1): if the condition holds, the lock values
of the two records intersect, and the index on the keys finds the row.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from psycopg import sql
from psycopg.sql import Composable, Identifier, Literal

from pgdedup.compile.field import CompiledField
from pgdedup.compile.statement import call
from pgdedup.library import ComparisonKind
from pgdedup.model import Comparison

#: A key of its own for each row, and many keys for each. fastupdate: a pending list
#: stalls writers for a second now and then.
BTREE = sql.SQL("btree ({})")

GIN = sql.SQL("gin ({}) WITH (fastupdate = off)")


@dataclass(frozen=True)
class Test:
    """One comparison between a column of a row and a value of a record.

    This class is equality; other comparisons redefine parts of it.
    """

    field: CompiledField
    comparison: Comparison
    row: Composable
    value: Composable
    trigram_schema: str
    #: What the comparison reads of both (`derivation`), where it is at hand.
    row_part: Composable | None = None
    value_part: Composable | None = None

    @property
    def kind(self) -> ComparisonKind:
        """What is compared."""
        return self.comparison.kind

    @property
    def coarser(self) -> int:
        """How much less selective than equality the keys are."""
        return 0

    @property
    def rank(self) -> float:
        """Selectivity of the keys; lower is better."""
        rank = self.field.info.rank + self.coarser
        if self.comparison.threshold is None:
            return rank
        # 0.3 finds a hundred times what 0.8 finds, whatever the type is.
        return rank + 10 * (1 - self.comparison.threshold)

    @property
    def many_keys(self) -> bool:
        """Whether a value has several keys (GIN) or one (btree)."""
        return self.field.many

    def condition(self) -> Composable:
        """True when the two values agree; NULL when one of them is missing.

        Written so that the index on the keys finds the row.
        """
        return self._meet(self.row, self.value)

    def agreement(self) -> Composable:
        """The same, where another comparison of the rule finds the row."""
        return self.condition()

    def _meet(self, left: Composable, right: Composable) -> Composable:
        """Whether two keys, or two sets of keys, have one in common."""
        pattern = "{} OPERATOR(pg_catalog.&&) {}" if self.many_keys else "{} = {}"
        return sql.SQL(pattern).format(left, right)

    def veto(self) -> Composable:
        """True when the values show that the rows are not the same record."""
        if self.kind is ComparisonKind.SAME:
            return sql.SQL("coalesce({}, false)").format(self.condition())
        if self.kind is ComparisonKind.ELSEWHERE:
            known = [] if self.row_part is None else [self.row_part, self.value_part]
            apart = call(
                "names_elsewhere_v1",
                *(self.row, self.value),
                *(part for part in known if part is not None),
            )
            if self.field.many:
                # Of several names, every one with every other.
                a, b = Identifier("a", "value"), Identifier("b", "value")
                apart = sql.SQL(
                    "(SELECT pg_catalog.bool_and({})"
                    " FROM pg_catalog.unnest({}) AS a (value)"
                    " CROSS JOIN pg_catalog.unnest({}) AS b (value))"
                ).format(call("names_elsewhere_v1", a, b), self.row, self.value)
            return sql.SQL("coalesce({}, false)").format(apart)
        pattern = "{} <> {}"
        if self.field.many:
            pattern = "NOT {} OPERATOR(pg_catalog.&&) {}"
        return sql.SQL(f"coalesce({pattern}, false)").format(self.row, self.value)

    def score(self) -> Composable:
        """0 to 1, given that the condition holds; equality is always 1."""
        return sql.SQL("1::double precision")

    def measured(self) -> Composable:
        """The score whether the values agree or not; NULL when one is missing."""
        return sql.SQL(
            "CASE WHEN {0} THEN {1} WHEN NOT ({0}) THEN 0 END::double precision"
        ).format(self.agreement(), self.score())

    @property
    def measure(self) -> Composable:
        """What the comparison asks for, as a number; NULL where it asks for none."""
        return sql.SQL("{}::double precision").format(
            Literal(self.comparison.threshold or self.comparison.edits)
        )

    def compared(self) -> tuple[Composable, Composable]:
        """What of the two values is compared, for people."""
        return self.row, self.value

    def witness(self) -> Composable:
        """The values that made the condition true, as one text."""
        if self.field.many:
            return call("shared_values", self.row, self.value)
        return self.row

    def lock_values(self) -> Composable:
        """The keys of the record: an array where ``many_keys``, else one text."""
        return self.value

    @property
    def sided(self) -> bool:
        """Whether the agreement has two sides, such as a short form and a full one."""
        return False

    def met_at(self, key: Composable) -> Composable:
        """What of one of ``lock_values`` two records that agree have in common."""
        return key

    def may_be(self, key: Composable, asking: Composable) -> Composable:
        """Whether one of ``lock_values`` stands on a side, where there are two.

        Of two records that agree one has a key on the asking side, and the other the
        same on the other side.
        """
        raise NotImplementedError("the comparison has no sides")

    @property
    def lock_tag(self) -> str:
        """What a lock key is made of: field type and comparison, never the rule."""
        return f"{self.field.field.type}:{self.kind}"

    def keys_of_one(self) -> tuple[str, Composable, bool]:
        """For the keys of several values: function, measure, whether of the core."""
        raise NotImplementedError("equality needs no keys but the values")

    def key(self, value: Composable) -> Composable:
        """What of a single value must be equal, where equality is asked for."""
        return value

    @property
    def sketched(self) -> bool:
        """Whether a scan rules pairs out by `sketch`; not where that is no quicker."""
        return False

    def sketch(self) -> Composable:
        """Of the value, the two bit strings that ``may_agree`` compares."""
        raise NotImplementedError("the comparison has no sketch")

    def may_agree(
        self, left: Sequence[Composable], right: Sequence[Composable]
    ) -> Composable:
        """Never false of the sketches of two values that agree."""
        raise NotImplementedError("the comparison has no sketch")

    def index(self) -> tuple[str, Composable]:
        """A word for the index on the keys of the column, and its definition."""
        method = GIN if self.many_keys else BTREE
        return "same", method.format(self.field.indexed)


@dataclass(frozen=True)
class Sides:
    """What is compared: the column of a row, and the value of a record.

    ``value`` and ``telling`` are what of the two is evidence: ``given`` and ``row``
    unless common values are left out (``common_after``). ``row_part``, ``value_part``:
    what the comparison reads of both, where it is at hand.
    """

    row: Composable
    value: Composable
    telling: Composable
    given: Composable
    row_part: Composable | None = None
    value_part: Composable | None = None
