"""Lines of a file: what would become of each, what is loaded, what is held."""

import csv
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest
from typer.testing import CliRunner

from pgdedup import importing
from pgdedup.cli import app as command
from pgdedup.embedded import LocalServer
from tests import guarded
from tests.guarded import Connection, rows

TABLES = """
CREATE SCHEMA "销售";
CREATE TABLE "销售".customers (
    id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name text NOT NULL, phone1 text, phone2 text, tax text,
    founded date, staff integer, level varchar(3), owner text
);
GRANT USAGE ON SCHEMA "销售" TO app;
GRANT SELECT, INSERT, UPDATE ON "销售".customers TO app;
"""
RULES = """
version: 1
tables:
  '"销售".customers':
    show: [name, owner]
    fields:
      name: {type: company_name, label: 客户名称}
      phone: {type: phone, columns: [phone1, phone2]}
      tax: uscc
    rules:
      same_tax: {match: {tax: same}, action: block}
      same_phone: {match: {phone: same}, action: ask}
      homophone: {match: {name: sounds_like}, action: flag}
      same_name: {match: {name: same}, action: shadow}
"""
TARGET = '"销售".customers'
CREDIT = "91350100M000100Y43"


@pytest.fixture(scope="module")
def template(server: LocalServer, template_dbname: str) -> Iterator[str]:
    yield from guarded.template(server, template_dbname, TABLES, RULES)


@pytest.fixture
def dbname(server: LocalServer, template: str) -> Iterator[str]:
    yield from guarded.copy(server, template)


@pytest.fixture
def app(connect: Any, db: Connection) -> Connection:
    """A session of app; two customers are there."""
    db.execute(
        f"INSERT INTO {TARGET} (name, phone1, tax, owner) VALUES"
        " ('华为技术有限公司', '13800138000', NULL, '张伟'),"
        f" ('小米科技', NULL, '{CREDIT}', '李娜')"
    )
    session: Connection = connect("app")
    return session


def stage(session: Connection, *lines: tuple[object, ...]) -> None:
    session.execute(
        "CREATE TEMP TABLE staging (line bigint, name text, phone2 text, tax text,"
        " founded text, staff text, level text, remark text, pgdedup_confirm text)"
    )
    with session.cursor() as cursor:
        cursor.executemany(
            "INSERT INTO staging VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s)",
            [line + (None,) * (9 - len(line)) for line in lines],
        )


def check(session: Connection) -> list[Any]:
    return rows(
        session,
        "SELECT line, verdict, rule, key, other_line"
        f" FROM pgdedup.check_import('{TARGET}', 'staging')",
    )


def test_every_line_gets_a_verdict(app: Connection) -> None:
    stage(
        app,
        (2, "阿里巴巴", "13900139000"),
        (3, "别的公司", "+86 138 0013 8000"),
        (4, "花为技术", None),
        (5, "新的客户", None, CREDIT),
        (6, "阿里巴巴集团", "0086-139-0013-9000"),
        (7, "坏日期", None, None, "2024-02-30"),
        (8, None, "13700137000"),
        (9, "空单元格", "", "", "", ""),
        (10, "长", None, None, None, None, "ABCD"),
    )
    assert check(app) == [
        (2, "new", None, None, None),
        (3, "duplicate", "same_phone", "1", None),
        (4, "duplicate", "homophone", "1", None),
        (5, "duplicate", "same_tax", "2", None),
        (6, "duplicate", "same_phone", None, 2),
        (7, "invalid", None, None, None),
        (8, "invalid", None, None, None),
        (9, "new", None, None, None),
        (10, "invalid", None, None, None),
    ]


def test_a_branch_of_a_customer_is_related(app: Connection) -> None:
    stage(
        app,
        (1, "华为技术有限公司南京分公司", "13700137000"),
        (2, "华为技术苏州分公司", None),
        (3, "小米科技有限责任公司武汉第二分公司", None),
        (4, "别家技术有限公司南京分公司", None),
        (5, "华为技术有限公司合肥分公司", "13800138000"),
        (6, "分公司", None),
    )
    assert check(app) == [
        (1, "related", None, "1", None),
        (2, "related", None, "1", None),
        (3, "related", None, "2", None),
        (4, "new", None, None, None),
        (5, "duplicate", "same_phone", "1", None),
        (6, "new", None, None, None),
    ]
    loaded = rows(app, f"SELECT * FROM pgdedup.check_import('{TARGET}', 'staging')")
    assert loaded[0][-1][0]["field"] == "name"


