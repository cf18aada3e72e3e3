"""Builds the extension: pgdedup.control and its scripts, for ``make install``.

The same SQL as everywhere else, packed so that CREATE EXTENSION runs it. A version of
the extension is a revision of the core schema: ``pgdedup--0001.sql`` is the first one,
``pgdedup--0001--0002.sql`` leads to the next.

What is generated for the tables of users stays outside: triggers of an extension are
refused by Citus, and pg_dump would not dump them.

The scripts run with the rights of whoever creates the extension (``superuser = false``
and not ``trusted``, which would make a superuser the owner of its SECURITY DEFINER
functions).
"""

import argparse
import sys
from itertools import pairwise
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from pgdedup import migrate
from pgdedup.sql import read

CONTROL = """\
comment = 'keeps duplicate records out of tables, and merges those that are in'
default_version = '{version}'
schema = pgdedup
relocatable = false
requires = 'pg_trgm, fuzzystrmatch'
superuser = false
"""

MAKEFILE = """\
# Copies the extension to where PostgreSQL looks for it; needs no compiler.
PG_CONFIG ?= pg_config
DIRECTORY = $(DESTDIR)$(shell $(PG_CONFIG) --sharedir)/extension

install:
\tmkdir -p '$(DIRECTORY)'
\tinstall -m 644 pgdedup.control pgdedup--*.sql '$(DIRECTORY)'

uninstall:
\trm -f '$(DIRECTORY)'/pgdedup.control '$(DIRECTORY)'/pgdedup--*.sql

.PHONY: install uninstall
"""

HEAD = """\
\\echo Use "CREATE EXTENSION pgdedup" to load this file. \\quit
SET LOCAL search_path = pg_catalog, pg_temp;
"""

#: What users have written is dumped. The version is what the script says; lock rows are
#: of running transactions only.
DUMPED = """\
DO $$
DECLARE
    v_relation oid;
BEGIN
    -- One by one: each call writes the same row of the catalog.
    FOR v_relation IN
        SELECT c.oid FROM pg_catalog.pg_class AS c
        WHERE c.relnamespace = 'pgdedup'::pg_catalog.regnamespace
            AND c.relkind IN ('r', 'S') AND c.relpersistence = 'p'
            AND c.relname NOT IN ('schema_version', 'own_extensions')
        ORDER BY c.relname
    LOOP
        PERFORM pg_catalog.pg_extension_config_dump(v_relation, '');
    END LOOP;
END
$$;
"""


def main() -> None:
    """Write the files of the extension into a folder."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path, nargs="?", default=Path("dist/extension"))
    folder: Path = parser.parse_args().folder
    folder.mkdir(parents=True, exist_ok=True)
    files = build()
    for old in folder.glob("pgdedup--*.sql"):
        old.unlink()
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
        print(folder / name)


def build() -> dict[str, str]:
    """Texts by file name."""
    numbers = [path.name.split("_")[0] for path in migrate.revisions()]
    # CREATE EXTENSION makes the schema.
    schema = read("schema.sql").replace("CREATE SCHEMA pgdedup;\n", "")
    first = [HEAD, schema, migrate.baseline(), migrate.stamp(numbers[0]), DUMPED]
    files = {
        "pgdedup.control": CONTROL.format(version=numbers[-1]),
        "Makefile": MAKEFILE,
        f"pgdedup--{numbers[0]}.sql": "\n".join(first),
    }
    for old, new in pairwise(numbers):
        script = migrate.upgrade_script(old, until=new)
        files[f"pgdedup--{old}--{new}.sql"] = "\n".join([HEAD, script, DUMPED])
    return files


if __name__ == "__main__":
    main()
