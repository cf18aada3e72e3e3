"""Scans of whole tables: they find what the guard would, and survive interruptions."""

import json
import random
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress

import psycopg
import pytest
from typer.testing import CliRunner

from pgdedup.cli import app as command
from pgdedup.embedded import LocalServer
from pgdedup.scan import HeavyKey, ScanProgress, heavy_keys, scan
from tests import guarded
from tests.guarded import Connection, one, rows

Connect = Callable[..., Connection]

TABLES = """
CREATE SCHEMA "销售";
CREATE TABLE "销售"."客户" (
    id bigint PRIMARY KEY, tenant integer, "名称" text, contact text, phone1 text,
    phone2 text, code text, city text, amount numeric, note text, deleted_at timestamptz
);
CREATE TABLE "销售"."二键" (
    a integer, b date, email text, PRIMARY KEY (a, b)
);
GRANT USAGE ON SCHEMA "销售" TO app, pgdedup_steward;
GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA "销售" TO app;
"""
RULES = """
version: 1
tables:
  销售.客户:
    scope: [tenant]
    live: "deleted_at IS NULL"
    distinct_if: {code: different}
    fields:
      名称: {type: company_name, columns: [名称]}
      contact: person_name
      phone: {type: phone, columns: [phone1, phone2]}
      code: {type: code, columns: [code]}
      city: {type: region, columns: [city]}
      amount: {type: number, columns: [amount]}
      note: {type: text, columns: [note]}
    rules:
      code: {match: {code: same}, action: flag}
      phone: {match: {phone: same}, action: flag}
      contact_phone: {match: {contact: same, phone: same}, action: shadow}
      typo: {match: {名称: {typo: 1}}, action: flag}
      typo_city: {match: {名称: {typo: 1}, city: same}, action: flag}
      sound: {match: {名称: sounds_like}, unless: {city: different}, action: flag}
      near: {match: {名称: sounds_near, city: same}, action: flag}
      similar: {match: {名称: {similar: 0.6}}, action: flag}
      short: {match: {名称: short_form}, action: flag}
      amount: {match: {amount: {within: 3}, city: same}, action: flag}
      note: {match: {note: {similar: 0.7}}, action: flag}
      unused: {match: {note: same}, action: 'off'}
  销售.二键:
    fields: {email: email}
    rules:
      email: {match: {email: same}, action: flag}
"""


@pytest.fixture(scope="module")
def template(server: LocalServer, template_dbname: str) -> Iterator[str]:
    yield from guarded.template(server, template_dbname, TABLES, RULES)


@pytest.fixture
def dbname(server: LocalServer, template: str) -> Iterator[str]:
    yield from guarded.copy(server, template)


def _note(chance: random.Random, serial: int) -> str:
    """Some words of its own for each serial number, and a slip now and then."""
    own = random.Random(serial)
    words = ["".join(own.choices("abcdefghijklmnop", k=7)) for _ in range(4)]
    words[chance.randrange(4)] += chance.choice(("", "", "s"))
    return " ".join(words)


TABLE = '"销售"."客户"'
_HEADS = ("华为", "华微", "小米", "晓米", "中兴", "中新", "字节跳动", "四方", "十方")
_TRADES = ("技术", "科技", "技朮", "贸易", "信息技术", "网络科技")


