"""Rules tried on a table before they are switched on: nothing of it stays."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest
from typer.testing import CliRunner

import pgdedup
from pgdedup.cli import app as command
from pgdedup.config import load_rules_text
from pgdedup.draft import DraftError, draft
from pgdedup.embedded import LocalServer
from pgdedup.simulate import Simulation, simulate
from tests import guarded
from tests.guarded import Connection, one, rows

Connect = Callable[..., Connection]

TABLES = """
CREATE SCHEMA "销售";
CREATE TABLE "销售"."客户" (
    "编号" bigint PRIMARY KEY, tenant integer, "名称" text, phone1 text, phone2 text,
    code text, note text, deleted_at timestamptz, created_at timestamp
);
CREATE TABLE "销售"."二键" (a integer, b date, email text, PRIMARY KEY (a, b));
CREATE TABLE bare (id integer PRIMARY KEY, email text);
"""
OLD = """
version: 1
tables:
  销售.客户:
    scope: [tenant]
    live: "deleted_at IS NULL"
    fields:
      名称: {type: company_name, columns: [名称]}
      phone: {type: phone, columns: [phone1, phone2]}
      code: {type: code, columns: [code]}
    rules:
      code: {match: {code: same}, action: flag}
      code_phone: {match: {code: same, phone: same}, action: flag}
      sound: {match: {名称: sounds_like}, action: flag}
"""
NEW = """
version: 1
tables:
  销售.客户:
    scope: [tenant]
    live: "deleted_at IS NULL"
    show: [名称]
    fields:
      名称: {type: company_name, columns: [名称]}
      phone: {type: phone, columns: [phone1, phone2], common_after: 4}
      code: {type: code, columns: [code], label: 代码}
    rules:
      code: {match: {code: same}, action: block}
      phone: {match: {phone: same}, action: ask}
      typo: {match: {名称: {typo: 1}}, action: shadow}
      unused: {match: {名称: same}, action: 'off'}
    merge: {fields: {note: longest}}
  销售.二键:
    fields: {email: email}
    rules: {email: {match: {email: same}, action: flag}}
