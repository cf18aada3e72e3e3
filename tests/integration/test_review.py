"""A steward goes through the pairs on record from the terminal."""

from collections.abc import Iterator
from typing import Any

import pytest
from typer.testing import CliRunner

from pgdedup.cli import app as command
from pgdedup.embedded import LocalServer
from pgdedup.review import read_pair, undecided
from tests import guarded
from tests.guarded import Connection, rows

TABLES = """
CREATE TABLE customers (
    id integer PRIMARY KEY, name text, phone text, owner text, secret text
);
CREATE TABLE offers (
    id integer PRIMARY KEY, customer_id integer REFERENCES customers, amount numeric
);
CREATE INDEX ON offers (customer_id);
GRANT SELECT (id, name, phone, owner) ON customers TO pgdedup_steward;
GRANT SELECT ON offers TO pgdedup_steward;
GRANT ALL ON customers, offers TO pgdedup_merger;
INSERT INTO customers VALUES
    (1, '甲', '13800138001', '张伟', 'x'), (2, '甲二', '13800138001', '李娜', 'x'),
    (3, '乙', '13800138003', '张伟', 'x'), (4, '乙二', '13800138003', '张伟', 'x'),
    (5, '丙', '13800138005', '张伟', 'x'), (6, '丙二', '13800138005', '王芳', 'x');
INSERT INTO offers VALUES (1, 1, 10), (2, 1, 20), (3, 2, 30);
"""
RULES = """
version: 1
tables:
  customers:
    fields: {name: company_name, phone: phone}
    rules:
      same_phone: {match: {phone: same}, action: flag}
"""
STATES = "SELECT key_l || key_r, state FROM pgdedup.pairs ORDER BY 1"


@pytest.fixture(scope="module")
def template(server: LocalServer, template_dbname: str) -> Iterator[str]:
    yield from guarded.template(server, template_dbname, TABLES, RULES)


@pytest.fixture
def dbname(server: LocalServer, template: str) -> Iterator[str]:
    yield from guarded.copy(server, template)


@pytest.fixture
def pairs(db: Connection) -> list[int]:
    """Three pairs are on record."""
    db.execute(
        "SELECT pgdedup.decide_pair('customers', l, r, 'unsure', 'at first')"
        " FROM (VALUES ('1', '2'), ('3', '4'), ('5', '6')) AS p (l, r)"
    )
    return rows(db, "SELECT pair_id FROM pgdedup.pairs ORDER BY pair_id")


@pytest.fixture
def dsn(server: LocalServer, db: Connection) -> str:
    guarded.role(server, "reviewer", "pgdedup_steward", "pgdedup_merger")
    return f"{db.info.dsn} user=reviewer"


def review(dsn: str, keys: str, *words: str, code: int = 0, **env: str) -> str:
    done = CliRunner().invoke(
        command,
        ["review", "--dsn", dsn, *words],
        input="\n".join(keys) + "\n",
        env={"COLUMNS": "120", "LC_ALL": "C.UTF-8", **env},
    )
    assert done.exit_code == code, done.output + repr(done.exception)
    return done.stdout


def test_one_key_decides(pairs: list[int], dsn: str, db: Connection) -> None:
    said = review(dsn, "dnr", "--reason", "by telephone")
    assert "3 decided, 0 skipped; no pair waits" in said
    assert rows(db, STATES) == [
        ("12", "confirmed"),
        ("34", "distinct"),
        ("56", "related"),
    ]
    assert rows(db, "SELECT DISTINCT reason, decided_by FROM pgdedup.pairs") == [
        ("by telephone", "reviewer")
    ]


def test_stopped_it_goes_on_there(pairs: list[int], dsn: str, db: Connection) -> None:
    assert "1 decided, 1 skipped" in review(dsn, "dsq")
    said = review(dsn, "")
    assert "甲二" not in said
    assert "乙二" in said  # what was skipped comes again in the next sitting


def test_the_last_decision_is_taken_back(
    pairs: list[int], dsn: str, db: Connection
) -> None:
    said = review(dsn, "duunq")
    assert "taken back" in said
    assert "nothing to take back" in said
    assert rows(db, STATES) == [("12", "distinct"), ("34", "unsure"), ("56", "unsure")]
    kinds = rows(db, "SELECT kind FROM pgdedup.events ORDER BY at")
    assert kinds[-3:] == ["decided", "reopened", "decided"]


def test_merge_now_and_undo_it(pairs: list[int], dsn: str, db: Connection) -> None:
    said = review(dsn, "m2q")
    assert "1 decided" in said
    assert rows(db, "SELECT id FROM customers ORDER BY id") == [2, 3, 4, 5, 6]
    assert rows(db, "SELECT DISTINCT customer_id FROM offers") == [2]
    review(dsn, "m1uq")
    assert rows(db, "SELECT id FROM customers ORDER BY id") == [2, 3, 4, 5, 6]
    assert dict(rows(db, STATES))["34"] == "unsure"


def test_both_rows_are_shown_with_what_hangs_on_them(
    server: LocalServer, pairs: list[int], db: Connection, connect: Any
) -> None:
    guarded.role(server, "onlooker", "pgdedup_steward")
    said = review(f"{db.info.dsn} user=onlooker", "q")
    assert "same_phone 1.00" in said
    assert "secret" not in said  # the steward may not read that column
    (line,) = (line for line in said.splitlines() if "offers" in line)
    assert line.split("┃")[0].replace("│", " ").split()[-2:] == ["2", "1"]
    with connect("onlooker") as session:
        assert undecided(session, "customers", leave_out=pairs[:1]) == pairs[1:]
        assert undecided(session, steward="nobody") == []
        assert read_pair(session, pairs[0]).differences == {"id", "name", "owner"}
        with pytest.raises(LookupError, match="does not wait"):
            read_pair(session, -1)


def test_in_chinese(pairs: list[int], dsn: str) -> None:
    said = review(dsn, "q", LC_ALL="zh_CN.UTF-8")
    assert "d 重复" in said
    assert "关联记录 offers" in said
