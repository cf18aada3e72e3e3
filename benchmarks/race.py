"""Does a duplicate slip past the guard when many write at once, and what does it cost?

    python -m benchmarks.race [--full] [--dsn …]         PG=15 for another version

1. Races: clients insert one entity at the same moment, each with its snapshot taken
   before, in two spellings (exact, phone in another column, homophone, one wrong
   character), for all nine pairs of isolation levels under ``strict``, and READ
   COMMITTED under ``read_committed``. Exactly one row may stay.
1b. A crowd: so many sessions insert one entity in the same instant. 1,000 of them take
   minutes for the first race, in which they make their plans, then up to half a minute.
2. Churn: inserts, updates and deletes of 300 entities under fuzzy rules; afterwards all
   pairs of rows are compared in Python, by how they were made: no pair may have slipped
   in. Counts deadlocks and errors that say "repeat", by why they came; the last lines
   are the same churn without a guard.
3. A load: COPY beside 16 clients that write single rows; half of them lock keys of two
   rows of the load. No deadlock, room in the lock table, latency of the other half.

Prints tables, and exits 1 if a pair slipped in, a race left other than one row, or
a single row ended in a deadlock.
"""

import argparse
import itertools
import random
import sys
import threading
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, field

import psycopg
from psycopg import IsolationLevel
from psycopg.pq import DiagnosticField, ExecStatus

from benchmarks.guarding.customers import TABLE, Entity, entity
from benchmarks.guarding.servers import database, guard, quantile

LEVELS = {
    "RC": IsolationLevel.READ_COMMITTED,
    "RR": IsolationLevel.REPEATABLE_READ,
    "SER": IsolationLevel.SERIALIZABLE,
}
MODES = ("strict", "read_committed")
PARTS = ("races", "crowd", "churn", "load")
#: What PostgreSQL itself makes of the churn.
UNGUARDED = "unguarded"
KINDS = ("exact", "other column", "homophone", "one edit")
SINGLES = 16
#: max_connections for each session of a crowd. PostgreSQL lists which SERIALIZABLE
#: transaction conflicts with which, 50 for each connection; the crowd's all do.
ROOM = 6
REFUSED, REPEAT, DEADLOCK, SAVED = "23505", "40001", "40P01", "saved"
RULES = """
  bench.{mode}:
    isolation: {mode}
    fields:
      credit: {{type: uscc, columns: [credit_code]}}
      phone: {{type: phone, columns: [phone1, phone2]}}
      name: company_name
    rules:
      same_credit_code: {{match: {{credit: same}}, action: block}}
      same_phone: {{match: {{phone: same}}, action: block}}
      homophone_name: {{match: {{name: sounds_like}}, action: block}}
      one_edit_name: {{match: {{name: {{typo: 1}}}}, action: block}}
"""
_serials = itertools.count(1)


def insert(conn: psycopg.Connection, table: str, values: dict[str, str]) -> None:
    """One row."""
    columns = ", ".join(values)
    marks = ", ".join(["%s"] * len(values))
    conn.execute(
        f"INSERT INTO bench.{table} ({columns}) VALUES ({marks})".encode(),
        list(values.values()),
    )


def outcome(error: psycopg.Error) -> str:
    """SQLSTATE, or that the connection was lost."""
    return error.sqlstate or "lost"


def run_all(dsn: str, count: int, work) -> None:
    """Call work(number, connection) in so many sessions at once."""
    with ThreadPoolExecutor(count) as executor:

        def session(number: int) -> None:
            with psycopg.connect(dsn, application_name="race") as conn:
                work(number, conn)

        for each in [executor.submit(session, number) for number in range(count)]:
            each.result()


# ---------------------------------------------------------------------------- 1. races


def spelling(kind: str, who: Entity, second: bool) -> dict[str, str]:
    """A row of an entity; the two spellings of a kind are duplicates of each other."""
    other = f"名{next(_serials)}"  # says nothing
    match kind:
        case "exact":
            return {"name": who.name, "credit_code": who.code}
        case "other column":
            return {"name": other, "phone2" if second else "phone1": who.phone}
        case "homophone":
            return {"name": who.homophone if second else who.name}
        case _:
            return {"name": who.one_edit if second else who.name}


