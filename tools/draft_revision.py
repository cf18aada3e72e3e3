"""Begins the next revision of the core schema, from what has changed in sql/.

``python tools/draft_revision.py NAME`` (``make revision NAME=...``) compares sql/ with
what the chain of migrations/ has of each file, and writes migrations/versions/
``NNNN_NAME.py``, ``.up.sql`` and ``.down.sql``:

* a function or view that has changed is run again whole, as CREATE OR REPLACE, and the
  way back is its text of before;
* a new file is run as it is, and the way back drops what it makes;
* what needs a hand is said in a comment: a table that has changed, a function with
  another signature, a file that is gone.

HEAD in pgdedup/migrate.py is moved to it. ``tools/freeze_release.py --check`` says what
is still missing. A released key function (``normalisers``, ``comparisons``) does not
change: it gets a new version beside it.
"""

import argparse
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from freeze_release import (
    SOURCES,
    check_files,
    digest,
    manifest,
    number_of,
    section,
    sections,
)

from pgdedup import migrate  # the path comes first
from pgdedup.sql import data_dir, install_order

_PROGRAM = Path(migrate.__file__)
#: What PostgreSQL replaces in place, given the same signature.
_CREATE = re.compile(r"^CREATE (?=FUNCTION |VIEW )", re.MULTILINE)
#: From CREATE to what the body begins with.
_SIGNATURE = re.compile(r"(?sm)^CREATE FUNCTION .*?(?=[\n ]LANGUAGE)")
_NAMED = re.compile(r"(?sm)^COMMENT ON (FUNCTION|TABLE|VIEW|TYPE) (.+?) IS\b")


@dataclass(frozen=True)
class Part:
    """What one file of sql/ needs, there and back."""

    name: str
    up: str
    down: str


def main() -> int:
    """Write the files of the revision; exit 1 when there is nothing to write."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("name", help="what it is about, as part of a file name")
    name = parser.parse_args().name
    if re.fullmatch(r"[a-z][a-z0-9_]*", name) is None:
        parser.error("a name of small letters, digits and underscores")
    problems = list(check_files())
    last = migrate.revisions()[-1]
    if f"versions/{last.name}" not in manifest():
        problems.append(f"{last.name} is not released: change that one")
    parts = list(changes())
    if not parts:
        problems.append("sql/ is what the chain makes: nothing to write")
    if problems:
        print("\n".join(problems))
        return 1
    number = f"{int(number_of(last)) + 1:04}"
    path = last.with_name(f"{number}_{name}.py")
    title = name.replace("_", " ").capitalize()
    path.write_text(module(title, number, number_of(last)), encoding="utf-8")
    up = "\n".join(f"-- {part.name}\n{part.up}\n" for part in parts)
    down = "\n".join(f"-- {part.name}\n{part.down}\n" for part in reversed(parts))
    path.with_suffix(".up.sql").write_text(f"-- {title}.\n{up}", encoding="utf-8")
    path.with_suffix(".down.sql").write_text(
        f"-- Back to {number_of(last)}.\n{down}", encoding="utf-8"
    )
    text = _PROGRAM.read_text(encoding="utf-8")
    _PROGRAM.write_text(
        text.replace(f'HEAD = "{migrate.HEAD}"', f'HEAD = "{number}"'), encoding="utf-8"
    )
    for part in parts:
        by_hand = "; a hand is needed" if "-- By hand" in part.up + part.down else ""
        print(f"{part.name}{by_hand}")
    print(f"{path.stem}: look through both scripts, then freeze_release.py --check")
    return 0


def module(title: str, number: str, before: str) -> str:
    """The Python of a revision, as alembic would write it from its template."""
    from mako.template import Template

    template = data_dir("migrations") / "script.py.mako"
    return str(
        Template(template.read_text(encoding="utf-8")).render(
            message=title,
            up_revision=number,
            down_revision=before,
            branch_labels=None,
            depends_on=None,
        )
    )


def changes() -> Iterator[Part]:
    """What has changed in sql/ since the last release, in its order."""
    before: dict[str, str] = {}
    for path in migrate.revisions():
        for name, text in sections(path.with_suffix(".up.sql")).items():
            before[name] = text.replace("CREATE OR REPLACE ", "CREATE ")
    last = number_of(migrate.revisions()[-1])
    released = manifest(SOURCES.format(number=last))
    order = install_order()
    changed = {x for x in order if digest(data_dir("sql") / x) != released.get(x)}
    for name in order:
        if name not in changed:
            continue
        if name not in released:
            yield Part(name, section(name), dropped(section(name)))
        else:
            yield Part(name, *replaced(before.get(name, ""), section(name)))
    for name in released.keys() - set(order):
        yield Part(name, dropped(before[name]), before[name])
    if "functions/grant_role.sql" in changed:
        # The roles that are there get what they have in a fresh installation.
        yield Part("grants.sql", section("grants.sql"), by_hand("revoke what came"))


def replaced(was: str, text: str) -> tuple[str, str]:
    """There and back between two texts of one file."""
    signatures = [_SIGNATURE.findall(each) for each in (was, text)]
    if _CREATE.search(text) is None or signatures[0] != signatures[1]:
        return by_hand("ALTER it to what sql/ has now"), by_hand("and back")
    return (
        _CREATE.sub("CREATE OR REPLACE ", text),
        _CREATE.sub("CREATE OR REPLACE ", was),
    )


def dropped(text: str) -> str:
    """Drops what a file makes, by its comments: every object has one."""
    found = [f"DROP {kind} {what};" for kind, what in _NAMED.findall(text)]
    return "\n".join(reversed(found)) or by_hand("drop it")


def by_hand(what: str) -> str:
    """A line that a person replaces."""
    return f"-- By hand: {what}."


if __name__ == "__main__":
    raise SystemExit(main())
