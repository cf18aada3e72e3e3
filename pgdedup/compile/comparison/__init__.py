"""A comparison of a rule: its condition, score, witness and keys.

What a rule asks of one field becomes a `Test` (``compare``); of the tests of a rule one
finds the rows (``driver``), with others mixed into its keys (``beside``).
"""

from collections.abc import Sequence

from psycopg.sql import Composable, Identifier

from pgdedup.compile.comparison.equality import Sides, Test
from pgdedup.compile.comparison.keyed import PARTS, KeyedTest, keys_of, part_of
from pgdedup.compile.comparison.measured import RegionTest, TrigramTest, WithinTest
from pgdedup.compile.comparison.wrapping import BlankTest, PairsTest
from pgdedup.compile.field import CompiledField
from pgdedup.library import ComparisonKind, FieldType
from pgdedup.model import Blank, Comparison

__all__ = [
    "PARTS",
    "Sides",
    "Test",
    "TrigramTest",
    "beside",
    "compare",
    "derivation",
    "driver",
    "found_by",
    "index_of",
]


def compare(
    field: CompiledField, comparison: Comparison, sides: Sides, trigram_schema: str
) -> Test:
    """The test of a comparison, between a column of a row and a value."""
    kind: type[Test] = Test
    if keys_of(field.field.type, comparison) is not None:
        kind = KeyedTest
    elif comparison.kind is ComparisonKind.SIMILAR:
        kind = TrigramTest
    elif comparison.kind is ComparisonKind.WITHIN:
        kind = WithinTest
    elif field.field.type is FieldType.REGION:
        kind = RegionTest
    row, value = sides.row, sides.value
    pairs = field.many and kind not in (Test, RegionTest)
    if pairs:
        row, value = Identifier("a", "value"), Identifier("b", "value")
    test = kind(
        field,
        comparison,
        row,
        value,
        trigram_schema,
        None if pairs else sides.row_part,
        None if pairs else sides.value_part,
    )
    if pairs:
        test = PairsTest(test, sides)
    if comparison.blank is Blank.MATCH:
        test = BlankTest(test, sides)
    return test


def derivation(field: CompiledField, comparison: Comparison) -> str | None:
    """The function that makes what a comparison reads of a value; see ``Keys.part``."""
    return part_of(field.field.type, comparison)


def beside(leading: Test, tests: Sequence[Test]) -> list[Test]:
    """The equalities of a rule that can be mixed into the keys of the leading test.

    Not into plain values, whose index serves every rule; nor values that may have
    aliases, which agree without being equal.
    """
    return [
        test
        for test in tests
        if isinstance(leading, KeyedTest)
        and test is not leading
        and test.kind is ComparisonKind.SAME
        and not test.field.many
        and not test.field.info.aliases
        and not isinstance(test, BlankTest)
    ]


def found_by(leading: Test, tests: Sequence[Test]) -> Composable:
    """The condition of the comparison that finds the row, in the words of its index."""
    others = beside(leading, tests)
    if isinstance(leading, KeyedTest) and others:
        return leading.condition_beside(others)
    return leading.condition()


def index_of(leading: Test, tests: Sequence[Test]) -> tuple[str, Composable]:
    """A word for the index by which it finds, and its definition."""
    others = beside(leading, tests)
    if isinstance(leading, KeyedTest) and others:
        return leading.index_beside(others)
    return leading.index()


def driver(tests: list[Test]) -> Test:
    """The most selective comparison of a rule: its keys are looked up and locked."""
    return min(tests, key=lambda test: test.rank)
