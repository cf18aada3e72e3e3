"""
The law of DESIGN B1: values that a comparison calls a match share a key.

A key that breaks it loses duplicates silently: the index is probed and nothing found.
"""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import psycopg
import pypinyin
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

# One database serves all examples of a test: they only read.
READS_ONLY = settings(
    max_examples=300,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)

NUMERALS = "零一二三四五六七八九十百千第"
HAN = st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5)
LEVELS = [0.8, 0.6, 0.45]


@st.composite
def near_texts(draw: st.DrawFn) -> tuple[str, str]:
    """Return two texts, the second made of the first by some edits."""
    alphabet = draw(st.sampled_from(["ab ", "abcdefgh ", "abc公司分店 ", "01 a"]))
    left = draw(st.text(alphabet, max_size=40))
    right = left
    for _ in range(draw(st.integers(0, 4))):
        at = draw(st.integers(0, len(right)))
        new = draw(st.text(alphabet, max_size=2))
        right = right[:at] + new + right[at + draw(st.integers(0, 2)) :]
    return left, right


@pytest.fixture
def trigram_similarity(db: psycopg.Connection[Any]) -> str:
    """Return the qualified name of similarity(), wherever pg_trgm lives."""
    row = db.execute(
        "SELECT format('%I.similarity', n.nspname) FROM pg_extension AS e"
        " JOIN pg_namespace AS n ON n.oid = e.extnamespace WHERE extname = 'pg_trgm'"
    ).fetchone()
    assert row is not None
    return str(row[0])


@READS_ONLY
@given(
    pair=near_texts(),
    threshold=st.one_of(st.sampled_from(LEVELS), st.floats(2**-7, 1, width=32)),
)
def test_similar(
    db: psycopg.Connection[Any],
    trigram_similarity: str,
    pair: tuple[str, str],
    threshold: float,
) -> None:
    similar, meet = db.execute(
        f"SELECT {trigram_similarity}(l, r) >= t,"
        " pgdedup.trigram_prefix_v1(l, t) && pgdedup.trigram_prefix_v1(r, t)"
        " FROM (SELECT %s::text, %s::text, %s::real) AS v (l, r, t)",
        (*pair, threshold),
    ).fetchone() or (None, None)
    assert meet or not similar


def test_similar_at_the_very_threshold(
    db: psycopg.Connection[Any], trigram_similarity: str
) -> None:
    """
    Three trigrams of five are 0.6, as a float4 a little more: 5 * 0.6 rounds up to 4.

    A prefix shortened by that would hold the two of ``ab abx`` that ``ab`` lacks.
    """
    row = db.execute(
        f"SELECT {trigram_similarity}(l, r) = 0.6::real,"
        " pgdedup.trigram_prefix_v1(l, 0.6::real)"
        " && pgdedup.trigram_prefix_v1(r, 0.6::real)"
        " FROM (VALUES ('ab', 'ab abx')) AS v (l, r)"
    ).fetchone()
    assert row == (True, True)


