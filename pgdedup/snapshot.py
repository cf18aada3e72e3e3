"""The catalog of some schemas as text: two that read the same are the same.

The proof that every way to install (alembic, psycopg, psql; fresh, upgraded, restored)
gives one result, and what tells somebody who carries our script by a migration tool
of his own whether it arrived whole.

Left out is what says nothing of the objects: oids, attribute numbers of dropped
columns, statistics, and how a privilege came to be written down (a grant that equals
the default is the default).
"""

import json
from collections.abc import Sequence
from typing import Any, LiteralString

import psycopg
from psycopg import sql
from psycopg.rows import tuple_row

from pgdedup import names

# Every query gives: the catalog and oid of the object, its name (unique within the
# query; qualified, because the search_path is empty), its owner, the kind of its
# privileges for acldefault, the privileges, and its properties. `%(oids)s` holds the
# oids of the schemas.
_QUERIES: dict[str, LiteralString] = {
    "schema": """
SELECT 'pg_namespace', n.oid, n.oid::regnamespace::text, n.nspowner, 'n', n.nspacl,
    '{}'::jsonb
FROM pg_catalog.pg_namespace AS n
WHERE n.oid = ANY (%(oids)s)
""",
    "default privileges": """
SELECT 'pg_default_acl', d.oid, pg_catalog.concat_ws(
    ' ', d.defaclnamespace::regnamespace, d.defaclrole::regrole, d.defaclobjtype
), d.defaclrole, NULL, d.defaclacl, '{}'::jsonb
FROM pg_catalog.pg_default_acl AS d
WHERE d.defaclnamespace = ANY (%(oids)s)
""",
    "relation": """
SELECT 'pg_class', c.oid, c.oid::regclass::text, c.relowner,
    CASE c.relkind WHEN 'c' THEN NULL WHEN 'S' THEN 's' ELSE 'r' END, c.relacl,
    pg_catalog.jsonb_build_object(
        'kind', c.relkind, 'persistence', c.relpersistence,
        'options', c.reloptions, 'access method', (
            SELECT a.amname FROM pg_catalog.pg_am AS a WHERE a.oid = c.relam
        ),
        'row security', c.relrowsecurity, 'forced', c.relforcerowsecurity,
        'replica identity', c.relreplident,
        'parents', ARRAY(
            SELECT i.inhparent::regclass::text FROM pg_catalog.pg_inherits AS i
            WHERE i.inhrelid = c.oid ORDER BY i.inhseqno
        ),
        'partition', pg_catalog.pg_get_expr(c.relpartbound, c.oid),
        'partition key', CASE WHEN c.relkind = 'p' THEN
            pg_catalog.pg_get_partkeydef(c.oid)
        END,
        'query', CASE WHEN c.relkind IN ('v', 'm') THEN
            pg_catalog.pg_get_viewdef(c.oid)
        END
    )
FROM pg_catalog.pg_class AS c
WHERE c.relnamespace = ANY (%(oids)s) AND c.relkind NOT IN ('i', 'I', 't')
""",
    "column": """
SELECT 'pg_class', c.oid, pg_catalog.format(
    '%%s %%s %%I', c.oid::regclass, pg_catalog.to_char(
        pg_catalog.row_number() OVER (PARTITION BY c.oid ORDER BY a.attnum), 'FM0000'
    ), a.attname
), NULL, NULL, a.attacl, pg_catalog.jsonb_build_object(
    'type', pg_catalog.format_type(a.atttypid, a.atttypmod),
    'collation', nullif(a.attcollation, 0)::regcollation,
    'not null', a.attnotnull, 'identity', a.attidentity,
    'generated', a.attgenerated, 'default', pg_catalog.pg_get_expr(d.adbin, d.adrelid),
    'storage', a.attstorage, 'compression', a.attcompression,
    'statistics', nullif(a.attstattarget, -1), 'options', a.attoptions,
    'local', a.attislocal, 'inherited', a.attinhcount,
    'comment', pg_catalog.col_description(c.oid, a.attnum)
)
FROM pg_catalog.pg_attribute AS a
INNER JOIN pg_catalog.pg_class AS c ON c.oid = a.attrelid
LEFT JOIN pg_catalog.pg_attrdef AS d ON d.adrelid = c.oid AND d.adnum = a.attnum
WHERE c.relnamespace = ANY (%(oids)s) AND a.attnum > 0 AND NOT a.attisdropped
    AND c.relkind NOT IN ('i', 'I', 't', 'S')
""",
    "constraint": """
SELECT 'pg_constraint', c.oid, pg_catalog.format(
    '%%s %%I',
    coalesce(nullif(c.conrelid, 0)::regclass::text, c.contypid::regtype::text),
    c.conname
), NULL, NULL, NULL, pg_catalog.jsonb_build_object(
    'kind', c.contype, 'definition', pg_catalog.pg_get_constraintdef(c.oid),
    'validated', c.convalidated, 'local', c.conislocal
)
FROM pg_catalog.pg_constraint AS c
WHERE c.connamespace = ANY (%(oids)s)
""",
    "index": """
SELECT 'pg_class', c.oid, c.oid::regclass::text, c.relowner, NULL, NULL,
    pg_catalog.jsonb_build_object(
        'definition', pg_catalog.pg_get_indexdef(c.oid),
        'valid', i.indisvalid AND i.indisready AND i.indislive,
        'clustered', i.indisclustered, 'replica identity', i.indisreplident,
        'immediate', i.indimmediate
    )
FROM pg_catalog.pg_index AS i
INNER JOIN pg_catalog.pg_class AS c ON c.oid = i.indexrelid
WHERE c.relnamespace = ANY (%(oids)s)
""",
    "sequence": """
SELECT 'pg_class', c.oid, c.oid::regclass::text, NULL, NULL, NULL,
    pg_catalog.jsonb_build_object(
        'type', s.seqtypid::regtype, 'start', s.seqstart, 'increment', s.seqincrement,
        'max', s.seqmax, 'min', s.seqmin, 'cache', s.seqcache, 'cycle', s.seqcycle,
        'owned by', (
            SELECT pg_catalog.format(
                '%%s %%I %%s', a.attrelid::regclass, a.attname, d.deptype
            )
            FROM pg_catalog.pg_depend AS d
            INNER JOIN pg_catalog.pg_attribute AS a
                ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
            WHERE d.classid = 'pg_catalog.pg_class'::regclass AND d.objid = c.oid
                AND d.refclassid = 'pg_catalog.pg_class'::regclass
                AND d.deptype IN ('a', 'i')
        )
    )
FROM pg_catalog.pg_sequence AS s
INNER JOIN pg_catalog.pg_class AS c ON c.oid = s.seqrelid
WHERE c.relnamespace = ANY (%(oids)s)
""",
    "trigger": """
SELECT 'pg_trigger', t.oid, pg_catalog.format('%%s %%I', t.tgrelid::regclass, t.tgname),
    NULL, NULL, NULL, pg_catalog.jsonb_build_object(
        'definition', pg_catalog.pg_get_triggerdef(t.oid), 'enabled', t.tgenabled
    )
FROM pg_catalog.pg_trigger AS t
INNER JOIN pg_catalog.pg_class AS c ON c.oid = t.tgrelid
WHERE c.relnamespace = ANY (%(oids)s) AND NOT t.tgisinternal
""",
    "rule": """
SELECT 'pg_rewrite', r.oid, pg_catalog.format(
    '%%s %%I', r.ev_class::regclass, r.rulename
), NULL, NULL, NULL, pg_catalog.jsonb_build_object(
    'definition', pg_catalog.pg_get_ruledef(r.oid), 'enabled', r.ev_enabled
)
FROM pg_catalog.pg_rewrite AS r
INNER JOIN pg_catalog.pg_class AS c ON c.oid = r.ev_class
WHERE c.relnamespace = ANY (%(oids)s) AND r.rulename <> '_RETURN'
""",
    "policy": """
SELECT 'pg_policy', p.oid,
    pg_catalog.format('%%s %%I', p.polrelid::regclass, p.polname), NULL, NULL, NULL,
    pg_catalog.jsonb_build_object(
        'command', p.polcmd, 'permissive', p.polpermissive, 'roles', ARRAY(
            SELECT r::regrole::text FROM pg_catalog.unnest(p.polroles) AS r ORDER BY 1
        ),
        'using', pg_catalog.pg_get_expr(p.polqual, p.polrelid),
        'check', pg_catalog.pg_get_expr(p.polwithcheck, p.polrelid)
    )
FROM pg_catalog.pg_policy AS p
INNER JOIN pg_catalog.pg_class AS c ON c.oid = p.polrelid
WHERE c.relnamespace = ANY (%(oids)s)
""",
    "type": """
SELECT 'pg_type', t.oid, t.oid::regtype::text, t.typowner, 'T', t.typacl,
    pg_catalog.jsonb_build_object(
        'kind', t.typtype,
        'base', nullif(t.typbasetype, 0)::regtype, 'modifier', t.typtypmod,
        'collation', nullif(t.typcollation, 0)::regcollation,
        'not null', t.typnotnull, 'default', t.typdefault, 'labels', ARRAY(
            SELECT e.enumlabel FROM pg_catalog.pg_enum AS e
            WHERE e.enumtypid = t.oid ORDER BY e.enumsortorder
        )
    )
FROM pg_catalog.pg_type AS t
LEFT JOIN pg_catalog.pg_class AS c ON c.oid = t.typrelid
WHERE t.typnamespace = ANY (%(oids)s) AND t.typcategory <> 'A'
    AND (c.oid IS NULL OR c.relkind = 'c')
""",
    "function": """
SELECT 'pg_proc', p.oid, p.oid::regprocedure::text, p.proowner, 'f', p.proacl,
    pg_catalog.jsonb_build_object(
        'definition', CASE WHEN p.prokind <> 'a' THEN
            pg_catalog.pg_get_functiondef(p.oid)
        END,
        'aggregate', (
            SELECT pg_catalog.to_jsonb(a) - 'aggfnoid' FROM pg_catalog.pg_aggregate AS a
            WHERE a.aggfnoid = p.oid
        )
    )
FROM pg_catalog.pg_proc AS p
WHERE p.pronamespace = ANY (%(oids)s)
""",
    # Operators, collations, text search: nothing of ours, so their names will do.
    "other": """
SELECT i.type, d.objid, i.type || ' ' || i.identity, NULL, NULL, NULL, '{}'::jsonb
FROM pg_catalog.pg_depend AS d
CROSS JOIN LATERAL pg_catalog.pg_identify_object(d.classid, d.objid, 0) AS i
WHERE d.refclassid = 'pg_catalog.pg_namespace'::regclass
    AND d.refobjid = ANY (%(oids)s)
    AND d.classid <> ALL (ARRAY[
        'pg_catalog.pg_class', 'pg_catalog.pg_proc', 'pg_catalog.pg_type',
        'pg_catalog.pg_constraint', 'pg_catalog.pg_extension',
        'pg_catalog.pg_default_acl'
    ]::regclass[])
""",
}

