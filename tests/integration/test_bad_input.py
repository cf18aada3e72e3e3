"""Bad values and bad rule files: a clear error, and nothing half-done."""

from collections.abc import Callable, Iterator

import psycopg
import pytest
from psycopg.types.json import Jsonb

import pgdedup
from pgdedup.config import load_rules_text
from pgdedup.embedded import LocalServer
from tests import guarded
from tests.guarded import Connection, insert, one, refused, rows

Connect = Callable[..., Connection]

# ------------------------------------------------------------------------------- values

KINDS = (
    "text",
    "code",
    "company_name",
    "person_name",
    "phone",
    "email",
    "uscc",
    "org_code",
    "resident_id",
    "number",
    "date",
    "url",
    "region",
    "address",
)
VALUES = {
    "empty": "",
    "spaces": " \t\u3000\u00a0 ",
    "zero width": "\u200b\u200c\u200d\ufeff\u2060",
    "zero width inside": "南\u200b京\ufeff金陵",
    "control characters": "".join(map(chr, range(1, 32))) + "\x7f\x85",
    "separators of ours": "a\x1fb\x1ec\x1dd\x01",
    "emoji": "👍🏽👨‍👩‍👧‍👦🇨🇳 王伟",
    "only emoji": "😀",
    "surrogate range": "𠮷野家𡃁",
    "right to left": "\u202eabc\u202d עברית العربية",
    "combining": "e\u0301" + "\u0300" * 500,
    "private use": "\ue000\uf8ff\U000f0000",
    "not a character": "\ufffe\uffff",
    "quotes": "'\"`\\''; DROP TABLE x; --",
    "braces": '{a,b},"c",NULL',
    "percent": "%s %% %(x)s _",
    "long Han": "金陵" * 5_000,
    "long Latin": "Smith & Sons " * 770,
    "long word": "x" * 10_000,
    "long digits": "13800138000" * 909,
    "long e-mail": "a" * 10_000 + "@" + "b" * 10_000 + ".com",
    "many numbers": ",".join(f"1380013{i:04}" for i in range(800)),
    "long zero width": "\u200b" * 10_000,
    "long emoji": "👍" * 10_000,
    "brackets": "(" * 5_000 + ")" * 5_000,
    "unlike letters": "ßẞİıſﬁ①㎡",
}

#: Columns that are compared in another way than for equality.
OTHERS = (
    "spoken",
    "alike",
    "mistyped",
    "near",
    "alike_name",
    "short",
    "amount",
    "born",
)

TABLES = """
CREATE SCHEMA crm;
GRANT USAGE ON SCHEMA crm TO app;
CREATE TABLE crm.items (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    text text, code text, company_name text, person_name text, phone text,
    email text, uscc text, org_code text, resident_id text, number text, date text,
    url text, region text, address text, spoken text, alike text, amount text,
    born text,
    mistyped text, near text, alike_name text, short text
);
GRANT SELECT, INSERT, UPDATE ON crm.items TO app;
"""
RULES = (
    """
version: 1
tables:
  crm.items:
    show: [text]
    fields:
"""
    + "".join(f"      {kind}: {kind}\n" for kind in KINDS)
    + """
      spoken: text
      alike: text
      amount: number
      born: date
      mistyped: text
      near: text
      alike_name: company_name
      short: company_name
    rules:
      amount: {match: {amount: {within: 5}}, action: block}
      born: {match: {born: {within: 1 year}}, action: block}
      company_sounds: {match: {company_name: sounds_like}, action: block}
      person_sounds: {match: {person_name: sounds_like}, action: flag}
      spoken: {match: {spoken: sounds_like}, action: block}
      alike: {match: {alike: {similar: normal}}, action: block}
      mistyped: {match: {mistyped: {typo: 2}}, action: block}
      near: {match: {near: sounds_near}, action: block}
      alike_name: {match: {alike_name: {similar: loose}}, action: block}
      short: {match: {short: short_form}, action: block}
"""
    + "".join(
        f"      same_{kind}: {{match: {{{kind}: same}}, action: block}}\n"
        for kind in KINDS
    )
)


@pytest.fixture(scope="module")
def template(server: LocalServer, template_dbname: str) -> Iterator[str]:
    yield from guarded.template(server, template_dbname, TABLES, RULES)


