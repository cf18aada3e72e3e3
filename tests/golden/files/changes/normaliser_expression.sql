-- create index pgdedup_ix_customers_email_same_559d01c8 [SHARE; SHARE UPDATE EXCLUSIVE when built concurrently]
CREATE INDEX CONCURRENTLY "pgdedup_ix_customers_email_same_559d01c8" ON "crm"."customers" USING btree (("pgdedup"."email_v2"(("email" COLLATE pg_catalog."C"))));
-- drop function pgdedup_fn_customers_hits_a678c43f
DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_hits_a678c43f"(p_key text, p_actions text[], p_limit integer);
-- drop function pgdedup_fn_customers_config_c54b4b08
DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_config_c54b4b08"();
-- drop index pgdedup_ix_customers_email_same_db74adf1 [ACCESS EXCLUSIVE]
DROP INDEX IF EXISTS "crm"."pgdedup_ix_customers_email_same_db74adf1";
-- replace function pgdedup_fn_customers_same_email_match_79555b6b
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_same_email_match_79555b6b"(
    "p_email" text, "k_id" bigint
)
RETURNS TABLE (key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "t"."id"::text,
        1::double precision,
        ARRAY[("pgdedup"."email_v2"(("t"."email" COLLATE pg_catalog."C")))]::text[]
    FROM "crm"."customers" AS t
    WHERE ("pgdedup"."email_v2"(("t"."email" COLLATE pg_catalog."C"))) = "pgdedup_fn_customers_same_email_match_79555b6b"."p_email"
        AND ("t"."id" = "pgdedup_fn_customers_same_email_match_79555b6b"."k_id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_email_match_79555b6b"("p_email" text, "k_id" bigint) IS 'pgdedup: rule same_email of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_email_match_79555b6b"("p_email" text, "k_id" bigint) TO PUBLIC;
-- replace function pgdedup_fn_customers_same_email_verify_ca4f9d42
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_same_email_verify_ca4f9d42"(
    p_key_l text, p_key_r text
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        1::double precision,
        ARRAY[("pgdedup"."email_v2"(("t"."email" COLLATE pg_catalog."C")))]::text[]
    FROM "crm"."customers" AS t
    INNER JOIN "crm"."customers" AS r
        ON "r"."id" = "pgdedup_fn_customers_same_email_verify_ca4f9d42"."p_key_r"::bigint
    WHERE "t"."id" = "pgdedup_fn_customers_same_email_verify_ca4f9d42"."p_key_l"::bigint
        AND ("pgdedup"."email_v2"(("t"."email" COLLATE pg_catalog."C"))) = ("pgdedup"."email_v2"(("r"."email" COLLATE pg_catalog."C")))
        AND ("t"."id" = "r"."id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_email_verify_ca4f9d42"(p_key_l text, p_key_r text) IS 'pgdedup: rule same_email of crm.customers on two rows';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_email_verify_ca4f9d42"(p_key_l text, p_key_r text) TO PUBLIC;
-- replace function pgdedup_fn_customers_same_email_values_cc8e4936
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_same_email_values_cc8e4936"()
RETURNS TABLE (row_key text, "v1" bigint, "v2" text)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "r"."id"::text,
        "r"."id", ("pgdedup"."email_v2"(("r"."email" COLLATE pg_catalog."C")))
    FROM "crm"."customers" AS r
    WHERE true;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_email_values_cc8e4936"() IS 'pgdedup: what is compared by rule same_email of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_email_values_cc8e4936"() TO PUBLIC;
-- replace function pgdedup_fn_customers_same_email_keys_4a91712c
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_same_email_keys_4a91712c"(
    "v1" bigint, "v2" text
)
RETURNS TABLE (key bigint, asked boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT "pgdedup"."lock_key"('email:same|' || "r"."pgdedup_k_customers_email_9ab3e96b", ''), NULL::boolean
    FROM (SELECT "pgdedup_fn_customers_same_email_keys_4a91712c"."v1" AS "id", "pgdedup_fn_customers_same_email_keys_4a91712c"."v2" AS "pgdedup_k_customers_email_9ab3e96b") AS r;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_email_keys_4a91712c"("v1" bigint, "v2" text) IS 'pgdedup: keys of a row for rule same_email of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_email_keys_4a91712c"("v1" bigint, "v2" text) TO PUBLIC;
-- replace function pgdedup_fn_customers_same_email_relate_2e257e85
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_same_email_relate_2e257e85"(
    "l1" bigint, "l2" text, "r1" bigint, "r2" text
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        1::double precision,
        ARRAY["t"."pgdedup_k_customers_email_9ab3e96b"]::text[]
    FROM (SELECT "pgdedup_fn_customers_same_email_relate_2e257e85"."l1" AS "id", "pgdedup_fn_customers_same_email_relate_2e257e85"."l2" AS "pgdedup_k_customers_email_9ab3e96b") AS t
    CROSS JOIN (SELECT "pgdedup_fn_customers_same_email_relate_2e257e85"."r1" AS "id", "pgdedup_fn_customers_same_email_relate_2e257e85"."r2" AS "pgdedup_k_customers_email_9ab3e96b") AS r
    WHERE "t"."pgdedup_k_customers_email_9ab3e96b" = "r"."pgdedup_k_customers_email_9ab3e96b"
        AND ("t"."id" = "r"."id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_email_relate_2e257e85"("l1" bigint, "l2" text, "r1" bigint, "r2" text) IS 'pgdedup: the verdict on two rows by rule same_email of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_email_relate_2e257e85"("l1" bigint, "l2" text, "r1" bigint, "r2" text) TO PUBLIC;
-- create function pgdedup_fn_customers_config_c54b4b08
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_config_c54b4b08"()
RETURNS jsonb
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN  E'{"version": "1", "table": "crm.customers", "label": null, "language": "en", "isolation": "strict", "reveal": "shown", "owner": null, "limit": 20, "notify": false, "show": [], "fields": {"email": {"label": null, "type": "email", "columns": ["email"], "sources": [{"column": "email"}], "stored": null}}, "rules": [{"rule": "same_email", "action": "block", "meaning": "e3506c5e4debe5e9", "match": [{"field": "email", "comparison": "same"}]}], "trigram_threshold": null, "scan": {"same_email": {"verify": "\\"pgdedup\\".\\"pgdedup_fn_customers_same_email_verify_ca4f9d42\\"", "width": 2, "values": "\\"pgdedup\\".\\"pgdedup_fn_customers_same_email_values_cc8e4936\\"", "keys": "\\"pgdedup\\".\\"pgdedup_fn_customers_same_email_keys_4a91712c\\"", "relate": "\\"pgdedup\\".\\"pgdedup_fn_customers_same_email_relate_2e257e85\\"", "of_line": [2, 1]}}, "merge": {}, "functions": {"config": "\\"pgdedup\\".\\"pgdedup_fn_customers_config_c54b4b08\\"", "find": "\\"pgdedup\\".\\"pgdedup_fn_customers_find_84cd35f0\\"", "records": "\\"pgdedup\\".\\"pgdedup_fn_customers_records_0cede0b2\\"", "hits": "\\"pgdedup\\".\\"pgdedup_fn_customers_hits_a678c43f\\"", "explain": "\\"pgdedup\\".\\"pgdedup_fn_customers_explain_6c01caa8\\"", "line_values": "\\"pgdedup\\".\\"pgdedup_fn_customers_line_values_cb34c279\\""}}'::jsonb;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_config_c54b4b08"() IS 'pgdedup: compiled rules of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_config_c54b4b08"() TO PUBLIC;
-- replace function pgdedup_fn_customers_probe_9185fe99
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
        ("pgdedup"."email_v2"(("t"."email" COLLATE pg_catalog."C"))),
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
-- replace function pgdedup_fn_customers_parse_4ab8737f
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_parse_4ab8737f"(p_record jsonb)
RETURNS TABLE ("p_email" text, "k_id" bigint, live boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "n"."p_email", "n"."k_id",
        n.live
    FROM (
        SELECT
            "pgdedup"."email_v2"(("email" COLLATE pg_catalog."C")) AS "p_email", "id" AS "k_id",
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
-- replace function pgdedup_fn_customers_candidates_5bc25fe9
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_candidates_5bc25fe9"(
    given_actions text[], given_limit integer, "p_email" text, "k_id" bigint
) RETURNS TABLE (found boolean[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT ARRAY[
        ("pgdedup_fn_customers_candidates_5bc25fe9"."given_actions"[1] <> 'off') AND EXISTS (SELECT FROM (SELECT FROM "crm"."customers" AS t WHERE ("pgdedup"."email_v2"(("t"."email" COLLATE pg_catalog."C"))) = "pgdedup_fn_customers_candidates_5bc25fe9"."p_email" AND ("t"."id" = "pgdedup_fn_customers_candidates_5bc25fe9"."k_id") IS NOT TRUE LIMIT "pgdedup_fn_customers_candidates_5bc25fe9"."given_limit") AS c)
    ];
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_candidates_5bc25fe9"(given_actions text[], given_limit integer, "p_email" text, "k_id" bigint) IS 'pgdedup: which keys find rows of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_candidates_5bc25fe9"(given_actions text[], given_limit integer, "p_email" text, "k_id" bigint) TO PUBLIC;
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
    CROSS JOIN LATERAL "pgdedup"."pgdedup_fn_customers_lookup_17b03318"("pgdedup_fn_customers_hits_a678c43f"."p_actions", "pgdedup_fn_customers_hits_a678c43f"."p_limit", ("pgdedup"."email_v2"(("t"."email" COLLATE pg_catalog."C"))), "t"."id") AS l
    WHERE "t"."id" = "pgdedup_fn_customers_hits_a678c43f"."p_key"::bigint AND true;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_hits_a678c43f"(p_key text, p_actions text[], p_limit integer) IS 'pgdedup: the rules over one stored row of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_hits_a678c43f"(p_key text, p_actions text[], p_limit integer) TO PUBLIC;
-- replace function pgdedup_fn_customers_explain_6c01caa8
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
        ('same_email', 'email', 'same', "t"."email"::text, "r"."email"::text, ("pgdedup"."email_v2"(("t"."email" COLLATE pg_catalog."C"))), ("pgdedup"."email_v2"(("r"."email" COLLATE pg_catalog."C"))), CASE WHEN ("pgdedup"."email_v2"(("t"."email" COLLATE pg_catalog."C"))) = ("pgdedup"."email_v2"(("r"."email" COLLATE pg_catalog."C"))) THEN 1::double precision WHEN NOT (("pgdedup"."email_v2"(("t"."email" COLLATE pg_catalog."C"))) = ("pgdedup"."email_v2"(("r"."email" COLLATE pg_catalog."C")))) THEN 0 END::double precision, NULL::double precision, coalesce(("pgdedup"."email_v2"(("t"."email" COLLATE pg_catalog."C"))) = ("pgdedup"."email_v2"(("r"."email" COLLATE pg_catalog."C"))), false), false)
    ) AS e (
        rule, field, comparison, value_l, value_r, normalised_l, normalised_r,
        score, threshold, satisfied, veto
    )
    WHERE "t"."id" = "pgdedup_fn_customers_explain_6c01caa8"."p_key_l"::bigint
        AND (e.comparison <> 'alias' OR e.satisfied);
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_explain_6c01caa8"(p_key_l text, p_key_r text) IS 'pgdedup: two rows of crm.customers under every comparison';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_explain_6c01caa8"(p_key_l text, p_key_r text) TO PUBLIC;
-- replace function pgdedup_fn_customers_changed_f2147d9d
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_changed_f2147d9d"(
    "p_old" "crm"."customers", "p_new" "crm"."customers"
)
RETURNS boolean[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN ARRAY[
    ((("pgdedup_fn_customers_changed_f2147d9d"."p_old")."email" COLLATE pg_catalog."C") IS DISTINCT FROM (("pgdedup_fn_customers_changed_f2147d9d"."p_new")."email" COLLATE pg_catalog."C")) AND ("pgdedup"."email_v2"((("pgdedup_fn_customers_changed_f2147d9d"."p_old")."email" COLLATE pg_catalog."C"))) IS DISTINCT FROM ("pgdedup"."email_v2"((("pgdedup_fn_customers_changed_f2147d9d"."p_new")."email" COLLATE pg_catalog."C")))
];
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_changed_f2147d9d"("p_old" "crm"."customers", "p_new" "crm"."customers") IS 'pgdedup: what an UPDATE changed of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_changed_f2147d9d"("p_old" "crm"."customers", "p_new" "crm"."customers") TO PUBLIC;
