"""The compiled rules of a table as data: for messages, answers and the registry."""

from pgdedup import names
from pgdedup.catalog import tree_key
from pgdedup.children import link
from pgdedup.compile import lines, merging, predicate, scanning
from pgdedup.compile.comparison import TrigramTest, driver
from pgdedup.compile.layout import TableLayout
from pgdedup.model import ColumnRef, Language, Notify, Shown
from pgdedup.sql import to_text

#: Version of the generated SQL's shape, shown by installed_rules().
FORMAT = "1"
#: Pairs recorded, and matches reported, for one write.
MATCH_LIMIT = 20


def configuration(layout: TableLayout, language: Language) -> dict[str, object]:
    """The compiled rules as data: for messages, answers and the registry."""
    table = layout.table
    roles = ["config"]
    if layout.rules:
        roles += ["find", "records", "hits", "explain"]
        roles.append("line_values")
    if layout.several_columns:
        roles += ["origins", "origin"]
    return {
        "version": FORMAT,
        "table": table.name,
        "label": table.label,
        "language": language,
        "isolation": table.isolation,
        "reveal": table.reveal,
        "owner": table.owner,
        "limit": MATCH_LIMIT,
        "notify": table.notify is Notify.ON,
        "show": [_shown(layout, shown) for shown in table.show],
        "fields": {
            name: {
                "label": field.field.label,
                "type": field.field.type,
                "columns": [ref.column for ref in field.refs],
                "sources": [_source(ref) for ref in field.refs],
                "stored": field.column if field.stored else None,
            }
            for name, field in layout.fields.items()
        },
        "rules": [
            {
                "rule": rule.name,
                "action": rule.action,
                "meaning": predicate.meaning(layout, rule),
                "match": [
                    {"field": name, "comparison": comparison.kind}
                    for name, comparison in rule.match.items()
                ],
            }
            for rule in layout.rules
        ],
        **_related(layout),
        "trigram_threshold": lowest_threshold(layout),
        "scan": {
            rule.name: {
                "verify": to_text(names.own(layout.rule_function(rule, "verify"))),
                **scanning.config(layout, rule),
                "of_line": lines.places(layout, rule),
            }
            for rule in layout.rules
        },
        "merge": merging.config(table, layout.info),
        "functions": {
            role: to_text(names.own(layout.function(role))) for role in roles
        },
    }


def _related(layout: TableLayout) -> dict[str, object]:
    """Where a row names its parent, and by which column of the key it does."""
    parent = layout.table.related_by
    if parent is None:
        return {}
    own = tree_key(layout.table, layout.info)
    return {"related": {"parent": parent, "key": own}}


def _shown(layout: TableLayout, shown: Shown) -> dict[str, object]:
    """One value of the other row: its own, or the newest one of a child."""
    if shown.latest is None:
        return {"label": shown.label, "column": shown.column}
    found = link(shown, layout.info.children, layout.info.key)
    return {
        "label": shown.label,
        "latest": found.column,
        "schema": found.child.schema,
        "table": found.child.name,
        "by": dict(found.pairs),
    }


def lowest_threshold(layout: TableLayout) -> float | None:
    """The similarity at which ``%`` finds rows; None where no rule uses it."""
    thresholds = [
        test.comparison.threshold
        for rule in layout.rules
        if isinstance(test := driver(layout.tests("", rule.match)), TrigramTest)
        and test.comparison.threshold is not None
    ]
    return min(thresholds, default=None)


def _source(ref: ColumnRef) -> dict[str, object]:
    """Where a value stands: a column, and a path inside a JSON one."""
    return {"column": ref.column, **({"path": list(ref.path)} if ref.path else {})}
