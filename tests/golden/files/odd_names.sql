-- pgdedup: run in one transaction, for instance: psql --single-transaction -v ON_ERROR_STOP=1 -f this.sql
SET LOCAL standard_conforming_strings = on;
SET LOCAL search_path = pg_catalog, pg_temp;
ALTER TABLE "销售 CRM"."客户.表"
    ADD COLUMN "pgdedup_k_user_66809587" text COLLATE pg_catalog."C" GENERATED ALWAYS AS ("pgdedup"."person_name_v1"(("user" COLLATE pg_catalog."C"))) STORED,
    ADD COLUMN "pgdedup_k_635fe006" text[] COLLATE pg_catalog."C" GENERATED ALWAYS AS ("pgdedup"."distinct_values_v1"(ARRAY["pgdedup"."company_name_v1"(("公""司" COLLATE pg_catalog."C")), "pgdedup"."company_name_v1"(("user" COLLATE pg_catalog."C"))])) STORED;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_k_user_66809587', '"销售 CRM"."客户.表"', 0, 'column', 'field:user', '1809c9528ac803b7855b8c4f18413514', '1809c9528ac803b7855b8c4f18413514', 'ALTER TABLE "销售 CRM"."客户.表" DROP COLUMN IF EXISTS "pgdedup_k_user_66809587";', 'ALTER TABLE "销售 CRM"."客户.表"
    ADD COLUMN "pgdedup_k_user_66809587" text COLLATE pg_catalog."C" GENERATED ALWAYS AS ("pgdedup"."person_name_v1"(("user" COLLATE pg_catalog."C"))) STORED;
', '{}', 'ACCESS EXCLUSIVE, rewrites the table', coalesce(pgdedup.index_build('pgdedup_k_user_66809587'), pgdedup.function_build('pgdedup_k_user_66809587')), pgdedup.object_shape('pgdedup_k_user_66809587'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_k_635fe006', '"销售 CRM"."客户.表"', 1, 'column', 'field:公司', '276939de4569f8a66f3115c9782d23fa', '276939de4569f8a66f3115c9782d23fa', 'ALTER TABLE "销售 CRM"."客户.表" DROP COLUMN IF EXISTS "pgdedup_k_635fe006";', 'ALTER TABLE "销售 CRM"."客户.表"
    ADD COLUMN "pgdedup_k_635fe006" text[] COLLATE pg_catalog."C" GENERATED ALWAYS AS ("pgdedup"."distinct_values_v1"(ARRAY["pgdedup"."company_name_v1"(("公""司" COLLATE pg_catalog."C")), "pgdedup"."company_name_v1"(("user" COLLATE pg_catalog."C"))])) STORED;
