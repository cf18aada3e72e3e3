-- pgdedup: run in one transaction, for instance: psql --single-transaction -v ON_ERROR_STOP=1 -f this.sql
SET LOCAL standard_conforming_strings = on;
SET LOCAL search_path = pg_catalog, pg_temp;
ALTER TABLE "crm"."customers"
    ADD COLUMN "pgdedup_k_customers_contact_ae3277eb" text GENERATED ALWAYS AS ("pgdedup"."person_name_v1"("contact"::text)) STORED,
    ADD COLUMN "pgdedup_k_customers_name_8bb51734" text GENERATED ALWAYS AS ("pgdedup"."company_name_v1"("name")) STORED,
    ADD COLUMN "pgdedup_k_customers_credit_5ddc0bc1" text GENERATED ALWAYS AS ("pgdedup"."uscc_v1"("credit_code"::text)) STORED,
    ADD COLUMN "pgdedup_k_customers_phone_56cc4523" text[] GENERATED ALWAYS AS ("pgdedup"."distinct_values_v1"("pgdedup"."phone_v1"("phone1") || "pgdedup"."phone_v1"("phone2"))) STORED,
    ADD COLUMN "pgdedup_k_customers_note_274acda8" text GENERATED ALWAYS AS ("pgdedup"."text_v1"("note")) STORED,
    ADD COLUMN "pgdedup_k_customers_student_cf225f96" text GENERATED ALWAYS AS ("pgdedup"."code_v1"(("attrs" ->> 'student_no'))) STORED,
    ADD COLUMN "pgdedup_k_customers_live_754d856a" boolean GENERATED ALWAYS AS (coalesce((deleted_at IS NULL), false)) STORED;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql)
