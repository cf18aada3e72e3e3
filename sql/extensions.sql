-- pg_trgm (similar) and fuzzystrmatch (sounds_like of Latin text) are trusted
-- extensions: CREATE on the database is enough. They go where the database keeps
-- shared things, or into pgdedup where there is no schema public. The path then
-- names their schemas, so that the bodies below bind to them at creation.
DO $$
DECLARE
    v_extension text;
    v_schema text := CASE
        WHEN pg_catalog.to_regnamespace('public') IS NULL THEN 'pgdedup'
        ELSE 'public'
    END;
BEGIN
    FOREACH v_extension IN ARRAY ARRAY['pg_trgm', 'fuzzystrmatch'] LOOP
        IF NOT EXISTS (SELECT FROM pg_catalog.pg_extension WHERE extname = v_extension)
        THEN
            EXECUTE pg_catalog.format(
                'CREATE EXTENSION %I WITH SCHEMA %I', v_extension, v_schema
            );
            INSERT INTO pgdedup.own_extensions (name) VALUES (v_extension);
        END IF;
    END LOOP;
EXCEPTION WHEN insufficient_privilege THEN
    RAISE EXCEPTION 'pgdedup needs the extension %', v_extension
        USING ERRCODE = 'insufficient_privilege',
            DETAIL = SQLERRM,
            HINT = pg_catalog.format(
                'Let the database owner run: CREATE EXTENSION %I;', v_extension
            );
END
$$;
SELECT pg_catalog.set_config(
    'search_path',
    'pg_catalog, '
    || pg_catalog.string_agg(DISTINCT pg_catalog.quote_ident(n.nspname), ', '),
    true
)
FROM pg_catalog.pg_extension AS e
INNER JOIN pg_catalog.pg_namespace AS n ON n.oid = e.extnamespace
WHERE e.extname IN ('pg_trgm', 'fuzzystrmatch');
