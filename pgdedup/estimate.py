"""How long the steps of a plan may take on a table of some size: estimates, no promise.

Microseconds a row, measured on PostgreSQL 18 on two cores of a noisy machine with
100,000 companies of about 150 bytes; disks, indexes of the user's and long texts make
it more.
"""

from dataclasses import dataclass

#: A rewrite of the row, and each generated column in it.
REWRITE, COLUMN = 10, 16
#: An index by what it holds: the column itself, or keys that a function makes of it.
INDEX = {
    ("btree", False): 4,
    ("btree", True): 60,
    ("gin", False): 15,
    ("gin", True): 190,
}
#: Bytes a row that a column and an index add.
WIDTH, ENTRY = 30, 70


@dataclass(frozen=True)
class Estimate:
    """What a step has to go through, and about how long that takes."""

    rows: int
    bytes: int
    seconds: float

    def __add__(self, other: "Estimate") -> "Estimate":
        """Both, one after the other, over the same rows."""
        return Estimate(
            self.rows, self.bytes + other.bytes, self.seconds + other.seconds
        )

    def __str__(self) -> str:
        seconds = f"{self.seconds:.0f}" if self.seconds >= 1 else "less than 1"
        size = max(self.bytes / 1e6, 0.1)
        return f"estimate: {seconds} s for {self.rows:,} rows, {size:,.1f} MB"


def estimate(kind: str, sql: str, rows: int, size: int) -> Estimate | None:
    """Estimate one step.

    Args:
        kind: of the step.
        sql: its statement.
        rows: of the table, as the statistics have it.
        size: of the table in bytes.

    Returns:
        None for what does not depend on the size.
    """
    if kind == "column" and "ADD COLUMN" in sql:
        columns = sql.count("ADD COLUMN")
        return Estimate(
            rows,
            size + rows * WIDTH * columns,
            rows * (REWRITE + COLUMN * columns) / 1e6,
        )
    if kind == "index" and sql.startswith("CREATE INDEX"):
        definition = sql.split(" USING ", 1)[-1]
        method = "gin" if definition.startswith("gin") else "btree"
        keys = '"pgdedup".' in definition
        return Estimate(rows, rows * ENTRY, rows * INDEX[method, keys] / 1e6)
    return None
