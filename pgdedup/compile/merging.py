"""The section ``merge`` of a table as data, as ``pgdedup.run_merge`` reads it."""

from collections.abc import Iterator

from psycopg import sql
from psycopg.sql import Composable, Identifier

from pgdedup.catalog import TableInfo
from pgdedup.compile.field import normal_form
from pgdedup.model import (
    ColumnRef,
    Merge,
    MergeField,
    Strategy,
    Table,
    parse_column_ref,
    parse_table_name,
)
from pgdedup.sql import to_text

#: In ``references``: the column that holds our key.
KEY = "key"


def config(table: Table, info: TableInfo) -> dict[str, object]:
    """What the registry stores of a table's merges."""
    merge = table.merge
    if merge is None:
        return {}
    survivor: dict[str, object] = {"by": merge.survivor, "column": merge.age}
    if merge.sources is not None:
        survivor |= _sources(merge)
    return {
        "survivor": survivor,
        "fields": [
            entry
            for name, how in merge.fields.items()
            for entry in _field(table, name, how)
        ],
        "aliases": [_names(table, name) for name in merge.aliases],
        "references": [
            {
                "label": reference.table,
                "table": _qualified(reference.table, info),
                "on_conflict": reference.on_conflict,
            }
            | _link(reference.columns)
            for reference in merge.references
        ],
        "dispose": None if merge.dispose == "delete" else merge.dispose,
        "require_reason": merge.require_reason,
        "on_delete": merge.on_delete,
        "late_writers": merge.late_writers,
    }


def _qualified(name: str, info: TableInfo) -> str:
    """A table in SQL; without a schema it is in that of our table."""
    parsed = parse_table_name(name)
    return to_text(Identifier(parsed.schema or info.schema, parsed.table))


def _sources(merge: Merge) -> dict[str, object]:
    assert merge.sources is not None
    return {"column": merge.sources.column, "order": list(merge.sources.order)}


def _link(columns: dict[str, str | int] | None) -> dict[str, object]:
    """The column with our key and the constants beside it."""
    found: dict[str, object] = {}
    constants = {}
    for column, value in (columns or {}).items():
        if value == KEY:
            found["key"] = column
        else:
            constants[column] = str(value)
    return found | {"constants": constants}


def _names(table: Table, name: str) -> dict[str, object]:
    """A field whose lost names become aliases."""
    field = table.fields[name]
    return {
        "type": field.type,
        "columns": [
            {"column": ref.column} | ({"path": list(ref.path)} if ref.path else {})
            for ref in map(parse_column_ref, field.columns)
        ],
    }


def columns_of(table: Table, name: str) -> tuple[ColumnRef, ...]:
    """The columns that a key of ``merge.fields`` names: those of a field, or itself."""
    if name in table.fields:
        return tuple(map(parse_column_ref, table.fields[name].columns))
    return (ColumnRef(name),)


def _field(table: Table, name: str, how: MergeField) -> Iterator[dict[str, object]]:
    columns = [ref.column for ref in columns_of(table, name)]
    if how.strategy is Strategy.COLLECT:
        form: Composable = sql.SQL("v.value")
        if name in table.fields:
            form = normal_form(table.fields[name], form)
        yield {
            "field": name,
            "strategy": how.strategy,
            "columns": columns,
            "form": to_text(form),
        }
        return
    entry: dict[str, object] = {"field": name, "strategy": how.strategy}
    if how.argument is not None:
        entry["argument"] = how.argument
    elif how.strategy in (Strategy.NEWEST, Strategy.OLDEST) and table.merge:
        entry["argument"] = table.merge.age
    if how.source_priority is not None:
        entry["source"] = how.source_priority.column
        entry["order"] = list(how.source_priority.order)
    for column in columns:
        yield entry | {"column": column}
