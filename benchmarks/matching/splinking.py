"""What Splink on DuckDB reaches on the same rows (extra ``bench``).

It gets the normal forms of all fields, as one would parse them in Python for it, and is
trained without labels, as its documentation shows it: u by sampling, m by expectation
maximisation.
"""

import logging
import re
from collections.abc import Iterator
from importlib.util import find_spec
from typing import Any

import psycopg

from .scoring import Pair, pair
from .sets import Dataset

THRESHOLDS = (0.01, 0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.99, 0.999, 0.9999)

#: SQL of each input of Splink over the columns of the template's table.
_INPUTS: dict[str, dict[str, str]] = {
    "crm-cn": {
        "core": "pgdedup.company_name_v1(name)",
        "sound": "pgdedup.pinyin(pgdedup.company_name_v1(name))",
        "phones": "pgdedup.phone_v1(concat_ws(';', phone1, phone2, phone3))",
        "code": "pgdedup.uscc_v1(credit_code)",
        "email": "pgdedup.email_v1(email)",
        "contact": "pgdedup.person_name_v1(contact)",
        "city": "pgdedup.text_v1(region)",
        "address": "pgdedup.text_v1(address)",
    },
    "person-latin": {
        "given": "pgdedup.person_name_v1(given_name)",
        "surname": "pgdedup.person_name_v1(surname)",
        "born": "pgdedup.code_v1(birth_date)",
        "national": "pgdedup.code_v1(national_id)",
        "email": "pgdedup.email_v1(email)",
        "street": "pgdedup.text_v1(street)",
        "city": "pgdedup.text_v1(city)",
        "postcode": "pgdedup.code_v1(postcode)",
    },
    "retail-store": {
        "core": "pgdedup.text_v1(name)",
        "phone": "pgdedup.code_v1(phone)",
        "address": "pgdedup.text_v1(address)",
    },
}
#: Candidates: pairs that are equal in all expressions of one line. The first two train,
#: for which Splink takes no arrays.
_BLOCKS: dict[str, tuple[tuple[str, ...], ...]] = {
    "crm-cn": (
        ("core",),
        ("email",),
        ("phones",),
        ("sound",),
        ("code",),
        ("address",),
        ("contact", "city"),
        ("substr(core, 1, 4)",),
        ("substr(core, 3, 4)",),
    ),
    "person-latin": (
        ("born",),
        ("given", "surname"),
        ("national",),
        ("email",),
        ("street",),
        ("surname", "city"),
        ("given", "city"),
        ("surname", "postcode"),
        ("given", "postcode"),
    ),
    "retail-store": (
        ("address",),
        ("phone",),
        ("core",),
        ("substr(core, 1, 8)",),
        ("substr(address, 1, 8)",),
    ),
}


def splink_installed() -> bool:
    """Whether the extra ``bench`` is there."""
    return all(find_spec(name) for name in ("splink", "duckdb", "pyarrow"))


def predict(
    conn: psycopg.Connection, dataset: Dataset
) -> Iterator[tuple[float, set[Pair]]]:
    """Pairs that Splink predicts at each of several match probabilities.

    Args:
        conn: a database with our functions, which make the inputs.
        dataset: rows of a template that has inputs above.
    """
    return predict_from(read_inputs(conn, dataset), dataset)


def predict_from(
    inputs: dict[str, list[Any]], dataset: Dataset
) -> Iterator[tuple[float, set[Pair]]]:
    """The same from inputs that are made already."""
    # Not on top: the extra may be missing.
    import duckdb
    import pyarrow
    from splink import DuckDBAPI, Linker, SettingsCreator

    logging.getLogger("splink").setLevel(logging.ERROR)
    api = DuckDBAPI(duckdb.connect())
    table = pyarrow.table({"unique_id": range(len(dataset.rows)), **inputs})
    rules = _rules(dataset.template, inputs)
    settings = SettingsCreator(
        link_type="dedupe_only",
        comparisons=[_comparison(name) for name in inputs],
        blocking_rules_to_generate_predictions=rules,
    )
    linker = Linker(api.register(table), settings, log_level=logging.ERROR)
    training = linker.training
    training.estimate_probability_two_random_records_match(rules[:2], recall=0.7)
    training.estimate_u_using_random_sampling(max_pairs=2e6, seed=1)
    for rule in rules[:2]:
        training.estimate_parameters_using_expectation_maximisation(rule)
    predicted = linker.inference.predict(threshold_match_probability=THRESHOLDS[0])
    ids = list(dataset.rows)
    found = [
        (
            row["match_probability"],
            pair(ids[row["unique_id_l"]], ids[row["unique_id_r"]]),
        )
        for row in predicted.as_record_list()
    ]
    for threshold in THRESHOLDS:
        yield threshold, {each for value, each in found if value >= threshold}


def read_inputs(conn: psycopg.Connection, dataset: Dataset) -> dict[str, list[Any]]:
    """Columns of input that hold anything."""
    columns = list(next(iter(dataset.rows.values())))
    expressions = {
        name: expression
        for name, expression in _INPUTS[dataset.template].items()
        if any(re.search(rf"\b{column}\b", expression) for column in columns)
    }
    definitions = ", ".join(f"{column} text" for column in columns)
    conn.execute(f"CREATE TEMP TABLE inputs (no integer, {definitions})")
    with conn.cursor().copy("COPY inputs FROM STDIN") as copy:
        for number, row in enumerate(dataset.rows.values()):
            copy.write_row((number, *row.values()))
    found = conn.execute(
        f"SELECT {', '.join(expressions.values())} FROM inputs ORDER BY no"
    ).fetchall()
    return {
        name: list(values)
        for name, values in zip(expressions, zip(*found, strict=True), strict=True)
    }


def _rules(template: str, inputs: dict[str, list[Any]]) -> list[Any]:
    from splink import block_on

    return [
        block_on(*parts, arrays_to_explode=["phones"] if "phones" in parts else None)
        for parts in _BLOCKS[template]
        if all(set(re.findall(r"\w+", part)) & inputs.keys() for part in parts)
    ]


def _comparison(name: str) -> Any:
    import splink.comparison_library as cl

    if name in ("given", "surname", "contact"):
        return cl.JaroWinklerAtThresholds(name, [0.92, 0.8])
    if name in ("core", "sound", "street", "address"):
        return cl.JaroWinklerAtThresholds(name, [0.95, 0.88, 0.75])
    if name == "phones":
        return cl.ArrayIntersectAtSizes(name, [1])
    if name in ("born", "national", "postcode"):
        return cl.DamerauLevenshteinAtThresholds(name, [1, 2])
    if name == "email":
        return cl.EmailComparison(name)
    if name == "city":
        return cl.ExactMatch(name).configure(term_frequency_adjustments=True)
    return cl.ExactMatch(name)
