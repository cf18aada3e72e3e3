-- pgdedup: run in one transaction, for instance: psql --single-transaction -v ON_ERROR_STOP=1 -f this.sql
SET LOCAL standard_conforming_strings = on;
SET LOCAL search_path = pg_catalog, pg_temp;
CREATE INDEX "pgdedup_ix_customers_credit_same_5342a99e" ON "crm"."customers" USING btree (("pgdedup"."uscc_v1"(("credit_code"::text COLLATE pg_catalog."C"))));
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_ix_customers_credit_same_5342a99e', 'crm.customers', 1, 'index', 'field:credit', '6640c258cb5d05afbb1b4a5763a01108', '6640c258cb5d05afbb1b4a5763a01108', 'DROP INDEX IF EXISTS "crm"."pgdedup_ix_customers_credit_same_5342a99e";', 'CREATE INDEX "pgdedup_ix_customers_credit_same_5342a99e" ON "crm"."customers" USING btree (("pgdedup"."uscc_v1"(("credit_code"::text COLLATE pg_catalog."C"))));
', '{}', 'SHARE; SHARE UPDATE EXCLUSIVE when built concurrently', coalesce(pgdedup.index_build('pgdedup_ix_customers_credit_same_5342a99e'), pgdedup.function_build('pgdedup_ix_customers_credit_same_5342a99e')), pgdedup.object_shape('pgdedup_ix_customers_credit_same_5342a99e'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE INDEX "pgdedup_ix_customers_phone_same_bf672b8c" ON "crm"."customers" USING gin (("pgdedup"."distinct_values_v1"("pgdedup"."phone_v1"(("phone1" COLLATE pg_catalog."C")) || "pgdedup"."phone_v1"(("phone2" COLLATE pg_catalog."C"))))) WITH (fastupdate = off);
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_ix_customers_phone_same_bf672b8c', 'crm.customers', 2, 'index', 'field:phone', 'ec02245f846894735640603215714e69', 'ec02245f846894735640603215714e69', 'DROP INDEX IF EXISTS "crm"."pgdedup_ix_customers_phone_same_bf672b8c";', 'CREATE INDEX "pgdedup_ix_customers_phone_same_bf672b8c" ON "crm"."customers" USING gin (("pgdedup"."distinct_values_v1"("pgdedup"."phone_v1"(("phone1" COLLATE pg_catalog."C")) || "pgdedup"."phone_v1"(("phone2" COLLATE pg_catalog."C"))))) WITH (fastupdate = off);
', '{}', 'SHARE; SHARE UPDATE EXCLUSIVE when built concurrently', coalesce(pgdedup.index_build('pgdedup_ix_customers_phone_same_bf672b8c'), pgdedup.function_build('pgdedup_ix_customers_phone_same_bf672b8c')), pgdedup.object_shape('pgdedup_ix_customers_phone_same_bf672b8c'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE INDEX "pgdedup_ix_customers_contact_same_2f530cb3" ON "crm"."customers" USING btree (("pgdedup"."person_name_v1"(("contact"::text COLLATE pg_catalog."C"))));
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_ix_customers_contact_same_2f530cb3', 'crm.customers', 3, 'index', 'field:contact', 'ee13111ddf918078796519b9c12b2f37', 'ee13111ddf918078796519b9c12b2f37', 'DROP INDEX IF EXISTS "crm"."pgdedup_ix_customers_contact_same_2f530cb3";', 'CREATE INDEX "pgdedup_ix_customers_contact_same_2f530cb3" ON "crm"."customers" USING btree (("pgdedup"."person_name_v1"(("contact"::text COLLATE pg_catalog."C"))));
', '{}', 'SHARE; SHARE UPDATE EXCLUSIVE when built concurrently', coalesce(pgdedup.index_build('pgdedup_ix_customers_contact_same_2f530cb3'), pgdedup.function_build('pgdedup_ix_customers_contact_same_2f530cb3')), pgdedup.object_shape('pgdedup_ix_customers_contact_same_2f530cb3'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE INDEX "pgdedup_ix_customers_name_grams_0_5_city_0e69f2b0" ON "crm"."customers" USING gin ("pgdedup"."keys_beside_v2"("pgdedup"."gram_keys_v2"("pgdedup"."company_core_v1"(("pgdedup"."company_name_v1"(("name" COLLATE pg_catalog."C")))), 0.5), "pgdedup"."region_city_v1"(("pgdedup"."region_v1"(("city" COLLATE pg_catalog."C")))))) WITH (fastupdate = off);
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_ix_customers_name_grams_0_5_city_0e69f2b0', 'crm.customers', 4, 'index', 'field:name', '2997ab11f39a5dfa80c85d79ae1f1d7f', '2997ab11f39a5dfa80c85d79ae1f1d7f', 'DROP INDEX IF EXISTS "crm"."pgdedup_ix_customers_name_grams_0_5_city_0e69f2b0";', 'CREATE INDEX "pgdedup_ix_customers_name_grams_0_5_city_0e69f2b0" ON "crm"."customers" USING gin ("pgdedup"."keys_beside_v2"("pgdedup"."gram_keys_v2"("pgdedup"."company_core_v1"(("pgdedup"."company_name_v1"(("name" COLLATE pg_catalog."C")))), 0.5), "pgdedup"."region_city_v1"(("pgdedup"."region_v1"(("city" COLLATE pg_catalog."C")))))) WITH (fastupdate = off);
', '{}', 'SHARE; SHARE UPDATE EXCLUSIVE when built concurrently', coalesce(pgdedup.index_build('pgdedup_ix_customers_name_grams_0_5_city_0e69f2b0'), pgdedup.function_build('pgdedup_ix_customers_name_grams_0_5_city_0e69f2b0')), pgdedup.object_shape('pgdedup_ix_customers_name_grams_0_5_city_0e69f2b0'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_live_83185e8b"(
    "deleted_at" timestamp with time zone
)
RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN coalesce((deleted_at IS NULL), false);
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_live_83185e8b"("deleted_at" timestamp with time zone) IS 'pgdedup: whether a row of crm.customers is compared at all';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_live_83185e8b"("deleted_at" timestamp with time zone) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_live_83185e8b', 'crm.customers', 0, 'function', 'table', '8bd3d75f8bfe45c7be3557bc72b9115e', '"pgdedup"."pgdedup_fn_customers_live_83185e8b"("deleted_at" timestamp with time zone)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_live_83185e8b"("deleted_at" timestamp with time zone);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_live_83185e8b"(
    "deleted_at" timestamp with time zone
)
RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN coalesce((deleted_at IS NULL), false);
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_live_83185e8b"("deleted_at" timestamp with time zone) IS ''pgdedup: whether a row of crm.customers is compared at all'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_live_83185e8b"("deleted_at" timestamp with time zone) TO PUBLIC;
', '{}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_live_83185e8b'), pgdedup.function_build('pgdedup_fn_customers_live_83185e8b')), pgdedup.object_shape('pgdedup_fn_customers_live_83185e8b'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_phone_evidence_79101ac9"(
    "p_phone" text[], "s_tenant_id" integer, "k_id" bigint
)
RETURNS TABLE (value text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT pg_catalog.array_agg(v.value)
    FROM pg_catalog.unnest("pgdedup_fn_customers_phone_evidence_79101ac9"."p_phone") AS v (value)
    WHERE NOT EXISTS (
        SELECT FROM "crm"."customers" AS t
        WHERE ("pgdedup"."distinct_values_v1"("pgdedup"."phone_v1"(("t"."phone1" COLLATE pg_catalog."C")) || "pgdedup"."phone_v1"(("t"."phone2" COLLATE pg_catalog."C")))) OPERATOR(pg_catalog.&&) ARRAY["v"."value"]
            AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_phone_evidence_79101ac9"."s_tenant_id"
            AND "pgdedup"."pgdedup_fn_customers_live_83185e8b"("t"."deleted_at")
            AND ("t"."id" = "pgdedup_fn_customers_phone_evidence_79101ac9"."k_id") IS NOT TRUE
        LIMIT 1 OFFSET 20
    );
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_phone_evidence_79101ac9"("p_phone" text[], "s_tenant_id" integer, "k_id" bigint) IS 'pgdedup: values of phone of crm.customers that are evidence';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_phone_evidence_79101ac9"("p_phone" text[], "s_tenant_id" integer, "k_id" bigint) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_phone_evidence_79101ac9', 'crm.customers', 5, 'function', 'field:phone', 'f73014aa60c235e5f841587155a49233', '"pgdedup"."pgdedup_fn_customers_phone_evidence_79101ac9"("p_phone" text[], "s_tenant_id" integer, "k_id" bigint)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_phone_evidence_79101ac9"("p_phone" text[], "s_tenant_id" integer, "k_id" bigint);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_phone_evidence_79101ac9"(
    "p_phone" text[], "s_tenant_id" integer, "k_id" bigint
)
RETURNS TABLE (value text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT pg_catalog.array_agg(v.value)
    FROM pg_catalog.unnest("pgdedup_fn_customers_phone_evidence_79101ac9"."p_phone") AS v (value)
    WHERE NOT EXISTS (
        SELECT FROM "crm"."customers" AS t
        WHERE ("pgdedup"."distinct_values_v1"("pgdedup"."phone_v1"(("t"."phone1" COLLATE pg_catalog."C")) || "pgdedup"."phone_v1"(("t"."phone2" COLLATE pg_catalog."C")))) OPERATOR(pg_catalog.&&) ARRAY["v"."value"]
            AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_phone_evidence_79101ac9"."s_tenant_id"
            AND "pgdedup"."pgdedup_fn_customers_live_83185e8b"("t"."deleted_at")
            AND ("t"."id" = "pgdedup_fn_customers_phone_evidence_79101ac9"."k_id") IS NOT TRUE
        LIMIT 1 OFFSET 20
    );
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_phone_evidence_79101ac9"("p_phone" text[], "s_tenant_id" integer, "k_id" bigint) IS ''pgdedup: values of phone of crm.customers that are evidence'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_phone_evidence_79101ac9"("p_phone" text[], "s_tenant_id" integer, "k_id" bigint) TO PUBLIC;
', '{pgdedup_fn_customers_live_83185e8b}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_phone_evidence_79101ac9'), pgdedup.function_build('pgdedup_fn_customers_phone_evidence_79101ac9')), pgdedup.object_shape('pgdedup_fn_customers_phone_evidence_79101ac9'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_same_credit_match_20b7dd34"(
    "p_credit" text, "s_tenant_id" integer, "k_id" bigint
)
RETURNS TABLE (key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "t"."id"::text,
        1::double precision,
        ARRAY[("pgdedup"."uscc_v1"(("t"."credit_code"::text COLLATE pg_catalog."C")))]::text[]
    FROM "crm"."customers" AS t
    WHERE ("pgdedup"."uscc_v1"(("t"."credit_code"::text COLLATE pg_catalog."C"))) = "pgdedup_fn_customers_same_credit_match_20b7dd34"."p_credit"
        AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_same_credit_match_20b7dd34"."s_tenant_id"
        AND "pgdedup"."pgdedup_fn_customers_live_83185e8b"("t"."deleted_at")
        AND ("t"."id" = "pgdedup_fn_customers_same_credit_match_20b7dd34"."k_id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_credit_match_20b7dd34"("p_credit" text, "s_tenant_id" integer, "k_id" bigint) IS 'pgdedup: rule same_credit of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_credit_match_20b7dd34"("p_credit" text, "s_tenant_id" integer, "k_id" bigint) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_same_credit_match_20b7dd34', 'crm.customers', 6, 'function', 'rule:same_credit', '028b997a117ee432c45dd316f8ac4606', '"pgdedup"."pgdedup_fn_customers_same_credit_match_20b7dd34"("p_credit" text, "s_tenant_id" integer, "k_id" bigint)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_same_credit_match_20b7dd34"("p_credit" text, "s_tenant_id" integer, "k_id" bigint);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_same_credit_match_20b7dd34"(
    "p_credit" text, "s_tenant_id" integer, "k_id" bigint
)
RETURNS TABLE (key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "t"."id"::text,
        1::double precision,
        ARRAY[("pgdedup"."uscc_v1"(("t"."credit_code"::text COLLATE pg_catalog."C")))]::text[]
    FROM "crm"."customers" AS t
    WHERE ("pgdedup"."uscc_v1"(("t"."credit_code"::text COLLATE pg_catalog."C"))) = "pgdedup_fn_customers_same_credit_match_20b7dd34"."p_credit"
        AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_same_credit_match_20b7dd34"."s_tenant_id"
        AND "pgdedup"."pgdedup_fn_customers_live_83185e8b"("t"."deleted_at")
        AND ("t"."id" = "pgdedup_fn_customers_same_credit_match_20b7dd34"."k_id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_credit_match_20b7dd34"("p_credit" text, "s_tenant_id" integer, "k_id" bigint) IS ''pgdedup: rule same_credit of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_credit_match_20b7dd34"("p_credit" text, "s_tenant_id" integer, "k_id" bigint) TO PUBLIC;
', '{pgdedup_fn_customers_live_83185e8b}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_same_credit_match_20b7dd34'), pgdedup.function_build('pgdedup_fn_customers_same_credit_match_20b7dd34')), pgdedup.object_shape('pgdedup_fn_customers_same_credit_match_20b7dd34'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_same_credit_locks_5324ba2e"(
    "p_credit" text, "s_tenant_id" integer
)
RETURNS TABLE (key bigint)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT pgdedup.lock_key(
        'uscc:same|' || "pgdedup_fn_customers_same_credit_locks_5324ba2e"."p_credit",
        coalesce("pgdedup_fn_customers_same_credit_locks_5324ba2e"."s_tenant_id"::text, E'\x01')
    );
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_credit_locks_5324ba2e"("p_credit" text, "s_tenant_id" integer) IS 'pgdedup: lock keys of rule same_credit of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_credit_locks_5324ba2e"("p_credit" text, "s_tenant_id" integer) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_same_credit_locks_5324ba2e', 'crm.customers', 7, 'function', 'rule:same_credit', '61f83b72a60eef29f99f3633ebaa2d07', '"pgdedup"."pgdedup_fn_customers_same_credit_locks_5324ba2e"("p_credit" text, "s_tenant_id" integer)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_same_credit_locks_5324ba2e"("p_credit" text, "s_tenant_id" integer);',  E'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_same_credit_locks_5324ba2e"(
    "p_credit" text, "s_tenant_id" integer
)
RETURNS TABLE (key bigint)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT pgdedup.lock_key(
        ''uscc:same|'' || "pgdedup_fn_customers_same_credit_locks_5324ba2e"."p_credit",
        coalesce("pgdedup_fn_customers_same_credit_locks_5324ba2e"."s_tenant_id"::text, E''\\x01'')
    );
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_credit_locks_5324ba2e"("p_credit" text, "s_tenant_id" integer) IS ''pgdedup: lock keys of rule same_credit of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_credit_locks_5324ba2e"("p_credit" text, "s_tenant_id" integer) TO PUBLIC;
', '{}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_same_credit_locks_5324ba2e'), pgdedup.function_build('pgdedup_fn_customers_same_credit_locks_5324ba2e')), pgdedup.object_shape('pgdedup_fn_customers_same_credit_locks_5324ba2e'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_same_credit_verify_e5e4c33d"(
    p_key_l text, p_key_r text
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        1::double precision,
        ARRAY[("pgdedup"."uscc_v1"(("t"."credit_code"::text COLLATE pg_catalog."C")))]::text[]
    FROM "crm"."customers" AS t
    INNER JOIN "crm"."customers" AS r
        ON "r"."id" = "pgdedup_fn_customers_same_credit_verify_e5e4c33d"."p_key_r"::bigint
    WHERE "t"."id" = "pgdedup_fn_customers_same_credit_verify_e5e4c33d"."p_key_l"::bigint
        AND ("pgdedup"."uscc_v1"(("t"."credit_code"::text COLLATE pg_catalog."C"))) = ("pgdedup"."uscc_v1"(("r"."credit_code"::text COLLATE pg_catalog."C")))
        AND "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id"
        AND "pgdedup"."pgdedup_fn_customers_live_83185e8b"("t"."deleted_at")
        AND "pgdedup"."pgdedup_fn_customers_live_83185e8b"("r"."deleted_at")
        AND ("t"."id" = "r"."id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_credit_verify_e5e4c33d"(p_key_l text, p_key_r text) IS 'pgdedup: rule same_credit of crm.customers on two rows';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_credit_verify_e5e4c33d"(p_key_l text, p_key_r text) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_same_credit_verify_e5e4c33d', 'crm.customers', 8, 'function', 'rule:same_credit', 'ed62ee2210199721bdc768bf3595d1e8', '"pgdedup"."pgdedup_fn_customers_same_credit_verify_e5e4c33d"(p_key_l text, p_key_r text)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_same_credit_verify_e5e4c33d"(p_key_l text, p_key_r text);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_same_credit_verify_e5e4c33d"(
    p_key_l text, p_key_r text
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        1::double precision,
        ARRAY[("pgdedup"."uscc_v1"(("t"."credit_code"::text COLLATE pg_catalog."C")))]::text[]
    FROM "crm"."customers" AS t
    INNER JOIN "crm"."customers" AS r
        ON "r"."id" = "pgdedup_fn_customers_same_credit_verify_e5e4c33d"."p_key_r"::bigint
    WHERE "t"."id" = "pgdedup_fn_customers_same_credit_verify_e5e4c33d"."p_key_l"::bigint
        AND ("pgdedup"."uscc_v1"(("t"."credit_code"::text COLLATE pg_catalog."C"))) = ("pgdedup"."uscc_v1"(("r"."credit_code"::text COLLATE pg_catalog."C")))
        AND "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id"
        AND "pgdedup"."pgdedup_fn_customers_live_83185e8b"("t"."deleted_at")
        AND "pgdedup"."pgdedup_fn_customers_live_83185e8b"("r"."deleted_at")
        AND ("t"."id" = "r"."id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_credit_verify_e5e4c33d"(p_key_l text, p_key_r text) IS ''pgdedup: rule same_credit of crm.customers on two rows'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_credit_verify_e5e4c33d"(p_key_l text, p_key_r text) TO PUBLIC;
', '{pgdedup_fn_customers_live_83185e8b}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_same_credit_verify_e5e4c33d'), pgdedup.function_build('pgdedup_fn_customers_same_credit_verify_e5e4c33d')), pgdedup.object_shape('pgdedup_fn_customers_same_credit_verify_e5e4c33d'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_same_credit_values_ef802a4e"()
RETURNS TABLE (row_key text, "v1" bigint, "v2" integer, "v3" text, "v4" boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "r"."id"::text,
        "r"."id", "r"."tenant_id", ("pgdedup"."uscc_v1"(("r"."credit_code"::text COLLATE pg_catalog."C"))), "pgdedup"."pgdedup_fn_customers_live_83185e8b"("r"."deleted_at")
    FROM "crm"."customers" AS r
    WHERE "pgdedup"."pgdedup_fn_customers_live_83185e8b"("r"."deleted_at");
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_credit_values_ef802a4e"() IS 'pgdedup: what is compared by rule same_credit of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_credit_values_ef802a4e"() TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_same_credit_values_ef802a4e', 'crm.customers', 9, 'function', 'rule:same_credit', 'e2f3cd90fef64378c47d5a95a9dc0123', '"pgdedup"."pgdedup_fn_customers_same_credit_values_ef802a4e"() "v1" bigint, "v2" integer, "v3" text, "v4" boolean', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_same_credit_values_ef802a4e"();', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_same_credit_values_ef802a4e"()
RETURNS TABLE (row_key text, "v1" bigint, "v2" integer, "v3" text, "v4" boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "r"."id"::text,
        "r"."id", "r"."tenant_id", ("pgdedup"."uscc_v1"(("r"."credit_code"::text COLLATE pg_catalog."C"))), "pgdedup"."pgdedup_fn_customers_live_83185e8b"("r"."deleted_at")
    FROM "crm"."customers" AS r
    WHERE "pgdedup"."pgdedup_fn_customers_live_83185e8b"("r"."deleted_at");
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_credit_values_ef802a4e"() IS ''pgdedup: what is compared by rule same_credit of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_credit_values_ef802a4e"() TO PUBLIC;
', '{pgdedup_fn_customers_live_83185e8b}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_same_credit_values_ef802a4e'), pgdedup.function_build('pgdedup_fn_customers_same_credit_values_ef802a4e')), pgdedup.object_shape('pgdedup_fn_customers_same_credit_values_ef802a4e'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_same_credit_keys_41342f21"(
    "v1" bigint, "v2" integer, "v3" text, "v4" boolean
)
RETURNS TABLE (key bigint, asked boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT "pgdedup"."lock_key"('uscc:same|' || "r"."pgdedup_k_customers_credit_230fdda3", coalesce("r"."tenant_id"::text, E'\x01')), NULL::boolean
    FROM (SELECT "pgdedup_fn_customers_same_credit_keys_41342f21"."v1" AS "id", "pgdedup_fn_customers_same_credit_keys_41342f21"."v2" AS "tenant_id", "pgdedup_fn_customers_same_credit_keys_41342f21"."v3" AS "pgdedup_k_customers_credit_230fdda3", "pgdedup_fn_customers_same_credit_keys_41342f21"."v4" AS "pgdedup_k_customers_live_74cf3f67") AS r;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_credit_keys_41342f21"("v1" bigint, "v2" integer, "v3" text, "v4" boolean) IS 'pgdedup: keys of a row for rule same_credit of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_credit_keys_41342f21"("v1" bigint, "v2" integer, "v3" text, "v4" boolean) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_same_credit_keys_41342f21', 'crm.customers', 10, 'function', 'rule:same_credit', '245f18bef6ca36bbba18b2e70dbfa503', '"pgdedup"."pgdedup_fn_customers_same_credit_keys_41342f21"("v1" bigint, "v2" integer, "v3" text, "v4" boolean)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_same_credit_keys_41342f21"("v1" bigint, "v2" integer, "v3" text, "v4" boolean);',  E'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_same_credit_keys_41342f21"(
    "v1" bigint, "v2" integer, "v3" text, "v4" boolean
)
RETURNS TABLE (key bigint, asked boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT "pgdedup"."lock_key"(''uscc:same|'' || "r"."pgdedup_k_customers_credit_230fdda3", coalesce("r"."tenant_id"::text, E''\\x01'')), NULL::boolean
    FROM (SELECT "pgdedup_fn_customers_same_credit_keys_41342f21"."v1" AS "id", "pgdedup_fn_customers_same_credit_keys_41342f21"."v2" AS "tenant_id", "pgdedup_fn_customers_same_credit_keys_41342f21"."v3" AS "pgdedup_k_customers_credit_230fdda3", "pgdedup_fn_customers_same_credit_keys_41342f21"."v4" AS "pgdedup_k_customers_live_74cf3f67") AS r;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_credit_keys_41342f21"("v1" bigint, "v2" integer, "v3" text, "v4" boolean) IS ''pgdedup: keys of a row for rule same_credit of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_credit_keys_41342f21"("v1" bigint, "v2" integer, "v3" text, "v4" boolean) TO PUBLIC;
', '{}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_same_credit_keys_41342f21'), pgdedup.function_build('pgdedup_fn_customers_same_credit_keys_41342f21')), pgdedup.object_shape('pgdedup_fn_customers_same_credit_keys_41342f21'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_same_credit_relate_fab4475a"(
    "l1" bigint, "l2" integer, "l3" text, "l4" boolean, "r1" bigint, "r2" integer, "r3" text, "r4" boolean
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        1::double precision,
        ARRAY["t"."pgdedup_k_customers_credit_230fdda3"]::text[]
    FROM (SELECT "pgdedup_fn_customers_same_credit_relate_fab4475a"."l1" AS "id", "pgdedup_fn_customers_same_credit_relate_fab4475a"."l2" AS "tenant_id", "pgdedup_fn_customers_same_credit_relate_fab4475a"."l3" AS "pgdedup_k_customers_credit_230fdda3", "pgdedup_fn_customers_same_credit_relate_fab4475a"."l4" AS "pgdedup_k_customers_live_74cf3f67") AS t
    CROSS JOIN (SELECT "pgdedup_fn_customers_same_credit_relate_fab4475a"."r1" AS "id", "pgdedup_fn_customers_same_credit_relate_fab4475a"."r2" AS "tenant_id", "pgdedup_fn_customers_same_credit_relate_fab4475a"."r3" AS "pgdedup_k_customers_credit_230fdda3", "pgdedup_fn_customers_same_credit_relate_fab4475a"."r4" AS "pgdedup_k_customers_live_74cf3f67") AS r
    WHERE "t"."pgdedup_k_customers_credit_230fdda3" = "r"."pgdedup_k_customers_credit_230fdda3"
        AND "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND "r"."pgdedup_k_customers_live_74cf3f67"
        AND ("t"."id" = "r"."id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_credit_relate_fab4475a"("l1" bigint, "l2" integer, "l3" text, "l4" boolean, "r1" bigint, "r2" integer, "r3" text, "r4" boolean) IS 'pgdedup: the verdict on two rows by rule same_credit of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_credit_relate_fab4475a"("l1" bigint, "l2" integer, "l3" text, "l4" boolean, "r1" bigint, "r2" integer, "r3" text, "r4" boolean) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_same_credit_relate_fab4475a', 'crm.customers', 11, 'function', 'rule:same_credit', '59c9cc156c606b920372570402f129c7', '"pgdedup"."pgdedup_fn_customers_same_credit_relate_fab4475a"("l1" bigint, "l2" integer, "l3" text, "l4" boolean, "r1" bigint, "r2" integer, "r3" text, "r4" boolean)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_same_credit_relate_fab4475a"("l1" bigint, "l2" integer, "l3" text, "l4" boolean, "r1" bigint, "r2" integer, "r3" text, "r4" boolean);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_same_credit_relate_fab4475a"(
    "l1" bigint, "l2" integer, "l3" text, "l4" boolean, "r1" bigint, "r2" integer, "r3" text, "r4" boolean
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        1::double precision,
        ARRAY["t"."pgdedup_k_customers_credit_230fdda3"]::text[]
    FROM (SELECT "pgdedup_fn_customers_same_credit_relate_fab4475a"."l1" AS "id", "pgdedup_fn_customers_same_credit_relate_fab4475a"."l2" AS "tenant_id", "pgdedup_fn_customers_same_credit_relate_fab4475a"."l3" AS "pgdedup_k_customers_credit_230fdda3", "pgdedup_fn_customers_same_credit_relate_fab4475a"."l4" AS "pgdedup_k_customers_live_74cf3f67") AS t
    CROSS JOIN (SELECT "pgdedup_fn_customers_same_credit_relate_fab4475a"."r1" AS "id", "pgdedup_fn_customers_same_credit_relate_fab4475a"."r2" AS "tenant_id", "pgdedup_fn_customers_same_credit_relate_fab4475a"."r3" AS "pgdedup_k_customers_credit_230fdda3", "pgdedup_fn_customers_same_credit_relate_fab4475a"."r4" AS "pgdedup_k_customers_live_74cf3f67") AS r
    WHERE "t"."pgdedup_k_customers_credit_230fdda3" = "r"."pgdedup_k_customers_credit_230fdda3"
        AND "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND "r"."pgdedup_k_customers_live_74cf3f67"
        AND ("t"."id" = "r"."id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_credit_relate_fab4475a"("l1" bigint, "l2" integer, "l3" text, "l4" boolean, "r1" bigint, "r2" integer, "r3" text, "r4" boolean) IS ''pgdedup: the verdict on two rows by rule same_credit of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_credit_relate_fab4475a"("l1" bigint, "l2" integer, "l3" text, "l4" boolean, "r1" bigint, "r2" integer, "r3" text, "r4" boolean) TO PUBLIC;
', '{}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_same_credit_relate_fab4475a'), pgdedup.function_build('pgdedup_fn_customers_same_credit_relate_fab4475a')), pgdedup.object_shape('pgdedup_fn_customers_same_credit_relate_fab4475a'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_contact_phone_match_9f22b030"(
    "p_contact" text, "p_phone" text[], "s_tenant_id" integer, "k_id" bigint
)
RETURNS TABLE (key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "t"."id"::text,
        1::double precision,
        ARRAY[("pgdedup"."person_name_v1"(("t"."contact"::text COLLATE pg_catalog."C"))), "pgdedup"."shared_values"(("pgdedup"."distinct_values_v1"("pgdedup"."phone_v1"(("t"."phone1" COLLATE pg_catalog."C")) || "pgdedup"."phone_v1"(("t"."phone2" COLLATE pg_catalog."C")))), "e_phone"."value")]::text[]
    FROM "crm"."customers" AS t
    CROSS JOIN "pgdedup"."pgdedup_fn_customers_phone_evidence_79101ac9"("pgdedup_fn_customers_contact_phone_match_9f22b030"."p_phone", "pgdedup_fn_customers_contact_phone_match_9f22b030"."s_tenant_id", "pgdedup_fn_customers_contact_phone_match_9f22b030"."k_id") AS "e_phone" (value)
    WHERE ("pgdedup"."person_name_v1"(("t"."contact"::text COLLATE pg_catalog."C"))) = "pgdedup_fn_customers_contact_phone_match_9f22b030"."p_contact"
        AND ("pgdedup"."distinct_values_v1"("pgdedup"."phone_v1"(("t"."phone1" COLLATE pg_catalog."C")) || "pgdedup"."phone_v1"(("t"."phone2" COLLATE pg_catalog."C")))) OPERATOR(pg_catalog.&&) "e_phone"."value"
        AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_contact_phone_match_9f22b030"."s_tenant_id"
        AND "pgdedup"."pgdedup_fn_customers_live_83185e8b"("t"."deleted_at")
        AND ("t"."id" = "pgdedup_fn_customers_contact_phone_match_9f22b030"."k_id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_contact_phone_match_9f22b030"("p_contact" text, "p_phone" text[], "s_tenant_id" integer, "k_id" bigint) IS 'pgdedup: rule contact_phone of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_contact_phone_match_9f22b030"("p_contact" text, "p_phone" text[], "s_tenant_id" integer, "k_id" bigint) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_contact_phone_match_9f22b030', 'crm.customers', 12, 'function', 'rule:contact_phone', 'fb3c68ab8307797451d7024b101adce6', '"pgdedup"."pgdedup_fn_customers_contact_phone_match_9f22b030"("p_contact" text, "p_phone" text[], "s_tenant_id" integer, "k_id" bigint)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_contact_phone_match_9f22b030"("p_contact" text, "p_phone" text[], "s_tenant_id" integer, "k_id" bigint);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_contact_phone_match_9f22b030"(
    "p_contact" text, "p_phone" text[], "s_tenant_id" integer, "k_id" bigint
)
RETURNS TABLE (key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "t"."id"::text,
        1::double precision,
        ARRAY[("pgdedup"."person_name_v1"(("t"."contact"::text COLLATE pg_catalog."C"))), "pgdedup"."shared_values"(("pgdedup"."distinct_values_v1"("pgdedup"."phone_v1"(("t"."phone1" COLLATE pg_catalog."C")) || "pgdedup"."phone_v1"(("t"."phone2" COLLATE pg_catalog."C")))), "e_phone"."value")]::text[]
    FROM "crm"."customers" AS t
    CROSS JOIN "pgdedup"."pgdedup_fn_customers_phone_evidence_79101ac9"("pgdedup_fn_customers_contact_phone_match_9f22b030"."p_phone", "pgdedup_fn_customers_contact_phone_match_9f22b030"."s_tenant_id", "pgdedup_fn_customers_contact_phone_match_9f22b030"."k_id") AS "e_phone" (value)
    WHERE ("pgdedup"."person_name_v1"(("t"."contact"::text COLLATE pg_catalog."C"))) = "pgdedup_fn_customers_contact_phone_match_9f22b030"."p_contact"
        AND ("pgdedup"."distinct_values_v1"("pgdedup"."phone_v1"(("t"."phone1" COLLATE pg_catalog."C")) || "pgdedup"."phone_v1"(("t"."phone2" COLLATE pg_catalog."C")))) OPERATOR(pg_catalog.&&) "e_phone"."value"
        AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_contact_phone_match_9f22b030"."s_tenant_id"
        AND "pgdedup"."pgdedup_fn_customers_live_83185e8b"("t"."deleted_at")
        AND ("t"."id" = "pgdedup_fn_customers_contact_phone_match_9f22b030"."k_id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_contact_phone_match_9f22b030"("p_contact" text, "p_phone" text[], "s_tenant_id" integer, "k_id" bigint) IS ''pgdedup: rule contact_phone of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_contact_phone_match_9f22b030"("p_contact" text, "p_phone" text[], "s_tenant_id" integer, "k_id" bigint) TO PUBLIC;
', '{pgdedup_fn_customers_live_83185e8b,pgdedup_fn_customers_phone_evidence_79101ac9}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_contact_phone_match_9f22b030'), pgdedup.function_build('pgdedup_fn_customers_contact_phone_match_9f22b030')), pgdedup.object_shape('pgdedup_fn_customers_contact_phone_match_9f22b030'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_contact_phone_alias_match_7a0a09ef"(
    "p_contact" text, "p_phone" text[], "s_tenant_id" integer, "k_id" bigint
)
RETURNS TABLE (key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT DISTINCT
        "t"."id"::text,
        1::double precision,
        ARRAY[CASE WHEN ("pgdedup"."person_name_v1"(("t"."contact"::text COLLATE pg_catalog."C"))) = "pgdedup_fn_customers_contact_phone_alias_match_7a0a09ef"."p_contact" THEN ("pgdedup"."person_name_v1"(("t"."contact"::text COLLATE pg_catalog."C"))) ELSE "pgdedup"."both_values"(("pgdedup"."person_name_v1"(("t"."contact"::text COLLATE pg_catalog."C"))), "pgdedup_fn_customers_contact_phone_alias_match_7a0a09ef"."p_contact") END, "pgdedup"."shared_values"(("pgdedup"."distinct_values_v1"("pgdedup"."phone_v1"(("t"."phone1" COLLATE pg_catalog."C")) || "pgdedup"."phone_v1"(("t"."phone2" COLLATE pg_catalog."C")))), "e_phone"."value")]::text[]
    FROM "crm"."customers" AS t
    CROSS JOIN "pgdedup"."pgdedup_fn_customers_phone_evidence_79101ac9"("pgdedup_fn_customers_contact_phone_alias_match_7a0a09ef"."p_phone", "pgdedup_fn_customers_contact_phone_alias_match_7a0a09ef"."s_tenant_id", "pgdedup_fn_customers_contact_phone_alias_match_7a0a09ef"."k_id") AS "e_phone" (value)
    WHERE ("pgdedup"."distinct_values_v1"("pgdedup"."phone_v1"(("t"."phone1" COLLATE pg_catalog."C")) || "pgdedup"."phone_v1"(("t"."phone2" COLLATE pg_catalog."C")))) OPERATOR(pg_catalog.&&) "pgdedup_fn_customers_contact_phone_alias_match_7a0a09ef"."p_phone"
        AND (("pgdedup"."person_name_v1"(("t"."contact"::text COLLATE pg_catalog."C"))) = "pgdedup_fn_customers_contact_phone_alias_match_7a0a09ef"."p_contact" OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('person_name')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'person_name' AND g.digest = "pgdedup"."alias_digest"(("pgdedup"."person_name_v1"(("t"."contact"::text COLLATE pg_catalog."C"))))) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'person_name' AND g.digest = "pgdedup"."alias_digest"("pgdedup_fn_customers_contact_phone_alias_match_7a0a09ef"."p_contact")), false)))
        AND ("pgdedup"."distinct_values_v1"("pgdedup"."phone_v1"(("t"."phone1" COLLATE pg_catalog."C")) || "pgdedup"."phone_v1"(("t"."phone2" COLLATE pg_catalog."C")))) OPERATOR(pg_catalog.&&) "e_phone"."value"
        AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_contact_phone_alias_match_7a0a09ef"."s_tenant_id"
        AND "pgdedup"."pgdedup_fn_customers_live_83185e8b"("t"."deleted_at")
        AND ("t"."id" = "pgdedup_fn_customers_contact_phone_alias_match_7a0a09ef"."k_id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_contact_phone_alias_match_7a0a09ef"("p_contact" text, "p_phone" text[], "s_tenant_id" integer, "k_id" bigint) IS 'pgdedup: rule contact_phone of crm.customers, with aliases';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_contact_phone_alias_match_7a0a09ef"("p_contact" text, "p_phone" text[], "s_tenant_id" integer, "k_id" bigint) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_contact_phone_alias_match_7a0a09ef', 'crm.customers', 13, 'function', 'rule:contact_phone', 'acecd0363924911221dd2caba9d71206', '"pgdedup"."pgdedup_fn_customers_contact_phone_alias_match_7a0a09ef"("p_contact" text, "p_phone" text[], "s_tenant_id" integer, "k_id" bigint)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_contact_phone_alias_match_7a0a09ef"("p_contact" text, "p_phone" text[], "s_tenant_id" integer, "k_id" bigint);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_contact_phone_alias_match_7a0a09ef"(
    "p_contact" text, "p_phone" text[], "s_tenant_id" integer, "k_id" bigint
)
RETURNS TABLE (key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT DISTINCT
        "t"."id"::text,
        1::double precision,
        ARRAY[CASE WHEN ("pgdedup"."person_name_v1"(("t"."contact"::text COLLATE pg_catalog."C"))) = "pgdedup_fn_customers_contact_phone_alias_match_7a0a09ef"."p_contact" THEN ("pgdedup"."person_name_v1"(("t"."contact"::text COLLATE pg_catalog."C"))) ELSE "pgdedup"."both_values"(("pgdedup"."person_name_v1"(("t"."contact"::text COLLATE pg_catalog."C"))), "pgdedup_fn_customers_contact_phone_alias_match_7a0a09ef"."p_contact") END, "pgdedup"."shared_values"(("pgdedup"."distinct_values_v1"("pgdedup"."phone_v1"(("t"."phone1" COLLATE pg_catalog."C")) || "pgdedup"."phone_v1"(("t"."phone2" COLLATE pg_catalog."C")))), "e_phone"."value")]::text[]
    FROM "crm"."customers" AS t
    CROSS JOIN "pgdedup"."pgdedup_fn_customers_phone_evidence_79101ac9"("pgdedup_fn_customers_contact_phone_alias_match_7a0a09ef"."p_phone", "pgdedup_fn_customers_contact_phone_alias_match_7a0a09ef"."s_tenant_id", "pgdedup_fn_customers_contact_phone_alias_match_7a0a09ef"."k_id") AS "e_phone" (value)
    WHERE ("pgdedup"."distinct_values_v1"("pgdedup"."phone_v1"(("t"."phone1" COLLATE pg_catalog."C")) || "pgdedup"."phone_v1"(("t"."phone2" COLLATE pg_catalog."C")))) OPERATOR(pg_catalog.&&) "pgdedup_fn_customers_contact_phone_alias_match_7a0a09ef"."p_phone"
        AND (("pgdedup"."person_name_v1"(("t"."contact"::text COLLATE pg_catalog."C"))) = "pgdedup_fn_customers_contact_phone_alias_match_7a0a09ef"."p_contact" OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''person_name'')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''person_name'' AND g.digest = "pgdedup"."alias_digest"(("pgdedup"."person_name_v1"(("t"."contact"::text COLLATE pg_catalog."C"))))) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''person_name'' AND g.digest = "pgdedup"."alias_digest"("pgdedup_fn_customers_contact_phone_alias_match_7a0a09ef"."p_contact")), false)))
        AND ("pgdedup"."distinct_values_v1"("pgdedup"."phone_v1"(("t"."phone1" COLLATE pg_catalog."C")) || "pgdedup"."phone_v1"(("t"."phone2" COLLATE pg_catalog."C")))) OPERATOR(pg_catalog.&&) "e_phone"."value"
        AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_contact_phone_alias_match_7a0a09ef"."s_tenant_id"
        AND "pgdedup"."pgdedup_fn_customers_live_83185e8b"("t"."deleted_at")
        AND ("t"."id" = "pgdedup_fn_customers_contact_phone_alias_match_7a0a09ef"."k_id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_contact_phone_alias_match_7a0a09ef"("p_contact" text, "p_phone" text[], "s_tenant_id" integer, "k_id" bigint) IS ''pgdedup: rule contact_phone of crm.customers, with aliases'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_contact_phone_alias_match_7a0a09ef"("p_contact" text, "p_phone" text[], "s_tenant_id" integer, "k_id" bigint) TO PUBLIC;
', '{pgdedup_fn_customers_live_83185e8b,pgdedup_fn_customers_phone_evidence_79101ac9}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_contact_phone_alias_match_7a0a09ef'), pgdedup.function_build('pgdedup_fn_customers_contact_phone_alias_match_7a0a09ef')), pgdedup.object_shape('pgdedup_fn_customers_contact_phone_alias_match_7a0a09ef'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_contact_phone_locks_dc04266a"(
    "p_contact" text, "p_phone" text[], "s_tenant_id" integer, "k_id" bigint
)
RETURNS TABLE (key bigint)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT pgdedup.lock_key(
        'phone:same|' || "v"."value" || '|' || 'person_name:same|' || "pgdedup_fn_customers_contact_phone_locks_dc04266a"."p_contact",
        coalesce("pgdedup_fn_customers_contact_phone_locks_dc04266a"."s_tenant_id"::text, E'\x01')
    )
    FROM "pgdedup"."pgdedup_fn_customers_phone_evidence_79101ac9"("pgdedup_fn_customers_contact_phone_locks_dc04266a"."p_phone", "pgdedup_fn_customers_contact_phone_locks_dc04266a"."s_tenant_id", "pgdedup_fn_customers_contact_phone_locks_dc04266a"."k_id") AS "e_phone" (value)
    CROSS JOIN pg_catalog.unnest("e_phone"."value") AS v (value);
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_contact_phone_locks_dc04266a"("p_contact" text, "p_phone" text[], "s_tenant_id" integer, "k_id" bigint) IS 'pgdedup: lock keys of rule contact_phone of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_contact_phone_locks_dc04266a"("p_contact" text, "p_phone" text[], "s_tenant_id" integer, "k_id" bigint) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_contact_phone_locks_dc04266a', 'crm.customers', 14, 'function', 'rule:contact_phone', '16abb338fc6e5398a9fe745bb950a478', '"pgdedup"."pgdedup_fn_customers_contact_phone_locks_dc04266a"("p_contact" text, "p_phone" text[], "s_tenant_id" integer, "k_id" bigint)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_contact_phone_locks_dc04266a"("p_contact" text, "p_phone" text[], "s_tenant_id" integer, "k_id" bigint);',  E'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_contact_phone_locks_dc04266a"(
    "p_contact" text, "p_phone" text[], "s_tenant_id" integer, "k_id" bigint
)
RETURNS TABLE (key bigint)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT pgdedup.lock_key(
        ''phone:same|'' || "v"."value" || ''|'' || ''person_name:same|'' || "pgdedup_fn_customers_contact_phone_locks_dc04266a"."p_contact",
        coalesce("pgdedup_fn_customers_contact_phone_locks_dc04266a"."s_tenant_id"::text, E''\\x01'')
    )
    FROM "pgdedup"."pgdedup_fn_customers_phone_evidence_79101ac9"("pgdedup_fn_customers_contact_phone_locks_dc04266a"."p_phone", "pgdedup_fn_customers_contact_phone_locks_dc04266a"."s_tenant_id", "pgdedup_fn_customers_contact_phone_locks_dc04266a"."k_id") AS "e_phone" (value)
    CROSS JOIN pg_catalog.unnest("e_phone"."value") AS v (value);
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_contact_phone_locks_dc04266a"("p_contact" text, "p_phone" text[], "s_tenant_id" integer, "k_id" bigint) IS ''pgdedup: lock keys of rule contact_phone of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_contact_phone_locks_dc04266a"("p_contact" text, "p_phone" text[], "s_tenant_id" integer, "k_id" bigint) TO PUBLIC;
', '{pgdedup_fn_customers_phone_evidence_79101ac9}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_contact_phone_locks_dc04266a'), pgdedup.function_build('pgdedup_fn_customers_contact_phone_locks_dc04266a')), pgdedup.object_shape('pgdedup_fn_customers_contact_phone_locks_dc04266a'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_contact_phone_verify_bff99016"(
    p_key_l text, p_key_r text
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        1::double precision,
        ARRAY[CASE WHEN ("pgdedup"."person_name_v1"(("t"."contact"::text COLLATE pg_catalog."C"))) = ("pgdedup"."person_name_v1"(("r"."contact"::text COLLATE pg_catalog."C"))) THEN ("pgdedup"."person_name_v1"(("t"."contact"::text COLLATE pg_catalog."C"))) ELSE "pgdedup"."both_values"(("pgdedup"."person_name_v1"(("t"."contact"::text COLLATE pg_catalog."C"))), ("pgdedup"."person_name_v1"(("r"."contact"::text COLLATE pg_catalog."C")))) END, "pgdedup"."shared_values"(("pgdedup"."distinct_values_v1"("pgdedup"."phone_v1"(("t"."phone1" COLLATE pg_catalog."C")) || "pgdedup"."phone_v1"(("t"."phone2" COLLATE pg_catalog."C")))), "e_phone"."value")]::text[]
    FROM "crm"."customers" AS t
    INNER JOIN "crm"."customers" AS r
        ON "r"."id" = "pgdedup_fn_customers_contact_phone_verify_bff99016"."p_key_r"::bigint
    CROSS JOIN "pgdedup"."pgdedup_fn_customers_phone_evidence_79101ac9"(("pgdedup"."distinct_values_v1"("pgdedup"."phone_v1"(("r"."phone1" COLLATE pg_catalog."C")) || "pgdedup"."phone_v1"(("r"."phone2" COLLATE pg_catalog."C")))), "r"."tenant_id", "r"."id") AS "e_phone" (value)
    WHERE "t"."id" = "pgdedup_fn_customers_contact_phone_verify_bff99016"."p_key_l"::bigint
        AND (("pgdedup"."person_name_v1"(("t"."contact"::text COLLATE pg_catalog."C"))) = ("pgdedup"."person_name_v1"(("r"."contact"::text COLLATE pg_catalog."C"))) OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('person_name')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'person_name' AND g.digest = "pgdedup"."alias_digest"(("pgdedup"."person_name_v1"(("t"."contact"::text COLLATE pg_catalog."C"))))) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'person_name' AND g.digest = "pgdedup"."alias_digest"(("pgdedup"."person_name_v1"(("r"."contact"::text COLLATE pg_catalog."C"))))), false)))
        AND ("pgdedup"."distinct_values_v1"("pgdedup"."phone_v1"(("t"."phone1" COLLATE pg_catalog."C")) || "pgdedup"."phone_v1"(("t"."phone2" COLLATE pg_catalog."C")))) OPERATOR(pg_catalog.&&) "e_phone"."value"
        AND "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id"
        AND "pgdedup"."pgdedup_fn_customers_live_83185e8b"("t"."deleted_at")
        AND "pgdedup"."pgdedup_fn_customers_live_83185e8b"("r"."deleted_at")
        AND ("t"."id" = "r"."id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_contact_phone_verify_bff99016"(p_key_l text, p_key_r text) IS 'pgdedup: rule contact_phone of crm.customers on two rows';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_contact_phone_verify_bff99016"(p_key_l text, p_key_r text) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_contact_phone_verify_bff99016', 'crm.customers', 15, 'function', 'rule:contact_phone', 'b5682a63dabd9a2ba566feed98c7cd87', '"pgdedup"."pgdedup_fn_customers_contact_phone_verify_bff99016"(p_key_l text, p_key_r text)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_contact_phone_verify_bff99016"(p_key_l text, p_key_r text);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_contact_phone_verify_bff99016"(
    p_key_l text, p_key_r text
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        1::double precision,
        ARRAY[CASE WHEN ("pgdedup"."person_name_v1"(("t"."contact"::text COLLATE pg_catalog."C"))) = ("pgdedup"."person_name_v1"(("r"."contact"::text COLLATE pg_catalog."C"))) THEN ("pgdedup"."person_name_v1"(("t"."contact"::text COLLATE pg_catalog."C"))) ELSE "pgdedup"."both_values"(("pgdedup"."person_name_v1"(("t"."contact"::text COLLATE pg_catalog."C"))), ("pgdedup"."person_name_v1"(("r"."contact"::text COLLATE pg_catalog."C")))) END, "pgdedup"."shared_values"(("pgdedup"."distinct_values_v1"("pgdedup"."phone_v1"(("t"."phone1" COLLATE pg_catalog."C")) || "pgdedup"."phone_v1"(("t"."phone2" COLLATE pg_catalog."C")))), "e_phone"."value")]::text[]
    FROM "crm"."customers" AS t
    INNER JOIN "crm"."customers" AS r
        ON "r"."id" = "pgdedup_fn_customers_contact_phone_verify_bff99016"."p_key_r"::bigint
    CROSS JOIN "pgdedup"."pgdedup_fn_customers_phone_evidence_79101ac9"(("pgdedup"."distinct_values_v1"("pgdedup"."phone_v1"(("r"."phone1" COLLATE pg_catalog."C")) || "pgdedup"."phone_v1"(("r"."phone2" COLLATE pg_catalog."C")))), "r"."tenant_id", "r"."id") AS "e_phone" (value)
    WHERE "t"."id" = "pgdedup_fn_customers_contact_phone_verify_bff99016"."p_key_l"::bigint
        AND (("pgdedup"."person_name_v1"(("t"."contact"::text COLLATE pg_catalog."C"))) = ("pgdedup"."person_name_v1"(("r"."contact"::text COLLATE pg_catalog."C"))) OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''person_name'')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''person_name'' AND g.digest = "pgdedup"."alias_digest"(("pgdedup"."person_name_v1"(("t"."contact"::text COLLATE pg_catalog."C"))))) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''person_name'' AND g.digest = "pgdedup"."alias_digest"(("pgdedup"."person_name_v1"(("r"."contact"::text COLLATE pg_catalog."C"))))), false)))
        AND ("pgdedup"."distinct_values_v1"("pgdedup"."phone_v1"(("t"."phone1" COLLATE pg_catalog."C")) || "pgdedup"."phone_v1"(("t"."phone2" COLLATE pg_catalog."C")))) OPERATOR(pg_catalog.&&) "e_phone"."value"
        AND "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id"
        AND "pgdedup"."pgdedup_fn_customers_live_83185e8b"("t"."deleted_at")
        AND "pgdedup"."pgdedup_fn_customers_live_83185e8b"("r"."deleted_at")
        AND ("t"."id" = "r"."id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_contact_phone_verify_bff99016"(p_key_l text, p_key_r text) IS ''pgdedup: rule contact_phone of crm.customers on two rows'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_contact_phone_verify_bff99016"(p_key_l text, p_key_r text) TO PUBLIC;
', '{pgdedup_fn_customers_live_83185e8b,pgdedup_fn_customers_phone_evidence_79101ac9}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_contact_phone_verify_bff99016'), pgdedup.function_build('pgdedup_fn_customers_contact_phone_verify_bff99016')), pgdedup.object_shape('pgdedup_fn_customers_contact_phone_verify_bff99016'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_contact_phone_values_6e2f3bd0"()
RETURNS TABLE (row_key text, "v1" bigint, "v2" integer, "v3" text, "v4" text[], "v5" boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "r"."id"::text,
        "r"."id", "r"."tenant_id", ("pgdedup"."person_name_v1"(("r"."contact"::text COLLATE pg_catalog."C"))), ("pgdedup"."distinct_values_v1"("pgdedup"."phone_v1"(("r"."phone1" COLLATE pg_catalog."C")) || "pgdedup"."phone_v1"(("r"."phone2" COLLATE pg_catalog."C")))), "pgdedup"."pgdedup_fn_customers_live_83185e8b"("r"."deleted_at")
    FROM "crm"."customers" AS r
    WHERE "pgdedup"."pgdedup_fn_customers_live_83185e8b"("r"."deleted_at");
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_contact_phone_values_6e2f3bd0"() IS 'pgdedup: what is compared by rule contact_phone of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_contact_phone_values_6e2f3bd0"() TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_contact_phone_values_6e2f3bd0', 'crm.customers', 16, 'function', 'rule:contact_phone', 'e281c385bc22079a3bb9450a44b5ed5b', '"pgdedup"."pgdedup_fn_customers_contact_phone_values_6e2f3bd0"() "v1" bigint, "v2" integer, "v3" text, "v4" text[], "v5" boolean', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_contact_phone_values_6e2f3bd0"();', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_contact_phone_values_6e2f3bd0"()
RETURNS TABLE (row_key text, "v1" bigint, "v2" integer, "v3" text, "v4" text[], "v5" boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "r"."id"::text,
        "r"."id", "r"."tenant_id", ("pgdedup"."person_name_v1"(("r"."contact"::text COLLATE pg_catalog."C"))), ("pgdedup"."distinct_values_v1"("pgdedup"."phone_v1"(("r"."phone1" COLLATE pg_catalog."C")) || "pgdedup"."phone_v1"(("r"."phone2" COLLATE pg_catalog."C")))), "pgdedup"."pgdedup_fn_customers_live_83185e8b"("r"."deleted_at")
    FROM "crm"."customers" AS r
    WHERE "pgdedup"."pgdedup_fn_customers_live_83185e8b"("r"."deleted_at");
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_contact_phone_values_6e2f3bd0"() IS ''pgdedup: what is compared by rule contact_phone of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_contact_phone_values_6e2f3bd0"() TO PUBLIC;
', '{pgdedup_fn_customers_live_83185e8b}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_contact_phone_values_6e2f3bd0'), pgdedup.function_build('pgdedup_fn_customers_contact_phone_values_6e2f3bd0')), pgdedup.object_shape('pgdedup_fn_customers_contact_phone_values_6e2f3bd0'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_contact_phone_keys_d7fe49b5"(
    "v1" bigint, "v2" integer, "v3" text, "v4" text[], "v5" boolean
)
RETURNS TABLE (key bigint, asked boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT "pgdedup"."lock_key"('phone:same|' || "v"."value" || '|' || "o"."others", coalesce("r"."tenant_id"::text, E'\x01')), NULL::boolean
    FROM (SELECT "pgdedup_fn_customers_contact_phone_keys_d7fe49b5"."v1" AS "id", "pgdedup_fn_customers_contact_phone_keys_d7fe49b5"."v2" AS "tenant_id", "pgdedup_fn_customers_contact_phone_keys_d7fe49b5"."v3" AS "pgdedup_k_customers_contact_d8de87f6", "pgdedup_fn_customers_contact_phone_keys_d7fe49b5"."v4" AS "pgdedup_k_customers_phone_e61689ca", "pgdedup_fn_customers_contact_phone_keys_d7fe49b5"."v5" AS "pgdedup_k_customers_live_74cf3f67") AS r
    CROSS JOIN "pgdedup"."pgdedup_fn_customers_phone_evidence_79101ac9"("r"."pgdedup_k_customers_phone_e61689ca", "r"."tenant_id", "r"."id") AS "e_phone" (value)
    CROSS JOIN LATERAL (SELECT 'person_name:same|' || "r"."pgdedup_k_customers_contact_d8de87f6" OFFSET 0) AS o (others)
    CROSS JOIN pg_catalog.unnest(CASE WHEN "o"."others" IS NOT NULL THEN "e_phone"."value" END) AS v (value);
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_contact_phone_keys_d7fe49b5"("v1" bigint, "v2" integer, "v3" text, "v4" text[], "v5" boolean) IS 'pgdedup: keys of a row for rule contact_phone of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_contact_phone_keys_d7fe49b5"("v1" bigint, "v2" integer, "v3" text, "v4" text[], "v5" boolean) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_contact_phone_keys_d7fe49b5', 'crm.customers', 17, 'function', 'rule:contact_phone', '87dcd676d8486d82175ee201e340a40d', '"pgdedup"."pgdedup_fn_customers_contact_phone_keys_d7fe49b5"("v1" bigint, "v2" integer, "v3" text, "v4" text[], "v5" boolean)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_contact_phone_keys_d7fe49b5"("v1" bigint, "v2" integer, "v3" text, "v4" text[], "v5" boolean);',  E'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_contact_phone_keys_d7fe49b5"(
    "v1" bigint, "v2" integer, "v3" text, "v4" text[], "v5" boolean
)
RETURNS TABLE (key bigint, asked boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT "pgdedup"."lock_key"(''phone:same|'' || "v"."value" || ''|'' || "o"."others", coalesce("r"."tenant_id"::text, E''\\x01'')), NULL::boolean
    FROM (SELECT "pgdedup_fn_customers_contact_phone_keys_d7fe49b5"."v1" AS "id", "pgdedup_fn_customers_contact_phone_keys_d7fe49b5"."v2" AS "tenant_id", "pgdedup_fn_customers_contact_phone_keys_d7fe49b5"."v3" AS "pgdedup_k_customers_contact_d8de87f6", "pgdedup_fn_customers_contact_phone_keys_d7fe49b5"."v4" AS "pgdedup_k_customers_phone_e61689ca", "pgdedup_fn_customers_contact_phone_keys_d7fe49b5"."v5" AS "pgdedup_k_customers_live_74cf3f67") AS r
    CROSS JOIN "pgdedup"."pgdedup_fn_customers_phone_evidence_79101ac9"("r"."pgdedup_k_customers_phone_e61689ca", "r"."tenant_id", "r"."id") AS "e_phone" (value)
    CROSS JOIN LATERAL (SELECT ''person_name:same|'' || "r"."pgdedup_k_customers_contact_d8de87f6" OFFSET 0) AS o (others)
    CROSS JOIN pg_catalog.unnest(CASE WHEN "o"."others" IS NOT NULL THEN "e_phone"."value" END) AS v (value);
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_contact_phone_keys_d7fe49b5"("v1" bigint, "v2" integer, "v3" text, "v4" text[], "v5" boolean) IS ''pgdedup: keys of a row for rule contact_phone of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_contact_phone_keys_d7fe49b5"("v1" bigint, "v2" integer, "v3" text, "v4" text[], "v5" boolean) TO PUBLIC;
', '{pgdedup_fn_customers_phone_evidence_79101ac9}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_contact_phone_keys_d7fe49b5'), pgdedup.function_build('pgdedup_fn_customers_contact_phone_keys_d7fe49b5')), pgdedup.object_shape('pgdedup_fn_customers_contact_phone_keys_d7fe49b5'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_contact_phone_alias_keys_7b9111fc"(
    "v1" bigint, "v2" integer, "v3" text, "v4" text[], "v5" boolean
)
RETURNS TABLE (key bigint, asked boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT l.key, s.side
    FROM (SELECT "pgdedup_fn_customers_contact_phone_alias_keys_7b9111fc"."v1" AS "id", "pgdedup_fn_customers_contact_phone_alias_keys_7b9111fc"."v2" AS "tenant_id", "pgdedup_fn_customers_contact_phone_alias_keys_7b9111fc"."v3" AS "pgdedup_k_customers_contact_d8de87f6", "pgdedup_fn_customers_contact_phone_alias_keys_7b9111fc"."v4" AS "pgdedup_k_customers_phone_e61689ca", "pgdedup_fn_customers_contact_phone_alias_keys_7b9111fc"."v5" AS "pgdedup_k_customers_live_74cf3f67") AS t
    CROSS JOIN LATERAL (SELECT "t"."pgdedup_k_customers_contact_d8de87f6" UNION ALL SELECT f.form FROM "pgdedup"."alias_forms"('person_name', ARRAY["t"."pgdedup_k_customers_contact_d8de87f6"]) AS f (form)) AS "a_contact" (value)
    CROSS JOIN LATERAL "pgdedup"."pgdedup_fn_customers_contact_phone_locks_dc04266a"("a_contact"."value", "t"."pgdedup_k_customers_phone_e61689ca", "t"."tenant_id", "t"."id") AS l
    CROSS JOIN (VALUES (NULL::boolean)) AS s (side)
    WHERE (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('person_name')) AND (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = 'person_name' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_contact_d8de87f6"))));
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_contact_phone_alias_keys_7b9111fc"("v1" bigint, "v2" integer, "v3" text, "v4" text[], "v5" boolean) IS 'pgdedup: keys of a row that has aliases for rule contact_phone of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_contact_phone_alias_keys_7b9111fc"("v1" bigint, "v2" integer, "v3" text, "v4" text[], "v5" boolean) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_contact_phone_alias_keys_7b9111fc', 'crm.customers', 18, 'function', 'rule:contact_phone', 'b07df28192470e98285048203010c967', '"pgdedup"."pgdedup_fn_customers_contact_phone_alias_keys_7b9111fc"("v1" bigint, "v2" integer, "v3" text, "v4" text[], "v5" boolean)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_contact_phone_alias_keys_7b9111fc"("v1" bigint, "v2" integer, "v3" text, "v4" text[], "v5" boolean);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_contact_phone_alias_keys_7b9111fc"(
    "v1" bigint, "v2" integer, "v3" text, "v4" text[], "v5" boolean
)
RETURNS TABLE (key bigint, asked boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT l.key, s.side
    FROM (SELECT "pgdedup_fn_customers_contact_phone_alias_keys_7b9111fc"."v1" AS "id", "pgdedup_fn_customers_contact_phone_alias_keys_7b9111fc"."v2" AS "tenant_id", "pgdedup_fn_customers_contact_phone_alias_keys_7b9111fc"."v3" AS "pgdedup_k_customers_contact_d8de87f6", "pgdedup_fn_customers_contact_phone_alias_keys_7b9111fc"."v4" AS "pgdedup_k_customers_phone_e61689ca", "pgdedup_fn_customers_contact_phone_alias_keys_7b9111fc"."v5" AS "pgdedup_k_customers_live_74cf3f67") AS t
    CROSS JOIN LATERAL (SELECT "t"."pgdedup_k_customers_contact_d8de87f6" UNION ALL SELECT f.form FROM "pgdedup"."alias_forms"(''person_name'', ARRAY["t"."pgdedup_k_customers_contact_d8de87f6"]) AS f (form)) AS "a_contact" (value)
    CROSS JOIN LATERAL "pgdedup"."pgdedup_fn_customers_contact_phone_locks_dc04266a"("a_contact"."value", "t"."pgdedup_k_customers_phone_e61689ca", "t"."tenant_id", "t"."id") AS l
    CROSS JOIN (VALUES (NULL::boolean)) AS s (side)
    WHERE (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''person_name'')) AND (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = ''person_name'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_contact_d8de87f6"))));
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_contact_phone_alias_keys_7b9111fc"("v1" bigint, "v2" integer, "v3" text, "v4" text[], "v5" boolean) IS ''pgdedup: keys of a row that has aliases for rule contact_phone of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_contact_phone_alias_keys_7b9111fc"("v1" bigint, "v2" integer, "v3" text, "v4" text[], "v5" boolean) TO PUBLIC;
', '{pgdedup_fn_customers_contact_phone_locks_dc04266a}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_contact_phone_alias_keys_7b9111fc'), pgdedup.function_build('pgdedup_fn_customers_contact_phone_alias_keys_7b9111fc')), pgdedup.object_shape('pgdedup_fn_customers_contact_phone_alias_keys_7b9111fc'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_contact_phone_relate_884c7c72"(
    "l1" bigint, "l2" integer, "l3" text, "l4" text[], "l5" boolean, "r1" bigint, "r2" integer, "r3" text, "r4" text[], "r5" boolean
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        1::double precision,
        ARRAY[CASE WHEN "t"."pgdedup_k_customers_contact_d8de87f6" = "r"."pgdedup_k_customers_contact_d8de87f6" THEN "t"."pgdedup_k_customers_contact_d8de87f6" ELSE "pgdedup"."both_values"("t"."pgdedup_k_customers_contact_d8de87f6", "r"."pgdedup_k_customers_contact_d8de87f6") END, "pgdedup"."shared_values"("t"."pgdedup_k_customers_phone_e61689ca", "e_phone"."value")]::text[]
    FROM (SELECT "pgdedup_fn_customers_contact_phone_relate_884c7c72"."l1" AS "id", "pgdedup_fn_customers_contact_phone_relate_884c7c72"."l2" AS "tenant_id", "pgdedup_fn_customers_contact_phone_relate_884c7c72"."l3" AS "pgdedup_k_customers_contact_d8de87f6", "pgdedup_fn_customers_contact_phone_relate_884c7c72"."l4" AS "pgdedup_k_customers_phone_e61689ca", "pgdedup_fn_customers_contact_phone_relate_884c7c72"."l5" AS "pgdedup_k_customers_live_74cf3f67") AS t
    CROSS JOIN (SELECT "pgdedup_fn_customers_contact_phone_relate_884c7c72"."r1" AS "id", "pgdedup_fn_customers_contact_phone_relate_884c7c72"."r2" AS "tenant_id", "pgdedup_fn_customers_contact_phone_relate_884c7c72"."r3" AS "pgdedup_k_customers_contact_d8de87f6", "pgdedup_fn_customers_contact_phone_relate_884c7c72"."r4" AS "pgdedup_k_customers_phone_e61689ca", "pgdedup_fn_customers_contact_phone_relate_884c7c72"."r5" AS "pgdedup_k_customers_live_74cf3f67") AS r
    CROSS JOIN "pgdedup"."pgdedup_fn_customers_phone_evidence_79101ac9"("r"."pgdedup_k_customers_phone_e61689ca", "r"."tenant_id", "r"."id") AS "e_phone" (value)
    WHERE ("t"."pgdedup_k_customers_contact_d8de87f6" = "r"."pgdedup_k_customers_contact_d8de87f6" OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('person_name')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'person_name' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_contact_d8de87f6")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'person_name' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_contact_d8de87f6")), false)))
        AND "t"."pgdedup_k_customers_phone_e61689ca" OPERATOR(pg_catalog.&&) "e_phone"."value"
        AND "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND "r"."pgdedup_k_customers_live_74cf3f67"
        AND ("t"."id" = "r"."id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_contact_phone_relate_884c7c72"("l1" bigint, "l2" integer, "l3" text, "l4" text[], "l5" boolean, "r1" bigint, "r2" integer, "r3" text, "r4" text[], "r5" boolean) IS 'pgdedup: the verdict on two rows by rule contact_phone of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_contact_phone_relate_884c7c72"("l1" bigint, "l2" integer, "l3" text, "l4" text[], "l5" boolean, "r1" bigint, "r2" integer, "r3" text, "r4" text[], "r5" boolean) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_contact_phone_relate_884c7c72', 'crm.customers', 19, 'function', 'rule:contact_phone', 'e079717f3ab96ca759d902bbc031bc47', '"pgdedup"."pgdedup_fn_customers_contact_phone_relate_884c7c72"("l1" bigint, "l2" integer, "l3" text, "l4" text[], "l5" boolean, "r1" bigint, "r2" integer, "r3" text, "r4" text[], "r5" boolean)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_contact_phone_relate_884c7c72"("l1" bigint, "l2" integer, "l3" text, "l4" text[], "l5" boolean, "r1" bigint, "r2" integer, "r3" text, "r4" text[], "r5" boolean);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_contact_phone_relate_884c7c72"(
    "l1" bigint, "l2" integer, "l3" text, "l4" text[], "l5" boolean, "r1" bigint, "r2" integer, "r3" text, "r4" text[], "r5" boolean
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        1::double precision,
        ARRAY[CASE WHEN "t"."pgdedup_k_customers_contact_d8de87f6" = "r"."pgdedup_k_customers_contact_d8de87f6" THEN "t"."pgdedup_k_customers_contact_d8de87f6" ELSE "pgdedup"."both_values"("t"."pgdedup_k_customers_contact_d8de87f6", "r"."pgdedup_k_customers_contact_d8de87f6") END, "pgdedup"."shared_values"("t"."pgdedup_k_customers_phone_e61689ca", "e_phone"."value")]::text[]
    FROM (SELECT "pgdedup_fn_customers_contact_phone_relate_884c7c72"."l1" AS "id", "pgdedup_fn_customers_contact_phone_relate_884c7c72"."l2" AS "tenant_id", "pgdedup_fn_customers_contact_phone_relate_884c7c72"."l3" AS "pgdedup_k_customers_contact_d8de87f6", "pgdedup_fn_customers_contact_phone_relate_884c7c72"."l4" AS "pgdedup_k_customers_phone_e61689ca", "pgdedup_fn_customers_contact_phone_relate_884c7c72"."l5" AS "pgdedup_k_customers_live_74cf3f67") AS t
    CROSS JOIN (SELECT "pgdedup_fn_customers_contact_phone_relate_884c7c72"."r1" AS "id", "pgdedup_fn_customers_contact_phone_relate_884c7c72"."r2" AS "tenant_id", "pgdedup_fn_customers_contact_phone_relate_884c7c72"."r3" AS "pgdedup_k_customers_contact_d8de87f6", "pgdedup_fn_customers_contact_phone_relate_884c7c72"."r4" AS "pgdedup_k_customers_phone_e61689ca", "pgdedup_fn_customers_contact_phone_relate_884c7c72"."r5" AS "pgdedup_k_customers_live_74cf3f67") AS r
    CROSS JOIN "pgdedup"."pgdedup_fn_customers_phone_evidence_79101ac9"("r"."pgdedup_k_customers_phone_e61689ca", "r"."tenant_id", "r"."id") AS "e_phone" (value)
    WHERE ("t"."pgdedup_k_customers_contact_d8de87f6" = "r"."pgdedup_k_customers_contact_d8de87f6" OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''person_name'')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''person_name'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_contact_d8de87f6")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''person_name'' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_contact_d8de87f6")), false)))
        AND "t"."pgdedup_k_customers_phone_e61689ca" OPERATOR(pg_catalog.&&) "e_phone"."value"
        AND "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND "r"."pgdedup_k_customers_live_74cf3f67"
        AND ("t"."id" = "r"."id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_contact_phone_relate_884c7c72"("l1" bigint, "l2" integer, "l3" text, "l4" text[], "l5" boolean, "r1" bigint, "r2" integer, "r3" text, "r4" text[], "r5" boolean) IS ''pgdedup: the verdict on two rows by rule contact_phone of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_contact_phone_relate_884c7c72"("l1" bigint, "l2" integer, "l3" text, "l4" text[], "l5" boolean, "r1" bigint, "r2" integer, "r3" text, "r4" text[], "r5" boolean) TO PUBLIC;
', '{pgdedup_fn_customers_phone_evidence_79101ac9}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_contact_phone_relate_884c7c72'), pgdedup.function_build('pgdedup_fn_customers_contact_phone_relate_884c7c72')), pgdedup.object_shape('pgdedup_fn_customers_contact_phone_relate_884c7c72'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_near_birth_match_f15cff18"(
    "p_contact" text, "p_born" text, "s_tenant_id" integer, "k_id" bigint
)
RETURNS TABLE (key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "t"."id"::text,
        1 - coalesce(pg_catalog.abs("pgdedup"."date_value_v1"(("pgdedup"."date_v1"(("pgdedup"."date_text_v1"("t"."born"::date) COLLATE pg_catalog."C")))) - "pgdedup"."date_value_v1"("pgdedup_fn_customers_near_birth_match_f15cff18"."p_born")) / nullif(2 * '3'::numeric, 0), 0)::double precision,
        ARRAY[("pgdedup"."person_name_v1"(("t"."contact"::text COLLATE pg_catalog."C"))), "pgdedup"."both_values"(("pgdedup"."date_v1"(("pgdedup"."date_text_v1"("t"."born"::date) COLLATE pg_catalog."C"))), "pgdedup_fn_customers_near_birth_match_f15cff18"."p_born")]::text[]
    FROM "crm"."customers" AS t
    WHERE ("pgdedup"."person_name_v1"(("t"."contact"::text COLLATE pg_catalog."C"))) = "pgdedup_fn_customers_near_birth_match_f15cff18"."p_contact"
        AND "pgdedup"."date_value_v1"(("pgdedup"."date_v1"(("pgdedup"."date_text_v1"("t"."born"::date) COLLATE pg_catalog."C")))) BETWEEN "pgdedup"."date_value_v1"("pgdedup_fn_customers_near_birth_match_f15cff18"."p_born") - '3'::numeric AND "pgdedup"."date_value_v1"("pgdedup_fn_customers_near_birth_match_f15cff18"."p_born") + '3'::numeric
        AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_near_birth_match_f15cff18"."s_tenant_id"
        AND "pgdedup"."pgdedup_fn_customers_live_83185e8b"("t"."deleted_at")
        AND ("t"."id" = "pgdedup_fn_customers_near_birth_match_f15cff18"."k_id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_birth_match_f15cff18"("p_contact" text, "p_born" text, "s_tenant_id" integer, "k_id" bigint) IS 'pgdedup: rule near_birth of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_birth_match_f15cff18"("p_contact" text, "p_born" text, "s_tenant_id" integer, "k_id" bigint) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_near_birth_match_f15cff18', 'crm.customers', 20, 'function', 'rule:near_birth', '5443c4b589de252f7543018b20ede4f5', '"pgdedup"."pgdedup_fn_customers_near_birth_match_f15cff18"("p_contact" text, "p_born" text, "s_tenant_id" integer, "k_id" bigint)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_near_birth_match_f15cff18"("p_contact" text, "p_born" text, "s_tenant_id" integer, "k_id" bigint);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_near_birth_match_f15cff18"(
    "p_contact" text, "p_born" text, "s_tenant_id" integer, "k_id" bigint
)
RETURNS TABLE (key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "t"."id"::text,
        1 - coalesce(pg_catalog.abs("pgdedup"."date_value_v1"(("pgdedup"."date_v1"(("pgdedup"."date_text_v1"("t"."born"::date) COLLATE pg_catalog."C")))) - "pgdedup"."date_value_v1"("pgdedup_fn_customers_near_birth_match_f15cff18"."p_born")) / nullif(2 * ''3''::numeric, 0), 0)::double precision,
        ARRAY[("pgdedup"."person_name_v1"(("t"."contact"::text COLLATE pg_catalog."C"))), "pgdedup"."both_values"(("pgdedup"."date_v1"(("pgdedup"."date_text_v1"("t"."born"::date) COLLATE pg_catalog."C"))), "pgdedup_fn_customers_near_birth_match_f15cff18"."p_born")]::text[]
    FROM "crm"."customers" AS t
    WHERE ("pgdedup"."person_name_v1"(("t"."contact"::text COLLATE pg_catalog."C"))) = "pgdedup_fn_customers_near_birth_match_f15cff18"."p_contact"
        AND "pgdedup"."date_value_v1"(("pgdedup"."date_v1"(("pgdedup"."date_text_v1"("t"."born"::date) COLLATE pg_catalog."C")))) BETWEEN "pgdedup"."date_value_v1"("pgdedup_fn_customers_near_birth_match_f15cff18"."p_born") - ''3''::numeric AND "pgdedup"."date_value_v1"("pgdedup_fn_customers_near_birth_match_f15cff18"."p_born") + ''3''::numeric
        AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_near_birth_match_f15cff18"."s_tenant_id"
        AND "pgdedup"."pgdedup_fn_customers_live_83185e8b"("t"."deleted_at")
        AND ("t"."id" = "pgdedup_fn_customers_near_birth_match_f15cff18"."k_id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_birth_match_f15cff18"("p_contact" text, "p_born" text, "s_tenant_id" integer, "k_id" bigint) IS ''pgdedup: rule near_birth of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_birth_match_f15cff18"("p_contact" text, "p_born" text, "s_tenant_id" integer, "k_id" bigint) TO PUBLIC;
', '{pgdedup_fn_customers_live_83185e8b}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_near_birth_match_f15cff18'), pgdedup.function_build('pgdedup_fn_customers_near_birth_match_f15cff18')), pgdedup.object_shape('pgdedup_fn_customers_near_birth_match_f15cff18'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_near_birth_alias_match_5f85a1bb"(
    "p_contact" text, "p_born" text, "s_tenant_id" integer, "k_id" bigint
)
RETURNS TABLE (key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT DISTINCT
        "t"."id"::text,
        1 - coalesce(pg_catalog.abs("pgdedup"."date_value_v1"(("pgdedup"."date_v1"(("pgdedup"."date_text_v1"("t"."born"::date) COLLATE pg_catalog."C")))) - "pgdedup"."date_value_v1"("pgdedup_fn_customers_near_birth_alias_match_5f85a1bb"."p_born")) / nullif(2 * '3'::numeric, 0), 0)::double precision,
        ARRAY[CASE WHEN ("pgdedup"."person_name_v1"(("t"."contact"::text COLLATE pg_catalog."C"))) = "pgdedup_fn_customers_near_birth_alias_match_5f85a1bb"."p_contact" THEN ("pgdedup"."person_name_v1"(("t"."contact"::text COLLATE pg_catalog."C"))) ELSE "pgdedup"."both_values"(("pgdedup"."person_name_v1"(("t"."contact"::text COLLATE pg_catalog."C"))), "pgdedup_fn_customers_near_birth_alias_match_5f85a1bb"."p_contact") END, "pgdedup"."both_values"(("pgdedup"."date_v1"(("pgdedup"."date_text_v1"("t"."born"::date) COLLATE pg_catalog."C"))), "pgdedup_fn_customers_near_birth_alias_match_5f85a1bb"."p_born")]::text[]
    FROM "crm"."customers" AS t
    CROSS JOIN LATERAL (SELECT "pgdedup_fn_customers_near_birth_alias_match_5f85a1bb"."p_contact" UNION ALL SELECT f.form FROM "pgdedup"."alias_forms"('person_name', ARRAY["pgdedup_fn_customers_near_birth_alias_match_5f85a1bb"."p_contact"]) AS f (form)) AS "v" (value)
    WHERE ("pgdedup"."person_name_v1"(("t"."contact"::text COLLATE pg_catalog."C"))) = "v"."value"
        AND (("pgdedup"."person_name_v1"(("t"."contact"::text COLLATE pg_catalog."C"))) = "pgdedup_fn_customers_near_birth_alias_match_5f85a1bb"."p_contact" OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('person_name')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'person_name' AND g.digest = "pgdedup"."alias_digest"(("pgdedup"."person_name_v1"(("t"."contact"::text COLLATE pg_catalog."C"))))) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'person_name' AND g.digest = "pgdedup"."alias_digest"("pgdedup_fn_customers_near_birth_alias_match_5f85a1bb"."p_contact")), false)))
        AND "pgdedup"."date_value_v1"(("pgdedup"."date_v1"(("pgdedup"."date_text_v1"("t"."born"::date) COLLATE pg_catalog."C")))) BETWEEN "pgdedup"."date_value_v1"("pgdedup_fn_customers_near_birth_alias_match_5f85a1bb"."p_born") - '3'::numeric AND "pgdedup"."date_value_v1"("pgdedup_fn_customers_near_birth_alias_match_5f85a1bb"."p_born") + '3'::numeric
        AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_near_birth_alias_match_5f85a1bb"."s_tenant_id"
        AND "pgdedup"."pgdedup_fn_customers_live_83185e8b"("t"."deleted_at")
        AND ("t"."id" = "pgdedup_fn_customers_near_birth_alias_match_5f85a1bb"."k_id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_birth_alias_match_5f85a1bb"("p_contact" text, "p_born" text, "s_tenant_id" integer, "k_id" bigint) IS 'pgdedup: rule near_birth of crm.customers, with aliases';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_birth_alias_match_5f85a1bb"("p_contact" text, "p_born" text, "s_tenant_id" integer, "k_id" bigint) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_near_birth_alias_match_5f85a1bb', 'crm.customers', 21, 'function', 'rule:near_birth', 'b01fd93fb4a26b0d5ecf3a4d832ead66', '"pgdedup"."pgdedup_fn_customers_near_birth_alias_match_5f85a1bb"("p_contact" text, "p_born" text, "s_tenant_id" integer, "k_id" bigint)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_near_birth_alias_match_5f85a1bb"("p_contact" text, "p_born" text, "s_tenant_id" integer, "k_id" bigint);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_near_birth_alias_match_5f85a1bb"(
    "p_contact" text, "p_born" text, "s_tenant_id" integer, "k_id" bigint
)
RETURNS TABLE (key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT DISTINCT
        "t"."id"::text,
        1 - coalesce(pg_catalog.abs("pgdedup"."date_value_v1"(("pgdedup"."date_v1"(("pgdedup"."date_text_v1"("t"."born"::date) COLLATE pg_catalog."C")))) - "pgdedup"."date_value_v1"("pgdedup_fn_customers_near_birth_alias_match_5f85a1bb"."p_born")) / nullif(2 * ''3''::numeric, 0), 0)::double precision,
        ARRAY[CASE WHEN ("pgdedup"."person_name_v1"(("t"."contact"::text COLLATE pg_catalog."C"))) = "pgdedup_fn_customers_near_birth_alias_match_5f85a1bb"."p_contact" THEN ("pgdedup"."person_name_v1"(("t"."contact"::text COLLATE pg_catalog."C"))) ELSE "pgdedup"."both_values"(("pgdedup"."person_name_v1"(("t"."contact"::text COLLATE pg_catalog."C"))), "pgdedup_fn_customers_near_birth_alias_match_5f85a1bb"."p_contact") END, "pgdedup"."both_values"(("pgdedup"."date_v1"(("pgdedup"."date_text_v1"("t"."born"::date) COLLATE pg_catalog."C"))), "pgdedup_fn_customers_near_birth_alias_match_5f85a1bb"."p_born")]::text[]
    FROM "crm"."customers" AS t
    CROSS JOIN LATERAL (SELECT "pgdedup_fn_customers_near_birth_alias_match_5f85a1bb"."p_contact" UNION ALL SELECT f.form FROM "pgdedup"."alias_forms"(''person_name'', ARRAY["pgdedup_fn_customers_near_birth_alias_match_5f85a1bb"."p_contact"]) AS f (form)) AS "v" (value)
    WHERE ("pgdedup"."person_name_v1"(("t"."contact"::text COLLATE pg_catalog."C"))) = "v"."value"
        AND (("pgdedup"."person_name_v1"(("t"."contact"::text COLLATE pg_catalog."C"))) = "pgdedup_fn_customers_near_birth_alias_match_5f85a1bb"."p_contact" OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''person_name'')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''person_name'' AND g.digest = "pgdedup"."alias_digest"(("pgdedup"."person_name_v1"(("t"."contact"::text COLLATE pg_catalog."C"))))) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''person_name'' AND g.digest = "pgdedup"."alias_digest"("pgdedup_fn_customers_near_birth_alias_match_5f85a1bb"."p_contact")), false)))
        AND "pgdedup"."date_value_v1"(("pgdedup"."date_v1"(("pgdedup"."date_text_v1"("t"."born"::date) COLLATE pg_catalog."C")))) BETWEEN "pgdedup"."date_value_v1"("pgdedup_fn_customers_near_birth_alias_match_5f85a1bb"."p_born") - ''3''::numeric AND "pgdedup"."date_value_v1"("pgdedup_fn_customers_near_birth_alias_match_5f85a1bb"."p_born") + ''3''::numeric
        AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_near_birth_alias_match_5f85a1bb"."s_tenant_id"
        AND "pgdedup"."pgdedup_fn_customers_live_83185e8b"("t"."deleted_at")
        AND ("t"."id" = "pgdedup_fn_customers_near_birth_alias_match_5f85a1bb"."k_id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_birth_alias_match_5f85a1bb"("p_contact" text, "p_born" text, "s_tenant_id" integer, "k_id" bigint) IS ''pgdedup: rule near_birth of crm.customers, with aliases'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_birth_alias_match_5f85a1bb"("p_contact" text, "p_born" text, "s_tenant_id" integer, "k_id" bigint) TO PUBLIC;
', '{pgdedup_fn_customers_live_83185e8b}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_near_birth_alias_match_5f85a1bb'), pgdedup.function_build('pgdedup_fn_customers_near_birth_alias_match_5f85a1bb')), pgdedup.object_shape('pgdedup_fn_customers_near_birth_alias_match_5f85a1bb'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_near_birth_locks_2a4d68d6"(
    "p_contact" text, "p_born" text, "s_tenant_id" integer
)
RETURNS TABLE (key bigint)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT pgdedup.lock_key(
        'person_name:same|' || "pgdedup_fn_customers_near_birth_locks_2a4d68d6"."p_contact",
        coalesce("pgdedup_fn_customers_near_birth_locks_2a4d68d6"."s_tenant_id"::text, E'\x01')
    );
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_birth_locks_2a4d68d6"("p_contact" text, "p_born" text, "s_tenant_id" integer) IS 'pgdedup: lock keys of rule near_birth of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_birth_locks_2a4d68d6"("p_contact" text, "p_born" text, "s_tenant_id" integer) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_near_birth_locks_2a4d68d6', 'crm.customers', 22, 'function', 'rule:near_birth', 'e8a6895f6c4f5be25c2df1af3db3dd3c', '"pgdedup"."pgdedup_fn_customers_near_birth_locks_2a4d68d6"("p_contact" text, "p_born" text, "s_tenant_id" integer)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_near_birth_locks_2a4d68d6"("p_contact" text, "p_born" text, "s_tenant_id" integer);',  E'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_near_birth_locks_2a4d68d6"(
    "p_contact" text, "p_born" text, "s_tenant_id" integer
)
RETURNS TABLE (key bigint)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT pgdedup.lock_key(
        ''person_name:same|'' || "pgdedup_fn_customers_near_birth_locks_2a4d68d6"."p_contact",
        coalesce("pgdedup_fn_customers_near_birth_locks_2a4d68d6"."s_tenant_id"::text, E''\\x01'')
    );
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_birth_locks_2a4d68d6"("p_contact" text, "p_born" text, "s_tenant_id" integer) IS ''pgdedup: lock keys of rule near_birth of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_birth_locks_2a4d68d6"("p_contact" text, "p_born" text, "s_tenant_id" integer) TO PUBLIC;
', '{}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_near_birth_locks_2a4d68d6'), pgdedup.function_build('pgdedup_fn_customers_near_birth_locks_2a4d68d6')), pgdedup.object_shape('pgdedup_fn_customers_near_birth_locks_2a4d68d6'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_near_birth_verify_1730fffc"(
    p_key_l text, p_key_r text
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        1 - coalesce(pg_catalog.abs("pgdedup"."date_value_v1"(("pgdedup"."date_v1"(("pgdedup"."date_text_v1"("t"."born"::date) COLLATE pg_catalog."C")))) - "pgdedup"."date_value_v1"(("pgdedup"."date_v1"(("pgdedup"."date_text_v1"("r"."born"::date) COLLATE pg_catalog."C"))))) / nullif(2 * '3'::numeric, 0), 0)::double precision,
        ARRAY[CASE WHEN ("pgdedup"."person_name_v1"(("t"."contact"::text COLLATE pg_catalog."C"))) = ("pgdedup"."person_name_v1"(("r"."contact"::text COLLATE pg_catalog."C"))) THEN ("pgdedup"."person_name_v1"(("t"."contact"::text COLLATE pg_catalog."C"))) ELSE "pgdedup"."both_values"(("pgdedup"."person_name_v1"(("t"."contact"::text COLLATE pg_catalog."C"))), ("pgdedup"."person_name_v1"(("r"."contact"::text COLLATE pg_catalog."C")))) END, "pgdedup"."both_values"(("pgdedup"."date_v1"(("pgdedup"."date_text_v1"("t"."born"::date) COLLATE pg_catalog."C"))), ("pgdedup"."date_v1"(("pgdedup"."date_text_v1"("r"."born"::date) COLLATE pg_catalog."C"))))]::text[]
    FROM "crm"."customers" AS t
    INNER JOIN "crm"."customers" AS r
        ON "r"."id" = "pgdedup_fn_customers_near_birth_verify_1730fffc"."p_key_r"::bigint
    WHERE "t"."id" = "pgdedup_fn_customers_near_birth_verify_1730fffc"."p_key_l"::bigint
        AND (("pgdedup"."person_name_v1"(("t"."contact"::text COLLATE pg_catalog."C"))) = ("pgdedup"."person_name_v1"(("r"."contact"::text COLLATE pg_catalog."C"))) OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('person_name')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'person_name' AND g.digest = "pgdedup"."alias_digest"(("pgdedup"."person_name_v1"(("t"."contact"::text COLLATE pg_catalog."C"))))) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'person_name' AND g.digest = "pgdedup"."alias_digest"(("pgdedup"."person_name_v1"(("r"."contact"::text COLLATE pg_catalog."C"))))), false)))
        AND "pgdedup"."date_value_v1"(("pgdedup"."date_v1"(("pgdedup"."date_text_v1"("t"."born"::date) COLLATE pg_catalog."C")))) BETWEEN "pgdedup"."date_value_v1"(("pgdedup"."date_v1"(("pgdedup"."date_text_v1"("r"."born"::date) COLLATE pg_catalog."C")))) - '3'::numeric AND "pgdedup"."date_value_v1"(("pgdedup"."date_v1"(("pgdedup"."date_text_v1"("r"."born"::date) COLLATE pg_catalog."C")))) + '3'::numeric
        AND "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id"
        AND "pgdedup"."pgdedup_fn_customers_live_83185e8b"("t"."deleted_at")
        AND "pgdedup"."pgdedup_fn_customers_live_83185e8b"("r"."deleted_at")
        AND ("t"."id" = "r"."id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_birth_verify_1730fffc"(p_key_l text, p_key_r text) IS 'pgdedup: rule near_birth of crm.customers on two rows';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_birth_verify_1730fffc"(p_key_l text, p_key_r text) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_near_birth_verify_1730fffc', 'crm.customers', 23, 'function', 'rule:near_birth', '05aed952cf48314047b67c214f831202', '"pgdedup"."pgdedup_fn_customers_near_birth_verify_1730fffc"(p_key_l text, p_key_r text)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_near_birth_verify_1730fffc"(p_key_l text, p_key_r text);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_near_birth_verify_1730fffc"(
    p_key_l text, p_key_r text
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        1 - coalesce(pg_catalog.abs("pgdedup"."date_value_v1"(("pgdedup"."date_v1"(("pgdedup"."date_text_v1"("t"."born"::date) COLLATE pg_catalog."C")))) - "pgdedup"."date_value_v1"(("pgdedup"."date_v1"(("pgdedup"."date_text_v1"("r"."born"::date) COLLATE pg_catalog."C"))))) / nullif(2 * ''3''::numeric, 0), 0)::double precision,
        ARRAY[CASE WHEN ("pgdedup"."person_name_v1"(("t"."contact"::text COLLATE pg_catalog."C"))) = ("pgdedup"."person_name_v1"(("r"."contact"::text COLLATE pg_catalog."C"))) THEN ("pgdedup"."person_name_v1"(("t"."contact"::text COLLATE pg_catalog."C"))) ELSE "pgdedup"."both_values"(("pgdedup"."person_name_v1"(("t"."contact"::text COLLATE pg_catalog."C"))), ("pgdedup"."person_name_v1"(("r"."contact"::text COLLATE pg_catalog."C")))) END, "pgdedup"."both_values"(("pgdedup"."date_v1"(("pgdedup"."date_text_v1"("t"."born"::date) COLLATE pg_catalog."C"))), ("pgdedup"."date_v1"(("pgdedup"."date_text_v1"("r"."born"::date) COLLATE pg_catalog."C"))))]::text[]
    FROM "crm"."customers" AS t
    INNER JOIN "crm"."customers" AS r
        ON "r"."id" = "pgdedup_fn_customers_near_birth_verify_1730fffc"."p_key_r"::bigint
    WHERE "t"."id" = "pgdedup_fn_customers_near_birth_verify_1730fffc"."p_key_l"::bigint
        AND (("pgdedup"."person_name_v1"(("t"."contact"::text COLLATE pg_catalog."C"))) = ("pgdedup"."person_name_v1"(("r"."contact"::text COLLATE pg_catalog."C"))) OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''person_name'')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''person_name'' AND g.digest = "pgdedup"."alias_digest"(("pgdedup"."person_name_v1"(("t"."contact"::text COLLATE pg_catalog."C"))))) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''person_name'' AND g.digest = "pgdedup"."alias_digest"(("pgdedup"."person_name_v1"(("r"."contact"::text COLLATE pg_catalog."C"))))), false)))
        AND "pgdedup"."date_value_v1"(("pgdedup"."date_v1"(("pgdedup"."date_text_v1"("t"."born"::date) COLLATE pg_catalog."C")))) BETWEEN "pgdedup"."date_value_v1"(("pgdedup"."date_v1"(("pgdedup"."date_text_v1"("r"."born"::date) COLLATE pg_catalog."C")))) - ''3''::numeric AND "pgdedup"."date_value_v1"(("pgdedup"."date_v1"(("pgdedup"."date_text_v1"("r"."born"::date) COLLATE pg_catalog."C")))) + ''3''::numeric
        AND "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id"
        AND "pgdedup"."pgdedup_fn_customers_live_83185e8b"("t"."deleted_at")
        AND "pgdedup"."pgdedup_fn_customers_live_83185e8b"("r"."deleted_at")
        AND ("t"."id" = "r"."id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_birth_verify_1730fffc"(p_key_l text, p_key_r text) IS ''pgdedup: rule near_birth of crm.customers on two rows'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_birth_verify_1730fffc"(p_key_l text, p_key_r text) TO PUBLIC;
', '{pgdedup_fn_customers_live_83185e8b}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_near_birth_verify_1730fffc'), pgdedup.function_build('pgdedup_fn_customers_near_birth_verify_1730fffc')), pgdedup.object_shape('pgdedup_fn_customers_near_birth_verify_1730fffc'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_near_birth_values_ec615627"()
RETURNS TABLE (row_key text, "v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "r"."id"::text,
        "r"."id", "r"."tenant_id", ("pgdedup"."person_name_v1"(("r"."contact"::text COLLATE pg_catalog."C"))), ("pgdedup"."date_v1"(("pgdedup"."date_text_v1"("r"."born"::date) COLLATE pg_catalog."C"))), "pgdedup"."pgdedup_fn_customers_live_83185e8b"("r"."deleted_at")
    FROM "crm"."customers" AS r
    WHERE "pgdedup"."pgdedup_fn_customers_live_83185e8b"("r"."deleted_at");
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_birth_values_ec615627"() IS 'pgdedup: what is compared by rule near_birth of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_birth_values_ec615627"() TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_near_birth_values_ec615627', 'crm.customers', 24, 'function', 'rule:near_birth', '20996ce56132bd3da9437da09209f068', '"pgdedup"."pgdedup_fn_customers_near_birth_values_ec615627"() "v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" boolean', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_near_birth_values_ec615627"();', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_near_birth_values_ec615627"()
RETURNS TABLE (row_key text, "v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "r"."id"::text,
        "r"."id", "r"."tenant_id", ("pgdedup"."person_name_v1"(("r"."contact"::text COLLATE pg_catalog."C"))), ("pgdedup"."date_v1"(("pgdedup"."date_text_v1"("r"."born"::date) COLLATE pg_catalog."C"))), "pgdedup"."pgdedup_fn_customers_live_83185e8b"("r"."deleted_at")
    FROM "crm"."customers" AS r
    WHERE "pgdedup"."pgdedup_fn_customers_live_83185e8b"("r"."deleted_at");
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_birth_values_ec615627"() IS ''pgdedup: what is compared by rule near_birth of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_birth_values_ec615627"() TO PUBLIC;
', '{pgdedup_fn_customers_live_83185e8b}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_near_birth_values_ec615627'), pgdedup.function_build('pgdedup_fn_customers_near_birth_values_ec615627')), pgdedup.object_shape('pgdedup_fn_customers_near_birth_values_ec615627'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_near_birth_keys_bde169f7"(
    "v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" boolean
)
RETURNS TABLE (key bigint, asked boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT "pgdedup"."lock_key"('person_name:same|' || "r"."pgdedup_k_customers_contact_d8de87f6", coalesce("r"."tenant_id"::text, E'\x01')), NULL::boolean
    FROM (SELECT "pgdedup_fn_customers_near_birth_keys_bde169f7"."v1" AS "id", "pgdedup_fn_customers_near_birth_keys_bde169f7"."v2" AS "tenant_id", "pgdedup_fn_customers_near_birth_keys_bde169f7"."v3" AS "pgdedup_k_customers_contact_d8de87f6", "pgdedup_fn_customers_near_birth_keys_bde169f7"."v4" AS "pgdedup_k_customers_born_e72c4946", "pgdedup_fn_customers_near_birth_keys_bde169f7"."v5" AS "pgdedup_k_customers_live_74cf3f67") AS r;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_birth_keys_bde169f7"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" boolean) IS 'pgdedup: keys of a row for rule near_birth of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_birth_keys_bde169f7"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" boolean) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_near_birth_keys_bde169f7', 'crm.customers', 25, 'function', 'rule:near_birth', 'd6cd5f355f6e294b38673b1976887f3d', '"pgdedup"."pgdedup_fn_customers_near_birth_keys_bde169f7"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" boolean)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_near_birth_keys_bde169f7"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" boolean);',  E'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_near_birth_keys_bde169f7"(
    "v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" boolean
)
RETURNS TABLE (key bigint, asked boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT "pgdedup"."lock_key"(''person_name:same|'' || "r"."pgdedup_k_customers_contact_d8de87f6", coalesce("r"."tenant_id"::text, E''\\x01'')), NULL::boolean
    FROM (SELECT "pgdedup_fn_customers_near_birth_keys_bde169f7"."v1" AS "id", "pgdedup_fn_customers_near_birth_keys_bde169f7"."v2" AS "tenant_id", "pgdedup_fn_customers_near_birth_keys_bde169f7"."v3" AS "pgdedup_k_customers_contact_d8de87f6", "pgdedup_fn_customers_near_birth_keys_bde169f7"."v4" AS "pgdedup_k_customers_born_e72c4946", "pgdedup_fn_customers_near_birth_keys_bde169f7"."v5" AS "pgdedup_k_customers_live_74cf3f67") AS r;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_birth_keys_bde169f7"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" boolean) IS ''pgdedup: keys of a row for rule near_birth of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_birth_keys_bde169f7"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" boolean) TO PUBLIC;
', '{}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_near_birth_keys_bde169f7'), pgdedup.function_build('pgdedup_fn_customers_near_birth_keys_bde169f7')), pgdedup.object_shape('pgdedup_fn_customers_near_birth_keys_bde169f7'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_near_birth_alias_keys_0736d84f"(
    "v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" boolean
)
RETURNS TABLE (key bigint, asked boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT l.key, s.side
    FROM (SELECT "pgdedup_fn_customers_near_birth_alias_keys_0736d84f"."v1" AS "id", "pgdedup_fn_customers_near_birth_alias_keys_0736d84f"."v2" AS "tenant_id", "pgdedup_fn_customers_near_birth_alias_keys_0736d84f"."v3" AS "pgdedup_k_customers_contact_d8de87f6", "pgdedup_fn_customers_near_birth_alias_keys_0736d84f"."v4" AS "pgdedup_k_customers_born_e72c4946", "pgdedup_fn_customers_near_birth_alias_keys_0736d84f"."v5" AS "pgdedup_k_customers_live_74cf3f67") AS t
    CROSS JOIN LATERAL (SELECT "t"."pgdedup_k_customers_contact_d8de87f6" UNION ALL SELECT f.form FROM "pgdedup"."alias_forms"('person_name', ARRAY["t"."pgdedup_k_customers_contact_d8de87f6"]) AS f (form)) AS "a_contact" (value)
    CROSS JOIN LATERAL "pgdedup"."pgdedup_fn_customers_near_birth_locks_2a4d68d6"("a_contact"."value", "t"."pgdedup_k_customers_born_e72c4946", "t"."tenant_id") AS l
    CROSS JOIN (VALUES (NULL::boolean)) AS s (side)
    WHERE (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('person_name')) AND (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = 'person_name' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_contact_d8de87f6"))));
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_birth_alias_keys_0736d84f"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" boolean) IS 'pgdedup: keys of a row that has aliases for rule near_birth of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_birth_alias_keys_0736d84f"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" boolean) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_near_birth_alias_keys_0736d84f', 'crm.customers', 26, 'function', 'rule:near_birth', 'aa889fe0feb70abfcc493f1c42ba7026', '"pgdedup"."pgdedup_fn_customers_near_birth_alias_keys_0736d84f"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" boolean)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_near_birth_alias_keys_0736d84f"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" boolean);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_near_birth_alias_keys_0736d84f"(
    "v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" boolean
)
RETURNS TABLE (key bigint, asked boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT l.key, s.side
    FROM (SELECT "pgdedup_fn_customers_near_birth_alias_keys_0736d84f"."v1" AS "id", "pgdedup_fn_customers_near_birth_alias_keys_0736d84f"."v2" AS "tenant_id", "pgdedup_fn_customers_near_birth_alias_keys_0736d84f"."v3" AS "pgdedup_k_customers_contact_d8de87f6", "pgdedup_fn_customers_near_birth_alias_keys_0736d84f"."v4" AS "pgdedup_k_customers_born_e72c4946", "pgdedup_fn_customers_near_birth_alias_keys_0736d84f"."v5" AS "pgdedup_k_customers_live_74cf3f67") AS t
    CROSS JOIN LATERAL (SELECT "t"."pgdedup_k_customers_contact_d8de87f6" UNION ALL SELECT f.form FROM "pgdedup"."alias_forms"(''person_name'', ARRAY["t"."pgdedup_k_customers_contact_d8de87f6"]) AS f (form)) AS "a_contact" (value)
    CROSS JOIN LATERAL "pgdedup"."pgdedup_fn_customers_near_birth_locks_2a4d68d6"("a_contact"."value", "t"."pgdedup_k_customers_born_e72c4946", "t"."tenant_id") AS l
    CROSS JOIN (VALUES (NULL::boolean)) AS s (side)
    WHERE (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''person_name'')) AND (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = ''person_name'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_contact_d8de87f6"))));
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_birth_alias_keys_0736d84f"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" boolean) IS ''pgdedup: keys of a row that has aliases for rule near_birth of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_birth_alias_keys_0736d84f"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" boolean) TO PUBLIC;
', '{pgdedup_fn_customers_near_birth_locks_2a4d68d6}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_near_birth_alias_keys_0736d84f'), pgdedup.function_build('pgdedup_fn_customers_near_birth_alias_keys_0736d84f')), pgdedup.object_shape('pgdedup_fn_customers_near_birth_alias_keys_0736d84f'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_near_birth_relate_b9cfe084"(
    "l1" bigint, "l2" integer, "l3" text, "l4" text, "l5" boolean, "r1" bigint, "r2" integer, "r3" text, "r4" text, "r5" boolean
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        1 - coalesce(pg_catalog.abs("pgdedup"."date_value_v1"("t"."pgdedup_k_customers_born_e72c4946") - "pgdedup"."date_value_v1"("r"."pgdedup_k_customers_born_e72c4946")) / nullif(2 * '3'::numeric, 0), 0)::double precision,
        ARRAY[CASE WHEN "t"."pgdedup_k_customers_contact_d8de87f6" = "r"."pgdedup_k_customers_contact_d8de87f6" THEN "t"."pgdedup_k_customers_contact_d8de87f6" ELSE "pgdedup"."both_values"("t"."pgdedup_k_customers_contact_d8de87f6", "r"."pgdedup_k_customers_contact_d8de87f6") END, "pgdedup"."both_values"("t"."pgdedup_k_customers_born_e72c4946", "r"."pgdedup_k_customers_born_e72c4946")]::text[]
    FROM (SELECT "pgdedup_fn_customers_near_birth_relate_b9cfe084"."l1" AS "id", "pgdedup_fn_customers_near_birth_relate_b9cfe084"."l2" AS "tenant_id", "pgdedup_fn_customers_near_birth_relate_b9cfe084"."l3" AS "pgdedup_k_customers_contact_d8de87f6", "pgdedup_fn_customers_near_birth_relate_b9cfe084"."l4" AS "pgdedup_k_customers_born_e72c4946", "pgdedup_fn_customers_near_birth_relate_b9cfe084"."l5" AS "pgdedup_k_customers_live_74cf3f67") AS t
    CROSS JOIN (SELECT "pgdedup_fn_customers_near_birth_relate_b9cfe084"."r1" AS "id", "pgdedup_fn_customers_near_birth_relate_b9cfe084"."r2" AS "tenant_id", "pgdedup_fn_customers_near_birth_relate_b9cfe084"."r3" AS "pgdedup_k_customers_contact_d8de87f6", "pgdedup_fn_customers_near_birth_relate_b9cfe084"."r4" AS "pgdedup_k_customers_born_e72c4946", "pgdedup_fn_customers_near_birth_relate_b9cfe084"."r5" AS "pgdedup_k_customers_live_74cf3f67") AS r
    WHERE ("t"."pgdedup_k_customers_contact_d8de87f6" = "r"."pgdedup_k_customers_contact_d8de87f6" OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('person_name')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'person_name' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_contact_d8de87f6")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'person_name' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_contact_d8de87f6")), false)))
        AND "pgdedup"."date_value_v1"("t"."pgdedup_k_customers_born_e72c4946") BETWEEN "pgdedup"."date_value_v1"("r"."pgdedup_k_customers_born_e72c4946") - '3'::numeric AND "pgdedup"."date_value_v1"("r"."pgdedup_k_customers_born_e72c4946") + '3'::numeric
        AND "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND "r"."pgdedup_k_customers_live_74cf3f67"
        AND ("t"."id" = "r"."id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_birth_relate_b9cfe084"("l1" bigint, "l2" integer, "l3" text, "l4" text, "l5" boolean, "r1" bigint, "r2" integer, "r3" text, "r4" text, "r5" boolean) IS 'pgdedup: the verdict on two rows by rule near_birth of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_birth_relate_b9cfe084"("l1" bigint, "l2" integer, "l3" text, "l4" text, "l5" boolean, "r1" bigint, "r2" integer, "r3" text, "r4" text, "r5" boolean) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_near_birth_relate_b9cfe084', 'crm.customers', 27, 'function', 'rule:near_birth', 'de3c827a7b6f5f761ef5f0466f299fa4', '"pgdedup"."pgdedup_fn_customers_near_birth_relate_b9cfe084"("l1" bigint, "l2" integer, "l3" text, "l4" text, "l5" boolean, "r1" bigint, "r2" integer, "r3" text, "r4" text, "r5" boolean)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_near_birth_relate_b9cfe084"("l1" bigint, "l2" integer, "l3" text, "l4" text, "l5" boolean, "r1" bigint, "r2" integer, "r3" text, "r4" text, "r5" boolean);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_near_birth_relate_b9cfe084"(
    "l1" bigint, "l2" integer, "l3" text, "l4" text, "l5" boolean, "r1" bigint, "r2" integer, "r3" text, "r4" text, "r5" boolean
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        1 - coalesce(pg_catalog.abs("pgdedup"."date_value_v1"("t"."pgdedup_k_customers_born_e72c4946") - "pgdedup"."date_value_v1"("r"."pgdedup_k_customers_born_e72c4946")) / nullif(2 * ''3''::numeric, 0), 0)::double precision,
        ARRAY[CASE WHEN "t"."pgdedup_k_customers_contact_d8de87f6" = "r"."pgdedup_k_customers_contact_d8de87f6" THEN "t"."pgdedup_k_customers_contact_d8de87f6" ELSE "pgdedup"."both_values"("t"."pgdedup_k_customers_contact_d8de87f6", "r"."pgdedup_k_customers_contact_d8de87f6") END, "pgdedup"."both_values"("t"."pgdedup_k_customers_born_e72c4946", "r"."pgdedup_k_customers_born_e72c4946")]::text[]
    FROM (SELECT "pgdedup_fn_customers_near_birth_relate_b9cfe084"."l1" AS "id", "pgdedup_fn_customers_near_birth_relate_b9cfe084"."l2" AS "tenant_id", "pgdedup_fn_customers_near_birth_relate_b9cfe084"."l3" AS "pgdedup_k_customers_contact_d8de87f6", "pgdedup_fn_customers_near_birth_relate_b9cfe084"."l4" AS "pgdedup_k_customers_born_e72c4946", "pgdedup_fn_customers_near_birth_relate_b9cfe084"."l5" AS "pgdedup_k_customers_live_74cf3f67") AS t
    CROSS JOIN (SELECT "pgdedup_fn_customers_near_birth_relate_b9cfe084"."r1" AS "id", "pgdedup_fn_customers_near_birth_relate_b9cfe084"."r2" AS "tenant_id", "pgdedup_fn_customers_near_birth_relate_b9cfe084"."r3" AS "pgdedup_k_customers_contact_d8de87f6", "pgdedup_fn_customers_near_birth_relate_b9cfe084"."r4" AS "pgdedup_k_customers_born_e72c4946", "pgdedup_fn_customers_near_birth_relate_b9cfe084"."r5" AS "pgdedup_k_customers_live_74cf3f67") AS r
    WHERE ("t"."pgdedup_k_customers_contact_d8de87f6" = "r"."pgdedup_k_customers_contact_d8de87f6" OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''person_name'')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''person_name'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_contact_d8de87f6")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''person_name'' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_contact_d8de87f6")), false)))
        AND "pgdedup"."date_value_v1"("t"."pgdedup_k_customers_born_e72c4946") BETWEEN "pgdedup"."date_value_v1"("r"."pgdedup_k_customers_born_e72c4946") - ''3''::numeric AND "pgdedup"."date_value_v1"("r"."pgdedup_k_customers_born_e72c4946") + ''3''::numeric
        AND "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND "r"."pgdedup_k_customers_live_74cf3f67"
        AND ("t"."id" = "r"."id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_birth_relate_b9cfe084"("l1" bigint, "l2" integer, "l3" text, "l4" text, "l5" boolean, "r1" bigint, "r2" integer, "r3" text, "r4" text, "r5" boolean) IS ''pgdedup: the verdict on two rows by rule near_birth of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_birth_relate_b9cfe084"("l1" bigint, "l2" integer, "l3" text, "l4" text, "l5" boolean, "r1" bigint, "r2" integer, "r3" text, "r4" text, "r5" boolean) TO PUBLIC;
', '{}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_near_birth_relate_b9cfe084'), pgdedup.function_build('pgdedup_fn_customers_near_birth_relate_b9cfe084')), pgdedup.object_shape('pgdedup_fn_customers_near_birth_relate_b9cfe084'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_match_6772641e"(
    "p_name" text, "p_city" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint
)
RETURNS TABLE (key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "t"."id"::text,
        "pgdedup"."gram_score_v2"("pgdedup"."company_core_v1"(("pgdedup"."company_name_v1"(("t"."name" COLLATE pg_catalog."C")))), "pgdedup_fn_customers_similar_name_match_6772641e"."core_name", 0.5),
        ARRAY["pgdedup"."both_values"(("pgdedup"."company_name_v1"(("t"."name" COLLATE pg_catalog."C"))), "pgdedup_fn_customers_similar_name_match_6772641e"."p_name"), "pgdedup"."region_city_v1"(("pgdedup"."region_v1"(("t"."city" COLLATE pg_catalog."C"))))]::text[]
    FROM "crm"."customers" AS t
    WHERE "pgdedup"."keys_beside_v2"("pgdedup"."gram_keys_v2"("pgdedup"."company_core_v1"(("pgdedup"."company_name_v1"(("t"."name" COLLATE pg_catalog."C")))), 0.5), "pgdedup"."region_city_v1"(("pgdedup"."region_v1"(("t"."city" COLLATE pg_catalog."C"))))) OPERATOR(pg_catalog.&&) "pgdedup"."keys_beside_v2"("pgdedup"."gram_keys_v2"("pgdedup_fn_customers_similar_name_match_6772641e"."core_name", 0.5), "pgdedup"."region_city_v1"("pgdedup_fn_customers_similar_name_match_6772641e"."p_city")) AND "pgdedup"."gram_score_v2"("pgdedup"."company_core_v1"(("pgdedup"."company_name_v1"(("t"."name" COLLATE pg_catalog."C")))), "pgdedup_fn_customers_similar_name_match_6772641e"."core_name", 0.5) > 0
        AND "pgdedup"."region_city_v1"(("pgdedup"."region_v1"(("t"."city" COLLATE pg_catalog."C")))) = "pgdedup"."region_city_v1"("pgdedup_fn_customers_similar_name_match_6772641e"."p_city")
        AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_similar_name_match_6772641e"."s_tenant_id"
        AND "pgdedup"."pgdedup_fn_customers_live_83185e8b"("t"."deleted_at")
        AND NOT coalesce(("pgdedup"."code_v1"((("t"."attrs" ->> 'student_no') COLLATE pg_catalog."C"))) <> "pgdedup_fn_customers_similar_name_match_6772641e"."p_student", false)
        AND ("t"."id" = "pgdedup_fn_customers_similar_name_match_6772641e"."k_id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_match_6772641e"("p_name" text, "p_city" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint) IS 'pgdedup: rule similar_name of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_match_6772641e"("p_name" text, "p_city" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_similar_name_match_6772641e', 'crm.customers', 28, 'function', 'rule:similar_name', '5b18588940102120999b701bad3b94dc', '"pgdedup"."pgdedup_fn_customers_similar_name_match_6772641e"("p_name" text, "p_city" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_similar_name_match_6772641e"("p_name" text, "p_city" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_match_6772641e"(
    "p_name" text, "p_city" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint
)
RETURNS TABLE (key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "t"."id"::text,
        "pgdedup"."gram_score_v2"("pgdedup"."company_core_v1"(("pgdedup"."company_name_v1"(("t"."name" COLLATE pg_catalog."C")))), "pgdedup_fn_customers_similar_name_match_6772641e"."core_name", 0.5),
        ARRAY["pgdedup"."both_values"(("pgdedup"."company_name_v1"(("t"."name" COLLATE pg_catalog."C"))), "pgdedup_fn_customers_similar_name_match_6772641e"."p_name"), "pgdedup"."region_city_v1"(("pgdedup"."region_v1"(("t"."city" COLLATE pg_catalog."C"))))]::text[]
    FROM "crm"."customers" AS t
    WHERE "pgdedup"."keys_beside_v2"("pgdedup"."gram_keys_v2"("pgdedup"."company_core_v1"(("pgdedup"."company_name_v1"(("t"."name" COLLATE pg_catalog."C")))), 0.5), "pgdedup"."region_city_v1"(("pgdedup"."region_v1"(("t"."city" COLLATE pg_catalog."C"))))) OPERATOR(pg_catalog.&&) "pgdedup"."keys_beside_v2"("pgdedup"."gram_keys_v2"("pgdedup_fn_customers_similar_name_match_6772641e"."core_name", 0.5), "pgdedup"."region_city_v1"("pgdedup_fn_customers_similar_name_match_6772641e"."p_city")) AND "pgdedup"."gram_score_v2"("pgdedup"."company_core_v1"(("pgdedup"."company_name_v1"(("t"."name" COLLATE pg_catalog."C")))), "pgdedup_fn_customers_similar_name_match_6772641e"."core_name", 0.5) > 0
        AND "pgdedup"."region_city_v1"(("pgdedup"."region_v1"(("t"."city" COLLATE pg_catalog."C")))) = "pgdedup"."region_city_v1"("pgdedup_fn_customers_similar_name_match_6772641e"."p_city")
        AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_similar_name_match_6772641e"."s_tenant_id"
        AND "pgdedup"."pgdedup_fn_customers_live_83185e8b"("t"."deleted_at")
        AND NOT coalesce(("pgdedup"."code_v1"((("t"."attrs" ->> ''student_no'') COLLATE pg_catalog."C"))) <> "pgdedup_fn_customers_similar_name_match_6772641e"."p_student", false)
        AND ("t"."id" = "pgdedup_fn_customers_similar_name_match_6772641e"."k_id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_match_6772641e"("p_name" text, "p_city" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint) IS ''pgdedup: rule similar_name of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_match_6772641e"("p_name" text, "p_city" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint) TO PUBLIC;
', '{pgdedup_fn_customers_live_83185e8b}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_similar_name_match_6772641e'), pgdedup.function_build('pgdedup_fn_customers_similar_name_match_6772641e')), pgdedup.object_shape('pgdedup_fn_customers_similar_name_match_6772641e'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_alias_match_b3550457"(
    "p_name" text, "p_city" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint
)
RETURNS TABLE (key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT DISTINCT
        "t"."id"::text,
        CASE WHEN (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('company_name')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"(("pgdedup"."company_name_v1"(("t"."name" COLLATE pg_catalog."C"))))) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("pgdedup_fn_customers_similar_name_alias_match_b3550457"."p_name")), false)) THEN 1 ELSE "pgdedup"."gram_score_v2"("pgdedup"."company_core_v1"(("pgdedup"."company_name_v1"(("t"."name" COLLATE pg_catalog."C")))), "pgdedup_fn_customers_similar_name_alias_match_b3550457"."core_name", 0.5) END::double precision,
        ARRAY["pgdedup"."both_values"(("pgdedup"."company_name_v1"(("t"."name" COLLATE pg_catalog."C"))), "pgdedup_fn_customers_similar_name_alias_match_b3550457"."p_name"), "pgdedup"."region_city_v1"(("pgdedup"."region_v1"(("t"."city" COLLATE pg_catalog."C"))))]::text[]
    FROM "crm"."customers" AS t
    CROSS JOIN LATERAL (SELECT "pgdedup_fn_customers_similar_name_alias_match_b3550457"."p_name" UNION ALL SELECT f.form FROM "pgdedup"."alias_forms"('company_name', ARRAY["pgdedup_fn_customers_similar_name_alias_match_b3550457"."p_name"]) AS f (form)) AS "v" (value)
    WHERE "pgdedup"."keys_beside_v2"("pgdedup"."gram_keys_v2"("pgdedup"."company_core_v1"(("pgdedup"."company_name_v1"(("t"."name" COLLATE pg_catalog."C")))), 0.5), "pgdedup"."region_city_v1"(("pgdedup"."region_v1"(("t"."city" COLLATE pg_catalog."C"))))) OPERATOR(pg_catalog.&&) "pgdedup"."keys_beside_v2"("pgdedup"."gram_keys_v2"("pgdedup"."company_core_v1"("v"."value"), 0.5), "pgdedup"."region_city_v1"("pgdedup_fn_customers_similar_name_alias_match_b3550457"."p_city")) AND "pgdedup"."gram_score_v2"("pgdedup"."company_core_v1"(("pgdedup"."company_name_v1"(("t"."name" COLLATE pg_catalog."C")))), (SELECT "pgdedup"."company_core_v1"("v"."value")), 0.5) > 0
        AND ("pgdedup"."gram_score_v2"("pgdedup"."company_core_v1"(("pgdedup"."company_name_v1"(("t"."name" COLLATE pg_catalog."C")))), "pgdedup_fn_customers_similar_name_alias_match_b3550457"."core_name", 0.5) > 0 OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('company_name')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"(("pgdedup"."company_name_v1"(("t"."name" COLLATE pg_catalog."C"))))) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("pgdedup_fn_customers_similar_name_alias_match_b3550457"."p_name")), false)))
        AND "pgdedup"."region_city_v1"(("pgdedup"."region_v1"(("t"."city" COLLATE pg_catalog."C")))) = "pgdedup"."region_city_v1"("pgdedup_fn_customers_similar_name_alias_match_b3550457"."p_city")
        AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_similar_name_alias_match_b3550457"."s_tenant_id"
        AND "pgdedup"."pgdedup_fn_customers_live_83185e8b"("t"."deleted_at")
        AND NOT coalesce(("pgdedup"."code_v1"((("t"."attrs" ->> 'student_no') COLLATE pg_catalog."C"))) <> "pgdedup_fn_customers_similar_name_alias_match_b3550457"."p_student", false)
        AND ("t"."id" = "pgdedup_fn_customers_similar_name_alias_match_b3550457"."k_id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_alias_match_b3550457"("p_name" text, "p_city" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint) IS 'pgdedup: rule similar_name of crm.customers, with aliases';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_alias_match_b3550457"("p_name" text, "p_city" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_similar_name_alias_match_b3550457', 'crm.customers', 29, 'function', 'rule:similar_name', '56c2230285646595a7ad02bde79d9bd6', '"pgdedup"."pgdedup_fn_customers_similar_name_alias_match_b3550457"("p_name" text, "p_city" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_similar_name_alias_match_b3550457"("p_name" text, "p_city" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_alias_match_b3550457"(
    "p_name" text, "p_city" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint
)
RETURNS TABLE (key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT DISTINCT
        "t"."id"::text,
        CASE WHEN (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''company_name'')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"(("pgdedup"."company_name_v1"(("t"."name" COLLATE pg_catalog."C"))))) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("pgdedup_fn_customers_similar_name_alias_match_b3550457"."p_name")), false)) THEN 1 ELSE "pgdedup"."gram_score_v2"("pgdedup"."company_core_v1"(("pgdedup"."company_name_v1"(("t"."name" COLLATE pg_catalog."C")))), "pgdedup_fn_customers_similar_name_alias_match_b3550457"."core_name", 0.5) END::double precision,
        ARRAY["pgdedup"."both_values"(("pgdedup"."company_name_v1"(("t"."name" COLLATE pg_catalog."C"))), "pgdedup_fn_customers_similar_name_alias_match_b3550457"."p_name"), "pgdedup"."region_city_v1"(("pgdedup"."region_v1"(("t"."city" COLLATE pg_catalog."C"))))]::text[]
    FROM "crm"."customers" AS t
    CROSS JOIN LATERAL (SELECT "pgdedup_fn_customers_similar_name_alias_match_b3550457"."p_name" UNION ALL SELECT f.form FROM "pgdedup"."alias_forms"(''company_name'', ARRAY["pgdedup_fn_customers_similar_name_alias_match_b3550457"."p_name"]) AS f (form)) AS "v" (value)
    WHERE "pgdedup"."keys_beside_v2"("pgdedup"."gram_keys_v2"("pgdedup"."company_core_v1"(("pgdedup"."company_name_v1"(("t"."name" COLLATE pg_catalog."C")))), 0.5), "pgdedup"."region_city_v1"(("pgdedup"."region_v1"(("t"."city" COLLATE pg_catalog."C"))))) OPERATOR(pg_catalog.&&) "pgdedup"."keys_beside_v2"("pgdedup"."gram_keys_v2"("pgdedup"."company_core_v1"("v"."value"), 0.5), "pgdedup"."region_city_v1"("pgdedup_fn_customers_similar_name_alias_match_b3550457"."p_city")) AND "pgdedup"."gram_score_v2"("pgdedup"."company_core_v1"(("pgdedup"."company_name_v1"(("t"."name" COLLATE pg_catalog."C")))), (SELECT "pgdedup"."company_core_v1"("v"."value")), 0.5) > 0
        AND ("pgdedup"."gram_score_v2"("pgdedup"."company_core_v1"(("pgdedup"."company_name_v1"(("t"."name" COLLATE pg_catalog."C")))), "pgdedup_fn_customers_similar_name_alias_match_b3550457"."core_name", 0.5) > 0 OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''company_name'')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"(("pgdedup"."company_name_v1"(("t"."name" COLLATE pg_catalog."C"))))) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("pgdedup_fn_customers_similar_name_alias_match_b3550457"."p_name")), false)))
        AND "pgdedup"."region_city_v1"(("pgdedup"."region_v1"(("t"."city" COLLATE pg_catalog."C")))) = "pgdedup"."region_city_v1"("pgdedup_fn_customers_similar_name_alias_match_b3550457"."p_city")
        AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_similar_name_alias_match_b3550457"."s_tenant_id"
        AND "pgdedup"."pgdedup_fn_customers_live_83185e8b"("t"."deleted_at")
        AND NOT coalesce(("pgdedup"."code_v1"((("t"."attrs" ->> ''student_no'') COLLATE pg_catalog."C"))) <> "pgdedup_fn_customers_similar_name_alias_match_b3550457"."p_student", false)
        AND ("t"."id" = "pgdedup_fn_customers_similar_name_alias_match_b3550457"."k_id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_alias_match_b3550457"("p_name" text, "p_city" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint) IS ''pgdedup: rule similar_name of crm.customers, with aliases'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_alias_match_b3550457"("p_name" text, "p_city" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint) TO PUBLIC;
', '{pgdedup_fn_customers_live_83185e8b}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_similar_name_alias_match_b3550457'), pgdedup.function_build('pgdedup_fn_customers_similar_name_alias_match_b3550457')), pgdedup.object_shape('pgdedup_fn_customers_similar_name_alias_match_b3550457'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_locks_6bde55ca"(
    "p_name" text, "p_city" text, "s_tenant_id" integer
)
RETURNS TABLE (key bigint)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT pgdedup.lock_key(
        'company_name:similar|' || "v"."value" || '|' || 'region:same|' || "pgdedup"."region_city_v1"("pgdedup_fn_customers_similar_name_locks_6bde55ca"."p_city"),
        coalesce("pgdedup_fn_customers_similar_name_locks_6bde55ca"."s_tenant_id"::text, E'\x01')
    )
    FROM pg_catalog.unnest("pgdedup"."gram_keys_v2"("pgdedup"."company_core_v1"("pgdedup_fn_customers_similar_name_locks_6bde55ca"."p_name"), 0.5)) AS v (value);
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_locks_6bde55ca"("p_name" text, "p_city" text, "s_tenant_id" integer) IS 'pgdedup: lock keys of rule similar_name of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_locks_6bde55ca"("p_name" text, "p_city" text, "s_tenant_id" integer) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_similar_name_locks_6bde55ca', 'crm.customers', 30, 'function', 'rule:similar_name', '60070a5b50ce8fc7dbbc3b46428ded1a', '"pgdedup"."pgdedup_fn_customers_similar_name_locks_6bde55ca"("p_name" text, "p_city" text, "s_tenant_id" integer)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_similar_name_locks_6bde55ca"("p_name" text, "p_city" text, "s_tenant_id" integer);',  E'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_locks_6bde55ca"(
    "p_name" text, "p_city" text, "s_tenant_id" integer
)
RETURNS TABLE (key bigint)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT pgdedup.lock_key(
        ''company_name:similar|'' || "v"."value" || ''|'' || ''region:same|'' || "pgdedup"."region_city_v1"("pgdedup_fn_customers_similar_name_locks_6bde55ca"."p_city"),
        coalesce("pgdedup_fn_customers_similar_name_locks_6bde55ca"."s_tenant_id"::text, E''\\x01'')
    )
    FROM pg_catalog.unnest("pgdedup"."gram_keys_v2"("pgdedup"."company_core_v1"("pgdedup_fn_customers_similar_name_locks_6bde55ca"."p_name"), 0.5)) AS v (value);
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_locks_6bde55ca"("p_name" text, "p_city" text, "s_tenant_id" integer) IS ''pgdedup: lock keys of rule similar_name of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_locks_6bde55ca"("p_name" text, "p_city" text, "s_tenant_id" integer) TO PUBLIC;
', '{}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_similar_name_locks_6bde55ca'), pgdedup.function_build('pgdedup_fn_customers_similar_name_locks_6bde55ca')), pgdedup.object_shape('pgdedup_fn_customers_similar_name_locks_6bde55ca'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_verify_aedd1e19"(
    p_key_l text, p_key_r text
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        CASE WHEN (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('company_name')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"(("pgdedup"."company_name_v1"(("t"."name" COLLATE pg_catalog."C"))))) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"(("pgdedup"."company_name_v1"(("r"."name" COLLATE pg_catalog."C"))))), false)) THEN 1 ELSE "pgdedup"."gram_score_v2"("pgdedup"."company_core_v1"(("pgdedup"."company_name_v1"(("t"."name" COLLATE pg_catalog."C")))), "pgdedup"."company_core_v1"(("pgdedup"."company_name_v1"(("r"."name" COLLATE pg_catalog."C")))), 0.5) END::double precision,
        ARRAY["pgdedup"."both_values"(("pgdedup"."company_name_v1"(("t"."name" COLLATE pg_catalog."C"))), ("pgdedup"."company_name_v1"(("r"."name" COLLATE pg_catalog."C")))), "pgdedup"."region_city_v1"(("pgdedup"."region_v1"(("t"."city" COLLATE pg_catalog."C"))))]::text[]
    FROM "crm"."customers" AS t
    INNER JOIN "crm"."customers" AS r
        ON "r"."id" = "pgdedup_fn_customers_similar_name_verify_aedd1e19"."p_key_r"::bigint
    WHERE "t"."id" = "pgdedup_fn_customers_similar_name_verify_aedd1e19"."p_key_l"::bigint
        AND ("pgdedup"."gram_score_v2"("pgdedup"."company_core_v1"(("pgdedup"."company_name_v1"(("t"."name" COLLATE pg_catalog."C")))), "pgdedup"."company_core_v1"(("pgdedup"."company_name_v1"(("r"."name" COLLATE pg_catalog."C")))), 0.5) > 0 OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('company_name')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"(("pgdedup"."company_name_v1"(("t"."name" COLLATE pg_catalog."C"))))) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"(("pgdedup"."company_name_v1"(("r"."name" COLLATE pg_catalog."C"))))), false)))
        AND "pgdedup"."region_city_v1"(("pgdedup"."region_v1"(("t"."city" COLLATE pg_catalog."C")))) = "pgdedup"."region_city_v1"(("pgdedup"."region_v1"(("r"."city" COLLATE pg_catalog."C"))))
        AND "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id"
        AND "pgdedup"."pgdedup_fn_customers_live_83185e8b"("t"."deleted_at")
        AND "pgdedup"."pgdedup_fn_customers_live_83185e8b"("r"."deleted_at")
        AND NOT coalesce(("pgdedup"."code_v1"((("t"."attrs" ->> 'student_no') COLLATE pg_catalog."C"))) <> ("pgdedup"."code_v1"((("r"."attrs" ->> 'student_no') COLLATE pg_catalog."C"))), false)
        AND ("t"."id" = "r"."id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_verify_aedd1e19"(p_key_l text, p_key_r text) IS 'pgdedup: rule similar_name of crm.customers on two rows';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_verify_aedd1e19"(p_key_l text, p_key_r text) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_similar_name_verify_aedd1e19', 'crm.customers', 31, 'function', 'rule:similar_name', 'c0a11fd36664e326c360251e71cd6da8', '"pgdedup"."pgdedup_fn_customers_similar_name_verify_aedd1e19"(p_key_l text, p_key_r text)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_similar_name_verify_aedd1e19"(p_key_l text, p_key_r text);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_verify_aedd1e19"(
    p_key_l text, p_key_r text
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        CASE WHEN (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''company_name'')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"(("pgdedup"."company_name_v1"(("t"."name" COLLATE pg_catalog."C"))))) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"(("pgdedup"."company_name_v1"(("r"."name" COLLATE pg_catalog."C"))))), false)) THEN 1 ELSE "pgdedup"."gram_score_v2"("pgdedup"."company_core_v1"(("pgdedup"."company_name_v1"(("t"."name" COLLATE pg_catalog."C")))), "pgdedup"."company_core_v1"(("pgdedup"."company_name_v1"(("r"."name" COLLATE pg_catalog."C")))), 0.5) END::double precision,
        ARRAY["pgdedup"."both_values"(("pgdedup"."company_name_v1"(("t"."name" COLLATE pg_catalog."C"))), ("pgdedup"."company_name_v1"(("r"."name" COLLATE pg_catalog."C")))), "pgdedup"."region_city_v1"(("pgdedup"."region_v1"(("t"."city" COLLATE pg_catalog."C"))))]::text[]
    FROM "crm"."customers" AS t
    INNER JOIN "crm"."customers" AS r
        ON "r"."id" = "pgdedup_fn_customers_similar_name_verify_aedd1e19"."p_key_r"::bigint
    WHERE "t"."id" = "pgdedup_fn_customers_similar_name_verify_aedd1e19"."p_key_l"::bigint
        AND ("pgdedup"."gram_score_v2"("pgdedup"."company_core_v1"(("pgdedup"."company_name_v1"(("t"."name" COLLATE pg_catalog."C")))), "pgdedup"."company_core_v1"(("pgdedup"."company_name_v1"(("r"."name" COLLATE pg_catalog."C")))), 0.5) > 0 OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''company_name'')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"(("pgdedup"."company_name_v1"(("t"."name" COLLATE pg_catalog."C"))))) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"(("pgdedup"."company_name_v1"(("r"."name" COLLATE pg_catalog."C"))))), false)))
        AND "pgdedup"."region_city_v1"(("pgdedup"."region_v1"(("t"."city" COLLATE pg_catalog."C")))) = "pgdedup"."region_city_v1"(("pgdedup"."region_v1"(("r"."city" COLLATE pg_catalog."C"))))
        AND "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id"
        AND "pgdedup"."pgdedup_fn_customers_live_83185e8b"("t"."deleted_at")
        AND "pgdedup"."pgdedup_fn_customers_live_83185e8b"("r"."deleted_at")
        AND NOT coalesce(("pgdedup"."code_v1"((("t"."attrs" ->> ''student_no'') COLLATE pg_catalog."C"))) <> ("pgdedup"."code_v1"((("r"."attrs" ->> ''student_no'') COLLATE pg_catalog."C"))), false)
        AND ("t"."id" = "r"."id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_verify_aedd1e19"(p_key_l text, p_key_r text) IS ''pgdedup: rule similar_name of crm.customers on two rows'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_verify_aedd1e19"(p_key_l text, p_key_r text) TO PUBLIC;
', '{pgdedup_fn_customers_live_83185e8b}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_similar_name_verify_aedd1e19'), pgdedup.function_build('pgdedup_fn_customers_similar_name_verify_aedd1e19')), pgdedup.object_shape('pgdedup_fn_customers_similar_name_verify_aedd1e19'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_values_b345a359"()
RETURNS TABLE (row_key text, "v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean, "v7" text)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "r"."id"::text,
        "r"."id", "r"."tenant_id", ("pgdedup"."company_name_v1"(("r"."name" COLLATE pg_catalog."C"))), ("pgdedup"."region_v1"(("r"."city" COLLATE pg_catalog."C"))), ("pgdedup"."code_v1"((("r"."attrs" ->> 'student_no') COLLATE pg_catalog."C"))), "pgdedup"."pgdedup_fn_customers_live_83185e8b"("r"."deleted_at"), "pgdedup"."company_core_v1"(("pgdedup"."company_name_v1"(("r"."name" COLLATE pg_catalog."C"))))
    FROM "crm"."customers" AS r
    WHERE "pgdedup"."pgdedup_fn_customers_live_83185e8b"("r"."deleted_at");
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_values_b345a359"() IS 'pgdedup: what is compared by rule similar_name of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_values_b345a359"() TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_similar_name_values_b345a359', 'crm.customers', 32, 'function', 'rule:similar_name', 'e0b3d81f8361c83df2bf5de5b8967829', '"pgdedup"."pgdedup_fn_customers_similar_name_values_b345a359"() "v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean, "v7" text', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_similar_name_values_b345a359"();', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_values_b345a359"()
RETURNS TABLE (row_key text, "v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean, "v7" text)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "r"."id"::text,
        "r"."id", "r"."tenant_id", ("pgdedup"."company_name_v1"(("r"."name" COLLATE pg_catalog."C"))), ("pgdedup"."region_v1"(("r"."city" COLLATE pg_catalog."C"))), ("pgdedup"."code_v1"((("r"."attrs" ->> ''student_no'') COLLATE pg_catalog."C"))), "pgdedup"."pgdedup_fn_customers_live_83185e8b"("r"."deleted_at"), "pgdedup"."company_core_v1"(("pgdedup"."company_name_v1"(("r"."name" COLLATE pg_catalog."C"))))
    FROM "crm"."customers" AS r
    WHERE "pgdedup"."pgdedup_fn_customers_live_83185e8b"("r"."deleted_at");
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_values_b345a359"() IS ''pgdedup: what is compared by rule similar_name of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_values_b345a359"() TO PUBLIC;
', '{pgdedup_fn_customers_live_83185e8b}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_similar_name_values_b345a359'), pgdedup.function_build('pgdedup_fn_customers_similar_name_values_b345a359')), pgdedup.object_shape('pgdedup_fn_customers_similar_name_values_b345a359'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_keys_f10c21f1"(
    "v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean, "v7" text
)
RETURNS TABLE (key bigint, asked boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT "pgdedup"."lock_key"('company_name:similar|' || "v"."value" || '|' || "o"."others", coalesce("r"."tenant_id"::text, E'\x01')), NULL::boolean
    FROM (SELECT "pgdedup_fn_customers_similar_name_keys_f10c21f1"."v1" AS "id", "pgdedup_fn_customers_similar_name_keys_f10c21f1"."v2" AS "tenant_id", "pgdedup_fn_customers_similar_name_keys_f10c21f1"."v3" AS "pgdedup_k_customers_name_a2220f17", "pgdedup_fn_customers_similar_name_keys_f10c21f1"."v4" AS "pgdedup_k_customers_city_54099405", "pgdedup_fn_customers_similar_name_keys_f10c21f1"."v5" AS "pgdedup_k_customers_student_eceac84e", "pgdedup_fn_customers_similar_name_keys_f10c21f1"."v6" AS "pgdedup_k_customers_live_74cf3f67", "pgdedup_fn_customers_similar_name_keys_f10c21f1"."v7" AS "pgdedup_k_customers_name_core_a4494f8e") AS r
    CROSS JOIN LATERAL (SELECT 'region:same|' || "pgdedup"."region_city_v1"("r"."pgdedup_k_customers_city_54099405") OFFSET 0) AS o (others)
    CROSS JOIN pg_catalog.unnest(CASE WHEN "o"."others" IS NOT NULL THEN "pgdedup"."gram_keys_v2"("r"."pgdedup_k_customers_name_core_a4494f8e", 0.5) END) AS v (value);
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_keys_f10c21f1"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean, "v7" text) IS 'pgdedup: keys of a row for rule similar_name of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_keys_f10c21f1"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean, "v7" text) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_similar_name_keys_f10c21f1', 'crm.customers', 33, 'function', 'rule:similar_name', '13651f1dc0555e569357da327c413470', '"pgdedup"."pgdedup_fn_customers_similar_name_keys_f10c21f1"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean, "v7" text)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_similar_name_keys_f10c21f1"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean, "v7" text);',  E'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_keys_f10c21f1"(
    "v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean, "v7" text
)
RETURNS TABLE (key bigint, asked boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT "pgdedup"."lock_key"(''company_name:similar|'' || "v"."value" || ''|'' || "o"."others", coalesce("r"."tenant_id"::text, E''\\x01'')), NULL::boolean
    FROM (SELECT "pgdedup_fn_customers_similar_name_keys_f10c21f1"."v1" AS "id", "pgdedup_fn_customers_similar_name_keys_f10c21f1"."v2" AS "tenant_id", "pgdedup_fn_customers_similar_name_keys_f10c21f1"."v3" AS "pgdedup_k_customers_name_a2220f17", "pgdedup_fn_customers_similar_name_keys_f10c21f1"."v4" AS "pgdedup_k_customers_city_54099405", "pgdedup_fn_customers_similar_name_keys_f10c21f1"."v5" AS "pgdedup_k_customers_student_eceac84e", "pgdedup_fn_customers_similar_name_keys_f10c21f1"."v6" AS "pgdedup_k_customers_live_74cf3f67", "pgdedup_fn_customers_similar_name_keys_f10c21f1"."v7" AS "pgdedup_k_customers_name_core_a4494f8e") AS r
    CROSS JOIN LATERAL (SELECT ''region:same|'' || "pgdedup"."region_city_v1"("r"."pgdedup_k_customers_city_54099405") OFFSET 0) AS o (others)
    CROSS JOIN pg_catalog.unnest(CASE WHEN "o"."others" IS NOT NULL THEN "pgdedup"."gram_keys_v2"("r"."pgdedup_k_customers_name_core_a4494f8e", 0.5) END) AS v (value);
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_keys_f10c21f1"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean, "v7" text) IS ''pgdedup: keys of a row for rule similar_name of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_keys_f10c21f1"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean, "v7" text) TO PUBLIC;
', '{}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_similar_name_keys_f10c21f1'), pgdedup.function_build('pgdedup_fn_customers_similar_name_keys_f10c21f1')), pgdedup.object_shape('pgdedup_fn_customers_similar_name_keys_f10c21f1'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_alias_keys_e596791a"(
    "v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean, "v7" text
)
RETURNS TABLE (key bigint, asked boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT l.key, s.side
    FROM (SELECT "pgdedup_fn_customers_similar_name_alias_keys_e596791a"."v1" AS "id", "pgdedup_fn_customers_similar_name_alias_keys_e596791a"."v2" AS "tenant_id", "pgdedup_fn_customers_similar_name_alias_keys_e596791a"."v3" AS "pgdedup_k_customers_name_a2220f17", "pgdedup_fn_customers_similar_name_alias_keys_e596791a"."v4" AS "pgdedup_k_customers_city_54099405", "pgdedup_fn_customers_similar_name_alias_keys_e596791a"."v5" AS "pgdedup_k_customers_student_eceac84e", "pgdedup_fn_customers_similar_name_alias_keys_e596791a"."v6" AS "pgdedup_k_customers_live_74cf3f67", "pgdedup_fn_customers_similar_name_alias_keys_e596791a"."v7" AS "pgdedup_k_customers_name_core_a4494f8e") AS t
    CROSS JOIN LATERAL (SELECT "t"."pgdedup_k_customers_name_a2220f17" UNION ALL SELECT f.form FROM "pgdedup"."alias_forms"('company_name', ARRAY["t"."pgdedup_k_customers_name_a2220f17"]) AS f (form)) AS "a_name" (value)
    CROSS JOIN LATERAL "pgdedup"."pgdedup_fn_customers_similar_name_locks_6bde55ca"("a_name"."value", "t"."pgdedup_k_customers_city_54099405", "t"."tenant_id") AS l
    CROSS JOIN (VALUES (NULL::boolean)) AS s (side)
    WHERE (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('company_name')) AND (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_name_a2220f17"))));
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_alias_keys_e596791a"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean, "v7" text) IS 'pgdedup: keys of a row that has aliases for rule similar_name of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_alias_keys_e596791a"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean, "v7" text) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_similar_name_alias_keys_e596791a', 'crm.customers', 34, 'function', 'rule:similar_name', '0d993771c5f9db6d1864d02067deaddb', '"pgdedup"."pgdedup_fn_customers_similar_name_alias_keys_e596791a"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean, "v7" text)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_similar_name_alias_keys_e596791a"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean, "v7" text);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_alias_keys_e596791a"(
    "v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean, "v7" text
)
RETURNS TABLE (key bigint, asked boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT l.key, s.side
    FROM (SELECT "pgdedup_fn_customers_similar_name_alias_keys_e596791a"."v1" AS "id", "pgdedup_fn_customers_similar_name_alias_keys_e596791a"."v2" AS "tenant_id", "pgdedup_fn_customers_similar_name_alias_keys_e596791a"."v3" AS "pgdedup_k_customers_name_a2220f17", "pgdedup_fn_customers_similar_name_alias_keys_e596791a"."v4" AS "pgdedup_k_customers_city_54099405", "pgdedup_fn_customers_similar_name_alias_keys_e596791a"."v5" AS "pgdedup_k_customers_student_eceac84e", "pgdedup_fn_customers_similar_name_alias_keys_e596791a"."v6" AS "pgdedup_k_customers_live_74cf3f67", "pgdedup_fn_customers_similar_name_alias_keys_e596791a"."v7" AS "pgdedup_k_customers_name_core_a4494f8e") AS t
    CROSS JOIN LATERAL (SELECT "t"."pgdedup_k_customers_name_a2220f17" UNION ALL SELECT f.form FROM "pgdedup"."alias_forms"(''company_name'', ARRAY["t"."pgdedup_k_customers_name_a2220f17"]) AS f (form)) AS "a_name" (value)
    CROSS JOIN LATERAL "pgdedup"."pgdedup_fn_customers_similar_name_locks_6bde55ca"("a_name"."value", "t"."pgdedup_k_customers_city_54099405", "t"."tenant_id") AS l
    CROSS JOIN (VALUES (NULL::boolean)) AS s (side)
    WHERE (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''company_name'')) AND (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_name_a2220f17"))));
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_alias_keys_e596791a"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean, "v7" text) IS ''pgdedup: keys of a row that has aliases for rule similar_name of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_alias_keys_e596791a"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean, "v7" text) TO PUBLIC;
', '{pgdedup_fn_customers_similar_name_locks_6bde55ca}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_similar_name_alias_keys_e596791a'), pgdedup.function_build('pgdedup_fn_customers_similar_name_alias_keys_e596791a')), pgdedup.object_shape('pgdedup_fn_customers_similar_name_alias_keys_e596791a'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_share_9d972dcc"(
    "v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean, "v7" text
)
RETURNS TABLE (share bigint)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT hashtextextended('region:same|' || "pgdedup"."region_city_v1"("r"."pgdedup_k_customers_city_54099405"), 0)
    FROM (SELECT "pgdedup_fn_customers_similar_name_share_9d972dcc"."v1" AS "id", "pgdedup_fn_customers_similar_name_share_9d972dcc"."v2" AS "tenant_id", "pgdedup_fn_customers_similar_name_share_9d972dcc"."v3" AS "pgdedup_k_customers_name_a2220f17", "pgdedup_fn_customers_similar_name_share_9d972dcc"."v4" AS "pgdedup_k_customers_city_54099405", "pgdedup_fn_customers_similar_name_share_9d972dcc"."v5" AS "pgdedup_k_customers_student_eceac84e", "pgdedup_fn_customers_similar_name_share_9d972dcc"."v6" AS "pgdedup_k_customers_live_74cf3f67", "pgdedup_fn_customers_similar_name_share_9d972dcc"."v7" AS "pgdedup_k_customers_name_core_a4494f8e") AS r;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_share_9d972dcc"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean, "v7" text) IS 'pgdedup: the share of a row in a scan by rule similar_name of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_share_9d972dcc"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean, "v7" text) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_similar_name_share_9d972dcc', 'crm.customers', 35, 'function', 'rule:similar_name', 'ad26e11ee1c521bee0e212ea724aadb0', '"pgdedup"."pgdedup_fn_customers_similar_name_share_9d972dcc"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean, "v7" text)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_similar_name_share_9d972dcc"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean, "v7" text);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_share_9d972dcc"(
    "v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean, "v7" text
)
RETURNS TABLE (share bigint)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT hashtextextended(''region:same|'' || "pgdedup"."region_city_v1"("r"."pgdedup_k_customers_city_54099405"), 0)
    FROM (SELECT "pgdedup_fn_customers_similar_name_share_9d972dcc"."v1" AS "id", "pgdedup_fn_customers_similar_name_share_9d972dcc"."v2" AS "tenant_id", "pgdedup_fn_customers_similar_name_share_9d972dcc"."v3" AS "pgdedup_k_customers_name_a2220f17", "pgdedup_fn_customers_similar_name_share_9d972dcc"."v4" AS "pgdedup_k_customers_city_54099405", "pgdedup_fn_customers_similar_name_share_9d972dcc"."v5" AS "pgdedup_k_customers_student_eceac84e", "pgdedup_fn_customers_similar_name_share_9d972dcc"."v6" AS "pgdedup_k_customers_live_74cf3f67", "pgdedup_fn_customers_similar_name_share_9d972dcc"."v7" AS "pgdedup_k_customers_name_core_a4494f8e") AS r;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_share_9d972dcc"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean, "v7" text) IS ''pgdedup: the share of a row in a scan by rule similar_name of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_share_9d972dcc"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean, "v7" text) TO PUBLIC;
', '{}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_similar_name_share_9d972dcc'), pgdedup.function_build('pgdedup_fn_customers_similar_name_share_9d972dcc')), pgdedup.object_shape('pgdedup_fn_customers_similar_name_share_9d972dcc'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_sketches_f5d67656"(
    "v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean, "v7" text
)
RETURNS TABLE (sketches bit varying[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT CASE WHEN (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('company_name')) AND (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_name_a2220f17")))) THEN ARRAY[NULL, NULL]::bit varying[] ELSE "pgdedup"."gram_sketch"("r"."pgdedup_k_customers_name_core_a4494f8e") END
    FROM (SELECT "pgdedup_fn_customers_similar_name_sketches_f5d67656"."v1" AS "id", "pgdedup_fn_customers_similar_name_sketches_f5d67656"."v2" AS "tenant_id", "pgdedup_fn_customers_similar_name_sketches_f5d67656"."v3" AS "pgdedup_k_customers_name_a2220f17", "pgdedup_fn_customers_similar_name_sketches_f5d67656"."v4" AS "pgdedup_k_customers_city_54099405", "pgdedup_fn_customers_similar_name_sketches_f5d67656"."v5" AS "pgdedup_k_customers_student_eceac84e", "pgdedup_fn_customers_similar_name_sketches_f5d67656"."v6" AS "pgdedup_k_customers_live_74cf3f67", "pgdedup_fn_customers_similar_name_sketches_f5d67656"."v7" AS "pgdedup_k_customers_name_core_a4494f8e") AS r;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_sketches_f5d67656"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean, "v7" text) IS 'pgdedup: sketches of a row for rule similar_name of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_sketches_f5d67656"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean, "v7" text) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_similar_name_sketches_f5d67656', 'crm.customers', 36, 'function', 'rule:similar_name', '5243696dda38f9a1b0e8153cbf7deda3', '"pgdedup"."pgdedup_fn_customers_similar_name_sketches_f5d67656"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean, "v7" text)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_similar_name_sketches_f5d67656"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean, "v7" text);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_sketches_f5d67656"(
    "v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean, "v7" text
)
RETURNS TABLE (sketches bit varying[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT CASE WHEN (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''company_name'')) AND (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_name_a2220f17")))) THEN ARRAY[NULL, NULL]::bit varying[] ELSE "pgdedup"."gram_sketch"("r"."pgdedup_k_customers_name_core_a4494f8e") END
    FROM (SELECT "pgdedup_fn_customers_similar_name_sketches_f5d67656"."v1" AS "id", "pgdedup_fn_customers_similar_name_sketches_f5d67656"."v2" AS "tenant_id", "pgdedup_fn_customers_similar_name_sketches_f5d67656"."v3" AS "pgdedup_k_customers_name_a2220f17", "pgdedup_fn_customers_similar_name_sketches_f5d67656"."v4" AS "pgdedup_k_customers_city_54099405", "pgdedup_fn_customers_similar_name_sketches_f5d67656"."v5" AS "pgdedup_k_customers_student_eceac84e", "pgdedup_fn_customers_similar_name_sketches_f5d67656"."v6" AS "pgdedup_k_customers_live_74cf3f67", "pgdedup_fn_customers_similar_name_sketches_f5d67656"."v7" AS "pgdedup_k_customers_name_core_a4494f8e") AS r;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_sketches_f5d67656"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean, "v7" text) IS ''pgdedup: sketches of a row for rule similar_name of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_sketches_f5d67656"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean, "v7" text) TO PUBLIC;
', '{}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_similar_name_sketches_f5d67656'), pgdedup.function_build('pgdedup_fn_customers_similar_name_sketches_f5d67656')), pgdedup.object_shape('pgdedup_fn_customers_similar_name_sketches_f5d67656'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_may_match_b1009d39"(
    p_l bit varying[], p_r bit varying[]
)
RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN ("pgdedup"."sketches_meet"(("pgdedup_fn_customers_similar_name_may_match_b1009d39"."p_l")[1], ("pgdedup_fn_customers_similar_name_may_match_b1009d39"."p_l")[2], ("pgdedup_fn_customers_similar_name_may_match_b1009d39"."p_r")[1], ("pgdedup_fn_customers_similar_name_may_match_b1009d39"."p_r")[2], 0.5));
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_may_match_b1009d39"(p_l bit varying[], p_r bit varying[]) IS 'pgdedup: what may be related by rule similar_name of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_may_match_b1009d39"(p_l bit varying[], p_r bit varying[]) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_similar_name_may_match_b1009d39', 'crm.customers', 37, 'function', 'rule:similar_name', 'a6888df4938d512e0e2690a16ea851ec', '"pgdedup"."pgdedup_fn_customers_similar_name_may_match_b1009d39"(p_l bit varying[], p_r bit varying[])', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_similar_name_may_match_b1009d39"(p_l bit varying[], p_r bit varying[]);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_may_match_b1009d39"(
    p_l bit varying[], p_r bit varying[]
)
RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN ("pgdedup"."sketches_meet"(("pgdedup_fn_customers_similar_name_may_match_b1009d39"."p_l")[1], ("pgdedup_fn_customers_similar_name_may_match_b1009d39"."p_l")[2], ("pgdedup_fn_customers_similar_name_may_match_b1009d39"."p_r")[1], ("pgdedup_fn_customers_similar_name_may_match_b1009d39"."p_r")[2], 0.5));
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_may_match_b1009d39"(p_l bit varying[], p_r bit varying[]) IS ''pgdedup: what may be related by rule similar_name of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_may_match_b1009d39"(p_l bit varying[], p_r bit varying[]) TO PUBLIC;
', '{}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_similar_name_may_match_b1009d39'), pgdedup.function_build('pgdedup_fn_customers_similar_name_may_match_b1009d39')), pgdedup.object_shape('pgdedup_fn_customers_similar_name_may_match_b1009d39'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_relate_888032a1"(
    "l1" bigint, "l2" integer, "l3" text, "l4" text, "l5" text, "l6" boolean, "l7" text, "r1" bigint, "r2" integer, "r3" text, "r4" text, "r5" text, "r6" boolean, "r7" text
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        CASE WHEN (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('company_name')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_name_a2220f17")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_name_a2220f17")), false)) THEN 1 ELSE "pgdedup"."gram_score_v2"("t"."pgdedup_k_customers_name_core_a4494f8e", "r"."pgdedup_k_customers_name_core_a4494f8e", 0.5) END::double precision,
        ARRAY["pgdedup"."both_values"("t"."pgdedup_k_customers_name_a2220f17", "r"."pgdedup_k_customers_name_a2220f17"), "pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405")]::text[]
    FROM (SELECT "pgdedup_fn_customers_similar_name_relate_888032a1"."l1" AS "id", "pgdedup_fn_customers_similar_name_relate_888032a1"."l2" AS "tenant_id", "pgdedup_fn_customers_similar_name_relate_888032a1"."l3" AS "pgdedup_k_customers_name_a2220f17", "pgdedup_fn_customers_similar_name_relate_888032a1"."l4" AS "pgdedup_k_customers_city_54099405", "pgdedup_fn_customers_similar_name_relate_888032a1"."l5" AS "pgdedup_k_customers_student_eceac84e", "pgdedup_fn_customers_similar_name_relate_888032a1"."l6" AS "pgdedup_k_customers_live_74cf3f67", "pgdedup_fn_customers_similar_name_relate_888032a1"."l7" AS "pgdedup_k_customers_name_core_a4494f8e") AS t
    CROSS JOIN (SELECT "pgdedup_fn_customers_similar_name_relate_888032a1"."r1" AS "id", "pgdedup_fn_customers_similar_name_relate_888032a1"."r2" AS "tenant_id", "pgdedup_fn_customers_similar_name_relate_888032a1"."r3" AS "pgdedup_k_customers_name_a2220f17", "pgdedup_fn_customers_similar_name_relate_888032a1"."r4" AS "pgdedup_k_customers_city_54099405", "pgdedup_fn_customers_similar_name_relate_888032a1"."r5" AS "pgdedup_k_customers_student_eceac84e", "pgdedup_fn_customers_similar_name_relate_888032a1"."r6" AS "pgdedup_k_customers_live_74cf3f67", "pgdedup_fn_customers_similar_name_relate_888032a1"."r7" AS "pgdedup_k_customers_name_core_a4494f8e") AS r
    WHERE ("pgdedup"."gram_score_v2"("t"."pgdedup_k_customers_name_core_a4494f8e", "r"."pgdedup_k_customers_name_core_a4494f8e", 0.5) > 0 OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('company_name')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_name_a2220f17")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_name_a2220f17")), false)))
        AND "pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405") = "pgdedup"."region_city_v1"("r"."pgdedup_k_customers_city_54099405")
        AND "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND "r"."pgdedup_k_customers_live_74cf3f67"
        AND NOT coalesce("t"."pgdedup_k_customers_student_eceac84e" <> "r"."pgdedup_k_customers_student_eceac84e", false)
        AND ("t"."id" = "r"."id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_relate_888032a1"("l1" bigint, "l2" integer, "l3" text, "l4" text, "l5" text, "l6" boolean, "l7" text, "r1" bigint, "r2" integer, "r3" text, "r4" text, "r5" text, "r6" boolean, "r7" text) IS 'pgdedup: the verdict on two rows by rule similar_name of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_relate_888032a1"("l1" bigint, "l2" integer, "l3" text, "l4" text, "l5" text, "l6" boolean, "l7" text, "r1" bigint, "r2" integer, "r3" text, "r4" text, "r5" text, "r6" boolean, "r7" text) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_similar_name_relate_888032a1', 'crm.customers', 38, 'function', 'rule:similar_name', 'e3640d408267ca1a4ea5a8876ad3b8d2', '"pgdedup"."pgdedup_fn_customers_similar_name_relate_888032a1"("l1" bigint, "l2" integer, "l3" text, "l4" text, "l5" text, "l6" boolean, "l7" text, "r1" bigint, "r2" integer, "r3" text, "r4" text, "r5" text, "r6" boolean, "r7" text)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_similar_name_relate_888032a1"("l1" bigint, "l2" integer, "l3" text, "l4" text, "l5" text, "l6" boolean, "l7" text, "r1" bigint, "r2" integer, "r3" text, "r4" text, "r5" text, "r6" boolean, "r7" text);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_relate_888032a1"(
    "l1" bigint, "l2" integer, "l3" text, "l4" text, "l5" text, "l6" boolean, "l7" text, "r1" bigint, "r2" integer, "r3" text, "r4" text, "r5" text, "r6" boolean, "r7" text
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        CASE WHEN (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''company_name'')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_name_a2220f17")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_name_a2220f17")), false)) THEN 1 ELSE "pgdedup"."gram_score_v2"("t"."pgdedup_k_customers_name_core_a4494f8e", "r"."pgdedup_k_customers_name_core_a4494f8e", 0.5) END::double precision,
        ARRAY["pgdedup"."both_values"("t"."pgdedup_k_customers_name_a2220f17", "r"."pgdedup_k_customers_name_a2220f17"), "pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405")]::text[]
    FROM (SELECT "pgdedup_fn_customers_similar_name_relate_888032a1"."l1" AS "id", "pgdedup_fn_customers_similar_name_relate_888032a1"."l2" AS "tenant_id", "pgdedup_fn_customers_similar_name_relate_888032a1"."l3" AS "pgdedup_k_customers_name_a2220f17", "pgdedup_fn_customers_similar_name_relate_888032a1"."l4" AS "pgdedup_k_customers_city_54099405", "pgdedup_fn_customers_similar_name_relate_888032a1"."l5" AS "pgdedup_k_customers_student_eceac84e", "pgdedup_fn_customers_similar_name_relate_888032a1"."l6" AS "pgdedup_k_customers_live_74cf3f67", "pgdedup_fn_customers_similar_name_relate_888032a1"."l7" AS "pgdedup_k_customers_name_core_a4494f8e") AS t
    CROSS JOIN (SELECT "pgdedup_fn_customers_similar_name_relate_888032a1"."r1" AS "id", "pgdedup_fn_customers_similar_name_relate_888032a1"."r2" AS "tenant_id", "pgdedup_fn_customers_similar_name_relate_888032a1"."r3" AS "pgdedup_k_customers_name_a2220f17", "pgdedup_fn_customers_similar_name_relate_888032a1"."r4" AS "pgdedup_k_customers_city_54099405", "pgdedup_fn_customers_similar_name_relate_888032a1"."r5" AS "pgdedup_k_customers_student_eceac84e", "pgdedup_fn_customers_similar_name_relate_888032a1"."r6" AS "pgdedup_k_customers_live_74cf3f67", "pgdedup_fn_customers_similar_name_relate_888032a1"."r7" AS "pgdedup_k_customers_name_core_a4494f8e") AS r
    WHERE ("pgdedup"."gram_score_v2"("t"."pgdedup_k_customers_name_core_a4494f8e", "r"."pgdedup_k_customers_name_core_a4494f8e", 0.5) > 0 OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''company_name'')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_name_a2220f17")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_name_a2220f17")), false)))
        AND "pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405") = "pgdedup"."region_city_v1"("r"."pgdedup_k_customers_city_54099405")
        AND "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND "r"."pgdedup_k_customers_live_74cf3f67"
        AND NOT coalesce("t"."pgdedup_k_customers_student_eceac84e" <> "r"."pgdedup_k_customers_student_eceac84e", false)
        AND ("t"."id" = "r"."id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_relate_888032a1"("l1" bigint, "l2" integer, "l3" text, "l4" text, "l5" text, "l6" boolean, "l7" text, "r1" bigint, "r2" integer, "r3" text, "r4" text, "r5" text, "r6" boolean, "r7" text) IS ''pgdedup: the verdict on two rows by rule similar_name of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_relate_888032a1"("l1" bigint, "l2" integer, "l3" text, "l4" text, "l5" text, "l6" boolean, "l7" text, "r1" bigint, "r2" integer, "r3" text, "r4" text, "r5" text, "r6" boolean, "r7" text) TO PUBLIC;
', '{}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_similar_name_relate_888032a1'), pgdedup.function_build('pgdedup_fn_customers_similar_name_relate_888032a1')), pgdedup.object_shape('pgdedup_fn_customers_similar_name_relate_888032a1'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_config_c54b4b08"()
RETURNS jsonb
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN  E'{"version": "1", "table": "crm.customers", "label": null, "language": "en", "isolation": "strict", "reveal": "shown", "owner": null, "limit": 20, "notify": false, "show": [], "fields": {"name": {"label": "客户名称", "type": "company_name", "columns": ["name"], "sources": [{"column": "name"}], "stored": null}, "contact": {"label": null, "type": "person_name", "columns": ["contact"], "sources": [{"column": "contact"}], "stored": null}, "credit": {"label": null, "type": "uscc", "columns": ["credit_code"], "sources": [{"column": "credit_code"}], "stored": null}, "phone": {"label": null, "type": "phone", "columns": ["phone1", "phone2"], "sources": [{"column": "phone1"}, {"column": "phone2"}], "stored": null}, "born": {"label": null, "type": "date", "columns": ["born"], "sources": [{"column": "born"}], "stored": null}, "city": {"label": null, "type": "region", "columns": ["city"], "sources": [{"column": "city"}], "stored": null}, "student": {"label": null, "type": "code", "columns": ["attrs"], "sources": [{"column": "attrs", "path": ["student_no"]}], "stored": null}}, "rules": [{"rule": "same_credit", "action": "block", "meaning": "fe1ddaa33de0cbab", "match": [{"field": "credit", "comparison": "same"}]}, {"rule": "contact_phone", "action": "ask", "meaning": "9e156446c18b49cc", "match": [{"field": "contact", "comparison": "same"}, {"field": "phone", "comparison": "same"}]}, {"rule": "near_birth", "action": "ask", "meaning": "1ed65c7a134159d7", "match": [{"field": "contact", "comparison": "same"}, {"field": "born", "comparison": "within"}]}, {"rule": "similar_name", "action": "flag", "meaning": "fc40cf8fc777acb7", "match": [{"field": "name", "comparison": "similar"}, {"field": "city", "comparison": "same"}]}], "trigram_threshold": null, "scan": {"same_credit": {"verify": "\\"pgdedup\\".\\"pgdedup_fn_customers_same_credit_verify_e5e4c33d\\"", "width": 4, "values": "\\"pgdedup\\".\\"pgdedup_fn_customers_same_credit_values_ef802a4e\\"", "keys": "\\"pgdedup\\".\\"pgdedup_fn_customers_same_credit_keys_41342f21\\"", "relate": "\\"pgdedup\\".\\"pgdedup_fn_customers_same_credit_relate_fab4475a\\"", "of_line": [10, 9, 3, 11]}, "contact_phone": {"verify": "\\"pgdedup\\".\\"pgdedup_fn_customers_contact_phone_verify_bff99016\\"", "width": 5, "values": "\\"pgdedup\\".\\"pgdedup_fn_customers_contact_phone_values_6e2f3bd0\\"", "keys": "\\"pgdedup\\".\\"pgdedup_fn_customers_contact_phone_keys_d7fe49b5\\"", "relate": "\\"pgdedup\\".\\"pgdedup_fn_customers_contact_phone_relate_884c7c72\\"", "alias_keys": "\\"pgdedup\\".\\"pgdedup_fn_customers_contact_phone_alias_keys_7b9111fc\\"", "of_line": [10, 9, 2, 4, 11]}, "near_birth": {"verify": "\\"pgdedup\\".\\"pgdedup_fn_customers_near_birth_verify_1730fffc\\"", "width": 5, "values": "\\"pgdedup\\".\\"pgdedup_fn_customers_near_birth_values_ec615627\\"", "keys": "\\"pgdedup\\".\\"pgdedup_fn_customers_near_birth_keys_bde169f7\\"", "relate": "\\"pgdedup\\".\\"pgdedup_fn_customers_near_birth_relate_b9cfe084\\"", "alias_keys": "\\"pgdedup\\".\\"pgdedup_fn_customers_near_birth_alias_keys_0736d84f\\"", "of_line": [10, 9, 2, 5, 11]}, "similar_name": {"verify": "\\"pgdedup\\".\\"pgdedup_fn_customers_similar_name_verify_aedd1e19\\"", "width": 7, "values": "\\"pgdedup\\".\\"pgdedup_fn_customers_similar_name_values_b345a359\\"", "keys": "\\"pgdedup\\".\\"pgdedup_fn_customers_similar_name_keys_f10c21f1\\"", "relate": "\\"pgdedup\\".\\"pgdedup_fn_customers_similar_name_relate_888032a1\\"", "alias_keys": "\\"pgdedup\\".\\"pgdedup_fn_customers_similar_name_alias_keys_e596791a\\"", "share": "\\"pgdedup\\".\\"pgdedup_fn_customers_similar_name_share_9d972dcc\\"", "sketches": "\\"pgdedup\\".\\"pgdedup_fn_customers_similar_name_sketches_f5d67656\\"", "may_match": "\\"pgdedup\\".\\"pgdedup_fn_customers_similar_name_may_match_b1009d39\\"", "of_line": [10, 9, 1, 6, 7, 11, 8]}}, "merge": {}, "functions": {"config": "\\"pgdedup\\".\\"pgdedup_fn_customers_config_c54b4b08\\"", "find": "\\"pgdedup\\".\\"pgdedup_fn_customers_find_84cd35f0\\"", "records": "\\"pgdedup\\".\\"pgdedup_fn_customers_records_0cede0b2\\"", "hits": "\\"pgdedup\\".\\"pgdedup_fn_customers_hits_a678c43f\\"", "explain": "\\"pgdedup\\".\\"pgdedup_fn_customers_explain_6c01caa8\\"", "line_values": "\\"pgdedup\\".\\"pgdedup_fn_customers_line_values_cb34c279\\"", "origins": "\\"pgdedup\\".\\"pgdedup_fn_customers_origins_ad83de1a\\"", "origin": "\\"pgdedup\\".\\"pgdedup_fn_customers_origin_86bbc223\\""}}'::jsonb;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_config_c54b4b08"() IS 'pgdedup: compiled rules of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_config_c54b4b08"() TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_config_c54b4b08', 'crm.customers', 39, 'function', 'table', 'ba95f4b1f26a36c5c29842541c144bb5', '"pgdedup"."pgdedup_fn_customers_config_c54b4b08"()', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_config_c54b4b08"();',  E'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_config_c54b4b08"()
RETURNS jsonb
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN  E''{"version": "1", "table": "crm.customers", "label": null, "language": "en", "isolation": "strict", "reveal": "shown", "owner": null, "limit": 20, "notify": false, "show": [], "fields": {"name": {"label": "客户名称", "type": "company_name", "columns": ["name"], "sources": [{"column": "name"}], "stored": null}, "contact": {"label": null, "type": "person_name", "columns": ["contact"], "sources": [{"column": "contact"}], "stored": null}, "credit": {"label": null, "type": "uscc", "columns": ["credit_code"], "sources": [{"column": "credit_code"}], "stored": null}, "phone": {"label": null, "type": "phone", "columns": ["phone1", "phone2"], "sources": [{"column": "phone1"}, {"column": "phone2"}], "stored": null}, "born": {"label": null, "type": "date", "columns": ["born"], "sources": [{"column": "born"}], "stored": null}, "city": {"label": null, "type": "region", "columns": ["city"], "sources": [{"column": "city"}], "stored": null}, "student": {"label": null, "type": "code", "columns": ["attrs"], "sources": [{"column": "attrs", "path": ["student_no"]}], "stored": null}}, "rules": [{"rule": "same_credit", "action": "block", "meaning": "fe1ddaa33de0cbab", "match": [{"field": "credit", "comparison": "same"}]}, {"rule": "contact_phone", "action": "ask", "meaning": "9e156446c18b49cc", "match": [{"field": "contact", "comparison": "same"}, {"field": "phone", "comparison": "same"}]}, {"rule": "near_birth", "action": "ask", "meaning": "1ed65c7a134159d7", "match": [{"field": "contact", "comparison": "same"}, {"field": "born", "comparison": "within"}]}, {"rule": "similar_name", "action": "flag", "meaning": "fc40cf8fc777acb7", "match": [{"field": "name", "comparison": "similar"}, {"field": "city", "comparison": "same"}]}], "trigram_threshold": null, "scan": {"same_credit": {"verify": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_same_credit_verify_e5e4c33d\\\\"", "width": 4, "values": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_same_credit_values_ef802a4e\\\\"", "keys": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_same_credit_keys_41342f21\\\\"", "relate": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_same_credit_relate_fab4475a\\\\"", "of_line": [10, 9, 3, 11]}, "contact_phone": {"verify": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_contact_phone_verify_bff99016\\\\"", "width": 5, "values": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_contact_phone_values_6e2f3bd0\\\\"", "keys": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_contact_phone_keys_d7fe49b5\\\\"", "relate": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_contact_phone_relate_884c7c72\\\\"", "alias_keys": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_contact_phone_alias_keys_7b9111fc\\\\"", "of_line": [10, 9, 2, 4, 11]}, "near_birth": {"verify": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_near_birth_verify_1730fffc\\\\"", "width": 5, "values": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_near_birth_values_ec615627\\\\"", "keys": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_near_birth_keys_bde169f7\\\\"", "relate": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_near_birth_relate_b9cfe084\\\\"", "alias_keys": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_near_birth_alias_keys_0736d84f\\\\"", "of_line": [10, 9, 2, 5, 11]}, "similar_name": {"verify": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_similar_name_verify_aedd1e19\\\\"", "width": 7, "values": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_similar_name_values_b345a359\\\\"", "keys": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_similar_name_keys_f10c21f1\\\\"", "relate": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_similar_name_relate_888032a1\\\\"", "alias_keys": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_similar_name_alias_keys_e596791a\\\\"", "share": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_similar_name_share_9d972dcc\\\\"", "sketches": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_similar_name_sketches_f5d67656\\\\"", "may_match": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_similar_name_may_match_b1009d39\\\\"", "of_line": [10, 9, 1, 6, 7, 11, 8]}}, "merge": {}, "functions": {"config": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_config_c54b4b08\\\\"", "find": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_find_84cd35f0\\\\"", "records": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_records_0cede0b2\\\\"", "hits": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_hits_a678c43f\\\\"", "explain": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_explain_6c01caa8\\\\"", "line_values": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_line_values_cb34c279\\\\"", "origins": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_origins_ad83de1a\\\\"", "origin": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_origin_86bbc223\\\\""}}''::jsonb;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_config_c54b4b08"() IS ''pgdedup: compiled rules of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_config_c54b4b08"() TO PUBLIC;
', '{pgdedup_fn_customers_contact_phone_alias_keys_7b9111fc,pgdedup_fn_customers_contact_phone_keys_d7fe49b5,pgdedup_fn_customers_contact_phone_relate_884c7c72,pgdedup_fn_customers_contact_phone_values_6e2f3bd0,pgdedup_fn_customers_contact_phone_verify_bff99016,pgdedup_fn_customers_near_birth_alias_keys_0736d84f,pgdedup_fn_customers_near_birth_keys_bde169f7,pgdedup_fn_customers_near_birth_relate_b9cfe084,pgdedup_fn_customers_near_birth_values_ec615627,pgdedup_fn_customers_near_birth_verify_1730fffc,pgdedup_fn_customers_same_credit_keys_41342f21,pgdedup_fn_customers_same_credit_relate_fab4475a,pgdedup_fn_customers_same_credit_values_ef802a4e,pgdedup_fn_customers_same_credit_verify_e5e4c33d,pgdedup_fn_customers_similar_name_alias_keys_e596791a,pgdedup_fn_customers_similar_name_keys_f10c21f1,pgdedup_fn_customers_similar_name_may_match_b1009d39,pgdedup_fn_customers_similar_name_relate_888032a1,pgdedup_fn_customers_similar_name_share_9d972dcc,pgdedup_fn_customers_similar_name_sketches_f5d67656,pgdedup_fn_customers_similar_name_values_b345a359,pgdedup_fn_customers_similar_name_verify_aedd1e19}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_config_c54b4b08'), pgdedup.function_build('pgdedup_fn_customers_config_c54b4b08')), pgdedup.object_shape('pgdedup_fn_customers_config_c54b4b08'))
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
VALUES ('pgdedup_fn_customers_target_1b87dfe7', 'crm.customers', 40, 'function', 'table', '32031e10b8ae44e50bd4858c2569bd69', '"pgdedup"."pgdedup_fn_customers_target_1b87dfe7"()', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_target_1b87dfe7"();', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_target_1b87dfe7"()
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
    "p_name" text, "p_contact" text, "p_credit" text, "p_phone" text[], "p_born" text, "p_city" text, "p_student" text, "core_name" text, "s_tenant_id" integer,
    live boolean, key text, target regclass, mine boolean
)
LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT
        ("pgdedup"."company_name_v1"(("t"."name" COLLATE pg_catalog."C"))), ("pgdedup"."person_name_v1"(("t"."contact"::text COLLATE pg_catalog."C"))), ("pgdedup"."uscc_v1"(("t"."credit_code"::text COLLATE pg_catalog."C"))), ("pgdedup"."distinct_values_v1"("pgdedup"."phone_v1"(("t"."phone1" COLLATE pg_catalog."C")) || "pgdedup"."phone_v1"(("t"."phone2" COLLATE pg_catalog."C")))), ("pgdedup"."date_v1"(("pgdedup"."date_text_v1"("t"."born"::date) COLLATE pg_catalog."C"))), ("pgdedup"."region_v1"(("t"."city" COLLATE pg_catalog."C"))), ("pgdedup"."code_v1"((("t"."attrs" ->> 'student_no') COLLATE pg_catalog."C"))), "pgdedup"."company_core_v1"(("pgdedup"."company_name_v1"(("t"."name" COLLATE pg_catalog."C")))), "t"."tenant_id",
        "pgdedup"."pgdedup_fn_customers_live_83185e8b"("t"."deleted_at"),
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
VALUES ('pgdedup_fn_customers_probe_9185fe99', 'crm.customers', 41, 'function', 'table', '8cd9a549215c53cf059e7d434a6a8b50', '"pgdedup"."pgdedup_fn_customers_probe_9185fe99"("k_id" bigint) "p_name" text, "p_contact" text, "p_credit" text, "p_phone" text[], "p_born" text, "p_city" text, "p_student" text, "core_name" text, "s_tenant_id" integer', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_probe_9185fe99"("k_id" bigint);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_probe_9185fe99"(
    "k_id" bigint
)
RETURNS TABLE (
    "p_name" text, "p_contact" text, "p_credit" text, "p_phone" text[], "p_born" text, "p_city" text, "p_student" text, "core_name" text, "s_tenant_id" integer,
    live boolean, key text, target regclass, mine boolean
)
LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT
        ("pgdedup"."company_name_v1"(("t"."name" COLLATE pg_catalog."C"))), ("pgdedup"."person_name_v1"(("t"."contact"::text COLLATE pg_catalog."C"))), ("pgdedup"."uscc_v1"(("t"."credit_code"::text COLLATE pg_catalog."C"))), ("pgdedup"."distinct_values_v1"("pgdedup"."phone_v1"(("t"."phone1" COLLATE pg_catalog."C")) || "pgdedup"."phone_v1"(("t"."phone2" COLLATE pg_catalog."C")))), ("pgdedup"."date_v1"(("pgdedup"."date_text_v1"("t"."born"::date) COLLATE pg_catalog."C"))), ("pgdedup"."region_v1"(("t"."city" COLLATE pg_catalog."C"))), ("pgdedup"."code_v1"((("t"."attrs" ->> ''student_no'') COLLATE pg_catalog."C"))), "pgdedup"."company_core_v1"(("pgdedup"."company_name_v1"(("t"."name" COLLATE pg_catalog."C")))), "t"."tenant_id",
        "pgdedup"."pgdedup_fn_customers_live_83185e8b"("t"."deleted_at"),
        "t"."id"::text,
        ''"crm"."customers"''::regclass,
        t.xmin = pg_catalog.pg_current_xact_id()::pg_catalog.xid
            OR pgdedup.written_here(t.xmin)
    FROM "crm"."customers" AS t
    WHERE "t"."id" = "pgdedup_fn_customers_probe_9185fe99"."k_id";
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_probe_9185fe99"("k_id" bigint) IS ''pgdedup: what the rules read of a row of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_probe_9185fe99"("k_id" bigint) TO PUBLIC;
', '{pgdedup_fn_customers_live_83185e8b}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_probe_9185fe99'), pgdedup.function_build('pgdedup_fn_customers_probe_9185fe99')), pgdedup.object_shape('pgdedup_fn_customers_probe_9185fe99'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_parse_4ab8737f"(p_record jsonb)
RETURNS TABLE ("p_name" text, "p_contact" text, "p_credit" text, "p_phone" text[], "p_born" text, "p_city" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint, live boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "n"."p_name", "n"."p_contact", "n"."p_credit", "n"."p_phone", "n"."p_born", "n"."p_city", "n"."p_student", "pgdedup"."company_core_v1"("n"."p_name"), "n"."s_tenant_id", "n"."k_id",
        n.live
    FROM (
        SELECT
            "pgdedup"."company_name_v1"(("name" COLLATE pg_catalog."C")) AS "p_name", "pgdedup"."person_name_v1"(("contact"::text COLLATE pg_catalog."C")) AS "p_contact", "pgdedup"."uscc_v1"(("credit_code"::text COLLATE pg_catalog."C")) AS "p_credit", "pgdedup"."distinct_values_v1"("pgdedup"."phone_v1"(("phone1" COLLATE pg_catalog."C")) || "pgdedup"."phone_v1"(("phone2" COLLATE pg_catalog."C"))) AS "p_phone", "pgdedup"."date_v1"(("pgdedup"."date_text_v1"("born"::date) COLLATE pg_catalog."C")) AS "p_born", "pgdedup"."region_v1"(("city" COLLATE pg_catalog."C")) AS "p_city", "pgdedup"."code_v1"((("attrs" ->> 'student_no') COLLATE pg_catalog."C")) AS "p_student", "tenant_id" AS "s_tenant_id", "id" AS "k_id",
            "pgdedup"."pgdedup_fn_customers_live_83185e8b"("deleted_at") AS live
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
VALUES ('pgdedup_fn_customers_parse_4ab8737f', 'crm.customers', 42, 'function', 'table', 'a10b1299dcc50a9883942a23316c4b5f', '"pgdedup"."pgdedup_fn_customers_parse_4ab8737f"(p_record jsonb) "p_name" text, "p_contact" text, "p_credit" text, "p_phone" text[], "p_born" text, "p_city" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_parse_4ab8737f"(p_record jsonb);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_parse_4ab8737f"(p_record jsonb)
RETURNS TABLE ("p_name" text, "p_contact" text, "p_credit" text, "p_phone" text[], "p_born" text, "p_city" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint, live boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "n"."p_name", "n"."p_contact", "n"."p_credit", "n"."p_phone", "n"."p_born", "n"."p_city", "n"."p_student", "pgdedup"."company_core_v1"("n"."p_name"), "n"."s_tenant_id", "n"."k_id",
        n.live
    FROM (
        SELECT
            "pgdedup"."company_name_v1"(("name" COLLATE pg_catalog."C")) AS "p_name", "pgdedup"."person_name_v1"(("contact"::text COLLATE pg_catalog."C")) AS "p_contact", "pgdedup"."uscc_v1"(("credit_code"::text COLLATE pg_catalog."C")) AS "p_credit", "pgdedup"."distinct_values_v1"("pgdedup"."phone_v1"(("phone1" COLLATE pg_catalog."C")) || "pgdedup"."phone_v1"(("phone2" COLLATE pg_catalog."C"))) AS "p_phone", "pgdedup"."date_v1"(("pgdedup"."date_text_v1"("born"::date) COLLATE pg_catalog."C")) AS "p_born", "pgdedup"."region_v1"(("city" COLLATE pg_catalog."C")) AS "p_city", "pgdedup"."code_v1"((("attrs" ->> ''student_no'') COLLATE pg_catalog."C")) AS "p_student", "tenant_id" AS "s_tenant_id", "id" AS "k_id",
            "pgdedup"."pgdedup_fn_customers_live_83185e8b"("deleted_at") AS live
        FROM pg_catalog.jsonb_populate_record(
            NULL::"crm"."customers", "pgdedup_fn_customers_parse_4ab8737f"."p_record"
        )
        -- No limit, but a fence: each normal form is made once, whoever reads it.
        OFFSET 0
    ) AS n;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_parse_4ab8737f"(p_record jsonb) IS ''pgdedup: what the rules read of a JSON record of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_parse_4ab8737f"(p_record jsonb) TO PUBLIC;
', '{pgdedup_fn_customers_live_83185e8b}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_parse_4ab8737f'), pgdedup.function_build('pgdedup_fn_customers_parse_4ab8737f')), pgdedup.object_shape('pgdedup_fn_customers_parse_4ab8737f'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_lookup_17b03318"(
    given_actions text[], given_limit integer, "p_name" text, "p_contact" text, "p_credit" text, "p_phone" text[], "p_born" text, "p_city" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint
) RETURNS TABLE (rule integer, key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    (
        SELECT 1, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_same_credit_match_20b7dd34"("pgdedup_fn_customers_lookup_17b03318"."p_credit", "pgdedup_fn_customers_lookup_17b03318"."s_tenant_id", "pgdedup_fn_customers_lookup_17b03318"."k_id") AS m
        WHERE "pgdedup_fn_customers_lookup_17b03318"."given_actions"[1] <> 'off'
        LIMIT "pgdedup_fn_customers_lookup_17b03318"."given_limit"
    )
    UNION ALL
    (
        SELECT 2, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_contact_phone_match_9f22b030"("pgdedup_fn_customers_lookup_17b03318"."p_contact", "pgdedup_fn_customers_lookup_17b03318"."p_phone", "pgdedup_fn_customers_lookup_17b03318"."s_tenant_id", "pgdedup_fn_customers_lookup_17b03318"."k_id") AS m
        WHERE "pgdedup_fn_customers_lookup_17b03318"."given_actions"[2] <> 'off'
        LIMIT "pgdedup_fn_customers_lookup_17b03318"."given_limit"
    )
    UNION ALL
    (
        SELECT 3, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_near_birth_match_f15cff18"("pgdedup_fn_customers_lookup_17b03318"."p_contact", "pgdedup_fn_customers_lookup_17b03318"."p_born", "pgdedup_fn_customers_lookup_17b03318"."s_tenant_id", "pgdedup_fn_customers_lookup_17b03318"."k_id") AS m
        WHERE "pgdedup_fn_customers_lookup_17b03318"."given_actions"[3] <> 'off'
        ORDER BY m.score DESC LIMIT "pgdedup_fn_customers_lookup_17b03318"."given_limit"
    )
    UNION ALL
    (
        SELECT 4, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_similar_name_match_6772641e"("pgdedup_fn_customers_lookup_17b03318"."p_name", "pgdedup_fn_customers_lookup_17b03318"."p_city", "pgdedup_fn_customers_lookup_17b03318"."p_student", "pgdedup_fn_customers_lookup_17b03318"."core_name", "pgdedup_fn_customers_lookup_17b03318"."s_tenant_id", "pgdedup_fn_customers_lookup_17b03318"."k_id") AS m
        WHERE "pgdedup_fn_customers_lookup_17b03318"."given_actions"[4] <> 'off'
        ORDER BY m.score DESC LIMIT "pgdedup_fn_customers_lookup_17b03318"."given_limit"
    );
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_lookup_17b03318"(given_actions text[], given_limit integer, "p_name" text, "p_contact" text, "p_credit" text, "p_phone" text[], "p_born" text, "p_city" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint) IS 'pgdedup: all rules over one record of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_lookup_17b03318"(given_actions text[], given_limit integer, "p_name" text, "p_contact" text, "p_credit" text, "p_phone" text[], "p_born" text, "p_city" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_lookup_17b03318', 'crm.customers', 43, 'function', 'table', 'c1f7633eb2c3e2618f1041841e936013', '"pgdedup"."pgdedup_fn_customers_lookup_17b03318"(given_actions text[], given_limit integer, "p_name" text, "p_contact" text, "p_credit" text, "p_phone" text[], "p_born" text, "p_city" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_lookup_17b03318"(given_actions text[], given_limit integer, "p_name" text, "p_contact" text, "p_credit" text, "p_phone" text[], "p_born" text, "p_city" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_lookup_17b03318"(
    given_actions text[], given_limit integer, "p_name" text, "p_contact" text, "p_credit" text, "p_phone" text[], "p_born" text, "p_city" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint
) RETURNS TABLE (rule integer, key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    (
        SELECT 1, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_same_credit_match_20b7dd34"("pgdedup_fn_customers_lookup_17b03318"."p_credit", "pgdedup_fn_customers_lookup_17b03318"."s_tenant_id", "pgdedup_fn_customers_lookup_17b03318"."k_id") AS m
        WHERE "pgdedup_fn_customers_lookup_17b03318"."given_actions"[1] <> ''off''
        LIMIT "pgdedup_fn_customers_lookup_17b03318"."given_limit"
    )
    UNION ALL
    (
        SELECT 2, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_contact_phone_match_9f22b030"("pgdedup_fn_customers_lookup_17b03318"."p_contact", "pgdedup_fn_customers_lookup_17b03318"."p_phone", "pgdedup_fn_customers_lookup_17b03318"."s_tenant_id", "pgdedup_fn_customers_lookup_17b03318"."k_id") AS m
        WHERE "pgdedup_fn_customers_lookup_17b03318"."given_actions"[2] <> ''off''
        LIMIT "pgdedup_fn_customers_lookup_17b03318"."given_limit"
    )
    UNION ALL
    (
        SELECT 3, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_near_birth_match_f15cff18"("pgdedup_fn_customers_lookup_17b03318"."p_contact", "pgdedup_fn_customers_lookup_17b03318"."p_born", "pgdedup_fn_customers_lookup_17b03318"."s_tenant_id", "pgdedup_fn_customers_lookup_17b03318"."k_id") AS m
        WHERE "pgdedup_fn_customers_lookup_17b03318"."given_actions"[3] <> ''off''
        ORDER BY m.score DESC LIMIT "pgdedup_fn_customers_lookup_17b03318"."given_limit"
    )
    UNION ALL
    (
        SELECT 4, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_similar_name_match_6772641e"("pgdedup_fn_customers_lookup_17b03318"."p_name", "pgdedup_fn_customers_lookup_17b03318"."p_city", "pgdedup_fn_customers_lookup_17b03318"."p_student", "pgdedup_fn_customers_lookup_17b03318"."core_name", "pgdedup_fn_customers_lookup_17b03318"."s_tenant_id", "pgdedup_fn_customers_lookup_17b03318"."k_id") AS m
        WHERE "pgdedup_fn_customers_lookup_17b03318"."given_actions"[4] <> ''off''
        ORDER BY m.score DESC LIMIT "pgdedup_fn_customers_lookup_17b03318"."given_limit"
    );
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_lookup_17b03318"(given_actions text[], given_limit integer, "p_name" text, "p_contact" text, "p_credit" text, "p_phone" text[], "p_born" text, "p_city" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint) IS ''pgdedup: all rules over one record of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_lookup_17b03318"(given_actions text[], given_limit integer, "p_name" text, "p_contact" text, "p_credit" text, "p_phone" text[], "p_born" text, "p_city" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint) TO PUBLIC;
', '{pgdedup_fn_customers_contact_phone_match_9f22b030,pgdedup_fn_customers_near_birth_match_f15cff18,pgdedup_fn_customers_same_credit_match_20b7dd34,pgdedup_fn_customers_similar_name_match_6772641e}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_lookup_17b03318'), pgdedup.function_build('pgdedup_fn_customers_lookup_17b03318')), pgdedup.object_shape('pgdedup_fn_customers_lookup_17b03318'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_alias_lookup_67f0e0d2"(
    given_actions text[], given_limit integer, "p_name" text, "p_contact" text, "p_credit" text, "p_phone" text[], "p_born" text, "p_city" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint
) RETURNS TABLE (rule integer, key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    (
        SELECT 1, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_same_credit_match_20b7dd34"("pgdedup_fn_customers_alias_lookup_67f0e0d2"."p_credit", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."s_tenant_id", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."k_id") AS m
        WHERE "pgdedup_fn_customers_alias_lookup_67f0e0d2"."given_actions"[1] <> 'off'
        LIMIT "pgdedup_fn_customers_alias_lookup_67f0e0d2"."given_limit"
    )
    UNION ALL
    (
        SELECT 2, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_contact_phone_alias_match_7a0a09ef"("pgdedup_fn_customers_alias_lookup_67f0e0d2"."p_contact", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."p_phone", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."s_tenant_id", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."k_id") AS m
        WHERE "pgdedup_fn_customers_alias_lookup_67f0e0d2"."given_actions"[2] <> 'off'
        LIMIT "pgdedup_fn_customers_alias_lookup_67f0e0d2"."given_limit"
    )
    UNION ALL
    (
        SELECT 3, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_near_birth_alias_match_5f85a1bb"("pgdedup_fn_customers_alias_lookup_67f0e0d2"."p_contact", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."p_born", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."s_tenant_id", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."k_id") AS m
        WHERE "pgdedup_fn_customers_alias_lookup_67f0e0d2"."given_actions"[3] <> 'off'
        ORDER BY m.score DESC LIMIT "pgdedup_fn_customers_alias_lookup_67f0e0d2"."given_limit"
    )
    UNION ALL
    (
        SELECT 4, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_similar_name_alias_match_b3550457"("pgdedup_fn_customers_alias_lookup_67f0e0d2"."p_name", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."p_city", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."p_student", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."core_name", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."s_tenant_id", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."k_id") AS m
        WHERE "pgdedup_fn_customers_alias_lookup_67f0e0d2"."given_actions"[4] <> 'off'
        ORDER BY m.score DESC LIMIT "pgdedup_fn_customers_alias_lookup_67f0e0d2"."given_limit"
    );
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_alias_lookup_67f0e0d2"(given_actions text[], given_limit integer, "p_name" text, "p_contact" text, "p_credit" text, "p_phone" text[], "p_born" text, "p_city" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint) IS 'pgdedup: all rules over one record that has aliases of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_alias_lookup_67f0e0d2"(given_actions text[], given_limit integer, "p_name" text, "p_contact" text, "p_credit" text, "p_phone" text[], "p_born" text, "p_city" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_alias_lookup_67f0e0d2', 'crm.customers', 44, 'function', 'table', '12d69686d51e52d41415cd18d0a25d32', '"pgdedup"."pgdedup_fn_customers_alias_lookup_67f0e0d2"(given_actions text[], given_limit integer, "p_name" text, "p_contact" text, "p_credit" text, "p_phone" text[], "p_born" text, "p_city" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_alias_lookup_67f0e0d2"(given_actions text[], given_limit integer, "p_name" text, "p_contact" text, "p_credit" text, "p_phone" text[], "p_born" text, "p_city" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_alias_lookup_67f0e0d2"(
    given_actions text[], given_limit integer, "p_name" text, "p_contact" text, "p_credit" text, "p_phone" text[], "p_born" text, "p_city" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint
) RETURNS TABLE (rule integer, key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    (
        SELECT 1, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_same_credit_match_20b7dd34"("pgdedup_fn_customers_alias_lookup_67f0e0d2"."p_credit", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."s_tenant_id", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."k_id") AS m
        WHERE "pgdedup_fn_customers_alias_lookup_67f0e0d2"."given_actions"[1] <> ''off''
        LIMIT "pgdedup_fn_customers_alias_lookup_67f0e0d2"."given_limit"
    )
    UNION ALL
    (
        SELECT 2, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_contact_phone_alias_match_7a0a09ef"("pgdedup_fn_customers_alias_lookup_67f0e0d2"."p_contact", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."p_phone", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."s_tenant_id", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."k_id") AS m
        WHERE "pgdedup_fn_customers_alias_lookup_67f0e0d2"."given_actions"[2] <> ''off''
        LIMIT "pgdedup_fn_customers_alias_lookup_67f0e0d2"."given_limit"
    )
    UNION ALL
    (
        SELECT 3, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_near_birth_alias_match_5f85a1bb"("pgdedup_fn_customers_alias_lookup_67f0e0d2"."p_contact", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."p_born", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."s_tenant_id", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."k_id") AS m
        WHERE "pgdedup_fn_customers_alias_lookup_67f0e0d2"."given_actions"[3] <> ''off''
        ORDER BY m.score DESC LIMIT "pgdedup_fn_customers_alias_lookup_67f0e0d2"."given_limit"
    )
    UNION ALL
    (
        SELECT 4, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_similar_name_alias_match_b3550457"("pgdedup_fn_customers_alias_lookup_67f0e0d2"."p_name", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."p_city", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."p_student", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."core_name", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."s_tenant_id", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."k_id") AS m
        WHERE "pgdedup_fn_customers_alias_lookup_67f0e0d2"."given_actions"[4] <> ''off''
        ORDER BY m.score DESC LIMIT "pgdedup_fn_customers_alias_lookup_67f0e0d2"."given_limit"
    );
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_alias_lookup_67f0e0d2"(given_actions text[], given_limit integer, "p_name" text, "p_contact" text, "p_credit" text, "p_phone" text[], "p_born" text, "p_city" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint) IS ''pgdedup: all rules over one record that has aliases of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_alias_lookup_67f0e0d2"(given_actions text[], given_limit integer, "p_name" text, "p_contact" text, "p_credit" text, "p_phone" text[], "p_born" text, "p_city" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint) TO PUBLIC;
', '{pgdedup_fn_customers_contact_phone_alias_match_7a0a09ef,pgdedup_fn_customers_near_birth_alias_match_5f85a1bb,pgdedup_fn_customers_same_credit_match_20b7dd34,pgdedup_fn_customers_similar_name_alias_match_b3550457}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_alias_lookup_67f0e0d2'), pgdedup.function_build('pgdedup_fn_customers_alias_lookup_67f0e0d2')), pgdedup.object_shape('pgdedup_fn_customers_alias_lookup_67f0e0d2'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_candidates_5bc25fe9"(
    given_actions text[], given_limit integer, "p_name" text, "p_contact" text, "p_credit" text, "p_phone" text[], "p_born" text, "p_city" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint
) RETURNS TABLE (found boolean[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT ARRAY[
        ("pgdedup_fn_customers_candidates_5bc25fe9"."given_actions"[1] <> 'off') AND EXISTS (SELECT FROM (SELECT FROM "crm"."customers" AS t WHERE ("pgdedup"."uscc_v1"(("t"."credit_code"::text COLLATE pg_catalog."C"))) = "pgdedup_fn_customers_candidates_5bc25fe9"."p_credit" AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_candidates_5bc25fe9"."s_tenant_id" AND "pgdedup"."pgdedup_fn_customers_live_83185e8b"("t"."deleted_at") AND ("t"."id" = "pgdedup_fn_customers_candidates_5bc25fe9"."k_id") IS NOT TRUE LIMIT "pgdedup_fn_customers_candidates_5bc25fe9"."given_limit") AS c),
        ("pgdedup_fn_customers_candidates_5bc25fe9"."given_actions"[2] <> 'off') AND EXISTS (SELECT FROM (SELECT FROM "crm"."customers" AS t CROSS JOIN "pgdedup"."pgdedup_fn_customers_phone_evidence_79101ac9"("pgdedup_fn_customers_candidates_5bc25fe9"."p_phone", "pgdedup_fn_customers_candidates_5bc25fe9"."s_tenant_id", "pgdedup_fn_customers_candidates_5bc25fe9"."k_id") AS "e_phone" (value) WHERE ("pgdedup"."distinct_values_v1"("pgdedup"."phone_v1"(("t"."phone1" COLLATE pg_catalog."C")) || "pgdedup"."phone_v1"(("t"."phone2" COLLATE pg_catalog."C")))) OPERATOR(pg_catalog.&&) "e_phone"."value" AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_candidates_5bc25fe9"."s_tenant_id" AND "pgdedup"."pgdedup_fn_customers_live_83185e8b"("t"."deleted_at") AND ("t"."id" = "pgdedup_fn_customers_candidates_5bc25fe9"."k_id") IS NOT TRUE LIMIT "pgdedup_fn_customers_candidates_5bc25fe9"."given_limit") AS c),
        ("pgdedup_fn_customers_candidates_5bc25fe9"."given_actions"[3] <> 'off') AND EXISTS (SELECT FROM (SELECT FROM "crm"."customers" AS t WHERE ("pgdedup"."person_name_v1"(("t"."contact"::text COLLATE pg_catalog."C"))) = "pgdedup_fn_customers_candidates_5bc25fe9"."p_contact" AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_candidates_5bc25fe9"."s_tenant_id" AND "pgdedup"."pgdedup_fn_customers_live_83185e8b"("t"."deleted_at") AND ("t"."id" = "pgdedup_fn_customers_candidates_5bc25fe9"."k_id") IS NOT TRUE LIMIT "pgdedup_fn_customers_candidates_5bc25fe9"."given_limit") AS c),
        ("pgdedup_fn_customers_candidates_5bc25fe9"."given_actions"[4] <> 'off') AND EXISTS (SELECT FROM (SELECT FROM "crm"."customers" AS t WHERE "pgdedup"."keys_beside_v2"("pgdedup"."gram_keys_v2"("pgdedup"."company_core_v1"(("pgdedup"."company_name_v1"(("t"."name" COLLATE pg_catalog."C")))), 0.5), "pgdedup"."region_city_v1"(("pgdedup"."region_v1"(("t"."city" COLLATE pg_catalog."C"))))) OPERATOR(pg_catalog.&&) "pgdedup"."keys_beside_v2"("pgdedup"."gram_keys_v2"("pgdedup_fn_customers_candidates_5bc25fe9"."core_name", 0.5), "pgdedup"."region_city_v1"("pgdedup_fn_customers_candidates_5bc25fe9"."p_city")) AND "pgdedup"."gram_score_v2"("pgdedup"."company_core_v1"(("pgdedup"."company_name_v1"(("t"."name" COLLATE pg_catalog."C")))), "pgdedup_fn_customers_candidates_5bc25fe9"."core_name", 0.5) > 0 AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_candidates_5bc25fe9"."s_tenant_id" AND "pgdedup"."pgdedup_fn_customers_live_83185e8b"("t"."deleted_at") AND ("t"."id" = "pgdedup_fn_customers_candidates_5bc25fe9"."k_id") IS NOT TRUE AND NOT coalesce(("pgdedup"."code_v1"((("t"."attrs" ->> 'student_no') COLLATE pg_catalog."C"))) <> "pgdedup_fn_customers_candidates_5bc25fe9"."p_student", false) LIMIT "pgdedup_fn_customers_candidates_5bc25fe9"."given_limit") AS c)
    ];
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_candidates_5bc25fe9"(given_actions text[], given_limit integer, "p_name" text, "p_contact" text, "p_credit" text, "p_phone" text[], "p_born" text, "p_city" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint) IS 'pgdedup: which keys find rows of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_candidates_5bc25fe9"(given_actions text[], given_limit integer, "p_name" text, "p_contact" text, "p_credit" text, "p_phone" text[], "p_born" text, "p_city" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_candidates_5bc25fe9', 'crm.customers', 45, 'function', 'table', '4364f3c74f7caaa1e985fb3072ec3dda', '"pgdedup"."pgdedup_fn_customers_candidates_5bc25fe9"(given_actions text[], given_limit integer, "p_name" text, "p_contact" text, "p_credit" text, "p_phone" text[], "p_born" text, "p_city" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_candidates_5bc25fe9"(given_actions text[], given_limit integer, "p_name" text, "p_contact" text, "p_credit" text, "p_phone" text[], "p_born" text, "p_city" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_candidates_5bc25fe9"(
    given_actions text[], given_limit integer, "p_name" text, "p_contact" text, "p_credit" text, "p_phone" text[], "p_born" text, "p_city" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint
) RETURNS TABLE (found boolean[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT ARRAY[
        ("pgdedup_fn_customers_candidates_5bc25fe9"."given_actions"[1] <> ''off'') AND EXISTS (SELECT FROM (SELECT FROM "crm"."customers" AS t WHERE ("pgdedup"."uscc_v1"(("t"."credit_code"::text COLLATE pg_catalog."C"))) = "pgdedup_fn_customers_candidates_5bc25fe9"."p_credit" AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_candidates_5bc25fe9"."s_tenant_id" AND "pgdedup"."pgdedup_fn_customers_live_83185e8b"("t"."deleted_at") AND ("t"."id" = "pgdedup_fn_customers_candidates_5bc25fe9"."k_id") IS NOT TRUE LIMIT "pgdedup_fn_customers_candidates_5bc25fe9"."given_limit") AS c),
        ("pgdedup_fn_customers_candidates_5bc25fe9"."given_actions"[2] <> ''off'') AND EXISTS (SELECT FROM (SELECT FROM "crm"."customers" AS t CROSS JOIN "pgdedup"."pgdedup_fn_customers_phone_evidence_79101ac9"("pgdedup_fn_customers_candidates_5bc25fe9"."p_phone", "pgdedup_fn_customers_candidates_5bc25fe9"."s_tenant_id", "pgdedup_fn_customers_candidates_5bc25fe9"."k_id") AS "e_phone" (value) WHERE ("pgdedup"."distinct_values_v1"("pgdedup"."phone_v1"(("t"."phone1" COLLATE pg_catalog."C")) || "pgdedup"."phone_v1"(("t"."phone2" COLLATE pg_catalog."C")))) OPERATOR(pg_catalog.&&) "e_phone"."value" AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_candidates_5bc25fe9"."s_tenant_id" AND "pgdedup"."pgdedup_fn_customers_live_83185e8b"("t"."deleted_at") AND ("t"."id" = "pgdedup_fn_customers_candidates_5bc25fe9"."k_id") IS NOT TRUE LIMIT "pgdedup_fn_customers_candidates_5bc25fe9"."given_limit") AS c),
        ("pgdedup_fn_customers_candidates_5bc25fe9"."given_actions"[3] <> ''off'') AND EXISTS (SELECT FROM (SELECT FROM "crm"."customers" AS t WHERE ("pgdedup"."person_name_v1"(("t"."contact"::text COLLATE pg_catalog."C"))) = "pgdedup_fn_customers_candidates_5bc25fe9"."p_contact" AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_candidates_5bc25fe9"."s_tenant_id" AND "pgdedup"."pgdedup_fn_customers_live_83185e8b"("t"."deleted_at") AND ("t"."id" = "pgdedup_fn_customers_candidates_5bc25fe9"."k_id") IS NOT TRUE LIMIT "pgdedup_fn_customers_candidates_5bc25fe9"."given_limit") AS c),
        ("pgdedup_fn_customers_candidates_5bc25fe9"."given_actions"[4] <> ''off'') AND EXISTS (SELECT FROM (SELECT FROM "crm"."customers" AS t WHERE "pgdedup"."keys_beside_v2"("pgdedup"."gram_keys_v2"("pgdedup"."company_core_v1"(("pgdedup"."company_name_v1"(("t"."name" COLLATE pg_catalog."C")))), 0.5), "pgdedup"."region_city_v1"(("pgdedup"."region_v1"(("t"."city" COLLATE pg_catalog."C"))))) OPERATOR(pg_catalog.&&) "pgdedup"."keys_beside_v2"("pgdedup"."gram_keys_v2"("pgdedup_fn_customers_candidates_5bc25fe9"."core_name", 0.5), "pgdedup"."region_city_v1"("pgdedup_fn_customers_candidates_5bc25fe9"."p_city")) AND "pgdedup"."gram_score_v2"("pgdedup"."company_core_v1"(("pgdedup"."company_name_v1"(("t"."name" COLLATE pg_catalog."C")))), "pgdedup_fn_customers_candidates_5bc25fe9"."core_name", 0.5) > 0 AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_candidates_5bc25fe9"."s_tenant_id" AND "pgdedup"."pgdedup_fn_customers_live_83185e8b"("t"."deleted_at") AND ("t"."id" = "pgdedup_fn_customers_candidates_5bc25fe9"."k_id") IS NOT TRUE AND NOT coalesce(("pgdedup"."code_v1"((("t"."attrs" ->> ''student_no'') COLLATE pg_catalog."C"))) <> "pgdedup_fn_customers_candidates_5bc25fe9"."p_student", false) LIMIT "pgdedup_fn_customers_candidates_5bc25fe9"."given_limit") AS c)
    ];
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_candidates_5bc25fe9"(given_actions text[], given_limit integer, "p_name" text, "p_contact" text, "p_credit" text, "p_phone" text[], "p_born" text, "p_city" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint) IS ''pgdedup: which keys find rows of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_candidates_5bc25fe9"(given_actions text[], given_limit integer, "p_name" text, "p_contact" text, "p_credit" text, "p_phone" text[], "p_born" text, "p_city" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint) TO PUBLIC;
', '{pgdedup_fn_customers_live_83185e8b,pgdedup_fn_customers_phone_evidence_79101ac9}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_candidates_5bc25fe9'), pgdedup.function_build('pgdedup_fn_customers_candidates_5bc25fe9')), pgdedup.object_shape('pgdedup_fn_customers_candidates_5bc25fe9'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_look_3ae50ecc"(
    given_actions text[], given_limit integer, "p_name" text, "p_contact" text, "p_credit" text, "p_phone" text[], "p_born" text, "p_city" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint
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
        given_actions, given_limit, "pgdedup_fn_customers_look_3ae50ecc"."p_name", "pgdedup_fn_customers_look_3ae50ecc"."p_contact", "pgdedup_fn_customers_look_3ae50ecc"."p_credit", "pgdedup_fn_customers_look_3ae50ecc"."p_phone", "pgdedup_fn_customers_look_3ae50ecc"."p_born", "pgdedup_fn_customers_look_3ae50ecc"."p_city", "pgdedup_fn_customers_look_3ae50ecc"."p_student", "pgdedup_fn_customers_look_3ae50ecc"."core_name", "pgdedup_fn_customers_look_3ae50ecc"."s_tenant_id", "pgdedup_fn_customers_look_3ae50ecc"."k_id"
    ) AS c;
    IF true <> ALL (v_found) THEN
        RETURN NULL;
    END IF;
    IF v_found[1] THEN
        v_hits := v_hits || ARRAY(
            SELECT ROW(h.*)::pgdedup.hit FROM (
        SELECT 1, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_same_credit_match_20b7dd34"("pgdedup_fn_customers_look_3ae50ecc"."p_credit", "pgdedup_fn_customers_look_3ae50ecc"."s_tenant_id", "pgdedup_fn_customers_look_3ae50ecc"."k_id") AS m
        WHERE "pgdedup_fn_customers_look_3ae50ecc"."given_actions"[1] <> 'off'
        LIMIT "pgdedup_fn_customers_look_3ae50ecc"."given_limit"
    ) AS h
        );
    END IF;
    IF v_found[2] THEN
        v_hits := v_hits || ARRAY(
            SELECT ROW(h.*)::pgdedup.hit FROM (
        SELECT 2, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_contact_phone_match_9f22b030"("pgdedup_fn_customers_look_3ae50ecc"."p_contact", "pgdedup_fn_customers_look_3ae50ecc"."p_phone", "pgdedup_fn_customers_look_3ae50ecc"."s_tenant_id", "pgdedup_fn_customers_look_3ae50ecc"."k_id") AS m
        WHERE "pgdedup_fn_customers_look_3ae50ecc"."given_actions"[2] <> 'off'
        LIMIT "pgdedup_fn_customers_look_3ae50ecc"."given_limit"
    ) AS h
        );
    END IF;
    IF v_found[3] THEN
        v_hits := v_hits || ARRAY(
            SELECT ROW(h.*)::pgdedup.hit FROM (
        SELECT 3, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_near_birth_match_f15cff18"("pgdedup_fn_customers_look_3ae50ecc"."p_contact", "pgdedup_fn_customers_look_3ae50ecc"."p_born", "pgdedup_fn_customers_look_3ae50ecc"."s_tenant_id", "pgdedup_fn_customers_look_3ae50ecc"."k_id") AS m
        WHERE "pgdedup_fn_customers_look_3ae50ecc"."given_actions"[3] <> 'off'
        ORDER BY m.score DESC LIMIT "pgdedup_fn_customers_look_3ae50ecc"."given_limit"
    ) AS h
        );
    END IF;
    IF v_found[4] THEN
        v_hits := v_hits || ARRAY(
            SELECT ROW(h.*)::pgdedup.hit FROM (
        SELECT 4, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_similar_name_match_6772641e"("pgdedup_fn_customers_look_3ae50ecc"."p_name", "pgdedup_fn_customers_look_3ae50ecc"."p_city", "pgdedup_fn_customers_look_3ae50ecc"."p_student", "pgdedup_fn_customers_look_3ae50ecc"."core_name", "pgdedup_fn_customers_look_3ae50ecc"."s_tenant_id", "pgdedup_fn_customers_look_3ae50ecc"."k_id") AS m
        WHERE "pgdedup_fn_customers_look_3ae50ecc"."given_actions"[4] <> 'off'
        ORDER BY m.score DESC LIMIT "pgdedup_fn_customers_look_3ae50ecc"."given_limit"
    ) AS h
        );
    END IF;
    RETURN CASE WHEN cardinality(v_hits) > 0 THEN v_hits END;
END
$pgdedup$;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_look_3ae50ecc"(given_actions text[], given_limit integer, "p_name" text, "p_contact" text, "p_credit" text, "p_phone" text[], "p_born" text, "p_city" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint) IS 'pgdedup: the rules over one record of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_look_3ae50ecc"(given_actions text[], given_limit integer, "p_name" text, "p_contact" text, "p_credit" text, "p_phone" text[], "p_born" text, "p_city" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_look_3ae50ecc', 'crm.customers', 46, 'function', 'table', 'bf963a11cd9079ca33280a2ccee32a07', '"pgdedup"."pgdedup_fn_customers_look_3ae50ecc"(given_actions text[], given_limit integer, "p_name" text, "p_contact" text, "p_credit" text, "p_phone" text[], "p_born" text, "p_city" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_look_3ae50ecc"(given_actions text[], given_limit integer, "p_name" text, "p_contact" text, "p_credit" text, "p_phone" text[], "p_born" text, "p_city" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_look_3ae50ecc"(
    given_actions text[], given_limit integer, "p_name" text, "p_contact" text, "p_credit" text, "p_phone" text[], "p_born" text, "p_city" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint
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
        given_actions, given_limit, "pgdedup_fn_customers_look_3ae50ecc"."p_name", "pgdedup_fn_customers_look_3ae50ecc"."p_contact", "pgdedup_fn_customers_look_3ae50ecc"."p_credit", "pgdedup_fn_customers_look_3ae50ecc"."p_phone", "pgdedup_fn_customers_look_3ae50ecc"."p_born", "pgdedup_fn_customers_look_3ae50ecc"."p_city", "pgdedup_fn_customers_look_3ae50ecc"."p_student", "pgdedup_fn_customers_look_3ae50ecc"."core_name", "pgdedup_fn_customers_look_3ae50ecc"."s_tenant_id", "pgdedup_fn_customers_look_3ae50ecc"."k_id"
    ) AS c;
    IF true <> ALL (v_found) THEN
        RETURN NULL;
    END IF;
    IF v_found[1] THEN
        v_hits := v_hits || ARRAY(
            SELECT ROW(h.*)::pgdedup.hit FROM (
        SELECT 1, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_same_credit_match_20b7dd34"("pgdedup_fn_customers_look_3ae50ecc"."p_credit", "pgdedup_fn_customers_look_3ae50ecc"."s_tenant_id", "pgdedup_fn_customers_look_3ae50ecc"."k_id") AS m
        WHERE "pgdedup_fn_customers_look_3ae50ecc"."given_actions"[1] <> ''off''
        LIMIT "pgdedup_fn_customers_look_3ae50ecc"."given_limit"
    ) AS h
        );
    END IF;
    IF v_found[2] THEN
        v_hits := v_hits || ARRAY(
            SELECT ROW(h.*)::pgdedup.hit FROM (
        SELECT 2, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_contact_phone_match_9f22b030"("pgdedup_fn_customers_look_3ae50ecc"."p_contact", "pgdedup_fn_customers_look_3ae50ecc"."p_phone", "pgdedup_fn_customers_look_3ae50ecc"."s_tenant_id", "pgdedup_fn_customers_look_3ae50ecc"."k_id") AS m
        WHERE "pgdedup_fn_customers_look_3ae50ecc"."given_actions"[2] <> ''off''
        LIMIT "pgdedup_fn_customers_look_3ae50ecc"."given_limit"
    ) AS h
        );
    END IF;
    IF v_found[3] THEN
        v_hits := v_hits || ARRAY(
            SELECT ROW(h.*)::pgdedup.hit FROM (
        SELECT 3, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_near_birth_match_f15cff18"("pgdedup_fn_customers_look_3ae50ecc"."p_contact", "pgdedup_fn_customers_look_3ae50ecc"."p_born", "pgdedup_fn_customers_look_3ae50ecc"."s_tenant_id", "pgdedup_fn_customers_look_3ae50ecc"."k_id") AS m
        WHERE "pgdedup_fn_customers_look_3ae50ecc"."given_actions"[3] <> ''off''
        ORDER BY m.score DESC LIMIT "pgdedup_fn_customers_look_3ae50ecc"."given_limit"
    ) AS h
        );
    END IF;
    IF v_found[4] THEN
        v_hits := v_hits || ARRAY(
            SELECT ROW(h.*)::pgdedup.hit FROM (
        SELECT 4, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_similar_name_match_6772641e"("pgdedup_fn_customers_look_3ae50ecc"."p_name", "pgdedup_fn_customers_look_3ae50ecc"."p_city", "pgdedup_fn_customers_look_3ae50ecc"."p_student", "pgdedup_fn_customers_look_3ae50ecc"."core_name", "pgdedup_fn_customers_look_3ae50ecc"."s_tenant_id", "pgdedup_fn_customers_look_3ae50ecc"."k_id") AS m
        WHERE "pgdedup_fn_customers_look_3ae50ecc"."given_actions"[4] <> ''off''
        ORDER BY m.score DESC LIMIT "pgdedup_fn_customers_look_3ae50ecc"."given_limit"
    ) AS h
        );
    END IF;
    RETURN CASE WHEN cardinality(v_hits) > 0 THEN v_hits END;
END
$pgdedup$;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_look_3ae50ecc"(given_actions text[], given_limit integer, "p_name" text, "p_contact" text, "p_credit" text, "p_phone" text[], "p_born" text, "p_city" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint) IS ''pgdedup: the rules over one record of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_look_3ae50ecc"(given_actions text[], given_limit integer, "p_name" text, "p_contact" text, "p_credit" text, "p_phone" text[], "p_born" text, "p_city" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint) TO PUBLIC;
', '{pgdedup_fn_customers_candidates_5bc25fe9,pgdedup_fn_customers_contact_phone_match_9f22b030,pgdedup_fn_customers_near_birth_match_f15cff18,pgdedup_fn_customers_same_credit_match_20b7dd34,pgdedup_fn_customers_similar_name_match_6772641e}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_look_3ae50ecc'), pgdedup.function_build('pgdedup_fn_customers_look_3ae50ecc')), pgdedup.object_shape('pgdedup_fn_customers_look_3ae50ecc'))
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
    CROSS JOIN LATERAL (
        SELECT o.* FROM "pgdedup"."pgdedup_fn_customers_lookup_17b03318"("pgdedup_fn_customers_hits_a678c43f"."p_actions", "pgdedup_fn_customers_hits_a678c43f"."p_limit", ("pgdedup"."company_name_v1"(("t"."name" COLLATE pg_catalog."C"))), ("pgdedup"."person_name_v1"(("t"."contact"::text COLLATE pg_catalog."C"))), ("pgdedup"."uscc_v1"(("t"."credit_code"::text COLLATE pg_catalog."C"))), ("pgdedup"."distinct_values_v1"("pgdedup"."phone_v1"(("t"."phone1" COLLATE pg_catalog."C")) || "pgdedup"."phone_v1"(("t"."phone2" COLLATE pg_catalog."C")))), ("pgdedup"."date_v1"(("pgdedup"."date_text_v1"("t"."born"::date) COLLATE pg_catalog."C"))), ("pgdedup"."region_v1"(("t"."city" COLLATE pg_catalog."C"))), ("pgdedup"."code_v1"((("t"."attrs" ->> 'student_no') COLLATE pg_catalog."C"))), "pgdedup"."company_core_v1"(("pgdedup"."company_name_v1"(("t"."name" COLLATE pg_catalog."C")))), "t"."tenant_id", "t"."id") AS o WHERE NOT (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('company_name', 'person_name')) AND (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"(("pgdedup"."company_name_v1"(("t"."name" COLLATE pg_catalog."C"))))) OR EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = 'person_name' AND g.digest = "pgdedup"."alias_digest"(("pgdedup"."person_name_v1"(("t"."contact"::text COLLATE pg_catalog."C")))))))
        UNION ALL
        SELECT o.* FROM "pgdedup"."pgdedup_fn_customers_alias_lookup_67f0e0d2"("pgdedup_fn_customers_hits_a678c43f"."p_actions", "pgdedup_fn_customers_hits_a678c43f"."p_limit", ("pgdedup"."company_name_v1"(("t"."name" COLLATE pg_catalog."C"))), ("pgdedup"."person_name_v1"(("t"."contact"::text COLLATE pg_catalog."C"))), ("pgdedup"."uscc_v1"(("t"."credit_code"::text COLLATE pg_catalog."C"))), ("pgdedup"."distinct_values_v1"("pgdedup"."phone_v1"(("t"."phone1" COLLATE pg_catalog."C")) || "pgdedup"."phone_v1"(("t"."phone2" COLLATE pg_catalog."C")))), ("pgdedup"."date_v1"(("pgdedup"."date_text_v1"("t"."born"::date) COLLATE pg_catalog."C"))), ("pgdedup"."region_v1"(("t"."city" COLLATE pg_catalog."C"))), ("pgdedup"."code_v1"((("t"."attrs" ->> 'student_no') COLLATE pg_catalog."C"))), "pgdedup"."company_core_v1"(("pgdedup"."company_name_v1"(("t"."name" COLLATE pg_catalog."C")))), "t"."tenant_id", "t"."id") AS o WHERE (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('company_name', 'person_name')) AND (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"(("pgdedup"."company_name_v1"(("t"."name" COLLATE pg_catalog."C"))))) OR EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = 'person_name' AND g.digest = "pgdedup"."alias_digest"(("pgdedup"."person_name_v1"(("t"."contact"::text COLLATE pg_catalog."C")))))))
    ) AS l
    WHERE "t"."id" = "pgdedup_fn_customers_hits_a678c43f"."p_key"::bigint AND "pgdedup"."pgdedup_fn_customers_live_83185e8b"("t"."deleted_at");
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_hits_a678c43f"(p_key text, p_actions text[], p_limit integer) IS 'pgdedup: the rules over one stored row of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_hits_a678c43f"(p_key text, p_actions text[], p_limit integer) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_hits_a678c43f', 'crm.customers', 47, 'function', 'table', '052f444bc0ead80e3d6d777c8af05384', '"pgdedup"."pgdedup_fn_customers_hits_a678c43f"(p_key text, p_actions text[], p_limit integer)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_hits_a678c43f"(p_key text, p_actions text[], p_limit integer);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_hits_a678c43f"(
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
    CROSS JOIN LATERAL (
        SELECT o.* FROM "pgdedup"."pgdedup_fn_customers_lookup_17b03318"("pgdedup_fn_customers_hits_a678c43f"."p_actions", "pgdedup_fn_customers_hits_a678c43f"."p_limit", ("pgdedup"."company_name_v1"(("t"."name" COLLATE pg_catalog."C"))), ("pgdedup"."person_name_v1"(("t"."contact"::text COLLATE pg_catalog."C"))), ("pgdedup"."uscc_v1"(("t"."credit_code"::text COLLATE pg_catalog."C"))), ("pgdedup"."distinct_values_v1"("pgdedup"."phone_v1"(("t"."phone1" COLLATE pg_catalog."C")) || "pgdedup"."phone_v1"(("t"."phone2" COLLATE pg_catalog."C")))), ("pgdedup"."date_v1"(("pgdedup"."date_text_v1"("t"."born"::date) COLLATE pg_catalog."C"))), ("pgdedup"."region_v1"(("t"."city" COLLATE pg_catalog."C"))), ("pgdedup"."code_v1"((("t"."attrs" ->> ''student_no'') COLLATE pg_catalog."C"))), "pgdedup"."company_core_v1"(("pgdedup"."company_name_v1"(("t"."name" COLLATE pg_catalog."C")))), "t"."tenant_id", "t"."id") AS o WHERE NOT (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''company_name'', ''person_name'')) AND (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"(("pgdedup"."company_name_v1"(("t"."name" COLLATE pg_catalog."C"))))) OR EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = ''person_name'' AND g.digest = "pgdedup"."alias_digest"(("pgdedup"."person_name_v1"(("t"."contact"::text COLLATE pg_catalog."C")))))))
        UNION ALL
        SELECT o.* FROM "pgdedup"."pgdedup_fn_customers_alias_lookup_67f0e0d2"("pgdedup_fn_customers_hits_a678c43f"."p_actions", "pgdedup_fn_customers_hits_a678c43f"."p_limit", ("pgdedup"."company_name_v1"(("t"."name" COLLATE pg_catalog."C"))), ("pgdedup"."person_name_v1"(("t"."contact"::text COLLATE pg_catalog."C"))), ("pgdedup"."uscc_v1"(("t"."credit_code"::text COLLATE pg_catalog."C"))), ("pgdedup"."distinct_values_v1"("pgdedup"."phone_v1"(("t"."phone1" COLLATE pg_catalog."C")) || "pgdedup"."phone_v1"(("t"."phone2" COLLATE pg_catalog."C")))), ("pgdedup"."date_v1"(("pgdedup"."date_text_v1"("t"."born"::date) COLLATE pg_catalog."C"))), ("pgdedup"."region_v1"(("t"."city" COLLATE pg_catalog."C"))), ("pgdedup"."code_v1"((("t"."attrs" ->> ''student_no'') COLLATE pg_catalog."C"))), "pgdedup"."company_core_v1"(("pgdedup"."company_name_v1"(("t"."name" COLLATE pg_catalog."C")))), "t"."tenant_id", "t"."id") AS o WHERE (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''company_name'', ''person_name'')) AND (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"(("pgdedup"."company_name_v1"(("t"."name" COLLATE pg_catalog."C"))))) OR EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = ''person_name'' AND g.digest = "pgdedup"."alias_digest"(("pgdedup"."person_name_v1"(("t"."contact"::text COLLATE pg_catalog."C")))))))
    ) AS l
    WHERE "t"."id" = "pgdedup_fn_customers_hits_a678c43f"."p_key"::bigint AND "pgdedup"."pgdedup_fn_customers_live_83185e8b"("t"."deleted_at");
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_hits_a678c43f"(p_key text, p_actions text[], p_limit integer) IS ''pgdedup: the rules over one stored row of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_hits_a678c43f"(p_key text, p_actions text[], p_limit integer) TO PUBLIC;
', '{pgdedup_fn_customers_alias_lookup_67f0e0d2,pgdedup_fn_customers_live_83185e8b,pgdedup_fn_customers_lookup_17b03318}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_hits_a678c43f'), pgdedup.function_build('pgdedup_fn_customers_hits_a678c43f')), pgdedup.object_shape('pgdedup_fn_customers_hits_a678c43f'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_records_0cede0b2"(p_keys text[])
RETURNS TABLE (key text, record jsonb)
LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT
        k.key,
        pg_catalog.to_jsonb(t.*) - '{}'::text[]
    FROM pg_catalog.unnest("pgdedup_fn_customers_records_0cede0b2"."p_keys") AS k (key)
    INNER JOIN "crm"."customers" AS t
        ON "t"."id" = "k"."key"::bigint;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_records_0cede0b2"(p_keys text[]) IS 'pgdedup: rows by key of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_records_0cede0b2"(p_keys text[]) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_records_0cede0b2', 'crm.customers', 48, 'function', 'table', '005d16a8a285aada48100dc831a0cf98', '"pgdedup"."pgdedup_fn_customers_records_0cede0b2"(p_keys text[])', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_records_0cede0b2"(p_keys text[]);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_records_0cede0b2"(p_keys text[])
RETURNS TABLE (key text, record jsonb)
LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT
        k.key,
        pg_catalog.to_jsonb(t.*) - ''{}''::text[]
    FROM pg_catalog.unnest("pgdedup_fn_customers_records_0cede0b2"."p_keys") AS k (key)
    INNER JOIN "crm"."customers" AS t
        ON "t"."id" = "k"."key"::bigint;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_records_0cede0b2"(p_keys text[]) IS ''pgdedup: rows by key of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_records_0cede0b2"(p_keys text[]) TO PUBLIC;
', '{}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_records_0cede0b2'), pgdedup.function_build('pgdedup_fn_customers_records_0cede0b2')), pgdedup.object_shape('pgdedup_fn_customers_records_0cede0b2'))
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
    LEFT JOIN LATERAL "pgdedup"."pgdedup_fn_customers_phone_evidence_79101ac9"(("pgdedup"."distinct_values_v1"("pgdedup"."phone_v1"(("r"."phone1" COLLATE pg_catalog."C")) || "pgdedup"."phone_v1"(("r"."phone2" COLLATE pg_catalog."C")))), "r"."tenant_id", "r"."id") AS "e_phone" (value) ON true
    CROSS JOIN LATERAL (
        VALUES
        ('same_credit', 'tenant_id', 'scope', "t"."tenant_id"::text, "r"."tenant_id"::text, "t"."tenant_id"::text, "r"."tenant_id"::text, NULL::double precision, NULL::double precision, "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id", false),
        ('same_credit', NULL, 'live', "pgdedup"."pgdedup_fn_customers_live_83185e8b"("t"."deleted_at")::text, "pgdedup"."pgdedup_fn_customers_live_83185e8b"("r"."deleted_at")::text, "pgdedup"."pgdedup_fn_customers_live_83185e8b"("t"."deleted_at")::text, "pgdedup"."pgdedup_fn_customers_live_83185e8b"("r"."deleted_at")::text, NULL::double precision, NULL::double precision, "pgdedup"."pgdedup_fn_customers_live_83185e8b"("t"."deleted_at") AND "pgdedup"."pgdedup_fn_customers_live_83185e8b"("r"."deleted_at"), false),
        ('same_credit', 'credit', 'same', "t"."credit_code"::text, "r"."credit_code"::text, ("pgdedup"."uscc_v1"(("t"."credit_code"::text COLLATE pg_catalog."C"))), ("pgdedup"."uscc_v1"(("r"."credit_code"::text COLLATE pg_catalog."C"))), CASE WHEN ("pgdedup"."uscc_v1"(("t"."credit_code"::text COLLATE pg_catalog."C"))) = ("pgdedup"."uscc_v1"(("r"."credit_code"::text COLLATE pg_catalog."C"))) THEN 1::double precision WHEN NOT (("pgdedup"."uscc_v1"(("t"."credit_code"::text COLLATE pg_catalog."C"))) = ("pgdedup"."uscc_v1"(("r"."credit_code"::text COLLATE pg_catalog."C")))) THEN 0 END::double precision, NULL::double precision, coalesce(("pgdedup"."uscc_v1"(("t"."credit_code"::text COLLATE pg_catalog."C"))) = ("pgdedup"."uscc_v1"(("r"."credit_code"::text COLLATE pg_catalog."C"))), false), false),
        ('contact_phone', 'tenant_id', 'scope', "t"."tenant_id"::text, "r"."tenant_id"::text, "t"."tenant_id"::text, "r"."tenant_id"::text, NULL::double precision, NULL::double precision, "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id", false),
        ('contact_phone', NULL, 'live', "pgdedup"."pgdedup_fn_customers_live_83185e8b"("t"."deleted_at")::text, "pgdedup"."pgdedup_fn_customers_live_83185e8b"("r"."deleted_at")::text, "pgdedup"."pgdedup_fn_customers_live_83185e8b"("t"."deleted_at")::text, "pgdedup"."pgdedup_fn_customers_live_83185e8b"("r"."deleted_at")::text, NULL::double precision, NULL::double precision, "pgdedup"."pgdedup_fn_customers_live_83185e8b"("t"."deleted_at") AND "pgdedup"."pgdedup_fn_customers_live_83185e8b"("r"."deleted_at"), false),
        ('contact_phone', 'contact', 'same', "t"."contact"::text, "r"."contact"::text, ("pgdedup"."person_name_v1"(("t"."contact"::text COLLATE pg_catalog."C"))), ("pgdedup"."person_name_v1"(("r"."contact"::text COLLATE pg_catalog."C"))), CASE WHEN (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('person_name')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'person_name' AND g.digest = "pgdedup"."alias_digest"(("pgdedup"."person_name_v1"(("t"."contact"::text COLLATE pg_catalog."C"))))) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'person_name' AND g.digest = "pgdedup"."alias_digest"(("pgdedup"."person_name_v1"(("r"."contact"::text COLLATE pg_catalog."C"))))), false)) THEN 1 ELSE CASE WHEN ("pgdedup"."person_name_v1"(("t"."contact"::text COLLATE pg_catalog."C"))) = ("pgdedup"."person_name_v1"(("r"."contact"::text COLLATE pg_catalog."C"))) THEN 1::double precision WHEN NOT (("pgdedup"."person_name_v1"(("t"."contact"::text COLLATE pg_catalog."C"))) = ("pgdedup"."person_name_v1"(("r"."contact"::text COLLATE pg_catalog."C")))) THEN 0 END::double precision END::double precision, NULL::double precision, coalesce((("pgdedup"."person_name_v1"(("t"."contact"::text COLLATE pg_catalog."C"))) = ("pgdedup"."person_name_v1"(("r"."contact"::text COLLATE pg_catalog."C"))) OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('person_name')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'person_name' AND g.digest = "pgdedup"."alias_digest"(("pgdedup"."person_name_v1"(("t"."contact"::text COLLATE pg_catalog."C"))))) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'person_name' AND g.digest = "pgdedup"."alias_digest"(("pgdedup"."person_name_v1"(("r"."contact"::text COLLATE pg_catalog."C"))))), false))), false), false),
        ('contact_phone', 'contact', 'alias', "t"."contact"::text, "r"."contact"::text, ("pgdedup"."person_name_v1"(("t"."contact"::text COLLATE pg_catalog."C"))), ("pgdedup"."person_name_v1"(("r"."contact"::text COLLATE pg_catalog."C"))), 1::double precision, NULL::double precision, (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('person_name')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'person_name' AND g.digest = "pgdedup"."alias_digest"(("pgdedup"."person_name_v1"(("t"."contact"::text COLLATE pg_catalog."C"))))) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'person_name' AND g.digest = "pgdedup"."alias_digest"(("pgdedup"."person_name_v1"(("r"."contact"::text COLLATE pg_catalog."C"))))), false)), false),
        ('contact_phone', 'phone', 'same', nullif(pg_catalog.concat_ws(', ', "t"."phone1"::text, "t"."phone2"::text), ''), nullif(pg_catalog.concat_ws(', ', "r"."phone1"::text, "r"."phone2"::text), ''), pg_catalog.array_to_string(("pgdedup"."distinct_values_v1"("pgdedup"."phone_v1"(("t"."phone1" COLLATE pg_catalog."C")) || "pgdedup"."phone_v1"(("t"."phone2" COLLATE pg_catalog."C")))), ', '), pg_catalog.array_to_string(("pgdedup"."distinct_values_v1"("pgdedup"."phone_v1"(("r"."phone1" COLLATE pg_catalog."C")) || "pgdedup"."phone_v1"(("r"."phone2" COLLATE pg_catalog."C")))), ', '), CASE WHEN ("pgdedup"."distinct_values_v1"("pgdedup"."phone_v1"(("t"."phone1" COLLATE pg_catalog."C")) || "pgdedup"."phone_v1"(("t"."phone2" COLLATE pg_catalog."C")))) OPERATOR(pg_catalog.&&) ("pgdedup"."distinct_values_v1"("pgdedup"."phone_v1"(("r"."phone1" COLLATE pg_catalog."C")) || "pgdedup"."phone_v1"(("r"."phone2" COLLATE pg_catalog."C")))) THEN 1::double precision WHEN NOT (("pgdedup"."distinct_values_v1"("pgdedup"."phone_v1"(("t"."phone1" COLLATE pg_catalog."C")) || "pgdedup"."phone_v1"(("t"."phone2" COLLATE pg_catalog."C")))) OPERATOR(pg_catalog.&&) ("pgdedup"."distinct_values_v1"("pgdedup"."phone_v1"(("r"."phone1" COLLATE pg_catalog."C")) || "pgdedup"."phone_v1"(("r"."phone2" COLLATE pg_catalog."C"))))) THEN 0 END::double precision, NULL::double precision, coalesce(("pgdedup"."distinct_values_v1"("pgdedup"."phone_v1"(("t"."phone1" COLLATE pg_catalog."C")) || "pgdedup"."phone_v1"(("t"."phone2" COLLATE pg_catalog."C")))) OPERATOR(pg_catalog.&&) "e_phone"."value", false), false),
        ('contact_phone', 'phone', 'common_after', nullif(pg_catalog.concat_ws(', ', "t"."phone1"::text, "t"."phone2"::text), ''), nullif(pg_catalog.concat_ws(', ', "r"."phone1"::text, "r"."phone2"::text), ''), pg_catalog.array_to_string(("pgdedup"."distinct_values_v1"("pgdedup"."phone_v1"(("t"."phone1" COLLATE pg_catalog."C")) || "pgdedup"."phone_v1"(("t"."phone2" COLLATE pg_catalog."C")))), ', '), pg_catalog.array_to_string(("pgdedup"."distinct_values_v1"("pgdedup"."phone_v1"(("r"."phone1" COLLATE pg_catalog."C")) || "pgdedup"."phone_v1"(("r"."phone2" COLLATE pg_catalog."C")))), ', '), NULL::double precision, 20::double precision, (("pgdedup"."distinct_values_v1"("pgdedup"."phone_v1"(("t"."phone1" COLLATE pg_catalog."C")) || "pgdedup"."phone_v1"(("t"."phone2" COLLATE pg_catalog."C")))) IS NULL OR ("pgdedup"."distinct_values_v1"("pgdedup"."phone_v1"(("r"."phone1" COLLATE pg_catalog."C")) || "pgdedup"."phone_v1"(("r"."phone2" COLLATE pg_catalog."C")))) IS NULL OR "e_phone"."value" IS NOT NULL), false),
        ('near_birth', 'tenant_id', 'scope', "t"."tenant_id"::text, "r"."tenant_id"::text, "t"."tenant_id"::text, "r"."tenant_id"::text, NULL::double precision, NULL::double precision, "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id", false),
        ('near_birth', NULL, 'live', "pgdedup"."pgdedup_fn_customers_live_83185e8b"("t"."deleted_at")::text, "pgdedup"."pgdedup_fn_customers_live_83185e8b"("r"."deleted_at")::text, "pgdedup"."pgdedup_fn_customers_live_83185e8b"("t"."deleted_at")::text, "pgdedup"."pgdedup_fn_customers_live_83185e8b"("r"."deleted_at")::text, NULL::double precision, NULL::double precision, "pgdedup"."pgdedup_fn_customers_live_83185e8b"("t"."deleted_at") AND "pgdedup"."pgdedup_fn_customers_live_83185e8b"("r"."deleted_at"), false),
        ('near_birth', 'contact', 'same', "t"."contact"::text, "r"."contact"::text, ("pgdedup"."person_name_v1"(("t"."contact"::text COLLATE pg_catalog."C"))), ("pgdedup"."person_name_v1"(("r"."contact"::text COLLATE pg_catalog."C"))), CASE WHEN (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('person_name')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'person_name' AND g.digest = "pgdedup"."alias_digest"(("pgdedup"."person_name_v1"(("t"."contact"::text COLLATE pg_catalog."C"))))) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'person_name' AND g.digest = "pgdedup"."alias_digest"(("pgdedup"."person_name_v1"(("r"."contact"::text COLLATE pg_catalog."C"))))), false)) THEN 1 ELSE CASE WHEN ("pgdedup"."person_name_v1"(("t"."contact"::text COLLATE pg_catalog."C"))) = ("pgdedup"."person_name_v1"(("r"."contact"::text COLLATE pg_catalog."C"))) THEN 1::double precision WHEN NOT (("pgdedup"."person_name_v1"(("t"."contact"::text COLLATE pg_catalog."C"))) = ("pgdedup"."person_name_v1"(("r"."contact"::text COLLATE pg_catalog."C")))) THEN 0 END::double precision END::double precision, NULL::double precision, coalesce((("pgdedup"."person_name_v1"(("t"."contact"::text COLLATE pg_catalog."C"))) = ("pgdedup"."person_name_v1"(("r"."contact"::text COLLATE pg_catalog."C"))) OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('person_name')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'person_name' AND g.digest = "pgdedup"."alias_digest"(("pgdedup"."person_name_v1"(("t"."contact"::text COLLATE pg_catalog."C"))))) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'person_name' AND g.digest = "pgdedup"."alias_digest"(("pgdedup"."person_name_v1"(("r"."contact"::text COLLATE pg_catalog."C"))))), false))), false), false),
        ('near_birth', 'contact', 'alias', "t"."contact"::text, "r"."contact"::text, ("pgdedup"."person_name_v1"(("t"."contact"::text COLLATE pg_catalog."C"))), ("pgdedup"."person_name_v1"(("r"."contact"::text COLLATE pg_catalog."C"))), 1::double precision, NULL::double precision, (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('person_name')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'person_name' AND g.digest = "pgdedup"."alias_digest"(("pgdedup"."person_name_v1"(("t"."contact"::text COLLATE pg_catalog."C"))))) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'person_name' AND g.digest = "pgdedup"."alias_digest"(("pgdedup"."person_name_v1"(("r"."contact"::text COLLATE pg_catalog."C"))))), false)), false),
        ('near_birth', 'born', 'within', "t"."born"::text, "r"."born"::text, ("pgdedup"."date_v1"(("pgdedup"."date_text_v1"("t"."born"::date) COLLATE pg_catalog."C"))), ("pgdedup"."date_v1"(("pgdedup"."date_text_v1"("r"."born"::date) COLLATE pg_catalog."C"))), CASE WHEN "pgdedup"."date_value_v1"(("pgdedup"."date_v1"(("pgdedup"."date_text_v1"("t"."born"::date) COLLATE pg_catalog."C")))) - "pgdedup"."date_value_v1"(("pgdedup"."date_v1"(("pgdedup"."date_text_v1"("r"."born"::date) COLLATE pg_catalog."C")))) IS NOT NULL THEN greatest(1 - coalesce(pg_catalog.abs("pgdedup"."date_value_v1"(("pgdedup"."date_v1"(("pgdedup"."date_text_v1"("t"."born"::date) COLLATE pg_catalog."C")))) - "pgdedup"."date_value_v1"(("pgdedup"."date_v1"(("pgdedup"."date_text_v1"("r"."born"::date) COLLATE pg_catalog."C"))))) / nullif(2 * '3'::numeric, 0), 0)::double precision, 0) END::double precision, '3'::numeric::double precision, coalesce("pgdedup"."date_value_v1"(("pgdedup"."date_v1"(("pgdedup"."date_text_v1"("t"."born"::date) COLLATE pg_catalog."C")))) BETWEEN "pgdedup"."date_value_v1"(("pgdedup"."date_v1"(("pgdedup"."date_text_v1"("r"."born"::date) COLLATE pg_catalog."C")))) - '3'::numeric AND "pgdedup"."date_value_v1"(("pgdedup"."date_v1"(("pgdedup"."date_text_v1"("r"."born"::date) COLLATE pg_catalog."C")))) + '3'::numeric, false), false),
        ('similar_name', 'tenant_id', 'scope', "t"."tenant_id"::text, "r"."tenant_id"::text, "t"."tenant_id"::text, "r"."tenant_id"::text, NULL::double precision, NULL::double precision, "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id", false),
        ('similar_name', NULL, 'live', "pgdedup"."pgdedup_fn_customers_live_83185e8b"("t"."deleted_at")::text, "pgdedup"."pgdedup_fn_customers_live_83185e8b"("r"."deleted_at")::text, "pgdedup"."pgdedup_fn_customers_live_83185e8b"("t"."deleted_at")::text, "pgdedup"."pgdedup_fn_customers_live_83185e8b"("r"."deleted_at")::text, NULL::double precision, NULL::double precision, "pgdedup"."pgdedup_fn_customers_live_83185e8b"("t"."deleted_at") AND "pgdedup"."pgdedup_fn_customers_live_83185e8b"("r"."deleted_at"), false),
        ('similar_name', 'name', 'similar', "t"."name"::text, "r"."name"::text, "pgdedup"."company_core_v1"(("pgdedup"."company_name_v1"(("t"."name" COLLATE pg_catalog."C")))), "pgdedup"."company_core_v1"(("pgdedup"."company_name_v1"(("r"."name" COLLATE pg_catalog."C")))), CASE WHEN (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('company_name')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"(("pgdedup"."company_name_v1"(("t"."name" COLLATE pg_catalog."C"))))) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"(("pgdedup"."company_name_v1"(("r"."name" COLLATE pg_catalog."C"))))), false)) THEN 1 ELSE "pgdedup"."gram_score_v2"("pgdedup"."company_core_v1"(("pgdedup"."company_name_v1"(("t"."name" COLLATE pg_catalog."C")))), "pgdedup"."company_core_v1"(("pgdedup"."company_name_v1"(("r"."name" COLLATE pg_catalog."C")))), 0.0) END::double precision, 0.5::double precision, coalesce(("pgdedup"."gram_score_v2"("pgdedup"."company_core_v1"(("pgdedup"."company_name_v1"(("t"."name" COLLATE pg_catalog."C")))), "pgdedup"."company_core_v1"(("pgdedup"."company_name_v1"(("r"."name" COLLATE pg_catalog."C")))), 0.5) > 0 OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('company_name')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"(("pgdedup"."company_name_v1"(("t"."name" COLLATE pg_catalog."C"))))) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"(("pgdedup"."company_name_v1"(("r"."name" COLLATE pg_catalog."C"))))), false))), false), false),
        ('similar_name', 'name', 'alias', "t"."name"::text, "r"."name"::text, ("pgdedup"."company_name_v1"(("t"."name" COLLATE pg_catalog."C"))), ("pgdedup"."company_name_v1"(("r"."name" COLLATE pg_catalog."C"))), 1::double precision, NULL::double precision, (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('company_name')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"(("pgdedup"."company_name_v1"(("t"."name" COLLATE pg_catalog."C"))))) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"(("pgdedup"."company_name_v1"(("r"."name" COLLATE pg_catalog."C"))))), false)), false),
        ('similar_name', 'city', 'same', "t"."city"::text, "r"."city"::text, ("pgdedup"."region_v1"(("t"."city" COLLATE pg_catalog."C"))), ("pgdedup"."region_v1"(("r"."city" COLLATE pg_catalog."C"))), CASE WHEN "pgdedup"."region_city_v1"(("pgdedup"."region_v1"(("t"."city" COLLATE pg_catalog."C")))) = "pgdedup"."region_city_v1"(("pgdedup"."region_v1"(("r"."city" COLLATE pg_catalog."C")))) THEN 1::double precision WHEN NOT ("pgdedup"."region_city_v1"(("pgdedup"."region_v1"(("t"."city" COLLATE pg_catalog."C")))) = "pgdedup"."region_city_v1"(("pgdedup"."region_v1"(("r"."city" COLLATE pg_catalog."C"))))) THEN 0 END::double precision, NULL::double precision, coalesce("pgdedup"."region_city_v1"(("pgdedup"."region_v1"(("t"."city" COLLATE pg_catalog."C")))) = "pgdedup"."region_city_v1"(("pgdedup"."region_v1"(("r"."city" COLLATE pg_catalog."C")))), false), false),
        ('similar_name', 'student', 'different', ("t"."attrs" ->> 'student_no'), ("r"."attrs" ->> 'student_no'), ("pgdedup"."code_v1"((("t"."attrs" ->> 'student_no') COLLATE pg_catalog."C"))), ("pgdedup"."code_v1"((("r"."attrs" ->> 'student_no') COLLATE pg_catalog."C"))), NULL::double precision, NULL::double precision, coalesce(coalesce(("pgdedup"."code_v1"((("t"."attrs" ->> 'student_no') COLLATE pg_catalog."C"))) <> ("pgdedup"."code_v1"((("r"."attrs" ->> 'student_no') COLLATE pg_catalog."C"))), false), false), true)
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
VALUES ('pgdedup_fn_customers_explain_6c01caa8', 'crm.customers', 49, 'function', 'table', '5afa558365cf20747e6985fb38ffc13d', '"pgdedup"."pgdedup_fn_customers_explain_6c01caa8"(p_key_l text, p_key_r text)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_explain_6c01caa8"(p_key_l text, p_key_r text);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_explain_6c01caa8"(
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
    LEFT JOIN LATERAL "pgdedup"."pgdedup_fn_customers_phone_evidence_79101ac9"(("pgdedup"."distinct_values_v1"("pgdedup"."phone_v1"(("r"."phone1" COLLATE pg_catalog."C")) || "pgdedup"."phone_v1"(("r"."phone2" COLLATE pg_catalog."C")))), "r"."tenant_id", "r"."id") AS "e_phone" (value) ON true
    CROSS JOIN LATERAL (
        VALUES
        (''same_credit'', ''tenant_id'', ''scope'', "t"."tenant_id"::text, "r"."tenant_id"::text, "t"."tenant_id"::text, "r"."tenant_id"::text, NULL::double precision, NULL::double precision, "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id", false),
        (''same_credit'', NULL, ''live'', "pgdedup"."pgdedup_fn_customers_live_83185e8b"("t"."deleted_at")::text, "pgdedup"."pgdedup_fn_customers_live_83185e8b"("r"."deleted_at")::text, "pgdedup"."pgdedup_fn_customers_live_83185e8b"("t"."deleted_at")::text, "pgdedup"."pgdedup_fn_customers_live_83185e8b"("r"."deleted_at")::text, NULL::double precision, NULL::double precision, "pgdedup"."pgdedup_fn_customers_live_83185e8b"("t"."deleted_at") AND "pgdedup"."pgdedup_fn_customers_live_83185e8b"("r"."deleted_at"), false),
        (''same_credit'', ''credit'', ''same'', "t"."credit_code"::text, "r"."credit_code"::text, ("pgdedup"."uscc_v1"(("t"."credit_code"::text COLLATE pg_catalog."C"))), ("pgdedup"."uscc_v1"(("r"."credit_code"::text COLLATE pg_catalog."C"))), CASE WHEN ("pgdedup"."uscc_v1"(("t"."credit_code"::text COLLATE pg_catalog."C"))) = ("pgdedup"."uscc_v1"(("r"."credit_code"::text COLLATE pg_catalog."C"))) THEN 1::double precision WHEN NOT (("pgdedup"."uscc_v1"(("t"."credit_code"::text COLLATE pg_catalog."C"))) = ("pgdedup"."uscc_v1"(("r"."credit_code"::text COLLATE pg_catalog."C")))) THEN 0 END::double precision, NULL::double precision, coalesce(("pgdedup"."uscc_v1"(("t"."credit_code"::text COLLATE pg_catalog."C"))) = ("pgdedup"."uscc_v1"(("r"."credit_code"::text COLLATE pg_catalog."C"))), false), false),
        (''contact_phone'', ''tenant_id'', ''scope'', "t"."tenant_id"::text, "r"."tenant_id"::text, "t"."tenant_id"::text, "r"."tenant_id"::text, NULL::double precision, NULL::double precision, "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id", false),
        (''contact_phone'', NULL, ''live'', "pgdedup"."pgdedup_fn_customers_live_83185e8b"("t"."deleted_at")::text, "pgdedup"."pgdedup_fn_customers_live_83185e8b"("r"."deleted_at")::text, "pgdedup"."pgdedup_fn_customers_live_83185e8b"("t"."deleted_at")::text, "pgdedup"."pgdedup_fn_customers_live_83185e8b"("r"."deleted_at")::text, NULL::double precision, NULL::double precision, "pgdedup"."pgdedup_fn_customers_live_83185e8b"("t"."deleted_at") AND "pgdedup"."pgdedup_fn_customers_live_83185e8b"("r"."deleted_at"), false),
        (''contact_phone'', ''contact'', ''same'', "t"."contact"::text, "r"."contact"::text, ("pgdedup"."person_name_v1"(("t"."contact"::text COLLATE pg_catalog."C"))), ("pgdedup"."person_name_v1"(("r"."contact"::text COLLATE pg_catalog."C"))), CASE WHEN (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''person_name'')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''person_name'' AND g.digest = "pgdedup"."alias_digest"(("pgdedup"."person_name_v1"(("t"."contact"::text COLLATE pg_catalog."C"))))) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''person_name'' AND g.digest = "pgdedup"."alias_digest"(("pgdedup"."person_name_v1"(("r"."contact"::text COLLATE pg_catalog."C"))))), false)) THEN 1 ELSE CASE WHEN ("pgdedup"."person_name_v1"(("t"."contact"::text COLLATE pg_catalog."C"))) = ("pgdedup"."person_name_v1"(("r"."contact"::text COLLATE pg_catalog."C"))) THEN 1::double precision WHEN NOT (("pgdedup"."person_name_v1"(("t"."contact"::text COLLATE pg_catalog."C"))) = ("pgdedup"."person_name_v1"(("r"."contact"::text COLLATE pg_catalog."C")))) THEN 0 END::double precision END::double precision, NULL::double precision, coalesce((("pgdedup"."person_name_v1"(("t"."contact"::text COLLATE pg_catalog."C"))) = ("pgdedup"."person_name_v1"(("r"."contact"::text COLLATE pg_catalog."C"))) OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''person_name'')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''person_name'' AND g.digest = "pgdedup"."alias_digest"(("pgdedup"."person_name_v1"(("t"."contact"::text COLLATE pg_catalog."C"))))) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''person_name'' AND g.digest = "pgdedup"."alias_digest"(("pgdedup"."person_name_v1"(("r"."contact"::text COLLATE pg_catalog."C"))))), false))), false), false),
        (''contact_phone'', ''contact'', ''alias'', "t"."contact"::text, "r"."contact"::text, ("pgdedup"."person_name_v1"(("t"."contact"::text COLLATE pg_catalog."C"))), ("pgdedup"."person_name_v1"(("r"."contact"::text COLLATE pg_catalog."C"))), 1::double precision, NULL::double precision, (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''person_name'')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''person_name'' AND g.digest = "pgdedup"."alias_digest"(("pgdedup"."person_name_v1"(("t"."contact"::text COLLATE pg_catalog."C"))))) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''person_name'' AND g.digest = "pgdedup"."alias_digest"(("pgdedup"."person_name_v1"(("r"."contact"::text COLLATE pg_catalog."C"))))), false)), false),
        (''contact_phone'', ''phone'', ''same'', nullif(pg_catalog.concat_ws('', '', "t"."phone1"::text, "t"."phone2"::text), ''''), nullif(pg_catalog.concat_ws('', '', "r"."phone1"::text, "r"."phone2"::text), ''''), pg_catalog.array_to_string(("pgdedup"."distinct_values_v1"("pgdedup"."phone_v1"(("t"."phone1" COLLATE pg_catalog."C")) || "pgdedup"."phone_v1"(("t"."phone2" COLLATE pg_catalog."C")))), '', ''), pg_catalog.array_to_string(("pgdedup"."distinct_values_v1"("pgdedup"."phone_v1"(("r"."phone1" COLLATE pg_catalog."C")) || "pgdedup"."phone_v1"(("r"."phone2" COLLATE pg_catalog."C")))), '', ''), CASE WHEN ("pgdedup"."distinct_values_v1"("pgdedup"."phone_v1"(("t"."phone1" COLLATE pg_catalog."C")) || "pgdedup"."phone_v1"(("t"."phone2" COLLATE pg_catalog."C")))) OPERATOR(pg_catalog.&&) ("pgdedup"."distinct_values_v1"("pgdedup"."phone_v1"(("r"."phone1" COLLATE pg_catalog."C")) || "pgdedup"."phone_v1"(("r"."phone2" COLLATE pg_catalog."C")))) THEN 1::double precision WHEN NOT (("pgdedup"."distinct_values_v1"("pgdedup"."phone_v1"(("t"."phone1" COLLATE pg_catalog."C")) || "pgdedup"."phone_v1"(("t"."phone2" COLLATE pg_catalog."C")))) OPERATOR(pg_catalog.&&) ("pgdedup"."distinct_values_v1"("pgdedup"."phone_v1"(("r"."phone1" COLLATE pg_catalog."C")) || "pgdedup"."phone_v1"(("r"."phone2" COLLATE pg_catalog."C"))))) THEN 0 END::double precision, NULL::double precision, coalesce(("pgdedup"."distinct_values_v1"("pgdedup"."phone_v1"(("t"."phone1" COLLATE pg_catalog."C")) || "pgdedup"."phone_v1"(("t"."phone2" COLLATE pg_catalog."C")))) OPERATOR(pg_catalog.&&) "e_phone"."value", false), false),
        (''contact_phone'', ''phone'', ''common_after'', nullif(pg_catalog.concat_ws('', '', "t"."phone1"::text, "t"."phone2"::text), ''''), nullif(pg_catalog.concat_ws('', '', "r"."phone1"::text, "r"."phone2"::text), ''''), pg_catalog.array_to_string(("pgdedup"."distinct_values_v1"("pgdedup"."phone_v1"(("t"."phone1" COLLATE pg_catalog."C")) || "pgdedup"."phone_v1"(("t"."phone2" COLLATE pg_catalog."C")))), '', ''), pg_catalog.array_to_string(("pgdedup"."distinct_values_v1"("pgdedup"."phone_v1"(("r"."phone1" COLLATE pg_catalog."C")) || "pgdedup"."phone_v1"(("r"."phone2" COLLATE pg_catalog."C")))), '', ''), NULL::double precision, 20::double precision, (("pgdedup"."distinct_values_v1"("pgdedup"."phone_v1"(("t"."phone1" COLLATE pg_catalog."C")) || "pgdedup"."phone_v1"(("t"."phone2" COLLATE pg_catalog."C")))) IS NULL OR ("pgdedup"."distinct_values_v1"("pgdedup"."phone_v1"(("r"."phone1" COLLATE pg_catalog."C")) || "pgdedup"."phone_v1"(("r"."phone2" COLLATE pg_catalog."C")))) IS NULL OR "e_phone"."value" IS NOT NULL), false),
        (''near_birth'', ''tenant_id'', ''scope'', "t"."tenant_id"::text, "r"."tenant_id"::text, "t"."tenant_id"::text, "r"."tenant_id"::text, NULL::double precision, NULL::double precision, "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id", false),
        (''near_birth'', NULL, ''live'', "pgdedup"."pgdedup_fn_customers_live_83185e8b"("t"."deleted_at")::text, "pgdedup"."pgdedup_fn_customers_live_83185e8b"("r"."deleted_at")::text, "pgdedup"."pgdedup_fn_customers_live_83185e8b"("t"."deleted_at")::text, "pgdedup"."pgdedup_fn_customers_live_83185e8b"("r"."deleted_at")::text, NULL::double precision, NULL::double precision, "pgdedup"."pgdedup_fn_customers_live_83185e8b"("t"."deleted_at") AND "pgdedup"."pgdedup_fn_customers_live_83185e8b"("r"."deleted_at"), false),
        (''near_birth'', ''contact'', ''same'', "t"."contact"::text, "r"."contact"::text, ("pgdedup"."person_name_v1"(("t"."contact"::text COLLATE pg_catalog."C"))), ("pgdedup"."person_name_v1"(("r"."contact"::text COLLATE pg_catalog."C"))), CASE WHEN (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''person_name'')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''person_name'' AND g.digest = "pgdedup"."alias_digest"(("pgdedup"."person_name_v1"(("t"."contact"::text COLLATE pg_catalog."C"))))) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''person_name'' AND g.digest = "pgdedup"."alias_digest"(("pgdedup"."person_name_v1"(("r"."contact"::text COLLATE pg_catalog."C"))))), false)) THEN 1 ELSE CASE WHEN ("pgdedup"."person_name_v1"(("t"."contact"::text COLLATE pg_catalog."C"))) = ("pgdedup"."person_name_v1"(("r"."contact"::text COLLATE pg_catalog."C"))) THEN 1::double precision WHEN NOT (("pgdedup"."person_name_v1"(("t"."contact"::text COLLATE pg_catalog."C"))) = ("pgdedup"."person_name_v1"(("r"."contact"::text COLLATE pg_catalog."C")))) THEN 0 END::double precision END::double precision, NULL::double precision, coalesce((("pgdedup"."person_name_v1"(("t"."contact"::text COLLATE pg_catalog."C"))) = ("pgdedup"."person_name_v1"(("r"."contact"::text COLLATE pg_catalog."C"))) OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''person_name'')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''person_name'' AND g.digest = "pgdedup"."alias_digest"(("pgdedup"."person_name_v1"(("t"."contact"::text COLLATE pg_catalog."C"))))) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''person_name'' AND g.digest = "pgdedup"."alias_digest"(("pgdedup"."person_name_v1"(("r"."contact"::text COLLATE pg_catalog."C"))))), false))), false), false),
        (''near_birth'', ''contact'', ''alias'', "t"."contact"::text, "r"."contact"::text, ("pgdedup"."person_name_v1"(("t"."contact"::text COLLATE pg_catalog."C"))), ("pgdedup"."person_name_v1"(("r"."contact"::text COLLATE pg_catalog."C"))), 1::double precision, NULL::double precision, (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''person_name'')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''person_name'' AND g.digest = "pgdedup"."alias_digest"(("pgdedup"."person_name_v1"(("t"."contact"::text COLLATE pg_catalog."C"))))) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''person_name'' AND g.digest = "pgdedup"."alias_digest"(("pgdedup"."person_name_v1"(("r"."contact"::text COLLATE pg_catalog."C"))))), false)), false),
        (''near_birth'', ''born'', ''within'', "t"."born"::text, "r"."born"::text, ("pgdedup"."date_v1"(("pgdedup"."date_text_v1"("t"."born"::date) COLLATE pg_catalog."C"))), ("pgdedup"."date_v1"(("pgdedup"."date_text_v1"("r"."born"::date) COLLATE pg_catalog."C"))), CASE WHEN "pgdedup"."date_value_v1"(("pgdedup"."date_v1"(("pgdedup"."date_text_v1"("t"."born"::date) COLLATE pg_catalog."C")))) - "pgdedup"."date_value_v1"(("pgdedup"."date_v1"(("pgdedup"."date_text_v1"("r"."born"::date) COLLATE pg_catalog."C")))) IS NOT NULL THEN greatest(1 - coalesce(pg_catalog.abs("pgdedup"."date_value_v1"(("pgdedup"."date_v1"(("pgdedup"."date_text_v1"("t"."born"::date) COLLATE pg_catalog."C")))) - "pgdedup"."date_value_v1"(("pgdedup"."date_v1"(("pgdedup"."date_text_v1"("r"."born"::date) COLLATE pg_catalog."C"))))) / nullif(2 * ''3''::numeric, 0), 0)::double precision, 0) END::double precision, ''3''::numeric::double precision, coalesce("pgdedup"."date_value_v1"(("pgdedup"."date_v1"(("pgdedup"."date_text_v1"("t"."born"::date) COLLATE pg_catalog."C")))) BETWEEN "pgdedup"."date_value_v1"(("pgdedup"."date_v1"(("pgdedup"."date_text_v1"("r"."born"::date) COLLATE pg_catalog."C")))) - ''3''::numeric AND "pgdedup"."date_value_v1"(("pgdedup"."date_v1"(("pgdedup"."date_text_v1"("r"."born"::date) COLLATE pg_catalog."C")))) + ''3''::numeric, false), false),
        (''similar_name'', ''tenant_id'', ''scope'', "t"."tenant_id"::text, "r"."tenant_id"::text, "t"."tenant_id"::text, "r"."tenant_id"::text, NULL::double precision, NULL::double precision, "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id", false),
        (''similar_name'', NULL, ''live'', "pgdedup"."pgdedup_fn_customers_live_83185e8b"("t"."deleted_at")::text, "pgdedup"."pgdedup_fn_customers_live_83185e8b"("r"."deleted_at")::text, "pgdedup"."pgdedup_fn_customers_live_83185e8b"("t"."deleted_at")::text, "pgdedup"."pgdedup_fn_customers_live_83185e8b"("r"."deleted_at")::text, NULL::double precision, NULL::double precision, "pgdedup"."pgdedup_fn_customers_live_83185e8b"("t"."deleted_at") AND "pgdedup"."pgdedup_fn_customers_live_83185e8b"("r"."deleted_at"), false),
        (''similar_name'', ''name'', ''similar'', "t"."name"::text, "r"."name"::text, "pgdedup"."company_core_v1"(("pgdedup"."company_name_v1"(("t"."name" COLLATE pg_catalog."C")))), "pgdedup"."company_core_v1"(("pgdedup"."company_name_v1"(("r"."name" COLLATE pg_catalog."C")))), CASE WHEN (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''company_name'')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"(("pgdedup"."company_name_v1"(("t"."name" COLLATE pg_catalog."C"))))) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"(("pgdedup"."company_name_v1"(("r"."name" COLLATE pg_catalog."C"))))), false)) THEN 1 ELSE "pgdedup"."gram_score_v2"("pgdedup"."company_core_v1"(("pgdedup"."company_name_v1"(("t"."name" COLLATE pg_catalog."C")))), "pgdedup"."company_core_v1"(("pgdedup"."company_name_v1"(("r"."name" COLLATE pg_catalog."C")))), 0.0) END::double precision, 0.5::double precision, coalesce(("pgdedup"."gram_score_v2"("pgdedup"."company_core_v1"(("pgdedup"."company_name_v1"(("t"."name" COLLATE pg_catalog."C")))), "pgdedup"."company_core_v1"(("pgdedup"."company_name_v1"(("r"."name" COLLATE pg_catalog."C")))), 0.5) > 0 OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''company_name'')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"(("pgdedup"."company_name_v1"(("t"."name" COLLATE pg_catalog."C"))))) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"(("pgdedup"."company_name_v1"(("r"."name" COLLATE pg_catalog."C"))))), false))), false), false),
        (''similar_name'', ''name'', ''alias'', "t"."name"::text, "r"."name"::text, ("pgdedup"."company_name_v1"(("t"."name" COLLATE pg_catalog."C"))), ("pgdedup"."company_name_v1"(("r"."name" COLLATE pg_catalog."C"))), 1::double precision, NULL::double precision, (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''company_name'')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"(("pgdedup"."company_name_v1"(("t"."name" COLLATE pg_catalog."C"))))) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"(("pgdedup"."company_name_v1"(("r"."name" COLLATE pg_catalog."C"))))), false)), false),
        (''similar_name'', ''city'', ''same'', "t"."city"::text, "r"."city"::text, ("pgdedup"."region_v1"(("t"."city" COLLATE pg_catalog."C"))), ("pgdedup"."region_v1"(("r"."city" COLLATE pg_catalog."C"))), CASE WHEN "pgdedup"."region_city_v1"(("pgdedup"."region_v1"(("t"."city" COLLATE pg_catalog."C")))) = "pgdedup"."region_city_v1"(("pgdedup"."region_v1"(("r"."city" COLLATE pg_catalog."C")))) THEN 1::double precision WHEN NOT ("pgdedup"."region_city_v1"(("pgdedup"."region_v1"(("t"."city" COLLATE pg_catalog."C")))) = "pgdedup"."region_city_v1"(("pgdedup"."region_v1"(("r"."city" COLLATE pg_catalog."C"))))) THEN 0 END::double precision, NULL::double precision, coalesce("pgdedup"."region_city_v1"(("pgdedup"."region_v1"(("t"."city" COLLATE pg_catalog."C")))) = "pgdedup"."region_city_v1"(("pgdedup"."region_v1"(("r"."city" COLLATE pg_catalog."C")))), false), false),
        (''similar_name'', ''student'', ''different'', ("t"."attrs" ->> ''student_no''), ("r"."attrs" ->> ''student_no''), ("pgdedup"."code_v1"((("t"."attrs" ->> ''student_no'') COLLATE pg_catalog."C"))), ("pgdedup"."code_v1"((("r"."attrs" ->> ''student_no'') COLLATE pg_catalog."C"))), NULL::double precision, NULL::double precision, coalesce(coalesce(("pgdedup"."code_v1"((("t"."attrs" ->> ''student_no'') COLLATE pg_catalog."C"))) <> ("pgdedup"."code_v1"((("r"."attrs" ->> ''student_no'') COLLATE pg_catalog."C"))), false), false), true)
    ) AS e (
        rule, field, comparison, value_l, value_r, normalised_l, normalised_r,
        score, threshold, satisfied, veto
    )
    WHERE "t"."id" = "pgdedup_fn_customers_explain_6c01caa8"."p_key_l"::bigint
        AND (e.comparison <> ''alias'' OR e.satisfied);
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_explain_6c01caa8"(p_key_l text, p_key_r text) IS ''pgdedup: two rows of crm.customers under every comparison'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_explain_6c01caa8"(p_key_l text, p_key_r text) TO PUBLIC;
', '{pgdedup_fn_customers_live_83185e8b,pgdedup_fn_customers_phone_evidence_79101ac9}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_explain_6c01caa8'), pgdedup.function_build('pgdedup_fn_customers_explain_6c01caa8')), pgdedup.object_shape('pgdedup_fn_customers_explain_6c01caa8'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_line_values_cb34c279"(p_record jsonb)
RETURNS TABLE ("v1" text, "v2" text, "v3" text, "v4" text[], "v5" text, "v6" text, "v7" text, "v8" text, "v9" integer, "v10" bigint, "v11" boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT "v"."p_name", "v"."p_contact", "v"."p_credit", "v"."p_phone", "v"."p_born", "v"."p_city", "v"."p_student", "v"."core_name", "v"."s_tenant_id", "v"."k_id", true
    FROM "pgdedup"."pgdedup_fn_customers_parse_4ab8737f"("pgdedup_fn_customers_line_values_cb34c279"."p_record") AS v;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_line_values_cb34c279"(p_record jsonb) IS 'pgdedup: what is compared of a JSON record of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_line_values_cb34c279"(p_record jsonb) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_line_values_cb34c279', 'crm.customers', 50, 'function', 'table', '00f5ef432925ffc7830e3423674155c9', '"pgdedup"."pgdedup_fn_customers_line_values_cb34c279"(p_record jsonb) "v1" text, "v2" text, "v3" text, "v4" text[], "v5" text, "v6" text, "v7" text, "v8" text, "v9" integer, "v10" bigint, "v11" boolean', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_line_values_cb34c279"(p_record jsonb);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_line_values_cb34c279"(p_record jsonb)
RETURNS TABLE ("v1" text, "v2" text, "v3" text, "v4" text[], "v5" text, "v6" text, "v7" text, "v8" text, "v9" integer, "v10" bigint, "v11" boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT "v"."p_name", "v"."p_contact", "v"."p_credit", "v"."p_phone", "v"."p_born", "v"."p_city", "v"."p_student", "v"."core_name", "v"."s_tenant_id", "v"."k_id", true
    FROM "pgdedup"."pgdedup_fn_customers_parse_4ab8737f"("pgdedup_fn_customers_line_values_cb34c279"."p_record") AS v;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_line_values_cb34c279"(p_record jsonb) IS ''pgdedup: what is compared of a JSON record of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_line_values_cb34c279"(p_record jsonb) TO PUBLIC;
', '{pgdedup_fn_customers_parse_4ab8737f}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_line_values_cb34c279'), pgdedup.function_build('pgdedup_fn_customers_line_values_cb34c279')), pgdedup.object_shape('pgdedup_fn_customers_line_values_cb34c279'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_origins_ad83de1a"(p_record jsonb)
RETURNS TABLE (field text, column_name text, value text, ordinal integer)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT 'phone', 'phone1', v.value, 1 FROM pg_catalog.unnest("pgdedup"."phone_v1"(("pgdedup_fn_customers_origins_ad83de1a"."p_record" ->> 'phone1'))) AS v (value)
    UNION ALL
    SELECT 'phone', 'phone2', v.value, 2 FROM pg_catalog.unnest("pgdedup"."phone_v1"(("pgdedup_fn_customers_origins_ad83de1a"."p_record" ->> 'phone2'))) AS v (value);
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_origins_ad83de1a"(p_record jsonb) IS 'pgdedup: columns behind the values of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_origins_ad83de1a"(p_record jsonb) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_origins_ad83de1a', 'crm.customers', 51, 'function', 'table', 'b4aeef5318e3bb55f7d57459b9f3e915', '"pgdedup"."pgdedup_fn_customers_origins_ad83de1a"(p_record jsonb)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_origins_ad83de1a"(p_record jsonb);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_origins_ad83de1a"(p_record jsonb)
RETURNS TABLE (field text, column_name text, value text, ordinal integer)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT ''phone'', ''phone1'', v.value, 1 FROM pg_catalog.unnest("pgdedup"."phone_v1"(("pgdedup_fn_customers_origins_ad83de1a"."p_record" ->> ''phone1''))) AS v (value)
    UNION ALL
    SELECT ''phone'', ''phone2'', v.value, 2 FROM pg_catalog.unnest("pgdedup"."phone_v1"(("pgdedup_fn_customers_origins_ad83de1a"."p_record" ->> ''phone2''))) AS v (value);
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_origins_ad83de1a"(p_record jsonb) IS ''pgdedup: columns behind the values of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_origins_ad83de1a"(p_record jsonb) TO PUBLIC;
', '{}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_origins_ad83de1a'), pgdedup.function_build('pgdedup_fn_customers_origins_ad83de1a')), pgdedup.object_shape('pgdedup_fn_customers_origins_ad83de1a'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_origin_86bbc223"(
    p_record jsonb, p_field text, p_values text[]
)
RETURNS text
LANGUAGE plpgsql STABLE PARALLEL SAFE
SET search_path = pg_catalog, pg_temp
AS $pgdedup$
BEGIN
    RETURN (
        SELECT o.column_name
        FROM "pgdedup"."pgdedup_fn_customers_origins_ad83de1a"(p_record) AS o
        WHERE o.field = p_field AND o.value = ANY (p_values)
        ORDER BY o.ordinal
        LIMIT 1
    );
END
$pgdedup$;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_origin_86bbc223"(p_record jsonb, p_field text, p_values text[]) IS 'pgdedup: the column behind a value of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_origin_86bbc223"(p_record jsonb, p_field text, p_values text[]) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_origin_86bbc223', 'crm.customers', 52, 'function', 'table', '5d36d962366af566727c59fc7f59db26', '"pgdedup"."pgdedup_fn_customers_origin_86bbc223"(p_record jsonb, p_field text, p_values text[])', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_origin_86bbc223"(p_record jsonb, p_field text, p_values text[]);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_origin_86bbc223"(
    p_record jsonb, p_field text, p_values text[]
)
RETURNS text
LANGUAGE plpgsql STABLE PARALLEL SAFE
SET search_path = pg_catalog, pg_temp
AS $pgdedup$
BEGIN
    RETURN (
        SELECT o.column_name
        FROM "pgdedup"."pgdedup_fn_customers_origins_ad83de1a"(p_record) AS o
        WHERE o.field = p_field AND o.value = ANY (p_values)
        ORDER BY o.ordinal
        LIMIT 1
    );
END
$pgdedup$;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_origin_86bbc223"(p_record jsonb, p_field text, p_values text[]) IS ''pgdedup: the column behind a value of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_origin_86bbc223"(p_record jsonb, p_field text, p_values text[]) TO PUBLIC;
', '{}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_origin_86bbc223'), pgdedup.function_build('pgdedup_fn_customers_origin_86bbc223')), pgdedup.object_shape('pgdedup_fn_customers_origin_86bbc223'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_held_08e5f38d"(p_own jsonb, p_keys text[])
RETURNS jsonb
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $pgdedup$
BEGIN
    RETURN (
        SELECT jsonb_object_agg(h.name, h.held)
        FROM (
            SELECT
                r.name,
                jsonb_agg(
                    jsonb_build_array(o.field, o.column_name, o.value) ORDER BY o.ordinal
                ) AS held
            FROM (
                SELECT '' AS name, p_own AS record
                UNION ALL
                SELECT '=' || t.key, t.record
                FROM "pgdedup"."pgdedup_fn_customers_records_0cede0b2"(p_keys) AS t
            ) AS r
            CROSS JOIN LATERAL "pgdedup"."pgdedup_fn_customers_origins_ad83de1a"(r.record) AS o
            GROUP BY r.name
        ) AS h
    );
END
$pgdedup$;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_held_08e5f38d"(p_own jsonb, p_keys text[]) IS 'pgdedup: which column holds which value of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_held_08e5f38d"(p_own jsonb, p_keys text[]) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_held_08e5f38d', 'crm.customers', 53, 'function', 'table', '19dce4523effc2eb22b45b4dd3803c78', '"pgdedup"."pgdedup_fn_customers_held_08e5f38d"(p_own jsonb, p_keys text[])', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_held_08e5f38d"(p_own jsonb, p_keys text[]);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_held_08e5f38d"(p_own jsonb, p_keys text[])
RETURNS jsonb
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $pgdedup$
BEGIN
    RETURN (
        SELECT jsonb_object_agg(h.name, h.held)
        FROM (
            SELECT
                r.name,
                jsonb_agg(
                    jsonb_build_array(o.field, o.column_name, o.value) ORDER BY o.ordinal
                ) AS held
            FROM (
                SELECT '''' AS name, p_own AS record
                UNION ALL
                SELECT ''='' || t.key, t.record
                FROM "pgdedup"."pgdedup_fn_customers_records_0cede0b2"(p_keys) AS t
            ) AS r
            CROSS JOIN LATERAL "pgdedup"."pgdedup_fn_customers_origins_ad83de1a"(r.record) AS o
            GROUP BY r.name
        ) AS h
    );
END
$pgdedup$;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_held_08e5f38d"(p_own jsonb, p_keys text[]) IS ''pgdedup: which column holds which value of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_held_08e5f38d"(p_own jsonb, p_keys text[]) TO PUBLIC;
', '{}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_held_08e5f38d'), pgdedup.function_build('pgdedup_fn_customers_held_08e5f38d')), pgdedup.object_shape('pgdedup_fn_customers_held_08e5f38d'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_further_bb08d8fd"(
    given_config jsonb, given_key text, given_hits pgdedup.hit[], given_aliased boolean,
    given_actions text[], given_limit integer, "p_name" text, "p_contact" text, "p_credit" text, "p_phone" text[], "p_born" text, "p_city" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint
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
        FROM (
        SELECT o.* FROM "pgdedup"."pgdedup_fn_customers_lookup_17b03318"("pgdedup_fn_customers_further_bb08d8fd"."given_actions", NULL, "pgdedup_fn_customers_further_bb08d8fd"."p_name", "pgdedup_fn_customers_further_bb08d8fd"."p_contact", "pgdedup_fn_customers_further_bb08d8fd"."p_credit", "pgdedup_fn_customers_further_bb08d8fd"."p_phone", "pgdedup_fn_customers_further_bb08d8fd"."p_born", "pgdedup_fn_customers_further_bb08d8fd"."p_city", "pgdedup_fn_customers_further_bb08d8fd"."p_student", "pgdedup_fn_customers_further_bb08d8fd"."core_name", "pgdedup_fn_customers_further_bb08d8fd"."s_tenant_id", "pgdedup_fn_customers_further_bb08d8fd"."k_id") AS o WHERE NOT "pgdedup_fn_customers_further_bb08d8fd"."given_aliased"
        UNION ALL
        SELECT o.* FROM "pgdedup"."pgdedup_fn_customers_alias_lookup_67f0e0d2"("pgdedup_fn_customers_further_bb08d8fd"."given_actions", NULL, "pgdedup_fn_customers_further_bb08d8fd"."p_name", "pgdedup_fn_customers_further_bb08d8fd"."p_contact", "pgdedup_fn_customers_further_bb08d8fd"."p_credit", "pgdedup_fn_customers_further_bb08d8fd"."p_phone", "pgdedup_fn_customers_further_bb08d8fd"."p_born", "pgdedup_fn_customers_further_bb08d8fd"."p_city", "pgdedup_fn_customers_further_bb08d8fd"."p_student", "pgdedup_fn_customers_further_bb08d8fd"."core_name", "pgdedup_fn_customers_further_bb08d8fd"."s_tenant_id", "pgdedup_fn_customers_further_bb08d8fd"."k_id") AS o WHERE "pgdedup_fn_customers_further_bb08d8fd"."given_aliased"
    ) AS l
        WHERE l.rule || ':' = ANY (
            SELECT substring(e FROM '^[0-9]+:') FROM unnest(v_heavy) AS e
        )
            AND l.rule || ':' || array_to_string(l.witness, E'\x1e') <> ALL (v_heavy)
        LIMIT given_limit
    );
END
$pgdedup$;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_further_bb08d8fd"(given_config jsonb, given_key text, given_hits pgdedup.hit[], given_aliased boolean, given_actions text[], given_limit integer, "p_name" text, "p_contact" text, "p_credit" text, "p_phone" text[], "p_born" text, "p_city" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint) IS 'pgdedup: matches behind those on record of crm.customers';
REVOKE ALL ON FUNCTION "pgdedup"."pgdedup_fn_customers_further_bb08d8fd"(given_config jsonb, given_key text, given_hits pgdedup.hit[], given_aliased boolean, given_actions text[], given_limit integer, "p_name" text, "p_contact" text, "p_credit" text, "p_phone" text[], "p_born" text, "p_city" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint) FROM PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_further_bb08d8fd', 'crm.customers', 54, 'function', 'table', 'b4dd36260da006641159d493aab4138d', '"pgdedup"."pgdedup_fn_customers_further_bb08d8fd"(given_config jsonb, given_key text, given_hits pgdedup.hit[], given_aliased boolean, given_actions text[], given_limit integer, "p_name" text, "p_contact" text, "p_credit" text, "p_phone" text[], "p_born" text, "p_city" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_further_bb08d8fd"(given_config jsonb, given_key text, given_hits pgdedup.hit[], given_aliased boolean, given_actions text[], given_limit integer, "p_name" text, "p_contact" text, "p_credit" text, "p_phone" text[], "p_born" text, "p_city" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint);',  E'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_further_bb08d8fd"(
    given_config jsonb, given_key text, given_hits pgdedup.hit[], given_aliased boolean,
    given_actions text[], given_limit integer, "p_name" text, "p_contact" text, "p_credit" text, "p_phone" text[], "p_born" text, "p_city" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint
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
        FROM (
        SELECT o.* FROM "pgdedup"."pgdedup_fn_customers_lookup_17b03318"("pgdedup_fn_customers_further_bb08d8fd"."given_actions", NULL, "pgdedup_fn_customers_further_bb08d8fd"."p_name", "pgdedup_fn_customers_further_bb08d8fd"."p_contact", "pgdedup_fn_customers_further_bb08d8fd"."p_credit", "pgdedup_fn_customers_further_bb08d8fd"."p_phone", "pgdedup_fn_customers_further_bb08d8fd"."p_born", "pgdedup_fn_customers_further_bb08d8fd"."p_city", "pgdedup_fn_customers_further_bb08d8fd"."p_student", "pgdedup_fn_customers_further_bb08d8fd"."core_name", "pgdedup_fn_customers_further_bb08d8fd"."s_tenant_id", "pgdedup_fn_customers_further_bb08d8fd"."k_id") AS o WHERE NOT "pgdedup_fn_customers_further_bb08d8fd"."given_aliased"
        UNION ALL
        SELECT o.* FROM "pgdedup"."pgdedup_fn_customers_alias_lookup_67f0e0d2"("pgdedup_fn_customers_further_bb08d8fd"."given_actions", NULL, "pgdedup_fn_customers_further_bb08d8fd"."p_name", "pgdedup_fn_customers_further_bb08d8fd"."p_contact", "pgdedup_fn_customers_further_bb08d8fd"."p_credit", "pgdedup_fn_customers_further_bb08d8fd"."p_phone", "pgdedup_fn_customers_further_bb08d8fd"."p_born", "pgdedup_fn_customers_further_bb08d8fd"."p_city", "pgdedup_fn_customers_further_bb08d8fd"."p_student", "pgdedup_fn_customers_further_bb08d8fd"."core_name", "pgdedup_fn_customers_further_bb08d8fd"."s_tenant_id", "pgdedup_fn_customers_further_bb08d8fd"."k_id") AS o WHERE "pgdedup_fn_customers_further_bb08d8fd"."given_aliased"
    ) AS l
        WHERE l.rule || '':'' = ANY (
            SELECT substring(e FROM ''^[0-9]+:'') FROM unnest(v_heavy) AS e
        )
            AND l.rule || '':'' || array_to_string(l.witness, E''\\x1e'') <> ALL (v_heavy)
        LIMIT given_limit
    );
END
$pgdedup$;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_further_bb08d8fd"(given_config jsonb, given_key text, given_hits pgdedup.hit[], given_aliased boolean, given_actions text[], given_limit integer, "p_name" text, "p_contact" text, "p_credit" text, "p_phone" text[], "p_born" text, "p_city" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint) IS ''pgdedup: matches behind those on record of crm.customers'';
REVOKE ALL ON FUNCTION "pgdedup"."pgdedup_fn_customers_further_bb08d8fd"(given_config jsonb, given_key text, given_hits pgdedup.hit[], given_aliased boolean, given_actions text[], given_limit integer, "p_name" text, "p_contact" text, "p_credit" text, "p_phone" text[], "p_born" text, "p_city" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint) FROM PUBLIC;
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
    v_rules CONSTANT text[] := ARRAY['same_credit', 'contact_phone', 'near_birth', 'similar_name'];
    v_evidence CONSTANT jsonb := '[[{"rule": "same_credit", "field": "credit", "label": "credit", "comparison": "same", "column": "credit_code", "other_column": "credit_code"}], [{"rule": "contact_phone", "field": "contact", "label": "contact", "comparison": "same", "column": "contact", "other_column": "contact"}, {"rule": "contact_phone", "field": "phone", "label": "phone", "comparison": "same"}], [{"rule": "near_birth", "field": "contact", "label": "contact", "comparison": "same", "column": "contact", "other_column": "contact"}, {"rule": "near_birth", "field": "born", "label": "born", "comparison": "within", "column": "born", "other_column": "born"}], [{"rule": "similar_name", "field": "name", "label": "客户名称", "comparison": "similar", "column": "name", "other_column": "name"}, {"rule": "similar_name", "field": "city", "label": "city", "comparison": "same", "column": "city", "other_column": "city"}]]';
    v_held CONSTANT jsonb := (SELECT "pgdedup"."pgdedup_fn_customers_held_08e5f38d"(p_own, array_agg(DISTINCT h.key)) FROM unnest(p_hits) AS h WHERE h.rule = ANY (ARRAY[2]) HAVING count(*) > 0);
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
                        CASE WHEN h.rule = ANY (ARRAY[2]) THEN pgdedup.with_columns(v_evidence -> (h.rule - 1), h.witness, v_held -> '', v_held -> ('=' || h.key)) ELSE v_evidence -> (h.rule - 1) END
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
VALUES ('pgdedup_fn_customers_found_17a3c8d2', 'crm.customers', 55, 'function', 'table', '7f4bae154cc84907a005e8ed09dccfc0', '"pgdedup"."pgdedup_fn_customers_found_17a3c8d2"(p_actions text[], p_hits pgdedup.hit[], p_own jsonb)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_found_17a3c8d2"(p_actions text[], p_hits pgdedup.hit[], p_own jsonb);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_found_17a3c8d2"(
    p_actions text[], p_hits pgdedup.hit[], p_own jsonb
)
RETURNS jsonb
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $pgdedup$
DECLARE
    v_rules CONSTANT text[] := ARRAY[''same_credit'', ''contact_phone'', ''near_birth'', ''similar_name''];
    v_evidence CONSTANT jsonb := ''[[{"rule": "same_credit", "field": "credit", "label": "credit", "comparison": "same", "column": "credit_code", "other_column": "credit_code"}], [{"rule": "contact_phone", "field": "contact", "label": "contact", "comparison": "same", "column": "contact", "other_column": "contact"}, {"rule": "contact_phone", "field": "phone", "label": "phone", "comparison": "same"}], [{"rule": "near_birth", "field": "contact", "label": "contact", "comparison": "same", "column": "contact", "other_column": "contact"}, {"rule": "near_birth", "field": "born", "label": "born", "comparison": "within", "column": "born", "other_column": "born"}], [{"rule": "similar_name", "field": "name", "label": "客户名称", "comparison": "similar", "column": "name", "other_column": "name"}, {"rule": "similar_name", "field": "city", "label": "city", "comparison": "same", "column": "city", "other_column": "city"}]]'';
    v_held CONSTANT jsonb := (SELECT "pgdedup"."pgdedup_fn_customers_held_08e5f38d"(p_own, array_agg(DISTINCT h.key)) FROM unnest(p_hits) AS h WHERE h.rule = ANY (ARRAY[2]) HAVING count(*) > 0);
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
                        CASE WHEN h.rule = ANY (ARRAY[2]) THEN pgdedup.with_columns(v_evidence -> (h.rule - 1), h.witness, v_held -> '''', v_held -> (''='' || h.key)) ELSE v_evidence -> (h.rule - 1) END
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
        ARRAY['same_credit', 'contact_phone', 'near_birth', 'similar_name'],
        ARRAY['block', 'ask', 'ask', 'flag']
    );
    v_actions := v_force.actions;
    IF p_kind IN ('edit', 'row') THEN
        SELECT r.record INTO v_stored
        FROM "pgdedup"."pgdedup_fn_customers_records_0cede0b2"(ARRAY[p_key]) AS r;
        v_record := v_stored || p_record;
    END IF;
    SELECT p.*, (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('company_name', 'person_name')) AND (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("p"."p_name")) OR EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = 'person_name' AND g.digest = "pgdedup"."alias_digest"("p"."p_contact")))) AS aliased INTO v
    FROM "pgdedup"."pgdedup_fn_customers_parse_4ab8737f"(v_record) AS p;
    IF NOT p_seen THEN
        -- The key of a row that the caller does not see leaves nothing out.
        "v"."k_id" := NULL;
    END IF;
    IF p_kind = 'edit' AND v.live THEN
        -- As in the guard: only rules whose inputs change have something to say.
        SELECT p.* INTO v_before FROM "pgdedup"."pgdedup_fn_customers_parse_4ab8737f"(v_stored) AS p;
        IF NOT ("v_before"."s_tenant_id" IS DISTINCT FROM "v"."s_tenant_id" OR v_before.live IS DISTINCT FROM v.live) THEN
            v_changed := ARRAY[
                "v_before"."p_credit" IS DISTINCT FROM "v"."p_credit",
                "v_before"."p_contact" IS DISTINCT FROM "v"."p_contact" OR "v_before"."p_phone" IS DISTINCT FROM "v"."p_phone",
                "v_before"."p_contact" IS DISTINCT FROM "v"."p_contact" OR "v_before"."p_born" IS DISTINCT FROM "v"."p_born",
                "v_before"."p_name" IS DISTINCT FROM "v"."p_name" OR "v_before"."p_city" IS DISTINCT FROM "v"."p_city" OR "v_before"."p_student" IS DISTINCT FROM "v"."p_student"
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
            p_kind = 'edit' OR p_record ?& ARRAY['deleted_at']::text[]
        )
    ) THEN
        v_actions := array_fill('off'::text, ARRAY[cardinality(v_actions)]);
    END IF;
    IF v.aliased THEN
        SELECT array_agg(ROW(l.rule, l.key, l.score, l.witness)::pgdedup.hit)
        INTO v_hits
        FROM "pgdedup"."pgdedup_fn_customers_alias_lookup_67f0e0d2"(
            v_actions, p_limit, "v"."p_name", "v"."p_contact", "v"."p_credit", "v"."p_phone", "v"."p_born", "v"."p_city", "v"."p_student", "v"."core_name", "v"."s_tenant_id", "v"."k_id"
        ) AS l;
    ELSE
        v_hits := "pgdedup"."pgdedup_fn_customers_look_3ae50ecc"(
            v_actions, p_limit, "v"."p_name", "v"."p_contact", "v"."p_credit", "v"."p_phone", "v"."p_born", "v"."p_city", "v"."p_student", "v"."core_name", "v"."s_tenant_id", "v"."k_id"
        );
    END IF;
    IF p_kind = 'edit' AND cardinality(v_hits) >= p_limit THEN
        v_hits := "pgdedup"."pgdedup_fn_customers_further_bb08d8fd"(
            p_config, v_key, v_hits, v.aliased, v_actions, p_limit,
            "v"."p_name", "v"."p_contact", "v"."p_credit", "v"."p_phone", "v"."p_born", "v"."p_city", "v"."p_student", "v"."core_name", "v"."s_tenant_id", "v"."k_id"
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
VALUES ('pgdedup_fn_customers_seek_6b74c416', 'crm.customers', 56, 'function', 'table', '20c6e97f2743c4651bbafcd082d8729e', '"pgdedup"."pgdedup_fn_customers_seek_6b74c416"(p_config jsonb, p_record jsonb, p_key text, p_limit integer, p_kind text, p_seen boolean)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_seek_6b74c416"(p_config jsonb, p_record jsonb, p_key text, p_limit integer, p_kind text, p_seen boolean);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_seek_6b74c416"(
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
        ARRAY[''same_credit'', ''contact_phone'', ''near_birth'', ''similar_name''],
        ARRAY[''block'', ''ask'', ''ask'', ''flag'']
    );
    v_actions := v_force.actions;
    IF p_kind IN (''edit'', ''row'') THEN
        SELECT r.record INTO v_stored
        FROM "pgdedup"."pgdedup_fn_customers_records_0cede0b2"(ARRAY[p_key]) AS r;
        v_record := v_stored || p_record;
    END IF;
    SELECT p.*, (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''company_name'', ''person_name'')) AND (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("p"."p_name")) OR EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = ''person_name'' AND g.digest = "pgdedup"."alias_digest"("p"."p_contact")))) AS aliased INTO v
    FROM "pgdedup"."pgdedup_fn_customers_parse_4ab8737f"(v_record) AS p;
    IF NOT p_seen THEN
        -- The key of a row that the caller does not see leaves nothing out.
        "v"."k_id" := NULL;
    END IF;
    IF p_kind = ''edit'' AND v.live THEN
        -- As in the guard: only rules whose inputs change have something to say.
        SELECT p.* INTO v_before FROM "pgdedup"."pgdedup_fn_customers_parse_4ab8737f"(v_stored) AS p;
        IF NOT ("v_before"."s_tenant_id" IS DISTINCT FROM "v"."s_tenant_id" OR v_before.live IS DISTINCT FROM v.live) THEN
            v_changed := ARRAY[
                "v_before"."p_credit" IS DISTINCT FROM "v"."p_credit",
                "v_before"."p_contact" IS DISTINCT FROM "v"."p_contact" OR "v_before"."p_phone" IS DISTINCT FROM "v"."p_phone",
                "v_before"."p_contact" IS DISTINCT FROM "v"."p_contact" OR "v_before"."p_born" IS DISTINCT FROM "v"."p_born",
                "v_before"."p_name" IS DISTINCT FROM "v"."p_name" OR "v_before"."p_city" IS DISTINCT FROM "v"."p_city" OR "v_before"."p_student" IS DISTINCT FROM "v"."p_student"
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
            p_kind = ''edit'' OR p_record ?& ARRAY[''deleted_at'']::text[]
        )
    ) THEN
        v_actions := array_fill(''off''::text, ARRAY[cardinality(v_actions)]);
    END IF;
    IF v.aliased THEN
        SELECT array_agg(ROW(l.rule, l.key, l.score, l.witness)::pgdedup.hit)
        INTO v_hits
        FROM "pgdedup"."pgdedup_fn_customers_alias_lookup_67f0e0d2"(
            v_actions, p_limit, "v"."p_name", "v"."p_contact", "v"."p_credit", "v"."p_phone", "v"."p_born", "v"."p_city", "v"."p_student", "v"."core_name", "v"."s_tenant_id", "v"."k_id"
        ) AS l;
    ELSE
        v_hits := "pgdedup"."pgdedup_fn_customers_look_3ae50ecc"(
            v_actions, p_limit, "v"."p_name", "v"."p_contact", "v"."p_credit", "v"."p_phone", "v"."p_born", "v"."p_city", "v"."p_student", "v"."core_name", "v"."s_tenant_id", "v"."k_id"
        );
    END IF;
    IF p_kind = ''edit'' AND cardinality(v_hits) >= p_limit THEN
        v_hits := "pgdedup"."pgdedup_fn_customers_further_bb08d8fd"(
            p_config, v_key, v_hits, v.aliased, v_actions, p_limit,
            "v"."p_name", "v"."p_contact", "v"."p_credit", "v"."p_phone", "v"."p_born", "v"."p_city", "v"."p_student", "v"."core_name", "v"."s_tenant_id", "v"."k_id"
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
VALUES ('pgdedup_fn_customers_find_84cd35f0', 'crm.customers', 57, 'function', 'table', '39efab8d763592c14cd281c8802626da', '"pgdedup"."pgdedup_fn_customers_find_84cd35f0"(p_record jsonb, p_limit integer, p_kind text)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_find_84cd35f0"(p_record jsonb, p_limit integer, p_kind text);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_find_84cd35f0"(
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
    v_compiled CONSTANT text[] := ARRAY['block', 'ask', 'ask', 'flag'];
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
        (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('company_name', 'person_name')) AND (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("p"."p_name")) OR EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = 'person_name' AND g.digest = "pgdedup"."alias_digest"("p"."p_contact")))) AS aliased,
        ARRAY(
            SELECT DISTINCT k.key
            FROM (
                SELECT l.key FROM "pgdedup"."pgdedup_fn_customers_same_credit_locks_5324ba2e"("p"."p_credit", "p"."s_tenant_id") AS l WHERE "v_actions"[1] IN ('ask', 'block')
                UNION ALL SELECT l.key FROM "pgdedup"."pgdedup_fn_customers_contact_phone_locks_dc04266a"("p"."p_contact", "p"."p_phone", "p"."s_tenant_id", "pgdedup_fn_customers_check_48627554"."k_id") AS l WHERE "v_actions"[2] IN ('ask', 'block')
                UNION ALL SELECT l.key FROM "pgdedup"."pgdedup_fn_customers_near_birth_locks_2a4d68d6"("p"."p_contact", "p"."p_born", "p"."s_tenant_id") AS l WHERE "v_actions"[3] IN ('ask', 'block')
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
                ARRAY['same_credit', 'contact_phone', 'near_birth', 'similar_name'],
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
                SELECT l.key FROM "pgdedup"."pgdedup_fn_customers_same_credit_locks_5324ba2e"("v"."p_credit", "v"."s_tenant_id") AS l WHERE "v_locking"[1] IN ('ask', 'block')
                UNION ALL SELECT l.key FROM "pgdedup"."pgdedup_fn_customers_contact_phone_locks_dc04266a"("v"."p_contact", "v"."p_phone", "v"."s_tenant_id", "pgdedup_fn_customers_check_48627554"."k_id") AS l WHERE "v_locking"[2] IN ('ask', 'block')
                UNION ALL SELECT l.key FROM "pgdedup"."pgdedup_fn_customers_near_birth_locks_2a4d68d6"("v"."p_contact", "v"."p_born", "v"."s_tenant_id") AS l WHERE "v_locking"[3] IN ('ask', 'block')
                UNION ALL SELECT l.key FROM "pgdedup"."pgdedup_fn_customers_similar_name_locks_6bde55ca"("v"."p_name", "v"."p_city", "v"."s_tenant_id") AS l WHERE "v_locking"[4] IN ('ask', 'block')
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
                UNION ALL SELECT l.key FROM LATERAL (SELECT "v"."p_contact" UNION ALL SELECT f.form FROM "pgdedup"."alias_forms"('person_name', ARRAY["v"."p_contact"]) AS f (form)) AS "a_contact" (value)
    CROSS JOIN LATERAL "pgdedup"."pgdedup_fn_customers_contact_phone_locks_dc04266a"("a_contact"."value", "v"."p_phone", "v"."s_tenant_id", "pgdedup_fn_customers_check_48627554"."k_id") AS l WHERE v_locking[2] IN ('ask', 'block')
                UNION ALL SELECT l.key FROM LATERAL (SELECT "v"."p_contact" UNION ALL SELECT f.form FROM "pgdedup"."alias_forms"('person_name', ARRAY["v"."p_contact"]) AS f (form)) AS "a_contact" (value)
    CROSS JOIN LATERAL "pgdedup"."pgdedup_fn_customers_near_birth_locks_2a4d68d6"("a_contact"."value", "v"."p_born", "v"."s_tenant_id") AS l WHERE v_locking[3] IN ('ask', 'block')
                UNION ALL SELECT l.key FROM LATERAL (SELECT "v"."p_name" UNION ALL SELECT f.form FROM "pgdedup"."alias_forms"('company_name', ARRAY["v"."p_name"]) AS f (form)) AS "a_name" (value)
    CROSS JOIN LATERAL "pgdedup"."pgdedup_fn_customers_similar_name_locks_6bde55ca"("a_name"."value", "v"."p_city", "v"."s_tenant_id") AS l WHERE v_locking[4] IN ('ask', 'block')
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
                FROM "pgdedup"."pgdedup_fn_customers_alias_lookup_67f0e0d2"(
                    v_actions, 21, "v"."p_name", "v"."p_contact", "v"."p_credit", "v"."p_phone", "v"."p_born", "v"."p_city", "v"."p_student", "v"."core_name", "v"."s_tenant_id", "pgdedup_fn_customers_check_48627554"."k_id"
                ) AS l;
            ELSE
                v_hits := "pgdedup"."pgdedup_fn_customers_look_3ae50ecc"(
                    v_actions, 21, "v"."p_name", "v"."p_contact", "v"."p_credit", "v"."p_phone", "v"."p_born", "v"."p_city", "v"."p_student", "v"."core_name", "v"."s_tenant_id", "pgdedup_fn_customers_check_48627554"."k_id"
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
                        "v"."p_name", "v"."p_contact", "v"."p_credit", "v"."p_phone", "v"."p_born", "v"."p_city", "v"."p_student", "v"."core_name", "v"."s_tenant_id", "pgdedup_fn_customers_check_48627554"."k_id"
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
VALUES ('pgdedup_fn_customers_check_48627554', 'crm.customers', 58, 'function', 'table', '6c3d317005e8a001106058d322e1f496', '"pgdedup"."pgdedup_fn_customers_check_48627554"("k_id" bigint, p_changed boolean[])', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_check_48627554"("k_id" bigint, p_changed boolean[]);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_check_48627554"(
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
    v_compiled CONSTANT text[] := ARRAY[''block'', ''ask'', ''ask'', ''flag''];
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
        (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''company_name'', ''person_name'')) AND (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("p"."p_name")) OR EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = ''person_name'' AND g.digest = "pgdedup"."alias_digest"("p"."p_contact")))) AS aliased,
        ARRAY(
            SELECT DISTINCT k.key
            FROM (
                SELECT l.key FROM "pgdedup"."pgdedup_fn_customers_same_credit_locks_5324ba2e"("p"."p_credit", "p"."s_tenant_id") AS l WHERE "v_actions"[1] IN (''ask'', ''block'')
                UNION ALL SELECT l.key FROM "pgdedup"."pgdedup_fn_customers_contact_phone_locks_dc04266a"("p"."p_contact", "p"."p_phone", "p"."s_tenant_id", "pgdedup_fn_customers_check_48627554"."k_id") AS l WHERE "v_actions"[2] IN (''ask'', ''block'')
                UNION ALL SELECT l.key FROM "pgdedup"."pgdedup_fn_customers_near_birth_locks_2a4d68d6"("p"."p_contact", "p"."p_born", "p"."s_tenant_id") AS l WHERE "v_actions"[3] IN (''ask'', ''block'')
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
                ARRAY[''same_credit'', ''contact_phone'', ''near_birth'', ''similar_name''],
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
                SELECT l.key FROM "pgdedup"."pgdedup_fn_customers_same_credit_locks_5324ba2e"("v"."p_credit", "v"."s_tenant_id") AS l WHERE "v_locking"[1] IN (''ask'', ''block'')
                UNION ALL SELECT l.key FROM "pgdedup"."pgdedup_fn_customers_contact_phone_locks_dc04266a"("v"."p_contact", "v"."p_phone", "v"."s_tenant_id", "pgdedup_fn_customers_check_48627554"."k_id") AS l WHERE "v_locking"[2] IN (''ask'', ''block'')
                UNION ALL SELECT l.key FROM "pgdedup"."pgdedup_fn_customers_near_birth_locks_2a4d68d6"("v"."p_contact", "v"."p_born", "v"."s_tenant_id") AS l WHERE "v_locking"[3] IN (''ask'', ''block'')
                UNION ALL SELECT l.key FROM "pgdedup"."pgdedup_fn_customers_similar_name_locks_6bde55ca"("v"."p_name", "v"."p_city", "v"."s_tenant_id") AS l WHERE "v_locking"[4] IN (''ask'', ''block'')
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
                UNION ALL SELECT l.key FROM LATERAL (SELECT "v"."p_contact" UNION ALL SELECT f.form FROM "pgdedup"."alias_forms"(''person_name'', ARRAY["v"."p_contact"]) AS f (form)) AS "a_contact" (value)
    CROSS JOIN LATERAL "pgdedup"."pgdedup_fn_customers_contact_phone_locks_dc04266a"("a_contact"."value", "v"."p_phone", "v"."s_tenant_id", "pgdedup_fn_customers_check_48627554"."k_id") AS l WHERE v_locking[2] IN (''ask'', ''block'')
                UNION ALL SELECT l.key FROM LATERAL (SELECT "v"."p_contact" UNION ALL SELECT f.form FROM "pgdedup"."alias_forms"(''person_name'', ARRAY["v"."p_contact"]) AS f (form)) AS "a_contact" (value)
    CROSS JOIN LATERAL "pgdedup"."pgdedup_fn_customers_near_birth_locks_2a4d68d6"("a_contact"."value", "v"."p_born", "v"."s_tenant_id") AS l WHERE v_locking[3] IN (''ask'', ''block'')
                UNION ALL SELECT l.key FROM LATERAL (SELECT "v"."p_name" UNION ALL SELECT f.form FROM "pgdedup"."alias_forms"(''company_name'', ARRAY["v"."p_name"]) AS f (form)) AS "a_name" (value)
    CROSS JOIN LATERAL "pgdedup"."pgdedup_fn_customers_similar_name_locks_6bde55ca"("a_name"."value", "v"."p_city", "v"."s_tenant_id") AS l WHERE v_locking[4] IN (''ask'', ''block'')
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
                FROM "pgdedup"."pgdedup_fn_customers_alias_lookup_67f0e0d2"(
                    v_actions, 21, "v"."p_name", "v"."p_contact", "v"."p_credit", "v"."p_phone", "v"."p_born", "v"."p_city", "v"."p_student", "v"."core_name", "v"."s_tenant_id", "pgdedup_fn_customers_check_48627554"."k_id"
                ) AS l;
            ELSE
                v_hits := "pgdedup"."pgdedup_fn_customers_look_3ae50ecc"(
                    v_actions, 21, "v"."p_name", "v"."p_contact", "v"."p_credit", "v"."p_phone", "v"."p_born", "v"."p_city", "v"."p_student", "v"."core_name", "v"."s_tenant_id", "pgdedup_fn_customers_check_48627554"."k_id"
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
                        "v"."p_name", "v"."p_contact", "v"."p_credit", "v"."p_phone", "v"."p_born", "v"."p_city", "v"."p_student", "v"."core_name", "v"."s_tenant_id", "pgdedup_fn_customers_check_48627554"."k_id"
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
VALUES ('pgdedup_fn_customers_key1_8bbd1631', 'crm.customers', 59, 'function', 'table', 'f073cd64330f947a41491b623d34fd9f', '"pgdedup"."pgdedup_fn_customers_key1_8bbd1631"("p_row" "crm"."customers")', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_key1_8bbd1631"("p_row" "crm"."customers");', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_key1_8bbd1631"(
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
VALUES ('pgdedup_fn_customers_row_key_9aa4ff4e', 'crm.customers', 60, 'function', 'table', 'b010a84004c8f4db4807f7d6c74ab39f', '"pgdedup"."pgdedup_fn_customers_row_key_9aa4ff4e"("p_row" "crm"."customers")', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_row_key_9aa4ff4e"("p_row" "crm"."customers");', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_row_key_9aa4ff4e"(
    "p_row" "crm"."customers"
)
RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
RETURN (("pgdedup_fn_customers_row_key_9aa4ff4e"."p_row")."id"::text);
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_row_key_9aa4ff4e"("p_row" "crm"."customers") IS ''pgdedup: the key of a row of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_row_key_9aa4ff4e"("p_row" "crm"."customers") TO PUBLIC;
', '{}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_row_key_9aa4ff4e'), pgdedup.function_build('pgdedup_fn_customers_row_key_9aa4ff4e')), pgdedup.object_shape('pgdedup_fn_customers_row_key_9aa4ff4e'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_changed_f2147d9d"(
    "p_old" "crm"."customers", "p_new" "crm"."customers"
)
RETURNS boolean[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN ARRAY[
    ((("pgdedup_fn_customers_changed_f2147d9d"."p_old")."credit_code"::text COLLATE pg_catalog."C") IS DISTINCT FROM (("pgdedup_fn_customers_changed_f2147d9d"."p_new")."credit_code"::text COLLATE pg_catalog."C")) AND ("pgdedup"."uscc_v1"((("pgdedup_fn_customers_changed_f2147d9d"."p_old")."credit_code"::text COLLATE pg_catalog."C"))) IS DISTINCT FROM ("pgdedup"."uscc_v1"((("pgdedup_fn_customers_changed_f2147d9d"."p_new")."credit_code"::text COLLATE pg_catalog."C"))),
            ((("pgdedup_fn_customers_changed_f2147d9d"."p_old")."contact"::text COLLATE pg_catalog."C") IS DISTINCT FROM (("pgdedup_fn_customers_changed_f2147d9d"."p_new")."contact"::text COLLATE pg_catalog."C")) AND ("pgdedup"."person_name_v1"((("pgdedup_fn_customers_changed_f2147d9d"."p_old")."contact"::text COLLATE pg_catalog."C"))) IS DISTINCT FROM ("pgdedup"."person_name_v1"((("pgdedup_fn_customers_changed_f2147d9d"."p_new")."contact"::text COLLATE pg_catalog."C"))) OR ((("pgdedup_fn_customers_changed_f2147d9d"."p_old")."phone1" COLLATE pg_catalog."C") IS DISTINCT FROM (("pgdedup_fn_customers_changed_f2147d9d"."p_new")."phone1" COLLATE pg_catalog."C") OR (("pgdedup_fn_customers_changed_f2147d9d"."p_old")."phone2" COLLATE pg_catalog."C") IS DISTINCT FROM (("pgdedup_fn_customers_changed_f2147d9d"."p_new")."phone2" COLLATE pg_catalog."C")) AND ("pgdedup"."distinct_values_v1"("pgdedup"."phone_v1"((("pgdedup_fn_customers_changed_f2147d9d"."p_old")."phone1" COLLATE pg_catalog."C")) || "pgdedup"."phone_v1"((("pgdedup_fn_customers_changed_f2147d9d"."p_old")."phone2" COLLATE pg_catalog."C")))) IS DISTINCT FROM ("pgdedup"."distinct_values_v1"("pgdedup"."phone_v1"((("pgdedup_fn_customers_changed_f2147d9d"."p_new")."phone1" COLLATE pg_catalog."C")) || "pgdedup"."phone_v1"((("pgdedup_fn_customers_changed_f2147d9d"."p_new")."phone2" COLLATE pg_catalog."C")))),
            ((("pgdedup_fn_customers_changed_f2147d9d"."p_old")."contact"::text COLLATE pg_catalog."C") IS DISTINCT FROM (("pgdedup_fn_customers_changed_f2147d9d"."p_new")."contact"::text COLLATE pg_catalog."C")) AND ("pgdedup"."person_name_v1"((("pgdedup_fn_customers_changed_f2147d9d"."p_old")."contact"::text COLLATE pg_catalog."C"))) IS DISTINCT FROM ("pgdedup"."person_name_v1"((("pgdedup_fn_customers_changed_f2147d9d"."p_new")."contact"::text COLLATE pg_catalog."C"))) OR (("pgdedup"."date_text_v1"(("pgdedup_fn_customers_changed_f2147d9d"."p_old")."born"::date) COLLATE pg_catalog."C") IS DISTINCT FROM ("pgdedup"."date_text_v1"(("pgdedup_fn_customers_changed_f2147d9d"."p_new")."born"::date) COLLATE pg_catalog."C")) AND ("pgdedup"."date_v1"(("pgdedup"."date_text_v1"(("pgdedup_fn_customers_changed_f2147d9d"."p_old")."born"::date) COLLATE pg_catalog."C"))) IS DISTINCT FROM ("pgdedup"."date_v1"(("pgdedup"."date_text_v1"(("pgdedup_fn_customers_changed_f2147d9d"."p_new")."born"::date) COLLATE pg_catalog."C"))),
            ((("pgdedup_fn_customers_changed_f2147d9d"."p_old")."name" COLLATE pg_catalog."C") IS DISTINCT FROM (("pgdedup_fn_customers_changed_f2147d9d"."p_new")."name" COLLATE pg_catalog."C")) AND ("pgdedup"."company_name_v1"((("pgdedup_fn_customers_changed_f2147d9d"."p_old")."name" COLLATE pg_catalog."C"))) IS DISTINCT FROM ("pgdedup"."company_name_v1"((("pgdedup_fn_customers_changed_f2147d9d"."p_new")."name" COLLATE pg_catalog."C"))) OR ((("pgdedup_fn_customers_changed_f2147d9d"."p_old")."city" COLLATE pg_catalog."C") IS DISTINCT FROM (("pgdedup_fn_customers_changed_f2147d9d"."p_new")."city" COLLATE pg_catalog."C")) AND ("pgdedup"."region_v1"((("pgdedup_fn_customers_changed_f2147d9d"."p_old")."city" COLLATE pg_catalog."C"))) IS DISTINCT FROM ("pgdedup"."region_v1"((("pgdedup_fn_customers_changed_f2147d9d"."p_new")."city" COLLATE pg_catalog."C"))) OR (((("pgdedup_fn_customers_changed_f2147d9d"."p_old")."attrs" ->> 'student_no') COLLATE pg_catalog."C") IS DISTINCT FROM ((("pgdedup_fn_customers_changed_f2147d9d"."p_new")."attrs" ->> 'student_no') COLLATE pg_catalog."C")) AND ("pgdedup"."code_v1"(((("pgdedup_fn_customers_changed_f2147d9d"."p_old")."attrs" ->> 'student_no') COLLATE pg_catalog."C"))) IS DISTINCT FROM ("pgdedup"."code_v1"(((("pgdedup_fn_customers_changed_f2147d9d"."p_new")."attrs" ->> 'student_no') COLLATE pg_catalog."C")))
];
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_changed_f2147d9d"("p_old" "crm"."customers", "p_new" "crm"."customers") IS 'pgdedup: what an UPDATE changed of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_changed_f2147d9d"("p_old" "crm"."customers", "p_new" "crm"."customers") TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_changed_f2147d9d', 'crm.customers', 61, 'function', 'table', '12f9f2acb9d84093e5bfbb7048c2cf2c', '"pgdedup"."pgdedup_fn_customers_changed_f2147d9d"("p_old" "crm"."customers", "p_new" "crm"."customers")', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_changed_f2147d9d"("p_old" "crm"."customers", "p_new" "crm"."customers");', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_changed_f2147d9d"(
    "p_old" "crm"."customers", "p_new" "crm"."customers"
)
RETURNS boolean[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN ARRAY[
    ((("pgdedup_fn_customers_changed_f2147d9d"."p_old")."credit_code"::text COLLATE pg_catalog."C") IS DISTINCT FROM (("pgdedup_fn_customers_changed_f2147d9d"."p_new")."credit_code"::text COLLATE pg_catalog."C")) AND ("pgdedup"."uscc_v1"((("pgdedup_fn_customers_changed_f2147d9d"."p_old")."credit_code"::text COLLATE pg_catalog."C"))) IS DISTINCT FROM ("pgdedup"."uscc_v1"((("pgdedup_fn_customers_changed_f2147d9d"."p_new")."credit_code"::text COLLATE pg_catalog."C"))),
            ((("pgdedup_fn_customers_changed_f2147d9d"."p_old")."contact"::text COLLATE pg_catalog."C") IS DISTINCT FROM (("pgdedup_fn_customers_changed_f2147d9d"."p_new")."contact"::text COLLATE pg_catalog."C")) AND ("pgdedup"."person_name_v1"((("pgdedup_fn_customers_changed_f2147d9d"."p_old")."contact"::text COLLATE pg_catalog."C"))) IS DISTINCT FROM ("pgdedup"."person_name_v1"((("pgdedup_fn_customers_changed_f2147d9d"."p_new")."contact"::text COLLATE pg_catalog."C"))) OR ((("pgdedup_fn_customers_changed_f2147d9d"."p_old")."phone1" COLLATE pg_catalog."C") IS DISTINCT FROM (("pgdedup_fn_customers_changed_f2147d9d"."p_new")."phone1" COLLATE pg_catalog."C") OR (("pgdedup_fn_customers_changed_f2147d9d"."p_old")."phone2" COLLATE pg_catalog."C") IS DISTINCT FROM (("pgdedup_fn_customers_changed_f2147d9d"."p_new")."phone2" COLLATE pg_catalog."C")) AND ("pgdedup"."distinct_values_v1"("pgdedup"."phone_v1"((("pgdedup_fn_customers_changed_f2147d9d"."p_old")."phone1" COLLATE pg_catalog."C")) || "pgdedup"."phone_v1"((("pgdedup_fn_customers_changed_f2147d9d"."p_old")."phone2" COLLATE pg_catalog."C")))) IS DISTINCT FROM ("pgdedup"."distinct_values_v1"("pgdedup"."phone_v1"((("pgdedup_fn_customers_changed_f2147d9d"."p_new")."phone1" COLLATE pg_catalog."C")) || "pgdedup"."phone_v1"((("pgdedup_fn_customers_changed_f2147d9d"."p_new")."phone2" COLLATE pg_catalog."C")))),
            ((("pgdedup_fn_customers_changed_f2147d9d"."p_old")."contact"::text COLLATE pg_catalog."C") IS DISTINCT FROM (("pgdedup_fn_customers_changed_f2147d9d"."p_new")."contact"::text COLLATE pg_catalog."C")) AND ("pgdedup"."person_name_v1"((("pgdedup_fn_customers_changed_f2147d9d"."p_old")."contact"::text COLLATE pg_catalog."C"))) IS DISTINCT FROM ("pgdedup"."person_name_v1"((("pgdedup_fn_customers_changed_f2147d9d"."p_new")."contact"::text COLLATE pg_catalog."C"))) OR (("pgdedup"."date_text_v1"(("pgdedup_fn_customers_changed_f2147d9d"."p_old")."born"::date) COLLATE pg_catalog."C") IS DISTINCT FROM ("pgdedup"."date_text_v1"(("pgdedup_fn_customers_changed_f2147d9d"."p_new")."born"::date) COLLATE pg_catalog."C")) AND ("pgdedup"."date_v1"(("pgdedup"."date_text_v1"(("pgdedup_fn_customers_changed_f2147d9d"."p_old")."born"::date) COLLATE pg_catalog."C"))) IS DISTINCT FROM ("pgdedup"."date_v1"(("pgdedup"."date_text_v1"(("pgdedup_fn_customers_changed_f2147d9d"."p_new")."born"::date) COLLATE pg_catalog."C"))),
            ((("pgdedup_fn_customers_changed_f2147d9d"."p_old")."name" COLLATE pg_catalog."C") IS DISTINCT FROM (("pgdedup_fn_customers_changed_f2147d9d"."p_new")."name" COLLATE pg_catalog."C")) AND ("pgdedup"."company_name_v1"((("pgdedup_fn_customers_changed_f2147d9d"."p_old")."name" COLLATE pg_catalog."C"))) IS DISTINCT FROM ("pgdedup"."company_name_v1"((("pgdedup_fn_customers_changed_f2147d9d"."p_new")."name" COLLATE pg_catalog."C"))) OR ((("pgdedup_fn_customers_changed_f2147d9d"."p_old")."city" COLLATE pg_catalog."C") IS DISTINCT FROM (("pgdedup_fn_customers_changed_f2147d9d"."p_new")."city" COLLATE pg_catalog."C")) AND ("pgdedup"."region_v1"((("pgdedup_fn_customers_changed_f2147d9d"."p_old")."city" COLLATE pg_catalog."C"))) IS DISTINCT FROM ("pgdedup"."region_v1"((("pgdedup_fn_customers_changed_f2147d9d"."p_new")."city" COLLATE pg_catalog."C"))) OR (((("pgdedup_fn_customers_changed_f2147d9d"."p_old")."attrs" ->> ''student_no'') COLLATE pg_catalog."C") IS DISTINCT FROM ((("pgdedup_fn_customers_changed_f2147d9d"."p_new")."attrs" ->> ''student_no'') COLLATE pg_catalog."C")) AND ("pgdedup"."code_v1"(((("pgdedup_fn_customers_changed_f2147d9d"."p_old")."attrs" ->> ''student_no'') COLLATE pg_catalog."C"))) IS DISTINCT FROM ("pgdedup"."code_v1"(((("pgdedup_fn_customers_changed_f2147d9d"."p_new")."attrs" ->> ''student_no'') COLLATE pg_catalog."C")))
];
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_changed_f2147d9d"("p_old" "crm"."customers", "p_new" "crm"."customers") IS ''pgdedup: what an UPDATE changed of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_changed_f2147d9d"("p_old" "crm"."customers", "p_new" "crm"."customers") TO PUBLIC;
', '{}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_changed_f2147d9d'), pgdedup.function_build('pgdedup_fn_customers_changed_f2147d9d')), pgdedup.object_shape('pgdedup_fn_customers_changed_f2147d9d'))
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
        v_changed := "pgdedup"."pgdedup_fn_customers_changed_f2147d9d"(OLD, NEW);
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
VALUES ('pgdedup_fn_customers_guard_4deb4b5b', 'crm.customers', 62, 'function', 'table', 'f2acea8a30ddabd884068365eb790ec7', '"pgdedup"."pgdedup_fn_customers_guard_4deb4b5b"()', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_guard_4deb4b5b"();', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_guard_4deb4b5b"()
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
        v_changed := "pgdedup"."pgdedup_fn_customers_changed_f2147d9d"(OLD, NEW);
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
VALUES ('pgdedup_fn_customers_rekey_78510eb3', 'crm.customers', 63, 'function', 'table', '3028f672b1e33e3e375897657fbe291e', '"pgdedup"."pgdedup_fn_customers_rekey_78510eb3"()', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_rekey_78510eb3"();', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_rekey_78510eb3"()
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
VALUES ('pgdedup_trg_customers_insert_a8c0985c', 'crm.customers', 64, 'trigger', 'table', '70464ec69de89223817fc10b4b0d6db4', '70464ec69de89223817fc10b4b0d6db4', 'DROP TRIGGER IF EXISTS "pgdedup_trg_customers_insert_a8c0985c" ON "crm"."customers";', 'CREATE CONSTRAINT TRIGGER "pgdedup_trg_customers_insert_a8c0985c"
AFTER INSERT ON "crm"."customers"
FOR EACH ROW EXECUTE FUNCTION
"pgdedup"."pgdedup_fn_customers_guard_4deb4b5b"();
', '{pgdedup_fn_customers_guard_4deb4b5b,pgdedup_fn_customers_live_83185e8b}', 'SHARE ROW EXCLUSIVE', coalesce(pgdedup.index_build('pgdedup_trg_customers_insert_a8c0985c'), pgdedup.function_build('pgdedup_trg_customers_insert_a8c0985c')), pgdedup.object_shape('pgdedup_trg_customers_insert_a8c0985c'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE CONSTRAINT TRIGGER "pgdedup_trg_customers_enter_d7f2f599"
AFTER UPDATE ON "crm"."customers"
FOR EACH ROW WHEN ("old"."tenant_id" IS DISTINCT FROM "new"."tenant_id" OR "pgdedup"."pgdedup_fn_customers_live_83185e8b"("old"."deleted_at") IS DISTINCT FROM "pgdedup"."pgdedup_fn_customers_live_83185e8b"("new"."deleted_at"))
EXECUTE FUNCTION
"pgdedup"."pgdedup_fn_customers_guard_4deb4b5b"();
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_trg_customers_enter_d7f2f599', 'crm.customers', 65, 'trigger', 'table', '5b4a01215cc85a83d7784537ccbc2de1', '5b4a01215cc85a83d7784537ccbc2de1', 'DROP TRIGGER IF EXISTS "pgdedup_trg_customers_enter_d7f2f599" ON "crm"."customers";', 'CREATE CONSTRAINT TRIGGER "pgdedup_trg_customers_enter_d7f2f599"
AFTER UPDATE ON "crm"."customers"
FOR EACH ROW WHEN ("old"."tenant_id" IS DISTINCT FROM "new"."tenant_id" OR "pgdedup"."pgdedup_fn_customers_live_83185e8b"("old"."deleted_at") IS DISTINCT FROM "pgdedup"."pgdedup_fn_customers_live_83185e8b"("new"."deleted_at"))
EXECUTE FUNCTION
"pgdedup"."pgdedup_fn_customers_guard_4deb4b5b"();
', '{pgdedup_fn_customers_guard_4deb4b5b,pgdedup_fn_customers_live_83185e8b}', 'SHARE ROW EXCLUSIVE', coalesce(pgdedup.index_build('pgdedup_trg_customers_enter_d7f2f599'), pgdedup.function_build('pgdedup_trg_customers_enter_d7f2f599')), pgdedup.object_shape('pgdedup_trg_customers_enter_d7f2f599'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE CONSTRAINT TRIGGER "pgdedup_trg_customers_update_dec017c4"
AFTER UPDATE ON "crm"."customers"
FOR EACH ROW WHEN ((("old"."name" COLLATE pg_catalog."C") IS DISTINCT FROM ("new"."name" COLLATE pg_catalog."C") OR ("old"."contact"::text COLLATE pg_catalog."C") IS DISTINCT FROM ("new"."contact"::text COLLATE pg_catalog."C") OR ("old"."credit_code"::text COLLATE pg_catalog."C") IS DISTINCT FROM ("new"."credit_code"::text COLLATE pg_catalog."C") OR ("old"."phone1" COLLATE pg_catalog."C") IS DISTINCT FROM ("new"."phone1" COLLATE pg_catalog."C") OR ("old"."phone2" COLLATE pg_catalog."C") IS DISTINCT FROM ("new"."phone2" COLLATE pg_catalog."C") OR ("pgdedup"."date_text_v1"("old"."born"::date) COLLATE pg_catalog."C") IS DISTINCT FROM ("pgdedup"."date_text_v1"("new"."born"::date) COLLATE pg_catalog."C") OR ("old"."city" COLLATE pg_catalog."C") IS DISTINCT FROM ("new"."city" COLLATE pg_catalog."C") OR (("old"."attrs" ->> 'student_no') COLLATE pg_catalog."C") IS DISTINCT FROM (("new"."attrs" ->> 'student_no') COLLATE pg_catalog."C")) AND NOT ("old"."tenant_id" IS DISTINCT FROM "new"."tenant_id" OR "pgdedup"."pgdedup_fn_customers_live_83185e8b"("old"."deleted_at") IS DISTINCT FROM "pgdedup"."pgdedup_fn_customers_live_83185e8b"("new"."deleted_at")))
EXECUTE FUNCTION
"pgdedup"."pgdedup_fn_customers_guard_4deb4b5b"('fields');
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_trg_customers_update_dec017c4', 'crm.customers', 66, 'trigger', 'table', '786646d9417bc5f167c04ac30e898ecd', '786646d9417bc5f167c04ac30e898ecd', 'DROP TRIGGER IF EXISTS "pgdedup_trg_customers_update_dec017c4" ON "crm"."customers";', 'CREATE CONSTRAINT TRIGGER "pgdedup_trg_customers_update_dec017c4"
AFTER UPDATE ON "crm"."customers"
FOR EACH ROW WHEN ((("old"."name" COLLATE pg_catalog."C") IS DISTINCT FROM ("new"."name" COLLATE pg_catalog."C") OR ("old"."contact"::text COLLATE pg_catalog."C") IS DISTINCT FROM ("new"."contact"::text COLLATE pg_catalog."C") OR ("old"."credit_code"::text COLLATE pg_catalog."C") IS DISTINCT FROM ("new"."credit_code"::text COLLATE pg_catalog."C") OR ("old"."phone1" COLLATE pg_catalog."C") IS DISTINCT FROM ("new"."phone1" COLLATE pg_catalog."C") OR ("old"."phone2" COLLATE pg_catalog."C") IS DISTINCT FROM ("new"."phone2" COLLATE pg_catalog."C") OR ("pgdedup"."date_text_v1"("old"."born"::date) COLLATE pg_catalog."C") IS DISTINCT FROM ("pgdedup"."date_text_v1"("new"."born"::date) COLLATE pg_catalog."C") OR ("old"."city" COLLATE pg_catalog."C") IS DISTINCT FROM ("new"."city" COLLATE pg_catalog."C") OR (("old"."attrs" ->> ''student_no'') COLLATE pg_catalog."C") IS DISTINCT FROM (("new"."attrs" ->> ''student_no'') COLLATE pg_catalog."C")) AND NOT ("old"."tenant_id" IS DISTINCT FROM "new"."tenant_id" OR "pgdedup"."pgdedup_fn_customers_live_83185e8b"("old"."deleted_at") IS DISTINCT FROM "pgdedup"."pgdedup_fn_customers_live_83185e8b"("new"."deleted_at")))
EXECUTE FUNCTION
"pgdedup"."pgdedup_fn_customers_guard_4deb4b5b"(''fields'');
', '{pgdedup_fn_customers_guard_4deb4b5b,pgdedup_fn_customers_live_83185e8b}', 'SHARE ROW EXCLUSIVE', coalesce(pgdedup.index_build('pgdedup_trg_customers_update_dec017c4'), pgdedup.function_build('pgdedup_trg_customers_update_dec017c4')), pgdedup.object_shape('pgdedup_trg_customers_update_dec017c4'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE TRIGGER "pgdedup_trg_customers_rekey_d14b106c"
AFTER UPDATE ON "crm"."customers"
FOR EACH ROW WHEN ("old"."id" IS DISTINCT FROM "new"."id")
EXECUTE FUNCTION "pgdedup"."pgdedup_fn_customers_rekey_78510eb3"();
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_trg_customers_rekey_d14b106c', 'crm.customers', 67, 'trigger', 'table', '09d9507dbe6793d691b54e4ab8378c96', '09d9507dbe6793d691b54e4ab8378c96', 'DROP TRIGGER IF EXISTS "pgdedup_trg_customers_rekey_d14b106c" ON "crm"."customers";', 'CREATE TRIGGER "pgdedup_trg_customers_rekey_d14b106c"
AFTER UPDATE ON "crm"."customers"
FOR EACH ROW WHEN ("old"."id" IS DISTINCT FROM "new"."id")
EXECUTE FUNCTION "pgdedup"."pgdedup_fn_customers_rekey_78510eb3"();
', '{pgdedup_fn_customers_rekey_78510eb3}', 'SHARE ROW EXCLUSIVE', coalesce(pgdedup.index_build('pgdedup_trg_customers_rekey_d14b106c'), pgdedup.function_build('pgdedup_trg_customers_rekey_d14b106c')), pgdedup.object_shape('pgdedup_trg_customers_rekey_d14b106c'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "crm"."customers_find_duplicates"(
    "name" text DEFAULT NULL, "contact" character varying(100) DEFAULT NULL, "credit_code" character varying(18) DEFAULT NULL, "phone1" text DEFAULT NULL, "phone2" text DEFAULT NULL, "born" date DEFAULT NULL, "city" text DEFAULT NULL, "attrs" jsonb DEFAULT NULL, "tenant_id" integer DEFAULT NULL
) RETURNS SETOF pgdedup.match
LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT m.*
    FROM pgdedup.find_duplicates(
        '"crm"."customers"'::regclass,
        pg_catalog.jsonb_strip_nulls(
            pg_catalog.jsonb_build_object('name', "customers_find_duplicates"."name", 'contact', "customers_find_duplicates"."contact", 'credit_code', "customers_find_duplicates"."credit_code", 'phone1', "customers_find_duplicates"."phone1", 'phone2', "customers_find_duplicates"."phone2", 'born', "customers_find_duplicates"."born", 'city', "customers_find_duplicates"."city", 'attrs', "customers_find_duplicates"."attrs", 'tenant_id', "customers_find_duplicates"."tenant_id")
        )
    ) AS m;
END;
COMMENT ON FUNCTION "crm"."customers_find_duplicates"("name" text, "contact" character varying(100), "credit_code" character varying(18), "phone1" text, "phone2" text, "born" date, "city" text, "attrs" jsonb, "tenant_id" integer) IS 'pgdedup: rows that the rules relate to the given values';
GRANT EXECUTE ON FUNCTION "crm"."customers_find_duplicates"("name" text, "contact" character varying(100), "credit_code" character varying(18), "phone1" text, "phone2" text, "born" date, "city" text, "attrs" jsonb, "tenant_id" integer) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('"crm"."customers_find_duplicates"', 'crm.customers', 68, 'function', 'table', 'ec92bd9fc243303b94d88840cd81f9fc', '"crm"."customers_find_duplicates"("name" text, "contact" character varying(100), "credit_code" character varying(18), "phone1" text, "phone2" text, "born" date, "city" text, "attrs" jsonb, "tenant_id" integer)', 'DROP FUNCTION IF EXISTS "crm"."customers_find_duplicates"("name" text, "contact" character varying(100), "credit_code" character varying(18), "phone1" text, "phone2" text, "born" date, "city" text, "attrs" jsonb, "tenant_id" integer);', 'CREATE OR REPLACE FUNCTION "crm"."customers_find_duplicates"(
    "name" text DEFAULT NULL, "contact" character varying(100) DEFAULT NULL, "credit_code" character varying(18) DEFAULT NULL, "phone1" text DEFAULT NULL, "phone2" text DEFAULT NULL, "born" date DEFAULT NULL, "city" text DEFAULT NULL, "attrs" jsonb DEFAULT NULL, "tenant_id" integer DEFAULT NULL
) RETURNS SETOF pgdedup.match
LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT m.*
    FROM pgdedup.find_duplicates(
        ''"crm"."customers"''::regclass,
        pg_catalog.jsonb_strip_nulls(
            pg_catalog.jsonb_build_object(''name'', "customers_find_duplicates"."name", ''contact'', "customers_find_duplicates"."contact", ''credit_code'', "customers_find_duplicates"."credit_code", ''phone1'', "customers_find_duplicates"."phone1", ''phone2'', "customers_find_duplicates"."phone2", ''born'', "customers_find_duplicates"."born", ''city'', "customers_find_duplicates"."city", ''attrs'', "customers_find_duplicates"."attrs", ''tenant_id'', "customers_find_duplicates"."tenant_id")
        )
    ) AS m;
END;
COMMENT ON FUNCTION "crm"."customers_find_duplicates"("name" text, "contact" character varying(100), "credit_code" character varying(18), "phone1" text, "phone2" text, "born" date, "city" text, "attrs" jsonb, "tenant_id" integer) IS ''pgdedup: rows that the rules relate to the given values'';
GRANT EXECUTE ON FUNCTION "crm"."customers_find_duplicates"("name" text, "contact" character varying(100), "credit_code" character varying(18), "phone1" text, "phone2" text, "born" date, "city" text, "attrs" jsonb, "tenant_id" integer) TO PUBLIC;
', '{}', '', coalesce(pgdedup.index_build('"crm"."customers_find_duplicates"'), pgdedup.function_build('"crm"."customers_find_duplicates"')), pgdedup.object_shape('"crm"."customers_find_duplicates"'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
INSERT INTO pgdedup.tables (target, name, config, content_hash, columns)
SELECT '"crm"."customers"'::regclass, 'crm.customers', c.config, pg_catalog.md5(c.config::text), (SELECT pg_catalog.jsonb_object_agg(a.attnum, a.attname) FROM pg_catalog.pg_attribute AS a WHERE a.attrelid = '"crm"."customers"'::regclass AND a.attnum > 0 AND NOT a.attisdropped AND NOT pg_catalog.starts_with(a.attname, 'pgdedup_'))
FROM (SELECT "pgdedup"."pgdedup_fn_customers_config_c54b4b08"() AS config) AS c
ON CONFLICT (name) DO UPDATE SET target = excluded.target, config = excluded.config, content_hash = excluded.content_hash, columns = excluded.columns, installed_at = pg_catalog.now(), installed_by = CURRENT_USER;
SELECT pgdedup.end_lapsed_actions('"crm"."customers"'::regclass);
