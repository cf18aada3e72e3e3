"""Files of new records: what the rules say of every line, and loading what they let in.

The lines go into a temporary table and are checked there, so that memory is bounded
here, whatever the file has. A connection is not committed; use one transaction for each
`load_range`, so that a long import does not hold its locks to the end.
"""

import csv
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TextIO

import psycopg
from psycopg import sql
from psycopg.rows import class_row
from psycopg.sql import Identifier

from pgdedup.errors import PgdedupError
from pgdedup.sessions import beside

#: What a marked file has more than the file it was made from.
MARKS = (
    "pgdedup_verdict",
    "pgdedup_rule",
    "pgdedup_key",
    "pgdedup_line",
    "pgdedup_evidence",
)
CONFIRM = "pgdedup_confirm"

#: Lines for each call of the server: what a progress bar moves by.
BATCH = 1000
#: The same where no rule is asked yet: each call reads past all staged lines.
READING = 10_000

_STAGING = "pg_temp.pgdedup_staging"
_VERDICTS = "pg_temp.pgdedup_verdicts"


class UnreadableFileError(PgdedupError):
    """The file cannot be read as lines of the table."""


@dataclass(frozen=True)
class Source:
    """A CSV file: where, how it is written, and what its first line says."""

    path: Path
    encoding: str
    header: tuple[str, ...]

    def lines(self) -> Iterator[tuple[int, list[str]]]:
        """Cells of each line with its number, as a spreadsheet counts: from 2."""
        with self.path.open(encoding=self.encoding, newline="") as stream:
            reader = csv.reader(stream)
            next(reader)
            for number, cells in enumerate(reader, 2):
                if cells:
                    yield number, cells


@dataclass(frozen=True)
class Verdict:
    """What would become of a line: ``new``, ``duplicate``, ``related``, ``invalid``.

    ``key`` is that of the row it duplicates (None if that is hidden), that it names
    as its parent, or that is the head office of a branch; ``other_line`` the earlier
    line. ``evidence`` holds one object per comparison, or the problem.
    """

    line: int
    verdict: str
    rule: str | None
    key: str | None
    other_line: int | None
    evidence: list[dict[str, Any]]


@dataclass(frozen=True)
class Loaded:
    """Lines that became rows, those among them that were confirmed, and held ones."""

    loaded: int = 0
    confirmed: int = 0
    held: int = 0

    def __add__(self, other: "Loaded") -> "Loaded":
        return Loaded(
            self.loaded + other.loaded,
            self.confirmed + other.confirmed,
            self.held + other.held,
        )


def open_source(path: Path, encoding: str | None = None) -> Source:
    """Look at a CSV file: UTF-8, or GB 18030 as Chinese spreadsheets write it.

    Raises:
        UnreadableFileError: the file is empty, or in neither of the two encodings.
    """
    for candidate in [encoding] if encoding else ["utf-8-sig", "gb18030"]:
        try:
            with path.open(encoding=candidate, newline="") as stream:
                header = next(csv.reader(stream), None)
                for _ in iter(lambda: stream.read(1 << 20), ""):
                    pass  # an encoding is known by the whole file
        except (UnicodeDecodeError, LookupError):
            continue
        if not header:
            raise UnreadableFileError(
                f"{path} is empty; its first line must name the columns"
            )
        return Source(path, candidate, tuple(name.strip() for name in header))
    raise UnreadableFileError(
        f"{path} is not in {encoding or 'UTF-8 or GB 18030'}; name its encoding"
    )


def match_columns(
    conn: psycopg.Connection,
    target: str,
    header: Iterable[str],
    mapping: Mapping[str, str] | None = None,
) -> dict[str, str]:
    """Heading of the file -> column of the table.

    By ``mapping``, by the column's name, by the label that the rules give a field of
    one column, and by the column's comment. Headings that mean none are left out.

    Raises:
        UnreadableFileError: ``mapping`` names what is not there, or two headings
            mean the same column.
    """
    columns = conn.execute(
        "SELECT a.attname, pg_catalog.col_description(a.attrelid, a.attnum)"
        " FROM pg_catalog.pg_attribute AS a WHERE a.attrelid = %s::regclass"
        " AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''",
        [target],
    ).fetchall()
    names = {name for name, _ in columns}
    known = {comment: name for name, comment in columns if comment}
    known |= {
        label: fields[0]
        for label, fields in conn.execute(
            "SELECT label, columns FROM pgdedup.rule_fields(%s::regclass)", [target]
        )
        if label and len(fields) == 1 and fields[0] in names
    }
    known |= {name.lower(): name for name in names} | {name: name for name in names}
    chosen = dict(mapping or {})
    found: dict[str, str] = {}
    for heading in header:
        if heading in MARKS or heading == CONFIRM:
            continue
        column = (
            chosen.pop(heading, None)
            or known.get(heading)
            or known.get(heading.lower())
        )
        if column is None:
            continue
        if column not in names:
            raise UnreadableFileError(f"{target} has no column {column}")
        if column in found.values():
            raise UnreadableFileError(
                f"two columns of the file mean {column}: {heading}"
            )
        found[heading] = column
    if chosen:
        raise UnreadableFileError(f"the file has no column {', '.join(chosen)}")
    if not found:
        raise UnreadableFileError(f"no column of the file is one of {target}")
    return found


