"""What stewards say of pairs: it holds until the evidence changes."""

from collections.abc import Callable, Iterator
from decimal import Decimal

import psycopg
import pytest

from pgdedup.embedded import LocalServer
from pgdedup.scan import scan
from tests import guarded
from tests.guarded import Connection, insert, one, rows

Connect = Callable[..., Connection]

TABLES = """
CREATE SCHEMA crm;
CREATE TABLE crm.people (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text, phone text,
    mobile text, salary integer
);
CREATE TABLE crm.plain (id bigint PRIMARY KEY);
GRANT USAGE ON SCHEMA crm TO app, pgdedup_steward;
GRANT SELECT (id, name, phone, mobile), INSERT, UPDATE ON crm.people TO app;
"""
RULES = """
version: 1
tables:
  crm.people:
    fields:
      name: company_name
      tel: {type: phone, columns: [phone, mobile]}
      salary: number
    rules:
      same_tel: {match: {tel: same}, action: flag}
      similar_name:
        {match: {name: {similar: 0.6}}, unless: {tel: different}, action: flag}
      pay: {match: {salary: {within: 10}}, action: shadow}
"""


@pytest.fixture(scope="module")
def template(server: LocalServer, template_dbname: str) -> Iterator[str]:
    yield from guarded.template(server, template_dbname, TABLES, RULES)


@pytest.fixture
def dbname(server: LocalServer, template: str) -> Iterator[str]:
    yield from guarded.copy(server, template)


@pytest.fixture
def steward(connect: Connect, server: LocalServer) -> Connection:
    return connect(guarded.role(server, "管家", "pgdedup_steward"))


def add(connection: Connection, **values: object) -> str:
    return insert(connection, "crm.people", **values)


def decide(connection: Connection, left: str, right: str, word: str | None) -> int:
    found = one(
        connection,
        "SELECT pgdedup.decide_pair('crm.people', %s, %s, %s, '问过了')",
        left,
        right,
        word,
    )
    return int(found)


def state(db: Connection) -> str:
    return str(one(db, "SELECT state FROM pgdedup.pairs"))


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("duplicate", "confirmed"),
        ("distinct", "distinct"),
        ("related", "related"),
        ("unsure", "unsure"),
    ],
)
def test_a_decision_is_remembered_with_who_and_why(
    db: Connection, steward: Connection, word: str, expected: str
) -> None:
    a = add(db, name="甲", phone="13800138000")
    b = add(db, name="乙", mobile="13800138000")
    number = one(db, "SELECT pair_id FROM pgdedup.open_pairs")
    steward.execute("SET pgdedup.actor = 'u42'")
    assert decide(steward, b, a, word) == number
    assert rows(
        steward,
        "SELECT state, decided_by, reason, decided_at IS NOT NULL FROM pgdedup.pairs",
    ) == [(expected, "u42", "问过了", True)]
    assert len(rows(steward, "SELECT FROM pgdedup.open_pairs")) == (word == "unsure")
    assert rows(
        steward,
        "SELECT key_l, key_r, rules, actor, session_role, detail"
        " FROM pgdedup.events WHERE kind = 'decided'",
    ) == [(a, b, ["same_tel"], "u42", "管家", {"decision": word, "reason": "问过了"})]


def test_a_decision_ends_with_its_evidence(db: Connection, steward: Connection) -> None:
    a = add(db, name="甲", phone="13800138000")
    b = add(db, name="乙", phone="13800138000")
    decide(steward, a, b, "distinct")
    db.execute("UPDATE crm.people SET name = name || '丙'")
    scan(db, "crm.people", complete=True)
    assert state(db) == "distinct"
    # The same phone again is the same evidence; another one is not.
    db.execute("UPDATE crm.people SET phone = NULL")
    db.execute("UPDATE crm.people SET phone = '138 0013 8000'")
    assert state(db) == "distinct"
    db.execute("ALTER TABLE crm.people DISABLE TRIGGER USER")
    db.execute("UPDATE crm.people SET phone = '13900139000'")
    scan(db, "crm.people")
    assert state(db) == "open"
    decide(steward, a, b, "distinct")
    db.execute("ALTER TABLE crm.people ENABLE TRIGGER USER")
    db.execute("UPDATE crm.people SET phone = '13700137000'")
    assert state(db) == "open"


def test_a_pair_that_no_rule_found(db: Connection, steward: Connection) -> None:
    a, b = add(db, name="甲"), add(db, name="乙")
    decide(steward, a, b, "unsure")
    assert rows(steward, "SELECT key_l, rule, state FROM pgdedup.open_pairs") == [
        (a, None, "unsure")
    ]
    assert one(steward, "SELECT matches FROM pgdedup.pairs") == {}


def test_what_cannot_be_decided(
    db: Connection, steward: Connection, connect: Connect
) -> None:
    a, b = add(db, name="甲"), add(db, name="乙")
    with pytest.raises(psycopg.errors.InvalidParameterValue, match="no decision maybe"):
        decide(steward, a, b, "maybe")
    with pytest.raises(psycopg.errors.InvalidParameterValue, match="no decision NULL"):
        decide(steward, a, b, None)
    with pytest.raises(psycopg.errors.InvalidParameterValue, match="twice"):
        decide(steward, a, f"0{a}", "duplicate")
    with pytest.raises(psycopg.errors.NoDataFound, match="no row with key 999"):
        decide(steward, a, "999", "duplicate")
    with pytest.raises(psycopg.errors.NoDataFound, match="no row with key x"):
        decide(steward, "x", b, "duplicate")
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        decide(connect("app"), a, b, "duplicate")
    with pytest.raises(psycopg.errors.UndefinedObject):
        steward.execute("SELECT pgdedup.decide_pair('crm.plain', '1', '2', 'x', '')")


