"""A field of a table: its generated column and its normal form."""

from collections.abc import Iterator, Sequence

from psycopg import sql
from psycopg.sql import Composable, Identifier, Literal

from pgdedup import names
from pgdedup.catalog import DATE_TYPES, TableInfo
from pgdedup.compile.statement import call
from pgdedup.library import TYPES, FieldType
from pgdedup.model import ColumnRef, Field, parse_column_ref
from pgdedup.sql import join


def normal_form(field: Field, value: Composable) -> Composable:
    """The normal form of one text as a value of the field."""
    if field.type is FieldType.PHONE and field.region != "CN":
        return call("phone_of_v1", value, Literal(field.region))
    normaliser = TYPES[field.type].normaliser
    if normaliser is not None:
        return call(normaliser, value)
    function = field.sql_function
    assert function is not None, "the rule file has one for type sql"
    own = sql.SQL("{}({})::text").format(Identifier(*function), value)
    return call("sql_value_v1", own)


class CompiledField:
    """One field: a stored generated column that holds its normal form.

    ``many``: the column is an array, because the field has several columns or a cell
    may hold several values (phone).
    """

    def __init__(self, table: str, info: TableInfo, field: Field) -> None:
        self.field = field
        self.info = TYPES[field.type]
        self.refs = [parse_column_ref(text) for text in field.columns]
        self.many = self.info.many or len(self.refs) > 1
        self.value_type = "text[]" if self.many else "text"
        self.column = names.generated(
            "k", (info.name, field.name), table, "field", field.name
        )
        #: Function that makes what comparisons read of a value -> the column that
        #: keeps it (`TableLayout`).
        self.parts: dict[str, str] = {}
        self._table_info = info

    def part(self, made_by: str) -> Composable:
        """What a function of ``parts`` makes of the normal form."""
        return call(made_by, self.expression())

    @property
    def name(self) -> str:
        """Name of the field in the rule file."""
        return self.field.name

    def normal(self, value: Composable) -> Composable:
        """The normal form of one text."""
        return normal_form(self.field, value)

    def expression(self) -> Composable:
        """Normal form, over the unqualified columns of the table."""
        values = [self.normal(self._source(ref)) for ref in self.refs]
        form = values[0] if len(values) == 1 else self._set(values)
        if not self.field.stop:
            return form
        stopped = [self.normal(Literal(text)) for text in self.field.stop]
        leave_out = "without_values_v1" if self.many else "without_value_v1"
        return call(leave_out, form, self._set(stopped))

    def _set(self, values: Sequence[Composable]) -> Composable:
        """Normal forms of several texts as one array."""
        separator, pattern = (" || ", "{}") if self.info.many else (", ", "ARRAY[{}]")
        return call(
            "distinct_values_v1", sql.SQL(pattern).format(join(separator, values))
        )

    def _source(self, ref: ColumnRef) -> Composable:
        if ref.path:
            return _path(Identifier(ref.column), ref.path)
        base = self._table_info.columns[ref.column].base
        if base == "text":
            return Identifier(ref.column)
        if base in DATE_TYPES:
            return call(
                "date_text_v1", sql.SQL("{}::date").format(Identifier(ref.column))
            )
        return sql.SQL("{}::text").format(Identifier(ref.column))

    def source_text(self, alias: str) -> Composable:
        """The values as the user wrote them, in one text; NULL when there is none."""
        values = [
            _path(Identifier(alias, ref.column), ref.path)
            if ref.path
            else sql.SQL("{}::text").format(Identifier(alias, ref.column))
            for ref in self.refs
        ]
        if len(values) == 1:
            return values[0]
        return sql.SQL("nullif(pg_catalog.concat_ws(', ', {}), '')").format(
            join(", ", values)
        )

    def origins(self, record: Composable) -> Iterator[Composable]:
        """One query per column over a JSON record: values in normal form."""
        for ordinal, ref in enumerate(self.refs, 1):
            value = self.normal(_path(record, (ref.column, *ref.path)))
            source = "pg_catalog.unnest({})" if self.info.many else "(VALUES ({}))"
            yield sql.SQL("SELECT {}, {}, v.value, {} FROM {} AS v (value)").format(
                Literal(self.name),
                Literal(ref.column),
                Literal(ordinal),
                sql.SQL(source).format(value),
            )


def _path(value: Composable, path: Sequence[str | int]) -> Composable:
    """Text at a path inside a JSON value."""
    for step in path[:-1]:
        value = sql.SQL("{} -> {}").format(value, Literal(step))
    return sql.SQL("({} ->> {})").format(value, Literal(path[-1]))