@pytest.fixture
def guarded_name(server: LocalServer, template: str) -> Iterator[str]:
    yield from guarded.copy(server, template)


@pytest.fixture
def app(connect: Connect, guarded_name: str) -> Connection:
    return connect("app", dbname=guarded_name)


@pytest.mark.parametrize("value", VALUES.values(), ids=VALUES)
def test_any_value_can_be_saved(app: Connection, value: str) -> None:
    columns = [*KINDS, *OTHERS]
    key = insert(app, "crm.items", **dict.fromkeys(columns, value))
    for column in columns:
        app.execute(
            f"UPDATE crm.items SET {column} = {column} || 'x' WHERE id = %s".encode(),
            [key],
        )


@pytest.mark.parametrize("value", VALUES.values(), ids=VALUES)
def test_any_value_can_be_asked_about(app: Connection, value: str) -> None:
    columns = [*KINDS, *OTHERS]
    insert(app, "crm.items", **dict.fromkeys(columns, value))
    record = Jsonb(dict.fromkeys(columns, value))
    for function in ("find_duplicates", "check_record"):
        rows(app, f"SELECT pgdedup.{function}('crm.items', %s)", record)


@pytest.mark.parametrize("value", VALUES.values(), ids=VALUES)
def test_any_value_is_refused_or_accepted_cleanly(app: Connection, value: str) -> None:
    """Whatever the verdict: all columns at once, so that evidence is written too."""
    columns = [*KINDS, *OTHERS]
    insert(app, "crm.items", **dict.fromkeys(columns, value))
    for column in columns:
        empty = None
        if column in KINDS:
            empty = one(app, f"SELECT pgdedup.{column}_v1(%s) IS NULL", value)
        verdict = "accepted"
        try:
            insert(app, "crm.items", **{column: value})
        except psycopg.errors.UniqueViolation as error:
            verdict = guarded.detail(error)["verdict"]
        expected = {None: ("accepted", "block"), True: ("accepted",), False: ("block",)}
        assert verdict in expected[empty], column


@pytest.mark.parametrize("end", ["", " ", "\u200b"])
def test_long_names_are_compared(app: Connection, end: str) -> None:
    insert(app, "crm.items", company_name="金陵" * 200)
    refused(app, "crm.items", company_name="今陵" * 200 + end)


def test_names_that_are_cut_are_not_the_same(app: Connection) -> None:
    """What is cut off is kept as a hash; by sound they are compared no longer."""
    insert(app, "crm.items", company_name="金陵" * 500)
    insert(app, "crm.items", company_name="金陵" * 500 + "饭店")
    refused(app, "crm.items", company_name="金陵" * 500)


# --------------------------------------------------------------------------- rule files


def census(connection: Connection) -> list[object]:
    """How many objects of each sort there are, and what is registered."""
    return rows(
        connection,
        """
        SELECT (SELECT count(*) FROM pg_class), (SELECT count(*) FROM pg_proc),
            (SELECT count(*) FROM pg_attribute), (SELECT count(*) FROM pg_trigger),
            (SELECT count(*) FROM pgdedup.objects),
            (SELECT count(*) FROM pgdedup.tables)
        """,
    )


@pytest.fixture
def tables(db: Connection) -> Connection:
    db.execute(
        """
        CREATE SCHEMA crm;
        CREATE TABLE crm.customers (
            id bigint PRIMARY KEY, name text, tags text[], photo bytea, born date,
            attrs jsonb, raw json, deleted_at timestamptz, plain boolean,
            twice text GENERATED ALWAYS AS (name || name) STORED
        );
        CREATE TABLE crm.no_key (id bigint, name text);
        CREATE VIEW crm.view AS SELECT * FROM crm.customers;
        CREATE MATERIALIZED VIEW crm.matview AS SELECT * FROM crm.customers;
        CREATE SEQUENCE crm.numbers;
        """
    )
    return db


