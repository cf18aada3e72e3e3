-- What administrators changed at run time, one row per guarded table; every guarded
-- write reads it. Without a row (a fresh database, a data-only restore before its
-- turn) the rules act as they were compiled. `actions` maps a rule to {"action",
-- "instead_of", "reason", "by", "at"}; an entry holds only while the compiled action
-- is still `instead_of`, so that a change in the rule file ends it.
CREATE TABLE pgdedup.controls (
    target regclass PRIMARY KEY
    REFERENCES pgdedup.tables (target) ON UPDATE CASCADE ON DELETE CASCADE,
    actions jsonb NOT NULL DEFAULT '{}',
    paused_until timestamptz
);
COMMENT ON TABLE pgdedup.controls IS
'Actions turned by set_action and pauses by guard_pause, in force now';

-- Number of the transaction that last turned a rule up to ask or block. A sequence,
-- because everybody sees it at once, before that transaction has ended: writers that
-- do not see the transaction as past lock the keys of all rules (set_action).
CREATE SEQUENCE pgdedup.promotions;
COMMENT ON SEQUENCE pgdedup.promotions IS
'Transaction that last turned a rule up; read outside of snapshots';
