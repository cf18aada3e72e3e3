"""Comparisons by keys: what sounds, looks or abbreviates alike has a key in common."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from psycopg import sql
from psycopg.sql import Composable, Identifier, Literal

from pgdedup.compile.comparison.equality import BTREE, GIN, Test
from pgdedup.compile.statement import call
from pgdedup.library import NAME_LEVELS, SHORT_LEVELS, ComparisonKind, FieldType
from pgdedup.model import Comparison, PhoneticCode, SimilarityLevel
from pgdedup.sql import join

#: Types whose similarity is that of neighbouring characters: Chinese names are too
#: short for trigrams.
_COMPANIES = frozenset({FieldType.COMPANY_NAME, FieldType.COMPANY_NAMES})

_NAMES = _COMPANIES | {FieldType.PERSON_NAME}

_CORE, _PARTS = "company_core_v1", "short_parts_v1"

#: What comparisons read of a name -> a word for it, and its type.
PARTS = {_CORE: ("core", "text"), _PARTS: ("parts", "text[]")}

#: How keys of `short_form` begin that are of one side (short_keys_v1).
_SHORT, _FULL = "s", "f"

#: What `short_form` may ask for at least, where other keys are needed (short_keys_v1).
_REACHES = (0.0, 0.56, 0.76, 0.91)


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
    often left out. ``possible``: a cheaper function that is false only where ``score``
    is 0. ``word``: names the index.
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
    possible: str | None = None

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


def _threshold(
    comparison: Comparison, levels: Mapping[SimilarityLevel, float]
) -> float:
    """The score that a comparison asks for; without a measure that of normal."""
    if comparison.level is None and comparison.threshold is not None:
        return comparison.threshold
    return levels[comparison.level or SimilarityLevel.NORMAL]


def keys_of(field: FieldType, comparison: Comparison) -> Keys | None:
    """The functions of a comparison; None where the column is its own key."""
    core = _CORE if field in _COMPANIES else None
    match comparison.kind:
        case ComparisonKind.SOUNDS_LIKE if (
            comparison.code is PhoneticCode.DAITCH_MOKOTOFF
        ):
            return Keys("soundex", "daitch_mokotoff_keys_v1", 0.9, 3, part=core)
        case ComparisonKind.SOUNDS_LIKE if field is FieldType.TEXT:
            return Keys("metaphone", "metaphone_keys_v1", 0.9, 3)
        case ComparisonKind.SOUNDS_LIKE:
            return Keys("sound", "sound_key_v1", 0.9, 3, many=False, part=core)
        case ComparisonKind.SOUNDS_NEAR:
            return Keys("near", "fuzzy_key_v1", 0.8, 5, many=False, part=core)
        case ComparisonKind.TYPO:
            edits = comparison.edits or 1
            rank, score = 3 + edits, "typo_score_v2"
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
                "short_score_v2",
                7,
                threshold,
                sided=True,
                reach=reach,
                part=_PARTS,
                # Its keys are whole names where the shortest piece counts no more.
                possible=None if reach > 0.9 else "short_related_v1",
            )
        case ComparisonKind.SIMILAR if field in _NAMES:
            threshold = _threshold(comparison, NAME_LEVELS)
            word = f"grams_{threshold}"
            return Keys(
                word,
                "gram_keys_v2",
                "gram_score_v2",
                6,
                threshold,
                part=core,
                possible="grams_possible_v1",
            )
    return None


def part_of(field: FieldType, comparison: Comparison) -> str | None:
    """The function that makes what a comparison reads of a value; see ``Keys.part``."""
    if comparison.kind is ComparisonKind.ELSEWHERE:
        return _CORE if field in _COMPANIES else None
    keys = keys_of(field, comparison)
    return None if keys is None else keys.part


class KeyedTest(Test):
    """A comparison whose keys are an expression index on the column."""

    @property
    def _by(self) -> Keys:
        keys = keys_of(self.field.field.type, self.comparison)
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

    @property
    def _equal(self) -> Composable | None:
        """Whether both are equal, as most candidates are: a call takes far longer.

        None where the row's side is an expression, which would be made once more.
        """
        parts = (self.row_part, self.value_part)
        row, value = (self.row, self.value) if None in parts else parts
        if not isinstance(row, Identifier):
            return None
        return sql.SQL("{} = {}").format(row, value)

    def condition(self) -> Composable:
        """See ``Test``."""
        return self._found(
            self._by.stored(self._of_row), self._by.asked(self._of_value)
        )

    def _found(self, stored: Composable, asked: Composable) -> Composable:
        """That keys meet, and the values agree; the cheap questions first."""
        conditions = [self._meet(stored, asked)]
        both = self._of_row, self._of_value
        # Inlined, it mentions them again and again, which an expression would cost.
        if self._by.possible and all(isinstance(each, Identifier) for each in both):
            conditions.append(self._by.call(self._by.possible, *both))
        if not isinstance(self._by.score, float):
            conditions.append(self.agreement())
        return join(" AND ", conditions)

    def agreement(self) -> Composable:
        """See ``Test``; it need not ask for keys, which every row would cost."""
        if isinstance(self._by.score, float):
            if self.many_keys or self._equal is None:
                return self.condition()
            return sql.SQL("({} OR {})").format(self._equal, self.condition())
        return sql.SQL("{} > 0").format(self.score())

    def score(self) -> Composable:
        """See ``Test``."""
        score = self._by.score
        if isinstance(score, str):
            value = self._of_value
            if self._by.part is not None and self.value_part is None:
                # A query of its own is asked once, not for every row.
                value = sql.SQL("(SELECT {})").format(value)
            made = self._by.call(score, self._of_row, value)
            if self.kind is not ComparisonKind.TYPO or self._equal is None:
                return made
            return sql.SQL("CASE WHEN {} THEN 1 ELSE {} END").format(self._equal, made)
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

    def compared(self) -> tuple[Composable, Composable]:
        """See ``Test``: of a company name its core, on which the score is."""
        if self._by.part == _CORE:
            return self._of_row, self._of_value
        return super().compared()

    def witness(self) -> Composable:
        """See ``Test``."""
        return call("both_values", self.row, self.value)

    def lock_values(self) -> Composable:
        """See ``Test``; those that are stored tell of both sides."""
        return self._by.stored(self._of_value)

    @property
    def sided(self) -> bool:
        """See ``Test``."""
        return self._by.sided

    def met_at(self, key: Composable) -> Composable:
        """See ``Test``: the text without its side."""
        if not self.sided:
            return key
        return sql.SQL(
            "CASE WHEN pg_catalog.starts_with({0}, {full})"
            " THEN {short} || pg_catalog.substr({0}, 2) ELSE {0} END"
        ).format(key, full=Literal(_FULL), short=Literal(_SHORT))

    def may_be(self, key: Composable, asking: Composable) -> Composable:
        """See ``Test``; full names ask for short ones, equal wholes for each other."""
        return sql.SQL(
            "NOT pg_catalog.starts_with({}, CASE WHEN {} THEN {} ELSE {} END)"
        ).format(key, asking, Literal(_SHORT), Literal(_FULL))

    def keys_of_one(self) -> tuple[str, Composable, bool]:
        """See ``Test``."""
        by = self._by
        return by.keys, Literal(by.key_measure), by.part == _CORE

    def condition_beside(self, others: Sequence[Test]) -> Composable:
        """`condition` by keys that hold the values of other comparisons (`beside`)."""
        of_row = [test.key(test.row) for test in others]
        of_value = [test.key(test.value) for test in others]
        return self._found(
            self._mixed(self._by.stored(self._of_row), of_row),
            self._mixed(self._by.asked(self._of_value), of_value),
        )

    @property
    def sketched(self) -> bool:
        """See ``Test``."""
        return self._by.score == "gram_score_v2"

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
        method = GIN if self.many_keys else BTREE
        return word, method.format(self._mixed(keys, values))

    def _mixed(self, keys: Composable, others: list[Composable]) -> Composable:
        """Keys that hold the values of other comparisons, too.

        One expression, not several columns of a btree: the planner would read all
        rows of a city by its second column.
        """
        if not self.many_keys and others:
            return sql.SQL("({})").format(join(" || '|' || ", [keys, *others]))
        for other in others:
            keys = call("keys_beside_v2", keys, other)
        return keys