def problems(
    connection: Connection, table: str = "crm.customers", **changes: str
) -> list[str]:
    """What plan says of rules; nothing may have changed."""
    settings = {"fields": "{name: text}", "name": "name", "live": ""} | changes
    live = f"    live: {settings['live']}\n" if settings["live"] else ""
    scope = f"    scope: {settings['scope']}\n" if "scope" in settings else ""
    show = f"    show: {settings['show']}\n" if "show" in settings else ""
    text = (
        f"version: 1\ntables:\n  {table}:\n{live}{scope}{show}"
        f"    fields: {settings['fields']}\n"
        f"    rules: {{same: {{match: {{{settings['name']}: same}}, action: block}}}}\n"
    )
    before = census(connection)
    with pytest.raises(pgdedup.ConfigError) as caught:
        pgdedup.apply(connection, pgdedup.plan(connection, load_rules_text(text)))
    assert census(connection) == before
    return [str(problem) for problem in caught.value.problems]


def test_no_primary_key(tables: Connection) -> None:
    assert problems(tables, "crm.no_key") == [
        "dedup.yaml:3:3: tables.crm.no_key: the table has no primary key; records are"
        " named by it"
    ]


@pytest.mark.parametrize(
    ("target", "what"),
    [
        ("view", "a view"),
        ("matview", "a materialized view"),
        ("numbers", "a sequence"),
        ("customers_pkey", "an index"),
    ],
)
def test_not_a_table(tables: Connection, target: str, what: str) -> None:
    said = problems(tables, f"crm.{target}")
    assert said[0] == (
        f"dedup.yaml:3:3: tables.crm.{target}: is {what}; rules guard ordinary and"
        " partitioned tables"
    )


def test_no_such_table(tables: Connection) -> None:
    assert problems(tables, "crm.customer") == [
        "dedup.yaml:3:3: tables.crm.customer: there is no such table"
    ]


def test_missing_column(tables: Connection) -> None:
    (said,) = problems(tables, fields="{name: {type: text, columns: [nmae]}}")
    assert said.startswith(
        "dedup.yaml:4:43: tables.crm.customers.fields.name.columns.0: "
    )
    assert said.endswith('did you mean "name"?')


@pytest.mark.parametrize(
    ("setting", "place"),
    [({"scope": "[tenant]"}, "4:13"), ({"show": "[tenant]"}, "4:12")],
)
def test_missing_column_elsewhere(
    tables: Connection, setting: dict[str, str], place: str
) -> None:
    (said,) = problems(tables, **setting)
    assert said.startswith(f"dedup.yaml:{place}: ")
    assert '"tenant"' in said


@pytest.mark.parametrize("column", ["tags", "photo", "born", "attrs", "name->>'x'"])
def test_wrong_type(tables: Connection, column: str) -> None:
    (said,) = problems(
        tables, fields=f'{{name: {{type: text, columns: ["{column}"]}}}}'
    )
    assert said.startswith(
        "dedup.yaml:4:43: tables.crm.customers.fields.name.columns.0: column"
    )
    assert "is of type" in said
    assert "allowed: " in said


def test_a_generated_column_cannot_be_a_field(tables: Connection) -> None:
    """PostgreSQL has no generated columns over generated columns."""
    (said,) = problems(tables, fields="{name: {type: text, columns: [twice]}}")
    assert said == (
        "dedup.yaml:4:43: tables.crm.customers.fields.name.columns.0: column"
        ' "twice" is generated; PostgreSQL allows none over another, so name the'
        " columns that it is made of"
    )


@pytest.mark.parametrize(
    ("table", "place"),
    [
        ("crm." + "x" * 64, "3:3"),
        ("crm." + "名" * 22, "3:3"),
        ('"crm."."x"', "3:3"),
        ("a.b.c", "3:3"),
    ],
)
def test_names_that_cannot_be(tables: Connection, table: str, place: str) -> None:
    before = census(tables)
    with pytest.raises(pgdedup.ConfigError) as caught:
        pgdedup.plan(
            tables,
            load_rules_text(
                f"version: 1\ntables:\n  '{table}':\n    fields: {{name: text}}\n"
                "    rules: {same: {match: {name: same}, action: block}}\n"
            ),
        )
    assert str(caught.value).startswith(f"dedup.yaml:{place}: ")
    assert census(tables) == before


def test_scope_without_equality(tables: Connection) -> None:
    (said,) = problems(tables, scope="[name, raw]")
    assert said == (
        "dedup.yaml:4:19: tables.crm.customers.scope.1: the server says: operator does"
        " not exist: json = json (No operator matches the given name and argument"
        " types. You might need to add explicit type casts.)"
    )


