"""find_duplicates and its relatives, one behaviour a test."""

from collections.abc import Callable, Iterator
from typing import Any

import psycopg
import pytest
from psycopg.types.json import Jsonb

from pgdedup.embedded import LocalServer
from tests import guarded
from tests.guarded import Connection, insert, one, rows

Connect = Callable[..., Connection]

CREDIT = "91350100M000100Y43"

TABLES = """
CREATE SCHEMA crm;
GRANT USAGE ON SCHEMA crm TO app;
CREATE TABLE crm.customers (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    tenant_id integer, name text, contact text, credit_code text,
    phone1 text, phone2 text, email text, note text, remark text,
    attrs jsonb, owner text, deleted_at timestamptz
);
CREATE TABLE crm.orders (tenant_id integer, no integer, email text,
    PRIMARY KEY (tenant_id, no));
CREATE TABLE crm.days (day date PRIMARY KEY, at timestamptz, email text);
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA crm TO app;
INSERT INTO crm.customers
    (tenant_id, name, contact, credit_code, phone1, phone2, email, note, owner, attrs)
VALUES
    (1, '南京金陵餐饮有限公司', '王伟', '91350100M000100Y43', '13800138000', NULL,
        'a@example.com', 'the quick brown fox jumps over', '张伟', '{"no": "s1"}'),
    (1, '上海东方贸易有限公司', '王伟', NULL, NULL, '13800138000',
        NULL, 'the quick brown fox jumped over', '李雷', NULL),
    (1, '北京西城科技有限公司', '韩梅', NULL, '13900139000', NULL,
        'c@example.com', 'the quick brown fox', '李雷', NULL),
    (2, '南京金陵餐饮有限公司', '王伟', '91350100M000100Y43', '13800138000', NULL,
        'a@example.com', NULL, '韩梅', NULL);
INSERT INTO crm.customers (tenant_id, phone1, deleted_at)
VALUES (1, '13800138000', '2024-01-01');
INSERT INTO crm.orders VALUES (1, 1, 'a@example.com'), (1, 2, 'b@example.com');
INSERT INTO crm.days VALUES
    ('2024-02-01', '2024-02-01 00:00Z', 'a@example.com');
"""
RULES = """
version: 1
tables:
  crm.customers:
    scope: [tenant_id]
    live: "deleted_at IS NULL"
    show: [name, owner]
    fields:
      name: {type: company_name, columns: [name], label: 客户名称}
      contact: person_name
      credit: {type: uscc, columns: [credit_code]}
      phone: {type: phone, columns: [phone1, phone2], label: 电话}
      email: email
      note: text
      remark: text
      student: {type: code, columns: ["attrs->>'no'"]}
    rules:
      homophone: {match: {name: sounds_like}, action: flag}
      contact_phone: {match: {contact: same, phone: same}, action: ask}
      same_credit: {match: {credit: same}, action: block}
      same_phone: {match: {phone: same}, action: flag}
      note_similar: {match: {note: {similar: loose}}, action: flag}
      same_email: {match: {email: same}, action: shadow}
      same_student: {match: {student: same}, action: flag}
      never: {match: {contact: same}, action: "off"}
  crm.orders:
    fields: {email: email}
    rules: {same_email: {match: {email: same}, action: block}}
  crm.days:
    scope: [at]
    fields: {email: email}
    rules: {same_email: {match: {email: same}, action: ask}}
"""


@pytest.fixture(scope="module")
def template(server: LocalServer, template_dbname: str) -> Iterator[str]:
    yield from guarded.template(server, template_dbname, TABLES, RULES)


@pytest.fixture
def dbname(server: LocalServer, template: str) -> Iterator[str]:
    yield from guarded.copy(server, template)


@pytest.fixture
def app(connect: Connect) -> Connection:
    """A reader and writer of the tables and nothing else."""
    return connect("app")


def find(
    connection: Connection, table: str = "crm.customers", /, **record: object
) -> list[tuple[str | None, str]]:
    """Key and strongest rule of every match, in their order."""
    return rows(
        connection,
        "SELECT key, rule FROM pgdedup.find_duplicates(%s::regclass, %s)",
        table,
        Jsonb(record),
    )


