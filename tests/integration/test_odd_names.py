"""The whole flow in public and under odd names, for a writer with few rights."""

import json
from collections.abc import Callable, Iterator
from typing import NamedTuple

import psycopg
import pytest
from psycopg import sql
from psycopg.sql import SQL, Identifier
from psycopg.types.json import Jsonb

import pgdedup
from pgdedup.config import load_rules_text
from pgdedup.embedded import LocalServer
from tests import guarded
from tests.guarded import Connection, detail, one, rows

Connect = Callable[..., Connection]


class Names(NamedTuple):
    """What a customer table and its parts are called."""

    schema: str
    table: str
    key: tuple[str, ...]
    name: str
    phone1: str
    phone2: str
    tenant: str
    deleted: str

    @property
    def relation(self) -> Identifier:
        return Identifier(self.schema, self.table)


LONG = "n" * 62
HAN = "这是一个六十三字节长的名字一共二十一个汉字呀"[:21]
ALL = {
    "public": Names(
        "public", "customers", ("id",), "name", "phone1", "phone2", "tenant", "deleted"
    ),
    "chinese": Names(
        "销售 CRM", "客户", ("编号",), "名称", "电话1", "电话 2", "租户", "删除时间"
    ),
    "keywords": Names(
        "销售 CRM", "user", ("order",), "user", "select", "default", "group", "end"
    ),
    "quotes": Names(
        'a"b.c', "d'e.f%s", ('"id"',), "na.me", "ph'1", 'ph"2{}', "te%nant", "de:leted"
    ),
    "long": Names(
        "s" * 63,
        LONG + "t",
        (LONG + "k", LONG + "l"),
        HAN,
        LONG + "1",
        LONG + "2",
        LONG + "3",
        LONG + "4",
    ),
    "parameters": Names(
        "public", "p_record", ("k1",), "p1", "key", "record", "s1", "t"
    ),
    "capitals": Names(
        "Public", "Customers", ("ID", "Id"), "Name", "NAME", "nAme", "tenant_ID", "T"
    ),
}


def _create(names: Names) -> sql.Composed:
    keys = SQL(", ").join(map(Identifier, names.key))
    columns = [SQL("{} integer").format(Identifier(key)) for key in names.key]
    columns += [
        SQL("{} text").format(Identifier(column))
        for column in (names.name, names.phone1, names.phone2)
    ]
    return SQL(
        "CREATE SCHEMA IF NOT EXISTS {schema};"
        "CREATE TABLE {table} ({columns}, {tenant} integer, {deleted} timestamptz,"
        " PRIMARY KEY ({keys}));"
        "GRANT USAGE ON SCHEMA {schema} TO app;"
        "GRANT SELECT, INSERT ON {table} TO app"
    ).format(
        schema=Identifier(names.schema),
        table=names.relation,
        columns=SQL(", ").join(columns),
        tenant=Identifier(names.tenant),
        deleted=Identifier(names.deleted),
        keys=keys,
    )


def _rules(names: Names) -> str:
    """A rule file, through JSON: YAML reads it, whatever the names hold."""
    quoted = {
        part: '"' + part.replace('"', '""') + '"'
        for part in names
        if isinstance(part, str)
    }
    target = f"{quoted[names.schema]}.{quoted[names.table]}"
    return json.dumps(
        {
            "version": 1,
            "tables": {
                target: {
                    "scope": [quoted[names.tenant]],
                    "live": f"{quoted[names.deleted]} IS NULL",
                    "show": [quoted[names.name]],
                    "fields": {
                        "名 称": {
                            "type": "company_name",
                            "columns": [quoted[names.name]],
                        },
                        "phone": {
                            "type": "phone",
                            "columns": [quoted[names.phone1], quoted[names.phone2]],
                        },
                    },
                    "rules": {
                        "同 名.%s'": {
                            "match": {"名 称": "sounds_like"},
                            "action": "flag",
                        },
                        "same phone": {"match": {"phone": "same"}, "action": "ask"},
                    },
                }
            },
        },
        ensure_ascii=False,
    )


@pytest.fixture(scope="module", params=ALL)
def case(
    request: pytest.FixtureRequest, server: LocalServer, template_dbname: str
) -> Iterator[tuple[str, Names]]:
    """A guarded database, and its names."""
    names: Names = ALL[request.param]
    tables = _create(names).as_string(None)
    for name in guarded.template(server, template_dbname, tables, _rules(names)):
        yield name, names


@pytest.fixture
def names(case: tuple[str, Names]) -> Names:
    return case[1]


@pytest.fixture
def dbname(server: LocalServer, case: tuple[str, Names]) -> Iterator[str]:
    yield from guarded.copy(server, case[0])


@pytest.fixture
def app(connect: Connect) -> Connection:
    """A writer that may INSERT and SELECT, without a search path."""
    connection = connect("app")
    connection.execute("SET search_path = ''")
    return connection


def save(connection: Connection, names: Names, number: int, **values: str) -> None:
    row: dict[str, object] = dict.fromkeys(names.key, number)
    row |= {getattr(names, part): value for part, value in values.items()}
    row[names.tenant] = 1
    # Literals: psycopg would take % in a name for a placeholder.
    connection.execute(
        SQL("INSERT INTO {} ({}) VALUES ({})").format(
            names.relation,
            SQL(", ").join(map(Identifier, row)),
            SQL(", ").join(map(sql.Literal, row.values())),
        )
    )


