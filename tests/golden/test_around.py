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


def installed(key: str, column: str, **changes: object) -> Installed:
    info = replace(BEFORE, **changes)
    info = replace(
        info, columns={**info.columns, column: ColumnInfo(column, "text", "text")}
    )
    catalog = Catalog(tables={key: info}, trigram_schema="extensions")
    rules = load_rules_text(RULES.format(key=key, column=column))
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
}


@pytest.mark.parametrize("case", CASES)
def test_script_is_as_reviewed(case: str) -> None:
    statement, (key, column), changes = CASES[case]
    script = compose(
        parse(statement),
        "crm.customers",
        installed("crm.customers", "email"),
        key,
        installed(key, column, **changes),
    )
    reviewed = FILES / "around" / f"{case}.sql"
    if os.environ.get("PGDEDUP_UPDATE_GOLDEN"):
        reviewed.write_text(script, encoding="utf-8")
    assert script == reviewed.read_text(encoding="utf-8")
