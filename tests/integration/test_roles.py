"""Who may do what: mapped roles, and rules that another than the owner installs."""

from collections.abc import Callable, Iterator
from typing import Any

import psycopg
import pytest

import pgdedup
from pgdedup.config import load_rules_text

Db = psycopg.Connection[Any]

TABLE = """
CREATE SCHEMA sales;
CREATE TABLE sales.leads (id bigint PRIMARY KEY, phone text, name text);
"""
RULES = """
version: 1
roles: {{override: "{boss}", steward: "{boss}"}}
tables:
  sales.leads:
    fields: {{phone: phone, name: company_name}}
    rules:
      same_phone: {{match: {{phone: same}}, action: block}}
      same_name: {{match: {{name: same}}, action: flag}}
"""


@pytest.fixture
def boss(superuser: Db, dbname: str) -> Iterator[str]:
    """A role of the user's own that `roles:` maps; its name needs quoting."""
    name = f"销售 主管 {dbname}"
    superuser.execute(psycopg.sql.SQL("CREATE ROLE {} LOGIN").format(_name(name)))
    yield name
    superuser.execute(psycopg.sql.SQL("DROP OWNED BY {}").format(_name(name)))
    superuser.execute(psycopg.sql.SQL("DROP ROLE {}").format(_name(name)))


def _name(role: str) -> psycopg.sql.Identifier:
    return psycopg.sql.Identifier(role)


def _grant(db: Db, role: str) -> None:
    for what in ("USAGE ON SCHEMA sales", "SELECT, INSERT ON sales.leads"):
        db.execute(
            psycopg.sql.SQL(f"GRANT {what} TO {{}}").format(_name(role))  # type: ignore[arg-type]
        )


def test_mapped_roles_get_the_rights_and_lose_them_by_drop(
    db: Db, boss: str, connect: Callable[..., Db]
) -> None:
    db.execute(TABLE)
    rules = load_rules_text(RULES.format(boss=boss))
    pgdedup.apply(db, pgdedup.plan(db, rules))
    assert pgdedup.plan(db, rules).empty
    _grant(db, boss)
    db.execute("INSERT INTO sales.leads VALUES (1, '13800138000', '甲')")
    with connect(boss) as writer:
        with pytest.raises(psycopg.errors.UniqueViolation):
            writer.execute("INSERT INTO sales.leads VALUES (2, '13800138000', '乙')")
        writer.execute("SET pgdedup.override = '同一电话的分店'")
        writer.execute("INSERT INTO sales.leads VALUES (2, '13800138000', '乙')")
        row = writer.execute(
            "SELECT state, reason FROM pgdedup.pairs WHERE key_l = '1'"
        ).fetchone()
        assert row == ("accepted", "同一电话的分店")
    pgdedup.drop(db)
    assert db.execute(
        "SELECT has_table_privilege(%s, 'pgdedup.pairs', 'SELECT')", [boss]
    ).fetchone() == (False,)


def test_a_role_that_does_not_exist_is_named(db: Db) -> None:
    db.execute(TABLE)
    rules = load_rules_text(RULES.format(boss="nobody here"))
    with pytest.raises(pgdedup.ConfigError) as caught:
        pgdedup.plan(db, rules)
    assert [str(problem) for problem in caught.value.problems] == [
        'dedup.yaml:3:19: roles.override: there is no role "nobody here"',
        'dedup.yaml:3:43: roles.steward: there is no role "nobody here"',
    ]


def test_an_admin_who_owns_neither_core_nor_roles_installs_rules(
    db: Db, boss: str, superuser: Db, connect: Callable[..., Db], dbname: str
) -> None:
    """The checker runs with the installer's rights: they must reach far enough."""
    superuser.execute(psycopg.sql.SQL("GRANT pgdedup_admin TO {}").format(_name(boss)))
    db.execute(
        psycopg.sql.SQL("GRANT CREATE ON DATABASE {} TO {}").format(
            _name(dbname), _name(boss)
        )
    )
    with connect(boss) as admin:
        admin.execute(TABLE)
        admin.execute("GRANT USAGE ON SCHEMA sales TO app")
        admin.execute("GRANT SELECT, INSERT ON sales.leads TO app")
        rules = load_rules_text(RULES.format(boss=boss).replace("roles:", "# roles:"))
        pgdedup.apply(admin, pgdedup.plan(admin, rules))
        with connect("app") as writer:
            writer.execute("INSERT INTO sales.leads VALUES (1, '13800138000', '甲')")
            with pytest.raises(psycopg.errors.UniqueViolation):
                writer.execute("INSERT INTO sales.leads VALUES (2, '13800138000', '')")
            writer.execute("INSERT INTO sales.leads VALUES (3, NULL, '甲')")
        assert admin.execute("SELECT rule FROM pgdedup.open_pairs").fetchall() == [
            ("same_name",)
        ]
        pgdedup.drop(admin)
