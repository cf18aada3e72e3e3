"""Lines at once."""

from alembic import op

from pgdedup.alembic_ops import run_script
from pgdedup.migrate import revision_sql

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Run the .up.sql beside this file."""
    run_script(op.get_context(), revision_sql(__file__, "up"))


def downgrade() -> None:
    """Run the .down.sql beside this file."""
    run_script(op.get_context(), revision_sql(__file__, "down"))
