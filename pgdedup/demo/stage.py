"""What the scenes play on: they say, run and show, and check what comes back.

Whatever is shown as SQL is what is sent, byte for byte (parameters are merged into it
by psycopg's ``ClientCursor``), and whatever is shown as an answer came from the server.
On a terminal there are panels and colours, elsewhere plain lines.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from contextlib import ExitStack
from typing import Any, Self

import psycopg
from psycopg import ClientCursor
from psycopg.rows import dict_row
from rich import box
from rich.console import Console
from rich.panel import Panel
from rich.syntax import Syntax
from rich.table import Table
from rich.text import Text

from pgdedup.demo.playground import Playground
from pgdedup.demo.texts import Language, text
from pgdedup.errors import PgdedupError
from pgdedup.refusal import Blocked, blocked

Row = dict[str, Any]
# As in the contract; jsonb itself sorts by the length of the names.
_DETAIL_ORDER = ("pgdedup", "verdict", "token", "rules", "row", "matches", "more")

Params = Sequence[object] | Mapping[str, object]


class DemoError(PgdedupError):
    """The database did not do what the demo says that it does."""


class Stage:
    """Screen, connections and language of one run.

    Args:
        place: the database.
        lang: the language of all explanations.
        console: where to print.

    Attributes:
        conn: the session of the scenes, autocommit.
    """

    def __init__(self, place: Playground, lang: Language, console: Console) -> None:
        self.place = place
        self.lang = lang
        self.console = console
        self._opened = ExitStack()
        self._below_block = False
        self.conn = self.connect()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._opened.close()

    def connect(self, *, autocommit: bool = True) -> psycopg.Connection:
        """One more session, closed when the demo ends."""
        connection = psycopg.connect(
            self.place.dsn, autocommit=autocommit, application_name="pgdedup demo"
        )
        self._opened.callback(connection.close)
        return connection

    # -- showing ----------------------------------------------------------------------

    @property
    def fancy(self) -> bool:
        """Whether there is a terminal to please."""
        return self.console.is_terminal

    def text(self, key: str, /, **values: object) -> str:
        """A text in the language of this run."""
        return text(key, self.lang, **values)

    def say(self, key: str, /, **values: object) -> None:
        """Explain something."""
        # Rich breaks lines at blanks only: Chinese is better left to the terminal.
        soft = not self.fancy or self.lang == "zh"
        if self._below_block:
            self.console.print()
            self._below_block = False
        self.console.print(Text(self.text(key, **values)), soft_wrap=soft)

    def heading(self, title: str) -> None:
        """Begin a scene."""
        self._below_block = False
        self.console.print()
        if self.fancy:
            self.console.rule(Text(title, "bold cyan"), style="cyan", align="left")
        else:
            self.console.print(Text(f"=== {title}"), soft_wrap=True)

    def done(self, outcome: str) -> None:
        """End a scene."""
        mark = "✔" if self.fancy else "=>"
        self.console.print(Text(f"{mark} {outcome}", "bold green"), soft_wrap=True)

    def code(self, source: str, language: str = "sql") -> None:
        """Show a statement or a file."""
        self._below_block = True
        if self.fancy:
            shown = Syntax(
                source, language, theme="ansi_dark", word_wrap=True, padding=(0, 2)
            )
            self.console.print(shown)
        else:
            for line in source.splitlines():
                self.console.print(Text(f"    {line}"), soft_wrap=True)

    def table(
        self,
        columns: Sequence[str],
        rows: Iterable[Sequence[object]],
        title: str | None = None,
    ) -> None:
        """Show rows."""
        shown = Table(
            box=box.ROUNDED if self.fancy else box.ASCII2,
            title=title,
            title_justify="left",
            header_style="bold",
        )
        for name in columns:
            shown.add_column(Text(name), overflow="fold")
        for row in rows:
            shown.add_row(*(Text(_cell(value)) for value in row))
        self.console.print(shown)
        self._below_block = True

    # -- running ----------------------------------------------------------------------

    def query(
        self,
        statement: str,
        params: Params = (),
        *,
        conn: psycopg.Connection | None = None,
        show: bool = True,
        again: bool = False,
    ) -> list[Row]:
        """Send a statement, show it and its answer.

        Args:
            statement: with the placeholders of psycopg.
            params: their values.
            conn: the session, by default that of the scenes.
            show: whether to show the answer.
            again: the statement has just been shown: name it only.

        Returns:
            The rows; none for a statement that has no answer.
        """
        with ClientCursor(conn or self.conn, row_factory=dict_row) as cursor:
            sent = cursor.mogrify(statement.encode(), params)
            self.code(f"-- {self.text('again')}" if again else f"{sent};")
            cursor.execute(sent.encode())
            rows = cursor.fetchall() if cursor.description else []
        if rows and show:
            self.table(list(rows[0]), [list(row.values()) for row in rows])
        return rows

    def insert(
        self, values: Mapping[str, object], conn: psycopg.Connection | None = None
    ) -> int:
        """Insert a customer that the guard lets in.

        Returns:
            Its key.
        """
        rows = self.query(insert_statement(values), values, conn=conn, show=False)
        self._below_block = False
        self.say("inserted", key=rows[0]["id"])
        return int(rows[0]["id"])

    def refused(
        self, values: Mapping[str, object], conn: psycopg.Connection | None = None
    ) -> Blocked:
        """Insert a customer that the guard refuses, and show how.

        Raises:
            DemoError: the guard lets it in.
        """
        try:
            rows = self.query(insert_statement(values), values, conn=conn, show=False)
        except psycopg.errors.UniqueViolation as error:
            return self.refusal(error)
        raise DemoError(f"customer {rows[0]['id']} should have been refused: {values}")

    def refusal(self, error: psycopg.Error) -> Blocked:
        """Show a refusal as the client got it.

        Raises:
            DemoError: it is another error.
        """
        found = blocked(error)
        if found is None:
            raise DemoError(f"not a refusal of the guard: {error}") from error
        diag = error.diag
        parts = (
            ("SQLSTATE", diag.sqlstate, ""),
            ("MESSAGE", diag.message_primary, "bold"),
            ("HINT", diag.message_hint, ""),
            ("DETAIL", _detail(diag.message_detail or "{}"), "dim"),
        )
        if self.fancy:
            lines = Table.grid(padding=(0, 2))
            lines.add_column(style="red")
            lines.add_column(overflow="fold")
            for name, value, style in parts:
                lines.add_row(name, Text(value or "", style))
            self.console.print(
                Panel(lines, title="ERROR", title_align="left", border_style="red")
            )
        else:
            for name, value, _ in parts:
                self.console.print(Text(f"{name:<9}{value}"), soft_wrap=True)
        self._below_block = True
        return found

    def expect(self, fact: bool, what: str) -> None:
        """Check what a scene claims.

        Raises:
            DemoError: it is not so.
        """
        if not fact:
            raise DemoError(f"the demo expected: {what}")


def insert_statement(values: Mapping[str, object]) -> str:
    """The INSERT of a customer, with a placeholder for each value."""
    columns = ", ".join(values)
    places = ", ".join(f"%({name})s" for name in values)
    # The names are those of the demo's own table, written in the scenes.
    return f"INSERT INTO crm.customers ({columns})\nVALUES ({places})\nRETURNING id"


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, dict | list):
        return _json(value)
    return f"{value:.2f}" if isinstance(value, float) else str(value)


def _detail(message_detail: str) -> str:
    """The object of DETAIL in the order of its documentation, in readable lines."""
    value = json.loads(message_detail)
    known = [name for name in _DETAIL_ORDER if name in value]
    parts = []
    for name in [*known, *(name for name in value if name not in known)]:
        if name == "matches":
            shown = ",".join(f"\n  {_match(match)}" for match in value[name])
            parts.append(f'\n "matches": [{shown}]')
        else:
            head = "\n " if name == "row" else ""
            parts.append(f'{head}"{name}": {_json(value[name])}')
    return "{" + ", ".join(parts).replace(", \n", ",\n") + "}"


def _match(match: Row) -> str:
    evidence = ",\n    ".join(_json(item) for item in match.get("evidence", []))
    rest = {name: item for name, item in match.items() if name != "evidence"}
    return f'{_json(rest)[:-1]},\n   "evidence": [{evidence}]}}'


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
