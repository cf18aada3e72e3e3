"""A comparison of a rule: its condition, score, witness and keys.

The law that carries everything (DESIGN B1): if the condition holds, the lock values
of the two records intersect, and the index on the keys finds the row.
"""

from dataclasses import dataclass

from psycopg import sql
from psycopg.sql import Composable, Identifier, Literal

from pgdedup.compile.field import CompiledField
from pgdedup.compile.statement import call
from pgdedup.library import ComparisonKind, FieldType
from pgdedup.model import Comparison

#: How much less selective than equality the keys of a comparison are.
_COARSER = {
    ComparisonKind.SAME: 0,
    ComparisonKind.SOUNDS_LIKE: 3,
    ComparisonKind.SIMILAR: 6,
}
#: Score of two values that are only spoken alike.
_SOUND_SCORE = 0.9


@dataclass(frozen=True)
class Test:
    """One comparison between a column of a row and a value of a record."""

    field: CompiledField
    comparison: Comparison
    row: Composable
    value: Composable
    trigram_schema: str

    @property
    def kind(self) -> ComparisonKind:
        """What is compared."""
        return self.comparison.kind

    @property
    def rank(self) -> float:
        """Selectivity of the keys; lower is better."""
        rank = self.field.info.rank + _COARSER[self.kind]
        if self.comparison.threshold is None:
            return rank
        # 0.3 finds a hundred times what 0.8 finds, whatever the type is.
        return rank + 10 * (1 - self.comparison.threshold)

    @property
    def many_keys(self) -> bool:
        """Whether a value has several keys (GIN) or one (btree)."""
        if self.kind is ComparisonKind.SOUNDS_LIKE:
            return self._sound_keys == "metaphone_keys_v1"
        return self.kind is ComparisonKind.SIMILAR or self.field.many

    @property
    def _sound_keys(self) -> str:
        if self.field.field.type is FieldType.TEXT:
            return "metaphone_keys_v1"
        return "sound_key_v1"

    def condition(self, *, leads: bool = True) -> Composable:
        """True when the two values agree; NULL when one of them is missing.

        ``leads``: the rule finds its rows by the index of this comparison.
        """
        if self.kind is ComparisonKind.SIMILAR:
            # real, because 0.9::real >= 0.9 is false.
            decides = sql.SQL("{} >= {}::real").format(
                self._similarity(), Literal(self.comparison.threshold)
            )
            if not leads:
                return decides
            # The operator finds by the index, at the lowest threshold of all rules
            # of the table that do so.
            return sql.SQL("{} OPERATOR({}.%) {} AND {}").format(
                self.row, Identifier(self.trigram_schema), self.value, decides
            )
        row, value = self.row, self.value
        if self.kind is ComparisonKind.SOUNDS_LIKE:
            row, value = call(self._sound_keys, row), call(self._sound_keys, value)
        pattern = "{} OPERATOR(pg_catalog.&&) {}" if self.many_keys else "{} = {}"
        return sql.SQL(pattern).format(row, value)

    def veto(self) -> Composable:
        """True when the values show that the rows are not the same record."""
        if self.kind is ComparisonKind.SAME:
            return sql.SQL("coalesce({}, false)").format(self.condition())
        pattern = "{} <> {}"
        if self.field.many:
            pattern = "NOT {} OPERATOR(pg_catalog.&&) {}"
        return sql.SQL(f"coalesce({pattern}, false)").format(self.row, self.value)

    def score(self) -> Composable:
        """0 to 1, given that the condition holds; equality is always 1."""
        if self.kind is ComparisonKind.SIMILAR:
            pattern = "pg_catalog.round({}::numeric, 4)::double precision"
            return sql.SQL(pattern).format(self._similarity())
        return sql.SQL("CASE WHEN {} = {} THEN 1 ELSE {} END::double precision").format(
            self.row, self.value, Literal(_SOUND_SCORE)
        )

    def _similarity(self) -> Composable:
        return sql.SQL("{}({}, {})").format(
            Identifier(self.trigram_schema, "similarity"), self.row, self.value
        )

    def witness(self) -> Composable:
        """The values that made the condition true, as one text."""
        if self.kind is not ComparisonKind.SAME:
            return call("both_values", self.row, self.value)
        if self.field.many:
            return call("shared_values", self.row, self.value)
        return self.row

    def lock_values(self) -> Composable:
        """The keys of the record: an array where ``many_keys``, else one text."""
        if self.kind is ComparisonKind.SIMILAR:
            threshold = sql.SQL("{}::real").format(Literal(self.comparison.threshold))
            return call("trigram_prefix_v1", self.value, threshold)
        if self.kind is ComparisonKind.SOUNDS_LIKE:
            return call(self._sound_keys, self.value)
        return self.value

    @property
    def lock_tag(self) -> str:
        """What a lock key is made of: field type and comparison, never the rule."""
        return f"{self.field.field.type}:{self.kind}"

    def index(self) -> tuple[str, Composable]:
        """A word for the index on the keys of the column, and its definition."""
        column = Identifier(self.field.column)
        # fastupdate: a pending list stalls writers for a second now and then.
        gin = sql.SQL("gin ({}) WITH (fastupdate = off)")
        if self.kind is ComparisonKind.SIMILAR:
            opclass = Identifier(self.trigram_schema, "gin_trgm_ops")
            return "trgm", gin.format(sql.SQL("{} {}").format(column, opclass))
        if self.kind is ComparisonKind.SOUNDS_LIKE:
            keys = call(self._sound_keys, column)
            if self.many_keys:
                return "metaphone", gin.format(keys)
            return "sound", sql.SQL("btree ({})").format(keys)
        return "same", (gin if self.many_keys else sql.SQL("btree ({})")).format(column)


def driver(tests: list[Test]) -> Test:
    """The most selective comparison of a rule: its keys are looked up and locked."""
    return min(tests, key=lambda test: test.rank)