# ---------------------------------------------------------------------------- records


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        ({}, []),
        ({"phone1": "13800138000"}, [("1", "same_phone"), ("2", "same_phone")]),
        ({"phone2": "+86 13900139000"}, [("3", "same_phone")]),
        ({"credit_code": CREDIT.lower()}, [("1", "same_credit")]),
        ({"contact": "王伟"}, []),
        (
            {"contact": "王伟", "phone2": "13800138000"},
            [("1", "contact_phone"), ("2", "contact_phone")],
        ),
        ({"name": "南京今陵餐饮"}, [("1", "homophone")]),
        ({"attrs": {"no": "S-1"}}, [("1", "same_student")]),
        ({"email": "a@example.com"}, []),
        ({"unknown": 1, "owner": "张伟"}, []),
        ({"phone1": None, "name": ""}, []),
    ],
)
def test_any_subset_of_columns(
    app: Connection, record: dict[str, object], expected: list[tuple[str, str]]
) -> None:
    assert find(app, **{"tenant_id": 1, **record}) == expected


def test_the_scope_decides(app: Connection) -> None:
    assert find(app, tenant_id=2, credit_code=CREDIT) == [("4", "same_credit")]
    assert find(app, tenant_id=3, credit_code=CREDIT) == []
    assert find(app, credit_code=CREDIT) == []


def test_rows_that_are_not_live_are_not_found(app: Connection) -> None:
    assert "5" not in dict(find(app, tenant_id=1, phone1="13800138000"))


def test_the_row_itself_is_left_out(app: Connection) -> None:
    assert find(app, id=1, tenant_id=1, phone1="13800138000") == [("2", "same_phone")]


def test_a_whole_composite_key_leaves_its_row_out(app: Connection) -> None:
    assert find(app, "crm.orders", tenant_id=1, no=1, email="a@example.com") == []


def test_part_of_a_composite_key_leaves_nothing_out(app: Connection) -> None:
    assert len(find(app, "crm.orders", tenant_id=1, email="a@example.com")) == 1
    assert len(find(app, "crm.orders", no=1, email="a@example.com")) == 1


def test_part_of_a_composite_key_in_check_record(app: Connection) -> None:
    found = one(
        app,
        "SELECT pgdedup.check_record('crm.orders', %s)",
        Jsonb({"tenant_id": 1, "email": "a@example.com"}),
    )
    assert (found["verdict"], found["row"]["key"]) == ("block", None)


def test_best_first(app: Connection) -> None:
    found = rows(
        app,
        "SELECT key, score FROM pgdedup.find_duplicates('crm.customers', %s)",
        Jsonb({"tenant_id": 1, "note": "the quick brown fox jumps over"}),
    )
    assert [key for key, _ in found] == ["1", "2", "3"]
    scores = [score for _, score in found]
    assert scores == sorted(scores, reverse=True)
    assert scores[0] == 1


def test_of_equal_scores_the_stronger_rule_comes_first(app: Connection) -> None:
    found = find(app, tenant_id=1, contact="韩梅", phone1="13800138000/13900139000")
    assert found == [("3", "contact_phone"), ("1", "same_phone"), ("2", "same_phone")]


@pytest.mark.parametrize(
    ("limit", "count"), [(1, 1), (2, 2), (20, 3), (None, 3), (0, 0)]
)
def test_max_results(app: Connection, limit: int | None, count: int) -> None:
    found = rows(
        app,
        "SELECT key FROM pgdedup.find_duplicates('crm.customers', %s, %s::int)",
        Jsonb({"tenant_id": 1, "note": "the quick brown fox jumps over"}),
        limit,
    )
    assert found == ["1", "2", "3"][:count]


def test_the_limit_keeps_the_best(app: Connection, db: Connection) -> None:
    db.execute(
        "INSERT INTO crm.customers (tenant_id, note)"
        " SELECT 9, 'one two three four five six ' || repeat('x', i)"
        " FROM generate_series(20, 1, -1) AS i"
    )
    best = rows(
        app,
        "SELECT note FROM pgdedup.find_duplicates('crm.customers', %s, 1) AS m"
        " INNER JOIN crm.customers AS c ON c.id::text = m.key",
        Jsonb({"tenant_id": 9, "note": "one two three four five six x"}),
    )
    assert best == ["one two three four five six x"]


