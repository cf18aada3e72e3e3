"""Third reading: what depends on two settings."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from pgdedup.config.findings import Findings
from pgdedup.library import TYPES, ComparisonKind, FieldType
from pgdedup.model import (
    VETO_ONLY,
    Blank,
    Comparison,
    Field,
    Path,
    Reveal,
    Strategy,
    Survivor,
    TableName,
    long_field,
    parse_table_name,
)

M = TypeVar("M", bound=BaseModel)


def check_meaning(tree: Mapping[str, Any], findings: Findings) -> None:
    """Check what depends on two settings; skips what does not validate."""
    seen: dict[TableName, str] = {}
    for name, table in _mapping(tree.get("tables")).items():
        here: Path = ("tables", name)
        try:
            target = parse_table_name(name)
        except ValueError:
            pass
        else:
            first = seen.setdefault(target, name)
            if first != name:
                findings.add(here, f"is the same table as {first}", key=True)
        if isinstance(table, Mapping):
            _TableCheck(findings).check(here, table)


@dataclass
class _TableCheck:
    """Checks of one table; each skips what the second reading complained about."""

    findings: Findings

    def check(self, here: Path, table: Mapping[str, Any]) -> None:
        """Check one table; ``here`` is its path."""
        if not table.get("rules") and not table.get("merge"):
            self.findings.add(
                here, "has neither rules nor merge: there is nothing to do"
            )
        if table.get("reveal") == Reveal.OWNER and not table.get("owner"):
            self.findings.add(
                (*here, "reveal"), "reveal: owner needs owner, the column that names it"
            )
        self._check_twice((*here, "scope"), table.get("scope"))
        fields: dict[str, Field | None] = {}
        for name, spec in _mapping(table.get("fields")).items():
            fields[name] = _part(Field, long_field(name, spec))
            self._check_field((*here, "fields", name), spec)
        self._check_comparisons(
            (*here, "distinct_if"), table.get("distinct_if"), fields, veto=True
        )
        for name, rule in _mapping(table.get("rules")).items():
            place = (*here, "rules", name)
            match = _mapping(rule).get("match")
            unless = _mapping(rule).get("unless")
            self._check_comparisons((*place, "match"), match, fields, veto=False)
            self._check_comparisons((*place, "unless"), unless, fields, veto=True)
            self._check_keys((*place, "match"), match)
        self._check_merge((*here, "merge"), table.get("merge"), fields)

    def _check_twice(self, here: Path, items: object) -> None:
        """No column stands twice in a list."""
        if not isinstance(items, list):
            return
        for index, item in enumerate(items):
            if isinstance(item, str) and item in items[:index]:
                self.findings.add((*here, index), f"{item} stands twice")

    def _check_field(self, here: Path, spec: Any) -> None:
        if not isinstance(spec, Mapping):
            if spec == FieldType.SQL:
                self.findings.add(here, "type sql needs function; write the long form")
            return
        self._check_twice((*here, "columns"), spec.get("columns"))
        self._check_twice((*here, "stop"), spec.get("stop"))
        kind = spec.get("type")
        if kind == FieldType.SQL and "function" not in spec:
            self.findings.add(
                here, "type sql needs function, the name of an IMMUTABLE function"
            )
        if kind not in list(FieldType):
            return
        if kind != FieldType.SQL and "function" in spec:
            self.findings.add((*here, "function"), "belongs to type sql", key=True)
        if kind == FieldType.REGION and "common_after" in spec:
            self.findings.add(
                (*here, "common_after"),
                "does not go with type region: every region is common",
                key=True,
            )
        if kind != FieldType.PHONE and "region" in spec:
            self.findings.add((*here, "region"), "belongs to type phone", key=True)

    def _check_comparisons(
        self,
        here: Path,
        comparisons: object,
        fields: Mapping[str, Field | None],
        *,
        veto: bool,
    ) -> None:
        for name, spec in _mapping(comparisons).items():
            place = (*here, name)
            if name not in fields:
                self.findings.add(
                    place, "unknown field", allowed=list(fields), word=name, key=True
                )
                continue
            comparison, found = _part(Comparison, spec), fields[name]
            if comparison is None:
                continue
            kind = comparison.kind
            if isinstance(spec, Mapping):
                place = (*place, kind.value)
            if kind in VETO_ONLY and not veto:
                self.findings.add(
                    place,
                    f"{kind} shows that two rows are not the same; "
                    "write it under unless",
                    key=True,
                )
            elif found is not None:
                self._check_type(place, comparison, found.type)

    def _check_type(self, place: Path, comparison: Comparison, kind: FieldType) -> None:
        """The comparison, and its measure, make sense on the type."""
        possible = TYPES[kind].comparisons
        if comparison.kind not in possible:
            self.findings.add(
                place,
                f"a field of type {kind} cannot be compared by {comparison.kind}",
                allowed=[each.value for each in ComparisonKind if each in possible],
                key=isinstance(place[-1], str) and place[-1] == comparison.kind,
            )
        elif comparison.kind is ComparisonKind.WITHIN:
            timed = isinstance(comparison.distance, str)
            if kind is FieldType.NUMBER and timed:
                self.findings.add(place, "numbers are compared within a number")
            if kind is FieldType.DATE and not timed:
                self.findings.add(
                    place, "dates are compared within a time such as 3 days"
                )

    def _check_keys(self, here: Path, match: object) -> None:
        """At least one comparison must need values: two blanks are no key."""
        parts = [_part(Comparison, spec) for spec in _mapping(match).values()]
        if parts and all(part and part.blank is Blank.MATCH for part in parts):
            self.findings.add(
                here,
                "blank: match stands on every comparison, so that all blank rows "
                "would be duplicates; leave one without it",
            )

    def _check_merge(
        self, here: Path, merge: object, fields: Mapping[str, Field | None]
    ) -> None:
        rules = _mapping(merge)
        if rules.get("survivor") == Survivor.SOURCE_PRIORITY and not rules.get(
            "sources"
        ):
            self.findings.add(
                (*here, "survivor"),
                "source_priority needs sources: {column: source, order: [erp, web]}",
            )
        for name, spec in _mapping(rules.get("fields")).items():
            found = fields.get(name)
            if spec == Strategy.COLLECT and found and len(found.columns) == 1:
                self.findings.add(
                    (*here, "fields", name),
                    "collect fills the empty columns of a field; "
                    f"{name} has one column",
                )
        aliases = rules.get("aliases")
        for index, name in enumerate(aliases if isinstance(aliases, list) else ()):
            self._check_alias((*here, "aliases", index), name, fields)
        references = rules.get("references")
        for index, spec in enumerate(
            references if isinstance(references, list) else ()
        ):
            columns = _mapping(spec).get("columns")
            if isinstance(columns, Mapping) and "key" not in columns.values():
                self.findings.add(
                    (*here, "references", index, "columns"),
                    "no column holds our key; write key behind it",
                )

    def _check_alias(
        self, here: Path, name: object, fields: Mapping[str, Field | None]
    ) -> None:
        """A field of the table, of a type that has aliases."""
        named = [
            each
            for each, field in fields.items()
            if field and TYPES[field.type].aliases
        ]
        if not isinstance(name, str):
            return  # reported by the model
        found = fields.get(name)
        if name not in fields:
            self.findings.add(here, "unknown field", allowed=named, word=name)
        elif found is not None and not TYPES[found.type].aliases:
            self.findings.add(
                here, f"fields of type {found.type} have no aliases", allowed=named
            )


def _mapping(value: object) -> Mapping[str, Any]:
    """The value, if it is a mapping; else an empty one: reported elsewhere."""
    return value if isinstance(value, Mapping) else {}


def _part(model: type[M], value: object) -> M | None:
    """A valid part of a file that may be invalid elsewhere."""
    try:
        return model.model_validate(value)
    except ValidationError:
        return None
