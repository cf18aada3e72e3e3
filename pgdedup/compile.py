"""From rules and table descriptions to SQL statements: pure and deterministic.

``compile_rules`` has no connection. What it returns is the complete set of objects
that the rules need, each with its own CREATE and DROP; ``plan`` decides which of
them must run.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from psycopg import sql
from psycopg.sql import Composable, Identifier, Literal

from pgdedup import names
from pgdedup.catalog import Catalog, TableInfo, check_catalog
from pgdedup.errors import ConfigError
from pgdedup.library import TYPES, Action, ComparisonKind, FieldType
from pgdedup.model import (
    CheckTime,
    ColumnRef,
    Comparison,
    Field,
    Rule,
    RuleSet,
    Table,
    parse_column_ref,
)
from pgdedup.sql import render, to_text, trusted
from pgdedup.support import require_supported

#: Version of the generated SQL's shape, shown by installed_rules().
FORMAT = "1"
#: Pairs recorded, and matches reported, for one write.
MATCH_LIMIT = 20

#: How much less selective than equality the keys of a comparison are.
_COARSER = {
    ComparisonKind.SAME: 0,
    ComparisonKind.SOUNDS_LIKE: 3,
    ComparisonKind.SIMILAR: 6,
}
_SOUND_SCORE = 0.9


@dataclass(frozen=True)
class Statement:
    """One object that the rules need.

    ``part`` is what it belongs to: ``table``, ``field:<name>`` or ``rule:<name>``.
    ``signature`` must be equal for CREATE OR REPLACE to do; for columns, indexes and
    triggers it covers the whole definition. ``needs`` names the objects it is bound
    to, which cannot be dropped before it. ``lock`` is taken on the user's table.
    """

    table: str
    kind: str
    name: str
    part: str
    create: str
    drop: str
    signature: str
    needs: tuple[str, ...] = ()
    lock: str = ""
    concurrently: str | None = None

    @property
    def content_hash(self) -> str:
        """What the registry compares."""
        return hashlib.sha256(self.create.encode()).hexdigest()[:32]


def compile_rules(rules: RuleSet, tables: Catalog) -> list[Statement]:
    """Compile a rule file.

    Args:
        rules: the rules.
        tables: description of the tables they name.

    Returns:
        All objects in the order in which they are created, table by table.

    Raises:
        ConfigError: the rules do not fit the tables.
        NotYetSupported: some rule needs SQL that this version does not have.
    """
    require_supported(rules)
    problems = check_catalog(rules, tables)
    if problems:
        raise ConfigError(problems)
    statements: list[Statement] = []
    for name, table in rules.tables.items():
        compiler = _TableCompiler(rules, table, tables.tables[name], tables)
        statements += compiler.statements()
    return statements


def compile_config(rules: RuleSet, tables: Catalog) -> dict[str, dict[str, object]]:
    """The compiled configuration of each table, as the registry stores it."""
    return {
        name: _TableCompiler(rules, table, tables.tables[name], tables).config()
        for name, table in rules.tables.items()
    }


def _comma(parts: Iterable[Composable]) -> Composable:
    return sql.SQL(", ").join(parts)


def _and(parts: Iterable[Composable]) -> Composable:
    return sql.SQL(" AND ").join(parts)


def _call(function: str, *arguments: Composable) -> Composable:
    return sql.SQL("{}({})").format(names.own(function), _comma(arguments))


class _FieldCompiler:
    """One field of a table: its generated column and what can be asked of it."""

    def __init__(self, table: "_TableCompiler", field: Field) -> None:
        self.table = table
        self.field = field
        self.info = TYPES[field.type]
        self.refs = [parse_column_ref(text) for text in field.columns]
        self.many = self.info.many or len(self.refs) > 1
        self.column = names.generated(
            "k", (table.info.name, field.name), table.table.name, "field", field.name
        )
        self.value_type = "text[]" if self.many else "text"

    def expression(self) -> Composable:
        """Normal form, over the unqualified columns of the table."""
        return self._normal_form([self._source(ref) for ref in self.refs])

    def _source(self, ref: ColumnRef) -> Composable:
        value: Composable = Identifier(ref.column)
        for step in ref.path[:-1]:
            value = sql.SQL("{} -> {}").format(value, Literal(step))
        if ref.path:
            return sql.SQL("({} ->> {})").format(value, Literal(ref.path[-1]))
        if self.table.info.columns[ref.column].base == "text":
            return value
        return sql.SQL("{}::text").format(value)

    def _normal_form(self, sources: Sequence[Composable]) -> Composable:
        normaliser = self.info.normaliser
        assert normaliser is not None  # support.py refuses the others
        values = [_call(normaliser, source) for source in sources]
        if len(values) == 1:
            return values[0]
        if self.info.many:
            return _call("distinct_values_v1", sql.SQL(" || ").join(values))
        return _call("distinct_values_v1", sql.SQL("ARRAY[{}]").format(_comma(values)))

    def origins(self, record: Composable) -> Iterator[Composable]:
        """One query per column: its values in normal form, and its name."""
        assert self.info.normaliser is not None
        for position, ref in enumerate(self.refs, 1):
            source: Composable = record
            for step in (ref.column, *ref.path)[:-1]:
                source = sql.SQL("{} -> {}").format(source, Literal(step))
            source = sql.SQL("({} ->> {})").format(
                source, Literal((ref.column, *ref.path)[-1])
            )
            value = _call(self.info.normaliser, source)
            yield sql.SQL("SELECT {}, {}, v.value, {} FROM {} AS v (value)").format(
                Literal(self.field.name),
                Literal(ref.column),
                Literal(position),
                sql.SQL("pg_catalog.unnest({})").format(value)
                if self.info.many
                else sql.SQL("(VALUES ({}))").format(value),
            )


@dataclass(frozen=True)
class _Test:
    """One comparison of a rule, over the row ``t`` and the record's value."""

    field: _FieldCompiler
    comparison: Comparison
    row: Composable
    value: Composable
    trigram_schema: str

    @property
    def kind(self) -> ComparisonKind:
        return self.comparison.kind

    @property
    def rank(self) -> int:
        return self.field.info.rank + _COARSER[self.kind]

    @property
    def sound(self) -> str:
        """Key function of sounds_like on this field's type."""
        if self.field.field.type is FieldType.TEXT:
            return "metaphone_keys_v1"
        return "sound_key_v1"

    @property
    def many_keys(self) -> bool:
        """Whether the keys are an array (GIN) or one value (btree)."""
        if self.kind is ComparisonKind.SOUNDS_LIKE:
            return self.sound == "metaphone_keys_v1"
        return self.field.many

    def condition(self) -> Composable:
        """True when the two values agree; NULL when one of them is missing."""
        overlap = "{} OPERATOR(pg_catalog.&&) {}"
        equal = "{} = {}"
        if self.kind is ComparisonKind.SIMILAR:
            # The operator finds by the index, at the lowest threshold of the table;
            # the function decides. real: 0.9::real >= 0.9 is false.
            return sql.SQL("{} OPERATOR({}.%) {} AND {} >= {}::real").format(
                self.row,
                Identifier(self.trigram_schema),
                self.value,
                self._similarity(),
                Literal(self.comparison.threshold),
            )
        row, value = self.row, self.value
        if self.kind is ComparisonKind.SOUNDS_LIKE:
            row, value = _call(self.sound, row), _call(self.sound, value)
        return sql.SQL(overlap if self.many_keys else equal).format(row, value)

    def veto(self) -> Composable:
        """True when the values show that the rows are not the same record."""
        if self.kind is ComparisonKind.SAME:
            agree = self.condition()
            return sql.SQL("coalesce({}, false)").format(agree)
        pattern = "NOT {} OPERATOR(pg_catalog.&&) {}" if self.field.many else "{} <> {}"
        return sql.SQL("coalesce(" + pattern + ", false)").format(self.row, self.value)

    def _similarity(self) -> Composable:
        return sql.SQL("{}({}, {})").format(
            Identifier(self.trigram_schema, "similarity"), self.row, self.value
        )

    def score(self) -> Composable:
        """0 to 1, given that the condition holds."""
        if self.kind is ComparisonKind.SAME:
            return sql.SQL("1::double precision")
        if self.kind is ComparisonKind.SIMILAR:
            return sql.SQL(
                "pg_catalog.round({}::numeric, 4)::double precision"
            ).format(self._similarity())
        return sql.SQL("CASE WHEN {} = {} THEN 1 ELSE {} END::double precision").format(
            self.row, self.value, Literal(_SOUND_SCORE)
        )

    def witness(self) -> Composable:
        """The values that made the condition true."""
        if self.kind is not ComparisonKind.SAME:
            return _call("both_values", self.row, self.value)
        if self.field.many:
            return _call("shared_values", self.row, self.value)
        return self.row

    def lock_values(self) -> Composable:
        """The keys of the record: one text, or an array of them."""
        if self.kind is ComparisonKind.SIMILAR:
            return _call(
                "trigram_prefix_v1",
                self.value,
                sql.SQL("{}::real").format(Literal(self.comparison.threshold)),
            )
        if self.kind is ComparisonKind.SOUNDS_LIKE:
            return _call(self.sound, self.value)
        return self.value

    @property
    def lock_tag(self) -> str:
        """Names what a lock key was made of: field type and comparison."""
        return f"{self.field.field.type}:{self.kind}"


