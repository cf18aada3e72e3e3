-- pgdedup: an ALTER TABLE of crm.customers between its rules.
-- Frozen: run it in one transaction, and do not edit it.
SELECT pg_catalog.set_config(
    'pgdedup.search_path_before', pg_catalog.current_setting('search_path'), true
);
SET LOCAL standard_conforming_strings = on;
SET LOCAL search_path = pg_catalog, pg_temp;
DO $pgdedup$
BEGIN
    IF (SELECT v.version_num FROM pgdedup.schema_version AS v)
        IS DISTINCT FROM '0002'
    THEN
        RAISE EXCEPTION 'the schema pgdedup is not of revision %', '0002'
            USING ERRCODE = 'object_not_in_prerequisite_state';
    END IF;
END
$pgdedup$;
DO $pgdedup$
BEGIN
    IF (
        SELECT pg_catalog.md5(coalesce(pg_catalog.string_agg(
            o.name || ' ' || o.content_hash, E'\n' ORDER BY o.name COLLATE "C"
        ), ''))
        FROM pgdedup.objects AS o
        WHERE o.table_name = ANY ('{crm.customers}'::text[])
    ) <> '2d2fc17af1c026262a88e872d554a694' THEN
        RAISE EXCEPTION 'the rules of % are not those that this script begins with',
            pg_catalog.array_to_string('{crm.customers}'::text[], ', ')
            USING ERRCODE = 'object_not_in_prerequisite_state',
                HINT = 'Somebody changed them besides the migrations. '
                    || 'Bring them back by pgdedup apply with the file of that time.';
    END IF;
END
$pgdedup$;
LOCK TABLE "crm"."customers" IN ACCESS EXCLUSIVE MODE;
DROP FUNCTION IF EXISTS "crm"."customers_find_duplicates"("email" text);
DELETE FROM pgdedup.objects WHERE name = '"crm"."customers_find_duplicates"';
DROP TRIGGER IF EXISTS "pgdedup_trg_customers_rekey_d14b106c" ON "crm"."customers";
DELETE FROM pgdedup.objects WHERE name = 'pgdedup_trg_customers_rekey_d14b106c';
DROP TRIGGER IF EXISTS "pgdedup_trg_customers_update_dec017c4" ON "crm"."customers";
DELETE FROM pgdedup.objects WHERE name = 'pgdedup_trg_customers_update_dec017c4';
DROP TRIGGER IF EXISTS "pgdedup_trg_customers_insert_a8c0985c" ON "crm"."customers";
DELETE FROM pgdedup.objects WHERE name = 'pgdedup_trg_customers_insert_a8c0985c';
DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_rekey_78510eb3"();
DELETE FROM pgdedup.objects WHERE name = 'pgdedup_fn_customers_rekey_78510eb3';
DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_guard_4deb4b5b"();
DELETE FROM pgdedup.objects WHERE name = 'pgdedup_fn_customers_guard_4deb4b5b';
DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_row_key_9aa4ff4e"("p_row" "crm"."customers");
DELETE FROM pgdedup.objects WHERE name = 'pgdedup_fn_customers_row_key_9aa4ff4e';
DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_key1_8bbd1631"("p_row" "crm"."customers");
DELETE FROM pgdedup.objects WHERE name = 'pgdedup_fn_customers_key1_8bbd1631';
DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_check_48627554"("k_id" bigint, p_changed boolean[]);
DELETE FROM pgdedup.objects WHERE name = 'pgdedup_fn_customers_check_48627554';
DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_find_84cd35f0"(p_record jsonb, p_limit integer, p_kind text);
DELETE FROM pgdedup.objects WHERE name = 'pgdedup_fn_customers_find_84cd35f0';
DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_seek_6b74c416"(p_config jsonb, p_record jsonb, p_key text, p_limit integer, p_kind text, p_seen boolean);
DELETE FROM pgdedup.objects WHERE name = 'pgdedup_fn_customers_seek_6b74c416';
DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_found_17a3c8d2"(p_actions text[], p_hits pgdedup.hit[], p_own jsonb);
DELETE FROM pgdedup.objects WHERE name = 'pgdedup_fn_customers_found_17a3c8d2';
DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_further_bb08d8fd"(given_config jsonb, given_key text, given_hits pgdedup.hit[], given_aliased boolean, given_actions text[], given_limit integer, "p_email" text, "k_id" bigint);
DELETE FROM pgdedup.objects WHERE name = 'pgdedup_fn_customers_further_bb08d8fd';
DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_line_values_cb34c279"(p_record jsonb);
DELETE FROM pgdedup.objects WHERE name = 'pgdedup_fn_customers_line_values_cb34c279';
DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_explain_6c01caa8"(p_key_l text, p_key_r text);
DELETE FROM pgdedup.objects WHERE name = 'pgdedup_fn_customers_explain_6c01caa8';
DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_records_0cede0b2"(p_keys text[]);
DELETE FROM pgdedup.objects WHERE name = 'pgdedup_fn_customers_records_0cede0b2';
DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_hits_a678c43f"(p_key text, p_actions text[], p_limit integer);
DELETE FROM pgdedup.objects WHERE name = 'pgdedup_fn_customers_hits_a678c43f';
DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_look_3ae50ecc"(given_actions text[], given_limit integer, "p_email" text, "k_id" bigint);
DELETE FROM pgdedup.objects WHERE name = 'pgdedup_fn_customers_look_3ae50ecc';
DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_candidates_5bc25fe9"(given_actions text[], given_limit integer, "p_email" text, "k_id" bigint);
DELETE FROM pgdedup.objects WHERE name = 'pgdedup_fn_customers_candidates_5bc25fe9';
DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_lookup_17b03318"(given_actions text[], given_limit integer, "p_email" text, "k_id" bigint);
DELETE FROM pgdedup.objects WHERE name = 'pgdedup_fn_customers_lookup_17b03318';
DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_parse_4ab8737f"(p_record jsonb);
DELETE FROM pgdedup.objects WHERE name = 'pgdedup_fn_customers_parse_4ab8737f';
DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_probe_9185fe99"("k_id" bigint);
DELETE FROM pgdedup.objects WHERE name = 'pgdedup_fn_customers_probe_9185fe99';
DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_target_1b87dfe7"();
DELETE FROM pgdedup.objects WHERE name = 'pgdedup_fn_customers_target_1b87dfe7';
DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_config_c54b4b08"();
DELETE FROM pgdedup.objects WHERE name = 'pgdedup_fn_customers_config_c54b4b08';
DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_same_email_relate_2e257e85"("l1" bigint, "l2" text, "r1" bigint, "r2" text);
DELETE FROM pgdedup.objects WHERE name = 'pgdedup_fn_customers_same_email_relate_2e257e85';
DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_same_email_keys_4a91712c"("v1" bigint, "v2" text);
DELETE FROM pgdedup.objects WHERE name = 'pgdedup_fn_customers_same_email_keys_4a91712c';
DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_same_email_values_cc8e4936"();
DELETE FROM pgdedup.objects WHERE name = 'pgdedup_fn_customers_same_email_values_cc8e4936';
DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_same_email_verify_ca4f9d42"(p_key_l text, p_key_r text);
DELETE FROM pgdedup.objects WHERE name = 'pgdedup_fn_customers_same_email_verify_ca4f9d42';
DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_same_email_locks_18aecc85"("p_email" text);
DELETE FROM pgdedup.objects WHERE name = 'pgdedup_fn_customers_same_email_locks_18aecc85';
DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_same_email_match_79555b6b"("p_email" text, "k_id" bigint);
DELETE FROM pgdedup.objects WHERE name = 'pgdedup_fn_customers_same_email_match_79555b6b';
DROP INDEX IF EXISTS "crm"."pgdedup_ix_customers_email_same_c363abf4";
DELETE FROM pgdedup.objects WHERE name = 'pgdedup_ix_customers_email_same_c363abf4';
ALTER TABLE "crm"."customers" DROP COLUMN IF EXISTS "pgdedup_k_customers_email_4a2a54dd";
DELETE FROM pgdedup.objects WHERE name = 'pgdedup_k_customers_email_4a2a54dd';
SELECT pg_catalog.set_config(
    'search_path', pg_catalog.current_setting('pgdedup.search_path_before'), true
);
ALTER TABLE crm.customers RENAME COLUMN email TO mail;
SET LOCAL search_path = pg_catalog, pg_temp;
ALTER TABLE "crm"."customers"
    ADD COLUMN "pgdedup_k_customers_email_4a2a54dd" text COLLATE pg_catalog."C" GENERATED ALWAYS AS ("pgdedup"."email_v1"(("mail" COLLATE pg_catalog."C"))) STORED;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_k_customers_email_4a2a54dd', 'crm.customers', 0, 'column', 'field:email', 'f3707d4004dd3614abc59856a9db644e', 'f3707d4004dd3614abc59856a9db644e', 'ALTER TABLE "crm"."customers" DROP COLUMN IF EXISTS "pgdedup_k_customers_email_4a2a54dd";', 'ALTER TABLE "crm"."customers"
    ADD COLUMN "pgdedup_k_customers_email_4a2a54dd" text COLLATE pg_catalog."C" GENERATED ALWAYS AS ("pgdedup"."email_v1"(("mail" COLLATE pg_catalog."C"))) STORED;
