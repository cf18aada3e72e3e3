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
    """A number for people, of three digits or whole; a dash where it is not known."""
    if value is None:
        return "–"
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.3g}"
