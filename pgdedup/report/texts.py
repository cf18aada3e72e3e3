"""What a report says, in English and Chinese: ``texts.toml``."""

import tomllib
from functools import cache
from importlib import resources


@cache
def texts(language: str) -> dict[str, str]:
    """All sentences in a language."""
    found = resources.files(__package__).joinpath("texts.toml").read_text("utf-8")
    chosen: dict[str, str] = tomllib.loads(found)[language]
    return chosen


def percent(share: float | None) -> str:
    """A share as people read it."""
    return "–" if share is None else f"{share:.1%}"


def number(value: float | None) -> str:
    """A small number for people; a dash where it is not known."""
    return "–" if value is None else f"{value:.3g}"
