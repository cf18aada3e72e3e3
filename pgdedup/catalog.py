"""What the compiler must know of a database: tables, keys, column types.

``read_catalog`` reads it from a live database; tests and offline tools build it by
hand. Nothing here writes.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import psycopg
from psycopg.rows import dict_row
from psycopg.sql import SQL, Composable, Composed, Identifier

from pgdedup.children import (
    ChildInfo,
    LinkError,
    latest_condition,
    link,
    read_children,
)
from pgdedup.errors import Problem
from pgdedup.model import (
    ColumnRef,
    Field,
    FieldType,
    Merge,
    OnDelete,
    RuleSet,
    Storage,
    Strategy,
    Table,
    parse_column_ref,
)
from pgdedup.referrers import Referrer, read_referrers
from pgdedup.sql import trusted

#: Types whose text form is immutable, so that a generated column may use it.
TEXT_TYPES = frozenset({"text", "character varying", "character", "citext", "name"})
CAST_TYPES = TEXT_TYPES | {"smallint", "integer", "bigint", "numeric", "uuid"}
#: For fields of type date, which do not read their text form. Not timestamp with time
#: zone: its day depends on the session.
DATE_TYPES = frozenset({"date", "timestamp without time zone"})
_JSON_TYPES = frozenset({"json", "jsonb"})


@dataclass(frozen=True)
class ColumnInfo:
    """One column of a table.

    ``type`` as SQL names it under our search_path, ``base`` as format_type does;
    ``collated``: with another collation than the default of the database.
    """

    name: str
    type: str
    base: str
    generated: bool = False
    collated: bool = False


@dataclass(frozen=True)
class TableInfo:
    """One table of a live database.

    ``kind`` is pg_class.relkind; ``key`` the primary key's columns, empty without
    one; ``forced_rls``: row-level security binds even the owner; ``children``: the
    tables that ``latest`` takes values from, by its text; ``referrers``: those that
    ``late_writers`` puts triggers on.
    """

    schema: str
    name: str
    key: tuple[str, ...]
    columns: Mapping[str, ColumnInfo]
    kind: str = "r"
    owner: str = ""
    forced_rls: bool = False
    rows: int = 0
    bytes: int = 0
    children: Mapping[str, ChildInfo] = field(default_factory=dict)
    referrers: tuple[Referrer, ...] = ()

    @property
    def partitioned(self) -> bool:
        """Whether it is the parent of declarative partitions."""
        return self.kind == "p"


@dataclass(frozen=True)
class Catalog:
    """Tables by their key in the rule file, and the schema of pg_trgm."""

    tables: Mapping[str, TableInfo]
    trigram_schema: str = "public"
    missing_extensions: tuple[str, ...] = ()
    may_create: Mapping[str, bool] = field(default_factory=dict)
    may_own: Mapping[str, bool] = field(default_factory=dict)


_TABLE = """
SELECT c.oid::bigint AS oid, n.nspname AS schema, c.relname AS name,
    c.relkind::text AS kind, pg_catalog.pg_get_userbyid(c.relowner) AS owner,
    c.relforcerowsecurity AND NOT r.rolbypassrls AND NOT r.rolsuper AS forced_rls,
    greatest(c.reltuples, 0)::bigint AS rows,
    CASE c.relkind
        WHEN 'p' THEN (
            SELECT coalesce(sum(pg_catalog.pg_table_size(p.relid)), 0)
            FROM pg_catalog.pg_partition_tree(c.oid) AS p
        )
        WHEN 'r' THEN pg_catalog.pg_table_size(c.oid)
        ELSE 0
    END::bigint AS bytes,
    pg_catalog.has_schema_privilege(n.oid, 'CREATE') AS may_create,
    pg_catalog.pg_has_role(c.relowner, 'USAGE') AS may_own
FROM pg_catalog.pg_class AS c
INNER JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
INNER JOIN pg_catalog.pg_roles AS r ON r.rolname = current_user
WHERE CASE
    WHEN %(schema)s::text IS NULL THEN c.relname = %(name)s
        AND pg_catalog.pg_table_is_visible(c.oid)
    ELSE n.nspname = %(schema)s AND c.relname = %(name)s
