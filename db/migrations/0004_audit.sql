-- The append-only log of each congress: a chain of hashes. No foreign keys, so that it outlives what it tells of.
CREATE TABLE audit_entry (
    congress_id    uniqueidentifier NOT NULL,
    height         bigint           NOT NULL,
    previous_hash  char(64)         NOT NULL,
    at             datetime2(3)     NOT NULL,
    actor          nvarchar(100)    NOT NULL,
    kind           nvarchar(60)     NOT NULL,
    subject        nvarchar(120)    NOT NULL,
    payload        $text$           NOT NULL,
    hash           char(64)         NOT NULL,
    CONSTRAINT pk_audit_entry PRIMARY KEY (congress_id, height)
);

CREATE INDEX ix_audit_entry_subject ON audit_entry (congress_id, subject, height);

-- The end of each chain. Its row is also the writing lock of a congress: every command touches it first.
CREATE TABLE audit_head (
    congress_id  uniqueidentifier NOT NULL,
    height       bigint           NOT NULL,
    hash         char(64)         NOT NULL,
    CONSTRAINT pk_audit_head PRIMARY KEY (congress_id)
);
