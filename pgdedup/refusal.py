"""What a refused write looks like to an application.

``blocked`` finds the refusal inside whatever a driver or ORM raised; ``log_refused``
and ``refusals_logged`` put it on record, which its own transaction cannot.
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import psycopg
from psycopg.conninfo import make_conninfo
from psycopg.pq import TransactionStatus
from psycopg.types.json import Jsonb


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


def log_refused(
    conn: psycopg.Connection[Any] | str, exc: BaseException, *, actor: str | None = None
) -> UUID | None:
    """Log the refusal inside an exception, in a transaction of its own.

    What the guard could write about a refused write is rolled back with it; this is
    what remains in ``pgdedup.attempts``: rules, columns and keys, no values.

    Args:
        conn: a connection, or a connection string. One that is in a transaction (the
            refused one, say) is left alone: a second session like it is opened, and
            closed again.
        exc: whatever the driver or the ORM raised.
        actor: the application's user; by default ``pgdedup.actor`` of the session.

    Returns:
        The number of the attempt; None if the exception holds no refusal, or if the
        role has logged too many in the last hour.

    Raises:
        psycopg.Error: it cannot be logged. The refusal is `exc` all the same: do not
            let this error take its place (`refusals_logged` does not).
    """
    found = blocked(exc)
    if found is None:
        return None
    if not isinstance(conn, str):
        if conn.info.transaction_status == TransactionStatus.IDLE:
            with conn.transaction():
                return _log(conn, found, actor)
        dsn = make_conninfo(conn.info.dsn, password=conn.info.password or None)
    else:
        dsn = conn
    with psycopg.connect(dsn) as own:
        return _log(own, found, actor)


@contextmanager
def refusals_logged(
    conn: psycopg.Connection[Any] | str, *, actor: str | None = None
) -> Iterator[None]:
    """Log refusals that come out of the block, and raise them as they were.

    An error while logging is added to the refusal as a note; it never takes its place.
    Arguments: see `log_refused`.
    """
    try:
        yield
    except Exception as exc:
        try:
            log_refused(conn, exc, actor=actor)
        except psycopg.Error as error:
            exc.add_note(f"pgdedup could not log this refusal: {error}")
        raise


def _log(
    conn: psycopg.Connection[Any], found: Blocked, actor: str | None
) -> UUID | None:
    detail = {
        "pgdedup": 1,
        "verdict": found.verdict,
        "rules": found.rules,
        "row": {"key": found.key, "columns": found.columns},
        "matches": [{"key": match.get("key")} for match in found.matches],
        "more": found.more,
    }
    if actor is not None:
        conn.execute("SELECT set_config('pgdedup.actor', %s, true)", [actor])
    row = conn.execute(
        "SELECT pgdedup.log_refusal(%s, %s, %s)",
        [found.schema, found.table, Jsonb(detail)],
    ).fetchone()
    logged = None if row is None else row[0]
    return logged if isinstance(logged, UUID) else None