END
"""

_COLUMNS = """
SELECT a.attname AS name,
    CASE
        WHEN y.typnamespace = 'pg_catalog'::regnamespace
            THEN pg_catalog.format_type(a.atttypid, a.atttypmod)
        ELSE pg_catalog.format('%%I.%%I', s.nspname, y.typname)
    END AS type,
    pg_catalog.format_type(a.atttypid, NULL) AS base, a.attgenerated <> '' AS generated,
    a.attcollation NOT IN (0, 'pg_catalog."default"'::regcollation) AS collated,
    pg_catalog.array_position(
        -- not what the index holds besides (INCLUDE)
        (i.indkey::smallint[])[0:i.indnkeyatts - 1], a.attnum
    ) AS position
FROM pg_catalog.pg_attribute AS a
INNER JOIN pg_catalog.pg_type AS y ON y.oid = a.atttypid
INNER JOIN pg_catalog.pg_namespace AS s ON s.oid = y.typnamespace
LEFT JOIN pg_catalog.pg_index AS i ON i.indrelid = a.attrelid AND i.indisprimary
WHERE a.attrelid = %(oid)s AND a.attnum > 0 AND NOT a.attisdropped
ORDER BY a.attnum
"""

_EXTENSIONS = """
SELECT w.name, a.name IS NOT NULL AS available,
    -- Where sql/extensions.sql will put it, if it is not there yet.
    coalesce(n.nspname, CASE
        WHEN pg_catalog.to_regnamespace('public') IS NULL THEN 'pgdedup'
        ELSE 'public'
    END) AS schema
FROM (VALUES ('pg_trgm'), ('fuzzystrmatch')) AS w (name)
LEFT JOIN pg_catalog.pg_extension AS e ON e.extname = w.name
LEFT JOIN pg_catalog.pg_namespace AS n ON n.oid = e.extnamespace
LEFT JOIN pg_catalog.pg_available_extensions AS a ON a.name = w.name
"""


def read_catalog(conn: psycopg.Connection, rules: RuleSet) -> Catalog:
    """Read what the rules need. Tables that do not exist are left out.

    Takes no locks beyond those of catalog queries.
    """
    tables: dict[str, TableInfo] = {}
    may_create: dict[str, bool] = {}
    may_own: dict[str, bool] = {}
    with conn.cursor(row_factory=dict_row) as cursor:
        for name, table in rules.tables.items():
            target = table.target
            cursor.execute(_TABLE, {"schema": target.schema, "name": target.table})
            row = cursor.fetchone()
            if row is None:
                continue
            cursor.execute(_COLUMNS, {"oid": row["oid"]})
            columns = cursor.fetchall()
            key = [c for c in columns if c["position"] is not None]
            tables[name] = TableInfo(
                schema=row["schema"],
                name=row["name"],
                kind=row["kind"],
                owner=row["owner"],
                forced_rls=row["forced_rls"],
                rows=row["rows"],
                bytes=row["bytes"],
                key=tuple(
                    c["name"] for c in sorted(key, key=lambda c: int(c["position"]))
                ),
                columns={
                    c["name"]: ColumnInfo(
                        *(c["name"], c["type"], c["base"], c["generated"]),
                        c["collated"],
                    )
                    for c in columns
                },
                children=read_children(conn, row["oid"], table),
                referrers=read_referrers(conn, row["oid"], row["schema"], table),
            )
            may_create[name] = row["may_create"]
            may_own[name] = row["may_own"]
        extensions = {row["name"]: row for row in cursor.execute(_EXTENSIONS)}
    return Catalog(
        tables=tables,
        trigram_schema=extensions["pg_trgm"]["schema"],
        missing_extensions=tuple(
            name for name, row in extensions.items() if not row["available"]
        ),
        may_create=may_create,
        may_own=may_own,
    )


_KINDS = {
    "v": "a view",
    "m": "a materialized view",
    "f": "a foreign table",
    "S": "a sequence",
    "c": "a composite type",
    "i": "an index",
}


def check_live(conn: psycopg.Connection, rules: RuleSet) -> list[Problem]:
    """Everything in the rules that does not fit the live database.

    Missing tables and columns, views as targets, columns of a wrong type, no primary
    key, extensions that the server lacks, privileges that apply would miss.
    """
    catalog = read_catalog(conn, rules)
    problems = check_catalog(rules, catalog)
    for extension in catalog.missing_extensions:
        problems.append(
            _problem(
                rules,
                ("tables",),
                f"the server does not offer the extension {extension}; "
                "install PostgreSQL's contrib package",
            )
        )
    for kind, role in rules.roles.items():
        known = conn.execute(
            "SELECT FROM pg_catalog.pg_roles WHERE rolname = %s", [role]
        ).fetchone()
        if known is None:
            problems.append(
                _problem(rules, ("roles", kind), f'there is no role "{role}"')
            )
    for name in catalog.tables:
        path = ("tables", name)
        if not catalog.may_own[name]:
            owner = catalog.tables[name].owner
            problems.append(
                _problem(
                    rules, path, f"only the owner of the table may apply rules: {owner}"
                )
            )
        elif not catalog.may_create[name]:
            problems.append(
                _problem(
                    rules,
                    path,
                    "you may not create objects in the table's schema; grant CREATE "
                    f"on schema {catalog.tables[name].schema}",
                )
            )
    problems += _check_functions(conn, rules)
    return problems or _check_expressions(conn, rules, catalog)


_FUNCTION = """
SELECT p.provolatile::text, p.prorettype::pg_catalog.regtype::text, p.proretset,
    pg_catalog.has_function_privilege(p.oid, 'EXECUTE')
