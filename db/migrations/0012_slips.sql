-- Slips and the electronic ballot box. Nothing here is ordered by time, and nothing of it leads from a slip to a paper: a slip has no paper's id,
-- a paper has no slip's. What was cast lies in sealed_paper under a key outside of this database until the box is emptied; then only
-- groups of equal papers remain in ballot_paper, and reply_hash is erased.
CREATE TABLE ballot_box (
    congress_id  uniqueidentifier NOT NULL,
    year         int              NOT NULL,
    round_no     int              NOT NULL,
    state        nvarchar(20)     NOT NULL,
    CONSTRAINT pk_ballot_box PRIMARY KEY (congress_id, year, round_no),
    CONSTRAINT fk_ballot_box_round FOREIGN KEY (congress_id, year, round_no) REFERENCES round (congress_id, year, no)
);

-- token_hash: SHA-256 of the token in the QR code; code_hash: slow hash of the code to type.
-- reply_hash: made of the voter's nonce, the secret and the marks, so that a repeated request is recognised and nobody else can test a guess.
CREATE TABLE slip (
    token_hash   binary(32)       NOT NULL,
    code_hash    binary(32)       NOT NULL,
    congress_id  uniqueidentifier NOT NULL,
    year         int              NOT NULL,
    round_no     int              NOT NULL,
    state        nvarchar(10)     NOT NULL,
    reply_hash   binary(32)       NULL,
    CONSTRAINT pk_slip PRIMARY KEY (token_hash),
    CONSTRAINT uq_slip_code UNIQUE (code_hash),
    CONSTRAINT fk_slip_box FOREIGN KEY (congress_id, year, round_no) REFERENCES ballot_box (congress_id, year, round_no)
) $unordered$;

CREATE INDEX ix_slip_round ON slip (congress_id, year, round_no);

-- id: 128 random bits. sealed: nonce, marks padded to one length, tag (AES-GCM).
CREATE TABLE sealed_paper (
    congress_id  uniqueidentifier NOT NULL,
    year         int              NOT NULL,
    round_no     int              NOT NULL,
    id           binary(16)       NOT NULL,
    sealed       $bytes$          NOT NULL,
    CONSTRAINT pk_sealed_paper PRIMARY KEY (congress_id, year, round_no, id),
    CONSTRAINT fk_sealed_paper_box FOREIGN KEY (congress_id, year, round_no) REFERENCES ballot_box (congress_id, year, round_no)
) $unordered$;

-- What was cast electronically in a closed round: equal papers with their number.
CREATE TABLE ballot_paper (
    congress_id  uniqueidentifier NOT NULL,
    year         int              NOT NULL,
    round_no     int              NOT NULL,
    group_no     int              NOT NULL,
    marks        nvarchar(1000)   NOT NULL,
    papers       int              NOT NULL,
    CONSTRAINT pk_ballot_paper PRIMARY KEY (congress_id, year, round_no, group_no),
    CONSTRAINT fk_ballot_paper_box FOREIGN KEY (congress_id, year, round_no) REFERENCES ballot_box (congress_id, year, round_no)
) $unordered$;
