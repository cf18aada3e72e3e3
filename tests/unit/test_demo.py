"""The demo's texts, rule files and made-up data."""

import re
import string
from importlib.resources import files
from pathlib import Path

import pytest

from pgdedup.config import load_rules_text
from pgdedup.demo import SCENES, crm
from pgdedup.demo.texts import TEXTS, text
from pgdedup.support import unsupported

PACKAGE = Path(str(files("pgdedup.demo")))


def _placeholders(template: str) -> list[str]:
    return sorted(name for _, name, _, _ in string.Formatter().parse(template) if name)


@pytest.mark.parametrize("key", TEXTS)
def test_both_languages_say_the_same(key: str) -> None:
    item = TEXTS[key]
    assert _placeholders(item.en) == _placeholders(item.zh)
    assert item.en.count("|") == item.zh.count("|")


@pytest.mark.parametrize("key", TEXTS)
def test_the_english_is_english_and_the_chinese_chinese(key: str) -> None:
    han = re.compile("[一-龥]")
    assert han.search(TEXTS[key].zh)
    # Names of companies and the term itself apart.
    foreign = {"existing.examples", "bulk.stored", "lookup.title"}
    assert bool(han.search(TEXTS[key].en)) == (key in foreign)


def test_every_text_is_used_and_every_scene_has_a_title() -> None:
    source = "".join(path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py"))
    source = source.replace((PACKAGE / "texts.py").read_text(encoding="utf-8"), "")
    titles = {f"{scene.name}.title" for scene in SCENES}
    assert titles <= TEXTS.keys()
    unused = {
        key
        for key in TEXTS.keys() - titles
        if not re.search(f"['\"]{key}['\"]", source)
    }
    assert unused == set()


def test_a_missing_value_is_an_error() -> None:
    assert text("inserted", "en", key=7) == "-> accepted: customer 7"
    with pytest.raises(KeyError):
        text("inserted", "en")


def test_the_rule_files_differ_in_words_only() -> None:
    both = []
    for lang in ("en", "zh"):
        source = (crm.DATA / f"crm.{lang}.yaml").read_text(encoding="utf-8")
        rules = load_rules_text(source.encode(), lang)
        assert unsupported(rules) == []
        assert rules.language == lang
        plain = re.sub(r"#.*|label: [^}\n]*|language: ..", "", source)
        both.append([line.rstrip() for line in plain.splitlines() if line.strip()])
    assert both[0] == both[1]


def test_credit_codes_have_the_check_character_of_the_standard() -> None:
    # The example of GB 32100-2015 checks the formula itself.
    characters = crm._CODE_CHARACTERS
    weights = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)

    def check(code: str) -> str:
        total = sum(
            characters.index(c) * w for c, w in zip(code[:17], weights, strict=True)
        )
        return characters[(31 - total % 31) % 31]

    assert check("91350100M000100Y43") == "3"
    codes = [crm.credit_code(number) for number in range(2000)]
    assert len(set(codes)) == 2000
    assert all(code[-1] == check(code) for code in codes)
    # No division of China has the number 000000.
    assert all(code.startswith("91000000") and len(code) == 18 for code in codes)


def test_companies_are_those_of_the_attribution() -> None:
    lists: dict[str, list[str]] = {}
    for source, name in crm.companies():
        lists.setdefault(source, []).append(name)
    assert {name: len(rows) for name, rows in lists.items()} == {
        "listed": 3900,
        "counterparty": 926,
        "taiwan": 942,
    }
    attribution = (crm.DATA / "ATTRIBUTION").read_text(encoding="utf-8")
    assert (crm.DATA / "LICENSE.Apache-2.0").is_file()
    assert all(
        f"{name}\n" in attribution or f"{name}," in attribution for name in lists
    )
    assert "Apache License 2.0" in attribution
    assert "Open Government Data License" in " ".join(attribution.split())


def test_nobody_can_have_the_phones_and_addresses_of_the_demo() -> None:
    rows = [dict(zip(crm.COLUMNS, row, strict=True)) for row in crm.customers()]
    rows += [dict(zip(crm.COLUMNS, row, strict=True)) for row in crm.taiwan()]
    numbers = [
        str(row[f"phone{n}"]) for row in rows for n in (1, 2, 3) if row[f"phone{n}"]
    ]
    assert len(numbers) > len(rows)
    digits = [re.sub(r"\D", "", number).removeprefix("86") for number in numbers]
    assert all(number.startswith("154") and len(number) == 11 for number in digits)
    mails = [str(row["email"]) for row in rows if row["email"]]
    assert mails
    assert all(mail.endswith("@example.com") for mail in mails)