FROM pg_catalog.pg_proc AS p
INNER JOIN pg_catalog.pg_namespace AS n ON n.oid = p.pronamespace
WHERE n.nspname = %s AND p.proname = %s AND p.prokind = 'f'
    AND p.pronargs = 1 AND p.proargtypes[0] = 'pg_catalog.text'::pg_catalog.regtype
"""
_VOLATILITY = {"s": "STABLE", "v": "VOLATILE"}


def _check_functions(conn: psycopg.Connection, rules: RuleSet) -> list[Problem]:
    """The functions of fields of type sql: there, IMMUTABLE, from text to text."""
    problems = []
    for name, table in rules.tables.items():
        for field_name, item in table.fields.items():
            if item.sql_function is None:
                continue
            row = conn.execute(_FUNCTION, item.sql_function).fetchone()
            written = f"{item.function}(text)"
            if row is None:
                message = f"there is no function {written}"
            elif row[0] != "i":
                message = (
                    f"{written} is {_VOLATILITY[row[0]]}; keys must never change by "
                    "themselves: if it depends on nothing but its argument (no table, "
                    "no setting, no clock), say so: "
                    f"ALTER FUNCTION {written} IMMUTABLE"
                )
            elif row[1] not in TEXT_TYPES or row[2]:
                message = f"{written} returns {row[1]}; it must return one text"
            elif not row[3]:
                message = f"you may not execute {written}"
            else:
                continue
            path = ("tables", name, "fields", field_name, "function")
            problems.append(_problem(rules, path, message))
    return problems


def _check_expressions(
    conn: psycopg.Connection, rules: RuleSet, catalog: Catalog
) -> list[Problem]:
    """What the server says of ``live``, ``scope`` and ``latest``: it plans them only.

    Skipped where the table is not to be read at once.

    That ``live`` is IMMUTABLE shows only when its column is added (``apply``); where
    there will be none, it is added to an empty temporary copy.
    """
    problems = []
    for name, table in rules.tables.items():
        info = catalog.tables[name]
        queries: list[tuple[tuple[str | int, ...], Composable]] = [
            (
                ("scope", position),
                SQL("t.{0} IS NOT DISTINCT FROM t.{0}").format(Identifier(column)),
            )
            for position, column in enumerate(table.scope)
        ]
        if table.live is not None:
            live = SQL("coalesce(({}), false)").format(trusted(table.live))
            queries.append((("live",), live))
            if table.storage is Storage.EXPRESSION:
                problem = _try_generated(conn, info, live)
                if problem is not None:
                    problems.append(_problem(rules, ("tables", name, "live"), problem))
                    continue
        queries += [
            (("show", position), latest_condition(shown, info.children, info.key))
            for position, shown in enumerate(table.show)
            if shown.latest is not None
        ]
        for path, condition in queries:
            problem = _try_condition(conn, info, condition)
            if problem is not None:
                problems.append(_problem(rules, ("tables", name, *path), problem))
    return problems


def _try_condition(
    conn: psycopg.Connection, info: TableInfo, condition: Composable
) -> str | None:
    """What is wrong with a condition over a table, in the server's words."""
    query = SQL("EXPLAIN SELECT FROM {} AS t WHERE {}").format(
        Identifier(info.schema, info.name), condition
    )
    return _try(conn, query)


