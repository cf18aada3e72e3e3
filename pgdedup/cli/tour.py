"""The demo."""

import os
from typing import Annotated

import typer
from rich.console import Console

from pgdedup.cli.application import Lang, app


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
