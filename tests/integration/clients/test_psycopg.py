"""What psycopg shows of a refused write: blocking, asynchronous, pipelined, COPY."""

import asyncio
import json
from collections.abc import Callable
from typing import Any

import psycopg
import pytest

import pgdedup
from pgdedup.embedded import LocalServer

CREDIT_CODE = "91350100M000100Y43"
SAME_CODE = "INSERT INTO crm.customers (name, credit_code) VALUES ('金陵', %s)"
SAME_PHONE = (
    "INSERT INTO crm.customers (name, contact, phone3, owner)"
    " VALUES ('苏州某某贸易有限公司', '王伟', '+86 138-0013-8000', '韩梅') RETURNING id"
)

Connection = psycopg.Connection[Any]
Accepted = Callable[[], list[tuple[Any, ...]]]


@pytest.fixture
def app(guarded: Connection, connect: Callable[..., Connection]) -> Connection:
    """A session of the application: no rights but those on its own table."""
    return connect("app")


def refusal(error: BaseException) -> pgdedup.Blocked:
    found = pgdedup.blocked(error)
    assert found is not None
    return found


def test_block_on_insert(app: Connection, count: Callable[[], int]) -> None:
    with pytest.raises(psycopg.errors.UniqueViolation) as caught:
        app.execute(SAME_CODE, [CREDIT_CODE])
    diag = caught.value.diag
    assert isinstance(caught.value, psycopg.IntegrityError)
    assert diag.message_primary == (
        "客户重复：信用代码与已有客户相同"
        ' (violates unique constraint "same_credit_code")'
    )
    assert diag.message_hint == (
        "打开已有客户；确属不同的，请有 pgdedup_override 权限的人填写原因后保存"
    )
    assert (diag.schema_name, diag.table_name) == ("crm", "customers")
    assert (diag.constraint_name, diag.column_name) == (
        "same_credit_code",
        "credit_code",
    )
    found = refusal(caught.value)
    assert found.message == diag.message_primary
    assert found.hint == diag.message_hint
    assert (found.verdict, found.token) == ("block", None)
    assert (found.schema, found.table) == ("crm", "customers")
    assert found.constraint == "same_credit_code"
    assert found.rules == ("same_credit_code",)
    assert found.columns == ("credit_code",)
    (match,) = found.matches
    assert match["key"] == "1"
    assert match["record"] == {"name": "南京金陵餐饮有限公司", "owner": "张伟"}
    assert found.more == 0
    assert found.matches == tuple(json.loads(diag.message_detail or "")["matches"])
    assert count() == 1


def test_block_on_update(app: Connection) -> None:
    row = app.execute("INSERT INTO crm.customers (name) VALUES ('新客户') RETURNING id")
    (key,) = row.fetchone() or (None,)
    with pytest.raises(psycopg.errors.UniqueViolation) as caught:
        app.execute(
            "UPDATE crm.customers SET credit_code = %s WHERE id = %s",
            [CREDIT_CODE, key],
        )
    found = refusal(caught.value)
    assert found.key == str(key)
    assert found.matches[0]["key"] == "1"
    # What the rules do not read is not checked at all.
    app.execute("UPDATE crm.customers SET owner = '李雷' WHERE id = 1")


def test_ask_then_confirm(
    app: Connection, count: Callable[[], int], accepted: Accepted
) -> None:
    with pytest.raises(psycopg.errors.UniqueViolation) as caught:
        app.execute(SAME_PHONE)
    found = refusal(caught.value)
    assert (found.verdict, found.constraint) == ("ask", "contact_phone")
    assert found.hint == "打开已有客户；或填写原因后确认保存"
    phone = next(e for e in found.matches[0]["evidence"] if e["field"] == "phone")
    assert (phone["column"], phone["other_column"]) == ("phone3", "phone1")
    with app.transaction():
        app.execute("SET LOCAL pgdedup.actor = 'u42'")
        app.execute("SELECT pgdedup.confirm(%s, %s)", [found.token, "分公司"])
        assert app.execute(SAME_PHONE).fetchone() is not None
    assert accepted() == [("u42", "分公司")]
    assert count() == 2
    # The token has ended with its transaction; a third one is asked about again.
    with pytest.raises(psycopg.errors.UniqueViolation) as again:
        app.execute(SAME_PHONE)
    assert len(refusal(again.value).matches) == 2


def test_a_token_opens_nothing_else(app: Connection) -> None:
    with pytest.raises(psycopg.errors.UniqueViolation) as caught:
        app.execute(SAME_PHONE)
    token = refusal(caught.value).token
    with app.transaction():
        app.execute("SELECT pgdedup.confirm(%s, %s)", [token, "分公司"])
        with pytest.raises(psycopg.errors.UniqueViolation) as blocked:
            app.execute(SAME_CODE, [CREDIT_CODE])
        assert refusal(blocked.value).verdict == "block"
        raise psycopg.Rollback


def test_savepoint(app: Connection, count: Callable[[], int]) -> None:
    with app.transaction():
        app.execute("INSERT INTO crm.customers (name) VALUES ('甲')")
        with pytest.raises(psycopg.errors.UniqueViolation) as caught, app.transaction():
            app.execute(SAME_PHONE)
        app.execute(
            "SELECT pgdedup.confirm(%s, '同一电话')", [refusal(caught.value).token]
        )
        app.execute(SAME_PHONE)
    assert count() == 3


def test_executemany(app: Connection, count: Callable[[], int]) -> None:
    rows = [("甲", None), ("乙", None), ("丙", CREDIT_CODE), ("丁", None)]
    with pytest.raises(psycopg.errors.UniqueViolation) as caught, app.transaction():
        app.cursor().executemany(
            "INSERT INTO crm.customers (name, credit_code) VALUES (%s, %s)", rows
        )
    assert refusal(caught.value).rules == ("same_credit_code",)
    assert count() == 1