def _try_generated(
    conn: psycopg.Connection, info: TableInfo, condition: Composable
) -> str | None:
    """Why a condition could not be that of a generated column."""
    return _try(
        conn,
        SQL("CREATE TEMPORARY TABLE pgdedup_copy (LIKE {})").format(
            Identifier(info.schema, info.name)
        ),
        SQL(
            "ALTER TABLE pg_temp.pgdedup_copy ADD COLUMN pgdedup_live boolean"
            " GENERATED ALWAYS AS ({}) STORED"
        ).format(condition),
    )


def _try(conn: psycopg.Connection, *statements: Composed) -> str | None:
    try:
        with conn.transaction(force_rollback=True):
            # The settings under which apply will run it.
            conn.execute("SET LOCAL search_path = pg_catalog, pg_temp")
            conn.execute("SET LOCAL standard_conforming_strings = on")
            # Planning takes an ACCESS SHARE lock: never wait for it, nor for whoever
            # waits for the table; apply will tell.
            conn.execute("SET LOCAL lock_timeout = '100ms'")
            for statement in statements:
                conn.execute(statement)
    except (
        psycopg.errors.InsufficientPrivilege,
        psycopg.errors.LockNotAvailable,
        psycopg.errors.ReadOnlySqlTransaction,
    ):
        return None
    except psycopg.Error as error:
        hint = f" ({error.diag.message_hint})" if error.diag.message_hint else ""
        return f"the server says: {error.diag.message_primary or error}{hint}"
    return None


def check_catalog(rules: RuleSet, catalog: Catalog) -> list[Problem]:
    """What of the rules does not fit these tables; pure."""
    problems: list[Problem] = []
    for name, table in rules.tables.items():
        info = catalog.tables.get(name)
        path: tuple[str | int, ...] = ("tables", name)
        if info is None:
            problems.append(_problem(rules, path, "there is no such table", key=True))
        elif info.kind not in ("r", "p"):
            what = _KINDS.get(info.kind, "no table")
            problems.append(
                _problem(
                    rules,
                    path,
                    f"is {what}; rules guard ordinary and partitioned tables",
                    key=True,
                )
            )
        else:
            if not info.key:
                problems.append(
                    _problem(
                        rules,
                        path,
                        "the table has no primary key; records are named by it",
                        key=True,
                    )
                )
            if info.forced_rls:
                problems.append(
                    _problem(
                        rules,
                        path,
                        "not yet supported: row-level security forced on the owner "
                        "would blind the guard; ALTER TABLE ... NO FORCE ROW LEVEL "
                        "SECURITY, or apply as a role with BYPASSRLS",
                        key=True,
                    )
                )
            problems += _check_columns(rules, name, table, info)
    return problems


