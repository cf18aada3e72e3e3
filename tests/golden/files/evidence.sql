-- pgdedup: run in one transaction, for instance: psql --single-transaction -v ON_ERROR_STOP=1 -f this.sql
SET LOCAL standard_conforming_strings = on;
SET LOCAL search_path = pg_catalog, pg_temp;
ALTER TABLE "crm"."customers"
    ADD COLUMN "pgdedup_k_customers_name_8bb51734" text GENERATED ALWAYS AS ("pgdedup"."without_value_v1"("pgdedup"."company_name_v1"("name"), "pgdedup"."distinct_values_v1"(ARRAY["pgdedup"."company_name_v1"('测试'), "pgdedup"."company_name_v1"('无')]))) STORED,
    ADD COLUMN "pgdedup_k_customers_phone_56cc4523" text[] GENERATED ALWAYS AS ("pgdedup"."without_values_v1"("pgdedup"."distinct_values_v1"("pgdedup"."phone_v1"("phone1") || "pgdedup"."phone_v1"("phone2")), "pgdedup"."distinct_values_v1"("pgdedup"."phone_v1"('13800138000')))) STORED,
    ADD COLUMN "pgdedup_k_customers_city_6b708868" text GENERATED ALWAYS AS ("pgdedup"."region_v1"("city")) STORED,
    ADD COLUMN "pgdedup_k_customers_live_754d856a" boolean GENERATED ALWAYS AS (coalesce((deleted_at IS NULL), false)) STORED;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, built)
