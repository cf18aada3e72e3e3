"""Commands that write, check, install and watch rules."""

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import psycopg
import typer
from psycopg.rows import dict_row
from rich.console import Console
from rich.progress import Progress

from pgdedup import install, migrate
from pgdedup.around import around
from pgdedup.catalog import check_live, read_catalog
from pgdedup.cli.application import (
    DEFAULT_FILE,
    Dsn,
    Exit,
    Format,
    FormatOption,
    RulesFile,
    app,
    must_exist,
    print_json,
    read_rules,
)
from pgdedup.errors import ConfigError, PgdedupError, Problem
from pgdedup.freeze import freeze
from pgdedup.model import json_schema
from pgdedup.plan import Step, plan_script
from pgdedup.plan import plan as make_plan
from pgdedup.support import unsupported


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
                        "rewrites": step.rewrites,
                        "estimate": step.estimate and asdict(step.estimate),
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
            cost = f"; {step.estimate}" if step.estimate else ""
            typer.echo(f"\n-- {step.action} {step.kind} {step.name}{lock}{cost}")
            if step.kind == "core":
                typer.echo("-- core schema: pgdedup sql --core prints it")
            else:
                typer.echo((step.concurrently or step.sql).rstrip())
        if found.empty:
            typer.echo("nothing to do: the database has these rules")
    same = found.empty and not found.drifts
    raise typer.Exit(Exit.OK if same else Exit.FOUND)


def _warn(said: psycopg.errors.Diagnostic) -> None:
    """Print a warning of the server."""
    if said.severity_nonlocalized == "WARNING":
        hint = f" ({said.message_hint})" if said.message_hint else ""
        typer.echo(f"warning: {said.message_primary}{hint}", err=True)


# Writers of a table wait behind whoever waits for its lock: shortly, but often.
LockTimeout = Annotated[
    str,
    typer.Option(help="How long to wait for a table lock; writers wait behind it."),
]
Retries = Annotated[
    int, typer.Option(min=0, help="How often to try again to get a table lock.")
]


@app.command()
def apply(
    file: RulesFile = DEFAULT_FILE,
    dsn: Dsn = None,
    lock_timeout: LockTimeout = "500ms",
    scan: Annotated[
        bool,
        typer.Option(help="Put pairs on record that rules refuse from now on."),
    ] = True,
    retries: Retries = 10,
    index_timeout: Annotated[
        str,
        typer.Option(
            help="How long the build of an index may wait for running transactions."
        ),
    ] = "10min",
) -> None:
    """Install the rules, or change what is installed into them.

    Indexes are built without blocking writers. Interrupted, it is simply repeated.
    """
    rules = read_rules(file)
    with psycopg.connect(dsn or "", autocommit=True) as conn:
        found = make_plan(conn, rules, scan=scan)
        for warning in found.warnings:
            typer.echo(f"warning: {warning}", err=True)
        conn.add_notice_handler(_warn)
        with Progress(console=Console(stderr=True), transient=True) as progress:
            task = progress.add_task("apply", total=len(found.steps))

            def report(step: Step) -> None:
                progress.update(task, advance=1, description=f"{step.kind} {step.name}")
                if not progress.console.is_terminal:
                    typer.echo(f"{step.action} {step.kind} {step.name}")

            install.apply(
                conn,
                found,
                lock_timeout=lock_timeout,
                index_timeout=index_timeout,
                retries=retries,
                progress=report,
                waiting=lambda text: typer.echo(text, err=True),
            )
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
    lock_timeout: LockTimeout = "500ms",
    retries: Retries = 10,
) -> None:
    """Take the rules out again; your tables are left exactly as they were."""
    what = ", ".join(tables) if tables else "all tables"
    if core:
        what += ", and everything recorded of pairs and merges"
    if not yes:
        typer.confirm(f"Drop the rules of {what}?", abort=True)
    with psycopg.connect(dsn or "", autocommit=True) as conn:
        dropped = install.drop(
            conn,
            tables,
            core=core,
            lock_timeout=lock_timeout,
            retries=retries,
            waiting=lambda text: typer.echo(text, err=True),
        )
    typer.echo(f"dropped {len(dropped)} objects")


@app.command()
def sql(
    file: Annotated[
        Path | None,
        typer.Option("--file", "-f", callback=must_exist, help="The rule file."),
    ] = None,
    dsn: Dsn = None,
    core: Annotated[
        bool, typer.Option("--core", help="Only the core schema; needs no database.")
    ] = False,
    since: Annotated[
        str | None,
        typer.Option(
            metavar="REVISION",
            help="With --core: upgrade a core schema that is of this revision.",
        ),
    ] = None,
    rules_only: Annotated[
        bool, typer.Option("--rules", help="Only the rules, without the core schema.")
    ] = False,
    alter: Annotated[
        str | None,
        typer.Option(
            "--around",
            metavar="'ALTER TABLE …'",
            help="This statement between our objects, which stand in its way: they are "
            "taken out before, and made again by the rule file as it is now.",
        ),
    ] = None,
    changes: Annotated[
        bool,
        typer.Option(
            "--changes",
            help="Only what the database lacks, as a script that looks first whether "
            "it may run.",
        ),
    ] = False,
    undo: Annotated[
        bool, typer.Option("--undo", help="The script that takes --changes back.")
    ] = False,
) -> None:
    """Print core schema and rules as one plain script, for any migration tool.

    The database is read for the types of columns and keys; nothing is run. Run the
    script in one transaction: psql --single-transaction.
    """
    if core:
        script = migrate.core_script() if since is None else None
        typer.echo(script or migrate.upgrade_script(since), nl=False)
        return
    rules = read_rules(file or DEFAULT_FILE)
    with psycopg.connect(dsn or "", autocommit=True) as conn:
        if alter is not None:
            typer.echo(around(conn, rules, alter), nl=False)
            return
        if changes or undo:
            change = freeze(conn, rules)
            if change is not None:
                typer.echo(change.down if undo else change.up, nl=False)
            return
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