def test_evidence_names_the_columns(app: Connection) -> None:
    stage(
        app,
        (1, "甲", "13800138000"),
        (2, "乙", "13800138000"),
        (3, "丙", None, None, "x"),
    )
    found = rows(
        app,
        "SELECT line, other_line, evidence FROM"
        f" pgdedup.check_import('{TARGET}', 'staging') ORDER BY line, other_line",
    )
    entry = {"field": "phone", "label": "phone", "comparison": "same"}
    assert [line[:2] for line in found] == [(1, None), (2, 1), (2, None), (3, None)]
    assert found[0][2] == [{**entry, "column": "phone2", "other_column": "phone1"}]
    (of_pair,) = found[1][2]
    assert of_pair["column"] == of_pair["other_column"] == "phone2"
    (problem,) = found[3][2]
    assert problem["column"] == "founded"
    assert "x" in problem["problem"]


def test_lines_without_numbers_are_counted(app: Connection) -> None:
    app.execute("CREATE TEMP TABLE staging (name text, phone1 text)")
    app.execute(
        "INSERT INTO staging VALUES ('甲', '13700137000'), ('乙', '13700137000')"
    )
    assert check(app) == [
        (1, "new", None, None, None),
        (2, "duplicate", "same_phone", None, 1),
    ]


def test_a_value_of_thousands_of_lines_is_not_multiplied_out(app: Connection) -> None:
    stage(app, *((n, f"甲{n}", "13700137000") for n in range(1, 2001)))
    found = check(app)
    assert len(found) == 2000
    assert {line[4] for line in found[1:]} == {1}


def test_rules_of_an_earlier_version(app: Connection, db: Connection) -> None:
    stage(app, (1, "甲", "13800138000"))
    db.execute("UPDATE pgdedup.tables SET config = config #- '{functions,line_values}'")
    with pytest.raises(psycopg.errors.ObjectNotInPrerequisiteState) as caught:
        check(app)
    assert caught.value.diag.message_hint == "Run: pgdedup apply."


def test_nothing_is_written(app: Connection, db: Connection) -> None:
    stage(app, (1, "华为", "13800138000"), (2, "华为", "13800138000"))
    check(app)
    counts = "SELECT count(*) FROM pgdedup.pairs UNION ALL SELECT count(*) FROM "
    assert rows(db, counts + TARGET) == [0, 2]


@pytest.fixture
def steward(server: LocalServer, app: Connection, connect: Any) -> Connection:
    """A session that may write customers and decide; two customers are there."""
    name = guarded.role(server, "importer", "pgdedup_steward", "app")
    session: Connection = connect(name)
    return session


def load(session: Connection, options: str = "") -> Any:
    (counts,) = rows(
        session,
        "SELECT loaded, confirmed, held"
        f" FROM pgdedup.load_import('{TARGET}', 'staging', 'list.csv'{options})",
    )
    return counts


HELD = "SELECT line, verdict, state, matches -> 0 ->> 'rule' FROM pgdedup.held_lines"
NAMES = f"SELECT name FROM {TARGET} ORDER BY id"


def test_what_the_rules_let_in_is_loaded(steward: Connection, db: Connection) -> None:
    stage(
        steward,
        (1, "甲", "13900139000"),
        (2, "花为技术"),
        (3, "乙", "13900139000"),
        (4, "丙", "13800138000", None, None, None, None, None, "another branch"),
        (5, "丁", None, CREDIT, None, None, None, None, "please"),
        (6, "戊", None, None, "not a date"),
    )
    assert load(steward) == (2, 1, 3)
    assert rows(db, NAMES)[2:] == ["丙", "甲", "花为技术"]
    assert rows(db, HELD + " ORDER BY line") == [
        (3, "duplicate", "held", "same_phone"),
        (5, "duplicate", "held", "same_tax"),
        (6, "invalid", "held", None),
    ]
    states = "SELECT state, reason FROM pgdedup.pairs ORDER BY state"
    assert rows(db, states) == [("accepted", "another branch"), ("open", None)]


def test_flagged_lines_can_be_held(steward: Connection, db: Connection) -> None:
    stage(steward, (1, "花为技术"), (2, "甲"))
    assert load(steward, ", hold_flagged => true") == (1, 0, 1)
    assert rows(db, HELD) == [(1, "duplicate", "held", "homophone")]


def test_a_rival_that_was_faster(steward: Connection, db: Connection) -> None:
    """Between check and load somebody else enters the same customer."""
    stage(steward, (1, "甲", None, CREDIT), (2, "乙", "13900139000"), (3, "丙"))
    steward.execute(
        "CREATE TEMP TABLE verdicts AS"
        f" SELECT * FROM pgdedup.check_lines('{TARGET}', 'staging')"
    )
    steward.execute("DELETE FROM verdicts")
    db.execute(f"INSERT INTO {TARGET} (name, phone1) VALUES ('快', '13900139000')")
    (counts,) = rows(
        steward,
        "SELECT loaded, confirmed, held FROM pgdedup.load_lines("
        f"'{TARGET}', 'staging', 'verdicts', 'x', false)",
    )
    assert counts == (1, 0, 2)
    assert rows(db, "SELECT line, verdict FROM pgdedup.held_lines ORDER BY line") == [
        (1, "duplicate"),
        (2, "duplicate"),
    ]


