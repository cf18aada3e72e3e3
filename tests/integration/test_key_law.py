"""
The law of DESIGN B1: values that a comparison calls a match share a key.

A key that breaks it loses duplicates silently: the index is probed and nothing found.
"""

import re
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


@READS_ONLY
@given(words=st.lists(st.text("aeiouchksztrdpmnlg", min_size=1, max_size=12)))
def test_daitch_mokotoff_is_that_of_fuzzystrmatch(
    db: psycopg.Connection[Any], words: list[str]
) -> None:
    """As PostgreSQL 16 knows it; without j, of which we know a reading more."""
    if db.info.server_version < 160000:
        pytest.skip("fuzzystrmatch has it from PostgreSQL 16 on")
    (schema,) = db.execute(
        "SELECT extnamespace::regnamespace::text FROM pg_extension"
        " WHERE extname = 'fuzzystrmatch'"
    ).fetchone() or [""]
    apart = db.execute(
        "SELECT w, pgdedup.daitch_mokotoff_v1(w) FROM unnest(%s::text[]) AS v (w)"
        f" WHERE pgdedup.daitch_mokotoff_v1(w) IS DISTINCT FROM"
        f" pgdedup.distinct_values_v1({schema}.daitch_mokotoff(w))",
        [words],
    ).fetchall()
    assert apart == []


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


def near(syllable: str) -> str:
    """Return what is left of a syllable where zh is z, ang is an, and so on."""
    for ours, theirs in (("^([zcs])h", r"\1"), ("^f", "h"), ("^n(?=.)", "l")):
        syllable = re.sub(ours, theirs, syllable)
    return re.sub("([aei])ng$", r"\1n", syllable)


@READS_ONLY
@given(data=st.data())
def test_sounds_near(db: psycopg.Connection[Any], data: st.DataObject) -> None:
    """Keys are equal exactly if the syllables are, but for what is easily confused."""
    characters = "张章臧赞占四是斯十时林凌您宁飞辉分昏风红陈程岑层兰南狼囊嗯哦安昂"
    left = data.draw(st.text(characters, min_size=1, max_size=4))
    right = "".join(
        data.draw(
            st.sampled_from(
                [d for d in characters if near(sound(c)[0]) == near(sound(d)[0])]
            )
            | st.sampled_from(characters)
        )
        for c in left
    )
    row = db.execute(
        "SELECT pgdedup.fuzzy_key_v1(%s) = pgdedup.fuzzy_key_v1(%s)", (left, right)
    ).fetchone()
    assert row == ([*map(near, sound(left))] == [*map(near, sound(right))],)


@pytest.mark.parametrize(
    ("left", "right", "meet"),
    [
        ("湖南兰花", "福兰狼花", True),
        ("湖南", "湖北", False),
        ("第四工区", "第十工区", False),
        ("Smith", "Smyth", True),
        ("boeing 737", "boeing 747", False),
        ("", "", None),
    ],
)
def test_sounds_near_by_example(
    db: psycopg.Connection[Any], left: str, right: str, meet: bool | None
) -> None:
    row = db.execute(
        "SELECT pgdedup.fuzzy_key_v1(%s) = pgdedup.fuzzy_key_v1(%s)", (left, right)
    ).fetchone()
    assert row == (meet,)


# -------------------------------------------------------------------- similar, names


def grams(text: str) -> set[str]:
    """Return neighbouring characters, by two, or by three in words of ASCII."""
    found = set()
    for word in filter(None, text.split(" ")):
        size = 3 if word.isascii() else 2
        padded = " " * (size - 1) + word + " "
        found |= {padded[i : i + size] for i in range(len(padded) - size + 1)}
    return found


