"""Makes the company names of `pgdedup demo` from the published lists.

    python tools/build_demo_data.py DIRECTORY

DIRECTORY holds the folders cn_listed_short, cn_counterparty and cn_tw_listed, each
with a records.csv. Only registered names are taken, nothing else of those records:
the demo makes up the rest. Sources and licences: pgdedup/demo/data/ATTRIBUTION.
"""

import csv
import sys
from pathlib import Path

TARGET = Path(__file__).parent.parent / "pgdedup" / "demo" / "data" / "companies.csv"

#: Folder, the kind of name to take, and what the demo calls the list.
LISTS = (
    ("cn_listed_short", "full", "listed"),
    ("cn_counterparty", "registered", "counterparty"),
    ("cn_tw_listed", "full", "taiwan"),
)


def names(folder: Path, kind: str) -> list[str]:
    """Distinct names of one kind, in the order of their list."""
    with (folder / "records.csv").open(encoding="utf-8", newline="") as stream:
        found = [r["name"] for r in csv.DictReader(stream) if r["name_kind"] == kind]
    return list(dict.fromkeys(found))


def main(source: Path) -> None:
    """Write the demo's list and say what is in it."""
    with TARGET.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(("list", "name"))
        for folder, kind, called in LISTS:
            rows = names(source / folder, kind)
            writer.writerows((called, name) for name in rows)
            print(f"{called}: {len(rows)}")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