@pytest.mark.parametrize("threshold", LEVELS)
def test_prefix_is_as_short_as_the_law_allows(
    db: psycopg.Connection[Any], threshold: float
) -> None:
    """All trigrams would obey the law too; a filter must leave some out."""
    for text in ("hello world", "international trading", "ab"):
        prefix, trigrams = db.execute(
            "SELECT cardinality(pgdedup.trigram_prefix_v1(%s, %s::real)),"
            " cardinality(pgdedup.trigrams_v1(%s))",
            (text, threshold, text),
        ).fetchone() or (None, None)
        allowed = trigrams - -(-threshold * trigrams // 1) + 1
        assert prefix in (allowed, allowed + 1)


def sound(text: str) -> list[str]:
    """Return the syllables of text by pypinyin, character by character."""
    return [c if c in NUMERALS else pypinyin.lazy_pinyin(c)[0] for c in text]


@READS_ONLY
@given(left=st.text(HAN, min_size=1, max_size=3), right=st.text(HAN, max_size=3))
def test_sounds_like_chinese(
    db: psycopg.Connection[Any], left: str, right: str
) -> None:
    _sounds_alike(db, left, right)


@READS_ONLY
@given(data=st.data())
def test_sounds_like_homophones(
    db: psycopg.Connection[Any], data: st.DataObject
) -> None:
    characters = "金今斤津林临琳麟铭明鸣名达答大华花化画宏红洪鸿一亿易义五武舞"
    by_sound: dict[str, list[str]] = {}
    for c in characters:
        by_sound.setdefault(pypinyin.lazy_pinyin(c)[0], []).append(c)
    left = data.draw(st.text(characters, min_size=1))
    right = "".join(
        data.draw(st.sampled_from(by_sound[pypinyin.lazy_pinyin(c)[0]])) for c in left
    )
    _sounds_alike(db, left, right)


def _sounds_alike(db: psycopg.Connection[Any], left: str, right: str) -> None:
    """Keys are equal exactly if the syllables are, in all three functions."""
    row = db.execute(
        "SELECT pgdedup.homophone_key_v1(l) = pgdedup.homophone_key_v1(r),"
        " pgdedup.sound_key_v1(l) = pgdedup.sound_key_v1(r),"
        " pgdedup.metaphone_keys_v1(l) && pgdedup.metaphone_keys_v1(r)"
        " FROM (SELECT %s::text, %s::text) AS v (l, r)",
        (left, right),
    ).fetchone()
    assert row is not None
    alike = sound(left) == sound(right)
    assert [meet or False for meet in row] == [alike] * 3


@READS_ONLY
@given(
    left=st.lists(st.text("aeiosmthcknx", min_size=1, max_size=7), max_size=3),
    right=st.lists(st.text("aeiosmthcknx", min_size=1, max_size=7), max_size=3),
)
def test_sounds_like_latin(
    db: psycopg.Connection[Any], left: list[str], right: list[str]
) -> None:
    """Words share a key where all codes of one side are codes of the other."""
    codes = (
        "array_agg(pgdedup.{}(w) ORDER BY i) FROM unnest(v.{}) WITH ORDINALITY u(w, i)"
    )
    names = ("double_metaphone_v1", "double_metaphone_alt_v1")
    alike = " OR ".join(
        f"(SELECT {codes.format(a, 'l')}) = (SELECT {codes.format(b, 'r')})"
        for a in names
        for b in names
    )
    row = db.execute(
        f"SELECT {alike}, '' = ANY ((SELECT {codes.format(names[0], 'l')})::text[]),"
        " pgdedup.metaphone_keys_v1(array_to_string(l, ' '))"
        " && pgdedup.metaphone_keys_v1(array_to_string(r, ' '))"
        " FROM (SELECT %s::text[], %s::text[]) AS v (l, r)",
        (left, right),
    ).fetchone()
    assert row is not None
    agree, mute, meet = row
    # a word without code ("h") stands for itself: no evidence that it sounds alike
    assert meet or not agree or mute


DECIMALS = st.decimals(allow_nan=False, allow_infinity=False, places=3).filter(
    lambda number: abs(number) < Decimal("1e30")
)


@READS_ONLY
@given(
    left=DECIMALS,
    distance=st.one_of(
        st.just(Decimal(0)), st.decimals(0, 10_000, places=4, allow_nan=False)
    ),
    part=st.decimals(-1, 1, places=6, allow_nan=False),
)
def test_within(
    db: psycopg.Connection[Any], left: Decimal, distance: Decimal, part: Decimal
) -> None:
    """Of two numbers at most the distance apart, part 1 and -1 at its very end."""
    meet = db.execute(
        "SELECT pgdedup.within_keys_v1(l, d) && pgdedup.within_keys_v1(l + d * p, d)"
        " FROM (SELECT %s::numeric, %s::numeric, %s::numeric) AS v (l, d, p)",
        (left, distance, part),
    ).fetchone()
    assert meet == (True,)


def test_within_locks_no_more_than_two_buckets(db: psycopg.Connection[Any]) -> None:
    """All numbers sharing one key would obey the law too."""
    row = db.execute(
        "SELECT pgdedup.within_keys_v1(10, 3), pgdedup.within_keys_v1(16, 3),"
        " pgdedup.within_keys_v1(-1, 3), pgdedup.within_keys_v1(1.50, 0)"
    ).fetchone()
    assert row == (["3", "4"], ["5", "6"], ["-1", "0"], ["1.5"])


@READS_ONLY
@given(
    left=st.dates(),
    days=st.integers(0, 800),
    part=st.integers(-800, 800),
    style=st.sampled_from(["{:%Y-%m-%d}", "{:%Y/%m/%d}", "{:%Y年%m月%d日}"]),
)
def test_within_dates(
    db: psycopg.Connection[Any], left: date, days: int, part: int, style: str
) -> None:
    """Python's calendar and ours agree, and days apart are days apart."""
    try:
        right = left + timedelta(days=part)
    except OverflowError:
        right = left
    texts = [
        style.format(day) if day.year >= 1000 else day.isoformat()
        for day in (left, right)
    ]
    row = db.execute(
        "SELECT pgdedup.date_value_v1(pgdedup.date_v1(r))"
        " - pgdedup.date_value_v1(pgdedup.date_v1(l)),"
        " pgdedup.within_keys_v1(pgdedup.date_value_v1(pgdedup.date_v1(l)), d)"
        " && pgdedup.within_keys_v1(pgdedup.date_value_v1(pgdedup.date_v1(r)), d)"
        " FROM (SELECT %s::text, %s::text, %s::numeric) AS v (l, r, d)",
        (*texts, days),
    ).fetchone()
    assert row is not None
    assert row[0] == (right - left).days
    assert row[1] or abs(row[0]) > days


@READS_ONLY
@given(
    left=st.text("江苏省南京市昆山上海浦东粤深圳北朝阳区/ ", max_size=9),
    right=st.text("江苏省南京市昆山上海浦东粤深圳北朝阳区/ ", max_size=9),
)
def test_regions(db: psycopg.Connection[Any], left: str, right: str) -> None:
    """Regions of one city share its key, and no two regions are same and different."""
    row = db.execute(
        "SELECT l, r, pgdedup.region_city_v1(l), pgdedup.region_city_v1(r),"
        " pgdedup.regions_differ_v1(l, r), pgdedup.regions_differ_v1(r, l)"
        " FROM (SELECT pgdedup.region_v1(%s), pgdedup.region_v1(%s)) AS v (l, r)",
        (left, right),
    ).fetchone()
    assert row is not None
    one, other, city, other_city, differ, mirrored = row
    assert differ == mirrored
    if one is None or other is None:
        assert differ is None
    elif one[:4] == other[:4] and one[2:4] not in ("00", "90"):
        assert city == other_city
    if city is not None and city == other_city:
        assert differ is False
