"""What the rule language has and this version does not compile yet.

The one place that says so. A part whose SQL arrives leaves this file, or its
``TypeInfo.supported`` in ``library`` grows; nothing else changes.
"""

from collections.abc import Iterator, Mapping

from pgdedup.config import dotted
from pgdedup.errors import NotYetSupported, Problem
from pgdedup.library import TYPES, ComparisonKind, FieldType
from pgdedup.model import (
    Action,
    Comparison,
    Field,
    Merge,
    OnError,
    Path,
    RuleSet,
    Table,
    parse_column_ref,
)

#: Comparisons of ``unless`` and ``distinct_if``.
VETOES = frozenset(
    {ComparisonKind.SAME, ComparisonKind.DIFFERENT, ComparisonKind.ELSEWHERE}
)
#: Types whose values are compared in a way of their own, one value with one.
ONE_COLUMN = frozenset({FieldType.REGION, FieldType.ADDRESS})

_Found = Iterator[tuple[Path, str]]


def unsupported(rules: RuleSet) -> list[Problem]:
    """Everything in the rules whose SQL comes with a later version, in file order."""
    problems = []
    for name, table in rules.tables.items():
        for path, what in _of_table(("tables", name), table):
            mark = rules.mark(path)
            message = f"not yet supported: {what}"
            problems.append(
                Problem(mark.file, mark.line, mark.column, dotted(path), message)
            )
    return sorted(problems, key=lambda each: (each.line, each.column))


def require_supported(rules: RuleSet) -> None:
    """Refuse rules that this version cannot compile.

    Raises:
        NotYetSupported: some part is not supported; holds one problem for each.
    """
    problems = unsupported(rules)
    if problems:
        raise NotYetSupported(problems)


def _of_table(here: Path, table: Table) -> _Found:
    refusing = {Action.ASK, Action.BLOCK} & {r.action for r in table.rules.values()}
    if table.on_error is OnError.ACCEPT and refusing:
        # It would let duplicates in whenever the guard itself fails.
        yield (*here, "on_error"), "on_error: accept on a table with ask or block rules"
    for name, field in table.fields.items():
        yield from _of_field((*here, "fields", name), field)
    vetoes = [(*here, "distinct_if")], [table.distinct_if]
    for name, rule in table.rules.items():
        place = (*here, "rules", name)
        yield from _comparisons((*place, "match"), rule.match, table, veto=False)
        vetoes[0].append((*place, "unless"))
        vetoes[1].append(rule.unless)
    for place, comparisons in zip(*vetoes, strict=True):
        yield from _comparisons(place, comparisons, table, veto=True)
    if table.merge is not None:
        yield from _of_merge((*here, "merge"), table, table.merge)


def _of_field(here: Path, field: Field) -> _Found:
    if not TYPES[field.type].supported:
        yield (*here, "type"), f"type {field.type}"
    elif field.type in ONE_COLUMN and len(field.columns) > 1:
        yield (*here, "columns"), f"type {field.type} of several columns"


def _comparisons(
    here: Path, comparisons: Mapping[str, Comparison], table: Table, *, veto: bool
) -> _Found:
    for name, comparison in comparisons.items():
        place, field = (*here, name), table.fields[name]
        info, kind = TYPES[field.type], comparison.kind
        if not info.supported:
            continue  # said at the field, once
        if kind not in info.supported:
            yield place, f"{kind} on fields of type {field.type}"
        elif veto and kind not in VETOES:
            yield place, f"{kind} as a veto"


def _of_merge(here: Path, table: Table, merge: Merge) -> _Found:
    for name in merge.fields:
        columns = table.fields[name].columns if name in table.fields else ()
        if any(parse_column_ref(column).path for column in columns):
            place = (*here, "fields", name)
            yield place, "survivorship of a value inside a JSON column"
