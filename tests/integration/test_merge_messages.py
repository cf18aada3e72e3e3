"""What merges say, in the language of the rule file: what, where, and what next."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import psycopg
import pytest

from pgdedup.merge import merge, preview, unmerge
from tests.merging import configure, fetch

Db = psycopg.Connection[Any]
CHINESE = re.compile("[\u4e00-\u9fff]")

TABLES = """
CREATE SCHEMA 销售;
CREATE TABLE 销售.客户 (
    编号 bigint PRIMARY KEY, 名称 text, 电话1 text, 电话2 text, 删除时间 timestamptz,
    长度 integer GENERATED ALWAYS AS (length(名称)) STORED
);
CREATE TABLE 销售.联系人 (
    编号 bigint PRIMARY KEY, 客户 bigint REFERENCES 销售.客户, 姓名 text,
    UNIQUE (客户, 姓名)
);
CREATE TABLE 销售.跟进 (编号 bigint PRIMARY KEY, 联系人 bigint REFERENCES 销售.联系人);
CREATE TABLE 销售.无主键 (编号 bigint);
CREATE TABLE 销售.期间 (
    编号 bigint PRIMARY KEY, 年 int GENERATED ALWAYS AS (1) STORED UNIQUE
);
CREATE TABLE 销售.下级 (编号 bigint PRIMARY KEY, 年 int REFERENCES 销售.期间 (年));
INSERT INTO 销售.客户 (编号, 名称, 电话1, 电话2)
VALUES (1, '华为', '1', '2'), (2, '华为公司', '3', '4'), (3, '别人', '5', NULL);
INSERT INTO 销售.联系人 VALUES (10, 1, '王伟'), (20, 2, '王伟');
INSERT INTO 销售.跟进 VALUES (100, 20);
"""
CUSTOMERS = "销售.客户"

REFUSALS: dict[str, tuple[str, dict[str, Any]]] = {
    "no key": ("销售.无主键", {}),
    "no table": ("pg_catalog.pg_class", {}),
    "generated reference": ("销售.期间", {}),
    "no such record": (CUSTOMERS, {"duplicates": ["99"]}),
    "itself": (CUSTOMERS, {"duplicates": ["1"]}),
    "none": (CUSTOMERS, {"duplicates": []}),
    "no survivor": (CUSTOMERS, {"survivor": None}),
    "choices": (CUSTOMERS, {"choices": {"x": 1}}),
    "dispose": (CUSTOMERS, {"choices": {"dispose": "x"}}),
    "column": (CUSTOMERS, {"choices": {"fields": {"x": {"value": 1}}}}),
    "key column": (CUSTOMERS, {"choices": {"fields": {"编号": {"value": 1}}}}),
    "generated column": (CUSTOMERS, {"choices": {"fields": {"长度": {"value": 1}}}}),
    "choice": (CUSTOMERS, {"choices": {"fields": {"名称": {"x": 1}}}}),
    "from": (CUSTOMERS, {"choices": {"fields": {"名称": {"from": "3"}}}}),
    "child": (CUSTOMERS, {"choices": {"references": {"x": "fail"}}}),
    "policy": (CUSTOMERS, {"choices": {"references": {"销售.联系人": "x"}}}),
    "conflict": (CUSTOMERS, {}),
    "grandchild": (
        CUSTOMERS,
        {"choices": {"references": {"销售.联系人": "keep_survivors"}}},
    ),
}


@pytest.fixture
def crm(db: Db) -> Db:
    """Two customers that are one, each with a contact of the same name."""
    db.execute(TABLES.encode())
    return db


def speak(conn: Db, language: str, **settings: Any) -> None:
    """Give the customers a rule file in a language."""
    configure(conn, CUSTOMERS, settings)
    conn.execute(
        "UPDATE pgdedup.tables"
        " SET config = config || jsonb_build_object('language', %s::text)",
        (language,),
    )


def refused(call: Callable[[], Any]) -> tuple[str, str]:
    """Message and hint of what a call raises; both are there."""
    with pytest.raises(psycopg.Error) as caught:
        call()
    diag = caught.value.diag
    assert diag.message_primary, caught.value
    assert diag.message_hint, caught.value
    return diag.message_primary, diag.message_hint


@pytest.mark.parametrize("what", REFUSALS)
def test_a_refusal_speaks_the_language_of_the_rule_file(crm: Db, what: str) -> None:
    target, given = REFUSALS[what]

    def call() -> int:
        return merge(
            crm,
            target,
            given.get("survivor", "1"),
            given.get("duplicates", ["2"]),
            choices=given.get("choices"),
        )

    # A table without rules speaks as the others do.
    speak(crm, "en")
    message, hint = refused(call)
    for name in re.findall(r"[一-鿿]+", message + hint):
        assert name in TABLES, "English text with Chinese words"
    speak(crm, "zh")
    message, hint = refused(call)
    assert CHINESE.search(message.replace(target, "")), message
    told = hint.replace("SELECT * FROM pgdedup", "")
    assert CHINESE.search(re.sub('[销售客户联系人."]', "", told)), hint


def test_a_refused_merge_names_table_rows_and_way_out(crm: Db) -> None:
    speak(crm, "zh")
    with pytest.raises(psycopg.errors.UniqueViolation) as caught:
        merge(crm, CUSTOMERS, "1", ["2"])
    diag = caught.value.diag
    assert diag.message_primary == (
        '销售.联系人 的 1 行无法转移：约束 "联系人_客户_姓名_key" 只允许一行'
    )
    assert diag.message_detail == "20 行与 10 行冲突"
    assert '{"references": {"销售.联系人": "keep_survivors"}}' in diag.message_hint
    assert (diag.schema_name, diag.table_name) == ("销售", "联系人")


def test_preview_warns_in_chinese(crm: Db) -> None:
    speak(crm, "zh", require_reason=True)
    seen = preview(
        crm,
        CUSTOMERS,
        "1",
        ["2"],
        choices={"references": {"销售.联系人": "merge_child"}},
    )
    assert "合并时必须填写原因" in seen.warnings
    assert "销售.联系人 的 1 行并入其他行（撤销合并时恢复）" in seen.warnings
    assert "销售.联系人.客户 没有索引：需读全表" not in seen.warnings
    message, hint = refused(lambda: merge(crm, CUSTOMERS, "1", ["2"]))
    assert message == '合并 "销售"."客户" 的记录必须填写原因'
    assert "reason" in hint


def test_unmerge_refuses_in_chinese(crm: Db) -> None:
    speak(crm, "zh")
    choices = {"references": {"销售.联系人": "merge_child"}}
    first = merge(crm, CUSTOMERS, "1", ["2"], choices=choices)
    second = merge(crm, CUSTOMERS, "3", ["1"])
    message, hint = refused(lambda: unmerge(crm, first))
    assert message == (
        f"合并 {first} 要在合并 {second} 撤销之后才能撤销：后者用到了它保留的记录 1"
    )
    assert hint == f"请先执行：SELECT pgdedup.unmerge_records({second});"
    part = fetch(crm, "SELECT merge_id FROM pgdedup.merges WHERE part_of = %s", first)
    message, hint = refused(lambda: unmerge(crm, part))
    assert (message, hint) == (
        f"合并 {part} 是合并 {first} 的一部分",
        f"请撤销后者：SELECT pgdedup.unmerge_records({first});",
    )
    assert refused(lambda: unmerge(crm, 4711))[0] == "没有编号为 4711 的合并"
    assert CHINESE.search(refused(lambda: unmerge(crm, first, changed="x"))[0])  # type: ignore[arg-type]
    unmerge(crm, second)
    crm.execute("INSERT INTO 销售.客户 (编号) VALUES (2)")
    message, hint = refused(lambda: unmerge(crm, first))
    assert message == f"合并 {first} 无法撤销：销售.客户 的键 2 已被重新使用"
    assert hint == "请先给该记录换一个键。"


def test_every_refusal_of_a_merge_has_both_languages() -> None:
    """A new RAISE goes through wording(): those of the functions of a merger."""
    folder = Path(__file__).parents[2] / "sql" / "functions"
    roles = (folder / "grant_role.sql").read_text()
    found = re.search(r"WHEN 'merger' THEN ARRAY\[(.*?)\]", roles, re.DOTALL)
    assert found is not None
    for name in re.findall(r"'(\w+)'", found[1]):
        file = folder / f"{name}.sql"
        if name == "merge_preview" or not file.exists():
            continue
        for raised in re.findall(
            r"RAISE EXCEPTION .*?;\n", file.read_text(), re.DOTALL
        ):
            assert "pgdedup.wording(" in raised or "MESSAGE = v_" in raised, (
                name,
                raised,
            )
