-- AFTER the update, when it can no longer be taken back; BEFORE it on a partitioned
-- table, where a row that moves is seen by no other trigger with both of its keys.
CREATE TRIGGER /*{trigger}*/rekey/*{}*/
/*{time}*/AFTER/*{}*/ UPDATE ON /*{table}*/crm.customers/*{}*/
FOR EACH ROW WHEN (/*{condition}*/old.id IS DISTINCT FROM new.id/*{}*/)
EXECUTE FUNCTION /*{function}*/pgdedup.rekey();/*{}*/
