"""A steward's day: an import with duplicates, its review, merges, a report.

Once through SQL only, once through the command line only.
"""

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from pgdedup.cli import app as command
from pgdedup.embedded import LocalServer
from tests import guarded
from tests.guarded import Connection, one, rows

TABLES = """
CREATE SCHEMA crm;
CREATE TABLE crm.customers (
    id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name text NOT NULL, phone text, city text, owner text
);
CREATE TABLE crm.follow_ups (
    id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    customer_id integer NOT NULL REFERENCES crm.customers, note text
);
CREATE INDEX ON crm.follow_ups (customer_id);
GRANT USAGE ON SCHEMA crm TO pgdedup_steward;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA crm TO pgdedup_steward;
"""
RULES = """
version: 1
tables:
  crm.customers:
    show: [name, owner]
    owner: owner
    fields:
      name: {type: company_name, label: 客户名称}
      phone: {type: phone, label: 电话}
    rules:
      same_phone: {match: {phone: same}, action: ask}
      homophone: {match: {name: sounds_like}, action: flag}
"""
BRANDS = ["华为", "小米", "海尔", "格力", "美的", "方正"]
BRANDS += ["联想", "中兴", "康佳", "创维", "海信", "奥克斯"]
TRADES = ["餐饮", "贸易"]
#: Another character of the same sound for the first one.
SOUND = dict(zip(BRANDS, "花晓亥各镁芳连终慷闯骇傲", strict=True))
FIRMS = [(brand, f"{brand}{trade}") for trade in TRADES for brand in BRANDS]


@pytest.fixture(scope="module")
def template(server: LocalServer, template_dbname: str) -> Iterator[str]:
    yield from guarded.template(server, template_dbname, TABLES, RULES)


@pytest.fixture
def dbname(server: LocalServer, template: str) -> Iterator[str]:
    yield from guarded.copy(server, template)


@pytest.fixture
def steward(server: LocalServer, db: Connection, connect: Any) -> Connection:
    """Twenty-four customers, each with a follow-up, and a session of a steward."""
    for number, (_, name) in enumerate(FIRMS):
        db.execute(
            "WITH c AS (INSERT INTO crm.customers (name, phone, city, owner) VALUES"
            " (%s, %s, '南京', '张伟') RETURNING id) INSERT INTO crm.follow_ups"
            " (customer_id, note) SELECT id, 'called' FROM c",
            [f"{name}有限公司", f"138{number:08}"],
        )
    guarded.role(server, "day_steward", "pgdedup_steward", "pgdedup_merger")
    session: Connection = connect("day_steward")
    return session


