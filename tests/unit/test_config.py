"""Rule files: what is read from good ones, what is said about bad ones."""

import io
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pgdedup.config import dotted, load_rules, load_rules_text, nearest
from pgdedup.errors import ConfigError, Mark, NotYetSupported, Problem
from pgdedup.library import TYPES
from pgdedup.model import (
    VETO_ONLY,
    Action,
    Blank,
    ColumnOfTable,
    ColumnRef,
    Comparison,
    ComparisonKind,
    FieldType,
    OnConflict,
    PhoneticCode,
    RuleSet,
    SimilarityLevel,
    Strategy,
    Survivor,
    TableName,
    parse_column_of_table,
    parse_column_ref,
    parse_table_name,
)
from pgdedup.support import require_supported, unsupported

pytestmark = pytest.mark.unit

HERE = Path(__file__).parent
FULL = (HERE / "full.yaml").read_text(encoding="utf-8")

SMALL = """\
version: 1
tables:
  t:
    fields: {name: text, phone: phone}
    rules: {r: {match: {name: same}, action: flag}}
"""


SAVE = " (save the file as UTF-8)"


def problems(text: str | bytes) -> list[str]:
    with pytest.raises(ConfigError) as caught:
        load_rules_text(text)
    assert str(caught.value).splitlines() == [str(p) for p in caught.value.problems]
    return [str(problem) for problem in caught.value.problems]


def rule(text: str) -> RuleSet:
    """Rules over fields of every type, named after their type."""
    fields = "".join(f"      {kind}: {kind}\n" for kind in FieldType if kind != "sql")
    return load_rules_text(
        "version: 1\ntables:\n  t:\n    fields:\n"
        f"{fields}    rules:\n      r: {{{text}, action: flag}}\n"
    )


# ------------------------------------------------------------------- good files


def test_the_example_of_the_contract() -> None:
    rules = load_rules_text(FULL)
    assert (rules.version, rules.language, rules.roles) == (
        1,
        "zh",
        {"merger": "crm_admin"},
    )
    table = rules.tables["crm.customers"]
    assert table.name == "crm.customers"
    assert table.target == TableName("crm", "customers")
    assert table.label == "客户"
    assert table.scope == ("tenant_id",)
    assert table.live == "deleted_at IS NULL"
    assert table.distinct_if["credit"].kind is ComparisonKind.DIFFERENT
    assert table.related_by == "parent_id"
    assert [(each.label, each.column, each.latest) for each in table.show] == [
        ("name", "name", None),
        ("owner", "owner", None),
        ("最近跟进", None, "crm.follow_ups.created_at"),
    ]
    assert list(table.fields) == [
        "contact",
        "name",
        "credit",
        "phone",
        "email",
        "region",
        "student",
    ]
    phone = table.fields["phone"]
    assert phone.name == "phone"
    assert phone.columns == ("phone1", "phone2", "phone3")
    assert (phone.label, phone.region, phone.common_after) == ("电话", "CN", 20)
    assert table.fields["contact"].columns == ("contact",)
    assert table.fields["contact"].type is FieldType.PERSON_NAME
    assert [each.name for each in table.rules.values()] == list(table.rules)
    assert [each.action for each in table.rules.values()] == [
        Action.BLOCK,
        Action.ASK,
        Action.FLAG,
        Action.FLAG,
        Action.FLAG,
        Action.SHADOW,
    ]
    similar = table.rules["similar_name"].match["name"]
    assert (similar.level, similar.threshold) == (SimilarityLevel.NORMAL, 0.6)
    assert table.rules["homophone_name"].unless["region"].kind == "different"
    merge = table.merge
    assert merge is not None
    assert merge.survivor is Survivor.MOST_COMPLETE
    assert merge.fields["phone"].strategy is Strategy.COLLECT
    assert merge.references[0].columns == {
        "record_type": "customer",
        "record_id": "key",
    }
    assert merge.references[1].on_conflict is OnConflict.KEEP_SURVIVORS
    assert (merge.dispose, merge.require_reason) == ("delete", False)


