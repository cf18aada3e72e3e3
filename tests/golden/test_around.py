"""An ALTER TABLE between our objects, against reviewed scripts.

``files/around/<name>.sql`` over the tables of ``test_generated_sql``, which says how to
accept a wanted change.
"""

import os
from dataclasses import replace

import pytest

from pgdedup import compile_rules
from pgdedup.around import compose, parse
from pgdedup.catalog import Catalog, ColumnInfo
from pgdedup.compile import compile_config
from pgdedup.config import load_rules_text
from pgdedup.plan import read_target
from pgdedup.registry import Installed, Registered
from tests.golden.test_generated_sql import CATALOG, FILES

RULES = """
version: 1
tables:
  {key}:
    fields: {{email: {{type: email, columns: [{column}]}}}}
    rules:
      same_email: {{match: {{email: same}}, action: block}}
"""
BEFORE = CATALOG.tables["crm.customers"]


def installed(
    key: str,
    column: str,
    *,
    storage: str = "column",
    kept_as: str = "text",
    **changes: object,
) -> Installed:
    info = replace(BEFORE, **changes)
    described = ColumnInfo(column, kept_as, kept_as.split("(")[0])
    info = replace(info, columns={**info.columns, column: described})
    catalog = Catalog(tables={key: info}, trigram_schema="extensions")
    text = RULES.format(key=key, column=column)
    text = text.replace("    fields", f"    storage: {storage}\n    fields")
    rules = load_rules_text(text)
    return Installed(
        True,
        tuple(
            Registered.of(each, at)
            for at, each in enumerate(compile_rules(rules, catalog))
        ),
        {
            name: read_target(catalog, name, config)
            for name, config in compile_config(rules, catalog).items()
        },
    )


CASES = {
    "rename_column": (
        "ALTER TABLE crm.customers RENAME COLUMN email TO mail;",
        ("crm.customers", "mail"),
        {},
    ),
    "rename_table": (
        "ALTER TABLE crm.customers RENAME TO clients",
        ("crm.clients", "email"),
        {"name": "clients"},
    ),
    "set_schema": (
        "ALTER TABLE crm.customers SET SCHEMA sales",
        ("sales.customers", "email"),
        {"schema": "sales"},
    ),
    "alter_type": (
        "ALTER TABLE crm.customers ALTER COLUMN email TYPE varchar(90)",
        ("crm.customers", "email"),
        {"kept_as": "character varying(90)"},
    ),
    "alter_type_expression": (
        "ALTER TABLE crm.customers ALTER COLUMN email TYPE varchar(90)",
        ("crm.customers", "email"),
        {"kept_as": "character varying(90)", "storage": "expression"},
    ),
    "drop_column": (
        "ALTER TABLE crm.customers DROP COLUMN email",
        ("crm.customers", "note"),
        {},
    ),
    "attach_partition": (
        "ALTER TABLE crm.customers ATTACH PARTITION crm.new FOR VALUES IN (7)",
        ("crm.customers", "email"),
        {"kind": "p"},
    ),
}
#: What is as it was before.
KEPT = ("storage", "kind")


@pytest.mark.parametrize("case", CASES)
def test_script_is_as_reviewed(case: str) -> None:
    statement, (key, column), changes = CASES[case]
    kept = {name: value for name, value in changes.items() if name in KEPT}
    script = compose(
        parse(statement),
        "crm.customers",
        installed("crm.customers", "email", **kept),
        key,
        installed(key, column, **changes),
    )
    reviewed = FILES / "around" / f"{case}.sql"
    if os.environ.get("PGDEDUP_UPDATE_GOLDEN"):
        reviewed.write_text(script, encoding="utf-8")
    assert script == reviewed.read_text(encoding="utf-8")
