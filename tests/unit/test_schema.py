"""The JSON Schema of rule files, and the commands that need no database."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML
from typer.testing import CliRunner

from pgdedup.cli import app
from pgdedup.model import (
    Action,
    ComparisonKind,
    Field,
    FieldType,
    Merge,
    MergeField,
    Reference,
    Rule,
    RuleSet,
    Strategy,
    Table,
    json_schema,
)

pytestmark = pytest.mark.unit

HERE = Path(__file__).parent
SCHEMA = json_schema()
SMALL = (
    "version: 1\ntables: {t: {fields: {a: text}, "
    "rules: {r: {match: {a: same}, action: flag}}}}\n"
)


def run(*arguments: str, stdin: str | None = None) -> tuple[int, str, str]:
    # An empty PGDEDUP_DSN keeps a developer's own database out of the tests.
    result = CliRunner(env={"PGDEDUP_DSN": None}).invoke(app, arguments, input=stdin)
    return result.exit_code, result.stdout, result.stderr


def objects(schema: Any, path: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every part of a schema that describes an object with known keys."""
    if isinstance(schema, dict):
        if isinstance(schema.get("properties"), dict):
            yield path, schema["properties"]
        for key, value in schema.items():
            yield from objects(value, f"{path}/{key}")
    elif isinstance(schema, list):
        for index, value in enumerate(schema):
            yield from objects(value, f"{path}/{index}")


def test_every_key_has_a_title_and_a_description() -> None:
    seen = 0
    for path, properties in objects(SCHEMA):
        for key, schema in properties.items():
            seen += 1
            assert schema.get("description"), f"{path}/{key}"
            named = schema.get("title") or schema.get("$ref") or schema.get("anyOf")
            assert named, f"{path}/{key}"
    assert seen > 50


def test_the_head_names_the_dialect_and_no_address() -> None:
    assert list(SCHEMA)[:2] == ["$schema", "title"]
    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert "$id" not in SCHEMA
    assert SCHEMA["required"] == ["version", "tables"]
    assert SCHEMA["additionalProperties"] is False
    assert SCHEMA["properties"]["version"]["const"] == 1


@pytest.mark.parametrize("model", [Table, Field, Rule, Merge, Reference])
def test_the_schema_knows_every_setting_of_the_models(model: type) -> None:
    found = SCHEMA["$defs"][model.__name__]
    assert list(found["properties"]) == list(model.model_fields)  # type: ignore[attr-defined]
    assert found["additionalProperties"] is False


def test_the_schema_knows_every_word() -> None:
    known = SCHEMA["$defs"]
    assert known["Action"]["enum"] == [each.value for each in Action]
    assert known["FieldType"]["enum"] == [each.value for each in FieldType]
    forms = known["Comparison"]["anyOf"]
    words = {
        *forms[0]["enum"],
        *(key for each in forms[1:] for key in each["properties"]),
    }
    assert words == {each.value for each in ComparisonKind}
    words_of_merge, forms_of_merge = known["MergeField"]["anyOf"]
    assert {*words_of_merge["enum"], *forms_of_merge["properties"]} == {*Strategy}
    assert MergeField.__name__ in known


def test_references_inside_the_schema_lead_somewhere() -> None:
    text = json.dumps(SCHEMA)
    names = {part.split('"')[0] for part in text.split('"#/$defs/')[1:]}
    assert names
    assert names <= set(SCHEMA["$defs"])


def check_value(value: Any, schema: dict[str, Any]) -> bool:
    """Whether a value fits; the part of JSON Schema that ours makes use of."""
    if "$ref" in schema:
        schema = SCHEMA["$defs"][schema["$ref"].rsplit("/", 1)[1]]
    if "anyOf" in schema and not any(check_value(value, s) for s in schema["anyOf"]):
        return False
    if "enum" in schema and value not in schema["enum"]:
        return False
    if "const" in schema and value != schema["const"]:
        return False
    kinds = schema.get("type", [])
    python = {
        "object": dict,
        "array": list,
        "string": str,
        "integer": int,
        "number": (int, float),
        "boolean": bool,
        "null": type(None),
    }
    kinds = [kinds] if isinstance(kinds, str) else kinds
    if kinds and not any(isinstance(value, python[kind]) for kind in kinds):  # type: ignore[arg-type]
        return False
    if isinstance(value, list):
        return len(value) >= schema.get("minItems", 0) and all(
            check_value(item, schema.get("items", {})) for item in value
        )
    if not isinstance(value, dict):
        return True
    if any(key not in value for key in schema.get("required", [])):
        return False
    if not schema.get("minProperties", 0) <= len(value):
        return False
    if "propertyNames" in schema and not all(
        check_value(key, schema["propertyNames"]) for key in value
    ):
        return False
    known, other = schema.get("properties", {}), schema.get("additionalProperties", {})
    for key, item in value.items():
        if key not in known and other is False:
            return False
        if not check_value(item, known.get(key, other)):
            return False
    return True