"""
#: Number, tenant, name, phones, code, deleted, day of January 2026 it came in.
ROWS = [
    (1, 1, "华为技术有限公司", "13800138001", None, "A-1", None, 1),
    (2, 1, "华微技术有限公司", None, "13800138001", "B-1", None, 2),
    (3, 1, "小米科技有限公司", None, None, "a1", None, 3),
    (4, 2, "华为技术有限公司", "13800138001", None, "A1", None, 4),
    (5, 1, "华为技术有限公司", "13800138001", None, "A1", "2026-01-05", 5),
    (6, 1, "中兴通讯", None, None, "C7", None, None),
    (7, 1, "四方物流", None, None, "c-7", None, 20),
    (8, 1, "四方物留", "13900139008", None, "D1", None, 21),
    (9, 1, "十方贸易", "13900139008", None, "D-1", None, 22),
]


@pytest.fixture(scope="module")
def template(server: LocalServer, template_dbname: str) -> Iterator[str]:
    yield from guarded.template(server, template_dbname, TABLES, OLD)


@pytest.fixture
def dbname(server: LocalServer, template: str) -> Iterator[str]:
    yield from guarded.copy(server, template)


@pytest.fixture
def filled(db: Connection) -> Connection:
    """The table with its rows; a steward told 1 and 3 apart."""
    with db.cursor() as cursor:
        cursor.executemany(
            'INSERT INTO "销售"."客户" VALUES (%s, %s, %s, %s, %s, %s, NULL, %s,'
            " make_date(2026, 1, %s))",
            ROWS,
        )
    db.execute(
        """SELECT pgdedup.decide_pair('"销售"."客户"', '1', '3', 'distinct', '同号')"""
    )
    return db


def simulated(conn: Connection, text: str = NEW, **options: object) -> Simulation:
    made = draft(conn, load_rules_text(text), "销售.客户")
    return simulate(conn, made, **options)  # type: ignore[arg-type]


def everything(conn: Connection) -> object:
    """All that a simulation could leave behind."""
    return (
        rows(
            conn,
            "SELECT c.oid::regclass::text, c.reltuples FROM pg_class AS c"
            " WHERE c.relnamespace <> 'pg_toast'::regnamespace"
            " AND c.relname !~ '^pg_|_ids$|_seq$' ORDER BY 1",
        )
        + rows(
            conn,
            "SELECT p.oid::regprocedure::text FROM pg_proc AS p ORDER BY 1",
        )
        + [
            rows(conn, f"SELECT x.xmin::text, x::text FROM {table} AS x ORDER BY 2")
            for table in (
                '"销售"."客户"',
                "pgdedup.pairs",
                "pgdedup.tables",
                "pgdedup.objects",
                "pgdedup.scans",
                "pgdedup.scan_units",
                "pgdedup.heavy_keys",
                "pgdedup.events",
            )
        ]
    )


def test_counts_pairs_of_each_rule(filled: Connection) -> None:
    found = simulated(filled)
    assert found.table == "销售.客户"
    assert found.rows == 9
    assert found.caught
    assert [(r.rule, r.action, r.pairs, r.rows, r.distinct) for r in found.rules] == [
        ("code", "block", 3, 6, 1),
        ("phone", "ask", 2, 4, 0),
        ("typo", "shadow", 2, 4, 0),
    ]
    assert found.pairs == 5
    assert found.replay is None
    assert found.difference is None


def test_nothing_stays(filled: Connection) -> None:
    before = everything(filled)
    simulated(filled, since_column="created_at", against="installed")
    assert everything(filled) == before
    assert (
        one(filled, "SELECT count(*) FROM pg_locks WHERE pid = pg_backend_pid()") <= 3
    )


def test_shows_why(filled: Connection) -> None:
    """Each rule has its pairs, with what was compared and what stewards said."""
    found = simulated(filled, sample=1)
    assert [pair.rule for pair in found.sample] == ["code", "phone", "typo"]
    pairs = {(p.rule, p.key_l, p.key_r): p for p in simulated(filled, sample=9).sample}
    assert set(pairs) >= {("code", "1", "3"), ("phone", "1", "2"), ("typo", "7", "8")}
    told_apart = pairs["code", "1", "3"]
    assert (told_apart.action, told_apart.score) == ("block", 1.0)
    assert (told_apart.state, told_apart.reason) == ("distinct", "同号")
    assert told_apart.decided_by == "dba"
    (why,) = told_apart.why
    assert (why.field, why.comparison) == ("code", "same")
    assert (why.value_l, why.value_r) == ("A-1", "a1")
    (near,) = pairs["typo", "7", "8"].why
    assert near.field == "名称"
    assert near.score is not None
    assert 0 < near.score < 1


def test_shared_values(filled: Connection) -> None:
    """Values that many rows share: listed pair by pair, or too many for that."""
    filled.execute(
        'INSERT INTO "销售"."客户" ("编号", tenant, code)'
        " SELECT 100 + n, 1, CASE WHEN n < 5 THEN 'X-9' ELSE 'Y-9' END"
        " FROM generate_series(0, 16) AS n"
    )
    found = simulated(filled, heavy=10)
    assert [(s.rule, s.rows, s.listed, s.values) for s in found.shared] == [
        ("code", 12, False, {"code": "Y-9"}),
        ("code", 5, True, {"code": "X-9"}),
    ]
    assert found.rules[0].pairs == 3 + 10


def test_replays_the_newest_rows(filled: Connection) -> None:
    """In the order of their dates; deleted rows and other tenants do not count."""
    found = simulated(filled, since_column="created_at", days=19.5)
    replay = found.replay
    assert replay is not None
    assert (replay.since.isoformat(), replay.until.isoformat()) == (
        "2026-01-02T12:00:00+00:00",
        "2026-01-22T00:00:00+00:00",
    )
    # 3, 4, 7, 8 and 9; row 2 came before. 6 has no date: it was there before 7.
    assert replay.rows == 5
    assert (replay.blocked, replay.asked, replay.flagged, replay.shadowed) == (
        3,
        0,
        0,
        1,
    )
    assert [(r.rule, r.rows, r.pairs, r.distinct) for r in replay.rules] == [
        ("code", 3, 3, 1),
        ("phone", 1, 1, 0),
        ("typo", 1, 1, 0),
    ]
    assert [(p.key_l, p.key_r, p.rule) for p in replay.distinct] == [("1", "3", "code")]


def test_replay_without_dates(filled: Connection) -> None:
    filled.execute('UPDATE "销售"."客户" SET created_at = NULL')
    assert simulated(filled, since_column="created_at").replay is None


def test_rows_of_tomorrow_do_not_end_the_period(filled: Connection) -> None:
    filled.execute(
        'INSERT INTO "销售"."客户" ("编号", tenant, created_at)'
        " VALUES (50, 1, '2999-01-01')"
    )
    replay = simulated(filled, since_column="created_at", days=3).replay
    assert replay is not None
    assert replay.until.year == 2026
    assert replay.rows == 3


@pytest.mark.parametrize("installed", [True, False])
def test_compares_two_versions(filled: Connection, installed: bool) -> None:
    """With the rules that are installed, or with those of another file."""
    other = "installed" if installed else draft(filled, load_rules_text(OLD))
    difference = simulated(filled, against=other, sample=9).difference
    assert difference is not None
    assert [
        (r.rule, r.before, r.after, r.gained, r.lost) for r in difference.rules
    ] == [
        ("code", "flag", "block", 0, 0),
        ("phone", None, "ask", 2, 0),
        ("typo", None, "shadow", 2, 0),
        ("unused", None, "off", 0, 0),
        ("code_phone", "flag", None, 0, 1),
        ("sound", "flag", None, 0, 2),
    ]
    assert (difference.gained, difference.lost, difference.kept) == (0, 0, 5)
    assert [(a.before, a.after, a.pairs) for a in difference.actions] == [
        ("flag", "block", 3),
        ("flag", "ask", 1),
        ("flag", "shadow", 1),
    ]


def test_lost_pairs_are_explained_by_the_old_rules(filled: Connection) -> None:
    text = NEW.replace("typo: {match: {名称: {typo: 1}}", "typo: {match: {名称: same}")
    difference = simulated(filled, text, against="installed", sample=9).difference
    assert difference is not None
    assert (difference.gained, difference.lost) == (0, 1)
    (lost,) = difference.lost_sample
    assert (lost.key_l, lost.key_r, lost.rule) == ("7", "8", "sound")
    assert [each.comparison for each in lost.why] == ["sounds_like"]


def test_an_action_set_by_hand_is_in_force(filled: Connection) -> None:
    filled.execute(
        """SELECT pgdedup.set_action('"销售"."客户"', 'code', 'shadow', 'too loud')"""
    )
    difference = simulated(filled, against="installed").difference
    assert difference is not None
    assert difference.rules[0].before == "shadow"


def test_installed_normal_forms_are_not_made_again(filled: Connection) -> None:
    """Only where the new rules want them as they are."""
    made = draft(filled, load_rules_text(NEW), '"销售"."客户"')
    made_again = " ".join(made.columns_sql)
    assert "phone_v1" not in made_again
    assert "company_name_v1" not in made_again
    other = NEW.replace("columns: [phone1, phone2]", "columns: [phone1]")
    made = draft(filled, load_rules_text(other), "销售.客户")
    assert "phone_v1" in " ".join(made.columns_sql)
    assert simulated(filled, other).rules[1].pairs == 1


def test_a_name_and_its_core_are_not_mixed_up(db: Connection) -> None:
    """Both are columns of one field."""
    rules = """