# What all kinds have in common. Objects of an extension are its own affair.
_COMMON: LiteralString = """
SELECT q.name, pg_catalog.jsonb_build_object(
    'owner', pg_catalog.pg_get_userbyid(q.owner::oid),
    'acl', ARRAY(
        SELECT i::text FROM pg_catalog.unnest(
            coalesce(
                q.acl::aclitem[],
                pg_catalog.acldefault(q.acl_kind::"char", q.owner::oid)
            )
        ) AS i
    ),
    'comment', CASE WHEN q.catalog LIKE 'pg~_%%' ESCAPE '~' THEN
        pg_catalog.obj_description(q.oid, q.catalog)
    END
) || q.properties
FROM ({query}) AS q (catalog, oid, name, owner, acl_kind, acl, properties)
WHERE NOT EXISTS (
    SELECT FROM pg_catalog.pg_depend AS e
    INNER JOIN pg_catalog.pg_class AS c ON c.oid = e.classid
    WHERE c.relname = q.catalog AND e.objid = q.oid AND e.deptype = 'e'
)
"""

_EXTENSIONS: LiteralString = """
SELECT e.extname, pg_catalog.jsonb_build_object(
    'schema', e.extnamespace::regnamespace, 'version', e.extversion
)
FROM pg_catalog.pg_extension AS e
"""


