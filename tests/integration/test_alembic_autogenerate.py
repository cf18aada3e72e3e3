"""``alembic revision --autogenerate`` over rules: it writes them, and exactly back."""

import copy
import json
import re
from collections.abc import Callable
from importlib import import_module
from io import StringIO
from pathlib import Path
from typing import Any

import psycopg
import pytest
from alembic import command
from alembic.config import Config
from alembic.runtime import plugins
from alembic.runtime.plugins import Plugin
from alembic.util import CommandError

from pgdedup import alembic_ops, alembic_plugin, migrate
from pgdedup.config import load_rules_text
from pgdedup.embedded import LocalServer
from pgdedup.install import apply
from pgdedup.model import RuleSet
from pgdedup.plan import plan
from pgdedup.snapshot import snapshot
from pgdedup.testing import OWNER

Connection = psycopg.Connection[Any]

CUSTOMERS = """
Table(
    "customers", metadata,
    Column("id", BigInteger, primary_key=True),
    Column("name", String(200), nullable=False),
    Column("phone", Text),
    Column("owner", Text, index=True),
    schema="crm",
)
"""
SUPPLIERS = """
Table(
    "供应商", metadata,
    Column("编号", Integer, primary_key=True),
    Column("名称", Text),
    schema="采购 1",
)
"""
HEAD = """
from sqlalchemy import BigInteger, Column, Integer, MetaData, String, Table, Text

metadata = MetaData()
"""

RULES: dict[str, Any] = {
    "version": 1,
    "tables": {
        "crm.customers": {
            "fields": {
                "name": {"type": "company_name", "label": "名称\tx"},
                "phone": "phone",
            },
            "rules": {
                "same_phone": {"match": {"phone": "same"}, "action": "block"},
                "similar": {"match": {"name": {"similar": "normal"}}, "action": "flag"},
            },
        },
        '"采购 1"."供应商"': {
            "fields": {"名称": "company_name"},
            "rules": {"同名": {"match": {"名称": "same"}, "action": "block"}},
        },
    },
}

ENV = """
import runpy
from pathlib import Path

from alembic import context
from sqlalchemy import create_engine
from sqlalchemy.pool import NullPool

config = context.config
metadata = runpy.run_path(str(Path(config.config_file_name).parent / "models.py"))
options = dict(
    target_metadata=metadata["metadata"],
    include_schemas=True,
    version_table_schema=config.get_main_option("version_table_schema"),
)
url = config.get_main_option("sqlalchemy.url")
if context.is_offline_mode():
    context.configure(url=url, literal_binds=True, **options)
    with context.begin_transaction():
        context.run_migrations()
else:
    with create_engine(url, poolclass=NullPool).connect() as connection:
        context.configure(connection=connection, **options)
        with context.begin_transaction():
            context.run_migrations()
"""

ASYNC_ENV = """
import asyncio
import runpy
from pathlib import Path

from alembic import context
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import NullPool

config = context.config
metadata = runpy.run_path(str(Path(config.config_file_name).parent / "models.py"))


def run(connection):
    context.configure(
        connection=connection,
        target_metadata=metadata["metadata"],
        include_schemas=True,
    )
    with context.begin_transaction():
        context.run_migrations()


async def main():
    engine = create_async_engine(
        config.get_main_option("sqlalchemy.url"), poolclass=NullPool
    )
    async with engine.connect() as connection:
        await connection.run_sync(run)
    await engine.dispose()


asyncio.run(main())
"""

MAKO = '''"""${message}"""
from alembic import op
import sqlalchemy as sa
${imports if imports else ""}

revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}
branch_labels = ${repr(branch_labels)}
depends_on = ${repr(depends_on)}


def upgrade() -> None:
    ${upgrades if upgrades else "pass"}


def downgrade() -> None:
    ${downgrades if downgrades else "pass"}
'''


@pytest.fixture(scope="module", autouse=True)
def _plugin() -> None:
    """As the entry point does it where pgdedup is installed."""
    if "pgdedup" not in plugins._all_plugins:
        Plugin.setup_plugin_from_module(alembic_plugin, "pgdedup")