def test_defaults() -> None:
    rules = load_rules_text(SMALL)
    table = rules.tables["t"]
    assert rules.language == "en"
    assert (table.reveal, table.isolation, table.check, table.storage) == (
        "shown",
        "strict",
        "immediate",
        "column",
    )
    assert table.on_error is None
    assert table.target == TableName(None, "t")
    assert table.fields["name"].region == "CN"
    assert table.rules["r"].unless == {}


def test_what_is_written_back_is_the_same_rules() -> None:
    rules = load_rules_text(FULL)
    data = rules.model_dump(mode="json", exclude_defaults=True)
    again = load_rules_text(json.dumps(data, ensure_ascii=False))
    assert again == rules
    assert again.mark(("tables",)) != rules.mark(("tables",))


def test_long_form_without_columns_is_the_column_of_the_same_name() -> None:
    rules = load_rules_text(SMALL.replace("phone: phone", "phone: {type: phone}"))
    assert rules.tables["t"].fields["phone"].columns == ("phone",)


def test_rules_are_frozen() -> None:
    rules = load_rules_text(SMALL)
    with pytest.raises(ValueError, match="frozen"):
        rules.tables["t"].label = "x"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("name: same", {"kind": "same"}),
        ("name: sounds_near", {"kind": "sounds_near"}),
        ("name: short_form", {"kind": "short_form"}),
        ("name: sounds_like", {"kind": "sounds_like", "code": None}),
        (
            "name: {sounds_like: daitch_mokotoff}",
            {"kind": "sounds_like", "code": PhoneticCode.DAITCH_MOKOTOFF},
        ),
        (
            "phone: same, name: {sounds_like: {code: metaphone, blank: match}}",
            {"code": PhoneticCode.METAPHONE, "blank": Blank.MATCH},
        ),
        (
            "phone: same, name: {sounds_like: {blank: match}}",
            {"code": None, "blank": Blank.MATCH},
        ),
        ("name: {similar: strict}", {"kind": "similar", "threshold": 0.8}),
        ("name: {similar: 0.7}", {"kind": "similar", "threshold": 0.7, "level": None}),
        ("name: {similar: 1}", {"kind": "similar", "threshold": 1.0}),
        ("name: {typo: 2}", {"kind": "typo", "edits": 2}),
        ("number: {within: 3}", {"kind": "within", "distance": 3.0}),
        ("date: {within: 3 days}", {"kind": "within", "distance": "3 days"}),
        ("name: same, phone: {same: {blank: match}}", {"blank": Blank.MATCH}),
        (
            "name: same, phone: {typo: {edits: 1, blank: match}}",
            {"edits": 1, "blank": Blank.MATCH},
        ),
    ],
)
def test_comparisons(text: str, expected: dict[str, object]) -> None:
    text = text.replace("name:", "company_name:")
    found = list(rule(f"match: {{{text}}}").tables["t"].rules["r"].match.values())[-1]
    assert {key: getattr(found, key) for key in expected} == expected
    assert Comparison.model_validate(found.model_dump(mode="json")) == found


@pytest.mark.parametrize("kind", FieldType)
@pytest.mark.parametrize("comparison", ComparisonKind)
def test_a_comparison_is_allowed_exactly_where_the_library_says(
    kind: FieldType, comparison: ComparisonKind
) -> None:
    measure = {"similar": "normal", "typo": 1, "within": 3}
    if kind is FieldType.DATE:
        measure["within"] = "3 days"
    value = measure.get(comparison)
    wanted = comparison.value if value is None else {comparison.value: value}
    field = {"type": kind, **({"function": "my.f"} if kind == "sql" else {})}
    place = "unless" if comparison in VETO_ONLY else "match"
    rules = {"match": {"other": "same"}, "action": "flag"}
    rules = {**rules, place: {**rules.get(place, {}), "x": wanted}}  # type: ignore[dict-item]
    table = {"fields": {"x": field, "other": "text"}, "rules": {"r": rules}}
    text = json.dumps({"version": 1, "tables": {"t": table}})
    if comparison in TYPES[kind].comparisons:
        load_rules_text(text)
    else:
        (problem,) = problems(text)
        assert f"a field of type {kind} cannot be compared by {comparison}" in problem


