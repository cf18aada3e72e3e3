"""The functions of one table, which list its rules, and all objects in order."""

import json
from collections.abc import Collection, Iterable, Iterator

from psycopg import sql
from psycopg.sql import Composable, Identifier, Literal

from pgdedup import names
from pgdedup.catalog import CAST_TYPES
from pgdedup.compile import (
    explanation,
    keeping,
    lineage,
    lines,
    look,
    predicate,
    rows,
    scanning,
    storage,
    triggers,
)
from pgdedup.compile.configuration import MATCH_LIMIT, configuration, lowest_threshold
from pgdedup.compile.layout import TableLayout
from pgdedup.compile.statement import Statement, call, differ, function
from pgdedup.model import (
    Action,
    Isolation,
    Language,
    OnError,
    Rule,
)
from pgdedup.sql import join, trusted

#: How dates, times, intervals, bytes and floats are written in keys (DESIGN A3).
TEXT_STYLES: dict[str, tuple[str, ...]] = {
    "datestyle": ("ISO", "YMD"),
    "timezone": ("UTC",),
    "intervalstyle": ("postgres",),
    "bytea_output": ("hex",),
    "extra_float_digits": ("1",),
}
#: Whether advisory locks protect the running transaction.
_PROTECTED_LEVEL = sql.SQL("(current_setting('transaction_isolation') LIKE 'read %')")


