"""What all objects of one table have in common: names, parameters, expressions."""

from collections.abc import Iterable, Mapping
from copy import copy
from dataclasses import replace

from psycopg import sql
from psycopg.sql import Composable, Identifier, Literal

from pgdedup import names
from pgdedup.catalog import Catalog, TableInfo
from pgdedup.compile import alias
from pgdedup.compile.alias import AliasTest
from pgdedup.compile.comparison import PARTS, Sides, Test, compare, derivation
from pgdedup.compile.field import CompiledField, column_of
from pgdedup.library import ComparisonKind
from pgdedup.model import Comparison, Rule, Storage, Table, read_names
from pgdedup.sql import join, to_text, trusted

#: Alias of a second row of the table. Where the prefix of a record's values is asked
#: for, it stands for that row; any other prefix is a function or variable that holds
#: the values in its parameters.
OTHER_ROW = "r"
_SAME = ComparisonKind.SAME


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
            name: CompiledField(table.name, self.info, field, table.storage)
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
        self.stored = table.storage is Storage.COLUMN
        self.live_column = (
            self.name("k", "live", identity=("live", table.live))
            if table.live
            else None
        )
        for name, field in self.fields.items():
            asked = [r.match[name] for r in self.rules if name in r.match]
            read = {derivation(field, comparison) for comparison in asked}
            for function, (word, _) in PARTS.items():
                if function in read and not field.many:
                    field.parts[function] = names.generated(
                        "k",
                        (self.info.name, name, word),
                        table.name,
                        *(word, name, field.definition),
                    )
        self._field_parameters = _parameters("p", self.fields)
        self._part_parameters = {
            function: _parameters(word, self.fields)
            for function, (word, _) in PARTS.items()
        }
        self._scope_parameters = _parameters("s", table.scope)
        self._key_parameters = _parameters("k", self.info.key)
        related = [table.related_by] if table.related_by is not None else []
        self._related_parameters = _parameters("r", related)

    def over_columns(self) -> "TableLayout":
        """The same where rows have their normal forms as columns, stored or not."""
        layout = copy(self)
        layout.stored = True
        layout.fields = {name: copy(field) for name, field in self.fields.items()}
        for field in layout.fields.values():
            field.stored = True
        return layout

    def abstract(self) -> "TableLayout":
        """The same where columns are called by what they hold: for comparisons."""
        layout = self.over_columns()
        layout.live_column = self.table.live
        for field in layout.fields.values():
            field.column = field.definition
            field.parts = {each: f"{each}({field.definition})" for each in field.parts}
        return layout

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
        parts: bool = False,
    ) -> list[Composable]:
        """Declarations of fields, scope, parent (``related_by``) and key, in order.

        ``parts``: and of what comparisons read of the fields, right behind these.
        """
        fields = list(fields)
        typed: list[tuple[str, Composable]] = [
            (self._field_parameters[name], trusted(self.fields[name].value_type))
            for name in fields
        ]
        if parts:
            typed += [
                (self._part_parameters[function][name], trusted(PARTS[function][1]))
                for name, function in self.parts(fields)
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
        parts: bool = False,
    ) -> list[Composable]:
        """The same parameters in use, qualified by a function, record or row."""
        fields = list(fields)
        used = [self._field_value(prefix, name) for name in fields]
        if parts:
            used += [self._part(prefix, *each) for each in self.parts(fields)]
        used += self.scope_parameters(prefix).values() if scope else ()
        if related:
            used += self._named(prefix, self._related_parameters).values()
        used += self.key_parameters(prefix).values() if key else ()
        return used

    def record_parameters(self, fields: Iterable[str]) -> list[str]:
        """The names of fields, scope, parent and key of a record, in order."""
        return [
            *(self._field_parameters[name] for name in fields),
            *self._scope_parameters.values(),
            *self._related_parameters.values(),
            *self._key_parameters.values(),
        ]

    def _field_value(self, prefix: str, field: str) -> Composable:
        """The normal form of a field of the record."""
        if prefix == OTHER_ROW:
            return self.fields[field].of(prefix)
        return Identifier(prefix, self._field_parameters[field])

    def _part(self, prefix: str, field: str, function: str) -> Composable:
        """What a comparison reads of a field of the record."""
        if prefix in ("t", OTHER_ROW):
            return self.fields[field].part_of(prefix, function)
        return Identifier(prefix, self._part_parameters[function][field])

    def parts(self, fields: Iterable[str]) -> list[tuple[str, str]]:
        """What comparisons read of the fields: field and function, for each column."""
        return [(name, each) for name in fields for each in self.fields[name].parts]

    def part_columns(self, fields: Iterable[str]) -> list[str]:
        """These columns."""
        return [self.fields[name].parts[each] for name, each in self.parts(fields)]

    @staticmethod
    def _named(prefix: str, parameters: Mapping[str, str]) -> dict[str, Composable]:
        """Column of the user's -> its value in the record."""
        return {
            column: Identifier(prefix, column if prefix == OTHER_ROW else parameter)
            for column, parameter in parameters.items()
        }

    def stored_values(
        self,
        fields: Iterable[str] = (),
        *,
        scope: bool = False,
        related: bool = False,
        key: bool = False,
        parts: bool = False,
    ) -> list[Composable]:
        """What of the row ``t`` the same parameters are filled from."""
        fields = list(fields)
        columns = [*self.table.scope] if scope else []
        columns += self._related_parameters if related else ()
        columns += self.info.key if key else ()
        values = [self.fields[name].of("t") for name in fields]
        if parts:
            values += [self._part("t", *each) for each in self.parts(fields)]
        return [*values, *map(self.row, columns)]

    def type(self, column: str) -> Composable:
        """SQL type of a column of the user's."""
        return trusted(self.info.columns[column].type)

    # ----------------------------------------------------------------- expressions

    def row(self, column: str) -> Composable:
        """A column of the row ``t`` of the table."""
        return Identifier("t", column)

    def key_text(self, row: str | Composable = "t") -> Composable:
        """Text of the key of a row (DESIGN A3), by its alias or as an expression."""
        source = Identifier(row) if isinstance(row, str) else row
        key = {column: column_of(source, column) for column in self.info.key}
        if len(key) == 1:
            return sql.SQL("{}::text").format(*key.values())
        pairs = (part for c, value in key.items() for part in (Literal(c), value))
        return sql.SQL("pg_catalog.jsonb_build_object({})::text").format(
            join(", ", pairs)
        )

    def key_columns(self, text: Composable) -> dict[str, Composable]:
        """Key column -> its value in the text of a key, which finds by the index."""
        if len(self.info.key) == 1:
            (column,) = self.info.key
            return {column: sql.SQL("{}::{}").format(text, self.type(column))}
        return {
            column: sql.SQL("({}::jsonb ->> {})::{}").format(
                text, Literal(column), self.type(column)
            )
            for column in self.info.key
        }

    def live(self, row: str = "t") -> Composable:
        """Condition that a row is compared at all."""
        if self.live_column is None:
            return sql.SQL("true")
        if self.stored:
            return Identifier(row, self.live_column)
        return self.live_call(row)

    @property
    def live_columns(self) -> list[str]:
        """Columns that ``live`` reads; a word of it may be taken for one."""
        read = read_names(self.table.live or "")
        return [name for name in self.info.columns if name in read]

    def live_call(self, *row: str) -> Composable:
        """``live`` as a function of the columns of a row; see ``storage.live``."""
        columns = (Identifier(*row, column) for column in self.live_columns)
        return sql.SQL("{}({})").format(
            names.own(self.function("live")), join(", ", columns)
        )

    def key_equals(
        self, values: Mapping[str, Composable], alias: str = "t"
    ) -> Composable:
        """Condition that a row has these values of the key columns."""
        return join(
            " AND ",
            (
                sql.SQL("{} = {}").format(Identifier(alias, column), value)
                for column, value in values.items()
            ),
        )

    def key_parameters(self, prefix: str) -> dict[str, Composable]:
        """Key column -> parameter."""
        return self._named(prefix, self._key_parameters)

    def scope_parameters(self, prefix: str) -> dict[str, Composable]:
        """Scope column -> parameter."""
        return self._named(prefix, self._scope_parameters)

    @property
    def entries(self) -> list[str]:
        """Columns of the user's that make rows comparable at all, fields apart."""
        return [*self.table.scope, *self._related_parameters]

    @property
    def several_columns(self) -> list[CompiledField]:
        """Fields that are read from more than one column."""
        return [field for field in self.fields.values() if len(field.refs) > 1]

    def generated_columns(self, fields: Iterable[str] | None = None) -> list[str]:
        """Our columns: those of the fields, and ``live``; none if nothing is stored."""
        if not self.stored:
            return []
        chosen = list(self.fields if fields is None else fields)
        columns = [self.fields[name].column for name in chosen]
        columns += self.part_columns(chosen)
        return columns + ([self.live_column] if self.live_column else [])

    def same_scope(self, prefix: str) -> list[Composable]:
        """Conditions that ``t`` is a live row of the scope in the parameters."""
        conditions: list[Composable] = [
            sql.SQL("{} IS NOT DISTINCT FROM {}").format(self.row(column), parameter)
            for column, parameter in self.scope_parameters(prefix).items()
        ]
        if self.live_column is not None:
            conditions.append(self.live())
            if prefix == OTHER_ROW:
                conditions.append(self.live(prefix))
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
        aliases: bool = False,
        parts: bool = False,
    ) -> list[Test]:
        """Comparisons between ``t`` and the parameters of a function.

        With ``evidence`` the values are those that ``evidence_calls`` let through.
        With ``aliases`` they agree by those, too; such tests find no rows. ``parts``:
        the function is told what they read of a value, as a row has it anyway.
        """
        result = []
        for name, comparison in comparisons.items():
            given = self._field_value(prefix, name)
            counted = evidence and name in self.common_fields
            sides = self._sides(name, given, counted)
            field = self.fields[name]
            function = derivation(field, comparison)
            if function in field.parts:
                known = parts or prefix == OTHER_ROW
                sides = replace(
                    sides,
                    row_part=field.part_of("t", function),
                    value_part=self._part(prefix, name, function) if known else None,
                )
            test = compare(field, comparison, sides, self.trigram_schema)
            if aliases and field.info.aliases:
                # Other comparisons of one value ask for this anyway.
                rare = counted and not field.many and comparison.kind is _SAME
                test = AliasTest(test, sides, self.is_evidence(name) if rare else None)
            result.append(test)
        return result

    def _sides(self, name: str, given: Composable, counted: bool) -> Sides:
        field = self.fields[name]
        row = field.of("t")
        if not counted:
            return Sides(row, given, row, given)
        value = Identifier(self._evidence_alias(name), "value")
        telling = row
        if field.many:
            telling = sql.SQL("({})").format(self._evidence_of_row(name))
        return Sides(row, value, telling, given)

    def variant_test(
        self, name: str, comparison: Comparison, value: Composable
    ) -> Test:
        """A comparison between ``t`` and a value that stands for the record's."""
        field = self.fields[name]
        row, made_by = field.of("t"), derivation(field, comparison)
        part = field.part_of("t", made_by) if made_by in field.parts else None
        sides = Sides(row, value, row, value, part)
        return compare(field, comparison, sides, self.trigram_schema)

    @staticmethod
    def _evidence_alias(field: str) -> str:
        return names.parameter("e", field)

    def common_matched(self, rule: Rule) -> list[str]:
        """Compared fields of a rule whose common values are no evidence."""
        return [name for name in self.match_fields(rule) if name in self.common_fields]

    def evidence_calls(self, prefix: str, rule: Rule) -> list[Composable]:
        """Calls that give the evidence in a record's values, as FROM takes them."""
        return self.evidence_of(prefix, self.common_matched(rule))

    def evidence_of(self, prefix: str, fields: Iterable[str]) -> list[Composable]:
        """The same for these fields."""
        return [
            sql.SQL("{}({}) AS {} (value)").format(
                names.own(self.evidence_function(name)),
                join(", ", self.values(prefix, [name], scope=True, key=True)),
                Identifier(self._evidence_alias(name)),
            )
            for name in fields
        ]

    def is_evidence(self, field: str) -> Composable:
        """Condition that the one value of ``t`` is not a common one."""
        return sql.SQL("EXISTS ({})").format(self._evidence_of_row(field))

    def _evidence_of_row(self, field: str) -> Composable:
        values = self.stored_values([field], scope=True, key=True)
        return sql.SQL("SELECT e.value FROM {}({}) AS e").format(
            names.own(self.evidence_function(field)), join(", ", values)
        )

    def rule_fields(self, rule: Rule) -> list[str]:
        """Fields that a rule reads, vetoes included."""
        used = {*rule.match, *rule.unless, *self.table.distinct_if}
        return [name for name in self.fields if name in used]

    def match_fields(self, rule: Rule) -> list[str]:
        """Fields that a rule compares."""
        return [name for name in self.fields if name in rule.match]

    def alias_fields(self, fields: Iterable[str]) -> list[str]:
        """Those of the fields whose values may have aliases (``add_alias``)."""
        return [name for name in fields if self.fields[name].info.aliases]

    def has_aliases(self, values: Mapping[str, Composable]) -> Composable:
        """Whether any of these values has aliases: cheap while there are none."""
        fields = [self.fields[name] for name in values]
        if not fields:
            return sql.SQL("false")
        any_of = (alias.has(self.fields[name], value) for name, value in values.items())
        return sql.SQL("({} AND ({}))").format(
            alias.exist(fields), join(" OR ", any_of)
        )

    def record_has_aliases(self, prefix: str, fields: Iterable[str]) -> Composable:
        """The same of these fields of a record."""
        chosen = self.alias_fields(fields)
        return self.has_aliases(
            {name: self._field_value(prefix, name) for name in chosen}
        )


def _parameters(prefix: str, items: Iterable[str]) -> dict[str, str]:
    return {name: names.parameter(prefix, name) for name in items}