', '{}', 'ACCESS EXCLUSIVE, rewrites the table', coalesce(pgdedup.index_build('pgdedup_k_635fe006'), pgdedup.function_build('pgdedup_k_635fe006')), pgdedup.object_shape('pgdedup_k_635fe006'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE INDEX "pgdedup_ix_same_2243a672" ON "销售 CRM"."客户.表" USING gin ("pgdedup_k_635fe006") WITH (fastupdate = off);
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_ix_same_2243a672', '"销售 CRM"."客户.表"', 2, 'index', 'field:公司', 'c4b06f1dfcfe1c393275372962a56b42', 'c4b06f1dfcfe1c393275372962a56b42', 'DROP INDEX IF EXISTS "销售 CRM"."pgdedup_ix_same_2243a672";', 'CREATE INDEX "pgdedup_ix_same_2243a672" ON "销售 CRM"."客户.表" USING gin ("pgdedup_k_635fe006") WITH (fastupdate = off);
', '{pgdedup_k_635fe006}', 'SHARE', coalesce(pgdedup.index_build('pgdedup_ix_same_2243a672'), pgdedup.function_build('pgdedup_ix_same_2243a672')), pgdedup.object_shape('pgdedup_ix_same_2243a672'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_match_4381e3d9"(
    "p_user" text, "p_e06ff957" text[], "k_7028f437" integer, "k_fc147721" uuid
)
RETURNS TABLE (key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        pg_catalog.jsonb_build_object('租户', "t"."租户", '编号', "t"."编号")::text,
        1::double precision,
        ARRAY["pgdedup"."shared_values"("t"."pgdedup_k_635fe006", "pgdedup_fn_match_4381e3d9"."p_e06ff957"), "t"."pgdedup_k_user_66809587"]::text[]
    FROM "销售 CRM"."客户.表" AS t
    WHERE "t"."pgdedup_k_635fe006" OPERATOR(pg_catalog.&&) "pgdedup_fn_match_4381e3d9"."p_e06ff957"
        AND "t"."pgdedup_k_user_66809587" = "pgdedup_fn_match_4381e3d9"."p_user"
        AND ("t"."租户" = "pgdedup_fn_match_4381e3d9"."k_7028f437" AND "t"."编号" = "pgdedup_fn_match_4381e3d9"."k_fc147721") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_match_4381e3d9"("p_user" text, "p_e06ff957" text[], "k_7028f437" integer, "k_fc147721" uuid) IS 'pgdedup: rule 同名 of "销售 CRM"."客户.表"';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_match_4381e3d9"("p_user" text, "p_e06ff957" text[], "k_7028f437" integer, "k_fc147721" uuid) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_match_4381e3d9', '"销售 CRM"."客户.表"', 3, 'function', 'rule:同名', 'fc95957ec6cdfaa47929873ffe1ed61c', '"pgdedup"."pgdedup_fn_match_4381e3d9"("p_user" text, "p_e06ff957" text[], "k_7028f437" integer, "k_fc147721" uuid)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_match_4381e3d9"("p_user" text, "p_e06ff957" text[], "k_7028f437" integer, "k_fc147721" uuid);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_match_4381e3d9"(
    "p_user" text, "p_e06ff957" text[], "k_7028f437" integer, "k_fc147721" uuid
)
RETURNS TABLE (key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        pg_catalog.jsonb_build_object(''租户'', "t"."租户", ''编号'', "t"."编号")::text,
        1::double precision,
        ARRAY["pgdedup"."shared_values"("t"."pgdedup_k_635fe006", "pgdedup_fn_match_4381e3d9"."p_e06ff957"), "t"."pgdedup_k_user_66809587"]::text[]
    FROM "销售 CRM"."客户.表" AS t
    WHERE "t"."pgdedup_k_635fe006" OPERATOR(pg_catalog.&&) "pgdedup_fn_match_4381e3d9"."p_e06ff957"
        AND "t"."pgdedup_k_user_66809587" = "pgdedup_fn_match_4381e3d9"."p_user"
        AND ("t"."租户" = "pgdedup_fn_match_4381e3d9"."k_7028f437" AND "t"."编号" = "pgdedup_fn_match_4381e3d9"."k_fc147721") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_match_4381e3d9"("p_user" text, "p_e06ff957" text[], "k_7028f437" integer, "k_fc147721" uuid) IS ''pgdedup: rule 同名 of "销售 CRM"."客户.表"'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_match_4381e3d9"("p_user" text, "p_e06ff957" text[], "k_7028f437" integer, "k_fc147721" uuid) TO PUBLIC;
', '{pgdedup_k_635fe006,pgdedup_k_user_66809587}', '', coalesce(pgdedup.index_build('pgdedup_fn_match_4381e3d9'), pgdedup.function_build('pgdedup_fn_match_4381e3d9')), pgdedup.object_shape('pgdedup_fn_match_4381e3d9'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_alias_match_162272b1"(
    "p_user" text, "p_e06ff957" text[], "k_7028f437" integer, "k_fc147721" uuid
)
RETURNS TABLE (key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT DISTINCT
        pg_catalog.jsonb_build_object('租户', "t"."租户", '编号', "t"."编号")::text,
        1::double precision,
        ARRAY[coalesce("pgdedup"."shared_values"("t"."pgdedup_k_635fe006", "pgdedup_fn_alias_match_162272b1"."p_e06ff957"), (SELECT pg_catalog.min("pgdedup"."both_values"("a"."value", "b"."value")) FROM pg_catalog.unnest("t"."pgdedup_k_635fe006") AS a (value) CROSS JOIN pg_catalog.unnest("pgdedup_fn_alias_match_162272b1"."p_e06ff957") AS b (value) WHERE (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("a"."value")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("b"."value")))), CASE WHEN "t"."pgdedup_k_user_66809587" = "pgdedup_fn_alias_match_162272b1"."p_user" THEN "t"."pgdedup_k_user_66809587" ELSE "pgdedup"."both_values"("t"."pgdedup_k_user_66809587", "pgdedup_fn_alias_match_162272b1"."p_user") END]::text[]
    FROM "销售 CRM"."客户.表" AS t
    CROSS JOIN LATERAL (SELECT "pgdedup_fn_alias_match_162272b1"."p_e06ff957" || ARRAY(SELECT f.form FROM "pgdedup"."alias_forms"('company_name', "pgdedup_fn_alias_match_162272b1"."p_e06ff957") AS f (form))) AS "v" (value)
    WHERE "t"."pgdedup_k_635fe006" OPERATOR(pg_catalog.&&) "v"."value"
        AND ("t"."pgdedup_k_635fe006" OPERATOR(pg_catalog.&&) "pgdedup_fn_alias_match_162272b1"."p_e06ff957" OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('company_name')) AND EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_635fe006") AS a (value) CROSS JOIN pg_catalog.unnest("pgdedup_fn_alias_match_162272b1"."p_e06ff957") AS b (value) WHERE (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("a"."value")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("b"."value")))))
        AND ("t"."pgdedup_k_user_66809587" = "pgdedup_fn_alias_match_162272b1"."p_user" OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('person_name')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'person_name' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_user_66809587")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'person_name' AND g.digest = "pgdedup"."alias_digest"("pgdedup_fn_alias_match_162272b1"."p_user")), false)))
        AND ("t"."租户" = "pgdedup_fn_alias_match_162272b1"."k_7028f437" AND "t"."编号" = "pgdedup_fn_alias_match_162272b1"."k_fc147721") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_alias_match_162272b1"("p_user" text, "p_e06ff957" text[], "k_7028f437" integer, "k_fc147721" uuid) IS 'pgdedup: rule 同名 of "销售 CRM"."客户.表", with aliases';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_alias_match_162272b1"("p_user" text, "p_e06ff957" text[], "k_7028f437" integer, "k_fc147721" uuid) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_alias_match_162272b1', '"销售 CRM"."客户.表"', 4, 'function', 'rule:同名', 'a850bcf66d1bc446f02a8d76b58f7dfb', '"pgdedup"."pgdedup_fn_alias_match_162272b1"("p_user" text, "p_e06ff957" text[], "k_7028f437" integer, "k_fc147721" uuid)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_alias_match_162272b1"("p_user" text, "p_e06ff957" text[], "k_7028f437" integer, "k_fc147721" uuid);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_alias_match_162272b1"(
    "p_user" text, "p_e06ff957" text[], "k_7028f437" integer, "k_fc147721" uuid
)
RETURNS TABLE (key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT DISTINCT
        pg_catalog.jsonb_build_object(''租户'', "t"."租户", ''编号'', "t"."编号")::text,
        1::double precision,
        ARRAY[coalesce("pgdedup"."shared_values"("t"."pgdedup_k_635fe006", "pgdedup_fn_alias_match_162272b1"."p_e06ff957"), (SELECT pg_catalog.min("pgdedup"."both_values"("a"."value", "b"."value")) FROM pg_catalog.unnest("t"."pgdedup_k_635fe006") AS a (value) CROSS JOIN pg_catalog.unnest("pgdedup_fn_alias_match_162272b1"."p_e06ff957") AS b (value) WHERE (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("a"."value")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("b"."value")))), CASE WHEN "t"."pgdedup_k_user_66809587" = "pgdedup_fn_alias_match_162272b1"."p_user" THEN "t"."pgdedup_k_user_66809587" ELSE "pgdedup"."both_values"("t"."pgdedup_k_user_66809587", "pgdedup_fn_alias_match_162272b1"."p_user") END]::text[]
    FROM "销售 CRM"."客户.表" AS t
    CROSS JOIN LATERAL (SELECT "pgdedup_fn_alias_match_162272b1"."p_e06ff957" || ARRAY(SELECT f.form FROM "pgdedup"."alias_forms"(''company_name'', "pgdedup_fn_alias_match_162272b1"."p_e06ff957") AS f (form))) AS "v" (value)
    WHERE "t"."pgdedup_k_635fe006" OPERATOR(pg_catalog.&&) "v"."value"
        AND ("t"."pgdedup_k_635fe006" OPERATOR(pg_catalog.&&) "pgdedup_fn_alias_match_162272b1"."p_e06ff957" OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''company_name'')) AND EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_635fe006") AS a (value) CROSS JOIN pg_catalog.unnest("pgdedup_fn_alias_match_162272b1"."p_e06ff957") AS b (value) WHERE (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("a"."value")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("b"."value")))))
        AND ("t"."pgdedup_k_user_66809587" = "pgdedup_fn_alias_match_162272b1"."p_user" OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''person_name'')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''person_name'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_user_66809587")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''person_name'' AND g.digest = "pgdedup"."alias_digest"("pgdedup_fn_alias_match_162272b1"."p_user")), false)))
        AND ("t"."租户" = "pgdedup_fn_alias_match_162272b1"."k_7028f437" AND "t"."编号" = "pgdedup_fn_alias_match_162272b1"."k_fc147721") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_alias_match_162272b1"("p_user" text, "p_e06ff957" text[], "k_7028f437" integer, "k_fc147721" uuid) IS ''pgdedup: rule 同名 of "销售 CRM"."客户.表", with aliases'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_alias_match_162272b1"("p_user" text, "p_e06ff957" text[], "k_7028f437" integer, "k_fc147721" uuid) TO PUBLIC;
', '{pgdedup_k_635fe006,pgdedup_k_user_66809587}', '', coalesce(pgdedup.index_build('pgdedup_fn_alias_match_162272b1'), pgdedup.function_build('pgdedup_fn_alias_match_162272b1')), pgdedup.object_shape('pgdedup_fn_alias_match_162272b1'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_locks_fdf4dcf2"(
    "p_user" text, "p_e06ff957" text[]
)
RETURNS TABLE (key bigint)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT pgdedup.lock_key(
        'company_name:same|' || "v"."value" || '|' || 'person_name:same|' || "pgdedup_fn_locks_fdf4dcf2"."p_user",
        ''
    )
    FROM pg_catalog.unnest("pgdedup_fn_locks_fdf4dcf2"."p_e06ff957") AS v (value);
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_locks_fdf4dcf2"("p_user" text, "p_e06ff957" text[]) IS 'pgdedup: lock keys of rule 同名 of "销售 CRM"."客户.表"';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_locks_fdf4dcf2"("p_user" text, "p_e06ff957" text[]) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_locks_fdf4dcf2', '"销售 CRM"."客户.表"', 5, 'function', 'rule:同名', '55b6e3db76cb4d336ac901ff9a1f8212', '"pgdedup"."pgdedup_fn_locks_fdf4dcf2"("p_user" text, "p_e06ff957" text[])', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_locks_fdf4dcf2"("p_user" text, "p_e06ff957" text[]);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_locks_fdf4dcf2"(
    "p_user" text, "p_e06ff957" text[]
)
RETURNS TABLE (key bigint)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT pgdedup.lock_key(
        ''company_name:same|'' || "v"."value" || ''|'' || ''person_name:same|'' || "pgdedup_fn_locks_fdf4dcf2"."p_user",
        ''''
    )
    FROM pg_catalog.unnest("pgdedup_fn_locks_fdf4dcf2"."p_e06ff957") AS v (value);
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_locks_fdf4dcf2"("p_user" text, "p_e06ff957" text[]) IS ''pgdedup: lock keys of rule 同名 of "销售 CRM"."客户.表"'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_locks_fdf4dcf2"("p_user" text, "p_e06ff957" text[]) TO PUBLIC;
', '{}', '', coalesce(pgdedup.index_build('pgdedup_fn_locks_fdf4dcf2'), pgdedup.function_build('pgdedup_fn_locks_fdf4dcf2')), pgdedup.object_shape('pgdedup_fn_locks_fdf4dcf2'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_verify_4f39efa3"(
    p_key_l text, p_key_r text
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        1::double precision,
        ARRAY[coalesce("pgdedup"."shared_values"("t"."pgdedup_k_635fe006", "r"."pgdedup_k_635fe006"), (SELECT pg_catalog.min("pgdedup"."both_values"("a"."value", "b"."value")) FROM pg_catalog.unnest("t"."pgdedup_k_635fe006") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_635fe006") AS b (value) WHERE (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("a"."value")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("b"."value")))), CASE WHEN "t"."pgdedup_k_user_66809587" = "r"."pgdedup_k_user_66809587" THEN "t"."pgdedup_k_user_66809587" ELSE "pgdedup"."both_values"("t"."pgdedup_k_user_66809587", "r"."pgdedup_k_user_66809587") END]::text[]
    FROM "销售 CRM"."客户.表" AS t
    INNER JOIN "销售 CRM"."客户.表" AS r
        ON "r"."租户" = ("pgdedup_fn_verify_4f39efa3"."p_key_r"::jsonb ->> '租户')::integer AND "r"."编号" = ("pgdedup_fn_verify_4f39efa3"."p_key_r"::jsonb ->> '编号')::uuid
    WHERE "t"."租户" = ("pgdedup_fn_verify_4f39efa3"."p_key_l"::jsonb ->> '租户')::integer AND "t"."编号" = ("pgdedup_fn_verify_4f39efa3"."p_key_l"::jsonb ->> '编号')::uuid
        AND ("t"."pgdedup_k_635fe006" OPERATOR(pg_catalog.&&) "r"."pgdedup_k_635fe006" OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('company_name')) AND EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_635fe006") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_635fe006") AS b (value) WHERE (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("a"."value")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("b"."value")))))
        AND ("t"."pgdedup_k_user_66809587" = "r"."pgdedup_k_user_66809587" OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('person_name')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'person_name' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_user_66809587")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'person_name' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_user_66809587")), false)))
        AND ("t"."租户" = "r"."租户" AND "t"."编号" = "r"."编号") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_verify_4f39efa3"(p_key_l text, p_key_r text) IS 'pgdedup: rule 同名 of "销售 CRM"."客户.表" on two rows';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_verify_4f39efa3"(p_key_l text, p_key_r text) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_verify_4f39efa3', '"销售 CRM"."客户.表"', 6, 'function', 'rule:同名', '65e99e51996514246c1777b2ee4840ba', '"pgdedup"."pgdedup_fn_verify_4f39efa3"(p_key_l text, p_key_r text)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_verify_4f39efa3"(p_key_l text, p_key_r text);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_verify_4f39efa3"(
    p_key_l text, p_key_r text
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        1::double precision,
        ARRAY[coalesce("pgdedup"."shared_values"("t"."pgdedup_k_635fe006", "r"."pgdedup_k_635fe006"), (SELECT pg_catalog.min("pgdedup"."both_values"("a"."value", "b"."value")) FROM pg_catalog.unnest("t"."pgdedup_k_635fe006") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_635fe006") AS b (value) WHERE (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("a"."value")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("b"."value")))), CASE WHEN "t"."pgdedup_k_user_66809587" = "r"."pgdedup_k_user_66809587" THEN "t"."pgdedup_k_user_66809587" ELSE "pgdedup"."both_values"("t"."pgdedup_k_user_66809587", "r"."pgdedup_k_user_66809587") END]::text[]
    FROM "销售 CRM"."客户.表" AS t
    INNER JOIN "销售 CRM"."客户.表" AS r
        ON "r"."租户" = ("pgdedup_fn_verify_4f39efa3"."p_key_r"::jsonb ->> ''租户'')::integer AND "r"."编号" = ("pgdedup_fn_verify_4f39efa3"."p_key_r"::jsonb ->> ''编号'')::uuid
    WHERE "t"."租户" = ("pgdedup_fn_verify_4f39efa3"."p_key_l"::jsonb ->> ''租户'')::integer AND "t"."编号" = ("pgdedup_fn_verify_4f39efa3"."p_key_l"::jsonb ->> ''编号'')::uuid
        AND ("t"."pgdedup_k_635fe006" OPERATOR(pg_catalog.&&) "r"."pgdedup_k_635fe006" OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''company_name'')) AND EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_635fe006") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_635fe006") AS b (value) WHERE (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("a"."value")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("b"."value")))))
        AND ("t"."pgdedup_k_user_66809587" = "r"."pgdedup_k_user_66809587" OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''person_name'')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''person_name'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_user_66809587")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''person_name'' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_user_66809587")), false)))
        AND ("t"."租户" = "r"."租户" AND "t"."编号" = "r"."编号") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_verify_4f39efa3"(p_key_l text, p_key_r text) IS ''pgdedup: rule 同名 of "销售 CRM"."客户.表" on two rows'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_verify_4f39efa3"(p_key_l text, p_key_r text) TO PUBLIC;
', '{pgdedup_k_635fe006,pgdedup_k_user_66809587}', '', coalesce(pgdedup.index_build('pgdedup_fn_verify_4f39efa3'), pgdedup.function_build('pgdedup_fn_verify_4f39efa3')), pgdedup.object_shape('pgdedup_fn_verify_4f39efa3'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_values_3664d479"()
RETURNS TABLE (row_key text, "v1" integer, "v2" uuid, "v3" text, "v4" text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        pg_catalog.jsonb_build_object('租户', "r"."租户", '编号', "r"."编号")::text,
        "r"."租户", "r"."编号", "r"."pgdedup_k_user_66809587", "r"."pgdedup_k_635fe006"
    FROM "销售 CRM"."客户.表" AS r
    WHERE true;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_values_3664d479"() IS 'pgdedup: what is compared by rule 同名 of "销售 CRM"."客户.表"';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_values_3664d479"() TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_values_3664d479', '"销售 CRM"."客户.表"', 7, 'function', 'rule:同名', '273edff8a9bc9cf145cefe9241abe6da', '"pgdedup"."pgdedup_fn_values_3664d479"() "v1" integer, "v2" uuid, "v3" text, "v4" text[]', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_values_3664d479"();', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_values_3664d479"()
RETURNS TABLE (row_key text, "v1" integer, "v2" uuid, "v3" text, "v4" text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        pg_catalog.jsonb_build_object(''租户'', "r"."租户", ''编号'', "r"."编号")::text,
        "r"."租户", "r"."编号", "r"."pgdedup_k_user_66809587", "r"."pgdedup_k_635fe006"
    FROM "销售 CRM"."客户.表" AS r
    WHERE true;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_values_3664d479"() IS ''pgdedup: what is compared by rule 同名 of "销售 CRM"."客户.表"'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_values_3664d479"() TO PUBLIC;
', '{pgdedup_k_635fe006,pgdedup_k_user_66809587}', '', coalesce(pgdedup.index_build('pgdedup_fn_values_3664d479'), pgdedup.function_build('pgdedup_fn_values_3664d479')), pgdedup.object_shape('pgdedup_fn_values_3664d479'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_keys_98cc4a09"(
    "v1" integer, "v2" uuid, "v3" text, "v4" text[]
)
RETURNS TABLE (key bigint, asked boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT "pgdedup"."lock_key"('company_name:same|' || "v"."value" || '|' || "o"."others", ''), NULL::boolean
    FROM (SELECT "pgdedup_fn_keys_98cc4a09"."v1" AS "租户", "pgdedup_fn_keys_98cc4a09"."v2" AS "编号", "pgdedup_fn_keys_98cc4a09"."v3" AS "pgdedup_k_user_66809587", "pgdedup_fn_keys_98cc4a09"."v4" AS "pgdedup_k_635fe006") AS r
    CROSS JOIN LATERAL (SELECT 'person_name:same|' || "r"."pgdedup_k_user_66809587" OFFSET 0) AS o (others)
    CROSS JOIN pg_catalog.unnest(CASE WHEN "o"."others" IS NOT NULL THEN "r"."pgdedup_k_635fe006" END) AS v (value);
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_keys_98cc4a09"("v1" integer, "v2" uuid, "v3" text, "v4" text[]) IS 'pgdedup: keys of a row for rule 同名 of "销售 CRM"."客户.表"';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_keys_98cc4a09"("v1" integer, "v2" uuid, "v3" text, "v4" text[]) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_keys_98cc4a09', '"销售 CRM"."客户.表"', 8, 'function', 'rule:同名', '7497101c90383238c15244bb7b1565bc', '"pgdedup"."pgdedup_fn_keys_98cc4a09"("v1" integer, "v2" uuid, "v3" text, "v4" text[])', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_keys_98cc4a09"("v1" integer, "v2" uuid, "v3" text, "v4" text[]);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_keys_98cc4a09"(
    "v1" integer, "v2" uuid, "v3" text, "v4" text[]
)
RETURNS TABLE (key bigint, asked boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT "pgdedup"."lock_key"(''company_name:same|'' || "v"."value" || ''|'' || "o"."others", ''''), NULL::boolean
    FROM (SELECT "pgdedup_fn_keys_98cc4a09"."v1" AS "租户", "pgdedup_fn_keys_98cc4a09"."v2" AS "编号", "pgdedup_fn_keys_98cc4a09"."v3" AS "pgdedup_k_user_66809587", "pgdedup_fn_keys_98cc4a09"."v4" AS "pgdedup_k_635fe006") AS r
    CROSS JOIN LATERAL (SELECT ''person_name:same|'' || "r"."pgdedup_k_user_66809587" OFFSET 0) AS o (others)
    CROSS JOIN pg_catalog.unnest(CASE WHEN "o"."others" IS NOT NULL THEN "r"."pgdedup_k_635fe006" END) AS v (value);
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_keys_98cc4a09"("v1" integer, "v2" uuid, "v3" text, "v4" text[]) IS ''pgdedup: keys of a row for rule 同名 of "销售 CRM"."客户.表"'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_keys_98cc4a09"("v1" integer, "v2" uuid, "v3" text, "v4" text[]) TO PUBLIC;
', '{pgdedup_k_635fe006,pgdedup_k_user_66809587}', '', coalesce(pgdedup.index_build('pgdedup_fn_keys_98cc4a09'), pgdedup.function_build('pgdedup_fn_keys_98cc4a09')), pgdedup.object_shape('pgdedup_fn_keys_98cc4a09'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_alias_keys_6710acd1"(
    "v1" integer, "v2" uuid, "v3" text, "v4" text[]
)
RETURNS TABLE (key bigint, asked boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT l.key, s.side
    FROM (SELECT "pgdedup_fn_alias_keys_6710acd1"."v1" AS "租户", "pgdedup_fn_alias_keys_6710acd1"."v2" AS "编号", "pgdedup_fn_alias_keys_6710acd1"."v3" AS "pgdedup_k_user_66809587", "pgdedup_fn_alias_keys_6710acd1"."v4" AS "pgdedup_k_635fe006") AS t
    CROSS JOIN LATERAL (SELECT "t"."pgdedup_k_user_66809587" UNION ALL SELECT f.form FROM "pgdedup"."alias_forms"('person_name', ARRAY["t"."pgdedup_k_user_66809587"]) AS f (form)) AS "a_user" (value)
    CROSS JOIN LATERAL (SELECT "t"."pgdedup_k_635fe006" || ARRAY(SELECT f.form FROM "pgdedup"."alias_forms"('company_name', "t"."pgdedup_k_635fe006") AS f (form))) AS "a_e06ff957" (value)
    CROSS JOIN LATERAL "pgdedup"."pgdedup_fn_locks_fdf4dcf2"("a_user"."value", "a_e06ff957"."value") AS l
    CROSS JOIN (VALUES (NULL::boolean)) AS s (side)
    WHERE (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('company_name', 'person_name')) AND (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = 'person_name' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_user_66809587")) OR EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest IN (SELECT "pgdedup"."alias_digest"("n"."value") FROM pg_catalog.unnest("t"."pgdedup_k_635fe006") AS n (value)))));
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_alias_keys_6710acd1"("v1" integer, "v2" uuid, "v3" text, "v4" text[]) IS 'pgdedup: keys of a row that has aliases for rule 同名 of "销售 CRM"."客户.表"';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_alias_keys_6710acd1"("v1" integer, "v2" uuid, "v3" text, "v4" text[]) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_alias_keys_6710acd1', '"销售 CRM"."客户.表"', 9, 'function', 'rule:同名', '5d9ca299b6c9656145fbdce73747e4f7', '"pgdedup"."pgdedup_fn_alias_keys_6710acd1"("v1" integer, "v2" uuid, "v3" text, "v4" text[])', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_alias_keys_6710acd1"("v1" integer, "v2" uuid, "v3" text, "v4" text[]);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_alias_keys_6710acd1"(
    "v1" integer, "v2" uuid, "v3" text, "v4" text[]
)
RETURNS TABLE (key bigint, asked boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT l.key, s.side
    FROM (SELECT "pgdedup_fn_alias_keys_6710acd1"."v1" AS "租户", "pgdedup_fn_alias_keys_6710acd1"."v2" AS "编号", "pgdedup_fn_alias_keys_6710acd1"."v3" AS "pgdedup_k_user_66809587", "pgdedup_fn_alias_keys_6710acd1"."v4" AS "pgdedup_k_635fe006") AS t
    CROSS JOIN LATERAL (SELECT "t"."pgdedup_k_user_66809587" UNION ALL SELECT f.form FROM "pgdedup"."alias_forms"(''person_name'', ARRAY["t"."pgdedup_k_user_66809587"]) AS f (form)) AS "a_user" (value)
    CROSS JOIN LATERAL (SELECT "t"."pgdedup_k_635fe006" || ARRAY(SELECT f.form FROM "pgdedup"."alias_forms"(''company_name'', "t"."pgdedup_k_635fe006") AS f (form))) AS "a_e06ff957" (value)
    CROSS JOIN LATERAL "pgdedup"."pgdedup_fn_locks_fdf4dcf2"("a_user"."value", "a_e06ff957"."value") AS l
    CROSS JOIN (VALUES (NULL::boolean)) AS s (side)
    WHERE (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''company_name'', ''person_name'')) AND (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = ''person_name'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_user_66809587")) OR EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest IN (SELECT "pgdedup"."alias_digest"("n"."value") FROM pg_catalog.unnest("t"."pgdedup_k_635fe006") AS n (value)))));
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_alias_keys_6710acd1"("v1" integer, "v2" uuid, "v3" text, "v4" text[]) IS ''pgdedup: keys of a row that has aliases for rule 同名 of "销售 CRM"."客户.表"'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_alias_keys_6710acd1"("v1" integer, "v2" uuid, "v3" text, "v4" text[]) TO PUBLIC;
', '{pgdedup_fn_locks_fdf4dcf2,pgdedup_k_635fe006,pgdedup_k_user_66809587}', '', coalesce(pgdedup.index_build('pgdedup_fn_alias_keys_6710acd1'), pgdedup.function_build('pgdedup_fn_alias_keys_6710acd1')), pgdedup.object_shape('pgdedup_fn_alias_keys_6710acd1'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_relate_602567c7"(
    "l1" integer, "l2" uuid, "l3" text, "l4" text[], "r1" integer, "r2" uuid, "r3" text, "r4" text[]
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        1::double precision,
        ARRAY[coalesce("pgdedup"."shared_values"("t"."pgdedup_k_635fe006", "r"."pgdedup_k_635fe006"), (SELECT pg_catalog.min("pgdedup"."both_values"("a"."value", "b"."value")) FROM pg_catalog.unnest("t"."pgdedup_k_635fe006") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_635fe006") AS b (value) WHERE (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("a"."value")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("b"."value")))), CASE WHEN "t"."pgdedup_k_user_66809587" = "r"."pgdedup_k_user_66809587" THEN "t"."pgdedup_k_user_66809587" ELSE "pgdedup"."both_values"("t"."pgdedup_k_user_66809587", "r"."pgdedup_k_user_66809587") END]::text[]
    FROM (SELECT "pgdedup_fn_relate_602567c7"."l1" AS "租户", "pgdedup_fn_relate_602567c7"."l2" AS "编号", "pgdedup_fn_relate_602567c7"."l3" AS "pgdedup_k_user_66809587", "pgdedup_fn_relate_602567c7"."l4" AS "pgdedup_k_635fe006") AS t
    CROSS JOIN (SELECT "pgdedup_fn_relate_602567c7"."r1" AS "租户", "pgdedup_fn_relate_602567c7"."r2" AS "编号", "pgdedup_fn_relate_602567c7"."r3" AS "pgdedup_k_user_66809587", "pgdedup_fn_relate_602567c7"."r4" AS "pgdedup_k_635fe006") AS r
    WHERE ("t"."pgdedup_k_635fe006" OPERATOR(pg_catalog.&&) "r"."pgdedup_k_635fe006" OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('company_name')) AND EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_635fe006") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_635fe006") AS b (value) WHERE (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("a"."value")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("b"."value")))))
        AND ("t"."pgdedup_k_user_66809587" = "r"."pgdedup_k_user_66809587" OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('person_name')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'person_name' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_user_66809587")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'person_name' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_user_66809587")), false)))
        AND ("t"."租户" = "r"."租户" AND "t"."编号" = "r"."编号") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_relate_602567c7"("l1" integer, "l2" uuid, "l3" text, "l4" text[], "r1" integer, "r2" uuid, "r3" text, "r4" text[]) IS 'pgdedup: the verdict on two rows by rule 同名 of "销售 CRM"."客户.表"';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_relate_602567c7"("l1" integer, "l2" uuid, "l3" text, "l4" text[], "r1" integer, "r2" uuid, "r3" text, "r4" text[]) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_relate_602567c7', '"销售 CRM"."客户.表"', 10, 'function', 'rule:同名', 'd3f61a460a2b228b2ba0065c3d481af1', '"pgdedup"."pgdedup_fn_relate_602567c7"("l1" integer, "l2" uuid, "l3" text, "l4" text[], "r1" integer, "r2" uuid, "r3" text, "r4" text[])', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_relate_602567c7"("l1" integer, "l2" uuid, "l3" text, "l4" text[], "r1" integer, "r2" uuid, "r3" text, "r4" text[]);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_relate_602567c7"(
    "l1" integer, "l2" uuid, "l3" text, "l4" text[], "r1" integer, "r2" uuid, "r3" text, "r4" text[]
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        1::double precision,
        ARRAY[coalesce("pgdedup"."shared_values"("t"."pgdedup_k_635fe006", "r"."pgdedup_k_635fe006"), (SELECT pg_catalog.min("pgdedup"."both_values"("a"."value", "b"."value")) FROM pg_catalog.unnest("t"."pgdedup_k_635fe006") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_635fe006") AS b (value) WHERE (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("a"."value")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("b"."value")))), CASE WHEN "t"."pgdedup_k_user_66809587" = "r"."pgdedup_k_user_66809587" THEN "t"."pgdedup_k_user_66809587" ELSE "pgdedup"."both_values"("t"."pgdedup_k_user_66809587", "r"."pgdedup_k_user_66809587") END]::text[]
    FROM (SELECT "pgdedup_fn_relate_602567c7"."l1" AS "租户", "pgdedup_fn_relate_602567c7"."l2" AS "编号", "pgdedup_fn_relate_602567c7"."l3" AS "pgdedup_k_user_66809587", "pgdedup_fn_relate_602567c7"."l4" AS "pgdedup_k_635fe006") AS t
    CROSS JOIN (SELECT "pgdedup_fn_relate_602567c7"."r1" AS "租户", "pgdedup_fn_relate_602567c7"."r2" AS "编号", "pgdedup_fn_relate_602567c7"."r3" AS "pgdedup_k_user_66809587", "pgdedup_fn_relate_602567c7"."r4" AS "pgdedup_k_635fe006") AS r
    WHERE ("t"."pgdedup_k_635fe006" OPERATOR(pg_catalog.&&) "r"."pgdedup_k_635fe006" OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''company_name'')) AND EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_635fe006") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_635fe006") AS b (value) WHERE (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("a"."value")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("b"."value")))))
        AND ("t"."pgdedup_k_user_66809587" = "r"."pgdedup_k_user_66809587" OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''person_name'')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''person_name'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_user_66809587")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''person_name'' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_user_66809587")), false)))
        AND ("t"."租户" = "r"."租户" AND "t"."编号" = "r"."编号") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_relate_602567c7"("l1" integer, "l2" uuid, "l3" text, "l4" text[], "r1" integer, "r2" uuid, "r3" text, "r4" text[]) IS ''pgdedup: the verdict on two rows by rule 同名 of "销售 CRM"."客户.表"'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_relate_602567c7"("l1" integer, "l2" uuid, "l3" text, "l4" text[], "r1" integer, "r2" uuid, "r3" text, "r4" text[]) TO PUBLIC;