def good(name: str) -> Any:
    text = (HERE / name).read_text(encoding="utf-8")
    return YAML(typ="safe", pure=True).load(text)


@pytest.mark.parametrize("name", ["full.yaml", "odd_names.yaml"])
def test_good_files_fit_the_schema(name: str) -> None:
    assert check_value(good(name), SCHEMA)


#: What a schema can see; the rest of ``bad_rules.txt`` is beyond it.
VISIBLE = [
    ("version", 2),
    ("version", None),
    ("languages", "zh"),
    ("tables", {}),
    ("tables", []),
    ("roles", {"merge": "x"}),
]
TABLE_VISIBLE = [
    {"isolaton": "strict"},
    {"isolation": "strickt"},
    {"scope": "tenant_id"},
    {"fields": {"a": "txt"}},
    {"fields": {"a": {"columns": ["a"]}}},
    {"fields": {"a": {"type": "text", "columns": []}}},
    {"rules": {"r": {"match": {"a": "same"}}}},
    {"rules": {"r": {"match": {}, "action": "flag"}}},
    {"rules": {"r": {"match": {"a": "sam"}, "action": "flag"}}},
    {"rules": {"r": {"match": {"a": "similar"}, "action": "flag"}}},
    {"rules": {"r": {"match": {"a": {"typo": 3}}, "action": "flag"}}},
    {"rules": {"r": {"match": {"a": {"same": {"blank": "no"}}}, "action": "flag"}}},
    {"merge": {"survivor": "best"}},
    {"merge": {"fields": {"a": "colect"}}},
    {"merge": {"fields": {"a": "sql"}}},
    {"merge": {"references": [{"on_conflict": "fail"}]}},
    {"show": [{"x": {"lates": "a.b"}}]},
]


@pytest.mark.parametrize(
    "rules",
    [
        *({"version": 1, "tables": {"t": {}}} | {key: value} for key, value in VISIBLE),
        *({"version": 1, "tables": {"t": table}} for table in TABLE_VISIBLE),
    ],
    ids=lambda rules: json.dumps(rules)[:90],
)
def test_bad_files_do_not_fit_the_schema(rules: dict[str, Any]) -> None:
    assert not check_value(rules, SCHEMA)
    with pytest.raises(ValueError, match="validation error"):
        RuleSet.model_validate(rules)


def test_the_full_validator_agrees() -> None:
    jsonschema = pytest.importorskip("jsonschema")
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    validator = jsonschema.Draft202012Validator(SCHEMA)
    assert validator.is_valid(good("full.yaml"))
    assert validator.is_valid(good("odd_names.yaml"))
    for table in TABLE_VISIBLE:
        assert not validator.is_valid({"version": 1, "tables": {"t": table}})


# ------------------------------------------------------------------- the commands


def test_schema_prints_it() -> None:
    code, out, _ = run("schema")
    assert code == 0
    assert json.loads(out) == SCHEMA
    assert run("schema")[1] == out


def test_check_says_ok(tmp_path: Path) -> None:
    file = tmp_path / "规则.yaml"
    file.write_text(SMALL, encoding="utf-8")
    assert run("check", "-f", str(file)) == (0, "ok\n", "")
    code, out, _ = run("check", "-f", str(file), "--format", "json")
    assert code == 0
    assert json.loads(out) == {"ok": True, "problems": [], "not_yet_supported": []}


def test_check_says_what_comes_later_and_is_content() -> None:
    text = (HERE / "full.yaml").read_text(encoding="utf-8")
    text = text.replace("columns: [region]", "columns: [region, name]", 1)
    code, out, _ = run("check", "-f", "-", stdin=text)
    assert code == 0
    assert "fields.region.columns: not yet supported" in out
    assert out.endswith("\nok\n")


def test_check_names_problems() -> None:
    bad = SMALL.replace("same", "smae")
    code, out, err = run("check", "-f", "-", stdin=bad)
    assert (code, err) == (1, "")
    assert out.startswith("standard input:2:56: tables.t.rules.r.match.a: unknown comp")
    assert out.endswith('did you mean "same"?\n')
    code, out, _ = run("check", "-f", "-", "--format", "json", stdin=bad)
    assert code == 1
    answer = json.loads(out)
    assert answer["ok"] is False
    assert answer["problems"][0]["nearest"] == "same"


def test_wrong_usage_is_2(tmp_path: Path) -> None:
    assert run("check", "-f", str(tmp_path / "none.yaml"))[0] == 2
    assert run("check", "-f", str(tmp_path))[0] == 2
    assert run("check", "--format", "xml")[0] == 2
    assert run("chek")[0] == 2


def test_a_database_that_does_not_answer_is_3(tmp_path: Path) -> None:
    dsn = f"host={tmp_path} dbname=x"
    code, out, err = run("check", "-f", "-", "--dsn", dsn, stdin=SMALL)
    assert (code, out) == (3, "")
    assert err.startswith("pgdedup: ")
    assert "Traceback" not in err
