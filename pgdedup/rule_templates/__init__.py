"""Rule templates: rule files to begin with, each with a sample table that it fits.

A template is plain YAML in this folder, with a comment on every rule why it is there;
``NAME.sql`` beside it creates the table that it is written for. Nothing here is read
at run time: ``pgdedup init`` copies a template, and from then on it is the user's.
"""

import io
import re
from importlib import resources

from ruamel.yaml import YAML

from pgdedup.config import load_rules_text
from pgdedup.errors import PgdedupError

__all__ = ["read_sample_table", "read_template", "template_names"]

_FOLDER = resources.files(__name__)
#: The one line of a template that names its table.
_TABLE_LINE = re.compile(r"^  (?P<table>\S+):$", re.MULTILINE)


def template_names() -> list[str]:
    """Names of all templates, in alphabetical order."""
    return sorted(
        entry.name.removesuffix(".yaml")
        for entry in _FOLDER.iterdir()
        if entry.name.endswith(".yaml")
    )


def read_template(name: str, table: str | None = None) -> str:
    """Text of the rule file, for another table if one is named.

    Args:
        name: one of ``template_names()``.
        table: the table as SQL names it; default: that of the sample table.

    Raises:
        PgdedupError: there is no such template.
        ConfigError: ``table`` is no name of a table.
    """
    text = _read(name, "yaml")
    if table is None:
        return text
    line = f"  {_as_yaml(table)}:"
    text = _TABLE_LINE.sub(lambda _: line, text, count=1)
    load_rules_text(text, f"template {name}")
    return text


def read_sample_table(name: str) -> str:
    """SQL that creates the table for which a template is written.

    Raises:
        PgdedupError: there is no such template.
    """
    return _read(name, "sql")


def _read(name: str, suffix: str) -> str:
    if name not in template_names():
        known = ", ".join(template_names())
        raise PgdedupError(f"there is no template {name}; there are {known}")
    return (_FOLDER / f"{name}.{suffix}").read_text(encoding="utf-8")


def _as_yaml(key: str) -> str:
    """A text as YAML writes it: odd names need quotes of their own."""
    yaml = YAML()
    yaml.width = 10_000
    stream = io.StringIO()
    yaml.dump({key: None}, stream)
    return stream.getvalue().removesuffix("\n").removesuffix(":")
