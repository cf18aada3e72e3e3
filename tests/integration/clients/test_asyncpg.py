"""What asyncpg shows of a refused write: the fields of its exception, no ``diag``."""

import asyncio
from collections.abc import Callable
from typing import Any

import asyncpg
import psycopg
import pytest

import pgdedup
from pgdedup.embedded import LocalServer

INSERT = "INSERT INTO crm.customers (name, contact, phone3) VALUES ($1, '王伟', $2)"
ROW = ("苏州某某贸易有限公司", "138 0013 8000")


def test_ask_then_confirm(
    guarded: psycopg.Connection[Any],
    server: LocalServer,
    dbname: str,
    accepted: Callable[[], list[tuple[Any, ...]]],
) -> None:
    async def write() -> None:
        conn = await asyncpg.connect(
            host=server.host, port=server.port, user="app", database=dbname
        )
        try:
            with pytest.raises(asyncpg.UniqueViolationError) as caught:
                await conn.execute(INSERT, *ROW)
            found = pgdedup.blocked(caught.value)
            assert found is not None
            assert (found.verdict, found.constraint) == ("ask", "contact_phone")
            assert found.message.startswith("客户重复：")
            assert found.hint == "打开已有客户；或填写原因后确认保存"
            assert (found.schema, found.table) == ("crm", "customers")
            assert found.matches[0]["key"] == "1"
            async with conn.transaction():
                await conn.fetchval(
                    "SELECT pgdedup.confirm($1, $2)", found.token, "分公司"
                )
                await conn.execute(INSERT, *ROW)
            with pytest.raises(asyncpg.UniqueViolationError) as key:
                await conn.execute(
                    "INSERT INTO crm.customers (id, name) VALUES (1, 'x')"
                )
            assert pgdedup.blocked(key.value) is None
        finally:
            await conn.close()

    asyncio.run(write())
    assert accepted() == [(None, "分公司")]
