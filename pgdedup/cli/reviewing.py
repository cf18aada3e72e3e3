"""The command for stewards: pair after pair, one key for each decision."""

import sys
from collections.abc import Callable
from functools import partial
from typing import Annotated

import psycopg
import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from pgdedup.cli.application import Dsn, app, language
from pgdedup.merge import merge, unmerge
from pgdedup.review import Decision, Pair, decide, read_pair, reopen, undecided

_DECISIONS = {
    "d": Decision.DUPLICATE,
    "n": Decision.DISTINCT,
    "r": Decision.RELATED,
}
_TEXTS = {
    "en": {
        "keys": "d duplicate  n not  r related  m merge now  s skip  u undo  q quit",
        "survivor": "which stays? 1 left  2 right  any other key: none",
        "rows": "rows of",
        "gone": "gone, or hidden from you",
        "undone": "taken back",
        "nothing": "nothing to take back",
        "done": "{decided} decided, {skipped} skipped; no pair waits",
        "left": "{decided} decided, {skipped} skipped",
    },
    "zh": {
        "keys": "d 重复  n 不同  r 相关  m 立即合并  s 跳过  u 撤销  q 退出",
        "survivor": "保留哪一条？1 左  2 右  其他键：都不合并",
        "rows": "关联记录",
        "gone": "已删除，或您无权查看",
        "undone": "已撤销",
        "nothing": "没有可撤销的操作",
        "done": "已处理 {decided} 对，跳过 {skipped} 对；没有待处理的了",
        "left": "已处理 {decided} 对，跳过 {skipped} 对",
    },
}

#: Takes back one decision or merge.
Undo = Callable[[], object]


@app.command()
def review(
    target: Annotated[
        str | None,
        typer.Argument(help="Only this table, as SQL names it.", show_default=False),
    ] = None,
    steward: Annotated[
        str | None,
        typer.Option(help="Only pairs assigned to this name.", show_default=False),
    ] = None,
    reason: Annotated[
        str | None, typer.Option(help="Kept with every decision of this sitting.")
    ] = None,
    dsn: Dsn = None,
) -> None:
    """Decide the pairs on record, side by side, best score first.

    Keys are read one by one from a terminal, otherwise line by line from standard
    input. Every decision is stored at once: stopped, the next review goes on there.
    """
    with psycopg.connect(dsn or "", autocommit=True) as conn:
        _Sitting(conn, target, steward, reason).run()


class _Sitting:
    """One run of the command: what was decided, and how to take it back."""

    def __init__(
        self,
        conn: psycopg.Connection,
        target: str | None,
        steward: str | None,
        reason: str | None,
    ) -> None:
        self.conn = conn
        self.target = target
        self.steward = steward
        self.reason = reason
        self.texts = _TEXTS[language().value]
        self.console = Console()
        self.skipped: list[int] = []
        self.decided: list[tuple[int, Undo]] = []

    def run(self) -> None:
        """Until no pair waits or the steward has enough."""
        again: int | None = None
        while True:
            waiting = [again] if again is not None else self._next()
            if not waiting:
                self._end("done")
                return
            try:
                pair = read_pair(self.conn, waiting[0])
            except LookupError:  # somebody else has decided it just now
                again = None
                continue
            self.console.print(self._shown(pair))
            again = pair.pair_id
            key = self._key("keys")
            if key == "q":
                self._end("left")
                return
            if key == "s":
                self.skipped.append(pair.pair_id)
                again = None
            elif key == "u":
                again = self._undo() or again
            elif key == "m":
                again = None if self._merge(pair) else again
            elif key in _DECISIONS:
                decide(self.conn, pair, _DECISIONS[key], self.reason)
                undo = partial(reopen, self.conn, pair.pair_id)
                self.decided.append((pair.pair_id, undo))
                again = None

    def _next(self) -> list[int]:
        return undecided(
            self.conn,
            self.target,
            steward=self.steward,
            leave_out=self.skipped,
            limit=1,
        )

    def _merge(self, pair: Pair) -> bool:
        """Merge the pair now; whether it was."""
        sides = {"1": (pair.left, pair.right), "2": (pair.right, pair.left)}
        chosen = sides.get(self._key("survivor"))
        if chosen is None:
            return False
        survivor, other = (side.key for side in chosen)
        try:
            merge_id = merge(
                self.conn, pair.target, survivor, [other], reason=self.reason
            )
        except psycopg.DatabaseError as error:
            self.console.print(str(error).strip(), style="red")
            return False
        self.decided.append((pair.pair_id, partial(unmerge, self.conn, merge_id)))
        return True

    def _undo(self) -> int | None:
        """Take the last decision back; the pair that waits again."""
        if not self.decided:
            self.console.print(self.texts["nothing"])
            return None
        pair_id, undo = self.decided.pop()
        undo()
        self.console.print(self.texts["undone"])
        return pair_id

    def _key(self, prompt: str) -> str:
        """One key of the terminal, or the first letter of a line; q at the end."""
        self.console.print(self.texts[prompt], style="bold")
        if sys.stdin.isatty():
            return typer.getchar()
        line = sys.stdin.readline()
        return line.strip()[:1].lower() if line else "q"

    def _shown(self, pair: Pair) -> Table:
        """Both rows side by side; what differs in colour."""
        reasons = ", ".join(
            f"{reason.rule} {reason.score:.2f}" for reason in pair.reasons
        )
        table = Table(
            "", pair.left.key, pair.right.key, title=f"{pair.target}: {reasons}"
        )
        differences = pair.differences
        left, right = pair.left.record, pair.right.record
        for name in left or right or {}:
            style = "yellow" if name in differences and left and right else ""
            table.add_row(
                name,
                *(Text(_cell(record, name), style) for record in (left, right)),
            )
        for child in pair.left.children:
            counts = (str(side.children[child]) for side in (pair.left, pair.right))
            table.add_row(f"{self.texts['rows']} {child}", *counts)
        if left is None or right is None:
            gone = self.texts["gone"]
            table.add_row("", "" if left else gone, "" if right else gone)
        return table

    def _end(self, text: str) -> None:
        self.console.print(
            self.texts[text].format(
                decided=len(self.decided), skipped=len(self.skipped)
            )
        )


def _cell(record: dict[str, object] | None, name: str) -> str:
    value = (record or {}).get(name)
    return "" if value is None else str(value)
