-- The operator % of pg_trgm goes by a setting that any session may change. Whoever runs
-- a compiled predicate pins it to what the rules of the table were compiled for, and
-- puts back what this returns. Not by a SET of the function: without superuser that
-- needs pg_trgm to be loaded already.
CREATE FUNCTION pgdedup.pin_similarity(config jsonb) RETURNS text
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_before text;
BEGIN
    IF pin_similarity.config ->> 'trigram_threshold' IS NOT NULL THEN
        v_before := coalesce(
            current_setting('pg_trgm.similarity_threshold', true), ''
        );
        PERFORM set_config(
            'pg_trgm.similarity_threshold',
            pin_similarity.config ->> 'trigram_threshold', true
        );
    END IF;
    RETURN v_before;
END
$$;
COMMENT ON FUNCTION pgdedup.pin_similarity(jsonb) IS
'Sets the threshold of % that the rules of a table need; returns the old one (private)';
GRANT EXECUTE ON FUNCTION pgdedup.pin_similarity(jsonb) TO PUBLIC;

CREATE FUNCTION pgdedup.unpin_similarity(before text) RETURNS void
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    IF unpin_similarity.before IS NOT NULL THEN
        PERFORM set_config(
            'pg_trgm.similarity_threshold', nullif(unpin_similarity.before, ''), true
        );
    END IF;
END
$$;
COMMENT ON FUNCTION pgdedup.unpin_similarity(text) IS
'Puts back what pin_similarity returned (private)';
GRANT EXECUTE ON FUNCTION pgdedup.unpin_similarity(text) TO PUBLIC;
