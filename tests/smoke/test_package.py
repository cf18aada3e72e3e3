"""
What must hold for the package however it was installed.

No fixture of the suite is used here: tests/smoke/test_wheel.py runs this file against
the built wheel, away from the checkout.
"""

import importlib
import os
import pkgutil
import subprocess
import sys
from pathlib import Path

import pgdedup
from pgdedup import migrate


def test_it_is_the_installation_under_test() -> None:
    expected = os.environ.get("PGDEDUP_SMOKE_PREFIX")
    root = Path(expected) if expected else Path(__file__).parents[2]
    assert Path(pgdedup.__file__).is_relative_to(root)


def test_every_module_can_be_imported() -> None:
    modules = pkgutil.walk_packages(pgdedup.__path__, prefix="pgdedup.")
    names = [module.name for module in modules]
    assert {"pgdedup.cli", "pgdedup.compile", "pgdedup.migrate"} <= set(names)
    for name in names:
        importlib.import_module(name)


def test_command_line_says_what_it_can_do() -> None:
    done = subprocess.run(
        [sys.executable, "-c", "from pgdedup.cli import app; app()", "--help"],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path), "COLUMNS": "100"},
    )
    for command in ("demo", "check", "plan", "apply", "drop", "sql"):
        assert command in done.stdout


def test_sql_and_migrations_are_found() -> None:
    script = migrate.core_script()
    assert "CREATE TABLE pgdedup.tables" in script
    assert "phone_v1" in script
