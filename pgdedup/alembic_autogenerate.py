"""What ``alembic revision --autogenerate`` does about rules.

It sees that the rule file, or a table under it, has changed, or that the core schema of
the database is older than this program, and writes a migration that carries its SQL:
``<revision>.pgdedup.up.sql`` and ``.down.sql`` beside the revision, with their sha256
inside. And it keeps alembic from proposing to drop our columns and indexes, which no
model knows.

The rule file is named in alembic.ini (``pgdedup_rules = %(here)s/dedup.yaml``) or by
``context.configure(pgdedup_rules=...)``; without either, ``dedup.yaml`` beside
alembic.ini.

Where the same revision makes or changes a table that has rules, the rules must fit the
table as it will be. So alembic's own operations are tried out, inside a savepoint that
is rolled back; and where PostgreSQL refuses one of them because our columns hang on the
table, our objects are taken out before and put back after.
"""

import logging
from collections.abc import Iterator, MutableSequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import psycopg
from alembic.operations import MigrateOperation, Operations
from alembic.operations import ops as alembic_operations
from psycopg.pq import Conninfo
from sqlalchemy import Connection, create_engine, make_url
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from pgdedup import migrate, names
from pgdedup.alembic_ops import AlembicError, driver_connection, hash_of, include_object
from pgdedup.config import load_rules
from pgdedup.freeze import Change, core_upgrade, freeze, removal
from pgdedup.model import RuleSet
from pgdedup.registry import Installed, read_installed

if TYPE_CHECKING:
    # Half made when alembic's own import comes here (alembic_plugin).
    from alembic.autogenerate.api import AutogenContext
    from alembic.operations.ops import MigrationScript, UpgradeOps
    from alembic.runtime.migration import MigrationContext
    from alembic.script import ScriptDirectory
    from alembic.util import PriorityDispatchResult

log = logging.getLogger(__name__)

OPTION = "pgdedup_rules"
DEFAULT_RULES = "dedup.yaml"
#: What PostgreSQL says when our objects hang on what is to be changed: ALTER TYPE of a
#: column that a generated column or a trigger uses, and DROP.
_HANGS_ON = {"0A000", "2BP01"}


class FrozenOperation(MigrateOperation):
    """One change of rules in a revision that is being written."""

    def __init__(self, change: Change, way: str = "up") -> None:
        self.change = change
        self.way = way
        self.path: Path | None = None

    def reverse(self) -> "FrozenOperation":
        """See alembic."""
        way = "down" if self.way == "up" else "up"
        return FrozenOperation(self.change.reverse(), way)

    def to_diff_tuple(self) -> tuple[Any, ...]:
        """What `alembic check` and ``compare_metadata`` show."""
        return ("pgdedup_apply", *self.change.tables)


def hide_schema(
    autogen_context: "AutogenContext",  # noqa: ARG001  # alembic passes it
    upgrade_ops: "UpgradeOps",  # noqa: ARG001
    schemas: set[str | None],
) -> "PriorityDispatchResult":
    """Leave the schema pgdedup out: reading it takes time, and warns of our types."""
    from alembic.util import PriorityDispatchResult

    schemas.discard(names.SCHEMA)
    return PriorityDispatchResult.CONTINUE


def compare_rules(
    autogen_context: "AutogenContext", upgrade_ops: "UpgradeOps"
) -> "PriorityDispatchResult":
    """Take out what concerns our objects, and put in what the rules need.

    Raises:
        ConfigError: the rules are not valid, or do not fit the tables.
        NotYetSupported: some rule needs SQL that this version does not have.
        CoreError: the core schema is newer than this program, or an extension's.
        AlembicError: no connection of psycopg can be had.
    """
    from alembic.util import PriorityDispatchResult

    if autogen_context.dialect.name != "postgresql":
        return PriorityDispatchResult.CONTINUE
    _leave_ours(upgrade_ops)
    rules = _find_rules(autogen_context.migration_context)
    if rules is None:
        return PriorityDispatchResult.CONTINUE
    connection = autogen_context.connection
    assert connection is not None, "autogenerate has one"
    with _psycopg(connection) as own, _rolled_back(own):
        before, after = _changes(own, rules, upgrade_ops)
    upgrade_ops.ops[:0] = [FrozenOperation(change) for change in before]
    upgrade_ops.ops += [FrozenOperation(change) for change in after]
    if before or after:
        _register_renderer()
        _name_files(autogen_context.migration_context)
    return PriorityDispatchResult.CONTINUE


# ----------------------------------------------------------------- alembic's proposals


