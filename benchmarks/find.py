"""What does find_duplicates take, rule by rule, and how does it grow with the table?

    python benchmarks/find.py [--rows 100000 1000000] [--asked 500] [--dsn …]

The table is that of the generator of ../shared/data (``--data``, or PGDEDUP_DATA), one
of each size, guarded by the whole template ``crm-cn``, in the memory of the server.
Rows that were held back are asked, whole, as a form would ask before it saves them, one
after the other. Prints microseconds of server time, and how many of them the processor
worked (which a busy machine does not change),
p50 and p99: of ``find_duplicates``, of the look-up of all rules within it, and of the
look-up with one rule alone (which costs a statement, too: `none` is that), and the
ratio of the largest size to the smallest. ``--csv FILE`` takes a table made before.

Without the generator nothing is measured, and that is said.
"""

import argparse
import csv
import json
import os
import statistics
import subprocess
import sys
import tempfile
from itertools import islice
from pathlib import Path

import psycopg
from psycopg import sql

import pgdedup
from pgdedup.config import load_rules_text
from pgdedup.embedded import EmbeddedServer
from pgdedup.rule_templates import read_sample_table, read_template

DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
#: A server as it is meant to be run: a quarter of 24 GB holds a million rows.
SETTINGS = {
    "shared_buffers": "6GB",
    "max_wal_size": "8GB",
    "maintenance_work_mem": "512MB",
    "synchronous_commit": "off",
}
TEMPLATE = "crm-cn"
COLUMNS = (
    *("name", "credit_code", "phone1", "phone2", "phone3", "email", "region"),
    *("address", "contact", "owner"),
)
WARM = 50
#: Name -> microseconds and, of those, the processor's, one pair for each record.
Times = dict[str, list[tuple[float, float]]]

#: Server time of one statement: of the function, or of what seek() runs inside, under
#: the same settings. The generic plan is made once, as in a session that lives.
TIMED = """
CREATE FUNCTION pg_temp.timed_find(p_record jsonb) RETURNS float8
LANGUAGE plpgsql AS $$
DECLARE
    v_started timestamptz := clock_timestamp();
BEGIN
    PERFORM * FROM pgdedup.find_duplicates('crm.customers', p_record);
    RETURN extract(epoch FROM clock_timestamp() - v_started) * 1e6;
END $$;
CREATE FUNCTION pg_temp.timed_lookup(p_record jsonb, p_actions text[]) RETURNS float8
LANGUAGE plpgsql
SET enable_seqscan = off SET plan_cache_mode = force_generic_plan SET jit = off AS $$
DECLARE
    v_started timestamptz;
    v record;
    v_count bigint;
BEGIN
    SELECT p.* INTO v FROM pgdedup.{parse}(p_record) AS p;
    v_started := clock_timestamp();
    SELECT count(*) INTO v_count
    FROM pgdedup.{lookup}(p_actions, 20, {values}) AS l;
    RETURN extract(epoch FROM clock_timestamp() - v_started) * 1e6;
END $$;
"""


def generate(data: Path, rows: int, folder: str) -> Path:
    """A table of the generator's."""
    seed = data / "generator" / "cn_seed"
    command = [sys.executable, str(data / "generator" / "make_crm_cn.py")]
    command += ["--base", str(seed / "base_public.csv.gz")]
    command += ["--near", str(seed / "near_public.csv"), "--seed", "7"]
    out = Path(folder) / str(rows)
    subprocess.run(
        [*command, "--rows", str(rows), "--out", str(out)],
        check=True,
        stdout=subprocess.DEVNULL,
    )
    return out / "customers.csv"


def load(conn: psycopg.Connection, path: Path, rows: int, asked: int) -> list[str]:
    """Fill the table, install the template; the records held back, as JSON.

    Held back are rows all over the file, since it tells the history of the table.
    """
    conn.execute("DROP SCHEMA IF EXISTS crm CASCADE")
    conn.execute(read_sample_table(TEMPLATE).encode())
    total, step = rows + asked + WARM, rows // (asked + WARM)
    names = ", ".join(COLUMNS)
    held: list[list[str | None]] = []
    with (
        path.open(encoding="utf-8", newline="") as stream,
        conn.cursor().copy(f"COPY crm.customers ({names}) FROM STDIN".encode()) as copy,
    ):
        for number, row in enumerate(islice(csv.DictReader(stream), total)):
            values = [row[column] or None for column in COLUMNS]
            if number % step == step - 1 and len(held) < asked + WARM:
                held.append(values)
            else:
                copy.write_row(values)
    pgdedup.apply(conn, pgdedup.plan(conn, load_rules_text(read_template(TEMPLATE))))
    conn.execute("VACUUM ANALYZE crm.customers")
    conn.execute("CHECKPOINT")
    conn.execute("CREATE EXTENSION IF NOT EXISTS pg_prewarm")
    conn.execute(
        "SELECT pg_prewarm('crm.customers'), sum(pg_prewarm(i.indexrelid))"
        " FROM pg_index AS i WHERE i.indrelid = 'crm.customers'::regclass"
    )
    return [
        json.dumps(
            {name: value for name, value in zip(COLUMNS, values, strict=True) if value},
            ensure_ascii=False,
        )
        for values in held
    ]


