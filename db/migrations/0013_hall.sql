-- What a hall needs around a round: which session is at hand, its plenary meetings, guests, cards for the sign-in, spare slips, the way back to paper.

-- The session that the secretariat chose, and when; without a choice the calendar decides. At most one of a congress has a date here.
ALTER TABLE congress_session ADD chosen_on date NULL;

-- The plenary meeting (全体会议) at hand, from 1. The table attendance is its roll; rolls of earlier ones are frozen below.
ALTER TABLE congress_session ADD plenary_no int NOT NULL DEFAULT 1;

-- A plenary meeting that is over: how many deputies there were, and how many of them were there when the next one began.
CREATE TABLE plenary (
    congress_id  uniqueidentifier NOT NULL,
    term_no      int              NOT NULL,
    session_no   int              NOT NULL,
    plenary_no   int              NOT NULL,
    deputies     int              NOT NULL,
    present      int              NOT NULL,
    ended_at     datetime2(3)     NOT NULL,
    CONSTRAINT pk_plenary PRIMARY KEY (congress_id, term_no, session_no, plenary_no),
    CONSTRAINT fk_plenary_session FOREIGN KEY (congress_id, term_no, session_no) REFERENCES congress_session (congress_id, term_no, session_no)
);

CREATE TABLE plenary_attendance (
    congress_id  uniqueidentifier NOT NULL,
    term_no      int              NOT NULL,
    session_no   int              NOT NULL,
    plenary_no   int              NOT NULL,
    deputy_id    uniqueidentifier NOT NULL,
    status       nvarchar(20)     NOT NULL,
    since        datetime2(3)     NOT NULL,
    reason       nvarchar(200)    NULL,
    CONSTRAINT pk_plenary_attendance PRIMARY KEY (congress_id, term_no, session_no, plenary_no, deputy_id),
    CONSTRAINT fk_plenary_attendance_plenary FOREIGN KEY (congress_id, term_no, session_no, plenary_no)
        REFERENCES plenary (congress_id, term_no, session_no, plenary_no),
    CONSTRAINT fk_plenary_attendance_deputy FOREIGN KEY (congress_id, deputy_id) REFERENCES deputy (congress_id, id)
);

-- 列席人员: in the hall without a vote. They stand on the printed roll and in no quorum.
CREATE TABLE session_guest (
    congress_id  uniqueidentifier NOT NULL,
    term_no      int              NOT NULL,
    session_no   int              NOT NULL,
    no           int              NOT NULL,
    name         nvarchar(50)     NOT NULL,
    unit         nvarchar(100)    NOT NULL,
    office       nvarchar(100)    NULL,
    CONSTRAINT pk_session_guest PRIMARY KEY (congress_id, term_no, session_no, no),
    CONSTRAINT fk_session_guest_session FOREIGN KEY (congress_id, term_no, session_no) REFERENCES congress_session (congress_id, term_no, session_no)
);

-- Cards with which deputies sign in at the door. token_hash: SHA-256 of what the card's QR code holds. A card opens no account and has
-- nothing to do with slips: no column here or elsewhere leads from it to one.
CREATE TABLE deputy_card (
    token_hash   binary(32)       NOT NULL,
    congress_id  uniqueidentifier NOT NULL,
    deputy_id    uniqueidentifier NOT NULL,
    issued_at    datetime2(3)     NOT NULL,
    is_void      bit              NOT NULL,
    CONSTRAINT pk_deputy_card PRIMARY KEY (token_hash),
    CONSTRAINT fk_deputy_card_deputy FOREIGN KEY (congress_id, deputy_id) REFERENCES deputy (congress_id, id)
);

CREATE INDEX ix_deputy_card_deputy ON deputy_card (congress_id, deputy_id);

-- Slips that were printed and not issued, counted by the scrutineers.
ALTER TABLE round ADD spares_kept int NULL;
ALTER TABLE round ADD spares_destroyed int NULL;
ALTER TABLE round ADD spares_missing int NULL;
ALTER TABLE round ADD spares_note nvarchar(500) NULL;

-- When and why voting by phone was given up for paper during the round, and how many had been cast by then.
ALTER TABLE round ADD on_paper_at datetime2(3) NULL;
ALTER TABLE round ADD on_paper_reason nvarchar(500) NULL;
ALTER TABLE round ADD on_paper_cast int NULL;

-- All members of the presidium where it decided about an adjustment: its majority is one of all of them.
ALTER TABLE adjustment ADD members int NULL;