class Project:
    """An alembic project: models, a rule file, revisions."""

    def __init__(self, folder: Path, url: str, env: str = ENV) -> None:
        self.folder = folder
        self.url = url
        self.options: dict[str, str] = {}
        (folder / "alembic" / "versions").mkdir(parents=True)
        (folder / "alembic" / "env.py").write_text(env)
        (folder / "alembic" / "script.py.mako").write_text(MAKO)
        (folder / "alembic.ini").write_text("[alembic]\n")
        self.models(CUSTOMERS, SUPPLIERS)
        self.rules()

    def models(self, *tables: str) -> None:
        text = HEAD + "".join(tables)
        (self.folder / "models.py").write_text(text, encoding="utf-8")

    def rules(self, edit: Callable[[dict[str, Any]], object] | None = None) -> RuleSet:
        """Write the rule file; ``edit`` gets its tables."""
        rules = copy.deepcopy(RULES)
        if edit is not None:
            edit(rules["tables"])
        text = json.dumps(rules, ensure_ascii=False, indent=1)
        (self.folder / "dedup.yaml").write_text(text, encoding="utf-8")
        return load_rules_text(text)

    def config(self, output: StringIO | None = None) -> Config:
        found = Config(
            str(self.folder / "alembic.ini"), stdout=StringIO(), output_buffer=output
        )
        folder = str(self.folder / "alembic").replace("%", "%%")
        found.set_main_option("script_location", folder)
        found.set_main_option("path_separator", "os")
        found.set_main_option("sqlalchemy.url", self.url.replace("%", "%%"))
        for name, value in self.options.items():
            found.set_main_option(name, value)
        return found

    def revise(self, revision: str, **options: Any) -> str:
        """Autogenerate a revision; its text."""
        made = command.revision(
            self.config(), autogenerate=True, rev_id=revision, **options
        )
        assert made is not None
        assert not isinstance(made, list)
        return Path(made.path).read_text(encoding="utf-8")

    def up(self, revision: str = "head") -> None:
        command.upgrade(self.config(), revision)

    def down(self, revision: str) -> None:
        command.downgrade(self.config(), revision)

    def file(self, name: str) -> Path:
        return self.folder / "alembic" / "versions" / name


@pytest.fixture
def empty(new_database: Callable[..., str]) -> str:
    return new_database()


@pytest.fixture
def conn(empty: str, connect: Callable[..., Any]) -> Connection:
    found: Connection = connect(dbname=empty)
    found.execute('CREATE SCHEMA crm; CREATE SCHEMA "采购 1"'.encode())
    return found


@pytest.fixture
def project(
    tmp_path: Path, server: LocalServer, empty: str, conn: Connection
) -> Project:
    return Project(tmp_path, server.url(empty, user=OWNER, driver="postgresql+psycopg"))


@pytest.fixture
def dump(pg_dump: Any, empty: str) -> Callable[[], str]:
    """The whole database but alembic's own table, which stays when all is undone."""

    def read() -> str:
        text = pg_dump("--exclude-table=*.alembic_version", dbname=empty)
        # The key of newer minor versions is random.
        return "\n".join(x for x in text.splitlines() if "restrict" not in x)

    return read


def contents(conn: Connection) -> str:
    """Objects and registry, but for the times of installation.

    Columns stand in the order in which they came, and PostgreSQL prints them all in a
    call of jsonb_populate_record.
    """
    text = snapshot(conn, ["pgdedup", "crm", "采购 1"])
    text = re.sub(r"jsonb_populate_record\((?!NULL)[^()]*\)", "", text)
    found = [
        *(line for line in text.splitlines() if not line.startswith("column crm.cust")),
        *conn.execute(
            "SELECT name, table_name, position, content_hash, create_sql, drop_sql"
            " FROM pgdedup.objects ORDER BY name"
        ),
        *conn.execute(
            "SELECT name, target::text, config FROM pgdedup.tables ORDER BY 1"
        ),
    ]
    return "\n".join(map(str, found))


