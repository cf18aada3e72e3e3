"""What rules would do, before they are switched on.

In the user's own database, in one transaction that is rolled back: the columns that
the rules read are copied into a table of schema pgdedup, the compiled rules (``Draft``)
are made for the copy, and it is scanned by the same functions as the table would be.
Nobody else ever sees any of it.
"""

from pgdedup.simulate.results import (
    ActionChange,
    Compared,
    Difference,
    Replay,
    ReplayedRule,
    RuleChange,
    RuleCount,
    SharedValue,
    SimulatedPair,
    Simulation,
)
from pgdedup.simulate.running import INSTALLED, simulate

__all__ = [
    "INSTALLED",
    "ActionChange",
    "Compared",
    "Difference",
    "Replay",
    "ReplayedRule",
    "RuleChange",
    "RuleCount",
    "SharedValue",
    "SimulatedPair",
    "Simulation",
    "simulate",
]
