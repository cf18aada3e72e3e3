"""The command that tries rules on a table before they are switched on."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Literal

import psycopg
import typer
from rich.console import Console
from rich.progress import TaskID
from rich.table import Table
from rich.text import Text

from pgdedup.cli.application import (
    DEFAULT_FILE,
    Dsn,
    Exit,
    Format,
    FormatOption,
    RulesFile,
    app,
    print_json,
    read_rules,
)
from pgdedup.cli.scanning import progress_bar, show_progress
from pgdedup.draft import Draft, draft
from pgdedup.model import RuleSet
from pgdedup.scan import HEAVY, ScanProgress
from pgdedup.simulate import (
    INSTALLED,
    Difference,
    Replay,
    SharedValue,
    SimulatedPair,
    Simulation,
)
from pgdedup.simulate import simulate as simulate_rules


@app.command()
def simulate(
    file: RulesFile = DEFAULT_FILE,
    table: Annotated[
        list[str] | None,
        typer.Option(
            "--table",
            help="Only this table of the file; repeatable.",
            show_default=False,
        ),
    ] = None,
    since_column: Annotated[
        str | None,
        typer.Option(
            help="Replay the newest rows in the order of this column, a date.",
            show_default=False,
        ),
    ] = None,
    days: Annotated[
        float, typer.Option(min=0, help="Replay so many days, up to the newest row.")
    ] = 30,
    against: Annotated[
        str | None,
        typer.Option(
            metavar="FILE|installed",
            help="Compare with another rule file, or with the rules that are "
            "installed.",
            show_default=False,
        ),
    ] = None,
    sample: Annotated[
        int, typer.Option(min=0, help="Show so many pairs of each rule.")
    ] = 3,
    heavy: Annotated[
        int,
        typer.Option(min=2, help="A value that more rows share is only reported."),
    ] = HEAVY,
    dsn: Dsn = None,
    output: FormatOption = Format.TEXT,
) -> None:
    """Say what rules would do with the rows of today, without switching them on.

    Everything happens in one transaction that is rolled back. Exit 1 when the rules
    would catch anything.

    pgdedup simulate -f new.yaml --since-column created_at --against installed
    """
    rules = read_rules(file)
    others = _others(against)
    found = []
    with (
        psycopg.connect(dsn or "", autocommit=True) as conn,
        progress_bar() as bar,
    ):
        for name in table or rules.tables:
            made = draft(conn, rules, name)
            other: Draft | Literal["installed"] | None = None
            if isinstance(others, RuleSet):
                other = draft(conn, others, name)
            elif others is not None:
                other = INSTALLED
            task = bar.add_task(made.table, total=None, pairs=0, rows=0)

            def show(
                state: ScanProgress, made: Draft = made, task: TaskID = task
            ) -> None:
                show_progress(bar, task, state, made.table)

            found.append(
                simulate_rules(
                    conn,
                    made,
                    against=other,
                    since_column=since_column,
                    days=days,
                    sample=sample,
                    heavy=heavy,
                    progress=show,
                )
            )
    if output is Format.JSON:
        print_json([_json(each) for each in found])
    else:
        console = Console(soft_wrap=False)
        for each in found:
            _print(console, each)
    raise typer.Exit(Exit.FOUND if any(each.caught for each in found) else Exit.OK)


def _others(against: str | None) -> RuleSet | Literal["installed"] | None:
    """The rules to compare with; a file called ``installed`` is ``./installed``."""
    if against is None:
        return None
    if against == INSTALLED:
        return INSTALLED
    if not Path(against).is_file():
        raise typer.BadParameter(f"there is no file {against}")
    return read_rules(Path(against))


def _json(found: Simulation) -> dict[str, object]:
    answer = asdict(found)
    if answer["replay"] is not None:
        for name in ("since", "until"):
            answer["replay"][name] = answer["replay"][name].isoformat()
    return answer


def _print(console: Console, found: Simulation) -> None:
    """All that is said of one table."""
    console.print(
        Text(f"{found.table}: {found.rows:,} rows, {found.pairs:,} pairs", "bold")
    )
    if found.rules:
        console.print(
            _table(
                ("rule", "action", "pairs", "rows", "confirmed", "distinct"),
                (
                    (r.rule, r.action, r.pairs, r.rows, r.confirmed, r.distinct)
                    for r in found.rules
                ),
            )
        )
    if found.shared:
        console.print(_shared(found.shared))
    _print_pairs(console, "examples", found.sample)
    if found.replay is not None:
        _print_replay(console, found.replay)
    if found.difference is not None:
        _print_difference(console, found.difference)


def _shared(values: Iterable[SharedValue]) -> Table:
    return _table(
        ("rule", "rows", "one of them", "value"),
        (
            (
                each.rule,
                each.rows,
                each.row_key,
                ", ".join(f"{f}: {v}" for f, v in each.values.items() if v is not None)
                + ("" if each.listed else " (too many: its pairs are not counted)"),
            )
            for each in values
        ),
        title="values that most rows share",
    )


def _print_replay(console: Console, replay: Replay) -> None:
    span = f"{replay.since:%Y-%m-%d} to {replay.until:%Y-%m-%d}"
    console.print(
        f"{replay.rows:,} rows by {replay.column} from {span}: "
        f"{replay.blocked:,} blocked, {replay.asked:,} asked, "
        f"{replay.flagged:,} flagged, {replay.shadowed:,} shadowed",
        highlight=False,
        markup=False,
    )
    if replay.rules:
        console.print(
            _table(
                ("rule", "action", "rows", "pairs", "called distinct"),
                ((r.rule, r.action, r.rows, r.pairs, r.distinct) for r in replay.rules),
            )
        )
    _print_pairs(console, "of these, stewards called distinct", replay.distinct)


def _print_difference(console: Console, difference: Difference) -> None:
    console.print(
        f"against the other rules: {difference.gained:,} pairs gained, "
        f"{difference.lost:,} lost, {difference.kept:,} kept",
        highlight=False,
        markup=False,
    )
    console.print(
        _table(
            ("rule", "before", "after", "gained", "lost"),
            (
                (r.rule, r.before or "-", r.after or "-", r.gained, r.lost)
                for r in difference.rules
            ),
        )
    )
    if difference.actions:
        console.print(
            _table(
                ("before", "after", "pairs"),
                ((a.before, a.after, a.pairs) for a in difference.actions),
                title="pairs that are treated in another way",
            )
        )
    _print_pairs(console, "gained", difference.gained_sample)
    _print_pairs(console, "lost", difference.lost_sample)


def _print_pairs(console: Console, title: str, pairs: Sequence[SimulatedPair]) -> None:
    if not pairs:
        return
    rows = []
    for pair in pairs:
        decided = ""
        if pair.state is not None:
            by = f" by {pair.decided_by}" if pair.decided_by else ""
            why = f": {pair.reason}" if pair.reason else ""
            decided = f"{pair.state}{by}{why}"
        evidence = "\n".join(
            f"{each.field} {each.comparison}: {each.value_l} | {each.value_r}"
            + ("" if each.score in (None, 1) else f" ({each.score:.2f})")
            for each in pair.why
        )
        rows.append((pair.rule, pair.action, pair.key_l, pair.key_r, evidence, decided))
    console.print(
        _table(("rule", "action", "left", "right", "why", "decided"), rows, title=title)
    )


def _table(
    columns: Sequence[str], rows: Iterable[Sequence[object]], title: str | None = None
) -> Table:
    table = Table(title=title, title_justify="left")
    for name in columns:
        number = name in _NUMBERS
        table.add_column(name, justify="right" if number else "left", overflow="fold")
    for row in rows:
        table.add_row(*(Text(f"{v:,}" if isinstance(v, int) else str(v)) for v in row))
    return table


_NUMBERS = frozenset(
    {"pairs", "rows", "confirmed", "distinct", "called distinct", "gained", "lost"}
)
