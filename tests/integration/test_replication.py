"""Servers that follow: a read replica answers, a logical subscriber lets rows in.

A primary with its own two followers, because the server of the suite writes the
minimum of WAL.
"""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest

from pgdedup import testing
from pgdedup.embedded import LocalServer
from tests import guarded
from tests.guarded import one, rows

pytestmark = pytest.mark.xdist_group("replication")

TABLE = "CREATE TABLE customers (id integer PRIMARY KEY, name text, phone text)"
RULES = """
version: 1
tables:
  customers:
    show: [name]
    fields: {name: company_name, phone: phone}
    rules:
      same_phone: {match: {phone: same}, action: block}
      homophone: {match: {name: sounds_like}, action: flag}
"""
REPLICATES = {"wal_level": "logical", "max_wal_senders": "8"}


def connect(server: LocalServer, user: str = "postgres") -> psycopg.Connection[Any]:
    return psycopg.connect(server.dsn("crm", user=user), autocommit=True)


def arrives(connection: psycopg.Connection[Any], query: str, *values: object) -> None:
    """Wait until what the other server sends makes a query true."""
    for _ in range(3000):
        if one(connection, query, *values):
            return
        connection.execute("SELECT pg_sleep(0.01)")
    pytest.fail(f"not within 30 seconds: {query}")


def prepare(server: LocalServer) -> None:
    """The database crm with the core, as the owner dba would make it."""
    testing.prepare_roles(server)
    testing.create_database(server, "crm")
    testing.install_core(server.dsn("crm", user=testing.OWNER))
    with connect(server, testing.OWNER) as connection:
        connection.execute(TABLE.encode())
        guarded.apply(connection, RULES)


@pytest.fixture(scope="module")
def primary() -> Iterator[LocalServer]:
    with testing.find_server(settings=REPLICATES) as server:
        prepare(server)
        yield server


@pytest.fixture
def replica(primary: LocalServer, tmp_path: Path) -> Iterator[LocalServer]:
    """A hot standby made by pg_basebackup."""
    account = primary.data_dir.stat()
    # In the primary's private directory: its account can surely reach it.
    data_dir = Path(primary.host) / tmp_path.name
    data_dir.mkdir(mode=0o700)
    os.chown(data_dir, account.st_uid, account.st_gid)
    subprocess.run(
        [
            *(primary.bin_dir / "pg_basebackup", "-D", data_dir),
            *("-h", primary.host, "-p", str(primary.port), "-U", "postgres"),
            *("-c", "fast"),
        ],
        check=True,
        user=account.st_uid if os.geteuid() == 0 else None,
        group=account.st_gid if os.geteuid() == 0 else None,
        cwd="/",
    )
    # Not by -R: newer programs write options that an older server does not know.
    (data_dir / "standby.signal").touch()
    settings = {"hot_standby": "on", "primary_conninfo": primary.dsn()}
    with LocalServer(primary.bin_dir, data_dir=data_dir, settings=settings) as server:
        yield server


def test_a_read_replica_answers(primary: LocalServer, replica: LocalServer) -> None:
    with connect(primary) as writer:
        writer.execute("INSERT INTO customers VALUES (1, '华为技术', '13800138000')")
        place = one(writer, "SELECT pg_current_wal_insert_lsn()")
        with connect(replica) as reader:
            assert one(reader, "SELECT pg_is_in_recovery()")
            arrives(reader, "SELECT pg_last_wal_replay_lsn() >= %s::pg_lsn", place)
            found = (
                "SELECT key, rule, record FROM pgdedup.find_duplicates('customers', %s)"
            )
            assert rows(reader, found, '{"phone": "+86 138 0013 8000"}') == [
                ("1", "same_phone", {"name": "华为技术"})
            ]
            assert rows(reader, found, '{"name": "华维技术有限公司"}') == [
                ("1", "homophone", {"name": "华为技术"})
            ]
            assert rows(
                reader,
                "SELECT key FROM customers_find_duplicates(phone => '13800138000')",
            ) == ["1"]
            verdict = one(
                reader,
                "SELECT pgdedup.check_record("
                "'customers', '{\"phone\": \"13800138000\"}')",
            )
            assert verdict["verdict"] == "block"
            assert [match["key"] for match in verdict["matches"]] == ["1"]


@pytest.fixture
def subscriber(primary: LocalServer) -> Iterator[LocalServer]:
    """Another server with the same table and rules that subscribes to the primary's."""
    with testing.find_server(settings=REPLICATES) as server:
        prepare(server)
        with connect(primary) as publisher:
            publisher.execute("CREATE PUBLICATION crm FOR TABLE customers")
        with connect(server) as subscribing:
            subscribing.execute(
                psycopg.sql.SQL(
                    "CREATE SUBSCRIPTION crm CONNECTION {} PUBLICATION crm"
                ).format(psycopg.sql.Literal(primary.dsn("crm")))
            )
        yield server
        with connect(server) as subscribing:
            subscribing.execute("DROP SUBSCRIPTION crm")
        with connect(primary) as publisher:
            publisher.execute("DROP PUBLICATION crm")


def test_logical_replication_passes_the_guard(
    primary: LocalServer, subscriber: LocalServer
) -> None:
    """What the apply worker writes is not checked; local writers meet it."""
    with connect(subscriber) as local, connect(primary) as publisher:
        local.execute("INSERT INTO customers VALUES (100, '小米科技', '13900139000')")
        publisher.execute("INSERT INTO customers VALUES (7, '小米通讯', '13900139000')")
        arrives(local, "SELECT count(*) > 0 FROM customers WHERE id = 7")
        # Our columns are computed on the subscriber, so that the row is found there.
        assert rows(
            local,
            "SELECT key FROM pgdedup.find_duplicates("
            "'customers', '{\"phone\": \"13900139000\"}') ORDER BY key",
        ) == ["100", "7"]
        with pytest.raises(psycopg.errors.UniqueViolation, match="same_phone"):
            local.execute("INSERT INTO customers VALUES (101, '别的', '13900139000')")
