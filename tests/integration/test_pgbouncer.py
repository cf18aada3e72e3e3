"""Behind pgbouncer in transaction mode every transaction may get another session."""

import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from pgdedup import testing
from pgdedup.embedded import LocalServer
from tests import guarded
from tests.guarded import Connection, detail, insert, one, refused

PROGRAM = shutil.which("pgbouncer", path=f"{os.environ.get('PATH')}:/usr/sbin")
pytestmark = pytest.mark.skipif(PROGRAM is None, reason="pgbouncer is not installed")

TABLES = """
CREATE TABLE customers (
    id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text, phone text, tax text
);
GRANT INSERT, SELECT ON customers TO app;
"""
RULES = """
version: 1
tables:
  customers:
    fields: {name: company_name, phone: phone, tax: code}
    rules:
      same_tax: {match: {tax: same}, action: block}
      same_phone: {match: {phone: same}, action: ask}
"""
SETTINGS = """
[databases]
{dbname} = host={host} port={port} dbname={dbname}
[pgbouncer]
listen_port = 6543
unix_socket_dir = {place}
auth_type = any
pool_mode = transaction
default_pool_size = 2
"""


@pytest.fixture(scope="module")
def template(server: LocalServer, template_dbname: str) -> Iterator[str]:
    yield from guarded.template(server, template_dbname, TABLES, RULES)


@pytest.fixture
def dbname(server: LocalServer, template: str) -> Iterator[str]:
    yield from guarded.copy(server, template)


@pytest.fixture
def pooled(server: LocalServer, dbname: str, tmp_path: Path) -> Iterator[str]:
    """Connection string of a pool of two sessions, as the role app."""
    place = Path(server.host) / tmp_path.name
    place.mkdir(mode=0o700)
    settings = place / "pgbouncer.ini"
    address = {"host": server.host, "port": server.port}
    text = SETTINGS.format(dbname=dbname, place=place, **address)
    # With auth_type any the role of the server's session has to be named.
    settings.write_text(
        text.replace(f"dbname={dbname}\n", f"dbname={dbname} user=app\n")
    )
    account = server.data_dir.stat()
    if os.geteuid() == 0:
        for path in (place, settings):
            os.chown(path, account.st_uid, account.st_gid)
    assert PROGRAM is not None
    pooler = subprocess.Popen(
        [PROGRAM, "-q", str(settings)],
        user=account.st_uid if os.geteuid() == 0 else None,
        cwd="/",
    )
    deadline = time.monotonic() + 20
    while not (place / ".s.PGSQL.6543").exists():
        assert pooler.poll() is None, "pgbouncer has ended"
        assert time.monotonic() < deadline
        time.sleep(0.02)
    yield f"host={place} port=6543 dbname={dbname} user=app"
    pooler.terminate()
    pooler.wait(20)


def test_the_guard_works_behind_it(pooled: str, db: Connection) -> None:
    # pgbouncer 1.18 has no prepared statements in this mode.
    first, second, third = (
        psycopg.connect(pooled, autocommit=True, prepare_threshold=None)
        for _ in range(3)
    )
    with first, second, third:
        key = insert(first, "customers", name="华为", tax="T1", phone="13800138000")
        error = refused(second, "customers", name="花为", tax="t-1")
        assert [match["key"] for match in detail(error)["matches"]] == [key]

        asked = detail(refused(third, "customers", phone="+86 13800138000"))
        with first.transaction():
            first.execute("SELECT pgdedup.confirm(%s, 'a branch')", [asked["token"]])
            insert(first, "customers", phone="13800138000")
        # The session goes back into the pool without the confirmation.
        for _ in range(4):
            for connection in (first, second, third):
                refused(connection, "customers", phone="13800138000")
        assert one(db, "SELECT count(*) FROM customers") == 2
        assert (
            one(db, "SELECT count(*) FROM pgdedup.pairs WHERE state = 'accepted'") == 1
        )


def test_the_actor_of_a_transaction_does_not_stay(pooled: str, db: Connection) -> None:
    with psycopg.connect(pooled, autocommit=True, prepare_threshold=None) as connection:
        insert(connection, "customers", phone="13800138000")
        asked = detail(refused(connection, "customers", phone="13800138000"))
        with connection.transaction():
            connection.execute("SET LOCAL pgdedup.actor = 'u42'")
            connection.execute("SELECT pgdedup.confirm(%s, 'why')", [asked["token"]])
            insert(connection, "customers", phone="13800138000")
        assert one(connection, "SELECT current_setting('pgdedup.actor', true)") in (
            None,
            "",
        )
    assert one(db, "SELECT actor FROM pgdedup.pairs") == "u42"


def test_roles_of_the_pool_are_the_writers(pooled: str) -> None:
    with psycopg.connect(pooled, autocommit=True, prepare_threshold=None) as connection:
        assert one(connection, "SELECT session_user::text") == testing.WRITER
