"""Commands that begin with a table: a first rule file."""

from pathlib import Path
from typing import Annotated

import psycopg
import typer

from pgdedup.catalog import check_live
from pgdedup.cli.application import Dsn, Language, app
from pgdedup.model import TableName, parse_table_name
from pgdedup.proposal import propose
from pgdedup.rule_templates import read_sample_table, read_template, template_names

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
