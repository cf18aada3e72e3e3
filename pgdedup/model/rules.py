"""The objects of a rule file: fields, rules, tables, and the file itself."""

from collections.abc import Mapping
from typing import Annotated, Any, Literal, Self

from pydantic import (
    BeforeValidator,
    GetJsonSchemaHandler,
    PrivateAttr,
    StrictInt,
    model_serializer,
    model_validator,
)
from pydantic import Field as Key
from pydantic_core import CoreSchema

from pgdedup.errors import Mark
from pgdedup.model.comparison import Comparison
from pgdedup.model.identifiers import (
    TableName,
    parse_column,
    parse_column_of_table,
    parse_function,
    parse_table_name,
)
from pgdedup.model.marks import Marks, Path
from pgdedup.model.merging import Merge
from pgdedup.model.settings import (
    Column,
    ColumnText,
    Condition,
    Country,
    FieldName,
    FunctionText,
    Identifier,
    Label,
    Named,
    Node,
    OtherColumn,
    RuleName,
    TableText,
    Text,
    fault,
    filled,
    give_names,
    text_value,
    version_one,
    word,
)
from pgdedup.model.words import (
    Action,
    CheckTime,
    FieldType,
    Isolation,
    Language,
    Notify,
    OnError,
    Reveal,
    RoleName,
    Storage,
)


class Field(Named):
    """A typed view of one or more columns of a table."""

    type: Annotated[FieldType, word(FieldType, "type")] = Key(
        description="What the values are; it decides how they are normalised."
    )
    columns: Annotated[tuple[ColumnText, ...], *filled] = Key(
        default=(),
        description="Columns that hold the values; by default the column of the "
        "same name. A value inside a JSON column is written column->>'key'.",
    )
    label: Label | None = Key(
        default=None, description="Name of the field in messages to users."
    )
    region: Country = Key(
        default="CN",
        description="Country whose numbers are written without a country code: "
        "ISO 3166, two capitals. For type phone.",
    )
    common_after: Annotated[StrictInt, Key(ge=1, le=1_000_000_000)] | None = Key(
        default=None,
        description="A value held by more than so many other live rows is no "
        "evidence (switchboards, placeholders).",
    )
    stop: tuple[Text, ...] = Key(
        default=(),
        description="Values that stand for nothing (13800138000, 测试): as good as "
        "blank, in whatever spelling.",
    )
    function: FunctionText | None = Key(
        default=None,
        description="For type sql, and only there: the IMMUTABLE function that "
        "normalises a value, text to text, with its schema.",
    )

    @property
    def sql_function(self) -> tuple[str, str] | None:
        """Schema and name of ``function``."""
        return None if self.function is None else parse_function(self.function)


Comparisons = dict[FieldName, Comparison]


class Rule(Named):
    """A match rule: all comparisons of ``match`` hold, and no veto does."""

    match: Annotated[Comparisons, Key(min_length=1)] = Key(
        description="Field and comparison; all of them must hold."
    )
    unless: Comparisons = Key(
        default={},
        description="Vetoes: any one of them shows that two rows are not the same.",
    )
    action: Annotated[Action, word(Action, "action")] = Key(
        description="What happens to a write that matches: off; shadow: record it, "
        "tell nobody; flag: accept, open a candidate pair; ask: refuse until the "
        "writer confirms; block: refuse."
    )
    label: Label | None = Key(
        default=None, description="Name of the rule in messages to users."
    )


