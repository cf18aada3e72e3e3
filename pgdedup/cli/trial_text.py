"""How ``pgdedup try`` prints what it found."""

import io
import tomllib
from functools import cache
from importlib import resources
from typing import Any

from rich.console import Console
from rich.table import Table

from pgdedup.trial import Group, Period, Trial


@cache
def _texts() -> dict[str, dict[str, str]]:
    """What is said, by language."""
    found = resources.files(__package__).joinpath("trial_text.toml")
    return tomllib.loads(found.read_text("utf-8"))


def as_text(trial: Trial, seconds: float) -> str:
    """The whole answer for a terminal."""
    say = _texts()[trial.proposal.rules.language.value]
    stream = io.StringIO()
    console = Console(file=stream, width=100, highlight=False, markup=False)
    everything = trial.copied >= trial.rows
    console.print(
        say["all" if everything else "looked"].format(
            table=trial.proposal.table, copied=trial.copied, rows=trial.rows
        )
    )
    console.print(say["seconds"].format(seconds=seconds))
    console.print()
    if not trial.pairs:
        console.print(say["none"])
    else:
        _print_rules(console, trial, say)
        _print_period(console, trial, say)
        console.print(say["worst"])
        for number, group in enumerate(trial.groups, 1):
            _print_group(console, number, group, say)
    if not everything:
        console.print(say["sample"])
    console.print(say["next"].format(table=_quoted(trial.proposal.table)))
    return stream.getvalue()


def _quoted(table: str) -> str:
    return f"'{table}'" if '"' in table else table


def _print_rules(console: Console, trial: Trial, say: dict[str, str]) -> None:
    console.print(say["pairs"].format(pairs=trial.pairs))
    table = Table(box=None, pad_edge=False)
    table.add_column(say["rule"])
    table.add_column(say["count"], justify="right")
    if trial.period is not None:
        table.add_column(say["stopped"], justify="right")
    for rule, count in trial.by_rule.items():
        cells = [rule, f"{count:,}"]
        if trial.period is not None:
            cells.append(f"{trial.period.by_rule[rule]:,}")
        table.add_row(*cells)
    console.print(table)
    console.print()


def _print_period(console: Console, trial: Trial, say: dict[str, str]) -> None:
    period = trial.period
    if period is None:
        console.print(say["no_period"])
    else:
        console.print(
            say["period"].format(
                rows=period.rows,
                since=f"{period.since:%Y-%m-%d}",
                until=f"{period.until:%Y-%m-%d}",
                duplicates=period.duplicates,
                share=period.duplicates / max(1, period.rows),
            )
        )
        console.print("  " + say["refused"].format(count=period.stopped))
        console.print(
            "  " + say["flagged"].format(count=period.duplicates - period.stopped)
        )
    console.print()


def _print_group(
    console: Console, number: int, group: Group, say: dict[str, str]
) -> None:
    console.print(
        say["group"].format(
            number=number, count=len(group.rows), rules=", ".join(group.rules)
        )
    )
    table = Table(box=None, pad_edge=False, show_edge=False)
    table.add_column("  " + say["key"], no_wrap=True)
    table.add_column(say["owner"], no_wrap=True)
    table.add_column(say["created"], no_wrap=True)
    table.add_column(say["values"])
    for row in group.rows:
        values = (f"{v}" for k, v in row.shown.items() if str(v) != row.owner)
        table.add_row(
            "  " + row.key,
            row.owner or "",
            f"{row.created:%Y-%m-%d}" if row.created else "",
            " · ".join(values),
        )
    console.print(table)
    console.print()


def as_json(trial: Trial) -> dict[str, Any]:
    """The whole answer for programs."""
    return {
        "table": trial.proposal.table,
        "rows": trial.rows,
        "copied": trial.copied,
        "pairs": trial.pairs,
        "by_rule": dict(trial.by_rule),
        "groups": list(map(_group_json, trial.groups)),
        "period": _period_json(trial.period),
        "rules": trial.proposal.text,
        "unsure": list(trial.proposal.unsure),
    }


def _group_json(group: Group) -> dict[str, Any]:
    return {
        "rules": list(group.rules),
        "rows": [
            {
                "key": row.key,
                "owner": row.owner,
                "created": row.created.isoformat() if row.created else None,
                "values": dict(row.shown),
            }
            for row in group.rows
        ],
    }


def _period_json(period: Period | None) -> dict[str, Any] | None:
    if period is None:
        return None
    return {
        "since": period.since.isoformat(),
        "until": period.until.isoformat(),
        "rows": period.rows,
        "duplicates": period.duplicates,
        "stopped": period.stopped,
        "by_rule": dict(period.by_rule),
    }
