"""What a refused write says, and to whom (DESIGN A4), one behaviour a test."""

from collections.abc import Callable, Iterator
from typing import Any

import psycopg
import pytest

import pgdedup
from pgdedup.embedded import LocalServer
from tests import guarded
from tests.guarded import Connection, detail, insert, one, refused, rows

Connect = Callable[..., Connection]

CREDIT = "91350100M000100Y43"
REVEALS = ("nothing", "exists", "owner", "masked", "shown")

TABLES = (
    """
CREATE SCHEMA crm;
GRANT USAGE ON SCHEMA crm TO app, supervisor;
CREATE TABLE crm.customers (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name text, contact text, credit_code text,
    phone1 text, phone2 text, owner text, secret text
);
CREATE TABLE crm.clients (LIKE crm.customers INCLUDING ALL);
CREATE TABLE crm.plain (LIKE crm.customers INCLUDING ALL);
CREATE TABLE crm.late (LIKE crm.customers INCLUDING ALL);
"""
    + "".join(
        f"CREATE TABLE crm.r_{reveal} (LIKE crm.customers INCLUDING ALL);\n"
        for reveal in REVEALS
    )
    + "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA crm"
    " TO app, supervisor;"
)

_ZH = """
  crm.customers:
    label: 客户
    show: [name, owner]
    owner: owner
    fields:
      contact: person_name
      name: {type: company_name, columns: [name], label: 客户名称}
      credit: {type: uscc, columns: [credit_code], label: 信用代码}
      phone: {type: phone, columns: [phone1, phone2], label: 电话}
    rules:
      homophone_name: {match: {name: sounds_like}, action: flag}
      contact_phone: {match: {contact: same, phone: same}, action: ask}
      same_credit_code: {match: {credit: same}, action: block}
      same_phone: {match: {phone: same}, action: ask}
      same_contact: {match: {contact: same}, action: shadow}
"""
_EN_TABLES = """
  crm.clients:
    label: customer
    fields:
      credit: {type: uscc, columns: [credit_code], label: credit code}
      phone: {type: phone, columns: [phone1, phone2]}
      secret: text
    rules:
      same_credit_code: {match: {credit: same}, action: block}
      same_phone: {match: {phone: same}, action: ask}
      similar_secret: {match: {secret: {similar: loose}}, action: ask}
  crm.plain:
    fields: {credit: {type: uscc, columns: [credit_code]}}
    rules:
      same_credit_code: {match: {credit: same}, action: block}
  crm.late:
    check: at_commit
    owner: owner
    show: [name]
    fields: {secret: text}
    rules:
      similar_secret: {match: {secret: {similar: loose}}, action: block}
""" + "".join(
    f"""
  crm.r_{reveal}:
    reveal: {reveal}
    owner: owner
    show: [name, phone1]
    fields: {{credit: {{type: uscc, columns: [credit_code]}}}}
    rules:
      same_credit_code: {{match: {{credit: same}}, action: block}}
"""
    for reveal in REVEALS
)


@pytest.fixture(scope="module")
def template(server: LocalServer, template_dbname: str) -> Iterator[str]:
    guarded.role(server, "supervisor", "pgdedup_override")
    tables = f"version: 1\nlanguage: zh\ntables:{_ZH}"
    for name in guarded.template(server, template_dbname, TABLES, tables):
        dsn = server.dsn(name, user="dba")
        with psycopg.connect(dsn, autocommit=True) as connection:
            guarded.apply(connection, f"version: 1\ntables:{_EN_TABLES}")
        yield name


@pytest.fixture
def dbname(server: LocalServer, template: str) -> Iterator[str]:
    yield from guarded.copy(server, template)


@pytest.fixture
def app(connect: Connect) -> Connection:
    """A writer that may read and write the tables and nothing else."""
    return connect("app")


# ------------------------------------------------------------------------- the fields