def test_held_lines_are_released_merged_or_discarded(
    steward: Connection, db: Connection
) -> None:
    stage(
        steward,
        (1, "甲", "13800138000"),
        (2, "华为", "13800138000", None, "2020-01-02"),
        (3, "丙", "13800138000"),
        (4, "丁", None, None, None, "many"),
    )
    assert load(steward) == (0, 0, 4)
    lines = rows(steward, "SELECT line_id FROM pgdedup.held_lines ORDER BY line")
    key = rows(steward, "SELECT pgdedup.release_line(%s, 'another firm')", lines[0])[0]
    filled = rows(steward, "SELECT pgdedup.merge_line(%s, '1', 'the same')", lines[1])
    assert filled == [["founded", "phone2"]]
    steward.execute("SELECT pgdedup.discard_line(%s, 'rubbish')", [lines[2]])
    corrected = rows(
        steward,
        "SELECT pgdedup.release_line(%s, 'corrected', '{\"staff\": 9}')",
        lines[3],
    )[0]
    assert rows(
        db,
        "SELECT state, key, reason, decided_by FROM pgdedup.held_lines ORDER BY line",
    ) == [
        ("released", key, "another firm", "importer"),
        ("merged", "1", "the same", "importer"),
        ("discarded", None, "rubbish", "importer"),
        ("released", corrected, "corrected", "importer"),
    ]
    assert rows(
        db, f"SELECT name, phone1, founded::text FROM {TARGET} WHERE id = 1"
    ) == [("华为技术有限公司", "13800138000", "2020-01-02")]
    with pytest.raises(psycopg.errors.ObjectNotInPrerequisiteState, match="discarded"):
        steward.execute("SELECT pgdedup.release_line(%s, 'x')", [lines[2]])
    assert rows(db, "SELECT pgdedup.purge('0')")[0] >= 4
    assert rows(db, HELD) == []


def test_release_does_not_open_a_block(steward: Connection, db: Connection) -> None:
    stage(steward, (1, "甲", None, CREDIT))
    load(steward)
    (line,) = rows(steward, "SELECT line_id FROM pgdedup.held_lines")
    with pytest.raises(psycopg.errors.UniqueViolation, match="same_tax"):
        steward.execute("SELECT pgdedup.release_line(%s, 'but I want to')", [line])
    assert rows(db, "SELECT state FROM pgdedup.held_lines") == ["held"]


def test_only_stewards_hold_and_decide(app: Connection) -> None:
    stage(app, (1, "甲", None, CREDIT))
    with pytest.raises(psycopg.errors.InsufficientPrivilege, match="held_lines"):
        load(app)
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        app.execute("SELECT pgdedup.discard_line(1, 'x')")


def run(*words: str, code: int = 0) -> str:
    done = CliRunner().invoke(command, [*words])
    assert done.exit_code == code, done.output + repr(done.exception)
    return done.stdout


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030"])
def test_a_file_is_marked_filled_in_and_loaded(
    steward: Connection, db: Connection, tmp_path: Path, encoding: str
) -> None:
    """As a spreadsheet writes it: Chinese headings, columns of no use, its encoding."""
    file, marked = tmp_path / "名单.csv", tmp_path / "marked.csv"
    file.write_text(
        "客户名称,phone1,备注,tax\n"
        '甲,"13800138000","两\n行",\n'
        f"乙,,,{CREDIT}\n"
        "丙,139 0013 9000,,\n"
        "丁,13900139000\n",
        encoding=encoding,
    )
    dsn = steward.info.dsn + " user=importer"
    said = run(
        *("import-check", str(file), "--table", TARGET, "-o", str(marked)),
        *("--dsn", dsn),
        code=1,
    )
    assert said == "3 duplicate, 1 new\ncolumns that are not used: 备注\n"
    with marked.open(encoding="utf-8-sig", newline="") as stream:
        lines = list(csv.DictReader(stream))
    assert [
        [line[f"pgdedup_{name}"] for name in ("verdict", "rule", "key", "line")]
        for line in lines
    ] == [
        ["duplicate", "same_phone", "1", ""],
        ["duplicate", "same_tax", "2", ""],
        ["new", "", "", ""],
        ["duplicate", "same_phone", "", "4"],
    ]
    assert lines[0]["备注"] == "两\n行"
    assert lines[0]["pgdedup_evidence"] == "phone (phone1)"

    lines[0]["pgdedup_confirm"] = "the brother's firm"
    with marked.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, lines[0].keys())
        writer.writeheader()
        writer.writerows(lines)
    said = run(
        *("import-check", str(marked), "--table", TARGET, "--load", "--dsn", dsn),
        *("--format", "json"),
        code=1,
    )
    assert json.loads(said)["loaded"] == {"loaded": 1, "confirmed": 1, "held": 2}
    assert rows(db, NAMES)[2:] == ["甲", "丙"]

    assert "same_tax" in run("held", "--dsn", dsn, code=1)
    first, second = rows(db, "SELECT line_id FROM pgdedup.held_lines ORDER BY line")
    run("held", str(first), "--merge", "2", "--reason", "the same", "--dsn", dsn)
    said = run("held", str(second), "--release", "--reason", "no", "--dsn", dsn)
    assert said.startswith(f"line {second} is row ")
    assert run("held", "--dsn", dsn) == "no line is held\n"


