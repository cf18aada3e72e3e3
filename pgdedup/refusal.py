"""What a refused write looks like to an application.

``blocked`` finds the refusal inside whatever a driver or ORM raised.
"""

import json
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Blocked:
    """A write that the guard refused (DESIGN A4).

    ``verdict`` is ``ask`` or ``block``; with ``ask``, repeat the write in one
    transaction after ``SELECT pgdedup.confirm(token, reason)``. ``matches`` are the
    objects of DETAIL, best first; ``more`` counts those beyond them.
    """

    message: str
    hint: str | None
    verdict: str
    token: str | None
    rules: tuple[str, ...]
    key: str | None
    columns: tuple[str, ...]
    matches: tuple[dict[str, Any], ...]
    more: int
    schema: str | None
    table: str | None
    constraint: str | None


def blocked(exc: BaseException) -> Blocked | None:
    """The refusal inside an exception, or None if it is none.

    Looks at the exception and everything it wraps: ``orig`` of SQLAlchemy, the
    causes and contexts of Django and others.
    """
    seen: set[int] = set()
    queue: list[BaseException | None] = [exc]
    while queue:
        error = queue.pop(0)
        if error is None or id(error) in seen:
            continue
        seen.add(id(error))
        found = _read(error)
        if found is not None:
            return found
        orig = getattr(error, "orig", None)
        queue += [
            orig if isinstance(orig, BaseException) else None,
            error.__cause__,
            error.__context__,
        ]
    return None


def _read(error: BaseException) -> Blocked | None:
    # psycopg 3 and psycopg2 share the attribute and its fields.
    diag = getattr(error, "diag", None)
    text = getattr(diag, "message_detail", None)
    if diag is None or not text or getattr(diag, "sqlstate", None) != "23505":
        return None
    try:
        detail = json.loads(text)
    except ValueError:
        return None  # the DETAIL of an ordinary unique constraint
    if not isinstance(detail, dict) or detail.get("pgdedup") != 1:
        return None
    row = detail.get("row") or {}
    return Blocked(
        message=diag.message_primary or "",
        hint=diag.message_hint,
        verdict=detail["verdict"],
        token=detail.get("token"),
        rules=tuple(detail.get("rules", ())),
        key=row.get("key"),
        columns=tuple(row.get("columns", ())),
        matches=tuple(detail.get("matches", ())),
        more=detail.get("more", 0),
        schema=diag.schema_name,
        table=diag.table_name,
        constraint=diag.constraint_name,
    )
