"""How near names must be: measured on a sample of the table's own names.

The measure is that of ``similar`` on names (``gram_score_v2``): the Jaccard
coefficient of pairs of neighbouring characters. rapidfuzz computes it for millions of
pairs a second: each gram becomes one character, so that on sorted distinct grams the
longest common subsequence is what two names have in common.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import Indel

from pgdedup.library import NAME_LEVELS
from pgdedup.model import SimilarityLevel

#: More other rows than this that a rule relates to a row are nobody's work to read.
BEARABLE = 0.5
#: From so many pairs known to be the same on, the share found says something.
ENOUGH = 20
_ROUNDING = 1e-9


@dataclass(frozen=True)
class Measured:
    """What one level of ``similar`` would find.

    ``known`` pairs of different names share an identifier or a phone; ``found`` of them
    reach the level. ``others``: rows of the whole table that a row would be related to
    without sharing anything else, extrapolated.
    """

    level: SimilarityLevel
    known: int
    found: int
    others: float


@dataclass(frozen=True)
class Suggestion:
    """The level that is suggested, and all that were measured."""

    level: SimilarityLevel | None
    measured: tuple[Measured, ...]
    names: int

    @property
    def chosen(self) -> Measured:
        """The figures of the suggested level; of the strictest when there is none."""
        return next(
            (each for each in self.measured if each.level is self.level),
            self.measured[0],
        )


def grams(name: str) -> set[str]:
    """Pairs of neighbouring characters, the ends included; trigrams of ASCII words."""
    found: set[str] = set()
    for word in name[:400].split():
        size = 3 if word.isascii() else 2
        padded = " " * (size - 1) + word + " "
        found.update(padded[at : at + size] for at in range(len(padded) - size + 1))
    return found


def suggest(
    names: Sequence[str], signs: Sequence[frozenset[str]], rows: int
) -> Suggestion | None:
    """The loosest level of ``similar`` whose candidates somebody can read.

    Args:
        names: names of a sample, in lower case, without what is not compared.
        signs: for each name, what tells that two are the same: phones, codes.
        rows: rows of the whole table, to which the sample is extrapolated.

    Returns:
        None when there are too few names to say anything.
    """
    kept = [(n, s) for n, s in zip(names, signs, strict=True) if len(n) > 1]
    if len(kept) < 50:
        return None
    numbers: dict[str, int] = {}
    coded = []
    for name, _ in kept:
        codes = sorted(numbers.setdefault(g, len(numbers)) for g in grams(name))
        # Above the surrogates: any number is a character.
        coded.append("".join(chr(0x10000 + code) for code in codes))
    sharing = _sharing([signs for _, signs in kept])
    scores = _near(coded, min(NAME_LEVELS.values()))
    # Equal names are for another rule.
    known = [
        scores.get(pair, 0.0) for pair in sharing if coded[pair[0]] != coded[pair[1]]
    ]
    strangers = [
        score
        for pair, score in scores.items()
        if pair not in sharing and coded[pair[0]] != coded[pair[1]]
    ]
    measured = tuple(
        Measured(
            level,
            len(known),
            sum(score >= threshold - _ROUNDING for score in known),
            # Each pair gives each of its two rows another one.
            sum(score >= threshold - _ROUNDING for score in strangers)
            * 2
            / len(kept)
            * max(1.0, rows / len(kept)),
        )
        for level, threshold in NAME_LEVELS.items()
    )
    bearable = [each.level for each in measured if each.others <= BEARABLE]
    return Suggestion(bearable[-1] if bearable else None, measured, len(kept))


def _near(coded: Sequence[str], least: float) -> dict[tuple[int, int], float]:
    """Pairs whose Jaccard coefficient reaches ``least``."""
    # On sorted distinct characters Indel's similarity is Dice's coefficient.
    cutoff = 2 * least / (1 + least)
    found = {}
    for position, own in enumerate(coded):
        for _, dice, other in process.extract(
            own,
            coded,
            scorer=Indel.normalized_similarity,
            score_cutoff=cutoff - _ROUNDING,
            limit=None,
        ):
            if other > position:
                found[position, other] = dice / (2 - dice)
    return found


def _sharing(signs: Sequence[frozenset[str]]) -> set[tuple[int, int]]:
    """Pairs of positions that share a sign; a sign of many rows is none."""
    holders: dict[str, list[int]] = {}
    for position, each in enumerate(signs):
        for sign in each:
            holders.setdefault(sign, []).append(position)
    pairs: set[tuple[int, int]] = set()
    for places in holders.values():
        if len(places) <= 5:
            pairs.update(
                (a, b) for at, a in enumerate(places) for b in places[at + 1 :]
            )
    return pairs
