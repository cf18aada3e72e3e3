-- MESSAGE and HINT of a refusal in the language of the rule file. The message ends in
-- the words by which Hibernate finds the constraint's name.
CREATE FUNCTION pgdedup.refusal_message(
    config jsonb, assessment jsonb, OUT message text, OUT hint text
)
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_chinese boolean := refusal_message.config ->> 'language' = 'zh';
    v_label text := coalesce(
        refusal_message.config ->> 'label',
        CASE WHEN v_chinese THEN '记录' ELSE 'record' END
    );
    v_rule jsonb;
    v_reasons text;
BEGIN
    -- The first refusing rule in file order names the constraint.
    SELECT refusal_message.config -> 'rules' -> min((h ->> 'position')::integer - 1)
    INTO v_rule
    FROM jsonb_array_elements(refusal_message.assessment -> 'hits') AS h
    WHERE h ->> 'action' IN ('ask', 'block') AND NOT (h ->> 'on_record')::boolean;
    SELECT string_agg(
        CASE
            WHEN v_chinese THEN g.labels || '与已有' || v_label || CASE g.comparison
                WHEN 'sounds_like' THEN '读音相同'
                WHEN 'similar' THEN '相似'
                ELSE '相同'
            END
            ELSE g.labels || CASE g.comparison
                WHEN 'sounds_like' THEN
                    CASE WHEN g.several THEN ' sound like those of an existing '
                        ELSE ' sounds like that of an existing ' END
                WHEN 'similar' THEN
                    CASE WHEN g.several THEN ' are similar to those of an existing '
                        ELSE ' is similar to that of an existing ' END
                ELSE
                    CASE WHEN g.several THEN ' are ' ELSE ' is ' END
                    || 'the same as in an existing '
            END || v_label
        END,
        CASE WHEN v_chinese THEN '，' ELSE ', ' END ORDER BY g.position
    )
    INTO v_reasons
    FROM (
        SELECT
            n.comparison,
            min(n.position) AS position,
            count(*) > 1 AS several,
            string_agg(
                n.name, CASE WHEN v_chinese THEN '、' ELSE ' and ' END
                ORDER BY n.position
            ) AS labels
        FROM (
            -- Labels are for users: where a rule has labelled fields, they speak for it.
            SELECT
                m.entry ->> 'comparison' AS comparison,
                m.position,
                coalesce(f.label, m.entry ->> 'field') AS name,
                f.label IS NOT NULL OR NOT bool_or(f.label IS NOT NULL) OVER () AS told
            FROM jsonb_array_elements(v_rule -> 'match')
                WITH ORDINALITY AS m (entry, position)
            CROSS JOIN LATERAL (
                SELECT
                    refusal_message.config -> 'fields'
                    -> (m.entry ->> 'field') ->> 'label' AS label
            ) AS f
        ) AS n
        WHERE n.told
        GROUP BY n.comparison
    ) AS g;
    message := CASE
        WHEN v_chinese THEN v_label || '重复：' || v_reasons
        ELSE 'duplicate ' || v_label || ': ' || v_reasons
    END || format(' (violates unique constraint "%s")', v_rule ->> 'rule');
    hint := CASE
        WHEN refusal_message.assessment ->> 'verdict' = 'ask' AND v_chinese
            THEN '打开已有' || v_label || '；或填写原因后确认保存'
        WHEN refusal_message.assessment ->> 'verdict' = 'ask'
            THEN 'Open the existing ' || v_label
            || '; or repeat the write after pgdedup.confirm(token, reason)'
        WHEN v_chinese
            THEN '打开已有' || v_label || '；确属不同的，请有 pgdedup_override 权限的人填写原因后保存'
        ELSE 'Open the existing ' || v_label
            || '; if it is another one, let a member of pgdedup_override save it with a reason'
    END;
END
$$;
COMMENT ON FUNCTION pgdedup.refusal_message(jsonb, jsonb) IS
'MESSAGE and HINT of a refused write, English or Chinese (private)';
GRANT EXECUTE ON FUNCTION pgdedup.refusal_message(jsonb, jsonb) TO PUBLIC;
