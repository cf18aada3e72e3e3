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

TABLES = """
CREATE TABLE customers (id integer PRIMARY KEY, name text, phone text);
CREATE TABLE firms (id integer PRIMARY KEY, name text, phone text);
"""
RULES = """
version: 1
tables:
  customers:
    show: [name]
    fields: {name: company_name, phone: phone}
    rules:
      same_phone: {match: {phone: same}, action: block}
      homophone: {match: {name: sounds_like}, action: flag}
  firms:
    storage: expression
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
        connection.execute(TABLES.encode())
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
    """With columns of ours, and with expressions."""
    with connect(primary) as writer, connect(replica) as reader:
        assert one(reader, "SELECT pg_is_in_recovery()")
        for table in ("customers", "firms"):
            writer.execute(
                f"INSERT INTO {table} VALUES (1, '华为技术', '13800138000')".encode()
            )
        place = one(writer, "SELECT pg_current_wal_insert_lsn()")
        arrives(reader, "SELECT pg_last_wal_replay_lsn() >= %s::pg_lsn", place)
        found = "SELECT key, rule, record FROM pgdedup.find_duplicates(%s, %s)"
        for table in ("customers", "firms"):
            assert rows(reader, found, table, '{"phone": "+86 138 0013 8000"}') == [
                ("1", "same_phone", {"name": "华为技术"})
            ]
            assert rows(reader, found, table, '{"name": "华维技术有限公司"}') == [
                ("1", "homophone", {"name": "华为技术"})
            ]
            finder = f"SELECT key FROM {table}_find_duplicates(phone => '13800138000')"
            assert rows(reader, finder) == ["1"]
            verdict = one(
                reader,
                'SELECT pgdedup.check_record(%s, \'{"phone": "13800138000"}\')',
                table,
            )
            assert verdict["verdict"] == "block"
            assert [match["key"] for match in verdict["matches"]] == ["1"]


@pytest.fixture(scope="module")
def subscriber(primary: LocalServer) -> Iterator[LocalServer]:
    """Another server with the same tables and rules, which subscribes to them."""
    with testing.find_server(settings=REPLICATES) as server:
        prepare(server)
        with connect(primary) as publisher:
            publisher.execute("CREATE PUBLICATION crm FOR TABLE customers, firms")
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


@pytest.mark.parametrize("table", ["customers", "firms"])
def test_logical_replication_passes_the_guard(
    table: str, primary: LocalServer, subscriber: LocalServer
) -> None:
    """What the apply worker writes is not checked; local writers meet it."""

    def run(connection: psycopg.Connection[Any], statement: str) -> None:
        connection.execute(statement.format(table).encode())

    found = "SELECT key FROM pgdedup.find_duplicates(%s, %s) ORDER BY key"
    with connect(subscriber) as local, connect(primary) as publisher:
        run(local, "INSERT INTO {} VALUES (100, '小米科技', '13900139000')")
        run(publisher, "INSERT INTO {} VALUES (7, '小米通讯', '13900139000')")
        arrives(local, f"SELECT count(*) > 0 FROM {table} WHERE id = 7")
        # Our columns and indexes are the subscriber's: the row is found there.
        assert rows(local, found, table, '{"phone": "13900139000"}') == ["100", "7"]
        with pytest.raises(psycopg.errors.UniqueViolation, match="same_phone"):
            run(local, "INSERT INTO {} VALUES (101, '别的', '13900139000')")
        run(publisher, "UPDATE {} SET phone = '137 0013 7000' WHERE id = 7")
        arrives(local, f"SELECT phone LIKE '137%%' FROM {table} WHERE id = 7")
        assert rows(local, found, table, '{"phone": "13900139000"}') == ["100"]
        with pytest.raises(psycopg.errors.UniqueViolation, match="same_phone"):
            run(local, "INSERT INTO {} VALUES (101, '别的', '13700137000')")
        run(publisher, "DELETE FROM {} WHERE id = 7")
        arrives(local, f"SELECT count(*) = 0 FROM {table} WHERE id = 7")
        run(local, "INSERT INTO {} VALUES (101, '别的', '13700137000')")