', '{pgdedup_k_635fe006,pgdedup_k_user_66809587}', '', coalesce(pgdedup.index_build('pgdedup_fn_relate_602567c7'), pgdedup.function_build('pgdedup_fn_relate_602567c7')), pgdedup.object_shape('pgdedup_fn_relate_602567c7'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_config_7393e9b4"()
RETURNS jsonb
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN  E'{"version": "1", "table": "\\"销售 CRM\\".\\"客户.表\\"", "label": null, "language": "en", "isolation": "strict", "reveal": "shown", "owner": null, "limit": 20, "notify": false, "show": [], "fields": {"user": {"label": null, "type": "person_name", "columns": ["user"], "sources": [{"column": "user"}], "stored": "pgdedup_k_user_66809587"}, "公司": {"label": null, "type": "company_name", "columns": ["公\\"司", "user"], "sources": [{"column": "公\\"司"}, {"column": "user"}], "stored": "pgdedup_k_635fe006"}}, "rules": [{"rule": "同名", "action": "block", "meaning": "209b6c0f41ca123a", "match": [{"field": "公司", "comparison": "same"}, {"field": "user", "comparison": "same"}]}], "trigram_threshold": null, "scan": {"同名": {"verify": "\\"pgdedup\\".\\"pgdedup_fn_verify_4f39efa3\\"", "width": 4, "values": "\\"pgdedup\\".\\"pgdedup_fn_values_3664d479\\"", "keys": "\\"pgdedup\\".\\"pgdedup_fn_keys_98cc4a09\\"", "relate": "\\"pgdedup\\".\\"pgdedup_fn_relate_602567c7\\"", "alias_keys": "\\"pgdedup\\".\\"pgdedup_fn_alias_keys_6710acd1\\"", "of_line": [3, 4, 1, 2]}}, "merge": {}, "functions": {"config": "\\"pgdedup\\".\\"pgdedup_fn_config_7393e9b4\\"", "find": "\\"pgdedup\\".\\"pgdedup_fn_find_fd1e472f\\"", "records": "\\"pgdedup\\".\\"pgdedup_fn_records_ed0bd19c\\"", "hits": "\\"pgdedup\\".\\"pgdedup_fn_hits_4cd7344e\\"", "explain": "\\"pgdedup\\".\\"pgdedup_fn_explain_77ca4ccb\\"", "line_values": "\\"pgdedup\\".\\"pgdedup_fn_line_values_507fcf78\\"", "origins": "\\"pgdedup\\".\\"pgdedup_fn_origins_eaa630e9\\"", "origin": "\\"pgdedup\\".\\"pgdedup_fn_origin_77a8b4b5\\""}}'::jsonb;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_config_7393e9b4"() IS 'pgdedup: compiled rules of "销售 CRM"."客户.表"';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_config_7393e9b4"() TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_config_7393e9b4', '"销售 CRM"."客户.表"', 11, 'function', 'table', '3856c487b9eb00bb0aece31500d9e226', '"pgdedup"."pgdedup_fn_config_7393e9b4"()', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_config_7393e9b4"();',  E'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_config_7393e9b4"()
RETURNS jsonb
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN  E''{"version": "1", "table": "\\\\"销售 CRM\\\\".\\\\"客户.表\\\\"", "label": null, "language": "en", "isolation": "strict", "reveal": "shown", "owner": null, "limit": 20, "notify": false, "show": [], "fields": {"user": {"label": null, "type": "person_name", "columns": ["user"], "sources": [{"column": "user"}], "stored": "pgdedup_k_user_66809587"}, "公司": {"label": null, "type": "company_name", "columns": ["公\\\\"司", "user"], "sources": [{"column": "公\\\\"司"}, {"column": "user"}], "stored": "pgdedup_k_635fe006"}}, "rules": [{"rule": "同名", "action": "block", "meaning": "209b6c0f41ca123a", "match": [{"field": "公司", "comparison": "same"}, {"field": "user", "comparison": "same"}]}], "trigram_threshold": null, "scan": {"同名": {"verify": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_verify_4f39efa3\\\\"", "width": 4, "values": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_values_3664d479\\\\"", "keys": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_keys_98cc4a09\\\\"", "relate": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_relate_602567c7\\\\"", "alias_keys": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_alias_keys_6710acd1\\\\"", "of_line": [3, 4, 1, 2]}}, "merge": {}, "functions": {"config": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_config_7393e9b4\\\\"", "find": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_find_fd1e472f\\\\"", "records": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_records_ed0bd19c\\\\"", "hits": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_hits_4cd7344e\\\\"", "explain": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_explain_77ca4ccb\\\\"", "line_values": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_line_values_507fcf78\\\\"", "origins": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_origins_eaa630e9\\\\"", "origin": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_origin_77a8b4b5\\\\""}}''::jsonb;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_config_7393e9b4"() IS ''pgdedup: compiled rules of "销售 CRM"."客户.表"'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_config_7393e9b4"() TO PUBLIC;
', '{pgdedup_fn_alias_keys_6710acd1,pgdedup_fn_keys_98cc4a09,pgdedup_fn_relate_602567c7,pgdedup_fn_values_3664d479,pgdedup_fn_verify_4f39efa3,pgdedup_k_635fe006,pgdedup_k_user_66809587}', '', coalesce(pgdedup.index_build('pgdedup_fn_config_7393e9b4'), pgdedup.function_build('pgdedup_fn_config_7393e9b4')), pgdedup.object_shape('pgdedup_fn_config_7393e9b4'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_target_70fcd75e"()
RETURNS regclass
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT '"销售 CRM"."客户.表"'::regclass;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_target_70fcd75e"() IS 'pgdedup: the table itself: "销售 CRM"."客户.表"';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_target_70fcd75e"() TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_target_70fcd75e', '"销售 CRM"."客户.表"', 12, 'function', 'table', '1c4e644b6e39f5dbc276480674eafbe1', '"pgdedup"."pgdedup_fn_target_70fcd75e"()', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_target_70fcd75e"();', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_target_70fcd75e"()
RETURNS regclass
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT ''"销售 CRM"."客户.表"''::regclass;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_target_70fcd75e"() IS ''pgdedup: the table itself: "销售 CRM"."客户.表"'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_target_70fcd75e"() TO PUBLIC;
', '{}', '', coalesce(pgdedup.index_build('pgdedup_fn_target_70fcd75e'), pgdedup.function_build('pgdedup_fn_target_70fcd75e')), pgdedup.object_shape('pgdedup_fn_target_70fcd75e'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_probe_c04c12d7"(
    "k_7028f437" integer, "k_fc147721" uuid
)
RETURNS TABLE (
    "p_user" text, "p_e06ff957" text[],
    live boolean, key text, target regclass, mine boolean
)
LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT
        "t"."pgdedup_k_user_66809587", "t"."pgdedup_k_635fe006",
        true,
        pg_catalog.jsonb_build_object('租户', "t"."租户", '编号', "t"."编号")::text,
        '"销售 CRM"."客户.表"'::regclass,
        t.xmin = pg_catalog.pg_current_xact_id()::pg_catalog.xid
            OR pgdedup.written_here(t.xmin)
    FROM "销售 CRM"."客户.表" AS t
    WHERE "t"."租户" = "pgdedup_fn_probe_c04c12d7"."k_7028f437" AND "t"."编号" = "pgdedup_fn_probe_c04c12d7"."k_fc147721";
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_probe_c04c12d7"("k_7028f437" integer, "k_fc147721" uuid) IS 'pgdedup: what the rules read of a row of "销售 CRM"."客户.表"';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_probe_c04c12d7"("k_7028f437" integer, "k_fc147721" uuid) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_probe_c04c12d7', '"销售 CRM"."客户.表"', 13, 'function', 'table', '830b3317f014a049f443a578b1f6fd0d', '"pgdedup"."pgdedup_fn_probe_c04c12d7"("k_7028f437" integer, "k_fc147721" uuid) "p_user" text, "p_e06ff957" text[]', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_probe_c04c12d7"("k_7028f437" integer, "k_fc147721" uuid);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_probe_c04c12d7"(
    "k_7028f437" integer, "k_fc147721" uuid
)
RETURNS TABLE (
    "p_user" text, "p_e06ff957" text[],
    live boolean, key text, target regclass, mine boolean
)
LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT
        "t"."pgdedup_k_user_66809587", "t"."pgdedup_k_635fe006",
        true,
        pg_catalog.jsonb_build_object(''租户'', "t"."租户", ''编号'', "t"."编号")::text,
        ''"销售 CRM"."客户.表"''::regclass,
        t.xmin = pg_catalog.pg_current_xact_id()::pg_catalog.xid
            OR pgdedup.written_here(t.xmin)
    FROM "销售 CRM"."客户.表" AS t
    WHERE "t"."租户" = "pgdedup_fn_probe_c04c12d7"."k_7028f437" AND "t"."编号" = "pgdedup_fn_probe_c04c12d7"."k_fc147721";
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_probe_c04c12d7"("k_7028f437" integer, "k_fc147721" uuid) IS ''pgdedup: what the rules read of a row of "销售 CRM"."客户.表"'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_probe_c04c12d7"("k_7028f437" integer, "k_fc147721" uuid) TO PUBLIC;
', '{pgdedup_k_635fe006,pgdedup_k_user_66809587}', '', coalesce(pgdedup.index_build('pgdedup_fn_probe_c04c12d7'), pgdedup.function_build('pgdedup_fn_probe_c04c12d7')), pgdedup.object_shape('pgdedup_fn_probe_c04c12d7'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_parse_b0752d1f"(p_record jsonb)
RETURNS TABLE ("p_user" text, "p_e06ff957" text[], "k_7028f437" integer, "k_fc147721" uuid, live boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "n"."p_user", "n"."p_e06ff957", "n"."k_7028f437", "n"."k_fc147721",
        n.live
    FROM (
        SELECT
            "pgdedup"."person_name_v1"(("user" COLLATE pg_catalog."C")) AS "p_user", "pgdedup"."distinct_values_v1"(ARRAY["pgdedup"."company_name_v1"(("公""司" COLLATE pg_catalog."C")), "pgdedup"."company_name_v1"(("user" COLLATE pg_catalog."C"))]) AS "p_e06ff957", "租户" AS "k_7028f437", "编号" AS "k_fc147721",
            true AS live
        FROM pg_catalog.jsonb_populate_record(
            NULL::"销售 CRM"."客户.表", "pgdedup_fn_parse_b0752d1f"."p_record"
        )
        -- No limit, but a fence: each normal form is made once, whoever reads it.
        OFFSET 0
    ) AS n;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_parse_b0752d1f"(p_record jsonb) IS 'pgdedup: what the rules read of a JSON record of "销售 CRM"."客户.表"';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_parse_b0752d1f"(p_record jsonb) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_parse_b0752d1f', '"销售 CRM"."客户.表"', 14, 'function', 'table', '6b8a34ec7a028c0e46e92190607c8612', '"pgdedup"."pgdedup_fn_parse_b0752d1f"(p_record jsonb) "p_user" text, "p_e06ff957" text[], "k_7028f437" integer, "k_fc147721" uuid', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_parse_b0752d1f"(p_record jsonb);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_parse_b0752d1f"(p_record jsonb)
RETURNS TABLE ("p_user" text, "p_e06ff957" text[], "k_7028f437" integer, "k_fc147721" uuid, live boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "n"."p_user", "n"."p_e06ff957", "n"."k_7028f437", "n"."k_fc147721",
        n.live
    FROM (
        SELECT
            "pgdedup"."person_name_v1"(("user" COLLATE pg_catalog."C")) AS "p_user", "pgdedup"."distinct_values_v1"(ARRAY["pgdedup"."company_name_v1"(("公""司" COLLATE pg_catalog."C")), "pgdedup"."company_name_v1"(("user" COLLATE pg_catalog."C"))]) AS "p_e06ff957", "租户" AS "k_7028f437", "编号" AS "k_fc147721",
            true AS live
        FROM pg_catalog.jsonb_populate_record(
            NULL::"销售 CRM"."客户.表", "pgdedup_fn_parse_b0752d1f"."p_record"
        )
        -- No limit, but a fence: each normal form is made once, whoever reads it.
        OFFSET 0
    ) AS n;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_parse_b0752d1f"(p_record jsonb) IS ''pgdedup: what the rules read of a JSON record of "销售 CRM"."客户.表"'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_parse_b0752d1f"(p_record jsonb) TO PUBLIC;
', '{}', '', coalesce(pgdedup.index_build('pgdedup_fn_parse_b0752d1f'), pgdedup.function_build('pgdedup_fn_parse_b0752d1f')), pgdedup.object_shape('pgdedup_fn_parse_b0752d1f'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_lookup_0e0c583c"(
    given_actions text[], given_limit integer, "p_user" text, "p_e06ff957" text[], "k_7028f437" integer, "k_fc147721" uuid
) RETURNS TABLE (rule integer, key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    (
        SELECT 1, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_match_4381e3d9"("pgdedup_fn_lookup_0e0c583c"."p_user", "pgdedup_fn_lookup_0e0c583c"."p_e06ff957", "pgdedup_fn_lookup_0e0c583c"."k_7028f437", "pgdedup_fn_lookup_0e0c583c"."k_fc147721") AS m
        WHERE "pgdedup_fn_lookup_0e0c583c"."given_actions"[1] <> 'off'
        LIMIT "pgdedup_fn_lookup_0e0c583c"."given_limit"
    );
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_lookup_0e0c583c"(given_actions text[], given_limit integer, "p_user" text, "p_e06ff957" text[], "k_7028f437" integer, "k_fc147721" uuid) IS 'pgdedup: all rules over one record of "销售 CRM"."客户.表"';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_lookup_0e0c583c"(given_actions text[], given_limit integer, "p_user" text, "p_e06ff957" text[], "k_7028f437" integer, "k_fc147721" uuid) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_lookup_0e0c583c', '"销售 CRM"."客户.表"', 15, 'function', 'table', '81fdd93e2bae88bb7a8b718f3beb61b2', '"pgdedup"."pgdedup_fn_lookup_0e0c583c"(given_actions text[], given_limit integer, "p_user" text, "p_e06ff957" text[], "k_7028f437" integer, "k_fc147721" uuid)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_lookup_0e0c583c"(given_actions text[], given_limit integer, "p_user" text, "p_e06ff957" text[], "k_7028f437" integer, "k_fc147721" uuid);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_lookup_0e0c583c"(
    given_actions text[], given_limit integer, "p_user" text, "p_e06ff957" text[], "k_7028f437" integer, "k_fc147721" uuid
) RETURNS TABLE (rule integer, key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    (
        SELECT 1, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_match_4381e3d9"("pgdedup_fn_lookup_0e0c583c"."p_user", "pgdedup_fn_lookup_0e0c583c"."p_e06ff957", "pgdedup_fn_lookup_0e0c583c"."k_7028f437", "pgdedup_fn_lookup_0e0c583c"."k_fc147721") AS m
        WHERE "pgdedup_fn_lookup_0e0c583c"."given_actions"[1] <> ''off''
        LIMIT "pgdedup_fn_lookup_0e0c583c"."given_limit"
    );
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_lookup_0e0c583c"(given_actions text[], given_limit integer, "p_user" text, "p_e06ff957" text[], "k_7028f437" integer, "k_fc147721" uuid) IS ''pgdedup: all rules over one record of "销售 CRM"."客户.表"'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_lookup_0e0c583c"(given_actions text[], given_limit integer, "p_user" text, "p_e06ff957" text[], "k_7028f437" integer, "k_fc147721" uuid) TO PUBLIC;
', '{pgdedup_fn_match_4381e3d9}', '', coalesce(pgdedup.index_build('pgdedup_fn_lookup_0e0c583c'), pgdedup.function_build('pgdedup_fn_lookup_0e0c583c')), pgdedup.object_shape('pgdedup_fn_lookup_0e0c583c'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_alias_lookup_3ab570a3"(
    given_actions text[], given_limit integer, "p_user" text, "p_e06ff957" text[], "k_7028f437" integer, "k_fc147721" uuid
) RETURNS TABLE (rule integer, key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    (
        SELECT 1, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_alias_match_162272b1"("pgdedup_fn_alias_lookup_3ab570a3"."p_user", "pgdedup_fn_alias_lookup_3ab570a3"."p_e06ff957", "pgdedup_fn_alias_lookup_3ab570a3"."k_7028f437", "pgdedup_fn_alias_lookup_3ab570a3"."k_fc147721") AS m
        WHERE "pgdedup_fn_alias_lookup_3ab570a3"."given_actions"[1] <> 'off'
        LIMIT "pgdedup_fn_alias_lookup_3ab570a3"."given_limit"
    );
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_alias_lookup_3ab570a3"(given_actions text[], given_limit integer, "p_user" text, "p_e06ff957" text[], "k_7028f437" integer, "k_fc147721" uuid) IS 'pgdedup: all rules over one record that has aliases of "销售 CRM"."客户.表"';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_alias_lookup_3ab570a3"(given_actions text[], given_limit integer, "p_user" text, "p_e06ff957" text[], "k_7028f437" integer, "k_fc147721" uuid) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_alias_lookup_3ab570a3', '"销售 CRM"."客户.表"', 16, 'function', 'table', '1ad1f74b6ea44f950c57e89bdba80980', '"pgdedup"."pgdedup_fn_alias_lookup_3ab570a3"(given_actions text[], given_limit integer, "p_user" text, "p_e06ff957" text[], "k_7028f437" integer, "k_fc147721" uuid)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_alias_lookup_3ab570a3"(given_actions text[], given_limit integer, "p_user" text, "p_e06ff957" text[], "k_7028f437" integer, "k_fc147721" uuid);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_alias_lookup_3ab570a3"(
    given_actions text[], given_limit integer, "p_user" text, "p_e06ff957" text[], "k_7028f437" integer, "k_fc147721" uuid
) RETURNS TABLE (rule integer, key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    (
        SELECT 1, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_alias_match_162272b1"("pgdedup_fn_alias_lookup_3ab570a3"."p_user", "pgdedup_fn_alias_lookup_3ab570a3"."p_e06ff957", "pgdedup_fn_alias_lookup_3ab570a3"."k_7028f437", "pgdedup_fn_alias_lookup_3ab570a3"."k_fc147721") AS m
        WHERE "pgdedup_fn_alias_lookup_3ab570a3"."given_actions"[1] <> ''off''
        LIMIT "pgdedup_fn_alias_lookup_3ab570a3"."given_limit"
    );
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_alias_lookup_3ab570a3"(given_actions text[], given_limit integer, "p_user" text, "p_e06ff957" text[], "k_7028f437" integer, "k_fc147721" uuid) IS ''pgdedup: all rules over one record that has aliases of "销售 CRM"."客户.表"'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_alias_lookup_3ab570a3"(given_actions text[], given_limit integer, "p_user" text, "p_e06ff957" text[], "k_7028f437" integer, "k_fc147721" uuid) TO PUBLIC;
', '{pgdedup_fn_alias_match_162272b1}', '', coalesce(pgdedup.index_build('pgdedup_fn_alias_lookup_3ab570a3'), pgdedup.function_build('pgdedup_fn_alias_lookup_3ab570a3')), pgdedup.object_shape('pgdedup_fn_alias_lookup_3ab570a3'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_candidates_c6a89467"(
    given_actions text[], given_limit integer, "p_user" text, "p_e06ff957" text[], "k_7028f437" integer, "k_fc147721" uuid
) RETURNS TABLE (found boolean[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT ARRAY[
        ("pgdedup_fn_candidates_c6a89467"."given_actions"[1] <> 'off') AND EXISTS (SELECT FROM (SELECT FROM "销售 CRM"."客户.表" AS t WHERE "t"."pgdedup_k_635fe006" OPERATOR(pg_catalog.&&) "pgdedup_fn_candidates_c6a89467"."p_e06ff957" AND ("t"."租户" = "pgdedup_fn_candidates_c6a89467"."k_7028f437" AND "t"."编号" = "pgdedup_fn_candidates_c6a89467"."k_fc147721") IS NOT TRUE LIMIT "pgdedup_fn_candidates_c6a89467"."given_limit") AS c)
    ];
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_candidates_c6a89467"(given_actions text[], given_limit integer, "p_user" text, "p_e06ff957" text[], "k_7028f437" integer, "k_fc147721" uuid) IS 'pgdedup: which keys find rows of "销售 CRM"."客户.表"';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_candidates_c6a89467"(given_actions text[], given_limit integer, "p_user" text, "p_e06ff957" text[], "k_7028f437" integer, "k_fc147721" uuid) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_candidates_c6a89467', '"销售 CRM"."客户.表"', 17, 'function', 'table', 'a8788b2184d9beb7df8fd5d537bf0e8b', '"pgdedup"."pgdedup_fn_candidates_c6a89467"(given_actions text[], given_limit integer, "p_user" text, "p_e06ff957" text[], "k_7028f437" integer, "k_fc147721" uuid)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_candidates_c6a89467"(given_actions text[], given_limit integer, "p_user" text, "p_e06ff957" text[], "k_7028f437" integer, "k_fc147721" uuid);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_candidates_c6a89467"(
    given_actions text[], given_limit integer, "p_user" text, "p_e06ff957" text[], "k_7028f437" integer, "k_fc147721" uuid
) RETURNS TABLE (found boolean[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT ARRAY[
        ("pgdedup_fn_candidates_c6a89467"."given_actions"[1] <> ''off'') AND EXISTS (SELECT FROM (SELECT FROM "销售 CRM"."客户.表" AS t WHERE "t"."pgdedup_k_635fe006" OPERATOR(pg_catalog.&&) "pgdedup_fn_candidates_c6a89467"."p_e06ff957" AND ("t"."租户" = "pgdedup_fn_candidates_c6a89467"."k_7028f437" AND "t"."编号" = "pgdedup_fn_candidates_c6a89467"."k_fc147721") IS NOT TRUE LIMIT "pgdedup_fn_candidates_c6a89467"."given_limit") AS c)
    ];
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_candidates_c6a89467"(given_actions text[], given_limit integer, "p_user" text, "p_e06ff957" text[], "k_7028f437" integer, "k_fc147721" uuid) IS ''pgdedup: which keys find rows of "销售 CRM"."客户.表"'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_candidates_c6a89467"(given_actions text[], given_limit integer, "p_user" text, "p_e06ff957" text[], "k_7028f437" integer, "k_fc147721" uuid) TO PUBLIC;
', '{pgdedup_k_635fe006,pgdedup_k_user_66809587}', '', coalesce(pgdedup.index_build('pgdedup_fn_candidates_c6a89467'), pgdedup.function_build('pgdedup_fn_candidates_c6a89467')), pgdedup.object_shape('pgdedup_fn_candidates_c6a89467'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_look_43c3ebd8"(
    given_actions text[], given_limit integer, "p_user" text, "p_e06ff957" text[], "k_7028f437" integer, "k_fc147721" uuid
) RETURNS pgdedup.hit[]
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $pgdedup$
DECLARE
    v_found boolean[];
    v_hits pgdedup.hit[];
BEGIN
    SELECT c.found INTO v_found
    FROM "pgdedup"."pgdedup_fn_candidates_c6a89467"(
        given_actions, given_limit, "pgdedup_fn_look_43c3ebd8"."p_user", "pgdedup_fn_look_43c3ebd8"."p_e06ff957", "pgdedup_fn_look_43c3ebd8"."k_7028f437", "pgdedup_fn_look_43c3ebd8"."k_fc147721"
    ) AS c;
    IF true <> ALL (v_found) THEN
        RETURN NULL;
    END IF;
    IF v_found[1] THEN
        v_hits := v_hits || ARRAY(
            SELECT ROW(h.*)::pgdedup.hit FROM (
        SELECT 1, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_match_4381e3d9"("pgdedup_fn_look_43c3ebd8"."p_user", "pgdedup_fn_look_43c3ebd8"."p_e06ff957", "pgdedup_fn_look_43c3ebd8"."k_7028f437", "pgdedup_fn_look_43c3ebd8"."k_fc147721") AS m
        WHERE "pgdedup_fn_look_43c3ebd8"."given_actions"[1] <> 'off'
        LIMIT "pgdedup_fn_look_43c3ebd8"."given_limit"
    ) AS h
        );
    END IF;
    RETURN CASE WHEN cardinality(v_hits) > 0 THEN v_hits END;
END
$pgdedup$;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_look_43c3ebd8"(given_actions text[], given_limit integer, "p_user" text, "p_e06ff957" text[], "k_7028f437" integer, "k_fc147721" uuid) IS 'pgdedup: the rules over one record of "销售 CRM"."客户.表"';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_look_43c3ebd8"(given_actions text[], given_limit integer, "p_user" text, "p_e06ff957" text[], "k_7028f437" integer, "k_fc147721" uuid) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_look_43c3ebd8', '"销售 CRM"."客户.表"', 18, 'function', 'table', '486fe60c9a7006bd6229c489e31c237a', '"pgdedup"."pgdedup_fn_look_43c3ebd8"(given_actions text[], given_limit integer, "p_user" text, "p_e06ff957" text[], "k_7028f437" integer, "k_fc147721" uuid)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_look_43c3ebd8"(given_actions text[], given_limit integer, "p_user" text, "p_e06ff957" text[], "k_7028f437" integer, "k_fc147721" uuid);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_look_43c3ebd8"(
    given_actions text[], given_limit integer, "p_user" text, "p_e06ff957" text[], "k_7028f437" integer, "k_fc147721" uuid
) RETURNS pgdedup.hit[]
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $pgdedup$
DECLARE
    v_found boolean[];
    v_hits pgdedup.hit[];
BEGIN
    SELECT c.found INTO v_found
    FROM "pgdedup"."pgdedup_fn_candidates_c6a89467"(
        given_actions, given_limit, "pgdedup_fn_look_43c3ebd8"."p_user", "pgdedup_fn_look_43c3ebd8"."p_e06ff957", "pgdedup_fn_look_43c3ebd8"."k_7028f437", "pgdedup_fn_look_43c3ebd8"."k_fc147721"
    ) AS c;
    IF true <> ALL (v_found) THEN
        RETURN NULL;
    END IF;
    IF v_found[1] THEN
        v_hits := v_hits || ARRAY(
            SELECT ROW(h.*)::pgdedup.hit FROM (
        SELECT 1, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_match_4381e3d9"("pgdedup_fn_look_43c3ebd8"."p_user", "pgdedup_fn_look_43c3ebd8"."p_e06ff957", "pgdedup_fn_look_43c3ebd8"."k_7028f437", "pgdedup_fn_look_43c3ebd8"."k_fc147721") AS m
        WHERE "pgdedup_fn_look_43c3ebd8"."given_actions"[1] <> ''off''
        LIMIT "pgdedup_fn_look_43c3ebd8"."given_limit"
    ) AS h
        );
    END IF;
    RETURN CASE WHEN cardinality(v_hits) > 0 THEN v_hits END;
END
$pgdedup$;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_look_43c3ebd8"(given_actions text[], given_limit integer, "p_user" text, "p_e06ff957" text[], "k_7028f437" integer, "k_fc147721" uuid) IS ''pgdedup: the rules over one record of "销售 CRM"."客户.表"'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_look_43c3ebd8"(given_actions text[], given_limit integer, "p_user" text, "p_e06ff957" text[], "k_7028f437" integer, "k_fc147721" uuid) TO PUBLIC;
', '{pgdedup_fn_candidates_c6a89467,pgdedup_fn_match_4381e3d9}', '', coalesce(pgdedup.index_build('pgdedup_fn_look_43c3ebd8'), pgdedup.function_build('pgdedup_fn_look_43c3ebd8')), pgdedup.object_shape('pgdedup_fn_look_43c3ebd8'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_hits_4cd7344e"(
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
    FROM "销售 CRM"."客户.表" AS t
    CROSS JOIN LATERAL (
        SELECT o.* FROM "pgdedup"."pgdedup_fn_lookup_0e0c583c"("pgdedup_fn_hits_4cd7344e"."p_actions", "pgdedup_fn_hits_4cd7344e"."p_limit", "t"."pgdedup_k_user_66809587", "t"."pgdedup_k_635fe006", "t"."租户", "t"."编号") AS o WHERE NOT (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('company_name', 'person_name')) AND (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = 'person_name' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_user_66809587")) OR EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest IN (SELECT "pgdedup"."alias_digest"("n"."value") FROM pg_catalog.unnest("t"."pgdedup_k_635fe006") AS n (value)))))
        UNION ALL
        SELECT o.* FROM "pgdedup"."pgdedup_fn_alias_lookup_3ab570a3"("pgdedup_fn_hits_4cd7344e"."p_actions", "pgdedup_fn_hits_4cd7344e"."p_limit", "t"."pgdedup_k_user_66809587", "t"."pgdedup_k_635fe006", "t"."租户", "t"."编号") AS o WHERE (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('company_name', 'person_name')) AND (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = 'person_name' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_user_66809587")) OR EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest IN (SELECT "pgdedup"."alias_digest"("n"."value") FROM pg_catalog.unnest("t"."pgdedup_k_635fe006") AS n (value)))))
    ) AS l
    WHERE "t"."租户" = ("pgdedup_fn_hits_4cd7344e"."p_key"::jsonb ->> '租户')::integer AND "t"."编号" = ("pgdedup_fn_hits_4cd7344e"."p_key"::jsonb ->> '编号')::uuid AND true;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_hits_4cd7344e"(p_key text, p_actions text[], p_limit integer) IS 'pgdedup: the rules over one stored row of "销售 CRM"."客户.表"';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_hits_4cd7344e"(p_key text, p_actions text[], p_limit integer) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_hits_4cd7344e', '"销售 CRM"."客户.表"', 19, 'function', 'table', '6752e35552edee0bf6dd6c7c9ab52d1a', '"pgdedup"."pgdedup_fn_hits_4cd7344e"(p_key text, p_actions text[], p_limit integer)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_hits_4cd7344e"(p_key text, p_actions text[], p_limit integer);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_hits_4cd7344e"(
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
    FROM "销售 CRM"."客户.表" AS t
    CROSS JOIN LATERAL (
        SELECT o.* FROM "pgdedup"."pgdedup_fn_lookup_0e0c583c"("pgdedup_fn_hits_4cd7344e"."p_actions", "pgdedup_fn_hits_4cd7344e"."p_limit", "t"."pgdedup_k_user_66809587", "t"."pgdedup_k_635fe006", "t"."租户", "t"."编号") AS o WHERE NOT (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''company_name'', ''person_name'')) AND (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = ''person_name'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_user_66809587")) OR EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest IN (SELECT "pgdedup"."alias_digest"("n"."value") FROM pg_catalog.unnest("t"."pgdedup_k_635fe006") AS n (value)))))
        UNION ALL
        SELECT o.* FROM "pgdedup"."pgdedup_fn_alias_lookup_3ab570a3"("pgdedup_fn_hits_4cd7344e"."p_actions", "pgdedup_fn_hits_4cd7344e"."p_limit", "t"."pgdedup_k_user_66809587", "t"."pgdedup_k_635fe006", "t"."租户", "t"."编号") AS o WHERE (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''company_name'', ''person_name'')) AND (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = ''person_name'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_user_66809587")) OR EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest IN (SELECT "pgdedup"."alias_digest"("n"."value") FROM pg_catalog.unnest("t"."pgdedup_k_635fe006") AS n (value)))))
    ) AS l
    WHERE "t"."租户" = ("pgdedup_fn_hits_4cd7344e"."p_key"::jsonb ->> ''租户'')::integer AND "t"."编号" = ("pgdedup_fn_hits_4cd7344e"."p_key"::jsonb ->> ''编号'')::uuid AND true;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_hits_4cd7344e"(p_key text, p_actions text[], p_limit integer) IS ''pgdedup: the rules over one stored row of "销售 CRM"."客户.表"'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_hits_4cd7344e"(p_key text, p_actions text[], p_limit integer) TO PUBLIC;
', '{pgdedup_fn_alias_lookup_3ab570a3,pgdedup_fn_lookup_0e0c583c,pgdedup_k_635fe006,pgdedup_k_user_66809587}', '', coalesce(pgdedup.index_build('pgdedup_fn_hits_4cd7344e'), pgdedup.function_build('pgdedup_fn_hits_4cd7344e')), pgdedup.object_shape('pgdedup_fn_hits_4cd7344e'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_records_ed0bd19c"(p_keys text[])
RETURNS TABLE (key text, record jsonb)
LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT
        k.key,
        pg_catalog.to_jsonb(t.*) - '{pgdedup_k_user_66809587,pgdedup_k_635fe006}'::text[]
    FROM pg_catalog.unnest("pgdedup_fn_records_ed0bd19c"."p_keys") AS k (key)
    INNER JOIN "销售 CRM"."客户.表" AS t
        ON "t"."租户" = ("k"."key"::jsonb ->> '租户')::integer AND "t"."编号" = ("k"."key"::jsonb ->> '编号')::uuid;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_records_ed0bd19c"(p_keys text[]) IS 'pgdedup: rows by key of "销售 CRM"."客户.表"';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_records_ed0bd19c"(p_keys text[]) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_records_ed0bd19c', '"销售 CRM"."客户.表"', 20, 'function', 'table', '3ff490440dbfded67137b439a5907a73', '"pgdedup"."pgdedup_fn_records_ed0bd19c"(p_keys text[])', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_records_ed0bd19c"(p_keys text[]);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_records_ed0bd19c"(p_keys text[])
RETURNS TABLE (key text, record jsonb)
LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT
        k.key,
        pg_catalog.to_jsonb(t.*) - ''{pgdedup_k_user_66809587,pgdedup_k_635fe006}''::text[]
    FROM pg_catalog.unnest("pgdedup_fn_records_ed0bd19c"."p_keys") AS k (key)
    INNER JOIN "销售 CRM"."客户.表" AS t
        ON "t"."租户" = ("k"."key"::jsonb ->> ''租户'')::integer AND "t"."编号" = ("k"."key"::jsonb ->> ''编号'')::uuid;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_records_ed0bd19c"(p_keys text[]) IS ''pgdedup: rows by key of "销售 CRM"."客户.表"'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_records_ed0bd19c"(p_keys text[]) TO PUBLIC;
', '{pgdedup_k_635fe006,pgdedup_k_user_66809587}', '', coalesce(pgdedup.index_build('pgdedup_fn_records_ed0bd19c'), pgdedup.function_build('pgdedup_fn_records_ed0bd19c')), pgdedup.object_shape('pgdedup_fn_records_ed0bd19c'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_explain_77ca4ccb"(
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
    FROM "销售 CRM"."客户.表" AS t
    INNER JOIN "销售 CRM"."客户.表" AS r
        ON "r"."租户" = ("pgdedup_fn_explain_77ca4ccb"."p_key_r"::jsonb ->> '租户')::integer AND "r"."编号" = ("pgdedup_fn_explain_77ca4ccb"."p_key_r"::jsonb ->> '编号')::uuid
    CROSS JOIN LATERAL (
        VALUES
        ('同名', '公司', 'same', nullif(pg_catalog.concat_ws(', ', "t"."公""司"::text, "t"."user"::text), ''), nullif(pg_catalog.concat_ws(', ', "r"."公""司"::text, "r"."user"::text), ''), pg_catalog.array_to_string("t"."pgdedup_k_635fe006", ', '), pg_catalog.array_to_string("r"."pgdedup_k_635fe006", ', '), CASE WHEN (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('company_name')) AND EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_635fe006") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_635fe006") AS b (value) WHERE (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("a"."value")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("b"."value")))) THEN 1 ELSE CASE WHEN "t"."pgdedup_k_635fe006" OPERATOR(pg_catalog.&&) "r"."pgdedup_k_635fe006" THEN 1::double precision WHEN NOT ("t"."pgdedup_k_635fe006" OPERATOR(pg_catalog.&&) "r"."pgdedup_k_635fe006") THEN 0 END::double precision END::double precision, NULL::double precision, coalesce(("t"."pgdedup_k_635fe006" OPERATOR(pg_catalog.&&) "r"."pgdedup_k_635fe006" OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('company_name')) AND EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_635fe006") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_635fe006") AS b (value) WHERE (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("a"."value")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("b"."value"))))), false), false),
        ('同名', '公司', 'alias', nullif(pg_catalog.concat_ws(', ', "t"."公""司"::text, "t"."user"::text), ''), nullif(pg_catalog.concat_ws(', ', "r"."公""司"::text, "r"."user"::text), ''), pg_catalog.array_to_string("t"."pgdedup_k_635fe006", ', '), pg_catalog.array_to_string("r"."pgdedup_k_635fe006", ', '), 1::double precision, NULL::double precision, (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('company_name')) AND EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_635fe006") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_635fe006") AS b (value) WHERE (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("a"."value")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("b"."value")))), false),
        ('同名', 'user', 'same', "t"."user"::text, "r"."user"::text, "t"."pgdedup_k_user_66809587", "r"."pgdedup_k_user_66809587", CASE WHEN (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('person_name')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'person_name' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_user_66809587")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'person_name' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_user_66809587")), false)) THEN 1 ELSE CASE WHEN "t"."pgdedup_k_user_66809587" = "r"."pgdedup_k_user_66809587" THEN 1::double precision WHEN NOT ("t"."pgdedup_k_user_66809587" = "r"."pgdedup_k_user_66809587") THEN 0 END::double precision END::double precision, NULL::double precision, coalesce(("t"."pgdedup_k_user_66809587" = "r"."pgdedup_k_user_66809587" OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('person_name')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'person_name' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_user_66809587")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'person_name' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_user_66809587")), false))), false), false),
        ('同名', 'user', 'alias', "t"."user"::text, "r"."user"::text, "t"."pgdedup_k_user_66809587", "r"."pgdedup_k_user_66809587", 1::double precision, NULL::double precision, (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('person_name')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'person_name' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_user_66809587")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'person_name' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_user_66809587")), false)), false)
    ) AS e (
        rule, field, comparison, value_l, value_r, normalised_l, normalised_r,
        score, threshold, satisfied, veto
    )
    WHERE "t"."租户" = ("pgdedup_fn_explain_77ca4ccb"."p_key_l"::jsonb ->> '租户')::integer AND "t"."编号" = ("pgdedup_fn_explain_77ca4ccb"."p_key_l"::jsonb ->> '编号')::uuid
        AND (e.comparison <> 'alias' OR e.satisfied);
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_explain_77ca4ccb"(p_key_l text, p_key_r text) IS 'pgdedup: two rows of "销售 CRM"."客户.表" under every comparison';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_explain_77ca4ccb"(p_key_l text, p_key_r text) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_explain_77ca4ccb', '"销售 CRM"."客户.表"', 21, 'function', 'table', '92ee6d442ed11f2cbd8327edbf7b2b06', '"pgdedup"."pgdedup_fn_explain_77ca4ccb"(p_key_l text, p_key_r text)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_explain_77ca4ccb"(p_key_l text, p_key_r text);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_explain_77ca4ccb"(
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
    FROM "销售 CRM"."客户.表" AS t
    INNER JOIN "销售 CRM"."客户.表" AS r
        ON "r"."租户" = ("pgdedup_fn_explain_77ca4ccb"."p_key_r"::jsonb ->> ''租户'')::integer AND "r"."编号" = ("pgdedup_fn_explain_77ca4ccb"."p_key_r"::jsonb ->> ''编号'')::uuid
    CROSS JOIN LATERAL (
        VALUES
        (''同名'', ''公司'', ''same'', nullif(pg_catalog.concat_ws('', '', "t"."公""司"::text, "t"."user"::text), ''''), nullif(pg_catalog.concat_ws('', '', "r"."公""司"::text, "r"."user"::text), ''''), pg_catalog.array_to_string("t"."pgdedup_k_635fe006", '', ''), pg_catalog.array_to_string("r"."pgdedup_k_635fe006", '', ''), CASE WHEN (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''company_name'')) AND EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_635fe006") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_635fe006") AS b (value) WHERE (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("a"."value")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("b"."value")))) THEN 1 ELSE CASE WHEN "t"."pgdedup_k_635fe006" OPERATOR(pg_catalog.&&) "r"."pgdedup_k_635fe006" THEN 1::double precision WHEN NOT ("t"."pgdedup_k_635fe006" OPERATOR(pg_catalog.&&) "r"."pgdedup_k_635fe006") THEN 0 END::double precision END::double precision, NULL::double precision, coalesce(("t"."pgdedup_k_635fe006" OPERATOR(pg_catalog.&&) "r"."pgdedup_k_635fe006" OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''company_name'')) AND EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_635fe006") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_635fe006") AS b (value) WHERE (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("a"."value")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("b"."value"))))), false), false),
        (''同名'', ''公司'', ''alias'', nullif(pg_catalog.concat_ws('', '', "t"."公""司"::text, "t"."user"::text), ''''), nullif(pg_catalog.concat_ws('', '', "r"."公""司"::text, "r"."user"::text), ''''), pg_catalog.array_to_string("t"."pgdedup_k_635fe006", '', ''), pg_catalog.array_to_string("r"."pgdedup_k_635fe006", '', ''), 1::double precision, NULL::double precision, (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''company_name'')) AND EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_635fe006") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_635fe006") AS b (value) WHERE (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("a"."value")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("b"."value")))), false),
        (''同名'', ''user'', ''same'', "t"."user"::text, "r"."user"::text, "t"."pgdedup_k_user_66809587", "r"."pgdedup_k_user_66809587", CASE WHEN (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''person_name'')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''person_name'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_user_66809587")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''person_name'' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_user_66809587")), false)) THEN 1 ELSE CASE WHEN "t"."pgdedup_k_user_66809587" = "r"."pgdedup_k_user_66809587" THEN 1::double precision WHEN NOT ("t"."pgdedup_k_user_66809587" = "r"."pgdedup_k_user_66809587") THEN 0 END::double precision END::double precision, NULL::double precision, coalesce(("t"."pgdedup_k_user_66809587" = "r"."pgdedup_k_user_66809587" OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''person_name'')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''person_name'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_user_66809587")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''person_name'' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_user_66809587")), false))), false), false),
        (''同名'', ''user'', ''alias'', "t"."user"::text, "r"."user"::text, "t"."pgdedup_k_user_66809587", "r"."pgdedup_k_user_66809587", 1::double precision, NULL::double precision, (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''person_name'')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''person_name'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_user_66809587")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''person_name'' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_user_66809587")), false)), false)
    ) AS e (
        rule, field, comparison, value_l, value_r, normalised_l, normalised_r,
        score, threshold, satisfied, veto
    )
    WHERE "t"."租户" = ("pgdedup_fn_explain_77ca4ccb"."p_key_l"::jsonb ->> ''租户'')::integer AND "t"."编号" = ("pgdedup_fn_explain_77ca4ccb"."p_key_l"::jsonb ->> ''编号'')::uuid
        AND (e.comparison <> ''alias'' OR e.satisfied);
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_explain_77ca4ccb"(p_key_l text, p_key_r text) IS ''pgdedup: two rows of "销售 CRM"."客户.表" under every comparison'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_explain_77ca4ccb"(p_key_l text, p_key_r text) TO PUBLIC;
', '{pgdedup_k_635fe006,pgdedup_k_user_66809587}', '', coalesce(pgdedup.index_build('pgdedup_fn_explain_77ca4ccb'), pgdedup.function_build('pgdedup_fn_explain_77ca4ccb')), pgdedup.object_shape('pgdedup_fn_explain_77ca4ccb'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_line_values_507fcf78"(p_record jsonb)
RETURNS TABLE ("v1" text, "v2" text[], "v3" integer, "v4" uuid)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT "v"."p_user", "v"."p_e06ff957", "v"."k_7028f437", "v"."k_fc147721"
    FROM "pgdedup"."pgdedup_fn_parse_b0752d1f"("pgdedup_fn_line_values_507fcf78"."p_record") AS v;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_line_values_507fcf78"(p_record jsonb) IS 'pgdedup: what is compared of a JSON record of "销售 CRM"."客户.表"';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_line_values_507fcf78"(p_record jsonb) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_line_values_507fcf78', '"销售 CRM"."客户.表"', 22, 'function', 'table', '789a3292acd059680069892863a4bcb6', '"pgdedup"."pgdedup_fn_line_values_507fcf78"(p_record jsonb) "v1" text, "v2" text[], "v3" integer, "v4" uuid', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_line_values_507fcf78"(p_record jsonb);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_line_values_507fcf78"(p_record jsonb)
