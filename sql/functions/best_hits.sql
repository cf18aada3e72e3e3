-- The hits of those rows that may be among the best so many, as shown_matches orders
-- them (max_results NULL: all). Each rule finds so many rows of its own, and of the
-- others nobody sees more than what they cost. Rows that are equal to the last one
-- stay: which of them is shown depends on what the caller sees. Nobody is shown shadow
-- rules.
CREATE FUNCTION pgdedup.best_hits(
    actions text[], hits pgdedup.hit[], max_results integer
) RETURNS pgdedup.hit[]
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    IF best_hits.max_results IS NULL
        OR coalesce(cardinality(best_hits.hits), 0) <= best_hits.max_results
    THEN
        RETURN best_hits.hits;
    END IF;
    RETURN ARRAY(
        SELECT h
        FROM unnest(best_hits.hits) AS h
        INNER JOIN (
            SELECT
                i.key,
                rank() OVER (
                    ORDER BY
                        max(i.score) DESC,
                        max(ARRAY[
                            array_position(
                                ARRAY['flag', 'ask', 'block'], best_hits.actions[i.rule]
                            ),
                            -i.rule
                        ]) DESC
                ) AS place
            FROM unnest(best_hits.hits) AS i
            WHERE best_hits.actions[i.rule] <> 'shadow'
            GROUP BY i.key
        ) AS b ON b.key = h.key
        WHERE b.place <= best_hits.max_results
    );
END
$$;
COMMENT ON FUNCTION pgdedup.best_hits(text[], pgdedup.hit[], integer) IS
'Hits of the rows that may be among the best so many (private)';
REVOKE ALL ON FUNCTION pgdedup.best_hits(text[], pgdedup.hit[], integer) FROM PUBLIC;