def test_several_sessions_say_what_one_says(
    steward: Connection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Lines of one session that duplicate those of another, and rows of the table."""
    monkeypatch.setattr("pgdedup.importing.BATCH", 2)
    file = tmp_path / "list.csv"
    file.write_text(
        "name,phone1,founded\n"
        + "".join(
            f"第{number},139{number % 9:08},{'x' if number % 7 == 3 else ''}\n"
            f"华为,{13800138000 + number % 5},\n"
            for number in range(20)
        ),
        encoding="utf-8",
    )
    dsn = steward.info.dsn + " user=importer"
    marked = []
    for jobs in ("1", "3"):
        output = tmp_path / f"marked{jobs}.csv"
        said = run(
            *("import-check", str(file), "--table", TARGET, "-o", str(output)),
            *("--jobs", jobs, "--dsn", dsn),
            code=1,
        )
        assert said == "28 duplicate, 3 invalid, 9 new\n"
        marked.append(output.read_text("utf-8"))
    assert marked[0] == marked[1]


def test_a_session_that_fails_ends_the_others(
    steward: Connection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pgdedup.importing.BATCH", 1)
    file = tmp_path / "list.csv"
    file.write_text("name\n甲\n乙\n丙\n", encoding="utf-8")
    source = importing.open_source(file)
    dsn = steward.info.dsn + " user=importer"
    with (
        psycopg.connect(dsn, autocommit=True) as conn,
        psycopg.connect(dsn, autocommit=True) as helper,
    ):
        columns = importing.match_columns(conn, TARGET, source.header)
        last = importing.stage(conn, source, columns, [helper])
        helper.execute("ALTER TABLE pg_temp.pgdedup_staging DROP COLUMN name")
        done: list[int] = []
        with pytest.raises(psycopg.errors.UndefinedColumn):
            importing.check(
                conn, TARGET, last, lambda _, lines: done.append(lines), [helper]
            )
        # Nobody may say that the line of the helper is behind.
        assert max(done, default=0) < last
        assert conn.execute("SELECT 1").fetchone() == (1,)


def test_a_check_tells_how_far_it_is(
    steward: Connection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pgdedup.importing.BATCH", 2)
    monkeypatch.setattr("pgdedup.importing.READING", 1)
    file = tmp_path / "list.csv"
    file.write_text("name\n甲\n乙\n丙\n", encoding="utf-8")
    source = importing.open_source(file)
    told: list[tuple[float, int]] = []
    with psycopg.connect(steward.info.dsn + " user=importer", autocommit=True) as conn:
        columns = importing.match_columns(conn, TARGET, source.header)
        last = importing.stage(conn, source, columns)
        importing.check(conn, TARGET, last, lambda *each: told.append(each))
    compared = [share for share, _ in told]
    assert compared == sorted(compared)
    # Half of the way is to read the lines, the other half to compare them.
    assert compared[:last] == [line / last / 2 for line in range(1, last + 1)]
    assert 0.5 < compared[last] < 1
    assert [lines for share, lines in told if share == 1] == [0, 2, 4]
    assert compared.count(1.0) < len(told)


def test_files_that_cannot_be_read(steward: Connection, tmp_path: Path) -> None:
    dsn = steward.info.dsn + " user=importer"
    file = tmp_path / "x.csv"

    def refused(text: bytes, *words: str) -> str:
        file.write_bytes(text)
        done = CliRunner().invoke(
            command,
            ["import-check", str(file), "--table", TARGET, "--dsn", dsn, *words],
        )
        assert done.exit_code == 3
        return done.stderr

    assert "is empty" in refused(b"")
    assert "name its encoding" in refused(b"name\n\xff\xff\xff\n")
    assert "no column of the file" in refused(b"x,y\n1,2\n")
    assert "two columns of the file mean name" in refused("name,客户名称\n".encode())
    assert "no column 名" in refused(b"name\n", "--map", "名=name")
    assert f"{file}:2: 3 cells" in refused(b"name\na,b,c\n")