', '{}', 'ACCESS EXCLUSIVE, rewrites the table', coalesce(pgdedup.index_build('pgdedup_k_customers_email_4a2a54dd'), pgdedup.function_build('pgdedup_k_customers_email_4a2a54dd')), pgdedup.object_shape('pgdedup_k_customers_email_4a2a54dd'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE INDEX "pgdedup_ix_customers_email_same_c363abf4" ON "crm"."customers" USING btree ("pgdedup_k_customers_email_4a2a54dd");
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_ix_customers_email_same_c363abf4', 'crm.customers', 1, 'index', 'field:email', 'ba507f591606a86199f8f00202f94863', 'ba507f591606a86199f8f00202f94863', 'DROP INDEX IF EXISTS "crm"."pgdedup_ix_customers_email_same_c363abf4";', 'CREATE INDEX "pgdedup_ix_customers_email_same_c363abf4" ON "crm"."customers" USING btree ("pgdedup_k_customers_email_4a2a54dd");
', '{pgdedup_k_customers_email_4a2a54dd}', 'SHARE; SHARE UPDATE EXCLUSIVE when built concurrently', coalesce(pgdedup.index_build('pgdedup_ix_customers_email_same_c363abf4'), pgdedup.function_build('pgdedup_ix_customers_email_same_c363abf4')), pgdedup.object_shape('pgdedup_ix_customers_email_same_c363abf4'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_same_email_match_79555b6b"(
    "p_email" text, "k_id" bigint
)
RETURNS TABLE (key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "t"."id"::text,
        1::double precision,
        ARRAY["t"."pgdedup_k_customers_email_4a2a54dd"]::text[]
    FROM "crm"."customers" AS t
    WHERE "t"."pgdedup_k_customers_email_4a2a54dd" = "pgdedup_fn_customers_same_email_match_79555b6b"."p_email"
        AND ("t"."id" = "pgdedup_fn_customers_same_email_match_79555b6b"."k_id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_email_match_79555b6b"("p_email" text, "k_id" bigint) IS 'pgdedup: rule same_email of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_email_match_79555b6b"("p_email" text, "k_id" bigint) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_same_email_match_79555b6b', 'crm.customers', 2, 'function', 'rule:same_email', '11c17ad692a80bd8bf806fde9f90d188', '"pgdedup"."pgdedup_fn_customers_same_email_match_79555b6b"("p_email" text, "k_id" bigint)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_same_email_match_79555b6b"("p_email" text, "k_id" bigint);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_same_email_match_79555b6b"(
    "p_email" text, "k_id" bigint
)
RETURNS TABLE (key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "t"."id"::text,
        1::double precision,
        ARRAY["t"."pgdedup_k_customers_email_4a2a54dd"]::text[]
    FROM "crm"."customers" AS t
    WHERE "t"."pgdedup_k_customers_email_4a2a54dd" = "pgdedup_fn_customers_same_email_match_79555b6b"."p_email"
        AND ("t"."id" = "pgdedup_fn_customers_same_email_match_79555b6b"."k_id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_email_match_79555b6b"("p_email" text, "k_id" bigint) IS ''pgdedup: rule same_email of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_email_match_79555b6b"("p_email" text, "k_id" bigint) TO PUBLIC;
', '{pgdedup_k_customers_email_4a2a54dd}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_same_email_match_79555b6b'), pgdedup.function_build('pgdedup_fn_customers_same_email_match_79555b6b')), pgdedup.object_shape('pgdedup_fn_customers_same_email_match_79555b6b'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_same_email_locks_18aecc85"(
    "p_email" text
)
RETURNS TABLE (key bigint)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT pgdedup.lock_key(
        'email:same|' || "pgdedup_fn_customers_same_email_locks_18aecc85"."p_email",
        ''
    );
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_email_locks_18aecc85"("p_email" text) IS 'pgdedup: lock keys of rule same_email of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_email_locks_18aecc85"("p_email" text) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_same_email_locks_18aecc85', 'crm.customers', 3, 'function', 'rule:same_email', 'eb5127004cd408eed4e41aa10ae27950', '"pgdedup"."pgdedup_fn_customers_same_email_locks_18aecc85"("p_email" text)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_same_email_locks_18aecc85"("p_email" text);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_same_email_locks_18aecc85"(
    "p_email" text
)
RETURNS TABLE (key bigint)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT pgdedup.lock_key(
        ''email:same|'' || "pgdedup_fn_customers_same_email_locks_18aecc85"."p_email",
        ''''
    );
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_email_locks_18aecc85"("p_email" text) IS ''pgdedup: lock keys of rule same_email of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_email_locks_18aecc85"("p_email" text) TO PUBLIC;
', '{}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_same_email_locks_18aecc85'), pgdedup.function_build('pgdedup_fn_customers_same_email_locks_18aecc85')), pgdedup.object_shape('pgdedup_fn_customers_same_email_locks_18aecc85'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_same_email_verify_ca4f9d42"(
    p_key_l text, p_key_r text
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        1::double precision,
        ARRAY["t"."pgdedup_k_customers_email_4a2a54dd"]::text[]
    FROM "crm"."customers" AS t
    INNER JOIN "crm"."customers" AS r
        ON "r"."id" = "pgdedup_fn_customers_same_email_verify_ca4f9d42"."p_key_r"::bigint
    WHERE "t"."id" = "pgdedup_fn_customers_same_email_verify_ca4f9d42"."p_key_l"::bigint
        AND "t"."pgdedup_k_customers_email_4a2a54dd" = "r"."pgdedup_k_customers_email_4a2a54dd"
        AND ("t"."id" = "r"."id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_email_verify_ca4f9d42"(p_key_l text, p_key_r text) IS 'pgdedup: rule same_email of crm.customers on two rows';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_email_verify_ca4f9d42"(p_key_l text, p_key_r text) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_same_email_verify_ca4f9d42', 'crm.customers', 4, 'function', 'rule:same_email', 'b6c300bef5b48d91f4f0811bd7a3e2f5', '"pgdedup"."pgdedup_fn_customers_same_email_verify_ca4f9d42"(p_key_l text, p_key_r text)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_same_email_verify_ca4f9d42"(p_key_l text, p_key_r text);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_same_email_verify_ca4f9d42"(
    p_key_l text, p_key_r text
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        1::double precision,
        ARRAY["t"."pgdedup_k_customers_email_4a2a54dd"]::text[]
    FROM "crm"."customers" AS t
    INNER JOIN "crm"."customers" AS r
        ON "r"."id" = "pgdedup_fn_customers_same_email_verify_ca4f9d42"."p_key_r"::bigint
    WHERE "t"."id" = "pgdedup_fn_customers_same_email_verify_ca4f9d42"."p_key_l"::bigint
        AND "t"."pgdedup_k_customers_email_4a2a54dd" = "r"."pgdedup_k_customers_email_4a2a54dd"
        AND ("t"."id" = "r"."id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_email_verify_ca4f9d42"(p_key_l text, p_key_r text) IS ''pgdedup: rule same_email of crm.customers on two rows'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_email_verify_ca4f9d42"(p_key_l text, p_key_r text) TO PUBLIC;
', '{pgdedup_k_customers_email_4a2a54dd}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_same_email_verify_ca4f9d42'), pgdedup.function_build('pgdedup_fn_customers_same_email_verify_ca4f9d42')), pgdedup.object_shape('pgdedup_fn_customers_same_email_verify_ca4f9d42'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_same_email_values_cc8e4936"()
RETURNS TABLE (row_key text, "v1" bigint, "v2" text)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "r"."id"::text,
        "r"."id", "r"."pgdedup_k_customers_email_4a2a54dd"
    FROM "crm"."customers" AS r
    WHERE true;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_email_values_cc8e4936"() IS 'pgdedup: what is compared by rule same_email of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_email_values_cc8e4936"() TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_same_email_values_cc8e4936', 'crm.customers', 5, 'function', 'rule:same_email', 'cd0fa70a6a6ba50754b267bf7c15a018', '"pgdedup"."pgdedup_fn_customers_same_email_values_cc8e4936"() "v1" bigint, "v2" text', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_same_email_values_cc8e4936"();', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_same_email_values_cc8e4936"()
RETURNS TABLE (row_key text, "v1" bigint, "v2" text)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "r"."id"::text,
        "r"."id", "r"."pgdedup_k_customers_email_4a2a54dd"
    FROM "crm"."customers" AS r
    WHERE true;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_email_values_cc8e4936"() IS ''pgdedup: what is compared by rule same_email of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_email_values_cc8e4936"() TO PUBLIC;
', '{pgdedup_k_customers_email_4a2a54dd}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_same_email_values_cc8e4936'), pgdedup.function_build('pgdedup_fn_customers_same_email_values_cc8e4936')), pgdedup.object_shape('pgdedup_fn_customers_same_email_values_cc8e4936'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_same_email_keys_4a91712c"(
    "v1" bigint, "v2" text
)
RETURNS TABLE (key bigint, asked boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT "pgdedup"."lock_key"('email:same|' || "r"."pgdedup_k_customers_email_4a2a54dd", ''), NULL::boolean
    FROM (SELECT "pgdedup_fn_customers_same_email_keys_4a91712c"."v1" AS "id", "pgdedup_fn_customers_same_email_keys_4a91712c"."v2" AS "pgdedup_k_customers_email_4a2a54dd") AS r;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_email_keys_4a91712c"("v1" bigint, "v2" text) IS 'pgdedup: keys of a row for rule same_email of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_email_keys_4a91712c"("v1" bigint, "v2" text) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_same_email_keys_4a91712c', 'crm.customers', 6, 'function', 'rule:same_email', '1adf6aaf2411a51862050f9136d2c541', '"pgdedup"."pgdedup_fn_customers_same_email_keys_4a91712c"("v1" bigint, "v2" text)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_same_email_keys_4a91712c"("v1" bigint, "v2" text);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_same_email_keys_4a91712c"(
    "v1" bigint, "v2" text
)
RETURNS TABLE (key bigint, asked boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT "pgdedup"."lock_key"(''email:same|'' || "r"."pgdedup_k_customers_email_4a2a54dd", ''''), NULL::boolean
    FROM (SELECT "pgdedup_fn_customers_same_email_keys_4a91712c"."v1" AS "id", "pgdedup_fn_customers_same_email_keys_4a91712c"."v2" AS "pgdedup_k_customers_email_4a2a54dd") AS r;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_email_keys_4a91712c"("v1" bigint, "v2" text) IS ''pgdedup: keys of a row for rule same_email of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_email_keys_4a91712c"("v1" bigint, "v2" text) TO PUBLIC;
', '{pgdedup_k_customers_email_4a2a54dd}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_same_email_keys_4a91712c'), pgdedup.function_build('pgdedup_fn_customers_same_email_keys_4a91712c')), pgdedup.object_shape('pgdedup_fn_customers_same_email_keys_4a91712c'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_same_email_relate_2e257e85"(
    "l1" bigint, "l2" text, "r1" bigint, "r2" text
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        1::double precision,
        ARRAY["t"."pgdedup_k_customers_email_4a2a54dd"]::text[]
    FROM (SELECT "pgdedup_fn_customers_same_email_relate_2e257e85"."l1" AS "id", "pgdedup_fn_customers_same_email_relate_2e257e85"."l2" AS "pgdedup_k_customers_email_4a2a54dd") AS t
    CROSS JOIN (SELECT "pgdedup_fn_customers_same_email_relate_2e257e85"."r1" AS "id", "pgdedup_fn_customers_same_email_relate_2e257e85"."r2" AS "pgdedup_k_customers_email_4a2a54dd") AS r
    WHERE "t"."pgdedup_k_customers_email_4a2a54dd" = "r"."pgdedup_k_customers_email_4a2a54dd"
        AND ("t"."id" = "r"."id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_email_relate_2e257e85"("l1" bigint, "l2" text, "r1" bigint, "r2" text) IS 'pgdedup: the verdict on two rows by rule same_email of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_email_relate_2e257e85"("l1" bigint, "l2" text, "r1" bigint, "r2" text) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_same_email_relate_2e257e85', 'crm.customers', 7, 'function', 'rule:same_email', '23944eab9adfcd38d0e06078604d4029', '"pgdedup"."pgdedup_fn_customers_same_email_relate_2e257e85"("l1" bigint, "l2" text, "r1" bigint, "r2" text)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_same_email_relate_2e257e85"("l1" bigint, "l2" text, "r1" bigint, "r2" text);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_same_email_relate_2e257e85"(
    "l1" bigint, "l2" text, "r1" bigint, "r2" text
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        1::double precision,
        ARRAY["t"."pgdedup_k_customers_email_4a2a54dd"]::text[]
    FROM (SELECT "pgdedup_fn_customers_same_email_relate_2e257e85"."l1" AS "id", "pgdedup_fn_customers_same_email_relate_2e257e85"."l2" AS "pgdedup_k_customers_email_4a2a54dd") AS t
    CROSS JOIN (SELECT "pgdedup_fn_customers_same_email_relate_2e257e85"."r1" AS "id", "pgdedup_fn_customers_same_email_relate_2e257e85"."r2" AS "pgdedup_k_customers_email_4a2a54dd") AS r
    WHERE "t"."pgdedup_k_customers_email_4a2a54dd" = "r"."pgdedup_k_customers_email_4a2a54dd"
        AND ("t"."id" = "r"."id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_email_relate_2e257e85"("l1" bigint, "l2" text, "r1" bigint, "r2" text) IS ''pgdedup: the verdict on two rows by rule same_email of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_email_relate_2e257e85"("l1" bigint, "l2" text, "r1" bigint, "r2" text) TO PUBLIC;
', '{pgdedup_k_customers_email_4a2a54dd}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_same_email_relate_2e257e85'), pgdedup.function_build('pgdedup_fn_customers_same_email_relate_2e257e85')), pgdedup.object_shape('pgdedup_fn_customers_same_email_relate_2e257e85'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_config_c54b4b08"()
RETURNS jsonb
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN  E'{"version": "1", "table": "crm.customers", "label": null, "language": "en", "isolation": "strict", "reveal": "shown", "owner": null, "limit": 20, "notify": false, "show": [], "fields": {"email": {"label": null, "type": "email", "columns": ["mail"], "sources": [{"column": "mail"}], "stored": "pgdedup_k_customers_email_4a2a54dd"}}, "rules": [{"rule": "same_email", "action": "block", "meaning": "8c69b3869a8df6c8", "match": [{"field": "email", "comparison": "same"}]}], "trigram_threshold": null, "scan": {"same_email": {"verify": "\\"pgdedup\\".\\"pgdedup_fn_customers_same_email_verify_ca4f9d42\\"", "width": 2, "values": "\\"pgdedup\\".\\"pgdedup_fn_customers_same_email_values_cc8e4936\\"", "keys": "\\"pgdedup\\".\\"pgdedup_fn_customers_same_email_keys_4a91712c\\"", "relate": "\\"pgdedup\\".\\"pgdedup_fn_customers_same_email_relate_2e257e85\\"", "of_line": [2, 1]}}, "merge": {}, "functions": {"config": "\\"pgdedup\\".\\"pgdedup_fn_customers_config_c54b4b08\\"", "find": "\\"pgdedup\\".\\"pgdedup_fn_customers_find_84cd35f0\\"", "records": "\\"pgdedup\\".\\"pgdedup_fn_customers_records_0cede0b2\\"", "hits": "\\"pgdedup\\".\\"pgdedup_fn_customers_hits_a678c43f\\"", "explain": "\\"pgdedup\\".\\"pgdedup_fn_customers_explain_6c01caa8\\"", "line_values": "\\"pgdedup\\".\\"pgdedup_fn_customers_line_values_cb34c279\\""}}'::jsonb;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_config_c54b4b08"() IS 'pgdedup: compiled rules of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_config_c54b4b08"() TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_config_c54b4b08', 'crm.customers', 8, 'function', 'table', '7b4a2bf0d6ea34a956b59444a934819c', '"pgdedup"."pgdedup_fn_customers_config_c54b4b08"()', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_config_c54b4b08"();',  E'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_config_c54b4b08"()
RETURNS jsonb
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN  E''{"version": "1", "table": "crm.customers", "label": null, "language": "en", "isolation": "strict", "reveal": "shown", "owner": null, "limit": 20, "notify": false, "show": [], "fields": {"email": {"label": null, "type": "email", "columns": ["mail"], "sources": [{"column": "mail"}], "stored": "pgdedup_k_customers_email_4a2a54dd"}}, "rules": [{"rule": "same_email", "action": "block", "meaning": "8c69b3869a8df6c8", "match": [{"field": "email", "comparison": "same"}]}], "trigram_threshold": null, "scan": {"same_email": {"verify": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_same_email_verify_ca4f9d42\\\\"", "width": 2, "values": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_same_email_values_cc8e4936\\\\"", "keys": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_same_email_keys_4a91712c\\\\"", "relate": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_same_email_relate_2e257e85\\\\"", "of_line": [2, 1]}}, "merge": {}, "functions": {"config": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_config_c54b4b08\\\\"", "find": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_find_84cd35f0\\\\"", "records": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_records_0cede0b2\\\\"", "hits": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_hits_a678c43f\\\\"", "explain": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_explain_6c01caa8\\\\"", "line_values": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_line_values_cb34c279\\\\""}}''::jsonb;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_config_c54b4b08"() IS ''pgdedup: compiled rules of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_config_c54b4b08"() TO PUBLIC;
', '{pgdedup_fn_customers_same_email_keys_4a91712c,pgdedup_fn_customers_same_email_relate_2e257e85,pgdedup_fn_customers_same_email_values_cc8e4936,pgdedup_fn_customers_same_email_verify_ca4f9d42,pgdedup_k_customers_email_4a2a54dd}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_config_c54b4b08'), pgdedup.function_build('pgdedup_fn_customers_config_c54b4b08')), pgdedup.object_shape('pgdedup_fn_customers_config_c54b4b08'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_target_1b87dfe7"()
RETURNS regclass
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT '"crm"."customers"'::regclass;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_target_1b87dfe7"() IS 'pgdedup: the table itself: crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_target_1b87dfe7"() TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_target_1b87dfe7', 'crm.customers', 9, 'function', 'table', '32031e10b8ae44e50bd4858c2569bd69', '"pgdedup"."pgdedup_fn_customers_target_1b87dfe7"()', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_target_1b87dfe7"();', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_target_1b87dfe7"()
RETURNS regclass
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT ''"crm"."customers"''::regclass;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_target_1b87dfe7"() IS ''pgdedup: the table itself: crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_target_1b87dfe7"() TO PUBLIC;
', '{}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_target_1b87dfe7'), pgdedup.function_build('pgdedup_fn_customers_target_1b87dfe7')), pgdedup.object_shape('pgdedup_fn_customers_target_1b87dfe7'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_probe_9185fe99"(
    "k_id" bigint
)
RETURNS TABLE (
    "p_email" text,
    live boolean, key text, target regclass, mine boolean
)
LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT
        "t"."pgdedup_k_customers_email_4a2a54dd",
        true,
        "t"."id"::text,
        '"crm"."customers"'::regclass,
        t.xmin = pg_catalog.pg_current_xact_id()::pg_catalog.xid
            OR pgdedup.written_here(t.xmin)
    FROM "crm"."customers" AS t
    WHERE "t"."id" = "pgdedup_fn_customers_probe_9185fe99"."k_id";
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_probe_9185fe99"("k_id" bigint) IS 'pgdedup: what the rules read of a row of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_probe_9185fe99"("k_id" bigint) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_probe_9185fe99', 'crm.customers', 10, 'function', 'table', '56859e566b3e2aebc624d3f881fc4544', '"pgdedup"."pgdedup_fn_customers_probe_9185fe99"("k_id" bigint) "p_email" text', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_probe_9185fe99"("k_id" bigint);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_probe_9185fe99"(
    "k_id" bigint
)
RETURNS TABLE (
    "p_email" text,
    live boolean, key text, target regclass, mine boolean
)
LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT
        "t"."pgdedup_k_customers_email_4a2a54dd",
        true,
        "t"."id"::text,
        ''"crm"."customers"''::regclass,
        t.xmin = pg_catalog.pg_current_xact_id()::pg_catalog.xid
            OR pgdedup.written_here(t.xmin)
    FROM "crm"."customers" AS t
    WHERE "t"."id" = "pgdedup_fn_customers_probe_9185fe99"."k_id";
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_probe_9185fe99"("k_id" bigint) IS ''pgdedup: what the rules read of a row of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_probe_9185fe99"("k_id" bigint) TO PUBLIC;
', '{pgdedup_k_customers_email_4a2a54dd}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_probe_9185fe99'), pgdedup.function_build('pgdedup_fn_customers_probe_9185fe99')), pgdedup.object_shape('pgdedup_fn_customers_probe_9185fe99'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_parse_4ab8737f"(p_record jsonb)
RETURNS TABLE ("p_email" text, "k_id" bigint, live boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "n"."p_email", "n"."k_id",
        n.live
    FROM (
        SELECT
            "pgdedup"."email_v1"(("mail" COLLATE pg_catalog."C")) AS "p_email", "id" AS "k_id",
            true AS live
        FROM pg_catalog.jsonb_populate_record(
            NULL::"crm"."customers", "pgdedup_fn_customers_parse_4ab8737f"."p_record"
        )
        -- No limit, but a fence: each normal form is made once, whoever reads it.
        OFFSET 0
    ) AS n;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_parse_4ab8737f"(p_record jsonb) IS 'pgdedup: what the rules read of a JSON record of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_parse_4ab8737f"(p_record jsonb) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_parse_4ab8737f', 'crm.customers', 11, 'function', 'table', 'f05502a56f302c4d1d35825a7c5cdc92', '"pgdedup"."pgdedup_fn_customers_parse_4ab8737f"(p_record jsonb) "p_email" text, "k_id" bigint', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_parse_4ab8737f"(p_record jsonb);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_parse_4ab8737f"(p_record jsonb)
RETURNS TABLE ("p_email" text, "k_id" bigint, live boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "n"."p_email", "n"."k_id",
        n.live
    FROM (
        SELECT
            "pgdedup"."email_v1"(("mail" COLLATE pg_catalog."C")) AS "p_email", "id" AS "k_id",
            true AS live
        FROM pg_catalog.jsonb_populate_record(
            NULL::"crm"."customers", "pgdedup_fn_customers_parse_4ab8737f"."p_record"
        )
        -- No limit, but a fence: each normal form is made once, whoever reads it.
        OFFSET 0
    ) AS n;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_parse_4ab8737f"(p_record jsonb) IS ''pgdedup: what the rules read of a JSON record of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_parse_4ab8737f"(p_record jsonb) TO PUBLIC;
', '{}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_parse_4ab8737f'), pgdedup.function_build('pgdedup_fn_customers_parse_4ab8737f')), pgdedup.object_shape('pgdedup_fn_customers_parse_4ab8737f'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_lookup_17b03318"(
    given_actions text[], given_limit integer, "p_email" text, "k_id" bigint
) RETURNS TABLE (rule integer, key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    (
        SELECT 1, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_same_email_match_79555b6b"("pgdedup_fn_customers_lookup_17b03318"."p_email", "pgdedup_fn_customers_lookup_17b03318"."k_id") AS m
        WHERE "pgdedup_fn_customers_lookup_17b03318"."given_actions"[1] <> 'off'
        LIMIT "pgdedup_fn_customers_lookup_17b03318"."given_limit"
    );
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_lookup_17b03318"(given_actions text[], given_limit integer, "p_email" text, "k_id" bigint) IS 'pgdedup: all rules over one record of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_lookup_17b03318"(given_actions text[], given_limit integer, "p_email" text, "k_id" bigint) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_lookup_17b03318', 'crm.customers', 12, 'function', 'table', 'ddf789d8753819a8c38a6b65c2e2a212', '"pgdedup"."pgdedup_fn_customers_lookup_17b03318"(given_actions text[], given_limit integer, "p_email" text, "k_id" bigint)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_lookup_17b03318"(given_actions text[], given_limit integer, "p_email" text, "k_id" bigint);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_lookup_17b03318"(
    given_actions text[], given_limit integer, "p_email" text, "k_id" bigint
) RETURNS TABLE (rule integer, key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    (
        SELECT 1, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_same_email_match_79555b6b"("pgdedup_fn_customers_lookup_17b03318"."p_email", "pgdedup_fn_customers_lookup_17b03318"."k_id") AS m
        WHERE "pgdedup_fn_customers_lookup_17b03318"."given_actions"[1] <> ''off''
        LIMIT "pgdedup_fn_customers_lookup_17b03318"."given_limit"
    );
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_lookup_17b03318"(given_actions text[], given_limit integer, "p_email" text, "k_id" bigint) IS ''pgdedup: all rules over one record of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_lookup_17b03318"(given_actions text[], given_limit integer, "p_email" text, "k_id" bigint) TO PUBLIC;
', '{pgdedup_fn_customers_same_email_match_79555b6b}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_lookup_17b03318'), pgdedup.function_build('pgdedup_fn_customers_lookup_17b03318')), pgdedup.object_shape('pgdedup_fn_customers_lookup_17b03318'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_candidates_5bc25fe9"(
    given_actions text[], given_limit integer, "p_email" text, "k_id" bigint
) RETURNS TABLE (found boolean[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT ARRAY[
        ("pgdedup_fn_customers_candidates_5bc25fe9"."given_actions"[1] <> 'off') AND EXISTS (SELECT FROM (SELECT FROM "crm"."customers" AS t WHERE "t"."pgdedup_k_customers_email_4a2a54dd" = "pgdedup_fn_customers_candidates_5bc25fe9"."p_email" AND ("t"."id" = "pgdedup_fn_customers_candidates_5bc25fe9"."k_id") IS NOT TRUE LIMIT "pgdedup_fn_customers_candidates_5bc25fe9"."given_limit") AS c)
    ];
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_candidates_5bc25fe9"(given_actions text[], given_limit integer, "p_email" text, "k_id" bigint) IS 'pgdedup: which keys find rows of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_candidates_5bc25fe9"(given_actions text[], given_limit integer, "p_email" text, "k_id" bigint) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_candidates_5bc25fe9', 'crm.customers', 13, 'function', 'table', '92f3eb7ec5e4b4da786d8485dec4d3af', '"pgdedup"."pgdedup_fn_customers_candidates_5bc25fe9"(given_actions text[], given_limit integer, "p_email" text, "k_id" bigint)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_candidates_5bc25fe9"(given_actions text[], given_limit integer, "p_email" text, "k_id" bigint);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_candidates_5bc25fe9"(
    given_actions text[], given_limit integer, "p_email" text, "k_id" bigint
) RETURNS TABLE (found boolean[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT ARRAY[
        ("pgdedup_fn_customers_candidates_5bc25fe9"."given_actions"[1] <> ''off'') AND EXISTS (SELECT FROM (SELECT FROM "crm"."customers" AS t WHERE "t"."pgdedup_k_customers_email_4a2a54dd" = "pgdedup_fn_customers_candidates_5bc25fe9"."p_email" AND ("t"."id" = "pgdedup_fn_customers_candidates_5bc25fe9"."k_id") IS NOT TRUE LIMIT "pgdedup_fn_customers_candidates_5bc25fe9"."given_limit") AS c)
    ];
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_candidates_5bc25fe9"(given_actions text[], given_limit integer, "p_email" text, "k_id" bigint) IS ''pgdedup: which keys find rows of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_candidates_5bc25fe9"(given_actions text[], given_limit integer, "p_email" text, "k_id" bigint) TO PUBLIC;
', '{pgdedup_k_customers_email_4a2a54dd}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_candidates_5bc25fe9'), pgdedup.function_build('pgdedup_fn_customers_candidates_5bc25fe9')), pgdedup.object_shape('pgdedup_fn_customers_candidates_5bc25fe9'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_look_3ae50ecc"(
    given_actions text[], given_limit integer, "p_email" text, "k_id" bigint
) RETURNS pgdedup.hit[]
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $pgdedup$
DECLARE
    v_found boolean[];
    v_hits pgdedup.hit[];
BEGIN
    SELECT c.found INTO v_found
    FROM "pgdedup"."pgdedup_fn_customers_candidates_5bc25fe9"(
        given_actions, given_limit, "pgdedup_fn_customers_look_3ae50ecc"."p_email", "pgdedup_fn_customers_look_3ae50ecc"."k_id"
    ) AS c;
    IF true <> ALL (v_found) THEN
        RETURN NULL;
    END IF;
    IF v_found[1] THEN
        v_hits := v_hits || ARRAY(
            SELECT ROW(h.*)::pgdedup.hit FROM (
        SELECT 1, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_same_email_match_79555b6b"("pgdedup_fn_customers_look_3ae50ecc"."p_email", "pgdedup_fn_customers_look_3ae50ecc"."k_id") AS m
        WHERE "pgdedup_fn_customers_look_3ae50ecc"."given_actions"[1] <> 'off'
        LIMIT "pgdedup_fn_customers_look_3ae50ecc"."given_limit"
    ) AS h
        );
    END IF;
    RETURN CASE WHEN cardinality(v_hits) > 0 THEN v_hits END;
END
$pgdedup$;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_look_3ae50ecc"(given_actions text[], given_limit integer, "p_email" text, "k_id" bigint) IS 'pgdedup: the rules over one record of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_look_3ae50ecc"(given_actions text[], given_limit integer, "p_email" text, "k_id" bigint) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_look_3ae50ecc', 'crm.customers', 14, 'function', 'table', '446239207341ac42b99338147b1fbd91', '"pgdedup"."pgdedup_fn_customers_look_3ae50ecc"(given_actions text[], given_limit integer, "p_email" text, "k_id" bigint)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_look_3ae50ecc"(given_actions text[], given_limit integer, "p_email" text, "k_id" bigint);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_look_3ae50ecc"(
    given_actions text[], given_limit integer, "p_email" text, "k_id" bigint
) RETURNS pgdedup.hit[]
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $pgdedup$
DECLARE
    v_found boolean[];
    v_hits pgdedup.hit[];
BEGIN
    SELECT c.found INTO v_found
    FROM "pgdedup"."pgdedup_fn_customers_candidates_5bc25fe9"(
        given_actions, given_limit, "pgdedup_fn_customers_look_3ae50ecc"."p_email", "pgdedup_fn_customers_look_3ae50ecc"."k_id"
    ) AS c;
    IF true <> ALL (v_found) THEN
        RETURN NULL;
    END IF;
    IF v_found[1] THEN
        v_hits := v_hits || ARRAY(
            SELECT ROW(h.*)::pgdedup.hit FROM (
        SELECT 1, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_same_email_match_79555b6b"("pgdedup_fn_customers_look_3ae50ecc"."p_email", "pgdedup_fn_customers_look_3ae50ecc"."k_id") AS m
        WHERE "pgdedup_fn_customers_look_3ae50ecc"."given_actions"[1] <> ''off''
        LIMIT "pgdedup_fn_customers_look_3ae50ecc"."given_limit"
    ) AS h
        );
    END IF;
    RETURN CASE WHEN cardinality(v_hits) > 0 THEN v_hits END;
END
$pgdedup$;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_look_3ae50ecc"(given_actions text[], given_limit integer, "p_email" text, "k_id" bigint) IS ''pgdedup: the rules over one record of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_look_3ae50ecc"(given_actions text[], given_limit integer, "p_email" text, "k_id" bigint) TO PUBLIC;
', '{pgdedup_fn_customers_candidates_5bc25fe9,pgdedup_fn_customers_same_email_match_79555b6b}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_look_3ae50ecc'), pgdedup.function_build('pgdedup_fn_customers_look_3ae50ecc')), pgdedup.object_shape('pgdedup_fn_customers_look_3ae50ecc'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_hits_a678c43f"(
    p_key text, p_actions text[], p_limit integer
)
RETURNS TABLE (rule integer, key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        l.rule,
        l.key,
        l.score,
        l.witness
    FROM "crm"."customers" AS t
    CROSS JOIN LATERAL "pgdedup"."pgdedup_fn_customers_lookup_17b03318"("pgdedup_fn_customers_hits_a678c43f"."p_actions", "pgdedup_fn_customers_hits_a678c43f"."p_limit", "t"."pgdedup_k_customers_email_4a2a54dd", "t"."id") AS l
    WHERE "t"."id" = "pgdedup_fn_customers_hits_a678c43f"."p_key"::bigint AND true;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_hits_a678c43f"(p_key text, p_actions text[], p_limit integer) IS 'pgdedup: the rules over one stored row of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_hits_a678c43f"(p_key text, p_actions text[], p_limit integer) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_hits_a678c43f', 'crm.customers', 15, 'function', 'table', '719237094cc1b94f535637d908102f50', '"pgdedup"."pgdedup_fn_customers_hits_a678c43f"(p_key text, p_actions text[], p_limit integer)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_hits_a678c43f"(p_key text, p_actions text[], p_limit integer);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_hits_a678c43f"(
    p_key text, p_actions text[], p_limit integer
)
RETURNS TABLE (rule integer, key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        l.rule,
        l.key,
        l.score,
        l.witness
    FROM "crm"."customers" AS t
    CROSS JOIN LATERAL "pgdedup"."pgdedup_fn_customers_lookup_17b03318"("pgdedup_fn_customers_hits_a678c43f"."p_actions", "pgdedup_fn_customers_hits_a678c43f"."p_limit", "t"."pgdedup_k_customers_email_4a2a54dd", "t"."id") AS l
    WHERE "t"."id" = "pgdedup_fn_customers_hits_a678c43f"."p_key"::bigint AND true;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_hits_a678c43f"(p_key text, p_actions text[], p_limit integer) IS ''pgdedup: the rules over one stored row of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_hits_a678c43f"(p_key text, p_actions text[], p_limit integer) TO PUBLIC;
', '{pgdedup_fn_customers_lookup_17b03318,pgdedup_k_customers_email_4a2a54dd}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_hits_a678c43f'), pgdedup.function_build('pgdedup_fn_customers_hits_a678c43f')), pgdedup.object_shape('pgdedup_fn_customers_hits_a678c43f'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_records_0cede0b2"(p_keys text[])
RETURNS TABLE (key text, record jsonb)
LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT
        k.key,
        pg_catalog.to_jsonb(t.*) - '{pgdedup_k_customers_email_4a2a54dd}'::text[]
    FROM pg_catalog.unnest("pgdedup_fn_customers_records_0cede0b2"."p_keys") AS k (key)
    INNER JOIN "crm"."customers" AS t
        ON "t"."id" = "k"."key"::bigint;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_records_0cede0b2"(p_keys text[]) IS 'pgdedup: rows by key of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_records_0cede0b2"(p_keys text[]) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_records_0cede0b2', 'crm.customers', 16, 'function', 'table', '7b12e79401aac0cd421b5b6ac7f8b550', '"pgdedup"."pgdedup_fn_customers_records_0cede0b2"(p_keys text[])', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_records_0cede0b2"(p_keys text[]);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_records_0cede0b2"(p_keys text[])
RETURNS TABLE (key text, record jsonb)
LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT
        k.key,
        pg_catalog.to_jsonb(t.*) - ''{pgdedup_k_customers_email_4a2a54dd}''::text[]
    FROM pg_catalog.unnest("pgdedup_fn_customers_records_0cede0b2"."p_keys") AS k (key)
    INNER JOIN "crm"."customers" AS t
        ON "t"."id" = "k"."key"::bigint;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_records_0cede0b2"(p_keys text[]) IS ''pgdedup: rows by key of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_records_0cede0b2"(p_keys text[]) TO PUBLIC;
', '{pgdedup_k_customers_email_4a2a54dd}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_records_0cede0b2'), pgdedup.function_build('pgdedup_fn_customers_records_0cede0b2')), pgdedup.object_shape('pgdedup_fn_customers_records_0cede0b2'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_explain_6c01caa8"(
    p_key_l text, p_key_r text
)
RETURNS TABLE (
    rule text, field text, comparison text, value_l text, value_r text,
    normalised_l text, normalised_r text, score double precision,
    threshold double precision, satisfied boolean, veto boolean
)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        e.rule,
        e.field,
        e.comparison,
        e.value_l,
        e.value_r,
        e.normalised_l,
        e.normalised_r,
        e.score,
        e.threshold,
        e.satisfied,
        e.veto
    FROM "crm"."customers" AS t
    INNER JOIN "crm"."customers" AS r
        ON "r"."id" = "pgdedup_fn_customers_explain_6c01caa8"."p_key_r"::bigint
    CROSS JOIN LATERAL (
        VALUES
        ('same_email', 'email', 'same', "t"."mail"::text, "r"."mail"::text, "t"."pgdedup_k_customers_email_4a2a54dd", "r"."pgdedup_k_customers_email_4a2a54dd", CASE WHEN "t"."pgdedup_k_customers_email_4a2a54dd" = "r"."pgdedup_k_customers_email_4a2a54dd" THEN 1::double precision WHEN NOT ("t"."pgdedup_k_customers_email_4a2a54dd" = "r"."pgdedup_k_customers_email_4a2a54dd") THEN 0 END::double precision, NULL::double precision, coalesce("t"."pgdedup_k_customers_email_4a2a54dd" = "r"."pgdedup_k_customers_email_4a2a54dd", false), false)
    ) AS e (
        rule, field, comparison, value_l, value_r, normalised_l, normalised_r,
        score, threshold, satisfied, veto
    )
    WHERE "t"."id" = "pgdedup_fn_customers_explain_6c01caa8"."p_key_l"::bigint
        AND (e.comparison <> 'alias' OR e.satisfied);
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_explain_6c01caa8"(p_key_l text, p_key_r text) IS 'pgdedup: two rows of crm.customers under every comparison';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_explain_6c01caa8"(p_key_l text, p_key_r text) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_explain_6c01caa8', 'crm.customers', 17, 'function', 'table', '7111b8c122399fa636cd9409da0e0e13', '"pgdedup"."pgdedup_fn_customers_explain_6c01caa8"(p_key_l text, p_key_r text)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_explain_6c01caa8"(p_key_l text, p_key_r text);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_explain_6c01caa8"(
    p_key_l text, p_key_r text
)
RETURNS TABLE (
    rule text, field text, comparison text, value_l text, value_r text,
    normalised_l text, normalised_r text, score double precision,
    threshold double precision, satisfied boolean, veto boolean
)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        e.rule,
        e.field,
        e.comparison,
        e.value_l,
        e.value_r,
        e.normalised_l,
        e.normalised_r,
        e.score,
        e.threshold,
        e.satisfied,
        e.veto
    FROM "crm"."customers" AS t
    INNER JOIN "crm"."customers" AS r
        ON "r"."id" = "pgdedup_fn_customers_explain_6c01caa8"."p_key_r"::bigint
    CROSS JOIN LATERAL (
        VALUES
        (''same_email'', ''email'', ''same'', "t"."mail"::text, "r"."mail"::text, "t"."pgdedup_k_customers_email_4a2a54dd", "r"."pgdedup_k_customers_email_4a2a54dd", CASE WHEN "t"."pgdedup_k_customers_email_4a2a54dd" = "r"."pgdedup_k_customers_email_4a2a54dd" THEN 1::double precision WHEN NOT ("t"."pgdedup_k_customers_email_4a2a54dd" = "r"."pgdedup_k_customers_email_4a2a54dd") THEN 0 END::double precision, NULL::double precision, coalesce("t"."pgdedup_k_customers_email_4a2a54dd" = "r"."pgdedup_k_customers_email_4a2a54dd", false), false)
    ) AS e (
        rule, field, comparison, value_l, value_r, normalised_l, normalised_r,
        score, threshold, satisfied, veto
    )
    WHERE "t"."id" = "pgdedup_fn_customers_explain_6c01caa8"."p_key_l"::bigint
        AND (e.comparison <> ''alias'' OR e.satisfied);
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_explain_6c01caa8"(p_key_l text, p_key_r text) IS ''pgdedup: two rows of crm.customers under every comparison'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_explain_6c01caa8"(p_key_l text, p_key_r text) TO PUBLIC;
', '{pgdedup_k_customers_email_4a2a54dd}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_explain_6c01caa8'), pgdedup.function_build('pgdedup_fn_customers_explain_6c01caa8')), pgdedup.object_shape('pgdedup_fn_customers_explain_6c01caa8'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_line_values_cb34c279"(p_record jsonb)
RETURNS TABLE ("v1" text, "v2" bigint)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT "v"."p_email", "v"."k_id"
    FROM "pgdedup"."pgdedup_fn_customers_parse_4ab8737f"("pgdedup_fn_customers_line_values_cb34c279"."p_record") AS v;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_line_values_cb34c279"(p_record jsonb) IS 'pgdedup: what is compared of a JSON record of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_line_values_cb34c279"(p_record jsonb) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_line_values_cb34c279', 'crm.customers', 18, 'function', 'table', 'de5ee83ac96658b7e3a152fca5b70351', '"pgdedup"."pgdedup_fn_customers_line_values_cb34c279"(p_record jsonb) "v1" text, "v2" bigint', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_line_values_cb34c279"(p_record jsonb);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_line_values_cb34c279"(p_record jsonb)
RETURNS TABLE ("v1" text, "v2" bigint)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT "v"."p_email", "v"."k_id"
    FROM "pgdedup"."pgdedup_fn_customers_parse_4ab8737f"("pgdedup_fn_customers_line_values_cb34c279"."p_record") AS v;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_line_values_cb34c279"(p_record jsonb) IS ''pgdedup: what is compared of a JSON record of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_line_values_cb34c279"(p_record jsonb) TO PUBLIC;
', '{pgdedup_fn_customers_parse_4ab8737f}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_line_values_cb34c279'), pgdedup.function_build('pgdedup_fn_customers_line_values_cb34c279')), pgdedup.object_shape('pgdedup_fn_customers_line_values_cb34c279'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_further_bb08d8fd"(
    given_config jsonb, given_key text, given_hits pgdedup.hit[], given_aliased boolean,
    given_actions text[], given_limit integer, "p_email" text, "k_id" bigint
) RETURNS pgdedup.hit[]
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $pgdedup$
DECLARE
    v_heavy CONSTANT text[] := pgdedup.heavy_evidence(
        given_config, "pgdedup"."pgdedup_fn_customers_target_1b87dfe7"(), given_key, given_hits, given_limit
    );
BEGIN
    IF v_heavy IS NULL THEN
        RETURN given_hits;
    END IF;
    RETURN given_hits || ARRAY(
        SELECT ROW(l.rule, l.key, l.score, l.witness)::pgdedup.hit
        FROM "pgdedup"."pgdedup_fn_customers_lookup_17b03318"("pgdedup_fn_customers_further_bb08d8fd"."given_actions", NULL, "pgdedup_fn_customers_further_bb08d8fd"."p_email", "pgdedup_fn_customers_further_bb08d8fd"."k_id") AS l
        WHERE l.rule || ':' = ANY (
            SELECT substring(e FROM '^[0-9]+:') FROM unnest(v_heavy) AS e
        )
            AND l.rule || ':' || array_to_string(l.witness, E'\x1e') <> ALL (v_heavy)
        LIMIT given_limit
    );
END
$pgdedup$;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_further_bb08d8fd"(given_config jsonb, given_key text, given_hits pgdedup.hit[], given_aliased boolean, given_actions text[], given_limit integer, "p_email" text, "k_id" bigint) IS 'pgdedup: matches behind those on record of crm.customers';
REVOKE ALL ON FUNCTION "pgdedup"."pgdedup_fn_customers_further_bb08d8fd"(given_config jsonb, given_key text, given_hits pgdedup.hit[], given_aliased boolean, given_actions text[], given_limit integer, "p_email" text, "k_id" bigint) FROM PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_further_bb08d8fd', 'crm.customers', 19, 'function', 'table', 'ad2526114da6e7ca8d74c5e6de879671', '"pgdedup"."pgdedup_fn_customers_further_bb08d8fd"(given_config jsonb, given_key text, given_hits pgdedup.hit[], given_aliased boolean, given_actions text[], given_limit integer, "p_email" text, "k_id" bigint)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_further_bb08d8fd"(given_config jsonb, given_key text, given_hits pgdedup.hit[], given_aliased boolean, given_actions text[], given_limit integer, "p_email" text, "k_id" bigint);',  E'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_further_bb08d8fd"(
    given_config jsonb, given_key text, given_hits pgdedup.hit[], given_aliased boolean,
    given_actions text[], given_limit integer, "p_email" text, "k_id" bigint
) RETURNS pgdedup.hit[]
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $pgdedup$
DECLARE
    v_heavy CONSTANT text[] := pgdedup.heavy_evidence(
        given_config, "pgdedup"."pgdedup_fn_customers_target_1b87dfe7"(), given_key, given_hits, given_limit
    );
BEGIN
    IF v_heavy IS NULL THEN
        RETURN given_hits;
    END IF;
    RETURN given_hits || ARRAY(
        SELECT ROW(l.rule, l.key, l.score, l.witness)::pgdedup.hit
        FROM "pgdedup"."pgdedup_fn_customers_lookup_17b03318"("pgdedup_fn_customers_further_bb08d8fd"."given_actions", NULL, "pgdedup_fn_customers_further_bb08d8fd"."p_email", "pgdedup_fn_customers_further_bb08d8fd"."k_id") AS l
        WHERE l.rule || '':'' = ANY (
            SELECT substring(e FROM ''^[0-9]+:'') FROM unnest(v_heavy) AS e
        )
            AND l.rule || '':'' || array_to_string(l.witness, E''\\x1e'') <> ALL (v_heavy)
        LIMIT given_limit
    );
END
$pgdedup$;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_further_bb08d8fd"(given_config jsonb, given_key text, given_hits pgdedup.hit[], given_aliased boolean, given_actions text[], given_limit integer, "p_email" text, "k_id" bigint) IS ''pgdedup: matches behind those on record of crm.customers'';
REVOKE ALL ON FUNCTION "pgdedup"."pgdedup_fn_customers_further_bb08d8fd"(given_config jsonb, given_key text, given_hits pgdedup.hit[], given_aliased boolean, given_actions text[], given_limit integer, "p_email" text, "k_id" bigint) FROM PUBLIC;
', '{pgdedup_fn_customers_lookup_17b03318}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_further_bb08d8fd'), pgdedup.function_build('pgdedup_fn_customers_further_bb08d8fd')), pgdedup.object_shape('pgdedup_fn_customers_further_bb08d8fd'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_found_17a3c8d2"(
    p_actions text[], p_hits pgdedup.hit[], p_own jsonb
)
RETURNS jsonb
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $pgdedup$
DECLARE
    v_rules CONSTANT text[] := ARRAY['same_email'];
    v_evidence CONSTANT jsonb := '[[{"rule": "same_email", "field": "email", "label": "email", "comparison": "same", "column": "mail", "other_column": "mail"}]]';
BEGIN
    RETURN (
        SELECT jsonb_agg(jsonb_build_object(
            'key', m.key,
            'rule', v_rules[-m.strength[2]],
            'action', p_actions[-m.strength[2]],
            'score', m.score,
            'strength', m.strength,
            'evidence', m.evidence,
            'owner', NULL
        ) ORDER BY m.score DESC, m.strength DESC, m.key)
        FROM (
            SELECT
                h.key,
                max(h.score) AS score,
                max(ARRAY[
                    array_position(ARRAY['flag', 'ask', 'block'], p_actions[h.rule]),
                    -h.rule
                ]) AS strength,
                jsonb_path_query_array(
                    jsonb_agg(
                        v_evidence -> (h.rule - 1)
                        ORDER BY h.rule
                    ),
                    '$[*][*]'
                ) AS evidence
            FROM unnest(p_hits) AS h
            WHERE p_actions[h.rule] <> 'shadow'
            GROUP BY h.key
        ) AS m
    );
END
$pgdedup$;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_found_17a3c8d2"(p_actions text[], p_hits pgdedup.hit[], p_own jsonb) IS 'pgdedup: what is told of the hits of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_found_17a3c8d2"(p_actions text[], p_hits pgdedup.hit[], p_own jsonb) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_found_17a3c8d2', 'crm.customers', 20, 'function', 'table', 'b2b1b041a5d8f2edceb4d3cb6961ede3', '"pgdedup"."pgdedup_fn_customers_found_17a3c8d2"(p_actions text[], p_hits pgdedup.hit[], p_own jsonb)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_found_17a3c8d2"(p_actions text[], p_hits pgdedup.hit[], p_own jsonb);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_found_17a3c8d2"(
    p_actions text[], p_hits pgdedup.hit[], p_own jsonb
)
RETURNS jsonb
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $pgdedup$
DECLARE
    v_rules CONSTANT text[] := ARRAY[''same_email''];
    v_evidence CONSTANT jsonb := ''[[{"rule": "same_email", "field": "email", "label": "email", "comparison": "same", "column": "mail", "other_column": "mail"}]]'';
BEGIN
    RETURN (
        SELECT jsonb_agg(jsonb_build_object(
            ''key'', m.key,
            ''rule'', v_rules[-m.strength[2]],
            ''action'', p_actions[-m.strength[2]],
            ''score'', m.score,
            ''strength'', m.strength,
            ''evidence'', m.evidence,
            ''owner'', NULL
        ) ORDER BY m.score DESC, m.strength DESC, m.key)
        FROM (
            SELECT
                h.key,
                max(h.score) AS score,
                max(ARRAY[
                    array_position(ARRAY[''flag'', ''ask'', ''block''], p_actions[h.rule]),
                    -h.rule
                ]) AS strength,
                jsonb_path_query_array(
                    jsonb_agg(
                        v_evidence -> (h.rule - 1)
                        ORDER BY h.rule
                    ),
                    ''$[*][*]''
                ) AS evidence
            FROM unnest(p_hits) AS h
            WHERE p_actions[h.rule] <> ''shadow''
            GROUP BY h.key
        ) AS m
    );
END
$pgdedup$;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_found_17a3c8d2"(p_actions text[], p_hits pgdedup.hit[], p_own jsonb) IS ''pgdedup: what is told of the hits of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_found_17a3c8d2"(p_actions text[], p_hits pgdedup.hit[], p_own jsonb) TO PUBLIC;
', '{}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_found_17a3c8d2'), pgdedup.function_build('pgdedup_fn_customers_found_17a3c8d2')), pgdedup.object_shape('pgdedup_fn_customers_found_17a3c8d2'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_seek_6b74c416"(
    p_config jsonb, p_record jsonb, p_key text, p_limit integer, p_kind text,
    p_seen boolean
)
RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET row_security = off
SET enable_seqscan = off
SET plan_cache_mode = force_generic_plan
SET jit = off
AS $pgdedup$
DECLARE
    v_context text;
    v_force record;
    v_actions text[];
    v_stored jsonb;
    v_record jsonb := p_record;
    v_changed boolean[];
    v_before record;
    v record;
    v_hits pgdedup.hit[];
    v_found jsonb;
    v_records jsonb;
    v_key text := CASE WHEN p_seen THEN p_key END;
BEGIN
    GET DIAGNOSTICS v_context = PG_CONTEXT;
    IF NOT pgdedup.called_by(v_context, 'pgdedup.pgdedup_fn_customers_find_84cd35f0(jsonb,integer,text)') THEN
        RAISE EXCEPTION 'only the finder may ask about hidden rows'
            USING ERRCODE = 'insufficient_privilege',
                HINT = 'Use pgdedup.find_duplicates() or pgdedup.check_record().';
    END IF;
    v_force := pgdedup.actions_in_force(
        "pgdedup"."pgdedup_fn_customers_target_1b87dfe7"(),
        ARRAY['same_email'],
        ARRAY['block']
    );
    v_actions := v_force.actions;
    IF p_kind IN ('edit', 'row') THEN
        SELECT r.record INTO v_stored
        FROM "pgdedup"."pgdedup_fn_customers_records_0cede0b2"(ARRAY[p_key]) AS r;
        v_record := v_stored || p_record;
    END IF;
    SELECT p.*, false AS aliased INTO v
    FROM "pgdedup"."pgdedup_fn_customers_parse_4ab8737f"(v_record) AS p;
    IF NOT p_seen THEN
        -- The key of a row that the caller does not see leaves nothing out.
        "v"."k_id" := NULL;
    END IF;
    IF p_kind = 'edit' AND v.live THEN
        -- As in the guard: only rules whose inputs change have something to say.
        SELECT p.* INTO v_before FROM "pgdedup"."pgdedup_fn_customers_parse_4ab8737f"(v_stored) AS p;
        IF NOT (v_before.live IS DISTINCT FROM v.live) THEN
            v_changed := ARRAY[
                "v_before"."p_email" IS DISTINCT FROM "v"."p_email"
            ];
            FOR v_rule IN 1..cardinality(v_changed) LOOP
                IF NOT v_changed[v_rule] THEN
                    v_actions[v_rule] := 'off';
                END IF;
            END LOOP;
        END IF;
    END IF;
    -- A row that is not live is not checked. A new record is taken for live as long as
    -- it lacks a column that `live` reads: the column may have a default.
    IF p_kind IN ('edit', 'new') AND (
        v_force.paused
        OR NOT v.live AND (
            p_kind = 'edit' OR p_record ?& ARRAY[]::text[]
        )
    ) THEN
        v_actions := array_fill('off'::text, ARRAY[cardinality(v_actions)]);
    END IF;
    IF v.aliased THEN
        SELECT array_agg(ROW(l.rule, l.key, l.score, l.witness)::pgdedup.hit)
        INTO v_hits
        FROM "pgdedup"."pgdedup_fn_customers_lookup_17b03318"(
            v_actions, p_limit, "v"."p_email", "v"."k_id"
        ) AS l;
    ELSE
        v_hits := "pgdedup"."pgdedup_fn_customers_look_3ae50ecc"(
            v_actions, p_limit, "v"."p_email", "v"."k_id"
        );
    END IF;
    IF p_kind = 'edit' AND cardinality(v_hits) >= p_limit THEN
        v_hits := "pgdedup"."pgdedup_fn_customers_further_bb08d8fd"(
            p_config, v_key, v_hits, v.aliased, v_actions, p_limit,
            "v"."p_email", "v"."k_id"
        );
    END IF;
    IF p_kind IN ('record', 'row') THEN
        IF v_hits IS NOT NULL THEN
            -- Nothing but what is shown; of a write all hits count.
            v_hits := pgdedup.best_hits(v_actions, v_hits, p_limit);
            v_found := "pgdedup"."pgdedup_fn_customers_found_17a3c8d2"(v_actions, v_hits, v_record);
        END IF;
        RETURN v_found;
    END IF;
    IF v_hits IS NOT NULL THEN
        SELECT jsonb_object_agg(r.key, r.record) INTO v_records
        FROM "pgdedup"."pgdedup_fn_customers_records_0cede0b2"(
            ARRAY(SELECT DISTINCT h.key FROM unnest(v_hits) AS h)
        ) AS r;
    END IF;
    RETURN pgdedup.with_evidence(
        p_config, "pgdedup"."pgdedup_fn_customers_target_1b87dfe7"(), p_key,
        pgdedup.assess(
            p_config, "pgdedup"."pgdedup_fn_customers_target_1b87dfe7"(), v_key, v_hits
        ),
        v_record,
        v_records
    );
END
$pgdedup$;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_seek_6b74c416"(p_config jsonb, p_record jsonb, p_key text, p_limit integer, p_kind text, p_seen boolean) IS 'pgdedup: what the finder sees of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_seek_6b74c416"(p_config jsonb, p_record jsonb, p_key text, p_limit integer, p_kind text, p_seen boolean) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_seek_6b74c416', 'crm.customers', 21, 'function', 'table', '4cadbf5240a67c45c04e74ca31ad3937', '"pgdedup"."pgdedup_fn_customers_seek_6b74c416"(p_config jsonb, p_record jsonb, p_key text, p_limit integer, p_kind text, p_seen boolean)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_seek_6b74c416"(p_config jsonb, p_record jsonb, p_key text, p_limit integer, p_kind text, p_seen boolean);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_seek_6b74c416"(
    p_config jsonb, p_record jsonb, p_key text, p_limit integer, p_kind text,
    p_seen boolean
)
RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET row_security = off
SET enable_seqscan = off
SET plan_cache_mode = force_generic_plan
SET jit = off
AS $pgdedup$
DECLARE
    v_context text;
    v_force record;
    v_actions text[];
    v_stored jsonb;
    v_record jsonb := p_record;
    v_changed boolean[];
    v_before record;
    v record;
    v_hits pgdedup.hit[];
    v_found jsonb;
    v_records jsonb;
    v_key text := CASE WHEN p_seen THEN p_key END;
BEGIN
    GET DIAGNOSTICS v_context = PG_CONTEXT;
    IF NOT pgdedup.called_by(v_context, ''pgdedup.pgdedup_fn_customers_find_84cd35f0(jsonb,integer,text)'') THEN
        RAISE EXCEPTION ''only the finder may ask about hidden rows''
            USING ERRCODE = ''insufficient_privilege'',
                HINT = ''Use pgdedup.find_duplicates() or pgdedup.check_record().'';
    END IF;
    v_force := pgdedup.actions_in_force(
        "pgdedup"."pgdedup_fn_customers_target_1b87dfe7"(),
        ARRAY[''same_email''],
        ARRAY[''block'']
    );
    v_actions := v_force.actions;
    IF p_kind IN (''edit'', ''row'') THEN
        SELECT r.record INTO v_stored
        FROM "pgdedup"."pgdedup_fn_customers_records_0cede0b2"(ARRAY[p_key]) AS r;
        v_record := v_stored || p_record;
    END IF;
    SELECT p.*, false AS aliased INTO v
    FROM "pgdedup"."pgdedup_fn_customers_parse_4ab8737f"(v_record) AS p;
    IF NOT p_seen THEN
        -- The key of a row that the caller does not see leaves nothing out.
        "v"."k_id" := NULL;
    END IF;
    IF p_kind = ''edit'' AND v.live THEN
        -- As in the guard: only rules whose inputs change have something to say.
        SELECT p.* INTO v_before FROM "pgdedup"."pgdedup_fn_customers_parse_4ab8737f"(v_stored) AS p;
        IF NOT (v_before.live IS DISTINCT FROM v.live) THEN
            v_changed := ARRAY[
                "v_before"."p_email" IS DISTINCT FROM "v"."p_email"
            ];
            FOR v_rule IN 1..cardinality(v_changed) LOOP
                IF NOT v_changed[v_rule] THEN
                    v_actions[v_rule] := ''off'';
                END IF;
            END LOOP;
        END IF;
    END IF;
    -- A row that is not live is not checked. A new record is taken for live as long as
    -- it lacks a column that `live` reads: the column may have a default.
    IF p_kind IN (''edit'', ''new'') AND (
        v_force.paused
        OR NOT v.live AND (
            p_kind = ''edit'' OR p_record ?& ARRAY[]::text[]
        )
    ) THEN
        v_actions := array_fill(''off''::text, ARRAY[cardinality(v_actions)]);
    END IF;
    IF v.aliased THEN
        SELECT array_agg(ROW(l.rule, l.key, l.score, l.witness)::pgdedup.hit)
        INTO v_hits
        FROM "pgdedup"."pgdedup_fn_customers_lookup_17b03318"(
            v_actions, p_limit, "v"."p_email", "v"."k_id"
        ) AS l;
    ELSE
        v_hits := "pgdedup"."pgdedup_fn_customers_look_3ae50ecc"(
            v_actions, p_limit, "v"."p_email", "v"."k_id"
        );
    END IF;
    IF p_kind = ''edit'' AND cardinality(v_hits) >= p_limit THEN
        v_hits := "pgdedup"."pgdedup_fn_customers_further_bb08d8fd"(
            p_config, v_key, v_hits, v.aliased, v_actions, p_limit,
            "v"."p_email", "v"."k_id"
        );
    END IF;
    IF p_kind IN (''record'', ''row'') THEN
        IF v_hits IS NOT NULL THEN
            -- Nothing but what is shown; of a write all hits count.
            v_hits := pgdedup.best_hits(v_actions, v_hits, p_limit);
            v_found := "pgdedup"."pgdedup_fn_customers_found_17a3c8d2"(v_actions, v_hits, v_record);
        END IF;
        RETURN v_found;
    END IF;
    IF v_hits IS NOT NULL THEN
        SELECT jsonb_object_agg(r.key, r.record) INTO v_records
        FROM "pgdedup"."pgdedup_fn_customers_records_0cede0b2"(
            ARRAY(SELECT DISTINCT h.key FROM unnest(v_hits) AS h)
        ) AS r;
    END IF;
    RETURN pgdedup.with_evidence(
        p_config, "pgdedup"."pgdedup_fn_customers_target_1b87dfe7"(), p_key,
        pgdedup.assess(
            p_config, "pgdedup"."pgdedup_fn_customers_target_1b87dfe7"(), v_key, v_hits
        ),
        v_record,
        v_records
    );
END
$pgdedup$;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_seek_6b74c416"(p_config jsonb, p_record jsonb, p_key text, p_limit integer, p_kind text, p_seen boolean) IS ''pgdedup: what the finder sees of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_seek_6b74c416"(p_config jsonb, p_record jsonb, p_key text, p_limit integer, p_kind text, p_seen boolean) TO PUBLIC;
', '{}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_seek_6b74c416'), pgdedup.function_build('pgdedup_fn_customers_seek_6b74c416')), pgdedup.object_shape('pgdedup_fn_customers_seek_6b74c416'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_find_84cd35f0"(
    p_record jsonb, p_limit integer, p_kind text
)
RETURNS jsonb
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
SET row_security = on
SET plan_cache_mode = force_generic_plan
AS $pgdedup$
DECLARE
    v_target CONSTANT regclass := "pgdedup"."pgdedup_fn_customers_target_1b87dfe7"();
    v_config jsonb;
    v record;
    v_found jsonb;
    v_matches jsonb;
    v_sees_all boolean;
    v_visible jsonb;
BEGIN
    v := pgdedup.admit(v_target, p_record, p_kind);
    IF p_kind = 'write' THEN
        v_config := pgdedup.config_of(v_target);
    END IF;
    -- An expression, no query: seek knows its caller by the context of the call.
    v_found := "pgdedup"."pgdedup_fn_customers_seek_6b74c416"(
        v_config, p_record, v.key, p_limit, v.kind, v.seen
    );
    IF p_kind = 'write' THEN
        RETURN pgdedup.answer(v_config, v_found, p_kind, p_limit);
    END IF;
    IF v_found IS NULL THEN
        -- what most records meet, and a form waits for
        RETURN '[]';
    END IF;
    IF pgdedup.reads_table(v_target) THEN
        SELECT
            jsonb_agg(
                (f.entry - '{owner, strength}'::text[]) || jsonb_build_object(
                    'record', nullif(jsonb_build_object(), '{}')
                )
                ORDER BY f.place
            ) FILTER (WHERE p_limit IS NULL OR f.place <= p_limit),
            count(*) = jsonb_array_length(v_found)
        INTO v_matches, v_sees_all
        FROM jsonb_array_elements(v_found) WITH ORDINALITY AS f (entry, place)
        CROSS JOIN LATERAL "pgdedup"."pgdedup_fn_customers_records_0cede0b2"(ARRAY[f.entry ->> 'key']) AS r;
        IF v_sees_all THEN
            RETURN coalesce(v_matches, '[]');
        END IF;
    END IF;
    -- Some rows are hidden, or what is shown is not as it stands in the columns.
    v_visible := pgdedup.visible_records(
        pgdedup.config_of(v_target), v_target,
        ARRAY(SELECT f.entry ->> 'key' FROM jsonb_array_elements(v_found) AS f (entry))
    );
    RETURN pgdedup.shown_matches(
        '{"table": "crm.customers", "reveal": "shown", "owner": null, "limit": 20}', v_found, coalesce(v_visible, '{}'), v.key, p_limit
    );
END
$pgdedup$;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_find_84cd35f0"(p_record jsonb, p_limit integer, p_kind text) IS 'pgdedup: the rules over a JSON record of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_find_84cd35f0"(p_record jsonb, p_limit integer, p_kind text) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_find_84cd35f0', 'crm.customers', 22, 'function', 'table', '39efab8d763592c14cd281c8802626da', '"pgdedup"."pgdedup_fn_customers_find_84cd35f0"(p_record jsonb, p_limit integer, p_kind text)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_find_84cd35f0"(p_record jsonb, p_limit integer, p_kind text);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_find_84cd35f0"(
    p_record jsonb, p_limit integer, p_kind text
)
RETURNS jsonb
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
SET row_security = on
SET plan_cache_mode = force_generic_plan
AS $pgdedup$
DECLARE
    v_target CONSTANT regclass := "pgdedup"."pgdedup_fn_customers_target_1b87dfe7"();
    v_config jsonb;
    v record;
    v_found jsonb;
    v_matches jsonb;
    v_sees_all boolean;
    v_visible jsonb;
BEGIN
    v := pgdedup.admit(v_target, p_record, p_kind);
    IF p_kind = ''write'' THEN
        v_config := pgdedup.config_of(v_target);
    END IF;
    -- An expression, no query: seek knows its caller by the context of the call.
    v_found := "pgdedup"."pgdedup_fn_customers_seek_6b74c416"(
        v_config, p_record, v.key, p_limit, v.kind, v.seen
    );
    IF p_kind = ''write'' THEN
        RETURN pgdedup.answer(v_config, v_found, p_kind, p_limit);
    END IF;
    IF v_found IS NULL THEN
        -- what most records meet, and a form waits for
        RETURN ''[]'';
    END IF;
    IF pgdedup.reads_table(v_target) THEN
        SELECT
            jsonb_agg(
                (f.entry - ''{owner, strength}''::text[]) || jsonb_build_object(
                    ''record'', nullif(jsonb_build_object(), ''{}'')
                )
                ORDER BY f.place
            ) FILTER (WHERE p_limit IS NULL OR f.place <= p_limit),
            count(*) = jsonb_array_length(v_found)
        INTO v_matches, v_sees_all
        FROM jsonb_array_elements(v_found) WITH ORDINALITY AS f (entry, place)
        CROSS JOIN LATERAL "pgdedup"."pgdedup_fn_customers_records_0cede0b2"(ARRAY[f.entry ->> ''key'']) AS r;
        IF v_sees_all THEN
            RETURN coalesce(v_matches, ''[]'');
        END IF;
    END IF;
    -- Some rows are hidden, or what is shown is not as it stands in the columns.
    v_visible := pgdedup.visible_records(
        pgdedup.config_of(v_target), v_target,
        ARRAY(SELECT f.entry ->> ''key'' FROM jsonb_array_elements(v_found) AS f (entry))
    );
    RETURN pgdedup.shown_matches(
        ''{"table": "crm.customers", "reveal": "shown", "owner": null, "limit": 20}'', v_found, coalesce(v_visible, ''{}''), v.key, p_limit
    );
END
$pgdedup$;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_find_84cd35f0"(p_record jsonb, p_limit integer, p_kind text) IS ''pgdedup: the rules over a JSON record of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_find_84cd35f0"(p_record jsonb, p_limit integer, p_kind text) TO PUBLIC;
', '{}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_find_84cd35f0'), pgdedup.function_build('pgdedup_fn_customers_find_84cd35f0')), pgdedup.object_shape('pgdedup_fn_customers_find_84cd35f0'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_check_48627554"(
    "k_id" bigint, p_changed boolean[]
)
RETURNS jsonb
LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET row_security = off
SET enable_seqscan = off
SET plan_cache_mode = force_generic_plan
SET jit = off
AS $pgdedup$
DECLARE
    v_compiled CONSTANT text[] := ARRAY['block'];
    v_force record;
    v_actions text[] := v_compiled;
    v_locking text[];
    v_config jsonb;
    v record;
    v_locked boolean;
    v_hits pgdedup.hit[];
    v_refusal jsonb;
    v_tolerated boolean;
    v_context text;
BEGIN
    IF p_changed IS NOT NULL THEN
        FOR v_rule IN 1..cardinality(p_changed) LOOP
            IF NOT p_changed[v_rule] THEN
                v_actions[v_rule] := 'off';
            END IF;
        END LOOP;
    END IF;
    -- Row, lock keys, and the small read that set_action and guard_pause cost a write,
    -- in one statement: to start a statement is what most of a look-up costs. `plain`:
    -- nothing stands in the way of the ordinary course of things below.
    SELECT
        p.*,
        w.controlled,
        p.live AND p.mine AND NOT w.controlled AS plain,
        false AS aliased,
        ARRAY(
            SELECT DISTINCT k.key
            FROM (
                SELECT l.key FROM "pgdedup"."pgdedup_fn_customers_same_email_locks_18aecc85"("p"."p_email") AS l WHERE "v_actions"[1] IN ('ask', 'block')
            ) AS k (key)
            WHERE k.key IS NOT NULL
            ORDER BY k.key
        ) AS locks
    INTO v
    FROM (
        SELECT c.target IS NOT NULL OR NOT pg_visible_in_snapshot(
            s.last_value::text::xid8, pg_current_snapshot()
        ) AS controlled
        FROM pgdedup.promotions AS s
        LEFT JOIN pgdedup.controls AS c
            ON c.target = "pgdedup"."pgdedup_fn_customers_target_1b87dfe7"()
    ) AS w
    LEFT JOIN LATERAL "pgdedup"."pgdedup_fn_customers_probe_9185fe99"("pgdedup_fn_customers_check_48627554"."k_id") AS p ON true;
    IF v.plain IS NOT TRUE THEN
        v_locking := v_actions;
        IF v.controlled THEN
            v_force := pgdedup.actions_in_force(
                "pgdedup"."pgdedup_fn_customers_target_1b87dfe7"(),
                ARRAY['same_email'],
                v_compiled
            );
            IF v_force.paused THEN
                RETURN NULL;
            END IF;
            FOR v_rule IN 1..cardinality(v_actions) LOOP
                IF p_changed[v_rule] IS NOT FALSE THEN
                    v_actions[v_rule] := v_force.actions[v_rule];
                    -- Writers that see the new action before us must meet us
                    -- (set_action).
                    v_locking[v_rule] := CASE
                        WHEN v_force.promoting THEN 'block' ELSE v_actions[v_rule]
                    END;
                END IF;
            END LOOP;
        END IF;
        IF v.live IS NOT TRUE THEN
            RETURN NULL;
        END IF;
        IF NOT v.mine THEN
            RAISE EXCEPTION 'only the guard may ask about this row'
                USING ERRCODE = 'insufficient_privilege',
                    HINT = 'Use pgdedup.find_duplicates() or pgdedup.check_record().';
        END IF;
        v.locks := ARRAY(
            SELECT DISTINCT k.key
            FROM (
                SELECT l.key FROM "pgdedup"."pgdedup_fn_customers_same_email_locks_18aecc85"("v"."p_email") AS l WHERE "v_locking"[1] IN ('ask', 'block')
            ) AS k (key)
            WHERE k.key IS NOT NULL
            ORDER BY k.key
        );
    END IF;
    IF v.aliased THEN
        -- Rivals may come under any of the names, and may not know of the alias yet.
        v_locking := coalesce(v_locking, v_actions);
        v.locks := ARRAY(
            SELECT DISTINCT k.key
            FROM (
                SELECT u.key FROM unnest(v.locks) AS u (key)
            ) AS k (key)
            WHERE k.key IS NOT NULL
            ORDER BY k.key
        );
    END IF;
    IF v.locks <> '{}' THEN
        -- In a statement of its own: the look-up then sees what rivals committed.
        v_locked := pgdedup.take_locks(v.locks, true);
    END IF;
    LOOP
        -- Without a write this costs less than a microsecond, and no transaction number.
        BEGIN
            IF v.aliased THEN
                SELECT array_agg(ROW(l.rule, l.key, l.score, l.witness)::pgdedup.hit)
                INTO v_hits
                FROM "pgdedup"."pgdedup_fn_customers_lookup_17b03318"(
                    v_actions, 21, "v"."p_email", "pgdedup_fn_customers_check_48627554"."k_id"
                ) AS l;
            ELSE
                v_hits := "pgdedup"."pgdedup_fn_customers_look_3ae50ecc"(
                    v_actions, 21, "v"."p_email", "pgdedup_fn_customers_check_48627554"."k_id"
                );
            END IF;
            IF v_hits IS NOT NULL THEN
                v_config := "pgdedup"."pgdedup_fn_customers_config_c54b4b08"();
                IF v.controlled THEN
                    v_config := pgdedup.config_in_force(v_config, v_force.actions);
                END IF;
                IF cardinality(v_hits) >= 21 THEN
                    v_hits := "pgdedup"."pgdedup_fn_customers_further_bb08d8fd"(
                        v_config, v.key, v_hits, v.aliased, v_actions, 21,
                        "v"."p_email", "pgdedup_fn_customers_check_48627554"."k_id"
                    );
                END IF;
            END IF;
            IF v_hits IS NULL THEN
                RETURN NULL;
            END IF;
            v_refusal := pgdedup.judge(
                v_config, v.target, v.key, v_hits,
                (
                    SELECT jsonb_object_agg(r.key, r.record)
                    FROM "pgdedup"."pgdedup_fn_customers_records_0cede0b2"(
                        ARRAY(SELECT DISTINCT h.key FROM unnest(v_hits) AS h) || v.key
                    ) AS r
                )
            );
            EXIT;
        EXCEPTION
            WHEN transaction_rollback THEN
                RAISE;  -- a rival: the writer repeats the transaction
            WHEN OTHERS THEN
                v_tolerated := true
                    AND v_actions && '{shadow,flag}'::text[];
                PERFORM pgdedup.guard_failed(
                    v.target, v.key, SQLSTATE, SQLERRM, v_tolerated
                );
                -- Once more without the rules that only record: they break no write.
                v_actions := array_replace(
                    array_replace(v_actions, 'shadow', 'off'), 'flag', 'off'
                );
        END;
    END LOOP;
    IF v_refusal IS NOT NULL THEN
        GET DIAGNOSTICS v_context = PG_CONTEXT;
        IF NOT pgdedup.called_by(v_context, 'pgdedup.pgdedup_fn_customers_guard_4deb4b5b()') THEN
            v_refusal := pgdedup.without_matches(v_refusal);
        END IF;
    END IF;
    RETURN v_refusal;
END
$pgdedup$;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_check_48627554"("k_id" bigint, p_changed boolean[]) IS 'pgdedup: the guard''s decision on a row of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_check_48627554"("k_id" bigint, p_changed boolean[]) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_check_48627554', 'crm.customers', 23, 'function', 'table', 'e79654b4f00819b62d0f0693d33005fb', '"pgdedup"."pgdedup_fn_customers_check_48627554"("k_id" bigint, p_changed boolean[])', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_check_48627554"("k_id" bigint, p_changed boolean[]);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_check_48627554"(
    "k_id" bigint, p_changed boolean[]
)
RETURNS jsonb
LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET row_security = off
SET enable_seqscan = off
SET plan_cache_mode = force_generic_plan
SET jit = off
AS $pgdedup$
DECLARE
    v_compiled CONSTANT text[] := ARRAY[''block''];
    v_force record;
    v_actions text[] := v_compiled;
    v_locking text[];
    v_config jsonb;
    v record;
    v_locked boolean;
    v_hits pgdedup.hit[];
    v_refusal jsonb;
    v_tolerated boolean;
    v_context text;
BEGIN
    IF p_changed IS NOT NULL THEN
        FOR v_rule IN 1..cardinality(p_changed) LOOP
            IF NOT p_changed[v_rule] THEN
                v_actions[v_rule] := ''off'';
            END IF;
        END LOOP;
    END IF;
    -- Row, lock keys, and the small read that set_action and guard_pause cost a write,
    -- in one statement: to start a statement is what most of a look-up costs. `plain`:
    -- nothing stands in the way of the ordinary course of things below.
    SELECT
        p.*,
        w.controlled,
        p.live AND p.mine AND NOT w.controlled AS plain,
        false AS aliased,
        ARRAY(
            SELECT DISTINCT k.key
            FROM (
                SELECT l.key FROM "pgdedup"."pgdedup_fn_customers_same_email_locks_18aecc85"("p"."p_email") AS l WHERE "v_actions"[1] IN (''ask'', ''block'')
            ) AS k (key)
            WHERE k.key IS NOT NULL
            ORDER BY k.key
        ) AS locks
    INTO v
    FROM (
        SELECT c.target IS NOT NULL OR NOT pg_visible_in_snapshot(
            s.last_value::text::xid8, pg_current_snapshot()
        ) AS controlled
        FROM pgdedup.promotions AS s
        LEFT JOIN pgdedup.controls AS c
            ON c.target = "pgdedup"."pgdedup_fn_customers_target_1b87dfe7"()
    ) AS w
    LEFT JOIN LATERAL "pgdedup"."pgdedup_fn_customers_probe_9185fe99"("pgdedup_fn_customers_check_48627554"."k_id") AS p ON true;
    IF v.plain IS NOT TRUE THEN
        v_locking := v_actions;
        IF v.controlled THEN
            v_force := pgdedup.actions_in_force(
                "pgdedup"."pgdedup_fn_customers_target_1b87dfe7"(),
                ARRAY[''same_email''],
                v_compiled
            );
            IF v_force.paused THEN
                RETURN NULL;
            END IF;
            FOR v_rule IN 1..cardinality(v_actions) LOOP
                IF p_changed[v_rule] IS NOT FALSE THEN
                    v_actions[v_rule] := v_force.actions[v_rule];
                    -- Writers that see the new action before us must meet us
                    -- (set_action).
                    v_locking[v_rule] := CASE
                        WHEN v_force.promoting THEN ''block'' ELSE v_actions[v_rule]
                    END;
                END IF;
            END LOOP;
        END IF;
        IF v.live IS NOT TRUE THEN
            RETURN NULL;
        END IF;
        IF NOT v.mine THEN
            RAISE EXCEPTION ''only the guard may ask about this row''
                USING ERRCODE = ''insufficient_privilege'',
                    HINT = ''Use pgdedup.find_duplicates() or pgdedup.check_record().'';
        END IF;
        v.locks := ARRAY(
            SELECT DISTINCT k.key
            FROM (
                SELECT l.key FROM "pgdedup"."pgdedup_fn_customers_same_email_locks_18aecc85"("v"."p_email") AS l WHERE "v_locking"[1] IN (''ask'', ''block'')
            ) AS k (key)
            WHERE k.key IS NOT NULL
            ORDER BY k.key
        );
    END IF;
    IF v.aliased THEN
        -- Rivals may come under any of the names, and may not know of the alias yet.
        v_locking := coalesce(v_locking, v_actions);
        v.locks := ARRAY(
            SELECT DISTINCT k.key
            FROM (
                SELECT u.key FROM unnest(v.locks) AS u (key)
            ) AS k (key)
            WHERE k.key IS NOT NULL
            ORDER BY k.key
        );
    END IF;
    IF v.locks <> ''{}'' THEN
        -- In a statement of its own: the look-up then sees what rivals committed.
        v_locked := pgdedup.take_locks(v.locks, true);
    END IF;
    LOOP
        -- Without a write this costs less than a microsecond, and no transaction number.
        BEGIN
            IF v.aliased THEN
                SELECT array_agg(ROW(l.rule, l.key, l.score, l.witness)::pgdedup.hit)
                INTO v_hits
                FROM "pgdedup"."pgdedup_fn_customers_lookup_17b03318"(
                    v_actions, 21, "v"."p_email", "pgdedup_fn_customers_check_48627554"."k_id"
                ) AS l;
            ELSE
                v_hits := "pgdedup"."pgdedup_fn_customers_look_3ae50ecc"(
                    v_actions, 21, "v"."p_email", "pgdedup_fn_customers_check_48627554"."k_id"
                );
            END IF;
            IF v_hits IS NOT NULL THEN
                v_config := "pgdedup"."pgdedup_fn_customers_config_c54b4b08"();
                IF v.controlled THEN
                    v_config := pgdedup.config_in_force(v_config, v_force.actions);
                END IF;
                IF cardinality(v_hits) >= 21 THEN
                    v_hits := "pgdedup"."pgdedup_fn_customers_further_bb08d8fd"(
                        v_config, v.key, v_hits, v.aliased, v_actions, 21,
                        "v"."p_email", "pgdedup_fn_customers_check_48627554"."k_id"
                    );
                END IF;
            END IF;
            IF v_hits IS NULL THEN
                RETURN NULL;
            END IF;
            v_refusal := pgdedup.judge(
                v_config, v.target, v.key, v_hits,
                (
                    SELECT jsonb_object_agg(r.key, r.record)
                    FROM "pgdedup"."pgdedup_fn_customers_records_0cede0b2"(
                        ARRAY(SELECT DISTINCT h.key FROM unnest(v_hits) AS h) || v.key
                    ) AS r
                )
            );
            EXIT;
        EXCEPTION
            WHEN transaction_rollback THEN
                RAISE;  -- a rival: the writer repeats the transaction
            WHEN OTHERS THEN
                v_tolerated := true
                    AND v_actions && ''{shadow,flag}''::text[];
                PERFORM pgdedup.guard_failed(
                    v.target, v.key, SQLSTATE, SQLERRM, v_tolerated
                );
                -- Once more without the rules that only record: they break no write.
                v_actions := array_replace(
                    array_replace(v_actions, ''shadow'', ''off''), ''flag'', ''off''
                );
        END;
    END LOOP;
    IF v_refusal IS NOT NULL THEN
        GET DIAGNOSTICS v_context = PG_CONTEXT;
        IF NOT pgdedup.called_by(v_context, ''pgdedup.pgdedup_fn_customers_guard_4deb4b5b()'') THEN
            v_refusal := pgdedup.without_matches(v_refusal);
        END IF;
    END IF;
    RETURN v_refusal;
END
$pgdedup$;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_check_48627554"("k_id" bigint, p_changed boolean[]) IS ''pgdedup: the guard''''s decision on a row of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_check_48627554"("k_id" bigint, p_changed boolean[]) TO PUBLIC;
', '{}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_check_48627554'), pgdedup.function_build('pgdedup_fn_customers_check_48627554')), pgdedup.object_shape('pgdedup_fn_customers_check_48627554'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_key1_8bbd1631"(
    "p_row" "crm"."customers"
)
RETURNS bigint
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN (("pgdedup_fn_customers_key1_8bbd1631"."p_row")."id");
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_key1_8bbd1631"("p_row" "crm"."customers") IS 'pgdedup: a column of the key of a row of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_key1_8bbd1631"("p_row" "crm"."customers") TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_key1_8bbd1631', 'crm.customers', 24, 'function', 'table', 'f073cd64330f947a41491b623d34fd9f', '"pgdedup"."pgdedup_fn_customers_key1_8bbd1631"("p_row" "crm"."customers")', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_key1_8bbd1631"("p_row" "crm"."customers");', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_key1_8bbd1631"(
    "p_row" "crm"."customers"
)
RETURNS bigint
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN (("pgdedup_fn_customers_key1_8bbd1631"."p_row")."id");
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_key1_8bbd1631"("p_row" "crm"."customers") IS ''pgdedup: a column of the key of a row of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_key1_8bbd1631"("p_row" "crm"."customers") TO PUBLIC;
', '{}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_key1_8bbd1631'), pgdedup.function_build('pgdedup_fn_customers_key1_8bbd1631')), pgdedup.object_shape('pgdedup_fn_customers_key1_8bbd1631'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_row_key_9aa4ff4e"(
    "p_row" "crm"."customers"
)
RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
RETURN (("pgdedup_fn_customers_row_key_9aa4ff4e"."p_row")."id"::text);
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_row_key_9aa4ff4e"("p_row" "crm"."customers") IS 'pgdedup: the key of a row of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_row_key_9aa4ff4e"("p_row" "crm"."customers") TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_row_key_9aa4ff4e', 'crm.customers', 25, 'function', 'table', 'b010a84004c8f4db4807f7d6c74ab39f', '"pgdedup"."pgdedup_fn_customers_row_key_9aa4ff4e"("p_row" "crm"."customers")', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_row_key_9aa4ff4e"("p_row" "crm"."customers");', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_row_key_9aa4ff4e"(
    "p_row" "crm"."customers"
)
RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
RETURN (("pgdedup_fn_customers_row_key_9aa4ff4e"."p_row")."id"::text);
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_row_key_9aa4ff4e"("p_row" "crm"."customers") IS ''pgdedup: the key of a row of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_row_key_9aa4ff4e"("p_row" "crm"."customers") TO PUBLIC;
', '{}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_row_key_9aa4ff4e'), pgdedup.function_build('pgdedup_fn_customers_row_key_9aa4ff4e')), pgdedup.object_shape('pgdedup_fn_customers_row_key_9aa4ff4e'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_guard_4deb4b5b"()
RETURNS trigger
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp
AS $pgdedup$
DECLARE
    v_changed boolean[];
    v_refusal jsonb;
