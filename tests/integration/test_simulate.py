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
    return rows(
        conn,
        "SELECT c.oid::regclass::text, c.reltuples FROM pg_class AS c"
        " WHERE c.relnamespace <> 'pg_toast'::regnamespace"
        " AND c.relname !~ '^pg_|_ids$|_seq$' ORDER BY 1",
    ) + rows(
        conn,
        "SELECT p.oid::regprocedure::text FROM pg_proc AS p ORDER BY 1",
    ) + [
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
    assert one(filled, "SELECT count(*) FROM pg_locks WHERE pid = pg_backend_pid()") <= 3
