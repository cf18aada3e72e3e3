"""A report as text for a terminal, and as an object for programs."""

import io
from collections.abc import Sequence
from dataclasses import asdict
from datetime import date, datetime
from typing import Any

from rich.console import Console
from rich.table import Table

from pgdedup.report.reading import Count, Report, TableReport
from pgdedup.report.texts import number, percent, texts


def as_json(report: Report) -> dict[str, Any]:
    """The whole report, with the shares that can be computed from it."""
    answer: dict[str, Any] = _plain(asdict(report))
    for table, entry in zip(report.tables, answer["tables"], strict=True):
        entry["pairs"] = table.pairs
        entry["waiting"] = table.waiting
        entry["duplicates_without_rules"] = table.duplicate_share(guarded=False)
        entry["duplicates_with_rules"] = table.duplicate_share(guarded=True)
        for rule, each in zip(table.rules, entry["rules"], strict=True):
            each["precision"] = rule.precision
    return answer


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(each) for key, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(each) for each in value]
    if isinstance(value, (datetime, date)):
        return value.isoformat()
    return value


def as_text(report: Report) -> str:
    """The whole report for a terminal."""
    say = texts(report.language)
    stream = io.StringIO()
    console = Console(file=stream, width=100, highlight=False, markup=False)
    console.print(say["title"].format(database=report.database))
    if not report.tables:
        console.print(say["none"])
    for table in report.tables:
        console.print()
        _print_table(console, table, report, say)
    return stream.getvalue()


def _print_table(
    console: Console, table: TableReport, report: Report, say: dict[str, str]
) -> None:
    name = table.table if table.label == table.table else f"{table.label} {table.table}"
    console.print(f"== {name}")
    console.print(say["made"].format(at=report.made_at, installed=table.installed_at))
    for note in table.notes:
        console.print(say[f"note_{note}"])
    if not table.pairs:
        console.print(say["nothing"])
    else:
        states = ", ".join(
            f"{say[f'state_{s}']} {n:,}" for s, n in table.states.items()
        )
        console.print(f"{table.pairs:,} {say['pairs']}: {states}")
        undone = say["undone"].format(count=table.undone)
        console.print(f"{table.merges:,} {say['merges']}, {undone}")
        before, after = (table.duplicate_share(guarded=g) for g in (False, True))
        if before is not None or after is not None:
            console.print(
                say["before_text"].format(before=percent(before), after=percent(after))
            )
        _print_rows(
            console,
            say["rules"],
            [
                say[k]
                for k in (
                    "rule",
                    "action",
                    "pairs",
                    "confirmed",
                    "rejected",
                    "accepted",
                    "waiting",
                    "precision",
                    "refused",
                )
            ],
            [
                [
                    r.rule,
                    r.action,
                    r.pairs,
                    r.confirmed,
                    r.rejected,
                    r.accepted,
                    r.waiting,
                    percent(r.precision),
                    r.refused,
                ]
                for r in table.rules
            ],
        )
        _print_rows(
            console,
            say["costs"],
            [say[k] for k in ("rule", "per_day", "milliseconds", "candidates")],
            [
                [r.rule, *map(number, (r.per_day, r.milliseconds, r.candidates))]
                for r in table.rules
            ],
        )
        counts: dict[str, Sequence[Count]] = {
            "owners": table.owners,
            "sources": table.sources,
            "users": table.users,
        }
        for key, rows in counts.items():
            _print_rows(
                console,
                say[key],
                ["", say["pairs"], say["waiting"]],
                [[each.name, each.pairs, each.waiting] for each in rows],
            )
        _print_rows(
            console,
            say["months"],
            ["", say["pairs"], say["waiting"]],
            [[f"{m.month:%Y-%m}", m.pairs, m.waiting] for m in table.months if m.pairs],
        )
    _print_rows(
        console,
        say["fields"],
        [say[k] for k in ("field", "filled", "invalid", "nonstandard")],
        [
            [
                f.label,
                percent(f.filled / f.rows if f.rows else None),
                percent(f.invalid / f.filled if f.filled else None),
                percent(
                    f.nonstandard / f.filled
                    if f.nonstandard is not None and f.filled
                    else None
                ),
            ]
            for f in table.fields
        ],
    )


def _print_rows(
    console: Console,
    title: str,
    head: Sequence[str],
    rows: Sequence[Sequence[object]],
) -> None:
    if not rows:
        return
    console.print()
    console.print(title)
    table = Table(box=None, pad_edge=False)
    for position, name in enumerate(head):
        number = position > 0 and not isinstance(rows[0][position], str)
        share = position > 0 and str(rows[0][position])[-1:] in ("%", "–")
        table.add_column(name, justify="right" if number or share else "left")
    for row in rows:
        table.add_row(*(f"{v:,}" if isinstance(v, int) else str(v) for v in row))
    console.print(table)
