"""Commands that merge records and undo it."""

import json
from collections import Counter
from dataclasses import asdict
from enum import StrEnum
from typing import Annotated, Literal

import psycopg
import typer
from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from pgdedup.automerge import AutoMergeStoppedError, Outcome, auto_merge, clusters
from pgdedup.cli.application import (
    Dsn,
    Exit,
    Format,
    FormatOption,
    Target,
    app,
    print_json,
)
from pgdedup.merge import MergePreview
from pgdedup.merge import merge as merge_records
from pgdedup.merge import preview as preview_merge
from pgdedup.merge import unmerge as unmerge_records


class Changed(StrEnum):
    """What becomes of values that somebody changed after the merge."""

    KEEP_CURRENT = "keep_current"
    RESTORE = "restore"


@app.command()
def merge(
    target: Target,
    survivor: Annotated[
        str | None,
        typer.Argument(
            help="Key of the record that stays.",
            show_default=False,
        ),
    ] = None,
    duplicates: Annotated[
        list[str] | None,
        typer.Argument(help="Keys of those that go.", show_default=False),
    ] = None,
    dsn: Dsn = None,
    reason: Annotated[str | None, typer.Option(help="Why; kept in the log.")] = None,
    choices: Annotated[
        str,
        typer.Option(
            help='JSON: {"fields": {column: {"from": key} or {"value": ...}}, '
            '"references": {"schema.table": policy}}.'
        ),
    ] = "{}",
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Show what would happen, change nothing.")
    ] = False,
    choose: Annotated[
        bool,
        typer.Option(
            "--choose", help="All keys alike: the rule file says which stays."
        ),
    ] = False,
    auto: Annotated[
        bool, typer.Option("--auto", help="Merge what the pairs of --rule are sure of.")
    ] = False,
    rule: Annotated[str | None, typer.Option(help="With --auto: the rule.")] = None,
    min_score: Annotated[
        float, typer.Option(min=0, max=1, help="With --auto: the least score.")
    ] = 1.0,
    limit: Annotated[
        int, typer.Option(min=1, help="With --auto: merge at most so many clusters.")
    ] = 100,
    output: FormatOption = Format.TEXT,
) -> None:
    """Merge records: every child row moves to the survivor. Can be undone (unmerge)."""
    if auto:
        if rule is None or survivor is not None:
            raise typer.BadParameter("--auto needs --rule, and takes no keys")
        _auto(target, rule, min_score, limit, dsn, output, dry_run=dry_run)
        return
    keys = [each for each in (survivor, *(duplicates or ())) if each is not None]
    if len(keys) < 2:
        raise typer.BadParameter("name at least two keys, or --auto")
    stays, go = (None, keys) if choose else (keys[0], keys[1:])
    try:
        chosen = json.loads(choices)
    except ValueError as error:
        raise typer.BadParameter(f"--choices is not JSON: {error}") from error
    with psycopg.connect(dsn or "") as conn:
        if not dry_run:
            merge_id = merge_records(
                conn, target, stays, go, choices=chosen, reason=reason
            )
            if output is Format.JSON:
                print_json({"merge_id": merge_id})
            else:
                typer.echo(f"merge {merge_id}; undo: pgdedup unmerge {merge_id}")
            return
        seen = preview_merge(conn, target, stays, go, choices=chosen)
    if output is Format.JSON:
        print_json(asdict(seen))
    else:
        _print_preview(seen)


def _print_preview(seen: MergePreview) -> None:
    """The row that remains, and what moves."""
    console = Console()
    record = Table("column", "value after the merge")
    for column, value in seen.survivor.items():
        if value is not None:
            text = value if isinstance(value, str) else json.dumps(value)
            record.add_row(column, text)
    console.print(record)
    table = Table("table", "columns", "rows", "conflicts", "policy")
    for reference in seen.references:
        table.add_row(
            reference.table,
            ", ".join(reference.columns),
            str(reference.rows),
            str(reference.conflicts),
            reference.policy,
        )
    console.print(table)
    for lock in seen.locks:
        typer.echo(f"lock: {lock.mode} on {lock.table}")
    for name in seen.aliases:
        typer.echo(f"{name.alias} becomes an alias of {name.name} ({name.type})")
    for warning in seen.warnings:
        typer.echo(f"warning: {warning}", err=True)
    typer.echo("nothing was changed (--dry-run)")


