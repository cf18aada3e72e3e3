"""What else keeps duplicates out, and what gets past it?

    python -m benchmarks.peers [--rows 20000] [--seconds 6] [--clients 16] [--dsn …]

The same customers are offered to each of:

* ``nothing``: a table with no check;
* ``unique``: UNIQUE indexes on lower(name), phone1 and phone2;
* ``trigger``: the one that is written by hand: similarity(name) > 0.5 over a GIN index
  of pg_trgm, or the phone in either column;
* ``pg_similarity``: the same with its Jaro-Winkler over all names, where the extension
  is installed (Debian: postgresql-15-similarity);
* ``application``: rapidfuzz over a list of all customers, without legal forms, that one
  process of the application keeps; it adds what it saves, so it is hardly ever stale;
* ``pgdedup``: phone in either column, name by sound, name by one edit; both modes.

What is a duplicate follows from how the rows are made: the same phone, or the name of
the same company with its legal form, a homophone or one wrong character.

Half of the rows are new customers, half come from a queue of companies, each offered
eight times in a row. First one client alone, which shows what the rules see; then many
clients at once, which shows what slips through beside. Prints a table: of the rows let
in, how many were duplicates of one that was there; of the innocent ones, how many were
refused; throughput and latency.
"""

import argparse
import itertools
import random
import sys
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import NamedTuple

import psycopg
from rapidfuzz import fuzz, process

from benchmarks.guarding.customers import COLUMNS, TABLE, entity, row
from benchmarks.guarding.servers import database, guard, quantile

SIMILAR = 0.5
REPEATS = 8
RULES = """
  bench.{name}:
    isolation: {mode}
    fields:
      phone: {{type: phone, columns: [phone1, phone2]}}
      name: company_name
    rules:
      same_phone: {{match: {{phone: same}}, action: block}}
      homophone_name: {{match: {{name: sounds_like}}, action: block}}
      one_edit_name: {{match: {{name: {{typo: 1}}}}, action: block}}
"""
UNIQUE = """
CREATE UNIQUE INDEX ON bench.{name} (lower(name));
CREATE UNIQUE INDEX ON bench.{name} (phone1);
CREATE UNIQUE INDEX ON bench.{name} (phone2);
"""
_TRIGGER = """
CREATE INDEX ON bench.{{name}} (phone1);
CREATE INDEX ON bench.{{name}} (phone2);
CREATE FUNCTION bench.{{name}}() RETURNS trigger LANGUAGE plpgsql {settings} AS $$
BEGIN
    IF EXISTS (SELECT FROM bench.{{name}} AS o WHERE {similar})
        OR EXISTS (
            SELECT FROM bench.{{name}} AS o
            WHERE o.phone1 IN (new.phone1, new.phone2)
                OR o.phone2 IN (new.phone1, new.phone2)
        )
    THEN
        RAISE unique_violation USING MESSAGE = 'duplicate';
    END IF;
    RETURN new;
END
$$;
CREATE TRIGGER no_duplicates BEFORE INSERT ON bench.{{name}}
FOR EACH ROW EXECUTE FUNCTION bench.{{name}}();
"""
TRIGGER = """
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE INDEX ON bench.{name} USING gin (name gin_trgm_ops);
""" + _TRIGGER.format(
    similar=f"o.name % new.name AND similarity(o.name, new.name) > {SIMILAR}",
    settings=f"SET pg_trgm.similarity_threshold = {SIMILAR}",
)
# Its operators are served by no index that suits single rows.
SIMILARITY = "CREATE EXTENSION IF NOT EXISTS pg_similarity;" + _TRIGGER.format(
    similar="jarowinkler(o.name, new.name) > 0.9", settings=""
)


class Offer(NamedTuple):
    """A row; ``base`` is the proper name of the company."""

    name: str
    column: str
    phone: str
    base: str