def measure(conn: psycopg.Connection, records: list[str]) -> Times:
    """Microseconds of each record."""
    lookup = conn.execute(
        "SELECT p.proname, array_length(p.proargnames, 1), p.proargnames, p.proargmodes"
        " FROM pg_proc AS p WHERE p.pronamespace = 'pgdedup'::regnamespace"
        " AND p.proname ~ '^pgdedup_fn_customers_lookup'"
    ).fetchone()
    parse = conn.execute(
        "SELECT p.proname FROM pg_proc AS p"
        " WHERE p.pronamespace = 'pgdedup'::regnamespace"
        " AND p.proname ~ '^pgdedup_fn_customers_parse'"
    ).fetchone()
    assert lookup is not None
    assert parse is not None
    parameters = [
        name
        for name, mode in zip(lookup[2], lookup[3], strict=True)
        if mode == "i" and name not in ("given_actions", "given_limit")
    ]
    conn.execute("DROP FUNCTION IF EXISTS pg_temp.timed_find, pg_temp.timed_lookup")
    conn.execute(
        sql.SQL(TIMED).format(
            parse=sql.Identifier(parse[0]),
            lookup=sql.Identifier(lookup[0]),
            values=sql.SQL(", ").join(sql.Identifier("v", name) for name in parameters),
        )
    )
    rules = [
        row[0]
        for row in conn.execute(
            "SELECT unnest((pgdedup.rule_names("
            "pgdedup.config_of('crm.customers'))).rules)"
        ).fetchall()
    ]
    kinds = {"all rules": ["flag"] * len(rules), "none": ["off"] * len(rules)}
    for number, rule in enumerate(rules):
        kinds[rule] = [
            "flag" if each == number else "off" for each in range(len(rules))
        ]
    clock = Path(f"/proc/{conn.info.backend_pid}/schedstat")
    times: Times = {}
    for kind in ("find_duplicates", *kinds):
        call, arguments = "timed_find(%s)", []
        if kind in kinds:
            call, arguments = "timed_lookup(%s::jsonb, %s)", [kinds[kind]]
        taken = times[kind] = []
        for record in records:
            before = busy(clock)
            row = conn.execute(
                f"SELECT pg_temp.{call}".encode(), [record, *arguments], prepare=True
            ).fetchone()
            assert row is not None
            taken.append((row[0], busy(clock) - before))
        # plans are made, functions compiled
        del taken[:WARM]
    return times


def busy(clock: Path) -> float:
    """Microseconds of the processor that a process has had; 0 where nobody tells."""
    if not clock.exists():
        return 0
    return int(clock.read_text().split()[0]) / 1000


def report(figures: dict[int, Times]) -> None:
    """A line for each rule: p50 and p99 by size, and the growth."""
    sizes = sorted(figures)
    print(f"{'':22}  {'time p50':>9}{'p99':>9}{'CPU p50':>9}{'p99':>9}")
    for kind in figures[sizes[0]]:
        lines = []
        for size in sizes:
            each = zip(*figures[size][kind], strict=True)
            cuts = [statistics.quantiles(taken, n=100) for taken in each]
            lines.append([cut[at] for cut in cuts for at in (49, 98)])
            print(f"{kind:22}  " + "".join(f"{cut:9.0f}" for cut in lines[-1]))
        if len(sizes) > 1:
            ratios = (b / (a or 1) for a, b in zip(lines[0], lines[-1], strict=True))
            print(f"{'  growth':22}  " + "".join(f"{each:9.2f}" for each in ratios))


def run(dsn: str, tables: dict[int, Path], asked: int) -> None:
    """All sizes against one server."""
    figures = {}
    with psycopg.connect(dsn, autocommit=True) as conn:
        version = conn.info.server_version // 10000
        print(f"PostgreSQL {version}, one client, template {TEMPLATE}, microseconds")
        for rows, path in tables.items():
            records = load(conn, path, rows, asked)
            figures[rows] = measure(conn, records)
            print(f"\n{rows:,} rows, {len(records) - WARM:,} records asked", flush=True)
            report({rows: figures[rows]})
        if len(figures) > 1:
            print("\nin all", flush=True)
            report(figures)


def main() -> int:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rows", type=int, nargs="+", default=[100_000, 1_000_000])
    parser.add_argument("--asked", type=int, default=500)
    parser.add_argument("--dsn", help="a server to use instead of an embedded one")
    parser.add_argument("--csv", type=Path, help="a table made before, for all sizes")
    parser.add_argument(
        "--data", type=Path, default=Path(os.environ.get("PGDEDUP_DATA") or DATA)
    )
    options = parser.parse_args()
    if not options.csv and not (options.data / "generator").is_dir():
        print(f"SKIPPED: no generator in {options.data}", file=sys.stderr)
        return 0
    with tempfile.TemporaryDirectory() as folder:
        more = options.asked + WARM
        tables = {
            rows: options.csv or generate(options.data, rows + more, folder)
            for rows in options.rows
        }
        if options.dsn:
            run(options.dsn, tables, options.asked)
        else:
            with EmbeddedServer(settings=SETTINGS) as server:
                run(server.dsn(), tables, options.asked)
    return 0


if __name__ == "__main__":
    sys.exit(main())
