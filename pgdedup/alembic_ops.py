"""pgdedup in an alembic project: ``op.pgdedup_apply`` and ``op.pgdedup_drop``.

``alembic revision --autogenerate`` writes migrations that carry their SQL
(``alembic_autogenerate``)::

    def upgrade() -> None:
        op.pgdedup_apply(Path(__file__).with_name("ae10.pgdedup.up.sql"), sha256="…")

By hand, over a live database, the rule file itself will do::

    def upgrade() -> None:
        op.pgdedup_apply(Path(__file__).with_name("dedup.yaml"))

    def downgrade() -> None:
        op.pgdedup_drop("crm.customers")

Alembic 1.18 and newer finds all this by itself (``alembic_plugin``), and its own
autogenerate then keeps its hands off our objects. With an older one, ``import
pgdedup.alembic_ops`` in env.py, and there the filters::

    context.configure(
        ...,
        include_object=pgdedup.alembic_ops.include_object,
        include_name=pgdedup.alembic_ops.include_name,  # with include_schemas
    )
"""

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import psycopg
from alembic.operations import MigrateOperation, Operations
from psycopg import sql
from psycopg.sql import Literal
from sqlalchemy import Connection
from sqlalchemy.engine import AdaptedConnection

from pgdedup import install, names
from pgdedup.config import load_rules, load_rules_text
from pgdedup.errors import PgdedupError
from pgdedup.model import RuleSet
from pgdedup.plan import plan
from pgdedup.sql import to_text

if TYPE_CHECKING:
    # Half made when alembic's own import comes here (alembic_plugin).
    from alembic.runtime.migration import MigrationContext


class AlembicError(PgdedupError):
    """The alembic environment is none that pgdedup can work in."""


def run_script(migration: "MigrationContext", script: str) -> None:
    """Run a script of several statements inside the migration's transaction.

    As it stands: SQLAlchemy's ``text()`` would read ``:name`` as a parameter, and
    drivers that prepare statements take one at a time. The script may set a search_path
    of its own; afterwards that of the caller is back.
    """
    if migration.as_sql:
        # Not static_output(), which writes four spaces for a tab.
        buffer = migration.output_buffer
        assert buffer is not None, "alembic opens it in --sql mode"
        buffer.write(f"{script}\n")
        return
    connection = migration.bind
    assert connection is not None, "there is a connection, or a script"
    # Through SQLAlchemy: some drivers begin their transaction with it.
    path = connection.exec_driver_sql(
        "SELECT pg_catalog.current_setting('search_path')"
    ).scalar_one()
    _run_raw(connection, script)
    _run_raw(
        connection,
        to_text(
            sql.SQL("SELECT pg_catalog.set_config('search_path', {}, true)").format(
                Literal(path)
            )
        ),
    )


def _run_raw(connection: Connection, script: str) -> None:
    """Send a script by the simple protocol, whatever the driver is."""
    adapted: object = connection.connection.dbapi_connection
    driver: Any = connection.connection.driver_connection
    if isinstance(driver, psycopg.Connection):
        driver.execute(script.encode())
    elif isinstance(adapted, AdaptedConnection):
        text: Any = script
        if isinstance(driver, psycopg.AsyncConnection):
            text = script.encode()
        adapted.run_async(lambda own: own.execute(text))
    else:
        cursor = driver.cursor()
        cursor.execute(script)
        cursor.close()


def driver_connection(connection: Connection | None) -> psycopg.Connection[Any]:
    """The psycopg connection below a connection of SQLAlchemy.

    Raises:
        AlembicError: there is none, or one of another driver.
    """
    if connection is None:
        raise AlembicError("this needs a database; it cannot be printed as a script")
    found = connection.connection.driver_connection
    if not isinstance(found, psycopg.Connection):
        raise AlembicError(
            "pgdedup works over psycopg 3, and this connection is one of "
            f"{connection.dialect.name}+{connection.dialect.driver}; run the "
            "migrations over a URL that begins with postgresql+psycopg://"
        )
    return found


def include_object(
    item: object,
    name: str | None,
    type_: str,
    reflected: bool,
    compare_to: object | None,
) -> bool:
    """Alembic's ``include_object``: everything but what pgdedup has made.

    Without it, autogenerate proposes to drop our columns and indexes, which no model
    knows. A project with a filter of its own calls both.
    """
    if not reflected or compare_to is not None or name is None:
        return True
    if type_ == "table":
        return getattr(item, "schema", None) != names.SCHEMA
    return not names.is_generated(name)


def include_name(
    name: str | None,
    type_: str,
    parent_names: Mapping[str, str | None],  # noqa: ARG001  # alembic passes it
) -> bool:
    """Alembic's ``include_name``: every schema but ours is looked at.

    For projects with ``include_schemas``: reading our tables would take time, and warn
    of types that SQLAlchemy does not know.
    """
    return type_ != "schema" or name != names.SCHEMA