@pytest.fixture
def chinese(app: Connection) -> psycopg.errors.UniqueViolation:
    """The example of DESIGN A4."""
    insert(
        app,
        "crm.customers",
        contact="王伟",
        phone1="13800138000",
        owner="张伟",
        name="甲",
    )
    return refused(app, "crm.customers", contact="王伟", phone2="13800138000")


def test_sqlstate(chinese: psycopg.errors.UniqueViolation) -> None:
    assert chinese.sqlstate == "23505"


def test_message_in_chinese(chinese: psycopg.errors.UniqueViolation) -> None:
    assert chinese.diag.message_primary == (
        "客户重复：电话与已有客户相同"
        ' (violates unique constraint "contact_phone")'
    )


def test_hint_in_chinese(chinese: psycopg.errors.UniqueViolation) -> None:
    assert chinese.diag.message_hint == "打开已有客户；或填写原因后确认保存"


def test_names_in_the_error(chinese: psycopg.errors.UniqueViolation) -> None:
    diag = chinese.diag
    assert (
        diag.schema_name,
        diag.table_name,
        diag.column_name,
        diag.constraint_name,
    ) == ("crm", "customers", "contact", "contact_phone")


def test_detail_is_the_object_of_the_contract(
    chinese: psycopg.errors.UniqueViolation,
) -> None:
    found = detail(chinese)
    token = found.pop("token")
    assert isinstance(token, str)
    assert len(token) == 32
    assert found == {
        "pgdedup": 1,
        "verdict": "ask",
        "rules": ["contact_phone", "same_phone"],
        "row": {"key": "2", "columns": ["contact", "phone2"]},
        "matches": [
            {
                "key": "1",
                "score": 1,
                "rules": ["contact_phone", "same_phone"],
                "evidence": [
                    {
                        "field": "contact",
                        "label": "contact",
                        "column": "contact",
                        "other_column": "contact",
                        "comparison": "same",
                    },
                    {
                        "field": "phone",
                        "label": "电话",
                        "column": "phone2",
                        "other_column": "phone1",
                        "comparison": "same",
                    },
                ],
                "record": {"name": "甲", "owner": "张伟"},
            }
        ],
        "more": 0,
    }


def test_block_in_english(app: Connection) -> None:
    insert(app, "crm.clients", credit_code=CREDIT)
    error = refused(app, "crm.clients", credit_code=CREDIT)
    assert error.diag.message_primary == (
        "duplicate customer: credit code is the same as in an existing customer"
        ' (violates unique constraint "same_credit_code")'
    )
    assert error.diag.message_hint == (
        "Open the existing customer; if it is another one, let a member of"
        " pgdedup_override save it with a reason"
    )


def test_ask_in_english(app: Connection) -> None:
    insert(app, "crm.clients", phone1="13800138000")
    error = refused(app, "crm.clients", phone1="13800138000")
    assert error.diag.message_hint == (
        "Open the existing customer; or repeat the write after"
        " pgdedup.confirm(token, reason)"
    )


def test_block_in_chinese(app: Connection) -> None:
    insert(app, "crm.customers", credit_code=CREDIT)
    error = refused(app, "crm.customers", credit_code=CREDIT)
    assert error.diag.message_primary == (
        "客户重复：信用代码与已有客户相同"
        ' (violates unique constraint "same_credit_code")'
    )
    assert error.diag.message_hint == (
        "打开已有客户；确属不同的，请有 pgdedup_override 权限的人填写原因后保存"
    )


def test_without_labels(app: Connection) -> None:
    insert(app, "crm.plain", credit_code=CREDIT)
    error = refused(app, "crm.plain", credit_code=CREDIT)
    assert error.diag.message_primary == (
        "duplicate record: credit is the same as in an existing record"
        ' (violates unique constraint "same_credit_code")'
    )


def test_a_block_has_no_token(app: Connection) -> None:
    insert(app, "crm.clients", credit_code=CREDIT)
    found = detail(refused(app, "crm.clients", credit_code=CREDIT))
    assert (found["verdict"], found["token"]) == ("block", None)


