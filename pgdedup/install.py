"""Runs a plan, and takes rules out again.

Everything that can runs in one transaction. Only CREATE INDEX CONCURRENTLY cannot;
what was done is in the registry after each of them, so that an interrupted apply is
simply repeated.
"""

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

import psycopg
from psycopg.pq import TransactionStatus

from pgdedup import migrate
from pgdedup.errors import PgdedupError
from pgdedup.plan import Plan, Step
from pgdedup.registry import Registered, fingerprint, forget, read_registry


class ApplyError(PgdedupError):
    """A plan could not be applied; the message says what to do."""


def apply(
    conn: psycopg.Connection,
    plan: Plan,
    *,
    lock_timeout: str = "5s",
    index_timeout: str = "10min",
    concurrently: bool = True,
    retries: int = 0,
    progress: Callable[[Step], None] | None = None,
    waiting: Callable[[str], None] | None = None,
) -> None:
    """Run a plan.

    Args:
        conn: an autocommit connection; or, with ``concurrently=False``, one inside
            a transaction that the caller commits (migrations).
        plan: what ``plan()`` returned.
        lock_timeout: how long a step may wait for its table lock. Writers wait behind
            it, so this is what they may notice.
        index_timeout: how long CREATE INDEX CONCURRENTLY may wait for transactions,
            which holds up no writer; one that gives up begins again from nothing.
        concurrently: build indexes without blocking writers.
        retries: how often steps that got no lock are tried again, after 1, 2, 4, 8, 8
            ... seconds in which writers go on; not inside a transaction of the caller.
        progress: called before each step.
        waiting: told before each pause, why.

    Raises:
        ApplyError: another apply is running or has overtaken the plan; a lock was
            not to be had in time; the connection is in the wrong mode.

    Locks: see ``Step.lock`` of each step; an advisory lock throughout, inside a
    caller's transaction until that ends.
    """
    if concurrently and not conn.autocommit:
        raise ApplyError(
            "apply needs an autocommit connection (CREATE INDEX CONCURRENTLY); "
            "inside a transaction pass concurrently=False"
        )
    report = progress or _silently
    with _alone(conn, lock_timeout, retries), _settings(conn, lock_timeout):
        _check_fresh(conn, plan)
        for group, outside in _groups(plan.steps, concurrently):

            def work(group: list[Step] = group, outside: bool = outside) -> None:
                if outside:
                    with _in_time("apply", index_timeout):
                        _build_concurrently(conn, group[0], report, index_timeout)
                else:
                    with _in_time("apply", lock_timeout), conn.transaction():
                        _run_group(conn, group, report)

            _repeated(conn, work, retries, waiting)


#: Between two attempts, in seconds, at most: a table that is never free for long
#: needs many of them.
_LONGEST_PAUSE = 8


def _repeated(
    conn: psycopg.Connection,
    work: Callable[[], None],
    retries: int,
    waiting: Callable[[str], None] | None,
) -> None:
    """Do what may not get its locks, again after pauses in which writers go on."""
    left = retries if _own_transactions(conn) else 0
    pause = 1
    while True:
        try:
            work()
        except ApplyError as error:
            no_lock = isinstance(error.__cause__, psycopg.errors.LockNotAvailable)
            if not left or not no_lock:
                raise
            what = str(error).split(":", 1)[0]
        else:
            return
        times = "once" if left == 1 else f"{left} times at most"
        (waiting or _silently)(f"{what}: trying again in {pause} s, {times}")
        time.sleep(pause)
        left -= 1
        pause = min(2 * pause, _LONGEST_PAUSE)


def drop(
    conn: psycopg.Connection,
    tables: Sequence[str] | None = None,
    *,
    core: bool = False,
    lock_timeout: str = "5s",
    retries: int = 0,
    waiting: Callable[[str], None] | None = None,
) -> list[Registered]:
    """Remove all generated objects; the user's tables are left as they were.

    One transaction: all or nothing.

    Args:
        conn: a connection.
        tables: names of tables in the rule file; all of them without.
        core: also drop the schema pgdedup with pairs, decisions and merge log.
        lock_timeout: how long to wait for table locks.
        retries: as for ``apply``.
        waiting: as for ``apply``.

    Returns:
        What was dropped.

    Raises:
        ApplyError: another apply is running; a lock was not to be had in time; a
            table is unknown.
    """
    if not migrate.check_version(conn):
        return []
    doomed: list[Registered] = []

    def work() -> None:
        with _in_time("drop", lock_timeout), conn.transaction():
            doomed[:] = _drop_all(conn, tables)
            if core:
                conn.execute(migrate.drop_script().encode())

    with _alone(conn, lock_timeout, retries), _settings(conn, lock_timeout):
        _repeated(conn, work, retries, waiting)
    return doomed