VALUES ('pgdedup_k_customers_contact_ae3277eb', 'crm.customers', 0, 'column', 'field:contact', '6ece91c04b6909d9aca762fc8120f3e9', '6ece91c04b6909d9aca762fc8120f3e9', 'ALTER TABLE "crm"."customers" DROP COLUMN IF EXISTS "pgdedup_k_customers_contact_ae3277eb";')
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql)
VALUES ('pgdedup_k_customers_name_8bb51734', 'crm.customers', 1, 'column', 'field:name', '1bf584f1d2001d5eb7d11faa9dca3996', '1bf584f1d2001d5eb7d11faa9dca3996', 'ALTER TABLE "crm"."customers" DROP COLUMN IF EXISTS "pgdedup_k_customers_name_8bb51734";')
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql)
VALUES ('pgdedup_k_customers_credit_5ddc0bc1', 'crm.customers', 2, 'column', 'field:credit', '2a99a7270fc846924e2a4b0fc4a583f7', '2a99a7270fc846924e2a4b0fc4a583f7', 'ALTER TABLE "crm"."customers" DROP COLUMN IF EXISTS "pgdedup_k_customers_credit_5ddc0bc1";')
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql)
VALUES ('pgdedup_k_customers_phone_56cc4523', 'crm.customers', 3, 'column', 'field:phone', '9f126a54677556671e95f691312098c5', '9f126a54677556671e95f691312098c5', 'ALTER TABLE "crm"."customers" DROP COLUMN IF EXISTS "pgdedup_k_customers_phone_56cc4523";')
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql)
VALUES ('pgdedup_k_customers_note_274acda8', 'crm.customers', 4, 'column', 'field:note', '7af092f2f9a4b383421f58344f8dc359', '7af092f2f9a4b383421f58344f8dc359', 'ALTER TABLE "crm"."customers" DROP COLUMN IF EXISTS "pgdedup_k_customers_note_274acda8";')
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql)
VALUES ('pgdedup_k_customers_student_cf225f96', 'crm.customers', 5, 'column', 'field:student', '6951a7dce69501dda0a08e7c73f9831f', '6951a7dce69501dda0a08e7c73f9831f', 'ALTER TABLE "crm"."customers" DROP COLUMN IF EXISTS "pgdedup_k_customers_student_cf225f96";')
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql)
VALUES ('pgdedup_k_customers_live_754d856a', 'crm.customers', 6, 'column', 'table', 'a7406f3d984f7a86dd81334df04e6cce', 'a7406f3d984f7a86dd81334df04e6cce', 'ALTER TABLE "crm"."customers" DROP COLUMN IF EXISTS "pgdedup_k_customers_live_754d856a";')
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql;
CREATE INDEX "pgdedup_ix_customers_credit_same_f315ff60" ON "crm"."customers" USING btree ("pgdedup_k_customers_credit_5ddc0bc1");
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql)
VALUES ('pgdedup_ix_customers_credit_same_f315ff60', 'crm.customers', 7, 'index', 'field:credit', '27d503336ef296ce02d8712eecfb071b', '27d503336ef296ce02d8712eecfb071b', 'DROP INDEX IF EXISTS "crm"."pgdedup_ix_customers_credit_same_f315ff60";')
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql;
CREATE INDEX "pgdedup_ix_customers_phone_same_18384ac2" ON "crm"."customers" USING gin ("pgdedup_k_customers_phone_56cc4523") WITH (fastupdate = off);
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql)
VALUES ('pgdedup_ix_customers_phone_same_18384ac2', 'crm.customers', 8, 'index', 'field:phone', 'ffafa9ab5a2c4957e64418af8bac665c', 'ffafa9ab5a2c4957e64418af8bac665c', 'DROP INDEX IF EXISTS "crm"."pgdedup_ix_customers_phone_same_18384ac2";')
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql;
CREATE INDEX "pgdedup_ix_customers_name_sound_14bfa2d4" ON "crm"."customers" USING btree ("pgdedup"."sound_key_v1"("pgdedup_k_customers_name_8bb51734"));
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql)
VALUES ('pgdedup_ix_customers_name_sound_14bfa2d4', 'crm.customers', 9, 'index', 'field:name', 'be17c46fcc0582f317a6f5201774d8f0', 'be17c46fcc0582f317a6f5201774d8f0', 'DROP INDEX IF EXISTS "crm"."pgdedup_ix_customers_name_sound_14bfa2d4";')
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql;
CREATE INDEX "pgdedup_ix_customers_note_trgm_9487e1bf" ON "crm"."customers" USING gin ("pgdedup_k_customers_note_274acda8" "extensions"."gin_trgm_ops") WITH (fastupdate = off);
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql)
VALUES ('pgdedup_ix_customers_note_trgm_9487e1bf', 'crm.customers', 10, 'index', 'field:note', '3eefe9b08e85b3816e54dac4fec0516b', '3eefe9b08e85b3816e54dac4fec0516b', 'DROP INDEX IF EXISTS "crm"."pgdedup_ix_customers_note_trgm_9487e1bf";')
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql;
CREATE INDEX "pgdedup_ix_customers_note_metaphone_de58346e" ON "crm"."customers" USING gin ("pgdedup"."metaphone_keys_v1"("pgdedup_k_customers_note_274acda8")) WITH (fastupdate = off);
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql)
VALUES ('pgdedup_ix_customers_note_metaphone_de58346e', 'crm.customers', 11, 'index', 'field:note', '4f3ac8fe78b483fd495f401b5a7b79cc', '4f3ac8fe78b483fd495f401b5a7b79cc', 'DROP INDEX IF EXISTS "crm"."pgdedup_ix_customers_note_metaphone_de58346e";')
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_same_credit_code_match_1bc48f5e"(
    "p_credit" text, "s_tenant_id" integer, "k_id" bigint
)
RETURNS TABLE (key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "t"."id"::text,
        1::double precision,
        ARRAY["t"."pgdedup_k_customers_credit_5ddc0bc1"]::text[]
    FROM "crm"."customers" AS t
    WHERE "t"."pgdedup_k_customers_credit_5ddc0bc1" = "pgdedup_fn_customers_same_credit_code_match_1bc48f5e"."p_credit"
        AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_same_credit_code_match_1bc48f5e"."s_tenant_id"
        AND "t"."pgdedup_k_customers_live_754d856a"
        AND NOT coalesce("t"."pgdedup_k_customers_credit_5ddc0bc1" <> "pgdedup_fn_customers_same_credit_code_match_1bc48f5e"."p_credit", false)
        AND ("t"."id" = "pgdedup_fn_customers_same_credit_code_match_1bc48f5e"."k_id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_credit_code_match_1bc48f5e"("p_credit" text, "s_tenant_id" integer, "k_id" bigint) IS 'pgdedup: rule same_credit_code of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_credit_code_match_1bc48f5e"("p_credit" text, "s_tenant_id" integer, "k_id" bigint) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql)
VALUES ('pgdedup_fn_customers_same_credit_code_match_1bc48f5e', 'crm.customers', 12, 'function', 'rule:same_credit_code', 'bce31aaf7819309fb398a98b8ae41723', '"pgdedup"."pgdedup_fn_customers_same_credit_code_match_1bc48f5e"("p_credit" text, "s_tenant_id" integer, "k_id" bigint)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_same_credit_code_match_1bc48f5e"("p_credit" text, "s_tenant_id" integer, "k_id" bigint);')
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_same_credit_code_locks_8a30ba99"(
    "p_credit" text, "s_tenant_id" integer
)
RETURNS TABLE (key bigint)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT pgdedup.lock_key(
        'uscc:same|' || "pgdedup_fn_customers_same_credit_code_locks_8a30ba99"."p_credit",
        coalesce("pgdedup_fn_customers_same_credit_code_locks_8a30ba99"."s_tenant_id"::text, E'\x01')
    );
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_credit_code_locks_8a30ba99"("p_credit" text, "s_tenant_id" integer) IS 'pgdedup: lock keys of rule same_credit_code of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_credit_code_locks_8a30ba99"("p_credit" text, "s_tenant_id" integer) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql)
VALUES ('pgdedup_fn_customers_same_credit_code_locks_8a30ba99', 'crm.customers', 13, 'function', 'rule:same_credit_code', '33279d04461d788e9a80287042f88128', '"pgdedup"."pgdedup_fn_customers_same_credit_code_locks_8a30ba99"("p_credit" text, "s_tenant_id" integer)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_same_credit_code_locks_8a30ba99"("p_credit" text, "s_tenant_id" integer);')
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_contact_phone_match_9f22b030"(
    "p_contact" text, "p_credit" text, "p_phone" text[], "s_tenant_id" integer, "k_id" bigint
)
RETURNS TABLE (key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "t"."id"::text,
        1::double precision,
        ARRAY["t"."pgdedup_k_customers_contact_ae3277eb", "pgdedup"."shared_values"("t"."pgdedup_k_customers_phone_56cc4523", "pgdedup_fn_customers_contact_phone_match_9f22b030"."p_phone")]::text[]
    FROM "crm"."customers" AS t
    WHERE "t"."pgdedup_k_customers_contact_ae3277eb" = "pgdedup_fn_customers_contact_phone_match_9f22b030"."p_contact"
        AND "t"."pgdedup_k_customers_phone_56cc4523" OPERATOR(pg_catalog.&&) "pgdedup_fn_customers_contact_phone_match_9f22b030"."p_phone"
        AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_contact_phone_match_9f22b030"."s_tenant_id"
        AND "t"."pgdedup_k_customers_live_754d856a"
        AND NOT coalesce("t"."pgdedup_k_customers_credit_5ddc0bc1" <> "pgdedup_fn_customers_contact_phone_match_9f22b030"."p_credit", false)
        AND ("t"."id" = "pgdedup_fn_customers_contact_phone_match_9f22b030"."k_id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_contact_phone_match_9f22b030"("p_contact" text, "p_credit" text, "p_phone" text[], "s_tenant_id" integer, "k_id" bigint) IS 'pgdedup: rule contact_phone of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_contact_phone_match_9f22b030"("p_contact" text, "p_credit" text, "p_phone" text[], "s_tenant_id" integer, "k_id" bigint) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql)
VALUES ('pgdedup_fn_customers_contact_phone_match_9f22b030', 'crm.customers', 14, 'function', 'rule:contact_phone', '63d58bc7c41d0748874fc83a0db4d550', '"pgdedup"."pgdedup_fn_customers_contact_phone_match_9f22b030"("p_contact" text, "p_credit" text, "p_phone" text[], "s_tenant_id" integer, "k_id" bigint)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_contact_phone_match_9f22b030"("p_contact" text, "p_credit" text, "p_phone" text[], "s_tenant_id" integer, "k_id" bigint);')
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_contact_phone_locks_dc04266a"(
    "p_contact" text, "p_phone" text[], "s_tenant_id" integer
)
RETURNS TABLE (key bigint)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT pgdedup.lock_key(
        'phone:same|' || "v"."value" || '|' || 'person_name:same|' || "pgdedup_fn_customers_contact_phone_locks_dc04266a"."p_contact",
        coalesce("pgdedup_fn_customers_contact_phone_locks_dc04266a"."s_tenant_id"::text, E'\x01')
    )
    FROM pg_catalog.unnest("pgdedup_fn_customers_contact_phone_locks_dc04266a"."p_phone") AS v (value);
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_contact_phone_locks_dc04266a"("p_contact" text, "p_phone" text[], "s_tenant_id" integer) IS 'pgdedup: lock keys of rule contact_phone of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_contact_phone_locks_dc04266a"("p_contact" text, "p_phone" text[], "s_tenant_id" integer) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql)
VALUES ('pgdedup_fn_customers_contact_phone_locks_dc04266a', 'crm.customers', 15, 'function', 'rule:contact_phone', '0db22063c5491f580a4a3df7ac133202', '"pgdedup"."pgdedup_fn_customers_contact_phone_locks_dc04266a"("p_contact" text, "p_phone" text[], "s_tenant_id" integer)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_contact_phone_locks_dc04266a"("p_contact" text, "p_phone" text[], "s_tenant_id" integer);')
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_homophone_name_match_320fadd1"(
    "p_name" text, "p_credit" text, "p_student" text, "s_tenant_id" integer, "k_id" bigint
)
RETURNS TABLE (key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "t"."id"::text,
        CASE WHEN "t"."pgdedup_k_customers_name_8bb51734" = "pgdedup_fn_customers_homophone_name_match_320fadd1"."p_name" THEN 1 ELSE 0.9 END::double precision,
        ARRAY["pgdedup"."both_values"("t"."pgdedup_k_customers_name_8bb51734", "pgdedup_fn_customers_homophone_name_match_320fadd1"."p_name")]::text[]
    FROM "crm"."customers" AS t
    WHERE "pgdedup"."sound_key_v1"("t"."pgdedup_k_customers_name_8bb51734") = "pgdedup"."sound_key_v1"("pgdedup_fn_customers_homophone_name_match_320fadd1"."p_name")
        AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_homophone_name_match_320fadd1"."s_tenant_id"
        AND "t"."pgdedup_k_customers_live_754d856a"
        AND NOT coalesce("t"."pgdedup_k_customers_credit_5ddc0bc1" <> "pgdedup_fn_customers_homophone_name_match_320fadd1"."p_credit", false)
        AND NOT coalesce("t"."pgdedup_k_customers_student_cf225f96" <> "pgdedup_fn_customers_homophone_name_match_320fadd1"."p_student", false)
        AND ("t"."id" = "pgdedup_fn_customers_homophone_name_match_320fadd1"."k_id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_homophone_name_match_320fadd1"("p_name" text, "p_credit" text, "p_student" text, "s_tenant_id" integer, "k_id" bigint) IS 'pgdedup: rule homophone_name of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_homophone_name_match_320fadd1"("p_name" text, "p_credit" text, "p_student" text, "s_tenant_id" integer, "k_id" bigint) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql)
VALUES ('pgdedup_fn_customers_homophone_name_match_320fadd1', 'crm.customers', 16, 'function', 'rule:homophone_name', '1a5fb726fc35fddaa3e592dab525a5c2', '"pgdedup"."pgdedup_fn_customers_homophone_name_match_320fadd1"("p_name" text, "p_credit" text, "p_student" text, "s_tenant_id" integer, "k_id" bigint)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_homophone_name_match_320fadd1"("p_name" text, "p_credit" text, "p_student" text, "s_tenant_id" integer, "k_id" bigint);')
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_homophone_name_locks_6208ce52"(
    "p_name" text, "s_tenant_id" integer
)
RETURNS TABLE (key bigint)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT pgdedup.lock_key(
        'company_name:sounds_like|' || "pgdedup"."sound_key_v1"("pgdedup_fn_customers_homophone_name_locks_6208ce52"."p_name"),
        coalesce("pgdedup_fn_customers_homophone_name_locks_6208ce52"."s_tenant_id"::text, E'\x01')
    );
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_homophone_name_locks_6208ce52"("p_name" text, "s_tenant_id" integer) IS 'pgdedup: lock keys of rule homophone_name of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_homophone_name_locks_6208ce52"("p_name" text, "s_tenant_id" integer) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql)
VALUES ('pgdedup_fn_customers_homophone_name_locks_6208ce52', 'crm.customers', 17, 'function', 'rule:homophone_name', '82d152a9c261e76e9550da7f61ddb70d', '"pgdedup"."pgdedup_fn_customers_homophone_name_locks_6208ce52"("p_name" text, "s_tenant_id" integer)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_homophone_name_locks_6208ce52"("p_name" text, "s_tenant_id" integer);')
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_note_similar_match_6823e3b4"(
    "p_credit" text, "p_note" text, "s_tenant_id" integer, "k_id" bigint
)
RETURNS TABLE (key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "t"."id"::text,
        pg_catalog.round("extensions"."similarity"("t"."pgdedup_k_customers_note_274acda8", "pgdedup_fn_customers_note_similar_match_6823e3b4"."p_note")::numeric, 4)::double precision,
        ARRAY["pgdedup"."both_values"("t"."pgdedup_k_customers_note_274acda8", "pgdedup_fn_customers_note_similar_match_6823e3b4"."p_note")]::text[]
    FROM "crm"."customers" AS t
    WHERE "t"."pgdedup_k_customers_note_274acda8" OPERATOR("extensions".%) "pgdedup_fn_customers_note_similar_match_6823e3b4"."p_note" AND "extensions"."similarity"("t"."pgdedup_k_customers_note_274acda8", "pgdedup_fn_customers_note_similar_match_6823e3b4"."p_note") >= 0.6::real
        AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_note_similar_match_6823e3b4"."s_tenant_id"
        AND "t"."pgdedup_k_customers_live_754d856a"
        AND NOT coalesce("t"."pgdedup_k_customers_credit_5ddc0bc1" <> "pgdedup_fn_customers_note_similar_match_6823e3b4"."p_credit", false)
        AND ("t"."id" = "pgdedup_fn_customers_note_similar_match_6823e3b4"."k_id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_note_similar_match_6823e3b4"("p_credit" text, "p_note" text, "s_tenant_id" integer, "k_id" bigint) IS 'pgdedup: rule note_similar of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_note_similar_match_6823e3b4"("p_credit" text, "p_note" text, "s_tenant_id" integer, "k_id" bigint) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql)
VALUES ('pgdedup_fn_customers_note_similar_match_6823e3b4', 'crm.customers', 18, 'function', 'rule:note_similar', 'd98c8ee16de492b7685e95443c744a2b', '"pgdedup"."pgdedup_fn_customers_note_similar_match_6823e3b4"("p_credit" text, "p_note" text, "s_tenant_id" integer, "k_id" bigint)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_note_similar_match_6823e3b4"("p_credit" text, "p_note" text, "s_tenant_id" integer, "k_id" bigint);')
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_note_similar_locks_7259e53d"(
    "p_note" text, "s_tenant_id" integer
)
RETURNS TABLE (key bigint)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT pgdedup.lock_key(
        'text:similar|' || "v"."value",
        coalesce("pgdedup_fn_customers_note_similar_locks_7259e53d"."s_tenant_id"::text, E'\x01')
    )
    FROM pg_catalog.unnest("pgdedup"."trigram_prefix_v1"("pgdedup_fn_customers_note_similar_locks_7259e53d"."p_note", 0.6::real)) AS v (value);
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_note_similar_locks_7259e53d"("p_note" text, "s_tenant_id" integer) IS 'pgdedup: lock keys of rule note_similar of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_note_similar_locks_7259e53d"("p_note" text, "s_tenant_id" integer) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql)
VALUES ('pgdedup_fn_customers_note_similar_locks_7259e53d', 'crm.customers', 19, 'function', 'rule:note_similar', 'ff80ca199a3d4ee32aa66860b3b145e1', '"pgdedup"."pgdedup_fn_customers_note_similar_locks_7259e53d"("p_note" text, "s_tenant_id" integer)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_note_similar_locks_7259e53d"("p_note" text, "s_tenant_id" integer);')
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_note_sounds_match_b4a50970"(
    "p_credit" text, "p_note" text, "s_tenant_id" integer, "k_id" bigint
)
RETURNS TABLE (key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "t"."id"::text,
        CASE WHEN "t"."pgdedup_k_customers_note_274acda8" = "pgdedup_fn_customers_note_sounds_match_b4a50970"."p_note" THEN 1 ELSE 0.9 END::double precision,
        ARRAY["pgdedup"."both_values"("t"."pgdedup_k_customers_note_274acda8", "pgdedup_fn_customers_note_sounds_match_b4a50970"."p_note")]::text[]
    FROM "crm"."customers" AS t
    WHERE "pgdedup"."metaphone_keys_v1"("t"."pgdedup_k_customers_note_274acda8") OPERATOR(pg_catalog.&&) "pgdedup"."metaphone_keys_v1"("pgdedup_fn_customers_note_sounds_match_b4a50970"."p_note")
        AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_note_sounds_match_b4a50970"."s_tenant_id"
        AND "t"."pgdedup_k_customers_live_754d856a"
        AND NOT coalesce("t"."pgdedup_k_customers_credit_5ddc0bc1" <> "pgdedup_fn_customers_note_sounds_match_b4a50970"."p_credit", false)
        AND ("t"."id" = "pgdedup_fn_customers_note_sounds_match_b4a50970"."k_id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_note_sounds_match_b4a50970"("p_credit" text, "p_note" text, "s_tenant_id" integer, "k_id" bigint) IS 'pgdedup: rule note_sounds of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_note_sounds_match_b4a50970"("p_credit" text, "p_note" text, "s_tenant_id" integer, "k_id" bigint) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql)
VALUES ('pgdedup_fn_customers_note_sounds_match_b4a50970', 'crm.customers', 20, 'function', 'rule:note_sounds', '6bc96d9c53bf28c029b69f11ddd7dfdb', '"pgdedup"."pgdedup_fn_customers_note_sounds_match_b4a50970"("p_credit" text, "p_note" text, "s_tenant_id" integer, "k_id" bigint)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_note_sounds_match_b4a50970"("p_credit" text, "p_note" text, "s_tenant_id" integer, "k_id" bigint);')
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_note_sounds_locks_0034af40"(
    "p_note" text, "s_tenant_id" integer
)
RETURNS TABLE (key bigint)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT pgdedup.lock_key(
        'text:sounds_like|' || "v"."value",
        coalesce("pgdedup_fn_customers_note_sounds_locks_0034af40"."s_tenant_id"::text, E'\x01')
    )
    FROM pg_catalog.unnest("pgdedup"."metaphone_keys_v1"("pgdedup_fn_customers_note_sounds_locks_0034af40"."p_note")) AS v (value);
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_note_sounds_locks_0034af40"("p_note" text, "s_tenant_id" integer) IS 'pgdedup: lock keys of rule note_sounds of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_note_sounds_locks_0034af40"("p_note" text, "s_tenant_id" integer) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql)
VALUES ('pgdedup_fn_customers_note_sounds_locks_0034af40', 'crm.customers', 21, 'function', 'rule:note_sounds', 'cafb13046bc8afd6e94509a9402ef838', '"pgdedup"."pgdedup_fn_customers_note_sounds_locks_0034af40"("p_note" text, "s_tenant_id" integer)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_note_sounds_locks_0034af40"("p_note" text, "s_tenant_id" integer);')
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_config_c54b4b08"()
RETURNS jsonb
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN  E'{"version": "1", "table": "crm.customers", "label": "客户", "language": "zh", "reveal": "shown", "owner": "owner", "limit": 20, "show": [{"label": "name", "column": "name"}, {"label": "owner", "column": "owner"}], "fields": {"contact": {"label": "contact", "type": "person_name", "columns": ["contact"]}, "name": {"label": "客户名称", "type": "company_name", "columns": ["name"]}, "credit": {"label": "credit", "type": "uscc", "columns": ["credit_code"]}, "phone": {"label": "电话", "type": "phone", "columns": ["phone1", "phone2"]}, "note": {"label": "note", "type": "text", "columns": ["note"]}, "student": {"label": "student", "type": "code", "columns": ["attrs"]}}, "rules": [{"rule": "same_credit_code", "action": "block", "match": [{"field": "credit", "comparison": "same"}]}, {"rule": "contact_phone", "action": "ask", "match": [{"field": "contact", "comparison": "same"}, {"field": "phone", "comparison": "same"}]}, {"rule": "homophone_name", "action": "flag", "match": [{"field": "name", "comparison": "sounds_like"}]}, {"rule": "note_similar", "action": "shadow", "match": [{"field": "note", "comparison": "similar"}]}, {"rule": "note_sounds", "action": "off", "match": [{"field": "note", "comparison": "sounds_like"}]}], "functions": {"config": "\\"pgdedup\\".\\"pgdedup_fn_customers_config_c54b4b08\\"", "find": "\\"pgdedup\\".\\"pgdedup_fn_customers_find_84cd35f0\\"", "records": "\\"pgdedup\\".\\"pgdedup_fn_customers_records_0cede0b2\\"", "origins": "\\"pgdedup\\".\\"pgdedup_fn_customers_origins_ad83de1a\\""}}'::jsonb;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_config_c54b4b08"() IS 'pgdedup: compiled rules of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_config_c54b4b08"() TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql)
VALUES ('pgdedup_fn_customers_config_c54b4b08', 'crm.customers', 22, 'function', 'table', '8a2352b2eefb65a494150abf830e3262', '"pgdedup"."pgdedup_fn_customers_config_c54b4b08"()', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_config_c54b4b08"();')
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_probe_9185fe99"(
    "k_id" bigint
)
RETURNS TABLE (
    "p_contact" text, "p_name" text, "p_credit" text, "p_phone" text[], "p_note" text, "p_student" text, "s_tenant_id" integer,
    live boolean, key text, target regclass, mine boolean
)
LANGUAGE sql VOLATILE
BEGIN ATOMIC
    SELECT
        "t"."pgdedup_k_customers_contact_ae3277eb", "t"."pgdedup_k_customers_name_8bb51734", "t"."pgdedup_k_customers_credit_5ddc0bc1", "t"."pgdedup_k_customers_phone_56cc4523", "t"."pgdedup_k_customers_note_274acda8", "t"."pgdedup_k_customers_student_cf225f96", "t"."tenant_id",
        "t"."pgdedup_k_customers_live_754d856a",
        "t"."id"::text,
        '"crm"."customers"'::regclass,
        pgdedup.written_here(t.xmin)
    FROM "crm"."customers" AS t
    WHERE "t"."id" = "pgdedup_fn_customers_probe_9185fe99"."k_id";
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_probe_9185fe99"("k_id" bigint) IS 'pgdedup: what the rules read of a row of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_probe_9185fe99"("k_id" bigint) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql)
VALUES ('pgdedup_fn_customers_probe_9185fe99', 'crm.customers', 23, 'function', 'table', 'f5b34c31824393fc21a6fac4d42e211d', '"pgdedup"."pgdedup_fn_customers_probe_9185fe99"("k_id" bigint) "p_contact" text, "p_name" text, "p_credit" text, "p_phone" text[], "p_note" text, "p_student" text, "s_tenant_id" integer', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_probe_9185fe99"("k_id" bigint);')
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_parse_4ab8737f"(p_record jsonb)
RETURNS TABLE ("p_contact" text, "p_name" text, "p_credit" text, "p_phone" text[], "p_note" text, "p_student" text, "s_tenant_id" integer, "k_id" bigint)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "pgdedup"."person_name_v1"("contact"::text), "pgdedup"."company_name_v1"("name"), "pgdedup"."uscc_v1"("credit_code"::text), "pgdedup"."distinct_values_v1"("pgdedup"."phone_v1"("phone1") || "pgdedup"."phone_v1"("phone2")), "pgdedup"."text_v1"("note"), "pgdedup"."code_v1"(("attrs" ->> 'student_no')), "tenant_id", "id"
    FROM pg_catalog.jsonb_populate_record(
        NULL::"crm"."customers", "pgdedup_fn_customers_parse_4ab8737f"."p_record"
    );
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_parse_4ab8737f"(p_record jsonb) IS 'pgdedup: what the rules read of a JSON record of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_parse_4ab8737f"(p_record jsonb) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql)
VALUES ('pgdedup_fn_customers_parse_4ab8737f', 'crm.customers', 24, 'function', 'table', '8214ced3e4f28f91685cf0c8d60b1362', '"pgdedup"."pgdedup_fn_customers_parse_4ab8737f"(p_record jsonb) "p_contact" text, "p_name" text, "p_credit" text, "p_phone" text[], "p_note" text, "p_student" text, "s_tenant_id" integer, "k_id" bigint', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_parse_4ab8737f"(p_record jsonb);')
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_lookup_17b03318"(
    p_actions text[], p_limit integer, "p_contact" text, "p_name" text, "p_credit" text, "p_phone" text[], "p_note" text, "p_student" text, "s_tenant_id" integer, "k_id" bigint
) RETURNS TABLE (rule integer, key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    (
        SELECT 1, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_same_credit_code_match_1bc48f5e"("pgdedup_fn_customers_lookup_17b03318"."p_credit", "pgdedup_fn_customers_lookup_17b03318"."s_tenant_id", "pgdedup_fn_customers_lookup_17b03318"."k_id") AS m
        WHERE "pgdedup_fn_customers_lookup_17b03318"."p_actions"[1] <> 'off'
        LIMIT "pgdedup_fn_customers_lookup_17b03318"."p_limit"
    )
    UNION ALL
    (
        SELECT 2, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_contact_phone_match_9f22b030"("pgdedup_fn_customers_lookup_17b03318"."p_contact", "pgdedup_fn_customers_lookup_17b03318"."p_credit", "pgdedup_fn_customers_lookup_17b03318"."p_phone", "pgdedup_fn_customers_lookup_17b03318"."s_tenant_id", "pgdedup_fn_customers_lookup_17b03318"."k_id") AS m
        WHERE "pgdedup_fn_customers_lookup_17b03318"."p_actions"[2] <> 'off'
        LIMIT "pgdedup_fn_customers_lookup_17b03318"."p_limit"
    )
    UNION ALL
    (
        SELECT 3, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_homophone_name_match_320fadd1"("pgdedup_fn_customers_lookup_17b03318"."p_name", "pgdedup_fn_customers_lookup_17b03318"."p_credit", "pgdedup_fn_customers_lookup_17b03318"."p_student", "pgdedup_fn_customers_lookup_17b03318"."s_tenant_id", "pgdedup_fn_customers_lookup_17b03318"."k_id") AS m
        WHERE "pgdedup_fn_customers_lookup_17b03318"."p_actions"[3] <> 'off'
        ORDER BY m.score DESC LIMIT "pgdedup_fn_customers_lookup_17b03318"."p_limit"
    )
    UNION ALL
    (
        SELECT 4, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_note_similar_match_6823e3b4"("pgdedup_fn_customers_lookup_17b03318"."p_credit", "pgdedup_fn_customers_lookup_17b03318"."p_note", "pgdedup_fn_customers_lookup_17b03318"."s_tenant_id", "pgdedup_fn_customers_lookup_17b03318"."k_id") AS m
        WHERE "pgdedup_fn_customers_lookup_17b03318"."p_actions"[4] <> 'off'
        ORDER BY m.score DESC LIMIT "pgdedup_fn_customers_lookup_17b03318"."p_limit"
    )
    UNION ALL
    (
        SELECT 5, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_note_sounds_match_b4a50970"("pgdedup_fn_customers_lookup_17b03318"."p_credit", "pgdedup_fn_customers_lookup_17b03318"."p_note", "pgdedup_fn_customers_lookup_17b03318"."s_tenant_id", "pgdedup_fn_customers_lookup_17b03318"."k_id") AS m
        WHERE "pgdedup_fn_customers_lookup_17b03318"."p_actions"[5] <> 'off'
        ORDER BY m.score DESC LIMIT "pgdedup_fn_customers_lookup_17b03318"."p_limit"
    );
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_lookup_17b03318"(p_actions text[], p_limit integer, "p_contact" text, "p_name" text, "p_credit" text, "p_phone" text[], "p_note" text, "p_student" text, "s_tenant_id" integer, "k_id" bigint) IS 'pgdedup: all rules over one record of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_lookup_17b03318"(p_actions text[], p_limit integer, "p_contact" text, "p_name" text, "p_credit" text, "p_phone" text[], "p_note" text, "p_student" text, "s_tenant_id" integer, "k_id" bigint) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql)
VALUES ('pgdedup_fn_customers_lookup_17b03318', 'crm.customers', 25, 'function', 'table', '8a8dd7011184efc97f62607cd2cf6f6d', '"pgdedup"."pgdedup_fn_customers_lookup_17b03318"(p_actions text[], p_limit integer, "p_contact" text, "p_name" text, "p_credit" text, "p_phone" text[], "p_note" text, "p_student" text, "s_tenant_id" integer, "k_id" bigint)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_lookup_17b03318"(p_actions text[], p_limit integer, "p_contact" text, "p_name" text, "p_credit" text, "p_phone" text[], "p_note" text, "p_student" text, "s_tenant_id" integer, "k_id" bigint);')
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_records_0cede0b2"(p_keys text[])
RETURNS TABLE (key text, record jsonb)
LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT
        k.key,
        pg_catalog.to_jsonb(t.*) - '{pgdedup_k_customers_contact_ae3277eb,pgdedup_k_customers_name_8bb51734,pgdedup_k_customers_credit_5ddc0bc1,pgdedup_k_customers_phone_56cc4523,pgdedup_k_customers_note_274acda8,pgdedup_k_customers_student_cf225f96,pgdedup_k_customers_live_754d856a}'::text[]
    FROM pg_catalog.unnest("pgdedup_fn_customers_records_0cede0b2"."p_keys") AS k (key)
    INNER JOIN "crm"."customers" AS t
        ON "t"."id" = "k"."key"::bigint;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_records_0cede0b2"(p_keys text[]) IS 'pgdedup: rows by key of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_records_0cede0b2"(p_keys text[]) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql)
