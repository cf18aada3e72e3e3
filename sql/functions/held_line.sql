-- A held line, locked for the decision that follows.
CREATE FUNCTION pgdedup.held_line(line_id bigint) RETURNS pgdedup.held_lines
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_line pgdedup.held_lines;
BEGIN
    SELECT h.* INTO v_line
    FROM pgdedup.held_lines AS h
    WHERE h.line_id = held_line.line_id
    FOR UPDATE;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'there is no held line %', held_line.line_id
            USING ERRCODE = 'no_data_found';
    ELSIF v_line.state <> 'held' THEN
        RAISE EXCEPTION 'held line % was %', held_line.line_id, v_line.state
            USING ERRCODE = 'object_not_in_prerequisite_state',
                HINT = format('By %s: %s', v_line.decided_by, v_line.reason);
    END IF;
    RETURN v_line;
END
$$;
COMMENT ON FUNCTION pgdedup.held_line(bigint) IS
'A line that waits for a decision, locked (private)';
REVOKE ALL ON FUNCTION pgdedup.held_line(bigint) FROM PUBLIC;

CREATE FUNCTION pgdedup.close_line(
    line_id bigint, state text, key text, reason text
) RETURNS void
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    UPDATE pgdedup.held_lines AS h SET
        state = close_line.state,
        key = close_line.key,
        reason = close_line.reason,
        decided_at = clock_timestamp(),
        decided_by = coalesce(
            nullif(current_setting('pgdedup.actor', true), ''), session_user
        )
    WHERE h.line_id = close_line.line_id;
END
$$;
COMMENT ON FUNCTION pgdedup.close_line(bigint, text, text, text) IS
'Puts the decision on a held line on record (private)';
REVOKE ALL ON FUNCTION pgdedup.close_line(bigint, text, text, text) FROM PUBLIC;