BEGIN
    IF TG_NARGS > 0 THEN
        -- An UPDATE that left scope and live alone: which rules does it concern?
        v_changed := ARRAY[
            "old"."pgdedup_k_customers_email_4a2a54dd" IS DISTINCT FROM "new"."pgdedup_k_customers_email_4a2a54dd"
        ];
        IF true <> ALL (v_changed) THEN
            RETURN NULL;
        END IF;
    END IF;
    v_refusal := "pgdedup"."pgdedup_fn_customers_check_48627554"("pgdedup"."pgdedup_fn_customers_key1_8bbd1631"(NEW), v_changed);
    IF v_refusal IS NOT NULL THEN
        PERFORM pgdedup.refuse("pgdedup"."pgdedup_fn_customers_config_c54b4b08"(), v_refusal);
    END IF;
    RETURN NULL;
END
$pgdedup$;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_guard_4deb4b5b"() IS 'pgdedup: guard of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_guard_4deb4b5b"() TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_guard_4deb4b5b', 'crm.customers', 26, 'function', 'table', '7dc88fd1204d9ffb3c405b84bdcd75a2', '"pgdedup"."pgdedup_fn_customers_guard_4deb4b5b"()', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_guard_4deb4b5b"();', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_guard_4deb4b5b"()
RETURNS trigger
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp
AS $pgdedup$
DECLARE
    v_changed boolean[];
    v_refusal jsonb;
