-- How far a scan is; `rules` are those of the unit that was done last.
CREATE FUNCTION pgdedup.scan_progress(scan_id bigint) RETURNS jsonb
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN (
        SELECT jsonb_build_object(
            'scan_id', s.scan_id,
            'target', s.target,
            'rules', to_jsonb((
                array_agg(u.rules[1] ORDER BY u.finished_at DESC)
                FILTER (WHERE u.finished_at IS NOT NULL)
            )[1:1]),
            'units', count(u.unit),
            'done', count(u.finished_at),
            -- A unit reads all rows, and makes its keys.
            'share', coalesce(
                sum(u.weight + s.table_rows + 1) FILTER (WHERE u.finished_at IS NOT NULL)
                / sum(u.weight + s.table_rows + 1)::float8,
                CASE WHEN count(u.unit) > 0 THEN 0 ELSE 1 END
            ),
            'rows', s.table_rows,
            'candidates', coalesce(sum(u.candidates), 0),
            'pairs', coalesce(sum(u.pairs), 0),
            'finished', s.finished_at IS NOT NULL
        )
        FROM pgdedup.scans AS s
        LEFT JOIN pgdedup.scan_units AS u ON u.scan_id = s.scan_id
        WHERE s.scan_id = scan_progress.scan_id
        GROUP BY s.scan_id
    );
END
$$;
COMMENT ON FUNCTION pgdedup.scan_progress(bigint) IS
'How far a scan is: units, rows, candidates, pairs (private)';
REVOKE ALL ON FUNCTION pgdedup.scan_progress(bigint) FROM PUBLIC;
