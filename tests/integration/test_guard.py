"""What the guard lets through and what it refuses, one behaviour a test."""

from collections.abc import Callable, Iterator
from typing import Any

import psycopg
import pytest
from psycopg.types.json import Jsonb

from pgdedup.embedded import LocalServer
from tests import guarded
from tests.guarded import Connection, insert, one, refused, rows

Connect = Callable[..., Connection]

CREDIT, OTHER_CREDIT = "91350100M000100Y43", "914403001922038216"

# Type of a field: two spellings of one value, another value, an invalid one.
VALUES = {
    "text": ("Hello,  World", "ＨＥＬＬＯ world", "hello worlds", " 。 "),
    "code": ("ab-12 3", "AB123", "AB124", "--"),
    "company_name": (
        "南京金陵餐饮有限公司",
        "南京金陵餐飲有限责任公司",
        "南京金陵酒店有限公司",
        "（ ）",
    ),
    "person_name": ("王 伟", "王伟", "王维", "\u200b"),
    "phone": ("138-0013-8000", "+86 138 0013 8000", "13800138001", "123"),
    "email": ("A.b@Example.com ", "a.b@example.com", "a.c@example.com", "a.b@"),
    "uscc": (CREDIT, "9135 0100 m000 100y 43", OTHER_CREDIT, "91350100M000100Y44"),
    "org_code": ("110105D2143569X", "D2143569-X", "M000100Y-4", "D2143569-1"),
    "resident_id": (
        "11010519491231002X",
        "110105 19491231 002x",
        "11010519491231001X"[:-1] + "1",
        "110105194912310021",
    ),
}
ACTIONS = ("off", "shadow", "flag", "ask", "block")


def _items(action: str) -> str:
    """Table and rules with one field and one rule for every type."""
    fields = "\n".join(f"      {name}: {name}" for name in VALUES)
    rules = "\n".join(
        f"      same_{name}: {{match: {{{name}: same}}, action: {action}}}"
        for name in VALUES
    )
    return f"  crm.items_{action}:\n    fields:\n{fields}\n    rules:\n{rules}\n"


TABLES = (
    """
    CREATE SCHEMA crm;
    GRANT USAGE ON SCHEMA crm TO app, supervisor;
    CREATE TABLE crm.customers (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        tenant_id integer, name text, contact varchar(50), credit_code char(18),
        phone1 text, phone2 text, phone3 text, attrs jsonb, note text,
        owner text, deleted_at timestamptz
    );
    CREATE TABLE crm.articles (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, body text, author text
    );
    CREATE TABLE crm.prices (
        region text, no integer, email text, PRIMARY KEY (no, region)
    );
    CREATE TABLE crm.people (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(), email text
    );
    CREATE TABLE crm.codes (id text PRIMARY KEY, email text);
    CREATE TABLE crm.visits (
        month integer, no integer, email text, PRIMARY KEY (month, no)
    ) PARTITION BY LIST (month);
    CREATE TABLE crm.visits_1 PARTITION OF crm.visits FOR VALUES IN (1);
    CREATE TABLE crm.visits_2 PARTITION OF crm.visits FOR VALUES IN (2);
    CREATE TABLE crm.late (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, email text
    );
    """
    + "".join(
        f"""
        CREATE TABLE crm.items_{action} (
            id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
            {", ".join(f"{name} text" for name in VALUES)}
        );
        """
        for action in ACTIONS
    )
    + """
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA crm TO app, supervisor;
    """
)
RULES = """
version: 1
tables:
  crm.customers:
    scope: [tenant_id]
    live: "deleted_at IS NULL"
    distinct_if: {credit: different}
    owner: owner
    fields:
      name: company_name
      contact: person_name
      credit: {type: uscc, columns: [credit_code]}
      phone: {type: phone, columns: [phone1, phone2, phone3]}
      student: {type: code, columns: ["attrs->'school'->>'no'"]}
    rules:
      same_credit: {match: {credit: same}, action: block}
      contact_phone: {match: {contact: same, phone: same}, action: block}
      homophone:
        {match: {name: sounds_like}, unless: {contact: different}, action: block}
      same_student: {match: {student: same}, action: block}
  crm.articles:
    fields: {body: text, author: text}
    rules:
      similar_body: {match: {body: {similar: normal}}, action: block}
      spoken_author: {match: {author: sounds_like}, action: block}
  crm.prices:
    fields: {email: email}
    rules: {same_email: {match: {email: same}, action: block}}
  crm.people:
    fields: {email: email}
    rules: {same_email: {match: {email: same}, action: block}}
  crm.codes:
    fields: {email: email}
    rules: {same_email: {match: {email: same}, action: block}}
  crm.visits:
    fields: {email: email}
    rules: {same_email: {match: {email: same}, action: block}}
  crm.late:
    check: at_commit
    fields: {email: email}
    rules: {same_email: {match: {email: same}, action: block}}
""" + "".join(map(_items, ACTIONS))


