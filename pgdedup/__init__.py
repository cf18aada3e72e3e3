"""pgdedup: duplicate prevention in the database, for every writer.

The public Python API (DESIGN A5). Runtime calls take a psycopg connection first and
never commit it.
"""

from pgdedup.compile import Statement, compile_rules
from pgdedup.config import load_rules
from pgdedup.errors import ConfigError, NotYetSupported, PgdedupError
from pgdedup.install import ApplyError, apply, drop
from pgdedup.plan import Plan, plan
from pgdedup.refusal import Blocked, blocked

__all__ = [
    "ApplyError",
    "Blocked",
    "ConfigError",
    "NotYetSupported",
    "PgdedupError",
    "Plan",
    "Statement",
    "apply",
    "blocked",
    "compile_rules",
    "drop",
    "load_rules",
    "plan",
]
