-- Columns of a logged row that unmerge puts back, with their old values: those that the
-- merge changed and nobody changed since. `found` is JSON null if the row is gone.
CREATE FUNCTION pgdedup.restorable_columns(before jsonb, after jsonb, found jsonb)
RETURNS jsonb
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
SELECT coalesce(jsonb_object_agg(b.key, b.value), '{}')
FROM jsonb_each(before) AS b
WHERE b.value IS DISTINCT FROM (after -> b.key)
    AND (found IS NULL OR NOT (found = 'null'::jsonb OR found ? b.key));
END;
COMMENT ON FUNCTION pgdedup.restorable_columns(jsonb, jsonb, jsonb) IS
'Old values of the columns that unmerge restores in a row (private)';
REVOKE ALL ON FUNCTION pgdedup.restorable_columns(jsonb, jsonb, jsonb) FROM PUBLIC;
