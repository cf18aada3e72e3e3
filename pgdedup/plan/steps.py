"""What a plan is made of."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from pgdedup.errors import PgdedupError
from pgdedup.estimate import Estimate
from pgdedup.registry import Installed


class PlanError(PgdedupError):
    """The database holds something that a plan cannot get around."""


class State(StrEnum):
    """State of one object in the database."""

    MISSING = "MISSING"
    INSTALLED = "INSTALLED"
    OUTDATED = "OUTDATED"
    ORPHANED = "ORPHANED"


@dataclass(frozen=True)
class Step:
    """One thing to run, and its row in the registry.

    ``lock`` is taken on the user's table. ``concurrently``: the statement to run
    instead of ``sql``, outside a transaction, where writers must not be blocked. With
    ``repeat`` it is run until it returns true.
    """

    action: str
    kind: str
    name: str
    table: str
    sql: str
    registry: str = ""
    lock: str = ""
    concurrently: str | None = None
    repeat: bool = False
    estimate: Estimate | None = None

    @property
    def rewrites(self) -> bool:
        """Whether the whole table is written anew."""
        return self.kind == "column" and self.action == "create"

    def script(self) -> str:
        """The step as plain SQL for a transaction."""
        return f"{self.sql.rstrip()}\n{self.registry}"


@dataclass(frozen=True)
class Plan:
    """Steps in their order, the state of every object, warnings, and drifts.

    ``drifts`` says what set_action and guard_pause changed: the database does not act
    as the file says, and apply leaves that to those who did it.
    ``fingerprint`` is that of the registry that the plan was made from: ``apply``
    refuses a plan that another apply has overtaken. ``wanted`` is what the tables of
    the rule file have when the steps have run.
    """

    steps: Sequence[Step]
    states: Mapping[str, State]
    warnings: Sequence[str] = ()
    fingerprint: str = ""
    drifts: Sequence[str] = ()
    wanted: Installed = field(default_factory=Installed)

    @property
    def empty(self) -> bool:
        """Whether nothing needs to run."""
        return not self.steps

    def script(self) -> str:
        """The steps as plain SQL for one transaction."""
        return "".join(step.script() for step in self.steps)


def differences_of(steps: Iterable[Step], table: str) -> list[Step]:
    """The steps that concern one table."""
    return [step for step in steps if step.table == table]
