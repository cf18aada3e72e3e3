"""The SQL files that ship with pgdedup, and the templates among them.

A template is valid SQL over a sample table; its holes stand in comments,
``/*{name}*/ sample /*{}*/``. Only composed SQL (quoted identifiers and literals) can
be put into a hole.
"""

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from psycopg import sql
from psycopg.sql import Composable, Composed

_HOLE = re.compile(r"/\*\{(\w+)\}\*/.*?/\*\{\}\*/", re.DOTALL)
_HEADER = re.compile(r"\A(?:--[^\n]*\n)+")
#: Quotes the bodies of generated PL/pgSQL functions.
BODY_QUOTE = "$pgdedup$"


def data_dir(name: str) -> Path:
    """Folder ``sql`` or ``migrations``: inside the wheel, or beside the package."""
    here = Path(__file__).parent
    shipped = here / "_data" / name
    return shipped if shipped.is_dir() else here.parent / name


@cache
def read(path: str) -> str:
    """Text of one file below ``sql/``."""
    return (data_dir("sql") / path).read_text(encoding="utf-8")


def install_order() -> list[str]:
    """Files of the core schema in the order in which they are run."""
    lines = read("install.order").splitlines()
    return [line for line in map(str.strip, lines) if line and line[0] != "#"]


def trusted(text: str) -> sql.SQL:
    """SQL text that is ours, or the rule file's own SQL (``live``), as it stands."""
    return sql.SQL(text)  # no LiteralString, on purpose


def render(template: str, **holes: Composable) -> str:
    """Fill a template of ``sql/templates``.

    Raises:
        ValueError: an identifier contains the quote of function bodies; holes and
            arguments do not agree.
    """
    text = _HEADER.sub("", read(f"templates/{template}.sql"))
    parts: list[Composable] = []
    position = 0
    used = set()
    for hole in _HOLE.finditer(text):
        parts += [trusted(text[position : hole.start()]), holes[hole.group(1)]]
        position = hole.end()
        used.add(hole.group(1))
    parts.append(trusted(text[position:]))
    if used != set(holes):
        raise ValueError(f"template {template} has no hole {set(holes) - used}")
    result = to_text(Composed(parts))
    if result.count(BODY_QUOTE) not in (0, 2):
        raise ValueError(f"a name contains {BODY_QUOTE}, which quotes function bodies")
    return result


def join(separator: str, parts: Iterable[Composable]) -> Composable:
    """Composed SQL with a separator between its parts."""
    return trusted(separator).join(parts)


def to_text(composed: Composable) -> str:
    """SQL text without a connection: UTF-8, standard_conforming_strings."""
    return composed.as_string(None)
