"""What names alone give on the same rows: pg_trgm and rapidfuzz at usual thresholds."""

from collections.abc import Mapping

import numpy as np
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
        found = set()
        for start in range(0, len(self.core), _CHUNK):
            # Each pair once: a chunk against itself and what follows.
            matrix = process.cdist(
                self.core[start : start + _CHUNK],
                self.core[start:],
                scorer=fuzz.WRatio,
                score_cutoff=RAPIDFUZZ_THRESHOLD,
                dtype=np.uint8,
                workers=-1,
            )
            for left, right in np.argwhere(matrix).tolist():
                one, other = self._ids[start + left], self._ids[start + right]
                if left < right and self.core[start + left]:
                    found.add(pair(one, other))
        return found

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
