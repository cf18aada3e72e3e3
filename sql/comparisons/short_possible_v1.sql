-- Whether the first name may abbreviate the second by more than a brand that they have
-- in common, both from short_parts_v1: never wrongly no. They have one core, or all
-- characters of what stands for the first one (short_texts_v1) are in the second, and
-- of the core at most the first is left out there. Where letters stand beside Chinese,
-- the Chinese may stand alone. Inlined, and therefore not STRICT: what a key finds is
-- mostly an abbreviation in one direction, or in none.
CREATE FUNCTION pgdedup.short_possible_v1(short text[], full_name text[])
RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN short[2] = full_name[2]
    OR translate(substr(short[2], 2), full_name[1], '') = ''
    OR translate(short[1], 'abcdefghijklmnopqrstuvwxyz', '') <> short[1];

COMMENT ON FUNCTION pgdedup.short_possible_v1(text[], text[]) IS
'Whether a name may abbreviate another by more than its brand (private).';
REVOKE ALL ON FUNCTION pgdedup.short_possible_v1(text[], text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.short_possible_v1(text[], text[]) TO PUBLIC;
