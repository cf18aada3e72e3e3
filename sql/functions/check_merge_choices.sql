-- Refuses choices that are misspelt, before anything is touched.
CREATE FUNCTION pgdedup.check_merge_choices(target regclass, choices jsonb)
RETURNS void
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_key text[] := pgdedup.link_columns(check_merge_choices.target);
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
                    '"references": {"schema.table": policy}, "dispose": "delete" or "mark"}.';
        END IF;
        IF v_entry.name = 'dispose' AND (
            v_entry.value IS NULL OR v_entry.value NOT IN ('delete', 'mark')
        ) THEN
            RAISE EXCEPTION 'way to dispose of duplicates "%" is not understood', v_entry.value
                USING ERRCODE = 'invalid_parameter_value', HINT = 'Allowed: "delete", "mark".';
        END IF;
        IF v_entry.name = 'dispose' AND v_entry.value = 'mark' AND pgdedup.merge_config(
            check_merge_choices.target
        ) ->> 'dispose' IS NULL THEN
            RAISE EXCEPTION 'nothing says how duplicates in % are marked',
                check_merge_choices.target
                USING ERRCODE = 'invalid_parameter_value',
                    HINT = 'Say it in the rule file, for example: '
                    'merge: {dispose: "deleted_at = now()"}.';
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
                CASE
                    WHEN v_entry.is_generated THEN 'generated, not'
                    ELSE 'part of'
                END
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
        -- Tables below the children too: merge_child may come to them.
        WITH RECURSIVE reached (child) AS (
            SELECT r.child
            FROM pgdedup.reference_columns(check_merge_choices.target) AS r
            UNION
            SELECT r.child
            FROM reached AS p
            CROSS JOIN LATERAL pgdedup.reference_columns(p.child) AS r
        )
        SELECT
            CASE
                WHEN NOT coalesce(bool_or(l.label = v_entry.name), false)
                    THEN coalesce(string_agg(l.label, ', ' ORDER BY l.label), 'none')
            END
        INTO v_allowed
        FROM reached AS r
        CROSS JOIN LATERAL pgdedup.relation_label(r.child) AS l (label);
        IF v_allowed IS NOT NULL THEN
            RAISE EXCEPTION '% is not a table that refers to %',
                v_entry.name, check_merge_choices.target
                USING ERRCODE = 'invalid_parameter_value',
                    HINT = 'Tables that do: ' || v_allowed || '.';
        END IF;
        IF v_entry.value IS NULL OR v_entry.value NOT IN (
            'fail', 'keep_survivors', 'keep_losers', 'merge_child'
        ) THEN
            RAISE EXCEPTION 'policy "%" of % is not understood', v_entry.value, v_entry.name
                USING ERRCODE = 'invalid_parameter_value',
                    HINT = 'Allowed: fail, keep_survivors, keep_losers, merge_child.';
        END IF;
    END LOOP;
END
$$;
COMMENT ON FUNCTION pgdedup.check_merge_choices(regclass, jsonb) IS
'Refuses choices of a merge that are not understood (private)';
REVOKE ALL ON FUNCTION pgdedup.check_merge_choices(regclass, jsonb) FROM PUBLIC;
