-- Two names mean the same from now on, in all fields of the type: for stewards. Groups
-- that share a name become one. Returns the number of the group; NULL when both names
-- have one normal form, and are the same without. Nothing stored changes: who writes or
-- asks looks for all names of the group. Rows that are stored already are paired by the
-- next whole scan.
-- SECURITY DEFINER: EXECUTE on it is the right to add. Locks the table against another
-- add_alias, not against writers.
CREATE FUNCTION pgdedup.add_alias(type text, name text, alias text) RETURNS bigint
LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_names CONSTANT text[] := ARRAY[add_alias.name, add_alias.alias];
    v_forms CONSTANT text[] := ARRAY[
        pgdedup.alias_form(add_alias.type, add_alias.name),
        pgdedup.alias_form(add_alias.type, add_alias.alias)
    ];
    v_groups bigint[];
    v_group bigint;
BEGIN
    IF v_forms[1] = v_forms[2] THEN
        RETURN NULL;
    END IF;
    LOCK TABLE pgdedup.aliases IN SHARE ROW EXCLUSIVE MODE;
    v_groups := ARRAY(
        SELECT DISTINCT a.group_id
        FROM unnest(v_forms) AS f (form)
        INNER JOIN pgdedup.aliases AS a
            ON a.type = add_alias.type AND a.digest = pgdedup.alias_digest(f.form)
        ORDER BY a.group_id
    );
    v_group := v_groups[1];
    WHILE v_group IS NULL LOOP
        v_group := nextval('pgdedup.alias_groups');
        IF EXISTS (SELECT FROM pgdedup.aliases AS a WHERE a.group_id = v_group) THEN
            v_group := NULL;
        END IF;
    END LOOP;
    UPDATE pgdedup.aliases AS a
    SET group_id = v_group
    WHERE a.group_id = ANY (v_groups) AND a.group_id <> v_group;
    INSERT INTO pgdedup.aliases (type, digest, group_id, form, name, added_by)
    SELECT
        add_alias.type, pgdedup.alias_digest(f.form), v_group, f.form, f.name,
        coalesce(nullif(current_setting('pgdedup.actor', true), ''), session_user)
    FROM unnest(v_forms, v_names) AS f (form, name)
    ON CONFLICT ON CONSTRAINT aliases_pkey DO NOTHING;
    RETURN v_group;
END
$$;
COMMENT ON FUNCTION pgdedup.add_alias(text, text, text) IS
'Two names that mean the same in all fields of a type; returns the group''s number';
REVOKE ALL ON FUNCTION pgdedup.add_alias(text, text, text) FROM PUBLIC;
