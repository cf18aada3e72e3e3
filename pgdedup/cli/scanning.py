"""Commands that look through whole tables."""

import time
from contextlib import ExitStack
from dataclasses import asdict
from typing import Annotated

import psycopg
import typer
from rich.console import Console
from rich.progress import (
    BarColumn,
    Progress,
    TaskID,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)

from pgdedup.cli.application import (
    Dsn,
    Exit,
    Format,
    FormatOption,
    app,
    print_json,
)
from pgdedup.scan import BATCH, HEAVY, HeavyKey, ScanProgress, heavy_keys
from pgdedup.scan import scan as scan_table


@app.command()
def scan(
    tables: Annotated[
        list[str] | None,
        typer.Argument(help="Tables, as SQL names them; all with rules by default."),
    ] = None,
    rule: Annotated[
        list[str] | None, typer.Option("--rule", help="Only this rule; repeatable.")
    ] = None,
    complete: Annotated[
        bool, typer.Option("--complete", help="Look at unchanged rows again, too.")
    ] = False,
    max_seconds: Annotated[
        float | None,
        typer.Option(min=0, help="Stop after so many seconds; go on the next time."),
    ] = None,
    workers: Annotated[
        int | None,
        typer.Option(
            min=0,
            show_default=False,
            help="Parallel workers of the server; by default what it allows a query.",
        ),
    ] = None,
    jobs: Annotated[
        int,
        typer.Option(
            min=1,
            help="Sessions that scan at once; with more than one, workers are 0 by"
            " default.",
        ),
    ] = 1,
    batch_rows: Annotated[
        int,
        typer.Option(
            min=1, help="Rows held at a time, counted once for each of their keys."
        ),
    ] = BATCH,
    heavy: Annotated[
        int,
        typer.Option(min=2, help="A value that more rows share is only reported."),
    ] = HEAVY,
    pause: Annotated[
        float, typer.Option(min=0, help="Seconds of rest between two batches.")
    ] = 0,
    dsn: Dsn = None,
    output: FormatOption = Format.TEXT,
) -> None:
    """Put all duplicates of whole tables on record (pgdedup.open_pairs).

    Interrupted, it goes on where it stopped; done, it looks only at rows that changed
    since. Exit 1 when there are any duplicates.

    pgdedup scan crm.customers --max-seconds 600 --pause 0.5
    """
    found: list[tuple[ScanProgress, list[HeavyKey]]] = []
    begun = time.monotonic()
    if workers is None and jobs > 1:
        workers = 0
    with ExitStack() as stack:
        conn, *helpers = (
            stack.enter_context(psycopg.connect(dsn or "", autocommit=True))
            for _ in range(jobs)
        )
        bar = stack.enter_context(progress_bar())
        for target in tables or _guarded(conn):
            task = bar.add_task(target, total=None, pairs=0, rows=0)

            def show(state: ScanProgress, task: TaskID = task) -> None:
                show_progress(bar, task, state)

            state = scan_table(
                conn,
                target,
                rules=rule,
                complete=complete,
                max_seconds=_left(max_seconds, begun),
                batch=batch_rows,
                heavy=heavy,
                pause=pause,
                workers=workers,
                helpers=helpers,
                progress=show,
            )
            found.append((state, heavy_keys(conn, target)))
    if output is Format.JSON:
        print_json(
            [
                {**asdict(state), "heavy": [asdict(key) for key in keys]}
                for state, keys in found
            ]
        )
    else:
        for state, keys in found:
            _print(state, keys)
    raise typer.Exit(Exit.FOUND if any(s.pairs for s, _ in found) else Exit.OK)


def _left(seconds: float | None, begun: float) -> float | None:
    """Of the time for all tables, what is left for the next."""
    return None if seconds is None else max(seconds - (time.monotonic() - begun), 0)


def _guarded(conn: psycopg.Connection[tuple[object, ...]]) -> list[str]:
    """Tables that have rules."""
    rows = conn.execute(
        "SELECT DISTINCT r.target::text FROM pgdedup.installed_rules() AS r ORDER BY 1"
    )
    return [str(row[0]) for row in rows]


def progress_bar() -> Progress:
    """The bar of a scan, on standard error."""
    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.fields[rows]:,} rows, {task.fields[pairs]:,} pairs"),
        TimeElapsedColumn(),
        TimeRemainingColumn(),
        console=Console(stderr=True),
        transient=True,
    )


def show_progress(
    bar: Progress, task: TaskID, state: ScanProgress, name: str | None = None
) -> None:
    """One step further of a table: a bar on a terminal, a line elsewhere."""
    bar.update(
        task,
        total=1,
        completed=state.share,
        rows=round(state.rows * state.share),
        pairs=state.pairs,
    )
    if not bar.console.is_terminal and state.rules:
        typer.echo(
            f"{name or state.target}: {state.done} of {state.units} units, "
            f"{state.pairs} pairs, {', '.join(state.rules)}",
            err=True,
        )


def _print(state: ScanProgress, keys: list[HeavyKey]) -> None:
    end = "" if state.finished else "; stopped, the next scan goes on here"
    typer.echo(f"{state.target}: {state.rows} rows, {state.pairs} pairs{end}")
    for key in keys:
        typer.echo(
            f"  {key.rule}: {key.table_rows} rows share a value, "
            f"{key.row_key} is one of them; not listed pair by pair"
        )
