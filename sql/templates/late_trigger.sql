-- BEFORE the foreign key is looked at, whose own error cannot name the survivor; AFTER
-- it where merged records stay, marked: the foreign key waits for a running merge.
CREATE OR REPLACE TRIGGER /*{trigger}*/late/*{}*/
/*{time}*/BEFORE/*{}*/ INSERT OR UPDATE ON /*{table}*/crm.contacts/*{}*/
FOR EACH ROW EXECUTE FUNCTION /*{function}*/pgdedup.late();/*{}*/