def thin(tables: dict[str, Any]) -> None:
    """One rule less, one more, one field more, one table less."""
    del tables['"采购 1"."供应商"']
    table = tables["crm.customers"]
    table["fields"]["owner"] = "person_name"
    del table["rules"]["similar"]
    table["rules"]["same_owner"] = {"match": {"owner": "same"}, "action": "flag"}


def test_tables_and_rules_in_one_revision(
    project: Project, conn: Connection, dump: Callable[[], str]
) -> None:
    """Two tables in two schemas, made and guarded in one step, and exactly back."""
    before = dump()
    text = project.revise("a1")
    assert text.index("op.create_table('customers'") < text.index("op.pgdedup_apply(")
    assert text.index("op.pgdedup_apply(", text.index("downgrade")) < text.index(
        "op.drop_table('customers'"
    )
    assert dump() == before  # nothing was tried out for good
    project.up()
    assert plan(conn, project.rules()).empty
    conn.execute("INSERT INTO crm.customers VALUES (1, 'x', '13800138000')")
    with pytest.raises(psycopg.errors.UniqueViolation, match="same_phone"):
        conn.execute("INSERT INTO crm.customers VALUES (2, 'y', '+86 13800138000')")
    command.check(project.config())  # nothing to add, and nothing of ours to drop
    installed = contents(conn)
    project.down("base")
    assert dump() == before
    project.up()
    assert contents(conn) == installed


def test_a_changed_rule_file(
    project: Project, conn: Connection, dump: Callable[[], str]
) -> None:
    project.revise("a1")
    project.up()
    first = contents(conn)
    rules = project.rules(thin)
    with pytest.raises(CommandError, match="pgdedup_apply"):
        command.check(project.config())
    text = project.revise("a2")
    assert "drop_" not in text
    assert text.count("op.pgdedup_apply(") == 2
    project.up()
    assert plan(conn, rules).empty
    assert conn.execute("SELECT name FROM pgdedup.tables").fetchall() == [
        ("crm.customers",)
    ]
    second = contents(conn)
    project.down("-1")
    assert contents(conn) == first
    project.up()
    assert contents(conn) == second
    project.down("base")
    project.up()
    assert contents(conn) == second


def test_a_changed_column_under_the_rules(
    project: Project, conn: Connection, dump: Callable[[], str]
) -> None:
    """PostgreSQL refuses ALTER TYPE under our columns: they go, and come back."""
    project.revise("a1")
    project.up()
    first = contents(conn)
    project.models(CUSTOMERS.replace("String(200)", "String(300)"), SUPPLIERS)
    text = project.revise("a2")
    up = text[text.index("def upgrade") : text.index("def downgrade")]
    down = text[text.index("def downgrade") :]
    for part in (up, down):
        order = ["op.pgdedup_apply(", "op.alter_column(", "op.pgdedup_apply("]
        places = [part.index(order[0]), part.index(order[1]), part.rindex(order[2])]
        assert places == sorted(set(places))
    assert "a2.pgdedup-1.up.sql" in up
    assert "供应商" not in project.file("a2.pgdedup-1.up.sql").read_text("utf-8")
    conn.execute("INSERT INTO crm.customers VALUES (1, 'x', '13800138000')")
    project.up()
    assert plan(conn, project.rules()).empty
    project.down("-1")
    assert contents(conn) == first
    assert conn.execute("SELECT count(*) FROM crm.customers").fetchone() == (1,)


