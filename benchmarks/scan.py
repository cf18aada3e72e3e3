"""
What a scan of a whole table costs: seconds, candidates, pairs, memory and temp space.

    python -m benchmarks.scan [--rows 100000] [--rules edits|bare|template]
        [--jobs 2] [--data FOLDER] [--guard] [--splink] [--simulate] [DSN]

Companies from a seed, one of ten a copy of an earlier one with a slip (a character
exchanged, left out, or a homophone); or the rows of customers.csv in a folder
(`--data`), with the columns of the template crm-cn.

Rules: `edits` are exact, pinyin and one-edit rules, each with what corroborates it as
in crm-cn (its vetoes, the city or a phone beside one edit); `bare` has one edit of the
name alone; `template` is the whole of crm-cn. The guard is off while rows are loaded,
and its indexes are made afterwards, since a scan reads none.

`--guard`: the rows are also entered one by one under its eyes, all rules flagging, and
what it puts on record is compared with the scan. `--splink`: Splink on DuckDB gets the
same rows with our normal forms, and blocks by about the same; with truth.csv in the
folder F1 of both is told (extra `bench`). `--simulate`: `simulate` then tries the same
rules on the same table, in one session, and is held against the scan.

Seconds of the clock and of the processor of all sessions of the scan, since others may
be at work on the machine; memory is VmHWM of the largest session, which includes the
shared buffers that it has touched. Parallel workers are not in the seconds of the
processor: `--workers 0` for those of the whole scan. Without DSN, which must be of a
server on this machine, a server of its own is started.
"""

import argparse
import csv
import random
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from resource import RUSAGE_SELF, getrusage
from tempfile import TemporaryDirectory
from typing import Any

import psycopg

import pgdedup
from benchmarks.matching import splinking
from benchmarks.matching.sets import Dataset
from pgdedup import testing
from pgdedup.config import load_rules_text
from pgdedup.draft import draft
from pgdedup.rule_templates import read_sample_table, read_template
from pgdedup.scan import BATCH, ScanProgress, scan
from pgdedup.simulate import simulate

TABLE = "crm.customers"
COLUMNS = (
    *("name", "credit_code", "phone1", "phone2", "phone3", "email", "region"),
    *("address", "contact", "owner"),
)
_FIELDS = """
version: 1
tables:
  crm.customers:
    distinct_if: {credit: different, name: elsewhere}
    fields:
      name:    {type: company_name, columns: [name]}
      credit:  {type: uscc, columns: [credit_code]}
      phone:   {type: phone, columns: [phone1, phone2, phone3]}
      email:   {type: email, columns: [email]}
      region:  {type: region, columns: [region]}
      address: {type: address, columns: [address]}
    rules:
"""
RULES = {
    "edits": _FIELDS
    + """
      same_credit_code: {match: {credit: same}, action: flag}
      same_name: {match: {name: same}, unless: {region: different}, action: flag}
      same_email: {match: {email: same}, action: flag}
      homophone_name:
        match: {name: sounds_near}
        unless: {region: elsewhere, address: different}
        action: flag
      typo_phone: {match: {name: {typo: 1}, phone: same}, action: flag}
      typo_name:
        match: {name: {typo: 1}, region: same}
        unless: {region: elsewhere, address: different}
        action: flag
""",
    "bare": _FIELDS + "      typo_name: {match: {name: {typo: 1}}, action: flag}\n",
    "template": read_template("crm-cn"),
}
Row = list[str | None]
_REGIONS = ("北京", "上海", "杭州", "南京", "广东省深圳市", "成都", "")
_TRADES = ("科技", "贸易", "信息技术", "网络科技", "医疗器械", "餐饮管理", "建筑工程")
_FORMS = ("有限公司", "股份有限公司", "有限责任公司")
_HOMOPHONES = str.maketrans("科技信医建工", "棵计新衣健功")


def generated(count: int, seed: int = 7) -> Iterator[Row]:
    """Rows of the sample table of crm-cn."""
    chance = random.Random(seed)
    names: list[str] = []
    for _ in range(count):
        if names and chance.random() < 0.1:
            name = chance.choice(names)
            at = chance.randrange(len(name))
            name = chance.choice(
                (
                    name.translate(_HOMOPHONES),
                    name[:at] + name[at + 1 :],
                    name[:at] + chr(0x4E00 + chance.randrange(3000)) + name[at + 1 :],
                )
            )
        else:
            brand = "".join(chr(0x4E00 + chance.randrange(3000)) for _ in range(4))
            parts = (_REGIONS, (brand,), _TRADES, _FORMS)
            name = "".join(chance.choice(part) for part in parts)
        names.append(name)
        phone = f"138{chance.randrange(10 * count):08}"
        yield [name, None, phone, *[None] * (len(COLUMNS) - 3)]


