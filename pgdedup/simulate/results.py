"""What a simulation says."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Compared:
    """One comparison of a rule that two rows pass, as ``explain_match`` gives it."""

    field: str
    comparison: str
    value_l: str | None
    value_r: str | None
    score: float | None
    threshold: float | None


@dataclass(frozen=True)
class SimulatedPair:
    """Two rows that a rule relates.

    ``state`` is what is on record of the pair, None if nobody decided it: ``distinct``,
    ``related``, ``confirmed``, ``accepted``, ``unsure``; ``decided_by`` and ``reason``
    go with it. ``why`` are the comparisons of the rule.
    """

    key_l: str
    key_r: str
    rule: str
    action: str
    score: float
    state: str | None
    decided_by: str | None
    reason: str | None
    why: tuple[Compared, ...]


@dataclass(frozen=True)
class RuleCount:
    """What one rule relates: pairs, and rows in them.

    ``distinct`` and ``confirmed`` of the pairs were decided so by stewards.
    """

    rule: str
    action: str
    pairs: int
    rows: int
    distinct: int
    confirmed: int


@dataclass(frozen=True)
class SharedValue:
    """Values that many rows share, of which ``row_key`` is one.

    Where not ``listed``, their pairs are left out of all counts, as a scan does.
    ``values`` are those of the row, by field.
    """

    rule: str
    row_key: str
    rows: int
    listed: bool
    values: Mapping[str, str | None]


@dataclass(frozen=True)
class ReplayedRule:
    """Rows of a period that one rule relates to an earlier row, and these pairs.

    ``distinct`` of the pairs were called so by stewards.
    """

    rule: str
    action: str
    rows: int
    pairs: int
    distinct: int


@dataclass(frozen=True)
class Replay:
    """The rows of a period, in the order of a date column.

    ``rows`` came in from ``since`` to ``until``. Each counts once, under the strongest
    action: ``blocked``, ``asked``, ``flagged``, ``shadowed``. ``distinct`` are pairs
    among these that stewards called distinct: whoever wrote the later row would have
    been troubled for nothing.
    """

    column: str
    since: datetime
    until: datetime
    rows: int
    blocked: int
    asked: int
    flagged: int
    shadowed: int
    rules: tuple[ReplayedRule, ...]
    distinct: tuple[SimulatedPair, ...]


@dataclass(frozen=True)
class RuleChange:
    """Pairs that one rule gains and loses; an action is None where there is no rule."""

    rule: str
    before: str | None
    after: str | None
    gained: int
    lost: int


@dataclass(frozen=True)
class ActionChange:
    """Pairs that both versions relate, and whose strongest action changes."""

    before: str
    after: str
    pairs: int


@dataclass(frozen=True)
class Difference:
    """Two versions of the rules: ``gained`` pairs only the new one relates."""

    gained: int
    lost: int
    kept: int
    rules: tuple[RuleChange, ...]
    actions: tuple[ActionChange, ...]
    gained_sample: tuple[SimulatedPair, ...]
    lost_sample: tuple[SimulatedPair, ...]


@dataclass(frozen=True)
class Simulation:
    """What the rules of a table would do.

    ``rows`` the table has, ``pairs`` some rule relates. ``sample`` holds some pairs of
    each rule. ``shared`` are the values that most rows share, heaviest first.
    """

    table: str
    rows: int
    pairs: int
    rules: tuple[RuleCount, ...]
    sample: tuple[SimulatedPair, ...]
    shared: tuple[SharedValue, ...]
    replay: Replay | None
    difference: Difference | None

    @property
    def caught(self) -> bool:
        """Whether any rule relates any rows."""
        return self.pairs > 0 or bool(self.shared)
