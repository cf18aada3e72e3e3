"""plpgsql_check reads what CREATE FUNCTION accepts unread (Debian has it for 15)."""

import psycopg
import pytest

from pgdedup import rule_templates
from tests import guarded
from tests.guarded import Connection, one, rows

#: EXECUTE of text that other functions of this schema compose, with identifiers and
#: literals quoted there; nobody who may call these gains by it what he may not run
#: himself.
COMPOSED = {
    "canonical_key",
    "change_rows",
    "count_logged",
    "drop_stale_pairs",
    "import_lines",
    "insert_lines",
    "log_moved",
    "log_removed",
    "merge_line",
    "pair_hits",
    "read_value",
    "relate_values",
    "scan_keys",
}

#: What it cannot know: temporary tables that the function makes, records that are
#: filled by EXECUTE, a function that always raises (refuse_unmerge). An assignment in
#: place of PERFORM, on the guard's path. And the record asked about, which `found`
#: needs where a field has several columns; it has one signature for all tables.
UNKNOWN = (
    'relation "pg_temp.',
    'schema "pg_temp"',
    "cannot determinate a result of dynamic SQL",
    "is not assigned yet",
    "control reached end of function without RETURN",
    "routine is marked as VOLATILE",
    'never read variable "v_locked"',
    'unused parameter "p_own"',
)

FINDINGS = """
SELECT p.proname, f.lineno, f.message, f.detail
FROM pg_proc AS p
JOIN pg_language AS l ON l.oid = p.prolang AND l.lanname = 'plpgsql'
LEFT JOIN LATERAL (
    SELECT t.tgrelid FROM pg_trigger AS t WHERE t.tgfoid = p.oid LIMIT 1
) AS t ON true
CROSS JOIN LATERAL plpgsql_check_function_tb(
    p.oid, coalesce(t.tgrelid, 0), all_warnings => true
) AS f
WHERE (p.pronamespace = 'pgdedup'::regnamespace OR p.proname LIKE '%find_duplicates')
    -- Assignments by a cast: of constants, and of numbers to scores.
    AND f.sqlstate <> '42804'
    -- It does not see what RETURN QUERY EXECUTE returns.
    AND f.message NOT LIKE 'OUT variable % is maybe unmodified'
"""


@pytest.fixture
def checked(superuser: Connection) -> Connection:
    """A superuser's session with the extension."""
    known = "SELECT count(*) FROM pg_available_extensions WHERE name = 'plpgsql_check'"
    if one(superuser, known) == 0:
        pytest.skip("plpgsql_check is not installed for this server")
    superuser.execute("CREATE EXTENSION plpgsql_check SCHEMA pg_catalog")
    return superuser


def test_nothing_is_found(checked: Connection, db: Connection) -> None:
    """In the core, and in what is generated for every template of rules."""
    for template in rule_templates.template_names():
        db.execute(rule_templates.read_sample_table(template).encode())
        guarded.apply(db, rule_templates.read_template(template, None))
    found = [
        finding
        for finding in rows(checked, FINDINGS)
        if not (finding[0] in COMPOSED and "injecti" in str(finding[3]))
        and not any(words in finding[2] for words in UNKNOWN)
    ]
    assert found == [], "\n".join(map(str, found))


def test_a_wrong_name_is_found(checked: Connection, db: Connection) -> None:
    db.execute(
        "CREATE FUNCTION pgdedup.wrong() RETURNS integer LANGUAGE plpgsql AS"
        " $$BEGIN RETURN (SELECT no_such FROM pgdedup.pairs); END$$"
    )
    (found,) = rows(checked, FINDINGS + " AND p.proname = 'wrong'")
    assert "no_such" in found[2]
    with pytest.raises(psycopg.errors.UndefinedColumn):
        db.execute("SELECT pgdedup.wrong()")
