-- A held line is no duplicate: it becomes a row. The reason confirms what the rules
-- ask; what they block stays blocked (an override is its own right). `record` replaces
-- values that could not become a row.
CREATE FUNCTION pgdedup.release_line(
    line_id bigint, reason text, record jsonb DEFAULT '{}'
) RETURNS text
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_line CONSTANT pgdedup.held_lines := pgdedup.held_line(release_line.line_id);
    v_record CONSTANT jsonb := v_line.record || release_line.record;
    v_detail CONSTANT jsonb := pgdedup.check_record(v_line.target, v_record);
    v_keys text[];
BEGIN
    IF v_detail ->> 'verdict' = 'ask' THEN
        PERFORM pgdedup.confirm(v_detail ->> 'token', release_line.reason);
    END IF;
    v_keys := pgdedup.insert_lines(v_line.target, ARRAY[v_record]);
    PERFORM pgdedup.close_line(
        release_line.line_id, 'released', v_keys[1], release_line.reason
    );
    RETURN v_keys[1];
END
$$;
COMMENT ON FUNCTION pgdedup.release_line(bigint, text, jsonb) IS
'Inserts a held line after all; returns the key of the new row';
REVOKE ALL ON FUNCTION pgdedup.release_line(bigint, text, jsonb) FROM PUBLIC;
