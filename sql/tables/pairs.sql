-- Candidate pairs and what was decided of them. One row per pair; `matches` holds
-- per rule {"action", "score", "signature", "fields"}. The signature is a keyed
-- hash of the witnesses: no personal data, yet a changed value changes it.
CREATE SEQUENCE pgdedup.pair_ids;

-- Not a plain nextval: after a data-only restore the sequence may stand below
-- numbers that guards gave out while the user's rows were loaded.
CREATE FUNCTION pgdedup.next_pair_id() RETURNS bigint
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_id bigint;
BEGIN
    LOOP
        v_id := nextval('pgdedup.pair_ids');
        EXIT WHEN NOT EXISTS (SELECT FROM pgdedup.pairs AS p WHERE p.pair_id = v_id);
    END LOOP;
    RETURN v_id;
END
$$;
COMMENT ON FUNCTION pgdedup.next_pair_id() IS 'A pair number not in use (private)';
REVOKE ALL ON FUNCTION pgdedup.next_pair_id() FROM PUBLIC;

CREATE TABLE pgdedup.pairs (
    pair_id bigint PRIMARY KEY DEFAULT pgdedup.next_pair_id(),
    target regclass NOT NULL,
    -- Byte order: the order of the two keys is the same in every database.
    key_l text COLLATE "C" NOT NULL,
    key_r text COLLATE "C" NOT NULL,
    matches jsonb NOT NULL DEFAULT '{}',
    state text NOT NULL DEFAULT 'open' CHECK (
        state IN (
            'open', 'waiting', 'unsure', 'confirmed', 'accepted', 'distinct', 'related',
            'merged'
        )
    ),
    first_seen timestamptz NOT NULL DEFAULT pg_catalog.now(),
    last_seen timestamptz NOT NULL DEFAULT pg_catalog.now(),
    actor text,
    session_role text NOT NULL DEFAULT SESSION_USER,
    application_name text,
    decided_at timestamptz,
    decided_by text,
    reason text,
    assigned_to text,
    recorded_in xid8 NOT NULL DEFAULT pg_catalog.pg_current_xact_id(),
    UNIQUE (target, key_l, key_r),
    CHECK (key_l < key_r)
-- Room to write each pair once more: a scan writes a rule's pairs in the order of those
-- of the rule before, a page at a time, and then touches no index.
) WITH (fillfactor = 40);
ALTER SEQUENCE pgdedup.pair_ids OWNED BY pgdedup.pairs.pair_id;
CREATE INDEX pairs_by_right_key ON pgdedup.pairs (target, key_r);
COMMENT ON TABLE pgdedup.pairs IS 'Candidate pairs, their evidence and decisions';
COMMENT ON COLUMN pgdedup.pairs.assigned_to IS
'The steward who is to decide; any name, as the application knows him';
COMMENT ON COLUMN pgdedup.pairs.recorded_in IS
'Transaction that stored the row: tells a restored row from a new one';

-- A data-only restore finds pairs that the guards recorded while the user's rows
-- were loaded. The restored row carries the history and takes the place of such a
-- pair; a stranger that took its number gets another one.
CREATE FUNCTION pgdedup.make_room_for_pair() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    DELETE FROM pgdedup.pairs AS p
    WHERE p.target = NEW.target AND p.key_l = NEW.key_l AND p.key_r = NEW.key_r;
    UPDATE pgdedup.pairs AS p
    SET pair_id = DEFAULT
    WHERE p.pair_id = NEW.pair_id;
    RETURN NEW;
END
$$;
COMMENT ON FUNCTION pgdedup.make_room_for_pair() IS
'Lets a restored pair replace one that a guard recorded during the restore (private)';
REVOKE ALL ON FUNCTION pgdedup.make_room_for_pair() FROM PUBLIC;
CREATE TRIGGER make_room_for_restored BEFORE INSERT ON pgdedup.pairs
FOR EACH ROW WHEN (new.recorded_in IS DISTINCT FROM pg_catalog.pg_current_xact_id())
EXECUTE FUNCTION pgdedup.make_room_for_pair();
