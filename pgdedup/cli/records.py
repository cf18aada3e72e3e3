"""Commands that look up single records."""

import json
from typing import Annotated

import psycopg
import typer
from rich.console import Console
from rich.table import Table

from pgdedup import find as finder
from pgdedup.cli.application import (
    Dsn,
    Exit,
    Format,
    FormatOption,
    Target,
    app,
    print_json,
)


def _record(values: list[str]) -> dict[str, str]:
    """``column=value`` words as a record."""
    record = {}
    for word in values:
        column, equals, value = word.partition("=")
        if not equals:
            raise typer.BadParameter(f"{word!r} is not column=value")
        record[column] = value
    return record


@app.command()
def find(
    target: Target,
    values: Annotated[
        list[str] | None, typer.Argument(help="column=value, any of its columns.")
    ] = None,
    of: Annotated[
        str | None, typer.Option("--of", help="Instead: the key of an existing row.")
    ] = None,
    max_results: Annotated[int, typer.Option(min=1)] = 20,
    dsn: Dsn = None,
    output: FormatOption = Format.TEXT,
) -> None:
    """Find rows that the rules relate to a record (撞单查询).

    Exit 1 when there are any.

    pgdedup find crm.customers name=华为 phone1=13800138000
    """
    if bool(values) == bool(of):
        raise typer.BadParameter("give column=value words, or --of a key")
    with psycopg.connect(dsn or "", autocommit=True) as conn:
        if of:
            found = finder.find_duplicates_of(conn, target, of, max_results)
        else:
            record = _record(values or [])
            found = finder.find_duplicates(conn, target, record, max_results)
    if output is Format.JSON:
        print_json([vars(match) for match in found])
    else:
        table = Table("key", "score", "rule", "action", "evidence", "record")
        for match in found:
            table.add_row(
                match.key or "(hidden)",
                f"{match.score:.2f}",
                match.rule,
                match.action,
                ", ".join(dict.fromkeys(str(e["label"]) for e in match.evidence)),
                json.dumps(match.record, ensure_ascii=False) if match.record else "",
            )
        Console().print(table if found else "no duplicates")
    raise typer.Exit(Exit.FOUND if found else Exit.OK)