class _TableCompiler:
    """All objects of one table."""

    def __init__(
        self, rules: RuleSet, table: Table, info: TableInfo, catalog: Catalog
    ) -> None:
        self.rules = rules
        self.table = table
        self.info = info
        self.catalog = catalog
        self.relation = Identifier(info.schema, info.name)
        used = set(table.distinct_if) if table.rules else set()
        for rule in table.rules.values():
            used |= set(rule.match) | set(rule.unless)
        self.fields = {
            name: _FieldCompiler(self, field)
            for name, field in table.fields.items()
            if name in used
        }

    # ------------------------------------------------------------ names, parameters

    def _name(self, kind: str, *words: str, identity: tuple[str, ...]) -> str:
        return names.generated(
            kind, (self.info.name, *words), self.table.name, *identity
        )

    def _function(self, role: str) -> str:
        return self._name("fn", role, identity=("table", role))

    def _rule_function(self, rule: Rule, role: str) -> str:
        return self._name("fn", rule.name, role, identity=("rule", rule.name, role))

    @cached_property
    def live_column(self) -> str | None:
        """Generated boolean column of ``live``."""
        if self.table.live is None:
            return None
        return self._name("k", "live", identity=("live",))

    @cached_property
    def field_parameters(self) -> dict[str, str]:
        """Parameter that carries the normal form of each field."""
        return {
            name: names.parameter("p", position, name)
            for position, name in enumerate(self.fields, 1)
        }

    @cached_property
    def scope_parameters(self) -> dict[str, str]:
        """Parameter of each scope column."""
        return {
            column: names.parameter("s", position, column)
            for position, column in enumerate(self.table.scope, 1)
        }

    @cached_property
    def key_parameters(self) -> dict[str, str]:
        """Parameter of each column of the primary key."""
        return {
            column: names.parameter("k", position, column)
            for position, column in enumerate(self.info.key, 1)
        }

    def _type(self, column: str) -> Composable:
        return trusted(self.info.columns[column].type)

    def _declare(
        self, fields: Iterable[str], *, scope: bool, key: bool
    ) -> list[Composable]:
        """Parameter declarations of fields, scope and key, in this order."""
        declared = [
            sql.SQL("{} {}").format(
                Identifier(self.field_parameters[name]),
                trusted(self.fields[name].value_type),
            )
            for name in fields
        ]
        columns = [
            *(self.scope_parameters.items() if scope else ()),
            *(self.key_parameters.items() if key else ()),
        ]
        return declared + [
            sql.SQL("{} {}").format(Identifier(parameter), self._type(column))
            for column, parameter in columns
        ]

    def _parameters(
        self, prefix: tuple[str, ...], fields: Iterable[str], *, scope: bool, key: bool
    ) -> list[Composable]:
        """The same parameters as they are used, qualified by ``prefix``."""
        used = [self.field_parameters[name] for name in fields]
        used += self.scope_parameters.values() if scope else []
        used += self.key_parameters.values() if key else []
        return [Identifier(*prefix, parameter) for parameter in used]

    # ---------------------------------------------------------------- common pieces

    def _row(self, column: str) -> Composable:
        return Identifier("t", column)

    def _key_text(self) -> Composable:
        """Text of the key of ``t`` (DESIGN A3)."""
        if len(self.info.key) == 1:
            return sql.SQL("{}::text").format(self._row(self.info.key[0]))
        pairs = [
            part
            for column in self.info.key
            for part in (Literal(column), self._row(column))
        ]
        return sql.SQL("pg_catalog.jsonb_build_object({})::text").format(_comma(pairs))

    def _regclass(self) -> Composable:
        return Literal(to_text(self.relation))

    def _tests(self, function: str, comparisons: dict[str, Comparison]) -> list[_Test]:
        return [
            _Test(
                self.fields[name],
                comparison,
                self._row(self.fields[name].column),
                Identifier(function, self.field_parameters[name]),
                self.catalog.trigram_schema,
            )
            for name, comparison in comparisons.items()
        ]

    def _rule_fields(self, rule: Rule) -> list[str]:
        used = {*rule.match, *rule.unless, *self.table.distinct_if}
        return [name for name in self.fields if name in used]

    @cached_property
    def _settings(self) -> Composable:
        """Pins the threshold of ``%``, which any session could change."""
        thresholds = [
            comparison.threshold
            for rule in self.table.rules.values()
            for comparison in rule.match.values()
            if comparison.threshold is not None
        ]
        if not thresholds:
            return sql.SQL("")
        return sql.SQL("SET pg_trgm.similarity_threshold = {}").format(
            Literal(str(min(thresholds)))
        )

    @cached_property
    def _actions(self) -> Composable:
        actions = ",".join(rule.action for rule in self.table.rules.values())
        return Literal(f"{{{actions}}}")

    # -------------------------------------------------------------------- statements

    def statements(self) -> list[Statement]:
        """All objects of the table, in the order in which they are created."""
        result = [*self._columns(), *self._indexes()]
        for rule in self.table.rules.values():
            result += [self._match(rule), self._locks(rule)]
        result += [
            self._config_function(),
            self._probe(),
            self._parse(),
            self._lookup(),
            self._records(),
        ]
        if any(len(field.refs) > 1 for field in self.fields.values()):
            result.append(self._origins())
        result += [self._find(), self._check(), self._guard()]
        result += self._triggers()
        result.append(self._finder())
        return result

    def _statement(self, kind: str, name: str, part: str, **rest: object) -> Statement:
        return Statement(self.table.name, kind, name, part, **rest)  # type: ignore[arg-type]

    def _columns(self) -> Iterator[Statement]:
        columns = [
            (f"field:{name}", field.column, field.value_type, field.expression())
            for name, field in self.fields.items()
        ]
        if self.live_column is not None and self.table.live is not None:
            condition = sql.SQL("coalesce(({}), false)").format(
                trusted(self.table.live)
            )
            columns.append(("table", self.live_column, "boolean", condition))
        for part, column, value_type, expression in columns:
            clause = sql.SQL(
                "ADD COLUMN {} {} GENERATED ALWAYS AS ({}) STORED"
            ).format(Identifier(column), trusted(value_type), expression)
            create = sql.SQL("ALTER TABLE {} {};\n").format(self.relation, clause)
            drop = sql.SQL("ALTER TABLE {} DROP COLUMN IF EXISTS {};").format(
                self.relation, Identifier(column)
            )
            yield self._statement(
                "column",
                column,
                part,
                create=to_text(create),
                drop=to_text(drop),
                signature=to_text(create),
                lock="ACCESS EXCLUSIVE (rewrites the table)",
            )

    def _indexes(self) -> Iterator[Statement]:
        seen: set[str] = set()
        for rule in self.table.rules.values():
            test = self._driver(self._tests("", dict(rule.match)))
            name, definition = self._index(test)
            if name in seen:
                continue
            seen.add(name)
            pattern = "CREATE INDEX{} {} ON {} USING {};\n"
            create, concurrently = (
                to_text(
                    sql.SQL(pattern).format(
                        sql.SQL(word), Identifier(name), self.relation, definition
                    )
                )
                for word in ("", " CONCURRENTLY")
            )
            drop = sql.SQL("DROP INDEX IF EXISTS {};").format(
                Identifier(self.info.schema, name)
            )
            yield self._statement(
                "index",
                name,
                f"field:{test.field.field.name}",
                create=create,
                drop=to_text(drop),
                signature=create,
                needs=(test.field.column,),
                lock="SHARE, or SHARE UPDATE EXCLUSIVE when built concurrently",
                concurrently=None if self.info.partitioned else concurrently,
            )

    def _index(self, test: _Test) -> tuple[str, Composable]:
        """Name and definition of the index that serves a comparison's keys."""
        column = Identifier(test.field.column)
        field = test.field.field
        off = sql.SQL("gin ({}) WITH (fastupdate = off)")
        if test.kind is ComparisonKind.SIMILAR:
            word = "trgm"
            definition = off.format(
                sql.SQL("{} {}").format(
                    column, Identifier(test.trigram_schema, "gin_trgm_ops")
                )
            )
        elif test.kind is ComparisonKind.SOUNDS_LIKE:
            word = "metaphone" if field.type is FieldType.TEXT else "sound"
            key = _call(test.sound, column)
            definition = (
                off.format(key)
                if test.many_keys
                else sql.SQL("btree (({}))").format(key)
            )
        else:
            word = "same"
            pattern = off if test.many_keys else sql.SQL("btree ({})")
            definition = pattern.format(column)
        name = self._name("ix", field.name, word, identity=("index", field.name, word))
        return name, definition

    @staticmethod
    def _driver(tests: list[_Test]) -> _Test:
        """The most selective comparison: its keys are looked up and locked."""
        # A blank that matches is never a source of keys.
        return min(tests, key=lambda test: test.rank)

    def _function_statement(
        self,
        name: str,
        part: str,
        template: str,
        arguments: str,
        *,
        comment: str,
        needs: tuple[str, ...] = (),
        schema: str = names.SCHEMA,
        **holes: Composable,
    ) -> Statement:
        qualified = to_text(Identifier(schema, name))
        create = render(template, function=Identifier(schema, name), **holes)
        create += to_text(
            sql.SQL(
                "COMMENT ON FUNCTION {0} IS {1};\n"
                "GRANT EXECUTE ON FUNCTION {0} TO PUBLIC;\n"
            ).format(trusted(f"{qualified}({arguments})"), Literal(comment))
        )
        return self._statement(
            "function",
            name,
            part,
            create=create,
            drop=f"DROP FUNCTION IF EXISTS {qualified}({arguments});",
            signature=f"{qualified}({arguments})",
            needs=needs,
        )

    @staticmethod
    def _arguments(declared: Iterable[Composable]) -> str:
        return to_text(_comma(declared))

    def _match(self, rule: Rule) -> Statement:
        name = self._rule_function(rule, "match")
        fields = self._rule_fields(rule)
        declared = self._declare(fields, scope=True, key=True)
        tests = self._tests(name, dict(rule.match))
        vetoes = self._tests(name, {**self.table.distinct_if, **rule.unless})
        conditions = [test.condition() for test in tests]
        conditions += [
            sql.SQL("{} IS NOT DISTINCT FROM {}").format(
                self._row(column), Identifier(name, parameter)
            )
            for column, parameter in self.scope_parameters.items()
        ]
        if self.live_column is not None:
            conditions.append(self._row(self.live_column))
        conditions += [sql.SQL("NOT {}").format(veto.veto()) for veto in vetoes]
        conditions.append(self._other_row(name))
        scores = [test.score() for test in tests]
        score = (
            scores[0]
            if len(scores) == 1
            else sql.SQL("least({})").format(_comma(scores))
        )
        needs = [self.fields[field].column for field in fields]
        if self.live_column is not None:
            needs.append(self.live_column)
        return self._function_statement(
            name,
            f"rule:{rule.name}",
            "match",
            self._arguments(declared),
            comment=f"pgdedup: rule {rule.name} of {self.table.name}",
            needs=tuple(needs),
            parameters=_comma(declared),
            key=self._key_text(),
            score=score,
            witness=_comma(test.witness() for test in tests),
            table=self.relation,
            condition=sql.SQL("\n        AND ").join(conditions),
        )

    def _other_row(self, function: str) -> Composable:
        """Leaves out the record itself, where its key is known."""
        columns = [self._row(column) for column in self.info.key]
        values = [Identifier(function, each) for each in self.key_parameters.values()]
        return sql.SQL("({} IS NULL OR ({}) <> ({}))").format(
            values[0], _comma(columns), _comma(values)
        )

    def _locks(self, rule: Rule) -> Statement:
        name = self._rule_function(rule, "locks")
        fields = [field for field in self.fields if field in rule.match]
        declared = self._declare(fields, scope=True, key=False)
        tests = self._tests(name, dict(rule.match))
        driver = self._driver(tests)
        source: Composable = sql.SQL("")
        value = driver.lock_values()
        if driver.many_keys or driver.kind is ComparisonKind.SIMILAR:
            source = sql.SQL("\n    FROM pg_catalog.unnest({}) AS v (value)").format(
                value
            )
            value = Identifier("v", "value")
        # Other equalities of one value make the key more selective.
        parts = [(driver.lock_tag, value)] + [
            (test.lock_tag, test.value)
            for test in tests
            if test is not driver
            and test.kind is ComparisonKind.SAME
            and not test.field.many
        ]
        pieces = [
            sql.SQL("{} || {}").format(Literal(f"{tag}\x1f"), part)
            for tag, part in parts
        ]
        scope = [
            sql.SQL("coalesce({}::text, E'\\x01')").format(Identifier(name, parameter))
            for parameter in self.scope_parameters.values()
        ]
        return self._function_statement(
            name,
            f"rule:{rule.name}",
            "locks",
            self._arguments(declared),
            comment=f"pgdedup: lock keys of rule {rule.name} of {self.table.name}",
            parameters=_comma(declared),
            parts=sql.SQL(" || E'\\x1d' || ").join(pieces),
            scope=sql.SQL(" || E'\\x1d' || ").join(scope) if scope else Literal(""),
            source=source,
        )

    def config(self) -> dict[str, object]:
        """The compiled rules as data: for messages, answers and the registry."""
        table = self.table
        functions = {"find": "find", "records": "records", "config": "config"}
        if any(len(field.refs) > 1 for field in self.fields.values()):
            functions["origins"] = "origins"
        return {
            "version": FORMAT,
            "table": table.name,
            "label": table.label,
            "language": self.rules.language,
            "reveal": table.reveal,
            "owner": table.owner,
            "limit": MATCH_LIMIT,
            "show": [
                {"label": shown.label, "column": shown.column} for shown in table.show
            ],
            "fields": {
                name: {
                    "label": field.field.label or name,
                    "type": field.field.type,
                    "columns": [ref.column for ref in field.refs],
                }
                for name, field in self.fields.items()
            },
            "rules": [
                {
                    "rule": rule.name,
                    "action": rule.action,
                    "match": [
                        {"field": name, "comparison": comparison.kind}
                        for name, comparison in rule.match.items()
                    ],
                }
                for rule in table.rules.values()
            ],
            "functions": {
                key: to_text(names.own(self._function(role)))
                for key, role in functions.items()
            },
        }

    def _config_function(self) -> Statement:
        return self._function_statement(
            self._function("config"),
            "table",
            "config",
            "",
            comment=f"pgdedup: compiled rules of {self.table.name}",
            config=Literal(json.dumps(self.config(), ensure_ascii=False)),
        )

    def _value_columns(self) -> list[Composable]:
        return [
            *(
                Identifier("t", field.column) for field in self.fields.values()
            ),
            *(Identifier("t", column) for column in self.scope_parameters),
        ]

    def _probe(self) -> Statement:
        name = self._function("probe")
        declared = self._declare([], scope=False, key=True)
        needs = [field.column for field in self.fields.values()]
        live: Composable = sql.SQL("true")
        if self.live_column is not None:
            needs.append(self.live_column)
            live = self._row(self.live_column)
        return self._function_statement(
            name,
            "table",
            "probe",
            self._arguments(declared),
            comment=f"pgdedup: what the rules read of a row of {self.table.name}",
            needs=tuple(needs),
            parameters=_comma(declared),
            columns=_comma(self._declare(self.fields, scope=True, key=False)),
            values=_comma(self._value_columns()),
            live=live,
            key=self._key_text(),
            target=self._regclass(),
            table=self.relation,
            condition=_and(
                sql.SQL("{} = {}").format(
                    self._row(column), Identifier(name, parameter)
                )
                for column, parameter in self.key_parameters.items()
            ),
        )

    def _parse(self) -> Statement:
        name = self._function("parse")
        values = [field.expression() for field in self.fields.values()]
        values += [Identifier(column) for column in self.scope_parameters]
        values += [Identifier(column) for column in self.key_parameters]
        return self._function_statement(
            name,
            "table",
            "parse",
            "p_record jsonb",
            comment=f"pgdedup: what the rules read of a JSON record of {self.table.name}",
            columns=_comma(self._declare(self.fields, scope=True, key=True)),
            values=_comma(values),
            table=self.relation,
            record=Identifier(name, "p_record"),
        )

    def _lookup(self) -> Statement:
        name = self._function("lookup")
        declared = self._declare(self.fields, scope=True, key=True)
        branches = []
        for position, rule in enumerate(self.table.rules.values(), 1):
            graded = any(
                comparison.kind is not ComparisonKind.SAME
                for comparison in rule.match.values()
            )
            branches.append(
                sql.SQL(
                    "(\n        SELECT {position}, m.key, m.score, m.witness\n"
                    "        FROM {match}({arguments}) AS m\n"
                    "        WHERE {actions}[{position}] <> 'off'\n"
                    "        {order}LIMIT {limit}\n    )"
                ).format(
                    position=Literal(position),
                    match=names.own(self._rule_function(rule, "match")),
                    arguments=_comma(
                        self._parameters(
                            (name,), self._rule_fields(rule), scope=True, key=True
                        )
                    ),
                    actions=Identifier(name, "p_actions"),
                    order=sql.SQL("ORDER BY m.score DESC " if graded else ""),
                    limit=Identifier(name, "p_limit"),
                )
            )
        if not branches:
            branches = [
                sql.SQL(
                    "SELECT 0, NULL::text, 0::double precision, NULL::text[] "
                    "WHERE false"
                )
            ]
        return self._function_statement(
            name,
            "table",
            "lookup",
            self._arguments(
                [sql.SQL("p_actions text[]"), sql.SQL("p_limit integer"), *declared]
            ),
            comment=f"pgdedup: all rules of {self.table.name} over one record",
            needs=tuple(
                self._rule_function(rule, "match") for rule in self.table.rules.values()
            ),
            parameters=_comma(declared),
            branches=sql.SQL("\n    UNION ALL\n    ").join(branches),
        )

    def _records(self) -> Statement:
        name = self._function("records")
        generated = [field.column for field in self.fields.values()]
        if self.live_column is not None:
            generated.append(self.live_column)
        conditions = []
        for column in self.info.key:
            value: Composable = Identifier("k", "key")
            if len(self.info.key) > 1:
                value = sql.SQL("({}::jsonb ->> {})").format(value, Literal(column))
            conditions.append(
                sql.SQL("{} = {}::{}").format(
                    self._row(column), value, self._type(column)
                )
            )
        return self._function_statement(
            name,
            "table",
            "records",
            "p_keys text[]",
            comment=f"pgdedup: rows of {self.table.name} by key",
            generated=sql.SQL("{}::text[]").format(Literal(generated)),
            keys=Identifier(name, "p_keys"),
            table=self.relation,
            condition=_and(conditions),
        )

    def _origins(self) -> Statement:
        name = self._function("origins")
        record = Identifier(name, "p_record")
        branches = [
            branch
            for field in self.fields.values()
            if len(field.refs) > 1
            for branch in field.origins(record)
        ]
        return self._function_statement(
            name,
            "table",
            "origins",
            "p_record jsonb",
            comment=f"pgdedup: columns behind the values of {self.table.name}",
            branches=sql.SQL("\n    UNION ALL\n    ").join(branches),
        )

    def _find(self) -> Statement:
        return self._function_statement(
            self._function("find"),
            "table",
            "find",
            "p_record jsonb, p_limit integer",
            comment=f"pgdedup: rules of {self.table.name} over a JSON record",
            settings=self._settings,
            actions=self._actions,
            parse=names.own(self._function("parse")),
            lookup=names.own(self._function("lookup")),
            values=_comma(
                self._parameters(("v",), self.fields, scope=True, key=True)
            ),
        )

    def _check(self) -> Statement:
        name = self._function("check")
        declared = self._declare([], scope=False, key=True)
        keys = self._parameters((name,), [], scope=False, key=True)
        locks: list[Composable] = []
        for position, rule in enumerate(self.table.rules.values(), 1):
            fields = [field for field in self.fields if field in rule.match]
            locks.append(
                sql.SQL(
                    "SELECT l.key FROM {}({}) AS l "
                    "WHERE v_actions[{}] IN ('ask', 'block')"
                ).format(
                    names.own(self._rule_function(rule, "locks")),
                    _comma(self._parameters(("v",), fields, scope=True, key=False)),
                    Literal(position),
                )
            )
        return self._function_statement(
            name,
            "table",
            "check",
            self._arguments(declared),
            comment=f"pgdedup: the guard's decision on a row of {self.table.name}",
            parameters=_comma(declared),
            settings=self._settings,
            actions=self._actions,
            probe=names.own(self._function("probe")),
            keys=_comma(keys),
            locks=sql.SQL("\n        UNION ALL ").join(locks)
            if locks
            else sql.SQL("SELECT NULL::bigint WHERE false"),
            lookup=names.own(self._function("lookup")),
            limit=Literal(MATCH_LIMIT + 1),
            values=_comma(
                [*self._parameters(("v",), self.fields, scope=True, key=False), *keys]
            ),
            config=names.own(self._function("config")),
            records=names.own(self._function("records")),
        )

    def _guard(self) -> Statement:
        return self._function_statement(
            self._function("guard"),
            "table",
            "guard",
            "",
            comment=f"pgdedup: guard of {self.table.name}",
            check=names.own(self._function("check")),
            keys=_comma(Identifier("new", column) for column in self.info.key),
            config=names.own(self._function("config")),
        )

    def _triggers(self) -> Iterator[Statement]:
        if not self.table.rules:
            return
        guard = self._function("guard")
        columns = [field.column for field in self.fields.values()]
        if self.live_column is not None:
            columns.append(self.live_column)
        inputs = [*columns, *self.table.scope]
        changed = sql.SQL(" OR ").join(
            sql.SQL("{} IS DISTINCT FROM {}").format(
                Identifier("old", column), Identifier("new", column)
            )
            for column in inputs
        )
        timing = (
            sql.SQL("DEFERRABLE INITIALLY DEFERRED\n")
            if self.table.check is CheckTime.AT_COMMIT
            else sql.SQL("")
        )
        for event, condition in (
            ("INSERT", sql.SQL("")),
            ("UPDATE", sql.SQL("WHEN ({})\n").format(changed)),
        ):
            name = self._name("trg", event, identity=("trigger", event))
            create = render(
                "trigger",
                trigger=Identifier(name),
                event=sql.SQL(event),  # type: ignore[arg-type]
                table=self.relation,
                timing=timing,
                condition=condition,
                function=names.own(guard),
            )
            drop = sql.SQL("DROP TRIGGER IF EXISTS {} ON {};").format(
                Identifier(name), self.relation
            )
            yield self._statement(
                "trigger",
                name,
                "table",
                create=create,
                drop=to_text(drop),
                signature=create,
                needs=(guard, *columns),
                lock="SHARE ROW EXCLUSIVE",
            )

    def _finder(self) -> Statement:
        name = names.finder(self.info.name)
        read = dict.fromkeys(
            ref.column for field in self.fields.values() for ref in field.refs
        )
        read |= dict.fromkeys(self.table.scope)
        declared = [
            sql.SQL("{} {}").format(Identifier(column), self._type(column))
            for column in read
        ]
        record = _comma(
            part
            for column in read
            for part in (Literal(column), Identifier(name, column))
        )
        statement = self._function_statement(
            name,
            "table",
            "finder",
            self._arguments(declared),
            comment="pgdedup: rows that the rules relate to the given values",
            schema=self.info.schema,
            parameters=_comma(
                sql.SQL("{} DEFAULT NULL").format(each) for each in declared
            ),
            target=self._regclass(),
            record=sql.SQL("pg_catalog.jsonb_build_object({})").format(record),
        )
        return statement


__all__ = ["Action", "Statement", "compile_config", "compile_rules"]