def _leave_ours(container: "UpgradeOps | alembic_operations.OpContainer") -> None:
    """Remove the proposals to drop objects that pgdedup has made."""
    kept: list[MigrateOperation] = []
    for item in container.ops:
        if isinstance(item, alembic_operations.OpContainer):
            had = bool(item.ops)
            _leave_ours(item)
            if had and not item.ops:
                continue
        elif _drops_ours(item):
            continue
        elif isinstance(item, alembic_operations.DropTableOp):
            _restore_without_ours(item)
        kept.append(item)
    _replace(container.ops, kept)


def _replace(ops: Any, kept: list[MigrateOperation]) -> None:
    """Alembic types ``ops`` as a sequence; it is a list."""
    assert isinstance(ops, MutableSequence)
    ops[:] = kept


def _restore_without_ours(item: alembic_operations.DropTableOp) -> None:
    """The way back makes a table from what alembic has read: with our columns."""
    back = item._reverse
    if back is not None:
        kept = [
            each
            for each in back.columns
            if include_object(each, getattr(each, "name", None), "column", True, None)
        ]
        back.columns = kept


def _drops_ours(item: MigrateOperation) -> bool:
    if isinstance(item, alembic_operations.DropColumnOp):
        return not include_object(item, item.column_name, "column", True, None)
    if isinstance(item, alembic_operations.DropIndexOp):
        return not include_object(item, item.index_name, "index", True, None)
    if isinstance(item, alembic_operations.DropTableOp):
        return item.schema == names.SCHEMA
    return False


# ------------------------------------------------------------------------ the rule file


def _find_rules(migration: "MigrationContext") -> RuleSet | None:
    """The rules of the project; None when it has no rule file."""
    config = migration.config
    named = migration.opts.get(OPTION)
    if named is None and config is not None:
        named = config.get_main_option(OPTION)
    if named is not None:
        return load_rules(Path(named))
    if config is None or config.config_file_name is None:
        return None
    path = Path(config.config_file_name).parent / DEFAULT_RULES
    return load_rules(path) if path.is_file() else None


# -------------------------------------------------------------------- what must be done


def _changes(
    connection: Connection, rules: RuleSet, upgrade_ops: "UpgradeOps"
) -> tuple[list[Change], list[Change]]:
    """What must be done before alembic's own operations, and what after them.

    The connection is in a transaction that is rolled back.
    """
    conn = driver_connection(connection)
    core: list[Change] = []
    since = migrate.older_version(conn)
    if since is not None:
        # The rules are then compared on what this program works with.
        core.append(core_upgrade(since))
        conn.execute(core[0].up.encode())
    installed = Installed()
    if migrate.check_version(conn):
        installed = read_installed(conn)
    ours = _addresses(connection, rules, installed)
    if not any(_address(connection, item) in ours for item in _leaves(upgrade_ops)):
        change = freeze(conn, rules, whole=True)
        return core, [change] if change else []
    out: set[str] = set()
    while True:
        taken = [removal(installed, out)] if out else []
        with _rolled_back(connection):
            for change in taken:
                conn.execute(change.up.encode())
            hanging = _try_out(connection, upgrade_ops, ours)
            if hanging is None or hanging in out or hanging not in installed.names:
                change = freeze(conn, rules, whole=True)
                return [*core, *taken], [change] if change else []
            out.add(hanging)


def _addresses(
    connection: Connection, rules: RuleSet, installed: Installed
) -> dict[tuple[str, str], str]:
    """Schema and name of each table -> its key in the rule file."""
    schema = connection.dialect.default_schema_name or "public"
    found = {}
    for name, table in rules.tables.items():
        found[table.target.schema or schema, table.target.table] = name
    rows = connection.exec_driver_sql(
        "SELECT n.nspname, c.relname, t.name FROM pgdedup.tables AS t"
        " INNER JOIN pg_catalog.pg_class AS c ON c.oid = t.target"
        " INNER JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace"
        if installed.core
        else "SELECT '', '', '' WHERE false"
    )
    return found | {(row[0], row[1]): row[2] for row in rows}


def _leaves(
    container: "UpgradeOps | alembic_operations.OpContainer",
) -> Iterator[MigrateOperation]:
    for item in container.ops:
        if isinstance(item, alembic_operations.OpContainer):
            yield from _leaves(item)
        else:
            yield item


def _address(connection: Connection, item: MigrateOperation) -> tuple[str, str] | None:
    """Schema and name of the table that an operation is about."""
    name = getattr(item, "table_name", None)
    if name is None:
        return None
    schema = getattr(item, "schema", None) or connection.dialect.default_schema_name
    return schema or "public", name


