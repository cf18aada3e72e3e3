"""What all commands share: the application, options, exit codes, printing."""

import json
import os
import sys
from enum import IntEnum, StrEnum
from pathlib import Path
from typing import Annotated, Any

import psycopg
import typer
from typer.core import TyperGroup

from pgdedup.config import load_rules, load_rules_text
from pgdedup.errors import PgdedupError
from pgdedup.model import RuleSet


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


class Lang(StrEnum):
    """Languages of what is said to people."""

    EN = "en"
    ZH = "zh"


def language() -> Lang:
    """The user's language, as far as the locale tells."""
    names = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    chosen = next(filter(None, names), "")
    return Lang.ZH if chosen.startswith("zh") else Lang.EN


class _Commands(TyperGroup):
    """All commands end in the same way when something fails."""

    def invoke(self, ctx: Any) -> Any:
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            raise  # `pgdedup plan | head`: click ends quietly
        except KeyboardInterrupt as error:
            # psycopg has cancelled what the server was at; 1 would mean duplicates.
            typer.echo("pgdedup: interrupted", err=True)
            raise typer.Exit(Exit.FAILED) from error
        except (PgdedupError, psycopg.Error, OSError) as error:
            typer.echo(f"pgdedup: {error}".rstrip(), err=True)
            raise typer.Exit(Exit.FAILED) from error


def must_exist(file: Path | None) -> Path | None:
    """A missing rule file is wrong usage (2), not a failure (3)."""
    if file is not None and str(file) != "-" and not file.is_file():
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
        callback=must_exist,
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

Language = Annotated[
    Lang | None,
    typer.Option(
        "--lang",
        show_default=False,
        help="Language of the answer; by default that of the data.",
    ),
]

DEFAULT_FILE = Path("dedup.yaml")

Target = Annotated[str, typer.Argument(help="The table, as SQL names it.")]


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