version: 1
tables:
  bare:
    fields: {email: company_name}
    rules:
      same: {match: {email: same}, action: flag}
      near: {match: {email: sounds_near}, action: flag}
"""
    guarded.apply(db, rules)
    db.execute("INSERT INTO bare VALUES (1, '吉安市晨光型砂材料'), (2, '晨光型砂材料')")
    recorded = rows(db, "SELECT jsonb_object_keys(matches) FROM pgdedup.pairs")
    found = simulate(db, draft(db, load_rules_text(rules)))
    assert {each.rule: each.pairs for each in found.rules if each.pairs} == {"near": 1}
    assert recorded == ["near"]


def test_the_scan_of_the_applied_rules_agrees(filled: Connection) -> None:
    found = simulated(filled, sample=99)
    guarded.apply(filled, NEW)
    pgdedup.scan(filled, '"销售"."客户"', complete=True)
    recorded = rows(
        filled,
        "SELECT p.key_l, p.key_r, m.rule FROM pgdedup.pairs AS p"
        " CROSS JOIN LATERAL jsonb_object_keys(p.matches) AS m (rule)"
        " WHERE m.rule IN ('code', 'phone', 'typo')",
    )
    assert sorted(recorded) == sorted((p.key_l, p.key_r, p.rule) for p in found.sample)


def test_the_pairs_on_record_are_not_even_touched(filled: Connection) -> None:
    """What is rolled back in a table stays there as dead rows until a VACUUM."""
    filled.execute("VACUUM FULL pgdedup.pairs")
    before = one(filled, "SELECT pg_relation_size('pgdedup.pairs')")
    writes = "SELECT pg_stat_get_tuples_inserted('pgdedup.pairs'::regclass)"
    filled.execute("SELECT pg_stat_force_next_flush()")
    inserted = one(filled, writes)
    assert simulated(filled, against="installed").pairs > 0
    filled.execute("SELECT pg_stat_force_next_flush()")
    assert one(filled, "SELECT pg_relation_size('pgdedup.pairs')") == before
    assert one(filled, writes) == inserted


def test_a_table_with_two_keys(db: Connection) -> None:
    db.execute(
        """INSERT INTO "销售"."二键" VALUES
            (1, '2026-01-01', 'a@b.cn'), (1, '2026-01-02', 'A@b.cn')"""
    )
    made = draft(db, load_rules_text(NEW), "销售.二键")
    (pair,) = simulate(db, made, since_column="b", days=0).sample
    assert json.loads(pair.key_l) == {"a": 1, "b": "2026-01-01"}


def test_before_pgdedup_is_installed(
    connect: Connect, new_database: Callable[..., str]
) -> None:
    """The core schema is made for the simulation, and gone with it."""
    conn = connect(dbname=new_database())
    conn.execute(TABLES.encode())
    conn.execute("INSERT INTO bare VALUES (1, 'a@b.cn'), (2, 'A@b.cn')")
    rules = load_rules_text(
        "{version: 1, tables: {bare: {fields: {email: email},"
        " rules: {email: {match: {email: same}, action: block}}}}}"
    )
    before = rows(conn, "SELECT oid FROM pg_namespace ORDER BY 1")
    found = simulate(conn, draft(conn, rules))
    assert (found.pairs, found.rows) == (1, 2)
    assert rows(conn, "SELECT oid FROM pg_namespace ORDER BY 1") == before
    with pytest.raises(psycopg.errors.UndefinedObject, match="no duplicate rules"):
        simulate(conn, draft(conn, rules), against="installed")


def test_inside_the_transaction_of_the_caller(
    connect: Connect, filled: Connection
) -> None:
    """It sees his uncommitted rows, and leaves them to him."""
    conn = connect(autocommit=False)
    conn.execute(
        """INSERT INTO "销售"."客户" ("编号", tenant, code) VALUES (77, 1, 'D1')"""
    )
    found = simulated(conn)
    assert found.rules[0].pairs == 5
    assert one(conn, """SELECT count(*) FROM "销售"."客户" WHERE "编号" = 77""") == 1
    conn.rollback()


def test_writers_do_not_wait(connect: Connect, filled: Connection) -> None:
    """While a simulation is under way the guard records the pairs that it found."""
    writer = connect()
    writer.execute("SET lock_timeout = '2s'")
    writer.execute("SET statement_timeout = '20s'")
    seen: list[object] = []

    def write(_: object) -> None:
        if not seen:
            seen.append(
                writer.execute(
                    """UPDATE "销售"."客户" SET code = 'C7' WHERE "编号" IN (8, 9)"""
                )
            )

    made = draft(filled, load_rules_text(NEW), "销售.客户")
    # Of its two scans the second is that of the installed rules.
    simulate(filled, made, against="installed", progress=write)
    assert seen


def test_rows_hidden_by_policies_are_not_left_out_in_silence(
    filled: Connection,
) -> None:
    filled.execute('ALTER TABLE "销售"."客户" ENABLE ROW LEVEL SECURITY')
    simulated(filled)  # the owner sees them all
    filled.execute('ALTER TABLE "销售"."客户" FORCE ROW LEVEL SECURITY')
    with pytest.raises(pgdedup.PgdedupError, match="row-level security"):
        simulated(filled)


def test_says_what_cannot_be_tried(db: Connection) -> None:
    rules = load_rules_text(NEW)
    with pytest.raises(DraftError, match="name one of the tables"):
        draft(db, rules)
    with pytest.raises(DraftError, match=r"do not name crm\.x; they name 销售\.客户"):
        draft(db, rules, "crm.x")
    off = load_rules_text(NEW.replace("action: flag", "action: 'off'"))
    with pytest.raises(DraftError, match="no rule is on"):
        draft(db, off, "销售.二键")
    with pytest.raises(psycopg.errors.UndefinedColumn, match="created"):
        simulated(db, since_column="created")


class TestCommand:
    @pytest.fixture
    def files(self, tmp_path: Path) -> Path:
        for name, text in (("old", OLD), ("new", NEW)):
            (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
        return tmp_path

    @pytest.mark.usefixtures("filled")
    def test_text(self, files: Path, dsn: str) -> None:
        done = CliRunner().invoke(
            command,
            f"simulate -f {files}/new.yaml --table 销售.客户 --since-column created_at"
            " --against installed".split(),
            env={"COLUMNS": "140", "PGDEDUP_DSN": dsn},
        )
        assert done.exit_code == 1, done.output
        for said in (
            "销售.客户: 9 rows, 5 pairs",
            "distinct by dba: 同号",
            "3 blocked, 1 asked, 0 flagged, 1 shadowed",
            "against the other rules: 0 pairs gained, 0 lost, 5 kept",
        ):
            assert said in done.output

    @pytest.mark.usefixtures("filled")
    def test_json(self, files: Path, dsn: str) -> None:
        done = CliRunner().invoke(
            command,
            f"simulate -f {files}/new.yaml --table 销售.客户 --since-column created_at"
            f" --against {files}/old.yaml --format json".split(),
            env={"PGDEDUP_DSN": dsn},
        )
        assert done.exit_code == 1, done.output
        (found,) = json.loads(done.stdout)
        assert found["pairs"] == 5
        assert found["replay"]["until"] == "2026-01-22T00:00:00+00:00"
        assert found["difference"]["kept"] == 5

    def test_nothing_is_caught(self, files: Path, dsn: str) -> None:
        arguments = ["simulate", "-f", str(files / "new.yaml"), "--dsn", dsn]
        assert CliRunner().invoke(command, arguments).exit_code == 0
        wrong = CliRunner().invoke(command, [*arguments, "--against", "nothing.yaml"])
        assert wrong.exit_code == 2
