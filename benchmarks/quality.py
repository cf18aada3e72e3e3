"""Matching quality on labelled data: precision, recall, F1, and what was missed.

    make quality
    make quality ARGS="--data DIR --sets crm_cn bench_febrl1 --misses misses.csv"

Each set goes through the product alone: create the sample table, apply the rule
template, insert the rows one by one in file order, read ``pgdedup.pairs``, ask
``find_duplicates``. Rows that a rule refuses are let in by an override, so that every
pair is on record with the action that it met (see matching/product.py).

Beside it, in the same run and on the same rows: pg_trgm and rapidfuzz on names, and
Splink 5 on DuckDB on all fields, the latter two with the extra ``bench``.

The data are not part of the project: ../shared/data, or ``--data``, or PGDEDUP_DATA.
Sets that are not there are skipped and named. Figures go to quality.json too.
"""

import argparse
import csv
import json
import os
import sys
import time
from collections.abc import Callable, Iterable, Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import psycopg

from benchmarks.matching import splinking
from benchmarks.matching.others import Names
from benchmarks.matching.product import Guarded, guarded
from benchmarks.matching.scoring import (
    Pair,
    Share,
    recall_by_evidence,
    recall_by_kind,
    score,
    score_labels,
    score_negatives,
    score_ranks,
)
from benchmarks.matching.sets import SETS, Dataset
from pgdedup import testing
from pgdedup.embedded import LocalServer

DATA = Path(__file__).parents[2] / "shared" / "data"
#: Kinds of corruption with fewer pairs are noise.
LEAST_PAIRS = 50
#: Rows of each set for which the finder is compared with the guard.
FINDER_SAMPLE = 200
DEPTHS = (1, 3)
_RAPIDFUZZ = all(find_spec(name) for name in ("rapidfuzz", "numpy"))

Report = dict[str, Any]


def measure(server: LocalServer, dataset: Dataset, misses: list[list[str]]) -> Report:
    """Everything that is known of one set."""
    started = time.perf_counter()
    with guarded(server, dataset) as table:
        report: Report = {
            "rows": len(dataset.rows),
            "template": dataset.template,
            "load_seconds": round(time.perf_counter() - started, 1),
            "pgdedup": _product(table, dataset),
        }
        misses += _misses(table, dataset)
        report["others"] = _others(table.conn, dataset)
    report["seconds"] = round(time.perf_counter() - started, 1)
    return report


def _product(table: Guarded, dataset: Dataset) -> Report:
    actions = table.on_record
    report: Report = {"pairs_on_record": len(actions)}
    if dataset.truth:
        blocked = [each for each, action in actions.items() if action == "block"]
        report |= {
            "all": score(actions, dataset.truth).as_json(),
            "blocked": score(blocked, dataset.truth).as_json(),
            "by_kind": _shares(recall_by_kind(actions, dataset.truth), LEAST_PAIRS),
            "by_evidence": _shares(recall_by_evidence(actions, dataset.truth)),
        }
        report["finder"] = _finder(table)
    if dataset.negatives:
        met = score_negatives(actions, dataset.negatives)
        report["hard_negatives"] = {
            "blocked": met.blocked.as_json(),
            "asked": met.asked.as_json(),
            "flagged": met.flagged.as_json(),
            "met_though_codes_differ": met.met_against_code.as_json(),
            "by_kind": _shares(met.by_kind),
        }
    if dataset.labels:
        report["accuracy"] = score_labels(actions, dataset.labels).as_json()
    if dataset.questions:
        answers = {
            question: table.ask(row, max(DEPTHS))
            for question, row in dataset.asked.items()
        }
        report["ranks"] = _ranks(answers, dataset)
    return report


def _finder(table: Guarded) -> Report:
    """Rows whose pairs by find_duplicates_of are those on record; all should be."""
    agree, sample = table.compare_finder(FINDER_SAMPLE)
    return Share(agree, sample).as_json()


def _shares(shares: Mapping[str, Share], least: int = 1) -> Report:
    return {
        name: share.as_json() for name, share in shares.items() if share.of >= least
    }


def _ranks(answers: Mapping[str, list[str]], dataset: Dataset) -> Report:
    return {
        f"first {depth}": score_ranks(answers, dataset.questions, depth).as_json()
        for depth in DEPTHS
    }


def _others(conn: psycopg.Connection, dataset: Dataset) -> Report:
    names = Names(conn, dataset)
    if dataset.questions:
        report = {
            "pg_trgm, raw name": _ranks(
                names.trgm_ranks(dataset.asked, max(DEPTHS)), dataset
            )
        }
        if _RAPIDFUZZ:
            report["rapidfuzz, core"] = _ranks(
                names.rapidfuzz_ranks(dataset.asked, max(DEPTHS)), dataset
            )
        return report
    predictions: dict[str, Callable[[], set[Pair]]] = {
        "pg_trgm > 0.5, raw name": lambda: names.trgm("raw"),
        "pg_trgm > 0.5, core": lambda: names.trgm("core"),
    }
    if _RAPIDFUZZ:
        predictions["rapidfuzz WRatio >= 90, core"] = names.rapidfuzz
    report = {
        name: _other_score(predict(), dataset) for name, predict in predictions.items()
    }
    if dataset.truth and splinking.splink_installed():
        report |= _splink(conn, dataset)
    return report


def _other_score(found: set[Pair], dataset: Dataset) -> Report:
    if dataset.labels:
        return score_labels(found, dataset.labels).as_json()
    if not dataset.truth:
        hits = len(found & dataset.negatives.keys())
        return Share(hits, len(dataset.negatives)).as_json()
    return score(found, dataset.truth).as_json()