@pytest.mark.parametrize(
    ("live", "what"),
    [
        ("nmae IS NULL", 'column "nmae" does not exist'),
        ("name IS NUL", "syntax error"),
        ("name", "COALESCE types text and boolean cannot be matched"),
        ("no_such(name)", "function no_such(text) does not exist"),
        ("sum(id) > 1", "aggregate functions are not allowed"),
        ("plain, plain", "COALESCE"),
        ("plain = $1", "there is no parameter $1"),
    ],
)
def test_live_that_the_server_cannot_read(
    tables: Connection, live: str, what: str
) -> None:
    (said,) = problems(tables, live=f"'{live}'")
    assert said.startswith(
        "dedup.yaml:4:11: tables.crm.customers.live: the server says: "
    )
    assert what in said


@pytest.mark.parametrize(
    ("live", "what"),
    [
        ("deleted_at < now()", "generation expression is not immutable"),
        ("EXISTS (SELECT FROM crm.no_key)", "cannot use subquery"),
        ("twice = name", "cannot use generated column"),
        ("1 / id::integer > 0", "division by zero"),
    ],
)
def test_live_that_no_column_can_hold(
    new_database: Callable[..., str], connect: Connect, live: str, what: str
) -> None:
    """Only adding the column shows it: then the whole apply is undone, core and all."""
    db = connect(dbname=new_database())
    db.execute(
        """
        CREATE SCHEMA crm;
        CREATE TABLE crm.no_key ();
        CREATE TABLE crm.customers (
            id bigint PRIMARY KEY, name text, deleted_at timestamptz,
            twice text GENERATED ALWAYS AS (name || name) STORED
        );
        INSERT INTO crm.customers VALUES (0, 'a');
        """
    )
    rules = load_rules_text(
        f"version: 1\ntables:\n  crm.customers:\n    live: '{live}'\n"
        "    fields: {name: text}\n"
        "    rules: {same: {match: {name: same}, action: block}}\n"
    )
    with pytest.raises(pgdedup.ApplyError) as caught:
        pgdedup.apply(db, pgdedup.plan(db, rules))
    said = str(caught.value)
    assert what in said
    assert "crm.customers" in said
    assert "live" in said
    assert "run apply again" in said
    assert one(db, "SELECT to_regnamespace('pgdedup') IS NULL")
    assert (
        rows(
            db,
            "SELECT attname FROM pg_attribute WHERE attname LIKE 'pgdedup%%'"
            " AND attrelid = 'crm.customers'::regclass",
        )
        == []
    )


def test_a_wrong_live_later_leaves_the_old_rules_in_force(tables: Connection) -> None:
    text = (
        "version: 1\ntables:\n  crm.customers:\n    live: '{}'\n"
        "    fields: {{name: text}}\n"
        "    rules: {{same: {{match: {{name: same}}, action: block}}}}\n"
    )
    guarded.apply(tables, text.format("deleted_at IS NULL"))
    before = census(tables)
    wrong = load_rules_text(text.format("deleted_at > now()"))
    with pytest.raises(pgdedup.ApplyError):
        pgdedup.apply(tables, pgdedup.plan(tables, wrong))
    assert census(tables) == before
    tables.execute("INSERT INTO crm.customers (id, name) VALUES (1, 'a')")
    refused(tables, "crm.customers", id=2, name="a")


def test_an_edited_live_is_filled_and_checked(tables: Connection) -> None:
    text = (
        "version: 1\ntables:\n  crm.customers:\n    live: '{}'\n"
        "    fields: {{name: text}}\n"
        "    rules: {{same: {{match: {{name: same}}, action: block}}}}\n"
    )
    guarded.apply(tables, text.format("deleted_at IS NULL"))
    guarded.apply(tables, text.format("plain"))
    tables.execute("INSERT INTO crm.customers (id, name) VALUES (1, 'a'), (2, 'a')")
    tables.execute("UPDATE crm.customers SET plain = true WHERE id = 1")
    with pytest.raises(psycopg.errors.UniqueViolation):
        tables.execute("UPDATE crm.customers SET plain = true WHERE id = 2")
