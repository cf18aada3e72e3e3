"""What all objects of one table have in common: names, parameters, expressions."""

from collections.abc import Iterable, Mapping

from psycopg import sql
from psycopg.sql import Composable, Identifier, Literal

from pgdedup import names
from pgdedup.catalog import Catalog, TableInfo
from pgdedup.compile.comparison import Sides, Test, compare
from pgdedup.compile.field import CompiledField
from pgdedup.model import Comparison, Rule, Table
from pgdedup.sql import join, to_text, trusted


class TableLayout:
    """A table of the rule file over the real one.

    Generated functions pass a record as parameters: its fields in normal form
    (``p_name``), its scope columns (``s_tenant_id``) and its key (``k_id``).
    """

    def __init__(self, table: Table, catalog: Catalog) -> None:
        self.table = table
        self.info: TableInfo = catalog.tables[table.name]
        self.trigram_schema = catalog.trigram_schema
        self.relation = Identifier(self.info.schema, self.info.name)
        self.regclass = sql.SQL("{}::regclass").format(Literal(to_text(self.relation)))
        self.rules = tuple(table.rules.values())
        used = set(table.distinct_if) if self.rules else set()
        used.update(*(set(rule.match) | set(rule.unless) for rule in self.rules))
        self.fields = {
            name: CompiledField(table.name, self.info, field)
            for name, field in table.fields.items()
            if name in used
        }
        #: Fields with values that are too common to be evidence.
        self.common_fields = frozenset(
            name
            for name, field in self.fields.items()
            if field.field.common_after is not None
            and any(name in rule.match for rule in self.rules)
        )
        self.live_column = (
            self.name("k", "live", identity=("live",)) if table.live else None
        )
        self._field_parameters = _parameters("p", self.fields)
        self._scope_parameters = _parameters("s", table.scope)
        self._key_parameters = _parameters("k", self.info.key)
        related = [table.related_by] if table.related_by is not None else []
        self._related_parameters = _parameters("r", related)

    # ----------------------------------------------------------------------- names

    def name(self, kind: str, *words: str, identity: tuple[str, ...]) -> str:
        """Name of a generated object of this table."""
        return names.generated(
            kind, (self.info.name, *words), self.table.name, *identity
        )

    def function(self, role: str) -> str:
        """Name of the table's function of this role."""
        return self.name("fn", role, identity=("table", role))

    def rule_function(self, rule: Rule, role: str) -> str:
        """Name of a rule's function of this role."""
        return self.name("fn", rule.name, role, identity=("rule", rule.name, role))

    def evidence_function(self, field: str) -> str:
        """Name of the function that leaves out the common values of a field."""
        return self.name("fn", field, "evidence", identity=("evidence", field))

    # ------------------------------------------------------------------ parameters

    def declare(
        self,
        fields: Iterable[str] = (),
        *,
        scope: bool = False,
        related: bool = False,
        key: bool = False,
    ) -> list[Composable]:
        """Declarations of fields, scope, parent (``related_by``) and key, in order."""
        typed: list[tuple[str, Composable]] = [
            (self._field_parameters[name], trusted(self.fields[name].value_type))
            for name in fields
        ]
        if scope:
            typed += [(p, self.type(c)) for c, p in self._scope_parameters.items()]
        if related:
            typed += [(p, self.type(c)) for c, p in self._related_parameters.items()]
        if key:
            typed += [(p, self.type(c)) for c, p in self._key_parameters.items()]
        return [
            sql.SQL("{} {}").format(Identifier(parameter), type_)
            for parameter, type_ in typed
        ]

    def values(
        self,
        prefix: str,
        fields: Iterable[str] = (),
        *,
        scope: bool = False,
        related: bool = False,
        key: bool = False,
    ) -> list[Composable]:
        """The same parameters in use, qualified by a function or record."""
        used = [self._field_parameters[name] for name in fields]
        used += self._scope_parameters.values() if scope else ()
        used += self._related_parameters.values() if related else ()
        used += self._key_parameters.values() if key else ()
        return [Identifier(prefix, parameter) for parameter in used]

    def type(self, column: str) -> Composable:
        """SQL type of a column of the user's."""
        return trusted(self.info.columns[column].type)

    # ----------------------------------------------------------------- expressions

    def row(self, column: str) -> Composable:
        """A column of the row ``t`` of the table."""
        return Identifier("t", column)

    def key_text(self, row: str = "t") -> Composable:
        """Text of the key of a row (DESIGN A3)."""
        key = {column: Identifier(row, column) for column in self.info.key}
        if len(key) == 1:
            return sql.SQL("{}::text").format(*key.values())
        pairs = (part for c, value in key.items() for part in (Literal(c), value))
        return sql.SQL("pg_catalog.jsonb_build_object({})::text").format(
            join(", ", pairs)
        )

    def key_equals(self, values: Mapping[str, Composable]) -> Composable:
        """Condition that ``t`` has these values of the key columns."""
        return join(
            " AND ",
            (
                sql.SQL("{} = {}").format(self.row(column), value)
                for column, value in values.items()
            ),
        )

    def key_parameters(self, prefix: str) -> dict[str, Composable]:
        """Key column -> parameter."""
        return {c: Identifier(prefix, p) for c, p in self._key_parameters.items()}

    def scope_parameters(self, prefix: str) -> dict[str, Composable]:
        """Scope column -> parameter."""
        return {c: Identifier(prefix, p) for c, p in self._scope_parameters.items()}

    @property
    def entries(self) -> list[str]:
        """Columns of the user's that make rows comparable at all, fields apart."""
        return [*self.table.scope, *self._related_parameters]

    def generated_columns(self, fields: Iterable[str] | None = None) -> list[str]:
        """Our columns: those of the fields, and ``live``."""
        chosen = self.fields if fields is None else fields
        columns = [self.fields[name].column for name in chosen]
        return columns + ([self.live_column] if self.live_column else [])

    def same_scope(self, prefix: str) -> list[Composable]:
        """Conditions that ``t`` is a live row of the scope in the parameters."""
        conditions: list[Composable] = [
            sql.SQL("{} IS NOT DISTINCT FROM {}").format(self.row(column), parameter)
            for column, parameter in self.scope_parameters(prefix).items()
        ]
        if self.live_column is not None:
            conditions.append(self.row(self.live_column))
        return conditions

    def another_row(self, prefix: str) -> Composable:
        """Condition that ``t`` is not the record itself, where its key is known.

        IS NOT TRUE: a record that has only a part of a composite key (its tenant) is
        no row yet and leaves nothing out.
        """
        values = self.key_parameters(prefix)
        return sql.SQL("({}) IS NOT TRUE").format(self.key_equals(values))

    # ----------------------------------------------------------------------- rules

    def tests(
        self,
        prefix: str,
        comparisons: Mapping[str, Comparison],
        *,
        evidence: bool = False,
    ) -> list[Test]:
        """Comparisons between ``t`` and the parameters of a function.

        With ``evidence`` the values are those that ``evidence_calls`` let through.
        """
        return [
            self._test(name, comparison, Identifier(prefix, parameter), evidence)
            for name, comparison in comparisons.items()
            for parameter in [self._field_parameters[name]]
        ]

    def _test(
        self, name: str, comparison: Comparison, given: Composable, evidence: bool
    ) -> Test:
        field = self.fields[name]
        row: Composable = self.row(field.column)
        if not evidence or name not in self.common_fields:
            return compare(
                field, comparison, Sides(row, given, row, given), self.trigram_schema
            )
        value = Identifier(self._evidence_alias(name), "value")
        telling = row
        if field.many:
            telling = sql.SQL("({})").format(self._evidence_of_row(name))
        return compare(
            field, comparison, Sides(row, value, telling, given), self.trigram_schema
        )

    @staticmethod
    def _evidence_alias(field: str) -> str:
        return names.parameter("e", field)

    def common_matched(self, rule: Rule) -> list[str]:
        """Compared fields of a rule whose common values are no evidence."""
        return [name for name in self.match_fields(rule) if name in self.common_fields]

    def evidence_calls(self, prefix: str, rule: Rule) -> list[Composable]:
        """Calls that give the evidence in a record's values, as FROM takes them."""
        return [
            sql.SQL("{}({}) AS {} (value)").format(
                names.own(self.evidence_function(name)),
                join(", ", self.values(prefix, [name], scope=True, key=True)),
                Identifier(self._evidence_alias(name)),
            )
            for name in self.common_matched(rule)
        ]

    def is_evidence(self, field: str) -> Composable:
        """Condition that the one value of ``t`` is not a common one."""
        return sql.SQL("EXISTS ({})").format(self._evidence_of_row(field))

    def _evidence_of_row(self, field: str) -> Composable:
        columns = [self.fields[field].column, *self.table.scope, *self.info.key]
        return sql.SQL("SELECT e.value FROM {}({}) AS e").format(
            names.own(self.evidence_function(field)), join(", ", map(self.row, columns))
        )

    def rule_fields(self, rule: Rule) -> list[str]:
        """Fields that a rule reads, vetoes included."""
        used = {*rule.match, *rule.unless, *self.table.distinct_if}
        return [name for name in self.fields if name in used]

    def match_fields(self, rule: Rule) -> list[str]:
        """Fields that a rule compares."""
        return [name for name in self.fields if name in rule.match]


def _parameters(prefix: str, items: Iterable[str]) -> dict[str, str]:
    return {name: names.parameter(prefix, name) for name in items}
