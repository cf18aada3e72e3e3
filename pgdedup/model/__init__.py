"""The rule language: what may stand in ``dedup.yaml`` (DESIGN A2).

These models are the only definition of the language: ``pgdedup schema`` prints
the JSON Schema generated from them, and ``config`` reports what does not fit
them. They hold what can be said about one setting alone; what depends on two
settings (a rule on an unknown field, say) is checked in ``config``.

Names of tables, fields and rules are the keys of mappings. So that an object can
be passed about alone, it knows its own name (``Rule.name``), which is filled in
when the object above it is built.
"""

from pgdedup.model.comparison import VETO_ONLY, Comparison
from pgdedup.model.expression import read_names
from pgdedup.model.identifiers import (
    ColumnOfTable,
    ColumnRef,
    TableName,
    parse_column,
    parse_column_of_table,
    parse_column_ref,
    parse_function,
    parse_table_name,
    split_names,
)
from pgdedup.model.marks import Marks, Path
from pgdedup.model.merging import Merge, MergeField, Reference, SourcePriority
from pgdedup.model.rules import (
    Comparisons,
    Field,
    Rule,
    RuleSet,
    Shown,
    Table,
    json_schema,
    long_field,
)
from pgdedup.model.words import (
    SIMILARITY_LEVELS,
    Action,
    Blank,
    CheckTime,
    ComparisonKind,
    FieldType,
    Isolation,
    Language,
    LateWriters,
    Notify,
    OnConflict,
    OnDelete,
    OnError,
    PhoneticCode,
    Reveal,
    RoleName,
    SimilarityLevel,
    Storage,
    Strategy,
    Survivor,
)

__all__ = [
    "SIMILARITY_LEVELS",
    "VETO_ONLY",
    "Action",
    "Blank",
    "CheckTime",
    "ColumnOfTable",
    "ColumnRef",
    "Comparison",
    "ComparisonKind",
    "Comparisons",
    "Field",
    "FieldType",
    "Isolation",
    "Language",
    "LateWriters",
    "Marks",
    "Merge",
    "MergeField",
    "Notify",
    "OnConflict",
    "OnDelete",
    "OnError",
    "Path",
    "PhoneticCode",
    "Reference",
    "Reveal",
    "RoleName",
    "Rule",
    "RuleSet",
    "Shown",
    "SimilarityLevel",
    "SourcePriority",
    "Storage",
    "Strategy",
    "Survivor",
    "Table",
    "TableName",
    "json_schema",
    "long_field",
    "parse_column",
    "parse_column_of_table",
    "parse_column_ref",
    "parse_function",
    "parse_table_name",
    "read_names",
    "split_names",
]
