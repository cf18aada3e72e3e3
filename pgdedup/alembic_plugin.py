"""Entry point ``alembic.plugins``: alembic loads this whenever it is imported.

A module of its own, because ``import pgdedup.alembic_ops`` imports alembic, which
comes here while that module is still half made.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from alembic.runtime.plugins import Plugin


def setup(plugin: "Plugin") -> None:  # noqa: ARG001  # alembic passes it
    """Register ``op.pgdedup_apply`` and ``op.pgdedup_drop``."""
    import pgdedup.alembic_ops  # noqa: F401  # importing it registers them
