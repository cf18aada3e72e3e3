-- What would be lost with a record that is about to be deleted: rows that refer to it,
-- hidden ones too, and pairs that somebody has yet to decide. NULL: nothing, or a merge
-- deletes it, or the guard is paused. Rows are counted up to 1,000.
-- SECURITY DEFINER: counts with the owner's eyes. It answers the trigger of the table
-- and nobody else, since a count is more than row-level security lets some people know.
-- Locks nothing: who adds a child meanwhile is stopped by his foreign key.
CREATE FUNCTION pgdedup.deletion_loss(target regclass, key text) RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET row_security = on
SET "DateStyle" = 'ISO, YMD'
SET "IntervalStyle" = 'postgres'
SET "TimeZone" = 'UTC'
SET extra_float_digits = 1
SET bytea_output = 'hex'
AS $$
DECLARE
    v_context text;
    v_config jsonb;
    v_function text;
    v_pairs text[];
    v_record record;
    v_reference record;
    v_rows bigint;
    v_references jsonb := '[]';
BEGIN
    GET DIAGNOSTICS v_context = PG_CONTEXT;
    SELECT t.config, o.name INTO v_config, v_function
    FROM pgdedup.tables AS t
    INNER JOIN pgdedup.objects AS o ON o.table_name = t.name AND o.part = 'delete'
    WHERE t.target = deletion_loss.target AND o.kind = 'function';
    IF NOT coalesce(
        pgdedup.called_by(v_context, format('pgdedup.%s()', v_function)), false
    ) THEN
        RAISE EXCEPTION 'only the trigger of % may ask what a deletion loses',
            deletion_loss.target
            USING ERRCODE = 'insufficient_privilege',
                HINT = 'Delete the row: the trigger asks.';
    END IF;
    IF pgdedup.in_merge() OR EXISTS (
        SELECT FROM pgdedup.controls AS c
        WHERE c.target = deletion_loss.target AND c.paused_until > clock_timestamp()
    ) THEN
        RETURN NULL;
    END IF;
    PERFORM pgdedup.check_readable(deletion_loss.target);
    EXECUTE format(
        'SELECT %s::text AS link, %s AS owner FROM %s AS t WHERE %s',
        pgdedup.image_expression(
            deletion_loss.target, 't', pgdedup.link_columns(deletion_loss.target)
        ),
        CASE
            WHEN v_config ->> 'owner' IS NULL THEN 'NULL::text'
            ELSE format('t.%I::text', v_config ->> 'owner')
        END,
        pgdedup.relation_source(deletion_loss.target),
        pgdedup.keys_condition(deletion_loss.target, 't', '$1')
    )
    INTO v_record USING ARRAY[deletion_loss.key];
    FOR v_reference IN
        SELECT
            r.child,
            pgdedup.relation_label(r.child) AS label,
            string_agg(
                '(' || pgdedup.link_condition(
                    r.columns, r.referenced_columns, r.operators, r.types, r.condition,
                    'ARRAY[$1]'
                ) || ')',
                ' OR ' ORDER BY r.columns
            ) AS condition
        FROM pgdedup.reference_constraints(deletion_loss.target) AS r
        WHERE r.problem IS NULL
        GROUP BY r.child
        ORDER BY r.child
    LOOP
        PERFORM pgdedup.check_readable(v_reference.child);
        EXECUTE format(
            'SELECT count(*) FROM (SELECT FROM %s AS t WHERE (%s)%s LIMIT 1000) AS f',
            pgdedup.relation_source(v_reference.child), v_reference.condition,
            CASE
                WHEN v_reference.child = deletion_loss.target THEN format(
                    ' AND NOT (%s)',
                    pgdedup.keys_condition(deletion_loss.target, 't', '$2')
                )
                ELSE ''
            END
        )
        INTO v_rows USING v_record.link, ARRAY[deletion_loss.key];
        IF v_rows > 0 THEN
            v_references := v_references || jsonb_build_object(
                'table', v_reference.label, 'rows', v_rows
            );
        END IF;
    END LOOP;
    v_pairs := ARRAY(
        SELECT CASE WHEN p.key_l = deletion_loss.key THEN p.key_r ELSE p.key_l END
        FROM pgdedup.pairs AS p
        WHERE p.target = deletion_loss.target
            AND (p.key_l = deletion_loss.key OR p.key_r = deletion_loss.key)
            AND p.state IN ('open', 'confirmed')
        ORDER BY p.pair_id
    );
    RETURN CASE WHEN v_pairs <> '{}' OR v_references <> '[]' THEN jsonb_build_object(
        'target', deletion_loss.target::oid,
        'table', pgdedup.relation_label(deletion_loss.target),
        'label', v_config -> 'label',
        'key', deletion_loss.key,
        'owner', v_record.owner,
        'pairs', cardinality(v_pairs),
        -- Whom to merge it into, as far as the rule file lets anybody know.
        'other', CASE
            WHEN v_config ->> 'reveal' NOT IN ('nothing', 'exists') THEN v_pairs[1]
        END,
        'references', v_references
    ) END;
END
$$;
COMMENT ON FUNCTION pgdedup.deletion_loss(regclass, text) IS
'What refers to a record that its trigger sees deleted (private)';
GRANT EXECUTE ON FUNCTION pgdedup.deletion_loss(regclass, text) TO PUBLIC;