def read(path: Path) -> Iterator[Row]:
    """Rows of a CSV file."""
    with path.open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            yield [row[column] or None for column in COLUMNS]


def read_truth(path: Path, rows: int) -> set[tuple[int, int]]:
    """Pairs of the first so many rows that are one customer; none of doubtful ones."""
    with path.open(encoding="utf-8", newline="") as stream:
        return {
            (min(pair), max(pair))
            for line in csv.DictReader(stream)
            if line["ambiguous"] == "0"
            and max(pair := (int(line["id_a"]), int(line["id_b"]))) <= rows
        }


@contextmanager
def database(dsn: str | None) -> Iterator[psycopg.Connection[Any]]:
    """An empty database with the pgdedup schema."""
    if dsn is not None:
        testing.install_core(dsn)
        with psycopg.connect(dsn, autocommit=True) as conn:
            yield conn
        return
    with testing.find_server() as server:
        testing.prepare_roles(server)
        testing.create_database(server, "bench", template="template1")
        own = server.dsn("bench", user=testing.OWNER)
        testing.install_core(own)
        with psycopg.connect(own, autocommit=True) as conn:
            yield conn


def fill(conn: psycopg.Connection[Any], rules: str, rows: Sequence[Row]) -> list[str]:
    """The table with its rows, which the guard has not seen; its indexes, left out.

    Those of fields with ``common_after`` stay: a scan counts by them.
    """
    conn.execute(read_sample_table("crm-cn").encode())
    checked = load_rules_text(rules, "scan.py")
    pgdedup.apply(conn, pgdedup.plan(conn, checked))
    counted = [
        f"field:{field.name}"
        for field in checked.tables[TABLE].fields.values()
        if field.common_after is not None
    ]
    indexes = conn.execute(
        "SELECT pg_get_indexdef(i.indexrelid), i.indexrelid::regclass::text"
        " FROM pg_index AS i INNER JOIN pg_class AS c ON c.oid = i.indexrelid"
        " INNER JOIN pgdedup.objects AS o ON o.kind = 'index' AND o.name = c.relname"
        " WHERE i.indrelid = %s::regclass AND o.part <> ALL (%s)",
        [TABLE, counted],
    ).fetchall()
    for _, name in indexes:
        conn.execute(f"DROP INDEX {name}".encode())
    conn.execute(f"ALTER TABLE {TABLE} DISABLE TRIGGER USER".encode())

    # Two streams: nearly all of a load is making normal forms.
    def load(part: int) -> None:
        statement = f"COPY {TABLE} (id, {', '.join(COLUMNS)}) FROM STDIN".encode()
        with (
            psycopg.connect(conn.info.dsn, password=conn.info.password or None) as own,
            own.cursor() as cursor,
            cursor.copy(statement) as copy,
        ):
            for number, row in enumerate(rows[part::2]):
                copy.write_row([2 * number + part + 1, *row])

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(load, range(2)))
    conn.execute(f"ALTER TABLE {TABLE} ENABLE TRIGGER USER".encode())
    conn.execute(f"ANALYZE {TABLE}".encode())
    return [definition for definition, _ in indexes]


def recorded(conn: psycopg.Connection[Any]) -> set[tuple[str, str, str, str]]:
    """Pairs on record, by rule, with the signature of their evidence."""
    return set(
        conn.execute(
            "SELECT p.key_l, p.key_r, m.rule, m.entry ->> 'signature'"
            " FROM pgdedup.pairs AS p, jsonb_each(p.matches) AS m (rule, entry)"
        )
    )