def test_rules_without_columns_of_ours(
    project: Project, conn: Connection, dump: Callable[[], str]
) -> None:
    """``storage: expression`` comes, outlives ALTER TYPE, goes, and comes back."""

    def expressed(tables: dict[str, Any]) -> None:
        for table in tables.values():
            table["storage"] = "expression"

    def duplicates() -> None:
        conn.execute("INSERT INTO crm.customers VALUES (1, 'x', '13800138000')")
        with pytest.raises(psycopg.errors.UniqueViolation, match="same_phone"):
            conn.execute("INSERT INTO crm.customers VALUES (2, 'y', '138-0013-8000')")
        conn.execute("DELETE FROM crm.customers")

    before = dump()
    rules = project.rules(expressed)
    project.revise("a1")
    project.up()
    columns = (
        "SELECT count(*) > 0 FROM pg_attribute AS a INNER JOIN pg_class AS c"
        " ON c.oid = a.attrelid AND c.relkind = 'r' WHERE a.attname ~ '^pgdedup_k_'"
    )
    first = contents(conn)

    project.models(CUSTOMERS.replace("String(200)", "String(300)"), SUPPLIERS)
    text = project.revise("a2")
    assert text.count("op.pgdedup_apply(") == 4  # out and in, both ways
    project.up()
    assert plan(conn, rules).empty
    assert conn.execute(columns).fetchone() == (False,)
    duplicates()
    second = contents(conn)

    rules = project.rules()
    project.revise("a3")
    project.up()
    command.check(project.config())
    assert plan(conn, rules).empty
    assert conn.execute(columns).fetchone() == (True,)
    duplicates()

    project.down("-1")
    assert conn.execute(columns).fetchone() == (False,)
    assert contents(conn) == second
    duplicates()
    project.down("-1")
    assert contents(conn) == first
    project.down("base")
    assert dump() == before
    project.up()
    assert plan(conn, rules).empty
    assert conn.execute("SELECT * FROM pgdedup.health_check()").fetchall() == []


def test_a_table_that_goes(project: Project, conn: Connection) -> None:
    project.revise("a1")
    project.up()
    first = contents(conn)
    project.models(SUPPLIERS)
    rules = project.rules(lambda tables: tables.pop("crm.customers"))
    text = project.revise("a2")
    assert text.index("op.pgdedup_apply(") < text.index("op.drop_table('customers'")
    project.up()
    assert plan(conn, rules).empty
    assert conn.execute("SELECT to_regclass('crm.customers')").fetchone() == (None,)
    project.down("-1")
    assert contents(conn) == first


def test_a_column_that_comes_and_one_that_goes(
    project: Project, conn: Connection
) -> None:
    project.revise("a1")
    project.up()
    project.models(CUSTOMERS.replace('"phone"', '"电话"'), SUPPLIERS)
    rules = project.rules(
        lambda tables: tables["crm.customers"]["fields"].update(
            phone={"type": "phone", "columns": ["电话"]}
        )
    )
    project.revise("a2")
    project.up()
    assert plan(conn, rules).empty
    project.down("-1")
    assert plan(conn, project.rules()).empty


def test_offline_gives_the_same(
    project: Project,
    conn: Connection,
    psql: Any,
    empty: str,
    dump: Callable[[], str],
) -> None:
    project.revise("a1")
    project.up()
    project.rules(thin)
    project.revise("a2")
    project.up()
    online = contents(conn)
    project.down("base")
    before = dump()
    conn.execute("DROP TABLE alembic_version")
    output = StringIO()
    command.upgrade(project.config(output), "head", sql=True)
    psql(output.getvalue(), dbname=empty)
    assert contents(conn) == online
    output = StringIO()
    command.downgrade(project.config(output), "a2:base", sql=True)
    psql(output.getvalue(), dbname=empty)
    assert dump() == before


