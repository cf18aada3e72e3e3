-- Constraint triggers see stored generated columns, duplicates inside one statement,
-- COPY, and every partition.
CREATE CONSTRAINT TRIGGER /*{trigger}*/guard/*{}*/
AFTER /*{event}*/INSERT/*{}*/ ON /*{table}*/crm.customers/*{}*/
/*{timing}*//*{}*/FOR EACH ROW /*{condition}*//*{}*/EXECUTE FUNCTION
/*{function}*/pgdedup.guard();/*{}*/
