"""A comparison of a rule: its condition, score, witness and keys.

The law that carries everything (DESIGN B1): if the condition holds, the lock values
of the two records intersect, and the index on the keys finds the row.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from psycopg import sql
from psycopg.sql import Composable, Identifier, Literal

from pgdedup.compile.field import CompiledField
from pgdedup.compile.statement import call
from pgdedup.library import NAME_LEVELS, SHORT_LEVELS, ComparisonKind, FieldType
from pgdedup.model import Blank, Comparison, SimilarityLevel
from pgdedup.sql import join, to_text, trusted

#: A key of its own for each row, and many keys for each. fastupdate: a pending list
#: stalls writers for a second now and then.
_BTREE = sql.SQL("btree ({})")
_GIN = sql.SQL("gin ({}) WITH (fastupdate = off)")


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
            apart = call("names_elsewhere_v1", self.row, self.value)
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

    def witness(self) -> Composable:
        """The values that made the condition true, as one text."""
        if self.field.many:
            return call("shared_values", self.row, self.value)
        return self.row

    def lock_values(self) -> Composable:
        """The keys of the record: an array where ``many_keys``, else one text."""
        return self.value

    def sides(self) -> tuple[Composable, Composable] | None:
        """The two halves of ``lock_values`` where the agreement has two sides.

        Stored and asked: a row is found by a record when a key of the first of the one
        is a key of the second of the other. None: all keys are of one kind.
        """
        return None

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
        method = _GIN if self.many_keys else _BTREE
        return "same", method.format(self.field.indexed)


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
        return "trgm", _GIN.format(column)


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
        return "value", _BTREE.format(self._number(self.field.indexed))


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
        return "city", _BTREE.format(self.key(self.field.indexed))


@dataclass(frozen=True)
class Keys:
    """A comparison by two functions of schema pgdedup.

    ``keys``: from a value to its keys, an array where ``many``. ``score``: of two
    values, 0 when they do not agree; a number when to share a key is to agree, and the
    score of values that are not equal. ``coarser``: see ``Test``. ``measure``: what
    both functions are told beside the values. ``sided``: the agreement has two sides (a
    short form and a full one), and ``keys`` is told whether they are asked for or
    stored. ``keyed``: whether the keys, too, are told the measure; ``reach``: what they
    are told instead, the same for several measures. ``part``: the function that makes
    of a value what is compared of it: of a company name its core, since its region is
    often left out. ``word``:
    names the index.
    """

    word: str
    keys: str
    score: str | float
    coarser: int
    measure: int | float | None = None
    many: bool = True
    sided: bool = False
    keyed: bool = True
    reach: float | None = None
    part: str | None = None

    def of(self, value: Composable) -> Composable:
        """What of a value is compared."""
        return value if self.part is None else call(self.part, value)

    def call(self, function: str, *arguments: Composable) -> Composable:
        """A call of one of the functions, with the measure after its arguments."""
        if self.measure is None:
            return call(function, *arguments)
        return call(function, *arguments, Literal(self.measure))

    def stored(self, value: Composable) -> Composable:
        """The keys by which a row is found; of what `of` has made."""
        return self._side(value, asked=False)

    def asked(self, compared: Composable) -> Composable:
        """The keys that are looked up."""
        return self._side(compared, asked=True)

    def _side(self, value: Composable, *, asked: bool) -> Composable:
        arguments = [value, *([Literal(asked)] if self.sided else [])]
        if self.key_measure is not None:
            arguments.append(Literal(self.key_measure))
        return call(self.keys, *arguments)

    @property
    def key_measure(self) -> int | float | None:
        """What the keys are told beside the value."""
        if self.reach is not None:
            return self.reach
        return self.measure if self.keyed else None

    def locked(self, compared: Composable) -> Composable:
        """The keys that two writers have in common whichever comes first."""
        if not self.sided:
            return self.stored(compared)
        return sql.SQL("{} || {}").format(self.stored(compared), self.asked(compared))


class KeyedTest(Test):
    """A comparison whose keys are an expression index on the column."""

    @property
    def _by(self) -> Keys:
        keys = _keys(self.field.field.type, self.comparison)
        assert keys is not None, "compare() chose this class"
        return keys

    @property
    def coarser(self) -> int:
        """See ``Test``."""
        return self._by.coarser

    @property
    def many_keys(self) -> bool:
        """See ``Test``."""
        return self._by.many

    @property
    def _of_row(self) -> Composable:
        """What of the row's value is compared."""
        return self.row_part or self._by.of(self.row)

    @property
    def _of_value(self) -> Composable:
        """What of the record's value is compared."""
        return self.value_part or self._by.of(self.value)

    @property
    def _of_column(self) -> Composable:
        """What of the column is compared, in an index."""
        made_by = self._by.part
        if made_by in self.field.parts and self.field.stored:
            return Identifier(self.field.parts[made_by])
        return self._by.of(self.field.indexed)

    def condition(self) -> Composable:
        """See ``Test``."""
        meet = self._meet(self._by.stored(self._of_row), self._by.asked(self._of_value))
        if isinstance(self._by.score, float):
            return meet
        return sql.SQL("{} AND {}").format(meet, self.agreement())

    def agreement(self) -> Composable:
        """See ``Test``; it need not ask for keys, which every row would cost."""
        if isinstance(self._by.score, float):
            return self.condition()
        return sql.SQL("{} > 0").format(self.score())

    def score(self) -> Composable:
        """See ``Test``."""
        score = self._by.score
        if isinstance(score, str):
            value = self._of_value
            if self._by.part is not None and self.value_part is None:
                # A query of its own is asked once, not for every row.
                value = sql.SQL("(SELECT {})").format(value)
            return self._by.call(score, self._of_row, value)
        return sql.SQL("CASE WHEN {} = {} THEN 1 ELSE {} END::double precision").format(
            self.row, self.value, Literal(score)
        )

    def measured(self) -> Composable:
        """See ``Test``; how similar two names are that are not similar enough."""
        if self.kind not in (ComparisonKind.SIMILAR, ComparisonKind.SHORT_FORM):
            return super().measured()
        by = self._by
        return call(str(by.score), self._of_row, self._of_value, Literal(0.0))

    @property
    def measure(self) -> Composable:
        """See ``Test``; a level is a number of its own on names."""
        return sql.SQL("{}::double precision").format(Literal(self._by.measure))

    def witness(self) -> Composable:
        """See ``Test``."""
        return call("both_values", self.row, self.value)

    def lock_values(self) -> Composable:
        """See ``Test``."""
        return self._by.locked(self._of_value)

    def sides(self) -> tuple[Composable, Composable] | None:
        """See ``Test``."""
        by = self._by
        value = self._of_value
        return (by.stored(value), by.asked(value)) if by.sided else None

    def keys_of_one(self) -> tuple[str, Composable, bool]:
        """See ``Test``."""
        by = self._by
        return by.keys, Literal(by.key_measure), by.part == _CORE

    def condition_beside(self, others: Sequence[Test]) -> Composable:
        """`condition` by keys that hold the values of other comparisons (`beside`)."""
        of_row = [test.key(test.row) for test in others]
        of_value = [test.key(test.value) for test in others]
        meet = self._meet(
            self._mixed(self._by.stored(self._of_row), of_row),
            self._mixed(self._by.asked(self._of_value), of_value),
        )
        if isinstance(self._by.score, float):
            return meet
        return sql.SQL("{} AND {}").format(meet, self.agreement())

    @property
    def sketched(self) -> bool:
        """See ``Test``."""
        return self._by.score == "gram_score_v1"

    def sketch(self) -> Composable:
        """See ``Test``."""
        return call("gram_sketch", self._of_value)

    def may_agree(
        self, left: Sequence[Composable], right: Sequence[Composable]
    ) -> Composable:
        """See ``Test``."""
        return self._by.call("sketches_meet", *left, *right)

    def index(self) -> tuple[str, Composable]:
        """See ``Test``."""
        return self.index_beside([])

    def index_beside(self, others: Sequence[Test]) -> tuple[str, Composable]:
        """`index` on such keys."""
        keys = self._by.stored(self._of_column)
        values = [test.key(test.field.indexed) for test in others]
        word = "_".join([self._by.word, *(test.field.name for test in others)])
        method = _GIN if self.many_keys else _BTREE
        return word, method.format(self._mixed(keys, values))

    def _mixed(self, keys: Composable, others: list[Composable]) -> Composable:
        """Keys that hold the values of other comparisons, too.

        One expression, not several columns of a btree: the planner would read all
        rows of a city by its second column.
        """
        if not self.many_keys and others:
            return sql.SQL("({})").format(join(" || '|' || ", [keys, *others]))
        for other in others:
            keys = call("keys_beside_v1", keys, other)
        return keys


