"""Comparisons: how two values of one field are tested."""

import re
from collections.abc import Mapping
from typing import Any

from pydantic import GetJsonSchemaHandler, model_serializer, model_validator
from pydantic_core import CoreSchema, PydanticCustomError

from pgdedup.model.identifiers import quoted
from pgdedup.model.settings import Node, choose, fault
from pgdedup.model.words import (
    SIMILARITY_LEVELS,
    Blank,
    ComparisonKind,
    PhoneticCode,
    SimilarityLevel,
)

#: What a comparison needs to be told: name of the setting and an example.
_ARGUMENTS: dict[ComparisonKind, tuple[str, str]] = {
    ComparisonKind.SIMILAR: ("threshold", "{similar: normal}"),
    ComparisonKind.TYPO: ("edits", "{typo: 1}"),
    ComparisonKind.WITHIN: ("distance", "{within: 3}"),
    ComparisonKind.SHORT_FORM: ("threshold", "{short_form: strict}"),
    ComparisonKind.SOUNDS_LIKE: ("code", "{sounds_like: daitch_mokotoff}"),
}

#: Comparisons that mean something without their measure, too.
_OPTIONAL = frozenset({ComparisonKind.SHORT_FORM, ComparisonKind.SOUNDS_LIKE})

#: Comparisons that tell two rows apart, and so stand in vetoes only.
VETO_ONLY = frozenset({ComparisonKind.DIFFERENT, ComparisonKind.ELSEWHERE})

_DURATION = re.compile(r"\d{1,6} (day|week|month|year)s?")


