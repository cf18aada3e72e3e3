"""Core and rules as one plain script: the same catalog as plan and apply."""

import re
from collections.abc import Callable
from typing import Any

import psycopg
import pytest

from pgdedup import migrate
from pgdedup.catalog import read_catalog
from pgdedup.install import apply
from pgdedup.plan import plan, plan_script
from pgdedup.snapshot import snapshot
from pgdedup.testing import OWNER
from tests import crm

TABLES = crm.CUSTOMERS + crm.CHINESE_CUSTOMERS
BOTH = {**crm.RULES, "tables": crm.RULES["tables"] | crm.CHINESE_RULES["tables"]}
SCHEMAS = ["pgdedup", "crm", "销售 CRM", "public"]

Connect = Callable[..., psycopg.Connection[Any]]


def everything(conn: psycopg.Connection[Any]) -> str:
    """Catalog, registry and data, without the times of installation."""
    contents = [
        conn.execute(query.encode()).fetchall()
        for query in (
            "SELECT name, table_name, position, kind, part, content_hash, signature,"
            " drop_sql FROM pgdedup.objects ORDER BY name",
            "SELECT name, target::text, config, content_hash FROM pgdedup.tables"
            " ORDER BY name",
            "SELECT version_num FROM pgdedup.schema_version",
            "SELECT to_jsonb(t) FROM crm.customers AS t ORDER BY id",
            'SELECT to_jsonb(t) FROM "销售 CRM"."客户 ""大"" 表" AS t ORDER BY 1',
        )
    ]
    return f"{snapshot(conn, SCHEMAS)}\n" + "\n".join(map(repr, contents))


@pytest.fixture
def applied(new_database: Callable[..., str], connect: Connect) -> str:
    """What plan and apply make of an empty database with the two tables."""
    conn = connect(dbname=new_database())
    conn.execute(TABLES.encode())
    apply(conn, plan(conn, crm.rules(BOTH)))
    return everything(conn)


@pytest.mark.parametrize("search_path", ['"$user", public', "", '"销售 CRM", crm'])
def test_psql_makes_the_same_of_it(
    search_path: str,
    applied: str,
    new_database: Callable[..., str],
    connect: Connect,
    psql: Any,
) -> None:
    name = new_database()
    conn = connect(dbname=name)
    conn.execute(TABLES.encode())
    script = plan_script(crm.rules(BOTH), read_catalog(conn, crm.rules(BOTH)))
    path = search_path.replace(" ", r"\ ") or "''"
    psql(
        script,
        OWNER,
        "--single-transaction",
        dbname=name,
        env={"PGOPTIONS": f"-c search_path={path}"},
    )
    assert everything(conn) == applied
    assert plan(conn, crm.rules(BOTH)).empty


def test_the_rules_alone_over_a_core_that_is_there(
    applied: str, new_database: Callable[..., str], connect: Connect, psql: Any
) -> None:
    name = new_database(core=True)
    conn = connect(dbname=name)
    conn.execute(TABLES.encode())
    rules = crm.rules(BOTH)
    script = plan_script(rules, read_catalog(conn, rules), core=False)
    psql(script, OWNER, "--single-transaction", dbname=name)
    assert everything(conn) == applied


def test_apply_in_one_transaction_makes_the_same(
    applied: str, new_database: Callable[..., str], connect: Connect
) -> None:
    conn = connect(dbname=new_database(), autocommit=False)
    conn.execute(TABLES.encode())
    apply(conn, plan(conn, crm.rules(BOTH)), concurrently=False)
    conn.commit()
    assert everything(conn) == applied


def test_the_scripts_of_plans_make_the_same(
    applied: str, new_database: Callable[..., str], connect: Connect, psql: Any
) -> None:
    """``Plan.script``, from nothing to one rule, and from there to all of them."""
    name = new_database()
    conn = connect(dbname=name)
    conn.execute(TABLES.encode())

    def thin(table: dict[str, Any]) -> None:
        table["rules"] = {
            "same_phone": {"match": {"phone": "same"}, "action": "block"},
            "gone": {"match": {"email": "same"}, "action": "flag"},
        }

    for rules in (crm.rules(BOTH, thin), crm.rules(BOTH)):
        found = plan(conn, rules)
        psql(found.script(), OWNER, "--single-transaction", dbname=name)
        assert plan(conn, rules).empty

    def in_any_order(text: str) -> list[str]:
        """Columns stand in the order in which they came, and should.

        PostgreSQL prints them all in a call of jsonb_populate_record.
        """
        text = re.sub(r"(?m)^(column crm.customers) \d+", r"\1", text)
        text = re.sub(r"jsonb_populate_record\((?!NULL)[^()]*\)", "", text)
        return sorted(text.split("\n"))

    assert in_any_order(everything(conn)) == in_any_order(applied)


def test_the_script_is_deterministic(connect: Connect) -> None:
    conn = connect()
    conn.execute(TABLES.encode())
    rules = crm.rules(BOTH)
    first = plan_script(rules, read_catalog(conn, rules))
    again = crm.rules(BOTH)
    assert plan_script(again, read_catalog(conn, again)) == first
    assert first.startswith("-- pgdedup: run in one transaction")
    assert migrate.core_script() in first


def test_a_failure_leaves_nothing(
    new_database: Callable[..., str], connect: Connect, psql: Any
) -> None:
    name = new_database()
    conn = connect(dbname=name)
    conn.execute(TABLES.encode())
    before = snapshot(conn, SCHEMAS)
    script = plan_script(crm.rules(BOTH), read_catalog(conn, crm.rules(BOTH)))
    done = psql(
        script + "SELECT 1 / 0;\n",
        OWNER,
        "--single-transaction",
        dbname=name,
        check=False,
    )
    assert done.returncode == 3
    assert "division by zero" in done.stderr
    assert snapshot(conn, SCHEMAS) == before