RETURNS TABLE ("v1" text, "v2" text[], "v3" integer, "v4" uuid)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT "v"."p_user", "v"."p_e06ff957", "v"."k_7028f437", "v"."k_fc147721"
    FROM "pgdedup"."pgdedup_fn_parse_b0752d1f"("pgdedup_fn_line_values_507fcf78"."p_record") AS v;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_line_values_507fcf78"(p_record jsonb) IS ''pgdedup: what is compared of a JSON record of "销售 CRM"."客户.表"'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_line_values_507fcf78"(p_record jsonb) TO PUBLIC;
', '{pgdedup_fn_parse_b0752d1f}', '', coalesce(pgdedup.index_build('pgdedup_fn_line_values_507fcf78'), pgdedup.function_build('pgdedup_fn_line_values_507fcf78')), pgdedup.object_shape('pgdedup_fn_line_values_507fcf78'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_origins_eaa630e9"(p_record jsonb)
RETURNS TABLE (field text, column_name text, value text, ordinal integer)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT '公司', '公"司', v.value, 1 FROM (VALUES ("pgdedup"."company_name_v1"(("pgdedup_fn_origins_eaa630e9"."p_record" ->> '公"司')))) AS v (value)
    UNION ALL
    SELECT '公司', 'user', v.value, 2 FROM (VALUES ("pgdedup"."company_name_v1"(("pgdedup_fn_origins_eaa630e9"."p_record" ->> 'user')))) AS v (value);
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_origins_eaa630e9"(p_record jsonb) IS 'pgdedup: columns behind the values of "销售 CRM"."客户.表"';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_origins_eaa630e9"(p_record jsonb) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_origins_eaa630e9', '"销售 CRM"."客户.表"', 23, 'function', 'table', '57b9ef40770ebeccbcbe89e48ef9dbb8', '"pgdedup"."pgdedup_fn_origins_eaa630e9"(p_record jsonb)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_origins_eaa630e9"(p_record jsonb);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_origins_eaa630e9"(p_record jsonb)
RETURNS TABLE (field text, column_name text, value text, ordinal integer)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT ''公司'', ''公"司'', v.value, 1 FROM (VALUES ("pgdedup"."company_name_v1"(("pgdedup_fn_origins_eaa630e9"."p_record" ->> ''公"司'')))) AS v (value)
    UNION ALL
    SELECT ''公司'', ''user'', v.value, 2 FROM (VALUES ("pgdedup"."company_name_v1"(("pgdedup_fn_origins_eaa630e9"."p_record" ->> ''user'')))) AS v (value);
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_origins_eaa630e9"(p_record jsonb) IS ''pgdedup: columns behind the values of "销售 CRM"."客户.表"'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_origins_eaa630e9"(p_record jsonb) TO PUBLIC;
', '{}', '', coalesce(pgdedup.index_build('pgdedup_fn_origins_eaa630e9'), pgdedup.function_build('pgdedup_fn_origins_eaa630e9')), pgdedup.object_shape('pgdedup_fn_origins_eaa630e9'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_origin_77a8b4b5"(
    p_record jsonb, p_field text, p_values text[]
)
RETURNS text
LANGUAGE plpgsql STABLE PARALLEL SAFE
SET search_path = pg_catalog, pg_temp
AS $pgdedup$
BEGIN
    RETURN (
        SELECT o.column_name
        FROM "pgdedup"."pgdedup_fn_origins_eaa630e9"(p_record) AS o
        WHERE o.field = p_field AND o.value = ANY (p_values)
        ORDER BY o.ordinal
        LIMIT 1
    );