def test_all_rules_are_reported_at_once(app: Connection) -> None:
    insert(app, "crm.customers", name="金陵", contact="王伟", phone1="13800138000")
    insert(app, "crm.customers", credit_code=CREDIT)
    error = refused(
        app,
        "crm.customers",
        name="今陵",
        contact="王伟",
        phone2="13800138000",
        credit_code=CREDIT,
    )
    found = detail(error)
    assert found["verdict"] == "block"
    assert found["rules"] == [
        "homophone_name",
        "contact_phone",
        "same_credit_code",
        "same_phone",
    ]
    assert [(match["key"], match["rules"]) for match in found["matches"]] == [
        ("2", ["same_credit_code"]),
        ("1", ["homophone_name", "contact_phone", "same_phone"]),
    ]


def test_the_first_refusing_rule_names_the_constraint(app: Connection) -> None:
    """homophone_name stands first but only flags."""
    insert(app, "crm.customers", name="金陵", phone1="13800138000", credit_code=CREDIT)
    error = refused(
        app, "crm.customers", name="今陵", phone2="13800138000", credit_code=CREDIT
    )
    assert error.diag.constraint_name == "same_credit_code"
    assert error.diag.column_name == "credit_code"


def test_shadow_rules_are_never_told(app: Connection) -> None:
    insert(app, "crm.customers", contact="王伟", phone1="13800138000")
    insert(app, "crm.customers", contact="王伟")
    found = detail(refused(app, "crm.customers", contact="王伟", phone1="13800138000"))
    assert "same_contact" not in str(found)
    assert [match["key"] for match in found["matches"]] == ["1"]


def test_more_matches_than_the_limit(app: Connection, connect: Connect) -> None:
    supervisor = connect("supervisor", options="-c pgdedup.override=load")
    supervisor.execute(
        "INSERT INTO crm.clients (phone1)"
        " SELECT '13800138000' FROM generate_series(1, 25)"
    )
    found = detail(refused(app, "crm.clients", phone1="13800138000"))
    assert len(found["matches"]) == 20
    assert found["more"] > 0


def test_blocked_reads_the_error(chinese: psycopg.errors.UniqueViolation) -> None:
    found = pgdedup.blocked(chinese)
    assert found is not None
    assert (found.verdict, found.rules, found.key, found.table) == (
        "ask",
        ("contact_phone", "same_phone"),
        "2",
        "customers",
    )


def test_an_ordinary_unique_violation_is_no_refusal(db: Connection) -> None:
    db.execute("CREATE TABLE crm.other (id integer PRIMARY KEY)")
    db.execute("INSERT INTO crm.other VALUES (1)")
    with pytest.raises(psycopg.errors.UniqueViolation) as caught:
        db.execute("INSERT INTO crm.other VALUES (1)")
    assert pgdedup.blocked(caught.value) is None


def test_check_record_gives_the_same_object(app: Connection) -> None:
    insert(app, "crm.customers", contact="王伟", phone1="13800138000", owner="张伟")
    new = {"contact": "王伟", "phone2": "13800138000"}
    checked = one(
        app,
        "SELECT pgdedup.check_record('crm.customers', %s)",
        psycopg.types.json.Jsonb(new),
    )
    found = detail(refused(app, "crm.customers", **new))
    assert checked["row"].pop("key") is None
    del found["row"]["key"]
    assert checked == found


@pytest.mark.parametrize(
    ("record", "verdict"),
    [
        ('{"credit_code": "91350100M000100Y43"}', "block"),
        ('{"phone2": "13800138000"}', "ask"),
        ('{"name": "今陵"}', "flag"),
        ('{"contact": "王伟"}', "clear"),
        ('{"contact": "李雷"}', "clear"),
        ("{}", "clear"),
    ],
)
def test_verdicts_of_check_record(app: Connection, record: str, verdict: str) -> None:
    insert(
        app,
        "crm.customers",
        name="金陵",
        contact="王伟",
        phone1="13800138000",
        credit_code=CREDIT,
    )
    found = one(app, "SELECT pgdedup.check_record('crm.customers', %s)", record)
    assert found["verdict"] == verdict
    assert (found["matches"] == []) == (verdict == "clear")
    assert (found["rules"] == []) == (verdict == "clear")


