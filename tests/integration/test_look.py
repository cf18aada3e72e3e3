"""Guard and finder look rule by rule, and find what all rules at once find."""

from collections.abc import Iterator

import pytest

from pgdedup import names
from pgdedup.embedded import LocalServer
from pgdedup.rule_templates import read_sample_table, read_template
from tests import guarded
from tests.guarded import Connection

TABLE = "crm.customers"
#: name, credit_code, phone1, phone2, region, address, contact; duplicates of all kinds.
ROWS = [
    (
        "南京金陵餐饮有限公司",
        "91350100M000100Y43",
        "13800138000",
        None,
        "南京",
        None,
        "王薇",
    ),
    ("金陵餐饮", None, None, "13800138000", "江苏南京", "中山路1号", "王薇"),
    ("南京锦陵餐饮有限公司", None, None, None, "南京市", "中山路1号", None),
    ("金陵餐饮管理", None, "13900139000", None, "上海", "中山东路1号", "王微"),
    ("华为技术有限公司", None, "13900139000", None, "深圳", None, "李雷"),
    ("华为", None, None, None, "深圳市", None, "李雷"),
    ("平安建筑工程", None, None, None, "成都", None, None),
    ("如意建筑工程", None, None, None, "成都", None, None),
    (None, None, "13900139000", None, None, None, None),
    ("没有别人的名字", None, None, None, None, None, None),
]


@pytest.fixture(scope="module")
def template(server: LocalServer, template_dbname: str) -> Iterator[str]:
    table, rules = read_sample_table("crm-cn"), read_template("crm-cn")
    # What refuses would keep duplicates out.
    rules = rules.replace("action: block", "action: flag").replace(
        "action: ask", "action: flag"
    )
    yield from guarded.template(server, template_dbname, table, rules)


@pytest.fixture
def dbname(server: LocalServer, template: str) -> Iterator[str]:
    yield from guarded.copy(server, template)


def function(role: str) -> str:
    return names.generated("fn", ("customers", role), TABLE, "table", role)


def looked(db: Connection, where: str, actions: str) -> list[list[object]]:
    """Hits of every row by `look` and by `lookup`, which must be the same."""
    (arguments,) = db.execute(
        "SELECT array_agg(a.name ORDER BY a.position) FROM pg_proc AS p"
        " CROSS JOIN unnest(p.proargnames) WITH ORDINALITY AS a (name, position)"
        " WHERE p.proname = %s AND a.position BETWEEN 3 AND p.pronargs",
        [function("look")],
    ).fetchone() or ([],)
    values = ", ".join(
        "t.id" if name == "k_id" else f'v."{name}"' for name in arguments
    )
    rows = db.execute(
        f"SELECT t.id, (SELECT array_agg(l ORDER BY l.rule, l.key) FROM"
        f" unnest(pgdedup.{function('look')}({actions}, 20, {values})) AS l)::text,"
        f" (SELECT array_agg(ROW(l.*)::pgdedup.hit ORDER BY l.rule, l.key)"
        f" FROM pgdedup.{function('lookup')}({actions}, 20, {values}) AS l)::text,"
        f" (SELECT count(DISTINCT l.rule)"
        f" FROM pgdedup.{function('lookup')}({actions}, 20, {values}) AS l)"
        f" FROM {TABLE} AS t CROSS JOIN LATERAL pgdedup.{function('probe')}(t.id) AS v"
        f" WHERE {where} ORDER BY t.id".encode()
    ).fetchall()
    return [list(row) for row in rows]


def test_looking_rule_by_rule_finds_what_all_rules_find(db: Connection) -> None:
    for row in ROWS:
        db.execute(
            f"INSERT INTO {TABLE} (name, credit_code, phone1, phone2, region, address,"
            " contact) VALUES (%s, %s, %s, %s, %s, %s, %s)".encode(),
            row,
        )
    every = "array_fill('flag'::text, ARRAY[18])"
    found = looked(db, "true", every)
    for key, by_rule, at_once, _ in found:
        assert by_rule == at_once, ROWS[int(str(key)) - 1]
    rules = [int(str(count)) for *_, count in found]
    assert max(rules) >= 5
    # Neither the rows of words of trade alone nor the one without relatives.
    assert rules[-4:] == [0, 0, rules[-2], 0]
    # A rule that is off is not asked, though its keys find rows for others.
    (name,) = db.execute(
        "SELECT array_position((pgdedup.rule_names(pgdedup.config_of('crm.customers')))"
        ".rules, 'contact_name')"
    ).fetchone() or (0,)
    off = f"array_fill('off'::text, ARRAY[{name - 1}]) || ARRAY['flag'::text]"
    off += f" || array_fill('off'::text, ARRAY[{18 - name}])"
    assert all(by_rule == at_once for _, by_rule, at_once, _ in looked(db, "true", off))
    assert all(count in (0, 1) for *_, count in looked(db, "true", off))
    none = "array_fill('off'::text, ARRAY[18])"
    assert {by_rule for _, by_rule, *_ in looked(db, "true", none)} == {None}


def test_columns_keep_what_comparisons_of_names_read(db: Connection) -> None:
    db.execute(
        "INSERT INTO crm.customers (name) VALUES ('南京金陵餐饮（停用）有限公司')"
    )
    columns = [
        column
        for (column,) in db.execute(
            "SELECT attname FROM pg_attribute"
            " WHERE attrelid = 'crm.customers'::regclass"
            " AND attname ~ '^pgdedup_k_customers_name_'"
            " ORDER BY attname ~ 'core_', attname ~ 'parts_'"
        ).fetchall()
    ]
    name, parts, core = columns
    row = db.execute(
        f"SELECT {core}, {core} = pgdedup.company_core_v1({name}),"
        f" {parts} = pgdedup.short_parts_v1({name}) FROM {TABLE}".encode()
    ).fetchone()
    assert row == ("金陵餐饮", True, True)


def test_small_functions_are_inlined(db: Connection) -> None:
    """STRICT as they were, each statement planned them anew."""
    plan = db.execute(
        "EXPLAIN (VERBOSE, COSTS off) SELECT pgdedup.region_city_v1(t.region),"
        " pgdedup.regions_differ_v1(t.region, t.name),"
        " pgdedup.short_province_v1(t.region) FROM crm.customers AS t"
    ).fetchall()
    assert "_v1(" not in "".join(line for (line,) in plan)
