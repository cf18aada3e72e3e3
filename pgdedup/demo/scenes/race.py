"""Two sessions enter the same customer at the same moment."""

import threading
import time
from dataclasses import dataclass, field

import psycopg
from psycopg import ClientCursor

from pgdedup.demo import crm
from pgdedup.demo.stage import DemoError, Stage, insert_statement

_PATIENCE = 20.0
_CODE = crm.credit_code(900_001)
_ENTRIES = (
    {"name": "云南示范咖啡有限公司", "credit_code": _CODE, "owner": "李雷"},
    {"name": "示范咖啡（昆明）", "credit_code": _CODE.lower(), "owner": "韩梅梅"},
)
_BLOCKING = "SELECT pg_catalog.pg_blocking_pids(%s)"


@dataclass
class _Session:
    """One of the rivals; its thread fills what is empty here."""

    name: str
    conn: psycopg.Connection
    statement: str
    log: list[tuple[float, str, str]]
    start: threading.Barrier
    may_commit: threading.Event
    key: int | None = None
    error: psycopg.Error | None = None
    thread: threading.Thread = field(init=False)

    def __post_init__(self) -> None:
        self.thread = threading.Thread(target=self._write, daemon=True)

    def _write(self) -> None:
        try:
            self._do("BEGIN")
            self.start.wait(_PATIENCE)
            self._do("INSERT ...")
            # Whoever is through waits until the other one stands before his lock.
            self.may_commit.wait(_PATIENCE)
            self._do("COMMIT")
        except psycopg.Error as error:
            self.error = error
            self._note(f"ERROR {error.sqlstate}")
            self.conn.execute("ROLLBACK")
            self._note("ROLLBACK")

    def _do(self, step: str) -> None:
        self._note(step)
        sent = self.statement if step == "INSERT ..." else step
        cursor = self.conn.execute(sent.encode())
        if cursor.description:
            row = cursor.fetchone()
            assert row is not None
            self.key = row[0]
            self._note(f"INSERT 0 1, id {self.key}")

    def _note(self, what: str) -> None:
        self.log.append((time.perf_counter(), self.name, what))


def race(stage: Stage) -> str:
    """Both insert, one waits for the other, one wins."""
    stage.say("race.intro")
    log: list[tuple[float, str, str]] = []
    start, may_commit = threading.Barrier(2), threading.Event()
    sessions = []
    for letter, entry in zip("AB", _ENTRIES, strict=True):
        conn = stage.connect()
        statement = ClientCursor(conn).mogrify(insert_statement(entry).encode(), entry)
        stage.code(f"-- {letter}\nBEGIN;\n{statement};\nCOMMIT;")
        sessions.append(_Session(letter, conn, statement, log, start, may_commit))
    for session in sessions:
        session.thread.start()
    waiting = _blocked(stage, sessions)
    log.append((time.perf_counter(), waiting.name, stage.text("race.waits")))
    may_commit.set()
    for session in sessions:
        session.thread.join(_PATIENCE)
    stage.expect(
        not any(session.thread.is_alive() for session in sessions), "both sessions end"
    )
    stage.table(
        ("ms", "A", "B"),
        [
            (
                f"{(at - log[0][0]) * 1000:.1f}",
                *(what if who == n else "" for n in "AB"),
            )
            for at, who, what in sorted(log)
        ],
    )

    winners = [session for session in sessions if session.error is None]
    losers = [session for session in sessions if session.error is not None]
    stage.expect(len(winners) == 1 and losers == [waiting], "one wins, the other waits")
    winner, loser = winners[0], losers[0]
    assert loser.error is not None
    stage.say("race.loser", name=loser.name)
    refused = stage.refusal(loser.error)
    stage.expect(
        refused.constraint == "same_credit_code"
        and refused.matches[0]["key"] == str(winner.key),
        "the loser is told of the winner's row",
    )
    rows = stage.query(
        "SELECT id, name, owner FROM crm.customers WHERE upper(credit_code) = %s",
        (_CODE,),
    )
    stage.expect([row["id"] for row in rows] == [winner.key], "one row is stored")
    return stage.text("race.done", winner=winner.name, loser=loser.name)


def _blocked(stage: Stage, sessions: list[_Session]) -> _Session:
    """Wait until one session waits for the other, and return it."""
    pids = {session.conn.info.backend_pid for session in sessions}
    deadline = time.monotonic() + _PATIENCE
    while time.monotonic() < deadline:
        for session in sessions:
            row = stage.conn.execute(
                _BLOCKING, (session.conn.info.backend_pid,)
            ).fetchone()
            if row is not None and pids & set(row[0]):
                return session
        time.sleep(0.005)
    raise DemoError("neither session waits for the other")
