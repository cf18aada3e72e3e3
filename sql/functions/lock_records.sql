-- Locks records in key order and returns their keys: first them and `others` (an SQL
-- condition over t; $1 the keys, $2 `argument`) as an UPDATE would, then them alone
-- against new children too. All or none: whoever inserts a child of two records holds
-- the one and waits for the other in an order of his own, so a lock that is not had
-- within a fifth of a second, before PostgreSQL looks for deadlocks, gives back the
-- others and begins again. The caller's lock_timeout counts for all of it.
CREATE FUNCTION pgdedup.lock_records(
    target regclass, keys text[], others text, argument text, path text
) RETURNS text[]
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_patience CONSTANT text := current_setting('lock_timeout');
    v_deadline CONSTANT timestamptz :=
        clock_timestamp() + nullif(v_patience::interval, '0');
    v_source text := pgdedup.relation_source(lock_records.target);
    v_keys text := pgdedup.keys_condition(lock_records.target, 't', '$1');
    v_order text;
    v_left integer;
    v_locked jsonb;
BEGIN
    SELECT string_agg(format('t.%I', k.name), ', ' ORDER BY k.place) INTO v_order
    FROM unnest(pgdedup.key_columns(lock_records.target))
        WITH ORDINALITY AS k (name, place);
    LOOP
        BEGIN
            -- In milliseconds, of which 0 would be for ever.
            v_left := extract(epoch FROM v_deadline - clock_timestamp()) * 1000;
            PERFORM set_config(
                'lock_timeout',
                CASE WHEN v_left < 200 THEN greatest(v_left, 1) ELSE 200 END::text,
                true
            );
            IF lock_records.others IS NOT NULL THEN
                PERFORM pgdedup.read_value(
                    format(
                        'SELECT pg_catalog.to_jsonb(pg_catalog.count(*)) FROM ('
                        'SELECT FROM %s AS t WHERE (%s) OR (%s) ORDER BY %s '
                        'FOR NO KEY UPDATE) AS l',
                        v_source, v_keys, lock_records.others, v_order
                    ),
                    lock_records.path, lock_records.keys, lock_records.argument
                );
            END IF;
            v_locked := pgdedup.read_value(
                format(
                    'SELECT pg_catalog.jsonb_agg(l.key) FROM ('
                    'SELECT %s AS key FROM %s AS t WHERE %s ORDER BY %s FOR UPDATE) AS l',
                    pgdedup.key_expression(lock_records.target, 't'), v_source, v_keys,
                    v_order
                ),
                lock_records.path, lock_records.keys, NULL
            );
            PERFORM set_config('lock_timeout', v_patience, true);
            RETURN ARRAY(SELECT jsonb_array_elements_text(v_locked));
        EXCEPTION WHEN lock_not_available THEN
            IF clock_timestamp() >= v_deadline THEN
                RAISE;
            END IF;
        END;
    END LOOP;
END
$$;
COMMENT ON FUNCTION pgdedup.lock_records(regclass, text[], text, text, text) IS
'Locks the rows of a merge, yielding to others; returns the keys (private)';
REVOKE ALL ON FUNCTION pgdedup.lock_records(regclass, text[], text, text, text)
FROM PUBLIC;