def race_all(dsn: str, modes: list[str], clients: int, races: int) -> bool:
    """All races; whether each left exactly one row."""
    print(f"\n1. {races} x {clients} inserts of one entity at once; rows left at worst")
    print(f"{'':16}{'levels':10}" + "".join(f"{kind:>14}" for kind in KINDS), end="")
    print(f"{'refused':>10}{'repeat':>8}{'deadlock':>10}")
    rounds = [
        (mode, pair)
        for mode in modes
        for pair in (
            itertools.product(LEVELS, LEVELS) if mode == "strict" else [("RC", "RC")]
        )
    ]
    jobs = [
        (mode, pair, kind, entity(number))
        for number, (_, mode, pair, kind) in enumerate(
            (race, mode, pair, kind)
            for mode, pair in rounds
            for kind in KINDS
            for race in range(races)
        )
    ]
    seen = [Counter[str]() for _ in jobs]
    barrier = threading.Barrier(clients)

    def work(number: int, conn: psycopg.Connection) -> None:
        for job, (mode, pair, kind, who) in enumerate(jobs):
            conn.isolation_level = LEVELS[pair[number % 2]]
            values = spelling(kind, who, bool(number // 2 % 2))
            conn.execute("SELECT count(*) FROM pg_class")  # takes the snapshot
            barrier.wait(120)
            try:
                insert(conn, mode, values)
                conn.commit()
                seen[job][SAVED] += 1
            except psycopg.Error as error:
                conn.rollback()
                seen[job][outcome(error)] += 1

    run_all(dsn, clients, work)
    good = True
    for mode, pair in rounds:
        total = Counter[str]()
        worst = []
        for kind in KINDS:
            of_kind = [
                each
                for job, each in zip(jobs, seen, strict=True)
                if job[:3] == (mode, pair, kind)
            ]
            left = {each[SAVED] for each in of_kind}
            good = good and left == {1}
            worst.append(max(left, key=lambda count: abs(count - 1)))
            for each in of_kind:
                total += each
        print(f"{mode:16}{'+'.join(pair):10}", end="")
        print("".join(f"{count:14}" for count in worst), end="")
        print(f"{total[REFUSED]:10}{total[REPEAT]:8}{total[DEADLOCK]:10}", end="")
        others = set(total) - {SAVED, REFUSED, REPEAT, DEADLOCK}
        print("".join(f"  {state}: {total[state]}" for state in others))
        good = good and not others
    return good


def crowd(
    dsn: str, pairs: list[tuple[str, str]], kinds: list[str], sessions: int
) -> bool:
    """All sessions insert one entity in the same instant; whether one row was left.

    One thread sends all statements before it reads an answer, to sessions whose
    snapshots are taken: Python is not what lets them in one by one.
    """
    print(f"\n1b. {sessions} sessions insert one entity in the same instant")
    print(f"{'':10}{'':14}{'sent in ms':>10}{'s':>7}{'rows':>6}", end="")
    print(f"{'refused':>9}{'repeat':>8}{'deadlock':>10}")
    with ExitStack() as stack:
        conns = [
            stack.enter_context(psycopg.connect(dsn, autocommit=True))
            for _ in range(sessions)
        ]
        good = True
        for number, (pair, kind) in enumerate(itertools.product(pairs, kinds)):
            good = crowd_once(conns, pair, kind, entity(7_000_000 + number)) and good
    return good


def crowd_once(
    conns: list[psycopg.Connection], pair: tuple[str, str], kind: str, who: Entity
) -> bool:
    """One entity; whether exactly one row of it was left."""
    levels = [LEVELS[level].name.replace("_", " ") for level in pair]
    at_once(
        conns,
        [
            f"BEGIN ISOLATION LEVEL {levels[number % 2]}; SELECT count(*) FROM pg_class"
            for number in range(len(conns))
        ],
    )
    writes = []
    for number in range(len(conns)):
        values = spelling(kind, who, bool(number // 2 % 2))
        columns, texts = ", ".join(values), "', '".join(values.values())
        writes.append(
            f"INSERT INTO bench.strict ({columns}) VALUES ('{texts}'); COMMIT"
        )
    sent, seconds, states = at_once(conns, writes)
    seen = Counter(states)
    at_once(conns, ["ROLLBACK"] * len(conns))  # a warning where it is committed
    rows = conns[0].execute("SELECT count(*) FROM bench.strict").fetchone()
    conns[0].execute("DELETE FROM bench.strict")
    left = 0 if rows is None else rows[0]
    print(
        f"{'+'.join(pair):10}{kind:14}{sent * 1e3:10.0f}{seconds:7.1f}{left:6}", end=""
    )
    print(f"{seen[REFUSED]:9}{seen[REPEAT]:8}{seen[DEADLOCK]:10}", end="")
    others = set(seen) - {SAVED, REFUSED, REPEAT, DEADLOCK}
    print("".join(f"  {state}: {seen[state]}" for state in others), flush=True)
    return left == 1 and seen[SAVED] == 1 and not others


def at_once(
    conns: list[psycopg.Connection], statements: list[str]
) -> tuple[float, float, list[str]]:
    """Send one to each, then read the answers: seconds to send, in all, outcomes."""
    started = time.perf_counter()
    for conn, statement in zip(conns, statements, strict=True):
        conn.pgconn.send_query(statement.encode())
    sent = time.perf_counter() - started
    states = []
    for conn in conns:
        state = SAVED
        while (result := conn.pgconn.get_result()) is not None:
            if result.status == ExecStatus.FATAL_ERROR:
                code = result.error_field(DiagnosticField.SQLSTATE)
                state = "lost" if code is None else code.decode()
        states.append(state)
    return sent, time.perf_counter() - started, states


# ---------------------------------------------------------------------------- 2. churn


def churned(rng: random.Random, entities: int) -> dict[str, str]:
    """Name of one entity, phone of another: innocent rows share keys all the time."""
    who, also = (entity(1_000_000 + rng.randrange(entities)) for _ in range(2))
    name = rng.choice((who.name, who.homophone, who.one_edit))
    return {"name": name, rng.choice(("phone1", "phone2")): also.phone}


def related(
    left: tuple[str, str], right: tuple[str, str], base: dict[str, str]
) -> bool:
    """Whether two rows (name, phone) are duplicates, by how they were made."""
    if left[1] == right[1] or left[0] == right[0]:
        return True
    # Of the spellings of a name, the first is like each of the others.
    return base[left[0]] == base[right[0]] and base[left[0]] in (left[0], right[0])


def slipped(conn: psycopg.Connection, table: str, entities: int) -> tuple[int, int]:
    """Rows, and pairs of them that no guard should have let in."""
    base = {
        name: who.name
        for who in (entity(1_000_000 + number) for number in range(entities))
        for name in (who.name, who.homophone, who.one_edit)
    }
    rows = conn.execute(
        f"SELECT name, coalesce(phone1, phone2) FROM bench.{table}".encode()
    ).fetchall()
    pairs = itertools.combinations(rows, 2)
    return len(rows), sum(related(left, right, base) for left, right in pairs)


@dataclass
class Churn:
    """One workload of single- or multi-statement transactions.

    What must be repeated is repeated until it need not be, which tells why: the rival
    was a true one where the write is refused then. ``repeats`` counts first attempts
    that must be repeated, by how that came and how it ended.
    """

    mode: str
    levels: tuple[str, ...]
    statements: tuple[int, int]
    outcomes: Counter[str] = field(default_factory=Counter)
    repeats: Counter[str] = field(default_factory=Counter)

    def work(self, conn: psycopg.Connection, number: int, until: float, entities: int):
        """Until then: insert, change or delete."""
        rng = random.Random(number)
        conn.isolation_level = LEVELS[self.levels[number % len(self.levels)]]
        outcomes, repeats = Counter[str](), Counter[str]()
        while time.perf_counter() < until:
            dice = rng.random()
            if dice < 0.25:
                # Repeats of these are none of the guard's.
                self._run(conn, [(self._of_some_row("DELETE FROM {table}"), [])])
                continue
            work = [
                self._change(churned(rng, entities), dice < 0.4)
                for _ in range(rng.randint(*self.statements))
            ]
            first, why = self._run(conn, work)
            outcomes[first] += 1
            if why is not None:
                last: str = first
                while last in (REPEAT, DEADLOCK):
                    last, _ = self._run(conn, work)
                repeats[f"{why}, then {last}"] += 1
        self.outcomes += outcomes
        self.repeats += repeats

    def _change(
        self, values: dict[str, str | None], update: bool
    ) -> tuple[str, list[str | None]]:
        if update:
            values = dict.fromkeys(("phone1", "phone2")) | values
            changes = ", ".join(f"{column} = %s" for column in values)
            statement = self._of_some_row("UPDATE {table} SET " + changes)
        else:
            columns, marks = ", ".join(values), ", ".join(["%s"] * len(values))
            statement = f"INSERT INTO bench.{self.mode} ({columns}) VALUES ({marks})"
        return statement, list(values.values())

    def _of_some_row(self, statement: str) -> str:
        # Those that others are at are left alone: no lock of ours.
        table = f"bench.{self.mode}"
        return statement.format(table=table) + (
            f" WHERE id = (SELECT id FROM {table} ORDER BY random() LIMIT 1"
            " FOR UPDATE SKIP LOCKED)"
        )

    def _run(
        self, conn: psycopg.Connection, work: list[tuple[str, list[str | None]]]
    ) -> tuple[str, str | None]:
        """One transaction: its outcome, and why it must be repeated."""
        try:
            for statement, values in work:
                conn.execute(statement.encode(), values)
            conn.commit()
        except psycopg.Error as error:
            conn.rollback()
            state = outcome(error)
            if state == DEADLOCK:
                return state, "deadlock"
            if state != REPEAT:
                return state, None
            if "upsert_locks" in (error.diag.context or ""):
                return state, "lock row"
            said = error.diag.message_primary or ""
            return state, "serializable" if "dependencies" in said else "row itself"
        return SAVED, None


def churn_all(
    dsn: str, modes: list[str], clients: int, seconds: float, entities: int
) -> bool:
    """All workloads; whether nothing slipped in, and no single row in a deadlock."""
    print(f"\n2. {clients} clients, {entities} entities, {seconds:g} s each")
    print(f"{'':16}{'levels':13}{'rows each':>9}{'trans/s':>9}{'saved':>8}", end="")
    print(f"{'refused':>9}{'repeat %':>10}{'deadlock %':>11}{'rows':>6}{'slipped':>9}")
    good = True
    for mode in [*modes, UNGUARDED]:
        mixed = [tuple(LEVELS)] if mode != "read_committed" else []
        levels = [("RC",)] * (mode != UNGUARDED) + mixed
        for level, statements in itertools.product(levels, ((1, 1), (2, 4))):
            churn = Churn(mode, level, statements)
            with psycopg.connect(dsn, autocommit=True) as conn:
                conn.execute(f"DELETE FROM bench.{mode}".encode())
                conn.execute(f"VACUUM ANALYZE bench.{mode}".encode())
                until = time.perf_counter() + seconds

                def work(number: int, own: psycopg.Connection) -> None:
                    churn.work(own, number, until, entities)  # noqa: B023

                run_all(dsn, clients, work)
                rows, slips = (
                    slipped(conn, mode, entities) if mode != UNGUARDED else (0, 0)
                )
            seen = churn.outcomes
            total = max(seen.total(), 1)
            print(f"{mode:16}{'+'.join(level):13}", end="")
            print(f"{'-'.join(map(str, sorted({*statements}))):>9}", end="")
            print(f"{total / seconds:9.0f}{seen[SAVED]:8}{seen[REFUSED]:9}", end="")
            print(f"{seen[REPEAT] / total:10.2%}{seen[DEADLOCK] / total:11.2%}", end="")
            others = set(seen) - {SAVED, REFUSED, REPEAT, DEADLOCK}
            print(f"{rows:6}{slips:9}", end="")
            print("".join(f"  {state}: {seen[state]}" for state in others))
            for why, count in churn.repeats.most_common():
                print(f"{'':20}{why}: {count / total:.2%}")
            good = good and not slips and not others
            good = good and (statements != (1, 1) or not seen[DEADLOCK])
    return good


# ----------------------------------------------------------------------------- 3. load


def copy_all(dsn: str, modes: list[str], rows: int) -> bool:
    """A load beside single writers in each mode; whether nobody got hurt."""
    print(f"\n3. COPY of {rows:,} rows beside {SINGLES} single writers")
    print(f"{'':16}{'load s':>8}{'us a row':>9}{'singles':>9}", end="")
    print(f"{'p50 ms':>8}{'p99 ms':>8}{'max ms':>8}{'locks held':>11}  outcomes")
    good = [copy_beside_singles(dsn, mode, rows) for mode in modes]
    return all(good)


def copy_beside_singles(dsn: str, mode: str, rows: int) -> bool:
    """One mode; every other single writer shares keys with two rows of the load."""
    first = 2_000_000
    stop = threading.Event()
    outcomes: Counter[str] = Counter()
    taken: list[float] = []
    sharing: list[float] = []
    most = 0

    def single(number: int, conn: psycopg.Connection) -> None:
        rng = random.Random(number)
        conn.autocommit = True
        serial = 10_000_000 * (1 + number)
        while not stop.is_set():
            serial += 1
            if number % 2:
                who = entity(serial)
                values = {"name": who.name, "phone1": who.phone}
            else:
                who, also = (entity(first + rng.randrange(rows)) for _ in range(2))
                # Ends in a refusal, for a code that is there already.
                taken_code = {"credit_code": entity(first - 1).code}
                values = {"name": who.homophone, "phone2": also.phone} | taken_code
            started = time.perf_counter()
            try:
                insert(conn, mode, values)
            except psycopg.Error as error:
                outcomes[outcome(error)] += 1
            else:
                outcomes[SAVED] += 1
            (taken if number % 2 else sharing).append(
                (time.perf_counter() - started) * 1e3
            )
            time.sleep(0.01)

    def watch() -> None:
        nonlocal most
        with psycopg.connect(dsn, autocommit=True) as conn:
            while not stop.is_set():
                row = conn.execute("SELECT count(*) FROM pg_locks").fetchone()
                most = max(most, row[0])
                time.sleep(0.2)

    with (
        psycopg.connect(dsn) as conn,
        ThreadPoolExecutor(2) as executor,
    ):
        conn.execute(f"DELETE FROM bench.{mode}".encode())
        insert(conn, mode, {"name": "有", "credit_code": entity(first - 1).code})
        conn.commit()
        running = [executor.submit(run_all, dsn, SINGLES, single)]
        running.append(executor.submit(watch))
        columns = "name, credit_code, phone1"
        started = time.perf_counter()
        try:
            with conn.cursor().copy(
                f"COPY bench.{mode} ({columns}) FROM STDIN".encode()
            ) as copy:
                for number in range(first, first + rows):
                    who = entity(number)
                    copy.write_row((who.name, who.code, who.phone))
            conn.commit()
            loaded = "loaded"
        except psycopg.Error as error:
            conn.rollback()
            loaded = outcome(error)
        finally:
            seconds = time.perf_counter() - started
            stop.set()
        for each in running:
            each.result(120)
    print(f"{mode:16}{seconds:8.1f}{seconds / rows * 1e6:9.0f}{len(taken):9}", end="")
    print("".join(f"{quantile(taken, share):8.1f}" for share in (0.5, 0.99, 1)), end="")
    print(f"{most:11}  {loaded}, {dict(outcomes)}")
    print(f"{'  sharing keys with it':33}{len(sharing):9}", end="")
    print("".join(f"{quantile(sharing, share):8.1f}" for share in (0.5, 0.99, 1)))
    return loaded == "loaded" and set(outcomes) <= {SAVED, REFUSED}


def _pair(text: str) -> tuple[str, str]:
    """Two levels written RC+SER."""
    first, _, second = text.partition("+")
    if first not in LEVELS or second not in LEVELS:
        raise SystemExit(f"{text}: a pair of levels is RC+SER; levels: {[*LEVELS]}")
    return first, second


def main() -> int:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--full", action="store_true", help="the figures of the issue")
    parser.add_argument("--modes", nargs="+", choices=MODES, default=list(MODES))
    parser.add_argument("--parts", nargs="+", choices=PARTS, help="by default all")
    parser.add_argument("--rivals", type=int, default=24, help="clients of a race")
    parser.add_argument("--sessions", type=int, help="of a crowd (200; 1000)")
    parser.add_argument(
        "--pairs", nargs="+", help="levels of a crowd, RC+SER; by default all nine"
    )
    parser.add_argument("--races", type=int, default=2, help="per kind and pair")
    parser.add_argument("--clients", type=int, help="clients of the churn (16; 32)")
    parser.add_argument("--entities", type=int, default=300)
    parser.add_argument("--seconds", type=float, help="of each churn (6; 60)")
    parser.add_argument("--rows", type=int, help="rows of the load (25,000; 1,000,000)")
    parser.add_argument("--dsn", help="a server to use instead of one of our own")
    options = parser.parse_args()
    parts = options.parts or PARTS
    sessions = options.sessions or (1000 if options.full else 200)
    clients = options.clients or (32 if options.full else 16)
    seconds = options.seconds or (60 if options.full else 6)
    rows = options.rows or (10**6 if options.full else 25_000)
    with (
        database(options.dsn, {"max_connections": str(ROOM * sessions + 50)}) as dsn,
        psycopg.connect(dsn, autocommit=True) as conn,
    ):
        print(f"PostgreSQL {conn.info.server_version // 10000}")
        for mode in [*options.modes, UNGUARDED]:
            conn.execute(TABLE.format(name=f"bench.{mode}").encode())
        guard(conn, "".join(RULES.format(mode=mode) for mode in options.modes))
        good = []
        if "races" in parts:
            good.append(race_all(dsn, options.modes, options.rivals, options.races))
        if "crowd" in parts:
            every = ["+".join(pair) for pair in itertools.product(LEVELS, LEVELS)]
            pairs = [_pair(pair) for pair in options.pairs or every]
            good.append(crowd(dsn, pairs, list(KINDS), sessions))
        if "churn" in parts:
            churn = options.modes, clients, seconds, options.entities
            good.append(churn_all(dsn, *churn))
        if "load" in parts:
            good.append(copy_all(dsn, options.modes, rows))
    print("\nnothing slipped in" if all(good) else "\nFAILED: see above")
    return 0 if all(good) else 1


if __name__ == "__main__":
    sys.exit(main())
