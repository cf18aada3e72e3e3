"""pg_upgrade from 15 to 18 carries rules, pairs and keys over."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest

import pgdedup
from pgdedup import testing
from pgdedup.config import load_rules_text
from pgdedup.embedded import LocalServer, ServerError
from pgdedup.plan import plan
from tests import guarded
from tests.guarded import one, refused, rows

TABLES = """
CREATE TABLE customers (id integer PRIMARY KEY, name text, phone text, note text);
CREATE TABLE firms (id integer PRIMARY KEY, name text, phone text, note text);
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
  firms:
    storage: expression
    fields: {name: company_name, phone: phone, note: text}
    rules:
      same_phone: {match: {phone: same}, action: block}
      homophone: {match: {name: sounds_like}, action: flag}
      similar_note: {match: {note: {similar: normal}}, action: flag}
"""
KEPT = (
    "SELECT * FROM customers ORDER BY id",
    "SELECT * FROM firms ORDER BY id",
    "SELECT target::text, key_l, key_r, matches, state FROM pgdedup.pairs ORDER BY 1",
    "SELECT * FROM pgdedup.installed_rules() ORDER BY target::text, rule",
)


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
        dba.execute(TABLES.encode())
        guarded.apply(dba, RULES)
        for table in ("customers", "firms"):
            dba.execute(
                f"INSERT INTO {table} VALUES"
                " (1, '重庆华为科技', '13800138000', 'delivers on Mondays'),"
                " (2, '重庆华维科技', '13900139000', 'x')".encode()
            )
        before = [rows(dba, query) for query in KEPT]
        assert len(before[2]) == 2
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
        assert before == [rows(dba, query) for query in KEPT]
        assert plan(dba, load_rules_text(RULES)).empty
        for table in ("customers", "firms"):
            refused(dba, table, id=3, phone="+86 138-0013-8000")
            dba.execute(f"INSERT INTO {table} VALUES (4, '重庆花维科技')".encode())
            found = "SELECT key FROM pgdedup.find_duplicates_of(%s, '4') ORDER BY 1"
            assert rows(dba, found, table) == ["1", "2"]
        old_indexes = (
            "SELECT remedy FROM pgdedup.health_check() WHERE check_name = 'old_index'"
        )
        remedies = rows(dba, old_indexes)
        assert len(remedies) == 4  # of homophone and similar_note
        for remedy in remedies:
            dba.execute(remedy)
        assert rows(dba, old_indexes) == []
        assert rows(dba, "SELECT * FROM pgdedup.health_check()") == []
        # Without what pg_upgrade brought over there are the same objects.
        with dba.transaction(force_rollback=True):
            pgdedup.drop(dba)
            assert rows(dba, "SELECT * FROM firms WHERE id < 3") == before[1]


def run(command: list[Any], **who: Any) -> None:
    done = subprocess.run(
        command, stdin=subprocess.DEVNULL, capture_output=True, text=True, **who
    )
    assert done.returncode == 0, f"{command}: {done.stdout}{done.stderr}"
