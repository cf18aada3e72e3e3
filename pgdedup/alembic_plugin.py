"""Entry point ``alembic.plugins``: alembic loads this whenever it is imported.

A module of its own that imports the others late, because ``import
pgdedup.alembic_ops`` imports alembic, which comes here while that module is still half
made.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from alembic.runtime.plugins import Plugin
    from alembic.util import PriorityDispatchResult


def setup(plugin: "Plugin") -> None:
    """Register ``op.pgdedup_apply``, ``op.pgdedup_drop``, and what autogenerate does.

    The second under a name that alembic asks for by default, so that no env.py need
    name us (``autogenerate_plugins``).
    """
    from alembic.util import DispatchPriority

    import pgdedup.alembic_ops  # noqa: F401  # importing it registers them

    listed = type(plugin)("alembic.autogenerate.pgdedup")
    listed.add_autogenerate_comparator(
        _hide_schema, "schema", priority=DispatchPriority.FIRST
    )
    listed.add_autogenerate_comparator(
        _compare_rules, "autogenerate", priority=DispatchPriority.LAST
    )


def _hide_schema(*arguments: Any) -> "PriorityDispatchResult":
    from pgdedup.alembic_autogenerate import hide_schema

    return hide_schema(*arguments)


def _compare_rules(*arguments: Any) -> "PriorityDispatchResult":
    from pgdedup.alembic_autogenerate import compare_rules

    return compare_rules(*arguments)
