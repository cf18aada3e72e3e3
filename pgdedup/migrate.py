"""The core schema: its chain of versions, and the script that installs it.

The chain lives in ``migrations/`` (an alembic environment); its first revision runs
the files of ``sql/install.order``. The same chain is available without alembic, as
one plain script, and both record the version in ``pgdedup.schema_version``.
"""

from itertools import pairwise
from pathlib import Path
from typing import Literal

import psycopg
from psycopg import sql

from pgdedup.errors import PgdedupError
from pgdedup.sql import data_dir, install_order, read, to_text

#: Revision that this version of pgdedup works with.
HEAD = "0002"

#: Alembic makes the same table by itself before it runs the first revision.
VERSION_TABLE = """\
CREATE TABLE IF NOT EXISTS pgdedup.schema_version (
    version_num varchar(32) NOT NULL,
    CONSTRAINT schema_version_pkc PRIMARY KEY (version_num)
);
COMMENT ON TABLE pgdedup.schema_version IS
'Revision of the core schema, as alembic keeps it';
"""

#: Two-key advisory lock: one apply, drop or migration at a time in a database.
LOCK = (7046, 1)
TAKE_TURNS = f"SELECT pg_catalog.pg_advisory_xact_lock({LOCK[0]}, {LOCK[1]});\n"

#: What is left when the chain has gone down to its base.
DROP_SCHEMA = """\
DROP TABLE IF EXISTS pgdedup.schema_version;
DROP SCHEMA pgdedup;
"""


class CoreError(PgdedupError):
    """The core schema cannot be installed, or is of another version."""


def core_body(*, schema: bool = True) -> str:
    """SQL of the core schema, in order; needs a transaction around it.

    ``schema=False`` leaves out the CREATE SCHEMA: alembic keeps its version table in
    the schema, so that the schema must be there before the first revision runs.
    """
    first, *files = install_order()
    parts = ["SET LOCAL search_path = pg_catalog, pg_temp;\n"]
    if schema:
        parts.append(_with_name(first))
    # Before the grants on all tables of the schema.
    parts.append(VERSION_TABLE)
    parts += map(_with_name, files)
    return "\n".join(parts)


def _with_name(path: str) -> str:
    return f"-- {path}\n{read(path).rstrip()}\n"


def core_script() -> str:
    """One plain script that installs the core schema and records its version.

    It holds no transaction commands, so that any migration tool can carry it; run
    it in one transaction (``psql --single-transaction``).
    """
    return f"{core_body()}\n{stamp(HEAD)}"


#: Directory of the chain, and the manifest of what a release has frozen.
VERSIONS = "versions"
MANIFEST = "frozen.txt"


def revisions() -> list[Path]:
    """The modules of the chain, in order: it has one line, and numbers for names."""
    return sorted((data_dir("migrations") / VERSIONS).glob("[0-9]*_*.py"))


def baseline() -> str:
    """What the first revision runs: frozen by a release, till then the files of now."""
    frozen = revisions()[0].with_suffix(".up.sql")
    if frozen.is_file():
        return frozen.read_text(encoding="utf-8")
    return core_body(schema=False)


def upgrade_script(since: str | None = None, until: str = HEAD) -> str:
    """The chain as one plain script, from a revision (or from nothing) to another.

    Raises:
        CoreError: there is no such revision.
    """
    chain = {path.name.split("_")[0]: path for path in revisions()}
    if since is not None and since not in chain:
        raise CoreError(f"there is no revision {since}; there are {', '.join(chain)}")
    parts = []
    for number, path in chain.items():
        if number > until or (since is not None and number <= since):
            continue
        if number == "0001":
            parts += [read("schema.sql"), baseline(), stamp(number)]
        else:
            parts.append("SET LOCAL search_path = pg_catalog, pg_temp;\n")
            parts += [revision_sql(str(path), "up"), stamp(number)]
    return "\n".join(parts)


