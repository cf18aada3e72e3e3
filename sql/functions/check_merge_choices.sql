-- Refuses choices that are misspelt or not yet supported, before anything is touched.
CREATE FUNCTION pgdedup.check_merge_choices(target regclass, choices jsonb)
RETURNS void
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_key text[] := pgdedup.key_columns(check_merge_choices.target);
    v_entry record;
    v_allowed text;
BEGIN
    FOR v_entry IN
        SELECT c.key AS name, jsonb_typeof(c.value) AS type, c.value #>> '{}' AS value
        FROM jsonb_each(check_merge_choices.choices) AS c
    LOOP
        IF v_entry.name NOT IN ('fields', 'references', 'dispose')
            OR (v_entry.name <> 'dispose' AND v_entry.type <> 'object') THEN
            RAISE EXCEPTION 'choices of a merge: "%" is not understood', v_entry.name
                USING ERRCODE = 'invalid_parameter_value',
                    HINT = 'Allowed: {"fields": {column: {"from": key} or {"value": ...}}, '
                    '"references": {"schema.table": policy}, "dispose": "delete"}.';
        END IF;
        IF v_entry.name = 'dispose' AND v_entry.value IS DISTINCT FROM 'delete' THEN
            RAISE EXCEPTION 'not yet supported: dispose %', v_entry.value
                USING ERRCODE = 'feature_not_supported', HINT = 'Allowed: "delete".';
        END IF;
    END LOOP;
    FOR v_entry IN
        SELECT f.key AS name, f.value, c.is_generated
        FROM jsonb_each(check_merge_choices.choices -> 'fields') AS f
        LEFT JOIN pgdedup.row_columns(check_merge_choices.target) AS c ON c.name = f.key
    LOOP
        IF v_entry.is_generated IS NULL THEN
            RAISE EXCEPTION '% has no column "%"',
                check_merge_choices.target, v_entry.name
                USING ERRCODE = 'undefined_column',
                    HINT = 'Fields of a merge are named by their columns.';
        END IF;
        IF v_entry.is_generated OR v_entry.name = ANY (v_key) THEN
            RAISE EXCEPTION 'column "%" of % cannot be chosen: it is % the key',
                v_entry.name, check_merge_choices.target,
                CASE WHEN v_entry.is_generated THEN 'generated, not' ELSE 'part of' END
                USING ERRCODE = 'invalid_parameter_value',
                    HINT = 'Choose another survivor instead.';
        END IF;
        IF jsonb_typeof(v_entry.value) <> 'object'
            OR (SELECT count(*) FROM jsonb_object_keys(v_entry.value)) <> 1
            OR NOT v_entry.value ?| ARRAY['from', 'value'] THEN
            RAISE EXCEPTION 'choice for column "%" is not understood', v_entry.name
                USING ERRCODE = 'invalid_parameter_value',
                    HINT = 'Allowed: {"from": key of a merged record} or {"value": ...}.';
        END IF;
    END LOOP;
    FOR v_entry IN
        SELECT p.key AS name, p.value #>> '{}' AS value
        FROM jsonb_each(check_merge_choices.choices -> 'references') AS p
    LOOP
        SELECT string_agg(DISTINCT pgdedup.relation_label(r.child), ', ')
            FILTER (WHERE NOT matched.by_name)
        INTO v_allowed
        FROM pgdedup.reference_columns(check_merge_choices.target) AS r
        CROSS JOIN LATERAL (
            SELECT bool_or(pgdedup.relation_label(o.child) = v_entry.name) AS by_name
            FROM pgdedup.reference_columns(check_merge_choices.target) AS o
        ) AS matched;
        IF v_allowed IS NOT NULL OR NOT EXISTS (
            SELECT FROM pgdedup.reference_columns(check_merge_choices.target)
        ) THEN
            RAISE EXCEPTION '% is not a table that refers to %',
                v_entry.name, check_merge_choices.target
                USING ERRCODE = 'invalid_parameter_value',
                    HINT = 'Tables that do: ' || coalesce(v_allowed, 'none') || '.';
        END IF;
        IF v_entry.value IN ('keep_losers', 'merge_child') THEN
            RAISE EXCEPTION 'not yet supported: policy % of %', v_entry.value, v_entry.name
                USING ERRCODE = 'feature_not_supported',
                    HINT = 'Allowed: fail, keep_survivors.';
        END IF;
        IF v_entry.value IS NULL OR v_entry.value NOT IN ('fail', 'keep_survivors') THEN
            RAISE EXCEPTION 'policy "%" of % is not understood', v_entry.value, v_entry.name
                USING ERRCODE = 'invalid_parameter_value',
                    HINT = 'Allowed: fail, keep_survivors.';
        END IF;
    END LOOP;
END
$$;
COMMENT ON FUNCTION pgdedup.check_merge_choices(regclass, jsonb) IS
'Refuses choices of a merge that are not understood (private)';
REVOKE ALL ON FUNCTION pgdedup.check_merge_choices(regclass, jsonb) FROM PUBLIC;