# ------------------------------------------------------------------- ask and confirm


@pytest.fixture
def first(app: Connection) -> str:
    """A customer with a telephone number that the tests use again."""
    return insert(app, "crm.customers", phone1="13800138000", owner="张伟")


def _token(app: Connection, **values: object) -> str:
    values = values or {"phone2": "13800138000"}
    token = detail(refused(app, "crm.customers", **values))["token"]
    assert isinstance(token, str)
    return token


def test_confirm_lets_the_write_pass(app: Connection, first: str) -> None:
    token = _token(app)
    with app.transaction():
        app.execute("SELECT pgdedup.confirm(%s, '分公司')", [token])
        insert(app, "crm.customers", phone2="13800138000")


def test_a_confirmed_pair_is_accepted_with_who_and_why(
    app: Connection, db: Connection, first: str
) -> None:
    token = _token(app)
    with app.transaction():
        app.execute("SET LOCAL pgdedup.actor = 'u42'")
        app.execute("SELECT pgdedup.confirm(%s, ' 分公司 ')", [token])
        key = insert(app, "crm.customers", phone2="13800138000", owner="李雷")
    assert one(
        db,
        "SELECT key_l, key_r, state, decided_by, session_role, reason,"
        " decided_at IS NOT NULL FROM pgdedup.pairs",
    ) == (first, key, "accepted", "u42", "app", "分公司", True)


def test_both_owners_are_told_of_a_confirmed_pair(
    app: Connection, db: Connection, first: str
) -> None:
    token = _token(app)
    with app.transaction():
        app.execute("SELECT pgdedup.confirm(%s, 'x')", [token])
        insert(app, "crm.customers", phone2="13800138000", owner="李雷")
    assert one(db, "SELECT kind, owner_l, owner_r FROM pgdedup.events") == (
        "accepted",
        "李雷",
        "张伟",
    )


def test_another_transaction_asks_again(app: Connection, first: str) -> None:
    token = _token(app)
    with app.transaction():
        app.execute("SELECT pgdedup.confirm(%s, 'x')", [token])
    refused(app, "crm.customers", phone2="13800138000")


def test_confirm_works_for_an_update(app: Connection, first: str) -> None:
    key = insert(app, "crm.customers", phone1="13900139000")
    change = "UPDATE crm.customers SET phone1 = '13800138000' WHERE id = %s"
    with pytest.raises(psycopg.errors.UniqueViolation) as caught:
        app.execute(change.encode(), [key])
    with app.transaction():
        app.execute("SELECT pgdedup.confirm(%s, 'x')", [detail(caught.value)["token"]])
        app.execute(change.encode(), [key])


def test_the_token_of_check_record_opens_the_write(app: Connection, first: str) -> None:
    token = one(
        app,
        "SELECT pgdedup.check_record('crm.customers', '{\"phone2\": \"13800138000\"}')"
        " ->> 'token'",
    )
    with app.transaction():
        app.execute("SELECT pgdedup.confirm(%s, 'x')", [token])
        insert(app, "crm.customers", phone2="13800138000")


def test_a_wrong_token_opens_nothing(app: Connection, first: str) -> None:
    with app.transaction():
        app.execute("SELECT pgdedup.confirm('0123456789abcdef', 'x')")
        refused(app, "crm.customers", phone2="13800138000")


def test_a_token_never_opens_a_block(app: Connection, first: str) -> None:
    insert(app, "crm.customers", credit_code=CREDIT)
    token = _token(app)
    with app.transaction():
        app.execute("SELECT pgdedup.confirm(%s, 'x')", [token])
        error = refused(app, "crm.customers", phone2="13800138000", credit_code=CREDIT)
    assert detail(error)["verdict"] == "block"