def stage(
    conn: psycopg.Connection,
    source: Source,
    columns: Mapping[str, str],
    helpers: Sequence[psycopg.Connection] = (),
) -> int:
    """Copy the file into a temporary table of each session; returns the last line."""
    places = [
        (place, columns.get(heading, heading))
        for place, heading in enumerate(source.header)
        if heading in columns or heading == CONFIRM
    ]
    table = sql.SQL(
        "CREATE TEMP TABLE pgdedup_staging (line bigint PRIMARY KEY, {})"
    ).format(
        sql.SQL(", ").join(
            sql.SQL("{} text").format(Identifier(name)) for _, name in places
        )
    )
    last = 0
    sessions = (conn, *helpers)
    with ExitStack() as stack:
        copies = []
        for each in sessions:
            each.execute("DROP TABLE IF EXISTS pg_temp.pgdedup_staging")
            each.execute(table)
            cursor = stack.enter_context(each.cursor())
            copies.append(
                stack.enter_context(
                    cursor.copy("COPY pg_temp.pgdedup_staging FROM STDIN")
                )
            )
        for last, cells in source.lines():
            if len(cells) > len(source.header):
                raise UnreadableFileError(
                    f"{source.path}:{last}: {len(cells)} cells under"
                    f" {len(source.header)} headings"
                )
            padded = cells + [""] * (len(source.header) - len(cells))
            row = [
                last,
                *(padded[place].replace("\0", "") or None for place, _ in places),
            ]
            for copy in copies:
                copy.write_row(row)
    for each in sessions:
        each.execute("ANALYZE pg_temp.pgdedup_staging")
    return last


def check(
    conn: psycopg.Connection,
    target: str,
    last: int,
    progress: Callable[[float, int], None] = lambda _, __: None,
    helpers: Sequence[psycopg.Connection] = (),
) -> None:
    """Ask the rules about every staged line; `verdicts` reads the answers.

    Lines are compared with one another by ``conn``, rule by rule, while the helpers
    look lines up in the table already.

    Args:
        conn: the connection that staged the lines. Never committed.
        target: the table, as SQL names it.
        last: number of the last line.
        progress: called with the share of the comparison of lines with one another
            that is done, 0 to 1, and the number of lines that were looked up.
        helpers: those with which the lines were staged. Never committed.
    """
    over, taking = threading.Event(), threading.Lock()
    batches = iter(range(1, last + 1, BATCH))
    compared, lines = 0.0, 0

    def look_up(session: psycopg.Connection) -> None:
        nonlocal lines
        while not over.is_set():
            with taking:
                first = next(batches, None)
            if first is None:
                return
            until = min(first + BATCH - 1, last)
            session.execute(
                "INSERT INTO pg_temp.pgdedup_verdicts SELECT *"
                " FROM pgdedup.check_lines(%s::regclass, %s::regclass, %s, %s)",
                [target, _STAGING, first, until],
            )
            with taking:
                lines += until - first + 1
                progress(compared, lines)

    for each in (conn, *helpers):
        each.execute("DROP TABLE IF EXISTS pg_temp.pgdedup_verdicts")
        each.execute(
            "CREATE TEMP TABLE pgdedup_verdicts AS"
            " SELECT * FROM pgdedup.check_lines(%s::regclass, %s::regclass)"
            " WITH NO DATA",
            [target, _STAGING],
        )
    with beside(helpers, look_up, over):
        with conn.transaction():
            for share in _compare(conn, target, last):
                with taking:
                    compared = share
                    progress(compared, lines)
        look_up(conn)
    for each in helpers:
        with (
            each.cursor().copy("COPY pg_temp.pgdedup_verdicts TO STDOUT") as source,
            conn.cursor().copy("COPY pg_temp.pgdedup_verdicts FROM STDIN") as goal,
        ):
            for data in source:
                goal.write(data)
    conn.execute("CREATE INDEX ON pg_temp.pgdedup_verdicts (line)")
    conn.execute("ANALYZE pg_temp.pgdedup_verdicts")


