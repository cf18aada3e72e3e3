"""What is evidence: common values, stop lists; the same for guard and finder."""

from collections.abc import Callable, Iterator

import psycopg
import pytest
from psycopg.types.json import Jsonb

from pgdedup.embedded import LocalServer
from tests import guarded
from tests.guarded import Connection, insert, one, refused, rows

Connect = Callable[..., Connection]

TABLES = """
CREATE SCHEMA crm;
GRANT USAGE ON SCHEMA crm TO app;
CREATE TABLE crm.leads (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    tenant integer, phone1 text, phone2 text, name text, city text, gone boolean
);
CREATE TABLE crm."客户" (
    id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, "电话" text, "名称" text
);
CREATE TABLE crm.stopped (
    id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    phone1 text, phone2 text, name text, email text
);
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA crm TO app;
"""
RULES = """
version: 1
tables:
  crm.leads:
    scope: [tenant]
    live: "gone IS NOT TRUE"
    fields:
      phone: {type: phone, columns: [phone1, phone2], common_after: 3}
      name: {type: company_name, common_after: 2}
      city: text
    rules:
      same_phone: {match: {phone: same}, action: ask}
      similar_name: {match: {name: {similar: normal}, city: same}, action: flag}
  crm.客户:
    fields:
      电话: {type: phone, columns: [电话], common_after: 1}
      名称: company_name
    rules: {同电话: {match: {电话: same}, unless: {名称: different}, action: block}}
  crm.stopped:
    fields:
      phone: {type: phone, columns: [phone1, phone2], stop: ["13800138000", "12345"]}
      name: {type: company_name, stop: [测试, "。。"]}
      email: {type: email, stop: [none@example.com]}
    rules:
      same_phone: {match: {phone: same}, action: block}
      same_name: {match: {name: same}, unless: {email: different}, action: block}
"""
SWITCHBOARD, MOBILE = "025-84400000", "13912345678"


@pytest.fixture(scope="module")
def template(server: LocalServer, template_dbname: str) -> Iterator[str]:
    yield from guarded.template(server, template_dbname, TABLES, RULES)


@pytest.fixture
def dbname(server: LocalServer, template: str) -> Iterator[str]:
    yield from guarded.copy(server, template)


@pytest.fixture
def owner(connect: Connect) -> Connection:
    return connect("dba")


@pytest.fixture
def app(connect: Connect) -> Connection:
    return connect("app")


def load(owner: Connection, phone: str, count: int, tenant: int = 1) -> None:
    """Rows that are duplicates already: the guard did not see them."""
    owner.execute("ALTER TABLE crm.leads DISABLE TRIGGER USER")
    owner.execute(
        "INSERT INTO crm.leads (tenant, phone2)"
        " SELECT %s, %s FROM generate_series(1, %s)",
        [tenant, phone, count],
    )
    owner.execute("ALTER TABLE crm.leads ENABLE TRIGGER USER")


def found(connection: Connection, table: str, **record: object) -> list[str]:
    return rows(
        connection,
        "SELECT DISTINCT rule FROM pgdedup.find_duplicates(%s, %s)",
        table,
        Jsonb(record),
    )


def verdict(connection: Connection, table: str, **record: object) -> str:
    return str(
        one(
            connection,
            "SELECT pgdedup.check_record(%s, %s) ->> 'verdict'",
            table,
            Jsonb(record),
        )
    )


# ------------------------------------------------------------------ common_after


@pytest.mark.parametrize("held", [1, 3, 4, 7])
def test_guard_and_finder_draw_one_line(
    owner: Connection, app: Connection, held: int
) -> None:
    load(owner, SWITCHBOARD, held)
    record = {"tenant": 1, "phone1": SWITCHBOARD}
    common = held > 3
    assert verdict(app, "crm.leads", **record) == ("clear" if common else "ask")
    assert found(app, "crm.leads", **record) == ([] if common else ["same_phone"])
    if common:
        insert(app, "crm.leads", **record)
    else:
        error = refused(app, "crm.leads", **record)
        assert len(guarded.detail(error)["matches"]) == held


def test_what_is_common_is_counted_in_the_scope_among_live_rows(
    owner: Connection, app: Connection
) -> None:
    load(owner, SWITCHBOARD, 9, tenant=2)
    load(owner, SWITCHBOARD, 4)
    insert(app, "crm.leads", tenant=1, phone1=SWITCHBOARD)
    app.execute("UPDATE crm.leads SET gone = true WHERE tenant = 1 AND id % 2 = 0")
    refused(app, "crm.leads", tenant=1, phone1=SWITCHBOARD)
    load(owner, SWITCHBOARD, 4, tenant=None)
    insert(app, "crm.leads", phone1=SWITCHBOARD)


def test_a_common_value_beside_a_telling_one(
    owner: Connection, app: Connection
) -> None:
    load(owner, SWITCHBOARD, 4)
    key = insert(app, "crm.leads", tenant=1, phone1=SWITCHBOARD, phone2=MOBILE)
    error = refused(app, "crm.leads", tenant=1, phone1=MOBILE, phone2=SWITCHBOARD)
    (match,) = guarded.detail(error)["matches"]
    assert match["key"] == key
    (evidence,) = match["evidence"]
    assert (evidence["column"], evidence["other_column"]) == ("phone1", "phone2")


