"""A list arrives by COPY, with duplicates among its own lines."""

import time

import psycopg

from pgdedup.demo import crm
from pgdedup.demo.stage import DemoError, Stage

_COMPANY = "台灣半導體股份有限公司"
_AGAIN = "台湾半导体有限公司"

_INSIDE = """\
SELECT p.rule, p.key_l, l.name AS name_l, p.key_r, r.name AS name_r
FROM pgdedup.open_pairs AS p
JOIN crm.customers AS l ON l.id::text = p.key_l
JOIN crm.customers AS r ON r.id::text = p.key_r
WHERE p.target = 'crm.customers'::regclass
    AND l.source = 'taiwan' AND r.source = 'taiwan'
ORDER BY p.pair_id"""


def copy_list(stage: Stage) -> str:
    """Refused as a whole for one line; accepted without it, other pairs flagged."""
    rows = crm.taiwan()
    numbers = {row[0]: place for place, row in enumerate(rows)}
    name_again = (_AGAIN, *rows[-1][1:])
    # Another company, but the first one's number in another column.
    phone = crm.COLUMNS.index("phone1")
    shared = rows[0][phone]
    phone_again = list(crm.customer(90_001, "示範實業股份有限公司", "taiwan"))
    phone_again[phone + 2] = shared
    lines = [*rows, name_again, tuple(phone_again)]

    before = crm.count(stage.conn, "crm.customers")
    stage.say(
        "bulk.intro", lines=len(lines), company=_COMPANY, again=_AGAIN,
        line=numbers[_COMPANY] + 1, line_again=len(rows) + 1,
    )
    statement = crm.copy_statement("crm.customers", crm.COLUMNS)
    stage.code(f"{statement};")
    try:
        crm.copy(stage.conn, "crm.customers", crm.COLUMNS, lines)
    except psycopg.errors.UniqueViolation as error:
        refused = stage.refusal(error)
    else:
        raise DemoError("the COPY with a duplicate inside should have been refused")
    stage.expect(
        refused.constraint == "same_name"
        and refused.matches[0]["record"]["name"] == _COMPANY
        and crm.count(stage.conn, "crm.customers") == before,
        "the COPY is refused as a whole for the repeated name",
    )

    stage.say("bulk.again", lines=len(lines) - 1)
    begun = time.perf_counter()
    lines.remove(name_again)
    stage.code(f"{statement};")
    stored = crm.copy(stage.conn, "crm.customers", crm.COLUMNS, lines)
    seconds = time.perf_counter() - begun
    stage.expect(stored == len(lines), "all lines are stored")
    pairs = stage.query(_INSIDE)
    stage.expect(
        any(
            row["rule"] == "same_phone"
            and {row["name_l"], row["name_r"]} == {rows[0][0], phone_again[0]}
            for row in pairs
        ),
        "two lines of one COPY with the same phone are flagged",
    )
    return stage.text(
        "bulk.done", lines=stored, seconds=f"{seconds:.1f}", pairs=len(pairs)
    )