@pytest.fixture(scope="module")
def template(server: LocalServer, template_dbname: str) -> Iterator[str]:
    guarded.role(server, "supervisor", "pgdedup_override")
    yield from guarded.template(server, template_dbname, TABLES, RULES)


@pytest.fixture
def dbname(server: LocalServer, template: str) -> Iterator[str]:
    yield from guarded.copy(server, template)


@pytest.fixture
def app(connect: Connect) -> Connection:
    """A writer that may read and write the tables and nothing else."""
    return connect("app")


# ------------------------------------------------------------------ types and actions


@pytest.mark.parametrize("kind", VALUES)
def test_block_refuses_another_spelling(app: Connection, kind: str) -> None:
    first, second, _, _ = VALUES[kind]
    insert(app, "crm.items_block", **{kind: first})
    error = refused(app, "crm.items_block", **{kind: second})
    assert error.diag.constraint_name == f"same_{kind}"
    assert one(app, "SELECT count(*) FROM crm.items_block") == 1


@pytest.mark.parametrize("kind", VALUES)
def test_block_accepts_another_value(app: Connection, kind: str) -> None:
    first, _, other, _ = VALUES[kind]
    insert(app, "crm.items_block", **{kind: first})
    insert(app, "crm.items_block", **{kind: other})


@pytest.mark.parametrize("kind", VALUES)
@pytest.mark.parametrize("value", [None, "", "   ", "invalid"])
def test_blank_and_invalid_values_never_match(
    app: Connection, kind: str, value: str | None
) -> None:
    value = VALUES[kind][3] if value == "invalid" else value
    insert(app, "crm.items_block", **{kind: value})
    insert(app, "crm.items_block", **{kind: value})


@pytest.mark.parametrize("kind", VALUES)
def test_ask_refuses_with_a_token(app: Connection, kind: str) -> None:
    first, second, _, _ = VALUES[kind]
    insert(app, "crm.items_ask", **{kind: first})
    found = guarded.detail(refused(app, "crm.items_ask", **{kind: second}))
    assert found["verdict"] == "ask"
    assert found["token"]


@pytest.mark.parametrize("kind", VALUES)
def test_flag_accepts_and_opens_a_pair(
    app: Connection, db: Connection, kind: str
) -> None:
    first, second, _, _ = VALUES[kind]
    a = insert(app, "crm.items_flag", **{kind: first})
    b = insert(app, "crm.items_flag", **{kind: second})
    assert rows(
        db, "SELECT key_l, key_r, rule, score, state FROM pgdedup.open_pairs"
    ) == [(a, b, f"same_{kind}", 1.0, "open")]


@pytest.mark.parametrize("kind", VALUES)
def test_shadow_records_and_tells_nobody(
    app: Connection, db: Connection, kind: str
) -> None:
    first, second, _, _ = VALUES[kind]
    insert(app, "crm.items_shadow", **{kind: first})
    insert(app, "crm.items_shadow", **{kind: second})
    assert (
        one(db, "SELECT matches -> %s ->> 'action' FROM pgdedup.pairs", f"same_{kind}")
        == "shadow"
    )
    assert rows(db, "SELECT 1 FROM pgdedup.open_pairs") == []
    assert rows(db, "SELECT 1 FROM pgdedup.events") == []


@pytest.mark.parametrize("kind", VALUES)
def test_off_does_nothing(app: Connection, db: Connection, kind: str) -> None:
    first, second, _, _ = VALUES[kind]
    insert(app, "crm.items_off", **{kind: first})
    insert(app, "crm.items_off", **{kind: second})
    assert rows(db, "SELECT 1 FROM pgdedup.pairs") == []
    assert rows(db, "SELECT 1 FROM pgdedup.events") == []


@pytest.mark.parametrize("action", ["off", "shadow", "flag"])
def test_only_refusing_rules_lock(app: Connection, db: Connection, action: str) -> None:
    insert(app, f"crm.items_{action}", email="a@example.com")
    assert rows(db, "SELECT 1 FROM pgdedup.lock_rows") == []


# ---------------------------------------------------------------------- the rule file


@pytest.mark.parametrize("mine", ["phone1", "phone2", "phone3"])
@pytest.mark.parametrize("other", ["phone1", "phone2", "phone3"])
def test_phones_are_compared_crosswise(app: Connection, mine: str, other: str) -> None:
    number = {"contact": "王伟", "tenant_id": 1}
    insert(app, "crm.customers", **number, **{other: "13800138000"})
    error = refused(app, "crm.customers", **number, **{mine: "138 0013 8000"})
    evidence = guarded.detail(error)["matches"][0]["evidence"]
    assert [(e["column"], e["other_column"]) for e in evidence] == [
        ("contact", "contact"),
        (mine, other),
    ]


def test_several_numbers_in_one_cell(app: Connection) -> None:
    insert(app, "crm.customers", contact="王伟", phone1="13900139000/13800138000")
    refused(app, "crm.customers", contact="王伟", phone2="13700137000, 13800138000")


