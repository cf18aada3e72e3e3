"""Commands that begin with a table: a first rule file, and what it would find."""

import time
from pathlib import Path
from typing import Annotated

import psycopg
import typer
from rich.console import Console

from pgdedup.catalog import check_live
from pgdedup.cli.application import (
    Dsn,
    Exit,
    Format,
    FormatOption,
    Language,
    Target,
    app,
    print_json,
)
from pgdedup.cli.trial_text import as_json, as_text
from pgdedup.model import TableName, parse_table_name
from pgdedup.proposal import propose
from pgdedup.rule_templates import read_sample_table, read_template, template_names
from pgdedup.trial import try_rules

Rows = Annotated[
    int, typer.Option("--rows", min=100, help="Look at about so many rows.")
]
Timeout = Annotated[
    str, typer.Option("--timeout", help="No statement runs longer than this.")
]


def table_name(text: str) -> TableName:
    """A table as the command line names it."""
    try:
        return parse_table_name(text)
    except ValueError as error:
        raise typer.BadParameter(str(error)) from error


@app.command()
def init(
    template: Annotated[
        str | None,
        typer.Option(
            show_default=False,
            help="Instead of a look at a table: one of " + ", ".join(template_names()),
        ),
    ] = None,
    table: Annotated[
        str | None,
        typer.Option(
            show_default=False,
            help="Your table, as SQL names it; with a template, instead of its own.",
        ),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            show_default=False,
            help="Write to this file, which must not exist; otherwise print.",
        ),
    ] = None,
    sample_table: Annotated[
        bool,
        typer.Option(
            "--sample-table",
            help="Instead of the rules: SQL of the table that a template is for.",
        ),
    ] = False,
    dsn: Dsn = None,
    lang: Language = None,
    rows: Rows = 5_000,
    timeout: Timeout = "30s",
) -> None:
    """Begin a rule file: look at a live table and propose rules, or take a template.

    Reads a sample of the table, and nothing else; every line says why it is there.

    pgdedup init --table crm.customers -o dedup.yaml
    """
    if template is None:
        if sample_table:
            raise typer.BadParameter("--sample-table needs --template")
        if table is None:
            raise typer.BadParameter("give --table of a live table, or --template")
        text = _propose(dsn, table_name(table), lang, rows, timeout)
    elif template not in template_names():
        raise typer.BadParameter(
            f"there is no template {template}; there are {', '.join(template_names())}"
        )
    elif sample_table:
        text = read_sample_table(template)
    else:
        text = read_template(template, table)
    if output is None:
        typer.echo(text, nl=False)
        return
    try:
        with output.open("x", encoding="utf-8") as stream:
            stream.write(text)
    except FileExistsError as error:
        raise typer.BadParameter(f"{output} exists and is not overwritten") from error


def _propose(
    dsn: str | None, table: TableName, lang: str | None, rows: int, timeout: str
) -> str:
    """The proposal for a live table; what stands against it goes to standard error."""
    with psycopg.connect(dsn or "", autocommit=True) as conn:
        proposal = propose(
            conn, table, language=lang, sample=rows, statement_timeout=timeout
        )
        problems = check_live(conn, proposal.rules)
    for doubt in proposal.unsure:
        typer.echo(f"unsure: {doubt}", err=True)
    for problem in problems:
        typer.echo(f"before apply: {problem.key}: {problem.message}", err=True)
    return proposal.text


@app.command(name="try")
def try_(
    table: Target,
    dsn: Dsn = None,
    lang: Language = None,
    rows: Annotated[
        int, typer.Option("--rows", min=100, help="Copy at most the newest so many.")
    ] = 10_000,
    groups: Annotated[
        int, typer.Option("--groups", min=1, help="Show so many groups of duplicates.")
    ] = 10,
    timeout: Timeout = "60s",
    output: FormatOption = Format.TEXT,
) -> None:
    """Show the worst duplicates of a live table, without installing anything.

    Proposes rules as init does, copies the newest rows to a throw-away server on this
    machine, and says what the rules find there, and would have stopped last month. Exit
    1 when there are duplicates.

    pgdedup try crm.customers
    """
    name = table_name(table)
    begun = time.monotonic()
    console = Console(stderr=True)
    with (
        psycopg.connect(dsn or "", autocommit=True) as conn,
        console.status("") as status,
    ):

        def tell(step: str) -> None:
            status.update(f"{step} …")
            if not console.is_terminal:
                typer.echo(step, err=True)

        found = try_rules(
            conn,
            name,
            language=lang,
            rows=rows,
            groups=groups,
            statement_timeout=timeout,
            progress=tell,
        )
    if output is Format.JSON:
        print_json(as_json(found))
    else:
        typer.echo(as_text(found, time.monotonic() - begun), nl=False)
    raise typer.Exit(Exit.FOUND if found.pairs else Exit.OK)
