-- Puts the hits of an accepted write on record: one pair per other row, one event per
-- pair. A pair with a refusing rule is `accepted` (confirmed or overridden), others
-- are `open`; a decided pair reopens when the evidence of one of its rules changed.
-- Of the rows that are merely flagged the best are recorded, so many as the table's
-- `limit`; the events then tell how many more were found (the look-up ends there too).
-- `records` maps keys to whole rows and is read for the owner only.
CREATE FUNCTION pgdedup.record_pairs(
    config jsonb, target regclass, key text, hits jsonb, records jsonb, reason text
) RETURNS void
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
#variable_conflict use_column
DECLARE
    v_actor text := nullif(current_setting('pgdedup.actor', true), '');
    v_application text := nullif(current_setting('application_name', true), '');
BEGIN
    WITH every AS (
        SELECT
            h ->> 'key' AS other,
            bool_or(h ->> 'action' IN ('ask', 'block')) AS accepted,
            bool_or(h ->> 'action' <> 'shadow') AS told,
            max((h ->> 'score')::double precision) AS score,
            array_agg(h ->> 'rule' ORDER BY (h ->> 'position')::integer) AS rules,
            jsonb_object_agg(
                h ->> 'rule',
                jsonb_build_object(
                    'action', h -> 'action', 'score', h -> 'score',
                    'signature', h -> 'signature',
                    'evidence', record_pairs.config -> 'rules'
                    -> ((h ->> 'position')::integer - 1) -> 'match'
                )
            ) AS matches
        FROM jsonb_array_elements(record_pairs.hits) AS h
        WHERE NOT (h ->> 'on_record')::boolean
        GROUP BY h ->> 'key'
    ),
    ranked AS (
        SELECT
            e.*,
            row_number() OVER (
                ORDER BY e.accepted DESC, e.told DESC, e.score DESC, e.other COLLATE "C"
            ) AS place
        FROM every AS e
    ),
    found AS (
        SELECT
            r.*,
            greatest(
                (SELECT count(*) FROM every AS e WHERE NOT e.accepted AND e.told)
                - (
                    SELECT count(*) FROM ranked AS k
                    WHERE NOT k.accepted AND k.told
                        AND k.place <= (record_pairs.config ->> 'limit')::integer
                ),
                0
            ) AS more
        FROM ranked AS r
        WHERE r.accepted OR r.place <= (record_pairs.config ->> 'limit')::integer
    ),
    stored AS (
        INSERT INTO pgdedup.pairs AS p (
            target, key_l, key_r, matches, state, actor, application_name,
            decided_at, decided_by, reason
        )
        SELECT
            record_pairs.target,
            least(record_pairs.key COLLATE "C", f.other COLLATE "C"),
            greatest(record_pairs.key COLLATE "C", f.other COLLATE "C"),
            f.matches,
            CASE WHEN f.accepted THEN 'accepted' ELSE 'open' END,
            v_actor,
            v_application,
            CASE WHEN f.accepted THEN now() END,
            CASE WHEN f.accepted THEN coalesce(v_actor, session_user) END,
            CASE WHEN f.accepted THEN record_pairs.reason END
        FROM found AS f
        ORDER BY f.other COLLATE "C"
        ON CONFLICT (target, key_l, key_r) DO UPDATE SET
            matches = p.matches || excluded.matches,
            last_seen = now(),
            state = CASE excluded.state
                WHEN 'accepted' THEN 'accepted'
                ELSE pgdedup.state_after(p.state, p.matches, excluded.matches)
            END,
            decided_at = coalesce(excluded.decided_at, p.decided_at),
            decided_by = coalesce(excluded.decided_by, p.decided_by),
            reason = coalesce(excluded.reason, p.reason)
    )
    INSERT INTO pgdedup.events (
        kind, target, key_l, key_r, owner_l, owner_r, rules, actor,
        application_name, detail
    )
    SELECT
        CASE WHEN f.accepted THEN 'accepted' ELSE 'flagged' END,
        record_pairs.target,
        record_pairs.key,
        f.other,
        record_pairs.records -> record_pairs.key ->> (record_pairs.config ->> 'owner'),
        record_pairs.records -> f.other ->> (record_pairs.config ->> 'owner'),
        f.rules,
        v_actor,
        v_application,
        CASE
            WHEN f.accepted THEN jsonb_build_object('reason', record_pairs.reason)
            ELSE '{}'
        END || CASE WHEN f.more > 0 THEN jsonb_build_object('more', f.more) ELSE '{}' END
    FROM found AS f
    WHERE f.told;
END
$$;
COMMENT ON FUNCTION pgdedup.record_pairs(jsonb, regclass, text, jsonb, jsonb, text) IS
'Stores candidate pairs and events of a write that was let through (private)';
REVOKE ALL ON FUNCTION pgdedup.record_pairs(
    jsonb, regclass, text, jsonb, jsonb, text
) FROM PUBLIC;
