-- Open votes, scrutineers and rounds of secret voting. Nothing in this file, nor anywhere else, may link a deputy to a paper.
CREATE TABLE open_vote (
    congress_id  uniqueidentifier NOT NULL,
    year         int              NOT NULL,
    no           int              NOT NULL,
    form_token   uniqueidentifier NOT NULL,
    matter       nvarchar(30)     NOT NULL,
    title        nvarchar(200)    NULL,
    term_no      int              NOT NULL,
    session_no   int              NOT NULL,
    proposer     nvarchar(100)    NOT NULL,
    deputies     int              NOT NULL,
    present      int              NOT NULL,
    approve      int              NOT NULL,
    oppose       int              NOT NULL,
    abstain      int              NOT NULL,
    passed       bit              NOT NULL,
    at           datetime2(3)     NOT NULL,
    CONSTRAINT pk_open_vote PRIMARY KEY (congress_id, year, no),
    CONSTRAINT uq_open_vote_form UNIQUE (congress_id, form_token),
    CONSTRAINT fk_open_vote_cycle FOREIGN KEY (congress_id, year) REFERENCES cycle (congress_id, year)
);

-- Those who watch and count: scrutineers are deputies, tellers are staff.
CREATE TABLE count_officer (
    congress_id  uniqueidentifier NOT NULL,
    year         int              NOT NULL,
    no           int              NOT NULL,
    term_no      int              NOT NULL,
    session_no   int              NOT NULL,
    office       nvarchar(30)     NOT NULL,
    name         nvarchar(60)     NOT NULL,
    deputy_id    uniqueidentifier NULL,
    CONSTRAINT pk_count_officer PRIMARY KEY (congress_id, year, no),
    CONSTRAINT fk_count_officer_cycle FOREIGN KEY (congress_id, year) REFERENCES cycle (congress_id, year)
);

-- One round: selection, tie-break or appraisal. Items and rules are frozen when it is prepared.
CREATE TABLE round (
    congress_id           uniqueidentifier NOT NULL,
    year                  int              NOT NULL,
    no                    int              NOT NULL,
    kind                  nvarchar(20)     NOT NULL,
    term_no               int              NOT NULL,
    session_no            int              NOT NULL,
    status                nvarchar(20)     NOT NULL,
    rules_json            $text$           NOT NULL,
    deputies              int              NOT NULL,
    present               int              NOT NULL,
    issued                int              NOT NULL,
    collected_electronic  int              NOT NULL,
    collected_paper       int              NOT NULL,
    box_sealed_at         datetime2(3)     NULL,
    opened_at             datetime2(3)     NULL,
    closed_at             datetime2(3)     NULL,
    audit_head            char(64)         NULL,
    sealed_record         $text$           NULL,
    public_record         $text$           NULL,
    record_sha256         char(64)         NULL,
    lot                   nvarchar(400)    NULL,
    announced_at          datetime2(3)     NULL,
    announcement_no       int              NULL,
    version               int              NOT NULL,
    CONSTRAINT pk_round PRIMARY KEY (congress_id, year, no),
    CONSTRAINT fk_round_cycle FOREIGN KEY (congress_id, year) REFERENCES cycle (congress_id, year)
);

CREATE TABLE round_item (
    congress_id  uniqueidentifier NOT NULL,
    year         int              NOT NULL,
    round_no     int              NOT NULL,
    item_no      int              NOT NULL,
    project_no   int              NOT NULL,
    title        nvarchar(100)    NOT NULL,
    CONSTRAINT pk_round_item PRIMARY KEY (congress_id, year, round_no, item_no),
    CONSTRAINT fk_round_item_round FOREIGN KEY (congress_id, year, round_no) REFERENCES round (congress_id, year, no)
);

-- The two independent readings (A, B) of a round and the third one (C) that settles where they differ: who reads, how, and whether finished.
-- totals_json holds the sums of a reading that was called out (唱票).
CREATE TABLE teller_reading (
    congress_id  uniqueidentifier NOT NULL,
    year         int              NOT NULL,
    round_no     int              NOT NULL,
    reading      char(1)          NOT NULL,
    form         nvarchar(20)     NOT NULL,
    reader       nvarchar(100)    NOT NULL,
    totals_json  $text$           NULL,
    finished_at  datetime2(3)     NULL,
    CONSTRAINT pk_teller_reading PRIMARY KEY (congress_id, year, round_no, reading),
    CONSTRAINT fk_teller_reading_round FOREIGN KEY (congress_id, year, round_no) REFERENCES round (congress_id, year, no)
);

-- The sheets of a reading. sheet_no is the place in the opened pile, which was mixed in the box; it says nothing about who put the sheet in.
CREATE TABLE teller_sheet (
    congress_id  uniqueidentifier NOT NULL,
    year         int              NOT NULL,
    round_no     int              NOT NULL,
    reading      char(1)          NOT NULL,
    sheet_no     int              NOT NULL,
    marks        nvarchar(1000)   NOT NULL,
    CONSTRAINT pk_teller_sheet PRIMARY KEY (congress_id, year, round_no, reading, sheet_no),
    CONSTRAINT fk_teller_sheet_reading FOREIGN KEY (congress_id, year, round_no, reading)
        REFERENCES teller_reading (congress_id, year, round_no, reading)
);

-- Who signed the count of a round, and as what.
CREATE TABLE count_signature (
    congress_id  uniqueidentifier NOT NULL,
    year         int              NOT NULL,
    round_no     int              NOT NULL,
    office       nvarchar(30)     NOT NULL,
    name         nvarchar(60)     NOT NULL,
    signed_at    datetime2(3)     NOT NULL,
    CONSTRAINT pk_count_signature PRIMARY KEY (congress_id, year, round_no, office, name),
    CONSTRAINT fk_signature_round FOREIGN KEY (congress_id, year, round_no) REFERENCES round (congress_id, year, no)
);