def test_action_off_is_a_word_and_not_false() -> None:
    rules = load_rules_text(SMALL.replace("action: flag", "action: off"))
    assert rules.tables["t"].rules["r"].action is Action.OFF


def test_anchors_aliases_and_merge_keys() -> None:
    rules = load_rules_text(
        SMALL.replace("rules: {r: {", "rules: {r: &r {").replace(
            "flag}}", "flag}, s: *r, t: {<<: *r, action: ask}}"
        )
    )
    found = rules.tables["t"].rules
    assert found["r"] == found["r"]
    assert [each.name for each in found.values()] == ["r", "s", "t"]
    assert [each.action for each in found.values()] == ["flag", "flag", "ask"]
    assert found["t"].match["name"].kind == "same"


def test_chinese_and_odd_names() -> None:
    rules = load_rules(HERE / "odd_names.yaml")
    (table,) = rules.tables.values()
    assert table.target == TableName("销售 CRM", "客户.表")
    assert table.scope == ("租户", 'a "b"')
    assert [parse_column_ref(each) for each in table.fields["电话"].columns] == [
        ColumnRef("user"),
        ColumnRef("手机->号"),
    ]
    assert table.fields["名称"].columns == ("客户 名称",)
    assert list(table.rules) == ["同名 同电话"]
    mark = rules.mark(("tables", table.name, "rules", "同名 同电话"))
    assert (mark.line, mark.column) == (10, 7)


# --------------------------------------------------------------------- the names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("customers", TableName(None, "customers")),
        ("crm.customers", TableName("crm", "customers")),
        ("Crm.Customers", TableName("Crm", "Customers")),
        ("客户", TableName(None, "客户")),
        ('"a.b"."c""d"', TableName("a.b", 'c"d')),
        ('x."user"', TableName("x", "user")),
        ("客" * 21, TableName(None, "客" * 21)),
        ("_a$1", TableName(None, "_a$1")),
    ],
)
def test_table_names(text: str, expected: TableName) -> None:
    assert parse_table_name(text) == expected


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "has an empty part"),
        ("a..b", "has an empty part"),
        (".a", "has an empty part"),
        ("a.", "has an empty part"),
        ('""', "a name is empty"),
        ('a."b', "a double quote is not closed"),
        ("a b", "put each part in double quotes"),
        ("1a", "put each part in double quotes"),
        ("a-b", '"-" cannot stand in a plain name'),
        ('"a"b', '"b" cannot stand in a plain name'),
        ("a.b.c", "has 3 parts"),
        ('"a\nb"', "control character"),
        ("客" * 21 + "x", "is 64 bytes long, PostgreSQL allows 63"),
        ("x" * 10_000, "is 10000 bytes long"),
    ],
)
def test_names_that_are_none(text: str, message: str) -> None:
    with pytest.raises(ValueError, match=re.escape(message)) as caught:
        parse_table_name(text)
    assert len(str(caught.value)) < 200


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("name", ColumnRef("name")),
        ("客户 名称", ColumnRef("客户 名称")),
        ('"a->b"', ColumnRef("a->b")),
        ("attrs->>'student_no'", ColumnRef("attrs", ("student_no",))),
        ("attrs -> 'a' ->> 'it''s'", ColumnRef("attrs", ("a", "it's"))),
        ("\"a b\"->'ids'->>0", ColumnRef("a b", ("ids", 0))),
        ("属性->>'学号'", ColumnRef("属性", ("学号",))),
    ],
)
def test_columns(text: str, expected: ColumnRef) -> None:
    assert parse_column_ref(text) == expected


