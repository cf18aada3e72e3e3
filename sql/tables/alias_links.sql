-- Who put two names into one group: a steward (merge_id 0), or merges. A group is what
-- its links connect, so that an unmerge takes back what its merge has linked and
-- nothing that anybody else has. Without a reference to the log: when that is purged,
-- its aliases stay.
CREATE TABLE pgdedup.alias_links (
    type text COLLATE "C" NOT NULL,
    digest_l bytea NOT NULL,
    digest_r bytea NOT NULL,
    merge_id bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (type, digest_l, digest_r, merge_id),
    CHECK (digest_l < digest_r),
    FOREIGN KEY (type, digest_l) REFERENCES pgdedup.aliases ON DELETE CASCADE,
    FOREIGN KEY (type, digest_r) REFERENCES pgdedup.aliases ON DELETE CASCADE
);
CREATE INDEX alias_links_right ON pgdedup.alias_links (type, digest_r);
CREATE INDEX alias_links_merge ON pgdedup.alias_links (merge_id) WHERE merge_id > 0;
COMMENT ON TABLE pgdedup.alias_links IS
'What made names aliases of each other: add_alias (0), or a merge';

REVOKE ALL ON pgdedup.alias_links FROM PUBLIC;
