"""A copy of the sources in which releases are made: 0.1.0 frozen, and one after it.

Works before and after the real freeze: the copy begins without any. The first release
is frozen once (the fixture ``released``), and each test works on a copy of that.
"""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from pgdedup import migrate
from pgdedup.embedded import LocalServer
from pgdedup.testing import OWNER

ROOT = Path(__file__).parents[2]
VERSIONS = "migrations/versions"

NEWS = """\
-- A table that came with 0.2.0.
CREATE TABLE pgdedup.news (
    id bigint PRIMARY KEY,
    at timestamptz NOT NULL DEFAULT pg_catalog.now()
);
CREATE INDEX news_by_time ON pgdedup.news (at);
COMMENT ON TABLE pgdedup.news IS 'News';
GRANT SELECT ON pgdedup.news TO PUBLIC;
"""
LATEST_NEWS = """\
-- A function that came with 0.2.0.
CREATE FUNCTION pgdedup.latest_news() RETURNS bigint
LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT n.id FROM pgdedup.news AS n ORDER BY n.at DESC LIMIT 1;
END;
COMMENT ON FUNCTION pgdedup.latest_news() IS 'News';
REVOKE ALL ON FUNCTION pgdedup.latest_news() FROM PUBLIC;
"""


class Tree:
    """A copy of the sources, and the tools run in it."""

    def __init__(self, folder: Path, server: LocalServer, database: str) -> None:
        self.folder = folder
        self.dsn = server.dsn(database, user=OWNER)
        skip = shutil.ignore_patterns("__pycache__", "demo")
        for name in ("pgdedup", "sql", "migrations"):
            shutil.copytree(ROOT / name, folder / name, ignore=skip)
        (folder / "tools").mkdir()
        for name in ("freeze_release", "draft_revision", "build_extension"):
            shutil.copy(ROOT / "tools" / f"{name}.py", folder / "tools")
        for path in (folder / VERSIONS).glob("[0-9]*"):
            if not path.name.startswith("0001_core_schema"):
                path.unlink()
        (folder / VERSIONS / "0001_core_schema.up.sql").unlink(missing_ok=True)
        for path in (folder / "migrations").glob("*.txt"):
            path.unlink()
        self.edit("pgdedup/migrate.py", f'HEAD = "{migrate.HEAD}"', 'HEAD = "0001"')
        # A real release is made on one version.
        version = f"\nCATALOG_VERSION = {server.version}"
        self.edit("tools/freeze_release.py", "\nCATALOG_VERSION = 18", version)

    def copy(self, folder: Path) -> "Tree":
        """A copy of the copy."""
        shutil.copytree(self.folder, folder, ignore=shutil.ignore_patterns("bytecode"))
        found = Tree.__new__(Tree)
        found.folder, found.dsn = folder, self.dsn
        return found

    @property
    def env(self) -> dict[str, str]:
        """The environment of programs that use the copy; its bytecode goes with it."""
        own = {
            "PYTHONPATH": str(self.folder),
            "PYTHONPYCACHEPREFIX": str(self.folder / "bytecode"),
        }
        return os.environ | own

    def run(self, *arguments: str, check: bool = False) -> str:
        """Python in the copy; its exit code must be 0 with ``check``."""
        done = subprocess.run(
            [sys.executable, *arguments],
            cwd=self.folder,
            env=self.env,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        if check or done.returncode not in (0, 1) or "Traceback" in done.stderr:
            assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def scripts(self, *expressions: str) -> list[str]:
        """What functions of pgdedup.migrate of the copy return."""
        calls = ", ".join(f"migrate.{each}" for each in expressions)
        program = (
            f"import json; from pgdedup import migrate; print(json.dumps([{calls}]))"
        )
        found: list[str] = json.loads(self.run("-c", program, check=True))
        return found

    def freeze(self) -> str:
        return self.run("tools/freeze_release.py", "--dsn", self.dsn)

    def draft(self, name: str) -> str:
        return self.run("tools/draft_revision.py", name)

    def problems(self, *options: str) -> list[str]:
        options = options or ("--check", "--dsn", self.dsn)
        lines = self.run("tools/freeze_release.py", *options).splitlines()
        if lines == ["nothing has drifted"]:
            return []
        assert lines[-1] == f"{len(lines) - 1} problems"
        return lines[:-1]

    def edit(self, name: str, old: str, new: str) -> None:
        path = self.folder / name
        text = path.read_text(encoding="utf-8")
        assert old in text, f"{name}: {old}"
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    def write(self, name: str, text: str) -> None:
        (self.folder / name).write_text(text, encoding="utf-8")

    def plant(self) -> None:
        """What is to be 0.2.0: of each kind of change one."""
        self.edit("sql/functions/confirm.sql", "a token and a reason", "both")
        self.write("sql/functions/latest_news.sql", LATEST_NEWS)
        self.write("sql/tables/news.sql", NEWS)
        self.edit(
            "sql/tables/events.sql",
            "detail jsonb NOT NULL DEFAULT '{}'\n",
            "detail jsonb NOT NULL DEFAULT '{}',\n    trace text DEFAULT 'none'\n",
        )
        email = (self.folder / "sql/normalisers/email_v1.sql").read_text("utf-8")
        self.write(
            "sql/normalisers/email_v2.sql",
            email.replace("email_v1", "email_v2").replace(
                "RETURN v_part;", "RETURN v_part || '.';"
            ),
        )
        self.edit("pgdedup/library.py", '"email_v1"', '"email_v2"')
        self.edit(
            "sql/install.order",
            "email_v1.sql\n",
            "email_v1.sql\nnormalisers/email_v2.sql\n",
        )
        self.edit(
            "sql/install.order",
            "\ngrants.sql",
            "\ntables/news.sql\nfunctions/latest_news.sql\ngrants.sql",
        )

    def revise(self) -> None:
        """The revision of 0.2.0, as its author finishes the draft."""
        self.draft("news")
        by_hand = "-- By hand: {}."
        for way, old, new in (
            ("up", "ALTER it to what sql/ has now", "ADD trace text DEFAULT 'none'"),
            ("down", "and back", "DROP trace"),
        ):
            self.edit(
                f"{VERSIONS}/0002_news.{way}.sql",
                by_hand.format(old),
                f"ALTER TABLE pgdedup.events {new};",
            )