def test_assignment(db: Connection, steward: Connection, connect: Connect) -> None:
    a = add(db, phone="13800138000")
    b = add(db, phone="13800138000")
    number = one(db, "SELECT pair_id FROM pgdedup.open_pairs")
    steward.execute("SELECT pgdedup.assign_pair(%s, ' 小李 ')", [number])
    mine = "SELECT state, assigned_to FROM pgdedup.open_pairs"
    assert rows(steward, mine) == [("waiting", "小李")]
    # Found again, it goes on waiting for him.
    db.execute("UPDATE crm.people SET phone = '13900139000'")
    assert rows(steward, mine) == [("waiting", "小李")]
    steward.execute("SELECT pgdedup.assign_pair(%s, NULL)", [number])
    assert rows(steward, mine) == [("open", None)]
    decide(steward, a, b, "related")
    with pytest.raises(psycopg.errors.NoDataFound, match="no undecided pair"):
        steward.execute("SELECT pgdedup.assign_pair(%s, '小李')", [number])
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        connect("app").execute("SELECT pgdedup.assign_pair(%s, '小李')", [number])
    kinds = rows(steward, "SELECT detail FROM pgdedup.events WHERE kind = 'assigned'")
    assert kinds == [{"assigned_to": "小李"}, {}]


def test_rule_quality(db: Connection, steward: Connection) -> None:
    keys = [add(db, phone="13800138000") for _ in range(4)]
    decide(steward, keys[0], keys[1], "duplicate")
    decide(steward, keys[0], keys[2], "distinct")
    decide(steward, keys[1], keys[2], "distinct")
    decide(steward, keys[0], keys[3], "unsure")
    assert rows(
        steward,
        "SELECT rule, pairs, confirmed, rejected, undecided, share_confirmed"
        " FROM pgdedup.rule_quality",
    ) == [("same_tel", 6, 1, 2, 3, Decimal("0.3333"))]


def test_rule_hits_and_costs(
    db: Connection, steward: Connection, connect: Connect
) -> None:
    for _ in range(4):
        add(db, name="北京华为技术有限公司", phone="13800138000")
    for number in range(30):
        add(
            db,
            name=f"杭州{chr(0x4E00 + number * 50)}茶社",
            phone=f"139000000{number:02}",
        )
    db.execute(
        "UPDATE pgdedup.pairs SET first_seen = first_seen - interval '40 days'"
        " WHERE pair_id = (SELECT min(pair_id) FROM pgdedup.pairs)"
    )
    hits = "SELECT rule, hits, day = current_date FROM pgdedup.rule_hits ORDER BY day"
    db.execute("SET timezone = 'UTC'")
    assert [each for each in rows(db, hits) if each[0] == "same_tel"] == [
        ("same_tel", 1, False),
        ("same_tel", 5, True),
    ]
    db.execute('GRANT SELECT ON crm.people TO "管家"')
    costs = {
        rule: counts
        for rule, *counts in rows(
            steward,
            "SELECT rule, checks, candidates, matches, milliseconds > 0,"
            " worst_milliseconds >= milliseconds"
            " FROM pgdedup.rule_costs('crm.people', 100)",
        )
    }
    # Four rows find three each; the index brings the row itself, too.
    assert costs["same_tel"] == [
        *(34, pytest.approx((4 * 4 + 30) / 34), pytest.approx(12 / 34)),
        *(True, True),
    ]
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        connect("app").execute("SELECT FROM pgdedup.rule_costs('crm.people')")


def explain(connection: Connection, left: str, right: str) -> list[tuple[object, ...]]:
    return rows(
        connection,
        "SELECT rule, field, comparison, value_l, value_r, normalised_l, normalised_r,"
        " score, threshold, satisfied, veto"
        " FROM pgdedup.explain_match('crm.people', %s, %s)",
        left,
        right,
    )


def test_explain_match_says_why_and_why_not(db: Connection) -> None:
    a = add(db, name="北京华为技术有限公司", phone="13800138000", mobile="010-62345678")
    b = add(db, name="北京华微技术公司", phone="+86 138-0013-8000", salary=5)
    tels = (
        "13800138000, 010-62345678", "+86 138-0013-8000",
        "+861062345678, +8613800138000", "+8613800138000",
    )  # fmt: skip
    names = ("北京华为技术有限公司", "北京华微技术公司", "华为技术", "华微技术")
    found = explain(db, a, b)
    assert found == [
        ("same_tel", "tel", "same", *tels, 1.0, None, True, False),
        ("similar_name", "name", "similar", *names, found[1][7], 0.6, False, False),
        ("similar_name", "tel", "different", *tels, None, None, False, True),
        ("pay", "salary", "within", None, "5", None, "5", None, 10.0, False, False),
    ]
    assert 0.3 < float(str(found[1][7])) < 0.6
    matches = one(db, "SELECT matches FROM pgdedup.pairs")
    assert list(matches) == ["same_tel"]


def test_an_explanation_needs_the_callers_own_rights(
    db: Connection, connect: Connect
) -> None:
    a, b = add(db, name="甲", salary=1), add(db, name="乙", salary=2)
    app = connect("app")
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        explain(app, a, b)
    db.execute("GRANT SELECT ON crm.people TO app")
    assert len(explain(app, a, b)) == 4
    db.execute("ALTER TABLE crm.people ENABLE ROW LEVEL SECURITY")
    db.execute("CREATE POLICY low ON crm.people TO app USING (salary < 2)")
    with pytest.raises(psycopg.errors.NoDataFound, match="no rows with keys"):
        explain(app, a, b)
