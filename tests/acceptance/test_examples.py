"""The examples do what they say, and leave the database as it was."""

import os
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from pgdedup import testing
from pgdedup.embedded import LocalServer

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted(path.parent for path in (ROOT / "examples").glob("*/run.sh"))

#: What each must have printed, in this order.
SAID = {
    "01_flask_alembic": [
        "alembic/versions/0002.pgdedup.down.sql",
        "alembic/versions/0002.pgdedup.up.sql",
        "201 []",
        "409 [{'name': '金陵餐饮', 'owner': '张伟'}]",
        "as before",
    ],
    "02_django": ["No changes detected", "block", "as before"],
    "03_plain_sql": [*["nothing to do: the database has these rules"] * 3, "as before"],
}


def test_every_example_is_here() -> None:
    assert [path.name for path in EXAMPLES] == sorted(SAID)


@pytest.fixture
def commands(tmp_path: Path) -> Path:
    """Folder of the commands, and of pgdedup's entry points, installed or not."""
    folder = tmp_path / "bin"
    folder.mkdir()
    entries = {
        "pgdedup": "from pgdedup.cli import app\napp(prog_name='pgdedup')",
        "alembic": "from alembic.config import main\nmain(prog='alembic')",
    }
    for name, text in entries.items():
        path = folder / name
        path.write_text(f"#!{sys.executable}\n{text}\n")
        path.chmod(0o755)
    python = folder / "python"  # a link would lose its virtual environment
    python.write_text(f'#!/bin/sh\nexec {sys.executable} "$@"\n')
    python.chmod(0o755)
    metadata = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    points = metadata["project"]["entry-points"]["alembic.plugins"]
    info = folder / "pgdedup-0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: pgdedup\nVersion: 0\n")
    lines = ["[alembic.plugins]", *(f"{k} = {v}" for k, v in points.items())]
    (info / "entry_points.txt").write_text("\n".join(lines))
    return folder


@pytest.mark.timeout(300)
@pytest.mark.parametrize("example", EXAMPLES, ids=[path.name for path in EXAMPLES])
def test_example(
    example: Path,
    commands: Path,
    server: LocalServer,
    new_database: Callable[..., str],
    tmp_path: Path,
) -> None:
    folder = tmp_path / example.name
    shutil.copytree(example, folder, ignore=shutil.ignore_patterns("__pycache__"))
    dbname = new_database()
    clean = {k: v for k, v in os.environ.items() if not k.startswith("PG")}
    done = subprocess.run(
        [str(folder / "run.sh")],
        env=clean
        | {
            "PATH": f"{commands}:{server.bin_dir}:{os.environ['PATH']}",
            "PYTHONPATH": os.pathsep.join([str(commands), str(ROOT)]),
            "DATABASE_URL": server.url(
                dbname, user=testing.OWNER, driver="postgresql+psycopg"
            ),
            "PGHOST": server.host,
            "PGPORT": str(server.port),
            "PGDATABASE": dbname,
            "PGUSER": testing.OWNER,
            "PGCLIENTENCODING": "UTF8",
            "LC_ALL": "C.UTF-8",
        },
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
        timeout=280,
    )
    assert done.returncode == 0, done.stdout
    lines = done.stdout.splitlines()
    assert [line for line in lines if line in SAID[example.name]] == SAID[example.name]