class TableCompiler:
    """All objects of one table."""

    def __init__(self, layout: TableLayout, language: Language) -> None:
        self.layout = layout
        self.language = language

    def statements(self) -> list[Statement]:
        """All objects of the table, in the order in which they are created."""
        layout = self.layout
        if not layout.rules:
            if layout.table.merge is None:
                return []
            target = [self._target_function()] if keeping.wanted(layout) else []
            return [self._config_function(), *target, *self._keeping()]
        result = [
            *storage.columns(layout),
            *storage.live(layout),
            *storage.indexes(layout),
        ]
        result += [
            predicate.evidence(layout, name)
            for name in layout.fields
            if name in layout.common_fields
        ]
        if layout.table.related_by is not None:
            result.append(lineage.lineage(layout))
        for rule in layout.rules:
            result += [
                predicate.match(layout, rule),
                *self._alias_match(rule),
                predicate.locks(layout, rule),
                predicate.verify(layout, rule),
                *scanning.statements(layout, rule),
            ]
        result += [
            self._config_function(),
            self._target_function(),
            self._probe(),
            self._parse(),
            self._lookup(),
            *([self._lookup(aliases=True)] if self._alias_fields else []),
            *look.statements(layout),
            self._hits(),
            self._records(),
            explanation.explain(layout),
            lines.line_keys(layout),
            lines.line_pair(layout),
        ]
        if self.layout.several_columns:
            result.append(self._origins())
        result += [self._further(), self._seek(), self._find(), self._check()]
        result += rows.of_rows(layout)
        result += [
            self._guard(),
            self._rekey(),
            *triggers.statements(layout),
            self._finder(),
        ]
        return [*result, *self._keeping()]

    def _keeping(self) -> Iterator[Statement]:
        return keeping.statements(self.layout, self._target(), self._settings())

    def _function(
        self,
        role: str,
        declared: list[Composable],
        comment: str,
        /,
        *,
        needs: tuple[str, ...] = (),
        public: bool = True,
        **holes: Composable,
    ) -> Statement:
        name = self.layout.table.name
        return function(
            name,
            self.layout.function(role),
            "table",
            role,
            declared,
            comment=f"pgdedup: {comment} {name}",
            needs=needs,
            public=public,
            holes=holes,
        )

    def _own(self, role: str) -> Composable:
        return names.own(self.layout.function(role))

    def _config_function(self) -> Statement:
        text = json.dumps(configuration(self.layout, self.language), ensure_ascii=False)
        return self._function("config", [], "compiled rules of", config=Literal(text))

    def _target(self) -> Composable:
        """The table, in PL/pgSQL: its name in a body would not follow a rename."""
        return sql.SQL("{}()").format(self._own("target"))

    def _target_function(self) -> Statement:
        regclass = self.layout.regclass
        return self._function("target", [], "the table itself:", table=regclass)

    def _probe(self) -> Statement:
        layout = self.layout
        name = layout.function("probe")
        declared = layout.declare(key=True)
        values = layout.stored_values(
            layout.fields, scope=True, related=True, parts=True
        )
        return self._function(
            "probe",
            declared,
            "what the rules read of a row of",
            needs=tuple(layout.generated_columns()),
            parameters=join(", ", declared),
            columns=join(
                ", ",
                layout.declare(layout.fields, scope=True, related=True, parts=True),
            ),
            values=join(", ", values),
            live=layout.live(),
            key=layout.key_text(),
            target=layout.regclass,
            table=layout.relation,
            condition=layout.key_equals(layout.key_parameters(name)),
        )

    def _parse(self) -> Statement:
        layout = self.layout
        normal: list[Composable] = [f.expression() for f in layout.fields.values()]
        normal += map(Identifier, [*layout.entries, *layout.info.key])
        names_of = layout.record_parameters(layout.fields)
        parts = [
            call(function, *layout.values("n", [name]))
            for name, function in layout.parts(layout.fields)
        ]
        return self._function(
            "parse",
            [sql.SQL("p_record jsonb")],
            "what the rules read of a JSON record of",
            columns=join(
                ", ",
                layout.declare(
                    layout.fields, scope=True, related=True, key=True, parts=True
                ),
            ),
            values=join(
                ", ",
                [
                    *layout.values("n", layout.fields),
                    *parts,
                    *layout.values("n", scope=True, related=True, key=True),
                ],
            ),
            normal=join(
                ", ",
                (
                    sql.SQL("{} AS {}").format(value, Identifier(name))
                    for value, name in zip(normal, names_of, strict=True)
                ),
            ),
            live=self._live_of_record(),
            table=layout.relation,
            record=Identifier(layout.function("parse"), "p_record"),
        )

    def _live_of_record(self) -> Composable:
        """``live`` over the unqualified columns of a record."""
        if self.layout.table.live is None:
            return sql.SQL("true")
        if not self.layout.stored:
            return self.layout.live_call()
        return sql.SQL("coalesce(({}), false)").format(trusted(self.layout.table.live))

    @property
    def _alias_fields(self) -> list[str]:
        """Fields whose values may have aliases."""
        return self.layout.alias_fields(self.layout.fields)

    def _alias_match(self, rule: Rule) -> list[Statement]:
        if not self.layout.alias_fields(self.layout.rule_fields(rule)):
            return []
        return [predicate.alias_match(self.layout, rule)]

    def _lookup(self, *, aliases: bool = False) -> Statement:
        """``aliases``: the one for records whose values have some."""
        layout = self.layout
        role = "alias_lookup" if aliases else "lookup"
        name = layout.function(role)
        matches = {
            rule.name: layout.rule_function(
                rule,
                "alias_match" if aliases and self._alias_match(rule) else "match",
            )
            for rule in layout.rules
        }
        declared = layout.declare(
            layout.fields, scope=True, related=True, key=True, parts=True
        )
        branches = [
            look.one_rule(layout, rule, position, name, matches[rule.name])
            for position, rule in enumerate(layout.rules, 1)
        ]
        leading = _declared("given_actions text[]", "given_limit integer")
        return function(
            layout.table.name,
            name,
            "table",
            "lookup",
            [*leading, *declared],
            comment="pgdedup: all rules over one record "
            f"{'that has aliases ' if aliases else ''}of {layout.table.name}",
            needs=tuple(matches.values()),
            holes={
                "parameters": join(", ", declared),
                "branches": join("\n    UNION ALL\n    ", branches),
            },
        )

    def _records(self) -> Statement:
        layout = self.layout
        name = layout.function("records")
        return self._function(
            "records",
            [sql.SQL("p_keys text[]")],
            "rows by key of",
            generated=sql.SQL("{}::text[]").format(Literal(layout.generated_columns())),
            keys=Identifier(name, "p_keys"),
            table=layout.relation,
            condition=layout.key_equals(layout.key_columns(Identifier("k", "key"))),
        )

    def _hits(self) -> Statement:
        layout = self.layout
        name = layout.function("hits")
        return self._function(
            "hits",
            [
                sql.SQL("p_key text"),
                sql.SQL("p_actions text[]"),
                sql.SQL("p_limit integer"),
            ],
            "the rules over one stored row of",
            needs=(layout.function("lookup"), *layout.generated_columns()),
            table=layout.relation,
            lookup=self._either_lookup(
                layout.has_aliases(
                    dict(
                        zip(
                            self._alias_fields,
                            layout.stored_values(self._alias_fields),
                            strict=True,
                        )
                    )
                ),
                [
                    Identifier(name, "p_actions"),
                    Identifier(name, "p_limit"),
                    *layout.stored_values(
                        layout.fields, scope=True, related=True, key=True, parts=True
                    ),
                ],
            ),
            condition=layout.key_equals(layout.key_columns(Identifier(name, "p_key"))),
            live=layout.live(),
        )

    def _either_lookup(
        self, aliased: Composable, arguments: list[Composable]
    ) -> Composable:
        """The rules over a record, for FROM, whether its values have aliases or not."""
        if not self._alias_fields:
            return call(self.layout.function("lookup"), *arguments)
        return sql.SQL(
            "(\n        SELECT o.* FROM {} AS o WHERE NOT {}\n        UNION ALL\n"
            "        SELECT o.* FROM {} AS o WHERE {}\n    )"
        ).format(
            call(self.layout.function("lookup"), *arguments),
            aliased,
            call(self.layout.function("alias_lookup"), *arguments),
            aliased,
        )

    def _further(self) -> Statement:
        layout = self.layout
        name = layout.function("further")
        every = {"scope": True, "related": True, "key": True, "parts": True}
        declared = layout.declare(layout.fields, **every)
        actions, aliased = (
            Identifier(name, each) for each in ("given_actions", "given_aliased")
        )
        values = layout.values(name, layout.fields, **every)
        return self._function(
            "further",
            [
                *_declared(
                    "given_config jsonb",
                    "given_key text",
                    "given_hits pgdedup.hit[]",
                    "given_aliased boolean",
                    "given_actions text[]",
                    "given_limit integer",
                ),
                *declared,
            ],
            "matches behind those on record of",
            needs=(layout.function("lookup"),),
            public=False,
            parameters=join(", ", declared),
            target=self._target(),
            every=self._either_lookup(aliased, [actions, sql.SQL("NULL"), *values]),
        )

    def _alias_lookup_name(self) -> Composable:
        """The look-up for records with aliases; where none can have any, the one."""
        return self._own("alias_lookup" if self._alias_fields else "lookup")

    def _origins(self) -> Statement:
        record = Identifier(self.layout.function("origins"), "p_record")
        branches = (
            branch
            for field in self.layout.several_columns
            for branch in field.origins(record)
        )
        return self._function(
            "origins",
            [sql.SQL("p_record jsonb")],
            "columns behind the values of",
            branches=join("\n    UNION ALL\n    ", branches),
        )

    def _settings(self) -> Composable:
        """Pins the style of texts that keys and scope are made of.

        Where a type's text depends on the session: keys are written in one way, and
        rivals lock the same row.
        """
        layout = self.layout
        written = {*layout.info.key, *layout.table.scope}
        if {layout.info.columns[name].base for name in written} <= CAST_TYPES:
            return sql.SQL("")
        return sql.SQL("").join(
            sql.SQL("\nSET {} = {}").format(
                trusted(name), join(", ", map(Literal, values))
            )
            for name, values in TEXT_STYLES.items()
        )

    def _threshold(self) -> dict[str, Composable]:
        """Holes that pin the threshold of ``%``, which any session could change.

        Not by a SET of the function: without superuser that needs pg_trgm loaded, which
        it is not in the session that restores a dump.
        """
        lowest = lowest_threshold(self.layout)
        if lowest is None:
            return dict.fromkeys(("threshold", "pin", "unpin"), sql.SQL(""))
        name = Literal("pg_trgm.similarity_threshold")
        change = "    PERFORM set_config({}, {}, true);\n"
        return {
            "threshold": sql.SQL(
                "\n    v_threshold CONSTANT text := current_setting({}, true);"
            ).format(name),
            "pin": sql.SQL(change).format(name, Literal(str(lowest))),
            "unpin": sql.SQL(change).format(name, Identifier("v_threshold")),
        }

    def _isolation(self) -> Composable:
        """Refuses writers whose isolation level advisory locks cannot protect."""
        if self.layout.table.isolation is Isolation.STRICT:
            return sql.SQL("")
        return sql.SQL(
            "        IF NOT {level} AND v_locking && '{{ask,block}}'::text[] THEN\n"
            "            PERFORM pgdedup.refuse_isolation({target}, {language});\n"
            "        END IF;\n"
        ).format(
            level=_PROTECTED_LEVEL,
            target=self._target(),
            language=Literal(self.language),
        )

    def _actions(self) -> Composable:
        return Literal("{" + ",".join(rule.action for rule in self.layout.rules) + "}")

    def _find(self) -> Statement:
        return self._function(
            "find",
            _declared("p_record jsonb", "p_limit integer", "p_kind text"),
            "the rules over a JSON record of",
            target=self._target(),
            seek=self._own("seek"),
        )

    def _seek(self) -> Statement:
        layout = self.layout
        threshold = self._threshold()
        declared = _declared(
            "p_config jsonb",
            "p_record jsonb",
            "p_key text",
            "p_limit integer",
            "p_kind text",
            "p_seen boolean",
        )
        entered = [
            *zip(
                layout.values("v_before", scope=True, related=True),
                layout.values("v", scope=True, related=True),
                strict=True,
            ),
            (sql.SQL("v_before.live"), sql.SQL("v.live")),
        ]
        changed = [
            differ(
                zip(
                    layout.values("v_before", layout.rule_fields(rule)),
                    layout.values("v", layout.rule_fields(rule)),
                    strict=True,
                )
            )
            for rule in layout.rules
        ]
        values = layout.values(
            "v", layout.fields, scope=True, related=True, key=True, parts=True
        )
        # As PG_CONTEXT prints it: a generated name needs no quotes.
        find = f"{names.SCHEMA}.{layout.function('find')}(jsonb,integer,text)"
        return self._function(
            "seek",
            declared,
            "what the finder sees of",
            settings=self._settings(),
            find=Literal(find),
            target=self._target(),
            rules=_texts(rule.name for rule in layout.rules),
            actions=_texts(rule.action for rule in layout.rules),
            records=self._own("records"),
            parse=self._own("parse"),
            look=self._own("look"),
            alias_lookup=self._alias_lookup_name(),
            aliased=layout.record_has_aliases("p", layout.fields),
            entered=differ(entered),
            changed=join(",\n                ", changed),
            # More than `live` reads, perhaps: a record that lacks one is checked.
            live_columns=sql.SQL("{}::text[]").format(_texts(layout.live_columns)),
            forget=join(
                "\n        ",
                (
                    sql.SQL("{} := NULL;").format(value)
                    for value in layout.values("v", key=True)
                ),
            ),
            values=join(", ", values),
            further=self._own("further"),
            threshold=threshold["threshold"],
            pin=threshold["pin"],
            unpin=threshold["unpin"],
        )

    def _check(self) -> Statement:
        layout = self.layout
        name = layout.function("check")
        declared = layout.declare(key=True)
        keys = layout.values(name, key=True)
        threshold = self._threshold()

        def locks(record: str, actions: str, chosen: Collection[Rule]) -> Composable:
            """Lock keys of the refusing rules, over a record or a relation."""
            branches = [
                sql.SQL(
                    "SELECT l.key FROM {}({}) AS l WHERE {}[{}] IN ('ask', 'block')"
                ).format(
                    names.own(layout.rule_function(rule, "locks")),
                    join(
                        ", ",
                        [
                            *layout.values(
                                record, layout.match_fields(rule), scope=True
                            ),
                            *(keys if layout.common_matched(rule) else ()),
                        ],
                    ),
                    Identifier(actions),
                    Literal(position),
                )
                for position, rule in enumerate(layout.rules, 1)
                if rule in chosen
            ]
            if not branches:
                return sql.SQL("SELECT NULL::bigint")
            return join("\n                UNION ALL ", branches)

        def alias_locks() -> Composable:
            """The same under all names of a record that has aliases."""
            branches: list[Composable] = [
                sql.SQL("SELECT u.key FROM unnest(v.locks) AS u (key)")
            ]
            for position, rule in enumerate(layout.rules, 1):
                fields = layout.match_fields(rule)
                if not layout.alias_fields(fields):
                    continue
                rest = layout.values("v", scope=True)
                branches.append(
                    sql.SQL(
                        "SELECT l.key FROM {} WHERE v_locking[{}] IN ('ask', 'block')"
                    ).format(
                        predicate.variant_locks(
                            layout,
                            rule,
                            dict(zip(fields, layout.values("v", fields), strict=True)),
                            [*rest, *(keys if layout.common_matched(rule) else ())],
                        ),
                        Literal(position),
                    )
                )
            return join("\n                UNION ALL ", branches)

        values = layout.values("v", layout.fields, scope=True, related=True, parts=True)
        values += keys
        refusing = [
            rule for rule in layout.rules if rule.action in (Action.ASK, Action.BLOCK)
        ]
        return self._function(
            "check",
            [*declared, sql.SQL("p_changed boolean[]")],
            "the guard's decision on a row of",
            parameters=join(", ", declared),
            settings=self._settings(),
            target=self._target(),
            rules=_texts(rule.name for rule in layout.rules),
            actions=_texts(rule.action for rule in layout.rules),
            tolerant=Literal(layout.table.on_error is not OnError.REFUSE),
            probe=self._own("probe"),
            keys=join(", ", keys),
            isolation=self._isolation(),
            level=sql.SQL("")
            if layout.table.isolation is Isolation.STRICT
            else sql.SQL(" AND {}").format(_PROTECTED_LEVEL),
            # Until someone sets another action, only those that refuse by the file.
            locks_of_probe=locks("p", "v_actions", refusing),
            locks=locks("v", "v_locking", layout.rules),
            strict=Literal(layout.table.isolation is Isolation.STRICT),
            look=self._own("look"),
            alias_lookup=self._alias_lookup_name(),
            aliased=layout.record_has_aliases("p", layout.fields),
            alias_locks=alias_locks(),
            limit=Literal(MATCH_LIMIT + 1),
            values=join(", ", values),
            further=self._own("further"),
            config=self._own("config"),
            records=self._own("records"),
            # As PG_CONTEXT prints it: a generated name needs no quotes.
            guard=Literal(f"{names.SCHEMA}.{layout.function('guard')}()"),
            threshold=threshold["threshold"],
            pin=threshold["pin"],
            unpin=threshold["unpin"],
        )

    def _guard(self) -> Statement:
        layout = self.layout
        return self._function(
            "guard",
            [],
            "guard of",
            changed=rows.changed(layout),
            check=self._own("check"),
            keys=join(", ", rows.key_calls(layout, "NEW")),
            config=self._own("config"),
        )

    def _rekey(self) -> Statement:
        layout = self.layout
        return self._function(
            "rekey",
            [],
            "what follows the key of a row of",
            public=False,
            settings=self._settings(),
            target=layout.regclass,
            row_key=self._own("row_key"),
        )

    def _finder(self) -> Statement:
        layout = self.layout
        name = names.finder(layout.info.name)
        read = dict.fromkeys(
            [ref.column for field in layout.fields.values() for ref in field.refs]
            + layout.entries
        )
        declared: list[Composable] = [
            sql.SQL("{} {}").format(Identifier(column), layout.type(column))
            for column in read
        ]
        pairs = (part for c in read for part in (Literal(c), Identifier(name, c)))
        return function(
            layout.table.name,
            name,
            "table",
            "finder",
            declared,
            comment="pgdedup: rows that the rules relate to the given values",
            schema=layout.info.schema,
            holes={
                "parameters": join(
                    ", ", (sql.SQL("{} DEFAULT NULL").format(each) for each in declared)
                ),
                "target": layout.regclass,
                "record": sql.SQL("pg_catalog.jsonb_build_object({})").format(
                    join(", ", pairs)
                ),
            },
        )


def _texts(values: Iterable[str]) -> Composable:
    """An array of texts."""
    return sql.SQL("ARRAY[{}]").format(join(", ", map(Literal, values)))


def _declared(*parameters: str) -> list[Composable]:
    """Declarations of parameters that are the same for all tables."""
    return [trusted(each) for each in parameters]
