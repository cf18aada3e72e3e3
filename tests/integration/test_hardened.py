"""Databases whose administrators have taken every default away."""

from collections.abc import Callable
from typing import Any

import psycopg
import pytest

from pgdedup import testing
from pgdedup.embedded import LocalServer
from pgdedup.migrate import CoreError
from tests import guarded
from tests.guarded import Connection, detail, insert, refused, rows

RULES = """
version: 1
tables:
  crm.customers:
    show: [name]
    live: "deleted_at IS NULL"
    fields: {name: company_name, phone: phone, note: text}
    rules:
      same_phone: {match: {phone: same}, action: block}
      homophone: {match: {name: sounds_like}, action: flag}
      note: {match: {note: {similar: normal}}, action: flag}
"""


@pytest.fixture
def hardened(
    server: LocalServer, new_database: Callable[..., str], connect: Any
) -> str:
    """Nothing is granted to PUBLIC; extensions have a schema of their own."""
    name = new_database()
    with psycopg.connect(server.dsn(name), autocommit=True) as superuser:
        superuser.execute(
            f"""
            REVOKE ALL ON DATABASE {name} FROM PUBLIC;
            GRANT CONNECT ON DATABASE {name} TO app;
            REVOKE ALL ON SCHEMA public FROM PUBLIC, pg_database_owner;
            CREATE SCHEMA extensions AUTHORIZATION dba;
            GRANT USAGE ON SCHEMA extensions TO PUBLIC;
            """.encode()
        )
    with connect(dbname=name) as dba:
        dba.execute("ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC")
        dba.execute("ALTER DEFAULT PRIVILEGES REVOKE USAGE ON TYPES FROM PUBLIC")
        dba.execute("CREATE EXTENSION pg_trgm SCHEMA extensions")
        dba.execute("CREATE EXTENSION fuzzystrmatch SCHEMA extensions")
        testing.install_core(server.dsn(name, user=testing.OWNER))
        dba.execute(
            "CREATE SCHEMA crm; CREATE TABLE crm.customers (id integer GENERATED ALWAYS"
            " AS IDENTITY PRIMARY KEY, name text, phone text, note text, tenant text"
            " DEFAULT current_user, deleted_at timestamptz);"
            "GRANT USAGE ON SCHEMA crm TO app;"
            "GRANT INSERT (name, phone, note, tenant),"
            " SELECT, UPDATE (note) ON crm.customers TO app;"
            "ALTER TABLE crm.customers ENABLE ROW LEVEL SECURITY;"
            "CREATE POLICY everybody ON crm.customers USING (true);"
            "CREATE POLICY own ON crm.customers AS RESTRICTIVE TO app"
            " USING (tenant = 'app') WITH CHECK (tenant = 'app')"
        )
        guarded.apply(dba, RULES)
    return name


def test_writers_need_no_more_than_their_own_grants(
    hardened: str, connect: Any
) -> None:
    dba: Connection = connect(dbname=hardened)
    app: Connection = connect("app", dbname=hardened)
    insert(dba, "crm.customers", name="华为技术", phone="13800138000", tenant="other")
    insert(app, "crm.customers", name="花为技术", note="delivers on mondays")
    insert(app, "crm.customers", name="别的", note="delivers on monday")
    # The row of another tenant is not shown, and refuses all the same.
    found = detail(refused(app, "crm.customers", phone="+86 138-0013-8000"))
    assert found["matches"][0]["hidden"] is True
    assert "key" not in found["matches"][0]
    app.execute("UPDATE crm.customers SET note = 'x' WHERE name = '花为技术'")
    assert rows(
        dba, "SELECT rule, key_l, key_r FROM pgdedup.open_pairs ORDER BY rule"
    ) == [("homophone", "1", "2"), ("note", "2", "3")]
    assert rows(
        app,
        "SELECT key, rule FROM pgdedup.find_duplicates("
        "'crm.customers', '{\"name\": \"华为技术\"}') ORDER BY key NULLS LAST",
    ) == [("2", "homophone"), (None, "homophone")]


def test_a_role_without_a_word_about_pgdedup_cannot_install(
    hardened: str, connect: Any
) -> None:
    app: Connection = connect("app", dbname=hardened)
    with pytest.raises(CoreError, match="GRANT pgdedup_admin TO it"):
        guarded.apply(app, RULES.replace("block", "flag"))
    assert rows(
        connect(dbname=hardened),
        "SELECT action FROM pgdedup.installed_rules() WHERE rule = 'same_phone'",
    ) == ["block"]