def test_all_fields_of_a_rule_must_agree(app: Connection) -> None:
    insert(app, "crm.customers", contact="王伟", phone1="13800138000")
    insert(app, "crm.customers", contact="李雷", phone1="13800138000")
    insert(app, "crm.customers", contact="王伟", phone1="13900139000")
    insert(app, "crm.customers", phone1="13800138000")


def test_one_row_may_hold_a_value_twice(app: Connection) -> None:
    insert(
        app,
        "crm.customers",
        contact="王伟",
        phone1="13800138000",
        phone2="13800138000",
    )


def test_unless_vetoes_a_rule(app: Connection) -> None:
    insert(app, "crm.customers", name="南京金陵餐饮有限公司", contact="王伟")
    insert(app, "crm.customers", name="南京今陵餐饮有限公司", contact="李雷")


def test_unless_needs_both_values(app: Connection) -> None:
    insert(app, "crm.customers", name="南京金陵餐饮有限公司", contact="王伟")
    refused(app, "crm.customers", name="南京今陵餐饮有限公司")


def test_distinct_if_vetoes_every_rule(app: Connection) -> None:
    same = {"contact": "王伟", "phone1": "13800138000", "name": "金陵餐饮"}
    insert(app, "crm.customers", **same, credit_code=CREDIT)
    insert(app, "crm.customers", **same, credit_code=OTHER_CREDIT)


def test_an_invalid_value_vetoes_nothing(app: Connection) -> None:
    same = {"contact": "王伟", "phone1": "13800138000"}
    insert(app, "crm.customers", **same, credit_code=CREDIT)
    refused(app, "crm.customers", **same, credit_code=CREDIT[:-1] + "4")


def test_losing_the_veto_is_checked(app: Connection) -> None:
    same = {"contact": "王伟", "phone1": "13800138000"}
    insert(app, "crm.customers", **same, credit_code=CREDIT)
    key = insert(app, "crm.customers", **same, credit_code=OTHER_CREDIT)
    with pytest.raises(psycopg.errors.UniqueViolation):
        app.execute("UPDATE crm.customers SET credit_code = NULL WHERE id = %s", [key])


def test_scopes_are_apart(app: Connection) -> None:
    insert(app, "crm.customers", tenant_id=1, credit_code=CREDIT)
    insert(app, "crm.customers", tenant_id=2, credit_code=CREDIT)
    refused(app, "crm.customers", tenant_id=2, credit_code=CREDIT)


def test_a_null_scope_equals_only_null(app: Connection) -> None:
    insert(app, "crm.customers", tenant_id=1, credit_code=CREDIT)
    insert(app, "crm.customers", tenant_id=None, credit_code=CREDIT)
    refused(app, "crm.customers", tenant_id=None, credit_code=CREDIT)


def test_moving_into_a_scope_is_checked(app: Connection) -> None:
    insert(app, "crm.customers", tenant_id=1, credit_code=CREDIT)
    key = insert(app, "crm.customers", tenant_id=2, credit_code=CREDIT)
    with pytest.raises(psycopg.errors.UniqueViolation):
        app.execute("UPDATE crm.customers SET tenant_id = 1 WHERE id = %s", [key])


def test_rows_that_are_not_live_are_not_matched(app: Connection) -> None:
    insert(app, "crm.customers", credit_code=CREDIT, deleted_at="2024-01-01")
    insert(app, "crm.customers", credit_code=CREDIT)


def test_rows_that_are_not_live_are_not_checked(app: Connection) -> None:
    insert(app, "crm.customers", credit_code=CREDIT)
    insert(app, "crm.customers", credit_code=CREDIT, deleted_at="2024-01-01")


def test_undelete_is_checked(app: Connection) -> None:
    insert(app, "crm.customers", credit_code=CREDIT)
    key = insert(app, "crm.customers", credit_code=CREDIT, deleted_at="2024-01-01")
    with pytest.raises(psycopg.errors.UniqueViolation):
        app.execute("UPDATE crm.customers SET deleted_at = NULL WHERE id = %s", [key])


def test_leaving_makes_room(app: Connection) -> None:
    key = insert(app, "crm.customers", credit_code=CREDIT)
    app.execute("UPDATE crm.customers SET deleted_at = now() WHERE id = %s", [key])
    insert(app, "crm.customers", credit_code=CREDIT)


def test_deleting_makes_room(app: Connection) -> None:
    key = insert(app, "crm.customers", credit_code=CREDIT)
    app.execute("DELETE FROM crm.customers WHERE id = %s", [key])
    insert(app, "crm.customers", credit_code=CREDIT)


def test_a_field_inside_jsonb(app: Connection) -> None:
    insert(app, "crm.customers", attrs=Jsonb({"school": {"no": "s-001"}}))
    error = refused(app, "crm.customers", attrs=Jsonb({"school": {"no": "S001"}}))
    assert error.diag.constraint_name == "same_student"
    assert error.diag.column_name == "attrs"


