"""Generated SQL against reviewed files.

Each ``files/<name>.yaml`` is compiled over the tables below and compared with
``files/<name>.sql``. After a wanted change: ``PGDEDUP_UPDATE_GOLDEN=1 pytest
tests/golden``, then read the diff.
"""

import os
from pathlib import Path

import pytest

from pgdedup import compile_rules, load_rules
from pgdedup.catalog import Catalog, ColumnInfo, TableInfo
from pgdedup.config import load_rules_text
from pgdedup.plan import plan_script

FILES = Path(__file__).parent / "files"
CASES = sorted(path.stem for path in FILES.glob("*.yaml"))


def table(
    schema: str, name: str, key: tuple[str, ...], columns: dict[str, str], kind: str
) -> TableInfo:
    """A table as ``read_catalog`` would describe it."""
    return TableInfo(
        schema=schema,
        name=name,
        key=key,
        columns={
            column: ColumnInfo(column, type_, type_.split("(")[0])
            for column, type_ in columns.items()
        },
        kind=kind,
    )


CATALOG = Catalog(
    tables={
        "crm.customers": table(
            "crm",
            "customers",
            ("id",),
            {
                "id": "bigint",
                "tenant_id": "integer",
                "parent_id": "integer",
                "name": "text",
                "contact": "character varying(100)",
                "credit_code": "character varying(18)",
                "phone1": "text",
                "phone2": "text",
                "email": "text",
                "note": "text",
                "attrs": "jsonb",
                "amount": "numeric",
                "born": "date",
                "city": "text",
                "address": "text",
                "owner": "text",
                "deleted_at": "timestamp with time zone",
            },
            "r",
        ),
        '"销售 CRM"."客户.表"': table(
            "销售 CRM",
            "客户.表",
            ("租户", "编号"),
            {"租户": "integer", "编号": "uuid", "user": "text", '公"司': "text"},
            "p",
        ),
    },
    trigram_schema="extensions",
)


@pytest.mark.parametrize("case", CASES)
def test_generated_sql_is_as_reviewed(case: str) -> None:
    script = plan_script(load_rules(FILES / f"{case}.yaml"), CATALOG, core=False)
    reviewed = FILES / f"{case}.sql"
    if os.environ.get("PGDEDUP_UPDATE_GOLDEN"):
        reviewed.write_text(script, encoding="utf-8")
    assert script == reviewed.read_text(encoding="utf-8")


def test_there_are_cases() -> None:
    assert len(CASES) >= 3


@pytest.mark.parametrize("case", CASES)
def test_compilation_is_deterministic(case: str) -> None:
    first, second = (
        compile_rules(load_rules(FILES / f"{case}.yaml"), CATALOG) for _ in range(2)
    )
    assert first == second
    assert len({statement.name for statement in first}) == len(first)


@pytest.mark.parametrize("case", CASES)
def test_identifiers_fit_into_63_bytes(case: str) -> None:
    for statement in compile_rules(load_rules(FILES / f"{case}.yaml"), CATALOG):
        if statement.kind != "grant":
            assert len(statement.name.encode()) <= 63


@pytest.mark.parametrize("case", CASES)
def test_what_a_function_is_bound_to_is_known(case: str) -> None:
    """Or it could not be dropped when another one changes."""
    statements = compile_rules(load_rules(FILES / f"{case}.yaml"), CATALOG)
    before: set[str] = set()
    bound = 0
    for statement in statements:
        if "LANGUAGE sql" in statement.create:
            for name in before - set(statement.needs):
                assert f'"{name}"(' not in statement.create, (statement.name, name)
            bound += len(before & set(statement.needs))
        before.add(statement.name)
    assert bound > 5


@pytest.mark.parametrize("storage", ["column", "expression"])
def test_normal_forms_of_candidates_are_not_made_twice(storage: str) -> None:
    """To ask whether two values are equal is a shortcut for columns only."""
    rules = f"""
version: 1
tables:
  crm.customers:
    storage: {storage}
    fields: {{name: company_name, email: email}}
    rules:
      near_name: {{match: {{name: {{typo: 1}}, email: same}}, action: flag}}
      sound: {{match: {{name: sounds_like, email: same}}, action: flag}}
"""
    text = str(compile_rules(load_rules_text(rules), CATALOG))
    stored, made = '_name_core_a4494f8e" = ', '"t"."name" COLLATE pg_catalog."C")))) = '
    assert (stored in text, made in text) == (True, False)