def test_copy(app: Connection, count: Callable[[], int]) -> None:
    def load() -> None:
        with (
            app.cursor() as cursor,
            cursor.copy(
                "COPY crm.customers (name, contact, phone2) FROM STDIN"
            ) as copy,
        ):
            copy.write_row(("甲", "赵", "13900000001"))
            copy.write_row(("乙", "赵", "139 0000 0001"))

    with pytest.raises(psycopg.errors.UniqueViolation) as caught:
        load()
    found = refusal(caught.value)
    assert (found.verdict, found.rules) == ("ask", ("contact_phone",))
    assert found.columns == ("contact", "phone2")
    assert count() == 1


def test_on_conflict_do_nothing_does_not_swallow_it(app: Connection) -> None:
    with pytest.raises(psycopg.errors.UniqueViolation):
        app.execute(SAME_CODE + " ON CONFLICT DO NOTHING", [CREDIT_CODE])


def test_select_star_shows_our_columns_last(
    app: Connection, generated_columns: list[str]
) -> None:
    cursor = app.execute("SELECT * FROM crm.customers")
    names = [column.name for column in cursor.description or ()]
    assert names[:9] == [
        *("id", "name", "contact", "credit_code"),
        *("phone1", "phone2", "phone3", "note", "owner"),
    ]
    assert names[9:] == generated_columns
    assert all(name.startswith("pgdedup_k_") for name in generated_columns)


def test_a_refused_attempt_leaves_nothing_behind(
    guarded: Connection, app: Connection
) -> None:
    with pytest.raises(psycopg.errors.UniqueViolation):
        app.execute(SAME_PHONE)
    assert guarded.execute("SELECT count(*) FROM pgdedup.pairs").fetchone() == (0,)
    assert guarded.execute("SELECT count(*) FROM pgdedup.events").fetchone() == (0,)


def test_asynchronous(
    guarded: Connection, server: LocalServer, dbname: str, accepted: Accepted
) -> None:
    async def write() -> None:
        async with await psycopg.AsyncConnection.connect(
            server.dsn(dbname, user="app"), autocommit=True
        ) as conn:
            with pytest.raises(psycopg.errors.UniqueViolation) as caught:
                await conn.execute(SAME_PHONE)
            token = refusal(caught.value).token
            async with conn.transaction():
                await conn.execute("SELECT pgdedup.confirm(%s, '异步')", [token])
                await conn.execute(SAME_PHONE)

    asyncio.run(write())
    assert accepted() == [(None, "异步")]


def test_pipeline(app: Connection, count: Callable[[], int]) -> None:
    def write() -> None:
        with app.pipeline():
            app.execute("INSERT INTO crm.customers (name) VALUES ('甲')")
            app.execute(SAME_CODE, [CREDIT_CODE])

    with pytest.raises(psycopg.errors.UniqueViolation) as caught:
        write()
    assert refusal(caught.value).verdict == "block"
    assert count() == 1


class TestBlocked:
    """`pgdedup.blocked` and errors that are none of ours."""

    def test_other_errors(self, app: Connection) -> None:
        with pytest.raises(psycopg.errors.UniqueViolation) as key:
            app.execute("INSERT INTO crm.customers (id, name) VALUES (1, 'x')")
        with pytest.raises(psycopg.errors.NotNullViolation) as blank:
            app.execute("INSERT INTO crm.customers (name) VALUES (NULL)")
        assert pgdedup.blocked(key.value) is None
        assert pgdedup.blocked(blank.value) is None
        assert pgdedup.blocked(ValueError("x")) is None

    def test_somebody_elses_json_in_detail(self, app: Connection) -> None:
        raising = psycopg.sql.SQL(
            "DO $do$ BEGIN RAISE unique_violation USING DETAIL = {}; END $do$"
        )
        for detail in ("[1]", "7", '{"pgdedup": 2}', '"x"', "{}"):
            with pytest.raises(psycopg.errors.UniqueViolation) as caught:
                app.execute(raising.format(detail))
            assert caught.value.diag.message_detail == detail
            assert pgdedup.blocked(caught.value) is None

    @pytest.fixture
    def inner(self, app: Connection) -> psycopg.Error:
        """A refusal, as psycopg raised it."""
        with pytest.raises(psycopg.errors.UniqueViolation) as caught:
            app.execute(SAME_CODE, [CREDIT_CODE])
        return caught.value

    def test_inside_a_cause(self, inner: psycopg.Error) -> None:
        with pytest.raises(RuntimeError) as caught:
            raise RuntimeError("cause") from inner
        assert refusal(caught.value).constraint == "same_credit_code"

    def test_inside_a_context(self, inner: psycopg.Error) -> None:
        error = RuntimeError("context")
        error.__context__ = inner
        assert refusal(error).constraint == "same_credit_code"

    def test_inside_a_group(self, inner: psycopg.Error) -> None:
        group = ExceptionGroup("tasks", [ValueError("x"), inner])
        assert refusal(group).constraint == "same_credit_code"

    def test_a_context_that_was_put_away(self, inner: psycopg.Error) -> None:
        """`raise ... from None`."""
        error = RuntimeError("settled")
        error.__context__, error.__suppress_context__ = inner, True
        assert pgdedup.blocked(error) is None

    def test_a_loop_of_causes_ends(self) -> None:
        first, second = ValueError("1"), ValueError("2")
        first.__cause__, second.__cause__ = second, first
        assert pgdedup.blocked(first) is None