END
$pgdedup$;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_origin_77a8b4b5"(p_record jsonb, p_field text, p_values text[]) IS 'pgdedup: the column behind a value of "销售 CRM"."客户.表"';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_origin_77a8b4b5"(p_record jsonb, p_field text, p_values text[]) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_origin_77a8b4b5', '"销售 CRM"."客户.表"', 24, 'function', 'table', '9198eddd3ace06e479f7a9d2a8a78438', '"pgdedup"."pgdedup_fn_origin_77a8b4b5"(p_record jsonb, p_field text, p_values text[])', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_origin_77a8b4b5"(p_record jsonb, p_field text, p_values text[]);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_origin_77a8b4b5"(
    p_record jsonb, p_field text, p_values text[]
)
RETURNS text
LANGUAGE plpgsql STABLE PARALLEL SAFE
SET search_path = pg_catalog, pg_temp
AS $pgdedup$
BEGIN
    RETURN (
        SELECT o.column_name
        FROM "pgdedup"."pgdedup_fn_origins_eaa630e9"(p_record) AS o
        WHERE o.field = p_field AND o.value = ANY (p_values)
        ORDER BY o.ordinal
        LIMIT 1
    );
END
$pgdedup$;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_origin_77a8b4b5"(p_record jsonb, p_field text, p_values text[]) IS ''pgdedup: the column behind a value of "销售 CRM"."客户.表"'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_origin_77a8b4b5"(p_record jsonb, p_field text, p_values text[]) TO PUBLIC;
', '{}', '', coalesce(pgdedup.index_build('pgdedup_fn_origin_77a8b4b5'), pgdedup.function_build('pgdedup_fn_origin_77a8b4b5')), pgdedup.object_shape('pgdedup_fn_origin_77a8b4b5'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_held_54390344"(p_own jsonb, p_keys text[])
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
                FROM "pgdedup"."pgdedup_fn_records_ed0bd19c"(p_keys) AS t
            ) AS r
            CROSS JOIN LATERAL "pgdedup"."pgdedup_fn_origins_eaa630e9"(r.record) AS o
            GROUP BY r.name
        ) AS h
    );