def test_jsonb_without_the_field_never_matches(app: Connection) -> None:
    for attrs in ({}, {"school": None}, {"school": {"no": None}}, [1], "no"):
        insert(app, "crm.customers", attrs=Jsonb(attrs))


def test_pinyin_of_company_names(app: Connection) -> None:
    insert(app, "crm.customers", name="南京金陵餐饮有限公司")
    error = refused(app, "crm.customers", name="南京今凌餐饮有限责任公司")
    assert error.diag.constraint_name == "homophone"
    insert(app, "crm.customers", name="南京金陵酒店有限公司")


def test_numerals_of_one_sound_stay_apart(app: Connection) -> None:
    insert(app, "crm.customers", name="中铁第四工程局")
    insert(app, "crm.customers", name="中铁第十工程局")


# ------------------------------------------------- trigram and double metaphone indexes


def test_similar_latin_text(app: Connection) -> None:
    insert(app, "crm.articles", body="the quick brown fox jumps over the dog")
    error = refused(app, "crm.articles", body="the quick brown fox jumped over the dog")
    assert error.diag.constraint_name == "similar_body"
    assert 0.5 < guarded.detail(error)["matches"][0]["score"] < 1
    insert(app, "crm.articles", body="a slow green turtle sleeps under the tree")


def test_latin_names_of_one_sound(app: Connection) -> None:
    insert(app, "crm.articles", author="John Smith")
    error = refused(app, "crm.articles", author="Jon Smyth")
    assert error.diag.constraint_name == "spoken_author"
    insert(app, "crm.articles", author="John Baker")


def test_the_second_code_of_double_metaphone_counts(app: Connection) -> None:
    insert(app, "crm.articles", author="Smith")
    refused(app, "crm.articles", author="Schmidt")


def test_indexes_are_to_be_seen_in_psql(psql: Callable[..., Any]) -> None:
    shown = psql(r"\d crm.articles").stdout
    assert "gin (pgdedup_k_articles_body_" in shown
    assert "gin_trgm_ops" in shown
    assert "gin (pgdedup.metaphone_keys_v1(pgdedup_k_articles_author_" in shown


def test_similar_uses_its_index(db: Connection, app: Connection) -> None:
    db.execute(
        "INSERT INTO crm.articles (body) SELECT md5(i::text) || ' ' || md5((-i)::text)"
        " FROM generate_series(1, 300) AS i"
    )
    db.execute("SELECT pg_stat_force_next_flush()")
    query = (
        "SELECT pg_stat_get_numscans(indexrelid) FROM pg_stat_user_indexes"
        " WHERE indexrelname LIKE 'pgdedup_ix_articles_body%'"
    )
    before = one(db, query)
    insert(app, "crm.articles", body="nothing like this")
    app.execute("SELECT pg_stat_force_next_flush()")
    db.execute("SELECT pg_stat_clear_snapshot()")
    assert one(db, query) == before + 1


# ---------------------------------------------------------------------------- updates


def test_update_into_a_duplicate_is_refused(app: Connection) -> None:
    insert(app, "crm.customers", credit_code=CREDIT)
    key = insert(app, "crm.customers", credit_code=OTHER_CREDIT)
    with pytest.raises(psycopg.errors.UniqueViolation):
        app.execute(
            "UPDATE crm.customers SET credit_code = %s WHERE id = %s", [CREDIT, key]
        )
    assert one(
        app, "SELECT credit_code FROM crm.customers WHERE id = %s", int(key)
    ) == (OTHER_CREDIT)


@pytest.fixture
def alarmed(db: Connection) -> None:
    """Make every call of the guard of crm.customers fail with 42501."""
    function = one(
        db,
        "SELECT oid::regprocedure::text FROM pg_proc"
        " WHERE proname LIKE 'pgdedup_fn_customers_check_%%'",
    )
    db.execute(f"REVOKE EXECUTE ON FUNCTION {function} FROM PUBLIC".encode())


@pytest.mark.parametrize(
    "change",
    [
        "note = 'new'",
        "owner = 'new', note = note",
        "name = name, contact = contact, credit_code = credit_code, phone1 = phone1,"
        " phone2 = phone2, attrs = attrs, tenant_id = tenant_id, deleted_at = NULL",
        "name = '南京 金陵餐饮（有限公司）', phone1 = phone2, phone2 = phone1",
    ],
    ids=["note", "owner", "all columns, same values", "same normal forms"],
)
def test_update_that_changes_no_input_does_not_fire(
    db: Connection, app: Connection, request: pytest.FixtureRequest, change: str
) -> None:
    key = insert(
        app,
        "crm.customers",
        name="南京金陵餐饮有限公司",
        credit_code=CREDIT,
        phone1="13800138000",
    )
    request.getfixturevalue("alarmed")
    app.execute(f"UPDATE crm.customers SET {change} WHERE id = %s".encode(), [key])


