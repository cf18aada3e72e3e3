-- A whole import in one transaction: what check_import calls new is loaded, and so are
-- lines that the rules only flag (unless they are to be held) and lines that the rules
-- ask about and whose column `pgdedup_confirm` says why. The rest waits in held_lines.
-- Needs INSERT on the target and the role of a steward.
CREATE FUNCTION pgdedup.load_import(
    target regclass, staging regclass, source text DEFAULT NULL,
    hold_flagged boolean DEFAULT FALSE,
    OUT loaded bigint, OUT confirmed bigint, OUT held bigint
)
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    CREATE TEMP TABLE pgdedup_verdicts ON COMMIT DROP AS
    SELECT l.*
    FROM pgdedup.check_lines(load_import.target, load_import.staging) AS l
    UNION ALL
    SELECT p.*
    FROM pgdedup.check_line_pairs(load_import.target, load_import.staging) AS p;
    CREATE INDEX ON pg_temp.pgdedup_verdicts (line);
    ANALYZE pg_temp.pgdedup_verdicts;
    SELECT l.loaded, l.confirmed, l.held
    INTO loaded, confirmed, held
    FROM pgdedup.load_lines(
        load_import.target, load_import.staging, 'pg_temp.pgdedup_verdicts'::regclass,
        coalesce(load_import.source, load_import.staging::text),
        load_import.hold_flagged
    ) AS l;
    DROP TABLE pg_temp.pgdedup_verdicts;
END
$$;
COMMENT ON FUNCTION pgdedup.load_import(regclass, regclass, text, boolean) IS
'Loads the lines of a staging table that the rules let in; the others are held';
GRANT EXECUTE ON FUNCTION pgdedup.load_import(
    regclass, regclass, text, boolean
) TO PUBLIC;