def test_a_match_that_appeared_meanwhile_asks_again(
    app: Connection, first: str
) -> None:
    token = _token(app)
    with app.transaction():
        app.execute("SELECT pgdedup.confirm(%s, 'x')", [token])
        insert(app, "crm.customers", phone2="13800138000")
    with app.transaction():
        app.execute("SELECT pgdedup.confirm(%s, 'x')", [token])
        refused(app, "crm.customers", phone2="13800138000")


def test_other_evidence_asks_again(app: Connection, first: str) -> None:
    app.execute("UPDATE crm.customers SET phone2 = '13900139000'")
    token = _token(app, phone1="13800138000")
    with app.transaction():
        app.execute("SELECT pgdedup.confirm(%s, 'x')", [token])
        refused(app, "crm.customers", phone1="13900139000")


def test_another_rule_asks_again(app: Connection) -> None:
    insert(app, "crm.customers", contact="王伟", phone1="13800138000")
    token = _token(app)
    with app.transaction():
        app.execute("SELECT pgdedup.confirm(%s, 'x')", [token])
        refused(app, "crm.customers", contact="王伟", phone2="13800138000")


def test_two_tokens_in_one_transaction(app: Connection, first: str) -> None:
    insert(app, "crm.customers", phone1="13900139000")
    tokens = [_token(app), _token(app, phone1="13900139000")]
    with app.transaction():
        for token in tokens:
            app.execute("SELECT pgdedup.confirm(%s, 'x')", [token])
        insert(app, "crm.customers", phone1="13900139000")
        insert(app, "crm.customers", phone2="13800138000")


def test_edited_evidence_asks_again(app: Connection, first: str) -> None:
    token = _token(app)
    with app.transaction():
        app.execute("SELECT pgdedup.confirm(%s, 'x')", [token])
        key = insert(app, "crm.customers", phone2="13800138000")
    app.execute("UPDATE crm.customers SET phone1 = '13700137000' WHERE id = %s", [key])
    app.execute("UPDATE crm.customers SET secret = 'x'")
    with pytest.raises(psycopg.errors.UniqueViolation):
        app.execute(
            "UPDATE crm.customers SET phone2 = '13700137000' WHERE id = %s", [first]
        )


@pytest.mark.parametrize(
    ("token", "reason"), [(None, "x"), ("0", None), ("0", ""), ("0", "  ")]
)
def test_confirm_wants_token_and_reason(
    app: Connection, token: str | None, reason: str | None
) -> None:
    with pytest.raises(psycopg.errors.InvalidParameterValue):
        app.execute("SELECT pgdedup.confirm(%s, %s)", [token, reason])


def test_a_heavy_value_can_be_confirmed(app: Connection, connect: Connect) -> None:
    supervisor = connect("supervisor", options="-c pgdedup.override=load")
    supervisor.execute(
        "INSERT INTO crm.clients (phone1)"
        " SELECT '13800138000' FROM generate_series(1, 30)"
    )
    token = detail(refused(app, "crm.clients", phone2="13800138000"))["token"]
    with app.transaction():
        app.execute("SELECT pgdedup.confirm(%s, 'switchboard')", [token])
        insert(app, "crm.clients", phone2="13800138000")


# ----------------------------------------------------------------- what may be revealed


def _match(
    app: Connection, table: str, *, error: psycopg.Error | None = None
) -> dict[str, Any] | None:
    """The only match of a refused write, None if nothing is told."""
    error = error or refused(app, table, credit_code=CREDIT)
    found = detail(error)
    assert found["verdict"] == "block"
    assert found["rules"] == ["same_credit_code"]
    if not found["matches"]:
        return None
    (match,) = found["matches"]
    assert isinstance(match, dict)
    return match


