-- pgdedup: run in one transaction, for instance: psql --single-transaction -v ON_ERROR_STOP=1 -f this.sql
SET LOCAL standard_conforming_strings = on;
SET LOCAL search_path = pg_catalog, pg_temp;
ALTER TABLE "crm"."customers"
    ADD COLUMN "pgdedup_k_customers_contact_d8de87f6" text COLLATE pg_catalog."C" GENERATED ALWAYS AS ("pgdedup"."person_name_v1"(("contact"::text COLLATE pg_catalog."C"))) STORED,
    ADD COLUMN "pgdedup_k_customers_name_a2220f17" text COLLATE pg_catalog."C" GENERATED ALWAYS AS ("pgdedup"."company_name_v1"(("name" COLLATE pg_catalog."C"))) STORED,
    ADD COLUMN "pgdedup_k_customers_credit_230fdda3" text COLLATE pg_catalog."C" GENERATED ALWAYS AS ("pgdedup"."uscc_v1"(("credit_code"::text COLLATE pg_catalog."C"))) STORED,
    ADD COLUMN "pgdedup_k_customers_phone_e61689ca" text[] COLLATE pg_catalog."C" GENERATED ALWAYS AS ("pgdedup"."distinct_values_v1"("pgdedup"."phone_v1"(("phone1" COLLATE pg_catalog."C")) || "pgdedup"."phone_v1"(("phone2" COLLATE pg_catalog."C")))) STORED,
    ADD COLUMN "pgdedup_k_customers_note_31c5c1e9" text COLLATE pg_catalog."C" GENERATED ALWAYS AS ("pgdedup"."text_v1"(("note" COLLATE pg_catalog."C"))) STORED,
    ADD COLUMN "pgdedup_k_customers_amount_8a35879d" text COLLATE pg_catalog."C" GENERATED ALWAYS AS ("pgdedup"."number_v1"(("amount"::text COLLATE pg_catalog."C"))) STORED,
    ADD COLUMN "pgdedup_k_customers_born_e72c4946" text COLLATE pg_catalog."C" GENERATED ALWAYS AS ("pgdedup"."date_v1"(("pgdedup"."date_text_v1"("born"::date) COLLATE pg_catalog."C"))) STORED,
    ADD COLUMN "pgdedup_k_customers_city_54099405" text COLLATE pg_catalog."C" GENERATED ALWAYS AS ("pgdedup"."region_v1"(("city" COLLATE pg_catalog."C"))) STORED,
    ADD COLUMN "pgdedup_k_customers_address_322d2e68" text COLLATE pg_catalog."C" GENERATED ALWAYS AS ("pgdedup"."address_v1"(("address" COLLATE pg_catalog."C"))) STORED,
    ADD COLUMN "pgdedup_k_customers_student_eceac84e" text COLLATE pg_catalog."C" GENERATED ALWAYS AS ("pgdedup"."code_v1"((("attrs" ->> 'student_no') COLLATE pg_catalog."C"))) STORED,
    ADD COLUMN "pgdedup_k_customers_name_core_a4494f8e" text COLLATE pg_catalog."C" GENERATED ALWAYS AS ("pgdedup"."company_core_v1"("pgdedup"."company_name_v1"(("name" COLLATE pg_catalog."C")))) STORED,
    ADD COLUMN "pgdedup_k_customers_live_74cf3f67" boolean GENERATED ALWAYS AS (coalesce((deleted_at IS NULL), false)) STORED;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_k_customers_contact_d8de87f6', 'crm.customers', 0, 'column', 'field:contact', '97706a4e795e98054dc4ccb4a25dc5d1', '97706a4e795e98054dc4ccb4a25dc5d1', 'ALTER TABLE "crm"."customers" DROP COLUMN IF EXISTS "pgdedup_k_customers_contact_d8de87f6";', 'ALTER TABLE "crm"."customers"
    ADD COLUMN "pgdedup_k_customers_contact_d8de87f6" text COLLATE pg_catalog."C" GENERATED ALWAYS AS ("pgdedup"."person_name_v1"(("contact"::text COLLATE pg_catalog."C"))) STORED;
', '{}', 'ACCESS EXCLUSIVE, rewrites the table', coalesce(pgdedup.index_build('pgdedup_k_customers_contact_d8de87f6'), pgdedup.function_build('pgdedup_k_customers_contact_d8de87f6')), pgdedup.object_shape('pgdedup_k_customers_contact_d8de87f6'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_k_customers_name_a2220f17', 'crm.customers', 1, 'column', 'field:name', '44f1f9b39b424f6da64b94f072e87fe9', '44f1f9b39b424f6da64b94f072e87fe9', 'ALTER TABLE "crm"."customers" DROP COLUMN IF EXISTS "pgdedup_k_customers_name_a2220f17";', 'ALTER TABLE "crm"."customers"
    ADD COLUMN "pgdedup_k_customers_name_a2220f17" text COLLATE pg_catalog."C" GENERATED ALWAYS AS ("pgdedup"."company_name_v1"(("name" COLLATE pg_catalog."C"))) STORED;
', '{}', 'ACCESS EXCLUSIVE, rewrites the table', coalesce(pgdedup.index_build('pgdedup_k_customers_name_a2220f17'), pgdedup.function_build('pgdedup_k_customers_name_a2220f17')), pgdedup.object_shape('pgdedup_k_customers_name_a2220f17'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_k_customers_credit_230fdda3', 'crm.customers', 2, 'column', 'field:credit', 'b2ab34f623b2ccb9fe0b8818416e2cc1', 'b2ab34f623b2ccb9fe0b8818416e2cc1', 'ALTER TABLE "crm"."customers" DROP COLUMN IF EXISTS "pgdedup_k_customers_credit_230fdda3";', 'ALTER TABLE "crm"."customers"
    ADD COLUMN "pgdedup_k_customers_credit_230fdda3" text COLLATE pg_catalog."C" GENERATED ALWAYS AS ("pgdedup"."uscc_v1"(("credit_code"::text COLLATE pg_catalog."C"))) STORED;
', '{}', 'ACCESS EXCLUSIVE, rewrites the table', coalesce(pgdedup.index_build('pgdedup_k_customers_credit_230fdda3'), pgdedup.function_build('pgdedup_k_customers_credit_230fdda3')), pgdedup.object_shape('pgdedup_k_customers_credit_230fdda3'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_k_customers_phone_e61689ca', 'crm.customers', 3, 'column', 'field:phone', '8c7a98ed5456c71fab162856bd96e9a8', '8c7a98ed5456c71fab162856bd96e9a8', 'ALTER TABLE "crm"."customers" DROP COLUMN IF EXISTS "pgdedup_k_customers_phone_e61689ca";', 'ALTER TABLE "crm"."customers"
    ADD COLUMN "pgdedup_k_customers_phone_e61689ca" text[] COLLATE pg_catalog."C" GENERATED ALWAYS AS ("pgdedup"."distinct_values_v1"("pgdedup"."phone_v1"(("phone1" COLLATE pg_catalog."C")) || "pgdedup"."phone_v1"(("phone2" COLLATE pg_catalog."C")))) STORED;
', '{}', 'ACCESS EXCLUSIVE, rewrites the table', coalesce(pgdedup.index_build('pgdedup_k_customers_phone_e61689ca'), pgdedup.function_build('pgdedup_k_customers_phone_e61689ca')), pgdedup.object_shape('pgdedup_k_customers_phone_e61689ca'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_k_customers_note_31c5c1e9', 'crm.customers', 4, 'column', 'field:note', '04c3bd6dc07234ef7fc0ab2e3269629d', '04c3bd6dc07234ef7fc0ab2e3269629d', 'ALTER TABLE "crm"."customers" DROP COLUMN IF EXISTS "pgdedup_k_customers_note_31c5c1e9";', 'ALTER TABLE "crm"."customers"
    ADD COLUMN "pgdedup_k_customers_note_31c5c1e9" text COLLATE pg_catalog."C" GENERATED ALWAYS AS ("pgdedup"."text_v1"(("note" COLLATE pg_catalog."C"))) STORED;
', '{}', 'ACCESS EXCLUSIVE, rewrites the table', coalesce(pgdedup.index_build('pgdedup_k_customers_note_31c5c1e9'), pgdedup.function_build('pgdedup_k_customers_note_31c5c1e9')), pgdedup.object_shape('pgdedup_k_customers_note_31c5c1e9'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_k_customers_amount_8a35879d', 'crm.customers', 5, 'column', 'field:amount', 'e4157dab56414fc1d6bbf7913dd4bc9f', 'e4157dab56414fc1d6bbf7913dd4bc9f', 'ALTER TABLE "crm"."customers" DROP COLUMN IF EXISTS "pgdedup_k_customers_amount_8a35879d";', 'ALTER TABLE "crm"."customers"
    ADD COLUMN "pgdedup_k_customers_amount_8a35879d" text COLLATE pg_catalog."C" GENERATED ALWAYS AS ("pgdedup"."number_v1"(("amount"::text COLLATE pg_catalog."C"))) STORED;
', '{}', 'ACCESS EXCLUSIVE, rewrites the table', coalesce(pgdedup.index_build('pgdedup_k_customers_amount_8a35879d'), pgdedup.function_build('pgdedup_k_customers_amount_8a35879d')), pgdedup.object_shape('pgdedup_k_customers_amount_8a35879d'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_k_customers_born_e72c4946', 'crm.customers', 6, 'column', 'field:born', 'a323babc7e0952f65e3fe719df649f93', 'a323babc7e0952f65e3fe719df649f93', 'ALTER TABLE "crm"."customers" DROP COLUMN IF EXISTS "pgdedup_k_customers_born_e72c4946";', 'ALTER TABLE "crm"."customers"
    ADD COLUMN "pgdedup_k_customers_born_e72c4946" text COLLATE pg_catalog."C" GENERATED ALWAYS AS ("pgdedup"."date_v1"(("pgdedup"."date_text_v1"("born"::date) COLLATE pg_catalog."C"))) STORED;
', '{}', 'ACCESS EXCLUSIVE, rewrites the table', coalesce(pgdedup.index_build('pgdedup_k_customers_born_e72c4946'), pgdedup.function_build('pgdedup_k_customers_born_e72c4946')), pgdedup.object_shape('pgdedup_k_customers_born_e72c4946'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_k_customers_city_54099405', 'crm.customers', 7, 'column', 'field:city', '7cbf09a8275ce81557d51f3e5844437d', '7cbf09a8275ce81557d51f3e5844437d', 'ALTER TABLE "crm"."customers" DROP COLUMN IF EXISTS "pgdedup_k_customers_city_54099405";', 'ALTER TABLE "crm"."customers"
    ADD COLUMN "pgdedup_k_customers_city_54099405" text COLLATE pg_catalog."C" GENERATED ALWAYS AS ("pgdedup"."region_v1"(("city" COLLATE pg_catalog."C"))) STORED;
', '{}', 'ACCESS EXCLUSIVE, rewrites the table', coalesce(pgdedup.index_build('pgdedup_k_customers_city_54099405'), pgdedup.function_build('pgdedup_k_customers_city_54099405')), pgdedup.object_shape('pgdedup_k_customers_city_54099405'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_k_customers_address_322d2e68', 'crm.customers', 8, 'column', 'field:address', 'edf3824f4c1338b29e4117d27ee27c86', 'edf3824f4c1338b29e4117d27ee27c86', 'ALTER TABLE "crm"."customers" DROP COLUMN IF EXISTS "pgdedup_k_customers_address_322d2e68";', 'ALTER TABLE "crm"."customers"
    ADD COLUMN "pgdedup_k_customers_address_322d2e68" text COLLATE pg_catalog."C" GENERATED ALWAYS AS ("pgdedup"."address_v1"(("address" COLLATE pg_catalog."C"))) STORED;
', '{}', 'ACCESS EXCLUSIVE, rewrites the table', coalesce(pgdedup.index_build('pgdedup_k_customers_address_322d2e68'), pgdedup.function_build('pgdedup_k_customers_address_322d2e68')), pgdedup.object_shape('pgdedup_k_customers_address_322d2e68'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_k_customers_student_eceac84e', 'crm.customers', 9, 'column', 'field:student', 'f436e71481ccffc05bbde52bdaf76399', 'f436e71481ccffc05bbde52bdaf76399', 'ALTER TABLE "crm"."customers" DROP COLUMN IF EXISTS "pgdedup_k_customers_student_eceac84e";', 'ALTER TABLE "crm"."customers"
    ADD COLUMN "pgdedup_k_customers_student_eceac84e" text COLLATE pg_catalog."C" GENERATED ALWAYS AS ("pgdedup"."code_v1"((("attrs" ->> ''student_no'') COLLATE pg_catalog."C"))) STORED;
', '{}', 'ACCESS EXCLUSIVE, rewrites the table', coalesce(pgdedup.index_build('pgdedup_k_customers_student_eceac84e'), pgdedup.function_build('pgdedup_k_customers_student_eceac84e')), pgdedup.object_shape('pgdedup_k_customers_student_eceac84e'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_k_customers_name_core_a4494f8e', 'crm.customers', 10, 'column', 'field:name', 'ff9ec5c63ba542f92e0cfb8eb5eb96f8', 'ff9ec5c63ba542f92e0cfb8eb5eb96f8', 'ALTER TABLE "crm"."customers" DROP COLUMN IF EXISTS "pgdedup_k_customers_name_core_a4494f8e";', 'ALTER TABLE "crm"."customers"
    ADD COLUMN "pgdedup_k_customers_name_core_a4494f8e" text COLLATE pg_catalog."C" GENERATED ALWAYS AS ("pgdedup"."company_core_v1"("pgdedup"."company_name_v1"(("name" COLLATE pg_catalog."C")))) STORED;
', '{}', 'ACCESS EXCLUSIVE, rewrites the table', coalesce(pgdedup.index_build('pgdedup_k_customers_name_core_a4494f8e'), pgdedup.function_build('pgdedup_k_customers_name_core_a4494f8e')), pgdedup.object_shape('pgdedup_k_customers_name_core_a4494f8e'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_k_customers_live_74cf3f67', 'crm.customers', 11, 'column', 'table', 'ca9686c9ce9088b07ed91bdbedd5d345', 'ca9686c9ce9088b07ed91bdbedd5d345', 'ALTER TABLE "crm"."customers" DROP COLUMN IF EXISTS "pgdedup_k_customers_live_74cf3f67";', 'ALTER TABLE "crm"."customers"
    ADD COLUMN "pgdedup_k_customers_live_74cf3f67" boolean GENERATED ALWAYS AS (coalesce((deleted_at IS NULL), false)) STORED;
', '{}', 'ACCESS EXCLUSIVE, rewrites the table', coalesce(pgdedup.index_build('pgdedup_k_customers_live_74cf3f67'), pgdedup.function_build('pgdedup_k_customers_live_74cf3f67')), pgdedup.object_shape('pgdedup_k_customers_live_74cf3f67'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE INDEX "pgdedup_ix_customers_credit_same_b2ae65a0" ON "crm"."customers" USING btree ("pgdedup_k_customers_credit_230fdda3");
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_ix_customers_credit_same_b2ae65a0', 'crm.customers', 12, 'index', 'field:credit', '1507a05c93320f1042e01863a97d5a02', '1507a05c93320f1042e01863a97d5a02', 'DROP INDEX IF EXISTS "crm"."pgdedup_ix_customers_credit_same_b2ae65a0";', 'CREATE INDEX "pgdedup_ix_customers_credit_same_b2ae65a0" ON "crm"."customers" USING btree ("pgdedup_k_customers_credit_230fdda3");
', '{pgdedup_k_customers_credit_230fdda3}', 'SHARE; SHARE UPDATE EXCLUSIVE when built concurrently', coalesce(pgdedup.index_build('pgdedup_ix_customers_credit_same_b2ae65a0'), pgdedup.function_build('pgdedup_ix_customers_credit_same_b2ae65a0')), pgdedup.object_shape('pgdedup_ix_customers_credit_same_b2ae65a0'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE INDEX "pgdedup_ix_customers_phone_same_b205beee" ON "crm"."customers" USING gin ("pgdedup_k_customers_phone_e61689ca") WITH (fastupdate = off);
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_ix_customers_phone_same_b205beee', 'crm.customers', 13, 'index', 'field:phone', '78507dcb5fa5dc5ce643ec6de35f94c7', '78507dcb5fa5dc5ce643ec6de35f94c7', 'DROP INDEX IF EXISTS "crm"."pgdedup_ix_customers_phone_same_b205beee";', 'CREATE INDEX "pgdedup_ix_customers_phone_same_b205beee" ON "crm"."customers" USING gin ("pgdedup_k_customers_phone_e61689ca") WITH (fastupdate = off);
', '{pgdedup_k_customers_phone_e61689ca}', 'SHARE; SHARE UPDATE EXCLUSIVE when built concurrently', coalesce(pgdedup.index_build('pgdedup_ix_customers_phone_same_b205beee'), pgdedup.function_build('pgdedup_ix_customers_phone_same_b205beee')), pgdedup.object_shape('pgdedup_ix_customers_phone_same_b205beee'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE INDEX "pgdedup_ix_customers_name_sound_65e3b749" ON "crm"."customers" USING btree ("pgdedup"."sound_key_v1"("pgdedup_k_customers_name_core_a4494f8e"));
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_ix_customers_name_sound_65e3b749', 'crm.customers', 14, 'index', 'field:name', '8a2bab0625f1608a528069b988be26a7', '8a2bab0625f1608a528069b988be26a7', 'DROP INDEX IF EXISTS "crm"."pgdedup_ix_customers_name_sound_65e3b749";', 'CREATE INDEX "pgdedup_ix_customers_name_sound_65e3b749" ON "crm"."customers" USING btree ("pgdedup"."sound_key_v1"("pgdedup_k_customers_name_core_a4494f8e"));
', '{pgdedup_k_customers_name_a2220f17,pgdedup_k_customers_name_core_a4494f8e}', 'SHARE; SHARE UPDATE EXCLUSIVE when built concurrently', coalesce(pgdedup.index_build('pgdedup_ix_customers_name_sound_65e3b749'), pgdedup.function_build('pgdedup_ix_customers_name_sound_65e3b749')), pgdedup.object_shape('pgdedup_ix_customers_name_sound_65e3b749'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE INDEX "pgdedup_ix_customers_note_trgm_9f4565fb" ON "crm"."customers" USING gin ("pgdedup_k_customers_note_31c5c1e9" "extensions"."gin_trgm_ops") WITH (fastupdate = off);
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_ix_customers_note_trgm_9f4565fb', 'crm.customers', 15, 'index', 'field:note', '08da7c751c410bbf3019f923969050c3', '08da7c751c410bbf3019f923969050c3', 'DROP INDEX IF EXISTS "crm"."pgdedup_ix_customers_note_trgm_9f4565fb";', 'CREATE INDEX "pgdedup_ix_customers_note_trgm_9f4565fb" ON "crm"."customers" USING gin ("pgdedup_k_customers_note_31c5c1e9" "extensions"."gin_trgm_ops") WITH (fastupdate = off);
', '{pgdedup_k_customers_note_31c5c1e9}', 'SHARE; SHARE UPDATE EXCLUSIVE when built concurrently', coalesce(pgdedup.index_build('pgdedup_ix_customers_note_trgm_9f4565fb'), pgdedup.function_build('pgdedup_ix_customers_note_trgm_9f4565fb')), pgdedup.object_shape('pgdedup_ix_customers_note_trgm_9f4565fb'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE INDEX "pgdedup_ix_customers_note_metaphone_4bdc695a" ON "crm"."customers" USING gin ("pgdedup"."metaphone_keys_v1"("pgdedup_k_customers_note_31c5c1e9")) WITH (fastupdate = off);
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_ix_customers_note_metaphone_4bdc695a', 'crm.customers', 16, 'index', 'field:note', '5385d48add0115de2b266e4e42c9f2d7', '5385d48add0115de2b266e4e42c9f2d7', 'DROP INDEX IF EXISTS "crm"."pgdedup_ix_customers_note_metaphone_4bdc695a";', 'CREATE INDEX "pgdedup_ix_customers_note_metaphone_4bdc695a" ON "crm"."customers" USING gin ("pgdedup"."metaphone_keys_v1"("pgdedup_k_customers_note_31c5c1e9")) WITH (fastupdate = off);
', '{pgdedup_k_customers_note_31c5c1e9}', 'SHARE; SHARE UPDATE EXCLUSIVE when built concurrently', coalesce(pgdedup.index_build('pgdedup_ix_customers_note_metaphone_4bdc695a'), pgdedup.function_build('pgdedup_ix_customers_note_metaphone_4bdc695a')), pgdedup.object_shape('pgdedup_ix_customers_note_metaphone_4bdc695a'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE INDEX "pgdedup_ix_customers_amount_value_704c6b60" ON "crm"."customers" USING btree ("pgdedup"."number_value_v1"("pgdedup_k_customers_amount_8a35879d"));
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_ix_customers_amount_value_704c6b60', 'crm.customers', 17, 'index', 'field:amount', 'bbe1341c508736432ebef6f19a6b594b', 'bbe1341c508736432ebef6f19a6b594b', 'DROP INDEX IF EXISTS "crm"."pgdedup_ix_customers_amount_value_704c6b60";', 'CREATE INDEX "pgdedup_ix_customers_amount_value_704c6b60" ON "crm"."customers" USING btree ("pgdedup"."number_value_v1"("pgdedup_k_customers_amount_8a35879d"));
', '{pgdedup_k_customers_amount_8a35879d}', 'SHARE; SHARE UPDATE EXCLUSIVE when built concurrently', coalesce(pgdedup.index_build('pgdedup_ix_customers_amount_value_704c6b60'), pgdedup.function_build('pgdedup_ix_customers_amount_value_704c6b60')), pgdedup.object_shape('pgdedup_ix_customers_amount_value_704c6b60'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE INDEX "pgdedup_ix_customers_contact_same_e4d95645" ON "crm"."customers" USING btree ("pgdedup_k_customers_contact_d8de87f6");
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_ix_customers_contact_same_e4d95645', 'crm.customers', 18, 'index', 'field:contact', '05f68f07e9dc5940bdaad6f0623cdc31', '05f68f07e9dc5940bdaad6f0623cdc31', 'DROP INDEX IF EXISTS "crm"."pgdedup_ix_customers_contact_same_e4d95645";', 'CREATE INDEX "pgdedup_ix_customers_contact_same_e4d95645" ON "crm"."customers" USING btree ("pgdedup_k_customers_contact_d8de87f6");
', '{pgdedup_k_customers_contact_d8de87f6}', 'SHARE; SHARE UPDATE EXCLUSIVE when built concurrently', coalesce(pgdedup.index_build('pgdedup_ix_customers_contact_same_e4d95645'), pgdedup.function_build('pgdedup_ix_customers_contact_same_e4d95645')), pgdedup.object_shape('pgdedup_ix_customers_contact_same_e4d95645'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE INDEX "pgdedup_ix_customers_name_same_912cd133" ON "crm"."customers" USING btree ("pgdedup_k_customers_name_a2220f17");
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_ix_customers_name_same_912cd133', 'crm.customers', 19, 'index', 'field:name', 'a4cfcfec8f5f578af784548cbb42af0d', 'a4cfcfec8f5f578af784548cbb42af0d', 'DROP INDEX IF EXISTS "crm"."pgdedup_ix_customers_name_same_912cd133";', 'CREATE INDEX "pgdedup_ix_customers_name_same_912cd133" ON "crm"."customers" USING btree ("pgdedup_k_customers_name_a2220f17");
', '{pgdedup_k_customers_name_a2220f17,pgdedup_k_customers_name_core_a4494f8e}', 'SHARE; SHARE UPDATE EXCLUSIVE when built concurrently', coalesce(pgdedup.index_build('pgdedup_ix_customers_name_same_912cd133'), pgdedup.function_build('pgdedup_ix_customers_name_same_912cd133')), pgdedup.object_shape('pgdedup_ix_customers_name_same_912cd133'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE INDEX "pgdedup_ix_customers_city_city_4418d376" ON "crm"."customers" USING btree ("pgdedup"."region_city_v1"("pgdedup_k_customers_city_54099405"));
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_ix_customers_city_city_4418d376', 'crm.customers', 20, 'index', 'field:city', 'dd234471ef439406697c7b275e303053', 'dd234471ef439406697c7b275e303053', 'DROP INDEX IF EXISTS "crm"."pgdedup_ix_customers_city_city_4418d376";', 'CREATE INDEX "pgdedup_ix_customers_city_city_4418d376" ON "crm"."customers" USING btree ("pgdedup"."region_city_v1"("pgdedup_k_customers_city_54099405"));
', '{pgdedup_k_customers_city_54099405}', 'SHARE; SHARE UPDATE EXCLUSIVE when built concurrently', coalesce(pgdedup.index_build('pgdedup_ix_customers_city_city_4418d376'), pgdedup.function_build('pgdedup_ix_customers_city_city_4418d376')), pgdedup.object_shape('pgdedup_ix_customers_city_city_4418d376'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE INDEX "pgdedup_ix_customers_address_trgm_83e6f614" ON "crm"."customers" USING gin ("pgdedup_k_customers_address_322d2e68" "extensions"."gin_trgm_ops") WITH (fastupdate = off);
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_ix_customers_address_trgm_83e6f614', 'crm.customers', 21, 'index', 'field:address', '2a9628456f4dcfd20cced2f9c6ed794e', '2a9628456f4dcfd20cced2f9c6ed794e', 'DROP INDEX IF EXISTS "crm"."pgdedup_ix_customers_address_trgm_83e6f614";', 'CREATE INDEX "pgdedup_ix_customers_address_trgm_83e6f614" ON "crm"."customers" USING gin ("pgdedup_k_customers_address_322d2e68" "extensions"."gin_trgm_ops") WITH (fastupdate = off);
', '{pgdedup_k_customers_address_322d2e68}', 'SHARE; SHARE UPDATE EXCLUSIVE when built concurrently', coalesce(pgdedup.index_build('pgdedup_ix_customers_address_trgm_83e6f614'), pgdedup.function_build('pgdedup_ix_customers_address_trgm_83e6f614')), pgdedup.object_shape('pgdedup_ix_customers_address_trgm_83e6f614'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_same_credit_code_match_1bc48f5e"(
    "p_credit" text, "s_tenant_id" integer, "k_id" bigint
)
RETURNS TABLE (key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "t"."id"::text,
        1::double precision,
        ARRAY["t"."pgdedup_k_customers_credit_230fdda3"]::text[]
    FROM "crm"."customers" AS t
    WHERE "t"."pgdedup_k_customers_credit_230fdda3" = "pgdedup_fn_customers_same_credit_code_match_1bc48f5e"."p_credit"
        AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_same_credit_code_match_1bc48f5e"."s_tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND NOT coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "pgdedup_fn_customers_same_credit_code_match_1bc48f5e"."p_credit", false)
        AND ("t"."id" = "pgdedup_fn_customers_same_credit_code_match_1bc48f5e"."k_id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_credit_code_match_1bc48f5e"("p_credit" text, "s_tenant_id" integer, "k_id" bigint) IS 'pgdedup: rule same_credit_code of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_credit_code_match_1bc48f5e"("p_credit" text, "s_tenant_id" integer, "k_id" bigint) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_same_credit_code_match_1bc48f5e', 'crm.customers', 22, 'function', 'rule:same_credit_code', 'c6f61d11473277d6f06025210dfcb52c', '"pgdedup"."pgdedup_fn_customers_same_credit_code_match_1bc48f5e"("p_credit" text, "s_tenant_id" integer, "k_id" bigint)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_same_credit_code_match_1bc48f5e"("p_credit" text, "s_tenant_id" integer, "k_id" bigint);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_same_credit_code_match_1bc48f5e"(
    "p_credit" text, "s_tenant_id" integer, "k_id" bigint
)
RETURNS TABLE (key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "t"."id"::text,
        1::double precision,
        ARRAY["t"."pgdedup_k_customers_credit_230fdda3"]::text[]
    FROM "crm"."customers" AS t
    WHERE "t"."pgdedup_k_customers_credit_230fdda3" = "pgdedup_fn_customers_same_credit_code_match_1bc48f5e"."p_credit"
        AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_same_credit_code_match_1bc48f5e"."s_tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND NOT coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "pgdedup_fn_customers_same_credit_code_match_1bc48f5e"."p_credit", false)
        AND ("t"."id" = "pgdedup_fn_customers_same_credit_code_match_1bc48f5e"."k_id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_credit_code_match_1bc48f5e"("p_credit" text, "s_tenant_id" integer, "k_id" bigint) IS ''pgdedup: rule same_credit_code of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_credit_code_match_1bc48f5e"("p_credit" text, "s_tenant_id" integer, "k_id" bigint) TO PUBLIC;
', '{pgdedup_k_customers_credit_230fdda3,pgdedup_k_customers_live_74cf3f67}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_same_credit_code_match_1bc48f5e'), pgdedup.function_build('pgdedup_fn_customers_same_credit_code_match_1bc48f5e')), pgdedup.object_shape('pgdedup_fn_customers_same_credit_code_match_1bc48f5e'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
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
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_same_credit_code_locks_8a30ba99', 'crm.customers', 23, 'function', 'rule:same_credit_code', '33279d04461d788e9a80287042f88128', '"pgdedup"."pgdedup_fn_customers_same_credit_code_locks_8a30ba99"("p_credit" text, "s_tenant_id" integer)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_same_credit_code_locks_8a30ba99"("p_credit" text, "s_tenant_id" integer);',  E'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_same_credit_code_locks_8a30ba99"(
    "p_credit" text, "s_tenant_id" integer
)
RETURNS TABLE (key bigint)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT pgdedup.lock_key(
        ''uscc:same|'' || "pgdedup_fn_customers_same_credit_code_locks_8a30ba99"."p_credit",
        coalesce("pgdedup_fn_customers_same_credit_code_locks_8a30ba99"."s_tenant_id"::text, E''\\x01'')
    );
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_credit_code_locks_8a30ba99"("p_credit" text, "s_tenant_id" integer) IS ''pgdedup: lock keys of rule same_credit_code of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_credit_code_locks_8a30ba99"("p_credit" text, "s_tenant_id" integer) TO PUBLIC;
', '{}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_same_credit_code_locks_8a30ba99'), pgdedup.function_build('pgdedup_fn_customers_same_credit_code_locks_8a30ba99')), pgdedup.object_shape('pgdedup_fn_customers_same_credit_code_locks_8a30ba99'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_same_credit_code_verify_97032cb7"(
    p_key_l text, p_key_r text
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        1::double precision,
        ARRAY["t"."pgdedup_k_customers_credit_230fdda3"]::text[]
    FROM "crm"."customers" AS t
    INNER JOIN "crm"."customers" AS r
        ON "r"."id" = "pgdedup_fn_customers_same_credit_code_verify_97032cb7"."p_key_r"::bigint
    WHERE "t"."id" = "pgdedup_fn_customers_same_credit_code_verify_97032cb7"."p_key_l"::bigint
        AND "t"."pgdedup_k_customers_credit_230fdda3" = "r"."pgdedup_k_customers_credit_230fdda3"
        AND "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND "r"."pgdedup_k_customers_live_74cf3f67"
        AND NOT coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "r"."pgdedup_k_customers_credit_230fdda3", false)
        AND ("t"."id" = "r"."id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_credit_code_verify_97032cb7"(p_key_l text, p_key_r text) IS 'pgdedup: rule same_credit_code of crm.customers on two rows';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_credit_code_verify_97032cb7"(p_key_l text, p_key_r text) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_same_credit_code_verify_97032cb7', 'crm.customers', 24, 'function', 'rule:same_credit_code', 'f986bbd78b599fad3f532d2860a95b72', '"pgdedup"."pgdedup_fn_customers_same_credit_code_verify_97032cb7"(p_key_l text, p_key_r text)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_same_credit_code_verify_97032cb7"(p_key_l text, p_key_r text);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_same_credit_code_verify_97032cb7"(
    p_key_l text, p_key_r text
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        1::double precision,
        ARRAY["t"."pgdedup_k_customers_credit_230fdda3"]::text[]
    FROM "crm"."customers" AS t
    INNER JOIN "crm"."customers" AS r
        ON "r"."id" = "pgdedup_fn_customers_same_credit_code_verify_97032cb7"."p_key_r"::bigint
    WHERE "t"."id" = "pgdedup_fn_customers_same_credit_code_verify_97032cb7"."p_key_l"::bigint
        AND "t"."pgdedup_k_customers_credit_230fdda3" = "r"."pgdedup_k_customers_credit_230fdda3"
        AND "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND "r"."pgdedup_k_customers_live_74cf3f67"
        AND NOT coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "r"."pgdedup_k_customers_credit_230fdda3", false)
        AND ("t"."id" = "r"."id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_credit_code_verify_97032cb7"(p_key_l text, p_key_r text) IS ''pgdedup: rule same_credit_code of crm.customers on two rows'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_credit_code_verify_97032cb7"(p_key_l text, p_key_r text) TO PUBLIC;
', '{pgdedup_k_customers_address_322d2e68,pgdedup_k_customers_amount_8a35879d,pgdedup_k_customers_born_e72c4946,pgdedup_k_customers_city_54099405,pgdedup_k_customers_contact_d8de87f6,pgdedup_k_customers_credit_230fdda3,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_name_a2220f17,pgdedup_k_customers_name_core_a4494f8e,pgdedup_k_customers_note_31c5c1e9,pgdedup_k_customers_phone_e61689ca,pgdedup_k_customers_student_eceac84e}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_same_credit_code_verify_97032cb7'), pgdedup.function_build('pgdedup_fn_customers_same_credit_code_verify_97032cb7')), pgdedup.object_shape('pgdedup_fn_customers_same_credit_code_verify_97032cb7'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_same_credit_code_values_c66172e5"()
RETURNS TABLE (row_key text, "v1" bigint, "v2" integer, "v3" text, "v4" boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "r"."id"::text,
        "r"."id", "r"."tenant_id", "r"."pgdedup_k_customers_credit_230fdda3", "r"."pgdedup_k_customers_live_74cf3f67"
    FROM "crm"."customers" AS r
    WHERE "r"."pgdedup_k_customers_live_74cf3f67";
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_credit_code_values_c66172e5"() IS 'pgdedup: what is compared by rule same_credit_code of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_credit_code_values_c66172e5"() TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_same_credit_code_values_c66172e5', 'crm.customers', 25, 'function', 'rule:same_credit_code', 'bc015ef9bf96a8db26ac28ee804416fe', '"pgdedup"."pgdedup_fn_customers_same_credit_code_values_c66172e5"() "v1" bigint, "v2" integer, "v3" text, "v4" boolean', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_same_credit_code_values_c66172e5"();', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_same_credit_code_values_c66172e5"()
RETURNS TABLE (row_key text, "v1" bigint, "v2" integer, "v3" text, "v4" boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "r"."id"::text,
        "r"."id", "r"."tenant_id", "r"."pgdedup_k_customers_credit_230fdda3", "r"."pgdedup_k_customers_live_74cf3f67"
    FROM "crm"."customers" AS r
    WHERE "r"."pgdedup_k_customers_live_74cf3f67";
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_credit_code_values_c66172e5"() IS ''pgdedup: what is compared by rule same_credit_code of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_credit_code_values_c66172e5"() TO PUBLIC;
', '{pgdedup_k_customers_address_322d2e68,pgdedup_k_customers_amount_8a35879d,pgdedup_k_customers_born_e72c4946,pgdedup_k_customers_city_54099405,pgdedup_k_customers_contact_d8de87f6,pgdedup_k_customers_credit_230fdda3,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_name_a2220f17,pgdedup_k_customers_name_core_a4494f8e,pgdedup_k_customers_note_31c5c1e9,pgdedup_k_customers_phone_e61689ca,pgdedup_k_customers_student_eceac84e}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_same_credit_code_values_c66172e5'), pgdedup.function_build('pgdedup_fn_customers_same_credit_code_values_c66172e5')), pgdedup.object_shape('pgdedup_fn_customers_same_credit_code_values_c66172e5'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_same_credit_code_keys_89409730"(
    "v1" bigint, "v2" integer, "v3" text, "v4" boolean
)
RETURNS TABLE (key bigint, asked boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT "pgdedup"."lock_key"('uscc:same|' || "r"."pgdedup_k_customers_credit_230fdda3", coalesce("r"."tenant_id"::text, E'\x01')), NULL::boolean
    FROM (SELECT "pgdedup_fn_customers_same_credit_code_keys_89409730"."v1" AS "id", "pgdedup_fn_customers_same_credit_code_keys_89409730"."v2" AS "tenant_id", "pgdedup_fn_customers_same_credit_code_keys_89409730"."v3" AS "pgdedup_k_customers_credit_230fdda3", "pgdedup_fn_customers_same_credit_code_keys_89409730"."v4" AS "pgdedup_k_customers_live_74cf3f67") AS r;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_credit_code_keys_89409730"("v1" bigint, "v2" integer, "v3" text, "v4" boolean) IS 'pgdedup: keys of a row for rule same_credit_code of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_credit_code_keys_89409730"("v1" bigint, "v2" integer, "v3" text, "v4" boolean) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_same_credit_code_keys_89409730', 'crm.customers', 26, 'function', 'rule:same_credit_code', 'b27900b28e337ad9cee226123f3212c1', '"pgdedup"."pgdedup_fn_customers_same_credit_code_keys_89409730"("v1" bigint, "v2" integer, "v3" text, "v4" boolean)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_same_credit_code_keys_89409730"("v1" bigint, "v2" integer, "v3" text, "v4" boolean);',  E'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_same_credit_code_keys_89409730"(
    "v1" bigint, "v2" integer, "v3" text, "v4" boolean
)
RETURNS TABLE (key bigint, asked boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT "pgdedup"."lock_key"(''uscc:same|'' || "r"."pgdedup_k_customers_credit_230fdda3", coalesce("r"."tenant_id"::text, E''\\x01'')), NULL::boolean
    FROM (SELECT "pgdedup_fn_customers_same_credit_code_keys_89409730"."v1" AS "id", "pgdedup_fn_customers_same_credit_code_keys_89409730"."v2" AS "tenant_id", "pgdedup_fn_customers_same_credit_code_keys_89409730"."v3" AS "pgdedup_k_customers_credit_230fdda3", "pgdedup_fn_customers_same_credit_code_keys_89409730"."v4" AS "pgdedup_k_customers_live_74cf3f67") AS r;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_credit_code_keys_89409730"("v1" bigint, "v2" integer, "v3" text, "v4" boolean) IS ''pgdedup: keys of a row for rule same_credit_code of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_credit_code_keys_89409730"("v1" bigint, "v2" integer, "v3" text, "v4" boolean) TO PUBLIC;
', '{pgdedup_k_customers_credit_230fdda3,pgdedup_k_customers_live_74cf3f67}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_same_credit_code_keys_89409730'), pgdedup.function_build('pgdedup_fn_customers_same_credit_code_keys_89409730')), pgdedup.object_shape('pgdedup_fn_customers_same_credit_code_keys_89409730'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_same_credit_code_relate_ee1fc137"(
    "l1" bigint, "l2" integer, "l3" text, "l4" boolean, "r1" bigint, "r2" integer, "r3" text, "r4" boolean
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        1::double precision,
        ARRAY["t"."pgdedup_k_customers_credit_230fdda3"]::text[]
    FROM (SELECT "pgdedup_fn_customers_same_credit_code_relate_ee1fc137"."l1" AS "id", "pgdedup_fn_customers_same_credit_code_relate_ee1fc137"."l2" AS "tenant_id", "pgdedup_fn_customers_same_credit_code_relate_ee1fc137"."l3" AS "pgdedup_k_customers_credit_230fdda3", "pgdedup_fn_customers_same_credit_code_relate_ee1fc137"."l4" AS "pgdedup_k_customers_live_74cf3f67") AS t
    CROSS JOIN (SELECT "pgdedup_fn_customers_same_credit_code_relate_ee1fc137"."r1" AS "id", "pgdedup_fn_customers_same_credit_code_relate_ee1fc137"."r2" AS "tenant_id", "pgdedup_fn_customers_same_credit_code_relate_ee1fc137"."r3" AS "pgdedup_k_customers_credit_230fdda3", "pgdedup_fn_customers_same_credit_code_relate_ee1fc137"."r4" AS "pgdedup_k_customers_live_74cf3f67") AS r
    WHERE "t"."pgdedup_k_customers_credit_230fdda3" = "r"."pgdedup_k_customers_credit_230fdda3"
        AND "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND "r"."pgdedup_k_customers_live_74cf3f67"
        AND NOT coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "r"."pgdedup_k_customers_credit_230fdda3", false)
        AND ("t"."id" = "r"."id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_credit_code_relate_ee1fc137"("l1" bigint, "l2" integer, "l3" text, "l4" boolean, "r1" bigint, "r2" integer, "r3" text, "r4" boolean) IS 'pgdedup: the verdict on two rows by rule same_credit_code of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_credit_code_relate_ee1fc137"("l1" bigint, "l2" integer, "l3" text, "l4" boolean, "r1" bigint, "r2" integer, "r3" text, "r4" boolean) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_same_credit_code_relate_ee1fc137', 'crm.customers', 27, 'function', 'rule:same_credit_code', '89eb6b691494fb1f6ed7d81687576e22', '"pgdedup"."pgdedup_fn_customers_same_credit_code_relate_ee1fc137"("l1" bigint, "l2" integer, "l3" text, "l4" boolean, "r1" bigint, "r2" integer, "r3" text, "r4" boolean)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_same_credit_code_relate_ee1fc137"("l1" bigint, "l2" integer, "l3" text, "l4" boolean, "r1" bigint, "r2" integer, "r3" text, "r4" boolean);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_same_credit_code_relate_ee1fc137"(
    "l1" bigint, "l2" integer, "l3" text, "l4" boolean, "r1" bigint, "r2" integer, "r3" text, "r4" boolean
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        1::double precision,
        ARRAY["t"."pgdedup_k_customers_credit_230fdda3"]::text[]
    FROM (SELECT "pgdedup_fn_customers_same_credit_code_relate_ee1fc137"."l1" AS "id", "pgdedup_fn_customers_same_credit_code_relate_ee1fc137"."l2" AS "tenant_id", "pgdedup_fn_customers_same_credit_code_relate_ee1fc137"."l3" AS "pgdedup_k_customers_credit_230fdda3", "pgdedup_fn_customers_same_credit_code_relate_ee1fc137"."l4" AS "pgdedup_k_customers_live_74cf3f67") AS t
    CROSS JOIN (SELECT "pgdedup_fn_customers_same_credit_code_relate_ee1fc137"."r1" AS "id", "pgdedup_fn_customers_same_credit_code_relate_ee1fc137"."r2" AS "tenant_id", "pgdedup_fn_customers_same_credit_code_relate_ee1fc137"."r3" AS "pgdedup_k_customers_credit_230fdda3", "pgdedup_fn_customers_same_credit_code_relate_ee1fc137"."r4" AS "pgdedup_k_customers_live_74cf3f67") AS r
    WHERE "t"."pgdedup_k_customers_credit_230fdda3" = "r"."pgdedup_k_customers_credit_230fdda3"
        AND "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND "r"."pgdedup_k_customers_live_74cf3f67"
        AND NOT coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "r"."pgdedup_k_customers_credit_230fdda3", false)
        AND ("t"."id" = "r"."id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_credit_code_relate_ee1fc137"("l1" bigint, "l2" integer, "l3" text, "l4" boolean, "r1" bigint, "r2" integer, "r3" text, "r4" boolean) IS ''pgdedup: the verdict on two rows by rule same_credit_code of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_credit_code_relate_ee1fc137"("l1" bigint, "l2" integer, "l3" text, "l4" boolean, "r1" bigint, "r2" integer, "r3" text, "r4" boolean) TO PUBLIC;
', '{pgdedup_k_customers_credit_230fdda3,pgdedup_k_customers_live_74cf3f67}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_same_credit_code_relate_ee1fc137'), pgdedup.function_build('pgdedup_fn_customers_same_credit_code_relate_ee1fc137')), pgdedup.object_shape('pgdedup_fn_customers_same_credit_code_relate_ee1fc137'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_contact_phone_match_9f22b030"(
    "p_contact" text, "p_credit" text, "p_phone" text[], "s_tenant_id" integer, "k_id" bigint
)
RETURNS TABLE (key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "t"."id"::text,
        1::double precision,
        ARRAY["t"."pgdedup_k_customers_contact_d8de87f6", "pgdedup"."shared_values"("t"."pgdedup_k_customers_phone_e61689ca", "pgdedup_fn_customers_contact_phone_match_9f22b030"."p_phone")]::text[]
    FROM "crm"."customers" AS t
    WHERE "t"."pgdedup_k_customers_contact_d8de87f6" = "pgdedup_fn_customers_contact_phone_match_9f22b030"."p_contact"
        AND "t"."pgdedup_k_customers_phone_e61689ca" OPERATOR(pg_catalog.&&) "pgdedup_fn_customers_contact_phone_match_9f22b030"."p_phone"
        AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_contact_phone_match_9f22b030"."s_tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND NOT coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "pgdedup_fn_customers_contact_phone_match_9f22b030"."p_credit", false)
        AND ("t"."id" = "pgdedup_fn_customers_contact_phone_match_9f22b030"."k_id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_contact_phone_match_9f22b030"("p_contact" text, "p_credit" text, "p_phone" text[], "s_tenant_id" integer, "k_id" bigint) IS 'pgdedup: rule contact_phone of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_contact_phone_match_9f22b030"("p_contact" text, "p_credit" text, "p_phone" text[], "s_tenant_id" integer, "k_id" bigint) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_contact_phone_match_9f22b030', 'crm.customers', 28, 'function', 'rule:contact_phone', '60bb00fa0754c2649c81dce23f8997a2', '"pgdedup"."pgdedup_fn_customers_contact_phone_match_9f22b030"("p_contact" text, "p_credit" text, "p_phone" text[], "s_tenant_id" integer, "k_id" bigint)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_contact_phone_match_9f22b030"("p_contact" text, "p_credit" text, "p_phone" text[], "s_tenant_id" integer, "k_id" bigint);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_contact_phone_match_9f22b030"(
    "p_contact" text, "p_credit" text, "p_phone" text[], "s_tenant_id" integer, "k_id" bigint
)
RETURNS TABLE (key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "t"."id"::text,
        1::double precision,
        ARRAY["t"."pgdedup_k_customers_contact_d8de87f6", "pgdedup"."shared_values"("t"."pgdedup_k_customers_phone_e61689ca", "pgdedup_fn_customers_contact_phone_match_9f22b030"."p_phone")]::text[]
    FROM "crm"."customers" AS t
    WHERE "t"."pgdedup_k_customers_contact_d8de87f6" = "pgdedup_fn_customers_contact_phone_match_9f22b030"."p_contact"
        AND "t"."pgdedup_k_customers_phone_e61689ca" OPERATOR(pg_catalog.&&) "pgdedup_fn_customers_contact_phone_match_9f22b030"."p_phone"
        AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_contact_phone_match_9f22b030"."s_tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND NOT coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "pgdedup_fn_customers_contact_phone_match_9f22b030"."p_credit", false)
        AND ("t"."id" = "pgdedup_fn_customers_contact_phone_match_9f22b030"."k_id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_contact_phone_match_9f22b030"("p_contact" text, "p_credit" text, "p_phone" text[], "s_tenant_id" integer, "k_id" bigint) IS ''pgdedup: rule contact_phone of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_contact_phone_match_9f22b030"("p_contact" text, "p_credit" text, "p_phone" text[], "s_tenant_id" integer, "k_id" bigint) TO PUBLIC;
', '{pgdedup_k_customers_contact_d8de87f6,pgdedup_k_customers_credit_230fdda3,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_phone_e61689ca}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_contact_phone_match_9f22b030'), pgdedup.function_build('pgdedup_fn_customers_contact_phone_match_9f22b030')), pgdedup.object_shape('pgdedup_fn_customers_contact_phone_match_9f22b030'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_contact_phone_alias_match_7a0a09ef"(
    "p_contact" text, "p_credit" text, "p_phone" text[], "s_tenant_id" integer, "k_id" bigint
)
RETURNS TABLE (key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT DISTINCT
        "t"."id"::text,
        1::double precision,
        ARRAY[CASE WHEN "t"."pgdedup_k_customers_contact_d8de87f6" = "pgdedup_fn_customers_contact_phone_alias_match_7a0a09ef"."p_contact" THEN "t"."pgdedup_k_customers_contact_d8de87f6" ELSE "pgdedup"."both_values"("t"."pgdedup_k_customers_contact_d8de87f6", "pgdedup_fn_customers_contact_phone_alias_match_7a0a09ef"."p_contact") END, "pgdedup"."shared_values"("t"."pgdedup_k_customers_phone_e61689ca", "pgdedup_fn_customers_contact_phone_alias_match_7a0a09ef"."p_phone")]::text[]
    FROM "crm"."customers" AS t
    WHERE "t"."pgdedup_k_customers_phone_e61689ca" OPERATOR(pg_catalog.&&) "pgdedup_fn_customers_contact_phone_alias_match_7a0a09ef"."p_phone"
        AND ("t"."pgdedup_k_customers_contact_d8de87f6" = "pgdedup_fn_customers_contact_phone_alias_match_7a0a09ef"."p_contact" OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('person_name')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'person_name' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_contact_d8de87f6")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'person_name' AND g.digest = "pgdedup"."alias_digest"("pgdedup_fn_customers_contact_phone_alias_match_7a0a09ef"."p_contact")), false)))
        AND "t"."pgdedup_k_customers_phone_e61689ca" OPERATOR(pg_catalog.&&) "pgdedup_fn_customers_contact_phone_alias_match_7a0a09ef"."p_phone"
        AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_contact_phone_alias_match_7a0a09ef"."s_tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND NOT coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "pgdedup_fn_customers_contact_phone_alias_match_7a0a09ef"."p_credit", false)
        AND ("t"."id" = "pgdedup_fn_customers_contact_phone_alias_match_7a0a09ef"."k_id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_contact_phone_alias_match_7a0a09ef"("p_contact" text, "p_credit" text, "p_phone" text[], "s_tenant_id" integer, "k_id" bigint) IS 'pgdedup: rule contact_phone of crm.customers, with aliases';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_contact_phone_alias_match_7a0a09ef"("p_contact" text, "p_credit" text, "p_phone" text[], "s_tenant_id" integer, "k_id" bigint) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_contact_phone_alias_match_7a0a09ef', 'crm.customers', 29, 'function', 'rule:contact_phone', 'd72fa14156c48e1028a6a87cfc24f3e7', '"pgdedup"."pgdedup_fn_customers_contact_phone_alias_match_7a0a09ef"("p_contact" text, "p_credit" text, "p_phone" text[], "s_tenant_id" integer, "k_id" bigint)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_contact_phone_alias_match_7a0a09ef"("p_contact" text, "p_credit" text, "p_phone" text[], "s_tenant_id" integer, "k_id" bigint);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_contact_phone_alias_match_7a0a09ef"(
    "p_contact" text, "p_credit" text, "p_phone" text[], "s_tenant_id" integer, "k_id" bigint
)
RETURNS TABLE (key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT DISTINCT
        "t"."id"::text,
        1::double precision,
        ARRAY[CASE WHEN "t"."pgdedup_k_customers_contact_d8de87f6" = "pgdedup_fn_customers_contact_phone_alias_match_7a0a09ef"."p_contact" THEN "t"."pgdedup_k_customers_contact_d8de87f6" ELSE "pgdedup"."both_values"("t"."pgdedup_k_customers_contact_d8de87f6", "pgdedup_fn_customers_contact_phone_alias_match_7a0a09ef"."p_contact") END, "pgdedup"."shared_values"("t"."pgdedup_k_customers_phone_e61689ca", "pgdedup_fn_customers_contact_phone_alias_match_7a0a09ef"."p_phone")]::text[]
    FROM "crm"."customers" AS t
    WHERE "t"."pgdedup_k_customers_phone_e61689ca" OPERATOR(pg_catalog.&&) "pgdedup_fn_customers_contact_phone_alias_match_7a0a09ef"."p_phone"
        AND ("t"."pgdedup_k_customers_contact_d8de87f6" = "pgdedup_fn_customers_contact_phone_alias_match_7a0a09ef"."p_contact" OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''person_name'')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''person_name'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_contact_d8de87f6")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''person_name'' AND g.digest = "pgdedup"."alias_digest"("pgdedup_fn_customers_contact_phone_alias_match_7a0a09ef"."p_contact")), false)))
        AND "t"."pgdedup_k_customers_phone_e61689ca" OPERATOR(pg_catalog.&&) "pgdedup_fn_customers_contact_phone_alias_match_7a0a09ef"."p_phone"
        AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_contact_phone_alias_match_7a0a09ef"."s_tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND NOT coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "pgdedup_fn_customers_contact_phone_alias_match_7a0a09ef"."p_credit", false)
        AND ("t"."id" = "pgdedup_fn_customers_contact_phone_alias_match_7a0a09ef"."k_id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_contact_phone_alias_match_7a0a09ef"("p_contact" text, "p_credit" text, "p_phone" text[], "s_tenant_id" integer, "k_id" bigint) IS ''pgdedup: rule contact_phone of crm.customers, with aliases'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_contact_phone_alias_match_7a0a09ef"("p_contact" text, "p_credit" text, "p_phone" text[], "s_tenant_id" integer, "k_id" bigint) TO PUBLIC;
', '{pgdedup_k_customers_contact_d8de87f6,pgdedup_k_customers_credit_230fdda3,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_phone_e61689ca}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_contact_phone_alias_match_7a0a09ef'), pgdedup.function_build('pgdedup_fn_customers_contact_phone_alias_match_7a0a09ef')), pgdedup.object_shape('pgdedup_fn_customers_contact_phone_alias_match_7a0a09ef'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
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
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_contact_phone_locks_dc04266a', 'crm.customers', 30, 'function', 'rule:contact_phone', '0db22063c5491f580a4a3df7ac133202', '"pgdedup"."pgdedup_fn_customers_contact_phone_locks_dc04266a"("p_contact" text, "p_phone" text[], "s_tenant_id" integer)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_contact_phone_locks_dc04266a"("p_contact" text, "p_phone" text[], "s_tenant_id" integer);',  E'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_contact_phone_locks_dc04266a"(
    "p_contact" text, "p_phone" text[], "s_tenant_id" integer
)
RETURNS TABLE (key bigint)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT pgdedup.lock_key(
        ''phone:same|'' || "v"."value" || ''|'' || ''person_name:same|'' || "pgdedup_fn_customers_contact_phone_locks_dc04266a"."p_contact",
        coalesce("pgdedup_fn_customers_contact_phone_locks_dc04266a"."s_tenant_id"::text, E''\\x01'')
    )
    FROM pg_catalog.unnest("pgdedup_fn_customers_contact_phone_locks_dc04266a"."p_phone") AS v (value);
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_contact_phone_locks_dc04266a"("p_contact" text, "p_phone" text[], "s_tenant_id" integer) IS ''pgdedup: lock keys of rule contact_phone of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_contact_phone_locks_dc04266a"("p_contact" text, "p_phone" text[], "s_tenant_id" integer) TO PUBLIC;
', '{}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_contact_phone_locks_dc04266a'), pgdedup.function_build('pgdedup_fn_customers_contact_phone_locks_dc04266a')), pgdedup.object_shape('pgdedup_fn_customers_contact_phone_locks_dc04266a'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_contact_phone_verify_bff99016"(
    p_key_l text, p_key_r text
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        1::double precision,
        ARRAY[CASE WHEN "t"."pgdedup_k_customers_contact_d8de87f6" = "r"."pgdedup_k_customers_contact_d8de87f6" THEN "t"."pgdedup_k_customers_contact_d8de87f6" ELSE "pgdedup"."both_values"("t"."pgdedup_k_customers_contact_d8de87f6", "r"."pgdedup_k_customers_contact_d8de87f6") END, "pgdedup"."shared_values"("t"."pgdedup_k_customers_phone_e61689ca", "r"."pgdedup_k_customers_phone_e61689ca")]::text[]
    FROM "crm"."customers" AS t
    INNER JOIN "crm"."customers" AS r
        ON "r"."id" = "pgdedup_fn_customers_contact_phone_verify_bff99016"."p_key_r"::bigint
    WHERE "t"."id" = "pgdedup_fn_customers_contact_phone_verify_bff99016"."p_key_l"::bigint
        AND ("t"."pgdedup_k_customers_contact_d8de87f6" = "r"."pgdedup_k_customers_contact_d8de87f6" OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('person_name')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'person_name' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_contact_d8de87f6")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'person_name' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_contact_d8de87f6")), false)))
        AND "t"."pgdedup_k_customers_phone_e61689ca" OPERATOR(pg_catalog.&&) "r"."pgdedup_k_customers_phone_e61689ca"
        AND "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND "r"."pgdedup_k_customers_live_74cf3f67"
        AND NOT coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "r"."pgdedup_k_customers_credit_230fdda3", false)
        AND ("t"."id" = "r"."id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_contact_phone_verify_bff99016"(p_key_l text, p_key_r text) IS 'pgdedup: rule contact_phone of crm.customers on two rows';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_contact_phone_verify_bff99016"(p_key_l text, p_key_r text) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_contact_phone_verify_bff99016', 'crm.customers', 31, 'function', 'rule:contact_phone', '728cdf322b96b8de527d67de189506cc', '"pgdedup"."pgdedup_fn_customers_contact_phone_verify_bff99016"(p_key_l text, p_key_r text)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_contact_phone_verify_bff99016"(p_key_l text, p_key_r text);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_contact_phone_verify_bff99016"(
    p_key_l text, p_key_r text
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        1::double precision,
        ARRAY[CASE WHEN "t"."pgdedup_k_customers_contact_d8de87f6" = "r"."pgdedup_k_customers_contact_d8de87f6" THEN "t"."pgdedup_k_customers_contact_d8de87f6" ELSE "pgdedup"."both_values"("t"."pgdedup_k_customers_contact_d8de87f6", "r"."pgdedup_k_customers_contact_d8de87f6") END, "pgdedup"."shared_values"("t"."pgdedup_k_customers_phone_e61689ca", "r"."pgdedup_k_customers_phone_e61689ca")]::text[]
    FROM "crm"."customers" AS t
    INNER JOIN "crm"."customers" AS r
        ON "r"."id" = "pgdedup_fn_customers_contact_phone_verify_bff99016"."p_key_r"::bigint
    WHERE "t"."id" = "pgdedup_fn_customers_contact_phone_verify_bff99016"."p_key_l"::bigint
        AND ("t"."pgdedup_k_customers_contact_d8de87f6" = "r"."pgdedup_k_customers_contact_d8de87f6" OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''person_name'')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''person_name'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_contact_d8de87f6")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''person_name'' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_contact_d8de87f6")), false)))
        AND "t"."pgdedup_k_customers_phone_e61689ca" OPERATOR(pg_catalog.&&) "r"."pgdedup_k_customers_phone_e61689ca"
        AND "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND "r"."pgdedup_k_customers_live_74cf3f67"
        AND NOT coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "r"."pgdedup_k_customers_credit_230fdda3", false)
        AND ("t"."id" = "r"."id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_contact_phone_verify_bff99016"(p_key_l text, p_key_r text) IS ''pgdedup: rule contact_phone of crm.customers on two rows'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_contact_phone_verify_bff99016"(p_key_l text, p_key_r text) TO PUBLIC;
', '{pgdedup_k_customers_address_322d2e68,pgdedup_k_customers_amount_8a35879d,pgdedup_k_customers_born_e72c4946,pgdedup_k_customers_city_54099405,pgdedup_k_customers_contact_d8de87f6,pgdedup_k_customers_credit_230fdda3,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_name_a2220f17,pgdedup_k_customers_name_core_a4494f8e,pgdedup_k_customers_note_31c5c1e9,pgdedup_k_customers_phone_e61689ca,pgdedup_k_customers_student_eceac84e}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_contact_phone_verify_bff99016'), pgdedup.function_build('pgdedup_fn_customers_contact_phone_verify_bff99016')), pgdedup.object_shape('pgdedup_fn_customers_contact_phone_verify_bff99016'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_contact_phone_values_6e2f3bd0"()
RETURNS TABLE (row_key text, "v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text[], "v6" boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "r"."id"::text,
        "r"."id", "r"."tenant_id", "r"."pgdedup_k_customers_contact_d8de87f6", "r"."pgdedup_k_customers_credit_230fdda3", "r"."pgdedup_k_customers_phone_e61689ca", "r"."pgdedup_k_customers_live_74cf3f67"
    FROM "crm"."customers" AS r
    WHERE "r"."pgdedup_k_customers_live_74cf3f67";
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_contact_phone_values_6e2f3bd0"() IS 'pgdedup: what is compared by rule contact_phone of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_contact_phone_values_6e2f3bd0"() TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_contact_phone_values_6e2f3bd0', 'crm.customers', 32, 'function', 'rule:contact_phone', '8fd171f9aac96744e5fbbefc4acc8717', '"pgdedup"."pgdedup_fn_customers_contact_phone_values_6e2f3bd0"() "v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text[], "v6" boolean', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_contact_phone_values_6e2f3bd0"();', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_contact_phone_values_6e2f3bd0"()
RETURNS TABLE (row_key text, "v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text[], "v6" boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "r"."id"::text,
        "r"."id", "r"."tenant_id", "r"."pgdedup_k_customers_contact_d8de87f6", "r"."pgdedup_k_customers_credit_230fdda3", "r"."pgdedup_k_customers_phone_e61689ca", "r"."pgdedup_k_customers_live_74cf3f67"
    FROM "crm"."customers" AS r
    WHERE "r"."pgdedup_k_customers_live_74cf3f67";
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_contact_phone_values_6e2f3bd0"() IS ''pgdedup: what is compared by rule contact_phone of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_contact_phone_values_6e2f3bd0"() TO PUBLIC;
', '{pgdedup_k_customers_address_322d2e68,pgdedup_k_customers_amount_8a35879d,pgdedup_k_customers_born_e72c4946,pgdedup_k_customers_city_54099405,pgdedup_k_customers_contact_d8de87f6,pgdedup_k_customers_credit_230fdda3,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_name_a2220f17,pgdedup_k_customers_name_core_a4494f8e,pgdedup_k_customers_note_31c5c1e9,pgdedup_k_customers_phone_e61689ca,pgdedup_k_customers_student_eceac84e}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_contact_phone_values_6e2f3bd0'), pgdedup.function_build('pgdedup_fn_customers_contact_phone_values_6e2f3bd0')), pgdedup.object_shape('pgdedup_fn_customers_contact_phone_values_6e2f3bd0'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_contact_phone_keys_d7fe49b5"(
    "v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text[], "v6" boolean
)
RETURNS TABLE (key bigint, asked boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT "pgdedup"."lock_key"('phone:same|' || "v"."value" || '|' || "o"."others", coalesce("r"."tenant_id"::text, E'\x01')), NULL::boolean
    FROM (SELECT "pgdedup_fn_customers_contact_phone_keys_d7fe49b5"."v1" AS "id", "pgdedup_fn_customers_contact_phone_keys_d7fe49b5"."v2" AS "tenant_id", "pgdedup_fn_customers_contact_phone_keys_d7fe49b5"."v3" AS "pgdedup_k_customers_contact_d8de87f6", "pgdedup_fn_customers_contact_phone_keys_d7fe49b5"."v4" AS "pgdedup_k_customers_credit_230fdda3", "pgdedup_fn_customers_contact_phone_keys_d7fe49b5"."v5" AS "pgdedup_k_customers_phone_e61689ca", "pgdedup_fn_customers_contact_phone_keys_d7fe49b5"."v6" AS "pgdedup_k_customers_live_74cf3f67") AS r
    CROSS JOIN LATERAL (SELECT 'person_name:same|' || "r"."pgdedup_k_customers_contact_d8de87f6" OFFSET 0) AS o (others)
    CROSS JOIN pg_catalog.unnest(CASE WHEN "o"."others" IS NOT NULL THEN "r"."pgdedup_k_customers_phone_e61689ca" END) AS v (value);
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_contact_phone_keys_d7fe49b5"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text[], "v6" boolean) IS 'pgdedup: keys of a row for rule contact_phone of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_contact_phone_keys_d7fe49b5"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text[], "v6" boolean) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_contact_phone_keys_d7fe49b5', 'crm.customers', 33, 'function', 'rule:contact_phone', 'fa0d3ef6d118f8b6149b481ff5e4d962', '"pgdedup"."pgdedup_fn_customers_contact_phone_keys_d7fe49b5"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text[], "v6" boolean)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_contact_phone_keys_d7fe49b5"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text[], "v6" boolean);',  E'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_contact_phone_keys_d7fe49b5"(
    "v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text[], "v6" boolean
)
RETURNS TABLE (key bigint, asked boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT "pgdedup"."lock_key"(''phone:same|'' || "v"."value" || ''|'' || "o"."others", coalesce("r"."tenant_id"::text, E''\\x01'')), NULL::boolean
    FROM (SELECT "pgdedup_fn_customers_contact_phone_keys_d7fe49b5"."v1" AS "id", "pgdedup_fn_customers_contact_phone_keys_d7fe49b5"."v2" AS "tenant_id", "pgdedup_fn_customers_contact_phone_keys_d7fe49b5"."v3" AS "pgdedup_k_customers_contact_d8de87f6", "pgdedup_fn_customers_contact_phone_keys_d7fe49b5"."v4" AS "pgdedup_k_customers_credit_230fdda3", "pgdedup_fn_customers_contact_phone_keys_d7fe49b5"."v5" AS "pgdedup_k_customers_phone_e61689ca", "pgdedup_fn_customers_contact_phone_keys_d7fe49b5"."v6" AS "pgdedup_k_customers_live_74cf3f67") AS r
    CROSS JOIN LATERAL (SELECT ''person_name:same|'' || "r"."pgdedup_k_customers_contact_d8de87f6" OFFSET 0) AS o (others)
    CROSS JOIN pg_catalog.unnest(CASE WHEN "o"."others" IS NOT NULL THEN "r"."pgdedup_k_customers_phone_e61689ca" END) AS v (value);
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_contact_phone_keys_d7fe49b5"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text[], "v6" boolean) IS ''pgdedup: keys of a row for rule contact_phone of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_contact_phone_keys_d7fe49b5"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text[], "v6" boolean) TO PUBLIC;
', '{pgdedup_k_customers_contact_d8de87f6,pgdedup_k_customers_credit_230fdda3,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_phone_e61689ca}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_contact_phone_keys_d7fe49b5'), pgdedup.function_build('pgdedup_fn_customers_contact_phone_keys_d7fe49b5')), pgdedup.object_shape('pgdedup_fn_customers_contact_phone_keys_d7fe49b5'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_contact_phone_alias_keys_7b9111fc"(
    "v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text[], "v6" boolean
)
RETURNS TABLE (key bigint, asked boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT l.key, s.side
    FROM (SELECT "pgdedup_fn_customers_contact_phone_alias_keys_7b9111fc"."v1" AS "id", "pgdedup_fn_customers_contact_phone_alias_keys_7b9111fc"."v2" AS "tenant_id", "pgdedup_fn_customers_contact_phone_alias_keys_7b9111fc"."v3" AS "pgdedup_k_customers_contact_d8de87f6", "pgdedup_fn_customers_contact_phone_alias_keys_7b9111fc"."v4" AS "pgdedup_k_customers_credit_230fdda3", "pgdedup_fn_customers_contact_phone_alias_keys_7b9111fc"."v5" AS "pgdedup_k_customers_phone_e61689ca", "pgdedup_fn_customers_contact_phone_alias_keys_7b9111fc"."v6" AS "pgdedup_k_customers_live_74cf3f67") AS t
    CROSS JOIN LATERAL (SELECT "t"."pgdedup_k_customers_contact_d8de87f6" UNION ALL SELECT f.form FROM "pgdedup"."alias_forms"('person_name', ARRAY["t"."pgdedup_k_customers_contact_d8de87f6"]) AS f (form)) AS "a_contact" (value)
    CROSS JOIN LATERAL "pgdedup"."pgdedup_fn_customers_contact_phone_locks_dc04266a"("a_contact"."value", "t"."pgdedup_k_customers_phone_e61689ca", "t"."tenant_id") AS l
    CROSS JOIN (VALUES (NULL::boolean)) AS s (side)
    WHERE (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('person_name')) AND (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = 'person_name' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_contact_d8de87f6"))));
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_contact_phone_alias_keys_7b9111fc"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text[], "v6" boolean) IS 'pgdedup: keys of a row that has aliases for rule contact_phone of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_contact_phone_alias_keys_7b9111fc"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text[], "v6" boolean) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_contact_phone_alias_keys_7b9111fc', 'crm.customers', 34, 'function', 'rule:contact_phone', '61fa3ea222a2120f194a6c6483642430', '"pgdedup"."pgdedup_fn_customers_contact_phone_alias_keys_7b9111fc"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text[], "v6" boolean)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_contact_phone_alias_keys_7b9111fc"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text[], "v6" boolean);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_contact_phone_alias_keys_7b9111fc"(
    "v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text[], "v6" boolean
)
RETURNS TABLE (key bigint, asked boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT l.key, s.side
    FROM (SELECT "pgdedup_fn_customers_contact_phone_alias_keys_7b9111fc"."v1" AS "id", "pgdedup_fn_customers_contact_phone_alias_keys_7b9111fc"."v2" AS "tenant_id", "pgdedup_fn_customers_contact_phone_alias_keys_7b9111fc"."v3" AS "pgdedup_k_customers_contact_d8de87f6", "pgdedup_fn_customers_contact_phone_alias_keys_7b9111fc"."v4" AS "pgdedup_k_customers_credit_230fdda3", "pgdedup_fn_customers_contact_phone_alias_keys_7b9111fc"."v5" AS "pgdedup_k_customers_phone_e61689ca", "pgdedup_fn_customers_contact_phone_alias_keys_7b9111fc"."v6" AS "pgdedup_k_customers_live_74cf3f67") AS t
    CROSS JOIN LATERAL (SELECT "t"."pgdedup_k_customers_contact_d8de87f6" UNION ALL SELECT f.form FROM "pgdedup"."alias_forms"(''person_name'', ARRAY["t"."pgdedup_k_customers_contact_d8de87f6"]) AS f (form)) AS "a_contact" (value)
    CROSS JOIN LATERAL "pgdedup"."pgdedup_fn_customers_contact_phone_locks_dc04266a"("a_contact"."value", "t"."pgdedup_k_customers_phone_e61689ca", "t"."tenant_id") AS l
    CROSS JOIN (VALUES (NULL::boolean)) AS s (side)
    WHERE (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''person_name'')) AND (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = ''person_name'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_contact_d8de87f6"))));
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_contact_phone_alias_keys_7b9111fc"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text[], "v6" boolean) IS ''pgdedup: keys of a row that has aliases for rule contact_phone of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_contact_phone_alias_keys_7b9111fc"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text[], "v6" boolean) TO PUBLIC;
', '{pgdedup_fn_customers_contact_phone_locks_dc04266a,pgdedup_k_customers_contact_d8de87f6,pgdedup_k_customers_credit_230fdda3,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_phone_e61689ca}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_contact_phone_alias_keys_7b9111fc'), pgdedup.function_build('pgdedup_fn_customers_contact_phone_alias_keys_7b9111fc')), pgdedup.object_shape('pgdedup_fn_customers_contact_phone_alias_keys_7b9111fc'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_contact_phone_relate_884c7c72"(
    "l1" bigint, "l2" integer, "l3" text, "l4" text, "l5" text[], "l6" boolean, "r1" bigint, "r2" integer, "r3" text, "r4" text, "r5" text[], "r6" boolean
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        1::double precision,
        ARRAY[CASE WHEN "t"."pgdedup_k_customers_contact_d8de87f6" = "r"."pgdedup_k_customers_contact_d8de87f6" THEN "t"."pgdedup_k_customers_contact_d8de87f6" ELSE "pgdedup"."both_values"("t"."pgdedup_k_customers_contact_d8de87f6", "r"."pgdedup_k_customers_contact_d8de87f6") END, "pgdedup"."shared_values"("t"."pgdedup_k_customers_phone_e61689ca", "r"."pgdedup_k_customers_phone_e61689ca")]::text[]
    FROM (SELECT "pgdedup_fn_customers_contact_phone_relate_884c7c72"."l1" AS "id", "pgdedup_fn_customers_contact_phone_relate_884c7c72"."l2" AS "tenant_id", "pgdedup_fn_customers_contact_phone_relate_884c7c72"."l3" AS "pgdedup_k_customers_contact_d8de87f6", "pgdedup_fn_customers_contact_phone_relate_884c7c72"."l4" AS "pgdedup_k_customers_credit_230fdda3", "pgdedup_fn_customers_contact_phone_relate_884c7c72"."l5" AS "pgdedup_k_customers_phone_e61689ca", "pgdedup_fn_customers_contact_phone_relate_884c7c72"."l6" AS "pgdedup_k_customers_live_74cf3f67") AS t
    CROSS JOIN (SELECT "pgdedup_fn_customers_contact_phone_relate_884c7c72"."r1" AS "id", "pgdedup_fn_customers_contact_phone_relate_884c7c72"."r2" AS "tenant_id", "pgdedup_fn_customers_contact_phone_relate_884c7c72"."r3" AS "pgdedup_k_customers_contact_d8de87f6", "pgdedup_fn_customers_contact_phone_relate_884c7c72"."r4" AS "pgdedup_k_customers_credit_230fdda3", "pgdedup_fn_customers_contact_phone_relate_884c7c72"."r5" AS "pgdedup_k_customers_phone_e61689ca", "pgdedup_fn_customers_contact_phone_relate_884c7c72"."r6" AS "pgdedup_k_customers_live_74cf3f67") AS r
    WHERE ("t"."pgdedup_k_customers_contact_d8de87f6" = "r"."pgdedup_k_customers_contact_d8de87f6" OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('person_name')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'person_name' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_contact_d8de87f6")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'person_name' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_contact_d8de87f6")), false)))
        AND "t"."pgdedup_k_customers_phone_e61689ca" OPERATOR(pg_catalog.&&) "r"."pgdedup_k_customers_phone_e61689ca"
        AND "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND "r"."pgdedup_k_customers_live_74cf3f67"
        AND NOT coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "r"."pgdedup_k_customers_credit_230fdda3", false)
        AND ("t"."id" = "r"."id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_contact_phone_relate_884c7c72"("l1" bigint, "l2" integer, "l3" text, "l4" text, "l5" text[], "l6" boolean, "r1" bigint, "r2" integer, "r3" text, "r4" text, "r5" text[], "r6" boolean) IS 'pgdedup: the verdict on two rows by rule contact_phone of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_contact_phone_relate_884c7c72"("l1" bigint, "l2" integer, "l3" text, "l4" text, "l5" text[], "l6" boolean, "r1" bigint, "r2" integer, "r3" text, "r4" text, "r5" text[], "r6" boolean) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_contact_phone_relate_884c7c72', 'crm.customers', 35, 'function', 'rule:contact_phone', 'c9c7c6087abdb2f4a38aa1eae57b1b5e', '"pgdedup"."pgdedup_fn_customers_contact_phone_relate_884c7c72"("l1" bigint, "l2" integer, "l3" text, "l4" text, "l5" text[], "l6" boolean, "r1" bigint, "r2" integer, "r3" text, "r4" text, "r5" text[], "r6" boolean)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_contact_phone_relate_884c7c72"("l1" bigint, "l2" integer, "l3" text, "l4" text, "l5" text[], "l6" boolean, "r1" bigint, "r2" integer, "r3" text, "r4" text, "r5" text[], "r6" boolean);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_contact_phone_relate_884c7c72"(
    "l1" bigint, "l2" integer, "l3" text, "l4" text, "l5" text[], "l6" boolean, "r1" bigint, "r2" integer, "r3" text, "r4" text, "r5" text[], "r6" boolean
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        1::double precision,
        ARRAY[CASE WHEN "t"."pgdedup_k_customers_contact_d8de87f6" = "r"."pgdedup_k_customers_contact_d8de87f6" THEN "t"."pgdedup_k_customers_contact_d8de87f6" ELSE "pgdedup"."both_values"("t"."pgdedup_k_customers_contact_d8de87f6", "r"."pgdedup_k_customers_contact_d8de87f6") END, "pgdedup"."shared_values"("t"."pgdedup_k_customers_phone_e61689ca", "r"."pgdedup_k_customers_phone_e61689ca")]::text[]
    FROM (SELECT "pgdedup_fn_customers_contact_phone_relate_884c7c72"."l1" AS "id", "pgdedup_fn_customers_contact_phone_relate_884c7c72"."l2" AS "tenant_id", "pgdedup_fn_customers_contact_phone_relate_884c7c72"."l3" AS "pgdedup_k_customers_contact_d8de87f6", "pgdedup_fn_customers_contact_phone_relate_884c7c72"."l4" AS "pgdedup_k_customers_credit_230fdda3", "pgdedup_fn_customers_contact_phone_relate_884c7c72"."l5" AS "pgdedup_k_customers_phone_e61689ca", "pgdedup_fn_customers_contact_phone_relate_884c7c72"."l6" AS "pgdedup_k_customers_live_74cf3f67") AS t
    CROSS JOIN (SELECT "pgdedup_fn_customers_contact_phone_relate_884c7c72"."r1" AS "id", "pgdedup_fn_customers_contact_phone_relate_884c7c72"."r2" AS "tenant_id", "pgdedup_fn_customers_contact_phone_relate_884c7c72"."r3" AS "pgdedup_k_customers_contact_d8de87f6", "pgdedup_fn_customers_contact_phone_relate_884c7c72"."r4" AS "pgdedup_k_customers_credit_230fdda3", "pgdedup_fn_customers_contact_phone_relate_884c7c72"."r5" AS "pgdedup_k_customers_phone_e61689ca", "pgdedup_fn_customers_contact_phone_relate_884c7c72"."r6" AS "pgdedup_k_customers_live_74cf3f67") AS r
    WHERE ("t"."pgdedup_k_customers_contact_d8de87f6" = "r"."pgdedup_k_customers_contact_d8de87f6" OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''person_name'')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''person_name'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_contact_d8de87f6")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''person_name'' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_contact_d8de87f6")), false)))
        AND "t"."pgdedup_k_customers_phone_e61689ca" OPERATOR(pg_catalog.&&) "r"."pgdedup_k_customers_phone_e61689ca"
        AND "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND "r"."pgdedup_k_customers_live_74cf3f67"
        AND NOT coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "r"."pgdedup_k_customers_credit_230fdda3", false)
        AND ("t"."id" = "r"."id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_contact_phone_relate_884c7c72"("l1" bigint, "l2" integer, "l3" text, "l4" text, "l5" text[], "l6" boolean, "r1" bigint, "r2" integer, "r3" text, "r4" text, "r5" text[], "r6" boolean) IS ''pgdedup: the verdict on two rows by rule contact_phone of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_contact_phone_relate_884c7c72"("l1" bigint, "l2" integer, "l3" text, "l4" text, "l5" text[], "l6" boolean, "r1" bigint, "r2" integer, "r3" text, "r4" text, "r5" text[], "r6" boolean) TO PUBLIC;
', '{pgdedup_k_customers_contact_d8de87f6,pgdedup_k_customers_credit_230fdda3,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_phone_e61689ca}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_contact_phone_relate_884c7c72'), pgdedup.function_build('pgdedup_fn_customers_contact_phone_relate_884c7c72')), pgdedup.object_shape('pgdedup_fn_customers_contact_phone_relate_884c7c72'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_homophone_name_match_320fadd1"(
    "p_name" text, "p_credit" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint
)
RETURNS TABLE (key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "t"."id"::text,
        CASE WHEN "t"."pgdedup_k_customers_name_a2220f17" = "pgdedup_fn_customers_homophone_name_match_320fadd1"."p_name" THEN 1 ELSE 0.9 END::double precision,
        ARRAY["pgdedup"."both_values"("t"."pgdedup_k_customers_name_a2220f17", "pgdedup_fn_customers_homophone_name_match_320fadd1"."p_name")]::text[]
    FROM "crm"."customers" AS t
    WHERE "pgdedup"."sound_key_v1"("t"."pgdedup_k_customers_name_core_a4494f8e") = "pgdedup"."sound_key_v1"("pgdedup_fn_customers_homophone_name_match_320fadd1"."core_name")
        AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_homophone_name_match_320fadd1"."s_tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND NOT coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "pgdedup_fn_customers_homophone_name_match_320fadd1"."p_credit", false)
        AND NOT coalesce("t"."pgdedup_k_customers_student_eceac84e" <> "pgdedup_fn_customers_homophone_name_match_320fadd1"."p_student", false)
        AND ("t"."id" = "pgdedup_fn_customers_homophone_name_match_320fadd1"."k_id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_homophone_name_match_320fadd1"("p_name" text, "p_credit" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint) IS 'pgdedup: rule homophone_name of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_homophone_name_match_320fadd1"("p_name" text, "p_credit" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_homophone_name_match_320fadd1', 'crm.customers', 36, 'function', 'rule:homophone_name', '05cd1b37433ccea9c5639bc89abe9023', '"pgdedup"."pgdedup_fn_customers_homophone_name_match_320fadd1"("p_name" text, "p_credit" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_homophone_name_match_320fadd1"("p_name" text, "p_credit" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_homophone_name_match_320fadd1"(
    "p_name" text, "p_credit" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint
)
RETURNS TABLE (key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "t"."id"::text,
        CASE WHEN "t"."pgdedup_k_customers_name_a2220f17" = "pgdedup_fn_customers_homophone_name_match_320fadd1"."p_name" THEN 1 ELSE 0.9 END::double precision,
        ARRAY["pgdedup"."both_values"("t"."pgdedup_k_customers_name_a2220f17", "pgdedup_fn_customers_homophone_name_match_320fadd1"."p_name")]::text[]
    FROM "crm"."customers" AS t
    WHERE "pgdedup"."sound_key_v1"("t"."pgdedup_k_customers_name_core_a4494f8e") = "pgdedup"."sound_key_v1"("pgdedup_fn_customers_homophone_name_match_320fadd1"."core_name")
        AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_homophone_name_match_320fadd1"."s_tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND NOT coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "pgdedup_fn_customers_homophone_name_match_320fadd1"."p_credit", false)
        AND NOT coalesce("t"."pgdedup_k_customers_student_eceac84e" <> "pgdedup_fn_customers_homophone_name_match_320fadd1"."p_student", false)
        AND ("t"."id" = "pgdedup_fn_customers_homophone_name_match_320fadd1"."k_id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_homophone_name_match_320fadd1"("p_name" text, "p_credit" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint) IS ''pgdedup: rule homophone_name of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_homophone_name_match_320fadd1"("p_name" text, "p_credit" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint) TO PUBLIC;
', '{pgdedup_k_customers_credit_230fdda3,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_name_a2220f17,pgdedup_k_customers_name_core_a4494f8e,pgdedup_k_customers_student_eceac84e}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_homophone_name_match_320fadd1'), pgdedup.function_build('pgdedup_fn_customers_homophone_name_match_320fadd1')), pgdedup.object_shape('pgdedup_fn_customers_homophone_name_match_320fadd1'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_homophone_name_alias_match_15d867c8"(
    "p_name" text, "p_credit" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint
)
RETURNS TABLE (key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT DISTINCT
        "t"."id"::text,
        CASE WHEN (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('company_name')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_name_a2220f17")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("pgdedup_fn_customers_homophone_name_alias_match_15d867c8"."p_name")), false)) THEN 1 ELSE CASE WHEN "t"."pgdedup_k_customers_name_a2220f17" = "pgdedup_fn_customers_homophone_name_alias_match_15d867c8"."p_name" THEN 1 ELSE 0.9 END::double precision END::double precision,
        ARRAY["pgdedup"."both_values"("t"."pgdedup_k_customers_name_a2220f17", "pgdedup_fn_customers_homophone_name_alias_match_15d867c8"."p_name")]::text[]
    FROM "crm"."customers" AS t
    CROSS JOIN LATERAL (SELECT "pgdedup_fn_customers_homophone_name_alias_match_15d867c8"."p_name" UNION ALL SELECT f.form FROM "pgdedup"."alias_forms"('company_name', ARRAY["pgdedup_fn_customers_homophone_name_alias_match_15d867c8"."p_name"]) AS f (form)) AS "v" (value)
    WHERE "pgdedup"."sound_key_v1"("t"."pgdedup_k_customers_name_core_a4494f8e") = "pgdedup"."sound_key_v1"("pgdedup"."company_core_v1"("v"."value"))
        AND (("t"."pgdedup_k_customers_name_core_a4494f8e" = "pgdedup_fn_customers_homophone_name_alias_match_15d867c8"."core_name" OR "pgdedup"."sound_key_v1"("t"."pgdedup_k_customers_name_core_a4494f8e") = "pgdedup"."sound_key_v1"("pgdedup_fn_customers_homophone_name_alias_match_15d867c8"."core_name")) OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('company_name')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_name_a2220f17")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("pgdedup_fn_customers_homophone_name_alias_match_15d867c8"."p_name")), false)))
        AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_homophone_name_alias_match_15d867c8"."s_tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND NOT coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "pgdedup_fn_customers_homophone_name_alias_match_15d867c8"."p_credit", false)
        AND NOT coalesce("t"."pgdedup_k_customers_student_eceac84e" <> "pgdedup_fn_customers_homophone_name_alias_match_15d867c8"."p_student", false)
        AND ("t"."id" = "pgdedup_fn_customers_homophone_name_alias_match_15d867c8"."k_id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_homophone_name_alias_match_15d867c8"("p_name" text, "p_credit" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint) IS 'pgdedup: rule homophone_name of crm.customers, with aliases';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_homophone_name_alias_match_15d867c8"("p_name" text, "p_credit" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_homophone_name_alias_match_15d867c8', 'crm.customers', 37, 'function', 'rule:homophone_name', '4b4750a1f30dca88d7b25bf355b906c3', '"pgdedup"."pgdedup_fn_customers_homophone_name_alias_match_15d867c8"("p_name" text, "p_credit" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_homophone_name_alias_match_15d867c8"("p_name" text, "p_credit" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_homophone_name_alias_match_15d867c8"(
    "p_name" text, "p_credit" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint
)
RETURNS TABLE (key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT DISTINCT
        "t"."id"::text,
        CASE WHEN (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''company_name'')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_name_a2220f17")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("pgdedup_fn_customers_homophone_name_alias_match_15d867c8"."p_name")), false)) THEN 1 ELSE CASE WHEN "t"."pgdedup_k_customers_name_a2220f17" = "pgdedup_fn_customers_homophone_name_alias_match_15d867c8"."p_name" THEN 1 ELSE 0.9 END::double precision END::double precision,
        ARRAY["pgdedup"."both_values"("t"."pgdedup_k_customers_name_a2220f17", "pgdedup_fn_customers_homophone_name_alias_match_15d867c8"."p_name")]::text[]
    FROM "crm"."customers" AS t
    CROSS JOIN LATERAL (SELECT "pgdedup_fn_customers_homophone_name_alias_match_15d867c8"."p_name" UNION ALL SELECT f.form FROM "pgdedup"."alias_forms"(''company_name'', ARRAY["pgdedup_fn_customers_homophone_name_alias_match_15d867c8"."p_name"]) AS f (form)) AS "v" (value)
    WHERE "pgdedup"."sound_key_v1"("t"."pgdedup_k_customers_name_core_a4494f8e") = "pgdedup"."sound_key_v1"("pgdedup"."company_core_v1"("v"."value"))
        AND (("t"."pgdedup_k_customers_name_core_a4494f8e" = "pgdedup_fn_customers_homophone_name_alias_match_15d867c8"."core_name" OR "pgdedup"."sound_key_v1"("t"."pgdedup_k_customers_name_core_a4494f8e") = "pgdedup"."sound_key_v1"("pgdedup_fn_customers_homophone_name_alias_match_15d867c8"."core_name")) OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''company_name'')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_name_a2220f17")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("pgdedup_fn_customers_homophone_name_alias_match_15d867c8"."p_name")), false)))
        AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_homophone_name_alias_match_15d867c8"."s_tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND NOT coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "pgdedup_fn_customers_homophone_name_alias_match_15d867c8"."p_credit", false)
        AND NOT coalesce("t"."pgdedup_k_customers_student_eceac84e" <> "pgdedup_fn_customers_homophone_name_alias_match_15d867c8"."p_student", false)
        AND ("t"."id" = "pgdedup_fn_customers_homophone_name_alias_match_15d867c8"."k_id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_homophone_name_alias_match_15d867c8"("p_name" text, "p_credit" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint) IS ''pgdedup: rule homophone_name of crm.customers, with aliases'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_homophone_name_alias_match_15d867c8"("p_name" text, "p_credit" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint) TO PUBLIC;
', '{pgdedup_k_customers_credit_230fdda3,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_name_a2220f17,pgdedup_k_customers_name_core_a4494f8e,pgdedup_k_customers_student_eceac84e}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_homophone_name_alias_match_15d867c8'), pgdedup.function_build('pgdedup_fn_customers_homophone_name_alias_match_15d867c8')), pgdedup.object_shape('pgdedup_fn_customers_homophone_name_alias_match_15d867c8'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_homophone_name_locks_6208ce52"(
    "p_name" text, "s_tenant_id" integer
)
RETURNS TABLE (key bigint)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT pgdedup.lock_key(
        'company_name:sounds_like|' || "pgdedup"."sound_key_v1"("pgdedup"."company_core_v1"("pgdedup_fn_customers_homophone_name_locks_6208ce52"."p_name")),
        coalesce("pgdedup_fn_customers_homophone_name_locks_6208ce52"."s_tenant_id"::text, E'\x01')
    );
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_homophone_name_locks_6208ce52"("p_name" text, "s_tenant_id" integer) IS 'pgdedup: lock keys of rule homophone_name of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_homophone_name_locks_6208ce52"("p_name" text, "s_tenant_id" integer) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_homophone_name_locks_6208ce52', 'crm.customers', 38, 'function', 'rule:homophone_name', '5759b0926901a400be84bf0b61a113d9', '"pgdedup"."pgdedup_fn_customers_homophone_name_locks_6208ce52"("p_name" text, "s_tenant_id" integer)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_homophone_name_locks_6208ce52"("p_name" text, "s_tenant_id" integer);',  E'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_homophone_name_locks_6208ce52"(
    "p_name" text, "s_tenant_id" integer
)
RETURNS TABLE (key bigint)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT pgdedup.lock_key(
        ''company_name:sounds_like|'' || "pgdedup"."sound_key_v1"("pgdedup"."company_core_v1"("pgdedup_fn_customers_homophone_name_locks_6208ce52"."p_name")),
        coalesce("pgdedup_fn_customers_homophone_name_locks_6208ce52"."s_tenant_id"::text, E''\\x01'')
    );
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_homophone_name_locks_6208ce52"("p_name" text, "s_tenant_id" integer) IS ''pgdedup: lock keys of rule homophone_name of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_homophone_name_locks_6208ce52"("p_name" text, "s_tenant_id" integer) TO PUBLIC;
', '{}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_homophone_name_locks_6208ce52'), pgdedup.function_build('pgdedup_fn_customers_homophone_name_locks_6208ce52')), pgdedup.object_shape('pgdedup_fn_customers_homophone_name_locks_6208ce52'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_homophone_name_verify_f87d849b"(
    p_key_l text, p_key_r text
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        CASE WHEN (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('company_name')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_name_a2220f17")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_name_a2220f17")), false)) THEN 1 ELSE CASE WHEN "t"."pgdedup_k_customers_name_a2220f17" = "r"."pgdedup_k_customers_name_a2220f17" THEN 1 ELSE 0.9 END::double precision END::double precision,
        ARRAY["pgdedup"."both_values"("t"."pgdedup_k_customers_name_a2220f17", "r"."pgdedup_k_customers_name_a2220f17")]::text[]
    FROM "crm"."customers" AS t
    INNER JOIN "crm"."customers" AS r
        ON "r"."id" = "pgdedup_fn_customers_homophone_name_verify_f87d849b"."p_key_r"::bigint
    WHERE "t"."id" = "pgdedup_fn_customers_homophone_name_verify_f87d849b"."p_key_l"::bigint
        AND (("t"."pgdedup_k_customers_name_core_a4494f8e" = "r"."pgdedup_k_customers_name_core_a4494f8e" OR "pgdedup"."sound_key_v1"("t"."pgdedup_k_customers_name_core_a4494f8e") = "pgdedup"."sound_key_v1"("r"."pgdedup_k_customers_name_core_a4494f8e")) OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('company_name')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_name_a2220f17")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_name_a2220f17")), false)))
        AND "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND "r"."pgdedup_k_customers_live_74cf3f67"
        AND NOT coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "r"."pgdedup_k_customers_credit_230fdda3", false)
        AND NOT coalesce("t"."pgdedup_k_customers_student_eceac84e" <> "r"."pgdedup_k_customers_student_eceac84e", false)
        AND ("t"."id" = "r"."id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_homophone_name_verify_f87d849b"(p_key_l text, p_key_r text) IS 'pgdedup: rule homophone_name of crm.customers on two rows';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_homophone_name_verify_f87d849b"(p_key_l text, p_key_r text) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_homophone_name_verify_f87d849b', 'crm.customers', 39, 'function', 'rule:homophone_name', '7fb1ae01c037ad94c9418ed7a774fa5b', '"pgdedup"."pgdedup_fn_customers_homophone_name_verify_f87d849b"(p_key_l text, p_key_r text)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_homophone_name_verify_f87d849b"(p_key_l text, p_key_r text);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_homophone_name_verify_f87d849b"(
    p_key_l text, p_key_r text
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        CASE WHEN (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''company_name'')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_name_a2220f17")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_name_a2220f17")), false)) THEN 1 ELSE CASE WHEN "t"."pgdedup_k_customers_name_a2220f17" = "r"."pgdedup_k_customers_name_a2220f17" THEN 1 ELSE 0.9 END::double precision END::double precision,
        ARRAY["pgdedup"."both_values"("t"."pgdedup_k_customers_name_a2220f17", "r"."pgdedup_k_customers_name_a2220f17")]::text[]
    FROM "crm"."customers" AS t
    INNER JOIN "crm"."customers" AS r
        ON "r"."id" = "pgdedup_fn_customers_homophone_name_verify_f87d849b"."p_key_r"::bigint
    WHERE "t"."id" = "pgdedup_fn_customers_homophone_name_verify_f87d849b"."p_key_l"::bigint
        AND (("t"."pgdedup_k_customers_name_core_a4494f8e" = "r"."pgdedup_k_customers_name_core_a4494f8e" OR "pgdedup"."sound_key_v1"("t"."pgdedup_k_customers_name_core_a4494f8e") = "pgdedup"."sound_key_v1"("r"."pgdedup_k_customers_name_core_a4494f8e")) OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''company_name'')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_name_a2220f17")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_name_a2220f17")), false)))
        AND "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND "r"."pgdedup_k_customers_live_74cf3f67"
        AND NOT coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "r"."pgdedup_k_customers_credit_230fdda3", false)
        AND NOT coalesce("t"."pgdedup_k_customers_student_eceac84e" <> "r"."pgdedup_k_customers_student_eceac84e", false)
        AND ("t"."id" = "r"."id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_homophone_name_verify_f87d849b"(p_key_l text, p_key_r text) IS ''pgdedup: rule homophone_name of crm.customers on two rows'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_homophone_name_verify_f87d849b"(p_key_l text, p_key_r text) TO PUBLIC;
', '{pgdedup_k_customers_address_322d2e68,pgdedup_k_customers_amount_8a35879d,pgdedup_k_customers_born_e72c4946,pgdedup_k_customers_city_54099405,pgdedup_k_customers_contact_d8de87f6,pgdedup_k_customers_credit_230fdda3,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_name_a2220f17,pgdedup_k_customers_name_core_a4494f8e,pgdedup_k_customers_note_31c5c1e9,pgdedup_k_customers_phone_e61689ca,pgdedup_k_customers_student_eceac84e}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_homophone_name_verify_f87d849b'), pgdedup.function_build('pgdedup_fn_customers_homophone_name_verify_f87d849b')), pgdedup.object_shape('pgdedup_fn_customers_homophone_name_verify_f87d849b'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_homophone_name_values_be97a0b2"()
RETURNS TABLE (row_key text, "v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean, "v7" text)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "r"."id"::text,
        "r"."id", "r"."tenant_id", "r"."pgdedup_k_customers_name_a2220f17", "r"."pgdedup_k_customers_credit_230fdda3", "r"."pgdedup_k_customers_student_eceac84e", "r"."pgdedup_k_customers_live_74cf3f67", "r"."pgdedup_k_customers_name_core_a4494f8e"
    FROM "crm"."customers" AS r
    WHERE "r"."pgdedup_k_customers_live_74cf3f67";
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_homophone_name_values_be97a0b2"() IS 'pgdedup: what is compared by rule homophone_name of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_homophone_name_values_be97a0b2"() TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_homophone_name_values_be97a0b2', 'crm.customers', 40, 'function', 'rule:homophone_name', '899c99f8b5c1eb328a6c3f07ae2b824b', '"pgdedup"."pgdedup_fn_customers_homophone_name_values_be97a0b2"() "v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean, "v7" text', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_homophone_name_values_be97a0b2"();', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_homophone_name_values_be97a0b2"()
RETURNS TABLE (row_key text, "v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean, "v7" text)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "r"."id"::text,
        "r"."id", "r"."tenant_id", "r"."pgdedup_k_customers_name_a2220f17", "r"."pgdedup_k_customers_credit_230fdda3", "r"."pgdedup_k_customers_student_eceac84e", "r"."pgdedup_k_customers_live_74cf3f67", "r"."pgdedup_k_customers_name_core_a4494f8e"
    FROM "crm"."customers" AS r
    WHERE "r"."pgdedup_k_customers_live_74cf3f67";
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_homophone_name_values_be97a0b2"() IS ''pgdedup: what is compared by rule homophone_name of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_homophone_name_values_be97a0b2"() TO PUBLIC;
', '{pgdedup_k_customers_address_322d2e68,pgdedup_k_customers_amount_8a35879d,pgdedup_k_customers_born_e72c4946,pgdedup_k_customers_city_54099405,pgdedup_k_customers_contact_d8de87f6,pgdedup_k_customers_credit_230fdda3,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_name_a2220f17,pgdedup_k_customers_name_core_a4494f8e,pgdedup_k_customers_note_31c5c1e9,pgdedup_k_customers_phone_e61689ca,pgdedup_k_customers_student_eceac84e}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_homophone_name_values_be97a0b2'), pgdedup.function_build('pgdedup_fn_customers_homophone_name_values_be97a0b2')), pgdedup.object_shape('pgdedup_fn_customers_homophone_name_values_be97a0b2'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_homophone_name_keys_f2ed4f72"(
    "v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean, "v7" text
)
RETURNS TABLE (key bigint, asked boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT "pgdedup"."lock_key"('company_name:sounds_like|' || "pgdedup"."sound_key_v1"("r"."pgdedup_k_customers_name_core_a4494f8e"), coalesce("r"."tenant_id"::text, E'\x01')), NULL::boolean
    FROM (SELECT "pgdedup_fn_customers_homophone_name_keys_f2ed4f72"."v1" AS "id", "pgdedup_fn_customers_homophone_name_keys_f2ed4f72"."v2" AS "tenant_id", "pgdedup_fn_customers_homophone_name_keys_f2ed4f72"."v3" AS "pgdedup_k_customers_name_a2220f17", "pgdedup_fn_customers_homophone_name_keys_f2ed4f72"."v4" AS "pgdedup_k_customers_credit_230fdda3", "pgdedup_fn_customers_homophone_name_keys_f2ed4f72"."v5" AS "pgdedup_k_customers_student_eceac84e", "pgdedup_fn_customers_homophone_name_keys_f2ed4f72"."v6" AS "pgdedup_k_customers_live_74cf3f67", "pgdedup_fn_customers_homophone_name_keys_f2ed4f72"."v7" AS "pgdedup_k_customers_name_core_a4494f8e") AS r;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_homophone_name_keys_f2ed4f72"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean, "v7" text) IS 'pgdedup: keys of a row for rule homophone_name of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_homophone_name_keys_f2ed4f72"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean, "v7" text) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_homophone_name_keys_f2ed4f72', 'crm.customers', 41, 'function', 'rule:homophone_name', '47abe01dac86b0d9d35cb357b185865b', '"pgdedup"."pgdedup_fn_customers_homophone_name_keys_f2ed4f72"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean, "v7" text)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_homophone_name_keys_f2ed4f72"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean, "v7" text);',  E'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_homophone_name_keys_f2ed4f72"(
    "v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean, "v7" text
)
RETURNS TABLE (key bigint, asked boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT "pgdedup"."lock_key"(''company_name:sounds_like|'' || "pgdedup"."sound_key_v1"("r"."pgdedup_k_customers_name_core_a4494f8e"), coalesce("r"."tenant_id"::text, E''\\x01'')), NULL::boolean
    FROM (SELECT "pgdedup_fn_customers_homophone_name_keys_f2ed4f72"."v1" AS "id", "pgdedup_fn_customers_homophone_name_keys_f2ed4f72"."v2" AS "tenant_id", "pgdedup_fn_customers_homophone_name_keys_f2ed4f72"."v3" AS "pgdedup_k_customers_name_a2220f17", "pgdedup_fn_customers_homophone_name_keys_f2ed4f72"."v4" AS "pgdedup_k_customers_credit_230fdda3", "pgdedup_fn_customers_homophone_name_keys_f2ed4f72"."v5" AS "pgdedup_k_customers_student_eceac84e", "pgdedup_fn_customers_homophone_name_keys_f2ed4f72"."v6" AS "pgdedup_k_customers_live_74cf3f67", "pgdedup_fn_customers_homophone_name_keys_f2ed4f72"."v7" AS "pgdedup_k_customers_name_core_a4494f8e") AS r;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_homophone_name_keys_f2ed4f72"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean, "v7" text) IS ''pgdedup: keys of a row for rule homophone_name of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_homophone_name_keys_f2ed4f72"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean, "v7" text) TO PUBLIC;
', '{pgdedup_k_customers_credit_230fdda3,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_name_a2220f17,pgdedup_k_customers_name_core_a4494f8e,pgdedup_k_customers_student_eceac84e}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_homophone_name_keys_f2ed4f72'), pgdedup.function_build('pgdedup_fn_customers_homophone_name_keys_f2ed4f72')), pgdedup.object_shape('pgdedup_fn_customers_homophone_name_keys_f2ed4f72'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_homophone_name_alias_keys_41abed62"(
    "v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean, "v7" text
)
RETURNS TABLE (key bigint, asked boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT l.key, s.side
    FROM (SELECT "pgdedup_fn_customers_homophone_name_alias_keys_41abed62"."v1" AS "id", "pgdedup_fn_customers_homophone_name_alias_keys_41abed62"."v2" AS "tenant_id", "pgdedup_fn_customers_homophone_name_alias_keys_41abed62"."v3" AS "pgdedup_k_customers_name_a2220f17", "pgdedup_fn_customers_homophone_name_alias_keys_41abed62"."v4" AS "pgdedup_k_customers_credit_230fdda3", "pgdedup_fn_customers_homophone_name_alias_keys_41abed62"."v5" AS "pgdedup_k_customers_student_eceac84e", "pgdedup_fn_customers_homophone_name_alias_keys_41abed62"."v6" AS "pgdedup_k_customers_live_74cf3f67", "pgdedup_fn_customers_homophone_name_alias_keys_41abed62"."v7" AS "pgdedup_k_customers_name_core_a4494f8e") AS t
    CROSS JOIN LATERAL (SELECT "t"."pgdedup_k_customers_name_a2220f17" UNION ALL SELECT f.form FROM "pgdedup"."alias_forms"('company_name', ARRAY["t"."pgdedup_k_customers_name_a2220f17"]) AS f (form)) AS "a_name" (value)
    CROSS JOIN LATERAL "pgdedup"."pgdedup_fn_customers_homophone_name_locks_6208ce52"("a_name"."value", "t"."tenant_id") AS l
    CROSS JOIN (VALUES (NULL::boolean)) AS s (side)
    WHERE (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('company_name')) AND (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_name_a2220f17"))));
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_homophone_name_alias_keys_41abed62"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean, "v7" text) IS 'pgdedup: keys of a row that has aliases for rule homophone_name of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_homophone_name_alias_keys_41abed62"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean, "v7" text) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_homophone_name_alias_keys_41abed62', 'crm.customers', 42, 'function', 'rule:homophone_name', '6cd908cdfcfad52c2d023b3f138e8bb5', '"pgdedup"."pgdedup_fn_customers_homophone_name_alias_keys_41abed62"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean, "v7" text)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_homophone_name_alias_keys_41abed62"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean, "v7" text);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_homophone_name_alias_keys_41abed62"(
    "v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean, "v7" text
)
RETURNS TABLE (key bigint, asked boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT l.key, s.side
    FROM (SELECT "pgdedup_fn_customers_homophone_name_alias_keys_41abed62"."v1" AS "id", "pgdedup_fn_customers_homophone_name_alias_keys_41abed62"."v2" AS "tenant_id", "pgdedup_fn_customers_homophone_name_alias_keys_41abed62"."v3" AS "pgdedup_k_customers_name_a2220f17", "pgdedup_fn_customers_homophone_name_alias_keys_41abed62"."v4" AS "pgdedup_k_customers_credit_230fdda3", "pgdedup_fn_customers_homophone_name_alias_keys_41abed62"."v5" AS "pgdedup_k_customers_student_eceac84e", "pgdedup_fn_customers_homophone_name_alias_keys_41abed62"."v6" AS "pgdedup_k_customers_live_74cf3f67", "pgdedup_fn_customers_homophone_name_alias_keys_41abed62"."v7" AS "pgdedup_k_customers_name_core_a4494f8e") AS t
    CROSS JOIN LATERAL (SELECT "t"."pgdedup_k_customers_name_a2220f17" UNION ALL SELECT f.form FROM "pgdedup"."alias_forms"(''company_name'', ARRAY["t"."pgdedup_k_customers_name_a2220f17"]) AS f (form)) AS "a_name" (value)
    CROSS JOIN LATERAL "pgdedup"."pgdedup_fn_customers_homophone_name_locks_6208ce52"("a_name"."value", "t"."tenant_id") AS l
    CROSS JOIN (VALUES (NULL::boolean)) AS s (side)
    WHERE (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''company_name'')) AND (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_name_a2220f17"))));
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_homophone_name_alias_keys_41abed62"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean, "v7" text) IS ''pgdedup: keys of a row that has aliases for rule homophone_name of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_homophone_name_alias_keys_41abed62"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean, "v7" text) TO PUBLIC;
', '{pgdedup_fn_customers_homophone_name_locks_6208ce52,pgdedup_k_customers_credit_230fdda3,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_name_a2220f17,pgdedup_k_customers_name_core_a4494f8e,pgdedup_k_customers_student_eceac84e}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_homophone_name_alias_keys_41abed62'), pgdedup.function_build('pgdedup_fn_customers_homophone_name_alias_keys_41abed62')), pgdedup.object_shape('pgdedup_fn_customers_homophone_name_alias_keys_41abed62'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_homophone_name_relate_4bd3a323"(
    "l1" bigint, "l2" integer, "l3" text, "l4" text, "l5" text, "l6" boolean, "l7" text, "r1" bigint, "r2" integer, "r3" text, "r4" text, "r5" text, "r6" boolean, "r7" text
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        CASE WHEN (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('company_name')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_name_a2220f17")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_name_a2220f17")), false)) THEN 1 ELSE CASE WHEN "t"."pgdedup_k_customers_name_a2220f17" = "r"."pgdedup_k_customers_name_a2220f17" THEN 1 ELSE 0.9 END::double precision END::double precision,
        ARRAY["pgdedup"."both_values"("t"."pgdedup_k_customers_name_a2220f17", "r"."pgdedup_k_customers_name_a2220f17")]::text[]
    FROM (SELECT "pgdedup_fn_customers_homophone_name_relate_4bd3a323"."l1" AS "id", "pgdedup_fn_customers_homophone_name_relate_4bd3a323"."l2" AS "tenant_id", "pgdedup_fn_customers_homophone_name_relate_4bd3a323"."l3" AS "pgdedup_k_customers_name_a2220f17", "pgdedup_fn_customers_homophone_name_relate_4bd3a323"."l4" AS "pgdedup_k_customers_credit_230fdda3", "pgdedup_fn_customers_homophone_name_relate_4bd3a323"."l5" AS "pgdedup_k_customers_student_eceac84e", "pgdedup_fn_customers_homophone_name_relate_4bd3a323"."l6" AS "pgdedup_k_customers_live_74cf3f67", "pgdedup_fn_customers_homophone_name_relate_4bd3a323"."l7" AS "pgdedup_k_customers_name_core_a4494f8e") AS t
    CROSS JOIN (SELECT "pgdedup_fn_customers_homophone_name_relate_4bd3a323"."r1" AS "id", "pgdedup_fn_customers_homophone_name_relate_4bd3a323"."r2" AS "tenant_id", "pgdedup_fn_customers_homophone_name_relate_4bd3a323"."r3" AS "pgdedup_k_customers_name_a2220f17", "pgdedup_fn_customers_homophone_name_relate_4bd3a323"."r4" AS "pgdedup_k_customers_credit_230fdda3", "pgdedup_fn_customers_homophone_name_relate_4bd3a323"."r5" AS "pgdedup_k_customers_student_eceac84e", "pgdedup_fn_customers_homophone_name_relate_4bd3a323"."r6" AS "pgdedup_k_customers_live_74cf3f67", "pgdedup_fn_customers_homophone_name_relate_4bd3a323"."r7" AS "pgdedup_k_customers_name_core_a4494f8e") AS r
    WHERE (("t"."pgdedup_k_customers_name_core_a4494f8e" = "r"."pgdedup_k_customers_name_core_a4494f8e" OR "pgdedup"."sound_key_v1"("t"."pgdedup_k_customers_name_core_a4494f8e") = "pgdedup"."sound_key_v1"("r"."pgdedup_k_customers_name_core_a4494f8e")) OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('company_name')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_name_a2220f17")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_name_a2220f17")), false)))
        AND "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND "r"."pgdedup_k_customers_live_74cf3f67"
        AND NOT coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "r"."pgdedup_k_customers_credit_230fdda3", false)
        AND NOT coalesce("t"."pgdedup_k_customers_student_eceac84e" <> "r"."pgdedup_k_customers_student_eceac84e", false)
        AND ("t"."id" = "r"."id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_homophone_name_relate_4bd3a323"("l1" bigint, "l2" integer, "l3" text, "l4" text, "l5" text, "l6" boolean, "l7" text, "r1" bigint, "r2" integer, "r3" text, "r4" text, "r5" text, "r6" boolean, "r7" text) IS 'pgdedup: the verdict on two rows by rule homophone_name of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_homophone_name_relate_4bd3a323"("l1" bigint, "l2" integer, "l3" text, "l4" text, "l5" text, "l6" boolean, "l7" text, "r1" bigint, "r2" integer, "r3" text, "r4" text, "r5" text, "r6" boolean, "r7" text) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_homophone_name_relate_4bd3a323', 'crm.customers', 43, 'function', 'rule:homophone_name', 'ffd296603e6e279334e20bb6d2d4f7e9', '"pgdedup"."pgdedup_fn_customers_homophone_name_relate_4bd3a323"("l1" bigint, "l2" integer, "l3" text, "l4" text, "l5" text, "l6" boolean, "l7" text, "r1" bigint, "r2" integer, "r3" text, "r4" text, "r5" text, "r6" boolean, "r7" text)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_homophone_name_relate_4bd3a323"("l1" bigint, "l2" integer, "l3" text, "l4" text, "l5" text, "l6" boolean, "l7" text, "r1" bigint, "r2" integer, "r3" text, "r4" text, "r5" text, "r6" boolean, "r7" text);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_homophone_name_relate_4bd3a323"(
    "l1" bigint, "l2" integer, "l3" text, "l4" text, "l5" text, "l6" boolean, "l7" text, "r1" bigint, "r2" integer, "r3" text, "r4" text, "r5" text, "r6" boolean, "r7" text
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        CASE WHEN (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''company_name'')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_name_a2220f17")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_name_a2220f17")), false)) THEN 1 ELSE CASE WHEN "t"."pgdedup_k_customers_name_a2220f17" = "r"."pgdedup_k_customers_name_a2220f17" THEN 1 ELSE 0.9 END::double precision END::double precision,
        ARRAY["pgdedup"."both_values"("t"."pgdedup_k_customers_name_a2220f17", "r"."pgdedup_k_customers_name_a2220f17")]::text[]
    FROM (SELECT "pgdedup_fn_customers_homophone_name_relate_4bd3a323"."l1" AS "id", "pgdedup_fn_customers_homophone_name_relate_4bd3a323"."l2" AS "tenant_id", "pgdedup_fn_customers_homophone_name_relate_4bd3a323"."l3" AS "pgdedup_k_customers_name_a2220f17", "pgdedup_fn_customers_homophone_name_relate_4bd3a323"."l4" AS "pgdedup_k_customers_credit_230fdda3", "pgdedup_fn_customers_homophone_name_relate_4bd3a323"."l5" AS "pgdedup_k_customers_student_eceac84e", "pgdedup_fn_customers_homophone_name_relate_4bd3a323"."l6" AS "pgdedup_k_customers_live_74cf3f67", "pgdedup_fn_customers_homophone_name_relate_4bd3a323"."l7" AS "pgdedup_k_customers_name_core_a4494f8e") AS t
    CROSS JOIN (SELECT "pgdedup_fn_customers_homophone_name_relate_4bd3a323"."r1" AS "id", "pgdedup_fn_customers_homophone_name_relate_4bd3a323"."r2" AS "tenant_id", "pgdedup_fn_customers_homophone_name_relate_4bd3a323"."r3" AS "pgdedup_k_customers_name_a2220f17", "pgdedup_fn_customers_homophone_name_relate_4bd3a323"."r4" AS "pgdedup_k_customers_credit_230fdda3", "pgdedup_fn_customers_homophone_name_relate_4bd3a323"."r5" AS "pgdedup_k_customers_student_eceac84e", "pgdedup_fn_customers_homophone_name_relate_4bd3a323"."r6" AS "pgdedup_k_customers_live_74cf3f67", "pgdedup_fn_customers_homophone_name_relate_4bd3a323"."r7" AS "pgdedup_k_customers_name_core_a4494f8e") AS r
    WHERE (("t"."pgdedup_k_customers_name_core_a4494f8e" = "r"."pgdedup_k_customers_name_core_a4494f8e" OR "pgdedup"."sound_key_v1"("t"."pgdedup_k_customers_name_core_a4494f8e") = "pgdedup"."sound_key_v1"("r"."pgdedup_k_customers_name_core_a4494f8e")) OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''company_name'')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_name_a2220f17")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_name_a2220f17")), false)))
        AND "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND "r"."pgdedup_k_customers_live_74cf3f67"
        AND NOT coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "r"."pgdedup_k_customers_credit_230fdda3", false)
        AND NOT coalesce("t"."pgdedup_k_customers_student_eceac84e" <> "r"."pgdedup_k_customers_student_eceac84e", false)
        AND ("t"."id" = "r"."id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_homophone_name_relate_4bd3a323"("l1" bigint, "l2" integer, "l3" text, "l4" text, "l5" text, "l6" boolean, "l7" text, "r1" bigint, "r2" integer, "r3" text, "r4" text, "r5" text, "r6" boolean, "r7" text) IS ''pgdedup: the verdict on two rows by rule homophone_name of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_homophone_name_relate_4bd3a323"("l1" bigint, "l2" integer, "l3" text, "l4" text, "l5" text, "l6" boolean, "l7" text, "r1" bigint, "r2" integer, "r3" text, "r4" text, "r5" text, "r6" boolean, "r7" text) TO PUBLIC;
', '{pgdedup_k_customers_credit_230fdda3,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_name_a2220f17,pgdedup_k_customers_name_core_a4494f8e,pgdedup_k_customers_student_eceac84e}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_homophone_name_relate_4bd3a323'), pgdedup.function_build('pgdedup_fn_customers_homophone_name_relate_4bd3a323')), pgdedup.object_shape('pgdedup_fn_customers_homophone_name_relate_4bd3a323'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_note_similar_match_6823e3b4"(
    "p_credit" text, "p_note" text, "s_tenant_id" integer, "k_id" bigint
)
RETURNS TABLE (key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "t"."id"::text,
        pg_catalog.round("extensions"."similarity"("t"."pgdedup_k_customers_note_31c5c1e9", "pgdedup_fn_customers_note_similar_match_6823e3b4"."p_note")::numeric, 4)::double precision,
        ARRAY["pgdedup"."both_values"("t"."pgdedup_k_customers_note_31c5c1e9", "pgdedup_fn_customers_note_similar_match_6823e3b4"."p_note")]::text[]
    FROM "crm"."customers" AS t
    WHERE "t"."pgdedup_k_customers_note_31c5c1e9" OPERATOR("extensions".%) "pgdedup_fn_customers_note_similar_match_6823e3b4"."p_note" AND "extensions"."similarity"("t"."pgdedup_k_customers_note_31c5c1e9", "pgdedup_fn_customers_note_similar_match_6823e3b4"."p_note") >= 0.6::real
        AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_note_similar_match_6823e3b4"."s_tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND NOT coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "pgdedup_fn_customers_note_similar_match_6823e3b4"."p_credit", false)
        AND ("t"."id" = "pgdedup_fn_customers_note_similar_match_6823e3b4"."k_id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_note_similar_match_6823e3b4"("p_credit" text, "p_note" text, "s_tenant_id" integer, "k_id" bigint) IS 'pgdedup: rule note_similar of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_note_similar_match_6823e3b4"("p_credit" text, "p_note" text, "s_tenant_id" integer, "k_id" bigint) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_note_similar_match_6823e3b4', 'crm.customers', 44, 'function', 'rule:note_similar', 'd16ce393f494796626ef04f720556b18', '"pgdedup"."pgdedup_fn_customers_note_similar_match_6823e3b4"("p_credit" text, "p_note" text, "s_tenant_id" integer, "k_id" bigint)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_note_similar_match_6823e3b4"("p_credit" text, "p_note" text, "s_tenant_id" integer, "k_id" bigint);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_note_similar_match_6823e3b4"(
    "p_credit" text, "p_note" text, "s_tenant_id" integer, "k_id" bigint
)
RETURNS TABLE (key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "t"."id"::text,
        pg_catalog.round("extensions"."similarity"("t"."pgdedup_k_customers_note_31c5c1e9", "pgdedup_fn_customers_note_similar_match_6823e3b4"."p_note")::numeric, 4)::double precision,
        ARRAY["pgdedup"."both_values"("t"."pgdedup_k_customers_note_31c5c1e9", "pgdedup_fn_customers_note_similar_match_6823e3b4"."p_note")]::text[]
    FROM "crm"."customers" AS t
    WHERE "t"."pgdedup_k_customers_note_31c5c1e9" OPERATOR("extensions".%) "pgdedup_fn_customers_note_similar_match_6823e3b4"."p_note" AND "extensions"."similarity"("t"."pgdedup_k_customers_note_31c5c1e9", "pgdedup_fn_customers_note_similar_match_6823e3b4"."p_note") >= 0.6::real
        AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_note_similar_match_6823e3b4"."s_tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND NOT coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "pgdedup_fn_customers_note_similar_match_6823e3b4"."p_credit", false)
        AND ("t"."id" = "pgdedup_fn_customers_note_similar_match_6823e3b4"."k_id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_note_similar_match_6823e3b4"("p_credit" text, "p_note" text, "s_tenant_id" integer, "k_id" bigint) IS ''pgdedup: rule note_similar of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_note_similar_match_6823e3b4"("p_credit" text, "p_note" text, "s_tenant_id" integer, "k_id" bigint) TO PUBLIC;
', '{pgdedup_k_customers_credit_230fdda3,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_note_31c5c1e9}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_note_similar_match_6823e3b4'), pgdedup.function_build('pgdedup_fn_customers_note_similar_match_6823e3b4')), pgdedup.object_shape('pgdedup_fn_customers_note_similar_match_6823e3b4'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_note_similar_alias_match_eb4bff61"(
    "p_credit" text, "p_note" text, "s_tenant_id" integer, "k_id" bigint
)
RETURNS TABLE (key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT DISTINCT
        "t"."id"::text,
        CASE WHEN (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('text')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'text' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_note_31c5c1e9")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'text' AND g.digest = "pgdedup"."alias_digest"("pgdedup_fn_customers_note_similar_alias_match_eb4bff61"."p_note")), false)) THEN 1 ELSE pg_catalog.round("extensions"."similarity"("t"."pgdedup_k_customers_note_31c5c1e9", "pgdedup_fn_customers_note_similar_alias_match_eb4bff61"."p_note")::numeric, 4)::double precision END::double precision,
        ARRAY["pgdedup"."both_values"("t"."pgdedup_k_customers_note_31c5c1e9", "pgdedup_fn_customers_note_similar_alias_match_eb4bff61"."p_note")]::text[]
    FROM "crm"."customers" AS t
    CROSS JOIN LATERAL (SELECT "pgdedup_fn_customers_note_similar_alias_match_eb4bff61"."p_note" UNION ALL SELECT f.form FROM "pgdedup"."alias_forms"('text', ARRAY["pgdedup_fn_customers_note_similar_alias_match_eb4bff61"."p_note"]) AS f (form)) AS "v" (value)
    WHERE "t"."pgdedup_k_customers_note_31c5c1e9" OPERATOR("extensions".%) "v"."value" AND "extensions"."similarity"("t"."pgdedup_k_customers_note_31c5c1e9", "v"."value") >= 0.6::real
        AND ("extensions"."similarity"("t"."pgdedup_k_customers_note_31c5c1e9", "pgdedup_fn_customers_note_similar_alias_match_eb4bff61"."p_note") >= 0.6::real OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('text')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'text' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_note_31c5c1e9")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'text' AND g.digest = "pgdedup"."alias_digest"("pgdedup_fn_customers_note_similar_alias_match_eb4bff61"."p_note")), false)))
        AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_note_similar_alias_match_eb4bff61"."s_tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND NOT coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "pgdedup_fn_customers_note_similar_alias_match_eb4bff61"."p_credit", false)
        AND ("t"."id" = "pgdedup_fn_customers_note_similar_alias_match_eb4bff61"."k_id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_note_similar_alias_match_eb4bff61"("p_credit" text, "p_note" text, "s_tenant_id" integer, "k_id" bigint) IS 'pgdedup: rule note_similar of crm.customers, with aliases';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_note_similar_alias_match_eb4bff61"("p_credit" text, "p_note" text, "s_tenant_id" integer, "k_id" bigint) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_note_similar_alias_match_eb4bff61', 'crm.customers', 45, 'function', 'rule:note_similar', '8121a9299e1389649efb9638e40bd8b7', '"pgdedup"."pgdedup_fn_customers_note_similar_alias_match_eb4bff61"("p_credit" text, "p_note" text, "s_tenant_id" integer, "k_id" bigint)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_note_similar_alias_match_eb4bff61"("p_credit" text, "p_note" text, "s_tenant_id" integer, "k_id" bigint);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_note_similar_alias_match_eb4bff61"(
    "p_credit" text, "p_note" text, "s_tenant_id" integer, "k_id" bigint
)
RETURNS TABLE (key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT DISTINCT
        "t"."id"::text,
        CASE WHEN (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''text'')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''text'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_note_31c5c1e9")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''text'' AND g.digest = "pgdedup"."alias_digest"("pgdedup_fn_customers_note_similar_alias_match_eb4bff61"."p_note")), false)) THEN 1 ELSE pg_catalog.round("extensions"."similarity"("t"."pgdedup_k_customers_note_31c5c1e9", "pgdedup_fn_customers_note_similar_alias_match_eb4bff61"."p_note")::numeric, 4)::double precision END::double precision,
        ARRAY["pgdedup"."both_values"("t"."pgdedup_k_customers_note_31c5c1e9", "pgdedup_fn_customers_note_similar_alias_match_eb4bff61"."p_note")]::text[]
    FROM "crm"."customers" AS t
    CROSS JOIN LATERAL (SELECT "pgdedup_fn_customers_note_similar_alias_match_eb4bff61"."p_note" UNION ALL SELECT f.form FROM "pgdedup"."alias_forms"(''text'', ARRAY["pgdedup_fn_customers_note_similar_alias_match_eb4bff61"."p_note"]) AS f (form)) AS "v" (value)
    WHERE "t"."pgdedup_k_customers_note_31c5c1e9" OPERATOR("extensions".%) "v"."value" AND "extensions"."similarity"("t"."pgdedup_k_customers_note_31c5c1e9", "v"."value") >= 0.6::real
        AND ("extensions"."similarity"("t"."pgdedup_k_customers_note_31c5c1e9", "pgdedup_fn_customers_note_similar_alias_match_eb4bff61"."p_note") >= 0.6::real OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''text'')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''text'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_note_31c5c1e9")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''text'' AND g.digest = "pgdedup"."alias_digest"("pgdedup_fn_customers_note_similar_alias_match_eb4bff61"."p_note")), false)))
        AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_note_similar_alias_match_eb4bff61"."s_tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND NOT coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "pgdedup_fn_customers_note_similar_alias_match_eb4bff61"."p_credit", false)
        AND ("t"."id" = "pgdedup_fn_customers_note_similar_alias_match_eb4bff61"."k_id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_note_similar_alias_match_eb4bff61"("p_credit" text, "p_note" text, "s_tenant_id" integer, "k_id" bigint) IS ''pgdedup: rule note_similar of crm.customers, with aliases'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_note_similar_alias_match_eb4bff61"("p_credit" text, "p_note" text, "s_tenant_id" integer, "k_id" bigint) TO PUBLIC;
', '{pgdedup_k_customers_credit_230fdda3,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_note_31c5c1e9}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_note_similar_alias_match_eb4bff61'), pgdedup.function_build('pgdedup_fn_customers_note_similar_alias_match_eb4bff61')), pgdedup.object_shape('pgdedup_fn_customers_note_similar_alias_match_eb4bff61'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
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
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_note_similar_locks_7259e53d', 'crm.customers', 46, 'function', 'rule:note_similar', 'ff80ca199a3d4ee32aa66860b3b145e1', '"pgdedup"."pgdedup_fn_customers_note_similar_locks_7259e53d"("p_note" text, "s_tenant_id" integer)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_note_similar_locks_7259e53d"("p_note" text, "s_tenant_id" integer);',  E'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_note_similar_locks_7259e53d"(
    "p_note" text, "s_tenant_id" integer
)
RETURNS TABLE (key bigint)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT pgdedup.lock_key(
        ''text:similar|'' || "v"."value",
        coalesce("pgdedup_fn_customers_note_similar_locks_7259e53d"."s_tenant_id"::text, E''\\x01'')
    )
    FROM pg_catalog.unnest("pgdedup"."trigram_prefix_v1"("pgdedup_fn_customers_note_similar_locks_7259e53d"."p_note", 0.6::real)) AS v (value);
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_note_similar_locks_7259e53d"("p_note" text, "s_tenant_id" integer) IS ''pgdedup: lock keys of rule note_similar of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_note_similar_locks_7259e53d"("p_note" text, "s_tenant_id" integer) TO PUBLIC;
', '{}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_note_similar_locks_7259e53d'), pgdedup.function_build('pgdedup_fn_customers_note_similar_locks_7259e53d')), pgdedup.object_shape('pgdedup_fn_customers_note_similar_locks_7259e53d'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_note_similar_verify_76d592fa"(
    p_key_l text, p_key_r text
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        CASE WHEN (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('text')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'text' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_note_31c5c1e9")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'text' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_note_31c5c1e9")), false)) THEN 1 ELSE pg_catalog.round("extensions"."similarity"("t"."pgdedup_k_customers_note_31c5c1e9", "r"."pgdedup_k_customers_note_31c5c1e9")::numeric, 4)::double precision END::double precision,
        ARRAY["pgdedup"."both_values"("t"."pgdedup_k_customers_note_31c5c1e9", "r"."pgdedup_k_customers_note_31c5c1e9")]::text[]
    FROM "crm"."customers" AS t
    INNER JOIN "crm"."customers" AS r
        ON "r"."id" = "pgdedup_fn_customers_note_similar_verify_76d592fa"."p_key_r"::bigint
    WHERE "t"."id" = "pgdedup_fn_customers_note_similar_verify_76d592fa"."p_key_l"::bigint
        AND ("extensions"."similarity"("t"."pgdedup_k_customers_note_31c5c1e9", "r"."pgdedup_k_customers_note_31c5c1e9") >= 0.6::real OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('text')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'text' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_note_31c5c1e9")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'text' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_note_31c5c1e9")), false)))
        AND "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND "r"."pgdedup_k_customers_live_74cf3f67"
        AND NOT coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "r"."pgdedup_k_customers_credit_230fdda3", false)
        AND ("t"."id" = "r"."id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_note_similar_verify_76d592fa"(p_key_l text, p_key_r text) IS 'pgdedup: rule note_similar of crm.customers on two rows';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_note_similar_verify_76d592fa"(p_key_l text, p_key_r text) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_note_similar_verify_76d592fa', 'crm.customers', 47, 'function', 'rule:note_similar', 'e2b5f058c577993044045d9a9359e840', '"pgdedup"."pgdedup_fn_customers_note_similar_verify_76d592fa"(p_key_l text, p_key_r text)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_note_similar_verify_76d592fa"(p_key_l text, p_key_r text);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_note_similar_verify_76d592fa"(
    p_key_l text, p_key_r text
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        CASE WHEN (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''text'')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''text'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_note_31c5c1e9")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''text'' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_note_31c5c1e9")), false)) THEN 1 ELSE pg_catalog.round("extensions"."similarity"("t"."pgdedup_k_customers_note_31c5c1e9", "r"."pgdedup_k_customers_note_31c5c1e9")::numeric, 4)::double precision END::double precision,
        ARRAY["pgdedup"."both_values"("t"."pgdedup_k_customers_note_31c5c1e9", "r"."pgdedup_k_customers_note_31c5c1e9")]::text[]
    FROM "crm"."customers" AS t
    INNER JOIN "crm"."customers" AS r
        ON "r"."id" = "pgdedup_fn_customers_note_similar_verify_76d592fa"."p_key_r"::bigint
    WHERE "t"."id" = "pgdedup_fn_customers_note_similar_verify_76d592fa"."p_key_l"::bigint
        AND ("extensions"."similarity"("t"."pgdedup_k_customers_note_31c5c1e9", "r"."pgdedup_k_customers_note_31c5c1e9") >= 0.6::real OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''text'')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''text'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_note_31c5c1e9")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''text'' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_note_31c5c1e9")), false)))
        AND "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND "r"."pgdedup_k_customers_live_74cf3f67"
        AND NOT coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "r"."pgdedup_k_customers_credit_230fdda3", false)
        AND ("t"."id" = "r"."id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_note_similar_verify_76d592fa"(p_key_l text, p_key_r text) IS ''pgdedup: rule note_similar of crm.customers on two rows'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_note_similar_verify_76d592fa"(p_key_l text, p_key_r text) TO PUBLIC;
', '{pgdedup_k_customers_address_322d2e68,pgdedup_k_customers_amount_8a35879d,pgdedup_k_customers_born_e72c4946,pgdedup_k_customers_city_54099405,pgdedup_k_customers_contact_d8de87f6,pgdedup_k_customers_credit_230fdda3,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_name_a2220f17,pgdedup_k_customers_name_core_a4494f8e,pgdedup_k_customers_note_31c5c1e9,pgdedup_k_customers_phone_e61689ca,pgdedup_k_customers_student_eceac84e}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_note_similar_verify_76d592fa'), pgdedup.function_build('pgdedup_fn_customers_note_similar_verify_76d592fa')), pgdedup.object_shape('pgdedup_fn_customers_note_similar_verify_76d592fa'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_note_similar_values_a98dc499"()
RETURNS TABLE (row_key text, "v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "r"."id"::text,
        "r"."id", "r"."tenant_id", "r"."pgdedup_k_customers_credit_230fdda3", "r"."pgdedup_k_customers_note_31c5c1e9", "r"."pgdedup_k_customers_live_74cf3f67"
    FROM "crm"."customers" AS r
    WHERE "r"."pgdedup_k_customers_live_74cf3f67";
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_note_similar_values_a98dc499"() IS 'pgdedup: what is compared by rule note_similar of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_note_similar_values_a98dc499"() TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_note_similar_values_a98dc499', 'crm.customers', 48, 'function', 'rule:note_similar', 'e75533b900edd23b13bd03e2e58626ab', '"pgdedup"."pgdedup_fn_customers_note_similar_values_a98dc499"() "v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" boolean', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_note_similar_values_a98dc499"();', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_note_similar_values_a98dc499"()
RETURNS TABLE (row_key text, "v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "r"."id"::text,
        "r"."id", "r"."tenant_id", "r"."pgdedup_k_customers_credit_230fdda3", "r"."pgdedup_k_customers_note_31c5c1e9", "r"."pgdedup_k_customers_live_74cf3f67"
    FROM "crm"."customers" AS r
    WHERE "r"."pgdedup_k_customers_live_74cf3f67";
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_note_similar_values_a98dc499"() IS ''pgdedup: what is compared by rule note_similar of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_note_similar_values_a98dc499"() TO PUBLIC;
', '{pgdedup_k_customers_address_322d2e68,pgdedup_k_customers_amount_8a35879d,pgdedup_k_customers_born_e72c4946,pgdedup_k_customers_city_54099405,pgdedup_k_customers_contact_d8de87f6,pgdedup_k_customers_credit_230fdda3,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_name_a2220f17,pgdedup_k_customers_name_core_a4494f8e,pgdedup_k_customers_note_31c5c1e9,pgdedup_k_customers_phone_e61689ca,pgdedup_k_customers_student_eceac84e}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_note_similar_values_a98dc499'), pgdedup.function_build('pgdedup_fn_customers_note_similar_values_a98dc499')), pgdedup.object_shape('pgdedup_fn_customers_note_similar_values_a98dc499'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_note_similar_keys_a1f93bc1"(
    "v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" boolean
)
RETURNS TABLE (key bigint, asked boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT "pgdedup"."lock_key"('text:similar|' || "v"."value", coalesce("r"."tenant_id"::text, E'\x01')), NULL::boolean
    FROM (SELECT "pgdedup_fn_customers_note_similar_keys_a1f93bc1"."v1" AS "id", "pgdedup_fn_customers_note_similar_keys_a1f93bc1"."v2" AS "tenant_id", "pgdedup_fn_customers_note_similar_keys_a1f93bc1"."v3" AS "pgdedup_k_customers_credit_230fdda3", "pgdedup_fn_customers_note_similar_keys_a1f93bc1"."v4" AS "pgdedup_k_customers_note_31c5c1e9", "pgdedup_fn_customers_note_similar_keys_a1f93bc1"."v5" AS "pgdedup_k_customers_live_74cf3f67") AS r
    CROSS JOIN pg_catalog.unnest("pgdedup"."trigram_prefix_v1"("r"."pgdedup_k_customers_note_31c5c1e9", 0.6::real)) AS v (value);
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_note_similar_keys_a1f93bc1"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" boolean) IS 'pgdedup: keys of a row for rule note_similar of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_note_similar_keys_a1f93bc1"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" boolean) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_note_similar_keys_a1f93bc1', 'crm.customers', 49, 'function', 'rule:note_similar', '46d4a97a775f2da0bb3f99b78551d4df', '"pgdedup"."pgdedup_fn_customers_note_similar_keys_a1f93bc1"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" boolean)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_note_similar_keys_a1f93bc1"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" boolean);',  E'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_note_similar_keys_a1f93bc1"(
    "v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" boolean
)
RETURNS TABLE (key bigint, asked boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT "pgdedup"."lock_key"(''text:similar|'' || "v"."value", coalesce("r"."tenant_id"::text, E''\\x01'')), NULL::boolean
    FROM (SELECT "pgdedup_fn_customers_note_similar_keys_a1f93bc1"."v1" AS "id", "pgdedup_fn_customers_note_similar_keys_a1f93bc1"."v2" AS "tenant_id", "pgdedup_fn_customers_note_similar_keys_a1f93bc1"."v3" AS "pgdedup_k_customers_credit_230fdda3", "pgdedup_fn_customers_note_similar_keys_a1f93bc1"."v4" AS "pgdedup_k_customers_note_31c5c1e9", "pgdedup_fn_customers_note_similar_keys_a1f93bc1"."v5" AS "pgdedup_k_customers_live_74cf3f67") AS r
    CROSS JOIN pg_catalog.unnest("pgdedup"."trigram_prefix_v1"("r"."pgdedup_k_customers_note_31c5c1e9", 0.6::real)) AS v (value);
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_note_similar_keys_a1f93bc1"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" boolean) IS ''pgdedup: keys of a row for rule note_similar of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_note_similar_keys_a1f93bc1"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" boolean) TO PUBLIC;
', '{pgdedup_k_customers_credit_230fdda3,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_note_31c5c1e9}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_note_similar_keys_a1f93bc1'), pgdedup.function_build('pgdedup_fn_customers_note_similar_keys_a1f93bc1')), pgdedup.object_shape('pgdedup_fn_customers_note_similar_keys_a1f93bc1'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_note_similar_alias_keys_f915ac40"(
    "v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" boolean
)
RETURNS TABLE (key bigint, asked boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT l.key, s.side
    FROM (SELECT "pgdedup_fn_customers_note_similar_alias_keys_f915ac40"."v1" AS "id", "pgdedup_fn_customers_note_similar_alias_keys_f915ac40"."v2" AS "tenant_id", "pgdedup_fn_customers_note_similar_alias_keys_f915ac40"."v3" AS "pgdedup_k_customers_credit_230fdda3", "pgdedup_fn_customers_note_similar_alias_keys_f915ac40"."v4" AS "pgdedup_k_customers_note_31c5c1e9", "pgdedup_fn_customers_note_similar_alias_keys_f915ac40"."v5" AS "pgdedup_k_customers_live_74cf3f67") AS t
    CROSS JOIN LATERAL (SELECT "t"."pgdedup_k_customers_note_31c5c1e9" UNION ALL SELECT f.form FROM "pgdedup"."alias_forms"('text', ARRAY["t"."pgdedup_k_customers_note_31c5c1e9"]) AS f (form)) AS "a_note" (value)
    CROSS JOIN LATERAL "pgdedup"."pgdedup_fn_customers_note_similar_locks_7259e53d"("a_note"."value", "t"."tenant_id") AS l
    CROSS JOIN (VALUES (NULL::boolean)) AS s (side)
    WHERE (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('text')) AND (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = 'text' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_note_31c5c1e9"))));
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_note_similar_alias_keys_f915ac40"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" boolean) IS 'pgdedup: keys of a row that has aliases for rule note_similar of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_note_similar_alias_keys_f915ac40"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" boolean) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_note_similar_alias_keys_f915ac40', 'crm.customers', 50, 'function', 'rule:note_similar', '5c632b37da8a42fede68abcb1d93b843', '"pgdedup"."pgdedup_fn_customers_note_similar_alias_keys_f915ac40"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" boolean)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_note_similar_alias_keys_f915ac40"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" boolean);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_note_similar_alias_keys_f915ac40"(
    "v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" boolean
)
RETURNS TABLE (key bigint, asked boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT l.key, s.side
    FROM (SELECT "pgdedup_fn_customers_note_similar_alias_keys_f915ac40"."v1" AS "id", "pgdedup_fn_customers_note_similar_alias_keys_f915ac40"."v2" AS "tenant_id", "pgdedup_fn_customers_note_similar_alias_keys_f915ac40"."v3" AS "pgdedup_k_customers_credit_230fdda3", "pgdedup_fn_customers_note_similar_alias_keys_f915ac40"."v4" AS "pgdedup_k_customers_note_31c5c1e9", "pgdedup_fn_customers_note_similar_alias_keys_f915ac40"."v5" AS "pgdedup_k_customers_live_74cf3f67") AS t
    CROSS JOIN LATERAL (SELECT "t"."pgdedup_k_customers_note_31c5c1e9" UNION ALL SELECT f.form FROM "pgdedup"."alias_forms"(''text'', ARRAY["t"."pgdedup_k_customers_note_31c5c1e9"]) AS f (form)) AS "a_note" (value)
    CROSS JOIN LATERAL "pgdedup"."pgdedup_fn_customers_note_similar_locks_7259e53d"("a_note"."value", "t"."tenant_id") AS l
    CROSS JOIN (VALUES (NULL::boolean)) AS s (side)
    WHERE (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''text'')) AND (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = ''text'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_note_31c5c1e9"))));
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_note_similar_alias_keys_f915ac40"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" boolean) IS ''pgdedup: keys of a row that has aliases for rule note_similar of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_note_similar_alias_keys_f915ac40"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" boolean) TO PUBLIC;
', '{pgdedup_fn_customers_note_similar_locks_7259e53d,pgdedup_k_customers_credit_230fdda3,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_note_31c5c1e9}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_note_similar_alias_keys_f915ac40'), pgdedup.function_build('pgdedup_fn_customers_note_similar_alias_keys_f915ac40')), pgdedup.object_shape('pgdedup_fn_customers_note_similar_alias_keys_f915ac40'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_note_similar_relate_932fdab3"(
    "l1" bigint, "l2" integer, "l3" text, "l4" text, "l5" boolean, "r1" bigint, "r2" integer, "r3" text, "r4" text, "r5" boolean
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        CASE WHEN (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('text')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'text' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_note_31c5c1e9")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'text' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_note_31c5c1e9")), false)) THEN 1 ELSE pg_catalog.round("extensions"."similarity"("t"."pgdedup_k_customers_note_31c5c1e9", "r"."pgdedup_k_customers_note_31c5c1e9")::numeric, 4)::double precision END::double precision,
        ARRAY["pgdedup"."both_values"("t"."pgdedup_k_customers_note_31c5c1e9", "r"."pgdedup_k_customers_note_31c5c1e9")]::text[]
    FROM (SELECT "pgdedup_fn_customers_note_similar_relate_932fdab3"."l1" AS "id", "pgdedup_fn_customers_note_similar_relate_932fdab3"."l2" AS "tenant_id", "pgdedup_fn_customers_note_similar_relate_932fdab3"."l3" AS "pgdedup_k_customers_credit_230fdda3", "pgdedup_fn_customers_note_similar_relate_932fdab3"."l4" AS "pgdedup_k_customers_note_31c5c1e9", "pgdedup_fn_customers_note_similar_relate_932fdab3"."l5" AS "pgdedup_k_customers_live_74cf3f67") AS t
    CROSS JOIN (SELECT "pgdedup_fn_customers_note_similar_relate_932fdab3"."r1" AS "id", "pgdedup_fn_customers_note_similar_relate_932fdab3"."r2" AS "tenant_id", "pgdedup_fn_customers_note_similar_relate_932fdab3"."r3" AS "pgdedup_k_customers_credit_230fdda3", "pgdedup_fn_customers_note_similar_relate_932fdab3"."r4" AS "pgdedup_k_customers_note_31c5c1e9", "pgdedup_fn_customers_note_similar_relate_932fdab3"."r5" AS "pgdedup_k_customers_live_74cf3f67") AS r
    WHERE ("extensions"."similarity"("t"."pgdedup_k_customers_note_31c5c1e9", "r"."pgdedup_k_customers_note_31c5c1e9") >= 0.6::real OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('text')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'text' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_note_31c5c1e9")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'text' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_note_31c5c1e9")), false)))
        AND "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND "r"."pgdedup_k_customers_live_74cf3f67"
        AND NOT coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "r"."pgdedup_k_customers_credit_230fdda3", false)
        AND ("t"."id" = "r"."id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_note_similar_relate_932fdab3"("l1" bigint, "l2" integer, "l3" text, "l4" text, "l5" boolean, "r1" bigint, "r2" integer, "r3" text, "r4" text, "r5" boolean) IS 'pgdedup: the verdict on two rows by rule note_similar of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_note_similar_relate_932fdab3"("l1" bigint, "l2" integer, "l3" text, "l4" text, "l5" boolean, "r1" bigint, "r2" integer, "r3" text, "r4" text, "r5" boolean) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_note_similar_relate_932fdab3', 'crm.customers', 51, 'function', 'rule:note_similar', '615199748a777e4d289031fd86b03ff5', '"pgdedup"."pgdedup_fn_customers_note_similar_relate_932fdab3"("l1" bigint, "l2" integer, "l3" text, "l4" text, "l5" boolean, "r1" bigint, "r2" integer, "r3" text, "r4" text, "r5" boolean)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_note_similar_relate_932fdab3"("l1" bigint, "l2" integer, "l3" text, "l4" text, "l5" boolean, "r1" bigint, "r2" integer, "r3" text, "r4" text, "r5" boolean);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_note_similar_relate_932fdab3"(
    "l1" bigint, "l2" integer, "l3" text, "l4" text, "l5" boolean, "r1" bigint, "r2" integer, "r3" text, "r4" text, "r5" boolean
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        CASE WHEN (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''text'')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''text'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_note_31c5c1e9")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''text'' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_note_31c5c1e9")), false)) THEN 1 ELSE pg_catalog.round("extensions"."similarity"("t"."pgdedup_k_customers_note_31c5c1e9", "r"."pgdedup_k_customers_note_31c5c1e9")::numeric, 4)::double precision END::double precision,
        ARRAY["pgdedup"."both_values"("t"."pgdedup_k_customers_note_31c5c1e9", "r"."pgdedup_k_customers_note_31c5c1e9")]::text[]
    FROM (SELECT "pgdedup_fn_customers_note_similar_relate_932fdab3"."l1" AS "id", "pgdedup_fn_customers_note_similar_relate_932fdab3"."l2" AS "tenant_id", "pgdedup_fn_customers_note_similar_relate_932fdab3"."l3" AS "pgdedup_k_customers_credit_230fdda3", "pgdedup_fn_customers_note_similar_relate_932fdab3"."l4" AS "pgdedup_k_customers_note_31c5c1e9", "pgdedup_fn_customers_note_similar_relate_932fdab3"."l5" AS "pgdedup_k_customers_live_74cf3f67") AS t
    CROSS JOIN (SELECT "pgdedup_fn_customers_note_similar_relate_932fdab3"."r1" AS "id", "pgdedup_fn_customers_note_similar_relate_932fdab3"."r2" AS "tenant_id", "pgdedup_fn_customers_note_similar_relate_932fdab3"."r3" AS "pgdedup_k_customers_credit_230fdda3", "pgdedup_fn_customers_note_similar_relate_932fdab3"."r4" AS "pgdedup_k_customers_note_31c5c1e9", "pgdedup_fn_customers_note_similar_relate_932fdab3"."r5" AS "pgdedup_k_customers_live_74cf3f67") AS r
    WHERE ("extensions"."similarity"("t"."pgdedup_k_customers_note_31c5c1e9", "r"."pgdedup_k_customers_note_31c5c1e9") >= 0.6::real OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''text'')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''text'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_note_31c5c1e9")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''text'' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_note_31c5c1e9")), false)))
        AND "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND "r"."pgdedup_k_customers_live_74cf3f67"
        AND NOT coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "r"."pgdedup_k_customers_credit_230fdda3", false)
        AND ("t"."id" = "r"."id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_note_similar_relate_932fdab3"("l1" bigint, "l2" integer, "l3" text, "l4" text, "l5" boolean, "r1" bigint, "r2" integer, "r3" text, "r4" text, "r5" boolean) IS ''pgdedup: the verdict on two rows by rule note_similar of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_note_similar_relate_932fdab3"("l1" bigint, "l2" integer, "l3" text, "l4" text, "l5" boolean, "r1" bigint, "r2" integer, "r3" text, "r4" text, "r5" boolean) TO PUBLIC;
', '{pgdedup_k_customers_credit_230fdda3,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_note_31c5c1e9}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_note_similar_relate_932fdab3'), pgdedup.function_build('pgdedup_fn_customers_note_similar_relate_932fdab3')), pgdedup.object_shape('pgdedup_fn_customers_note_similar_relate_932fdab3'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_note_sounds_match_b4a50970"(
    "p_credit" text, "p_note" text, "s_tenant_id" integer, "k_id" bigint
)
RETURNS TABLE (key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "t"."id"::text,
        CASE WHEN "t"."pgdedup_k_customers_note_31c5c1e9" = "pgdedup_fn_customers_note_sounds_match_b4a50970"."p_note" THEN 1 ELSE 0.9 END::double precision,
        ARRAY["pgdedup"."both_values"("t"."pgdedup_k_customers_note_31c5c1e9", "pgdedup_fn_customers_note_sounds_match_b4a50970"."p_note")]::text[]
    FROM "crm"."customers" AS t
    WHERE "pgdedup"."metaphone_keys_v1"("t"."pgdedup_k_customers_note_31c5c1e9") OPERATOR(pg_catalog.&&) "pgdedup"."metaphone_keys_v1"("pgdedup_fn_customers_note_sounds_match_b4a50970"."p_note")
        AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_note_sounds_match_b4a50970"."s_tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND NOT coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "pgdedup_fn_customers_note_sounds_match_b4a50970"."p_credit", false)
        AND ("t"."id" = "pgdedup_fn_customers_note_sounds_match_b4a50970"."k_id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_note_sounds_match_b4a50970"("p_credit" text, "p_note" text, "s_tenant_id" integer, "k_id" bigint) IS 'pgdedup: rule note_sounds of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_note_sounds_match_b4a50970"("p_credit" text, "p_note" text, "s_tenant_id" integer, "k_id" bigint) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_note_sounds_match_b4a50970', 'crm.customers', 52, 'function', 'rule:note_sounds', '28c6761196e43337a39908de8fd68d8c', '"pgdedup"."pgdedup_fn_customers_note_sounds_match_b4a50970"("p_credit" text, "p_note" text, "s_tenant_id" integer, "k_id" bigint)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_note_sounds_match_b4a50970"("p_credit" text, "p_note" text, "s_tenant_id" integer, "k_id" bigint);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_note_sounds_match_b4a50970"(
    "p_credit" text, "p_note" text, "s_tenant_id" integer, "k_id" bigint
)
RETURNS TABLE (key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "t"."id"::text,
        CASE WHEN "t"."pgdedup_k_customers_note_31c5c1e9" = "pgdedup_fn_customers_note_sounds_match_b4a50970"."p_note" THEN 1 ELSE 0.9 END::double precision,
        ARRAY["pgdedup"."both_values"("t"."pgdedup_k_customers_note_31c5c1e9", "pgdedup_fn_customers_note_sounds_match_b4a50970"."p_note")]::text[]
    FROM "crm"."customers" AS t
    WHERE "pgdedup"."metaphone_keys_v1"("t"."pgdedup_k_customers_note_31c5c1e9") OPERATOR(pg_catalog.&&) "pgdedup"."metaphone_keys_v1"("pgdedup_fn_customers_note_sounds_match_b4a50970"."p_note")
        AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_note_sounds_match_b4a50970"."s_tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND NOT coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "pgdedup_fn_customers_note_sounds_match_b4a50970"."p_credit", false)
        AND ("t"."id" = "pgdedup_fn_customers_note_sounds_match_b4a50970"."k_id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_note_sounds_match_b4a50970"("p_credit" text, "p_note" text, "s_tenant_id" integer, "k_id" bigint) IS ''pgdedup: rule note_sounds of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_note_sounds_match_b4a50970"("p_credit" text, "p_note" text, "s_tenant_id" integer, "k_id" bigint) TO PUBLIC;
', '{pgdedup_k_customers_credit_230fdda3,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_note_31c5c1e9}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_note_sounds_match_b4a50970'), pgdedup.function_build('pgdedup_fn_customers_note_sounds_match_b4a50970')), pgdedup.object_shape('pgdedup_fn_customers_note_sounds_match_b4a50970'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_note_sounds_alias_match_6cf85bb1"(
    "p_credit" text, "p_note" text, "s_tenant_id" integer, "k_id" bigint
)
RETURNS TABLE (key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT DISTINCT
        "t"."id"::text,
        CASE WHEN (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('text')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'text' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_note_31c5c1e9")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'text' AND g.digest = "pgdedup"."alias_digest"("pgdedup_fn_customers_note_sounds_alias_match_6cf85bb1"."p_note")), false)) THEN 1 ELSE CASE WHEN "t"."pgdedup_k_customers_note_31c5c1e9" = "pgdedup_fn_customers_note_sounds_alias_match_6cf85bb1"."p_note" THEN 1 ELSE 0.9 END::double precision END::double precision,
        ARRAY["pgdedup"."both_values"("t"."pgdedup_k_customers_note_31c5c1e9", "pgdedup_fn_customers_note_sounds_alias_match_6cf85bb1"."p_note")]::text[]
    FROM "crm"."customers" AS t
    CROSS JOIN LATERAL (SELECT "pgdedup_fn_customers_note_sounds_alias_match_6cf85bb1"."p_note" UNION ALL SELECT f.form FROM "pgdedup"."alias_forms"('text', ARRAY["pgdedup_fn_customers_note_sounds_alias_match_6cf85bb1"."p_note"]) AS f (form)) AS "v" (value)
    WHERE "pgdedup"."metaphone_keys_v1"("t"."pgdedup_k_customers_note_31c5c1e9") OPERATOR(pg_catalog.&&) "pgdedup"."metaphone_keys_v1"("v"."value")
        AND ("pgdedup"."metaphone_keys_v1"("t"."pgdedup_k_customers_note_31c5c1e9") OPERATOR(pg_catalog.&&) "pgdedup"."metaphone_keys_v1"("pgdedup_fn_customers_note_sounds_alias_match_6cf85bb1"."p_note") OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('text')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'text' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_note_31c5c1e9")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'text' AND g.digest = "pgdedup"."alias_digest"("pgdedup_fn_customers_note_sounds_alias_match_6cf85bb1"."p_note")), false)))
        AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_note_sounds_alias_match_6cf85bb1"."s_tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND NOT coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "pgdedup_fn_customers_note_sounds_alias_match_6cf85bb1"."p_credit", false)
        AND ("t"."id" = "pgdedup_fn_customers_note_sounds_alias_match_6cf85bb1"."k_id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_note_sounds_alias_match_6cf85bb1"("p_credit" text, "p_note" text, "s_tenant_id" integer, "k_id" bigint) IS 'pgdedup: rule note_sounds of crm.customers, with aliases';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_note_sounds_alias_match_6cf85bb1"("p_credit" text, "p_note" text, "s_tenant_id" integer, "k_id" bigint) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_note_sounds_alias_match_6cf85bb1', 'crm.customers', 53, 'function', 'rule:note_sounds', 'cf373ac567055e468f90021b96ba33c9', '"pgdedup"."pgdedup_fn_customers_note_sounds_alias_match_6cf85bb1"("p_credit" text, "p_note" text, "s_tenant_id" integer, "k_id" bigint)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_note_sounds_alias_match_6cf85bb1"("p_credit" text, "p_note" text, "s_tenant_id" integer, "k_id" bigint);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_note_sounds_alias_match_6cf85bb1"(
    "p_credit" text, "p_note" text, "s_tenant_id" integer, "k_id" bigint
)
RETURNS TABLE (key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT DISTINCT
        "t"."id"::text,
        CASE WHEN (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''text'')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''text'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_note_31c5c1e9")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''text'' AND g.digest = "pgdedup"."alias_digest"("pgdedup_fn_customers_note_sounds_alias_match_6cf85bb1"."p_note")), false)) THEN 1 ELSE CASE WHEN "t"."pgdedup_k_customers_note_31c5c1e9" = "pgdedup_fn_customers_note_sounds_alias_match_6cf85bb1"."p_note" THEN 1 ELSE 0.9 END::double precision END::double precision,
        ARRAY["pgdedup"."both_values"("t"."pgdedup_k_customers_note_31c5c1e9", "pgdedup_fn_customers_note_sounds_alias_match_6cf85bb1"."p_note")]::text[]
    FROM "crm"."customers" AS t
    CROSS JOIN LATERAL (SELECT "pgdedup_fn_customers_note_sounds_alias_match_6cf85bb1"."p_note" UNION ALL SELECT f.form FROM "pgdedup"."alias_forms"(''text'', ARRAY["pgdedup_fn_customers_note_sounds_alias_match_6cf85bb1"."p_note"]) AS f (form)) AS "v" (value)
    WHERE "pgdedup"."metaphone_keys_v1"("t"."pgdedup_k_customers_note_31c5c1e9") OPERATOR(pg_catalog.&&) "pgdedup"."metaphone_keys_v1"("v"."value")
        AND ("pgdedup"."metaphone_keys_v1"("t"."pgdedup_k_customers_note_31c5c1e9") OPERATOR(pg_catalog.&&) "pgdedup"."metaphone_keys_v1"("pgdedup_fn_customers_note_sounds_alias_match_6cf85bb1"."p_note") OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''text'')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''text'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_note_31c5c1e9")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''text'' AND g.digest = "pgdedup"."alias_digest"("pgdedup_fn_customers_note_sounds_alias_match_6cf85bb1"."p_note")), false)))
        AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_note_sounds_alias_match_6cf85bb1"."s_tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND NOT coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "pgdedup_fn_customers_note_sounds_alias_match_6cf85bb1"."p_credit", false)
        AND ("t"."id" = "pgdedup_fn_customers_note_sounds_alias_match_6cf85bb1"."k_id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_note_sounds_alias_match_6cf85bb1"("p_credit" text, "p_note" text, "s_tenant_id" integer, "k_id" bigint) IS ''pgdedup: rule note_sounds of crm.customers, with aliases'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_note_sounds_alias_match_6cf85bb1"("p_credit" text, "p_note" text, "s_tenant_id" integer, "k_id" bigint) TO PUBLIC;
', '{pgdedup_k_customers_credit_230fdda3,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_note_31c5c1e9}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_note_sounds_alias_match_6cf85bb1'), pgdedup.function_build('pgdedup_fn_customers_note_sounds_alias_match_6cf85bb1')), pgdedup.object_shape('pgdedup_fn_customers_note_sounds_alias_match_6cf85bb1'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
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
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_note_sounds_locks_0034af40', 'crm.customers', 54, 'function', 'rule:note_sounds', 'cafb13046bc8afd6e94509a9402ef838', '"pgdedup"."pgdedup_fn_customers_note_sounds_locks_0034af40"("p_note" text, "s_tenant_id" integer)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_note_sounds_locks_0034af40"("p_note" text, "s_tenant_id" integer);',  E'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_note_sounds_locks_0034af40"(
    "p_note" text, "s_tenant_id" integer
)
RETURNS TABLE (key bigint)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT pgdedup.lock_key(
        ''text:sounds_like|'' || "v"."value",
        coalesce("pgdedup_fn_customers_note_sounds_locks_0034af40"."s_tenant_id"::text, E''\\x01'')
    )
    FROM pg_catalog.unnest("pgdedup"."metaphone_keys_v1"("pgdedup_fn_customers_note_sounds_locks_0034af40"."p_note")) AS v (value);
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_note_sounds_locks_0034af40"("p_note" text, "s_tenant_id" integer) IS ''pgdedup: lock keys of rule note_sounds of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_note_sounds_locks_0034af40"("p_note" text, "s_tenant_id" integer) TO PUBLIC;
', '{}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_note_sounds_locks_0034af40'), pgdedup.function_build('pgdedup_fn_customers_note_sounds_locks_0034af40')), pgdedup.object_shape('pgdedup_fn_customers_note_sounds_locks_0034af40'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_note_sounds_verify_1d0159f1"(
    p_key_l text, p_key_r text
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        CASE WHEN (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('text')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'text' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_note_31c5c1e9")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'text' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_note_31c5c1e9")), false)) THEN 1 ELSE CASE WHEN "t"."pgdedup_k_customers_note_31c5c1e9" = "r"."pgdedup_k_customers_note_31c5c1e9" THEN 1 ELSE 0.9 END::double precision END::double precision,
        ARRAY["pgdedup"."both_values"("t"."pgdedup_k_customers_note_31c5c1e9", "r"."pgdedup_k_customers_note_31c5c1e9")]::text[]
    FROM "crm"."customers" AS t
    INNER JOIN "crm"."customers" AS r
        ON "r"."id" = "pgdedup_fn_customers_note_sounds_verify_1d0159f1"."p_key_r"::bigint
    WHERE "t"."id" = "pgdedup_fn_customers_note_sounds_verify_1d0159f1"."p_key_l"::bigint
        AND ("pgdedup"."metaphone_keys_v1"("t"."pgdedup_k_customers_note_31c5c1e9") OPERATOR(pg_catalog.&&) "pgdedup"."metaphone_keys_v1"("r"."pgdedup_k_customers_note_31c5c1e9") OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('text')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'text' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_note_31c5c1e9")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'text' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_note_31c5c1e9")), false)))
        AND "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND "r"."pgdedup_k_customers_live_74cf3f67"
        AND NOT coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "r"."pgdedup_k_customers_credit_230fdda3", false)
        AND ("t"."id" = "r"."id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_note_sounds_verify_1d0159f1"(p_key_l text, p_key_r text) IS 'pgdedup: rule note_sounds of crm.customers on two rows';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_note_sounds_verify_1d0159f1"(p_key_l text, p_key_r text) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_note_sounds_verify_1d0159f1', 'crm.customers', 55, 'function', 'rule:note_sounds', 'ef967faafaa68426c5d66f3bb00de94a', '"pgdedup"."pgdedup_fn_customers_note_sounds_verify_1d0159f1"(p_key_l text, p_key_r text)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_note_sounds_verify_1d0159f1"(p_key_l text, p_key_r text);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_note_sounds_verify_1d0159f1"(
    p_key_l text, p_key_r text
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        CASE WHEN (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''text'')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''text'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_note_31c5c1e9")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''text'' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_note_31c5c1e9")), false)) THEN 1 ELSE CASE WHEN "t"."pgdedup_k_customers_note_31c5c1e9" = "r"."pgdedup_k_customers_note_31c5c1e9" THEN 1 ELSE 0.9 END::double precision END::double precision,
        ARRAY["pgdedup"."both_values"("t"."pgdedup_k_customers_note_31c5c1e9", "r"."pgdedup_k_customers_note_31c5c1e9")]::text[]
    FROM "crm"."customers" AS t
    INNER JOIN "crm"."customers" AS r
        ON "r"."id" = "pgdedup_fn_customers_note_sounds_verify_1d0159f1"."p_key_r"::bigint
    WHERE "t"."id" = "pgdedup_fn_customers_note_sounds_verify_1d0159f1"."p_key_l"::bigint
        AND ("pgdedup"."metaphone_keys_v1"("t"."pgdedup_k_customers_note_31c5c1e9") OPERATOR(pg_catalog.&&) "pgdedup"."metaphone_keys_v1"("r"."pgdedup_k_customers_note_31c5c1e9") OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''text'')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''text'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_note_31c5c1e9")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''text'' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_note_31c5c1e9")), false)))
        AND "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND "r"."pgdedup_k_customers_live_74cf3f67"
        AND NOT coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "r"."pgdedup_k_customers_credit_230fdda3", false)
        AND ("t"."id" = "r"."id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_note_sounds_verify_1d0159f1"(p_key_l text, p_key_r text) IS ''pgdedup: rule note_sounds of crm.customers on two rows'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_note_sounds_verify_1d0159f1"(p_key_l text, p_key_r text) TO PUBLIC;
', '{pgdedup_k_customers_address_322d2e68,pgdedup_k_customers_amount_8a35879d,pgdedup_k_customers_born_e72c4946,pgdedup_k_customers_city_54099405,pgdedup_k_customers_contact_d8de87f6,pgdedup_k_customers_credit_230fdda3,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_name_a2220f17,pgdedup_k_customers_name_core_a4494f8e,pgdedup_k_customers_note_31c5c1e9,pgdedup_k_customers_phone_e61689ca,pgdedup_k_customers_student_eceac84e}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_note_sounds_verify_1d0159f1'), pgdedup.function_build('pgdedup_fn_customers_note_sounds_verify_1d0159f1')), pgdedup.object_shape('pgdedup_fn_customers_note_sounds_verify_1d0159f1'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_note_sounds_values_9116cd38"()
RETURNS TABLE (row_key text, "v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "r"."id"::text,
        "r"."id", "r"."tenant_id", "r"."pgdedup_k_customers_credit_230fdda3", "r"."pgdedup_k_customers_note_31c5c1e9", "r"."pgdedup_k_customers_live_74cf3f67"
    FROM "crm"."customers" AS r
    WHERE "r"."pgdedup_k_customers_live_74cf3f67";
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_note_sounds_values_9116cd38"() IS 'pgdedup: what is compared by rule note_sounds of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_note_sounds_values_9116cd38"() TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_note_sounds_values_9116cd38', 'crm.customers', 56, 'function', 'rule:note_sounds', '994784fe5e7ea0045aa3b1762ccd2da2', '"pgdedup"."pgdedup_fn_customers_note_sounds_values_9116cd38"() "v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" boolean', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_note_sounds_values_9116cd38"();', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_note_sounds_values_9116cd38"()
RETURNS TABLE (row_key text, "v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "r"."id"::text,
        "r"."id", "r"."tenant_id", "r"."pgdedup_k_customers_credit_230fdda3", "r"."pgdedup_k_customers_note_31c5c1e9", "r"."pgdedup_k_customers_live_74cf3f67"
    FROM "crm"."customers" AS r
    WHERE "r"."pgdedup_k_customers_live_74cf3f67";
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_note_sounds_values_9116cd38"() IS ''pgdedup: what is compared by rule note_sounds of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_note_sounds_values_9116cd38"() TO PUBLIC;
', '{pgdedup_k_customers_address_322d2e68,pgdedup_k_customers_amount_8a35879d,pgdedup_k_customers_born_e72c4946,pgdedup_k_customers_city_54099405,pgdedup_k_customers_contact_d8de87f6,pgdedup_k_customers_credit_230fdda3,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_name_a2220f17,pgdedup_k_customers_name_core_a4494f8e,pgdedup_k_customers_note_31c5c1e9,pgdedup_k_customers_phone_e61689ca,pgdedup_k_customers_student_eceac84e}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_note_sounds_values_9116cd38'), pgdedup.function_build('pgdedup_fn_customers_note_sounds_values_9116cd38')), pgdedup.object_shape('pgdedup_fn_customers_note_sounds_values_9116cd38'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_note_sounds_keys_33468d87"(
    "v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" boolean
)
RETURNS TABLE (key bigint, asked boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT "pgdedup"."lock_key"('text:sounds_like|' || "v"."value", coalesce("r"."tenant_id"::text, E'\x01')), NULL::boolean
    FROM (SELECT "pgdedup_fn_customers_note_sounds_keys_33468d87"."v1" AS "id", "pgdedup_fn_customers_note_sounds_keys_33468d87"."v2" AS "tenant_id", "pgdedup_fn_customers_note_sounds_keys_33468d87"."v3" AS "pgdedup_k_customers_credit_230fdda3", "pgdedup_fn_customers_note_sounds_keys_33468d87"."v4" AS "pgdedup_k_customers_note_31c5c1e9", "pgdedup_fn_customers_note_sounds_keys_33468d87"."v5" AS "pgdedup_k_customers_live_74cf3f67") AS r
    CROSS JOIN pg_catalog.unnest("pgdedup"."metaphone_keys_v1"("r"."pgdedup_k_customers_note_31c5c1e9")) AS v (value);
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_note_sounds_keys_33468d87"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" boolean) IS 'pgdedup: keys of a row for rule note_sounds of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_note_sounds_keys_33468d87"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" boolean) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_note_sounds_keys_33468d87', 'crm.customers', 57, 'function', 'rule:note_sounds', '4ea9c119aee90a26d4a2787e675d48f3', '"pgdedup"."pgdedup_fn_customers_note_sounds_keys_33468d87"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" boolean)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_note_sounds_keys_33468d87"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" boolean);',  E'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_note_sounds_keys_33468d87"(
    "v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" boolean
)
RETURNS TABLE (key bigint, asked boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT "pgdedup"."lock_key"(''text:sounds_like|'' || "v"."value", coalesce("r"."tenant_id"::text, E''\\x01'')), NULL::boolean
    FROM (SELECT "pgdedup_fn_customers_note_sounds_keys_33468d87"."v1" AS "id", "pgdedup_fn_customers_note_sounds_keys_33468d87"."v2" AS "tenant_id", "pgdedup_fn_customers_note_sounds_keys_33468d87"."v3" AS "pgdedup_k_customers_credit_230fdda3", "pgdedup_fn_customers_note_sounds_keys_33468d87"."v4" AS "pgdedup_k_customers_note_31c5c1e9", "pgdedup_fn_customers_note_sounds_keys_33468d87"."v5" AS "pgdedup_k_customers_live_74cf3f67") AS r
    CROSS JOIN pg_catalog.unnest("pgdedup"."metaphone_keys_v1"("r"."pgdedup_k_customers_note_31c5c1e9")) AS v (value);
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_note_sounds_keys_33468d87"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" boolean) IS ''pgdedup: keys of a row for rule note_sounds of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_note_sounds_keys_33468d87"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" boolean) TO PUBLIC;
', '{pgdedup_k_customers_credit_230fdda3,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_note_31c5c1e9}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_note_sounds_keys_33468d87'), pgdedup.function_build('pgdedup_fn_customers_note_sounds_keys_33468d87')), pgdedup.object_shape('pgdedup_fn_customers_note_sounds_keys_33468d87'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_note_sounds_alias_keys_aded5b65"(
    "v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" boolean
)
RETURNS TABLE (key bigint, asked boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT l.key, s.side
    FROM (SELECT "pgdedup_fn_customers_note_sounds_alias_keys_aded5b65"."v1" AS "id", "pgdedup_fn_customers_note_sounds_alias_keys_aded5b65"."v2" AS "tenant_id", "pgdedup_fn_customers_note_sounds_alias_keys_aded5b65"."v3" AS "pgdedup_k_customers_credit_230fdda3", "pgdedup_fn_customers_note_sounds_alias_keys_aded5b65"."v4" AS "pgdedup_k_customers_note_31c5c1e9", "pgdedup_fn_customers_note_sounds_alias_keys_aded5b65"."v5" AS "pgdedup_k_customers_live_74cf3f67") AS t
    CROSS JOIN LATERAL (SELECT "t"."pgdedup_k_customers_note_31c5c1e9" UNION ALL SELECT f.form FROM "pgdedup"."alias_forms"('text', ARRAY["t"."pgdedup_k_customers_note_31c5c1e9"]) AS f (form)) AS "a_note" (value)
    CROSS JOIN LATERAL "pgdedup"."pgdedup_fn_customers_note_sounds_locks_0034af40"("a_note"."value", "t"."tenant_id") AS l
    CROSS JOIN (VALUES (NULL::boolean)) AS s (side)
    WHERE (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('text')) AND (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = 'text' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_note_31c5c1e9"))));
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_note_sounds_alias_keys_aded5b65"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" boolean) IS 'pgdedup: keys of a row that has aliases for rule note_sounds of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_note_sounds_alias_keys_aded5b65"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" boolean) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_note_sounds_alias_keys_aded5b65', 'crm.customers', 58, 'function', 'rule:note_sounds', 'e1fb1473d00664c5e3ba4c746c3bc942', '"pgdedup"."pgdedup_fn_customers_note_sounds_alias_keys_aded5b65"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" boolean)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_note_sounds_alias_keys_aded5b65"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" boolean);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_note_sounds_alias_keys_aded5b65"(
    "v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" boolean
)
RETURNS TABLE (key bigint, asked boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT l.key, s.side
    FROM (SELECT "pgdedup_fn_customers_note_sounds_alias_keys_aded5b65"."v1" AS "id", "pgdedup_fn_customers_note_sounds_alias_keys_aded5b65"."v2" AS "tenant_id", "pgdedup_fn_customers_note_sounds_alias_keys_aded5b65"."v3" AS "pgdedup_k_customers_credit_230fdda3", "pgdedup_fn_customers_note_sounds_alias_keys_aded5b65"."v4" AS "pgdedup_k_customers_note_31c5c1e9", "pgdedup_fn_customers_note_sounds_alias_keys_aded5b65"."v5" AS "pgdedup_k_customers_live_74cf3f67") AS t
    CROSS JOIN LATERAL (SELECT "t"."pgdedup_k_customers_note_31c5c1e9" UNION ALL SELECT f.form FROM "pgdedup"."alias_forms"(''text'', ARRAY["t"."pgdedup_k_customers_note_31c5c1e9"]) AS f (form)) AS "a_note" (value)
    CROSS JOIN LATERAL "pgdedup"."pgdedup_fn_customers_note_sounds_locks_0034af40"("a_note"."value", "t"."tenant_id") AS l
    CROSS JOIN (VALUES (NULL::boolean)) AS s (side)
    WHERE (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''text'')) AND (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = ''text'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_note_31c5c1e9"))));
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_note_sounds_alias_keys_aded5b65"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" boolean) IS ''pgdedup: keys of a row that has aliases for rule note_sounds of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_note_sounds_alias_keys_aded5b65"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" boolean) TO PUBLIC;
', '{pgdedup_fn_customers_note_sounds_locks_0034af40,pgdedup_k_customers_credit_230fdda3,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_note_31c5c1e9}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_note_sounds_alias_keys_aded5b65'), pgdedup.function_build('pgdedup_fn_customers_note_sounds_alias_keys_aded5b65')), pgdedup.object_shape('pgdedup_fn_customers_note_sounds_alias_keys_aded5b65'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_note_sounds_relate_f6166c38"(
    "l1" bigint, "l2" integer, "l3" text, "l4" text, "l5" boolean, "r1" bigint, "r2" integer, "r3" text, "r4" text, "r5" boolean
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        CASE WHEN (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('text')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'text' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_note_31c5c1e9")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'text' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_note_31c5c1e9")), false)) THEN 1 ELSE CASE WHEN "t"."pgdedup_k_customers_note_31c5c1e9" = "r"."pgdedup_k_customers_note_31c5c1e9" THEN 1 ELSE 0.9 END::double precision END::double precision,
        ARRAY["pgdedup"."both_values"("t"."pgdedup_k_customers_note_31c5c1e9", "r"."pgdedup_k_customers_note_31c5c1e9")]::text[]
    FROM (SELECT "pgdedup_fn_customers_note_sounds_relate_f6166c38"."l1" AS "id", "pgdedup_fn_customers_note_sounds_relate_f6166c38"."l2" AS "tenant_id", "pgdedup_fn_customers_note_sounds_relate_f6166c38"."l3" AS "pgdedup_k_customers_credit_230fdda3", "pgdedup_fn_customers_note_sounds_relate_f6166c38"."l4" AS "pgdedup_k_customers_note_31c5c1e9", "pgdedup_fn_customers_note_sounds_relate_f6166c38"."l5" AS "pgdedup_k_customers_live_74cf3f67") AS t
    CROSS JOIN (SELECT "pgdedup_fn_customers_note_sounds_relate_f6166c38"."r1" AS "id", "pgdedup_fn_customers_note_sounds_relate_f6166c38"."r2" AS "tenant_id", "pgdedup_fn_customers_note_sounds_relate_f6166c38"."r3" AS "pgdedup_k_customers_credit_230fdda3", "pgdedup_fn_customers_note_sounds_relate_f6166c38"."r4" AS "pgdedup_k_customers_note_31c5c1e9", "pgdedup_fn_customers_note_sounds_relate_f6166c38"."r5" AS "pgdedup_k_customers_live_74cf3f67") AS r
    WHERE ("pgdedup"."metaphone_keys_v1"("t"."pgdedup_k_customers_note_31c5c1e9") OPERATOR(pg_catalog.&&) "pgdedup"."metaphone_keys_v1"("r"."pgdedup_k_customers_note_31c5c1e9") OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('text')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'text' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_note_31c5c1e9")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'text' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_note_31c5c1e9")), false)))
        AND "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND "r"."pgdedup_k_customers_live_74cf3f67"
        AND NOT coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "r"."pgdedup_k_customers_credit_230fdda3", false)
        AND ("t"."id" = "r"."id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_note_sounds_relate_f6166c38"("l1" bigint, "l2" integer, "l3" text, "l4" text, "l5" boolean, "r1" bigint, "r2" integer, "r3" text, "r4" text, "r5" boolean) IS 'pgdedup: the verdict on two rows by rule note_sounds of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_note_sounds_relate_f6166c38"("l1" bigint, "l2" integer, "l3" text, "l4" text, "l5" boolean, "r1" bigint, "r2" integer, "r3" text, "r4" text, "r5" boolean) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_note_sounds_relate_f6166c38', 'crm.customers', 59, 'function', 'rule:note_sounds', '3d8259ad6a36a57e876c299623facced', '"pgdedup"."pgdedup_fn_customers_note_sounds_relate_f6166c38"("l1" bigint, "l2" integer, "l3" text, "l4" text, "l5" boolean, "r1" bigint, "r2" integer, "r3" text, "r4" text, "r5" boolean)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_note_sounds_relate_f6166c38"("l1" bigint, "l2" integer, "l3" text, "l4" text, "l5" boolean, "r1" bigint, "r2" integer, "r3" text, "r4" text, "r5" boolean);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_note_sounds_relate_f6166c38"(
    "l1" bigint, "l2" integer, "l3" text, "l4" text, "l5" boolean, "r1" bigint, "r2" integer, "r3" text, "r4" text, "r5" boolean
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        CASE WHEN (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''text'')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''text'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_note_31c5c1e9")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''text'' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_note_31c5c1e9")), false)) THEN 1 ELSE CASE WHEN "t"."pgdedup_k_customers_note_31c5c1e9" = "r"."pgdedup_k_customers_note_31c5c1e9" THEN 1 ELSE 0.9 END::double precision END::double precision,
        ARRAY["pgdedup"."both_values"("t"."pgdedup_k_customers_note_31c5c1e9", "r"."pgdedup_k_customers_note_31c5c1e9")]::text[]
    FROM (SELECT "pgdedup_fn_customers_note_sounds_relate_f6166c38"."l1" AS "id", "pgdedup_fn_customers_note_sounds_relate_f6166c38"."l2" AS "tenant_id", "pgdedup_fn_customers_note_sounds_relate_f6166c38"."l3" AS "pgdedup_k_customers_credit_230fdda3", "pgdedup_fn_customers_note_sounds_relate_f6166c38"."l4" AS "pgdedup_k_customers_note_31c5c1e9", "pgdedup_fn_customers_note_sounds_relate_f6166c38"."l5" AS "pgdedup_k_customers_live_74cf3f67") AS t
    CROSS JOIN (SELECT "pgdedup_fn_customers_note_sounds_relate_f6166c38"."r1" AS "id", "pgdedup_fn_customers_note_sounds_relate_f6166c38"."r2" AS "tenant_id", "pgdedup_fn_customers_note_sounds_relate_f6166c38"."r3" AS "pgdedup_k_customers_credit_230fdda3", "pgdedup_fn_customers_note_sounds_relate_f6166c38"."r4" AS "pgdedup_k_customers_note_31c5c1e9", "pgdedup_fn_customers_note_sounds_relate_f6166c38"."r5" AS "pgdedup_k_customers_live_74cf3f67") AS r
    WHERE ("pgdedup"."metaphone_keys_v1"("t"."pgdedup_k_customers_note_31c5c1e9") OPERATOR(pg_catalog.&&) "pgdedup"."metaphone_keys_v1"("r"."pgdedup_k_customers_note_31c5c1e9") OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''text'')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''text'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_note_31c5c1e9")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''text'' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_note_31c5c1e9")), false)))
        AND "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND "r"."pgdedup_k_customers_live_74cf3f67"
        AND NOT coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "r"."pgdedup_k_customers_credit_230fdda3", false)
        AND ("t"."id" = "r"."id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_note_sounds_relate_f6166c38"("l1" bigint, "l2" integer, "l3" text, "l4" text, "l5" boolean, "r1" bigint, "r2" integer, "r3" text, "r4" text, "r5" boolean) IS ''pgdedup: the verdict on two rows by rule note_sounds of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_note_sounds_relate_f6166c38"("l1" bigint, "l2" integer, "l3" text, "l4" text, "l5" boolean, "r1" bigint, "r2" integer, "r3" text, "r4" text, "r5" boolean) TO PUBLIC;
', '{pgdedup_k_customers_credit_230fdda3,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_note_31c5c1e9}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_note_sounds_relate_f6166c38'), pgdedup.function_build('pgdedup_fn_customers_note_sounds_relate_f6166c38')), pgdedup.object_shape('pgdedup_fn_customers_note_sounds_relate_f6166c38'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_near_amount_match_ea498a35"(
    "p_credit" text, "p_amount" text, "s_tenant_id" integer, "k_id" bigint
)
RETURNS TABLE (key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "t"."id"::text,
        1 - coalesce(pg_catalog.abs("pgdedup"."number_value_v1"("t"."pgdedup_k_customers_amount_8a35879d") - "pgdedup"."number_value_v1"("pgdedup_fn_customers_near_amount_match_ea498a35"."p_amount")) / nullif(2 * '0.5'::numeric, 0), 0)::double precision,
        ARRAY["pgdedup"."both_values"("t"."pgdedup_k_customers_amount_8a35879d", "pgdedup_fn_customers_near_amount_match_ea498a35"."p_amount")]::text[]
    FROM "crm"."customers" AS t
    WHERE "pgdedup"."number_value_v1"("t"."pgdedup_k_customers_amount_8a35879d") BETWEEN "pgdedup"."number_value_v1"("pgdedup_fn_customers_near_amount_match_ea498a35"."p_amount") - '0.5'::numeric AND "pgdedup"."number_value_v1"("pgdedup_fn_customers_near_amount_match_ea498a35"."p_amount") + '0.5'::numeric
        AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_near_amount_match_ea498a35"."s_tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND NOT coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "pgdedup_fn_customers_near_amount_match_ea498a35"."p_credit", false)
        AND ("t"."id" = "pgdedup_fn_customers_near_amount_match_ea498a35"."k_id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_amount_match_ea498a35"("p_credit" text, "p_amount" text, "s_tenant_id" integer, "k_id" bigint) IS 'pgdedup: rule near_amount of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_amount_match_ea498a35"("p_credit" text, "p_amount" text, "s_tenant_id" integer, "k_id" bigint) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_near_amount_match_ea498a35', 'crm.customers', 60, 'function', 'rule:near_amount', '851cd15b4063588c91919490c0379416', '"pgdedup"."pgdedup_fn_customers_near_amount_match_ea498a35"("p_credit" text, "p_amount" text, "s_tenant_id" integer, "k_id" bigint)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_near_amount_match_ea498a35"("p_credit" text, "p_amount" text, "s_tenant_id" integer, "k_id" bigint);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_near_amount_match_ea498a35"(
    "p_credit" text, "p_amount" text, "s_tenant_id" integer, "k_id" bigint
)
RETURNS TABLE (key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "t"."id"::text,
        1 - coalesce(pg_catalog.abs("pgdedup"."number_value_v1"("t"."pgdedup_k_customers_amount_8a35879d") - "pgdedup"."number_value_v1"("pgdedup_fn_customers_near_amount_match_ea498a35"."p_amount")) / nullif(2 * ''0.5''::numeric, 0), 0)::double precision,
        ARRAY["pgdedup"."both_values"("t"."pgdedup_k_customers_amount_8a35879d", "pgdedup_fn_customers_near_amount_match_ea498a35"."p_amount")]::text[]
    FROM "crm"."customers" AS t
    WHERE "pgdedup"."number_value_v1"("t"."pgdedup_k_customers_amount_8a35879d") BETWEEN "pgdedup"."number_value_v1"("pgdedup_fn_customers_near_amount_match_ea498a35"."p_amount") - ''0.5''::numeric AND "pgdedup"."number_value_v1"("pgdedup_fn_customers_near_amount_match_ea498a35"."p_amount") + ''0.5''::numeric
        AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_near_amount_match_ea498a35"."s_tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND NOT coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "pgdedup_fn_customers_near_amount_match_ea498a35"."p_credit", false)
        AND ("t"."id" = "pgdedup_fn_customers_near_amount_match_ea498a35"."k_id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_amount_match_ea498a35"("p_credit" text, "p_amount" text, "s_tenant_id" integer, "k_id" bigint) IS ''pgdedup: rule near_amount of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_amount_match_ea498a35"("p_credit" text, "p_amount" text, "s_tenant_id" integer, "k_id" bigint) TO PUBLIC;
', '{pgdedup_k_customers_amount_8a35879d,pgdedup_k_customers_credit_230fdda3,pgdedup_k_customers_live_74cf3f67}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_near_amount_match_ea498a35'), pgdedup.function_build('pgdedup_fn_customers_near_amount_match_ea498a35')), pgdedup.object_shape('pgdedup_fn_customers_near_amount_match_ea498a35'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_near_amount_locks_0be15ace"(
    "p_amount" text, "s_tenant_id" integer
)
RETURNS TABLE (key bigint)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT pgdedup.lock_key(
        'number:within|' || "v"."value",
        coalesce("pgdedup_fn_customers_near_amount_locks_0be15ace"."s_tenant_id"::text, E'\x01')
    )
    FROM pg_catalog.unnest("pgdedup"."within_keys_v1"("pgdedup"."number_value_v1"("pgdedup_fn_customers_near_amount_locks_0be15ace"."p_amount"), '0.5'::numeric)) AS v (value);
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_amount_locks_0be15ace"("p_amount" text, "s_tenant_id" integer) IS 'pgdedup: lock keys of rule near_amount of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_amount_locks_0be15ace"("p_amount" text, "s_tenant_id" integer) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_near_amount_locks_0be15ace', 'crm.customers', 61, 'function', 'rule:near_amount', 'db88482eb817355b778e3f6bd36c984d', '"pgdedup"."pgdedup_fn_customers_near_amount_locks_0be15ace"("p_amount" text, "s_tenant_id" integer)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_near_amount_locks_0be15ace"("p_amount" text, "s_tenant_id" integer);',  E'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_near_amount_locks_0be15ace"(
    "p_amount" text, "s_tenant_id" integer
)
RETURNS TABLE (key bigint)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT pgdedup.lock_key(
        ''number:within|'' || "v"."value",
        coalesce("pgdedup_fn_customers_near_amount_locks_0be15ace"."s_tenant_id"::text, E''\\x01'')
    )
    FROM pg_catalog.unnest("pgdedup"."within_keys_v1"("pgdedup"."number_value_v1"("pgdedup_fn_customers_near_amount_locks_0be15ace"."p_amount"), ''0.5''::numeric)) AS v (value);
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_amount_locks_0be15ace"("p_amount" text, "s_tenant_id" integer) IS ''pgdedup: lock keys of rule near_amount of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_amount_locks_0be15ace"("p_amount" text, "s_tenant_id" integer) TO PUBLIC;
', '{}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_near_amount_locks_0be15ace'), pgdedup.function_build('pgdedup_fn_customers_near_amount_locks_0be15ace')), pgdedup.object_shape('pgdedup_fn_customers_near_amount_locks_0be15ace'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_near_amount_verify_e1b5aa3a"(
    p_key_l text, p_key_r text
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        1 - coalesce(pg_catalog.abs("pgdedup"."number_value_v1"("t"."pgdedup_k_customers_amount_8a35879d") - "pgdedup"."number_value_v1"("r"."pgdedup_k_customers_amount_8a35879d")) / nullif(2 * '0.5'::numeric, 0), 0)::double precision,
        ARRAY["pgdedup"."both_values"("t"."pgdedup_k_customers_amount_8a35879d", "r"."pgdedup_k_customers_amount_8a35879d")]::text[]
    FROM "crm"."customers" AS t
    INNER JOIN "crm"."customers" AS r
        ON "r"."id" = "pgdedup_fn_customers_near_amount_verify_e1b5aa3a"."p_key_r"::bigint
    WHERE "t"."id" = "pgdedup_fn_customers_near_amount_verify_e1b5aa3a"."p_key_l"::bigint
        AND "pgdedup"."number_value_v1"("t"."pgdedup_k_customers_amount_8a35879d") BETWEEN "pgdedup"."number_value_v1"("r"."pgdedup_k_customers_amount_8a35879d") - '0.5'::numeric AND "pgdedup"."number_value_v1"("r"."pgdedup_k_customers_amount_8a35879d") + '0.5'::numeric
        AND "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND "r"."pgdedup_k_customers_live_74cf3f67"
        AND NOT coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "r"."pgdedup_k_customers_credit_230fdda3", false)
        AND ("t"."id" = "r"."id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_amount_verify_e1b5aa3a"(p_key_l text, p_key_r text) IS 'pgdedup: rule near_amount of crm.customers on two rows';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_amount_verify_e1b5aa3a"(p_key_l text, p_key_r text) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_near_amount_verify_e1b5aa3a', 'crm.customers', 62, 'function', 'rule:near_amount', 'd350e5bf11660c4a50eefb68a19a0b02', '"pgdedup"."pgdedup_fn_customers_near_amount_verify_e1b5aa3a"(p_key_l text, p_key_r text)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_near_amount_verify_e1b5aa3a"(p_key_l text, p_key_r text);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_near_amount_verify_e1b5aa3a"(
    p_key_l text, p_key_r text
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        1 - coalesce(pg_catalog.abs("pgdedup"."number_value_v1"("t"."pgdedup_k_customers_amount_8a35879d") - "pgdedup"."number_value_v1"("r"."pgdedup_k_customers_amount_8a35879d")) / nullif(2 * ''0.5''::numeric, 0), 0)::double precision,
        ARRAY["pgdedup"."both_values"("t"."pgdedup_k_customers_amount_8a35879d", "r"."pgdedup_k_customers_amount_8a35879d")]::text[]
    FROM "crm"."customers" AS t
    INNER JOIN "crm"."customers" AS r
        ON "r"."id" = "pgdedup_fn_customers_near_amount_verify_e1b5aa3a"."p_key_r"::bigint
    WHERE "t"."id" = "pgdedup_fn_customers_near_amount_verify_e1b5aa3a"."p_key_l"::bigint
        AND "pgdedup"."number_value_v1"("t"."pgdedup_k_customers_amount_8a35879d") BETWEEN "pgdedup"."number_value_v1"("r"."pgdedup_k_customers_amount_8a35879d") - ''0.5''::numeric AND "pgdedup"."number_value_v1"("r"."pgdedup_k_customers_amount_8a35879d") + ''0.5''::numeric
        AND "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND "r"."pgdedup_k_customers_live_74cf3f67"
        AND NOT coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "r"."pgdedup_k_customers_credit_230fdda3", false)
        AND ("t"."id" = "r"."id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_amount_verify_e1b5aa3a"(p_key_l text, p_key_r text) IS ''pgdedup: rule near_amount of crm.customers on two rows'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_amount_verify_e1b5aa3a"(p_key_l text, p_key_r text) TO PUBLIC;
', '{pgdedup_k_customers_address_322d2e68,pgdedup_k_customers_amount_8a35879d,pgdedup_k_customers_born_e72c4946,pgdedup_k_customers_city_54099405,pgdedup_k_customers_contact_d8de87f6,pgdedup_k_customers_credit_230fdda3,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_name_a2220f17,pgdedup_k_customers_name_core_a4494f8e,pgdedup_k_customers_note_31c5c1e9,pgdedup_k_customers_phone_e61689ca,pgdedup_k_customers_student_eceac84e}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_near_amount_verify_e1b5aa3a'), pgdedup.function_build('pgdedup_fn_customers_near_amount_verify_e1b5aa3a')), pgdedup.object_shape('pgdedup_fn_customers_near_amount_verify_e1b5aa3a'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_near_amount_values_9d692aba"()
RETURNS TABLE (row_key text, "v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "r"."id"::text,
        "r"."id", "r"."tenant_id", "r"."pgdedup_k_customers_credit_230fdda3", "r"."pgdedup_k_customers_amount_8a35879d", "r"."pgdedup_k_customers_live_74cf3f67"
    FROM "crm"."customers" AS r
    WHERE "r"."pgdedup_k_customers_live_74cf3f67";
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_amount_values_9d692aba"() IS 'pgdedup: what is compared by rule near_amount of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_amount_values_9d692aba"() TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_near_amount_values_9d692aba', 'crm.customers', 63, 'function', 'rule:near_amount', 'b75cf8130e310bcb84dc4a9dfa30e34c', '"pgdedup"."pgdedup_fn_customers_near_amount_values_9d692aba"() "v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" boolean', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_near_amount_values_9d692aba"();', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_near_amount_values_9d692aba"()
RETURNS TABLE (row_key text, "v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "r"."id"::text,
        "r"."id", "r"."tenant_id", "r"."pgdedup_k_customers_credit_230fdda3", "r"."pgdedup_k_customers_amount_8a35879d", "r"."pgdedup_k_customers_live_74cf3f67"
    FROM "crm"."customers" AS r
    WHERE "r"."pgdedup_k_customers_live_74cf3f67";
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_amount_values_9d692aba"() IS ''pgdedup: what is compared by rule near_amount of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_amount_values_9d692aba"() TO PUBLIC;
', '{pgdedup_k_customers_address_322d2e68,pgdedup_k_customers_amount_8a35879d,pgdedup_k_customers_born_e72c4946,pgdedup_k_customers_city_54099405,pgdedup_k_customers_contact_d8de87f6,pgdedup_k_customers_credit_230fdda3,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_name_a2220f17,pgdedup_k_customers_name_core_a4494f8e,pgdedup_k_customers_note_31c5c1e9,pgdedup_k_customers_phone_e61689ca,pgdedup_k_customers_student_eceac84e}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_near_amount_values_9d692aba'), pgdedup.function_build('pgdedup_fn_customers_near_amount_values_9d692aba')), pgdedup.object_shape('pgdedup_fn_customers_near_amount_values_9d692aba'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_near_amount_keys_d298b564"(
    "v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" boolean
)
RETURNS TABLE (key bigint, asked boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT "pgdedup"."lock_key"('number:within|' || "v"."value", coalesce("r"."tenant_id"::text, E'\x01')), NULL::boolean
    FROM (SELECT "pgdedup_fn_customers_near_amount_keys_d298b564"."v1" AS "id", "pgdedup_fn_customers_near_amount_keys_d298b564"."v2" AS "tenant_id", "pgdedup_fn_customers_near_amount_keys_d298b564"."v3" AS "pgdedup_k_customers_credit_230fdda3", "pgdedup_fn_customers_near_amount_keys_d298b564"."v4" AS "pgdedup_k_customers_amount_8a35879d", "pgdedup_fn_customers_near_amount_keys_d298b564"."v5" AS "pgdedup_k_customers_live_74cf3f67") AS r
    CROSS JOIN pg_catalog.unnest("pgdedup"."within_keys_v1"("pgdedup"."number_value_v1"("r"."pgdedup_k_customers_amount_8a35879d"), '0.5'::numeric)) AS v (value);
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_amount_keys_d298b564"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" boolean) IS 'pgdedup: keys of a row for rule near_amount of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_amount_keys_d298b564"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" boolean) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_near_amount_keys_d298b564', 'crm.customers', 64, 'function', 'rule:near_amount', '3a5e7af3781d94244cdaf4b39b0beaf6', '"pgdedup"."pgdedup_fn_customers_near_amount_keys_d298b564"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" boolean)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_near_amount_keys_d298b564"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" boolean);',  E'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_near_amount_keys_d298b564"(
    "v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" boolean
)
RETURNS TABLE (key bigint, asked boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT "pgdedup"."lock_key"(''number:within|'' || "v"."value", coalesce("r"."tenant_id"::text, E''\\x01'')), NULL::boolean
    FROM (SELECT "pgdedup_fn_customers_near_amount_keys_d298b564"."v1" AS "id", "pgdedup_fn_customers_near_amount_keys_d298b564"."v2" AS "tenant_id", "pgdedup_fn_customers_near_amount_keys_d298b564"."v3" AS "pgdedup_k_customers_credit_230fdda3", "pgdedup_fn_customers_near_amount_keys_d298b564"."v4" AS "pgdedup_k_customers_amount_8a35879d", "pgdedup_fn_customers_near_amount_keys_d298b564"."v5" AS "pgdedup_k_customers_live_74cf3f67") AS r
    CROSS JOIN pg_catalog.unnest("pgdedup"."within_keys_v1"("pgdedup"."number_value_v1"("r"."pgdedup_k_customers_amount_8a35879d"), ''0.5''::numeric)) AS v (value);
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_amount_keys_d298b564"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" boolean) IS ''pgdedup: keys of a row for rule near_amount of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_amount_keys_d298b564"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" boolean) TO PUBLIC;
', '{pgdedup_k_customers_amount_8a35879d,pgdedup_k_customers_credit_230fdda3,pgdedup_k_customers_live_74cf3f67}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_near_amount_keys_d298b564'), pgdedup.function_build('pgdedup_fn_customers_near_amount_keys_d298b564')), pgdedup.object_shape('pgdedup_fn_customers_near_amount_keys_d298b564'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_near_amount_relate_244eddc5"(
    "l1" bigint, "l2" integer, "l3" text, "l4" text, "l5" boolean, "r1" bigint, "r2" integer, "r3" text, "r4" text, "r5" boolean
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        1 - coalesce(pg_catalog.abs("pgdedup"."number_value_v1"("t"."pgdedup_k_customers_amount_8a35879d") - "pgdedup"."number_value_v1"("r"."pgdedup_k_customers_amount_8a35879d")) / nullif(2 * '0.5'::numeric, 0), 0)::double precision,
        ARRAY["pgdedup"."both_values"("t"."pgdedup_k_customers_amount_8a35879d", "r"."pgdedup_k_customers_amount_8a35879d")]::text[]
    FROM (SELECT "pgdedup_fn_customers_near_amount_relate_244eddc5"."l1" AS "id", "pgdedup_fn_customers_near_amount_relate_244eddc5"."l2" AS "tenant_id", "pgdedup_fn_customers_near_amount_relate_244eddc5"."l3" AS "pgdedup_k_customers_credit_230fdda3", "pgdedup_fn_customers_near_amount_relate_244eddc5"."l4" AS "pgdedup_k_customers_amount_8a35879d", "pgdedup_fn_customers_near_amount_relate_244eddc5"."l5" AS "pgdedup_k_customers_live_74cf3f67") AS t
    CROSS JOIN (SELECT "pgdedup_fn_customers_near_amount_relate_244eddc5"."r1" AS "id", "pgdedup_fn_customers_near_amount_relate_244eddc5"."r2" AS "tenant_id", "pgdedup_fn_customers_near_amount_relate_244eddc5"."r3" AS "pgdedup_k_customers_credit_230fdda3", "pgdedup_fn_customers_near_amount_relate_244eddc5"."r4" AS "pgdedup_k_customers_amount_8a35879d", "pgdedup_fn_customers_near_amount_relate_244eddc5"."r5" AS "pgdedup_k_customers_live_74cf3f67") AS r
    WHERE "pgdedup"."number_value_v1"("t"."pgdedup_k_customers_amount_8a35879d") BETWEEN "pgdedup"."number_value_v1"("r"."pgdedup_k_customers_amount_8a35879d") - '0.5'::numeric AND "pgdedup"."number_value_v1"("r"."pgdedup_k_customers_amount_8a35879d") + '0.5'::numeric
        AND "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND "r"."pgdedup_k_customers_live_74cf3f67"
        AND NOT coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "r"."pgdedup_k_customers_credit_230fdda3", false)
        AND ("t"."id" = "r"."id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_amount_relate_244eddc5"("l1" bigint, "l2" integer, "l3" text, "l4" text, "l5" boolean, "r1" bigint, "r2" integer, "r3" text, "r4" text, "r5" boolean) IS 'pgdedup: the verdict on two rows by rule near_amount of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_amount_relate_244eddc5"("l1" bigint, "l2" integer, "l3" text, "l4" text, "l5" boolean, "r1" bigint, "r2" integer, "r3" text, "r4" text, "r5" boolean) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_near_amount_relate_244eddc5', 'crm.customers', 65, 'function', 'rule:near_amount', 'f230710cda4573861f50f639f0975972', '"pgdedup"."pgdedup_fn_customers_near_amount_relate_244eddc5"("l1" bigint, "l2" integer, "l3" text, "l4" text, "l5" boolean, "r1" bigint, "r2" integer, "r3" text, "r4" text, "r5" boolean)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_near_amount_relate_244eddc5"("l1" bigint, "l2" integer, "l3" text, "l4" text, "l5" boolean, "r1" bigint, "r2" integer, "r3" text, "r4" text, "r5" boolean);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_near_amount_relate_244eddc5"(
    "l1" bigint, "l2" integer, "l3" text, "l4" text, "l5" boolean, "r1" bigint, "r2" integer, "r3" text, "r4" text, "r5" boolean
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        1 - coalesce(pg_catalog.abs("pgdedup"."number_value_v1"("t"."pgdedup_k_customers_amount_8a35879d") - "pgdedup"."number_value_v1"("r"."pgdedup_k_customers_amount_8a35879d")) / nullif(2 * ''0.5''::numeric, 0), 0)::double precision,
        ARRAY["pgdedup"."both_values"("t"."pgdedup_k_customers_amount_8a35879d", "r"."pgdedup_k_customers_amount_8a35879d")]::text[]
    FROM (SELECT "pgdedup_fn_customers_near_amount_relate_244eddc5"."l1" AS "id", "pgdedup_fn_customers_near_amount_relate_244eddc5"."l2" AS "tenant_id", "pgdedup_fn_customers_near_amount_relate_244eddc5"."l3" AS "pgdedup_k_customers_credit_230fdda3", "pgdedup_fn_customers_near_amount_relate_244eddc5"."l4" AS "pgdedup_k_customers_amount_8a35879d", "pgdedup_fn_customers_near_amount_relate_244eddc5"."l5" AS "pgdedup_k_customers_live_74cf3f67") AS t
    CROSS JOIN (SELECT "pgdedup_fn_customers_near_amount_relate_244eddc5"."r1" AS "id", "pgdedup_fn_customers_near_amount_relate_244eddc5"."r2" AS "tenant_id", "pgdedup_fn_customers_near_amount_relate_244eddc5"."r3" AS "pgdedup_k_customers_credit_230fdda3", "pgdedup_fn_customers_near_amount_relate_244eddc5"."r4" AS "pgdedup_k_customers_amount_8a35879d", "pgdedup_fn_customers_near_amount_relate_244eddc5"."r5" AS "pgdedup_k_customers_live_74cf3f67") AS r
    WHERE "pgdedup"."number_value_v1"("t"."pgdedup_k_customers_amount_8a35879d") BETWEEN "pgdedup"."number_value_v1"("r"."pgdedup_k_customers_amount_8a35879d") - ''0.5''::numeric AND "pgdedup"."number_value_v1"("r"."pgdedup_k_customers_amount_8a35879d") + ''0.5''::numeric
        AND "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND "r"."pgdedup_k_customers_live_74cf3f67"
        AND NOT coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "r"."pgdedup_k_customers_credit_230fdda3", false)
        AND ("t"."id" = "r"."id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_amount_relate_244eddc5"("l1" bigint, "l2" integer, "l3" text, "l4" text, "l5" boolean, "r1" bigint, "r2" integer, "r3" text, "r4" text, "r5" boolean) IS ''pgdedup: the verdict on two rows by rule near_amount of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_amount_relate_244eddc5"("l1" bigint, "l2" integer, "l3" text, "l4" text, "l5" boolean, "r1" bigint, "r2" integer, "r3" text, "r4" text, "r5" boolean) TO PUBLIC;
', '{pgdedup_k_customers_amount_8a35879d,pgdedup_k_customers_credit_230fdda3,pgdedup_k_customers_live_74cf3f67}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_near_amount_relate_244eddc5'), pgdedup.function_build('pgdedup_fn_customers_near_amount_relate_244eddc5')), pgdedup.object_shape('pgdedup_fn_customers_near_amount_relate_244eddc5'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_near_birth_match_f15cff18"(
    "p_contact" text, "p_credit" text, "p_born" text, "s_tenant_id" integer, "k_id" bigint
)
RETURNS TABLE (key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "t"."id"::text,
        1 - coalesce(pg_catalog.abs("pgdedup"."date_value_v1"("t"."pgdedup_k_customers_born_e72c4946") - "pgdedup"."date_value_v1"("pgdedup_fn_customers_near_birth_match_f15cff18"."p_born")) / nullif(2 * '3'::numeric, 0), 0)::double precision,
        ARRAY["t"."pgdedup_k_customers_contact_d8de87f6", "pgdedup"."both_values"("t"."pgdedup_k_customers_born_e72c4946", "pgdedup_fn_customers_near_birth_match_f15cff18"."p_born")]::text[]
    FROM "crm"."customers" AS t
    WHERE "t"."pgdedup_k_customers_contact_d8de87f6" = "pgdedup_fn_customers_near_birth_match_f15cff18"."p_contact"
        AND "pgdedup"."date_value_v1"("t"."pgdedup_k_customers_born_e72c4946") BETWEEN "pgdedup"."date_value_v1"("pgdedup_fn_customers_near_birth_match_f15cff18"."p_born") - '3'::numeric AND "pgdedup"."date_value_v1"("pgdedup_fn_customers_near_birth_match_f15cff18"."p_born") + '3'::numeric
        AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_near_birth_match_f15cff18"."s_tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND NOT coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "pgdedup_fn_customers_near_birth_match_f15cff18"."p_credit", false)
        AND ("t"."id" = "pgdedup_fn_customers_near_birth_match_f15cff18"."k_id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_birth_match_f15cff18"("p_contact" text, "p_credit" text, "p_born" text, "s_tenant_id" integer, "k_id" bigint) IS 'pgdedup: rule near_birth of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_birth_match_f15cff18"("p_contact" text, "p_credit" text, "p_born" text, "s_tenant_id" integer, "k_id" bigint) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_near_birth_match_f15cff18', 'crm.customers', 66, 'function', 'rule:near_birth', '183ce94061f30fe9e9ee7bae8a88618a', '"pgdedup"."pgdedup_fn_customers_near_birth_match_f15cff18"("p_contact" text, "p_credit" text, "p_born" text, "s_tenant_id" integer, "k_id" bigint)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_near_birth_match_f15cff18"("p_contact" text, "p_credit" text, "p_born" text, "s_tenant_id" integer, "k_id" bigint);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_near_birth_match_f15cff18"(
    "p_contact" text, "p_credit" text, "p_born" text, "s_tenant_id" integer, "k_id" bigint
)
RETURNS TABLE (key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "t"."id"::text,
        1 - coalesce(pg_catalog.abs("pgdedup"."date_value_v1"("t"."pgdedup_k_customers_born_e72c4946") - "pgdedup"."date_value_v1"("pgdedup_fn_customers_near_birth_match_f15cff18"."p_born")) / nullif(2 * ''3''::numeric, 0), 0)::double precision,
        ARRAY["t"."pgdedup_k_customers_contact_d8de87f6", "pgdedup"."both_values"("t"."pgdedup_k_customers_born_e72c4946", "pgdedup_fn_customers_near_birth_match_f15cff18"."p_born")]::text[]
    FROM "crm"."customers" AS t
    WHERE "t"."pgdedup_k_customers_contact_d8de87f6" = "pgdedup_fn_customers_near_birth_match_f15cff18"."p_contact"
        AND "pgdedup"."date_value_v1"("t"."pgdedup_k_customers_born_e72c4946") BETWEEN "pgdedup"."date_value_v1"("pgdedup_fn_customers_near_birth_match_f15cff18"."p_born") - ''3''::numeric AND "pgdedup"."date_value_v1"("pgdedup_fn_customers_near_birth_match_f15cff18"."p_born") + ''3''::numeric
        AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_near_birth_match_f15cff18"."s_tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND NOT coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "pgdedup_fn_customers_near_birth_match_f15cff18"."p_credit", false)
        AND ("t"."id" = "pgdedup_fn_customers_near_birth_match_f15cff18"."k_id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_birth_match_f15cff18"("p_contact" text, "p_credit" text, "p_born" text, "s_tenant_id" integer, "k_id" bigint) IS ''pgdedup: rule near_birth of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_birth_match_f15cff18"("p_contact" text, "p_credit" text, "p_born" text, "s_tenant_id" integer, "k_id" bigint) TO PUBLIC;
', '{pgdedup_k_customers_born_e72c4946,pgdedup_k_customers_contact_d8de87f6,pgdedup_k_customers_credit_230fdda3,pgdedup_k_customers_live_74cf3f67}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_near_birth_match_f15cff18'), pgdedup.function_build('pgdedup_fn_customers_near_birth_match_f15cff18')), pgdedup.object_shape('pgdedup_fn_customers_near_birth_match_f15cff18'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_near_birth_alias_match_5f85a1bb"(
    "p_contact" text, "p_credit" text, "p_born" text, "s_tenant_id" integer, "k_id" bigint
)
RETURNS TABLE (key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT DISTINCT
        "t"."id"::text,
        1 - coalesce(pg_catalog.abs("pgdedup"."date_value_v1"("t"."pgdedup_k_customers_born_e72c4946") - "pgdedup"."date_value_v1"("pgdedup_fn_customers_near_birth_alias_match_5f85a1bb"."p_born")) / nullif(2 * '3'::numeric, 0), 0)::double precision,
        ARRAY[CASE WHEN "t"."pgdedup_k_customers_contact_d8de87f6" = "pgdedup_fn_customers_near_birth_alias_match_5f85a1bb"."p_contact" THEN "t"."pgdedup_k_customers_contact_d8de87f6" ELSE "pgdedup"."both_values"("t"."pgdedup_k_customers_contact_d8de87f6", "pgdedup_fn_customers_near_birth_alias_match_5f85a1bb"."p_contact") END, "pgdedup"."both_values"("t"."pgdedup_k_customers_born_e72c4946", "pgdedup_fn_customers_near_birth_alias_match_5f85a1bb"."p_born")]::text[]
    FROM "crm"."customers" AS t
    CROSS JOIN LATERAL (SELECT "pgdedup_fn_customers_near_birth_alias_match_5f85a1bb"."p_contact" UNION ALL SELECT f.form FROM "pgdedup"."alias_forms"('person_name', ARRAY["pgdedup_fn_customers_near_birth_alias_match_5f85a1bb"."p_contact"]) AS f (form)) AS "v" (value)
    WHERE "t"."pgdedup_k_customers_contact_d8de87f6" = "v"."value"
        AND ("t"."pgdedup_k_customers_contact_d8de87f6" = "pgdedup_fn_customers_near_birth_alias_match_5f85a1bb"."p_contact" OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('person_name')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'person_name' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_contact_d8de87f6")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'person_name' AND g.digest = "pgdedup"."alias_digest"("pgdedup_fn_customers_near_birth_alias_match_5f85a1bb"."p_contact")), false)))
        AND "pgdedup"."date_value_v1"("t"."pgdedup_k_customers_born_e72c4946") BETWEEN "pgdedup"."date_value_v1"("pgdedup_fn_customers_near_birth_alias_match_5f85a1bb"."p_born") - '3'::numeric AND "pgdedup"."date_value_v1"("pgdedup_fn_customers_near_birth_alias_match_5f85a1bb"."p_born") + '3'::numeric
        AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_near_birth_alias_match_5f85a1bb"."s_tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND NOT coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "pgdedup_fn_customers_near_birth_alias_match_5f85a1bb"."p_credit", false)
        AND ("t"."id" = "pgdedup_fn_customers_near_birth_alias_match_5f85a1bb"."k_id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_birth_alias_match_5f85a1bb"("p_contact" text, "p_credit" text, "p_born" text, "s_tenant_id" integer, "k_id" bigint) IS 'pgdedup: rule near_birth of crm.customers, with aliases';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_birth_alias_match_5f85a1bb"("p_contact" text, "p_credit" text, "p_born" text, "s_tenant_id" integer, "k_id" bigint) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_near_birth_alias_match_5f85a1bb', 'crm.customers', 67, 'function', 'rule:near_birth', 'b86f5a485f00e082ab6c27a05b08098d', '"pgdedup"."pgdedup_fn_customers_near_birth_alias_match_5f85a1bb"("p_contact" text, "p_credit" text, "p_born" text, "s_tenant_id" integer, "k_id" bigint)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_near_birth_alias_match_5f85a1bb"("p_contact" text, "p_credit" text, "p_born" text, "s_tenant_id" integer, "k_id" bigint);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_near_birth_alias_match_5f85a1bb"(
    "p_contact" text, "p_credit" text, "p_born" text, "s_tenant_id" integer, "k_id" bigint
)
RETURNS TABLE (key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT DISTINCT
        "t"."id"::text,
        1 - coalesce(pg_catalog.abs("pgdedup"."date_value_v1"("t"."pgdedup_k_customers_born_e72c4946") - "pgdedup"."date_value_v1"("pgdedup_fn_customers_near_birth_alias_match_5f85a1bb"."p_born")) / nullif(2 * ''3''::numeric, 0), 0)::double precision,
        ARRAY[CASE WHEN "t"."pgdedup_k_customers_contact_d8de87f6" = "pgdedup_fn_customers_near_birth_alias_match_5f85a1bb"."p_contact" THEN "t"."pgdedup_k_customers_contact_d8de87f6" ELSE "pgdedup"."both_values"("t"."pgdedup_k_customers_contact_d8de87f6", "pgdedup_fn_customers_near_birth_alias_match_5f85a1bb"."p_contact") END, "pgdedup"."both_values"("t"."pgdedup_k_customers_born_e72c4946", "pgdedup_fn_customers_near_birth_alias_match_5f85a1bb"."p_born")]::text[]
    FROM "crm"."customers" AS t
    CROSS JOIN LATERAL (SELECT "pgdedup_fn_customers_near_birth_alias_match_5f85a1bb"."p_contact" UNION ALL SELECT f.form FROM "pgdedup"."alias_forms"(''person_name'', ARRAY["pgdedup_fn_customers_near_birth_alias_match_5f85a1bb"."p_contact"]) AS f (form)) AS "v" (value)
    WHERE "t"."pgdedup_k_customers_contact_d8de87f6" = "v"."value"
        AND ("t"."pgdedup_k_customers_contact_d8de87f6" = "pgdedup_fn_customers_near_birth_alias_match_5f85a1bb"."p_contact" OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''person_name'')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''person_name'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_contact_d8de87f6")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''person_name'' AND g.digest = "pgdedup"."alias_digest"("pgdedup_fn_customers_near_birth_alias_match_5f85a1bb"."p_contact")), false)))
        AND "pgdedup"."date_value_v1"("t"."pgdedup_k_customers_born_e72c4946") BETWEEN "pgdedup"."date_value_v1"("pgdedup_fn_customers_near_birth_alias_match_5f85a1bb"."p_born") - ''3''::numeric AND "pgdedup"."date_value_v1"("pgdedup_fn_customers_near_birth_alias_match_5f85a1bb"."p_born") + ''3''::numeric
        AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_near_birth_alias_match_5f85a1bb"."s_tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND NOT coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "pgdedup_fn_customers_near_birth_alias_match_5f85a1bb"."p_credit", false)
        AND ("t"."id" = "pgdedup_fn_customers_near_birth_alias_match_5f85a1bb"."k_id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_birth_alias_match_5f85a1bb"("p_contact" text, "p_credit" text, "p_born" text, "s_tenant_id" integer, "k_id" bigint) IS ''pgdedup: rule near_birth of crm.customers, with aliases'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_birth_alias_match_5f85a1bb"("p_contact" text, "p_credit" text, "p_born" text, "s_tenant_id" integer, "k_id" bigint) TO PUBLIC;
', '{pgdedup_k_customers_born_e72c4946,pgdedup_k_customers_contact_d8de87f6,pgdedup_k_customers_credit_230fdda3,pgdedup_k_customers_live_74cf3f67}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_near_birth_alias_match_5f85a1bb'), pgdedup.function_build('pgdedup_fn_customers_near_birth_alias_match_5f85a1bb')), pgdedup.object_shape('pgdedup_fn_customers_near_birth_alias_match_5f85a1bb'))
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
VALUES ('pgdedup_fn_customers_near_birth_locks_2a4d68d6', 'crm.customers', 68, 'function', 'rule:near_birth', 'e8a6895f6c4f5be25c2df1af3db3dd3c', '"pgdedup"."pgdedup_fn_customers_near_birth_locks_2a4d68d6"("p_contact" text, "p_born" text, "s_tenant_id" integer)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_near_birth_locks_2a4d68d6"("p_contact" text, "p_born" text, "s_tenant_id" integer);',  E'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_near_birth_locks_2a4d68d6"(
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
        1 - coalesce(pg_catalog.abs("pgdedup"."date_value_v1"("t"."pgdedup_k_customers_born_e72c4946") - "pgdedup"."date_value_v1"("r"."pgdedup_k_customers_born_e72c4946")) / nullif(2 * '3'::numeric, 0), 0)::double precision,
        ARRAY[CASE WHEN "t"."pgdedup_k_customers_contact_d8de87f6" = "r"."pgdedup_k_customers_contact_d8de87f6" THEN "t"."pgdedup_k_customers_contact_d8de87f6" ELSE "pgdedup"."both_values"("t"."pgdedup_k_customers_contact_d8de87f6", "r"."pgdedup_k_customers_contact_d8de87f6") END, "pgdedup"."both_values"("t"."pgdedup_k_customers_born_e72c4946", "r"."pgdedup_k_customers_born_e72c4946")]::text[]
    FROM "crm"."customers" AS t
    INNER JOIN "crm"."customers" AS r
        ON "r"."id" = "pgdedup_fn_customers_near_birth_verify_1730fffc"."p_key_r"::bigint
    WHERE "t"."id" = "pgdedup_fn_customers_near_birth_verify_1730fffc"."p_key_l"::bigint
        AND ("t"."pgdedup_k_customers_contact_d8de87f6" = "r"."pgdedup_k_customers_contact_d8de87f6" OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('person_name')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'person_name' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_contact_d8de87f6")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'person_name' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_contact_d8de87f6")), false)))
        AND "pgdedup"."date_value_v1"("t"."pgdedup_k_customers_born_e72c4946") BETWEEN "pgdedup"."date_value_v1"("r"."pgdedup_k_customers_born_e72c4946") - '3'::numeric AND "pgdedup"."date_value_v1"("r"."pgdedup_k_customers_born_e72c4946") + '3'::numeric
        AND "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND "r"."pgdedup_k_customers_live_74cf3f67"
        AND NOT coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "r"."pgdedup_k_customers_credit_230fdda3", false)
        AND ("t"."id" = "r"."id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_birth_verify_1730fffc"(p_key_l text, p_key_r text) IS 'pgdedup: rule near_birth of crm.customers on two rows';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_birth_verify_1730fffc"(p_key_l text, p_key_r text) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_near_birth_verify_1730fffc', 'crm.customers', 69, 'function', 'rule:near_birth', 'c32a6db9798054f89a7b6ec71057c0fb', '"pgdedup"."pgdedup_fn_customers_near_birth_verify_1730fffc"(p_key_l text, p_key_r text)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_near_birth_verify_1730fffc"(p_key_l text, p_key_r text);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_near_birth_verify_1730fffc"(
    p_key_l text, p_key_r text
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        1 - coalesce(pg_catalog.abs("pgdedup"."date_value_v1"("t"."pgdedup_k_customers_born_e72c4946") - "pgdedup"."date_value_v1"("r"."pgdedup_k_customers_born_e72c4946")) / nullif(2 * ''3''::numeric, 0), 0)::double precision,
        ARRAY[CASE WHEN "t"."pgdedup_k_customers_contact_d8de87f6" = "r"."pgdedup_k_customers_contact_d8de87f6" THEN "t"."pgdedup_k_customers_contact_d8de87f6" ELSE "pgdedup"."both_values"("t"."pgdedup_k_customers_contact_d8de87f6", "r"."pgdedup_k_customers_contact_d8de87f6") END, "pgdedup"."both_values"("t"."pgdedup_k_customers_born_e72c4946", "r"."pgdedup_k_customers_born_e72c4946")]::text[]
    FROM "crm"."customers" AS t
    INNER JOIN "crm"."customers" AS r
        ON "r"."id" = "pgdedup_fn_customers_near_birth_verify_1730fffc"."p_key_r"::bigint
    WHERE "t"."id" = "pgdedup_fn_customers_near_birth_verify_1730fffc"."p_key_l"::bigint
        AND ("t"."pgdedup_k_customers_contact_d8de87f6" = "r"."pgdedup_k_customers_contact_d8de87f6" OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''person_name'')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''person_name'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_contact_d8de87f6")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''person_name'' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_contact_d8de87f6")), false)))
        AND "pgdedup"."date_value_v1"("t"."pgdedup_k_customers_born_e72c4946") BETWEEN "pgdedup"."date_value_v1"("r"."pgdedup_k_customers_born_e72c4946") - ''3''::numeric AND "pgdedup"."date_value_v1"("r"."pgdedup_k_customers_born_e72c4946") + ''3''::numeric
        AND "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND "r"."pgdedup_k_customers_live_74cf3f67"
        AND NOT coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "r"."pgdedup_k_customers_credit_230fdda3", false)
        AND ("t"."id" = "r"."id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_birth_verify_1730fffc"(p_key_l text, p_key_r text) IS ''pgdedup: rule near_birth of crm.customers on two rows'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_birth_verify_1730fffc"(p_key_l text, p_key_r text) TO PUBLIC;
', '{pgdedup_k_customers_address_322d2e68,pgdedup_k_customers_amount_8a35879d,pgdedup_k_customers_born_e72c4946,pgdedup_k_customers_city_54099405,pgdedup_k_customers_contact_d8de87f6,pgdedup_k_customers_credit_230fdda3,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_name_a2220f17,pgdedup_k_customers_name_core_a4494f8e,pgdedup_k_customers_note_31c5c1e9,pgdedup_k_customers_phone_e61689ca,pgdedup_k_customers_student_eceac84e}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_near_birth_verify_1730fffc'), pgdedup.function_build('pgdedup_fn_customers_near_birth_verify_1730fffc')), pgdedup.object_shape('pgdedup_fn_customers_near_birth_verify_1730fffc'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_near_birth_values_ec615627"()
RETURNS TABLE (row_key text, "v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "r"."id"::text,
        "r"."id", "r"."tenant_id", "r"."pgdedup_k_customers_contact_d8de87f6", "r"."pgdedup_k_customers_credit_230fdda3", "r"."pgdedup_k_customers_born_e72c4946", "r"."pgdedup_k_customers_live_74cf3f67"
    FROM "crm"."customers" AS r
    WHERE "r"."pgdedup_k_customers_live_74cf3f67";
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_birth_values_ec615627"() IS 'pgdedup: what is compared by rule near_birth of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_birth_values_ec615627"() TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_near_birth_values_ec615627', 'crm.customers', 70, 'function', 'rule:near_birth', '28ddce6d341bb579602f726df2faa72e', '"pgdedup"."pgdedup_fn_customers_near_birth_values_ec615627"() "v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_near_birth_values_ec615627"();', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_near_birth_values_ec615627"()
RETURNS TABLE (row_key text, "v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "r"."id"::text,
        "r"."id", "r"."tenant_id", "r"."pgdedup_k_customers_contact_d8de87f6", "r"."pgdedup_k_customers_credit_230fdda3", "r"."pgdedup_k_customers_born_e72c4946", "r"."pgdedup_k_customers_live_74cf3f67"
    FROM "crm"."customers" AS r
    WHERE "r"."pgdedup_k_customers_live_74cf3f67";
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_birth_values_ec615627"() IS ''pgdedup: what is compared by rule near_birth of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_birth_values_ec615627"() TO PUBLIC;
', '{pgdedup_k_customers_address_322d2e68,pgdedup_k_customers_amount_8a35879d,pgdedup_k_customers_born_e72c4946,pgdedup_k_customers_city_54099405,pgdedup_k_customers_contact_d8de87f6,pgdedup_k_customers_credit_230fdda3,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_name_a2220f17,pgdedup_k_customers_name_core_a4494f8e,pgdedup_k_customers_note_31c5c1e9,pgdedup_k_customers_phone_e61689ca,pgdedup_k_customers_student_eceac84e}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_near_birth_values_ec615627'), pgdedup.function_build('pgdedup_fn_customers_near_birth_values_ec615627')), pgdedup.object_shape('pgdedup_fn_customers_near_birth_values_ec615627'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_near_birth_keys_bde169f7"(
    "v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean
)
RETURNS TABLE (key bigint, asked boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT "pgdedup"."lock_key"('person_name:same|' || "r"."pgdedup_k_customers_contact_d8de87f6", coalesce("r"."tenant_id"::text, E'\x01')), NULL::boolean
    FROM (SELECT "pgdedup_fn_customers_near_birth_keys_bde169f7"."v1" AS "id", "pgdedup_fn_customers_near_birth_keys_bde169f7"."v2" AS "tenant_id", "pgdedup_fn_customers_near_birth_keys_bde169f7"."v3" AS "pgdedup_k_customers_contact_d8de87f6", "pgdedup_fn_customers_near_birth_keys_bde169f7"."v4" AS "pgdedup_k_customers_credit_230fdda3", "pgdedup_fn_customers_near_birth_keys_bde169f7"."v5" AS "pgdedup_k_customers_born_e72c4946", "pgdedup_fn_customers_near_birth_keys_bde169f7"."v6" AS "pgdedup_k_customers_live_74cf3f67") AS r;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_birth_keys_bde169f7"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean) IS 'pgdedup: keys of a row for rule near_birth of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_birth_keys_bde169f7"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_near_birth_keys_bde169f7', 'crm.customers', 71, 'function', 'rule:near_birth', '07b7581adbf1797a1ad73a16fc606f48', '"pgdedup"."pgdedup_fn_customers_near_birth_keys_bde169f7"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_near_birth_keys_bde169f7"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean);',  E'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_near_birth_keys_bde169f7"(
    "v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean
)
RETURNS TABLE (key bigint, asked boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT "pgdedup"."lock_key"(''person_name:same|'' || "r"."pgdedup_k_customers_contact_d8de87f6", coalesce("r"."tenant_id"::text, E''\\x01'')), NULL::boolean
    FROM (SELECT "pgdedup_fn_customers_near_birth_keys_bde169f7"."v1" AS "id", "pgdedup_fn_customers_near_birth_keys_bde169f7"."v2" AS "tenant_id", "pgdedup_fn_customers_near_birth_keys_bde169f7"."v3" AS "pgdedup_k_customers_contact_d8de87f6", "pgdedup_fn_customers_near_birth_keys_bde169f7"."v4" AS "pgdedup_k_customers_credit_230fdda3", "pgdedup_fn_customers_near_birth_keys_bde169f7"."v5" AS "pgdedup_k_customers_born_e72c4946", "pgdedup_fn_customers_near_birth_keys_bde169f7"."v6" AS "pgdedup_k_customers_live_74cf3f67") AS r;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_birth_keys_bde169f7"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean) IS ''pgdedup: keys of a row for rule near_birth of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_birth_keys_bde169f7"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean) TO PUBLIC;
', '{pgdedup_k_customers_born_e72c4946,pgdedup_k_customers_contact_d8de87f6,pgdedup_k_customers_credit_230fdda3,pgdedup_k_customers_live_74cf3f67}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_near_birth_keys_bde169f7'), pgdedup.function_build('pgdedup_fn_customers_near_birth_keys_bde169f7')), pgdedup.object_shape('pgdedup_fn_customers_near_birth_keys_bde169f7'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_near_birth_alias_keys_0736d84f"(
    "v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean
)
RETURNS TABLE (key bigint, asked boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT l.key, s.side
    FROM (SELECT "pgdedup_fn_customers_near_birth_alias_keys_0736d84f"."v1" AS "id", "pgdedup_fn_customers_near_birth_alias_keys_0736d84f"."v2" AS "tenant_id", "pgdedup_fn_customers_near_birth_alias_keys_0736d84f"."v3" AS "pgdedup_k_customers_contact_d8de87f6", "pgdedup_fn_customers_near_birth_alias_keys_0736d84f"."v4" AS "pgdedup_k_customers_credit_230fdda3", "pgdedup_fn_customers_near_birth_alias_keys_0736d84f"."v5" AS "pgdedup_k_customers_born_e72c4946", "pgdedup_fn_customers_near_birth_alias_keys_0736d84f"."v6" AS "pgdedup_k_customers_live_74cf3f67") AS t
    CROSS JOIN LATERAL (SELECT "t"."pgdedup_k_customers_contact_d8de87f6" UNION ALL SELECT f.form FROM "pgdedup"."alias_forms"('person_name', ARRAY["t"."pgdedup_k_customers_contact_d8de87f6"]) AS f (form)) AS "a_contact" (value)
    CROSS JOIN LATERAL "pgdedup"."pgdedup_fn_customers_near_birth_locks_2a4d68d6"("a_contact"."value", "t"."pgdedup_k_customers_born_e72c4946", "t"."tenant_id") AS l
    CROSS JOIN (VALUES (NULL::boolean)) AS s (side)
    WHERE (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('person_name')) AND (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = 'person_name' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_contact_d8de87f6"))));
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_birth_alias_keys_0736d84f"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean) IS 'pgdedup: keys of a row that has aliases for rule near_birth of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_birth_alias_keys_0736d84f"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_near_birth_alias_keys_0736d84f', 'crm.customers', 72, 'function', 'rule:near_birth', '3e9fcce8e853aed05392daa8f9884c7c', '"pgdedup"."pgdedup_fn_customers_near_birth_alias_keys_0736d84f"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_near_birth_alias_keys_0736d84f"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_near_birth_alias_keys_0736d84f"(
    "v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean
)
RETURNS TABLE (key bigint, asked boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT l.key, s.side
    FROM (SELECT "pgdedup_fn_customers_near_birth_alias_keys_0736d84f"."v1" AS "id", "pgdedup_fn_customers_near_birth_alias_keys_0736d84f"."v2" AS "tenant_id", "pgdedup_fn_customers_near_birth_alias_keys_0736d84f"."v3" AS "pgdedup_k_customers_contact_d8de87f6", "pgdedup_fn_customers_near_birth_alias_keys_0736d84f"."v4" AS "pgdedup_k_customers_credit_230fdda3", "pgdedup_fn_customers_near_birth_alias_keys_0736d84f"."v5" AS "pgdedup_k_customers_born_e72c4946", "pgdedup_fn_customers_near_birth_alias_keys_0736d84f"."v6" AS "pgdedup_k_customers_live_74cf3f67") AS t
    CROSS JOIN LATERAL (SELECT "t"."pgdedup_k_customers_contact_d8de87f6" UNION ALL SELECT f.form FROM "pgdedup"."alias_forms"(''person_name'', ARRAY["t"."pgdedup_k_customers_contact_d8de87f6"]) AS f (form)) AS "a_contact" (value)
    CROSS JOIN LATERAL "pgdedup"."pgdedup_fn_customers_near_birth_locks_2a4d68d6"("a_contact"."value", "t"."pgdedup_k_customers_born_e72c4946", "t"."tenant_id") AS l
    CROSS JOIN (VALUES (NULL::boolean)) AS s (side)
    WHERE (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''person_name'')) AND (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = ''person_name'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_contact_d8de87f6"))));
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_birth_alias_keys_0736d84f"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean) IS ''pgdedup: keys of a row that has aliases for rule near_birth of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_birth_alias_keys_0736d84f"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean) TO PUBLIC;
', '{pgdedup_fn_customers_near_birth_locks_2a4d68d6,pgdedup_k_customers_born_e72c4946,pgdedup_k_customers_contact_d8de87f6,pgdedup_k_customers_credit_230fdda3,pgdedup_k_customers_live_74cf3f67}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_near_birth_alias_keys_0736d84f'), pgdedup.function_build('pgdedup_fn_customers_near_birth_alias_keys_0736d84f')), pgdedup.object_shape('pgdedup_fn_customers_near_birth_alias_keys_0736d84f'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_near_birth_relate_b9cfe084"(
    "l1" bigint, "l2" integer, "l3" text, "l4" text, "l5" text, "l6" boolean, "r1" bigint, "r2" integer, "r3" text, "r4" text, "r5" text, "r6" boolean
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        1 - coalesce(pg_catalog.abs("pgdedup"."date_value_v1"("t"."pgdedup_k_customers_born_e72c4946") - "pgdedup"."date_value_v1"("r"."pgdedup_k_customers_born_e72c4946")) / nullif(2 * '3'::numeric, 0), 0)::double precision,
        ARRAY[CASE WHEN "t"."pgdedup_k_customers_contact_d8de87f6" = "r"."pgdedup_k_customers_contact_d8de87f6" THEN "t"."pgdedup_k_customers_contact_d8de87f6" ELSE "pgdedup"."both_values"("t"."pgdedup_k_customers_contact_d8de87f6", "r"."pgdedup_k_customers_contact_d8de87f6") END, "pgdedup"."both_values"("t"."pgdedup_k_customers_born_e72c4946", "r"."pgdedup_k_customers_born_e72c4946")]::text[]
    FROM (SELECT "pgdedup_fn_customers_near_birth_relate_b9cfe084"."l1" AS "id", "pgdedup_fn_customers_near_birth_relate_b9cfe084"."l2" AS "tenant_id", "pgdedup_fn_customers_near_birth_relate_b9cfe084"."l3" AS "pgdedup_k_customers_contact_d8de87f6", "pgdedup_fn_customers_near_birth_relate_b9cfe084"."l4" AS "pgdedup_k_customers_credit_230fdda3", "pgdedup_fn_customers_near_birth_relate_b9cfe084"."l5" AS "pgdedup_k_customers_born_e72c4946", "pgdedup_fn_customers_near_birth_relate_b9cfe084"."l6" AS "pgdedup_k_customers_live_74cf3f67") AS t
    CROSS JOIN (SELECT "pgdedup_fn_customers_near_birth_relate_b9cfe084"."r1" AS "id", "pgdedup_fn_customers_near_birth_relate_b9cfe084"."r2" AS "tenant_id", "pgdedup_fn_customers_near_birth_relate_b9cfe084"."r3" AS "pgdedup_k_customers_contact_d8de87f6", "pgdedup_fn_customers_near_birth_relate_b9cfe084"."r4" AS "pgdedup_k_customers_credit_230fdda3", "pgdedup_fn_customers_near_birth_relate_b9cfe084"."r5" AS "pgdedup_k_customers_born_e72c4946", "pgdedup_fn_customers_near_birth_relate_b9cfe084"."r6" AS "pgdedup_k_customers_live_74cf3f67") AS r
    WHERE ("t"."pgdedup_k_customers_contact_d8de87f6" = "r"."pgdedup_k_customers_contact_d8de87f6" OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('person_name')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'person_name' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_contact_d8de87f6")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'person_name' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_contact_d8de87f6")), false)))
        AND "pgdedup"."date_value_v1"("t"."pgdedup_k_customers_born_e72c4946") BETWEEN "pgdedup"."date_value_v1"("r"."pgdedup_k_customers_born_e72c4946") - '3'::numeric AND "pgdedup"."date_value_v1"("r"."pgdedup_k_customers_born_e72c4946") + '3'::numeric
        AND "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND "r"."pgdedup_k_customers_live_74cf3f67"
        AND NOT coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "r"."pgdedup_k_customers_credit_230fdda3", false)
        AND ("t"."id" = "r"."id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_birth_relate_b9cfe084"("l1" bigint, "l2" integer, "l3" text, "l4" text, "l5" text, "l6" boolean, "r1" bigint, "r2" integer, "r3" text, "r4" text, "r5" text, "r6" boolean) IS 'pgdedup: the verdict on two rows by rule near_birth of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_birth_relate_b9cfe084"("l1" bigint, "l2" integer, "l3" text, "l4" text, "l5" text, "l6" boolean, "r1" bigint, "r2" integer, "r3" text, "r4" text, "r5" text, "r6" boolean) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_near_birth_relate_b9cfe084', 'crm.customers', 73, 'function', 'rule:near_birth', '8ba6c4be1c3e3dc8828002ed93caf7ce', '"pgdedup"."pgdedup_fn_customers_near_birth_relate_b9cfe084"("l1" bigint, "l2" integer, "l3" text, "l4" text, "l5" text, "l6" boolean, "r1" bigint, "r2" integer, "r3" text, "r4" text, "r5" text, "r6" boolean)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_near_birth_relate_b9cfe084"("l1" bigint, "l2" integer, "l3" text, "l4" text, "l5" text, "l6" boolean, "r1" bigint, "r2" integer, "r3" text, "r4" text, "r5" text, "r6" boolean);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_near_birth_relate_b9cfe084"(
    "l1" bigint, "l2" integer, "l3" text, "l4" text, "l5" text, "l6" boolean, "r1" bigint, "r2" integer, "r3" text, "r4" text, "r5" text, "r6" boolean
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        1 - coalesce(pg_catalog.abs("pgdedup"."date_value_v1"("t"."pgdedup_k_customers_born_e72c4946") - "pgdedup"."date_value_v1"("r"."pgdedup_k_customers_born_e72c4946")) / nullif(2 * ''3''::numeric, 0), 0)::double precision,
        ARRAY[CASE WHEN "t"."pgdedup_k_customers_contact_d8de87f6" = "r"."pgdedup_k_customers_contact_d8de87f6" THEN "t"."pgdedup_k_customers_contact_d8de87f6" ELSE "pgdedup"."both_values"("t"."pgdedup_k_customers_contact_d8de87f6", "r"."pgdedup_k_customers_contact_d8de87f6") END, "pgdedup"."both_values"("t"."pgdedup_k_customers_born_e72c4946", "r"."pgdedup_k_customers_born_e72c4946")]::text[]
    FROM (SELECT "pgdedup_fn_customers_near_birth_relate_b9cfe084"."l1" AS "id", "pgdedup_fn_customers_near_birth_relate_b9cfe084"."l2" AS "tenant_id", "pgdedup_fn_customers_near_birth_relate_b9cfe084"."l3" AS "pgdedup_k_customers_contact_d8de87f6", "pgdedup_fn_customers_near_birth_relate_b9cfe084"."l4" AS "pgdedup_k_customers_credit_230fdda3", "pgdedup_fn_customers_near_birth_relate_b9cfe084"."l5" AS "pgdedup_k_customers_born_e72c4946", "pgdedup_fn_customers_near_birth_relate_b9cfe084"."l6" AS "pgdedup_k_customers_live_74cf3f67") AS t
    CROSS JOIN (SELECT "pgdedup_fn_customers_near_birth_relate_b9cfe084"."r1" AS "id", "pgdedup_fn_customers_near_birth_relate_b9cfe084"."r2" AS "tenant_id", "pgdedup_fn_customers_near_birth_relate_b9cfe084"."r3" AS "pgdedup_k_customers_contact_d8de87f6", "pgdedup_fn_customers_near_birth_relate_b9cfe084"."r4" AS "pgdedup_k_customers_credit_230fdda3", "pgdedup_fn_customers_near_birth_relate_b9cfe084"."r5" AS "pgdedup_k_customers_born_e72c4946", "pgdedup_fn_customers_near_birth_relate_b9cfe084"."r6" AS "pgdedup_k_customers_live_74cf3f67") AS r
    WHERE ("t"."pgdedup_k_customers_contact_d8de87f6" = "r"."pgdedup_k_customers_contact_d8de87f6" OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''person_name'')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''person_name'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_contact_d8de87f6")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''person_name'' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_contact_d8de87f6")), false)))
        AND "pgdedup"."date_value_v1"("t"."pgdedup_k_customers_born_e72c4946") BETWEEN "pgdedup"."date_value_v1"("r"."pgdedup_k_customers_born_e72c4946") - ''3''::numeric AND "pgdedup"."date_value_v1"("r"."pgdedup_k_customers_born_e72c4946") + ''3''::numeric
        AND "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND "r"."pgdedup_k_customers_live_74cf3f67"
        AND NOT coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "r"."pgdedup_k_customers_credit_230fdda3", false)
        AND ("t"."id" = "r"."id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_birth_relate_b9cfe084"("l1" bigint, "l2" integer, "l3" text, "l4" text, "l5" text, "l6" boolean, "r1" bigint, "r2" integer, "r3" text, "r4" text, "r5" text, "r6" boolean) IS ''pgdedup: the verdict on two rows by rule near_birth of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_birth_relate_b9cfe084"("l1" bigint, "l2" integer, "l3" text, "l4" text, "l5" text, "l6" boolean, "r1" bigint, "r2" integer, "r3" text, "r4" text, "r5" text, "r6" boolean) TO PUBLIC;
', '{pgdedup_k_customers_born_e72c4946,pgdedup_k_customers_contact_d8de87f6,pgdedup_k_customers_credit_230fdda3,pgdedup_k_customers_live_74cf3f67}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_near_birth_relate_b9cfe084'), pgdedup.function_build('pgdedup_fn_customers_near_birth_relate_b9cfe084')), pgdedup.object_shape('pgdedup_fn_customers_near_birth_relate_b9cfe084'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_city_match_63203c62"(
    "p_name" text, "p_credit" text, "p_city" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint
)
RETURNS TABLE (key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "t"."id"::text,
        1::double precision,
        ARRAY["t"."pgdedup_k_customers_name_a2220f17", "pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405")]::text[]
    FROM "crm"."customers" AS t
    WHERE "t"."pgdedup_k_customers_name_a2220f17" = "pgdedup_fn_customers_name_and_city_match_63203c62"."p_name"
        AND "pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405") = "pgdedup"."region_city_v1"("pgdedup_fn_customers_name_and_city_match_63203c62"."p_city")
        AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_name_and_city_match_63203c62"."s_tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND NOT coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "pgdedup_fn_customers_name_and_city_match_63203c62"."p_credit", false)
        AND NOT coalesce("pgdedup"."regions_differ_v1"("t"."pgdedup_k_customers_city_54099405", "pgdedup_fn_customers_name_and_city_match_63203c62"."p_city"), false)
        AND ("t"."id" = "pgdedup_fn_customers_name_and_city_match_63203c62"."k_id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_city_match_63203c62"("p_name" text, "p_credit" text, "p_city" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint) IS 'pgdedup: rule name_and_city of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_city_match_63203c62"("p_name" text, "p_credit" text, "p_city" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_name_and_city_match_63203c62', 'crm.customers', 74, 'function', 'rule:name_and_city', '13167190e476c519c833d1d558ab459e', '"pgdedup"."pgdedup_fn_customers_name_and_city_match_63203c62"("p_name" text, "p_credit" text, "p_city" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_name_and_city_match_63203c62"("p_name" text, "p_credit" text, "p_city" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_city_match_63203c62"(
    "p_name" text, "p_credit" text, "p_city" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint
)
RETURNS TABLE (key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "t"."id"::text,
        1::double precision,
        ARRAY["t"."pgdedup_k_customers_name_a2220f17", "pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405")]::text[]
    FROM "crm"."customers" AS t
    WHERE "t"."pgdedup_k_customers_name_a2220f17" = "pgdedup_fn_customers_name_and_city_match_63203c62"."p_name"
        AND "pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405") = "pgdedup"."region_city_v1"("pgdedup_fn_customers_name_and_city_match_63203c62"."p_city")
        AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_name_and_city_match_63203c62"."s_tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND NOT coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "pgdedup_fn_customers_name_and_city_match_63203c62"."p_credit", false)
        AND NOT coalesce("pgdedup"."regions_differ_v1"("t"."pgdedup_k_customers_city_54099405", "pgdedup_fn_customers_name_and_city_match_63203c62"."p_city"), false)
        AND ("t"."id" = "pgdedup_fn_customers_name_and_city_match_63203c62"."k_id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_city_match_63203c62"("p_name" text, "p_credit" text, "p_city" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint) IS ''pgdedup: rule name_and_city of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_city_match_63203c62"("p_name" text, "p_credit" text, "p_city" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint) TO PUBLIC;
', '{pgdedup_k_customers_city_54099405,pgdedup_k_customers_credit_230fdda3,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_name_a2220f17,pgdedup_k_customers_name_core_a4494f8e}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_name_and_city_match_63203c62'), pgdedup.function_build('pgdedup_fn_customers_name_and_city_match_63203c62')), pgdedup.object_shape('pgdedup_fn_customers_name_and_city_match_63203c62'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_city_alias_match_3e99a3dd"(
    "p_name" text, "p_credit" text, "p_city" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint
)
RETURNS TABLE (key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT DISTINCT
        "t"."id"::text,
        1::double precision,
        ARRAY[CASE WHEN "t"."pgdedup_k_customers_name_a2220f17" = "pgdedup_fn_customers_name_and_city_alias_match_3e99a3dd"."p_name" THEN "t"."pgdedup_k_customers_name_a2220f17" ELSE "pgdedup"."both_values"("t"."pgdedup_k_customers_name_a2220f17", "pgdedup_fn_customers_name_and_city_alias_match_3e99a3dd"."p_name") END, "pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405")]::text[]
    FROM "crm"."customers" AS t
    CROSS JOIN LATERAL (SELECT "pgdedup_fn_customers_name_and_city_alias_match_3e99a3dd"."p_name" UNION ALL SELECT f.form FROM "pgdedup"."alias_forms"('company_name', ARRAY["pgdedup_fn_customers_name_and_city_alias_match_3e99a3dd"."p_name"]) AS f (form)) AS "v" (value)
    WHERE "t"."pgdedup_k_customers_name_a2220f17" = "v"."value"
        AND ("t"."pgdedup_k_customers_name_a2220f17" = "pgdedup_fn_customers_name_and_city_alias_match_3e99a3dd"."p_name" OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('company_name')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_name_a2220f17")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("pgdedup_fn_customers_name_and_city_alias_match_3e99a3dd"."p_name")), false)))
        AND "pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405") = "pgdedup"."region_city_v1"("pgdedup_fn_customers_name_and_city_alias_match_3e99a3dd"."p_city")
        AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_name_and_city_alias_match_3e99a3dd"."s_tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND NOT coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "pgdedup_fn_customers_name_and_city_alias_match_3e99a3dd"."p_credit", false)
        AND NOT coalesce("pgdedup"."regions_differ_v1"("t"."pgdedup_k_customers_city_54099405", "pgdedup_fn_customers_name_and_city_alias_match_3e99a3dd"."p_city"), false)
        AND ("t"."id" = "pgdedup_fn_customers_name_and_city_alias_match_3e99a3dd"."k_id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_city_alias_match_3e99a3dd"("p_name" text, "p_credit" text, "p_city" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint) IS 'pgdedup: rule name_and_city of crm.customers, with aliases';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_city_alias_match_3e99a3dd"("p_name" text, "p_credit" text, "p_city" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_name_and_city_alias_match_3e99a3dd', 'crm.customers', 75, 'function', 'rule:name_and_city', '3ced55a9c261051cd23247f1cec12efc', '"pgdedup"."pgdedup_fn_customers_name_and_city_alias_match_3e99a3dd"("p_name" text, "p_credit" text, "p_city" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_name_and_city_alias_match_3e99a3dd"("p_name" text, "p_credit" text, "p_city" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_city_alias_match_3e99a3dd"(
    "p_name" text, "p_credit" text, "p_city" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint
)
RETURNS TABLE (key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT DISTINCT
        "t"."id"::text,
        1::double precision,
        ARRAY[CASE WHEN "t"."pgdedup_k_customers_name_a2220f17" = "pgdedup_fn_customers_name_and_city_alias_match_3e99a3dd"."p_name" THEN "t"."pgdedup_k_customers_name_a2220f17" ELSE "pgdedup"."both_values"("t"."pgdedup_k_customers_name_a2220f17", "pgdedup_fn_customers_name_and_city_alias_match_3e99a3dd"."p_name") END, "pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405")]::text[]
    FROM "crm"."customers" AS t
    CROSS JOIN LATERAL (SELECT "pgdedup_fn_customers_name_and_city_alias_match_3e99a3dd"."p_name" UNION ALL SELECT f.form FROM "pgdedup"."alias_forms"(''company_name'', ARRAY["pgdedup_fn_customers_name_and_city_alias_match_3e99a3dd"."p_name"]) AS f (form)) AS "v" (value)
    WHERE "t"."pgdedup_k_customers_name_a2220f17" = "v"."value"
        AND ("t"."pgdedup_k_customers_name_a2220f17" = "pgdedup_fn_customers_name_and_city_alias_match_3e99a3dd"."p_name" OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''company_name'')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_name_a2220f17")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("pgdedup_fn_customers_name_and_city_alias_match_3e99a3dd"."p_name")), false)))
        AND "pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405") = "pgdedup"."region_city_v1"("pgdedup_fn_customers_name_and_city_alias_match_3e99a3dd"."p_city")
        AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_name_and_city_alias_match_3e99a3dd"."s_tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND NOT coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "pgdedup_fn_customers_name_and_city_alias_match_3e99a3dd"."p_credit", false)
        AND NOT coalesce("pgdedup"."regions_differ_v1"("t"."pgdedup_k_customers_city_54099405", "pgdedup_fn_customers_name_and_city_alias_match_3e99a3dd"."p_city"), false)
        AND ("t"."id" = "pgdedup_fn_customers_name_and_city_alias_match_3e99a3dd"."k_id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_city_alias_match_3e99a3dd"("p_name" text, "p_credit" text, "p_city" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint) IS ''pgdedup: rule name_and_city of crm.customers, with aliases'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_city_alias_match_3e99a3dd"("p_name" text, "p_credit" text, "p_city" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint) TO PUBLIC;
', '{pgdedup_k_customers_city_54099405,pgdedup_k_customers_credit_230fdda3,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_name_a2220f17,pgdedup_k_customers_name_core_a4494f8e}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_name_and_city_alias_match_3e99a3dd'), pgdedup.function_build('pgdedup_fn_customers_name_and_city_alias_match_3e99a3dd')), pgdedup.object_shape('pgdedup_fn_customers_name_and_city_alias_match_3e99a3dd'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_city_locks_5af949ea"(
    "p_name" text, "p_city" text, "s_tenant_id" integer
)
RETURNS TABLE (key bigint)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT pgdedup.lock_key(
        'company_name:same|' || "pgdedup_fn_customers_name_and_city_locks_5af949ea"."p_name" || '|' || 'region:same|' || "pgdedup"."region_city_v1"("pgdedup_fn_customers_name_and_city_locks_5af949ea"."p_city"),
        coalesce("pgdedup_fn_customers_name_and_city_locks_5af949ea"."s_tenant_id"::text, E'\x01')
    );
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_city_locks_5af949ea"("p_name" text, "p_city" text, "s_tenant_id" integer) IS 'pgdedup: lock keys of rule name_and_city of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_city_locks_5af949ea"("p_name" text, "p_city" text, "s_tenant_id" integer) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_name_and_city_locks_5af949ea', 'crm.customers', 76, 'function', 'rule:name_and_city', '0a9bad70638678afecc9741fdd35b30d', '"pgdedup"."pgdedup_fn_customers_name_and_city_locks_5af949ea"("p_name" text, "p_city" text, "s_tenant_id" integer)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_name_and_city_locks_5af949ea"("p_name" text, "p_city" text, "s_tenant_id" integer);',  E'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_city_locks_5af949ea"(
    "p_name" text, "p_city" text, "s_tenant_id" integer
)
RETURNS TABLE (key bigint)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT pgdedup.lock_key(
        ''company_name:same|'' || "pgdedup_fn_customers_name_and_city_locks_5af949ea"."p_name" || ''|'' || ''region:same|'' || "pgdedup"."region_city_v1"("pgdedup_fn_customers_name_and_city_locks_5af949ea"."p_city"),
        coalesce("pgdedup_fn_customers_name_and_city_locks_5af949ea"."s_tenant_id"::text, E''\\x01'')
    );
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_city_locks_5af949ea"("p_name" text, "p_city" text, "s_tenant_id" integer) IS ''pgdedup: lock keys of rule name_and_city of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_city_locks_5af949ea"("p_name" text, "p_city" text, "s_tenant_id" integer) TO PUBLIC;
', '{}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_name_and_city_locks_5af949ea'), pgdedup.function_build('pgdedup_fn_customers_name_and_city_locks_5af949ea')), pgdedup.object_shape('pgdedup_fn_customers_name_and_city_locks_5af949ea'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_city_verify_8c749e8a"(
    p_key_l text, p_key_r text
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        1::double precision,
        ARRAY[CASE WHEN "t"."pgdedup_k_customers_name_a2220f17" = "r"."pgdedup_k_customers_name_a2220f17" THEN "t"."pgdedup_k_customers_name_a2220f17" ELSE "pgdedup"."both_values"("t"."pgdedup_k_customers_name_a2220f17", "r"."pgdedup_k_customers_name_a2220f17") END, "pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405")]::text[]
    FROM "crm"."customers" AS t
    INNER JOIN "crm"."customers" AS r
        ON "r"."id" = "pgdedup_fn_customers_name_and_city_verify_8c749e8a"."p_key_r"::bigint
    WHERE "t"."id" = "pgdedup_fn_customers_name_and_city_verify_8c749e8a"."p_key_l"::bigint
        AND ("t"."pgdedup_k_customers_name_a2220f17" = "r"."pgdedup_k_customers_name_a2220f17" OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('company_name')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_name_a2220f17")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_name_a2220f17")), false)))
        AND "pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405") = "pgdedup"."region_city_v1"("r"."pgdedup_k_customers_city_54099405")
        AND "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND "r"."pgdedup_k_customers_live_74cf3f67"
        AND NOT coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "r"."pgdedup_k_customers_credit_230fdda3", false)
        AND NOT coalesce("pgdedup"."regions_differ_v1"("t"."pgdedup_k_customers_city_54099405", "r"."pgdedup_k_customers_city_54099405"), false)
        AND ("t"."id" = "r"."id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_city_verify_8c749e8a"(p_key_l text, p_key_r text) IS 'pgdedup: rule name_and_city of crm.customers on two rows';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_city_verify_8c749e8a"(p_key_l text, p_key_r text) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_name_and_city_verify_8c749e8a', 'crm.customers', 77, 'function', 'rule:name_and_city', '67167488b6ddbb273864362bcb89f183', '"pgdedup"."pgdedup_fn_customers_name_and_city_verify_8c749e8a"(p_key_l text, p_key_r text)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_name_and_city_verify_8c749e8a"(p_key_l text, p_key_r text);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_city_verify_8c749e8a"(
    p_key_l text, p_key_r text
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        1::double precision,
        ARRAY[CASE WHEN "t"."pgdedup_k_customers_name_a2220f17" = "r"."pgdedup_k_customers_name_a2220f17" THEN "t"."pgdedup_k_customers_name_a2220f17" ELSE "pgdedup"."both_values"("t"."pgdedup_k_customers_name_a2220f17", "r"."pgdedup_k_customers_name_a2220f17") END, "pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405")]::text[]
    FROM "crm"."customers" AS t
    INNER JOIN "crm"."customers" AS r
        ON "r"."id" = "pgdedup_fn_customers_name_and_city_verify_8c749e8a"."p_key_r"::bigint
    WHERE "t"."id" = "pgdedup_fn_customers_name_and_city_verify_8c749e8a"."p_key_l"::bigint
        AND ("t"."pgdedup_k_customers_name_a2220f17" = "r"."pgdedup_k_customers_name_a2220f17" OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''company_name'')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_name_a2220f17")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_name_a2220f17")), false)))
        AND "pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405") = "pgdedup"."region_city_v1"("r"."pgdedup_k_customers_city_54099405")
        AND "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND "r"."pgdedup_k_customers_live_74cf3f67"
        AND NOT coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "r"."pgdedup_k_customers_credit_230fdda3", false)
        AND NOT coalesce("pgdedup"."regions_differ_v1"("t"."pgdedup_k_customers_city_54099405", "r"."pgdedup_k_customers_city_54099405"), false)
        AND ("t"."id" = "r"."id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_city_verify_8c749e8a"(p_key_l text, p_key_r text) IS ''pgdedup: rule name_and_city of crm.customers on two rows'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_city_verify_8c749e8a"(p_key_l text, p_key_r text) TO PUBLIC;
', '{pgdedup_k_customers_address_322d2e68,pgdedup_k_customers_amount_8a35879d,pgdedup_k_customers_born_e72c4946,pgdedup_k_customers_city_54099405,pgdedup_k_customers_contact_d8de87f6,pgdedup_k_customers_credit_230fdda3,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_name_a2220f17,pgdedup_k_customers_name_core_a4494f8e,pgdedup_k_customers_note_31c5c1e9,pgdedup_k_customers_phone_e61689ca,pgdedup_k_customers_student_eceac84e}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_name_and_city_verify_8c749e8a'), pgdedup.function_build('pgdedup_fn_customers_name_and_city_verify_8c749e8a')), pgdedup.object_shape('pgdedup_fn_customers_name_and_city_verify_8c749e8a'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_city_values_65f7074d"()
RETURNS TABLE (row_key text, "v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "r"."id"::text,
        "r"."id", "r"."tenant_id", "r"."pgdedup_k_customers_name_a2220f17", "r"."pgdedup_k_customers_credit_230fdda3", "r"."pgdedup_k_customers_city_54099405", "r"."pgdedup_k_customers_live_74cf3f67"
    FROM "crm"."customers" AS r
    WHERE "r"."pgdedup_k_customers_live_74cf3f67";
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_city_values_65f7074d"() IS 'pgdedup: what is compared by rule name_and_city of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_city_values_65f7074d"() TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_name_and_city_values_65f7074d', 'crm.customers', 78, 'function', 'rule:name_and_city', 'cad862ae55bbe9a9363d8145d0efa9cf', '"pgdedup"."pgdedup_fn_customers_name_and_city_values_65f7074d"() "v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_name_and_city_values_65f7074d"();', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_city_values_65f7074d"()
RETURNS TABLE (row_key text, "v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "r"."id"::text,
        "r"."id", "r"."tenant_id", "r"."pgdedup_k_customers_name_a2220f17", "r"."pgdedup_k_customers_credit_230fdda3", "r"."pgdedup_k_customers_city_54099405", "r"."pgdedup_k_customers_live_74cf3f67"
    FROM "crm"."customers" AS r
    WHERE "r"."pgdedup_k_customers_live_74cf3f67";
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_city_values_65f7074d"() IS ''pgdedup: what is compared by rule name_and_city of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_city_values_65f7074d"() TO PUBLIC;
', '{pgdedup_k_customers_address_322d2e68,pgdedup_k_customers_amount_8a35879d,pgdedup_k_customers_born_e72c4946,pgdedup_k_customers_city_54099405,pgdedup_k_customers_contact_d8de87f6,pgdedup_k_customers_credit_230fdda3,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_name_a2220f17,pgdedup_k_customers_name_core_a4494f8e,pgdedup_k_customers_note_31c5c1e9,pgdedup_k_customers_phone_e61689ca,pgdedup_k_customers_student_eceac84e}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_name_and_city_values_65f7074d'), pgdedup.function_build('pgdedup_fn_customers_name_and_city_values_65f7074d')), pgdedup.object_shape('pgdedup_fn_customers_name_and_city_values_65f7074d'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_city_keys_fcd2c44b"(
    "v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean
)
RETURNS TABLE (key bigint, asked boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT "pgdedup"."lock_key"('company_name:same|' || "r"."pgdedup_k_customers_name_a2220f17" || '|' || 'region:same|' || "pgdedup"."region_city_v1"("r"."pgdedup_k_customers_city_54099405"), coalesce("r"."tenant_id"::text, E'\x01')), NULL::boolean
    FROM (SELECT "pgdedup_fn_customers_name_and_city_keys_fcd2c44b"."v1" AS "id", "pgdedup_fn_customers_name_and_city_keys_fcd2c44b"."v2" AS "tenant_id", "pgdedup_fn_customers_name_and_city_keys_fcd2c44b"."v3" AS "pgdedup_k_customers_name_a2220f17", "pgdedup_fn_customers_name_and_city_keys_fcd2c44b"."v4" AS "pgdedup_k_customers_credit_230fdda3", "pgdedup_fn_customers_name_and_city_keys_fcd2c44b"."v5" AS "pgdedup_k_customers_city_54099405", "pgdedup_fn_customers_name_and_city_keys_fcd2c44b"."v6" AS "pgdedup_k_customers_live_74cf3f67") AS r;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_city_keys_fcd2c44b"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean) IS 'pgdedup: keys of a row for rule name_and_city of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_city_keys_fcd2c44b"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_name_and_city_keys_fcd2c44b', 'crm.customers', 79, 'function', 'rule:name_and_city', 'b330dc40f8211262c98e75f808989f12', '"pgdedup"."pgdedup_fn_customers_name_and_city_keys_fcd2c44b"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_name_and_city_keys_fcd2c44b"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean);',  E'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_city_keys_fcd2c44b"(
    "v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean
)
RETURNS TABLE (key bigint, asked boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT "pgdedup"."lock_key"(''company_name:same|'' || "r"."pgdedup_k_customers_name_a2220f17" || ''|'' || ''region:same|'' || "pgdedup"."region_city_v1"("r"."pgdedup_k_customers_city_54099405"), coalesce("r"."tenant_id"::text, E''\\x01'')), NULL::boolean
    FROM (SELECT "pgdedup_fn_customers_name_and_city_keys_fcd2c44b"."v1" AS "id", "pgdedup_fn_customers_name_and_city_keys_fcd2c44b"."v2" AS "tenant_id", "pgdedup_fn_customers_name_and_city_keys_fcd2c44b"."v3" AS "pgdedup_k_customers_name_a2220f17", "pgdedup_fn_customers_name_and_city_keys_fcd2c44b"."v4" AS "pgdedup_k_customers_credit_230fdda3", "pgdedup_fn_customers_name_and_city_keys_fcd2c44b"."v5" AS "pgdedup_k_customers_city_54099405", "pgdedup_fn_customers_name_and_city_keys_fcd2c44b"."v6" AS "pgdedup_k_customers_live_74cf3f67") AS r;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_city_keys_fcd2c44b"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean) IS ''pgdedup: keys of a row for rule name_and_city of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_city_keys_fcd2c44b"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean) TO PUBLIC;
', '{pgdedup_k_customers_city_54099405,pgdedup_k_customers_credit_230fdda3,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_name_a2220f17}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_name_and_city_keys_fcd2c44b'), pgdedup.function_build('pgdedup_fn_customers_name_and_city_keys_fcd2c44b')), pgdedup.object_shape('pgdedup_fn_customers_name_and_city_keys_fcd2c44b'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_city_alias_keys_700a26db"(
    "v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean
)
RETURNS TABLE (key bigint, asked boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT l.key, s.side
    FROM (SELECT "pgdedup_fn_customers_name_and_city_alias_keys_700a26db"."v1" AS "id", "pgdedup_fn_customers_name_and_city_alias_keys_700a26db"."v2" AS "tenant_id", "pgdedup_fn_customers_name_and_city_alias_keys_700a26db"."v3" AS "pgdedup_k_customers_name_a2220f17", "pgdedup_fn_customers_name_and_city_alias_keys_700a26db"."v4" AS "pgdedup_k_customers_credit_230fdda3", "pgdedup_fn_customers_name_and_city_alias_keys_700a26db"."v5" AS "pgdedup_k_customers_city_54099405", "pgdedup_fn_customers_name_and_city_alias_keys_700a26db"."v6" AS "pgdedup_k_customers_live_74cf3f67") AS t
    CROSS JOIN LATERAL (SELECT "t"."pgdedup_k_customers_name_a2220f17" UNION ALL SELECT f.form FROM "pgdedup"."alias_forms"('company_name', ARRAY["t"."pgdedup_k_customers_name_a2220f17"]) AS f (form)) AS "a_name" (value)
    CROSS JOIN LATERAL "pgdedup"."pgdedup_fn_customers_name_and_city_locks_5af949ea"("a_name"."value", "t"."pgdedup_k_customers_city_54099405", "t"."tenant_id") AS l
    CROSS JOIN (VALUES (NULL::boolean)) AS s (side)
    WHERE (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('company_name')) AND (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_name_a2220f17"))));
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_city_alias_keys_700a26db"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean) IS 'pgdedup: keys of a row that has aliases for rule name_and_city of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_city_alias_keys_700a26db"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_name_and_city_alias_keys_700a26db', 'crm.customers', 80, 'function', 'rule:name_and_city', '95d3bb5dc3466608ff0d18d15424e015', '"pgdedup"."pgdedup_fn_customers_name_and_city_alias_keys_700a26db"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_name_and_city_alias_keys_700a26db"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_city_alias_keys_700a26db"(
    "v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean
)
RETURNS TABLE (key bigint, asked boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT l.key, s.side
    FROM (SELECT "pgdedup_fn_customers_name_and_city_alias_keys_700a26db"."v1" AS "id", "pgdedup_fn_customers_name_and_city_alias_keys_700a26db"."v2" AS "tenant_id", "pgdedup_fn_customers_name_and_city_alias_keys_700a26db"."v3" AS "pgdedup_k_customers_name_a2220f17", "pgdedup_fn_customers_name_and_city_alias_keys_700a26db"."v4" AS "pgdedup_k_customers_credit_230fdda3", "pgdedup_fn_customers_name_and_city_alias_keys_700a26db"."v5" AS "pgdedup_k_customers_city_54099405", "pgdedup_fn_customers_name_and_city_alias_keys_700a26db"."v6" AS "pgdedup_k_customers_live_74cf3f67") AS t
    CROSS JOIN LATERAL (SELECT "t"."pgdedup_k_customers_name_a2220f17" UNION ALL SELECT f.form FROM "pgdedup"."alias_forms"(''company_name'', ARRAY["t"."pgdedup_k_customers_name_a2220f17"]) AS f (form)) AS "a_name" (value)
    CROSS JOIN LATERAL "pgdedup"."pgdedup_fn_customers_name_and_city_locks_5af949ea"("a_name"."value", "t"."pgdedup_k_customers_city_54099405", "t"."tenant_id") AS l
    CROSS JOIN (VALUES (NULL::boolean)) AS s (side)
    WHERE (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''company_name'')) AND (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_name_a2220f17"))));
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_city_alias_keys_700a26db"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean) IS ''pgdedup: keys of a row that has aliases for rule name_and_city of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_city_alias_keys_700a26db"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean) TO PUBLIC;
', '{pgdedup_fn_customers_name_and_city_locks_5af949ea,pgdedup_k_customers_city_54099405,pgdedup_k_customers_credit_230fdda3,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_name_a2220f17}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_name_and_city_alias_keys_700a26db'), pgdedup.function_build('pgdedup_fn_customers_name_and_city_alias_keys_700a26db')), pgdedup.object_shape('pgdedup_fn_customers_name_and_city_alias_keys_700a26db'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_city_relate_723c144d"(
    "l1" bigint, "l2" integer, "l3" text, "l4" text, "l5" text, "l6" boolean, "r1" bigint, "r2" integer, "r3" text, "r4" text, "r5" text, "r6" boolean
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        1::double precision,
        ARRAY[CASE WHEN "t"."pgdedup_k_customers_name_a2220f17" = "r"."pgdedup_k_customers_name_a2220f17" THEN "t"."pgdedup_k_customers_name_a2220f17" ELSE "pgdedup"."both_values"("t"."pgdedup_k_customers_name_a2220f17", "r"."pgdedup_k_customers_name_a2220f17") END, "pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405")]::text[]
    FROM (SELECT "pgdedup_fn_customers_name_and_city_relate_723c144d"."l1" AS "id", "pgdedup_fn_customers_name_and_city_relate_723c144d"."l2" AS "tenant_id", "pgdedup_fn_customers_name_and_city_relate_723c144d"."l3" AS "pgdedup_k_customers_name_a2220f17", "pgdedup_fn_customers_name_and_city_relate_723c144d"."l4" AS "pgdedup_k_customers_credit_230fdda3", "pgdedup_fn_customers_name_and_city_relate_723c144d"."l5" AS "pgdedup_k_customers_city_54099405", "pgdedup_fn_customers_name_and_city_relate_723c144d"."l6" AS "pgdedup_k_customers_live_74cf3f67") AS t
    CROSS JOIN (SELECT "pgdedup_fn_customers_name_and_city_relate_723c144d"."r1" AS "id", "pgdedup_fn_customers_name_and_city_relate_723c144d"."r2" AS "tenant_id", "pgdedup_fn_customers_name_and_city_relate_723c144d"."r3" AS "pgdedup_k_customers_name_a2220f17", "pgdedup_fn_customers_name_and_city_relate_723c144d"."r4" AS "pgdedup_k_customers_credit_230fdda3", "pgdedup_fn_customers_name_and_city_relate_723c144d"."r5" AS "pgdedup_k_customers_city_54099405", "pgdedup_fn_customers_name_and_city_relate_723c144d"."r6" AS "pgdedup_k_customers_live_74cf3f67") AS r
    WHERE ("t"."pgdedup_k_customers_name_a2220f17" = "r"."pgdedup_k_customers_name_a2220f17" OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('company_name')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_name_a2220f17")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_name_a2220f17")), false)))
        AND "pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405") = "pgdedup"."region_city_v1"("r"."pgdedup_k_customers_city_54099405")
        AND "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND "r"."pgdedup_k_customers_live_74cf3f67"
        AND NOT coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "r"."pgdedup_k_customers_credit_230fdda3", false)
        AND NOT coalesce("pgdedup"."regions_differ_v1"("t"."pgdedup_k_customers_city_54099405", "r"."pgdedup_k_customers_city_54099405"), false)
        AND ("t"."id" = "r"."id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_city_relate_723c144d"("l1" bigint, "l2" integer, "l3" text, "l4" text, "l5" text, "l6" boolean, "r1" bigint, "r2" integer, "r3" text, "r4" text, "r5" text, "r6" boolean) IS 'pgdedup: the verdict on two rows by rule name_and_city of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_city_relate_723c144d"("l1" bigint, "l2" integer, "l3" text, "l4" text, "l5" text, "l6" boolean, "r1" bigint, "r2" integer, "r3" text, "r4" text, "r5" text, "r6" boolean) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_name_and_city_relate_723c144d', 'crm.customers', 81, 'function', 'rule:name_and_city', '55750a049b03d2609333d560d1188fda', '"pgdedup"."pgdedup_fn_customers_name_and_city_relate_723c144d"("l1" bigint, "l2" integer, "l3" text, "l4" text, "l5" text, "l6" boolean, "r1" bigint, "r2" integer, "r3" text, "r4" text, "r5" text, "r6" boolean)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_name_and_city_relate_723c144d"("l1" bigint, "l2" integer, "l3" text, "l4" text, "l5" text, "l6" boolean, "r1" bigint, "r2" integer, "r3" text, "r4" text, "r5" text, "r6" boolean);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_city_relate_723c144d"(
    "l1" bigint, "l2" integer, "l3" text, "l4" text, "l5" text, "l6" boolean, "r1" bigint, "r2" integer, "r3" text, "r4" text, "r5" text, "r6" boolean
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        1::double precision,
        ARRAY[CASE WHEN "t"."pgdedup_k_customers_name_a2220f17" = "r"."pgdedup_k_customers_name_a2220f17" THEN "t"."pgdedup_k_customers_name_a2220f17" ELSE "pgdedup"."both_values"("t"."pgdedup_k_customers_name_a2220f17", "r"."pgdedup_k_customers_name_a2220f17") END, "pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405")]::text[]
    FROM (SELECT "pgdedup_fn_customers_name_and_city_relate_723c144d"."l1" AS "id", "pgdedup_fn_customers_name_and_city_relate_723c144d"."l2" AS "tenant_id", "pgdedup_fn_customers_name_and_city_relate_723c144d"."l3" AS "pgdedup_k_customers_name_a2220f17", "pgdedup_fn_customers_name_and_city_relate_723c144d"."l4" AS "pgdedup_k_customers_credit_230fdda3", "pgdedup_fn_customers_name_and_city_relate_723c144d"."l5" AS "pgdedup_k_customers_city_54099405", "pgdedup_fn_customers_name_and_city_relate_723c144d"."l6" AS "pgdedup_k_customers_live_74cf3f67") AS t
    CROSS JOIN (SELECT "pgdedup_fn_customers_name_and_city_relate_723c144d"."r1" AS "id", "pgdedup_fn_customers_name_and_city_relate_723c144d"."r2" AS "tenant_id", "pgdedup_fn_customers_name_and_city_relate_723c144d"."r3" AS "pgdedup_k_customers_name_a2220f17", "pgdedup_fn_customers_name_and_city_relate_723c144d"."r4" AS "pgdedup_k_customers_credit_230fdda3", "pgdedup_fn_customers_name_and_city_relate_723c144d"."r5" AS "pgdedup_k_customers_city_54099405", "pgdedup_fn_customers_name_and_city_relate_723c144d"."r6" AS "pgdedup_k_customers_live_74cf3f67") AS r
    WHERE ("t"."pgdedup_k_customers_name_a2220f17" = "r"."pgdedup_k_customers_name_a2220f17" OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''company_name'')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_name_a2220f17")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_name_a2220f17")), false)))
        AND "pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405") = "pgdedup"."region_city_v1"("r"."pgdedup_k_customers_city_54099405")
        AND "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND "r"."pgdedup_k_customers_live_74cf3f67"
        AND NOT coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "r"."pgdedup_k_customers_credit_230fdda3", false)
        AND NOT coalesce("pgdedup"."regions_differ_v1"("t"."pgdedup_k_customers_city_54099405", "r"."pgdedup_k_customers_city_54099405"), false)
        AND ("t"."id" = "r"."id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_city_relate_723c144d"("l1" bigint, "l2" integer, "l3" text, "l4" text, "l5" text, "l6" boolean, "r1" bigint, "r2" integer, "r3" text, "r4" text, "r5" text, "r6" boolean) IS ''pgdedup: the verdict on two rows by rule name_and_city of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_city_relate_723c144d"("l1" bigint, "l2" integer, "l3" text, "l4" text, "l5" text, "l6" boolean, "r1" bigint, "r2" integer, "r3" text, "r4" text, "r5" text, "r6" boolean) TO PUBLIC;
', '{pgdedup_k_customers_city_54099405,pgdedup_k_customers_credit_230fdda3,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_name_a2220f17}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_name_and_city_relate_723c144d'), pgdedup.function_build('pgdedup_fn_customers_name_and_city_relate_723c144d')), pgdedup.object_shape('pgdedup_fn_customers_name_and_city_relate_723c144d'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_same_city_match_b373c77d"(
    "p_credit" text, "p_city" text, "s_tenant_id" integer, "k_id" bigint
)
RETURNS TABLE (key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "t"."id"::text,
        1::double precision,
        ARRAY["pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405")]::text[]
    FROM "crm"."customers" AS t
    WHERE "pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405") = "pgdedup"."region_city_v1"("pgdedup_fn_customers_same_city_match_b373c77d"."p_city")
        AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_same_city_match_b373c77d"."s_tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND NOT coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "pgdedup_fn_customers_same_city_match_b373c77d"."p_credit", false)
        AND ("t"."id" = "pgdedup_fn_customers_same_city_match_b373c77d"."k_id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_city_match_b373c77d"("p_credit" text, "p_city" text, "s_tenant_id" integer, "k_id" bigint) IS 'pgdedup: rule same_city of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_city_match_b373c77d"("p_credit" text, "p_city" text, "s_tenant_id" integer, "k_id" bigint) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_same_city_match_b373c77d', 'crm.customers', 82, 'function', 'rule:same_city', 'a514f787d55f7f342fc185b43b5fe479', '"pgdedup"."pgdedup_fn_customers_same_city_match_b373c77d"("p_credit" text, "p_city" text, "s_tenant_id" integer, "k_id" bigint)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_same_city_match_b373c77d"("p_credit" text, "p_city" text, "s_tenant_id" integer, "k_id" bigint);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_same_city_match_b373c77d"(
    "p_credit" text, "p_city" text, "s_tenant_id" integer, "k_id" bigint
)
RETURNS TABLE (key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "t"."id"::text,
        1::double precision,
        ARRAY["pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405")]::text[]
    FROM "crm"."customers" AS t
    WHERE "pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405") = "pgdedup"."region_city_v1"("pgdedup_fn_customers_same_city_match_b373c77d"."p_city")
        AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_same_city_match_b373c77d"."s_tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND NOT coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "pgdedup_fn_customers_same_city_match_b373c77d"."p_credit", false)
        AND ("t"."id" = "pgdedup_fn_customers_same_city_match_b373c77d"."k_id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_city_match_b373c77d"("p_credit" text, "p_city" text, "s_tenant_id" integer, "k_id" bigint) IS ''pgdedup: rule same_city of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_city_match_b373c77d"("p_credit" text, "p_city" text, "s_tenant_id" integer, "k_id" bigint) TO PUBLIC;
', '{pgdedup_k_customers_city_54099405,pgdedup_k_customers_credit_230fdda3,pgdedup_k_customers_live_74cf3f67}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_same_city_match_b373c77d'), pgdedup.function_build('pgdedup_fn_customers_same_city_match_b373c77d')), pgdedup.object_shape('pgdedup_fn_customers_same_city_match_b373c77d'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_same_city_locks_92c09136"(
    "p_city" text, "s_tenant_id" integer
)
RETURNS TABLE (key bigint)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT pgdedup.lock_key(
        'region:same|' || "pgdedup"."region_city_v1"("pgdedup_fn_customers_same_city_locks_92c09136"."p_city"),
        coalesce("pgdedup_fn_customers_same_city_locks_92c09136"."s_tenant_id"::text, E'\x01')
    );
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_city_locks_92c09136"("p_city" text, "s_tenant_id" integer) IS 'pgdedup: lock keys of rule same_city of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_city_locks_92c09136"("p_city" text, "s_tenant_id" integer) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_same_city_locks_92c09136', 'crm.customers', 83, 'function', 'rule:same_city', '8e5f50015993303d49d60052bde0b86d', '"pgdedup"."pgdedup_fn_customers_same_city_locks_92c09136"("p_city" text, "s_tenant_id" integer)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_same_city_locks_92c09136"("p_city" text, "s_tenant_id" integer);',  E'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_same_city_locks_92c09136"(
    "p_city" text, "s_tenant_id" integer
)
RETURNS TABLE (key bigint)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT pgdedup.lock_key(
        ''region:same|'' || "pgdedup"."region_city_v1"("pgdedup_fn_customers_same_city_locks_92c09136"."p_city"),
        coalesce("pgdedup_fn_customers_same_city_locks_92c09136"."s_tenant_id"::text, E''\\x01'')
    );
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_city_locks_92c09136"("p_city" text, "s_tenant_id" integer) IS ''pgdedup: lock keys of rule same_city of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_city_locks_92c09136"("p_city" text, "s_tenant_id" integer) TO PUBLIC;
', '{}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_same_city_locks_92c09136'), pgdedup.function_build('pgdedup_fn_customers_same_city_locks_92c09136')), pgdedup.object_shape('pgdedup_fn_customers_same_city_locks_92c09136'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_same_city_verify_9522f682"(
    p_key_l text, p_key_r text
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        1::double precision,
        ARRAY["pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405")]::text[]
    FROM "crm"."customers" AS t
    INNER JOIN "crm"."customers" AS r
        ON "r"."id" = "pgdedup_fn_customers_same_city_verify_9522f682"."p_key_r"::bigint
    WHERE "t"."id" = "pgdedup_fn_customers_same_city_verify_9522f682"."p_key_l"::bigint
        AND "pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405") = "pgdedup"."region_city_v1"("r"."pgdedup_k_customers_city_54099405")
        AND "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND "r"."pgdedup_k_customers_live_74cf3f67"
        AND NOT coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "r"."pgdedup_k_customers_credit_230fdda3", false)
        AND ("t"."id" = "r"."id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_city_verify_9522f682"(p_key_l text, p_key_r text) IS 'pgdedup: rule same_city of crm.customers on two rows';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_city_verify_9522f682"(p_key_l text, p_key_r text) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_same_city_verify_9522f682', 'crm.customers', 84, 'function', 'rule:same_city', 'f95614118aa66bb6ba57ed74b73c4a50', '"pgdedup"."pgdedup_fn_customers_same_city_verify_9522f682"(p_key_l text, p_key_r text)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_same_city_verify_9522f682"(p_key_l text, p_key_r text);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_same_city_verify_9522f682"(
    p_key_l text, p_key_r text
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        1::double precision,
        ARRAY["pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405")]::text[]
    FROM "crm"."customers" AS t
    INNER JOIN "crm"."customers" AS r
        ON "r"."id" = "pgdedup_fn_customers_same_city_verify_9522f682"."p_key_r"::bigint
    WHERE "t"."id" = "pgdedup_fn_customers_same_city_verify_9522f682"."p_key_l"::bigint
        AND "pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405") = "pgdedup"."region_city_v1"("r"."pgdedup_k_customers_city_54099405")
        AND "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND "r"."pgdedup_k_customers_live_74cf3f67"
        AND NOT coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "r"."pgdedup_k_customers_credit_230fdda3", false)
        AND ("t"."id" = "r"."id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_city_verify_9522f682"(p_key_l text, p_key_r text) IS ''pgdedup: rule same_city of crm.customers on two rows'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_city_verify_9522f682"(p_key_l text, p_key_r text) TO PUBLIC;
', '{pgdedup_k_customers_address_322d2e68,pgdedup_k_customers_amount_8a35879d,pgdedup_k_customers_born_e72c4946,pgdedup_k_customers_city_54099405,pgdedup_k_customers_contact_d8de87f6,pgdedup_k_customers_credit_230fdda3,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_name_a2220f17,pgdedup_k_customers_name_core_a4494f8e,pgdedup_k_customers_note_31c5c1e9,pgdedup_k_customers_phone_e61689ca,pgdedup_k_customers_student_eceac84e}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_same_city_verify_9522f682'), pgdedup.function_build('pgdedup_fn_customers_same_city_verify_9522f682')), pgdedup.object_shape('pgdedup_fn_customers_same_city_verify_9522f682'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_same_city_values_87e2dbfb"()
RETURNS TABLE (row_key text, "v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "r"."id"::text,
        "r"."id", "r"."tenant_id", "r"."pgdedup_k_customers_credit_230fdda3", "r"."pgdedup_k_customers_city_54099405", "r"."pgdedup_k_customers_live_74cf3f67"
    FROM "crm"."customers" AS r
    WHERE "r"."pgdedup_k_customers_live_74cf3f67";
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_city_values_87e2dbfb"() IS 'pgdedup: what is compared by rule same_city of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_city_values_87e2dbfb"() TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_same_city_values_87e2dbfb', 'crm.customers', 85, 'function', 'rule:same_city', 'f2086e716f9d640abbc8fb3d5f9047e5', '"pgdedup"."pgdedup_fn_customers_same_city_values_87e2dbfb"() "v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" boolean', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_same_city_values_87e2dbfb"();', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_same_city_values_87e2dbfb"()
RETURNS TABLE (row_key text, "v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "r"."id"::text,
        "r"."id", "r"."tenant_id", "r"."pgdedup_k_customers_credit_230fdda3", "r"."pgdedup_k_customers_city_54099405", "r"."pgdedup_k_customers_live_74cf3f67"
    FROM "crm"."customers" AS r
    WHERE "r"."pgdedup_k_customers_live_74cf3f67";
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_city_values_87e2dbfb"() IS ''pgdedup: what is compared by rule same_city of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_city_values_87e2dbfb"() TO PUBLIC;
', '{pgdedup_k_customers_address_322d2e68,pgdedup_k_customers_amount_8a35879d,pgdedup_k_customers_born_e72c4946,pgdedup_k_customers_city_54099405,pgdedup_k_customers_contact_d8de87f6,pgdedup_k_customers_credit_230fdda3,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_name_a2220f17,pgdedup_k_customers_name_core_a4494f8e,pgdedup_k_customers_note_31c5c1e9,pgdedup_k_customers_phone_e61689ca,pgdedup_k_customers_student_eceac84e}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_same_city_values_87e2dbfb'), pgdedup.function_build('pgdedup_fn_customers_same_city_values_87e2dbfb')), pgdedup.object_shape('pgdedup_fn_customers_same_city_values_87e2dbfb'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_same_city_keys_36598add"(
    "v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" boolean
)
RETURNS TABLE (key bigint, asked boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT "pgdedup"."lock_key"('region:same|' || "pgdedup"."region_city_v1"("r"."pgdedup_k_customers_city_54099405"), coalesce("r"."tenant_id"::text, E'\x01')), NULL::boolean
    FROM (SELECT "pgdedup_fn_customers_same_city_keys_36598add"."v1" AS "id", "pgdedup_fn_customers_same_city_keys_36598add"."v2" AS "tenant_id", "pgdedup_fn_customers_same_city_keys_36598add"."v3" AS "pgdedup_k_customers_credit_230fdda3", "pgdedup_fn_customers_same_city_keys_36598add"."v4" AS "pgdedup_k_customers_city_54099405", "pgdedup_fn_customers_same_city_keys_36598add"."v5" AS "pgdedup_k_customers_live_74cf3f67") AS r;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_city_keys_36598add"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" boolean) IS 'pgdedup: keys of a row for rule same_city of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_city_keys_36598add"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" boolean) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_same_city_keys_36598add', 'crm.customers', 86, 'function', 'rule:same_city', '5238ff5883c1673d51f5ab24550996a5', '"pgdedup"."pgdedup_fn_customers_same_city_keys_36598add"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" boolean)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_same_city_keys_36598add"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" boolean);',  E'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_same_city_keys_36598add"(
    "v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" boolean
)
RETURNS TABLE (key bigint, asked boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT "pgdedup"."lock_key"(''region:same|'' || "pgdedup"."region_city_v1"("r"."pgdedup_k_customers_city_54099405"), coalesce("r"."tenant_id"::text, E''\\x01'')), NULL::boolean
    FROM (SELECT "pgdedup_fn_customers_same_city_keys_36598add"."v1" AS "id", "pgdedup_fn_customers_same_city_keys_36598add"."v2" AS "tenant_id", "pgdedup_fn_customers_same_city_keys_36598add"."v3" AS "pgdedup_k_customers_credit_230fdda3", "pgdedup_fn_customers_same_city_keys_36598add"."v4" AS "pgdedup_k_customers_city_54099405", "pgdedup_fn_customers_same_city_keys_36598add"."v5" AS "pgdedup_k_customers_live_74cf3f67") AS r;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_city_keys_36598add"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" boolean) IS ''pgdedup: keys of a row for rule same_city of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_city_keys_36598add"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" boolean) TO PUBLIC;
', '{pgdedup_k_customers_city_54099405,pgdedup_k_customers_credit_230fdda3,pgdedup_k_customers_live_74cf3f67}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_same_city_keys_36598add'), pgdedup.function_build('pgdedup_fn_customers_same_city_keys_36598add')), pgdedup.object_shape('pgdedup_fn_customers_same_city_keys_36598add'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_same_city_relate_7147228f"(
    "l1" bigint, "l2" integer, "l3" text, "l4" text, "l5" boolean, "r1" bigint, "r2" integer, "r3" text, "r4" text, "r5" boolean
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        1::double precision,
        ARRAY["pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405")]::text[]
    FROM (SELECT "pgdedup_fn_customers_same_city_relate_7147228f"."l1" AS "id", "pgdedup_fn_customers_same_city_relate_7147228f"."l2" AS "tenant_id", "pgdedup_fn_customers_same_city_relate_7147228f"."l3" AS "pgdedup_k_customers_credit_230fdda3", "pgdedup_fn_customers_same_city_relate_7147228f"."l4" AS "pgdedup_k_customers_city_54099405", "pgdedup_fn_customers_same_city_relate_7147228f"."l5" AS "pgdedup_k_customers_live_74cf3f67") AS t
    CROSS JOIN (SELECT "pgdedup_fn_customers_same_city_relate_7147228f"."r1" AS "id", "pgdedup_fn_customers_same_city_relate_7147228f"."r2" AS "tenant_id", "pgdedup_fn_customers_same_city_relate_7147228f"."r3" AS "pgdedup_k_customers_credit_230fdda3", "pgdedup_fn_customers_same_city_relate_7147228f"."r4" AS "pgdedup_k_customers_city_54099405", "pgdedup_fn_customers_same_city_relate_7147228f"."r5" AS "pgdedup_k_customers_live_74cf3f67") AS r
    WHERE "pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405") = "pgdedup"."region_city_v1"("r"."pgdedup_k_customers_city_54099405")
        AND "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND "r"."pgdedup_k_customers_live_74cf3f67"
        AND NOT coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "r"."pgdedup_k_customers_credit_230fdda3", false)
        AND ("t"."id" = "r"."id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_city_relate_7147228f"("l1" bigint, "l2" integer, "l3" text, "l4" text, "l5" boolean, "r1" bigint, "r2" integer, "r3" text, "r4" text, "r5" boolean) IS 'pgdedup: the verdict on two rows by rule same_city of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_city_relate_7147228f"("l1" bigint, "l2" integer, "l3" text, "l4" text, "l5" boolean, "r1" bigint, "r2" integer, "r3" text, "r4" text, "r5" boolean) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_same_city_relate_7147228f', 'crm.customers', 87, 'function', 'rule:same_city', 'c7ff7928b6076d4c619eb451e3bfdd20', '"pgdedup"."pgdedup_fn_customers_same_city_relate_7147228f"("l1" bigint, "l2" integer, "l3" text, "l4" text, "l5" boolean, "r1" bigint, "r2" integer, "r3" text, "r4" text, "r5" boolean)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_same_city_relate_7147228f"("l1" bigint, "l2" integer, "l3" text, "l4" text, "l5" boolean, "r1" bigint, "r2" integer, "r3" text, "r4" text, "r5" boolean);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_same_city_relate_7147228f"(
    "l1" bigint, "l2" integer, "l3" text, "l4" text, "l5" boolean, "r1" bigint, "r2" integer, "r3" text, "r4" text, "r5" boolean
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        1::double precision,
        ARRAY["pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405")]::text[]
    FROM (SELECT "pgdedup_fn_customers_same_city_relate_7147228f"."l1" AS "id", "pgdedup_fn_customers_same_city_relate_7147228f"."l2" AS "tenant_id", "pgdedup_fn_customers_same_city_relate_7147228f"."l3" AS "pgdedup_k_customers_credit_230fdda3", "pgdedup_fn_customers_same_city_relate_7147228f"."l4" AS "pgdedup_k_customers_city_54099405", "pgdedup_fn_customers_same_city_relate_7147228f"."l5" AS "pgdedup_k_customers_live_74cf3f67") AS t
    CROSS JOIN (SELECT "pgdedup_fn_customers_same_city_relate_7147228f"."r1" AS "id", "pgdedup_fn_customers_same_city_relate_7147228f"."r2" AS "tenant_id", "pgdedup_fn_customers_same_city_relate_7147228f"."r3" AS "pgdedup_k_customers_credit_230fdda3", "pgdedup_fn_customers_same_city_relate_7147228f"."r4" AS "pgdedup_k_customers_city_54099405", "pgdedup_fn_customers_same_city_relate_7147228f"."r5" AS "pgdedup_k_customers_live_74cf3f67") AS r
    WHERE "pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405") = "pgdedup"."region_city_v1"("r"."pgdedup_k_customers_city_54099405")
        AND "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND "r"."pgdedup_k_customers_live_74cf3f67"
        AND NOT coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "r"."pgdedup_k_customers_credit_230fdda3", false)
        AND ("t"."id" = "r"."id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_city_relate_7147228f"("l1" bigint, "l2" integer, "l3" text, "l4" text, "l5" boolean, "r1" bigint, "r2" integer, "r3" text, "r4" text, "r5" boolean) IS ''pgdedup: the verdict on two rows by rule same_city of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_city_relate_7147228f"("l1" bigint, "l2" integer, "l3" text, "l4" text, "l5" boolean, "r1" bigint, "r2" integer, "r3" text, "r4" text, "r5" boolean) TO PUBLIC;
', '{pgdedup_k_customers_city_54099405,pgdedup_k_customers_credit_230fdda3,pgdedup_k_customers_live_74cf3f67}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_same_city_relate_7147228f'), pgdedup.function_build('pgdedup_fn_customers_same_city_relate_7147228f')), pgdedup.object_shape('pgdedup_fn_customers_same_city_relate_7147228f'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_near_address_match_3aed96c7"(
    "p_credit" text, "p_city" text, "p_address" text, "s_tenant_id" integer, "k_id" bigint
)
RETURNS TABLE (key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "t"."id"::text,
        pg_catalog.round("extensions"."similarity"("t"."pgdedup_k_customers_address_322d2e68", "pgdedup_fn_customers_near_address_match_3aed96c7"."p_address")::numeric, 4)::double precision,
        ARRAY["pgdedup"."both_values"("t"."pgdedup_k_customers_address_322d2e68", "pgdedup_fn_customers_near_address_match_3aed96c7"."p_address"), "pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405")]::text[]
    FROM "crm"."customers" AS t
    WHERE "t"."pgdedup_k_customers_address_322d2e68" OPERATOR("extensions".%) "pgdedup_fn_customers_near_address_match_3aed96c7"."p_address" AND "extensions"."similarity"("t"."pgdedup_k_customers_address_322d2e68", "pgdedup_fn_customers_near_address_match_3aed96c7"."p_address") >= 0.8::real
        AND "pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405") = "pgdedup"."region_city_v1"("pgdedup_fn_customers_near_address_match_3aed96c7"."p_city")
        AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_near_address_match_3aed96c7"."s_tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND NOT coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "pgdedup_fn_customers_near_address_match_3aed96c7"."p_credit", false)
        AND ("t"."id" = "pgdedup_fn_customers_near_address_match_3aed96c7"."k_id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_address_match_3aed96c7"("p_credit" text, "p_city" text, "p_address" text, "s_tenant_id" integer, "k_id" bigint) IS 'pgdedup: rule near_address of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_address_match_3aed96c7"("p_credit" text, "p_city" text, "p_address" text, "s_tenant_id" integer, "k_id" bigint) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_near_address_match_3aed96c7', 'crm.customers', 88, 'function', 'rule:near_address', 'bea3b8f6c75e7a42bb22a25ef1e330e6', '"pgdedup"."pgdedup_fn_customers_near_address_match_3aed96c7"("p_credit" text, "p_city" text, "p_address" text, "s_tenant_id" integer, "k_id" bigint)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_near_address_match_3aed96c7"("p_credit" text, "p_city" text, "p_address" text, "s_tenant_id" integer, "k_id" bigint);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_near_address_match_3aed96c7"(
    "p_credit" text, "p_city" text, "p_address" text, "s_tenant_id" integer, "k_id" bigint
)
RETURNS TABLE (key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "t"."id"::text,
        pg_catalog.round("extensions"."similarity"("t"."pgdedup_k_customers_address_322d2e68", "pgdedup_fn_customers_near_address_match_3aed96c7"."p_address")::numeric, 4)::double precision,
        ARRAY["pgdedup"."both_values"("t"."pgdedup_k_customers_address_322d2e68", "pgdedup_fn_customers_near_address_match_3aed96c7"."p_address"), "pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405")]::text[]
    FROM "crm"."customers" AS t
    WHERE "t"."pgdedup_k_customers_address_322d2e68" OPERATOR("extensions".%) "pgdedup_fn_customers_near_address_match_3aed96c7"."p_address" AND "extensions"."similarity"("t"."pgdedup_k_customers_address_322d2e68", "pgdedup_fn_customers_near_address_match_3aed96c7"."p_address") >= 0.8::real
        AND "pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405") = "pgdedup"."region_city_v1"("pgdedup_fn_customers_near_address_match_3aed96c7"."p_city")
        AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_near_address_match_3aed96c7"."s_tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND NOT coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "pgdedup_fn_customers_near_address_match_3aed96c7"."p_credit", false)
        AND ("t"."id" = "pgdedup_fn_customers_near_address_match_3aed96c7"."k_id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_address_match_3aed96c7"("p_credit" text, "p_city" text, "p_address" text, "s_tenant_id" integer, "k_id" bigint) IS ''pgdedup: rule near_address of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_address_match_3aed96c7"("p_credit" text, "p_city" text, "p_address" text, "s_tenant_id" integer, "k_id" bigint) TO PUBLIC;
', '{pgdedup_k_customers_address_322d2e68,pgdedup_k_customers_city_54099405,pgdedup_k_customers_credit_230fdda3,pgdedup_k_customers_live_74cf3f67}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_near_address_match_3aed96c7'), pgdedup.function_build('pgdedup_fn_customers_near_address_match_3aed96c7')), pgdedup.object_shape('pgdedup_fn_customers_near_address_match_3aed96c7'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_near_address_alias_match_619b80f5"(
    "p_credit" text, "p_city" text, "p_address" text, "s_tenant_id" integer, "k_id" bigint
)
RETURNS TABLE (key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT DISTINCT
        "t"."id"::text,
        CASE WHEN (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('address')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'address' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_address_322d2e68")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'address' AND g.digest = "pgdedup"."alias_digest"("pgdedup_fn_customers_near_address_alias_match_619b80f5"."p_address")), false)) THEN 1 ELSE pg_catalog.round("extensions"."similarity"("t"."pgdedup_k_customers_address_322d2e68", "pgdedup_fn_customers_near_address_alias_match_619b80f5"."p_address")::numeric, 4)::double precision END::double precision,
        ARRAY["pgdedup"."both_values"("t"."pgdedup_k_customers_address_322d2e68", "pgdedup_fn_customers_near_address_alias_match_619b80f5"."p_address"), "pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405")]::text[]
    FROM "crm"."customers" AS t
    CROSS JOIN LATERAL (SELECT "pgdedup_fn_customers_near_address_alias_match_619b80f5"."p_address" UNION ALL SELECT f.form FROM "pgdedup"."alias_forms"('address', ARRAY["pgdedup_fn_customers_near_address_alias_match_619b80f5"."p_address"]) AS f (form)) AS "v" (value)
    WHERE "t"."pgdedup_k_customers_address_322d2e68" OPERATOR("extensions".%) "v"."value" AND "extensions"."similarity"("t"."pgdedup_k_customers_address_322d2e68", "v"."value") >= 0.8::real
        AND ("extensions"."similarity"("t"."pgdedup_k_customers_address_322d2e68", "pgdedup_fn_customers_near_address_alias_match_619b80f5"."p_address") >= 0.8::real OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('address')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'address' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_address_322d2e68")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'address' AND g.digest = "pgdedup"."alias_digest"("pgdedup_fn_customers_near_address_alias_match_619b80f5"."p_address")), false)))
        AND "pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405") = "pgdedup"."region_city_v1"("pgdedup_fn_customers_near_address_alias_match_619b80f5"."p_city")
        AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_near_address_alias_match_619b80f5"."s_tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND NOT coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "pgdedup_fn_customers_near_address_alias_match_619b80f5"."p_credit", false)
        AND ("t"."id" = "pgdedup_fn_customers_near_address_alias_match_619b80f5"."k_id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_address_alias_match_619b80f5"("p_credit" text, "p_city" text, "p_address" text, "s_tenant_id" integer, "k_id" bigint) IS 'pgdedup: rule near_address of crm.customers, with aliases';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_address_alias_match_619b80f5"("p_credit" text, "p_city" text, "p_address" text, "s_tenant_id" integer, "k_id" bigint) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_near_address_alias_match_619b80f5', 'crm.customers', 89, 'function', 'rule:near_address', '2e5ab1e35b24f603688f069c2fcf3e87', '"pgdedup"."pgdedup_fn_customers_near_address_alias_match_619b80f5"("p_credit" text, "p_city" text, "p_address" text, "s_tenant_id" integer, "k_id" bigint)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_near_address_alias_match_619b80f5"("p_credit" text, "p_city" text, "p_address" text, "s_tenant_id" integer, "k_id" bigint);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_near_address_alias_match_619b80f5"(
    "p_credit" text, "p_city" text, "p_address" text, "s_tenant_id" integer, "k_id" bigint
)
RETURNS TABLE (key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT DISTINCT
        "t"."id"::text,
        CASE WHEN (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''address'')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''address'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_address_322d2e68")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''address'' AND g.digest = "pgdedup"."alias_digest"("pgdedup_fn_customers_near_address_alias_match_619b80f5"."p_address")), false)) THEN 1 ELSE pg_catalog.round("extensions"."similarity"("t"."pgdedup_k_customers_address_322d2e68", "pgdedup_fn_customers_near_address_alias_match_619b80f5"."p_address")::numeric, 4)::double precision END::double precision,
        ARRAY["pgdedup"."both_values"("t"."pgdedup_k_customers_address_322d2e68", "pgdedup_fn_customers_near_address_alias_match_619b80f5"."p_address"), "pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405")]::text[]
    FROM "crm"."customers" AS t
    CROSS JOIN LATERAL (SELECT "pgdedup_fn_customers_near_address_alias_match_619b80f5"."p_address" UNION ALL SELECT f.form FROM "pgdedup"."alias_forms"(''address'', ARRAY["pgdedup_fn_customers_near_address_alias_match_619b80f5"."p_address"]) AS f (form)) AS "v" (value)
    WHERE "t"."pgdedup_k_customers_address_322d2e68" OPERATOR("extensions".%) "v"."value" AND "extensions"."similarity"("t"."pgdedup_k_customers_address_322d2e68", "v"."value") >= 0.8::real
        AND ("extensions"."similarity"("t"."pgdedup_k_customers_address_322d2e68", "pgdedup_fn_customers_near_address_alias_match_619b80f5"."p_address") >= 0.8::real OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''address'')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''address'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_address_322d2e68")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''address'' AND g.digest = "pgdedup"."alias_digest"("pgdedup_fn_customers_near_address_alias_match_619b80f5"."p_address")), false)))
        AND "pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405") = "pgdedup"."region_city_v1"("pgdedup_fn_customers_near_address_alias_match_619b80f5"."p_city")
        AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_near_address_alias_match_619b80f5"."s_tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND NOT coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "pgdedup_fn_customers_near_address_alias_match_619b80f5"."p_credit", false)
        AND ("t"."id" = "pgdedup_fn_customers_near_address_alias_match_619b80f5"."k_id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_address_alias_match_619b80f5"("p_credit" text, "p_city" text, "p_address" text, "s_tenant_id" integer, "k_id" bigint) IS ''pgdedup: rule near_address of crm.customers, with aliases'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_address_alias_match_619b80f5"("p_credit" text, "p_city" text, "p_address" text, "s_tenant_id" integer, "k_id" bigint) TO PUBLIC;
', '{pgdedup_k_customers_address_322d2e68,pgdedup_k_customers_city_54099405,pgdedup_k_customers_credit_230fdda3,pgdedup_k_customers_live_74cf3f67}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_near_address_alias_match_619b80f5'), pgdedup.function_build('pgdedup_fn_customers_near_address_alias_match_619b80f5')), pgdedup.object_shape('pgdedup_fn_customers_near_address_alias_match_619b80f5'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_near_address_locks_66f1dfdf"(
    "p_city" text, "p_address" text, "s_tenant_id" integer
)
RETURNS TABLE (key bigint)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT pgdedup.lock_key(
        'address:similar|' || "v"."value" || '|' || 'region:same|' || "pgdedup"."region_city_v1"("pgdedup_fn_customers_near_address_locks_66f1dfdf"."p_city"),
        coalesce("pgdedup_fn_customers_near_address_locks_66f1dfdf"."s_tenant_id"::text, E'\x01')
    )
    FROM pg_catalog.unnest("pgdedup"."trigram_prefix_v1"("pgdedup_fn_customers_near_address_locks_66f1dfdf"."p_address", 0.8::real)) AS v (value);
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_address_locks_66f1dfdf"("p_city" text, "p_address" text, "s_tenant_id" integer) IS 'pgdedup: lock keys of rule near_address of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_address_locks_66f1dfdf"("p_city" text, "p_address" text, "s_tenant_id" integer) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_near_address_locks_66f1dfdf', 'crm.customers', 90, 'function', 'rule:near_address', '1cb6353b0a39ec777f490bd35162a612', '"pgdedup"."pgdedup_fn_customers_near_address_locks_66f1dfdf"("p_city" text, "p_address" text, "s_tenant_id" integer)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_near_address_locks_66f1dfdf"("p_city" text, "p_address" text, "s_tenant_id" integer);',  E'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_near_address_locks_66f1dfdf"(
    "p_city" text, "p_address" text, "s_tenant_id" integer
)
RETURNS TABLE (key bigint)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT pgdedup.lock_key(
        ''address:similar|'' || "v"."value" || ''|'' || ''region:same|'' || "pgdedup"."region_city_v1"("pgdedup_fn_customers_near_address_locks_66f1dfdf"."p_city"),
        coalesce("pgdedup_fn_customers_near_address_locks_66f1dfdf"."s_tenant_id"::text, E''\\x01'')
    )
    FROM pg_catalog.unnest("pgdedup"."trigram_prefix_v1"("pgdedup_fn_customers_near_address_locks_66f1dfdf"."p_address", 0.8::real)) AS v (value);
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_address_locks_66f1dfdf"("p_city" text, "p_address" text, "s_tenant_id" integer) IS ''pgdedup: lock keys of rule near_address of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_address_locks_66f1dfdf"("p_city" text, "p_address" text, "s_tenant_id" integer) TO PUBLIC;
', '{}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_near_address_locks_66f1dfdf'), pgdedup.function_build('pgdedup_fn_customers_near_address_locks_66f1dfdf')), pgdedup.object_shape('pgdedup_fn_customers_near_address_locks_66f1dfdf'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_near_address_verify_50213ff9"(
    p_key_l text, p_key_r text
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        CASE WHEN (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('address')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'address' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_address_322d2e68")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'address' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_address_322d2e68")), false)) THEN 1 ELSE pg_catalog.round("extensions"."similarity"("t"."pgdedup_k_customers_address_322d2e68", "r"."pgdedup_k_customers_address_322d2e68")::numeric, 4)::double precision END::double precision,
        ARRAY["pgdedup"."both_values"("t"."pgdedup_k_customers_address_322d2e68", "r"."pgdedup_k_customers_address_322d2e68"), "pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405")]::text[]
    FROM "crm"."customers" AS t
    INNER JOIN "crm"."customers" AS r
        ON "r"."id" = "pgdedup_fn_customers_near_address_verify_50213ff9"."p_key_r"::bigint
    WHERE "t"."id" = "pgdedup_fn_customers_near_address_verify_50213ff9"."p_key_l"::bigint
        AND ("extensions"."similarity"("t"."pgdedup_k_customers_address_322d2e68", "r"."pgdedup_k_customers_address_322d2e68") >= 0.8::real OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('address')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'address' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_address_322d2e68")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'address' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_address_322d2e68")), false)))
        AND "pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405") = "pgdedup"."region_city_v1"("r"."pgdedup_k_customers_city_54099405")
        AND "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND "r"."pgdedup_k_customers_live_74cf3f67"
        AND NOT coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "r"."pgdedup_k_customers_credit_230fdda3", false)
        AND ("t"."id" = "r"."id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_address_verify_50213ff9"(p_key_l text, p_key_r text) IS 'pgdedup: rule near_address of crm.customers on two rows';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_address_verify_50213ff9"(p_key_l text, p_key_r text) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_near_address_verify_50213ff9', 'crm.customers', 91, 'function', 'rule:near_address', 'a4254004057ee756665c07524d5c4910', '"pgdedup"."pgdedup_fn_customers_near_address_verify_50213ff9"(p_key_l text, p_key_r text)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_near_address_verify_50213ff9"(p_key_l text, p_key_r text);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_near_address_verify_50213ff9"(
    p_key_l text, p_key_r text
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        CASE WHEN (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''address'')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''address'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_address_322d2e68")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''address'' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_address_322d2e68")), false)) THEN 1 ELSE pg_catalog.round("extensions"."similarity"("t"."pgdedup_k_customers_address_322d2e68", "r"."pgdedup_k_customers_address_322d2e68")::numeric, 4)::double precision END::double precision,
        ARRAY["pgdedup"."both_values"("t"."pgdedup_k_customers_address_322d2e68", "r"."pgdedup_k_customers_address_322d2e68"), "pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405")]::text[]
    FROM "crm"."customers" AS t
    INNER JOIN "crm"."customers" AS r
        ON "r"."id" = "pgdedup_fn_customers_near_address_verify_50213ff9"."p_key_r"::bigint
    WHERE "t"."id" = "pgdedup_fn_customers_near_address_verify_50213ff9"."p_key_l"::bigint
        AND ("extensions"."similarity"("t"."pgdedup_k_customers_address_322d2e68", "r"."pgdedup_k_customers_address_322d2e68") >= 0.8::real OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''address'')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''address'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_address_322d2e68")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''address'' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_address_322d2e68")), false)))
        AND "pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405") = "pgdedup"."region_city_v1"("r"."pgdedup_k_customers_city_54099405")
        AND "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND "r"."pgdedup_k_customers_live_74cf3f67"
        AND NOT coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "r"."pgdedup_k_customers_credit_230fdda3", false)
        AND ("t"."id" = "r"."id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_address_verify_50213ff9"(p_key_l text, p_key_r text) IS ''pgdedup: rule near_address of crm.customers on two rows'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_address_verify_50213ff9"(p_key_l text, p_key_r text) TO PUBLIC;
', '{pgdedup_k_customers_address_322d2e68,pgdedup_k_customers_amount_8a35879d,pgdedup_k_customers_born_e72c4946,pgdedup_k_customers_city_54099405,pgdedup_k_customers_contact_d8de87f6,pgdedup_k_customers_credit_230fdda3,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_name_a2220f17,pgdedup_k_customers_name_core_a4494f8e,pgdedup_k_customers_note_31c5c1e9,pgdedup_k_customers_phone_e61689ca,pgdedup_k_customers_student_eceac84e}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_near_address_verify_50213ff9'), pgdedup.function_build('pgdedup_fn_customers_near_address_verify_50213ff9')), pgdedup.object_shape('pgdedup_fn_customers_near_address_verify_50213ff9'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_near_address_values_ad869aff"()
RETURNS TABLE (row_key text, "v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "r"."id"::text,
        "r"."id", "r"."tenant_id", "r"."pgdedup_k_customers_credit_230fdda3", "r"."pgdedup_k_customers_city_54099405", "r"."pgdedup_k_customers_address_322d2e68", "r"."pgdedup_k_customers_live_74cf3f67"
    FROM "crm"."customers" AS r
    WHERE "r"."pgdedup_k_customers_live_74cf3f67";
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_address_values_ad869aff"() IS 'pgdedup: what is compared by rule near_address of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_address_values_ad869aff"() TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_near_address_values_ad869aff', 'crm.customers', 92, 'function', 'rule:near_address', '472025714f3f816e7b1a19604cc6a366', '"pgdedup"."pgdedup_fn_customers_near_address_values_ad869aff"() "v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_near_address_values_ad869aff"();', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_near_address_values_ad869aff"()
RETURNS TABLE (row_key text, "v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "r"."id"::text,
        "r"."id", "r"."tenant_id", "r"."pgdedup_k_customers_credit_230fdda3", "r"."pgdedup_k_customers_city_54099405", "r"."pgdedup_k_customers_address_322d2e68", "r"."pgdedup_k_customers_live_74cf3f67"
    FROM "crm"."customers" AS r
    WHERE "r"."pgdedup_k_customers_live_74cf3f67";
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_address_values_ad869aff"() IS ''pgdedup: what is compared by rule near_address of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_address_values_ad869aff"() TO PUBLIC;
', '{pgdedup_k_customers_address_322d2e68,pgdedup_k_customers_amount_8a35879d,pgdedup_k_customers_born_e72c4946,pgdedup_k_customers_city_54099405,pgdedup_k_customers_contact_d8de87f6,pgdedup_k_customers_credit_230fdda3,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_name_a2220f17,pgdedup_k_customers_name_core_a4494f8e,pgdedup_k_customers_note_31c5c1e9,pgdedup_k_customers_phone_e61689ca,pgdedup_k_customers_student_eceac84e}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_near_address_values_ad869aff'), pgdedup.function_build('pgdedup_fn_customers_near_address_values_ad869aff')), pgdedup.object_shape('pgdedup_fn_customers_near_address_values_ad869aff'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_near_address_keys_a57fe88f"(
    "v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean
)
RETURNS TABLE (key bigint, asked boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT "pgdedup"."lock_key"('address:similar|' || "v"."value" || '|' || "o"."others", coalesce("r"."tenant_id"::text, E'\x01')), NULL::boolean
    FROM (SELECT "pgdedup_fn_customers_near_address_keys_a57fe88f"."v1" AS "id", "pgdedup_fn_customers_near_address_keys_a57fe88f"."v2" AS "tenant_id", "pgdedup_fn_customers_near_address_keys_a57fe88f"."v3" AS "pgdedup_k_customers_credit_230fdda3", "pgdedup_fn_customers_near_address_keys_a57fe88f"."v4" AS "pgdedup_k_customers_city_54099405", "pgdedup_fn_customers_near_address_keys_a57fe88f"."v5" AS "pgdedup_k_customers_address_322d2e68", "pgdedup_fn_customers_near_address_keys_a57fe88f"."v6" AS "pgdedup_k_customers_live_74cf3f67") AS r
    CROSS JOIN LATERAL (SELECT 'region:same|' || "pgdedup"."region_city_v1"("r"."pgdedup_k_customers_city_54099405") OFFSET 0) AS o (others)
    CROSS JOIN pg_catalog.unnest(CASE WHEN "o"."others" IS NOT NULL THEN "pgdedup"."trigram_prefix_v1"("r"."pgdedup_k_customers_address_322d2e68", 0.8::real) END) AS v (value);
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_address_keys_a57fe88f"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean) IS 'pgdedup: keys of a row for rule near_address of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_address_keys_a57fe88f"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_near_address_keys_a57fe88f', 'crm.customers', 93, 'function', 'rule:near_address', '2611eb19a978e9ccf8448631785b8dd5', '"pgdedup"."pgdedup_fn_customers_near_address_keys_a57fe88f"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_near_address_keys_a57fe88f"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean);',  E'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_near_address_keys_a57fe88f"(
    "v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean
)
RETURNS TABLE (key bigint, asked boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT "pgdedup"."lock_key"(''address:similar|'' || "v"."value" || ''|'' || "o"."others", coalesce("r"."tenant_id"::text, E''\\x01'')), NULL::boolean
    FROM (SELECT "pgdedup_fn_customers_near_address_keys_a57fe88f"."v1" AS "id", "pgdedup_fn_customers_near_address_keys_a57fe88f"."v2" AS "tenant_id", "pgdedup_fn_customers_near_address_keys_a57fe88f"."v3" AS "pgdedup_k_customers_credit_230fdda3", "pgdedup_fn_customers_near_address_keys_a57fe88f"."v4" AS "pgdedup_k_customers_city_54099405", "pgdedup_fn_customers_near_address_keys_a57fe88f"."v5" AS "pgdedup_k_customers_address_322d2e68", "pgdedup_fn_customers_near_address_keys_a57fe88f"."v6" AS "pgdedup_k_customers_live_74cf3f67") AS r
    CROSS JOIN LATERAL (SELECT ''region:same|'' || "pgdedup"."region_city_v1"("r"."pgdedup_k_customers_city_54099405") OFFSET 0) AS o (others)
    CROSS JOIN pg_catalog.unnest(CASE WHEN "o"."others" IS NOT NULL THEN "pgdedup"."trigram_prefix_v1"("r"."pgdedup_k_customers_address_322d2e68", 0.8::real) END) AS v (value);
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_address_keys_a57fe88f"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean) IS ''pgdedup: keys of a row for rule near_address of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_address_keys_a57fe88f"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean) TO PUBLIC;
', '{pgdedup_k_customers_address_322d2e68,pgdedup_k_customers_city_54099405,pgdedup_k_customers_credit_230fdda3,pgdedup_k_customers_live_74cf3f67}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_near_address_keys_a57fe88f'), pgdedup.function_build('pgdedup_fn_customers_near_address_keys_a57fe88f')), pgdedup.object_shape('pgdedup_fn_customers_near_address_keys_a57fe88f'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_near_address_alias_keys_1df7dd1c"(
    "v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean
)
RETURNS TABLE (key bigint, asked boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT l.key, s.side
    FROM (SELECT "pgdedup_fn_customers_near_address_alias_keys_1df7dd1c"."v1" AS "id", "pgdedup_fn_customers_near_address_alias_keys_1df7dd1c"."v2" AS "tenant_id", "pgdedup_fn_customers_near_address_alias_keys_1df7dd1c"."v3" AS "pgdedup_k_customers_credit_230fdda3", "pgdedup_fn_customers_near_address_alias_keys_1df7dd1c"."v4" AS "pgdedup_k_customers_city_54099405", "pgdedup_fn_customers_near_address_alias_keys_1df7dd1c"."v5" AS "pgdedup_k_customers_address_322d2e68", "pgdedup_fn_customers_near_address_alias_keys_1df7dd1c"."v6" AS "pgdedup_k_customers_live_74cf3f67") AS t
    CROSS JOIN LATERAL (SELECT "t"."pgdedup_k_customers_address_322d2e68" UNION ALL SELECT f.form FROM "pgdedup"."alias_forms"('address', ARRAY["t"."pgdedup_k_customers_address_322d2e68"]) AS f (form)) AS "a_address" (value)
    CROSS JOIN LATERAL "pgdedup"."pgdedup_fn_customers_near_address_locks_66f1dfdf"("t"."pgdedup_k_customers_city_54099405", "a_address"."value", "t"."tenant_id") AS l
    CROSS JOIN (VALUES (NULL::boolean)) AS s (side)
    WHERE (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('address')) AND (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = 'address' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_address_322d2e68"))));
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_address_alias_keys_1df7dd1c"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean) IS 'pgdedup: keys of a row that has aliases for rule near_address of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_address_alias_keys_1df7dd1c"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_near_address_alias_keys_1df7dd1c', 'crm.customers', 94, 'function', 'rule:near_address', '593026a58f674d4037640276684a96be', '"pgdedup"."pgdedup_fn_customers_near_address_alias_keys_1df7dd1c"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_near_address_alias_keys_1df7dd1c"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_near_address_alias_keys_1df7dd1c"(
    "v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean
)
RETURNS TABLE (key bigint, asked boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT l.key, s.side
    FROM (SELECT "pgdedup_fn_customers_near_address_alias_keys_1df7dd1c"."v1" AS "id", "pgdedup_fn_customers_near_address_alias_keys_1df7dd1c"."v2" AS "tenant_id", "pgdedup_fn_customers_near_address_alias_keys_1df7dd1c"."v3" AS "pgdedup_k_customers_credit_230fdda3", "pgdedup_fn_customers_near_address_alias_keys_1df7dd1c"."v4" AS "pgdedup_k_customers_city_54099405", "pgdedup_fn_customers_near_address_alias_keys_1df7dd1c"."v5" AS "pgdedup_k_customers_address_322d2e68", "pgdedup_fn_customers_near_address_alias_keys_1df7dd1c"."v6" AS "pgdedup_k_customers_live_74cf3f67") AS t
    CROSS JOIN LATERAL (SELECT "t"."pgdedup_k_customers_address_322d2e68" UNION ALL SELECT f.form FROM "pgdedup"."alias_forms"(''address'', ARRAY["t"."pgdedup_k_customers_address_322d2e68"]) AS f (form)) AS "a_address" (value)
    CROSS JOIN LATERAL "pgdedup"."pgdedup_fn_customers_near_address_locks_66f1dfdf"("t"."pgdedup_k_customers_city_54099405", "a_address"."value", "t"."tenant_id") AS l
    CROSS JOIN (VALUES (NULL::boolean)) AS s (side)
    WHERE (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''address'')) AND (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = ''address'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_address_322d2e68"))));
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_address_alias_keys_1df7dd1c"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean) IS ''pgdedup: keys of a row that has aliases for rule near_address of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_address_alias_keys_1df7dd1c"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean) TO PUBLIC;
', '{pgdedup_fn_customers_near_address_locks_66f1dfdf,pgdedup_k_customers_address_322d2e68,pgdedup_k_customers_city_54099405,pgdedup_k_customers_credit_230fdda3,pgdedup_k_customers_live_74cf3f67}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_near_address_alias_keys_1df7dd1c'), pgdedup.function_build('pgdedup_fn_customers_near_address_alias_keys_1df7dd1c')), pgdedup.object_shape('pgdedup_fn_customers_near_address_alias_keys_1df7dd1c'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_near_address_share_17a0beeb"(
    "v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean
)
RETURNS TABLE (share bigint)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT hashtextextended('region:same|' || "pgdedup"."region_city_v1"("r"."pgdedup_k_customers_city_54099405"), 0)
    FROM (SELECT "pgdedup_fn_customers_near_address_share_17a0beeb"."v1" AS "id", "pgdedup_fn_customers_near_address_share_17a0beeb"."v2" AS "tenant_id", "pgdedup_fn_customers_near_address_share_17a0beeb"."v3" AS "pgdedup_k_customers_credit_230fdda3", "pgdedup_fn_customers_near_address_share_17a0beeb"."v4" AS "pgdedup_k_customers_city_54099405", "pgdedup_fn_customers_near_address_share_17a0beeb"."v5" AS "pgdedup_k_customers_address_322d2e68", "pgdedup_fn_customers_near_address_share_17a0beeb"."v6" AS "pgdedup_k_customers_live_74cf3f67") AS r;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_address_share_17a0beeb"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean) IS 'pgdedup: the share of a row in a scan by rule near_address of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_address_share_17a0beeb"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_near_address_share_17a0beeb', 'crm.customers', 95, 'function', 'rule:near_address', 'd5c2514933db41395c0b65fa07244b78', '"pgdedup"."pgdedup_fn_customers_near_address_share_17a0beeb"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_near_address_share_17a0beeb"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_near_address_share_17a0beeb"(
    "v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean
)
RETURNS TABLE (share bigint)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT hashtextextended(''region:same|'' || "pgdedup"."region_city_v1"("r"."pgdedup_k_customers_city_54099405"), 0)
    FROM (SELECT "pgdedup_fn_customers_near_address_share_17a0beeb"."v1" AS "id", "pgdedup_fn_customers_near_address_share_17a0beeb"."v2" AS "tenant_id", "pgdedup_fn_customers_near_address_share_17a0beeb"."v3" AS "pgdedup_k_customers_credit_230fdda3", "pgdedup_fn_customers_near_address_share_17a0beeb"."v4" AS "pgdedup_k_customers_city_54099405", "pgdedup_fn_customers_near_address_share_17a0beeb"."v5" AS "pgdedup_k_customers_address_322d2e68", "pgdedup_fn_customers_near_address_share_17a0beeb"."v6" AS "pgdedup_k_customers_live_74cf3f67") AS r;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_address_share_17a0beeb"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean) IS ''pgdedup: the share of a row in a scan by rule near_address of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_address_share_17a0beeb"("v1" bigint, "v2" integer, "v3" text, "v4" text, "v5" text, "v6" boolean) TO PUBLIC;
', '{pgdedup_k_customers_address_322d2e68,pgdedup_k_customers_city_54099405,pgdedup_k_customers_credit_230fdda3,pgdedup_k_customers_live_74cf3f67}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_near_address_share_17a0beeb'), pgdedup.function_build('pgdedup_fn_customers_near_address_share_17a0beeb')), pgdedup.object_shape('pgdedup_fn_customers_near_address_share_17a0beeb'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_near_address_relate_c1e07d9f"(
    "l1" bigint, "l2" integer, "l3" text, "l4" text, "l5" text, "l6" boolean, "r1" bigint, "r2" integer, "r3" text, "r4" text, "r5" text, "r6" boolean
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        CASE WHEN (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('address')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'address' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_address_322d2e68")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'address' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_address_322d2e68")), false)) THEN 1 ELSE pg_catalog.round("extensions"."similarity"("t"."pgdedup_k_customers_address_322d2e68", "r"."pgdedup_k_customers_address_322d2e68")::numeric, 4)::double precision END::double precision,
        ARRAY["pgdedup"."both_values"("t"."pgdedup_k_customers_address_322d2e68", "r"."pgdedup_k_customers_address_322d2e68"), "pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405")]::text[]
    FROM (SELECT "pgdedup_fn_customers_near_address_relate_c1e07d9f"."l1" AS "id", "pgdedup_fn_customers_near_address_relate_c1e07d9f"."l2" AS "tenant_id", "pgdedup_fn_customers_near_address_relate_c1e07d9f"."l3" AS "pgdedup_k_customers_credit_230fdda3", "pgdedup_fn_customers_near_address_relate_c1e07d9f"."l4" AS "pgdedup_k_customers_city_54099405", "pgdedup_fn_customers_near_address_relate_c1e07d9f"."l5" AS "pgdedup_k_customers_address_322d2e68", "pgdedup_fn_customers_near_address_relate_c1e07d9f"."l6" AS "pgdedup_k_customers_live_74cf3f67") AS t
    CROSS JOIN (SELECT "pgdedup_fn_customers_near_address_relate_c1e07d9f"."r1" AS "id", "pgdedup_fn_customers_near_address_relate_c1e07d9f"."r2" AS "tenant_id", "pgdedup_fn_customers_near_address_relate_c1e07d9f"."r3" AS "pgdedup_k_customers_credit_230fdda3", "pgdedup_fn_customers_near_address_relate_c1e07d9f"."r4" AS "pgdedup_k_customers_city_54099405", "pgdedup_fn_customers_near_address_relate_c1e07d9f"."r5" AS "pgdedup_k_customers_address_322d2e68", "pgdedup_fn_customers_near_address_relate_c1e07d9f"."r6" AS "pgdedup_k_customers_live_74cf3f67") AS r
    WHERE ("extensions"."similarity"("t"."pgdedup_k_customers_address_322d2e68", "r"."pgdedup_k_customers_address_322d2e68") >= 0.8::real OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('address')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'address' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_address_322d2e68")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'address' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_address_322d2e68")), false)))
        AND "pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405") = "pgdedup"."region_city_v1"("r"."pgdedup_k_customers_city_54099405")
        AND "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND "r"."pgdedup_k_customers_live_74cf3f67"
        AND NOT coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "r"."pgdedup_k_customers_credit_230fdda3", false)
        AND ("t"."id" = "r"."id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_address_relate_c1e07d9f"("l1" bigint, "l2" integer, "l3" text, "l4" text, "l5" text, "l6" boolean, "r1" bigint, "r2" integer, "r3" text, "r4" text, "r5" text, "r6" boolean) IS 'pgdedup: the verdict on two rows by rule near_address of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_address_relate_c1e07d9f"("l1" bigint, "l2" integer, "l3" text, "l4" text, "l5" text, "l6" boolean, "r1" bigint, "r2" integer, "r3" text, "r4" text, "r5" text, "r6" boolean) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_near_address_relate_c1e07d9f', 'crm.customers', 96, 'function', 'rule:near_address', '15fe31a7b33fe702e481d1822958a805', '"pgdedup"."pgdedup_fn_customers_near_address_relate_c1e07d9f"("l1" bigint, "l2" integer, "l3" text, "l4" text, "l5" text, "l6" boolean, "r1" bigint, "r2" integer, "r3" text, "r4" text, "r5" text, "r6" boolean)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_near_address_relate_c1e07d9f"("l1" bigint, "l2" integer, "l3" text, "l4" text, "l5" text, "l6" boolean, "r1" bigint, "r2" integer, "r3" text, "r4" text, "r5" text, "r6" boolean);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_near_address_relate_c1e07d9f"(
    "l1" bigint, "l2" integer, "l3" text, "l4" text, "l5" text, "l6" boolean, "r1" bigint, "r2" integer, "r3" text, "r4" text, "r5" text, "r6" boolean
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        CASE WHEN (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''address'')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''address'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_address_322d2e68")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''address'' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_address_322d2e68")), false)) THEN 1 ELSE pg_catalog.round("extensions"."similarity"("t"."pgdedup_k_customers_address_322d2e68", "r"."pgdedup_k_customers_address_322d2e68")::numeric, 4)::double precision END::double precision,
        ARRAY["pgdedup"."both_values"("t"."pgdedup_k_customers_address_322d2e68", "r"."pgdedup_k_customers_address_322d2e68"), "pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405")]::text[]
    FROM (SELECT "pgdedup_fn_customers_near_address_relate_c1e07d9f"."l1" AS "id", "pgdedup_fn_customers_near_address_relate_c1e07d9f"."l2" AS "tenant_id", "pgdedup_fn_customers_near_address_relate_c1e07d9f"."l3" AS "pgdedup_k_customers_credit_230fdda3", "pgdedup_fn_customers_near_address_relate_c1e07d9f"."l4" AS "pgdedup_k_customers_city_54099405", "pgdedup_fn_customers_near_address_relate_c1e07d9f"."l5" AS "pgdedup_k_customers_address_322d2e68", "pgdedup_fn_customers_near_address_relate_c1e07d9f"."l6" AS "pgdedup_k_customers_live_74cf3f67") AS t
    CROSS JOIN (SELECT "pgdedup_fn_customers_near_address_relate_c1e07d9f"."r1" AS "id", "pgdedup_fn_customers_near_address_relate_c1e07d9f"."r2" AS "tenant_id", "pgdedup_fn_customers_near_address_relate_c1e07d9f"."r3" AS "pgdedup_k_customers_credit_230fdda3", "pgdedup_fn_customers_near_address_relate_c1e07d9f"."r4" AS "pgdedup_k_customers_city_54099405", "pgdedup_fn_customers_near_address_relate_c1e07d9f"."r5" AS "pgdedup_k_customers_address_322d2e68", "pgdedup_fn_customers_near_address_relate_c1e07d9f"."r6" AS "pgdedup_k_customers_live_74cf3f67") AS r
    WHERE ("extensions"."similarity"("t"."pgdedup_k_customers_address_322d2e68", "r"."pgdedup_k_customers_address_322d2e68") >= 0.8::real OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''address'')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''address'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_address_322d2e68")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''address'' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_address_322d2e68")), false)))
        AND "pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405") = "pgdedup"."region_city_v1"("r"."pgdedup_k_customers_city_54099405")
        AND "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND "r"."pgdedup_k_customers_live_74cf3f67"
        AND NOT coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "r"."pgdedup_k_customers_credit_230fdda3", false)
        AND ("t"."id" = "r"."id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_address_relate_c1e07d9f"("l1" bigint, "l2" integer, "l3" text, "l4" text, "l5" text, "l6" boolean, "r1" bigint, "r2" integer, "r3" text, "r4" text, "r5" text, "r6" boolean) IS ''pgdedup: the verdict on two rows by rule near_address of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_address_relate_c1e07d9f"("l1" bigint, "l2" integer, "l3" text, "l4" text, "l5" text, "l6" boolean, "r1" bigint, "r2" integer, "r3" text, "r4" text, "r5" text, "r6" boolean) TO PUBLIC;
', '{pgdedup_k_customers_address_322d2e68,pgdedup_k_customers_city_54099405,pgdedup_k_customers_credit_230fdda3,pgdedup_k_customers_live_74cf3f67}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_near_address_relate_c1e07d9f'), pgdedup.function_build('pgdedup_fn_customers_near_address_relate_c1e07d9f')), pgdedup.object_shape('pgdedup_fn_customers_near_address_relate_c1e07d9f'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_config_c54b4b08"()
RETURNS jsonb
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN  E'{"version": "1", "table": "crm.customers", "label": "客户", "language": "zh", "isolation": "strict", "reveal": "shown", "owner": "owner", "limit": 20, "notify": false, "show": [{"label": "name", "column": "name"}, {"label": "owner", "column": "owner"}], "fields": {"contact": {"label": null, "type": "person_name", "columns": ["contact"], "sources": [{"column": "contact"}], "stored": "pgdedup_k_customers_contact_d8de87f6"}, "name": {"label": "客户名称", "type": "company_name", "columns": ["name"], "sources": [{"column": "name"}], "stored": "pgdedup_k_customers_name_a2220f17"}, "credit": {"label": null, "type": "uscc", "columns": ["credit_code"], "sources": [{"column": "credit_code"}], "stored": "pgdedup_k_customers_credit_230fdda3"}, "phone": {"label": "电话", "type": "phone", "columns": ["phone1", "phone2"], "sources": [{"column": "phone1"}, {"column": "phone2"}], "stored": "pgdedup_k_customers_phone_e61689ca"}, "note": {"label": null, "type": "text", "columns": ["note"], "sources": [{"column": "note"}], "stored": "pgdedup_k_customers_note_31c5c1e9"}, "amount": {"label": null, "type": "number", "columns": ["amount"], "sources": [{"column": "amount"}], "stored": "pgdedup_k_customers_amount_8a35879d"}, "born": {"label": null, "type": "date", "columns": ["born"], "sources": [{"column": "born"}], "stored": "pgdedup_k_customers_born_e72c4946"}, "city": {"label": null, "type": "region", "columns": ["city"], "sources": [{"column": "city"}], "stored": "pgdedup_k_customers_city_54099405"}, "address": {"label": null, "type": "address", "columns": ["address"], "sources": [{"column": "address"}], "stored": "pgdedup_k_customers_address_322d2e68"}, "student": {"label": null, "type": "code", "columns": ["attrs"], "sources": [{"column": "attrs", "path": ["student_no"]}], "stored": "pgdedup_k_customers_student_eceac84e"}}, "rules": [{"rule": "same_credit_code", "action": "block", "meaning": "51fd06494ca3af77", "match": [{"field": "credit", "comparison": "same"}]}, {"rule": "contact_phone", "action": "ask", "meaning": "151dab3100484a4a", "match": [{"field": "contact", "comparison": "same"}, {"field": "phone", "comparison": "same"}]}, {"rule": "homophone_name", "action": "flag", "meaning": "bfd6718fe1137984", "match": [{"field": "name", "comparison": "sounds_like"}]}, {"rule": "note_similar", "action": "shadow", "meaning": "abd0015b3592bb74", "match": [{"field": "note", "comparison": "similar"}]}, {"rule": "note_sounds", "action": "off", "meaning": "afe495eee015c16c", "match": [{"field": "note", "comparison": "sounds_like"}]}, {"rule": "near_amount", "action": "flag", "meaning": "3e28cd14f6240522", "match": [{"field": "amount", "comparison": "within"}]}, {"rule": "near_birth", "action": "ask", "meaning": "fda81fdc2350508d", "match": [{"field": "contact", "comparison": "same"}, {"field": "born", "comparison": "within"}]}, {"rule": "name_and_city", "action": "flag", "meaning": "cf57918b3125c090", "match": [{"field": "name", "comparison": "same"}, {"field": "city", "comparison": "same"}]}, {"rule": "same_city", "action": "off", "meaning": "cd4eb52b37e4afb8", "match": [{"field": "city", "comparison": "same"}]}, {"rule": "near_address", "action": "shadow", "meaning": "71b71934aa024227", "match": [{"field": "address", "comparison": "similar"}, {"field": "city", "comparison": "same"}]}], "trigram_threshold": 0.6, "scan": {"same_credit_code": {"verify": "\\"pgdedup\\".\\"pgdedup_fn_customers_same_credit_code_verify_97032cb7\\"", "width": 4, "values": "\\"pgdedup\\".\\"pgdedup_fn_customers_same_credit_code_values_c66172e5\\"", "keys": "\\"pgdedup\\".\\"pgdedup_fn_customers_same_credit_code_keys_89409730\\"", "relate": "\\"pgdedup\\".\\"pgdedup_fn_customers_same_credit_code_relate_ee1fc137\\"", "of_line": [13, 12, 3, 14]}, "contact_phone": {"verify": "\\"pgdedup\\".\\"pgdedup_fn_customers_contact_phone_verify_bff99016\\"", "width": 6, "values": "\\"pgdedup\\".\\"pgdedup_fn_customers_contact_phone_values_6e2f3bd0\\"", "keys": "\\"pgdedup\\".\\"pgdedup_fn_customers_contact_phone_keys_d7fe49b5\\"", "relate": "\\"pgdedup\\".\\"pgdedup_fn_customers_contact_phone_relate_884c7c72\\"", "alias_keys": "\\"pgdedup\\".\\"pgdedup_fn_customers_contact_phone_alias_keys_7b9111fc\\"", "of_line": [13, 12, 1, 3, 4, 14]}, "homophone_name": {"verify": "\\"pgdedup\\".\\"pgdedup_fn_customers_homophone_name_verify_f87d849b\\"", "width": 7, "values": "\\"pgdedup\\".\\"pgdedup_fn_customers_homophone_name_values_be97a0b2\\"", "keys": "\\"pgdedup\\".\\"pgdedup_fn_customers_homophone_name_keys_f2ed4f72\\"", "relate": "\\"pgdedup\\".\\"pgdedup_fn_customers_homophone_name_relate_4bd3a323\\"", "alias_keys": "\\"pgdedup\\".\\"pgdedup_fn_customers_homophone_name_alias_keys_41abed62\\"", "of_line": [13, 12, 2, 3, 10, 14, 11]}, "note_similar": {"verify": "\\"pgdedup\\".\\"pgdedup_fn_customers_note_similar_verify_76d592fa\\"", "width": 5, "values": "\\"pgdedup\\".\\"pgdedup_fn_customers_note_similar_values_a98dc499\\"", "keys": "\\"pgdedup\\".\\"pgdedup_fn_customers_note_similar_keys_a1f93bc1\\"", "relate": "\\"pgdedup\\".\\"pgdedup_fn_customers_note_similar_relate_932fdab3\\"", "alias_keys": "\\"pgdedup\\".\\"pgdedup_fn_customers_note_similar_alias_keys_f915ac40\\"", "of_line": [13, 12, 3, 5, 14]}, "note_sounds": {"verify": "\\"pgdedup\\".\\"pgdedup_fn_customers_note_sounds_verify_1d0159f1\\"", "width": 5, "values": "\\"pgdedup\\".\\"pgdedup_fn_customers_note_sounds_values_9116cd38\\"", "keys": "\\"pgdedup\\".\\"pgdedup_fn_customers_note_sounds_keys_33468d87\\"", "relate": "\\"pgdedup\\".\\"pgdedup_fn_customers_note_sounds_relate_f6166c38\\"", "alias_keys": "\\"pgdedup\\".\\"pgdedup_fn_customers_note_sounds_alias_keys_aded5b65\\"", "of_line": [13, 12, 3, 5, 14]}, "near_amount": {"verify": "\\"pgdedup\\".\\"pgdedup_fn_customers_near_amount_verify_e1b5aa3a\\"", "width": 5, "values": "\\"pgdedup\\".\\"pgdedup_fn_customers_near_amount_values_9d692aba\\"", "keys": "\\"pgdedup\\".\\"pgdedup_fn_customers_near_amount_keys_d298b564\\"", "relate": "\\"pgdedup\\".\\"pgdedup_fn_customers_near_amount_relate_244eddc5\\"", "of_line": [13, 12, 3, 6, 14]}, "near_birth": {"verify": "\\"pgdedup\\".\\"pgdedup_fn_customers_near_birth_verify_1730fffc\\"", "width": 6, "values": "\\"pgdedup\\".\\"pgdedup_fn_customers_near_birth_values_ec615627\\"", "keys": "\\"pgdedup\\".\\"pgdedup_fn_customers_near_birth_keys_bde169f7\\"", "relate": "\\"pgdedup\\".\\"pgdedup_fn_customers_near_birth_relate_b9cfe084\\"", "alias_keys": "\\"pgdedup\\".\\"pgdedup_fn_customers_near_birth_alias_keys_0736d84f\\"", "of_line": [13, 12, 1, 3, 7, 14]}, "name_and_city": {"verify": "\\"pgdedup\\".\\"pgdedup_fn_customers_name_and_city_verify_8c749e8a\\"", "width": 6, "values": "\\"pgdedup\\".\\"pgdedup_fn_customers_name_and_city_values_65f7074d\\"", "keys": "\\"pgdedup\\".\\"pgdedup_fn_customers_name_and_city_keys_fcd2c44b\\"", "relate": "\\"pgdedup\\".\\"pgdedup_fn_customers_name_and_city_relate_723c144d\\"", "alias_keys": "\\"pgdedup\\".\\"pgdedup_fn_customers_name_and_city_alias_keys_700a26db\\"", "of_line": [13, 12, 2, 3, 8, 14]}, "same_city": {"verify": "\\"pgdedup\\".\\"pgdedup_fn_customers_same_city_verify_9522f682\\"", "width": 5, "values": "\\"pgdedup\\".\\"pgdedup_fn_customers_same_city_values_87e2dbfb\\"", "keys": "\\"pgdedup\\".\\"pgdedup_fn_customers_same_city_keys_36598add\\"", "relate": "\\"pgdedup\\".\\"pgdedup_fn_customers_same_city_relate_7147228f\\"", "of_line": [13, 12, 3, 8, 14]}, "near_address": {"verify": "\\"pgdedup\\".\\"pgdedup_fn_customers_near_address_verify_50213ff9\\"", "width": 6, "values": "\\"pgdedup\\".\\"pgdedup_fn_customers_near_address_values_ad869aff\\"", "keys": "\\"pgdedup\\".\\"pgdedup_fn_customers_near_address_keys_a57fe88f\\"", "relate": "\\"pgdedup\\".\\"pgdedup_fn_customers_near_address_relate_c1e07d9f\\"", "alias_keys": "\\"pgdedup\\".\\"pgdedup_fn_customers_near_address_alias_keys_1df7dd1c\\"", "share": "\\"pgdedup\\".\\"pgdedup_fn_customers_near_address_share_17a0beeb\\"", "of_line": [13, 12, 3, 8, 9, 14]}}, "merge": {}, "functions": {"config": "\\"pgdedup\\".\\"pgdedup_fn_customers_config_c54b4b08\\"", "find": "\\"pgdedup\\".\\"pgdedup_fn_customers_find_84cd35f0\\"", "records": "\\"pgdedup\\".\\"pgdedup_fn_customers_records_0cede0b2\\"", "hits": "\\"pgdedup\\".\\"pgdedup_fn_customers_hits_a678c43f\\"", "explain": "\\"pgdedup\\".\\"pgdedup_fn_customers_explain_6c01caa8\\"", "line_values": "\\"pgdedup\\".\\"pgdedup_fn_customers_line_values_cb34c279\\"", "origins": "\\"pgdedup\\".\\"pgdedup_fn_customers_origins_ad83de1a\\"", "origin": "\\"pgdedup\\".\\"pgdedup_fn_customers_origin_86bbc223\\""}}'::jsonb;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_config_c54b4b08"() IS 'pgdedup: compiled rules of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_config_c54b4b08"() TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_config_c54b4b08', 'crm.customers', 97, 'function', 'table', '13e5fc27ef4dffa2101e10647ec82204', '"pgdedup"."pgdedup_fn_customers_config_c54b4b08"()', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_config_c54b4b08"();',  E'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_config_c54b4b08"()
RETURNS jsonb
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN  E''{"version": "1", "table": "crm.customers", "label": "客户", "language": "zh", "isolation": "strict", "reveal": "shown", "owner": "owner", "limit": 20, "notify": false, "show": [{"label": "name", "column": "name"}, {"label": "owner", "column": "owner"}], "fields": {"contact": {"label": null, "type": "person_name", "columns": ["contact"], "sources": [{"column": "contact"}], "stored": "pgdedup_k_customers_contact_d8de87f6"}, "name": {"label": "客户名称", "type": "company_name", "columns": ["name"], "sources": [{"column": "name"}], "stored": "pgdedup_k_customers_name_a2220f17"}, "credit": {"label": null, "type": "uscc", "columns": ["credit_code"], "sources": [{"column": "credit_code"}], "stored": "pgdedup_k_customers_credit_230fdda3"}, "phone": {"label": "电话", "type": "phone", "columns": ["phone1", "phone2"], "sources": [{"column": "phone1"}, {"column": "phone2"}], "stored": "pgdedup_k_customers_phone_e61689ca"}, "note": {"label": null, "type": "text", "columns": ["note"], "sources": [{"column": "note"}], "stored": "pgdedup_k_customers_note_31c5c1e9"}, "amount": {"label": null, "type": "number", "columns": ["amount"], "sources": [{"column": "amount"}], "stored": "pgdedup_k_customers_amount_8a35879d"}, "born": {"label": null, "type": "date", "columns": ["born"], "sources": [{"column": "born"}], "stored": "pgdedup_k_customers_born_e72c4946"}, "city": {"label": null, "type": "region", "columns": ["city"], "sources": [{"column": "city"}], "stored": "pgdedup_k_customers_city_54099405"}, "address": {"label": null, "type": "address", "columns": ["address"], "sources": [{"column": "address"}], "stored": "pgdedup_k_customers_address_322d2e68"}, "student": {"label": null, "type": "code", "columns": ["attrs"], "sources": [{"column": "attrs", "path": ["student_no"]}], "stored": "pgdedup_k_customers_student_eceac84e"}}, "rules": [{"rule": "same_credit_code", "action": "block", "meaning": "51fd06494ca3af77", "match": [{"field": "credit", "comparison": "same"}]}, {"rule": "contact_phone", "action": "ask", "meaning": "151dab3100484a4a", "match": [{"field": "contact", "comparison": "same"}, {"field": "phone", "comparison": "same"}]}, {"rule": "homophone_name", "action": "flag", "meaning": "bfd6718fe1137984", "match": [{"field": "name", "comparison": "sounds_like"}]}, {"rule": "note_similar", "action": "shadow", "meaning": "abd0015b3592bb74", "match": [{"field": "note", "comparison": "similar"}]}, {"rule": "note_sounds", "action": "off", "meaning": "afe495eee015c16c", "match": [{"field": "note", "comparison": "sounds_like"}]}, {"rule": "near_amount", "action": "flag", "meaning": "3e28cd14f6240522", "match": [{"field": "amount", "comparison": "within"}]}, {"rule": "near_birth", "action": "ask", "meaning": "fda81fdc2350508d", "match": [{"field": "contact", "comparison": "same"}, {"field": "born", "comparison": "within"}]}, {"rule": "name_and_city", "action": "flag", "meaning": "cf57918b3125c090", "match": [{"field": "name", "comparison": "same"}, {"field": "city", "comparison": "same"}]}, {"rule": "same_city", "action": "off", "meaning": "cd4eb52b37e4afb8", "match": [{"field": "city", "comparison": "same"}]}, {"rule": "near_address", "action": "shadow", "meaning": "71b71934aa024227", "match": [{"field": "address", "comparison": "similar"}, {"field": "city", "comparison": "same"}]}], "trigram_threshold": 0.6, "scan": {"same_credit_code": {"verify": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_same_credit_code_verify_97032cb7\\\\"", "width": 4, "values": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_same_credit_code_values_c66172e5\\\\"", "keys": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_same_credit_code_keys_89409730\\\\"", "relate": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_same_credit_code_relate_ee1fc137\\\\"", "of_line": [13, 12, 3, 14]}, "contact_phone": {"verify": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_contact_phone_verify_bff99016\\\\"", "width": 6, "values": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_contact_phone_values_6e2f3bd0\\\\"", "keys": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_contact_phone_keys_d7fe49b5\\\\"", "relate": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_contact_phone_relate_884c7c72\\\\"", "alias_keys": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_contact_phone_alias_keys_7b9111fc\\\\"", "of_line": [13, 12, 1, 3, 4, 14]}, "homophone_name": {"verify": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_homophone_name_verify_f87d849b\\\\"", "width": 7, "values": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_homophone_name_values_be97a0b2\\\\"", "keys": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_homophone_name_keys_f2ed4f72\\\\"", "relate": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_homophone_name_relate_4bd3a323\\\\"", "alias_keys": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_homophone_name_alias_keys_41abed62\\\\"", "of_line": [13, 12, 2, 3, 10, 14, 11]}, "note_similar": {"verify": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_note_similar_verify_76d592fa\\\\"", "width": 5, "values": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_note_similar_values_a98dc499\\\\"", "keys": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_note_similar_keys_a1f93bc1\\\\"", "relate": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_note_similar_relate_932fdab3\\\\"", "alias_keys": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_note_similar_alias_keys_f915ac40\\\\"", "of_line": [13, 12, 3, 5, 14]}, "note_sounds": {"verify": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_note_sounds_verify_1d0159f1\\\\"", "width": 5, "values": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_note_sounds_values_9116cd38\\\\"", "keys": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_note_sounds_keys_33468d87\\\\"", "relate": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_note_sounds_relate_f6166c38\\\\"", "alias_keys": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_note_sounds_alias_keys_aded5b65\\\\"", "of_line": [13, 12, 3, 5, 14]}, "near_amount": {"verify": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_near_amount_verify_e1b5aa3a\\\\"", "width": 5, "values": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_near_amount_values_9d692aba\\\\"", "keys": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_near_amount_keys_d298b564\\\\"", "relate": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_near_amount_relate_244eddc5\\\\"", "of_line": [13, 12, 3, 6, 14]}, "near_birth": {"verify": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_near_birth_verify_1730fffc\\\\"", "width": 6, "values": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_near_birth_values_ec615627\\\\"", "keys": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_near_birth_keys_bde169f7\\\\"", "relate": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_near_birth_relate_b9cfe084\\\\"", "alias_keys": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_near_birth_alias_keys_0736d84f\\\\"", "of_line": [13, 12, 1, 3, 7, 14]}, "name_and_city": {"verify": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_name_and_city_verify_8c749e8a\\\\"", "width": 6, "values": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_name_and_city_values_65f7074d\\\\"", "keys": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_name_and_city_keys_fcd2c44b\\\\"", "relate": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_name_and_city_relate_723c144d\\\\"", "alias_keys": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_name_and_city_alias_keys_700a26db\\\\"", "of_line": [13, 12, 2, 3, 8, 14]}, "same_city": {"verify": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_same_city_verify_9522f682\\\\"", "width": 5, "values": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_same_city_values_87e2dbfb\\\\"", "keys": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_same_city_keys_36598add\\\\"", "relate": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_same_city_relate_7147228f\\\\"", "of_line": [13, 12, 3, 8, 14]}, "near_address": {"verify": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_near_address_verify_50213ff9\\\\"", "width": 6, "values": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_near_address_values_ad869aff\\\\"", "keys": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_near_address_keys_a57fe88f\\\\"", "relate": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_near_address_relate_c1e07d9f\\\\"", "alias_keys": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_near_address_alias_keys_1df7dd1c\\\\"", "share": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_near_address_share_17a0beeb\\\\"", "of_line": [13, 12, 3, 8, 9, 14]}}, "merge": {}, "functions": {"config": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_config_c54b4b08\\\\"", "find": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_find_84cd35f0\\\\"", "records": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_records_0cede0b2\\\\"", "hits": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_hits_a678c43f\\\\"", "explain": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_explain_6c01caa8\\\\"", "line_values": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_line_values_cb34c279\\\\"", "origins": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_origins_ad83de1a\\\\"", "origin": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_origin_86bbc223\\\\""}}''::jsonb;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_config_c54b4b08"() IS ''pgdedup: compiled rules of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_config_c54b4b08"() TO PUBLIC;
', '{pgdedup_fn_customers_contact_phone_alias_keys_7b9111fc,pgdedup_fn_customers_contact_phone_keys_d7fe49b5,pgdedup_fn_customers_contact_phone_relate_884c7c72,pgdedup_fn_customers_contact_phone_values_6e2f3bd0,pgdedup_fn_customers_contact_phone_verify_bff99016,pgdedup_fn_customers_homophone_name_alias_keys_41abed62,pgdedup_fn_customers_homophone_name_keys_f2ed4f72,pgdedup_fn_customers_homophone_name_relate_4bd3a323,pgdedup_fn_customers_homophone_name_values_be97a0b2,pgdedup_fn_customers_homophone_name_verify_f87d849b,pgdedup_fn_customers_name_and_city_alias_keys_700a26db,pgdedup_fn_customers_name_and_city_keys_fcd2c44b,pgdedup_fn_customers_name_and_city_relate_723c144d,pgdedup_fn_customers_name_and_city_values_65f7074d,pgdedup_fn_customers_name_and_city_verify_8c749e8a,pgdedup_fn_customers_near_address_alias_keys_1df7dd1c,pgdedup_fn_customers_near_address_keys_a57fe88f,pgdedup_fn_customers_near_address_relate_c1e07d9f,pgdedup_fn_customers_near_address_share_17a0beeb,pgdedup_fn_customers_near_address_values_ad869aff,pgdedup_fn_customers_near_address_verify_50213ff9,pgdedup_fn_customers_near_amount_keys_d298b564,pgdedup_fn_customers_near_amount_relate_244eddc5,pgdedup_fn_customers_near_amount_values_9d692aba,pgdedup_fn_customers_near_amount_verify_e1b5aa3a,pgdedup_fn_customers_near_birth_alias_keys_0736d84f,pgdedup_fn_customers_near_birth_keys_bde169f7,pgdedup_fn_customers_near_birth_relate_b9cfe084,pgdedup_fn_customers_near_birth_values_ec615627,pgdedup_fn_customers_near_birth_verify_1730fffc,pgdedup_fn_customers_note_similar_alias_keys_f915ac40,pgdedup_fn_customers_note_similar_keys_a1f93bc1,pgdedup_fn_customers_note_similar_relate_932fdab3,pgdedup_fn_customers_note_similar_values_a98dc499,pgdedup_fn_customers_note_similar_verify_76d592fa,pgdedup_fn_customers_note_sounds_alias_keys_aded5b65,pgdedup_fn_customers_note_sounds_keys_33468d87,pgdedup_fn_customers_note_sounds_relate_f6166c38,pgdedup_fn_customers_note_sounds_values_9116cd38,pgdedup_fn_customers_note_sounds_verify_1d0159f1,pgdedup_fn_customers_same_city_keys_36598add,pgdedup_fn_customers_same_city_relate_7147228f,pgdedup_fn_customers_same_city_values_87e2dbfb,pgdedup_fn_customers_same_city_verify_9522f682,pgdedup_fn_customers_same_credit_code_keys_89409730,pgdedup_fn_customers_same_credit_code_relate_ee1fc137,pgdedup_fn_customers_same_credit_code_values_c66172e5,pgdedup_fn_customers_same_credit_code_verify_97032cb7,pgdedup_k_customers_address_322d2e68,pgdedup_k_customers_amount_8a35879d,pgdedup_k_customers_born_e72c4946,pgdedup_k_customers_city_54099405,pgdedup_k_customers_contact_d8de87f6,pgdedup_k_customers_credit_230fdda3,pgdedup_k_customers_name_a2220f17,pgdedup_k_customers_note_31c5c1e9,pgdedup_k_customers_phone_e61689ca,pgdedup_k_customers_student_eceac84e}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_config_c54b4b08'), pgdedup.function_build('pgdedup_fn_customers_config_c54b4b08')), pgdedup.object_shape('pgdedup_fn_customers_config_c54b4b08'))
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
VALUES ('pgdedup_fn_customers_target_1b87dfe7', 'crm.customers', 98, 'function', 'table', '32031e10b8ae44e50bd4858c2569bd69', '"pgdedup"."pgdedup_fn_customers_target_1b87dfe7"()', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_target_1b87dfe7"();', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_target_1b87dfe7"()
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
    "p_contact" text, "p_name" text, "p_credit" text, "p_phone" text[], "p_note" text, "p_amount" text, "p_born" text, "p_city" text, "p_address" text, "p_student" text, "core_name" text, "s_tenant_id" integer,
    live boolean, key text, target regclass, mine boolean
)
LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT
        "t"."pgdedup_k_customers_contact_d8de87f6", "t"."pgdedup_k_customers_name_a2220f17", "t"."pgdedup_k_customers_credit_230fdda3", "t"."pgdedup_k_customers_phone_e61689ca", "t"."pgdedup_k_customers_note_31c5c1e9", "t"."pgdedup_k_customers_amount_8a35879d", "t"."pgdedup_k_customers_born_e72c4946", "t"."pgdedup_k_customers_city_54099405", "t"."pgdedup_k_customers_address_322d2e68", "t"."pgdedup_k_customers_student_eceac84e", "t"."pgdedup_k_customers_name_core_a4494f8e", "t"."tenant_id",
        "t"."pgdedup_k_customers_live_74cf3f67",
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
VALUES ('pgdedup_fn_customers_probe_9185fe99', 'crm.customers', 99, 'function', 'table', '3eeba06074afae36daaae80bcc714a89', '"pgdedup"."pgdedup_fn_customers_probe_9185fe99"("k_id" bigint) "p_contact" text, "p_name" text, "p_credit" text, "p_phone" text[], "p_note" text, "p_amount" text, "p_born" text, "p_city" text, "p_address" text, "p_student" text, "core_name" text, "s_tenant_id" integer', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_probe_9185fe99"("k_id" bigint);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_probe_9185fe99"(
    "k_id" bigint
)
RETURNS TABLE (
    "p_contact" text, "p_name" text, "p_credit" text, "p_phone" text[], "p_note" text, "p_amount" text, "p_born" text, "p_city" text, "p_address" text, "p_student" text, "core_name" text, "s_tenant_id" integer,
    live boolean, key text, target regclass, mine boolean
)
LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT
        "t"."pgdedup_k_customers_contact_d8de87f6", "t"."pgdedup_k_customers_name_a2220f17", "t"."pgdedup_k_customers_credit_230fdda3", "t"."pgdedup_k_customers_phone_e61689ca", "t"."pgdedup_k_customers_note_31c5c1e9", "t"."pgdedup_k_customers_amount_8a35879d", "t"."pgdedup_k_customers_born_e72c4946", "t"."pgdedup_k_customers_city_54099405", "t"."pgdedup_k_customers_address_322d2e68", "t"."pgdedup_k_customers_student_eceac84e", "t"."pgdedup_k_customers_name_core_a4494f8e", "t"."tenant_id",
        "t"."pgdedup_k_customers_live_74cf3f67",
        "t"."id"::text,
        ''"crm"."customers"''::regclass,
        t.xmin = pg_catalog.pg_current_xact_id()::pg_catalog.xid
            OR pgdedup.written_here(t.xmin)
    FROM "crm"."customers" AS t
    WHERE "t"."id" = "pgdedup_fn_customers_probe_9185fe99"."k_id";
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_probe_9185fe99"("k_id" bigint) IS ''pgdedup: what the rules read of a row of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_probe_9185fe99"("k_id" bigint) TO PUBLIC;
', '{pgdedup_k_customers_address_322d2e68,pgdedup_k_customers_amount_8a35879d,pgdedup_k_customers_born_e72c4946,pgdedup_k_customers_city_54099405,pgdedup_k_customers_contact_d8de87f6,pgdedup_k_customers_credit_230fdda3,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_name_a2220f17,pgdedup_k_customers_name_core_a4494f8e,pgdedup_k_customers_note_31c5c1e9,pgdedup_k_customers_phone_e61689ca,pgdedup_k_customers_student_eceac84e}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_probe_9185fe99'), pgdedup.function_build('pgdedup_fn_customers_probe_9185fe99')), pgdedup.object_shape('pgdedup_fn_customers_probe_9185fe99'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_parse_4ab8737f"(p_record jsonb)
RETURNS TABLE ("p_contact" text, "p_name" text, "p_credit" text, "p_phone" text[], "p_note" text, "p_amount" text, "p_born" text, "p_city" text, "p_address" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint, live boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "n"."p_contact", "n"."p_name", "n"."p_credit", "n"."p_phone", "n"."p_note", "n"."p_amount", "n"."p_born", "n"."p_city", "n"."p_address", "n"."p_student", "pgdedup"."company_core_v1"("n"."p_name"), "n"."s_tenant_id", "n"."k_id",
        n.live
    FROM (
        SELECT
            "pgdedup"."person_name_v1"(("contact"::text COLLATE pg_catalog."C")) AS "p_contact", "pgdedup"."company_name_v1"(("name" COLLATE pg_catalog."C")) AS "p_name", "pgdedup"."uscc_v1"(("credit_code"::text COLLATE pg_catalog."C")) AS "p_credit", "pgdedup"."distinct_values_v1"("pgdedup"."phone_v1"(("phone1" COLLATE pg_catalog."C")) || "pgdedup"."phone_v1"(("phone2" COLLATE pg_catalog."C"))) AS "p_phone", "pgdedup"."text_v1"(("note" COLLATE pg_catalog."C")) AS "p_note", "pgdedup"."number_v1"(("amount"::text COLLATE pg_catalog."C")) AS "p_amount", "pgdedup"."date_v1"(("pgdedup"."date_text_v1"("born"::date) COLLATE pg_catalog."C")) AS "p_born", "pgdedup"."region_v1"(("city" COLLATE pg_catalog."C")) AS "p_city", "pgdedup"."address_v1"(("address" COLLATE pg_catalog."C")) AS "p_address", "pgdedup"."code_v1"((("attrs" ->> 'student_no') COLLATE pg_catalog."C")) AS "p_student", "tenant_id" AS "s_tenant_id", "id" AS "k_id",
            coalesce((deleted_at IS NULL), false) AS live
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
VALUES ('pgdedup_fn_customers_parse_4ab8737f', 'crm.customers', 100, 'function', 'table', '4e74e41bdf60458e239321c4e1b1554a', '"pgdedup"."pgdedup_fn_customers_parse_4ab8737f"(p_record jsonb) "p_contact" text, "p_name" text, "p_credit" text, "p_phone" text[], "p_note" text, "p_amount" text, "p_born" text, "p_city" text, "p_address" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_parse_4ab8737f"(p_record jsonb);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_parse_4ab8737f"(p_record jsonb)
RETURNS TABLE ("p_contact" text, "p_name" text, "p_credit" text, "p_phone" text[], "p_note" text, "p_amount" text, "p_born" text, "p_city" text, "p_address" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint, live boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "n"."p_contact", "n"."p_name", "n"."p_credit", "n"."p_phone", "n"."p_note", "n"."p_amount", "n"."p_born", "n"."p_city", "n"."p_address", "n"."p_student", "pgdedup"."company_core_v1"("n"."p_name"), "n"."s_tenant_id", "n"."k_id",
        n.live
    FROM (
        SELECT
            "pgdedup"."person_name_v1"(("contact"::text COLLATE pg_catalog."C")) AS "p_contact", "pgdedup"."company_name_v1"(("name" COLLATE pg_catalog."C")) AS "p_name", "pgdedup"."uscc_v1"(("credit_code"::text COLLATE pg_catalog."C")) AS "p_credit", "pgdedup"."distinct_values_v1"("pgdedup"."phone_v1"(("phone1" COLLATE pg_catalog."C")) || "pgdedup"."phone_v1"(("phone2" COLLATE pg_catalog."C"))) AS "p_phone", "pgdedup"."text_v1"(("note" COLLATE pg_catalog."C")) AS "p_note", "pgdedup"."number_v1"(("amount"::text COLLATE pg_catalog."C")) AS "p_amount", "pgdedup"."date_v1"(("pgdedup"."date_text_v1"("born"::date) COLLATE pg_catalog."C")) AS "p_born", "pgdedup"."region_v1"(("city" COLLATE pg_catalog."C")) AS "p_city", "pgdedup"."address_v1"(("address" COLLATE pg_catalog."C")) AS "p_address", "pgdedup"."code_v1"((("attrs" ->> ''student_no'') COLLATE pg_catalog."C")) AS "p_student", "tenant_id" AS "s_tenant_id", "id" AS "k_id",
            coalesce((deleted_at IS NULL), false) AS live
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
    given_actions text[], given_limit integer, "p_contact" text, "p_name" text, "p_credit" text, "p_phone" text[], "p_note" text, "p_amount" text, "p_born" text, "p_city" text, "p_address" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint
) RETURNS TABLE (rule integer, key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    (
        SELECT 1, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_same_credit_code_match_1bc48f5e"("pgdedup_fn_customers_lookup_17b03318"."p_credit", "pgdedup_fn_customers_lookup_17b03318"."s_tenant_id", "pgdedup_fn_customers_lookup_17b03318"."k_id") AS m
        WHERE "pgdedup_fn_customers_lookup_17b03318"."given_actions"[1] <> 'off'
        LIMIT "pgdedup_fn_customers_lookup_17b03318"."given_limit"
    )
    UNION ALL
    (
        SELECT 2, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_contact_phone_match_9f22b030"("pgdedup_fn_customers_lookup_17b03318"."p_contact", "pgdedup_fn_customers_lookup_17b03318"."p_credit", "pgdedup_fn_customers_lookup_17b03318"."p_phone", "pgdedup_fn_customers_lookup_17b03318"."s_tenant_id", "pgdedup_fn_customers_lookup_17b03318"."k_id") AS m
        WHERE "pgdedup_fn_customers_lookup_17b03318"."given_actions"[2] <> 'off'
        LIMIT "pgdedup_fn_customers_lookup_17b03318"."given_limit"
    )
    UNION ALL
    (
        SELECT 3, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_homophone_name_match_320fadd1"("pgdedup_fn_customers_lookup_17b03318"."p_name", "pgdedup_fn_customers_lookup_17b03318"."p_credit", "pgdedup_fn_customers_lookup_17b03318"."p_student", "pgdedup_fn_customers_lookup_17b03318"."core_name", "pgdedup_fn_customers_lookup_17b03318"."s_tenant_id", "pgdedup_fn_customers_lookup_17b03318"."k_id") AS m
        WHERE "pgdedup_fn_customers_lookup_17b03318"."given_actions"[3] <> 'off'
        ORDER BY m.score DESC LIMIT "pgdedup_fn_customers_lookup_17b03318"."given_limit"
    )
    UNION ALL
    (
        SELECT 4, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_note_similar_match_6823e3b4"("pgdedup_fn_customers_lookup_17b03318"."p_credit", "pgdedup_fn_customers_lookup_17b03318"."p_note", "pgdedup_fn_customers_lookup_17b03318"."s_tenant_id", "pgdedup_fn_customers_lookup_17b03318"."k_id") AS m
        WHERE "pgdedup_fn_customers_lookup_17b03318"."given_actions"[4] <> 'off'
        ORDER BY m.score DESC LIMIT "pgdedup_fn_customers_lookup_17b03318"."given_limit"
    )
    UNION ALL
    (
        SELECT 5, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_note_sounds_match_b4a50970"("pgdedup_fn_customers_lookup_17b03318"."p_credit", "pgdedup_fn_customers_lookup_17b03318"."p_note", "pgdedup_fn_customers_lookup_17b03318"."s_tenant_id", "pgdedup_fn_customers_lookup_17b03318"."k_id") AS m
        WHERE "pgdedup_fn_customers_lookup_17b03318"."given_actions"[5] <> 'off'
        ORDER BY m.score DESC LIMIT "pgdedup_fn_customers_lookup_17b03318"."given_limit"
    )
    UNION ALL
    (
        SELECT 6, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_near_amount_match_ea498a35"("pgdedup_fn_customers_lookup_17b03318"."p_credit", "pgdedup_fn_customers_lookup_17b03318"."p_amount", "pgdedup_fn_customers_lookup_17b03318"."s_tenant_id", "pgdedup_fn_customers_lookup_17b03318"."k_id") AS m
        WHERE "pgdedup_fn_customers_lookup_17b03318"."given_actions"[6] <> 'off'
        ORDER BY m.score DESC LIMIT "pgdedup_fn_customers_lookup_17b03318"."given_limit"
    )
    UNION ALL
    (
        SELECT 7, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_near_birth_match_f15cff18"("pgdedup_fn_customers_lookup_17b03318"."p_contact", "pgdedup_fn_customers_lookup_17b03318"."p_credit", "pgdedup_fn_customers_lookup_17b03318"."p_born", "pgdedup_fn_customers_lookup_17b03318"."s_tenant_id", "pgdedup_fn_customers_lookup_17b03318"."k_id") AS m
        WHERE "pgdedup_fn_customers_lookup_17b03318"."given_actions"[7] <> 'off'
        ORDER BY m.score DESC LIMIT "pgdedup_fn_customers_lookup_17b03318"."given_limit"
    )
    UNION ALL
    (
        SELECT 8, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_name_and_city_match_63203c62"("pgdedup_fn_customers_lookup_17b03318"."p_name", "pgdedup_fn_customers_lookup_17b03318"."p_credit", "pgdedup_fn_customers_lookup_17b03318"."p_city", "pgdedup_fn_customers_lookup_17b03318"."core_name", "pgdedup_fn_customers_lookup_17b03318"."s_tenant_id", "pgdedup_fn_customers_lookup_17b03318"."k_id") AS m
        WHERE "pgdedup_fn_customers_lookup_17b03318"."given_actions"[8] <> 'off'
        LIMIT "pgdedup_fn_customers_lookup_17b03318"."given_limit"
    )
    UNION ALL
    (
        SELECT 9, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_same_city_match_b373c77d"("pgdedup_fn_customers_lookup_17b03318"."p_credit", "pgdedup_fn_customers_lookup_17b03318"."p_city", "pgdedup_fn_customers_lookup_17b03318"."s_tenant_id", "pgdedup_fn_customers_lookup_17b03318"."k_id") AS m
        WHERE "pgdedup_fn_customers_lookup_17b03318"."given_actions"[9] <> 'off'
        LIMIT "pgdedup_fn_customers_lookup_17b03318"."given_limit"
    )
    UNION ALL
    (
        SELECT 10, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_near_address_match_3aed96c7"("pgdedup_fn_customers_lookup_17b03318"."p_credit", "pgdedup_fn_customers_lookup_17b03318"."p_city", "pgdedup_fn_customers_lookup_17b03318"."p_address", "pgdedup_fn_customers_lookup_17b03318"."s_tenant_id", "pgdedup_fn_customers_lookup_17b03318"."k_id") AS m
        WHERE "pgdedup_fn_customers_lookup_17b03318"."given_actions"[10] <> 'off'
        ORDER BY m.score DESC LIMIT "pgdedup_fn_customers_lookup_17b03318"."given_limit"
    );
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_lookup_17b03318"(given_actions text[], given_limit integer, "p_contact" text, "p_name" text, "p_credit" text, "p_phone" text[], "p_note" text, "p_amount" text, "p_born" text, "p_city" text, "p_address" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint) IS 'pgdedup: all rules over one record of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_lookup_17b03318"(given_actions text[], given_limit integer, "p_contact" text, "p_name" text, "p_credit" text, "p_phone" text[], "p_note" text, "p_amount" text, "p_born" text, "p_city" text, "p_address" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_lookup_17b03318', 'crm.customers', 101, 'function', 'table', 'e1fc2278ea8c58ef67366e390511044b', '"pgdedup"."pgdedup_fn_customers_lookup_17b03318"(given_actions text[], given_limit integer, "p_contact" text, "p_name" text, "p_credit" text, "p_phone" text[], "p_note" text, "p_amount" text, "p_born" text, "p_city" text, "p_address" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_lookup_17b03318"(given_actions text[], given_limit integer, "p_contact" text, "p_name" text, "p_credit" text, "p_phone" text[], "p_note" text, "p_amount" text, "p_born" text, "p_city" text, "p_address" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_lookup_17b03318"(
    given_actions text[], given_limit integer, "p_contact" text, "p_name" text, "p_credit" text, "p_phone" text[], "p_note" text, "p_amount" text, "p_born" text, "p_city" text, "p_address" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint
) RETURNS TABLE (rule integer, key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    (
        SELECT 1, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_same_credit_code_match_1bc48f5e"("pgdedup_fn_customers_lookup_17b03318"."p_credit", "pgdedup_fn_customers_lookup_17b03318"."s_tenant_id", "pgdedup_fn_customers_lookup_17b03318"."k_id") AS m
        WHERE "pgdedup_fn_customers_lookup_17b03318"."given_actions"[1] <> ''off''
        LIMIT "pgdedup_fn_customers_lookup_17b03318"."given_limit"
    )
    UNION ALL
    (
        SELECT 2, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_contact_phone_match_9f22b030"("pgdedup_fn_customers_lookup_17b03318"."p_contact", "pgdedup_fn_customers_lookup_17b03318"."p_credit", "pgdedup_fn_customers_lookup_17b03318"."p_phone", "pgdedup_fn_customers_lookup_17b03318"."s_tenant_id", "pgdedup_fn_customers_lookup_17b03318"."k_id") AS m
        WHERE "pgdedup_fn_customers_lookup_17b03318"."given_actions"[2] <> ''off''
        LIMIT "pgdedup_fn_customers_lookup_17b03318"."given_limit"
    )
    UNION ALL
    (
        SELECT 3, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_homophone_name_match_320fadd1"("pgdedup_fn_customers_lookup_17b03318"."p_name", "pgdedup_fn_customers_lookup_17b03318"."p_credit", "pgdedup_fn_customers_lookup_17b03318"."p_student", "pgdedup_fn_customers_lookup_17b03318"."core_name", "pgdedup_fn_customers_lookup_17b03318"."s_tenant_id", "pgdedup_fn_customers_lookup_17b03318"."k_id") AS m
        WHERE "pgdedup_fn_customers_lookup_17b03318"."given_actions"[3] <> ''off''
        ORDER BY m.score DESC LIMIT "pgdedup_fn_customers_lookup_17b03318"."given_limit"
    )
    UNION ALL
    (
        SELECT 4, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_note_similar_match_6823e3b4"("pgdedup_fn_customers_lookup_17b03318"."p_credit", "pgdedup_fn_customers_lookup_17b03318"."p_note", "pgdedup_fn_customers_lookup_17b03318"."s_tenant_id", "pgdedup_fn_customers_lookup_17b03318"."k_id") AS m
        WHERE "pgdedup_fn_customers_lookup_17b03318"."given_actions"[4] <> ''off''
        ORDER BY m.score DESC LIMIT "pgdedup_fn_customers_lookup_17b03318"."given_limit"
    )
    UNION ALL
    (
        SELECT 5, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_note_sounds_match_b4a50970"("pgdedup_fn_customers_lookup_17b03318"."p_credit", "pgdedup_fn_customers_lookup_17b03318"."p_note", "pgdedup_fn_customers_lookup_17b03318"."s_tenant_id", "pgdedup_fn_customers_lookup_17b03318"."k_id") AS m
        WHERE "pgdedup_fn_customers_lookup_17b03318"."given_actions"[5] <> ''off''
        ORDER BY m.score DESC LIMIT "pgdedup_fn_customers_lookup_17b03318"."given_limit"
    )
    UNION ALL
    (
        SELECT 6, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_near_amount_match_ea498a35"("pgdedup_fn_customers_lookup_17b03318"."p_credit", "pgdedup_fn_customers_lookup_17b03318"."p_amount", "pgdedup_fn_customers_lookup_17b03318"."s_tenant_id", "pgdedup_fn_customers_lookup_17b03318"."k_id") AS m
        WHERE "pgdedup_fn_customers_lookup_17b03318"."given_actions"[6] <> ''off''
        ORDER BY m.score DESC LIMIT "pgdedup_fn_customers_lookup_17b03318"."given_limit"
    )
    UNION ALL
    (
        SELECT 7, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_near_birth_match_f15cff18"("pgdedup_fn_customers_lookup_17b03318"."p_contact", "pgdedup_fn_customers_lookup_17b03318"."p_credit", "pgdedup_fn_customers_lookup_17b03318"."p_born", "pgdedup_fn_customers_lookup_17b03318"."s_tenant_id", "pgdedup_fn_customers_lookup_17b03318"."k_id") AS m
        WHERE "pgdedup_fn_customers_lookup_17b03318"."given_actions"[7] <> ''off''
        ORDER BY m.score DESC LIMIT "pgdedup_fn_customers_lookup_17b03318"."given_limit"
    )
    UNION ALL
    (
        SELECT 8, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_name_and_city_match_63203c62"("pgdedup_fn_customers_lookup_17b03318"."p_name", "pgdedup_fn_customers_lookup_17b03318"."p_credit", "pgdedup_fn_customers_lookup_17b03318"."p_city", "pgdedup_fn_customers_lookup_17b03318"."core_name", "pgdedup_fn_customers_lookup_17b03318"."s_tenant_id", "pgdedup_fn_customers_lookup_17b03318"."k_id") AS m
        WHERE "pgdedup_fn_customers_lookup_17b03318"."given_actions"[8] <> ''off''
        LIMIT "pgdedup_fn_customers_lookup_17b03318"."given_limit"
    )
    UNION ALL
    (
        SELECT 9, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_same_city_match_b373c77d"("pgdedup_fn_customers_lookup_17b03318"."p_credit", "pgdedup_fn_customers_lookup_17b03318"."p_city", "pgdedup_fn_customers_lookup_17b03318"."s_tenant_id", "pgdedup_fn_customers_lookup_17b03318"."k_id") AS m
        WHERE "pgdedup_fn_customers_lookup_17b03318"."given_actions"[9] <> ''off''
        LIMIT "pgdedup_fn_customers_lookup_17b03318"."given_limit"
    )
    UNION ALL
    (
        SELECT 10, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_near_address_match_3aed96c7"("pgdedup_fn_customers_lookup_17b03318"."p_credit", "pgdedup_fn_customers_lookup_17b03318"."p_city", "pgdedup_fn_customers_lookup_17b03318"."p_address", "pgdedup_fn_customers_lookup_17b03318"."s_tenant_id", "pgdedup_fn_customers_lookup_17b03318"."k_id") AS m
        WHERE "pgdedup_fn_customers_lookup_17b03318"."given_actions"[10] <> ''off''
        ORDER BY m.score DESC LIMIT "pgdedup_fn_customers_lookup_17b03318"."given_limit"
    );
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_lookup_17b03318"(given_actions text[], given_limit integer, "p_contact" text, "p_name" text, "p_credit" text, "p_phone" text[], "p_note" text, "p_amount" text, "p_born" text, "p_city" text, "p_address" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint) IS ''pgdedup: all rules over one record of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_lookup_17b03318"(given_actions text[], given_limit integer, "p_contact" text, "p_name" text, "p_credit" text, "p_phone" text[], "p_note" text, "p_amount" text, "p_born" text, "p_city" text, "p_address" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint) TO PUBLIC;
', '{pgdedup_fn_customers_contact_phone_match_9f22b030,pgdedup_fn_customers_homophone_name_match_320fadd1,pgdedup_fn_customers_name_and_city_match_63203c62,pgdedup_fn_customers_near_address_match_3aed96c7,pgdedup_fn_customers_near_amount_match_ea498a35,pgdedup_fn_customers_near_birth_match_f15cff18,pgdedup_fn_customers_note_similar_match_6823e3b4,pgdedup_fn_customers_note_sounds_match_b4a50970,pgdedup_fn_customers_same_city_match_b373c77d,pgdedup_fn_customers_same_credit_code_match_1bc48f5e}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_lookup_17b03318'), pgdedup.function_build('pgdedup_fn_customers_lookup_17b03318')), pgdedup.object_shape('pgdedup_fn_customers_lookup_17b03318'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_alias_lookup_67f0e0d2"(
    given_actions text[], given_limit integer, "p_contact" text, "p_name" text, "p_credit" text, "p_phone" text[], "p_note" text, "p_amount" text, "p_born" text, "p_city" text, "p_address" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint
) RETURNS TABLE (rule integer, key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    (
        SELECT 1, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_same_credit_code_match_1bc48f5e"("pgdedup_fn_customers_alias_lookup_67f0e0d2"."p_credit", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."s_tenant_id", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."k_id") AS m
        WHERE "pgdedup_fn_customers_alias_lookup_67f0e0d2"."given_actions"[1] <> 'off'
        LIMIT "pgdedup_fn_customers_alias_lookup_67f0e0d2"."given_limit"
    )
    UNION ALL
    (
        SELECT 2, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_contact_phone_alias_match_7a0a09ef"("pgdedup_fn_customers_alias_lookup_67f0e0d2"."p_contact", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."p_credit", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."p_phone", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."s_tenant_id", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."k_id") AS m
        WHERE "pgdedup_fn_customers_alias_lookup_67f0e0d2"."given_actions"[2] <> 'off'
        LIMIT "pgdedup_fn_customers_alias_lookup_67f0e0d2"."given_limit"
    )
    UNION ALL
    (
        SELECT 3, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_homophone_name_alias_match_15d867c8"("pgdedup_fn_customers_alias_lookup_67f0e0d2"."p_name", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."p_credit", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."p_student", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."core_name", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."s_tenant_id", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."k_id") AS m
        WHERE "pgdedup_fn_customers_alias_lookup_67f0e0d2"."given_actions"[3] <> 'off'
        ORDER BY m.score DESC LIMIT "pgdedup_fn_customers_alias_lookup_67f0e0d2"."given_limit"
    )
    UNION ALL
    (
        SELECT 4, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_note_similar_alias_match_eb4bff61"("pgdedup_fn_customers_alias_lookup_67f0e0d2"."p_credit", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."p_note", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."s_tenant_id", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."k_id") AS m
        WHERE "pgdedup_fn_customers_alias_lookup_67f0e0d2"."given_actions"[4] <> 'off'
        ORDER BY m.score DESC LIMIT "pgdedup_fn_customers_alias_lookup_67f0e0d2"."given_limit"
    )
    UNION ALL
    (
        SELECT 5, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_note_sounds_alias_match_6cf85bb1"("pgdedup_fn_customers_alias_lookup_67f0e0d2"."p_credit", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."p_note", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."s_tenant_id", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."k_id") AS m
        WHERE "pgdedup_fn_customers_alias_lookup_67f0e0d2"."given_actions"[5] <> 'off'
        ORDER BY m.score DESC LIMIT "pgdedup_fn_customers_alias_lookup_67f0e0d2"."given_limit"
    )
    UNION ALL
    (
        SELECT 6, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_near_amount_match_ea498a35"("pgdedup_fn_customers_alias_lookup_67f0e0d2"."p_credit", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."p_amount", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."s_tenant_id", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."k_id") AS m
        WHERE "pgdedup_fn_customers_alias_lookup_67f0e0d2"."given_actions"[6] <> 'off'
        ORDER BY m.score DESC LIMIT "pgdedup_fn_customers_alias_lookup_67f0e0d2"."given_limit"
    )
    UNION ALL
    (
        SELECT 7, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_near_birth_alias_match_5f85a1bb"("pgdedup_fn_customers_alias_lookup_67f0e0d2"."p_contact", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."p_credit", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."p_born", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."s_tenant_id", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."k_id") AS m
        WHERE "pgdedup_fn_customers_alias_lookup_67f0e0d2"."given_actions"[7] <> 'off'
        ORDER BY m.score DESC LIMIT "pgdedup_fn_customers_alias_lookup_67f0e0d2"."given_limit"
    )
    UNION ALL
    (
        SELECT 8, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_name_and_city_alias_match_3e99a3dd"("pgdedup_fn_customers_alias_lookup_67f0e0d2"."p_name", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."p_credit", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."p_city", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."core_name", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."s_tenant_id", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."k_id") AS m
        WHERE "pgdedup_fn_customers_alias_lookup_67f0e0d2"."given_actions"[8] <> 'off'
        LIMIT "pgdedup_fn_customers_alias_lookup_67f0e0d2"."given_limit"
    )
    UNION ALL
    (
        SELECT 9, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_same_city_match_b373c77d"("pgdedup_fn_customers_alias_lookup_67f0e0d2"."p_credit", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."p_city", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."s_tenant_id", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."k_id") AS m
        WHERE "pgdedup_fn_customers_alias_lookup_67f0e0d2"."given_actions"[9] <> 'off'
        LIMIT "pgdedup_fn_customers_alias_lookup_67f0e0d2"."given_limit"
    )
    UNION ALL
    (
        SELECT 10, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_near_address_alias_match_619b80f5"("pgdedup_fn_customers_alias_lookup_67f0e0d2"."p_credit", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."p_city", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."p_address", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."s_tenant_id", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."k_id") AS m
        WHERE "pgdedup_fn_customers_alias_lookup_67f0e0d2"."given_actions"[10] <> 'off'
        ORDER BY m.score DESC LIMIT "pgdedup_fn_customers_alias_lookup_67f0e0d2"."given_limit"
    );
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_alias_lookup_67f0e0d2"(given_actions text[], given_limit integer, "p_contact" text, "p_name" text, "p_credit" text, "p_phone" text[], "p_note" text, "p_amount" text, "p_born" text, "p_city" text, "p_address" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint) IS 'pgdedup: all rules over one record that has aliases of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_alias_lookup_67f0e0d2"(given_actions text[], given_limit integer, "p_contact" text, "p_name" text, "p_credit" text, "p_phone" text[], "p_note" text, "p_amount" text, "p_born" text, "p_city" text, "p_address" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_alias_lookup_67f0e0d2', 'crm.customers', 102, 'function', 'table', 'fbdd39d2d08e88fe9ed2e6eeaf91c1c2', '"pgdedup"."pgdedup_fn_customers_alias_lookup_67f0e0d2"(given_actions text[], given_limit integer, "p_contact" text, "p_name" text, "p_credit" text, "p_phone" text[], "p_note" text, "p_amount" text, "p_born" text, "p_city" text, "p_address" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_alias_lookup_67f0e0d2"(given_actions text[], given_limit integer, "p_contact" text, "p_name" text, "p_credit" text, "p_phone" text[], "p_note" text, "p_amount" text, "p_born" text, "p_city" text, "p_address" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_alias_lookup_67f0e0d2"(
    given_actions text[], given_limit integer, "p_contact" text, "p_name" text, "p_credit" text, "p_phone" text[], "p_note" text, "p_amount" text, "p_born" text, "p_city" text, "p_address" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint
) RETURNS TABLE (rule integer, key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    (
        SELECT 1, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_same_credit_code_match_1bc48f5e"("pgdedup_fn_customers_alias_lookup_67f0e0d2"."p_credit", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."s_tenant_id", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."k_id") AS m
        WHERE "pgdedup_fn_customers_alias_lookup_67f0e0d2"."given_actions"[1] <> ''off''
        LIMIT "pgdedup_fn_customers_alias_lookup_67f0e0d2"."given_limit"
    )
    UNION ALL
    (
        SELECT 2, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_contact_phone_alias_match_7a0a09ef"("pgdedup_fn_customers_alias_lookup_67f0e0d2"."p_contact", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."p_credit", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."p_phone", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."s_tenant_id", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."k_id") AS m
        WHERE "pgdedup_fn_customers_alias_lookup_67f0e0d2"."given_actions"[2] <> ''off''
        LIMIT "pgdedup_fn_customers_alias_lookup_67f0e0d2"."given_limit"
    )
    UNION ALL
    (
        SELECT 3, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_homophone_name_alias_match_15d867c8"("pgdedup_fn_customers_alias_lookup_67f0e0d2"."p_name", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."p_credit", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."p_student", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."core_name", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."s_tenant_id", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."k_id") AS m
        WHERE "pgdedup_fn_customers_alias_lookup_67f0e0d2"."given_actions"[3] <> ''off''
        ORDER BY m.score DESC LIMIT "pgdedup_fn_customers_alias_lookup_67f0e0d2"."given_limit"
    )
    UNION ALL
    (
        SELECT 4, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_note_similar_alias_match_eb4bff61"("pgdedup_fn_customers_alias_lookup_67f0e0d2"."p_credit", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."p_note", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."s_tenant_id", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."k_id") AS m
        WHERE "pgdedup_fn_customers_alias_lookup_67f0e0d2"."given_actions"[4] <> ''off''
        ORDER BY m.score DESC LIMIT "pgdedup_fn_customers_alias_lookup_67f0e0d2"."given_limit"
    )
    UNION ALL
    (
        SELECT 5, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_note_sounds_alias_match_6cf85bb1"("pgdedup_fn_customers_alias_lookup_67f0e0d2"."p_credit", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."p_note", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."s_tenant_id", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."k_id") AS m
        WHERE "pgdedup_fn_customers_alias_lookup_67f0e0d2"."given_actions"[5] <> ''off''
        ORDER BY m.score DESC LIMIT "pgdedup_fn_customers_alias_lookup_67f0e0d2"."given_limit"
    )
    UNION ALL
    (
        SELECT 6, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_near_amount_match_ea498a35"("pgdedup_fn_customers_alias_lookup_67f0e0d2"."p_credit", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."p_amount", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."s_tenant_id", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."k_id") AS m
        WHERE "pgdedup_fn_customers_alias_lookup_67f0e0d2"."given_actions"[6] <> ''off''
        ORDER BY m.score DESC LIMIT "pgdedup_fn_customers_alias_lookup_67f0e0d2"."given_limit"
    )
    UNION ALL
    (
        SELECT 7, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_near_birth_alias_match_5f85a1bb"("pgdedup_fn_customers_alias_lookup_67f0e0d2"."p_contact", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."p_credit", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."p_born", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."s_tenant_id", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."k_id") AS m
        WHERE "pgdedup_fn_customers_alias_lookup_67f0e0d2"."given_actions"[7] <> ''off''
        ORDER BY m.score DESC LIMIT "pgdedup_fn_customers_alias_lookup_67f0e0d2"."given_limit"
    )
    UNION ALL
    (
        SELECT 8, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_name_and_city_alias_match_3e99a3dd"("pgdedup_fn_customers_alias_lookup_67f0e0d2"."p_name", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."p_credit", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."p_city", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."core_name", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."s_tenant_id", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."k_id") AS m
        WHERE "pgdedup_fn_customers_alias_lookup_67f0e0d2"."given_actions"[8] <> ''off''
        LIMIT "pgdedup_fn_customers_alias_lookup_67f0e0d2"."given_limit"
    )
    UNION ALL
    (
        SELECT 9, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_same_city_match_b373c77d"("pgdedup_fn_customers_alias_lookup_67f0e0d2"."p_credit", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."p_city", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."s_tenant_id", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."k_id") AS m
        WHERE "pgdedup_fn_customers_alias_lookup_67f0e0d2"."given_actions"[9] <> ''off''
        LIMIT "pgdedup_fn_customers_alias_lookup_67f0e0d2"."given_limit"
    )
    UNION ALL
    (
        SELECT 10, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_near_address_alias_match_619b80f5"("pgdedup_fn_customers_alias_lookup_67f0e0d2"."p_credit", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."p_city", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."p_address", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."s_tenant_id", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."k_id") AS m
        WHERE "pgdedup_fn_customers_alias_lookup_67f0e0d2"."given_actions"[10] <> ''off''
        ORDER BY m.score DESC LIMIT "pgdedup_fn_customers_alias_lookup_67f0e0d2"."given_limit"
    );
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_alias_lookup_67f0e0d2"(given_actions text[], given_limit integer, "p_contact" text, "p_name" text, "p_credit" text, "p_phone" text[], "p_note" text, "p_amount" text, "p_born" text, "p_city" text, "p_address" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint) IS ''pgdedup: all rules over one record that has aliases of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_alias_lookup_67f0e0d2"(given_actions text[], given_limit integer, "p_contact" text, "p_name" text, "p_credit" text, "p_phone" text[], "p_note" text, "p_amount" text, "p_born" text, "p_city" text, "p_address" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint) TO PUBLIC;
', '{pgdedup_fn_customers_contact_phone_alias_match_7a0a09ef,pgdedup_fn_customers_homophone_name_alias_match_15d867c8,pgdedup_fn_customers_name_and_city_alias_match_3e99a3dd,pgdedup_fn_customers_near_address_alias_match_619b80f5,pgdedup_fn_customers_near_amount_match_ea498a35,pgdedup_fn_customers_near_birth_alias_match_5f85a1bb,pgdedup_fn_customers_note_similar_alias_match_eb4bff61,pgdedup_fn_customers_note_sounds_alias_match_6cf85bb1,pgdedup_fn_customers_same_city_match_b373c77d,pgdedup_fn_customers_same_credit_code_match_1bc48f5e}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_alias_lookup_67f0e0d2'), pgdedup.function_build('pgdedup_fn_customers_alias_lookup_67f0e0d2')), pgdedup.object_shape('pgdedup_fn_customers_alias_lookup_67f0e0d2'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_candidates_5bc25fe9"(
    given_actions text[], given_limit integer, "p_contact" text, "p_name" text, "p_credit" text, "p_phone" text[], "p_note" text, "p_amount" text, "p_born" text, "p_city" text, "p_address" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint
) RETURNS TABLE (found boolean[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT ARRAY[
        ("pgdedup_fn_customers_candidates_5bc25fe9"."given_actions"[1] <> 'off') AND EXISTS (SELECT FROM (SELECT FROM "crm"."customers" AS t WHERE "t"."pgdedup_k_customers_credit_230fdda3" = "pgdedup_fn_customers_candidates_5bc25fe9"."p_credit" AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_candidates_5bc25fe9"."s_tenant_id" AND "t"."pgdedup_k_customers_live_74cf3f67" AND ("t"."id" = "pgdedup_fn_customers_candidates_5bc25fe9"."k_id") IS NOT TRUE LIMIT "pgdedup_fn_customers_candidates_5bc25fe9"."given_limit") AS c),
        ("pgdedup_fn_customers_candidates_5bc25fe9"."given_actions"[2] <> 'off') AND EXISTS (SELECT FROM (SELECT FROM "crm"."customers" AS t WHERE "t"."pgdedup_k_customers_phone_e61689ca" OPERATOR(pg_catalog.&&) "pgdedup_fn_customers_candidates_5bc25fe9"."p_phone" AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_candidates_5bc25fe9"."s_tenant_id" AND "t"."pgdedup_k_customers_live_74cf3f67" AND ("t"."id" = "pgdedup_fn_customers_candidates_5bc25fe9"."k_id") IS NOT TRUE LIMIT "pgdedup_fn_customers_candidates_5bc25fe9"."given_limit") AS c),
        ("pgdedup_fn_customers_candidates_5bc25fe9"."given_actions"[3] <> 'off') AND EXISTS (SELECT FROM (SELECT FROM "crm"."customers" AS t WHERE "pgdedup"."sound_key_v1"("t"."pgdedup_k_customers_name_core_a4494f8e") = "pgdedup"."sound_key_v1"("pgdedup_fn_customers_candidates_5bc25fe9"."core_name") AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_candidates_5bc25fe9"."s_tenant_id" AND "t"."pgdedup_k_customers_live_74cf3f67" AND ("t"."id" = "pgdedup_fn_customers_candidates_5bc25fe9"."k_id") IS NOT TRUE AND NOT coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "pgdedup_fn_customers_candidates_5bc25fe9"."p_credit", false) AND NOT coalesce("t"."pgdedup_k_customers_student_eceac84e" <> "pgdedup_fn_customers_candidates_5bc25fe9"."p_student", false) LIMIT "pgdedup_fn_customers_candidates_5bc25fe9"."given_limit") AS c),
        ("pgdedup_fn_customers_candidates_5bc25fe9"."given_actions"[4] <> 'off') AND EXISTS (SELECT FROM (SELECT FROM "crm"."customers" AS t WHERE "t"."pgdedup_k_customers_note_31c5c1e9" OPERATOR("extensions".%) "pgdedup_fn_customers_candidates_5bc25fe9"."p_note" AND "extensions"."similarity"("t"."pgdedup_k_customers_note_31c5c1e9", "pgdedup_fn_customers_candidates_5bc25fe9"."p_note") >= 0.6::real AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_candidates_5bc25fe9"."s_tenant_id" AND "t"."pgdedup_k_customers_live_74cf3f67" AND ("t"."id" = "pgdedup_fn_customers_candidates_5bc25fe9"."k_id") IS NOT TRUE AND NOT coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "pgdedup_fn_customers_candidates_5bc25fe9"."p_credit", false) LIMIT "pgdedup_fn_customers_candidates_5bc25fe9"."given_limit") AS c),
        ("pgdedup_fn_customers_candidates_5bc25fe9"."given_actions"[5] <> 'off') AND EXISTS (SELECT FROM (SELECT FROM "crm"."customers" AS t WHERE "pgdedup"."metaphone_keys_v1"("t"."pgdedup_k_customers_note_31c5c1e9") OPERATOR(pg_catalog.&&) "pgdedup"."metaphone_keys_v1"("pgdedup_fn_customers_candidates_5bc25fe9"."p_note") AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_candidates_5bc25fe9"."s_tenant_id" AND "t"."pgdedup_k_customers_live_74cf3f67" AND ("t"."id" = "pgdedup_fn_customers_candidates_5bc25fe9"."k_id") IS NOT TRUE AND NOT coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "pgdedup_fn_customers_candidates_5bc25fe9"."p_credit", false) LIMIT "pgdedup_fn_customers_candidates_5bc25fe9"."given_limit") AS c),
        ("pgdedup_fn_customers_candidates_5bc25fe9"."given_actions"[6] <> 'off') AND EXISTS (SELECT FROM (SELECT FROM "crm"."customers" AS t WHERE "pgdedup"."number_value_v1"("t"."pgdedup_k_customers_amount_8a35879d") BETWEEN "pgdedup"."number_value_v1"("pgdedup_fn_customers_candidates_5bc25fe9"."p_amount") - '0.5'::numeric AND "pgdedup"."number_value_v1"("pgdedup_fn_customers_candidates_5bc25fe9"."p_amount") + '0.5'::numeric AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_candidates_5bc25fe9"."s_tenant_id" AND "t"."pgdedup_k_customers_live_74cf3f67" AND ("t"."id" = "pgdedup_fn_customers_candidates_5bc25fe9"."k_id") IS NOT TRUE AND NOT coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "pgdedup_fn_customers_candidates_5bc25fe9"."p_credit", false) LIMIT "pgdedup_fn_customers_candidates_5bc25fe9"."given_limit") AS c),
        ("pgdedup_fn_customers_candidates_5bc25fe9"."given_actions"[7] <> 'off') AND EXISTS (SELECT FROM (SELECT FROM "crm"."customers" AS t WHERE "t"."pgdedup_k_customers_contact_d8de87f6" = "pgdedup_fn_customers_candidates_5bc25fe9"."p_contact" AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_candidates_5bc25fe9"."s_tenant_id" AND "t"."pgdedup_k_customers_live_74cf3f67" AND ("t"."id" = "pgdedup_fn_customers_candidates_5bc25fe9"."k_id") IS NOT TRUE LIMIT "pgdedup_fn_customers_candidates_5bc25fe9"."given_limit") AS c),
        ("pgdedup_fn_customers_candidates_5bc25fe9"."given_actions"[8] <> 'off') AND EXISTS (SELECT FROM (SELECT FROM "crm"."customers" AS t WHERE "t"."pgdedup_k_customers_name_a2220f17" = "pgdedup_fn_customers_candidates_5bc25fe9"."p_name" AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_candidates_5bc25fe9"."s_tenant_id" AND "t"."pgdedup_k_customers_live_74cf3f67" AND ("t"."id" = "pgdedup_fn_customers_candidates_5bc25fe9"."k_id") IS NOT TRUE LIMIT "pgdedup_fn_customers_candidates_5bc25fe9"."given_limit") AS c),
        ("pgdedup_fn_customers_candidates_5bc25fe9"."given_actions"[9] <> 'off') AND EXISTS (SELECT FROM (SELECT FROM "crm"."customers" AS t WHERE "pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405") = "pgdedup"."region_city_v1"("pgdedup_fn_customers_candidates_5bc25fe9"."p_city") AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_candidates_5bc25fe9"."s_tenant_id" AND "t"."pgdedup_k_customers_live_74cf3f67" AND ("t"."id" = "pgdedup_fn_customers_candidates_5bc25fe9"."k_id") IS NOT TRUE LIMIT "pgdedup_fn_customers_candidates_5bc25fe9"."given_limit") AS c),
        ("pgdedup_fn_customers_candidates_5bc25fe9"."given_actions"[10] <> 'off') AND EXISTS (SELECT FROM (SELECT FROM "crm"."customers" AS t WHERE "t"."pgdedup_k_customers_address_322d2e68" OPERATOR("extensions".%) "pgdedup_fn_customers_candidates_5bc25fe9"."p_address" AND "extensions"."similarity"("t"."pgdedup_k_customers_address_322d2e68", "pgdedup_fn_customers_candidates_5bc25fe9"."p_address") >= 0.8::real AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_candidates_5bc25fe9"."s_tenant_id" AND "t"."pgdedup_k_customers_live_74cf3f67" AND ("t"."id" = "pgdedup_fn_customers_candidates_5bc25fe9"."k_id") IS NOT TRUE AND NOT coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "pgdedup_fn_customers_candidates_5bc25fe9"."p_credit", false) LIMIT "pgdedup_fn_customers_candidates_5bc25fe9"."given_limit") AS c)
    ];
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_candidates_5bc25fe9"(given_actions text[], given_limit integer, "p_contact" text, "p_name" text, "p_credit" text, "p_phone" text[], "p_note" text, "p_amount" text, "p_born" text, "p_city" text, "p_address" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint) IS 'pgdedup: which keys find rows of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_candidates_5bc25fe9"(given_actions text[], given_limit integer, "p_contact" text, "p_name" text, "p_credit" text, "p_phone" text[], "p_note" text, "p_amount" text, "p_born" text, "p_city" text, "p_address" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_candidates_5bc25fe9', 'crm.customers', 103, 'function', 'table', '2fa794bc3d2ca3638983225042ee5441', '"pgdedup"."pgdedup_fn_customers_candidates_5bc25fe9"(given_actions text[], given_limit integer, "p_contact" text, "p_name" text, "p_credit" text, "p_phone" text[], "p_note" text, "p_amount" text, "p_born" text, "p_city" text, "p_address" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_candidates_5bc25fe9"(given_actions text[], given_limit integer, "p_contact" text, "p_name" text, "p_credit" text, "p_phone" text[], "p_note" text, "p_amount" text, "p_born" text, "p_city" text, "p_address" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_candidates_5bc25fe9"(
    given_actions text[], given_limit integer, "p_contact" text, "p_name" text, "p_credit" text, "p_phone" text[], "p_note" text, "p_amount" text, "p_born" text, "p_city" text, "p_address" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint
) RETURNS TABLE (found boolean[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT ARRAY[
        ("pgdedup_fn_customers_candidates_5bc25fe9"."given_actions"[1] <> ''off'') AND EXISTS (SELECT FROM (SELECT FROM "crm"."customers" AS t WHERE "t"."pgdedup_k_customers_credit_230fdda3" = "pgdedup_fn_customers_candidates_5bc25fe9"."p_credit" AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_candidates_5bc25fe9"."s_tenant_id" AND "t"."pgdedup_k_customers_live_74cf3f67" AND ("t"."id" = "pgdedup_fn_customers_candidates_5bc25fe9"."k_id") IS NOT TRUE LIMIT "pgdedup_fn_customers_candidates_5bc25fe9"."given_limit") AS c),
        ("pgdedup_fn_customers_candidates_5bc25fe9"."given_actions"[2] <> ''off'') AND EXISTS (SELECT FROM (SELECT FROM "crm"."customers" AS t WHERE "t"."pgdedup_k_customers_phone_e61689ca" OPERATOR(pg_catalog.&&) "pgdedup_fn_customers_candidates_5bc25fe9"."p_phone" AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_candidates_5bc25fe9"."s_tenant_id" AND "t"."pgdedup_k_customers_live_74cf3f67" AND ("t"."id" = "pgdedup_fn_customers_candidates_5bc25fe9"."k_id") IS NOT TRUE LIMIT "pgdedup_fn_customers_candidates_5bc25fe9"."given_limit") AS c),
        ("pgdedup_fn_customers_candidates_5bc25fe9"."given_actions"[3] <> ''off'') AND EXISTS (SELECT FROM (SELECT FROM "crm"."customers" AS t WHERE "pgdedup"."sound_key_v1"("t"."pgdedup_k_customers_name_core_a4494f8e") = "pgdedup"."sound_key_v1"("pgdedup_fn_customers_candidates_5bc25fe9"."core_name") AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_candidates_5bc25fe9"."s_tenant_id" AND "t"."pgdedup_k_customers_live_74cf3f67" AND ("t"."id" = "pgdedup_fn_customers_candidates_5bc25fe9"."k_id") IS NOT TRUE AND NOT coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "pgdedup_fn_customers_candidates_5bc25fe9"."p_credit", false) AND NOT coalesce("t"."pgdedup_k_customers_student_eceac84e" <> "pgdedup_fn_customers_candidates_5bc25fe9"."p_student", false) LIMIT "pgdedup_fn_customers_candidates_5bc25fe9"."given_limit") AS c),
        ("pgdedup_fn_customers_candidates_5bc25fe9"."given_actions"[4] <> ''off'') AND EXISTS (SELECT FROM (SELECT FROM "crm"."customers" AS t WHERE "t"."pgdedup_k_customers_note_31c5c1e9" OPERATOR("extensions".%) "pgdedup_fn_customers_candidates_5bc25fe9"."p_note" AND "extensions"."similarity"("t"."pgdedup_k_customers_note_31c5c1e9", "pgdedup_fn_customers_candidates_5bc25fe9"."p_note") >= 0.6::real AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_candidates_5bc25fe9"."s_tenant_id" AND "t"."pgdedup_k_customers_live_74cf3f67" AND ("t"."id" = "pgdedup_fn_customers_candidates_5bc25fe9"."k_id") IS NOT TRUE AND NOT coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "pgdedup_fn_customers_candidates_5bc25fe9"."p_credit", false) LIMIT "pgdedup_fn_customers_candidates_5bc25fe9"."given_limit") AS c),
        ("pgdedup_fn_customers_candidates_5bc25fe9"."given_actions"[5] <> ''off'') AND EXISTS (SELECT FROM (SELECT FROM "crm"."customers" AS t WHERE "pgdedup"."metaphone_keys_v1"("t"."pgdedup_k_customers_note_31c5c1e9") OPERATOR(pg_catalog.&&) "pgdedup"."metaphone_keys_v1"("pgdedup_fn_customers_candidates_5bc25fe9"."p_note") AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_candidates_5bc25fe9"."s_tenant_id" AND "t"."pgdedup_k_customers_live_74cf3f67" AND ("t"."id" = "pgdedup_fn_customers_candidates_5bc25fe9"."k_id") IS NOT TRUE AND NOT coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "pgdedup_fn_customers_candidates_5bc25fe9"."p_credit", false) LIMIT "pgdedup_fn_customers_candidates_5bc25fe9"."given_limit") AS c),
        ("pgdedup_fn_customers_candidates_5bc25fe9"."given_actions"[6] <> ''off'') AND EXISTS (SELECT FROM (SELECT FROM "crm"."customers" AS t WHERE "pgdedup"."number_value_v1"("t"."pgdedup_k_customers_amount_8a35879d") BETWEEN "pgdedup"."number_value_v1"("pgdedup_fn_customers_candidates_5bc25fe9"."p_amount") - ''0.5''::numeric AND "pgdedup"."number_value_v1"("pgdedup_fn_customers_candidates_5bc25fe9"."p_amount") + ''0.5''::numeric AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_candidates_5bc25fe9"."s_tenant_id" AND "t"."pgdedup_k_customers_live_74cf3f67" AND ("t"."id" = "pgdedup_fn_customers_candidates_5bc25fe9"."k_id") IS NOT TRUE AND NOT coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "pgdedup_fn_customers_candidates_5bc25fe9"."p_credit", false) LIMIT "pgdedup_fn_customers_candidates_5bc25fe9"."given_limit") AS c),
        ("pgdedup_fn_customers_candidates_5bc25fe9"."given_actions"[7] <> ''off'') AND EXISTS (SELECT FROM (SELECT FROM "crm"."customers" AS t WHERE "t"."pgdedup_k_customers_contact_d8de87f6" = "pgdedup_fn_customers_candidates_5bc25fe9"."p_contact" AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_candidates_5bc25fe9"."s_tenant_id" AND "t"."pgdedup_k_customers_live_74cf3f67" AND ("t"."id" = "pgdedup_fn_customers_candidates_5bc25fe9"."k_id") IS NOT TRUE LIMIT "pgdedup_fn_customers_candidates_5bc25fe9"."given_limit") AS c),
        ("pgdedup_fn_customers_candidates_5bc25fe9"."given_actions"[8] <> ''off'') AND EXISTS (SELECT FROM (SELECT FROM "crm"."customers" AS t WHERE "t"."pgdedup_k_customers_name_a2220f17" = "pgdedup_fn_customers_candidates_5bc25fe9"."p_name" AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_candidates_5bc25fe9"."s_tenant_id" AND "t"."pgdedup_k_customers_live_74cf3f67" AND ("t"."id" = "pgdedup_fn_customers_candidates_5bc25fe9"."k_id") IS NOT TRUE LIMIT "pgdedup_fn_customers_candidates_5bc25fe9"."given_limit") AS c),
        ("pgdedup_fn_customers_candidates_5bc25fe9"."given_actions"[9] <> ''off'') AND EXISTS (SELECT FROM (SELECT FROM "crm"."customers" AS t WHERE "pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405") = "pgdedup"."region_city_v1"("pgdedup_fn_customers_candidates_5bc25fe9"."p_city") AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_candidates_5bc25fe9"."s_tenant_id" AND "t"."pgdedup_k_customers_live_74cf3f67" AND ("t"."id" = "pgdedup_fn_customers_candidates_5bc25fe9"."k_id") IS NOT TRUE LIMIT "pgdedup_fn_customers_candidates_5bc25fe9"."given_limit") AS c),
        ("pgdedup_fn_customers_candidates_5bc25fe9"."given_actions"[10] <> ''off'') AND EXISTS (SELECT FROM (SELECT FROM "crm"."customers" AS t WHERE "t"."pgdedup_k_customers_address_322d2e68" OPERATOR("extensions".%) "pgdedup_fn_customers_candidates_5bc25fe9"."p_address" AND "extensions"."similarity"("t"."pgdedup_k_customers_address_322d2e68", "pgdedup_fn_customers_candidates_5bc25fe9"."p_address") >= 0.8::real AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_candidates_5bc25fe9"."s_tenant_id" AND "t"."pgdedup_k_customers_live_74cf3f67" AND ("t"."id" = "pgdedup_fn_customers_candidates_5bc25fe9"."k_id") IS NOT TRUE AND NOT coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "pgdedup_fn_customers_candidates_5bc25fe9"."p_credit", false) LIMIT "pgdedup_fn_customers_candidates_5bc25fe9"."given_limit") AS c)
    ];
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_candidates_5bc25fe9"(given_actions text[], given_limit integer, "p_contact" text, "p_name" text, "p_credit" text, "p_phone" text[], "p_note" text, "p_amount" text, "p_born" text, "p_city" text, "p_address" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint) IS ''pgdedup: which keys find rows of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_candidates_5bc25fe9"(given_actions text[], given_limit integer, "p_contact" text, "p_name" text, "p_credit" text, "p_phone" text[], "p_note" text, "p_amount" text, "p_born" text, "p_city" text, "p_address" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint) TO PUBLIC;
', '{pgdedup_k_customers_address_322d2e68,pgdedup_k_customers_amount_8a35879d,pgdedup_k_customers_born_e72c4946,pgdedup_k_customers_city_54099405,pgdedup_k_customers_contact_d8de87f6,pgdedup_k_customers_credit_230fdda3,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_name_a2220f17,pgdedup_k_customers_name_core_a4494f8e,pgdedup_k_customers_note_31c5c1e9,pgdedup_k_customers_phone_e61689ca,pgdedup_k_customers_student_eceac84e}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_candidates_5bc25fe9'), pgdedup.function_build('pgdedup_fn_customers_candidates_5bc25fe9')), pgdedup.object_shape('pgdedup_fn_customers_candidates_5bc25fe9'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_look_3ae50ecc"(
    given_actions text[], given_limit integer, "p_contact" text, "p_name" text, "p_credit" text, "p_phone" text[], "p_note" text, "p_amount" text, "p_born" text, "p_city" text, "p_address" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint
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
        given_actions, given_limit, "pgdedup_fn_customers_look_3ae50ecc"."p_contact", "pgdedup_fn_customers_look_3ae50ecc"."p_name", "pgdedup_fn_customers_look_3ae50ecc"."p_credit", "pgdedup_fn_customers_look_3ae50ecc"."p_phone", "pgdedup_fn_customers_look_3ae50ecc"."p_note", "pgdedup_fn_customers_look_3ae50ecc"."p_amount", "pgdedup_fn_customers_look_3ae50ecc"."p_born", "pgdedup_fn_customers_look_3ae50ecc"."p_city", "pgdedup_fn_customers_look_3ae50ecc"."p_address", "pgdedup_fn_customers_look_3ae50ecc"."p_student", "pgdedup_fn_customers_look_3ae50ecc"."core_name", "pgdedup_fn_customers_look_3ae50ecc"."s_tenant_id", "pgdedup_fn_customers_look_3ae50ecc"."k_id"
    ) AS c;
    IF true <> ALL (v_found) THEN
        RETURN NULL;
    END IF;
    IF v_found[1] THEN
        v_hits := v_hits || ARRAY(
            SELECT ROW(h.*)::pgdedup.hit FROM (
        SELECT 1, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_same_credit_code_match_1bc48f5e"("pgdedup_fn_customers_look_3ae50ecc"."p_credit", "pgdedup_fn_customers_look_3ae50ecc"."s_tenant_id", "pgdedup_fn_customers_look_3ae50ecc"."k_id") AS m
        WHERE "pgdedup_fn_customers_look_3ae50ecc"."given_actions"[1] <> 'off'
        LIMIT "pgdedup_fn_customers_look_3ae50ecc"."given_limit"
    ) AS h
        );
    END IF;
    IF v_found[2] THEN
        v_hits := v_hits || ARRAY(
            SELECT ROW(h.*)::pgdedup.hit FROM (
        SELECT 2, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_contact_phone_match_9f22b030"("pgdedup_fn_customers_look_3ae50ecc"."p_contact", "pgdedup_fn_customers_look_3ae50ecc"."p_credit", "pgdedup_fn_customers_look_3ae50ecc"."p_phone", "pgdedup_fn_customers_look_3ae50ecc"."s_tenant_id", "pgdedup_fn_customers_look_3ae50ecc"."k_id") AS m
        WHERE "pgdedup_fn_customers_look_3ae50ecc"."given_actions"[2] <> 'off'
        LIMIT "pgdedup_fn_customers_look_3ae50ecc"."given_limit"
    ) AS h
        );
    END IF;
    IF v_found[3] THEN
        v_hits := v_hits || ARRAY(
            SELECT ROW(h.*)::pgdedup.hit FROM (
        SELECT 3, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_homophone_name_match_320fadd1"("pgdedup_fn_customers_look_3ae50ecc"."p_name", "pgdedup_fn_customers_look_3ae50ecc"."p_credit", "pgdedup_fn_customers_look_3ae50ecc"."p_student", "pgdedup_fn_customers_look_3ae50ecc"."core_name", "pgdedup_fn_customers_look_3ae50ecc"."s_tenant_id", "pgdedup_fn_customers_look_3ae50ecc"."k_id") AS m
        WHERE "pgdedup_fn_customers_look_3ae50ecc"."given_actions"[3] <> 'off'
        ORDER BY m.score DESC LIMIT "pgdedup_fn_customers_look_3ae50ecc"."given_limit"
    ) AS h
        );
    END IF;
    IF v_found[4] THEN
        v_hits := v_hits || ARRAY(
            SELECT ROW(h.*)::pgdedup.hit FROM (
        SELECT 4, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_note_similar_match_6823e3b4"("pgdedup_fn_customers_look_3ae50ecc"."p_credit", "pgdedup_fn_customers_look_3ae50ecc"."p_note", "pgdedup_fn_customers_look_3ae50ecc"."s_tenant_id", "pgdedup_fn_customers_look_3ae50ecc"."k_id") AS m
        WHERE "pgdedup_fn_customers_look_3ae50ecc"."given_actions"[4] <> 'off'
        ORDER BY m.score DESC LIMIT "pgdedup_fn_customers_look_3ae50ecc"."given_limit"
    ) AS h
        );
    END IF;
    IF v_found[5] THEN
        v_hits := v_hits || ARRAY(
            SELECT ROW(h.*)::pgdedup.hit FROM (
        SELECT 5, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_note_sounds_match_b4a50970"("pgdedup_fn_customers_look_3ae50ecc"."p_credit", "pgdedup_fn_customers_look_3ae50ecc"."p_note", "pgdedup_fn_customers_look_3ae50ecc"."s_tenant_id", "pgdedup_fn_customers_look_3ae50ecc"."k_id") AS m
        WHERE "pgdedup_fn_customers_look_3ae50ecc"."given_actions"[5] <> 'off'
        ORDER BY m.score DESC LIMIT "pgdedup_fn_customers_look_3ae50ecc"."given_limit"
    ) AS h
        );
    END IF;
    IF v_found[6] THEN
        v_hits := v_hits || ARRAY(
            SELECT ROW(h.*)::pgdedup.hit FROM (
        SELECT 6, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_near_amount_match_ea498a35"("pgdedup_fn_customers_look_3ae50ecc"."p_credit", "pgdedup_fn_customers_look_3ae50ecc"."p_amount", "pgdedup_fn_customers_look_3ae50ecc"."s_tenant_id", "pgdedup_fn_customers_look_3ae50ecc"."k_id") AS m
        WHERE "pgdedup_fn_customers_look_3ae50ecc"."given_actions"[6] <> 'off'
        ORDER BY m.score DESC LIMIT "pgdedup_fn_customers_look_3ae50ecc"."given_limit"
    ) AS h
        );
    END IF;
    IF v_found[7] THEN
        v_hits := v_hits || ARRAY(
            SELECT ROW(h.*)::pgdedup.hit FROM (
        SELECT 7, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_near_birth_match_f15cff18"("pgdedup_fn_customers_look_3ae50ecc"."p_contact", "pgdedup_fn_customers_look_3ae50ecc"."p_credit", "pgdedup_fn_customers_look_3ae50ecc"."p_born", "pgdedup_fn_customers_look_3ae50ecc"."s_tenant_id", "pgdedup_fn_customers_look_3ae50ecc"."k_id") AS m
        WHERE "pgdedup_fn_customers_look_3ae50ecc"."given_actions"[7] <> 'off'
        ORDER BY m.score DESC LIMIT "pgdedup_fn_customers_look_3ae50ecc"."given_limit"
    ) AS h
        );
    END IF;
    IF v_found[8] THEN
        v_hits := v_hits || ARRAY(
            SELECT ROW(h.*)::pgdedup.hit FROM (
        SELECT 8, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_name_and_city_match_63203c62"("pgdedup_fn_customers_look_3ae50ecc"."p_name", "pgdedup_fn_customers_look_3ae50ecc"."p_credit", "pgdedup_fn_customers_look_3ae50ecc"."p_city", "pgdedup_fn_customers_look_3ae50ecc"."core_name", "pgdedup_fn_customers_look_3ae50ecc"."s_tenant_id", "pgdedup_fn_customers_look_3ae50ecc"."k_id") AS m
        WHERE "pgdedup_fn_customers_look_3ae50ecc"."given_actions"[8] <> 'off'
        LIMIT "pgdedup_fn_customers_look_3ae50ecc"."given_limit"
    ) AS h
        );
    END IF;
    IF v_found[9] THEN
        v_hits := v_hits || ARRAY(
            SELECT ROW(h.*)::pgdedup.hit FROM (
        SELECT 9, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_same_city_match_b373c77d"("pgdedup_fn_customers_look_3ae50ecc"."p_credit", "pgdedup_fn_customers_look_3ae50ecc"."p_city", "pgdedup_fn_customers_look_3ae50ecc"."s_tenant_id", "pgdedup_fn_customers_look_3ae50ecc"."k_id") AS m
        WHERE "pgdedup_fn_customers_look_3ae50ecc"."given_actions"[9] <> 'off'
        LIMIT "pgdedup_fn_customers_look_3ae50ecc"."given_limit"
    ) AS h
        );
    END IF;
    IF v_found[10] THEN
        v_hits := v_hits || ARRAY(
            SELECT ROW(h.*)::pgdedup.hit FROM (
        SELECT 10, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_near_address_match_3aed96c7"("pgdedup_fn_customers_look_3ae50ecc"."p_credit", "pgdedup_fn_customers_look_3ae50ecc"."p_city", "pgdedup_fn_customers_look_3ae50ecc"."p_address", "pgdedup_fn_customers_look_3ae50ecc"."s_tenant_id", "pgdedup_fn_customers_look_3ae50ecc"."k_id") AS m
        WHERE "pgdedup_fn_customers_look_3ae50ecc"."given_actions"[10] <> 'off'
        ORDER BY m.score DESC LIMIT "pgdedup_fn_customers_look_3ae50ecc"."given_limit"
    ) AS h
        );
    END IF;
    RETURN CASE WHEN cardinality(v_hits) > 0 THEN v_hits END;
END
$pgdedup$;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_look_3ae50ecc"(given_actions text[], given_limit integer, "p_contact" text, "p_name" text, "p_credit" text, "p_phone" text[], "p_note" text, "p_amount" text, "p_born" text, "p_city" text, "p_address" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint) IS 'pgdedup: the rules over one record of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_look_3ae50ecc"(given_actions text[], given_limit integer, "p_contact" text, "p_name" text, "p_credit" text, "p_phone" text[], "p_note" text, "p_amount" text, "p_born" text, "p_city" text, "p_address" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_look_3ae50ecc', 'crm.customers', 104, 'function', 'table', '253cf3fce6882cbd3a8611e8c6fd6959', '"pgdedup"."pgdedup_fn_customers_look_3ae50ecc"(given_actions text[], given_limit integer, "p_contact" text, "p_name" text, "p_credit" text, "p_phone" text[], "p_note" text, "p_amount" text, "p_born" text, "p_city" text, "p_address" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_look_3ae50ecc"(given_actions text[], given_limit integer, "p_contact" text, "p_name" text, "p_credit" text, "p_phone" text[], "p_note" text, "p_amount" text, "p_born" text, "p_city" text, "p_address" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_look_3ae50ecc"(
    given_actions text[], given_limit integer, "p_contact" text, "p_name" text, "p_credit" text, "p_phone" text[], "p_note" text, "p_amount" text, "p_born" text, "p_city" text, "p_address" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint
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
        given_actions, given_limit, "pgdedup_fn_customers_look_3ae50ecc"."p_contact", "pgdedup_fn_customers_look_3ae50ecc"."p_name", "pgdedup_fn_customers_look_3ae50ecc"."p_credit", "pgdedup_fn_customers_look_3ae50ecc"."p_phone", "pgdedup_fn_customers_look_3ae50ecc"."p_note", "pgdedup_fn_customers_look_3ae50ecc"."p_amount", "pgdedup_fn_customers_look_3ae50ecc"."p_born", "pgdedup_fn_customers_look_3ae50ecc"."p_city", "pgdedup_fn_customers_look_3ae50ecc"."p_address", "pgdedup_fn_customers_look_3ae50ecc"."p_student", "pgdedup_fn_customers_look_3ae50ecc"."core_name", "pgdedup_fn_customers_look_3ae50ecc"."s_tenant_id", "pgdedup_fn_customers_look_3ae50ecc"."k_id"
    ) AS c;
    IF true <> ALL (v_found) THEN
        RETURN NULL;
    END IF;
    IF v_found[1] THEN
        v_hits := v_hits || ARRAY(
            SELECT ROW(h.*)::pgdedup.hit FROM (
        SELECT 1, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_same_credit_code_match_1bc48f5e"("pgdedup_fn_customers_look_3ae50ecc"."p_credit", "pgdedup_fn_customers_look_3ae50ecc"."s_tenant_id", "pgdedup_fn_customers_look_3ae50ecc"."k_id") AS m
        WHERE "pgdedup_fn_customers_look_3ae50ecc"."given_actions"[1] <> ''off''
        LIMIT "pgdedup_fn_customers_look_3ae50ecc"."given_limit"
    ) AS h
        );
    END IF;
    IF v_found[2] THEN
        v_hits := v_hits || ARRAY(
            SELECT ROW(h.*)::pgdedup.hit FROM (
        SELECT 2, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_contact_phone_match_9f22b030"("pgdedup_fn_customers_look_3ae50ecc"."p_contact", "pgdedup_fn_customers_look_3ae50ecc"."p_credit", "pgdedup_fn_customers_look_3ae50ecc"."p_phone", "pgdedup_fn_customers_look_3ae50ecc"."s_tenant_id", "pgdedup_fn_customers_look_3ae50ecc"."k_id") AS m
        WHERE "pgdedup_fn_customers_look_3ae50ecc"."given_actions"[2] <> ''off''
        LIMIT "pgdedup_fn_customers_look_3ae50ecc"."given_limit"
    ) AS h
        );
    END IF;
    IF v_found[3] THEN
        v_hits := v_hits || ARRAY(
            SELECT ROW(h.*)::pgdedup.hit FROM (
        SELECT 3, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_homophone_name_match_320fadd1"("pgdedup_fn_customers_look_3ae50ecc"."p_name", "pgdedup_fn_customers_look_3ae50ecc"."p_credit", "pgdedup_fn_customers_look_3ae50ecc"."p_student", "pgdedup_fn_customers_look_3ae50ecc"."core_name", "pgdedup_fn_customers_look_3ae50ecc"."s_tenant_id", "pgdedup_fn_customers_look_3ae50ecc"."k_id") AS m
        WHERE "pgdedup_fn_customers_look_3ae50ecc"."given_actions"[3] <> ''off''
        ORDER BY m.score DESC LIMIT "pgdedup_fn_customers_look_3ae50ecc"."given_limit"
    ) AS h
        );
    END IF;
    IF v_found[4] THEN
        v_hits := v_hits || ARRAY(
            SELECT ROW(h.*)::pgdedup.hit FROM (
        SELECT 4, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_note_similar_match_6823e3b4"("pgdedup_fn_customers_look_3ae50ecc"."p_credit", "pgdedup_fn_customers_look_3ae50ecc"."p_note", "pgdedup_fn_customers_look_3ae50ecc"."s_tenant_id", "pgdedup_fn_customers_look_3ae50ecc"."k_id") AS m
        WHERE "pgdedup_fn_customers_look_3ae50ecc"."given_actions"[4] <> ''off''
        ORDER BY m.score DESC LIMIT "pgdedup_fn_customers_look_3ae50ecc"."given_limit"
    ) AS h
        );
    END IF;
    IF v_found[5] THEN
        v_hits := v_hits || ARRAY(
            SELECT ROW(h.*)::pgdedup.hit FROM (
        SELECT 5, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_note_sounds_match_b4a50970"("pgdedup_fn_customers_look_3ae50ecc"."p_credit", "pgdedup_fn_customers_look_3ae50ecc"."p_note", "pgdedup_fn_customers_look_3ae50ecc"."s_tenant_id", "pgdedup_fn_customers_look_3ae50ecc"."k_id") AS m
        WHERE "pgdedup_fn_customers_look_3ae50ecc"."given_actions"[5] <> ''off''
        ORDER BY m.score DESC LIMIT "pgdedup_fn_customers_look_3ae50ecc"."given_limit"
    ) AS h
        );
    END IF;
    IF v_found[6] THEN
        v_hits := v_hits || ARRAY(
            SELECT ROW(h.*)::pgdedup.hit FROM (
        SELECT 6, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_near_amount_match_ea498a35"("pgdedup_fn_customers_look_3ae50ecc"."p_credit", "pgdedup_fn_customers_look_3ae50ecc"."p_amount", "pgdedup_fn_customers_look_3ae50ecc"."s_tenant_id", "pgdedup_fn_customers_look_3ae50ecc"."k_id") AS m
        WHERE "pgdedup_fn_customers_look_3ae50ecc"."given_actions"[6] <> ''off''
        ORDER BY m.score DESC LIMIT "pgdedup_fn_customers_look_3ae50ecc"."given_limit"
    ) AS h
        );
    END IF;
    IF v_found[7] THEN
        v_hits := v_hits || ARRAY(
            SELECT ROW(h.*)::pgdedup.hit FROM (
        SELECT 7, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_near_birth_match_f15cff18"("pgdedup_fn_customers_look_3ae50ecc"."p_contact", "pgdedup_fn_customers_look_3ae50ecc"."p_credit", "pgdedup_fn_customers_look_3ae50ecc"."p_born", "pgdedup_fn_customers_look_3ae50ecc"."s_tenant_id", "pgdedup_fn_customers_look_3ae50ecc"."k_id") AS m
        WHERE "pgdedup_fn_customers_look_3ae50ecc"."given_actions"[7] <> ''off''
        ORDER BY m.score DESC LIMIT "pgdedup_fn_customers_look_3ae50ecc"."given_limit"
    ) AS h
        );
    END IF;
    IF v_found[8] THEN
        v_hits := v_hits || ARRAY(
            SELECT ROW(h.*)::pgdedup.hit FROM (
        SELECT 8, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_name_and_city_match_63203c62"("pgdedup_fn_customers_look_3ae50ecc"."p_name", "pgdedup_fn_customers_look_3ae50ecc"."p_credit", "pgdedup_fn_customers_look_3ae50ecc"."p_city", "pgdedup_fn_customers_look_3ae50ecc"."core_name", "pgdedup_fn_customers_look_3ae50ecc"."s_tenant_id", "pgdedup_fn_customers_look_3ae50ecc"."k_id") AS m
        WHERE "pgdedup_fn_customers_look_3ae50ecc"."given_actions"[8] <> ''off''
        LIMIT "pgdedup_fn_customers_look_3ae50ecc"."given_limit"
    ) AS h
        );
    END IF;
    IF v_found[9] THEN
        v_hits := v_hits || ARRAY(
            SELECT ROW(h.*)::pgdedup.hit FROM (
        SELECT 9, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_same_city_match_b373c77d"("pgdedup_fn_customers_look_3ae50ecc"."p_credit", "pgdedup_fn_customers_look_3ae50ecc"."p_city", "pgdedup_fn_customers_look_3ae50ecc"."s_tenant_id", "pgdedup_fn_customers_look_3ae50ecc"."k_id") AS m
        WHERE "pgdedup_fn_customers_look_3ae50ecc"."given_actions"[9] <> ''off''
        LIMIT "pgdedup_fn_customers_look_3ae50ecc"."given_limit"
    ) AS h
        );
    END IF;
    IF v_found[10] THEN
        v_hits := v_hits || ARRAY(
            SELECT ROW(h.*)::pgdedup.hit FROM (
        SELECT 10, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_near_address_match_3aed96c7"("pgdedup_fn_customers_look_3ae50ecc"."p_credit", "pgdedup_fn_customers_look_3ae50ecc"."p_city", "pgdedup_fn_customers_look_3ae50ecc"."p_address", "pgdedup_fn_customers_look_3ae50ecc"."s_tenant_id", "pgdedup_fn_customers_look_3ae50ecc"."k_id") AS m
        WHERE "pgdedup_fn_customers_look_3ae50ecc"."given_actions"[10] <> ''off''
        ORDER BY m.score DESC LIMIT "pgdedup_fn_customers_look_3ae50ecc"."given_limit"
    ) AS h
        );
    END IF;
    RETURN CASE WHEN cardinality(v_hits) > 0 THEN v_hits END;
END
$pgdedup$;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_look_3ae50ecc"(given_actions text[], given_limit integer, "p_contact" text, "p_name" text, "p_credit" text, "p_phone" text[], "p_note" text, "p_amount" text, "p_born" text, "p_city" text, "p_address" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint) IS ''pgdedup: the rules over one record of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_look_3ae50ecc"(given_actions text[], given_limit integer, "p_contact" text, "p_name" text, "p_credit" text, "p_phone" text[], "p_note" text, "p_amount" text, "p_born" text, "p_city" text, "p_address" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint) TO PUBLIC;
', '{pgdedup_fn_customers_candidates_5bc25fe9,pgdedup_fn_customers_contact_phone_match_9f22b030,pgdedup_fn_customers_homophone_name_match_320fadd1,pgdedup_fn_customers_name_and_city_match_63203c62,pgdedup_fn_customers_near_address_match_3aed96c7,pgdedup_fn_customers_near_amount_match_ea498a35,pgdedup_fn_customers_near_birth_match_f15cff18,pgdedup_fn_customers_note_similar_match_6823e3b4,pgdedup_fn_customers_note_sounds_match_b4a50970,pgdedup_fn_customers_same_city_match_b373c77d,pgdedup_fn_customers_same_credit_code_match_1bc48f5e}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_look_3ae50ecc'), pgdedup.function_build('pgdedup_fn_customers_look_3ae50ecc')), pgdedup.object_shape('pgdedup_fn_customers_look_3ae50ecc'))
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
        SELECT o.* FROM "pgdedup"."pgdedup_fn_customers_lookup_17b03318"("pgdedup_fn_customers_hits_a678c43f"."p_actions", "pgdedup_fn_customers_hits_a678c43f"."p_limit", "t"."pgdedup_k_customers_contact_d8de87f6", "t"."pgdedup_k_customers_name_a2220f17", "t"."pgdedup_k_customers_credit_230fdda3", "t"."pgdedup_k_customers_phone_e61689ca", "t"."pgdedup_k_customers_note_31c5c1e9", "t"."pgdedup_k_customers_amount_8a35879d", "t"."pgdedup_k_customers_born_e72c4946", "t"."pgdedup_k_customers_city_54099405", "t"."pgdedup_k_customers_address_322d2e68", "t"."pgdedup_k_customers_student_eceac84e", "t"."pgdedup_k_customers_name_core_a4494f8e", "t"."tenant_id", "t"."id") AS o WHERE NOT (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('address', 'company_name', 'person_name', 'text')) AND (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = 'person_name' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_contact_d8de87f6")) OR EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_name_a2220f17")) OR EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = 'text' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_note_31c5c1e9")) OR EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = 'address' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_address_322d2e68"))))
        UNION ALL
        SELECT o.* FROM "pgdedup"."pgdedup_fn_customers_alias_lookup_67f0e0d2"("pgdedup_fn_customers_hits_a678c43f"."p_actions", "pgdedup_fn_customers_hits_a678c43f"."p_limit", "t"."pgdedup_k_customers_contact_d8de87f6", "t"."pgdedup_k_customers_name_a2220f17", "t"."pgdedup_k_customers_credit_230fdda3", "t"."pgdedup_k_customers_phone_e61689ca", "t"."pgdedup_k_customers_note_31c5c1e9", "t"."pgdedup_k_customers_amount_8a35879d", "t"."pgdedup_k_customers_born_e72c4946", "t"."pgdedup_k_customers_city_54099405", "t"."pgdedup_k_customers_address_322d2e68", "t"."pgdedup_k_customers_student_eceac84e", "t"."pgdedup_k_customers_name_core_a4494f8e", "t"."tenant_id", "t"."id") AS o WHERE (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('address', 'company_name', 'person_name', 'text')) AND (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = 'person_name' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_contact_d8de87f6")) OR EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_name_a2220f17")) OR EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = 'text' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_note_31c5c1e9")) OR EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = 'address' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_address_322d2e68"))))
    ) AS l
    WHERE "t"."id" = "pgdedup_fn_customers_hits_a678c43f"."p_key"::bigint AND "t"."pgdedup_k_customers_live_74cf3f67";
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_hits_a678c43f"(p_key text, p_actions text[], p_limit integer) IS 'pgdedup: the rules over one stored row of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_hits_a678c43f"(p_key text, p_actions text[], p_limit integer) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_hits_a678c43f', 'crm.customers', 105, 'function', 'table', '3857f79fb5f0fc74bc0069f4d37496d1', '"pgdedup"."pgdedup_fn_customers_hits_a678c43f"(p_key text, p_actions text[], p_limit integer)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_hits_a678c43f"(p_key text, p_actions text[], p_limit integer);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_hits_a678c43f"(
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
        SELECT o.* FROM "pgdedup"."pgdedup_fn_customers_lookup_17b03318"("pgdedup_fn_customers_hits_a678c43f"."p_actions", "pgdedup_fn_customers_hits_a678c43f"."p_limit", "t"."pgdedup_k_customers_contact_d8de87f6", "t"."pgdedup_k_customers_name_a2220f17", "t"."pgdedup_k_customers_credit_230fdda3", "t"."pgdedup_k_customers_phone_e61689ca", "t"."pgdedup_k_customers_note_31c5c1e9", "t"."pgdedup_k_customers_amount_8a35879d", "t"."pgdedup_k_customers_born_e72c4946", "t"."pgdedup_k_customers_city_54099405", "t"."pgdedup_k_customers_address_322d2e68", "t"."pgdedup_k_customers_student_eceac84e", "t"."pgdedup_k_customers_name_core_a4494f8e", "t"."tenant_id", "t"."id") AS o WHERE NOT (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''address'', ''company_name'', ''person_name'', ''text'')) AND (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = ''person_name'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_contact_d8de87f6")) OR EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_name_a2220f17")) OR EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = ''text'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_note_31c5c1e9")) OR EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = ''address'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_address_322d2e68"))))
        UNION ALL
        SELECT o.* FROM "pgdedup"."pgdedup_fn_customers_alias_lookup_67f0e0d2"("pgdedup_fn_customers_hits_a678c43f"."p_actions", "pgdedup_fn_customers_hits_a678c43f"."p_limit", "t"."pgdedup_k_customers_contact_d8de87f6", "t"."pgdedup_k_customers_name_a2220f17", "t"."pgdedup_k_customers_credit_230fdda3", "t"."pgdedup_k_customers_phone_e61689ca", "t"."pgdedup_k_customers_note_31c5c1e9", "t"."pgdedup_k_customers_amount_8a35879d", "t"."pgdedup_k_customers_born_e72c4946", "t"."pgdedup_k_customers_city_54099405", "t"."pgdedup_k_customers_address_322d2e68", "t"."pgdedup_k_customers_student_eceac84e", "t"."pgdedup_k_customers_name_core_a4494f8e", "t"."tenant_id", "t"."id") AS o WHERE (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''address'', ''company_name'', ''person_name'', ''text'')) AND (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = ''person_name'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_contact_d8de87f6")) OR EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_name_a2220f17")) OR EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = ''text'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_note_31c5c1e9")) OR EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = ''address'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_address_322d2e68"))))
    ) AS l
    WHERE "t"."id" = "pgdedup_fn_customers_hits_a678c43f"."p_key"::bigint AND "t"."pgdedup_k_customers_live_74cf3f67";
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_hits_a678c43f"(p_key text, p_actions text[], p_limit integer) IS ''pgdedup: the rules over one stored row of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_hits_a678c43f"(p_key text, p_actions text[], p_limit integer) TO PUBLIC;
', '{pgdedup_fn_customers_alias_lookup_67f0e0d2,pgdedup_fn_customers_lookup_17b03318,pgdedup_k_customers_address_322d2e68,pgdedup_k_customers_amount_8a35879d,pgdedup_k_customers_born_e72c4946,pgdedup_k_customers_city_54099405,pgdedup_k_customers_contact_d8de87f6,pgdedup_k_customers_credit_230fdda3,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_name_a2220f17,pgdedup_k_customers_name_core_a4494f8e,pgdedup_k_customers_note_31c5c1e9,pgdedup_k_customers_phone_e61689ca,pgdedup_k_customers_student_eceac84e}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_hits_a678c43f'), pgdedup.function_build('pgdedup_fn_customers_hits_a678c43f')), pgdedup.object_shape('pgdedup_fn_customers_hits_a678c43f'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_records_0cede0b2"(p_keys text[])
RETURNS TABLE (key text, record jsonb)
LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT
        k.key,
        pg_catalog.to_jsonb(t.*) - '{pgdedup_k_customers_contact_d8de87f6,pgdedup_k_customers_name_a2220f17,pgdedup_k_customers_credit_230fdda3,pgdedup_k_customers_phone_e61689ca,pgdedup_k_customers_note_31c5c1e9,pgdedup_k_customers_amount_8a35879d,pgdedup_k_customers_born_e72c4946,pgdedup_k_customers_city_54099405,pgdedup_k_customers_address_322d2e68,pgdedup_k_customers_student_eceac84e,pgdedup_k_customers_name_core_a4494f8e,pgdedup_k_customers_live_74cf3f67}'::text[]
    FROM pg_catalog.unnest("pgdedup_fn_customers_records_0cede0b2"."p_keys") AS k (key)
    INNER JOIN "crm"."customers" AS t
        ON "t"."id" = "k"."key"::bigint;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_records_0cede0b2"(p_keys text[]) IS 'pgdedup: rows by key of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_records_0cede0b2"(p_keys text[]) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_records_0cede0b2', 'crm.customers', 106, 'function', 'table', 'd97d25b850bed0804950810eaee462d5', '"pgdedup"."pgdedup_fn_customers_records_0cede0b2"(p_keys text[])', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_records_0cede0b2"(p_keys text[]);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_records_0cede0b2"(p_keys text[])
RETURNS TABLE (key text, record jsonb)
LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT
        k.key,
        pg_catalog.to_jsonb(t.*) - ''{pgdedup_k_customers_contact_d8de87f6,pgdedup_k_customers_name_a2220f17,pgdedup_k_customers_credit_230fdda3,pgdedup_k_customers_phone_e61689ca,pgdedup_k_customers_note_31c5c1e9,pgdedup_k_customers_amount_8a35879d,pgdedup_k_customers_born_e72c4946,pgdedup_k_customers_city_54099405,pgdedup_k_customers_address_322d2e68,pgdedup_k_customers_student_eceac84e,pgdedup_k_customers_name_core_a4494f8e,pgdedup_k_customers_live_74cf3f67}''::text[]
    FROM pg_catalog.unnest("pgdedup_fn_customers_records_0cede0b2"."p_keys") AS k (key)
    INNER JOIN "crm"."customers" AS t
        ON "t"."id" = "k"."key"::bigint;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_records_0cede0b2"(p_keys text[]) IS ''pgdedup: rows by key of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_records_0cede0b2"(p_keys text[]) TO PUBLIC;
', '{pgdedup_k_customers_address_322d2e68,pgdedup_k_customers_amount_8a35879d,pgdedup_k_customers_born_e72c4946,pgdedup_k_customers_city_54099405,pgdedup_k_customers_contact_d8de87f6,pgdedup_k_customers_credit_230fdda3,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_name_a2220f17,pgdedup_k_customers_name_core_a4494f8e,pgdedup_k_customers_note_31c5c1e9,pgdedup_k_customers_phone_e61689ca,pgdedup_k_customers_student_eceac84e}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_records_0cede0b2'), pgdedup.function_build('pgdedup_fn_customers_records_0cede0b2')), pgdedup.object_shape('pgdedup_fn_customers_records_0cede0b2'))
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
        ('same_credit_code', 'tenant_id', 'scope', "t"."tenant_id"::text, "r"."tenant_id"::text, "t"."tenant_id"::text, "r"."tenant_id"::text, NULL::double precision, NULL::double precision, "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id", false),
        ('same_credit_code', NULL, 'live', "t"."pgdedup_k_customers_live_74cf3f67"::text, "r"."pgdedup_k_customers_live_74cf3f67"::text, "t"."pgdedup_k_customers_live_74cf3f67"::text, "r"."pgdedup_k_customers_live_74cf3f67"::text, NULL::double precision, NULL::double precision, "t"."pgdedup_k_customers_live_74cf3f67" AND "r"."pgdedup_k_customers_live_74cf3f67", false),
        ('same_credit_code', 'credit', 'same', "t"."credit_code"::text, "r"."credit_code"::text, "t"."pgdedup_k_customers_credit_230fdda3", "r"."pgdedup_k_customers_credit_230fdda3", CASE WHEN "t"."pgdedup_k_customers_credit_230fdda3" = "r"."pgdedup_k_customers_credit_230fdda3" THEN 1::double precision WHEN NOT ("t"."pgdedup_k_customers_credit_230fdda3" = "r"."pgdedup_k_customers_credit_230fdda3") THEN 0 END::double precision, NULL::double precision, coalesce("t"."pgdedup_k_customers_credit_230fdda3" = "r"."pgdedup_k_customers_credit_230fdda3", false), false),
        ('same_credit_code', 'credit', 'different', "t"."credit_code"::text, "r"."credit_code"::text, "t"."pgdedup_k_customers_credit_230fdda3", "r"."pgdedup_k_customers_credit_230fdda3", NULL::double precision, NULL::double precision, coalesce(coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "r"."pgdedup_k_customers_credit_230fdda3", false), false), true),
        ('contact_phone', 'tenant_id', 'scope', "t"."tenant_id"::text, "r"."tenant_id"::text, "t"."tenant_id"::text, "r"."tenant_id"::text, NULL::double precision, NULL::double precision, "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id", false),
        ('contact_phone', NULL, 'live', "t"."pgdedup_k_customers_live_74cf3f67"::text, "r"."pgdedup_k_customers_live_74cf3f67"::text, "t"."pgdedup_k_customers_live_74cf3f67"::text, "r"."pgdedup_k_customers_live_74cf3f67"::text, NULL::double precision, NULL::double precision, "t"."pgdedup_k_customers_live_74cf3f67" AND "r"."pgdedup_k_customers_live_74cf3f67", false),
        ('contact_phone', 'contact', 'same', "t"."contact"::text, "r"."contact"::text, "t"."pgdedup_k_customers_contact_d8de87f6", "r"."pgdedup_k_customers_contact_d8de87f6", CASE WHEN (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('person_name')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'person_name' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_contact_d8de87f6")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'person_name' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_contact_d8de87f6")), false)) THEN 1 ELSE CASE WHEN "t"."pgdedup_k_customers_contact_d8de87f6" = "r"."pgdedup_k_customers_contact_d8de87f6" THEN 1::double precision WHEN NOT ("t"."pgdedup_k_customers_contact_d8de87f6" = "r"."pgdedup_k_customers_contact_d8de87f6") THEN 0 END::double precision END::double precision, NULL::double precision, coalesce(("t"."pgdedup_k_customers_contact_d8de87f6" = "r"."pgdedup_k_customers_contact_d8de87f6" OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('person_name')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'person_name' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_contact_d8de87f6")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'person_name' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_contact_d8de87f6")), false))), false), false),
        ('contact_phone', 'contact', 'alias', "t"."contact"::text, "r"."contact"::text, "t"."pgdedup_k_customers_contact_d8de87f6", "r"."pgdedup_k_customers_contact_d8de87f6", 1::double precision, NULL::double precision, (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('person_name')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'person_name' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_contact_d8de87f6")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'person_name' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_contact_d8de87f6")), false)), false),
        ('contact_phone', 'phone', 'same', nullif(pg_catalog.concat_ws(', ', "t"."phone1"::text, "t"."phone2"::text), ''), nullif(pg_catalog.concat_ws(', ', "r"."phone1"::text, "r"."phone2"::text), ''), pg_catalog.array_to_string("t"."pgdedup_k_customers_phone_e61689ca", ', '), pg_catalog.array_to_string("r"."pgdedup_k_customers_phone_e61689ca", ', '), CASE WHEN "t"."pgdedup_k_customers_phone_e61689ca" OPERATOR(pg_catalog.&&) "r"."pgdedup_k_customers_phone_e61689ca" THEN 1::double precision WHEN NOT ("t"."pgdedup_k_customers_phone_e61689ca" OPERATOR(pg_catalog.&&) "r"."pgdedup_k_customers_phone_e61689ca") THEN 0 END::double precision, NULL::double precision, coalesce("t"."pgdedup_k_customers_phone_e61689ca" OPERATOR(pg_catalog.&&) "r"."pgdedup_k_customers_phone_e61689ca", false), false),
        ('contact_phone', 'credit', 'different', "t"."credit_code"::text, "r"."credit_code"::text, "t"."pgdedup_k_customers_credit_230fdda3", "r"."pgdedup_k_customers_credit_230fdda3", NULL::double precision, NULL::double precision, coalesce(coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "r"."pgdedup_k_customers_credit_230fdda3", false), false), true),
        ('homophone_name', 'tenant_id', 'scope', "t"."tenant_id"::text, "r"."tenant_id"::text, "t"."tenant_id"::text, "r"."tenant_id"::text, NULL::double precision, NULL::double precision, "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id", false),
        ('homophone_name', NULL, 'live', "t"."pgdedup_k_customers_live_74cf3f67"::text, "r"."pgdedup_k_customers_live_74cf3f67"::text, "t"."pgdedup_k_customers_live_74cf3f67"::text, "r"."pgdedup_k_customers_live_74cf3f67"::text, NULL::double precision, NULL::double precision, "t"."pgdedup_k_customers_live_74cf3f67" AND "r"."pgdedup_k_customers_live_74cf3f67", false),
        ('homophone_name', 'name', 'sounds_like', "t"."name"::text, "r"."name"::text, "t"."pgdedup_k_customers_name_core_a4494f8e", "r"."pgdedup_k_customers_name_core_a4494f8e", CASE WHEN (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('company_name')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_name_a2220f17")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_name_a2220f17")), false)) THEN 1 ELSE CASE WHEN ("t"."pgdedup_k_customers_name_core_a4494f8e" = "r"."pgdedup_k_customers_name_core_a4494f8e" OR "pgdedup"."sound_key_v1"("t"."pgdedup_k_customers_name_core_a4494f8e") = "pgdedup"."sound_key_v1"("r"."pgdedup_k_customers_name_core_a4494f8e")) THEN CASE WHEN "t"."pgdedup_k_customers_name_a2220f17" = "r"."pgdedup_k_customers_name_a2220f17" THEN 1 ELSE 0.9 END::double precision WHEN NOT (("t"."pgdedup_k_customers_name_core_a4494f8e" = "r"."pgdedup_k_customers_name_core_a4494f8e" OR "pgdedup"."sound_key_v1"("t"."pgdedup_k_customers_name_core_a4494f8e") = "pgdedup"."sound_key_v1"("r"."pgdedup_k_customers_name_core_a4494f8e"))) THEN 0 END::double precision END::double precision, NULL::double precision, coalesce((("t"."pgdedup_k_customers_name_core_a4494f8e" = "r"."pgdedup_k_customers_name_core_a4494f8e" OR "pgdedup"."sound_key_v1"("t"."pgdedup_k_customers_name_core_a4494f8e") = "pgdedup"."sound_key_v1"("r"."pgdedup_k_customers_name_core_a4494f8e")) OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('company_name')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_name_a2220f17")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_name_a2220f17")), false))), false), false),
        ('homophone_name', 'name', 'alias', "t"."name"::text, "r"."name"::text, "t"."pgdedup_k_customers_name_a2220f17", "r"."pgdedup_k_customers_name_a2220f17", 1::double precision, NULL::double precision, (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('company_name')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_name_a2220f17")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_name_a2220f17")), false)), false),
        ('homophone_name', 'credit', 'different', "t"."credit_code"::text, "r"."credit_code"::text, "t"."pgdedup_k_customers_credit_230fdda3", "r"."pgdedup_k_customers_credit_230fdda3", NULL::double precision, NULL::double precision, coalesce(coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "r"."pgdedup_k_customers_credit_230fdda3", false), false), true),
        ('homophone_name', 'student', 'different', ("t"."attrs" ->> 'student_no'), ("r"."attrs" ->> 'student_no'), "t"."pgdedup_k_customers_student_eceac84e", "r"."pgdedup_k_customers_student_eceac84e", NULL::double precision, NULL::double precision, coalesce(coalesce("t"."pgdedup_k_customers_student_eceac84e" <> "r"."pgdedup_k_customers_student_eceac84e", false), false), true),
        ('note_similar', 'tenant_id', 'scope', "t"."tenant_id"::text, "r"."tenant_id"::text, "t"."tenant_id"::text, "r"."tenant_id"::text, NULL::double precision, NULL::double precision, "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id", false),
        ('note_similar', NULL, 'live', "t"."pgdedup_k_customers_live_74cf3f67"::text, "r"."pgdedup_k_customers_live_74cf3f67"::text, "t"."pgdedup_k_customers_live_74cf3f67"::text, "r"."pgdedup_k_customers_live_74cf3f67"::text, NULL::double precision, NULL::double precision, "t"."pgdedup_k_customers_live_74cf3f67" AND "r"."pgdedup_k_customers_live_74cf3f67", false),
        ('note_similar', 'note', 'similar', "t"."note"::text, "r"."note"::text, "t"."pgdedup_k_customers_note_31c5c1e9", "r"."pgdedup_k_customers_note_31c5c1e9", CASE WHEN (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('text')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'text' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_note_31c5c1e9")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'text' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_note_31c5c1e9")), false)) THEN 1 ELSE pg_catalog.round("extensions"."similarity"("t"."pgdedup_k_customers_note_31c5c1e9", "r"."pgdedup_k_customers_note_31c5c1e9")::numeric, 4)::double precision END::double precision, 0.6::double precision, coalesce(("extensions"."similarity"("t"."pgdedup_k_customers_note_31c5c1e9", "r"."pgdedup_k_customers_note_31c5c1e9") >= 0.6::real OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('text')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'text' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_note_31c5c1e9")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'text' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_note_31c5c1e9")), false))), false), false),
        ('note_similar', 'note', 'alias', "t"."note"::text, "r"."note"::text, "t"."pgdedup_k_customers_note_31c5c1e9", "r"."pgdedup_k_customers_note_31c5c1e9", 1::double precision, NULL::double precision, (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('text')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'text' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_note_31c5c1e9")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'text' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_note_31c5c1e9")), false)), false),
        ('note_similar', 'credit', 'different', "t"."credit_code"::text, "r"."credit_code"::text, "t"."pgdedup_k_customers_credit_230fdda3", "r"."pgdedup_k_customers_credit_230fdda3", NULL::double precision, NULL::double precision, coalesce(coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "r"."pgdedup_k_customers_credit_230fdda3", false), false), true),
        ('note_sounds', 'tenant_id', 'scope', "t"."tenant_id"::text, "r"."tenant_id"::text, "t"."tenant_id"::text, "r"."tenant_id"::text, NULL::double precision, NULL::double precision, "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id", false),
        ('note_sounds', NULL, 'live', "t"."pgdedup_k_customers_live_74cf3f67"::text, "r"."pgdedup_k_customers_live_74cf3f67"::text, "t"."pgdedup_k_customers_live_74cf3f67"::text, "r"."pgdedup_k_customers_live_74cf3f67"::text, NULL::double precision, NULL::double precision, "t"."pgdedup_k_customers_live_74cf3f67" AND "r"."pgdedup_k_customers_live_74cf3f67", false),
        ('note_sounds', 'note', 'sounds_like', "t"."note"::text, "r"."note"::text, "t"."pgdedup_k_customers_note_31c5c1e9", "r"."pgdedup_k_customers_note_31c5c1e9", CASE WHEN (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('text')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'text' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_note_31c5c1e9")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'text' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_note_31c5c1e9")), false)) THEN 1 ELSE CASE WHEN "pgdedup"."metaphone_keys_v1"("t"."pgdedup_k_customers_note_31c5c1e9") OPERATOR(pg_catalog.&&) "pgdedup"."metaphone_keys_v1"("r"."pgdedup_k_customers_note_31c5c1e9") THEN CASE WHEN "t"."pgdedup_k_customers_note_31c5c1e9" = "r"."pgdedup_k_customers_note_31c5c1e9" THEN 1 ELSE 0.9 END::double precision WHEN NOT ("pgdedup"."metaphone_keys_v1"("t"."pgdedup_k_customers_note_31c5c1e9") OPERATOR(pg_catalog.&&) "pgdedup"."metaphone_keys_v1"("r"."pgdedup_k_customers_note_31c5c1e9")) THEN 0 END::double precision END::double precision, NULL::double precision, coalesce(("pgdedup"."metaphone_keys_v1"("t"."pgdedup_k_customers_note_31c5c1e9") OPERATOR(pg_catalog.&&) "pgdedup"."metaphone_keys_v1"("r"."pgdedup_k_customers_note_31c5c1e9") OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('text')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'text' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_note_31c5c1e9")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'text' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_note_31c5c1e9")), false))), false), false),
        ('note_sounds', 'note', 'alias', "t"."note"::text, "r"."note"::text, "t"."pgdedup_k_customers_note_31c5c1e9", "r"."pgdedup_k_customers_note_31c5c1e9", 1::double precision, NULL::double precision, (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('text')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'text' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_note_31c5c1e9")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'text' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_note_31c5c1e9")), false)), false),
        ('note_sounds', 'credit', 'different', "t"."credit_code"::text, "r"."credit_code"::text, "t"."pgdedup_k_customers_credit_230fdda3", "r"."pgdedup_k_customers_credit_230fdda3", NULL::double precision, NULL::double precision, coalesce(coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "r"."pgdedup_k_customers_credit_230fdda3", false), false), true),
        ('near_amount', 'tenant_id', 'scope', "t"."tenant_id"::text, "r"."tenant_id"::text, "t"."tenant_id"::text, "r"."tenant_id"::text, NULL::double precision, NULL::double precision, "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id", false),
        ('near_amount', NULL, 'live', "t"."pgdedup_k_customers_live_74cf3f67"::text, "r"."pgdedup_k_customers_live_74cf3f67"::text, "t"."pgdedup_k_customers_live_74cf3f67"::text, "r"."pgdedup_k_customers_live_74cf3f67"::text, NULL::double precision, NULL::double precision, "t"."pgdedup_k_customers_live_74cf3f67" AND "r"."pgdedup_k_customers_live_74cf3f67", false),
        ('near_amount', 'amount', 'within', "t"."amount"::text, "r"."amount"::text, "t"."pgdedup_k_customers_amount_8a35879d", "r"."pgdedup_k_customers_amount_8a35879d", CASE WHEN "pgdedup"."number_value_v1"("t"."pgdedup_k_customers_amount_8a35879d") - "pgdedup"."number_value_v1"("r"."pgdedup_k_customers_amount_8a35879d") IS NOT NULL THEN greatest(1 - coalesce(pg_catalog.abs("pgdedup"."number_value_v1"("t"."pgdedup_k_customers_amount_8a35879d") - "pgdedup"."number_value_v1"("r"."pgdedup_k_customers_amount_8a35879d")) / nullif(2 * '0.5'::numeric, 0), 0)::double precision, 0) END::double precision, '0.5'::numeric::double precision, coalesce("pgdedup"."number_value_v1"("t"."pgdedup_k_customers_amount_8a35879d") BETWEEN "pgdedup"."number_value_v1"("r"."pgdedup_k_customers_amount_8a35879d") - '0.5'::numeric AND "pgdedup"."number_value_v1"("r"."pgdedup_k_customers_amount_8a35879d") + '0.5'::numeric, false), false),
        ('near_amount', 'credit', 'different', "t"."credit_code"::text, "r"."credit_code"::text, "t"."pgdedup_k_customers_credit_230fdda3", "r"."pgdedup_k_customers_credit_230fdda3", NULL::double precision, NULL::double precision, coalesce(coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "r"."pgdedup_k_customers_credit_230fdda3", false), false), true),
        ('near_birth', 'tenant_id', 'scope', "t"."tenant_id"::text, "r"."tenant_id"::text, "t"."tenant_id"::text, "r"."tenant_id"::text, NULL::double precision, NULL::double precision, "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id", false),
        ('near_birth', NULL, 'live', "t"."pgdedup_k_customers_live_74cf3f67"::text, "r"."pgdedup_k_customers_live_74cf3f67"::text, "t"."pgdedup_k_customers_live_74cf3f67"::text, "r"."pgdedup_k_customers_live_74cf3f67"::text, NULL::double precision, NULL::double precision, "t"."pgdedup_k_customers_live_74cf3f67" AND "r"."pgdedup_k_customers_live_74cf3f67", false),
        ('near_birth', 'contact', 'same', "t"."contact"::text, "r"."contact"::text, "t"."pgdedup_k_customers_contact_d8de87f6", "r"."pgdedup_k_customers_contact_d8de87f6", CASE WHEN (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('person_name')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'person_name' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_contact_d8de87f6")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'person_name' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_contact_d8de87f6")), false)) THEN 1 ELSE CASE WHEN "t"."pgdedup_k_customers_contact_d8de87f6" = "r"."pgdedup_k_customers_contact_d8de87f6" THEN 1::double precision WHEN NOT ("t"."pgdedup_k_customers_contact_d8de87f6" = "r"."pgdedup_k_customers_contact_d8de87f6") THEN 0 END::double precision END::double precision, NULL::double precision, coalesce(("t"."pgdedup_k_customers_contact_d8de87f6" = "r"."pgdedup_k_customers_contact_d8de87f6" OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('person_name')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'person_name' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_contact_d8de87f6")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'person_name' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_contact_d8de87f6")), false))), false), false),
        ('near_birth', 'contact', 'alias', "t"."contact"::text, "r"."contact"::text, "t"."pgdedup_k_customers_contact_d8de87f6", "r"."pgdedup_k_customers_contact_d8de87f6", 1::double precision, NULL::double precision, (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('person_name')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'person_name' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_contact_d8de87f6")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'person_name' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_contact_d8de87f6")), false)), false),
        ('near_birth', 'born', 'within', "t"."born"::text, "r"."born"::text, "t"."pgdedup_k_customers_born_e72c4946", "r"."pgdedup_k_customers_born_e72c4946", CASE WHEN "pgdedup"."date_value_v1"("t"."pgdedup_k_customers_born_e72c4946") - "pgdedup"."date_value_v1"("r"."pgdedup_k_customers_born_e72c4946") IS NOT NULL THEN greatest(1 - coalesce(pg_catalog.abs("pgdedup"."date_value_v1"("t"."pgdedup_k_customers_born_e72c4946") - "pgdedup"."date_value_v1"("r"."pgdedup_k_customers_born_e72c4946")) / nullif(2 * '3'::numeric, 0), 0)::double precision, 0) END::double precision, '3'::numeric::double precision, coalesce("pgdedup"."date_value_v1"("t"."pgdedup_k_customers_born_e72c4946") BETWEEN "pgdedup"."date_value_v1"("r"."pgdedup_k_customers_born_e72c4946") - '3'::numeric AND "pgdedup"."date_value_v1"("r"."pgdedup_k_customers_born_e72c4946") + '3'::numeric, false), false),
        ('near_birth', 'credit', 'different', "t"."credit_code"::text, "r"."credit_code"::text, "t"."pgdedup_k_customers_credit_230fdda3", "r"."pgdedup_k_customers_credit_230fdda3", NULL::double precision, NULL::double precision, coalesce(coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "r"."pgdedup_k_customers_credit_230fdda3", false), false), true),
        ('name_and_city', 'tenant_id', 'scope', "t"."tenant_id"::text, "r"."tenant_id"::text, "t"."tenant_id"::text, "r"."tenant_id"::text, NULL::double precision, NULL::double precision, "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id", false),
        ('name_and_city', NULL, 'live', "t"."pgdedup_k_customers_live_74cf3f67"::text, "r"."pgdedup_k_customers_live_74cf3f67"::text, "t"."pgdedup_k_customers_live_74cf3f67"::text, "r"."pgdedup_k_customers_live_74cf3f67"::text, NULL::double precision, NULL::double precision, "t"."pgdedup_k_customers_live_74cf3f67" AND "r"."pgdedup_k_customers_live_74cf3f67", false),
        ('name_and_city', 'name', 'same', "t"."name"::text, "r"."name"::text, "t"."pgdedup_k_customers_name_a2220f17", "r"."pgdedup_k_customers_name_a2220f17", CASE WHEN (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('company_name')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_name_a2220f17")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_name_a2220f17")), false)) THEN 1 ELSE CASE WHEN "t"."pgdedup_k_customers_name_a2220f17" = "r"."pgdedup_k_customers_name_a2220f17" THEN 1::double precision WHEN NOT ("t"."pgdedup_k_customers_name_a2220f17" = "r"."pgdedup_k_customers_name_a2220f17") THEN 0 END::double precision END::double precision, NULL::double precision, coalesce(("t"."pgdedup_k_customers_name_a2220f17" = "r"."pgdedup_k_customers_name_a2220f17" OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('company_name')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_name_a2220f17")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_name_a2220f17")), false))), false), false),
        ('name_and_city', 'name', 'alias', "t"."name"::text, "r"."name"::text, "t"."pgdedup_k_customers_name_a2220f17", "r"."pgdedup_k_customers_name_a2220f17", 1::double precision, NULL::double precision, (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('company_name')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_name_a2220f17")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_name_a2220f17")), false)), false),
        ('name_and_city', 'city', 'same', "t"."city"::text, "r"."city"::text, "t"."pgdedup_k_customers_city_54099405", "r"."pgdedup_k_customers_city_54099405", CASE WHEN "pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405") = "pgdedup"."region_city_v1"("r"."pgdedup_k_customers_city_54099405") THEN 1::double precision WHEN NOT ("pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405") = "pgdedup"."region_city_v1"("r"."pgdedup_k_customers_city_54099405")) THEN 0 END::double precision, NULL::double precision, coalesce("pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405") = "pgdedup"."region_city_v1"("r"."pgdedup_k_customers_city_54099405"), false), false),
        ('name_and_city', 'credit', 'different', "t"."credit_code"::text, "r"."credit_code"::text, "t"."pgdedup_k_customers_credit_230fdda3", "r"."pgdedup_k_customers_credit_230fdda3", NULL::double precision, NULL::double precision, coalesce(coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "r"."pgdedup_k_customers_credit_230fdda3", false), false), true),
        ('name_and_city', 'city', 'different', "t"."city"::text, "r"."city"::text, "t"."pgdedup_k_customers_city_54099405", "r"."pgdedup_k_customers_city_54099405", NULL::double precision, NULL::double precision, coalesce(coalesce("pgdedup"."regions_differ_v1"("t"."pgdedup_k_customers_city_54099405", "r"."pgdedup_k_customers_city_54099405"), false), false), true),
        ('same_city', 'tenant_id', 'scope', "t"."tenant_id"::text, "r"."tenant_id"::text, "t"."tenant_id"::text, "r"."tenant_id"::text, NULL::double precision, NULL::double precision, "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id", false),
        ('same_city', NULL, 'live', "t"."pgdedup_k_customers_live_74cf3f67"::text, "r"."pgdedup_k_customers_live_74cf3f67"::text, "t"."pgdedup_k_customers_live_74cf3f67"::text, "r"."pgdedup_k_customers_live_74cf3f67"::text, NULL::double precision, NULL::double precision, "t"."pgdedup_k_customers_live_74cf3f67" AND "r"."pgdedup_k_customers_live_74cf3f67", false),
        ('same_city', 'city', 'same', "t"."city"::text, "r"."city"::text, "t"."pgdedup_k_customers_city_54099405", "r"."pgdedup_k_customers_city_54099405", CASE WHEN "pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405") = "pgdedup"."region_city_v1"("r"."pgdedup_k_customers_city_54099405") THEN 1::double precision WHEN NOT ("pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405") = "pgdedup"."region_city_v1"("r"."pgdedup_k_customers_city_54099405")) THEN 0 END::double precision, NULL::double precision, coalesce("pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405") = "pgdedup"."region_city_v1"("r"."pgdedup_k_customers_city_54099405"), false), false),
        ('same_city', 'credit', 'different', "t"."credit_code"::text, "r"."credit_code"::text, "t"."pgdedup_k_customers_credit_230fdda3", "r"."pgdedup_k_customers_credit_230fdda3", NULL::double precision, NULL::double precision, coalesce(coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "r"."pgdedup_k_customers_credit_230fdda3", false), false), true),
        ('near_address', 'tenant_id', 'scope', "t"."tenant_id"::text, "r"."tenant_id"::text, "t"."tenant_id"::text, "r"."tenant_id"::text, NULL::double precision, NULL::double precision, "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id", false),
        ('near_address', NULL, 'live', "t"."pgdedup_k_customers_live_74cf3f67"::text, "r"."pgdedup_k_customers_live_74cf3f67"::text, "t"."pgdedup_k_customers_live_74cf3f67"::text, "r"."pgdedup_k_customers_live_74cf3f67"::text, NULL::double precision, NULL::double precision, "t"."pgdedup_k_customers_live_74cf3f67" AND "r"."pgdedup_k_customers_live_74cf3f67", false),
        ('near_address', 'address', 'similar', "t"."address"::text, "r"."address"::text, "t"."pgdedup_k_customers_address_322d2e68", "r"."pgdedup_k_customers_address_322d2e68", CASE WHEN (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('address')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'address' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_address_322d2e68")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'address' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_address_322d2e68")), false)) THEN 1 ELSE pg_catalog.round("extensions"."similarity"("t"."pgdedup_k_customers_address_322d2e68", "r"."pgdedup_k_customers_address_322d2e68")::numeric, 4)::double precision END::double precision, 0.8::double precision, coalesce(("extensions"."similarity"("t"."pgdedup_k_customers_address_322d2e68", "r"."pgdedup_k_customers_address_322d2e68") >= 0.8::real OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('address')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'address' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_address_322d2e68")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'address' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_address_322d2e68")), false))), false), false),
        ('near_address', 'address', 'alias', "t"."address"::text, "r"."address"::text, "t"."pgdedup_k_customers_address_322d2e68", "r"."pgdedup_k_customers_address_322d2e68", 1::double precision, NULL::double precision, (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('address')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'address' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_address_322d2e68")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'address' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_address_322d2e68")), false)), false),
        ('near_address', 'city', 'same', "t"."city"::text, "r"."city"::text, "t"."pgdedup_k_customers_city_54099405", "r"."pgdedup_k_customers_city_54099405", CASE WHEN "pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405") = "pgdedup"."region_city_v1"("r"."pgdedup_k_customers_city_54099405") THEN 1::double precision WHEN NOT ("pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405") = "pgdedup"."region_city_v1"("r"."pgdedup_k_customers_city_54099405")) THEN 0 END::double precision, NULL::double precision, coalesce("pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405") = "pgdedup"."region_city_v1"("r"."pgdedup_k_customers_city_54099405"), false), false),
        ('near_address', 'credit', 'different', "t"."credit_code"::text, "r"."credit_code"::text, "t"."pgdedup_k_customers_credit_230fdda3", "r"."pgdedup_k_customers_credit_230fdda3", NULL::double precision, NULL::double precision, coalesce(coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "r"."pgdedup_k_customers_credit_230fdda3", false), false), true)
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
VALUES ('pgdedup_fn_customers_explain_6c01caa8', 'crm.customers', 107, 'function', 'table', 'aab461fe559e4efb3d56de0b28aafa55', '"pgdedup"."pgdedup_fn_customers_explain_6c01caa8"(p_key_l text, p_key_r text)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_explain_6c01caa8"(p_key_l text, p_key_r text);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_explain_6c01caa8"(
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
        (''same_credit_code'', ''tenant_id'', ''scope'', "t"."tenant_id"::text, "r"."tenant_id"::text, "t"."tenant_id"::text, "r"."tenant_id"::text, NULL::double precision, NULL::double precision, "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id", false),
        (''same_credit_code'', NULL, ''live'', "t"."pgdedup_k_customers_live_74cf3f67"::text, "r"."pgdedup_k_customers_live_74cf3f67"::text, "t"."pgdedup_k_customers_live_74cf3f67"::text, "r"."pgdedup_k_customers_live_74cf3f67"::text, NULL::double precision, NULL::double precision, "t"."pgdedup_k_customers_live_74cf3f67" AND "r"."pgdedup_k_customers_live_74cf3f67", false),
        (''same_credit_code'', ''credit'', ''same'', "t"."credit_code"::text, "r"."credit_code"::text, "t"."pgdedup_k_customers_credit_230fdda3", "r"."pgdedup_k_customers_credit_230fdda3", CASE WHEN "t"."pgdedup_k_customers_credit_230fdda3" = "r"."pgdedup_k_customers_credit_230fdda3" THEN 1::double precision WHEN NOT ("t"."pgdedup_k_customers_credit_230fdda3" = "r"."pgdedup_k_customers_credit_230fdda3") THEN 0 END::double precision, NULL::double precision, coalesce("t"."pgdedup_k_customers_credit_230fdda3" = "r"."pgdedup_k_customers_credit_230fdda3", false), false),
        (''same_credit_code'', ''credit'', ''different'', "t"."credit_code"::text, "r"."credit_code"::text, "t"."pgdedup_k_customers_credit_230fdda3", "r"."pgdedup_k_customers_credit_230fdda3", NULL::double precision, NULL::double precision, coalesce(coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "r"."pgdedup_k_customers_credit_230fdda3", false), false), true),
        (''contact_phone'', ''tenant_id'', ''scope'', "t"."tenant_id"::text, "r"."tenant_id"::text, "t"."tenant_id"::text, "r"."tenant_id"::text, NULL::double precision, NULL::double precision, "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id", false),
        (''contact_phone'', NULL, ''live'', "t"."pgdedup_k_customers_live_74cf3f67"::text, "r"."pgdedup_k_customers_live_74cf3f67"::text, "t"."pgdedup_k_customers_live_74cf3f67"::text, "r"."pgdedup_k_customers_live_74cf3f67"::text, NULL::double precision, NULL::double precision, "t"."pgdedup_k_customers_live_74cf3f67" AND "r"."pgdedup_k_customers_live_74cf3f67", false),
        (''contact_phone'', ''contact'', ''same'', "t"."contact"::text, "r"."contact"::text, "t"."pgdedup_k_customers_contact_d8de87f6", "r"."pgdedup_k_customers_contact_d8de87f6", CASE WHEN (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''person_name'')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''person_name'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_contact_d8de87f6")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''person_name'' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_contact_d8de87f6")), false)) THEN 1 ELSE CASE WHEN "t"."pgdedup_k_customers_contact_d8de87f6" = "r"."pgdedup_k_customers_contact_d8de87f6" THEN 1::double precision WHEN NOT ("t"."pgdedup_k_customers_contact_d8de87f6" = "r"."pgdedup_k_customers_contact_d8de87f6") THEN 0 END::double precision END::double precision, NULL::double precision, coalesce(("t"."pgdedup_k_customers_contact_d8de87f6" = "r"."pgdedup_k_customers_contact_d8de87f6" OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''person_name'')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''person_name'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_contact_d8de87f6")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''person_name'' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_contact_d8de87f6")), false))), false), false),
        (''contact_phone'', ''contact'', ''alias'', "t"."contact"::text, "r"."contact"::text, "t"."pgdedup_k_customers_contact_d8de87f6", "r"."pgdedup_k_customers_contact_d8de87f6", 1::double precision, NULL::double precision, (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''person_name'')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''person_name'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_contact_d8de87f6")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''person_name'' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_contact_d8de87f6")), false)), false),
        (''contact_phone'', ''phone'', ''same'', nullif(pg_catalog.concat_ws('', '', "t"."phone1"::text, "t"."phone2"::text), ''''), nullif(pg_catalog.concat_ws('', '', "r"."phone1"::text, "r"."phone2"::text), ''''), pg_catalog.array_to_string("t"."pgdedup_k_customers_phone_e61689ca", '', ''), pg_catalog.array_to_string("r"."pgdedup_k_customers_phone_e61689ca", '', ''), CASE WHEN "t"."pgdedup_k_customers_phone_e61689ca" OPERATOR(pg_catalog.&&) "r"."pgdedup_k_customers_phone_e61689ca" THEN 1::double precision WHEN NOT ("t"."pgdedup_k_customers_phone_e61689ca" OPERATOR(pg_catalog.&&) "r"."pgdedup_k_customers_phone_e61689ca") THEN 0 END::double precision, NULL::double precision, coalesce("t"."pgdedup_k_customers_phone_e61689ca" OPERATOR(pg_catalog.&&) "r"."pgdedup_k_customers_phone_e61689ca", false), false),
        (''contact_phone'', ''credit'', ''different'', "t"."credit_code"::text, "r"."credit_code"::text, "t"."pgdedup_k_customers_credit_230fdda3", "r"."pgdedup_k_customers_credit_230fdda3", NULL::double precision, NULL::double precision, coalesce(coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "r"."pgdedup_k_customers_credit_230fdda3", false), false), true),
        (''homophone_name'', ''tenant_id'', ''scope'', "t"."tenant_id"::text, "r"."tenant_id"::text, "t"."tenant_id"::text, "r"."tenant_id"::text, NULL::double precision, NULL::double precision, "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id", false),
        (''homophone_name'', NULL, ''live'', "t"."pgdedup_k_customers_live_74cf3f67"::text, "r"."pgdedup_k_customers_live_74cf3f67"::text, "t"."pgdedup_k_customers_live_74cf3f67"::text, "r"."pgdedup_k_customers_live_74cf3f67"::text, NULL::double precision, NULL::double precision, "t"."pgdedup_k_customers_live_74cf3f67" AND "r"."pgdedup_k_customers_live_74cf3f67", false),
        (''homophone_name'', ''name'', ''sounds_like'', "t"."name"::text, "r"."name"::text, "t"."pgdedup_k_customers_name_core_a4494f8e", "r"."pgdedup_k_customers_name_core_a4494f8e", CASE WHEN (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''company_name'')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_name_a2220f17")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_name_a2220f17")), false)) THEN 1 ELSE CASE WHEN ("t"."pgdedup_k_customers_name_core_a4494f8e" = "r"."pgdedup_k_customers_name_core_a4494f8e" OR "pgdedup"."sound_key_v1"("t"."pgdedup_k_customers_name_core_a4494f8e") = "pgdedup"."sound_key_v1"("r"."pgdedup_k_customers_name_core_a4494f8e")) THEN CASE WHEN "t"."pgdedup_k_customers_name_a2220f17" = "r"."pgdedup_k_customers_name_a2220f17" THEN 1 ELSE 0.9 END::double precision WHEN NOT (("t"."pgdedup_k_customers_name_core_a4494f8e" = "r"."pgdedup_k_customers_name_core_a4494f8e" OR "pgdedup"."sound_key_v1"("t"."pgdedup_k_customers_name_core_a4494f8e") = "pgdedup"."sound_key_v1"("r"."pgdedup_k_customers_name_core_a4494f8e"))) THEN 0 END::double precision END::double precision, NULL::double precision, coalesce((("t"."pgdedup_k_customers_name_core_a4494f8e" = "r"."pgdedup_k_customers_name_core_a4494f8e" OR "pgdedup"."sound_key_v1"("t"."pgdedup_k_customers_name_core_a4494f8e") = "pgdedup"."sound_key_v1"("r"."pgdedup_k_customers_name_core_a4494f8e")) OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''company_name'')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_name_a2220f17")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_name_a2220f17")), false))), false), false),
        (''homophone_name'', ''name'', ''alias'', "t"."name"::text, "r"."name"::text, "t"."pgdedup_k_customers_name_a2220f17", "r"."pgdedup_k_customers_name_a2220f17", 1::double precision, NULL::double precision, (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''company_name'')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_name_a2220f17")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_name_a2220f17")), false)), false),
        (''homophone_name'', ''credit'', ''different'', "t"."credit_code"::text, "r"."credit_code"::text, "t"."pgdedup_k_customers_credit_230fdda3", "r"."pgdedup_k_customers_credit_230fdda3", NULL::double precision, NULL::double precision, coalesce(coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "r"."pgdedup_k_customers_credit_230fdda3", false), false), true),
        (''homophone_name'', ''student'', ''different'', ("t"."attrs" ->> ''student_no''), ("r"."attrs" ->> ''student_no''), "t"."pgdedup_k_customers_student_eceac84e", "r"."pgdedup_k_customers_student_eceac84e", NULL::double precision, NULL::double precision, coalesce(coalesce("t"."pgdedup_k_customers_student_eceac84e" <> "r"."pgdedup_k_customers_student_eceac84e", false), false), true),
        (''note_similar'', ''tenant_id'', ''scope'', "t"."tenant_id"::text, "r"."tenant_id"::text, "t"."tenant_id"::text, "r"."tenant_id"::text, NULL::double precision, NULL::double precision, "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id", false),
        (''note_similar'', NULL, ''live'', "t"."pgdedup_k_customers_live_74cf3f67"::text, "r"."pgdedup_k_customers_live_74cf3f67"::text, "t"."pgdedup_k_customers_live_74cf3f67"::text, "r"."pgdedup_k_customers_live_74cf3f67"::text, NULL::double precision, NULL::double precision, "t"."pgdedup_k_customers_live_74cf3f67" AND "r"."pgdedup_k_customers_live_74cf3f67", false),
        (''note_similar'', ''note'', ''similar'', "t"."note"::text, "r"."note"::text, "t"."pgdedup_k_customers_note_31c5c1e9", "r"."pgdedup_k_customers_note_31c5c1e9", CASE WHEN (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''text'')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''text'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_note_31c5c1e9")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''text'' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_note_31c5c1e9")), false)) THEN 1 ELSE pg_catalog.round("extensions"."similarity"("t"."pgdedup_k_customers_note_31c5c1e9", "r"."pgdedup_k_customers_note_31c5c1e9")::numeric, 4)::double precision END::double precision, 0.6::double precision, coalesce(("extensions"."similarity"("t"."pgdedup_k_customers_note_31c5c1e9", "r"."pgdedup_k_customers_note_31c5c1e9") >= 0.6::real OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''text'')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''text'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_note_31c5c1e9")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''text'' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_note_31c5c1e9")), false))), false), false),
        (''note_similar'', ''note'', ''alias'', "t"."note"::text, "r"."note"::text, "t"."pgdedup_k_customers_note_31c5c1e9", "r"."pgdedup_k_customers_note_31c5c1e9", 1::double precision, NULL::double precision, (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''text'')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''text'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_note_31c5c1e9")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''text'' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_note_31c5c1e9")), false)), false),
        (''note_similar'', ''credit'', ''different'', "t"."credit_code"::text, "r"."credit_code"::text, "t"."pgdedup_k_customers_credit_230fdda3", "r"."pgdedup_k_customers_credit_230fdda3", NULL::double precision, NULL::double precision, coalesce(coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "r"."pgdedup_k_customers_credit_230fdda3", false), false), true),
        (''note_sounds'', ''tenant_id'', ''scope'', "t"."tenant_id"::text, "r"."tenant_id"::text, "t"."tenant_id"::text, "r"."tenant_id"::text, NULL::double precision, NULL::double precision, "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id", false),
        (''note_sounds'', NULL, ''live'', "t"."pgdedup_k_customers_live_74cf3f67"::text, "r"."pgdedup_k_customers_live_74cf3f67"::text, "t"."pgdedup_k_customers_live_74cf3f67"::text, "r"."pgdedup_k_customers_live_74cf3f67"::text, NULL::double precision, NULL::double precision, "t"."pgdedup_k_customers_live_74cf3f67" AND "r"."pgdedup_k_customers_live_74cf3f67", false),
        (''note_sounds'', ''note'', ''sounds_like'', "t"."note"::text, "r"."note"::text, "t"."pgdedup_k_customers_note_31c5c1e9", "r"."pgdedup_k_customers_note_31c5c1e9", CASE WHEN (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''text'')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''text'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_note_31c5c1e9")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''text'' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_note_31c5c1e9")), false)) THEN 1 ELSE CASE WHEN "pgdedup"."metaphone_keys_v1"("t"."pgdedup_k_customers_note_31c5c1e9") OPERATOR(pg_catalog.&&) "pgdedup"."metaphone_keys_v1"("r"."pgdedup_k_customers_note_31c5c1e9") THEN CASE WHEN "t"."pgdedup_k_customers_note_31c5c1e9" = "r"."pgdedup_k_customers_note_31c5c1e9" THEN 1 ELSE 0.9 END::double precision WHEN NOT ("pgdedup"."metaphone_keys_v1"("t"."pgdedup_k_customers_note_31c5c1e9") OPERATOR(pg_catalog.&&) "pgdedup"."metaphone_keys_v1"("r"."pgdedup_k_customers_note_31c5c1e9")) THEN 0 END::double precision END::double precision, NULL::double precision, coalesce(("pgdedup"."metaphone_keys_v1"("t"."pgdedup_k_customers_note_31c5c1e9") OPERATOR(pg_catalog.&&) "pgdedup"."metaphone_keys_v1"("r"."pgdedup_k_customers_note_31c5c1e9") OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''text'')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''text'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_note_31c5c1e9")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''text'' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_note_31c5c1e9")), false))), false), false),
        (''note_sounds'', ''note'', ''alias'', "t"."note"::text, "r"."note"::text, "t"."pgdedup_k_customers_note_31c5c1e9", "r"."pgdedup_k_customers_note_31c5c1e9", 1::double precision, NULL::double precision, (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''text'')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''text'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_note_31c5c1e9")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''text'' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_note_31c5c1e9")), false)), false),
        (''note_sounds'', ''credit'', ''different'', "t"."credit_code"::text, "r"."credit_code"::text, "t"."pgdedup_k_customers_credit_230fdda3", "r"."pgdedup_k_customers_credit_230fdda3", NULL::double precision, NULL::double precision, coalesce(coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "r"."pgdedup_k_customers_credit_230fdda3", false), false), true),
        (''near_amount'', ''tenant_id'', ''scope'', "t"."tenant_id"::text, "r"."tenant_id"::text, "t"."tenant_id"::text, "r"."tenant_id"::text, NULL::double precision, NULL::double precision, "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id", false),
        (''near_amount'', NULL, ''live'', "t"."pgdedup_k_customers_live_74cf3f67"::text, "r"."pgdedup_k_customers_live_74cf3f67"::text, "t"."pgdedup_k_customers_live_74cf3f67"::text, "r"."pgdedup_k_customers_live_74cf3f67"::text, NULL::double precision, NULL::double precision, "t"."pgdedup_k_customers_live_74cf3f67" AND "r"."pgdedup_k_customers_live_74cf3f67", false),
        (''near_amount'', ''amount'', ''within'', "t"."amount"::text, "r"."amount"::text, "t"."pgdedup_k_customers_amount_8a35879d", "r"."pgdedup_k_customers_amount_8a35879d", CASE WHEN "pgdedup"."number_value_v1"("t"."pgdedup_k_customers_amount_8a35879d") - "pgdedup"."number_value_v1"("r"."pgdedup_k_customers_amount_8a35879d") IS NOT NULL THEN greatest(1 - coalesce(pg_catalog.abs("pgdedup"."number_value_v1"("t"."pgdedup_k_customers_amount_8a35879d") - "pgdedup"."number_value_v1"("r"."pgdedup_k_customers_amount_8a35879d")) / nullif(2 * ''0.5''::numeric, 0), 0)::double precision, 0) END::double precision, ''0.5''::numeric::double precision, coalesce("pgdedup"."number_value_v1"("t"."pgdedup_k_customers_amount_8a35879d") BETWEEN "pgdedup"."number_value_v1"("r"."pgdedup_k_customers_amount_8a35879d") - ''0.5''::numeric AND "pgdedup"."number_value_v1"("r"."pgdedup_k_customers_amount_8a35879d") + ''0.5''::numeric, false), false),
        (''near_amount'', ''credit'', ''different'', "t"."credit_code"::text, "r"."credit_code"::text, "t"."pgdedup_k_customers_credit_230fdda3", "r"."pgdedup_k_customers_credit_230fdda3", NULL::double precision, NULL::double precision, coalesce(coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "r"."pgdedup_k_customers_credit_230fdda3", false), false), true),
        (''near_birth'', ''tenant_id'', ''scope'', "t"."tenant_id"::text, "r"."tenant_id"::text, "t"."tenant_id"::text, "r"."tenant_id"::text, NULL::double precision, NULL::double precision, "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id", false),
        (''near_birth'', NULL, ''live'', "t"."pgdedup_k_customers_live_74cf3f67"::text, "r"."pgdedup_k_customers_live_74cf3f67"::text, "t"."pgdedup_k_customers_live_74cf3f67"::text, "r"."pgdedup_k_customers_live_74cf3f67"::text, NULL::double precision, NULL::double precision, "t"."pgdedup_k_customers_live_74cf3f67" AND "r"."pgdedup_k_customers_live_74cf3f67", false),
        (''near_birth'', ''contact'', ''same'', "t"."contact"::text, "r"."contact"::text, "t"."pgdedup_k_customers_contact_d8de87f6", "r"."pgdedup_k_customers_contact_d8de87f6", CASE WHEN (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''person_name'')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''person_name'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_contact_d8de87f6")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''person_name'' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_contact_d8de87f6")), false)) THEN 1 ELSE CASE WHEN "t"."pgdedup_k_customers_contact_d8de87f6" = "r"."pgdedup_k_customers_contact_d8de87f6" THEN 1::double precision WHEN NOT ("t"."pgdedup_k_customers_contact_d8de87f6" = "r"."pgdedup_k_customers_contact_d8de87f6") THEN 0 END::double precision END::double precision, NULL::double precision, coalesce(("t"."pgdedup_k_customers_contact_d8de87f6" = "r"."pgdedup_k_customers_contact_d8de87f6" OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''person_name'')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''person_name'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_contact_d8de87f6")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''person_name'' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_contact_d8de87f6")), false))), false), false),
        (''near_birth'', ''contact'', ''alias'', "t"."contact"::text, "r"."contact"::text, "t"."pgdedup_k_customers_contact_d8de87f6", "r"."pgdedup_k_customers_contact_d8de87f6", 1::double precision, NULL::double precision, (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''person_name'')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''person_name'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_contact_d8de87f6")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''person_name'' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_contact_d8de87f6")), false)), false),
        (''near_birth'', ''born'', ''within'', "t"."born"::text, "r"."born"::text, "t"."pgdedup_k_customers_born_e72c4946", "r"."pgdedup_k_customers_born_e72c4946", CASE WHEN "pgdedup"."date_value_v1"("t"."pgdedup_k_customers_born_e72c4946") - "pgdedup"."date_value_v1"("r"."pgdedup_k_customers_born_e72c4946") IS NOT NULL THEN greatest(1 - coalesce(pg_catalog.abs("pgdedup"."date_value_v1"("t"."pgdedup_k_customers_born_e72c4946") - "pgdedup"."date_value_v1"("r"."pgdedup_k_customers_born_e72c4946")) / nullif(2 * ''3''::numeric, 0), 0)::double precision, 0) END::double precision, ''3''::numeric::double precision, coalesce("pgdedup"."date_value_v1"("t"."pgdedup_k_customers_born_e72c4946") BETWEEN "pgdedup"."date_value_v1"("r"."pgdedup_k_customers_born_e72c4946") - ''3''::numeric AND "pgdedup"."date_value_v1"("r"."pgdedup_k_customers_born_e72c4946") + ''3''::numeric, false), false),
        (''near_birth'', ''credit'', ''different'', "t"."credit_code"::text, "r"."credit_code"::text, "t"."pgdedup_k_customers_credit_230fdda3", "r"."pgdedup_k_customers_credit_230fdda3", NULL::double precision, NULL::double precision, coalesce(coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "r"."pgdedup_k_customers_credit_230fdda3", false), false), true),
        (''name_and_city'', ''tenant_id'', ''scope'', "t"."tenant_id"::text, "r"."tenant_id"::text, "t"."tenant_id"::text, "r"."tenant_id"::text, NULL::double precision, NULL::double precision, "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id", false),
        (''name_and_city'', NULL, ''live'', "t"."pgdedup_k_customers_live_74cf3f67"::text, "r"."pgdedup_k_customers_live_74cf3f67"::text, "t"."pgdedup_k_customers_live_74cf3f67"::text, "r"."pgdedup_k_customers_live_74cf3f67"::text, NULL::double precision, NULL::double precision, "t"."pgdedup_k_customers_live_74cf3f67" AND "r"."pgdedup_k_customers_live_74cf3f67", false),
        (''name_and_city'', ''name'', ''same'', "t"."name"::text, "r"."name"::text, "t"."pgdedup_k_customers_name_a2220f17", "r"."pgdedup_k_customers_name_a2220f17", CASE WHEN (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''company_name'')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_name_a2220f17")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_name_a2220f17")), false)) THEN 1 ELSE CASE WHEN "t"."pgdedup_k_customers_name_a2220f17" = "r"."pgdedup_k_customers_name_a2220f17" THEN 1::double precision WHEN NOT ("t"."pgdedup_k_customers_name_a2220f17" = "r"."pgdedup_k_customers_name_a2220f17") THEN 0 END::double precision END::double precision, NULL::double precision, coalesce(("t"."pgdedup_k_customers_name_a2220f17" = "r"."pgdedup_k_customers_name_a2220f17" OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''company_name'')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_name_a2220f17")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_name_a2220f17")), false))), false), false),
        (''name_and_city'', ''name'', ''alias'', "t"."name"::text, "r"."name"::text, "t"."pgdedup_k_customers_name_a2220f17", "r"."pgdedup_k_customers_name_a2220f17", 1::double precision, NULL::double precision, (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''company_name'')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_name_a2220f17")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_name_a2220f17")), false)), false),
        (''name_and_city'', ''city'', ''same'', "t"."city"::text, "r"."city"::text, "t"."pgdedup_k_customers_city_54099405", "r"."pgdedup_k_customers_city_54099405", CASE WHEN "pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405") = "pgdedup"."region_city_v1"("r"."pgdedup_k_customers_city_54099405") THEN 1::double precision WHEN NOT ("pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405") = "pgdedup"."region_city_v1"("r"."pgdedup_k_customers_city_54099405")) THEN 0 END::double precision, NULL::double precision, coalesce("pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405") = "pgdedup"."region_city_v1"("r"."pgdedup_k_customers_city_54099405"), false), false),
        (''name_and_city'', ''credit'', ''different'', "t"."credit_code"::text, "r"."credit_code"::text, "t"."pgdedup_k_customers_credit_230fdda3", "r"."pgdedup_k_customers_credit_230fdda3", NULL::double precision, NULL::double precision, coalesce(coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "r"."pgdedup_k_customers_credit_230fdda3", false), false), true),
        (''name_and_city'', ''city'', ''different'', "t"."city"::text, "r"."city"::text, "t"."pgdedup_k_customers_city_54099405", "r"."pgdedup_k_customers_city_54099405", NULL::double precision, NULL::double precision, coalesce(coalesce("pgdedup"."regions_differ_v1"("t"."pgdedup_k_customers_city_54099405", "r"."pgdedup_k_customers_city_54099405"), false), false), true),
        (''same_city'', ''tenant_id'', ''scope'', "t"."tenant_id"::text, "r"."tenant_id"::text, "t"."tenant_id"::text, "r"."tenant_id"::text, NULL::double precision, NULL::double precision, "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id", false),
        (''same_city'', NULL, ''live'', "t"."pgdedup_k_customers_live_74cf3f67"::text, "r"."pgdedup_k_customers_live_74cf3f67"::text, "t"."pgdedup_k_customers_live_74cf3f67"::text, "r"."pgdedup_k_customers_live_74cf3f67"::text, NULL::double precision, NULL::double precision, "t"."pgdedup_k_customers_live_74cf3f67" AND "r"."pgdedup_k_customers_live_74cf3f67", false),
        (''same_city'', ''city'', ''same'', "t"."city"::text, "r"."city"::text, "t"."pgdedup_k_customers_city_54099405", "r"."pgdedup_k_customers_city_54099405", CASE WHEN "pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405") = "pgdedup"."region_city_v1"("r"."pgdedup_k_customers_city_54099405") THEN 1::double precision WHEN NOT ("pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405") = "pgdedup"."region_city_v1"("r"."pgdedup_k_customers_city_54099405")) THEN 0 END::double precision, NULL::double precision, coalesce("pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405") = "pgdedup"."region_city_v1"("r"."pgdedup_k_customers_city_54099405"), false), false),
        (''same_city'', ''credit'', ''different'', "t"."credit_code"::text, "r"."credit_code"::text, "t"."pgdedup_k_customers_credit_230fdda3", "r"."pgdedup_k_customers_credit_230fdda3", NULL::double precision, NULL::double precision, coalesce(coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "r"."pgdedup_k_customers_credit_230fdda3", false), false), true),
        (''near_address'', ''tenant_id'', ''scope'', "t"."tenant_id"::text, "r"."tenant_id"::text, "t"."tenant_id"::text, "r"."tenant_id"::text, NULL::double precision, NULL::double precision, "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id", false),
        (''near_address'', NULL, ''live'', "t"."pgdedup_k_customers_live_74cf3f67"::text, "r"."pgdedup_k_customers_live_74cf3f67"::text, "t"."pgdedup_k_customers_live_74cf3f67"::text, "r"."pgdedup_k_customers_live_74cf3f67"::text, NULL::double precision, NULL::double precision, "t"."pgdedup_k_customers_live_74cf3f67" AND "r"."pgdedup_k_customers_live_74cf3f67", false),
        (''near_address'', ''address'', ''similar'', "t"."address"::text, "r"."address"::text, "t"."pgdedup_k_customers_address_322d2e68", "r"."pgdedup_k_customers_address_322d2e68", CASE WHEN (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''address'')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''address'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_address_322d2e68")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''address'' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_address_322d2e68")), false)) THEN 1 ELSE pg_catalog.round("extensions"."similarity"("t"."pgdedup_k_customers_address_322d2e68", "r"."pgdedup_k_customers_address_322d2e68")::numeric, 4)::double precision END::double precision, 0.8::double precision, coalesce(("extensions"."similarity"("t"."pgdedup_k_customers_address_322d2e68", "r"."pgdedup_k_customers_address_322d2e68") >= 0.8::real OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''address'')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''address'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_address_322d2e68")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''address'' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_address_322d2e68")), false))), false), false),
        (''near_address'', ''address'', ''alias'', "t"."address"::text, "r"."address"::text, "t"."pgdedup_k_customers_address_322d2e68", "r"."pgdedup_k_customers_address_322d2e68", 1::double precision, NULL::double precision, (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''address'')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''address'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_address_322d2e68")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''address'' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_address_322d2e68")), false)), false),
        (''near_address'', ''city'', ''same'', "t"."city"::text, "r"."city"::text, "t"."pgdedup_k_customers_city_54099405", "r"."pgdedup_k_customers_city_54099405", CASE WHEN "pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405") = "pgdedup"."region_city_v1"("r"."pgdedup_k_customers_city_54099405") THEN 1::double precision WHEN NOT ("pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405") = "pgdedup"."region_city_v1"("r"."pgdedup_k_customers_city_54099405")) THEN 0 END::double precision, NULL::double precision, coalesce("pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405") = "pgdedup"."region_city_v1"("r"."pgdedup_k_customers_city_54099405"), false), false),
        (''near_address'', ''credit'', ''different'', "t"."credit_code"::text, "r"."credit_code"::text, "t"."pgdedup_k_customers_credit_230fdda3", "r"."pgdedup_k_customers_credit_230fdda3", NULL::double precision, NULL::double precision, coalesce(coalesce("t"."pgdedup_k_customers_credit_230fdda3" <> "r"."pgdedup_k_customers_credit_230fdda3", false), false), true)
    ) AS e (
        rule, field, comparison, value_l, value_r, normalised_l, normalised_r,
        score, threshold, satisfied, veto
    )
    WHERE "t"."id" = "pgdedup_fn_customers_explain_6c01caa8"."p_key_l"::bigint
        AND (e.comparison <> ''alias'' OR e.satisfied);
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_explain_6c01caa8"(p_key_l text, p_key_r text) IS ''pgdedup: two rows of crm.customers under every comparison'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_explain_6c01caa8"(p_key_l text, p_key_r text) TO PUBLIC;
', '{pgdedup_k_customers_address_322d2e68,pgdedup_k_customers_amount_8a35879d,pgdedup_k_customers_born_e72c4946,pgdedup_k_customers_city_54099405,pgdedup_k_customers_contact_d8de87f6,pgdedup_k_customers_credit_230fdda3,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_name_a2220f17,pgdedup_k_customers_name_core_a4494f8e,pgdedup_k_customers_note_31c5c1e9,pgdedup_k_customers_phone_e61689ca,pgdedup_k_customers_student_eceac84e}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_explain_6c01caa8'), pgdedup.function_build('pgdedup_fn_customers_explain_6c01caa8')), pgdedup.object_shape('pgdedup_fn_customers_explain_6c01caa8'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_line_values_cb34c279"(p_record jsonb)
RETURNS TABLE ("v1" text, "v2" text, "v3" text, "v4" text[], "v5" text, "v6" text, "v7" text, "v8" text, "v9" text, "v10" text, "v11" text, "v12" integer, "v13" bigint, "v14" boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT "v"."p_contact", "v"."p_name", "v"."p_credit", "v"."p_phone", "v"."p_note", "v"."p_amount", "v"."p_born", "v"."p_city", "v"."p_address", "v"."p_student", "v"."core_name", "v"."s_tenant_id", "v"."k_id", true
    FROM "pgdedup"."pgdedup_fn_customers_parse_4ab8737f"("pgdedup_fn_customers_line_values_cb34c279"."p_record") AS v;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_line_values_cb34c279"(p_record jsonb) IS 'pgdedup: what is compared of a JSON record of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_line_values_cb34c279"(p_record jsonb) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_line_values_cb34c279', 'crm.customers', 108, 'function', 'table', 'b99b000b3e5c3b727f3f5ae572c6ad13', '"pgdedup"."pgdedup_fn_customers_line_values_cb34c279"(p_record jsonb) "v1" text, "v2" text, "v3" text, "v4" text[], "v5" text, "v6" text, "v7" text, "v8" text, "v9" text, "v10" text, "v11" text, "v12" integer, "v13" bigint, "v14" boolean', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_line_values_cb34c279"(p_record jsonb);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_line_values_cb34c279"(p_record jsonb)
RETURNS TABLE ("v1" text, "v2" text, "v3" text, "v4" text[], "v5" text, "v6" text, "v7" text, "v8" text, "v9" text, "v10" text, "v11" text, "v12" integer, "v13" bigint, "v14" boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT "v"."p_contact", "v"."p_name", "v"."p_credit", "v"."p_phone", "v"."p_note", "v"."p_amount", "v"."p_born", "v"."p_city", "v"."p_address", "v"."p_student", "v"."core_name", "v"."s_tenant_id", "v"."k_id", true
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
VALUES ('pgdedup_fn_customers_origins_ad83de1a', 'crm.customers', 109, 'function', 'table', 'b4aeef5318e3bb55f7d57459b9f3e915', '"pgdedup"."pgdedup_fn_customers_origins_ad83de1a"(p_record jsonb)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_origins_ad83de1a"(p_record jsonb);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_origins_ad83de1a"(p_record jsonb)
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
VALUES ('pgdedup_fn_customers_origin_86bbc223', 'crm.customers', 110, 'function', 'table', '5d36d962366af566727c59fc7f59db26', '"pgdedup"."pgdedup_fn_customers_origin_86bbc223"(p_record jsonb, p_field text, p_values text[])', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_origin_86bbc223"(p_record jsonb, p_field text, p_values text[]);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_origin_86bbc223"(
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
VALUES ('pgdedup_fn_customers_held_08e5f38d', 'crm.customers', 111, 'function', 'table', '19dce4523effc2eb22b45b4dd3803c78', '"pgdedup"."pgdedup_fn_customers_held_08e5f38d"(p_own jsonb, p_keys text[])', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_held_08e5f38d"(p_own jsonb, p_keys text[]);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_held_08e5f38d"(p_own jsonb, p_keys text[])
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
    given_actions text[], given_limit integer, "p_contact" text, "p_name" text, "p_credit" text, "p_phone" text[], "p_note" text, "p_amount" text, "p_born" text, "p_city" text, "p_address" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint
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
        SELECT o.* FROM "pgdedup"."pgdedup_fn_customers_lookup_17b03318"("pgdedup_fn_customers_further_bb08d8fd"."given_actions", NULL, "pgdedup_fn_customers_further_bb08d8fd"."p_contact", "pgdedup_fn_customers_further_bb08d8fd"."p_name", "pgdedup_fn_customers_further_bb08d8fd"."p_credit", "pgdedup_fn_customers_further_bb08d8fd"."p_phone", "pgdedup_fn_customers_further_bb08d8fd"."p_note", "pgdedup_fn_customers_further_bb08d8fd"."p_amount", "pgdedup_fn_customers_further_bb08d8fd"."p_born", "pgdedup_fn_customers_further_bb08d8fd"."p_city", "pgdedup_fn_customers_further_bb08d8fd"."p_address", "pgdedup_fn_customers_further_bb08d8fd"."p_student", "pgdedup_fn_customers_further_bb08d8fd"."core_name", "pgdedup_fn_customers_further_bb08d8fd"."s_tenant_id", "pgdedup_fn_customers_further_bb08d8fd"."k_id") AS o WHERE NOT "pgdedup_fn_customers_further_bb08d8fd"."given_aliased"
        UNION ALL
        SELECT o.* FROM "pgdedup"."pgdedup_fn_customers_alias_lookup_67f0e0d2"("pgdedup_fn_customers_further_bb08d8fd"."given_actions", NULL, "pgdedup_fn_customers_further_bb08d8fd"."p_contact", "pgdedup_fn_customers_further_bb08d8fd"."p_name", "pgdedup_fn_customers_further_bb08d8fd"."p_credit", "pgdedup_fn_customers_further_bb08d8fd"."p_phone", "pgdedup_fn_customers_further_bb08d8fd"."p_note", "pgdedup_fn_customers_further_bb08d8fd"."p_amount", "pgdedup_fn_customers_further_bb08d8fd"."p_born", "pgdedup_fn_customers_further_bb08d8fd"."p_city", "pgdedup_fn_customers_further_bb08d8fd"."p_address", "pgdedup_fn_customers_further_bb08d8fd"."p_student", "pgdedup_fn_customers_further_bb08d8fd"."core_name", "pgdedup_fn_customers_further_bb08d8fd"."s_tenant_id", "pgdedup_fn_customers_further_bb08d8fd"."k_id") AS o WHERE "pgdedup_fn_customers_further_bb08d8fd"."given_aliased"
    ) AS l
        WHERE l.rule || ':' = ANY (
            SELECT substring(e FROM '^[0-9]+:') FROM unnest(v_heavy) AS e
        )
            AND l.rule || ':' || array_to_string(l.witness, E'\x1e') <> ALL (v_heavy)
        LIMIT given_limit
    );
END
$pgdedup$;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_further_bb08d8fd"(given_config jsonb, given_key text, given_hits pgdedup.hit[], given_aliased boolean, given_actions text[], given_limit integer, "p_contact" text, "p_name" text, "p_credit" text, "p_phone" text[], "p_note" text, "p_amount" text, "p_born" text, "p_city" text, "p_address" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint) IS 'pgdedup: matches behind those on record of crm.customers';
REVOKE ALL ON FUNCTION "pgdedup"."pgdedup_fn_customers_further_bb08d8fd"(given_config jsonb, given_key text, given_hits pgdedup.hit[], given_aliased boolean, given_actions text[], given_limit integer, "p_contact" text, "p_name" text, "p_credit" text, "p_phone" text[], "p_note" text, "p_amount" text, "p_born" text, "p_city" text, "p_address" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint) FROM PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_further_bb08d8fd', 'crm.customers', 112, 'function', 'table', 'c8c5272b1da60b7c0366315398057910', '"pgdedup"."pgdedup_fn_customers_further_bb08d8fd"(given_config jsonb, given_key text, given_hits pgdedup.hit[], given_aliased boolean, given_actions text[], given_limit integer, "p_contact" text, "p_name" text, "p_credit" text, "p_phone" text[], "p_note" text, "p_amount" text, "p_born" text, "p_city" text, "p_address" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_further_bb08d8fd"(given_config jsonb, given_key text, given_hits pgdedup.hit[], given_aliased boolean, given_actions text[], given_limit integer, "p_contact" text, "p_name" text, "p_credit" text, "p_phone" text[], "p_note" text, "p_amount" text, "p_born" text, "p_city" text, "p_address" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint);',  E'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_further_bb08d8fd"(
    given_config jsonb, given_key text, given_hits pgdedup.hit[], given_aliased boolean,
    given_actions text[], given_limit integer, "p_contact" text, "p_name" text, "p_credit" text, "p_phone" text[], "p_note" text, "p_amount" text, "p_born" text, "p_city" text, "p_address" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint
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
        SELECT o.* FROM "pgdedup"."pgdedup_fn_customers_lookup_17b03318"("pgdedup_fn_customers_further_bb08d8fd"."given_actions", NULL, "pgdedup_fn_customers_further_bb08d8fd"."p_contact", "pgdedup_fn_customers_further_bb08d8fd"."p_name", "pgdedup_fn_customers_further_bb08d8fd"."p_credit", "pgdedup_fn_customers_further_bb08d8fd"."p_phone", "pgdedup_fn_customers_further_bb08d8fd"."p_note", "pgdedup_fn_customers_further_bb08d8fd"."p_amount", "pgdedup_fn_customers_further_bb08d8fd"."p_born", "pgdedup_fn_customers_further_bb08d8fd"."p_city", "pgdedup_fn_customers_further_bb08d8fd"."p_address", "pgdedup_fn_customers_further_bb08d8fd"."p_student", "pgdedup_fn_customers_further_bb08d8fd"."core_name", "pgdedup_fn_customers_further_bb08d8fd"."s_tenant_id", "pgdedup_fn_customers_further_bb08d8fd"."k_id") AS o WHERE NOT "pgdedup_fn_customers_further_bb08d8fd"."given_aliased"
        UNION ALL
        SELECT o.* FROM "pgdedup"."pgdedup_fn_customers_alias_lookup_67f0e0d2"("pgdedup_fn_customers_further_bb08d8fd"."given_actions", NULL, "pgdedup_fn_customers_further_bb08d8fd"."p_contact", "pgdedup_fn_customers_further_bb08d8fd"."p_name", "pgdedup_fn_customers_further_bb08d8fd"."p_credit", "pgdedup_fn_customers_further_bb08d8fd"."p_phone", "pgdedup_fn_customers_further_bb08d8fd"."p_note", "pgdedup_fn_customers_further_bb08d8fd"."p_amount", "pgdedup_fn_customers_further_bb08d8fd"."p_born", "pgdedup_fn_customers_further_bb08d8fd"."p_city", "pgdedup_fn_customers_further_bb08d8fd"."p_address", "pgdedup_fn_customers_further_bb08d8fd"."p_student", "pgdedup_fn_customers_further_bb08d8fd"."core_name", "pgdedup_fn_customers_further_bb08d8fd"."s_tenant_id", "pgdedup_fn_customers_further_bb08d8fd"."k_id") AS o WHERE "pgdedup_fn_customers_further_bb08d8fd"."given_aliased"
    ) AS l
        WHERE l.rule || '':'' = ANY (
            SELECT substring(e FROM ''^[0-9]+:'') FROM unnest(v_heavy) AS e
        )
            AND l.rule || '':'' || array_to_string(l.witness, E''\\x1e'') <> ALL (v_heavy)
        LIMIT given_limit
    );
END
$pgdedup$;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_further_bb08d8fd"(given_config jsonb, given_key text, given_hits pgdedup.hit[], given_aliased boolean, given_actions text[], given_limit integer, "p_contact" text, "p_name" text, "p_credit" text, "p_phone" text[], "p_note" text, "p_amount" text, "p_born" text, "p_city" text, "p_address" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint) IS ''pgdedup: matches behind those on record of crm.customers'';
REVOKE ALL ON FUNCTION "pgdedup"."pgdedup_fn_customers_further_bb08d8fd"(given_config jsonb, given_key text, given_hits pgdedup.hit[], given_aliased boolean, given_actions text[], given_limit integer, "p_contact" text, "p_name" text, "p_credit" text, "p_phone" text[], "p_note" text, "p_amount" text, "p_born" text, "p_city" text, "p_address" text, "p_student" text, "core_name" text, "s_tenant_id" integer, "k_id" bigint) FROM PUBLIC;
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
    v_rules CONSTANT text[] := ARRAY['same_credit_code', 'contact_phone', 'homophone_name', 'note_similar', 'note_sounds', 'near_amount', 'near_birth', 'name_and_city', 'same_city', 'near_address'];
    v_evidence CONSTANT jsonb := '[[{"rule": "same_credit_code", "field": "credit", "label": "credit", "comparison": "same", "column": "credit_code", "other_column": "credit_code"}], [{"rule": "contact_phone", "field": "contact", "label": "contact", "comparison": "same", "column": "contact", "other_column": "contact"}, {"rule": "contact_phone", "field": "phone", "label": "电话", "comparison": "same"}], [{"rule": "homophone_name", "field": "name", "label": "客户名称", "comparison": "sounds_like", "column": "name", "other_column": "name"}], [{"rule": "note_similar", "field": "note", "label": "note", "comparison": "similar", "column": "note", "other_column": "note"}], [{"rule": "note_sounds", "field": "note", "label": "note", "comparison": "sounds_like", "column": "note", "other_column": "note"}], [{"rule": "near_amount", "field": "amount", "label": "amount", "comparison": "within", "column": "amount", "other_column": "amount"}], [{"rule": "near_birth", "field": "contact", "label": "contact", "comparison": "same", "column": "contact", "other_column": "contact"}, {"rule": "near_birth", "field": "born", "label": "born", "comparison": "within", "column": "born", "other_column": "born"}], [{"rule": "name_and_city", "field": "name", "label": "客户名称", "comparison": "same", "column": "name", "other_column": "name"}, {"rule": "name_and_city", "field": "city", "label": "city", "comparison": "same", "column": "city", "other_column": "city"}], [{"rule": "same_city", "field": "city", "label": "city", "comparison": "same", "column": "city", "other_column": "city"}], [{"rule": "near_address", "field": "address", "label": "address", "comparison": "similar", "column": "address", "other_column": "address"}, {"rule": "near_address", "field": "city", "label": "city", "comparison": "same", "column": "city", "other_column": "city"}]]';
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
VALUES ('pgdedup_fn_customers_found_17a3c8d2', 'crm.customers', 113, 'function', 'table', 'e9cc284eee51285698306d409968119d', '"pgdedup"."pgdedup_fn_customers_found_17a3c8d2"(p_actions text[], p_hits pgdedup.hit[], p_own jsonb)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_found_17a3c8d2"(p_actions text[], p_hits pgdedup.hit[], p_own jsonb);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_found_17a3c8d2"(
    p_actions text[], p_hits pgdedup.hit[], p_own jsonb
)
RETURNS jsonb
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $pgdedup$
DECLARE
    v_rules CONSTANT text[] := ARRAY[''same_credit_code'', ''contact_phone'', ''homophone_name'', ''note_similar'', ''note_sounds'', ''near_amount'', ''near_birth'', ''name_and_city'', ''same_city'', ''near_address''];
    v_evidence CONSTANT jsonb := ''[[{"rule": "same_credit_code", "field": "credit", "label": "credit", "comparison": "same", "column": "credit_code", "other_column": "credit_code"}], [{"rule": "contact_phone", "field": "contact", "label": "contact", "comparison": "same", "column": "contact", "other_column": "contact"}, {"rule": "contact_phone", "field": "phone", "label": "电话", "comparison": "same"}], [{"rule": "homophone_name", "field": "name", "label": "客户名称", "comparison": "sounds_like", "column": "name", "other_column": "name"}], [{"rule": "note_similar", "field": "note", "label": "note", "comparison": "similar", "column": "note", "other_column": "note"}], [{"rule": "note_sounds", "field": "note", "label": "note", "comparison": "sounds_like", "column": "note", "other_column": "note"}], [{"rule": "near_amount", "field": "amount", "label": "amount", "comparison": "within", "column": "amount", "other_column": "amount"}], [{"rule": "near_birth", "field": "contact", "label": "contact", "comparison": "same", "column": "contact", "other_column": "contact"}, {"rule": "near_birth", "field": "born", "label": "born", "comparison": "within", "column": "born", "other_column": "born"}], [{"rule": "name_and_city", "field": "name", "label": "客户名称", "comparison": "same", "column": "name", "other_column": "name"}, {"rule": "name_and_city", "field": "city", "label": "city", "comparison": "same", "column": "city", "other_column": "city"}], [{"rule": "same_city", "field": "city", "label": "city", "comparison": "same", "column": "city", "other_column": "city"}], [{"rule": "near_address", "field": "address", "label": "address", "comparison": "similar", "column": "address", "other_column": "address"}, {"rule": "near_address", "field": "city", "label": "city", "comparison": "same", "column": "city", "other_column": "city"}]]'';
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
    v_threshold CONSTANT text := current_setting('pg_trgm.similarity_threshold', true);
BEGIN
    GET DIAGNOSTICS v_context = PG_CONTEXT;
    IF NOT pgdedup.called_by(v_context, 'pgdedup.pgdedup_fn_customers_find_84cd35f0(jsonb,integer,text)') THEN
        RAISE EXCEPTION 'only the finder may ask about hidden rows'
            USING ERRCODE = 'insufficient_privilege',
                HINT = 'Use pgdedup.find_duplicates() or pgdedup.check_record().';
    END IF;
    v_force := pgdedup.actions_in_force(
        "pgdedup"."pgdedup_fn_customers_target_1b87dfe7"(),
        ARRAY['same_credit_code', 'contact_phone', 'homophone_name', 'note_similar', 'note_sounds', 'near_amount', 'near_birth', 'name_and_city', 'same_city', 'near_address'],
        ARRAY['block', 'ask', 'flag', 'shadow', 'off', 'flag', 'ask', 'flag', 'off', 'shadow']
    );
    v_actions := v_force.actions;
    IF p_kind IN ('edit', 'row') THEN
        SELECT r.record INTO v_stored
        FROM "pgdedup"."pgdedup_fn_customers_records_0cede0b2"(ARRAY[p_key]) AS r;
        v_record := v_stored || p_record;
    END IF;
    SELECT p.*, (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('address', 'company_name', 'person_name', 'text')) AND (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = 'person_name' AND g.digest = "pgdedup"."alias_digest"("p"."p_contact")) OR EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("p"."p_name")) OR EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = 'text' AND g.digest = "pgdedup"."alias_digest"("p"."p_note")) OR EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = 'address' AND g.digest = "pgdedup"."alias_digest"("p"."p_address")))) AS aliased INTO v
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
                "v_before"."p_contact" IS DISTINCT FROM "v"."p_contact" OR "v_before"."p_credit" IS DISTINCT FROM "v"."p_credit" OR "v_before"."p_phone" IS DISTINCT FROM "v"."p_phone",
                "v_before"."p_name" IS DISTINCT FROM "v"."p_name" OR "v_before"."p_credit" IS DISTINCT FROM "v"."p_credit" OR "v_before"."p_student" IS DISTINCT FROM "v"."p_student",
                "v_before"."p_credit" IS DISTINCT FROM "v"."p_credit" OR "v_before"."p_note" IS DISTINCT FROM "v"."p_note",
                "v_before"."p_credit" IS DISTINCT FROM "v"."p_credit" OR "v_before"."p_note" IS DISTINCT FROM "v"."p_note",
                "v_before"."p_credit" IS DISTINCT FROM "v"."p_credit" OR "v_before"."p_amount" IS DISTINCT FROM "v"."p_amount",
                "v_before"."p_contact" IS DISTINCT FROM "v"."p_contact" OR "v_before"."p_credit" IS DISTINCT FROM "v"."p_credit" OR "v_before"."p_born" IS DISTINCT FROM "v"."p_born",
                "v_before"."p_name" IS DISTINCT FROM "v"."p_name" OR "v_before"."p_credit" IS DISTINCT FROM "v"."p_credit" OR "v_before"."p_city" IS DISTINCT FROM "v"."p_city",
                "v_before"."p_credit" IS DISTINCT FROM "v"."p_credit" OR "v_before"."p_city" IS DISTINCT FROM "v"."p_city",
                "v_before"."p_credit" IS DISTINCT FROM "v"."p_credit" OR "v_before"."p_city" IS DISTINCT FROM "v"."p_city" OR "v_before"."p_address" IS DISTINCT FROM "v"."p_address"
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
    PERFORM set_config('pg_trgm.similarity_threshold', '0.6', true);
    IF v.aliased THEN
        SELECT array_agg(ROW(l.rule, l.key, l.score, l.witness)::pgdedup.hit)
        INTO v_hits
        FROM "pgdedup"."pgdedup_fn_customers_alias_lookup_67f0e0d2"(
            v_actions, p_limit, "v"."p_contact", "v"."p_name", "v"."p_credit", "v"."p_phone", "v"."p_note", "v"."p_amount", "v"."p_born", "v"."p_city", "v"."p_address", "v"."p_student", "v"."core_name", "v"."s_tenant_id", "v"."k_id"
        ) AS l;
    ELSE
        v_hits := "pgdedup"."pgdedup_fn_customers_look_3ae50ecc"(
            v_actions, p_limit, "v"."p_contact", "v"."p_name", "v"."p_credit", "v"."p_phone", "v"."p_note", "v"."p_amount", "v"."p_born", "v"."p_city", "v"."p_address", "v"."p_student", "v"."core_name", "v"."s_tenant_id", "v"."k_id"
        );
    END IF;
    IF p_kind = 'edit' AND cardinality(v_hits) >= p_limit THEN
        v_hits := "pgdedup"."pgdedup_fn_customers_further_bb08d8fd"(
            p_config, v_key, v_hits, v.aliased, v_actions, p_limit,
            "v"."p_contact", "v"."p_name", "v"."p_credit", "v"."p_phone", "v"."p_note", "v"."p_amount", "v"."p_born", "v"."p_city", "v"."p_address", "v"."p_student", "v"."core_name", "v"."s_tenant_id", "v"."k_id"
        );
    END IF;
    PERFORM set_config('pg_trgm.similarity_threshold', "v_threshold", true);
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
VALUES ('pgdedup_fn_customers_seek_6b74c416', 'crm.customers', 114, 'function', 'table', '5f4ff56b0529e202f8b74c6197a88ae3', '"pgdedup"."pgdedup_fn_customers_seek_6b74c416"(p_config jsonb, p_record jsonb, p_key text, p_limit integer, p_kind text, p_seen boolean)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_seek_6b74c416"(p_config jsonb, p_record jsonb, p_key text, p_limit integer, p_kind text, p_seen boolean);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_seek_6b74c416"(
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
    v_threshold CONSTANT text := current_setting(''pg_trgm.similarity_threshold'', true);
BEGIN
    GET DIAGNOSTICS v_context = PG_CONTEXT;
    IF NOT pgdedup.called_by(v_context, ''pgdedup.pgdedup_fn_customers_find_84cd35f0(jsonb,integer,text)'') THEN
        RAISE EXCEPTION ''only the finder may ask about hidden rows''
            USING ERRCODE = ''insufficient_privilege'',
                HINT = ''Use pgdedup.find_duplicates() or pgdedup.check_record().'';
    END IF;
    v_force := pgdedup.actions_in_force(
        "pgdedup"."pgdedup_fn_customers_target_1b87dfe7"(),
        ARRAY[''same_credit_code'', ''contact_phone'', ''homophone_name'', ''note_similar'', ''note_sounds'', ''near_amount'', ''near_birth'', ''name_and_city'', ''same_city'', ''near_address''],
        ARRAY[''block'', ''ask'', ''flag'', ''shadow'', ''off'', ''flag'', ''ask'', ''flag'', ''off'', ''shadow'']
    );
    v_actions := v_force.actions;
    IF p_kind IN (''edit'', ''row'') THEN
        SELECT r.record INTO v_stored
        FROM "pgdedup"."pgdedup_fn_customers_records_0cede0b2"(ARRAY[p_key]) AS r;
        v_record := v_stored || p_record;
    END IF;
    SELECT p.*, (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''address'', ''company_name'', ''person_name'', ''text'')) AND (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = ''person_name'' AND g.digest = "pgdedup"."alias_digest"("p"."p_contact")) OR EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("p"."p_name")) OR EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = ''text'' AND g.digest = "pgdedup"."alias_digest"("p"."p_note")) OR EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = ''address'' AND g.digest = "pgdedup"."alias_digest"("p"."p_address")))) AS aliased INTO v
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
                "v_before"."p_contact" IS DISTINCT FROM "v"."p_contact" OR "v_before"."p_credit" IS DISTINCT FROM "v"."p_credit" OR "v_before"."p_phone" IS DISTINCT FROM "v"."p_phone",
                "v_before"."p_name" IS DISTINCT FROM "v"."p_name" OR "v_before"."p_credit" IS DISTINCT FROM "v"."p_credit" OR "v_before"."p_student" IS DISTINCT FROM "v"."p_student",
                "v_before"."p_credit" IS DISTINCT FROM "v"."p_credit" OR "v_before"."p_note" IS DISTINCT FROM "v"."p_note",
                "v_before"."p_credit" IS DISTINCT FROM "v"."p_credit" OR "v_before"."p_note" IS DISTINCT FROM "v"."p_note",
                "v_before"."p_credit" IS DISTINCT FROM "v"."p_credit" OR "v_before"."p_amount" IS DISTINCT FROM "v"."p_amount",
                "v_before"."p_contact" IS DISTINCT FROM "v"."p_contact" OR "v_before"."p_credit" IS DISTINCT FROM "v"."p_credit" OR "v_before"."p_born" IS DISTINCT FROM "v"."p_born",
                "v_before"."p_name" IS DISTINCT FROM "v"."p_name" OR "v_before"."p_credit" IS DISTINCT FROM "v"."p_credit" OR "v_before"."p_city" IS DISTINCT FROM "v"."p_city",
                "v_before"."p_credit" IS DISTINCT FROM "v"."p_credit" OR "v_before"."p_city" IS DISTINCT FROM "v"."p_city",
                "v_before"."p_credit" IS DISTINCT FROM "v"."p_credit" OR "v_before"."p_city" IS DISTINCT FROM "v"."p_city" OR "v_before"."p_address" IS DISTINCT FROM "v"."p_address"
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
    PERFORM set_config(''pg_trgm.similarity_threshold'', ''0.6'', true);
    IF v.aliased THEN
        SELECT array_agg(ROW(l.rule, l.key, l.score, l.witness)::pgdedup.hit)
        INTO v_hits
        FROM "pgdedup"."pgdedup_fn_customers_alias_lookup_67f0e0d2"(
            v_actions, p_limit, "v"."p_contact", "v"."p_name", "v"."p_credit", "v"."p_phone", "v"."p_note", "v"."p_amount", "v"."p_born", "v"."p_city", "v"."p_address", "v"."p_student", "v"."core_name", "v"."s_tenant_id", "v"."k_id"
        ) AS l;
    ELSE
        v_hits := "pgdedup"."pgdedup_fn_customers_look_3ae50ecc"(
            v_actions, p_limit, "v"."p_contact", "v"."p_name", "v"."p_credit", "v"."p_phone", "v"."p_note", "v"."p_amount", "v"."p_born", "v"."p_city", "v"."p_address", "v"."p_student", "v"."core_name", "v"."s_tenant_id", "v"."k_id"
        );
    END IF;
    IF p_kind = ''edit'' AND cardinality(v_hits) >= p_limit THEN
        v_hits := "pgdedup"."pgdedup_fn_customers_further_bb08d8fd"(
            p_config, v_key, v_hits, v.aliased, v_actions, p_limit,
            "v"."p_contact", "v"."p_name", "v"."p_credit", "v"."p_phone", "v"."p_note", "v"."p_amount", "v"."p_born", "v"."p_city", "v"."p_address", "v"."p_student", "v"."core_name", "v"."s_tenant_id", "v"."k_id"
        );
    END IF;
    PERFORM set_config(''pg_trgm.similarity_threshold'', "v_threshold", true);
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
                    'record', nullif(jsonb_build_object('name', r.record -> 'name', 'owner', r.record -> 'owner'), '{}')
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
        '{"table": "crm.customers", "reveal": "shown", "owner": "owner", "limit": 20}', v_found, coalesce(v_visible, '{}'), v.key, p_limit
    );
END
$pgdedup$;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_find_84cd35f0"(p_record jsonb, p_limit integer, p_kind text) IS 'pgdedup: the rules over a JSON record of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_find_84cd35f0"(p_record jsonb, p_limit integer, p_kind text) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_find_84cd35f0', 'crm.customers', 115, 'function', 'table', '84bfd5cd5428a6e660939a63f5590e40', '"pgdedup"."pgdedup_fn_customers_find_84cd35f0"(p_record jsonb, p_limit integer, p_kind text)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_find_84cd35f0"(p_record jsonb, p_limit integer, p_kind text);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_find_84cd35f0"(
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
                    ''record'', nullif(jsonb_build_object(''name'', r.record -> ''name'', ''owner'', r.record -> ''owner''), ''{}'')
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
        ''{"table": "crm.customers", "reveal": "shown", "owner": "owner", "limit": 20}'', v_found, coalesce(v_visible, ''{}''), v.key, p_limit
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
    v_compiled CONSTANT text[] := ARRAY['block', 'ask', 'flag', 'shadow', 'off', 'flag', 'ask', 'flag', 'off', 'shadow'];
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
    v_threshold CONSTANT text := current_setting('pg_trgm.similarity_threshold', true);
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
        (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('address', 'company_name', 'person_name', 'text')) AND (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = 'person_name' AND g.digest = "pgdedup"."alias_digest"("p"."p_contact")) OR EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("p"."p_name")) OR EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = 'text' AND g.digest = "pgdedup"."alias_digest"("p"."p_note")) OR EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = 'address' AND g.digest = "pgdedup"."alias_digest"("p"."p_address")))) AS aliased,
        ARRAY(
            SELECT DISTINCT k.key
            FROM (
                SELECT l.key FROM "pgdedup"."pgdedup_fn_customers_same_credit_code_locks_8a30ba99"("p"."p_credit", "p"."s_tenant_id") AS l WHERE "v_actions"[1] IN ('ask', 'block')
                UNION ALL SELECT l.key FROM "pgdedup"."pgdedup_fn_customers_contact_phone_locks_dc04266a"("p"."p_contact", "p"."p_phone", "p"."s_tenant_id") AS l WHERE "v_actions"[2] IN ('ask', 'block')
                UNION ALL SELECT l.key FROM "pgdedup"."pgdedup_fn_customers_near_birth_locks_2a4d68d6"("p"."p_contact", "p"."p_born", "p"."s_tenant_id") AS l WHERE "v_actions"[7] IN ('ask', 'block')
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
                ARRAY['same_credit_code', 'contact_phone', 'homophone_name', 'note_similar', 'note_sounds', 'near_amount', 'near_birth', 'name_and_city', 'same_city', 'near_address'],
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
                SELECT l.key FROM "pgdedup"."pgdedup_fn_customers_same_credit_code_locks_8a30ba99"("v"."p_credit", "v"."s_tenant_id") AS l WHERE "v_locking"[1] IN ('ask', 'block')
                UNION ALL SELECT l.key FROM "pgdedup"."pgdedup_fn_customers_contact_phone_locks_dc04266a"("v"."p_contact", "v"."p_phone", "v"."s_tenant_id") AS l WHERE "v_locking"[2] IN ('ask', 'block')
                UNION ALL SELECT l.key FROM "pgdedup"."pgdedup_fn_customers_homophone_name_locks_6208ce52"("v"."p_name", "v"."s_tenant_id") AS l WHERE "v_locking"[3] IN ('ask', 'block')
                UNION ALL SELECT l.key FROM "pgdedup"."pgdedup_fn_customers_note_similar_locks_7259e53d"("v"."p_note", "v"."s_tenant_id") AS l WHERE "v_locking"[4] IN ('ask', 'block')
                UNION ALL SELECT l.key FROM "pgdedup"."pgdedup_fn_customers_note_sounds_locks_0034af40"("v"."p_note", "v"."s_tenant_id") AS l WHERE "v_locking"[5] IN ('ask', 'block')
                UNION ALL SELECT l.key FROM "pgdedup"."pgdedup_fn_customers_near_amount_locks_0be15ace"("v"."p_amount", "v"."s_tenant_id") AS l WHERE "v_locking"[6] IN ('ask', 'block')
                UNION ALL SELECT l.key FROM "pgdedup"."pgdedup_fn_customers_near_birth_locks_2a4d68d6"("v"."p_contact", "v"."p_born", "v"."s_tenant_id") AS l WHERE "v_locking"[7] IN ('ask', 'block')
                UNION ALL SELECT l.key FROM "pgdedup"."pgdedup_fn_customers_name_and_city_locks_5af949ea"("v"."p_name", "v"."p_city", "v"."s_tenant_id") AS l WHERE "v_locking"[8] IN ('ask', 'block')
                UNION ALL SELECT l.key FROM "pgdedup"."pgdedup_fn_customers_same_city_locks_92c09136"("v"."p_city", "v"."s_tenant_id") AS l WHERE "v_locking"[9] IN ('ask', 'block')
                UNION ALL SELECT l.key FROM "pgdedup"."pgdedup_fn_customers_near_address_locks_66f1dfdf"("v"."p_city", "v"."p_address", "v"."s_tenant_id") AS l WHERE "v_locking"[10] IN ('ask', 'block')
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
    CROSS JOIN LATERAL "pgdedup"."pgdedup_fn_customers_contact_phone_locks_dc04266a"("a_contact"."value", "v"."p_phone", "v"."s_tenant_id") AS l WHERE v_locking[2] IN ('ask', 'block')
                UNION ALL SELECT l.key FROM LATERAL (SELECT "v"."p_name" UNION ALL SELECT f.form FROM "pgdedup"."alias_forms"('company_name', ARRAY["v"."p_name"]) AS f (form)) AS "a_name" (value)
    CROSS JOIN LATERAL "pgdedup"."pgdedup_fn_customers_homophone_name_locks_6208ce52"("a_name"."value", "v"."s_tenant_id") AS l WHERE v_locking[3] IN ('ask', 'block')
                UNION ALL SELECT l.key FROM LATERAL (SELECT "v"."p_note" UNION ALL SELECT f.form FROM "pgdedup"."alias_forms"('text', ARRAY["v"."p_note"]) AS f (form)) AS "a_note" (value)
    CROSS JOIN LATERAL "pgdedup"."pgdedup_fn_customers_note_similar_locks_7259e53d"("a_note"."value", "v"."s_tenant_id") AS l WHERE v_locking[4] IN ('ask', 'block')
                UNION ALL SELECT l.key FROM LATERAL (SELECT "v"."p_note" UNION ALL SELECT f.form FROM "pgdedup"."alias_forms"('text', ARRAY["v"."p_note"]) AS f (form)) AS "a_note" (value)
    CROSS JOIN LATERAL "pgdedup"."pgdedup_fn_customers_note_sounds_locks_0034af40"("a_note"."value", "v"."s_tenant_id") AS l WHERE v_locking[5] IN ('ask', 'block')
                UNION ALL SELECT l.key FROM LATERAL (SELECT "v"."p_contact" UNION ALL SELECT f.form FROM "pgdedup"."alias_forms"('person_name', ARRAY["v"."p_contact"]) AS f (form)) AS "a_contact" (value)
    CROSS JOIN LATERAL "pgdedup"."pgdedup_fn_customers_near_birth_locks_2a4d68d6"("a_contact"."value", "v"."p_born", "v"."s_tenant_id") AS l WHERE v_locking[7] IN ('ask', 'block')
                UNION ALL SELECT l.key FROM LATERAL (SELECT "v"."p_name" UNION ALL SELECT f.form FROM "pgdedup"."alias_forms"('company_name', ARRAY["v"."p_name"]) AS f (form)) AS "a_name" (value)
    CROSS JOIN LATERAL "pgdedup"."pgdedup_fn_customers_name_and_city_locks_5af949ea"("a_name"."value", "v"."p_city", "v"."s_tenant_id") AS l WHERE v_locking[8] IN ('ask', 'block')
                UNION ALL SELECT l.key FROM LATERAL (SELECT "v"."p_address" UNION ALL SELECT f.form FROM "pgdedup"."alias_forms"('address', ARRAY["v"."p_address"]) AS f (form)) AS "a_address" (value)
    CROSS JOIN LATERAL "pgdedup"."pgdedup_fn_customers_near_address_locks_66f1dfdf"("v"."p_city", "a_address"."value", "v"."s_tenant_id") AS l WHERE v_locking[10] IN ('ask', 'block')
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
    PERFORM set_config('pg_trgm.similarity_threshold', '0.6', true);
            IF v.aliased THEN
                SELECT array_agg(ROW(l.rule, l.key, l.score, l.witness)::pgdedup.hit)
                INTO v_hits
                FROM "pgdedup"."pgdedup_fn_customers_alias_lookup_67f0e0d2"(
                    v_actions, 21, "v"."p_contact", "v"."p_name", "v"."p_credit", "v"."p_phone", "v"."p_note", "v"."p_amount", "v"."p_born", "v"."p_city", "v"."p_address", "v"."p_student", "v"."core_name", "v"."s_tenant_id", "pgdedup_fn_customers_check_48627554"."k_id"
                ) AS l;
            ELSE
                v_hits := "pgdedup"."pgdedup_fn_customers_look_3ae50ecc"(
                    v_actions, 21, "v"."p_contact", "v"."p_name", "v"."p_credit", "v"."p_phone", "v"."p_note", "v"."p_amount", "v"."p_born", "v"."p_city", "v"."p_address", "v"."p_student", "v"."core_name", "v"."s_tenant_id", "pgdedup_fn_customers_check_48627554"."k_id"
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
                        "v"."p_contact", "v"."p_name", "v"."p_credit", "v"."p_phone", "v"."p_note", "v"."p_amount", "v"."p_born", "v"."p_city", "v"."p_address", "v"."p_student", "v"."core_name", "v"."s_tenant_id", "pgdedup_fn_customers_check_48627554"."k_id"
                    );
                END IF;
            END IF;
    PERFORM set_config('pg_trgm.similarity_threshold', "v_threshold", true);
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
VALUES ('pgdedup_fn_customers_check_48627554', 'crm.customers', 116, 'function', 'table', 'e17966301ee219d468a82ece4e66a929', '"pgdedup"."pgdedup_fn_customers_check_48627554"("k_id" bigint, p_changed boolean[])', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_check_48627554"("k_id" bigint, p_changed boolean[]);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_check_48627554"(
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
    v_compiled CONSTANT text[] := ARRAY[''block'', ''ask'', ''flag'', ''shadow'', ''off'', ''flag'', ''ask'', ''flag'', ''off'', ''shadow''];
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
    v_threshold CONSTANT text := current_setting(''pg_trgm.similarity_threshold'', true);
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
        (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''address'', ''company_name'', ''person_name'', ''text'')) AND (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = ''person_name'' AND g.digest = "pgdedup"."alias_digest"("p"."p_contact")) OR EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("p"."p_name")) OR EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = ''text'' AND g.digest = "pgdedup"."alias_digest"("p"."p_note")) OR EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = ''address'' AND g.digest = "pgdedup"."alias_digest"("p"."p_address")))) AS aliased,
        ARRAY(
            SELECT DISTINCT k.key
            FROM (
                SELECT l.key FROM "pgdedup"."pgdedup_fn_customers_same_credit_code_locks_8a30ba99"("p"."p_credit", "p"."s_tenant_id") AS l WHERE "v_actions"[1] IN (''ask'', ''block'')
                UNION ALL SELECT l.key FROM "pgdedup"."pgdedup_fn_customers_contact_phone_locks_dc04266a"("p"."p_contact", "p"."p_phone", "p"."s_tenant_id") AS l WHERE "v_actions"[2] IN (''ask'', ''block'')
                UNION ALL SELECT l.key FROM "pgdedup"."pgdedup_fn_customers_near_birth_locks_2a4d68d6"("p"."p_contact", "p"."p_born", "p"."s_tenant_id") AS l WHERE "v_actions"[7] IN (''ask'', ''block'')
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
                ARRAY[''same_credit_code'', ''contact_phone'', ''homophone_name'', ''note_similar'', ''note_sounds'', ''near_amount'', ''near_birth'', ''name_and_city'', ''same_city'', ''near_address''],
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
                SELECT l.key FROM "pgdedup"."pgdedup_fn_customers_same_credit_code_locks_8a30ba99"("v"."p_credit", "v"."s_tenant_id") AS l WHERE "v_locking"[1] IN (''ask'', ''block'')
                UNION ALL SELECT l.key FROM "pgdedup"."pgdedup_fn_customers_contact_phone_locks_dc04266a"("v"."p_contact", "v"."p_phone", "v"."s_tenant_id") AS l WHERE "v_locking"[2] IN (''ask'', ''block'')
                UNION ALL SELECT l.key FROM "pgdedup"."pgdedup_fn_customers_homophone_name_locks_6208ce52"("v"."p_name", "v"."s_tenant_id") AS l WHERE "v_locking"[3] IN (''ask'', ''block'')
                UNION ALL SELECT l.key FROM "pgdedup"."pgdedup_fn_customers_note_similar_locks_7259e53d"("v"."p_note", "v"."s_tenant_id") AS l WHERE "v_locking"[4] IN (''ask'', ''block'')
                UNION ALL SELECT l.key FROM "pgdedup"."pgdedup_fn_customers_note_sounds_locks_0034af40"("v"."p_note", "v"."s_tenant_id") AS l WHERE "v_locking"[5] IN (''ask'', ''block'')
                UNION ALL SELECT l.key FROM "pgdedup"."pgdedup_fn_customers_near_amount_locks_0be15ace"("v"."p_amount", "v"."s_tenant_id") AS l WHERE "v_locking"[6] IN (''ask'', ''block'')
                UNION ALL SELECT l.key FROM "pgdedup"."pgdedup_fn_customers_near_birth_locks_2a4d68d6"("v"."p_contact", "v"."p_born", "v"."s_tenant_id") AS l WHERE "v_locking"[7] IN (''ask'', ''block'')
                UNION ALL SELECT l.key FROM "pgdedup"."pgdedup_fn_customers_name_and_city_locks_5af949ea"("v"."p_name", "v"."p_city", "v"."s_tenant_id") AS l WHERE "v_locking"[8] IN (''ask'', ''block'')
                UNION ALL SELECT l.key FROM "pgdedup"."pgdedup_fn_customers_same_city_locks_92c09136"("v"."p_city", "v"."s_tenant_id") AS l WHERE "v_locking"[9] IN (''ask'', ''block'')
                UNION ALL SELECT l.key FROM "pgdedup"."pgdedup_fn_customers_near_address_locks_66f1dfdf"("v"."p_city", "v"."p_address", "v"."s_tenant_id") AS l WHERE "v_locking"[10] IN (''ask'', ''block'')
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
    CROSS JOIN LATERAL "pgdedup"."pgdedup_fn_customers_contact_phone_locks_dc04266a"("a_contact"."value", "v"."p_phone", "v"."s_tenant_id") AS l WHERE v_locking[2] IN (''ask'', ''block'')
                UNION ALL SELECT l.key FROM LATERAL (SELECT "v"."p_name" UNION ALL SELECT f.form FROM "pgdedup"."alias_forms"(''company_name'', ARRAY["v"."p_name"]) AS f (form)) AS "a_name" (value)
    CROSS JOIN LATERAL "pgdedup"."pgdedup_fn_customers_homophone_name_locks_6208ce52"("a_name"."value", "v"."s_tenant_id") AS l WHERE v_locking[3] IN (''ask'', ''block'')
                UNION ALL SELECT l.key FROM LATERAL (SELECT "v"."p_note" UNION ALL SELECT f.form FROM "pgdedup"."alias_forms"(''text'', ARRAY["v"."p_note"]) AS f (form)) AS "a_note" (value)
    CROSS JOIN LATERAL "pgdedup"."pgdedup_fn_customers_note_similar_locks_7259e53d"("a_note"."value", "v"."s_tenant_id") AS l WHERE v_locking[4] IN (''ask'', ''block'')
                UNION ALL SELECT l.key FROM LATERAL (SELECT "v"."p_note" UNION ALL SELECT f.form FROM "pgdedup"."alias_forms"(''text'', ARRAY["v"."p_note"]) AS f (form)) AS "a_note" (value)
    CROSS JOIN LATERAL "pgdedup"."pgdedup_fn_customers_note_sounds_locks_0034af40"("a_note"."value", "v"."s_tenant_id") AS l WHERE v_locking[5] IN (''ask'', ''block'')
                UNION ALL SELECT l.key FROM LATERAL (SELECT "v"."p_contact" UNION ALL SELECT f.form FROM "pgdedup"."alias_forms"(''person_name'', ARRAY["v"."p_contact"]) AS f (form)) AS "a_contact" (value)
    CROSS JOIN LATERAL "pgdedup"."pgdedup_fn_customers_near_birth_locks_2a4d68d6"("a_contact"."value", "v"."p_born", "v"."s_tenant_id") AS l WHERE v_locking[7] IN (''ask'', ''block'')
                UNION ALL SELECT l.key FROM LATERAL (SELECT "v"."p_name" UNION ALL SELECT f.form FROM "pgdedup"."alias_forms"(''company_name'', ARRAY["v"."p_name"]) AS f (form)) AS "a_name" (value)
    CROSS JOIN LATERAL "pgdedup"."pgdedup_fn_customers_name_and_city_locks_5af949ea"("a_name"."value", "v"."p_city", "v"."s_tenant_id") AS l WHERE v_locking[8] IN (''ask'', ''block'')
                UNION ALL SELECT l.key FROM LATERAL (SELECT "v"."p_address" UNION ALL SELECT f.form FROM "pgdedup"."alias_forms"(''address'', ARRAY["v"."p_address"]) AS f (form)) AS "a_address" (value)
    CROSS JOIN LATERAL "pgdedup"."pgdedup_fn_customers_near_address_locks_66f1dfdf"("v"."p_city", "a_address"."value", "v"."s_tenant_id") AS l WHERE v_locking[10] IN (''ask'', ''block'')
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
    PERFORM set_config(''pg_trgm.similarity_threshold'', ''0.6'', true);
            IF v.aliased THEN
                SELECT array_agg(ROW(l.rule, l.key, l.score, l.witness)::pgdedup.hit)
                INTO v_hits
                FROM "pgdedup"."pgdedup_fn_customers_alias_lookup_67f0e0d2"(
                    v_actions, 21, "v"."p_contact", "v"."p_name", "v"."p_credit", "v"."p_phone", "v"."p_note", "v"."p_amount", "v"."p_born", "v"."p_city", "v"."p_address", "v"."p_student", "v"."core_name", "v"."s_tenant_id", "pgdedup_fn_customers_check_48627554"."k_id"
                ) AS l;
            ELSE
                v_hits := "pgdedup"."pgdedup_fn_customers_look_3ae50ecc"(
                    v_actions, 21, "v"."p_contact", "v"."p_name", "v"."p_credit", "v"."p_phone", "v"."p_note", "v"."p_amount", "v"."p_born", "v"."p_city", "v"."p_address", "v"."p_student", "v"."core_name", "v"."s_tenant_id", "pgdedup_fn_customers_check_48627554"."k_id"
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
                        "v"."p_contact", "v"."p_name", "v"."p_credit", "v"."p_phone", "v"."p_note", "v"."p_amount", "v"."p_born", "v"."p_city", "v"."p_address", "v"."p_student", "v"."core_name", "v"."s_tenant_id", "pgdedup_fn_customers_check_48627554"."k_id"
                    );
                END IF;
            END IF;
    PERFORM set_config(''pg_trgm.similarity_threshold'', "v_threshold", true);
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
VALUES ('pgdedup_fn_customers_key1_8bbd1631', 'crm.customers', 117, 'function', 'table', 'f073cd64330f947a41491b623d34fd9f', '"pgdedup"."pgdedup_fn_customers_key1_8bbd1631"("p_row" "crm"."customers")', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_key1_8bbd1631"("p_row" "crm"."customers");', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_key1_8bbd1631"(
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
VALUES ('pgdedup_fn_customers_row_key_9aa4ff4e', 'crm.customers', 118, 'function', 'table', 'b010a84004c8f4db4807f7d6c74ab39f', '"pgdedup"."pgdedup_fn_customers_row_key_9aa4ff4e"("p_row" "crm"."customers")', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_row_key_9aa4ff4e"("p_row" "crm"."customers");', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_row_key_9aa4ff4e"(
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
            "old"."pgdedup_k_customers_credit_230fdda3" IS DISTINCT FROM "new"."pgdedup_k_customers_credit_230fdda3",
            "old"."pgdedup_k_customers_contact_d8de87f6" IS DISTINCT FROM "new"."pgdedup_k_customers_contact_d8de87f6" OR "old"."pgdedup_k_customers_credit_230fdda3" IS DISTINCT FROM "new"."pgdedup_k_customers_credit_230fdda3" OR "old"."pgdedup_k_customers_phone_e61689ca" IS DISTINCT FROM "new"."pgdedup_k_customers_phone_e61689ca",
            "old"."pgdedup_k_customers_name_a2220f17" IS DISTINCT FROM "new"."pgdedup_k_customers_name_a2220f17" OR "old"."pgdedup_k_customers_credit_230fdda3" IS DISTINCT FROM "new"."pgdedup_k_customers_credit_230fdda3" OR "old"."pgdedup_k_customers_student_eceac84e" IS DISTINCT FROM "new"."pgdedup_k_customers_student_eceac84e",
            "old"."pgdedup_k_customers_credit_230fdda3" IS DISTINCT FROM "new"."pgdedup_k_customers_credit_230fdda3" OR "old"."pgdedup_k_customers_note_31c5c1e9" IS DISTINCT FROM "new"."pgdedup_k_customers_note_31c5c1e9",
            "old"."pgdedup_k_customers_credit_230fdda3" IS DISTINCT FROM "new"."pgdedup_k_customers_credit_230fdda3" OR "old"."pgdedup_k_customers_note_31c5c1e9" IS DISTINCT FROM "new"."pgdedup_k_customers_note_31c5c1e9",
            "old"."pgdedup_k_customers_credit_230fdda3" IS DISTINCT FROM "new"."pgdedup_k_customers_credit_230fdda3" OR "old"."pgdedup_k_customers_amount_8a35879d" IS DISTINCT FROM "new"."pgdedup_k_customers_amount_8a35879d",
            "old"."pgdedup_k_customers_contact_d8de87f6" IS DISTINCT FROM "new"."pgdedup_k_customers_contact_d8de87f6" OR "old"."pgdedup_k_customers_credit_230fdda3" IS DISTINCT FROM "new"."pgdedup_k_customers_credit_230fdda3" OR "old"."pgdedup_k_customers_born_e72c4946" IS DISTINCT FROM "new"."pgdedup_k_customers_born_e72c4946",
            "old"."pgdedup_k_customers_name_a2220f17" IS DISTINCT FROM "new"."pgdedup_k_customers_name_a2220f17" OR "old"."pgdedup_k_customers_credit_230fdda3" IS DISTINCT FROM "new"."pgdedup_k_customers_credit_230fdda3" OR "old"."pgdedup_k_customers_city_54099405" IS DISTINCT FROM "new"."pgdedup_k_customers_city_54099405",
            "old"."pgdedup_k_customers_credit_230fdda3" IS DISTINCT FROM "new"."pgdedup_k_customers_credit_230fdda3" OR "old"."pgdedup_k_customers_city_54099405" IS DISTINCT FROM "new"."pgdedup_k_customers_city_54099405",
            "old"."pgdedup_k_customers_credit_230fdda3" IS DISTINCT FROM "new"."pgdedup_k_customers_credit_230fdda3" OR "old"."pgdedup_k_customers_city_54099405" IS DISTINCT FROM "new"."pgdedup_k_customers_city_54099405" OR "old"."pgdedup_k_customers_address_322d2e68" IS DISTINCT FROM "new"."pgdedup_k_customers_address_322d2e68"
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
VALUES ('pgdedup_fn_customers_guard_4deb4b5b', 'crm.customers', 119, 'function', 'table', '494d40ddf2f01835acc07f715cf2d06b', '"pgdedup"."pgdedup_fn_customers_guard_4deb4b5b"()', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_guard_4deb4b5b"();', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_guard_4deb4b5b"()
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
            "old"."pgdedup_k_customers_credit_230fdda3" IS DISTINCT FROM "new"."pgdedup_k_customers_credit_230fdda3",
            "old"."pgdedup_k_customers_contact_d8de87f6" IS DISTINCT FROM "new"."pgdedup_k_customers_contact_d8de87f6" OR "old"."pgdedup_k_customers_credit_230fdda3" IS DISTINCT FROM "new"."pgdedup_k_customers_credit_230fdda3" OR "old"."pgdedup_k_customers_phone_e61689ca" IS DISTINCT FROM "new"."pgdedup_k_customers_phone_e61689ca",
            "old"."pgdedup_k_customers_name_a2220f17" IS DISTINCT FROM "new"."pgdedup_k_customers_name_a2220f17" OR "old"."pgdedup_k_customers_credit_230fdda3" IS DISTINCT FROM "new"."pgdedup_k_customers_credit_230fdda3" OR "old"."pgdedup_k_customers_student_eceac84e" IS DISTINCT FROM "new"."pgdedup_k_customers_student_eceac84e",
            "old"."pgdedup_k_customers_credit_230fdda3" IS DISTINCT FROM "new"."pgdedup_k_customers_credit_230fdda3" OR "old"."pgdedup_k_customers_note_31c5c1e9" IS DISTINCT FROM "new"."pgdedup_k_customers_note_31c5c1e9",
            "old"."pgdedup_k_customers_credit_230fdda3" IS DISTINCT FROM "new"."pgdedup_k_customers_credit_230fdda3" OR "old"."pgdedup_k_customers_note_31c5c1e9" IS DISTINCT FROM "new"."pgdedup_k_customers_note_31c5c1e9",
            "old"."pgdedup_k_customers_credit_230fdda3" IS DISTINCT FROM "new"."pgdedup_k_customers_credit_230fdda3" OR "old"."pgdedup_k_customers_amount_8a35879d" IS DISTINCT FROM "new"."pgdedup_k_customers_amount_8a35879d",
            "old"."pgdedup_k_customers_contact_d8de87f6" IS DISTINCT FROM "new"."pgdedup_k_customers_contact_d8de87f6" OR "old"."pgdedup_k_customers_credit_230fdda3" IS DISTINCT FROM "new"."pgdedup_k_customers_credit_230fdda3" OR "old"."pgdedup_k_customers_born_e72c4946" IS DISTINCT FROM "new"."pgdedup_k_customers_born_e72c4946",
            "old"."pgdedup_k_customers_name_a2220f17" IS DISTINCT FROM "new"."pgdedup_k_customers_name_a2220f17" OR "old"."pgdedup_k_customers_credit_230fdda3" IS DISTINCT FROM "new"."pgdedup_k_customers_credit_230fdda3" OR "old"."pgdedup_k_customers_city_54099405" IS DISTINCT FROM "new"."pgdedup_k_customers_city_54099405",
            "old"."pgdedup_k_customers_credit_230fdda3" IS DISTINCT FROM "new"."pgdedup_k_customers_credit_230fdda3" OR "old"."pgdedup_k_customers_city_54099405" IS DISTINCT FROM "new"."pgdedup_k_customers_city_54099405",
            "old"."pgdedup_k_customers_credit_230fdda3" IS DISTINCT FROM "new"."pgdedup_k_customers_credit_230fdda3" OR "old"."pgdedup_k_customers_city_54099405" IS DISTINCT FROM "new"."pgdedup_k_customers_city_54099405" OR "old"."pgdedup_k_customers_address_322d2e68" IS DISTINCT FROM "new"."pgdedup_k_customers_address_322d2e68"
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
VALUES ('pgdedup_fn_customers_rekey_78510eb3', 'crm.customers', 120, 'function', 'table', '3028f672b1e33e3e375897657fbe291e', '"pgdedup"."pgdedup_fn_customers_rekey_78510eb3"()', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_rekey_78510eb3"();', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_rekey_78510eb3"()
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
VALUES ('pgdedup_trg_customers_insert_a8c0985c', 'crm.customers', 121, 'trigger', 'table', '70464ec69de89223817fc10b4b0d6db4', '70464ec69de89223817fc10b4b0d6db4', 'DROP TRIGGER IF EXISTS "pgdedup_trg_customers_insert_a8c0985c" ON "crm"."customers";', 'CREATE CONSTRAINT TRIGGER "pgdedup_trg_customers_insert_a8c0985c"
AFTER INSERT ON "crm"."customers"
FOR EACH ROW EXECUTE FUNCTION
"pgdedup"."pgdedup_fn_customers_guard_4deb4b5b"();
', '{pgdedup_fn_customers_guard_4deb4b5b,pgdedup_k_customers_address_322d2e68,pgdedup_k_customers_amount_8a35879d,pgdedup_k_customers_born_e72c4946,pgdedup_k_customers_city_54099405,pgdedup_k_customers_contact_d8de87f6,pgdedup_k_customers_credit_230fdda3,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_name_a2220f17,pgdedup_k_customers_name_core_a4494f8e,pgdedup_k_customers_note_31c5c1e9,pgdedup_k_customers_phone_e61689ca,pgdedup_k_customers_student_eceac84e}', 'SHARE ROW EXCLUSIVE', coalesce(pgdedup.index_build('pgdedup_trg_customers_insert_a8c0985c'), pgdedup.function_build('pgdedup_trg_customers_insert_a8c0985c')), pgdedup.object_shape('pgdedup_trg_customers_insert_a8c0985c'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE CONSTRAINT TRIGGER "pgdedup_trg_customers_enter_d7f2f599"
AFTER UPDATE ON "crm"."customers"
FOR EACH ROW WHEN ("old"."tenant_id" IS DISTINCT FROM "new"."tenant_id" OR "old"."pgdedup_k_customers_live_74cf3f67" IS DISTINCT FROM "new"."pgdedup_k_customers_live_74cf3f67")
EXECUTE FUNCTION
"pgdedup"."pgdedup_fn_customers_guard_4deb4b5b"();
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_trg_customers_enter_d7f2f599', 'crm.customers', 122, 'trigger', 'table', 'aea25fa367d7c54b5a1eb6e9c80c3561', 'aea25fa367d7c54b5a1eb6e9c80c3561', 'DROP TRIGGER IF EXISTS "pgdedup_trg_customers_enter_d7f2f599" ON "crm"."customers";', 'CREATE CONSTRAINT TRIGGER "pgdedup_trg_customers_enter_d7f2f599"
AFTER UPDATE ON "crm"."customers"
FOR EACH ROW WHEN ("old"."tenant_id" IS DISTINCT FROM "new"."tenant_id" OR "old"."pgdedup_k_customers_live_74cf3f67" IS DISTINCT FROM "new"."pgdedup_k_customers_live_74cf3f67")
EXECUTE FUNCTION
"pgdedup"."pgdedup_fn_customers_guard_4deb4b5b"();
', '{pgdedup_fn_customers_guard_4deb4b5b,pgdedup_k_customers_address_322d2e68,pgdedup_k_customers_amount_8a35879d,pgdedup_k_customers_born_e72c4946,pgdedup_k_customers_city_54099405,pgdedup_k_customers_contact_d8de87f6,pgdedup_k_customers_credit_230fdda3,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_name_a2220f17,pgdedup_k_customers_name_core_a4494f8e,pgdedup_k_customers_note_31c5c1e9,pgdedup_k_customers_phone_e61689ca,pgdedup_k_customers_student_eceac84e}', 'SHARE ROW EXCLUSIVE', coalesce(pgdedup.index_build('pgdedup_trg_customers_enter_d7f2f599'), pgdedup.function_build('pgdedup_trg_customers_enter_d7f2f599')), pgdedup.object_shape('pgdedup_trg_customers_enter_d7f2f599'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE CONSTRAINT TRIGGER "pgdedup_trg_customers_update_dec017c4"
AFTER UPDATE OF "pgdedup_k_customers_contact_d8de87f6", "pgdedup_k_customers_name_a2220f17", "pgdedup_k_customers_credit_230fdda3", "pgdedup_k_customers_phone_e61689ca", "pgdedup_k_customers_note_31c5c1e9", "pgdedup_k_customers_amount_8a35879d", "pgdedup_k_customers_born_e72c4946", "pgdedup_k_customers_city_54099405", "pgdedup_k_customers_address_322d2e68", "pgdedup_k_customers_student_eceac84e" ON "crm"."customers"
FOR EACH ROW WHEN (("old"."pgdedup_k_customers_contact_d8de87f6" IS DISTINCT FROM "new"."pgdedup_k_customers_contact_d8de87f6" OR "old"."pgdedup_k_customers_name_a2220f17" IS DISTINCT FROM "new"."pgdedup_k_customers_name_a2220f17" OR "old"."pgdedup_k_customers_credit_230fdda3" IS DISTINCT FROM "new"."pgdedup_k_customers_credit_230fdda3" OR "old"."pgdedup_k_customers_phone_e61689ca" IS DISTINCT FROM "new"."pgdedup_k_customers_phone_e61689ca" OR "old"."pgdedup_k_customers_note_31c5c1e9" IS DISTINCT FROM "new"."pgdedup_k_customers_note_31c5c1e9" OR "old"."pgdedup_k_customers_amount_8a35879d" IS DISTINCT FROM "new"."pgdedup_k_customers_amount_8a35879d" OR "old"."pgdedup_k_customers_born_e72c4946" IS DISTINCT FROM "new"."pgdedup_k_customers_born_e72c4946" OR "old"."pgdedup_k_customers_city_54099405" IS DISTINCT FROM "new"."pgdedup_k_customers_city_54099405" OR "old"."pgdedup_k_customers_address_322d2e68" IS DISTINCT FROM "new"."pgdedup_k_customers_address_322d2e68" OR "old"."pgdedup_k_customers_student_eceac84e" IS DISTINCT FROM "new"."pgdedup_k_customers_student_eceac84e") AND NOT ("old"."tenant_id" IS DISTINCT FROM "new"."tenant_id" OR "old"."pgdedup_k_customers_live_74cf3f67" IS DISTINCT FROM "new"."pgdedup_k_customers_live_74cf3f67"))
EXECUTE FUNCTION
"pgdedup"."pgdedup_fn_customers_guard_4deb4b5b"('fields');
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_trg_customers_update_dec017c4', 'crm.customers', 123, 'trigger', 'table', '0b38225c1a6eb60bdc5b009110e590db', '0b38225c1a6eb60bdc5b009110e590db', 'DROP TRIGGER IF EXISTS "pgdedup_trg_customers_update_dec017c4" ON "crm"."customers";', 'CREATE CONSTRAINT TRIGGER "pgdedup_trg_customers_update_dec017c4"
AFTER UPDATE OF "pgdedup_k_customers_contact_d8de87f6", "pgdedup_k_customers_name_a2220f17", "pgdedup_k_customers_credit_230fdda3", "pgdedup_k_customers_phone_e61689ca", "pgdedup_k_customers_note_31c5c1e9", "pgdedup_k_customers_amount_8a35879d", "pgdedup_k_customers_born_e72c4946", "pgdedup_k_customers_city_54099405", "pgdedup_k_customers_address_322d2e68", "pgdedup_k_customers_student_eceac84e" ON "crm"."customers"
FOR EACH ROW WHEN (("old"."pgdedup_k_customers_contact_d8de87f6" IS DISTINCT FROM "new"."pgdedup_k_customers_contact_d8de87f6" OR "old"."pgdedup_k_customers_name_a2220f17" IS DISTINCT FROM "new"."pgdedup_k_customers_name_a2220f17" OR "old"."pgdedup_k_customers_credit_230fdda3" IS DISTINCT FROM "new"."pgdedup_k_customers_credit_230fdda3" OR "old"."pgdedup_k_customers_phone_e61689ca" IS DISTINCT FROM "new"."pgdedup_k_customers_phone_e61689ca" OR "old"."pgdedup_k_customers_note_31c5c1e9" IS DISTINCT FROM "new"."pgdedup_k_customers_note_31c5c1e9" OR "old"."pgdedup_k_customers_amount_8a35879d" IS DISTINCT FROM "new"."pgdedup_k_customers_amount_8a35879d" OR "old"."pgdedup_k_customers_born_e72c4946" IS DISTINCT FROM "new"."pgdedup_k_customers_born_e72c4946" OR "old"."pgdedup_k_customers_city_54099405" IS DISTINCT FROM "new"."pgdedup_k_customers_city_54099405" OR "old"."pgdedup_k_customers_address_322d2e68" IS DISTINCT FROM "new"."pgdedup_k_customers_address_322d2e68" OR "old"."pgdedup_k_customers_student_eceac84e" IS DISTINCT FROM "new"."pgdedup_k_customers_student_eceac84e") AND NOT ("old"."tenant_id" IS DISTINCT FROM "new"."tenant_id" OR "old"."pgdedup_k_customers_live_74cf3f67" IS DISTINCT FROM "new"."pgdedup_k_customers_live_74cf3f67"))
EXECUTE FUNCTION
"pgdedup"."pgdedup_fn_customers_guard_4deb4b5b"(''fields'');
', '{pgdedup_fn_customers_guard_4deb4b5b,pgdedup_k_customers_address_322d2e68,pgdedup_k_customers_amount_8a35879d,pgdedup_k_customers_born_e72c4946,pgdedup_k_customers_city_54099405,pgdedup_k_customers_contact_d8de87f6,pgdedup_k_customers_credit_230fdda3,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_name_a2220f17,pgdedup_k_customers_name_core_a4494f8e,pgdedup_k_customers_note_31c5c1e9,pgdedup_k_customers_phone_e61689ca,pgdedup_k_customers_student_eceac84e}', 'SHARE ROW EXCLUSIVE', coalesce(pgdedup.index_build('pgdedup_trg_customers_update_dec017c4'), pgdedup.function_build('pgdedup_trg_customers_update_dec017c4')), pgdedup.object_shape('pgdedup_trg_customers_update_dec017c4'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE TRIGGER "pgdedup_trg_customers_rekey_d14b106c"
AFTER UPDATE ON "crm"."customers"
FOR EACH ROW WHEN ("old"."id" IS DISTINCT FROM "new"."id")
EXECUTE FUNCTION "pgdedup"."pgdedup_fn_customers_rekey_78510eb3"();
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_trg_customers_rekey_d14b106c', 'crm.customers', 124, 'trigger', 'table', '09d9507dbe6793d691b54e4ab8378c96', '09d9507dbe6793d691b54e4ab8378c96', 'DROP TRIGGER IF EXISTS "pgdedup_trg_customers_rekey_d14b106c" ON "crm"."customers";', 'CREATE TRIGGER "pgdedup_trg_customers_rekey_d14b106c"
AFTER UPDATE ON "crm"."customers"
FOR EACH ROW WHEN ("old"."id" IS DISTINCT FROM "new"."id")
EXECUTE FUNCTION "pgdedup"."pgdedup_fn_customers_rekey_78510eb3"();
', '{pgdedup_fn_customers_rekey_78510eb3}', 'SHARE ROW EXCLUSIVE', coalesce(pgdedup.index_build('pgdedup_trg_customers_rekey_d14b106c'), pgdedup.function_build('pgdedup_trg_customers_rekey_d14b106c')), pgdedup.object_shape('pgdedup_trg_customers_rekey_d14b106c'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "crm"."customers_find_duplicates"(
    "contact" character varying(100) DEFAULT NULL, "name" text DEFAULT NULL, "credit_code" character varying(18) DEFAULT NULL, "phone1" text DEFAULT NULL, "phone2" text DEFAULT NULL, "note" text DEFAULT NULL, "amount" numeric DEFAULT NULL, "born" date DEFAULT NULL, "city" text DEFAULT NULL, "address" text DEFAULT NULL, "attrs" jsonb DEFAULT NULL, "tenant_id" integer DEFAULT NULL
) RETURNS SETOF pgdedup.match
LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT m.*
    FROM pgdedup.find_duplicates(
        '"crm"."customers"'::regclass,
        pg_catalog.jsonb_strip_nulls(
            pg_catalog.jsonb_build_object('contact', "customers_find_duplicates"."contact", 'name', "customers_find_duplicates"."name", 'credit_code', "customers_find_duplicates"."credit_code", 'phone1', "customers_find_duplicates"."phone1", 'phone2', "customers_find_duplicates"."phone2", 'note', "customers_find_duplicates"."note", 'amount', "customers_find_duplicates"."amount", 'born', "customers_find_duplicates"."born", 'city', "customers_find_duplicates"."city", 'address', "customers_find_duplicates"."address", 'attrs', "customers_find_duplicates"."attrs", 'tenant_id', "customers_find_duplicates"."tenant_id")
        )
    ) AS m;
END;
COMMENT ON FUNCTION "crm"."customers_find_duplicates"("contact" character varying(100), "name" text, "credit_code" character varying(18), "phone1" text, "phone2" text, "note" text, "amount" numeric, "born" date, "city" text, "address" text, "attrs" jsonb, "tenant_id" integer) IS 'pgdedup: rows that the rules relate to the given values';
GRANT EXECUTE ON FUNCTION "crm"."customers_find_duplicates"("contact" character varying(100), "name" text, "credit_code" character varying(18), "phone1" text, "phone2" text, "note" text, "amount" numeric, "born" date, "city" text, "address" text, "attrs" jsonb, "tenant_id" integer) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('"crm"."customers_find_duplicates"', 'crm.customers', 125, 'function', 'table', 'cf0986612b3c99d7c0da71bd25421126', '"crm"."customers_find_duplicates"("contact" character varying(100), "name" text, "credit_code" character varying(18), "phone1" text, "phone2" text, "note" text, "amount" numeric, "born" date, "city" text, "address" text, "attrs" jsonb, "tenant_id" integer)', 'DROP FUNCTION IF EXISTS "crm"."customers_find_duplicates"("contact" character varying(100), "name" text, "credit_code" character varying(18), "phone1" text, "phone2" text, "note" text, "amount" numeric, "born" date, "city" text, "address" text, "attrs" jsonb, "tenant_id" integer);', 'CREATE OR REPLACE FUNCTION "crm"."customers_find_duplicates"(
    "contact" character varying(100) DEFAULT NULL, "name" text DEFAULT NULL, "credit_code" character varying(18) DEFAULT NULL, "phone1" text DEFAULT NULL, "phone2" text DEFAULT NULL, "note" text DEFAULT NULL, "amount" numeric DEFAULT NULL, "born" date DEFAULT NULL, "city" text DEFAULT NULL, "address" text DEFAULT NULL, "attrs" jsonb DEFAULT NULL, "tenant_id" integer DEFAULT NULL
) RETURNS SETOF pgdedup.match
LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT m.*
    FROM pgdedup.find_duplicates(
        ''"crm"."customers"''::regclass,
        pg_catalog.jsonb_strip_nulls(
            pg_catalog.jsonb_build_object(''contact'', "customers_find_duplicates"."contact", ''name'', "customers_find_duplicates"."name", ''credit_code'', "customers_find_duplicates"."credit_code", ''phone1'', "customers_find_duplicates"."phone1", ''phone2'', "customers_find_duplicates"."phone2", ''note'', "customers_find_duplicates"."note", ''amount'', "customers_find_duplicates"."amount", ''born'', "customers_find_duplicates"."born", ''city'', "customers_find_duplicates"."city", ''address'', "customers_find_duplicates"."address", ''attrs'', "customers_find_duplicates"."attrs", ''tenant_id'', "customers_find_duplicates"."tenant_id")
        )
    ) AS m;
END;
COMMENT ON FUNCTION "crm"."customers_find_duplicates"("contact" character varying(100), "name" text, "credit_code" character varying(18), "phone1" text, "phone2" text, "note" text, "amount" numeric, "born" date, "city" text, "address" text, "attrs" jsonb, "tenant_id" integer) IS ''pgdedup: rows that the rules relate to the given values'';
GRANT EXECUTE ON FUNCTION "crm"."customers_find_duplicates"("contact" character varying(100), "name" text, "credit_code" character varying(18), "phone1" text, "phone2" text, "note" text, "amount" numeric, "born" date, "city" text, "address" text, "attrs" jsonb, "tenant_id" integer) TO PUBLIC;
', '{}', '', coalesce(pgdedup.index_build('"crm"."customers_find_duplicates"'), pgdedup.function_build('"crm"."customers_find_duplicates"')), pgdedup.object_shape('"crm"."customers_find_duplicates"'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
SELECT "pgdedup"."grant_role"('reader', 'crm_reader');
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('reader:crm_reader', '', 0, 'grant', 'roles', '2ccba510f55dedfc9ea08a79bfeba999', 'SELECT "pgdedup"."grant_role"(''reader'', ''crm_reader'');
', 'SELECT "pgdedup"."revoke_role"(''reader'', ''crm_reader'');', 'SELECT "pgdedup"."grant_role"(''reader'', ''crm_reader'');
', '{}', '', coalesce(pgdedup.index_build('reader:crm_reader'), pgdedup.function_build('reader:crm_reader')), pgdedup.object_shape('reader:crm_reader'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
INSERT INTO pgdedup.tables (target, name, config, content_hash, columns)
SELECT '"crm"."customers"'::regclass, 'crm.customers', c.config, pg_catalog.md5(c.config::text), (SELECT pg_catalog.jsonb_object_agg(a.attnum, a.attname) FROM pg_catalog.pg_attribute AS a WHERE a.attrelid = '"crm"."customers"'::regclass AND a.attnum > 0 AND NOT a.attisdropped AND NOT pg_catalog.starts_with(a.attname, 'pgdedup_'))
FROM (SELECT "pgdedup"."pgdedup_fn_customers_config_c54b4b08"() AS config) AS c
ON CONFLICT (name) DO UPDATE SET target = excluded.target, config = excluded.config, content_hash = excluded.content_hash, columns = excluded.columns, installed_at = pg_catalog.now(), installed_by = CURRENT_USER;
SELECT pgdedup.end_lapsed_actions('"crm"."customers"'::regclass);