@pytest.mark.parametrize(
    "text",
    ["a->'b'", "a->>b", "->>'b'", "a->>'b'->>'c'", "a->>'b", "a#>>'{b}'", "a->>'b' x"],
)
def test_paths_that_are_none(text: str) -> None:
    with pytest.raises(ValueError, match="is not a column"):
        parse_column_ref(text)


def test_column_of_another_table() -> None:
    expected = ColumnOfTable(TableName("crm", "follow_ups"), "created_at")
    assert parse_column_of_table("crm.follow_ups.created_at") == expected
    assert parse_column_of_table("f.c") == ColumnOfTable(TableName(None, "f"), "c")
    with pytest.raises(ValueError, match=r"schema\.table\.column"):
        parse_column_of_table("c")


# --------------------------------------------------------------------- bad files


def bad_files() -> Iterator[object]:
    text = (HERE / "bad_rules.txt").read_text(encoding="utf-8")
    for case in text.split("\n=== ")[1:]:
        name, rest = case.split("\n", 1)
        file, said = rest.split("\n---\n")
        yield pytest.param(file + "\n", said.rstrip("\n").split("\n"), id=name)


@pytest.mark.parametrize(("text", "expected"), list(bad_files()))
def test_what_is_said_about_bad_files(text: str, expected: list[str]) -> None:
    assert problems(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "1:1: is empty; a rule file begins with version: 1"),
        (b"version: 1\n# caf\xe9", "2:6: is not UTF-8: byte 0xe9" + SAVE),
        (SMALL.encode("utf-16"), "1:1: is not UTF-8: byte 0xff" + SAVE),
        (
            b"version: 1\n# \x07",
            "2:3: holds the character U+0007, which YAML does not allow",
        ),
        ("[" * 5000, "1:1: is nested too deeply"),
        ("&a [*a]", "1:1: is nested too deeply"),
    ],
    ids=["empty", "latin-1", "utf-16", "control", "deep", "endless"],
)
def test_what_is_said_about_files_that_are_no_text(
    text: str | bytes, expected: str
) -> None:
    assert problems(text) == [f"dedup.yaml:{expected}"]


def test_a_byte_order_mark_is_no_problem() -> None:
    assert load_rules_text(b"\xef\xbb\xbf" + SMALL.encode()) == load_rules_text(SMALL)


def test_a_billion_laughs_are_refused() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 10)}]" for i in range(1, 12)]
    assert problems("\n".join(lines)) == [
        "dedup.yaml:1:1: holds more than 200000 values"
    ]


def test_long_names_do_not_drown_the_message() -> None:
    name = "名" * 10_000
    (line,) = problems(SMALL.replace("{r: {match", f"{{r: {{label: {name}, match"))
    assert line == (
        "dedup.yaml:5:24: tables.t.rules.r.label: "
        "is 10000 characters long, at most 200 are allowed"
    )
    for bad in (f"? {name}\n: 1\n", f"{name[:1000]}: 1\n"):
        (line,) = problems(SMALL + bad)
        assert line.startswith("dedup.yaml:6:")
        assert len(line) < 250


def test_a_problem_tells_programs_the_same() -> None:
    with pytest.raises(ConfigError) as caught:
        load_rules_text(SMALL.replace("flag", "flga"), "规则.yaml")
    (problem,) = caught.value.problems
    assert problem.as_json() == {
        "file": "规则.yaml",
        "line": 5,
        "column": 46,
        "key": "tables.t.rules.r.action",
        "message": 'unknown action "flga"',
        "allowed": ["off", "shadow", "flag", "ask", "block"],
        "nearest": "flag",
    }
    assert problem.mark == Mark("规则.yaml", 5, 46)


