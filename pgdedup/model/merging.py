"""Survivorship: what remains when rows are merged."""

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    GetJsonSchemaHandler,
    StrictBool,
    model_serializer,
    model_validator,
)
from pydantic import Field as Key
from pydantic_core import CoreSchema

from pgdedup.model.identifiers import quoted
from pgdedup.model.settings import (
    Column,
    Constant,
    FieldName,
    Node,
    TableText,
    Text,
    choose,
    fault,
    filled,
    word,
)
from pgdedup.model.words import (
    LateWriters,
    OnConflict,
    OnDelete,
    Strategy,
    Survivor,
)


class SourcePriority(Node):
    """Sources of rows, best first."""

    column: Column = Key(description="The column that says where a row came from.")
    order: Annotated[tuple[Text, ...], *filled] = Key(
        description="Values of that column, the most trusted first."
    )


_NEED_ARGUMENT: dict[Strategy, str] = {
    Strategy.SQL: "{sql: 'max(amount)'}",
    Strategy.SOURCE_PRIORITY: "{source_priority: {column: source, order: [erp, web]}}",
}
_TAKE_TEXT = (Strategy.NEWEST, Strategy.OLDEST, Strategy.CONCAT, Strategy.SQL)


class MergeField(Node):
    """How one column, or every column of a field, survives a merge.

    In the file: a word (``longest``) or a word with its argument: ``newest`` and
    ``oldest`` a column, ``concat`` a separator, ``sql`` an expression,
    ``source_priority`` a column and the order of its values.
    """

    strategy: Strategy
    argument: str | None = None
    source_priority: SourcePriority | None = None

    @model_validator(mode="before")
    @classmethod
    def _read(cls, value: object) -> object:
        if not isinstance(value, Mapping):
            strategy = choose(Strategy, "strategy", value)
            if strategy in _NEED_ARGUMENT:
                raise fault(f"{strategy} needs more; write {_NEED_ARGUMENT[strategy]}")
            return {"strategy": strategy}
        if isinstance(value.get("strategy"), Strategy):
            return value  # built in Python, not read from a file
        if len(value) != 1:
            raise fault("must be one strategy, for example {concat: ', '}")
        ((name, argument),) = value.items()
        strategy = choose(Strategy, "strategy", name)
        at = (strategy.value,)
        if strategy is Strategy.SOURCE_PRIORITY:
            if not isinstance(argument, (Mapping, SourcePriority)):
                raise fault(f"write {_NEED_ARGUMENT[strategy]}", at=at)
            return {"strategy": strategy, "source_priority": argument}
        if strategy not in _TAKE_TEXT:
            raise fault(f"{strategy} takes nothing; write {strategy} alone", at=at)
        if not isinstance(argument, str) or not argument:
            raise fault("must be text", at=at)
        return {"strategy": strategy, "argument": argument}

    @model_serializer
    def _write(self) -> object:
        if self.source_priority is not None:
            return {self.strategy.value: self.source_priority.model_dump(mode="json")}
        if self.argument is not None:
            return {self.strategy.value: self.argument}
        return self.strategy.value

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        text = {"type": "string", "minLength": 1}
        forms: dict[Strategy, tuple[str, dict[str, Any]]] = {
            Strategy.NEWEST: ("Column that tells the age of a row.", text),
            Strategy.OLDEST: ("Column that tells the age of a row.", text),
            Strategy.CONCAT: ("Text between the values.", {"type": "string"}),
            Strategy.SQL: ("Expression that gives the value.", text),
        }
        priority = SourcePriority.model_json_schema()
        priority["description"] = "Sources of rows, best first."
        properties = {
            strategy.value: {"title": strategy.value, "description": text_} | schema
            for strategy, (text_, schema) in forms.items()
        }
        properties[Strategy.SOURCE_PRIORITY.value] = priority
        return {
            "title": "Strategy",
            "description": "How the value survives a merge.",
            "anyOf": [
                {"enum": [each for each in Strategy if each not in _NEED_ARGUMENT]},
                {
                    "type": "object",
                    "properties": properties,
                    "minProperties": 1,
                    "maxProperties": 1,
                    "additionalProperties": False,
                },
            ],
        }


def _disposal(value: str) -> str:
    if value != "delete" and "=" not in value:
        raise fault(
            f"{quoted(value)} is no way to dispose of a row",
            word=value,
            allowed=("delete", "an UPDATE assignment such as deleted_at = now()"),
        )
    return value


class Reference(Node):
    """A table that points at this one in a way the catalog cannot tell."""

    table: TableText = Key(description="The table that holds the references.")
    columns: dict[Column, Constant] | None = Key(
        default=None,
        description="For references without a foreign key: columns of that table, "
        "one of them with the word key (it holds our key), the others with the "
        "constant that they must hold.",
    )
    on_conflict: Annotated[OnConflict, word(OnConflict, "policy")] | None = Key(
        default=None,
        description="What becomes of a child row that a unique constraint of its "
        "own table stops: keep_survivors, keep_losers, merge_child, fail.",
    )


class Merge(Node):
    """Survivorship: what remains when rows are merged."""

    survivor: Annotated[Survivor, word(Survivor, "survivor")] = Key(
        default=Survivor.EXPLICIT,
        description="How the surviving row is chosen when the caller names none.",
    )
    age: Column | None = Key(
        default=None,
        description="The column that tells the age of a row, for oldest and newest; "
        "by default the primary key.",
    )
    sources: SourcePriority | None = Key(
        default=None,
        description="Sources of rows, best first, for survivor: source_priority.",
    )
    fields: dict[FieldName, MergeField] = Key(
        default={},
        description="Column or field, and how its value survives; by default the "
        "survivor's value.",
    )
    aliases: tuple[FieldName, ...] = Key(
        default=(),
        description="Fields with names: what a merge takes away of them becomes an "
        "alias of the name that stays, for the whole database.",
    )
    references: tuple[Reference, ...] = Key(
        default=(),
        description="References that the catalog cannot tell, and policies for "
        "conflicts.",
    )
    dispose: Annotated[Text, AfterValidator(_disposal)] = Key(
        default="delete",
        description="What becomes of the other rows: delete, or an UPDATE "
        "assignment such as deleted_at = now().",
    )
    on_delete: Annotated[OnDelete, word(OnDelete, "way")] = Key(
        default=OnDelete.ALLOW,
        description="What becomes of a DELETE that loses rows which refer to the "
        "record, or pairs that are undecided: allow, hint (a warning), refuse.",
    )
    late_writers: Annotated[LateWriters, word(LateWriters, "way")] = Key(
        default=LateWriters.ALLOW,
        description="What becomes of a row that refers to a record which was merged "
        "away: allow (its foreign key decides), refuse (by triggers on the tables "
        "that refer to this one, which name the survivor).",
    )
    require_reason: StrictBool = Key(
        default=False, description="Whether a merge must be given a reason."
    )
