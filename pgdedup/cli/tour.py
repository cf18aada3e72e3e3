"""The demo."""

from typing import Annotated

import typer
from rich.console import Console

from pgdedup.cli.application import Lang, app, language


@app.command()
def demo(
    lang: Annotated[
        Lang,
        typer.Option(default_factory=language, help="Language of the explanations."),
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
