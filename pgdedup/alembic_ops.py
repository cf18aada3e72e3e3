"""pgdedup in an alembic project: ``op.pgdedup_apply`` and ``op.pgdedup_drop``.

::

    def upgrade() -> None:
        op.pgdedup_apply(Path(__file__).with_name("dedup.yaml"))

    def downgrade() -> None:
        op.pgdedup_drop("crm.customers")

Alembic 1.18 and newer finds the operations by itself (``alembic_plugin``); with an
older one, ``import pgdedup.alembic_ops`` in env.py. There, in any version, belong the
filters that keep autogenerate's hands off our objects::

    context.configure(
        ...,
        include_object=pgdedup.alembic_ops.include_object,
        include_name=pgdedup.alembic_ops.include_name,  # with include_schemas
    )
"""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import psycopg
from alembic.operations import MigrateOperation, Operations
from sqlalchemy import Connection

from pgdedup import install, names
from pgdedup.config import load_rules, load_rules_text
from pgdedup.errors import PgdedupError
from pgdedup.model import RuleSet
from pgdedup.plan import plan

if TYPE_CHECKING:
    # Half made when alembic's own import comes here (alembic_plugin).
    from alembic.runtime.migration import MigrationContext


class AlembicError(PgdedupError):
    """The alembic environment is none that pgdedup can work in."""


def run_script(migration: "MigrationContext", script: str) -> None:
    """Run a script of several statements inside the migration's transaction.

    As it stands: SQLAlchemy's ``text()`` would read ``:name`` as a parameter. The
    script may set a search_path of its own; afterwards that of the caller is back.

    Raises:
        AlembicError: the connection is not one of psycopg 3.
    """
    if migration.as_sql:
        migration.impl.static_output(script)
        return
    connection = driver_connection(migration.bind)
    row = connection.execute(
        "SELECT pg_catalog.current_setting('search_path')"
    ).fetchone()
    connection.execute(script.encode())
    connection.execute("SELECT pg_catalog.set_config('search_path', %s, true)", row)


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


@Operations.register_operation("pgdedup_apply")
class ApplyOperation(MigrateOperation):
    """``op.pgdedup_apply``: see there."""

    def __init__(self, rules: Path | str, lock_timeout: str) -> None:
        self.rules = rules
        self.lock_timeout = lock_timeout

    @classmethod
    def pgdedup_apply(
        cls, operations: Operations, rules: Path | str, *, lock_timeout: str = "5s"
    ) -> None:
        """Install or change the rules of a file, in the migration's transaction.

        Installs the schema pgdedup too, where it is missing. Writers to the tables
        wait until the transaction ends.

        Args:
            operations: alembic fills it in.
            rules: path of a rule file, or its text (a ``str`` of several lines).
            lock_timeout: how long a step may wait for its table lock.

        Raises:
            ConfigError: the rules are not valid, or do not fit the database.
            NotYetSupported: some rule needs SQL that this version does not have.
            ApplyError: another apply is running; a lock was not to be had in time.
            AlembicError: another driver than psycopg 3, or ``--sql`` mode.
        """
        operations.invoke(cls(rules, lock_timeout))


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
    conn = _live(operations, "pgdedup_apply")
    install.apply(
        conn,
        plan(conn, read_rules(operation.rules)),
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
            "cannot do; print the script with `pgdedup sql` instead"
        )
    return driver_connection(migration.bind)
