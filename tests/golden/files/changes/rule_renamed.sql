-- drop function pgdedup_fn_customers_further_bb08d8fd
DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_further_bb08d8fd"(given_config jsonb, given_key text, given_hits pgdedup.hit[], given_aliased boolean, given_actions text[], given_limit integer, "p_email" text, "k_id" bigint);
-- drop function pgdedup_fn_customers_explain_6c01caa8
DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_explain_6c01caa8"(p_key_l text, p_key_r text);
-- drop function pgdedup_fn_customers_hits_a678c43f
DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_hits_a678c43f"(p_key text, p_actions text[], p_limit integer);
-- drop function pgdedup_fn_customers_look_3ae50ecc
DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_look_3ae50ecc"(given_actions text[], given_limit integer, "p_email" text, "k_id" bigint);
-- drop function pgdedup_fn_customers_lookup_17b03318
DROP FUNCTION IF EXISTS "pgdedup"."pgdedup_fn_customers_lookup_17b03318"(given_actions text[], given_limit integer, "p_email" text, "k_id" bigint);
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
-- create function pgdedup_fn_customers_one_email_match_da268cc6
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_one_email_match_da268cc6"(
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
    WHERE "t"."pgdedup_k_customers_email_4a2a54dd" = "pgdedup_fn_customers_one_email_match_da268cc6"."p_email"
        AND ("t"."id" = "pgdedup_fn_customers_one_email_match_da268cc6"."k_id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_one_email_match_da268cc6"("p_email" text, "k_id" bigint) IS 'pgdedup: rule one_email of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_one_email_match_da268cc6"("p_email" text, "k_id" bigint) TO PUBLIC;
-- create function pgdedup_fn_customers_one_email_locks_71573b26
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_one_email_locks_71573b26"(
    "p_email" text
)
RETURNS TABLE (key bigint)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT pgdedup.lock_key(
        'email:same|' || "pgdedup_fn_customers_one_email_locks_71573b26"."p_email",
        ''
    );
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_one_email_locks_71573b26"("p_email" text) IS 'pgdedup: lock keys of rule one_email of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_one_email_locks_71573b26"("p_email" text) TO PUBLIC;
-- create function pgdedup_fn_customers_one_email_verify_9257d3e2
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_one_email_verify_9257d3e2"(
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
        ON "r"."id" = "pgdedup_fn_customers_one_email_verify_9257d3e2"."p_key_r"::bigint
    WHERE "t"."id" = "pgdedup_fn_customers_one_email_verify_9257d3e2"."p_key_l"::bigint
        AND "t"."pgdedup_k_customers_email_4a2a54dd" = "r"."pgdedup_k_customers_email_4a2a54dd"
        AND ("t"."id" = "r"."id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_one_email_verify_9257d3e2"(p_key_l text, p_key_r text) IS 'pgdedup: rule one_email of crm.customers on two rows';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_one_email_verify_9257d3e2"(p_key_l text, p_key_r text) TO PUBLIC;
-- create function pgdedup_fn_customers_one_email_values_6b6b4e10
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_one_email_values_6b6b4e10"()
RETURNS TABLE (row_key text, "v1" bigint, "v2" text)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        "r"."id"::text,
        "r"."id", "r"."pgdedup_k_customers_email_4a2a54dd"
    FROM "crm"."customers" AS r
    WHERE true;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_one_email_values_6b6b4e10"() IS 'pgdedup: what is compared by rule one_email of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_one_email_values_6b6b4e10"() TO PUBLIC;
-- create function pgdedup_fn_customers_one_email_keys_087ee455
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_one_email_keys_087ee455"(
    "v1" bigint, "v2" text
)
RETURNS TABLE (key bigint, asked boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT "pgdedup"."lock_key"('email:same|' || "r"."pgdedup_k_customers_email_4a2a54dd", ''), NULL::boolean
    FROM (SELECT "pgdedup_fn_customers_one_email_keys_087ee455"."v1" AS "id", "pgdedup_fn_customers_one_email_keys_087ee455"."v2" AS "pgdedup_k_customers_email_4a2a54dd") AS r;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_one_email_keys_087ee455"("v1" bigint, "v2" text) IS 'pgdedup: keys of a row for rule one_email of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_one_email_keys_087ee455"("v1" bigint, "v2" text) TO PUBLIC;
-- create function pgdedup_fn_customers_one_email_relate_123a54cd
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_one_email_relate_123a54cd"(
    "l1" bigint, "l2" text, "r1" bigint, "r2" text
)
RETURNS TABLE (score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        1::double precision,
        ARRAY["t"."pgdedup_k_customers_email_4a2a54dd"]::text[]
    FROM (SELECT "pgdedup_fn_customers_one_email_relate_123a54cd"."l1" AS "id", "pgdedup_fn_customers_one_email_relate_123a54cd"."l2" AS "pgdedup_k_customers_email_4a2a54dd") AS t
    CROSS JOIN (SELECT "pgdedup_fn_customers_one_email_relate_123a54cd"."r1" AS "id", "pgdedup_fn_customers_one_email_relate_123a54cd"."r2" AS "pgdedup_k_customers_email_4a2a54dd") AS r
    WHERE "t"."pgdedup_k_customers_email_4a2a54dd" = "r"."pgdedup_k_customers_email_4a2a54dd"
        AND ("t"."id" = "r"."id") IS NOT TRUE;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_one_email_relate_123a54cd"("l1" bigint, "l2" text, "r1" bigint, "r2" text) IS 'pgdedup: the verdict on two rows by rule one_email of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_one_email_relate_123a54cd"("l1" bigint, "l2" text, "r1" bigint, "r2" text) TO PUBLIC;
-- create function pgdedup_fn_customers_config_c54b4b08
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_config_c54b4b08"()
RETURNS jsonb
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN  E'{"version": "1", "table": "crm.customers", "label": null, "language": "en", "isolation": "strict", "reveal": "shown", "owner": null, "limit": 20, "notify": false, "show": [], "fields": {"email": {"label": null, "type": "email", "columns": ["email"], "sources": [{"column": "email"}], "stored": "pgdedup_k_customers_email_4a2a54dd"}}, "rules": [{"rule": "one_email", "action": "block", "meaning": "dce1efb5268e5a7a", "match": [{"field": "email", "comparison": "same"}]}], "trigram_threshold": null, "scan": {"one_email": {"verify": "\\"pgdedup\\".\\"pgdedup_fn_customers_one_email_verify_9257d3e2\\"", "width": 2, "values": "\\"pgdedup\\".\\"pgdedup_fn_customers_one_email_values_6b6b4e10\\"", "keys": "\\"pgdedup\\".\\"pgdedup_fn_customers_one_email_keys_087ee455\\"", "relate": "\\"pgdedup\\".\\"pgdedup_fn_customers_one_email_relate_123a54cd\\"", "of_line": [2, 1]}}, "merge": {}, "functions": {"config": "\\"pgdedup\\".\\"pgdedup_fn_customers_config_c54b4b08\\"", "find": "\\"pgdedup\\".\\"pgdedup_fn_customers_find_84cd35f0\\"", "records": "\\"pgdedup\\".\\"pgdedup_fn_customers_records_0cede0b2\\"", "hits": "\\"pgdedup\\".\\"pgdedup_fn_customers_hits_a678c43f\\"", "explain": "\\"pgdedup\\".\\"pgdedup_fn_customers_explain_6c01caa8\\"", "line_values": "\\"pgdedup\\".\\"pgdedup_fn_customers_line_values_cb34c279\\""}}'::jsonb;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_config_c54b4b08"() IS 'pgdedup: compiled rules of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_config_c54b4b08"() TO PUBLIC;
-- create function pgdedup_fn_customers_lookup_17b03318
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_lookup_17b03318"(
    given_actions text[], given_limit integer, "p_email" text, "k_id" bigint
) RETURNS TABLE (rule integer, key text, score double precision, witness text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    (
        SELECT 1, m.key, m.score, m.witness
        FROM "pgdedup"."pgdedup_fn_customers_one_email_match_da268cc6"("pgdedup_fn_customers_lookup_17b03318"."p_email", "pgdedup_fn_customers_lookup_17b03318"."k_id") AS m
        WHERE "pgdedup_fn_customers_lookup_17b03318"."given_actions"[1] <> 'off'
        LIMIT "pgdedup_fn_customers_lookup_17b03318"."given_limit"
    );
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_lookup_17b03318"(given_actions text[], given_limit integer, "p_email" text, "k_id" bigint) IS 'pgdedup: all rules over one record of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_lookup_17b03318"(given_actions text[], given_limit integer, "p_email" text, "k_id" bigint) TO PUBLIC;
-- create function pgdedup_fn_customers_look_3ae50ecc
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_look_3ae50ecc"(
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
        FROM "pgdedup"."pgdedup_fn_customers_one_email_match_da268cc6"("pgdedup_fn_customers_look_3ae50ecc"."p_email", "pgdedup_fn_customers_look_3ae50ecc"."k_id") AS m
        WHERE "pgdedup_fn_customers_look_3ae50ecc"."given_actions"[1] <> 'off'
        LIMIT "pgdedup_fn_customers_look_3ae50ecc"."given_limit"
    ) AS h
        );
    END IF;
    RETURN CASE WHEN cardinality(v_hits) > 0 THEN v_hits END;