def downgrade_script(until: str, since: str = HEAD) -> str:
    """The chain backwards as one plain script, from a revision to an earlier one.

    Not to nothing: that is ``drop_script``.
    """
    parts = []
    chain = [(path.name.split("_")[0], path) for path in revisions()]
    for (before, _), (number, path) in reversed(list(pairwise(chain))):
        if until < number <= since:
            parts.append("SET LOCAL search_path = pg_catalog, pg_temp;\n")
            parts += [revision_sql(str(path), "down"), stamp(before)]
    return "\n".join(parts)


def stamp(number: str) -> str:
    """Records the revision, as alembic would."""
    return to_text(
        sql.SQL(
            "DELETE FROM pgdedup.schema_version;\n"
            "INSERT INTO pgdedup.schema_version (version_num) VALUES ({});\n"
        ).format(sql.Literal(number))
    )


def revision_sql(module: str, direction: Literal["up", "down"]) -> str:
    """The SQL file beside a revision: ``NNNN_x.up.sql`` of ``NNNN_x.py``.

    Args:
        module: ``__file__`` of the revision.
        direction: which of its two files.
    """
    return Path(module).with_suffix(f".{direction}.sql").read_text(encoding="utf-8")


def drop_script() -> str:
    """Removes the core schema; refuses while there are rules, or users of it."""
    return revision_sql(str(revisions()[0]), "down") + DROP_SCHEMA


def installed_version(conn: psycopg.Connection) -> str | None:
    """Revision of the core schema in this database, None without one.

    Raises:
        CoreError: a schema named pgdedup exists that is not ours, or that the role may
            not read.
    """
    row = conn.execute(
        "SELECT pg_catalog.to_regclass('pgdedup.schema_version') IS NOT NULL,"
        " pg_catalog.to_regnamespace('pgdedup') IS NOT NULL,"
        " pg_catalog.has_table_privilege("
        "pg_catalog.to_regclass('pgdedup.schema_version')::oid, 'SELECT'),"
        " current_user"
    ).fetchone()
    assert row is not None
    has_table, has_schema, may_read, role = row
    if not has_table:
        if has_schema:
            raise CoreError(
                "there is a schema pgdedup without a version table; it is not ours, "
                "or an installation was taken apart: look, then DROP SCHEMA pgdedup"
            )
        return None
    if not may_read:
        raise CoreError(
            f"role {role} is no administrator of pgdedup; GRANT pgdedup_admin TO it, "
            "or connect as the owner of the schema pgdedup"
        )
    row = conn.execute("SELECT version_num FROM pgdedup.schema_version").fetchone()
    return None if row is None else str(row[0])


def check_version(conn: psycopg.Connection) -> bool:
    """Whether the core schema is installed, in the version that we work with.

    Raises:
        CoreError: it is of another version.
    """
    version = installed_version(conn)
    if version is not None and version != HEAD:
        raise CoreError(
            f"the schema pgdedup is of revision {version}, this program works with "
            f"{HEAD}; {_way_to_head(conn, version)}"
        )
    return version is not None


def older_version(conn: psycopg.Connection) -> str | None:
    """The revision of a core schema that our chain can bring to HEAD; else None.

    Raises:
        CoreError: as ``installed_version``; or it is of a later revision than ours, or
            belongs to the extension, which has a way of its own.
    """
    version = installed_version(conn)
    if version is None or version == HEAD:
        return None
    if version > HEAD or _is_extension(conn):
        check_version(conn)
    return version


def _way_to_head(conn: psycopg.Connection, version: str) -> str:
    """What to do about a core schema of another revision."""
    if version > HEAD:
        return "install the pgdedup that made it, or a later one"
    if _is_extension(conn):
        return f"ALTER EXTENSION pgdedup UPDATE TO '{HEAD}';"
    return (
        f"upgrade it by the script of `pgdedup sql --core --since {version}`, or by "
        "`alembic revision --autogenerate`"
    )


def _is_extension(conn: psycopg.Connection) -> bool:
    found = conn.execute(
        "SELECT FROM pg_catalog.pg_extension AS e WHERE e.extname = 'pgdedup'"
    )
    return found.fetchone() is not None
