"""One customer is entered by hand: refused, flagged, or asked about."""

from typing import Any

from pgdedup.demo.stage import Stage

_BASE = """\
SELECT id, name, credit_code, phone1, owner
FROM crm.customers
WHERE name = %s"""

_PAIRS = """\
SELECT pair_id, key_l, key_r, rule, score, state
FROM pgdedup.open_pairs
WHERE target = 'crm.customers'::regclass AND %(key)s IN (key_l, key_r)"""


def block(stage: Stage) -> str:
    """A credit code that exists, written otherwise."""
    base = _customer(stage, "江苏恒瑞医药股份有限公司")
    code = base["credit_code"]
    stage.say("block.intro")
    refused = stage.refused(
        {
            "name": "恒瑞医药连云港办事处",
            "credit_code": f"{code[:8].lower()} {code[8:].lower()}",
            "owner": "魏华",
        }
    )
    stage.expect(
        refused.verdict == "block"
        and refused.constraint == "same_credit_code"
        and refused.matches[0]["key"] == str(base["id"])
        and refused.matches[0]["record"]["owner"] == base["owner"],
        "the same credit code is refused, naming the existing customer and its owner",
    )
    stage.say("block.detail")
    return stage.text("block.done", key=base["id"], owner=base["owner"])


def homophone(stage: Stage) -> str:
    """Another character of the same sound: accepted, and on the list of pairs."""
    base = _customer(stage, "宜宾五粮液股份有限公司")
    stage.say("homophone.intro")
    key = stage.insert(
        {"name": "宜宾五粮夜有限公司", "contact": "孙军明", "owner": "林涛"}
    )
    stage.query(
        "SELECT id, name, pgdedup.pinyin(name) FROM crm.customers WHERE id IN (%s, %s)",
        (base["id"], key),
    )
    pairs = stage.query(_PAIRS, {"key": str(key)})
    stage.expect(
        [(row["rule"], row["state"]) for row in pairs] == [("homophone_name", "open")]
        and {pairs[0]["key_l"], pairs[0]["key_r"]} == {str(base["id"]), str(key)},
        "the homophone is flagged, and nothing else of it",
    )
    return stage.text("homophone.done", pair=pairs[0]["pair_id"])


def other_column(stage: Stage) -> str:
    """The first phone of one customer is the third of another."""
    base = _customer(stage, "立讯精密工业股份有限公司")
    stage.say("column.intro")
    digits = "".join(filter(str.isdigit, base["phone1"].removeprefix("+86")))
    key = stage.insert(
        {
            "name": "示范贸易商行",
            "contact": "周艳",
            "phone1": "15499990001",
            "phone3": f"+86-{digits[:3]} {digits[3:7]} {digits[7:]}（微信同号）",
            "owner": "韩梅梅",
        }
    )
    found = stage.query(
        "SELECT m.key, m.rule, m.action, e ->> 'column' AS its_column,\n"
        "    e ->> 'other_column' AS other_column\n"
        "FROM pgdedup.find_duplicates_of('crm.customers', %s) AS m\n"
        "CROSS JOIN LATERAL jsonb_array_elements(m.evidence) AS e",
        (str(key),),
    )
    stage.expect(
        len(found) == 1
        and found[0]["key"] == str(base["id"])
        and {found[0]["its_column"], found[0]["other_column"]} == {"phone3", "phone1"},
        "the phone is found across the columns",
    )
    flagged = stage.query(_PAIRS, {"key": str(key)})
    stage.expect(
        [row["rule"] for row in flagged] == ["same_phone"], "the phone is flagged"
    )
    return stage.text("column.done", key=base["id"])


def ask(stage: Stage) -> str:
    """Refused until the writer confirms with a reason."""
    base = _customer(stage, "美的集团股份有限公司")
    stage.say("ask.intro")
    values = {"name": "美的集团(有限公司)", "contact": "何玉芳", "owner": "李雷"}
    refused = stage.refused(values)
    stage.expect(
        refused.verdict == "ask"
        and refused.constraint == "same_name"
        and refused.token is not None
        and refused.matches[0]["key"] == str(base["id"]),
        "the same name is asked about",
    )
    stage.say("ask.confirm")
    reason = stage.text("ask.reason")
    stage.query("BEGIN")
    stage.query("SET LOCAL pgdedup.actor = 'u42'")
    stage.query("SELECT pgdedup.confirm(%s, %s)", (refused.token, reason), show=False)
    key = stage.insert(values)
    stage.query("COMMIT")
    stage.say("ask.told")
    told = stage.query(
        "SELECT kind, key_l, key_r, owner_l, owner_r, actor, detail\n"
        "FROM pgdedup.events\n"
        "WHERE target = 'crm.customers'::regclass AND %s IN (key_l, key_r)",
        (str(key),),
    )
    stage.expect(
        len(told) == 1
        and told[0]["kind"] == "accepted"
        and told[0]["actor"] == "u42"
        and told[0]["detail"]["reason"] == reason
        and {told[0]["owner_l"], told[0]["owner_r"]} == {"李雷", base["owner"]},
        "the confirmation is on record with both owners, who and why",
    )
    return stage.text("ask.done", key=key)


def _customer(stage: Stage, name: str) -> dict[str, Any]:
    rows = stage.query(_BASE, (name,))
    stage.expect(len(rows) == 1, f"{name} is a customer")
    return rows[0]
