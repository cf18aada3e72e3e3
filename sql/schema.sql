-- Home of everything that does not depend on the user's tables, and of the
-- functions generated for them. Only the objects of the documented SQL API are
-- public; the rest may change with any version.
CREATE SCHEMA pgdedup;
COMMENT ON SCHEMA pgdedup IS 'pgdedup: duplicate prevention in the database';
GRANT USAGE ON SCHEMA pgdedup TO PUBLIC;
