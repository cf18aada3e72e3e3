"""What does a guard cost an INSERT?

One command: ``python benchmarks/insert.py [--rows 100000 1000000] [--dsn …]``.

Three tables with the same rows and the same rules: ``bare`` (the user's table alone),
``indexed`` (with our columns and indexes, its guard dropped) and ``guarded``. Single
rows are inserted by one client, one transaction each, in turn into the three tables,
so that a noisy machine hits them alike; the same values go into all three. Prints p50,
p99 and mean in microseconds, and the ratios. Rules: three exact ones (block, ask,
flag) and one by pinyin (flag), as issue A has them; ``isolation: strict``.
"""

import argparse
import random
import statistics
import sys
import time

import psycopg

import pgdedup
from pgdedup.config import load_rules_text
from pgdedup.embedded import EmbeddedServer

#: A server as it is meant to be run.
SETTINGS = {
    "fsync": "on",
    "full_page_writes": "on",
    "shared_buffers": "1GB",
    "max_wal_size": "8GB",
    "maintenance_work_mem": "512MB",
}
VARIANTS = ("bare", "indexed", "guarded")
COLUMNS = "name, contact, credit_code, phone1, phone2, email, owner"
TABLE = """
CREATE TABLE bench.{name} (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name text NOT NULL, contact text, credit_code text, phone1 text, phone2 text,
    email text, owner text
);
CREATE INDEX ON bench.{name} (name);
CREATE INDEX ON bench.{name} (owner);
"""
RULES = """
  bench.{name}:
    fields:
      contact: person_name
      name: company_name
      credit: {{type: uscc, columns: [credit_code]}}
      phone: {{type: phone, columns: [phone1, phone2]}}
    rules:
      same_credit_code: {{match: {{credit: same}}, action: block}}
      contact_phone: {{match: {{contact: same, phone: same}}, action: ask}}
      same_phone: {{match: {{phone: same}}, action: flag}}
      homophone_name: {{match: {{name: sounds_like}}, action: flag}}
"""
# The thousand most common characters stand one after another in no code page; GB 2312
# level 1 is near enough, and its codec knows it.
CHARACTERS = [
    bytes([0xB0 + row, 0xA1 + cell]).decode("gb2312")
    for row in range(39)
    for cell in range(94)
]
TRADES = ["科技", "贸易", "餐饮管理", "机械设备", "电子商务", "建筑工程", "咨询服务"]
_CODE = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_WEIGHTS = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)


def credit_code(serial: int) -> str:
    """A code with a valid check character (GB 32100)."""
    body = f"91320100{serial:09d}"
    total = sum(
        _CODE.index(char) * weight for char, weight in zip(body, _WEIGHTS, strict=True)
    )
    return body + _CODE[-total % 31]


def row(rng: random.Random, serial: int) -> tuple[str | None, ...]:
    """A plausible customer; no two share a phone or a code."""
    brand = "".join(rng.choices(CHARACTERS, k=rng.randint(2, 4)))
    return (
        f"{brand}{rng.choice(TRADES)}有限公司",
        "".join(rng.choices(CHARACTERS, k=rng.randint(2, 3))),
        credit_code(serial) if serial % 2 else None,
        f"1{3900000000 + serial}",
        f"025-{80000000 + serial}" if serial % 3 == 0 else None,
        f"u{serial}@example.com",
        f"sales{serial % 200}",
    )


def load(conn: psycopg.Connection, rows: int) -> None:
    """Fill the bare table, copy it, install the rules on two copies."""
    rng = random.Random(7)
    conn.execute("DROP SCHEMA IF EXISTS bench CASCADE")
    conn.execute("CREATE SCHEMA bench")
    for name in VARIANTS:
        conn.execute(TABLE.format(name=name).encode())
    with conn.cursor().copy(f"COPY bench.bare ({COLUMNS}) FROM STDIN".encode()) as copy:
        for serial in range(rows):
            copy.write_row(row(rng, serial))
    for name in VARIANTS[1:]:
        conn.execute(
            f"INSERT INTO bench.{name} ({COLUMNS}) "
            f"SELECT {COLUMNS} FROM bench.bare".encode()
        )
    text = "version: 1\ntables:" + "".join(
        RULES.format(name=name) for name in VARIANTS[1:]
    )
    pgdedup.apply(conn, pgdedup.plan(conn, load_rules_text(text)))
    for trigger in conn.execute(
        "SELECT tgname FROM pg_trigger WHERE tgrelid = 'bench.indexed'::regclass"
    ).fetchall():
        conn.execute(f'DROP TRIGGER "{trigger[0]}" ON bench.indexed'.encode())
    conn.execute("VACUUM ANALYZE")
    conn.execute("CHECKPOINT")


def measure(
    conn: psycopg.Connection, rows: int, inserts: int
) -> dict[str, list[float]]:
    """Microseconds of each single-row INSERT, by table."""
    rng = random.Random(11)
    marks = ", ".join(["%s"] * 7)
    statements = {
        name: f"INSERT INTO bench.{name} ({COLUMNS}) VALUES ({marks})".encode()
        for name in VARIANTS
    }
    times: dict[str, list[float]] = {name: [] for name in VARIANTS}
    order = list(VARIANTS)
    for number in range(inserts + 50):
        values = row(rng, rows + number)
        rng.shuffle(order)
        for name in order:
            started = time.perf_counter()
            conn.execute(statements[name], values, prepare=True)
            if number >= 50:
                times[name].append((time.perf_counter() - started) * 1e6)
    return times


def report(rows: int, times: dict[str, list[float]]) -> None:
    """Figures and ratios of one table size."""
    print(f"\n{rows:,} rows, {len(times['bare']):,} single-row inserts, microseconds")
    print(f"{'':10}{'p50':>9}{'p99':>9}{'mean':>9}")
    figures = {}
    for name, taken in times.items():
        cuts = statistics.quantiles(taken, n=100)
        figures[name] = (cuts[49], cuts[98], statistics.fmean(taken))
        print(f"{name:10}" + "".join(f"{each:9.0f}" for each in figures[name]))
    for above, below in (("guarded", "indexed"), ("guarded", "bare")):
        ratios = [a / b for a, b in zip(figures[above], figures[below], strict=True)]
        label = f"{above} : {below}"
        print(f"{label:19}" + "".join(f"{ratio:9.2f}" for ratio in ratios))


def run(dsn: str, sizes: list[int], inserts: int) -> None:
    """All sizes against one server."""
    with psycopg.connect(dsn, autocommit=True) as conn:
        version = conn.info.server_version // 10000
        print(f"PostgreSQL {version}, one client, synchronous_commit = off")
        conn.execute("SET synchronous_commit = off")
        for rows in sizes:
            load(conn, rows)
            report(rows, measure(conn, rows, inserts))
        conn.execute("DROP SCHEMA bench CASCADE")


def main() -> int:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rows", type=int, nargs="+", default=[100_000, 1_000_000])
    parser.add_argument("--inserts", type=int, default=5_000)
    parser.add_argument("--dsn", help="a server to use instead of an embedded one")
    options = parser.parse_args()
    if options.dsn:
        run(options.dsn, options.rows, options.inserts)
    else:
        with EmbeddedServer(settings=SETTINGS) as server:
            run(server.dsn(), options.rows, options.inserts)
    return 0


if __name__ == "__main__":
    sys.exit(main())
