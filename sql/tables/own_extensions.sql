-- Extensions that came with us, and go with us unless others use them by then.
CREATE TABLE pgdedup.own_extensions (
    name name PRIMARY KEY
);
COMMENT ON TABLE pgdedup.own_extensions IS
'Extensions that were created for pgdedup';
