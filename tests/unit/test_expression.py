"""Which SQL conditions a rule file may hold."""

import pytest

from pgdedup.config import load_rules_text
from pgdedup.errors import ConfigError
from pgdedup.model.expression import check_condition


@pytest.mark.parametrize(
    "text",
    [
        "deleted_at IS NULL",
        "(state IN ('a', 'b')) AND flags[1]",
        "note <> 'it''s; -- fine)'",
        'note <> \'"\' AND "a;(b" = 1',
        "note <> E'a\\');'",
        "note <> E'a'\n'\\''",
        "note <> $$;)--$$ AND note <> $x$ $$ ( $x$",
        "a$b = 1 AND a$$b = 2",
        "x::numeric(10, 2) > 0",
        'attrs @> \'{"state": ["live"]}\'',
        "状态 = '有效'",
    ],
)
def test_accepted(text: str) -> None:
    assert check_condition(text) == text


@pytest.mark.parametrize(
    ("text", "position", "what"),
    [
        ("a)", 2, "a ) without its opening sign"),
        ("a) OR (b", 2, "a ) without its opening sign"),
        ("(a", 1, "a ( that is not closed"),
        ("a[(1]", 5, "a ] without its opening sign"),
        ("a; DROP TABLE b", 2, "a semicolon"),
        ("a -- b", 3, "a comment"),
        ("a /* b */", 3, "a comment"),
        ("a = 'b", 5, "a quote that is not closed"),
        ('"a = 1', 1, "a quote that is not closed"),
        ("a = $x$b", 5, "a quote that is not closed"),
        ("a = E'b\\'", 5, "a quote that is not closed"),
        ("a = E'b'\n'\\'' ) ; -- '", 15, "a ) without its opening sign"),
        ("a = 'b\\' ) ; --'", 10, "a ) without its opening sign"),
        ("true \\! ls", 6, "a backslash"),
    ],
)
def test_refused(text: str, position: int, what: str) -> None:
    with pytest.raises(ValueError, match=f"^character {position} ") as caught:
        check_condition(text)
    assert what in str(caught.value)


def test_the_quote_of_our_bodies_is_refused() -> None:
    with pytest.raises(ValueError, match="kept for pgdedup"):
        check_condition("a <> '$pgdedup$'")


def test_a_rule_file_says_where() -> None:
    with pytest.raises(ConfigError) as caught:
        load_rules_text(
            "version: 1\ntables:\n  a.b:\n"
            '    live: "true) STORED; --"\n'
            "    fields: {x: text}\n"
            "    rules: {r: {match: {x: same}, action: flag}}\n"
        )
    (problem,) = caught.value.problems
    assert str(problem) == (
        "dedup.yaml:4:11: tables.a.b.live: character 5 of the condition, "
        '") STORED; --", is a ) without its opening sign'
    )
