"""The arithmetic of `make quality`, on sets small enough to count by hand."""

from pathlib import Path

import pytest

from benchmarks.matching.scoring import (
    Negative,
    Score,
    Share,
    Truth,
    pair,
    recall_by_evidence,
    recall_by_kind,
    score,
    score_labels,
    score_negatives,
    score_ranks,
)
from benchmarks.matching.sets import counterparty, crm_cn, hardneg, short_names

TRUTH = {
    pair("1", "2"): Truth("homophone", "phone"),
    pair("3", "4"): Truth("homophone", "name_only"),
    pair("5", "6"): Truth("homophone+format", "code|phone"),
    pair("7", "8"): Truth("renamed", "name_only", ambiguous=True),
}


def test_a_pair_has_one_order() -> None:
    assert pair("b", "a") == pair("a", "b") == ("a", "b")


def test_precision_recall_and_f1() -> None:
    found = {pair("2", "1"), pair("5", "6"), pair("1", "9"), pair("1", "8")}
    result = score(found, TRUTH)
    assert result == Score(right=2, predicted=4, true=3)
    assert result.precision == 0.5
    assert result.recall == pytest.approx(2 / 3)
    assert result.f1 == pytest.approx(4 / 7)


def test_ambiguous_pairs_count_neither_way() -> None:
    with_it = score({pair("1", "2"), pair("7", "8")}, TRUTH)
    assert with_it == score({pair("1", "2")}, TRUTH)


def test_nothing_found_and_nothing_to_find() -> None:
    assert score([], TRUTH).as_json()["f1"] == 0
    assert score([], {}).f1 == 1
    assert Share(0, 0).as_json() == {"hits": 0, "of": 0, "share": None}


def test_recall_by_kind_counts_pairs_with_one_kind_only() -> None:
    assert recall_by_kind({pair("1", "2"), pair("5", "6")}, TRUTH) == {
        "homophone": Share(1, 2)
    }


def test_recall_by_evidence_tells_name_only_apart() -> None:
    found = {pair("1", "2"), pair("7", "8")}
    assert recall_by_evidence(found, TRUTH) == {
        "more": Share(1, 2),
        "name_only": Share(0, 1),
    }


def test_hard_negatives_by_what_they_met() -> None:
    negatives = {
        pair("1", "2"): Negative("near_real", "code_differs"),
        pair("3", "4"): Negative("branch", "code_differs|phone"),
        pair("5", "6"): Negative("near_real", "name_only"),
        pair("7", "8"): Negative("near_real", "code_differs"),
        pair("8", "9"): Negative("shared_phone", "phone"),
    }
    met = score_negatives(
        {
            pair("1", "2"): "flag",
            pair("3", "4"): "flag",
            pair("5", "6"): "block",
            pair("8", "9"): "ask",
        },
        negatives,
    )
    assert met.blocked == Share(1, 5)
    assert met.asked == Share(1, 5)
    assert met.flagged == Share(2, 5)
    # A hint at a branch is right even where the codes differ.
    assert met.met_against_code == Share(1, 2)
    assert met.by_kind == {
        "branch": Share(1, 1),
        "near_real": Share(2, 3),
        "shared_phone": Share(1, 1),
    }


def test_ranks() -> None:
    answers = {"q1": ["a", "b"], "q2": ["b", "a"]}
    right = {"q1": "a", "q2": "a", "q3": "a"}
    assert score_ranks(answers, right, 1) == Share(1, 3)
    assert score_ranks(answers, right, 3) == Share(2, 3)


def test_accuracy_of_labels_ignores_other_pairs() -> None:
    labels = {pair("1", "2"): True, pair("3", "4"): False, pair("5", "6"): True}
    found = {pair("1", "2"), pair("3", "4"), pair("1", "9")}
    assert score_labels(found, labels) == Share(1, 3)


def write(folder: Path, name: str, text: str) -> None:
    (folder / name).write_text(text, encoding="utf-8")


