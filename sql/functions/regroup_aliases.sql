-- Makes groups what their links connect, after links have gone: a group may fall into
-- several, and a name without any link is no alias. The part with the name that was
-- added first keeps the number. The caller has locked the table.
CREATE FUNCTION pgdedup.regroup_aliases(groups bigint[]) RETURNS void
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_whole record;
    v_group bigint;
    v_next bigint;
    v_part bytea[];
BEGIN
    DELETE FROM pgdedup.aliases AS a
    WHERE a.group_id = ANY (regroup_aliases.groups)
        AND NOT EXISTS (
            SELECT FROM pgdedup.alias_links AS l
            WHERE l.type = a.type AND a.digest IN (l.digest_l, l.digest_r)
        );
    FOR v_whole IN
        SELECT a.group_id, a.type
        FROM pgdedup.aliases AS a
        WHERE a.group_id = ANY (regroup_aliases.groups)
        GROUP BY a.group_id, a.type
    LOOP
        v_group := v_whole.group_id;
        LOOP
            WITH RECURSIVE reached (digest) AS (
                (
                    SELECT a.digest
                    FROM pgdedup.aliases AS a
                    WHERE a.group_id = v_group
                    ORDER BY a.added_at, a.digest
                    LIMIT 1
                )
                UNION
                SELECT CASE WHEN l.digest_l = r.digest THEN l.digest_r ELSE l.digest_l END
                FROM reached AS r
                INNER JOIN pgdedup.alias_links AS l
                    ON l.type = v_whole.type AND r.digest IN (l.digest_l, l.digest_r)
            )
            SELECT array_agg(r.digest) INTO v_part FROM reached AS r;
            EXIT WHEN NOT EXISTS (
                SELECT FROM pgdedup.aliases AS a
                WHERE a.group_id = v_group AND a.digest <> ALL (v_part)
            );
            -- What is not reached becomes a group, and is looked at in its turn.
            v_next := pgdedup.next_alias_group();
            UPDATE pgdedup.aliases AS a
            SET group_id = v_next
            WHERE a.group_id = v_group AND a.digest <> ALL (v_part);
            v_group := v_next;
        END LOOP;
    END LOOP;
END
$$;
COMMENT ON FUNCTION pgdedup.regroup_aliases(bigint[]) IS
'Splits groups of aliases that their links no longer connect (private)';
REVOKE ALL ON FUNCTION pgdedup.regroup_aliases(bigint[]) FROM PUBLIC;