def _first(app: Connection, table: str) -> str:
    return insert(
        app,
        table,
        credit_code=CREDIT,
        name="南京金陵餐饮有限公司",
        phone1="13800138000",
        owner="张伟",
        secret="secret",
    )


def test_reveal_nothing(app: Connection) -> None:
    _first(app, "crm.r_nothing")
    assert _match(app, "crm.r_nothing") is None


def test_reveal_exists(app: Connection) -> None:
    _first(app, "crm.r_exists")
    match = _match(app, "crm.r_exists")
    assert match is not None
    assert match["hidden"] is True
    assert not {"key", "record"} & set(match)
    assert all("other_column" not in entry for entry in match["evidence"])


def test_reveal_owner(app: Connection) -> None:
    key = _first(app, "crm.r_owner")
    match = _match(app, "crm.r_owner")
    assert match is not None
    assert (match["key"], match["record"]) == (key, {"owner": "张伟"})


def test_reveal_masked(app: Connection) -> None:
    key = _first(app, "crm.r_masked")
    match = _match(app, "crm.r_masked")
    assert match is not None
    assert match["key"] == key
    assert match["record"] == {"name": "南京金****限公司", "phone1": "138*****000"}


def test_reveal_shown(app: Connection) -> None:
    key = _first(app, "crm.r_shown")
    match = _match(app, "crm.r_shown")
    assert match is not None
    assert match["key"] == key
    assert match["record"] == {
        "name": "南京金陵餐饮有限公司",
        "phone1": "13800138000",
    }


def test_without_show_the_key_only(app: Connection) -> None:
    key = _first(app, "crm.plain")
    match = _match(app, "crm.plain")
    assert match is not None
    assert match["key"] == key
    assert "record" not in match


def test_columns_that_the_writer_may_not_read(app: Connection, db: Connection) -> None:
    _first(app, "crm.r_shown")
    db.execute(
        "REVOKE SELECT ON crm.r_shown FROM app; GRANT SELECT (id, name) ON crm.r_shown"
        " TO app"
    )
    match = _match(app, "crm.r_shown")
    assert match is not None
    assert match["record"] == {"name": "南京金陵餐饮有限公司"}


def test_a_key_that_the_writer_may_not_read(
    app: Connection, db: Connection, connect: Connect
) -> None:
    _first(app, "crm.r_shown")
    db.execute("REVOKE SELECT ON crm.r_shown FROM app")
    with pytest.raises(psycopg.errors.UniqueViolation) as caught:
        app.execute("INSERT INTO crm.r_shown (credit_code) VALUES (%s)", [CREDIT])
    match = _match(app, "crm.r_shown", error=caught.value)
    assert match is not None
    assert match["hidden"] is True
    assert not {"key", "record"} & set(match)


@pytest.fixture
def hide(db: Connection) -> Callable[[str], None]:
    """Hide the rows of everybody else from app, by row-level security."""

    def hide_rows(table: str) -> None:
        db.execute(
            f"""
            ALTER TABLE {table} ENABLE ROW LEVEL SECURITY;
            CREATE POLICY mine ON {table} TO app
                USING (owner = current_user) WITH CHECK (true);
            """.encode()
        )

    return hide_rows


@pytest.mark.parametrize("reveal", REVEALS)
def test_a_hidden_row_refuses_all_the_same(
    app: Connection, db: Connection, hide: Callable[[str], None], reveal: str
) -> None:
    _first(db, f"crm.r_{reveal}")
    hide(f"crm.r_{reveal}")
    with pytest.raises(psycopg.errors.UniqueViolation):
        app.execute(
            f"INSERT INTO crm.r_{reveal} (credit_code) VALUES (%s)".encode(), [CREDIT]
        )


def _everything(error: psycopg.Error) -> str:
    """All that reaches the client."""
    diag = error.diag
    return "\n".join(str(getattr(diag, name)) for name in dir(diag) if name[0] != "_")