def file_of_leads() -> str:
    """Twenty homophones, three known phones, two lines of one firm, a broken line."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(["客户名称", "phone", "city", "owner"])
    for brand, name in FIRMS[:20]:
        writer.writerow([SOUND[brand] + name[1:], "", "南京", "李娜"])
    for number, stem in enumerate("甲乙丙"):
        writer.writerow([f"另一家{stem}", f"+86 138 0000 000{number}", "", "李娜"])
    writer.writerow(["新客户甲", "13900000001", "", "李娜"])
    writer.writerow(["新客户乙", "139 0000 0001", "", "李娜"])
    writer.writerow(["", "13900000002", "", ""])
    return out.getvalue()


def test_through_sql_only(steward: Connection, db: Connection) -> None:
    # The file, as any client can copy it.
    steward.execute(
        "CREATE TEMP TABLE leads (line bigint GENERATED ALWAYS AS IDENTITY,"
        " name text, phone text, city text, owner text, pgdedup_confirm text)"
    )
    with steward.cursor().copy(
        "COPY leads (name, phone, city, owner) FROM STDIN (FORMAT csv, HEADER)"
    ) as copy:
        copy.write(file_of_leads())
    verdicts = (
        "SELECT verdict, rule, count(*) FROM"
        " pgdedup.check_import('crm.customers', 'leads') GROUP BY 1, 2 ORDER BY 1, 2"
    )
    assert rows(steward, verdicts) == [
        ("duplicate", "homophone", 20),
        ("duplicate", "same_phone", 4),
        ("invalid", None, 1),
        ("new", None, 1),
    ]
    steward.execute(
        "UPDATE leads SET pgdedup_confirm = 'a branch' WHERE name = '另一家丙'"
    )
    assert rows(
        steward, "SELECT * FROM pgdedup.load_import('crm.customers', 'leads', 'leads')"
    ) == [(21, 1, 4)]
    (held,) = rows(
        steward,
        "SELECT line_id FROM pgdedup.held_lines WHERE record ->> 'name' = '另一家甲'",
    )
    steward.execute("SELECT pgdedup.merge_line(%s, '1', 'the same')", [held])

    # Twenty pairs wait; their rows are side by side in one query.
    pairs = rows(
        steward,
        "SELECT o.key_l, o.key_r, l.name, r.name FROM pgdedup.open_pairs AS o"
        " JOIN crm.customers AS l ON l.id::text = o.key_l"
        " JOIN crm.customers AS r ON r.id::text = o.key_r ORDER BY o.pair_id",
    )
    assert len(pairs) == 20
    for number, (left, right, *_) in enumerate(pairs):
        decision = ("duplicate", "distinct", "related", "unsure")[number % 4]
        steward.execute(
            "SELECT pgdedup.decide_pair('crm.customers', %s, %s, %s, 'looked at it')",
            [left, right, decision],
        )
    assert rows(
        steward,
        "SELECT state, count(*) FROM pgdedup.pairs GROUP BY state ORDER BY state",
    ) == [
        ("accepted", 1),
        ("confirmed", 5),
        ("distinct", 5),
        ("related", 5),
        ("unsure", 5),
    ]

    for left, right, *_ in pairs[::4]:
        steward.execute(
            "SELECT pgdedup.merge_records("
            "'crm.customers', %s, ARRAY[%s], '{}', 'same')",
            [left, right],
        )
    assert one(steward, "SELECT count(*) FROM pgdedup.merges") == 5
    assert one(db, "SELECT count(*) FROM crm.follow_ups") == len(FIRMS)

    # One that was called distinct changes so that there is other evidence.
    left, right, *_ = pairs[1]
    steward.execute("UPDATE crm.customers SET name = '万家乐' WHERE id = %s", [left])
    steward.execute("UPDATE crm.customers SET name = '万家了' WHERE id = %s", [right])
    assert rows(
        steward,
        "SELECT state FROM pgdedup.pairs WHERE key_l = %s AND key_r = %s",
        left,
        right,
    ) == ["open"]
    quality = rows(
        steward, "SELECT rule, confirmed, rejected FROM pgdedup.rule_quality ORDER BY 1"
    )
    assert ("homophone", 5, 4) in quality


def run(*words: str, code: int = 0, stdin: str = "") -> str:
    done = CliRunner().invoke(
        command, [*words], input=stdin, env={"COLUMNS": "160", "LC_ALL": "C.UTF-8"}
    )
    assert done.exit_code == code, done.output + repr(done.exception)
    return done.stdout


def test_through_the_command_line_only(
    steward: Connection, db: Connection, tmp_path: Path
) -> None:
    dsn = ("--dsn", steward.info.dsn + " user=day_steward")
    leads, marked = tmp_path / "leads.csv", tmp_path / "marked.csv"
    leads.write_text(file_of_leads(), encoding="gb18030")
    table = ("--table", "crm.customers")
    said = run("import-check", str(leads), *table, "-o", str(marked), *dsn, code=1)
    assert said == "24 duplicate, 1 invalid, 1 new\n"
    with marked.open(encoding="utf-8-sig", newline="") as stream:
        lines = list(csv.DictReader(stream))
    for line in lines:
        if line["客户名称"] == "另一家丙":
            assert line["pgdedup_rule"] == "same_phone"
            line["pgdedup_confirm"] = "a branch"
    with marked.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, lines[0])
        writer.writeheader()
        writer.writerows(lines)
    said = run("import-check", str(marked), *table, "--load", *dsn, code=1)
    assert "loaded 22, 1 of them confirmed; held 4" in said
    held = json.loads(run("held", "--format", "json", *dsn, code=1))
    assert len(held) == 4
    run("held", str(held[0]["line_id"]), "--merge", "1", "--reason", "same", *dsn)

    # Twenty pairs: five are merged, the last word is wrong and taken back.
    said = run(
        "review", *dsn, stdin="\n".join("m1" * 5 + "n" * 5 + "r" * 5 + "dddddu" + "d")
    )
    assert "20 decided, 0 skipped; no pair waits" in said
    assert one(db, "SELECT count(*) FROM pgdedup.merges WHERE undone_at IS NULL") == 5
    assert "same_phone" in run(
        "find", "crm.customers", "phone=13800000005", *dsn, code=1
    )

    # A pair that was called distinct comes back with other evidence.
    (pair,) = rows(
        db,
        "SELECT key_l, key_r FROM pgdedup.pairs WHERE state = 'distinct'"
        " ORDER BY pair_id LIMIT 1",
    )
    for key, name in zip(pair, ("万家乐", "万家了"), strict=True):
        db.execute("UPDATE crm.customers SET name = %s WHERE id = %s", [name, key])
    assert "万家乐" in run("review", *dsn, stdin="q\n")

    page = tmp_path / "report.html"
    found = json.loads(run("report", "--format", "json", *dsn))
    assert "homophone" in json.dumps(found, ensure_ascii=False)
    run("report", "--lang", "zh", "-o", str(page), *dsn)
    assert "重复" in page.read_text(encoding="utf-8")
