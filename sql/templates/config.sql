-- The compiled rules as data, for messages and answers.
CREATE OR REPLACE FUNCTION /*{function}*/pgdedup.config/*{}*/()
RETURNS jsonb
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN /*{config}*/'{}'/*{}*/::jsonb;
