"""A field of a table: its normal form, and where that is kept."""

from collections.abc import Iterable, Iterator, Sequence

from psycopg import sql
from psycopg.sql import Composable, Identifier, Literal

from pgdedup import names
from pgdedup.catalog import DATE_TYPES, TableInfo
from pgdedup.compile.statement import call
from pgdedup.library import TYPES, FieldType
from pgdedup.model import ColumnRef, Field, Storage, parse_column_ref
from pgdedup.sql import join, to_text


def normal_form(field: Field, value: Composable) -> Composable:
    """The normal form of one text as a value of the field."""
    if field.type is FieldType.PHONE and field.region != "CN":
        return call("phone_of_v1", value, Literal(field.region))
    normaliser = TYPES[field.type].normaliser
    if normaliser is not None:
        return call(normaliser, value)
    function = field.sql_function
    assert function is not None, "the rule file has one for type sql"
    own = sql.SQL('({}({})::text COLLATE pg_catalog."C")').format(
        Identifier(*function), value
    )
    return call("sql_value_v1", own)


class CompiledField:
    """One field: its normal form, stored in a generated column or made when asked.

    ``many``: it is an array, because the field has several columns or a cell may hold
    several values (phone). ``column`` is the generated column, where there is one
    (``stored``): its name tells what it holds, so that a new definition is built
    beside the old one, which the guard needs until then. Not by which columns it is
    made of: those may be renamed.
    """

    def __init__(
        self, table: str, info: TableInfo, field: Field, storage: Storage
    ) -> None:
        self.field = field
        self.info = TYPES[field.type]
        self.refs = [parse_column_ref(text) for text in field.columns]
        self.many = self.info.many or len(self.refs) > 1
        self.value_type = "text[]" if self.many else "text"
        self.stored = storage is Storage.COLUMN
        #: Function that makes what comparisons read of a value -> the column that
        #: keeps it, where columns do (`TableLayout`).
        self.parts: dict[str, str] = {}
        self._table_info = info
        self.column = names.generated(
            "k",
            (info.name, field.name),
            table,
            *("field", field.name, self.value_type, self.definition),
        )

    @property
    def definition(self) -> str:
        """How the normal form is made, whatever the columns are called."""
        places = (sql.SQL(f"${number}") for number in range(1, len(self.refs) + 1))
        return to_text(self._form(map(self._source, self.refs, places)))

    def of(self, row: str) -> Composable:
        """The normal form of a row of the table, by the alias of the row."""
        return self._at(Identifier(row))

    def _at(self, row: Composable) -> Composable:
        if self.stored:
            return column_of(row, self.column)
        return sql.SQL("({})").format(self.expression(row))

    @property
    def indexed(self) -> Composable:
        """The same as the definition of an index has it."""
        if self.stored:
            return Identifier(self.column)
        return sql.SQL("({})").format(self.expression())

    def differs(self, old: Composable, new: Composable) -> Composable:
        """Whether the normal forms of two rows differ; asked only if sources do."""
        forms = _differ(self._at(old), self._at(new))
        if self.stored:
            return forms
        return sql.SQL("({}) AND {}").format(self.touched(old, new), forms)

    def touched(self, old: Composable, new: Composable) -> Composable:
        """Whether the normal forms of two rows may differ: cheap, never wrongly no."""
        if self.stored:
            return self.differs(old, new)
        return join(
            " OR ",
            (
                _differ(
                    *(
                        self._source(ref, column_of(row, ref.column))
                        for row in (old, new)
                    )
                )
                for ref in self.refs
            ),
        )

    @property
    def _collated(self) -> bool:
        """Whether a column has another collation than the database."""
        return any(self._table_info.columns[ref.column].collated for ref in self.refs)

    def part(self, made_by: str) -> Composable:
        """What a function of ``parts`` makes of the normal form."""
        return call(made_by, self.expression())

    def part_of(self, row: str, made_by: str) -> Composable:
        """The same of a row of the table, by the alias of the row."""
        if self.stored:
            return Identifier(row, self.parts[made_by])
        return call(made_by, self.of(row))

    @property
    def name(self) -> str:
        """Name of the field in the rule file."""
        return self.field.name

    def normal(self, value: Composable) -> Composable:
        """The normal form of one text."""
        return normal_form(self.field, value)

    def expression(self, row: Composable | None = None) -> Composable:
        """Normal form, over the columns of a row, or unqualified ones of the table."""
        return self._form(
            self._source(ref, column_of(row, ref.column)) for ref in self.refs
        )

    def _form(self, sources: Iterable[Composable]) -> Composable:
        values = [self.normal(source) for source in sources]
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

    def _source(self, ref: ColumnRef, column: Composable) -> Composable:
        """One text to normalise, from a column of the user's.

        By bytes from here on: normal forms and keys compare as such, whatever the
        database or the column sorts by, and an index asks no locale for each key.
        A function of the user's may go by the locale of the database, so that only what
        it returns is taken so; by that of a column values were equal, and those of two
        such columns by none.
        """
        base = self._table_info.columns[ref.column].base
        if ref.path:
            value = _path(column, ref.path)
        elif base in DATE_TYPES:
            value = call("date_text_v1", sql.SQL("{}::date").format(column))
        else:
            value = column if base == "text" else sql.SQL("{}::text").format(column)
        if self.field.type is not FieldType.SQL:
            return sql.SQL('({} COLLATE pg_catalog."C")').format(value)
        if self._table_info.columns[ref.column].collated:
            return sql.SQL('({} COLLATE pg_catalog."default")').format(value)
        return value

    def source_text(self, alias: str) -> Composable:
        """The values as the user wrote them, in one text; NULL when there is none."""
        values = [
            _path(Identifier(alias, ref.column), ref.path)
            if ref.path
            else sql.SQL("{}::text").format(Identifier(alias, ref.column))
            for ref in self.refs
        ]
        if self._collated:
            values = [
                sql.SQL('({} COLLATE pg_catalog."default")').format(value)
                for value in values
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


def column_of(row: Composable | None, column: str) -> Composable:
    """A column of a row; without one unqualified."""
    if row is None:
        return Identifier(column)
    return sql.SQL("{}.{}").format(row, Identifier(column))


def _differ(left: Composable, right: Composable) -> Composable:
    return sql.SQL("{} IS DISTINCT FROM {}").format(left, right)


def _path(value: Composable, path: Sequence[str | int]) -> Composable:
    """Text at a path inside a JSON value."""
    for step in path[:-1]:
        value = sql.SQL("{} -> {}").format(value, Literal(step))
    return sql.SQL("({} ->> {})").format(value, Literal(path[-1]))