#: Types whose similarity is that of neighbouring characters: Chinese names are too
#: short for trigrams.
_COMPANIES = frozenset({FieldType.COMPANY_NAME, FieldType.COMPANY_NAMES})
_NAMES = _COMPANIES | {FieldType.PERSON_NAME}


def _threshold(
    comparison: Comparison, levels: Mapping[SimilarityLevel, float]
) -> float:
    """The score that a comparison asks for; without a measure that of normal."""
    if comparison.level is None and comparison.threshold is not None:
        return comparison.threshold
    return levels[comparison.level or SimilarityLevel.NORMAL]


_CORE, _PARTS = "company_core_v1", "short_parts_v1"
#: What comparisons read of a name -> a word for it, and its type.
PARTS = {_CORE: ("core", "text"), _PARTS: ("parts", "text[]")}
#: What `short_form` may ask for at least, where other keys are needed (short_keys_v1).
_REACHES = (0.0, 0.56, 0.76, 0.91)


def _keys(field: FieldType, comparison: Comparison) -> Keys | None:
    """The functions of a comparison; None where the column is its own key."""
    core = _CORE if field in _COMPANIES else None
    match comparison.kind:
        case ComparisonKind.SOUNDS_LIKE if field is FieldType.TEXT:
            return Keys("metaphone", "metaphone_keys_v1", 0.9, 3)
        case ComparisonKind.SOUNDS_LIKE:
            return Keys("sound", "sound_key_v1", 0.9, 3, many=False, part=core)
        case ComparisonKind.SOUNDS_NEAR:
            return Keys("near", "fuzzy_key_v1", 0.8, 5, many=False, part=core)
        case ComparisonKind.TYPO:
            edits = comparison.edits or 1
            rank, score = 3 + edits, "typo_score_v1"
            return Keys(f"typo{edits}", "typo_keys_v1", score, rank, edits, part=core)
        case ComparisonKind.SHORT_FORM if field is FieldType.PERSON_NAME:
            threshold = _threshold(comparison, SHORT_LEVELS)
            keys, score = "person_short_keys_v1", "person_short_score_v1"
            return Keys(f"initials_{threshold}", keys, score, 7, threshold)
        case ComparisonKind.SHORT_FORM:
            threshold = _threshold(comparison, SHORT_LEVELS)
            reach = max(each for each in _REACHES if each <= threshold)
            return Keys(
                f"short_{reach}",
                "short_keys_v1",
                "short_score_v1",
                7,
                threshold,
                sided=True,
                reach=reach,
                part=_PARTS,
            )
        case ComparisonKind.SIMILAR if field in _NAMES:
            threshold = _threshold(comparison, NAME_LEVELS)
            word = f"grams_{threshold}"
            return Keys(word, "gram_keys_v1", "gram_score_v1", 6, threshold, part=core)
    return None