BEGIN
    IF TG_NARGS > 0 THEN
        -- An UPDATE that left scope and live alone: which rules does it concern?
        v_changed := ARRAY[
            "old"."pgdedup_k_customers_email_4a2a54dd" IS DISTINCT FROM "new"."pgdedup_k_customers_email_4a2a54dd"
        ];
        IF true <> ALL (v_changed) THEN
            RETURN NULL;
        END IF;
    END IF;
    v_refusal := "pgdedup"."pgdedup_fn_customers_check_48627554"("pgdedup"."pgdedup_fn_customers_key1_8bbd1631"(NEW), v_changed);
    IF v_refusal IS NOT NULL THEN
        PERFORM pgdedup.refuse("pgdedup"."pgdedup_fn_customers_config_c54b4b08"(), v_refusal);
    END IF;
    RETURN NULL;
END
$pgdedup$;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_guard_4deb4b5b"() IS ''pgdedup: guard of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_guard_4deb4b5b"() TO PUBLIC;
', '{}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_guard_4deb4b5b'), pgdedup.function_build('pgdedup_fn_customers_guard_4deb4b5b')), pgdedup.object_shape('pgdedup_fn_customers_guard_4deb4b5b'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_rekey_78510eb3"()
RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $pgdedup$
BEGIN
    PERFORM pgdedup.move_pairs(
        '"crm"."customers"'::regclass,
        "pgdedup"."pgdedup_fn_customers_row_key_9aa4ff4e"(OLD),
        "pgdedup"."pgdedup_fn_customers_row_key_9aa4ff4e"(NEW)
    );
    RETURN NEW;
