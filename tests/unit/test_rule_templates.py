"""Rule templates and `pgdedup init`, without a server."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from pgdedup.cli import app
from pgdedup.config import load_rules_text
from pgdedup.errors import ConfigError, PgdedupError
from pgdedup.rule_templates import read_sample_table, read_template, template_names
from pgdedup.support import unsupported

NAMES = ["b2b-latin", "contacts-cn", "crm-cn", "person-latin", "retail-store"]


def run(*arguments: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, ["init", *arguments])
    return result.exit_code, result.stdout, result.stderr


def test_there_are_these_templates() -> None:
    assert template_names() == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_a_template_is_valid_and_compiles_in_this_version(name: str) -> None:
    rules = load_rules_text(read_template(name), name)
    assert unsupported(rules) == []
    assert len(rules.tables) == 1


@pytest.mark.parametrize("name", NAMES)
def test_every_rule_says_why_it_is_there(name: str) -> None:
    lines = read_template(name).splitlines()
    (table,) = load_rules_text(read_template(name), name).tables.values()
    for rule in table.rules:
        place = lines.index(f"      {rule}:")
        assert lines[place - 1].startswith("      # "), rule


@pytest.mark.parametrize("name", NAMES)
def test_every_field_is_read_by_a_rule(name: str) -> None:
    (table,) = load_rules_text(read_template(name), name).tables.values()
    used = set(table.distinct_if).union(
        *(set(rule.match) | set(rule.unless) for rule in table.rules.values())
    )
    assert used == set(table.fields)


@pytest.mark.parametrize(
    "table", ["accounts", "sales.Kunden", '"销售 CRM"."客户: 1"', '"it\'s"."a#b"']
)
def test_the_table_can_be_another(table: str) -> None:
    rules = load_rules_text(read_template("crm-cn", table), "rules")
    assert list(rules.tables) == [table]


def test_a_table_that_is_none_is_refused() -> None:
    with pytest.raises(ConfigError, match="4 parts"):
        read_template("crm-cn", "a.b.c.d")


def test_an_unknown_template_is_refused_with_the_known_ones() -> None:
    for read in (read_template, read_sample_table):
        with pytest.raises(PgdedupError, match=r"no template nope.*person-latin"):
            read("nope")


def test_init_prints_the_template() -> None:
    assert run("--template", "crm-cn") == (0, read_template("crm-cn"), "")


def test_init_prints_the_sample_table() -> None:
    code, out, _ = run("--template", "retail-store", "--sample-table")
    assert code == 0
    assert out == read_sample_table("retail-store")
    assert "CREATE TABLE retail.stores" in out


def test_init_writes_a_file_and_overwrites_none(tmp_path: Path) -> None:
    file = tmp_path / "dedup.yaml"
    arguments = ("--template", "b2b-latin", "--table", "crm.firms", "-o", str(file))
    assert run(*arguments) == (0, "", "")
    written = file.read_text(encoding="utf-8")
    assert written == read_template("b2b-latin", "crm.firms")
    file.write_text("mine", encoding="utf-8")
    code, _, err = run(*arguments)
    assert code == 2
    assert "exists" in err
    assert file.read_text(encoding="utf-8") == "mine"


def test_init_with_an_unknown_template_is_wrong_usage() -> None:
    code, out, err = run("--template", "nope")
    assert (code, out) == (2, "")
    assert "nope" in err