@pytest.mark.parametrize(
    "change",
    [
        "name = '上海金陵'",
        "phone3 = '13900139000'",
        'attrs = \'{"school": {"no": 1}}\'',
        "tenant_id = 7",
        "deleted_at = now()",
    ],
)
def test_update_of_an_input_fires(
    app: Connection, request: pytest.FixtureRequest, change: str
) -> None:
    insert(app, "crm.customers", name="南京金陵餐饮有限公司")
    request.getfixturevalue("alarmed")
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        app.execute(f"UPDATE crm.customers SET {change}".encode())


def test_changes_by_a_trigger_of_the_user_are_caught(
    db: Connection, app: Connection
) -> None:
    db.execute(
        """
        CREATE FUNCTION crm.fill() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN NEW.credit_code := NEW.note; RETURN NEW; END $$;
        CREATE TRIGGER fill BEFORE UPDATE ON crm.customers
        FOR EACH ROW EXECUTE FUNCTION crm.fill();
        """
    )
    insert(app, "crm.customers", credit_code=CREDIT)
    insert(app, "crm.customers", owner="new")
    with pytest.raises(psycopg.errors.UniqueViolation):
        app.execute("UPDATE crm.customers SET note = %s WHERE owner = 'new'", [CREDIT])


def test_swapping_two_values_in_one_statement(app: Connection) -> None:
    a = insert(app, "crm.people", email="a@example.com")
    b = insert(app, "crm.people", email="b@example.com")
    app.execute(
        "UPDATE crm.people SET email ="
        " CASE email WHEN 'a@example.com' THEN 'b@example.com' ELSE 'a@example.com' END"
    )
    assert dict(rows(app, "SELECT id::text, email FROM crm.people")) == {
        a: "b@example.com",
        b: "a@example.com",
    }


# ------------------------------------------------------------------ many rows at once


def _count(connection: Connection, table: str) -> int:
    return int(one(connection, f"SELECT count(*) FROM {table}"))


def test_duplicates_inside_one_insert(app: Connection) -> None:
    with pytest.raises(psycopg.errors.UniqueViolation):
        app.execute(
            "INSERT INTO crm.people (email) VALUES ('a@example.com'), ('A@example.com')"
        )
    assert _count(app, "crm.people") == 0


def test_duplicates_inside_insert_select(app: Connection) -> None:
    with pytest.raises(psycopg.errors.UniqueViolation):
        app.execute(
            "INSERT INTO crm.people (email)"
            " SELECT (i % 30) || '@example.com' FROM generate_series(1, 40) AS i"
        )


def test_duplicates_inside_copy(app: Connection) -> None:
    with (
        pytest.raises(psycopg.errors.UniqueViolation),
        app.cursor().copy("COPY crm.people (email) FROM STDIN") as copy,
    ):
        copy.write("a@example.com\nb@example.com\nA@EXAMPLE.com\n")
    assert _count(app, "crm.people") == 0


def test_copy_without_duplicates(app: Connection) -> None:
    with app.cursor().copy("COPY crm.people (email) FROM STDIN") as copy:
        copy.write("a@example.com\nb@example.com\n")
    assert _count(app, "crm.people") == 2


@pytest.mark.parametrize(
    "action",
    [
        "WHEN NOT MATCHED THEN INSERT (id, email) VALUES (s.id, s.email)",
        "WHEN MATCHED THEN UPDATE SET email = s.email",
    ],
)
def test_duplicates_made_by_merge(app: Connection, action: str) -> None:
    insert(app, "crm.codes", id="old", email="a@example.com")
    insert(app, "crm.codes", id="b", email="b@example.com")
    source = "new" if "NOT MATCHED" in action else "b"
    with pytest.raises(psycopg.errors.UniqueViolation):
        app.execute(
            f"MERGE INTO crm.codes AS t USING"
            f" (VALUES ('{source}', 'A@example.com')) AS s (id, email)"
            f" ON t.id = s.id {action}".encode()
        )


def test_on_conflict_do_nothing_on_the_key(app: Connection) -> None:
    insert(app, "crm.codes", id="a", email="a@example.com")
    insert(app, "crm.codes", id="b", email="b@example.com")
    app.execute(
        "INSERT INTO crm.codes VALUES ('b', 'a@example.com') ON CONFLICT DO NOTHING"
    )
    assert _count(app, "crm.codes") == 2


def test_on_conflict_do_nothing_does_not_swallow_a_refusal(app: Connection) -> None:
    insert(app, "crm.codes", id="a", email="a@example.com")
    with pytest.raises(psycopg.errors.UniqueViolation):
        app.execute(
            "INSERT INTO crm.codes VALUES ('b', 'a@example.com') ON CONFLICT DO NOTHING"
        )


def test_on_conflict_do_update_into_a_duplicate(app: Connection) -> None:
    insert(app, "crm.codes", id="a", email="a@example.com")
    insert(app, "crm.codes", id="b", email="b@example.com")
    with pytest.raises(psycopg.errors.UniqueViolation):
        app.execute(
            "INSERT INTO crm.codes VALUES ('b', 'a@example.com')"
            " ON CONFLICT (id) DO UPDATE SET email = excluded.email"
        )


