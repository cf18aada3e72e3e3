"""Three entries of one customer become one, and three again."""

import json

from pgdedup.demo import crm
from pgdedup.demo.stage import Stage

_HISTORY = """\
SELECT c.id, c.name, c.owner,
    concat_ws(', ', c.phone1, c.phone2, c.phone3) AS phones,
    (SELECT count(*) FROM crm.follow_ups AS f WHERE f.customer_id = c.id) AS follow_ups,
    (SELECT count(*) FROM crm.orders AS o WHERE o.customer_id = c.id) AS orders
FROM crm.customers AS c
WHERE c.id = ANY (%s::bigint[])
ORDER BY c.id"""


def merge_and_undo(stage: Stage) -> str:
    """Find, preview, merge, resolve an old key, undo, compare checksums."""
    survivor = "1"
    stage.say("merge.intro")
    found = stage.query(
        "SELECT key, rule, record ->> 'name' AS name, record ->> 'owner' AS owner\n"
        "FROM pgdedup.find_duplicates_of('crm.customers', %s)",
        (survivor,),
    )
    duplicates = sorted({row["key"] for row in found if row["rule"] == "same_name"})
    stage.expect(duplicates == ["2", "3"], "two duplicates of the first customer")
    history = ([survivor, *duplicates],)
    rows = stage.query(_HISTORY, history)
    stage.expect(sum(row["follow_ups"] for row in rows) == 40, "forty follow-ups")
    before = crm.checksums(stage.conn)

    stage.say("merge.preview")
    choices = json.dumps(
        {
            "fields": {"phone2": {"from": "2"}, "phone3": {"from": "3"}},
            "references": {"crm.customer_tags": "keep_survivors"},
        }
    )
    preview = stage.query(
        "SELECT r ->> 'table' AS \"table\", r ->> 'rows' AS rows,\n"
        "    r ->> 'conflicts' AS conflicts, r ->> 'policy' AS policy\n"
        "FROM jsonb_array_elements(pgdedup.merge_preview('crm.customers', %s, %s,\n"
        "    %s) -> 'references') AS r",
        (survivor, duplicates, choices),
    )
    stage.expect(
        {row["table"]: row["rows"] for row in preview}["crm.follow_ups"] == "26",
        "26 follow-ups will move",
    )
    stage.expect(crm.checksums(stage.conn) == before, "a preview changes nothing")

    stage.say("merge.merge")
    (merge,) = stage.query(
        "SELECT pgdedup.merge_records('crm.customers', %s, %s,\n    %s,\n    %s)"
        " AS merge_id",
        (survivor, duplicates, choices, stage.text("merge.reason")),
    )
    merged = stage.query(_HISTORY, history, again=True)
    stage.expect(
        len(merged) == 1
        and merged[0]["follow_ups"] == 40
        and len(set(merged[0]["phones"].split(", "))) == 3,
        "one customer is left, with forty follow-ups and the phones of all",
    )
    stage.say("merge.resolve")
    resolved = stage.query(
        "SELECT key AS old_key, pgdedup.resolve_key('crm.customers', key)\n"
        "FROM unnest(%s::text[]) AS key",
        (duplicates,),
    )
    stage.expect(
        [row["resolve_key"] for row in resolved] == [survivor] * 2,
        "old keys lead to the survivor",
    )
    during = crm.checksums(stage.conn)

    stage.say("merge.undo")
    (undone,) = stage.query(
        "SELECT u -> 'restored' AS restored, u -> 'kept' AS kept,\n"
        "    u -> 'rewritten' AS rewritten\n"
        "FROM pgdedup.unmerge_records(%s) AS u",
        (merge["merge_id"],),
    )
    stage.expect(
        undone["kept"] == [] and undone["rewritten"] == [], "the undo is complete"
    )
    stage.query(_HISTORY, history, again=True)
    after = crm.checksums(stage.conn)
    stage.say("merge.sums")
    stage.code(f"{crm.CHECKSUM.format('crm.customers')};")
    stage.table(
        stage.text("merge.columns").split("|"),
        [
            (table, before[table][:12], during[table][:12], after[table][:12])
            for table in crm.TABLES
        ],
    )
    stage.expect(
        during["crm.customers"] != before["crm.customers"]
        and during["crm.follow_ups"] != before["crm.follow_ups"],
        "the merge changed customers and follow-ups",
    )
    stage.expect(after == before, "after the undo every table is as it was")
    return stage.text("merge.done", tables=len(after))
