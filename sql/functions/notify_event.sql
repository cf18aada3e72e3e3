-- `notify: on` of a rule file: whoever listens on the channel `pgdedup` is told the
-- number of each new event of that table when the transaction commits. Off by default:
-- a transaction that notifies cannot be prepared (PREPARE TRANSACTION), and commits
-- that notify come one after the other in the whole server.
-- SECURITY DEFINER: reads the registry, whoever writes the event.
CREATE FUNCTION pgdedup.notify_event() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    IF EXISTS (
        SELECT FROM pgdedup.tables AS t
        WHERE t.target = NEW.target AND (t.config ->> 'notify')::boolean
    ) THEN
        PERFORM pg_notify('pgdedup', NEW.event_id::text);
    END IF;
    RETURN NULL;
END
$$;
COMMENT ON FUNCTION pgdedup.notify_event() IS
'Tells listeners the number of an event, where notify is on (private)';
REVOKE ALL ON FUNCTION pgdedup.notify_event() FROM PUBLIC;
CREATE TRIGGER notify AFTER INSERT ON pgdedup.events
FOR EACH ROW EXECUTE FUNCTION pgdedup.notify_event();