def test_on_conflict_do_update_of_itself(app: Connection) -> None:
    insert(app, "crm.codes", id="a", email="a@example.com")
    app.execute(
        "INSERT INTO crm.codes VALUES ('a', 'A@example.com')"
        " ON CONFLICT (id) DO UPDATE SET email = excluded.email"
    )
    assert one(app, "SELECT email FROM crm.codes") == "A@example.com"


# ------------------------------------------------------------------------------- keys


def test_composite_primary_key(app: Connection) -> None:
    app.execute("INSERT INTO crm.prices VALUES ('华东', 1, 'a@example.com')")
    with pytest.raises(psycopg.errors.UniqueViolation) as caught:
        app.execute("INSERT INTO crm.prices VALUES ('华东', 2, 'a@example.com')")
    found = guarded.detail(caught.value)
    keys = found["row"]["key"], found["matches"][0]["key"]
    assert keys == tuple(
        one(app, "SELECT jsonb_build_object('no', %s::int, 'region', '华东')::text", no)
        for no in (2, 1)
    )
    app.execute("UPDATE crm.prices SET email = 'A@example.com'")


def test_uuid_key(app: Connection) -> None:
    key = insert(app, "crm.people", email="a@example.com")
    found = guarded.detail(refused(app, "crm.people", email="a@example.com"))
    assert found["matches"][0]["key"] == key


@pytest.mark.parametrize("key", ["", "销售 'x'\"\\", "a|b,{c}", "x" * 500])
def test_text_key(app: Connection, key: str) -> None:
    insert(app, "crm.codes", id=key, email="a@example.com")
    found = guarded.detail(refused(app, "crm.codes", id="b", email="a@example.com"))
    assert found["matches"][0]["key"] == key


def test_changing_a_key_does_not_fire(app: Connection, supervisor: Connection) -> None:
    insert(app, "crm.codes", id="a", email="a@example.com")
    with supervisor.transaction():
        supervisor.execute("SET LOCAL pgdedup.override = 'both are real'")
        insert(supervisor, "crm.codes", id="b", email="a@example.com")
    app.execute("UPDATE crm.codes SET id = 'c' WHERE id = 'b'")


# ------------------------------------------------------------------------- partitions


@pytest.mark.parametrize("target", ["visits", "visits_2"])
def test_duplicates_in_another_partition(app: Connection, target: str) -> None:
    app.execute("INSERT INTO crm.visits VALUES (1, 1, 'a@example.com')")
    with pytest.raises(psycopg.errors.UniqueViolation):
        app.execute(f"INSERT INTO crm.{target} VALUES (2, 2, 'a@example.com')".encode())


def test_rows_move_between_partitions(app: Connection) -> None:
    app.execute("INSERT INTO crm.visits VALUES (1, 1, 'a@example.com')")
    app.execute("UPDATE crm.visits SET month = 2")
    assert one(app, "SELECT month FROM ONLY crm.visits_2") == 2


# -------------------------------------------------------------------------- at_commit


def test_at_commit_lets_a_transaction_tidy_up(app: Connection) -> None:
    key = insert(app, "crm.late", email="a@example.com")
    with app.transaction():
        insert(app, "crm.late", email="a@example.com")
        app.execute("DELETE FROM crm.late WHERE id = %s", [key])


def test_at_commit_refuses_at_commit(app: Connection) -> None:
    insert(app, "crm.late", email="a@example.com")
    app.execute("BEGIN")
    insert(app, "crm.late", email="a@example.com")
    with pytest.raises(psycopg.errors.UniqueViolation):
        app.execute("COMMIT")
    assert _count(app, "crm.late") == 1


def test_at_commit_judges_the_last_version(app: Connection) -> None:
    insert(app, "crm.late", email="a@example.com")
    with app.transaction():
        key = insert(app, "crm.late", email="a@example.com")
        app.execute("UPDATE crm.late SET email = 'b@example.com' WHERE id = %s", [key])


# ---------------------------------------------------------------- override and records


@pytest.fixture
def supervisor(connect: Connect) -> Connection:
    """A writer that is a member of pgdedup_override."""
    return connect("supervisor")


def test_override_by_set_local(
    app: Connection, supervisor: Connection, db: Connection
) -> None:
    a = insert(app, "crm.customers", credit_code=CREDIT, owner="张伟")
    with supervisor.transaction():
        supervisor.execute("SET LOCAL pgdedup.override = '分公司'")
        b = insert(supervisor, "crm.customers", credit_code=CREDIT, owner="李雷")
    assert one(
        db, "SELECT key_l, key_r, state, decided_by, reason FROM pgdedup.pairs"
    ) == (a, b, "accepted", "supervisor", "分公司")
    assert one(
        db,
        "SELECT kind, key_l, key_r, owner_l, owner_r, rules, session_role,"
        " detail ->> 'reason' FROM pgdedup.events",
    ) == ("accepted", b, a, "李雷", "张伟", ["same_credit"], "supervisor", "分公司")


