"""All objects of one table, in the order in which they are created."""

import json

from psycopg.sql import Literal

from pgdedup.compile import (
    explanation,
    finder,
    guard,
    keeping,
    lineage,
    lines,
    look,
    lookup,
    predicate,
    reading,
    rows,
    scanning,
    storage,
    triggers,
)
from pgdedup.compile.configuration import configuration
from pgdedup.compile.layout import TableLayout
from pgdedup.compile.pins import text_styles
from pgdedup.compile.roles import of_table, target
from pgdedup.compile.statement import Statement
from pgdedup.model import Language


def statements(layout: TableLayout, language: Language) -> list[Statement]:
    """What the rules of a table need; of rules that are all off, what merging needs."""
    kept = list(keeping.statements(layout, target(layout), text_styles(layout)))
    if not layout.rules:
        if layout.table.merge is None:
            return []
        named = [_target(layout)] if keeping.wanted(layout) else []
        return [_config(layout, language), *named, *kept]
    result = [
        *storage.columns(layout),
        *storage.live(layout),
        *storage.indexes(layout),
    ]
    result += [
        predicate.evidence(layout, name)
        for name in layout.fields
        if name in layout.common_fields
    ]
    if layout.table.related_by is not None:
        result.append(lineage.lineage(layout))
    for rule in layout.rules:
        result += [
            predicate.match(layout, rule),
            *lookup.alias_match(layout, rule),
            predicate.locks(layout, rule),
            predicate.verify(layout, rule),
            *scanning.statements(layout, rule),
        ]
    result += [
        _config(layout, language),
        _target(layout),
        reading.probe(layout),
        reading.parse(layout),
        *lookup.lookups(layout),
        *look.statements(layout),
        lookup.hits(layout),
        reading.records(layout),
        explanation.explain(layout),
        lines.line_values(layout),
    ]
    if layout.several_columns:
        result += [
            reading.origins(layout),
            reading.origin(layout),
            reading.held(layout),
        ]
    return [
        *result,
        lookup.further(layout),
        finder.found(layout),
        finder.seek(layout),
        finder.find(layout),
        guard.check(layout, language),
        *rows.of_rows(layout),
        guard.guard(layout),
        guard.rekey(layout),
        *triggers.statements(layout),
        finder.typed(layout),
        *kept,
    ]


def _config(layout: TableLayout, language: Language) -> Statement:
    text = json.dumps(configuration(layout, language), ensure_ascii=False)
    return of_table(layout, "config", [], "compiled rules of", config=Literal(text))


def _target(layout: TableLayout) -> Statement:
    return of_table(layout, "target", [], "the table itself:", table=layout.regclass)