def test_load_rules_takes_paths_and_open_files(tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    path.write_text(SMALL, encoding="utf-8")
    expected = load_rules_text(SMALL)
    assert load_rules(path) == load_rules(str(path)) == expected
    assert load_rules(io.StringIO(SMALL)) == load_rules(io.BytesIO(SMALL.encode()))
    with path.open(encoding="utf-8") as file:
        assert load_rules(file).mark(("tables", "t")) == Mark(str(path), 3, 3)
    with pytest.raises(FileNotFoundError):
        load_rules(tmp_path / "none.yaml")


def test_marks() -> None:
    rules = load_rules_text(SMALL)
    table = ("tables", "t")
    assert rules.mark((*table, "fields", "phone")) == Mark("dedup.yaml", 4, 33)
    assert rules.mark((*table, "fields", "phone"), key=True).column == 26
    assert rules.mark((*table, "fields", "phone", "columns", 0)).column == 33
    assert rules.mark((*table, "rules")) == Mark("dedup.yaml", 5, 5)
    assert rules.mark(("nowhere",)) == Mark("dedup.yaml", 1, 1)


@pytest.mark.parametrize(
    ("word", "allowed", "expected"),
    [
        ("phon", ["name", "phone"], "phone"),
        ("Read-Committed", ["strict", "read_committed"], "read_committed"),
        ("电活", ["电话", "名称"], "电话"),
        ("xyz", ["name", "phone"], None),
        ("", ["name"], None),
        (5, ["name"], None),
        ("name", [], None),
    ],
)
def test_nearest(word: object, allowed: list[str], expected: str | None) -> None:
    assert nearest(word, allowed) == expected


def test_dotted() -> None:
    assert dotted(("tables", "crm.t", "scope", 0)) == "tables.crm.t.scope[0]"
    assert dotted(()) == ""


# ------------------------------------------------------------- not yet supported


def test_the_whole_example_of_the_design_is_supported() -> None:
    assert unsupported(load_rules_text(FULL)) == []
    require_supported(load_rules_text(FULL))


def test_what_comes_later_is_named_with_its_place() -> None:
    text = FULL.replace("columns: [region]", "columns: [region, name]", 1)
    assert text != FULL
    found = unsupported(load_rules_text(text))
    assert [each.message for each in found] == [
        "not yet supported: type region of several columns"
    ]
    lines = enumerate(text.splitlines(), 1)
    (line,) = (number for number, each in lines if "[region, name]" in each)
    assert (found[0].line, found[0].key) == (
        line,
        "tables.crm.customers.fields.region.columns",
    )
    with pytest.raises(NotYetSupported) as caught:
        require_supported(load_rules_text(text))
    assert list(caught.value.problems) == found


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("fields:", "storage: expression\n    fields:", None),
        ("fields:", "isolation: read_committed\n    fields:", None),
        ("fields:", "on_error: accept\n    fields:", None),
        ("phone: phone", "phone: {type: phone, region: US}", None),
        ("name: same", "name: short_form", "short_form on fields of type text"),
        ("name: same", "name: {typo: 2}", None),
        ("name: same", "name: same, phone: {same: {blank: match}}", None),
        ("action", "unless: {name: sounds_like}, action", "sounds_like as a veto"),
        ("name: text", "name: {type: text, columns: [a, b]}", None),
        (
            "name: text",
            "name: {type: region, columns: [a, b]}",
            "type region of several columns",
        ),
        (
            "name: text, phone: phone}\n    rules: {r: {match: {name: same}",
            "name: {type: text, columns: [a, b]}}\n"
            "    rules: {r: {match: {name: sounds_like}",
            None,
        ),
        ("name: same", "name: {similar: 0.7}", None),
        ("name: same", "name: sounds_like", None),
        ("action", "unless: {phone: different, name: same}, action", None),
        ("fields:", "merge: {survivor: explicit}\n    fields:", None),
        ("fields:", "merge: {survivor: newest}\n    fields:", None),
        ("fields:", "merge: {dispose: d = now()}\n    fields:", None),
        (
            "name: text, phone: phone}",
            "name: text, phone: {type: phone, columns: [\"a->>'b'\"]}}\n"
            "    merge: {fields: {phone: longest}}",
            "survivorship of a value inside a JSON column",
        ),
    ],
)
def test_not_yet_supported(old: str, new: str, expected: str | None) -> None:
    assert old in SMALL
    found = unsupported(load_rules_text(SMALL.replace(old, new, 1)))
    assert [each.message for each in found] == (
        [] if expected is None else [f"not yet supported: {expected}"]
    )