END
$pgdedup$;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_held_54390344"(p_own jsonb, p_keys text[]) IS 'pgdedup: which column holds which value of "销售 CRM"."客户.表"';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_held_54390344"(p_own jsonb, p_keys text[]) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_held_54390344', '"销售 CRM"."客户.表"', 25, 'function', 'table', '8e196b57789f7931486aa8f4ab506dfc', '"pgdedup"."pgdedup_fn_held_54390344"(p_own jsonb, p_keys text[])', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_held_54390344"(p_own jsonb, p_keys text[]);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_held_54390344"(p_own jsonb, p_keys text[])
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
                FROM "pgdedup"."pgdedup_fn_records_ed0bd19c"(p_keys) AS t
            ) AS r
            CROSS JOIN LATERAL "pgdedup"."pgdedup_fn_origins_eaa630e9"(r.record) AS o
            GROUP BY r.name
        ) AS h
    );
END
$pgdedup$;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_held_54390344"(p_own jsonb, p_keys text[]) IS ''pgdedup: which column holds which value of "销售 CRM"."客户.表"'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_held_54390344"(p_own jsonb, p_keys text[]) TO PUBLIC;
', '{}', '', coalesce(pgdedup.index_build('pgdedup_fn_held_54390344'), pgdedup.function_build('pgdedup_fn_held_54390344')), pgdedup.object_shape('pgdedup_fn_held_54390344'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_further_76e977c2"(
    given_config jsonb, given_key text, given_hits pgdedup.hit[], given_aliased boolean,
    given_actions text[], given_limit integer, "p_user" text, "p_e06ff957" text[], "k_7028f437" integer, "k_fc147721" uuid
) RETURNS pgdedup.hit[]
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $pgdedup$
DECLARE
    v_heavy CONSTANT text[] := pgdedup.heavy_evidence(
        given_config, "pgdedup"."pgdedup_fn_target_70fcd75e"(), given_key, given_hits, given_limit
    );
BEGIN
    IF v_heavy IS NULL THEN
        RETURN given_hits;
    END IF;
    RETURN given_hits || ARRAY(
        SELECT ROW(l.rule, l.key, l.score, l.witness)::pgdedup.hit
        FROM (
        SELECT o.* FROM "pgdedup"."pgdedup_fn_lookup_0e0c583c"("pgdedup_fn_further_76e977c2"."given_actions", NULL, "pgdedup_fn_further_76e977c2"."p_user", "pgdedup_fn_further_76e977c2"."p_e06ff957", "pgdedup_fn_further_76e977c2"."k_7028f437", "pgdedup_fn_further_76e977c2"."k_fc147721") AS o WHERE NOT "pgdedup_fn_further_76e977c2"."given_aliased"
        UNION ALL
        SELECT o.* FROM "pgdedup"."pgdedup_fn_alias_lookup_3ab570a3"("pgdedup_fn_further_76e977c2"."given_actions", NULL, "pgdedup_fn_further_76e977c2"."p_user", "pgdedup_fn_further_76e977c2"."p_e06ff957", "pgdedup_fn_further_76e977c2"."k_7028f437", "pgdedup_fn_further_76e977c2"."k_fc147721") AS o WHERE "pgdedup_fn_further_76e977c2"."given_aliased"
    ) AS l
        WHERE l.rule || ':' = ANY (
            SELECT substring(e FROM '^[0-9]+:') FROM unnest(v_heavy) AS e
        )
            AND l.rule || ':' || array_to_string(l.witness, E'\x1e') <> ALL (v_heavy)
        LIMIT given_limit
    );
END
$pgdedup$;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_further_76e977c2"(given_config jsonb, given_key text, given_hits pgdedup.hit[], given_aliased boolean, given_actions text[], given_limit integer, "p_user" text, "p_e06ff957" text[], "k_7028f437" integer, "k_fc147721" uuid) IS 'pgdedup: matches behind those on record of "销售 CRM"."客户.表"';
REVOKE ALL ON FUNCTION "pgdedup"."pgdedup_fn_further_76e977c2"(given_config jsonb, given_key text, given_hits pgdedup.hit[], given_aliased boolean, given_actions text[], given_limit integer, "p_user" text, "p_e06ff957" text[], "k_7028f437" integer, "k_fc147721" uuid) FROM PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_further_76e977c2', '"销售 CRM"."客户.表"', 26, 'function', 'table', '25713cde9aef011024b0aa271157d9e1', '"pgdedup"."pgdedup_fn_further_76e977c2"(given_config jsonb, given_key text, given_hits pgdedup.hit[], given_aliased boolean, given_actions text[], given_limit integer, "p_user" text, "p_e06ff957" text[], "k_7028f437" integer, "k_fc147721" uuid)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_further_76e977c2"(given_config jsonb, given_key text, given_hits pgdedup.hit[], given_aliased boolean, given_actions text[], given_limit integer, "p_user" text, "p_e06ff957" text[], "k_7028f437" integer, "k_fc147721" uuid);',  E'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_further_76e977c2"(
    given_config jsonb, given_key text, given_hits pgdedup.hit[], given_aliased boolean,
    given_actions text[], given_limit integer, "p_user" text, "p_e06ff957" text[], "k_7028f437" integer, "k_fc147721" uuid
) RETURNS pgdedup.hit[]
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $pgdedup$
DECLARE
    v_heavy CONSTANT text[] := pgdedup.heavy_evidence(
        given_config, "pgdedup"."pgdedup_fn_target_70fcd75e"(), given_key, given_hits, given_limit
    );
BEGIN
    IF v_heavy IS NULL THEN
        RETURN given_hits;
    END IF;
    RETURN given_hits || ARRAY(
        SELECT ROW(l.rule, l.key, l.score, l.witness)::pgdedup.hit
        FROM (
        SELECT o.* FROM "pgdedup"."pgdedup_fn_lookup_0e0c583c"("pgdedup_fn_further_76e977c2"."given_actions", NULL, "pgdedup_fn_further_76e977c2"."p_user", "pgdedup_fn_further_76e977c2"."p_e06ff957", "pgdedup_fn_further_76e977c2"."k_7028f437", "pgdedup_fn_further_76e977c2"."k_fc147721") AS o WHERE NOT "pgdedup_fn_further_76e977c2"."given_aliased"
        UNION ALL
        SELECT o.* FROM "pgdedup"."pgdedup_fn_alias_lookup_3ab570a3"("pgdedup_fn_further_76e977c2"."given_actions", NULL, "pgdedup_fn_further_76e977c2"."p_user", "pgdedup_fn_further_76e977c2"."p_e06ff957", "pgdedup_fn_further_76e977c2"."k_7028f437", "pgdedup_fn_further_76e977c2"."k_fc147721") AS o WHERE "pgdedup_fn_further_76e977c2"."given_aliased"
    ) AS l
        WHERE l.rule || '':'' = ANY (
            SELECT substring(e FROM ''^[0-9]+:'') FROM unnest(v_heavy) AS e
        )
            AND l.rule || '':'' || array_to_string(l.witness, E''\\x1e'') <> ALL (v_heavy)
        LIMIT given_limit
    );
