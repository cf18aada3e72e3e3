-- What the rules compare of a record that is not stored, read once: what a scan reads
-- of a row, for the lines of an import.
CREATE OR REPLACE FUNCTION /*{function}*/pgdedup.line_values/*{}*/(p_record jsonb)
RETURNS TABLE (/*{columns}*/v1 text/*{}*/)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT /*{values}*/v.p1/*{}*/
    FROM /*{parsed}*/pgdedup.parse(line_values.p_record)/*{}*/ AS v;
END;