VALUES ('pgdedup_k_customers_name_8bb51734', 'crm.customers', 0, 'column', 'field:name', 'ab1df4430c69e22760ef3497a0f07b73', 'ab1df4430c69e22760ef3497a0f07b73', 'ALTER TABLE "crm"."customers" DROP COLUMN IF EXISTS "pgdedup_k_customers_name_8bb51734";', pgdedup.index_build('pgdedup_k_customers_name_8bb51734'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, built = excluded.built;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, built)
VALUES ('pgdedup_k_customers_phone_56cc4523', 'crm.customers', 1, 'column', 'field:phone', 'ecbf3e944101d2449791e1643254c3ae', 'ecbf3e944101d2449791e1643254c3ae', 'ALTER TABLE "crm"."customers" DROP COLUMN IF EXISTS "pgdedup_k_customers_phone_56cc4523";', pgdedup.index_build('pgdedup_k_customers_phone_56cc4523'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, built = excluded.built;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, built)
VALUES ('pgdedup_k_customers_city_6b708868', 'crm.customers', 2, 'column', 'field:city', 'f6b75a79f0451888a5accab77c5ad9a9', 'f6b75a79f0451888a5accab77c5ad9a9', 'ALTER TABLE "crm"."customers" DROP COLUMN IF EXISTS "pgdedup_k_customers_city_6b708868";', pgdedup.index_build('pgdedup_k_customers_city_6b708868'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, built = excluded.built;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, built)
VALUES ('pgdedup_k_customers_live_754d856a', 'crm.customers', 3, 'column', 'table', 'a7406f3d984f7a86dd81334df04e6cce', 'a7406f3d984f7a86dd81334df04e6cce', 'ALTER TABLE "crm"."customers" DROP COLUMN IF EXISTS "pgdedup_k_customers_live_754d856a";', pgdedup.index_build('pgdedup_k_customers_live_754d856a'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, built = excluded.built;
CREATE INDEX "pgdedup_ix_customers_phone_same_18384ac2" ON "crm"."customers" USING gin ("pgdedup_k_customers_phone_56cc4523") WITH (fastupdate = off);
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, built)
VALUES ('pgdedup_ix_customers_phone_same_18384ac2', 'crm.customers', 4, 'index', 'field:phone', 'ffafa9ab5a2c4957e64418af8bac665c', 'ffafa9ab5a2c4957e64418af8bac665c', 'DROP INDEX IF EXISTS "crm"."pgdedup_ix_customers_phone_same_18384ac2";', pgdedup.index_build('pgdedup_ix_customers_phone_same_18384ac2'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, built = excluded.built;
CREATE INDEX "pgdedup_ix_customers_name_grams_0_5_63f4b612" ON "crm"."customers" USING gin ("pgdedup"."gram_keys_v1"("pgdedup_k_customers_name_8bb51734", 0.5)) WITH (fastupdate = off);
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, built)
VALUES ('pgdedup_ix_customers_name_grams_0_5_63f4b612', 'crm.customers', 5, 'index', 'field:name', 'e162419383562e50a93c77e510a01801', 'e162419383562e50a93c77e510a01801', 'DROP INDEX IF EXISTS "crm"."pgdedup_ix_customers_name_grams_0_5_63f4b612";', pgdedup.index_build('pgdedup_ix_customers_name_grams_0_5_63f4b612'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, built = excluded.built;
CREATE INDEX "pgdedup_ix_customers_name_same_3154ea1c" ON "crm"."customers" USING btree ("pgdedup_k_customers_name_8bb51734");
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, built)
VALUES ('pgdedup_ix_customers_name_same_3154ea1c', 'crm.customers', 6, 'index', 'field:name', '871ea20fc31178958ca15f4b2021d935', '871ea20fc31178958ca15f4b2021d935', 'DROP INDEX IF EXISTS "crm"."pgdedup_ix_customers_name_same_3154ea1c";', pgdedup.index_build('pgdedup_ix_customers_name_same_3154ea1c'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, built = excluded.built;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_name_evidence_96788b3d"(
    "p_name" text, "s_tenant_id" integer, "k_id" bigint
)
RETURNS TABLE (value text)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT v.value
    FROM (VALUES ("pgdedup_fn_customers_name_evidence_96788b3d"."p_name")) AS v (value)
    WHERE NOT EXISTS (
        SELECT FROM "crm"."customers" AS t
        WHERE "t"."pgdedup_k_customers_name_8bb51734" = "v"."value"
            AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_name_evidence_96788b3d"."s_tenant_id"
            AND "t"."pgdedup_k_customers_live_754d856a"
            AND ("t"."id" = "pgdedup_fn_customers_name_evidence_96788b3d"."k_id") IS NOT TRUE
        LIMIT 1 OFFSET 5
    );
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_name_evidence_96788b3d"("p_name" text, "s_tenant_id" integer, "k_id" bigint) IS 'pgdedup: values of name of crm.customers that are evidence';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_name_evidence_96788b3d"("p_name" text, "s_tenant_id" integer, "k_id" bigint) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, built)
VALUES ('pgdedup_fn_customers_name_evidence_96788b3d', 'crm.customers', 7, 'function', 'field:name', '88f056048215d3d0f4a0d8405f262381', '"pgdedup"."pgdedup_fn_customers_name_evidence_96788b3d"("p_name" text, "s_tenant_id" integer, "k_id" bigint)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_name_evidence_96788b3d"("p_name" text, "s_tenant_id" integer, "k_id" bigint);', pgdedup.index_build('pgdedup_fn_customers_name_evidence_96788b3d'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, built = excluded.built;
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
        WHERE "t"."pgdedup_k_customers_phone_56cc4523" OPERATOR(pg_catalog.&&) ARRAY["v"."value"]
            AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_phone_evidence_79101ac9"."s_tenant_id"
            AND "t"."pgdedup_k_customers_live_754d856a"
            AND ("t"."id" = "pgdedup_fn_customers_phone_evidence_79101ac9"."k_id") IS NOT TRUE
        LIMIT 1 OFFSET 20
    );
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_phone_evidence_79101ac9"("p_phone" text[], "s_tenant_id" integer, "k_id" bigint) IS 'pgdedup: values of phone of crm.customers that are evidence';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_phone_evidence_79101ac9"("p_phone" text[], "s_tenant_id" integer, "k_id" bigint) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, built)
VALUES ('pgdedup_fn_customers_phone_evidence_79101ac9', 'crm.customers', 8, 'function', 'field:phone', 'b23d76ab660f0b2e02704cc3b97f8530', '"pgdedup"."pgdedup_fn_customers_phone_evidence_79101ac9"("p_phone" text[], "s_tenant_id" integer, "k_id" bigint)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_phone_evidence_79101ac9"("p_phone" text[], "s_tenant_id" integer, "k_id" bigint);', pgdedup.index_build('pgdedup_fn_customers_phone_evidence_79101ac9'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, built = excluded.built;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_same_phone_match_bc34b43f"(
    "p_phone" text[], "s_tenant_id" integer, "k_id" bigint
)
RETURNS TABLE (key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "t"."id"::text,
        1::double precision,
        ARRAY["pgdedup"."shared_values"("t"."pgdedup_k_customers_phone_56cc4523", "e_phone"."value")]::text[]
    FROM "crm"."customers" AS t
    CROSS JOIN "pgdedup"."pgdedup_fn_customers_phone_evidence_79101ac9"("pgdedup_fn_customers_same_phone_match_bc34b43f"."p_phone", "pgdedup_fn_customers_same_phone_match_bc34b43f"."s_tenant_id", "pgdedup_fn_customers_same_phone_match_bc34b43f"."k_id") AS "e_phone" (value)
    WHERE "t"."pgdedup_k_customers_phone_56cc4523" OPERATOR(pg_catalog.&&) "e_phone"."value"
        AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_same_phone_match_bc34b43f"."s_tenant_id"
        AND "t"."pgdedup_k_customers_live_754d856a"
        AND ("t"."id" = "pgdedup_fn_customers_same_phone_match_bc34b43f"."k_id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_phone_match_bc34b43f"("p_phone" text[], "s_tenant_id" integer, "k_id" bigint) IS 'pgdedup: rule same_phone of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_phone_match_bc34b43f"("p_phone" text[], "s_tenant_id" integer, "k_id" bigint) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, built)
VALUES ('pgdedup_fn_customers_same_phone_match_bc34b43f', 'crm.customers', 9, 'function', 'rule:same_phone', 'a876a2b07fc78ebab035b8551357c7e7', '"pgdedup"."pgdedup_fn_customers_same_phone_match_bc34b43f"("p_phone" text[], "s_tenant_id" integer, "k_id" bigint)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_same_phone_match_bc34b43f"("p_phone" text[], "s_tenant_id" integer, "k_id" bigint);', pgdedup.index_build('pgdedup_fn_customers_same_phone_match_bc34b43f'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, built = excluded.built;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_same_phone_locks_007678c7"(
    "p_phone" text[], "s_tenant_id" integer, "k_id" bigint
)
RETURNS TABLE (key bigint)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT pgdedup.lock_key(
        'phone:same|' || "v"."value",
        coalesce("pgdedup_fn_customers_same_phone_locks_007678c7"."s_tenant_id"::text, E'\x01')
    )
    FROM "pgdedup"."pgdedup_fn_customers_phone_evidence_79101ac9"("pgdedup_fn_customers_same_phone_locks_007678c7"."p_phone", "pgdedup_fn_customers_same_phone_locks_007678c7"."s_tenant_id", "pgdedup_fn_customers_same_phone_locks_007678c7"."k_id") AS "e_phone" (value)
    CROSS JOIN pg_catalog.unnest("e_phone"."value") AS v (value);
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_phone_locks_007678c7"("p_phone" text[], "s_tenant_id" integer, "k_id" bigint) IS 'pgdedup: lock keys of rule same_phone of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_phone_locks_007678c7"("p_phone" text[], "s_tenant_id" integer, "k_id" bigint) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, built)
VALUES ('pgdedup_fn_customers_same_phone_locks_007678c7', 'crm.customers', 10, 'function', 'rule:same_phone', '7e1146c6bd99fe003b083b32cac4ce77', '"pgdedup"."pgdedup_fn_customers_same_phone_locks_007678c7"("p_phone" text[], "s_tenant_id" integer, "k_id" bigint)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_same_phone_locks_007678c7"("p_phone" text[], "s_tenant_id" integer, "k_id" bigint);', pgdedup.index_build('pgdedup_fn_customers_same_phone_locks_007678c7'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, built = excluded.built;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_same_phone_keys_71d9bbef"()
RETURNS TABLE (row_key text, key bigint)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "t"."id"::text,
        l.key
    FROM "crm"."customers" AS t
    CROSS JOIN LATERAL "pgdedup"."pgdedup_fn_customers_same_phone_locks_007678c7"("t"."pgdedup_k_customers_phone_56cc4523", "t"."tenant_id", "t"."id") AS l
    WHERE l.key IS NOT NULL AND "t"."pgdedup_k_customers_live_754d856a";
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_phone_keys_71d9bbef"() IS 'pgdedup: rows by key of rule same_phone of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_phone_keys_71d9bbef"() TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, built)
VALUES ('pgdedup_fn_customers_same_phone_keys_71d9bbef', 'crm.customers', 11, 'function', 'rule:same_phone', '244853be70a4b590a806bc29155ac553', '"pgdedup"."pgdedup_fn_customers_same_phone_keys_71d9bbef"()', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_same_phone_keys_71d9bbef"();', pgdedup.index_build('pgdedup_fn_customers_same_phone_keys_71d9bbef'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, built = excluded.built;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_same_phone_verify_fb2fc68c"(
    p_key_l text, p_key_r text
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        1::double precision,
        ARRAY["pgdedup"."shared_values"("t"."pgdedup_k_customers_phone_56cc4523", "e_phone"."value")]::text[]
    FROM "crm"."customers" AS t
    INNER JOIN "crm"."customers" AS r
        ON "r"."id" = "pgdedup_fn_customers_same_phone_verify_fb2fc68c"."p_key_r"::bigint
    CROSS JOIN "pgdedup"."pgdedup_fn_customers_phone_evidence_79101ac9"("r"."pgdedup_k_customers_phone_56cc4523", "r"."tenant_id", "r"."id") AS "e_phone" (value)
    WHERE "t"."id" = "pgdedup_fn_customers_same_phone_verify_fb2fc68c"."p_key_l"::bigint
        AND "t"."pgdedup_k_customers_phone_56cc4523" OPERATOR(pg_catalog.&&) "e_phone"."value"
        AND "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id"
        AND "t"."pgdedup_k_customers_live_754d856a"
        AND "r"."pgdedup_k_customers_live_754d856a"
        AND ("t"."id" = "r"."id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_phone_verify_fb2fc68c"(p_key_l text, p_key_r text) IS 'pgdedup: rule same_phone of crm.customers on two rows';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_phone_verify_fb2fc68c"(p_key_l text, p_key_r text) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, built)
VALUES ('pgdedup_fn_customers_same_phone_verify_fb2fc68c', 'crm.customers', 12, 'function', 'rule:same_phone', 'ce0cb9a787a97a32f118652cdd159b3e', '"pgdedup"."pgdedup_fn_customers_same_phone_verify_fb2fc68c"(p_key_l text, p_key_r text)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_same_phone_verify_fb2fc68c"(p_key_l text, p_key_r text);', pgdedup.index_build('pgdedup_fn_customers_same_phone_verify_fb2fc68c'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, built = excluded.built;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_match_6772641e"(
    "p_name" text, "p_phone" text[], "p_city" text, "s_tenant_id" integer, "k_id" bigint
)
RETURNS TABLE (key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "t"."id"::text,
        "pgdedup"."gram_score_v1"("t"."pgdedup_k_customers_name_8bb51734", "e_name"."value", 0.5),
        ARRAY["pgdedup"."both_values"("t"."pgdedup_k_customers_name_8bb51734", "e_name"."value"), "pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_6b708868")]::text[]
    FROM "crm"."customers" AS t
    CROSS JOIN "pgdedup"."pgdedup_fn_customers_name_evidence_96788b3d"("pgdedup_fn_customers_similar_name_match_6772641e"."p_name", "pgdedup_fn_customers_similar_name_match_6772641e"."s_tenant_id", "pgdedup_fn_customers_similar_name_match_6772641e"."k_id") AS "e_name" (value)
    WHERE "pgdedup"."gram_keys_v1"("t"."pgdedup_k_customers_name_8bb51734", 0.5) OPERATOR(pg_catalog.&&) "pgdedup"."gram_keys_v1"("e_name"."value", 0.5) AND "pgdedup"."gram_score_v1"("t"."pgdedup_k_customers_name_8bb51734", "e_name"."value", 0.5) > 0
        AND "pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_6b708868") = "pgdedup"."region_city_v1"("pgdedup_fn_customers_similar_name_match_6772641e"."p_city")
        AND EXISTS (SELECT FROM "pgdedup"."pgdedup_fn_customers_name_evidence_96788b3d"("t"."pgdedup_k_customers_name_8bb51734", "t"."tenant_id", "t"."id") AS e WHERE e.value IS NOT NULL)
        AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_similar_name_match_6772641e"."s_tenant_id"
        AND "t"."pgdedup_k_customers_live_754d856a"
        AND NOT coalesce(NOT "t"."pgdedup_k_customers_phone_56cc4523" OPERATOR(pg_catalog.&&) "pgdedup_fn_customers_similar_name_match_6772641e"."p_phone", false)
        AND ("t"."id" = "pgdedup_fn_customers_similar_name_match_6772641e"."k_id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_match_6772641e"("p_name" text, "p_phone" text[], "p_city" text, "s_tenant_id" integer, "k_id" bigint) IS 'pgdedup: rule similar_name of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_match_6772641e"("p_name" text, "p_phone" text[], "p_city" text, "s_tenant_id" integer, "k_id" bigint) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, built)
VALUES ('pgdedup_fn_customers_similar_name_match_6772641e', 'crm.customers', 13, 'function', 'rule:similar_name', '09c5ed096c4956efef5e1e27920eeb97', '"pgdedup"."pgdedup_fn_customers_similar_name_match_6772641e"("p_name" text, "p_phone" text[], "p_city" text, "s_tenant_id" integer, "k_id" bigint)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_similar_name_match_6772641e"("p_name" text, "p_phone" text[], "p_city" text, "s_tenant_id" integer, "k_id" bigint);', pgdedup.index_build('pgdedup_fn_customers_similar_name_match_6772641e'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, built = excluded.built;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_locks_6bde55ca"(
    "p_name" text, "p_city" text, "s_tenant_id" integer, "k_id" bigint
)
RETURNS TABLE (key bigint)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT pgdedup.lock_key(
        'company_name:similar|' || "v"."value" || '|' || 'region:same|' || "pgdedup"."region_city_v1"("pgdedup_fn_customers_similar_name_locks_6bde55ca"."p_city"),
        coalesce("pgdedup_fn_customers_similar_name_locks_6bde55ca"."s_tenant_id"::text, E'\x01')
    )
    FROM "pgdedup"."pgdedup_fn_customers_name_evidence_96788b3d"("pgdedup_fn_customers_similar_name_locks_6bde55ca"."p_name", "pgdedup_fn_customers_similar_name_locks_6bde55ca"."s_tenant_id", "pgdedup_fn_customers_similar_name_locks_6bde55ca"."k_id") AS "e_name" (value)
    CROSS JOIN pg_catalog.unnest("pgdedup"."gram_keys_v1"("e_name"."value", 0.5)) AS v (value);
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_locks_6bde55ca"("p_name" text, "p_city" text, "s_tenant_id" integer, "k_id" bigint) IS 'pgdedup: lock keys of rule similar_name of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_locks_6bde55ca"("p_name" text, "p_city" text, "s_tenant_id" integer, "k_id" bigint) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, built)
VALUES ('pgdedup_fn_customers_similar_name_locks_6bde55ca', 'crm.customers', 14, 'function', 'rule:similar_name', 'd9b6085e353aaa7fdfb9b0d11ed016b9', '"pgdedup"."pgdedup_fn_customers_similar_name_locks_6bde55ca"("p_name" text, "p_city" text, "s_tenant_id" integer, "k_id" bigint)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_similar_name_locks_6bde55ca"("p_name" text, "p_city" text, "s_tenant_id" integer, "k_id" bigint);', pgdedup.index_build('pgdedup_fn_customers_similar_name_locks_6bde55ca'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, built = excluded.built;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_keys_f10c21f1"()
RETURNS TABLE (row_key text, key bigint)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "t"."id"::text,
        l.key
    FROM "crm"."customers" AS t
    CROSS JOIN LATERAL "pgdedup"."pgdedup_fn_customers_similar_name_locks_6bde55ca"("t"."pgdedup_k_customers_name_8bb51734", "t"."pgdedup_k_customers_city_6b708868", "t"."tenant_id", "t"."id") AS l
    WHERE l.key IS NOT NULL AND "t"."pgdedup_k_customers_live_754d856a";
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_keys_f10c21f1"() IS 'pgdedup: rows by key of rule similar_name of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_keys_f10c21f1"() TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, built)
VALUES ('pgdedup_fn_customers_similar_name_keys_f10c21f1', 'crm.customers', 15, 'function', 'rule:similar_name', 'e3c01e5b354bd7bf3caedd91d06faee9', '"pgdedup"."pgdedup_fn_customers_similar_name_keys_f10c21f1"()', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_similar_name_keys_f10c21f1"();', pgdedup.index_build('pgdedup_fn_customers_similar_name_keys_f10c21f1'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, built = excluded.built;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_verify_aedd1e19"(
    p_key_l text, p_key_r text
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "pgdedup"."gram_score_v1"("t"."pgdedup_k_customers_name_8bb51734", "e_name"."value", 0.5),
        ARRAY["pgdedup"."both_values"("t"."pgdedup_k_customers_name_8bb51734", "e_name"."value"), "pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_6b708868")]::text[]
    FROM "crm"."customers" AS t
    INNER JOIN "crm"."customers" AS r
        ON "r"."id" = "pgdedup_fn_customers_similar_name_verify_aedd1e19"."p_key_r"::bigint
    CROSS JOIN "pgdedup"."pgdedup_fn_customers_name_evidence_96788b3d"("r"."pgdedup_k_customers_name_8bb51734", "r"."tenant_id", "r"."id") AS "e_name" (value)
    WHERE "t"."id" = "pgdedup_fn_customers_similar_name_verify_aedd1e19"."p_key_l"::bigint
        AND "pgdedup"."gram_score_v1"("t"."pgdedup_k_customers_name_8bb51734", "e_name"."value", 0.5) > 0
        AND "pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_6b708868") = "pgdedup"."region_city_v1"("r"."pgdedup_k_customers_city_6b708868")
        AND EXISTS (SELECT FROM "pgdedup"."pgdedup_fn_customers_name_evidence_96788b3d"("t"."pgdedup_k_customers_name_8bb51734", "t"."tenant_id", "t"."id") AS e WHERE e.value IS NOT NULL)
        AND "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id"
        AND "t"."pgdedup_k_customers_live_754d856a"
        AND "r"."pgdedup_k_customers_live_754d856a"
        AND NOT coalesce(NOT "t"."pgdedup_k_customers_phone_56cc4523" OPERATOR(pg_catalog.&&) "r"."pgdedup_k_customers_phone_56cc4523", false)
        AND ("t"."id" = "r"."id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_verify_aedd1e19"(p_key_l text, p_key_r text) IS 'pgdedup: rule similar_name of crm.customers on two rows';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_verify_aedd1e19"(p_key_l text, p_key_r text) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, built)
VALUES ('pgdedup_fn_customers_similar_name_verify_aedd1e19', 'crm.customers', 16, 'function', 'rule:similar_name', 'c15b10d6fd1aa38ec7bd8bd57bed7c79', '"pgdedup"."pgdedup_fn_customers_similar_name_verify_aedd1e19"(p_key_l text, p_key_r text)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_similar_name_verify_aedd1e19"(p_key_l text, p_key_r text);', pgdedup.index_build('pgdedup_fn_customers_similar_name_verify_aedd1e19'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, built = excluded.built;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_phone_match_4a693e63"(
    "p_name" text, "p_phone" text[], "s_tenant_id" integer, "k_id" bigint
)
RETURNS TABLE (key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "t"."id"::text,
        1::double precision,
        ARRAY["t"."pgdedup_k_customers_name_8bb51734", "pgdedup"."shared_values"("t"."pgdedup_k_customers_phone_56cc4523", "e_phone"."value")]::text[]
    FROM "crm"."customers" AS t
    CROSS JOIN "pgdedup"."pgdedup_fn_customers_name_evidence_96788b3d"("pgdedup_fn_customers_name_and_phone_match_4a693e63"."p_name", "pgdedup_fn_customers_name_and_phone_match_4a693e63"."s_tenant_id", "pgdedup_fn_customers_name_and_phone_match_4a693e63"."k_id") AS "e_name" (value)
    CROSS JOIN "pgdedup"."pgdedup_fn_customers_phone_evidence_79101ac9"("pgdedup_fn_customers_name_and_phone_match_4a693e63"."p_phone", "pgdedup_fn_customers_name_and_phone_match_4a693e63"."s_tenant_id", "pgdedup_fn_customers_name_and_phone_match_4a693e63"."k_id") AS "e_phone" (value)
    WHERE "t"."pgdedup_k_customers_name_8bb51734" = "e_name"."value"
        AND "t"."pgdedup_k_customers_phone_56cc4523" OPERATOR(pg_catalog.&&) "e_phone"."value"
        AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_name_and_phone_match_4a693e63"."s_tenant_id"
        AND "t"."pgdedup_k_customers_live_754d856a"
        AND ("t"."id" = "pgdedup_fn_customers_name_and_phone_match_4a693e63"."k_id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_phone_match_4a693e63"("p_name" text, "p_phone" text[], "s_tenant_id" integer, "k_id" bigint) IS 'pgdedup: rule name_and_phone of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_phone_match_4a693e63"("p_name" text, "p_phone" text[], "s_tenant_id" integer, "k_id" bigint) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, built)
VALUES ('pgdedup_fn_customers_name_and_phone_match_4a693e63', 'crm.customers', 17, 'function', 'rule:name_and_phone', 'cb94ac9ae72d19a04b2d26621f9e8dc7', '"pgdedup"."pgdedup_fn_customers_name_and_phone_match_4a693e63"("p_name" text, "p_phone" text[], "s_tenant_id" integer, "k_id" bigint)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_name_and_phone_match_4a693e63"("p_name" text, "p_phone" text[], "s_tenant_id" integer, "k_id" bigint);', pgdedup.index_build('pgdedup_fn_customers_name_and_phone_match_4a693e63'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, built = excluded.built;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_phone_locks_3877bad7"(
    "p_name" text, "p_phone" text[], "s_tenant_id" integer, "k_id" bigint
)
RETURNS TABLE (key bigint)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT pgdedup.lock_key(
        'phone:same|' || "v"."value" || '|' || 'company_name:same|' || "e_name"."value",
        coalesce("pgdedup_fn_customers_name_and_phone_locks_3877bad7"."s_tenant_id"::text, E'\x01')
    )
    FROM "pgdedup"."pgdedup_fn_customers_name_evidence_96788b3d"("pgdedup_fn_customers_name_and_phone_locks_3877bad7"."p_name", "pgdedup_fn_customers_name_and_phone_locks_3877bad7"."s_tenant_id", "pgdedup_fn_customers_name_and_phone_locks_3877bad7"."k_id") AS "e_name" (value)
    CROSS JOIN "pgdedup"."pgdedup_fn_customers_phone_evidence_79101ac9"("pgdedup_fn_customers_name_and_phone_locks_3877bad7"."p_phone", "pgdedup_fn_customers_name_and_phone_locks_3877bad7"."s_tenant_id", "pgdedup_fn_customers_name_and_phone_locks_3877bad7"."k_id") AS "e_phone" (value)
    CROSS JOIN pg_catalog.unnest("e_phone"."value") AS v (value);
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_phone_locks_3877bad7"("p_name" text, "p_phone" text[], "s_tenant_id" integer, "k_id" bigint) IS 'pgdedup: lock keys of rule name_and_phone of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_phone_locks_3877bad7"("p_name" text, "p_phone" text[], "s_tenant_id" integer, "k_id" bigint) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, built)
VALUES ('pgdedup_fn_customers_name_and_phone_locks_3877bad7', 'crm.customers', 18, 'function', 'rule:name_and_phone', 'c910d09ed126da3e91dbec59990e54e7', '"pgdedup"."pgdedup_fn_customers_name_and_phone_locks_3877bad7"("p_name" text, "p_phone" text[], "s_tenant_id" integer, "k_id" bigint)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_name_and_phone_locks_3877bad7"("p_name" text, "p_phone" text[], "s_tenant_id" integer, "k_id" bigint);', pgdedup.index_build('pgdedup_fn_customers_name_and_phone_locks_3877bad7'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, built = excluded.built;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_phone_keys_b8324a96"()
RETURNS TABLE (row_key text, key bigint)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "t"."id"::text,
        l.key
    FROM "crm"."customers" AS t
    CROSS JOIN LATERAL "pgdedup"."pgdedup_fn_customers_name_and_phone_locks_3877bad7"("t"."pgdedup_k_customers_name_8bb51734", "t"."pgdedup_k_customers_phone_56cc4523", "t"."tenant_id", "t"."id") AS l
    WHERE l.key IS NOT NULL AND "t"."pgdedup_k_customers_live_754d856a";
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_phone_keys_b8324a96"() IS 'pgdedup: rows by key of rule name_and_phone of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_phone_keys_b8324a96"() TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, built)
VALUES ('pgdedup_fn_customers_name_and_phone_keys_b8324a96', 'crm.customers', 19, 'function', 'rule:name_and_phone', '887c635432c473f10b32559978513347', '"pgdedup"."pgdedup_fn_customers_name_and_phone_keys_b8324a96"()', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_name_and_phone_keys_b8324a96"();', pgdedup.index_build('pgdedup_fn_customers_name_and_phone_keys_b8324a96'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, built = excluded.built;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_phone_verify_e9df4fd0"(
    p_key_l text, p_key_r text
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        1::double precision,
        ARRAY["t"."pgdedup_k_customers_name_8bb51734", "pgdedup"."shared_values"("t"."pgdedup_k_customers_phone_56cc4523", "e_phone"."value")]::text[]
    FROM "crm"."customers" AS t
    INNER JOIN "crm"."customers" AS r
        ON "r"."id" = "pgdedup_fn_customers_name_and_phone_verify_e9df4fd0"."p_key_r"::bigint
    CROSS JOIN "pgdedup"."pgdedup_fn_customers_name_evidence_96788b3d"("r"."pgdedup_k_customers_name_8bb51734", "r"."tenant_id", "r"."id") AS "e_name" (value)
    CROSS JOIN "pgdedup"."pgdedup_fn_customers_phone_evidence_79101ac9"("r"."pgdedup_k_customers_phone_56cc4523", "r"."tenant_id", "r"."id") AS "e_phone" (value)
    WHERE "t"."id" = "pgdedup_fn_customers_name_and_phone_verify_e9df4fd0"."p_key_l"::bigint
        AND "t"."pgdedup_k_customers_name_8bb51734" = "e_name"."value"
        AND "t"."pgdedup_k_customers_phone_56cc4523" OPERATOR(pg_catalog.&&) "e_phone"."value"
        AND "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id"
        AND "t"."pgdedup_k_customers_live_754d856a"
        AND "r"."pgdedup_k_customers_live_754d856a"
        AND ("t"."id" = "r"."id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_phone_verify_e9df4fd0"(p_key_l text, p_key_r text) IS 'pgdedup: rule name_and_phone of crm.customers on two rows';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_phone_verify_e9df4fd0"(p_key_l text, p_key_r text) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, built)
VALUES ('pgdedup_fn_customers_name_and_phone_verify_e9df4fd0', 'crm.customers', 20, 'function', 'rule:name_and_phone', '5b34f66d2256ebb33f224c95572098d5', '"pgdedup"."pgdedup_fn_customers_name_and_phone_verify_e9df4fd0"(p_key_l text, p_key_r text)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_name_and_phone_verify_e9df4fd0"(p_key_l text, p_key_r text);', pgdedup.index_build('pgdedup_fn_customers_name_and_phone_verify_e9df4fd0'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, built = excluded.built;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_config_c54b4b08"()
RETURNS jsonb
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN  E'{"version": "1", "table": "crm.customers", "label": null, "language": "en", "reveal": "shown", "owner": null, "limit": 20, "show": [], "fields": {"name": {"label": null, "type": "company_name", "columns": ["name"]}, "phone": {"label": null, "type": "phone", "columns": ["phone1", "phone2"]}, "city": {"label": null, "type": "region", "columns": ["city"]}}, "rules": [{"rule": "same_phone", "action": "ask", "match": [{"field": "phone", "comparison": "same"}]}, {"rule": "similar_name", "action": "flag", "match": [{"field": "name", "comparison": "similar"}, {"field": "city", "comparison": "same"}]}, {"rule": "name_and_phone", "action": "block", "match": [{"field": "name", "comparison": "same"}, {"field": "phone", "comparison": "same"}]}], "trigram_threshold": null, "scan": {"same_phone": {"keys": "\\"pgdedup\\".\\"pgdedup_fn_customers_same_phone_keys_71d9bbef\\"", "verify": "\\"pgdedup\\".\\"pgdedup_fn_customers_same_phone_verify_fb2fc68c\\""}, "similar_name": {"keys": "\\"pgdedup\\".\\"pgdedup_fn_customers_similar_name_keys_f10c21f1\\"", "verify": "\\"pgdedup\\".\\"pgdedup_fn_customers_similar_name_verify_aedd1e19\\""}, "name_and_phone": {"keys": "\\"pgdedup\\".\\"pgdedup_fn_customers_name_and_phone_keys_b8324a96\\"", "verify": "\\"pgdedup\\".\\"pgdedup_fn_customers_name_and_phone_verify_e9df4fd0\\""}}, "functions": {"config": "\\"pgdedup\\".\\"pgdedup_fn_customers_config_c54b4b08\\"", "find": "\\"pgdedup\\".\\"pgdedup_fn_customers_find_84cd35f0\\"", "records": "\\"pgdedup\\".\\"pgdedup_fn_customers_records_0cede0b2\\"", "hits": "\\"pgdedup\\".\\"pgdedup_fn_customers_hits_a678c43f\\"", "explain": "\\"pgdedup\\".\\"pgdedup_fn_customers_explain_6c01caa8\\"", "origins": "\\"pgdedup\\".\\"pgdedup_fn_customers_origins_ad83de1a\\""}}'::jsonb;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_config_c54b4b08"() IS 'pgdedup: compiled rules of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_config_c54b4b08"() TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, built)
VALUES ('pgdedup_fn_customers_config_c54b4b08', 'crm.customers', 21, 'function', 'table', 'afce9790ac828e152759ebd9c1d674e6', '"pgdedup"."pgdedup_fn_customers_config_c54b4b08"()', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_config_c54b4b08"();', pgdedup.index_build('pgdedup_fn_customers_config_c54b4b08'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, built = excluded.built;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_probe_9185fe99"(
    "k_id" bigint
)
RETURNS TABLE (
    "p_name" text, "p_phone" text[], "p_city" text, "s_tenant_id" integer,
    live boolean, key text, target regclass, mine boolean
)
LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT
        "t"."pgdedup_k_customers_name_8bb51734", "t"."pgdedup_k_customers_phone_56cc4523", "t"."pgdedup_k_customers_city_6b708868", "t"."tenant_id",
        "t"."pgdedup_k_customers_live_754d856a",
        "t"."id"::text,
        '"crm"."customers"'::regclass,
        t.xmin = pg_catalog.pg_current_xact_id()::pg_catalog.xid
            OR pgdedup.written_here(t.xmin)
    FROM "crm"."customers" AS t
    WHERE "t"."id" = "pgdedup_fn_customers_probe_9185fe99"."k_id";
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_probe_9185fe99"("k_id" bigint) IS 'pgdedup: what the rules read of a row of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_probe_9185fe99"("k_id" bigint) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, built)
VALUES ('pgdedup_fn_customers_probe_9185fe99', 'crm.customers', 22, 'function', 'table', '35ecd8ec018de86e59c2a2126027e855', '"pgdedup"."pgdedup_fn_customers_probe_9185fe99"("k_id" bigint) "p_name" text, "p_phone" text[], "p_city" text, "s_tenant_id" integer', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_probe_9185fe99"("k_id" bigint);', pgdedup.index_build('pgdedup_fn_customers_probe_9185fe99'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, built = excluded.built;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_parse_4ab8737f"(p_record jsonb)
RETURNS TABLE ("p_name" text, "p_phone" text[], "p_city" text, "s_tenant_id" integer, "k_id" bigint, live boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "pgdedup"."without_value_v1"("pgdedup"."company_name_v1"("name"), "pgdedup"."distinct_values_v1"(ARRAY["pgdedup"."company_name_v1"('测试'), "pgdedup"."company_name_v1"('无')])), "pgdedup"."without_values_v1"("pgdedup"."distinct_values_v1"("pgdedup"."phone_v1"("phone1") || "pgdedup"."phone_v1"("phone2")), "pgdedup"."distinct_values_v1"("pgdedup"."phone_v1"('13800138000'))), "pgdedup"."region_v1"("city"), "tenant_id", "id",
        coalesce((deleted_at IS NULL), false)
    FROM pg_catalog.jsonb_populate_record(
        NULL::"crm"."customers", "pgdedup_fn_customers_parse_4ab8737f"."p_record"
    );
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_parse_4ab8737f"(p_record jsonb) IS 'pgdedup: what the rules read of a JSON record of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_parse_4ab8737f"(p_record jsonb) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, built)
VALUES ('pgdedup_fn_customers_parse_4ab8737f', 'crm.customers', 23, 'function', 'table', '9f755d8185834af1dd5cec770dc794d8', '"pgdedup"."pgdedup_fn_customers_parse_4ab8737f"(p_record jsonb) "p_name" text, "p_phone" text[], "p_city" text, "s_tenant_id" integer, "k_id" bigint', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_parse_4ab8737f"(p_record jsonb);', pgdedup.index_build('pgdedup_fn_customers_parse_4ab8737f'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, built = excluded.built;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_lookup_17b03318"(
    p_actions text[], p_limit integer, "p_name" text, "p_phone" text[], "p_city" text, "s_tenant_id" integer, "k_id" bigint
) RETURNS TABLE (rule integer, key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    (
        SELECT 1, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_same_phone_match_bc34b43f"("pgdedup_fn_customers_lookup_17b03318"."p_phone", "pgdedup_fn_customers_lookup_17b03318"."s_tenant_id", "pgdedup_fn_customers_lookup_17b03318"."k_id") AS m
        WHERE "pgdedup_fn_customers_lookup_17b03318"."p_actions"[1] <> 'off'
        LIMIT "pgdedup_fn_customers_lookup_17b03318"."p_limit"
    )
    UNION ALL
    (
        SELECT 2, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_similar_name_match_6772641e"("pgdedup_fn_customers_lookup_17b03318"."p_name", "pgdedup_fn_customers_lookup_17b03318"."p_phone", "pgdedup_fn_customers_lookup_17b03318"."p_city", "pgdedup_fn_customers_lookup_17b03318"."s_tenant_id", "pgdedup_fn_customers_lookup_17b03318"."k_id") AS m
        WHERE "pgdedup_fn_customers_lookup_17b03318"."p_actions"[2] <> 'off'
        ORDER BY m.score DESC LIMIT "pgdedup_fn_customers_lookup_17b03318"."p_limit"
    )
    UNION ALL
    (
        SELECT 3, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_name_and_phone_match_4a693e63"("pgdedup_fn_customers_lookup_17b03318"."p_name", "pgdedup_fn_customers_lookup_17b03318"."p_phone", "pgdedup_fn_customers_lookup_17b03318"."s_tenant_id", "pgdedup_fn_customers_lookup_17b03318"."k_id") AS m
        WHERE "pgdedup_fn_customers_lookup_17b03318"."p_actions"[3] <> 'off'
        LIMIT "pgdedup_fn_customers_lookup_17b03318"."p_limit"
    );
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_lookup_17b03318"(p_actions text[], p_limit integer, "p_name" text, "p_phone" text[], "p_city" text, "s_tenant_id" integer, "k_id" bigint) IS 'pgdedup: all rules over one record of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_lookup_17b03318"(p_actions text[], p_limit integer, "p_name" text, "p_phone" text[], "p_city" text, "s_tenant_id" integer, "k_id" bigint) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, built)
VALUES ('pgdedup_fn_customers_lookup_17b03318', 'crm.customers', 24, 'function', 'table', '82869271538da57692f31c021a113533', '"pgdedup"."pgdedup_fn_customers_lookup_17b03318"(p_actions text[], p_limit integer, "p_name" text, "p_phone" text[], "p_city" text, "s_tenant_id" integer, "k_id" bigint)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_lookup_17b03318"(p_actions text[], p_limit integer, "p_name" text, "p_phone" text[], "p_city" text, "s_tenant_id" integer, "k_id" bigint);', pgdedup.index_build('pgdedup_fn_customers_lookup_17b03318'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, built = excluded.built;
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
    CROSS JOIN LATERAL "pgdedup"."pgdedup_fn_customers_lookup_17b03318"("pgdedup_fn_customers_hits_a678c43f"."p_actions", "pgdedup_fn_customers_hits_a678c43f"."p_limit", "t"."pgdedup_k_customers_name_8bb51734", "t"."pgdedup_k_customers_phone_56cc4523", "t"."pgdedup_k_customers_city_6b708868", "t"."tenant_id", "t"."id") AS l
    WHERE "t"."id" = "pgdedup_fn_customers_hits_a678c43f"."p_key"::bigint AND "t"."pgdedup_k_customers_live_754d856a";
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_hits_a678c43f"(p_key text, p_actions text[], p_limit integer) IS 'pgdedup: the rules over one stored row of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_hits_a678c43f"(p_key text, p_actions text[], p_limit integer) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, built)
VALUES ('pgdedup_fn_customers_hits_a678c43f', 'crm.customers', 25, 'function', 'table', '2163f8e84f06f62f11c83b1075a9890b', '"pgdedup"."pgdedup_fn_customers_hits_a678c43f"(p_key text, p_actions text[], p_limit integer)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_hits_a678c43f"(p_key text, p_actions text[], p_limit integer);', pgdedup.index_build('pgdedup_fn_customers_hits_a678c43f'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, built = excluded.built;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_records_0cede0b2"(p_keys text[])
RETURNS TABLE (key text, record jsonb)
LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT
        k.key,
        pg_catalog.to_jsonb(t.*) - '{pgdedup_k_customers_name_8bb51734,pgdedup_k_customers_phone_56cc4523,pgdedup_k_customers_city_6b708868,pgdedup_k_customers_live_754d856a}'::text[]
    FROM pg_catalog.unnest("pgdedup_fn_customers_records_0cede0b2"."p_keys") AS k (key)
    INNER JOIN "crm"."customers" AS t
        ON "t"."id" = "k"."key"::bigint;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_records_0cede0b2"(p_keys text[]) IS 'pgdedup: rows by key of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_records_0cede0b2"(p_keys text[]) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, built)
VALUES ('pgdedup_fn_customers_records_0cede0b2', 'crm.customers', 26, 'function', 'table', '2746ea20dc2c06522a7ce7baf09e6c94', '"pgdedup"."pgdedup_fn_customers_records_0cede0b2"(p_keys text[])', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_records_0cede0b2"(p_keys text[]);', pgdedup.index_build('pgdedup_fn_customers_records_0cede0b2'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, built = excluded.built;
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
    LEFT JOIN LATERAL "pgdedup"."pgdedup_fn_customers_name_evidence_96788b3d"("r"."pgdedup_k_customers_name_8bb51734", "r"."tenant_id", "r"."id") AS "e_name" (value) ON true
    LEFT JOIN LATERAL "pgdedup"."pgdedup_fn_customers_phone_evidence_79101ac9"("r"."pgdedup_k_customers_phone_56cc4523", "r"."tenant_id", "r"."id") AS "e_phone" (value) ON true
    CROSS JOIN LATERAL (
        VALUES
        ('same_phone', 'tenant_id', 'scope', "t"."tenant_id"::text, "r"."tenant_id"::text, "t"."tenant_id"::text, "r"."tenant_id"::text, NULL::double precision, NULL::double precision, "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id", false),
        ('same_phone', NULL, 'live', "t"."pgdedup_k_customers_live_754d856a"::text, "r"."pgdedup_k_customers_live_754d856a"::text, "t"."pgdedup_k_customers_live_754d856a"::text, "r"."pgdedup_k_customers_live_754d856a"::text, NULL::double precision, NULL::double precision, "t"."pgdedup_k_customers_live_754d856a" AND "r"."pgdedup_k_customers_live_754d856a", false),
        ('same_phone', 'phone', 'same', nullif(pg_catalog.concat_ws(', ', "t"."phone1"::text, "t"."phone2"::text), ''), nullif(pg_catalog.concat_ws(', ', "r"."phone1"::text, "r"."phone2"::text), ''), pg_catalog.array_to_string("t"."pgdedup_k_customers_phone_56cc4523", ', '), pg_catalog.array_to_string("r"."pgdedup_k_customers_phone_56cc4523", ', '), CASE WHEN "t"."pgdedup_k_customers_phone_56cc4523" OPERATOR(pg_catalog.&&) "r"."pgdedup_k_customers_phone_56cc4523" THEN 1::double precision WHEN NOT ("t"."pgdedup_k_customers_phone_56cc4523" OPERATOR(pg_catalog.&&) "r"."pgdedup_k_customers_phone_56cc4523") THEN 0 END::double precision, NULL::double precision, coalesce("t"."pgdedup_k_customers_phone_56cc4523" OPERATOR(pg_catalog.&&) "e_phone"."value", false), false),
        ('same_phone', 'phone', 'common_after', nullif(pg_catalog.concat_ws(', ', "t"."phone1"::text, "t"."phone2"::text), ''), nullif(pg_catalog.concat_ws(', ', "r"."phone1"::text, "r"."phone2"::text), ''), pg_catalog.array_to_string("t"."pgdedup_k_customers_phone_56cc4523", ', '), pg_catalog.array_to_string("r"."pgdedup_k_customers_phone_56cc4523", ', '), NULL::double precision, 20::double precision, "e_phone"."value" IS NOT NULL, false),
        ('similar_name', 'tenant_id', 'scope', "t"."tenant_id"::text, "r"."tenant_id"::text, "t"."tenant_id"::text, "r"."tenant_id"::text, NULL::double precision, NULL::double precision, "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id", false),
        ('similar_name', NULL, 'live', "t"."pgdedup_k_customers_live_754d856a"::text, "r"."pgdedup_k_customers_live_754d856a"::text, "t"."pgdedup_k_customers_live_754d856a"::text, "r"."pgdedup_k_customers_live_754d856a"::text, NULL::double precision, NULL::double precision, "t"."pgdedup_k_customers_live_754d856a" AND "r"."pgdedup_k_customers_live_754d856a", false),
        ('similar_name', 'name', 'similar', "t"."name"::text, "r"."name"::text, "t"."pgdedup_k_customers_name_8bb51734", "r"."pgdedup_k_customers_name_8bb51734", "pgdedup"."gram_score_v1"("t"."pgdedup_k_customers_name_8bb51734", "r"."pgdedup_k_customers_name_8bb51734", 0.0), 0.5::double precision, coalesce("pgdedup"."gram_score_v1"("t"."pgdedup_k_customers_name_8bb51734", "e_name"."value", 0.5) > 0, false), false),
        ('similar_name', 'name', 'common_after', "t"."name"::text, "r"."name"::text, "t"."pgdedup_k_customers_name_8bb51734", "r"."pgdedup_k_customers_name_8bb51734", NULL::double precision, 5::double precision, "e_name"."value" IS NOT NULL AND EXISTS (SELECT FROM "pgdedup"."pgdedup_fn_customers_name_evidence_96788b3d"("t"."pgdedup_k_customers_name_8bb51734", "t"."tenant_id", "t"."id") AS e WHERE e.value IS NOT NULL), false),
        ('similar_name', 'city', 'same', "t"."city"::text, "r"."city"::text, "t"."pgdedup_k_customers_city_6b708868", "r"."pgdedup_k_customers_city_6b708868", CASE WHEN "pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_6b708868") = "pgdedup"."region_city_v1"("r"."pgdedup_k_customers_city_6b708868") THEN 1::double precision WHEN NOT ("pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_6b708868") = "pgdedup"."region_city_v1"("r"."pgdedup_k_customers_city_6b708868")) THEN 0 END::double precision, NULL::double precision, coalesce("pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_6b708868") = "pgdedup"."region_city_v1"("r"."pgdedup_k_customers_city_6b708868"), false), false),
        ('similar_name', 'phone', 'different', nullif(pg_catalog.concat_ws(', ', "t"."phone1"::text, "t"."phone2"::text), ''), nullif(pg_catalog.concat_ws(', ', "r"."phone1"::text, "r"."phone2"::text), ''), pg_catalog.array_to_string("t"."pgdedup_k_customers_phone_56cc4523", ', '), pg_catalog.array_to_string("r"."pgdedup_k_customers_phone_56cc4523", ', '), NULL::double precision, NULL::double precision, coalesce(coalesce(NOT "t"."pgdedup_k_customers_phone_56cc4523" OPERATOR(pg_catalog.&&) "r"."pgdedup_k_customers_phone_56cc4523", false), false), true),
        ('name_and_phone', 'tenant_id', 'scope', "t"."tenant_id"::text, "r"."tenant_id"::text, "t"."tenant_id"::text, "r"."tenant_id"::text, NULL::double precision, NULL::double precision, "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id", false),
        ('name_and_phone', NULL, 'live', "t"."pgdedup_k_customers_live_754d856a"::text, "r"."pgdedup_k_customers_live_754d856a"::text, "t"."pgdedup_k_customers_live_754d856a"::text, "r"."pgdedup_k_customers_live_754d856a"::text, NULL::double precision, NULL::double precision, "t"."pgdedup_k_customers_live_754d856a" AND "r"."pgdedup_k_customers_live_754d856a", false),
        ('name_and_phone', 'name', 'same', "t"."name"::text, "r"."name"::text, "t"."pgdedup_k_customers_name_8bb51734", "r"."pgdedup_k_customers_name_8bb51734", CASE WHEN "t"."pgdedup_k_customers_name_8bb51734" = "r"."pgdedup_k_customers_name_8bb51734" THEN 1::double precision WHEN NOT ("t"."pgdedup_k_customers_name_8bb51734" = "r"."pgdedup_k_customers_name_8bb51734") THEN 0 END::double precision, NULL::double precision, coalesce("t"."pgdedup_k_customers_name_8bb51734" = "e_name"."value", false), false),
        ('name_and_phone', 'name', 'common_after', "t"."name"::text, "r"."name"::text, "t"."pgdedup_k_customers_name_8bb51734", "r"."pgdedup_k_customers_name_8bb51734", NULL::double precision, 5::double precision, "e_name"."value" IS NOT NULL, false),
        ('name_and_phone', 'phone', 'same', nullif(pg_catalog.concat_ws(', ', "t"."phone1"::text, "t"."phone2"::text), ''), nullif(pg_catalog.concat_ws(', ', "r"."phone1"::text, "r"."phone2"::text), ''), pg_catalog.array_to_string("t"."pgdedup_k_customers_phone_56cc4523", ', '), pg_catalog.array_to_string("r"."pgdedup_k_customers_phone_56cc4523", ', '), CASE WHEN "t"."pgdedup_k_customers_phone_56cc4523" OPERATOR(pg_catalog.&&) "r"."pgdedup_k_customers_phone_56cc4523" THEN 1::double precision WHEN NOT ("t"."pgdedup_k_customers_phone_56cc4523" OPERATOR(pg_catalog.&&) "r"."pgdedup_k_customers_phone_56cc4523") THEN 0 END::double precision, NULL::double precision, coalesce("t"."pgdedup_k_customers_phone_56cc4523" OPERATOR(pg_catalog.&&) "e_phone"."value", false), false),
        ('name_and_phone', 'phone', 'common_after', nullif(pg_catalog.concat_ws(', ', "t"."phone1"::text, "t"."phone2"::text), ''), nullif(pg_catalog.concat_ws(', ', "r"."phone1"::text, "r"."phone2"::text), ''), pg_catalog.array_to_string("t"."pgdedup_k_customers_phone_56cc4523", ', '), pg_catalog.array_to_string("r"."pgdedup_k_customers_phone_56cc4523", ', '), NULL::double precision, 20::double precision, "e_phone"."value" IS NOT NULL, false)
    ) AS e (
        rule, field, comparison, value_l, value_r, normalised_l, normalised_r,
        score, threshold, satisfied, veto
    )
    WHERE "t"."id" = "pgdedup_fn_customers_explain_6c01caa8"."p_key_l"::bigint;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_explain_6c01caa8"(p_key_l text, p_key_r text) IS 'pgdedup: two rows of crm.customers under every comparison';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_explain_6c01caa8"(p_key_l text, p_key_r text) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, built)
VALUES ('pgdedup_fn_customers_explain_6c01caa8', 'crm.customers', 27, 'function', 'table', '318c3570d8494af9b3988acecd5b4dc2', '"pgdedup"."pgdedup_fn_customers_explain_6c01caa8"(p_key_l text, p_key_r text)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_explain_6c01caa8"(p_key_l text, p_key_r text);', pgdedup.index_build('pgdedup_fn_customers_explain_6c01caa8'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, built = excluded.built;
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
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, built)
VALUES ('pgdedup_fn_customers_origins_ad83de1a', 'crm.customers', 28, 'function', 'table', 'b4aeef5318e3bb55f7d57459b9f3e915', '"pgdedup"."pgdedup_fn_customers_origins_ad83de1a"(p_record jsonb)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_origins_ad83de1a"(p_record jsonb);', pgdedup.index_build('pgdedup_fn_customers_origins_ad83de1a'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, built = excluded.built;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_seek_6b74c416"(
    p_config jsonb, p_record jsonb, p_key text, p_limit integer, p_kind text,
    p_seen boolean
)
RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET row_security = on
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
    v_heavy text[];
    v_key text := CASE WHEN p_seen THEN p_key END;
BEGIN
    GET DIAGNOSTICS v_context = PG_CONTEXT;
    IF NOT pgdedup.called_by(v_context, 'pgdedup.pgdedup_fn_customers_find_84cd35f0(jsonb,integer,text)') THEN
        RAISE EXCEPTION 'only the finder may ask about hidden rows'
            USING ERRCODE = 'insufficient_privilege',
                HINT = 'Use pgdedup.find_duplicates() or pgdedup.check_record().';
    END IF;
    v_force := pgdedup.actions_in_force(
        '"crm"."customers"'::regclass,
        ARRAY['same_phone', 'similar_name', 'name_and_phone'],
        ARRAY['ask', 'flag', 'block']
    );
    v_actions := v_force.actions;
    IF p_kind IN ('edit', 'row') THEN
        SELECT r.record INTO v_stored
        FROM "pgdedup"."pgdedup_fn_customers_records_0cede0b2"(ARRAY[p_key]) AS r;
        v_record := v_stored || p_record;
    END IF;
    SELECT p.* INTO v FROM "pgdedup"."pgdedup_fn_customers_parse_4ab8737f"(v_record) AS p;
    IF NOT p_seen THEN
        -- The key of a row that the caller does not see leaves nothing out.
        "v"."k_id" := NULL;
    END IF;
    IF p_kind = 'edit' AND v.live THEN
        -- As in the guard: only rules whose inputs change have something to say.
        SELECT p.* INTO v_before FROM "pgdedup"."pgdedup_fn_customers_parse_4ab8737f"(v_stored) AS p;
        IF NOT ("v_before"."s_tenant_id" IS DISTINCT FROM "v"."s_tenant_id" OR v_before.live IS DISTINCT FROM v.live) THEN
            v_changed := ARRAY[
                "v_before"."p_phone" IS DISTINCT FROM "v"."p_phone",
                "v_before"."p_name" IS DISTINCT FROM "v"."p_name" OR "v_before"."p_phone" IS DISTINCT FROM "v"."p_phone" OR "v_before"."p_city" IS DISTINCT FROM "v"."p_city",
                "v_before"."p_name" IS DISTINCT FROM "v"."p_name" OR "v_before"."p_phone" IS DISTINCT FROM "v"."p_phone"
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
    SELECT array_agg(ROW(l.rule, l.key, l.score, l.witness)::pgdedup.hit)
    INTO v_hits
    FROM "pgdedup"."pgdedup_fn_customers_lookup_17b03318"(
        v_actions, p_limit, "v"."p_name", "v"."p_phone", "v"."p_city", "v"."s_tenant_id", "v"."k_id"
    ) AS l;
    IF p_kind = 'edit' AND cardinality(v_hits) >= p_limit THEN
        v_heavy := pgdedup.heavy_evidence(
            p_config, '"crm"."customers"'::regclass, v_key, v_hits, p_limit
        );
        IF v_heavy IS NOT NULL THEN
            v_hits := v_hits || ARRAY(
                SELECT ROW(l.rule, l.key, l.score, l.witness)::pgdedup.hit
                FROM "pgdedup"."pgdedup_fn_customers_lookup_17b03318"(
                    v_actions, NULL, "v"."p_name", "v"."p_phone", "v"."p_city", "v"."s_tenant_id", "v"."k_id"
                ) AS l
                WHERE l.rule || ':' = ANY (
                    SELECT substring(e FROM '^[0-9]+:') FROM unnest(v_heavy) AS e
                )
                    AND l.rule || ':' || md5(array_to_string(l.witness, E'\x1e'))
                    <> ALL (v_heavy)
                LIMIT p_limit
            );
        END IF;
    END IF;
    RETURN pgdedup.with_evidence(
        p_config, '"crm"."customers"'::regclass, p_key,
        pgdedup.assess(
            p_config, '"crm"."customers"'::regclass, v_key, v_hits
        ),
        v_record,
        (
            SELECT jsonb_object_agg(r.key, r.record)
            FROM "pgdedup"."pgdedup_fn_customers_records_0cede0b2"(
                ARRAY(SELECT DISTINCT h.key FROM unnest(v_hits) AS h)
            ) AS r
        )
    );
END
$pgdedup$;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_seek_6b74c416"(p_config jsonb, p_record jsonb, p_key text, p_limit integer, p_kind text, p_seen boolean) IS 'pgdedup: what the finder sees of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_seek_6b74c416"(p_config jsonb, p_record jsonb, p_key text, p_limit integer, p_kind text, p_seen boolean) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, built)
VALUES ('pgdedup_fn_customers_seek_6b74c416', 'crm.customers', 29, 'function', 'table', 'ea02e75f8e749232d1d9a21693ec4822', '"pgdedup"."pgdedup_fn_customers_seek_6b74c416"(p_config jsonb, p_record jsonb, p_key text, p_limit integer, p_kind text, p_seen boolean)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_seek_6b74c416"(p_config jsonb, p_record jsonb, p_key text, p_limit integer, p_kind text, p_seen boolean);', pgdedup.index_build('pgdedup_fn_customers_seek_6b74c416'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, built = excluded.built;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_find_84cd35f0"(
    p_record jsonb, p_limit integer, p_kind text
)
RETURNS jsonb
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $pgdedup$
DECLARE
    v record;
    v_assessment jsonb;
BEGIN
    v := pgdedup.question(
        '"crm"."customers"'::regclass, p_record, p_kind
    );
    -- An expression, no query: seek knows its caller by the context of the call.
    v_assessment := "pgdedup"."pgdedup_fn_customers_seek_6b74c416"(
        v.config, p_record, v.key, p_limit, v.kind, v.seen
    );
    RETURN pgdedup.answer(v.config, v_assessment, p_kind, p_limit);
END
$pgdedup$;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_find_84cd35f0"(p_record jsonb, p_limit integer, p_kind text) IS 'pgdedup: the rules over a JSON record of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_find_84cd35f0"(p_record jsonb, p_limit integer, p_kind text) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, built)
VALUES ('pgdedup_fn_customers_find_84cd35f0', 'crm.customers', 30, 'function', 'table', 'f952fecb7f9f86980ed381bff5ba409f', '"pgdedup"."pgdedup_fn_customers_find_84cd35f0"(p_record jsonb, p_limit integer, p_kind text)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_find_84cd35f0"(p_record jsonb, p_limit integer, p_kind text);', pgdedup.index_build('pgdedup_fn_customers_find_84cd35f0'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, built = excluded.built;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_check_48627554"(
    "k_id" bigint, p_changed boolean[]
)
RETURNS jsonb
LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET row_security = on
SET enable_seqscan = off
SET plan_cache_mode = force_generic_plan
SET jit = off
AS $pgdedup$
DECLARE
    v_compiled CONSTANT text[] := ARRAY['ask', 'flag', 'block'];
    v_controlled boolean;
    v_force record;
    v_actions text[] := v_compiled;
    v_locking text[];
    v_config jsonb;
    v record;
    v_locks bigint[];
    v_hits pgdedup.hit[];
    v_heavy text[];
    v_refusal jsonb;
    v_tolerated boolean;
    v_context text;
BEGIN
    -- The one small read that set_action and guard_pause cost a write.
    SELECT c.target IS NOT NULL
        OR NOT pg_visible_in_snapshot(s.last_value::text::xid8, pg_current_snapshot())
    INTO v_controlled
    FROM pgdedup.promotions AS s
    LEFT JOIN pgdedup.controls AS c
        ON c.target = '"crm"."customers"'::regclass;
    v_locking := v_compiled;
    IF v_controlled THEN
        v_force := pgdedup.actions_in_force(
            '"crm"."customers"'::regclass,
            ARRAY['same_phone', 'similar_name', 'name_and_phone'],
            v_compiled
        );
        IF v_force.paused THEN
            RETURN NULL;
        END IF;
        v_actions := v_force.actions;
        -- Writers that see the new action before us must meet us (set_action).
        v_locking := CASE
            WHEN v_force.promoting
                THEN array_fill('block'::text, ARRAY[cardinality(v_actions)])
            ELSE v_actions
        END;
    END IF;
    SELECT p.* INTO v FROM "pgdedup"."pgdedup_fn_customers_probe_9185fe99"("pgdedup_fn_customers_check_48627554"."k_id") AS p;
    IF NOT FOUND OR NOT v.live THEN
        RETURN NULL;
    END IF;
    IF NOT v.mine THEN
        RAISE EXCEPTION 'only the guard may ask about this row'
            USING ERRCODE = 'insufficient_privilege',
                HINT = 'Use pgdedup.find_duplicates() or pgdedup.check_record().';
    END IF;
    FOR v_rule IN 1..coalesce(cardinality(p_changed), 0) LOOP
        IF NOT p_changed[v_rule] THEN
            v_actions[v_rule] := 'off';
            v_locking[v_rule] := 'off';
        END IF;
    END LOOP;
    v_locks := ARRAY(
        SELECT l.key FROM "pgdedup"."pgdedup_fn_customers_same_phone_locks_007678c7"("v"."p_phone", "v"."s_tenant_id", "pgdedup_fn_customers_check_48627554"."k_id") AS l WHERE v_locking[1] IN ('ask', 'block')
        UNION ALL SELECT l.key FROM "pgdedup"."pgdedup_fn_customers_similar_name_locks_6bde55ca"("v"."p_name", "v"."p_city", "v"."s_tenant_id", "pgdedup_fn_customers_check_48627554"."k_id") AS l WHERE v_locking[2] IN ('ask', 'block')
        UNION ALL SELECT l.key FROM "pgdedup"."pgdedup_fn_customers_name_and_phone_locks_3877bad7"("v"."p_name", "v"."p_phone", "v"."s_tenant_id", "pgdedup_fn_customers_check_48627554"."k_id") AS l WHERE v_locking[3] IN ('ask', 'block')
    );
    IF cardinality(v_locks) > 0 THEN
        -- In a statement of its own: the look-up then sees what rivals committed.
        PERFORM pgdedup.take_locks(v_locks);
    END IF;
    LOOP
        -- Without a write this costs less than a microsecond, and no transaction number.
        BEGIN
            SELECT array_agg(ROW(l.rule, l.key, l.score, l.witness)::pgdedup.hit)
            INTO v_hits
            FROM "pgdedup"."pgdedup_fn_customers_lookup_17b03318"(
                v_actions, 21, "v"."p_name", "v"."p_phone", "v"."p_city", "v"."s_tenant_id", "pgdedup_fn_customers_check_48627554"."k_id"
            ) AS l;
            v_heavy := NULL;  -- of a pass that failed
            IF v_hits IS NOT NULL THEN
                v_config := "pgdedup"."pgdedup_fn_customers_config_c54b4b08"();
                IF v_controlled THEN
                    v_config := pgdedup.config_in_force(v_config, v_force.actions);
                END IF;
                IF cardinality(v_hits) >= 21 THEN
                    v_heavy := pgdedup.heavy_evidence(
                        v_config, v.target, v.key, v_hits, 21
                    );
                END IF;
                IF v_heavy IS NOT NULL THEN
                    v_hits := v_hits || ARRAY(
                        SELECT ROW(l.rule, l.key, l.score, l.witness)::pgdedup.hit
                        FROM "pgdedup"."pgdedup_fn_customers_lookup_17b03318"(
                            v_actions, NULL, "v"."p_name", "v"."p_phone", "v"."p_city", "v"."s_tenant_id", "pgdedup_fn_customers_check_48627554"."k_id"
                        ) AS l
                        WHERE l.rule || ':' = ANY (
                            SELECT substring(e FROM '^[0-9]+:') FROM unnest(v_heavy) AS e
                        )
                            AND l.rule || ':' || md5(array_to_string(l.witness, E'\x1e'))
                            <> ALL (v_heavy)
                        LIMIT 21
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
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, built)
VALUES ('pgdedup_fn_customers_check_48627554', 'crm.customers', 31, 'function', 'table', '61ed7bddad04090537e4d1729a5e572d', '"pgdedup"."pgdedup_fn_customers_check_48627554"("k_id" bigint, p_changed boolean[])', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_check_48627554"("k_id" bigint, p_changed boolean[]);', pgdedup.index_build('pgdedup_fn_customers_check_48627554'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, built = excluded.built;
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
            "old"."pgdedup_k_customers_phone_56cc4523" IS DISTINCT FROM "new"."pgdedup_k_customers_phone_56cc4523",
            "old"."pgdedup_k_customers_name_8bb51734" IS DISTINCT FROM "new"."pgdedup_k_customers_name_8bb51734" OR "old"."pgdedup_k_customers_phone_56cc4523" IS DISTINCT FROM "new"."pgdedup_k_customers_phone_56cc4523" OR "old"."pgdedup_k_customers_city_6b708868" IS DISTINCT FROM "new"."pgdedup_k_customers_city_6b708868",
            "old"."pgdedup_k_customers_name_8bb51734" IS DISTINCT FROM "new"."pgdedup_k_customers_name_8bb51734" OR "old"."pgdedup_k_customers_phone_56cc4523" IS DISTINCT FROM "new"."pgdedup_k_customers_phone_56cc4523"
        ];
    END IF;
    v_refusal := "pgdedup"."pgdedup_fn_customers_check_48627554"("new"."id", v_changed);
    IF v_refusal IS NOT NULL THEN
        PERFORM pgdedup.refuse("pgdedup"."pgdedup_fn_customers_config_c54b4b08"(), v_refusal);
    END IF;
    RETURN NULL;
END
$pgdedup$;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_guard_4deb4b5b"() IS 'pgdedup: guard of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_guard_4deb4b5b"() TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, built)
VALUES ('pgdedup_fn_customers_guard_4deb4b5b', 'crm.customers', 32, 'function', 'table', '2fb23d228adb1f986ff7d54018f33286', '"pgdedup"."pgdedup_fn_customers_guard_4deb4b5b"()', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_guard_4deb4b5b"();', pgdedup.index_build('pgdedup_fn_customers_guard_4deb4b5b'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, built = excluded.built;
CREATE CONSTRAINT TRIGGER "pgdedup_trg_customers_insert_a8c0985c"
AFTER INSERT ON "crm"."customers"
FOR EACH ROW EXECUTE FUNCTION
"pgdedup"."pgdedup_fn_customers_guard_4deb4b5b"();
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, built)
VALUES ('pgdedup_trg_customers_insert_a8c0985c', 'crm.customers', 33, 'trigger', 'table', '70464ec69de89223817fc10b4b0d6db4', '70464ec69de89223817fc10b4b0d6db4', 'DROP TRIGGER IF EXISTS "pgdedup_trg_customers_insert_a8c0985c" ON "crm"."customers";', pgdedup.index_build('pgdedup_trg_customers_insert_a8c0985c'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, built = excluded.built;
CREATE CONSTRAINT TRIGGER "pgdedup_trg_customers_enter_d7f2f599"
AFTER UPDATE ON "crm"."customers"
FOR EACH ROW WHEN ("old"."tenant_id" IS DISTINCT FROM "new"."tenant_id" OR "old"."pgdedup_k_customers_live_754d856a" IS DISTINCT FROM "new"."pgdedup_k_customers_live_754d856a")
EXECUTE FUNCTION
"pgdedup"."pgdedup_fn_customers_guard_4deb4b5b"();
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, built)
VALUES ('pgdedup_trg_customers_enter_d7f2f599', 'crm.customers', 34, 'trigger', 'table', '0b741ea132a30f7dc3b1e77057c7a2cd', '0b741ea132a30f7dc3b1e77057c7a2cd', 'DROP TRIGGER IF EXISTS "pgdedup_trg_customers_enter_d7f2f599" ON "crm"."customers";', pgdedup.index_build('pgdedup_trg_customers_enter_d7f2f599'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, built = excluded.built;
CREATE CONSTRAINT TRIGGER "pgdedup_trg_customers_update_dec017c4"
AFTER UPDATE ON "crm"."customers"
FOR EACH ROW WHEN (("old"."pgdedup_k_customers_name_8bb51734" IS DISTINCT FROM "new"."pgdedup_k_customers_name_8bb51734" OR "old"."pgdedup_k_customers_phone_56cc4523" IS DISTINCT FROM "new"."pgdedup_k_customers_phone_56cc4523" OR "old"."pgdedup_k_customers_city_6b708868" IS DISTINCT FROM "new"."pgdedup_k_customers_city_6b708868") AND NOT ("old"."tenant_id" IS DISTINCT FROM "new"."tenant_id" OR "old"."pgdedup_k_customers_live_754d856a" IS DISTINCT FROM "new"."pgdedup_k_customers_live_754d856a"))
EXECUTE FUNCTION
"pgdedup"."pgdedup_fn_customers_guard_4deb4b5b"('fields');
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, built)
VALUES ('pgdedup_trg_customers_update_dec017c4', 'crm.customers', 35, 'trigger', 'table', '4835bf00fd5ad9d444750f7969a240e3', '4835bf00fd5ad9d444750f7969a240e3', 'DROP TRIGGER IF EXISTS "pgdedup_trg_customers_update_dec017c4" ON "crm"."customers";', pgdedup.index_build('pgdedup_trg_customers_update_dec017c4'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, built = excluded.built;
CREATE OR REPLACE FUNCTION "crm"."customers_find_duplicates"(
    "name" text DEFAULT NULL, "phone1" text DEFAULT NULL, "phone2" text DEFAULT NULL, "city" text DEFAULT NULL, "tenant_id" integer DEFAULT NULL
) RETURNS SETOF pgdedup.match
LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT m.*
    FROM pgdedup.find_duplicates(
        '"crm"."customers"'::regclass,
        pg_catalog.jsonb_strip_nulls(
            pg_catalog.jsonb_build_object('name', "customers_find_duplicates"."name", 'phone1', "customers_find_duplicates"."phone1", 'phone2', "customers_find_duplicates"."phone2", 'city', "customers_find_duplicates"."city", 'tenant_id', "customers_find_duplicates"."tenant_id")
        )
    ) AS m;
END;
COMMENT ON FUNCTION "crm"."customers_find_duplicates"("name" text, "phone1" text, "phone2" text, "city" text, "tenant_id" integer) IS 'pgdedup: rows that the rules relate to the given values';
GRANT EXECUTE ON FUNCTION "crm"."customers_find_duplicates"("name" text, "phone1" text, "phone2" text, "city" text, "tenant_id" integer) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, built)
VALUES ('"crm"."customers_find_duplicates"', 'crm.customers', 36, 'function', 'table', 'cf70366fb98c581311a17a5fca50c857', '"crm"."customers_find_duplicates"("name" text, "phone1" text, "phone2" text, "city" text, "tenant_id" integer)', 'DROP FUNCTION IF EXISTS "crm"."customers_find_duplicates"("name" text, "phone1" text, "phone2" text, "city" text, "tenant_id" integer);', pgdedup.index_build('"crm"."customers_find_duplicates"'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, built = excluded.built;
INSERT INTO pgdedup.tables (target, name, config, content_hash)
SELECT '"crm"."customers"'::regclass, 'crm.customers', c.config, pg_catalog.md5(c.config::text)
FROM (SELECT "pgdedup"."pgdedup_fn_customers_config_c54b4b08"() AS config) AS c
ON CONFLICT (name) DO UPDATE SET target = excluded.target, config = excluded.config, content_hash = excluded.content_hash, installed_at = pg_catalog.now(), installed_by = CURRENT_USER;
SELECT pgdedup.end_lapsed_actions('"crm"."customers"'::regclass);
