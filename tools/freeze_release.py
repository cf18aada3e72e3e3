"""Freezes the core schema as the first revision of its chain, and checks it.

``python tools/freeze_release.py`` is run once, for the release 0.1.0. It writes into
migrations/:

* ``versions/0001_core_schema.up.sql``: the files of sql/ as they are now, one script;
* ``0001.catalog.txt``: what that script makes, one line for each object, with a hash of
  all that PostgreSQL 18 knows of it;
* ``frozen.txt``: the sha256 of each frozen file.

From then on a change of sql/ needs a revision of its own: NNNN_x.py, .up.sql,
.down.sql, and HEAD in pgdedup/migrate.py.

``--check`` proves, in transactions that are rolled back, that

* no frozen file has been changed;
* the first revision still makes the frozen catalog (on PostgreSQL 18);
* every later revision goes down to exactly what was there before it;
* the whole chain makes the same as the files of sql/.
"""

import argparse
import hashlib
import json
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import psycopg

sys.path.insert(0, str(Path(__file__).parents[1]))

from pgdedup import migrate, testing  # the path comes first
from pgdedup.snapshot import snapshot
from pgdedup.sql import data_dir, read

CATALOG = "0001.catalog.txt"
CATALOG_VERSION = 18


def main() -> int:
    """Freeze, or check; exit 1 when something has drifted."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--check", action="store_true", help="change nothing")
    parser.add_argument("--dsn", help="an empty database; without, a server of its own")
    options = parser.parse_args()
    with scratch(options.dsn) as connection:
        if not options.check:
            return freeze(connection)
        problems = list(check(connection))
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
    """Write the baseline.

    Refuses (exit 1) when there is one, or when there are later revisions.
    """
    folder = data_dir("migrations")
    first = migrate.revisions()[0]
    target = first.with_suffix(".up.sql")
    if target.exists() or len(migrate.revisions()) > 1:
        print(f"{target.name} is frozen already; changes need a revision of their own")
        return 1
    if connection.info.server_version // 10000 != CATALOG_VERSION:
        print(f"the catalog is frozen on PostgreSQL {CATALOG_VERSION}")
        return 1
    target.write_text(
        f"-- Frozen by a release: never edited, see {migrate.MANIFEST}.\n"
        f"{migrate.core_body(schema=False)}",
        encoding="utf-8",
    )
    catalog = folder / CATALOG
    catalog.write_text(hashed(made_by(connection, chain(1))), encoding="utf-8")
    down = first.with_suffix(".down.sql")
    lines = [
        f"{digest(path)}  {path.relative_to(folder).as_posix()}\n"
        for path in (target, down, catalog)
    ]
    (folder / migrate.MANIFEST).write_text("".join(lines), encoding="utf-8")
    print("frozen: commit migrations/; from now on sql/ changes with a revision")
    return 0


def check(connection: psycopg.Connection) -> Iterator[str]:
    """What is no longer as it was frozen, and what the chain does not make."""
    folder = data_dir("migrations")
    manifest = folder / migrate.MANIFEST
    frozen = (
        manifest.read_text(encoding="utf-8").splitlines() if manifest.exists() else []
    )
    for line in frozen:
        wanted, name = line.split("  ", 1)
        if not (folder / name).is_file():
            yield f"{name}: a frozen file is gone"
        elif digest(folder / name) != wanted:
            yield f"{name}: a frozen file has been changed"
    if frozen and connection.info.server_version // 10000 == CATALOG_VERSION:
        was = (folder / CATALOG).read_text(encoding="utf-8")
        now = hashed(made_by(connection, chain(1)))
        yield from differences("the first revision", was, now)
    for number in range(2, len(migrate.revisions()) + 1):
        path = migrate.revisions()[number - 1]
        down = migrate.revision_sql(str(path), "down")
        before = made_by(connection, chain(number - 1))
        after = made_by(connection, f"{chain(number)}\n{down}")
        yield from differences(f"{path.stem} down", before, after)
    whole = made_by(connection, chain(len(migrate.revisions())))
    files = made_by(connection, migrate.core_script())
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
