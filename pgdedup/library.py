"""What the rule language offers: field types, comparisons, and their SQL.

One table per concept, so that the validator (``config``), the JSON Schema and
the compiler cannot disagree. ``supported`` says what this version compiles;
the rest is parsed and validated, then refused at compile time.
"""

from dataclasses import dataclass

from pgdedup.model import (
    SIMILARITY_LEVELS,
    Action,
    ComparisonKind,
    FieldType,
    SimilarityLevel,
)

__all__ = [
    "NAME_LEVELS",
    "SHORT_LEVELS",
    "SIMILARITY_LEVELS",
    "TYPES",
    "Action",
    "ComparisonKind",
    "FieldType",
    "TypeInfo",
]


@dataclass(frozen=True)
class TypeInfo:
    """What a field type is made of.

    ``normaliser``: function of schema pgdedup, text -> text or, when ``many``,
    text -> text[]. ``rank``: selectivity of equality, lower is more selective;
    it chooses the comparison whose keys a rule locks. ``comparisons``: what the
    language allows on the type. ``supported``: what compiles today. ``aliases``:
    whether add_alias knows the type (sql/functions/alias_form.sql).
    """

    normaliser: str | None
    rank: int
    comparisons: frozenset[ComparisonKind]
    supported: frozenset[ComparisonKind] = frozenset()
    many: bool = False
    aliases: bool = False


#: similar: strict | normal | loose on names: the share of pairs of neighbouring
#: characters in common, of which one changed character takes two out of about ten.
NAME_LEVELS: dict[SimilarityLevel, float] = {
    SimilarityLevel.STRICT: 0.7,
    SimilarityLevel.NORMAL: 0.5,
    SimilarityLevel.LOOSE: 0.4,
}


#: short_form: the levels of short_directed_v1. strict: what is left out stands at the
#: end, or is a region; normal: characters in between, or a piece of the middle; loose:
#: the same brand in another trade too, or the same beginning of it. Of persons
#: (person_short_score_v1) strict: initials; normal: a name left out, a surname with a
#: form of address; loose: a given name, or one word, alone.
SHORT_LEVELS: dict[SimilarityLevel, float] = {
    SimilarityLevel.STRICT: 0.8,
    SimilarityLevel.NORMAL: 0.58,
    SimilarityLevel.LOOSE: 0.4,
}


_S = ComparisonKind.SAME
_D = ComparisonKind.DIFFERENT
_SIM = ComparisonKind.SIMILAR
_TYPO = ComparisonKind.TYPO
_SL = ComparisonKind.SOUNDS_LIKE
_SN = ComparisonKind.SOUNDS_NEAR
_SF = ComparisonKind.SHORT_FORM
_W = ComparisonKind.WITHIN
_E = ComparisonKind.ELSEWHERE


def _set(*kinds: ComparisonKind) -> frozenset[ComparisonKind]:
    return frozenset(kinds)


TYPES: dict[FieldType, TypeInfo] = {
    FieldType.USCC: TypeInfo("uscc_v1", 1, _set(_S, _D, _TYPO), _set(_S, _D, _TYPO)),
    FieldType.ORG_CODE: TypeInfo(
        "org_code_v1", 1, _set(_S, _D, _TYPO), _set(_S, _D, _TYPO)
    ),
    FieldType.RESIDENT_ID: TypeInfo(
        "resident_id_v1", 1, _set(_S, _D, _TYPO), _set(_S, _D, _TYPO)
    ),
    FieldType.EMAIL: TypeInfo("email_v1", 2, _set(_S, _D, _TYPO), _set(_S, _D, _TYPO)),
    FieldType.PHONE: TypeInfo(
        "phone_v1", 3, _set(_S, _D, _TYPO), _set(_S, _D, _TYPO), many=True
    ),
    FieldType.CODE: TypeInfo("code_v1", 4, _set(_S, _D, _TYPO), _set(_S, _D, _TYPO)),
    FieldType.COMPANY_NAME: TypeInfo(
        "company_name_v1",
        5,
        _set(_S, _D, _SIM, _TYPO, _SL, _SN, _SF, _E),
        _set(_S, _D, _SIM, _TYPO, _SL, _SN, _SF, _E),
        aliases=True,
    ),
    FieldType.COMPANY_NAMES: TypeInfo(
        "company_names_v1",
        5,
        _set(_S, _D, _SIM, _TYPO, _SL, _SN, _SF, _E),
        _set(_S, _D, _SIM, _TYPO, _SL, _SN, _SF, _E),
        many=True,
    ),
    FieldType.PERSON_NAME: TypeInfo(
        "person_name_v1",
        7,
        _set(_S, _D, _SIM, _TYPO, _SL, _SN, _SF),
        _set(_S, _D, _SIM, _TYPO, _SL, _SN, _SF),
        aliases=True,
    ),
    FieldType.TEXT: TypeInfo(
        "text_v1",
        6,
        _set(_S, _D, _SIM, _TYPO, _SL, _SN, _SF),
        _set(_S, _D, _SIM, _TYPO, _SL, _SN),
        aliases=True,
    ),
    FieldType.ADDRESS: TypeInfo(
        "address_v1",
        6,
        _set(_S, _D, _SIM, _TYPO, _SL, _SN),
        _set(_S, _D, _SIM, _TYPO, _SL, _SN),
        aliases=True,
    ),
    FieldType.REGION: TypeInfo("region_v1", 30, _set(_S, _D, _E), _set(_S, _D, _E)),
    FieldType.URL: TypeInfo("url_v1", 4, _set(_S, _D), _set(_S, _D)),
    FieldType.NUMBER: TypeInfo("number_v1", 25, _set(_S, _D, _W), _set(_S, _D, _W)),
    FieldType.DATE: TypeInfo(
        "date_v1", 25, _set(_S, _D, _W, _TYPO), _set(_S, _D, _W, _TYPO)
    ),
    FieldType.SQL: TypeInfo(
        None,
        6,
        _set(_S, _D, _SIM, _TYPO, _SL, _SN, _SF, _W),
        _set(_S, _D, _SIM, _TYPO, _SL, _SN),
    ),
}