def _auto(
    target: str,
    rule: str,
    min_score: float,
    limit: int,
    dsn: str | None,
    output: Format,
    *,
    dry_run: bool,
) -> None:
    """Merge cluster by cluster, and say of each what became of it and why."""
    outcomes: list[Outcome] = []
    stopped: str | None = None
    with psycopg.connect(dsn or "", autocommit=True) as conn:
        found = clusters(conn, target, rule, min_score)
        with Progress(console=Console(stderr=True), transient=True) as progress:
            task = progress.add_task("merge", total=len(found))
            try:
                for outcome in auto_merge(
                    conn,
                    target,
                    rule,
                    min_score=min_score,
                    limit=limit,
                    dry_run=dry_run,
                    found=found,
                ):
                    outcomes.append(outcome)
                    progress.advance(task)
                    if output is Format.TEXT:
                        progress.console.print(
                            _line(outcome), markup=False, highlight=False
                        )
            except AutoMergeStoppedError as stop:
                stopped = str(stop)
    merged = [each for each in outcomes if each.skipped is None]
    if output is Format.JSON:
        print_json({"stopped": stopped, "outcomes": [asdict(o) for o in outcomes]})
    else:
        verb = "would be merged" if dry_run else "merged"
        typer.echo(
            f"{len(merged)} clusters {verb}, {len(outcomes) - len(merged)} skipped,"
            f" {len(found) - len(outcomes)} left"
        )
        reasons = Counter(each.skipped for each in outcomes if each.skipped)
        for reason, number in reasons.most_common(10):
            typer.echo(f"skipped {number}: {reason}")
    if stopped is not None:
        typer.echo(f"stopped by stop_auto_merge: {stopped}", err=True)
        raise typer.Exit(Exit.FAILED)


def _line(outcome: Outcome) -> str:
    keys = ", ".join(outcome.keys)
    if outcome.skipped is not None:
        return f"{keys}: left alone: {outcome.skipped}"
    if outcome.merge_id is None:
        return f"{keys}: score {outcome.score:.3f}, {outcome.rows} child rows"
    return f"{keys}: merge {outcome.merge_id} into {outcome.survivor}"


@app.command()
def unmerge(
    merge_id: Annotated[int, typer.Argument(help="What merge printed.")],
    dsn: Dsn = None,
    changed: Annotated[
        Changed,
        typer.Option(help="What somebody changed after the merge stays, or goes too."),
    ] = Changed.KEEP_CURRENT,
    output: FormatOption = Format.TEXT,
) -> None:
    """Undo a merge: records and child rows are put back as they were."""
    how: Literal["keep_current", "restore"] = (
        "restore" if changed is Changed.RESTORE else "keep_current"
    )
    with psycopg.connect(dsn or "") as conn:
        result = unmerge_records(conn, merge_id, changed=how)
    if output is Format.JSON:
        print_json(asdict(result))
        return
    if result.already_undone:
        typer.echo(f"merge {merge_id} was undone before; nothing was changed")
        return
    for moved in result.restored:
        typer.echo(f"restored {moved.rows} rows of {moved.table}")
    for moved in result.moved_back:
        columns = ", ".join(moved.columns)
        typer.echo(f"moved back {moved.rows} rows of {moved.table} ({columns})")
    for kept in result.kept:
        what = "is gone" if kept.gone else f"kept its later {', '.join(kept.columns)}"
        typer.echo(f"left alone: {kept.table} {kept.key} {what}")
    for rewritten in result.rewritten:
        columns = ", ".join(rewritten.columns)
        typer.echo(f"your triggers set {rewritten.table} ({columns}) anew")