END
$pgdedup$;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_rekey_78510eb3"() IS 'pgdedup: what follows the key of a row of crm.customers';
REVOKE ALL ON FUNCTION "pgdedup"."pgdedup_fn_customers_rekey_78510eb3"() FROM PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_rekey_78510eb3', 'crm.customers', 27, 'function', 'table', '3028f672b1e33e3e375897657fbe291e', '"pgdedup"."pgdedup_fn_customers_rekey_78510eb3"()', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_rekey_78510eb3"();', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_rekey_78510eb3"()
RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $pgdedup$
BEGIN
    PERFORM pgdedup.move_pairs(
        ''"crm"."customers"''::regclass,
        "pgdedup"."pgdedup_fn_customers_row_key_9aa4ff4e"(OLD),
        "pgdedup"."pgdedup_fn_customers_row_key_9aa4ff4e"(NEW)
    );
    RETURN NEW;
END
$pgdedup$;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_rekey_78510eb3"() IS ''pgdedup: what follows the key of a row of crm.customers'';
REVOKE ALL ON FUNCTION "pgdedup"."pgdedup_fn_customers_rekey_78510eb3"() FROM PUBLIC;
', '{}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_rekey_78510eb3'), pgdedup.function_build('pgdedup_fn_customers_rekey_78510eb3')), pgdedup.object_shape('pgdedup_fn_customers_rekey_78510eb3'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE CONSTRAINT TRIGGER "pgdedup_trg_customers_insert_a8c0985c"
AFTER INSERT ON "crm"."customers"
FOR EACH ROW EXECUTE FUNCTION
"pgdedup"."pgdedup_fn_customers_guard_4deb4b5b"();
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_trg_customers_insert_a8c0985c', 'crm.customers', 28, 'trigger', 'table', '70464ec69de89223817fc10b4b0d6db4', '70464ec69de89223817fc10b4b0d6db4', 'DROP TRIGGER IF EXISTS "pgdedup_trg_customers_insert_a8c0985c" ON "crm"."customers";', 'CREATE CONSTRAINT TRIGGER "pgdedup_trg_customers_insert_a8c0985c"
AFTER INSERT ON "crm"."customers"
FOR EACH ROW EXECUTE FUNCTION
"pgdedup"."pgdedup_fn_customers_guard_4deb4b5b"();
', '{pgdedup_fn_customers_guard_4deb4b5b,pgdedup_k_customers_email_4a2a54dd}', 'SHARE ROW EXCLUSIVE', coalesce(pgdedup.index_build('pgdedup_trg_customers_insert_a8c0985c'), pgdedup.function_build('pgdedup_trg_customers_insert_a8c0985c')), pgdedup.object_shape('pgdedup_trg_customers_insert_a8c0985c'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE CONSTRAINT TRIGGER "pgdedup_trg_customers_update_dec017c4"
AFTER UPDATE OF "pgdedup_k_customers_email_4a2a54dd" ON "crm"."customers"
FOR EACH ROW WHEN ("old"."pgdedup_k_customers_email_4a2a54dd" IS DISTINCT FROM "new"."pgdedup_k_customers_email_4a2a54dd")
EXECUTE FUNCTION
"pgdedup"."pgdedup_fn_customers_guard_4deb4b5b"('fields');
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_trg_customers_update_dec017c4', 'crm.customers', 29, 'trigger', 'table', 'e13bb4c42882e560b74a6bec0e7c00d7', 'e13bb4c42882e560b74a6bec0e7c00d7', 'DROP TRIGGER IF EXISTS "pgdedup_trg_customers_update_dec017c4" ON "crm"."customers";', 'CREATE CONSTRAINT TRIGGER "pgdedup_trg_customers_update_dec017c4"
AFTER UPDATE OF "pgdedup_k_customers_email_4a2a54dd" ON "crm"."customers"
FOR EACH ROW WHEN ("old"."pgdedup_k_customers_email_4a2a54dd" IS DISTINCT FROM "new"."pgdedup_k_customers_email_4a2a54dd")
EXECUTE FUNCTION
"pgdedup"."pgdedup_fn_customers_guard_4deb4b5b"(''fields'');
', '{pgdedup_fn_customers_guard_4deb4b5b,pgdedup_k_customers_email_4a2a54dd}', 'SHARE ROW EXCLUSIVE', coalesce(pgdedup.index_build('pgdedup_trg_customers_update_dec017c4'), pgdedup.function_build('pgdedup_trg_customers_update_dec017c4')), pgdedup.object_shape('pgdedup_trg_customers_update_dec017c4'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE TRIGGER "pgdedup_trg_customers_rekey_d14b106c"
AFTER UPDATE ON "crm"."customers"
FOR EACH ROW WHEN ("old"."id" IS DISTINCT FROM "new"."id")
EXECUTE FUNCTION "pgdedup"."pgdedup_fn_customers_rekey_78510eb3"();
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_trg_customers_rekey_d14b106c', 'crm.customers', 30, 'trigger', 'table', '09d9507dbe6793d691b54e4ab8378c96', '09d9507dbe6793d691b54e4ab8378c96', 'DROP TRIGGER IF EXISTS "pgdedup_trg_customers_rekey_d14b106c" ON "crm"."customers";', 'CREATE TRIGGER "pgdedup_trg_customers_rekey_d14b106c"
AFTER UPDATE ON "crm"."customers"
FOR EACH ROW WHEN ("old"."id" IS DISTINCT FROM "new"."id")
EXECUTE FUNCTION "pgdedup"."pgdedup_fn_customers_rekey_78510eb3"();
', '{pgdedup_fn_customers_rekey_78510eb3}', 'SHARE ROW EXCLUSIVE', coalesce(pgdedup.index_build('pgdedup_trg_customers_rekey_d14b106c'), pgdedup.function_build('pgdedup_trg_customers_rekey_d14b106c')), pgdedup.object_shape('pgdedup_trg_customers_rekey_d14b106c'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "crm"."customers_find_duplicates"(
    "mail" text DEFAULT NULL
) RETURNS SETOF pgdedup.match
LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT m.*
    FROM pgdedup.find_duplicates(
        '"crm"."customers"'::regclass,
        pg_catalog.jsonb_strip_nulls(
            pg_catalog.jsonb_build_object('mail', "customers_find_duplicates"."mail")
        )
    ) AS m;
