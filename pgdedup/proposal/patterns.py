"""What columns are called and what their values look like: ``patterns.toml``."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any


@dataclass(frozen=True)
class Meaning:
    """What a column may stand for, and how it is recognised."""

    role: str
    type: str
    names: re.Pattern[str]
    words: tuple[str, ...]
    values: str | None
    strong: float | None

    def named(self, name: str, comment: str) -> bool:
        """Whether a column is called so."""
        return bool(self.names.fullmatch(snake(name))) or any(
            word.lower() in text.lower()
            for word in self.words
            for text in (name, comment)
        )


@dataclass(frozen=True)
class RulePattern:
    """A rule that goes with some fields; see ``patterns.toml``."""

    name: str
    match: Mapping[str, Any]
    action: str
    reasons: Mapping[str, str]
    kinds: tuple[str, ...]
    clean: str | None
    han: float
    measured: bool


@dataclass(frozen=True)
class Patterns:
    """The whole file."""

    values: Mapping[str, str]
    fields: Mapping[str, Meaning]
    roles: Mapping[str, Meaning]
    kinds: Mapping[str, tuple[str, ...]]
    rules: tuple[RulePattern, ...]


def snake(name: str) -> str:
    """``creditCode`` and ``Credit Code`` as ``credit_code``; digits at the end go."""
    words = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name.strip())
    return re.sub(r"[^\w]+", "_", words).lower().rstrip("_0123456789")


@cache
def patterns() -> Patterns:
    """Read ``patterns.toml``."""
    text = resources.files(__package__).joinpath("patterns.toml").read_text("utf-8")
    found = tomllib.loads(text)
    return Patterns(
        values=found["values"],
        fields={role: _meaning(role, each) for role, each in found["fields"].items()},
        roles={role: _meaning(role, each) for role, each in found["roles"].items()},
        kinds={kind: tuple(words) for kind, words in found["kinds"].items()},
        rules=tuple(
            RulePattern(
                each["name"],
                each["match"],
                each["action"],
                {language: each[language] for language in ("en", "zh")},
                tuple(each.get("kind", ())),
                each.get("clean"),
                each.get("han", 0.0),
                each.get("measured", False),
            )
            for each in found["rules"]
        ),
    )


def _meaning(role: str, found: Mapping[str, Any]) -> Meaning:
    return Meaning(
        role,
        found.get("type", ""),
        re.compile("|".join(found["names"])),
        tuple(found["words"]),
        found.get("values"),
        found.get("strong"),
    )
