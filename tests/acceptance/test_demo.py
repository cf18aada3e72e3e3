"""`pgdedup demo`: every scene checks itself; here are its ends and its surroundings."""

import io
import re
import shlex
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import psycopg
import pytest
from rich.console import Console
from typer.testing import CliRunner

from pgdedup import demo, testing
from pgdedup.cli import app
from pgdedup.demo import DATABASE, SCENES, DemoError, PlaygroundError
from pgdedup.demo.scenes import Scene
from pgdedup.embedded import LocalServer

# All of them use the one database name on the one server of a test process.
pytestmark = pytest.mark.xdist_group("demo")


def _play(dsn: str | None, lang: Any, **options: Any) -> str:
    screen = io.StringIO()
    fancy = options.pop("fancy", False)
    console = Console(file=screen, width=120, force_terminal=fancy)
    code = demo.run(
        dsn=dsn, lang=lang, keep=options.pop("keep", False), console=console, **options
    )
    assert code == 0
    return screen.getvalue()


def _shared_state(dsn: str) -> list[tuple[str, ...]]:
    """Databases and roles of a server."""
    with psycopg.connect(dsn) as conn:
        return conn.execute(
            "SELECT 'database', datname FROM pg_database"
            " UNION ALL SELECT 'role', rolname FROM pg_roles ORDER BY 1, 2"
        ).fetchall()


def _outcomes(screen: str) -> list[str]:
    return re.findall(r"^(?:=>|✔) (.+?)\s*$", screen, re.MULTILINE)


@pytest.mark.once
def test_in_chinese_on_its_own_server() -> None:
    screen = _play(None, "zh")
    outcomes = _outcomes(screen)
    assert len(outcomes) == len(SCENES) == 10
    assert "\x1b" not in screen
    # What the server said, not what the demo says.
    assert (
        "MESSAGE  客户重复：统一社会信用代码与已有客户相同"
        ' (violates unique constraint "same_credit_code")' in screen
    )
    assert screen.count("SQLSTATE 23505") == 4
    assert '"verdict": "ask"' in screen
    assert "7 张表的校验值不变" in outcomes[-1]


@pytest.mark.once
def test_the_command_leaves_a_playground_that_works_and_can_be_removed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("COLUMNS", "120")
    monkeypatch.setattr(demo, "SCENES", SCENES[:2])
    done = CliRunner().invoke(app, ["demo", "--lang", "en", "--keep"])
    assert done.exit_code == 0, done.output
    assert len(_outcomes(done.output)) == 2
    connect = re.search(r"^Connect:\n +(.+)$", done.output, re.MULTILINE)
    remove = re.search(r"^Stop and remove it:\n +(.+)$", done.output, re.MULTILINE)
    assert connect
    assert remove
    try:
        psql = [*shlex.split(connect[1]), "-XAt", "-c"]
        count = _run([*psql, "SELECT count(*) > 0 FROM crm.customers"])
        assert (count.returncode, count.stdout.strip()) == (0, "t")
        refused = _run(
            [
                *psql,
                "INSERT INTO crm.customers (name, owner, credit_code)"
                " SELECT 'x', 'y', credit_code FROM crm.customers"
                " WHERE credit_code <> '' LIMIT 1",
            ]
        )
        assert refused.returncode == 1
        assert "duplicate customer: credit code is the same" in refused.stderr
    finally:
        removed = subprocess.run(
            remove[1], shell=True, check=False, capture_output=True, text=True
        )
    assert removed.returncode == 0, removed.stderr
    base = Path(shlex.split(remove[1])[-1])
    assert base.name.startswith("pgd-")
    assert not base.exists()


def test_on_a_server_of_the_user_as_an_ordinary_role(
    monkeypatch: pytest.MonkeyPatch, server: LocalServer
) -> None:
    pressed: list[object] = []
    monkeypatch.setattr(Console, "input", lambda *_, **__: pressed.append(1))
    dsn = server.dsn(user=testing.OWNER)
    before = _shared_state(dsn)
    screen = _play(dsn, "en", fancy=True, pause=True)
    assert len(pressed) == len(SCENES)
    assert len(_outcomes(re.sub(r"\x1b\[[0-9;]*m", "", screen))) == len(SCENES)
    assert "\x1b[" in screen
    assert _shared_state(dsn) == before


