"""What names alone give on the same rows: pg_trgm and rapidfuzz at usual thresholds."""

from collections.abc import Callable, Mapping
from itertools import combinations

import psycopg
from rapidfuzz import fuzz, process

from .scoring import Pair, pair
from .sets import Dataset, Row

TRGM_THRESHOLD = 0.5
RAPIDFUZZ_THRESHOLD = 90
_CHUNK = 1_000


def whole_name(row: Row) -> str:
    """The name of a record in one text, whatever columns the template has for it."""
    parts = (row.get("name"), row.get("given_name"), row.get("surname"))
    return " ".join(part for part in parts if part)


class Names:
    """The names of a set in a plain table, and their core: no legal form, no width."""

    def __init__(self, conn: psycopg.Connection, dataset: Dataset) -> None:
        self._conn = conn
        self._ids = list(dataset.rows)
        conn.execute("CREATE TEMP TABLE names (no integer PRIMARY KEY, raw text)")
        with conn.cursor().copy("COPY names FROM STDIN") as copy:
            for number, row in enumerate(dataset.rows.values()):
                copy.write_row((number, whole_name(row)))
        conn.execute("ALTER TABLE names ADD core text")
        conn.execute(
            "UPDATE names SET core = coalesce(pgdedup.company_name_v1(raw), '')"
        )
        for column in ("raw", "core"):
            conn.execute(f"CREATE INDEX ON names USING gin ({column} gin_trgm_ops)")
        conn.execute("ANALYZE names")
        self.core = [
            core for (core,) in conn.execute("SELECT core FROM names ORDER BY no")
        ]

    def trgm(self, column: str) -> set[Pair]:
        """Pairs with similarity() above .5."""
        self._conn.execute(f"SET pg_trgm.similarity_threshold = {TRGM_THRESHOLD}")
        found = self._conn.execute(
            "SELECT a.no, b.no FROM names AS a JOIN names AS b"
            f" ON a.{column} % b.{column} AND a.no < b.no"
            f" WHERE similarity(a.{column}, b.{column}) > {TRGM_THRESHOLD}"
        ).fetchall()
        return {pair(self._ids[a], self._ids[b]) for a, b in found}

    def rapidfuzz(self) -> set[Pair]:
        """Pairs with WRatio of at least 90 on the core."""
        return {
            pair(self._ids[one], self._ids[other])
            for one, other in wratio_pairs(self.core)
        }

    def trgm_ranks(self, asked: Mapping[str, Row], depth: int) -> dict[str, list[str]]:
        """The most similar names of each question, by similarity() of the raw name."""
        answers = {}
        for question, row in asked.items():
            found = self._conn.execute(
                "SELECT no FROM names ORDER BY similarity(raw, %s) DESC, no LIMIT %s",
                [whole_name(row), depth],
            )
            answers[question] = [self._ids[number] for (number,) in found]
        return answers

    def rapidfuzz_ranks(
        self, asked: Mapping[str, Row], depth: int
    ) -> dict[str, list[str]]:
        """The names of highest WRatio, core against core."""
        cores = {
            question: core or ""
            for question, row in asked.items()
            for (core,) in self._conn.execute(
                "SELECT pgdedup.company_name_v1(%s)", [whole_name(row)]
            )
        }
        answers = {}
        for question, core in cores.items():
            best = process.extract(core, self.core, scorer=fuzz.WRatio, limit=depth)
            answers[question] = [self._ids[number] for _, _, number in best]
        return answers


def wratio_pairs(texts: list[str]) -> set[tuple[int, int]]:
    """Positions of pairs with WRatio >= 90, the smaller one first.

    WRatio of all pairs of 20,000 takes minutes. Of two texts without spaces it is the
    plain ratio or, where one is half as long again as the other, nine tenths of the
    partial ratio: 90 for a substring and less otherwise. Both can be had in seconds.
    """
    filled = [number for number, text in enumerate(texts) if text]
    spaced = [number for number in filled if " " in texts[number]]
    plain = [number for number in filled if " " not in texts[number]]
    found = _scored(texts, plain, plain, fuzz.ratio) | _contained(texts, plain)
    return found | _scored(texts, spaced, filled, fuzz.WRatio)


def _scored(
    texts: list[str], left: list[int], right: list[int], scorer: Callable[..., float]
) -> set[tuple[int, int]]:
    # Not on top: it comes with the extra ``bench``.
    import numpy as np

    found = set()
    for start in range(0, len(left), _CHUNK):
        part = left[start : start + _CHUNK]
        matrix = process.cdist(
            [texts[number] for number in part],
            [texts[number] for number in right],
            scorer=scorer,
            score_cutoff=RAPIDFUZZ_THRESHOLD,
            dtype=np.float32,
            workers=-1,
        )
        for row, column in np.argwhere(matrix).tolist():
            one, other = part[row], right[column]
            if one != other:
                found.add((min(one, other), max(one, other)))
    return found


def _contained(texts: list[str], numbers: list[int]) -> set[tuple[int, int]]:
    """Texts that are a part of one 1.5 to 8 times as long."""
    places: dict[str, list[int]] = {}
    for number in numbers:
        places.setdefault(texts[number], []).append(number)
    found = set()
    for number in numbers:
        text = texts[number]
        for start, end in combinations(range(len(text) + 1), 2):
            if not 1.5 <= len(text) / (end - start) <= 8:
                continue
            for other in places.get(text[start:end], ()):
                found.add((min(number, other), max(number, other)))
    return found
