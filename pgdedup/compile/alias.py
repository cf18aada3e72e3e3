"""Aliases of the user's (``add_alias``): names that mean the same.

Aliases make groups, so that it never matters which of two rows asks. Two values of one
group agree under every comparison, with score 1, and are never ``different``. A record
whose values have no aliases cannot agree by one: it is asked of as if there were none,
and only the others pay for the rest. Who has aliases looks for all names of its groups,
and locks the keys of all of them.
"""

from collections.abc import Iterable

from psycopg import sql
from psycopg.sql import Composable, Identifier, Literal

from pgdedup.compile.comparison import Sides, Test
from pgdedup.compile.field import CompiledField
from pgdedup.compile.statement import call
from pgdedup.library import ComparisonKind
from pgdedup.sql import join


def exist(fields: Iterable[CompiledField]) -> Composable:
    """Whether there are aliases for any of these fields: asked once for a query."""
    types = sorted({field.field.type for field in fields})
    return sql.SQL(
        "EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ({}))"
    ).format(join(", ", map(Literal, types)))


def has(field: CompiledField, value: Composable) -> Composable:
    """Whether a normal form has aliases; of several, any of them."""
    one = sql.SQL("EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = {} AND {})")
    digest = sql.SQL("g.digest = {}").format(call("alias_digest", value))
    if field.many:
        digest = sql.SQL(
            "g.digest IN (SELECT {} FROM pg_catalog.unnest({}) AS n (value))"
        ).format(call("alias_digest", Identifier("n", "value")), value)
    return one.format(Literal(field.field.type), digest)


def variants(field: CompiledField, value: Composable, name: str) -> Composable:
    """A relation of the values that stand for one in look-ups, as FROM takes it.

    Itself and its aliases; of a field of several values one row that holds all.
    """
    forms = call(
        "alias_forms",
        Literal(field.field.type),
        value if field.many else sql.SQL("ARRAY[{}]").format(value),
    )
    pattern = "(SELECT {value} UNION ALL SELECT f.form FROM {forms} AS f (form))"
    if field.many:
        pattern = "(SELECT {value} || ARRAY(SELECT f.form FROM {forms} AS f (form)))"
    return sql.SQL(f"LATERAL {pattern} AS {{name}} (value)").format(
        value=value, forms=forms, name=Identifier(name)
    )


class AliasTest(Test):
    """Another test, or aliases of each other. It finds no rows: see ``variants``.

    ``rare``: the condition that the row's value is evidence, where that has to be
    asked for here.
    """

    def __init__(self, test: Test, sides: Sides, rare: Composable | None) -> None:
        super().__init__(
            test.field, test.comparison, test.row, test.value, test.trigram_schema
        )
        self.test, self.pair, self.rare = test, sides, rare

    @property
    def rank(self) -> float:
        """See ``Test``."""
        return self.test.rank

    @property
    def measure(self) -> Composable:
        """See ``Test``."""
        return self.test.measure

    def _group(self, value: Composable) -> Composable:
        return sql.SQL(
            "(SELECT g.group_id FROM pgdedup.aliases AS g"
            " WHERE g.type = {} AND g.digest = {})"
        ).format(Literal(self.field.field.type), call("alias_digest", value))

    def _pairs(self, what: Composable) -> Composable:
        """A query over the pairs of values of a field with several."""
        a, b = Identifier("a", "value"), Identifier("b", "value")
        return sql.SQL(
            "(SELECT {} FROM pg_catalog.unnest({}) AS a (value)"
            " CROSS JOIN pg_catalog.unnest({}) AS b (value) WHERE {} = {})"
        ).format(
            what,
            self.pair.telling,
            self.pair.value,
            self._group(a),
            self._group(b),
        )

    def alias(self) -> Composable:
        """Whether the values are aliases of each other; never NULL."""
        if self.field.many:
            meet = sql.SQL("EXISTS {}").format(self._pairs(sql.SQL("")))
        else:
            meet = sql.SQL("coalesce({} = {}, false)").format(
                self._group(self.pair.row), self._group(self.pair.value)
            )
        parts = [exist([self.field]), meet]
        if self.rare is not None:
            parts.append(self.rare)
        return sql.SQL("({})").format(join(" AND ", parts))

    def condition(self) -> Composable:
        """See ``Test``."""
        return sql.SQL("({} OR {})").format(self.test.agreement(), self.alias())

    def veto(self) -> Composable:
        """See ``Test``."""
        pattern = (
            "({} OR {})" if self.kind is ComparisonKind.SAME else "({} AND NOT {})"
        )
        return sql.SQL(pattern).format(self.test.veto(), self.alias())

    def _or_one(self, score: Composable) -> Composable:
        return sql.SQL("CASE WHEN {} THEN 1 ELSE {} END::double precision").format(
            self.alias(), score
        )

    def score(self) -> Composable:
        """See ``Test``; names that mean the same agree entirely."""
        return self._or_one(self.test.score())

    def measured(self) -> Composable:
        """See ``Test``."""
        return self._or_one(self.test.measured())

    def compared(self) -> tuple[Composable, Composable]:
        """See ``Test``."""
        return self.test.compared()

    def witness(self) -> Composable:
        """See ``Test``; of aliases both values."""
        if self.field.many:
            both = call(
                "both_values", Identifier("a", "value"), Identifier("b", "value")
            )
            return sql.SQL("coalesce({}, {})").format(
                self.test.witness(),
                self._pairs(sql.SQL("pg_catalog.min({})").format(both)),
            )
        if self.kind is not ComparisonKind.SAME:
            return self.test.witness()
        return sql.SQL("CASE WHEN {} THEN {} ELSE {} END").format(
            self.test.agreement(),
            self.test.witness(),
            call("both_values", self.pair.row, self.pair.value),
        )
