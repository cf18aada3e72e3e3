"""Names of tables and columns as a rule file writes them."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass

from pgdedup.names import MAX_BYTES


def quoted(value: object) -> str:
    """A value as an error message shows it: short, on one line, as in YAML."""
    if isinstance(value, (list, tuple)):
        return "(a list)"
    if isinstance(value, Mapping):
        return "(a mapping)"
    if isinstance(value, int) and abs(value) >= 10**30:
        return "(a huge number)"  # Python refuses to print thousands of digits
    text = json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= 60 else text[:56] + '..."'


_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")


def check_identifier(name: str) -> str:
    """``name`` as it came, when PostgreSQL could take it for an identifier.

    Raises:
        ValueError: empty, longer than 63 bytes, or with control characters.
    """
    if not name:
        raise ValueError("a name is empty")
    if _CONTROL.search(name):
        raise ValueError(f"the name {quoted(name)} holds a control character")
    size = len(name.encode("utf-8", "surrogatepass"))
    if size > MAX_BYTES:
        raise ValueError(
            f"the name {quoted(name)} is {size} bytes long, "
            f"PostgreSQL allows {MAX_BYTES}"
        )
    return name


_QUOTED = r'"(?:[^"]|"")*"'
# As PostgreSQL's scanner: every character beyond ASCII is a letter.
_PLAIN = r"[A-Za-z_\u0080-\U0010ffff][A-Za-z0-9_$\u0080-\U0010ffff]*"
_PART = re.compile(f"{_QUOTED}|{_PLAIN}")
_QUOTED_ONLY = re.compile(_QUOTED)


@dataclass(frozen=True)
class TableName:
    """A table as a rule file names it; without a schema, search_path decides."""

    schema: str | None
    table: str


@dataclass(frozen=True)
class ColumnOfTable:
    """A column of another table."""

    table: TableName
    column: str


@dataclass(frozen=True)
class ColumnRef:
    """A column, or with a ``path`` a value inside a JSON column.

    A step of the path is a key, or the number of an element of an array.
    """

    column: str
    path: tuple[str | int, ...] = ()


def split_names(text: str) -> tuple[str, ...]:
    """Split ``a."B.c"`` at its dots.

    A part stands as it is written: unlike in SQL, letters outside double quotes
    keep their case, so that ``Customers`` made by an ORM needs no quotes. Parts
    with dots, spaces or other signs are written in double quotes, a double quote
    inside them twice.

    Raises:
        ValueError: no such list of names; says what is wrong.
    """
    parts: list[str] = []
    position = 0
    while True:
        found = _PART.match(text, position)
        if found is None:
            raise ValueError(_why_no_name(text, position))
        part = found.group()
        if part.startswith('"'):
            part = part[1:-1].replace('""', '"')
        parts.append(check_identifier(part))
        position = found.end()
        if position == len(text):
            return tuple(parts)
        if text[position] != ".":
            raise ValueError(_why_no_name(text, position))
        position += 1


def _why_no_name(text: str, position: int) -> str:
    """Why no name could be read in ``text`` at ``position``."""
    if position == len(text) or text[position] == ".":
        return f"the name {quoted(text)} has an empty part"
    if text[position] == '"':
        return f"a double quote is not closed in {quoted(text)}"
    return (
        f"{quoted(text[position])} cannot stand in a plain name; put each part "
        """in double quotes: '"schema"."table"'"""
    )


def parse_table_name(text: str) -> TableName:
    """Read ``table`` or ``schema.table``.

    Raises:
        ValueError: not the name of a table; says why.
    """
    parts = split_names(text)
    if len(parts) > 2:
        raise ValueError(
            f"{quoted(text)} has {len(parts)} parts; "
            "a table is written table or schema.table"
        )
    return TableName(parts[0] if len(parts) == 2 else None, parts[-1])


def parse_function(text: str) -> tuple[str, str]:
    """Read ``schema.function``.

    Raises:
        ValueError: not the name of a function with its schema; says why.
    """
    parts = split_names(text)
    if len(parts) != 2:
        raise ValueError(f"{quoted(text)} must be written schema.function")
    return parts[0], parts[1]


def parse_column_of_table(text: str) -> ColumnOfTable:
    """Read ``table.column`` or ``schema.table.column``.

    Raises:
        ValueError: not the name of a column of a table; says why.
    """
    parts = split_names(text)
    if len(parts) not in (2, 3):
        raise ValueError(
            f"{quoted(text)} must be written table.column or schema.table.column"
        )
    schema = parts[0] if len(parts) == 3 else None
    return ColumnOfTable(TableName(schema, parts[-2]), parts[-1])


def parse_column(text: str) -> str:
    """The name of a column: as written, or between SQL's double quotes.

    Raises:
        ValueError: PostgreSQL could not have a column of this name.
    """
    if _QUOTED_ONLY.fullmatch(text):
        text = text[1:-1].replace('""', '"')
    return check_identifier(text)


_ARROW = re.compile(r"->|#>")
_STEP = re.compile(r"\s*(->>?)\s*(?:'((?:[^']|'')*)'|(-?\d{1,9}))\s*")
_JSON_BASE = re.compile(rf"\s*({_QUOTED}|{_PLAIN})\s*")


def parse_column_ref(text: str) -> ColumnRef:
    """Read a column name, or a path into a JSON column as SQL writes it.

    ``attrs->>'student_no'`` and ``attrs->'ids'->>0`` are paths; the last arrow
    must be ``->>``, which gives text. Everything else is the name of a column.

    Raises:
        ValueError: neither; says why.
    """
    if _QUOTED_ONLY.fullmatch(text) or not _ARROW.search(text):
        return ColumnRef(parse_column(text))
    base = _JSON_BASE.match(text)
    position = base.end() if base else 0
    path: list[str | int] = []
    arrow = ""
    while base and (step := _STEP.match(text, position)) and arrow != "->>":
        arrow, key, index = step.groups()
        path.append(key.replace("''", "'") if index is None else int(index))
        position = step.end()
    if base is None or position != len(text) or arrow != "->>":
        raise ValueError(
            f"{quoted(text)} is not a column; a value inside a JSON column is "
            "written column->>'key' or column->'key'->>'key'"
        )
    return ColumnRef(parse_column(base.group(1)), tuple(path))