@pytest.mark.parametrize("reveal", REVEALS)
def test_a_hidden_row_leaks_neither_key_nor_values(
    app: Connection, db: Connection, hide: Callable[[str], None], reveal: str
) -> None:
    table = f"crm.r_{reveal}"
    db.execute(f"ALTER TABLE {table} ALTER id RESTART WITH 7040917".encode())
    _first(db, table)
    db.execute(f"ALTER TABLE {table} ALTER id RESTART WITH 1".encode())
    hide(table)
    with pytest.raises(psycopg.errors.UniqueViolation) as caught:
        app.execute(f"INSERT INTO {table} (credit_code) VALUES (%s)".encode(), [CREDIT])
    said = _everything(caught.value)
    for value in ("7040917", "金陵", "13800138000", "secret"):
        assert value not in said
    assert ("张伟" in said) == (reveal == "owner")


def test_row_security_off_lets_nothing_in(
    app: Connection, db: Connection, hide: Callable[[str], None]
) -> None:
    """PostgreSQL itself then refuses the INSERT, which its policies would filter."""
    _first(db, "crm.r_shown")
    hide("crm.r_shown")
    app.execute("SET row_security = off")
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        app.execute("INSERT INTO crm.r_shown (credit_code) VALUES (%s)", [CREDIT])


def test_hidden_and_visible_matches_together(
    app: Connection, db: Connection, connect: Connect, hide: Callable[[str], None]
) -> None:
    mine = insert(app, "crm.r_shown", credit_code=CREDIT, owner="app", name="mine")
    supervisor = connect("supervisor", options="-c pgdedup.override=x")
    _first(supervisor, "crm.r_shown")
    hide("crm.r_shown")
    with pytest.raises(psycopg.errors.UniqueViolation) as caught:
        app.execute("INSERT INTO crm.r_shown (credit_code) VALUES (%s)", [CREDIT])
    found = detail(caught.value)
    assert len(found["matches"]) == 2
    shown = [match for match in found["matches"] if "key" in match]
    assert [(match["key"], match["record"]["name"]) for match in shown] == [
        (mine, "mine")
    ]


def _check_function(db: Connection, table: str) -> str:
    return str(
        one(
            db,
            "SELECT oid::regproc::text FROM pg_proc WHERE proname LIKE %s",
            f"pgdedup_fn_{table}_check_%",
        )
    )


def test_the_checker_tells_nothing_of_foreign_rows(
    app: Connection, db: Connection
) -> None:
    key = _first(app, "crm.r_shown")
    function = _check_function(db, "r_shown")
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        app.execute(f"SELECT {function}(%s, NULL)".encode(), [key])


def test_the_checker_tells_nothing_of_hidden_rows_inside_a_statement(
    app: Connection, db: Connection, hide: Callable[[str], None]
) -> None:
    """RETURNING runs before the guard; a notice outlives the refused statement."""
    insert(db, "crm.late", secret="the quick brown fox jumps over", owner="张伟")
    hide("crm.late")
    function = _check_function(db, "late")
    notices: list[str] = []
    app.add_notice_handler(lambda diag: notices.append(str(diag.message_primary)))
    app.execute(
        """
        CREATE FUNCTION pg_temp.peek(value jsonb) RETURNS text LANGUAGE plpgsql AS
        $$ BEGIN RAISE NOTICE '%', value; RETURN value; END $$
        """
    )
    with app.transaction(force_rollback=True):
        insert_one = (
            "INSERT INTO crm.late (secret, owner) VALUES (%s, 'app') RETURNING id"
        )
        key = one(app, insert_one, "the quick brown fox jumped over")
        for call in (
            f"SELECT pg_temp.peek({function}({key}, NULL))",
            f"DO $$ DECLARE v jsonb := {function}({key}, NULL);"
            " BEGIN RAISE NOTICE '%', v; END $$",
            f"DO $$ DECLARE v jsonb; BEGIN v := {function}({key}, NULL);"
            " RAISE NOTICE '%', v; END $$",
        ):
            app.execute(call.encode())
    assert len(notices) == 3
    for said in notices:
        assert "jumps" not in said
        assert "张伟" not in said
        assert '"key": "1"' not in said
        assert '"verdict": "block"' in said


