"""pg_upgrade from 15 to 18 carries rules, pairs and keys over."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest

from pgdedup import testing
from pgdedup.embedded import LocalServer, ServerError
from tests import guarded
from tests.guarded import one, refused, rows

TABLE = """
CREATE TABLE customers (id integer PRIMARY KEY, name text, phone text, note text)
"""
RULES = """
version: 1
tables:
  customers:
    fields: {name: company_name, phone: phone, note: text}
    rules:
      same_phone: {match: {phone: same}, action: block}
      homophone: {match: {name: sounds_like}, action: flag}
      similar_note: {match: {note: {similar: normal}}, action: flag}
"""


@pytest.fixture
def old(server: LocalServer, tmp_path: Path) -> Iterator[LocalServer]:
    """A server of 15 whose data stay when it stops."""
    if server.version != 18:
        pytest.skip("needs the programs of 18 and 15: run once, with those of 18")
    account = server.data_dir.stat()
    data_dir = Path(server.host) / tmp_path.name / "old"
    data_dir.parent.mkdir(mode=0o700)
    os.chown(data_dir.parent, account.st_uid, account.st_gid)
    try:
        started = testing.find_server("15", data_dir=data_dir).start()
    except ServerError as error:
        pytest.skip(str(error))
    yield started
    started.stop()
    shutil.rmtree(data_dir.parent)


def connect(server: LocalServer, user: str) -> psycopg.Connection[Any]:
    return psycopg.connect(server.dsn("crm", user=user), autocommit=True)


def test_15_to_18(server: LocalServer, old: LocalServer) -> None:
    testing.prepare_roles(old)
    testing.create_database(old, "crm")
    testing.install_core(old.dsn("crm", user=testing.OWNER))
    with connect(old, testing.OWNER) as dba:
        dba.execute(TABLE.encode())
        guarded.apply(dba, RULES)
        dba.execute(
            "INSERT INTO customers VALUES"
            " (1, '重庆华为科技', '13800138000', 'delivers on Mondays'),"
            " (2, '重庆华维科技', '13900139000', 'x')"
        )
        before = (
            rows(dba, "SELECT * FROM customers ORDER BY id"),
            rows(dba, "SELECT key_l, key_r, matches, state FROM pgdedup.pairs"),
            rows(dba, "SELECT * FROM pgdedup.installed_rules() ORDER BY rule"),
        )
        assert len(before[1]) == 1
    old.stop()

    account = old.data_dir.stat()
    who: dict[str, Any] = {"cwd": old.data_dir.parent}
    if os.geteuid() == 0:
        who |= {"user": account.st_uid, "group": account.st_gid, "extra_groups": []}
    new_data = old.data_dir.parent / "new"
    initdb = ["--locale=C.UTF-8", "-E", "UTF8", "-U", "postgres", "-A", "trust"]
    run(
        [server.bin_dir / "initdb", "-D", new_data, *initdb, "--no-data-checksums"],
        **who,
    )
    run(
        [
            *(server.bin_dir / "pg_upgrade", "-b", old.bin_dir, "-B", server.bin_dir),
            *("-d", old.data_dir, "-D", new_data, "-U", "postgres"),
        ],
        **who,
    )
    with (
        LocalServer(server.bin_dir, data_dir=new_data) as new,
        connect(new, testing.OWNER) as dba,
    ):
        assert one(dba, "SHOW server_version_num").startswith("18")
        assert before == (
            rows(dba, "SELECT * FROM customers ORDER BY id"),
            rows(dba, "SELECT key_l, key_r, matches, state FROM pgdedup.pairs"),
            rows(dba, "SELECT * FROM pgdedup.installed_rules() ORDER BY rule"),
        )
        refused(dba, "customers", id=3, phone="+86 138-0013-8000")
        dba.execute("INSERT INTO customers VALUES (4, '重庆花维科技')")
        found = (
            "SELECT key FROM pgdedup.find_duplicates_of('customers', '4') ORDER BY 1"
        )
        assert rows(dba, found) == ["1", "2"]
        old_indexes = (
            "SELECT remedy FROM pgdedup.health_check() WHERE check_name = 'old_index'"
        )
        remedies = rows(dba, old_indexes)
        assert len(remedies) == 2  # of homophone and similar_note
        for remedy in remedies:
            dba.execute(remedy)
        assert rows(dba, old_indexes) == []


def run(command: list[Any], **who: Any) -> None:
    done = subprocess.run(
        command, stdin=subprocess.DEVNULL, capture_output=True, text=True, **who
    )
    assert done.returncode == 0, f"{command}: {done.stdout}{done.stderr}"
