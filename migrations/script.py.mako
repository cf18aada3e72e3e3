"""${message}."""

from alembic import op

from pgdedup.alembic_ops import run_script
from pgdedup.migrate import revision_sql

revision = ${repr(up_revision).replace(chr(39), chr(34))}
down_revision = ${repr(down_revision).replace(chr(39), chr(34))}
branch_labels = ${repr(branch_labels).replace(chr(39), chr(34))}
depends_on = ${repr(depends_on).replace(chr(39), chr(34))}


def upgrade() -> None:
    """Run the .up.sql beside this file."""
    run_script(op.get_context(), revision_sql(__file__, "up"))


def downgrade() -> None:
    """Run the .down.sql beside this file."""
    run_script(op.get_context(), revision_sql(__file__, "down"))
