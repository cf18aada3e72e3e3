"""
What a scan of a whole table costs: seconds, candidates, pairs, memory and temp space.

    python benchmarks/scan.py [--rows 100000] [--template] [--data FILE] [--guard]
        [DSN]

Companies from a seed, one of ten a copy of an earlier one with a slip (a character
exchanged, left out, or a homophone), under exact, pinyin and one-edit rules; or the
rows of a CSV file with the columns of the template crm-cn (`--data`). `--template`: the
whole of crm-cn instead of the three rules. The guard is off while rows are loaded.
`--guard`: the rows are also entered one by one under its eyes, all rules flagging, and
what it puts on record is compared with the scan.

Seconds of the clock and of the backend's processor, since others may be at work on the
machine; memory is VmHWM of the backend, which includes the shared buffers that it has
touched. Parallel workers are not in the seconds of the processor: `--workers 0` for
those of the whole scan. Splink is compared in benchmarks/quality.py.
Without DSN, which must be of a
server on this machine, a server of its own is started.
"""

import argparse
import csv
import random
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import Any

import psycopg

import pgdedup
from pgdedup import testing
from pgdedup.config import load_rules_text
from pgdedup.rule_templates import read_sample_table, read_template
from pgdedup.scan import BATCH, ScanProgress, scan

TABLE = "crm.customers"
COLUMNS = (
    *("name", "credit_code", "phone1", "phone2", "phone3", "email", "region"),
    *("address", "contact", "owner"),
)
RULES = """
version: 1
tables:
  crm.customers:
    fields:
      name:  {type: company_name, columns: [name]}
      phone: {type: phone, columns: [phone1, phone2, phone3]}
    rules:
      same_name: {match: {name: same}, action: flag}
      same_phone: {match: {phone: same}, action: flag}
      homophone_name: {match: {name: sounds_like}, action: flag}
      typo_name: {match: {name: {typo: 1}}, action: flag}
"""
_REGIONS = ("北京", "上海", "杭州", "南京", "广东省深圳市", "成都", "")
_TRADES = ("科技", "贸易", "信息技术", "网络科技", "医疗器械", "餐饮管理", "建筑工程")
_FORMS = ("有限公司", "股份有限公司", "有限责任公司")
_HOMOPHONES = str.maketrans("科技信医建工", "棵计新衣健功")


def generated(count: int, seed: int = 7) -> Iterator[list[str | None]]:
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


def read(path: Path) -> Iterator[list[str | None]]:
    """Rows of a CSV file."""
    with path.open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            yield [row[column] or None for column in COLUMNS]


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


def fill(
    conn: psycopg.Connection[Any], rules: str, rows: Iterator[list[str | None]]
) -> None:
    """The table with its rows, which the guard has not seen."""
    conn.execute(read_sample_table("crm-cn").encode())
    checked = load_rules_text(rules, "scan.py")
    pgdedup.apply(conn, pgdedup.plan(conn, checked))
    conn.execute(f"ALTER TABLE {TABLE} DISABLE TRIGGER USER".encode())
    statement = f"COPY {TABLE} ({', '.join(COLUMNS)}) FROM STDIN".encode()
    with conn.cursor() as cursor, cursor.copy(statement) as copy:
        for row in rows:
            copy.write_row(row)
    conn.execute(f"ALTER TABLE {TABLE} ENABLE TRIGGER USER".encode())
    conn.execute(f"ANALYZE {TABLE}".encode())


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


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--template", action="store_true")
    parser.add_argument("--data", type=Path)
    parser.add_argument("--batch", type=int, default=BATCH)
    parser.add_argument("--workers", type=int)
    parser.add_argument("--guard", action="store_true")
    parser.add_argument("dsn", nargs="?")
    given = parser.parse_args()
    with database(given.dsn) as conn:
        begun = time.monotonic()
        rules = read_template("crm-cn") if given.template else RULES
        if given.guard:
            for action in ("ask", "block"):
                rules = rules.replace(f"action: {action}", "action: flag")
        rows = read(given.data) if given.data else generated(given.rows)
        fill(conn, rules, islice(rows, given.rows))
        print(f"loaded in {time.monotonic() - begun:.1f} s")
        pid = conn.info.backend_pid
        spilt = temporary_bytes(conn)
        start = last = time.monotonic()
        used = worked = processor_seconds(pid)
        candidates = pairs = 0
        print(f"{'seconds':>9}{'processor':>10}{'candidates':>12}{'pairs':>9}  unit")

        def tell(state: ScanProgress) -> None:
            nonlocal last, used, candidates, pairs
            now, work = time.monotonic(), processor_seconds(pid)
            print(
                f"{now - last:9.1f}{work - used:10.1f}"
                f"{state.candidates - candidates:12,}{state.pairs - pairs:9,}"
                f"  {state.rules[0] if state.rules else '(laying down units)'}",
                flush=True,
            )
            last, used = now, work
            candidates, pairs = state.candidates, state.pairs

        state = scan(
            conn, TABLE, batch=given.batch, workers=given.workers, progress=tell
        )
        print(
            f"{time.monotonic() - start:9.1f}{processor_seconds(pid) - worked:10.1f}"
            f"{state.candidates:12,}{state.pairs:9,}  all, of {state.rows:,} rows\n"
            f"memory at most {peak_memory(pid)} MB,"
            f" {(temporary_bytes(conn) - spilt) >> 20} MB of temporary files"
        )
        if given.guard:
            compare_with_guard(conn)


if __name__ == "__main__":
    main()
