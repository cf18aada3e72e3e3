"""Reads our documentation: blocks of code, headings, links.

A fenced block says in its info string what the tests do with it::

    ```sql role=app error=23505     psql as that role; it must end in that SQLSTATE
    ```bash exit=1                  bash, in the page's folder; it must exit so
    ```python                       a program of its own
    ```yaml file=dedup.yaml         written to a file for the blocks that follow
    ```yaml part=table              a part of a rule file: settings of one table
    ```text output                  what the block before it prints; … is any text
    ```java no-run="reason"         shown only

A page that continues another one says ``<!-- continues: path -->``: the blocks of
that page are run first.
"""

import re
import shlex
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
_FENCE = re.compile(r"^(?P<indent> *)(?P<marks>`{3,}|~{3,})(?P<info>.*)$")
_HEADING = re.compile(r"^(#{1,6}) +(.+?)\s*$")
_LINK = re.compile(r"(?<!`)!?\[(?:[^\[\]]|\[[^\]]*\])*\]\(([^()\s]+)\)")
_CONTINUES = re.compile(r"^<!-- continues: (\S+) -->$", re.MULTILINE)
_ANCHOR = re.compile(r'<a id="([^"]+)"></a>')


@dataclass(frozen=True)
class Block:
    """One fenced block; `line` is that of its first line of code."""

    path: Path
    line: int
    language: str
    flags: frozenset[str]
    options: dict[str, str]
    text: str

    @property
    def place(self) -> str:
        """Where it stands, as editors like to read it."""
        inside = self.path.is_relative_to(ROOT)
        path = self.path.relative_to(ROOT) if inside else self.path
        return f"{path}:{self.line}"


@dataclass(frozen=True)
class Page:
    """One file of the documentation."""

    path: Path
    blocks: tuple[Block, ...]
    headings: tuple[tuple[int, str], ...]
    links: tuple[tuple[int, str], ...]
    anchors: frozenset[str]
    continues: Path | None

    @property
    def name(self) -> str:
        """Path below the root of the project."""
        return str(self.path.relative_to(ROOT))


def pages() -> list[Path]:
    """Everything that documents the project."""
    return [*sorted(ROOT.glob("README*.md")), *sorted((ROOT / "docs").rglob("*.md"))]


def read(path: Path) -> Page:
    """Take a page apart.

    Raises:
        ValueError: a block is not closed.
    """
    text = path.read_text(encoding="utf-8")
    blocks: list[Block] = []
    prose: list[tuple[int, str]] = []
    opened: re.Match[str] | None = None
    code: list[str] = []
    start = 0
    for number, line in enumerate(text.splitlines(), 1):
        fence = _FENCE.match(line)
        if opened is None and fence is None:
            prose.append((number, line))
        elif opened is None:
            opened, start, code = fence, number + 1, []
        elif fence and fence["marks"] == opened["marks"] and not fence["info"].strip():
            blocks.append(_block(path, start, opened, code))
            opened = None
        else:
            code.append(line)
    if opened is not None:
        raise ValueError(f"{path}:{start}: a block that is not closed")
    headings = [
        (len(found[1]), found[2])
        for _, line in prose
        if (found := _HEADING.match(line)) is not None
    ]
    plain = "\n".join(line for _, line in prose)
    continues = _CONTINUES.search(plain)
    return Page(
        path,
        tuple(blocks),
        tuple(headings),
        tuple(
            (number, found) for number, line in prose for found in _LINK.findall(line)
        ),
        frozenset(_slugs(title for _, title in headings)) | set(_ANCHOR.findall(plain)),
        (path.parent / continues[1]).resolve() if continues else None,
    )


def _block(path: Path, line: int, opened: re.Match[str], code: list[str]) -> Block:
    language, *words = shlex.split(opened["info"]) or [""]
    indent = len(opened["indent"])
    return Block(
        path,
        line,
        language,
        frozenset(word for word in words if "=" not in word),
        dict(word.split("=", 1) for word in words if "=" in word),
        "".join(f"{each[indent:]}\n" for each in code),
    )


def _slugs(titles: object) -> list[str]:
    """Anchors as GitHub makes them of headings."""
    seen: dict[str, int] = {}
    result = []
    for title in titles:  # type: ignore[attr-defined]
        plain = re.sub(r"[`*]|\[|\]\([^)]*\)", "", title).strip().lower()
        slug = re.sub(r"[^\w\- ]", "", plain).replace(" ", "-")
        number = seen.get(slug, 0)
        seen[slug] = number + 1
        result.append(f"{slug}-{number}" if number else slug)
    return result
