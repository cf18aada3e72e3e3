"""Scores of predicted pairs against known truth: plain arithmetic, no database."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

#: Two record ids, the smaller one first.
Pair = tuple[str, str]


def pair(one: str, other: str) -> Pair:
    """A pair in the one order in which all pairs are kept."""
    return (one, other) if one < other else (other, one)


@dataclass(frozen=True)
class Truth:
    """A pair of rows of the same customer.

    ``kinds``: what was done to the name, '+'-joined. ``evidence``: which fields of the
    finished rows still agree, or name_only. ``ambiguous``: not to be told from the
    rows, left out of every figure.
    """

    kinds: str = ""
    evidence: str = ""
    ambiguous: bool = False


@dataclass(frozen=True)
class Negative:
    """A pair that looks alike and is not the same customer."""

    kind: str = ""
    evidence: str = ""

    @property
    def code_differs(self) -> bool:
        """Whether the rows themselves say that they are two."""
        return "code_differs" in self.evidence.split("|")

    @property
    def may_be_related(self) -> bool:
        """Whether a hint at a related customer is right although the codes differ."""
        return self.kind.startswith(_RELATED)


_RELATED = ("branch", "group_", "shared_phone", "moved_person")


@dataclass(frozen=True)
class Share:
    """So many of so many."""

    hits: int
    of: int

    @property
    def value(self) -> float | None:
        """The quotient, None of nothing."""
        return self.hits / self.of if self.of else None

    def as_json(self) -> dict[str, float | int | None]:
        """For quality.json."""
        value = self.value
        rounded = None if value is None else round(value, 4)
        return {"hits": self.hits, "of": self.of, "share": rounded}


@dataclass(frozen=True)
class Score:
    """Precision, recall and F1 of a set of predicted pairs."""

    right: int
    predicted: int
    true: int

    @property
    def precision(self) -> float:
        """Right ones of the predicted; 1 where nothing was predicted."""
        return self.right / self.predicted if self.predicted else 1.0

    @property
    def recall(self) -> float:
        """Found ones of the true; 1 where there is nothing to find."""
        return self.right / self.true if self.true else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of the two."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def as_json(self) -> dict[str, float | int]:
        """For quality.json."""
        return {
            "precision": round(self.precision, 4),
            "recall": round(self.recall, 4),
            "f1": round(self.f1, 4),
            "right": self.right,
            "predicted": self.predicted,
            "true": self.true,
        }


def score(found: Collection[Pair], truth: Mapping[Pair, Truth]) -> Score:
    """Precision and recall; ambiguous pairs count neither way."""
    left_out = {each for each, known in truth.items() if known.ambiguous}
    true = truth.keys() - left_out
    predicted = set(found) - left_out
    return Score(len(predicted & true), len(predicted), len(true))


def recall_by_kind(
    found: Collection[Pair], truth: Mapping[Pair, Truth]
) -> dict[str, Share]:
    """Recall of the pairs whose name was changed in one way, largest kind first."""
    return _recall(
        found,
        (
            (each, known.kinds)
            for each, known in truth.items()
            if known.kinds and "+" not in known.kinds and not known.ambiguous
        ),
    )


def recall_by_evidence(
    found: Collection[Pair], truth: Mapping[Pair, Truth]
) -> dict[str, Share]:
    """Recall of the pairs that only the name connects, and of the others."""
    return _recall(
        found,
        (
            (each, "name_only" if known.evidence == "name_only" else "more")
            for each, known in truth.items()
            if known.evidence and not known.ambiguous
        ),
    )


def _recall(
    found: Collection[Pair], groups: Iterable[tuple[Pair, str]]
) -> dict[str, Share]:
    predicted = set(found)
    total: Counter[str] = Counter()
    hits: Counter[str] = Counter()
    for each, group in groups:
        total[group] += 1
        hits[group] += each in predicted
    return {group: Share(hits[group], number) for group, number in total.most_common()}


@dataclass
class Negatives:
    """What became of hard negatives.

    Errors are those that were blocked, and those that met any rule although the codes
    of the two rows differ (save where a hint at a related customer is right).
    """

    blocked: Share
    asked: Share
    flagged: Share
    met_against_code: Share
    by_kind: dict[str, Share] = field(default_factory=dict)


def score_negatives(
    actions: Mapping[Pair, str], negatives: Mapping[Pair, Negative]
) -> Negatives:
    """Hard negatives by the severest action that met them.

    Args:
        actions: predicted pairs and their severest action: block, ask, flag.
        negatives: pairs that are known to be different.
    """
    met = Counter(actions.get(each) for each in negatives)
    wrong = [
        each
        for each, known in negatives.items()
        if known.code_differs and not known.may_be_related
    ]
    kinds: dict[str, list[bool]] = {}
    for each, known in negatives.items():
        kinds.setdefault(known.kind, []).append(each in actions)
    return Negatives(
        blocked=Share(met["block"], len(negatives)),
        asked=Share(met["ask"], len(negatives)),
        flagged=Share(met["flag"], len(negatives)),
        met_against_code=Share(sum(e in actions for e in wrong), len(wrong)),
        by_kind={
            kind: Share(sum(hit), len(hit)) for kind, hit in sorted(kinds.items())
        },
    )


def score_ranks(
    answers: Mapping[str, list[str]], right: Mapping[str, str], depth: int
) -> Share:
    """How many questions have the right answer among the first ``depth``.

    Args:
        answers: answers of each question, best first, without repetitions.
        right: the right answer of each question.
        depth: how many answers a user looks at.
    """
    hits = sum(
        answer in answers.get(question, [])[:depth]
        for question, answer in right.items()
    )
    return Share(hits, len(right))


def score_labels(found: Collection[Pair], labels: Mapping[Pair, bool]) -> Share:
    """Accuracy on labelled pairs; all other pairs are unknown and count nothing."""
    predicted = set(found)
    hits = sum((each in predicted) == same for each, same in labels.items())
    return Share(hits, len(labels))