@pytest.mark.parametrize("action", ["ask", "block"])
def test_on_error_accept_is_for_tables_that_refuse_nothing(action: str) -> None:
    text = SMALL.replace("fields:", "on_error: accept\n    fields:", 1)
    rules = load_rules_text(re.sub("action: [a-z]+", f"action: {action}", text))
    assert [each.message for each in unsupported(rules)] == [
        "not yet supported: on_error: accept on a table with ask or block rules"
    ]


def test_rules_that_compile_are_let_through() -> None:
    require_supported(load_rules_text(SMALL))


# ------------------------------------------------------------------- any nonsense

_SCRAPS = st.sampled_from(
    [
        *"{}[]:,-'\"|>?#~%@`!&*.=\n\t\0\x85\u2028\ufeff\u200b名😀",
        *("<<: *a", "&a ", " *a", "!!int ", "!!float ", "!!set ", "!!omap "),
        *("!!binary ", "%YAML 9", "%TAG ! x", "null", "0x", "1e999", ".inf", ".nan"),
        *("true", "1_000", "2020-13-45", "9" * 5000, '"\\ud800"', "different"),
        *("same", "tables", "rules", "match", "version"),
    ]
)
_CHANGES = st.lists(
    st.tuples(
        st.integers(0, len(FULL)),
        st.integers(0, 8),
        _SCRAPS | st.text(max_size=3),
    ),
    min_size=1,
    max_size=4,
)


def load_any(text: str | bytes) -> None:
    """Nothing but ConfigError comes out, and its places are places."""
    found: tuple[Problem, ...] = ()
    try:
        load_rules_text(text)
    except ConfigError as error:
        found = error.problems
        complained = bool(found)
    else:
        complained = True
    assert complained, "ConfigError without a problem"
    assert all(each.line >= 1 and each.column >= 1 for each in found)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(_CHANGES)
def test_fuzz_damaged_rules(changes: list[tuple[int, int, str]]) -> None:
    text = FULL
    for position, gone, scrap in changes:
        text = text[:position] + scrap + text[position + gone :]
    load_any(text)


@settings(max_examples=300, deadline=None)
@given(st.lists(_SCRAPS, max_size=20).map("".join) | st.binary(max_size=60))
def test_fuzz_scraps(text: str | bytes) -> None:
    load_any(text)


_WORDS = [
    *("version", "language", "roles", "tables", "fields", "rules", "match", "unless"),
    *("action", "type", "columns", "show", "merge", "references", "scope", "name"),
    *("same", "similar", "within", "blank", "text", "phone", "flag", "latest", "kind"),
]
_LEAVES = (
    st.none() | st.booleans() | st.integers() | st.floats() | st.sampled_from(_WORDS)
)
_TREES = st.recursive(
    _LEAVES,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(_WORDS) | st.text(max_size=4), inner)
    ),
    max_leaves=12,
)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(_TREES, st.sampled_from(["root", "table", "field", "rule", "match", "merge"]))
def test_fuzz_wrong_trees(tree: object, place: str) -> None:
    match = tree if place == "match" else {"a": "same"}
    whole: dict[str, object] = {
        "fields": {"a": tree if place == "field" else "text"},
        "rules": {"r": tree if place == "rule" else {"match": match, "action": "ask"}},
        "merge": tree if place == "merge" else None,
    }
    table = tree if place == "table" else whole
    root = tree if place == "root" else {"version": 1, "tables": {"t": table}}
    load_any(json.dumps(root))
