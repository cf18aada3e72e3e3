"""What is on record about duplicates, and how good the data are.

``report`` reads it, with the caller's own rights; ``as_text``, ``as_json`` and
``as_html`` show it, in English and Chinese. The page needs the extra ``report`` (pygal)
and nothing from a network.
"""

from pgdedup.report.page import as_html
from pgdedup.report.reading import (
    Count,
    FieldQuality,
    Month,
    Report,
    RuleQuality,
    TableReport,
    report,
)
from pgdedup.report.words import as_json, as_text

__all__ = [
    "Count",
    "FieldQuality",
    "Month",
    "Report",
    "RuleQuality",
    "TableReport",
    "as_html",
    "as_json",
    "as_text",
    "report",
]
