"""Every rule template works on its sample table, as it comes."""

import psycopg
import pytest

import pgdedup
from pgdedup.rule_templates import read_sample_table, read_template, template_names
from tests.guarded import Connection, apply

#: For each template: a row, a second one that a rule refuses, and the rule; a third one
#: that another rule puts on record, and that rule.
CASES = {
    "b2b-latin": (
        {"name": "Miller & Sons Ltd", "vat_number": "GB 123", "address": "1 High St"},
        ({"name": "Other", "vat_number": "gb-123"}, "same_vat"),
        ({"name": "Millers Sons", "address": "1 High St."}, "address_name"),
    ),
    "contacts-cn": (
        {"name": "王薇", "mobile": "13800138000", "company": "南京金陵餐饮有限公司"},
        ({"name": "王微", "phone": "+86 138 0013 8000"}, "homophone_name_phone"),
        ({"name": "王薇", "company": "南京金陵餐饮"}, "name_company"),
    ),
    "crm-cn": (
        {"name": "南京金陵餐饮有限公司", "credit_code": "91350100M000100Y43"},
        ({"name": "甲", "credit_code": "91350100 M000100Y43"}, "same_credit_code"),
        ({"name": "南京锦陵餐饮"}, "homophone_name"),
    ),
    "person-latin": (
        {"given_name": "Caitlyn", "surname": "Meyer", "birth_date": "1990-01-02"},
        (
            {"given_name": "caitlyn", "surname": "MEYER", "birth_date": "19900102"},
            "name_born",
        ),
        (
            {"given_name": "Kaitlin", "surname": "Maier", "birth_date": "1990-01-02"},
            "sound_born",
        ),
    ),
    "retail-store": (
        {
            "store_no": "N-17",
            "name": "Corner Bakery",
            "address": "3449 W Arthington St",
        },
        ({"store_no": "n17", "name": "Other"}, "same_number"),
        ({"name": "corner bakery", "address": "3449 W. Arthington"}, "address_name"),
    ),
}


def insert(db: Connection, table: str, row: dict[str, str]) -> int:
    columns = ", ".join(row)
    marks = ", ".join(["%s"] * len(row))
    statement = f"INSERT INTO {table} ({columns}) VALUES ({marks}) RETURNING id"
    (key,) = db.execute(statement.encode(), list(row.values())).fetchone() or (0,)
    return int(key)


def test_every_template_has_a_case() -> None:
    assert sorted(CASES) == template_names()


@pytest.mark.parametrize("name", sorted(CASES))
def test_a_template_works_on_its_sample_table(db: Connection, name: str) -> None:
    first, (refused, refusing), (noted, noting) = CASES[name]
    rules = read_template(name)
    db.execute(read_sample_table(name).encode())
    apply(db, rules)
    table = next(
        line.strip().removesuffix(":")
        for line in rules.partition("tables:\n")[2].splitlines()
    )

    key = insert(db, table, first)
    with pytest.raises(psycopg.errors.UniqueViolation) as caught:
        insert(db, table, refused)
    refusal = pgdedup.blocked(caught.value)
    assert refusal is not None
    assert refusing in refusal.rules

    other = insert(db, table, noted)
    (pair,) = db.execute("SELECT key_l, key_r, matches FROM pgdedup.pairs").fetchall()
    assert {pair[0], pair[1]} == {str(key), str(other)}
    assert noting in pair[2]


def test_former_names_and_known_addresses(db: Connection) -> None:
    """What crm-cn says of a renamed firm, and of names alone at two addresses."""
    db.execute(read_sample_table("crm-cn").encode())
    apply(db, read_template("crm-cn"))
    table = "crm.customers"
    old = insert(db, table, {"name": "南京旧名机械有限公司"})
    new = insert(
        db, table, {"name": "南京新字号科技有限公司（原南京旧名机械有限公司）"}
    )
    first = {"name": "南京恒远达实业有限公司", "region": "南京", "address": "中山路1号"}
    kept = insert(db, table, first)
    near = insert(
        db, table, first | {"name": "南京横远达实业", "address": "中山路 1 号"}
    )
    insert(db, table, first | {"name": "南京衡远达实业", "address": "汉口路22号"})

    pairs = db.execute(
        "SELECT key_l::bigint, key_r::bigint, rule FROM pgdedup.open_pairs"
        " WHERE rule IN ('former_name', 'homophone_name')"
    ).fetchall()
    assert sorted((*sorted(keys), rule) for *keys, rule in pairs) == [
        (old, new, "former_name"),
        (kept, near, "homophone_name"),
    ]
