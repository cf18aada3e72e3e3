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
from typing import Any

import psycopg

from pgdedup import names

# Every query gives (name, properties); names are unique within a query and qualified,
# because the search_path is empty. `%(oids)s` holds the oids of the schemas. Objects
# of extensions belong to those: the last condition of most queries.
_ACL = """ARRAY(
    SELECT i::text FROM pg_catalog.unnest(
        coalesce({column}, pg_catalog.acldefault({kind}, {owner}))
    ) AS i ORDER BY i::text COLLATE "C"
)"""
_NOT_OF_EXTENSION = """NOT EXISTS (
    SELECT FROM pg_catalog.pg_depend AS e
    WHERE e.classid = '{catalog}'::regclass AND e.objid = {oid} AND e.deptype = 'e'
)"""


def _acl(column: str, kind: str, owner: str) -> str:
    return _ACL.format(column=column, kind=kind, owner=owner)


def _plain(catalog: str, oid: str) -> str:
    return _NOT_OF_EXTENSION.format(catalog=f"pg_catalog.{catalog}", oid=oid)


_QUERIES: dict[str, str] = {
    "extension": """
SELECT e.extname, pg_catalog.jsonb_build_object(
    'schema', e.extnamespace::regnamespace, 'version', e.extversion
)
FROM pg_catalog.pg_extension AS e
""",
    "schema": f"""
SELECT n.oid::regnamespace::text, pg_catalog.jsonb_build_object(
    'owner', pg_catalog.pg_get_userbyid(n.nspowner),
    'acl', {_acl("n.nspacl", "'n'", "n.nspowner")},
    'comment', pg_catalog.obj_description(n.oid, 'pg_namespace')
)
FROM pg_catalog.pg_namespace AS n
WHERE n.oid = ANY (%(oids)s)
""",
    "default privileges": """
SELECT pg_catalog.concat_ws(
    ' ', d.defaclnamespace::regnamespace, d.defaclrole::regrole, d.defaclobjtype
), pg_catalog.to_jsonb(d.defaclacl::text)
FROM pg_catalog.pg_default_acl AS d
WHERE d.defaclnamespace = ANY (%(oids)s)
""",
    "relation": f"""
SELECT c.oid::regclass::text, pg_catalog.jsonb_build_object(
    'kind', c.relkind, 'persistence', c.relpersistence,
    'owner', pg_catalog.pg_get_userbyid(c.relowner),
    'acl', {
        _acl(
            "c.relacl",
            '''CASE c.relkind WHEN 'S' THEN 's' ELSE 'r' END::"char"''',
            "c.relowner",
        )
    },
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
    END,
    'comment', pg_catalog.obj_description(c.oid, 'pg_class')
)
FROM pg_catalog.pg_class AS c
WHERE c.relnamespace = ANY (%(oids)s) AND c.relkind NOT IN ('i', 'I', 't')
    AND {_plain("pg_class", "c.oid")}
""",
    "column": f"""
SELECT pg_catalog.format(
    '%%s %%s %%I', a.attrelid::regclass, pg_catalog.to_char(
        pg_catalog.row_number() OVER (PARTITION BY a.attrelid ORDER BY a.attnum),
        'FM0000'
    ), a.attname
), pg_catalog.jsonb_build_object(
    'type', pg_catalog.format_type(a.atttypid, a.atttypmod),
    'collation', nullif(a.attcollation, 0)::regcollation,
    'not null', a.attnotnull, 'identity', a.attidentity,
    'generated', a.attgenerated, 'default', pg_catalog.pg_get_expr(d.adbin, d.adrelid),
    'storage', a.attstorage, 'compression', a.attcompression,
    'statistics', nullif(a.attstattarget, -1), 'options', a.attoptions,
    'local', a.attislocal, 'inherited', a.attinhcount, 'acl', ARRAY(
        SELECT i::text FROM pg_catalog.unnest(a.attacl) AS i ORDER BY 1
    ),
    'comment', pg_catalog.col_description(a.attrelid, a.attnum)
)
FROM pg_catalog.pg_attribute AS a
INNER JOIN pg_catalog.pg_class AS c ON c.oid = a.attrelid
LEFT JOIN pg_catalog.pg_attrdef AS d ON d.adrelid = c.oid AND d.adnum = a.attnum
WHERE c.relnamespace = ANY (%(oids)s) AND a.attnum > 0 AND NOT a.attisdropped
    AND c.relkind NOT IN ('i', 'I', 't', 'S') AND {_plain("pg_class", "c.oid")}
""",
    "constraint": """
SELECT pg_catalog.format(
    '%%s %%I',
    coalesce(nullif(c.conrelid, 0)::regclass::text, c.contypid::regtype::text),
    c.conname
), pg_catalog.jsonb_build_object(
    'kind', c.contype, 'definition', pg_catalog.pg_get_constraintdef(c.oid),
    'validated', c.convalidated, 'local', c.conislocal,
    'comment', pg_catalog.obj_description(c.oid, 'pg_constraint')
)
FROM pg_catalog.pg_constraint AS c
WHERE c.connamespace = ANY (%(oids)s)
""",
    "index": f"""
SELECT i.indexrelid::regclass::text, pg_catalog.jsonb_build_object(
    'definition', pg_catalog.pg_get_indexdef(i.indexrelid),
    'owner', pg_catalog.pg_get_userbyid(c.relowner),
    'valid', i.indisvalid AND i.indisready AND i.indislive,
    'clustered', i.indisclustered, 'replica identity', i.indisreplident,
    'immediate', i.indimmediate,
    'comment', pg_catalog.obj_description(i.indexrelid, 'pg_class')
)
FROM pg_catalog.pg_index AS i
INNER JOIN pg_catalog.pg_class AS c ON c.oid = i.indexrelid
WHERE c.relnamespace = ANY (%(oids)s) AND {_plain("pg_class", "i.indrelid")}
""",
    "sequence": f"""
SELECT s.seqrelid::regclass::text, pg_catalog.jsonb_build_object(
    'type', s.seqtypid::regtype, 'start', s.seqstart, 'increment', s.seqincrement,
    'max', s.seqmax, 'min', s.seqmin, 'cache', s.seqcache, 'cycle', s.seqcycle,
    'owned by', (
        SELECT pg_catalog.format('%%s %%I %%s', a.attrelid::regclass, a.attname, d.deptype)
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
WHERE c.relnamespace = ANY (%(oids)s) AND {_plain("pg_class", "c.oid")}
""",
    "trigger": """
SELECT pg_catalog.format('%%s %%I', t.tgrelid::regclass, t.tgname),
    pg_catalog.jsonb_build_object(
        'definition', pg_catalog.pg_get_triggerdef(t.oid), 'enabled', t.tgenabled,
        'comment', pg_catalog.obj_description(t.oid, 'pg_trigger')
    )
FROM pg_catalog.pg_trigger AS t
INNER JOIN pg_catalog.pg_class AS c ON c.oid = t.tgrelid
WHERE c.relnamespace = ANY (%(oids)s) AND NOT t.tgisinternal
""",
    "rule": """
SELECT pg_catalog.format('%%s %%I', r.ev_class::regclass, r.rulename),
    pg_catalog.jsonb_build_object(
        'definition', pg_catalog.pg_get_ruledef(r.oid), 'enabled', r.ev_enabled,
        'comment', pg_catalog.obj_description(r.oid, 'pg_rewrite')
    )
FROM pg_catalog.pg_rewrite AS r
INNER JOIN pg_catalog.pg_class AS c ON c.oid = r.ev_class
WHERE c.relnamespace = ANY (%(oids)s) AND r.rulename <> '_RETURN'
""",
    "policy": """
SELECT pg_catalog.format('%%s %%I', p.polrelid::regclass, p.polname),
    pg_catalog.jsonb_build_object(
        'command', p.polcmd, 'permissive', p.polpermissive, 'roles', ARRAY(
            SELECT r::regrole::text FROM pg_catalog.unnest(p.polroles) AS r ORDER BY 1
        ),
        'using', pg_catalog.pg_get_expr(p.polqual, p.polrelid),
        'check', pg_catalog.pg_get_expr(p.polwithcheck, p.polrelid),
        'comment', pg_catalog.obj_description(p.oid, 'pg_policy')
    )
FROM pg_catalog.pg_policy AS p
INNER JOIN pg_catalog.pg_class AS c ON c.oid = p.polrelid
WHERE c.relnamespace = ANY (%(oids)s)
""",
    "type": f"""
SELECT t.oid::regtype::text, pg_catalog.jsonb_build_object(
    'kind', t.typtype, 'owner', pg_catalog.pg_get_userbyid(t.typowner),
    'acl', {_acl("t.typacl", "'T'", "t.typowner")},
    'base', nullif(t.typbasetype, 0)::regtype, 'modifier', t.typtypmod,
    'collation', nullif(t.typcollation, 0)::regcollation,
    'not null', t.typnotnull, 'default', t.typdefault, 'labels', ARRAY(
        SELECT e.enumlabel FROM pg_catalog.pg_enum AS e
        WHERE e.enumtypid = t.oid ORDER BY e.enumsortorder
    ),
    'comment', pg_catalog.obj_description(t.oid, 'pg_type')
)
FROM pg_catalog.pg_type AS t
LEFT JOIN pg_catalog.pg_class AS c ON c.oid = t.typrelid
WHERE t.typnamespace = ANY (%(oids)s) AND t.typcategory <> 'A'
    AND (c.oid IS NULL OR c.relkind = 'c') AND {_plain("pg_type", "t.oid")}
""",
    "function": f"""
SELECT p.oid::regprocedure::text, pg_catalog.jsonb_build_object(
    'definition', CASE WHEN p.prokind <> 'a' THEN
        pg_catalog.pg_get_functiondef(p.oid)
    END,
    'aggregate', (
        SELECT pg_catalog.to_jsonb(a) - 'aggfnoid' FROM pg_catalog.pg_aggregate AS a
        WHERE a.aggfnoid = p.oid
    ),
    'owner', pg_catalog.pg_get_userbyid(p.proowner),
    'acl', {_acl("p.proacl", "'f'", "p.proowner")},
    'comment', pg_catalog.obj_description(p.oid, 'pg_proc')
)
FROM pg_catalog.pg_proc AS p
WHERE p.pronamespace = ANY (%(oids)s) AND {_plain("pg_proc", "p.oid")}
""",
    # Operators, collations, text search: nothing of ours, so their names will do.
    "other": """
SELECT i.type || ' ' || i.identity, 'null'::jsonb
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


def snapshot(
    conn: psycopg.Connection[Any], schemas: Sequence[str] = (names.SCHEMA,)
) -> str:
    """Everything that some schemas hold: one line for each object, sorted.

    Reads only. Two texts can be compared by any diff.

    Args:
        conn: a connection, in a transaction or not.
        schemas: names of schemas; those that do not exist hold nothing.
    """
    lines = []
    with conn.transaction(force_rollback=True):
        conn.execute("SELECT pg_catalog.set_config('search_path', '', true)")
        row = conn.execute(
            "SELECT coalesce(pg_catalog.array_agg(n.oid), '{}')"
            " FROM pg_catalog.pg_namespace AS n WHERE n.nspname = ANY (%s)",
            [list(schemas)],
        ).fetchone()
        assert row is not None
        for kind, query in _QUERIES.items():
            for name, properties in conn.execute(query.encode(), {"oids": row[0]}):
                text = json.dumps(properties, ensure_ascii=False, sort_keys=True)
                lines.append(f"{kind} {name}: {text}\n")
    return "".join(sorted(lines))
