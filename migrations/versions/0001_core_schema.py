"""The core schema: everything that does not depend on the user's tables.

Until it is released, this revision has no .up.sql of its own: it runs the files of
``sql/install.order``, which are the one home of every object. A release freezes what
they were then as 0001_core_schema.up.sql (``make freeze``), and later changes become
revisions.
"""

from alembic import op

from pgdedup.alembic_ops import run_script
from pgdedup.migrate import baseline, revision_sql

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Fill the schema, which env.py has made."""
    run_script(op.get_context(), baseline())


def downgrade() -> None:
    """Empty the schema but for the version table; env.py removes both."""
    run_script(op.get_context(), revision_sql(__file__, "down"))
