"""The words of the rule language: one enumeration for each choice."""

from enum import StrEnum


class FieldType(StrEnum):
    """Types of a field."""

    TEXT = "text"
    CODE = "code"
    COMPANY_NAME = "company_name"
    COMPANY_NAMES = "company_names"
    PERSON_NAME = "person_name"
    PHONE = "phone"
    EMAIL = "email"
    USCC = "uscc"
    ORG_CODE = "org_code"
    RESIDENT_ID = "resident_id"
    ADDRESS = "address"
    REGION = "region"
    URL = "url"
    NUMBER = "number"
    DATE = "date"
    SQL = "sql"


class ComparisonKind(StrEnum):
    """Graded tests of two field values."""

    SAME = "same"
    SIMILAR = "similar"
    TYPO = "typo"
    SOUNDS_LIKE = "sounds_like"
    SOUNDS_NEAR = "sounds_near"
    SHORT_FORM = "short_form"
    WITHIN = "within"
    DIFFERENT = "different"
    ELSEWHERE = "elsewhere"


class Action(StrEnum):
    """What a rule does to a write that it matches, mildest first."""

    OFF = "off"
    SHADOW = "shadow"
    FLAG = "flag"
    ASK = "ask"
    BLOCK = "block"


class Language(StrEnum):
    """Languages of the messages."""

    EN = "en"
    ZH = "zh"


class RoleName(StrEnum):
    """Roles of pgdedup that can be mapped to roles that exist."""

    READER = "reader"
    STEWARD = "steward"
    MERGER = "merger"
    OVERRIDE = "override"
    ADMIN = "admin"


class Reveal(StrEnum):
    """How much of the other row a refused writer may learn, least first."""

    NOTHING = "nothing"
    EXISTS = "exists"
    OWNER = "owner"
    MASKED = "masked"
    SHOWN = "shown"


class Isolation(StrEnum):
    """Isolation levels that the guard of a table protects."""

    STRICT = "strict"
    READ_COMMITTED = "read_committed"


class CheckTime(StrEnum):
    """When the guard checks a write."""

    IMMEDIATE = "immediate"
    AT_COMMIT = "at_commit"


class Storage(StrEnum):
    """Where the normal forms live."""

    COLUMN = "column"
    EXPRESSION = "expression"


class OnError(StrEnum):
    """What becomes of a write when the guard itself fails."""

    REFUSE = "refuse"
    ACCEPT = "accept"


class Notify(StrEnum):
    """Whether events are told to those who listen, as well as stored."""

    OFF = "off"
    ON = "on"


class Blank(StrEnum):
    """Whether two blank values agree."""

    NEVER = "never"
    MATCH = "match"


class Survivor(StrEnum):
    """How the surviving row of a merge is chosen."""

    MOST_COMPLETE = "most_complete"
    OLDEST = "oldest"
    NEWEST = "newest"
    MOST_CHILDREN = "most_children"
    SOURCE_PRIORITY = "source_priority"
    EXPLICIT = "explicit"


class Strategy(StrEnum):
    """How the value of one column survives a merge."""

    SURVIVOR = "survivor"
    NEWEST = "newest"
    OLDEST = "oldest"
    LONGEST = "longest"
    MOST_FREQUENT = "most_frequent"
    MIN = "min"
    MAX = "max"
    SUM = "sum"
    COLLECT = "collect"
    CONCAT = "concat"
    SOURCE_PRIORITY = "source_priority"
    SQL = "sql"


class OnConflict(StrEnum):
    """What becomes of a child row that its own unique constraint stops."""

    KEEP_SURVIVORS = "keep_survivors"
    KEEP_LOSERS = "keep_losers"
    MERGE_CHILD = "merge_child"
    FAIL = "fail"


class OnDelete(StrEnum):
    """What becomes of a DELETE that loses rows which refer to the record."""

    ALLOW = "allow"
    HINT = "hint"
    REFUSE = "refuse"


class LateWriters(StrEnum):
    """What becomes of a row that refers to a record which was merged away."""

    ALLOW = "allow"
    REFUSE = "refuse"


class SimilarityLevel(StrEnum):
    """Named thresholds of ``similar``."""

    STRICT = "strict"
    NORMAL = "normal"
    LOOSE = "loose"


class PhoneticCode(StrEnum):
    """Codes by which ``sounds_like`` compares Latin words."""

    METAPHONE = "metaphone"
    DAITCH_MOKOTOFF = "daitch_mokotoff"


#: similar: strict | normal | loose, as pg_trgm similarity (Jaccard of trigrams).
SIMILARITY_LEVELS: dict[str, float] = {
    SimilarityLevel.STRICT: 0.8,
    SimilarityLevel.NORMAL: 0.6,
    SimilarityLevel.LOOSE: 0.45,
}
