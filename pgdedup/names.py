"""The one place that makes or recognises names of generated objects.

A generated name is ``pgdedup_<kind>_<slug>_<hash8>``, at most 63 bytes. The hash is
taken over the identity of the object (table, field, rule of the rule file), not over
its content, so that an edited rule keeps its names.
"""

import hashlib
import re

from psycopg import sql

#: NAMEDATALEN - 1 of a stock PostgreSQL.
MAX_BYTES = 63
PREFIX = "pgdedup_"
SCHEMA = "pgdedup"
#: A generated name, in a text too.
GENERATED = re.compile(r"pgdedup_(?:k|ix|trg|fn)_[a-z0-9_]*_?[0-9a-f]{8}")


def digest(*parts: str, length: int = 8) -> str:
    """Hex digest of an identity; the separator cannot occur in an identifier."""
    return hashlib.sha256("\x00".join(parts).encode()).hexdigest()[:length]


def slug(text: str, limit: int = MAX_BYTES) -> str:
    """ASCII letters, digits and ``_`` of a name, at most ``limit`` of them."""
    return re.sub(r"[^a-z0-9]+", "_", text.lower()).strip("_")[:limit].strip("_")


def generated(kind: str, words: tuple[str, ...], *identity: str) -> str:
    """Name of a generated object.

    Args:
        kind: ``k`` column, ``ix`` index, ``trg`` trigger, ``fn`` function.
        words: what a reader should see, most telling first; cut to fit.
        identity: what makes the object itself: table, field or rule, role.
    """
    room = MAX_BYTES - len(PREFIX) - len(kind) - len("_") - len("_") - 8
    readable = slug("_".join(filter(None, map(slug, words))), room)
    middle = f"{readable}_" if readable else ""
    return f"{PREFIX}{kind}_{middle}{digest(kind, *identity)}"


def is_generated(name: str) -> bool:
    """Whether a column, index, trigger or function was made by pgdedup."""
    return GENERATED.fullmatch(name) is not None


def finder(table: str) -> str:
    """``<table>_find_duplicates``; a long table name is cut and hashed."""
    suffix = "_find_duplicates"
    if len((table + suffix).encode()) <= MAX_BYTES:
        return table + suffix
    room = MAX_BYTES - len(suffix) - 9
    cut = table.encode()[:room].decode(errors="ignore")
    return f"{cut}_{digest(table)}{suffix}"


def parameter(prefix: str, name: str) -> str:
    """Name of a function parameter, for example ``p_phone``.

    It depends on nothing but the name, so that an edit of other fields leaves it
    alone. A name that is not plain ASCII gets a hash.
    """
    readable = slug(name, 40)
    if readable == name:
        return f"{prefix}_{name}"
    return "_".join(filter(None, (prefix, readable, digest(name))))


def own(name: str) -> sql.Identifier:
    """An object of schema pgdedup."""
    return sql.Identifier(SCHEMA, name)
