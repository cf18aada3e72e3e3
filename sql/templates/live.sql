-- Whether a row is compared at all, where no column holds it. Parameters are called as
-- the columns were that the condition reads. Inlined.
CREATE OR REPLACE FUNCTION /*{function}*/pgdedup.live/*{}*/(
    /*{parameters}*/deleted_at timestamptz/*{}*/
)
RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN coalesce((/*{condition}*/deleted_at = 'infinity'/*{}*/), false);