class PairsTest(Test):
    """A comparison by degree of a field with several values: its best pair counts.

    ``test`` compares ``a.value``, of the row, with ``b.value``; ``telling``: those
    values of the row that are evidence.
    """

    def __init__(self, test: Test, sides: "Sides") -> None:
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
        return call("keys_of_each_v1", value, *arguments)

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
        sides = self.sides()
        if sides is None:
            return self._keys(self.value, asked=False)
        return sql.SQL("{} || {}").format(*sides)

    def sides(self) -> tuple[Composable, Composable] | None:
        """See ``Test``."""
        if self.test.sides() is None:
            return None
        stored = self._keys(self.value, asked=False)
        return stored, self._keys(self.value, asked=True)

    def index(self) -> tuple[str, Composable]:
        """See ``Test``."""
        keys = self._keys(self.field.indexed, asked=False)
        word = self.test.index()[0]
        if not isinstance(self.test, KeyedTest):  # whose word tells the measure
            word = f"{self.kind}_{to_text(self.test.keys_of_one()[1])}"
        return f"each_{word}", _GIN.format(keys)


class BlankTest(Test):
    """Another test, or both blank. It finds no rows: all blank rows would be found.

    ``given`` is the value of the record, of which ``value`` is the evidence.
    """

    def __init__(self, test: Test, sides: "Sides") -> None:
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

    def witness(self) -> Composable:
        """See ``Test``; NULL for two blanks."""
        return self.test.witness()

    def lock_values(self) -> Composable:
        """See ``Test``; all blank records lock one key. Only equality is asked."""
        return sql.SQL("coalesce({}, E'\\x01')").format(self.test.lock_values())


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


def compare(
    field: CompiledField, comparison: Comparison, sides: Sides, trigram_schema: str
) -> Test:
    """The test of a comparison, between a column of a row and a value."""
    kind: type[Test] = Test
    if _keys(field.field.type, comparison) is not None:
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
    keys = _keys(field.field.type, comparison)
    return None if keys is None else keys.part


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