def _compare(conn: psycopg.Connection, target: str, last: int) -> Iterator[float]:
    """Compare the lines with one another; yields what share of that is done.

    Half of it is their normal forms, which take about as long as all rules.
    """
    row = conn.execute(
        "SELECT pgdedup.begin_line_pairs(%s::regclass)", [target]
    ).fetchone()
    assert row is not None
    for first in range(1, last + 1, READING):
        until = min(first + READING - 1, last)
        conn.execute(
            "SELECT pgdedup.read_line_values(%s::regclass, %s::regclass, %s, %s)",
            [target, _STAGING, first, until],
        )
        yield until / last / 2
    for rule in range(1, row[0] + 1):
        conn.execute(
            "SELECT pgdedup.relate_line_pairs(%s::regclass, %s)", [target, rule]
        )
        yield (1 + rule / (row[0] + 1)) / 2
    # The evidence of many findings takes as long as a rule.
    conn.execute(
        "INSERT INTO pg_temp.pgdedup_verdicts"
        " SELECT * FROM pgdedup.end_line_pairs(%s::regclass)",
        [target],
    )
    yield 1


def verdicts(conn: psycopg.Connection) -> Iterator[Verdict]:
    """The verdict on every checked line, in order: of its strongest match.

    Reads through a cursor of the server, so the connection must be in a transaction.
    """
    with conn.cursor("pgdedup_verdicts", row_factory=class_row(Verdict)) as cursor:
        cursor.execute(
            "SELECT l.line, coalesce(v.verdict, 'new') AS verdict, v.rule, v.key,"
            " v.other_line, coalesce(v.evidence, '[]') AS evidence"
            " FROM pg_temp.pgdedup_staging AS l LEFT JOIN LATERAL ("
            "SELECT f.* FROM pg_temp.pgdedup_verdicts AS f WHERE f.line = l.line"
            " ORDER BY f.verdict = 'invalid' DESC,"
            " array_position('{block,ask,flag}', f.action), f.score DESC, f.key,"
            " f.other_line LIMIT 1) AS v ON true ORDER BY l.line"
        )
        yield from cursor


def counts(conn: psycopg.Connection) -> dict[str, int]:
    """Verdict -> number of lines."""
    return dict(
        conn.execute(
            "SELECT v.verdict, count(*) FROM ("
            "SELECT coalesce(max(f.verdict) FILTER (WHERE f.verdict = 'invalid'),"
            " min(f.verdict), 'new') AS verdict FROM pg_temp.pgdedup_staging AS l"
            " LEFT JOIN pg_temp.pgdedup_verdicts AS f ON f.line = l.line"
            " GROUP BY l.line) AS v GROUP BY v.verdict ORDER BY v.verdict"
        ).fetchall()
    )


def write_marked(conn: psycopg.Connection, source: Source, output: TextIO) -> None:
    """Write the file once more with the verdict of every line added to it."""
    kept = [place for place, name in enumerate(source.header) if name not in MARKS]
    header = [source.header[place] for place in kept]
    confirm = [] if CONFIRM in source.header else [CONFIRM]
    writer = csv.writer(output)
    writer.writerow([*header, *MARKS, *confirm])
    for (_, cells), verdict in zip(source.lines(), verdicts(conn), strict=True):
        padded = cells + [""] * (len(source.header) - len(cells))
        writer.writerow(
            [
                *(padded[place] for place in kept),
                verdict.verdict,
                verdict.rule,
                verdict.key,
                verdict.other_line,
                describe(verdict),
                *("" for _ in confirm),
            ]
        )


def describe(verdict: Verdict) -> str:
    """The evidence in words: labels and columns, or the problem."""
    return "; ".join(
        f"{entry.get('column', '')}: {entry['problem']}".lstrip(": ")
        if "problem" in entry
        else f"{entry['label']} ({entry['column']})"
        for entry in verdict.evidence
    )


def load_range(
    conn: psycopg.Connection,
    target: str,
    source: str,
    first: int,
    last: int,
    *,
    hold_flagged: bool = False,
) -> Loaded:
    """Load the checked lines of a range that the rules let in; hold the rest.

    Args:
        conn: the connection that checked the lines. Never committed.
        target: the table, as SQL names it.
        source: where the lines come from, for stewards.
        first: number of the first line.
        last: number of the last line.
        hold_flagged: also hold lines that the rules would only flag.

    Raises:
        psycopg.errors.InsufficientPrivilege: the role is no steward, or may not insert.
    """
    with conn.cursor(row_factory=class_row(Loaded)) as cursor:
        found = cursor.execute(
            "SELECT * FROM pgdedup.load_lines("
            "%s::regclass, %s::regclass, %s::regclass, %s, %s, %s, %s)",
            [target, _STAGING, _VERDICTS, source, hold_flagged, first, last],
        ).fetchone()
    assert found is not None
    return found
