"""The command line.

Commands are thin: they read options, call one function of the library, and print
what it returns. Exit codes: 0 ok; 1 something was found (problems, changes,
duplicates, trouble); 2 usage; 3 failed.
"""

import json
import os
import sys
from collections.abc import Sequence
from dataclasses import asdict
from enum import IntEnum, StrEnum
from pathlib import Path
from typing import Annotated, Any

import psycopg
import typer
from psycopg.rows import dict_row
from rich.console import Console
from rich.progress import Progress
from rich.table import Table
from typer.core import TyperGroup

from pgdedup import find as finder
from pgdedup import install, migrate
from pgdedup.catalog import check_live, read_catalog
from pgdedup.config import load_rules, load_rules_text
from pgdedup.errors import ConfigError, PgdedupError, Problem
from pgdedup.merge import merge as merge_records
from pgdedup.merge import preview as preview_merge
from pgdedup.merge import unmerge as unmerge_records
from pgdedup.model import RuleSet, json_schema
from pgdedup.plan import Step, plan_script
from pgdedup.plan import plan as make_plan
from pgdedup.rule_templates import read_sample_table, read_template, template_names
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
        except BrokenPipeError:
            raise  # `pgdedup plan | head`: click ends quietly
        except (PgdedupError, psycopg.Error, OSError) as error:
            typer.echo(f"pgdedup: {error}".rstrip(), err=True)
            raise typer.Exit(Exit.FAILED) from error


def _must_exist(file: Path | None) -> Path | None:
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
def init(
    template: Annotated[
        str,
        typer.Option(help=f"One of: {', '.join(template_names())}."),
    ],
    table: Annotated[
        str | None,
        typer.Option(
            show_default=False,
            help="Your table, as SQL names it; otherwise the template's.",
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
            help="Instead of the rules: SQL of the table that they are written for.",
        ),
    ] = False,
) -> None:
    """Begin a rule file from a template, with a comment on every rule why it is there.

    pgdedup init --template crm-cn --table crm.customers -o dedup.yaml
    """
    if template not in template_names():
        raise typer.BadParameter(
            f"there is no template {template}; there are {', '.join(template_names())}"
        )
    if sample_table:
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


# ------------------------------------------------------------------ installing rules


@app.command()
def plan(
    file: RulesFile = DEFAULT_FILE,
    dsn: Dsn = None,
    output: FormatOption = Format.TEXT,
) -> None:
    """Show what apply would run: every statement, its lock, and warnings.

    Exit 1 when there is something to do, or when set_action or guard_pause hold
    something that the file does not say (drift).
    """
    rules = read_rules(file)
    with psycopg.connect(dsn or "", autocommit=True) as conn:
        found = make_plan(conn, rules)
    if output is Format.JSON:
        print_json(
            {
                "steps": [
                    {
                        "action": step.action,
                        "kind": step.kind,
                        "name": step.name,
                        "table": step.table,
                        "lock": step.lock or None,
                        "sql": step.concurrently or step.sql,
                    }
                    for step in found.steps
                ],
                "states": found.states,
                "warnings": list(found.warnings),
                "drifts": list(found.drifts),
            }
        )
    else:
        for warning in found.warnings:
            typer.echo(f"-- warning: {warning}")
        for drift in found.drifts:
            typer.echo(f"-- drift: {drift}")
        for step in found.steps:
            lock = f"; lock: {step.lock}" if step.lock else ""
            typer.echo(f"\n-- {step.action} {step.kind} {step.name}{lock}")
            if step.kind == "core":
                typer.echo("-- core schema: pgdedup sql --core prints it")
            else:
                typer.echo((step.concurrently or step.sql).rstrip())
        if found.empty:
            typer.echo("nothing to do: the database has these rules")
    same = found.empty and not found.drifts
    raise typer.Exit(Exit.OK if same else Exit.FOUND)


LockTimeout = Annotated[
    str,
    typer.Option(help="How long to wait for a table lock before giving up."),
]


@app.command()
def apply(
    file: RulesFile = DEFAULT_FILE,
    dsn: Dsn = None,
    lock_timeout: LockTimeout = "5s",
) -> None:
    """Install the rules, or change what is installed into them.

    Indexes are built without blocking writers. Interrupted, it is simply repeated.
    """
    rules = read_rules(file)
    with psycopg.connect(dsn or "", autocommit=True) as conn:
        found = make_plan(conn, rules)
        for warning in found.warnings:
            typer.echo(f"warning: {warning}", err=True)
        with Progress(console=Console(stderr=True), transient=True) as progress:
            task = progress.add_task("apply", total=len(found.steps))

            def report(step: Step) -> None:
                progress.update(task, advance=1, description=f"{step.kind} {step.name}")
                if not progress.console.is_terminal:
                    typer.echo(f"{step.action} {step.kind} {step.name}")

            install.apply(conn, found, lock_timeout=lock_timeout, progress=report)
    typer.echo(
        f"applied {len(found.steps)} steps"
        if found.steps
        else "nothing to do: the database has these rules"
    )