def generate(count: int, seed: int = 1) -> list[tuple[object, ...]]:
    """Rows with many near values; values repeat, but none in twenty rows."""
    chance = random.Random(seed)
    made: list[tuple[object, ...]] = []
    for number in range(count):
        serial = chance.randrange(count // 4)
        brand = chance.choice(_HEADS) + "".join(
            chr(0x4E00 + int(digit) * 7) for digit in f"{serial:03}"
        )
        name = (
            chance.choice(("北京", "上海", ""))
            + brand
            + chance.choice(_TRADES)
            + chance.choice(("有限公司", "", "股份有限公司"))
        )
        made.append(
            (
                number,
                chance.choice((1, 1, 1, None, None, 2)),
                chance.choice((name, name, name, name, name, brand, None)),
                chance.choice(("张三", "李四", "王五", None)),
                f"138{chance.randrange(count):08}" if chance.random() < 0.5 else None,
                f"138{chance.randrange(count):08}" if chance.random() < 0.3 else None,
                f"C{chance.randrange(count)}" if chance.random() < 0.3 else None,
                chance.choice(("北京市", "上海市", "广东省深圳市", None)),
                chance.randrange(count // 2) if chance.random() < 0.3 else None,
                _note(chance, serial) if chance.random() < 0.3 else None,
                "2026-01-01" if chance.random() < 0.05 else None,
            )
        )
    return made


def load(db: Connection, made: list[tuple[object, ...]], *, guard: bool) -> None:
    """Insert rows one by one past the guard or under its eyes."""
    switch = "ENABLE" if guard else "DISABLE"
    db.execute(f"ALTER TABLE {TABLE} {switch} TRIGGER USER".encode())
    with db.cursor() as cursor:
        cursor.executemany(
            f"INSERT INTO {TABLE} VALUES ({', '.join(['%s'] * 11)})".encode(), made
        )
    db.execute(f"ALTER TABLE {TABLE} ENABLE TRIGGER USER".encode())


def recorded(db: Connection) -> set[tuple[object, ...]]:
    """Everything that pairs say of the evidence."""
    return set(
        rows(
            db,
            "SELECT p.key_l, p.key_r, p.state, m.rule, m.entry"
            " FROM pgdedup.pairs AS p, jsonb_each_text(p.matches) AS m (rule, entry)",
        )
    )


class _KilledError(Exception):
    """Ends a scan between two units."""


def forget(db: Connection) -> None:
    db.execute("TRUNCATE pgdedup.pairs, pgdedup.scans, pgdedup.scan_units")


def test_a_scan_finds_what_the_guard_flags(db: Connection) -> None:
    made = generate(400)
    load(db, made, guard=True)
    guarded_pairs = recorded(db)
    forget(db)
    state = scan(db, TABLE)
    assert state.finished
    assert state.rows == 400
    assert recorded(db) == guarded_pairs
    found = {rule for _, _, _, rule, _ in guarded_pairs}
    assert found == {
        "code", "phone", "contact_phone", "typo", "typo_city", "sound", "near",
        "similar", "short", "amount", "note",
    }  # fmt: skip
    # In parts, it is the same; typo_city is divided by cities, others by keys.
    forget(db)
    parts = scan(db, TABLE, batch=2500)
    assert parts.units > 9
    assert recorded(db) == guarded_pairs


def test_aliases_meet_in_parts_as_in_the_whole(db: Connection) -> None:
    """What a scan is divided by has no aliases: all keys of a row are in one part."""
    named = [
        (900 + number, None, name, *[None] * 4, city, *[None] * 3)
        for number, (name, city) in enumerate(
            [
                ("南京餐饮", "南京市"), ("金陵食府", "江苏省南京市"),
                ("金陵食付", "南京市"), ("南京餐饮", "上海市"), ("金陵食府", "上海市"),
            ]
        )
    ]  # fmt: skip
    load(db, [*generate(100), *named], guard=False)
    db.execute("SELECT pgdedup.add_alias('company_name', '南京餐饮', '金陵食府')")
    scan(db, TABLE)
    whole = recorded(db)
    by_alias = {row[:2] for row in whole if row[3] == "typo_city"}
    assert by_alias >= {("900", "901"), ("901", "902"), ("903", "904")}
    assert not by_alias & {("900", "903"), ("900", "904"), ("901", "904")}
    forget(db)
    assert scan(db, TABLE, batch=50).units > 50
    assert recorded(db) == whole


def test_an_interrupted_scan_goes_on_where_it_stopped(
    db: Connection, connect: Connect
) -> None:
    load(db, generate(200), guard=False)
    whole = scan(db, TABLE, batch=1500)
    expected = recorded(db)
    forget(db)
    chance = random.Random(5)
    done: list[int] = []
    for _ in range(5):
        # The session dies in the middle of a unit: its transaction is rolled back.
        dying = connect()

        stop = (done[-1] if done else 0) + chance.randrange(1, 3)

        def watch(state: ScanProgress, stop: int = stop) -> None:
            if state.done >= stop:
                raise _KilledError

        with pytest.raises(_KilledError):
            scan(dying, TABLE, batch=1500, progress=watch)
        scan_id = one(db, "SELECT max(scan_id) FROM pgdedup.scans")
        dying.autocommit = False
        dying.execute("SELECT pgdedup.scan_step(%s)", [scan_id])
        db.execute("SELECT pg_terminate_backend(%s)", [dying.info.backend_pid])
        done.append(
            one(
                db,
                "SELECT count(finished_at) FROM pgdedup.scan_units WHERE scan_id = %s",
                scan_id,
            )
        )
        assert done[-1] == stop
    rest: list[ScanProgress] = []
    last = scan(db, TABLE, batch=1500, progress=rest.append)
    assert rest[0].done == done[-1]
    assert (last.scan_id, last.units) == (scan_id, whole.units)
    assert recorded(db) == expected


def test_the_next_scan_looks_at_what_changed(db: Connection) -> None:
    load(db, generate(150), guard=False)
    scan(db, TABLE)
    before = recorded(db)
    again = scan(db, TABLE)
    assert (again.units, again.candidates, recorded(db)) == (0, 0, before)
    load(db, [(900, 7, "某某新东西", None, "13900000001", *[None] * 6)], guard=False)
    load(db, [(901, 7, "某某新冬西", None, "13900000001", *[None] * 6)], guard=False)
    changed = scan(db, TABLE)
    assert (changed.units, changed.candidates) == (1, 2)
    assert {row[:4] for row in recorded(db) - before} == {
        ("900", "901", "open", "phone"),
        ("900", "901", "open", "sound"),
        ("900", "901", "open", "typo"),
    }
    everything = scan(db, TABLE, complete=True)
    assert everything.units == 11
    assert everything.pairs >= len({row[:2] for row in before})


def test_rows_are_found_whose_transaction_was_open_during_the_scan(
    db: Connection, connect: Connect
) -> None:
    load(db, generate(20), guard=False)
    db.execute(f"ALTER TABLE {TABLE} DISABLE TRIGGER USER".encode())
    writer = connect(autocommit=False)
    for key in (950, 951):
        writer.execute(
            f"INSERT INTO {TABLE} (id, phone1) VALUES (%s, '13900000002')".encode(),
            [key],
        )
    scan(db, TABLE)
    writer.commit()
    scan(db, TABLE)
    assert ("950", "951") in {row[:2] for row in recorded(db)}


def test_a_rule_that_changed_is_scanned_in_full(db: Connection) -> None:
    load(db, [(n, 1, None, None, None, None, None, None, n * 5, None, None)
              for n in range(3)], guard=False)  # fmt: skip
    db.execute(f"UPDATE {TABLE} SET city = '北京市'".encode())
    scan(db, TABLE)
    assert recorded(db) == set()
    guarded.apply(db, RULES.replace("within: 3", "within: 5"))
    state = scan(db, TABLE)
    assert state.units == 1
    assert {row[:2] for row in recorded(db)} == {("0", "1"), ("1", "2")}


def test_heavy_values_are_reported_instead(db: Connection) -> None:
    many = [(n, 1, None, "张三", "13800138000", *[None] * 6) for n in range(40)]
    load(db, [*many, *((n, 2, None, None, "13800138000", *[None] * 6)
                       for n in (50, 51))], guard=False)  # fmt: skip
    state = scan(db, TABLE, heavy=30)
    assert heavy_keys(db, TABLE) == [
        HeavyKey(TABLE, "contact_phone", "0", 40),
        HeavyKey(TABLE, "phone", "0", 40),
    ]
    assert {row[:2] for row in recorded(db)} == {("50", "51")}
    # One more of them later: still no list.
    load(db, [(60, 1, None, None, "13800138000", *[None] * 6)], guard=False)
    state = scan(db, TABLE, heavy=30)
    assert state.candidates == 1
    assert {row[:2] for row in recorded(db)} == {("50", "51")}


def test_composite_keys(db: Connection) -> None:
    table = '"销售"."二键"'
    db.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER".encode())
    db.execute(
        f"INSERT INTO {table} SELECT n, '2026-01-01', n % 3 || '@x.cn'"
        " FROM generate_series(1, 6) AS n".encode()
    )
    db.execute("SET datestyle = 'SQL, DMY'")
    assert scan(db, table).pairs == 3
    assert rows(db, "SELECT key_l, key_r FROM pgdedup.pairs ORDER BY 1 LIMIT 1") == [
        ('{"a": 1, "b": "2026-01-01"}', '{"a": 4, "b": "2026-01-01"}')
    ]


def test_scan_duplicates_reads_only(db: Connection, connect: Connect) -> None:
    load(db, generate(260), guard=False)
    app = connect("app")
    app.execute("SET default_transaction_read_only = on")
    found = rows(
        app,
        "SELECT key_l, key_r, rule"
        f" FROM pgdedup.scan_duplicates('{TABLE}', 100000, 60)",
    )
    scan(db, TABLE)
    assert set(found) == {
        (row[0], row[1], row[3]) for row in recorded(db) if row[3] != "contact_phone"
    }
    assert len(rows(app, f"SELECT FROM pgdedup.scan_duplicates('{TABLE}', 3, 60)")) == 3
    few = rows(app, f"SELECT FROM pgdedup.scan_duplicates('{TABLE}', 100000, 0)")
    assert len(few) < len(found)


def test_who_may_scan(db: Connection, connect: Connect, server: LocalServer) -> None:
    load(db, generate(50), guard=False)
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        scan(connect("app"), TABLE)
    steward = connect(guarded.role(server, "管家", "pgdedup_steward"))
    assert scan(steward, TABLE).finished
    with pytest.raises(psycopg.errors.UndefinedObject, match="has no rule nothing"):
        scan(steward, TABLE, rules=["nothing"])


def test_the_time_may_end_a_scan(db: Connection) -> None:
    load(db, generate(50), guard=False)
    state = scan(db, TABLE, max_seconds=0)
    assert (state.finished, state.done) == (False, 0)
    assert scan(db, TABLE, rules=["phone"]).units == 1


def test_the_command(db: Connection, dsn: str) -> None:
    load(db, generate(100), guard=False)
    run = CliRunner().invoke
    first = run(command, ["scan", TABLE, "--dsn", dsn, "--format", "json"])
    assert first.exit_code == 1, first.output
    (answer,) = json.loads(first.stdout)
    assert answer["finished"]
    assert answer["pairs"] > 0
    assert answer["heavy"] == []
    assert "units" in first.stderr
    second = run(command, ["scan", "--dsn", dsn])
    assert second.exit_code == 0, second.output
    assert f"{TABLE}: 100 rows, 0 pairs" in second.stdout


def scan_that_waits(
    db: Connection, scanning: Connection, rules: list[str] | None = None
) -> Future[ScanProgress]:
    """Begin a scan in a thread; returns when it waits for somebody's lock."""
    pool = ThreadPoolExecutor(1)
    begun = pool.submit(scan, scanning, TABLE, rules=rules)
    pool.shutdown(wait=False)
    while not one(db, "SELECT count(*) FROM pg_locks WHERE NOT granted"):
        assert not begun.done(), begun.result()
        time.sleep(0.01)
    return begun


@pytest.mark.parametrize("guard", [True, False])
def test_what_was_seen_meanwhile_stands(
    db: Connection, connect: Connect, guard: bool
) -> None:
    """A unit takes minutes; a pair may be written and decided before it is through."""
    names = ("华为一二三技术", "华为一二四技术", "华为一二五技术")
    load(
        db,
        [(number, 1, names[number], *[None] * 8) for number in (0, 1)],
        guard=True,
    )
    before = recorded(db)
    writing = connect(autocommit=False)
    writing.execute("SELECT pgdedup.lock_findings(%s::regclass)", [TABLE])
    scanning = scan_that_waits(db, connect(), rules=["similar"])
    switch = "ENABLE" if guard else "DISABLE"
    db.execute(f"ALTER TABLE {TABLE} {switch} TRIGGER USER".encode())
    db.execute(f'UPDATE {TABLE} SET "名称" = %s WHERE id = 1'.encode(), [names[2]])
    assert (recorded(db) != before) == guard
    db.execute(
        "SELECT pgdedup.decide_pair(%s::regclass, '0', '1', 'distinct', 'two firms')",
        [TABLE],
    )
    decided = recorded(db)
    assert {rule for _, _, _, rule, _ in decided} >= {"similar", "typo"}
    writing.rollback()
    assert scanning.result().pairs == 1
    assert recorded(db) == decided
    assert {state for _, _, state, *_ in decided} == {"distinct"}


def test_what_is_decided_meanwhile_stays(db: Connection, connect: Connect) -> None:
    """A scan takes pairs without evidence off the record, but no decision."""
    load(db, [(0, 1, "华为一", *[None] * 8), (1, 1, "华为一", *[None] * 8)], guard=True)
    db.execute(f"ALTER TABLE {TABLE} DISABLE TRIGGER USER".encode())
    db.execute(f'UPDATE {TABLE} SET "名称" = %s WHERE id = 1'.encode(), ["金陵餐饮"])
    deciding = connect(autocommit=False)
    deciding.execute(
        "SELECT pgdedup.decide_pair(%s::regclass, '0', '1', 'distinct', 'two firms')",
        [TABLE],
    )
    scanning = scan_that_waits(db, connect())
    deciding.commit()
    assert scanning.result().finished
    assert rows(db, "SELECT key_l, key_r, state FROM pgdedup.pairs") == [
        ("0", "1", "distinct")
    ]


def test_sessions_that_die_at_random_change_nothing(
    db: Connection, connect: Connect
) -> None:
    load(db, generate(120), guard=False)
    begun = time.monotonic()
    scan(db, TABLE, batch=2500)
    lasts = time.monotonic() - begun
    expected = recorded(db)
    forget(db)
    chance = random.Random(7)
    for _ in range(5):
        dying = connect()
        kill = threading.Timer(
            chance.uniform(0, lasts / 5),
            db.execute,
            ["SELECT pg_terminate_backend(%s)", [dying.info.backend_pid]],
        )
        kill.start()
        with suppress(psycopg.OperationalError):
            scan(dying, TABLE, batch=2500)
        kill.join()
    assert scan(db, TABLE, batch=2500).finished
    assert recorded(db) == expected
    assert rows(
        db, "SELECT relname FROM pg_class WHERE relname LIKE 'scan\\_%\\_%'"
        " AND relpersistence = 'u'"
    ) == []  # fmt: skip


def test_the_clock_stops_inside_a_unit_and_halves_it(
    db: Connection, connect: Connect
) -> None:
    load(db, generate(150), guard=False)
    whole = scan(db, TABLE)
    expected = recorded(db)
    forget(db)
    slow = connect(autocommit=False)
    begun = scan(db, TABLE, max_seconds=0)
    for more in (1, 2):
        # A unit that takes longer than there is time: it waits for somebody else.
        slow.execute("SELECT FROM pgdedup.scans FOR UPDATE")
        release = threading.Timer(1, slow.rollback)
        release.start()
        stopped = scan(db, TABLE, max_seconds=0.3)
        release.join()
        assert (stopped.finished, stopped.done) == (False, 0)
        assert stopped.units == whole.units + more
        assert one(db, "SHOW statement_timeout") == "0"
    assert scan(db, TABLE).scan_id == begun.scan_id
    assert recorded(db) == expected


def test_a_unit_is_not_cancelled_before_the_time_is_over(
    db: Connection, connect: Connect
) -> None:
    load(db, generate(50), guard=False)
    scan(db, TABLE, max_seconds=0)
    slow = connect(autocommit=False)
    slow.execute(f"LOCK TABLE {TABLE}".encode())
    for _ in range(20):
        # What is left is no whole number of milliseconds.
        assert not scan(db, TABLE, max_seconds=0.0309).finished


def test_somebody_elses_cancel_is_an_error(db: Connection, connect: Connect) -> None:
    load(db, generate(50), guard=False)
    scan(db, TABLE, max_seconds=0)
    slow = connect(autocommit=False)
    slow.execute("SELECT FROM pgdedup.scans FOR UPDATE")
    with connect() as scanning:
        cancel = threading.Timer(0.3, scanning.cancel_safe)
        cancel.start()
        with pytest.raises(psycopg.errors.QueryCanceled):
            scan(scanning, TABLE, max_seconds=60)
        cancel.join()


@pytest.mark.parametrize("name", ["pgdedup_all", "pgdedup_found"])
def test_a_scan_reads_no_table_of_the_caller(db: Connection, name: str) -> None:
    load(db, generate(60), guard=False)
    db.execute(f"CREATE TEMP VIEW {name} AS SELECT 1 AS key_l".encode())
    with pytest.raises(psycopg.errors.DuplicateTable) as caught:
        scan(db, TABLE)
    assert caught.value.diag.message_hint == "Drop it: pgdedup makes its own."
    db.execute(f"DROP VIEW pg_temp.{name}".encode())
    assert scan(db, TABLE).finished


@pytest.mark.parametrize("jobs", [1, 2])
def test_control_c_stops_a_unit(
    db: Connection, connect: Connect, dsn: str, jobs: int
) -> None:
    load(db, generate(60), guard=False)
    scan(db, TABLE, max_seconds=0)
    slow = connect(autocommit=False)
    slow.execute("SELECT FROM pgdedup.scans FOR UPDATE")
    waiting = (
        "SELECT count(*) FROM pg_stat_activity WHERE query LIKE %s"
        " AND wait_event_type = 'Lock' AND datname = current_database()"
    )
    # Whoever runs the tests in the background of a shell has interrupts ignored.
    main = (
        "from signal import SIGINT, default_int_handler, signal;"
        " signal(SIGINT, default_int_handler);"
        " from pgdedup.cli import app; app()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", main, "scan", TABLE, "--dsn", dsn, f"--jobs={jobs}"],
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        while one(db, waiting, "%scan_step%") < jobs:
            assert process.poll() is None
            time.sleep(0.05)
        process.send_signal(signal.SIGINT)
        assert "interrupted" in process.communicate(timeout=30)[1]
    assert process.returncode == 3
    assert one(db, waiting, "%scan_step%") == 0
    slow.rollback()
    assert scan(db, TABLE).finished


@pytest.mark.parametrize("table_rows", [200, 1_000_000])
def test_several_sessions_scan_at_once(
    db: Connection, connect: Connect, table_rows: int
) -> None:
    load(db, generate(200), guard=False)
    whole = scan(db, TABLE)
    expected = recorded(db)
    forget(db)
    begun = scan(db, TABLE, max_seconds=0)
    db.execute("UPDATE pgdedup.scans SET table_rows = %s", [table_rows])
    step = "SELECT (pgdedup.scan_step(%s) ->> 'done')::integer"
    # A unit that is taken holds nobody up, as long as there are others.
    slow = connect(autocommit=False)
    slow.execute(
        "SELECT FROM pgdedup.scan_units ORDER BY weight DESC, unit LIMIT 1 FOR UPDATE"
    )
    assert one(db, step, begun.scan_id) == 1
    slow.rollback()
    told: list[ScanProgress] = []
    helpers = [connect(), connect()]
    state = scan(db, TABLE, helpers=helpers, progress=told.append)
    assert (state.finished, state.done) == (True, whole.units)
    assert (state.candidates, state.pairs) == (whole.candidates, whole.pairs)
    assert len(told) > whole.units - 1
    assert recorded(db) == expected


def test_a_session_that_fails_stops_its_helpers(
    db: Connection, connect: Connect
) -> None:
    load(db, generate(60), guard=False)
    scan(db, TABLE, max_seconds=0)
    helper = connect()
    helper.execute("SET ROLE pgdedup_reader")
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        scan(db, TABLE, helpers=[helper])
    with pytest.raises(ValueError, match="autocommit"):
        scan(db, TABLE, helpers=[connect(autocommit=False)])
    assert scan(db, TABLE).finished


def test_open_pairs_go_with_their_evidence(db: Connection) -> None:
    load(db, [(n, 1, None, None, phone, *[None] * 6) for n, phone in (
        (1, "13900000001"), (2, "13900000001"), (3, "13900000002"),
        (4, "13900000002"), (5, "13900000003"), (6, "13900000003"),
        (7, "13900000004"), (8, "13900000004"))], guard=True)  # fmt: skip
    decide = "SELECT pgdedup.decide_pair(%s::regclass, %s, %s, %s, 'named')"
    db.execute(decide, [TABLE, "5", "6", "distinct"])
    pairs = {("1", "2"), ("3", "4"), ("5", "6"), ("7", "8")}
    known = "SELECT key_l, key_r FROM pgdedup.pairs"
    assert set(rows(db, known)) == pairs
    # No scan yet: all pairs are asked.
    db.execute(f"ALTER TABLE {TABLE} DISABLE TRIGGER USER".encode())
    db.execute(f"UPDATE {TABLE} SET phone1 = '13900000009' WHERE id = 2".encode())
    scan(db, TABLE)
    assert set(rows(db, known)) == pairs - {("1", "2")}
    # Afterwards those of changed rows, and of rows that are gone.
    db.execute(f"DELETE FROM {TABLE} WHERE id = 4".encode())
    db.execute(f"UPDATE {TABLE} SET phone1 = '13900000008' WHERE id = 6".encode())
    db.execute(f"UPDATE {TABLE} SET deleted_at = now() WHERE id = 7".encode())
    scan(db, TABLE)
    assert set(rows(db, known)) == {("5", "6")}


def test_a_large_table_is_scanned_by_parallel_workers(db: Connection) -> None:
    """The same pairs; tables that workers can read are gone afterwards."""
    made = generate(200)
    load(db, made, guard=False)
    scan(db, TABLE)
    expected = recorded(db)
    forget(db)
    scan(db, TABLE, max_seconds=0)
    db.execute("UPDATE pgdedup.scans SET table_rows = 1000000")
    scan(db, TABLE, workers=2)
    assert recorded(db) == expected
    assert one(db, "SHOW max_parallel_workers_per_gather") == "2"
    functions = rows(
        db,
        "SELECT p.proname FROM pg_proc AS p"
        " WHERE p.pronamespace = 'pgdedup'::regnamespace AND p.proparallel <> 's'"
        " AND p.proname ~ '_(values|keys|relate|sketches|evidence|may_match)_'",
    )
    assert functions == []
