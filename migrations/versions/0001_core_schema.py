"""The core schema: everything that does not depend on the user's tables.

0001_core_schema.up.sql is what the files of ``sql/install.order`` were when 0.1.0 was
released (``make freeze``); later changes are revisions.
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