def _check_columns(
    rules: RuleSet, name: str, table: Table, info: TableInfo
) -> list[Problem]:
    problems: list[Problem] = []

    def want(column: str, *path: str | int) -> ColumnInfo | None:
        found = info.columns.get(column)
        if found is None:
            problems.append(
                _problem(
                    rules,
                    ("tables", name, *path),
                    f'the table has no column "{column}"',
                    word=column,
                    allowed=tuple(info.columns),
                )
            )
        return found

    for field_name, item in table.fields.items():
        for position, text in enumerate(item.columns):
            ref = parse_column_ref(text)
            path = ("fields", field_name, "columns", position)
            column = want(ref.column, *path)
            if column is not None and column.generated:
                problems.append(
                    _problem(
                        rules,
                        ("tables", name, *path),
                        f'column "{ref.column}" is generated; PostgreSQL allows none '
                        "over another, so name the columns that it is made of",
                    )
                )
            elif column is not None and column.base not in _types(item, ref):
                problems.append(
                    _problem(
                        rules,
                        ("tables", name, *path),
                        f'column "{ref.column}" is of type {column.type}',
                        allowed=tuple(sorted(_types(item, ref))),
                    )
                )
    for position, column_name in enumerate(table.scope):
        want(column_name, "scope", position)
    for position, shown in enumerate(table.show):
        if shown.column is not None:
            want(shown.column, "show", position)
            continue
        try:
            link(shown, info.children, info.key)
        except LinkError as error:
            here = ("tables", name, "show", position)
            problems.append(_problem(rules, here, str(error)))
    if table.owner is not None:
        want(table.owner, "owner")
    if table.merge is not None:
        for place, merged in _merge_columns(table, table.merge):
            want(merged, "merge", *place)
        if table.merge.on_delete is not OnDelete.ALLOW and info.partitioned:
            problems.append(
                _problem(
                    rules,
                    ("tables", name, "merge", "on_delete"),
                    "a partitioned table takes no delete guard: a row that moves to "
                    "another partition is deleted, too",
                )
            )
    if table.related_by is not None and want(table.related_by, "related_by"):
        problems += _check_tree(rules, name, table, table.related_by, info)
    return problems


def _merge_columns(table: Table, merge: Merge) -> Iterator[tuple[tuple[str, ...], str]]:
    """Columns that the section ``merge`` names, with their places."""
    if merge.age is not None:
        yield ("age",), merge.age
    if merge.sources is not None:
        yield ("sources", "column"), merge.sources.column
    for name, how in merge.fields.items():
        if name not in table.fields:
            yield ("fields", name), name
        if how.source_priority is not None:
            yield ("fields", name), how.source_priority.column
        elif how.strategy in (Strategy.NEWEST, Strategy.OLDEST) and how.argument:
            yield ("fields", name), how.argument


#: Types of a key and of a column that points at it, which may differ from each other.
_INTEGERS = frozenset({"smallint", "integer", "bigint"})
_STRINGS = frozenset({"text", "character varying"})


def tree_key(table: Table, info: TableInfo) -> str | None:
    """The key column at which ``related_by`` points; None if there are several.

    The other columns of the key are of the scope, which a tree shares.
    """
    own = [column for column in info.key if column not in table.scope]
    return own[0] if len(own) == 1 else None


def tree_type(info: TableInfo, key: str, parent: str) -> str | None:
    """The type in which keys and parents are compared; None if there is none."""
    bases = {info.columns[column].base for column in (key, parent)}
    if bases <= _INTEGERS:
        return "bigint"
    if bases <= _STRINGS:
        return "text"
    return bases.pop() if len(bases) == 1 else None


def _check_tree(
    rules: RuleSet, name: str, table: Table, parent: str, info: TableInfo
) -> list[Problem]:
    """Whether a column can point at the parent row."""
    if not info.key:
        return []  # said already
    key = tree_key(table, info)
    if key is None:
        message = (
            "points at the primary key, which must have one column beside those of "
            f"the scope; it has {', '.join(info.key)}"
        )
    elif parent in info.key or parent in table.scope:
        message = f'column "{parent}" is part of the key or of the scope'
    elif tree_type(info, key, parent) is None:
        types = (info.columns[column].type for column in (parent, key))
        message = "is of type {}, and the key that it points at of type {}".format(
            *types
        )
    else:
        return []
    return [_problem(rules, ("tables", name, "related_by"), message)]


def _types(field: Field, ref: ColumnRef) -> frozenset[str]:
    """Types that a column of a field may have."""
    if ref.path:
        return _JSON_TYPES
    return CAST_TYPES | DATE_TYPES if field.type is FieldType.DATE else CAST_TYPES


def _problem(
    rules: RuleSet,
    path: tuple[str | int, ...],
    message: str,
    *,
    key: bool = False,
    word: str | None = None,
    allowed: tuple[str, ...] = (),
) -> Problem:
    from rapidfuzz import process  # here: only a faulty file needs it

    mark = rules.mark(path, key=key)
    near = process.extractOne(word, allowed, score_cutoff=60) if word else None
    return Problem(
        mark.file,
        mark.line,
        mark.column,
        ".".join(map(str, path)),
        message,
        allowed,
        near[0] if near else None,
    )
