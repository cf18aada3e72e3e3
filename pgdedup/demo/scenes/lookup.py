"""撞单查询: is this customer ours already, and whose is it?"""

from pgdedup.demo.stage import Stage


def look_up(stage: Stage) -> str:
    """Ask with any columns at hand, in the general and in the typed way."""
    stage.say("lookup.fields")
    fields = stage.query(
        "SELECT field, label, type, columns FROM pgdedup.rule_fields('crm.customers')"
    )
    stage.expect(
        {row["field"] for row in fields} == {"name", "credit", "contact", "phone"},
        "rule_fields names what a query form must offer",
    )
    stage.say("lookup.general")
    found = stage.query(
        "SELECT key, rule, action, score, record ->> 'name' AS name,\n"
        "    record ->> 'owner' AS owner\n"
        "FROM pgdedup.find_duplicates('crm.customers',\n"
        """    '{"name": "贵州茅台酒", "phone2": "15490000000"}')"""
    )
    stage.expect(
        ("same_name", "贵州茅台酒股份有限公司")
        in {(row["rule"], row["name"]) for row in found}
        and "same_phone" in {row["rule"] for row in found},
        "a short name and a phone are both found",
    )
    stage.say("lookup.typed")
    typed = stage.query(
        "SELECT key, rule, record ->> 'name' AS name, record ->> 'owner' AS owner\n"
        "FROM crm.customers_find_duplicates(name => '贵州毛台酒有限公司')"
    )
    stage.expect(
        {(row["rule"], row["name"]) for row in typed}
        == {("homophone_name", "贵州茅台酒股份有限公司")},
        "the typed finder hears the homophone",
    )
    return stage.text("lookup.done", owner=typed[0]["owner"])
