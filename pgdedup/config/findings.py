"""What the readings of a rule file find: the place of each part, and problems."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from rapidfuzz import fuzz, process

from pgdedup.errors import Mark, Problem
from pgdedup.model import Marks, Path

#: Names longer than this are cut in messages, where they would drown the rest.
MAX_STEP = 80


def nearest(word: object, allowed: Sequence[str]) -> str | None:
    """The allowed word that the writer of ``word`` probably meant."""
    if not isinstance(word, str) or not allowed:
        return None
    # Names in Chinese have two to four characters: one slip is half of them.
    cutoff = 60 if word.isascii() else 50
    found = process.extractOne(
        word, allowed, scorer=fuzz.ratio, processor=_fold, score_cutoff=cutoff
    )
    return None if found is None else found[0]


def _fold(word: str) -> str:
    return word.casefold().replace("-", "_").replace(" ", "_")


def dotted(path: Path) -> str:
    """A path as messages write it: ``tables.crm.customers.scope[0]``."""
    text = ""
    for step in path:
        if isinstance(step, int):
            text += f"[{step}]"
        else:
            text += "." + (step if len(step) <= MAX_STEP else f"{step[:MAX_STEP]}...")
    return text.removeprefix(".")


@dataclass
class Findings:
    """What the readings of one file find: places of keys and values, problems."""

    file: str
    problems: list[Problem] = field(default_factory=list)
    keys: dict[Path, Mark] = field(default_factory=dict)
    values: dict[Path, Mark] = field(default_factory=dict)

    @property
    def marks(self) -> Marks:
        """The places, for the finished rules."""
        return Marks(self.file, self.keys, self.values)

    def add(
        self,
        path: Path,
        message: str,
        *,
        allowed: Sequence[str] = (),
        word: object = None,
        mark: Mark | None = None,
        key: bool = False,
    ) -> None:
        """Note a problem; ``word`` is what was written instead of ``allowed``."""
        mark = mark or self.marks.at(path, key=key)
        self.problems.append(
            Problem(
                mark.file,
                mark.line,
                mark.column,
                dotted(path),
                message,
                tuple(allowed),
                nearest(word, allowed),
            )
        )