class Shown(Node):
    """One value of the other row that a refused writer may see.

    In the file: the name of a column, or ``{label: {latest: table.column}}`` for
    the newest value of a child table; ``by`` beside it names the column of the child
    that refers to the row, where no foreign key says so or several do.
    """

    label: Label
    column: Column | None = None
    latest: OtherColumn | None = None
    by: Column | None = None

    @model_validator(mode="before")
    @classmethod
    def _read(cls, value: object) -> object:
        if isinstance(value, str):
            if not value.strip():
                raise fault("is empty")
            return {"column": value, "label": parse_column(value)}
        if not isinstance(value, Mapping):
            raise fault("must be a column, or {label: {latest: table.column}}")
        if "label" in value and ("column" in value or "latest" in value):
            return value  # built in Python, not read from a file
        if len(value) != 1:
            raise fault("must be one label, written {label: {latest: table.column}}")
        ((label, source),) = value.items()
        if not isinstance(source, Mapping):
            raise fault("write {latest: table.column}", at=(label,))
        for key in source:
            if key not in ("latest", "by"):
                raise fault(
                    "unknown setting",
                    at=(label, key),
                    word=key,
                    allowed=("latest", "by"),
                )
        if "latest" not in source:
            raise fault("write {latest: table.column}", at=(label,))
        try:
            latest = text_value(source["latest"])
            parse_column_of_table(latest)
        except ValueError as error:
            raise fault(str(error), at=(label, "latest")) from None
        if "by" not in source:
            return {"label": label, "latest": latest}
        try:
            by = parse_column(text_value(source["by"]))
        except ValueError as error:
            raise fault(str(error), at=(label, "by")) from None
        return {"label": label, "latest": latest, "by": by}

    @model_serializer
    def _write(self) -> object:
        if self.latest is None:
            return self.column
        by = {} if self.by is None else {"by": self.by}
        return {self.label: {"latest": self.latest, **by}}

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        latest = {
            "title": "Latest",
            "description": "Newest value of a child table: schema.table.column.",
            "type": "string",
            "minLength": 1,
        }
        by = {
            "title": "By",
            "description": "Column of the child that refers to the row, where no "
            "foreign key says so or several do.",
            "type": "string",
            "minLength": 1,
        }
        return {
            "title": "Shown",
            "description": "A column, or {label: {latest: schema.table.column}}.",
            "anyOf": [
                {"type": "string", "minLength": 1},
                {
                    "type": "object",
                    "minProperties": 1,
                    "maxProperties": 1,
                    "additionalProperties": {
                        "type": "object",
                        "properties": {"latest": latest, "by": by},
                        "required": ["latest"],
                        "additionalProperties": False,
                    },
                },
            ],
        }


class _ShortFields:
    """JSON Schema of a field: a type alone, or the whole object."""

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        short = {
            "title": "Type",
            "description": "Type of the column of the same name.",
            "enum": [kind.value for kind in FieldType if kind is not FieldType.SQL],
        }
        return {"anyOf": [short, handler(core_schema)]}