@pytest.mark.once
def test_the_roles_that_it_creates_go_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(demo, "SCENES", SCENES[:1])
    with testing.start_server() as fresh:
        before = _shared_state(fresh.dsn())
        assert not any("pgdedup" in name for _, name in before)
        _play(fresh.dsn(), "en")
        assert _shared_state(fresh.dsn()) == before


@pytest.mark.once
def test_keep_on_a_server_of_the_user(
    monkeypatch: pytest.MonkeyPatch, server: LocalServer
) -> None:
    monkeypatch.setattr(demo, "SCENES", SCENES[:1])
    monkeypatch.setenv("PATH", str(server.bin_dir), prepend=":")
    dsn = server.dsn(user=testing.OWNER)
    before = _shared_state(dsn)
    screen = _play(f"{dsn} password=secret", "zh", keep=True)
    try:
        assert "secret" not in screen
        connect, remove = re.findall(r"^ +(psql .+)$", screen, re.MULTILINE)
        rules = _run(
            [
                *shlex.split(connect),
                "-XAtc",
                "SELECT rule FROM pgdedup.installed_rules()",
            ]
        )
        assert "same_credit_code" in rules.stdout.split()
        with pytest.raises(PlaygroundError, match="already"):
            _play(dsn, "zh")
        assert ("database", DATABASE) in _shared_state(dsn)
    finally:
        removed = _run(shlex.split(remove))
    assert removed.returncode == 0, removed.stderr
    assert _shared_state(dsn) == before


@pytest.mark.once
def test_what_has_its_name_is_not_touched(
    server: LocalServer, new_database: Callable[..., str]
) -> None:
    testing.create_database(server, DATABASE)
    try:
        with psycopg.connect(server.dsn(DATABASE, testing.OWNER)) as conn:
            conn.execute(
                "CREATE SCHEMA crm; CREATE TABLE crm.customers AS SELECT 1 AS a"
            )
        with pytest.raises(PlaygroundError, match=f"database {DATABASE} already"):
            _play(server.dsn(user=testing.OWNER), "en")
        with psycopg.connect(server.dsn(DATABASE, testing.OWNER)) as conn:
            assert conn.execute("SELECT * FROM crm.customers").fetchall() == [(1,)]
    finally:
        testing.drop_database(server, DATABASE)


def test_a_role_that_may_not_create_databases_is_told_so(server: LocalServer) -> None:
    with pytest.raises(PlaygroundError, match="CREATEDB"):
        _play(server.dsn(user=testing.WRITER), "en")


@pytest.mark.once
def test_a_scene_that_fails_ends_the_demo_and_leaves_nothing(
    monkeypatch: pytest.MonkeyPatch, server: LocalServer
) -> None:
    def wrong(stage: demo.Stage) -> str:
        rows = stage.query("SELECT 1 AS one")
        stage.expect(rows == [{"one": 2}], "one is two")
        return "never"

    monkeypatch.setattr(demo, "SCENES", (Scene("block", wrong),))
    dsn = server.dsn(user=testing.OWNER)
    before = _shared_state(dsn)
    with pytest.raises(DemoError, match="one is two"):
        _play(dsn, "en", keep=True)
    assert _shared_state(dsn) == before


@pytest.mark.once
def test_a_write_that_should_be_refused_and_is_not(
    monkeypatch: pytest.MonkeyPatch, server: LocalServer
) -> None:
    def unguarded(stage: demo.Stage) -> str:
        stage.refused({"name": "江苏恒瑞医药股份有限公司", "owner": "李雷"})
        return "never"

    # Without the scene that applies the rules nothing guards the table.
    monkeypatch.setattr(demo, "SCENES", (Scene("block", unguarded),))
    with pytest.raises(DemoError, match="should have been refused"):
        _play(server.dsn(user=testing.OWNER), "en")


def _run(command: list[str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command, check=False, capture_output=True, encoding="utf-8", timeout=60
    )