class Comparison(Node):
    """A test of two values of one field.

    In the file: a word (``same``), a word with its measure (``{similar: normal}``,
    ``{similar: 0.7}``, ``{typo: 1}``, ``{within: 3}``, ``{within: 3 days}``,
    ``{sounds_like: daitch_mokotoff}``), or a word with settings
    (``{same: {blank: match}}``,
    ``{similar: {threshold: normal, blank: match}}``).
    """

    kind: ComparisonKind
    threshold: float | None = None
    level: SimilarityLevel | None = None
    edits: int | None = None
    distance: float | str | None = None
    code: PhoneticCode | None = None
    blank: Blank = Blank.NEVER

    @model_validator(mode="before")
    @classmethod
    def _read(cls, value: object) -> object:
        if isinstance(value, Mapping):
            if isinstance(value.get("kind"), ComparisonKind):
                return value  # built in Python, not read from a file
            if len(value) != 1:
                raise fault("must be one comparison, for example {similar: normal}")
            ((word, setting),) = value.items()
            at: tuple[str, ...] = (word,)
        else:
            word, setting, at = value, None, ()
        kind = choose(ComparisonKind, "comparison", word)
        argument = _ARGUMENTS.get(kind)
        if at == () or setting is None:
            if argument is not None and (at or kind not in _OPTIONAL):
                raise fault(f"{kind} needs a measure; write {argument[1]}")
            if at:
                raise fault(f"is empty; write {kind} alone", at=at)
            return {"kind": kind}
        if isinstance(setting, Mapping):
            return {"kind": kind, **cls._settings(kind, setting)}
        if argument is None:
            raise fault(f"{kind} takes no measure; write {kind} alone", at=at)
        return {"kind": kind, **cls._measure(kind, setting, at)}

    @classmethod
    def _settings(
        cls, kind: ComparisonKind, settings: Mapping[str, object]
    ) -> dict[str, object]:
        """The long form of a comparison: its measure by name, and ``blank``."""
        argument = _ARGUMENTS.get(kind)
        allowed = [] if kind in VETO_ONLY else ["blank"]
        if argument is not None:
            allowed.insert(0, argument[0])
        result: dict[str, object] = {}
        for key, value in settings.items():
            at = (kind.value, key)
            if not allowed:
                raise fault(f"{kind} takes no settings", at=(kind.value,))
            if key not in allowed:
                raise fault("unknown setting", at=at, word=key, allowed=tuple(allowed))
            if key == "blank":
                try:
                    result["blank"] = choose(Blank, "value", value)
                except PydanticCustomError as error:
                    context = error.context or {}
                    raise fault(**{**context, "at": at}) from None
            else:
                result |= cls._measure(kind, value, at)
        missing = argument is not None and argument[0] not in settings
        if argument is not None and missing and kind not in _OPTIONAL:
            raise fault(f"{kind} needs {argument[0]}", at=(kind.value,))
        return result

    @classmethod
    def _measure(
        cls, kind: ComparisonKind, value: object, at: tuple[str, ...]
    ) -> dict[str, object]:
        """How similar, how many edits, how far, by which code."""
        if kind is ComparisonKind.SOUNDS_LIKE:
            try:
                return {"code": choose(PhoneticCode, "code", value)}
            except PydanticCustomError as error:
                raise fault(**{**(error.context or {}), "at": at}) from None
        number = isinstance(value, (int, float)) and not isinstance(value, bool)
        if kind in (ComparisonKind.SIMILAR, ComparisonKind.SHORT_FORM):
            levels = tuple(SIMILARITY_LEVELS)
            if isinstance(value, str) and value in levels:
                level = SimilarityLevel(value)
                return {"level": level, "threshold": SIMILARITY_LEVELS[level]}
            if number and 0 < value <= 1:  # type: ignore[operator]
                return {"threshold": float(value)}  # type: ignore[arg-type]
            allowed = (*levels, "a number above 0 up to 1")
            raise fault(
                f"unknown level {quoted(value)}", at=at, word=value, allowed=allowed
            )
        if kind is ComparisonKind.TYPO:
            if number and value in (1, 2) and isinstance(value, int):
                return {"edits": value}
            raise fault(
                f"{quoted(value)} is no number of edits", at=at, allowed=("1", "2")
            )
        if isinstance(value, str) and _DURATION.fullmatch(value):
            return {"distance": value}
        if number and 0 <= value <= 1e30:  # type: ignore[operator]
            return {"distance": float(value)}  # type: ignore[arg-type]
        raise fault(
            f"{quoted(value)} is no distance",
            at=at,
            allowed=("a number from 0", "for dates a time such as 3 days"),
        )

    @model_serializer
    def _write(self) -> object:
        measure: object = self.level or self.threshold or self.edits or self.code
        if self.kind is ComparisonKind.WITHIN:
            measure = self.distance
        if self.blank is Blank.NEVER:
            return self.kind.value if measure is None else {self.kind.value: measure}
        settings: dict[str, object] = {"blank": self.blank.value}
        if measure is not None:
            settings = {_ARGUMENTS[self.kind][0]: measure} | settings
        return {self.kind.value: settings}

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        measures: dict[ComparisonKind, dict[str, Any]] = {
            ComparisonKind.SIMILAR: {
                "title": "Threshold",
                "description": "A named level, or a similarity above 0 up to 1.",
                "anyOf": [
                    {"enum": [level.value for level in SimilarityLevel]},
                    {"type": "number", "exclusiveMinimum": 0, "maximum": 1},
                ],
            },
            ComparisonKind.SHORT_FORM: {
                "title": "Threshold",
                "description": "A named level, or a score above 0 up to 1.",
                "anyOf": [
                    {"enum": [level.value for level in SimilarityLevel]},
                    {"type": "number", "exclusiveMinimum": 0, "maximum": 1},
                ],
            },
            ComparisonKind.SOUNDS_LIKE: {
                "title": "Code",
                "description": "How Latin words are compared.",
                "enum": [code.value for code in PhoneticCode],
                "default": PhoneticCode.METAPHONE.value,
            },
            ComparisonKind.TYPO: {
                "title": "Edits",
                "description": "Typing errors allowed; a transposition counts one.",
                "enum": [1, 2],
            },
            ComparisonKind.WITHIN: {
                "title": "Distance",
                "description": "A number, or for dates a time such as 3 days.",
                "anyOf": [
                    {"type": "number", "minimum": 0},
                    {"type": "string", "pattern": f"^{_DURATION.pattern}$"},
                ],
            },
        }
        blank = {
            "title": "Blank",
            "description": "Whether two blank values agree.",
            "enum": [blank.value for blank in Blank],
            "default": Blank.NEVER.value,
        }
        forms: list[dict[str, Any]] = [
            {
                "title": "Word",
                "description": "A comparison that needs no measure.",
                "enum": [
                    kind.value
                    for kind in ComparisonKind
                    if kind not in measures or kind in _OPTIONAL
                ],
            }
        ]
        for kind in ComparisonKind:
            if kind in VETO_ONLY:
                continue  # a blank value is never different: nothing to set
            settings: dict[str, Any] = {
                "type": "object",
                "properties": {"blank": blank},
                "additionalProperties": False,
            }
            if kind in measures:
                argument = _ARGUMENTS[kind][0]
                settings["properties"] = {argument: measures[kind], "blank": blank}
                if kind not in _OPTIONAL:
                    settings["required"] = [argument]
            shapes = [measures[kind], settings] if kind in measures else [settings]
            forms.append(
                {
                    "type": "object",
                    "properties": {
                        kind.value: {
                            "title": kind.value,
                            "description": _COMPARISON_HELP[kind],
                            "anyOf": shapes,
                        }
                    },
                    "required": [kind.value],
                    "additionalProperties": False,
                }
            )
        return {
            "title": "Comparison",
            "description": "A test of two values of one field: "
            + " ".join(f"{kind}: {text}" for kind, text in _COMPARISON_HELP.items()),
            "anyOf": forms,
        }


_COMPARISON_HELP: dict[ComparisonKind, str] = {
    ComparisonKind.SAME: "equal in normal form.",
    ComparisonKind.SIMILAR: "strict, normal, loose, or a number up to 1.",
    ComparisonKind.TYPO: "at most so many typing errors apart.",
    ComparisonKind.SOUNDS_LIKE: "spoken alike (pinyin; for Latin metaphone, "
    "or daitch_mokotoff).",
    ComparisonKind.SOUNDS_NEAR: "spoken nearly alike (zh/z, n/l, an/ang ...).",
    ComparisonKind.SHORT_FORM: "one is an abbreviation of the other; "
    "strict, normal (without a measure), loose, or a number up to 1.",
    ComparisonKind.WITHIN: "numbers or dates at most so far apart.",
    ComparisonKind.DIFFERENT: "both present and valid, and not the same.",
    ComparisonKind.ELSEWHERE: "names of different regions or branches; "
    "regions that differ in the district, too.",
}
