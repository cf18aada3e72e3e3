"""Second reading: every setting alone, against the models."""

import types
from enum import StrEnum
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from pgdedup.config.findings import Findings
from pgdedup.model import Path, RuleSet


def check_settings(tree: Any, findings: Findings) -> None:
    """Compare every setting alone with what the models allow."""
    try:
        RuleSet.model_validate(tree)
    except ValidationError as error:
        for details in error.errors(include_url=False):
            _setting(details, findings)


def _setting(error: ErrorDetails, findings: Findings) -> None:
    """Say in plain words, and at the right place, what pydantic found."""
    path, kind, context = error["loc"], error["type"], error.get("ctx", {})
    if kind == "missing":
        findings.add(path, "is missing", allowed=_words(_annotation(path)))
        return
    if kind == "extra_forbidden":
        allowed = _words(_annotation(path[:-1]))
        findings.add(path, "unknown setting", allowed=allowed, word=path[-1], key=True)
        return
    key = path[-1:] == ("[key]",)
    path = _known(path[:-1] if key else path, findings)
    if kind == "rule_file":
        path += context["at"]
        findings.add(
            path,
            context["message"],
            allowed=context["allowed"],
            word=context["word"],
            key=key or _names(path, context["word"], findings),
        )
    elif kind == "value_error":
        findings.add(path, str(context["error"]), key=key)
    elif error["input"] is None:
        findings.add(path, "is empty")
    elif kind == "greater_than_equal":
        findings.add(path, f"must be {context['ge']} or more")
    elif kind == "less_than_equal":
        findings.add(path, f"must be {context['le']} or less")
    else:
        findings.add(path, _SHAPES.get(kind, "is not valid"))


def _known(path: Path, findings: Findings) -> Path:
    """The part of a path that stands in the file.

    Short forms are spelt out before they are validated, so that errors can
    point deeper than what was written.
    """
    while path and path not in findings.values:
        path = path[:-1]
    return path


def _names(path: Path, word: object, findings: Findings) -> bool:
    """Whether the culprit is the key at ``path`` and not its value."""
    return bool(path) and path[-1] == word and path in findings.keys


_SHAPES = {
    "bool_type": "must be true or false",
    "bool_parsing": "must be true or false",
    "dict_type": "must be a mapping, written name: value",
    "model_type": "must be a mapping, written name: value",
    "int_type": "must be a whole number",
    "string_type": "must be text",
    "tuple_type": "must be a list, written [a, b]",
    "too_short": "is empty",
}


def _annotation(path: Path) -> Any:
    """The type of what may stand at a path of the language, None if unknown."""
    here: Any = RuleSet
    for step in path:
        here = _bare(here)
        if isinstance(here, type) and issubclass(here, BaseModel):
            known = here.model_fields.get(str(step))
            here = known.annotation if known else None
        elif get_origin(here) in (dict, tuple):
            here = get_args(here)[1 if get_origin(here) is dict else 0]
        else:
            return None
    return _bare(here)


def _bare(annotation: Any) -> Any:
    """A type without its validators, and without ``| None``."""
    while True:
        origin = get_origin(annotation)
        if origin is Annotated or origin in (Union, types.UnionType):
            annotation = get_args(annotation)[0]
        else:
            return annotation


def _words(annotation: Any) -> list[str]:
    """The words that fit a type: settings of an object, members of an enum."""
    if not isinstance(annotation, type):
        return []
    if issubclass(annotation, BaseModel):
        return list(annotation.model_fields)
    if issubclass(annotation, StrEnum):
        return [member.value for member in annotation]
    return []