def test_many_matches_are_cut_as_they_are_ordered(
    app: Connection, db: Connection
) -> None:
    """What is left out before it is made into an answer would not have been in it."""
    db.execute(
        "INSERT INTO crm.customers (tenant_id, note, phone1, contact, name, email)"
        " SELECT 9, CASE WHEN i > 12 THEN 'one two three four ' || repeat('x', i) END,"
        " CASE WHEN i <= 7 THEN '13700137000' END,"
        " CASE WHEN i = 7 THEN '韩梅' END,"
        " CASE WHEN i BETWEEN 7 AND 12 THEN '南京今陵餐饮' END, 'a@example.com'"
        " FROM generate_series(1, 18) AS i"
    )
    asked = {
        "tenant_id": 9,
        "note": "one two three four xxxxxxxxxxxxx",
        "phone1": "13700137000",
        "contact": "韩梅",
        "name": "南京金陵餐饮",
        "email": "a@example.com",
    }
    query = (
        "SELECT key, rule, action, score, evidence::text"
        " FROM pgdedup.find_duplicates('crm.customers', %s, %s::int)"
    )
    everything = rows(app, query, Jsonb(asked), None)
    assert len(everything) == 18
    for limit in range(7, 19):  # no rule finds more
        assert rows(app, query, Jsonb(asked), limit) == everything[:limit]


def test_shadow_and_off_are_never_shown(app: Connection) -> None:
    found = rows(
        app,
        "SELECT rule, evidence::text FROM pgdedup.find_duplicates('crm.customers', %s)",
        Jsonb({"tenant_id": 1, "email": "a@example.com", "phone1": "13800138000"}),
    )
    assert len(found) == 2
    assert "email" not in str(found)


def test_evidence_and_record(app: Connection) -> None:
    action, evidence, record = one(
        app,
        "SELECT action, evidence, record FROM"
        " pgdedup.find_duplicates('crm.customers', %s)",
        Jsonb({"tenant_id": 1, "phone2": "13900139000"}),
    )
    assert action == "flag"
    assert evidence == [
        {
            "rule": "same_phone",
            "field": "phone",
            "label": "电话",
            "comparison": "same",
            "column": "phone2",
            "other_column": "phone1",
        }
    ]
    assert record == {"name": "北京西城科技有限公司", "owner": "李雷"}


def test_nothing_is_written(app: Connection, db: Connection) -> None:
    find(app, tenant_id=1, phone1="13800138000", contact="王伟")
    assert rows(db, "SELECT 1 FROM pgdedup.pairs WHERE last_seen > now()") == []
    assert rows(db, "SELECT 1 FROM pgdedup.lock_rows") == []


RECORD = '{"tenant_id": 1, "phone1": "13800138000"}'


@pytest.mark.parametrize(
    "call",
    [
        f"find_duplicates('crm.customers', '{RECORD}')",
        "find_duplicates_of('crm.customers', '1')",
        f"check_record('crm.customers', '{RECORD}')",
        "rule_fields('crm.customers')",
        "installed_rules()",
    ],
)
def test_works_in_a_read_only_transaction(app: Connection, call: str) -> None:
    app.execute("SET default_transaction_read_only = on")
    assert rows(app, f"SELECT * FROM pgdedup.{call}") != []


@pytest.mark.parametrize("record", ["[1]", '"x"', "null", "1", None])
def test_a_record_must_be_an_object(app: Connection, record: str | None) -> None:
    with pytest.raises(psycopg.errors.InvalidParameterValue):
        rows(
            app,
            "SELECT * FROM pgdedup.find_duplicates('crm.customers', %s::jsonb)",
            record,
        )


def test_a_table_without_rules(app: Connection, db: Connection) -> None:
    with pytest.raises(psycopg.errors.UndefinedObject, match="no duplicate rules"):
        find(db, "pgdedup.pairs", name="x")


# --------------------------------------------------------------------- existing rows


def test_duplicates_of_a_row(app: Connection) -> None:
    assert rows(
        app, "SELECT key, rule FROM pgdedup.find_duplicates_of('crm.customers', '1')"
    ) == [("2", "contact_phone"), ("3", "note_similar")]


def test_duplicates_of_a_row_limited(app: Connection) -> None:
    assert rows(
        app, "SELECT key FROM pgdedup.find_duplicates_of('crm.customers', '1', 1)"
    ) == ["2"]


def test_duplicates_of_a_composite_key(app: Connection, db: Connection) -> None:
    db.execute("ALTER TABLE crm.orders DISABLE TRIGGER USER")
    db.execute("UPDATE crm.orders SET email = 'a@example.com'")
    one_key, other = rows(
        app, "SELECT jsonb_build_object('no', no, 'tenant_id', 1)::text FROM crm.orders"
    )
    assert rows(
        app, "SELECT key FROM pgdedup.find_duplicates_of('crm.orders', %s)", one_key
    ) == [other]


def test_duplicates_of_nobody(app: Connection) -> None:
    with pytest.raises(psycopg.errors.NoDataFound, match="no row with key 99"):
        rows(app, "SELECT * FROM pgdedup.find_duplicates_of('crm.customers', '99')")