END
$pgdedup$;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_further_76e977c2"(given_config jsonb, given_key text, given_hits pgdedup.hit[], given_aliased boolean, given_actions text[], given_limit integer, "p_user" text, "p_e06ff957" text[], "k_7028f437" integer, "k_fc147721" uuid) IS ''pgdedup: matches behind those on record of "销售 CRM"."客户.表"'';
REVOKE ALL ON FUNCTION "pgdedup"."pgdedup_fn_further_76e977c2"(given_config jsonb, given_key text, given_hits pgdedup.hit[], given_aliased boolean, given_actions text[], given_limit integer, "p_user" text, "p_e06ff957" text[], "k_7028f437" integer, "k_fc147721" uuid) FROM PUBLIC;
', '{pgdedup_fn_lookup_0e0c583c}', '', coalesce(pgdedup.index_build('pgdedup_fn_further_76e977c2'), pgdedup.function_build('pgdedup_fn_further_76e977c2')), pgdedup.object_shape('pgdedup_fn_further_76e977c2'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_found_5314ad8c"(
    p_actions text[], p_hits pgdedup.hit[], p_own jsonb
)
RETURNS jsonb
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $pgdedup$
DECLARE
    v_rules CONSTANT text[] := ARRAY['同名'];
    v_evidence CONSTANT jsonb := '[[{"rule": "同名", "field": "公司", "label": "公司", "comparison": "same"}, {"rule": "同名", "field": "user", "label": "user", "comparison": "same", "column": "user", "other_column": "user"}]]';
    v_held CONSTANT jsonb := (SELECT "pgdedup"."pgdedup_fn_held_54390344"(p_own, array_agg(DISTINCT h.key)) FROM unnest(p_hits) AS h WHERE h.rule = ANY (ARRAY[1]) HAVING count(*) > 0);
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
                        CASE WHEN h.rule = ANY (ARRAY[1]) THEN pgdedup.with_columns(v_evidence -> (h.rule - 1), h.witness, v_held -> '', v_held -> ('=' || h.key)) ELSE v_evidence -> (h.rule - 1) END
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
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_found_5314ad8c"(p_actions text[], p_hits pgdedup.hit[], p_own jsonb) IS 'pgdedup: what is told of the hits of "销售 CRM"."客户.表"';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_found_5314ad8c"(p_actions text[], p_hits pgdedup.hit[], p_own jsonb) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_found_5314ad8c', '"销售 CRM"."客户.表"', 27, 'function', 'table', '1d1ca07b8de7157ea4b485e29e91e49b', '"pgdedup"."pgdedup_fn_found_5314ad8c"(p_actions text[], p_hits pgdedup.hit[], p_own jsonb)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_found_5314ad8c"(p_actions text[], p_hits pgdedup.hit[], p_own jsonb);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_found_5314ad8c"(
    p_actions text[], p_hits pgdedup.hit[], p_own jsonb
)
RETURNS jsonb
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $pgdedup$
DECLARE
    v_rules CONSTANT text[] := ARRAY[''同名''];
    v_evidence CONSTANT jsonb := ''[[{"rule": "同名", "field": "公司", "label": "公司", "comparison": "same"}, {"rule": "同名", "field": "user", "label": "user", "comparison": "same", "column": "user", "other_column": "user"}]]'';
    v_held CONSTANT jsonb := (SELECT "pgdedup"."pgdedup_fn_held_54390344"(p_own, array_agg(DISTINCT h.key)) FROM unnest(p_hits) AS h WHERE h.rule = ANY (ARRAY[1]) HAVING count(*) > 0);
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
                        CASE WHEN h.rule = ANY (ARRAY[1]) THEN pgdedup.with_columns(v_evidence -> (h.rule - 1), h.witness, v_held -> '''', v_held -> (''='' || h.key)) ELSE v_evidence -> (h.rule - 1) END
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
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_found_5314ad8c"(p_actions text[], p_hits pgdedup.hit[], p_own jsonb) IS ''pgdedup: what is told of the hits of "销售 CRM"."客户.表"'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_found_5314ad8c"(p_actions text[], p_hits pgdedup.hit[], p_own jsonb) TO PUBLIC;
', '{}', '', coalesce(pgdedup.index_build('pgdedup_fn_found_5314ad8c'), pgdedup.function_build('pgdedup_fn_found_5314ad8c')), pgdedup.object_shape('pgdedup_fn_found_5314ad8c'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_seek_056923d3"(
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
    IF NOT pgdedup.called_by(v_context, 'pgdedup.pgdedup_fn_find_fd1e472f(jsonb,integer,text)') THEN
        RAISE EXCEPTION 'only the finder may ask about hidden rows'
            USING ERRCODE = 'insufficient_privilege',
                HINT = 'Use pgdedup.find_duplicates() or pgdedup.check_record().';
    END IF;
    v_force := pgdedup.actions_in_force(
        "pgdedup"."pgdedup_fn_target_70fcd75e"(),
        ARRAY['同名'],
        ARRAY['block']
    );
    v_actions := v_force.actions;
    IF p_kind IN ('edit', 'row') THEN
        SELECT r.record INTO v_stored
        FROM "pgdedup"."pgdedup_fn_records_ed0bd19c"(ARRAY[p_key]) AS r;
        v_record := v_stored || p_record;
    END IF;
    SELECT p.*, (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('company_name', 'person_name')) AND (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = 'person_name' AND g.digest = "pgdedup"."alias_digest"("p"."p_user")) OR EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest IN (SELECT "pgdedup"."alias_digest"("n"."value") FROM pg_catalog.unnest("p"."p_e06ff957") AS n (value))))) AS aliased INTO v
    FROM "pgdedup"."pgdedup_fn_parse_b0752d1f"(v_record) AS p;
    IF NOT p_seen THEN
        -- The key of a row that the caller does not see leaves nothing out.
        "v"."k_7028f437" := NULL;
        "v"."k_fc147721" := NULL;
    END IF;
    IF p_kind = 'edit' AND v.live THEN
        -- As in the guard: only rules whose inputs change have something to say.
        SELECT p.* INTO v_before FROM "pgdedup"."pgdedup_fn_parse_b0752d1f"(v_stored) AS p;
        IF NOT (v_before.live IS DISTINCT FROM v.live) THEN
            v_changed := ARRAY[
                "v_before"."p_user" IS DISTINCT FROM "v"."p_user" OR "v_before"."p_e06ff957" IS DISTINCT FROM "v"."p_e06ff957"
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
        FROM "pgdedup"."pgdedup_fn_alias_lookup_3ab570a3"(
            v_actions, p_limit, "v"."p_user", "v"."p_e06ff957", "v"."k_7028f437", "v"."k_fc147721"
        ) AS l;
    ELSE
        v_hits := "pgdedup"."pgdedup_fn_look_43c3ebd8"(
            v_actions, p_limit, "v"."p_user", "v"."p_e06ff957", "v"."k_7028f437", "v"."k_fc147721"
        );
    END IF;
    IF p_kind = 'edit' AND cardinality(v_hits) >= p_limit THEN
        v_hits := "pgdedup"."pgdedup_fn_further_76e977c2"(
            p_config, v_key, v_hits, v.aliased, v_actions, p_limit,
            "v"."p_user", "v"."p_e06ff957", "v"."k_7028f437", "v"."k_fc147721"
        );
    END IF;
    IF p_kind IN ('record', 'row') THEN
        IF v_hits IS NOT NULL THEN
            -- Nothing but what is shown; of a write all hits count.
            v_hits := pgdedup.best_hits(v_actions, v_hits, p_limit);
            v_found := "pgdedup"."pgdedup_fn_found_5314ad8c"(v_actions, v_hits, v_record);
        END IF;
        RETURN v_found;
    END IF;
    IF v_hits IS NOT NULL THEN
        SELECT jsonb_object_agg(r.key, r.record) INTO v_records
        FROM "pgdedup"."pgdedup_fn_records_ed0bd19c"(
            ARRAY(SELECT DISTINCT h.key FROM unnest(v_hits) AS h)
        ) AS r;
    END IF;
    RETURN pgdedup.with_evidence(
        p_config, "pgdedup"."pgdedup_fn_target_70fcd75e"(), p_key,
        pgdedup.assess(
            p_config, "pgdedup"."pgdedup_fn_target_70fcd75e"(), v_key, v_hits
        ),
        v_record,
        v_records
    );
END
$pgdedup$;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_seek_056923d3"(p_config jsonb, p_record jsonb, p_key text, p_limit integer, p_kind text, p_seen boolean) IS 'pgdedup: what the finder sees of "销售 CRM"."客户.表"';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_seek_056923d3"(p_config jsonb, p_record jsonb, p_key text, p_limit integer, p_kind text, p_seen boolean) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_seek_056923d3', '"销售 CRM"."客户.表"', 28, 'function', 'table', '8d54e4896e92602e28f5ec9d5c000659', '"pgdedup"."pgdedup_fn_seek_056923d3"(p_config jsonb, p_record jsonb, p_key text, p_limit integer, p_kind text, p_seen boolean)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_seek_056923d3"(p_config jsonb, p_record jsonb, p_key text, p_limit integer, p_kind text, p_seen boolean);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_seek_056923d3"(
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
    IF NOT pgdedup.called_by(v_context, ''pgdedup.pgdedup_fn_find_fd1e472f(jsonb,integer,text)'') THEN
        RAISE EXCEPTION ''only the finder may ask about hidden rows''
            USING ERRCODE = ''insufficient_privilege'',
                HINT = ''Use pgdedup.find_duplicates() or pgdedup.check_record().'';
    END IF;
    v_force := pgdedup.actions_in_force(
        "pgdedup"."pgdedup_fn_target_70fcd75e"(),
        ARRAY[''同名''],
        ARRAY[''block'']
    );
    v_actions := v_force.actions;
    IF p_kind IN (''edit'', ''row'') THEN
        SELECT r.record INTO v_stored
        FROM "pgdedup"."pgdedup_fn_records_ed0bd19c"(ARRAY[p_key]) AS r;
        v_record := v_stored || p_record;
    END IF;
    SELECT p.*, (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''company_name'', ''person_name'')) AND (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = ''person_name'' AND g.digest = "pgdedup"."alias_digest"("p"."p_user")) OR EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest IN (SELECT "pgdedup"."alias_digest"("n"."value") FROM pg_catalog.unnest("p"."p_e06ff957") AS n (value))))) AS aliased INTO v
    FROM "pgdedup"."pgdedup_fn_parse_b0752d1f"(v_record) AS p;
    IF NOT p_seen THEN
        -- The key of a row that the caller does not see leaves nothing out.
        "v"."k_7028f437" := NULL;
        "v"."k_fc147721" := NULL;
    END IF;
    IF p_kind = ''edit'' AND v.live THEN
        -- As in the guard: only rules whose inputs change have something to say.
        SELECT p.* INTO v_before FROM "pgdedup"."pgdedup_fn_parse_b0752d1f"(v_stored) AS p;
        IF NOT (v_before.live IS DISTINCT FROM v.live) THEN
            v_changed := ARRAY[
                "v_before"."p_user" IS DISTINCT FROM "v"."p_user" OR "v_before"."p_e06ff957" IS DISTINCT FROM "v"."p_e06ff957"
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
        FROM "pgdedup"."pgdedup_fn_alias_lookup_3ab570a3"(
            v_actions, p_limit, "v"."p_user", "v"."p_e06ff957", "v"."k_7028f437", "v"."k_fc147721"
        ) AS l;
    ELSE
        v_hits := "pgdedup"."pgdedup_fn_look_43c3ebd8"(
            v_actions, p_limit, "v"."p_user", "v"."p_e06ff957", "v"."k_7028f437", "v"."k_fc147721"
        );
    END IF;
    IF p_kind = ''edit'' AND cardinality(v_hits) >= p_limit THEN
        v_hits := "pgdedup"."pgdedup_fn_further_76e977c2"(
            p_config, v_key, v_hits, v.aliased, v_actions, p_limit,
            "v"."p_user", "v"."p_e06ff957", "v"."k_7028f437", "v"."k_fc147721"
        );
    END IF;
    IF p_kind IN (''record'', ''row'') THEN
        IF v_hits IS NOT NULL THEN
            -- Nothing but what is shown; of a write all hits count.
            v_hits := pgdedup.best_hits(v_actions, v_hits, p_limit);
            v_found := "pgdedup"."pgdedup_fn_found_5314ad8c"(v_actions, v_hits, v_record);
        END IF;
        RETURN v_found;
    END IF;
    IF v_hits IS NOT NULL THEN
        SELECT jsonb_object_agg(r.key, r.record) INTO v_records
        FROM "pgdedup"."pgdedup_fn_records_ed0bd19c"(
            ARRAY(SELECT DISTINCT h.key FROM unnest(v_hits) AS h)
        ) AS r;
    END IF;
    RETURN pgdedup.with_evidence(
        p_config, "pgdedup"."pgdedup_fn_target_70fcd75e"(), p_key,
        pgdedup.assess(
            p_config, "pgdedup"."pgdedup_fn_target_70fcd75e"(), v_key, v_hits
        ),
        v_record,
        v_records
    );
END
$pgdedup$;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_seek_056923d3"(p_config jsonb, p_record jsonb, p_key text, p_limit integer, p_kind text, p_seen boolean) IS ''pgdedup: what the finder sees of "销售 CRM"."客户.表"'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_seek_056923d3"(p_config jsonb, p_record jsonb, p_key text, p_limit integer, p_kind text, p_seen boolean) TO PUBLIC;
', '{}', '', coalesce(pgdedup.index_build('pgdedup_fn_seek_056923d3'), pgdedup.function_build('pgdedup_fn_seek_056923d3')), pgdedup.object_shape('pgdedup_fn_seek_056923d3'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_find_fd1e472f"(
    p_record jsonb, p_limit integer, p_kind text
)
RETURNS jsonb
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
SET row_security = on
SET plan_cache_mode = force_generic_plan
AS $pgdedup$
DECLARE
    v_target CONSTANT regclass := "pgdedup"."pgdedup_fn_target_70fcd75e"();
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
    v_found := "pgdedup"."pgdedup_fn_seek_056923d3"(
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
        CROSS JOIN LATERAL "pgdedup"."pgdedup_fn_records_ed0bd19c"(ARRAY[f.entry ->> 'key']) AS r;
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
         E'{"table": "\\"销售 CRM\\".\\"客户.表\\"", "reveal": "shown", "owner": null, "limit": 20}', v_found, coalesce(v_visible, '{}'), v.key, p_limit
    );
END
$pgdedup$;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_find_fd1e472f"(p_record jsonb, p_limit integer, p_kind text) IS 'pgdedup: the rules over a JSON record of "销售 CRM"."客户.表"';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_find_fd1e472f"(p_record jsonb, p_limit integer, p_kind text) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_find_fd1e472f', '"销售 CRM"."客户.表"', 29, 'function', 'table', '7c5d36650943c432a53aa5b6ddd96421', '"pgdedup"."pgdedup_fn_find_fd1e472f"(p_record jsonb, p_limit integer, p_kind text)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_find_fd1e472f"(p_record jsonb, p_limit integer, p_kind text);',  E'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_find_fd1e472f"(
    p_record jsonb, p_limit integer, p_kind text
)
RETURNS jsonb
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
SET row_security = on
SET plan_cache_mode = force_generic_plan
AS $pgdedup$
DECLARE
    v_target CONSTANT regclass := "pgdedup"."pgdedup_fn_target_70fcd75e"();
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
    v_found := "pgdedup"."pgdedup_fn_seek_056923d3"(
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
        CROSS JOIN LATERAL "pgdedup"."pgdedup_fn_records_ed0bd19c"(ARRAY[f.entry ->> ''key'']) AS r;
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
         E''{"table": "\\\\"销售 CRM\\\\".\\\\"客户.表\\\\"", "reveal": "shown", "owner": null, "limit": 20}'', v_found, coalesce(v_visible, ''{}''), v.key, p_limit
    );
END
$pgdedup$;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_find_fd1e472f"(p_record jsonb, p_limit integer, p_kind text) IS ''pgdedup: the rules over a JSON record of "销售 CRM"."客户.表"'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_find_fd1e472f"(p_record jsonb, p_limit integer, p_kind text) TO PUBLIC;
', '{}', '', coalesce(pgdedup.index_build('pgdedup_fn_find_fd1e472f'), pgdedup.function_build('pgdedup_fn_find_fd1e472f')), pgdedup.object_shape('pgdedup_fn_find_fd1e472f'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_check_f00202cc"(
    "k_7028f437" integer, "k_fc147721" uuid, p_changed boolean[]
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
        (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('company_name', 'person_name')) AND (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = 'person_name' AND g.digest = "pgdedup"."alias_digest"("p"."p_user")) OR EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest IN (SELECT "pgdedup"."alias_digest"("n"."value") FROM pg_catalog.unnest("p"."p_e06ff957") AS n (value))))) AS aliased,
        ARRAY(
            SELECT DISTINCT k.key
            FROM (
                SELECT l.key FROM "pgdedup"."pgdedup_fn_locks_fdf4dcf2"("p"."p_user", "p"."p_e06ff957") AS l WHERE "v_actions"[1] IN ('ask', 'block')
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
            ON c.target = "pgdedup"."pgdedup_fn_target_70fcd75e"()
    ) AS w
    LEFT JOIN LATERAL "pgdedup"."pgdedup_fn_probe_c04c12d7"("pgdedup_fn_check_f00202cc"."k_7028f437", "pgdedup_fn_check_f00202cc"."k_fc147721") AS p ON true;
    IF v.plain IS NOT TRUE THEN
        v_locking := v_actions;
        IF v.controlled THEN
            v_force := pgdedup.actions_in_force(
                "pgdedup"."pgdedup_fn_target_70fcd75e"(),
                ARRAY['同名'],
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
                SELECT l.key FROM "pgdedup"."pgdedup_fn_locks_fdf4dcf2"("v"."p_user", "v"."p_e06ff957") AS l WHERE "v_locking"[1] IN ('ask', 'block')
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
                UNION ALL SELECT l.key FROM LATERAL (SELECT "v"."p_user" UNION ALL SELECT f.form FROM "pgdedup"."alias_forms"('person_name', ARRAY["v"."p_user"]) AS f (form)) AS "a_user" (value)
    CROSS JOIN LATERAL (SELECT "v"."p_e06ff957" || ARRAY(SELECT f.form FROM "pgdedup"."alias_forms"('company_name', "v"."p_e06ff957") AS f (form))) AS "a_e06ff957" (value)
    CROSS JOIN LATERAL "pgdedup"."pgdedup_fn_locks_fdf4dcf2"("a_user"."value", "a_e06ff957"."value") AS l WHERE v_locking[1] IN ('ask', 'block')
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
                FROM "pgdedup"."pgdedup_fn_alias_lookup_3ab570a3"(
                    v_actions, 21, "v"."p_user", "v"."p_e06ff957", "pgdedup_fn_check_f00202cc"."k_7028f437", "pgdedup_fn_check_f00202cc"."k_fc147721"
                ) AS l;
            ELSE
                v_hits := "pgdedup"."pgdedup_fn_look_43c3ebd8"(
                    v_actions, 21, "v"."p_user", "v"."p_e06ff957", "pgdedup_fn_check_f00202cc"."k_7028f437", "pgdedup_fn_check_f00202cc"."k_fc147721"
                );
            END IF;
            IF v_hits IS NOT NULL THEN
                v_config := "pgdedup"."pgdedup_fn_config_7393e9b4"();
                IF v.controlled THEN
                    v_config := pgdedup.config_in_force(v_config, v_force.actions);
                END IF;
                IF cardinality(v_hits) >= 21 THEN
                    v_hits := "pgdedup"."pgdedup_fn_further_76e977c2"(
                        v_config, v.key, v_hits, v.aliased, v_actions, 21,
                        "v"."p_user", "v"."p_e06ff957", "pgdedup_fn_check_f00202cc"."k_7028f437", "pgdedup_fn_check_f00202cc"."k_fc147721"
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
                    FROM "pgdedup"."pgdedup_fn_records_ed0bd19c"(
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
        IF NOT pgdedup.called_by(v_context, 'pgdedup.pgdedup_fn_guard_578fe4c4()') THEN
            v_refusal := pgdedup.without_matches(v_refusal);
        END IF;
    END IF;
    RETURN v_refusal;
END
$pgdedup$;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_check_f00202cc"("k_7028f437" integer, "k_fc147721" uuid, p_changed boolean[]) IS 'pgdedup: the guard''s decision on a row of "销售 CRM"."客户.表"';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_check_f00202cc"("k_7028f437" integer, "k_fc147721" uuid, p_changed boolean[]) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_check_f00202cc', '"销售 CRM"."客户.表"', 30, 'function', 'table', '49c6cc280de92baf7ea3f1ca794de59e', '"pgdedup"."pgdedup_fn_check_f00202cc"("k_7028f437" integer, "k_fc147721" uuid, p_changed boolean[])', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_check_f00202cc"("k_7028f437" integer, "k_fc147721" uuid, p_changed boolean[]);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_check_f00202cc"(
    "k_7028f437" integer, "k_fc147721" uuid, p_changed boolean[]
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
        (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''company_name'', ''person_name'')) AND (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = ''person_name'' AND g.digest = "pgdedup"."alias_digest"("p"."p_user")) OR EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest IN (SELECT "pgdedup"."alias_digest"("n"."value") FROM pg_catalog.unnest("p"."p_e06ff957") AS n (value))))) AS aliased,
        ARRAY(
            SELECT DISTINCT k.key
            FROM (
                SELECT l.key FROM "pgdedup"."pgdedup_fn_locks_fdf4dcf2"("p"."p_user", "p"."p_e06ff957") AS l WHERE "v_actions"[1] IN (''ask'', ''block'')
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
            ON c.target = "pgdedup"."pgdedup_fn_target_70fcd75e"()
    ) AS w
    LEFT JOIN LATERAL "pgdedup"."pgdedup_fn_probe_c04c12d7"("pgdedup_fn_check_f00202cc"."k_7028f437", "pgdedup_fn_check_f00202cc"."k_fc147721") AS p ON true;
    IF v.plain IS NOT TRUE THEN
        v_locking := v_actions;
        IF v.controlled THEN
            v_force := pgdedup.actions_in_force(
                "pgdedup"."pgdedup_fn_target_70fcd75e"(),
                ARRAY[''同名''],
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
                SELECT l.key FROM "pgdedup"."pgdedup_fn_locks_fdf4dcf2"("v"."p_user", "v"."p_e06ff957") AS l WHERE "v_locking"[1] IN (''ask'', ''block'')
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
                UNION ALL SELECT l.key FROM LATERAL (SELECT "v"."p_user" UNION ALL SELECT f.form FROM "pgdedup"."alias_forms"(''person_name'', ARRAY["v"."p_user"]) AS f (form)) AS "a_user" (value)
    CROSS JOIN LATERAL (SELECT "v"."p_e06ff957" || ARRAY(SELECT f.form FROM "pgdedup"."alias_forms"(''company_name'', "v"."p_e06ff957") AS f (form))) AS "a_e06ff957" (value)
    CROSS JOIN LATERAL "pgdedup"."pgdedup_fn_locks_fdf4dcf2"("a_user"."value", "a_e06ff957"."value") AS l WHERE v_locking[1] IN (''ask'', ''block'')
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
                FROM "pgdedup"."pgdedup_fn_alias_lookup_3ab570a3"(
                    v_actions, 21, "v"."p_user", "v"."p_e06ff957", "pgdedup_fn_check_f00202cc"."k_7028f437", "pgdedup_fn_check_f00202cc"."k_fc147721"
                ) AS l;
            ELSE
                v_hits := "pgdedup"."pgdedup_fn_look_43c3ebd8"(
                    v_actions, 21, "v"."p_user", "v"."p_e06ff957", "pgdedup_fn_check_f00202cc"."k_7028f437", "pgdedup_fn_check_f00202cc"."k_fc147721"
                );
            END IF;
            IF v_hits IS NOT NULL THEN
                v_config := "pgdedup"."pgdedup_fn_config_7393e9b4"();
                IF v.controlled THEN
                    v_config := pgdedup.config_in_force(v_config, v_force.actions);
                END IF;
                IF cardinality(v_hits) >= 21 THEN
                    v_hits := "pgdedup"."pgdedup_fn_further_76e977c2"(
                        v_config, v.key, v_hits, v.aliased, v_actions, 21,
                        "v"."p_user", "v"."p_e06ff957", "pgdedup_fn_check_f00202cc"."k_7028f437", "pgdedup_fn_check_f00202cc"."k_fc147721"
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
                    FROM "pgdedup"."pgdedup_fn_records_ed0bd19c"(
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
        IF NOT pgdedup.called_by(v_context, ''pgdedup.pgdedup_fn_guard_578fe4c4()'') THEN
            v_refusal := pgdedup.without_matches(v_refusal);
        END IF;
    END IF;
    RETURN v_refusal;
END
$pgdedup$;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_check_f00202cc"("k_7028f437" integer, "k_fc147721" uuid, p_changed boolean[]) IS ''pgdedup: the guard''''s decision on a row of "销售 CRM"."客户.表"'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_check_f00202cc"("k_7028f437" integer, "k_fc147721" uuid, p_changed boolean[]) TO PUBLIC;
', '{}', '', coalesce(pgdedup.index_build('pgdedup_fn_check_f00202cc'), pgdedup.function_build('pgdedup_fn_check_f00202cc')), pgdedup.object_shape('pgdedup_fn_check_f00202cc'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_key1_ab2dd6c7"(
    "p_row" "销售 CRM"."客户.表"
)
RETURNS integer
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN (("pgdedup_fn_key1_ab2dd6c7"."p_row")."租户");
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_key1_ab2dd6c7"("p_row" "销售 CRM"."客户.表") IS 'pgdedup: a column of the key of a row of "销售 CRM"."客户.表"';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_key1_ab2dd6c7"("p_row" "销售 CRM"."客户.表") TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_key1_ab2dd6c7', '"销售 CRM"."客户.表"', 31, 'function', 'table', '0f8447f55b7fd130df9eafc909a371a1', '"pgdedup"."pgdedup_fn_key1_ab2dd6c7"("p_row" "销售 CRM"."客户.表")', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_key1_ab2dd6c7"("p_row" "销售 CRM"."客户.表");', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_key1_ab2dd6c7"(
    "p_row" "销售 CRM"."客户.表"
)
RETURNS integer
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN (("pgdedup_fn_key1_ab2dd6c7"."p_row")."租户");
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_key1_ab2dd6c7"("p_row" "销售 CRM"."客户.表") IS ''pgdedup: a column of the key of a row of "销售 CRM"."客户.表"'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_key1_ab2dd6c7"("p_row" "销售 CRM"."客户.表") TO PUBLIC;
', '{}', '', coalesce(pgdedup.index_build('pgdedup_fn_key1_ab2dd6c7'), pgdedup.function_build('pgdedup_fn_key1_ab2dd6c7')), pgdedup.object_shape('pgdedup_fn_key1_ab2dd6c7'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_key2_72a65925"(
    "p_row" "销售 CRM"."客户.表"
)
RETURNS uuid
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN (("pgdedup_fn_key2_72a65925"."p_row")."编号");
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_key2_72a65925"("p_row" "销售 CRM"."客户.表") IS 'pgdedup: a column of the key of a row of "销售 CRM"."客户.表"';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_key2_72a65925"("p_row" "销售 CRM"."客户.表") TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_key2_72a65925', '"销售 CRM"."客户.表"', 32, 'function', 'table', '57940dee240bcd21e804b88684e32da6', '"pgdedup"."pgdedup_fn_key2_72a65925"("p_row" "销售 CRM"."客户.表")', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_key2_72a65925"("p_row" "销售 CRM"."客户.表");', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_key2_72a65925"(
    "p_row" "销售 CRM"."客户.表"
)
RETURNS uuid
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN (("pgdedup_fn_key2_72a65925"."p_row")."编号");
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_key2_72a65925"("p_row" "销售 CRM"."客户.表") IS ''pgdedup: a column of the key of a row of "销售 CRM"."客户.表"'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_key2_72a65925"("p_row" "销售 CRM"."客户.表") TO PUBLIC;
', '{}', '', coalesce(pgdedup.index_build('pgdedup_fn_key2_72a65925'), pgdedup.function_build('pgdedup_fn_key2_72a65925')), pgdedup.object_shape('pgdedup_fn_key2_72a65925'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_row_key_0cd84e07"(
    "p_row" "销售 CRM"."客户.表"
)
RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
RETURN (pg_catalog.jsonb_build_object('租户', ("pgdedup_fn_row_key_0cd84e07"."p_row")."租户", '编号', ("pgdedup_fn_row_key_0cd84e07"."p_row")."编号")::text);
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_row_key_0cd84e07"("p_row" "销售 CRM"."客户.表") IS 'pgdedup: the key of a row of "销售 CRM"."客户.表"';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_row_key_0cd84e07"("p_row" "销售 CRM"."客户.表") TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_row_key_0cd84e07', '"销售 CRM"."客户.表"', 33, 'function', 'table', 'f9beba7de13a7ce247eccb09de87fe63', '"pgdedup"."pgdedup_fn_row_key_0cd84e07"("p_row" "销售 CRM"."客户.表")', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_row_key_0cd84e07"("p_row" "销售 CRM"."客户.表");', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_row_key_0cd84e07"(
    "p_row" "销售 CRM"."客户.表"
)
RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
RETURN (pg_catalog.jsonb_build_object(''租户'', ("pgdedup_fn_row_key_0cd84e07"."p_row")."租户", ''编号'', ("pgdedup_fn_row_key_0cd84e07"."p_row")."编号")::text);
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_row_key_0cd84e07"("p_row" "销售 CRM"."客户.表") IS ''pgdedup: the key of a row of "销售 CRM"."客户.表"'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_row_key_0cd84e07"("p_row" "销售 CRM"."客户.表") TO PUBLIC;
', '{}', '', coalesce(pgdedup.index_build('pgdedup_fn_row_key_0cd84e07'), pgdedup.function_build('pgdedup_fn_row_key_0cd84e07')), pgdedup.object_shape('pgdedup_fn_row_key_0cd84e07'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_guard_578fe4c4"()
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
            "old"."pgdedup_k_user_66809587" IS DISTINCT FROM "new"."pgdedup_k_user_66809587" OR "old"."pgdedup_k_635fe006" IS DISTINCT FROM "new"."pgdedup_k_635fe006"
        ];
        IF true <> ALL (v_changed) THEN
            RETURN NULL;
        END IF;
    END IF;
    v_refusal := "pgdedup"."pgdedup_fn_check_f00202cc"("pgdedup"."pgdedup_fn_key1_ab2dd6c7"(NEW), "pgdedup"."pgdedup_fn_key2_72a65925"(NEW), v_changed);
    IF v_refusal IS NOT NULL THEN
        PERFORM pgdedup.refuse("pgdedup"."pgdedup_fn_config_7393e9b4"(), v_refusal);
    END IF;
    RETURN NULL;
