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
        WHERE o.table_name = ANY ('{crm.clients,crm.customers}'::text[])
    ) <> '2d2fc17af1c026262a88e872d554a694' THEN
        RAISE EXCEPTION 'the rules of % are not those that this script begins with',
            pg_catalog.array_to_string('{crm.clients,crm.customers}'::text[], ', ')
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
ALTER TABLE crm.customers RENAME TO clients;
SET LOCAL search_path = pg_catalog, pg_temp;
UPDATE pgdedup.tables SET name = 'crm.clients' WHERE name = 'crm.customers';
ALTER TABLE "crm"."clients"
    ADD COLUMN "pgdedup_k_clients_email_418ef287" text COLLATE pg_catalog."C" GENERATED ALWAYS AS ("pgdedup"."email_v1"(("email" COLLATE pg_catalog."C"))) STORED;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_k_clients_email_418ef287', 'crm.clients', 0, 'column', 'field:email', '77c4389181587446999def63bc3d9b79', '77c4389181587446999def63bc3d9b79', 'ALTER TABLE "crm"."clients" DROP COLUMN IF EXISTS "pgdedup_k_clients_email_418ef287";', 'ALTER TABLE "crm"."clients"
    ADD COLUMN "pgdedup_k_clients_email_418ef287" text COLLATE pg_catalog."C" GENERATED ALWAYS AS ("pgdedup"."email_v1"(("email" COLLATE pg_catalog."C"))) STORED;
