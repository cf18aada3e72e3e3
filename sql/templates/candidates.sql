-- Which keys of a record find any row at all, before anything else is asked: one answer
-- for each way of finding, true if a rule that is on looks for rows in that way and
-- finds one. Most records find none, and to start the rules costs far more than this.
CREATE OR REPLACE FUNCTION /*{function}*/pgdedup.candidates/*{}*/(
    given_actions text[], given_limit integer, /*{parameters}*/p1 text/*{}*/
) RETURNS TABLE (found boolean[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT ARRAY[
        /*{branches}*/true/*{}*/
    ];
END;
