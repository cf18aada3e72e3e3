"""The command line.

Commands are thin: they read options, call one function of the library, and print
what it returns. Exit codes: 0 ok; 1 something was found (problems, changes,
duplicates, trouble); 2 usage; 3 failed.
"""

import json
import sys
from collections.abc import Sequence
from enum import IntEnum, StrEnum
from pathlib import Path
from typing import Annotated, Any

import psycopg
import typer
from typer.core import TyperGroup

from pgdedup.catalog import check_live
from pgdedup.config import load_rules, load_rules_text
from pgdedup.errors import ConfigError, PgdedupError, Problem
from pgdedup.model import RuleSet, json_schema
from pgdedup.support import unsupported


class Exit(IntEnum):
    """Exit codes of every command; typer itself ends with 2 on wrong usage."""

    OK = 0
    FOUND = 1
    USAGE = 2
    FAILED = 3


class Format(StrEnum):
    """How a command prints what it has to say."""

    TEXT = "text"
    JSON = "json"


class _Commands(TyperGroup):
    """All commands end in the same way when something fails."""

    def invoke(self, ctx: Any) -> Any:
        try:
            return super().invoke(ctx)
        except (PgdedupError, psycopg.Error, OSError) as error:
            typer.echo(f"pgdedup: {error}".rstrip(), err=True)
            raise typer.Exit(Exit.FAILED) from error


def _must_exist(file: Path) -> Path:
    """A missing rule file is wrong usage (2), not a failure (3)."""
    if str(file) != "-" and not file.is_file():
        raise typer.BadParameter(f"there is no file {file}")
    return file


app = typer.Typer(
    cls=_Commands,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Find, prevent and merge duplicate rows in PostgreSQL.",
)

RulesFile = Annotated[
    Path,
    typer.Option(
        "--file",
        "-f",
        callback=_must_exist,
        help="The rule file; - reads standard input.",
    ),
]
Dsn = Annotated[
    str | None,
    typer.Option(
        envvar="PGDEDUP_DSN",
        show_default=False,
        help="Connection string of the database; libpq's variables fill its gaps.",
    ),
]
FormatOption = Annotated[Format, typer.Option("--format", help="text or json.")]

DEFAULT_FILE = Path("dedup.yaml")


def read_rules(file: Path) -> RuleSet:
    """The rules that ``-f`` names.

    Raises:
        ConfigError: the file is not valid.
    """
    if str(file) == "-":
        return load_rules_text(sys.stdin.buffer.read(), "standard input")
    return load_rules(file)


def print_json(value: object) -> None:
    """Print an answer for programs; Chinese stays readable."""
    typer.echo(json.dumps(value, ensure_ascii=False, indent=2))


@app.callback()
def _main() -> None:
    """Find, prevent and merge duplicate rows in PostgreSQL."""


@app.command()
def schema() -> None:
    """Print the JSON Schema of rule files, for editors."""
    print_json(json_schema())


@app.command()
def check(
    file: RulesFile = DEFAULT_FILE,
    dsn: Dsn = None,
    output: FormatOption = Format.TEXT,
) -> None:
    """Check the rule file, and with a DSN how it fits the database.

    Names every problem with its place.
    """
    problems: Sequence[Problem] = ()
    later: Sequence[Problem] = ()
    try:
        rules = read_rules(file)
    except ConfigError as error:
        problems = error.problems
    else:
        later = unsupported(rules)
        if dsn is not None:
            with psycopg.connect(dsn) as conn:
                problems = check_live(conn, rules)
    if output is Format.JSON:
        print_json(
            {
                "ok": not problems,
                "problems": [problem.as_json() for problem in problems],
                "not_yet_supported": [problem.as_json() for problem in later],
            }
        )
    else:
        for problem in (*problems, *later):
            typer.echo(str(problem))
        if not problems:
            typer.echo("ok")
    raise typer.Exit(Exit.FOUND if problems else Exit.OK)