def test_override_ends_with_the_transaction(
    app: Connection, supervisor: Connection
) -> None:
    insert(app, "crm.people", email="a@example.com")
    with supervisor.transaction():
        supervisor.execute("SET LOCAL pgdedup.override = 'x'")
        insert(supervisor, "crm.people", email="a@example.com")
    refused(supervisor, "crm.people", email="a@example.com")


def test_override_by_pgoptions(app: Connection, connect: Connect) -> None:
    insert(app, "crm.people", email="a@example.com")
    session = connect("supervisor", options="-c pgdedup.override=restore")
    insert(session, "crm.people", email="a@example.com")


@pytest.mark.parametrize("value", ["on", "true", "1", "分公司"])
def test_nobody_else_overrides(app: Connection, connect: Connect, value: str) -> None:
    insert(app, "crm.people", email="a@example.com")
    with app.transaction():
        app.execute("SELECT set_config('pgdedup.override', %s, true)", [value])
        refused(app, "crm.people", email="a@example.com")
    app.execute("SELECT set_config('pgdedup.override', %s, false)", [value])
    refused(app, "crm.people", email="a@example.com")


@pytest.mark.parametrize("value", ["", "   "])
def test_an_empty_override_is_none(
    app: Connection, supervisor: Connection, value: str
) -> None:
    insert(app, "crm.people", email="a@example.com")
    supervisor.execute("SELECT set_config('pgdedup.override', %s, false)", [value])
    refused(supervisor, "crm.people", email="a@example.com")


@pytest.mark.parametrize(
    "statement",
    [
        "ALTER TABLE crm.people DISABLE TRIGGER ALL",
        "SET session_replication_role = replica",
        "DELETE FROM pgdedup.lock_rows",
        "INSERT INTO pgdedup.pairs (target, key_l, key_r)"
        " VALUES ('crm.people', 'a', 'b')",
        "SELECT * FROM pgdedup.pairs",
        "SELECT * FROM pgdedup.events",
        "SELECT pgdedup.take_locks('{1}', true)",
        "SELECT pgdedup.accept_override('{}', '{}', 'x')",
        "SELECT pgdedup.record_pairs('{}', 'crm.people', 'a', '[]', '{}', 'x')",
        "SELECT pgdedup.judge('{}', 'crm.people', 'a', '{}', '{}')",
    ],
)
def test_a_writer_cannot_touch_the_machinery(app: Connection, statement: str) -> None:
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        app.execute(statement.encode())


def test_actor_stands_in_pairs_and_events(app: Connection, db: Connection) -> None:
    insert(app, "crm.items_flag", email="a@example.com")
    with app.transaction():
        app.execute("SET LOCAL pgdedup.actor = 'u42'")
        app.execute("SET LOCAL application_name = 'crm web'")
        insert(app, "crm.items_flag", email="a@example.com")
    expected = ("u42", "app", "crm web")
    for table in ("pairs", "events"):
        assert (
            one(
                db, f"SELECT actor, session_role, application_name FROM pgdedup.{table}"
            )
            == expected
        )


def test_the_actor_grants_nothing(app: Connection) -> None:
    insert(app, "crm.people", email="a@example.com")
    with app.transaction():
        app.execute("SET LOCAL pgdedup.actor = 'supervisor'")
        app.execute("SET LOCAL pgdedup.override = 'x'")
        refused(app, "crm.people", email="a@example.com")


def test_one_write_records_at_most_so_many_pairs(
    app: Connection, db: Connection
) -> None:
    app.execute(
        "INSERT INTO crm.items_flag (email)"
        " SELECT 'a@example.com' FROM generate_series(1, 30)"
    )
    written = rows(
        db,
        "SELECT count(*), bool_and(detail ? 'more') FROM pgdedup.events"
        " GROUP BY key_l ORDER BY count(*)",
    )
    assert max(count for count, _ in written) == 20
    assert {count for count, more in written if more} == {20}


# --------------------------------------------------------------------- grandfathering


@pytest.fixture
def accepted(app: Connection, supervisor: Connection) -> tuple[str, str]:
    """Two rows on record as duplicates of each other."""
    first = insert(app, "crm.customers", credit_code=CREDIT, name="金陵餐饮")
    with supervisor.transaction():
        supervisor.execute("SET LOCAL pgdedup.override = 'branch'")
        second = insert(
            supervisor, "crm.customers", credit_code=CREDIT, name="金陵餐饮"
        )
    return first, second


@pytest.mark.parametrize(
    "change",
    ["note = 'x'", "phone1 = '13900139000'", "contact = '王伟'", "tenant_id = 7"],
)
def test_unrelated_edits_of_accepted_duplicates_pass(
    app: Connection, accepted: tuple[str, str], change: str
) -> None:
    app.execute(f"UPDATE crm.customers SET {change}".encode())


def test_an_accepted_pair_does_not_open_a_third_row(
    app: Connection, accepted: tuple[str, str]
) -> None:
    found = guarded.detail(refused(app, "crm.customers", credit_code=CREDIT))
    assert {match["key"] for match in found["matches"]} == set(accepted)