def test_a_row_does_not_count_itself(owner: Connection, app: Connection) -> None:
    load(owner, SWITCHBOARD, 4)
    key = one(owner, "SELECT min(id) FROM crm.leads")
    record = {"tenant": 1, "phone1": SWITCHBOARD}
    assert found(app, "crm.leads", **record, id=key) == ["same_phone"]
    assert found(app, "crm.leads", **record) == []
    app.execute("UPDATE crm.leads SET phone2 = NULL WHERE id = %s", [key])
    change = {"id": key, "phone1": SWITCHBOARD}
    assert verdict(app, "crm.leads", **change) == "ask"
    with pytest.raises(psycopg.errors.UniqueViolation):
        app.execute(
            "UPDATE crm.leads SET phone1 = %s WHERE id = %s", [SWITCHBOARD, key]
        )


def test_one_statement_that_makes_a_value_common_is_not_asked(app: Connection) -> None:
    """Its rows are all there when the first of them is checked."""
    app.execute(
        "INSERT INTO crm.leads (tenant, phone1)"
        " SELECT 1, %s FROM generate_series(1, 5)",
        [SWITCHBOARD],
    )
    assert one(app, "SELECT count(*) FROM crm.leads") == 5


def test_graded_comparisons_ask_of_both_values(
    owner: Connection, app: Connection
) -> None:
    name, near = (
        {"tenant": 1, "name": text, "city": "南京"}
        for text in ("南京金陵餐饮有限公司", "南京金陵餐飲管理公司")
    )
    for _ in range(3):
        insert(app, "crm.leads", **name)
    assert one(owner, "SELECT count(*) FROM pgdedup.pairs") == 3
    assert found(app, "crm.leads", **near) == ["similar_name"]
    assert found(app, "crm.leads", **name) == []
    insert(app, "crm.leads", **name)
    # Each of the four has three others now.
    assert found(app, "crm.leads", **near) == []
    insert(app, "crm.leads", **near)
    assert one(owner, "SELECT count(*) FROM pgdedup.pairs") == 3


def test_a_common_value_still_differs(owner: Connection, app: Connection) -> None:
    """A veto looks at the values themselves, so that both rows see it alike."""
    insert(app, "crm.客户", 电话=MOBILE, 名称="甲有限公司")
    insert(app, "crm.客户", 电话=MOBILE, 名称="乙有限公司")
    insert(app, "crm.客户", 电话=MOBILE, 名称="甲有限公司")
    assert verdict(app, "crm.客户", 电话=MOBILE, 名称="乙有限公司") == "clear"
    app.execute("DELETE FROM crm.客户 WHERE id = 3")
    app.execute("DELETE FROM crm.客户 WHERE id = 1")
    refused(app, "crm.客户", 电话=MOBILE, 名称="乙有限公司")


def test_writers_of_a_common_value_do_not_wait_for_each_other(
    owner: Connection, connect: Connect
) -> None:
    load(owner, SWITCHBOARD, 4)
    first, second = connect("app"), connect("app")
    second.execute("SET lock_timeout = '2s'")
    with first.transaction(), second.transaction():
        insert(first, "crm.leads", tenant=1, phone1=SWITCHBOARD)
        insert(second, "crm.leads", tenant=1, phone1=SWITCHBOARD)
    with first.transaction():
        insert(first, "crm.leads", tenant=1, phone1=MOBILE)
        with pytest.raises(psycopg.errors.LockNotAvailable):
            insert(second, "crm.leads", tenant=1, phone1=MOBILE)


def test_values_are_counted_by_the_index(owner: Connection) -> None:
    function = one(
        owner,
        "SELECT oid::regproc::text FROM pg_proc WHERE proname ~ 'leads_name_evidence'",
    )
    owner.execute("SET enable_seqscan = off")
    plan = "\n".join(
        rows(owner, f"EXPLAIN (COSTS off) SELECT * FROM {function}('金陵餐饮', 1, 0)")
    )
    assert "pgdedup_ix_leads_name_same" in plan
    assert "Function Scan" not in plan  # inlined


# -------------------------------------------------------------------------- stop


def test_stop_values_are_blank_in_every_spelling(app: Connection) -> None:
    for _ in range(2):
        insert(app, "crm.stopped", phone1="+86 138-0013-8000", name="测试。有限公司")
    assert found(app, "crm.stopped", phone1="13800138000", name=" 測試 ") == []
    key = insert(app, "crm.stopped", phone1="13800138000", phone2=MOBILE)
    error = refused(app, "crm.stopped", phone1=MOBILE, phone2="13800138000")
    (match,) = guarded.detail(error)["matches"]
    assert (match["key"], len(match["evidence"])) == (key, 1)


def test_a_stop_value_differs_from_nothing(app: Connection) -> None:
    insert(app, "crm.stopped", name="甲有限公司", email="a@example.com")
    assert verdict(app, "crm.stopped", name="甲", email="b@example.com") == "clear"
    assert verdict(app, "crm.stopped", name="甲", email="None@Example.com") == "block"