def read_rules(rules: Path | str) -> RuleSet:
    """The rules of a file, or those of a text: a ``str`` of several lines.

    Raises:
        ConfigError: the rules are not valid.
        OSError: the file cannot be read.
    """
    if isinstance(rules, str) and "\n" in rules:
        return load_rules_text(rules, "op.pgdedup_apply")
    return load_rules(Path(rules))


def read_frozen(path: Path, sha256: str) -> str:
    """The SQL that a revision carries.

    Raises:
        AlembicError: it is not what it was when the revision was written.
        OSError: it cannot be read.
    """
    text = path.read_text(encoding="utf-8")
    if hash_of(text) != sha256:
        raise AlembicError(
            f"{path} has changed since its revision was written (sha256 "
            f"{hash_of(text)} instead of {sha256}); take it from version control, or "
            "write a new revision"
        )
    return text


def hash_of(text: str) -> str:
    """The sha256 of a script, with line ends as they are on Unix."""
    return hashlib.sha256(text.encode()).hexdigest()


@Operations.register_operation("pgdedup_apply")
class ApplyOperation(MigrateOperation):
    """``op.pgdedup_apply``: see there."""

    def __init__(
        self, source: Path | str, sha256: str | None, lock_timeout: str
    ) -> None:
        self.source = source
        self.sha256 = sha256
        self.lock_timeout = lock_timeout

    @classmethod
    def pgdedup_apply(
        cls,
        operations: Operations,
        source: Path | str,
        *,
        sha256: str | None = None,
        lock_timeout: str = "5s",
    ) -> None:
        """Install or change rules, in the migration's transaction.

        With ``sha256`` the source is a script that stands beside the revision and never
        changes; any driver will do, and so will ``--sql``. Without, it is a rule file:
        what it means is found out now, over the live database.

        Installs the schema pgdedup too, where it is missing. Writers to the tables
        wait until the transaction ends.

        Args:
            operations: alembic fills it in.
            source: path of the frozen script; or path of a rule file, or its text (a
                ``str`` of several lines).
            sha256: of the frozen script.
            lock_timeout: how long a step may wait for its table lock.

        Raises:
            ConfigError: the rules are not valid, or do not fit the database.
            NotYetSupported: some rule needs SQL that this version does not have.
            ApplyError: another apply is running; a lock was not to be had in time.
            AlembicError: the script is not what it was; a rule file with another
                driver than psycopg 3, or in ``--sql`` mode.
        """
        operations.invoke(cls(source, sha256, lock_timeout))


@Operations.register_operation("pgdedup_drop")
class DropOperation(MigrateOperation):
    """``op.pgdedup_drop``: see there."""

    def __init__(self, tables: tuple[str, ...], core: bool, lock_timeout: str) -> None:
        self.tables = tables
        self.core = core
        self.lock_timeout = lock_timeout

    @classmethod
    def pgdedup_drop(
        cls,
        operations: Operations,
        *tables: str,
        core: bool = False,
        lock_timeout: str = "5s",
    ) -> None:
        """Take the rules out again; the tables are left as they were.

        Args:
            operations: alembic fills it in.
            tables: names of tables in the rule file; all of them without.
            core: also drop the schema pgdedup with pairs, decisions and merge log.
            lock_timeout: how long to wait for table locks.

        Raises:
            ApplyError: another apply is running, or there are no rules on a table.
            AlembicError: another driver than psycopg 3, or ``--sql`` mode.
        """
        operations.invoke(cls(tables, core, lock_timeout))


@Operations.implementation_for(ApplyOperation)
def _apply(operations: Operations, operation: ApplyOperation) -> None:
    if operation.sha256 is not None:
        script = read_frozen(Path(operation.source), operation.sha256)
        timeout = Literal(operation.lock_timeout)
        before = sql.SQL(
            "SELECT pg_catalog.set_config('pgdedup.lock_timeout_before',"
            " pg_catalog.current_setting('lock_timeout'), true);\n"
            "SET LOCAL lock_timeout = {};\n"
        ).format(timeout)
        after = (
            "SELECT pg_catalog.set_config('lock_timeout',"
            " pg_catalog.current_setting('pgdedup.lock_timeout_before'), true);\n"
        )
        run_script(operations.get_context(), f"{to_text(before)}{script}{after}")
        return
    conn = _live(operations, "pgdedup_apply")
    install.apply(
        conn,
        plan(conn, read_rules(operation.source)),
        lock_timeout=operation.lock_timeout,
        concurrently=False,
    )


@Operations.implementation_for(DropOperation)
def _drop(operations: Operations, operation: DropOperation) -> None:
    install.drop(
        _live(operations, "pgdedup_drop"),
        operation.tables or None,
        core=operation.core,
        lock_timeout=operation.lock_timeout,
    )


def _live(operations: Operations, name: str) -> psycopg.Connection[Any]:
    migration = operations.get_context()
    if migration.as_sql:
        raise AlembicError(
            f"op.{name} looks at the database before it writes SQL, which --sql mode "
            "cannot do; let `alembic revision --autogenerate` write revisions that "
            "carry their SQL, or print the script with `pgdedup sql`"
        )
    return driver_connection(migration.bind)