@app.command()
def drop(
    tables: Annotated[
        list[str] | None,
        typer.Argument(help="Tables as the rule file names them; all by default."),
    ] = None,
    dsn: Dsn = None,
    core: Annotated[
        bool,
        typer.Option(
            "--core", help="Also drop the schema pgdedup: pairs, decisions, merge log."
        ),
    ] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
    lock_timeout: LockTimeout = "5s",
) -> None:
    """Take the rules out again; your tables are left exactly as they were."""
    what = ", ".join(tables) if tables else "all tables"
    if core:
        what += ", and everything recorded of pairs and merges"
    if not yes:
        typer.confirm(f"Drop the rules of {what}?", abort=True)
    with psycopg.connect(dsn or "", autocommit=True) as conn:
        dropped = install.drop(conn, tables, core=core, lock_timeout=lock_timeout)
    typer.echo(f"dropped {len(dropped)} objects")


@app.command()
def sql(
    file: Annotated[
        Path | None,
        typer.Option("--file", "-f", callback=_must_exist, help="The rule file."),
    ] = None,
    dsn: Dsn = None,
    core: Annotated[
        bool, typer.Option("--core", help="Only the core schema; needs no database.")
    ] = False,
    rules_only: Annotated[
        bool, typer.Option("--rules", help="Only the rules, without the core schema.")
    ] = False,
) -> None:
    """Print core schema and rules as one plain script, for any migration tool.

    The database is read for the types of columns and keys; nothing is run. Run the
    script in one transaction: psql --single-transaction.
    """
    if core:
        typer.echo(migrate.core_script(), nl=False)
        return
    rules = read_rules(file or DEFAULT_FILE)
    with psycopg.connect(dsn or "", autocommit=True) as conn:
        catalog = read_catalog(conn, rules)
    typer.echo(plan_script(rules, catalog, core=not rules_only), nl=False)


@app.command()
def doctor(dsn: Dsn = None, output: FormatOption = Format.TEXT) -> None:
    """Say what stands between the rules and their effect, and what to do.

    Missing objects, disabled triggers, pauses, changed actions. Exit 1 when there is
    any trouble.
    """
    with (
        psycopg.connect(dsn or "", autocommit=True) as conn,
        conn.cursor(row_factory=dict_row) as cursor,
    ):
        if not migrate.check_version(conn):
            raise PgdedupError("pgdedup is not installed in this database")
        found = cursor.execute(
            "SELECT * FROM pgdedup.health_check() ORDER BY severity, check_name, object"
        ).fetchall()
    if output is Format.JSON:
        print_json(found)
    else:
        for trouble in found:
            typer.echo(
                "{severity}: {object}: {problem} ({check_name})".format(**trouble)
            )
            typer.echo(f"  {trouble['remedy']}")
        if not found:
            typer.echo("no trouble found")
    raise typer.Exit(Exit.FOUND if found else Exit.OK)


# ----------------------------------------------------------------------- using rules

Target = Annotated[str, typer.Argument(help="The table, as SQL names it.")]


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
                match.key,
                f"{match.score:.2f}",
                match.rule,
                match.action,
                ", ".join(dict.fromkeys(str(e["label"]) for e in match.evidence)),
                json.dumps(match.record, ensure_ascii=False) if match.record else "",
            )
        Console().print(table if found else "no duplicates")
    raise typer.Exit(Exit.FOUND if found else Exit.OK)


# --------------------------------------------------------------------------- merging


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


# -------------------------------------------------------------------------- the tour


class Lang(StrEnum):
    """The languages of the demo."""

    EN = "en"
    ZH = "zh"


def _lang() -> Lang:
    """The user's language, as far as the locale tells."""
    names = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    chosen = next(filter(None, names), "")
    return Lang.ZH if chosen.startswith("zh") else Lang.EN


@app.command()
def demo(
    lang: Annotated[
        Lang, typer.Option(default_factory=_lang, help="Language of the explanations.")
    ],
    # Not from PGDEDUP_DSN: nobody shall find a demo on his server by surprise.
    dsn: Annotated[
        str | None,
        typer.Option(
            show_default=False,
            help="Use a database pgdedup_demo, created for it, on this server"
            " instead of an embedded one.",
        ),
    ] = None,
    keep: Annotated[
        bool, typer.Option("--keep", help="Leave the database for your own trials.")
    ] = False,
    pause: Annotated[
        bool, typer.Option("--pause", help="Wait for Enter after each scene.")
    ] = False,
) -> None:
    """Show everything on a small CRM with real company names (--lang zh: 中文).

    Needs nothing: it brings a PostgreSQL of its own.
    """
    # Imported here: the other commands need neither the scenes nor a server.
    from pgdedup.demo import run

    code = run(dsn=dsn, lang=lang.value, keep=keep, console=Console(), pause=pause)
    raise typer.Exit(code)
