-- Takes everything out of the schema pgdedup, with pairs, decisions and merge log.
-- Refuses while anything outside is bound to it: CASCADE would drop that too, and a
-- generated column takes its data along. Extensions that came with it go, too, unless
-- others use them by now. The roles stay: they belong to all databases.
DO $$
DECLARE
    v_bound text;
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_extension AS e WHERE e.extname = 'pgdedup')
    THEN
        RAISE EXCEPTION 'the schema pgdedup belongs to the extension pgdedup'
            USING ERRCODE = 'dependent_objects_still_exist',
                HINT = 'DROP EXTENSION pgdedup;';
    END IF;
    SELECT pg_catalog.string_agg(DISTINCT o.table_name, ', ') INTO v_bound
    FROM pgdedup.objects AS o;
    IF v_bound IS NOT NULL THEN
        RAISE EXCEPTION 'there are still rules on %', v_bound
            USING ERRCODE = 'dependent_objects_still_exist',
                HINT = 'Take them out first: pgdedup drop.';
    END IF;
    -- Sub-objects (defaults, triggers, rules) have no schema of their own: their
    -- address begins with that of their table.
    SELECT pg_catalog.string_agg(DISTINCT i.type || ' ' || i.identity, ', ')
    INTO v_bound
    FROM pg_catalog.pg_depend AS d
    CROSS JOIN LATERAL pg_catalog.pg_identify_object(
        d.refclassid, d.refobjid, 0
    ) AS r
    CROSS JOIN LATERAL pg_catalog.pg_identify_object(d.classid, d.objid, 0) AS i
    CROSS JOIN LATERAL pg_catalog.pg_identify_object_as_address(
        d.classid, d.objid, 0
    ) AS a
    WHERE r.schema = 'pgdedup' AND d.deptype IN ('n', 'a')
        AND coalesce(i.schema, a.object_names[1]) IS DISTINCT FROM 'pgdedup';
    IF v_bound IS NOT NULL THEN
        RAISE EXCEPTION 'the schema pgdedup is in use by %', v_bound
            USING ERRCODE = 'dependent_objects_still_exist',
                HINT = 'Drop those first, if they are no longer wanted.';
    END IF;
END
$$;

SELECT pg_catalog.set_config(
    'pgdedup.own_extensions',
    coalesce(
        (SELECT pg_catalog.string_agg(e.name, ',') FROM pgdedup.own_extensions AS e), ''
    ),
    true
);

-- The version table stays behind for whoever walks the chain: alembic takes its row
-- out after this step.
ALTER SCHEMA pgdedup RENAME TO pgdedup_dropped;
CREATE SCHEMA pgdedup;
ALTER TABLE pgdedup_dropped.schema_version SET SCHEMA pgdedup;
DROP SCHEMA pgdedup_dropped CASCADE;

DO $$
DECLARE
    v_extension text;
BEGIN
    FOREACH v_extension IN ARRAY pg_catalog.string_to_array(
        pg_catalog.current_setting('pgdedup.own_extensions'), ','
    ) LOOP
        BEGIN
            EXECUTE pg_catalog.format('DROP EXTENSION IF EXISTS %I', v_extension);
        EXCEPTION WHEN dependent_objects_still_exist OR insufficient_privilege THEN
            RAISE NOTICE 'the extension % stays: it is in use', v_extension;
        END;
    END LOOP;
END
$$;