VALUES ('pgdedup_fn_customers_records_0cede0b2', 'crm.customers', 26, 'function', 'table', 'b4f1c548973c251bbd9a53859fe2ad34', '"pgdedup"."pgdedup_fn_customers_records_0cede0b2"(p_keys text[])', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_records_0cede0b2"(p_keys text[]);')
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql;
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
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql)
VALUES ('pgdedup_fn_customers_origins_ad83de1a', 'crm.customers', 27, 'function', 'table', 'b4aeef5318e3bb55f7d57459b9f3e915', '"pgdedup"."pgdedup_fn_customers_origins_ad83de1a"(p_record jsonb)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_origins_ad83de1a"(p_record jsonb);')
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_find_84cd35f0"(
    p_record jsonb, p_limit integer
)
RETURNS SETOF pgdedup.hit
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
SET enable_seqscan = off
SET plan_cache_mode = force_generic_plan
SET jit = off
SET pg_trgm.similarity_threshold = '0.6'
AS $pgdedup$
DECLARE
    v_actions text[];
    v record;
BEGIN
    v_actions := (pgdedup.actions_in_force(
        '"crm"."customers"'::regclass,
        ARRAY['same_credit_code', 'contact_phone', 'homophone_name', 'note_similar', 'note_sounds'],
        ARRAY['block', 'ask', 'flag', 'shadow', 'off']
    )).actions;
    SELECT p.* INTO v FROM "pgdedup"."pgdedup_fn_customers_parse_4ab8737f"(p_record) AS p;
    RETURN QUERY
    SELECT l.rule, l.key, l.score, l.witness
    FROM "pgdedup"."pgdedup_fn_customers_lookup_17b03318"(
        v_actions, p_limit, "v"."p_contact", "v"."p_name", "v"."p_credit", "v"."p_phone", "v"."p_note", "v"."p_student", "v"."s_tenant_id", "v"."k_id"
    ) AS l;