def test_the_checker_called_from_a_trigger_of_the_writer(
    app: Connection, db: Connection, superuser: Connection, hide: Callable[[str], None]
) -> None:
    superuser.execute("CREATE SCHEMA xpgdedup AUTHORIZATION app")
    insert(db, "crm.late", secret="the quick brown fox jumps over", owner="张伟")
    hide("crm.late")
    function = _check_function(db, "late")
    guard = one(
        db, "SELECT proname FROM pg_proc WHERE proname LIKE 'pgdedup_fn_late_guard_%%'"
    )
    notices: list[str] = []
    app.add_notice_handler(lambda diag: notices.append(str(diag.message_primary)))
    for number, name in enumerate((f'pg_temp."pgdedup.{guard}"', f"xpgdedup.{guard}")):
        app.execute(
            f"""
            CREATE TEMP TABLE bait_{number} (id bigint);
            CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS
            $$
            DECLARE v jsonb := {function}(NEW.id, NULL);
            BEGIN RAISE NOTICE '%', v; RETURN NULL; END
            $$;
            CREATE TRIGGER bait AFTER INSERT ON bait_{number} FOR EACH ROW
            EXECUTE FUNCTION {name}();
            """.encode()
        )
    with app.transaction(force_rollback=True):
        app.execute(
            "INSERT INTO crm.late (secret, owner)"
            " VALUES ('the quick brown fox jumped over', 'app')"
        )
        for number in range(2):
            app.execute(f"INSERT INTO bait_{number} SELECT id FROM crm.late".encode())
    assert len(notices) == 2
    for said in notices:
        assert "jumps" not in said
        assert "张伟" not in said


def test_rows_of_pairs_are_not_for_writers(app: Connection) -> None:
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        rows(app, "SELECT * FROM pgdedup.open_pairs")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("PL/pgSQL function pgdedup.g() line 4 at PERFORM", True),
        ("在pgdedup.g()的第4行的PL/pgSQL函数", True),
        ("PL/pgSQL-Funktion pgdedup.g() Zeile 4 bei PERFORM", True),
        ("PL/pgSQL関数pgdedup.g()の4行目 - PERFORM", True),
        ("PL/pgSQL function xpgdedup.g() line 4 at PERFORM", False),
        ('PL/pgSQL function "pgdedup.g"() line 4 at PERFORM', False),
        ("PL/pgSQL function pgdedup.g(integer) line 4 at PERFORM", False),
        ('SQL statement "SELECT check(1) /* pgdedup.g() */"', False),
        ("instruction SQL « SELECT check(1) /* pgdedup.g() */ »", False),
        ("SQL-Anweisung »SELECT check(1) /* pgdedup.g() */«", False),
        ("", False),
    ],
)
def test_who_called_the_checker(app: Connection, line: str, expected: bool) -> None:
    """Line 2 of PG_CONTEXT in several languages; line 3 is anybody's."""
    context = f"line 1\n{line}\nPL/pgSQL function pgdedup.g() line 4 at PERFORM"
    said = one(app, "SELECT pgdedup.called_by(%s, 'pgdedup.g()')", context)
    assert said is expected


def test_a_deferred_refusal_shows_what_the_writer_may_see(app: Connection) -> None:
    key = insert(app, "crm.late", secret="the quick brown fox jumps", name="甲")
    app.execute("BEGIN")
    insert(app, "crm.late", secret="the quick brown fox jumped")
    with pytest.raises(psycopg.errors.UniqueViolation) as caught:
        app.execute("COMMIT")
    (match,) = detail(caught.value)["matches"]
    assert (match["key"], match["record"]) == (key, {"name": "甲"})
