"""Freezes the core schema as it is released, and checks that nothing frozen changes.

``python tools/freeze_release.py`` (``make freeze``) is run with each release. The first
time it writes into migrations/:

* ``versions/0001_core_schema.up.sql``: the files of sql/ as they are now, one script;
* ``0001.catalog.txt``: what that script makes, one line for each object, with a hash of
  all that PostgreSQL 18 knows of it;
* ``0001.sources.txt``: the sha256 of each file of sql/;
* ``frozen.txt``: the sha256 of each frozen file.

From then on a change of sql/ needs a revision of its own (tools/draft_revision.py); the
next release freezes the revisions that have come since, with their catalog.

``--files`` looks at files only (``make lint``): no frozen file has been changed, nor a
released key function, and the chain has no gap.

``--check`` proves besides, in transactions that are rolled back, that

* the frozen revisions still make the frozen catalogs (on PostgreSQL 18);
* every later revision goes down to exactly what was there before it;
* the whole chain makes the same as the files of sql/.
"""

import argparse
import hashlib
import json
import re
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import psycopg

sys.path.insert(0, str(Path(__file__).parents[1]))

from pgdedup import migrate, testing  # the path comes first
from pgdedup.snapshot import snapshot
from pgdedup.sql import data_dir, install_order, read

CATALOG = "{number}.catalog.txt"
SOURCES = "{number}.sources.txt"
CATALOG_VERSION = 18

#: Stored keys and indexes of users hang on them.
_KEY_FUNCTION = re.compile(r"(normalisers|comparisons)/\w+_v\d+\.sql")
_SECTION = re.compile(r"^-- ([\w/]+\.sql)\n", re.MULTILINE)