def test_a_later_pgdedup_does_not_change_an_old_step(
    project: Project, conn: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    project.revise("a1")
    project.up()
    first = contents(conn)
    project.down("base")

    def never(*_: object) -> None:
        raise AssertionError("a frozen step does not compile")

    monkeypatch.setattr(import_module("pgdedup.plan"), "compile_rules", never)
    monkeypatch.setattr(migrate, "core_script", never)
    project.up()
    assert contents(conn) == first
    project.down("base")


def test_a_script_that_was_edited_is_refused(
    project: Project, conn: Connection, dump: Callable[[], str]
) -> None:
    project.revise("a1")
    before = dump()
    path = project.file("a1.pgdedup.up.sql")
    text = path.read_text(encoding="utf-8")
    # What git does on Windows is no edit.
    path.write_bytes(text.replace("\n", "\r\n").encode())
    project.up()
    project.down("base")
    path.write_text(text.replace("block", "flag"), encoding="utf-8")
    with pytest.raises(alembic_ops.AlembicError, match="has changed since"):
        project.up()
    assert dump() == before


def test_rules_changed_besides_the_migrations_are_not_overrun(
    project: Project, conn: Connection
) -> None:
    first = project.rules()
    project.revise("a1")
    project.up()
    project.rules(thin)
    project.revise("a2")
    other = project.rules(
        lambda tables: tables["crm.customers"]["rules"].pop("similar")
    )
    apply(conn, plan(conn, other))
    seen = contents(conn)
    with pytest.raises(Exception, match="not those that this script begins with"):
        project.up()
    assert contents(conn) == seen
    apply(conn, plan(conn, first))
    project.up()


def test_branches_with_rules_of_their_own(project: Project, conn: Connection) -> None:
    """Each changes another table; they go up in any order, and one by one down."""
    project.revise("a1")
    project.up()

    def customers(tables: dict[str, Any]) -> None:
        tables["crm.customers"]["rules"].pop("similar")

    def suppliers(tables: dict[str, Any]) -> None:
        tables['"采购 1"."供应商"']["rules"]["同名"]["action"] = "flag"

    project.rules(customers)
    project.revise("b1", branch_label="customers")
    project.rules(suppliers)
    # A branch is written over a database that has the others; here without.
    config = project.config()
    with pytest.raises(CommandError, match="not up to date"):
        project.revise("c1", head="a1", splice=True, branch_label="suppliers")
    project.up("heads")

    def both(tables: dict[str, Any]) -> None:
        customers(tables)
        suppliers(tables)

    rules = project.rules(both)
    text = project.revise("c1", head="a1", splice=True, branch_label="suppliers")
    assert "c1.pgdedup.up.sql" in text
    sql = project.file("c1.pgdedup.up.sql").read_text(encoding="utf-8")
    assert "crm.customers" not in sql
    project.up("heads")
    assert plan(conn, rules).empty
    state = contents(conn)
    command.downgrade(config, "customers@a1")
    assert not plan(conn, rules).empty
    project.down("a1")
    assert plan(conn, project.rules()).empty
    project.up("c1")
    project.up("b1")
    assert contents(conn) == state


def test_the_version_table_in_a_schema_of_its_own(
    project: Project, conn: Connection, dump: Callable[[], str]
) -> None:
    conn.execute("CREATE SCHEMA versions")
    project.options["version_table_schema"] = "versions"
    before = dump()
    project.revise("a1")
    project.up()
    command.check(project.config())
    found = conn.execute("SELECT version_num FROM versions.alembic_version").fetchall()
    assert found == [("a1",)]
    project.down("base")
    assert dump() == before


@pytest.mark.parametrize("driver", ["asyncpg", "psycopg"])
def test_the_async_template(
    driver: str,
    tmp_path: Path,
    server: LocalServer,
    empty: str,
    conn: Connection,
    dump: Callable[[], str],
) -> None:
    url = server.url(empty, user=OWNER, driver=f"postgresql+{driver}")
    project = Project(tmp_path, url, ASYNC_ENV)
    before = dump()
    project.revise("a1")
    project.up()
    assert plan(conn, project.rules()).empty
    rules = project.rules(thin)
    project.revise("a2")
    project.up()
    assert plan(conn, rules).empty
    project.down("base")
    assert dump() == before


def test_a_rule_file_elsewhere_and_none_at_all(
    project: Project, conn: Connection
) -> None:
    (project.folder / "dedup.yaml").rename(project.folder / "rules.yaml")
    assert "pgdedup" not in project.revise("a1")
    project.up()
    project.options["pgdedup_rules"] = str(project.folder / "rules.yaml")
    assert "a2.pgdedup.up.sql" in project.revise("a2")
    project.up()
    assert plan(conn, load_rules_text(json.dumps(RULES))).empty


def test_a_revision_in_a_folder_of_its_own_is_refused(
    project: Project, conn: Connection
) -> None:
    project.options["file_template"] = "%%(year)d/%%(rev)s"
    project.options["recursive_version_locations"] = "true"
    with pytest.raises(alembic_ops.AlembicError, match="cannot tell the folder"):
        project.revise("a1")