def compare_with_guard(conn: psycopg.Connection[Any]) -> None:
    """Enter all rows anew, one by one, and say what guard and scan tell apart.

    The guard puts at most 20 pairs of a write on record, and `common_after` depends on
    the order of the rows: what differs is printed by rule.
    """
    by_scan = recorded(conn)
    conn.execute("TRUNCATE pgdedup.pairs")
    columns = ", ".join(("id", *COLUMNS))
    conn.execute(f"CREATE TEMP TABLE again AS SELECT {columns} FROM {TABLE}".encode())
    conn.execute(f"TRUNCATE {TABLE}".encode())
    begun = time.monotonic()
    conn.execute(
        f"""DO $$ DECLARE v_row again; BEGIN
            FOR v_row IN SELECT * FROM again ORDER BY id LOOP
                INSERT INTO {TABLE} ({columns}) SELECT v_row.*;
                COMMIT;
            END LOOP;
        END $$""".encode()
    )
    by_guard = recorded(conn)
    print(
        f"guard: {len(by_guard):,} hits in {time.monotonic() - begun:.0f} s;"
        f" scan: {len(by_scan):,}; both {len(by_guard & by_scan):,}"
    )
    for name, rest in (
        ("guard only", by_guard - by_scan),
        ("scan only", by_scan - by_guard),
    ):
        counts = Counter(rule for _, _, rule, _ in rest)
        for rule, count in counts.most_common():
            print(f"{name:>12}{count:9,}  {rule}")


