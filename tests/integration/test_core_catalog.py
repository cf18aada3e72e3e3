"""What every object of the core schema has, as the catalog shows it."""

from typing import Any

import psycopg
import pytest

Db = psycopg.Connection[Any]

#: SECURITY DEFINER, each with its reason in the file that makes it.
DEFINERS = {
    "add_alias",  # EXECUTE on it is the right
    "alias_forms",  # who knows one name finds by all, and cannot list them
    "remove_alias",
    "actions_in_force",  # the finder runs as anybody
    "ask_token",  # reads the secret
    "signature",
    "accept_override",  # EXECUTE on it is the right to override
    "begin_unmerge",
    "end_lapsed_actions",
    "erase",  # EXECUTE on it is the right
    "allow_auto_merge",  # EXECUTE on it is the right
    "stop_auto_merge",
    "notify_event",  # reads the registry
    "guard_pause",  # EXECUTE on it is the right; the log cannot be forged
    "set_action",
    "assign_pair",
    "reopen_pair",
    "begin_scan",  # EXECUTE on it is the right; reads all rows
    "decide_pair",  # EXECUTE on it is the right; who decided cannot be forged
    "scan_step",
    "split_unit",
    "store_attempt",  # for log_refusal only, which runs as the writer
    "record_existing",
    "config_of",  # the registry is not for everybody
    "finder_of",
    "finish_merge",
    "followed_references",  # the log is closed; what the catalog says is no secret
    "finish_unmerge",
    "installed_rules",
    "is_on_record",  # pairs may have another owner than the rules
    "log_merge",
    "log_moved",
    "log_records",
    "log_removed",
    "logged_columns",
    "merge_config",  # the registry is not for everybody
    "merged_links",
    "refuse_unfinished_merge",
    "prune_locks",
    "purge",
    "restoring",
    "accept_deletion",  # EXECUTE on it is the right
    "deletion_loss",  # answers the trigger only
    "in_merge",
    "late_rows",
    "referred_keys",  # reads the catalog with the registry, which is closed
    "where_merged",  # answers triggers only
    "wording",  # the registry is not for everybody
}

#: Run statements under the path of the caller of a merge, whose policies and triggers
#: may need it; with the caller's rights, and every name of their own qualified.
CALLERS_PATH = {
    "change_rows",
    "find_conflicts",
    "find_logged_rows",
    "merge_preview",
    "read_value",
}


@pytest.fixture
def functions(db: Db) -> list[dict[str, Any]]:
    with db.cursor(row_factory=psycopg.rows.dict_row) as cursor:
        return cursor.execute(
            "SELECT p.proname, p.prosecdef, p.proconfig, l.lanname, p.prosqlbody,"
            " pg_catalog.obj_description(p.oid, 'pg_proc') AS comment, p.provolatile,"
            " p.proacl::text AS acl"
            " FROM pg_catalog.pg_proc AS p"
            " JOIN pg_catalog.pg_language AS l ON l.oid = p.prolang"
            " WHERE p.pronamespace = 'pgdedup'::regnamespace"
            # Functions of extensions that live here for want of a schema public.
            " AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend AS d"
            " WHERE d.objid = p.oid AND d.deptype = 'e')"
        ).fetchall()


def test_every_function_has_a_comment(functions: list[dict[str, Any]]) -> None:
    assert [f["proname"] for f in functions if not f["comment"]] == []


def test_names_are_bound_or_the_path_is_pinned(
    functions: list[dict[str, Any]],
) -> None:
    loose = [
        f["proname"]
        for f in functions
        if f["prosqlbody"] is None
        and not (f["proname"] in CALLERS_PATH and not f["prosecdef"])
        and not any(s.startswith("search_path=") for s in f["proconfig"] or ())
    ]
    assert loose == []


def test_security_definer_is_for_a_listed_few(functions: list[dict[str, Any]]) -> None:
    assert {f["proname"] for f in functions if f["prosecdef"]} == DEFINERS


def test_privileges_do_not_depend_on_defaults(functions: list[dict[str, Any]]) -> None:
    """Who may execute a function is said in its file: granted, or revoked."""
    assert [f["proname"] for f in functions if f["acl"] is None] == []


def test_relations_have_comments_and_hold_no_oids(db: Db) -> None:
    rows = db.execute(
        "SELECT c.relname FROM pg_catalog.pg_class AS c"
        " WHERE c.relnamespace = 'pgdedup'::regnamespace AND c.relkind IN ('r', 'v')"
        " AND pg_catalog.obj_description(c.oid, 'pg_class') IS NULL"
    ).fetchall()
    assert rows == []
    oids = db.execute(
        "SELECT a.attrelid::regclass, a.attname FROM pg_catalog.pg_attribute AS a"
        " JOIN pg_catalog.pg_class AS c ON c.oid = a.attrelid"
        " WHERE c.relnamespace = 'pgdedup'::regnamespace AND c.relkind = 'r'"
        " AND a.attnum > 0 AND a.atttypid IN ('oid'::regtype, 'regproc'::regtype,"
        " 'regprocedure'::regtype)"
    ).fetchall()
    assert oids == []