def find(connection: Connection, names: Names, **values: str) -> list[object]:
    record: dict[str, object] = {names.tenant: 1}
    record |= {getattr(names, part): value for part, value in values.items()}
    return rows(
        connection,
        "SELECT rule, record FROM pgdedup.find_duplicates(%s::regclass, %s)",
        names.relation.as_string(None),
        Jsonb(record),
    )


def test_a_duplicate_is_refused_with_its_names(app: Connection, names: Names) -> None:
    save(app, names, 1, phone2="13800138000", name="南京金陵餐饮有限公司")
    with pytest.raises(psycopg.errors.UniqueViolation) as caught:
        save(app, names, 2, phone1="138 0013 8000")
    diag = caught.value.diag
    assert (diag.schema_name, diag.table_name, diag.column_name) == (
        names.schema,
        names.table,
        names.phone1,
    )
    assert diag.constraint_name == "same phone"
    found = detail(caught.value)
    assert found["matches"][0]["record"] == {names.name: "南京金陵餐饮有限公司"}
    evidence = found["matches"][0]["evidence"][0]
    assert (evidence["column"], evidence["other_column"]) == (
        names.phone1,
        names.phone2,
    )


def test_confirmed(app: Connection, db: Connection, names: Names) -> None:
    save(app, names, 1, phone2="13800138000")
    with pytest.raises(psycopg.errors.UniqueViolation) as caught:
        save(app, names, 2, phone1="13800138000")
    with app.transaction():
        token = detail(caught.value)["token"]
        app.execute("SELECT pgdedup.confirm(%s, 'x')", [token])
        save(app, names, 2, phone1="13800138000")
    assert rows(db, "SELECT state FROM pgdedup.pairs") == ["accepted"]


def test_flagged(app: Connection, db: Connection, names: Names) -> None:
    save(app, names, 1, name="南京金陵餐饮有限公司")
    save(app, names, 2, name="南京今陵餐饮")
    assert rows(db, "SELECT rule FROM pgdedup.open_pairs") == ["同 名.%s'"]


def test_found(app: Connection, names: Names) -> None:
    save(app, names, 1, phone2="13800138000", name="南京金陵餐饮有限公司")
    assert find(app, names, phone1="13800138000", name="南京今陵餐饮") == [
        ("same phone", {names.name: "南京金陵餐饮有限公司"})
    ]


def test_typed_finder(app: Connection, db: Connection, names: Names) -> None:
    save(app, names, 1, phone2="13800138000")
    finder = one(
        db,
        "SELECT proname FROM pg_proc WHERE proname LIKE '%%_find_duplicates'"
        " AND pronamespace = quote_ident(%s)::regnamespace",
        names.schema,
    )
    call = SQL("SELECT rule FROM {}({} => '13800138000', {} => 1)").format(
        Identifier(names.schema, finder),
        Identifier(names.phone1),
        Identifier(names.tenant),
    )
    assert app.execute(call).fetchall() == [("same phone",)]


def test_rule_fields(app: Connection, names: Names) -> None:
    assert rows(
        app,
        "SELECT field, columns FROM pgdedup.rule_fields(%s::regclass)",
        names.relation.as_string(None),
    ) == [("名 称", [names.name]), ("phone", [names.phone1, names.phone2])]


def test_updates_and_deletes_of_the_owner(db: Connection, names: Names) -> None:
    save(db, names, 1, phone1="13800138000")
    save(db, names, 2, phone1="13900139000")
    with pytest.raises(psycopg.errors.UniqueViolation):
        db.execute(
            SQL("UPDATE {} SET {} = '13800138000'").format(
                names.relation, Identifier(names.phone2)
            )
        )
    db.execute(
        SQL("UPDATE {} SET {} = now()").format(
            names.relation, Identifier(names.deleted)
        )
    )
    db.execute(
        SQL("UPDATE {} SET {} = '13800138000'").format(
            names.relation, Identifier(names.phone2)
        )
    )


def test_applied_twice_changes_nothing(db: Connection, names: Names) -> None:
    assert pgdedup.plan(db, load_rules_text(_rules(names))).empty


def test_dropped_without_a_trace(db: Connection, names: Names) -> None:
    pgdedup.drop(db)
    relation = names.relation.as_string(None)
    assert (
        rows(
            db,
            "SELECT attname FROM pg_attribute WHERE attrelid = %s::regclass"
            " AND NOT attisdropped AND attname LIKE 'pgdedup%%'",
            relation,
        )
        == []
    )
    assert (
        rows(
            db,
            "SELECT tgname FROM pg_trigger WHERE tgrelid = %s::regclass"
            " AND NOT tgisinternal",
            relation,
        )
        == []
    )
    assert (
        rows(
            db,
            "SELECT proname FROM pg_proc WHERE proname LIKE '%%find_duplicates'"
            " AND pronamespace <> 'pgdedup'::regnamespace",
        )
        == []
    )


def test_generated_names_are_plain_and_short(db: Connection, names: Names) -> None:
    generated = rows(
        db,
        "SELECT name FROM pgdedup.objects WHERE kind <> 'function'"
        " OR drop_sql LIKE '%%\"pgdedup\".%%'",
    )
    assert generated
    for name in generated:
        assert len(name.encode()) <= 63
        assert name.isascii()
        assert name == name.lower()
