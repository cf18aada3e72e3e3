"""
Write the SQL functions that carry a dictionary, from pypinyin and OpenCC.

    python tools/build_dictionaries.py           write the files
    python tools/build_dictionaries.py --check   exit 1 if a file on disk differs

The logic of each function stands in tools/templates, with holes such as
``@representatives@``; this program fills them and nothing else. Lists of words that
somebody wrote stand in tools/words. The result depends only on these and the versions
of the two packages, so a second run changes nothing. A released
function is frozen: for newer dictionaries, add a template of the next version.

pypinyin (MIT) gives readings: the first reading of its dictionary of characters, and
its dictionary of phrases. OpenCC (Apache-2.0, PyPI package opencc) turns traditional
characters into simplified ones. The common characters are level 1 of GB 2312-1980,
read from Python's codec.
"""

import argparse
import json
import sys
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from importlib.metadata import version
from pathlib import Path

import opencc
from pypinyin import Style, lazy_pinyin
from pypinyin.phrases_dict import phrases_dict
from pypinyin.pinyin_dict import pinyin_dict
from pypinyin.style import convert

ROOT = Path(__file__).resolve().parent.parent
TEMPLATES = ROOT / "tools" / "templates"
WORDS = ROOT / "tools" / "words"
TARGETS = {
    "simplified_v1": "sql/normalisers/simplified_v1.sql",
    "folded_v1": "sql/normalisers/folded_v1.sql",
    "text_v1": "sql/normalisers/text_v1.sql",
    "company_name_v1": "sql/normalisers/company_name_v1.sql",
    "person_name_v1": "sql/normalisers/person_name_v1.sql",
    "person_parts_v1": "sql/comparisons/person_parts_v1.sql",
    "short_words_v1": "sql/comparisons/short_words_v1.sql",
    "gram_keys_v1": "sql/comparisons/gram_keys_v1.sql",
    "gram_keys_v2": "sql/comparisons/gram_keys_v2.sql",
    "homophone_key_v1": "sql/comparisons/homophone_key_v1.sql",
    "fuzzy_key_v1": "sql/comparisons/fuzzy_key_v1.sql",
    "pinyin": "sql/functions/pinyin.sql",
}

