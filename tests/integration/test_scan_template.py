"""The whole template crm-cn: guard, scan and explanation say the same of real names."""

import random
from collections.abc import Iterator

import pytest

from pgdedup.demo.crm import companies
from pgdedup.embedded import LocalServer
from pgdedup.rule_templates import read_sample_table, read_template
from pgdedup.scan import scan
from tests import guarded
from tests.guarded import Connection, rows

#: Every rule flags: a refused row would be in no pair.
RULES = (
    read_template("crm-cn")
    .replace("action: block", "action: flag")
    .replace("action: ask", "action: flag")
)
_SLIPS = str.maketrans("华金中信海天宏科电新", "划今忠兴还添鸿棵店心")


@pytest.fixture(scope="module")
def template(server: LocalServer, template_dbname: str) -> Iterator[str]:
    table = read_sample_table("crm-cn")
    yield from guarded.template(server, template_dbname, table, RULES)


@pytest.fixture
def dbname(server: LocalServer, template: str) -> Iterator[str]:
    yield from guarded.copy(server, template)


def customers(count: int) -> list[dict[str, str | None]]:
    """Real company names; every second row is another one's, written otherwise."""
    chance = random.Random(11)
    names = [name for _, name in companies() if len(name) > 5][: count // 2]
    made: list[dict[str, str | None]] = []
    for number in range(count):
        name = names[number % len(names)]
        place = chance.randrange(len(name))
        name = chance.choice(
            (
                name,
                name,
                name.translate(_SLIPS),
                name[:place] + name[place + 1 :],
                name[:place] + "鑫" + name[place + 1 :],
                name[: chance.randrange(3, 6)],
                f"南京{name}",
            )
        )
        serial = number % len(names)
        made.append(
            {
                "name": name,
                "credit_code": "91350100M000100Y43" if number in (3, 70) else None,
                "phone1": f"139{serial:08}" if chance.random() < 0.4 else None,
                "phone2": f"138{chance.randrange(200):08}",
                "email": f"u{serial}@example.cn" if chance.random() < 0.3 else None,
                "region": chance.choice(("江苏省南京市", "上海市", None)),
                "address": f"解放路{serial}号{chance.randrange(3)}室",
                "contact": chance.choice(
                    ("王薇", "李雷", "张伟", f"赵{chr(0x4E00 + serial)}")
                ),
                "owner": "u1",
            }
        )
    return made


def recorded(db: Connection) -> set[tuple[object, ...]]:
    return set(
        rows(
            db,
            "SELECT p.key_l, p.key_r, m.rule, m.entry ->> 'score',"
            " m.entry ->> 'signature'"
            " FROM pgdedup.pairs AS p, jsonb_each(p.matches) AS m (rule, entry)",
        )
    )


def test_guard_scan_and_explanation_agree(db: Connection) -> None:
    # Row by row; `common_after` depends on the order, and no contact is common here.
    for row in customers(110):
        guarded.insert(db, "crm.customers", **row)
    by_guard = recorded(db)
    db.execute("TRUNCATE pgdedup.pairs")
    scan(db, "crm.customers")
    assert recorded(db) == by_guard
    assert len({rule for _, _, rule, *_ in by_guard}) > 12
    # A rule relates two rows when all of it is satisfied and no veto is; where it does
    # not, a line says what failed: with its score, if both rows have a value.
    pairs = {(key_l, key_r, rule) for key_l, key_r, rule, *_ in by_guard}
    chance = random.Random(3)
    asked = [*chance.sample(sorted(pairs), 20)]
    missed = 0
    while missed < 50:
        key_l, key_r = sorted(str(chance.randrange(1, 111)) for _ in range(2))
        if key_l < key_r and not any(p[:2] == (key_l, key_r) for p in pairs):
            asked.append((key_l, key_r, ""))
            missed += 1
    for key_l, key_r, _ in asked:
        lines = rows(
            db,
            "SELECT rule, veto, satisfied, comparison, score, normalised_l,"
            " normalised_r FROM pgdedup.explain_match('crm.customers', %s, %s)",
            key_l,
            key_r,
        )
        by_rule: dict[str, list[tuple[bool, ...]]] = {}
        for rule, veto, satisfied, comparison, score, left, right in lines:
            by_rule.setdefault(rule, []).append((veto, satisfied))
            if comparison == "common_after" and (left is None or right is None):
                # Nothing is not too common: the comparison itself says that it is not.
                assert satisfied
            if not veto and not satisfied and comparison != "common_after":
                assert (score is None) == (left is None or right is None)
        assert {
            rule
            for rule, found in by_rule.items()
            if all(veto != satisfied for veto, satisfied in found)
        } == {rule for *keys, rule in pairs if tuple(keys) == (key_l, key_r)}