def test_a_crm_is_read_with_its_odd_characters(tmp_path: Path) -> None:
    head = (
        "id,name,credit_code,phone1,phone2,phone3,email,region,address,contact,owner\n"
    )
    write(
        tmp_path, "customers.csv", head + "2, 甲\u200b ,,1,,,,,,,张\n10,乙,,,,,,,,,\n"
    )
    write(
        tmp_path,
        "truth.csv",
        "id_a,id_b,kinds,evidence,ambiguous\n2,10,exact,name_only,1\n",
    )
    write(
        tmp_path,
        "hard_negatives.csv",
        "id_a,id_b,kind,evidence\n10,2,branch,code_differs|phone\n",
    )
    dataset = crm_cn(tmp_path)
    assert list(dataset.rows) == ["2", "10"]
    assert dataset.rows["2"]["name"] == " 甲\u200b "
    assert dataset.rows["2"]["phone2"] is None
    assert dataset.truth == {("10", "2"): Truth("exact", "name_only", True)}
    (negative,) = dataset.negatives.values()
    assert negative.code_differs
    assert negative.may_be_related


def test_hard_negatives_can_be_read_without_their_codes(tmp_path: Path) -> None:
    write(
        tmp_path,
        "records.csv",
        "id,name,credit_code,province,city,address\na,甲,C1,江苏省,南京市,路1\n",
    )
    write(
        tmp_path,
        "hard_negatives.csv",
        "id_a,id_b,name_a,name_b,kind\na,b,甲,乙,homophone_same_city\n",
    )
    with_codes = hardneg(tmp_path, codes=True)
    without = hardneg(tmp_path, codes=False)
    assert with_codes.rows["a"]["credit_code"] == "C1"
    assert with_codes.rows["a"]["region"] == "江苏省/南京市"
    assert "credit_code" not in without.rows["a"]
    assert [n.code_differs for n in with_codes.negatives.values()] == [True]
    assert [n.code_differs for n in without.negatives.values()] == [False]


def test_short_names_are_questions_and_full_names_rows(tmp_path: Path) -> None:
    write(tmp_path, "records.csv", "id,name,name_kind\n1,甲有限公司,full\n2,甲,short\n")
    write(
        tmp_path,
        "pairs.csv",
        "id_a,id_b,name_a,name_b,kinds,derivable\n1,2,甲有限公司,甲,full/short,x\n",
    )
    dataset = short_names(tmp_path)
    assert list(dataset.rows) == ["1"]
    assert dataset.questions == {"2": "1"}
    assert dataset.asked == {"2": {"name": "甲"}}


def test_labels_of_counterparties(tmp_path: Path) -> None:
    write(tmp_path, "records.csv", "id,name,name_kind\n1,甲,typed\n2,乙,registered\n")
    write(
        tmp_path,
        "pairs.csv",
        "id_a,id_b,name_a,name_b,label,label_source,renamed\n2,1,乙,甲,0,human,False\n",
    )
    assert counterparty(tmp_path).labels == {("1", "2"): False}


def test_the_short_cut_to_wratio_finds_what_wratio_finds() -> None:
    fuzz = pytest.importorskip("rapidfuzz.fuzz")
    pytest.importorskip("numpy", reason="comes with the extra bench")
    from benchmarks.matching.others import RAPIDFUZZ_THRESHOLD, wratio_pairs

    texts = [
        *(
            "南京金陵餐饮",
            "金陵餐饮",
            "金陵",
            "南京金凌餐饮",
            "上海华灵集成电路技术股份",
            "",
        ),
        *("股份", "miller sons", "sons miller", "miller", "millers", "millersons", ""),
        *("上海东方国际贸易发展", "上海东方国际贸易发", "金陵餐饮"),
    ]
    expected = {
        (one, other)
        for other in range(len(texts))
        for one in range(other)
        if texts[one]
        and texts[other]
        and fuzz.WRatio(texts[one], texts[other]) >= RAPIDFUZZ_THRESHOLD
    }
    assert len(expected) > 8
    assert wratio_pairs(texts) == expected