# ------------------------------------------------------------------------ descriptions


def test_rule_fields(app: Connection) -> None:
    assert rows(
        app,
        "SELECT field, label, type, columns, rules"
        " FROM pgdedup.rule_fields('crm.customers')",
    ) == [
        ("name", "客户名称", "company_name", ["name"], ["homophone"]),
        ("contact", "contact", "person_name", ["contact"], ["contact_phone"]),
        (
            "phone",
            "电话",
            "phone",
            ["phone1", "phone2"],
            ["contact_phone", "same_phone"],
        ),
        ("credit", "credit", "uscc", ["credit_code"], ["same_credit"]),
        ("note", "note", "text", ["note"], ["note_similar"]),
        ("email", "email", "email", ["email"], ["same_email"]),
        ("student", "student", "code", ["attrs"], ["same_student"]),
    ]


def test_the_typed_finder_has_the_columns_that_rules_and_scope_read(
    db: Connection,
) -> None:
    assert one(
        db,
        "SELECT pg_get_function_identity_arguments('crm.customers_find_duplicates'"
        "::regproc)",
    ) == (
        "name text, contact text, credit_code text, phone1 text, phone2 text,"
        " email text, note text, attrs jsonb, tenant_id integer"
    )


def test_the_typed_finder_finds_the_same(app: Connection) -> None:
    assert rows(
        app,
        "SELECT key, rule FROM crm.customers_find_duplicates("
        "phone2 => '13900139000', tenant_id => 1)",
    ) == [("3", "same_phone")]


# -------------------------------------------------------------------- session settings


SETTINGS = [
    "pg_trgm.similarity_threshold = 1",
    "pg_trgm.similarity_threshold = 0",
    "enable_indexscan = off",
    "enable_bitmapscan = off",
    "enable_seqscan = off",
    "search_path = ''",
    "search_path = evil, pg_catalog",
    "DateStyle = 'SQL, DMY'",
    "TimeZone = 'Asia/Shanghai'",
    "plan_cache_mode = force_custom_plan",
]


@pytest.mark.parametrize("setting", SETTINGS)
def test_session_settings_change_nothing(
    app: Connection, superuser: Connection, setting: str
) -> None:
    superuser.execute(
        """
        CREATE SCHEMA evil;
        GRANT USAGE ON SCHEMA evil TO PUBLIC;
        CREATE FUNCTION evil.similarity(text, text) RETURNS real
        LANGUAGE sql AS 'SELECT 0::real';
        CREATE FUNCTION evil.unnest(text[]) RETURNS SETOF text
        LANGUAGE sql AS 'SELECT NULL::text';
        CREATE FUNCTION evil.no(text, text) RETURNS boolean
        LANGUAGE sql AS 'SELECT false';
        CREATE OPERATOR evil.= (LEFTARG = text, RIGHTARG = text, FUNCTION = evil.no);
        CREATE OPERATOR evil.% (LEFTARG = text, RIGHTARG = text, FUNCTION = evil.no);
        """
    )
    record = {
        "tenant_id": 1,
        "note": "the quick brown fox jumps over",
        "phone1": "13800138000",
        "name": "南京今陵餐饮",
    }
    expected = find(app, **record)
    assert len(expected) == 3
    app.execute(f"SET {setting}".encode())
    assert find(app, **record) == expected


@pytest.mark.parametrize("setting", SETTINGS)
def test_session_settings_do_not_blind_the_guard(app: Connection, setting: str) -> None:
    app.execute(f"SET {setting}".encode())
    insert(app, "crm.customers", tenant_id=1, note="the quick brown fox jumps over us")
    with pytest.raises(psycopg.errors.UniqueViolation):
        insert(app, "crm.customers", tenant_id=1, credit_code=CREDIT)


def test_backslashes_of_old_do_not_change_normal_forms(
    app: Connection, connect: Connect
) -> None:
    """PL/pgSQL reads the literals of a body by the setting of the session."""
    values = [
        "ＡＢ（微信同号）é·南京\u200b 金陵 餐飲 Co., Ltd.",
        "+86 138\u20030013 8000 转 8/025-84401234",
        " A.b+c@Example.com\u200b; d@x.cn",
        CREDIT.lower(),
        "Smith's Bäckerei & Söhne",
        "11010519491231002x",
    ]
    functions = rows(
        app,
        "SELECT proname FROM pg_proc WHERE pronamespace = 'pgdedup'::regnamespace"
        # The values behind normal forms read these only, and raise on other text.
        " AND proname ~ '_v[0-9]+$' AND proname !~ '_value_v'"
        " AND provolatile = 'i' AND prorettype <> 'bigint'"
        "::regtype AND proargtypes::text = 'text'::regtype::oid::text",
    )
    assert len(functions) > 12
    query = " UNION ALL ".join(
        f"SELECT v, '{name}', pgdedup.{name}(v)::text"
        " FROM unnest(%(values)s::text[]) AS v"
        for name in functions
    )
    old = connect("app", options="-c standard_conforming_strings=off")
    assert (
        old.execute(query.encode(), {"values": values}).fetchall()
        == app.execute(query.encode(), {"values": values}).fetchall()
    )