def _drop_all(
    conn: psycopg.Connection, tables: Sequence[str] | None
) -> list[Registered]:
    """Drop what the registry has of some tables, or of all; what that was.

    Raises:
        ApplyError: a table is unknown.
    """
    registry = read_registry(conn)
    known = {row[0] for row in conn.execute("SELECT name FROM pgdedup.tables")}
    known |= {entry.table_name for entry in registry}
    chosen = known if tables is None else set(tables)
    if chosen - known:
        raise ApplyError(
            f"no rules are installed on {', '.join(sorted(chosen - known))}; "
            f"installed: {', '.join(sorted(known)) or 'none'}"
        )
    doomed = [entry for entry in registry if entry.table_name in chosen]
    doomed.sort(key=lambda entry: (entry.table_name, -entry.position))
    # One script: writers wait from its first lock on.
    script = "".join(f"{entry.drop_sql}\n{forget(entry.name)}" for entry in doomed)
    conn.execute(script.encode())
    conn.execute("DELETE FROM pgdedup.tables WHERE name = ANY (%s)", [list(chosen)])
    return doomed


def _silently(_: object) -> None:
    """No progress report."""


@contextmanager
def _explained(step: Step) -> Iterator[None]:
    """Turns what the server says against a step into an ApplyError.

    An OperationalError passes: it is the server or the connection, not the rules.
    """
    try:
        yield
    except psycopg.OperationalError:
        raise
    except psycopg.DatabaseError as error:
        raise ApplyError(_explain(step, error)) from error


def _explain(step: Step, error: psycopg.DatabaseError) -> str:
    """What failed, that nothing of it is left, and what to do."""
    diag = error.diag
    where = f"{step.table}: " if step.table else ""
    said = "; ".join(
        filter(None, (diag.message_primary, diag.message_detail, diag.message_hint))
    )
    text = f"{where}{step.action} {step.kind} {step.name}: {said or error}"
    if step.kind == "column":
        text += (
            ". A generated column takes IMMUTABLE expressions over plain columns of "
            "its own row: look at live (no now(), no subquery, functions with their "
            "schema), and at the functions and types of the columns"
        )
    return (
        f"{text}. Nothing of this transaction was done; correct the rules or the "
        "table, then run apply again"
    )


def _groups(
    steps: Sequence[Step], concurrently: bool
) -> Iterator[tuple[list[Step], bool]]:
    """Runs of steps that share a transaction; single steps that must have none."""
    group: list[Step] = []
    for step in steps:
        if concurrently and step.concurrently:
            if group:
                yield group, False
            yield [step], True
            group = []
        else:
            group.append(step)
    if group:
        yield group, False


_OWN_PATH = "SET LOCAL search_path = pg_catalog, pg_temp;\n"


def _run_group(
    conn: psycopg.Connection, group: Sequence[Step], report: Callable[[Step], None]
) -> None:
    """Run steps of one transaction.

    From the first that locks the table on they go to the server as one script: writers
    wait until the end of it, and must not wait for a hundred round trips.
    """
    alone = next((i for i, step in enumerate(group) if step.lock), len(group))
    for step in group[:alone]:
        report(step)
        _run(conn, step)
    together = group[alone:]
    for step in together:
        report(step)
    if not together:
        return
    try:
        with conn.transaction():
            script = "".join(_OWN_PATH + step.script() for step in together)
            conn.execute(script.encode())
    except psycopg.OperationalError:
        raise
    except psycopg.DatabaseError:
        # Once more, one by one: the server does not say which of them failed.
        for step in together:
            _run(conn, step)


def _run(conn: psycopg.Connection, step: Step) -> None:
    with _explained(step):
        conn.execute(f"{_OWN_PATH}{step.script()}".encode())


