-- What residents, deputies and units handed in, and what became of it.
CREATE TABLE proposal (
    congress_id     uniqueidentifier NOT NULL,
    year            int              NOT NULL,
    no              int              NOT NULL,
    receipt         char(9)          NOT NULL,
    form_token      uniqueidentifier NOT NULL,
    title           nvarchar(100)    NOT NULL,
    content         $text$           NOT NULL,
    reason          $text$           NULL,
    place           nvarchar(100)    NULL,
    category        nvarchar(30)     NOT NULL,
    source          nvarchar(30)     NOT NULL,
    channel         nvarchar(30)     NOT NULL,
    amount_fen      bigint           NULL,
    amount_quality  nvarchar(40)     NULL,
    received_on     date             NOT NULL,
    status          nvarchar(20)     NOT NULL,
    status_reason   nvarchar(1000)   NULL,
    referred_to     nvarchar(200)    NULL,
    duplicate_of    int              NULL,
    project_no      int              NULL,
    reply           $text$           NULL,
    replied_at      datetime2(3)     NULL,
    version         int              NOT NULL,
    CONSTRAINT pk_proposal PRIMARY KEY (congress_id, year, no),
    CONSTRAINT uq_proposal_receipt UNIQUE (congress_id, receipt),
    CONSTRAINT uq_proposal_form UNIQUE (congress_id, form_token),
    CONSTRAINT fk_proposal_cycle FOREIGN KEY (congress_id, year) REFERENCES cycle (congress_id, year)
);

CREATE INDEX ix_proposal_status ON proposal (congress_id, year, status, no);
CREATE INDEX ix_proposal_project ON proposal (congress_id, year, project_no);

-- Name and telephone of a proposer, for contact only: never published, never in the log, deleted after the retention time.
CREATE TABLE proposal_contact (
    congress_id  uniqueidentifier NOT NULL,
    year         int              NOT NULL,
    no           int              NOT NULL,
    name         nvarchar(60)     NOT NULL,
    phone        nvarchar(30)     NOT NULL,
    CONSTRAINT pk_proposal_contact PRIMARY KEY (congress_id, year, no),
    CONSTRAINT fk_contact_proposal FOREIGN KEY (congress_id, year, no) REFERENCES proposal (congress_id, year, no)
);
