"""pgdedup: duplicate prevention in the database, for every writer.

The public Python API (DESIGN A5). Runtime calls take a psycopg connection first and
never commit it.
"""

from pgdedup.compile import Statement, compile_rules
from pgdedup.config import load_rules
from pgdedup.draft import Draft, DraftError, draft
from pgdedup.errors import ConfigError, NotYetSupported, PgdedupError
from pgdedup.find import Match, find_duplicates, find_duplicates_of
from pgdedup.install import ApplyError, apply, drop
from pgdedup.merge import MergedInto, merge, merged_into, preview, unmerge
from pgdedup.plan import Plan, plan
from pgdedup.refusal import Blocked, blocked, log_refused, refusals_logged
from pgdedup.report import Report, report
from pgdedup.scan import ScanProgress, scan
from pgdedup.simulate import Simulation, simulate

__all__ = [
    "ApplyError",
    "Blocked",
    "ConfigError",
    "Draft",
    "DraftError",
    "Match",
    "MergedInto",
    "NotYetSupported",
    "PgdedupError",
    "Plan",
    "Report",
    "ScanProgress",
    "Simulation",
    "Statement",
    "apply",
    "blocked",
    "compile_rules",
    "draft",
    "drop",
    "find_duplicates",
    "find_duplicates_of",
    "load_rules",
    "log_refused",
    "merge",
    "merged_into",
    "plan",
    "preview",
    "refusals_logged",
    "report",
    "scan",
    "simulate",
    "unmerge",
]
