"""Plain settings: texts, names, words; and the errors that they raise."""

from collections.abc import Callable, Mapping
from difflib import get_close_matches
from enum import StrEnum
from typing import Annotated, TypeVar

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    PlainValidator,
    PrivateAttr,
    WithJsonSchema,
)
from pydantic import Field as Key
from pydantic_core import PydanticCustomError

from pgdedup.model.expression import check_condition
from pgdedup.model.identifiers import (
    check_identifier,
    parse_column,
    parse_column_of_table,
    parse_column_ref,
    parse_function,
    parse_table_name,
    quoted,
)
from pgdedup.model.phone_regions import PHONE_REGIONS


def fault(
    message: str,
    *,
    at: tuple[str | int, ...] = (),
    word: object = None,
    allowed: tuple[str, ...] = (),
) -> PydanticCustomError:
    """A validation error that ``config`` can point at and complete.

    Args:
        message: what is wrong, in plain words.
        at: path of the culprit inside the value under validation.
        word: the word that was written, when ``allowed`` words exist.
        allowed: words that may stand there.
    """
    context = {"message": message, "at": at, "word": word, "allowed": allowed}
    return PydanticCustomError("rule_file", "{message}", context)


E = TypeVar("E", bound=StrEnum)


M = TypeVar("M")


def choose(kind: type[E], name: str, value: object) -> E:
    """The member of ``kind`` that ``value`` names.

    Raises:
        PydanticCustomError: no such word.
    """
    allowed = tuple(member.value for member in kind)
    if isinstance(value, str) and value in allowed:
        return kind(value)
    if value is None:
        raise fault("is empty", allowed=allowed)
    raise fault(f"unknown {name} {quoted(value)}", word=value, allowed=allowed)


def word(kind: type[E], name: str) -> BeforeValidator:
    """A validator that turns a word of the file into a member of ``kind``."""

    def validate(value: object) -> E:
        return choose(kind, name, value)

    return BeforeValidator(validate)


def text_value(value: object) -> str:
    """Text that says something. Numbers and true are not guessed at: 0123, no."""
    if value is None:
        raise fault("is empty")
    if isinstance(value, (bool, int, float)):
        raise fault(f"must be text; put {quoted(value)} in quotes")
    if not isinstance(value, str):
        raise fault("must be text")
    if not value.strip():
        raise fault("is empty")
    return value


def _constant(value: object) -> str | int:
    """A constant of a polymorphic reference: text or a whole number."""
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    return text_value(value)


def _short_text(value: str) -> str:
    if len(value) > 200:
        raise fault(f"is {len(value)} characters long, at most 200 are allowed")
    return value


def _country(value: str) -> str:
    if value not in PHONE_REGIONS:
        near = get_close_matches(value.upper(), PHONE_REGIONS, 3, 0)
        raise fault(
            f"{quoted(value)} is no region with a numbering plan",
            allowed=("two capitals of ISO 3166, as CN", *near),
        )
    return value


def version_one(value: object) -> object:
    """The only version of the language there is; true and 1.0 are not it."""
    if type(value) is not int or value != 1:
        raise fault(f"unknown version {quoted(value)}", allowed=("1",))
    return value


def _rule_name(name: str) -> str:
    """A rule is reported as the name of a constraint, between double quotes."""
    if '"' in name:
        raise ValueError("the name of a rule cannot hold a double quote")
    return _name(name)


def _name(name: str) -> str:
    if not name.strip():
        raise ValueError("a name is empty")
    return check_identifier(name)


def _is_filled(values: tuple[M, ...]) -> tuple[M, ...]:
    if not values:
        raise fault("is empty")
    return values


#: A list of at least one item. pydantic's own bound counts the valid items only,
#: and so would add "is empty" to the one problem of a list of one.
filled = (AfterValidator(_is_filled), Key(json_schema_extra={"minItems": 1}))


def _checked(parse: Callable[[str], object]) -> AfterValidator:
    """A validator that wants a text to be readable, and keeps it as written."""

    def validate(text: str) -> str:
        parse(text)
        return text

    return AfterValidator(validate)


Text = Annotated[str, BeforeValidator(text_value)]
Label = Annotated[Text, AfterValidator(_short_text)]
Constant = Annotated[
    str | int,
    PlainValidator(_constant),
    WithJsonSchema({"type": ["string", "integer"]}),
]
FieldName = Annotated[str, AfterValidator(_name)]
RuleName = Annotated[str, AfterValidator(_rule_name)]
Condition = Annotated[Text, AfterValidator(check_condition)]
Identifier = Annotated[Text, AfterValidator(check_identifier)]
Column = Annotated[Text, AfterValidator(parse_column)]
ColumnText = Annotated[Text, _checked(parse_column_ref)]
Country = Annotated[
    Text,
    AfterValidator(_country),
    WithJsonSchema({"type": "string", "pattern": "^[A-Z]{2}$"}),
]
FunctionText = Annotated[Text, _checked(parse_function)]
TableText = Annotated[Text, _checked(parse_table_name)]
OtherColumn = Annotated[Text, _checked(parse_column_of_table)]


class Node(BaseModel):
    """What all objects of the language have in common."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Named(Node):
    """An object that stands in the file under a name of its own."""

    _name: str = PrivateAttr("")

    @property
    def name(self) -> str:
        """The key under which the object stands in the file."""
        return self._name


def give_names(objects: Mapping[str, Named]) -> None:
    """Tell each object of a mapping the key under which it stands."""
    for name, item in objects.items():
        item._name = name
