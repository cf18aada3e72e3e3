-- pgdedup: run in one transaction, for instance: psql --single-transaction -v ON_ERROR_STOP=1 -f this.sql
SET LOCAL standard_conforming_strings = on;
SET LOCAL search_path = pg_catalog, pg_temp;
ALTER TABLE "crm"."customers"
    ADD COLUMN "pgdedup_k_customers_name_91b84158" text COLLATE pg_catalog."C" GENERATED ALWAYS AS ("pgdedup"."without_value_v1"("pgdedup"."company_name_v1"(("name" COLLATE pg_catalog."C")), "pgdedup"."distinct_values_v1"(ARRAY["pgdedup"."company_name_v1"('测试'), "pgdedup"."company_name_v1"('无')]))) STORED,
    ADD COLUMN "pgdedup_k_customers_phone_a22a2781" text[] COLLATE pg_catalog."C" GENERATED ALWAYS AS ("pgdedup"."without_values_v1"("pgdedup"."distinct_values_v1"("pgdedup"."phone_v1"(("phone1" COLLATE pg_catalog."C")) || "pgdedup"."phone_v1"(("phone2" COLLATE pg_catalog."C"))), "pgdedup"."distinct_values_v1"("pgdedup"."phone_v1"('13800138000')))) STORED,
    ADD COLUMN "pgdedup_k_customers_city_54099405" text COLLATE pg_catalog."C" GENERATED ALWAYS AS ("pgdedup"."region_v1"(("city" COLLATE pg_catalog."C"))) STORED,
    ADD COLUMN "pgdedup_k_customers_names_7448d319" text[] COLLATE pg_catalog."C" GENERATED ALWAYS AS ("pgdedup"."distinct_values_v1"(ARRAY["pgdedup"."company_name_v1"(("name" COLLATE pg_catalog."C")), "pgdedup"."company_name_v1"(("contact"::text COLLATE pg_catalog."C"))])) STORED,
    ADD COLUMN "pgdedup_k_customers_plate_c0469473" text COLLATE pg_catalog."C" GENERATED ALWAYS AS ("pgdedup"."without_value_v1"("pgdedup"."sql_value_v1"(("my"."norm"(("attrs" ->> 'plate'))::text COLLATE pg_catalog."C")), "pgdedup"."distinct_values_v1"(ARRAY["pgdedup"."sql_value_v1"(("my"."norm"('none')::text COLLATE pg_catalog."C"))]))) STORED,
    ADD COLUMN "pgdedup_k_customers_notes_d56bd656" text[] COLLATE pg_catalog."C" GENERATED ALWAYS AS ("pgdedup"."distinct_values_v1"(ARRAY["pgdedup"."text_v1"(("note" COLLATE pg_catalog."C")), "pgdedup"."text_v1"(("address" COLLATE pg_catalog."C"))])) STORED,
    ADD COLUMN "pgdedup_k_customers_sum_f3a68ce1" text[] COLLATE pg_catalog."C" GENERATED ALWAYS AS ("pgdedup"."distinct_values_v1"(ARRAY["pgdedup"."number_v1"(("amount"::text COLLATE pg_catalog."C")), "pgdedup"."number_v1"(("credit_code"::text COLLATE pg_catalog."C"))])) STORED,
    ADD COLUMN "pgdedup_k_customers_name_core_e9deb12a" text COLLATE pg_catalog."C" GENERATED ALWAYS AS ("pgdedup"."company_core_v1"("pgdedup"."without_value_v1"("pgdedup"."company_name_v1"(("name" COLLATE pg_catalog."C")), "pgdedup"."distinct_values_v1"(ARRAY["pgdedup"."company_name_v1"('测试'), "pgdedup"."company_name_v1"('无')])))) STORED,
    ADD COLUMN "pgdedup_k_customers_live_74cf3f67" boolean GENERATED ALWAYS AS (coalesce((deleted_at IS NULL), false)) STORED;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_k_customers_name_91b84158', 'crm.customers', 0, 'column', 'field:name', '25d58eafbc7789b97d5e4851c624ac2a', '25d58eafbc7789b97d5e4851c624ac2a', 'ALTER TABLE "crm"."customers" DROP COLUMN IF EXISTS "pgdedup_k_customers_name_91b84158";', 'ALTER TABLE "crm"."customers"
    ADD COLUMN "pgdedup_k_customers_name_91b84158" text COLLATE pg_catalog."C" GENERATED ALWAYS AS ("pgdedup"."without_value_v1"("pgdedup"."company_name_v1"(("name" COLLATE pg_catalog."C")), "pgdedup"."distinct_values_v1"(ARRAY["pgdedup"."company_name_v1"(''测试''), "pgdedup"."company_name_v1"(''无'')]))) STORED;
', '{}', 'ACCESS EXCLUSIVE, rewrites the table', coalesce(pgdedup.index_build('pgdedup_k_customers_name_91b84158'), pgdedup.function_build('pgdedup_k_customers_name_91b84158')), pgdedup.object_shape('pgdedup_k_customers_name_91b84158'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_k_customers_phone_a22a2781', 'crm.customers', 1, 'column', 'field:phone', '54e2a0f0483a26617f1280cf3b7a3088', '54e2a0f0483a26617f1280cf3b7a3088', 'ALTER TABLE "crm"."customers" DROP COLUMN IF EXISTS "pgdedup_k_customers_phone_a22a2781";', 'ALTER TABLE "crm"."customers"
    ADD COLUMN "pgdedup_k_customers_phone_a22a2781" text[] COLLATE pg_catalog."C" GENERATED ALWAYS AS ("pgdedup"."without_values_v1"("pgdedup"."distinct_values_v1"("pgdedup"."phone_v1"(("phone1" COLLATE pg_catalog."C")) || "pgdedup"."phone_v1"(("phone2" COLLATE pg_catalog."C"))), "pgdedup"."distinct_values_v1"("pgdedup"."phone_v1"(''13800138000'')))) STORED;
', '{}', 'ACCESS EXCLUSIVE, rewrites the table', coalesce(pgdedup.index_build('pgdedup_k_customers_phone_a22a2781'), pgdedup.function_build('pgdedup_k_customers_phone_a22a2781')), pgdedup.object_shape('pgdedup_k_customers_phone_a22a2781'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_k_customers_city_54099405', 'crm.customers', 2, 'column', 'field:city', '7cbf09a8275ce81557d51f3e5844437d', '7cbf09a8275ce81557d51f3e5844437d', 'ALTER TABLE "crm"."customers" DROP COLUMN IF EXISTS "pgdedup_k_customers_city_54099405";', 'ALTER TABLE "crm"."customers"
    ADD COLUMN "pgdedup_k_customers_city_54099405" text COLLATE pg_catalog."C" GENERATED ALWAYS AS ("pgdedup"."region_v1"(("city" COLLATE pg_catalog."C"))) STORED;
', '{}', 'ACCESS EXCLUSIVE, rewrites the table', coalesce(pgdedup.index_build('pgdedup_k_customers_city_54099405'), pgdedup.function_build('pgdedup_k_customers_city_54099405')), pgdedup.object_shape('pgdedup_k_customers_city_54099405'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_k_customers_names_7448d319', 'crm.customers', 3, 'column', 'field:names', '493f9ddccb13a7b05e7634eb5d35724c', '493f9ddccb13a7b05e7634eb5d35724c', 'ALTER TABLE "crm"."customers" DROP COLUMN IF EXISTS "pgdedup_k_customers_names_7448d319";', 'ALTER TABLE "crm"."customers"
    ADD COLUMN "pgdedup_k_customers_names_7448d319" text[] COLLATE pg_catalog."C" GENERATED ALWAYS AS ("pgdedup"."distinct_values_v1"(ARRAY["pgdedup"."company_name_v1"(("name" COLLATE pg_catalog."C")), "pgdedup"."company_name_v1"(("contact"::text COLLATE pg_catalog."C"))])) STORED;
', '{}', 'ACCESS EXCLUSIVE, rewrites the table', coalesce(pgdedup.index_build('pgdedup_k_customers_names_7448d319'), pgdedup.function_build('pgdedup_k_customers_names_7448d319')), pgdedup.object_shape('pgdedup_k_customers_names_7448d319'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_k_customers_plate_c0469473', 'crm.customers', 4, 'column', 'field:plate', 'dce0c3fb67e26a507cf6c868b0969926', 'dce0c3fb67e26a507cf6c868b0969926', 'ALTER TABLE "crm"."customers" DROP COLUMN IF EXISTS "pgdedup_k_customers_plate_c0469473";', 'ALTER TABLE "crm"."customers"
    ADD COLUMN "pgdedup_k_customers_plate_c0469473" text COLLATE pg_catalog."C" GENERATED ALWAYS AS ("pgdedup"."without_value_v1"("pgdedup"."sql_value_v1"(("my"."norm"(("attrs" ->> ''plate''))::text COLLATE pg_catalog."C")), "pgdedup"."distinct_values_v1"(ARRAY["pgdedup"."sql_value_v1"(("my"."norm"(''none'')::text COLLATE pg_catalog."C"))]))) STORED;
', '{}', 'ACCESS EXCLUSIVE, rewrites the table', coalesce(pgdedup.index_build('pgdedup_k_customers_plate_c0469473'), pgdedup.function_build('pgdedup_k_customers_plate_c0469473')), pgdedup.object_shape('pgdedup_k_customers_plate_c0469473'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_k_customers_notes_d56bd656', 'crm.customers', 5, 'column', 'field:notes', '8c89ef61203efc93a02fe48e9f7b99fb', '8c89ef61203efc93a02fe48e9f7b99fb', 'ALTER TABLE "crm"."customers" DROP COLUMN IF EXISTS "pgdedup_k_customers_notes_d56bd656";', 'ALTER TABLE "crm"."customers"
    ADD COLUMN "pgdedup_k_customers_notes_d56bd656" text[] COLLATE pg_catalog."C" GENERATED ALWAYS AS ("pgdedup"."distinct_values_v1"(ARRAY["pgdedup"."text_v1"(("note" COLLATE pg_catalog."C")), "pgdedup"."text_v1"(("address" COLLATE pg_catalog."C"))])) STORED;
', '{}', 'ACCESS EXCLUSIVE, rewrites the table', coalesce(pgdedup.index_build('pgdedup_k_customers_notes_d56bd656'), pgdedup.function_build('pgdedup_k_customers_notes_d56bd656')), pgdedup.object_shape('pgdedup_k_customers_notes_d56bd656'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_k_customers_sum_f3a68ce1', 'crm.customers', 6, 'column', 'field:sum', 'aa9b2a3858dda2c61e69ad3428a9412a', 'aa9b2a3858dda2c61e69ad3428a9412a', 'ALTER TABLE "crm"."customers" DROP COLUMN IF EXISTS "pgdedup_k_customers_sum_f3a68ce1";', 'ALTER TABLE "crm"."customers"
    ADD COLUMN "pgdedup_k_customers_sum_f3a68ce1" text[] COLLATE pg_catalog."C" GENERATED ALWAYS AS ("pgdedup"."distinct_values_v1"(ARRAY["pgdedup"."number_v1"(("amount"::text COLLATE pg_catalog."C")), "pgdedup"."number_v1"(("credit_code"::text COLLATE pg_catalog."C"))])) STORED;
', '{}', 'ACCESS EXCLUSIVE, rewrites the table', coalesce(pgdedup.index_build('pgdedup_k_customers_sum_f3a68ce1'), pgdedup.function_build('pgdedup_k_customers_sum_f3a68ce1')), pgdedup.object_shape('pgdedup_k_customers_sum_f3a68ce1'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_k_customers_name_core_e9deb12a', 'crm.customers', 7, 'column', 'field:name', '2305041c42329c436a819f99cced09dc', '2305041c42329c436a819f99cced09dc', 'ALTER TABLE "crm"."customers" DROP COLUMN IF EXISTS "pgdedup_k_customers_name_core_e9deb12a";', 'ALTER TABLE "crm"."customers"
    ADD COLUMN "pgdedup_k_customers_name_core_e9deb12a" text COLLATE pg_catalog."C" GENERATED ALWAYS AS ("pgdedup"."company_core_v1"("pgdedup"."without_value_v1"("pgdedup"."company_name_v1"(("name" COLLATE pg_catalog."C")), "pgdedup"."distinct_values_v1"(ARRAY["pgdedup"."company_name_v1"(''测试''), "pgdedup"."company_name_v1"(''无'')])))) STORED;
', '{}', 'ACCESS EXCLUSIVE, rewrites the table', coalesce(pgdedup.index_build('pgdedup_k_customers_name_core_e9deb12a'), pgdedup.function_build('pgdedup_k_customers_name_core_e9deb12a')), pgdedup.object_shape('pgdedup_k_customers_name_core_e9deb12a'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_k_customers_live_74cf3f67', 'crm.customers', 8, 'column', 'table', 'ca9686c9ce9088b07ed91bdbedd5d345', 'ca9686c9ce9088b07ed91bdbedd5d345', 'ALTER TABLE "crm"."customers" DROP COLUMN IF EXISTS "pgdedup_k_customers_live_74cf3f67";', 'ALTER TABLE "crm"."customers"
    ADD COLUMN "pgdedup_k_customers_live_74cf3f67" boolean GENERATED ALWAYS AS (coalesce((deleted_at IS NULL), false)) STORED;
', '{}', 'ACCESS EXCLUSIVE, rewrites the table', coalesce(pgdedup.index_build('pgdedup_k_customers_live_74cf3f67'), pgdedup.function_build('pgdedup_k_customers_live_74cf3f67')), pgdedup.object_shape('pgdedup_k_customers_live_74cf3f67'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE INDEX "pgdedup_ix_customers_phone_same_3d05725f" ON "crm"."customers" USING gin ("pgdedup_k_customers_phone_a22a2781") WITH (fastupdate = off);
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_ix_customers_phone_same_3d05725f', 'crm.customers', 9, 'index', 'field:phone', 'af79e57d2b584be2423240b73c27dccb', 'af79e57d2b584be2423240b73c27dccb', 'DROP INDEX IF EXISTS "crm"."pgdedup_ix_customers_phone_same_3d05725f";', 'CREATE INDEX "pgdedup_ix_customers_phone_same_3d05725f" ON "crm"."customers" USING gin ("pgdedup_k_customers_phone_a22a2781") WITH (fastupdate = off);
', '{pgdedup_k_customers_phone_a22a2781}', 'SHARE; SHARE UPDATE EXCLUSIVE when built concurrently', coalesce(pgdedup.index_build('pgdedup_ix_customers_phone_same_3d05725f'), pgdedup.function_build('pgdedup_ix_customers_phone_same_3d05725f')), pgdedup.object_shape('pgdedup_ix_customers_phone_same_3d05725f'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE INDEX "pgdedup_ix_customers_name_grams_0_5_city_18adf6cd" ON "crm"."customers" USING gin ("pgdedup"."keys_beside_v2"("pgdedup"."gram_keys_v2"("pgdedup_k_customers_name_core_e9deb12a", 0.5), "pgdedup"."region_city_v1"("pgdedup_k_customers_city_54099405"))) WITH (fastupdate = off);
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_ix_customers_name_grams_0_5_city_18adf6cd', 'crm.customers', 10, 'index', 'field:name', '809b1f7cf429de6cead053bd6d487614', '809b1f7cf429de6cead053bd6d487614', 'DROP INDEX IF EXISTS "crm"."pgdedup_ix_customers_name_grams_0_5_city_18adf6cd";', 'CREATE INDEX "pgdedup_ix_customers_name_grams_0_5_city_18adf6cd" ON "crm"."customers" USING gin ("pgdedup"."keys_beside_v2"("pgdedup"."gram_keys_v2"("pgdedup_k_customers_name_core_e9deb12a", 0.5), "pgdedup"."region_city_v1"("pgdedup_k_customers_city_54099405"))) WITH (fastupdate = off);
', '{pgdedup_k_customers_city_54099405,pgdedup_k_customers_name_91b84158,pgdedup_k_customers_name_core_e9deb12a}', 'SHARE; SHARE UPDATE EXCLUSIVE when built concurrently', coalesce(pgdedup.index_build('pgdedup_ix_customers_name_grams_0_5_city_18adf6cd'), pgdedup.function_build('pgdedup_ix_customers_name_grams_0_5_city_18adf6cd')), pgdedup.object_shape('pgdedup_ix_customers_name_grams_0_5_city_18adf6cd'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE INDEX "pgdedup_ix_customers_phone_each_typo1_4c79ecab" ON "crm"."customers" USING gin ("pgdedup"."keys_of_each_v2"("pgdedup_k_customers_phone_a22a2781", 'typo_keys_v1', 1, false, false)) WITH (fastupdate = off);
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_ix_customers_phone_each_typo1_4c79ecab', 'crm.customers', 11, 'index', 'field:phone', 'e4d6149d6348fdad3372b3846c9e0b2d', 'e4d6149d6348fdad3372b3846c9e0b2d', 'DROP INDEX IF EXISTS "crm"."pgdedup_ix_customers_phone_each_typo1_4c79ecab";', 'CREATE INDEX "pgdedup_ix_customers_phone_each_typo1_4c79ecab" ON "crm"."customers" USING gin ("pgdedup"."keys_of_each_v2"("pgdedup_k_customers_phone_a22a2781", ''typo_keys_v1'', 1, false, false)) WITH (fastupdate = off);
', '{pgdedup_k_customers_phone_a22a2781}', 'SHARE; SHARE UPDATE EXCLUSIVE when built concurrently', coalesce(pgdedup.index_build('pgdedup_ix_customers_phone_each_typo1_4c79ecab'), pgdedup.function_build('pgdedup_ix_customers_phone_each_typo1_4c79ecab')), pgdedup.object_shape('pgdedup_ix_customers_phone_each_typo1_4c79ecab'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE INDEX "pgdedup_ix_customers_names_each_short_0_56_70d556be" ON "crm"."customers" USING gin ("pgdedup"."keys_of_each_v2"("pgdedup_k_customers_names_7448d319", 'short_keys_v1', 0.56, false, false)) WITH (fastupdate = off);
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_ix_customers_names_each_short_0_56_70d556be', 'crm.customers', 12, 'index', 'field:names', '4802cad36895307043e32cfc788c6241', '4802cad36895307043e32cfc788c6241', 'DROP INDEX IF EXISTS "crm"."pgdedup_ix_customers_names_each_short_0_56_70d556be";', 'CREATE INDEX "pgdedup_ix_customers_names_each_short_0_56_70d556be" ON "crm"."customers" USING gin ("pgdedup"."keys_of_each_v2"("pgdedup_k_customers_names_7448d319", ''short_keys_v1'', 0.56, false, false)) WITH (fastupdate = off);
', '{pgdedup_k_customers_names_7448d319}', 'SHARE; SHARE UPDATE EXCLUSIVE when built concurrently', coalesce(pgdedup.index_build('pgdedup_ix_customers_names_each_short_0_56_70d556be'), pgdedup.function_build('pgdedup_ix_customers_names_each_short_0_56_70d556be')), pgdedup.object_shape('pgdedup_ix_customers_names_each_short_0_56_70d556be'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE INDEX "pgdedup_ix_customers_notes_each_similar_0_45_d8dbad1b" ON "crm"."customers" USING gin ("pgdedup"."keys_of_each_v2"("pgdedup_k_customers_notes_d56bd656", 'trigram_prefix_v1', 0.45, false, false)) WITH (fastupdate = off);
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_ix_customers_notes_each_similar_0_45_d8dbad1b', 'crm.customers', 13, 'index', 'field:notes', '254fe170a7b65dbe065fd3c37689d5ff', '254fe170a7b65dbe065fd3c37689d5ff', 'DROP INDEX IF EXISTS "crm"."pgdedup_ix_customers_notes_each_similar_0_45_d8dbad1b";', 'CREATE INDEX "pgdedup_ix_customers_notes_each_similar_0_45_d8dbad1b" ON "crm"."customers" USING gin ("pgdedup"."keys_of_each_v2"("pgdedup_k_customers_notes_d56bd656", ''trigram_prefix_v1'', 0.45, false, false)) WITH (fastupdate = off);
', '{pgdedup_k_customers_notes_d56bd656}', 'SHARE; SHARE UPDATE EXCLUSIVE when built concurrently', coalesce(pgdedup.index_build('pgdedup_ix_customers_notes_each_similar_0_45_d8dbad1b'), pgdedup.function_build('pgdedup_ix_customers_notes_each_similar_0_45_d8dbad1b')), pgdedup.object_shape('pgdedup_ix_customers_notes_each_similar_0_45_d8dbad1b'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE INDEX "pgdedup_ix_customers_plate_same_d863a393" ON "crm"."customers" USING btree ("pgdedup_k_customers_plate_c0469473");
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_ix_customers_plate_same_d863a393', 'crm.customers', 14, 'index', 'field:plate', 'c9b582f1897cd00ff2d568c2cfd595a4', 'c9b582f1897cd00ff2d568c2cfd595a4', 'DROP INDEX IF EXISTS "crm"."pgdedup_ix_customers_plate_same_d863a393";', 'CREATE INDEX "pgdedup_ix_customers_plate_same_d863a393" ON "crm"."customers" USING btree ("pgdedup_k_customers_plate_c0469473");
', '{pgdedup_k_customers_plate_c0469473}', 'SHARE; SHARE UPDATE EXCLUSIVE when built concurrently', coalesce(pgdedup.index_build('pgdedup_ix_customers_plate_same_d863a393'), pgdedup.function_build('pgdedup_ix_customers_plate_same_d863a393')), pgdedup.object_shape('pgdedup_ix_customers_plate_same_d863a393'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE INDEX "pgdedup_ix_customers_sum_each_within_5_numeric_54cc11cc" ON "crm"."customers" USING gin ("pgdedup"."keys_of_each_v2"("pgdedup_k_customers_sum_f3a68ce1", 'number_value_v1', '5'::numeric, false, false)) WITH (fastupdate = off);
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_ix_customers_sum_each_within_5_numeric_54cc11cc', 'crm.customers', 15, 'index', 'field:sum', '06c9257d0f39eea44e790363c5c9d1ac', '06c9257d0f39eea44e790363c5c9d1ac', 'DROP INDEX IF EXISTS "crm"."pgdedup_ix_customers_sum_each_within_5_numeric_54cc11cc";', 'CREATE INDEX "pgdedup_ix_customers_sum_each_within_5_numeric_54cc11cc" ON "crm"."customers" USING gin ("pgdedup"."keys_of_each_v2"("pgdedup_k_customers_sum_f3a68ce1", ''number_value_v1'', ''5''::numeric, false, false)) WITH (fastupdate = off);
', '{pgdedup_k_customers_sum_f3a68ce1}', 'SHARE; SHARE UPDATE EXCLUSIVE when built concurrently', coalesce(pgdedup.index_build('pgdedup_ix_customers_sum_each_within_5_numeric_54cc11cc'), pgdedup.function_build('pgdedup_ix_customers_sum_each_within_5_numeric_54cc11cc')), pgdedup.object_shape('pgdedup_ix_customers_sum_each_within_5_numeric_54cc11cc'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE INDEX "pgdedup_ix_customers_name_same_20230c6b" ON "crm"."customers" USING btree ("pgdedup_k_customers_name_91b84158");
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_ix_customers_name_same_20230c6b', 'crm.customers', 16, 'index', 'field:name', '0c7471ac942074c7294d3a6ef044461b', '0c7471ac942074c7294d3a6ef044461b', 'DROP INDEX IF EXISTS "crm"."pgdedup_ix_customers_name_same_20230c6b";', 'CREATE INDEX "pgdedup_ix_customers_name_same_20230c6b" ON "crm"."customers" USING btree ("pgdedup_k_customers_name_91b84158");
', '{pgdedup_k_customers_name_91b84158,pgdedup_k_customers_name_core_e9deb12a}', 'SHARE; SHARE UPDATE EXCLUSIVE when built concurrently', coalesce(pgdedup.index_build('pgdedup_ix_customers_name_same_20230c6b'), pgdedup.function_build('pgdedup_ix_customers_name_same_20230c6b')), pgdedup.object_shape('pgdedup_ix_customers_name_same_20230c6b'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE INDEX "pgdedup_ix_customers_names_same_92a82ade" ON "crm"."customers" USING gin ("pgdedup_k_customers_names_7448d319") WITH (fastupdate = off);
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_ix_customers_names_same_92a82ade', 'crm.customers', 17, 'index', 'field:names', 'efeb689a7d44a204b2a64e221c3773f4', 'efeb689a7d44a204b2a64e221c3773f4', 'DROP INDEX IF EXISTS "crm"."pgdedup_ix_customers_names_same_92a82ade";', 'CREATE INDEX "pgdedup_ix_customers_names_same_92a82ade" ON "crm"."customers" USING gin ("pgdedup_k_customers_names_7448d319") WITH (fastupdate = off);
', '{pgdedup_k_customers_names_7448d319}', 'SHARE; SHARE UPDATE EXCLUSIVE when built concurrently', coalesce(pgdedup.index_build('pgdedup_ix_customers_names_same_92a82ade'), pgdedup.function_build('pgdedup_ix_customers_names_same_92a82ade')), pgdedup.object_shape('pgdedup_ix_customers_names_same_92a82ade'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
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
        WHERE "t"."pgdedup_k_customers_name_91b84158" = "v"."value"
            AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_name_evidence_96788b3d"."s_tenant_id"
            AND "t"."pgdedup_k_customers_live_74cf3f67"
            AND ("t"."id" = "pgdedup_fn_customers_name_evidence_96788b3d"."k_id") IS NOT TRUE
        LIMIT 1 OFFSET 5
    );
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_name_evidence_96788b3d"("p_name" text, "s_tenant_id" integer, "k_id" bigint) IS 'pgdedup: values of name of crm.customers that are evidence';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_name_evidence_96788b3d"("p_name" text, "s_tenant_id" integer, "k_id" bigint) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_name_evidence_96788b3d', 'crm.customers', 18, 'function', 'field:name', 'd0117000b8642af3f311a244be3a598c', '"pgdedup"."pgdedup_fn_customers_name_evidence_96788b3d"("p_name" text, "s_tenant_id" integer, "k_id" bigint)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_name_evidence_96788b3d"("p_name" text, "s_tenant_id" integer, "k_id" bigint);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_name_evidence_96788b3d"(
    "p_name" text, "s_tenant_id" integer, "k_id" bigint
)
RETURNS TABLE (value text)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT v.value
    FROM (VALUES ("pgdedup_fn_customers_name_evidence_96788b3d"."p_name")) AS v (value)
    WHERE NOT EXISTS (
        SELECT FROM "crm"."customers" AS t
        WHERE "t"."pgdedup_k_customers_name_91b84158" = "v"."value"
            AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_name_evidence_96788b3d"."s_tenant_id"
            AND "t"."pgdedup_k_customers_live_74cf3f67"
            AND ("t"."id" = "pgdedup_fn_customers_name_evidence_96788b3d"."k_id") IS NOT TRUE
        LIMIT 1 OFFSET 5
    );
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_name_evidence_96788b3d"("p_name" text, "s_tenant_id" integer, "k_id" bigint) IS ''pgdedup: values of name of crm.customers that are evidence'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_name_evidence_96788b3d"("p_name" text, "s_tenant_id" integer, "k_id" bigint) TO PUBLIC;
', '{pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_name_91b84158,pgdedup_k_customers_name_core_e9deb12a}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_name_evidence_96788b3d'), pgdedup.function_build('pgdedup_fn_customers_name_evidence_96788b3d')), pgdedup.object_shape('pgdedup_fn_customers_name_evidence_96788b3d'))
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
        WHERE "t"."pgdedup_k_customers_phone_a22a2781" OPERATOR(pg_catalog.&&) ARRAY["v"."value"]
            AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_phone_evidence_79101ac9"."s_tenant_id"
            AND "t"."pgdedup_k_customers_live_74cf3f67"
            AND ("t"."id" = "pgdedup_fn_customers_phone_evidence_79101ac9"."k_id") IS NOT TRUE
        LIMIT 1 OFFSET 20
    );
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_phone_evidence_79101ac9"("p_phone" text[], "s_tenant_id" integer, "k_id" bigint) IS 'pgdedup: values of phone of crm.customers that are evidence';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_phone_evidence_79101ac9"("p_phone" text[], "s_tenant_id" integer, "k_id" bigint) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_phone_evidence_79101ac9', 'crm.customers', 19, 'function', 'field:phone', '04487b4c7059277c3c269d359e74794b', '"pgdedup"."pgdedup_fn_customers_phone_evidence_79101ac9"("p_phone" text[], "s_tenant_id" integer, "k_id" bigint)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_phone_evidence_79101ac9"("p_phone" text[], "s_tenant_id" integer, "k_id" bigint);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_phone_evidence_79101ac9"(
    "p_phone" text[], "s_tenant_id" integer, "k_id" bigint
)
RETURNS TABLE (value text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT pg_catalog.array_agg(v.value)
    FROM pg_catalog.unnest("pgdedup_fn_customers_phone_evidence_79101ac9"."p_phone") AS v (value)
    WHERE NOT EXISTS (
        SELECT FROM "crm"."customers" AS t
        WHERE "t"."pgdedup_k_customers_phone_a22a2781" OPERATOR(pg_catalog.&&) ARRAY["v"."value"]
            AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_phone_evidence_79101ac9"."s_tenant_id"
            AND "t"."pgdedup_k_customers_live_74cf3f67"
            AND ("t"."id" = "pgdedup_fn_customers_phone_evidence_79101ac9"."k_id") IS NOT TRUE
        LIMIT 1 OFFSET 20
    );
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_phone_evidence_79101ac9"("p_phone" text[], "s_tenant_id" integer, "k_id" bigint) IS ''pgdedup: values of phone of crm.customers that are evidence'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_phone_evidence_79101ac9"("p_phone" text[], "s_tenant_id" integer, "k_id" bigint) TO PUBLIC;
', '{pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_phone_a22a2781}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_phone_evidence_79101ac9'), pgdedup.function_build('pgdedup_fn_customers_phone_evidence_79101ac9')), pgdedup.object_shape('pgdedup_fn_customers_phone_evidence_79101ac9'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_names_evidence_02af82bd"(
    "p_names" text[], "s_tenant_id" integer, "k_id" bigint
)
RETURNS TABLE (value text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT pg_catalog.array_agg(v.value)
    FROM pg_catalog.unnest("pgdedup_fn_customers_names_evidence_02af82bd"."p_names") AS v (value)
    WHERE NOT EXISTS (
        SELECT FROM "crm"."customers" AS t
        WHERE "t"."pgdedup_k_customers_names_7448d319" OPERATOR(pg_catalog.&&) ARRAY["v"."value"]
            AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_names_evidence_02af82bd"."s_tenant_id"
            AND "t"."pgdedup_k_customers_live_74cf3f67"
            AND ("t"."id" = "pgdedup_fn_customers_names_evidence_02af82bd"."k_id") IS NOT TRUE
        LIMIT 1 OFFSET 9
    );
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_names_evidence_02af82bd"("p_names" text[], "s_tenant_id" integer, "k_id" bigint) IS 'pgdedup: values of names of crm.customers that are evidence';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_names_evidence_02af82bd"("p_names" text[], "s_tenant_id" integer, "k_id" bigint) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_names_evidence_02af82bd', 'crm.customers', 20, 'function', 'field:names', '28d9c8247eda598d32153f9f94f06738', '"pgdedup"."pgdedup_fn_customers_names_evidence_02af82bd"("p_names" text[], "s_tenant_id" integer, "k_id" bigint)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_names_evidence_02af82bd"("p_names" text[], "s_tenant_id" integer, "k_id" bigint);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_names_evidence_02af82bd"(
    "p_names" text[], "s_tenant_id" integer, "k_id" bigint
)
RETURNS TABLE (value text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT pg_catalog.array_agg(v.value)
    FROM pg_catalog.unnest("pgdedup_fn_customers_names_evidence_02af82bd"."p_names") AS v (value)
    WHERE NOT EXISTS (
        SELECT FROM "crm"."customers" AS t
        WHERE "t"."pgdedup_k_customers_names_7448d319" OPERATOR(pg_catalog.&&) ARRAY["v"."value"]
            AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_names_evidence_02af82bd"."s_tenant_id"
            AND "t"."pgdedup_k_customers_live_74cf3f67"
            AND ("t"."id" = "pgdedup_fn_customers_names_evidence_02af82bd"."k_id") IS NOT TRUE
        LIMIT 1 OFFSET 9
    );
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_names_evidence_02af82bd"("p_names" text[], "s_tenant_id" integer, "k_id" bigint) IS ''pgdedup: values of names of crm.customers that are evidence'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_names_evidence_02af82bd"("p_names" text[], "s_tenant_id" integer, "k_id" bigint) TO PUBLIC;
', '{pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_names_7448d319}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_names_evidence_02af82bd'), pgdedup.function_build('pgdedup_fn_customers_names_evidence_02af82bd')), pgdedup.object_shape('pgdedup_fn_customers_names_evidence_02af82bd'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_lineage_b521879c"(
    "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint
)
RETURNS TABLE (key bigint)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    WITH RECURSIVE line (key) AS (
        SELECT v.key
        FROM (VALUES
            ("pgdedup_fn_customers_lineage_b521879c"."k_id"::bigint), ("pgdedup_fn_customers_lineage_b521879c"."r_parent_id"::bigint)
        ) AS v (key)
        WHERE v.key IS NOT NULL
        UNION
        SELECT "t"."parent_id"::bigint
        FROM line AS l
        INNER JOIN "crm"."customers" AS t
            ON "t"."id" = "l"."key"
        WHERE l.key IS DISTINCT FROM "pgdedup_fn_customers_lineage_b521879c"."k_id"::bigint
            AND "t"."parent_id"::bigint IS NOT NULL
    )

    SELECT l.key FROM line AS l;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint) IS 'pgdedup: ancestors of a row of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_lineage_b521879c', 'crm.customers', 21, 'function', 'table', 'bd2793adc2023377df3f44c783cf063b', '"pgdedup"."pgdedup_fn_customers_lineage_b521879c"("s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_lineage_b521879c"(
    "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint
)
RETURNS TABLE (key bigint)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    WITH RECURSIVE line (key) AS (
        SELECT v.key
        FROM (VALUES
            ("pgdedup_fn_customers_lineage_b521879c"."k_id"::bigint), ("pgdedup_fn_customers_lineage_b521879c"."r_parent_id"::bigint)
        ) AS v (key)
        WHERE v.key IS NOT NULL
        UNION
        SELECT "t"."parent_id"::bigint
        FROM line AS l
        INNER JOIN "crm"."customers" AS t
            ON "t"."id" = "l"."key"
        WHERE l.key IS DISTINCT FROM "pgdedup_fn_customers_lineage_b521879c"."k_id"::bigint
            AND "t"."parent_id"::bigint IS NOT NULL
    )

    SELECT l.key FROM line AS l;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint) IS ''pgdedup: ancestors of a row of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint) TO PUBLIC;
', '{}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_lineage_b521879c'), pgdedup.function_build('pgdedup_fn_customers_lineage_b521879c')), pgdedup.object_shape('pgdedup_fn_customers_lineage_b521879c'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_same_phone_match_bc34b43f"(
    "p_phone" text[], "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint
)
RETURNS TABLE (key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "t"."id"::text,
        1::double precision,
        ARRAY["pgdedup"."shared_values"("t"."pgdedup_k_customers_phone_a22a2781", "e_phone"."value")]::text[]
    FROM "crm"."customers" AS t
    CROSS JOIN "pgdedup"."pgdedup_fn_customers_phone_evidence_79101ac9"("pgdedup_fn_customers_same_phone_match_bc34b43f"."p_phone", "pgdedup_fn_customers_same_phone_match_bc34b43f"."s_tenant_id", "pgdedup_fn_customers_same_phone_match_bc34b43f"."k_id") AS "e_phone" (value)
    WHERE "t"."pgdedup_k_customers_phone_a22a2781" OPERATOR(pg_catalog.&&) "e_phone"."value"
        AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_same_phone_match_bc34b43f"."s_tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND ("t"."id" = "pgdedup_fn_customers_same_phone_match_bc34b43f"."k_id") IS NOT TRUE
        AND NOT (("t"."parent_id" IS NOT NULL OR "pgdedup_fn_customers_same_phone_match_bc34b43f"."r_parent_id" IS NOT NULL) AND EXISTS (SELECT FROM "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("t"."tenant_id", "t"."parent_id", "t"."id") AS a INNER JOIN "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("pgdedup_fn_customers_same_phone_match_bc34b43f"."s_tenant_id", "pgdedup_fn_customers_same_phone_match_bc34b43f"."r_parent_id", "pgdedup_fn_customers_same_phone_match_bc34b43f"."k_id") AS b ON b.key = a.key));
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_phone_match_bc34b43f"("p_phone" text[], "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint) IS 'pgdedup: rule same_phone of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_phone_match_bc34b43f"("p_phone" text[], "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_same_phone_match_bc34b43f', 'crm.customers', 22, 'function', 'rule:same_phone', '44b77fec9ccfa19b3360c4dcfb37a86a', '"pgdedup"."pgdedup_fn_customers_same_phone_match_bc34b43f"("p_phone" text[], "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_same_phone_match_bc34b43f"("p_phone" text[], "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_same_phone_match_bc34b43f"(
    "p_phone" text[], "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint
)
RETURNS TABLE (key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "t"."id"::text,
        1::double precision,
        ARRAY["pgdedup"."shared_values"("t"."pgdedup_k_customers_phone_a22a2781", "e_phone"."value")]::text[]
    FROM "crm"."customers" AS t
    CROSS JOIN "pgdedup"."pgdedup_fn_customers_phone_evidence_79101ac9"("pgdedup_fn_customers_same_phone_match_bc34b43f"."p_phone", "pgdedup_fn_customers_same_phone_match_bc34b43f"."s_tenant_id", "pgdedup_fn_customers_same_phone_match_bc34b43f"."k_id") AS "e_phone" (value)
    WHERE "t"."pgdedup_k_customers_phone_a22a2781" OPERATOR(pg_catalog.&&) "e_phone"."value"
        AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_same_phone_match_bc34b43f"."s_tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND ("t"."id" = "pgdedup_fn_customers_same_phone_match_bc34b43f"."k_id") IS NOT TRUE
        AND NOT (("t"."parent_id" IS NOT NULL OR "pgdedup_fn_customers_same_phone_match_bc34b43f"."r_parent_id" IS NOT NULL) AND EXISTS (SELECT FROM "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("t"."tenant_id", "t"."parent_id", "t"."id") AS a INNER JOIN "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("pgdedup_fn_customers_same_phone_match_bc34b43f"."s_tenant_id", "pgdedup_fn_customers_same_phone_match_bc34b43f"."r_parent_id", "pgdedup_fn_customers_same_phone_match_bc34b43f"."k_id") AS b ON b.key = a.key));
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_phone_match_bc34b43f"("p_phone" text[], "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint) IS ''pgdedup: rule same_phone of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_phone_match_bc34b43f"("p_phone" text[], "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint) TO PUBLIC;
', '{pgdedup_fn_customers_lineage_b521879c,pgdedup_fn_customers_phone_evidence_79101ac9,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_phone_a22a2781}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_same_phone_match_bc34b43f'), pgdedup.function_build('pgdedup_fn_customers_same_phone_match_bc34b43f')), pgdedup.object_shape('pgdedup_fn_customers_same_phone_match_bc34b43f'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
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
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_same_phone_locks_007678c7', 'crm.customers', 23, 'function', 'rule:same_phone', '7e1146c6bd99fe003b083b32cac4ce77', '"pgdedup"."pgdedup_fn_customers_same_phone_locks_007678c7"("p_phone" text[], "s_tenant_id" integer, "k_id" bigint)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_same_phone_locks_007678c7"("p_phone" text[], "s_tenant_id" integer, "k_id" bigint);',  E'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_same_phone_locks_007678c7"(
    "p_phone" text[], "s_tenant_id" integer, "k_id" bigint
)
RETURNS TABLE (key bigint)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT pgdedup.lock_key(
        ''phone:same|'' || "v"."value",
        coalesce("pgdedup_fn_customers_same_phone_locks_007678c7"."s_tenant_id"::text, E''\\x01'')
    )
    FROM "pgdedup"."pgdedup_fn_customers_phone_evidence_79101ac9"("pgdedup_fn_customers_same_phone_locks_007678c7"."p_phone", "pgdedup_fn_customers_same_phone_locks_007678c7"."s_tenant_id", "pgdedup_fn_customers_same_phone_locks_007678c7"."k_id") AS "e_phone" (value)
    CROSS JOIN pg_catalog.unnest("e_phone"."value") AS v (value);
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_phone_locks_007678c7"("p_phone" text[], "s_tenant_id" integer, "k_id" bigint) IS ''pgdedup: lock keys of rule same_phone of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_phone_locks_007678c7"("p_phone" text[], "s_tenant_id" integer, "k_id" bigint) TO PUBLIC;
', '{pgdedup_fn_customers_phone_evidence_79101ac9}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_same_phone_locks_007678c7'), pgdedup.function_build('pgdedup_fn_customers_same_phone_locks_007678c7')), pgdedup.object_shape('pgdedup_fn_customers_same_phone_locks_007678c7'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_same_phone_verify_fb2fc68c"(
    p_key_l text, p_key_r text
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        1::double precision,
        ARRAY["pgdedup"."shared_values"("t"."pgdedup_k_customers_phone_a22a2781", "e_phone"."value")]::text[]
    FROM "crm"."customers" AS t
    INNER JOIN "crm"."customers" AS r
        ON "r"."id" = "pgdedup_fn_customers_same_phone_verify_fb2fc68c"."p_key_r"::bigint
    CROSS JOIN "pgdedup"."pgdedup_fn_customers_phone_evidence_79101ac9"("r"."pgdedup_k_customers_phone_a22a2781", "r"."tenant_id", "r"."id") AS "e_phone" (value)
    WHERE "t"."id" = "pgdedup_fn_customers_same_phone_verify_fb2fc68c"."p_key_l"::bigint
        AND "t"."pgdedup_k_customers_phone_a22a2781" OPERATOR(pg_catalog.&&) "e_phone"."value"
        AND "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND "r"."pgdedup_k_customers_live_74cf3f67"
        AND ("t"."id" = "r"."id") IS NOT TRUE
        AND NOT (("t"."parent_id" IS NOT NULL OR "r"."parent_id" IS NOT NULL) AND EXISTS (SELECT FROM "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("t"."tenant_id", "t"."parent_id", "t"."id") AS a INNER JOIN "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("r"."tenant_id", "r"."parent_id", "r"."id") AS b ON b.key = a.key));
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_phone_verify_fb2fc68c"(p_key_l text, p_key_r text) IS 'pgdedup: rule same_phone of crm.customers on two rows';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_phone_verify_fb2fc68c"(p_key_l text, p_key_r text) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_same_phone_verify_fb2fc68c', 'crm.customers', 24, 'function', 'rule:same_phone', '5a9f40ea5368f20dcbab088904147c29', '"pgdedup"."pgdedup_fn_customers_same_phone_verify_fb2fc68c"(p_key_l text, p_key_r text)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_same_phone_verify_fb2fc68c"(p_key_l text, p_key_r text);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_same_phone_verify_fb2fc68c"(
    p_key_l text, p_key_r text
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        1::double precision,
        ARRAY["pgdedup"."shared_values"("t"."pgdedup_k_customers_phone_a22a2781", "e_phone"."value")]::text[]
    FROM "crm"."customers" AS t
    INNER JOIN "crm"."customers" AS r
        ON "r"."id" = "pgdedup_fn_customers_same_phone_verify_fb2fc68c"."p_key_r"::bigint
    CROSS JOIN "pgdedup"."pgdedup_fn_customers_phone_evidence_79101ac9"("r"."pgdedup_k_customers_phone_a22a2781", "r"."tenant_id", "r"."id") AS "e_phone" (value)
    WHERE "t"."id" = "pgdedup_fn_customers_same_phone_verify_fb2fc68c"."p_key_l"::bigint
        AND "t"."pgdedup_k_customers_phone_a22a2781" OPERATOR(pg_catalog.&&) "e_phone"."value"
        AND "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND "r"."pgdedup_k_customers_live_74cf3f67"
        AND ("t"."id" = "r"."id") IS NOT TRUE
        AND NOT (("t"."parent_id" IS NOT NULL OR "r"."parent_id" IS NOT NULL) AND EXISTS (SELECT FROM "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("t"."tenant_id", "t"."parent_id", "t"."id") AS a INNER JOIN "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("r"."tenant_id", "r"."parent_id", "r"."id") AS b ON b.key = a.key));
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_phone_verify_fb2fc68c"(p_key_l text, p_key_r text) IS ''pgdedup: rule same_phone of crm.customers on two rows'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_phone_verify_fb2fc68c"(p_key_l text, p_key_r text) TO PUBLIC;
', '{pgdedup_fn_customers_lineage_b521879c,pgdedup_fn_customers_phone_evidence_79101ac9,pgdedup_k_customers_city_54099405,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_name_91b84158,pgdedup_k_customers_name_core_e9deb12a,pgdedup_k_customers_names_7448d319,pgdedup_k_customers_notes_d56bd656,pgdedup_k_customers_phone_a22a2781,pgdedup_k_customers_plate_c0469473,pgdedup_k_customers_sum_f3a68ce1}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_same_phone_verify_fb2fc68c'), pgdedup.function_build('pgdedup_fn_customers_same_phone_verify_fb2fc68c')), pgdedup.object_shape('pgdedup_fn_customers_same_phone_verify_fb2fc68c'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_same_phone_values_5c7dc963"()
RETURNS TABLE (row_key text, "v1" bigint, "v2" integer, "v3" integer, "v4" text[], "v5" boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "r"."id"::text,
        "r"."id", "r"."tenant_id", "r"."parent_id", "r"."pgdedup_k_customers_phone_a22a2781", "r"."pgdedup_k_customers_live_74cf3f67"
    FROM "crm"."customers" AS r
    WHERE "r"."pgdedup_k_customers_live_74cf3f67";
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_phone_values_5c7dc963"() IS 'pgdedup: what is compared by rule same_phone of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_phone_values_5c7dc963"() TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_same_phone_values_5c7dc963', 'crm.customers', 25, 'function', 'rule:same_phone', '9b09e5842d131d3a33c1703127db424a', '"pgdedup"."pgdedup_fn_customers_same_phone_values_5c7dc963"() "v1" bigint, "v2" integer, "v3" integer, "v4" text[], "v5" boolean', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_same_phone_values_5c7dc963"();', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_same_phone_values_5c7dc963"()
RETURNS TABLE (row_key text, "v1" bigint, "v2" integer, "v3" integer, "v4" text[], "v5" boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "r"."id"::text,
        "r"."id", "r"."tenant_id", "r"."parent_id", "r"."pgdedup_k_customers_phone_a22a2781", "r"."pgdedup_k_customers_live_74cf3f67"
    FROM "crm"."customers" AS r
    WHERE "r"."pgdedup_k_customers_live_74cf3f67";
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_phone_values_5c7dc963"() IS ''pgdedup: what is compared by rule same_phone of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_phone_values_5c7dc963"() TO PUBLIC;
', '{pgdedup_k_customers_city_54099405,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_name_91b84158,pgdedup_k_customers_name_core_e9deb12a,pgdedup_k_customers_names_7448d319,pgdedup_k_customers_notes_d56bd656,pgdedup_k_customers_phone_a22a2781,pgdedup_k_customers_plate_c0469473,pgdedup_k_customers_sum_f3a68ce1}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_same_phone_values_5c7dc963'), pgdedup.function_build('pgdedup_fn_customers_same_phone_values_5c7dc963')), pgdedup.object_shape('pgdedup_fn_customers_same_phone_values_5c7dc963'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_same_phone_keys_71d9bbef"(
    "v1" bigint, "v2" integer, "v3" integer, "v4" text[], "v5" boolean
)
RETURNS TABLE (key bigint, asked boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT "pgdedup"."lock_key"('phone:same|' || "v"."value", coalesce("r"."tenant_id"::text, E'\x01')), NULL::boolean
    FROM (SELECT "pgdedup_fn_customers_same_phone_keys_71d9bbef"."v1" AS "id", "pgdedup_fn_customers_same_phone_keys_71d9bbef"."v2" AS "tenant_id", "pgdedup_fn_customers_same_phone_keys_71d9bbef"."v3" AS "parent_id", "pgdedup_fn_customers_same_phone_keys_71d9bbef"."v4" AS "pgdedup_k_customers_phone_a22a2781", "pgdedup_fn_customers_same_phone_keys_71d9bbef"."v5" AS "pgdedup_k_customers_live_74cf3f67") AS r
    CROSS JOIN "pgdedup"."pgdedup_fn_customers_phone_evidence_79101ac9"("r"."pgdedup_k_customers_phone_a22a2781", "r"."tenant_id", "r"."id") AS "e_phone" (value)
    CROSS JOIN pg_catalog.unnest("e_phone"."value") AS v (value);
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_phone_keys_71d9bbef"("v1" bigint, "v2" integer, "v3" integer, "v4" text[], "v5" boolean) IS 'pgdedup: keys of a row for rule same_phone of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_phone_keys_71d9bbef"("v1" bigint, "v2" integer, "v3" integer, "v4" text[], "v5" boolean) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_same_phone_keys_71d9bbef', 'crm.customers', 26, 'function', 'rule:same_phone', '95c99067c01362431cfe72656dc2df87', '"pgdedup"."pgdedup_fn_customers_same_phone_keys_71d9bbef"("v1" bigint, "v2" integer, "v3" integer, "v4" text[], "v5" boolean)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_same_phone_keys_71d9bbef"("v1" bigint, "v2" integer, "v3" integer, "v4" text[], "v5" boolean);',  E'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_same_phone_keys_71d9bbef"(
    "v1" bigint, "v2" integer, "v3" integer, "v4" text[], "v5" boolean
)
RETURNS TABLE (key bigint, asked boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT "pgdedup"."lock_key"(''phone:same|'' || "v"."value", coalesce("r"."tenant_id"::text, E''\\x01'')), NULL::boolean
    FROM (SELECT "pgdedup_fn_customers_same_phone_keys_71d9bbef"."v1" AS "id", "pgdedup_fn_customers_same_phone_keys_71d9bbef"."v2" AS "tenant_id", "pgdedup_fn_customers_same_phone_keys_71d9bbef"."v3" AS "parent_id", "pgdedup_fn_customers_same_phone_keys_71d9bbef"."v4" AS "pgdedup_k_customers_phone_a22a2781", "pgdedup_fn_customers_same_phone_keys_71d9bbef"."v5" AS "pgdedup_k_customers_live_74cf3f67") AS r
    CROSS JOIN "pgdedup"."pgdedup_fn_customers_phone_evidence_79101ac9"("r"."pgdedup_k_customers_phone_a22a2781", "r"."tenant_id", "r"."id") AS "e_phone" (value)
    CROSS JOIN pg_catalog.unnest("e_phone"."value") AS v (value);
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_phone_keys_71d9bbef"("v1" bigint, "v2" integer, "v3" integer, "v4" text[], "v5" boolean) IS ''pgdedup: keys of a row for rule same_phone of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_phone_keys_71d9bbef"("v1" bigint, "v2" integer, "v3" integer, "v4" text[], "v5" boolean) TO PUBLIC;
', '{pgdedup_fn_customers_phone_evidence_79101ac9,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_phone_a22a2781}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_same_phone_keys_71d9bbef'), pgdedup.function_build('pgdedup_fn_customers_same_phone_keys_71d9bbef')), pgdedup.object_shape('pgdedup_fn_customers_same_phone_keys_71d9bbef'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_same_phone_relate_ad6c603f"(
    "l1" bigint, "l2" integer, "l3" integer, "l4" text[], "l5" boolean, "r1" bigint, "r2" integer, "r3" integer, "r4" text[], "r5" boolean
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        1::double precision,
        ARRAY["pgdedup"."shared_values"("t"."pgdedup_k_customers_phone_a22a2781", "e_phone"."value")]::text[]
    FROM (SELECT "pgdedup_fn_customers_same_phone_relate_ad6c603f"."l1" AS "id", "pgdedup_fn_customers_same_phone_relate_ad6c603f"."l2" AS "tenant_id", "pgdedup_fn_customers_same_phone_relate_ad6c603f"."l3" AS "parent_id", "pgdedup_fn_customers_same_phone_relate_ad6c603f"."l4" AS "pgdedup_k_customers_phone_a22a2781", "pgdedup_fn_customers_same_phone_relate_ad6c603f"."l5" AS "pgdedup_k_customers_live_74cf3f67") AS t
    CROSS JOIN (SELECT "pgdedup_fn_customers_same_phone_relate_ad6c603f"."r1" AS "id", "pgdedup_fn_customers_same_phone_relate_ad6c603f"."r2" AS "tenant_id", "pgdedup_fn_customers_same_phone_relate_ad6c603f"."r3" AS "parent_id", "pgdedup_fn_customers_same_phone_relate_ad6c603f"."r4" AS "pgdedup_k_customers_phone_a22a2781", "pgdedup_fn_customers_same_phone_relate_ad6c603f"."r5" AS "pgdedup_k_customers_live_74cf3f67") AS r
    CROSS JOIN "pgdedup"."pgdedup_fn_customers_phone_evidence_79101ac9"("r"."pgdedup_k_customers_phone_a22a2781", "r"."tenant_id", "r"."id") AS "e_phone" (value)
    WHERE "t"."pgdedup_k_customers_phone_a22a2781" OPERATOR(pg_catalog.&&) "e_phone"."value"
        AND "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND "r"."pgdedup_k_customers_live_74cf3f67"
        AND ("t"."id" = "r"."id") IS NOT TRUE
        AND NOT (("t"."parent_id" IS NOT NULL OR "r"."parent_id" IS NOT NULL) AND EXISTS (SELECT FROM "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("t"."tenant_id", "t"."parent_id", "t"."id") AS a INNER JOIN "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("r"."tenant_id", "r"."parent_id", "r"."id") AS b ON b.key = a.key));
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_phone_relate_ad6c603f"("l1" bigint, "l2" integer, "l3" integer, "l4" text[], "l5" boolean, "r1" bigint, "r2" integer, "r3" integer, "r4" text[], "r5" boolean) IS 'pgdedup: the verdict on two rows by rule same_phone of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_phone_relate_ad6c603f"("l1" bigint, "l2" integer, "l3" integer, "l4" text[], "l5" boolean, "r1" bigint, "r2" integer, "r3" integer, "r4" text[], "r5" boolean) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_same_phone_relate_ad6c603f', 'crm.customers', 27, 'function', 'rule:same_phone', '0b4b949bc11c3b7d745b7202e20af16d', '"pgdedup"."pgdedup_fn_customers_same_phone_relate_ad6c603f"("l1" bigint, "l2" integer, "l3" integer, "l4" text[], "l5" boolean, "r1" bigint, "r2" integer, "r3" integer, "r4" text[], "r5" boolean)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_same_phone_relate_ad6c603f"("l1" bigint, "l2" integer, "l3" integer, "l4" text[], "l5" boolean, "r1" bigint, "r2" integer, "r3" integer, "r4" text[], "r5" boolean);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_same_phone_relate_ad6c603f"(
    "l1" bigint, "l2" integer, "l3" integer, "l4" text[], "l5" boolean, "r1" bigint, "r2" integer, "r3" integer, "r4" text[], "r5" boolean
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        1::double precision,
        ARRAY["pgdedup"."shared_values"("t"."pgdedup_k_customers_phone_a22a2781", "e_phone"."value")]::text[]
    FROM (SELECT "pgdedup_fn_customers_same_phone_relate_ad6c603f"."l1" AS "id", "pgdedup_fn_customers_same_phone_relate_ad6c603f"."l2" AS "tenant_id", "pgdedup_fn_customers_same_phone_relate_ad6c603f"."l3" AS "parent_id", "pgdedup_fn_customers_same_phone_relate_ad6c603f"."l4" AS "pgdedup_k_customers_phone_a22a2781", "pgdedup_fn_customers_same_phone_relate_ad6c603f"."l5" AS "pgdedup_k_customers_live_74cf3f67") AS t
    CROSS JOIN (SELECT "pgdedup_fn_customers_same_phone_relate_ad6c603f"."r1" AS "id", "pgdedup_fn_customers_same_phone_relate_ad6c603f"."r2" AS "tenant_id", "pgdedup_fn_customers_same_phone_relate_ad6c603f"."r3" AS "parent_id", "pgdedup_fn_customers_same_phone_relate_ad6c603f"."r4" AS "pgdedup_k_customers_phone_a22a2781", "pgdedup_fn_customers_same_phone_relate_ad6c603f"."r5" AS "pgdedup_k_customers_live_74cf3f67") AS r
    CROSS JOIN "pgdedup"."pgdedup_fn_customers_phone_evidence_79101ac9"("r"."pgdedup_k_customers_phone_a22a2781", "r"."tenant_id", "r"."id") AS "e_phone" (value)
    WHERE "t"."pgdedup_k_customers_phone_a22a2781" OPERATOR(pg_catalog.&&) "e_phone"."value"
        AND "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND "r"."pgdedup_k_customers_live_74cf3f67"
        AND ("t"."id" = "r"."id") IS NOT TRUE
        AND NOT (("t"."parent_id" IS NOT NULL OR "r"."parent_id" IS NOT NULL) AND EXISTS (SELECT FROM "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("t"."tenant_id", "t"."parent_id", "t"."id") AS a INNER JOIN "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("r"."tenant_id", "r"."parent_id", "r"."id") AS b ON b.key = a.key));
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_phone_relate_ad6c603f"("l1" bigint, "l2" integer, "l3" integer, "l4" text[], "l5" boolean, "r1" bigint, "r2" integer, "r3" integer, "r4" text[], "r5" boolean) IS ''pgdedup: the verdict on two rows by rule same_phone of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_phone_relate_ad6c603f"("l1" bigint, "l2" integer, "l3" integer, "l4" text[], "l5" boolean, "r1" bigint, "r2" integer, "r3" integer, "r4" text[], "r5" boolean) TO PUBLIC;
', '{pgdedup_fn_customers_lineage_b521879c,pgdedup_fn_customers_phone_evidence_79101ac9,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_phone_a22a2781}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_same_phone_relate_ad6c603f'), pgdedup.function_build('pgdedup_fn_customers_same_phone_relate_ad6c603f')), pgdedup.object_shape('pgdedup_fn_customers_same_phone_relate_ad6c603f'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_match_6772641e"(
    "p_name" text, "p_phone" text[], "p_city" text, "core_name" text, "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint
)
RETURNS TABLE (key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "t"."id"::text,
        "pgdedup"."gram_score_v2"("t"."pgdedup_k_customers_name_core_e9deb12a", "pgdedup_fn_customers_similar_name_match_6772641e"."core_name", 0.5),
        ARRAY["pgdedup"."both_values"("t"."pgdedup_k_customers_name_91b84158", "e_name"."value"), "pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405")]::text[]
    FROM "crm"."customers" AS t
    CROSS JOIN "pgdedup"."pgdedup_fn_customers_name_evidence_96788b3d"("pgdedup_fn_customers_similar_name_match_6772641e"."p_name", "pgdedup_fn_customers_similar_name_match_6772641e"."s_tenant_id", "pgdedup_fn_customers_similar_name_match_6772641e"."k_id") AS "e_name" (value)
    WHERE "pgdedup"."keys_beside_v2"("pgdedup"."gram_keys_v2"("t"."pgdedup_k_customers_name_core_e9deb12a", 0.5), "pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405")) OPERATOR(pg_catalog.&&) "pgdedup"."keys_beside_v2"("pgdedup"."gram_keys_v2"("pgdedup_fn_customers_similar_name_match_6772641e"."core_name", 0.5), "pgdedup"."region_city_v1"("pgdedup_fn_customers_similar_name_match_6772641e"."p_city")) AND "pgdedup"."grams_possible_v1"("t"."pgdedup_k_customers_name_core_e9deb12a", "pgdedup_fn_customers_similar_name_match_6772641e"."core_name", 0.5) AND "pgdedup"."gram_score_v2"("t"."pgdedup_k_customers_name_core_e9deb12a", "pgdedup_fn_customers_similar_name_match_6772641e"."core_name", 0.5) > 0
        AND "pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405") = "pgdedup"."region_city_v1"("pgdedup_fn_customers_similar_name_match_6772641e"."p_city")
        AND EXISTS (SELECT e.value FROM "pgdedup"."pgdedup_fn_customers_name_evidence_96788b3d"("t"."pgdedup_k_customers_name_91b84158", "t"."tenant_id", "t"."id") AS e)
        AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_similar_name_match_6772641e"."s_tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND NOT coalesce(NOT "t"."pgdedup_k_customers_phone_a22a2781" OPERATOR(pg_catalog.&&) "pgdedup_fn_customers_similar_name_match_6772641e"."p_phone", false)
        AND ("t"."id" = "pgdedup_fn_customers_similar_name_match_6772641e"."k_id") IS NOT TRUE
        AND NOT (("t"."parent_id" IS NOT NULL OR "pgdedup_fn_customers_similar_name_match_6772641e"."r_parent_id" IS NOT NULL) AND EXISTS (SELECT FROM "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("t"."tenant_id", "t"."parent_id", "t"."id") AS a INNER JOIN "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("pgdedup_fn_customers_similar_name_match_6772641e"."s_tenant_id", "pgdedup_fn_customers_similar_name_match_6772641e"."r_parent_id", "pgdedup_fn_customers_similar_name_match_6772641e"."k_id") AS b ON b.key = a.key));
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_match_6772641e"("p_name" text, "p_phone" text[], "p_city" text, "core_name" text, "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint) IS 'pgdedup: rule similar_name of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_match_6772641e"("p_name" text, "p_phone" text[], "p_city" text, "core_name" text, "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_similar_name_match_6772641e', 'crm.customers', 28, 'function', 'rule:similar_name', '6165a49a61c5662c80c30ec0349d1355', '"pgdedup"."pgdedup_fn_customers_similar_name_match_6772641e"("p_name" text, "p_phone" text[], "p_city" text, "core_name" text, "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_similar_name_match_6772641e"("p_name" text, "p_phone" text[], "p_city" text, "core_name" text, "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_match_6772641e"(
    "p_name" text, "p_phone" text[], "p_city" text, "core_name" text, "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint
)
RETURNS TABLE (key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "t"."id"::text,
        "pgdedup"."gram_score_v2"("t"."pgdedup_k_customers_name_core_e9deb12a", "pgdedup_fn_customers_similar_name_match_6772641e"."core_name", 0.5),
        ARRAY["pgdedup"."both_values"("t"."pgdedup_k_customers_name_91b84158", "e_name"."value"), "pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405")]::text[]
    FROM "crm"."customers" AS t
    CROSS JOIN "pgdedup"."pgdedup_fn_customers_name_evidence_96788b3d"("pgdedup_fn_customers_similar_name_match_6772641e"."p_name", "pgdedup_fn_customers_similar_name_match_6772641e"."s_tenant_id", "pgdedup_fn_customers_similar_name_match_6772641e"."k_id") AS "e_name" (value)
    WHERE "pgdedup"."keys_beside_v2"("pgdedup"."gram_keys_v2"("t"."pgdedup_k_customers_name_core_e9deb12a", 0.5), "pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405")) OPERATOR(pg_catalog.&&) "pgdedup"."keys_beside_v2"("pgdedup"."gram_keys_v2"("pgdedup_fn_customers_similar_name_match_6772641e"."core_name", 0.5), "pgdedup"."region_city_v1"("pgdedup_fn_customers_similar_name_match_6772641e"."p_city")) AND "pgdedup"."grams_possible_v1"("t"."pgdedup_k_customers_name_core_e9deb12a", "pgdedup_fn_customers_similar_name_match_6772641e"."core_name", 0.5) AND "pgdedup"."gram_score_v2"("t"."pgdedup_k_customers_name_core_e9deb12a", "pgdedup_fn_customers_similar_name_match_6772641e"."core_name", 0.5) > 0
        AND "pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405") = "pgdedup"."region_city_v1"("pgdedup_fn_customers_similar_name_match_6772641e"."p_city")
        AND EXISTS (SELECT e.value FROM "pgdedup"."pgdedup_fn_customers_name_evidence_96788b3d"("t"."pgdedup_k_customers_name_91b84158", "t"."tenant_id", "t"."id") AS e)
        AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_similar_name_match_6772641e"."s_tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND NOT coalesce(NOT "t"."pgdedup_k_customers_phone_a22a2781" OPERATOR(pg_catalog.&&) "pgdedup_fn_customers_similar_name_match_6772641e"."p_phone", false)
        AND ("t"."id" = "pgdedup_fn_customers_similar_name_match_6772641e"."k_id") IS NOT TRUE
        AND NOT (("t"."parent_id" IS NOT NULL OR "pgdedup_fn_customers_similar_name_match_6772641e"."r_parent_id" IS NOT NULL) AND EXISTS (SELECT FROM "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("t"."tenant_id", "t"."parent_id", "t"."id") AS a INNER JOIN "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("pgdedup_fn_customers_similar_name_match_6772641e"."s_tenant_id", "pgdedup_fn_customers_similar_name_match_6772641e"."r_parent_id", "pgdedup_fn_customers_similar_name_match_6772641e"."k_id") AS b ON b.key = a.key));
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_match_6772641e"("p_name" text, "p_phone" text[], "p_city" text, "core_name" text, "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint) IS ''pgdedup: rule similar_name of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_match_6772641e"("p_name" text, "p_phone" text[], "p_city" text, "core_name" text, "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint) TO PUBLIC;
', '{pgdedup_fn_customers_lineage_b521879c,pgdedup_fn_customers_name_evidence_96788b3d,pgdedup_k_customers_city_54099405,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_name_91b84158,pgdedup_k_customers_name_core_e9deb12a,pgdedup_k_customers_phone_a22a2781}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_similar_name_match_6772641e'), pgdedup.function_build('pgdedup_fn_customers_similar_name_match_6772641e')), pgdedup.object_shape('pgdedup_fn_customers_similar_name_match_6772641e'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_alias_match_b3550457"(
    "p_name" text, "p_phone" text[], "p_city" text, "core_name" text, "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint
)
RETURNS TABLE (key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT DISTINCT
        "t"."id"::text,
        CASE WHEN (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('company_name')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_name_91b84158")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("e_name"."value")), false)) THEN 1 ELSE "pgdedup"."gram_score_v2"("t"."pgdedup_k_customers_name_core_e9deb12a", "pgdedup_fn_customers_similar_name_alias_match_b3550457"."core_name", 0.5) END::double precision,
        ARRAY["pgdedup"."both_values"("t"."pgdedup_k_customers_name_91b84158", "e_name"."value"), "pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405")]::text[]
    FROM "crm"."customers" AS t
    CROSS JOIN LATERAL (SELECT "pgdedup_fn_customers_similar_name_alias_match_b3550457"."p_name" UNION ALL SELECT f.form FROM "pgdedup"."alias_forms"('company_name', ARRAY["pgdedup_fn_customers_similar_name_alias_match_b3550457"."p_name"]) AS f (form)) AS "v" (value)
    CROSS JOIN "pgdedup"."pgdedup_fn_customers_name_evidence_96788b3d"("pgdedup_fn_customers_similar_name_alias_match_b3550457"."p_name", "pgdedup_fn_customers_similar_name_alias_match_b3550457"."s_tenant_id", "pgdedup_fn_customers_similar_name_alias_match_b3550457"."k_id") AS "e_name" (value)
    WHERE "pgdedup"."keys_beside_v2"("pgdedup"."gram_keys_v2"("t"."pgdedup_k_customers_name_core_e9deb12a", 0.5), "pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405")) OPERATOR(pg_catalog.&&) "pgdedup"."keys_beside_v2"("pgdedup"."gram_keys_v2"("pgdedup"."company_core_v1"("v"."value"), 0.5), "pgdedup"."region_city_v1"("pgdedup_fn_customers_similar_name_alias_match_b3550457"."p_city")) AND "pgdedup"."gram_score_v2"("t"."pgdedup_k_customers_name_core_e9deb12a", (SELECT "pgdedup"."company_core_v1"("v"."value")), 0.5) > 0
        AND ("pgdedup"."gram_score_v2"("t"."pgdedup_k_customers_name_core_e9deb12a", "pgdedup_fn_customers_similar_name_alias_match_b3550457"."core_name", 0.5) > 0 OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('company_name')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_name_91b84158")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("e_name"."value")), false)))
        AND "pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405") = "pgdedup"."region_city_v1"("pgdedup_fn_customers_similar_name_alias_match_b3550457"."p_city")
        AND EXISTS (SELECT e.value FROM "pgdedup"."pgdedup_fn_customers_name_evidence_96788b3d"("t"."pgdedup_k_customers_name_91b84158", "t"."tenant_id", "t"."id") AS e)
        AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_similar_name_alias_match_b3550457"."s_tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND NOT coalesce(NOT "t"."pgdedup_k_customers_phone_a22a2781" OPERATOR(pg_catalog.&&) "pgdedup_fn_customers_similar_name_alias_match_b3550457"."p_phone", false)
        AND ("t"."id" = "pgdedup_fn_customers_similar_name_alias_match_b3550457"."k_id") IS NOT TRUE
        AND NOT (("t"."parent_id" IS NOT NULL OR "pgdedup_fn_customers_similar_name_alias_match_b3550457"."r_parent_id" IS NOT NULL) AND EXISTS (SELECT FROM "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("t"."tenant_id", "t"."parent_id", "t"."id") AS a INNER JOIN "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("pgdedup_fn_customers_similar_name_alias_match_b3550457"."s_tenant_id", "pgdedup_fn_customers_similar_name_alias_match_b3550457"."r_parent_id", "pgdedup_fn_customers_similar_name_alias_match_b3550457"."k_id") AS b ON b.key = a.key));
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_alias_match_b3550457"("p_name" text, "p_phone" text[], "p_city" text, "core_name" text, "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint) IS 'pgdedup: rule similar_name of crm.customers, with aliases';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_alias_match_b3550457"("p_name" text, "p_phone" text[], "p_city" text, "core_name" text, "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_similar_name_alias_match_b3550457', 'crm.customers', 29, 'function', 'rule:similar_name', '3e894bd91c2f2d8c502eaefc70e5240c', '"pgdedup"."pgdedup_fn_customers_similar_name_alias_match_b3550457"("p_name" text, "p_phone" text[], "p_city" text, "core_name" text, "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_similar_name_alias_match_b3550457"("p_name" text, "p_phone" text[], "p_city" text, "core_name" text, "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_alias_match_b3550457"(
    "p_name" text, "p_phone" text[], "p_city" text, "core_name" text, "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint
)
RETURNS TABLE (key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT DISTINCT
        "t"."id"::text,
        CASE WHEN (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''company_name'')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_name_91b84158")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("e_name"."value")), false)) THEN 1 ELSE "pgdedup"."gram_score_v2"("t"."pgdedup_k_customers_name_core_e9deb12a", "pgdedup_fn_customers_similar_name_alias_match_b3550457"."core_name", 0.5) END::double precision,
        ARRAY["pgdedup"."both_values"("t"."pgdedup_k_customers_name_91b84158", "e_name"."value"), "pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405")]::text[]
    FROM "crm"."customers" AS t
    CROSS JOIN LATERAL (SELECT "pgdedup_fn_customers_similar_name_alias_match_b3550457"."p_name" UNION ALL SELECT f.form FROM "pgdedup"."alias_forms"(''company_name'', ARRAY["pgdedup_fn_customers_similar_name_alias_match_b3550457"."p_name"]) AS f (form)) AS "v" (value)
    CROSS JOIN "pgdedup"."pgdedup_fn_customers_name_evidence_96788b3d"("pgdedup_fn_customers_similar_name_alias_match_b3550457"."p_name", "pgdedup_fn_customers_similar_name_alias_match_b3550457"."s_tenant_id", "pgdedup_fn_customers_similar_name_alias_match_b3550457"."k_id") AS "e_name" (value)
    WHERE "pgdedup"."keys_beside_v2"("pgdedup"."gram_keys_v2"("t"."pgdedup_k_customers_name_core_e9deb12a", 0.5), "pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405")) OPERATOR(pg_catalog.&&) "pgdedup"."keys_beside_v2"("pgdedup"."gram_keys_v2"("pgdedup"."company_core_v1"("v"."value"), 0.5), "pgdedup"."region_city_v1"("pgdedup_fn_customers_similar_name_alias_match_b3550457"."p_city")) AND "pgdedup"."gram_score_v2"("t"."pgdedup_k_customers_name_core_e9deb12a", (SELECT "pgdedup"."company_core_v1"("v"."value")), 0.5) > 0
        AND ("pgdedup"."gram_score_v2"("t"."pgdedup_k_customers_name_core_e9deb12a", "pgdedup_fn_customers_similar_name_alias_match_b3550457"."core_name", 0.5) > 0 OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''company_name'')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_name_91b84158")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("e_name"."value")), false)))
        AND "pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405") = "pgdedup"."region_city_v1"("pgdedup_fn_customers_similar_name_alias_match_b3550457"."p_city")
        AND EXISTS (SELECT e.value FROM "pgdedup"."pgdedup_fn_customers_name_evidence_96788b3d"("t"."pgdedup_k_customers_name_91b84158", "t"."tenant_id", "t"."id") AS e)
        AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_similar_name_alias_match_b3550457"."s_tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND NOT coalesce(NOT "t"."pgdedup_k_customers_phone_a22a2781" OPERATOR(pg_catalog.&&) "pgdedup_fn_customers_similar_name_alias_match_b3550457"."p_phone", false)
        AND ("t"."id" = "pgdedup_fn_customers_similar_name_alias_match_b3550457"."k_id") IS NOT TRUE
        AND NOT (("t"."parent_id" IS NOT NULL OR "pgdedup_fn_customers_similar_name_alias_match_b3550457"."r_parent_id" IS NOT NULL) AND EXISTS (SELECT FROM "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("t"."tenant_id", "t"."parent_id", "t"."id") AS a INNER JOIN "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("pgdedup_fn_customers_similar_name_alias_match_b3550457"."s_tenant_id", "pgdedup_fn_customers_similar_name_alias_match_b3550457"."r_parent_id", "pgdedup_fn_customers_similar_name_alias_match_b3550457"."k_id") AS b ON b.key = a.key));
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_alias_match_b3550457"("p_name" text, "p_phone" text[], "p_city" text, "core_name" text, "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint) IS ''pgdedup: rule similar_name of crm.customers, with aliases'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_alias_match_b3550457"("p_name" text, "p_phone" text[], "p_city" text, "core_name" text, "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint) TO PUBLIC;
', '{pgdedup_fn_customers_lineage_b521879c,pgdedup_fn_customers_name_evidence_96788b3d,pgdedup_k_customers_city_54099405,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_name_91b84158,pgdedup_k_customers_name_core_e9deb12a,pgdedup_k_customers_phone_a22a2781}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_similar_name_alias_match_b3550457'), pgdedup.function_build('pgdedup_fn_customers_similar_name_alias_match_b3550457')), pgdedup.object_shape('pgdedup_fn_customers_similar_name_alias_match_b3550457'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
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
    CROSS JOIN pg_catalog.unnest("pgdedup"."gram_keys_v2"("pgdedup"."company_core_v1"("e_name"."value"), 0.5)) AS v (value);
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_locks_6bde55ca"("p_name" text, "p_city" text, "s_tenant_id" integer, "k_id" bigint) IS 'pgdedup: lock keys of rule similar_name of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_locks_6bde55ca"("p_name" text, "p_city" text, "s_tenant_id" integer, "k_id" bigint) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_similar_name_locks_6bde55ca', 'crm.customers', 30, 'function', 'rule:similar_name', 'b277c9b076262b58a298eeb312c6d476', '"pgdedup"."pgdedup_fn_customers_similar_name_locks_6bde55ca"("p_name" text, "p_city" text, "s_tenant_id" integer, "k_id" bigint)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_similar_name_locks_6bde55ca"("p_name" text, "p_city" text, "s_tenant_id" integer, "k_id" bigint);',  E'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_locks_6bde55ca"(
    "p_name" text, "p_city" text, "s_tenant_id" integer, "k_id" bigint
)
RETURNS TABLE (key bigint)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT pgdedup.lock_key(
        ''company_name:similar|'' || "v"."value" || ''|'' || ''region:same|'' || "pgdedup"."region_city_v1"("pgdedup_fn_customers_similar_name_locks_6bde55ca"."p_city"),
        coalesce("pgdedup_fn_customers_similar_name_locks_6bde55ca"."s_tenant_id"::text, E''\\x01'')
    )
    FROM "pgdedup"."pgdedup_fn_customers_name_evidence_96788b3d"("pgdedup_fn_customers_similar_name_locks_6bde55ca"."p_name", "pgdedup_fn_customers_similar_name_locks_6bde55ca"."s_tenant_id", "pgdedup_fn_customers_similar_name_locks_6bde55ca"."k_id") AS "e_name" (value)
    CROSS JOIN pg_catalog.unnest("pgdedup"."gram_keys_v2"("pgdedup"."company_core_v1"("e_name"."value"), 0.5)) AS v (value);
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_locks_6bde55ca"("p_name" text, "p_city" text, "s_tenant_id" integer, "k_id" bigint) IS ''pgdedup: lock keys of rule similar_name of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_locks_6bde55ca"("p_name" text, "p_city" text, "s_tenant_id" integer, "k_id" bigint) TO PUBLIC;
', '{pgdedup_fn_customers_name_evidence_96788b3d}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_similar_name_locks_6bde55ca'), pgdedup.function_build('pgdedup_fn_customers_similar_name_locks_6bde55ca')), pgdedup.object_shape('pgdedup_fn_customers_similar_name_locks_6bde55ca'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_verify_aedd1e19"(
    p_key_l text, p_key_r text
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        CASE WHEN (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('company_name')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_name_91b84158")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("e_name"."value")), false)) THEN 1 ELSE "pgdedup"."gram_score_v2"("t"."pgdedup_k_customers_name_core_e9deb12a", "r"."pgdedup_k_customers_name_core_e9deb12a", 0.5) END::double precision,
        ARRAY["pgdedup"."both_values"("t"."pgdedup_k_customers_name_91b84158", "e_name"."value"), "pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405")]::text[]
    FROM "crm"."customers" AS t
    INNER JOIN "crm"."customers" AS r
        ON "r"."id" = "pgdedup_fn_customers_similar_name_verify_aedd1e19"."p_key_r"::bigint
    CROSS JOIN "pgdedup"."pgdedup_fn_customers_name_evidence_96788b3d"("r"."pgdedup_k_customers_name_91b84158", "r"."tenant_id", "r"."id") AS "e_name" (value)
    WHERE "t"."id" = "pgdedup_fn_customers_similar_name_verify_aedd1e19"."p_key_l"::bigint
        AND ("pgdedup"."gram_score_v2"("t"."pgdedup_k_customers_name_core_e9deb12a", "r"."pgdedup_k_customers_name_core_e9deb12a", 0.5) > 0 OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('company_name')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_name_91b84158")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("e_name"."value")), false)))
        AND "pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405") = "pgdedup"."region_city_v1"("r"."pgdedup_k_customers_city_54099405")
        AND EXISTS (SELECT e.value FROM "pgdedup"."pgdedup_fn_customers_name_evidence_96788b3d"("t"."pgdedup_k_customers_name_91b84158", "t"."tenant_id", "t"."id") AS e)
        AND "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND "r"."pgdedup_k_customers_live_74cf3f67"
        AND NOT coalesce(NOT "t"."pgdedup_k_customers_phone_a22a2781" OPERATOR(pg_catalog.&&) "r"."pgdedup_k_customers_phone_a22a2781", false)
        AND ("t"."id" = "r"."id") IS NOT TRUE
        AND NOT (("t"."parent_id" IS NOT NULL OR "r"."parent_id" IS NOT NULL) AND EXISTS (SELECT FROM "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("t"."tenant_id", "t"."parent_id", "t"."id") AS a INNER JOIN "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("r"."tenant_id", "r"."parent_id", "r"."id") AS b ON b.key = a.key));
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_verify_aedd1e19"(p_key_l text, p_key_r text) IS 'pgdedup: rule similar_name of crm.customers on two rows';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_verify_aedd1e19"(p_key_l text, p_key_r text) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_similar_name_verify_aedd1e19', 'crm.customers', 31, 'function', 'rule:similar_name', '4fc8ea726c3124649c857fc781ef72bf', '"pgdedup"."pgdedup_fn_customers_similar_name_verify_aedd1e19"(p_key_l text, p_key_r text)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_similar_name_verify_aedd1e19"(p_key_l text, p_key_r text);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_verify_aedd1e19"(
    p_key_l text, p_key_r text
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        CASE WHEN (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''company_name'')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_name_91b84158")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("e_name"."value")), false)) THEN 1 ELSE "pgdedup"."gram_score_v2"("t"."pgdedup_k_customers_name_core_e9deb12a", "r"."pgdedup_k_customers_name_core_e9deb12a", 0.5) END::double precision,
        ARRAY["pgdedup"."both_values"("t"."pgdedup_k_customers_name_91b84158", "e_name"."value"), "pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405")]::text[]
    FROM "crm"."customers" AS t
    INNER JOIN "crm"."customers" AS r
        ON "r"."id" = "pgdedup_fn_customers_similar_name_verify_aedd1e19"."p_key_r"::bigint
    CROSS JOIN "pgdedup"."pgdedup_fn_customers_name_evidence_96788b3d"("r"."pgdedup_k_customers_name_91b84158", "r"."tenant_id", "r"."id") AS "e_name" (value)
    WHERE "t"."id" = "pgdedup_fn_customers_similar_name_verify_aedd1e19"."p_key_l"::bigint
        AND ("pgdedup"."gram_score_v2"("t"."pgdedup_k_customers_name_core_e9deb12a", "r"."pgdedup_k_customers_name_core_e9deb12a", 0.5) > 0 OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''company_name'')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_name_91b84158")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("e_name"."value")), false)))
        AND "pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405") = "pgdedup"."region_city_v1"("r"."pgdedup_k_customers_city_54099405")
        AND EXISTS (SELECT e.value FROM "pgdedup"."pgdedup_fn_customers_name_evidence_96788b3d"("t"."pgdedup_k_customers_name_91b84158", "t"."tenant_id", "t"."id") AS e)
        AND "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND "r"."pgdedup_k_customers_live_74cf3f67"
        AND NOT coalesce(NOT "t"."pgdedup_k_customers_phone_a22a2781" OPERATOR(pg_catalog.&&) "r"."pgdedup_k_customers_phone_a22a2781", false)
        AND ("t"."id" = "r"."id") IS NOT TRUE
        AND NOT (("t"."parent_id" IS NOT NULL OR "r"."parent_id" IS NOT NULL) AND EXISTS (SELECT FROM "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("t"."tenant_id", "t"."parent_id", "t"."id") AS a INNER JOIN "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("r"."tenant_id", "r"."parent_id", "r"."id") AS b ON b.key = a.key));
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_verify_aedd1e19"(p_key_l text, p_key_r text) IS ''pgdedup: rule similar_name of crm.customers on two rows'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_verify_aedd1e19"(p_key_l text, p_key_r text) TO PUBLIC;
', '{pgdedup_fn_customers_lineage_b521879c,pgdedup_fn_customers_name_evidence_96788b3d,pgdedup_k_customers_city_54099405,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_name_91b84158,pgdedup_k_customers_name_core_e9deb12a,pgdedup_k_customers_names_7448d319,pgdedup_k_customers_notes_d56bd656,pgdedup_k_customers_phone_a22a2781,pgdedup_k_customers_plate_c0469473,pgdedup_k_customers_sum_f3a68ce1}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_similar_name_verify_aedd1e19'), pgdedup.function_build('pgdedup_fn_customers_similar_name_verify_aedd1e19')), pgdedup.object_shape('pgdedup_fn_customers_similar_name_verify_aedd1e19'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_values_b345a359"()
RETURNS TABLE (row_key text, "v1" bigint, "v2" integer, "v3" integer, "v4" text, "v5" text[], "v6" text, "v7" boolean, "v8" text)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "r"."id"::text,
        "r"."id", "r"."tenant_id", "r"."parent_id", "r"."pgdedup_k_customers_name_91b84158", "r"."pgdedup_k_customers_phone_a22a2781", "r"."pgdedup_k_customers_city_54099405", "r"."pgdedup_k_customers_live_74cf3f67", "r"."pgdedup_k_customers_name_core_e9deb12a"
    FROM "crm"."customers" AS r
    WHERE "r"."pgdedup_k_customers_live_74cf3f67";
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_values_b345a359"() IS 'pgdedup: what is compared by rule similar_name of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_values_b345a359"() TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_similar_name_values_b345a359', 'crm.customers', 32, 'function', 'rule:similar_name', '798ac89b772599d135a0311d53824e82', '"pgdedup"."pgdedup_fn_customers_similar_name_values_b345a359"() "v1" bigint, "v2" integer, "v3" integer, "v4" text, "v5" text[], "v6" text, "v7" boolean, "v8" text', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_similar_name_values_b345a359"();', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_values_b345a359"()
RETURNS TABLE (row_key text, "v1" bigint, "v2" integer, "v3" integer, "v4" text, "v5" text[], "v6" text, "v7" boolean, "v8" text)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "r"."id"::text,
        "r"."id", "r"."tenant_id", "r"."parent_id", "r"."pgdedup_k_customers_name_91b84158", "r"."pgdedup_k_customers_phone_a22a2781", "r"."pgdedup_k_customers_city_54099405", "r"."pgdedup_k_customers_live_74cf3f67", "r"."pgdedup_k_customers_name_core_e9deb12a"
    FROM "crm"."customers" AS r
    WHERE "r"."pgdedup_k_customers_live_74cf3f67";
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_values_b345a359"() IS ''pgdedup: what is compared by rule similar_name of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_values_b345a359"() TO PUBLIC;
', '{pgdedup_k_customers_city_54099405,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_name_91b84158,pgdedup_k_customers_name_core_e9deb12a,pgdedup_k_customers_names_7448d319,pgdedup_k_customers_notes_d56bd656,pgdedup_k_customers_phone_a22a2781,pgdedup_k_customers_plate_c0469473,pgdedup_k_customers_sum_f3a68ce1}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_similar_name_values_b345a359'), pgdedup.function_build('pgdedup_fn_customers_similar_name_values_b345a359')), pgdedup.object_shape('pgdedup_fn_customers_similar_name_values_b345a359'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_keys_f10c21f1"(
    "v1" bigint, "v2" integer, "v3" integer, "v4" text, "v5" text[], "v6" text, "v7" boolean, "v8" text
)
RETURNS TABLE (key bigint, asked boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT "pgdedup"."lock_key"('company_name:similar|' || "v"."value" || '|' || "o"."others", coalesce("r"."tenant_id"::text, E'\x01')), NULL::boolean
    FROM (SELECT "pgdedup_fn_customers_similar_name_keys_f10c21f1"."v1" AS "id", "pgdedup_fn_customers_similar_name_keys_f10c21f1"."v2" AS "tenant_id", "pgdedup_fn_customers_similar_name_keys_f10c21f1"."v3" AS "parent_id", "pgdedup_fn_customers_similar_name_keys_f10c21f1"."v4" AS "pgdedup_k_customers_name_91b84158", "pgdedup_fn_customers_similar_name_keys_f10c21f1"."v5" AS "pgdedup_k_customers_phone_a22a2781", "pgdedup_fn_customers_similar_name_keys_f10c21f1"."v6" AS "pgdedup_k_customers_city_54099405", "pgdedup_fn_customers_similar_name_keys_f10c21f1"."v7" AS "pgdedup_k_customers_live_74cf3f67", "pgdedup_fn_customers_similar_name_keys_f10c21f1"."v8" AS "pgdedup_k_customers_name_core_e9deb12a") AS r
    CROSS JOIN "pgdedup"."pgdedup_fn_customers_name_evidence_96788b3d"("r"."pgdedup_k_customers_name_91b84158", "r"."tenant_id", "r"."id") AS "e_name" (value)
    CROSS JOIN LATERAL (SELECT 'region:same|' || "pgdedup"."region_city_v1"("r"."pgdedup_k_customers_city_54099405") OFFSET 0) AS o (others)
    CROSS JOIN pg_catalog.unnest(CASE WHEN "o"."others" IS NOT NULL THEN "pgdedup"."gram_keys_v2"("r"."pgdedup_k_customers_name_core_e9deb12a", 0.5) END) AS v (value);
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_keys_f10c21f1"("v1" bigint, "v2" integer, "v3" integer, "v4" text, "v5" text[], "v6" text, "v7" boolean, "v8" text) IS 'pgdedup: keys of a row for rule similar_name of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_keys_f10c21f1"("v1" bigint, "v2" integer, "v3" integer, "v4" text, "v5" text[], "v6" text, "v7" boolean, "v8" text) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_similar_name_keys_f10c21f1', 'crm.customers', 33, 'function', 'rule:similar_name', '54c78d5d6d583ed91382ad355fa757e8', '"pgdedup"."pgdedup_fn_customers_similar_name_keys_f10c21f1"("v1" bigint, "v2" integer, "v3" integer, "v4" text, "v5" text[], "v6" text, "v7" boolean, "v8" text)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_similar_name_keys_f10c21f1"("v1" bigint, "v2" integer, "v3" integer, "v4" text, "v5" text[], "v6" text, "v7" boolean, "v8" text);',  E'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_keys_f10c21f1"(
    "v1" bigint, "v2" integer, "v3" integer, "v4" text, "v5" text[], "v6" text, "v7" boolean, "v8" text
)
RETURNS TABLE (key bigint, asked boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT "pgdedup"."lock_key"(''company_name:similar|'' || "v"."value" || ''|'' || "o"."others", coalesce("r"."tenant_id"::text, E''\\x01'')), NULL::boolean
    FROM (SELECT "pgdedup_fn_customers_similar_name_keys_f10c21f1"."v1" AS "id", "pgdedup_fn_customers_similar_name_keys_f10c21f1"."v2" AS "tenant_id", "pgdedup_fn_customers_similar_name_keys_f10c21f1"."v3" AS "parent_id", "pgdedup_fn_customers_similar_name_keys_f10c21f1"."v4" AS "pgdedup_k_customers_name_91b84158", "pgdedup_fn_customers_similar_name_keys_f10c21f1"."v5" AS "pgdedup_k_customers_phone_a22a2781", "pgdedup_fn_customers_similar_name_keys_f10c21f1"."v6" AS "pgdedup_k_customers_city_54099405", "pgdedup_fn_customers_similar_name_keys_f10c21f1"."v7" AS "pgdedup_k_customers_live_74cf3f67", "pgdedup_fn_customers_similar_name_keys_f10c21f1"."v8" AS "pgdedup_k_customers_name_core_e9deb12a") AS r
    CROSS JOIN "pgdedup"."pgdedup_fn_customers_name_evidence_96788b3d"("r"."pgdedup_k_customers_name_91b84158", "r"."tenant_id", "r"."id") AS "e_name" (value)
    CROSS JOIN LATERAL (SELECT ''region:same|'' || "pgdedup"."region_city_v1"("r"."pgdedup_k_customers_city_54099405") OFFSET 0) AS o (others)
    CROSS JOIN pg_catalog.unnest(CASE WHEN "o"."others" IS NOT NULL THEN "pgdedup"."gram_keys_v2"("r"."pgdedup_k_customers_name_core_e9deb12a", 0.5) END) AS v (value);
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_keys_f10c21f1"("v1" bigint, "v2" integer, "v3" integer, "v4" text, "v5" text[], "v6" text, "v7" boolean, "v8" text) IS ''pgdedup: keys of a row for rule similar_name of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_keys_f10c21f1"("v1" bigint, "v2" integer, "v3" integer, "v4" text, "v5" text[], "v6" text, "v7" boolean, "v8" text) TO PUBLIC;
', '{pgdedup_fn_customers_name_evidence_96788b3d,pgdedup_k_customers_city_54099405,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_name_91b84158,pgdedup_k_customers_name_core_e9deb12a,pgdedup_k_customers_phone_a22a2781}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_similar_name_keys_f10c21f1'), pgdedup.function_build('pgdedup_fn_customers_similar_name_keys_f10c21f1')), pgdedup.object_shape('pgdedup_fn_customers_similar_name_keys_f10c21f1'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_alias_keys_e596791a"(
    "v1" bigint, "v2" integer, "v3" integer, "v4" text, "v5" text[], "v6" text, "v7" boolean, "v8" text
)
RETURNS TABLE (key bigint, asked boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT l.key, s.side
    FROM (SELECT "pgdedup_fn_customers_similar_name_alias_keys_e596791a"."v1" AS "id", "pgdedup_fn_customers_similar_name_alias_keys_e596791a"."v2" AS "tenant_id", "pgdedup_fn_customers_similar_name_alias_keys_e596791a"."v3" AS "parent_id", "pgdedup_fn_customers_similar_name_alias_keys_e596791a"."v4" AS "pgdedup_k_customers_name_91b84158", "pgdedup_fn_customers_similar_name_alias_keys_e596791a"."v5" AS "pgdedup_k_customers_phone_a22a2781", "pgdedup_fn_customers_similar_name_alias_keys_e596791a"."v6" AS "pgdedup_k_customers_city_54099405", "pgdedup_fn_customers_similar_name_alias_keys_e596791a"."v7" AS "pgdedup_k_customers_live_74cf3f67", "pgdedup_fn_customers_similar_name_alias_keys_e596791a"."v8" AS "pgdedup_k_customers_name_core_e9deb12a") AS t
    CROSS JOIN LATERAL (SELECT "t"."pgdedup_k_customers_name_91b84158" UNION ALL SELECT f.form FROM "pgdedup"."alias_forms"('company_name', ARRAY["t"."pgdedup_k_customers_name_91b84158"]) AS f (form)) AS "a_name" (value)
    CROSS JOIN LATERAL "pgdedup"."pgdedup_fn_customers_similar_name_locks_6bde55ca"("a_name"."value", "t"."pgdedup_k_customers_city_54099405", "t"."tenant_id", "t"."id") AS l
    CROSS JOIN (VALUES (NULL::boolean)) AS s (side)
    WHERE (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('company_name')) AND (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_name_91b84158"))));
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_alias_keys_e596791a"("v1" bigint, "v2" integer, "v3" integer, "v4" text, "v5" text[], "v6" text, "v7" boolean, "v8" text) IS 'pgdedup: keys of a row that has aliases for rule similar_name of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_alias_keys_e596791a"("v1" bigint, "v2" integer, "v3" integer, "v4" text, "v5" text[], "v6" text, "v7" boolean, "v8" text) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_similar_name_alias_keys_e596791a', 'crm.customers', 34, 'function', 'rule:similar_name', '9b62d76e9779ca69bc71750ed000aa10', '"pgdedup"."pgdedup_fn_customers_similar_name_alias_keys_e596791a"("v1" bigint, "v2" integer, "v3" integer, "v4" text, "v5" text[], "v6" text, "v7" boolean, "v8" text)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_similar_name_alias_keys_e596791a"("v1" bigint, "v2" integer, "v3" integer, "v4" text, "v5" text[], "v6" text, "v7" boolean, "v8" text);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_alias_keys_e596791a"(
    "v1" bigint, "v2" integer, "v3" integer, "v4" text, "v5" text[], "v6" text, "v7" boolean, "v8" text
)
RETURNS TABLE (key bigint, asked boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT l.key, s.side
    FROM (SELECT "pgdedup_fn_customers_similar_name_alias_keys_e596791a"."v1" AS "id", "pgdedup_fn_customers_similar_name_alias_keys_e596791a"."v2" AS "tenant_id", "pgdedup_fn_customers_similar_name_alias_keys_e596791a"."v3" AS "parent_id", "pgdedup_fn_customers_similar_name_alias_keys_e596791a"."v4" AS "pgdedup_k_customers_name_91b84158", "pgdedup_fn_customers_similar_name_alias_keys_e596791a"."v5" AS "pgdedup_k_customers_phone_a22a2781", "pgdedup_fn_customers_similar_name_alias_keys_e596791a"."v6" AS "pgdedup_k_customers_city_54099405", "pgdedup_fn_customers_similar_name_alias_keys_e596791a"."v7" AS "pgdedup_k_customers_live_74cf3f67", "pgdedup_fn_customers_similar_name_alias_keys_e596791a"."v8" AS "pgdedup_k_customers_name_core_e9deb12a") AS t
    CROSS JOIN LATERAL (SELECT "t"."pgdedup_k_customers_name_91b84158" UNION ALL SELECT f.form FROM "pgdedup"."alias_forms"(''company_name'', ARRAY["t"."pgdedup_k_customers_name_91b84158"]) AS f (form)) AS "a_name" (value)
    CROSS JOIN LATERAL "pgdedup"."pgdedup_fn_customers_similar_name_locks_6bde55ca"("a_name"."value", "t"."pgdedup_k_customers_city_54099405", "t"."tenant_id", "t"."id") AS l
    CROSS JOIN (VALUES (NULL::boolean)) AS s (side)
    WHERE (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''company_name'')) AND (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_name_91b84158"))));
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_alias_keys_e596791a"("v1" bigint, "v2" integer, "v3" integer, "v4" text, "v5" text[], "v6" text, "v7" boolean, "v8" text) IS ''pgdedup: keys of a row that has aliases for rule similar_name of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_alias_keys_e596791a"("v1" bigint, "v2" integer, "v3" integer, "v4" text, "v5" text[], "v6" text, "v7" boolean, "v8" text) TO PUBLIC;
', '{pgdedup_fn_customers_similar_name_locks_6bde55ca,pgdedup_k_customers_city_54099405,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_name_91b84158,pgdedup_k_customers_name_core_e9deb12a,pgdedup_k_customers_phone_a22a2781}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_similar_name_alias_keys_e596791a'), pgdedup.function_build('pgdedup_fn_customers_similar_name_alias_keys_e596791a')), pgdedup.object_shape('pgdedup_fn_customers_similar_name_alias_keys_e596791a'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_share_9d972dcc"(
    "v1" bigint, "v2" integer, "v3" integer, "v4" text, "v5" text[], "v6" text, "v7" boolean, "v8" text
)
RETURNS TABLE (share bigint)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT hashtextextended('region:same|' || "pgdedup"."region_city_v1"("r"."pgdedup_k_customers_city_54099405"), 0)
    FROM (SELECT "pgdedup_fn_customers_similar_name_share_9d972dcc"."v1" AS "id", "pgdedup_fn_customers_similar_name_share_9d972dcc"."v2" AS "tenant_id", "pgdedup_fn_customers_similar_name_share_9d972dcc"."v3" AS "parent_id", "pgdedup_fn_customers_similar_name_share_9d972dcc"."v4" AS "pgdedup_k_customers_name_91b84158", "pgdedup_fn_customers_similar_name_share_9d972dcc"."v5" AS "pgdedup_k_customers_phone_a22a2781", "pgdedup_fn_customers_similar_name_share_9d972dcc"."v6" AS "pgdedup_k_customers_city_54099405", "pgdedup_fn_customers_similar_name_share_9d972dcc"."v7" AS "pgdedup_k_customers_live_74cf3f67", "pgdedup_fn_customers_similar_name_share_9d972dcc"."v8" AS "pgdedup_k_customers_name_core_e9deb12a") AS r;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_share_9d972dcc"("v1" bigint, "v2" integer, "v3" integer, "v4" text, "v5" text[], "v6" text, "v7" boolean, "v8" text) IS 'pgdedup: the share of a row in a scan by rule similar_name of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_share_9d972dcc"("v1" bigint, "v2" integer, "v3" integer, "v4" text, "v5" text[], "v6" text, "v7" boolean, "v8" text) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_similar_name_share_9d972dcc', 'crm.customers', 35, 'function', 'rule:similar_name', 'c6972d631fe99aab7b9674cc0f8a9b5a', '"pgdedup"."pgdedup_fn_customers_similar_name_share_9d972dcc"("v1" bigint, "v2" integer, "v3" integer, "v4" text, "v5" text[], "v6" text, "v7" boolean, "v8" text)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_similar_name_share_9d972dcc"("v1" bigint, "v2" integer, "v3" integer, "v4" text, "v5" text[], "v6" text, "v7" boolean, "v8" text);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_share_9d972dcc"(
    "v1" bigint, "v2" integer, "v3" integer, "v4" text, "v5" text[], "v6" text, "v7" boolean, "v8" text
)
RETURNS TABLE (share bigint)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT hashtextextended(''region:same|'' || "pgdedup"."region_city_v1"("r"."pgdedup_k_customers_city_54099405"), 0)
    FROM (SELECT "pgdedup_fn_customers_similar_name_share_9d972dcc"."v1" AS "id", "pgdedup_fn_customers_similar_name_share_9d972dcc"."v2" AS "tenant_id", "pgdedup_fn_customers_similar_name_share_9d972dcc"."v3" AS "parent_id", "pgdedup_fn_customers_similar_name_share_9d972dcc"."v4" AS "pgdedup_k_customers_name_91b84158", "pgdedup_fn_customers_similar_name_share_9d972dcc"."v5" AS "pgdedup_k_customers_phone_a22a2781", "pgdedup_fn_customers_similar_name_share_9d972dcc"."v6" AS "pgdedup_k_customers_city_54099405", "pgdedup_fn_customers_similar_name_share_9d972dcc"."v7" AS "pgdedup_k_customers_live_74cf3f67", "pgdedup_fn_customers_similar_name_share_9d972dcc"."v8" AS "pgdedup_k_customers_name_core_e9deb12a") AS r;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_share_9d972dcc"("v1" bigint, "v2" integer, "v3" integer, "v4" text, "v5" text[], "v6" text, "v7" boolean, "v8" text) IS ''pgdedup: the share of a row in a scan by rule similar_name of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_share_9d972dcc"("v1" bigint, "v2" integer, "v3" integer, "v4" text, "v5" text[], "v6" text, "v7" boolean, "v8" text) TO PUBLIC;
', '{pgdedup_k_customers_city_54099405,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_name_91b84158,pgdedup_k_customers_name_core_e9deb12a,pgdedup_k_customers_phone_a22a2781}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_similar_name_share_9d972dcc'), pgdedup.function_build('pgdedup_fn_customers_similar_name_share_9d972dcc')), pgdedup.object_shape('pgdedup_fn_customers_similar_name_share_9d972dcc'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_sketches_f5d67656"(
    "v1" bigint, "v2" integer, "v3" integer, "v4" text, "v5" text[], "v6" text, "v7" boolean, "v8" text
)
RETURNS TABLE (sketches bit varying[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT CASE WHEN (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('company_name')) AND (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_name_91b84158")))) THEN ARRAY[NULL, NULL]::bit varying[] ELSE "pgdedup"."gram_sketch"("r"."pgdedup_k_customers_name_core_e9deb12a") END
    FROM (SELECT "pgdedup_fn_customers_similar_name_sketches_f5d67656"."v1" AS "id", "pgdedup_fn_customers_similar_name_sketches_f5d67656"."v2" AS "tenant_id", "pgdedup_fn_customers_similar_name_sketches_f5d67656"."v3" AS "parent_id", "pgdedup_fn_customers_similar_name_sketches_f5d67656"."v4" AS "pgdedup_k_customers_name_91b84158", "pgdedup_fn_customers_similar_name_sketches_f5d67656"."v5" AS "pgdedup_k_customers_phone_a22a2781", "pgdedup_fn_customers_similar_name_sketches_f5d67656"."v6" AS "pgdedup_k_customers_city_54099405", "pgdedup_fn_customers_similar_name_sketches_f5d67656"."v7" AS "pgdedup_k_customers_live_74cf3f67", "pgdedup_fn_customers_similar_name_sketches_f5d67656"."v8" AS "pgdedup_k_customers_name_core_e9deb12a") AS r;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_sketches_f5d67656"("v1" bigint, "v2" integer, "v3" integer, "v4" text, "v5" text[], "v6" text, "v7" boolean, "v8" text) IS 'pgdedup: sketches of a row for rule similar_name of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_sketches_f5d67656"("v1" bigint, "v2" integer, "v3" integer, "v4" text, "v5" text[], "v6" text, "v7" boolean, "v8" text) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_similar_name_sketches_f5d67656', 'crm.customers', 36, 'function', 'rule:similar_name', '6361aebc860887c496f6bc8b0b2e797c', '"pgdedup"."pgdedup_fn_customers_similar_name_sketches_f5d67656"("v1" bigint, "v2" integer, "v3" integer, "v4" text, "v5" text[], "v6" text, "v7" boolean, "v8" text)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_similar_name_sketches_f5d67656"("v1" bigint, "v2" integer, "v3" integer, "v4" text, "v5" text[], "v6" text, "v7" boolean, "v8" text);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_sketches_f5d67656"(
    "v1" bigint, "v2" integer, "v3" integer, "v4" text, "v5" text[], "v6" text, "v7" boolean, "v8" text
)
RETURNS TABLE (sketches bit varying[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT CASE WHEN (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''company_name'')) AND (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_name_91b84158")))) THEN ARRAY[NULL, NULL]::bit varying[] ELSE "pgdedup"."gram_sketch"("r"."pgdedup_k_customers_name_core_e9deb12a") END
    FROM (SELECT "pgdedup_fn_customers_similar_name_sketches_f5d67656"."v1" AS "id", "pgdedup_fn_customers_similar_name_sketches_f5d67656"."v2" AS "tenant_id", "pgdedup_fn_customers_similar_name_sketches_f5d67656"."v3" AS "parent_id", "pgdedup_fn_customers_similar_name_sketches_f5d67656"."v4" AS "pgdedup_k_customers_name_91b84158", "pgdedup_fn_customers_similar_name_sketches_f5d67656"."v5" AS "pgdedup_k_customers_phone_a22a2781", "pgdedup_fn_customers_similar_name_sketches_f5d67656"."v6" AS "pgdedup_k_customers_city_54099405", "pgdedup_fn_customers_similar_name_sketches_f5d67656"."v7" AS "pgdedup_k_customers_live_74cf3f67", "pgdedup_fn_customers_similar_name_sketches_f5d67656"."v8" AS "pgdedup_k_customers_name_core_e9deb12a") AS r;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_sketches_f5d67656"("v1" bigint, "v2" integer, "v3" integer, "v4" text, "v5" text[], "v6" text, "v7" boolean, "v8" text) IS ''pgdedup: sketches of a row for rule similar_name of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_sketches_f5d67656"("v1" bigint, "v2" integer, "v3" integer, "v4" text, "v5" text[], "v6" text, "v7" boolean, "v8" text) TO PUBLIC;
', '{pgdedup_k_customers_city_54099405,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_name_91b84158,pgdedup_k_customers_name_core_e9deb12a,pgdedup_k_customers_phone_a22a2781}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_similar_name_sketches_f5d67656'), pgdedup.function_build('pgdedup_fn_customers_similar_name_sketches_f5d67656')), pgdedup.object_shape('pgdedup_fn_customers_similar_name_sketches_f5d67656'))
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
    "l1" bigint, "l2" integer, "l3" integer, "l4" text, "l5" text[], "l6" text, "l7" boolean, "l8" text, "r1" bigint, "r2" integer, "r3" integer, "r4" text, "r5" text[], "r6" text, "r7" boolean, "r8" text
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        CASE WHEN (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('company_name')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_name_91b84158")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("e_name"."value")), false)) THEN 1 ELSE "pgdedup"."gram_score_v2"("t"."pgdedup_k_customers_name_core_e9deb12a", "r"."pgdedup_k_customers_name_core_e9deb12a", 0.5) END::double precision,
        ARRAY["pgdedup"."both_values"("t"."pgdedup_k_customers_name_91b84158", "e_name"."value"), "pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405")]::text[]
    FROM (SELECT "pgdedup_fn_customers_similar_name_relate_888032a1"."l1" AS "id", "pgdedup_fn_customers_similar_name_relate_888032a1"."l2" AS "tenant_id", "pgdedup_fn_customers_similar_name_relate_888032a1"."l3" AS "parent_id", "pgdedup_fn_customers_similar_name_relate_888032a1"."l4" AS "pgdedup_k_customers_name_91b84158", "pgdedup_fn_customers_similar_name_relate_888032a1"."l5" AS "pgdedup_k_customers_phone_a22a2781", "pgdedup_fn_customers_similar_name_relate_888032a1"."l6" AS "pgdedup_k_customers_city_54099405", "pgdedup_fn_customers_similar_name_relate_888032a1"."l7" AS "pgdedup_k_customers_live_74cf3f67", "pgdedup_fn_customers_similar_name_relate_888032a1"."l8" AS "pgdedup_k_customers_name_core_e9deb12a") AS t
    CROSS JOIN (SELECT "pgdedup_fn_customers_similar_name_relate_888032a1"."r1" AS "id", "pgdedup_fn_customers_similar_name_relate_888032a1"."r2" AS "tenant_id", "pgdedup_fn_customers_similar_name_relate_888032a1"."r3" AS "parent_id", "pgdedup_fn_customers_similar_name_relate_888032a1"."r4" AS "pgdedup_k_customers_name_91b84158", "pgdedup_fn_customers_similar_name_relate_888032a1"."r5" AS "pgdedup_k_customers_phone_a22a2781", "pgdedup_fn_customers_similar_name_relate_888032a1"."r6" AS "pgdedup_k_customers_city_54099405", "pgdedup_fn_customers_similar_name_relate_888032a1"."r7" AS "pgdedup_k_customers_live_74cf3f67", "pgdedup_fn_customers_similar_name_relate_888032a1"."r8" AS "pgdedup_k_customers_name_core_e9deb12a") AS r
    CROSS JOIN "pgdedup"."pgdedup_fn_customers_name_evidence_96788b3d"("r"."pgdedup_k_customers_name_91b84158", "r"."tenant_id", "r"."id") AS "e_name" (value)
    WHERE ("pgdedup"."gram_score_v2"("t"."pgdedup_k_customers_name_core_e9deb12a", "r"."pgdedup_k_customers_name_core_e9deb12a", 0.5) > 0 OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('company_name')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_name_91b84158")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("e_name"."value")), false)))
        AND "pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405") = "pgdedup"."region_city_v1"("r"."pgdedup_k_customers_city_54099405")
        AND EXISTS (SELECT e.value FROM "pgdedup"."pgdedup_fn_customers_name_evidence_96788b3d"("t"."pgdedup_k_customers_name_91b84158", "t"."tenant_id", "t"."id") AS e)
        AND "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND "r"."pgdedup_k_customers_live_74cf3f67"
        AND NOT coalesce(NOT "t"."pgdedup_k_customers_phone_a22a2781" OPERATOR(pg_catalog.&&) "r"."pgdedup_k_customers_phone_a22a2781", false)
        AND ("t"."id" = "r"."id") IS NOT TRUE
        AND NOT (("t"."parent_id" IS NOT NULL OR "r"."parent_id" IS NOT NULL) AND EXISTS (SELECT FROM "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("t"."tenant_id", "t"."parent_id", "t"."id") AS a INNER JOIN "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("r"."tenant_id", "r"."parent_id", "r"."id") AS b ON b.key = a.key));
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_relate_888032a1"("l1" bigint, "l2" integer, "l3" integer, "l4" text, "l5" text[], "l6" text, "l7" boolean, "l8" text, "r1" bigint, "r2" integer, "r3" integer, "r4" text, "r5" text[], "r6" text, "r7" boolean, "r8" text) IS 'pgdedup: the verdict on two rows by rule similar_name of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_relate_888032a1"("l1" bigint, "l2" integer, "l3" integer, "l4" text, "l5" text[], "l6" text, "l7" boolean, "l8" text, "r1" bigint, "r2" integer, "r3" integer, "r4" text, "r5" text[], "r6" text, "r7" boolean, "r8" text) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_similar_name_relate_888032a1', 'crm.customers', 38, 'function', 'rule:similar_name', 'de5436a677d41d8a7aaea4c0e5e36db1', '"pgdedup"."pgdedup_fn_customers_similar_name_relate_888032a1"("l1" bigint, "l2" integer, "l3" integer, "l4" text, "l5" text[], "l6" text, "l7" boolean, "l8" text, "r1" bigint, "r2" integer, "r3" integer, "r4" text, "r5" text[], "r6" text, "r7" boolean, "r8" text)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_similar_name_relate_888032a1"("l1" bigint, "l2" integer, "l3" integer, "l4" text, "l5" text[], "l6" text, "l7" boolean, "l8" text, "r1" bigint, "r2" integer, "r3" integer, "r4" text, "r5" text[], "r6" text, "r7" boolean, "r8" text);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_relate_888032a1"(
    "l1" bigint, "l2" integer, "l3" integer, "l4" text, "l5" text[], "l6" text, "l7" boolean, "l8" text, "r1" bigint, "r2" integer, "r3" integer, "r4" text, "r5" text[], "r6" text, "r7" boolean, "r8" text
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        CASE WHEN (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''company_name'')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_name_91b84158")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("e_name"."value")), false)) THEN 1 ELSE "pgdedup"."gram_score_v2"("t"."pgdedup_k_customers_name_core_e9deb12a", "r"."pgdedup_k_customers_name_core_e9deb12a", 0.5) END::double precision,
        ARRAY["pgdedup"."both_values"("t"."pgdedup_k_customers_name_91b84158", "e_name"."value"), "pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405")]::text[]
    FROM (SELECT "pgdedup_fn_customers_similar_name_relate_888032a1"."l1" AS "id", "pgdedup_fn_customers_similar_name_relate_888032a1"."l2" AS "tenant_id", "pgdedup_fn_customers_similar_name_relate_888032a1"."l3" AS "parent_id", "pgdedup_fn_customers_similar_name_relate_888032a1"."l4" AS "pgdedup_k_customers_name_91b84158", "pgdedup_fn_customers_similar_name_relate_888032a1"."l5" AS "pgdedup_k_customers_phone_a22a2781", "pgdedup_fn_customers_similar_name_relate_888032a1"."l6" AS "pgdedup_k_customers_city_54099405", "pgdedup_fn_customers_similar_name_relate_888032a1"."l7" AS "pgdedup_k_customers_live_74cf3f67", "pgdedup_fn_customers_similar_name_relate_888032a1"."l8" AS "pgdedup_k_customers_name_core_e9deb12a") AS t
    CROSS JOIN (SELECT "pgdedup_fn_customers_similar_name_relate_888032a1"."r1" AS "id", "pgdedup_fn_customers_similar_name_relate_888032a1"."r2" AS "tenant_id", "pgdedup_fn_customers_similar_name_relate_888032a1"."r3" AS "parent_id", "pgdedup_fn_customers_similar_name_relate_888032a1"."r4" AS "pgdedup_k_customers_name_91b84158", "pgdedup_fn_customers_similar_name_relate_888032a1"."r5" AS "pgdedup_k_customers_phone_a22a2781", "pgdedup_fn_customers_similar_name_relate_888032a1"."r6" AS "pgdedup_k_customers_city_54099405", "pgdedup_fn_customers_similar_name_relate_888032a1"."r7" AS "pgdedup_k_customers_live_74cf3f67", "pgdedup_fn_customers_similar_name_relate_888032a1"."r8" AS "pgdedup_k_customers_name_core_e9deb12a") AS r
    CROSS JOIN "pgdedup"."pgdedup_fn_customers_name_evidence_96788b3d"("r"."pgdedup_k_customers_name_91b84158", "r"."tenant_id", "r"."id") AS "e_name" (value)
    WHERE ("pgdedup"."gram_score_v2"("t"."pgdedup_k_customers_name_core_e9deb12a", "r"."pgdedup_k_customers_name_core_e9deb12a", 0.5) > 0 OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''company_name'')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_name_91b84158")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("e_name"."value")), false)))
        AND "pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405") = "pgdedup"."region_city_v1"("r"."pgdedup_k_customers_city_54099405")
        AND EXISTS (SELECT e.value FROM "pgdedup"."pgdedup_fn_customers_name_evidence_96788b3d"("t"."pgdedup_k_customers_name_91b84158", "t"."tenant_id", "t"."id") AS e)
        AND "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND "r"."pgdedup_k_customers_live_74cf3f67"
        AND NOT coalesce(NOT "t"."pgdedup_k_customers_phone_a22a2781" OPERATOR(pg_catalog.&&) "r"."pgdedup_k_customers_phone_a22a2781", false)
        AND ("t"."id" = "r"."id") IS NOT TRUE
        AND NOT (("t"."parent_id" IS NOT NULL OR "r"."parent_id" IS NOT NULL) AND EXISTS (SELECT FROM "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("t"."tenant_id", "t"."parent_id", "t"."id") AS a INNER JOIN "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("r"."tenant_id", "r"."parent_id", "r"."id") AS b ON b.key = a.key));
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_relate_888032a1"("l1" bigint, "l2" integer, "l3" integer, "l4" text, "l5" text[], "l6" text, "l7" boolean, "l8" text, "r1" bigint, "r2" integer, "r3" integer, "r4" text, "r5" text[], "r6" text, "r7" boolean, "r8" text) IS ''pgdedup: the verdict on two rows by rule similar_name of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_similar_name_relate_888032a1"("l1" bigint, "l2" integer, "l3" integer, "l4" text, "l5" text[], "l6" text, "l7" boolean, "l8" text, "r1" bigint, "r2" integer, "r3" integer, "r4" text, "r5" text[], "r6" text, "r7" boolean, "r8" text) TO PUBLIC;
', '{pgdedup_fn_customers_lineage_b521879c,pgdedup_fn_customers_name_evidence_96788b3d,pgdedup_k_customers_city_54099405,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_name_91b84158,pgdedup_k_customers_name_core_e9deb12a,pgdedup_k_customers_phone_a22a2781}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_similar_name_relate_888032a1'), pgdedup.function_build('pgdedup_fn_customers_similar_name_relate_888032a1')), pgdedup.object_shape('pgdedup_fn_customers_similar_name_relate_888032a1'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_typo_phone_match_d1c4c8aa"(
    "p_phone" text[], "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint
)
RETURNS TABLE (key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "t"."id"::text,
        (SELECT pg_catalog.max(CASE WHEN "a"."value" = "b"."value" THEN 1 ELSE "pgdedup"."typo_score_v2"("a"."value", "b"."value", 1) END) FROM pg_catalog.unnest((SELECT e.value FROM "pgdedup"."pgdedup_fn_customers_phone_evidence_79101ac9"("t"."pgdedup_k_customers_phone_a22a2781", "t"."tenant_id", "t"."id") AS e)) AS a (value) CROSS JOIN pg_catalog.unnest("e_phone"."value") AS b (value) WHERE CASE WHEN "a"."value" = "b"."value" THEN 1 ELSE "pgdedup"."typo_score_v2"("a"."value", "b"."value", 1) END > 0),
        ARRAY[(SELECT "pgdedup"."both_values"("a"."value", "b"."value") FROM pg_catalog.unnest((SELECT e.value FROM "pgdedup"."pgdedup_fn_customers_phone_evidence_79101ac9"("t"."pgdedup_k_customers_phone_a22a2781", "t"."tenant_id", "t"."id") AS e)) AS a (value) CROSS JOIN pg_catalog.unnest("e_phone"."value") AS b (value) WHERE CASE WHEN "a"."value" = "b"."value" THEN 1 ELSE "pgdedup"."typo_score_v2"("a"."value", "b"."value", 1) END > 0 ORDER BY CASE WHEN "a"."value" = "b"."value" THEN 1 ELSE "pgdedup"."typo_score_v2"("a"."value", "b"."value", 1) END DESC, 1 LIMIT 1)]::text[]
    FROM "crm"."customers" AS t
    CROSS JOIN "pgdedup"."pgdedup_fn_customers_phone_evidence_79101ac9"("pgdedup_fn_customers_typo_phone_match_d1c4c8aa"."p_phone", "pgdedup_fn_customers_typo_phone_match_d1c4c8aa"."s_tenant_id", "pgdedup_fn_customers_typo_phone_match_d1c4c8aa"."k_id") AS "e_phone" (value)
    WHERE "pgdedup"."keys_of_each_v2"("t"."pgdedup_k_customers_phone_a22a2781", 'typo_keys_v1', 1, false, false) OPERATOR(pg_catalog.&&) "pgdedup"."keys_of_each_v2"("e_phone"."value", 'typo_keys_v1', 1, false, true) AND EXISTS (SELECT  FROM pg_catalog.unnest((SELECT e.value FROM "pgdedup"."pgdedup_fn_customers_phone_evidence_79101ac9"("t"."pgdedup_k_customers_phone_a22a2781", "t"."tenant_id", "t"."id") AS e)) AS a (value) CROSS JOIN pg_catalog.unnest("e_phone"."value") AS b (value) WHERE CASE WHEN "a"."value" = "b"."value" THEN 1 ELSE "pgdedup"."typo_score_v2"("a"."value", "b"."value", 1) END > 0)
        AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_typo_phone_match_d1c4c8aa"."s_tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND ("t"."id" = "pgdedup_fn_customers_typo_phone_match_d1c4c8aa"."k_id") IS NOT TRUE
        AND NOT (("t"."parent_id" IS NOT NULL OR "pgdedup_fn_customers_typo_phone_match_d1c4c8aa"."r_parent_id" IS NOT NULL) AND EXISTS (SELECT FROM "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("t"."tenant_id", "t"."parent_id", "t"."id") AS a INNER JOIN "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("pgdedup_fn_customers_typo_phone_match_d1c4c8aa"."s_tenant_id", "pgdedup_fn_customers_typo_phone_match_d1c4c8aa"."r_parent_id", "pgdedup_fn_customers_typo_phone_match_d1c4c8aa"."k_id") AS b ON b.key = a.key));
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_typo_phone_match_d1c4c8aa"("p_phone" text[], "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint) IS 'pgdedup: rule typo_phone of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_typo_phone_match_d1c4c8aa"("p_phone" text[], "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_typo_phone_match_d1c4c8aa', 'crm.customers', 39, 'function', 'rule:typo_phone', 'a9db92101daa59155d49ab92bafd9565', '"pgdedup"."pgdedup_fn_customers_typo_phone_match_d1c4c8aa"("p_phone" text[], "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_typo_phone_match_d1c4c8aa"("p_phone" text[], "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_typo_phone_match_d1c4c8aa"(
    "p_phone" text[], "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint
)
RETURNS TABLE (key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "t"."id"::text,
        (SELECT pg_catalog.max(CASE WHEN "a"."value" = "b"."value" THEN 1 ELSE "pgdedup"."typo_score_v2"("a"."value", "b"."value", 1) END) FROM pg_catalog.unnest((SELECT e.value FROM "pgdedup"."pgdedup_fn_customers_phone_evidence_79101ac9"("t"."pgdedup_k_customers_phone_a22a2781", "t"."tenant_id", "t"."id") AS e)) AS a (value) CROSS JOIN pg_catalog.unnest("e_phone"."value") AS b (value) WHERE CASE WHEN "a"."value" = "b"."value" THEN 1 ELSE "pgdedup"."typo_score_v2"("a"."value", "b"."value", 1) END > 0),
        ARRAY[(SELECT "pgdedup"."both_values"("a"."value", "b"."value") FROM pg_catalog.unnest((SELECT e.value FROM "pgdedup"."pgdedup_fn_customers_phone_evidence_79101ac9"("t"."pgdedup_k_customers_phone_a22a2781", "t"."tenant_id", "t"."id") AS e)) AS a (value) CROSS JOIN pg_catalog.unnest("e_phone"."value") AS b (value) WHERE CASE WHEN "a"."value" = "b"."value" THEN 1 ELSE "pgdedup"."typo_score_v2"("a"."value", "b"."value", 1) END > 0 ORDER BY CASE WHEN "a"."value" = "b"."value" THEN 1 ELSE "pgdedup"."typo_score_v2"("a"."value", "b"."value", 1) END DESC, 1 LIMIT 1)]::text[]
    FROM "crm"."customers" AS t
    CROSS JOIN "pgdedup"."pgdedup_fn_customers_phone_evidence_79101ac9"("pgdedup_fn_customers_typo_phone_match_d1c4c8aa"."p_phone", "pgdedup_fn_customers_typo_phone_match_d1c4c8aa"."s_tenant_id", "pgdedup_fn_customers_typo_phone_match_d1c4c8aa"."k_id") AS "e_phone" (value)
    WHERE "pgdedup"."keys_of_each_v2"("t"."pgdedup_k_customers_phone_a22a2781", ''typo_keys_v1'', 1, false, false) OPERATOR(pg_catalog.&&) "pgdedup"."keys_of_each_v2"("e_phone"."value", ''typo_keys_v1'', 1, false, true) AND EXISTS (SELECT  FROM pg_catalog.unnest((SELECT e.value FROM "pgdedup"."pgdedup_fn_customers_phone_evidence_79101ac9"("t"."pgdedup_k_customers_phone_a22a2781", "t"."tenant_id", "t"."id") AS e)) AS a (value) CROSS JOIN pg_catalog.unnest("e_phone"."value") AS b (value) WHERE CASE WHEN "a"."value" = "b"."value" THEN 1 ELSE "pgdedup"."typo_score_v2"("a"."value", "b"."value", 1) END > 0)
        AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_typo_phone_match_d1c4c8aa"."s_tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND ("t"."id" = "pgdedup_fn_customers_typo_phone_match_d1c4c8aa"."k_id") IS NOT TRUE
        AND NOT (("t"."parent_id" IS NOT NULL OR "pgdedup_fn_customers_typo_phone_match_d1c4c8aa"."r_parent_id" IS NOT NULL) AND EXISTS (SELECT FROM "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("t"."tenant_id", "t"."parent_id", "t"."id") AS a INNER JOIN "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("pgdedup_fn_customers_typo_phone_match_d1c4c8aa"."s_tenant_id", "pgdedup_fn_customers_typo_phone_match_d1c4c8aa"."r_parent_id", "pgdedup_fn_customers_typo_phone_match_d1c4c8aa"."k_id") AS b ON b.key = a.key));
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_typo_phone_match_d1c4c8aa"("p_phone" text[], "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint) IS ''pgdedup: rule typo_phone of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_typo_phone_match_d1c4c8aa"("p_phone" text[], "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint) TO PUBLIC;
', '{pgdedup_fn_customers_lineage_b521879c,pgdedup_fn_customers_phone_evidence_79101ac9,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_phone_a22a2781}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_typo_phone_match_d1c4c8aa'), pgdedup.function_build('pgdedup_fn_customers_typo_phone_match_d1c4c8aa')), pgdedup.object_shape('pgdedup_fn_customers_typo_phone_match_d1c4c8aa'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_typo_phone_locks_0b030f01"(
    "p_phone" text[], "s_tenant_id" integer, "k_id" bigint
)
RETURNS TABLE (key bigint)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT pgdedup.lock_key(
        'phone:typo|' || "v"."value",
        coalesce("pgdedup_fn_customers_typo_phone_locks_0b030f01"."s_tenant_id"::text, E'\x01')
    )
    FROM "pgdedup"."pgdedup_fn_customers_phone_evidence_79101ac9"("pgdedup_fn_customers_typo_phone_locks_0b030f01"."p_phone", "pgdedup_fn_customers_typo_phone_locks_0b030f01"."s_tenant_id", "pgdedup_fn_customers_typo_phone_locks_0b030f01"."k_id") AS "e_phone" (value)
    CROSS JOIN pg_catalog.unnest("pgdedup"."keys_of_each_v2"("e_phone"."value", 'typo_keys_v1', 1, false, false)) AS v (value);
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_typo_phone_locks_0b030f01"("p_phone" text[], "s_tenant_id" integer, "k_id" bigint) IS 'pgdedup: lock keys of rule typo_phone of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_typo_phone_locks_0b030f01"("p_phone" text[], "s_tenant_id" integer, "k_id" bigint) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_typo_phone_locks_0b030f01', 'crm.customers', 40, 'function', 'rule:typo_phone', '65d2379a3949e4d9622827215b627b6d', '"pgdedup"."pgdedup_fn_customers_typo_phone_locks_0b030f01"("p_phone" text[], "s_tenant_id" integer, "k_id" bigint)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_typo_phone_locks_0b030f01"("p_phone" text[], "s_tenant_id" integer, "k_id" bigint);',  E'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_typo_phone_locks_0b030f01"(
    "p_phone" text[], "s_tenant_id" integer, "k_id" bigint
)
RETURNS TABLE (key bigint)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT pgdedup.lock_key(
        ''phone:typo|'' || "v"."value",
        coalesce("pgdedup_fn_customers_typo_phone_locks_0b030f01"."s_tenant_id"::text, E''\\x01'')
    )
    FROM "pgdedup"."pgdedup_fn_customers_phone_evidence_79101ac9"("pgdedup_fn_customers_typo_phone_locks_0b030f01"."p_phone", "pgdedup_fn_customers_typo_phone_locks_0b030f01"."s_tenant_id", "pgdedup_fn_customers_typo_phone_locks_0b030f01"."k_id") AS "e_phone" (value)
    CROSS JOIN pg_catalog.unnest("pgdedup"."keys_of_each_v2"("e_phone"."value", ''typo_keys_v1'', 1, false, false)) AS v (value);
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_typo_phone_locks_0b030f01"("p_phone" text[], "s_tenant_id" integer, "k_id" bigint) IS ''pgdedup: lock keys of rule typo_phone of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_typo_phone_locks_0b030f01"("p_phone" text[], "s_tenant_id" integer, "k_id" bigint) TO PUBLIC;
', '{pgdedup_fn_customers_phone_evidence_79101ac9}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_typo_phone_locks_0b030f01'), pgdedup.function_build('pgdedup_fn_customers_typo_phone_locks_0b030f01')), pgdedup.object_shape('pgdedup_fn_customers_typo_phone_locks_0b030f01'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_typo_phone_verify_45b7946b"(
    p_key_l text, p_key_r text
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        (SELECT pg_catalog.max(CASE WHEN "a"."value" = "b"."value" THEN 1 ELSE "pgdedup"."typo_score_v2"("a"."value", "b"."value", 1) END) FROM pg_catalog.unnest((SELECT e.value FROM "pgdedup"."pgdedup_fn_customers_phone_evidence_79101ac9"("t"."pgdedup_k_customers_phone_a22a2781", "t"."tenant_id", "t"."id") AS e)) AS a (value) CROSS JOIN pg_catalog.unnest("e_phone"."value") AS b (value) WHERE CASE WHEN "a"."value" = "b"."value" THEN 1 ELSE "pgdedup"."typo_score_v2"("a"."value", "b"."value", 1) END > 0),
        ARRAY[(SELECT "pgdedup"."both_values"("a"."value", "b"."value") FROM pg_catalog.unnest((SELECT e.value FROM "pgdedup"."pgdedup_fn_customers_phone_evidence_79101ac9"("t"."pgdedup_k_customers_phone_a22a2781", "t"."tenant_id", "t"."id") AS e)) AS a (value) CROSS JOIN pg_catalog.unnest("e_phone"."value") AS b (value) WHERE CASE WHEN "a"."value" = "b"."value" THEN 1 ELSE "pgdedup"."typo_score_v2"("a"."value", "b"."value", 1) END > 0 ORDER BY CASE WHEN "a"."value" = "b"."value" THEN 1 ELSE "pgdedup"."typo_score_v2"("a"."value", "b"."value", 1) END DESC, 1 LIMIT 1)]::text[]
    FROM "crm"."customers" AS t
    INNER JOIN "crm"."customers" AS r
        ON "r"."id" = "pgdedup_fn_customers_typo_phone_verify_45b7946b"."p_key_r"::bigint
    CROSS JOIN "pgdedup"."pgdedup_fn_customers_phone_evidence_79101ac9"("r"."pgdedup_k_customers_phone_a22a2781", "r"."tenant_id", "r"."id") AS "e_phone" (value)
    WHERE "t"."id" = "pgdedup_fn_customers_typo_phone_verify_45b7946b"."p_key_l"::bigint
        AND EXISTS (SELECT  FROM pg_catalog.unnest((SELECT e.value FROM "pgdedup"."pgdedup_fn_customers_phone_evidence_79101ac9"("t"."pgdedup_k_customers_phone_a22a2781", "t"."tenant_id", "t"."id") AS e)) AS a (value) CROSS JOIN pg_catalog.unnest("e_phone"."value") AS b (value) WHERE CASE WHEN "a"."value" = "b"."value" THEN 1 ELSE "pgdedup"."typo_score_v2"("a"."value", "b"."value", 1) END > 0)
        AND "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND "r"."pgdedup_k_customers_live_74cf3f67"
        AND ("t"."id" = "r"."id") IS NOT TRUE
        AND NOT (("t"."parent_id" IS NOT NULL OR "r"."parent_id" IS NOT NULL) AND EXISTS (SELECT FROM "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("t"."tenant_id", "t"."parent_id", "t"."id") AS a INNER JOIN "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("r"."tenant_id", "r"."parent_id", "r"."id") AS b ON b.key = a.key));
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_typo_phone_verify_45b7946b"(p_key_l text, p_key_r text) IS 'pgdedup: rule typo_phone of crm.customers on two rows';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_typo_phone_verify_45b7946b"(p_key_l text, p_key_r text) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_typo_phone_verify_45b7946b', 'crm.customers', 41, 'function', 'rule:typo_phone', 'a0b1a97683c2e1a08e84d378979095e7', '"pgdedup"."pgdedup_fn_customers_typo_phone_verify_45b7946b"(p_key_l text, p_key_r text)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_typo_phone_verify_45b7946b"(p_key_l text, p_key_r text);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_typo_phone_verify_45b7946b"(
    p_key_l text, p_key_r text
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        (SELECT pg_catalog.max(CASE WHEN "a"."value" = "b"."value" THEN 1 ELSE "pgdedup"."typo_score_v2"("a"."value", "b"."value", 1) END) FROM pg_catalog.unnest((SELECT e.value FROM "pgdedup"."pgdedup_fn_customers_phone_evidence_79101ac9"("t"."pgdedup_k_customers_phone_a22a2781", "t"."tenant_id", "t"."id") AS e)) AS a (value) CROSS JOIN pg_catalog.unnest("e_phone"."value") AS b (value) WHERE CASE WHEN "a"."value" = "b"."value" THEN 1 ELSE "pgdedup"."typo_score_v2"("a"."value", "b"."value", 1) END > 0),
        ARRAY[(SELECT "pgdedup"."both_values"("a"."value", "b"."value") FROM pg_catalog.unnest((SELECT e.value FROM "pgdedup"."pgdedup_fn_customers_phone_evidence_79101ac9"("t"."pgdedup_k_customers_phone_a22a2781", "t"."tenant_id", "t"."id") AS e)) AS a (value) CROSS JOIN pg_catalog.unnest("e_phone"."value") AS b (value) WHERE CASE WHEN "a"."value" = "b"."value" THEN 1 ELSE "pgdedup"."typo_score_v2"("a"."value", "b"."value", 1) END > 0 ORDER BY CASE WHEN "a"."value" = "b"."value" THEN 1 ELSE "pgdedup"."typo_score_v2"("a"."value", "b"."value", 1) END DESC, 1 LIMIT 1)]::text[]
    FROM "crm"."customers" AS t
    INNER JOIN "crm"."customers" AS r
        ON "r"."id" = "pgdedup_fn_customers_typo_phone_verify_45b7946b"."p_key_r"::bigint
    CROSS JOIN "pgdedup"."pgdedup_fn_customers_phone_evidence_79101ac9"("r"."pgdedup_k_customers_phone_a22a2781", "r"."tenant_id", "r"."id") AS "e_phone" (value)
    WHERE "t"."id" = "pgdedup_fn_customers_typo_phone_verify_45b7946b"."p_key_l"::bigint
        AND EXISTS (SELECT  FROM pg_catalog.unnest((SELECT e.value FROM "pgdedup"."pgdedup_fn_customers_phone_evidence_79101ac9"("t"."pgdedup_k_customers_phone_a22a2781", "t"."tenant_id", "t"."id") AS e)) AS a (value) CROSS JOIN pg_catalog.unnest("e_phone"."value") AS b (value) WHERE CASE WHEN "a"."value" = "b"."value" THEN 1 ELSE "pgdedup"."typo_score_v2"("a"."value", "b"."value", 1) END > 0)
        AND "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND "r"."pgdedup_k_customers_live_74cf3f67"
        AND ("t"."id" = "r"."id") IS NOT TRUE
        AND NOT (("t"."parent_id" IS NOT NULL OR "r"."parent_id" IS NOT NULL) AND EXISTS (SELECT FROM "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("t"."tenant_id", "t"."parent_id", "t"."id") AS a INNER JOIN "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("r"."tenant_id", "r"."parent_id", "r"."id") AS b ON b.key = a.key));
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_typo_phone_verify_45b7946b"(p_key_l text, p_key_r text) IS ''pgdedup: rule typo_phone of crm.customers on two rows'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_typo_phone_verify_45b7946b"(p_key_l text, p_key_r text) TO PUBLIC;
', '{pgdedup_fn_customers_lineage_b521879c,pgdedup_fn_customers_phone_evidence_79101ac9,pgdedup_k_customers_city_54099405,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_name_91b84158,pgdedup_k_customers_name_core_e9deb12a,pgdedup_k_customers_names_7448d319,pgdedup_k_customers_notes_d56bd656,pgdedup_k_customers_phone_a22a2781,pgdedup_k_customers_plate_c0469473,pgdedup_k_customers_sum_f3a68ce1}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_typo_phone_verify_45b7946b'), pgdedup.function_build('pgdedup_fn_customers_typo_phone_verify_45b7946b')), pgdedup.object_shape('pgdedup_fn_customers_typo_phone_verify_45b7946b'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_typo_phone_values_7cff6612"()
RETURNS TABLE (row_key text, "v1" bigint, "v2" integer, "v3" integer, "v4" text[], "v5" boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "r"."id"::text,
        "r"."id", "r"."tenant_id", "r"."parent_id", "r"."pgdedup_k_customers_phone_a22a2781", "r"."pgdedup_k_customers_live_74cf3f67"
    FROM "crm"."customers" AS r
    WHERE "r"."pgdedup_k_customers_live_74cf3f67";
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_typo_phone_values_7cff6612"() IS 'pgdedup: what is compared by rule typo_phone of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_typo_phone_values_7cff6612"() TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_typo_phone_values_7cff6612', 'crm.customers', 42, 'function', 'rule:typo_phone', '1e9bb90f28f99d984c49001daab21e1b', '"pgdedup"."pgdedup_fn_customers_typo_phone_values_7cff6612"() "v1" bigint, "v2" integer, "v3" integer, "v4" text[], "v5" boolean', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_typo_phone_values_7cff6612"();', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_typo_phone_values_7cff6612"()
RETURNS TABLE (row_key text, "v1" bigint, "v2" integer, "v3" integer, "v4" text[], "v5" boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "r"."id"::text,
        "r"."id", "r"."tenant_id", "r"."parent_id", "r"."pgdedup_k_customers_phone_a22a2781", "r"."pgdedup_k_customers_live_74cf3f67"
    FROM "crm"."customers" AS r
    WHERE "r"."pgdedup_k_customers_live_74cf3f67";
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_typo_phone_values_7cff6612"() IS ''pgdedup: what is compared by rule typo_phone of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_typo_phone_values_7cff6612"() TO PUBLIC;
', '{pgdedup_k_customers_city_54099405,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_name_91b84158,pgdedup_k_customers_name_core_e9deb12a,pgdedup_k_customers_names_7448d319,pgdedup_k_customers_notes_d56bd656,pgdedup_k_customers_phone_a22a2781,pgdedup_k_customers_plate_c0469473,pgdedup_k_customers_sum_f3a68ce1}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_typo_phone_values_7cff6612'), pgdedup.function_build('pgdedup_fn_customers_typo_phone_values_7cff6612')), pgdedup.object_shape('pgdedup_fn_customers_typo_phone_values_7cff6612'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_typo_phone_keys_62c598fe"(
    "v1" bigint, "v2" integer, "v3" integer, "v4" text[], "v5" boolean
)
RETURNS TABLE (key bigint, asked boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT "pgdedup"."lock_key"('phone:typo|' || "v"."value", coalesce("r"."tenant_id"::text, E'\x01')), NULL::boolean
    FROM (SELECT "pgdedup_fn_customers_typo_phone_keys_62c598fe"."v1" AS "id", "pgdedup_fn_customers_typo_phone_keys_62c598fe"."v2" AS "tenant_id", "pgdedup_fn_customers_typo_phone_keys_62c598fe"."v3" AS "parent_id", "pgdedup_fn_customers_typo_phone_keys_62c598fe"."v4" AS "pgdedup_k_customers_phone_a22a2781", "pgdedup_fn_customers_typo_phone_keys_62c598fe"."v5" AS "pgdedup_k_customers_live_74cf3f67") AS r
    CROSS JOIN "pgdedup"."pgdedup_fn_customers_phone_evidence_79101ac9"("r"."pgdedup_k_customers_phone_a22a2781", "r"."tenant_id", "r"."id") AS "e_phone" (value)
    CROSS JOIN pg_catalog.unnest("pgdedup"."keys_of_each_v2"("e_phone"."value", 'typo_keys_v1', 1, false, false)) AS v (value);
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_typo_phone_keys_62c598fe"("v1" bigint, "v2" integer, "v3" integer, "v4" text[], "v5" boolean) IS 'pgdedup: keys of a row for rule typo_phone of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_typo_phone_keys_62c598fe"("v1" bigint, "v2" integer, "v3" integer, "v4" text[], "v5" boolean) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_typo_phone_keys_62c598fe', 'crm.customers', 43, 'function', 'rule:typo_phone', '378999d15460049f18fcfebf4421c95e', '"pgdedup"."pgdedup_fn_customers_typo_phone_keys_62c598fe"("v1" bigint, "v2" integer, "v3" integer, "v4" text[], "v5" boolean)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_typo_phone_keys_62c598fe"("v1" bigint, "v2" integer, "v3" integer, "v4" text[], "v5" boolean);',  E'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_typo_phone_keys_62c598fe"(
    "v1" bigint, "v2" integer, "v3" integer, "v4" text[], "v5" boolean
)
RETURNS TABLE (key bigint, asked boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT "pgdedup"."lock_key"(''phone:typo|'' || "v"."value", coalesce("r"."tenant_id"::text, E''\\x01'')), NULL::boolean
    FROM (SELECT "pgdedup_fn_customers_typo_phone_keys_62c598fe"."v1" AS "id", "pgdedup_fn_customers_typo_phone_keys_62c598fe"."v2" AS "tenant_id", "pgdedup_fn_customers_typo_phone_keys_62c598fe"."v3" AS "parent_id", "pgdedup_fn_customers_typo_phone_keys_62c598fe"."v4" AS "pgdedup_k_customers_phone_a22a2781", "pgdedup_fn_customers_typo_phone_keys_62c598fe"."v5" AS "pgdedup_k_customers_live_74cf3f67") AS r
    CROSS JOIN "pgdedup"."pgdedup_fn_customers_phone_evidence_79101ac9"("r"."pgdedup_k_customers_phone_a22a2781", "r"."tenant_id", "r"."id") AS "e_phone" (value)
    CROSS JOIN pg_catalog.unnest("pgdedup"."keys_of_each_v2"("e_phone"."value", ''typo_keys_v1'', 1, false, false)) AS v (value);
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_typo_phone_keys_62c598fe"("v1" bigint, "v2" integer, "v3" integer, "v4" text[], "v5" boolean) IS ''pgdedup: keys of a row for rule typo_phone of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_typo_phone_keys_62c598fe"("v1" bigint, "v2" integer, "v3" integer, "v4" text[], "v5" boolean) TO PUBLIC;
', '{pgdedup_fn_customers_phone_evidence_79101ac9,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_phone_a22a2781}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_typo_phone_keys_62c598fe'), pgdedup.function_build('pgdedup_fn_customers_typo_phone_keys_62c598fe')), pgdedup.object_shape('pgdedup_fn_customers_typo_phone_keys_62c598fe'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_typo_phone_relate_915825ff"(
    "l1" bigint, "l2" integer, "l3" integer, "l4" text[], "l5" boolean, "r1" bigint, "r2" integer, "r3" integer, "r4" text[], "r5" boolean
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        (SELECT pg_catalog.max(CASE WHEN "a"."value" = "b"."value" THEN 1 ELSE "pgdedup"."typo_score_v2"("a"."value", "b"."value", 1) END) FROM pg_catalog.unnest((SELECT e.value FROM "pgdedup"."pgdedup_fn_customers_phone_evidence_79101ac9"("t"."pgdedup_k_customers_phone_a22a2781", "t"."tenant_id", "t"."id") AS e)) AS a (value) CROSS JOIN pg_catalog.unnest("e_phone"."value") AS b (value) WHERE CASE WHEN "a"."value" = "b"."value" THEN 1 ELSE "pgdedup"."typo_score_v2"("a"."value", "b"."value", 1) END > 0),
        ARRAY[(SELECT "pgdedup"."both_values"("a"."value", "b"."value") FROM pg_catalog.unnest((SELECT e.value FROM "pgdedup"."pgdedup_fn_customers_phone_evidence_79101ac9"("t"."pgdedup_k_customers_phone_a22a2781", "t"."tenant_id", "t"."id") AS e)) AS a (value) CROSS JOIN pg_catalog.unnest("e_phone"."value") AS b (value) WHERE CASE WHEN "a"."value" = "b"."value" THEN 1 ELSE "pgdedup"."typo_score_v2"("a"."value", "b"."value", 1) END > 0 ORDER BY CASE WHEN "a"."value" = "b"."value" THEN 1 ELSE "pgdedup"."typo_score_v2"("a"."value", "b"."value", 1) END DESC, 1 LIMIT 1)]::text[]
    FROM (SELECT "pgdedup_fn_customers_typo_phone_relate_915825ff"."l1" AS "id", "pgdedup_fn_customers_typo_phone_relate_915825ff"."l2" AS "tenant_id", "pgdedup_fn_customers_typo_phone_relate_915825ff"."l3" AS "parent_id", "pgdedup_fn_customers_typo_phone_relate_915825ff"."l4" AS "pgdedup_k_customers_phone_a22a2781", "pgdedup_fn_customers_typo_phone_relate_915825ff"."l5" AS "pgdedup_k_customers_live_74cf3f67") AS t
    CROSS JOIN (SELECT "pgdedup_fn_customers_typo_phone_relate_915825ff"."r1" AS "id", "pgdedup_fn_customers_typo_phone_relate_915825ff"."r2" AS "tenant_id", "pgdedup_fn_customers_typo_phone_relate_915825ff"."r3" AS "parent_id", "pgdedup_fn_customers_typo_phone_relate_915825ff"."r4" AS "pgdedup_k_customers_phone_a22a2781", "pgdedup_fn_customers_typo_phone_relate_915825ff"."r5" AS "pgdedup_k_customers_live_74cf3f67") AS r
    CROSS JOIN "pgdedup"."pgdedup_fn_customers_phone_evidence_79101ac9"("r"."pgdedup_k_customers_phone_a22a2781", "r"."tenant_id", "r"."id") AS "e_phone" (value)
    WHERE EXISTS (SELECT  FROM pg_catalog.unnest((SELECT e.value FROM "pgdedup"."pgdedup_fn_customers_phone_evidence_79101ac9"("t"."pgdedup_k_customers_phone_a22a2781", "t"."tenant_id", "t"."id") AS e)) AS a (value) CROSS JOIN pg_catalog.unnest("e_phone"."value") AS b (value) WHERE CASE WHEN "a"."value" = "b"."value" THEN 1 ELSE "pgdedup"."typo_score_v2"("a"."value", "b"."value", 1) END > 0)
        AND "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND "r"."pgdedup_k_customers_live_74cf3f67"
        AND ("t"."id" = "r"."id") IS NOT TRUE
        AND NOT (("t"."parent_id" IS NOT NULL OR "r"."parent_id" IS NOT NULL) AND EXISTS (SELECT FROM "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("t"."tenant_id", "t"."parent_id", "t"."id") AS a INNER JOIN "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("r"."tenant_id", "r"."parent_id", "r"."id") AS b ON b.key = a.key));
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_typo_phone_relate_915825ff"("l1" bigint, "l2" integer, "l3" integer, "l4" text[], "l5" boolean, "r1" bigint, "r2" integer, "r3" integer, "r4" text[], "r5" boolean) IS 'pgdedup: the verdict on two rows by rule typo_phone of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_typo_phone_relate_915825ff"("l1" bigint, "l2" integer, "l3" integer, "l4" text[], "l5" boolean, "r1" bigint, "r2" integer, "r3" integer, "r4" text[], "r5" boolean) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_typo_phone_relate_915825ff', 'crm.customers', 44, 'function', 'rule:typo_phone', 'dd4aa4ff1237268feda46881972b868a', '"pgdedup"."pgdedup_fn_customers_typo_phone_relate_915825ff"("l1" bigint, "l2" integer, "l3" integer, "l4" text[], "l5" boolean, "r1" bigint, "r2" integer, "r3" integer, "r4" text[], "r5" boolean)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_typo_phone_relate_915825ff"("l1" bigint, "l2" integer, "l3" integer, "l4" text[], "l5" boolean, "r1" bigint, "r2" integer, "r3" integer, "r4" text[], "r5" boolean);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_typo_phone_relate_915825ff"(
    "l1" bigint, "l2" integer, "l3" integer, "l4" text[], "l5" boolean, "r1" bigint, "r2" integer, "r3" integer, "r4" text[], "r5" boolean
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        (SELECT pg_catalog.max(CASE WHEN "a"."value" = "b"."value" THEN 1 ELSE "pgdedup"."typo_score_v2"("a"."value", "b"."value", 1) END) FROM pg_catalog.unnest((SELECT e.value FROM "pgdedup"."pgdedup_fn_customers_phone_evidence_79101ac9"("t"."pgdedup_k_customers_phone_a22a2781", "t"."tenant_id", "t"."id") AS e)) AS a (value) CROSS JOIN pg_catalog.unnest("e_phone"."value") AS b (value) WHERE CASE WHEN "a"."value" = "b"."value" THEN 1 ELSE "pgdedup"."typo_score_v2"("a"."value", "b"."value", 1) END > 0),
        ARRAY[(SELECT "pgdedup"."both_values"("a"."value", "b"."value") FROM pg_catalog.unnest((SELECT e.value FROM "pgdedup"."pgdedup_fn_customers_phone_evidence_79101ac9"("t"."pgdedup_k_customers_phone_a22a2781", "t"."tenant_id", "t"."id") AS e)) AS a (value) CROSS JOIN pg_catalog.unnest("e_phone"."value") AS b (value) WHERE CASE WHEN "a"."value" = "b"."value" THEN 1 ELSE "pgdedup"."typo_score_v2"("a"."value", "b"."value", 1) END > 0 ORDER BY CASE WHEN "a"."value" = "b"."value" THEN 1 ELSE "pgdedup"."typo_score_v2"("a"."value", "b"."value", 1) END DESC, 1 LIMIT 1)]::text[]
    FROM (SELECT "pgdedup_fn_customers_typo_phone_relate_915825ff"."l1" AS "id", "pgdedup_fn_customers_typo_phone_relate_915825ff"."l2" AS "tenant_id", "pgdedup_fn_customers_typo_phone_relate_915825ff"."l3" AS "parent_id", "pgdedup_fn_customers_typo_phone_relate_915825ff"."l4" AS "pgdedup_k_customers_phone_a22a2781", "pgdedup_fn_customers_typo_phone_relate_915825ff"."l5" AS "pgdedup_k_customers_live_74cf3f67") AS t
    CROSS JOIN (SELECT "pgdedup_fn_customers_typo_phone_relate_915825ff"."r1" AS "id", "pgdedup_fn_customers_typo_phone_relate_915825ff"."r2" AS "tenant_id", "pgdedup_fn_customers_typo_phone_relate_915825ff"."r3" AS "parent_id", "pgdedup_fn_customers_typo_phone_relate_915825ff"."r4" AS "pgdedup_k_customers_phone_a22a2781", "pgdedup_fn_customers_typo_phone_relate_915825ff"."r5" AS "pgdedup_k_customers_live_74cf3f67") AS r
    CROSS JOIN "pgdedup"."pgdedup_fn_customers_phone_evidence_79101ac9"("r"."pgdedup_k_customers_phone_a22a2781", "r"."tenant_id", "r"."id") AS "e_phone" (value)
    WHERE EXISTS (SELECT  FROM pg_catalog.unnest((SELECT e.value FROM "pgdedup"."pgdedup_fn_customers_phone_evidence_79101ac9"("t"."pgdedup_k_customers_phone_a22a2781", "t"."tenant_id", "t"."id") AS e)) AS a (value) CROSS JOIN pg_catalog.unnest("e_phone"."value") AS b (value) WHERE CASE WHEN "a"."value" = "b"."value" THEN 1 ELSE "pgdedup"."typo_score_v2"("a"."value", "b"."value", 1) END > 0)
        AND "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND "r"."pgdedup_k_customers_live_74cf3f67"
        AND ("t"."id" = "r"."id") IS NOT TRUE
        AND NOT (("t"."parent_id" IS NOT NULL OR "r"."parent_id" IS NOT NULL) AND EXISTS (SELECT FROM "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("t"."tenant_id", "t"."parent_id", "t"."id") AS a INNER JOIN "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("r"."tenant_id", "r"."parent_id", "r"."id") AS b ON b.key = a.key));
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_typo_phone_relate_915825ff"("l1" bigint, "l2" integer, "l3" integer, "l4" text[], "l5" boolean, "r1" bigint, "r2" integer, "r3" integer, "r4" text[], "r5" boolean) IS ''pgdedup: the verdict on two rows by rule typo_phone of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_typo_phone_relate_915825ff"("l1" bigint, "l2" integer, "l3" integer, "l4" text[], "l5" boolean, "r1" bigint, "r2" integer, "r3" integer, "r4" text[], "r5" boolean) TO PUBLIC;
', '{pgdedup_fn_customers_lineage_b521879c,pgdedup_fn_customers_phone_evidence_79101ac9,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_phone_a22a2781}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_typo_phone_relate_915825ff'), pgdedup.function_build('pgdedup_fn_customers_typo_phone_relate_915825ff')), pgdedup.object_shape('pgdedup_fn_customers_typo_phone_relate_915825ff'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_short_names_match_738d6914"(
    "p_city" text, "p_names" text[], "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint
)
RETURNS TABLE (key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "t"."id"::text,
        (SELECT pg_catalog.max("pgdedup"."short_score_v2"("pgdedup"."short_parts_v1"("a"."value"), (SELECT "pgdedup"."short_parts_v1"("b"."value")), 0.58)) FROM pg_catalog.unnest((SELECT e.value FROM "pgdedup"."pgdedup_fn_customers_names_evidence_02af82bd"("t"."pgdedup_k_customers_names_7448d319", "t"."tenant_id", "t"."id") AS e)) AS a (value) CROSS JOIN pg_catalog.unnest("e_names"."value") AS b (value) WHERE "pgdedup"."short_score_v2"("pgdedup"."short_parts_v1"("a"."value"), (SELECT "pgdedup"."short_parts_v1"("b"."value")), 0.58) > 0),
        ARRAY[(SELECT "pgdedup"."both_values"("a"."value", "b"."value") FROM pg_catalog.unnest((SELECT e.value FROM "pgdedup"."pgdedup_fn_customers_names_evidence_02af82bd"("t"."pgdedup_k_customers_names_7448d319", "t"."tenant_id", "t"."id") AS e)) AS a (value) CROSS JOIN pg_catalog.unnest("e_names"."value") AS b (value) WHERE "pgdedup"."short_score_v2"("pgdedup"."short_parts_v1"("a"."value"), (SELECT "pgdedup"."short_parts_v1"("b"."value")), 0.58) > 0 ORDER BY "pgdedup"."short_score_v2"("pgdedup"."short_parts_v1"("a"."value"), (SELECT "pgdedup"."short_parts_v1"("b"."value")), 0.58) DESC, 1 LIMIT 1), "pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405")]::text[]
    FROM "crm"."customers" AS t
    CROSS JOIN "pgdedup"."pgdedup_fn_customers_names_evidence_02af82bd"("pgdedup_fn_customers_short_names_match_738d6914"."p_names", "pgdedup_fn_customers_short_names_match_738d6914"."s_tenant_id", "pgdedup_fn_customers_short_names_match_738d6914"."k_id") AS "e_names" (value)
    WHERE "pgdedup"."keys_of_each_v2"("t"."pgdedup_k_customers_names_7448d319", 'short_keys_v1', 0.56, false, false) OPERATOR(pg_catalog.&&) "pgdedup"."keys_of_each_v2"("e_names"."value", 'short_keys_v1', 0.56, false, true) AND EXISTS (SELECT  FROM pg_catalog.unnest((SELECT e.value FROM "pgdedup"."pgdedup_fn_customers_names_evidence_02af82bd"("t"."pgdedup_k_customers_names_7448d319", "t"."tenant_id", "t"."id") AS e)) AS a (value) CROSS JOIN pg_catalog.unnest("e_names"."value") AS b (value) WHERE "pgdedup"."short_score_v2"("pgdedup"."short_parts_v1"("a"."value"), (SELECT "pgdedup"."short_parts_v1"("b"."value")), 0.58) > 0)
        AND ("pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405") = "pgdedup"."region_city_v1"("pgdedup_fn_customers_short_names_match_738d6914"."p_city") OR "t"."pgdedup_k_customers_city_54099405" IS NULL AND "pgdedup_fn_customers_short_names_match_738d6914"."p_city" IS NULL)
        AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_short_names_match_738d6914"."s_tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND ("t"."id" = "pgdedup_fn_customers_short_names_match_738d6914"."k_id") IS NOT TRUE
        AND NOT (("t"."parent_id" IS NOT NULL OR "pgdedup_fn_customers_short_names_match_738d6914"."r_parent_id" IS NOT NULL) AND EXISTS (SELECT FROM "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("t"."tenant_id", "t"."parent_id", "t"."id") AS a INNER JOIN "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("pgdedup_fn_customers_short_names_match_738d6914"."s_tenant_id", "pgdedup_fn_customers_short_names_match_738d6914"."r_parent_id", "pgdedup_fn_customers_short_names_match_738d6914"."k_id") AS b ON b.key = a.key));
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_short_names_match_738d6914"("p_city" text, "p_names" text[], "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint) IS 'pgdedup: rule short_names of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_short_names_match_738d6914"("p_city" text, "p_names" text[], "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_short_names_match_738d6914', 'crm.customers', 45, 'function', 'rule:short_names', '937f6d28a2c8a220d45661c843d8dd3d', '"pgdedup"."pgdedup_fn_customers_short_names_match_738d6914"("p_city" text, "p_names" text[], "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_short_names_match_738d6914"("p_city" text, "p_names" text[], "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_short_names_match_738d6914"(
    "p_city" text, "p_names" text[], "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint
)
RETURNS TABLE (key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "t"."id"::text,
        (SELECT pg_catalog.max("pgdedup"."short_score_v2"("pgdedup"."short_parts_v1"("a"."value"), (SELECT "pgdedup"."short_parts_v1"("b"."value")), 0.58)) FROM pg_catalog.unnest((SELECT e.value FROM "pgdedup"."pgdedup_fn_customers_names_evidence_02af82bd"("t"."pgdedup_k_customers_names_7448d319", "t"."tenant_id", "t"."id") AS e)) AS a (value) CROSS JOIN pg_catalog.unnest("e_names"."value") AS b (value) WHERE "pgdedup"."short_score_v2"("pgdedup"."short_parts_v1"("a"."value"), (SELECT "pgdedup"."short_parts_v1"("b"."value")), 0.58) > 0),
        ARRAY[(SELECT "pgdedup"."both_values"("a"."value", "b"."value") FROM pg_catalog.unnest((SELECT e.value FROM "pgdedup"."pgdedup_fn_customers_names_evidence_02af82bd"("t"."pgdedup_k_customers_names_7448d319", "t"."tenant_id", "t"."id") AS e)) AS a (value) CROSS JOIN pg_catalog.unnest("e_names"."value") AS b (value) WHERE "pgdedup"."short_score_v2"("pgdedup"."short_parts_v1"("a"."value"), (SELECT "pgdedup"."short_parts_v1"("b"."value")), 0.58) > 0 ORDER BY "pgdedup"."short_score_v2"("pgdedup"."short_parts_v1"("a"."value"), (SELECT "pgdedup"."short_parts_v1"("b"."value")), 0.58) DESC, 1 LIMIT 1), "pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405")]::text[]
    FROM "crm"."customers" AS t
    CROSS JOIN "pgdedup"."pgdedup_fn_customers_names_evidence_02af82bd"("pgdedup_fn_customers_short_names_match_738d6914"."p_names", "pgdedup_fn_customers_short_names_match_738d6914"."s_tenant_id", "pgdedup_fn_customers_short_names_match_738d6914"."k_id") AS "e_names" (value)
    WHERE "pgdedup"."keys_of_each_v2"("t"."pgdedup_k_customers_names_7448d319", ''short_keys_v1'', 0.56, false, false) OPERATOR(pg_catalog.&&) "pgdedup"."keys_of_each_v2"("e_names"."value", ''short_keys_v1'', 0.56, false, true) AND EXISTS (SELECT  FROM pg_catalog.unnest((SELECT e.value FROM "pgdedup"."pgdedup_fn_customers_names_evidence_02af82bd"("t"."pgdedup_k_customers_names_7448d319", "t"."tenant_id", "t"."id") AS e)) AS a (value) CROSS JOIN pg_catalog.unnest("e_names"."value") AS b (value) WHERE "pgdedup"."short_score_v2"("pgdedup"."short_parts_v1"("a"."value"), (SELECT "pgdedup"."short_parts_v1"("b"."value")), 0.58) > 0)
        AND ("pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405") = "pgdedup"."region_city_v1"("pgdedup_fn_customers_short_names_match_738d6914"."p_city") OR "t"."pgdedup_k_customers_city_54099405" IS NULL AND "pgdedup_fn_customers_short_names_match_738d6914"."p_city" IS NULL)
        AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_short_names_match_738d6914"."s_tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND ("t"."id" = "pgdedup_fn_customers_short_names_match_738d6914"."k_id") IS NOT TRUE
        AND NOT (("t"."parent_id" IS NOT NULL OR "pgdedup_fn_customers_short_names_match_738d6914"."r_parent_id" IS NOT NULL) AND EXISTS (SELECT FROM "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("t"."tenant_id", "t"."parent_id", "t"."id") AS a INNER JOIN "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("pgdedup_fn_customers_short_names_match_738d6914"."s_tenant_id", "pgdedup_fn_customers_short_names_match_738d6914"."r_parent_id", "pgdedup_fn_customers_short_names_match_738d6914"."k_id") AS b ON b.key = a.key));
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_short_names_match_738d6914"("p_city" text, "p_names" text[], "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint) IS ''pgdedup: rule short_names of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_short_names_match_738d6914"("p_city" text, "p_names" text[], "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint) TO PUBLIC;
', '{pgdedup_fn_customers_lineage_b521879c,pgdedup_fn_customers_names_evidence_02af82bd,pgdedup_k_customers_city_54099405,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_names_7448d319}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_short_names_match_738d6914'), pgdedup.function_build('pgdedup_fn_customers_short_names_match_738d6914')), pgdedup.object_shape('pgdedup_fn_customers_short_names_match_738d6914'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_short_names_alias_match_62e672e7"(
    "p_city" text, "p_names" text[], "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint
)
RETURNS TABLE (key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT DISTINCT
        "t"."id"::text,
        CASE WHEN (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('company_name')) AND EXISTS (SELECT  FROM pg_catalog.unnest((SELECT e.value FROM "pgdedup"."pgdedup_fn_customers_names_evidence_02af82bd"("t"."pgdedup_k_customers_names_7448d319", "t"."tenant_id", "t"."id") AS e)) AS a (value) CROSS JOIN pg_catalog.unnest("e_names"."value") AS b (value) WHERE (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("a"."value")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("b"."value")))) THEN 1 ELSE (SELECT pg_catalog.max("pgdedup"."short_score_v2"("pgdedup"."short_parts_v1"("a"."value"), (SELECT "pgdedup"."short_parts_v1"("b"."value")), 0.58)) FROM pg_catalog.unnest((SELECT e.value FROM "pgdedup"."pgdedup_fn_customers_names_evidence_02af82bd"("t"."pgdedup_k_customers_names_7448d319", "t"."tenant_id", "t"."id") AS e)) AS a (value) CROSS JOIN pg_catalog.unnest("e_names"."value") AS b (value) WHERE "pgdedup"."short_score_v2"("pgdedup"."short_parts_v1"("a"."value"), (SELECT "pgdedup"."short_parts_v1"("b"."value")), 0.58) > 0) END::double precision,
        ARRAY[coalesce((SELECT "pgdedup"."both_values"("a"."value", "b"."value") FROM pg_catalog.unnest((SELECT e.value FROM "pgdedup"."pgdedup_fn_customers_names_evidence_02af82bd"("t"."pgdedup_k_customers_names_7448d319", "t"."tenant_id", "t"."id") AS e)) AS a (value) CROSS JOIN pg_catalog.unnest("e_names"."value") AS b (value) WHERE "pgdedup"."short_score_v2"("pgdedup"."short_parts_v1"("a"."value"), (SELECT "pgdedup"."short_parts_v1"("b"."value")), 0.58) > 0 ORDER BY "pgdedup"."short_score_v2"("pgdedup"."short_parts_v1"("a"."value"), (SELECT "pgdedup"."short_parts_v1"("b"."value")), 0.58) DESC, 1 LIMIT 1), (SELECT pg_catalog.min("pgdedup"."both_values"("a"."value", "b"."value")) FROM pg_catalog.unnest((SELECT e.value FROM "pgdedup"."pgdedup_fn_customers_names_evidence_02af82bd"("t"."pgdedup_k_customers_names_7448d319", "t"."tenant_id", "t"."id") AS e)) AS a (value) CROSS JOIN pg_catalog.unnest("e_names"."value") AS b (value) WHERE (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("a"."value")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("b"."value")))), "pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405")]::text[]
    FROM "crm"."customers" AS t
    CROSS JOIN LATERAL (SELECT "pgdedup_fn_customers_short_names_alias_match_62e672e7"."p_names" || ARRAY(SELECT f.form FROM "pgdedup"."alias_forms"('company_name', "pgdedup_fn_customers_short_names_alias_match_62e672e7"."p_names") AS f (form))) AS "v" (value)
    CROSS JOIN "pgdedup"."pgdedup_fn_customers_names_evidence_02af82bd"("pgdedup_fn_customers_short_names_alias_match_62e672e7"."p_names", "pgdedup_fn_customers_short_names_alias_match_62e672e7"."s_tenant_id", "pgdedup_fn_customers_short_names_alias_match_62e672e7"."k_id") AS "e_names" (value)
    WHERE "pgdedup"."keys_of_each_v2"("t"."pgdedup_k_customers_names_7448d319", 'short_keys_v1', 0.56, false, false) OPERATOR(pg_catalog.&&) "pgdedup"."keys_of_each_v2"("v"."value", 'short_keys_v1', 0.56, false, true) AND EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_names_7448d319") AS a (value) CROSS JOIN pg_catalog.unnest("v"."value") AS b (value) WHERE "pgdedup"."short_score_v2"("pgdedup"."short_parts_v1"("a"."value"), (SELECT "pgdedup"."short_parts_v1"("b"."value")), 0.58) > 0)
        AND (EXISTS (SELECT  FROM pg_catalog.unnest((SELECT e.value FROM "pgdedup"."pgdedup_fn_customers_names_evidence_02af82bd"("t"."pgdedup_k_customers_names_7448d319", "t"."tenant_id", "t"."id") AS e)) AS a (value) CROSS JOIN pg_catalog.unnest("e_names"."value") AS b (value) WHERE "pgdedup"."short_score_v2"("pgdedup"."short_parts_v1"("a"."value"), (SELECT "pgdedup"."short_parts_v1"("b"."value")), 0.58) > 0) OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('company_name')) AND EXISTS (SELECT  FROM pg_catalog.unnest((SELECT e.value FROM "pgdedup"."pgdedup_fn_customers_names_evidence_02af82bd"("t"."pgdedup_k_customers_names_7448d319", "t"."tenant_id", "t"."id") AS e)) AS a (value) CROSS JOIN pg_catalog.unnest("e_names"."value") AS b (value) WHERE (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("a"."value")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("b"."value")))))
        AND ("pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405") = "pgdedup"."region_city_v1"("pgdedup_fn_customers_short_names_alias_match_62e672e7"."p_city") OR "t"."pgdedup_k_customers_city_54099405" IS NULL AND "pgdedup_fn_customers_short_names_alias_match_62e672e7"."p_city" IS NULL)
        AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_short_names_alias_match_62e672e7"."s_tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND ("t"."id" = "pgdedup_fn_customers_short_names_alias_match_62e672e7"."k_id") IS NOT TRUE
        AND NOT (("t"."parent_id" IS NOT NULL OR "pgdedup_fn_customers_short_names_alias_match_62e672e7"."r_parent_id" IS NOT NULL) AND EXISTS (SELECT FROM "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("t"."tenant_id", "t"."parent_id", "t"."id") AS a INNER JOIN "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("pgdedup_fn_customers_short_names_alias_match_62e672e7"."s_tenant_id", "pgdedup_fn_customers_short_names_alias_match_62e672e7"."r_parent_id", "pgdedup_fn_customers_short_names_alias_match_62e672e7"."k_id") AS b ON b.key = a.key));
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_short_names_alias_match_62e672e7"("p_city" text, "p_names" text[], "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint) IS 'pgdedup: rule short_names of crm.customers, with aliases';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_short_names_alias_match_62e672e7"("p_city" text, "p_names" text[], "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_short_names_alias_match_62e672e7', 'crm.customers', 46, 'function', 'rule:short_names', 'b277281b37c8ea93444ea938c00934af', '"pgdedup"."pgdedup_fn_customers_short_names_alias_match_62e672e7"("p_city" text, "p_names" text[], "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_short_names_alias_match_62e672e7"("p_city" text, "p_names" text[], "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_short_names_alias_match_62e672e7"(
    "p_city" text, "p_names" text[], "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint
)
RETURNS TABLE (key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT DISTINCT
        "t"."id"::text,
        CASE WHEN (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''company_name'')) AND EXISTS (SELECT  FROM pg_catalog.unnest((SELECT e.value FROM "pgdedup"."pgdedup_fn_customers_names_evidence_02af82bd"("t"."pgdedup_k_customers_names_7448d319", "t"."tenant_id", "t"."id") AS e)) AS a (value) CROSS JOIN pg_catalog.unnest("e_names"."value") AS b (value) WHERE (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("a"."value")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("b"."value")))) THEN 1 ELSE (SELECT pg_catalog.max("pgdedup"."short_score_v2"("pgdedup"."short_parts_v1"("a"."value"), (SELECT "pgdedup"."short_parts_v1"("b"."value")), 0.58)) FROM pg_catalog.unnest((SELECT e.value FROM "pgdedup"."pgdedup_fn_customers_names_evidence_02af82bd"("t"."pgdedup_k_customers_names_7448d319", "t"."tenant_id", "t"."id") AS e)) AS a (value) CROSS JOIN pg_catalog.unnest("e_names"."value") AS b (value) WHERE "pgdedup"."short_score_v2"("pgdedup"."short_parts_v1"("a"."value"), (SELECT "pgdedup"."short_parts_v1"("b"."value")), 0.58) > 0) END::double precision,
        ARRAY[coalesce((SELECT "pgdedup"."both_values"("a"."value", "b"."value") FROM pg_catalog.unnest((SELECT e.value FROM "pgdedup"."pgdedup_fn_customers_names_evidence_02af82bd"("t"."pgdedup_k_customers_names_7448d319", "t"."tenant_id", "t"."id") AS e)) AS a (value) CROSS JOIN pg_catalog.unnest("e_names"."value") AS b (value) WHERE "pgdedup"."short_score_v2"("pgdedup"."short_parts_v1"("a"."value"), (SELECT "pgdedup"."short_parts_v1"("b"."value")), 0.58) > 0 ORDER BY "pgdedup"."short_score_v2"("pgdedup"."short_parts_v1"("a"."value"), (SELECT "pgdedup"."short_parts_v1"("b"."value")), 0.58) DESC, 1 LIMIT 1), (SELECT pg_catalog.min("pgdedup"."both_values"("a"."value", "b"."value")) FROM pg_catalog.unnest((SELECT e.value FROM "pgdedup"."pgdedup_fn_customers_names_evidence_02af82bd"("t"."pgdedup_k_customers_names_7448d319", "t"."tenant_id", "t"."id") AS e)) AS a (value) CROSS JOIN pg_catalog.unnest("e_names"."value") AS b (value) WHERE (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("a"."value")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("b"."value")))), "pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405")]::text[]
    FROM "crm"."customers" AS t
    CROSS JOIN LATERAL (SELECT "pgdedup_fn_customers_short_names_alias_match_62e672e7"."p_names" || ARRAY(SELECT f.form FROM "pgdedup"."alias_forms"(''company_name'', "pgdedup_fn_customers_short_names_alias_match_62e672e7"."p_names") AS f (form))) AS "v" (value)
    CROSS JOIN "pgdedup"."pgdedup_fn_customers_names_evidence_02af82bd"("pgdedup_fn_customers_short_names_alias_match_62e672e7"."p_names", "pgdedup_fn_customers_short_names_alias_match_62e672e7"."s_tenant_id", "pgdedup_fn_customers_short_names_alias_match_62e672e7"."k_id") AS "e_names" (value)
    WHERE "pgdedup"."keys_of_each_v2"("t"."pgdedup_k_customers_names_7448d319", ''short_keys_v1'', 0.56, false, false) OPERATOR(pg_catalog.&&) "pgdedup"."keys_of_each_v2"("v"."value", ''short_keys_v1'', 0.56, false, true) AND EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_names_7448d319") AS a (value) CROSS JOIN pg_catalog.unnest("v"."value") AS b (value) WHERE "pgdedup"."short_score_v2"("pgdedup"."short_parts_v1"("a"."value"), (SELECT "pgdedup"."short_parts_v1"("b"."value")), 0.58) > 0)
        AND (EXISTS (SELECT  FROM pg_catalog.unnest((SELECT e.value FROM "pgdedup"."pgdedup_fn_customers_names_evidence_02af82bd"("t"."pgdedup_k_customers_names_7448d319", "t"."tenant_id", "t"."id") AS e)) AS a (value) CROSS JOIN pg_catalog.unnest("e_names"."value") AS b (value) WHERE "pgdedup"."short_score_v2"("pgdedup"."short_parts_v1"("a"."value"), (SELECT "pgdedup"."short_parts_v1"("b"."value")), 0.58) > 0) OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''company_name'')) AND EXISTS (SELECT  FROM pg_catalog.unnest((SELECT e.value FROM "pgdedup"."pgdedup_fn_customers_names_evidence_02af82bd"("t"."pgdedup_k_customers_names_7448d319", "t"."tenant_id", "t"."id") AS e)) AS a (value) CROSS JOIN pg_catalog.unnest("e_names"."value") AS b (value) WHERE (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("a"."value")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("b"."value")))))
        AND ("pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405") = "pgdedup"."region_city_v1"("pgdedup_fn_customers_short_names_alias_match_62e672e7"."p_city") OR "t"."pgdedup_k_customers_city_54099405" IS NULL AND "pgdedup_fn_customers_short_names_alias_match_62e672e7"."p_city" IS NULL)
        AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_short_names_alias_match_62e672e7"."s_tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND ("t"."id" = "pgdedup_fn_customers_short_names_alias_match_62e672e7"."k_id") IS NOT TRUE
        AND NOT (("t"."parent_id" IS NOT NULL OR "pgdedup_fn_customers_short_names_alias_match_62e672e7"."r_parent_id" IS NOT NULL) AND EXISTS (SELECT FROM "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("t"."tenant_id", "t"."parent_id", "t"."id") AS a INNER JOIN "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("pgdedup_fn_customers_short_names_alias_match_62e672e7"."s_tenant_id", "pgdedup_fn_customers_short_names_alias_match_62e672e7"."r_parent_id", "pgdedup_fn_customers_short_names_alias_match_62e672e7"."k_id") AS b ON b.key = a.key));
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_short_names_alias_match_62e672e7"("p_city" text, "p_names" text[], "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint) IS ''pgdedup: rule short_names of crm.customers, with aliases'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_short_names_alias_match_62e672e7"("p_city" text, "p_names" text[], "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint) TO PUBLIC;
', '{pgdedup_fn_customers_lineage_b521879c,pgdedup_fn_customers_names_evidence_02af82bd,pgdedup_k_customers_city_54099405,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_names_7448d319}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_short_names_alias_match_62e672e7'), pgdedup.function_build('pgdedup_fn_customers_short_names_alias_match_62e672e7')), pgdedup.object_shape('pgdedup_fn_customers_short_names_alias_match_62e672e7'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_short_names_locks_51e1c281"(
    "p_city" text, "p_names" text[], "s_tenant_id" integer, "k_id" bigint
)
RETURNS TABLE (key bigint)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT pgdedup.lock_key(
        'company_name:short_form|' || CASE WHEN pg_catalog.starts_with("v"."value", 'f') THEN 's' || pg_catalog.substr("v"."value", 2) ELSE "v"."value" END || '|' || 'region:same|' || coalesce("pgdedup"."region_city_v1"("pgdedup_fn_customers_short_names_locks_51e1c281"."p_city"), E'\x01'),
        coalesce("pgdedup_fn_customers_short_names_locks_51e1c281"."s_tenant_id"::text, E'\x01')
    )
    FROM "pgdedup"."pgdedup_fn_customers_names_evidence_02af82bd"("pgdedup_fn_customers_short_names_locks_51e1c281"."p_names", "pgdedup_fn_customers_short_names_locks_51e1c281"."s_tenant_id", "pgdedup_fn_customers_short_names_locks_51e1c281"."k_id") AS "e_names" (value)
    CROSS JOIN pg_catalog.unnest("pgdedup"."keys_of_each_v2"("e_names"."value", 'short_keys_v1', 0.56, false, false)) AS v (value);
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_short_names_locks_51e1c281"("p_city" text, "p_names" text[], "s_tenant_id" integer, "k_id" bigint) IS 'pgdedup: lock keys of rule short_names of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_short_names_locks_51e1c281"("p_city" text, "p_names" text[], "s_tenant_id" integer, "k_id" bigint) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_short_names_locks_51e1c281', 'crm.customers', 47, 'function', 'rule:short_names', 'eb8cd41c89541193a140eb5a7edeb347', '"pgdedup"."pgdedup_fn_customers_short_names_locks_51e1c281"("p_city" text, "p_names" text[], "s_tenant_id" integer, "k_id" bigint)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_short_names_locks_51e1c281"("p_city" text, "p_names" text[], "s_tenant_id" integer, "k_id" bigint);',  E'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_short_names_locks_51e1c281"(
    "p_city" text, "p_names" text[], "s_tenant_id" integer, "k_id" bigint
)
RETURNS TABLE (key bigint)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT pgdedup.lock_key(
        ''company_name:short_form|'' || CASE WHEN pg_catalog.starts_with("v"."value", ''f'') THEN ''s'' || pg_catalog.substr("v"."value", 2) ELSE "v"."value" END || ''|'' || ''region:same|'' || coalesce("pgdedup"."region_city_v1"("pgdedup_fn_customers_short_names_locks_51e1c281"."p_city"), E''\\x01''),
        coalesce("pgdedup_fn_customers_short_names_locks_51e1c281"."s_tenant_id"::text, E''\\x01'')
    )
    FROM "pgdedup"."pgdedup_fn_customers_names_evidence_02af82bd"("pgdedup_fn_customers_short_names_locks_51e1c281"."p_names", "pgdedup_fn_customers_short_names_locks_51e1c281"."s_tenant_id", "pgdedup_fn_customers_short_names_locks_51e1c281"."k_id") AS "e_names" (value)
    CROSS JOIN pg_catalog.unnest("pgdedup"."keys_of_each_v2"("e_names"."value", ''short_keys_v1'', 0.56, false, false)) AS v (value);
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_short_names_locks_51e1c281"("p_city" text, "p_names" text[], "s_tenant_id" integer, "k_id" bigint) IS ''pgdedup: lock keys of rule short_names of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_short_names_locks_51e1c281"("p_city" text, "p_names" text[], "s_tenant_id" integer, "k_id" bigint) TO PUBLIC;
', '{pgdedup_fn_customers_names_evidence_02af82bd}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_short_names_locks_51e1c281'), pgdedup.function_build('pgdedup_fn_customers_short_names_locks_51e1c281')), pgdedup.object_shape('pgdedup_fn_customers_short_names_locks_51e1c281'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_short_names_verify_ff5b6ead"(
    p_key_l text, p_key_r text
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        CASE WHEN (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('company_name')) AND EXISTS (SELECT  FROM pg_catalog.unnest((SELECT e.value FROM "pgdedup"."pgdedup_fn_customers_names_evidence_02af82bd"("t"."pgdedup_k_customers_names_7448d319", "t"."tenant_id", "t"."id") AS e)) AS a (value) CROSS JOIN pg_catalog.unnest("e_names"."value") AS b (value) WHERE (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("a"."value")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("b"."value")))) THEN 1 ELSE (SELECT pg_catalog.max("pgdedup"."short_score_v2"("pgdedup"."short_parts_v1"("a"."value"), (SELECT "pgdedup"."short_parts_v1"("b"."value")), 0.58)) FROM pg_catalog.unnest((SELECT e.value FROM "pgdedup"."pgdedup_fn_customers_names_evidence_02af82bd"("t"."pgdedup_k_customers_names_7448d319", "t"."tenant_id", "t"."id") AS e)) AS a (value) CROSS JOIN pg_catalog.unnest("e_names"."value") AS b (value) WHERE "pgdedup"."short_score_v2"("pgdedup"."short_parts_v1"("a"."value"), (SELECT "pgdedup"."short_parts_v1"("b"."value")), 0.58) > 0) END::double precision,
        ARRAY[coalesce((SELECT "pgdedup"."both_values"("a"."value", "b"."value") FROM pg_catalog.unnest((SELECT e.value FROM "pgdedup"."pgdedup_fn_customers_names_evidence_02af82bd"("t"."pgdedup_k_customers_names_7448d319", "t"."tenant_id", "t"."id") AS e)) AS a (value) CROSS JOIN pg_catalog.unnest("e_names"."value") AS b (value) WHERE "pgdedup"."short_score_v2"("pgdedup"."short_parts_v1"("a"."value"), (SELECT "pgdedup"."short_parts_v1"("b"."value")), 0.58) > 0 ORDER BY "pgdedup"."short_score_v2"("pgdedup"."short_parts_v1"("a"."value"), (SELECT "pgdedup"."short_parts_v1"("b"."value")), 0.58) DESC, 1 LIMIT 1), (SELECT pg_catalog.min("pgdedup"."both_values"("a"."value", "b"."value")) FROM pg_catalog.unnest((SELECT e.value FROM "pgdedup"."pgdedup_fn_customers_names_evidence_02af82bd"("t"."pgdedup_k_customers_names_7448d319", "t"."tenant_id", "t"."id") AS e)) AS a (value) CROSS JOIN pg_catalog.unnest("e_names"."value") AS b (value) WHERE (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("a"."value")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("b"."value")))), "pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405")]::text[]
    FROM "crm"."customers" AS t
    INNER JOIN "crm"."customers" AS r
        ON "r"."id" = "pgdedup_fn_customers_short_names_verify_ff5b6ead"."p_key_r"::bigint
    CROSS JOIN "pgdedup"."pgdedup_fn_customers_names_evidence_02af82bd"("r"."pgdedup_k_customers_names_7448d319", "r"."tenant_id", "r"."id") AS "e_names" (value)
    WHERE "t"."id" = "pgdedup_fn_customers_short_names_verify_ff5b6ead"."p_key_l"::bigint
        AND (EXISTS (SELECT  FROM pg_catalog.unnest((SELECT e.value FROM "pgdedup"."pgdedup_fn_customers_names_evidence_02af82bd"("t"."pgdedup_k_customers_names_7448d319", "t"."tenant_id", "t"."id") AS e)) AS a (value) CROSS JOIN pg_catalog.unnest("e_names"."value") AS b (value) WHERE "pgdedup"."short_score_v2"("pgdedup"."short_parts_v1"("a"."value"), (SELECT "pgdedup"."short_parts_v1"("b"."value")), 0.58) > 0) OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('company_name')) AND EXISTS (SELECT  FROM pg_catalog.unnest((SELECT e.value FROM "pgdedup"."pgdedup_fn_customers_names_evidence_02af82bd"("t"."pgdedup_k_customers_names_7448d319", "t"."tenant_id", "t"."id") AS e)) AS a (value) CROSS JOIN pg_catalog.unnest("e_names"."value") AS b (value) WHERE (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("a"."value")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("b"."value")))))
        AND ("pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405") = "pgdedup"."region_city_v1"("r"."pgdedup_k_customers_city_54099405") OR "t"."pgdedup_k_customers_city_54099405" IS NULL AND "r"."pgdedup_k_customers_city_54099405" IS NULL)
        AND "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND "r"."pgdedup_k_customers_live_74cf3f67"
        AND ("t"."id" = "r"."id") IS NOT TRUE
        AND NOT (("t"."parent_id" IS NOT NULL OR "r"."parent_id" IS NOT NULL) AND EXISTS (SELECT FROM "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("t"."tenant_id", "t"."parent_id", "t"."id") AS a INNER JOIN "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("r"."tenant_id", "r"."parent_id", "r"."id") AS b ON b.key = a.key));
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_short_names_verify_ff5b6ead"(p_key_l text, p_key_r text) IS 'pgdedup: rule short_names of crm.customers on two rows';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_short_names_verify_ff5b6ead"(p_key_l text, p_key_r text) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_short_names_verify_ff5b6ead', 'crm.customers', 48, 'function', 'rule:short_names', '1a801495f6fdfb5276c07bd04c4d5095', '"pgdedup"."pgdedup_fn_customers_short_names_verify_ff5b6ead"(p_key_l text, p_key_r text)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_short_names_verify_ff5b6ead"(p_key_l text, p_key_r text);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_short_names_verify_ff5b6ead"(
    p_key_l text, p_key_r text
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        CASE WHEN (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''company_name'')) AND EXISTS (SELECT  FROM pg_catalog.unnest((SELECT e.value FROM "pgdedup"."pgdedup_fn_customers_names_evidence_02af82bd"("t"."pgdedup_k_customers_names_7448d319", "t"."tenant_id", "t"."id") AS e)) AS a (value) CROSS JOIN pg_catalog.unnest("e_names"."value") AS b (value) WHERE (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("a"."value")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("b"."value")))) THEN 1 ELSE (SELECT pg_catalog.max("pgdedup"."short_score_v2"("pgdedup"."short_parts_v1"("a"."value"), (SELECT "pgdedup"."short_parts_v1"("b"."value")), 0.58)) FROM pg_catalog.unnest((SELECT e.value FROM "pgdedup"."pgdedup_fn_customers_names_evidence_02af82bd"("t"."pgdedup_k_customers_names_7448d319", "t"."tenant_id", "t"."id") AS e)) AS a (value) CROSS JOIN pg_catalog.unnest("e_names"."value") AS b (value) WHERE "pgdedup"."short_score_v2"("pgdedup"."short_parts_v1"("a"."value"), (SELECT "pgdedup"."short_parts_v1"("b"."value")), 0.58) > 0) END::double precision,
        ARRAY[coalesce((SELECT "pgdedup"."both_values"("a"."value", "b"."value") FROM pg_catalog.unnest((SELECT e.value FROM "pgdedup"."pgdedup_fn_customers_names_evidence_02af82bd"("t"."pgdedup_k_customers_names_7448d319", "t"."tenant_id", "t"."id") AS e)) AS a (value) CROSS JOIN pg_catalog.unnest("e_names"."value") AS b (value) WHERE "pgdedup"."short_score_v2"("pgdedup"."short_parts_v1"("a"."value"), (SELECT "pgdedup"."short_parts_v1"("b"."value")), 0.58) > 0 ORDER BY "pgdedup"."short_score_v2"("pgdedup"."short_parts_v1"("a"."value"), (SELECT "pgdedup"."short_parts_v1"("b"."value")), 0.58) DESC, 1 LIMIT 1), (SELECT pg_catalog.min("pgdedup"."both_values"("a"."value", "b"."value")) FROM pg_catalog.unnest((SELECT e.value FROM "pgdedup"."pgdedup_fn_customers_names_evidence_02af82bd"("t"."pgdedup_k_customers_names_7448d319", "t"."tenant_id", "t"."id") AS e)) AS a (value) CROSS JOIN pg_catalog.unnest("e_names"."value") AS b (value) WHERE (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("a"."value")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("b"."value")))), "pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405")]::text[]
    FROM "crm"."customers" AS t
    INNER JOIN "crm"."customers" AS r
        ON "r"."id" = "pgdedup_fn_customers_short_names_verify_ff5b6ead"."p_key_r"::bigint
    CROSS JOIN "pgdedup"."pgdedup_fn_customers_names_evidence_02af82bd"("r"."pgdedup_k_customers_names_7448d319", "r"."tenant_id", "r"."id") AS "e_names" (value)
    WHERE "t"."id" = "pgdedup_fn_customers_short_names_verify_ff5b6ead"."p_key_l"::bigint
        AND (EXISTS (SELECT  FROM pg_catalog.unnest((SELECT e.value FROM "pgdedup"."pgdedup_fn_customers_names_evidence_02af82bd"("t"."pgdedup_k_customers_names_7448d319", "t"."tenant_id", "t"."id") AS e)) AS a (value) CROSS JOIN pg_catalog.unnest("e_names"."value") AS b (value) WHERE "pgdedup"."short_score_v2"("pgdedup"."short_parts_v1"("a"."value"), (SELECT "pgdedup"."short_parts_v1"("b"."value")), 0.58) > 0) OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''company_name'')) AND EXISTS (SELECT  FROM pg_catalog.unnest((SELECT e.value FROM "pgdedup"."pgdedup_fn_customers_names_evidence_02af82bd"("t"."pgdedup_k_customers_names_7448d319", "t"."tenant_id", "t"."id") AS e)) AS a (value) CROSS JOIN pg_catalog.unnest("e_names"."value") AS b (value) WHERE (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("a"."value")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("b"."value")))))
        AND ("pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405") = "pgdedup"."region_city_v1"("r"."pgdedup_k_customers_city_54099405") OR "t"."pgdedup_k_customers_city_54099405" IS NULL AND "r"."pgdedup_k_customers_city_54099405" IS NULL)
        AND "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND "r"."pgdedup_k_customers_live_74cf3f67"
        AND ("t"."id" = "r"."id") IS NOT TRUE
        AND NOT (("t"."parent_id" IS NOT NULL OR "r"."parent_id" IS NOT NULL) AND EXISTS (SELECT FROM "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("t"."tenant_id", "t"."parent_id", "t"."id") AS a INNER JOIN "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("r"."tenant_id", "r"."parent_id", "r"."id") AS b ON b.key = a.key));
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_short_names_verify_ff5b6ead"(p_key_l text, p_key_r text) IS ''pgdedup: rule short_names of crm.customers on two rows'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_short_names_verify_ff5b6ead"(p_key_l text, p_key_r text) TO PUBLIC;
', '{pgdedup_fn_customers_lineage_b521879c,pgdedup_fn_customers_names_evidence_02af82bd,pgdedup_k_customers_city_54099405,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_name_91b84158,pgdedup_k_customers_name_core_e9deb12a,pgdedup_k_customers_names_7448d319,pgdedup_k_customers_notes_d56bd656,pgdedup_k_customers_phone_a22a2781,pgdedup_k_customers_plate_c0469473,pgdedup_k_customers_sum_f3a68ce1}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_short_names_verify_ff5b6ead'), pgdedup.function_build('pgdedup_fn_customers_short_names_verify_ff5b6ead')), pgdedup.object_shape('pgdedup_fn_customers_short_names_verify_ff5b6ead'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_short_names_values_af77928b"()
RETURNS TABLE (row_key text, "v1" bigint, "v2" integer, "v3" integer, "v4" text, "v5" text[], "v6" boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "r"."id"::text,
        "r"."id", "r"."tenant_id", "r"."parent_id", "r"."pgdedup_k_customers_city_54099405", "r"."pgdedup_k_customers_names_7448d319", "r"."pgdedup_k_customers_live_74cf3f67"
    FROM "crm"."customers" AS r
    WHERE "r"."pgdedup_k_customers_live_74cf3f67";
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_short_names_values_af77928b"() IS 'pgdedup: what is compared by rule short_names of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_short_names_values_af77928b"() TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_short_names_values_af77928b', 'crm.customers', 49, 'function', 'rule:short_names', 'b945014a66a99fd7e5f4852b1a4d67dd', '"pgdedup"."pgdedup_fn_customers_short_names_values_af77928b"() "v1" bigint, "v2" integer, "v3" integer, "v4" text, "v5" text[], "v6" boolean', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_short_names_values_af77928b"();', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_short_names_values_af77928b"()
RETURNS TABLE (row_key text, "v1" bigint, "v2" integer, "v3" integer, "v4" text, "v5" text[], "v6" boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "r"."id"::text,
        "r"."id", "r"."tenant_id", "r"."parent_id", "r"."pgdedup_k_customers_city_54099405", "r"."pgdedup_k_customers_names_7448d319", "r"."pgdedup_k_customers_live_74cf3f67"
    FROM "crm"."customers" AS r
    WHERE "r"."pgdedup_k_customers_live_74cf3f67";
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_short_names_values_af77928b"() IS ''pgdedup: what is compared by rule short_names of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_short_names_values_af77928b"() TO PUBLIC;
', '{pgdedup_k_customers_city_54099405,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_name_91b84158,pgdedup_k_customers_name_core_e9deb12a,pgdedup_k_customers_names_7448d319,pgdedup_k_customers_notes_d56bd656,pgdedup_k_customers_phone_a22a2781,pgdedup_k_customers_plate_c0469473,pgdedup_k_customers_sum_f3a68ce1}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_short_names_values_af77928b'), pgdedup.function_build('pgdedup_fn_customers_short_names_values_af77928b')), pgdedup.object_shape('pgdedup_fn_customers_short_names_values_af77928b'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_short_names_keys_4b62c4ff"(
    "v1" bigint, "v2" integer, "v3" integer, "v4" text, "v5" text[], "v6" boolean
)
RETURNS TABLE (key bigint, asked boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT "pgdedup"."lock_key"('company_name:short_form|' || CASE WHEN pg_catalog.starts_with("v"."value", 'f') THEN 's' || pg_catalog.substr("v"."value", 2) ELSE "v"."value" END || '|' || "o"."others", coalesce("r"."tenant_id"::text, E'\x01')), "s"."asked"
    FROM (SELECT "pgdedup_fn_customers_short_names_keys_4b62c4ff"."v1" AS "id", "pgdedup_fn_customers_short_names_keys_4b62c4ff"."v2" AS "tenant_id", "pgdedup_fn_customers_short_names_keys_4b62c4ff"."v3" AS "parent_id", "pgdedup_fn_customers_short_names_keys_4b62c4ff"."v4" AS "pgdedup_k_customers_city_54099405", "pgdedup_fn_customers_short_names_keys_4b62c4ff"."v5" AS "pgdedup_k_customers_names_7448d319", "pgdedup_fn_customers_short_names_keys_4b62c4ff"."v6" AS "pgdedup_k_customers_live_74cf3f67") AS r
    CROSS JOIN "pgdedup"."pgdedup_fn_customers_names_evidence_02af82bd"("r"."pgdedup_k_customers_names_7448d319", "r"."tenant_id", "r"."id") AS "e_names" (value)
    CROSS JOIN LATERAL (SELECT 'region:same|' || coalesce("pgdedup"."region_city_v1"("r"."pgdedup_k_customers_city_54099405"), E'\x01') OFFSET 0) AS o (others)
    CROSS JOIN pg_catalog.unnest(CASE WHEN "o"."others" IS NOT NULL THEN "pgdedup"."keys_of_each_v2"("e_names"."value", 'short_keys_v1', 0.56, false, false) END) AS v (value)
    CROSS JOIN (VALUES (false), (true)) AS s (asked)
    WHERE NOT pg_catalog.starts_with("v"."value", CASE WHEN "s"."asked" THEN 's' ELSE 'f' END);
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_short_names_keys_4b62c4ff"("v1" bigint, "v2" integer, "v3" integer, "v4" text, "v5" text[], "v6" boolean) IS 'pgdedup: keys of a row for rule short_names of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_short_names_keys_4b62c4ff"("v1" bigint, "v2" integer, "v3" integer, "v4" text, "v5" text[], "v6" boolean) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_short_names_keys_4b62c4ff', 'crm.customers', 50, 'function', 'rule:short_names', '04c27782730c3998c05da36d6336ca15', '"pgdedup"."pgdedup_fn_customers_short_names_keys_4b62c4ff"("v1" bigint, "v2" integer, "v3" integer, "v4" text, "v5" text[], "v6" boolean)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_short_names_keys_4b62c4ff"("v1" bigint, "v2" integer, "v3" integer, "v4" text, "v5" text[], "v6" boolean);',  E'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_short_names_keys_4b62c4ff"(
    "v1" bigint, "v2" integer, "v3" integer, "v4" text, "v5" text[], "v6" boolean
)
RETURNS TABLE (key bigint, asked boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT "pgdedup"."lock_key"(''company_name:short_form|'' || CASE WHEN pg_catalog.starts_with("v"."value", ''f'') THEN ''s'' || pg_catalog.substr("v"."value", 2) ELSE "v"."value" END || ''|'' || "o"."others", coalesce("r"."tenant_id"::text, E''\\x01'')), "s"."asked"
    FROM (SELECT "pgdedup_fn_customers_short_names_keys_4b62c4ff"."v1" AS "id", "pgdedup_fn_customers_short_names_keys_4b62c4ff"."v2" AS "tenant_id", "pgdedup_fn_customers_short_names_keys_4b62c4ff"."v3" AS "parent_id", "pgdedup_fn_customers_short_names_keys_4b62c4ff"."v4" AS "pgdedup_k_customers_city_54099405", "pgdedup_fn_customers_short_names_keys_4b62c4ff"."v5" AS "pgdedup_k_customers_names_7448d319", "pgdedup_fn_customers_short_names_keys_4b62c4ff"."v6" AS "pgdedup_k_customers_live_74cf3f67") AS r
    CROSS JOIN "pgdedup"."pgdedup_fn_customers_names_evidence_02af82bd"("r"."pgdedup_k_customers_names_7448d319", "r"."tenant_id", "r"."id") AS "e_names" (value)
    CROSS JOIN LATERAL (SELECT ''region:same|'' || coalesce("pgdedup"."region_city_v1"("r"."pgdedup_k_customers_city_54099405"), E''\\x01'') OFFSET 0) AS o (others)
    CROSS JOIN pg_catalog.unnest(CASE WHEN "o"."others" IS NOT NULL THEN "pgdedup"."keys_of_each_v2"("e_names"."value", ''short_keys_v1'', 0.56, false, false) END) AS v (value)
    CROSS JOIN (VALUES (false), (true)) AS s (asked)
    WHERE NOT pg_catalog.starts_with("v"."value", CASE WHEN "s"."asked" THEN ''s'' ELSE ''f'' END);
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_short_names_keys_4b62c4ff"("v1" bigint, "v2" integer, "v3" integer, "v4" text, "v5" text[], "v6" boolean) IS ''pgdedup: keys of a row for rule short_names of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_short_names_keys_4b62c4ff"("v1" bigint, "v2" integer, "v3" integer, "v4" text, "v5" text[], "v6" boolean) TO PUBLIC;
', '{pgdedup_fn_customers_names_evidence_02af82bd,pgdedup_k_customers_city_54099405,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_names_7448d319}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_short_names_keys_4b62c4ff'), pgdedup.function_build('pgdedup_fn_customers_short_names_keys_4b62c4ff')), pgdedup.object_shape('pgdedup_fn_customers_short_names_keys_4b62c4ff'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_short_names_alias_keys_1fca7ad6"(
    "v1" bigint, "v2" integer, "v3" integer, "v4" text, "v5" text[], "v6" boolean
)
RETURNS TABLE (key bigint, asked boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT l.key, s.side
    FROM (SELECT "pgdedup_fn_customers_short_names_alias_keys_1fca7ad6"."v1" AS "id", "pgdedup_fn_customers_short_names_alias_keys_1fca7ad6"."v2" AS "tenant_id", "pgdedup_fn_customers_short_names_alias_keys_1fca7ad6"."v3" AS "parent_id", "pgdedup_fn_customers_short_names_alias_keys_1fca7ad6"."v4" AS "pgdedup_k_customers_city_54099405", "pgdedup_fn_customers_short_names_alias_keys_1fca7ad6"."v5" AS "pgdedup_k_customers_names_7448d319", "pgdedup_fn_customers_short_names_alias_keys_1fca7ad6"."v6" AS "pgdedup_k_customers_live_74cf3f67") AS t
    CROSS JOIN LATERAL (SELECT "t"."pgdedup_k_customers_names_7448d319" || ARRAY(SELECT f.form FROM "pgdedup"."alias_forms"('company_name', "t"."pgdedup_k_customers_names_7448d319") AS f (form))) AS "a_names" (value)
    CROSS JOIN LATERAL "pgdedup"."pgdedup_fn_customers_short_names_locks_51e1c281"("t"."pgdedup_k_customers_city_54099405", "a_names"."value", "t"."tenant_id", "t"."id") AS l
    CROSS JOIN (VALUES (false), (true)) AS s (side)
    WHERE (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('company_name')) AND (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest IN (SELECT "pgdedup"."alias_digest"("n"."value") FROM pg_catalog.unnest("t"."pgdedup_k_customers_names_7448d319") AS n (value)))));
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_short_names_alias_keys_1fca7ad6"("v1" bigint, "v2" integer, "v3" integer, "v4" text, "v5" text[], "v6" boolean) IS 'pgdedup: keys of a row that has aliases for rule short_names of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_short_names_alias_keys_1fca7ad6"("v1" bigint, "v2" integer, "v3" integer, "v4" text, "v5" text[], "v6" boolean) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_short_names_alias_keys_1fca7ad6', 'crm.customers', 51, 'function', 'rule:short_names', 'a6ea26286f42e1c1b77f8a82b04fae2b', '"pgdedup"."pgdedup_fn_customers_short_names_alias_keys_1fca7ad6"("v1" bigint, "v2" integer, "v3" integer, "v4" text, "v5" text[], "v6" boolean)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_short_names_alias_keys_1fca7ad6"("v1" bigint, "v2" integer, "v3" integer, "v4" text, "v5" text[], "v6" boolean);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_short_names_alias_keys_1fca7ad6"(
    "v1" bigint, "v2" integer, "v3" integer, "v4" text, "v5" text[], "v6" boolean
)
RETURNS TABLE (key bigint, asked boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT l.key, s.side
    FROM (SELECT "pgdedup_fn_customers_short_names_alias_keys_1fca7ad6"."v1" AS "id", "pgdedup_fn_customers_short_names_alias_keys_1fca7ad6"."v2" AS "tenant_id", "pgdedup_fn_customers_short_names_alias_keys_1fca7ad6"."v3" AS "parent_id", "pgdedup_fn_customers_short_names_alias_keys_1fca7ad6"."v4" AS "pgdedup_k_customers_city_54099405", "pgdedup_fn_customers_short_names_alias_keys_1fca7ad6"."v5" AS "pgdedup_k_customers_names_7448d319", "pgdedup_fn_customers_short_names_alias_keys_1fca7ad6"."v6" AS "pgdedup_k_customers_live_74cf3f67") AS t
    CROSS JOIN LATERAL (SELECT "t"."pgdedup_k_customers_names_7448d319" || ARRAY(SELECT f.form FROM "pgdedup"."alias_forms"(''company_name'', "t"."pgdedup_k_customers_names_7448d319") AS f (form))) AS "a_names" (value)
    CROSS JOIN LATERAL "pgdedup"."pgdedup_fn_customers_short_names_locks_51e1c281"("t"."pgdedup_k_customers_city_54099405", "a_names"."value", "t"."tenant_id", "t"."id") AS l
    CROSS JOIN (VALUES (false), (true)) AS s (side)
    WHERE (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''company_name'')) AND (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest IN (SELECT "pgdedup"."alias_digest"("n"."value") FROM pg_catalog.unnest("t"."pgdedup_k_customers_names_7448d319") AS n (value)))));
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_short_names_alias_keys_1fca7ad6"("v1" bigint, "v2" integer, "v3" integer, "v4" text, "v5" text[], "v6" boolean) IS ''pgdedup: keys of a row that has aliases for rule short_names of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_short_names_alias_keys_1fca7ad6"("v1" bigint, "v2" integer, "v3" integer, "v4" text, "v5" text[], "v6" boolean) TO PUBLIC;
', '{pgdedup_fn_customers_short_names_locks_51e1c281,pgdedup_k_customers_city_54099405,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_names_7448d319}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_short_names_alias_keys_1fca7ad6'), pgdedup.function_build('pgdedup_fn_customers_short_names_alias_keys_1fca7ad6')), pgdedup.object_shape('pgdedup_fn_customers_short_names_alias_keys_1fca7ad6'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_short_names_share_3fa1eb38"(
    "v1" bigint, "v2" integer, "v3" integer, "v4" text, "v5" text[], "v6" boolean
)
RETURNS TABLE (share bigint)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT hashtextextended('region:same|' || coalesce("pgdedup"."region_city_v1"("r"."pgdedup_k_customers_city_54099405"), E'\x01'), 0)
    FROM (SELECT "pgdedup_fn_customers_short_names_share_3fa1eb38"."v1" AS "id", "pgdedup_fn_customers_short_names_share_3fa1eb38"."v2" AS "tenant_id", "pgdedup_fn_customers_short_names_share_3fa1eb38"."v3" AS "parent_id", "pgdedup_fn_customers_short_names_share_3fa1eb38"."v4" AS "pgdedup_k_customers_city_54099405", "pgdedup_fn_customers_short_names_share_3fa1eb38"."v5" AS "pgdedup_k_customers_names_7448d319", "pgdedup_fn_customers_short_names_share_3fa1eb38"."v6" AS "pgdedup_k_customers_live_74cf3f67") AS r;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_short_names_share_3fa1eb38"("v1" bigint, "v2" integer, "v3" integer, "v4" text, "v5" text[], "v6" boolean) IS 'pgdedup: the share of a row in a scan by rule short_names of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_short_names_share_3fa1eb38"("v1" bigint, "v2" integer, "v3" integer, "v4" text, "v5" text[], "v6" boolean) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_short_names_share_3fa1eb38', 'crm.customers', 52, 'function', 'rule:short_names', 'a9499bb073087e103276a5720776bb90', '"pgdedup"."pgdedup_fn_customers_short_names_share_3fa1eb38"("v1" bigint, "v2" integer, "v3" integer, "v4" text, "v5" text[], "v6" boolean)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_short_names_share_3fa1eb38"("v1" bigint, "v2" integer, "v3" integer, "v4" text, "v5" text[], "v6" boolean);',  E'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_short_names_share_3fa1eb38"(
    "v1" bigint, "v2" integer, "v3" integer, "v4" text, "v5" text[], "v6" boolean
)
RETURNS TABLE (share bigint)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT hashtextextended(''region:same|'' || coalesce("pgdedup"."region_city_v1"("r"."pgdedup_k_customers_city_54099405"), E''\\x01''), 0)
    FROM (SELECT "pgdedup_fn_customers_short_names_share_3fa1eb38"."v1" AS "id", "pgdedup_fn_customers_short_names_share_3fa1eb38"."v2" AS "tenant_id", "pgdedup_fn_customers_short_names_share_3fa1eb38"."v3" AS "parent_id", "pgdedup_fn_customers_short_names_share_3fa1eb38"."v4" AS "pgdedup_k_customers_city_54099405", "pgdedup_fn_customers_short_names_share_3fa1eb38"."v5" AS "pgdedup_k_customers_names_7448d319", "pgdedup_fn_customers_short_names_share_3fa1eb38"."v6" AS "pgdedup_k_customers_live_74cf3f67") AS r;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_short_names_share_3fa1eb38"("v1" bigint, "v2" integer, "v3" integer, "v4" text, "v5" text[], "v6" boolean) IS ''pgdedup: the share of a row in a scan by rule short_names of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_short_names_share_3fa1eb38"("v1" bigint, "v2" integer, "v3" integer, "v4" text, "v5" text[], "v6" boolean) TO PUBLIC;
', '{pgdedup_k_customers_city_54099405,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_names_7448d319}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_short_names_share_3fa1eb38'), pgdedup.function_build('pgdedup_fn_customers_short_names_share_3fa1eb38')), pgdedup.object_shape('pgdedup_fn_customers_short_names_share_3fa1eb38'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_short_names_relate_c2f0bace"(
    "l1" bigint, "l2" integer, "l3" integer, "l4" text, "l5" text[], "l6" boolean, "r1" bigint, "r2" integer, "r3" integer, "r4" text, "r5" text[], "r6" boolean
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        CASE WHEN (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('company_name')) AND EXISTS (SELECT  FROM pg_catalog.unnest((SELECT e.value FROM "pgdedup"."pgdedup_fn_customers_names_evidence_02af82bd"("t"."pgdedup_k_customers_names_7448d319", "t"."tenant_id", "t"."id") AS e)) AS a (value) CROSS JOIN pg_catalog.unnest("e_names"."value") AS b (value) WHERE (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("a"."value")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("b"."value")))) THEN 1 ELSE (SELECT pg_catalog.max("pgdedup"."short_score_v2"("pgdedup"."short_parts_v1"("a"."value"), (SELECT "pgdedup"."short_parts_v1"("b"."value")), 0.58)) FROM pg_catalog.unnest((SELECT e.value FROM "pgdedup"."pgdedup_fn_customers_names_evidence_02af82bd"("t"."pgdedup_k_customers_names_7448d319", "t"."tenant_id", "t"."id") AS e)) AS a (value) CROSS JOIN pg_catalog.unnest("e_names"."value") AS b (value) WHERE "pgdedup"."short_score_v2"("pgdedup"."short_parts_v1"("a"."value"), (SELECT "pgdedup"."short_parts_v1"("b"."value")), 0.58) > 0) END::double precision,
        ARRAY[coalesce((SELECT "pgdedup"."both_values"("a"."value", "b"."value") FROM pg_catalog.unnest((SELECT e.value FROM "pgdedup"."pgdedup_fn_customers_names_evidence_02af82bd"("t"."pgdedup_k_customers_names_7448d319", "t"."tenant_id", "t"."id") AS e)) AS a (value) CROSS JOIN pg_catalog.unnest("e_names"."value") AS b (value) WHERE "pgdedup"."short_score_v2"("pgdedup"."short_parts_v1"("a"."value"), (SELECT "pgdedup"."short_parts_v1"("b"."value")), 0.58) > 0 ORDER BY "pgdedup"."short_score_v2"("pgdedup"."short_parts_v1"("a"."value"), (SELECT "pgdedup"."short_parts_v1"("b"."value")), 0.58) DESC, 1 LIMIT 1), (SELECT pg_catalog.min("pgdedup"."both_values"("a"."value", "b"."value")) FROM pg_catalog.unnest((SELECT e.value FROM "pgdedup"."pgdedup_fn_customers_names_evidence_02af82bd"("t"."pgdedup_k_customers_names_7448d319", "t"."tenant_id", "t"."id") AS e)) AS a (value) CROSS JOIN pg_catalog.unnest("e_names"."value") AS b (value) WHERE (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("a"."value")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("b"."value")))), "pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405")]::text[]
    FROM (SELECT "pgdedup_fn_customers_short_names_relate_c2f0bace"."l1" AS "id", "pgdedup_fn_customers_short_names_relate_c2f0bace"."l2" AS "tenant_id", "pgdedup_fn_customers_short_names_relate_c2f0bace"."l3" AS "parent_id", "pgdedup_fn_customers_short_names_relate_c2f0bace"."l4" AS "pgdedup_k_customers_city_54099405", "pgdedup_fn_customers_short_names_relate_c2f0bace"."l5" AS "pgdedup_k_customers_names_7448d319", "pgdedup_fn_customers_short_names_relate_c2f0bace"."l6" AS "pgdedup_k_customers_live_74cf3f67") AS t
    CROSS JOIN (SELECT "pgdedup_fn_customers_short_names_relate_c2f0bace"."r1" AS "id", "pgdedup_fn_customers_short_names_relate_c2f0bace"."r2" AS "tenant_id", "pgdedup_fn_customers_short_names_relate_c2f0bace"."r3" AS "parent_id", "pgdedup_fn_customers_short_names_relate_c2f0bace"."r4" AS "pgdedup_k_customers_city_54099405", "pgdedup_fn_customers_short_names_relate_c2f0bace"."r5" AS "pgdedup_k_customers_names_7448d319", "pgdedup_fn_customers_short_names_relate_c2f0bace"."r6" AS "pgdedup_k_customers_live_74cf3f67") AS r
    CROSS JOIN "pgdedup"."pgdedup_fn_customers_names_evidence_02af82bd"("r"."pgdedup_k_customers_names_7448d319", "r"."tenant_id", "r"."id") AS "e_names" (value)
    WHERE (EXISTS (SELECT  FROM pg_catalog.unnest((SELECT e.value FROM "pgdedup"."pgdedup_fn_customers_names_evidence_02af82bd"("t"."pgdedup_k_customers_names_7448d319", "t"."tenant_id", "t"."id") AS e)) AS a (value) CROSS JOIN pg_catalog.unnest("e_names"."value") AS b (value) WHERE "pgdedup"."short_score_v2"("pgdedup"."short_parts_v1"("a"."value"), (SELECT "pgdedup"."short_parts_v1"("b"."value")), 0.58) > 0) OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('company_name')) AND EXISTS (SELECT  FROM pg_catalog.unnest((SELECT e.value FROM "pgdedup"."pgdedup_fn_customers_names_evidence_02af82bd"("t"."pgdedup_k_customers_names_7448d319", "t"."tenant_id", "t"."id") AS e)) AS a (value) CROSS JOIN pg_catalog.unnest("e_names"."value") AS b (value) WHERE (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("a"."value")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("b"."value")))))
        AND ("pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405") = "pgdedup"."region_city_v1"("r"."pgdedup_k_customers_city_54099405") OR "t"."pgdedup_k_customers_city_54099405" IS NULL AND "r"."pgdedup_k_customers_city_54099405" IS NULL)
        AND "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND "r"."pgdedup_k_customers_live_74cf3f67"
        AND ("t"."id" = "r"."id") IS NOT TRUE
        AND NOT (("t"."parent_id" IS NOT NULL OR "r"."parent_id" IS NOT NULL) AND EXISTS (SELECT FROM "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("t"."tenant_id", "t"."parent_id", "t"."id") AS a INNER JOIN "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("r"."tenant_id", "r"."parent_id", "r"."id") AS b ON b.key = a.key));
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_short_names_relate_c2f0bace"("l1" bigint, "l2" integer, "l3" integer, "l4" text, "l5" text[], "l6" boolean, "r1" bigint, "r2" integer, "r3" integer, "r4" text, "r5" text[], "r6" boolean) IS 'pgdedup: the verdict on two rows by rule short_names of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_short_names_relate_c2f0bace"("l1" bigint, "l2" integer, "l3" integer, "l4" text, "l5" text[], "l6" boolean, "r1" bigint, "r2" integer, "r3" integer, "r4" text, "r5" text[], "r6" boolean) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_short_names_relate_c2f0bace', 'crm.customers', 53, 'function', 'rule:short_names', 'e52201a6248702a0b2d9ff1ef25cfd5a', '"pgdedup"."pgdedup_fn_customers_short_names_relate_c2f0bace"("l1" bigint, "l2" integer, "l3" integer, "l4" text, "l5" text[], "l6" boolean, "r1" bigint, "r2" integer, "r3" integer, "r4" text, "r5" text[], "r6" boolean)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_short_names_relate_c2f0bace"("l1" bigint, "l2" integer, "l3" integer, "l4" text, "l5" text[], "l6" boolean, "r1" bigint, "r2" integer, "r3" integer, "r4" text, "r5" text[], "r6" boolean);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_short_names_relate_c2f0bace"(
    "l1" bigint, "l2" integer, "l3" integer, "l4" text, "l5" text[], "l6" boolean, "r1" bigint, "r2" integer, "r3" integer, "r4" text, "r5" text[], "r6" boolean
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        CASE WHEN (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''company_name'')) AND EXISTS (SELECT  FROM pg_catalog.unnest((SELECT e.value FROM "pgdedup"."pgdedup_fn_customers_names_evidence_02af82bd"("t"."pgdedup_k_customers_names_7448d319", "t"."tenant_id", "t"."id") AS e)) AS a (value) CROSS JOIN pg_catalog.unnest("e_names"."value") AS b (value) WHERE (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("a"."value")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("b"."value")))) THEN 1 ELSE (SELECT pg_catalog.max("pgdedup"."short_score_v2"("pgdedup"."short_parts_v1"("a"."value"), (SELECT "pgdedup"."short_parts_v1"("b"."value")), 0.58)) FROM pg_catalog.unnest((SELECT e.value FROM "pgdedup"."pgdedup_fn_customers_names_evidence_02af82bd"("t"."pgdedup_k_customers_names_7448d319", "t"."tenant_id", "t"."id") AS e)) AS a (value) CROSS JOIN pg_catalog.unnest("e_names"."value") AS b (value) WHERE "pgdedup"."short_score_v2"("pgdedup"."short_parts_v1"("a"."value"), (SELECT "pgdedup"."short_parts_v1"("b"."value")), 0.58) > 0) END::double precision,
        ARRAY[coalesce((SELECT "pgdedup"."both_values"("a"."value", "b"."value") FROM pg_catalog.unnest((SELECT e.value FROM "pgdedup"."pgdedup_fn_customers_names_evidence_02af82bd"("t"."pgdedup_k_customers_names_7448d319", "t"."tenant_id", "t"."id") AS e)) AS a (value) CROSS JOIN pg_catalog.unnest("e_names"."value") AS b (value) WHERE "pgdedup"."short_score_v2"("pgdedup"."short_parts_v1"("a"."value"), (SELECT "pgdedup"."short_parts_v1"("b"."value")), 0.58) > 0 ORDER BY "pgdedup"."short_score_v2"("pgdedup"."short_parts_v1"("a"."value"), (SELECT "pgdedup"."short_parts_v1"("b"."value")), 0.58) DESC, 1 LIMIT 1), (SELECT pg_catalog.min("pgdedup"."both_values"("a"."value", "b"."value")) FROM pg_catalog.unnest((SELECT e.value FROM "pgdedup"."pgdedup_fn_customers_names_evidence_02af82bd"("t"."pgdedup_k_customers_names_7448d319", "t"."tenant_id", "t"."id") AS e)) AS a (value) CROSS JOIN pg_catalog.unnest("e_names"."value") AS b (value) WHERE (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("a"."value")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("b"."value")))), "pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405")]::text[]
    FROM (SELECT "pgdedup_fn_customers_short_names_relate_c2f0bace"."l1" AS "id", "pgdedup_fn_customers_short_names_relate_c2f0bace"."l2" AS "tenant_id", "pgdedup_fn_customers_short_names_relate_c2f0bace"."l3" AS "parent_id", "pgdedup_fn_customers_short_names_relate_c2f0bace"."l4" AS "pgdedup_k_customers_city_54099405", "pgdedup_fn_customers_short_names_relate_c2f0bace"."l5" AS "pgdedup_k_customers_names_7448d319", "pgdedup_fn_customers_short_names_relate_c2f0bace"."l6" AS "pgdedup_k_customers_live_74cf3f67") AS t
    CROSS JOIN (SELECT "pgdedup_fn_customers_short_names_relate_c2f0bace"."r1" AS "id", "pgdedup_fn_customers_short_names_relate_c2f0bace"."r2" AS "tenant_id", "pgdedup_fn_customers_short_names_relate_c2f0bace"."r3" AS "parent_id", "pgdedup_fn_customers_short_names_relate_c2f0bace"."r4" AS "pgdedup_k_customers_city_54099405", "pgdedup_fn_customers_short_names_relate_c2f0bace"."r5" AS "pgdedup_k_customers_names_7448d319", "pgdedup_fn_customers_short_names_relate_c2f0bace"."r6" AS "pgdedup_k_customers_live_74cf3f67") AS r
    CROSS JOIN "pgdedup"."pgdedup_fn_customers_names_evidence_02af82bd"("r"."pgdedup_k_customers_names_7448d319", "r"."tenant_id", "r"."id") AS "e_names" (value)
    WHERE (EXISTS (SELECT  FROM pg_catalog.unnest((SELECT e.value FROM "pgdedup"."pgdedup_fn_customers_names_evidence_02af82bd"("t"."pgdedup_k_customers_names_7448d319", "t"."tenant_id", "t"."id") AS e)) AS a (value) CROSS JOIN pg_catalog.unnest("e_names"."value") AS b (value) WHERE "pgdedup"."short_score_v2"("pgdedup"."short_parts_v1"("a"."value"), (SELECT "pgdedup"."short_parts_v1"("b"."value")), 0.58) > 0) OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''company_name'')) AND EXISTS (SELECT  FROM pg_catalog.unnest((SELECT e.value FROM "pgdedup"."pgdedup_fn_customers_names_evidence_02af82bd"("t"."pgdedup_k_customers_names_7448d319", "t"."tenant_id", "t"."id") AS e)) AS a (value) CROSS JOIN pg_catalog.unnest("e_names"."value") AS b (value) WHERE (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("a"."value")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("b"."value")))))
        AND ("pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405") = "pgdedup"."region_city_v1"("r"."pgdedup_k_customers_city_54099405") OR "t"."pgdedup_k_customers_city_54099405" IS NULL AND "r"."pgdedup_k_customers_city_54099405" IS NULL)
        AND "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND "r"."pgdedup_k_customers_live_74cf3f67"
        AND ("t"."id" = "r"."id") IS NOT TRUE
        AND NOT (("t"."parent_id" IS NOT NULL OR "r"."parent_id" IS NOT NULL) AND EXISTS (SELECT FROM "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("t"."tenant_id", "t"."parent_id", "t"."id") AS a INNER JOIN "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("r"."tenant_id", "r"."parent_id", "r"."id") AS b ON b.key = a.key));
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_short_names_relate_c2f0bace"("l1" bigint, "l2" integer, "l3" integer, "l4" text, "l5" text[], "l6" boolean, "r1" bigint, "r2" integer, "r3" integer, "r4" text, "r5" text[], "r6" boolean) IS ''pgdedup: the verdict on two rows by rule short_names of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_short_names_relate_c2f0bace"("l1" bigint, "l2" integer, "l3" integer, "l4" text, "l5" text[], "l6" boolean, "r1" bigint, "r2" integer, "r3" integer, "r4" text, "r5" text[], "r6" boolean) TO PUBLIC;
', '{pgdedup_fn_customers_lineage_b521879c,pgdedup_fn_customers_names_evidence_02af82bd,pgdedup_k_customers_city_54099405,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_names_7448d319}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_short_names_relate_c2f0bace'), pgdedup.function_build('pgdedup_fn_customers_short_names_relate_c2f0bace')), pgdedup.object_shape('pgdedup_fn_customers_short_names_relate_c2f0bace'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_near_notes_match_b2e768ab"(
    "p_notes" text[], "p_sum" text[], "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint
)
RETURNS TABLE (key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "t"."id"::text,
        least((SELECT pg_catalog.max(pg_catalog.round("extensions"."similarity"("a"."value", "b"."value")::numeric, 4)::double precision) FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("pgdedup_fn_customers_near_notes_match_b2e768ab"."p_notes") AS b (value) WHERE "extensions"."similarity"("a"."value", "b"."value") >= 0.45::real), (SELECT pg_catalog.max(1 - coalesce(pg_catalog.abs("pgdedup"."number_value_v1"("a"."value") - "pgdedup"."number_value_v1"("b"."value")) / nullif(2 * '5'::numeric, 0), 0)::double precision) FROM pg_catalog.unnest("t"."pgdedup_k_customers_sum_f3a68ce1") AS a (value) CROSS JOIN pg_catalog.unnest("pgdedup_fn_customers_near_notes_match_b2e768ab"."p_sum") AS b (value) WHERE "pgdedup"."number_value_v1"("a"."value") BETWEEN "pgdedup"."number_value_v1"("b"."value") - '5'::numeric AND "pgdedup"."number_value_v1"("b"."value") + '5'::numeric)),
        ARRAY[(SELECT "pgdedup"."both_values"("a"."value", "b"."value") FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("pgdedup_fn_customers_near_notes_match_b2e768ab"."p_notes") AS b (value) WHERE "extensions"."similarity"("a"."value", "b"."value") >= 0.45::real ORDER BY pg_catalog.round("extensions"."similarity"("a"."value", "b"."value")::numeric, 4)::double precision DESC, 1 LIMIT 1), (SELECT "pgdedup"."both_values"("a"."value", "b"."value") FROM pg_catalog.unnest("t"."pgdedup_k_customers_sum_f3a68ce1") AS a (value) CROSS JOIN pg_catalog.unnest("pgdedup_fn_customers_near_notes_match_b2e768ab"."p_sum") AS b (value) WHERE "pgdedup"."number_value_v1"("a"."value") BETWEEN "pgdedup"."number_value_v1"("b"."value") - '5'::numeric AND "pgdedup"."number_value_v1"("b"."value") + '5'::numeric ORDER BY 1 - coalesce(pg_catalog.abs("pgdedup"."number_value_v1"("a"."value") - "pgdedup"."number_value_v1"("b"."value")) / nullif(2 * '5'::numeric, 0), 0)::double precision DESC, 1 LIMIT 1)]::text[]
    FROM "crm"."customers" AS t
    WHERE "pgdedup"."keys_of_each_v2"("t"."pgdedup_k_customers_notes_d56bd656", 'trigram_prefix_v1', 0.45, false, false) OPERATOR(pg_catalog.&&) "pgdedup"."keys_of_each_v2"("pgdedup_fn_customers_near_notes_match_b2e768ab"."p_notes", 'trigram_prefix_v1', 0.45, false, true) AND EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("pgdedup_fn_customers_near_notes_match_b2e768ab"."p_notes") AS b (value) WHERE "extensions"."similarity"("a"."value", "b"."value") >= 0.45::real)
        AND EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_sum_f3a68ce1") AS a (value) CROSS JOIN pg_catalog.unnest("pgdedup_fn_customers_near_notes_match_b2e768ab"."p_sum") AS b (value) WHERE "pgdedup"."number_value_v1"("a"."value") BETWEEN "pgdedup"."number_value_v1"("b"."value") - '5'::numeric AND "pgdedup"."number_value_v1"("b"."value") + '5'::numeric)
        AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_near_notes_match_b2e768ab"."s_tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND ("t"."id" = "pgdedup_fn_customers_near_notes_match_b2e768ab"."k_id") IS NOT TRUE
        AND NOT (("t"."parent_id" IS NOT NULL OR "pgdedup_fn_customers_near_notes_match_b2e768ab"."r_parent_id" IS NOT NULL) AND EXISTS (SELECT FROM "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("t"."tenant_id", "t"."parent_id", "t"."id") AS a INNER JOIN "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("pgdedup_fn_customers_near_notes_match_b2e768ab"."s_tenant_id", "pgdedup_fn_customers_near_notes_match_b2e768ab"."r_parent_id", "pgdedup_fn_customers_near_notes_match_b2e768ab"."k_id") AS b ON b.key = a.key));
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_notes_match_b2e768ab"("p_notes" text[], "p_sum" text[], "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint) IS 'pgdedup: rule near_notes of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_notes_match_b2e768ab"("p_notes" text[], "p_sum" text[], "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_near_notes_match_b2e768ab', 'crm.customers', 54, 'function', 'rule:near_notes', 'fe06ad74884ed625d23df51d59b39d7e', '"pgdedup"."pgdedup_fn_customers_near_notes_match_b2e768ab"("p_notes" text[], "p_sum" text[], "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_near_notes_match_b2e768ab"("p_notes" text[], "p_sum" text[], "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_near_notes_match_b2e768ab"(
    "p_notes" text[], "p_sum" text[], "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint
)
RETURNS TABLE (key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "t"."id"::text,
        least((SELECT pg_catalog.max(pg_catalog.round("extensions"."similarity"("a"."value", "b"."value")::numeric, 4)::double precision) FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("pgdedup_fn_customers_near_notes_match_b2e768ab"."p_notes") AS b (value) WHERE "extensions"."similarity"("a"."value", "b"."value") >= 0.45::real), (SELECT pg_catalog.max(1 - coalesce(pg_catalog.abs("pgdedup"."number_value_v1"("a"."value") - "pgdedup"."number_value_v1"("b"."value")) / nullif(2 * ''5''::numeric, 0), 0)::double precision) FROM pg_catalog.unnest("t"."pgdedup_k_customers_sum_f3a68ce1") AS a (value) CROSS JOIN pg_catalog.unnest("pgdedup_fn_customers_near_notes_match_b2e768ab"."p_sum") AS b (value) WHERE "pgdedup"."number_value_v1"("a"."value") BETWEEN "pgdedup"."number_value_v1"("b"."value") - ''5''::numeric AND "pgdedup"."number_value_v1"("b"."value") + ''5''::numeric)),
        ARRAY[(SELECT "pgdedup"."both_values"("a"."value", "b"."value") FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("pgdedup_fn_customers_near_notes_match_b2e768ab"."p_notes") AS b (value) WHERE "extensions"."similarity"("a"."value", "b"."value") >= 0.45::real ORDER BY pg_catalog.round("extensions"."similarity"("a"."value", "b"."value")::numeric, 4)::double precision DESC, 1 LIMIT 1), (SELECT "pgdedup"."both_values"("a"."value", "b"."value") FROM pg_catalog.unnest("t"."pgdedup_k_customers_sum_f3a68ce1") AS a (value) CROSS JOIN pg_catalog.unnest("pgdedup_fn_customers_near_notes_match_b2e768ab"."p_sum") AS b (value) WHERE "pgdedup"."number_value_v1"("a"."value") BETWEEN "pgdedup"."number_value_v1"("b"."value") - ''5''::numeric AND "pgdedup"."number_value_v1"("b"."value") + ''5''::numeric ORDER BY 1 - coalesce(pg_catalog.abs("pgdedup"."number_value_v1"("a"."value") - "pgdedup"."number_value_v1"("b"."value")) / nullif(2 * ''5''::numeric, 0), 0)::double precision DESC, 1 LIMIT 1)]::text[]
    FROM "crm"."customers" AS t
    WHERE "pgdedup"."keys_of_each_v2"("t"."pgdedup_k_customers_notes_d56bd656", ''trigram_prefix_v1'', 0.45, false, false) OPERATOR(pg_catalog.&&) "pgdedup"."keys_of_each_v2"("pgdedup_fn_customers_near_notes_match_b2e768ab"."p_notes", ''trigram_prefix_v1'', 0.45, false, true) AND EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("pgdedup_fn_customers_near_notes_match_b2e768ab"."p_notes") AS b (value) WHERE "extensions"."similarity"("a"."value", "b"."value") >= 0.45::real)
        AND EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_sum_f3a68ce1") AS a (value) CROSS JOIN pg_catalog.unnest("pgdedup_fn_customers_near_notes_match_b2e768ab"."p_sum") AS b (value) WHERE "pgdedup"."number_value_v1"("a"."value") BETWEEN "pgdedup"."number_value_v1"("b"."value") - ''5''::numeric AND "pgdedup"."number_value_v1"("b"."value") + ''5''::numeric)
        AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_near_notes_match_b2e768ab"."s_tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND ("t"."id" = "pgdedup_fn_customers_near_notes_match_b2e768ab"."k_id") IS NOT TRUE
        AND NOT (("t"."parent_id" IS NOT NULL OR "pgdedup_fn_customers_near_notes_match_b2e768ab"."r_parent_id" IS NOT NULL) AND EXISTS (SELECT FROM "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("t"."tenant_id", "t"."parent_id", "t"."id") AS a INNER JOIN "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("pgdedup_fn_customers_near_notes_match_b2e768ab"."s_tenant_id", "pgdedup_fn_customers_near_notes_match_b2e768ab"."r_parent_id", "pgdedup_fn_customers_near_notes_match_b2e768ab"."k_id") AS b ON b.key = a.key));
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_notes_match_b2e768ab"("p_notes" text[], "p_sum" text[], "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint) IS ''pgdedup: rule near_notes of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_notes_match_b2e768ab"("p_notes" text[], "p_sum" text[], "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint) TO PUBLIC;
', '{pgdedup_fn_customers_lineage_b521879c,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_notes_d56bd656,pgdedup_k_customers_sum_f3a68ce1}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_near_notes_match_b2e768ab'), pgdedup.function_build('pgdedup_fn_customers_near_notes_match_b2e768ab')), pgdedup.object_shape('pgdedup_fn_customers_near_notes_match_b2e768ab'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_near_notes_alias_match_410caae0"(
    "p_notes" text[], "p_sum" text[], "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint
)
RETURNS TABLE (key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT DISTINCT
        "t"."id"::text,
        least(CASE WHEN (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('text')) AND EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("pgdedup_fn_customers_near_notes_alias_match_410caae0"."p_notes") AS b (value) WHERE (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'text' AND g.digest = "pgdedup"."alias_digest"("a"."value")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'text' AND g.digest = "pgdedup"."alias_digest"("b"."value")))) THEN 1 ELSE (SELECT pg_catalog.max(pg_catalog.round("extensions"."similarity"("a"."value", "b"."value")::numeric, 4)::double precision) FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("pgdedup_fn_customers_near_notes_alias_match_410caae0"."p_notes") AS b (value) WHERE "extensions"."similarity"("a"."value", "b"."value") >= 0.45::real) END::double precision, (SELECT pg_catalog.max(1 - coalesce(pg_catalog.abs("pgdedup"."number_value_v1"("a"."value") - "pgdedup"."number_value_v1"("b"."value")) / nullif(2 * '5'::numeric, 0), 0)::double precision) FROM pg_catalog.unnest("t"."pgdedup_k_customers_sum_f3a68ce1") AS a (value) CROSS JOIN pg_catalog.unnest("pgdedup_fn_customers_near_notes_alias_match_410caae0"."p_sum") AS b (value) WHERE "pgdedup"."number_value_v1"("a"."value") BETWEEN "pgdedup"."number_value_v1"("b"."value") - '5'::numeric AND "pgdedup"."number_value_v1"("b"."value") + '5'::numeric)),
        ARRAY[coalesce((SELECT "pgdedup"."both_values"("a"."value", "b"."value") FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("pgdedup_fn_customers_near_notes_alias_match_410caae0"."p_notes") AS b (value) WHERE "extensions"."similarity"("a"."value", "b"."value") >= 0.45::real ORDER BY pg_catalog.round("extensions"."similarity"("a"."value", "b"."value")::numeric, 4)::double precision DESC, 1 LIMIT 1), (SELECT pg_catalog.min("pgdedup"."both_values"("a"."value", "b"."value")) FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("pgdedup_fn_customers_near_notes_alias_match_410caae0"."p_notes") AS b (value) WHERE (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'text' AND g.digest = "pgdedup"."alias_digest"("a"."value")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'text' AND g.digest = "pgdedup"."alias_digest"("b"."value")))), (SELECT "pgdedup"."both_values"("a"."value", "b"."value") FROM pg_catalog.unnest("t"."pgdedup_k_customers_sum_f3a68ce1") AS a (value) CROSS JOIN pg_catalog.unnest("pgdedup_fn_customers_near_notes_alias_match_410caae0"."p_sum") AS b (value) WHERE "pgdedup"."number_value_v1"("a"."value") BETWEEN "pgdedup"."number_value_v1"("b"."value") - '5'::numeric AND "pgdedup"."number_value_v1"("b"."value") + '5'::numeric ORDER BY 1 - coalesce(pg_catalog.abs("pgdedup"."number_value_v1"("a"."value") - "pgdedup"."number_value_v1"("b"."value")) / nullif(2 * '5'::numeric, 0), 0)::double precision DESC, 1 LIMIT 1)]::text[]
    FROM "crm"."customers" AS t
    CROSS JOIN LATERAL (SELECT "pgdedup_fn_customers_near_notes_alias_match_410caae0"."p_notes" || ARRAY(SELECT f.form FROM "pgdedup"."alias_forms"('text', "pgdedup_fn_customers_near_notes_alias_match_410caae0"."p_notes") AS f (form))) AS "v" (value)
    WHERE "pgdedup"."keys_of_each_v2"("t"."pgdedup_k_customers_notes_d56bd656", 'trigram_prefix_v1', 0.45, false, false) OPERATOR(pg_catalog.&&) "pgdedup"."keys_of_each_v2"("v"."value", 'trigram_prefix_v1', 0.45, false, true) AND EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("v"."value") AS b (value) WHERE "extensions"."similarity"("a"."value", "b"."value") >= 0.45::real)
        AND (EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("pgdedup_fn_customers_near_notes_alias_match_410caae0"."p_notes") AS b (value) WHERE "extensions"."similarity"("a"."value", "b"."value") >= 0.45::real) OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('text')) AND EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("pgdedup_fn_customers_near_notes_alias_match_410caae0"."p_notes") AS b (value) WHERE (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'text' AND g.digest = "pgdedup"."alias_digest"("a"."value")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'text' AND g.digest = "pgdedup"."alias_digest"("b"."value")))))
        AND EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_sum_f3a68ce1") AS a (value) CROSS JOIN pg_catalog.unnest("pgdedup_fn_customers_near_notes_alias_match_410caae0"."p_sum") AS b (value) WHERE "pgdedup"."number_value_v1"("a"."value") BETWEEN "pgdedup"."number_value_v1"("b"."value") - '5'::numeric AND "pgdedup"."number_value_v1"("b"."value") + '5'::numeric)
        AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_near_notes_alias_match_410caae0"."s_tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND ("t"."id" = "pgdedup_fn_customers_near_notes_alias_match_410caae0"."k_id") IS NOT TRUE
        AND NOT (("t"."parent_id" IS NOT NULL OR "pgdedup_fn_customers_near_notes_alias_match_410caae0"."r_parent_id" IS NOT NULL) AND EXISTS (SELECT FROM "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("t"."tenant_id", "t"."parent_id", "t"."id") AS a INNER JOIN "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("pgdedup_fn_customers_near_notes_alias_match_410caae0"."s_tenant_id", "pgdedup_fn_customers_near_notes_alias_match_410caae0"."r_parent_id", "pgdedup_fn_customers_near_notes_alias_match_410caae0"."k_id") AS b ON b.key = a.key));
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_notes_alias_match_410caae0"("p_notes" text[], "p_sum" text[], "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint) IS 'pgdedup: rule near_notes of crm.customers, with aliases';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_notes_alias_match_410caae0"("p_notes" text[], "p_sum" text[], "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_near_notes_alias_match_410caae0', 'crm.customers', 55, 'function', 'rule:near_notes', '1eceead8f501109214d85e32fcac727f', '"pgdedup"."pgdedup_fn_customers_near_notes_alias_match_410caae0"("p_notes" text[], "p_sum" text[], "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_near_notes_alias_match_410caae0"("p_notes" text[], "p_sum" text[], "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_near_notes_alias_match_410caae0"(
    "p_notes" text[], "p_sum" text[], "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint
)
RETURNS TABLE (key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT DISTINCT
        "t"."id"::text,
        least(CASE WHEN (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''text'')) AND EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("pgdedup_fn_customers_near_notes_alias_match_410caae0"."p_notes") AS b (value) WHERE (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''text'' AND g.digest = "pgdedup"."alias_digest"("a"."value")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''text'' AND g.digest = "pgdedup"."alias_digest"("b"."value")))) THEN 1 ELSE (SELECT pg_catalog.max(pg_catalog.round("extensions"."similarity"("a"."value", "b"."value")::numeric, 4)::double precision) FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("pgdedup_fn_customers_near_notes_alias_match_410caae0"."p_notes") AS b (value) WHERE "extensions"."similarity"("a"."value", "b"."value") >= 0.45::real) END::double precision, (SELECT pg_catalog.max(1 - coalesce(pg_catalog.abs("pgdedup"."number_value_v1"("a"."value") - "pgdedup"."number_value_v1"("b"."value")) / nullif(2 * ''5''::numeric, 0), 0)::double precision) FROM pg_catalog.unnest("t"."pgdedup_k_customers_sum_f3a68ce1") AS a (value) CROSS JOIN pg_catalog.unnest("pgdedup_fn_customers_near_notes_alias_match_410caae0"."p_sum") AS b (value) WHERE "pgdedup"."number_value_v1"("a"."value") BETWEEN "pgdedup"."number_value_v1"("b"."value") - ''5''::numeric AND "pgdedup"."number_value_v1"("b"."value") + ''5''::numeric)),
        ARRAY[coalesce((SELECT "pgdedup"."both_values"("a"."value", "b"."value") FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("pgdedup_fn_customers_near_notes_alias_match_410caae0"."p_notes") AS b (value) WHERE "extensions"."similarity"("a"."value", "b"."value") >= 0.45::real ORDER BY pg_catalog.round("extensions"."similarity"("a"."value", "b"."value")::numeric, 4)::double precision DESC, 1 LIMIT 1), (SELECT pg_catalog.min("pgdedup"."both_values"("a"."value", "b"."value")) FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("pgdedup_fn_customers_near_notes_alias_match_410caae0"."p_notes") AS b (value) WHERE (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''text'' AND g.digest = "pgdedup"."alias_digest"("a"."value")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''text'' AND g.digest = "pgdedup"."alias_digest"("b"."value")))), (SELECT "pgdedup"."both_values"("a"."value", "b"."value") FROM pg_catalog.unnest("t"."pgdedup_k_customers_sum_f3a68ce1") AS a (value) CROSS JOIN pg_catalog.unnest("pgdedup_fn_customers_near_notes_alias_match_410caae0"."p_sum") AS b (value) WHERE "pgdedup"."number_value_v1"("a"."value") BETWEEN "pgdedup"."number_value_v1"("b"."value") - ''5''::numeric AND "pgdedup"."number_value_v1"("b"."value") + ''5''::numeric ORDER BY 1 - coalesce(pg_catalog.abs("pgdedup"."number_value_v1"("a"."value") - "pgdedup"."number_value_v1"("b"."value")) / nullif(2 * ''5''::numeric, 0), 0)::double precision DESC, 1 LIMIT 1)]::text[]
    FROM "crm"."customers" AS t
    CROSS JOIN LATERAL (SELECT "pgdedup_fn_customers_near_notes_alias_match_410caae0"."p_notes" || ARRAY(SELECT f.form FROM "pgdedup"."alias_forms"(''text'', "pgdedup_fn_customers_near_notes_alias_match_410caae0"."p_notes") AS f (form))) AS "v" (value)
    WHERE "pgdedup"."keys_of_each_v2"("t"."pgdedup_k_customers_notes_d56bd656", ''trigram_prefix_v1'', 0.45, false, false) OPERATOR(pg_catalog.&&) "pgdedup"."keys_of_each_v2"("v"."value", ''trigram_prefix_v1'', 0.45, false, true) AND EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("v"."value") AS b (value) WHERE "extensions"."similarity"("a"."value", "b"."value") >= 0.45::real)
        AND (EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("pgdedup_fn_customers_near_notes_alias_match_410caae0"."p_notes") AS b (value) WHERE "extensions"."similarity"("a"."value", "b"."value") >= 0.45::real) OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''text'')) AND EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("pgdedup_fn_customers_near_notes_alias_match_410caae0"."p_notes") AS b (value) WHERE (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''text'' AND g.digest = "pgdedup"."alias_digest"("a"."value")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''text'' AND g.digest = "pgdedup"."alias_digest"("b"."value")))))
        AND EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_sum_f3a68ce1") AS a (value) CROSS JOIN pg_catalog.unnest("pgdedup_fn_customers_near_notes_alias_match_410caae0"."p_sum") AS b (value) WHERE "pgdedup"."number_value_v1"("a"."value") BETWEEN "pgdedup"."number_value_v1"("b"."value") - ''5''::numeric AND "pgdedup"."number_value_v1"("b"."value") + ''5''::numeric)
        AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_near_notes_alias_match_410caae0"."s_tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND ("t"."id" = "pgdedup_fn_customers_near_notes_alias_match_410caae0"."k_id") IS NOT TRUE
        AND NOT (("t"."parent_id" IS NOT NULL OR "pgdedup_fn_customers_near_notes_alias_match_410caae0"."r_parent_id" IS NOT NULL) AND EXISTS (SELECT FROM "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("t"."tenant_id", "t"."parent_id", "t"."id") AS a INNER JOIN "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("pgdedup_fn_customers_near_notes_alias_match_410caae0"."s_tenant_id", "pgdedup_fn_customers_near_notes_alias_match_410caae0"."r_parent_id", "pgdedup_fn_customers_near_notes_alias_match_410caae0"."k_id") AS b ON b.key = a.key));
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_notes_alias_match_410caae0"("p_notes" text[], "p_sum" text[], "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint) IS ''pgdedup: rule near_notes of crm.customers, with aliases'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_notes_alias_match_410caae0"("p_notes" text[], "p_sum" text[], "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint) TO PUBLIC;
', '{pgdedup_fn_customers_lineage_b521879c,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_notes_d56bd656,pgdedup_k_customers_sum_f3a68ce1}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_near_notes_alias_match_410caae0'), pgdedup.function_build('pgdedup_fn_customers_near_notes_alias_match_410caae0')), pgdedup.object_shape('pgdedup_fn_customers_near_notes_alias_match_410caae0'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_near_notes_locks_8e295d91"(
    "p_notes" text[], "p_sum" text[], "s_tenant_id" integer
)
RETURNS TABLE (key bigint)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT pgdedup.lock_key(
        'text:similar|' || "v"."value",
        coalesce("pgdedup_fn_customers_near_notes_locks_8e295d91"."s_tenant_id"::text, E'\x01')
    )
    FROM pg_catalog.unnest("pgdedup"."keys_of_each_v2"("pgdedup_fn_customers_near_notes_locks_8e295d91"."p_notes", 'trigram_prefix_v1', 0.45, false, false)) AS v (value);
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_notes_locks_8e295d91"("p_notes" text[], "p_sum" text[], "s_tenant_id" integer) IS 'pgdedup: lock keys of rule near_notes of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_notes_locks_8e295d91"("p_notes" text[], "p_sum" text[], "s_tenant_id" integer) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_near_notes_locks_8e295d91', 'crm.customers', 56, 'function', 'rule:near_notes', '2ec4a5df1a9cbd6785110c1c1ef7a84b', '"pgdedup"."pgdedup_fn_customers_near_notes_locks_8e295d91"("p_notes" text[], "p_sum" text[], "s_tenant_id" integer)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_near_notes_locks_8e295d91"("p_notes" text[], "p_sum" text[], "s_tenant_id" integer);',  E'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_near_notes_locks_8e295d91"(
    "p_notes" text[], "p_sum" text[], "s_tenant_id" integer
)
RETURNS TABLE (key bigint)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT pgdedup.lock_key(
        ''text:similar|'' || "v"."value",
        coalesce("pgdedup_fn_customers_near_notes_locks_8e295d91"."s_tenant_id"::text, E''\\x01'')
    )
    FROM pg_catalog.unnest("pgdedup"."keys_of_each_v2"("pgdedup_fn_customers_near_notes_locks_8e295d91"."p_notes", ''trigram_prefix_v1'', 0.45, false, false)) AS v (value);
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_notes_locks_8e295d91"("p_notes" text[], "p_sum" text[], "s_tenant_id" integer) IS ''pgdedup: lock keys of rule near_notes of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_notes_locks_8e295d91"("p_notes" text[], "p_sum" text[], "s_tenant_id" integer) TO PUBLIC;
', '{}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_near_notes_locks_8e295d91'), pgdedup.function_build('pgdedup_fn_customers_near_notes_locks_8e295d91')), pgdedup.object_shape('pgdedup_fn_customers_near_notes_locks_8e295d91'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_near_notes_verify_07795f0e"(
    p_key_l text, p_key_r text
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        least(CASE WHEN (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('text')) AND EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_notes_d56bd656") AS b (value) WHERE (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'text' AND g.digest = "pgdedup"."alias_digest"("a"."value")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'text' AND g.digest = "pgdedup"."alias_digest"("b"."value")))) THEN 1 ELSE (SELECT pg_catalog.max(pg_catalog.round("extensions"."similarity"("a"."value", "b"."value")::numeric, 4)::double precision) FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_notes_d56bd656") AS b (value) WHERE "extensions"."similarity"("a"."value", "b"."value") >= 0.45::real) END::double precision, (SELECT pg_catalog.max(1 - coalesce(pg_catalog.abs("pgdedup"."number_value_v1"("a"."value") - "pgdedup"."number_value_v1"("b"."value")) / nullif(2 * '5'::numeric, 0), 0)::double precision) FROM pg_catalog.unnest("t"."pgdedup_k_customers_sum_f3a68ce1") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_sum_f3a68ce1") AS b (value) WHERE "pgdedup"."number_value_v1"("a"."value") BETWEEN "pgdedup"."number_value_v1"("b"."value") - '5'::numeric AND "pgdedup"."number_value_v1"("b"."value") + '5'::numeric)),
        ARRAY[coalesce((SELECT "pgdedup"."both_values"("a"."value", "b"."value") FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_notes_d56bd656") AS b (value) WHERE "extensions"."similarity"("a"."value", "b"."value") >= 0.45::real ORDER BY pg_catalog.round("extensions"."similarity"("a"."value", "b"."value")::numeric, 4)::double precision DESC, 1 LIMIT 1), (SELECT pg_catalog.min("pgdedup"."both_values"("a"."value", "b"."value")) FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_notes_d56bd656") AS b (value) WHERE (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'text' AND g.digest = "pgdedup"."alias_digest"("a"."value")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'text' AND g.digest = "pgdedup"."alias_digest"("b"."value")))), (SELECT "pgdedup"."both_values"("a"."value", "b"."value") FROM pg_catalog.unnest("t"."pgdedup_k_customers_sum_f3a68ce1") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_sum_f3a68ce1") AS b (value) WHERE "pgdedup"."number_value_v1"("a"."value") BETWEEN "pgdedup"."number_value_v1"("b"."value") - '5'::numeric AND "pgdedup"."number_value_v1"("b"."value") + '5'::numeric ORDER BY 1 - coalesce(pg_catalog.abs("pgdedup"."number_value_v1"("a"."value") - "pgdedup"."number_value_v1"("b"."value")) / nullif(2 * '5'::numeric, 0), 0)::double precision DESC, 1 LIMIT 1)]::text[]
    FROM "crm"."customers" AS t
    INNER JOIN "crm"."customers" AS r
        ON "r"."id" = "pgdedup_fn_customers_near_notes_verify_07795f0e"."p_key_r"::bigint
    WHERE "t"."id" = "pgdedup_fn_customers_near_notes_verify_07795f0e"."p_key_l"::bigint
        AND (EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_notes_d56bd656") AS b (value) WHERE "extensions"."similarity"("a"."value", "b"."value") >= 0.45::real) OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('text')) AND EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_notes_d56bd656") AS b (value) WHERE (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'text' AND g.digest = "pgdedup"."alias_digest"("a"."value")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'text' AND g.digest = "pgdedup"."alias_digest"("b"."value")))))
        AND EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_sum_f3a68ce1") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_sum_f3a68ce1") AS b (value) WHERE "pgdedup"."number_value_v1"("a"."value") BETWEEN "pgdedup"."number_value_v1"("b"."value") - '5'::numeric AND "pgdedup"."number_value_v1"("b"."value") + '5'::numeric)
        AND "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND "r"."pgdedup_k_customers_live_74cf3f67"
        AND ("t"."id" = "r"."id") IS NOT TRUE
        AND NOT (("t"."parent_id" IS NOT NULL OR "r"."parent_id" IS NOT NULL) AND EXISTS (SELECT FROM "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("t"."tenant_id", "t"."parent_id", "t"."id") AS a INNER JOIN "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("r"."tenant_id", "r"."parent_id", "r"."id") AS b ON b.key = a.key));
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_notes_verify_07795f0e"(p_key_l text, p_key_r text) IS 'pgdedup: rule near_notes of crm.customers on two rows';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_notes_verify_07795f0e"(p_key_l text, p_key_r text) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_near_notes_verify_07795f0e', 'crm.customers', 57, 'function', 'rule:near_notes', 'd58f69f78adf8d022d8de60869f09126', '"pgdedup"."pgdedup_fn_customers_near_notes_verify_07795f0e"(p_key_l text, p_key_r text)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_near_notes_verify_07795f0e"(p_key_l text, p_key_r text);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_near_notes_verify_07795f0e"(
    p_key_l text, p_key_r text
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        least(CASE WHEN (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''text'')) AND EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_notes_d56bd656") AS b (value) WHERE (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''text'' AND g.digest = "pgdedup"."alias_digest"("a"."value")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''text'' AND g.digest = "pgdedup"."alias_digest"("b"."value")))) THEN 1 ELSE (SELECT pg_catalog.max(pg_catalog.round("extensions"."similarity"("a"."value", "b"."value")::numeric, 4)::double precision) FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_notes_d56bd656") AS b (value) WHERE "extensions"."similarity"("a"."value", "b"."value") >= 0.45::real) END::double precision, (SELECT pg_catalog.max(1 - coalesce(pg_catalog.abs("pgdedup"."number_value_v1"("a"."value") - "pgdedup"."number_value_v1"("b"."value")) / nullif(2 * ''5''::numeric, 0), 0)::double precision) FROM pg_catalog.unnest("t"."pgdedup_k_customers_sum_f3a68ce1") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_sum_f3a68ce1") AS b (value) WHERE "pgdedup"."number_value_v1"("a"."value") BETWEEN "pgdedup"."number_value_v1"("b"."value") - ''5''::numeric AND "pgdedup"."number_value_v1"("b"."value") + ''5''::numeric)),
        ARRAY[coalesce((SELECT "pgdedup"."both_values"("a"."value", "b"."value") FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_notes_d56bd656") AS b (value) WHERE "extensions"."similarity"("a"."value", "b"."value") >= 0.45::real ORDER BY pg_catalog.round("extensions"."similarity"("a"."value", "b"."value")::numeric, 4)::double precision DESC, 1 LIMIT 1), (SELECT pg_catalog.min("pgdedup"."both_values"("a"."value", "b"."value")) FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_notes_d56bd656") AS b (value) WHERE (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''text'' AND g.digest = "pgdedup"."alias_digest"("a"."value")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''text'' AND g.digest = "pgdedup"."alias_digest"("b"."value")))), (SELECT "pgdedup"."both_values"("a"."value", "b"."value") FROM pg_catalog.unnest("t"."pgdedup_k_customers_sum_f3a68ce1") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_sum_f3a68ce1") AS b (value) WHERE "pgdedup"."number_value_v1"("a"."value") BETWEEN "pgdedup"."number_value_v1"("b"."value") - ''5''::numeric AND "pgdedup"."number_value_v1"("b"."value") + ''5''::numeric ORDER BY 1 - coalesce(pg_catalog.abs("pgdedup"."number_value_v1"("a"."value") - "pgdedup"."number_value_v1"("b"."value")) / nullif(2 * ''5''::numeric, 0), 0)::double precision DESC, 1 LIMIT 1)]::text[]
    FROM "crm"."customers" AS t
    INNER JOIN "crm"."customers" AS r
        ON "r"."id" = "pgdedup_fn_customers_near_notes_verify_07795f0e"."p_key_r"::bigint
    WHERE "t"."id" = "pgdedup_fn_customers_near_notes_verify_07795f0e"."p_key_l"::bigint
        AND (EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_notes_d56bd656") AS b (value) WHERE "extensions"."similarity"("a"."value", "b"."value") >= 0.45::real) OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''text'')) AND EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_notes_d56bd656") AS b (value) WHERE (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''text'' AND g.digest = "pgdedup"."alias_digest"("a"."value")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''text'' AND g.digest = "pgdedup"."alias_digest"("b"."value")))))
        AND EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_sum_f3a68ce1") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_sum_f3a68ce1") AS b (value) WHERE "pgdedup"."number_value_v1"("a"."value") BETWEEN "pgdedup"."number_value_v1"("b"."value") - ''5''::numeric AND "pgdedup"."number_value_v1"("b"."value") + ''5''::numeric)
        AND "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND "r"."pgdedup_k_customers_live_74cf3f67"
        AND ("t"."id" = "r"."id") IS NOT TRUE
        AND NOT (("t"."parent_id" IS NOT NULL OR "r"."parent_id" IS NOT NULL) AND EXISTS (SELECT FROM "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("t"."tenant_id", "t"."parent_id", "t"."id") AS a INNER JOIN "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("r"."tenant_id", "r"."parent_id", "r"."id") AS b ON b.key = a.key));
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_notes_verify_07795f0e"(p_key_l text, p_key_r text) IS ''pgdedup: rule near_notes of crm.customers on two rows'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_notes_verify_07795f0e"(p_key_l text, p_key_r text) TO PUBLIC;
', '{pgdedup_fn_customers_lineage_b521879c,pgdedup_k_customers_city_54099405,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_name_91b84158,pgdedup_k_customers_name_core_e9deb12a,pgdedup_k_customers_names_7448d319,pgdedup_k_customers_notes_d56bd656,pgdedup_k_customers_phone_a22a2781,pgdedup_k_customers_plate_c0469473,pgdedup_k_customers_sum_f3a68ce1}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_near_notes_verify_07795f0e'), pgdedup.function_build('pgdedup_fn_customers_near_notes_verify_07795f0e')), pgdedup.object_shape('pgdedup_fn_customers_near_notes_verify_07795f0e'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_near_notes_values_2863b5ea"()
RETURNS TABLE (row_key text, "v1" bigint, "v2" integer, "v3" integer, "v4" text[], "v5" text[], "v6" boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "r"."id"::text,
        "r"."id", "r"."tenant_id", "r"."parent_id", "r"."pgdedup_k_customers_notes_d56bd656", "r"."pgdedup_k_customers_sum_f3a68ce1", "r"."pgdedup_k_customers_live_74cf3f67"
    FROM "crm"."customers" AS r
    WHERE "r"."pgdedup_k_customers_live_74cf3f67";
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_notes_values_2863b5ea"() IS 'pgdedup: what is compared by rule near_notes of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_notes_values_2863b5ea"() TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_near_notes_values_2863b5ea', 'crm.customers', 58, 'function', 'rule:near_notes', '63dd333ce180cd5d0697fb269c236489', '"pgdedup"."pgdedup_fn_customers_near_notes_values_2863b5ea"() "v1" bigint, "v2" integer, "v3" integer, "v4" text[], "v5" text[], "v6" boolean', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_near_notes_values_2863b5ea"();', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_near_notes_values_2863b5ea"()
RETURNS TABLE (row_key text, "v1" bigint, "v2" integer, "v3" integer, "v4" text[], "v5" text[], "v6" boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "r"."id"::text,
        "r"."id", "r"."tenant_id", "r"."parent_id", "r"."pgdedup_k_customers_notes_d56bd656", "r"."pgdedup_k_customers_sum_f3a68ce1", "r"."pgdedup_k_customers_live_74cf3f67"
    FROM "crm"."customers" AS r
    WHERE "r"."pgdedup_k_customers_live_74cf3f67";
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_notes_values_2863b5ea"() IS ''pgdedup: what is compared by rule near_notes of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_notes_values_2863b5ea"() TO PUBLIC;
', '{pgdedup_k_customers_city_54099405,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_name_91b84158,pgdedup_k_customers_name_core_e9deb12a,pgdedup_k_customers_names_7448d319,pgdedup_k_customers_notes_d56bd656,pgdedup_k_customers_phone_a22a2781,pgdedup_k_customers_plate_c0469473,pgdedup_k_customers_sum_f3a68ce1}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_near_notes_values_2863b5ea'), pgdedup.function_build('pgdedup_fn_customers_near_notes_values_2863b5ea')), pgdedup.object_shape('pgdedup_fn_customers_near_notes_values_2863b5ea'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_near_notes_keys_ceb261b4"(
    "v1" bigint, "v2" integer, "v3" integer, "v4" text[], "v5" text[], "v6" boolean
)
RETURNS TABLE (key bigint, asked boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT "pgdedup"."lock_key"('text:similar|' || "v"."value", coalesce("r"."tenant_id"::text, E'\x01')), NULL::boolean
    FROM (SELECT "pgdedup_fn_customers_near_notes_keys_ceb261b4"."v1" AS "id", "pgdedup_fn_customers_near_notes_keys_ceb261b4"."v2" AS "tenant_id", "pgdedup_fn_customers_near_notes_keys_ceb261b4"."v3" AS "parent_id", "pgdedup_fn_customers_near_notes_keys_ceb261b4"."v4" AS "pgdedup_k_customers_notes_d56bd656", "pgdedup_fn_customers_near_notes_keys_ceb261b4"."v5" AS "pgdedup_k_customers_sum_f3a68ce1", "pgdedup_fn_customers_near_notes_keys_ceb261b4"."v6" AS "pgdedup_k_customers_live_74cf3f67") AS r
    CROSS JOIN pg_catalog.unnest("pgdedup"."keys_of_each_v2"("r"."pgdedup_k_customers_notes_d56bd656", 'trigram_prefix_v1', 0.45, false, false)) AS v (value);
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_notes_keys_ceb261b4"("v1" bigint, "v2" integer, "v3" integer, "v4" text[], "v5" text[], "v6" boolean) IS 'pgdedup: keys of a row for rule near_notes of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_notes_keys_ceb261b4"("v1" bigint, "v2" integer, "v3" integer, "v4" text[], "v5" text[], "v6" boolean) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_near_notes_keys_ceb261b4', 'crm.customers', 59, 'function', 'rule:near_notes', '4d115c3a2b3bf55885d7ac3036fa1b6e', '"pgdedup"."pgdedup_fn_customers_near_notes_keys_ceb261b4"("v1" bigint, "v2" integer, "v3" integer, "v4" text[], "v5" text[], "v6" boolean)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_near_notes_keys_ceb261b4"("v1" bigint, "v2" integer, "v3" integer, "v4" text[], "v5" text[], "v6" boolean);',  E'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_near_notes_keys_ceb261b4"(
    "v1" bigint, "v2" integer, "v3" integer, "v4" text[], "v5" text[], "v6" boolean
)
RETURNS TABLE (key bigint, asked boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT "pgdedup"."lock_key"(''text:similar|'' || "v"."value", coalesce("r"."tenant_id"::text, E''\\x01'')), NULL::boolean
    FROM (SELECT "pgdedup_fn_customers_near_notes_keys_ceb261b4"."v1" AS "id", "pgdedup_fn_customers_near_notes_keys_ceb261b4"."v2" AS "tenant_id", "pgdedup_fn_customers_near_notes_keys_ceb261b4"."v3" AS "parent_id", "pgdedup_fn_customers_near_notes_keys_ceb261b4"."v4" AS "pgdedup_k_customers_notes_d56bd656", "pgdedup_fn_customers_near_notes_keys_ceb261b4"."v5" AS "pgdedup_k_customers_sum_f3a68ce1", "pgdedup_fn_customers_near_notes_keys_ceb261b4"."v6" AS "pgdedup_k_customers_live_74cf3f67") AS r
    CROSS JOIN pg_catalog.unnest("pgdedup"."keys_of_each_v2"("r"."pgdedup_k_customers_notes_d56bd656", ''trigram_prefix_v1'', 0.45, false, false)) AS v (value);
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_notes_keys_ceb261b4"("v1" bigint, "v2" integer, "v3" integer, "v4" text[], "v5" text[], "v6" boolean) IS ''pgdedup: keys of a row for rule near_notes of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_notes_keys_ceb261b4"("v1" bigint, "v2" integer, "v3" integer, "v4" text[], "v5" text[], "v6" boolean) TO PUBLIC;
', '{pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_notes_d56bd656,pgdedup_k_customers_sum_f3a68ce1}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_near_notes_keys_ceb261b4'), pgdedup.function_build('pgdedup_fn_customers_near_notes_keys_ceb261b4')), pgdedup.object_shape('pgdedup_fn_customers_near_notes_keys_ceb261b4'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_near_notes_alias_keys_8dd76841"(
    "v1" bigint, "v2" integer, "v3" integer, "v4" text[], "v5" text[], "v6" boolean
)
RETURNS TABLE (key bigint, asked boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT l.key, s.side
    FROM (SELECT "pgdedup_fn_customers_near_notes_alias_keys_8dd76841"."v1" AS "id", "pgdedup_fn_customers_near_notes_alias_keys_8dd76841"."v2" AS "tenant_id", "pgdedup_fn_customers_near_notes_alias_keys_8dd76841"."v3" AS "parent_id", "pgdedup_fn_customers_near_notes_alias_keys_8dd76841"."v4" AS "pgdedup_k_customers_notes_d56bd656", "pgdedup_fn_customers_near_notes_alias_keys_8dd76841"."v5" AS "pgdedup_k_customers_sum_f3a68ce1", "pgdedup_fn_customers_near_notes_alias_keys_8dd76841"."v6" AS "pgdedup_k_customers_live_74cf3f67") AS t
    CROSS JOIN LATERAL (SELECT "t"."pgdedup_k_customers_notes_d56bd656" || ARRAY(SELECT f.form FROM "pgdedup"."alias_forms"('text', "t"."pgdedup_k_customers_notes_d56bd656") AS f (form))) AS "a_notes" (value)
    CROSS JOIN LATERAL "pgdedup"."pgdedup_fn_customers_near_notes_locks_8e295d91"("a_notes"."value", "t"."pgdedup_k_customers_sum_f3a68ce1", "t"."tenant_id") AS l
    CROSS JOIN (VALUES (NULL::boolean)) AS s (side)
    WHERE (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('text')) AND (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = 'text' AND g.digest IN (SELECT "pgdedup"."alias_digest"("n"."value") FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS n (value)))));
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_notes_alias_keys_8dd76841"("v1" bigint, "v2" integer, "v3" integer, "v4" text[], "v5" text[], "v6" boolean) IS 'pgdedup: keys of a row that has aliases for rule near_notes of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_notes_alias_keys_8dd76841"("v1" bigint, "v2" integer, "v3" integer, "v4" text[], "v5" text[], "v6" boolean) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_near_notes_alias_keys_8dd76841', 'crm.customers', 60, 'function', 'rule:near_notes', '2872ab013dc4b8a7692aa6dba25bc6f7', '"pgdedup"."pgdedup_fn_customers_near_notes_alias_keys_8dd76841"("v1" bigint, "v2" integer, "v3" integer, "v4" text[], "v5" text[], "v6" boolean)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_near_notes_alias_keys_8dd76841"("v1" bigint, "v2" integer, "v3" integer, "v4" text[], "v5" text[], "v6" boolean);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_near_notes_alias_keys_8dd76841"(
    "v1" bigint, "v2" integer, "v3" integer, "v4" text[], "v5" text[], "v6" boolean
)
RETURNS TABLE (key bigint, asked boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT l.key, s.side
    FROM (SELECT "pgdedup_fn_customers_near_notes_alias_keys_8dd76841"."v1" AS "id", "pgdedup_fn_customers_near_notes_alias_keys_8dd76841"."v2" AS "tenant_id", "pgdedup_fn_customers_near_notes_alias_keys_8dd76841"."v3" AS "parent_id", "pgdedup_fn_customers_near_notes_alias_keys_8dd76841"."v4" AS "pgdedup_k_customers_notes_d56bd656", "pgdedup_fn_customers_near_notes_alias_keys_8dd76841"."v5" AS "pgdedup_k_customers_sum_f3a68ce1", "pgdedup_fn_customers_near_notes_alias_keys_8dd76841"."v6" AS "pgdedup_k_customers_live_74cf3f67") AS t
    CROSS JOIN LATERAL (SELECT "t"."pgdedup_k_customers_notes_d56bd656" || ARRAY(SELECT f.form FROM "pgdedup"."alias_forms"(''text'', "t"."pgdedup_k_customers_notes_d56bd656") AS f (form))) AS "a_notes" (value)
    CROSS JOIN LATERAL "pgdedup"."pgdedup_fn_customers_near_notes_locks_8e295d91"("a_notes"."value", "t"."pgdedup_k_customers_sum_f3a68ce1", "t"."tenant_id") AS l
    CROSS JOIN (VALUES (NULL::boolean)) AS s (side)
    WHERE (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''text'')) AND (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = ''text'' AND g.digest IN (SELECT "pgdedup"."alias_digest"("n"."value") FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS n (value)))));
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_notes_alias_keys_8dd76841"("v1" bigint, "v2" integer, "v3" integer, "v4" text[], "v5" text[], "v6" boolean) IS ''pgdedup: keys of a row that has aliases for rule near_notes of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_notes_alias_keys_8dd76841"("v1" bigint, "v2" integer, "v3" integer, "v4" text[], "v5" text[], "v6" boolean) TO PUBLIC;
', '{pgdedup_fn_customers_near_notes_locks_8e295d91,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_notes_d56bd656,pgdedup_k_customers_sum_f3a68ce1}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_near_notes_alias_keys_8dd76841'), pgdedup.function_build('pgdedup_fn_customers_near_notes_alias_keys_8dd76841')), pgdedup.object_shape('pgdedup_fn_customers_near_notes_alias_keys_8dd76841'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_near_notes_relate_d61a53e0"(
    "l1" bigint, "l2" integer, "l3" integer, "l4" text[], "l5" text[], "l6" boolean, "r1" bigint, "r2" integer, "r3" integer, "r4" text[], "r5" text[], "r6" boolean
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        least(CASE WHEN (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('text')) AND EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_notes_d56bd656") AS b (value) WHERE (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'text' AND g.digest = "pgdedup"."alias_digest"("a"."value")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'text' AND g.digest = "pgdedup"."alias_digest"("b"."value")))) THEN 1 ELSE (SELECT pg_catalog.max(pg_catalog.round("extensions"."similarity"("a"."value", "b"."value")::numeric, 4)::double precision) FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_notes_d56bd656") AS b (value) WHERE "extensions"."similarity"("a"."value", "b"."value") >= 0.45::real) END::double precision, (SELECT pg_catalog.max(1 - coalesce(pg_catalog.abs("pgdedup"."number_value_v1"("a"."value") - "pgdedup"."number_value_v1"("b"."value")) / nullif(2 * '5'::numeric, 0), 0)::double precision) FROM pg_catalog.unnest("t"."pgdedup_k_customers_sum_f3a68ce1") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_sum_f3a68ce1") AS b (value) WHERE "pgdedup"."number_value_v1"("a"."value") BETWEEN "pgdedup"."number_value_v1"("b"."value") - '5'::numeric AND "pgdedup"."number_value_v1"("b"."value") + '5'::numeric)),
        ARRAY[coalesce((SELECT "pgdedup"."both_values"("a"."value", "b"."value") FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_notes_d56bd656") AS b (value) WHERE "extensions"."similarity"("a"."value", "b"."value") >= 0.45::real ORDER BY pg_catalog.round("extensions"."similarity"("a"."value", "b"."value")::numeric, 4)::double precision DESC, 1 LIMIT 1), (SELECT pg_catalog.min("pgdedup"."both_values"("a"."value", "b"."value")) FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_notes_d56bd656") AS b (value) WHERE (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'text' AND g.digest = "pgdedup"."alias_digest"("a"."value")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'text' AND g.digest = "pgdedup"."alias_digest"("b"."value")))), (SELECT "pgdedup"."both_values"("a"."value", "b"."value") FROM pg_catalog.unnest("t"."pgdedup_k_customers_sum_f3a68ce1") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_sum_f3a68ce1") AS b (value) WHERE "pgdedup"."number_value_v1"("a"."value") BETWEEN "pgdedup"."number_value_v1"("b"."value") - '5'::numeric AND "pgdedup"."number_value_v1"("b"."value") + '5'::numeric ORDER BY 1 - coalesce(pg_catalog.abs("pgdedup"."number_value_v1"("a"."value") - "pgdedup"."number_value_v1"("b"."value")) / nullif(2 * '5'::numeric, 0), 0)::double precision DESC, 1 LIMIT 1)]::text[]
    FROM (SELECT "pgdedup_fn_customers_near_notes_relate_d61a53e0"."l1" AS "id", "pgdedup_fn_customers_near_notes_relate_d61a53e0"."l2" AS "tenant_id", "pgdedup_fn_customers_near_notes_relate_d61a53e0"."l3" AS "parent_id", "pgdedup_fn_customers_near_notes_relate_d61a53e0"."l4" AS "pgdedup_k_customers_notes_d56bd656", "pgdedup_fn_customers_near_notes_relate_d61a53e0"."l5" AS "pgdedup_k_customers_sum_f3a68ce1", "pgdedup_fn_customers_near_notes_relate_d61a53e0"."l6" AS "pgdedup_k_customers_live_74cf3f67") AS t
    CROSS JOIN (SELECT "pgdedup_fn_customers_near_notes_relate_d61a53e0"."r1" AS "id", "pgdedup_fn_customers_near_notes_relate_d61a53e0"."r2" AS "tenant_id", "pgdedup_fn_customers_near_notes_relate_d61a53e0"."r3" AS "parent_id", "pgdedup_fn_customers_near_notes_relate_d61a53e0"."r4" AS "pgdedup_k_customers_notes_d56bd656", "pgdedup_fn_customers_near_notes_relate_d61a53e0"."r5" AS "pgdedup_k_customers_sum_f3a68ce1", "pgdedup_fn_customers_near_notes_relate_d61a53e0"."r6" AS "pgdedup_k_customers_live_74cf3f67") AS r
    WHERE (EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_notes_d56bd656") AS b (value) WHERE "extensions"."similarity"("a"."value", "b"."value") >= 0.45::real) OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('text')) AND EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_notes_d56bd656") AS b (value) WHERE (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'text' AND g.digest = "pgdedup"."alias_digest"("a"."value")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'text' AND g.digest = "pgdedup"."alias_digest"("b"."value")))))
        AND EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_sum_f3a68ce1") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_sum_f3a68ce1") AS b (value) WHERE "pgdedup"."number_value_v1"("a"."value") BETWEEN "pgdedup"."number_value_v1"("b"."value") - '5'::numeric AND "pgdedup"."number_value_v1"("b"."value") + '5'::numeric)
        AND "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND "r"."pgdedup_k_customers_live_74cf3f67"
        AND ("t"."id" = "r"."id") IS NOT TRUE
        AND NOT (("t"."parent_id" IS NOT NULL OR "r"."parent_id" IS NOT NULL) AND EXISTS (SELECT FROM "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("t"."tenant_id", "t"."parent_id", "t"."id") AS a INNER JOIN "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("r"."tenant_id", "r"."parent_id", "r"."id") AS b ON b.key = a.key));
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_notes_relate_d61a53e0"("l1" bigint, "l2" integer, "l3" integer, "l4" text[], "l5" text[], "l6" boolean, "r1" bigint, "r2" integer, "r3" integer, "r4" text[], "r5" text[], "r6" boolean) IS 'pgdedup: the verdict on two rows by rule near_notes of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_notes_relate_d61a53e0"("l1" bigint, "l2" integer, "l3" integer, "l4" text[], "l5" text[], "l6" boolean, "r1" bigint, "r2" integer, "r3" integer, "r4" text[], "r5" text[], "r6" boolean) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_near_notes_relate_d61a53e0', 'crm.customers', 61, 'function', 'rule:near_notes', '2617a132419741b868db3ccfcaf95236', '"pgdedup"."pgdedup_fn_customers_near_notes_relate_d61a53e0"("l1" bigint, "l2" integer, "l3" integer, "l4" text[], "l5" text[], "l6" boolean, "r1" bigint, "r2" integer, "r3" integer, "r4" text[], "r5" text[], "r6" boolean)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_near_notes_relate_d61a53e0"("l1" bigint, "l2" integer, "l3" integer, "l4" text[], "l5" text[], "l6" boolean, "r1" bigint, "r2" integer, "r3" integer, "r4" text[], "r5" text[], "r6" boolean);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_near_notes_relate_d61a53e0"(
    "l1" bigint, "l2" integer, "l3" integer, "l4" text[], "l5" text[], "l6" boolean, "r1" bigint, "r2" integer, "r3" integer, "r4" text[], "r5" text[], "r6" boolean
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        least(CASE WHEN (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''text'')) AND EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_notes_d56bd656") AS b (value) WHERE (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''text'' AND g.digest = "pgdedup"."alias_digest"("a"."value")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''text'' AND g.digest = "pgdedup"."alias_digest"("b"."value")))) THEN 1 ELSE (SELECT pg_catalog.max(pg_catalog.round("extensions"."similarity"("a"."value", "b"."value")::numeric, 4)::double precision) FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_notes_d56bd656") AS b (value) WHERE "extensions"."similarity"("a"."value", "b"."value") >= 0.45::real) END::double precision, (SELECT pg_catalog.max(1 - coalesce(pg_catalog.abs("pgdedup"."number_value_v1"("a"."value") - "pgdedup"."number_value_v1"("b"."value")) / nullif(2 * ''5''::numeric, 0), 0)::double precision) FROM pg_catalog.unnest("t"."pgdedup_k_customers_sum_f3a68ce1") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_sum_f3a68ce1") AS b (value) WHERE "pgdedup"."number_value_v1"("a"."value") BETWEEN "pgdedup"."number_value_v1"("b"."value") - ''5''::numeric AND "pgdedup"."number_value_v1"("b"."value") + ''5''::numeric)),
        ARRAY[coalesce((SELECT "pgdedup"."both_values"("a"."value", "b"."value") FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_notes_d56bd656") AS b (value) WHERE "extensions"."similarity"("a"."value", "b"."value") >= 0.45::real ORDER BY pg_catalog.round("extensions"."similarity"("a"."value", "b"."value")::numeric, 4)::double precision DESC, 1 LIMIT 1), (SELECT pg_catalog.min("pgdedup"."both_values"("a"."value", "b"."value")) FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_notes_d56bd656") AS b (value) WHERE (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''text'' AND g.digest = "pgdedup"."alias_digest"("a"."value")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''text'' AND g.digest = "pgdedup"."alias_digest"("b"."value")))), (SELECT "pgdedup"."both_values"("a"."value", "b"."value") FROM pg_catalog.unnest("t"."pgdedup_k_customers_sum_f3a68ce1") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_sum_f3a68ce1") AS b (value) WHERE "pgdedup"."number_value_v1"("a"."value") BETWEEN "pgdedup"."number_value_v1"("b"."value") - ''5''::numeric AND "pgdedup"."number_value_v1"("b"."value") + ''5''::numeric ORDER BY 1 - coalesce(pg_catalog.abs("pgdedup"."number_value_v1"("a"."value") - "pgdedup"."number_value_v1"("b"."value")) / nullif(2 * ''5''::numeric, 0), 0)::double precision DESC, 1 LIMIT 1)]::text[]
    FROM (SELECT "pgdedup_fn_customers_near_notes_relate_d61a53e0"."l1" AS "id", "pgdedup_fn_customers_near_notes_relate_d61a53e0"."l2" AS "tenant_id", "pgdedup_fn_customers_near_notes_relate_d61a53e0"."l3" AS "parent_id", "pgdedup_fn_customers_near_notes_relate_d61a53e0"."l4" AS "pgdedup_k_customers_notes_d56bd656", "pgdedup_fn_customers_near_notes_relate_d61a53e0"."l5" AS "pgdedup_k_customers_sum_f3a68ce1", "pgdedup_fn_customers_near_notes_relate_d61a53e0"."l6" AS "pgdedup_k_customers_live_74cf3f67") AS t
    CROSS JOIN (SELECT "pgdedup_fn_customers_near_notes_relate_d61a53e0"."r1" AS "id", "pgdedup_fn_customers_near_notes_relate_d61a53e0"."r2" AS "tenant_id", "pgdedup_fn_customers_near_notes_relate_d61a53e0"."r3" AS "parent_id", "pgdedup_fn_customers_near_notes_relate_d61a53e0"."r4" AS "pgdedup_k_customers_notes_d56bd656", "pgdedup_fn_customers_near_notes_relate_d61a53e0"."r5" AS "pgdedup_k_customers_sum_f3a68ce1", "pgdedup_fn_customers_near_notes_relate_d61a53e0"."r6" AS "pgdedup_k_customers_live_74cf3f67") AS r
    WHERE (EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_notes_d56bd656") AS b (value) WHERE "extensions"."similarity"("a"."value", "b"."value") >= 0.45::real) OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''text'')) AND EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_notes_d56bd656") AS b (value) WHERE (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''text'' AND g.digest = "pgdedup"."alias_digest"("a"."value")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''text'' AND g.digest = "pgdedup"."alias_digest"("b"."value")))))
        AND EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_sum_f3a68ce1") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_sum_f3a68ce1") AS b (value) WHERE "pgdedup"."number_value_v1"("a"."value") BETWEEN "pgdedup"."number_value_v1"("b"."value") - ''5''::numeric AND "pgdedup"."number_value_v1"("b"."value") + ''5''::numeric)
        AND "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND "r"."pgdedup_k_customers_live_74cf3f67"
        AND ("t"."id" = "r"."id") IS NOT TRUE
        AND NOT (("t"."parent_id" IS NOT NULL OR "r"."parent_id" IS NOT NULL) AND EXISTS (SELECT FROM "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("t"."tenant_id", "t"."parent_id", "t"."id") AS a INNER JOIN "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("r"."tenant_id", "r"."parent_id", "r"."id") AS b ON b.key = a.key));
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_notes_relate_d61a53e0"("l1" bigint, "l2" integer, "l3" integer, "l4" text[], "l5" text[], "l6" boolean, "r1" bigint, "r2" integer, "r3" integer, "r4" text[], "r5" text[], "r6" boolean) IS ''pgdedup: the verdict on two rows by rule near_notes of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_notes_relate_d61a53e0"("l1" bigint, "l2" integer, "l3" integer, "l4" text[], "l5" text[], "l6" boolean, "r1" bigint, "r2" integer, "r3" integer, "r4" text[], "r5" text[], "r6" boolean) TO PUBLIC;
', '{pgdedup_fn_customers_lineage_b521879c,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_notes_d56bd656,pgdedup_k_customers_sum_f3a68ce1}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_near_notes_relate_d61a53e0'), pgdedup.function_build('pgdedup_fn_customers_near_notes_relate_d61a53e0')), pgdedup.object_shape('pgdedup_fn_customers_near_notes_relate_d61a53e0'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_same_plate_match_5343f2cc"(
    "p_plate" text, "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint
)
RETURNS TABLE (key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "t"."id"::text,
        1::double precision,
        ARRAY["t"."pgdedup_k_customers_plate_c0469473"]::text[]
    FROM "crm"."customers" AS t
    WHERE "t"."pgdedup_k_customers_plate_c0469473" = "pgdedup_fn_customers_same_plate_match_5343f2cc"."p_plate"
        AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_same_plate_match_5343f2cc"."s_tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND ("t"."id" = "pgdedup_fn_customers_same_plate_match_5343f2cc"."k_id") IS NOT TRUE
        AND NOT (("t"."parent_id" IS NOT NULL OR "pgdedup_fn_customers_same_plate_match_5343f2cc"."r_parent_id" IS NOT NULL) AND EXISTS (SELECT FROM "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("t"."tenant_id", "t"."parent_id", "t"."id") AS a INNER JOIN "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("pgdedup_fn_customers_same_plate_match_5343f2cc"."s_tenant_id", "pgdedup_fn_customers_same_plate_match_5343f2cc"."r_parent_id", "pgdedup_fn_customers_same_plate_match_5343f2cc"."k_id") AS b ON b.key = a.key));
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_plate_match_5343f2cc"("p_plate" text, "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint) IS 'pgdedup: rule same_plate of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_plate_match_5343f2cc"("p_plate" text, "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_same_plate_match_5343f2cc', 'crm.customers', 62, 'function', 'rule:same_plate', '5f797c1449593b07937db868539a918b', '"pgdedup"."pgdedup_fn_customers_same_plate_match_5343f2cc"("p_plate" text, "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_same_plate_match_5343f2cc"("p_plate" text, "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_same_plate_match_5343f2cc"(
    "p_plate" text, "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint
)
RETURNS TABLE (key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "t"."id"::text,
        1::double precision,
        ARRAY["t"."pgdedup_k_customers_plate_c0469473"]::text[]
    FROM "crm"."customers" AS t
    WHERE "t"."pgdedup_k_customers_plate_c0469473" = "pgdedup_fn_customers_same_plate_match_5343f2cc"."p_plate"
        AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_same_plate_match_5343f2cc"."s_tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND ("t"."id" = "pgdedup_fn_customers_same_plate_match_5343f2cc"."k_id") IS NOT TRUE
        AND NOT (("t"."parent_id" IS NOT NULL OR "pgdedup_fn_customers_same_plate_match_5343f2cc"."r_parent_id" IS NOT NULL) AND EXISTS (SELECT FROM "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("t"."tenant_id", "t"."parent_id", "t"."id") AS a INNER JOIN "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("pgdedup_fn_customers_same_plate_match_5343f2cc"."s_tenant_id", "pgdedup_fn_customers_same_plate_match_5343f2cc"."r_parent_id", "pgdedup_fn_customers_same_plate_match_5343f2cc"."k_id") AS b ON b.key = a.key));
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_plate_match_5343f2cc"("p_plate" text, "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint) IS ''pgdedup: rule same_plate of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_plate_match_5343f2cc"("p_plate" text, "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint) TO PUBLIC;
', '{pgdedup_fn_customers_lineage_b521879c,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_plate_c0469473}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_same_plate_match_5343f2cc'), pgdedup.function_build('pgdedup_fn_customers_same_plate_match_5343f2cc')), pgdedup.object_shape('pgdedup_fn_customers_same_plate_match_5343f2cc'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_same_plate_locks_d5222b61"(
    "p_plate" text, "s_tenant_id" integer
)
RETURNS TABLE (key bigint)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT pgdedup.lock_key(
        'sql:same|' || "pgdedup_fn_customers_same_plate_locks_d5222b61"."p_plate",
        coalesce("pgdedup_fn_customers_same_plate_locks_d5222b61"."s_tenant_id"::text, E'\x01')
    );
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_plate_locks_d5222b61"("p_plate" text, "s_tenant_id" integer) IS 'pgdedup: lock keys of rule same_plate of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_plate_locks_d5222b61"("p_plate" text, "s_tenant_id" integer) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_same_plate_locks_d5222b61', 'crm.customers', 63, 'function', 'rule:same_plate', '3a30196e568b485a4fc13dc1692410c2', '"pgdedup"."pgdedup_fn_customers_same_plate_locks_d5222b61"("p_plate" text, "s_tenant_id" integer)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_same_plate_locks_d5222b61"("p_plate" text, "s_tenant_id" integer);',  E'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_same_plate_locks_d5222b61"(
    "p_plate" text, "s_tenant_id" integer
)
RETURNS TABLE (key bigint)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT pgdedup.lock_key(
        ''sql:same|'' || "pgdedup_fn_customers_same_plate_locks_d5222b61"."p_plate",
        coalesce("pgdedup_fn_customers_same_plate_locks_d5222b61"."s_tenant_id"::text, E''\\x01'')
    );
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_plate_locks_d5222b61"("p_plate" text, "s_tenant_id" integer) IS ''pgdedup: lock keys of rule same_plate of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_plate_locks_d5222b61"("p_plate" text, "s_tenant_id" integer) TO PUBLIC;
', '{}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_same_plate_locks_d5222b61'), pgdedup.function_build('pgdedup_fn_customers_same_plate_locks_d5222b61')), pgdedup.object_shape('pgdedup_fn_customers_same_plate_locks_d5222b61'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_same_plate_verify_3559add4"(
    p_key_l text, p_key_r text
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        1::double precision,
        ARRAY["t"."pgdedup_k_customers_plate_c0469473"]::text[]
    FROM "crm"."customers" AS t
    INNER JOIN "crm"."customers" AS r
        ON "r"."id" = "pgdedup_fn_customers_same_plate_verify_3559add4"."p_key_r"::bigint
    WHERE "t"."id" = "pgdedup_fn_customers_same_plate_verify_3559add4"."p_key_l"::bigint
        AND "t"."pgdedup_k_customers_plate_c0469473" = "r"."pgdedup_k_customers_plate_c0469473"
        AND "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND "r"."pgdedup_k_customers_live_74cf3f67"
        AND ("t"."id" = "r"."id") IS NOT TRUE
        AND NOT (("t"."parent_id" IS NOT NULL OR "r"."parent_id" IS NOT NULL) AND EXISTS (SELECT FROM "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("t"."tenant_id", "t"."parent_id", "t"."id") AS a INNER JOIN "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("r"."tenant_id", "r"."parent_id", "r"."id") AS b ON b.key = a.key));
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_plate_verify_3559add4"(p_key_l text, p_key_r text) IS 'pgdedup: rule same_plate of crm.customers on two rows';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_plate_verify_3559add4"(p_key_l text, p_key_r text) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_same_plate_verify_3559add4', 'crm.customers', 64, 'function', 'rule:same_plate', '088b3e27c2ec1a4574b3a87cd6026cbc', '"pgdedup"."pgdedup_fn_customers_same_plate_verify_3559add4"(p_key_l text, p_key_r text)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_same_plate_verify_3559add4"(p_key_l text, p_key_r text);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_same_plate_verify_3559add4"(
    p_key_l text, p_key_r text
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        1::double precision,
        ARRAY["t"."pgdedup_k_customers_plate_c0469473"]::text[]
    FROM "crm"."customers" AS t
    INNER JOIN "crm"."customers" AS r
        ON "r"."id" = "pgdedup_fn_customers_same_plate_verify_3559add4"."p_key_r"::bigint
    WHERE "t"."id" = "pgdedup_fn_customers_same_plate_verify_3559add4"."p_key_l"::bigint
        AND "t"."pgdedup_k_customers_plate_c0469473" = "r"."pgdedup_k_customers_plate_c0469473"
        AND "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND "r"."pgdedup_k_customers_live_74cf3f67"
        AND ("t"."id" = "r"."id") IS NOT TRUE
        AND NOT (("t"."parent_id" IS NOT NULL OR "r"."parent_id" IS NOT NULL) AND EXISTS (SELECT FROM "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("t"."tenant_id", "t"."parent_id", "t"."id") AS a INNER JOIN "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("r"."tenant_id", "r"."parent_id", "r"."id") AS b ON b.key = a.key));
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_plate_verify_3559add4"(p_key_l text, p_key_r text) IS ''pgdedup: rule same_plate of crm.customers on two rows'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_plate_verify_3559add4"(p_key_l text, p_key_r text) TO PUBLIC;
', '{pgdedup_fn_customers_lineage_b521879c,pgdedup_k_customers_city_54099405,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_name_91b84158,pgdedup_k_customers_name_core_e9deb12a,pgdedup_k_customers_names_7448d319,pgdedup_k_customers_notes_d56bd656,pgdedup_k_customers_phone_a22a2781,pgdedup_k_customers_plate_c0469473,pgdedup_k_customers_sum_f3a68ce1}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_same_plate_verify_3559add4'), pgdedup.function_build('pgdedup_fn_customers_same_plate_verify_3559add4')), pgdedup.object_shape('pgdedup_fn_customers_same_plate_verify_3559add4'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_same_plate_values_7770eac3"()
RETURNS TABLE (row_key text, "v1" bigint, "v2" integer, "v3" integer, "v4" text, "v5" boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "r"."id"::text,
        "r"."id", "r"."tenant_id", "r"."parent_id", "r"."pgdedup_k_customers_plate_c0469473", "r"."pgdedup_k_customers_live_74cf3f67"
    FROM "crm"."customers" AS r
    WHERE "r"."pgdedup_k_customers_live_74cf3f67";
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_plate_values_7770eac3"() IS 'pgdedup: what is compared by rule same_plate of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_plate_values_7770eac3"() TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_same_plate_values_7770eac3', 'crm.customers', 65, 'function', 'rule:same_plate', '0fca8b7739f6c29f2746c48a2b26e9d7', '"pgdedup"."pgdedup_fn_customers_same_plate_values_7770eac3"() "v1" bigint, "v2" integer, "v3" integer, "v4" text, "v5" boolean', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_same_plate_values_7770eac3"();', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_same_plate_values_7770eac3"()
RETURNS TABLE (row_key text, "v1" bigint, "v2" integer, "v3" integer, "v4" text, "v5" boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "r"."id"::text,
        "r"."id", "r"."tenant_id", "r"."parent_id", "r"."pgdedup_k_customers_plate_c0469473", "r"."pgdedup_k_customers_live_74cf3f67"
    FROM "crm"."customers" AS r
    WHERE "r"."pgdedup_k_customers_live_74cf3f67";
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_plate_values_7770eac3"() IS ''pgdedup: what is compared by rule same_plate of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_plate_values_7770eac3"() TO PUBLIC;
', '{pgdedup_k_customers_city_54099405,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_name_91b84158,pgdedup_k_customers_name_core_e9deb12a,pgdedup_k_customers_names_7448d319,pgdedup_k_customers_notes_d56bd656,pgdedup_k_customers_phone_a22a2781,pgdedup_k_customers_plate_c0469473,pgdedup_k_customers_sum_f3a68ce1}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_same_plate_values_7770eac3'), pgdedup.function_build('pgdedup_fn_customers_same_plate_values_7770eac3')), pgdedup.object_shape('pgdedup_fn_customers_same_plate_values_7770eac3'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_same_plate_keys_0f71e6b4"(
    "v1" bigint, "v2" integer, "v3" integer, "v4" text, "v5" boolean
)
RETURNS TABLE (key bigint, asked boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT "pgdedup"."lock_key"('sql:same|' || "r"."pgdedup_k_customers_plate_c0469473", coalesce("r"."tenant_id"::text, E'\x01')), NULL::boolean
    FROM (SELECT "pgdedup_fn_customers_same_plate_keys_0f71e6b4"."v1" AS "id", "pgdedup_fn_customers_same_plate_keys_0f71e6b4"."v2" AS "tenant_id", "pgdedup_fn_customers_same_plate_keys_0f71e6b4"."v3" AS "parent_id", "pgdedup_fn_customers_same_plate_keys_0f71e6b4"."v4" AS "pgdedup_k_customers_plate_c0469473", "pgdedup_fn_customers_same_plate_keys_0f71e6b4"."v5" AS "pgdedup_k_customers_live_74cf3f67") AS r;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_plate_keys_0f71e6b4"("v1" bigint, "v2" integer, "v3" integer, "v4" text, "v5" boolean) IS 'pgdedup: keys of a row for rule same_plate of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_plate_keys_0f71e6b4"("v1" bigint, "v2" integer, "v3" integer, "v4" text, "v5" boolean) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_same_plate_keys_0f71e6b4', 'crm.customers', 66, 'function', 'rule:same_plate', 'a8d72e487745f7e909f456b339dcc360', '"pgdedup"."pgdedup_fn_customers_same_plate_keys_0f71e6b4"("v1" bigint, "v2" integer, "v3" integer, "v4" text, "v5" boolean)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_same_plate_keys_0f71e6b4"("v1" bigint, "v2" integer, "v3" integer, "v4" text, "v5" boolean);',  E'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_same_plate_keys_0f71e6b4"(
    "v1" bigint, "v2" integer, "v3" integer, "v4" text, "v5" boolean
)
RETURNS TABLE (key bigint, asked boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT "pgdedup"."lock_key"(''sql:same|'' || "r"."pgdedup_k_customers_plate_c0469473", coalesce("r"."tenant_id"::text, E''\\x01'')), NULL::boolean
    FROM (SELECT "pgdedup_fn_customers_same_plate_keys_0f71e6b4"."v1" AS "id", "pgdedup_fn_customers_same_plate_keys_0f71e6b4"."v2" AS "tenant_id", "pgdedup_fn_customers_same_plate_keys_0f71e6b4"."v3" AS "parent_id", "pgdedup_fn_customers_same_plate_keys_0f71e6b4"."v4" AS "pgdedup_k_customers_plate_c0469473", "pgdedup_fn_customers_same_plate_keys_0f71e6b4"."v5" AS "pgdedup_k_customers_live_74cf3f67") AS r;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_plate_keys_0f71e6b4"("v1" bigint, "v2" integer, "v3" integer, "v4" text, "v5" boolean) IS ''pgdedup: keys of a row for rule same_plate of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_plate_keys_0f71e6b4"("v1" bigint, "v2" integer, "v3" integer, "v4" text, "v5" boolean) TO PUBLIC;
', '{pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_plate_c0469473}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_same_plate_keys_0f71e6b4'), pgdedup.function_build('pgdedup_fn_customers_same_plate_keys_0f71e6b4')), pgdedup.object_shape('pgdedup_fn_customers_same_plate_keys_0f71e6b4'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_same_plate_relate_f8773786"(
    "l1" bigint, "l2" integer, "l3" integer, "l4" text, "l5" boolean, "r1" bigint, "r2" integer, "r3" integer, "r4" text, "r5" boolean
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        1::double precision,
        ARRAY["t"."pgdedup_k_customers_plate_c0469473"]::text[]
    FROM (SELECT "pgdedup_fn_customers_same_plate_relate_f8773786"."l1" AS "id", "pgdedup_fn_customers_same_plate_relate_f8773786"."l2" AS "tenant_id", "pgdedup_fn_customers_same_plate_relate_f8773786"."l3" AS "parent_id", "pgdedup_fn_customers_same_plate_relate_f8773786"."l4" AS "pgdedup_k_customers_plate_c0469473", "pgdedup_fn_customers_same_plate_relate_f8773786"."l5" AS "pgdedup_k_customers_live_74cf3f67") AS t
    CROSS JOIN (SELECT "pgdedup_fn_customers_same_plate_relate_f8773786"."r1" AS "id", "pgdedup_fn_customers_same_plate_relate_f8773786"."r2" AS "tenant_id", "pgdedup_fn_customers_same_plate_relate_f8773786"."r3" AS "parent_id", "pgdedup_fn_customers_same_plate_relate_f8773786"."r4" AS "pgdedup_k_customers_plate_c0469473", "pgdedup_fn_customers_same_plate_relate_f8773786"."r5" AS "pgdedup_k_customers_live_74cf3f67") AS r
    WHERE "t"."pgdedup_k_customers_plate_c0469473" = "r"."pgdedup_k_customers_plate_c0469473"
        AND "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND "r"."pgdedup_k_customers_live_74cf3f67"
        AND ("t"."id" = "r"."id") IS NOT TRUE
        AND NOT (("t"."parent_id" IS NOT NULL OR "r"."parent_id" IS NOT NULL) AND EXISTS (SELECT FROM "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("t"."tenant_id", "t"."parent_id", "t"."id") AS a INNER JOIN "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("r"."tenant_id", "r"."parent_id", "r"."id") AS b ON b.key = a.key));
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_plate_relate_f8773786"("l1" bigint, "l2" integer, "l3" integer, "l4" text, "l5" boolean, "r1" bigint, "r2" integer, "r3" integer, "r4" text, "r5" boolean) IS 'pgdedup: the verdict on two rows by rule same_plate of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_plate_relate_f8773786"("l1" bigint, "l2" integer, "l3" integer, "l4" text, "l5" boolean, "r1" bigint, "r2" integer, "r3" integer, "r4" text, "r5" boolean) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_same_plate_relate_f8773786', 'crm.customers', 67, 'function', 'rule:same_plate', 'ac4fbb22f3f1c042e4010cc8b8acc97f', '"pgdedup"."pgdedup_fn_customers_same_plate_relate_f8773786"("l1" bigint, "l2" integer, "l3" integer, "l4" text, "l5" boolean, "r1" bigint, "r2" integer, "r3" integer, "r4" text, "r5" boolean)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_same_plate_relate_f8773786"("l1" bigint, "l2" integer, "l3" integer, "l4" text, "l5" boolean, "r1" bigint, "r2" integer, "r3" integer, "r4" text, "r5" boolean);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_same_plate_relate_f8773786"(
    "l1" bigint, "l2" integer, "l3" integer, "l4" text, "l5" boolean, "r1" bigint, "r2" integer, "r3" integer, "r4" text, "r5" boolean
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        1::double precision,
        ARRAY["t"."pgdedup_k_customers_plate_c0469473"]::text[]
    FROM (SELECT "pgdedup_fn_customers_same_plate_relate_f8773786"."l1" AS "id", "pgdedup_fn_customers_same_plate_relate_f8773786"."l2" AS "tenant_id", "pgdedup_fn_customers_same_plate_relate_f8773786"."l3" AS "parent_id", "pgdedup_fn_customers_same_plate_relate_f8773786"."l4" AS "pgdedup_k_customers_plate_c0469473", "pgdedup_fn_customers_same_plate_relate_f8773786"."l5" AS "pgdedup_k_customers_live_74cf3f67") AS t
    CROSS JOIN (SELECT "pgdedup_fn_customers_same_plate_relate_f8773786"."r1" AS "id", "pgdedup_fn_customers_same_plate_relate_f8773786"."r2" AS "tenant_id", "pgdedup_fn_customers_same_plate_relate_f8773786"."r3" AS "parent_id", "pgdedup_fn_customers_same_plate_relate_f8773786"."r4" AS "pgdedup_k_customers_plate_c0469473", "pgdedup_fn_customers_same_plate_relate_f8773786"."r5" AS "pgdedup_k_customers_live_74cf3f67") AS r
    WHERE "t"."pgdedup_k_customers_plate_c0469473" = "r"."pgdedup_k_customers_plate_c0469473"
        AND "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND "r"."pgdedup_k_customers_live_74cf3f67"
        AND ("t"."id" = "r"."id") IS NOT TRUE
        AND NOT (("t"."parent_id" IS NOT NULL OR "r"."parent_id" IS NOT NULL) AND EXISTS (SELECT FROM "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("t"."tenant_id", "t"."parent_id", "t"."id") AS a INNER JOIN "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("r"."tenant_id", "r"."parent_id", "r"."id") AS b ON b.key = a.key));
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_plate_relate_f8773786"("l1" bigint, "l2" integer, "l3" integer, "l4" text, "l5" boolean, "r1" bigint, "r2" integer, "r3" integer, "r4" text, "r5" boolean) IS ''pgdedup: the verdict on two rows by rule same_plate of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_plate_relate_f8773786"("l1" bigint, "l2" integer, "l3" integer, "l4" text, "l5" boolean, "r1" bigint, "r2" integer, "r3" integer, "r4" text, "r5" boolean) TO PUBLIC;
', '{pgdedup_fn_customers_lineage_b521879c,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_plate_c0469473}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_same_plate_relate_f8773786'), pgdedup.function_build('pgdedup_fn_customers_same_plate_relate_f8773786')), pgdedup.object_shape('pgdedup_fn_customers_same_plate_relate_f8773786'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_near_sum_match_2a878ab2"(
    "p_notes" text[], "p_sum" text[], "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint
)
RETURNS TABLE (key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "t"."id"::text,
        least((SELECT pg_catalog.max(1 - coalesce(pg_catalog.abs("pgdedup"."number_value_v1"("a"."value") - "pgdedup"."number_value_v1"("b"."value")) / nullif(2 * '5'::numeric, 0), 0)::double precision) FROM pg_catalog.unnest("t"."pgdedup_k_customers_sum_f3a68ce1") AS a (value) CROSS JOIN pg_catalog.unnest("pgdedup_fn_customers_near_sum_match_2a878ab2"."p_sum") AS b (value) WHERE "pgdedup"."number_value_v1"("a"."value") BETWEEN "pgdedup"."number_value_v1"("b"."value") - '5'::numeric AND "pgdedup"."number_value_v1"("b"."value") + '5'::numeric), coalesce((SELECT pg_catalog.max(CASE WHEN "a"."value" = "b"."value" THEN 1 ELSE 0.9 END::double precision) FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("pgdedup_fn_customers_near_sum_match_2a878ab2"."p_notes") AS b (value) WHERE "pgdedup"."metaphone_keys_v1"("a"."value") OPERATOR(pg_catalog.&&) "pgdedup"."metaphone_keys_v1"("b"."value")), 1)),
        ARRAY[(SELECT "pgdedup"."both_values"("a"."value", "b"."value") FROM pg_catalog.unnest("t"."pgdedup_k_customers_sum_f3a68ce1") AS a (value) CROSS JOIN pg_catalog.unnest("pgdedup_fn_customers_near_sum_match_2a878ab2"."p_sum") AS b (value) WHERE "pgdedup"."number_value_v1"("a"."value") BETWEEN "pgdedup"."number_value_v1"("b"."value") - '5'::numeric AND "pgdedup"."number_value_v1"("b"."value") + '5'::numeric ORDER BY 1 - coalesce(pg_catalog.abs("pgdedup"."number_value_v1"("a"."value") - "pgdedup"."number_value_v1"("b"."value")) / nullif(2 * '5'::numeric, 0), 0)::double precision DESC, 1 LIMIT 1), (SELECT "pgdedup"."both_values"("a"."value", "b"."value") FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("pgdedup_fn_customers_near_sum_match_2a878ab2"."p_notes") AS b (value) WHERE "pgdedup"."metaphone_keys_v1"("a"."value") OPERATOR(pg_catalog.&&) "pgdedup"."metaphone_keys_v1"("b"."value") ORDER BY CASE WHEN "a"."value" = "b"."value" THEN 1 ELSE 0.9 END::double precision DESC, 1 LIMIT 1)]::text[]
    FROM "crm"."customers" AS t
    WHERE "pgdedup"."keys_of_each_v2"("t"."pgdedup_k_customers_sum_f3a68ce1", 'number_value_v1', '5'::numeric, false, false) OPERATOR(pg_catalog.&&) "pgdedup"."keys_of_each_v2"("pgdedup_fn_customers_near_sum_match_2a878ab2"."p_sum", 'number_value_v1', '5'::numeric, false, true) AND EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_sum_f3a68ce1") AS a (value) CROSS JOIN pg_catalog.unnest("pgdedup_fn_customers_near_sum_match_2a878ab2"."p_sum") AS b (value) WHERE "pgdedup"."number_value_v1"("a"."value") BETWEEN "pgdedup"."number_value_v1"("b"."value") - '5'::numeric AND "pgdedup"."number_value_v1"("b"."value") + '5'::numeric)
        AND (EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("pgdedup_fn_customers_near_sum_match_2a878ab2"."p_notes") AS b (value) WHERE "pgdedup"."metaphone_keys_v1"("a"."value") OPERATOR(pg_catalog.&&) "pgdedup"."metaphone_keys_v1"("b"."value")) OR "t"."pgdedup_k_customers_notes_d56bd656" IS NULL AND "pgdedup_fn_customers_near_sum_match_2a878ab2"."p_notes" IS NULL)
        AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_near_sum_match_2a878ab2"."s_tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND ("t"."id" = "pgdedup_fn_customers_near_sum_match_2a878ab2"."k_id") IS NOT TRUE
        AND NOT (("t"."parent_id" IS NOT NULL OR "pgdedup_fn_customers_near_sum_match_2a878ab2"."r_parent_id" IS NOT NULL) AND EXISTS (SELECT FROM "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("t"."tenant_id", "t"."parent_id", "t"."id") AS a INNER JOIN "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("pgdedup_fn_customers_near_sum_match_2a878ab2"."s_tenant_id", "pgdedup_fn_customers_near_sum_match_2a878ab2"."r_parent_id", "pgdedup_fn_customers_near_sum_match_2a878ab2"."k_id") AS b ON b.key = a.key));
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_sum_match_2a878ab2"("p_notes" text[], "p_sum" text[], "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint) IS 'pgdedup: rule near_sum of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_sum_match_2a878ab2"("p_notes" text[], "p_sum" text[], "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_near_sum_match_2a878ab2', 'crm.customers', 68, 'function', 'rule:near_sum', 'f0c34be6b3c1a3754eec7d704e6e0503', '"pgdedup"."pgdedup_fn_customers_near_sum_match_2a878ab2"("p_notes" text[], "p_sum" text[], "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_near_sum_match_2a878ab2"("p_notes" text[], "p_sum" text[], "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_near_sum_match_2a878ab2"(
    "p_notes" text[], "p_sum" text[], "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint
)
RETURNS TABLE (key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "t"."id"::text,
        least((SELECT pg_catalog.max(1 - coalesce(pg_catalog.abs("pgdedup"."number_value_v1"("a"."value") - "pgdedup"."number_value_v1"("b"."value")) / nullif(2 * ''5''::numeric, 0), 0)::double precision) FROM pg_catalog.unnest("t"."pgdedup_k_customers_sum_f3a68ce1") AS a (value) CROSS JOIN pg_catalog.unnest("pgdedup_fn_customers_near_sum_match_2a878ab2"."p_sum") AS b (value) WHERE "pgdedup"."number_value_v1"("a"."value") BETWEEN "pgdedup"."number_value_v1"("b"."value") - ''5''::numeric AND "pgdedup"."number_value_v1"("b"."value") + ''5''::numeric), coalesce((SELECT pg_catalog.max(CASE WHEN "a"."value" = "b"."value" THEN 1 ELSE 0.9 END::double precision) FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("pgdedup_fn_customers_near_sum_match_2a878ab2"."p_notes") AS b (value) WHERE "pgdedup"."metaphone_keys_v1"("a"."value") OPERATOR(pg_catalog.&&) "pgdedup"."metaphone_keys_v1"("b"."value")), 1)),
        ARRAY[(SELECT "pgdedup"."both_values"("a"."value", "b"."value") FROM pg_catalog.unnest("t"."pgdedup_k_customers_sum_f3a68ce1") AS a (value) CROSS JOIN pg_catalog.unnest("pgdedup_fn_customers_near_sum_match_2a878ab2"."p_sum") AS b (value) WHERE "pgdedup"."number_value_v1"("a"."value") BETWEEN "pgdedup"."number_value_v1"("b"."value") - ''5''::numeric AND "pgdedup"."number_value_v1"("b"."value") + ''5''::numeric ORDER BY 1 - coalesce(pg_catalog.abs("pgdedup"."number_value_v1"("a"."value") - "pgdedup"."number_value_v1"("b"."value")) / nullif(2 * ''5''::numeric, 0), 0)::double precision DESC, 1 LIMIT 1), (SELECT "pgdedup"."both_values"("a"."value", "b"."value") FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("pgdedup_fn_customers_near_sum_match_2a878ab2"."p_notes") AS b (value) WHERE "pgdedup"."metaphone_keys_v1"("a"."value") OPERATOR(pg_catalog.&&) "pgdedup"."metaphone_keys_v1"("b"."value") ORDER BY CASE WHEN "a"."value" = "b"."value" THEN 1 ELSE 0.9 END::double precision DESC, 1 LIMIT 1)]::text[]
    FROM "crm"."customers" AS t
    WHERE "pgdedup"."keys_of_each_v2"("t"."pgdedup_k_customers_sum_f3a68ce1", ''number_value_v1'', ''5''::numeric, false, false) OPERATOR(pg_catalog.&&) "pgdedup"."keys_of_each_v2"("pgdedup_fn_customers_near_sum_match_2a878ab2"."p_sum", ''number_value_v1'', ''5''::numeric, false, true) AND EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_sum_f3a68ce1") AS a (value) CROSS JOIN pg_catalog.unnest("pgdedup_fn_customers_near_sum_match_2a878ab2"."p_sum") AS b (value) WHERE "pgdedup"."number_value_v1"("a"."value") BETWEEN "pgdedup"."number_value_v1"("b"."value") - ''5''::numeric AND "pgdedup"."number_value_v1"("b"."value") + ''5''::numeric)
        AND (EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("pgdedup_fn_customers_near_sum_match_2a878ab2"."p_notes") AS b (value) WHERE "pgdedup"."metaphone_keys_v1"("a"."value") OPERATOR(pg_catalog.&&) "pgdedup"."metaphone_keys_v1"("b"."value")) OR "t"."pgdedup_k_customers_notes_d56bd656" IS NULL AND "pgdedup_fn_customers_near_sum_match_2a878ab2"."p_notes" IS NULL)
        AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_near_sum_match_2a878ab2"."s_tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND ("t"."id" = "pgdedup_fn_customers_near_sum_match_2a878ab2"."k_id") IS NOT TRUE
        AND NOT (("t"."parent_id" IS NOT NULL OR "pgdedup_fn_customers_near_sum_match_2a878ab2"."r_parent_id" IS NOT NULL) AND EXISTS (SELECT FROM "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("t"."tenant_id", "t"."parent_id", "t"."id") AS a INNER JOIN "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("pgdedup_fn_customers_near_sum_match_2a878ab2"."s_tenant_id", "pgdedup_fn_customers_near_sum_match_2a878ab2"."r_parent_id", "pgdedup_fn_customers_near_sum_match_2a878ab2"."k_id") AS b ON b.key = a.key));
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_sum_match_2a878ab2"("p_notes" text[], "p_sum" text[], "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint) IS ''pgdedup: rule near_sum of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_sum_match_2a878ab2"("p_notes" text[], "p_sum" text[], "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint) TO PUBLIC;
', '{pgdedup_fn_customers_lineage_b521879c,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_notes_d56bd656,pgdedup_k_customers_sum_f3a68ce1}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_near_sum_match_2a878ab2'), pgdedup.function_build('pgdedup_fn_customers_near_sum_match_2a878ab2')), pgdedup.object_shape('pgdedup_fn_customers_near_sum_match_2a878ab2'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_near_sum_alias_match_4b7382c0"(
    "p_notes" text[], "p_sum" text[], "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint
)
RETURNS TABLE (key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT DISTINCT
        "t"."id"::text,
        least((SELECT pg_catalog.max(1 - coalesce(pg_catalog.abs("pgdedup"."number_value_v1"("a"."value") - "pgdedup"."number_value_v1"("b"."value")) / nullif(2 * '5'::numeric, 0), 0)::double precision) FROM pg_catalog.unnest("t"."pgdedup_k_customers_sum_f3a68ce1") AS a (value) CROSS JOIN pg_catalog.unnest("pgdedup_fn_customers_near_sum_alias_match_4b7382c0"."p_sum") AS b (value) WHERE "pgdedup"."number_value_v1"("a"."value") BETWEEN "pgdedup"."number_value_v1"("b"."value") - '5'::numeric AND "pgdedup"."number_value_v1"("b"."value") + '5'::numeric), CASE WHEN (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('text')) AND EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("pgdedup_fn_customers_near_sum_alias_match_4b7382c0"."p_notes") AS b (value) WHERE (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'text' AND g.digest = "pgdedup"."alias_digest"("a"."value")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'text' AND g.digest = "pgdedup"."alias_digest"("b"."value")))) THEN 1 ELSE coalesce((SELECT pg_catalog.max(CASE WHEN "a"."value" = "b"."value" THEN 1 ELSE 0.9 END::double precision) FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("pgdedup_fn_customers_near_sum_alias_match_4b7382c0"."p_notes") AS b (value) WHERE "pgdedup"."metaphone_keys_v1"("a"."value") OPERATOR(pg_catalog.&&) "pgdedup"."metaphone_keys_v1"("b"."value")), 1) END::double precision),
        ARRAY[(SELECT "pgdedup"."both_values"("a"."value", "b"."value") FROM pg_catalog.unnest("t"."pgdedup_k_customers_sum_f3a68ce1") AS a (value) CROSS JOIN pg_catalog.unnest("pgdedup_fn_customers_near_sum_alias_match_4b7382c0"."p_sum") AS b (value) WHERE "pgdedup"."number_value_v1"("a"."value") BETWEEN "pgdedup"."number_value_v1"("b"."value") - '5'::numeric AND "pgdedup"."number_value_v1"("b"."value") + '5'::numeric ORDER BY 1 - coalesce(pg_catalog.abs("pgdedup"."number_value_v1"("a"."value") - "pgdedup"."number_value_v1"("b"."value")) / nullif(2 * '5'::numeric, 0), 0)::double precision DESC, 1 LIMIT 1), coalesce((SELECT "pgdedup"."both_values"("a"."value", "b"."value") FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("pgdedup_fn_customers_near_sum_alias_match_4b7382c0"."p_notes") AS b (value) WHERE "pgdedup"."metaphone_keys_v1"("a"."value") OPERATOR(pg_catalog.&&) "pgdedup"."metaphone_keys_v1"("b"."value") ORDER BY CASE WHEN "a"."value" = "b"."value" THEN 1 ELSE 0.9 END::double precision DESC, 1 LIMIT 1), (SELECT pg_catalog.min("pgdedup"."both_values"("a"."value", "b"."value")) FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("pgdedup_fn_customers_near_sum_alias_match_4b7382c0"."p_notes") AS b (value) WHERE (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'text' AND g.digest = "pgdedup"."alias_digest"("a"."value")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'text' AND g.digest = "pgdedup"."alias_digest"("b"."value"))))]::text[]
    FROM "crm"."customers" AS t
    WHERE "pgdedup"."keys_of_each_v2"("t"."pgdedup_k_customers_sum_f3a68ce1", 'number_value_v1', '5'::numeric, false, false) OPERATOR(pg_catalog.&&) "pgdedup"."keys_of_each_v2"("pgdedup_fn_customers_near_sum_alias_match_4b7382c0"."p_sum", 'number_value_v1', '5'::numeric, false, true) AND EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_sum_f3a68ce1") AS a (value) CROSS JOIN pg_catalog.unnest("pgdedup_fn_customers_near_sum_alias_match_4b7382c0"."p_sum") AS b (value) WHERE "pgdedup"."number_value_v1"("a"."value") BETWEEN "pgdedup"."number_value_v1"("b"."value") - '5'::numeric AND "pgdedup"."number_value_v1"("b"."value") + '5'::numeric)
        AND EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_sum_f3a68ce1") AS a (value) CROSS JOIN pg_catalog.unnest("pgdedup_fn_customers_near_sum_alias_match_4b7382c0"."p_sum") AS b (value) WHERE "pgdedup"."number_value_v1"("a"."value") BETWEEN "pgdedup"."number_value_v1"("b"."value") - '5'::numeric AND "pgdedup"."number_value_v1"("b"."value") + '5'::numeric)
        AND ((EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("pgdedup_fn_customers_near_sum_alias_match_4b7382c0"."p_notes") AS b (value) WHERE "pgdedup"."metaphone_keys_v1"("a"."value") OPERATOR(pg_catalog.&&) "pgdedup"."metaphone_keys_v1"("b"."value")) OR "t"."pgdedup_k_customers_notes_d56bd656" IS NULL AND "pgdedup_fn_customers_near_sum_alias_match_4b7382c0"."p_notes" IS NULL) OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('text')) AND EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("pgdedup_fn_customers_near_sum_alias_match_4b7382c0"."p_notes") AS b (value) WHERE (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'text' AND g.digest = "pgdedup"."alias_digest"("a"."value")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'text' AND g.digest = "pgdedup"."alias_digest"("b"."value")))))
        AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_near_sum_alias_match_4b7382c0"."s_tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND ("t"."id" = "pgdedup_fn_customers_near_sum_alias_match_4b7382c0"."k_id") IS NOT TRUE
        AND NOT (("t"."parent_id" IS NOT NULL OR "pgdedup_fn_customers_near_sum_alias_match_4b7382c0"."r_parent_id" IS NOT NULL) AND EXISTS (SELECT FROM "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("t"."tenant_id", "t"."parent_id", "t"."id") AS a INNER JOIN "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("pgdedup_fn_customers_near_sum_alias_match_4b7382c0"."s_tenant_id", "pgdedup_fn_customers_near_sum_alias_match_4b7382c0"."r_parent_id", "pgdedup_fn_customers_near_sum_alias_match_4b7382c0"."k_id") AS b ON b.key = a.key));
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_sum_alias_match_4b7382c0"("p_notes" text[], "p_sum" text[], "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint) IS 'pgdedup: rule near_sum of crm.customers, with aliases';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_sum_alias_match_4b7382c0"("p_notes" text[], "p_sum" text[], "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_near_sum_alias_match_4b7382c0', 'crm.customers', 69, 'function', 'rule:near_sum', '846dd8455f8a1731068279f7261b03c3', '"pgdedup"."pgdedup_fn_customers_near_sum_alias_match_4b7382c0"("p_notes" text[], "p_sum" text[], "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_near_sum_alias_match_4b7382c0"("p_notes" text[], "p_sum" text[], "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_near_sum_alias_match_4b7382c0"(
    "p_notes" text[], "p_sum" text[], "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint
)
RETURNS TABLE (key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT DISTINCT
        "t"."id"::text,
        least((SELECT pg_catalog.max(1 - coalesce(pg_catalog.abs("pgdedup"."number_value_v1"("a"."value") - "pgdedup"."number_value_v1"("b"."value")) / nullif(2 * ''5''::numeric, 0), 0)::double precision) FROM pg_catalog.unnest("t"."pgdedup_k_customers_sum_f3a68ce1") AS a (value) CROSS JOIN pg_catalog.unnest("pgdedup_fn_customers_near_sum_alias_match_4b7382c0"."p_sum") AS b (value) WHERE "pgdedup"."number_value_v1"("a"."value") BETWEEN "pgdedup"."number_value_v1"("b"."value") - ''5''::numeric AND "pgdedup"."number_value_v1"("b"."value") + ''5''::numeric), CASE WHEN (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''text'')) AND EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("pgdedup_fn_customers_near_sum_alias_match_4b7382c0"."p_notes") AS b (value) WHERE (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''text'' AND g.digest = "pgdedup"."alias_digest"("a"."value")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''text'' AND g.digest = "pgdedup"."alias_digest"("b"."value")))) THEN 1 ELSE coalesce((SELECT pg_catalog.max(CASE WHEN "a"."value" = "b"."value" THEN 1 ELSE 0.9 END::double precision) FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("pgdedup_fn_customers_near_sum_alias_match_4b7382c0"."p_notes") AS b (value) WHERE "pgdedup"."metaphone_keys_v1"("a"."value") OPERATOR(pg_catalog.&&) "pgdedup"."metaphone_keys_v1"("b"."value")), 1) END::double precision),
        ARRAY[(SELECT "pgdedup"."both_values"("a"."value", "b"."value") FROM pg_catalog.unnest("t"."pgdedup_k_customers_sum_f3a68ce1") AS a (value) CROSS JOIN pg_catalog.unnest("pgdedup_fn_customers_near_sum_alias_match_4b7382c0"."p_sum") AS b (value) WHERE "pgdedup"."number_value_v1"("a"."value") BETWEEN "pgdedup"."number_value_v1"("b"."value") - ''5''::numeric AND "pgdedup"."number_value_v1"("b"."value") + ''5''::numeric ORDER BY 1 - coalesce(pg_catalog.abs("pgdedup"."number_value_v1"("a"."value") - "pgdedup"."number_value_v1"("b"."value")) / nullif(2 * ''5''::numeric, 0), 0)::double precision DESC, 1 LIMIT 1), coalesce((SELECT "pgdedup"."both_values"("a"."value", "b"."value") FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("pgdedup_fn_customers_near_sum_alias_match_4b7382c0"."p_notes") AS b (value) WHERE "pgdedup"."metaphone_keys_v1"("a"."value") OPERATOR(pg_catalog.&&) "pgdedup"."metaphone_keys_v1"("b"."value") ORDER BY CASE WHEN "a"."value" = "b"."value" THEN 1 ELSE 0.9 END::double precision DESC, 1 LIMIT 1), (SELECT pg_catalog.min("pgdedup"."both_values"("a"."value", "b"."value")) FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("pgdedup_fn_customers_near_sum_alias_match_4b7382c0"."p_notes") AS b (value) WHERE (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''text'' AND g.digest = "pgdedup"."alias_digest"("a"."value")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''text'' AND g.digest = "pgdedup"."alias_digest"("b"."value"))))]::text[]
    FROM "crm"."customers" AS t
    WHERE "pgdedup"."keys_of_each_v2"("t"."pgdedup_k_customers_sum_f3a68ce1", ''number_value_v1'', ''5''::numeric, false, false) OPERATOR(pg_catalog.&&) "pgdedup"."keys_of_each_v2"("pgdedup_fn_customers_near_sum_alias_match_4b7382c0"."p_sum", ''number_value_v1'', ''5''::numeric, false, true) AND EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_sum_f3a68ce1") AS a (value) CROSS JOIN pg_catalog.unnest("pgdedup_fn_customers_near_sum_alias_match_4b7382c0"."p_sum") AS b (value) WHERE "pgdedup"."number_value_v1"("a"."value") BETWEEN "pgdedup"."number_value_v1"("b"."value") - ''5''::numeric AND "pgdedup"."number_value_v1"("b"."value") + ''5''::numeric)
        AND EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_sum_f3a68ce1") AS a (value) CROSS JOIN pg_catalog.unnest("pgdedup_fn_customers_near_sum_alias_match_4b7382c0"."p_sum") AS b (value) WHERE "pgdedup"."number_value_v1"("a"."value") BETWEEN "pgdedup"."number_value_v1"("b"."value") - ''5''::numeric AND "pgdedup"."number_value_v1"("b"."value") + ''5''::numeric)
        AND ((EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("pgdedup_fn_customers_near_sum_alias_match_4b7382c0"."p_notes") AS b (value) WHERE "pgdedup"."metaphone_keys_v1"("a"."value") OPERATOR(pg_catalog.&&) "pgdedup"."metaphone_keys_v1"("b"."value")) OR "t"."pgdedup_k_customers_notes_d56bd656" IS NULL AND "pgdedup_fn_customers_near_sum_alias_match_4b7382c0"."p_notes" IS NULL) OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''text'')) AND EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("pgdedup_fn_customers_near_sum_alias_match_4b7382c0"."p_notes") AS b (value) WHERE (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''text'' AND g.digest = "pgdedup"."alias_digest"("a"."value")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''text'' AND g.digest = "pgdedup"."alias_digest"("b"."value")))))
        AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_near_sum_alias_match_4b7382c0"."s_tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND ("t"."id" = "pgdedup_fn_customers_near_sum_alias_match_4b7382c0"."k_id") IS NOT TRUE
        AND NOT (("t"."parent_id" IS NOT NULL OR "pgdedup_fn_customers_near_sum_alias_match_4b7382c0"."r_parent_id" IS NOT NULL) AND EXISTS (SELECT FROM "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("t"."tenant_id", "t"."parent_id", "t"."id") AS a INNER JOIN "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("pgdedup_fn_customers_near_sum_alias_match_4b7382c0"."s_tenant_id", "pgdedup_fn_customers_near_sum_alias_match_4b7382c0"."r_parent_id", "pgdedup_fn_customers_near_sum_alias_match_4b7382c0"."k_id") AS b ON b.key = a.key));
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_sum_alias_match_4b7382c0"("p_notes" text[], "p_sum" text[], "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint) IS ''pgdedup: rule near_sum of crm.customers, with aliases'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_sum_alias_match_4b7382c0"("p_notes" text[], "p_sum" text[], "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint) TO PUBLIC;
', '{pgdedup_fn_customers_lineage_b521879c,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_notes_d56bd656,pgdedup_k_customers_sum_f3a68ce1}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_near_sum_alias_match_4b7382c0'), pgdedup.function_build('pgdedup_fn_customers_near_sum_alias_match_4b7382c0')), pgdedup.object_shape('pgdedup_fn_customers_near_sum_alias_match_4b7382c0'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_near_sum_locks_ca4eded6"(
    "p_notes" text[], "p_sum" text[], "s_tenant_id" integer
)
RETURNS TABLE (key bigint)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT pgdedup.lock_key(
        'number:within|' || "v"."value",
        coalesce("pgdedup_fn_customers_near_sum_locks_ca4eded6"."s_tenant_id"::text, E'\x01')
    )
    FROM pg_catalog.unnest("pgdedup"."keys_of_each_v2"("pgdedup_fn_customers_near_sum_locks_ca4eded6"."p_sum", 'number_value_v1', '5'::numeric, false, false)) AS v (value);
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_sum_locks_ca4eded6"("p_notes" text[], "p_sum" text[], "s_tenant_id" integer) IS 'pgdedup: lock keys of rule near_sum of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_sum_locks_ca4eded6"("p_notes" text[], "p_sum" text[], "s_tenant_id" integer) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_near_sum_locks_ca4eded6', 'crm.customers', 70, 'function', 'rule:near_sum', 'e10de438f29cf2a6fecfdbe58cd73a8b', '"pgdedup"."pgdedup_fn_customers_near_sum_locks_ca4eded6"("p_notes" text[], "p_sum" text[], "s_tenant_id" integer)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_near_sum_locks_ca4eded6"("p_notes" text[], "p_sum" text[], "s_tenant_id" integer);',  E'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_near_sum_locks_ca4eded6"(
    "p_notes" text[], "p_sum" text[], "s_tenant_id" integer
)
RETURNS TABLE (key bigint)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT pgdedup.lock_key(
        ''number:within|'' || "v"."value",
        coalesce("pgdedup_fn_customers_near_sum_locks_ca4eded6"."s_tenant_id"::text, E''\\x01'')
    )
    FROM pg_catalog.unnest("pgdedup"."keys_of_each_v2"("pgdedup_fn_customers_near_sum_locks_ca4eded6"."p_sum", ''number_value_v1'', ''5''::numeric, false, false)) AS v (value);
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_sum_locks_ca4eded6"("p_notes" text[], "p_sum" text[], "s_tenant_id" integer) IS ''pgdedup: lock keys of rule near_sum of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_sum_locks_ca4eded6"("p_notes" text[], "p_sum" text[], "s_tenant_id" integer) TO PUBLIC;
', '{}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_near_sum_locks_ca4eded6'), pgdedup.function_build('pgdedup_fn_customers_near_sum_locks_ca4eded6')), pgdedup.object_shape('pgdedup_fn_customers_near_sum_locks_ca4eded6'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_near_sum_verify_35cc30b0"(
    p_key_l text, p_key_r text
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        least((SELECT pg_catalog.max(1 - coalesce(pg_catalog.abs("pgdedup"."number_value_v1"("a"."value") - "pgdedup"."number_value_v1"("b"."value")) / nullif(2 * '5'::numeric, 0), 0)::double precision) FROM pg_catalog.unnest("t"."pgdedup_k_customers_sum_f3a68ce1") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_sum_f3a68ce1") AS b (value) WHERE "pgdedup"."number_value_v1"("a"."value") BETWEEN "pgdedup"."number_value_v1"("b"."value") - '5'::numeric AND "pgdedup"."number_value_v1"("b"."value") + '5'::numeric), CASE WHEN (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('text')) AND EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_notes_d56bd656") AS b (value) WHERE (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'text' AND g.digest = "pgdedup"."alias_digest"("a"."value")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'text' AND g.digest = "pgdedup"."alias_digest"("b"."value")))) THEN 1 ELSE coalesce((SELECT pg_catalog.max(CASE WHEN "a"."value" = "b"."value" THEN 1 ELSE 0.9 END::double precision) FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_notes_d56bd656") AS b (value) WHERE "pgdedup"."metaphone_keys_v1"("a"."value") OPERATOR(pg_catalog.&&) "pgdedup"."metaphone_keys_v1"("b"."value")), 1) END::double precision),
        ARRAY[(SELECT "pgdedup"."both_values"("a"."value", "b"."value") FROM pg_catalog.unnest("t"."pgdedup_k_customers_sum_f3a68ce1") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_sum_f3a68ce1") AS b (value) WHERE "pgdedup"."number_value_v1"("a"."value") BETWEEN "pgdedup"."number_value_v1"("b"."value") - '5'::numeric AND "pgdedup"."number_value_v1"("b"."value") + '5'::numeric ORDER BY 1 - coalesce(pg_catalog.abs("pgdedup"."number_value_v1"("a"."value") - "pgdedup"."number_value_v1"("b"."value")) / nullif(2 * '5'::numeric, 0), 0)::double precision DESC, 1 LIMIT 1), coalesce((SELECT "pgdedup"."both_values"("a"."value", "b"."value") FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_notes_d56bd656") AS b (value) WHERE "pgdedup"."metaphone_keys_v1"("a"."value") OPERATOR(pg_catalog.&&) "pgdedup"."metaphone_keys_v1"("b"."value") ORDER BY CASE WHEN "a"."value" = "b"."value" THEN 1 ELSE 0.9 END::double precision DESC, 1 LIMIT 1), (SELECT pg_catalog.min("pgdedup"."both_values"("a"."value", "b"."value")) FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_notes_d56bd656") AS b (value) WHERE (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'text' AND g.digest = "pgdedup"."alias_digest"("a"."value")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'text' AND g.digest = "pgdedup"."alias_digest"("b"."value"))))]::text[]
    FROM "crm"."customers" AS t
    INNER JOIN "crm"."customers" AS r
        ON "r"."id" = "pgdedup_fn_customers_near_sum_verify_35cc30b0"."p_key_r"::bigint
    WHERE "t"."id" = "pgdedup_fn_customers_near_sum_verify_35cc30b0"."p_key_l"::bigint
        AND EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_sum_f3a68ce1") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_sum_f3a68ce1") AS b (value) WHERE "pgdedup"."number_value_v1"("a"."value") BETWEEN "pgdedup"."number_value_v1"("b"."value") - '5'::numeric AND "pgdedup"."number_value_v1"("b"."value") + '5'::numeric)
        AND ((EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_notes_d56bd656") AS b (value) WHERE "pgdedup"."metaphone_keys_v1"("a"."value") OPERATOR(pg_catalog.&&) "pgdedup"."metaphone_keys_v1"("b"."value")) OR "t"."pgdedup_k_customers_notes_d56bd656" IS NULL AND "r"."pgdedup_k_customers_notes_d56bd656" IS NULL) OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('text')) AND EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_notes_d56bd656") AS b (value) WHERE (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'text' AND g.digest = "pgdedup"."alias_digest"("a"."value")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'text' AND g.digest = "pgdedup"."alias_digest"("b"."value")))))
        AND "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND "r"."pgdedup_k_customers_live_74cf3f67"
        AND ("t"."id" = "r"."id") IS NOT TRUE
        AND NOT (("t"."parent_id" IS NOT NULL OR "r"."parent_id" IS NOT NULL) AND EXISTS (SELECT FROM "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("t"."tenant_id", "t"."parent_id", "t"."id") AS a INNER JOIN "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("r"."tenant_id", "r"."parent_id", "r"."id") AS b ON b.key = a.key));
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_sum_verify_35cc30b0"(p_key_l text, p_key_r text) IS 'pgdedup: rule near_sum of crm.customers on two rows';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_sum_verify_35cc30b0"(p_key_l text, p_key_r text) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_near_sum_verify_35cc30b0', 'crm.customers', 71, 'function', 'rule:near_sum', 'f18e2c44557ce91cb28aab647ec5c3b4', '"pgdedup"."pgdedup_fn_customers_near_sum_verify_35cc30b0"(p_key_l text, p_key_r text)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_near_sum_verify_35cc30b0"(p_key_l text, p_key_r text);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_near_sum_verify_35cc30b0"(
    p_key_l text, p_key_r text
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        least((SELECT pg_catalog.max(1 - coalesce(pg_catalog.abs("pgdedup"."number_value_v1"("a"."value") - "pgdedup"."number_value_v1"("b"."value")) / nullif(2 * ''5''::numeric, 0), 0)::double precision) FROM pg_catalog.unnest("t"."pgdedup_k_customers_sum_f3a68ce1") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_sum_f3a68ce1") AS b (value) WHERE "pgdedup"."number_value_v1"("a"."value") BETWEEN "pgdedup"."number_value_v1"("b"."value") - ''5''::numeric AND "pgdedup"."number_value_v1"("b"."value") + ''5''::numeric), CASE WHEN (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''text'')) AND EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_notes_d56bd656") AS b (value) WHERE (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''text'' AND g.digest = "pgdedup"."alias_digest"("a"."value")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''text'' AND g.digest = "pgdedup"."alias_digest"("b"."value")))) THEN 1 ELSE coalesce((SELECT pg_catalog.max(CASE WHEN "a"."value" = "b"."value" THEN 1 ELSE 0.9 END::double precision) FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_notes_d56bd656") AS b (value) WHERE "pgdedup"."metaphone_keys_v1"("a"."value") OPERATOR(pg_catalog.&&) "pgdedup"."metaphone_keys_v1"("b"."value")), 1) END::double precision),
        ARRAY[(SELECT "pgdedup"."both_values"("a"."value", "b"."value") FROM pg_catalog.unnest("t"."pgdedup_k_customers_sum_f3a68ce1") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_sum_f3a68ce1") AS b (value) WHERE "pgdedup"."number_value_v1"("a"."value") BETWEEN "pgdedup"."number_value_v1"("b"."value") - ''5''::numeric AND "pgdedup"."number_value_v1"("b"."value") + ''5''::numeric ORDER BY 1 - coalesce(pg_catalog.abs("pgdedup"."number_value_v1"("a"."value") - "pgdedup"."number_value_v1"("b"."value")) / nullif(2 * ''5''::numeric, 0), 0)::double precision DESC, 1 LIMIT 1), coalesce((SELECT "pgdedup"."both_values"("a"."value", "b"."value") FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_notes_d56bd656") AS b (value) WHERE "pgdedup"."metaphone_keys_v1"("a"."value") OPERATOR(pg_catalog.&&) "pgdedup"."metaphone_keys_v1"("b"."value") ORDER BY CASE WHEN "a"."value" = "b"."value" THEN 1 ELSE 0.9 END::double precision DESC, 1 LIMIT 1), (SELECT pg_catalog.min("pgdedup"."both_values"("a"."value", "b"."value")) FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_notes_d56bd656") AS b (value) WHERE (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''text'' AND g.digest = "pgdedup"."alias_digest"("a"."value")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''text'' AND g.digest = "pgdedup"."alias_digest"("b"."value"))))]::text[]
    FROM "crm"."customers" AS t
    INNER JOIN "crm"."customers" AS r
        ON "r"."id" = "pgdedup_fn_customers_near_sum_verify_35cc30b0"."p_key_r"::bigint
    WHERE "t"."id" = "pgdedup_fn_customers_near_sum_verify_35cc30b0"."p_key_l"::bigint
        AND EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_sum_f3a68ce1") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_sum_f3a68ce1") AS b (value) WHERE "pgdedup"."number_value_v1"("a"."value") BETWEEN "pgdedup"."number_value_v1"("b"."value") - ''5''::numeric AND "pgdedup"."number_value_v1"("b"."value") + ''5''::numeric)
        AND ((EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_notes_d56bd656") AS b (value) WHERE "pgdedup"."metaphone_keys_v1"("a"."value") OPERATOR(pg_catalog.&&) "pgdedup"."metaphone_keys_v1"("b"."value")) OR "t"."pgdedup_k_customers_notes_d56bd656" IS NULL AND "r"."pgdedup_k_customers_notes_d56bd656" IS NULL) OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''text'')) AND EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_notes_d56bd656") AS b (value) WHERE (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''text'' AND g.digest = "pgdedup"."alias_digest"("a"."value")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''text'' AND g.digest = "pgdedup"."alias_digest"("b"."value")))))
        AND "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND "r"."pgdedup_k_customers_live_74cf3f67"
        AND ("t"."id" = "r"."id") IS NOT TRUE
        AND NOT (("t"."parent_id" IS NOT NULL OR "r"."parent_id" IS NOT NULL) AND EXISTS (SELECT FROM "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("t"."tenant_id", "t"."parent_id", "t"."id") AS a INNER JOIN "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("r"."tenant_id", "r"."parent_id", "r"."id") AS b ON b.key = a.key));
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_sum_verify_35cc30b0"(p_key_l text, p_key_r text) IS ''pgdedup: rule near_sum of crm.customers on two rows'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_sum_verify_35cc30b0"(p_key_l text, p_key_r text) TO PUBLIC;
', '{pgdedup_fn_customers_lineage_b521879c,pgdedup_k_customers_city_54099405,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_name_91b84158,pgdedup_k_customers_name_core_e9deb12a,pgdedup_k_customers_names_7448d319,pgdedup_k_customers_notes_d56bd656,pgdedup_k_customers_phone_a22a2781,pgdedup_k_customers_plate_c0469473,pgdedup_k_customers_sum_f3a68ce1}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_near_sum_verify_35cc30b0'), pgdedup.function_build('pgdedup_fn_customers_near_sum_verify_35cc30b0')), pgdedup.object_shape('pgdedup_fn_customers_near_sum_verify_35cc30b0'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_near_sum_values_37ab259f"()
RETURNS TABLE (row_key text, "v1" bigint, "v2" integer, "v3" integer, "v4" text[], "v5" text[], "v6" boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "r"."id"::text,
        "r"."id", "r"."tenant_id", "r"."parent_id", "r"."pgdedup_k_customers_notes_d56bd656", "r"."pgdedup_k_customers_sum_f3a68ce1", "r"."pgdedup_k_customers_live_74cf3f67"
    FROM "crm"."customers" AS r
    WHERE "r"."pgdedup_k_customers_live_74cf3f67";
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_sum_values_37ab259f"() IS 'pgdedup: what is compared by rule near_sum of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_sum_values_37ab259f"() TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_near_sum_values_37ab259f', 'crm.customers', 72, 'function', 'rule:near_sum', '815b0dc8f9f1689ecb19a3bc4d7858fc', '"pgdedup"."pgdedup_fn_customers_near_sum_values_37ab259f"() "v1" bigint, "v2" integer, "v3" integer, "v4" text[], "v5" text[], "v6" boolean', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_near_sum_values_37ab259f"();', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_near_sum_values_37ab259f"()
RETURNS TABLE (row_key text, "v1" bigint, "v2" integer, "v3" integer, "v4" text[], "v5" text[], "v6" boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "r"."id"::text,
        "r"."id", "r"."tenant_id", "r"."parent_id", "r"."pgdedup_k_customers_notes_d56bd656", "r"."pgdedup_k_customers_sum_f3a68ce1", "r"."pgdedup_k_customers_live_74cf3f67"
    FROM "crm"."customers" AS r
    WHERE "r"."pgdedup_k_customers_live_74cf3f67";
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_sum_values_37ab259f"() IS ''pgdedup: what is compared by rule near_sum of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_sum_values_37ab259f"() TO PUBLIC;
', '{pgdedup_k_customers_city_54099405,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_name_91b84158,pgdedup_k_customers_name_core_e9deb12a,pgdedup_k_customers_names_7448d319,pgdedup_k_customers_notes_d56bd656,pgdedup_k_customers_phone_a22a2781,pgdedup_k_customers_plate_c0469473,pgdedup_k_customers_sum_f3a68ce1}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_near_sum_values_37ab259f'), pgdedup.function_build('pgdedup_fn_customers_near_sum_values_37ab259f')), pgdedup.object_shape('pgdedup_fn_customers_near_sum_values_37ab259f'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_near_sum_keys_6800f7c7"(
    "v1" bigint, "v2" integer, "v3" integer, "v4" text[], "v5" text[], "v6" boolean
)
RETURNS TABLE (key bigint, asked boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT "pgdedup"."lock_key"('number:within|' || "v"."value", coalesce("r"."tenant_id"::text, E'\x01')), NULL::boolean
    FROM (SELECT "pgdedup_fn_customers_near_sum_keys_6800f7c7"."v1" AS "id", "pgdedup_fn_customers_near_sum_keys_6800f7c7"."v2" AS "tenant_id", "pgdedup_fn_customers_near_sum_keys_6800f7c7"."v3" AS "parent_id", "pgdedup_fn_customers_near_sum_keys_6800f7c7"."v4" AS "pgdedup_k_customers_notes_d56bd656", "pgdedup_fn_customers_near_sum_keys_6800f7c7"."v5" AS "pgdedup_k_customers_sum_f3a68ce1", "pgdedup_fn_customers_near_sum_keys_6800f7c7"."v6" AS "pgdedup_k_customers_live_74cf3f67") AS r
    CROSS JOIN pg_catalog.unnest("pgdedup"."keys_of_each_v2"("r"."pgdedup_k_customers_sum_f3a68ce1", 'number_value_v1', '5'::numeric, false, false)) AS v (value);
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_sum_keys_6800f7c7"("v1" bigint, "v2" integer, "v3" integer, "v4" text[], "v5" text[], "v6" boolean) IS 'pgdedup: keys of a row for rule near_sum of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_sum_keys_6800f7c7"("v1" bigint, "v2" integer, "v3" integer, "v4" text[], "v5" text[], "v6" boolean) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_near_sum_keys_6800f7c7', 'crm.customers', 73, 'function', 'rule:near_sum', 'bebfdb73ce0b39d6192893978f0b39b6', '"pgdedup"."pgdedup_fn_customers_near_sum_keys_6800f7c7"("v1" bigint, "v2" integer, "v3" integer, "v4" text[], "v5" text[], "v6" boolean)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_near_sum_keys_6800f7c7"("v1" bigint, "v2" integer, "v3" integer, "v4" text[], "v5" text[], "v6" boolean);',  E'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_near_sum_keys_6800f7c7"(
    "v1" bigint, "v2" integer, "v3" integer, "v4" text[], "v5" text[], "v6" boolean
)
RETURNS TABLE (key bigint, asked boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT "pgdedup"."lock_key"(''number:within|'' || "v"."value", coalesce("r"."tenant_id"::text, E''\\x01'')), NULL::boolean
    FROM (SELECT "pgdedup_fn_customers_near_sum_keys_6800f7c7"."v1" AS "id", "pgdedup_fn_customers_near_sum_keys_6800f7c7"."v2" AS "tenant_id", "pgdedup_fn_customers_near_sum_keys_6800f7c7"."v3" AS "parent_id", "pgdedup_fn_customers_near_sum_keys_6800f7c7"."v4" AS "pgdedup_k_customers_notes_d56bd656", "pgdedup_fn_customers_near_sum_keys_6800f7c7"."v5" AS "pgdedup_k_customers_sum_f3a68ce1", "pgdedup_fn_customers_near_sum_keys_6800f7c7"."v6" AS "pgdedup_k_customers_live_74cf3f67") AS r
    CROSS JOIN pg_catalog.unnest("pgdedup"."keys_of_each_v2"("r"."pgdedup_k_customers_sum_f3a68ce1", ''number_value_v1'', ''5''::numeric, false, false)) AS v (value);
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_sum_keys_6800f7c7"("v1" bigint, "v2" integer, "v3" integer, "v4" text[], "v5" text[], "v6" boolean) IS ''pgdedup: keys of a row for rule near_sum of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_sum_keys_6800f7c7"("v1" bigint, "v2" integer, "v3" integer, "v4" text[], "v5" text[], "v6" boolean) TO PUBLIC;
', '{pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_notes_d56bd656,pgdedup_k_customers_sum_f3a68ce1}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_near_sum_keys_6800f7c7'), pgdedup.function_build('pgdedup_fn_customers_near_sum_keys_6800f7c7')), pgdedup.object_shape('pgdedup_fn_customers_near_sum_keys_6800f7c7'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_near_sum_alias_keys_c54c7c08"(
    "v1" bigint, "v2" integer, "v3" integer, "v4" text[], "v5" text[], "v6" boolean
)
RETURNS TABLE (key bigint, asked boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT l.key, s.side
    FROM (SELECT "pgdedup_fn_customers_near_sum_alias_keys_c54c7c08"."v1" AS "id", "pgdedup_fn_customers_near_sum_alias_keys_c54c7c08"."v2" AS "tenant_id", "pgdedup_fn_customers_near_sum_alias_keys_c54c7c08"."v3" AS "parent_id", "pgdedup_fn_customers_near_sum_alias_keys_c54c7c08"."v4" AS "pgdedup_k_customers_notes_d56bd656", "pgdedup_fn_customers_near_sum_alias_keys_c54c7c08"."v5" AS "pgdedup_k_customers_sum_f3a68ce1", "pgdedup_fn_customers_near_sum_alias_keys_c54c7c08"."v6" AS "pgdedup_k_customers_live_74cf3f67") AS t
    CROSS JOIN LATERAL (SELECT "t"."pgdedup_k_customers_notes_d56bd656" || ARRAY(SELECT f.form FROM "pgdedup"."alias_forms"('text', "t"."pgdedup_k_customers_notes_d56bd656") AS f (form))) AS "a_notes" (value)
    CROSS JOIN LATERAL "pgdedup"."pgdedup_fn_customers_near_sum_locks_ca4eded6"("a_notes"."value", "t"."pgdedup_k_customers_sum_f3a68ce1", "t"."tenant_id") AS l
    CROSS JOIN (VALUES (NULL::boolean)) AS s (side)
    WHERE (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('text')) AND (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = 'text' AND g.digest IN (SELECT "pgdedup"."alias_digest"("n"."value") FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS n (value)))));
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_sum_alias_keys_c54c7c08"("v1" bigint, "v2" integer, "v3" integer, "v4" text[], "v5" text[], "v6" boolean) IS 'pgdedup: keys of a row that has aliases for rule near_sum of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_sum_alias_keys_c54c7c08"("v1" bigint, "v2" integer, "v3" integer, "v4" text[], "v5" text[], "v6" boolean) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_near_sum_alias_keys_c54c7c08', 'crm.customers', 74, 'function', 'rule:near_sum', 'd41636e5694c2a4d550fbc879d78580a', '"pgdedup"."pgdedup_fn_customers_near_sum_alias_keys_c54c7c08"("v1" bigint, "v2" integer, "v3" integer, "v4" text[], "v5" text[], "v6" boolean)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_near_sum_alias_keys_c54c7c08"("v1" bigint, "v2" integer, "v3" integer, "v4" text[], "v5" text[], "v6" boolean);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_near_sum_alias_keys_c54c7c08"(
    "v1" bigint, "v2" integer, "v3" integer, "v4" text[], "v5" text[], "v6" boolean
)
RETURNS TABLE (key bigint, asked boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT l.key, s.side
    FROM (SELECT "pgdedup_fn_customers_near_sum_alias_keys_c54c7c08"."v1" AS "id", "pgdedup_fn_customers_near_sum_alias_keys_c54c7c08"."v2" AS "tenant_id", "pgdedup_fn_customers_near_sum_alias_keys_c54c7c08"."v3" AS "parent_id", "pgdedup_fn_customers_near_sum_alias_keys_c54c7c08"."v4" AS "pgdedup_k_customers_notes_d56bd656", "pgdedup_fn_customers_near_sum_alias_keys_c54c7c08"."v5" AS "pgdedup_k_customers_sum_f3a68ce1", "pgdedup_fn_customers_near_sum_alias_keys_c54c7c08"."v6" AS "pgdedup_k_customers_live_74cf3f67") AS t
    CROSS JOIN LATERAL (SELECT "t"."pgdedup_k_customers_notes_d56bd656" || ARRAY(SELECT f.form FROM "pgdedup"."alias_forms"(''text'', "t"."pgdedup_k_customers_notes_d56bd656") AS f (form))) AS "a_notes" (value)
    CROSS JOIN LATERAL "pgdedup"."pgdedup_fn_customers_near_sum_locks_ca4eded6"("a_notes"."value", "t"."pgdedup_k_customers_sum_f3a68ce1", "t"."tenant_id") AS l
    CROSS JOIN (VALUES (NULL::boolean)) AS s (side)
    WHERE (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''text'')) AND (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = ''text'' AND g.digest IN (SELECT "pgdedup"."alias_digest"("n"."value") FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS n (value)))));
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_sum_alias_keys_c54c7c08"("v1" bigint, "v2" integer, "v3" integer, "v4" text[], "v5" text[], "v6" boolean) IS ''pgdedup: keys of a row that has aliases for rule near_sum of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_sum_alias_keys_c54c7c08"("v1" bigint, "v2" integer, "v3" integer, "v4" text[], "v5" text[], "v6" boolean) TO PUBLIC;
', '{pgdedup_fn_customers_near_sum_locks_ca4eded6,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_notes_d56bd656,pgdedup_k_customers_sum_f3a68ce1}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_near_sum_alias_keys_c54c7c08'), pgdedup.function_build('pgdedup_fn_customers_near_sum_alias_keys_c54c7c08')), pgdedup.object_shape('pgdedup_fn_customers_near_sum_alias_keys_c54c7c08'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_near_sum_relate_7f7f6e47"(
    "l1" bigint, "l2" integer, "l3" integer, "l4" text[], "l5" text[], "l6" boolean, "r1" bigint, "r2" integer, "r3" integer, "r4" text[], "r5" text[], "r6" boolean
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        least((SELECT pg_catalog.max(1 - coalesce(pg_catalog.abs("pgdedup"."number_value_v1"("a"."value") - "pgdedup"."number_value_v1"("b"."value")) / nullif(2 * '5'::numeric, 0), 0)::double precision) FROM pg_catalog.unnest("t"."pgdedup_k_customers_sum_f3a68ce1") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_sum_f3a68ce1") AS b (value) WHERE "pgdedup"."number_value_v1"("a"."value") BETWEEN "pgdedup"."number_value_v1"("b"."value") - '5'::numeric AND "pgdedup"."number_value_v1"("b"."value") + '5'::numeric), CASE WHEN (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('text')) AND EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_notes_d56bd656") AS b (value) WHERE (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'text' AND g.digest = "pgdedup"."alias_digest"("a"."value")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'text' AND g.digest = "pgdedup"."alias_digest"("b"."value")))) THEN 1 ELSE coalesce((SELECT pg_catalog.max(CASE WHEN "a"."value" = "b"."value" THEN 1 ELSE 0.9 END::double precision) FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_notes_d56bd656") AS b (value) WHERE "pgdedup"."metaphone_keys_v1"("a"."value") OPERATOR(pg_catalog.&&) "pgdedup"."metaphone_keys_v1"("b"."value")), 1) END::double precision),
        ARRAY[(SELECT "pgdedup"."both_values"("a"."value", "b"."value") FROM pg_catalog.unnest("t"."pgdedup_k_customers_sum_f3a68ce1") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_sum_f3a68ce1") AS b (value) WHERE "pgdedup"."number_value_v1"("a"."value") BETWEEN "pgdedup"."number_value_v1"("b"."value") - '5'::numeric AND "pgdedup"."number_value_v1"("b"."value") + '5'::numeric ORDER BY 1 - coalesce(pg_catalog.abs("pgdedup"."number_value_v1"("a"."value") - "pgdedup"."number_value_v1"("b"."value")) / nullif(2 * '5'::numeric, 0), 0)::double precision DESC, 1 LIMIT 1), coalesce((SELECT "pgdedup"."both_values"("a"."value", "b"."value") FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_notes_d56bd656") AS b (value) WHERE "pgdedup"."metaphone_keys_v1"("a"."value") OPERATOR(pg_catalog.&&) "pgdedup"."metaphone_keys_v1"("b"."value") ORDER BY CASE WHEN "a"."value" = "b"."value" THEN 1 ELSE 0.9 END::double precision DESC, 1 LIMIT 1), (SELECT pg_catalog.min("pgdedup"."both_values"("a"."value", "b"."value")) FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_notes_d56bd656") AS b (value) WHERE (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'text' AND g.digest = "pgdedup"."alias_digest"("a"."value")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'text' AND g.digest = "pgdedup"."alias_digest"("b"."value"))))]::text[]
    FROM (SELECT "pgdedup_fn_customers_near_sum_relate_7f7f6e47"."l1" AS "id", "pgdedup_fn_customers_near_sum_relate_7f7f6e47"."l2" AS "tenant_id", "pgdedup_fn_customers_near_sum_relate_7f7f6e47"."l3" AS "parent_id", "pgdedup_fn_customers_near_sum_relate_7f7f6e47"."l4" AS "pgdedup_k_customers_notes_d56bd656", "pgdedup_fn_customers_near_sum_relate_7f7f6e47"."l5" AS "pgdedup_k_customers_sum_f3a68ce1", "pgdedup_fn_customers_near_sum_relate_7f7f6e47"."l6" AS "pgdedup_k_customers_live_74cf3f67") AS t
    CROSS JOIN (SELECT "pgdedup_fn_customers_near_sum_relate_7f7f6e47"."r1" AS "id", "pgdedup_fn_customers_near_sum_relate_7f7f6e47"."r2" AS "tenant_id", "pgdedup_fn_customers_near_sum_relate_7f7f6e47"."r3" AS "parent_id", "pgdedup_fn_customers_near_sum_relate_7f7f6e47"."r4" AS "pgdedup_k_customers_notes_d56bd656", "pgdedup_fn_customers_near_sum_relate_7f7f6e47"."r5" AS "pgdedup_k_customers_sum_f3a68ce1", "pgdedup_fn_customers_near_sum_relate_7f7f6e47"."r6" AS "pgdedup_k_customers_live_74cf3f67") AS r
    WHERE EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_sum_f3a68ce1") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_sum_f3a68ce1") AS b (value) WHERE "pgdedup"."number_value_v1"("a"."value") BETWEEN "pgdedup"."number_value_v1"("b"."value") - '5'::numeric AND "pgdedup"."number_value_v1"("b"."value") + '5'::numeric)
        AND ((EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_notes_d56bd656") AS b (value) WHERE "pgdedup"."metaphone_keys_v1"("a"."value") OPERATOR(pg_catalog.&&) "pgdedup"."metaphone_keys_v1"("b"."value")) OR "t"."pgdedup_k_customers_notes_d56bd656" IS NULL AND "r"."pgdedup_k_customers_notes_d56bd656" IS NULL) OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('text')) AND EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_notes_d56bd656") AS b (value) WHERE (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'text' AND g.digest = "pgdedup"."alias_digest"("a"."value")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'text' AND g.digest = "pgdedup"."alias_digest"("b"."value")))))
        AND "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND "r"."pgdedup_k_customers_live_74cf3f67"
        AND ("t"."id" = "r"."id") IS NOT TRUE
        AND NOT (("t"."parent_id" IS NOT NULL OR "r"."parent_id" IS NOT NULL) AND EXISTS (SELECT FROM "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("t"."tenant_id", "t"."parent_id", "t"."id") AS a INNER JOIN "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("r"."tenant_id", "r"."parent_id", "r"."id") AS b ON b.key = a.key));
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_sum_relate_7f7f6e47"("l1" bigint, "l2" integer, "l3" integer, "l4" text[], "l5" text[], "l6" boolean, "r1" bigint, "r2" integer, "r3" integer, "r4" text[], "r5" text[], "r6" boolean) IS 'pgdedup: the verdict on two rows by rule near_sum of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_sum_relate_7f7f6e47"("l1" bigint, "l2" integer, "l3" integer, "l4" text[], "l5" text[], "l6" boolean, "r1" bigint, "r2" integer, "r3" integer, "r4" text[], "r5" text[], "r6" boolean) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_near_sum_relate_7f7f6e47', 'crm.customers', 75, 'function', 'rule:near_sum', '34bef00886060696a4d3859a4c734d95', '"pgdedup"."pgdedup_fn_customers_near_sum_relate_7f7f6e47"("l1" bigint, "l2" integer, "l3" integer, "l4" text[], "l5" text[], "l6" boolean, "r1" bigint, "r2" integer, "r3" integer, "r4" text[], "r5" text[], "r6" boolean)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_near_sum_relate_7f7f6e47"("l1" bigint, "l2" integer, "l3" integer, "l4" text[], "l5" text[], "l6" boolean, "r1" bigint, "r2" integer, "r3" integer, "r4" text[], "r5" text[], "r6" boolean);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_near_sum_relate_7f7f6e47"(
    "l1" bigint, "l2" integer, "l3" integer, "l4" text[], "l5" text[], "l6" boolean, "r1" bigint, "r2" integer, "r3" integer, "r4" text[], "r5" text[], "r6" boolean
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        least((SELECT pg_catalog.max(1 - coalesce(pg_catalog.abs("pgdedup"."number_value_v1"("a"."value") - "pgdedup"."number_value_v1"("b"."value")) / nullif(2 * ''5''::numeric, 0), 0)::double precision) FROM pg_catalog.unnest("t"."pgdedup_k_customers_sum_f3a68ce1") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_sum_f3a68ce1") AS b (value) WHERE "pgdedup"."number_value_v1"("a"."value") BETWEEN "pgdedup"."number_value_v1"("b"."value") - ''5''::numeric AND "pgdedup"."number_value_v1"("b"."value") + ''5''::numeric), CASE WHEN (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''text'')) AND EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_notes_d56bd656") AS b (value) WHERE (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''text'' AND g.digest = "pgdedup"."alias_digest"("a"."value")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''text'' AND g.digest = "pgdedup"."alias_digest"("b"."value")))) THEN 1 ELSE coalesce((SELECT pg_catalog.max(CASE WHEN "a"."value" = "b"."value" THEN 1 ELSE 0.9 END::double precision) FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_notes_d56bd656") AS b (value) WHERE "pgdedup"."metaphone_keys_v1"("a"."value") OPERATOR(pg_catalog.&&) "pgdedup"."metaphone_keys_v1"("b"."value")), 1) END::double precision),
        ARRAY[(SELECT "pgdedup"."both_values"("a"."value", "b"."value") FROM pg_catalog.unnest("t"."pgdedup_k_customers_sum_f3a68ce1") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_sum_f3a68ce1") AS b (value) WHERE "pgdedup"."number_value_v1"("a"."value") BETWEEN "pgdedup"."number_value_v1"("b"."value") - ''5''::numeric AND "pgdedup"."number_value_v1"("b"."value") + ''5''::numeric ORDER BY 1 - coalesce(pg_catalog.abs("pgdedup"."number_value_v1"("a"."value") - "pgdedup"."number_value_v1"("b"."value")) / nullif(2 * ''5''::numeric, 0), 0)::double precision DESC, 1 LIMIT 1), coalesce((SELECT "pgdedup"."both_values"("a"."value", "b"."value") FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_notes_d56bd656") AS b (value) WHERE "pgdedup"."metaphone_keys_v1"("a"."value") OPERATOR(pg_catalog.&&) "pgdedup"."metaphone_keys_v1"("b"."value") ORDER BY CASE WHEN "a"."value" = "b"."value" THEN 1 ELSE 0.9 END::double precision DESC, 1 LIMIT 1), (SELECT pg_catalog.min("pgdedup"."both_values"("a"."value", "b"."value")) FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_notes_d56bd656") AS b (value) WHERE (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''text'' AND g.digest = "pgdedup"."alias_digest"("a"."value")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''text'' AND g.digest = "pgdedup"."alias_digest"("b"."value"))))]::text[]
    FROM (SELECT "pgdedup_fn_customers_near_sum_relate_7f7f6e47"."l1" AS "id", "pgdedup_fn_customers_near_sum_relate_7f7f6e47"."l2" AS "tenant_id", "pgdedup_fn_customers_near_sum_relate_7f7f6e47"."l3" AS "parent_id", "pgdedup_fn_customers_near_sum_relate_7f7f6e47"."l4" AS "pgdedup_k_customers_notes_d56bd656", "pgdedup_fn_customers_near_sum_relate_7f7f6e47"."l5" AS "pgdedup_k_customers_sum_f3a68ce1", "pgdedup_fn_customers_near_sum_relate_7f7f6e47"."l6" AS "pgdedup_k_customers_live_74cf3f67") AS t
    CROSS JOIN (SELECT "pgdedup_fn_customers_near_sum_relate_7f7f6e47"."r1" AS "id", "pgdedup_fn_customers_near_sum_relate_7f7f6e47"."r2" AS "tenant_id", "pgdedup_fn_customers_near_sum_relate_7f7f6e47"."r3" AS "parent_id", "pgdedup_fn_customers_near_sum_relate_7f7f6e47"."r4" AS "pgdedup_k_customers_notes_d56bd656", "pgdedup_fn_customers_near_sum_relate_7f7f6e47"."r5" AS "pgdedup_k_customers_sum_f3a68ce1", "pgdedup_fn_customers_near_sum_relate_7f7f6e47"."r6" AS "pgdedup_k_customers_live_74cf3f67") AS r
    WHERE EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_sum_f3a68ce1") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_sum_f3a68ce1") AS b (value) WHERE "pgdedup"."number_value_v1"("a"."value") BETWEEN "pgdedup"."number_value_v1"("b"."value") - ''5''::numeric AND "pgdedup"."number_value_v1"("b"."value") + ''5''::numeric)
        AND ((EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_notes_d56bd656") AS b (value) WHERE "pgdedup"."metaphone_keys_v1"("a"."value") OPERATOR(pg_catalog.&&) "pgdedup"."metaphone_keys_v1"("b"."value")) OR "t"."pgdedup_k_customers_notes_d56bd656" IS NULL AND "r"."pgdedup_k_customers_notes_d56bd656" IS NULL) OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''text'')) AND EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_notes_d56bd656") AS b (value) WHERE (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''text'' AND g.digest = "pgdedup"."alias_digest"("a"."value")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''text'' AND g.digest = "pgdedup"."alias_digest"("b"."value")))))
        AND "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND "r"."pgdedup_k_customers_live_74cf3f67"
        AND ("t"."id" = "r"."id") IS NOT TRUE
        AND NOT (("t"."parent_id" IS NOT NULL OR "r"."parent_id" IS NOT NULL) AND EXISTS (SELECT FROM "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("t"."tenant_id", "t"."parent_id", "t"."id") AS a INNER JOIN "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("r"."tenant_id", "r"."parent_id", "r"."id") AS b ON b.key = a.key));
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_sum_relate_7f7f6e47"("l1" bigint, "l2" integer, "l3" integer, "l4" text[], "l5" text[], "l6" boolean, "r1" bigint, "r2" integer, "r3" integer, "r4" text[], "r5" text[], "r6" boolean) IS ''pgdedup: the verdict on two rows by rule near_sum of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_near_sum_relate_7f7f6e47"("l1" bigint, "l2" integer, "l3" integer, "l4" text[], "l5" text[], "l6" boolean, "r1" bigint, "r2" integer, "r3" integer, "r4" text[], "r5" text[], "r6" boolean) TO PUBLIC;
', '{pgdedup_fn_customers_lineage_b521879c,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_notes_d56bd656,pgdedup_k_customers_sum_f3a68ce1}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_near_sum_relate_7f7f6e47'), pgdedup.function_build('pgdedup_fn_customers_near_sum_relate_7f7f6e47')), pgdedup.object_shape('pgdedup_fn_customers_near_sum_relate_7f7f6e47'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_phone_match_4a693e63"(
    "p_name" text, "p_phone" text[], "core_name" text, "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint
)
RETURNS TABLE (key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "t"."id"::text,
        1::double precision,
        ARRAY["t"."pgdedup_k_customers_name_91b84158", "pgdedup"."shared_values"("t"."pgdedup_k_customers_phone_a22a2781", "e_phone"."value")]::text[]
    FROM "crm"."customers" AS t
    CROSS JOIN "pgdedup"."pgdedup_fn_customers_name_evidence_96788b3d"("pgdedup_fn_customers_name_and_phone_match_4a693e63"."p_name", "pgdedup_fn_customers_name_and_phone_match_4a693e63"."s_tenant_id", "pgdedup_fn_customers_name_and_phone_match_4a693e63"."k_id") AS "e_name" (value)
    CROSS JOIN "pgdedup"."pgdedup_fn_customers_phone_evidence_79101ac9"("pgdedup_fn_customers_name_and_phone_match_4a693e63"."p_phone", "pgdedup_fn_customers_name_and_phone_match_4a693e63"."s_tenant_id", "pgdedup_fn_customers_name_and_phone_match_4a693e63"."k_id") AS "e_phone" (value)
    WHERE "t"."pgdedup_k_customers_name_91b84158" = "e_name"."value"
        AND "t"."pgdedup_k_customers_phone_a22a2781" OPERATOR(pg_catalog.&&) "e_phone"."value"
        AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_name_and_phone_match_4a693e63"."s_tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND ("t"."id" = "pgdedup_fn_customers_name_and_phone_match_4a693e63"."k_id") IS NOT TRUE
        AND NOT (("t"."parent_id" IS NOT NULL OR "pgdedup_fn_customers_name_and_phone_match_4a693e63"."r_parent_id" IS NOT NULL) AND EXISTS (SELECT FROM "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("t"."tenant_id", "t"."parent_id", "t"."id") AS a INNER JOIN "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("pgdedup_fn_customers_name_and_phone_match_4a693e63"."s_tenant_id", "pgdedup_fn_customers_name_and_phone_match_4a693e63"."r_parent_id", "pgdedup_fn_customers_name_and_phone_match_4a693e63"."k_id") AS b ON b.key = a.key));
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_phone_match_4a693e63"("p_name" text, "p_phone" text[], "core_name" text, "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint) IS 'pgdedup: rule name_and_phone of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_phone_match_4a693e63"("p_name" text, "p_phone" text[], "core_name" text, "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_name_and_phone_match_4a693e63', 'crm.customers', 76, 'function', 'rule:name_and_phone', '86d9a9a08b1a04a45ecd1ec53517008b', '"pgdedup"."pgdedup_fn_customers_name_and_phone_match_4a693e63"("p_name" text, "p_phone" text[], "core_name" text, "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_name_and_phone_match_4a693e63"("p_name" text, "p_phone" text[], "core_name" text, "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_phone_match_4a693e63"(
    "p_name" text, "p_phone" text[], "core_name" text, "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint
)
RETURNS TABLE (key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "t"."id"::text,
        1::double precision,
        ARRAY["t"."pgdedup_k_customers_name_91b84158", "pgdedup"."shared_values"("t"."pgdedup_k_customers_phone_a22a2781", "e_phone"."value")]::text[]
    FROM "crm"."customers" AS t
    CROSS JOIN "pgdedup"."pgdedup_fn_customers_name_evidence_96788b3d"("pgdedup_fn_customers_name_and_phone_match_4a693e63"."p_name", "pgdedup_fn_customers_name_and_phone_match_4a693e63"."s_tenant_id", "pgdedup_fn_customers_name_and_phone_match_4a693e63"."k_id") AS "e_name" (value)
    CROSS JOIN "pgdedup"."pgdedup_fn_customers_phone_evidence_79101ac9"("pgdedup_fn_customers_name_and_phone_match_4a693e63"."p_phone", "pgdedup_fn_customers_name_and_phone_match_4a693e63"."s_tenant_id", "pgdedup_fn_customers_name_and_phone_match_4a693e63"."k_id") AS "e_phone" (value)
    WHERE "t"."pgdedup_k_customers_name_91b84158" = "e_name"."value"
        AND "t"."pgdedup_k_customers_phone_a22a2781" OPERATOR(pg_catalog.&&) "e_phone"."value"
        AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_name_and_phone_match_4a693e63"."s_tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND ("t"."id" = "pgdedup_fn_customers_name_and_phone_match_4a693e63"."k_id") IS NOT TRUE
        AND NOT (("t"."parent_id" IS NOT NULL OR "pgdedup_fn_customers_name_and_phone_match_4a693e63"."r_parent_id" IS NOT NULL) AND EXISTS (SELECT FROM "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("t"."tenant_id", "t"."parent_id", "t"."id") AS a INNER JOIN "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("pgdedup_fn_customers_name_and_phone_match_4a693e63"."s_tenant_id", "pgdedup_fn_customers_name_and_phone_match_4a693e63"."r_parent_id", "pgdedup_fn_customers_name_and_phone_match_4a693e63"."k_id") AS b ON b.key = a.key));
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_phone_match_4a693e63"("p_name" text, "p_phone" text[], "core_name" text, "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint) IS ''pgdedup: rule name_and_phone of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_phone_match_4a693e63"("p_name" text, "p_phone" text[], "core_name" text, "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint) TO PUBLIC;
', '{pgdedup_fn_customers_lineage_b521879c,pgdedup_fn_customers_name_evidence_96788b3d,pgdedup_fn_customers_phone_evidence_79101ac9,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_name_91b84158,pgdedup_k_customers_name_core_e9deb12a,pgdedup_k_customers_phone_a22a2781}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_name_and_phone_match_4a693e63'), pgdedup.function_build('pgdedup_fn_customers_name_and_phone_match_4a693e63')), pgdedup.object_shape('pgdedup_fn_customers_name_and_phone_match_4a693e63'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_phone_alias_match_8aec4767"(
    "p_name" text, "p_phone" text[], "core_name" text, "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint
)
RETURNS TABLE (key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT DISTINCT
        "t"."id"::text,
        1::double precision,
        ARRAY[CASE WHEN "t"."pgdedup_k_customers_name_91b84158" = "e_name"."value" THEN "t"."pgdedup_k_customers_name_91b84158" ELSE "pgdedup"."both_values"("t"."pgdedup_k_customers_name_91b84158", "e_name"."value") END, "pgdedup"."shared_values"("t"."pgdedup_k_customers_phone_a22a2781", "e_phone"."value")]::text[]
    FROM "crm"."customers" AS t
    CROSS JOIN "pgdedup"."pgdedup_fn_customers_name_evidence_96788b3d"("pgdedup_fn_customers_name_and_phone_alias_match_8aec4767"."p_name", "pgdedup_fn_customers_name_and_phone_alias_match_8aec4767"."s_tenant_id", "pgdedup_fn_customers_name_and_phone_alias_match_8aec4767"."k_id") AS "e_name" (value)
    CROSS JOIN "pgdedup"."pgdedup_fn_customers_phone_evidence_79101ac9"("pgdedup_fn_customers_name_and_phone_alias_match_8aec4767"."p_phone", "pgdedup_fn_customers_name_and_phone_alias_match_8aec4767"."s_tenant_id", "pgdedup_fn_customers_name_and_phone_alias_match_8aec4767"."k_id") AS "e_phone" (value)
    WHERE "t"."pgdedup_k_customers_phone_a22a2781" OPERATOR(pg_catalog.&&) "pgdedup_fn_customers_name_and_phone_alias_match_8aec4767"."p_phone"
        AND ("t"."pgdedup_k_customers_name_91b84158" = "e_name"."value" OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('company_name')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_name_91b84158")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("e_name"."value")), false) AND EXISTS (SELECT e.value FROM "pgdedup"."pgdedup_fn_customers_name_evidence_96788b3d"("t"."pgdedup_k_customers_name_91b84158", "t"."tenant_id", "t"."id") AS e)))
        AND "t"."pgdedup_k_customers_phone_a22a2781" OPERATOR(pg_catalog.&&) "e_phone"."value"
        AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_name_and_phone_alias_match_8aec4767"."s_tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND ("t"."id" = "pgdedup_fn_customers_name_and_phone_alias_match_8aec4767"."k_id") IS NOT TRUE
        AND NOT (("t"."parent_id" IS NOT NULL OR "pgdedup_fn_customers_name_and_phone_alias_match_8aec4767"."r_parent_id" IS NOT NULL) AND EXISTS (SELECT FROM "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("t"."tenant_id", "t"."parent_id", "t"."id") AS a INNER JOIN "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("pgdedup_fn_customers_name_and_phone_alias_match_8aec4767"."s_tenant_id", "pgdedup_fn_customers_name_and_phone_alias_match_8aec4767"."r_parent_id", "pgdedup_fn_customers_name_and_phone_alias_match_8aec4767"."k_id") AS b ON b.key = a.key));
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_phone_alias_match_8aec4767"("p_name" text, "p_phone" text[], "core_name" text, "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint) IS 'pgdedup: rule name_and_phone of crm.customers, with aliases';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_phone_alias_match_8aec4767"("p_name" text, "p_phone" text[], "core_name" text, "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_name_and_phone_alias_match_8aec4767', 'crm.customers', 77, 'function', 'rule:name_and_phone', 'f280459d705e2076f7551fc758fc011d', '"pgdedup"."pgdedup_fn_customers_name_and_phone_alias_match_8aec4767"("p_name" text, "p_phone" text[], "core_name" text, "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_name_and_phone_alias_match_8aec4767"("p_name" text, "p_phone" text[], "core_name" text, "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_phone_alias_match_8aec4767"(
    "p_name" text, "p_phone" text[], "core_name" text, "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint
)
RETURNS TABLE (key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT DISTINCT
        "t"."id"::text,
        1::double precision,
        ARRAY[CASE WHEN "t"."pgdedup_k_customers_name_91b84158" = "e_name"."value" THEN "t"."pgdedup_k_customers_name_91b84158" ELSE "pgdedup"."both_values"("t"."pgdedup_k_customers_name_91b84158", "e_name"."value") END, "pgdedup"."shared_values"("t"."pgdedup_k_customers_phone_a22a2781", "e_phone"."value")]::text[]
    FROM "crm"."customers" AS t
    CROSS JOIN "pgdedup"."pgdedup_fn_customers_name_evidence_96788b3d"("pgdedup_fn_customers_name_and_phone_alias_match_8aec4767"."p_name", "pgdedup_fn_customers_name_and_phone_alias_match_8aec4767"."s_tenant_id", "pgdedup_fn_customers_name_and_phone_alias_match_8aec4767"."k_id") AS "e_name" (value)
    CROSS JOIN "pgdedup"."pgdedup_fn_customers_phone_evidence_79101ac9"("pgdedup_fn_customers_name_and_phone_alias_match_8aec4767"."p_phone", "pgdedup_fn_customers_name_and_phone_alias_match_8aec4767"."s_tenant_id", "pgdedup_fn_customers_name_and_phone_alias_match_8aec4767"."k_id") AS "e_phone" (value)
    WHERE "t"."pgdedup_k_customers_phone_a22a2781" OPERATOR(pg_catalog.&&) "pgdedup_fn_customers_name_and_phone_alias_match_8aec4767"."p_phone"
        AND ("t"."pgdedup_k_customers_name_91b84158" = "e_name"."value" OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''company_name'')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_name_91b84158")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("e_name"."value")), false) AND EXISTS (SELECT e.value FROM "pgdedup"."pgdedup_fn_customers_name_evidence_96788b3d"("t"."pgdedup_k_customers_name_91b84158", "t"."tenant_id", "t"."id") AS e)))
        AND "t"."pgdedup_k_customers_phone_a22a2781" OPERATOR(pg_catalog.&&) "e_phone"."value"
        AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_name_and_phone_alias_match_8aec4767"."s_tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND ("t"."id" = "pgdedup_fn_customers_name_and_phone_alias_match_8aec4767"."k_id") IS NOT TRUE
        AND NOT (("t"."parent_id" IS NOT NULL OR "pgdedup_fn_customers_name_and_phone_alias_match_8aec4767"."r_parent_id" IS NOT NULL) AND EXISTS (SELECT FROM "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("t"."tenant_id", "t"."parent_id", "t"."id") AS a INNER JOIN "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("pgdedup_fn_customers_name_and_phone_alias_match_8aec4767"."s_tenant_id", "pgdedup_fn_customers_name_and_phone_alias_match_8aec4767"."r_parent_id", "pgdedup_fn_customers_name_and_phone_alias_match_8aec4767"."k_id") AS b ON b.key = a.key));
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_phone_alias_match_8aec4767"("p_name" text, "p_phone" text[], "core_name" text, "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint) IS ''pgdedup: rule name_and_phone of crm.customers, with aliases'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_phone_alias_match_8aec4767"("p_name" text, "p_phone" text[], "core_name" text, "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint) TO PUBLIC;
', '{pgdedup_fn_customers_lineage_b521879c,pgdedup_fn_customers_name_evidence_96788b3d,pgdedup_fn_customers_phone_evidence_79101ac9,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_name_91b84158,pgdedup_k_customers_name_core_e9deb12a,pgdedup_k_customers_phone_a22a2781}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_name_and_phone_alias_match_8aec4767'), pgdedup.function_build('pgdedup_fn_customers_name_and_phone_alias_match_8aec4767')), pgdedup.object_shape('pgdedup_fn_customers_name_and_phone_alias_match_8aec4767'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
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
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_name_and_phone_locks_3877bad7', 'crm.customers', 78, 'function', 'rule:name_and_phone', 'c910d09ed126da3e91dbec59990e54e7', '"pgdedup"."pgdedup_fn_customers_name_and_phone_locks_3877bad7"("p_name" text, "p_phone" text[], "s_tenant_id" integer, "k_id" bigint)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_name_and_phone_locks_3877bad7"("p_name" text, "p_phone" text[], "s_tenant_id" integer, "k_id" bigint);',  E'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_phone_locks_3877bad7"(
    "p_name" text, "p_phone" text[], "s_tenant_id" integer, "k_id" bigint
)
RETURNS TABLE (key bigint)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT pgdedup.lock_key(
        ''phone:same|'' || "v"."value" || ''|'' || ''company_name:same|'' || "e_name"."value",
        coalesce("pgdedup_fn_customers_name_and_phone_locks_3877bad7"."s_tenant_id"::text, E''\\x01'')
    )
    FROM "pgdedup"."pgdedup_fn_customers_name_evidence_96788b3d"("pgdedup_fn_customers_name_and_phone_locks_3877bad7"."p_name", "pgdedup_fn_customers_name_and_phone_locks_3877bad7"."s_tenant_id", "pgdedup_fn_customers_name_and_phone_locks_3877bad7"."k_id") AS "e_name" (value)
    CROSS JOIN "pgdedup"."pgdedup_fn_customers_phone_evidence_79101ac9"("pgdedup_fn_customers_name_and_phone_locks_3877bad7"."p_phone", "pgdedup_fn_customers_name_and_phone_locks_3877bad7"."s_tenant_id", "pgdedup_fn_customers_name_and_phone_locks_3877bad7"."k_id") AS "e_phone" (value)
    CROSS JOIN pg_catalog.unnest("e_phone"."value") AS v (value);
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_phone_locks_3877bad7"("p_name" text, "p_phone" text[], "s_tenant_id" integer, "k_id" bigint) IS ''pgdedup: lock keys of rule name_and_phone of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_phone_locks_3877bad7"("p_name" text, "p_phone" text[], "s_tenant_id" integer, "k_id" bigint) TO PUBLIC;
', '{pgdedup_fn_customers_name_evidence_96788b3d,pgdedup_fn_customers_phone_evidence_79101ac9}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_name_and_phone_locks_3877bad7'), pgdedup.function_build('pgdedup_fn_customers_name_and_phone_locks_3877bad7')), pgdedup.object_shape('pgdedup_fn_customers_name_and_phone_locks_3877bad7'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_phone_verify_e9df4fd0"(
    p_key_l text, p_key_r text
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        1::double precision,
        ARRAY[CASE WHEN "t"."pgdedup_k_customers_name_91b84158" = "e_name"."value" THEN "t"."pgdedup_k_customers_name_91b84158" ELSE "pgdedup"."both_values"("t"."pgdedup_k_customers_name_91b84158", "e_name"."value") END, "pgdedup"."shared_values"("t"."pgdedup_k_customers_phone_a22a2781", "e_phone"."value")]::text[]
    FROM "crm"."customers" AS t
    INNER JOIN "crm"."customers" AS r
        ON "r"."id" = "pgdedup_fn_customers_name_and_phone_verify_e9df4fd0"."p_key_r"::bigint
    CROSS JOIN "pgdedup"."pgdedup_fn_customers_name_evidence_96788b3d"("r"."pgdedup_k_customers_name_91b84158", "r"."tenant_id", "r"."id") AS "e_name" (value)
    CROSS JOIN "pgdedup"."pgdedup_fn_customers_phone_evidence_79101ac9"("r"."pgdedup_k_customers_phone_a22a2781", "r"."tenant_id", "r"."id") AS "e_phone" (value)
    WHERE "t"."id" = "pgdedup_fn_customers_name_and_phone_verify_e9df4fd0"."p_key_l"::bigint
        AND ("t"."pgdedup_k_customers_name_91b84158" = "e_name"."value" OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('company_name')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_name_91b84158")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("e_name"."value")), false) AND EXISTS (SELECT e.value FROM "pgdedup"."pgdedup_fn_customers_name_evidence_96788b3d"("t"."pgdedup_k_customers_name_91b84158", "t"."tenant_id", "t"."id") AS e)))
        AND "t"."pgdedup_k_customers_phone_a22a2781" OPERATOR(pg_catalog.&&) "e_phone"."value"
        AND "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND "r"."pgdedup_k_customers_live_74cf3f67"
        AND ("t"."id" = "r"."id") IS NOT TRUE
        AND NOT (("t"."parent_id" IS NOT NULL OR "r"."parent_id" IS NOT NULL) AND EXISTS (SELECT FROM "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("t"."tenant_id", "t"."parent_id", "t"."id") AS a INNER JOIN "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("r"."tenant_id", "r"."parent_id", "r"."id") AS b ON b.key = a.key));
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_phone_verify_e9df4fd0"(p_key_l text, p_key_r text) IS 'pgdedup: rule name_and_phone of crm.customers on two rows';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_phone_verify_e9df4fd0"(p_key_l text, p_key_r text) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_name_and_phone_verify_e9df4fd0', 'crm.customers', 79, 'function', 'rule:name_and_phone', '11bffa18b297561fc44e2dfbbe497aa6', '"pgdedup"."pgdedup_fn_customers_name_and_phone_verify_e9df4fd0"(p_key_l text, p_key_r text)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_name_and_phone_verify_e9df4fd0"(p_key_l text, p_key_r text);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_phone_verify_e9df4fd0"(
    p_key_l text, p_key_r text
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        1::double precision,
        ARRAY[CASE WHEN "t"."pgdedup_k_customers_name_91b84158" = "e_name"."value" THEN "t"."pgdedup_k_customers_name_91b84158" ELSE "pgdedup"."both_values"("t"."pgdedup_k_customers_name_91b84158", "e_name"."value") END, "pgdedup"."shared_values"("t"."pgdedup_k_customers_phone_a22a2781", "e_phone"."value")]::text[]
    FROM "crm"."customers" AS t
    INNER JOIN "crm"."customers" AS r
        ON "r"."id" = "pgdedup_fn_customers_name_and_phone_verify_e9df4fd0"."p_key_r"::bigint
    CROSS JOIN "pgdedup"."pgdedup_fn_customers_name_evidence_96788b3d"("r"."pgdedup_k_customers_name_91b84158", "r"."tenant_id", "r"."id") AS "e_name" (value)
    CROSS JOIN "pgdedup"."pgdedup_fn_customers_phone_evidence_79101ac9"("r"."pgdedup_k_customers_phone_a22a2781", "r"."tenant_id", "r"."id") AS "e_phone" (value)
    WHERE "t"."id" = "pgdedup_fn_customers_name_and_phone_verify_e9df4fd0"."p_key_l"::bigint
        AND ("t"."pgdedup_k_customers_name_91b84158" = "e_name"."value" OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''company_name'')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_name_91b84158")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("e_name"."value")), false) AND EXISTS (SELECT e.value FROM "pgdedup"."pgdedup_fn_customers_name_evidence_96788b3d"("t"."pgdedup_k_customers_name_91b84158", "t"."tenant_id", "t"."id") AS e)))
        AND "t"."pgdedup_k_customers_phone_a22a2781" OPERATOR(pg_catalog.&&) "e_phone"."value"
        AND "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND "r"."pgdedup_k_customers_live_74cf3f67"
        AND ("t"."id" = "r"."id") IS NOT TRUE
        AND NOT (("t"."parent_id" IS NOT NULL OR "r"."parent_id" IS NOT NULL) AND EXISTS (SELECT FROM "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("t"."tenant_id", "t"."parent_id", "t"."id") AS a INNER JOIN "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("r"."tenant_id", "r"."parent_id", "r"."id") AS b ON b.key = a.key));
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_phone_verify_e9df4fd0"(p_key_l text, p_key_r text) IS ''pgdedup: rule name_and_phone of crm.customers on two rows'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_phone_verify_e9df4fd0"(p_key_l text, p_key_r text) TO PUBLIC;
', '{pgdedup_fn_customers_lineage_b521879c,pgdedup_fn_customers_name_evidence_96788b3d,pgdedup_fn_customers_phone_evidence_79101ac9,pgdedup_k_customers_city_54099405,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_name_91b84158,pgdedup_k_customers_name_core_e9deb12a,pgdedup_k_customers_names_7448d319,pgdedup_k_customers_notes_d56bd656,pgdedup_k_customers_phone_a22a2781,pgdedup_k_customers_plate_c0469473,pgdedup_k_customers_sum_f3a68ce1}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_name_and_phone_verify_e9df4fd0'), pgdedup.function_build('pgdedup_fn_customers_name_and_phone_verify_e9df4fd0')), pgdedup.object_shape('pgdedup_fn_customers_name_and_phone_verify_e9df4fd0'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_phone_values_43090ec5"()
RETURNS TABLE (row_key text, "v1" bigint, "v2" integer, "v3" integer, "v4" text, "v5" text[], "v6" boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "r"."id"::text,
        "r"."id", "r"."tenant_id", "r"."parent_id", "r"."pgdedup_k_customers_name_91b84158", "r"."pgdedup_k_customers_phone_a22a2781", "r"."pgdedup_k_customers_live_74cf3f67"
    FROM "crm"."customers" AS r
    WHERE "r"."pgdedup_k_customers_live_74cf3f67";
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_phone_values_43090ec5"() IS 'pgdedup: what is compared by rule name_and_phone of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_phone_values_43090ec5"() TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_name_and_phone_values_43090ec5', 'crm.customers', 80, 'function', 'rule:name_and_phone', '9c87b4dc41ab5b0a5f49e47878dc8116', '"pgdedup"."pgdedup_fn_customers_name_and_phone_values_43090ec5"() "v1" bigint, "v2" integer, "v3" integer, "v4" text, "v5" text[], "v6" boolean', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_name_and_phone_values_43090ec5"();', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_phone_values_43090ec5"()
RETURNS TABLE (row_key text, "v1" bigint, "v2" integer, "v3" integer, "v4" text, "v5" text[], "v6" boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "r"."id"::text,
        "r"."id", "r"."tenant_id", "r"."parent_id", "r"."pgdedup_k_customers_name_91b84158", "r"."pgdedup_k_customers_phone_a22a2781", "r"."pgdedup_k_customers_live_74cf3f67"
    FROM "crm"."customers" AS r
    WHERE "r"."pgdedup_k_customers_live_74cf3f67";
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_phone_values_43090ec5"() IS ''pgdedup: what is compared by rule name_and_phone of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_phone_values_43090ec5"() TO PUBLIC;
', '{pgdedup_k_customers_city_54099405,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_name_91b84158,pgdedup_k_customers_name_core_e9deb12a,pgdedup_k_customers_names_7448d319,pgdedup_k_customers_notes_d56bd656,pgdedup_k_customers_phone_a22a2781,pgdedup_k_customers_plate_c0469473,pgdedup_k_customers_sum_f3a68ce1}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_name_and_phone_values_43090ec5'), pgdedup.function_build('pgdedup_fn_customers_name_and_phone_values_43090ec5')), pgdedup.object_shape('pgdedup_fn_customers_name_and_phone_values_43090ec5'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_phone_keys_b8324a96"(
    "v1" bigint, "v2" integer, "v3" integer, "v4" text, "v5" text[], "v6" boolean
)
RETURNS TABLE (key bigint, asked boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT "pgdedup"."lock_key"('phone:same|' || "v"."value" || '|' || "o"."others", coalesce("r"."tenant_id"::text, E'\x01')), NULL::boolean
    FROM (SELECT "pgdedup_fn_customers_name_and_phone_keys_b8324a96"."v1" AS "id", "pgdedup_fn_customers_name_and_phone_keys_b8324a96"."v2" AS "tenant_id", "pgdedup_fn_customers_name_and_phone_keys_b8324a96"."v3" AS "parent_id", "pgdedup_fn_customers_name_and_phone_keys_b8324a96"."v4" AS "pgdedup_k_customers_name_91b84158", "pgdedup_fn_customers_name_and_phone_keys_b8324a96"."v5" AS "pgdedup_k_customers_phone_a22a2781", "pgdedup_fn_customers_name_and_phone_keys_b8324a96"."v6" AS "pgdedup_k_customers_live_74cf3f67") AS r
    CROSS JOIN "pgdedup"."pgdedup_fn_customers_name_evidence_96788b3d"("r"."pgdedup_k_customers_name_91b84158", "r"."tenant_id", "r"."id") AS "e_name" (value)
    CROSS JOIN "pgdedup"."pgdedup_fn_customers_phone_evidence_79101ac9"("r"."pgdedup_k_customers_phone_a22a2781", "r"."tenant_id", "r"."id") AS "e_phone" (value)
    CROSS JOIN LATERAL (SELECT 'company_name:same|' || "e_name"."value" OFFSET 0) AS o (others)
    CROSS JOIN pg_catalog.unnest(CASE WHEN "o"."others" IS NOT NULL THEN "e_phone"."value" END) AS v (value);
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_phone_keys_b8324a96"("v1" bigint, "v2" integer, "v3" integer, "v4" text, "v5" text[], "v6" boolean) IS 'pgdedup: keys of a row for rule name_and_phone of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_phone_keys_b8324a96"("v1" bigint, "v2" integer, "v3" integer, "v4" text, "v5" text[], "v6" boolean) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_name_and_phone_keys_b8324a96', 'crm.customers', 81, 'function', 'rule:name_and_phone', '1c2ca255e5a218ac177a7dbd89388600', '"pgdedup"."pgdedup_fn_customers_name_and_phone_keys_b8324a96"("v1" bigint, "v2" integer, "v3" integer, "v4" text, "v5" text[], "v6" boolean)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_name_and_phone_keys_b8324a96"("v1" bigint, "v2" integer, "v3" integer, "v4" text, "v5" text[], "v6" boolean);',  E'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_phone_keys_b8324a96"(
    "v1" bigint, "v2" integer, "v3" integer, "v4" text, "v5" text[], "v6" boolean
)
RETURNS TABLE (key bigint, asked boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT "pgdedup"."lock_key"(''phone:same|'' || "v"."value" || ''|'' || "o"."others", coalesce("r"."tenant_id"::text, E''\\x01'')), NULL::boolean
    FROM (SELECT "pgdedup_fn_customers_name_and_phone_keys_b8324a96"."v1" AS "id", "pgdedup_fn_customers_name_and_phone_keys_b8324a96"."v2" AS "tenant_id", "pgdedup_fn_customers_name_and_phone_keys_b8324a96"."v3" AS "parent_id", "pgdedup_fn_customers_name_and_phone_keys_b8324a96"."v4" AS "pgdedup_k_customers_name_91b84158", "pgdedup_fn_customers_name_and_phone_keys_b8324a96"."v5" AS "pgdedup_k_customers_phone_a22a2781", "pgdedup_fn_customers_name_and_phone_keys_b8324a96"."v6" AS "pgdedup_k_customers_live_74cf3f67") AS r
    CROSS JOIN "pgdedup"."pgdedup_fn_customers_name_evidence_96788b3d"("r"."pgdedup_k_customers_name_91b84158", "r"."tenant_id", "r"."id") AS "e_name" (value)
    CROSS JOIN "pgdedup"."pgdedup_fn_customers_phone_evidence_79101ac9"("r"."pgdedup_k_customers_phone_a22a2781", "r"."tenant_id", "r"."id") AS "e_phone" (value)
    CROSS JOIN LATERAL (SELECT ''company_name:same|'' || "e_name"."value" OFFSET 0) AS o (others)
    CROSS JOIN pg_catalog.unnest(CASE WHEN "o"."others" IS NOT NULL THEN "e_phone"."value" END) AS v (value);
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_phone_keys_b8324a96"("v1" bigint, "v2" integer, "v3" integer, "v4" text, "v5" text[], "v6" boolean) IS ''pgdedup: keys of a row for rule name_and_phone of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_phone_keys_b8324a96"("v1" bigint, "v2" integer, "v3" integer, "v4" text, "v5" text[], "v6" boolean) TO PUBLIC;
', '{pgdedup_fn_customers_name_evidence_96788b3d,pgdedup_fn_customers_phone_evidence_79101ac9,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_name_91b84158,pgdedup_k_customers_phone_a22a2781}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_name_and_phone_keys_b8324a96'), pgdedup.function_build('pgdedup_fn_customers_name_and_phone_keys_b8324a96')), pgdedup.object_shape('pgdedup_fn_customers_name_and_phone_keys_b8324a96'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_phone_alias_keys_cf7e37e1"(
    "v1" bigint, "v2" integer, "v3" integer, "v4" text, "v5" text[], "v6" boolean
)
RETURNS TABLE (key bigint, asked boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT l.key, s.side
    FROM (SELECT "pgdedup_fn_customers_name_and_phone_alias_keys_cf7e37e1"."v1" AS "id", "pgdedup_fn_customers_name_and_phone_alias_keys_cf7e37e1"."v2" AS "tenant_id", "pgdedup_fn_customers_name_and_phone_alias_keys_cf7e37e1"."v3" AS "parent_id", "pgdedup_fn_customers_name_and_phone_alias_keys_cf7e37e1"."v4" AS "pgdedup_k_customers_name_91b84158", "pgdedup_fn_customers_name_and_phone_alias_keys_cf7e37e1"."v5" AS "pgdedup_k_customers_phone_a22a2781", "pgdedup_fn_customers_name_and_phone_alias_keys_cf7e37e1"."v6" AS "pgdedup_k_customers_live_74cf3f67") AS t
    CROSS JOIN LATERAL (SELECT "t"."pgdedup_k_customers_name_91b84158" UNION ALL SELECT f.form FROM "pgdedup"."alias_forms"('company_name', ARRAY["t"."pgdedup_k_customers_name_91b84158"]) AS f (form)) AS "a_name" (value)
    CROSS JOIN LATERAL "pgdedup"."pgdedup_fn_customers_name_and_phone_locks_3877bad7"("a_name"."value", "t"."pgdedup_k_customers_phone_a22a2781", "t"."tenant_id", "t"."id") AS l
    CROSS JOIN (VALUES (NULL::boolean)) AS s (side)
    WHERE (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('company_name')) AND (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_name_91b84158"))));
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_phone_alias_keys_cf7e37e1"("v1" bigint, "v2" integer, "v3" integer, "v4" text, "v5" text[], "v6" boolean) IS 'pgdedup: keys of a row that has aliases for rule name_and_phone of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_phone_alias_keys_cf7e37e1"("v1" bigint, "v2" integer, "v3" integer, "v4" text, "v5" text[], "v6" boolean) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_name_and_phone_alias_keys_cf7e37e1', 'crm.customers', 82, 'function', 'rule:name_and_phone', '5062bfc3fdc41b18c53968aeea89a4f5', '"pgdedup"."pgdedup_fn_customers_name_and_phone_alias_keys_cf7e37e1"("v1" bigint, "v2" integer, "v3" integer, "v4" text, "v5" text[], "v6" boolean)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_name_and_phone_alias_keys_cf7e37e1"("v1" bigint, "v2" integer, "v3" integer, "v4" text, "v5" text[], "v6" boolean);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_phone_alias_keys_cf7e37e1"(
    "v1" bigint, "v2" integer, "v3" integer, "v4" text, "v5" text[], "v6" boolean
)
RETURNS TABLE (key bigint, asked boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT l.key, s.side
    FROM (SELECT "pgdedup_fn_customers_name_and_phone_alias_keys_cf7e37e1"."v1" AS "id", "pgdedup_fn_customers_name_and_phone_alias_keys_cf7e37e1"."v2" AS "tenant_id", "pgdedup_fn_customers_name_and_phone_alias_keys_cf7e37e1"."v3" AS "parent_id", "pgdedup_fn_customers_name_and_phone_alias_keys_cf7e37e1"."v4" AS "pgdedup_k_customers_name_91b84158", "pgdedup_fn_customers_name_and_phone_alias_keys_cf7e37e1"."v5" AS "pgdedup_k_customers_phone_a22a2781", "pgdedup_fn_customers_name_and_phone_alias_keys_cf7e37e1"."v6" AS "pgdedup_k_customers_live_74cf3f67") AS t
    CROSS JOIN LATERAL (SELECT "t"."pgdedup_k_customers_name_91b84158" UNION ALL SELECT f.form FROM "pgdedup"."alias_forms"(''company_name'', ARRAY["t"."pgdedup_k_customers_name_91b84158"]) AS f (form)) AS "a_name" (value)
    CROSS JOIN LATERAL "pgdedup"."pgdedup_fn_customers_name_and_phone_locks_3877bad7"("a_name"."value", "t"."pgdedup_k_customers_phone_a22a2781", "t"."tenant_id", "t"."id") AS l
    CROSS JOIN (VALUES (NULL::boolean)) AS s (side)
    WHERE (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''company_name'')) AND (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_name_91b84158"))));
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_phone_alias_keys_cf7e37e1"("v1" bigint, "v2" integer, "v3" integer, "v4" text, "v5" text[], "v6" boolean) IS ''pgdedup: keys of a row that has aliases for rule name_and_phone of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_phone_alias_keys_cf7e37e1"("v1" bigint, "v2" integer, "v3" integer, "v4" text, "v5" text[], "v6" boolean) TO PUBLIC;
', '{pgdedup_fn_customers_name_and_phone_locks_3877bad7,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_name_91b84158,pgdedup_k_customers_phone_a22a2781}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_name_and_phone_alias_keys_cf7e37e1'), pgdedup.function_build('pgdedup_fn_customers_name_and_phone_alias_keys_cf7e37e1')), pgdedup.object_shape('pgdedup_fn_customers_name_and_phone_alias_keys_cf7e37e1'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_phone_relate_25e2898a"(
    "l1" bigint, "l2" integer, "l3" integer, "l4" text, "l5" text[], "l6" boolean, "r1" bigint, "r2" integer, "r3" integer, "r4" text, "r5" text[], "r6" boolean
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        1::double precision,
        ARRAY[CASE WHEN "t"."pgdedup_k_customers_name_91b84158" = "e_name"."value" THEN "t"."pgdedup_k_customers_name_91b84158" ELSE "pgdedup"."both_values"("t"."pgdedup_k_customers_name_91b84158", "e_name"."value") END, "pgdedup"."shared_values"("t"."pgdedup_k_customers_phone_a22a2781", "e_phone"."value")]::text[]
    FROM (SELECT "pgdedup_fn_customers_name_and_phone_relate_25e2898a"."l1" AS "id", "pgdedup_fn_customers_name_and_phone_relate_25e2898a"."l2" AS "tenant_id", "pgdedup_fn_customers_name_and_phone_relate_25e2898a"."l3" AS "parent_id", "pgdedup_fn_customers_name_and_phone_relate_25e2898a"."l4" AS "pgdedup_k_customers_name_91b84158", "pgdedup_fn_customers_name_and_phone_relate_25e2898a"."l5" AS "pgdedup_k_customers_phone_a22a2781", "pgdedup_fn_customers_name_and_phone_relate_25e2898a"."l6" AS "pgdedup_k_customers_live_74cf3f67") AS t
    CROSS JOIN (SELECT "pgdedup_fn_customers_name_and_phone_relate_25e2898a"."r1" AS "id", "pgdedup_fn_customers_name_and_phone_relate_25e2898a"."r2" AS "tenant_id", "pgdedup_fn_customers_name_and_phone_relate_25e2898a"."r3" AS "parent_id", "pgdedup_fn_customers_name_and_phone_relate_25e2898a"."r4" AS "pgdedup_k_customers_name_91b84158", "pgdedup_fn_customers_name_and_phone_relate_25e2898a"."r5" AS "pgdedup_k_customers_phone_a22a2781", "pgdedup_fn_customers_name_and_phone_relate_25e2898a"."r6" AS "pgdedup_k_customers_live_74cf3f67") AS r
    CROSS JOIN "pgdedup"."pgdedup_fn_customers_name_evidence_96788b3d"("r"."pgdedup_k_customers_name_91b84158", "r"."tenant_id", "r"."id") AS "e_name" (value)
    CROSS JOIN "pgdedup"."pgdedup_fn_customers_phone_evidence_79101ac9"("r"."pgdedup_k_customers_phone_a22a2781", "r"."tenant_id", "r"."id") AS "e_phone" (value)
    WHERE ("t"."pgdedup_k_customers_name_91b84158" = "e_name"."value" OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('company_name')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_name_91b84158")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("e_name"."value")), false) AND EXISTS (SELECT e.value FROM "pgdedup"."pgdedup_fn_customers_name_evidence_96788b3d"("t"."pgdedup_k_customers_name_91b84158", "t"."tenant_id", "t"."id") AS e)))
        AND "t"."pgdedup_k_customers_phone_a22a2781" OPERATOR(pg_catalog.&&) "e_phone"."value"
        AND "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND "r"."pgdedup_k_customers_live_74cf3f67"
        AND ("t"."id" = "r"."id") IS NOT TRUE
        AND NOT (("t"."parent_id" IS NOT NULL OR "r"."parent_id" IS NOT NULL) AND EXISTS (SELECT FROM "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("t"."tenant_id", "t"."parent_id", "t"."id") AS a INNER JOIN "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("r"."tenant_id", "r"."parent_id", "r"."id") AS b ON b.key = a.key));
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_phone_relate_25e2898a"("l1" bigint, "l2" integer, "l3" integer, "l4" text, "l5" text[], "l6" boolean, "r1" bigint, "r2" integer, "r3" integer, "r4" text, "r5" text[], "r6" boolean) IS 'pgdedup: the verdict on two rows by rule name_and_phone of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_phone_relate_25e2898a"("l1" bigint, "l2" integer, "l3" integer, "l4" text, "l5" text[], "l6" boolean, "r1" bigint, "r2" integer, "r3" integer, "r4" text, "r5" text[], "r6" boolean) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_name_and_phone_relate_25e2898a', 'crm.customers', 83, 'function', 'rule:name_and_phone', '49de4ab8de62de15947aba3251362d68', '"pgdedup"."pgdedup_fn_customers_name_and_phone_relate_25e2898a"("l1" bigint, "l2" integer, "l3" integer, "l4" text, "l5" text[], "l6" boolean, "r1" bigint, "r2" integer, "r3" integer, "r4" text, "r5" text[], "r6" boolean)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_name_and_phone_relate_25e2898a"("l1" bigint, "l2" integer, "l3" integer, "l4" text, "l5" text[], "l6" boolean, "r1" bigint, "r2" integer, "r3" integer, "r4" text, "r5" text[], "r6" boolean);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_phone_relate_25e2898a"(
    "l1" bigint, "l2" integer, "l3" integer, "l4" text, "l5" text[], "l6" boolean, "r1" bigint, "r2" integer, "r3" integer, "r4" text, "r5" text[], "r6" boolean
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        1::double precision,
        ARRAY[CASE WHEN "t"."pgdedup_k_customers_name_91b84158" = "e_name"."value" THEN "t"."pgdedup_k_customers_name_91b84158" ELSE "pgdedup"."both_values"("t"."pgdedup_k_customers_name_91b84158", "e_name"."value") END, "pgdedup"."shared_values"("t"."pgdedup_k_customers_phone_a22a2781", "e_phone"."value")]::text[]
    FROM (SELECT "pgdedup_fn_customers_name_and_phone_relate_25e2898a"."l1" AS "id", "pgdedup_fn_customers_name_and_phone_relate_25e2898a"."l2" AS "tenant_id", "pgdedup_fn_customers_name_and_phone_relate_25e2898a"."l3" AS "parent_id", "pgdedup_fn_customers_name_and_phone_relate_25e2898a"."l4" AS "pgdedup_k_customers_name_91b84158", "pgdedup_fn_customers_name_and_phone_relate_25e2898a"."l5" AS "pgdedup_k_customers_phone_a22a2781", "pgdedup_fn_customers_name_and_phone_relate_25e2898a"."l6" AS "pgdedup_k_customers_live_74cf3f67") AS t
    CROSS JOIN (SELECT "pgdedup_fn_customers_name_and_phone_relate_25e2898a"."r1" AS "id", "pgdedup_fn_customers_name_and_phone_relate_25e2898a"."r2" AS "tenant_id", "pgdedup_fn_customers_name_and_phone_relate_25e2898a"."r3" AS "parent_id", "pgdedup_fn_customers_name_and_phone_relate_25e2898a"."r4" AS "pgdedup_k_customers_name_91b84158", "pgdedup_fn_customers_name_and_phone_relate_25e2898a"."r5" AS "pgdedup_k_customers_phone_a22a2781", "pgdedup_fn_customers_name_and_phone_relate_25e2898a"."r6" AS "pgdedup_k_customers_live_74cf3f67") AS r
    CROSS JOIN "pgdedup"."pgdedup_fn_customers_name_evidence_96788b3d"("r"."pgdedup_k_customers_name_91b84158", "r"."tenant_id", "r"."id") AS "e_name" (value)
    CROSS JOIN "pgdedup"."pgdedup_fn_customers_phone_evidence_79101ac9"("r"."pgdedup_k_customers_phone_a22a2781", "r"."tenant_id", "r"."id") AS "e_phone" (value)
    WHERE ("t"."pgdedup_k_customers_name_91b84158" = "e_name"."value" OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''company_name'')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_name_91b84158")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("e_name"."value")), false) AND EXISTS (SELECT e.value FROM "pgdedup"."pgdedup_fn_customers_name_evidence_96788b3d"("t"."pgdedup_k_customers_name_91b84158", "t"."tenant_id", "t"."id") AS e)))
        AND "t"."pgdedup_k_customers_phone_a22a2781" OPERATOR(pg_catalog.&&) "e_phone"."value"
        AND "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND "r"."pgdedup_k_customers_live_74cf3f67"
        AND ("t"."id" = "r"."id") IS NOT TRUE
        AND NOT (("t"."parent_id" IS NOT NULL OR "r"."parent_id" IS NOT NULL) AND EXISTS (SELECT FROM "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("t"."tenant_id", "t"."parent_id", "t"."id") AS a INNER JOIN "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("r"."tenant_id", "r"."parent_id", "r"."id") AS b ON b.key = a.key));
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_phone_relate_25e2898a"("l1" bigint, "l2" integer, "l3" integer, "l4" text, "l5" text[], "l6" boolean, "r1" bigint, "r2" integer, "r3" integer, "r4" text, "r5" text[], "r6" boolean) IS ''pgdedup: the verdict on two rows by rule name_and_phone of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_name_and_phone_relate_25e2898a"("l1" bigint, "l2" integer, "l3" integer, "l4" text, "l5" text[], "l6" boolean, "r1" bigint, "r2" integer, "r3" integer, "r4" text, "r5" text[], "r6" boolean) TO PUBLIC;
', '{pgdedup_fn_customers_lineage_b521879c,pgdedup_fn_customers_name_evidence_96788b3d,pgdedup_fn_customers_phone_evidence_79101ac9,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_name_91b84158,pgdedup_k_customers_phone_a22a2781}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_name_and_phone_relate_25e2898a'), pgdedup.function_build('pgdedup_fn_customers_name_and_phone_relate_25e2898a')), pgdedup.object_shape('pgdedup_fn_customers_name_and_phone_relate_25e2898a'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_config_c54b4b08"()
RETURNS jsonb
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN  E'{"version": "1", "table": "crm.customers", "label": null, "language": "en", "isolation": "strict", "reveal": "shown", "owner": null, "limit": 20, "notify": false, "show": [], "fields": {"name": {"label": null, "type": "company_name", "columns": ["name"], "sources": [{"column": "name"}], "stored": "pgdedup_k_customers_name_91b84158"}, "phone": {"label": null, "type": "phone", "columns": ["phone1", "phone2"], "sources": [{"column": "phone1"}, {"column": "phone2"}], "stored": "pgdedup_k_customers_phone_a22a2781"}, "city": {"label": null, "type": "region", "columns": ["city"], "sources": [{"column": "city"}], "stored": "pgdedup_k_customers_city_54099405"}, "names": {"label": null, "type": "company_name", "columns": ["name", "contact"], "sources": [{"column": "name"}, {"column": "contact"}], "stored": "pgdedup_k_customers_names_7448d319"}, "plate": {"label": null, "type": "sql", "columns": ["attrs"], "sources": [{"column": "attrs", "path": ["plate"]}], "stored": "pgdedup_k_customers_plate_c0469473"}, "notes": {"label": null, "type": "text", "columns": ["note", "address"], "sources": [{"column": "note"}, {"column": "address"}], "stored": "pgdedup_k_customers_notes_d56bd656"}, "sum": {"label": null, "type": "number", "columns": ["amount", "credit_code"], "sources": [{"column": "amount"}, {"column": "credit_code"}], "stored": "pgdedup_k_customers_sum_f3a68ce1"}}, "rules": [{"rule": "same_phone", "action": "ask", "meaning": "8ab7129efdf42929", "match": [{"field": "phone", "comparison": "same"}]}, {"rule": "similar_name", "action": "flag", "meaning": "0ae90da74a7ae75e", "match": [{"field": "name", "comparison": "similar"}, {"field": "city", "comparison": "same"}]}, {"rule": "typo_phone", "action": "flag", "meaning": "3a7330270b37073e", "match": [{"field": "phone", "comparison": "typo"}]}, {"rule": "short_names", "action": "ask", "meaning": "cd9316f25409fe09", "match": [{"field": "names", "comparison": "short_form"}, {"field": "city", "comparison": "same"}]}, {"rule": "near_notes", "action": "flag", "meaning": "d4f32f47574a0811", "match": [{"field": "notes", "comparison": "similar"}, {"field": "sum", "comparison": "within"}]}, {"rule": "same_plate", "action": "block", "meaning": "6fc6be9cbc0392b4", "match": [{"field": "plate", "comparison": "same"}]}, {"rule": "near_sum", "action": "flag", "meaning": "d8876af35ec52f68", "match": [{"field": "sum", "comparison": "within"}, {"field": "notes", "comparison": "sounds_like"}]}, {"rule": "name_and_phone", "action": "block", "meaning": "709d9760c6d48f0f", "match": [{"field": "name", "comparison": "same"}, {"field": "phone", "comparison": "same"}]}], "related": {"parent": "parent_id", "key": "id"}, "trigram_threshold": null, "scan": {"same_phone": {"verify": "\\"pgdedup\\".\\"pgdedup_fn_customers_same_phone_verify_fb2fc68c\\"", "width": 5, "values": "\\"pgdedup\\".\\"pgdedup_fn_customers_same_phone_values_5c7dc963\\"", "keys": "\\"pgdedup\\".\\"pgdedup_fn_customers_same_phone_keys_71d9bbef\\"", "relate": "\\"pgdedup\\".\\"pgdedup_fn_customers_same_phone_relate_ad6c603f\\"", "of_line": [11, 9, 10, 2, 12]}, "similar_name": {"verify": "\\"pgdedup\\".\\"pgdedup_fn_customers_similar_name_verify_aedd1e19\\"", "width": 8, "values": "\\"pgdedup\\".\\"pgdedup_fn_customers_similar_name_values_b345a359\\"", "keys": "\\"pgdedup\\".\\"pgdedup_fn_customers_similar_name_keys_f10c21f1\\"", "relate": "\\"pgdedup\\".\\"pgdedup_fn_customers_similar_name_relate_888032a1\\"", "alias_keys": "\\"pgdedup\\".\\"pgdedup_fn_customers_similar_name_alias_keys_e596791a\\"", "share": "\\"pgdedup\\".\\"pgdedup_fn_customers_similar_name_share_9d972dcc\\"", "sketches": "\\"pgdedup\\".\\"pgdedup_fn_customers_similar_name_sketches_f5d67656\\"", "may_match": "\\"pgdedup\\".\\"pgdedup_fn_customers_similar_name_may_match_b1009d39\\"", "of_line": [11, 9, 10, 1, 2, 3, 12, 8]}, "typo_phone": {"verify": "\\"pgdedup\\".\\"pgdedup_fn_customers_typo_phone_verify_45b7946b\\"", "width": 5, "values": "\\"pgdedup\\".\\"pgdedup_fn_customers_typo_phone_values_7cff6612\\"", "keys": "\\"pgdedup\\".\\"pgdedup_fn_customers_typo_phone_keys_62c598fe\\"", "relate": "\\"pgdedup\\".\\"pgdedup_fn_customers_typo_phone_relate_915825ff\\"", "of_line": [11, 9, 10, 2, 12]}, "short_names": {"verify": "\\"pgdedup\\".\\"pgdedup_fn_customers_short_names_verify_ff5b6ead\\"", "width": 6, "values": "\\"pgdedup\\".\\"pgdedup_fn_customers_short_names_values_af77928b\\"", "keys": "\\"pgdedup\\".\\"pgdedup_fn_customers_short_names_keys_4b62c4ff\\"", "relate": "\\"pgdedup\\".\\"pgdedup_fn_customers_short_names_relate_c2f0bace\\"", "alias_keys": "\\"pgdedup\\".\\"pgdedup_fn_customers_short_names_alias_keys_1fca7ad6\\"", "share": "\\"pgdedup\\".\\"pgdedup_fn_customers_short_names_share_3fa1eb38\\"", "of_line": [11, 9, 10, 3, 4, 12]}, "near_notes": {"verify": "\\"pgdedup\\".\\"pgdedup_fn_customers_near_notes_verify_07795f0e\\"", "width": 6, "values": "\\"pgdedup\\".\\"pgdedup_fn_customers_near_notes_values_2863b5ea\\"", "keys": "\\"pgdedup\\".\\"pgdedup_fn_customers_near_notes_keys_ceb261b4\\"", "relate": "\\"pgdedup\\".\\"pgdedup_fn_customers_near_notes_relate_d61a53e0\\"", "alias_keys": "\\"pgdedup\\".\\"pgdedup_fn_customers_near_notes_alias_keys_8dd76841\\"", "of_line": [11, 9, 10, 6, 7, 12]}, "same_plate": {"verify": "\\"pgdedup\\".\\"pgdedup_fn_customers_same_plate_verify_3559add4\\"", "width": 5, "values": "\\"pgdedup\\".\\"pgdedup_fn_customers_same_plate_values_7770eac3\\"", "keys": "\\"pgdedup\\".\\"pgdedup_fn_customers_same_plate_keys_0f71e6b4\\"", "relate": "\\"pgdedup\\".\\"pgdedup_fn_customers_same_plate_relate_f8773786\\"", "of_line": [11, 9, 10, 5, 12]}, "near_sum": {"verify": "\\"pgdedup\\".\\"pgdedup_fn_customers_near_sum_verify_35cc30b0\\"", "width": 6, "values": "\\"pgdedup\\".\\"pgdedup_fn_customers_near_sum_values_37ab259f\\"", "keys": "\\"pgdedup\\".\\"pgdedup_fn_customers_near_sum_keys_6800f7c7\\"", "relate": "\\"pgdedup\\".\\"pgdedup_fn_customers_near_sum_relate_7f7f6e47\\"", "alias_keys": "\\"pgdedup\\".\\"pgdedup_fn_customers_near_sum_alias_keys_c54c7c08\\"", "of_line": [11, 9, 10, 6, 7, 12]}, "name_and_phone": {"verify": "\\"pgdedup\\".\\"pgdedup_fn_customers_name_and_phone_verify_e9df4fd0\\"", "width": 6, "values": "\\"pgdedup\\".\\"pgdedup_fn_customers_name_and_phone_values_43090ec5\\"", "keys": "\\"pgdedup\\".\\"pgdedup_fn_customers_name_and_phone_keys_b8324a96\\"", "relate": "\\"pgdedup\\".\\"pgdedup_fn_customers_name_and_phone_relate_25e2898a\\"", "alias_keys": "\\"pgdedup\\".\\"pgdedup_fn_customers_name_and_phone_alias_keys_cf7e37e1\\"", "of_line": [11, 9, 10, 1, 2, 12]}}, "merge": {}, "functions": {"config": "\\"pgdedup\\".\\"pgdedup_fn_customers_config_c54b4b08\\"", "find": "\\"pgdedup\\".\\"pgdedup_fn_customers_find_84cd35f0\\"", "records": "\\"pgdedup\\".\\"pgdedup_fn_customers_records_0cede0b2\\"", "hits": "\\"pgdedup\\".\\"pgdedup_fn_customers_hits_a678c43f\\"", "explain": "\\"pgdedup\\".\\"pgdedup_fn_customers_explain_6c01caa8\\"", "line_values": "\\"pgdedup\\".\\"pgdedup_fn_customers_line_values_cb34c279\\"", "origins": "\\"pgdedup\\".\\"pgdedup_fn_customers_origins_ad83de1a\\"", "origin": "\\"pgdedup\\".\\"pgdedup_fn_customers_origin_86bbc223\\""}}'::jsonb;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_config_c54b4b08"() IS 'pgdedup: compiled rules of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_config_c54b4b08"() TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_config_c54b4b08', 'crm.customers', 84, 'function', 'table', 'b8194fce6163ce09cc7fd6794e2c2710', '"pgdedup"."pgdedup_fn_customers_config_c54b4b08"()', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_config_c54b4b08"();',  E'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_config_c54b4b08"()
RETURNS jsonb
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN  E''{"version": "1", "table": "crm.customers", "label": null, "language": "en", "isolation": "strict", "reveal": "shown", "owner": null, "limit": 20, "notify": false, "show": [], "fields": {"name": {"label": null, "type": "company_name", "columns": ["name"], "sources": [{"column": "name"}], "stored": "pgdedup_k_customers_name_91b84158"}, "phone": {"label": null, "type": "phone", "columns": ["phone1", "phone2"], "sources": [{"column": "phone1"}, {"column": "phone2"}], "stored": "pgdedup_k_customers_phone_a22a2781"}, "city": {"label": null, "type": "region", "columns": ["city"], "sources": [{"column": "city"}], "stored": "pgdedup_k_customers_city_54099405"}, "names": {"label": null, "type": "company_name", "columns": ["name", "contact"], "sources": [{"column": "name"}, {"column": "contact"}], "stored": "pgdedup_k_customers_names_7448d319"}, "plate": {"label": null, "type": "sql", "columns": ["attrs"], "sources": [{"column": "attrs", "path": ["plate"]}], "stored": "pgdedup_k_customers_plate_c0469473"}, "notes": {"label": null, "type": "text", "columns": ["note", "address"], "sources": [{"column": "note"}, {"column": "address"}], "stored": "pgdedup_k_customers_notes_d56bd656"}, "sum": {"label": null, "type": "number", "columns": ["amount", "credit_code"], "sources": [{"column": "amount"}, {"column": "credit_code"}], "stored": "pgdedup_k_customers_sum_f3a68ce1"}}, "rules": [{"rule": "same_phone", "action": "ask", "meaning": "8ab7129efdf42929", "match": [{"field": "phone", "comparison": "same"}]}, {"rule": "similar_name", "action": "flag", "meaning": "0ae90da74a7ae75e", "match": [{"field": "name", "comparison": "similar"}, {"field": "city", "comparison": "same"}]}, {"rule": "typo_phone", "action": "flag", "meaning": "3a7330270b37073e", "match": [{"field": "phone", "comparison": "typo"}]}, {"rule": "short_names", "action": "ask", "meaning": "cd9316f25409fe09", "match": [{"field": "names", "comparison": "short_form"}, {"field": "city", "comparison": "same"}]}, {"rule": "near_notes", "action": "flag", "meaning": "d4f32f47574a0811", "match": [{"field": "notes", "comparison": "similar"}, {"field": "sum", "comparison": "within"}]}, {"rule": "same_plate", "action": "block", "meaning": "6fc6be9cbc0392b4", "match": [{"field": "plate", "comparison": "same"}]}, {"rule": "near_sum", "action": "flag", "meaning": "d8876af35ec52f68", "match": [{"field": "sum", "comparison": "within"}, {"field": "notes", "comparison": "sounds_like"}]}, {"rule": "name_and_phone", "action": "block", "meaning": "709d9760c6d48f0f", "match": [{"field": "name", "comparison": "same"}, {"field": "phone", "comparison": "same"}]}], "related": {"parent": "parent_id", "key": "id"}, "trigram_threshold": null, "scan": {"same_phone": {"verify": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_same_phone_verify_fb2fc68c\\\\"", "width": 5, "values": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_same_phone_values_5c7dc963\\\\"", "keys": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_same_phone_keys_71d9bbef\\\\"", "relate": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_same_phone_relate_ad6c603f\\\\"", "of_line": [11, 9, 10, 2, 12]}, "similar_name": {"verify": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_similar_name_verify_aedd1e19\\\\"", "width": 8, "values": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_similar_name_values_b345a359\\\\"", "keys": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_similar_name_keys_f10c21f1\\\\"", "relate": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_similar_name_relate_888032a1\\\\"", "alias_keys": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_similar_name_alias_keys_e596791a\\\\"", "share": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_similar_name_share_9d972dcc\\\\"", "sketches": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_similar_name_sketches_f5d67656\\\\"", "may_match": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_similar_name_may_match_b1009d39\\\\"", "of_line": [11, 9, 10, 1, 2, 3, 12, 8]}, "typo_phone": {"verify": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_typo_phone_verify_45b7946b\\\\"", "width": 5, "values": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_typo_phone_values_7cff6612\\\\"", "keys": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_typo_phone_keys_62c598fe\\\\"", "relate": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_typo_phone_relate_915825ff\\\\"", "of_line": [11, 9, 10, 2, 12]}, "short_names": {"verify": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_short_names_verify_ff5b6ead\\\\"", "width": 6, "values": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_short_names_values_af77928b\\\\"", "keys": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_short_names_keys_4b62c4ff\\\\"", "relate": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_short_names_relate_c2f0bace\\\\"", "alias_keys": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_short_names_alias_keys_1fca7ad6\\\\"", "share": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_short_names_share_3fa1eb38\\\\"", "of_line": [11, 9, 10, 3, 4, 12]}, "near_notes": {"verify": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_near_notes_verify_07795f0e\\\\"", "width": 6, "values": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_near_notes_values_2863b5ea\\\\"", "keys": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_near_notes_keys_ceb261b4\\\\"", "relate": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_near_notes_relate_d61a53e0\\\\"", "alias_keys": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_near_notes_alias_keys_8dd76841\\\\"", "of_line": [11, 9, 10, 6, 7, 12]}, "same_plate": {"verify": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_same_plate_verify_3559add4\\\\"", "width": 5, "values": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_same_plate_values_7770eac3\\\\"", "keys": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_same_plate_keys_0f71e6b4\\\\"", "relate": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_same_plate_relate_f8773786\\\\"", "of_line": [11, 9, 10, 5, 12]}, "near_sum": {"verify": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_near_sum_verify_35cc30b0\\\\"", "width": 6, "values": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_near_sum_values_37ab259f\\\\"", "keys": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_near_sum_keys_6800f7c7\\\\"", "relate": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_near_sum_relate_7f7f6e47\\\\"", "alias_keys": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_near_sum_alias_keys_c54c7c08\\\\"", "of_line": [11, 9, 10, 6, 7, 12]}, "name_and_phone": {"verify": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_name_and_phone_verify_e9df4fd0\\\\"", "width": 6, "values": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_name_and_phone_values_43090ec5\\\\"", "keys": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_name_and_phone_keys_b8324a96\\\\"", "relate": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_name_and_phone_relate_25e2898a\\\\"", "alias_keys": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_name_and_phone_alias_keys_cf7e37e1\\\\"", "of_line": [11, 9, 10, 1, 2, 12]}}, "merge": {}, "functions": {"config": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_config_c54b4b08\\\\"", "find": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_find_84cd35f0\\\\"", "records": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_records_0cede0b2\\\\"", "hits": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_hits_a678c43f\\\\"", "explain": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_explain_6c01caa8\\\\"", "line_values": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_line_values_cb34c279\\\\"", "origins": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_origins_ad83de1a\\\\"", "origin": "\\\\"pgdedup\\\\".\\\\"pgdedup_fn_customers_origin_86bbc223\\\\""}}''::jsonb;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_config_c54b4b08"() IS ''pgdedup: compiled rules of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_config_c54b4b08"() TO PUBLIC;
', '{pgdedup_fn_customers_name_and_phone_alias_keys_cf7e37e1,pgdedup_fn_customers_name_and_phone_keys_b8324a96,pgdedup_fn_customers_name_and_phone_relate_25e2898a,pgdedup_fn_customers_name_and_phone_values_43090ec5,pgdedup_fn_customers_name_and_phone_verify_e9df4fd0,pgdedup_fn_customers_near_notes_alias_keys_8dd76841,pgdedup_fn_customers_near_notes_keys_ceb261b4,pgdedup_fn_customers_near_notes_relate_d61a53e0,pgdedup_fn_customers_near_notes_values_2863b5ea,pgdedup_fn_customers_near_notes_verify_07795f0e,pgdedup_fn_customers_near_sum_alias_keys_c54c7c08,pgdedup_fn_customers_near_sum_keys_6800f7c7,pgdedup_fn_customers_near_sum_relate_7f7f6e47,pgdedup_fn_customers_near_sum_values_37ab259f,pgdedup_fn_customers_near_sum_verify_35cc30b0,pgdedup_fn_customers_same_phone_keys_71d9bbef,pgdedup_fn_customers_same_phone_relate_ad6c603f,pgdedup_fn_customers_same_phone_values_5c7dc963,pgdedup_fn_customers_same_phone_verify_fb2fc68c,pgdedup_fn_customers_same_plate_keys_0f71e6b4,pgdedup_fn_customers_same_plate_relate_f8773786,pgdedup_fn_customers_same_plate_values_7770eac3,pgdedup_fn_customers_same_plate_verify_3559add4,pgdedup_fn_customers_short_names_alias_keys_1fca7ad6,pgdedup_fn_customers_short_names_keys_4b62c4ff,pgdedup_fn_customers_short_names_relate_c2f0bace,pgdedup_fn_customers_short_names_share_3fa1eb38,pgdedup_fn_customers_short_names_values_af77928b,pgdedup_fn_customers_short_names_verify_ff5b6ead,pgdedup_fn_customers_similar_name_alias_keys_e596791a,pgdedup_fn_customers_similar_name_keys_f10c21f1,pgdedup_fn_customers_similar_name_may_match_b1009d39,pgdedup_fn_customers_similar_name_relate_888032a1,pgdedup_fn_customers_similar_name_share_9d972dcc,pgdedup_fn_customers_similar_name_sketches_f5d67656,pgdedup_fn_customers_similar_name_values_b345a359,pgdedup_fn_customers_similar_name_verify_aedd1e19,pgdedup_fn_customers_typo_phone_keys_62c598fe,pgdedup_fn_customers_typo_phone_relate_915825ff,pgdedup_fn_customers_typo_phone_values_7cff6612,pgdedup_fn_customers_typo_phone_verify_45b7946b,pgdedup_k_customers_city_54099405,pgdedup_k_customers_name_91b84158,pgdedup_k_customers_names_7448d319,pgdedup_k_customers_notes_d56bd656,pgdedup_k_customers_phone_a22a2781,pgdedup_k_customers_plate_c0469473,pgdedup_k_customers_sum_f3a68ce1}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_config_c54b4b08'), pgdedup.function_build('pgdedup_fn_customers_config_c54b4b08')), pgdedup.object_shape('pgdedup_fn_customers_config_c54b4b08'))
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
VALUES ('pgdedup_fn_customers_target_1b87dfe7', 'crm.customers', 85, 'function', 'table', '32031e10b8ae44e50bd4858c2569bd69', '"pgdedup"."pgdedup_fn_customers_target_1b87dfe7"()', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_target_1b87dfe7"();', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_target_1b87dfe7"()
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
    "p_name" text, "p_phone" text[], "p_city" text, "p_names" text[], "p_plate" text, "p_notes" text[], "p_sum" text[], "core_name" text, "s_tenant_id" integer, "r_parent_id" integer,
    live boolean, key text, target regclass, mine boolean
)
LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT
        "t"."pgdedup_k_customers_name_91b84158", "t"."pgdedup_k_customers_phone_a22a2781", "t"."pgdedup_k_customers_city_54099405", "t"."pgdedup_k_customers_names_7448d319", "t"."pgdedup_k_customers_plate_c0469473", "t"."pgdedup_k_customers_notes_d56bd656", "t"."pgdedup_k_customers_sum_f3a68ce1", "t"."pgdedup_k_customers_name_core_e9deb12a", "t"."tenant_id", "t"."parent_id",
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
VALUES ('pgdedup_fn_customers_probe_9185fe99', 'crm.customers', 86, 'function', 'table', 'bc5a4a5e3a794a793d8f1642f30f3e1e', '"pgdedup"."pgdedup_fn_customers_probe_9185fe99"("k_id" bigint) "p_name" text, "p_phone" text[], "p_city" text, "p_names" text[], "p_plate" text, "p_notes" text[], "p_sum" text[], "core_name" text, "s_tenant_id" integer, "r_parent_id" integer', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_probe_9185fe99"("k_id" bigint);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_probe_9185fe99"(
    "k_id" bigint
)
RETURNS TABLE (
    "p_name" text, "p_phone" text[], "p_city" text, "p_names" text[], "p_plate" text, "p_notes" text[], "p_sum" text[], "core_name" text, "s_tenant_id" integer, "r_parent_id" integer,
    live boolean, key text, target regclass, mine boolean
)
LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT
        "t"."pgdedup_k_customers_name_91b84158", "t"."pgdedup_k_customers_phone_a22a2781", "t"."pgdedup_k_customers_city_54099405", "t"."pgdedup_k_customers_names_7448d319", "t"."pgdedup_k_customers_plate_c0469473", "t"."pgdedup_k_customers_notes_d56bd656", "t"."pgdedup_k_customers_sum_f3a68ce1", "t"."pgdedup_k_customers_name_core_e9deb12a", "t"."tenant_id", "t"."parent_id",
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
', '{pgdedup_k_customers_city_54099405,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_name_91b84158,pgdedup_k_customers_name_core_e9deb12a,pgdedup_k_customers_names_7448d319,pgdedup_k_customers_notes_d56bd656,pgdedup_k_customers_phone_a22a2781,pgdedup_k_customers_plate_c0469473,pgdedup_k_customers_sum_f3a68ce1}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_probe_9185fe99'), pgdedup.function_build('pgdedup_fn_customers_probe_9185fe99')), pgdedup.object_shape('pgdedup_fn_customers_probe_9185fe99'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_parse_4ab8737f"(p_record jsonb)
RETURNS TABLE ("p_name" text, "p_phone" text[], "p_city" text, "p_names" text[], "p_plate" text, "p_notes" text[], "p_sum" text[], "core_name" text, "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint, live boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "n"."p_name", "n"."p_phone", "n"."p_city", "n"."p_names", "n"."p_plate", "n"."p_notes", "n"."p_sum", "pgdedup"."company_core_v1"("n"."p_name"), "n"."s_tenant_id", "n"."r_parent_id", "n"."k_id",
        n.live
    FROM (
        SELECT
            "pgdedup"."without_value_v1"("pgdedup"."company_name_v1"(("name" COLLATE pg_catalog."C")), "pgdedup"."distinct_values_v1"(ARRAY["pgdedup"."company_name_v1"('测试'), "pgdedup"."company_name_v1"('无')])) AS "p_name", "pgdedup"."without_values_v1"("pgdedup"."distinct_values_v1"("pgdedup"."phone_v1"(("phone1" COLLATE pg_catalog."C")) || "pgdedup"."phone_v1"(("phone2" COLLATE pg_catalog."C"))), "pgdedup"."distinct_values_v1"("pgdedup"."phone_v1"('13800138000'))) AS "p_phone", "pgdedup"."region_v1"(("city" COLLATE pg_catalog."C")) AS "p_city", "pgdedup"."distinct_values_v1"(ARRAY["pgdedup"."company_name_v1"(("name" COLLATE pg_catalog."C")), "pgdedup"."company_name_v1"(("contact"::text COLLATE pg_catalog."C"))]) AS "p_names", "pgdedup"."without_value_v1"("pgdedup"."sql_value_v1"(("my"."norm"(("attrs" ->> 'plate'))::text COLLATE pg_catalog."C")), "pgdedup"."distinct_values_v1"(ARRAY["pgdedup"."sql_value_v1"(("my"."norm"('none')::text COLLATE pg_catalog."C"))])) AS "p_plate", "pgdedup"."distinct_values_v1"(ARRAY["pgdedup"."text_v1"(("note" COLLATE pg_catalog."C")), "pgdedup"."text_v1"(("address" COLLATE pg_catalog."C"))]) AS "p_notes", "pgdedup"."distinct_values_v1"(ARRAY["pgdedup"."number_v1"(("amount"::text COLLATE pg_catalog."C")), "pgdedup"."number_v1"(("credit_code"::text COLLATE pg_catalog."C"))]) AS "p_sum", "tenant_id" AS "s_tenant_id", "parent_id" AS "r_parent_id", "id" AS "k_id",
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
VALUES ('pgdedup_fn_customers_parse_4ab8737f', 'crm.customers', 87, 'function', 'table', 'ab6c32cd8d7e3938524e7d27f067de5c', '"pgdedup"."pgdedup_fn_customers_parse_4ab8737f"(p_record jsonb) "p_name" text, "p_phone" text[], "p_city" text, "p_names" text[], "p_plate" text, "p_notes" text[], "p_sum" text[], "core_name" text, "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_parse_4ab8737f"(p_record jsonb);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_parse_4ab8737f"(p_record jsonb)
RETURNS TABLE ("p_name" text, "p_phone" text[], "p_city" text, "p_names" text[], "p_plate" text, "p_notes" text[], "p_sum" text[], "core_name" text, "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint, live boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "n"."p_name", "n"."p_phone", "n"."p_city", "n"."p_names", "n"."p_plate", "n"."p_notes", "n"."p_sum", "pgdedup"."company_core_v1"("n"."p_name"), "n"."s_tenant_id", "n"."r_parent_id", "n"."k_id",
        n.live
    FROM (
        SELECT
            "pgdedup"."without_value_v1"("pgdedup"."company_name_v1"(("name" COLLATE pg_catalog."C")), "pgdedup"."distinct_values_v1"(ARRAY["pgdedup"."company_name_v1"(''测试''), "pgdedup"."company_name_v1"(''无'')])) AS "p_name", "pgdedup"."without_values_v1"("pgdedup"."distinct_values_v1"("pgdedup"."phone_v1"(("phone1" COLLATE pg_catalog."C")) || "pgdedup"."phone_v1"(("phone2" COLLATE pg_catalog."C"))), "pgdedup"."distinct_values_v1"("pgdedup"."phone_v1"(''13800138000''))) AS "p_phone", "pgdedup"."region_v1"(("city" COLLATE pg_catalog."C")) AS "p_city", "pgdedup"."distinct_values_v1"(ARRAY["pgdedup"."company_name_v1"(("name" COLLATE pg_catalog."C")), "pgdedup"."company_name_v1"(("contact"::text COLLATE pg_catalog."C"))]) AS "p_names", "pgdedup"."without_value_v1"("pgdedup"."sql_value_v1"(("my"."norm"(("attrs" ->> ''plate''))::text COLLATE pg_catalog."C")), "pgdedup"."distinct_values_v1"(ARRAY["pgdedup"."sql_value_v1"(("my"."norm"(''none'')::text COLLATE pg_catalog."C"))])) AS "p_plate", "pgdedup"."distinct_values_v1"(ARRAY["pgdedup"."text_v1"(("note" COLLATE pg_catalog."C")), "pgdedup"."text_v1"(("address" COLLATE pg_catalog."C"))]) AS "p_notes", "pgdedup"."distinct_values_v1"(ARRAY["pgdedup"."number_v1"(("amount"::text COLLATE pg_catalog."C")), "pgdedup"."number_v1"(("credit_code"::text COLLATE pg_catalog."C"))]) AS "p_sum", "tenant_id" AS "s_tenant_id", "parent_id" AS "r_parent_id", "id" AS "k_id",
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
    given_actions text[], given_limit integer, "p_name" text, "p_phone" text[], "p_city" text, "p_names" text[], "p_plate" text, "p_notes" text[], "p_sum" text[], "core_name" text, "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint
) RETURNS TABLE (rule integer, key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    (
        SELECT 1, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_same_phone_match_bc34b43f"("pgdedup_fn_customers_lookup_17b03318"."p_phone", "pgdedup_fn_customers_lookup_17b03318"."s_tenant_id", "pgdedup_fn_customers_lookup_17b03318"."r_parent_id", "pgdedup_fn_customers_lookup_17b03318"."k_id") AS m
        WHERE "pgdedup_fn_customers_lookup_17b03318"."given_actions"[1] <> 'off'
        LIMIT "pgdedup_fn_customers_lookup_17b03318"."given_limit"
    )
    UNION ALL
    (
        SELECT 2, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_similar_name_match_6772641e"("pgdedup_fn_customers_lookup_17b03318"."p_name", "pgdedup_fn_customers_lookup_17b03318"."p_phone", "pgdedup_fn_customers_lookup_17b03318"."p_city", "pgdedup_fn_customers_lookup_17b03318"."core_name", "pgdedup_fn_customers_lookup_17b03318"."s_tenant_id", "pgdedup_fn_customers_lookup_17b03318"."r_parent_id", "pgdedup_fn_customers_lookup_17b03318"."k_id") AS m
        WHERE "pgdedup_fn_customers_lookup_17b03318"."given_actions"[2] <> 'off'
        ORDER BY m.score DESC LIMIT "pgdedup_fn_customers_lookup_17b03318"."given_limit"
    )
    UNION ALL
    (
        SELECT 3, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_typo_phone_match_d1c4c8aa"("pgdedup_fn_customers_lookup_17b03318"."p_phone", "pgdedup_fn_customers_lookup_17b03318"."s_tenant_id", "pgdedup_fn_customers_lookup_17b03318"."r_parent_id", "pgdedup_fn_customers_lookup_17b03318"."k_id") AS m
        WHERE "pgdedup_fn_customers_lookup_17b03318"."given_actions"[3] <> 'off'
        ORDER BY m.score DESC LIMIT "pgdedup_fn_customers_lookup_17b03318"."given_limit"
    )
    UNION ALL
    (
        SELECT 4, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_short_names_match_738d6914"("pgdedup_fn_customers_lookup_17b03318"."p_city", "pgdedup_fn_customers_lookup_17b03318"."p_names", "pgdedup_fn_customers_lookup_17b03318"."s_tenant_id", "pgdedup_fn_customers_lookup_17b03318"."r_parent_id", "pgdedup_fn_customers_lookup_17b03318"."k_id") AS m
        WHERE "pgdedup_fn_customers_lookup_17b03318"."given_actions"[4] <> 'off'
        ORDER BY m.score DESC LIMIT "pgdedup_fn_customers_lookup_17b03318"."given_limit"
    )
    UNION ALL
    (
        SELECT 5, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_near_notes_match_b2e768ab"("pgdedup_fn_customers_lookup_17b03318"."p_notes", "pgdedup_fn_customers_lookup_17b03318"."p_sum", "pgdedup_fn_customers_lookup_17b03318"."s_tenant_id", "pgdedup_fn_customers_lookup_17b03318"."r_parent_id", "pgdedup_fn_customers_lookup_17b03318"."k_id") AS m
        WHERE "pgdedup_fn_customers_lookup_17b03318"."given_actions"[5] <> 'off'
        ORDER BY m.score DESC LIMIT "pgdedup_fn_customers_lookup_17b03318"."given_limit"
    )
    UNION ALL
    (
        SELECT 6, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_same_plate_match_5343f2cc"("pgdedup_fn_customers_lookup_17b03318"."p_plate", "pgdedup_fn_customers_lookup_17b03318"."s_tenant_id", "pgdedup_fn_customers_lookup_17b03318"."r_parent_id", "pgdedup_fn_customers_lookup_17b03318"."k_id") AS m
        WHERE "pgdedup_fn_customers_lookup_17b03318"."given_actions"[6] <> 'off'
        LIMIT "pgdedup_fn_customers_lookup_17b03318"."given_limit"
    )
    UNION ALL
    (
        SELECT 7, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_near_sum_match_2a878ab2"("pgdedup_fn_customers_lookup_17b03318"."p_notes", "pgdedup_fn_customers_lookup_17b03318"."p_sum", "pgdedup_fn_customers_lookup_17b03318"."s_tenant_id", "pgdedup_fn_customers_lookup_17b03318"."r_parent_id", "pgdedup_fn_customers_lookup_17b03318"."k_id") AS m
        WHERE "pgdedup_fn_customers_lookup_17b03318"."given_actions"[7] <> 'off'
        ORDER BY m.score DESC LIMIT "pgdedup_fn_customers_lookup_17b03318"."given_limit"
    )
    UNION ALL
    (
        SELECT 8, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_name_and_phone_match_4a693e63"("pgdedup_fn_customers_lookup_17b03318"."p_name", "pgdedup_fn_customers_lookup_17b03318"."p_phone", "pgdedup_fn_customers_lookup_17b03318"."core_name", "pgdedup_fn_customers_lookup_17b03318"."s_tenant_id", "pgdedup_fn_customers_lookup_17b03318"."r_parent_id", "pgdedup_fn_customers_lookup_17b03318"."k_id") AS m
        WHERE "pgdedup_fn_customers_lookup_17b03318"."given_actions"[8] <> 'off'
        LIMIT "pgdedup_fn_customers_lookup_17b03318"."given_limit"
    );
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_lookup_17b03318"(given_actions text[], given_limit integer, "p_name" text, "p_phone" text[], "p_city" text, "p_names" text[], "p_plate" text, "p_notes" text[], "p_sum" text[], "core_name" text, "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint) IS 'pgdedup: all rules over one record of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_lookup_17b03318"(given_actions text[], given_limit integer, "p_name" text, "p_phone" text[], "p_city" text, "p_names" text[], "p_plate" text, "p_notes" text[], "p_sum" text[], "core_name" text, "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_lookup_17b03318', 'crm.customers', 88, 'function', 'table', '2feeec31a49a4f89707ae0fd583775eb', '"pgdedup"."pgdedup_fn_customers_lookup_17b03318"(given_actions text[], given_limit integer, "p_name" text, "p_phone" text[], "p_city" text, "p_names" text[], "p_plate" text, "p_notes" text[], "p_sum" text[], "core_name" text, "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_lookup_17b03318"(given_actions text[], given_limit integer, "p_name" text, "p_phone" text[], "p_city" text, "p_names" text[], "p_plate" text, "p_notes" text[], "p_sum" text[], "core_name" text, "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_lookup_17b03318"(
    given_actions text[], given_limit integer, "p_name" text, "p_phone" text[], "p_city" text, "p_names" text[], "p_plate" text, "p_notes" text[], "p_sum" text[], "core_name" text, "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint
) RETURNS TABLE (rule integer, key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    (
        SELECT 1, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_same_phone_match_bc34b43f"("pgdedup_fn_customers_lookup_17b03318"."p_phone", "pgdedup_fn_customers_lookup_17b03318"."s_tenant_id", "pgdedup_fn_customers_lookup_17b03318"."r_parent_id", "pgdedup_fn_customers_lookup_17b03318"."k_id") AS m
        WHERE "pgdedup_fn_customers_lookup_17b03318"."given_actions"[1] <> ''off''
        LIMIT "pgdedup_fn_customers_lookup_17b03318"."given_limit"
    )
    UNION ALL
    (
        SELECT 2, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_similar_name_match_6772641e"("pgdedup_fn_customers_lookup_17b03318"."p_name", "pgdedup_fn_customers_lookup_17b03318"."p_phone", "pgdedup_fn_customers_lookup_17b03318"."p_city", "pgdedup_fn_customers_lookup_17b03318"."core_name", "pgdedup_fn_customers_lookup_17b03318"."s_tenant_id", "pgdedup_fn_customers_lookup_17b03318"."r_parent_id", "pgdedup_fn_customers_lookup_17b03318"."k_id") AS m
        WHERE "pgdedup_fn_customers_lookup_17b03318"."given_actions"[2] <> ''off''
        ORDER BY m.score DESC LIMIT "pgdedup_fn_customers_lookup_17b03318"."given_limit"
    )
    UNION ALL
    (
        SELECT 3, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_typo_phone_match_d1c4c8aa"("pgdedup_fn_customers_lookup_17b03318"."p_phone", "pgdedup_fn_customers_lookup_17b03318"."s_tenant_id", "pgdedup_fn_customers_lookup_17b03318"."r_parent_id", "pgdedup_fn_customers_lookup_17b03318"."k_id") AS m
        WHERE "pgdedup_fn_customers_lookup_17b03318"."given_actions"[3] <> ''off''
        ORDER BY m.score DESC LIMIT "pgdedup_fn_customers_lookup_17b03318"."given_limit"
    )
    UNION ALL
    (
        SELECT 4, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_short_names_match_738d6914"("pgdedup_fn_customers_lookup_17b03318"."p_city", "pgdedup_fn_customers_lookup_17b03318"."p_names", "pgdedup_fn_customers_lookup_17b03318"."s_tenant_id", "pgdedup_fn_customers_lookup_17b03318"."r_parent_id", "pgdedup_fn_customers_lookup_17b03318"."k_id") AS m
        WHERE "pgdedup_fn_customers_lookup_17b03318"."given_actions"[4] <> ''off''
        ORDER BY m.score DESC LIMIT "pgdedup_fn_customers_lookup_17b03318"."given_limit"
    )
    UNION ALL
    (
        SELECT 5, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_near_notes_match_b2e768ab"("pgdedup_fn_customers_lookup_17b03318"."p_notes", "pgdedup_fn_customers_lookup_17b03318"."p_sum", "pgdedup_fn_customers_lookup_17b03318"."s_tenant_id", "pgdedup_fn_customers_lookup_17b03318"."r_parent_id", "pgdedup_fn_customers_lookup_17b03318"."k_id") AS m
        WHERE "pgdedup_fn_customers_lookup_17b03318"."given_actions"[5] <> ''off''
        ORDER BY m.score DESC LIMIT "pgdedup_fn_customers_lookup_17b03318"."given_limit"
    )
    UNION ALL
    (
        SELECT 6, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_same_plate_match_5343f2cc"("pgdedup_fn_customers_lookup_17b03318"."p_plate", "pgdedup_fn_customers_lookup_17b03318"."s_tenant_id", "pgdedup_fn_customers_lookup_17b03318"."r_parent_id", "pgdedup_fn_customers_lookup_17b03318"."k_id") AS m
        WHERE "pgdedup_fn_customers_lookup_17b03318"."given_actions"[6] <> ''off''
        LIMIT "pgdedup_fn_customers_lookup_17b03318"."given_limit"
    )
    UNION ALL
    (
        SELECT 7, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_near_sum_match_2a878ab2"("pgdedup_fn_customers_lookup_17b03318"."p_notes", "pgdedup_fn_customers_lookup_17b03318"."p_sum", "pgdedup_fn_customers_lookup_17b03318"."s_tenant_id", "pgdedup_fn_customers_lookup_17b03318"."r_parent_id", "pgdedup_fn_customers_lookup_17b03318"."k_id") AS m
        WHERE "pgdedup_fn_customers_lookup_17b03318"."given_actions"[7] <> ''off''
        ORDER BY m.score DESC LIMIT "pgdedup_fn_customers_lookup_17b03318"."given_limit"
    )
    UNION ALL
    (
        SELECT 8, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_name_and_phone_match_4a693e63"("pgdedup_fn_customers_lookup_17b03318"."p_name", "pgdedup_fn_customers_lookup_17b03318"."p_phone", "pgdedup_fn_customers_lookup_17b03318"."core_name", "pgdedup_fn_customers_lookup_17b03318"."s_tenant_id", "pgdedup_fn_customers_lookup_17b03318"."r_parent_id", "pgdedup_fn_customers_lookup_17b03318"."k_id") AS m
        WHERE "pgdedup_fn_customers_lookup_17b03318"."given_actions"[8] <> ''off''
        LIMIT "pgdedup_fn_customers_lookup_17b03318"."given_limit"
    );
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_lookup_17b03318"(given_actions text[], given_limit integer, "p_name" text, "p_phone" text[], "p_city" text, "p_names" text[], "p_plate" text, "p_notes" text[], "p_sum" text[], "core_name" text, "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint) IS ''pgdedup: all rules over one record of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_lookup_17b03318"(given_actions text[], given_limit integer, "p_name" text, "p_phone" text[], "p_city" text, "p_names" text[], "p_plate" text, "p_notes" text[], "p_sum" text[], "core_name" text, "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint) TO PUBLIC;
', '{pgdedup_fn_customers_name_and_phone_match_4a693e63,pgdedup_fn_customers_near_notes_match_b2e768ab,pgdedup_fn_customers_near_sum_match_2a878ab2,pgdedup_fn_customers_same_phone_match_bc34b43f,pgdedup_fn_customers_same_plate_match_5343f2cc,pgdedup_fn_customers_short_names_match_738d6914,pgdedup_fn_customers_similar_name_match_6772641e,pgdedup_fn_customers_typo_phone_match_d1c4c8aa}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_lookup_17b03318'), pgdedup.function_build('pgdedup_fn_customers_lookup_17b03318')), pgdedup.object_shape('pgdedup_fn_customers_lookup_17b03318'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_alias_lookup_67f0e0d2"(
    given_actions text[], given_limit integer, "p_name" text, "p_phone" text[], "p_city" text, "p_names" text[], "p_plate" text, "p_notes" text[], "p_sum" text[], "core_name" text, "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint
) RETURNS TABLE (rule integer, key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    (
        SELECT 1, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_same_phone_match_bc34b43f"("pgdedup_fn_customers_alias_lookup_67f0e0d2"."p_phone", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."s_tenant_id", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."r_parent_id", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."k_id") AS m
        WHERE "pgdedup_fn_customers_alias_lookup_67f0e0d2"."given_actions"[1] <> 'off'
        LIMIT "pgdedup_fn_customers_alias_lookup_67f0e0d2"."given_limit"
    )
    UNION ALL
    (
        SELECT 2, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_similar_name_alias_match_b3550457"("pgdedup_fn_customers_alias_lookup_67f0e0d2"."p_name", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."p_phone", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."p_city", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."core_name", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."s_tenant_id", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."r_parent_id", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."k_id") AS m
        WHERE "pgdedup_fn_customers_alias_lookup_67f0e0d2"."given_actions"[2] <> 'off'
        ORDER BY m.score DESC LIMIT "pgdedup_fn_customers_alias_lookup_67f0e0d2"."given_limit"
    )
    UNION ALL
    (
        SELECT 3, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_typo_phone_match_d1c4c8aa"("pgdedup_fn_customers_alias_lookup_67f0e0d2"."p_phone", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."s_tenant_id", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."r_parent_id", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."k_id") AS m
        WHERE "pgdedup_fn_customers_alias_lookup_67f0e0d2"."given_actions"[3] <> 'off'
        ORDER BY m.score DESC LIMIT "pgdedup_fn_customers_alias_lookup_67f0e0d2"."given_limit"
    )
    UNION ALL
    (
        SELECT 4, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_short_names_alias_match_62e672e7"("pgdedup_fn_customers_alias_lookup_67f0e0d2"."p_city", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."p_names", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."s_tenant_id", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."r_parent_id", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."k_id") AS m
        WHERE "pgdedup_fn_customers_alias_lookup_67f0e0d2"."given_actions"[4] <> 'off'
        ORDER BY m.score DESC LIMIT "pgdedup_fn_customers_alias_lookup_67f0e0d2"."given_limit"
    )
    UNION ALL
    (
        SELECT 5, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_near_notes_alias_match_410caae0"("pgdedup_fn_customers_alias_lookup_67f0e0d2"."p_notes", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."p_sum", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."s_tenant_id", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."r_parent_id", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."k_id") AS m
        WHERE "pgdedup_fn_customers_alias_lookup_67f0e0d2"."given_actions"[5] <> 'off'
        ORDER BY m.score DESC LIMIT "pgdedup_fn_customers_alias_lookup_67f0e0d2"."given_limit"
    )
    UNION ALL
    (
        SELECT 6, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_same_plate_match_5343f2cc"("pgdedup_fn_customers_alias_lookup_67f0e0d2"."p_plate", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."s_tenant_id", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."r_parent_id", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."k_id") AS m
        WHERE "pgdedup_fn_customers_alias_lookup_67f0e0d2"."given_actions"[6] <> 'off'
        LIMIT "pgdedup_fn_customers_alias_lookup_67f0e0d2"."given_limit"
    )
    UNION ALL
    (
        SELECT 7, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_near_sum_alias_match_4b7382c0"("pgdedup_fn_customers_alias_lookup_67f0e0d2"."p_notes", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."p_sum", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."s_tenant_id", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."r_parent_id", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."k_id") AS m
        WHERE "pgdedup_fn_customers_alias_lookup_67f0e0d2"."given_actions"[7] <> 'off'
        ORDER BY m.score DESC LIMIT "pgdedup_fn_customers_alias_lookup_67f0e0d2"."given_limit"
    )
    UNION ALL
    (
        SELECT 8, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_name_and_phone_alias_match_8aec4767"("pgdedup_fn_customers_alias_lookup_67f0e0d2"."p_name", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."p_phone", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."core_name", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."s_tenant_id", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."r_parent_id", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."k_id") AS m
        WHERE "pgdedup_fn_customers_alias_lookup_67f0e0d2"."given_actions"[8] <> 'off'
        LIMIT "pgdedup_fn_customers_alias_lookup_67f0e0d2"."given_limit"
    );
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_alias_lookup_67f0e0d2"(given_actions text[], given_limit integer, "p_name" text, "p_phone" text[], "p_city" text, "p_names" text[], "p_plate" text, "p_notes" text[], "p_sum" text[], "core_name" text, "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint) IS 'pgdedup: all rules over one record that has aliases of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_alias_lookup_67f0e0d2"(given_actions text[], given_limit integer, "p_name" text, "p_phone" text[], "p_city" text, "p_names" text[], "p_plate" text, "p_notes" text[], "p_sum" text[], "core_name" text, "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_alias_lookup_67f0e0d2', 'crm.customers', 89, 'function', 'table', '3180a85fa22ded4ee496d3576831b264', '"pgdedup"."pgdedup_fn_customers_alias_lookup_67f0e0d2"(given_actions text[], given_limit integer, "p_name" text, "p_phone" text[], "p_city" text, "p_names" text[], "p_plate" text, "p_notes" text[], "p_sum" text[], "core_name" text, "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_alias_lookup_67f0e0d2"(given_actions text[], given_limit integer, "p_name" text, "p_phone" text[], "p_city" text, "p_names" text[], "p_plate" text, "p_notes" text[], "p_sum" text[], "core_name" text, "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_alias_lookup_67f0e0d2"(
    given_actions text[], given_limit integer, "p_name" text, "p_phone" text[], "p_city" text, "p_names" text[], "p_plate" text, "p_notes" text[], "p_sum" text[], "core_name" text, "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint
) RETURNS TABLE (rule integer, key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    (
        SELECT 1, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_same_phone_match_bc34b43f"("pgdedup_fn_customers_alias_lookup_67f0e0d2"."p_phone", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."s_tenant_id", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."r_parent_id", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."k_id") AS m
        WHERE "pgdedup_fn_customers_alias_lookup_67f0e0d2"."given_actions"[1] <> ''off''
        LIMIT "pgdedup_fn_customers_alias_lookup_67f0e0d2"."given_limit"
    )
    UNION ALL
    (
        SELECT 2, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_similar_name_alias_match_b3550457"("pgdedup_fn_customers_alias_lookup_67f0e0d2"."p_name", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."p_phone", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."p_city", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."core_name", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."s_tenant_id", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."r_parent_id", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."k_id") AS m
        WHERE "pgdedup_fn_customers_alias_lookup_67f0e0d2"."given_actions"[2] <> ''off''
        ORDER BY m.score DESC LIMIT "pgdedup_fn_customers_alias_lookup_67f0e0d2"."given_limit"
    )
    UNION ALL
    (
        SELECT 3, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_typo_phone_match_d1c4c8aa"("pgdedup_fn_customers_alias_lookup_67f0e0d2"."p_phone", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."s_tenant_id", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."r_parent_id", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."k_id") AS m
        WHERE "pgdedup_fn_customers_alias_lookup_67f0e0d2"."given_actions"[3] <> ''off''
        ORDER BY m.score DESC LIMIT "pgdedup_fn_customers_alias_lookup_67f0e0d2"."given_limit"
    )
    UNION ALL
    (
        SELECT 4, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_short_names_alias_match_62e672e7"("pgdedup_fn_customers_alias_lookup_67f0e0d2"."p_city", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."p_names", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."s_tenant_id", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."r_parent_id", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."k_id") AS m
        WHERE "pgdedup_fn_customers_alias_lookup_67f0e0d2"."given_actions"[4] <> ''off''
        ORDER BY m.score DESC LIMIT "pgdedup_fn_customers_alias_lookup_67f0e0d2"."given_limit"
    )
    UNION ALL
    (
        SELECT 5, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_near_notes_alias_match_410caae0"("pgdedup_fn_customers_alias_lookup_67f0e0d2"."p_notes", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."p_sum", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."s_tenant_id", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."r_parent_id", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."k_id") AS m
        WHERE "pgdedup_fn_customers_alias_lookup_67f0e0d2"."given_actions"[5] <> ''off''
        ORDER BY m.score DESC LIMIT "pgdedup_fn_customers_alias_lookup_67f0e0d2"."given_limit"
    )
    UNION ALL
    (
        SELECT 6, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_same_plate_match_5343f2cc"("pgdedup_fn_customers_alias_lookup_67f0e0d2"."p_plate", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."s_tenant_id", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."r_parent_id", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."k_id") AS m
        WHERE "pgdedup_fn_customers_alias_lookup_67f0e0d2"."given_actions"[6] <> ''off''
        LIMIT "pgdedup_fn_customers_alias_lookup_67f0e0d2"."given_limit"
    )
    UNION ALL
    (
        SELECT 7, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_near_sum_alias_match_4b7382c0"("pgdedup_fn_customers_alias_lookup_67f0e0d2"."p_notes", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."p_sum", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."s_tenant_id", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."r_parent_id", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."k_id") AS m
        WHERE "pgdedup_fn_customers_alias_lookup_67f0e0d2"."given_actions"[7] <> ''off''
        ORDER BY m.score DESC LIMIT "pgdedup_fn_customers_alias_lookup_67f0e0d2"."given_limit"
    )
    UNION ALL
    (
        SELECT 8, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_name_and_phone_alias_match_8aec4767"("pgdedup_fn_customers_alias_lookup_67f0e0d2"."p_name", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."p_phone", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."core_name", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."s_tenant_id", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."r_parent_id", "pgdedup_fn_customers_alias_lookup_67f0e0d2"."k_id") AS m
        WHERE "pgdedup_fn_customers_alias_lookup_67f0e0d2"."given_actions"[8] <> ''off''
        LIMIT "pgdedup_fn_customers_alias_lookup_67f0e0d2"."given_limit"
    );
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_alias_lookup_67f0e0d2"(given_actions text[], given_limit integer, "p_name" text, "p_phone" text[], "p_city" text, "p_names" text[], "p_plate" text, "p_notes" text[], "p_sum" text[], "core_name" text, "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint) IS ''pgdedup: all rules over one record that has aliases of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_alias_lookup_67f0e0d2"(given_actions text[], given_limit integer, "p_name" text, "p_phone" text[], "p_city" text, "p_names" text[], "p_plate" text, "p_notes" text[], "p_sum" text[], "core_name" text, "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint) TO PUBLIC;
', '{pgdedup_fn_customers_name_and_phone_alias_match_8aec4767,pgdedup_fn_customers_near_notes_alias_match_410caae0,pgdedup_fn_customers_near_sum_alias_match_4b7382c0,pgdedup_fn_customers_same_phone_match_bc34b43f,pgdedup_fn_customers_same_plate_match_5343f2cc,pgdedup_fn_customers_short_names_alias_match_62e672e7,pgdedup_fn_customers_similar_name_alias_match_b3550457,pgdedup_fn_customers_typo_phone_match_d1c4c8aa}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_alias_lookup_67f0e0d2'), pgdedup.function_build('pgdedup_fn_customers_alias_lookup_67f0e0d2')), pgdedup.object_shape('pgdedup_fn_customers_alias_lookup_67f0e0d2'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_candidates_5bc25fe9"(
    given_actions text[], given_limit integer, "p_name" text, "p_phone" text[], "p_city" text, "p_names" text[], "p_plate" text, "p_notes" text[], "p_sum" text[], "core_name" text, "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint
) RETURNS TABLE (found boolean[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT ARRAY[
        ("pgdedup_fn_customers_candidates_5bc25fe9"."given_actions"[1] <> 'off' OR "pgdedup_fn_customers_candidates_5bc25fe9"."given_actions"[8] <> 'off') AND EXISTS (SELECT FROM (SELECT FROM "crm"."customers" AS t CROSS JOIN "pgdedup"."pgdedup_fn_customers_phone_evidence_79101ac9"("pgdedup_fn_customers_candidates_5bc25fe9"."p_phone", "pgdedup_fn_customers_candidates_5bc25fe9"."s_tenant_id", "pgdedup_fn_customers_candidates_5bc25fe9"."k_id") AS "e_phone" (value) WHERE "t"."pgdedup_k_customers_phone_a22a2781" OPERATOR(pg_catalog.&&) "e_phone"."value" AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_candidates_5bc25fe9"."s_tenant_id" AND "t"."pgdedup_k_customers_live_74cf3f67" AND ("t"."id" = "pgdedup_fn_customers_candidates_5bc25fe9"."k_id") IS NOT TRUE LIMIT "pgdedup_fn_customers_candidates_5bc25fe9"."given_limit") AS c),
        ("pgdedup_fn_customers_candidates_5bc25fe9"."given_actions"[2] <> 'off') AND EXISTS (SELECT FROM (SELECT FROM "crm"."customers" AS t CROSS JOIN "pgdedup"."pgdedup_fn_customers_name_evidence_96788b3d"("pgdedup_fn_customers_candidates_5bc25fe9"."p_name", "pgdedup_fn_customers_candidates_5bc25fe9"."s_tenant_id", "pgdedup_fn_customers_candidates_5bc25fe9"."k_id") AS "e_name" (value) WHERE "pgdedup"."keys_beside_v2"("pgdedup"."gram_keys_v2"("t"."pgdedup_k_customers_name_core_e9deb12a", 0.5), "pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405")) OPERATOR(pg_catalog.&&) "pgdedup"."keys_beside_v2"("pgdedup"."gram_keys_v2"("pgdedup_fn_customers_candidates_5bc25fe9"."core_name", 0.5), "pgdedup"."region_city_v1"("pgdedup_fn_customers_candidates_5bc25fe9"."p_city")) AND "pgdedup"."grams_possible_v1"("t"."pgdedup_k_customers_name_core_e9deb12a", "pgdedup_fn_customers_candidates_5bc25fe9"."core_name", 0.5) AND "pgdedup"."gram_score_v2"("t"."pgdedup_k_customers_name_core_e9deb12a", "pgdedup_fn_customers_candidates_5bc25fe9"."core_name", 0.5) > 0 AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_candidates_5bc25fe9"."s_tenant_id" AND "t"."pgdedup_k_customers_live_74cf3f67" AND ("t"."id" = "pgdedup_fn_customers_candidates_5bc25fe9"."k_id") IS NOT TRUE AND NOT coalesce(NOT "t"."pgdedup_k_customers_phone_a22a2781" OPERATOR(pg_catalog.&&) "pgdedup_fn_customers_candidates_5bc25fe9"."p_phone", false) LIMIT "pgdedup_fn_customers_candidates_5bc25fe9"."given_limit") AS c),
        ("pgdedup_fn_customers_candidates_5bc25fe9"."given_actions"[3] <> 'off') AND EXISTS (SELECT FROM (SELECT FROM "crm"."customers" AS t CROSS JOIN "pgdedup"."pgdedup_fn_customers_phone_evidence_79101ac9"("pgdedup_fn_customers_candidates_5bc25fe9"."p_phone", "pgdedup_fn_customers_candidates_5bc25fe9"."s_tenant_id", "pgdedup_fn_customers_candidates_5bc25fe9"."k_id") AS "e_phone" (value) WHERE "pgdedup"."keys_of_each_v2"("t"."pgdedup_k_customers_phone_a22a2781", 'typo_keys_v1', 1, false, false) OPERATOR(pg_catalog.&&) "pgdedup"."keys_of_each_v2"("e_phone"."value", 'typo_keys_v1', 1, false, true) AND EXISTS (SELECT  FROM pg_catalog.unnest((SELECT e.value FROM "pgdedup"."pgdedup_fn_customers_phone_evidence_79101ac9"("t"."pgdedup_k_customers_phone_a22a2781", "t"."tenant_id", "t"."id") AS e)) AS a (value) CROSS JOIN pg_catalog.unnest("e_phone"."value") AS b (value) WHERE CASE WHEN "a"."value" = "b"."value" THEN 1 ELSE "pgdedup"."typo_score_v2"("a"."value", "b"."value", 1) END > 0) AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_candidates_5bc25fe9"."s_tenant_id" AND "t"."pgdedup_k_customers_live_74cf3f67" AND ("t"."id" = "pgdedup_fn_customers_candidates_5bc25fe9"."k_id") IS NOT TRUE LIMIT "pgdedup_fn_customers_candidates_5bc25fe9"."given_limit") AS c),
        ("pgdedup_fn_customers_candidates_5bc25fe9"."given_actions"[4] <> 'off') AND EXISTS (SELECT FROM (SELECT FROM "crm"."customers" AS t CROSS JOIN "pgdedup"."pgdedup_fn_customers_names_evidence_02af82bd"("pgdedup_fn_customers_candidates_5bc25fe9"."p_names", "pgdedup_fn_customers_candidates_5bc25fe9"."s_tenant_id", "pgdedup_fn_customers_candidates_5bc25fe9"."k_id") AS "e_names" (value) WHERE "pgdedup"."keys_of_each_v2"("t"."pgdedup_k_customers_names_7448d319", 'short_keys_v1', 0.56, false, false) OPERATOR(pg_catalog.&&) "pgdedup"."keys_of_each_v2"("e_names"."value", 'short_keys_v1', 0.56, false, true) AND EXISTS (SELECT  FROM pg_catalog.unnest((SELECT e.value FROM "pgdedup"."pgdedup_fn_customers_names_evidence_02af82bd"("t"."pgdedup_k_customers_names_7448d319", "t"."tenant_id", "t"."id") AS e)) AS a (value) CROSS JOIN pg_catalog.unnest("e_names"."value") AS b (value) WHERE "pgdedup"."short_score_v2"("pgdedup"."short_parts_v1"("a"."value"), (SELECT "pgdedup"."short_parts_v1"("b"."value")), 0.58) > 0) AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_candidates_5bc25fe9"."s_tenant_id" AND "t"."pgdedup_k_customers_live_74cf3f67" AND ("t"."id" = "pgdedup_fn_customers_candidates_5bc25fe9"."k_id") IS NOT TRUE LIMIT "pgdedup_fn_customers_candidates_5bc25fe9"."given_limit") AS c),
        ("pgdedup_fn_customers_candidates_5bc25fe9"."given_actions"[5] <> 'off') AND EXISTS (SELECT FROM (SELECT FROM "crm"."customers" AS t WHERE "pgdedup"."keys_of_each_v2"("t"."pgdedup_k_customers_notes_d56bd656", 'trigram_prefix_v1', 0.45, false, false) OPERATOR(pg_catalog.&&) "pgdedup"."keys_of_each_v2"("pgdedup_fn_customers_candidates_5bc25fe9"."p_notes", 'trigram_prefix_v1', 0.45, false, true) AND EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("pgdedup_fn_customers_candidates_5bc25fe9"."p_notes") AS b (value) WHERE "extensions"."similarity"("a"."value", "b"."value") >= 0.45::real) AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_candidates_5bc25fe9"."s_tenant_id" AND "t"."pgdedup_k_customers_live_74cf3f67" AND ("t"."id" = "pgdedup_fn_customers_candidates_5bc25fe9"."k_id") IS NOT TRUE LIMIT "pgdedup_fn_customers_candidates_5bc25fe9"."given_limit") AS c),
        ("pgdedup_fn_customers_candidates_5bc25fe9"."given_actions"[6] <> 'off') AND EXISTS (SELECT FROM (SELECT FROM "crm"."customers" AS t WHERE "t"."pgdedup_k_customers_plate_c0469473" = "pgdedup_fn_customers_candidates_5bc25fe9"."p_plate" AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_candidates_5bc25fe9"."s_tenant_id" AND "t"."pgdedup_k_customers_live_74cf3f67" AND ("t"."id" = "pgdedup_fn_customers_candidates_5bc25fe9"."k_id") IS NOT TRUE LIMIT "pgdedup_fn_customers_candidates_5bc25fe9"."given_limit") AS c),
        ("pgdedup_fn_customers_candidates_5bc25fe9"."given_actions"[7] <> 'off') AND EXISTS (SELECT FROM (SELECT FROM "crm"."customers" AS t WHERE "pgdedup"."keys_of_each_v2"("t"."pgdedup_k_customers_sum_f3a68ce1", 'number_value_v1', '5'::numeric, false, false) OPERATOR(pg_catalog.&&) "pgdedup"."keys_of_each_v2"("pgdedup_fn_customers_candidates_5bc25fe9"."p_sum", 'number_value_v1', '5'::numeric, false, true) AND EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_sum_f3a68ce1") AS a (value) CROSS JOIN pg_catalog.unnest("pgdedup_fn_customers_candidates_5bc25fe9"."p_sum") AS b (value) WHERE "pgdedup"."number_value_v1"("a"."value") BETWEEN "pgdedup"."number_value_v1"("b"."value") - '5'::numeric AND "pgdedup"."number_value_v1"("b"."value") + '5'::numeric) AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_candidates_5bc25fe9"."s_tenant_id" AND "t"."pgdedup_k_customers_live_74cf3f67" AND ("t"."id" = "pgdedup_fn_customers_candidates_5bc25fe9"."k_id") IS NOT TRUE LIMIT "pgdedup_fn_customers_candidates_5bc25fe9"."given_limit") AS c)
    ];
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_candidates_5bc25fe9"(given_actions text[], given_limit integer, "p_name" text, "p_phone" text[], "p_city" text, "p_names" text[], "p_plate" text, "p_notes" text[], "p_sum" text[], "core_name" text, "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint) IS 'pgdedup: which keys find rows of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_candidates_5bc25fe9"(given_actions text[], given_limit integer, "p_name" text, "p_phone" text[], "p_city" text, "p_names" text[], "p_plate" text, "p_notes" text[], "p_sum" text[], "core_name" text, "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_candidates_5bc25fe9', 'crm.customers', 90, 'function', 'table', 'acec9e809193858cb25c4745e7792548', '"pgdedup"."pgdedup_fn_customers_candidates_5bc25fe9"(given_actions text[], given_limit integer, "p_name" text, "p_phone" text[], "p_city" text, "p_names" text[], "p_plate" text, "p_notes" text[], "p_sum" text[], "core_name" text, "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_candidates_5bc25fe9"(given_actions text[], given_limit integer, "p_name" text, "p_phone" text[], "p_city" text, "p_names" text[], "p_plate" text, "p_notes" text[], "p_sum" text[], "core_name" text, "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_candidates_5bc25fe9"(
    given_actions text[], given_limit integer, "p_name" text, "p_phone" text[], "p_city" text, "p_names" text[], "p_plate" text, "p_notes" text[], "p_sum" text[], "core_name" text, "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint
) RETURNS TABLE (found boolean[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT ARRAY[
        ("pgdedup_fn_customers_candidates_5bc25fe9"."given_actions"[1] <> ''off'' OR "pgdedup_fn_customers_candidates_5bc25fe9"."given_actions"[8] <> ''off'') AND EXISTS (SELECT FROM (SELECT FROM "crm"."customers" AS t CROSS JOIN "pgdedup"."pgdedup_fn_customers_phone_evidence_79101ac9"("pgdedup_fn_customers_candidates_5bc25fe9"."p_phone", "pgdedup_fn_customers_candidates_5bc25fe9"."s_tenant_id", "pgdedup_fn_customers_candidates_5bc25fe9"."k_id") AS "e_phone" (value) WHERE "t"."pgdedup_k_customers_phone_a22a2781" OPERATOR(pg_catalog.&&) "e_phone"."value" AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_candidates_5bc25fe9"."s_tenant_id" AND "t"."pgdedup_k_customers_live_74cf3f67" AND ("t"."id" = "pgdedup_fn_customers_candidates_5bc25fe9"."k_id") IS NOT TRUE LIMIT "pgdedup_fn_customers_candidates_5bc25fe9"."given_limit") AS c),
        ("pgdedup_fn_customers_candidates_5bc25fe9"."given_actions"[2] <> ''off'') AND EXISTS (SELECT FROM (SELECT FROM "crm"."customers" AS t CROSS JOIN "pgdedup"."pgdedup_fn_customers_name_evidence_96788b3d"("pgdedup_fn_customers_candidates_5bc25fe9"."p_name", "pgdedup_fn_customers_candidates_5bc25fe9"."s_tenant_id", "pgdedup_fn_customers_candidates_5bc25fe9"."k_id") AS "e_name" (value) WHERE "pgdedup"."keys_beside_v2"("pgdedup"."gram_keys_v2"("t"."pgdedup_k_customers_name_core_e9deb12a", 0.5), "pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405")) OPERATOR(pg_catalog.&&) "pgdedup"."keys_beside_v2"("pgdedup"."gram_keys_v2"("pgdedup_fn_customers_candidates_5bc25fe9"."core_name", 0.5), "pgdedup"."region_city_v1"("pgdedup_fn_customers_candidates_5bc25fe9"."p_city")) AND "pgdedup"."grams_possible_v1"("t"."pgdedup_k_customers_name_core_e9deb12a", "pgdedup_fn_customers_candidates_5bc25fe9"."core_name", 0.5) AND "pgdedup"."gram_score_v2"("t"."pgdedup_k_customers_name_core_e9deb12a", "pgdedup_fn_customers_candidates_5bc25fe9"."core_name", 0.5) > 0 AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_candidates_5bc25fe9"."s_tenant_id" AND "t"."pgdedup_k_customers_live_74cf3f67" AND ("t"."id" = "pgdedup_fn_customers_candidates_5bc25fe9"."k_id") IS NOT TRUE AND NOT coalesce(NOT "t"."pgdedup_k_customers_phone_a22a2781" OPERATOR(pg_catalog.&&) "pgdedup_fn_customers_candidates_5bc25fe9"."p_phone", false) LIMIT "pgdedup_fn_customers_candidates_5bc25fe9"."given_limit") AS c),
        ("pgdedup_fn_customers_candidates_5bc25fe9"."given_actions"[3] <> ''off'') AND EXISTS (SELECT FROM (SELECT FROM "crm"."customers" AS t CROSS JOIN "pgdedup"."pgdedup_fn_customers_phone_evidence_79101ac9"("pgdedup_fn_customers_candidates_5bc25fe9"."p_phone", "pgdedup_fn_customers_candidates_5bc25fe9"."s_tenant_id", "pgdedup_fn_customers_candidates_5bc25fe9"."k_id") AS "e_phone" (value) WHERE "pgdedup"."keys_of_each_v2"("t"."pgdedup_k_customers_phone_a22a2781", ''typo_keys_v1'', 1, false, false) OPERATOR(pg_catalog.&&) "pgdedup"."keys_of_each_v2"("e_phone"."value", ''typo_keys_v1'', 1, false, true) AND EXISTS (SELECT  FROM pg_catalog.unnest((SELECT e.value FROM "pgdedup"."pgdedup_fn_customers_phone_evidence_79101ac9"("t"."pgdedup_k_customers_phone_a22a2781", "t"."tenant_id", "t"."id") AS e)) AS a (value) CROSS JOIN pg_catalog.unnest("e_phone"."value") AS b (value) WHERE CASE WHEN "a"."value" = "b"."value" THEN 1 ELSE "pgdedup"."typo_score_v2"("a"."value", "b"."value", 1) END > 0) AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_candidates_5bc25fe9"."s_tenant_id" AND "t"."pgdedup_k_customers_live_74cf3f67" AND ("t"."id" = "pgdedup_fn_customers_candidates_5bc25fe9"."k_id") IS NOT TRUE LIMIT "pgdedup_fn_customers_candidates_5bc25fe9"."given_limit") AS c),
        ("pgdedup_fn_customers_candidates_5bc25fe9"."given_actions"[4] <> ''off'') AND EXISTS (SELECT FROM (SELECT FROM "crm"."customers" AS t CROSS JOIN "pgdedup"."pgdedup_fn_customers_names_evidence_02af82bd"("pgdedup_fn_customers_candidates_5bc25fe9"."p_names", "pgdedup_fn_customers_candidates_5bc25fe9"."s_tenant_id", "pgdedup_fn_customers_candidates_5bc25fe9"."k_id") AS "e_names" (value) WHERE "pgdedup"."keys_of_each_v2"("t"."pgdedup_k_customers_names_7448d319", ''short_keys_v1'', 0.56, false, false) OPERATOR(pg_catalog.&&) "pgdedup"."keys_of_each_v2"("e_names"."value", ''short_keys_v1'', 0.56, false, true) AND EXISTS (SELECT  FROM pg_catalog.unnest((SELECT e.value FROM "pgdedup"."pgdedup_fn_customers_names_evidence_02af82bd"("t"."pgdedup_k_customers_names_7448d319", "t"."tenant_id", "t"."id") AS e)) AS a (value) CROSS JOIN pg_catalog.unnest("e_names"."value") AS b (value) WHERE "pgdedup"."short_score_v2"("pgdedup"."short_parts_v1"("a"."value"), (SELECT "pgdedup"."short_parts_v1"("b"."value")), 0.58) > 0) AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_candidates_5bc25fe9"."s_tenant_id" AND "t"."pgdedup_k_customers_live_74cf3f67" AND ("t"."id" = "pgdedup_fn_customers_candidates_5bc25fe9"."k_id") IS NOT TRUE LIMIT "pgdedup_fn_customers_candidates_5bc25fe9"."given_limit") AS c),
        ("pgdedup_fn_customers_candidates_5bc25fe9"."given_actions"[5] <> ''off'') AND EXISTS (SELECT FROM (SELECT FROM "crm"."customers" AS t WHERE "pgdedup"."keys_of_each_v2"("t"."pgdedup_k_customers_notes_d56bd656", ''trigram_prefix_v1'', 0.45, false, false) OPERATOR(pg_catalog.&&) "pgdedup"."keys_of_each_v2"("pgdedup_fn_customers_candidates_5bc25fe9"."p_notes", ''trigram_prefix_v1'', 0.45, false, true) AND EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("pgdedup_fn_customers_candidates_5bc25fe9"."p_notes") AS b (value) WHERE "extensions"."similarity"("a"."value", "b"."value") >= 0.45::real) AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_candidates_5bc25fe9"."s_tenant_id" AND "t"."pgdedup_k_customers_live_74cf3f67" AND ("t"."id" = "pgdedup_fn_customers_candidates_5bc25fe9"."k_id") IS NOT TRUE LIMIT "pgdedup_fn_customers_candidates_5bc25fe9"."given_limit") AS c),
        ("pgdedup_fn_customers_candidates_5bc25fe9"."given_actions"[6] <> ''off'') AND EXISTS (SELECT FROM (SELECT FROM "crm"."customers" AS t WHERE "t"."pgdedup_k_customers_plate_c0469473" = "pgdedup_fn_customers_candidates_5bc25fe9"."p_plate" AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_candidates_5bc25fe9"."s_tenant_id" AND "t"."pgdedup_k_customers_live_74cf3f67" AND ("t"."id" = "pgdedup_fn_customers_candidates_5bc25fe9"."k_id") IS NOT TRUE LIMIT "pgdedup_fn_customers_candidates_5bc25fe9"."given_limit") AS c),
        ("pgdedup_fn_customers_candidates_5bc25fe9"."given_actions"[7] <> ''off'') AND EXISTS (SELECT FROM (SELECT FROM "crm"."customers" AS t WHERE "pgdedup"."keys_of_each_v2"("t"."pgdedup_k_customers_sum_f3a68ce1", ''number_value_v1'', ''5''::numeric, false, false) OPERATOR(pg_catalog.&&) "pgdedup"."keys_of_each_v2"("pgdedup_fn_customers_candidates_5bc25fe9"."p_sum", ''number_value_v1'', ''5''::numeric, false, true) AND EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_sum_f3a68ce1") AS a (value) CROSS JOIN pg_catalog.unnest("pgdedup_fn_customers_candidates_5bc25fe9"."p_sum") AS b (value) WHERE "pgdedup"."number_value_v1"("a"."value") BETWEEN "pgdedup"."number_value_v1"("b"."value") - ''5''::numeric AND "pgdedup"."number_value_v1"("b"."value") + ''5''::numeric) AND "t"."tenant_id" IS NOT DISTINCT FROM "pgdedup_fn_customers_candidates_5bc25fe9"."s_tenant_id" AND "t"."pgdedup_k_customers_live_74cf3f67" AND ("t"."id" = "pgdedup_fn_customers_candidates_5bc25fe9"."k_id") IS NOT TRUE LIMIT "pgdedup_fn_customers_candidates_5bc25fe9"."given_limit") AS c)
    ];
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_candidates_5bc25fe9"(given_actions text[], given_limit integer, "p_name" text, "p_phone" text[], "p_city" text, "p_names" text[], "p_plate" text, "p_notes" text[], "p_sum" text[], "core_name" text, "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint) IS ''pgdedup: which keys find rows of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_candidates_5bc25fe9"(given_actions text[], given_limit integer, "p_name" text, "p_phone" text[], "p_city" text, "p_names" text[], "p_plate" text, "p_notes" text[], "p_sum" text[], "core_name" text, "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint) TO PUBLIC;
', '{pgdedup_fn_customers_name_evidence_96788b3d,pgdedup_fn_customers_names_evidence_02af82bd,pgdedup_fn_customers_phone_evidence_79101ac9,pgdedup_k_customers_city_54099405,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_name_91b84158,pgdedup_k_customers_name_core_e9deb12a,pgdedup_k_customers_names_7448d319,pgdedup_k_customers_notes_d56bd656,pgdedup_k_customers_phone_a22a2781,pgdedup_k_customers_plate_c0469473,pgdedup_k_customers_sum_f3a68ce1}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_candidates_5bc25fe9'), pgdedup.function_build('pgdedup_fn_customers_candidates_5bc25fe9')), pgdedup.object_shape('pgdedup_fn_customers_candidates_5bc25fe9'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_look_3ae50ecc"(
    given_actions text[], given_limit integer, "p_name" text, "p_phone" text[], "p_city" text, "p_names" text[], "p_plate" text, "p_notes" text[], "p_sum" text[], "core_name" text, "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint
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
        given_actions, given_limit, "pgdedup_fn_customers_look_3ae50ecc"."p_name", "pgdedup_fn_customers_look_3ae50ecc"."p_phone", "pgdedup_fn_customers_look_3ae50ecc"."p_city", "pgdedup_fn_customers_look_3ae50ecc"."p_names", "pgdedup_fn_customers_look_3ae50ecc"."p_plate", "pgdedup_fn_customers_look_3ae50ecc"."p_notes", "pgdedup_fn_customers_look_3ae50ecc"."p_sum", "pgdedup_fn_customers_look_3ae50ecc"."core_name", "pgdedup_fn_customers_look_3ae50ecc"."s_tenant_id", "pgdedup_fn_customers_look_3ae50ecc"."r_parent_id", "pgdedup_fn_customers_look_3ae50ecc"."k_id"
    ) AS c;
    IF true <> ALL (v_found) THEN
        RETURN NULL;
    END IF;
    IF v_found[1] THEN
        v_hits := v_hits || ARRAY(
            SELECT ROW(h.*)::pgdedup.hit FROM (
        SELECT 1, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_same_phone_match_bc34b43f"("pgdedup_fn_customers_look_3ae50ecc"."p_phone", "pgdedup_fn_customers_look_3ae50ecc"."s_tenant_id", "pgdedup_fn_customers_look_3ae50ecc"."r_parent_id", "pgdedup_fn_customers_look_3ae50ecc"."k_id") AS m
        WHERE "pgdedup_fn_customers_look_3ae50ecc"."given_actions"[1] <> 'off'
        LIMIT "pgdedup_fn_customers_look_3ae50ecc"."given_limit"
    ) AS h
        );
    END IF;
    IF v_found[2] THEN
        v_hits := v_hits || ARRAY(
            SELECT ROW(h.*)::pgdedup.hit FROM (
        SELECT 2, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_similar_name_match_6772641e"("pgdedup_fn_customers_look_3ae50ecc"."p_name", "pgdedup_fn_customers_look_3ae50ecc"."p_phone", "pgdedup_fn_customers_look_3ae50ecc"."p_city", "pgdedup_fn_customers_look_3ae50ecc"."core_name", "pgdedup_fn_customers_look_3ae50ecc"."s_tenant_id", "pgdedup_fn_customers_look_3ae50ecc"."r_parent_id", "pgdedup_fn_customers_look_3ae50ecc"."k_id") AS m
        WHERE "pgdedup_fn_customers_look_3ae50ecc"."given_actions"[2] <> 'off'
        ORDER BY m.score DESC LIMIT "pgdedup_fn_customers_look_3ae50ecc"."given_limit"
    ) AS h
        );
    END IF;
    IF v_found[3] THEN
        v_hits := v_hits || ARRAY(
            SELECT ROW(h.*)::pgdedup.hit FROM (
        SELECT 3, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_typo_phone_match_d1c4c8aa"("pgdedup_fn_customers_look_3ae50ecc"."p_phone", "pgdedup_fn_customers_look_3ae50ecc"."s_tenant_id", "pgdedup_fn_customers_look_3ae50ecc"."r_parent_id", "pgdedup_fn_customers_look_3ae50ecc"."k_id") AS m
        WHERE "pgdedup_fn_customers_look_3ae50ecc"."given_actions"[3] <> 'off'
        ORDER BY m.score DESC LIMIT "pgdedup_fn_customers_look_3ae50ecc"."given_limit"
    ) AS h
        );
    END IF;
    IF v_found[4] THEN
        v_hits := v_hits || ARRAY(
            SELECT ROW(h.*)::pgdedup.hit FROM (
        SELECT 4, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_short_names_match_738d6914"("pgdedup_fn_customers_look_3ae50ecc"."p_city", "pgdedup_fn_customers_look_3ae50ecc"."p_names", "pgdedup_fn_customers_look_3ae50ecc"."s_tenant_id", "pgdedup_fn_customers_look_3ae50ecc"."r_parent_id", "pgdedup_fn_customers_look_3ae50ecc"."k_id") AS m
        WHERE "pgdedup_fn_customers_look_3ae50ecc"."given_actions"[4] <> 'off'
        ORDER BY m.score DESC LIMIT "pgdedup_fn_customers_look_3ae50ecc"."given_limit"
    ) AS h
        );
    END IF;
    IF v_found[5] THEN
        v_hits := v_hits || ARRAY(
            SELECT ROW(h.*)::pgdedup.hit FROM (
        SELECT 5, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_near_notes_match_b2e768ab"("pgdedup_fn_customers_look_3ae50ecc"."p_notes", "pgdedup_fn_customers_look_3ae50ecc"."p_sum", "pgdedup_fn_customers_look_3ae50ecc"."s_tenant_id", "pgdedup_fn_customers_look_3ae50ecc"."r_parent_id", "pgdedup_fn_customers_look_3ae50ecc"."k_id") AS m
        WHERE "pgdedup_fn_customers_look_3ae50ecc"."given_actions"[5] <> 'off'
        ORDER BY m.score DESC LIMIT "pgdedup_fn_customers_look_3ae50ecc"."given_limit"
    ) AS h
        );
    END IF;
    IF v_found[6] THEN
        v_hits := v_hits || ARRAY(
            SELECT ROW(h.*)::pgdedup.hit FROM (
        SELECT 6, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_same_plate_match_5343f2cc"("pgdedup_fn_customers_look_3ae50ecc"."p_plate", "pgdedup_fn_customers_look_3ae50ecc"."s_tenant_id", "pgdedup_fn_customers_look_3ae50ecc"."r_parent_id", "pgdedup_fn_customers_look_3ae50ecc"."k_id") AS m
        WHERE "pgdedup_fn_customers_look_3ae50ecc"."given_actions"[6] <> 'off'
        LIMIT "pgdedup_fn_customers_look_3ae50ecc"."given_limit"
    ) AS h
        );
    END IF;
    IF v_found[7] THEN
        v_hits := v_hits || ARRAY(
            SELECT ROW(h.*)::pgdedup.hit FROM (
        SELECT 7, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_near_sum_match_2a878ab2"("pgdedup_fn_customers_look_3ae50ecc"."p_notes", "pgdedup_fn_customers_look_3ae50ecc"."p_sum", "pgdedup_fn_customers_look_3ae50ecc"."s_tenant_id", "pgdedup_fn_customers_look_3ae50ecc"."r_parent_id", "pgdedup_fn_customers_look_3ae50ecc"."k_id") AS m
        WHERE "pgdedup_fn_customers_look_3ae50ecc"."given_actions"[7] <> 'off'
        ORDER BY m.score DESC LIMIT "pgdedup_fn_customers_look_3ae50ecc"."given_limit"
    ) AS h
        );
    END IF;
    IF v_found[1] THEN
        v_hits := v_hits || ARRAY(
            SELECT ROW(h.*)::pgdedup.hit FROM (
        SELECT 8, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_name_and_phone_match_4a693e63"("pgdedup_fn_customers_look_3ae50ecc"."p_name", "pgdedup_fn_customers_look_3ae50ecc"."p_phone", "pgdedup_fn_customers_look_3ae50ecc"."core_name", "pgdedup_fn_customers_look_3ae50ecc"."s_tenant_id", "pgdedup_fn_customers_look_3ae50ecc"."r_parent_id", "pgdedup_fn_customers_look_3ae50ecc"."k_id") AS m
        WHERE "pgdedup_fn_customers_look_3ae50ecc"."given_actions"[8] <> 'off'
        LIMIT "pgdedup_fn_customers_look_3ae50ecc"."given_limit"
    ) AS h
        );
    END IF;
    RETURN CASE WHEN cardinality(v_hits) > 0 THEN v_hits END;
END
$pgdedup$;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_look_3ae50ecc"(given_actions text[], given_limit integer, "p_name" text, "p_phone" text[], "p_city" text, "p_names" text[], "p_plate" text, "p_notes" text[], "p_sum" text[], "core_name" text, "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint) IS 'pgdedup: the rules over one record of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_look_3ae50ecc"(given_actions text[], given_limit integer, "p_name" text, "p_phone" text[], "p_city" text, "p_names" text[], "p_plate" text, "p_notes" text[], "p_sum" text[], "core_name" text, "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_look_3ae50ecc', 'crm.customers', 91, 'function', 'table', '39751c660aff6fc7bbb62d19299416e1', '"pgdedup"."pgdedup_fn_customers_look_3ae50ecc"(given_actions text[], given_limit integer, "p_name" text, "p_phone" text[], "p_city" text, "p_names" text[], "p_plate" text, "p_notes" text[], "p_sum" text[], "core_name" text, "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_look_3ae50ecc"(given_actions text[], given_limit integer, "p_name" text, "p_phone" text[], "p_city" text, "p_names" text[], "p_plate" text, "p_notes" text[], "p_sum" text[], "core_name" text, "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_look_3ae50ecc"(
    given_actions text[], given_limit integer, "p_name" text, "p_phone" text[], "p_city" text, "p_names" text[], "p_plate" text, "p_notes" text[], "p_sum" text[], "core_name" text, "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint
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
        given_actions, given_limit, "pgdedup_fn_customers_look_3ae50ecc"."p_name", "pgdedup_fn_customers_look_3ae50ecc"."p_phone", "pgdedup_fn_customers_look_3ae50ecc"."p_city", "pgdedup_fn_customers_look_3ae50ecc"."p_names", "pgdedup_fn_customers_look_3ae50ecc"."p_plate", "pgdedup_fn_customers_look_3ae50ecc"."p_notes", "pgdedup_fn_customers_look_3ae50ecc"."p_sum", "pgdedup_fn_customers_look_3ae50ecc"."core_name", "pgdedup_fn_customers_look_3ae50ecc"."s_tenant_id", "pgdedup_fn_customers_look_3ae50ecc"."r_parent_id", "pgdedup_fn_customers_look_3ae50ecc"."k_id"
    ) AS c;
    IF true <> ALL (v_found) THEN
        RETURN NULL;
    END IF;
    IF v_found[1] THEN
        v_hits := v_hits || ARRAY(
            SELECT ROW(h.*)::pgdedup.hit FROM (
        SELECT 1, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_same_phone_match_bc34b43f"("pgdedup_fn_customers_look_3ae50ecc"."p_phone", "pgdedup_fn_customers_look_3ae50ecc"."s_tenant_id", "pgdedup_fn_customers_look_3ae50ecc"."r_parent_id", "pgdedup_fn_customers_look_3ae50ecc"."k_id") AS m
        WHERE "pgdedup_fn_customers_look_3ae50ecc"."given_actions"[1] <> ''off''
        LIMIT "pgdedup_fn_customers_look_3ae50ecc"."given_limit"
    ) AS h
        );
    END IF;
    IF v_found[2] THEN
        v_hits := v_hits || ARRAY(
            SELECT ROW(h.*)::pgdedup.hit FROM (
        SELECT 2, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_similar_name_match_6772641e"("pgdedup_fn_customers_look_3ae50ecc"."p_name", "pgdedup_fn_customers_look_3ae50ecc"."p_phone", "pgdedup_fn_customers_look_3ae50ecc"."p_city", "pgdedup_fn_customers_look_3ae50ecc"."core_name", "pgdedup_fn_customers_look_3ae50ecc"."s_tenant_id", "pgdedup_fn_customers_look_3ae50ecc"."r_parent_id", "pgdedup_fn_customers_look_3ae50ecc"."k_id") AS m
        WHERE "pgdedup_fn_customers_look_3ae50ecc"."given_actions"[2] <> ''off''
        ORDER BY m.score DESC LIMIT "pgdedup_fn_customers_look_3ae50ecc"."given_limit"
    ) AS h
        );
    END IF;
    IF v_found[3] THEN
        v_hits := v_hits || ARRAY(
            SELECT ROW(h.*)::pgdedup.hit FROM (
        SELECT 3, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_typo_phone_match_d1c4c8aa"("pgdedup_fn_customers_look_3ae50ecc"."p_phone", "pgdedup_fn_customers_look_3ae50ecc"."s_tenant_id", "pgdedup_fn_customers_look_3ae50ecc"."r_parent_id", "pgdedup_fn_customers_look_3ae50ecc"."k_id") AS m
        WHERE "pgdedup_fn_customers_look_3ae50ecc"."given_actions"[3] <> ''off''
        ORDER BY m.score DESC LIMIT "pgdedup_fn_customers_look_3ae50ecc"."given_limit"
    ) AS h
        );
    END IF;
    IF v_found[4] THEN
        v_hits := v_hits || ARRAY(
            SELECT ROW(h.*)::pgdedup.hit FROM (
        SELECT 4, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_short_names_match_738d6914"("pgdedup_fn_customers_look_3ae50ecc"."p_city", "pgdedup_fn_customers_look_3ae50ecc"."p_names", "pgdedup_fn_customers_look_3ae50ecc"."s_tenant_id", "pgdedup_fn_customers_look_3ae50ecc"."r_parent_id", "pgdedup_fn_customers_look_3ae50ecc"."k_id") AS m
        WHERE "pgdedup_fn_customers_look_3ae50ecc"."given_actions"[4] <> ''off''
        ORDER BY m.score DESC LIMIT "pgdedup_fn_customers_look_3ae50ecc"."given_limit"
    ) AS h
        );
    END IF;
    IF v_found[5] THEN
        v_hits := v_hits || ARRAY(
            SELECT ROW(h.*)::pgdedup.hit FROM (
        SELECT 5, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_near_notes_match_b2e768ab"("pgdedup_fn_customers_look_3ae50ecc"."p_notes", "pgdedup_fn_customers_look_3ae50ecc"."p_sum", "pgdedup_fn_customers_look_3ae50ecc"."s_tenant_id", "pgdedup_fn_customers_look_3ae50ecc"."r_parent_id", "pgdedup_fn_customers_look_3ae50ecc"."k_id") AS m
        WHERE "pgdedup_fn_customers_look_3ae50ecc"."given_actions"[5] <> ''off''
        ORDER BY m.score DESC LIMIT "pgdedup_fn_customers_look_3ae50ecc"."given_limit"
    ) AS h
        );
    END IF;
    IF v_found[6] THEN
        v_hits := v_hits || ARRAY(
            SELECT ROW(h.*)::pgdedup.hit FROM (
        SELECT 6, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_same_plate_match_5343f2cc"("pgdedup_fn_customers_look_3ae50ecc"."p_plate", "pgdedup_fn_customers_look_3ae50ecc"."s_tenant_id", "pgdedup_fn_customers_look_3ae50ecc"."r_parent_id", "pgdedup_fn_customers_look_3ae50ecc"."k_id") AS m
        WHERE "pgdedup_fn_customers_look_3ae50ecc"."given_actions"[6] <> ''off''
        LIMIT "pgdedup_fn_customers_look_3ae50ecc"."given_limit"
    ) AS h
        );
    END IF;
    IF v_found[7] THEN
        v_hits := v_hits || ARRAY(
            SELECT ROW(h.*)::pgdedup.hit FROM (
        SELECT 7, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_near_sum_match_2a878ab2"("pgdedup_fn_customers_look_3ae50ecc"."p_notes", "pgdedup_fn_customers_look_3ae50ecc"."p_sum", "pgdedup_fn_customers_look_3ae50ecc"."s_tenant_id", "pgdedup_fn_customers_look_3ae50ecc"."r_parent_id", "pgdedup_fn_customers_look_3ae50ecc"."k_id") AS m
        WHERE "pgdedup_fn_customers_look_3ae50ecc"."given_actions"[7] <> ''off''
        ORDER BY m.score DESC LIMIT "pgdedup_fn_customers_look_3ae50ecc"."given_limit"
    ) AS h
        );
    END IF;
    IF v_found[1] THEN
        v_hits := v_hits || ARRAY(
            SELECT ROW(h.*)::pgdedup.hit FROM (
        SELECT 8, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_name_and_phone_match_4a693e63"("pgdedup_fn_customers_look_3ae50ecc"."p_name", "pgdedup_fn_customers_look_3ae50ecc"."p_phone", "pgdedup_fn_customers_look_3ae50ecc"."core_name", "pgdedup_fn_customers_look_3ae50ecc"."s_tenant_id", "pgdedup_fn_customers_look_3ae50ecc"."r_parent_id", "pgdedup_fn_customers_look_3ae50ecc"."k_id") AS m
        WHERE "pgdedup_fn_customers_look_3ae50ecc"."given_actions"[8] <> ''off''
        LIMIT "pgdedup_fn_customers_look_3ae50ecc"."given_limit"
    ) AS h
        );
    END IF;
    RETURN CASE WHEN cardinality(v_hits) > 0 THEN v_hits END;
END
$pgdedup$;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_look_3ae50ecc"(given_actions text[], given_limit integer, "p_name" text, "p_phone" text[], "p_city" text, "p_names" text[], "p_plate" text, "p_notes" text[], "p_sum" text[], "core_name" text, "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint) IS ''pgdedup: the rules over one record of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_look_3ae50ecc"(given_actions text[], given_limit integer, "p_name" text, "p_phone" text[], "p_city" text, "p_names" text[], "p_plate" text, "p_notes" text[], "p_sum" text[], "core_name" text, "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint) TO PUBLIC;
', '{pgdedup_fn_customers_candidates_5bc25fe9,pgdedup_fn_customers_name_and_phone_match_4a693e63,pgdedup_fn_customers_near_notes_match_b2e768ab,pgdedup_fn_customers_near_sum_match_2a878ab2,pgdedup_fn_customers_same_phone_match_bc34b43f,pgdedup_fn_customers_same_plate_match_5343f2cc,pgdedup_fn_customers_short_names_match_738d6914,pgdedup_fn_customers_similar_name_match_6772641e,pgdedup_fn_customers_typo_phone_match_d1c4c8aa}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_look_3ae50ecc'), pgdedup.function_build('pgdedup_fn_customers_look_3ae50ecc')), pgdedup.object_shape('pgdedup_fn_customers_look_3ae50ecc'))
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
        SELECT o.* FROM "pgdedup"."pgdedup_fn_customers_lookup_17b03318"("pgdedup_fn_customers_hits_a678c43f"."p_actions", "pgdedup_fn_customers_hits_a678c43f"."p_limit", "t"."pgdedup_k_customers_name_91b84158", "t"."pgdedup_k_customers_phone_a22a2781", "t"."pgdedup_k_customers_city_54099405", "t"."pgdedup_k_customers_names_7448d319", "t"."pgdedup_k_customers_plate_c0469473", "t"."pgdedup_k_customers_notes_d56bd656", "t"."pgdedup_k_customers_sum_f3a68ce1", "t"."pgdedup_k_customers_name_core_e9deb12a", "t"."tenant_id", "t"."parent_id", "t"."id") AS o WHERE NOT (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('company_name', 'text')) AND (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_name_91b84158")) OR EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest IN (SELECT "pgdedup"."alias_digest"("n"."value") FROM pg_catalog.unnest("t"."pgdedup_k_customers_names_7448d319") AS n (value))) OR EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = 'text' AND g.digest IN (SELECT "pgdedup"."alias_digest"("n"."value") FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS n (value)))))
        UNION ALL
        SELECT o.* FROM "pgdedup"."pgdedup_fn_customers_alias_lookup_67f0e0d2"("pgdedup_fn_customers_hits_a678c43f"."p_actions", "pgdedup_fn_customers_hits_a678c43f"."p_limit", "t"."pgdedup_k_customers_name_91b84158", "t"."pgdedup_k_customers_phone_a22a2781", "t"."pgdedup_k_customers_city_54099405", "t"."pgdedup_k_customers_names_7448d319", "t"."pgdedup_k_customers_plate_c0469473", "t"."pgdedup_k_customers_notes_d56bd656", "t"."pgdedup_k_customers_sum_f3a68ce1", "t"."pgdedup_k_customers_name_core_e9deb12a", "t"."tenant_id", "t"."parent_id", "t"."id") AS o WHERE (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('company_name', 'text')) AND (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_name_91b84158")) OR EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest IN (SELECT "pgdedup"."alias_digest"("n"."value") FROM pg_catalog.unnest("t"."pgdedup_k_customers_names_7448d319") AS n (value))) OR EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = 'text' AND g.digest IN (SELECT "pgdedup"."alias_digest"("n"."value") FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS n (value)))))
    ) AS l
    WHERE "t"."id" = "pgdedup_fn_customers_hits_a678c43f"."p_key"::bigint AND "t"."pgdedup_k_customers_live_74cf3f67";
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_hits_a678c43f"(p_key text, p_actions text[], p_limit integer) IS 'pgdedup: the rules over one stored row of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_hits_a678c43f"(p_key text, p_actions text[], p_limit integer) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_hits_a678c43f', 'crm.customers', 92, 'function', 'table', '18b6ce451cb8dd3358b5c542403f54cc', '"pgdedup"."pgdedup_fn_customers_hits_a678c43f"(p_key text, p_actions text[], p_limit integer)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_hits_a678c43f"(p_key text, p_actions text[], p_limit integer);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_hits_a678c43f"(
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
        SELECT o.* FROM "pgdedup"."pgdedup_fn_customers_lookup_17b03318"("pgdedup_fn_customers_hits_a678c43f"."p_actions", "pgdedup_fn_customers_hits_a678c43f"."p_limit", "t"."pgdedup_k_customers_name_91b84158", "t"."pgdedup_k_customers_phone_a22a2781", "t"."pgdedup_k_customers_city_54099405", "t"."pgdedup_k_customers_names_7448d319", "t"."pgdedup_k_customers_plate_c0469473", "t"."pgdedup_k_customers_notes_d56bd656", "t"."pgdedup_k_customers_sum_f3a68ce1", "t"."pgdedup_k_customers_name_core_e9deb12a", "t"."tenant_id", "t"."parent_id", "t"."id") AS o WHERE NOT (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''company_name'', ''text'')) AND (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_name_91b84158")) OR EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest IN (SELECT "pgdedup"."alias_digest"("n"."value") FROM pg_catalog.unnest("t"."pgdedup_k_customers_names_7448d319") AS n (value))) OR EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = ''text'' AND g.digest IN (SELECT "pgdedup"."alias_digest"("n"."value") FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS n (value)))))
        UNION ALL
        SELECT o.* FROM "pgdedup"."pgdedup_fn_customers_alias_lookup_67f0e0d2"("pgdedup_fn_customers_hits_a678c43f"."p_actions", "pgdedup_fn_customers_hits_a678c43f"."p_limit", "t"."pgdedup_k_customers_name_91b84158", "t"."pgdedup_k_customers_phone_a22a2781", "t"."pgdedup_k_customers_city_54099405", "t"."pgdedup_k_customers_names_7448d319", "t"."pgdedup_k_customers_plate_c0469473", "t"."pgdedup_k_customers_notes_d56bd656", "t"."pgdedup_k_customers_sum_f3a68ce1", "t"."pgdedup_k_customers_name_core_e9deb12a", "t"."tenant_id", "t"."parent_id", "t"."id") AS o WHERE (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''company_name'', ''text'')) AND (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_name_91b84158")) OR EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest IN (SELECT "pgdedup"."alias_digest"("n"."value") FROM pg_catalog.unnest("t"."pgdedup_k_customers_names_7448d319") AS n (value))) OR EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = ''text'' AND g.digest IN (SELECT "pgdedup"."alias_digest"("n"."value") FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS n (value)))))
    ) AS l
    WHERE "t"."id" = "pgdedup_fn_customers_hits_a678c43f"."p_key"::bigint AND "t"."pgdedup_k_customers_live_74cf3f67";
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_hits_a678c43f"(p_key text, p_actions text[], p_limit integer) IS ''pgdedup: the rules over one stored row of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_hits_a678c43f"(p_key text, p_actions text[], p_limit integer) TO PUBLIC;
', '{pgdedup_fn_customers_alias_lookup_67f0e0d2,pgdedup_fn_customers_lookup_17b03318,pgdedup_k_customers_city_54099405,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_name_91b84158,pgdedup_k_customers_name_core_e9deb12a,pgdedup_k_customers_names_7448d319,pgdedup_k_customers_notes_d56bd656,pgdedup_k_customers_phone_a22a2781,pgdedup_k_customers_plate_c0469473,pgdedup_k_customers_sum_f3a68ce1}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_hits_a678c43f'), pgdedup.function_build('pgdedup_fn_customers_hits_a678c43f')), pgdedup.object_shape('pgdedup_fn_customers_hits_a678c43f'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_records_0cede0b2"(p_keys text[])
RETURNS TABLE (key text, record jsonb)
LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT
        k.key,
        pg_catalog.to_jsonb(t.*) - '{pgdedup_k_customers_name_91b84158,pgdedup_k_customers_phone_a22a2781,pgdedup_k_customers_city_54099405,pgdedup_k_customers_names_7448d319,pgdedup_k_customers_plate_c0469473,pgdedup_k_customers_notes_d56bd656,pgdedup_k_customers_sum_f3a68ce1,pgdedup_k_customers_name_core_e9deb12a,pgdedup_k_customers_live_74cf3f67}'::text[]
    FROM pg_catalog.unnest("pgdedup_fn_customers_records_0cede0b2"."p_keys") AS k (key)
    INNER JOIN "crm"."customers" AS t
        ON "t"."id" = "k"."key"::bigint;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_records_0cede0b2"(p_keys text[]) IS 'pgdedup: rows by key of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_records_0cede0b2"(p_keys text[]) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_records_0cede0b2', 'crm.customers', 93, 'function', 'table', 'dc3b1f28091bb8bcc9f4a08b65feb61f', '"pgdedup"."pgdedup_fn_customers_records_0cede0b2"(p_keys text[])', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_records_0cede0b2"(p_keys text[]);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_records_0cede0b2"(p_keys text[])
RETURNS TABLE (key text, record jsonb)
LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT
        k.key,
        pg_catalog.to_jsonb(t.*) - ''{pgdedup_k_customers_name_91b84158,pgdedup_k_customers_phone_a22a2781,pgdedup_k_customers_city_54099405,pgdedup_k_customers_names_7448d319,pgdedup_k_customers_plate_c0469473,pgdedup_k_customers_notes_d56bd656,pgdedup_k_customers_sum_f3a68ce1,pgdedup_k_customers_name_core_e9deb12a,pgdedup_k_customers_live_74cf3f67}''::text[]
    FROM pg_catalog.unnest("pgdedup_fn_customers_records_0cede0b2"."p_keys") AS k (key)
    INNER JOIN "crm"."customers" AS t
        ON "t"."id" = "k"."key"::bigint;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_records_0cede0b2"(p_keys text[]) IS ''pgdedup: rows by key of crm.customers'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_records_0cede0b2"(p_keys text[]) TO PUBLIC;
', '{pgdedup_k_customers_city_54099405,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_name_91b84158,pgdedup_k_customers_name_core_e9deb12a,pgdedup_k_customers_names_7448d319,pgdedup_k_customers_notes_d56bd656,pgdedup_k_customers_phone_a22a2781,pgdedup_k_customers_plate_c0469473,pgdedup_k_customers_sum_f3a68ce1}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_records_0cede0b2'), pgdedup.function_build('pgdedup_fn_customers_records_0cede0b2')), pgdedup.object_shape('pgdedup_fn_customers_records_0cede0b2'))
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
    LEFT JOIN LATERAL "pgdedup"."pgdedup_fn_customers_name_evidence_96788b3d"("r"."pgdedup_k_customers_name_91b84158", "r"."tenant_id", "r"."id") AS "e_name" (value) ON true
    LEFT JOIN LATERAL "pgdedup"."pgdedup_fn_customers_names_evidence_02af82bd"("r"."pgdedup_k_customers_names_7448d319", "r"."tenant_id", "r"."id") AS "e_names" (value) ON true
    LEFT JOIN LATERAL "pgdedup"."pgdedup_fn_customers_phone_evidence_79101ac9"("r"."pgdedup_k_customers_phone_a22a2781", "r"."tenant_id", "r"."id") AS "e_phone" (value) ON true
    CROSS JOIN LATERAL (
        VALUES
        ('same_phone', 'parent_id', 'related_by', "t"."parent_id"::text, "r"."parent_id"::text, "t"."parent_id"::text, "r"."parent_id"::text, NULL::double precision, NULL::double precision, NOT (("t"."parent_id" IS NOT NULL OR "r"."parent_id" IS NOT NULL) AND EXISTS (SELECT FROM "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("t"."tenant_id", "t"."parent_id", "t"."id") AS a INNER JOIN "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("r"."tenant_id", "r"."parent_id", "r"."id") AS b ON b.key = a.key)), false),
        ('same_phone', 'tenant_id', 'scope', "t"."tenant_id"::text, "r"."tenant_id"::text, "t"."tenant_id"::text, "r"."tenant_id"::text, NULL::double precision, NULL::double precision, "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id", false),
        ('same_phone', NULL, 'live', "t"."pgdedup_k_customers_live_74cf3f67"::text, "r"."pgdedup_k_customers_live_74cf3f67"::text, "t"."pgdedup_k_customers_live_74cf3f67"::text, "r"."pgdedup_k_customers_live_74cf3f67"::text, NULL::double precision, NULL::double precision, "t"."pgdedup_k_customers_live_74cf3f67" AND "r"."pgdedup_k_customers_live_74cf3f67", false),
        ('same_phone', 'phone', 'same', nullif(pg_catalog.concat_ws(', ', "t"."phone1"::text, "t"."phone2"::text), ''), nullif(pg_catalog.concat_ws(', ', "r"."phone1"::text, "r"."phone2"::text), ''), pg_catalog.array_to_string("t"."pgdedup_k_customers_phone_a22a2781", ', '), pg_catalog.array_to_string("r"."pgdedup_k_customers_phone_a22a2781", ', '), CASE WHEN "t"."pgdedup_k_customers_phone_a22a2781" OPERATOR(pg_catalog.&&) "r"."pgdedup_k_customers_phone_a22a2781" THEN 1::double precision WHEN NOT ("t"."pgdedup_k_customers_phone_a22a2781" OPERATOR(pg_catalog.&&) "r"."pgdedup_k_customers_phone_a22a2781") THEN 0 END::double precision, NULL::double precision, coalesce("t"."pgdedup_k_customers_phone_a22a2781" OPERATOR(pg_catalog.&&) "e_phone"."value", false), false),
        ('same_phone', 'phone', 'common_after', nullif(pg_catalog.concat_ws(', ', "t"."phone1"::text, "t"."phone2"::text), ''), nullif(pg_catalog.concat_ws(', ', "r"."phone1"::text, "r"."phone2"::text), ''), pg_catalog.array_to_string("t"."pgdedup_k_customers_phone_a22a2781", ', '), pg_catalog.array_to_string("r"."pgdedup_k_customers_phone_a22a2781", ', '), NULL::double precision, 20::double precision, ("t"."pgdedup_k_customers_phone_a22a2781" IS NULL OR "r"."pgdedup_k_customers_phone_a22a2781" IS NULL OR "e_phone"."value" IS NOT NULL), false),
        ('similar_name', 'parent_id', 'related_by', "t"."parent_id"::text, "r"."parent_id"::text, "t"."parent_id"::text, "r"."parent_id"::text, NULL::double precision, NULL::double precision, NOT (("t"."parent_id" IS NOT NULL OR "r"."parent_id" IS NOT NULL) AND EXISTS (SELECT FROM "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("t"."tenant_id", "t"."parent_id", "t"."id") AS a INNER JOIN "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("r"."tenant_id", "r"."parent_id", "r"."id") AS b ON b.key = a.key)), false),
        ('similar_name', 'tenant_id', 'scope', "t"."tenant_id"::text, "r"."tenant_id"::text, "t"."tenant_id"::text, "r"."tenant_id"::text, NULL::double precision, NULL::double precision, "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id", false),
        ('similar_name', NULL, 'live', "t"."pgdedup_k_customers_live_74cf3f67"::text, "r"."pgdedup_k_customers_live_74cf3f67"::text, "t"."pgdedup_k_customers_live_74cf3f67"::text, "r"."pgdedup_k_customers_live_74cf3f67"::text, NULL::double precision, NULL::double precision, "t"."pgdedup_k_customers_live_74cf3f67" AND "r"."pgdedup_k_customers_live_74cf3f67", false),
        ('similar_name', 'name', 'similar', "t"."name"::text, "r"."name"::text, "t"."pgdedup_k_customers_name_core_e9deb12a", "r"."pgdedup_k_customers_name_core_e9deb12a", CASE WHEN (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('company_name')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_name_91b84158")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_name_91b84158")), false)) THEN 1 ELSE "pgdedup"."gram_score_v2"("t"."pgdedup_k_customers_name_core_e9deb12a", "r"."pgdedup_k_customers_name_core_e9deb12a", 0.0) END::double precision, 0.5::double precision, coalesce(("pgdedup"."gram_score_v2"("t"."pgdedup_k_customers_name_core_e9deb12a", "r"."pgdedup_k_customers_name_core_e9deb12a", 0.5) > 0 OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('company_name')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_name_91b84158")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("e_name"."value")), false))), false), false),
        ('similar_name', 'name', 'alias', "t"."name"::text, "r"."name"::text, "t"."pgdedup_k_customers_name_91b84158", "r"."pgdedup_k_customers_name_91b84158", 1::double precision, NULL::double precision, (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('company_name')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_name_91b84158")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_name_91b84158")), false)), false),
        ('similar_name', 'name', 'common_after', "t"."name"::text, "r"."name"::text, "t"."pgdedup_k_customers_name_91b84158", "r"."pgdedup_k_customers_name_91b84158", NULL::double precision, 5::double precision, ("t"."pgdedup_k_customers_name_91b84158" IS NULL OR "r"."pgdedup_k_customers_name_91b84158" IS NULL OR "e_name"."value" IS NOT NULL AND EXISTS (SELECT e.value FROM "pgdedup"."pgdedup_fn_customers_name_evidence_96788b3d"("t"."pgdedup_k_customers_name_91b84158", "t"."tenant_id", "t"."id") AS e)), false),
        ('similar_name', 'city', 'same', "t"."city"::text, "r"."city"::text, "t"."pgdedup_k_customers_city_54099405", "r"."pgdedup_k_customers_city_54099405", CASE WHEN "pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405") = "pgdedup"."region_city_v1"("r"."pgdedup_k_customers_city_54099405") THEN 1::double precision WHEN NOT ("pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405") = "pgdedup"."region_city_v1"("r"."pgdedup_k_customers_city_54099405")) THEN 0 END::double precision, NULL::double precision, coalesce("pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405") = "pgdedup"."region_city_v1"("r"."pgdedup_k_customers_city_54099405"), false), false),
        ('similar_name', 'phone', 'different', nullif(pg_catalog.concat_ws(', ', "t"."phone1"::text, "t"."phone2"::text), ''), nullif(pg_catalog.concat_ws(', ', "r"."phone1"::text, "r"."phone2"::text), ''), pg_catalog.array_to_string("t"."pgdedup_k_customers_phone_a22a2781", ', '), pg_catalog.array_to_string("r"."pgdedup_k_customers_phone_a22a2781", ', '), NULL::double precision, NULL::double precision, coalesce(coalesce(NOT "t"."pgdedup_k_customers_phone_a22a2781" OPERATOR(pg_catalog.&&) "r"."pgdedup_k_customers_phone_a22a2781", false), false), true),
        ('typo_phone', 'parent_id', 'related_by', "t"."parent_id"::text, "r"."parent_id"::text, "t"."parent_id"::text, "r"."parent_id"::text, NULL::double precision, NULL::double precision, NOT (("t"."parent_id" IS NOT NULL OR "r"."parent_id" IS NOT NULL) AND EXISTS (SELECT FROM "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("t"."tenant_id", "t"."parent_id", "t"."id") AS a INNER JOIN "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("r"."tenant_id", "r"."parent_id", "r"."id") AS b ON b.key = a.key)), false),
        ('typo_phone', 'tenant_id', 'scope', "t"."tenant_id"::text, "r"."tenant_id"::text, "t"."tenant_id"::text, "r"."tenant_id"::text, NULL::double precision, NULL::double precision, "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id", false),
        ('typo_phone', NULL, 'live', "t"."pgdedup_k_customers_live_74cf3f67"::text, "r"."pgdedup_k_customers_live_74cf3f67"::text, "t"."pgdedup_k_customers_live_74cf3f67"::text, "r"."pgdedup_k_customers_live_74cf3f67"::text, NULL::double precision, NULL::double precision, "t"."pgdedup_k_customers_live_74cf3f67" AND "r"."pgdedup_k_customers_live_74cf3f67", false),
        ('typo_phone', 'phone', 'typo', nullif(pg_catalog.concat_ws(', ', "t"."phone1"::text, "t"."phone2"::text), ''), nullif(pg_catalog.concat_ws(', ', "r"."phone1"::text, "r"."phone2"::text), ''), pg_catalog.array_to_string("t"."pgdedup_k_customers_phone_a22a2781", ', '), pg_catalog.array_to_string("r"."pgdedup_k_customers_phone_a22a2781", ', '), CASE WHEN EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_phone_a22a2781") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_phone_a22a2781") AS b (value) WHERE CASE WHEN "a"."value" = "b"."value" THEN 1 ELSE "pgdedup"."typo_score_v2"("a"."value", "b"."value", 1) END > 0) THEN (SELECT pg_catalog.max(CASE WHEN "a"."value" = "b"."value" THEN 1 ELSE "pgdedup"."typo_score_v2"("a"."value", "b"."value", 1) END) FROM pg_catalog.unnest("t"."pgdedup_k_customers_phone_a22a2781") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_phone_a22a2781") AS b (value) WHERE CASE WHEN "a"."value" = "b"."value" THEN 1 ELSE "pgdedup"."typo_score_v2"("a"."value", "b"."value", 1) END > 0) WHEN NOT (EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_phone_a22a2781") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_phone_a22a2781") AS b (value) WHERE CASE WHEN "a"."value" = "b"."value" THEN 1 ELSE "pgdedup"."typo_score_v2"("a"."value", "b"."value", 1) END > 0)) THEN 0 END::double precision, 1::double precision, coalesce(EXISTS (SELECT  FROM pg_catalog.unnest((SELECT e.value FROM "pgdedup"."pgdedup_fn_customers_phone_evidence_79101ac9"("t"."pgdedup_k_customers_phone_a22a2781", "t"."tenant_id", "t"."id") AS e)) AS a (value) CROSS JOIN pg_catalog.unnest("e_phone"."value") AS b (value) WHERE CASE WHEN "a"."value" = "b"."value" THEN 1 ELSE "pgdedup"."typo_score_v2"("a"."value", "b"."value", 1) END > 0), false), false),
        ('typo_phone', 'phone', 'common_after', nullif(pg_catalog.concat_ws(', ', "t"."phone1"::text, "t"."phone2"::text), ''), nullif(pg_catalog.concat_ws(', ', "r"."phone1"::text, "r"."phone2"::text), ''), pg_catalog.array_to_string("t"."pgdedup_k_customers_phone_a22a2781", ', '), pg_catalog.array_to_string("r"."pgdedup_k_customers_phone_a22a2781", ', '), NULL::double precision, 20::double precision, ("t"."pgdedup_k_customers_phone_a22a2781" IS NULL OR "r"."pgdedup_k_customers_phone_a22a2781" IS NULL OR "e_phone"."value" IS NOT NULL), false),
        ('short_names', 'parent_id', 'related_by', "t"."parent_id"::text, "r"."parent_id"::text, "t"."parent_id"::text, "r"."parent_id"::text, NULL::double precision, NULL::double precision, NOT (("t"."parent_id" IS NOT NULL OR "r"."parent_id" IS NOT NULL) AND EXISTS (SELECT FROM "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("t"."tenant_id", "t"."parent_id", "t"."id") AS a INNER JOIN "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("r"."tenant_id", "r"."parent_id", "r"."id") AS b ON b.key = a.key)), false),
        ('short_names', 'tenant_id', 'scope', "t"."tenant_id"::text, "r"."tenant_id"::text, "t"."tenant_id"::text, "r"."tenant_id"::text, NULL::double precision, NULL::double precision, "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id", false),
        ('short_names', NULL, 'live', "t"."pgdedup_k_customers_live_74cf3f67"::text, "r"."pgdedup_k_customers_live_74cf3f67"::text, "t"."pgdedup_k_customers_live_74cf3f67"::text, "r"."pgdedup_k_customers_live_74cf3f67"::text, NULL::double precision, NULL::double precision, "t"."pgdedup_k_customers_live_74cf3f67" AND "r"."pgdedup_k_customers_live_74cf3f67", false),
        ('short_names', 'names', 'short_form', nullif(pg_catalog.concat_ws(', ', "t"."name"::text, "t"."contact"::text), ''), nullif(pg_catalog.concat_ws(', ', "r"."name"::text, "r"."contact"::text), ''), pg_catalog.array_to_string("t"."pgdedup_k_customers_names_7448d319", ', '), pg_catalog.array_to_string("r"."pgdedup_k_customers_names_7448d319", ', '), CASE WHEN (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('company_name')) AND EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_names_7448d319") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_names_7448d319") AS b (value) WHERE (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("a"."value")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("b"."value")))) THEN 1 ELSE CASE WHEN EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_names_7448d319") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_names_7448d319") AS b (value) WHERE "pgdedup"."short_score_v2"("pgdedup"."short_parts_v1"("a"."value"), (SELECT "pgdedup"."short_parts_v1"("b"."value")), 0.58) > 0) THEN (SELECT pg_catalog.max("pgdedup"."short_score_v2"("pgdedup"."short_parts_v1"("a"."value"), (SELECT "pgdedup"."short_parts_v1"("b"."value")), 0.58)) FROM pg_catalog.unnest("t"."pgdedup_k_customers_names_7448d319") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_names_7448d319") AS b (value) WHERE "pgdedup"."short_score_v2"("pgdedup"."short_parts_v1"("a"."value"), (SELECT "pgdedup"."short_parts_v1"("b"."value")), 0.58) > 0) WHEN NOT (EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_names_7448d319") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_names_7448d319") AS b (value) WHERE "pgdedup"."short_score_v2"("pgdedup"."short_parts_v1"("a"."value"), (SELECT "pgdedup"."short_parts_v1"("b"."value")), 0.58) > 0)) THEN 0 END::double precision END::double precision, 0.58::double precision, coalesce((EXISTS (SELECT  FROM pg_catalog.unnest((SELECT e.value FROM "pgdedup"."pgdedup_fn_customers_names_evidence_02af82bd"("t"."pgdedup_k_customers_names_7448d319", "t"."tenant_id", "t"."id") AS e)) AS a (value) CROSS JOIN pg_catalog.unnest("e_names"."value") AS b (value) WHERE "pgdedup"."short_score_v2"("pgdedup"."short_parts_v1"("a"."value"), (SELECT "pgdedup"."short_parts_v1"("b"."value")), 0.58) > 0) OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('company_name')) AND EXISTS (SELECT  FROM pg_catalog.unnest((SELECT e.value FROM "pgdedup"."pgdedup_fn_customers_names_evidence_02af82bd"("t"."pgdedup_k_customers_names_7448d319", "t"."tenant_id", "t"."id") AS e)) AS a (value) CROSS JOIN pg_catalog.unnest("e_names"."value") AS b (value) WHERE (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("a"."value")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("b"."value"))))), false), false),
        ('short_names', 'names', 'alias', nullif(pg_catalog.concat_ws(', ', "t"."name"::text, "t"."contact"::text), ''), nullif(pg_catalog.concat_ws(', ', "r"."name"::text, "r"."contact"::text), ''), pg_catalog.array_to_string("t"."pgdedup_k_customers_names_7448d319", ', '), pg_catalog.array_to_string("r"."pgdedup_k_customers_names_7448d319", ', '), 1::double precision, NULL::double precision, (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('company_name')) AND EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_names_7448d319") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_names_7448d319") AS b (value) WHERE (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("a"."value")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("b"."value")))), false),
        ('short_names', 'names', 'common_after', nullif(pg_catalog.concat_ws(', ', "t"."name"::text, "t"."contact"::text), ''), nullif(pg_catalog.concat_ws(', ', "r"."name"::text, "r"."contact"::text), ''), pg_catalog.array_to_string("t"."pgdedup_k_customers_names_7448d319", ', '), pg_catalog.array_to_string("r"."pgdedup_k_customers_names_7448d319", ', '), NULL::double precision, 9::double precision, ("t"."pgdedup_k_customers_names_7448d319" IS NULL OR "r"."pgdedup_k_customers_names_7448d319" IS NULL OR "e_names"."value" IS NOT NULL), false),
        ('short_names', 'city', 'same', "t"."city"::text, "r"."city"::text, "t"."pgdedup_k_customers_city_54099405", "r"."pgdedup_k_customers_city_54099405", CASE WHEN ("pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405") = "pgdedup"."region_city_v1"("r"."pgdedup_k_customers_city_54099405") OR "t"."pgdedup_k_customers_city_54099405" IS NULL AND "r"."pgdedup_k_customers_city_54099405" IS NULL) THEN coalesce(1::double precision, 1) WHEN NOT (("pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405") = "pgdedup"."region_city_v1"("r"."pgdedup_k_customers_city_54099405") OR "t"."pgdedup_k_customers_city_54099405" IS NULL AND "r"."pgdedup_k_customers_city_54099405" IS NULL)) THEN 0 END::double precision, NULL::double precision, coalesce(("pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405") = "pgdedup"."region_city_v1"("r"."pgdedup_k_customers_city_54099405") OR "t"."pgdedup_k_customers_city_54099405" IS NULL AND "r"."pgdedup_k_customers_city_54099405" IS NULL), false), false),
        ('near_notes', 'parent_id', 'related_by', "t"."parent_id"::text, "r"."parent_id"::text, "t"."parent_id"::text, "r"."parent_id"::text, NULL::double precision, NULL::double precision, NOT (("t"."parent_id" IS NOT NULL OR "r"."parent_id" IS NOT NULL) AND EXISTS (SELECT FROM "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("t"."tenant_id", "t"."parent_id", "t"."id") AS a INNER JOIN "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("r"."tenant_id", "r"."parent_id", "r"."id") AS b ON b.key = a.key)), false),
        ('near_notes', 'tenant_id', 'scope', "t"."tenant_id"::text, "r"."tenant_id"::text, "t"."tenant_id"::text, "r"."tenant_id"::text, NULL::double precision, NULL::double precision, "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id", false),
        ('near_notes', NULL, 'live', "t"."pgdedup_k_customers_live_74cf3f67"::text, "r"."pgdedup_k_customers_live_74cf3f67"::text, "t"."pgdedup_k_customers_live_74cf3f67"::text, "r"."pgdedup_k_customers_live_74cf3f67"::text, NULL::double precision, NULL::double precision, "t"."pgdedup_k_customers_live_74cf3f67" AND "r"."pgdedup_k_customers_live_74cf3f67", false),
        ('near_notes', 'notes', 'similar', nullif(pg_catalog.concat_ws(', ', "t"."note"::text, "t"."address"::text), ''), nullif(pg_catalog.concat_ws(', ', "r"."note"::text, "r"."address"::text), ''), pg_catalog.array_to_string("t"."pgdedup_k_customers_notes_d56bd656", ', '), pg_catalog.array_to_string("r"."pgdedup_k_customers_notes_d56bd656", ', '), CASE WHEN (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('text')) AND EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_notes_d56bd656") AS b (value) WHERE (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'text' AND g.digest = "pgdedup"."alias_digest"("a"."value")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'text' AND g.digest = "pgdedup"."alias_digest"("b"."value")))) THEN 1 ELSE CASE WHEN EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_notes_d56bd656") AS b (value) WHERE "extensions"."similarity"("a"."value", "b"."value") >= 0.45::real) THEN (SELECT pg_catalog.max(pg_catalog.round("extensions"."similarity"("a"."value", "b"."value")::numeric, 4)::double precision) FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_notes_d56bd656") AS b (value) WHERE "extensions"."similarity"("a"."value", "b"."value") >= 0.45::real) WHEN NOT (EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_notes_d56bd656") AS b (value) WHERE "extensions"."similarity"("a"."value", "b"."value") >= 0.45::real)) THEN 0 END::double precision END::double precision, 0.45::double precision, coalesce((EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_notes_d56bd656") AS b (value) WHERE "extensions"."similarity"("a"."value", "b"."value") >= 0.45::real) OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('text')) AND EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_notes_d56bd656") AS b (value) WHERE (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'text' AND g.digest = "pgdedup"."alias_digest"("a"."value")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'text' AND g.digest = "pgdedup"."alias_digest"("b"."value"))))), false), false),
        ('near_notes', 'notes', 'alias', nullif(pg_catalog.concat_ws(', ', "t"."note"::text, "t"."address"::text), ''), nullif(pg_catalog.concat_ws(', ', "r"."note"::text, "r"."address"::text), ''), pg_catalog.array_to_string("t"."pgdedup_k_customers_notes_d56bd656", ', '), pg_catalog.array_to_string("r"."pgdedup_k_customers_notes_d56bd656", ', '), 1::double precision, NULL::double precision, (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('text')) AND EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_notes_d56bd656") AS b (value) WHERE (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'text' AND g.digest = "pgdedup"."alias_digest"("a"."value")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'text' AND g.digest = "pgdedup"."alias_digest"("b"."value")))), false),
        ('near_notes', 'sum', 'within', nullif(pg_catalog.concat_ws(', ', "t"."amount"::text, "t"."credit_code"::text), ''), nullif(pg_catalog.concat_ws(', ', "r"."amount"::text, "r"."credit_code"::text), ''), pg_catalog.array_to_string("t"."pgdedup_k_customers_sum_f3a68ce1", ', '), pg_catalog.array_to_string("r"."pgdedup_k_customers_sum_f3a68ce1", ', '), CASE WHEN EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_sum_f3a68ce1") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_sum_f3a68ce1") AS b (value) WHERE "pgdedup"."number_value_v1"("a"."value") BETWEEN "pgdedup"."number_value_v1"("b"."value") - '5'::numeric AND "pgdedup"."number_value_v1"("b"."value") + '5'::numeric) THEN (SELECT pg_catalog.max(1 - coalesce(pg_catalog.abs("pgdedup"."number_value_v1"("a"."value") - "pgdedup"."number_value_v1"("b"."value")) / nullif(2 * '5'::numeric, 0), 0)::double precision) FROM pg_catalog.unnest("t"."pgdedup_k_customers_sum_f3a68ce1") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_sum_f3a68ce1") AS b (value) WHERE "pgdedup"."number_value_v1"("a"."value") BETWEEN "pgdedup"."number_value_v1"("b"."value") - '5'::numeric AND "pgdedup"."number_value_v1"("b"."value") + '5'::numeric) WHEN NOT (EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_sum_f3a68ce1") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_sum_f3a68ce1") AS b (value) WHERE "pgdedup"."number_value_v1"("a"."value") BETWEEN "pgdedup"."number_value_v1"("b"."value") - '5'::numeric AND "pgdedup"."number_value_v1"("b"."value") + '5'::numeric)) THEN 0 END::double precision, '5'::numeric::double precision, coalesce(EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_sum_f3a68ce1") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_sum_f3a68ce1") AS b (value) WHERE "pgdedup"."number_value_v1"("a"."value") BETWEEN "pgdedup"."number_value_v1"("b"."value") - '5'::numeric AND "pgdedup"."number_value_v1"("b"."value") + '5'::numeric), false), false),
        ('same_plate', 'parent_id', 'related_by', "t"."parent_id"::text, "r"."parent_id"::text, "t"."parent_id"::text, "r"."parent_id"::text, NULL::double precision, NULL::double precision, NOT (("t"."parent_id" IS NOT NULL OR "r"."parent_id" IS NOT NULL) AND EXISTS (SELECT FROM "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("t"."tenant_id", "t"."parent_id", "t"."id") AS a INNER JOIN "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("r"."tenant_id", "r"."parent_id", "r"."id") AS b ON b.key = a.key)), false),
        ('same_plate', 'tenant_id', 'scope', "t"."tenant_id"::text, "r"."tenant_id"::text, "t"."tenant_id"::text, "r"."tenant_id"::text, NULL::double precision, NULL::double precision, "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id", false),
        ('same_plate', NULL, 'live', "t"."pgdedup_k_customers_live_74cf3f67"::text, "r"."pgdedup_k_customers_live_74cf3f67"::text, "t"."pgdedup_k_customers_live_74cf3f67"::text, "r"."pgdedup_k_customers_live_74cf3f67"::text, NULL::double precision, NULL::double precision, "t"."pgdedup_k_customers_live_74cf3f67" AND "r"."pgdedup_k_customers_live_74cf3f67", false),
        ('same_plate', 'plate', 'same', ("t"."attrs" ->> 'plate'), ("r"."attrs" ->> 'plate'), "t"."pgdedup_k_customers_plate_c0469473", "r"."pgdedup_k_customers_plate_c0469473", CASE WHEN "t"."pgdedup_k_customers_plate_c0469473" = "r"."pgdedup_k_customers_plate_c0469473" THEN 1::double precision WHEN NOT ("t"."pgdedup_k_customers_plate_c0469473" = "r"."pgdedup_k_customers_plate_c0469473") THEN 0 END::double precision, NULL::double precision, coalesce("t"."pgdedup_k_customers_plate_c0469473" = "r"."pgdedup_k_customers_plate_c0469473", false), false),
        ('near_sum', 'parent_id', 'related_by', "t"."parent_id"::text, "r"."parent_id"::text, "t"."parent_id"::text, "r"."parent_id"::text, NULL::double precision, NULL::double precision, NOT (("t"."parent_id" IS NOT NULL OR "r"."parent_id" IS NOT NULL) AND EXISTS (SELECT FROM "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("t"."tenant_id", "t"."parent_id", "t"."id") AS a INNER JOIN "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("r"."tenant_id", "r"."parent_id", "r"."id") AS b ON b.key = a.key)), false),
        ('near_sum', 'tenant_id', 'scope', "t"."tenant_id"::text, "r"."tenant_id"::text, "t"."tenant_id"::text, "r"."tenant_id"::text, NULL::double precision, NULL::double precision, "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id", false),
        ('near_sum', NULL, 'live', "t"."pgdedup_k_customers_live_74cf3f67"::text, "r"."pgdedup_k_customers_live_74cf3f67"::text, "t"."pgdedup_k_customers_live_74cf3f67"::text, "r"."pgdedup_k_customers_live_74cf3f67"::text, NULL::double precision, NULL::double precision, "t"."pgdedup_k_customers_live_74cf3f67" AND "r"."pgdedup_k_customers_live_74cf3f67", false),
        ('near_sum', 'sum', 'within', nullif(pg_catalog.concat_ws(', ', "t"."amount"::text, "t"."credit_code"::text), ''), nullif(pg_catalog.concat_ws(', ', "r"."amount"::text, "r"."credit_code"::text), ''), pg_catalog.array_to_string("t"."pgdedup_k_customers_sum_f3a68ce1", ', '), pg_catalog.array_to_string("r"."pgdedup_k_customers_sum_f3a68ce1", ', '), CASE WHEN EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_sum_f3a68ce1") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_sum_f3a68ce1") AS b (value) WHERE "pgdedup"."number_value_v1"("a"."value") BETWEEN "pgdedup"."number_value_v1"("b"."value") - '5'::numeric AND "pgdedup"."number_value_v1"("b"."value") + '5'::numeric) THEN (SELECT pg_catalog.max(1 - coalesce(pg_catalog.abs("pgdedup"."number_value_v1"("a"."value") - "pgdedup"."number_value_v1"("b"."value")) / nullif(2 * '5'::numeric, 0), 0)::double precision) FROM pg_catalog.unnest("t"."pgdedup_k_customers_sum_f3a68ce1") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_sum_f3a68ce1") AS b (value) WHERE "pgdedup"."number_value_v1"("a"."value") BETWEEN "pgdedup"."number_value_v1"("b"."value") - '5'::numeric AND "pgdedup"."number_value_v1"("b"."value") + '5'::numeric) WHEN NOT (EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_sum_f3a68ce1") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_sum_f3a68ce1") AS b (value) WHERE "pgdedup"."number_value_v1"("a"."value") BETWEEN "pgdedup"."number_value_v1"("b"."value") - '5'::numeric AND "pgdedup"."number_value_v1"("b"."value") + '5'::numeric)) THEN 0 END::double precision, '5'::numeric::double precision, coalesce(EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_sum_f3a68ce1") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_sum_f3a68ce1") AS b (value) WHERE "pgdedup"."number_value_v1"("a"."value") BETWEEN "pgdedup"."number_value_v1"("b"."value") - '5'::numeric AND "pgdedup"."number_value_v1"("b"."value") + '5'::numeric), false), false),
        ('near_sum', 'notes', 'sounds_like', nullif(pg_catalog.concat_ws(', ', "t"."note"::text, "t"."address"::text), ''), nullif(pg_catalog.concat_ws(', ', "r"."note"::text, "r"."address"::text), ''), pg_catalog.array_to_string("t"."pgdedup_k_customers_notes_d56bd656", ', '), pg_catalog.array_to_string("r"."pgdedup_k_customers_notes_d56bd656", ', '), CASE WHEN (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('text')) AND EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_notes_d56bd656") AS b (value) WHERE (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'text' AND g.digest = "pgdedup"."alias_digest"("a"."value")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'text' AND g.digest = "pgdedup"."alias_digest"("b"."value")))) THEN 1 ELSE CASE WHEN (EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_notes_d56bd656") AS b (value) WHERE "pgdedup"."metaphone_keys_v1"("a"."value") OPERATOR(pg_catalog.&&) "pgdedup"."metaphone_keys_v1"("b"."value")) OR "t"."pgdedup_k_customers_notes_d56bd656" IS NULL AND "r"."pgdedup_k_customers_notes_d56bd656" IS NULL) THEN coalesce((SELECT pg_catalog.max(CASE WHEN "a"."value" = "b"."value" THEN 1 ELSE 0.9 END::double precision) FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_notes_d56bd656") AS b (value) WHERE "pgdedup"."metaphone_keys_v1"("a"."value") OPERATOR(pg_catalog.&&) "pgdedup"."metaphone_keys_v1"("b"."value")), 1) WHEN NOT ((EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_notes_d56bd656") AS b (value) WHERE "pgdedup"."metaphone_keys_v1"("a"."value") OPERATOR(pg_catalog.&&) "pgdedup"."metaphone_keys_v1"("b"."value")) OR "t"."pgdedup_k_customers_notes_d56bd656" IS NULL AND "r"."pgdedup_k_customers_notes_d56bd656" IS NULL)) THEN 0 END::double precision END::double precision, NULL::double precision, coalesce(((EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_notes_d56bd656") AS b (value) WHERE "pgdedup"."metaphone_keys_v1"("a"."value") OPERATOR(pg_catalog.&&) "pgdedup"."metaphone_keys_v1"("b"."value")) OR "t"."pgdedup_k_customers_notes_d56bd656" IS NULL AND "r"."pgdedup_k_customers_notes_d56bd656" IS NULL) OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('text')) AND EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_notes_d56bd656") AS b (value) WHERE (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'text' AND g.digest = "pgdedup"."alias_digest"("a"."value")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'text' AND g.digest = "pgdedup"."alias_digest"("b"."value"))))), false), false),
        ('near_sum', 'notes', 'alias', nullif(pg_catalog.concat_ws(', ', "t"."note"::text, "t"."address"::text), ''), nullif(pg_catalog.concat_ws(', ', "r"."note"::text, "r"."address"::text), ''), pg_catalog.array_to_string("t"."pgdedup_k_customers_notes_d56bd656", ', '), pg_catalog.array_to_string("r"."pgdedup_k_customers_notes_d56bd656", ', '), 1::double precision, NULL::double precision, (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('text')) AND EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_notes_d56bd656") AS b (value) WHERE (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'text' AND g.digest = "pgdedup"."alias_digest"("a"."value")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'text' AND g.digest = "pgdedup"."alias_digest"("b"."value")))), false),
        ('name_and_phone', 'parent_id', 'related_by', "t"."parent_id"::text, "r"."parent_id"::text, "t"."parent_id"::text, "r"."parent_id"::text, NULL::double precision, NULL::double precision, NOT (("t"."parent_id" IS NOT NULL OR "r"."parent_id" IS NOT NULL) AND EXISTS (SELECT FROM "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("t"."tenant_id", "t"."parent_id", "t"."id") AS a INNER JOIN "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("r"."tenant_id", "r"."parent_id", "r"."id") AS b ON b.key = a.key)), false),
        ('name_and_phone', 'tenant_id', 'scope', "t"."tenant_id"::text, "r"."tenant_id"::text, "t"."tenant_id"::text, "r"."tenant_id"::text, NULL::double precision, NULL::double precision, "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id", false),
        ('name_and_phone', NULL, 'live', "t"."pgdedup_k_customers_live_74cf3f67"::text, "r"."pgdedup_k_customers_live_74cf3f67"::text, "t"."pgdedup_k_customers_live_74cf3f67"::text, "r"."pgdedup_k_customers_live_74cf3f67"::text, NULL::double precision, NULL::double precision, "t"."pgdedup_k_customers_live_74cf3f67" AND "r"."pgdedup_k_customers_live_74cf3f67", false),
        ('name_and_phone', 'name', 'same', "t"."name"::text, "r"."name"::text, "t"."pgdedup_k_customers_name_91b84158", "r"."pgdedup_k_customers_name_91b84158", CASE WHEN (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('company_name')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_name_91b84158")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_name_91b84158")), false)) THEN 1 ELSE CASE WHEN "t"."pgdedup_k_customers_name_91b84158" = "r"."pgdedup_k_customers_name_91b84158" THEN 1::double precision WHEN NOT ("t"."pgdedup_k_customers_name_91b84158" = "r"."pgdedup_k_customers_name_91b84158") THEN 0 END::double precision END::double precision, NULL::double precision, coalesce(("t"."pgdedup_k_customers_name_91b84158" = "e_name"."value" OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('company_name')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_name_91b84158")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("e_name"."value")), false) AND EXISTS (SELECT e.value FROM "pgdedup"."pgdedup_fn_customers_name_evidence_96788b3d"("t"."pgdedup_k_customers_name_91b84158", "t"."tenant_id", "t"."id") AS e))), false), false),
        ('name_and_phone', 'name', 'alias', "t"."name"::text, "r"."name"::text, "t"."pgdedup_k_customers_name_91b84158", "r"."pgdedup_k_customers_name_91b84158", 1::double precision, NULL::double precision, (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('company_name')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_name_91b84158")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_name_91b84158")), false)), false),
        ('name_and_phone', 'name', 'common_after', "t"."name"::text, "r"."name"::text, "t"."pgdedup_k_customers_name_91b84158", "r"."pgdedup_k_customers_name_91b84158", NULL::double precision, 5::double precision, ("t"."pgdedup_k_customers_name_91b84158" IS NULL OR "r"."pgdedup_k_customers_name_91b84158" IS NULL OR "e_name"."value" IS NOT NULL), false),
        ('name_and_phone', 'phone', 'same', nullif(pg_catalog.concat_ws(', ', "t"."phone1"::text, "t"."phone2"::text), ''), nullif(pg_catalog.concat_ws(', ', "r"."phone1"::text, "r"."phone2"::text), ''), pg_catalog.array_to_string("t"."pgdedup_k_customers_phone_a22a2781", ', '), pg_catalog.array_to_string("r"."pgdedup_k_customers_phone_a22a2781", ', '), CASE WHEN "t"."pgdedup_k_customers_phone_a22a2781" OPERATOR(pg_catalog.&&) "r"."pgdedup_k_customers_phone_a22a2781" THEN 1::double precision WHEN NOT ("t"."pgdedup_k_customers_phone_a22a2781" OPERATOR(pg_catalog.&&) "r"."pgdedup_k_customers_phone_a22a2781") THEN 0 END::double precision, NULL::double precision, coalesce("t"."pgdedup_k_customers_phone_a22a2781" OPERATOR(pg_catalog.&&) "e_phone"."value", false), false),
        ('name_and_phone', 'phone', 'common_after', nullif(pg_catalog.concat_ws(', ', "t"."phone1"::text, "t"."phone2"::text), ''), nullif(pg_catalog.concat_ws(', ', "r"."phone1"::text, "r"."phone2"::text), ''), pg_catalog.array_to_string("t"."pgdedup_k_customers_phone_a22a2781", ', '), pg_catalog.array_to_string("r"."pgdedup_k_customers_phone_a22a2781", ', '), NULL::double precision, 20::double precision, ("t"."pgdedup_k_customers_phone_a22a2781" IS NULL OR "r"."pgdedup_k_customers_phone_a22a2781" IS NULL OR "e_phone"."value" IS NOT NULL), false)
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
VALUES ('pgdedup_fn_customers_explain_6c01caa8', 'crm.customers', 94, 'function', 'table', '1cd46b70cb4d573c03e5dc79f47b3085', '"pgdedup"."pgdedup_fn_customers_explain_6c01caa8"(p_key_l text, p_key_r text)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_explain_6c01caa8"(p_key_l text, p_key_r text);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_explain_6c01caa8"(
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
    LEFT JOIN LATERAL "pgdedup"."pgdedup_fn_customers_name_evidence_96788b3d"("r"."pgdedup_k_customers_name_91b84158", "r"."tenant_id", "r"."id") AS "e_name" (value) ON true
    LEFT JOIN LATERAL "pgdedup"."pgdedup_fn_customers_names_evidence_02af82bd"("r"."pgdedup_k_customers_names_7448d319", "r"."tenant_id", "r"."id") AS "e_names" (value) ON true
    LEFT JOIN LATERAL "pgdedup"."pgdedup_fn_customers_phone_evidence_79101ac9"("r"."pgdedup_k_customers_phone_a22a2781", "r"."tenant_id", "r"."id") AS "e_phone" (value) ON true
    CROSS JOIN LATERAL (
        VALUES
        (''same_phone'', ''parent_id'', ''related_by'', "t"."parent_id"::text, "r"."parent_id"::text, "t"."parent_id"::text, "r"."parent_id"::text, NULL::double precision, NULL::double precision, NOT (("t"."parent_id" IS NOT NULL OR "r"."parent_id" IS NOT NULL) AND EXISTS (SELECT FROM "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("t"."tenant_id", "t"."parent_id", "t"."id") AS a INNER JOIN "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("r"."tenant_id", "r"."parent_id", "r"."id") AS b ON b.key = a.key)), false),
        (''same_phone'', ''tenant_id'', ''scope'', "t"."tenant_id"::text, "r"."tenant_id"::text, "t"."tenant_id"::text, "r"."tenant_id"::text, NULL::double precision, NULL::double precision, "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id", false),
        (''same_phone'', NULL, ''live'', "t"."pgdedup_k_customers_live_74cf3f67"::text, "r"."pgdedup_k_customers_live_74cf3f67"::text, "t"."pgdedup_k_customers_live_74cf3f67"::text, "r"."pgdedup_k_customers_live_74cf3f67"::text, NULL::double precision, NULL::double precision, "t"."pgdedup_k_customers_live_74cf3f67" AND "r"."pgdedup_k_customers_live_74cf3f67", false),
        (''same_phone'', ''phone'', ''same'', nullif(pg_catalog.concat_ws('', '', "t"."phone1"::text, "t"."phone2"::text), ''''), nullif(pg_catalog.concat_ws('', '', "r"."phone1"::text, "r"."phone2"::text), ''''), pg_catalog.array_to_string("t"."pgdedup_k_customers_phone_a22a2781", '', ''), pg_catalog.array_to_string("r"."pgdedup_k_customers_phone_a22a2781", '', ''), CASE WHEN "t"."pgdedup_k_customers_phone_a22a2781" OPERATOR(pg_catalog.&&) "r"."pgdedup_k_customers_phone_a22a2781" THEN 1::double precision WHEN NOT ("t"."pgdedup_k_customers_phone_a22a2781" OPERATOR(pg_catalog.&&) "r"."pgdedup_k_customers_phone_a22a2781") THEN 0 END::double precision, NULL::double precision, coalesce("t"."pgdedup_k_customers_phone_a22a2781" OPERATOR(pg_catalog.&&) "e_phone"."value", false), false),
        (''same_phone'', ''phone'', ''common_after'', nullif(pg_catalog.concat_ws('', '', "t"."phone1"::text, "t"."phone2"::text), ''''), nullif(pg_catalog.concat_ws('', '', "r"."phone1"::text, "r"."phone2"::text), ''''), pg_catalog.array_to_string("t"."pgdedup_k_customers_phone_a22a2781", '', ''), pg_catalog.array_to_string("r"."pgdedup_k_customers_phone_a22a2781", '', ''), NULL::double precision, 20::double precision, ("t"."pgdedup_k_customers_phone_a22a2781" IS NULL OR "r"."pgdedup_k_customers_phone_a22a2781" IS NULL OR "e_phone"."value" IS NOT NULL), false),
        (''similar_name'', ''parent_id'', ''related_by'', "t"."parent_id"::text, "r"."parent_id"::text, "t"."parent_id"::text, "r"."parent_id"::text, NULL::double precision, NULL::double precision, NOT (("t"."parent_id" IS NOT NULL OR "r"."parent_id" IS NOT NULL) AND EXISTS (SELECT FROM "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("t"."tenant_id", "t"."parent_id", "t"."id") AS a INNER JOIN "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("r"."tenant_id", "r"."parent_id", "r"."id") AS b ON b.key = a.key)), false),
        (''similar_name'', ''tenant_id'', ''scope'', "t"."tenant_id"::text, "r"."tenant_id"::text, "t"."tenant_id"::text, "r"."tenant_id"::text, NULL::double precision, NULL::double precision, "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id", false),
        (''similar_name'', NULL, ''live'', "t"."pgdedup_k_customers_live_74cf3f67"::text, "r"."pgdedup_k_customers_live_74cf3f67"::text, "t"."pgdedup_k_customers_live_74cf3f67"::text, "r"."pgdedup_k_customers_live_74cf3f67"::text, NULL::double precision, NULL::double precision, "t"."pgdedup_k_customers_live_74cf3f67" AND "r"."pgdedup_k_customers_live_74cf3f67", false),
        (''similar_name'', ''name'', ''similar'', "t"."name"::text, "r"."name"::text, "t"."pgdedup_k_customers_name_core_e9deb12a", "r"."pgdedup_k_customers_name_core_e9deb12a", CASE WHEN (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''company_name'')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_name_91b84158")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_name_91b84158")), false)) THEN 1 ELSE "pgdedup"."gram_score_v2"("t"."pgdedup_k_customers_name_core_e9deb12a", "r"."pgdedup_k_customers_name_core_e9deb12a", 0.0) END::double precision, 0.5::double precision, coalesce(("pgdedup"."gram_score_v2"("t"."pgdedup_k_customers_name_core_e9deb12a", "r"."pgdedup_k_customers_name_core_e9deb12a", 0.5) > 0 OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''company_name'')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_name_91b84158")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("e_name"."value")), false))), false), false),
        (''similar_name'', ''name'', ''alias'', "t"."name"::text, "r"."name"::text, "t"."pgdedup_k_customers_name_91b84158", "r"."pgdedup_k_customers_name_91b84158", 1::double precision, NULL::double precision, (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''company_name'')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_name_91b84158")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_name_91b84158")), false)), false),
        (''similar_name'', ''name'', ''common_after'', "t"."name"::text, "r"."name"::text, "t"."pgdedup_k_customers_name_91b84158", "r"."pgdedup_k_customers_name_91b84158", NULL::double precision, 5::double precision, ("t"."pgdedup_k_customers_name_91b84158" IS NULL OR "r"."pgdedup_k_customers_name_91b84158" IS NULL OR "e_name"."value" IS NOT NULL AND EXISTS (SELECT e.value FROM "pgdedup"."pgdedup_fn_customers_name_evidence_96788b3d"("t"."pgdedup_k_customers_name_91b84158", "t"."tenant_id", "t"."id") AS e)), false),
        (''similar_name'', ''city'', ''same'', "t"."city"::text, "r"."city"::text, "t"."pgdedup_k_customers_city_54099405", "r"."pgdedup_k_customers_city_54099405", CASE WHEN "pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405") = "pgdedup"."region_city_v1"("r"."pgdedup_k_customers_city_54099405") THEN 1::double precision WHEN NOT ("pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405") = "pgdedup"."region_city_v1"("r"."pgdedup_k_customers_city_54099405")) THEN 0 END::double precision, NULL::double precision, coalesce("pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405") = "pgdedup"."region_city_v1"("r"."pgdedup_k_customers_city_54099405"), false), false),
        (''similar_name'', ''phone'', ''different'', nullif(pg_catalog.concat_ws('', '', "t"."phone1"::text, "t"."phone2"::text), ''''), nullif(pg_catalog.concat_ws('', '', "r"."phone1"::text, "r"."phone2"::text), ''''), pg_catalog.array_to_string("t"."pgdedup_k_customers_phone_a22a2781", '', ''), pg_catalog.array_to_string("r"."pgdedup_k_customers_phone_a22a2781", '', ''), NULL::double precision, NULL::double precision, coalesce(coalesce(NOT "t"."pgdedup_k_customers_phone_a22a2781" OPERATOR(pg_catalog.&&) "r"."pgdedup_k_customers_phone_a22a2781", false), false), true),
        (''typo_phone'', ''parent_id'', ''related_by'', "t"."parent_id"::text, "r"."parent_id"::text, "t"."parent_id"::text, "r"."parent_id"::text, NULL::double precision, NULL::double precision, NOT (("t"."parent_id" IS NOT NULL OR "r"."parent_id" IS NOT NULL) AND EXISTS (SELECT FROM "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("t"."tenant_id", "t"."parent_id", "t"."id") AS a INNER JOIN "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("r"."tenant_id", "r"."parent_id", "r"."id") AS b ON b.key = a.key)), false),
        (''typo_phone'', ''tenant_id'', ''scope'', "t"."tenant_id"::text, "r"."tenant_id"::text, "t"."tenant_id"::text, "r"."tenant_id"::text, NULL::double precision, NULL::double precision, "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id", false),
        (''typo_phone'', NULL, ''live'', "t"."pgdedup_k_customers_live_74cf3f67"::text, "r"."pgdedup_k_customers_live_74cf3f67"::text, "t"."pgdedup_k_customers_live_74cf3f67"::text, "r"."pgdedup_k_customers_live_74cf3f67"::text, NULL::double precision, NULL::double precision, "t"."pgdedup_k_customers_live_74cf3f67" AND "r"."pgdedup_k_customers_live_74cf3f67", false),
        (''typo_phone'', ''phone'', ''typo'', nullif(pg_catalog.concat_ws('', '', "t"."phone1"::text, "t"."phone2"::text), ''''), nullif(pg_catalog.concat_ws('', '', "r"."phone1"::text, "r"."phone2"::text), ''''), pg_catalog.array_to_string("t"."pgdedup_k_customers_phone_a22a2781", '', ''), pg_catalog.array_to_string("r"."pgdedup_k_customers_phone_a22a2781", '', ''), CASE WHEN EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_phone_a22a2781") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_phone_a22a2781") AS b (value) WHERE CASE WHEN "a"."value" = "b"."value" THEN 1 ELSE "pgdedup"."typo_score_v2"("a"."value", "b"."value", 1) END > 0) THEN (SELECT pg_catalog.max(CASE WHEN "a"."value" = "b"."value" THEN 1 ELSE "pgdedup"."typo_score_v2"("a"."value", "b"."value", 1) END) FROM pg_catalog.unnest("t"."pgdedup_k_customers_phone_a22a2781") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_phone_a22a2781") AS b (value) WHERE CASE WHEN "a"."value" = "b"."value" THEN 1 ELSE "pgdedup"."typo_score_v2"("a"."value", "b"."value", 1) END > 0) WHEN NOT (EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_phone_a22a2781") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_phone_a22a2781") AS b (value) WHERE CASE WHEN "a"."value" = "b"."value" THEN 1 ELSE "pgdedup"."typo_score_v2"("a"."value", "b"."value", 1) END > 0)) THEN 0 END::double precision, 1::double precision, coalesce(EXISTS (SELECT  FROM pg_catalog.unnest((SELECT e.value FROM "pgdedup"."pgdedup_fn_customers_phone_evidence_79101ac9"("t"."pgdedup_k_customers_phone_a22a2781", "t"."tenant_id", "t"."id") AS e)) AS a (value) CROSS JOIN pg_catalog.unnest("e_phone"."value") AS b (value) WHERE CASE WHEN "a"."value" = "b"."value" THEN 1 ELSE "pgdedup"."typo_score_v2"("a"."value", "b"."value", 1) END > 0), false), false),
        (''typo_phone'', ''phone'', ''common_after'', nullif(pg_catalog.concat_ws('', '', "t"."phone1"::text, "t"."phone2"::text), ''''), nullif(pg_catalog.concat_ws('', '', "r"."phone1"::text, "r"."phone2"::text), ''''), pg_catalog.array_to_string("t"."pgdedup_k_customers_phone_a22a2781", '', ''), pg_catalog.array_to_string("r"."pgdedup_k_customers_phone_a22a2781", '', ''), NULL::double precision, 20::double precision, ("t"."pgdedup_k_customers_phone_a22a2781" IS NULL OR "r"."pgdedup_k_customers_phone_a22a2781" IS NULL OR "e_phone"."value" IS NOT NULL), false),
        (''short_names'', ''parent_id'', ''related_by'', "t"."parent_id"::text, "r"."parent_id"::text, "t"."parent_id"::text, "r"."parent_id"::text, NULL::double precision, NULL::double precision, NOT (("t"."parent_id" IS NOT NULL OR "r"."parent_id" IS NOT NULL) AND EXISTS (SELECT FROM "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("t"."tenant_id", "t"."parent_id", "t"."id") AS a INNER JOIN "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("r"."tenant_id", "r"."parent_id", "r"."id") AS b ON b.key = a.key)), false),
        (''short_names'', ''tenant_id'', ''scope'', "t"."tenant_id"::text, "r"."tenant_id"::text, "t"."tenant_id"::text, "r"."tenant_id"::text, NULL::double precision, NULL::double precision, "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id", false),
        (''short_names'', NULL, ''live'', "t"."pgdedup_k_customers_live_74cf3f67"::text, "r"."pgdedup_k_customers_live_74cf3f67"::text, "t"."pgdedup_k_customers_live_74cf3f67"::text, "r"."pgdedup_k_customers_live_74cf3f67"::text, NULL::double precision, NULL::double precision, "t"."pgdedup_k_customers_live_74cf3f67" AND "r"."pgdedup_k_customers_live_74cf3f67", false),
        (''short_names'', ''names'', ''short_form'', nullif(pg_catalog.concat_ws('', '', "t"."name"::text, "t"."contact"::text), ''''), nullif(pg_catalog.concat_ws('', '', "r"."name"::text, "r"."contact"::text), ''''), pg_catalog.array_to_string("t"."pgdedup_k_customers_names_7448d319", '', ''), pg_catalog.array_to_string("r"."pgdedup_k_customers_names_7448d319", '', ''), CASE WHEN (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''company_name'')) AND EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_names_7448d319") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_names_7448d319") AS b (value) WHERE (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("a"."value")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("b"."value")))) THEN 1 ELSE CASE WHEN EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_names_7448d319") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_names_7448d319") AS b (value) WHERE "pgdedup"."short_score_v2"("pgdedup"."short_parts_v1"("a"."value"), (SELECT "pgdedup"."short_parts_v1"("b"."value")), 0.58) > 0) THEN (SELECT pg_catalog.max("pgdedup"."short_score_v2"("pgdedup"."short_parts_v1"("a"."value"), (SELECT "pgdedup"."short_parts_v1"("b"."value")), 0.58)) FROM pg_catalog.unnest("t"."pgdedup_k_customers_names_7448d319") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_names_7448d319") AS b (value) WHERE "pgdedup"."short_score_v2"("pgdedup"."short_parts_v1"("a"."value"), (SELECT "pgdedup"."short_parts_v1"("b"."value")), 0.58) > 0) WHEN NOT (EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_names_7448d319") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_names_7448d319") AS b (value) WHERE "pgdedup"."short_score_v2"("pgdedup"."short_parts_v1"("a"."value"), (SELECT "pgdedup"."short_parts_v1"("b"."value")), 0.58) > 0)) THEN 0 END::double precision END::double precision, 0.58::double precision, coalesce((EXISTS (SELECT  FROM pg_catalog.unnest((SELECT e.value FROM "pgdedup"."pgdedup_fn_customers_names_evidence_02af82bd"("t"."pgdedup_k_customers_names_7448d319", "t"."tenant_id", "t"."id") AS e)) AS a (value) CROSS JOIN pg_catalog.unnest("e_names"."value") AS b (value) WHERE "pgdedup"."short_score_v2"("pgdedup"."short_parts_v1"("a"."value"), (SELECT "pgdedup"."short_parts_v1"("b"."value")), 0.58) > 0) OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''company_name'')) AND EXISTS (SELECT  FROM pg_catalog.unnest((SELECT e.value FROM "pgdedup"."pgdedup_fn_customers_names_evidence_02af82bd"("t"."pgdedup_k_customers_names_7448d319", "t"."tenant_id", "t"."id") AS e)) AS a (value) CROSS JOIN pg_catalog.unnest("e_names"."value") AS b (value) WHERE (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("a"."value")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("b"."value"))))), false), false),
        (''short_names'', ''names'', ''alias'', nullif(pg_catalog.concat_ws('', '', "t"."name"::text, "t"."contact"::text), ''''), nullif(pg_catalog.concat_ws('', '', "r"."name"::text, "r"."contact"::text), ''''), pg_catalog.array_to_string("t"."pgdedup_k_customers_names_7448d319", '', ''), pg_catalog.array_to_string("r"."pgdedup_k_customers_names_7448d319", '', ''), 1::double precision, NULL::double precision, (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''company_name'')) AND EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_names_7448d319") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_names_7448d319") AS b (value) WHERE (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("a"."value")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("b"."value")))), false),
        (''short_names'', ''names'', ''common_after'', nullif(pg_catalog.concat_ws('', '', "t"."name"::text, "t"."contact"::text), ''''), nullif(pg_catalog.concat_ws('', '', "r"."name"::text, "r"."contact"::text), ''''), pg_catalog.array_to_string("t"."pgdedup_k_customers_names_7448d319", '', ''), pg_catalog.array_to_string("r"."pgdedup_k_customers_names_7448d319", '', ''), NULL::double precision, 9::double precision, ("t"."pgdedup_k_customers_names_7448d319" IS NULL OR "r"."pgdedup_k_customers_names_7448d319" IS NULL OR "e_names"."value" IS NOT NULL), false),
        (''short_names'', ''city'', ''same'', "t"."city"::text, "r"."city"::text, "t"."pgdedup_k_customers_city_54099405", "r"."pgdedup_k_customers_city_54099405", CASE WHEN ("pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405") = "pgdedup"."region_city_v1"("r"."pgdedup_k_customers_city_54099405") OR "t"."pgdedup_k_customers_city_54099405" IS NULL AND "r"."pgdedup_k_customers_city_54099405" IS NULL) THEN coalesce(1::double precision, 1) WHEN NOT (("pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405") = "pgdedup"."region_city_v1"("r"."pgdedup_k_customers_city_54099405") OR "t"."pgdedup_k_customers_city_54099405" IS NULL AND "r"."pgdedup_k_customers_city_54099405" IS NULL)) THEN 0 END::double precision, NULL::double precision, coalesce(("pgdedup"."region_city_v1"("t"."pgdedup_k_customers_city_54099405") = "pgdedup"."region_city_v1"("r"."pgdedup_k_customers_city_54099405") OR "t"."pgdedup_k_customers_city_54099405" IS NULL AND "r"."pgdedup_k_customers_city_54099405" IS NULL), false), false),
        (''near_notes'', ''parent_id'', ''related_by'', "t"."parent_id"::text, "r"."parent_id"::text, "t"."parent_id"::text, "r"."parent_id"::text, NULL::double precision, NULL::double precision, NOT (("t"."parent_id" IS NOT NULL OR "r"."parent_id" IS NOT NULL) AND EXISTS (SELECT FROM "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("t"."tenant_id", "t"."parent_id", "t"."id") AS a INNER JOIN "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("r"."tenant_id", "r"."parent_id", "r"."id") AS b ON b.key = a.key)), false),
        (''near_notes'', ''tenant_id'', ''scope'', "t"."tenant_id"::text, "r"."tenant_id"::text, "t"."tenant_id"::text, "r"."tenant_id"::text, NULL::double precision, NULL::double precision, "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id", false),
        (''near_notes'', NULL, ''live'', "t"."pgdedup_k_customers_live_74cf3f67"::text, "r"."pgdedup_k_customers_live_74cf3f67"::text, "t"."pgdedup_k_customers_live_74cf3f67"::text, "r"."pgdedup_k_customers_live_74cf3f67"::text, NULL::double precision, NULL::double precision, "t"."pgdedup_k_customers_live_74cf3f67" AND "r"."pgdedup_k_customers_live_74cf3f67", false),
        (''near_notes'', ''notes'', ''similar'', nullif(pg_catalog.concat_ws('', '', "t"."note"::text, "t"."address"::text), ''''), nullif(pg_catalog.concat_ws('', '', "r"."note"::text, "r"."address"::text), ''''), pg_catalog.array_to_string("t"."pgdedup_k_customers_notes_d56bd656", '', ''), pg_catalog.array_to_string("r"."pgdedup_k_customers_notes_d56bd656", '', ''), CASE WHEN (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''text'')) AND EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_notes_d56bd656") AS b (value) WHERE (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''text'' AND g.digest = "pgdedup"."alias_digest"("a"."value")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''text'' AND g.digest = "pgdedup"."alias_digest"("b"."value")))) THEN 1 ELSE CASE WHEN EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_notes_d56bd656") AS b (value) WHERE "extensions"."similarity"("a"."value", "b"."value") >= 0.45::real) THEN (SELECT pg_catalog.max(pg_catalog.round("extensions"."similarity"("a"."value", "b"."value")::numeric, 4)::double precision) FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_notes_d56bd656") AS b (value) WHERE "extensions"."similarity"("a"."value", "b"."value") >= 0.45::real) WHEN NOT (EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_notes_d56bd656") AS b (value) WHERE "extensions"."similarity"("a"."value", "b"."value") >= 0.45::real)) THEN 0 END::double precision END::double precision, 0.45::double precision, coalesce((EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_notes_d56bd656") AS b (value) WHERE "extensions"."similarity"("a"."value", "b"."value") >= 0.45::real) OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''text'')) AND EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_notes_d56bd656") AS b (value) WHERE (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''text'' AND g.digest = "pgdedup"."alias_digest"("a"."value")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''text'' AND g.digest = "pgdedup"."alias_digest"("b"."value"))))), false), false),
        (''near_notes'', ''notes'', ''alias'', nullif(pg_catalog.concat_ws('', '', "t"."note"::text, "t"."address"::text), ''''), nullif(pg_catalog.concat_ws('', '', "r"."note"::text, "r"."address"::text), ''''), pg_catalog.array_to_string("t"."pgdedup_k_customers_notes_d56bd656", '', ''), pg_catalog.array_to_string("r"."pgdedup_k_customers_notes_d56bd656", '', ''), 1::double precision, NULL::double precision, (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''text'')) AND EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_notes_d56bd656") AS b (value) WHERE (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''text'' AND g.digest = "pgdedup"."alias_digest"("a"."value")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''text'' AND g.digest = "pgdedup"."alias_digest"("b"."value")))), false),
        (''near_notes'', ''sum'', ''within'', nullif(pg_catalog.concat_ws('', '', "t"."amount"::text, "t"."credit_code"::text), ''''), nullif(pg_catalog.concat_ws('', '', "r"."amount"::text, "r"."credit_code"::text), ''''), pg_catalog.array_to_string("t"."pgdedup_k_customers_sum_f3a68ce1", '', ''), pg_catalog.array_to_string("r"."pgdedup_k_customers_sum_f3a68ce1", '', ''), CASE WHEN EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_sum_f3a68ce1") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_sum_f3a68ce1") AS b (value) WHERE "pgdedup"."number_value_v1"("a"."value") BETWEEN "pgdedup"."number_value_v1"("b"."value") - ''5''::numeric AND "pgdedup"."number_value_v1"("b"."value") + ''5''::numeric) THEN (SELECT pg_catalog.max(1 - coalesce(pg_catalog.abs("pgdedup"."number_value_v1"("a"."value") - "pgdedup"."number_value_v1"("b"."value")) / nullif(2 * ''5''::numeric, 0), 0)::double precision) FROM pg_catalog.unnest("t"."pgdedup_k_customers_sum_f3a68ce1") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_sum_f3a68ce1") AS b (value) WHERE "pgdedup"."number_value_v1"("a"."value") BETWEEN "pgdedup"."number_value_v1"("b"."value") - ''5''::numeric AND "pgdedup"."number_value_v1"("b"."value") + ''5''::numeric) WHEN NOT (EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_sum_f3a68ce1") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_sum_f3a68ce1") AS b (value) WHERE "pgdedup"."number_value_v1"("a"."value") BETWEEN "pgdedup"."number_value_v1"("b"."value") - ''5''::numeric AND "pgdedup"."number_value_v1"("b"."value") + ''5''::numeric)) THEN 0 END::double precision, ''5''::numeric::double precision, coalesce(EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_sum_f3a68ce1") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_sum_f3a68ce1") AS b (value) WHERE "pgdedup"."number_value_v1"("a"."value") BETWEEN "pgdedup"."number_value_v1"("b"."value") - ''5''::numeric AND "pgdedup"."number_value_v1"("b"."value") + ''5''::numeric), false), false),
        (''same_plate'', ''parent_id'', ''related_by'', "t"."parent_id"::text, "r"."parent_id"::text, "t"."parent_id"::text, "r"."parent_id"::text, NULL::double precision, NULL::double precision, NOT (("t"."parent_id" IS NOT NULL OR "r"."parent_id" IS NOT NULL) AND EXISTS (SELECT FROM "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("t"."tenant_id", "t"."parent_id", "t"."id") AS a INNER JOIN "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("r"."tenant_id", "r"."parent_id", "r"."id") AS b ON b.key = a.key)), false),
        (''same_plate'', ''tenant_id'', ''scope'', "t"."tenant_id"::text, "r"."tenant_id"::text, "t"."tenant_id"::text, "r"."tenant_id"::text, NULL::double precision, NULL::double precision, "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id", false),
        (''same_plate'', NULL, ''live'', "t"."pgdedup_k_customers_live_74cf3f67"::text, "r"."pgdedup_k_customers_live_74cf3f67"::text, "t"."pgdedup_k_customers_live_74cf3f67"::text, "r"."pgdedup_k_customers_live_74cf3f67"::text, NULL::double precision, NULL::double precision, "t"."pgdedup_k_customers_live_74cf3f67" AND "r"."pgdedup_k_customers_live_74cf3f67", false),
        (''same_plate'', ''plate'', ''same'', ("t"."attrs" ->> ''plate''), ("r"."attrs" ->> ''plate''), "t"."pgdedup_k_customers_plate_c0469473", "r"."pgdedup_k_customers_plate_c0469473", CASE WHEN "t"."pgdedup_k_customers_plate_c0469473" = "r"."pgdedup_k_customers_plate_c0469473" THEN 1::double precision WHEN NOT ("t"."pgdedup_k_customers_plate_c0469473" = "r"."pgdedup_k_customers_plate_c0469473") THEN 0 END::double precision, NULL::double precision, coalesce("t"."pgdedup_k_customers_plate_c0469473" = "r"."pgdedup_k_customers_plate_c0469473", false), false),
        (''near_sum'', ''parent_id'', ''related_by'', "t"."parent_id"::text, "r"."parent_id"::text, "t"."parent_id"::text, "r"."parent_id"::text, NULL::double precision, NULL::double precision, NOT (("t"."parent_id" IS NOT NULL OR "r"."parent_id" IS NOT NULL) AND EXISTS (SELECT FROM "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("t"."tenant_id", "t"."parent_id", "t"."id") AS a INNER JOIN "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("r"."tenant_id", "r"."parent_id", "r"."id") AS b ON b.key = a.key)), false),
        (''near_sum'', ''tenant_id'', ''scope'', "t"."tenant_id"::text, "r"."tenant_id"::text, "t"."tenant_id"::text, "r"."tenant_id"::text, NULL::double precision, NULL::double precision, "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id", false),
        (''near_sum'', NULL, ''live'', "t"."pgdedup_k_customers_live_74cf3f67"::text, "r"."pgdedup_k_customers_live_74cf3f67"::text, "t"."pgdedup_k_customers_live_74cf3f67"::text, "r"."pgdedup_k_customers_live_74cf3f67"::text, NULL::double precision, NULL::double precision, "t"."pgdedup_k_customers_live_74cf3f67" AND "r"."pgdedup_k_customers_live_74cf3f67", false),
        (''near_sum'', ''sum'', ''within'', nullif(pg_catalog.concat_ws('', '', "t"."amount"::text, "t"."credit_code"::text), ''''), nullif(pg_catalog.concat_ws('', '', "r"."amount"::text, "r"."credit_code"::text), ''''), pg_catalog.array_to_string("t"."pgdedup_k_customers_sum_f3a68ce1", '', ''), pg_catalog.array_to_string("r"."pgdedup_k_customers_sum_f3a68ce1", '', ''), CASE WHEN EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_sum_f3a68ce1") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_sum_f3a68ce1") AS b (value) WHERE "pgdedup"."number_value_v1"("a"."value") BETWEEN "pgdedup"."number_value_v1"("b"."value") - ''5''::numeric AND "pgdedup"."number_value_v1"("b"."value") + ''5''::numeric) THEN (SELECT pg_catalog.max(1 - coalesce(pg_catalog.abs("pgdedup"."number_value_v1"("a"."value") - "pgdedup"."number_value_v1"("b"."value")) / nullif(2 * ''5''::numeric, 0), 0)::double precision) FROM pg_catalog.unnest("t"."pgdedup_k_customers_sum_f3a68ce1") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_sum_f3a68ce1") AS b (value) WHERE "pgdedup"."number_value_v1"("a"."value") BETWEEN "pgdedup"."number_value_v1"("b"."value") - ''5''::numeric AND "pgdedup"."number_value_v1"("b"."value") + ''5''::numeric) WHEN NOT (EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_sum_f3a68ce1") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_sum_f3a68ce1") AS b (value) WHERE "pgdedup"."number_value_v1"("a"."value") BETWEEN "pgdedup"."number_value_v1"("b"."value") - ''5''::numeric AND "pgdedup"."number_value_v1"("b"."value") + ''5''::numeric)) THEN 0 END::double precision, ''5''::numeric::double precision, coalesce(EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_sum_f3a68ce1") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_sum_f3a68ce1") AS b (value) WHERE "pgdedup"."number_value_v1"("a"."value") BETWEEN "pgdedup"."number_value_v1"("b"."value") - ''5''::numeric AND "pgdedup"."number_value_v1"("b"."value") + ''5''::numeric), false), false),
        (''near_sum'', ''notes'', ''sounds_like'', nullif(pg_catalog.concat_ws('', '', "t"."note"::text, "t"."address"::text), ''''), nullif(pg_catalog.concat_ws('', '', "r"."note"::text, "r"."address"::text), ''''), pg_catalog.array_to_string("t"."pgdedup_k_customers_notes_d56bd656", '', ''), pg_catalog.array_to_string("r"."pgdedup_k_customers_notes_d56bd656", '', ''), CASE WHEN (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''text'')) AND EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_notes_d56bd656") AS b (value) WHERE (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''text'' AND g.digest = "pgdedup"."alias_digest"("a"."value")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''text'' AND g.digest = "pgdedup"."alias_digest"("b"."value")))) THEN 1 ELSE CASE WHEN (EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_notes_d56bd656") AS b (value) WHERE "pgdedup"."metaphone_keys_v1"("a"."value") OPERATOR(pg_catalog.&&) "pgdedup"."metaphone_keys_v1"("b"."value")) OR "t"."pgdedup_k_customers_notes_d56bd656" IS NULL AND "r"."pgdedup_k_customers_notes_d56bd656" IS NULL) THEN coalesce((SELECT pg_catalog.max(CASE WHEN "a"."value" = "b"."value" THEN 1 ELSE 0.9 END::double precision) FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_notes_d56bd656") AS b (value) WHERE "pgdedup"."metaphone_keys_v1"("a"."value") OPERATOR(pg_catalog.&&) "pgdedup"."metaphone_keys_v1"("b"."value")), 1) WHEN NOT ((EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_notes_d56bd656") AS b (value) WHERE "pgdedup"."metaphone_keys_v1"("a"."value") OPERATOR(pg_catalog.&&) "pgdedup"."metaphone_keys_v1"("b"."value")) OR "t"."pgdedup_k_customers_notes_d56bd656" IS NULL AND "r"."pgdedup_k_customers_notes_d56bd656" IS NULL)) THEN 0 END::double precision END::double precision, NULL::double precision, coalesce(((EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_notes_d56bd656") AS b (value) WHERE "pgdedup"."metaphone_keys_v1"("a"."value") OPERATOR(pg_catalog.&&) "pgdedup"."metaphone_keys_v1"("b"."value")) OR "t"."pgdedup_k_customers_notes_d56bd656" IS NULL AND "r"."pgdedup_k_customers_notes_d56bd656" IS NULL) OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''text'')) AND EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_notes_d56bd656") AS b (value) WHERE (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''text'' AND g.digest = "pgdedup"."alias_digest"("a"."value")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''text'' AND g.digest = "pgdedup"."alias_digest"("b"."value"))))), false), false),
        (''near_sum'', ''notes'', ''alias'', nullif(pg_catalog.concat_ws('', '', "t"."note"::text, "t"."address"::text), ''''), nullif(pg_catalog.concat_ws('', '', "r"."note"::text, "r"."address"::text), ''''), pg_catalog.array_to_string("t"."pgdedup_k_customers_notes_d56bd656", '', ''), pg_catalog.array_to_string("r"."pgdedup_k_customers_notes_d56bd656", '', ''), 1::double precision, NULL::double precision, (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''text'')) AND EXISTS (SELECT  FROM pg_catalog.unnest("t"."pgdedup_k_customers_notes_d56bd656") AS a (value) CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_notes_d56bd656") AS b (value) WHERE (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''text'' AND g.digest = "pgdedup"."alias_digest"("a"."value")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''text'' AND g.digest = "pgdedup"."alias_digest"("b"."value")))), false),
        (''name_and_phone'', ''parent_id'', ''related_by'', "t"."parent_id"::text, "r"."parent_id"::text, "t"."parent_id"::text, "r"."parent_id"::text, NULL::double precision, NULL::double precision, NOT (("t"."parent_id" IS NOT NULL OR "r"."parent_id" IS NOT NULL) AND EXISTS (SELECT FROM "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("t"."tenant_id", "t"."parent_id", "t"."id") AS a INNER JOIN "pgdedup"."pgdedup_fn_customers_lineage_b521879c"("r"."tenant_id", "r"."parent_id", "r"."id") AS b ON b.key = a.key)), false),
        (''name_and_phone'', ''tenant_id'', ''scope'', "t"."tenant_id"::text, "r"."tenant_id"::text, "t"."tenant_id"::text, "r"."tenant_id"::text, NULL::double precision, NULL::double precision, "t"."tenant_id" IS NOT DISTINCT FROM "r"."tenant_id", false),
        (''name_and_phone'', NULL, ''live'', "t"."pgdedup_k_customers_live_74cf3f67"::text, "r"."pgdedup_k_customers_live_74cf3f67"::text, "t"."pgdedup_k_customers_live_74cf3f67"::text, "r"."pgdedup_k_customers_live_74cf3f67"::text, NULL::double precision, NULL::double precision, "t"."pgdedup_k_customers_live_74cf3f67" AND "r"."pgdedup_k_customers_live_74cf3f67", false),
        (''name_and_phone'', ''name'', ''same'', "t"."name"::text, "r"."name"::text, "t"."pgdedup_k_customers_name_91b84158", "r"."pgdedup_k_customers_name_91b84158", CASE WHEN (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''company_name'')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_name_91b84158")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_name_91b84158")), false)) THEN 1 ELSE CASE WHEN "t"."pgdedup_k_customers_name_91b84158" = "r"."pgdedup_k_customers_name_91b84158" THEN 1::double precision WHEN NOT ("t"."pgdedup_k_customers_name_91b84158" = "r"."pgdedup_k_customers_name_91b84158") THEN 0 END::double precision END::double precision, NULL::double precision, coalesce(("t"."pgdedup_k_customers_name_91b84158" = "e_name"."value" OR (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''company_name'')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_name_91b84158")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("e_name"."value")), false) AND EXISTS (SELECT e.value FROM "pgdedup"."pgdedup_fn_customers_name_evidence_96788b3d"("t"."pgdedup_k_customers_name_91b84158", "t"."tenant_id", "t"."id") AS e))), false), false),
        (''name_and_phone'', ''name'', ''alias'', "t"."name"::text, "r"."name"::text, "t"."pgdedup_k_customers_name_91b84158", "r"."pgdedup_k_customers_name_91b84158", 1::double precision, NULL::double precision, (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''company_name'')) AND coalesce((SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("t"."pgdedup_k_customers_name_91b84158")) = (SELECT g.group_id FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("r"."pgdedup_k_customers_name_91b84158")), false)), false),
        (''name_and_phone'', ''name'', ''common_after'', "t"."name"::text, "r"."name"::text, "t"."pgdedup_k_customers_name_91b84158", "r"."pgdedup_k_customers_name_91b84158", NULL::double precision, 5::double precision, ("t"."pgdedup_k_customers_name_91b84158" IS NULL OR "r"."pgdedup_k_customers_name_91b84158" IS NULL OR "e_name"."value" IS NOT NULL), false),
        (''name_and_phone'', ''phone'', ''same'', nullif(pg_catalog.concat_ws('', '', "t"."phone1"::text, "t"."phone2"::text), ''''), nullif(pg_catalog.concat_ws('', '', "r"."phone1"::text, "r"."phone2"::text), ''''), pg_catalog.array_to_string("t"."pgdedup_k_customers_phone_a22a2781", '', ''), pg_catalog.array_to_string("r"."pgdedup_k_customers_phone_a22a2781", '', ''), CASE WHEN "t"."pgdedup_k_customers_phone_a22a2781" OPERATOR(pg_catalog.&&) "r"."pgdedup_k_customers_phone_a22a2781" THEN 1::double precision WHEN NOT ("t"."pgdedup_k_customers_phone_a22a2781" OPERATOR(pg_catalog.&&) "r"."pgdedup_k_customers_phone_a22a2781") THEN 0 END::double precision, NULL::double precision, coalesce("t"."pgdedup_k_customers_phone_a22a2781" OPERATOR(pg_catalog.&&) "e_phone"."value", false), false),
        (''name_and_phone'', ''phone'', ''common_after'', nullif(pg_catalog.concat_ws('', '', "t"."phone1"::text, "t"."phone2"::text), ''''), nullif(pg_catalog.concat_ws('', '', "r"."phone1"::text, "r"."phone2"::text), ''''), pg_catalog.array_to_string("t"."pgdedup_k_customers_phone_a22a2781", '', ''), pg_catalog.array_to_string("r"."pgdedup_k_customers_phone_a22a2781", '', ''), NULL::double precision, 20::double precision, ("t"."pgdedup_k_customers_phone_a22a2781" IS NULL OR "r"."pgdedup_k_customers_phone_a22a2781" IS NULL OR "e_phone"."value" IS NOT NULL), false)
    ) AS e (
        rule, field, comparison, value_l, value_r, normalised_l, normalised_r,
        score, threshold, satisfied, veto
    )
    WHERE "t"."id" = "pgdedup_fn_customers_explain_6c01caa8"."p_key_l"::bigint
        AND (e.comparison <> ''alias'' OR e.satisfied);
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_explain_6c01caa8"(p_key_l text, p_key_r text) IS ''pgdedup: two rows of crm.customers under every comparison'';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_explain_6c01caa8"(p_key_l text, p_key_r text) TO PUBLIC;
', '{pgdedup_fn_customers_lineage_b521879c,pgdedup_fn_customers_name_evidence_96788b3d,pgdedup_fn_customers_names_evidence_02af82bd,pgdedup_fn_customers_phone_evidence_79101ac9,pgdedup_k_customers_city_54099405,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_name_91b84158,pgdedup_k_customers_name_core_e9deb12a,pgdedup_k_customers_names_7448d319,pgdedup_k_customers_notes_d56bd656,pgdedup_k_customers_phone_a22a2781,pgdedup_k_customers_plate_c0469473,pgdedup_k_customers_sum_f3a68ce1}', '', coalesce(pgdedup.index_build('pgdedup_fn_customers_explain_6c01caa8'), pgdedup.function_build('pgdedup_fn_customers_explain_6c01caa8')), pgdedup.object_shape('pgdedup_fn_customers_explain_6c01caa8'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_line_values_cb34c279"(p_record jsonb)
RETURNS TABLE ("v1" text, "v2" text[], "v3" text, "v4" text[], "v5" text, "v6" text[], "v7" text[], "v8" text, "v9" integer, "v10" integer, "v11" bigint, "v12" boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT "v"."p_name", "v"."p_phone", "v"."p_city", "v"."p_names", "v"."p_plate", "v"."p_notes", "v"."p_sum", "v"."core_name", "v"."s_tenant_id", "v"."r_parent_id", "v"."k_id", true
    FROM "pgdedup"."pgdedup_fn_customers_parse_4ab8737f"("pgdedup_fn_customers_line_values_cb34c279"."p_record") AS v;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_line_values_cb34c279"(p_record jsonb) IS 'pgdedup: what is compared of a JSON record of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_line_values_cb34c279"(p_record jsonb) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_line_values_cb34c279', 'crm.customers', 95, 'function', 'table', '692ff91b1325340eff0b68e39516c1ea', '"pgdedup"."pgdedup_fn_customers_line_values_cb34c279"(p_record jsonb) "v1" text, "v2" text[], "v3" text, "v4" text[], "v5" text, "v6" text[], "v7" text[], "v8" text, "v9" integer, "v10" integer, "v11" bigint, "v12" boolean', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_line_values_cb34c279"(p_record jsonb);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_line_values_cb34c279"(p_record jsonb)
RETURNS TABLE ("v1" text, "v2" text[], "v3" text, "v4" text[], "v5" text, "v6" text[], "v7" text[], "v8" text, "v9" integer, "v10" integer, "v11" bigint, "v12" boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT "v"."p_name", "v"."p_phone", "v"."p_city", "v"."p_names", "v"."p_plate", "v"."p_notes", "v"."p_sum", "v"."core_name", "v"."s_tenant_id", "v"."r_parent_id", "v"."k_id", true
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
    SELECT 'phone', 'phone2', v.value, 2 FROM pg_catalog.unnest("pgdedup"."phone_v1"(("pgdedup_fn_customers_origins_ad83de1a"."p_record" ->> 'phone2'))) AS v (value)
    UNION ALL
    SELECT 'names', 'name', v.value, 1 FROM (VALUES ("pgdedup"."company_name_v1"(("pgdedup_fn_customers_origins_ad83de1a"."p_record" ->> 'name')))) AS v (value)
    UNION ALL
    SELECT 'names', 'contact', v.value, 2 FROM (VALUES ("pgdedup"."company_name_v1"(("pgdedup_fn_customers_origins_ad83de1a"."p_record" ->> 'contact')))) AS v (value)
    UNION ALL
    SELECT 'notes', 'note', v.value, 1 FROM (VALUES ("pgdedup"."text_v1"(("pgdedup_fn_customers_origins_ad83de1a"."p_record" ->> 'note')))) AS v (value)
    UNION ALL
    SELECT 'notes', 'address', v.value, 2 FROM (VALUES ("pgdedup"."text_v1"(("pgdedup_fn_customers_origins_ad83de1a"."p_record" ->> 'address')))) AS v (value)
    UNION ALL
    SELECT 'sum', 'amount', v.value, 1 FROM (VALUES ("pgdedup"."number_v1"(("pgdedup_fn_customers_origins_ad83de1a"."p_record" ->> 'amount')))) AS v (value)
    UNION ALL
    SELECT 'sum', 'credit_code', v.value, 2 FROM (VALUES ("pgdedup"."number_v1"(("pgdedup_fn_customers_origins_ad83de1a"."p_record" ->> 'credit_code')))) AS v (value);
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_origins_ad83de1a"(p_record jsonb) IS 'pgdedup: columns behind the values of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_origins_ad83de1a"(p_record jsonb) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_origins_ad83de1a', 'crm.customers', 96, 'function', 'table', '90351ec8253e5a86287715fe9d5a23c2', '"pgdedup"."pgdedup_fn_customers_origins_ad83de1a"(p_record jsonb)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_origins_ad83de1a"(p_record jsonb);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_origins_ad83de1a"(p_record jsonb)
RETURNS TABLE (field text, column_name text, value text, ordinal integer)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT ''phone'', ''phone1'', v.value, 1 FROM pg_catalog.unnest("pgdedup"."phone_v1"(("pgdedup_fn_customers_origins_ad83de1a"."p_record" ->> ''phone1''))) AS v (value)
    UNION ALL
    SELECT ''phone'', ''phone2'', v.value, 2 FROM pg_catalog.unnest("pgdedup"."phone_v1"(("pgdedup_fn_customers_origins_ad83de1a"."p_record" ->> ''phone2''))) AS v (value)
    UNION ALL
    SELECT ''names'', ''name'', v.value, 1 FROM (VALUES ("pgdedup"."company_name_v1"(("pgdedup_fn_customers_origins_ad83de1a"."p_record" ->> ''name'')))) AS v (value)
    UNION ALL
    SELECT ''names'', ''contact'', v.value, 2 FROM (VALUES ("pgdedup"."company_name_v1"(("pgdedup_fn_customers_origins_ad83de1a"."p_record" ->> ''contact'')))) AS v (value)
    UNION ALL
    SELECT ''notes'', ''note'', v.value, 1 FROM (VALUES ("pgdedup"."text_v1"(("pgdedup_fn_customers_origins_ad83de1a"."p_record" ->> ''note'')))) AS v (value)
    UNION ALL
    SELECT ''notes'', ''address'', v.value, 2 FROM (VALUES ("pgdedup"."text_v1"(("pgdedup_fn_customers_origins_ad83de1a"."p_record" ->> ''address'')))) AS v (value)
    UNION ALL
    SELECT ''sum'', ''amount'', v.value, 1 FROM (VALUES ("pgdedup"."number_v1"(("pgdedup_fn_customers_origins_ad83de1a"."p_record" ->> ''amount'')))) AS v (value)
    UNION ALL
    SELECT ''sum'', ''credit_code'', v.value, 2 FROM (VALUES ("pgdedup"."number_v1"(("pgdedup_fn_customers_origins_ad83de1a"."p_record" ->> ''credit_code'')))) AS v (value);
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
VALUES ('pgdedup_fn_customers_origin_86bbc223', 'crm.customers', 97, 'function', 'table', '5d36d962366af566727c59fc7f59db26', '"pgdedup"."pgdedup_fn_customers_origin_86bbc223"(p_record jsonb, p_field text, p_values text[])', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_origin_86bbc223"(p_record jsonb, p_field text, p_values text[]);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_origin_86bbc223"(
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
VALUES ('pgdedup_fn_customers_held_08e5f38d', 'crm.customers', 98, 'function', 'table', '19dce4523effc2eb22b45b4dd3803c78', '"pgdedup"."pgdedup_fn_customers_held_08e5f38d"(p_own jsonb, p_keys text[])', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_held_08e5f38d"(p_own jsonb, p_keys text[]);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_held_08e5f38d"(p_own jsonb, p_keys text[])
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
    given_actions text[], given_limit integer, "p_name" text, "p_phone" text[], "p_city" text, "p_names" text[], "p_plate" text, "p_notes" text[], "p_sum" text[], "core_name" text, "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint
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
        SELECT o.* FROM "pgdedup"."pgdedup_fn_customers_lookup_17b03318"("pgdedup_fn_customers_further_bb08d8fd"."given_actions", NULL, "pgdedup_fn_customers_further_bb08d8fd"."p_name", "pgdedup_fn_customers_further_bb08d8fd"."p_phone", "pgdedup_fn_customers_further_bb08d8fd"."p_city", "pgdedup_fn_customers_further_bb08d8fd"."p_names", "pgdedup_fn_customers_further_bb08d8fd"."p_plate", "pgdedup_fn_customers_further_bb08d8fd"."p_notes", "pgdedup_fn_customers_further_bb08d8fd"."p_sum", "pgdedup_fn_customers_further_bb08d8fd"."core_name", "pgdedup_fn_customers_further_bb08d8fd"."s_tenant_id", "pgdedup_fn_customers_further_bb08d8fd"."r_parent_id", "pgdedup_fn_customers_further_bb08d8fd"."k_id") AS o WHERE NOT "pgdedup_fn_customers_further_bb08d8fd"."given_aliased"
        UNION ALL
        SELECT o.* FROM "pgdedup"."pgdedup_fn_customers_alias_lookup_67f0e0d2"("pgdedup_fn_customers_further_bb08d8fd"."given_actions", NULL, "pgdedup_fn_customers_further_bb08d8fd"."p_name", "pgdedup_fn_customers_further_bb08d8fd"."p_phone", "pgdedup_fn_customers_further_bb08d8fd"."p_city", "pgdedup_fn_customers_further_bb08d8fd"."p_names", "pgdedup_fn_customers_further_bb08d8fd"."p_plate", "pgdedup_fn_customers_further_bb08d8fd"."p_notes", "pgdedup_fn_customers_further_bb08d8fd"."p_sum", "pgdedup_fn_customers_further_bb08d8fd"."core_name", "pgdedup_fn_customers_further_bb08d8fd"."s_tenant_id", "pgdedup_fn_customers_further_bb08d8fd"."r_parent_id", "pgdedup_fn_customers_further_bb08d8fd"."k_id") AS o WHERE "pgdedup_fn_customers_further_bb08d8fd"."given_aliased"
    ) AS l
        WHERE l.rule || ':' = ANY (
            SELECT substring(e FROM '^[0-9]+:') FROM unnest(v_heavy) AS e
        )
            AND l.rule || ':' || array_to_string(l.witness, E'\x1e') <> ALL (v_heavy)
        LIMIT given_limit
    );
END
$pgdedup$;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_further_bb08d8fd"(given_config jsonb, given_key text, given_hits pgdedup.hit[], given_aliased boolean, given_actions text[], given_limit integer, "p_name" text, "p_phone" text[], "p_city" text, "p_names" text[], "p_plate" text, "p_notes" text[], "p_sum" text[], "core_name" text, "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint) IS 'pgdedup: matches behind those on record of crm.customers';
REVOKE ALL ON FUNCTION "pgdedup"."pgdedup_fn_customers_further_bb08d8fd"(given_config jsonb, given_key text, given_hits pgdedup.hit[], given_aliased boolean, given_actions text[], given_limit integer, "p_name" text, "p_phone" text[], "p_city" text, "p_names" text[], "p_plate" text, "p_notes" text[], "p_sum" text[], "core_name" text, "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint) FROM PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_fn_customers_further_bb08d8fd', 'crm.customers', 99, 'function', 'table', '786dc161f01a67befeced8e9cafd7223', '"pgdedup"."pgdedup_fn_customers_further_bb08d8fd"(given_config jsonb, given_key text, given_hits pgdedup.hit[], given_aliased boolean, given_actions text[], given_limit integer, "p_name" text, "p_phone" text[], "p_city" text, "p_names" text[], "p_plate" text, "p_notes" text[], "p_sum" text[], "core_name" text, "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_further_bb08d8fd"(given_config jsonb, given_key text, given_hits pgdedup.hit[], given_aliased boolean, given_actions text[], given_limit integer, "p_name" text, "p_phone" text[], "p_city" text, "p_names" text[], "p_plate" text, "p_notes" text[], "p_sum" text[], "core_name" text, "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint);',  E'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_further_bb08d8fd"(
    given_config jsonb, given_key text, given_hits pgdedup.hit[], given_aliased boolean,
    given_actions text[], given_limit integer, "p_name" text, "p_phone" text[], "p_city" text, "p_names" text[], "p_plate" text, "p_notes" text[], "p_sum" text[], "core_name" text, "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint
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
        SELECT o.* FROM "pgdedup"."pgdedup_fn_customers_lookup_17b03318"("pgdedup_fn_customers_further_bb08d8fd"."given_actions", NULL, "pgdedup_fn_customers_further_bb08d8fd"."p_name", "pgdedup_fn_customers_further_bb08d8fd"."p_phone", "pgdedup_fn_customers_further_bb08d8fd"."p_city", "pgdedup_fn_customers_further_bb08d8fd"."p_names", "pgdedup_fn_customers_further_bb08d8fd"."p_plate", "pgdedup_fn_customers_further_bb08d8fd"."p_notes", "pgdedup_fn_customers_further_bb08d8fd"."p_sum", "pgdedup_fn_customers_further_bb08d8fd"."core_name", "pgdedup_fn_customers_further_bb08d8fd"."s_tenant_id", "pgdedup_fn_customers_further_bb08d8fd"."r_parent_id", "pgdedup_fn_customers_further_bb08d8fd"."k_id") AS o WHERE NOT "pgdedup_fn_customers_further_bb08d8fd"."given_aliased"
        UNION ALL
        SELECT o.* FROM "pgdedup"."pgdedup_fn_customers_alias_lookup_67f0e0d2"("pgdedup_fn_customers_further_bb08d8fd"."given_actions", NULL, "pgdedup_fn_customers_further_bb08d8fd"."p_name", "pgdedup_fn_customers_further_bb08d8fd"."p_phone", "pgdedup_fn_customers_further_bb08d8fd"."p_city", "pgdedup_fn_customers_further_bb08d8fd"."p_names", "pgdedup_fn_customers_further_bb08d8fd"."p_plate", "pgdedup_fn_customers_further_bb08d8fd"."p_notes", "pgdedup_fn_customers_further_bb08d8fd"."p_sum", "pgdedup_fn_customers_further_bb08d8fd"."core_name", "pgdedup_fn_customers_further_bb08d8fd"."s_tenant_id", "pgdedup_fn_customers_further_bb08d8fd"."r_parent_id", "pgdedup_fn_customers_further_bb08d8fd"."k_id") AS o WHERE "pgdedup_fn_customers_further_bb08d8fd"."given_aliased"
    ) AS l
        WHERE l.rule || '':'' = ANY (
            SELECT substring(e FROM ''^[0-9]+:'') FROM unnest(v_heavy) AS e
        )
            AND l.rule || '':'' || array_to_string(l.witness, E''\\x1e'') <> ALL (v_heavy)
        LIMIT given_limit
    );
END
$pgdedup$;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_further_bb08d8fd"(given_config jsonb, given_key text, given_hits pgdedup.hit[], given_aliased boolean, given_actions text[], given_limit integer, "p_name" text, "p_phone" text[], "p_city" text, "p_names" text[], "p_plate" text, "p_notes" text[], "p_sum" text[], "core_name" text, "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint) IS ''pgdedup: matches behind those on record of crm.customers'';
REVOKE ALL ON FUNCTION "pgdedup"."pgdedup_fn_customers_further_bb08d8fd"(given_config jsonb, given_key text, given_hits pgdedup.hit[], given_aliased boolean, given_actions text[], given_limit integer, "p_name" text, "p_phone" text[], "p_city" text, "p_names" text[], "p_plate" text, "p_notes" text[], "p_sum" text[], "core_name" text, "s_tenant_id" integer, "r_parent_id" integer, "k_id" bigint) FROM PUBLIC;
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
    v_rules CONSTANT text[] := ARRAY['same_phone', 'similar_name', 'typo_phone', 'short_names', 'near_notes', 'same_plate', 'near_sum', 'name_and_phone'];
    v_evidence CONSTANT jsonb := '[[{"rule": "same_phone", "field": "phone", "label": "phone", "comparison": "same"}], [{"rule": "similar_name", "field": "name", "label": "name", "comparison": "similar", "column": "name", "other_column": "name"}, {"rule": "similar_name", "field": "city", "label": "city", "comparison": "same", "column": "city", "other_column": "city"}], [{"rule": "typo_phone", "field": "phone", "label": "phone", "comparison": "typo"}], [{"rule": "short_names", "field": "names", "label": "names", "comparison": "short_form"}, {"rule": "short_names", "field": "city", "label": "city", "comparison": "same", "column": "city", "other_column": "city"}], [{"rule": "near_notes", "field": "notes", "label": "notes", "comparison": "similar"}, {"rule": "near_notes", "field": "sum", "label": "sum", "comparison": "within"}], [{"rule": "same_plate", "field": "plate", "label": "plate", "comparison": "same", "column": "attrs", "other_column": "attrs"}], [{"rule": "near_sum", "field": "sum", "label": "sum", "comparison": "within"}, {"rule": "near_sum", "field": "notes", "label": "notes", "comparison": "sounds_like"}], [{"rule": "name_and_phone", "field": "name", "label": "name", "comparison": "same", "column": "name", "other_column": "name"}, {"rule": "name_and_phone", "field": "phone", "label": "phone", "comparison": "same"}]]';
    v_held CONSTANT jsonb := (SELECT "pgdedup"."pgdedup_fn_customers_held_08e5f38d"(p_own, array_agg(DISTINCT h.key)) FROM unnest(p_hits) AS h WHERE h.rule = ANY (ARRAY[1, 3, 4, 5, 7, 8]) HAVING count(*) > 0);
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
                        CASE WHEN h.rule = ANY (ARRAY[1, 3, 4, 5, 7, 8]) THEN pgdedup.with_columns(v_evidence -> (h.rule - 1), h.witness, v_held -> '', v_held -> ('=' || h.key)) ELSE v_evidence -> (h.rule - 1) END
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
VALUES ('pgdedup_fn_customers_found_17a3c8d2', 'crm.customers', 100, 'function', 'table', '29acf49afad51aaaf1b3526267db2c91', '"pgdedup"."pgdedup_fn_customers_found_17a3c8d2"(p_actions text[], p_hits pgdedup.hit[], p_own jsonb)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_found_17a3c8d2"(p_actions text[], p_hits pgdedup.hit[], p_own jsonb);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_found_17a3c8d2"(
    p_actions text[], p_hits pgdedup.hit[], p_own jsonb
)
RETURNS jsonb
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $pgdedup$
DECLARE
    v_rules CONSTANT text[] := ARRAY[''same_phone'', ''similar_name'', ''typo_phone'', ''short_names'', ''near_notes'', ''same_plate'', ''near_sum'', ''name_and_phone''];
    v_evidence CONSTANT jsonb := ''[[{"rule": "same_phone", "field": "phone", "label": "phone", "comparison": "same"}], [{"rule": "similar_name", "field": "name", "label": "name", "comparison": "similar", "column": "name", "other_column": "name"}, {"rule": "similar_name", "field": "city", "label": "city", "comparison": "same", "column": "city", "other_column": "city"}], [{"rule": "typo_phone", "field": "phone", "label": "phone", "comparison": "typo"}], [{"rule": "short_names", "field": "names", "label": "names", "comparison": "short_form"}, {"rule": "short_names", "field": "city", "label": "city", "comparison": "same", "column": "city", "other_column": "city"}], [{"rule": "near_notes", "field": "notes", "label": "notes", "comparison": "similar"}, {"rule": "near_notes", "field": "sum", "label": "sum", "comparison": "within"}], [{"rule": "same_plate", "field": "plate", "label": "plate", "comparison": "same", "column": "attrs", "other_column": "attrs"}], [{"rule": "near_sum", "field": "sum", "label": "sum", "comparison": "within"}, {"rule": "near_sum", "field": "notes", "label": "notes", "comparison": "sounds_like"}], [{"rule": "name_and_phone", "field": "name", "label": "name", "comparison": "same", "column": "name", "other_column": "name"}, {"rule": "name_and_phone", "field": "phone", "label": "phone", "comparison": "same"}]]'';
    v_held CONSTANT jsonb := (SELECT "pgdedup"."pgdedup_fn_customers_held_08e5f38d"(p_own, array_agg(DISTINCT h.key)) FROM unnest(p_hits) AS h WHERE h.rule = ANY (ARRAY[1, 3, 4, 5, 7, 8]) HAVING count(*) > 0);
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
                        CASE WHEN h.rule = ANY (ARRAY[1, 3, 4, 5, 7, 8]) THEN pgdedup.with_columns(v_evidence -> (h.rule - 1), h.witness, v_held -> '''', v_held -> (''='' || h.key)) ELSE v_evidence -> (h.rule - 1) END
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
        ARRAY['same_phone', 'similar_name', 'typo_phone', 'short_names', 'near_notes', 'same_plate', 'near_sum', 'name_and_phone'],
        ARRAY['ask', 'flag', 'flag', 'ask', 'flag', 'block', 'flag', 'block']
    );
    v_actions := v_force.actions;
    IF p_kind IN ('edit', 'row') THEN
        SELECT r.record INTO v_stored
        FROM "pgdedup"."pgdedup_fn_customers_records_0cede0b2"(ARRAY[p_key]) AS r;
        v_record := v_stored || p_record;
    END IF;
    SELECT p.*, (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('company_name', 'text')) AND (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("p"."p_name")) OR EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest IN (SELECT "pgdedup"."alias_digest"("n"."value") FROM pg_catalog.unnest("p"."p_names") AS n (value))) OR EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = 'text' AND g.digest IN (SELECT "pgdedup"."alias_digest"("n"."value") FROM pg_catalog.unnest("p"."p_notes") AS n (value))))) AS aliased INTO v
    FROM "pgdedup"."pgdedup_fn_customers_parse_4ab8737f"(v_record) AS p;
    IF NOT p_seen THEN
        -- The key of a row that the caller does not see leaves nothing out.
        "v"."k_id" := NULL;
    END IF;
    IF p_kind = 'edit' AND v.live THEN
        -- As in the guard: only rules whose inputs change have something to say.
        SELECT p.* INTO v_before FROM "pgdedup"."pgdedup_fn_customers_parse_4ab8737f"(v_stored) AS p;
        IF NOT ("v_before"."s_tenant_id" IS DISTINCT FROM "v"."s_tenant_id" OR "v_before"."r_parent_id" IS DISTINCT FROM "v"."r_parent_id" OR v_before.live IS DISTINCT FROM v.live) THEN
            v_changed := ARRAY[
                "v_before"."p_phone" IS DISTINCT FROM "v"."p_phone",
                "v_before"."p_name" IS DISTINCT FROM "v"."p_name" OR "v_before"."p_phone" IS DISTINCT FROM "v"."p_phone" OR "v_before"."p_city" IS DISTINCT FROM "v"."p_city",
                "v_before"."p_phone" IS DISTINCT FROM "v"."p_phone",
                "v_before"."p_city" IS DISTINCT FROM "v"."p_city" OR "v_before"."p_names" IS DISTINCT FROM "v"."p_names",
                "v_before"."p_notes" IS DISTINCT FROM "v"."p_notes" OR "v_before"."p_sum" IS DISTINCT FROM "v"."p_sum",
                "v_before"."p_plate" IS DISTINCT FROM "v"."p_plate",
                "v_before"."p_notes" IS DISTINCT FROM "v"."p_notes" OR "v_before"."p_sum" IS DISTINCT FROM "v"."p_sum",
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
    IF v.aliased THEN
        SELECT array_agg(ROW(l.rule, l.key, l.score, l.witness)::pgdedup.hit)
        INTO v_hits
        FROM "pgdedup"."pgdedup_fn_customers_alias_lookup_67f0e0d2"(
            v_actions, p_limit, "v"."p_name", "v"."p_phone", "v"."p_city", "v"."p_names", "v"."p_plate", "v"."p_notes", "v"."p_sum", "v"."core_name", "v"."s_tenant_id", "v"."r_parent_id", "v"."k_id"
        ) AS l;
    ELSE
        v_hits := "pgdedup"."pgdedup_fn_customers_look_3ae50ecc"(
            v_actions, p_limit, "v"."p_name", "v"."p_phone", "v"."p_city", "v"."p_names", "v"."p_plate", "v"."p_notes", "v"."p_sum", "v"."core_name", "v"."s_tenant_id", "v"."r_parent_id", "v"."k_id"
        );
    END IF;
    IF p_kind = 'edit' AND cardinality(v_hits) >= p_limit THEN
        v_hits := "pgdedup"."pgdedup_fn_customers_further_bb08d8fd"(
            p_config, v_key, v_hits, v.aliased, v_actions, p_limit,
            "v"."p_name", "v"."p_phone", "v"."p_city", "v"."p_names", "v"."p_plate", "v"."p_notes", "v"."p_sum", "v"."core_name", "v"."s_tenant_id", "v"."r_parent_id", "v"."k_id"
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
VALUES ('pgdedup_fn_customers_seek_6b74c416', 'crm.customers', 101, 'function', 'table', '0a47475d7d7f1bd56dd7d5746d32e45e', '"pgdedup"."pgdedup_fn_customers_seek_6b74c416"(p_config jsonb, p_record jsonb, p_key text, p_limit integer, p_kind text, p_seen boolean)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_seek_6b74c416"(p_config jsonb, p_record jsonb, p_key text, p_limit integer, p_kind text, p_seen boolean);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_seek_6b74c416"(
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
        ARRAY[''same_phone'', ''similar_name'', ''typo_phone'', ''short_names'', ''near_notes'', ''same_plate'', ''near_sum'', ''name_and_phone''],
        ARRAY[''ask'', ''flag'', ''flag'', ''ask'', ''flag'', ''block'', ''flag'', ''block'']
    );
    v_actions := v_force.actions;
    IF p_kind IN (''edit'', ''row'') THEN
        SELECT r.record INTO v_stored
        FROM "pgdedup"."pgdedup_fn_customers_records_0cede0b2"(ARRAY[p_key]) AS r;
        v_record := v_stored || p_record;
    END IF;
    SELECT p.*, (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''company_name'', ''text'')) AND (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("p"."p_name")) OR EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest IN (SELECT "pgdedup"."alias_digest"("n"."value") FROM pg_catalog.unnest("p"."p_names") AS n (value))) OR EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = ''text'' AND g.digest IN (SELECT "pgdedup"."alias_digest"("n"."value") FROM pg_catalog.unnest("p"."p_notes") AS n (value))))) AS aliased INTO v
    FROM "pgdedup"."pgdedup_fn_customers_parse_4ab8737f"(v_record) AS p;
    IF NOT p_seen THEN
        -- The key of a row that the caller does not see leaves nothing out.
        "v"."k_id" := NULL;
    END IF;
    IF p_kind = ''edit'' AND v.live THEN
        -- As in the guard: only rules whose inputs change have something to say.
        SELECT p.* INTO v_before FROM "pgdedup"."pgdedup_fn_customers_parse_4ab8737f"(v_stored) AS p;
        IF NOT ("v_before"."s_tenant_id" IS DISTINCT FROM "v"."s_tenant_id" OR "v_before"."r_parent_id" IS DISTINCT FROM "v"."r_parent_id" OR v_before.live IS DISTINCT FROM v.live) THEN
            v_changed := ARRAY[
                "v_before"."p_phone" IS DISTINCT FROM "v"."p_phone",
                "v_before"."p_name" IS DISTINCT FROM "v"."p_name" OR "v_before"."p_phone" IS DISTINCT FROM "v"."p_phone" OR "v_before"."p_city" IS DISTINCT FROM "v"."p_city",
                "v_before"."p_phone" IS DISTINCT FROM "v"."p_phone",
                "v_before"."p_city" IS DISTINCT FROM "v"."p_city" OR "v_before"."p_names" IS DISTINCT FROM "v"."p_names",
                "v_before"."p_notes" IS DISTINCT FROM "v"."p_notes" OR "v_before"."p_sum" IS DISTINCT FROM "v"."p_sum",
                "v_before"."p_plate" IS DISTINCT FROM "v"."p_plate",
                "v_before"."p_notes" IS DISTINCT FROM "v"."p_notes" OR "v_before"."p_sum" IS DISTINCT FROM "v"."p_sum",
                "v_before"."p_name" IS DISTINCT FROM "v"."p_name" OR "v_before"."p_phone" IS DISTINCT FROM "v"."p_phone"
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
            v_actions, p_limit, "v"."p_name", "v"."p_phone", "v"."p_city", "v"."p_names", "v"."p_plate", "v"."p_notes", "v"."p_sum", "v"."core_name", "v"."s_tenant_id", "v"."r_parent_id", "v"."k_id"
        ) AS l;
    ELSE
        v_hits := "pgdedup"."pgdedup_fn_customers_look_3ae50ecc"(
            v_actions, p_limit, "v"."p_name", "v"."p_phone", "v"."p_city", "v"."p_names", "v"."p_plate", "v"."p_notes", "v"."p_sum", "v"."core_name", "v"."s_tenant_id", "v"."r_parent_id", "v"."k_id"
        );
    END IF;
    IF p_kind = ''edit'' AND cardinality(v_hits) >= p_limit THEN
        v_hits := "pgdedup"."pgdedup_fn_customers_further_bb08d8fd"(
            p_config, v_key, v_hits, v.aliased, v_actions, p_limit,
            "v"."p_name", "v"."p_phone", "v"."p_city", "v"."p_names", "v"."p_plate", "v"."p_notes", "v"."p_sum", "v"."core_name", "v"."s_tenant_id", "v"."r_parent_id", "v"."k_id"
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
VALUES ('pgdedup_fn_customers_find_84cd35f0', 'crm.customers', 102, 'function', 'table', '39efab8d763592c14cd281c8802626da', '"pgdedup"."pgdedup_fn_customers_find_84cd35f0"(p_record jsonb, p_limit integer, p_kind text)', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_find_84cd35f0"(p_record jsonb, p_limit integer, p_kind text);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_find_84cd35f0"(
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
    v_compiled CONSTANT text[] := ARRAY['ask', 'flag', 'flag', 'ask', 'flag', 'block', 'flag', 'block'];
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
        (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN ('company_name', 'text')) AND (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest = "pgdedup"."alias_digest"("p"."p_name")) OR EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = 'company_name' AND g.digest IN (SELECT "pgdedup"."alias_digest"("n"."value") FROM pg_catalog.unnest("p"."p_names") AS n (value))) OR EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = 'text' AND g.digest IN (SELECT "pgdedup"."alias_digest"("n"."value") FROM pg_catalog.unnest("p"."p_notes") AS n (value))))) AS aliased,
        ARRAY(
            SELECT DISTINCT k.key
            FROM (
                SELECT l.key FROM "pgdedup"."pgdedup_fn_customers_same_phone_locks_007678c7"("p"."p_phone", "p"."s_tenant_id", "pgdedup_fn_customers_check_48627554"."k_id") AS l WHERE "v_actions"[1] IN ('ask', 'block')
                UNION ALL SELECT l.key FROM "pgdedup"."pgdedup_fn_customers_short_names_locks_51e1c281"("p"."p_city", "p"."p_names", "p"."s_tenant_id", "pgdedup_fn_customers_check_48627554"."k_id") AS l WHERE "v_actions"[4] IN ('ask', 'block')
                UNION ALL SELECT l.key FROM "pgdedup"."pgdedup_fn_customers_same_plate_locks_d5222b61"("p"."p_plate", "p"."s_tenant_id") AS l WHERE "v_actions"[6] IN ('ask', 'block')
                UNION ALL SELECT l.key FROM "pgdedup"."pgdedup_fn_customers_name_and_phone_locks_3877bad7"("p"."p_name", "p"."p_phone", "p"."s_tenant_id", "pgdedup_fn_customers_check_48627554"."k_id") AS l WHERE "v_actions"[8] IN ('ask', 'block')
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
                ARRAY['same_phone', 'similar_name', 'typo_phone', 'short_names', 'near_notes', 'same_plate', 'near_sum', 'name_and_phone'],
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
                SELECT l.key FROM "pgdedup"."pgdedup_fn_customers_same_phone_locks_007678c7"("v"."p_phone", "v"."s_tenant_id", "pgdedup_fn_customers_check_48627554"."k_id") AS l WHERE "v_locking"[1] IN ('ask', 'block')
                UNION ALL SELECT l.key FROM "pgdedup"."pgdedup_fn_customers_similar_name_locks_6bde55ca"("v"."p_name", "v"."p_city", "v"."s_tenant_id", "pgdedup_fn_customers_check_48627554"."k_id") AS l WHERE "v_locking"[2] IN ('ask', 'block')
                UNION ALL SELECT l.key FROM "pgdedup"."pgdedup_fn_customers_typo_phone_locks_0b030f01"("v"."p_phone", "v"."s_tenant_id", "pgdedup_fn_customers_check_48627554"."k_id") AS l WHERE "v_locking"[3] IN ('ask', 'block')
                UNION ALL SELECT l.key FROM "pgdedup"."pgdedup_fn_customers_short_names_locks_51e1c281"("v"."p_city", "v"."p_names", "v"."s_tenant_id", "pgdedup_fn_customers_check_48627554"."k_id") AS l WHERE "v_locking"[4] IN ('ask', 'block')
                UNION ALL SELECT l.key FROM "pgdedup"."pgdedup_fn_customers_near_notes_locks_8e295d91"("v"."p_notes", "v"."p_sum", "v"."s_tenant_id") AS l WHERE "v_locking"[5] IN ('ask', 'block')
                UNION ALL SELECT l.key FROM "pgdedup"."pgdedup_fn_customers_same_plate_locks_d5222b61"("v"."p_plate", "v"."s_tenant_id") AS l WHERE "v_locking"[6] IN ('ask', 'block')
                UNION ALL SELECT l.key FROM "pgdedup"."pgdedup_fn_customers_near_sum_locks_ca4eded6"("v"."p_notes", "v"."p_sum", "v"."s_tenant_id") AS l WHERE "v_locking"[7] IN ('ask', 'block')
                UNION ALL SELECT l.key FROM "pgdedup"."pgdedup_fn_customers_name_and_phone_locks_3877bad7"("v"."p_name", "v"."p_phone", "v"."s_tenant_id", "pgdedup_fn_customers_check_48627554"."k_id") AS l WHERE "v_locking"[8] IN ('ask', 'block')
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
                UNION ALL SELECT l.key FROM LATERAL (SELECT "v"."p_name" UNION ALL SELECT f.form FROM "pgdedup"."alias_forms"('company_name', ARRAY["v"."p_name"]) AS f (form)) AS "a_name" (value)
    CROSS JOIN LATERAL "pgdedup"."pgdedup_fn_customers_similar_name_locks_6bde55ca"("a_name"."value", "v"."p_city", "v"."s_tenant_id", "pgdedup_fn_customers_check_48627554"."k_id") AS l WHERE v_locking[2] IN ('ask', 'block')
                UNION ALL SELECT l.key FROM LATERAL (SELECT "v"."p_names" || ARRAY(SELECT f.form FROM "pgdedup"."alias_forms"('company_name', "v"."p_names") AS f (form))) AS "a_names" (value)
    CROSS JOIN LATERAL "pgdedup"."pgdedup_fn_customers_short_names_locks_51e1c281"("v"."p_city", "a_names"."value", "v"."s_tenant_id", "pgdedup_fn_customers_check_48627554"."k_id") AS l WHERE v_locking[4] IN ('ask', 'block')
                UNION ALL SELECT l.key FROM LATERAL (SELECT "v"."p_notes" || ARRAY(SELECT f.form FROM "pgdedup"."alias_forms"('text', "v"."p_notes") AS f (form))) AS "a_notes" (value)
    CROSS JOIN LATERAL "pgdedup"."pgdedup_fn_customers_near_notes_locks_8e295d91"("a_notes"."value", "v"."p_sum", "v"."s_tenant_id") AS l WHERE v_locking[5] IN ('ask', 'block')
                UNION ALL SELECT l.key FROM LATERAL (SELECT "v"."p_notes" || ARRAY(SELECT f.form FROM "pgdedup"."alias_forms"('text', "v"."p_notes") AS f (form))) AS "a_notes" (value)
    CROSS JOIN LATERAL "pgdedup"."pgdedup_fn_customers_near_sum_locks_ca4eded6"("a_notes"."value", "v"."p_sum", "v"."s_tenant_id") AS l WHERE v_locking[7] IN ('ask', 'block')
                UNION ALL SELECT l.key FROM LATERAL (SELECT "v"."p_name" UNION ALL SELECT f.form FROM "pgdedup"."alias_forms"('company_name', ARRAY["v"."p_name"]) AS f (form)) AS "a_name" (value)
    CROSS JOIN LATERAL "pgdedup"."pgdedup_fn_customers_name_and_phone_locks_3877bad7"("a_name"."value", "v"."p_phone", "v"."s_tenant_id", "pgdedup_fn_customers_check_48627554"."k_id") AS l WHERE v_locking[8] IN ('ask', 'block')
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
                    v_actions, 21, "v"."p_name", "v"."p_phone", "v"."p_city", "v"."p_names", "v"."p_plate", "v"."p_notes", "v"."p_sum", "v"."core_name", "v"."s_tenant_id", "v"."r_parent_id", "pgdedup_fn_customers_check_48627554"."k_id"
                ) AS l;
            ELSE
                v_hits := "pgdedup"."pgdedup_fn_customers_look_3ae50ecc"(
                    v_actions, 21, "v"."p_name", "v"."p_phone", "v"."p_city", "v"."p_names", "v"."p_plate", "v"."p_notes", "v"."p_sum", "v"."core_name", "v"."s_tenant_id", "v"."r_parent_id", "pgdedup_fn_customers_check_48627554"."k_id"
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
                        "v"."p_name", "v"."p_phone", "v"."p_city", "v"."p_names", "v"."p_plate", "v"."p_notes", "v"."p_sum", "v"."core_name", "v"."s_tenant_id", "v"."r_parent_id", "pgdedup_fn_customers_check_48627554"."k_id"
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
VALUES ('pgdedup_fn_customers_check_48627554', 'crm.customers', 103, 'function', 'table', '9ef47e55ca57129baf66b6c622d63f2d', '"pgdedup"."pgdedup_fn_customers_check_48627554"("k_id" bigint, p_changed boolean[])', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_check_48627554"("k_id" bigint, p_changed boolean[]);', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_check_48627554"(
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
    v_compiled CONSTANT text[] := ARRAY[''ask'', ''flag'', ''flag'', ''ask'', ''flag'', ''block'', ''flag'', ''block''];
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
        (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type IN (''company_name'', ''text'')) AND (EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest = "pgdedup"."alias_digest"("p"."p_name")) OR EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = ''company_name'' AND g.digest IN (SELECT "pgdedup"."alias_digest"("n"."value") FROM pg_catalog.unnest("p"."p_names") AS n (value))) OR EXISTS (SELECT FROM pgdedup.aliases AS g WHERE g.type = ''text'' AND g.digest IN (SELECT "pgdedup"."alias_digest"("n"."value") FROM pg_catalog.unnest("p"."p_notes") AS n (value))))) AS aliased,
        ARRAY(
            SELECT DISTINCT k.key
            FROM (
                SELECT l.key FROM "pgdedup"."pgdedup_fn_customers_same_phone_locks_007678c7"("p"."p_phone", "p"."s_tenant_id", "pgdedup_fn_customers_check_48627554"."k_id") AS l WHERE "v_actions"[1] IN (''ask'', ''block'')
                UNION ALL SELECT l.key FROM "pgdedup"."pgdedup_fn_customers_short_names_locks_51e1c281"("p"."p_city", "p"."p_names", "p"."s_tenant_id", "pgdedup_fn_customers_check_48627554"."k_id") AS l WHERE "v_actions"[4] IN (''ask'', ''block'')
                UNION ALL SELECT l.key FROM "pgdedup"."pgdedup_fn_customers_same_plate_locks_d5222b61"("p"."p_plate", "p"."s_tenant_id") AS l WHERE "v_actions"[6] IN (''ask'', ''block'')
                UNION ALL SELECT l.key FROM "pgdedup"."pgdedup_fn_customers_name_and_phone_locks_3877bad7"("p"."p_name", "p"."p_phone", "p"."s_tenant_id", "pgdedup_fn_customers_check_48627554"."k_id") AS l WHERE "v_actions"[8] IN (''ask'', ''block'')
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
                ARRAY[''same_phone'', ''similar_name'', ''typo_phone'', ''short_names'', ''near_notes'', ''same_plate'', ''near_sum'', ''name_and_phone''],
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
                SELECT l.key FROM "pgdedup"."pgdedup_fn_customers_same_phone_locks_007678c7"("v"."p_phone", "v"."s_tenant_id", "pgdedup_fn_customers_check_48627554"."k_id") AS l WHERE "v_locking"[1] IN (''ask'', ''block'')
                UNION ALL SELECT l.key FROM "pgdedup"."pgdedup_fn_customers_similar_name_locks_6bde55ca"("v"."p_name", "v"."p_city", "v"."s_tenant_id", "pgdedup_fn_customers_check_48627554"."k_id") AS l WHERE "v_locking"[2] IN (''ask'', ''block'')
                UNION ALL SELECT l.key FROM "pgdedup"."pgdedup_fn_customers_typo_phone_locks_0b030f01"("v"."p_phone", "v"."s_tenant_id", "pgdedup_fn_customers_check_48627554"."k_id") AS l WHERE "v_locking"[3] IN (''ask'', ''block'')
                UNION ALL SELECT l.key FROM "pgdedup"."pgdedup_fn_customers_short_names_locks_51e1c281"("v"."p_city", "v"."p_names", "v"."s_tenant_id", "pgdedup_fn_customers_check_48627554"."k_id") AS l WHERE "v_locking"[4] IN (''ask'', ''block'')
                UNION ALL SELECT l.key FROM "pgdedup"."pgdedup_fn_customers_near_notes_locks_8e295d91"("v"."p_notes", "v"."p_sum", "v"."s_tenant_id") AS l WHERE "v_locking"[5] IN (''ask'', ''block'')
                UNION ALL SELECT l.key FROM "pgdedup"."pgdedup_fn_customers_same_plate_locks_d5222b61"("v"."p_plate", "v"."s_tenant_id") AS l WHERE "v_locking"[6] IN (''ask'', ''block'')
                UNION ALL SELECT l.key FROM "pgdedup"."pgdedup_fn_customers_near_sum_locks_ca4eded6"("v"."p_notes", "v"."p_sum", "v"."s_tenant_id") AS l WHERE "v_locking"[7] IN (''ask'', ''block'')
                UNION ALL SELECT l.key FROM "pgdedup"."pgdedup_fn_customers_name_and_phone_locks_3877bad7"("v"."p_name", "v"."p_phone", "v"."s_tenant_id", "pgdedup_fn_customers_check_48627554"."k_id") AS l WHERE "v_locking"[8] IN (''ask'', ''block'')
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
                UNION ALL SELECT l.key FROM LATERAL (SELECT "v"."p_name" UNION ALL SELECT f.form FROM "pgdedup"."alias_forms"(''company_name'', ARRAY["v"."p_name"]) AS f (form)) AS "a_name" (value)
    CROSS JOIN LATERAL "pgdedup"."pgdedup_fn_customers_similar_name_locks_6bde55ca"("a_name"."value", "v"."p_city", "v"."s_tenant_id", "pgdedup_fn_customers_check_48627554"."k_id") AS l WHERE v_locking[2] IN (''ask'', ''block'')
                UNION ALL SELECT l.key FROM LATERAL (SELECT "v"."p_names" || ARRAY(SELECT f.form FROM "pgdedup"."alias_forms"(''company_name'', "v"."p_names") AS f (form))) AS "a_names" (value)
    CROSS JOIN LATERAL "pgdedup"."pgdedup_fn_customers_short_names_locks_51e1c281"("v"."p_city", "a_names"."value", "v"."s_tenant_id", "pgdedup_fn_customers_check_48627554"."k_id") AS l WHERE v_locking[4] IN (''ask'', ''block'')
                UNION ALL SELECT l.key FROM LATERAL (SELECT "v"."p_notes" || ARRAY(SELECT f.form FROM "pgdedup"."alias_forms"(''text'', "v"."p_notes") AS f (form))) AS "a_notes" (value)
    CROSS JOIN LATERAL "pgdedup"."pgdedup_fn_customers_near_notes_locks_8e295d91"("a_notes"."value", "v"."p_sum", "v"."s_tenant_id") AS l WHERE v_locking[5] IN (''ask'', ''block'')
                UNION ALL SELECT l.key FROM LATERAL (SELECT "v"."p_notes" || ARRAY(SELECT f.form FROM "pgdedup"."alias_forms"(''text'', "v"."p_notes") AS f (form))) AS "a_notes" (value)
    CROSS JOIN LATERAL "pgdedup"."pgdedup_fn_customers_near_sum_locks_ca4eded6"("a_notes"."value", "v"."p_sum", "v"."s_tenant_id") AS l WHERE v_locking[7] IN (''ask'', ''block'')
                UNION ALL SELECT l.key FROM LATERAL (SELECT "v"."p_name" UNION ALL SELECT f.form FROM "pgdedup"."alias_forms"(''company_name'', ARRAY["v"."p_name"]) AS f (form)) AS "a_name" (value)
    CROSS JOIN LATERAL "pgdedup"."pgdedup_fn_customers_name_and_phone_locks_3877bad7"("a_name"."value", "v"."p_phone", "v"."s_tenant_id", "pgdedup_fn_customers_check_48627554"."k_id") AS l WHERE v_locking[8] IN (''ask'', ''block'')
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
                    v_actions, 21, "v"."p_name", "v"."p_phone", "v"."p_city", "v"."p_names", "v"."p_plate", "v"."p_notes", "v"."p_sum", "v"."core_name", "v"."s_tenant_id", "v"."r_parent_id", "pgdedup_fn_customers_check_48627554"."k_id"
                ) AS l;
            ELSE
                v_hits := "pgdedup"."pgdedup_fn_customers_look_3ae50ecc"(
                    v_actions, 21, "v"."p_name", "v"."p_phone", "v"."p_city", "v"."p_names", "v"."p_plate", "v"."p_notes", "v"."p_sum", "v"."core_name", "v"."s_tenant_id", "v"."r_parent_id", "pgdedup_fn_customers_check_48627554"."k_id"
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
                        "v"."p_name", "v"."p_phone", "v"."p_city", "v"."p_names", "v"."p_plate", "v"."p_notes", "v"."p_sum", "v"."core_name", "v"."s_tenant_id", "v"."r_parent_id", "pgdedup_fn_customers_check_48627554"."k_id"
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
VALUES ('pgdedup_fn_customers_key1_8bbd1631', 'crm.customers', 104, 'function', 'table', 'f073cd64330f947a41491b623d34fd9f', '"pgdedup"."pgdedup_fn_customers_key1_8bbd1631"("p_row" "crm"."customers")', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_key1_8bbd1631"("p_row" "crm"."customers");', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_key1_8bbd1631"(
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
VALUES ('pgdedup_fn_customers_row_key_9aa4ff4e', 'crm.customers', 105, 'function', 'table', 'b010a84004c8f4db4807f7d6c74ab39f', '"pgdedup"."pgdedup_fn_customers_row_key_9aa4ff4e"("p_row" "crm"."customers")', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_row_key_9aa4ff4e"("p_row" "crm"."customers");', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_row_key_9aa4ff4e"(
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
            "old"."pgdedup_k_customers_phone_a22a2781" IS DISTINCT FROM "new"."pgdedup_k_customers_phone_a22a2781",
            "old"."pgdedup_k_customers_name_91b84158" IS DISTINCT FROM "new"."pgdedup_k_customers_name_91b84158" OR "old"."pgdedup_k_customers_phone_a22a2781" IS DISTINCT FROM "new"."pgdedup_k_customers_phone_a22a2781" OR "old"."pgdedup_k_customers_city_54099405" IS DISTINCT FROM "new"."pgdedup_k_customers_city_54099405",
            "old"."pgdedup_k_customers_phone_a22a2781" IS DISTINCT FROM "new"."pgdedup_k_customers_phone_a22a2781",
            "old"."pgdedup_k_customers_city_54099405" IS DISTINCT FROM "new"."pgdedup_k_customers_city_54099405" OR "old"."pgdedup_k_customers_names_7448d319" IS DISTINCT FROM "new"."pgdedup_k_customers_names_7448d319",
            "old"."pgdedup_k_customers_notes_d56bd656" IS DISTINCT FROM "new"."pgdedup_k_customers_notes_d56bd656" OR "old"."pgdedup_k_customers_sum_f3a68ce1" IS DISTINCT FROM "new"."pgdedup_k_customers_sum_f3a68ce1",
            "old"."pgdedup_k_customers_plate_c0469473" IS DISTINCT FROM "new"."pgdedup_k_customers_plate_c0469473",
            "old"."pgdedup_k_customers_notes_d56bd656" IS DISTINCT FROM "new"."pgdedup_k_customers_notes_d56bd656" OR "old"."pgdedup_k_customers_sum_f3a68ce1" IS DISTINCT FROM "new"."pgdedup_k_customers_sum_f3a68ce1",
            "old"."pgdedup_k_customers_name_91b84158" IS DISTINCT FROM "new"."pgdedup_k_customers_name_91b84158" OR "old"."pgdedup_k_customers_phone_a22a2781" IS DISTINCT FROM "new"."pgdedup_k_customers_phone_a22a2781"
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
VALUES ('pgdedup_fn_customers_guard_4deb4b5b', 'crm.customers', 106, 'function', 'table', '0c6b571fe12ceecef4cae4aba2ac43f3', '"pgdedup"."pgdedup_fn_customers_guard_4deb4b5b"()', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_guard_4deb4b5b"();', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_guard_4deb4b5b"()
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
            "old"."pgdedup_k_customers_phone_a22a2781" IS DISTINCT FROM "new"."pgdedup_k_customers_phone_a22a2781",
            "old"."pgdedup_k_customers_name_91b84158" IS DISTINCT FROM "new"."pgdedup_k_customers_name_91b84158" OR "old"."pgdedup_k_customers_phone_a22a2781" IS DISTINCT FROM "new"."pgdedup_k_customers_phone_a22a2781" OR "old"."pgdedup_k_customers_city_54099405" IS DISTINCT FROM "new"."pgdedup_k_customers_city_54099405",
            "old"."pgdedup_k_customers_phone_a22a2781" IS DISTINCT FROM "new"."pgdedup_k_customers_phone_a22a2781",
            "old"."pgdedup_k_customers_city_54099405" IS DISTINCT FROM "new"."pgdedup_k_customers_city_54099405" OR "old"."pgdedup_k_customers_names_7448d319" IS DISTINCT FROM "new"."pgdedup_k_customers_names_7448d319",
            "old"."pgdedup_k_customers_notes_d56bd656" IS DISTINCT FROM "new"."pgdedup_k_customers_notes_d56bd656" OR "old"."pgdedup_k_customers_sum_f3a68ce1" IS DISTINCT FROM "new"."pgdedup_k_customers_sum_f3a68ce1",
            "old"."pgdedup_k_customers_plate_c0469473" IS DISTINCT FROM "new"."pgdedup_k_customers_plate_c0469473",
            "old"."pgdedup_k_customers_notes_d56bd656" IS DISTINCT FROM "new"."pgdedup_k_customers_notes_d56bd656" OR "old"."pgdedup_k_customers_sum_f3a68ce1" IS DISTINCT FROM "new"."pgdedup_k_customers_sum_f3a68ce1",
            "old"."pgdedup_k_customers_name_91b84158" IS DISTINCT FROM "new"."pgdedup_k_customers_name_91b84158" OR "old"."pgdedup_k_customers_phone_a22a2781" IS DISTINCT FROM "new"."pgdedup_k_customers_phone_a22a2781"
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
VALUES ('pgdedup_fn_customers_rekey_78510eb3', 'crm.customers', 107, 'function', 'table', '3028f672b1e33e3e375897657fbe291e', '"pgdedup"."pgdedup_fn_customers_rekey_78510eb3"()', 'DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_rekey_78510eb3"();', 'CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_rekey_78510eb3"()
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
VALUES ('pgdedup_trg_customers_insert_a8c0985c', 'crm.customers', 108, 'trigger', 'table', '70464ec69de89223817fc10b4b0d6db4', '70464ec69de89223817fc10b4b0d6db4', 'DROP TRIGGER IF EXISTS "pgdedup_trg_customers_insert_a8c0985c" ON "crm"."customers";', 'CREATE CONSTRAINT TRIGGER "pgdedup_trg_customers_insert_a8c0985c"
AFTER INSERT ON "crm"."customers"
FOR EACH ROW EXECUTE FUNCTION
"pgdedup"."pgdedup_fn_customers_guard_4deb4b5b"();
', '{pgdedup_fn_customers_guard_4deb4b5b,pgdedup_k_customers_city_54099405,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_name_91b84158,pgdedup_k_customers_name_core_e9deb12a,pgdedup_k_customers_names_7448d319,pgdedup_k_customers_notes_d56bd656,pgdedup_k_customers_phone_a22a2781,pgdedup_k_customers_plate_c0469473,pgdedup_k_customers_sum_f3a68ce1}', 'SHARE ROW EXCLUSIVE', coalesce(pgdedup.index_build('pgdedup_trg_customers_insert_a8c0985c'), pgdedup.function_build('pgdedup_trg_customers_insert_a8c0985c')), pgdedup.object_shape('pgdedup_trg_customers_insert_a8c0985c'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE CONSTRAINT TRIGGER "pgdedup_trg_customers_enter_d7f2f599"
AFTER UPDATE ON "crm"."customers"
FOR EACH ROW WHEN ("old"."tenant_id" IS DISTINCT FROM "new"."tenant_id" OR "old"."parent_id" IS DISTINCT FROM "new"."parent_id" OR "old"."pgdedup_k_customers_live_74cf3f67" IS DISTINCT FROM "new"."pgdedup_k_customers_live_74cf3f67")
EXECUTE FUNCTION
"pgdedup"."pgdedup_fn_customers_guard_4deb4b5b"();
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_trg_customers_enter_d7f2f599', 'crm.customers', 109, 'trigger', 'table', '96e0dc809c92e4287e6028a5dc97aad3', '96e0dc809c92e4287e6028a5dc97aad3', 'DROP TRIGGER IF EXISTS "pgdedup_trg_customers_enter_d7f2f599" ON "crm"."customers";', 'CREATE CONSTRAINT TRIGGER "pgdedup_trg_customers_enter_d7f2f599"
AFTER UPDATE ON "crm"."customers"
FOR EACH ROW WHEN ("old"."tenant_id" IS DISTINCT FROM "new"."tenant_id" OR "old"."parent_id" IS DISTINCT FROM "new"."parent_id" OR "old"."pgdedup_k_customers_live_74cf3f67" IS DISTINCT FROM "new"."pgdedup_k_customers_live_74cf3f67")
EXECUTE FUNCTION
"pgdedup"."pgdedup_fn_customers_guard_4deb4b5b"();
', '{pgdedup_fn_customers_guard_4deb4b5b,pgdedup_k_customers_city_54099405,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_name_91b84158,pgdedup_k_customers_name_core_e9deb12a,pgdedup_k_customers_names_7448d319,pgdedup_k_customers_notes_d56bd656,pgdedup_k_customers_phone_a22a2781,pgdedup_k_customers_plate_c0469473,pgdedup_k_customers_sum_f3a68ce1}', 'SHARE ROW EXCLUSIVE', coalesce(pgdedup.index_build('pgdedup_trg_customers_enter_d7f2f599'), pgdedup.function_build('pgdedup_trg_customers_enter_d7f2f599')), pgdedup.object_shape('pgdedup_trg_customers_enter_d7f2f599'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE CONSTRAINT TRIGGER "pgdedup_trg_customers_update_dec017c4"
AFTER UPDATE OF "pgdedup_k_customers_name_91b84158", "pgdedup_k_customers_phone_a22a2781", "pgdedup_k_customers_city_54099405", "pgdedup_k_customers_names_7448d319", "pgdedup_k_customers_plate_c0469473", "pgdedup_k_customers_notes_d56bd656", "pgdedup_k_customers_sum_f3a68ce1" ON "crm"."customers"
FOR EACH ROW WHEN (("old"."pgdedup_k_customers_name_91b84158" IS DISTINCT FROM "new"."pgdedup_k_customers_name_91b84158" OR "old"."pgdedup_k_customers_phone_a22a2781" IS DISTINCT FROM "new"."pgdedup_k_customers_phone_a22a2781" OR "old"."pgdedup_k_customers_city_54099405" IS DISTINCT FROM "new"."pgdedup_k_customers_city_54099405" OR "old"."pgdedup_k_customers_names_7448d319" IS DISTINCT FROM "new"."pgdedup_k_customers_names_7448d319" OR "old"."pgdedup_k_customers_plate_c0469473" IS DISTINCT FROM "new"."pgdedup_k_customers_plate_c0469473" OR "old"."pgdedup_k_customers_notes_d56bd656" IS DISTINCT FROM "new"."pgdedup_k_customers_notes_d56bd656" OR "old"."pgdedup_k_customers_sum_f3a68ce1" IS DISTINCT FROM "new"."pgdedup_k_customers_sum_f3a68ce1") AND NOT ("old"."tenant_id" IS DISTINCT FROM "new"."tenant_id" OR "old"."parent_id" IS DISTINCT FROM "new"."parent_id" OR "old"."pgdedup_k_customers_live_74cf3f67" IS DISTINCT FROM "new"."pgdedup_k_customers_live_74cf3f67"))
EXECUTE FUNCTION
"pgdedup"."pgdedup_fn_customers_guard_4deb4b5b"('fields');
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_trg_customers_update_dec017c4', 'crm.customers', 110, 'trigger', 'table', '78499cff8ace4b441c24ec63bbabffda', '78499cff8ace4b441c24ec63bbabffda', 'DROP TRIGGER IF EXISTS "pgdedup_trg_customers_update_dec017c4" ON "crm"."customers";', 'CREATE CONSTRAINT TRIGGER "pgdedup_trg_customers_update_dec017c4"
AFTER UPDATE OF "pgdedup_k_customers_name_91b84158", "pgdedup_k_customers_phone_a22a2781", "pgdedup_k_customers_city_54099405", "pgdedup_k_customers_names_7448d319", "pgdedup_k_customers_plate_c0469473", "pgdedup_k_customers_notes_d56bd656", "pgdedup_k_customers_sum_f3a68ce1" ON "crm"."customers"
FOR EACH ROW WHEN (("old"."pgdedup_k_customers_name_91b84158" IS DISTINCT FROM "new"."pgdedup_k_customers_name_91b84158" OR "old"."pgdedup_k_customers_phone_a22a2781" IS DISTINCT FROM "new"."pgdedup_k_customers_phone_a22a2781" OR "old"."pgdedup_k_customers_city_54099405" IS DISTINCT FROM "new"."pgdedup_k_customers_city_54099405" OR "old"."pgdedup_k_customers_names_7448d319" IS DISTINCT FROM "new"."pgdedup_k_customers_names_7448d319" OR "old"."pgdedup_k_customers_plate_c0469473" IS DISTINCT FROM "new"."pgdedup_k_customers_plate_c0469473" OR "old"."pgdedup_k_customers_notes_d56bd656" IS DISTINCT FROM "new"."pgdedup_k_customers_notes_d56bd656" OR "old"."pgdedup_k_customers_sum_f3a68ce1" IS DISTINCT FROM "new"."pgdedup_k_customers_sum_f3a68ce1") AND NOT ("old"."tenant_id" IS DISTINCT FROM "new"."tenant_id" OR "old"."parent_id" IS DISTINCT FROM "new"."parent_id" OR "old"."pgdedup_k_customers_live_74cf3f67" IS DISTINCT FROM "new"."pgdedup_k_customers_live_74cf3f67"))
EXECUTE FUNCTION
"pgdedup"."pgdedup_fn_customers_guard_4deb4b5b"(''fields'');
', '{pgdedup_fn_customers_guard_4deb4b5b,pgdedup_k_customers_city_54099405,pgdedup_k_customers_live_74cf3f67,pgdedup_k_customers_name_91b84158,pgdedup_k_customers_name_core_e9deb12a,pgdedup_k_customers_names_7448d319,pgdedup_k_customers_notes_d56bd656,pgdedup_k_customers_phone_a22a2781,pgdedup_k_customers_plate_c0469473,pgdedup_k_customers_sum_f3a68ce1}', 'SHARE ROW EXCLUSIVE', coalesce(pgdedup.index_build('pgdedup_trg_customers_update_dec017c4'), pgdedup.function_build('pgdedup_trg_customers_update_dec017c4')), pgdedup.object_shape('pgdedup_trg_customers_update_dec017c4'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE TRIGGER "pgdedup_trg_customers_rekey_d14b106c"
AFTER UPDATE ON "crm"."customers"
FOR EACH ROW WHEN ("old"."id" IS DISTINCT FROM "new"."id")
EXECUTE FUNCTION "pgdedup"."pgdedup_fn_customers_rekey_78510eb3"();
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('pgdedup_trg_customers_rekey_d14b106c', 'crm.customers', 111, 'trigger', 'table', '09d9507dbe6793d691b54e4ab8378c96', '09d9507dbe6793d691b54e4ab8378c96', 'DROP TRIGGER IF EXISTS "pgdedup_trg_customers_rekey_d14b106c" ON "crm"."customers";', 'CREATE TRIGGER "pgdedup_trg_customers_rekey_d14b106c"
AFTER UPDATE ON "crm"."customers"
FOR EACH ROW WHEN ("old"."id" IS DISTINCT FROM "new"."id")
EXECUTE FUNCTION "pgdedup"."pgdedup_fn_customers_rekey_78510eb3"();
', '{pgdedup_fn_customers_rekey_78510eb3}', 'SHARE ROW EXCLUSIVE', coalesce(pgdedup.index_build('pgdedup_trg_customers_rekey_d14b106c'), pgdedup.function_build('pgdedup_trg_customers_rekey_d14b106c')), pgdedup.object_shape('pgdedup_trg_customers_rekey_d14b106c'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
CREATE OR REPLACE FUNCTION "crm"."customers_find_duplicates"(
    "name" text DEFAULT NULL, "phone1" text DEFAULT NULL, "phone2" text DEFAULT NULL, "city" text DEFAULT NULL, "contact" character varying(100) DEFAULT NULL, "attrs" jsonb DEFAULT NULL, "note" text DEFAULT NULL, "address" text DEFAULT NULL, "amount" numeric DEFAULT NULL, "credit_code" character varying(18) DEFAULT NULL, "tenant_id" integer DEFAULT NULL, "parent_id" integer DEFAULT NULL
) RETURNS SETOF pgdedup.match
LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT m.*
    FROM pgdedup.find_duplicates(
        '"crm"."customers"'::regclass,
        pg_catalog.jsonb_strip_nulls(
            pg_catalog.jsonb_build_object('name', "customers_find_duplicates"."name", 'phone1', "customers_find_duplicates"."phone1", 'phone2', "customers_find_duplicates"."phone2", 'city', "customers_find_duplicates"."city", 'contact', "customers_find_duplicates"."contact", 'attrs', "customers_find_duplicates"."attrs", 'note', "customers_find_duplicates"."note", 'address', "customers_find_duplicates"."address", 'amount', "customers_find_duplicates"."amount", 'credit_code', "customers_find_duplicates"."credit_code", 'tenant_id', "customers_find_duplicates"."tenant_id", 'parent_id', "customers_find_duplicates"."parent_id")
        )
    ) AS m;
END;
COMMENT ON FUNCTION "crm"."customers_find_duplicates"("name" text, "phone1" text, "phone2" text, "city" text, "contact" character varying(100), "attrs" jsonb, "note" text, "address" text, "amount" numeric, "credit_code" character varying(18), "tenant_id" integer, "parent_id" integer) IS 'pgdedup: rows that the rules relate to the given values';
GRANT EXECUTE ON FUNCTION "crm"."customers_find_duplicates"("name" text, "phone1" text, "phone2" text, "city" text, "contact" character varying(100), "attrs" jsonb, "note" text, "address" text, "amount" numeric, "credit_code" character varying(18), "tenant_id" integer, "parent_id" integer) TO PUBLIC;
INSERT INTO pgdedup.objects (name, table_name, position, kind, part, content_hash, signature, drop_sql, create_sql, needs, lock, built, shape)
VALUES ('"crm"."customers_find_duplicates"', 'crm.customers', 112, 'function', 'table', 'e578387e9f9a1d57b78b12a728b7068c', '"crm"."customers_find_duplicates"("name" text, "phone1" text, "phone2" text, "city" text, "contact" character varying(100), "attrs" jsonb, "note" text, "address" text, "amount" numeric, "credit_code" character varying(18), "tenant_id" integer, "parent_id" integer)', 'DROP FUNCTION IF EXISTS "crm"."customers_find_duplicates"("name" text, "phone1" text, "phone2" text, "city" text, "contact" character varying(100), "attrs" jsonb, "note" text, "address" text, "amount" numeric, "credit_code" character varying(18), "tenant_id" integer, "parent_id" integer);', 'CREATE OR REPLACE FUNCTION "crm"."customers_find_duplicates"(
    "name" text DEFAULT NULL, "phone1" text DEFAULT NULL, "phone2" text DEFAULT NULL, "city" text DEFAULT NULL, "contact" character varying(100) DEFAULT NULL, "attrs" jsonb DEFAULT NULL, "note" text DEFAULT NULL, "address" text DEFAULT NULL, "amount" numeric DEFAULT NULL, "credit_code" character varying(18) DEFAULT NULL, "tenant_id" integer DEFAULT NULL, "parent_id" integer DEFAULT NULL
) RETURNS SETOF pgdedup.match
LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT m.*
    FROM pgdedup.find_duplicates(
        ''"crm"."customers"''::regclass,
        pg_catalog.jsonb_strip_nulls(
            pg_catalog.jsonb_build_object(''name'', "customers_find_duplicates"."name", ''phone1'', "customers_find_duplicates"."phone1", ''phone2'', "customers_find_duplicates"."phone2", ''city'', "customers_find_duplicates"."city", ''contact'', "customers_find_duplicates"."contact", ''attrs'', "customers_find_duplicates"."attrs", ''note'', "customers_find_duplicates"."note", ''address'', "customers_find_duplicates"."address", ''amount'', "customers_find_duplicates"."amount", ''credit_code'', "customers_find_duplicates"."credit_code", ''tenant_id'', "customers_find_duplicates"."tenant_id", ''parent_id'', "customers_find_duplicates"."parent_id")
        )
    ) AS m;
END;
COMMENT ON FUNCTION "crm"."customers_find_duplicates"("name" text, "phone1" text, "phone2" text, "city" text, "contact" character varying(100), "attrs" jsonb, "note" text, "address" text, "amount" numeric, "credit_code" character varying(18), "tenant_id" integer, "parent_id" integer) IS ''pgdedup: rows that the rules relate to the given values'';
GRANT EXECUTE ON FUNCTION "crm"."customers_find_duplicates"("name" text, "phone1" text, "phone2" text, "city" text, "contact" character varying(100), "attrs" jsonb, "note" text, "address" text, "amount" numeric, "credit_code" character varying(18), "tenant_id" integer, "parent_id" integer) TO PUBLIC;
', '{}', '', coalesce(pgdedup.index_build('"crm"."customers_find_duplicates"'), pgdedup.function_build('"crm"."customers_find_duplicates"')), pgdedup.object_shape('"crm"."customers_find_duplicates"'))
ON CONFLICT (name) DO UPDATE SET position = excluded.position, content_hash = excluded.content_hash, signature = excluded.signature, drop_sql = excluded.drop_sql, create_sql = excluded.create_sql, needs = excluded.needs, lock = excluded.lock, built = excluded.built, shape = excluded.shape;
INSERT INTO pgdedup.tables (target, name, config, content_hash, columns)
SELECT '"crm"."customers"'::regclass, 'crm.customers', c.config, pg_catalog.md5(c.config::text), (SELECT pg_catalog.jsonb_object_agg(a.attnum, a.attname) FROM pg_catalog.pg_attribute AS a WHERE a.attrelid = '"crm"."customers"'::regclass AND a.attnum > 0 AND NOT a.attisdropped AND NOT pg_catalog.starts_with(a.attname, 'pgdedup_'))
FROM (SELECT "pgdedup"."pgdedup_fn_customers_config_c54b4b08"() AS config) AS c
ON CONFLICT (name) DO UPDATE SET target = excluded.target, config = excluded.config, content_hash = excluded.content_hash, columns = excluded.columns, installed_at = pg_catalog.now(), installed_by = CURRENT_USER;
SELECT pgdedup.end_lapsed_actions('"crm"."customers"'::regclass);
