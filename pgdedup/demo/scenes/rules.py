"""The rule file, its way into the database, and what it finds there."""

import time
from collections import Counter

import pgdedup
from pgdedup.config import load_rules_text
from pgdedup.demo import crm
from pgdedup.demo.stage import Stage

_FOUND = """\
SELECT f.rule, f.action, f.pairs, f.counterparty, f.listed
FROM (
    SELECT m.rule, m.action, count(*) OVER (PARTITION BY m.rule) AS pairs,
        c.name AS counterparty, o.name AS listed,
        row_number() OVER (PARTITION BY m.rule ORDER BY c.name = o.name, c.id) AS place
    FROM crm.customers AS c
    CROSS JOIN LATERAL pgdedup.find_duplicates_of('crm.customers', c.id::text) AS m
    JOIN crm.customers AS o ON o.id::text = m.key
    WHERE c.source = 'counterparty' AND o.source = 'listed'
) AS f
WHERE f.place <= 4
ORDER BY f.rule, f.place"""


#: Of whom the text after the query speaks.
_TOLD = {"国新证券股份有限公司", "中國中信股份有限公司", "中国建材集团有限公司"}


def install(stage: Stage) -> str:
    """Show the rule file, plan, apply, and plan again."""
    name = f"crm.{stage.lang}.yaml"
    source = (crm.DATA / name).read_bytes()
    stage.say("rules.file", file=f"pgdedup/demo/data/{name}")
    stage.code(source.decode(), "yaml")

    rules = load_rules_text(source, name)
    plan = pgdedup.plan(stage.conn, rules)
    stage.say("rules.plan")
    kinds = Counter((step.kind, step.lock) for step in plan.steps)
    stage.table(
        stage.text("rules.columns").split("|"),
        [(kind, steps, lock) for (kind, lock), steps in kinds.items()],
    )

    begun = time.perf_counter()
    pgdedup.apply(stage.conn, plan)
    seconds = time.perf_counter() - begun
    stage.say("rules.applied", seconds=f"{seconds:.1f}")
    installed = stage.query(
        "SELECT target, rule, action, state FROM pgdedup.installed_rules()"
    )
    stage.expect(
        [row["rule"] for row in installed] == list(rules.tables["crm.customers"].rules),
        "all rules of the file are installed, in its order",
    )
    stage.expect(
        pgdedup.plan(stage.conn, rules).empty, "a second plan has nothing to do"
    )
    customers = crm.count(stage.conn, "crm.customers")
    return stage.text(
        "rules.done",
        rules=len(installed),
        customers=f"{customers:,}",
        seconds=f"{seconds:.1f}",
    )


def existing(stage: Stage) -> str:
    """What stands twice in the CRM already."""
    stage.say("existing.intro")
    found = stage.query(_FOUND)
    pairs = {row["rule"]: row["pairs"] for row in found}.get("same_name", 0)
    stage.expect(
        pairs >= 60 and all(row["counterparty"] != row["listed"] for row in found),
        "both lists name some of the same companies, not always alike",
    )
    stage.expect(
        {row["counterparty"] for row in found} >= _TOLD, "the examples that are told"
    )
    stage.say("existing.examples")
    return stage.text("existing.done", pairs=pairs)
