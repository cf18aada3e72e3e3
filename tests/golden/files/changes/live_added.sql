-- create column pgdedup_k_customers_live_74cf3f67 [ACCESS EXCLUSIVE, rewrites the table]
ALTER TABLE "crm"."customers"
    ADD COLUMN "pgdedup_k_customers_live_74cf3f67" boolean GENERATED ALWAYS AS (coalesce((deleted_at IS NULL), false)) STORED;
-- drop trigger pgdedup_trg_customers_update_dec017c4 [ACCESS EXCLUSIVE]
DROP TRIGGER IF EXISTS "pgdedup_trg_customers_update_dec017c4" ON "crm"."customers";
-- drop function pgdedup_fn_customers_line_values_cb34c279
DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_line_values_cb34c279"(p_record jsonb);
-- drop function pgdedup_fn_customers_config_c54b4b08
DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_config_c54b4b08"();
-- drop function pgdedup_fn_customers_same_email_relate_2e257e85
DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_same_email_relate_2e257e85"("l1" bigint, "l2" text, "r1" bigint, "r2" text);
-- drop function pgdedup_fn_customers_same_email_keys_4a91712c
DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_same_email_keys_4a91712c"("v1" bigint, "v2" text);
-- drop function pgdedup_fn_customers_same_email_values_cc8e4936
DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_same_email_values_cc8e4936"();
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
        ARRAY["t"."pgdedup_k_customers_email_4a2a54dd"]::text[]
    FROM "crm"."customers" AS t
    WHERE "t"."pgdedup_k_customers_email_4a2a54dd" = "pgdedup_fn_customers_same_email_match_79555b6b"."p_email"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
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
        ARRAY["t"."pgdedup_k_customers_email_4a2a54dd"]::text[]
    FROM "crm"."customers" AS t
    INNER JOIN "crm"."customers" AS r
        ON "r"."id" = "pgdedup_fn_customers_same_email_verify_ca4f9d42"."p_key_r"::bigint
    WHERE "t"."id" = "pgdedup_fn_customers_same_email_verify_ca4f9d42"."p_key_l"::bigint
        AND "t"."pgdedup_k_customers_email_4a2a54dd" = "r"."pgdedup_k_customers_email_4a2a54dd"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND "r"."pgdedup_k_customers_live_74cf3f67"
        AND ("t"."id" = "r"."id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_email_verify_ca4f9d42"(p_key_l text, p_key_r text) IS 'pgdedup: rule same_email of crm.customers on two rows';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_email_verify_ca4f9d42"(p_key_l text, p_key_r text) TO PUBLIC;
-- create function pgdedup_fn_customers_same_email_values_cc8e4936
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_same_email_values_cc8e4936"()
RETURNS TABLE (row_key text, "v1" bigint, "v2" text, "v3" boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "r"."id"::text,
        "r"."id", "r"."pgdedup_k_customers_email_4a2a54dd", "r"."pgdedup_k_customers_live_74cf3f67"
    FROM "crm"."customers" AS r
    WHERE "r"."pgdedup_k_customers_live_74cf3f67";
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_email_values_cc8e4936"() IS 'pgdedup: what is compared by rule same_email of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_email_values_cc8e4936"() TO PUBLIC;
-- create function pgdedup_fn_customers_same_email_keys_4a91712c
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_same_email_keys_4a91712c"(
    "v1" bigint, "v2" text, "v3" boolean
)
RETURNS TABLE (key bigint, asked boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT "pgdedup"."lock_key"('email:same|' || "r"."pgdedup_k_customers_email_4a2a54dd", ''), NULL::boolean
    FROM (SELECT "pgdedup_fn_customers_same_email_keys_4a91712c"."v1" AS "id", "pgdedup_fn_customers_same_email_keys_4a91712c"."v2" AS "pgdedup_k_customers_email_4a2a54dd", "pgdedup_fn_customers_same_email_keys_4a91712c"."v3" AS "pgdedup_k_customers_live_74cf3f67") AS r;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_email_keys_4a91712c"("v1" bigint, "v2" text, "v3" boolean) IS 'pgdedup: keys of a row for rule same_email of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_email_keys_4a91712c"("v1" bigint, "v2" text, "v3" boolean) TO PUBLIC;
-- create function pgdedup_fn_customers_same_email_relate_2e257e85
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_same_email_relate_2e257e85"(
    "l1" bigint, "l2" text, "l3" boolean, "r1" bigint, "r2" text, "r3" boolean
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        1::double precision,
        ARRAY["t"."pgdedup_k_customers_email_4a2a54dd"]::text[]
    FROM (SELECT "pgdedup_fn_customers_same_email_relate_2e257e85"."l1" AS "id", "pgdedup_fn_customers_same_email_relate_2e257e85"."l2" AS "pgdedup_k_customers_email_4a2a54dd", "pgdedup_fn_customers_same_email_relate_2e257e85"."l3" AS "pgdedup_k_customers_live_74cf3f67") AS t
    CROSS JOIN (SELECT "pgdedup_fn_customers_same_email_relate_2e257e85"."r1" AS "id", "pgdedup_fn_customers_same_email_relate_2e257e85"."r2" AS "pgdedup_k_customers_email_4a2a54dd", "pgdedup_fn_customers_same_email_relate_2e257e85"."r3" AS "pgdedup_k_customers_live_74cf3f67") AS r
    WHERE "t"."pgdedup_k_customers_email_4a2a54dd" = "r"."pgdedup_k_customers_email_4a2a54dd"
        AND "t"."pgdedup_k_customers_live_74cf3f67"
        AND "r"."pgdedup_k_customers_live_74cf3f67"
        AND ("t"."id" = "r"."id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_email_relate_2e257e85"("l1" bigint, "l2" text, "l3" boolean, "r1" bigint, "r2" text, "r3" boolean) IS 'pgdedup: the verdict on two rows by rule same_email of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_same_email_relate_2e257e85"("l1" bigint, "l2" text, "l3" boolean, "r1" bigint, "r2" text, "r3" boolean) TO PUBLIC;
-- create function pgdedup_fn_customers_config_c54b4b08
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_config_c54b4b08"()
RETURNS jsonb
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN  E'{"version": "1", "table": "crm.customers", "label": null, "language": "en", "isolation": "strict", "reveal": "shown", "owner": null, "limit": 20, "notify": false, "show": [], "fields": {"email": {"label": null, "type": "email", "columns": ["email"], "sources": [{"column": "email"}], "stored": "pgdedup_k_customers_email_4a2a54dd"}}, "rules": [{"rule": "same_email", "action": "block", "meaning": "7bdfe5a75b868a2d", "match": [{"field": "email", "comparison": "same"}]}], "trigram_threshold": null, "scan": {"same_email": {"verify": "\\"pgdedup\\".\\"pgdedup_fn_customers_same_email_verify_ca4f9d42\\"", "width": 3, "values": "\\"pgdedup\\".\\"pgdedup_fn_customers_same_email_values_cc8e4936\\"", "keys": "\\"pgdedup\\".\\"pgdedup_fn_customers_same_email_keys_4a91712c\\"", "relate": "\\"pgdedup\\".\\"pgdedup_fn_customers_same_email_relate_2e257e85\\"", "of_line": [2, 1, 3]}}, "merge": {}, "functions": {"config": "\\"pgdedup\\".\\"pgdedup_fn_customers_config_c54b4b08\\"", "find": "\\"pgdedup\\".\\"pgdedup_fn_customers_find_84cd35f0\\"", "records": "\\"pgdedup\\".\\"pgdedup_fn_customers_records_0cede0b2\\"", "hits": "\\"pgdedup\\".\\"pgdedup_fn_customers_hits_a678c43f\\"", "explain": "\\"pgdedup\\".\\"pgdedup_fn_customers_explain_6c01caa8\\"", "line_values": "\\"pgdedup\\".\\"pgdedup_fn_customers_line_values_cb34c279\\""}}'::jsonb;
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
        "t"."pgdedup_k_customers_email_4a2a54dd",
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
            "pgdedup"."email_v1"(("email" COLLATE pg_catalog."C")) AS "p_email", "id" AS "k_id",
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
-- replace function pgdedup_fn_customers_candidates_5bc25fe9
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_candidates_5bc25fe9"(
    given_actions text[], given_limit integer, "p_email" text, "k_id" bigint
) RETURNS TABLE (found boolean[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT ARRAY[
        ("pgdedup_fn_customers_candidates_5bc25fe9"."given_actions"[1] <> 'off') AND EXISTS (SELECT FROM (SELECT FROM "crm"."customers" AS t WHERE "t"."pgdedup_k_customers_email_4a2a54dd" = "pgdedup_fn_customers_candidates_5bc25fe9"."p_email" AND "t"."pgdedup_k_customers_live_74cf3f67" AND ("t"."id" = "pgdedup_fn_customers_candidates_5bc25fe9"."k_id") IS NOT TRUE LIMIT "pgdedup_fn_customers_candidates_5bc25fe9"."given_limit") AS c)
    ];
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_candidates_5bc25fe9"(given_actions text[], given_limit integer, "p_email" text, "k_id" bigint) IS 'pgdedup: which keys find rows of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_candidates_5bc25fe9"(given_actions text[], given_limit integer, "p_email" text, "k_id" bigint) TO PUBLIC;
-- replace function pgdedup_fn_customers_hits_a678c43f
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
    WHERE "t"."id" = "pgdedup_fn_customers_hits_a678c43f"."p_key"::bigint AND "t"."pgdedup_k_customers_live_74cf3f67";
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_hits_a678c43f"(p_key text, p_actions text[], p_limit integer) IS 'pgdedup: the rules over one stored row of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_hits_a678c43f"(p_key text, p_actions text[], p_limit integer) TO PUBLIC;
-- replace function pgdedup_fn_customers_records_0cede0b2
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_records_0cede0b2"(p_keys text[])
RETURNS TABLE (key text, record jsonb)
LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT
        k.key,
        pg_catalog.to_jsonb(t.*) - '{pgdedup_k_customers_email_4a2a54dd,pgdedup_k_customers_live_74cf3f67}'::text[]
    FROM pg_catalog.unnest("pgdedup_fn_customers_records_0cede0b2"."p_keys") AS k (key)
    INNER JOIN "crm"."customers" AS t
        ON "t"."id" = "k"."key"::bigint;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_records_0cede0b2"(p_keys text[]) IS 'pgdedup: rows by key of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_records_0cede0b2"(p_keys text[]) TO PUBLIC;
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
        ('same_email', NULL, 'live', "t"."pgdedup_k_customers_live_74cf3f67"::text, "r"."pgdedup_k_customers_live_74cf3f67"::text, "t"."pgdedup_k_customers_live_74cf3f67"::text, "r"."pgdedup_k_customers_live_74cf3f67"::text, NULL::double precision, NULL::double precision, "t"."pgdedup_k_customers_live_74cf3f67" AND "r"."pgdedup_k_customers_live_74cf3f67", false),
        ('same_email', 'email', 'same', "t"."email"::text, "r"."email"::text, "t"."pgdedup_k_customers_email_4a2a54dd", "r"."pgdedup_k_customers_email_4a2a54dd", CASE WHEN "t"."pgdedup_k_customers_email_4a2a54dd" = "r"."pgdedup_k_customers_email_4a2a54dd" THEN 1::double precision WHEN NOT ("t"."pgdedup_k_customers_email_4a2a54dd" = "r"."pgdedup_k_customers_email_4a2a54dd") THEN 0 END::double precision, NULL::double precision, coalesce("t"."pgdedup_k_customers_email_4a2a54dd" = "r"."pgdedup_k_customers_email_4a2a54dd", false), false)
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
RETURNS TABLE ("v1" text, "v2" bigint, "v3" boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT "v"."p_email", "v"."k_id", true
    FROM "pgdedup"."pgdedup_fn_customers_parse_4ab8737f"("pgdedup_fn_customers_line_values_cb34c279"."p_record") AS v;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_line_values_cb34c279"(p_record jsonb) IS 'pgdedup: what is compared of a JSON record of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_line_values_cb34c279"(p_record jsonb) TO PUBLIC;
-- replace function pgdedup_fn_customers_seek_6b74c416
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
            p_kind = 'edit' OR p_record ?& ARRAY['deleted_at']::text[]
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
-- create trigger pgdedup_trg_customers_enter_d7f2f599 [SHARE ROW EXCLUSIVE]
CREATE CONSTRAINT TRIGGER "pgdedup_trg_customers_enter_d7f2f599"
AFTER UPDATE ON "crm"."customers"
FOR EACH ROW WHEN ("old"."pgdedup_k_customers_live_74cf3f67" IS DISTINCT FROM "new"."pgdedup_k_customers_live_74cf3f67")
EXECUTE FUNCTION
"pgdedup"."pgdedup_fn_customers_guard_4deb4b5b"();
-- create trigger pgdedup_trg_customers_update_dec017c4 [SHARE ROW EXCLUSIVE]
CREATE CONSTRAINT TRIGGER "pgdedup_trg_customers_update_dec017c4"
AFTER UPDATE OF "pgdedup_k_customers_email_4a2a54dd" ON "crm"."customers"
FOR EACH ROW WHEN (("old"."pgdedup_k_customers_email_4a2a54dd" IS DISTINCT FROM "new"."pgdedup_k_customers_email_4a2a54dd") AND NOT ("old"."pgdedup_k_customers_live_74cf3f67" IS DISTINCT FROM "new"."pgdedup_k_customers_live_74cf3f67"))
EXECUTE FUNCTION
"pgdedup"."pgdedup_fn_customers_guard_4deb4b5b"('fields');