@pytest.mark.parametrize("style", ["ISO, MDY", "SQL, DMY", "German", "Postgres"])
def test_keys_are_written_in_one_way(app: Connection, style: str) -> None:
    app.execute("SELECT set_config('DateStyle', %s, false)", [style])
    app.execute("SET TimeZone = 'Asia/Shanghai'")
    record = {"at": "2024-02-01T00:00:00Z", "email": "a@example.com"}
    assert find(app, "crm.days", **record) == [("2024-02-01", "same_email")]
    with pytest.raises(psycopg.errors.UniqueViolation) as caught:
        app.execute(
            "INSERT INTO crm.days"
            " VALUES (make_date(2024, 3, 2), '2024-02-01 00:00Z', 'a@example.com')"
        )
    found = guarded.detail(caught.value)
    assert found["row"]["key"] == "2024-03-02"
    assert [match["key"] for match in found["matches"]] == ["2024-02-01"]


def test_lock_keys_are_the_same_in_every_session(
    app: Connection, db: Connection
) -> None:
    """The scope is a timestamp: its text depends on the session."""
    counts = []
    for style, zone in (("ISO", "UTC"), ("SQL, DMY", "Asia/Shanghai")):
        app.execute("SELECT set_config('DateStyle', %s, false)", [style])
        app.execute("SELECT set_config('TimeZone', %s, false)", [zone])
        app.execute(
            "INSERT INTO crm.days VALUES ('2024-05-01', '2024-02-02 00:00Z', 'b@b.com')"
        )
        app.execute("DELETE FROM crm.days WHERE day = '2024-05-01'")
        counts.append(one(db, "SELECT count(*) FROM pgdedup.lock_rows"))
    assert counts[0] == counts[1]


def test_a_record_on_record_is_recognised_by_any_spelling_of_its_key(
    app: Connection,
) -> None:
    """check_record of a stored row: its accepted pairs ask no more."""
    insert_one = (
        "INSERT INTO crm.days VALUES (%s, '2024-02-01 00:00Z', 'a@example.com')"
    )
    with pytest.raises(psycopg.errors.UniqueViolation) as caught:
        app.execute(insert_one, ["2024-02-03"])
    with app.transaction():
        token = guarded.detail(caught.value)["token"]
        app.execute("SELECT pgdedup.confirm(%s, 'x')", [token])
        app.execute(insert_one, ["2024-02-03"])
    for day in ("2024-02-03", "3 Feb 2024"):
        found = one(
            app,
            "SELECT pgdedup.check_record('crm.days', %s)",
            Jsonb({"day": day, "at": "2024-02-01T00:00Z", "email": "a@example.com"}),
        )
        assert (found["verdict"], found["row"]["key"]) == ("clear", "2024-02-03")


def test_a_finder_shows_what_its_caller_sees(app: Connection, db: Connection) -> None:
    db.execute(
        """
        ALTER TABLE crm.customers ENABLE ROW LEVEL SECURITY;
        CREATE POLICY mine ON crm.customers TO app USING (owner = '李雷');
        """
    )
    found = find(app, tenant_id=1, phone1="13800138000")
    assert found == [("2", "same_phone"), (None, "same_phone")]


def test_a_finder_needs_a_right_to_the_table(app: Connection, db: Connection) -> None:
    db.execute("REVOKE ALL ON crm.customers FROM app")
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        find(app, tenant_id=1, phone1="13800138000")


def test_records_never_show_our_own_columns(db: Connection) -> None:
    function = one(
        db,
        "SELECT config -> 'functions' ->> 'records' FROM pgdedup.tables"
        " WHERE name = 'crm.customers'",
    )
    record: dict[str, Any] = one(db, f"SELECT record FROM {function}('{{1}}')")
    assert record["name"] == "南京金陵餐饮有限公司"
    assert not any(column.startswith("pgdedup") for column in record)