def _build_concurrently(
    conn: psycopg.Connection,
    step: Step,
    report: Callable[[Step], None],
    index_timeout: str,
) -> None:
    """CREATE INDEX CONCURRENTLY, or a scan unit by unit; then the registry row.

    It waits for the transactions that were there before it, those that only read
    among them, and nobody waits behind it: so it may wait longer than for a lock.

    An index left invalid by an interrupted build has been dropped by an earlier
    step: the plan sees it as a name that exists without being registered. One that an
    attempt of ours has left is dropped here.
    """
    assert step.concurrently is not None
    report(step)
    broken = conn.execute(
        "SELECT pg_catalog.format('%%I.%%I', n.nspname, c.relname)"
        " FROM pg_catalog.pg_index AS i"
        " INNER JOIN pg_catalog.pg_class AS c ON c.oid = i.indexrelid"
        " INNER JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace"
        " WHERE c.relname = %s AND NOT i.indisvalid",
        [step.name],
    ).fetchall()
    for (name,) in broken:
        conn.execute(f"DROP INDEX {name}".encode())
    with _explained(step):
        with _setting(conn, "lock_timeout", index_timeout):
            done = conn.execute(step.concurrently.encode())
            while step.repeat and done.fetchone() == (False,):
                done = conn.execute(step.concurrently.encode())
        if step.registry:
            conn.execute(step.registry.encode())


def _check_fresh(conn: psycopg.Connection, plan: Plan) -> None:
    registry = read_registry(conn) if migrate.check_version(conn) else None
    if fingerprint(registry) != plan.fingerprint:
        raise ApplyError(
            "another apply has changed the rules since this plan was made; "
            "nothing was done, run plan again"
        )


@contextmanager
def _alone(conn: psycopg.Connection, lock_timeout: str, retries: int) -> Iterator[None]:
    """Holds the advisory lock of apply and drop.

    Inside a transaction until it ends: what was done is visible to nobody before.

    Raises:
        ApplyError: another session holds it for longer than ``lock_timeout``, once
            for each attempt.
    """
    session = _own_transactions(conn)
    level = "" if session else "xact_"
    seconds = conn.execute(
        "SELECT extract(epoch FROM %s::interval)::float8", [lock_timeout]
    ).fetchone()
    assert seconds is not None
    deadline = time.monotonic() + seconds[0] * (1 + retries)
    while True:
        row = conn.execute(
            f"SELECT pg_catalog.pg_try_advisory_{level}lock(%s, %s)".encode(),
            migrate.LOCK,
        ).fetchone()
        if row is not None and row[0]:
            break
        if time.monotonic() >= deadline:
            raise ApplyError(
                "another apply or drop is running in this database; "
                "nothing was done, try again when it has ended"
            )
        time.sleep(0.1)
    try:
        yield
    finally:
        if session and _usable(conn):
            conn.execute("SELECT pg_catalog.pg_advisory_unlock(%s, %s)", migrate.LOCK)


def _own_transactions(conn: psycopg.Connection) -> bool:
    """Whether transactions begin and end here, and not with the caller."""
    return conn.autocommit and conn.info.transaction_status is TransactionStatus.IDLE


def _usable(conn: psycopg.Connection) -> bool:
    """Whether statements can be run: no failed transaction, no lost connection."""
    return conn.info.transaction_status in (
        TransactionStatus.IDLE,
        TransactionStatus.INTRANS,
    )


@contextmanager
def _in_time(what: str, lock_timeout: str) -> Iterator[None]:
    """Says in our words that a table lock was not to be had.

    Raises:
        ApplyError: instead of psycopg's LockNotAvailable.
    """
    try:
        yield
    except psycopg.errors.LockNotAvailable as error:
        raise ApplyError(
            f"no lock on the table within {lock_timeout}: a long transaction holds it; "
            f"nothing of this step was done, run {what} again"
        ) from error


@contextmanager
def _settings(conn: psycopg.Connection, lock_timeout: str) -> Iterator[None]:
    """Session settings of an apply, put back at its end."""
    with (
        _setting(conn, "lock_timeout", lock_timeout),
        _setting(conn, "search_path", "pg_catalog, pg_temp"),
        _setting(conn, "standard_conforming_strings", "on"),
    ):
        yield


@contextmanager
def _setting(conn: psycopg.Connection, name: str, value: str) -> Iterator[None]:
    """One setting of the session, put back at the end."""
    query = "SELECT pg_catalog.current_setting(%s)"
    before = conn.execute(query, [name]).fetchone()
    assert before is not None
    change = "SELECT pg_catalog.set_config(%s, %s, false)"
    conn.execute(change, [name, value])
    try:
        yield
    finally:
        if _usable(conn):
            conn.execute(change, [name, before[0]])
