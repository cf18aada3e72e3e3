"""Commands for files of new records, and for the lines that were not loaded."""

from contextlib import ExitStack
from pathlib import Path
from typing import Annotated

import psycopg
import typer
from psycopg.rows import dict_row
from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from pgdedup import importing
from pgdedup.cli.application import (
    Dsn,
    Exit,
    Format,
    FormatOption,
    app,
    must_exist,
    print_json,
)


def _mapping(words: list[str]) -> dict[str, str]:
    """``heading=column`` words."""
    pairs = {}
    for word in words:
        heading, equals, column = word.rpartition("=")
        if not equals:
            raise typer.BadParameter(f"{word!r} is not heading=column")
        pairs[heading] = column
    return pairs


@app.command("import-check")
def import_check(
    file: Annotated[
        Path, typer.Argument(callback=must_exist, help="A CSV file with a header.")
    ],
    table: Annotated[str, typer.Option(help="The table, as SQL names it.")],
    output_file: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            show_default=False,
            help="Write the file with a verdict on every line to this new file.",
        ),
    ] = None,
    mapping: Annotated[
        list[str] | None,
        typer.Option(
            "--map",
            help="heading=column; repeatable. Columns, labels and comments are known.",
        ),
    ] = None,
    encoding: Annotated[
        str | None,
        typer.Option(show_default=False, help="Otherwise UTF-8, or else GB 18030."),
    ] = None,
    load: Annotated[
        bool,
        typer.Option(
            "--load", help="Load what the rules let in; hold the rest for stewards."
        ),
    ] = False,
    hold_flagged: Annotated[
        bool, typer.Option("--hold-flagged", help="Also hold what would be flagged.")
    ] = False,
    jobs: Annotated[
        int, typer.Option(min=1, help="Sessions that check lines at once.")
    ] = 1,
    dsn: Dsn = None,
    output: FormatOption = Format.TEXT,
) -> None:
    """Say of every line of a file whether it is new, a duplicate or invalid.

    A column pgdedup_confirm says why a line is loaded although the rules ask; the
    written file has it, to be filled in. Exit 1 when not all lines are new.

    pgdedup import-check leads.csv --table crm.customers -o marked.csv
    """
    if output_file is not None and output_file.exists():
        raise typer.BadParameter(f"{output_file} exists and is not overwritten")
    source = importing.open_source(file, encoding)
    loaded = importing.Loaded()
    with ExitStack() as stack:
        conn, *helpers = (
            stack.enter_context(psycopg.connect(dsn or "", autocommit=True))
            for _ in range(jobs)
        )
        bar = stack.enter_context(
            Progress(console=Console(stderr=True), transient=True)
        )
        columns = importing.match_columns(
            conn, table, source.header, _mapping(mapping or [])
        )
        last = importing.stage(conn, source, columns, helpers)
        comparing = bar.add_task("compare lines", total=1)
        looking_up = bar.add_task("look lines up", total=last)

        def tell(compared: float, lines: int) -> None:
            bar.update(comparing, completed=compared)
            bar.update(looking_up, completed=lines)

        importing.check(conn, table, last, tell, helpers)
        found = importing.counts(conn)
        if output_file is not None:
            # With a mark of its encoding, without which spreadsheets garble Chinese.
            with (
                output_file.open("x", encoding="utf-8-sig", newline="") as stream,
                conn.transaction(),
            ):
                importing.write_marked(conn, source, stream)
        if load:
            task = bar.add_task("load", total=last)
            for first in range(1, last + 1, importing.BATCH):
                until = min(first + importing.BATCH - 1, last)
                with conn.transaction():
                    loaded += importing.load_range(
                        conn, table, file.name, first, until, hold_flagged=hold_flagged
                    )
                bar.update(task, completed=until)
    ignored = [
        name
        for name in source.header
        if name not in columns and name not in (*importing.MARKS, importing.CONFIRM)
    ]
    if output is Format.JSON:
        print_json(
            {
                "lines": found,
                "columns": columns,
                "ignored": ignored,
                "loaded": vars(loaded) if load else None,
            }
        )
    else:
        typer.echo(", ".join(f"{count} {verdict}" for verdict, count in found.items()))
        if ignored:
            typer.echo(f"columns that are not used: {', '.join(ignored)}")
        if load:
            typer.echo(
                f"loaded {loaded.loaded + loaded.confirmed}, {loaded.confirmed} of them"
                f" confirmed; held {loaded.held}"
            )
    clean = set(found) <= {"new"}
    raise typer.Exit(Exit.OK if clean else Exit.FOUND)


Reason = Annotated[str | None, typer.Option(help="Why; kept on record.")]


@app.command()
def held(
    line_id: Annotated[
        int | None,
        typer.Argument(help="Decide this line; without, all that wait are listed."),
    ] = None,
    release: Annotated[
        bool, typer.Option("--release", help="It is no duplicate: make it a row.")
    ] = False,
    merge: Annotated[
        str | None,
        typer.Option(
            "--merge",
            show_default=False,
            help="It is the row of this key: fill that row's blanks from it.",
        ),
    ] = None,
    discard: Annotated[
        bool, typer.Option("--discard", help="It is not wanted.")
    ] = False,
    reason: Reason = None,
    dsn: Dsn = None,
    output: FormatOption = Format.TEXT,
) -> None:
    """List the lines of imports that were held, or decide one.

    pgdedup held 17 --merge 812 --reason "the same firm"
    """
    decisions = [release, merge is not None, discard]
    if sum(decisions) != (line_id is not None):
        raise typer.BadParameter("a line needs one of --release, --merge, --discard")
    with psycopg.connect(dsn or "", autocommit=True) as conn:
        if line_id is None:
            _list(conn, output)
        elif release:
            row = conn.execute(
                "SELECT pgdedup.release_line(%s, %s)", [line_id, reason]
            ).fetchone()
            typer.echo(f"line {line_id} is row {row[0] if row else ''} now")
        elif merge is not None:
            row = conn.execute(
                "SELECT pgdedup.merge_line(%s, %s, %s)", [line_id, merge, reason]
            ).fetchone()
            filled = ", ".join(row[0]) if row and row[0] else "nothing"
            typer.echo(f"row {merge} got {filled} from line {line_id}")
        else:
            conn.execute("SELECT pgdedup.discard_line(%s, %s)", [line_id, reason])
            typer.echo(f"line {line_id} is discarded")


def _list(conn: psycopg.Connection, output: Format) -> None:
    with conn.cursor(row_factory=dict_row) as cursor:
        lines = cursor.execute(
            "SELECT h.line_id, h.target::text, h.source, h.line, h.verdict,"
            " h.matches -> 0 ->> 'rule' AS rule, h.matches -> 0 ->> 'key' AS key,"
            " h.record FROM pgdedup.held_lines AS h WHERE h.state = 'held'"
            " ORDER BY h.line_id"
        ).fetchall()
    if output is Format.JSON:
        print_json(lines)
    else:
        table = Table("id", "table", "file", "line", "verdict", "rule", "key", "record")
        for line in lines:
            record = {k: v for k, v in line.pop("record").items() if v is not None}
            cells = ["" if cell is None else str(cell) for cell in line.values()]
            table.add_row(*cells, ", ".join(map(str, record.values())))
        Console().print(table if lines else "no line is held")
    raise typer.Exit(Exit.FOUND if lines else Exit.OK)
