"""The documentation says what is so: its code runs, its links lead somewhere."""

import io
import itertools
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import psycopg
import pytest
from ruamel.yaml import YAML

from pgdedup import testing
from pgdedup.config import load_rules_text
from pgdedup.embedded import LocalServer
from tests.acceptance.markdown import ROOT, Block, Page, pages, read

PAGES = pages()
#: Their code runs on every version of PostgreSQL; that of the others on 18.
EVERYWHERE = {"first-rules.md", "migrations.md", "sql-api.md"}
RUN = {"bash", "sql", "python", "yaml"}
READMES = ("README.md", "README.zh-CN.md")

#: What `part=table` is completed with: the table of the tutorial.
BASE_FIELDS = {
    "contact": "person_name",
    "name": "company_name",
    "credit": {"type": "uscc", "columns": ["credit_code"]},
    "phone": {"type": "phone", "columns": ["phone1", "phone2", "phone3"]},
    "region": "region",
    "note": "text",
}
BASE_RULES = {"same_credit_code": {"match": {"credit": "same"}, "action": "block"}}


def ids(paths: list[Path]) -> list[str]:
    return [str(path.relative_to(ROOT)) for path in paths]


@pytest.fixture(scope="session")
def shim(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the command `pgdedup`, whether it is installed or not."""
    folder = tmp_path_factory.mktemp("bin")
    command = folder / "pgdedup"
    command.write_text(
        f"#!{sys.executable}\nfrom pgdedup.cli import app\napp(prog_name='pgdedup')\n",
        encoding="utf-8",
    )
    command.chmod(0o755)
    (folder / "python").symlink_to(sys.executable)
    return folder


class Runner:
    """Runs the blocks of one page, in order, against a database of its own."""

    def __init__(self, server: LocalServer, dbname: str, folder: Path, shim: Path):
        self.folder = folder
        clean = {k: v for k, v in os.environ.items() if not k.startswith("PG")}
        self.env = clean | {
            "PATH": f"{shim}:{server.bin_dir}:{os.environ['PATH']}",
            "PYTHONPATH": os.pathsep.join([str(ROOT), *filter(None, sys.path)]),
            "PGHOST": server.host,
            "PGPORT": str(server.port),
            "PGDATABASE": dbname,
            "PGUSER": testing.OWNER,
            "PGCLIENTENCODING": "UTF8",
            "PGDEDUP_DSN": server.dsn(dbname, user=testing.OWNER),
            "LC_ALL": "C.UTF-8",
            "COLUMNS": "100",
            "NO_COLOR": "1",
        }
        self.said: str | None = None

    def page(self, page: Page) -> None:
        for block in page.blocks:
            if "output" in block.flags:
                self.compare(block)
            elif block.language in RUN and "no-run" not in block.options:
                self.run(block)

    def run(self, block: Block) -> None:
        self.said = None
        if "part" in block.options:
            check_part(block)
        elif "file" in block.options:
            path = self.folder / block.options["file"]
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(block.text, encoding="utf-8")
            if block.language == "yaml":
                load_rules_text(block.text.encode(), block.place)
        elif block.language == "yaml":
            load_rules_text(block.text.encode(), block.place)
        elif block.language == "sql":
            self.psql(block)
        else:
            command = {
                "bash": ["bash", "-euo", "pipefail", "-c", block.text],
                "python": [sys.executable, "-c", block.text],
            }[block.language]
            self.execute(block, command, int(block.options.get("exit", "0")))

    def psql(self, block: Block) -> None:
        expected = block.options.get("error")
        script = block.text
        if expected:
            script += "\\echo SQLSTATE :LAST_ERROR_SQLSTATE\n"
        self.execute(
            block,
            ["psql", "-X", "-v", f"ON_ERROR_STOP={0 if expected else 1}"],
            0,
            stdin=script,
            PGUSER=block.options.get("role", testing.OWNER),
        )
        assert self.said is not None
        self.said = re.sub(r"^psql:<stdin>:\d+: ", "", self.said, flags=re.MULTILINE)
        if expected:
            self.said, _, state = self.said.rpartition("SQLSTATE ")
            assert state.strip() == expected, f"{block.place}: {state}\n{self.said}"
            assert self.said.count("ERROR:  ") == 1, f"{block.place}:\n{self.said}"

    def execute(
        self,
        block: Block,
        command: list[str],
        code: int,
        *,
        stdin: str | None = None,
        **env: str,
    ) -> None:
        done = subprocess.run(
            command,
            cwd=self.folder,
            env=self.env | env,
            input=stdin if stdin is not None else "",
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            timeout=100,
            check=False,
        )
        self.said = done.stdout
        assert done.returncode == code, (
            f"{block.place}: exit {done.returncode} instead of {code}\n{done.stdout}"
        )

    def compare(self, block: Block) -> None:
        assert self.said is not None, f"{block.place}: output of what?"
        wanted = [line.rstrip() for line in block.text.rstrip().splitlines()]
        pattern = "".join(
            "(?:.*\n)*?" if line == "…" else _line_pattern(line) for line in wanted
        )
        said = "".join(
            f"{line.rstrip()}\n" for line in self.said.strip("\n").splitlines()
        )
        assert re.fullmatch(pattern, said), (
            f"{block.place}: the block before it really prints\n{said}"
        )


class Stage:
    """Databases and folders as pages leave them that others continue, made once."""

    def __init__(self, server: LocalServer, shim: Path, folder: Path) -> None:
        self.server, self.shim, self.root = server, shim, folder
        self.left: dict[Path, tuple[str, Path]] = {}
        self.numbers = itertools.count(1)

    def play(self, page: Page) -> tuple[str, Path]:
        """Run a page where the page that it continues has ended."""
        name = f"page_{next(self.numbers)}"
        folder = self.root / name
        if page.continues is None:
            testing.create_database(self.server, name)
            folder.mkdir()
        else:
            if page.continues not in self.left:
                self.left[page.continues] = self.play(read(page.continues))
            template, files = self.left[page.continues]
            testing.create_database(self.server, name, template=template)
            shutil.copytree(files, folder)
        Runner(self.server, name, folder, self.shim).page(page)
        return name, folder


@pytest.fixture(scope="session")
def stage(
    server: LocalServer, shim: Path, tmp_path_factory: pytest.TempPathFactory
) -> Stage:
    return Stage(server, shim, tmp_path_factory.mktemp("pages"))


def _line_pattern(line: str) -> str:
    return ".*".join(map(re.escape, line.split("…"))) + "\n"


def check_part(block: Block) -> None:
    """A part of a rule file is valid inside a whole one."""
    assert block.options["part"] == "table", block.place
    table: dict[str, Any] = dict(YAML(typ="safe").load(block.text))
    table["fields"] = BASE_FIELDS | table.get("fields", {})
    table["rules"] = BASE_RULES | table.get("rules", {})
    whole = {"version": 1, "tables": {"crm.customers": table}}
    stream = io.BytesIO()
    YAML().dump(whole, stream)
    load_rules_text(stream.getvalue(), block.place)


@pytest.mark.parametrize(
    ("said", "written", "agree"),
    [
        ("one\ntwo\n", "one\ntwo\n", True),
        ("one  \ntwo\n", "one\ntwo", True),
        ("one\ntwo\nthree\n", "one\n…\nthree", True),
        ("one\nthree\n", "one\n…\nthree", True),
        ("key 17 (new)\n", "key … (new)", True),
        ("one\ntwo\n", "one\n", False),
        ("one\n", "on.", False),
        ("key 17 (old)\n", "key … (new)", False),
        ("", "one", False),
    ],
)
def test_outputs_are_compared(
    server: LocalServer, tmp_path: Path, said: str, written: str, agree: bool
) -> None:
    """The comparison of outputs tells right from wrong."""
    runner = Runner(server, "postgres", tmp_path, tmp_path)
    runner.said = said
    block = Block(ROOT / "README.md", 1, "text", frozenset({"output"}), {}, written)
    if agree:
        runner.compare(block)
    else:
        with pytest.raises(AssertionError, match="really prints"):
            runner.compare(block)


@pytest.mark.parametrize(
    ("block", "problem"),
    [
        ("```sql error=23505\nSELECT 1;\n```", "00000"),
        ("```sql\nSELECT 1 / 0;\n```", "division by zero"),
        ("```bash\nfalse | true\n```", "exit 1 instead of 0"),
        ("```bash exit=1\ntrue\n```", "exit 0 instead of 1"),
        ("```python\nraise SystemExit(4)\n```", "exit 4 instead of 0"),
    ],
)
def test_code_that_does_not_do_what_it_says(
    server: LocalServer, tmp_path: Path, shim: Path, block: str, problem: str
) -> None:
    """A block that fails, or does not fail as it says, fails the test."""
    path = tmp_path / "page.md"
    path.write_text(f"# Page\n\n{block}\n", encoding="utf-8")
    with pytest.raises(AssertionError, match=problem):
        Runner(server, "postgres", tmp_path, shim).page(read(path))


@pytest.mark.timeout(300)
@pytest.mark.parametrize(
    "path",
    [
        pytest.param(path, marks=[] if path.name in EVERYWHERE else pytest.mark.once)
        for path in PAGES
    ],
    ids=ids(PAGES),
)
def test_code(path: Path, stage: Stage) -> None:
    dbname, _ = stage.play(read(path))
    testing.drop_database(stage.server, dbname)


@pytest.mark.once
@pytest.mark.parametrize("path", PAGES, ids=ids(PAGES))
def test_every_block_is_run_or_says_why_not(path: Path) -> None:
    known = {"role", "error", "exit", "file", "part", "no-run"}
    for block in read(path).blocks:
        assert block.language, f"{block.place}: name its language"
        assert set(block.options) <= known, block.place
        assert block.flags <= {"output"}, block.place
        if block.language not in RUN and block.language not in ("text", "json"):
            assert block.options.get("no-run"), (
                f'{block.place}: {block.language} is not run; say no-run="why"'
            )
        assert block.options.get("no-run", "x").strip(), block.place


@pytest.mark.once
@pytest.mark.parametrize("path", PAGES, ids=ids(PAGES))
def test_links(path: Path) -> None:
    for number, link in read(path).links:
        place = f"{path.relative_to(ROOT)}:{number}: {link}"
        if "://" in link:
            assert link.startswith("https://"), place
            continue
        target, _, anchor = link.partition("#")
        found = (path.parent / target).resolve() if target else path
        assert found.exists(), place
        assert found.is_relative_to(ROOT), place
        if anchor:
            assert anchor in read(found).anchors, place


@pytest.mark.once
@pytest.mark.parametrize("path", PAGES, ids=ids(PAGES))
def test_make_targets_and_commands_exist(path: Path) -> None:
    from pgdedup.cli import app

    targets = set(
        re.findall(
            r"^([a-z-]+):",
            (ROOT / "Makefile").read_text(encoding="utf-8"),
            re.MULTILINE,
        )
    )
    commands = {
        command.name or command.callback.__name__
        for command in app.registered_commands
        if command.callback is not None
    }
    text = path.read_text(encoding="utf-8")
    code = "\n".join(block.text for block in read(path).blocks) + "\n".join(
        re.findall(r"`([^`\n]+)`", text)
    )
    for target in re.findall(r"^make ([a-z][a-z-]*)", code, re.MULTILINE):
        assert target in targets, f"{path.name}: make {target}"
    for command in re.findall(r"^pgdedup ([a-z-]+)", code, re.MULTILINE):
        assert command in commands, f"{path.name}: pgdedup {command}"


@pytest.mark.once
def test_every_page_can_be_reached() -> None:
    """From README.md, by links."""
    reached, queue = set(), [ROOT / "README.md"]
    while queue:
        path = queue.pop()
        if path in reached:
            continue
        reached.add(path)
        for _, link in read(path).links:
            target = (path.parent / link.partition("#")[0]).resolve()
            if target.suffix == ".md" and target.is_file():
                queue.append(target)
    assert reached >= set(PAGES)


@pytest.mark.once
class TestReadmes:
    """Both say the same, in the same order."""

    def test_sections(self) -> None:
        english, chinese = (read(ROOT / name) for name in READMES)
        assert [level for level, _ in english.headings] == [
            level for level, _ in chinese.headings
        ]
        # Anchors of one's own, the same in both, stand before every section.
        texts = [(ROOT / name).read_text(encoding="utf-8") for name in READMES]
        anchors = [re.findall(r'<a id="([^"]+)"></a>\n\n?## ', text) for text in texts]
        assert anchors[0] == anchors[1]
        assert len(anchors[0]) == sum(level == 2 for level, _ in english.headings)

    def test_commands(self) -> None:
        english, chinese = (read(ROOT / name) for name in READMES)

        def commands(page: Page) -> list[tuple[str, str]]:
            return [
                (block.language, line.strip())
                for block in page.blocks
                if block.language in ("bash", "sql", "python")
                for line in block.text.splitlines()
                if line.strip() and not line.lstrip().startswith(("#", "--"))
            ]

        def without_texts(found: list[tuple[str, str]]) -> list[tuple[str, str]]:
            """Reasons and remarks are written in the reader's language."""
            return [
                (kind, re.sub(r"'[^']*'", "''", re.sub(r"  # .*", "", line)))
                for kind, line in found
            ]

        assert without_texts(commands(english)) == without_texts(commands(chinese))
        assert commands(english)

    def test_links(self) -> None:
        """The same pages, apart from the link to each other."""
        found = []
        for name in READMES:
            links = [link for _, link in read(ROOT / name).links]
            found.append([link for link in links if link not in READMES])
        assert found[0] == found[1]


def test_sql_api_is_complete(db: psycopg.Connection[Any]) -> None:
    """Every public function stands there with its signature, and nothing else."""
    public = {
        f"{name}({arguments}) → {result}"
        for name, arguments, result in db.execute(
            "SELECT p.proname, pg_get_function_arguments(p.oid),"
            " pg_get_function_result(p.oid) FROM pg_proc AS p"
            " WHERE p.pronamespace = 'pgdedup'::regnamespace"
            " AND p.proname !~ '(_v[0-9]+|^pgdedup_fn_.*)$'"
            " AND obj_description(p.oid, 'pg_proc') NOT LIKE '%%(private)%%'"
        )
    }
    page = read(ROOT / "docs/reference/sql-api.md")
    documented = {
        " ".join(block.text.split()).replace("( ", "(").replace(" )", ")")
        for block in page.blocks
        if block.language == "text" and "→" in block.text and not block.flags
    }
    assert documented == public
    views = {
        name
        for (name,) in db.execute(
            "SELECT c.relname FROM pg_class AS c WHERE c.relkind = 'v'"
            " AND c.relnamespace = 'pgdedup'::regnamespace"
            " AND coalesce(obj_description(c.oid, 'pg_class'), '')"
            " NOT LIKE '%%private%%'"
        )
    }
    text = page.path.read_text(encoding="utf-8")
    assert [view for view in views if f"`{view}`" not in text] == []


def test_generated_parts_are_up_to_date() -> None:
    """Run `python tools/build_docs.py` when this fails."""
    done = subprocess.run(
        [sys.executable, str(ROOT / "tools/build_docs.py"), "--check"],
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_readmes_name_the_versions_of_pyproject() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    python = project["project"]["requires-python"].removeprefix(">=")
    for name in READMES:
        text = (ROOT / name).read_text(encoding="utf-8")
        assert f"Python {python}" in text
        assert project["project"]["license"] in text
