-- Normal form of a person's name: as text_v1, without remarks in brackets, without a
-- form of address and degrees. 欧阳先生 stays: two characters must be left, and not a
-- surname alone. Of a Latin name what stands behind a comma comes to the front (Smith,
-- John); jr and iii stay at the end, as they tell a father from his son.
CREATE FUNCTION pgdedup.person_name_v1(value text) RETURNS text
LANGUAGE plpgsql
IMMUTABLE PARALLEL SAFE STRICT
SET search_path = pg_catalog, pg_temp
SET standard_conforming_strings = on
AS $$
DECLARE
    v_name text := left(person_name_v1.value, 4000);
    v_folded text;
    v_rest text;
BEGIN
    IF v_name !~ (
        @simplified_only@
    ) COLLATE "C" THEN
        v_folded := pgdedup.folded_v1(v_name);
        v_name := v_folded;
        IF v_name ~ '[(<{\u005b\u3008-\u3011\u3014-\u301b]' COLLATE "C" THEN
            v_name := regexp_replace(
                translate(v_name, '[]{}<>【】〔〕〖〗〈〉', '()()()()()()()'),
                '\([^()]*\)' COLLATE "C", ' ', 'g'
            );
        END IF;
        IF strpos(v_name, ',') > 0 AND v_name !~ '[\u2e80-\u9fff]' COLLATE "C" THEN
            IF v_name ~ '^[ ,]*[^ ,]+[ ,]+[^ ,]+[ ,]+[^ ,]' COLLATE "C" THEN
                v_name := regexp_replace(
                    v_name,
                    '(?:[ ,]+(?:ph\.? ?d|esq|mba|dds)\.?|, *(?:m\.? ?[dasp]|j\.?d'
                    '|b\.? ?[as]|cpa|cfa|rn|pe|pmp)\.?)+ *$' COLLATE "C",
                    ''
                );
            END IF;
            v_name := regexp_replace(
                v_name,
                '^([^,]+?)(?:,? +(jr|sr|i{2,3}|iv)\.?)? *, *([^,]*[^ ,])'
                '(?: *,? *\m(jr|sr|i{2,3}|iv)\.?)? *$' COLLATE "C",
                '\3 \1 \2\4'
            );
        END IF;
        IF strpos(v_name, '.') > 0 THEN
            -- J.R. are two names, as I.B.M. is one
            v_name := regexp_replace(
                v_name, '\m([a-z])\.(?=[a-z])' COLLATE "C", '\1. ', 'g'
            );
        END IF;
        v_name := pgdedup.words_v1(v_name);
        v_rest := regexp_replace(
            v_name,
            '^(?:(?:mr|mrs|ms|miss|dr|prof|professor|sir|madam|mister|herr|frau|mme|mlle'
            '|monsieur|madame|senor|senora|dipl ing|ing|rev|hon|capt|sgt) )+' COLLATE "C",
            ''
        );
        v_name := regexp_replace(v_rest, ' (?:ph ?d|esq|mba|dds)$' COLLATE "C", '');
    END IF;
    IF length(v_name) > 3 THEN
        v_rest := NULL;
        FOR v_size IN REVERSE 4..2 LOOP
            IF right(v_name, v_size) = ANY (
                @titles@
                ::text[]
            ) THEN
                v_rest := left(v_name, -v_size);
                EXIT;
            END IF;
        END LOOP;
        IF length(v_rest) > 1 AND v_rest <> ALL (
            @compound_surnames@
            ::text[]
        ) THEN
            v_name := v_rest;
        END IF;
    END IF;
    v_name := coalesce(
        nullif(v_name, ''),
        nullif(pgdedup.words_v1(v_folded), '')
    );
    IF length(v_name) > 400 OR length(person_name_v1.value) > 4000 THEN
        v_name := pgdedup.clipped_v1(v_name, person_name_v1.value);
    END IF;
    RETURN v_name;
END
$$;

COMMENT ON FUNCTION pgdedup.person_name_v1(text) IS
'Normal form of a person''s name: as text_v1, without remarks in brackets, forms of '
'address and degrees; NULL if blank. At most 400 characters.';
REVOKE ALL ON FUNCTION pgdedup.person_name_v1(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.person_name_v1(text) TO PUBLIC;