def snapshot(
    conn: psycopg.Connection[Any], schemas: Sequence[str] = (names.SCHEMA,)
) -> str:
    """Everything that some schemas hold: one line for each object, sorted.

    Reads only. Two texts can be compared by any diff.

    Args:
        conn: a connection, in a transaction or not.
        schemas: names of schemas; those that do not exist hold nothing.
    """
    queries = {
        kind: sql.SQL(_COMMON).format(query=sql.SQL(query))
        for kind, query in _QUERIES.items()
    }
    queries["extension"] = sql.SQL(_EXTENSIONS).format()
    lines = []
    with conn.transaction(force_rollback=True), conn.cursor(row_factory=tuple_row) as c:
        c.execute("SELECT pg_catalog.set_config('search_path', '', true)")
        c.execute(
            "SELECT n.oid::bigint FROM pg_catalog.pg_namespace AS n"
            " WHERE n.nspname = ANY (%s)",
            [list(schemas)],
        )
        oids = [row[0] for row in c.fetchall()]
        for kind, query in queries.items():
            for name, properties in c.execute(query, {"oids": oids}):
                if "acl" in properties:
                    properties["acl"].sort()
                text = json.dumps(properties, ensure_ascii=False, sort_keys=True)
                lines.append(f"{kind} {name}: {text}\n")
    return "".join(sorted(lines))
