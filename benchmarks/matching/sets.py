"""The labelled sets of ../shared/data, read into the columns of a template's table."""

import csv
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from .scoring import Negative, Pair, Truth, pair

Row = dict[str, str | None]


@dataclass(frozen=True)
class Dataset:
    """Rows, and what is known of them.

    ``rows``: record id -> values by column of the template's sample table, in the order
    in which they are entered. ``questions``: record ids that are asked with their name
    instead of being entered -> the id of the right answer.
    """

    name: str
    template: str
    rows: Mapping[str, Row]
    truth: Mapping[Pair, Truth] = field(default_factory=dict)
    negatives: Mapping[Pair, Negative] = field(default_factory=dict)
    labels: Mapping[Pair, bool] = field(default_factory=dict)
    questions: Mapping[str, str] = field(default_factory=dict)
    asked: Mapping[str, Row] = field(default_factory=dict)


def _read(folder: Path, name: str) -> list[dict[str, str]]:
    with (folder / name).open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def _rows(records: list[dict[str, str]], columns: Mapping[str, str]) -> dict[str, Row]:
    """Rows by id; ``columns`` maps columns of our table to those of the file."""
    return {
        record["id"]: {ours: record[theirs] or None for ours, theirs in columns.items()}
        for record in records
    }


def _truth(folder: Path) -> dict[Pair, Truth]:
    return {
        pair(row["id_a"], row["id_b"]): Truth(
            row.get("kinds", ""),
            row.get("evidence", ""),
            row.get("ambiguous", "0") == "1",
        )
        for row in _read(folder, "truth.csv")
    }


def _negatives(folder: Path, evidence: str | None = None) -> dict[Pair, Negative]:
    return {
        pair(row["id_a"], row["id_b"]): Negative(
            row["kind"], row["evidence"] if evidence is None else evidence
        )
        for row in _read(folder, "hard_negatives.csv")
    }


_CRM = (
    *("name", "credit_code", "phone1", "phone2", "phone3", "email", "region"),
    *("address", "contact", "owner"),
)


def crm_cn(folder: Path) -> Dataset:
    """A CRM with known duplicates."""
    return Dataset(
        "crm_cn",
        "crm-cn",
        _rows(_read(folder, "customers.csv"), {name: name for name in _CRM}),
        truth=_truth(folder),
        negatives=_negatives(folder),
    )


def hardneg(folder: Path, *, codes: bool) -> Dataset:
    """Real companies with nearly the same name, with or without their credit codes."""
    columns = {"name": "name", "address": "address"}
    if codes:
        columns["credit_code"] = "credit_code"
    records = _read(folder, "records.csv")
    for record in records:
        record["region"] = f"{record['province']}/{record['city']}"
    # Every company of the register has a code of its own.
    evidence = "code_differs" if codes else "name_only"
    return Dataset(
        "cn_registry_hardneg" + ("" if codes else ", without codes"),
        "crm-cn",
        _rows(records, {**columns, "region": "region"}),
        negatives=_negatives(folder, evidence),
    )


def short_names(folder: Path) -> Dataset:
    """Full names in the table, short names as questions."""
    records = _read(folder, "records.csv")
    rows = _rows(records, {"name": "name"})
    kinds = {record["id"]: record["name_kind"] for record in records}
    questions = {}
    for row in _read(folder, "pairs.csv"):
        if row["kinds"] == "full/short":
            questions[row["id_b"]] = row["id_a"]
    return Dataset(
        folder.name,
        "company-lookup",
        {id_: row for id_, row in rows.items() if kinds[id_] == "full"},
        questions=questions,
        asked={id_: rows[id_] for id_ in questions},
    )


def counterparty(folder: Path) -> Dataset:
    """Names as typed and as registered; only the labelled pairs are known."""
    return Dataset(
        folder.name,
        "company-names",
        _rows(_read(folder, "records.csv"), {"name": "name"}),
        labels={
            pair(row["id_a"], row["id_b"]): row["label"] == "1"
            for row in _read(folder, "pairs.csv")
        },
    )


def _benchmark(template: str, **columns: str) -> Callable[[Path], Dataset]:
    def read(folder: Path) -> Dataset:
        rows = _rows(_read(folder, "records.csv"), columns)
        return Dataset(folder.name, template, rows, truth=_truth(folder))

    return read


_febrl = _benchmark(
    "person-latin",
    given_name="given_name",
    surname="surname",
    birth_date="date_of_birth",
    national_id="soc_sec_id",
    street="address_1",
    city="suburb",
    postcode="postcode",
)

#: Folder and reader of each set, in the order of the report.
SETS: tuple[tuple[str, Callable[[Path], Dataset]], ...] = (
    ("crm_cn", crm_cn),
    ("cn_registry_hardneg", lambda folder: hardneg(folder, codes=True)),
    ("cn_registry_hardneg", lambda folder: hardneg(folder, codes=False)),
    ("cn_listed_short", short_names),
    ("cn_tw_listed", short_names),
    ("cn_recruit_short", short_names),
    ("cn_counterparty", counterparty),
    ("bench_febrl1", _febrl),
    ("bench_febrl2", _febrl),
    (
        "bench_fake1000",
        _benchmark(
            "person-latin",
            given_name="first_name",
            surname="surname",
            birth_date="dob",
            city="city",
            email="email",
        ),
    ),
    (
        "bench_early_childhood",
        _benchmark("retail-store", name="Site name", address="Address", phone="Phone"),
    ),
)
