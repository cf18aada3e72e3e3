"""What ``apply`` makes of changed rules and tables, against reviewed files.

``files/changes/<name>.sql``: every step with its lock, as it is run one after another
(CREATE INDEX CONCURRENTLY outside of transactions), without the rows of the registry.
``test_generated_sql`` says how to accept a wanted change.
"""

import os
from dataclasses import replace

import pytest

from pgdedup import compile_rules
from pgdedup.catalog import Catalog
from pgdedup.config import load_rules_text
from pgdedup.library import TYPES, FieldType
from pgdedup.plan import compare
from pgdedup.registry import Registered
from tests.golden.test_generated_sql import CATALOG, FILES

RULES = """
version: 1
tables:
  crm.customers:
    fields:
      email: email
    rules:
      same_email: {match: {email: same}, action: block}
"""
EDITS: dict[str, dict[str, str]] = {
    "rule_edited": {"action: block": "action: flag"},
    "rule_added": {
        "action: block}": "action: block}\n      near_email: "
        "{match: {email: {typo: 1}}, action: flag}"
    },
    "rule_renamed": {"same_email:": "one_email:"},
    "field_renamed": {
        "      email: email": "      mail: {type: email, columns: [email]}",
        "{email: same}": "{mail: same}",
    },
    "field_retyped": {"email: email": "email: text"},
    "field_of_two_columns": {
        "      email: email": "      email: {type: email, columns: [email, note]}"
    },
    "storage": {"    fields:": "    storage: expression\n    fields:"},
    "scope_added": {"    fields:": "    scope: [tenant_id]\n    fields:"},
    "live_added": {"    fields:": "    live: deleted_at IS NULL\n    fields:"},
}


def script(after: str, *, before: str = RULES, next_version: bool = False) -> str:
    """The steps between two rule files."""
    known = Catalog(
        tables={"crm.customers": CATALOG.tables["crm.customers"]},
        trigram_schema="extensions",
    )
    old = compile_rules(load_rules_text(before), known)
    entries = [Registered.of(each, at) for at, each in enumerate(old)]
    with pytest.MonkeyPatch.context() as patch:
        if next_version:
            info = replace(TYPES[FieldType.EMAIL], normaliser="email_v2")
            patch.setitem(TYPES, FieldType.EMAIL, info)
        new = compile_rules(load_rules_text(after), known)
    steps, _ = compare(new, entries, {entry.name for entry in entries})
    return "".join(
        f"-- {step.action} {step.kind} {step.name}"
        f"{f' [{step.lock}]' if step.lock else ''}\n"
        f"{(step.concurrently or step.sql).rstrip()}\n"
        for step in steps
        if step.kind != "position"
    )


def edited(name: str) -> str:
    text = RULES
    for old, new in EDITS[name].items():
        assert old in text
        text = text.replace(old, new)
    return text


def check(name: str, found: str) -> None:
    reviewed = FILES / "changes" / f"{name}.sql"
    if os.environ.get("PGDEDUP_UPDATE_GOLDEN"):
        reviewed.parent.mkdir(exist_ok=True)
        reviewed.write_text(found, encoding="utf-8")
    assert found == reviewed.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", EDITS)
def test_rules_that_change(name: str) -> None:
    check(name, script(edited(name)))


def test_a_rule_that_is_removed() -> None:
    check("rule_removed", script(RULES, before=edited("rule_added")))


@pytest.mark.parametrize("storage", ["column", "expression"])
def test_a_new_version_of_a_normaliser(storage: str) -> None:
    rules = RULES.replace("    fields:", f"    storage: {storage}\n    fields:")
    found = script(rules, before=rules, next_version=True)
    check(f"normaliser_{storage}", found)