#: CJK Unified Ideographs: the code points of the tables, in order.
HAN = range(0x4E00, 0xA000)
#: Characters that stand for themselves alone in a homophone key.
NUMERALS = frozenset("零一二三四五六七八九十百千第")
#: Traditional characters that names keep: 乾 is qian there, hardly ever 干.
KEPT = frozenset("乾")
#: Letters that lower() does not reach under COLLATE "C" and no decomposition opens.
FOLDED_RANGES = (range(0x00C0, 0x0590), range(0x1E00, 0x2000))
#: Latin letters that are a variant of one ASCII letter.
LATIN_VARIANTS = {"ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "ł": "l", "ŧ": "t"}
#: These become two letters, by replace() in the template.
DOUBLE_LETTERS = frozenset("ßẞæÆœŒþÞ")


def common_characters() -> frozenset[str]:
    """Return level 1 of GB 2312-1980: the 3,755 characters of rows 16 to 55."""
    rows = (
        bytes((high, low)) for high in range(0xB0, 0xD8) for low in range(0xA1, 0xFF)
    )
    return frozenset(row.decode("gb2312", "ignore") for row in rows) - {""}


def readings() -> dict[str, str]:
    """Return the first reading, without tone, of each character of pypinyin."""
    found = {}
    for code_point in pinyin_dict:
        syllable = lazy_pinyin(chr(code_point))[0]
        if not (syllable.isascii() and syllable.isalpha() and len(syllable) <= 6):
            raise ValueError(f"U+{code_point:04X}: unexpected reading {syllable!r}")
        found[chr(code_point)] = syllable
    return found


def fuzzy(syllable: str) -> str:
    """Return the class of a syllable: zh/z, ch/c, sh/s, n/l, f/h, -ang, -eng, -ing."""
    for initial, other in (("zh", "z"), ("ch", "c"), ("sh", "s"), ("f", "h")):
        if syllable.startswith(initial):
            syllable = other + syllable.removeprefix(initial)
    if syllable.startswith("n") and len(syllable) > 1:
        syllable = "l" + syllable[1:]
    if syllable.endswith(("ang", "eng", "ing")):
        syllable = syllable.removesuffix("g")
    return syllable


def representatives(reading: Mapping[str, str]) -> dict[str, str]:
    """
    Return one character for each syllable: common before rare, then lowest code point.

    Numerals represent nobody, since they stay apart from their homophones.
    """
    common = common_characters()
    by_preference = sorted(
        (c for c in reading if ord(c) in HAN and c not in NUMERALS),
        key=lambda c: (c not in common, c),
    )
    chosen: dict[str, str] = {}
    for character in by_preference:
        chosen.setdefault(reading[character], character)
    return chosen


def key_characters(reading: Mapping[str, str]) -> list[str]:
    """Return what stands for each character in a key, less 32768, as an array."""
    chosen = representatives(reading)
    key = (
        chr(c) if chr(c) in NUMERALS else chosen.get(reading.get(chr(c), ""), chr(c))
        for c in HAN
    )
    return list(array(ord(c) - 32768 for c in key))


def simplified() -> dict[str, str]:
    """Return traditional to simplified, where both are in the range of the tables."""
    converter = opencc.OpenCC("t2s")
    pairs = {}
    for code_point in HAN:
        target = converter.convert(chr(code_point))
        if len(target) == 1 and ord(target) in HAN and ord(target) != code_point:
            pairs[chr(code_point)] = target
    for character in KEPT:
        del pairs[character]
    # 甲 to 乙 and 乙 to 丙 would make the normal form of a normal form another one
    return {c: pairs.get(t, t) for c, t in pairs.items()}


class Phrases:
    """
    The phrases that decide a reading, each with its replacement.

    A replacement has, instead of the character with several readings, one whose only
    reading here is the right one. Phrases that shorter ones already imply are left
    out, and so are the few whose syllable is nobody's first reading.
    """

    def __init__(self, reading: Mapping[str, str], chosen: Mapping[str, str]) -> None:
        self._reading = reading
        self.replacements: dict[str, str] = {}
        self._longest: dict[str, int] = {}
        for phrase in sorted(phrases_dict, key=lambda p: (len(p), p)):
            if len(phrase) > 9 or any(ord(c) not in HAN for c in phrase):
                continue
            syllables = [
                convert(options[0], Style.NORMAL, strict=True)
                for options in phrases_dict[phrase]
            ]
            if len(syllables) == len(phrase) and syllables != self.read(phrase):
                self._add(phrase, syllables, chosen)

    def _add(
        self, phrase: str, syllables: list[str], chosen: Mapping[str, str]
    ) -> None:
        if any(s not in chosen for s in syllables):
            return
        self.replacements[phrase] = "".join(
            c if self._reading[c] == s else chosen[s]
            for c, s in zip(phrase, syllables, strict=True)
        )
        # phrases come by length, so the last one is the longest
        self._longest[phrase[:2]] = len(phrase)

    def read(self, text: str) -> list[str]:
        """Return the syllables of Chinese text as the SQL function reads it."""
        at = 0
        while at < len(text) - 1:
            size = min(self._longest.get(text[at : at + 2], 1), len(text) - at)
            while size > 1 and text[at : at + size] not in self.replacements:
                size -= 1
            replacement = self.replacements.get(text[at : at + size])
            if replacement is not None:
                text = text[:at] + replacement + text[at + size :]
            at += size
        return [self._reading[c] for c in text]

    def constants(self) -> tuple[dict[str, str], dict[str, str]]:
        """Return the two dictionaries of the SQL function, see its header."""
        of_two, longer = {}, {}
        for phrase, replacement in self.replacements.items():
            start = phrase[:2]
            if self._longest[start] == 2:
                of_two[start] = replacement
            else:
                of_two[start] = str(self._longest[start])
                longer[phrase] = replacement
        return of_two, longer

    def pivots(self) -> Iterable[str]:
        """Return the characters that some phrase replaces."""
        return {
            old
            for phrase, replacement in self.replacements.items()
            for old, new in zip(phrase, replacement, strict=True)
            if old != new
        }


def folded_letters() -> dict[str, str]:
    """Return letters that normalize(NFKD) and lower() COLLATE "C" leave as they are."""
    pairs = {}
    for code_point in (c for letters in FOLDED_RANGES for c in letters):
        letter = chr(code_point)
        if (
            unicodedata.normalize("NFKD", letter) != letter
            or unicodedata.combining(letter)
            or letter in DOUBLE_LETTERS
        ):
            continue
        small = unicodedata.normalize("NFKD", letter.casefold())
        small = LATIN_VARIANTS.get(small, small)
        if len(small) == 1 and small != letter:
            pairs[letter] = small
    return dict(sorted(pairs.items()))


def literal(pieces: Iterable[str], indent: int) -> str:
    """Return one SQL literal of adjacent lines, which are one string to the parser."""
    lines, line, width = [], "", 0
    for piece in pieces:
        # Chinese characters are two columns wide on a screen
        columns = sum(1 if c.isascii() else 2 for c in piece)
        if line and width + columns > 86 - indent:
            lines.append(line)
            line, width = "", 0
        line, width = line + piece, width + columns
    lines.append(line)
    return ("\n" + " " * indent).join(f"'{text}'" for text in lines)


def array(values: Iterable[object]) -> Iterator[str]:
    """Yield the pieces of an array literal."""
    separator = "{"
    for value in values:
        yield f"{separator}{value}"
        separator = ","
    yield "}"


def branches(texts: Iterable[str]) -> Iterator[str]:
    """Yield the pieces of the branches of a regular expression."""
    separator = ""
    for word in texts:
        yield f"{separator}{word}"
        separator = "|"


def json_object(pairs: Mapping[str, object]) -> Iterator[str]:
    """Yield the pieces of a JSON object."""
    separator = "{"
    for key, value in pairs.items():
        pair = f"{json.dumps(key, ensure_ascii=False)}:"
        yield f"{separator}{pair}{json.dumps(value, ensure_ascii=False)}"
        separator = ","
    yield "}"


def words(name: str) -> list[str]:
    """Return the words of a file written by hand, in its order."""
    lines = (WORDS / f"{name}.txt").read_text("utf-8").splitlines()
    return " ".join(line for line in lines if not line.startswith("#")).split()


def grams(texts: Iterable[str]) -> list[str]:
    """Return every two neighbouring characters of some texts, sorted."""
    return sorted({text[i : i + 2] for text in texts for i in range(len(text) - 1)})


def character_class(characters: Iterable[str]) -> list[str]:
    """Return the pieces of a bracket expression."""
    return ["[", *sorted(characters), "]"]


def simplified_only(traditional: Iterable[str], others: str = "") -> list[str]:
    """Return the pattern of text of simplified Chinese characters and ``others``."""
    absent = {ord(c) for c in traditional}
    ranges: list[tuple[int, int]] = []
    for code_point in (c for c in HAN if c <= 0x9FA5 and c not in absent):
        if ranges and ranges[-1][1] == code_point - 1:
            ranges[-1] = (ranges[-1][0], code_point)
        else:
            ranges.append((code_point, code_point))
    pieces = [chr(a) if a == b else f"{chr(a)}-{chr(b)}" for a, b in ranges]
    return ["^[", others, *pieces, "]+$"]


def holes() -> dict[str, list[str]]:
    """Return what fills each hole of the templates, as pieces of a literal."""
    reading = readings()
    chosen = representatives(reading)
    traditional = simplified()
    phrases = Phrases(reading, chosen)
    of_two, longer = phrases.constants()
    letters = folded_letters()
    syllables = sorted(chosen)
    # a subscript 0 is outside every array, which makes it NULL: no reading
    number = {syllable: i for i, syllable in enumerate(syllables, start=1)}
    classes = {character: fuzzy(syllable) for character, syllable in reading.items()}
    return {
        "simplified_only": simplified_only(traditional),
        "simplified_with_brackets": simplified_only(traditional, "()（） "),
        "traditional_class": character_class(traditional),
        "simplified_distances": list(
            array(ord(traditional.get(chr(c), chr(c))) - c for c in HAN)
        ),
        "surnames": words("surnames"),
        "compound_surnames": list(array(words("compound_surnames"))),
        "titles": list(array(words("titles"))),
        "titles_or": list(branches(words("titles"))),
        "trade_words": list(json_object(dict.fromkeys(words("trade"), 1))),
        "trade_grams": list(json_object(dict.fromkeys(grams(words("trade")), 0))),
        "common_grams": list(
            json_object(dict.fromkeys(grams(words("trade") + words("organisation")), 0))
        ),
        "letters_from": list(letters),
        "letters_to": list(letters.values()),
        "representatives": key_characters(reading),
        "fuzzy_representatives": key_characters(classes),
        "pivot_class": character_class(phrases.pivots()),
        "phrases_of_two": list(json_object(of_two)),
        "phrases": list(json_object(longer)),
        "syllables": list(array(syllables)),
        "syllable_numbers": list(
            array(number.get(reading.get(chr(c), ""), 0) for c in HAN)
        ),
    }


def render(template: str, filling: Mapping[str, list[str]]) -> str:
    """Return a template with its holes filled, each hole alone at its indentation."""
    sources = f"pypinyin {version('pypinyin')} / opencc {version('opencc')}"
    lines = [
        "-- generated by tools/build_dictionaries.py from",
        f"-- {sources}, do not edit",
    ]
    for line in template.splitlines():
        name = line.strip().strip("@,")
        if line.strip().startswith("@"):
            indent = len(line) - len(line.lstrip())
            comma = "," if line.endswith(",") else ""
            lines.append(" " * indent + literal(filling[name], indent) + comma)
        else:
            lines.append(line)
    return "\n".join(lines) + "\n"


def main() -> int:
    """Write or check all files; return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--check", action="store_true", help="write nothing")
    check = parser.parse_args().check
    filling = holes()
    stale = 0
    for name, target in TARGETS.items():
        text = render((TEMPLATES / f"{name}.sql").read_text("utf-8"), filling)
        path = ROOT / target
        if path.exists() and path.read_text("utf-8") == text:
            continue
        stale += 1
        print(f"{target}: {'differs' if check else 'written'}")
        if not check:
            path.write_text(text, "utf-8")
    return 1 if check and stale else 0


if __name__ == "__main__":
    sys.exit(main())