END;
COMMENT ON FUNCTION "crm"."customers_find_duplicates"("mail" text) IS 'pgdedup: rows that the rules relate to the given values';
GRANT EXECUTE ON FUNCTION "crm"."customers_find_duplicates"("mail" text) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('"crm"."customers_find_duplicates"', 'crm.customers', 31, 'function', 'table', '1e5254f21f12590fc541ab3ad26876dd', '"crm"."customers_find_duplicates"("mail" text)', 'DROP FUNCTION IF EXISTS "crm"."customers_find_duplicates"("mail" text);', 'CREATE OR REPLACE FUNCTION "crm"."customers_find_duplicates"(
    "mail" text DEFAULT NULL
) RETURNS SETOF pgdedup.match
LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT m.*
    FROM pgdedup.find_duplicates(
        ''"crm"."customers"''::regclass,
        pg_catalog.jsonb_strip_nulls(
            pg_catalog.jsonb_build_object(''mail'', "customers_find_duplicates"."mail")
        )
    ) AS m;
END;
COMMENT ON FUNCTION "crm"."customers_find_duplicates"("mail" text) IS ''pgdedup: rows that the rules relate to the given values'';
GRANT EXECUTE ON FUNCTION "crm"."customers_find_duplicates"("mail" text) TO PUBLIC;
', '{}', '', coalesce(pgdedup.index_build('"crm"."customers_find_duplicates"'), pgdedup.function_build('"crm"."customers_find_duplicates"')), pgdedup.object_shape('"crm"."customers_find_duplicates"'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
INSERT INTO pgdedup.tables (target, name, config, content_hash, columns)
SELECT '"crm"."customers"'::regclass, 'crm.customers', c.config, pg_catalog.md5(c.config::text), (SELECT pg_catalog.jsonb_object_agg(a.attnum, a.attname) FROM pg_catalog.pg_attribute AS a WHERE a.attrelid = '"crm"."customers"'::regclass AND a.attnum > 0 AND NOT a.attisdropped AND NOT pg_catalog.starts_with(a.attname, 'pgdedup_'))
FROM (SELECT "pgdedup"."pgdedup_fn_customers_config_c54b4b08"() AS config) AS c
ON CONFLICT (name) DO UPDATE SET target = excluded.target, config = excluded.config, content_hash = excluded.content_hash, columns = excluded.columns, installed_at = pg_catalog.now(), installed_by = CURRENT_USER;
SELECT pgdedup.end_lapsed_actions('"crm"."customers"'::regclass);
SELECT pg_catalog.set_config(
    'search_path', pg_catalog.current_setting('pgdedup.search_path_before'), true
);
