-- A trigger before a row is deleted or changed.
CREATE TRIGGER /*{trigger}*/delete_guard/*{}*/
BEFORE /*{event}*/DELETE/*{}*/ ON /*{table}*/crm.customers/*{}*/
FOR EACH ROW EXECUTE FUNCTION /*{function}*/pgdedup.delete_guard();/*{}*/
