"""
Lint what sqlfluff does not see: inside function bodies, and in generated SQL.

    python tools/lint_sql.py

pgspot looks for names and operators that a search_path could capture, in every file of
sql/. squawk looks at the generated statements of tests/golden/files for locks and
rewrites, but knows nothing of triggers: a rule of our own does. plpgsql_check needs a
server: tests/integration/test_plpgsql_check.py.
Exit code 1 when there is a finding that is not listed here with its reason.
"""

import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from pgdedup.sql import data_dir, install_order

_PROGRAMS = Path(sys.executable).parent
_GOLDEN = Path(__file__).parents[1] / "tests" / "golden" / "files"

#: Every script of ours runs under this path (pgdedup.migrate).
_PATH = "SET search_path = pg_catalog, pg_temp;\n"

#: pgspot 0.9.4 ends with these words on what it cannot read: SQL-standard bodies (they
#: are bound at creation: tests/integration/test_core_catalog.py) and parameters that
#: are named like a keyword.
_UNREADABLE = ("list index out of range", "syntax error at or near")

#: Findings of pgspot with their reason.
_ALLOWED = {
    # An INVOKER function that runs statements under the path of a merge's caller.
    "functions/change_rows.sql": "PS005",
    "functions/find_conflicts.sql": "PS005",
    "functions/find_logged_rows.sql": "PS005",
    "functions/merge_preview.sql": "PS005",
    "functions/read_value.sql": "PS005",
    # A DO block of the installing script, whose path is pinned as above.
    "extensions.sql": "PS001",
}

#: Rules of squawk that do not fit, with the reason.
_NOT_OURS = (
    "prefer-robust-stmts",  # a step runs once: the registry knows what is there
    "require-lock-timeout",  # apply sets it; a script leaves it to its tool
    "require-statement-timeout",  # an index on a large table may take an hour
    "require-concurrent-index-creation",  # apply does; a script is one transaction
    "adding-field-with-default",  # stored normal forms: plan names the rewrite
)

_TRIGGER_LOCKS = {"CREATE": "SHARE ROW EXCLUSIVE", "DROP": "ACCESS EXCLUSIVE"}
#: What takes longer, the larger the table.
_LONG = re.compile(r"CREATE INDEX |ALTER TABLE .* ADD |    ADD COLUMN ")


def main() -> int:
    """Print the findings; 1 when there are any."""
    found = [*_captures(), *_locks(), *_triggers()]
    print("\n".join(found) or "pgspot, squawk and the rule of triggers: nothing found")
    return 1 if found else 0


def _captures() -> Iterator[str]:
    """Findings of pgspot, as ``file: finding``."""
    with tempfile.TemporaryDirectory() as scratch:
        copies = {}
        for number, name in enumerate(install_order()):
            copy = Path(scratch) / f"{number}.sql"
            text = (data_dir("sql") / name).read_text(encoding="utf-8")
            copy.write_text(_PATH + text, encoding="utf-8")
            copies[f"{copy}:"] = name
        said = _run("pgspot", *(copy.removesuffix(":") for copy in copies))
    name = ""
    for line in said.splitlines():
        if line.strip() in copies:
            name = copies[line.strip()]
        elif line.strip().startswith("TOTAL:"):
            return
        elif line.strip() and not line.strip().startswith(
            ("Errors:", *_UNREADABLE, _ALLOWED.get(name, "Errors:"))
        ):
            yield f"sql/{name}: {line.strip()}"
    yield f"pgspot did not come to its end: {said[-500:]}"


def _locks() -> Iterator[str]:
    """Findings of squawk in its own form."""
    files = sorted(map(str, _GOLDEN.glob("*.sql")))
    done = _run("squawk", "--reporter", "gcc", "--exclude", ",".join(_NOT_OURS), *files)
    yield from (line for line in done.splitlines() if ".sql:" in line)


def _triggers() -> Iterator[str]:
    """Steps whose trigger does not name its lock, and long ones under such a lock.

    From CREATE TRIGGER (SHARE ROW EXCLUSIVE) or DROP TRIGGER (ACCESS EXCLUSIVE) on,
    writers wait until the transaction ends: no index and no rewrite may follow. Around
    an ALTER TABLE of the user's they must.
    """
    for path in sorted(_GOLDEN.rglob("*.sql")):
        held = ""
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
            where = f"{path.name}:{number}: {line}"
            if step := re.match(r"-- (create|drop) trigger \S+ \[(.*)\]", line):
                if step[2] != _TRIGGER_LOCKS[step[1].upper()]:
                    yield f"{where}: not the lock that PostgreSQL takes"
            elif re.match(r"(CREATE( CONSTRAINT)?|DROP) TRIGGER ", line):
                held = held or line
            elif held and path.parent.name != "around" and _LONG.match(line):
                yield f"{where}: while writers wait for {held}"


def _run(program: str, *arguments: str) -> str:
    done = subprocess.run(
        [_PROGRAMS / program, *arguments],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return done.stdout + done.stderr


if __name__ == "__main__":
    sys.exit(main())
