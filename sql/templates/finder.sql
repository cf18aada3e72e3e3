-- find_duplicates with the columns that rules and scope read as named parameters.
CREATE OR REPLACE FUNCTION /*{function}*/crm.customers_find_duplicates/*{}*/(
    /*{parameters}*/name text DEFAULT NULL/*{}*/
) RETURNS SETOF pgdedup.match
LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT m.*
    FROM pgdedup.find_duplicates(
        /*{target}*/'crm.customers'::regclass/*{}*/,
        pg_catalog.jsonb_strip_nulls(
            /*{record}*/pg_catalog.jsonb_build_object('name', 1)/*{}*/
        )
    ) AS m;
END;