class Known:
    """The rows that are there, and what is a duplicate of them."""

    def __init__(self) -> None:
        self._phones: set[str] = set()
        self._spellings: dict[str, set[str]] = {}

    def has(self, offer: Offer) -> bool:
        """Whether a row of these is the same customer."""
        spellings = self._spellings.get(offer.base, set())
        # Of the spellings of a name, the proper one is like each of the others.
        alike = offer.name in spellings or offer.base in spellings
        alike = alike or bool(spellings and offer.name == offer.base)
        return alike or offer.phone in self._phones

    def add(self, offer: Offer) -> None:
        """One row more."""
        self._phones.add(offer.phone)
        self._spellings.setdefault(offer.base, set()).add(offer.name)


class Refused(Exception):  # noqa: N818
    """The application's own refusal."""


def plain(name: str) -> str:
    """A name without its legal form."""
    return name.removesuffix("有限公司")


class Application:
    """A check in the application: a list in memory, searched before each insert."""

    def __init__(self) -> None:
        self._names: list[str] = []
        self._phones: set[str] = set()
        self._lock = threading.Lock()  # of the list, not of check and insert together

    def fill(self, conn: psycopg.Connection, table: str) -> None:
        """Read the table."""
        rows = conn.execute(
            f"SELECT name, phone1, phone2 FROM bench.{table}".encode()
        ).fetchall()
        self._names = [plain(name) for name, *_ in rows]
        self._phones = {phone for _, *phones in rows for phone in phones if phone}

    def check(self, name: str, phone: str) -> None:
        """Refuse what looks like a customer of the list."""
        with self._lock:
            names = self._names[:]
        near = process.extractOne(
            plain(name), names, scorer=fuzz.ratio, score_cutoff=75
        )
        if phone in self._phones or near:
            raise Refused

    def add(self, name: str, phone: str) -> None:
        """What has been saved."""
        with self._lock:
            self._names.append(plain(name))
            self._phones.add(phone)


@dataclass
class Peer:
    """One way to keep duplicates out."""

    name: str
    setup: Callable[[psycopg.Connection], None] = lambda _: None
    application: Application | None = None
    taken: list[float] = field(default_factory=list)

    def save(self, conn: psycopg.Connection, offer: Offer) -> bool:
        """Offer a row; whether it was let in."""
        name, column, phone, _ = offer
        started = time.perf_counter()
        try:
            if self.application:
                self.application.check(name, phone)
            conn.execute(
                f"INSERT INTO bench.{self.name} (name, {column})"
                " VALUES (%s, %s)".encode(),
                [name, phone],
                prepare=True,
            )
            if self.application:
                self.application.add(name, phone)
        except (psycopg.errors.UniqueViolation, Refused):
            return False
        finally:
            self.taken.append((time.perf_counter() - started) * 1e3)
        return True


def run_sql(script: str, name: str) -> Callable[[psycopg.Connection], None]:
    """A set-up that is a script."""
    return lambda conn: _run(conn, script.format(name=name))


def _run(conn: psycopg.Connection, script: str) -> None:
    conn.execute(script.encode())


def peers() -> list[Peer]:
    """All of them, ours last."""
    return [
        Peer("nothing"),
        Peer("unique", run_sql(UNIQUE, "unique")),
        Peer("trigger", run_sql(TRIGGER, "trigger")),
        Peer("pg_similarity", run_sql(SIMILARITY, "pg_similarity")),
        Peer("application", application=Application()),
        *(
            Peer(
                f"pgdedup_{mode}",
                lambda conn, mode=mode: guard(
                    conn, RULES.format(name=f"pgdedup_{mode}", mode=mode)
                ),
            )
            for mode in ("strict", "read_committed")
        ),
    ]


