-- How well the compared fields are filled, one row for each: a value is invalid when it
-- has no normal form (a wrong check character, a phone number of an impossible length),
-- non-standard when it is written in another way than its normal form. NULL where the
-- normal form of a type is no way of writing (names, addresses). Reading it scans the
-- tables, once for each field, with the caller's own rights. Tables that keep no normal
-- forms (storage: expression) are left out.
CREATE VIEW pgdedup.quality_report AS
SELECT
    t.target,
    f.name AS field,
    f.field ->> 'label' AS label,
    f.field ->> 'type' AS type,
    q.table_rows,
    q.filled,
    q.invalid,
    q.nonstandard,
    pg_catalog.round(q.filled::numeric / nullif(q.table_rows, 0), 4) AS share_filled,
    pg_catalog.round(q.invalid::numeric / nullif(q.filled, 0), 4) AS share_invalid,
    pg_catalog.round(
        q.nonstandard::numeric / nullif(q.filled, 0), 4
    ) AS share_nonstandard
FROM pgdedup.tables AS t
CROSS JOIN LATERAL pg_catalog.jsonb_each(t.config -> 'fields') AS f (name, field)
CROSS JOIN LATERAL pgdedup.field_quality(
    t.target, f.field, (f.field ->> 'stored')::name
) AS q;
COMMENT ON VIEW pgdedup.quality_report IS
'Filled, invalid and non-standard values of the compared fields';
REVOKE ALL ON pgdedup.quality_report FROM PUBLIC;