def main() -> int:
    """Freeze, or check; exit 1 when something has drifted."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--check", action="store_true", help="change nothing")
    parser.add_argument("--files", action="store_true", help="needs no database")
    parser.add_argument("--dsn", help="an empty database; without, a server of its own")
    options = parser.parse_args()
    problems = list(check_files())
    if not (options.check or options.files or problems or unfrozen()):
        print("all revisions are frozen already; changes need one of their own")
        return 1
    if not options.files and not problems:
        with scratch(options.dsn) as connection:
            problems = list(check(connection))
            if not options.check and not problems:
                return freeze(connection)
    for problem in problems:
        print(problem)
    print(f"{len(problems)} problems" if problems else "nothing has drifted")
    return 1 if problems else 0


@contextmanager
def scratch(dsn: str | None) -> Iterator[psycopg.Connection]:
    """A connection to an empty database, in a transaction for each question."""
    if dsn is not None:
        with closing(psycopg.connect(dsn)) as connection:
            yield connection
        return
    with testing.start_server(str(CATALOG_VERSION)) as server:
        testing.prepare_roles(server)
        testing.create_database(server, "freeze")
        dsn = server.dsn("freeze", user=testing.OWNER)
        with closing(psycopg.connect(dsn)) as connection:
            yield connection


def freeze(connection: psycopg.Connection) -> int:
    """Freeze the revisions that are not frozen yet: the first time, sql/ itself."""
    folder = data_dir("migrations")
    frozen = manifest()
    fresh = unfrozen()
    if connection.info.server_version // 10000 != CATALOG_VERSION:
        print(f"the catalog is frozen on PostgreSQL {CATALOG_VERSION}")
        return 1
    if not frozen:
        fresh[0].with_suffix(".up.sql").write_text(
            f"-- Frozen by a release: never edited, see {migrate.MANIFEST}.\n"
            f"{migrate.core_body(schema=False)}",
            encoding="utf-8",
        )
    length = len(migrate.revisions())
    number = number_of(fresh[-1])
    catalog = folder / CATALOG.format(number=number)
    catalog.write_text(hashed(made_by(connection, chain(length))), encoding="utf-8")
    sources = folder / SOURCES.format(number=number)
    sources.write_text(
        "".join(f"{digest(data_dir('sql') / x)}  {x}\n" for x in install_order()),
        encoding="utf-8",
    )
    files = [
        file
        for path in fresh
        for file in (path, path.with_suffix(".up.sql"), path.with_suffix(".down.sql"))
    ]
    with (folder / migrate.MANIFEST).open("a", encoding="utf-8") as stream:
        for file in [*files, catalog, sources]:
            stream.write(f"{digest(file)}  {name_of(file)}\n")
    print("frozen: commit migrations/; from now on sql/ changes by `make revision`")
    return 0


def unfrozen() -> list[Path]:
    """Revisions that no release has frozen yet."""
    frozen = manifest()
    return [path for path in migrate.revisions() if name_of(path) not in frozen]


def manifest(name: str = migrate.MANIFEST) -> dict[str, str]:
    """Frozen files, and the sha256 of each."""
    path = data_dir("migrations") / name
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    return {name: wanted for wanted, name in (line.split("  ", 1) for line in lines)}


def name_of(path: Path) -> str:
    """How the manifest calls a file."""
    return path.relative_to(data_dir("migrations")).as_posix()


def number_of(path: Path) -> str:
    """The number of a revision."""
    return path.name.split("_")[0]


def check_files() -> Iterator[str]:
    """What has been changed of what is frozen, and what the chain lacks."""
    folder = data_dir("migrations")
    frozen = manifest()
    for name, wanted in frozen.items():
        if not (folder / name).is_file():
            yield f"{name}: a frozen file is gone"
        elif digest(folder / name) != wanted:
            yield f"{name}: a frozen file has been changed"
    revisions = migrate.revisions()
    for expected, path in enumerate(revisions, 1):
        number = number_of(path)
        if number != f"{expected:04}":
            yield f"{path.name}: its number should be {expected:04}"
        text = path.read_text(encoding="utf-8")
        if not re.search(rf"^revision = ['\"]{number}['\"]$", text, re.MULTILINE):
            yield f"{path.name}: it is not the revision {number} by what it says"
        for direction in ("up", "down"):
            file = path.with_suffix(f".{direction}.sql")
            # Until the first release the first revision runs the files of sql/.
            unfrozen = not frozen and path == revisions[0] and direction == "up"
            if file.is_file() == unfrozen:
                yield f"{file.name}: it is {'there too early' if unfrozen else 'gone'}"
    if number_of(revisions[-1]) != migrate.HEAD:
        yield f"pgdedup/migrate.py: HEAD is not {number_of(revisions[-1])}"
    now = {name: section(name) for name in install_order()}
    for path in revisions:
        if name_of(path) not in frozen or not path.with_suffix(".up.sql").is_file():
            continue
        for name, was in sections(path.with_suffix(".up.sql")).items():
            if _KEY_FUNCTION.fullmatch(name) and now.get(name) != was:
                yield (
                    f"sql/{name}: released, and so it stays as it is: stored keys hang "
                    "on it; a change is a new function (_vN) beside it"
                )


def sections(script: Path) -> dict[str, str]:
    """The files of sql/ as a revision has them: headings ``-- path`` and what follows.

    What stands before the first heading belongs to none.
    """
    parts = _SECTION.split(script.read_text(encoding="utf-8"))
    found = zip(parts[1::2], parts[2::2], strict=True)
    return {name: text.strip() for name, text in found}


def section(name: str) -> str:
    """A file of sql/ as it would stand in a revision."""
    return read(name).strip()


def check(connection: psycopg.Connection) -> Iterator[str]:
    """What the frozen scripts no longer make, and what the chain does not make."""
    folder = data_dir("migrations")
    catalogs: dict[str, str] = {}

    def made(script: str) -> str:
        if script not in catalogs:
            catalogs[script] = made_by(connection, script)
        return catalogs[script]

    if connection.info.server_version // 10000 == CATALOG_VERSION:
        for name in manifest():
            if name.endswith(".catalog.txt"):
                number = name.split(".")[0]
                was = (folder / name).read_text(encoding="utf-8")
                now = hashed(made(chain(int(number))))
                yield from differences(f"revision {number}", was, now)
    for length, path in enumerate(migrate.revisions()[1:], 2):
        down = migrate.revision_sql(str(path), "down")
        before = made(chain(length - 1))
        after = made(f"{chain(length)}\n{down}")
        yield from differences(f"{path.stem} down", before, after)
    whole = made(chain(len(migrate.revisions())))
    files = made(migrate.core_script())
    yield from differences("the chain, and sql/install.order", whole, files)


def chain(length: int) -> str:
    """The first revisions as one script; the version is left out of the comparison."""
    parts = [read("schema.sql"), migrate.baseline()]
    for path in migrate.revisions()[1:length]:
        parts.append("SET LOCAL search_path = pg_catalog, pg_temp;\n")
        parts.append(migrate.revision_sql(str(path), "up"))
    return "\n".join(parts)


def made_by(connection: psycopg.Connection, script: str) -> str:
    """Catalog of the core schema after a script, which is rolled back."""
    with connection.transaction(force_rollback=True):
        connection.execute(script.encode())
        return snapshot(connection)


def hashed(catalog: str) -> str:
    """A line for each object: its name, and a hash of the rest.

    Texts of a megabyte tell nobody more, and their diffs are those of sql/.
    """
    lines = []
    for line in catalog.splitlines():
        name, properties = line.split(": {", 1)
        json.loads("{" + properties)  # a name with ": {" would be cut wrongly
        lines.append(f"{name}: {hashlib.sha256(properties.encode()).hexdigest()[:32]}")
    return "".join(f"{line}\n" for line in lines)


def differences(what: str, left: str, right: str) -> Iterator[str]:
    """Names of objects that are not the same on both sides."""
    ours, theirs = (
        {line.split(": ", 1)[0]: line for line in text.splitlines()}
        for text in (left, right)
    )
    for name in sorted({*ours, *theirs}):
        if ours.get(name) != theirs.get(name):
            yield f"{what}: {name} differs"


def digest(path: Path) -> str:
    """The sha256 of a file, with line ends as they are on Unix."""
    text = path.read_text(encoding="utf-8")
    return hashlib.sha256(text.encode()).hexdigest()


if __name__ == "__main__":
    raise SystemExit(main())
