"""${message}."""

from alembic import op

from pgdedup.alembic_ops import run_script
from pgdedup.migrate import revision_sql

revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}
branch_labels = ${repr(branch_labels)}
depends_on = ${repr(depends_on)}


def upgrade() -> None:
    """Run the .up.sql beside this file."""
    run_script(op.get_context(), revision_sql(__file__, "up"))


def downgrade() -> None:
    """Run the .down.sql beside this file."""
    run_script(op.get_context(), revision_sql(__file__, "down"))