END
$pgdedup$;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_find_84cd35f0"(p_record jsonb, p_limit integer) IS 'pgdedup: the rules over a JSON record of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_find_84cd35f0"(p_record jsonb, p_limit integer) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql)
VALUES ('pgdedup_fn_customers_find_84cd35f0', 'crm.customers', 28, 'function', 'table', 'f3921451fc5be612e0067223fbdf59b7', '"pgdedup"."pgdedup_fn_customers_find_84cd35f0"(p_record jsonb, p_limit integer)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_find_84cd35f0"(p_record jsonb, p_limit integer);')
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql;
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
SET pg_trgm.similarity_threshold = '0.6'
AS $pgdedup$
DECLARE
    v_compiled CONSTANT text[] := ARRAY['block', 'ask', 'flag', 'shadow', 'off'];
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
            ARRAY['same_credit_code', 'contact_phone', 'homophone_name', 'note_similar', 'note_sounds'],
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
        SELECT l.key FROM "pgdedup"."pgdedup_fn_customers_same_credit_code_locks_8a30ba99"("v"."p_credit", "v"."s_tenant_id") AS l WHERE v_locking[1] IN ('ask', 'block')
        UNION ALL SELECT l.key FROM "pgdedup"."pgdedup_fn_customers_contact_phone_locks_dc04266a"("v"."p_contact", "v"."p_phone", "v"."s_tenant_id") AS l WHERE v_locking[2] IN ('ask', 'block')
        UNION ALL SELECT l.key FROM "pgdedup"."pgdedup_fn_customers_homophone_name_locks_6208ce52"("v"."p_name", "v"."s_tenant_id") AS l WHERE v_locking[3] IN ('ask', 'block')
        UNION ALL SELECT l.key FROM "pgdedup"."pgdedup_fn_customers_note_similar_locks_7259e53d"("v"."p_note", "v"."s_tenant_id") AS l WHERE v_locking[4] IN ('ask', 'block')
        UNION ALL SELECT l.key FROM "pgdedup"."pgdedup_fn_customers_note_sounds_locks_0034af40"("v"."p_note", "v"."s_tenant_id") AS l WHERE v_locking[5] IN ('ask', 'block')
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
                v_actions, 21, "v"."p_contact", "v"."p_name", "v"."p_credit", "v"."p_phone", "v"."p_note", "v"."p_student", "v"."s_tenant_id", "pgdedup_fn_customers_check_48627554"."k_id"
            ) AS l;
            IF v_hits IS NULL THEN
                RETURN NULL;
            END IF;
            v_config := "pgdedup"."pgdedup_fn_customers_config_c54b4b08"();
            IF v_controlled THEN
                v_config := pgdedup.config_in_force(v_config, v_force.actions);
            END IF;
            v_heavy := pgdedup.heavy_evidence(
                v_config, v.target, v.key, v_hits,
                21
            );
            IF v_heavy IS NOT NULL THEN
                v_hits := v_hits || ARRAY(
                    SELECT ROW(l.rule, l.key, l.score, l.witness)::pgdedup.hit
                    FROM "pgdedup"."pgdedup_fn_customers_lookup_17b03318"(
                        v_actions, NULL, "v"."p_contact", "v"."p_name", "v"."p_credit", "v"."p_phone", "v"."p_note", "v"."p_student", "v"."s_tenant_id", "pgdedup_fn_customers_check_48627554"."k_id"
                    ) AS l
                    WHERE l.rule || ':' = ANY (
                        SELECT substring(e FROM '^[0-9]+:') FROM unnest(v_heavy) AS e
                    )
                        AND l.rule || ':' || md5(array_to_string(l.witness, E'\x1e'))
                        <> ALL (v_heavy)
                    LIMIT 21
                );
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
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql)
VALUES ('pgdedup_fn_customers_check_48627554', 'crm.customers', 29, 'function', 'table', 'fe20efa15c87dfe0f26bb690091b6d8f', '"pgdedup"."pgdedup_fn_customers_check_48627554"("k_id" bigint, p_changed boolean[])', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_check_48627554"("k_id" bigint, p_changed boolean[]);')
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql;
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
            "old"."pgdedup_k_customers_credit_5ddc0bc1" IS DISTINCT FROM "new"."pgdedup_k_customers_credit_5ddc0bc1",
            "old"."pgdedup_k_customers_contact_ae3277eb" IS DISTINCT FROM "new"."pgdedup_k_customers_contact_ae3277eb" OR "old"."pgdedup_k_customers_credit_5ddc0bc1" IS DISTINCT FROM "new"."pgdedup_k_customers_credit_5ddc0bc1" OR "old"."pgdedup_k_customers_phone_56cc4523" IS DISTINCT FROM "new"."pgdedup_k_customers_phone_56cc4523",
            "old"."pgdedup_k_customers_name_8bb51734" IS DISTINCT FROM "new"."pgdedup_k_customers_name_8bb51734" OR "old"."pgdedup_k_customers_credit_5ddc0bc1" IS DISTINCT FROM "new"."pgdedup_k_customers_credit_5ddc0bc1" OR "old"."pgdedup_k_customers_student_cf225f96" IS DISTINCT FROM "new"."pgdedup_k_customers_student_cf225f96",
            "old"."pgdedup_k_customers_credit_5ddc0bc1" IS DISTINCT FROM "new"."pgdedup_k_customers_credit_5ddc0bc1" OR "old"."pgdedup_k_customers_note_274acda8" IS DISTINCT FROM "new"."pgdedup_k_customers_note_274acda8",
            "old"."pgdedup_k_customers_credit_5ddc0bc1" IS DISTINCT FROM "new"."pgdedup_k_customers_credit_5ddc0bc1" OR "old"."pgdedup_k_customers_note_274acda8" IS DISTINCT FROM "new"."pgdedup_k_customers_note_274acda8"
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
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql)
VALUES ('pgdedup_fn_customers_guard_4deb4b5b', 'crm.customers', 30, 'function', 'table', '4ff337148acf8fbc5a54135e212c72a1', '"pgdedup"."pgdedup_fn_customers_guard_4deb4b5b"()', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_guard_4deb4b5b"();')
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql;
CREATE CONSTRAINT TRIGGER "pgdedup_trg_customers_insert_a8c0985c"
AFTER INSERT ON "crm"."customers"
FOR EACH ROW EXECUTE FUNCTION
"pgdedup"."pgdedup_fn_customers_guard_4deb4b5b"();
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql)
VALUES ('pgdedup_trg_customers_insert_a8c0985c', 'crm.customers', 31, 'trigger', 'table', '70464ec69de89223817fc10b4b0d6db4', '70464ec69de89223817fc10b4b0d6db4', 'DROP TRIGGER IF EXISTS "pgdedup_trg_customers_insert_a8c0985c" ON "crm"."customers";')
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql;
CREATE CONSTRAINT TRIGGER "pgdedup_trg_customers_enter_d7f2f599"
AFTER UPDATE ON "crm"."customers"
FOR EACH ROW WHEN ("old"."tenant_id" IS DISTINCT FROM "new"."tenant_id" OR "old"."pgdedup_k_customers_live_754d856a" IS DISTINCT FROM "new"."pgdedup_k_customers_live_754d856a")
EXECUTE FUNCTION
"pgdedup"."pgdedup_fn_customers_guard_4deb4b5b"();
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql)
VALUES ('pgdedup_trg_customers_enter_d7f2f599', 'crm.customers', 32, 'trigger', 'table', '0b741ea132a30f7dc3b1e77057c7a2cd', '0b741ea132a30f7dc3b1e77057c7a2cd', 'DROP TRIGGER IF EXISTS "pgdedup_trg_customers_enter_d7f2f599" ON "crm"."customers";')
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql;
CREATE CONSTRAINT TRIGGER "pgdedup_trg_customers_update_dec017c4"
AFTER UPDATE ON "crm"."customers"
FOR EACH ROW WHEN (("old"."pgdedup_k_customers_contact_ae3277eb" IS DISTINCT FROM "new"."pgdedup_k_customers_contact_ae3277eb" OR "old"."pgdedup_k_customers_name_8bb51734" IS DISTINCT FROM "new"."pgdedup_k_customers_name_8bb51734" OR "old"."pgdedup_k_customers_credit_5ddc0bc1" IS DISTINCT FROM "new"."pgdedup_k_customers_credit_5ddc0bc1" OR "old"."pgdedup_k_customers_phone_56cc4523" IS DISTINCT FROM "new"."pgdedup_k_customers_phone_56cc4523" OR "old"."pgdedup_k_customers_note_274acda8" IS DISTINCT FROM "new"."pgdedup_k_customers_note_274acda8" OR "old"."pgdedup_k_customers_student_cf225f96" IS DISTINCT FROM "new"."pgdedup_k_customers_student_cf225f96") AND NOT ("old"."tenant_id" IS DISTINCT FROM "new"."tenant_id" OR "old"."pgdedup_k_customers_live_754d856a" IS DISTINCT FROM "new"."pgdedup_k_customers_live_754d856a"))
EXECUTE FUNCTION
"pgdedup"."pgdedup_fn_customers_guard_4deb4b5b"('fields');
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql)
VALUES ('pgdedup_trg_customers_update_dec017c4', 'crm.customers', 33, 'trigger', 'table', '159b4e55a641021cafc5215ae81e69be', '159b4e55a641021cafc5215ae81e69be', 'DROP TRIGGER IF EXISTS "pgdedup_trg_customers_update_dec017c4" ON "crm"."customers";')
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql;
CREATE OR REPLACE FUNCTION "crm"."customers_find_duplicates"(
    "contact" character varying(100) DEFAULT NULL, "name" text DEFAULT NULL, "credit_code" character varying(18) DEFAULT NULL, "phone1" text DEFAULT NULL, "phone2" text DEFAULT NULL, "note" text DEFAULT NULL, "attrs" jsonb DEFAULT NULL, "tenant_id" integer DEFAULT NULL
) RETURNS SETOF pgdedup.match
LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT m.*
    FROM pgdedup.find_duplicates(
        '"crm"."customers"'::regclass,
        pg_catalog.jsonb_strip_nulls(
            pg_catalog.jsonb_build_object('contact', "customers_find_duplicates"."contact", 'name', "customers_find_duplicates"."name", 'credit_code', "customers_find_duplicates"."credit_code", 'phone1', "customers_find_duplicates"."phone1", 'phone2', "customers_find_duplicates"."phone2", 'note', "customers_find_duplicates"."note", 'attrs', "customers_find_duplicates"."attrs", 'tenant_id', "customers_find_duplicates"."tenant_id")
        )
    ) AS m;