END
$pgdedup$;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_look_3ae50ecc"(given_actions text[], given_limit integer, "p_email" text, "k_id" bigint) IS 'pgdedup: the rules over one record of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_look_3ae50ecc"(given_actions text[], given_limit integer, "p_email" text, "k_id" bigint) TO PUBLIC;
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
    CROSS JOIN LATERAL "pgdedup"."pgdedup_fn_customers_lookup_17b03318"("pgdedup_fn_customers_hits_a678c43f"."p_actions", "pgdedup_fn_customers_hits_a678c43f"."p_limit", "t"."pgdedup_k_customers_email_4a2a54dd", "t"."id") AS l
    WHERE "t"."id" = "pgdedup_fn_customers_hits_a678c43f"."p_key"::bigint AND true;
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_hits_a678c43f"(p_key text, p_actions text[], p_limit integer) IS 'pgdedup: the rules over one stored row of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_hits_a678c43f"(p_key text, p_actions text[], p_limit integer) TO PUBLIC;
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
        ('one_email', 'email', 'same', "t"."email"::text, "r"."email"::text, "t"."pgdedup_k_customers_email_4a2a54dd", "r"."pgdedup_k_customers_email_4a2a54dd", CASE WHEN "t"."pgdedup_k_customers_email_4a2a54dd" = "r"."pgdedup_k_customers_email_4a2a54dd" THEN 1::double precision WHEN NOT ("t"."pgdedup_k_customers_email_4a2a54dd" = "r"."pgdedup_k_customers_email_4a2a54dd") THEN 0 END::double precision, NULL::double precision, coalesce("t"."pgdedup_k_customers_email_4a2a54dd" = "r"."pgdedup_k_customers_email_4a2a54dd", false), false)
    ) AS e (
        rule, field, comparison, value_l, value_r, normalised_l, normalised_r,
        score, threshold, satisfied, veto
    )
    WHERE "t"."id" = "pgdedup_fn_customers_explain_6c01caa8"."p_key_l"::bigint
        AND (e.comparison <> 'alias' OR e.satisfied);