END
$pgdedup$;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_guard_578fe4c4"() IS 'pgdedup: guard of "销售 CRM"."客户.表"';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_guard_578fe4c4"() TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_guard_578fe4c4', '"销售 CRM"."客户.表"', 34, 'function', 'table', 'b921dab6e7386a9cb930c72c45db3243', '"pgdedup"."pgdedup_fn_guard_578fe4c4"()', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_guard_578fe4c4"();', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_guard_578fe4c4"()
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
            "old"."pgdedup_k_user_66809587" IS DISTINCT FROM "new"."pgdedup_k_user_66809587" OR "old"."pgdedup_k_635fe006" IS DISTINCT FROM "new"."pgdedup_k_635fe006"
        ];
        IF true <> ALL (v_changed) THEN
            RETURN NULL;
        END IF;
    END IF;
    v_refusal := "pgdedup"."pgdedup_fn_check_f00202cc"("pgdedup"."pgdedup_fn_key1_ab2dd6c7"(NEW), "pgdedup"."pgdedup_fn_key2_72a65925"(NEW), v_changed);
    IF v_refusal IS NOT NULL THEN
        PERFORM pgdedup.refuse("pgdedup"."pgdedup_fn_config_7393e9b4"(), v_refusal);
    END IF;
    RETURN NULL;
END
$pgdedup$;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_guard_578fe4c4"() IS ''pgdedup: guard of "销售 CRM"."客户.表"'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_guard_578fe4c4"() TO PUBLIC;
', '{}', '', coalesce(pgdedup.index_build('pgdedup_fn_guard_578fe4c4'), pgdedup.function_build('pgdedup_fn_guard_578fe4c4')), pgdedup.object_shape('pgdedup_fn_guard_578fe4c4'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_rekey_4b07ad05"()
RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $pgdedup$
BEGIN
    PERFORM pgdedup.move_pairs(
        '"销售 CRM"."客户.表"'::regclass,
        "pgdedup"."pgdedup_fn_row_key_0cd84e07"(OLD),
        "pgdedup"."pgdedup_fn_row_key_0cd84e07"(NEW)
    );
    RETURN NEW;
END
$pgdedup$;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_rekey_4b07ad05"() IS 'pgdedup: what follows the key of a row of "销售 CRM"."客户.表"';
REVOKE ALL ON FUNCTION "pgdedup"."pgdedup_fn_rekey_4b07ad05"() FROM PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_rekey_4b07ad05', '"销售 CRM"."客户.表"', 35, 'function', 'table', 'e89114aa539eb854e0beef9fe8edfccb', '"pgdedup"."pgdedup_fn_rekey_4b07ad05"()', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_rekey_4b07ad05"();', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_rekey_4b07ad05"()
RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $pgdedup$
BEGIN
    PERFORM pgdedup.move_pairs(
        ''"销售 CRM"."客户.表"''::regclass,
        "pgdedup"."pgdedup_fn_row_key_0cd84e07"(OLD),
        "pgdedup"."pgdedup_fn_row_key_0cd84e07"(NEW)
    );
    RETURN NEW;
END
$pgdedup$;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_rekey_4b07ad05"() IS ''pgdedup: what follows the key of a row of "销售 CRM"."客户.表"'';
REVOKE ALL ON FUNCTION "pgdedup"."pgdedup_fn_rekey_4b07ad05"() FROM PUBLIC;
', '{}', '', coalesce(pgdedup.index_build('pgdedup_fn_rekey_4b07ad05'), pgdedup.function_build('pgdedup_fn_rekey_4b07ad05')), pgdedup.object_shape('pgdedup_fn_rekey_4b07ad05'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE CONSTRAINT TRIGGER "pgdedup_trg_insert_9e92fe09"
AFTER INSERT ON "销售 CRM"."客户.表"
DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW EXECUTE FUNCTION
"pgdedup"."pgdedup_fn_guard_578fe4c4"();
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_trg_insert_9e92fe09', '"销售 CRM"."客户.表"', 36, 'trigger', 'table', '5a94f260e0d086dc216b66f77fa0c539', '5a94f260e0d086dc216b66f77fa0c539', 'DROP TRIGGER IF EXISTS "pgdedup_trg_insert_9e92fe09" ON "销售 CRM"."客户.表";', 'CREATE CONSTRAINT TRIGGER "pgdedup_trg_insert_9e92fe09"
AFTER INSERT ON "销售 CRM"."客户.表"
DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW EXECUTE FUNCTION
"pgdedup"."pgdedup_fn_guard_578fe4c4"();
', '{pgdedup_fn_guard_578fe4c4,pgdedup_k_635fe006,pgdedup_k_user_66809587}', 'SHARE ROW EXCLUSIVE', coalesce(pgdedup.index_build('pgdedup_trg_insert_9e92fe09'), pgdedup.function_build('pgdedup_trg_insert_9e92fe09')), pgdedup.object_shape('pgdedup_trg_insert_9e92fe09'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE CONSTRAINT TRIGGER "pgdedup_trg_enter_95d16800"
AFTER UPDATE ON "销售 CRM"."客户.表"
DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW WHEN ("old"."租户" IS DISTINCT FROM "new"."租户" OR "old"."编号" IS DISTINCT FROM "new"."编号")
EXECUTE FUNCTION
"pgdedup"."pgdedup_fn_guard_578fe4c4"();
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_trg_enter_95d16800', '"销售 CRM"."客户.表"', 37, 'trigger', 'table', '09dee6eefba41ba4386a9b65575c7eab', '09dee6eefba41ba4386a9b65575c7eab', 'DROP TRIGGER IF EXISTS "pgdedup_trg_enter_95d16800" ON "销售 CRM"."客户.表";', 'CREATE CONSTRAINT TRIGGER "pgdedup_trg_enter_95d16800"
AFTER UPDATE ON "销售 CRM"."客户.表"
DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW WHEN ("old"."租户" IS DISTINCT FROM "new"."租户" OR "old"."编号" IS DISTINCT FROM "new"."编号")
EXECUTE FUNCTION
"pgdedup"."pgdedup_fn_guard_578fe4c4"();
', '{pgdedup_fn_guard_578fe4c4,pgdedup_k_635fe006,pgdedup_k_user_66809587}', 'SHARE ROW EXCLUSIVE', coalesce(pgdedup.index_build('pgdedup_trg_enter_95d16800'), pgdedup.function_build('pgdedup_trg_enter_95d16800')), pgdedup.object_shape('pgdedup_trg_enter_95d16800'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE CONSTRAINT TRIGGER "pgdedup_trg_update_bd536a62"
AFTER UPDATE OF "pgdedup_k_user_66809587", "pgdedup_k_635fe006" ON "销售 CRM"."客户.表"
DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW WHEN (("old"."pgdedup_k_user_66809587" IS DISTINCT FROM "new"."pgdedup_k_user_66809587" OR "old"."pgdedup_k_635fe006" IS DISTINCT FROM "new"."pgdedup_k_635fe006") AND NOT ("old"."租户" IS DISTINCT FROM "new"."租户" OR "old"."编号" IS DISTINCT FROM "new"."编号"))
EXECUTE FUNCTION
"pgdedup"."pgdedup_fn_guard_578fe4c4"('fields');
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_trg_update_bd536a62', '"销售 CRM"."客户.表"', 38, 'trigger', 'table', 'd7ef1ecccfe70792fbaaa0412ebc7fcd', 'd7ef1ecccfe70792fbaaa0412ebc7fcd', 'DROP TRIGGER IF EXISTS "pgdedup_trg_update_bd536a62" ON "销售 CRM"."客户.表";', 'CREATE CONSTRAINT TRIGGER "pgdedup_trg_update_bd536a62"
AFTER UPDATE OF "pgdedup_k_user_66809587", "pgdedup_k_635fe006" ON "销售 CRM"."客户.表"
DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW WHEN (("old"."pgdedup_k_user_66809587" IS DISTINCT FROM "new"."pgdedup_k_user_66809587" OR "old"."pgdedup_k_635fe006" IS DISTINCT FROM "new"."pgdedup_k_635fe006") AND NOT ("old"."租户" IS DISTINCT FROM "new"."租户" OR "old"."编号" IS DISTINCT FROM "new"."编号"))
EXECUTE FUNCTION
"pgdedup"."pgdedup_fn_guard_578fe4c4"(''fields'');
', '{pgdedup_fn_guard_578fe4c4,pgdedup_k_635fe006,pgdedup_k_user_66809587}', 'SHARE ROW EXCLUSIVE', coalesce(pgdedup.index_build('pgdedup_trg_update_bd536a62'), pgdedup.function_build('pgdedup_trg_update_bd536a62')), pgdedup.object_shape('pgdedup_trg_update_bd536a62'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE TRIGGER "pgdedup_trg_rekey_6494a066"
BEFORE UPDATE ON "销售 CRM"."客户.表"
FOR EACH ROW WHEN ("old"."租户" IS DISTINCT FROM "new"."租户" OR "old"."编号" IS DISTINCT FROM "new"."编号")
EXECUTE FUNCTION "pgdedup"."pgdedup_fn_rekey_4b07ad05"();
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_trg_rekey_6494a066', '"销售 CRM"."客户.表"', 39, 'trigger', 'table', '018ea5fb8c13375f3ed29d0df5fde849', '018ea5fb8c13375f3ed29d0df5fde849', 'DROP TRIGGER IF EXISTS "pgdedup_trg_rekey_6494a066" ON "销售 CRM"."客户.表";', 'CREATE TRIGGER "pgdedup_trg_rekey_6494a066"
BEFORE UPDATE ON "销售 CRM"."客户.表"
FOR EACH ROW WHEN ("old"."租户" IS DISTINCT FROM "new"."租户" OR "old"."编号" IS DISTINCT FROM "new"."编号")
EXECUTE FUNCTION "pgdedup"."pgdedup_fn_rekey_4b07ad05"();
', '{pgdedup_fn_rekey_4b07ad05}', 'SHARE ROW EXCLUSIVE', coalesce(pgdedup.index_build('pgdedup_trg_rekey_6494a066'), pgdedup.function_build('pgdedup_trg_rekey_6494a066')), pgdedup.object_shape('pgdedup_trg_rekey_6494a066'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "销售 CRM"."客户.表_find_duplicates"(
    "user" text DEFAULT NULL, "公""司" text DEFAULT NULL
) RETURNS SETOF pgdedup.match
LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT m.*
    FROM pgdedup.find_duplicates(
        '"销售 CRM"."客户.表"'::regclass,
        pg_catalog.jsonb_strip_nulls(
            pg_catalog.jsonb_build_object('user', "客户.表_find_duplicates"."user", '公"司', "客户.表_find_duplicates"."公""司")
        )
    ) AS m;
END;
COMMENT ON FUNCTION "销售 CRM"."客户.表_find_duplicates"("user" text, "公""司" text) IS 'pgdedup: rows that the rules relate to the given values';
GRANT EXECUTE ON FUNCTION "销售 CRM"."客户.表_find_duplicates"("user" text, "公""司" text) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('"销售 CRM"."客户.表_find_duplicates"', '"销售 CRM"."客户.表"', 40, 'function', 'table', '171eab1afe0cb98ae99062dbc209448a', '"销售 CRM"."客户.表_find_duplicates"("user" text, "公""司" text)', 'DROP FUNCTION IF EXISTS "销售 CRM"."客户.表_find_duplicates"("user" text, "公""司" text);', 'CREATE OR REPLACE FUNCTION "销售 CRM"."客户.表_find_duplicates"(
    "user" text DEFAULT NULL, "公""司" text DEFAULT NULL
) RETURNS SETOF pgdedup.match
LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT m.*
    FROM pgdedup.find_duplicates(
        ''"销售 CRM"."客户.表"''::regclass,
        pg_catalog.jsonb_strip_nulls(
            pg_catalog.jsonb_build_object(''user'', "客户.表_find_duplicates"."user", ''公"司'', "客户.表_find_duplicates"."公""司")
        )
    ) AS m;
END;
COMMENT ON FUNCTION "销售 CRM"."客户.表_find_duplicates"("user" text, "公""司" text) IS ''pgdedup: rows that the rules relate to the given values'';
GRANT EXECUTE ON FUNCTION "销售 CRM"."客户.表_find_duplicates"("user" text, "公""司" text) TO PUBLIC;
', '{}', '', coalesce(pgdedup.index_build('"销售 CRM"."客户.表_find_duplicates"'), pgdedup.function_build('"销售 CRM"."客户.表_find_duplicates"')), pgdedup.object_shape('"销售 CRM"."客户.表_find_duplicates"'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
INSERT INTO pgdedup.tables (target, name, config, content_hash, columns)
SELECT '"销售 CRM"."客户.表"'::regclass, '"销售 CRM"."客户.表"', c.config, pg_catalog.md5(c.config::text), (SELECT pg_catalog.jsonb_object_agg(a.attnum, a.attname) FROM pg_catalog.pg_attribute AS a WHERE a.attrelid = '"销售 CRM"."客户.表"'::regclass AND a.attnum > 0 AND NOT a.attisdropped AND NOT pg_catalog.starts_with(a.attname, 'pgdedup_'))
FROM (SELECT "pgdedup"."pgdedup_fn_config_7393e9b4"() AS config) AS c
ON CONFLICT (name) DO UPDATE SET target = excluded.target, config = excluded.config, content_hash = excluded.content_hash, columns = excluded.columns, installed_at = pg_catalog.now(), installed_by = CURRENT_USER;
SELECT pgdedup.end_lapsed_actions('"销售 CRM"."客户.表"'::regclass);
