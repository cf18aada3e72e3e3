"""Tables of the registry: where they are, and by which name."""

from collections.abc import Mapping

import psycopg
from psycopg import sql
from psycopg.sql import Literal

from pgdedup.catalog import Catalog
from pgdedup.model import RuleSet
from pgdedup.plan.steps import Step
from pgdedup.registry import Target, columns_now
from pgdedup.sql import to_text, trusted


def read_target(catalog: Catalog, name: str, config: Mapping[str, object]) -> Target:
    """Where a table is, and the function that holds its compiled rules."""
    info = catalog.tables[name]
    functions = config["functions"]
    assert isinstance(functions, dict)
    relation = to_text(sql.Identifier(info.schema, info.name))
    return Target(relation, functions["config"])


def register_table(name: str, target: Target) -> Step:
    """Registry row of a table; the configuration comes from its own function."""
    relation = Literal(target.relation)
    text = to_text(
        sql.SQL(
            "INSERT INTO pgdedup.tables (target, name, config, content_hash, columns)\n"
            "SELECT {target}::regclass, {name}, c.config,"
            " pg_catalog.md5(c.config::text), {columns}\n"
            "FROM (SELECT {function}() AS config) AS c\n"
            "ON CONFLICT (name) DO UPDATE SET target = excluded.target,"
            " config = excluded.config, content_hash = excluded.content_hash,"
            " columns = excluded.columns,"
            " installed_at = pg_catalog.now(), installed_by = CURRENT_USER;\n"
            "SELECT pgdedup.end_lapsed_actions({target}::regclass);\n"
        ).format(
            target=relation,
            name=Literal(name),
            function=trusted(target.config),
            columns=columns_now(sql.SQL("{}::regclass").format(relation)),
        )
    )
    return Step("register", "table", name, name, text)


def forget_table(name: str) -> Step:
    """The table has no rules any more."""
    text = to_text(
        sql.SQL("DELETE FROM pgdedup.tables WHERE name = {};\n").format(Literal(name))
    )
    return Step("forget", "table", name, name, text)


def renamed_tables(
    conn: psycopg.Connection, rules: RuleSet, catalog: Catalog
) -> dict[str, str]:
    """Registered key -> key in the rule file, of tables that got another name.

    The database knows them by oid: what is recorded of them stays theirs.
    """
    registered = {
        relation: name
        for name, relation in conn.execute(
            "SELECT t.name, t.target::oid::bigint FROM pgdedup.tables AS t"
        )
        if name not in rules.tables
    }
    found = {}
    for name, info in catalog.tables.items():
        row = conn.execute(
            "SELECT pg_catalog.to_regclass(%s)::oid::bigint",
            [to_text(sql.Identifier(info.schema, info.name))],
        ).fetchone()
        if row is not None and row[0] in registered:
            found[registered[row[0]]] = name
    return found
