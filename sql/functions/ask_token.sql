-- The token of a question: it stands for the matches under `ask` rules and their
-- evidence, whatever key the new row will get. Made with a secret, since whoever tries
-- keys of hidden rows could recognise it otherwise. A match that the running
-- transaction wrote itself stands without its key: when the write is repeated, that row
-- will have another. SECURITY DEFINER for the secret.
CREATE FUNCTION pgdedup.ask_token(target regclass, hits jsonb, fresh text[])
RETURNS text
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN (
        SELECT left(encode(sha256(convert_to(
            concat_ws(
                E'\x1d',
                pgdedup.secret(),
                ask_token.target,
                string_agg(m.asked, E'\x1e' ORDER BY m.asked COLLATE "C")
            ),
            'UTF8'
        )), 'hex'), 32)
        FROM (
            SELECT concat_ws(
                E'\x1f', h ->> 'rule', k.key, h ->> 'signature'
            ) AS asked
            FROM jsonb_array_elements(ask_token.hits) AS h
            CROSS JOIN LATERAL (
                SELECT CASE
                    WHEN h ->> 'key' = ANY (ask_token.fresh) THEN ''
                    ELSE 'key ' || (h ->> 'key')
                END AS key
            ) AS k
            WHERE h ->> 'action' = 'ask' AND NOT (h ->> 'on_record')::boolean
        ) AS m
    );
END
$$;
COMMENT ON FUNCTION pgdedup.ask_token(regclass, jsonb, text[]) IS
'Token of a question about these matches (private)';
REVOKE ALL ON FUNCTION pgdedup.ask_token(regclass, jsonb, text[]) FROM PUBLIC;
