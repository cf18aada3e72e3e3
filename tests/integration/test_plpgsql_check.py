"""plpgsql_check reads what CREATE FUNCTION accepts unread (Debian has it for 15)."""

import psycopg
import pytest

from pgdedup import rule_templates
from tests import guarded
from tests.guarded import Connection, one, rows

#: Statements that are text, composed by the callers in this schema with identifiers
#: quoted; no user can execute these functions with a text of his own to more effect
#: than executing the text.
COMPOSED = {"canonical_key", "change_rows", "read_value"}

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
        if not (finding[0] in COMPOSED and "injection" in str(finding[3]))
    ]
    assert found == []


def test_a_wrong_name_is_found(checked: Connection, db: Connection) -> None:
    db.execute(
        "CREATE FUNCTION pgdedup.wrong() RETURNS integer LANGUAGE plpgsql AS"
        " $$BEGIN RETURN (SELECT no_such FROM pgdedup.pairs); END$$"
    )
    (found,) = rows(checked, FINDINGS + " AND p.proname = 'wrong'")
    assert "no_such" in found[2]
    with pytest.raises(psycopg.errors.UndefinedColumn):
        db.execute("SELECT pgdedup.wrong()")