def test_an_accepted_pair_is_refused_on_new_evidence(
    app: Connection, accepted: tuple[str, str]
) -> None:
    app.execute(
        "UPDATE crm.customers SET contact = '王伟', phone1 = '13800138000'"
        " WHERE id = %s",
        [accepted[0]],
    )
    with pytest.raises(psycopg.errors.UniqueViolation) as caught:
        app.execute(
            "UPDATE crm.customers SET contact = '王伟', phone2 = '13800138000'"
            " WHERE id = %s",
            [accepted[1]],
        )
    assert guarded.detail(caught.value)["rules"] == ["contact_phone"]


@pytest.fixture
def heavy(supervisor: Connection) -> str:
    """The last of many accepted rows that share a telephone number."""
    supervisor.execute("SET pgdedup.override = 'switchboard'")
    for _ in range(25):
        key = insert(supervisor, "crm.customers", contact="王伟", phone1="13800138000")
    return key


def test_many_accepted_matches_do_not_hide_a_new_one(
    app: Connection, heavy: str
) -> None:
    other = insert(app, "crm.customers", contact="王伟", phone1="13900139000")
    with pytest.raises(psycopg.errors.UniqueViolation) as caught:
        app.execute(
            "UPDATE crm.customers SET phone2 = '13900139000' WHERE id = %s", [heavy]
        )
    (match,) = guarded.detail(caught.value)["matches"]
    assert match["key"] == other


def test_unrelated_edits_of_a_heavy_row_pass(app: Connection, heavy: str) -> None:
    """Only its first pairs are on record, and with them the heavy value."""
    app.execute(
        "UPDATE crm.customers SET phone2 = '13700137000', deleted_at = NULL"
        " WHERE id = %s",
        [heavy],
    )


def test_leaving_and_coming_back_asks_again_for_nothing(
    app: Connection, accepted: tuple[str, str]
) -> None:
    app.execute("UPDATE crm.customers SET deleted_at = now()")
    app.execute("UPDATE crm.customers SET deleted_at = NULL")


def test_rows_from_before_the_rules_pass_unrelated_edits(
    db: Connection, app: Connection
) -> None:
    db.execute(
        """
        CREATE TABLE crm.old (id integer PRIMARY KEY, email text, note text);
        INSERT INTO crm.old VALUES (1, 'a@example.com'), (2, 'a@example.com');
        GRANT SELECT, INSERT, UPDATE ON crm.old TO app;
        """
    )
    guarded.apply(
        db,
        """
version: 1
tables:
  crm.old:
    fields: {email: email}
    rules: {same_email: {match: {email: same}, action: block}}
""",
    )
    app.execute("UPDATE crm.old SET note = 'x', email = 'A@example.com'")
    refused(app, "crm.old", id=3, email="a@example.com")


def test_hardened_default_privileges(
    new_database: Callable[..., str], connect: Connect
) -> None:
    """EXECUTE is granted by name: no default has to give it to the writer."""
    name = new_database()
    db, app = connect(dbname=name), connect("app", dbname=name)
    db.execute(
        """
        ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
        ALTER DEFAULT PRIVILEGES REVOKE USAGE ON TYPES FROM PUBLIC;
        CREATE SCHEMA crm;
        GRANT USAGE ON SCHEMA crm TO app;
        CREATE TABLE crm.people (
            id integer PRIMARY KEY, name text, phone1 text, phone2 text, note text
        );
        GRANT SELECT, INSERT, UPDATE ON crm.people TO app;
        """
    )
    guarded.apply(
        db,
        """
version: 1
tables:
  crm.people:
    fields:
      name: company_name
      phone: {type: phone, columns: [phone1, phone2]}
      note: text
    rules:
      homophone: {match: {name: sounds_like}, action: flag}
      same_phone: {match: {phone: same}, action: ask}
      similar_note: {match: {note: {similar: normal}}, action: block}
""",
    )
    first = {"name": "南京金陵餐饮", "phone1": "13800138000", "note": "the brown fox"}
    insert(app, "crm.people", id=1, **first)
    error = refused(app, "crm.people", id=2, name="南京今陵餐饮", phone2="13800138000")
    with app.transaction():
        token = guarded.detail(error)["token"]
        app.execute("SELECT pgdedup.confirm(%s, 'x')", [token])
        insert(app, "crm.people", id=2, name="南京今陵餐饮", phone2="13800138000")
    refused(app, "crm.people", id=3, note="the brown fox")
    for call in (
        "pgdedup.find_duplicates('crm.people', '{\"phone1\": \"13800138000\"}')",
        "crm.people_find_duplicates(phone1 => '13800138000')",
        "pgdedup.find_duplicates_of('crm.people', '1')",
        "pgdedup.check_record('crm.people', '{\"phone1\": \"13800138000\"}')",
        "pgdedup.rule_fields('crm.people')",
        "pgdedup.installed_rules()",
    ):
        assert rows(app, f"SELECT * FROM {call}")
