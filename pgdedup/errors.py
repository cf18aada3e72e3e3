"""Exceptions of pgdedup, and the places in a rule file that they point to."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Mark:
    """A place in a rule file; line and column count characters from 1."""

    file: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong with a rule file, and how to put it right.

    ``key`` is the dotted path of the setting, empty for the file as a whole.
    ``allowed`` holds the words that may stand there, if there is such a list;
    ``nearest`` the one of them that the writer probably meant.
    """

    file: str
    line: int
    column: int
    key: str
    message: str
    allowed: tuple[str, ...] = ()
    nearest: str | None = None

    @property
    def mark(self) -> Mark:
        """The place of the problem."""
        return Mark(self.file, self.line, self.column)

    def __str__(self) -> str:
        where = f"{self.mark}: {self.key}: " if self.key else f"{self.mark}: "
        parts = [self.message]
        if self.allowed:
            parts.append("allowed: " + ", ".join(self.allowed))
        if self.nearest is not None:
            parts.append(f'did you mean "{self.nearest}"?')
        return where + "; ".join(parts)

    def as_json(self) -> dict[str, object]:
        """The problem as an object for ``--format json``."""
        return {
            "file": self.file,
            "line": self.line,
            "column": self.column,
            "key": self.key,
            "message": self.message,
            "allowed": list(self.allowed),
            "nearest": self.nearest,
        }


class PgdedupError(Exception):
    """Root of every exception that pgdedup raises on purpose."""


class _ProblemsError(PgdedupError):
    """An error that carries problems and prints one of them per line."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems: tuple[Problem, ...] = tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))


class ConfigError(_ProblemsError):
    """The rule file is not valid; holds every problem found, in file order."""


# A refusal, not a failure of the rules: the name says what to do about it.
class NotYetSupported(_ProblemsError):  # noqa: N818
    """The rule file is valid, but asks for SQL that a later version brings."""