@st.composite
def near_names(draw: st.DrawFn) -> tuple[str, str]:
    """Return two names, the second made of the first by some edits."""
    alphabet = draw(st.sampled_from(["华为技科限", "ab ", "京东方南金陵餐饮ab 12"]))
    size = draw(st.sampled_from([3, 8, 20, 60]))
    left = draw(st.text(alphabet, min_size=1, max_size=size))
    right = left
    for _ in range(draw(st.integers(0, 1 + size // 4))):
        at = draw(st.integers(0, len(right)))
        new = draw(st.text(alphabet, max_size=2))
        right = right[:at] + new + right[at + draw(st.integers(0, 2)) :]
    return left, right


@READS_ONLY
@given(
    pair=near_names(),
    threshold=st.sampled_from([0.7, 0.5, 0.4]) | st.floats(0.05, 1),
)
def test_similar_names(
    db: psycopg.Connection[Any], pair: tuple[str, str], threshold: float
) -> None:
    score, before, possible, meet, keys, sketches_meet = (
        db.execute(
            "SELECT pgdedup.gram_score_v2(l, r, t), pgdedup.gram_score_v1(l, r, t),"
            " pgdedup.grams_possible_v1(l, r, t),"
            " pgdedup.gram_keys_v2(l, t) && pgdedup.gram_keys_v2(r, t),"
            " cardinality(pgdedup.gram_keys_v2(l, t)),"
            " pgdedup.sketches_meet(a[1], a[2], b[1], b[2], t)"
            " FROM (SELECT %s::text, %s::text, %s::float8) AS v (l, r, t),"
            " pgdedup.gram_sketch(l) AS a, pgdedup.gram_sketch(r) AS b",
            (*pair, threshold),
        ).fetchone()
        or [None] * 6
    )
    assert score == before
    assert possible or not score
    left, right = map(grams, pair)
    if left and right:
        expected = len(left & right) / len(left | right)
        if all(re.fullmatch("[一-龥]{4,}", name) for name in pair) and sorted(
            pair[0]
        ) == sorted(pair[1]):
            expected = max(expected, 0.9)
        if abs(expected - threshold) > 1e-6:
            assert score == pytest.approx(
                expected if expected > threshold else 0, abs=1e-4
            )
    assert meet or not score or not left
    assert sketches_meet or not score
    assert keys != 0


def test_sketches_tell_unlike_names_apart(db: psycopg.Connection[Any]) -> None:
    long = "".join(chr(0x4E00 + n) for n in range(300))
    found = db.execute(
        "SELECT pgdedup.sketches_meet(a[1], a[2], b[1], b[2], 0.5)"
        " FROM (VALUES ('华为技术', '小米科技'), ('华为技术', '华为技木'),"
        " ('华为技术', '术技为华'), ('华为技术', NULL), (%s, '华为技术'))"
        " AS v (l, r), pgdedup.gram_sketch(l) AS a, pgdedup.gram_sketch(r) AS b",
        [long],
    ).fetchall()
    # Of a missing value, or one of many grams, nothing is known.
    assert [each for (each,) in found] == [False, False, True, True, True]


def test_similar_names_at_the_very_threshold(db: psycopg.Connection[Any]) -> None:
    """Four grams of eight in common are 0.5, and enough."""
    row = db.execute(
        "SELECT pgdedup.gram_score_v2(l, r, 0.5),"
        " pgdedup.gram_keys_v2(l, 0.5) && pgdedup.gram_keys_v2(r, 0.5)"
        " FROM (VALUES ('甲乙丙丁', '甲乙丙丁戊己')) AS v (l, r)"
    ).fetchone()
    assert row == (0.5, True)


@pytest.mark.parametrize(
    ("left", "right", "score"),
    [
        ("金皇物业管理", "金皇业物管理", 0.9),
        ("中山科技", "山中科技", 0.9),
        ("王伟明", "明王伟", 0),  # three characters are too few
        ("listen", "silent", 0),
    ],
)
def test_similar_in_another_order(
    db: psycopg.Connection[Any], left: str, right: str, score: float
) -> None:
    row = db.execute(
        "SELECT pgdedup.gram_score_v2(l, r, 0.7),"
        " pgdedup.gram_keys_v2(l, 0.7) && pgdedup.gram_keys_v2(r, 0.7) OR %s = 0"
        " FROM (SELECT %s::text, %s::text) AS v (l, r)",
        (score, left, right),
    ).fetchone()
    assert row == (score, True)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("盛达物流广州分公司", "宏远机电惠州分公司"),
        ("金陵餐饮常州分公司", "宏图商贸苏州分公司"),
        ("大明商贸徐州办事处", "金华机电苏州办事处"),
        ("华旺科技第二分公司", "启明商贸第二分公司"),
    ],
)
def test_branches_in_two_cities_do_not_find_each_other(
    db: psycopg.Connection[Any], left: str, right: str
) -> None:
    """With gram_keys_v1, which did not know branches, they had keys in common."""
    row = db.execute(
        "SELECT pgdedup.gram_keys_v1(l, 0.65) && pgdedup.gram_keys_v1(r, 0.65),"
        " pgdedup.gram_keys_v2(l, 0.65) && pgdedup.gram_keys_v2(r, 0.65)"
        " FROM (SELECT %s::text, %s::text) AS v (l, r)",
        (left, right),
    ).fetchone()
    assert row == (True, False)


# ------------------------------------------------------------------------ short_form


@st.composite
def abbreviated(draw: st.DrawFn) -> tuple[str, str]:
    """Return a name and some of its characters in order, or another name."""
    words = st.sampled_from(
        [
            *(
                "中国",
                "上海",
                "华为",
                "石油",
                "科技",
                "化工",
                "tcl ",
                "金陵",
                "餐饮",
                "银行",
            ),
            *("沪", "农村", "58", "-ky", "开曼", "江阴", "北京"),
        ]
    )
    full = "".join(draw(st.lists(words, min_size=1, max_size=10)))
    kept = draw(st.lists(st.booleans(), min_size=len(full), max_size=len(full)))
    short = "".join(c for c, keep in zip(full, kept, strict=True) if keep)
    start = draw(st.integers(0, 6))
    piece = full[start : start + draw(st.integers(1, 12))]
    return full, draw(st.sampled_from([short, piece, full])) or full


def test_short_form_both_ways_with_two_cores_of_one_length(
    db: psycopg.Connection[Any],
) -> None:
    """short_score_v1 counted what the first core had alone, .44 and .436."""
    row = db.execute(
        "SELECT pgdedup.short_score_v2(l, r, 0.01), pgdedup.short_score_v2(r, l, 0.01)"
        " FROM (VALUES ('上海tcl 中国中国中国沪', '海tcl中国中国中沪')) AS v (l, r)"
    ).fetchone()
    assert row == (0.436, 0.436)


@READS_ONLY
@given(pair=abbreviated(), reach=st.sampled_from([0, 0.56, 0.76, 0.91]))
def test_short_form(
    db: psycopg.Connection[Any], pair: tuple[str, str], reach: float
) -> None:
    score, turned, possible, finds, found, locks, keys = (
        db.execute(
            "SELECT pgdedup.short_score_v2(l, r, greatest(t, 0.01)),"
            " pgdedup.short_score_v2(r, l, greatest(t, 0.01)),"
            " pgdedup.short_related_v1("
            "     pgdedup.short_parts_v1(l), pgdedup.short_parts_v1(r), t"
            " ),"
            " pgdedup.short_keys_v1(l, false, t) && pgdedup.short_keys_v1(r, true, t),"
            " pgdedup.short_keys_v1(l, true, t) && pgdedup.short_keys_v1(r, false, t),"
            " (pgdedup.short_keys_v1(l, true, t) || pgdedup.short_keys_v1(l, false, t))"
            " && (pgdedup.short_keys_v1(r, true, t)"
            "     || pgdedup.short_keys_v1(r, false, t)),"
            " cardinality(pgdedup.short_keys_v1(l, true, t))"
            " FROM (SELECT %s::text, %s::text, %s::float8) AS v (l, r, t)",
            (*pair, reach),
        ).fetchone()
        or [None] * 7
    )
    assert score == turned
    assert possible or not score
    assert (finds and found and locks) or not score
    assert finds == found
    assert keys <= 110


@READS_ONLY
@given(pair=abbreviated())
def test_an_abbreviation_is_possible(
    db: psycopg.Connection[Any], pair: tuple[str, str]
) -> None:
    """Whatever scores more than a brand in common is not turned down before."""
    row = db.execute(
        "SELECT pgdedup.short_possible_v1(l, r)"
        " OR pgdedup.short_directed_v1(l, r) <= 0.55,"
        " pgdedup.short_score_v2(l, r, 0.56) > 0,"
        " greatest(pgdedup.short_directed_v1(l, r), pgdedup.short_directed_v1(r, l))"
        " >= 0.56 - 1e-9 OR l[6] = r[6]"
        " FROM (SELECT pgdedup.short_parts_v1(%s), pgdedup.short_parts_v1(%s))"
        " AS v (l, r)",
        pair,
    ).fetchone()
    assert row is not None
    possible, scored, expected = row
    assert possible
    assert scored == expected


@pytest.mark.parametrize(
    ("short", "full", "score"),
    [
        ("华为", "华为技术", 0.87),
        ("华为", "上海华为技术", 0.87),
        ("上海华为", "华为技术", 0.86),
        ("深圳华为技术", "华为技术", 0.97),
        ("中石化", "中国石油化工", 0.72),
        ("平安", "平安银行", 0.87),
        ("tcl", "tcl科技", 0.876),
        ("华为技术", "华为技术", 1),
        ("58到家", "五八到家", 0.99),
        ("万科a", "万科企业", 0.87),  # marks of stock exchanges
        ("慧友ky", "慧友电子", 0.87),
        ("沪农商行", "上海农村商业银行", 0.67),  # the letter of a province
        ("江阴银行", "江苏江阴农村商业银行", 0.78),
        ("中国", "中国石油化工", 0),  # a region
        ("上海科技", "上海科技服务", 0.88),  # no brand, but the beginning
        ("科技", "上海华为科技", 0),
        ("工行", "中国工商银行", 0.75),
        ("金陵", "南方金陵餐饮", 0.56),  # 南方 is no region: another brand
        ("南京华为技术", "上海华为技术", 0.6),
        ("华为科技", "华为餐饮", 0.55),  # the same brand, another trade
        ("micro", "microsoft", 0),
        # the same beginning of two brands, by its sound
        ("慧聪网", "慧聪互联信息技术", 0.4267),
        ("先睿资本", "先瑞资产管理", 0.42),
        ("mobike摩拜单车", "北京摩拜科技", 0.42),
        ("jd logistics", "jd retail", 0),
        ("oracle china", "oracle cloud", 0.43),
        ("科技慧聪", "科技先睿", 0),
        # what looks like a city may be the brand
        ("朝阳永续", "上海朝阳永续信息技术", 0.87),
        # a new area of the state, behind its city
        ("乐富电子", "深圳市前海乐富电子商务", 0.85),
    ],
)
def test_short_form_by_example(
    db: psycopg.Connection[Any], short: str, full: str, score: float
) -> None:
    row = db.execute(
        "SELECT pgdedup.short_score_v2(%s, %s, 0.05)", (short, full)
    ).fetchone()
    assert row == (score,)


PERSONS = st.one_of(
    st.lists(
        st.sampled_from(["john", "jane", "j", "robert", "r", "smith", "s", "jo", "é"]),
        min_size=1,
        max_size=7,
    ).map(" ".join),
    st.text("王欧阳小明总经理老伟a ", min_size=1, max_size=5),
)


@READS_ONLY
@given(
    left=PERSONS,
    right=PERSONS,
    threshold=st.sampled_from([0.01, 0.4, 0.45, 0.5, 0.58, 0.6, 0.65, 0.8, 0.9, 1]),
)
def test_short_names_of_persons(
    db: psycopg.Connection[Any], left: str, right: str, threshold: float
) -> None:
    row = db.execute(
        "SELECT pgdedup.person_short_score_v1(l, r, t),"
        " pgdedup.person_short_score_v1(r, l, t),"
        " pgdedup.person_short_keys_v1(l, t) && pgdedup.person_short_keys_v1(r, t)"
        " FROM (SELECT %s::text, %s::text, %s::float8) AS v (l, r, t)",
        (left, right, threshold),
    ).fetchone()
    assert row is not None
    score, turned, met = row
    assert score == turned
    assert met or not score
    assert score == 0 or score >= threshold


@pytest.mark.parametrize(
    ("short", "full", "score"),
    [
        ("j smith", "john smith", 0.85),
        ("smith j", "john smith", 0.85),
        ("j r smith", "john robert smith", 0.85),
        ("john smith", "john robert smith", 0.65),
        ("j smith", "john robert smith", 0.65),
        ("smith", "john smith", 0.5),
        ("j s", "john smith", 0),  # no whole word
        ("john smith", "jane smith", 0),
        ("王总", "王小明", 0.6),
        ("老王", "王小明", 0.6),
        ("王总", "王经理", 0.6),
        ("欧阳总", "欧阳小明", 0.6),
        ("张总", "王小明", 0),
        ("小明", "王小明", 0.45),
        ("王伟", "王伟明", 0),
        ("王小明", "王小明", 1),
    ],
)
def test_short_names_of_persons_by_example(
    db: psycopg.Connection[Any], short: str, full: str, score: float
) -> None:
    row = db.execute(
        "SELECT pgdedup.person_short_score_v1(%s, %s, 0.05)", (short, full)
    ).fetchone()
    assert row == (score,)


@pytest.mark.parametrize(
    ("left", "right", "apart"),
    [
        ("交通银行宁波观城支行", "交通银行宁波支行", True),
        ("中国建设银行西宁东大街支行", "中国建设银行", True),
        ("海通证券上海黄浦区福州路证券营业部", "海通证券上海福州路营业部", False),
        ("家家乐商业发展第六便利店", "家家乐商业发展第二便利店", True),
        ("老王便利店", "老五便利店", False),  # firms of their own
        ("锦江大酒店", "锦江", False),
        ("新福塑料电器深圳分公司", "新福塑料电器", True),
        ("南京华为技术", "上海华为技术", True),
        ("苏州华为技术", "江苏华为技术", False),
        ("苏州华为技术", "华为技术", False),
        ("东吴证券东邮3号", "东吴证券", True),
        ("中集集装箱控股的客户", "中集集装箱控股", True),
        ("北京商业银行", "北京农村商业银行", True),
        ("勐腊浓村商业银行", "勐腊农村商业银行", False),
        ("中国建设银行内蒙古分行", "中国建设银行内蒙古自治区分行", False),
        # a whole name, and a place of work behind it
        ("新安化工集团建德化工二厂", "新安化工", False),  # could be a brand
        ("跃华投资管理雅叙屋食府", "跃华投资管理", True),
        ("跃华投资管理经营部", "跃华投资管理", False),
        ("鑫源五金经营部", "鑫源", False),
        ("兴旺工具绍兴分总公司", "兴旺工具绍兴分公司", False),
        ("", "", False),
    ],
)
def test_names_elsewhere(
    db: psycopg.Connection[Any], left: str, right: str, apart: bool
) -> None:
    """Not of one place or branch, whichever comes first."""
    row = db.execute(
        "SELECT pgdedup.names_elsewhere_v1(l, r), pgdedup.names_elsewhere_v1(r, l)"
        " FROM (SELECT %s::text, %s::text) AS v (l, r)",
        (left, right),
    ).fetchone()
    assert row == (apart, apart)


# ------------------------------------------------------------------------------- typo


def edits(a: str, b: str) -> int:
    """Return the optimal string alignment distance, by the textbook's table."""
    table = [[i + j for j in range(len(b) + 1)] for i in range(len(a) + 1)]
    for i, left in enumerate(a, 1):
        for j, right in enumerate(b, 1):
            table[i][j] = min(
                table[i - 1][j] + 1,
                table[i][j - 1] + 1,
                table[i - 1][j - 1] + (left != right),
            )
            if i > 1 and j > 1 and (a[i - 2], left) == (right, b[j - 2]):
                table[i][j] = min(table[i][j], table[i - 2][j - 2] + 1)
    return table[-1][-1]


@st.composite
def mistyped(draw: st.DrawFn) -> tuple[str, str]:
    """Return two texts, the second made of the first by up to three typos."""
    alphabet = draw(st.sampled_from(["ab", "王伟玮李", "abcdefgh 0123456789"]))
    size = draw(st.sampled_from([4, 8, 14, 20, 36, 70, 300]))
    left = draw(st.text(alphabet, min_size=1, max_size=size))
    right = left
    for _ in range(draw(st.integers(0, 3))):
        at = draw(st.integers(0, len(right)))
        head, tail = right[:at], right[at:]
        right = draw(
            st.sampled_from(
                [
                    head + tail[1:],
                    head + draw(st.sampled_from(alphabet)) + tail,
                    head + draw(st.sampled_from(alphabet)) + tail[1:],
                    head + tail[1:2] + tail[:1] + tail[2:],
                ]
            )
        )
    return left, right


@READS_ONLY
@given(pair=mistyped(), allowed=st.sampled_from([1, 2]))
def test_typo(db: psycopg.Connection[Any], pair: tuple[str, str], allowed: int) -> None:
    counted, score, slow, meet, keys, longest = (
        db.execute(
            "SELECT pgdedup.edits_v1(l, r, n), pgdedup.typo_score_v2(l, r, n),"
            " pgdedup.typo_score_v1(l, r, n),"
            " pgdedup.typo_keys_v1(l, n) && pgdedup.typo_keys_v1(r, n),"
            " cardinality(pgdedup.typo_keys_v1(l, n)),"
            " (SELECT max(length(k)) FROM unnest(pgdedup.typo_keys_v1(l, n)) AS u (k))"
            " FROM (SELECT %s::text, %s::text, %s::int) AS v (l, r, n)",
            (*pair, allowed),
        ).fetchone()
        or [None] * 6
    )
    distance = edits(*pair)
    assert counted == (distance if distance <= allowed else None)
    length = max(map(len, pair))
    related = distance <= allowed and 2 * distance <= length
    expected = round(1 - distance / length, 4) if related else 0
    assert score == pytest.approx(expected, abs=1e-4)
    assert score == slow
    assert meet or not related
    assert (keys or 0) <= 66
    assert (longest or 0) <= 34


@pytest.mark.parametrize(
    ("left", "right", "allowed", "score"),
    [
        ("王伟", "王玮", 1, 0.5),
        ("王伟", "伟王", 1, 0.5),
        ("王伟", "王小伟", 1, 0.6667),
        ("王伟", "李玮", 2, 0),  # nothing is left of it
        ("a", "b", 1, 0),
        ("138", "183", 1, 0.6667),
        ("zhangwei@qq.com", "zhagnwie@qq.com", 2, 0.8667),
        ("zhangwei@qq.com", "zhagnwie@qq.com", 1, 0),
    ],
)
def test_typo_in_short_values(
    db: psycopg.Connection[Any], left: str, right: str, allowed: int, score: float
) -> None:
    row = db.execute(
        "SELECT pgdedup.typo_score_v2(%s, %s, %s)", (left, right, allowed)
    ).fetchone()
    assert row == (score,)


@READS_ONLY
@given(
    left=st.lists(st.text(HAN | st.sampled_from("abc 01"), max_size=6), max_size=3),
    pair=near_texts(),
    right=st.lists(st.text(HAN | st.sampled_from("abc 01"), max_size=6), max_size=3),
)
def test_fields_of_several_values_have_the_keys_of_each(
    db: psycopg.Connection[Any],
    left: list[str],
    pair: tuple[str, str],
    right: list[str],
) -> None:
    """So the laws of one value hold for the best pair of two sets."""
    left, right = [*left, pair[0]], [pair[1], *right]
    for keys, measure in (
        ("typo_keys_v1", 1),
        ("typo_keys_v1", 2),
        ("gram_keys_v2", 0.5),
        ("short_keys_v1", 0.56),
        ("person_short_keys_v1", 0.45),
        ("sound_key_v1", None),
        ("metaphone_keys_v1", None),
        ("daitch_mokotoff_keys_v1", None),
        ("fuzzy_key_v1", None),
        ("trigram_prefix_v1", 0.6),
    ):
        arguments = {
            "typo_keys_v1": "v.value, %(measure)s::integer",
            "gram_keys_v2": "v.value, %(measure)s::float8",
            "trigram_prefix_v1": "v.value, %(measure)s::real",
            "short_keys_v1": "v.value, true, %(measure)s::float8",
            "person_short_keys_v1": "v.value, %(measure)s::float8",
        }.get(keys, "v.value")
        for values in (left, right):
            row = db.execute(
                "SELECT coalesce(bool_and("
                " array_remove(k.keys, NULL) <@ coalesce(e.keys, '{}')), true)"
                " FROM unnest(%(values)s::text[]) AS v (value)"
                f" CROSS JOIN LATERAL (SELECT '{{}}'::text[] ||"
                f" pgdedup.{keys}({arguments}) AS keys) AS k"
                " CROSS JOIN (SELECT pgdedup.keys_of_each_v2("
                " %(values)s::text[], %(keys)s, %(measure)s::numeric,"
                " false, true"
                " ) AS keys) AS e",
                {"values": values, "keys": keys, "measure": measure},
            ).fetchone()
            assert row == (True,), (keys, values)


def test_numbers_of_several_columns_have_the_keys_of_each(
    db: psycopg.Connection[Any],
) -> None:
    row = db.execute(
        "SELECT pgdedup.keys_of_each_v2("
        "  '{1,7.5,-3}', 'number_value_v1', 2.5, false, false),"
        " pgdedup.keys_of_each_v2('{2000-01-02}', 'date_value_v1', 3, false, true),"
        " pgdedup.keys_of_each_v2(NULL, 'date_value_v1', 3, false, true)"
    ).fetchone()
    assert row == (["-1", "-2", "0", "1", "3", "4"], ["0", "1"], None)
