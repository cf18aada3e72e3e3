-- A held line is not wanted. It stays on record until purge.
CREATE FUNCTION pgdedup.discard_line(line_id bigint, reason text) RETURNS void
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    PERFORM pgdedup.held_line(discard_line.line_id);
    PERFORM pgdedup.close_line(
        discard_line.line_id, 'discarded', NULL, discard_line.reason
    );
END
$$;
COMMENT ON FUNCTION pgdedup.discard_line(bigint, text) IS
'Decides that a held line is not loaded';
REVOKE ALL ON FUNCTION pgdedup.discard_line(bigint, text) FROM PUBLIC;