def compare_with_splink(
    conn: psycopg.Connection[Any], truth: set[tuple[int, int]]
) -> None:
    """Splink on the same rows in a process of its own, whose memory is then its own."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "inputs.csv"
        query = (
            f"COPY (SELECT {', '.join(('id', *COLUMNS))} FROM {TABLE} ORDER BY id)"
            " TO STDOUT (FORMAT csv, HEADER)"
        )
        with path.open("wb") as stream, conn.cursor().copy(query.encode()) as copy:
            for data in copy:
                stream.write(data)
        with ProcessPoolExecutor(1, get_context("spawn")) as pool:
            measured = pool.submit(splink_alone, conn.info.dsn, path).result()
    seconds, processor, memory, made, found = measured
    print(
        f"Splink: {seconds:.1f} s, {processor:.1f} s of the processor,"
        f" {memory} MB at most; normal forms made in {made:.1f} s more"
    )
    best = max(found, key=lambda each: len(found[each] & truth) / (
        len(found[each]) + len(truth) or 1
    ))  # fmt: skip
    for threshold in dict.fromkeys((0.5, best)):
        pairs = found[threshold]
        judged = f1(pairs, truth) if truth else ""
        print(f"  {len(pairs):,} pairs at probability {threshold}: {judged}")


def splink_alone(
    dsn: str, path: Path
) -> tuple[float, float, int, float, dict[float, set[tuple[int, int]]]]:
    """Seconds, of the processor, megabytes, seconds of the inputs, and the pairs."""
    with path.open(encoding="utf-8", newline="") as stream:
        rows = {
            row.pop("id"): {name: value or None for name, value in row.items()}
            for row in csv.DictReader(stream)
        }
    dataset = Dataset("scan", "crm-cn", rows)
    begun = time.monotonic()
    with psycopg.connect(dsn, autocommit=True) as conn:
        inputs = splinking.read_inputs(conn, dataset)
    made = time.monotonic() - begun
    before = getrusage(RUSAGE_SELF)
    begun = time.monotonic()
    found = {
        threshold: {
            (int(min(pair, key=int)), int(max(pair, key=int))) for pair in pairs
        }
        for threshold, pairs in splinking.predict_from(inputs, dataset)
    }
    after = getrusage(RUSAGE_SELF)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return time.monotonic() - begun, used, after.ru_maxrss // 1024, made, found


def processor_seconds(pid: int) -> float:
    """What a process has used of the processor, in user and system mode."""
    fields = Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(") ")[2].split()
    return (int(fields[11]) + int(fields[12])) / 100


def peak_memory(pid: int) -> int:
    """The most megabytes that a process has held."""
    for line in Path(f"/proc/{pid}/status").read_text("utf-8").splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) // 1024
    raise RuntimeError("the kernel tells no VmHWM")


def temporary_bytes(conn: psycopg.Connection[Any]) -> int:
    """Of files of this database that sorts and hashes have spilt to; no tables."""
    conn.execute("SELECT pg_stat_force_next_flush()")
    row = conn.execute(
        "SELECT temp_bytes FROM pg_stat_database WHERE datname = current_database()"
    ).fetchone()
    assert row is not None
    return int(row[0])


def f1(found: set[tuple[int, int]], truth: set[tuple[int, int]]) -> str:
    """Precision, recall and F1, for people."""
    right = len(found & truth)
    if not right:
        return "nothing is right"
    precision, recall = right / len(found), right / len(truth)
    return (
        f"P {precision:.3f}  R {recall:.3f}"
        f"  F1 {2 * precision * recall / (precision + recall):.3f}"
    )


class Meter:
    """What some processes have used since it was made."""

    def __init__(self, pids: Sequence[int]) -> None:
        self.pids = pids
        self.begun, self.before = time.monotonic(), self._processor()

    def _processor(self) -> float:
        return sum(map(processor_seconds, self.pids))

    def __str__(self) -> str:
        clock = time.monotonic() - self.begun
        return f"{clock:9.1f}{self._processor() - self.before:10.1f}"


def scan_all(
    conn: psycopg.Connection[Any], jobs: int, batch: int, workers: int | None
) -> float:
    """Scan the table and print what it took; the seconds of the clock."""
    with ExitStack() as stack:
        helpers = [
            stack.enter_context(
                psycopg.connect(
                    conn.info.dsn, password=conn.info.password or None, autocommit=True
                )
            )
            for _ in range(jobs - 1)
        ]
        pids = [each.info.backend_pid for each in (conn, *helpers)]
        spilt = temporary_bytes(conn)
        total = last = Meter(pids)
        candidates = pairs = 0
        print(f"{'seconds':>9}{'processor':>10}{'candidates':>12}{'pairs':>9}  unit")

        def tell(state: ScanProgress) -> None:
            nonlocal last, candidates, pairs
            print(
                f"{last}{state.candidates - candidates:12,}{state.pairs - pairs:9,}"
                f"  {state.rules[0] if state.rules else '(laying down units)'}",
                flush=True,
            )
            last = Meter(pids)
            candidates, pairs = state.candidates, state.pairs

        if jobs > 1 and workers is None:
            workers = 0
        state = scan(
            conn,
            TABLE,
            batch=batch,
            workers=workers,
            helpers=helpers,
            progress=tell,
        )
        print(
            f"{total}{state.candidates:12,}{state.pairs:9,}"
            f"  all, of {state.rows:,} rows, {jobs} sessions\n"
            f"memory at most {max(map(peak_memory, pids))} MB,"
            f" {(temporary_bytes(conn) - spilt) >> 20} MB of temporary files"
        )
        return time.monotonic() - total.begun


def simulate_all(conn: psycopg.Connection[Any], rules: str, scanned: float) -> None:
    """Try the rules on a copy of the table and print what it took."""
    begun = time.monotonic()
    result = simulate(conn, draft(conn, load_rules_text(rules, "scan.py")))
    seconds = time.monotonic() - begun
    print(
        f"simulate: {seconds:.1f} s, {seconds / scanned:.2f} of the scan;"
        f" {result.pairs:,} pairs, {peak_memory(conn.info.backend_pid)} MB at most"
    )


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--rules", choices=RULES, default="edits")
    parser.add_argument("--data", type=Path)
    parser.add_argument("--batch", type=int, default=BATCH)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--workers", type=int)
    parser.add_argument("--guard", action="store_true")
    parser.add_argument("--splink", action="store_true")
    parser.add_argument("--simulate", action="store_true")
    parser.add_argument("dsn", nargs="?")
    given = parser.parse_args()
    truth: set[tuple[int, int]] = set()
    with database(given.dsn) as conn:
        begun = time.monotonic()
        rules = RULES[given.rules]
        if given.guard:
            for action in ("ask", "block"):
                rules = rules.replace(f"action: {action}", "action: flag")
        source = generated(given.rows)
        if given.data:
            source = read(given.data / "customers.csv")
            truth = read_truth(given.data / "truth.csv", given.rows)
        rows = list(islice(source, given.rows))
        indexes = fill(conn, rules, rows)
        print(f"loaded in {time.monotonic() - begun:.1f} s")
        seconds = scan_all(conn, given.jobs, given.batch, given.workers)
        if truth:
            found = {
                (min(pair), max(pair))
                for left, right in conn.execute(
                    "SELECT p.key_l::bigint, p.key_r::bigint FROM pgdedup.pairs AS p"
                )
                if (pair := (left, right))
            }
            print(f"{len(found):,} pairs on record: {f1(found, truth)}")
        if given.simulate:
            simulate_all(conn, rules, seconds)
        if given.splink:
            compare_with_splink(conn, truth)
        if given.guard:
            for definition in indexes:
                conn.execute(definition.encode())
            compare_with_guard(conn)


if __name__ == "__main__":
    main()