class Queue:
    """Offers without end, for any number of clients."""

    def __init__(self, first: int) -> None:
        self._serials = itertools.count(first)
        self._offers = itertools.count(first)

    def offer(self, rng: random.Random) -> Offer:
        """The next one."""
        serial = next(self._serials)
        if rng.random() < 0.5:
            name, _, _, phone, *_ = row(rng, serial)
            assert name
            assert phone
            return Offer(name, "phone1", phone, name)
        who = entity(next(self._offers) // REPEATS)
        column = rng.choice(("phone1", "phone2"))
        if rng.random() < 0.5:  # one of both is enough to be a duplicate
            phone = f"1{3500000000 + serial}"
            return Offer(
                rng.choice((who.name, who.homophone, who.one_edit)),
                column,
                phone,
                who.name,
            )
        name, *_ = row(rng, serial)
        assert name
        return Offer(name, column, who.phone, name)


def alone(conn: psycopg.Connection, peer: Peer, seconds: float) -> tuple[float, float]:
    """One client: share of duplicates among the rows let in; of innocents refused."""
    rng, queue, known = random.Random(1), Queue(1_000_000), Known()
    innocent = refused = let_in = duplicates = 0
    until = time.perf_counter() + seconds
    while time.perf_counter() < until:
        offer = queue.offer(rng)
        duplicate = known.has(offer)
        saved = peer.save(conn, offer)
        innocent += not duplicate
        refused += not duplicate and not saved
        if saved:
            let_in += 1
            duplicates += duplicate
            known.add(offer)
    return duplicates / max(let_in, 1), refused / max(innocent, 1)


def together(dsn: str, peer: Peer, clients: int, seconds: float) -> tuple[float, float]:
    """Many clients: share of duplicates among the rows let in, and offers a second."""
    queue = Queue(50_000_000)
    until = time.perf_counter() + seconds

    def work(number: int) -> list[Offer]:
        rng = random.Random(100 + number)
        saved = []
        with psycopg.connect(dsn, autocommit=True) as conn:
            while time.perf_counter() < until:
                offer = queue.offer(rng)
                if peer.save(conn, offer):
                    saved.append(offer)
        return saved

    with ThreadPoolExecutor(clients) as executor:
        saved = [offer for each in executor.map(work, range(clients)) for offer in each]
    known, duplicates = Known(), 0
    for offer in saved:
        duplicates += known.has(offer)
        known.add(offer)
    return duplicates / max(len(saved), 1), len(peer.taken) / seconds


def measure(dsn: str, peer: Peer, options: argparse.Namespace) -> None:
    """One line of the table."""
    with psycopg.connect(dsn, autocommit=True) as conn:
        conn.execute(TABLE.format(name=f"bench.{peer.name}").encode())
        rng = random.Random(7)
        columns = ", ".join(COLUMNS)
        with conn.cursor().copy(
            f"COPY bench.{peer.name} ({columns}) FROM STDIN".encode()
        ) as copy:
            for serial in range(options.rows):
                copy.write_row(row(rng, serial))
        try:
            peer.setup(conn)
        except psycopg.errors.FeatureNotSupported as error:
            print(f"{peer.name:24}not measured: {error.diag.message_primary}")
            return
        if peer.application:
            peer.application.fill(conn, peer.name)
        conn.execute(f"VACUUM ANALYZE bench.{peer.name}".encode())
        missed, refused = alone(conn, peer, options.seconds)
        one = len(peer.taken) / options.seconds
        half = quantile(peer.taken, 0.5), quantile(peer.taken, 0.99)
        peer.taken.clear()
        slipped, rate = together(dsn, peer, options.clients, options.seconds)
    print(f"{peer.name:24}{missed:10.1%}{refused:10.1%}{one:9.0f}", end="")
    print("".join(f"{each:8.2f}" for each in half), end="")
    print(f"{slipped:10.1%}{rate:9.0f}", end="")
    print("".join(f"{quantile(peer.taken, share):8.2f}" for share in (0.5, 0.99)))


def main() -> int:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rows", type=int, default=20_000, help="there before")
    parser.add_argument("--seconds", type=float, default=5, help="of each phase")
    parser.add_argument("--clients", type=int, default=16)
    parser.add_argument("--dsn", help="a server to use instead of one of our own")
    options = parser.parse_args()
    with database(options.dsn) as dsn:
        with psycopg.connect(dsn) as conn:
            version = conn.info.server_version // 10000
        print(f"PostgreSQL {version}, {options.rows:,} rows before")
        print(f"{'':24}{'one client':^45}{f'{options.clients} clients':^35}")
        print(f"{'':24}{'dup. in':>10}{'innocent':>10}{'rows/s':>9}{'p50':>8}", end="")
        print(f"{'p99 ms':>8}{'dup. in':>10}{'rows/s':>9}{'p50':>8}{'p99 ms':>8}")
        for peer in peers():
            measure(dsn, peer, options)
    return 0


if __name__ == "__main__":
    sys.exit(main())