END;
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_explain_6c01caa8"(p_key_l text, p_key_r text) IS 'pgdedup: two rows of crm.customers under every comparison';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_explain_6c01caa8"(p_key_l text, p_key_r text) TO PUBLIC;
-- create function pgdedup_fn_customers_further_bb08d8fd
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_further_bb08d8fd"(
    given_config jsonb, given_key text, given_hits pgdedup.hit[], given_aliased boolean,
    given_actions text[], given_limit integer, "p_email" text, "k_id" bigint
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
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_further_bb08d8fd"(given_config jsonb, given_key text, given_hits pgdedup.hit[], given_aliased boolean, given_actions text[], given_limit integer, "p_email" text, "k_id" bigint) IS 'pgdedup: matches behind those on record of crm.customers';
REVOKE ALL ON FUNCTION "pgdedup"."pgdedup_fn_customers_further_bb08d8fd"(given_config jsonb, given_key text, given_hits pgdedup.hit[], given_aliased boolean, given_actions text[], given_limit integer, "p_email" text, "k_id" bigint) FROM PUBLIC;
-- replace function pgdedup_fn_customers_found_17a3c8d2
CREATE OR REPLACE FUNCTION "pgdedup"."pgdedup_fn_customers_found_17a3c8d2"(
    p_actions text[], p_hits pgdedup.hit[], p_own jsonb
)
RETURNS jsonb
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $pgdedup$
DECLARE
    v_rules CONSTANT text[] := ARRAY['one_email'];
    v_evidence CONSTANT jsonb := '[[{"rule": "one_email", "field": "email", "label": "email", "comparison": "same", "column": "email", "other_column": "email"}]]';
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
COMMENT ON FUNCTION "pgdedup"."pgdedup_fn_customers_found_17a3c8d2"(p_actions text[], p_hits pgdedup.hit[], p_own jsonb) IS 'pgdedup: what is told of the hits of crm.customers';
GRANT EXECUTE ON FUNCTION "pgdedup"."pgdedup_fn_customers_found_17a3c8d2"(p_actions text[], p_hits pgdedup.hit[], p_own jsonb) TO PUBLIC;
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
        ARRAY['one_email'],
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
            p_kind = 'edit' OR p_record ?& ARRAY[]::text[]
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
-- replace function pgdedup_fn_customers_check_48627554
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
                SELECT l.key FROM "pgdedup"."pgdedup_fn_customers_one_email_locks_71573b26"("p"."p_email") AS l WHERE "v_actions"[1] IN ('ask', 'block')
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
                ARRAY['one_email'],
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
                SELECT l.key FROM "pgdedup"."pgdedup_fn_customers_one_email_locks_71573b26"("v"."p_email") AS l WHERE "v_locking"[1] IN ('ask', 'block')
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
                FROM "pgdedup"."pgdedup_fn_customers_lookup_17b03318"(
                    v_actions, 21, "v"."p_email", "pgdedup_fn_customers_check_48627554"."k_id"
                ) AS l;
            ELSE
                v_hits := "pgdedup"."pgdedup_fn_customers_look_3ae50ecc"(
                    v_actions, 21, "v"."p_email", "pgdedup_fn_customers_check_48627554"."k_id"
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
                        "v"."p_email", "pgdedup_fn_customers_check_48627554"."k_id"
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
