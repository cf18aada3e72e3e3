-- create column pgdedup_k_customers_email_7f36889c [ACCESS EXCLUSIVE, rewrites the table]
ALTER TABLE "crm"."customers"
    ADD COLUMN "pgdedup_k_customers_email_7f36889c" text[] COLLATE pg_catalog."C" GENERATED ALWAYS AS ("pgdedup"."distinct_values_v1"(ARRAY["pgdedup"."email_v1"(("email" COLLATE pg_catalog."C")), "pgdedup"."email_v1"(("note" COLLATE pg_catalog."C"))])) STORED;
-- create index pgdedup_ix_customers_email_same_a4977f19 [SHARE; SHARE UPDATE EXCLUSIVE when built concurrently]
CREATE INDEX CONCURRENTLY "pgdedup_ix_customers_email_same_a4977f19" ON "crm"."customers" USING gin ("pgdedup_k_customers_email_7f36889c") WITH (fastupdate = off);
-- drop function "crm"."customers_find_duplicates"
DROP FUNCTION IF EXISTS "crm"."customers_find_duplicates"("email" text);
-- drop trigger pgdedup_trg_customers_update_dec017c4 [ACCESS EXCLUSIVE]
DROP TRIGGER IF EXISTS "pgdedup_trg_customers_update_dec017c4" ON "crm"."customers";
-- drop function pgdedup_fn_customers_further_bb08d8fd
DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_further_bb08d8fd"(given_config jsonb, given_key text, given_hits pgdedup.hit[], given_aliased boolean, given_actions text[], given_limit integer, "p_email" text, "k_id" bigint);
-- drop function pgdedup_fn_customers_line_values_cb34c279
DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_line_values_cb34c279"(p_record jsonb);
-- drop function pgdedup_fn_customers_explain_6c01caa8
DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_explain_6c01caa8"(p_key_l text, p_key_r text);
-- drop function pgdedup_fn_customers_records_0cede0b2
DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_records_0cede0b2"(p_keys text[]);
-- drop function pgdedup_fn_customers_hits_a678c43f
DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_hits_a678c43f"(p_key text, p_actions text[], p_limit integer);
-- drop function pgdedup_fn_customers_look_3ae50ecc
DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_look_3ae50ecc"(given_actions text[], given_limit integer, "p_email" text, "k_id" bigint);
-- drop function pgdedup_fn_customers_candidates_5bc25fe9
DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_candidates_5bc25fe9"(given_actions text[], given_limit integer, "p_email" text, "k_id" bigint);
-- drop function pgdedup_fn_customers_lookup_17b03318
DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_lookup_17b03318"(given_actions text[], given_limit integer, "p_email" text, "k_id" bigint);
-- drop function pgdedup_fn_customers_parse_4ab8737f
DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_parse_4ab8737f"(p_record jsonb);
-- drop function pgdedup_fn_customers_probe_9185fe99
DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_probe_9185fe99"("k_id" bigint);
-- drop function pgdedup_fn_customers_config_c54b4b08
DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_config_c54b4b08"();
-- drop function pgdedup_fn_customers_same_email_relate_2e257e85
DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_same_email_relate_2e257e85"("l1" bigint, "l2" text, "r1" bigint, "r2" text);
-- drop function pgdedup_fn_customers_same_email_keys_4a91712c
DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_same_email_keys_4a91712c"("v1" bigint, "v2" text);
-- drop function pgdedup_fn_customers_same_email_values_cc8e4936
DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_same_email_values_cc8e4936"();
-- drop function pgdedup_fn_customers_same_email_verify_ca4f9d42
DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_same_email_verify_ca4f9d42"(p_key_l text, p_key_r text);
-- drop function pgdedup_fn_customers_same_email_locks_18aecc85
DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_same_email_locks_18aecc85"("p_email" text);
-- drop function pgdedup_fn_customers_same_email_match_79555b6b
DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_same_email_match_79555b6b"("p_email" text, "k_id" bigint);
-- drop index pgdedup_ix_customers_email_same_c363abf4 [ACCESS EXCLUSIVE]
DROP INDEX IF EXISTS "crm"."pgdedup_ix_customers_email_same_c363abf4";
-- drop column pgdedup_k_customers_email_4a2a54dd [ACCESS EXCLUSIVE]
ALTER TABLE "crm"."customers" DROP COLUMN IF EXISTS "pgdedup_k_customers_email_4a2a54dd";
-- create function pgdedup_fn_customers_same_email_match_79555b6b
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_same_email_match_79555b6b"(
    "p_email" text[], "k_id" bigint
)
RETURNS TABLE (key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "t"."id"::text,
        1::double precision,
        ARRAY["pgdedup"."shared_values"("t"."pgdedup_k_customers_email_7f36889c", "pgdedup_fn_customers_same_email_match_79555b6b"."p_email")]::text[]
    FROM "crm"."customers" AS t
    WHERE "t"."pgdedup_k_customers_email_7f36889c" OPERATOR(pg_catalog.&&) "pgdedup_fn_customers_same_email_match_79555b6b"."p_email"
        AND ("t"."id" = "pgdedup_fn_customers_same_email_match_79555b6b"."k_id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_email_match_79555b6b"("p_email" text[], "k_id" bigint) IS 'pgdedup: rule same_email of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_email_match_79555b6b"("p_email" text[], "k_id" bigint) TO PUBLIC;
-- create function pgdedup_fn_customers_same_email_locks_18aecc85
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_same_email_locks_18aecc85"(
    "p_email" text[]
)
RETURNS TABLE (key bigint)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT pgdedup.lock_key(
        'email:same|' || "v"."value",
        ''
    )
    FROM pg_catalog.unnest("pgdedup_fn_customers_same_email_locks_18aecc85"."p_email") AS v (value);
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_email_locks_18aecc85"("p_email" text[]) IS 'pgdedup: lock keys of rule same_email of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_email_locks_18aecc85"("p_email" text[]) TO PUBLIC;
-- create function pgdedup_fn_customers_same_email_verify_ca4f9d42
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_same_email_verify_ca4f9d42"(
    p_key_l text, p_key_r text
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        1::double precision,
        ARRAY["pgdedup"."shared_values"("t"."pgdedup_k_customers_email_7f36889c", "r"."pgdedup_k_customers_email_7f36889c")]::text[]
    FROM "crm"."customers" AS t
    INNER JOIN "crm"."customers" AS r
        ON "r"."id" = "pgdedup_fn_customers_same_email_verify_ca4f9d42"."p_key_r"::bigint
    WHERE "t"."id" = "pgdedup_fn_customers_same_email_verify_ca4f9d42"."p_key_l"::bigint
        AND "t"."pgdedup_k_customers_email_7f36889c" OPERATOR(pg_catalog.&&) "r"."pgdedup_k_customers_email_7f36889c"
        AND ("t"."id" = "r"."id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_email_verify_ca4f9d42"(p_key_l text, p_key_r text) IS 'pgdedup: rule same_email of crm.customers on two rows';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_email_verify_ca4f9d42"(p_key_l text, p_key_r text) TO PUBLIC;
-- create function pgdedup_fn_customers_same_email_values_cc8e4936
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_same_email_values_cc8e4936"()
RETURNS TABLE (row_key text, "v1" bigint, "v2" text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "r"."id"::text,
        "r"."id", "r"."pgdedup_k_customers_email_7f36889c"
    FROM "crm"."customers" AS r
    WHERE true;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_email_values_cc8e4936"() IS 'pgdedup: what is compared by rule same_email of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_email_values_cc8e4936"() TO PUBLIC;
-- create function pgdedup_fn_customers_same_email_keys_4a91712c
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_same_email_keys_4a91712c"(
    "v1" bigint, "v2" text[]
)
RETURNS TABLE (key bigint, asked boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT "pgdedup"."lock_key"('email:same|' || "v"."value", ''), NULL::boolean
    FROM (SELECT "pgdedup_fn_customers_same_email_keys_4a91712c"."v1" AS "id", "pgdedup_fn_customers_same_email_keys_4a91712c"."v2" AS "pgdedup_k_customers_email_7f36889c") AS r
    CROSS JOIN pg_catalog.unnest("r"."pgdedup_k_customers_email_7f36889c") AS v (value);
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_email_keys_4a91712c"("v1" bigint, "v2" text[]) IS 'pgdedup: keys of a row for rule same_email of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_email_keys_4a91712c"("v1" bigint, "v2" text[]) TO PUBLIC;
-- create function pgdedup_fn_customers_same_email_relate_2e257e85
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_same_email_relate_2e257e85"(
    "l1" bigint, "l2" text[], "r1" bigint, "r2" text[]
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        1::double precision,
        ARRAY["pgdedup"."shared_values"("t"."pgdedup_k_customers_email_7f36889c", "r"."pgdedup_k_customers_email_7f36889c")]::text[]
    FROM (SELECT "pgdedup_fn_customers_same_email_relate_2e257e85"."l1" AS "id", "pgdedup_fn_customers_same_email_relate_2e257e85"."l2" AS "pgdedup_k_customers_email_7f36889c") AS t
    CROSS JOIN (SELECT "pgdedup_fn_customers_same_email_relate_2e257e85"."r1" AS "id", "pgdedup_fn_customers_same_email_relate_2e257e85"."r2" AS "pgdedup_k_customers_email_7f36889c") AS r
    WHERE "t"."pgdedup_k_customers_email_7f36889c" OPERATOR(pg_catalog.&&) "r"."pgdedup_k_customers_email_7f36889c"
        AND ("t"."id" = "r"."id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_email_relate_2e257e85"("l1" bigint, "l2" text[], "r1" bigint, "r2" text[]) IS 'pgdedup: the verdict on two rows by rule same_email of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_email_relate_2e257e85"("l1" bigint, "l2" text[], "r1" bigint, "r2" text[]) TO PUBLIC;
-- create function pgdedup_fn_customers_config_c54b4b08
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_config_c54b4b08"()
RETURNS jsonb
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN  E'{"version": "1", "table": "crm.customers", "label": null, "language": "en", "isolation": "strict", "reveal": "shown", "owner": null, "limit": 20, "notify": false, "show": [], "fields": {"email": {"label": null, "type": "email", "columns": ["email", "note"], "sources": [{"column": "email"}, {"column": "note"}], "stored": "pgdedup_k_customers_email_7f36889c"}}, "rules": [{"rule": "same_email", "action": "block", "meaning": "48ca9928707338b5", "match": [{"field": "email", "comparison": "same"}]}], "trigram_threshold": null, "scan": {"same_email": {"verify": "\\"pgdedup\\".\\"pgdedup_fn_customers_same_email_verify_ca4f9d42\\"", "width": 2, "values": "\\"pgdedup\\".\\"pgdedup_fn_customers_same_email_values_cc8e4936\\"", "keys": "\\"pgdedup\\".\\"pgdedup_fn_customers_same_email_keys_4a91712c\\"", "relate": "\\"pgdedup\\".\\"pgdedup_fn_customers_same_email_relate_2e257e85\\"", "of_line": [2, 1]}}, "merge": {}, "functions": {"config": "\\"pgdedup\\".\\"pgdedup_fn_customers_config_c54b4b08\\"", "find": "\\"pgdedup\\".\\"pgdedup_fn_customers_find_84cd35f0\\"", "records": "\\"pgdedup\\".\\"pgdedup_fn_customers_records_0cede0b2\\"", "hits": "\\"pgdedup\\".\\"pgdedup_fn_customers_hits_a678c43f\\"", "explain": "\\"pgdedup\\".\\"pgdedup_fn_customers_explain_6c01caa8\\"", "line_values": "\\"pgdedup\\".\\"pgdedup_fn_customers_line_values_cb34c279\\"", "origins": "\\"pgdedup\\".\\"pgdedup_fn_customers_origins_ad83de1a\\"", "origin": "\\"pgdedup\\".\\"pgdedup_fn_customers_origin_86bbc223\\""}}'::jsonb;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_config_c54b4b08"() IS 'pgdedup: compiled rules of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_config_c54b4b08"() TO PUBLIC;
-- create function pgdedup_fn_customers_probe_9185fe99
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_probe_9185fe99"(
    "k_id" bigint
)
RETURNS TABLE (
    "p_email" text[],
    live boolean, key text, target regclass, mine boolean
)
LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT
        "t"."pgdedup_k_customers_email_7f36889c",
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
-- create function pgdedup_fn_customers_parse_4ab8737f
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_parse_4ab8737f"(p_record jsonb)
RETURNS TABLE ("p_email" text[], "k_id" bigint, live boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "n"."p_email", "n"."k_id",
        n.live
    FROM (
        SELECT
            "pgdedup"."distinct_values_v1"(ARRAY["pgdedup"."email_v1"(("email" COLLATE pg_catalog."C")), "pgdedup"."email_v1"(("note" COLLATE pg_catalog."C"))]) AS "p_email", "id" AS "k_id",
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
-- create function pgdedup_fn_customers_lookup_17b03318
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_lookup_17b03318"(
    given_actions text[], given_limit integer, "p_email" text[], "k_id" bigint
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
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_lookup_17b03318"(given_actions text[], given_limit integer, "p_email" text[], "k_id" bigint) IS 'pgdedup: all rules over one record of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_lookup_17b03318"(given_actions text[], given_limit integer, "p_email" text[], "k_id" bigint) TO PUBLIC;
-- create function pgdedup_fn_customers_candidates_5bc25fe9
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_candidates_5bc25fe9"(
    given_actions text[], given_limit integer, "p_email" text[], "k_id" bigint
) RETURNS TABLE (found boolean[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT ARRAY[
        ("pgdedup_fn_customers_candidates_5bc25fe9"."given_actions"[1] <> 'off') AND EXISTS (SELECT FROM (SELECT FROM "crm"."customers" AS t WHERE "t"."pgdedup_k_customers_email_7f36889c" OPERATOR(pg_catalog.&&) "pgdedup_fn_customers_candidates_5bc25fe9"."p_email" AND ("t"."id" = "pgdedup_fn_customers_candidates_5bc25fe9"."k_id") IS NOT TRUE LIMIT "pgdedup_fn_customers_candidates_5bc25fe9"."given_limit") AS c)
    ];
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_candidates_5bc25fe9"(given_actions text[], given_limit integer, "p_email" text[], "k_id" bigint) IS 'pgdedup: which keys find rows of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_candidates_5bc25fe9"(given_actions text[], given_limit integer, "p_email" text[], "k_id" bigint) TO PUBLIC;
-- create function pgdedup_fn_customers_look_3ae50ecc
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_look_3ae50ecc"(
    given_actions text[], given_limit integer, "p_email" text[], "k_id" bigint
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
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_look_3ae50ecc"(given_actions text[], given_limit integer, "p_email" text[], "k_id" bigint) IS 'pgdedup: the rules over one record of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_look_3ae50ecc"(given_actions text[], given_limit integer, "p_email" text[], "k_id" bigint) TO PUBLIC;
-- create function pgdedup_fn_customers_hits_a678c43f
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
    CROSS JOIN LATERAL "pgdedup"."pgdedup_fn_customers_lookup_17b03318"("pgdedup_fn_customers_hits_a678c43f"."p_actions", "pgdedup_fn_customers_hits_a678c43f"."p_limit", "t"."pgdedup_k_customers_email_7f36889c", "t"."id") AS l
    WHERE "t"."id" = "pgdedup_fn_customers_hits_a678c43f"."p_key"::bigint AND true;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_hits_a678c43f"(p_key text, p_actions text[], p_limit integer) IS 'pgdedup: the rules over one stored row of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_hits_a678c43f"(p_key text, p_actions text[], p_limit integer) TO PUBLIC;
-- create function pgdedup_fn_customers_records_0cede0b2
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_records_0cede0b2"(p_keys text[])
RETURNS TABLE (key text, record jsonb)
LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT
        k.key,
        pg_catalog.to_jsonb(t.*) - '{pgdedup_k_customers_email_7f36889c}'::text[]
    FROM pg_catalog.unnest("pgdedup_fn_customers_records_0cede0b2"."p_keys") AS k (key)
    INNER JOIN "crm"."customers" AS t
        ON "t"."id" = "k"."key"::bigint;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_records_0cede0b2"(p_keys text[]) IS 'pgdedup: rows by key of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_records_0cede0b2"(p_keys text[]) TO PUBLIC;
-- create function pgdedup_fn_customers_explain_6c01caa8
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
        ('same_email', 'email', 'same', nullif(pg_catalog.concat_ws(', ', "t"."email"::text, "t"."note"::text), ''), nullif(pg_catalog.concat_ws(', ', "r"."email"::text, "r"."note"::text), ''), pg_catalog.array_to_string("t"."pgdedup_k_customers_email_7f36889c", ', '), pg_catalog.array_to_string("r"."pgdedup_k_customers_email_7f36889c", ', '), CASE WHEN "t"."pgdedup_k_customers_email_7f36889c" OPERATOR(pg_catalog.&&) "r"."pgdedup_k_customers_email_7f36889c" THEN 1::double precision WHEN NOT ("t"."pgdedup_k_customers_email_7f36889c" OPERATOR(pg_catalog.&&) "r"."pgdedup_k_customers_email_7f36889c") THEN 0 END::double precision, NULL::double precision, coalesce("t"."pgdedup_k_customers_email_7f36889c" OPERATOR(pg_catalog.&&) "r"."pgdedup_k_customers_email_7f36889c", false), false)
    ) AS e (
        rule, field, comparison, value_l, value_r, normalised_l, normalised_r,
        score, threshold, satisfied, veto
    )
    WHERE "t"."id" = "pgdedup_fn_customers_explain_6c01caa8"."p_key_l"::bigint
        AND (e.comparison <> 'alias' OR e.satisfied);
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_explain_6c01caa8"(p_key_l text, p_key_r text) IS 'pgdedup: two rows of crm.customers under every comparison';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_explain_6c01caa8"(p_key_l text, p_key_r text) TO PUBLIC;
-- create function pgdedup_fn_customers_line_values_cb34c279
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_line_values_cb34c279"(p_record jsonb)
RETURNS TABLE ("v1" text[], "v2" bigint)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT "v"."p_email", "v"."k_id"
    FROM "pgdedup"."pgdedup_fn_customers_parse_4ab8737f"("pgdedup_fn_customers_line_values_cb34c279"."p_record") AS v;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_line_values_cb34c279"(p_record jsonb) IS 'pgdedup: what is compared of a JSON record of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_line_values_cb34c279"(p_record jsonb) TO PUBLIC;
-- create function pgdedup_fn_customers_origins_ad83de1a
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_origins_ad83de1a"(p_record jsonb)
RETURNS TABLE (field text, column_name text, value text, ordinal integer)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT 'email', 'email', v.value, 1 FROM (VALUES ("pgdedup"."email_v1"(("pgdedup_fn_customers_origins_ad83de1a"."p_record" ->> 'email')))) AS v (value)
    UNION ALL
    SELECT 'email', 'note', v.value, 2 FROM (VALUES ("pgdedup"."email_v1"(("pgdedup_fn_customers_origins_ad83de1a"."p_record" ->> 'note')))) AS v (value);
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_origins_ad83de1a"(p_record jsonb) IS 'pgdedup: columns behind the values of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_origins_ad83de1a"(p_record jsonb) TO PUBLIC;
-- create function pgdedup_fn_customers_origin_86bbc223
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
-- create function pgdedup_fn_customers_held_08e5f38d
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
-- create function pgdedup_fn_customers_further_bb08d8fd
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_further_bb08d8fd"(
    given_config jsonb, given_key text, given_hits pgdedup.hit[], given_aliased boolean,
    given_actions text[], given_limit integer, "p_email" text[], "k_id" bigint
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
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_further_bb08d8fd"(given_config jsonb, given_key text, given_hits pgdedup.hit[], given_aliased boolean, given_actions text[], given_limit integer, "p_email" text[], "k_id" bigint) IS 'pgdedup: matches behind those on record of crm.customers';
REVOKE ALL ON FUNCTION "pgdedup"."pgdedup_fn_customers_further_bb08d8fd"(given_config jsonb, given_key text, given_hits pgdedup.hit[], given_aliased boolean, given_actions text[], given_limit integer, "p_email" text[], "k_id" bigint) FROM PUBLIC;
-- replace function pgdedup_fn_customers_found_17a3c8d2
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_found_17a3c8d2"(
    p_actions text[], p_hits pgdedup.hit[], p_own jsonb
)
RETURNS jsonb
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $pgdedup$
DECLARE
    v_rules CONSTANT text[] := ARRAY['same_email'];
    v_evidence CONSTANT jsonb := '[[{"rule": "same_email", "field": "email", "label": "email", "comparison": "same"}]]';
    v_held CONSTANT jsonb := (SELECT "pgdedup"."pgdedup_fn_customers_held_08e5f38d"(p_own, array_agg(DISTINCT h.key)) FROM unnest(p_hits) AS h WHERE h.rule = ANY (ARRAY[1]) HAVING count(*) > 0);
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
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_found_17a3c8d2"(p_actions text[], p_hits pgdedup.hit[], p_own jsonb) IS 'pgdedup: what is told of the hits of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_found_17a3c8d2"(p_actions text[], p_hits pgdedup.hit[], p_own jsonb) TO PUBLIC;
-- replace function pgdedup_fn_customers_guard_4deb4b5b
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
            "old"."pgdedup_k_customers_email_7f36889c" IS DISTINCT FROM "new"."pgdedup_k_customers_email_7f36889c"
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
-- create trigger pgdedup_trg_customers_update_dec017c4 [SHARE ROW EXCLUSIVE]
CREATE CONSTRAINT TRIGGER "pgdedup_trg_customers_update_dec017c4"
AFTER UPDATE OF "pgdedup_k_customers_email_7f36889c" ON "crm"."customers"
FOR EACH ROW WHEN ("old"."pgdedup_k_customers_email_7f36889c" IS DISTINCT FROM "new"."pgdedup_k_customers_email_7f36889c")
EXECUTE FUNCTION
"pgdedup"."pgdedup_fn_customers_guard_4deb4b5b"('fields');
-- create function "crm"."customers_find_duplicates"
CREATE OR REPLACE FUNCTION "crm"."customers_find_duplicates"(
    "email" text DEFAULT NULL, "note" text DEFAULT NULL
) RETURNS SETOF pgdedup.match
LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT m.*
    FROM pgdedup.find_duplicates(
        '"crm"."customers"'::regclass,
        pg_catalog.jsonb_strip_nulls(
            pg_catalog.jsonb_build_object('email', "customers_find_duplicates"."email", 'note', "customers_find_duplicates"."note")
        )
    ) AS m;
END;
COMMENT ON FUNCTION "crm"."customers_find_duplicates"("email" text, "note" text) IS 'pgdedup: rows that the rules relate to the given values';
GRANT EXECUTE ON FUNCTION "crm"."customers_find_duplicates"("email" text, "note" text) TO PUBLIC;