class Table(Named):
    """What is a duplicate in one table, and what is done about it."""

    label: Label | None = Key(
        default=None, description="Name of one row of the table in messages to users."
    )
    scope: tuple[Column, ...] = Key(
        default=(),
        description="Columns (tenant, segment) that must be equal for two rows to be "
        "compared at all.",
    )
    live: Condition | None = Key(
        default=None,
        description="SQL condition; rows outside are neither checked nor matched.",
    )
    distinct_if: Comparisons = Key(
        default={}, description="Vetoes (unless) for every rule of the table."
    )
    related_by: Column | None = Key(
        default=None,
        description="Column that points at the parent row: rows of one tree are "
        "related, never duplicates.",
    )
    show: tuple[Shown, ...] = Key(
        default=(),
        description="What may be shown of the other row; by default its key only.",
    )
    reveal: Annotated[Reveal, word(Reveal, "reveal")] = Key(
        default=Reveal.SHOWN,
        description="Ceiling for every caller: nothing, exists, owner, masked, shown.",
    )
    owner: Column | None = Key(
        default=None, description="The column that names the owner of a row."
    )
    isolation: Annotated[Isolation, word(Isolation, "isolation")] = Key(
        default=Isolation.STRICT,
        description="strict: safe at every isolation level; read_committed: cheaper, "
        "writers at other levels are refused.",
    )
    check: Annotated[CheckTime, word(CheckTime, "time")] = Key(
        default=CheckTime.IMMEDIATE,
        description="immediate: at the end of each statement; at_commit: at the end "
        "of the transaction.",
    )
    storage: Annotated[Storage, word(Storage, "storage")] = Key(
        default=Storage.COLUMN,
        description="column: stored generated columns; expression: indexes only, no "
        "table rewrite.",
    )
    on_error: Annotated[OnError, word(OnError, "answer")] | None = Key(
        default=None,
        description="An internal failure of the guard: refuse (default of ask and "
        "block) or accept the write (default of flag and shadow).",
    )
    notify: Annotated[Notify, word(Notify, "notify")] = Key(
        default=Notify.OFF,
        description="on: each event is a NOTIFY, too; such transactions cannot be "
        "prepared, and commit one after the other.",
    )
    fields: dict[FieldName, Annotated[Field, _ShortFields]] = Key(
        default={}, description="What is compared: name and type, columns."
    )
    rules: dict[RuleName, Rule] = Key(
        default={}, description="Match rules; each one alone can find a duplicate."
    )
    merge: Merge | None = Key(
        default=None, description="Survivorship: what remains when rows are merged."
    )

    @property
    def target(self) -> TableName:
        """The table that the key of this object names."""
        return parse_table_name(self.name)

    @model_validator(mode="before")
    @classmethod
    def _spell_out_fields(cls, value: object) -> object:
        """Give the short forms of fields their columns."""
        if not isinstance(value, Mapping) or "fields" not in value:
            return value
        fields = value["fields"]
        if not isinstance(fields, Mapping):
            return value
        return {
            **value,
            "fields": {name: long_field(name, fields[name]) for name in fields},
        }

    @model_validator(mode="after")
    def _name_parts(self) -> Self:
        give_names(self.fields)
        give_names(self.rules)
        return self


def long_field(name: object, field: object) -> object:
    """The long form of a field: with ``columns``."""
    if isinstance(field, str):
        return {"type": field, "columns": [name]}
    if isinstance(field, Mapping) and "columns" not in field:
        return {**field, "columns": [name]}
    return field


class RuleSet(Node):
    """A rule file: what is a duplicate in the tables of one database."""

    version: Annotated[Literal[1], BeforeValidator(version_one)] = Key(
        description="Version of the rule language."
    )
    language: Annotated[Language, word(Language, "language")] = Key(
        default=Language.EN, description="Language of the messages: en or zh."
    )
    roles: dict[Annotated[RoleName, word(RoleName, "role")], Identifier] = Key(
        default={},
        description="Maps the roles reader, steward, merger, override and admin of "
        "pgdedup to roles that exist.",
    )
    tables: Annotated[dict[TableText, Table], Key(min_length=1)] = Key(
        description="Tables by name: table or schema.table; odd names in SQL's "
        "double quotes."
    )
    _marks: Marks = PrivateAttr(default_factory=Marks)

    @model_validator(mode="after")
    def _name_tables(self) -> Self:
        give_names(self.tables)
        return self

    def mark(self, path: Path, *, key: bool = False) -> Mark:
        """Where a part of the rules stands in its file.

        Args:
            path: keys and positions from the root, as ``("tables", "crm.customers",
                "fields", "phone", "columns", 0)``.
            key: the place of the key instead of that of the value.

        Returns:
            The place, or that of the nearest part around it.
        """
        return self._marks.at(path, key=key)

    def with_marks(self, marks: Marks) -> Self:
        """The same rules, which know where they stand."""
        copy = self.model_copy()
        copy._marks = marks
        return copy


def json_schema() -> dict[str, Any]:
    """The JSON Schema of rule files, for editors."""
    schema = RuleSet.model_json_schema()
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "pgdedup rule file",
        **{key: value for key, value in schema.items() if key != "title"},
    }