END;
COMMENT ON FUNCTION "crm"."customers_find_duplicates"("contact" character varying(100), "name" text, "credit_code" character varying(18), "phone1" text, "phone2" text, "note" text, "attrs" jsonb, "tenant_id" integer) IS 'pgdedup: rows that the rules relate to the given values';
GRANT EXECUTE ON FUNCTION "crm"."customers_find_duplicates"("contact" character varying(100), "name" text, "credit_code" character varying(18), "phone1" text, "phone2" text, "note" text, "attrs" jsonb, "tenant_id" integer) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql)
VALUES ('"crm"."customers_find_duplicates"', 'crm.customers', 34, 'function', 'table', 'f4f1410595eb12515e06b6d2b9e62bf2', '"crm"."customers_find_duplicates"("contact" character varying(100), "name" text, "credit_code" character varying(18), "phone1" text, "phone2" text, "note" text, "attrs" jsonb, "tenant_id" integer)', 'DROP FUNCTION IF EXISTS "crm"."customers_find_duplicates"("contact" character varying(100), "name" text, "credit_code" character varying(18), "phone1" text, "phone2" text, "note" text, "attrs" jsonb, "tenant_id" integer);')
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql;
SELECT "pgdedup"."grant_role"('reader', 'crm_reader');
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql)
VALUES ('reader:crm_reader', '', 0, 'grant', 'roles', '2ccba510f55dedfc9ea08a79bfeba999', 'SELECT "pgdedup"."grant_role"(''reader'', ''crm_reader'');
', 'SELECT "pgdedup"."revoke_role"(''reader'', ''crm_reader'');')
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql;
INSERT INTO pgdedup.tables (target, name, config, content_hash)
SELECT '"crm"."customers"'::regclass, 'crm.customers', c.config, pg_catalog.md5(c.config::text)
FROM (SELECT "pgdedup"."pgdedup_fn_customers_config_c54b4b08"() AS config) AS c
ON CONFLICT (name) DO UPDATE SET target = excluded.target, config = excluded.config, content_hash = excluded.content_hash, installed_at = pg_catalog.now(), installed_by = CURRENT_USER;
SELECT pgdedup.end_lapsed_actions('"crm"."customers"'::regclass);
