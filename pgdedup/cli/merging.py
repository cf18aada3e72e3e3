"""Commands that merge records and undo it."""

import json
from dataclasses import asdict
from typing import Annotated

import psycopg
import typer
from rich.console import Console
from rich.table import Table

from pgdedup.cli.application import (
    Dsn,
    Format,
    FormatOption,
    Target,
    app,
    print_json,
)
from pgdedup.merge import merge as merge_records
from pgdedup.merge import preview as preview_merge
from pgdedup.merge import unmerge as unmerge_records


@app.command()
def merge(
    target: Target,
    survivor: Annotated[str, typer.Argument(help="Key of the record that stays.")],
    duplicates: Annotated[list[str], typer.Argument(help="Keys of those that go.")],
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
    output: FormatOption = Format.TEXT,
) -> None:
    """Merge records: every child row moves to the survivor. Can be undone (unmerge)."""
    try:
        chosen = json.loads(choices)
    except ValueError as error:
        raise typer.BadParameter(f"--choices is not JSON: {error}") from error
    with psycopg.connect(dsn or "") as conn:
        if not dry_run:
            merge_id = merge_records(
                conn, target, survivor, duplicates, choices=chosen, reason=reason
            )
            if output is Format.JSON:
                print_json({"merge_id": merge_id})
            else:
                typer.echo(f"merge {merge_id}; undo: pgdedup unmerge {merge_id}")
            return
        seen = preview_merge(conn, target, survivor, duplicates, choices=chosen)
    if output is Format.JSON:
        print_json(asdict(seen))
        return
    table = Table("table", "columns", "rows", "conflicts", "policy")
    for reference in seen.references:
        table.add_row(
            reference.table,
            ", ".join(reference.columns),
            str(reference.rows),
            str(reference.conflicts),
            reference.policy,
        )
    Console().print(table)
    for warning in seen.warnings:
        typer.echo(f"warning: {warning}", err=True)
    typer.echo("nothing was changed (--dry-run)")


@app.command()
def unmerge(
    merge_id: Annotated[int, typer.Argument(help="What merge printed.")],
    dsn: Dsn = None,
    output: FormatOption = Format.TEXT,
) -> None:
    """Undo a merge: records and child rows are put back as they were."""
    with psycopg.connect(dsn or "") as conn:
        result = unmerge_records(conn, merge_id)
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
