"""A list arrives by COPY, with duplicates among its own lines."""

import time

import psycopg

from pgdedup.demo import crm
from pgdedup.demo.stage import Stage
from pgdedup.refusal import blocked

_COMPANY = "台灣半導體股份有限公司"
_AGAIN = "台湾半导体有限公司"
#: In the list too: 昇達科技股份有限公司, another firm with another tax number.
_ALIKE = "陞達科技股份有限公司"
_OTHER = "示範實業股份有限公司"

_INSIDE = """\
SELECT p.rule, p.key_l, l.name AS name_l, p.key_r, r.name AS name_r
FROM pgdedup.open_pairs AS p
JOIN crm.customers AS l ON l.id::text = p.key_l
JOIN crm.customers AS r ON r.id::text = p.key_r
WHERE p.target = 'crm.customers'::regclass
    AND l.source = 'taiwan' AND r.source = 'taiwan'
ORDER BY p.pair_id"""


_ASIDE = """\
SELECT a.name, m.rule, m.action, m.record ->> 'name' AS like_customer
FROM unnest(%s::text[]) AS a (name)
CROSS JOIN LATERAL pgdedup.find_duplicates(
    'crm.customers', jsonb_build_object('name', a.name)
) AS m
WHERE m.action = 'ask'"""


def copy_list(stage: Stage) -> str:
    """Refused as a whole for one line; accepted without it, other pairs flagged."""
    lines = crm.taiwan()
    numbers = {row[0]: number for number, row in enumerate(lines, 1)}
    first, again = lines[0], (_AGAIN, *lines[-1][1:])
    lines += [again, _same_phone(first)]
    stage.say(
        "bulk.intro",
        lines=len(lines),
        company=_COMPANY,
        again=_AGAIN,
        line=numbers[_COMPANY],
        line_again=lines.index(again) + 1,
    )
    stage.code(f"{crm.copy_statement('crm.customers', crm.COLUMNS)};")

    # Each refusal names a line: it is set aside, and the COPY repeated.
    aside: list[str] = []
    begun = time.perf_counter()
    while refused := _refusal(stage, lines):
        if not aside:
            stage.refusal(refused)
            stage.say("bulk.aside")
        found = blocked(refused)
        assert found is not None
        name = found.matches[0]["record"]["name"]
        if name == _COMPANY:
            name = _AGAIN
        stage.console.print(f"    {name}")
        aside.append(name)
        lines = [row for row in lines if row[0] != name]
        stage.expect(len(aside) <= 5, "few lines of the list are refused")
    seconds = time.perf_counter() - begun
    stage.expect(
        aside == [_AGAIN, _ALIKE], "the repetition and one real line are refused"
    )

    stage.say("bulk.stored", lines=len(lines), aside=len(aside))
    stage.query(_ASIDE, (aside,))
    stage.say("bulk.flagged")
    pairs = stage.query(_INSIDE)
    stage.expect(
        any(
            row["rule"] == "same_phone"
            and {row["name_l"], row["name_r"]} == {first[0], _OTHER}
            for row in pairs
        ),
        "two lines of one COPY with the same phone are flagged",
    )
    return stage.text(
        "bulk.done",
        lines=len(lines),
        seconds=f"{seconds:.1f}",
        aside=len(aside),
        pairs=len(pairs),
    )


def _same_phone(row: crm.Row) -> crm.Row:
    """Another company, with the first phone of a row as its third."""
    values = dict(zip(crm.COLUMNS, crm.customer(90_001, _OTHER, "taiwan"), strict=True))
    first = dict(zip(crm.COLUMNS, row, strict=True))
    return tuple((values | {"phone3": first["phone1"]}).values())


def _refusal(stage: Stage, lines: list[crm.Row]) -> psycopg.Error | None:
    """COPY the lines; the error of a refusal, after which nothing is stored."""
    before = crm.count(stage.conn, "crm.customers")
    try:
        stored = crm.copy(stage.conn, "crm.customers", crm.COLUMNS, lines)
    except psycopg.errors.UniqueViolation as error:
        stage.expect(
            crm.count(stage.conn, "crm.customers") == before,
            "a refused COPY stores nothing",
        )
        return error
    stage.expect(stored == len(lines), "the COPY stores every line")
    return None
