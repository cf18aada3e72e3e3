"""``pgdedup demo``: a CRM with real company names, guarded before your eyes.

`scenes.SCENES` is the programme. Every scene checks what it says and raises when the
database does otherwise, so that the demo is an acceptance test too.
"""

import time

from rich.console import Console
from rich.panel import Panel
from rich.text import Text

from pgdedup.demo import crm
from pgdedup.demo.playground import DATABASE, Playground, PlaygroundError, playground
from pgdedup.demo.scenes import SCENES
from pgdedup.demo.stage import DemoError, Stage
from pgdedup.demo.texts import Language

__all__ = ["DATABASE", "SCENES", "DemoError", "Language", "PlaygroundError", "run"]


def run(
    *,
    dsn: str | None,
    lang: Language,
    keep: bool,
    console: Console,
    pause: bool = False,
) -> int:
    """Play all scenes.

    Args:
        dsn: a server on which a database `DATABASE` is created, and removed at the
            end; None starts a server of the demo's own.
        lang: the language of explanations, messages and rule labels.
        keep: leave the database when all went well, and say how to reach it.
        console: where to print; plain lines if it is no terminal.
        pause: wait for Enter after each scene, on a terminal.

    Returns:
        0, the exit code of the command.

    Raises:
        DemoError: the database did not do what a scene says.
        PlaygroundError: the database of the demo cannot be created.
        ServerError: the embedded server is not installed or does not start.
    """
    started = time.perf_counter()
    with (
        playground(dsn, keep=keep) as place,
        Stage(place, lang, console) as stage,
    ):
        _open(stage, time.perf_counter() - started)
        played = []
        for number, scene in enumerate(SCENES, 1):
            title = stage.text(f"{scene.name}.title")
            stage.heading(f"{number}. {title}")
            begun = time.perf_counter()
            outcome = scene.play(stage)
            seconds = time.perf_counter() - begun
            stage.done(outcome)
            played.append((number, title, outcome, f"{seconds:.2f} s"))
            if pause and stage.fancy:
                console.input(Text(stage.text("pause"), "dim"))
        stage.heading(stage.text("summary.title"))
        stage.table(stage.text("summary.columns").split("|"), played)
        stage.say("summary.total", seconds=f"{time.perf_counter() - started:.1f}")
        if keep:
            _say_goodbye(stage, place)
    return 0


def _open(stage: Stage, seconds: float) -> None:
    """Fill the CRM and say what is in it."""
    version = stage.conn.info.server_version // 10000
    stage.heading(stage.text("open.title"))
    stage.say("open.server", version=version, seconds=f"{seconds:.1f}")
    begun = time.perf_counter()
    rows = crm.load(stage.conn)
    stage.table(
        stage.text("open.columns").split("|"),
        [(table, f"{count:,}") for table, count in rows.items()],
    )
    stage.say("open.loaded", seconds=f"{time.perf_counter() - begun:.1f}")
    stage.say("open.names")


def _say_goodbye(stage: Stage, place: Playground) -> None:
    lines = Text()
    for key, command in (
        ("keep.connect", place.connect_command),
        ("keep.remove", place.remove_command),
    ):
        lines.append(f"{stage.text(key)}\n").append(f"  {command}\n", "bold")
    lines.rstrip()
    if stage.fancy:
        # No panel: a frame would end up in what is copied.
        stage.console.print(Panel(stage.text("keep.title"), border_style="green"))
    else:
        stage.say("keep.title")
    stage.console.print(lines, soft_wrap=True, highlight=False)
