"""What a proposal says, in English and Chinese: ``texts.toml``."""

import tomllib
from functools import cache
from importlib import resources


@cache
def _texts() -> dict[str, dict[str, str]]:
    found = resources.files(__package__).joinpath("texts.toml").read_text("utf-8")
    return tomllib.loads(found)


def text(language: str, key: str, /, **values: object) -> str:
    """One sentence in a language."""
    return _texts()[language][key].format(**values)