', '{}', 'ACCESS EXCLUSIVE, rewrites the table', coalesce(pgdedup.index_build('pgdedup_k_clients_email_418ef287'), pgdedup.function_build('pgdedup_k_clients_email_418ef287')), pgdedup.object_shape('pgdedup_k_clients_email_418ef287'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE INDEX "pgdedup_ix_clients_email_same_4befdfc6" ON "crm"."clients" USING btree ("pgdedup_k_clients_email_418ef287");
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_ix_clients_email_same_4befdfc6', 'crm.clients', 1, 'index', 'field:email', '66b566759d5b1e016b2d0ea160211733', '66b566759d5b1e016b2d0ea160211733', 'DROP INDEX IF EXISTS "crm"."pgdedup_ix_clients_email_same_4befdfc6";', 'CREATE INDEX "pgdedup_ix_clients_email_same_4befdfc6" ON "crm"."clients" USING btree ("pgdedup_k_clients_email_418ef287");
', '{pgdedup_k_clients_email_418ef287}', 'SHARE; SHARE UPDATE EXCLUSIVE when built concurrently', coalesce(pgdedup.index_build('pgdedup_ix_clients_email_same_4befdfc6'), pgdedup.function_build('pgdedup_ix_clients_email_same_4befdfc6')), pgdedup.object_shape('pgdedup_ix_clients_email_same_4befdfc6'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_clients_same_email_match_a4103e4a"(
    "p_email" text, "k_id" bigint
)
RETURNS TABLE (key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "t"."id"::text,
        1::double precision,
        ARRAY["t"."pgdedup_k_clients_email_418ef287"]::text[]
    FROM "crm"."clients" AS t
    WHERE "t"."pgdedup_k_clients_email_418ef287" = "pgdedup_fn_clients_same_email_match_a4103e4a"."p_email"
        AND ("t"."id" = "pgdedup_fn_clients_same_email_match_a4103e4a"."k_id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_clients_same_email_match_a4103e4a"("p_email" text, "k_id" bigint) IS 'pgdedup: rule same_email of crm.clients';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_clients_same_email_match_a4103e4a"("p_email" text, "k_id" bigint) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_clients_same_email_match_a4103e4a', 'crm.clients', 2, 'function', 'rule:same_email', '799c49432b778ce28b2c69d9d75bed7a', '"pgdedup"."pgdedup_fn_clients_same_email_match_a4103e4a"("p_email" text, "k_id" bigint)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_clients_same_email_match_a4103e4a"("p_email" text, "k_id" bigint);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_clients_same_email_match_a4103e4a"(
    "p_email" text, "k_id" bigint
)
RETURNS TABLE (key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "t"."id"::text,
        1::double precision,
        ARRAY["t"."pgdedup_k_clients_email_418ef287"]::text[]
    FROM "crm"."clients" AS t
    WHERE "t"."pgdedup_k_clients_email_418ef287" = "pgdedup_fn_clients_same_email_match_a4103e4a"."p_email"
        AND ("t"."id" = "pgdedup_fn_clients_same_email_match_a4103e4a"."k_id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_clients_same_email_match_a4103e4a"("p_email" text, "k_id" bigint) IS ''pgdedup: rule same_email of crm.clients'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_clients_same_email_match_a4103e4a"("p_email" text, "k_id" bigint) TO PUBLIC;
', '{pgdedup_k_clients_email_418ef287}', '', coalesce(pgdedup.index_build('pgdedup_fn_clients_same_email_match_a4103e4a'), pgdedup.function_build('pgdedup_fn_clients_same_email_match_a4103e4a')), pgdedup.object_shape('pgdedup_fn_clients_same_email_match_a4103e4a'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_clients_same_email_locks_0cace24d"(
    "p_email" text
)
RETURNS TABLE (key bigint)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT pgdedup.lock_key(
        'email:same|' || "pgdedup_fn_clients_same_email_locks_0cace24d"."p_email",
        ''
    );
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_clients_same_email_locks_0cace24d"("p_email" text) IS 'pgdedup: lock keys of rule same_email of crm.clients';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_clients_same_email_locks_0cace24d"("p_email" text) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_clients_same_email_locks_0cace24d', 'crm.clients', 3, 'function', 'rule:same_email', '5e3fb8932045f373705c593159398acf', '"pgdedup"."pgdedup_fn_clients_same_email_locks_0cace24d"("p_email" text)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_clients_same_email_locks_0cace24d"("p_email" text);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_clients_same_email_locks_0cace24d"(
    "p_email" text
)
RETURNS TABLE (key bigint)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT pgdedup.lock_key(
        ''email:same|'' || "pgdedup_fn_clients_same_email_locks_0cace24d"."p_email",
        ''''
    );
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_clients_same_email_locks_0cace24d"("p_email" text) IS ''pgdedup: lock keys of rule same_email of crm.clients'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_clients_same_email_locks_0cace24d"("p_email" text) TO PUBLIC;
', '{}', '', coalesce(pgdedup.index_build('pgdedup_fn_clients_same_email_locks_0cace24d'), pgdedup.function_build('pgdedup_fn_clients_same_email_locks_0cace24d')), pgdedup.object_shape('pgdedup_fn_clients_same_email_locks_0cace24d'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_clients_same_email_verify_718d43c4"(
    p_key_l text, p_key_r text
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        1::double precision,
        ARRAY["t"."pgdedup_k_clients_email_418ef287"]::text[]
    FROM "crm"."clients" AS t
    INNER JOIN "crm"."clients" AS r
        ON "r"."id" = "pgdedup_fn_clients_same_email_verify_718d43c4"."p_key_r"::bigint
    WHERE "t"."id" = "pgdedup_fn_clients_same_email_verify_718d43c4"."p_key_l"::bigint
        AND "t"."pgdedup_k_clients_email_418ef287" = "r"."pgdedup_k_clients_email_418ef287"
        AND ("t"."id" = "r"."id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_clients_same_email_verify_718d43c4"(p_key_l text, p_key_r text) IS 'pgdedup: rule same_email of crm.clients on two rows';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_clients_same_email_verify_718d43c4"(p_key_l text, p_key_r text) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_clients_same_email_verify_718d43c4', 'crm.clients', 4, 'function', 'rule:same_email', 'eedcd27ddf14af77bc97936501f11f71', '"pgdedup"."pgdedup_fn_clients_same_email_verify_718d43c4"(p_key_l text, p_key_r text)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_clients_same_email_verify_718d43c4"(p_key_l text, p_key_r text);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_clients_same_email_verify_718d43c4"(
    p_key_l text, p_key_r text
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        1::double precision,
        ARRAY["t"."pgdedup_k_clients_email_418ef287"]::text[]
    FROM "crm"."clients" AS t
    INNER JOIN "crm"."clients" AS r
        ON "r"."id" = "pgdedup_fn_clients_same_email_verify_718d43c4"."p_key_r"::bigint
    WHERE "t"."id" = "pgdedup_fn_clients_same_email_verify_718d43c4"."p_key_l"::bigint
        AND "t"."pgdedup_k_clients_email_418ef287" = "r"."pgdedup_k_clients_email_418ef287"
        AND ("t"."id" = "r"."id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_clients_same_email_verify_718d43c4"(p_key_l text, p_key_r text) IS ''pgdedup: rule same_email of crm.clients on two rows'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_clients_same_email_verify_718d43c4"(p_key_l text, p_key_r text) TO PUBLIC;
', '{pgdedup_k_clients_email_418ef287}', '', coalesce(pgdedup.index_build('pgdedup_fn_clients_same_email_verify_718d43c4'), pgdedup.function_build('pgdedup_fn_clients_same_email_verify_718d43c4')), pgdedup.object_shape('pgdedup_fn_clients_same_email_verify_718d43c4'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_clients_same_email_values_6cc64171"()
RETURNS TABLE (row_key text, "v1" bigint, "v2" text)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "r"."id"::text,
        "r"."id", "r"."pgdedup_k_clients_email_418ef287"
    FROM "crm"."clients" AS r
    WHERE true;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_clients_same_email_values_6cc64171"() IS 'pgdedup: what is compared by rule same_email of crm.clients';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_clients_same_email_values_6cc64171"() TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_clients_same_email_values_6cc64171', 'crm.clients', 5, 'function', 'rule:same_email', '28ebe5b28a2694154409548c68744da2', '"pgdedup"."pgdedup_fn_clients_same_email_values_6cc64171"() "v1" bigint, "v2" text', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_clients_same_email_values_6cc64171"();', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_clients_same_email_values_6cc64171"()
RETURNS TABLE (row_key text, "v1" bigint, "v2" text)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "r"."id"::text,
        "r"."id", "r"."pgdedup_k_clients_email_418ef287"
    FROM "crm"."clients" AS r
    WHERE true;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_clients_same_email_values_6cc64171"() IS ''pgdedup: what is compared by rule same_email of crm.clients'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_clients_same_email_values_6cc64171"() TO PUBLIC;
', '{pgdedup_k_clients_email_418ef287}', '', coalesce(pgdedup.index_build('pgdedup_fn_clients_same_email_values_6cc64171'), pgdedup.function_build('pgdedup_fn_clients_same_email_values_6cc64171')), pgdedup.object_shape('pgdedup_fn_clients_same_email_values_6cc64171'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_clients_same_email_keys_5919373e"(
    "v1" bigint, "v2" text
)
RETURNS TABLE (key bigint, asked boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT "pgdedup"."lock_key"('email:same|' || "r"."pgdedup_k_clients_email_418ef287", ''), NULL::boolean
    FROM (SELECT "pgdedup_fn_clients_same_email_keys_5919373e"."v1" AS "id", "pgdedup_fn_clients_same_email_keys_5919373e"."v2" AS "pgdedup_k_clients_email_418ef287") AS r;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_clients_same_email_keys_5919373e"("v1" bigint, "v2" text) IS 'pgdedup: keys of a row for rule same_email of crm.clients';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_clients_same_email_keys_5919373e"("v1" bigint, "v2" text) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_clients_same_email_keys_5919373e', 'crm.clients', 6, 'function', 'rule:same_email', 'e181bff6be84740b6975dbbfb9be2905', '"pgdedup"."pgdedup_fn_clients_same_email_keys_5919373e"("v1" bigint, "v2" text)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_clients_same_email_keys_5919373e"("v1" bigint, "v2" text);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_clients_same_email_keys_5919373e"(
    "v1" bigint, "v2" text
)
RETURNS TABLE (key bigint, asked boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT "pgdedup"."lock_key"(''email:same|'' || "r"."pgdedup_k_clients_email_418ef287", ''''), NULL::boolean
    FROM (SELECT "pgdedup_fn_clients_same_email_keys_5919373e"."v1" AS "id", "pgdedup_fn_clients_same_email_keys_5919373e"."v2" AS "pgdedup_k_clients_email_418ef287") AS r;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_clients_same_email_keys_5919373e"("v1" bigint, "v2" text) IS ''pgdedup: keys of a row for rule same_email of crm.clients'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_clients_same_email_keys_5919373e"("v1" bigint, "v2" text) TO PUBLIC;
', '{pgdedup_k_clients_email_418ef287}', '', coalesce(pgdedup.index_build('pgdedup_fn_clients_same_email_keys_5919373e'), pgdedup.function_build('pgdedup_fn_clients_same_email_keys_5919373e')), pgdedup.object_shape('pgdedup_fn_clients_same_email_keys_5919373e'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_clients_same_email_relate_bc15ac23"(
    "l1" bigint, "l2" text, "r1" bigint, "r2" text
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        1::double precision,
        ARRAY["t"."pgdedup_k_clients_email_418ef287"]::text[]
    FROM (SELECT "pgdedup_fn_clients_same_email_relate_bc15ac23"."l1" AS "id", "pgdedup_fn_clients_same_email_relate_bc15ac23"."l2" AS "pgdedup_k_clients_email_418ef287") AS t
    CROSS JOIN (SELECT "pgdedup_fn_clients_same_email_relate_bc15ac23"."r1" AS "id", "pgdedup_fn_clients_same_email_relate_bc15ac23"."r2" AS "pgdedup_k_clients_email_418ef287") AS r
    WHERE "t"."pgdedup_k_clients_email_418ef287" = "r"."pgdedup_k_clients_email_418ef287"
        AND ("t"."id" = "r"."id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_clients_same_email_relate_bc15ac23"("l1" bigint, "l2" text, "r1" bigint, "r2" text) IS 'pgdedup: the verdict on two rows by rule same_email of crm.clients';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_clients_same_email_relate_bc15ac23"("l1" bigint, "l2" text, "r1" bigint, "r2" text) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_clients_same_email_relate_bc15ac23', 'crm.clients', 7, 'function', 'rule:same_email', 'b1375212cda4b2b3f6b25e832a0c977c', '"pgdedup"."pgdedup_fn_clients_same_email_relate_bc15ac23"("l1" bigint, "l2" text, "r1" bigint, "r2" text)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_clients_same_email_relate_bc15ac23"("l1" bigint, "l2" text, "r1" bigint, "r2" text);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_clients_same_email_relate_bc15ac23"(
    "l1" bigint, "l2" text, "r1" bigint, "r2" text
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        1::double precision,
        ARRAY["t"."pgdedup_k_clients_email_418ef287"]::text[]
    FROM (SELECT "pgdedup_fn_clients_same_email_relate_bc15ac23"."l1" AS "id", "pgdedup_fn_clients_same_email_relate_bc15ac23"."l2" AS "pgdedup_k_clients_email_418ef287") AS t
    CROSS JOIN (SELECT "pgdedup_fn_clients_same_email_relate_bc15ac23"."r1" AS "id", "pgdedup_fn_clients_same_email_relate_bc15ac23"."r2" AS "pgdedup_k_clients_email_418ef287") AS r
    WHERE "t"."pgdedup_k_clients_email_418ef287" = "r"."pgdedup_k_clients_email_418ef287"
        AND ("t"."id" = "r"."id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_clients_same_email_relate_bc15ac23"("l1" bigint, "l2" text, "r1" bigint, "r2" text) IS ''pgdedup: the verdict on two rows by rule same_email of crm.clients'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_clients_same_email_relate_bc15ac23"("l1" bigint, "l2" text, "r1" bigint, "r2" text) TO PUBLIC;
', '{pgdedup_k_clients_email_418ef287}', '', coalesce(pgdedup.index_build('pgdedup_fn_clients_same_email_relate_bc15ac23'), pgdedup.function_build('pgdedup_fn_clients_same_email_relate_bc15ac23')), pgdedup.object_shape('pgdedup_fn_clients_same_email_relate_bc15ac23'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_clients_config_59bdd848"()
RETURNS jsonb
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN  E'{"version": "1", "table": "crm.clients", "label": null, "language": "en", "isolation": "strict", "reveal": "shown", "owner": null, "limit": 20, "notify": false, "show": [], "fields": {"email": {"label": null, "type": "email", "columns": ["email"], "sources": [{"column": "email"}], "stored": "pgdedup_k_clients_email_418ef287"}}, "rules": [{"rule": "same_email", "action": "block", "meaning": "dce1efb5268e5a7a", "match": [{"field": "email", "comparison": "same"}]}], "trigram_threshold": null, "scan": {"same_email": {"verify": "\\"pgdedup\\".\\"pgdedup_fn_clients_same_email_verify_718d43c4\\"", "width": 2, "values": "\\"pgdedup\\".\\"pgdedup_fn_clients_same_email_values_6cc64171\\"", "keys": "\\"pgdedup\\".\\"pgdedup_fn_clients_same_email_keys_5919373e\\"", "relate": "\\"pgdedup\\".\\"pgdedup_fn_clients_same_email_relate_bc15ac23\\"", "of_line": [2, 1]}}, "merge": {}, "functions": {"config": "\\"pgdedup\\".\\"pgdedup_fn_clients_config_59bdd848\\"", "find": "\\"pgdedup\\".\\"pgdedup_fn_clients_find_5bdd4390\\"", "records": "\\"pgdedup\\".\\"pgdedup_fn_clients_records_58e0efab\\"", "hits": "\\"pgdedup\\".\\"pgdedup_fn_clients_hits_88fd312f\\"", "explain": "\\"pgdedup\\".\\"pgdedup_fn_clients_explain_bb6461da\\"", "line_values": "\\"pgdedup\\".\\"pgdedup_fn_clients_line_values_855ac3c0\\""}}'::jsonb;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_clients_config_59bdd848"() IS 'pgdedup: compiled rules of crm.clients';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_clients_config_59bdd848"() TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_clients_config_59bdd848', 'crm.clients', 8, 'function', 'table', '991674247cd72719933a117425e4c0d3', '"pgdedup"."pgdedup_fn_clients_config_59bdd848"()', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_clients_config_59bdd848"();',  E'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_clients_config_59bdd848"()
RETURNS jsonb
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN  E''{"version": "1", "table": "crm.clients", "label": null, "language": "en", "isolation": "strict", "reveal": "shown", "owner": null, "limit": 20, "notify": false, "show": [], "fields": {"email": {"label": null, "type": "email", "columns": ["email"], "sources": [{"column": "email"}], "stored": "pgdedup_k_clients_email_418ef287"}}, "rules": [{"rule": "same_email", "action": "block", "meaning": "dce1efb5268e5a7a", "match": [{"field": "email", "comparison": "same"}]}], "trigram_threshold": null, "scan": {"same_email": {"verify": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_clients_same_email_verify_718d43c4\\\\"", "width": 2, "values": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_clients_same_email_values_6cc64171\\\\"", "keys": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_clients_same_email_keys_5919373e\\\\"", "relate": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_clients_same_email_relate_bc15ac23\\\\"", "of_line": [2, 1]}}, "merge": {}, "functions": {"config": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_clients_config_59bdd848\\\\"", "find": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_clients_find_5bdd4390\\\\"", "records": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_clients_records_58e0efab\\\\"", "hits": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_clients_hits_88fd312f\\\\"", "explain": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_clients_explain_bb6461da\\\\"", "line_values": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_clients_line_values_855ac3c0\\\\""}}''::jsonb;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_clients_config_59bdd848"() IS ''pgdedup: compiled rules of crm.clients'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_clients_config_59bdd848"() TO PUBLIC;
', '{pgdedup_fn_clients_same_email_keys_5919373e,pgdedup_fn_clients_same_email_relate_bc15ac23,pgdedup_fn_clients_same_email_values_6cc64171,pgdedup_fn_clients_same_email_verify_718d43c4,pgdedup_k_clients_email_418ef287}', '', coalesce(pgdedup.index_build('pgdedup_fn_clients_config_59bdd848'), pgdedup.function_build('pgdedup_fn_clients_config_59bdd848')), pgdedup.object_shape('pgdedup_fn_clients_config_59bdd848'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_clients_target_25a6a3f1"()
RETURNS regclass
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT '"crm"."clients"'::regclass;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_clients_target_25a6a3f1"() IS 'pgdedup: the table itself: crm.clients';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_clients_target_25a6a3f1"() TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_clients_target_25a6a3f1', 'crm.clients', 9, 'function', 'table', 'd2bec8128176314ed157a82e912b30bc', '"pgdedup"."pgdedup_fn_clients_target_25a6a3f1"()', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_clients_target_25a6a3f1"();', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_clients_target_25a6a3f1"()
RETURNS regclass
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT ''"crm"."clients"''::regclass;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_clients_target_25a6a3f1"() IS ''pgdedup: the table itself: crm.clients'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_clients_target_25a6a3f1"() TO PUBLIC;
', '{}', '', coalesce(pgdedup.index_build('pgdedup_fn_clients_target_25a6a3f1'), pgdedup.function_build('pgdedup_fn_clients_target_25a6a3f1')), pgdedup.object_shape('pgdedup_fn_clients_target_25a6a3f1'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_clients_probe_1031b60d"(
    "k_id" bigint
)
RETURNS TABLE (
    "p_email" text,
    live boolean, key text, target regclass, mine boolean
)
LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT
        "t"."pgdedup_k_clients_email_418ef287",
        true,
        "t"."id"::text,
        '"crm"."clients"'::regclass,
        t.xmin = pg_catalog.pg_current_xact_id()::pg_catalog.xid
            OR pgdedup.written_here(t.xmin)
    FROM "crm"."clients" AS t
    WHERE "t"."id" = "pgdedup_fn_clients_probe_1031b60d"."k_id";
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_clients_probe_1031b60d"("k_id" bigint) IS 'pgdedup: what the rules read of a row of crm.clients';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_clients_probe_1031b60d"("k_id" bigint) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_clients_probe_1031b60d', 'crm.clients', 10, 'function', 'table', 'c060b3a96e29fa21d212390f0a109e02', '"pgdedup"."pgdedup_fn_clients_probe_1031b60d"("k_id" bigint) "p_email" text', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_clients_probe_1031b60d"("k_id" bigint);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_clients_probe_1031b60d"(
    "k_id" bigint
)
RETURNS TABLE (
    "p_email" text,
    live boolean, key text, target regclass, mine boolean
)
LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT
        "t"."pgdedup_k_clients_email_418ef287",
        true,
        "t"."id"::text,
        ''"crm"."clients"''::regclass,
        t.xmin = pg_catalog.pg_current_xact_id()::pg_catalog.xid
            OR pgdedup.written_here(t.xmin)
    FROM "crm"."clients" AS t
    WHERE "t"."id" = "pgdedup_fn_clients_probe_1031b60d"."k_id";
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_clients_probe_1031b60d"("k_id" bigint) IS ''pgdedup: what the rules read of a row of crm.clients'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_clients_probe_1031b60d"("k_id" bigint) TO PUBLIC;
', '{pgdedup_k_clients_email_418ef287}', '', coalesce(pgdedup.index_build('pgdedup_fn_clients_probe_1031b60d'), pgdedup.function_build('pgdedup_fn_clients_probe_1031b60d')), pgdedup.object_shape('pgdedup_fn_clients_probe_1031b60d'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_clients_parse_a9ac5928"(p_record jsonb)
RETURNS TABLE ("p_email" text, "k_id" bigint, live boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "n"."p_email", "n"."k_id",
        n.live
    FROM (
        SELECT
            "pgdedup"."email_v1"(("email" COLLATE pg_catalog."C")) AS "p_email", "id" AS "k_id",
            true AS live
        FROM pg_catalog.jsonb_populate_record(
            NULL::"crm"."clients", "pgdedup_fn_clients_parse_a9ac5928"."p_record"
        )
        -- No limit, but a fence: each normal form is made once, whoever reads it.
        OFFSET 0
    ) AS n;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_clients_parse_a9ac5928"(p_record jsonb) IS 'pgdedup: what the rules read of a JSON record of crm.clients';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_clients_parse_a9ac5928"(p_record jsonb) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_clients_parse_a9ac5928', 'crm.clients', 11, 'function', 'table', '01a9f6997f86f5520960d7d54d571438', '"pgdedup"."pgdedup_fn_clients_parse_a9ac5928"(p_record jsonb) "p_email" text, "k_id" bigint', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_clients_parse_a9ac5928"(p_record jsonb);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_clients_parse_a9ac5928"(p_record jsonb)
RETURNS TABLE ("p_email" text, "k_id" bigint, live boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "n"."p_email", "n"."k_id",
        n.live
    FROM (
        SELECT
            "pgdedup"."email_v1"(("email" COLLATE pg_catalog."C")) AS "p_email", "id" AS "k_id",
            true AS live
        FROM pg_catalog.jsonb_populate_record(
            NULL::"crm"."clients", "pgdedup_fn_clients_parse_a9ac5928"."p_record"
        )
        -- No limit, but a fence: each normal form is made once, whoever reads it.
        OFFSET 0
    ) AS n;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_clients_parse_a9ac5928"(p_record jsonb) IS ''pgdedup: what the rules read of a JSON record of crm.clients'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_clients_parse_a9ac5928"(p_record jsonb) TO PUBLIC;
', '{}', '', coalesce(pgdedup.index_build('pgdedup_fn_clients_parse_a9ac5928'), pgdedup.function_build('pgdedup_fn_clients_parse_a9ac5928')), pgdedup.object_shape('pgdedup_fn_clients_parse_a9ac5928'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_clients_lookup_702d91e3"(
    given_actions text[], given_limit integer, "p_email" text, "k_id" bigint
) RETURNS TABLE (rule integer, key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    (
        SELECT 1, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_clients_same_email_match_a4103e4a"("pgdedup_fn_clients_lookup_702d91e3"."p_email", "pgdedup_fn_clients_lookup_702d91e3"."k_id") AS m
        WHERE "pgdedup_fn_clients_lookup_702d91e3"."given_actions"[1] <> 'off'
        LIMIT "pgdedup_fn_clients_lookup_702d91e3"."given_limit"
    );
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_clients_lookup_702d91e3"(given_actions text[], given_limit integer, "p_email" text, "k_id" bigint) IS 'pgdedup: all rules over one record of crm.clients';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_clients_lookup_702d91e3"(given_actions text[], given_limit integer, "p_email" text, "k_id" bigint) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_clients_lookup_702d91e3', 'crm.clients', 12, 'function', 'table', '75f46596939df86df35c6fc9ce2776b3', '"pgdedup"."pgdedup_fn_clients_lookup_702d91e3"(given_actions text[], given_limit integer, "p_email" text, "k_id" bigint)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_clients_lookup_702d91e3"(given_actions text[], given_limit integer, "p_email" text, "k_id" bigint);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_clients_lookup_702d91e3"(
    given_actions text[], given_limit integer, "p_email" text, "k_id" bigint
) RETURNS TABLE (rule integer, key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    (
        SELECT 1, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_clients_same_email_match_a4103e4a"("pgdedup_fn_clients_lookup_702d91e3"."p_email", "pgdedup_fn_clients_lookup_702d91e3"."k_id") AS m
        WHERE "pgdedup_fn_clients_lookup_702d91e3"."given_actions"[1] <> ''off''
        LIMIT "pgdedup_fn_clients_lookup_702d91e3"."given_limit"
    );
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_clients_lookup_702d91e3"(given_actions text[], given_limit integer, "p_email" text, "k_id" bigint) IS ''pgdedup: all rules over one record of crm.clients'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_clients_lookup_702d91e3"(given_actions text[], given_limit integer, "p_email" text, "k_id" bigint) TO PUBLIC;
', '{pgdedup_fn_clients_same_email_match_a4103e4a}', '', coalesce(pgdedup.index_build('pgdedup_fn_clients_lookup_702d91e3'), pgdedup.function_build('pgdedup_fn_clients_lookup_702d91e3')), pgdedup.object_shape('pgdedup_fn_clients_lookup_702d91e3'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_clients_candidates_8ee75240"(
    given_actions text[], given_limit integer, "p_email" text, "k_id" bigint
) RETURNS TABLE (found boolean[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT ARRAY[
        ("pgdedup_fn_clients_candidates_8ee75240"."given_actions"[1] <> 'off') AND EXISTS (SELECT FROM (SELECT FROM "crm"."clients" AS t WHERE "t"."pgdedup_k_clients_email_418ef287" = "pgdedup_fn_clients_candidates_8ee75240"."p_email" AND ("t"."id" = "pgdedup_fn_clients_candidates_8ee75240"."k_id") IS NOT TRUE LIMIT "pgdedup_fn_clients_candidates_8ee75240"."given_limit") AS c)
    ];
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_clients_candidates_8ee75240"(given_actions text[], given_limit integer, "p_email" text, "k_id" bigint) IS 'pgdedup: which keys find rows of crm.clients';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_clients_candidates_8ee75240"(given_actions text[], given_limit integer, "p_email" text, "k_id" bigint) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_clients_candidates_8ee75240', 'crm.clients', 13, 'function', 'table', '5c8c55fe4280afd3a6a26d5d60556db0', '"pgdedup"."pgdedup_fn_clients_candidates_8ee75240"(given_actions text[], given_limit integer, "p_email" text, "k_id" bigint)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_clients_candidates_8ee75240"(given_actions text[], given_limit integer, "p_email" text, "k_id" bigint);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_clients_candidates_8ee75240"(
    given_actions text[], given_limit integer, "p_email" text, "k_id" bigint
) RETURNS TABLE (found boolean[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT ARRAY[
        ("pgdedup_fn_clients_candidates_8ee75240"."given_actions"[1] <> ''off'') AND EXISTS (SELECT FROM (SELECT FROM "crm"."clients" AS t WHERE "t"."pgdedup_k_clients_email_418ef287" = "pgdedup_fn_clients_candidates_8ee75240"."p_email" AND ("t"."id" = "pgdedup_fn_clients_candidates_8ee75240"."k_id") IS NOT TRUE LIMIT "pgdedup_fn_clients_candidates_8ee75240"."given_limit") AS c)
    ];
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_clients_candidates_8ee75240"(given_actions text[], given_limit integer, "p_email" text, "k_id" bigint) IS ''pgdedup: which keys find rows of crm.clients'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_clients_candidates_8ee75240"(given_actions text[], given_limit integer, "p_email" text, "k_id" bigint) TO PUBLIC;
', '{pgdedup_k_clients_email_418ef287}', '', coalesce(pgdedup.index_build('pgdedup_fn_clients_candidates_8ee75240'), pgdedup.function_build('pgdedup_fn_clients_candidates_8ee75240')), pgdedup.object_shape('pgdedup_fn_clients_candidates_8ee75240'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_clients_look_f8f2131e"(
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
    FROM "pgdedup"."pgdedup_fn_clients_candidates_8ee75240"(
        given_actions, given_limit, "pgdedup_fn_clients_look_f8f2131e"."p_email", "pgdedup_fn_clients_look_f8f2131e"."k_id"
    ) AS c;
    IF true <> ALL (v_found) THEN
        RETURN NULL;
    END IF;
    IF v_found[1] THEN
        v_hits := v_hits || ARRAY(
            SELECT ROW(h.*)::pgdedup.hit FROM (
        SELECT 1, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_clients_same_email_match_a4103e4a"("pgdedup_fn_clients_look_f8f2131e"."p_email", "pgdedup_fn_clients_look_f8f2131e"."k_id") AS m
        WHERE "pgdedup_fn_clients_look_f8f2131e"."given_actions"[1] <> 'off'
        LIMIT "pgdedup_fn_clients_look_f8f2131e"."given_limit"
    ) AS h
        );
    END IF;
    RETURN CASE WHEN cardinality(v_hits) > 0 THEN v_hits END;
END
$pgdedup$;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_clients_look_f8f2131e"(given_actions text[], given_limit integer, "p_email" text, "k_id" bigint) IS 'pgdedup: the rules over one record of crm.clients';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_clients_look_f8f2131e"(given_actions text[], given_limit integer, "p_email" text, "k_id" bigint) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_clients_look_f8f2131e', 'crm.clients', 14, 'function', 'table', 'ea4fd87dcd3e7ab113610ca53c227db5', '"pgdedup"."pgdedup_fn_clients_look_f8f2131e"(given_actions text[], given_limit integer, "p_email" text, "k_id" bigint)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_clients_look_f8f2131e"(given_actions text[], given_limit integer, "p_email" text, "k_id" bigint);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_clients_look_f8f2131e"(
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
    FROM "pgdedup"."pgdedup_fn_clients_candidates_8ee75240"(
        given_actions, given_limit, "pgdedup_fn_clients_look_f8f2131e"."p_email", "pgdedup_fn_clients_look_f8f2131e"."k_id"
    ) AS c;
    IF true <> ALL (v_found) THEN
        RETURN NULL;
    END IF;
    IF v_found[1] THEN
        v_hits := v_hits || ARRAY(
            SELECT ROW(h.*)::pgdedup.hit FROM (
        SELECT 1, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_clients_same_email_match_a4103e4a"("pgdedup_fn_clients_look_f8f2131e"."p_email", "pgdedup_fn_clients_look_f8f2131e"."k_id") AS m
        WHERE "pgdedup_fn_clients_look_f8f2131e"."given_actions"[1] <> ''off''
        LIMIT "pgdedup_fn_clients_look_f8f2131e"."given_limit"
    ) AS h
        );
    END IF;
    RETURN CASE WHEN cardinality(v_hits) > 0 THEN v_hits END;
END
$pgdedup$;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_clients_look_f8f2131e"(given_actions text[], given_limit integer, "p_email" text, "k_id" bigint) IS ''pgdedup: the rules over one record of crm.clients'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_clients_look_f8f2131e"(given_actions text[], given_limit integer, "p_email" text, "k_id" bigint) TO PUBLIC;
', '{pgdedup_fn_clients_candidates_8ee75240,pgdedup_fn_clients_same_email_match_a4103e4a}', '', coalesce(pgdedup.index_build('pgdedup_fn_clients_look_f8f2131e'), pgdedup.function_build('pgdedup_fn_clients_look_f8f2131e')), pgdedup.object_shape('pgdedup_fn_clients_look_f8f2131e'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_clients_hits_88fd312f"(
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
    FROM "crm"."clients" AS t
    CROSS JOIN LATERAL "pgdedup"."pgdedup_fn_clients_lookup_702d91e3"("pgdedup_fn_clients_hits_88fd312f"."p_actions", "pgdedup_fn_clients_hits_88fd312f"."p_limit", "t"."pgdedup_k_clients_email_418ef287", "t"."id") AS l
    WHERE "t"."id" = "pgdedup_fn_clients_hits_88fd312f"."p_key"::bigint AND true;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_clients_hits_88fd312f"(p_key text, p_actions text[], p_limit integer) IS 'pgdedup: the rules over one stored row of crm.clients';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_clients_hits_88fd312f"(p_key text, p_actions text[], p_limit integer) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_clients_hits_88fd312f', 'crm.clients', 15, 'function', 'table', '52b63d3dee5788fe5205f1015140c92a', '"pgdedup"."pgdedup_fn_clients_hits_88fd312f"(p_key text, p_actions text[], p_limit integer)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_clients_hits_88fd312f"(p_key text, p_actions text[], p_limit integer);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_clients_hits_88fd312f"(
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
    FROM "crm"."clients" AS t
    CROSS JOIN LATERAL "pgdedup"."pgdedup_fn_clients_lookup_702d91e3"("pgdedup_fn_clients_hits_88fd312f"."p_actions", "pgdedup_fn_clients_hits_88fd312f"."p_limit", "t"."pgdedup_k_clients_email_418ef287", "t"."id") AS l
    WHERE "t"."id" = "pgdedup_fn_clients_hits_88fd312f"."p_key"::bigint AND true;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_clients_hits_88fd312f"(p_key text, p_actions text[], p_limit integer) IS ''pgdedup: the rules over one stored row of crm.clients'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_clients_hits_88fd312f"(p_key text, p_actions text[], p_limit integer) TO PUBLIC;
', '{pgdedup_fn_clients_lookup_702d91e3,pgdedup_k_clients_email_418ef287}', '', coalesce(pgdedup.index_build('pgdedup_fn_clients_hits_88fd312f'), pgdedup.function_build('pgdedup_fn_clients_hits_88fd312f')), pgdedup.object_shape('pgdedup_fn_clients_hits_88fd312f'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_clients_records_58e0efab"(p_keys text[])
RETURNS TABLE (key text, record jsonb)
LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT
        k.key,
        pg_catalog.to_jsonb(t.*) - '{pgdedup_k_clients_email_418ef287}'::text[]
    FROM pg_catalog.unnest("pgdedup_fn_clients_records_58e0efab"."p_keys") AS k (key)
    INNER JOIN "crm"."clients" AS t
        ON "t"."id" = "k"."key"::bigint;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_clients_records_58e0efab"(p_keys text[]) IS 'pgdedup: rows by key of crm.clients';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_clients_records_58e0efab"(p_keys text[]) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_clients_records_58e0efab', 'crm.clients', 16, 'function', 'table', '0de6eac835d22e8a2e29f557f520d9db', '"pgdedup"."pgdedup_fn_clients_records_58e0efab"(p_keys text[])', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_clients_records_58e0efab"(p_keys text[]);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_clients_records_58e0efab"(p_keys text[])
RETURNS TABLE (key text, record jsonb)
LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT
        k.key,
        pg_catalog.to_jsonb(t.*) - ''{pgdedup_k_clients_email_418ef287}''::text[]
    FROM pg_catalog.unnest("pgdedup_fn_clients_records_58e0efab"."p_keys") AS k (key)
    INNER JOIN "crm"."clients" AS t
        ON "t"."id" = "k"."key"::bigint;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_clients_records_58e0efab"(p_keys text[]) IS ''pgdedup: rows by key of crm.clients'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_clients_records_58e0efab"(p_keys text[]) TO PUBLIC;
', '{pgdedup_k_clients_email_418ef287}', '', coalesce(pgdedup.index_build('pgdedup_fn_clients_records_58e0efab'), pgdedup.function_build('pgdedup_fn_clients_records_58e0efab')), pgdedup.object_shape('pgdedup_fn_clients_records_58e0efab'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_clients_explain_bb6461da"(
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
    FROM "crm"."clients" AS t
    INNER JOIN "crm"."clients" AS r
        ON "r"."id" = "pgdedup_fn_clients_explain_bb6461da"."p_key_r"::bigint
    CROSS JOIN LATERAL (
        VALUES
        ('same_email', 'email', 'same', "t"."email"::text, "r"."email"::text, "t"."pgdedup_k_clients_email_418ef287", "r"."pgdedup_k_clients_email_418ef287", CASE WHEN "t"."pgdedup_k_clients_email_418ef287" = "r"."pgdedup_k_clients_email_418ef287" THEN 1::double precision WHEN NOT ("t"."pgdedup_k_clients_email_418ef287" = "r"."pgdedup_k_clients_email_418ef287") THEN 0 END::double precision, NULL::double precision, coalesce("t"."pgdedup_k_clients_email_418ef287" = "r"."pgdedup_k_clients_email_418ef287", false), false)
    ) AS e (
        rule, field, comparison, value_l, value_r, normalised_l, normalised_r,
        score, threshold, satisfied, veto
    )
    WHERE "t"."id" = "pgdedup_fn_clients_explain_bb6461da"."p_key_l"::bigint
        AND (e.comparison <> 'alias' OR e.satisfied);
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_clients_explain_bb6461da"(p_key_l text, p_key_r text) IS 'pgdedup: two rows of crm.clients under every comparison';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_clients_explain_bb6461da"(p_key_l text, p_key_r text) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_clients_explain_bb6461da', 'crm.clients', 17, 'function', 'table', '46063fd5b27e5876160008f13d0a0295', '"pgdedup"."pgdedup_fn_clients_explain_bb6461da"(p_key_l text, p_key_r text)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_clients_explain_bb6461da"(p_key_l text, p_key_r text);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_clients_explain_bb6461da"(
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
    FROM "crm"."clients" AS t
    INNER JOIN "crm"."clients" AS r
        ON "r"."id" = "pgdedup_fn_clients_explain_bb6461da"."p_key_r"::bigint
    CROSS JOIN LATERAL (
        VALUES
        (''same_email'', ''email'', ''same'', "t"."email"::text, "r"."email"::text, "t"."pgdedup_k_clients_email_418ef287", "r"."pgdedup_k_clients_email_418ef287", CASE WHEN "t"."pgdedup_k_clients_email_418ef287" = "r"."pgdedup_k_clients_email_418ef287" THEN 1::double precision WHEN NOT ("t"."pgdedup_k_clients_email_418ef287" = "r"."pgdedup_k_clients_email_418ef287") THEN 0 END::double precision, NULL::double precision, coalesce("t"."pgdedup_k_clients_email_418ef287" = "r"."pgdedup_k_clients_email_418ef287", false), false)
    ) AS e (
        rule, field, comparison, value_l, value_r, normalised_l, normalised_r,
        score, threshold, satisfied, veto
    )
    WHERE "t"."id" = "pgdedup_fn_clients_explain_bb6461da"."p_key_l"::bigint
        AND (e.comparison <> ''alias'' OR e.satisfied);
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_clients_explain_bb6461da"(p_key_l text, p_key_r text) IS ''pgdedup: two rows of crm.clients under every comparison'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_clients_explain_bb6461da"(p_key_l text, p_key_r text) TO PUBLIC;
', '{pgdedup_k_clients_email_418ef287}', '', coalesce(pgdedup.index_build('pgdedup_fn_clients_explain_bb6461da'), pgdedup.function_build('pgdedup_fn_clients_explain_bb6461da')), pgdedup.object_shape('pgdedup_fn_clients_explain_bb6461da'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_clients_line_values_855ac3c0"(p_record jsonb)
RETURNS TABLE ("v1" text, "v2" bigint)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT "v"."p_email", "v"."k_id"
    FROM "pgdedup"."pgdedup_fn_clients_parse_a9ac5928"("pgdedup_fn_clients_line_values_855ac3c0"."p_record") AS v;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_clients_line_values_855ac3c0"(p_record jsonb) IS 'pgdedup: what is compared of a JSON record of crm.clients';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_clients_line_values_855ac3c0"(p_record jsonb) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_clients_line_values_855ac3c0', 'crm.clients', 18, 'function', 'table', '4c0a17afbab0ed9dd7cbf2f03ae28af0', '"pgdedup"."pgdedup_fn_clients_line_values_855ac3c0"(p_record jsonb) "v1" text, "v2" bigint', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_clients_line_values_855ac3c0"(p_record jsonb);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_clients_line_values_855ac3c0"(p_record jsonb)
RETURNS TABLE ("v1" text, "v2" bigint)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT "v"."p_email", "v"."k_id"
    FROM "pgdedup"."pgdedup_fn_clients_parse_a9ac5928"("pgdedup_fn_clients_line_values_855ac3c0"."p_record") AS v;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_clients_line_values_855ac3c0"(p_record jsonb) IS ''pgdedup: what is compared of a JSON record of crm.clients'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_clients_line_values_855ac3c0"(p_record jsonb) TO PUBLIC;
', '{pgdedup_fn_clients_parse_a9ac5928}', '', coalesce(pgdedup.index_build('pgdedup_fn_clients_line_values_855ac3c0'), pgdedup.function_build('pgdedup_fn_clients_line_values_855ac3c0')), pgdedup.object_shape('pgdedup_fn_clients_line_values_855ac3c0'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_clients_further_f32b0513"(
    given_config jsonb, given_key text, given_hits pgdedup.hit[], given_aliased boolean,
    given_actions text[], given_limit integer, "p_email" text, "k_id" bigint
) RETURNS pgdedup.hit[]
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $pgdedup$
DECLARE
    v_heavy CONSTANT text[] := pgdedup.heavy_evidence(
        given_config, "pgdedup"."pgdedup_fn_clients_target_25a6a3f1"(), given_key, given_hits, given_limit
    );
BEGIN
    IF v_heavy IS NULL THEN
        RETURN given_hits;
    END IF;
    RETURN given_hits || ARRAY(
        SELECT ROW(l.rule, l.key, l.score, l.witness)::pgdedup.hit
        FROM "pgdedup"."pgdedup_fn_clients_lookup_702d91e3"("pgdedup_fn_clients_further_f32b0513"."given_actions", NULL, "pgdedup_fn_clients_further_f32b0513"."p_email", "pgdedup_fn_clients_further_f32b0513"."k_id") AS l
        WHERE l.rule || ':' = ANY (
            SELECT substring(e FROM '^[0-9]+:') FROM unnest(v_heavy) AS e
        )
            AND l.rule || ':' || array_to_string(l.witness, E'\x1e') <> ALL (v_heavy)
        LIMIT given_limit
    );
END
$pgdedup$;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_clients_further_f32b0513"(given_config jsonb, given_key text, given_hits pgdedup.hit[], given_aliased boolean, given_actions text[], given_limit integer, "p_email" text, "k_id" bigint) IS 'pgdedup: matches behind those on record of crm.clients';
REVOKE ALL ON FUNCTION "pgdedup"."pgdedup_fn_clients_further_f32b0513"(given_config jsonb, given_key text, given_hits pgdedup.hit[], given_aliased boolean, given_actions text[], given_limit integer, "p_email" text, "k_id" bigint) FROM PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_clients_further_f32b0513', 'crm.clients', 19, 'function', 'table', '16b538d337d301f6ef6890661fd1e6e6', '"pgdedup"."pgdedup_fn_clients_further_f32b0513"(given_config jsonb, given_key text, given_hits pgdedup.hit[], given_aliased boolean, given_actions text[], given_limit integer, "p_email" text, "k_id" bigint)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_clients_further_f32b0513"(given_config jsonb, given_key text, given_hits pgdedup.hit[], given_aliased boolean, given_actions text[], given_limit integer, "p_email" text, "k_id" bigint);',  E'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_clients_further_f32b0513"(
    given_config jsonb, given_key text, given_hits pgdedup.hit[], given_aliased boolean,
    given_actions text[], given_limit integer, "p_email" text, "k_id" bigint
) RETURNS pgdedup.hit[]
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $pgdedup$
DECLARE
    v_heavy CONSTANT text[] := pgdedup.heavy_evidence(
        given_config, "pgdedup"."pgdedup_fn_clients_target_25a6a3f1"(), given_key, given_hits, given_limit
    );
BEGIN
    IF v_heavy IS NULL THEN
        RETURN given_hits;
    END IF;
    RETURN given_hits || ARRAY(
        SELECT ROW(l.rule, l.key, l.score, l.witness)::pgdedup.hit
        FROM "pgdedup"."pgdedup_fn_clients_lookup_702d91e3"("pgdedup_fn_clients_further_f32b0513"."given_actions", NULL, "pgdedup_fn_clients_further_f32b0513"."p_email", "pgdedup_fn_clients_further_f32b0513"."k_id") AS l
        WHERE l.rule || '':'' = ANY (
            SELECT substring(e FROM ''^[0-9]+:'') FROM unnest(v_heavy) AS e
        )
            AND l.rule || '':'' || array_to_string(l.witness, E''\\x1e'') <> ALL (v_heavy)
        LIMIT given_limit
    );
END
$pgdedup$;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_clients_further_f32b0513"(given_config jsonb, given_key text, given_hits pgdedup.hit[], given_aliased boolean, given_actions text[], given_limit integer, "p_email" text, "k_id" bigint) IS ''pgdedup: matches behind those on record of crm.clients'';
REVOKE ALL ON FUNCTION "pgdedup"."pgdedup_fn_clients_further_f32b0513"(given_config jsonb, given_key text, given_hits pgdedup.hit[], given_aliased boolean, given_actions text[], given_limit integer, "p_email" text, "k_id" bigint) FROM PUBLIC;
', '{pgdedup_fn_clients_lookup_702d91e3}', '', coalesce(pgdedup.index_build('pgdedup_fn_clients_further_f32b0513'), pgdedup.function_build('pgdedup_fn_clients_further_f32b0513')), pgdedup.object_shape('pgdedup_fn_clients_further_f32b0513'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_clients_found_a0f8026d"(
    p_actions text[], p_hits pgdedup.hit[], p_own jsonb
)
RETURNS jsonb
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $pgdedup$
DECLARE
    v_rules CONSTANT text[] := ARRAY['same_email'];
    v_evidence CONSTANT jsonb := '[[{"rule": "same_email", "field": "email", "label": "email", "comparison": "same", "column": "email", "other_column": "email"}]]';
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
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_clients_found_a0f8026d"(p_actions text[], p_hits pgdedup.hit[], p_own jsonb) IS 'pgdedup: what is told of the hits of crm.clients';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_clients_found_a0f8026d"(p_actions text[], p_hits pgdedup.hit[], p_own jsonb) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_clients_found_a0f8026d', 'crm.clients', 20, 'function', 'table', 'cbc6ad1c06eecfbfbcc4620cc8d7a286', '"pgdedup"."pgdedup_fn_clients_found_a0f8026d"(p_actions text[], p_hits pgdedup.hit[], p_own jsonb)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_clients_found_a0f8026d"(p_actions text[], p_hits pgdedup.hit[], p_own jsonb);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_clients_found_a0f8026d"(
    p_actions text[], p_hits pgdedup.hit[], p_own jsonb
)
RETURNS jsonb
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $pgdedup$
DECLARE
    v_rules CONSTANT text[] := ARRAY[''same_email''];
    v_evidence CONSTANT jsonb := ''[[{"rule": "same_email", "field": "email", "label": "email", "comparison": "same", "column": "email", "other_column": "email"}]]'';
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
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_clients_found_a0f8026d"(p_actions text[], p_hits pgdedup.hit[], p_own jsonb) IS ''pgdedup: what is told of the hits of crm.clients'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_clients_found_a0f8026d"(p_actions text[], p_hits pgdedup.hit[], p_own jsonb) TO PUBLIC;
', '{}', '', coalesce(pgdedup.index_build('pgdedup_fn_clients_found_a0f8026d'), pgdedup.function_build('pgdedup_fn_clients_found_a0f8026d')), pgdedup.object_shape('pgdedup_fn_clients_found_a0f8026d'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_clients_seek_c5b45143"(
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
    IF NOT pgdedup.called_by(v_context, 'pgdedup.pgdedup_fn_clients_find_5bdd4390(jsonb,integer,text)') THEN
        RAISE EXCEPTION 'only the finder may ask about hidden rows'
            USING ERRCODE = 'insufficient_privilege',
                HINT = 'Use pgdedup.find_duplicates() or pgdedup.check_record().';
    END IF;
    v_force := pgdedup.actions_in_force(
        "pgdedup"."pgdedup_fn_clients_target_25a6a3f1"(),
        ARRAY['same_email'],
        ARRAY['block']
    );
    v_actions := v_force.actions;
    IF p_kind IN ('edit', 'row') THEN
        SELECT r.record INTO v_stored
        FROM "pgdedup"."pgdedup_fn_clients_records_58e0efab"(ARRAY[p_key]) AS r;
        v_record := v_stored || p_record;
    END IF;
    SELECT p.*, false AS aliased INTO v
    FROM "pgdedup"."pgdedup_fn_clients_parse_a9ac5928"(v_record) AS p;
    IF NOT p_seen THEN
        -- The key of a row that the caller does not see leaves nothing out.
        "v"."k_id" := NULL;
    END IF;
    IF p_kind = 'edit' AND v.live THEN
        -- As in the guard: only rules whose inputs change have something to say.
        SELECT p.* INTO v_before FROM "pgdedup"."pgdedup_fn_clients_parse_a9ac5928"(v_stored) AS p;
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
        FROM "pgdedup"."pgdedup_fn_clients_lookup_702d91e3"(
            v_actions, p_limit, "v"."p_email", "v"."k_id"
        ) AS l;
    ELSE
        v_hits := "pgdedup"."pgdedup_fn_clients_look_f8f2131e"(
            v_actions, p_limit, "v"."p_email", "v"."k_id"
        );
    END IF;
    IF p_kind = 'edit' AND cardinality(v_hits) >= p_limit THEN
        v_hits := "pgdedup"."pgdedup_fn_clients_further_f32b0513"(
            p_config, v_key, v_hits, v.aliased, v_actions, p_limit,
            "v"."p_email", "v"."k_id"
        );
    END IF;
    IF p_kind IN ('record', 'row') THEN
        IF v_hits IS NOT NULL THEN
            -- Nothing but what is shown; of a write all hits count.
            v_hits := pgdedup.best_hits(v_actions, v_hits, p_limit);
            v_found := "pgdedup"."pgdedup_fn_clients_found_a0f8026d"(v_actions, v_hits, v_record);
        END IF;
        RETURN v_found;
    END IF;
    IF v_hits IS NOT NULL THEN
        SELECT jsonb_object_agg(r.key, r.record) INTO v_records
        FROM "pgdedup"."pgdedup_fn_clients_records_58e0efab"(
            ARRAY(SELECT DISTINCT h.key FROM unnest(v_hits) AS h)
        ) AS r;
    END IF;
    RETURN pgdedup.with_evidence(
        p_config, "pgdedup"."pgdedup_fn_clients_target_25a6a3f1"(), p_key,
        pgdedup.assess(
            p_config, "pgdedup"."pgdedup_fn_clients_target_25a6a3f1"(), v_key, v_hits
        ),
        v_record,
        v_records
    );
END
$pgdedup$;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_clients_seek_c5b45143"(p_config jsonb, p_record jsonb, p_key text, p_limit integer, p_kind text, p_seen boolean) IS 'pgdedup: what the finder sees of crm.clients';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_clients_seek_c5b45143"(p_config jsonb, p_record jsonb, p_key text, p_limit integer, p_kind text, p_seen boolean) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_clients_seek_c5b45143', 'crm.clients', 21, 'function', 'table', '1408f6ced12d1b550f92b35016edd73d', '"pgdedup"."pgdedup_fn_clients_seek_c5b45143"(p_config jsonb, p_record jsonb, p_key text, p_limit integer, p_kind text, p_seen boolean)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_clients_seek_c5b45143"(p_config jsonb, p_record jsonb, p_key text, p_limit integer, p_kind text, p_seen boolean);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_clients_seek_c5b45143"(
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
    IF NOT pgdedup.called_by(v_context, ''pgdedup.pgdedup_fn_clients_find_5bdd4390(jsonb,integer,text)'') THEN
        RAISE EXCEPTION ''only the finder may ask about hidden rows''
            USING ERRCODE = ''insufficient_privilege'',
                HINT = ''Use pgdedup.find_duplicates() or pgdedup.check_record().'';
    END IF;
    v_force := pgdedup.actions_in_force(
        "pgdedup"."pgdedup_fn_clients_target_25a6a3f1"(),
        ARRAY[''same_email''],
        ARRAY[''block'']
    );
    v_actions := v_force.actions;
    IF p_kind IN (''edit'', ''row'') THEN
        SELECT r.record INTO v_stored
        FROM "pgdedup"."pgdedup_fn_clients_records_58e0efab"(ARRAY[p_key]) AS r;
        v_record := v_stored || p_record;
    END IF;
    SELECT p.*, false AS aliased INTO v
    FROM "pgdedup"."pgdedup_fn_clients_parse_a9ac5928"(v_record) AS p;
    IF NOT p_seen THEN
        -- The key of a row that the caller does not see leaves nothing out.
        "v"."k_id" := NULL;
    END IF;
    IF p_kind = ''edit'' AND v.live THEN
        -- As in the guard: only rules whose inputs change have something to say.
        SELECT p.* INTO v_before FROM "pgdedup"."pgdedup_fn_clients_parse_a9ac5928"(v_stored) AS p;
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
        FROM "pgdedup"."pgdedup_fn_clients_lookup_702d91e3"(
            v_actions, p_limit, "v"."p_email", "v"."k_id"
        ) AS l;
    ELSE
        v_hits := "pgdedup"."pgdedup_fn_clients_look_f8f2131e"(
            v_actions, p_limit, "v"."p_email", "v"."k_id"
        );
    END IF;
    IF p_kind = ''edit'' AND cardinality(v_hits) >= p_limit THEN
        v_hits := "pgdedup"."pgdedup_fn_clients_further_f32b0513"(
            p_config, v_key, v_hits, v.aliased, v_actions, p_limit,
            "v"."p_email", "v"."k_id"
        );
    END IF;
    IF p_kind IN (''record'', ''row'') THEN
        IF v_hits IS NOT NULL THEN
            -- Nothing but what is shown; of a write all hits count.
            v_hits := pgdedup.best_hits(v_actions, v_hits, p_limit);
            v_found := "pgdedup"."pgdedup_fn_clients_found_a0f8026d"(v_actions, v_hits, v_record);
        END IF;
        RETURN v_found;
    END IF;
    IF v_hits IS NOT NULL THEN
        SELECT jsonb_object_agg(r.key, r.record) INTO v_records
        FROM "pgdedup"."pgdedup_fn_clients_records_58e0efab"(
            ARRAY(SELECT DISTINCT h.key FROM unnest(v_hits) AS h)
        ) AS r;
    END IF;
    RETURN pgdedup.with_evidence(
        p_config, "pgdedup"."pgdedup_fn_clients_target_25a6a3f1"(), p_key,
        pgdedup.assess(
            p_config, "pgdedup"."pgdedup_fn_clients_target_25a6a3f1"(), v_key, v_hits
        ),
        v_record,
        v_records
    );
END
$pgdedup$;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_clients_seek_c5b45143"(p_config jsonb, p_record jsonb, p_key text, p_limit integer, p_kind text, p_seen boolean) IS ''pgdedup: what the finder sees of crm.clients'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_clients_seek_c5b45143"(p_config jsonb, p_record jsonb, p_key text, p_limit integer, p_kind text, p_seen boolean) TO PUBLIC;
', '{}', '', coalesce(pgdedup.index_build('pgdedup_fn_clients_seek_c5b45143'), pgdedup.function_build('pgdedup_fn_clients_seek_c5b45143')), pgdedup.object_shape('pgdedup_fn_clients_seek_c5b45143'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_clients_find_5bdd4390"(
    p_record jsonb, p_limit integer, p_kind text
)
RETURNS jsonb
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
SET row_security = on
SET plan_cache_mode = force_generic_plan
AS $pgdedup$
DECLARE
    v_target CONSTANT regclass := "pgdedup"."pgdedup_fn_clients_target_25a6a3f1"();
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
    v_found := "pgdedup"."pgdedup_fn_clients_seek_c5b45143"(
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
        CROSS JOIN LATERAL "pgdedup"."pgdedup_fn_clients_records_58e0efab"(ARRAY[f.entry ->> 'key']) AS r;
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
        '{"table": "crm.clients", "reveal": "shown", "owner": null, "limit": 20}', v_found, coalesce(v_visible, '{}'), v.key, p_limit
    );
END
$pgdedup$;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_clients_find_5bdd4390"(p_record jsonb, p_limit integer, p_kind text) IS 'pgdedup: the rules over a JSON record of crm.clients';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_clients_find_5bdd4390"(p_record jsonb, p_limit integer, p_kind text) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_clients_find_5bdd4390', 'crm.clients', 22, 'function', 'table', '07ed90169f910b74a1676ab7ea46af2a', '"pgdedup"."pgdedup_fn_clients_find_5bdd4390"(p_record jsonb, p_limit integer, p_kind text)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_clients_find_5bdd4390"(p_record jsonb, p_limit integer, p_kind text);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_clients_find_5bdd4390"(
    p_record jsonb, p_limit integer, p_kind text
)
RETURNS jsonb
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
SET row_security = on
SET plan_cache_mode = force_generic_plan
AS $pgdedup$
DECLARE
    v_target CONSTANT regclass := "pgdedup"."pgdedup_fn_clients_target_25a6a3f1"();
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
    v_found := "pgdedup"."pgdedup_fn_clients_seek_c5b45143"(
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
        CROSS JOIN LATERAL "pgdedup"."pgdedup_fn_clients_records_58e0efab"(ARRAY[f.entry ->> ''key'']) AS r;
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
        ''{"table": "crm.clients", "reveal": "shown", "owner": null, "limit": 20}'', v_found, coalesce(v_visible, ''{}''), v.key, p_limit
    );
END
$pgdedup$;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_clients_find_5bdd4390"(p_record jsonb, p_limit integer, p_kind text) IS ''pgdedup: the rules over a JSON record of crm.clients'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_clients_find_5bdd4390"(p_record jsonb, p_limit integer, p_kind text) TO PUBLIC;
', '{}', '', coalesce(pgdedup.index_build('pgdedup_fn_clients_find_5bdd4390'), pgdedup.function_build('pgdedup_fn_clients_find_5bdd4390')), pgdedup.object_shape('pgdedup_fn_clients_find_5bdd4390'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_clients_check_0e1bf6de"(
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
                SELECT l.key FROM "pgdedup"."pgdedup_fn_clients_same_email_locks_0cace24d"("p"."p_email") AS l WHERE "v_actions"[1] IN ('ask', 'block')
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
            ON c.target = "pgdedup"."pgdedup_fn_clients_target_25a6a3f1"()
    ) AS w
    LEFT JOIN LATERAL "pgdedup"."pgdedup_fn_clients_probe_1031b60d"("pgdedup_fn_clients_check_0e1bf6de"."k_id") AS p ON true;
    IF v.plain IS NOT TRUE THEN
        v_locking := v_actions;
        IF v.controlled THEN
            v_force := pgdedup.actions_in_force(
                "pgdedup"."pgdedup_fn_clients_target_25a6a3f1"(),
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
                SELECT l.key FROM "pgdedup"."pgdedup_fn_clients_same_email_locks_0cace24d"("v"."p_email") AS l WHERE "v_locking"[1] IN ('ask', 'block')
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
                FROM "pgdedup"."pgdedup_fn_clients_lookup_702d91e3"(
                    v_actions, 21, "v"."p_email", "pgdedup_fn_clients_check_0e1bf6de"."k_id"
                ) AS l;
            ELSE
                v_hits := "pgdedup"."pgdedup_fn_clients_look_f8f2131e"(
                    v_actions, 21, "v"."p_email", "pgdedup_fn_clients_check_0e1bf6de"."k_id"
                );
            END IF;
            IF v_hits IS NOT NULL THEN
                v_config := "pgdedup"."pgdedup_fn_clients_config_59bdd848"();
                IF v.controlled THEN
                    v_config := pgdedup.config_in_force(v_config, v_force.actions);
                END IF;
                IF cardinality(v_hits) >= 21 THEN
                    v_hits := "pgdedup"."pgdedup_fn_clients_further_f32b0513"(
                        v_config, v.key, v_hits, v.aliased, v_actions, 21,
                        "v"."p_email", "pgdedup_fn_clients_check_0e1bf6de"."k_id"
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
                    FROM "pgdedup"."pgdedup_fn_clients_records_58e0efab"(
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
        IF NOT pgdedup.called_by(v_context, 'pgdedup.pgdedup_fn_clients_guard_e8e98946()') THEN
            v_refusal := pgdedup.without_matches(v_refusal);
        END IF;
    END IF;
    RETURN v_refusal;
END
$pgdedup$;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_clients_check_0e1bf6de"("k_id" bigint, p_changed boolean[]) IS 'pgdedup: the guard''s decision on a row of crm.clients';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_clients_check_0e1bf6de"("k_id" bigint, p_changed boolean[]) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_clients_check_0e1bf6de', 'crm.clients', 23, 'function', 'table', 'c0a67b498a149fc47c74fd26b2586189', '"pgdedup"."pgdedup_fn_clients_check_0e1bf6de"("k_id" bigint, p_changed boolean[])', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_clients_check_0e1bf6de"("k_id" bigint, p_changed boolean[]);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_clients_check_0e1bf6de"(
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
                SELECT l.key FROM "pgdedup"."pgdedup_fn_clients_same_email_locks_0cace24d"("p"."p_email") AS l WHERE "v_actions"[1] IN (''ask'', ''block'')
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
            ON c.target = "pgdedup"."pgdedup_fn_clients_target_25a6a3f1"()
    ) AS w
    LEFT JOIN LATERAL "pgdedup"."pgdedup_fn_clients_probe_1031b60d"("pgdedup_fn_clients_check_0e1bf6de"."k_id") AS p ON true;
    IF v.plain IS NOT TRUE THEN
        v_locking := v_actions;
        IF v.controlled THEN
            v_force := pgdedup.actions_in_force(
                "pgdedup"."pgdedup_fn_clients_target_25a6a3f1"(),
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
                SELECT l.key FROM "pgdedup"."pgdedup_fn_clients_same_email_locks_0cace24d"("v"."p_email") AS l WHERE "v_locking"[1] IN (''ask'', ''block'')
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
                FROM "pgdedup"."pgdedup_fn_clients_lookup_702d91e3"(
                    v_actions, 21, "v"."p_email", "pgdedup_fn_clients_check_0e1bf6de"."k_id"
                ) AS l;
            ELSE
                v_hits := "pgdedup"."pgdedup_fn_clients_look_f8f2131e"(
                    v_actions, 21, "v"."p_email", "pgdedup_fn_clients_check_0e1bf6de"."k_id"
                );
            END IF;
            IF v_hits IS NOT NULL THEN
                v_config := "pgdedup"."pgdedup_fn_clients_config_59bdd848"();
                IF v.controlled THEN
                    v_config := pgdedup.config_in_force(v_config, v_force.actions);
                END IF;
                IF cardinality(v_hits) >= 21 THEN
                    v_hits := "pgdedup"."pgdedup_fn_clients_further_f32b0513"(
                        v_config, v.key, v_hits, v.aliased, v_actions, 21,
                        "v"."p_email", "pgdedup_fn_clients_check_0e1bf6de"."k_id"
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
                    FROM "pgdedup"."pgdedup_fn_clients_records_58e0efab"(
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
        IF NOT pgdedup.called_by(v_context, ''pgdedup.pgdedup_fn_clients_guard_e8e98946()'') THEN
            v_refusal := pgdedup.without_matches(v_refusal);
        END IF;
    END IF;
    RETURN v_refusal;
END
$pgdedup$;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_clients_check_0e1bf6de"("k_id" bigint, p_changed boolean[]) IS ''pgdedup: the guard''''s decision on a row of crm.clients'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_clients_check_0e1bf6de"("k_id" bigint, p_changed boolean[]) TO PUBLIC;
', '{}', '', coalesce(pgdedup.index_build('pgdedup_fn_clients_check_0e1bf6de'), pgdedup.function_build('pgdedup_fn_clients_check_0e1bf6de')), pgdedup.object_shape('pgdedup_fn_clients_check_0e1bf6de'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_clients_key1_4788c3f6"(
    "p_row" "crm"."clients"
)
RETURNS bigint
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN (("pgdedup_fn_clients_key1_4788c3f6"."p_row")."id");
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_clients_key1_4788c3f6"("p_row" "crm"."clients") IS 'pgdedup: a column of the key of a row of crm.clients';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_clients_key1_4788c3f6"("p_row" "crm"."clients") TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_clients_key1_4788c3f6', 'crm.clients', 24, 'function', 'table', 'c280ab417a62b2d4e1ca2e1a170eb881', '"pgdedup"."pgdedup_fn_clients_key1_4788c3f6"("p_row" "crm"."clients")', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_clients_key1_4788c3f6"("p_row" "crm"."clients");', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_clients_key1_4788c3f6"(
    "p_row" "crm"."clients"
)
RETURNS bigint
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN (("pgdedup_fn_clients_key1_4788c3f6"."p_row")."id");
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_clients_key1_4788c3f6"("p_row" "crm"."clients") IS ''pgdedup: a column of the key of a row of crm.clients'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_clients_key1_4788c3f6"("p_row" "crm"."clients") TO PUBLIC;
', '{}', '', coalesce(pgdedup.index_build('pgdedup_fn_clients_key1_4788c3f6'), pgdedup.function_build('pgdedup_fn_clients_key1_4788c3f6')), pgdedup.object_shape('pgdedup_fn_clients_key1_4788c3f6'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_clients_row_key_41014246"(
    "p_row" "crm"."clients"
)
RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
RETURN (("pgdedup_fn_clients_row_key_41014246"."p_row")."id"::text);
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_clients_row_key_41014246"("p_row" "crm"."clients") IS 'pgdedup: the key of a row of crm.clients';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_clients_row_key_41014246"("p_row" "crm"."clients") TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_clients_row_key_41014246', 'crm.clients', 25, 'function', 'table', '1942e6d8d473168eb99272a400f51fed', '"pgdedup"."pgdedup_fn_clients_row_key_41014246"("p_row" "crm"."clients")', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_clients_row_key_41014246"("p_row" "crm"."clients");', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_clients_row_key_41014246"(
    "p_row" "crm"."clients"
)
RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
RETURN (("pgdedup_fn_clients_row_key_41014246"."p_row")."id"::text);
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_clients_row_key_41014246"("p_row" "crm"."clients") IS ''pgdedup: the key of a row of crm.clients'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_clients_row_key_41014246"("p_row" "crm"."clients") TO PUBLIC;
', '{}', '', coalesce(pgdedup.index_build('pgdedup_fn_clients_row_key_41014246'), pgdedup.function_build('pgdedup_fn_clients_row_key_41014246')), pgdedup.object_shape('pgdedup_fn_clients_row_key_41014246'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_clients_guard_e8e98946"()
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
            "old"."pgdedup_k_clients_email_418ef287" IS DISTINCT FROM "new"."pgdedup_k_clients_email_418ef287"
        ];
        IF true <> ALL (v_changed) THEN
            RETURN NULL;
        END IF;
    END IF;
    v_refusal := "pgdedup"."pgdedup_fn_clients_check_0e1bf6de"("pgdedup"."pgdedup_fn_clients_key1_4788c3f6"(NEW), v_changed);
    IF v_refusal IS NOT NULL THEN
        PERFORM pgdedup.refuse("pgdedup"."pgdedup_fn_clients_config_59bdd848"(), v_refusal);
    END IF;
    RETURN NULL;
END
$pgdedup$;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_clients_guard_e8e98946"() IS 'pgdedup: guard of crm.clients';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_clients_guard_e8e98946"() TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_clients_guard_e8e98946', 'crm.clients', 26, 'function', 'table', '268f585bfbd8afa39a1e01f3072e285c', '"pgdedup"."pgdedup_fn_clients_guard_e8e98946"()', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_clients_guard_e8e98946"();', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_clients_guard_e8e98946"()
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
            "old"."pgdedup_k_clients_email_418ef287" IS DISTINCT FROM "new"."pgdedup_k_clients_email_418ef287"
        ];
        IF true <> ALL (v_changed) THEN
            RETURN NULL;
        END IF;
    END IF;
    v_refusal := "pgdedup"."pgdedup_fn_clients_check_0e1bf6de"("pgdedup"."pgdedup_fn_clients_key1_4788c3f6"(NEW), v_changed);
    IF v_refusal IS NOT NULL THEN
        PERFORM pgdedup.refuse("pgdedup"."pgdedup_fn_clients_config_59bdd848"(), v_refusal);
    END IF;
    RETURN NULL;
END
$pgdedup$;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_clients_guard_e8e98946"() IS ''pgdedup: guard of crm.clients'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_clients_guard_e8e98946"() TO PUBLIC;
', '{}', '', coalesce(pgdedup.index_build('pgdedup_fn_clients_guard_e8e98946'), pgdedup.function_build('pgdedup_fn_clients_guard_e8e98946')), pgdedup.object_shape('pgdedup_fn_clients_guard_e8e98946'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_clients_rekey_8f6ee8e0"()
RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $pgdedup$
BEGIN
    PERFORM pgdedup.move_pairs(
        '"crm"."clients"'::regclass,
        "pgdedup"."pgdedup_fn_clients_row_key_41014246"(OLD),
        "pgdedup"."pgdedup_fn_clients_row_key_41014246"(NEW)
    );
    RETURN NEW;
END
$pgdedup$;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_clients_rekey_8f6ee8e0"() IS 'pgdedup: what follows the key of a row of crm.clients';
REVOKE ALL ON FUNCTION "pgdedup"."pgdedup_fn_clients_rekey_8f6ee8e0"() FROM PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_clients_rekey_8f6ee8e0', 'crm.clients', 27, 'function', 'table', '0516c58b153167e1970df3d4869ea451', '"pgdedup"."pgdedup_fn_clients_rekey_8f6ee8e0"()', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_clients_rekey_8f6ee8e0"();', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_clients_rekey_8f6ee8e0"()
RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $pgdedup$
BEGIN
    PERFORM pgdedup.move_pairs(
        ''"crm"."clients"''::regclass,
        "pgdedup"."pgdedup_fn_clients_row_key_41014246"(OLD),
        "pgdedup"."pgdedup_fn_clients_row_key_41014246"(NEW)
    );
    RETURN NEW;
END
$pgdedup$;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_clients_rekey_8f6ee8e0"() IS ''pgdedup: what follows the key of a row of crm.clients'';
REVOKE ALL ON FUNCTION "pgdedup"."pgdedup_fn_clients_rekey_8f6ee8e0"() FROM PUBLIC;
', '{}', '', coalesce(pgdedup.index_build('pgdedup_fn_clients_rekey_8f6ee8e0'), pgdedup.function_build('pgdedup_fn_clients_rekey_8f6ee8e0')), pgdedup.object_shape('pgdedup_fn_clients_rekey_8f6ee8e0'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE CONSTRAINT TRIGGER "pgdedup_trg_clients_insert_12cd3255"
AFTER INSERT ON "crm"."clients"
FOR EACH ROW EXECUTE FUNCTION
"pgdedup"."pgdedup_fn_clients_guard_e8e98946"();
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_trg_clients_insert_12cd3255', 'crm.clients', 28, 'trigger', 'table', '9fbf00fc21b6da4d6815fcee63fcc686', '9fbf00fc21b6da4d6815fcee63fcc686', 'DROP TRIGGER IF EXISTS "pgdedup_trg_clients_insert_12cd3255" ON "crm"."clients";', 'CREATE CONSTRAINT TRIGGER "pgdedup_trg_clients_insert_12cd3255"
AFTER INSERT ON "crm"."clients"
FOR EACH ROW EXECUTE FUNCTION
"pgdedup"."pgdedup_fn_clients_guard_e8e98946"();
', '{pgdedup_fn_clients_guard_e8e98946,pgdedup_k_clients_email_418ef287}', 'SHARE ROW EXCLUSIVE', coalesce(pgdedup.index_build('pgdedup_trg_clients_insert_12cd3255'), pgdedup.function_build('pgdedup_trg_clients_insert_12cd3255')), pgdedup.object_shape('pgdedup_trg_clients_insert_12cd3255'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE CONSTRAINT TRIGGER "pgdedup_trg_clients_update_7f0a8da5"
AFTER UPDATE OF "pgdedup_k_clients_email_418ef287" ON "crm"."clients"
FOR EACH ROW WHEN ("old"."pgdedup_k_clients_email_418ef287" IS DISTINCT FROM "new"."pgdedup_k_clients_email_418ef287")
EXECUTE FUNCTION
"pgdedup"."pgdedup_fn_clients_guard_e8e98946"('fields');
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_trg_clients_update_7f0a8da5', 'crm.clients', 29, 'trigger', 'table', '4955cf47c729dc4176a03eefa7d92843', '4955cf47c729dc4176a03eefa7d92843', 'DROP TRIGGER IF EXISTS "pgdedup_trg_clients_update_7f0a8da5" ON "crm"."clients";', 'CREATE CONSTRAINT TRIGGER "pgdedup_trg_clients_update_7f0a8da5"
AFTER UPDATE OF "pgdedup_k_clients_email_418ef287" ON "crm"."clients"
FOR EACH ROW WHEN ("old"."pgdedup_k_clients_email_418ef287" IS DISTINCT FROM "new"."pgdedup_k_clients_email_418ef287")
EXECUTE FUNCTION
"pgdedup"."pgdedup_fn_clients_guard_e8e98946"(''fields'');
', '{pgdedup_fn_clients_guard_e8e98946,pgdedup_k_clients_email_418ef287}', 'SHARE ROW EXCLUSIVE', coalesce(pgdedup.index_build('pgdedup_trg_clients_update_7f0a8da5'), pgdedup.function_build('pgdedup_trg_clients_update_7f0a8da5')), pgdedup.object_shape('pgdedup_trg_clients_update_7f0a8da5'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE TRIGGER "pgdedup_trg_clients_rekey_6539dd43"
AFTER UPDATE ON "crm"."clients"
FOR EACH ROW WHEN ("old"."id" IS DISTINCT FROM "new"."id")
EXECUTE FUNCTION "pgdedup"."pgdedup_fn_clients_rekey_8f6ee8e0"();
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_trg_clients_rekey_6539dd43', 'crm.clients', 30, 'trigger', 'table', 'd4b773dcc45c03b357f50938b3039abd', 'd4b773dcc45c03b357f50938b3039abd', 'DROP TRIGGER IF EXISTS "pgdedup_trg_clients_rekey_6539dd43" ON "crm"."clients";', 'CREATE TRIGGER "pgdedup_trg_clients_rekey_6539dd43"
AFTER UPDATE ON "crm"."clients"
FOR EACH ROW WHEN ("old"."id" IS DISTINCT FROM "new"."id")
EXECUTE FUNCTION "pgdedup"."pgdedup_fn_clients_rekey_8f6ee8e0"();
', '{pgdedup_fn_clients_rekey_8f6ee8e0}', 'SHARE ROW EXCLUSIVE', coalesce(pgdedup.index_build('pgdedup_trg_clients_rekey_6539dd43'), pgdedup.function_build('pgdedup_trg_clients_rekey_6539dd43')), pgdedup.object_shape('pgdedup_trg_clients_rekey_6539dd43'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "crm"."clients_find_duplicates"(
    "email" text DEFAULT NULL
) RETURNS SETOF pgdedup.match
LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT m.*
    FROM pgdedup.find_duplicates(
        '"crm"."clients"'::regclass,
        pg_catalog.jsonb_strip_nulls(
            pg_catalog.jsonb_build_object('email', "clients_find_duplicates"."email")
        )
    ) AS m;
END;
COMMENT ON FUNCTION "crm"."clients_find_duplicates"("email" text) IS 'pgdedup: rows that the rules relate to the given values';
GRANT EXECUTE ON FUNCTION "crm"."clients_find_duplicates"("email" text) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('"crm"."clients_find_duplicates"', 'crm.clients', 31, 'function', 'table', '06737cf64bc96aed67b58c5877529877', '"crm"."clients_find_duplicates"("email" text)', 'DROP FUNCTION IF EXISTS "crm"."clients_find_duplicates"("email" text);', 'CREATE OR REPLACE FUNCTION "crm"."clients_find_duplicates"(
    "email" text DEFAULT NULL
) RETURNS SETOF pgdedup.match
LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT m.*
    FROM pgdedup.find_duplicates(
        ''"crm"."clients"''::regclass,
        pg_catalog.jsonb_strip_nulls(
            pg_catalog.jsonb_build_object(''email'', "clients_find_duplicates"."email")
        )
    ) AS m;
END;
COMMENT ON FUNCTION "crm"."clients_find_duplicates"("email" text) IS ''pgdedup: rows that the rules relate to the given values'';
GRANT EXECUTE ON FUNCTION "crm"."clients_find_duplicates"("email" text) TO PUBLIC;
', '{}', '', coalesce(pgdedup.index_build('"crm"."clients_find_duplicates"'), pgdedup.function_build('"crm"."clients_find_duplicates"')), pgdedup.object_shape('"crm"."clients_find_duplicates"'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
INSERT INTO pgdedup.tables (target, name, config, content_hash, columns)
SELECT '"crm"."clients"'::regclass, 'crm.clients', c.config, pg_catalog.md5(c.config::text), (SELECT pg_catalog.jsonb_object_agg(a.attnum, a.attname) FROM pg_catalog.pg_attribute AS a WHERE a.attrelid = '"crm"."clients"'::regclass AND a.attnum > 0 AND NOT a.attisdropped AND NOT pg_catalog.starts_with(a.attname, 'pgdedup_'))
FROM (SELECT "pgdedup"."pgdedup_fn_clients_config_59bdd848"() AS config) AS c
ON CONFLICT (name) DO UPDATE SET target = excluded.target, config = excluded.config, content_hash = excluded.content_hash, columns = excluded.columns, installed_at = pg_catalog.now(), installed_by = CURRENT_USER;
SELECT pgdedup.end_lapsed_actions('"crm"."clients"'::regclass);
SELECT pg_catalog.set_config(
    'search_path', pg_catalog.current_setting('pgdedup.search_path_before'), true
);