def _try_out(
    connection: Connection,
    upgrade_ops: "UpgradeOps",
    ours: dict[tuple[str, str], str],
) -> str | None:
    """Run alembic's operations; the key of a table of ours that stands in the way.

    What fails for another reason (NOT NULL over rows, say) is the business of whoever
    edits the revision: it is left out here.
    """
    from alembic.runtime.migration import MigrationContext

    operations = Operations(MigrationContext.configure(connection))
    for item in _leaves(upgrade_ops):
        savepoint = connection.begin_nested()
        try:
            operations.invoke(item)
            savepoint.commit()
        except DBAPIError as error:
            savepoint.rollback()
            address = _address(connection, item)
            state = getattr(error.orig, "sqlstate", None)
            if state in _HANGS_ON and address in ours:
                return ours[address]
            log.warning("pgdedup could not try out %s: %s", item, error.orig)
    return None


@contextmanager
def _psycopg(connection: Connection) -> Iterator[Connection]:
    """The connection itself, or one of psycopg 3 to the same database."""
    if isinstance(connection.connection.driver_connection, psycopg.Connection):
        yield connection
        return
    url = make_url(connection.engine.url).set(drivername="postgresql+psycopg")
    # What another driver calls by names of its own (ssl, timeouts) has to go.
    known = {option.keyword.decode() for option in Conninfo.get_defaults()}
    url = url.difference_update_query(set(url.query) - known)
    with create_engine(url, poolclass=NullPool).connect() as own:
        yield own


@contextmanager
def _rolled_back(connection: Connection) -> Iterator[None]:
    """Nothing of what is done inside stays."""
    transaction = connection.begin_nested()
    try:
        yield
    finally:
        transaction.rollback()


# ------------------------------------------------------------------------------- files


def _name_files(migration: "MigrationContext") -> None:
    """Have the files named when alembic knows the revision: after the user's hook."""
    users = migration.opts["process_revision_directives"]

    def name(
        context: "MigrationContext", revision: Any, scripts: list["MigrationScript"]
    ) -> None:
        if users is not None:
            users(context, revision, scripts)
        for each in scripts:
            _name_files_of(context.script, each)

    migration.opts["process_revision_directives"] = name


def _name_files_of(
    directory: "ScriptDirectory | None", script: "MigrationScript"
) -> None:
    for containers in (script.upgrade_ops_list, script.downgrade_ops_list):
        found = [
            item
            for container in containers
            for item in _leaves(container)
            if isinstance(item, FrozenOperation)
        ]
        for number, item in enumerate(found, 1):
            if item.way == "down":
                number = len(found) + 1 - number
            middle = f"-{number}" if len(found) > 1 else ""
            folder = _folder(directory, script)
            item.path = folder / f"{script.rev_id}.pgdedup{middle}.{item.way}.sql"


def _folder(directory: "ScriptDirectory | None", script: "MigrationScript") -> Path:
    """Where alembic will write the revision.

    Raises:
        AlembicError: in a folder of its own, which it makes up later.
    """
    assert directory is not None, "a revision is being written"
    if "/" in directory.file_template:
        raise AlembicError(
            "pgdedup writes its SQL beside the revision, and cannot tell the folder "
            f"from file_template = {directory.file_template}"
        )
    if script.version_path is None:
        heads = directory.revision_map.get_revisions(script.head or "head")
        path = next((getattr(head, "path", None) for head in heads if head), None)
        script.version_path = str(Path(path).parent) if path else directory.versions
    return Path(script.version_path)


def _register_renderer() -> None:
    """Late: alembic.autogenerate is half made when plugins are set up."""
    from alembic.autogenerate import renderers

    renderers.dispatch_for(FrozenOperation, replace=True)(_render)


def _render(autogen_context: "AutogenContext", item: FrozenOperation) -> str:
    """Write the script, and the line of the revision that runs it."""
    if item.path is None:
        raise AlembicError("only `alembic revision` can write rules into a revision")
    item.path.parent.mkdir(parents=True, exist_ok=True)
    with item.path.open("w", encoding="utf-8", newline="\n") as stream:
        stream.write(item.change.up)
    autogen_context.imports.add("from pathlib import Path")
    return (
        "op.pgdedup_apply(\n"
        f"    Path(__file__).with_name({item.path.name!r}),\n"
        f"    sha256={hash_of(item.change.up)!r},\n"
        ")"
    )
