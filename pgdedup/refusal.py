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
    causes and contexts of Django and others, the members of exception groups. Reads
    errors of psycopg (2 and 3) and asyncpg.
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
            # `raise ... from None` says: what came before is not part of this.
            None if error.__suppress_context__ else error.__context__,
        ]
        if isinstance(error, BaseExceptionGroup):
            queue += error.exceptions
    return None


#: Fields of an error: what libpq's drivers call them in ``diag``, and the attributes
#: of asyncpg's exceptions.
_FIELDS = {
    "message_primary": "message",
    "message_detail": "detail",
    "message_hint": "hint",
    "schema_name": "schema_name",
    "table_name": "table_name",
    "constraint_name": "constraint_name",
}


def _read(error: BaseException) -> Blocked | None:
    diag = getattr(error, "diag", None)
    source = error if diag is None else diag
    if getattr(source, "sqlstate", None) != "23505":
        return None
    said = {
        name: getattr(source, name if diag is not None else other, None)
        for name, other in _FIELDS.items()
    }
    try:
        detail = json.loads(said["message_detail"] or "")
    except ValueError:
        return None  # the DETAIL of an ordinary unique constraint
    if not isinstance(detail, dict) or detail.get("pgdedup") != 1:
        return None
    row = detail.get("row") or {}
    return Blocked(
        message=said["message_primary"] or "",
        hint=said["message_hint"],
        verdict=detail["verdict"],
        token=detail.get("token"),
        rules=tuple(detail.get("rules", ())),
        key=row.get("key"),
        columns=tuple(row.get("columns", ())),
        matches=tuple(detail.get("matches", ())),
        more=detail.get("more", 0),
        schema=said["schema_name"],
        table=said["table_name"],
        constraint=said["constraint_name"],
    )