def _splink(conn: psycopg.Connection, dataset: Dataset) -> Report:
    """At probability .5, and at whichever threshold the truth shows to be the best."""
    scores = {
        threshold: score(found, dataset.truth)
        for threshold, found in splinking.predict(conn, dataset)
    }
    best = max(scores, key=lambda threshold: scores[threshold].f1)
    return {
        "Splink, probability >= 0.5": scores[0.5].as_json(),
        "Splink, best threshold": {**scores[best].as_json(), "threshold": best},
    }


def _misses(table: Guarded, dataset: Dataset) -> list[list[str]]:
    """Pairs that were not found, and pairs that should not have been."""
    found = table.on_record
    rules = table.rules_of_pairs()

    def line(what: str, each: Pair, why: str) -> list[str]:
        rows = [dataset.rows[id_] for id_ in each]
        texts = [" | ".join(value or "" for value in row.values()) for row in rows]
        return [dataset.name, what, why, *texts]

    return [
        *(
            line("missed", each, f"{known.kinds}: {known.evidence}")
            for each, known in dataset.truth.items()
            if not known.ambiguous and each not in found
        ),
        *(
            line("wrong", each, " ".join(rules[each]))
            for each in found
            if dataset.truth and each not in dataset.truth
        ),
        *(
            line("hard negative", each, f"{known.kind}: {' '.join(rules[each])}")
            for each, known in dataset.negatives.items()
            if each in found and not dataset.truth
        ),
    ]


# ------------------------------------------------------------------------- printing


def show(name: str, report: Report) -> None:
    """One set, for people."""
    rows, seconds = report["rows"], report["seconds"]
    print(f"\n== {name}: {rows:,} rows, template {report['template']}, {seconds} s")
    ours: Report = report["pgdedup"]
    if "all" in ours:
        _line("pgdedup", ours["all"])
        _line("  of these blocked", ours["blocked"])
    for what in ("accuracy", "ranks"):
        if what in ours:
            _line("pgdedup", ours[what])
    for other, figures in report["others"].items():
        _line(other, figures)
    for what in ("by_evidence", "by_kind"):
        if ours.get(what):
            print("  recall " + what.replace("_", " ") + ": " + _list(ours[what]))
    if "hard_negatives" in ours:
        negatives = dict(ours["hard_negatives"])
        kinds = negatives.pop("by_kind")
        print("  hard negatives: " + _list(negatives))
        print("  met by kind: " + _list(kinds))
    if "finder" in ours:
        print("  find_duplicates agrees with the guard: " + _text(ours["finder"]))


def _line(name: str, figures: Report) -> None:
    if "f1" in figures:
        text = "  ".join(
            f"{what} {figures[key]:.3f}"
            for what, key in (("P", "precision"), ("R", "recall"), ("F1", "f1"))
        )
        at = f"  at {figures['threshold']}" if "threshold" in figures else ""
        text += f"  ({figures['right']:,} of {figures['predicted']:,} right){at}"
    elif "share" in figures:
        text = _text(figures)
    else:
        text = _list(figures)
    print(f"  {name:32}{text}")


def _list(shares: Report) -> str:
    return ", ".join(f"{name} {_text(share)}" for name, share in shares.items())


def _text(share: Report) -> str:
    if share["share"] is None:
        return "none to judge"
    return f"{share['share']:.3f} ({share['hits']:,}/{share['of']:,})"


def run(data: Path, chosen: Iterable[str]) -> tuple[Report, list[list[str]], list[str]]:
    """All sets that are there: their reports, their misses, and what was skipped."""
    names = set(chosen)
    reports: Report = {}
    misses: list[list[str]] = []
    skipped = []
    with testing.find_server() as server:
        testing.prepare_roles(server)
        for folder, read in SETS:
            if names and folder not in names:
                continue
            if not (data / folder).is_dir():
                skipped.append(folder)
                continue
            dataset = read(data / folder)
            reports[dataset.name] = measure(server, dataset, misses)
            show(dataset.name, reports[dataset.name])
    return reports, misses, list(dict.fromkeys(skipped))


def main() -> int:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    data = Path(os.environ.get("PGDEDUP_DATA") or DATA)
    parser.add_argument("--data", type=Path, default=data)
    parser.add_argument(
        "--sets", nargs="+", default=[], choices=sorted({folder for folder, _ in SETS})
    )
    parser.add_argument("--output", type=Path, default=Path("quality.json"))
    parser.add_argument("--misses", type=Path, help="CSV of every miss and error")
    options = parser.parse_args()
    sys.stdout.reconfigure(line_buffering=True)
    started = time.perf_counter()
    reports, misses, skipped = run(options.data, options.sets)
    for name in skipped:
        print(f"SKIPPED: there is no {options.data / name}", file=sys.stderr)
    if not _RAPIDFUZZ:
        print("SKIPPED: rapidfuzz, pip install '.[bench]'", file=sys.stderr)
    if not splinking.splink_installed():
        print("SKIPPED: Splink, pip install '.[bench]'", file=sys.stderr)
    if not reports:
        return 1
    options.output.write_text(json.dumps(reports, indent=1, ensure_ascii=False) + "\n")
    if options.misses:
        with options.misses.open("w", encoding="utf-8", newline="") as stream:
            csv.writer(stream).writerows(misses)
    print(f"\n{time.perf_counter() - started:.0f} s; figures in {options.output}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
