"""Alembic environment of the pgdedup schema itself.

Its version table lives inside the schema that the first revision fills, and alembic
makes that table before it runs any revision. So the schema is made here, before the
chain starts, and removed here, after the chain has gone down to its base.

Two sessions that migrate at once take turns: the second waits, then finds the work
done.
"""

import os

import psycopg
from alembic import context
from sqlalchemy import Connection, create_engine
from sqlalchemy.pool import NullPool

from pgdedup import migrate, names
from pgdedup.alembic_ops import run_script
from pgdedup.sql import read

VERSION_TABLE = "schema_version"


def run_online() -> None:
    """Migrate a live database, in one transaction.

    ``config.attributes["connection"]`` may hold a SQLAlchemy connection of the
    caller, who then commits.
    """
    given = context.config.attributes.get("connection")
    if given is not None:
        _run(given)
        return
    dsn = context.get_x_argument(as_dictionary=True).get("dsn")
    dsn = dsn or os.environ.get("PGDEDUP_DSN", "")
    engine = create_engine(
        "postgresql+psycopg://",
        creator=lambda: psycopg.connect(dsn),
        poolclass=NullPool,
    )
    with engine.connect() as connection:
        _run(connection)


def run_offline() -> None:
    """Print the script instead (``--sql``)."""
    context.configure(
        dialect_name="postgresql",
        dialect_opts={"paramstyle": "named"},
        literal_binds=True,
        version_table=VERSION_TABLE,
        version_table_schema=names.SCHEMA,
    )
    migration = context.get_context()
    with context.begin_transaction():
        if not migration.get_current_heads():
            run_script(migration, read("schema.sql"))
        context.run_migrations()
        if context.get_revision_argument() is None:
            run_script(migration, migrate.DROP_SCHEMA)


def _run(connection: Connection) -> None:
    context.configure(
        connection=connection,
        version_table=VERSION_TABLE,
        version_table_schema=names.SCHEMA,
    )
    migration = context.get_context()
    # `alembic current` and its like only look.
    changes = not migration.opts.get("dont_mutate", False)
    with context.begin_transaction():
        if changes:
            run_script(migration, migrate.TAKE_TURNS)
            if not _has_schema(connection):
                run_script(migration, read("schema.sql"))
        context.run_migrations()
        if changes and not migration.get_current_heads():
            run_script(migration, migrate.DROP_SCHEMA)


def _has_schema(connection: Connection) -> bool:
    found = connection.exec_driver_sql(
        "SELECT pg_catalog.to_regnamespace('pgdedup') IS NOT NULL"
    )
    return bool(found.scalar_one())


if context.is_offline_mode():
    run_offline()
else:
    run_online()
