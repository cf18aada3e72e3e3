"""The report."""

import json
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import psycopg
import typer

from pgdedup import migrate
from pgdedup.cli.application import Dsn, Lang, app, print_json
from pgdedup.errors import PgdedupError
from pgdedup.report import as_html, as_json, as_text
from pgdedup.report import report as make_report


class ReportFormat(StrEnum):
    """How a report is printed."""

    TEXT = "text"
    JSON = "json"
    HTML = "html"


@app.command()
def report(
    tables: Annotated[
        list[str] | None,
        typer.Argument(help="Tables as the rule file names them; all by default."),
    ] = None,
    dsn: Dsn = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            show_default=False,
            help="Write to this file; a name that ends in .html or .json says how.",
        ),
    ] = None,
    form: Annotated[
        ReportFormat | None,
        typer.Option("--format", show_default=False, help="text, json or html."),
    ] = None,
    lang: Annotated[
        Lang | None,
        typer.Option(
            show_default=False,
            help="Language of the report; by default that of the rule file.",
        ),
    ] = None,
    quality: Annotated[
        bool,
        typer.Option(help="Also scan the tables for filled and invalid values."),
    ] = True,
) -> None:
    """Report duplicates by rule, owner, source and month, and the quality of fields.

    Reads what is on record, with the rights of a pgdedup_reader or more. HTML is one
    page with plots that needs nothing beside it.

    pgdedup report -o report.html
    """
    if form is None:
        suffix = output.suffix.removeprefix(".") if output else ""
        known = {each.value for each in ReportFormat}
        form = ReportFormat(suffix) if suffix in known else ReportFormat.TEXT
    with psycopg.connect(dsn or "", autocommit=True) as conn:
        if not migrate.check_version(conn):
            raise PgdedupError("pgdedup is not installed in this database")
        found = make_report(conn, tables or None, language=lang, quality=quality)
    if output is None and form is ReportFormat.JSON:
        print_json(as_json(found))
        return
    if form is ReportFormat.JSON:
        text = json.dumps(as_json(found), ensure_ascii=False, indent=2) + "\n"
    elif form is ReportFormat.HTML:
        text = as_html(found)
    else:
        text = as_text(found)
    if output is None:
        typer.echo(text, nl=False)
    else:
        output.write_text(text, encoding="utf-8")
