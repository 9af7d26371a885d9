-- The register of issued papers. One row per version, with the file itself; what is issued is never changed (see 0014_papers_fixed).
CREATE TABLE paper (
    congress_id      uniqueidentifier NOT NULL,
    year             int              NOT NULL,
    kind             nvarchar(30)     NOT NULL,
    no               int              NOT NULL,
    version_no       int              NOT NULL,
    matter           nvarchar(80)     NOT NULL,
    title            nvarchar(200)    NOT NULL,
    status           nvarchar(20)     NOT NULL,
    is_public        bit              NOT NULL,
    term_no          int              NULL,
    announcement_no  int              NULL,
    made_at          datetime2(3)     NOT NULL,
    made_by          nvarchar(100)    NOT NULL,
    reason           nvarchar(500)    NULL,
    own_words        $text$           NULL,
    issued_at        datetime2(3)     NULL,
    signed_by_hand   bit              NOT NULL,
    replaced_by      int              NULL,
    pages            int              NOT NULL,
    bytes            int              NOT NULL,
    sha256           char(64)         NOT NULL,
    pdf              $bytes$          NOT NULL,
    CONSTRAINT pk_paper PRIMARY KEY (congress_id, year, kind, no, version_no),
    CONSTRAINT uq_paper_matter UNIQUE (congress_id, year, kind, matter, version_no),
    CONSTRAINT fk_paper_cycle FOREIGN KEY (congress_id, year) REFERENCES cycle (congress_id, year)
);

CREATE INDEX ix_paper_sha256 ON paper (sha256);

CREATE INDEX ix_paper_announcement ON paper (congress_id, term_no, announcement_no);

-- Who signs a paper, in which order, and who has signed. sha256 is that of the file with this signature as its last one.
CREATE TABLE paper_signature (
    congress_id  uniqueidentifier NOT NULL,
    year         int              NOT NULL,
    kind         nvarchar(30)     NOT NULL,
    no           int              NOT NULL,
    version_no   int              NOT NULL,
    place_no     int              NOT NULL,
    place        nvarchar(60)     NOT NULL,
    role         nvarchar(30)     NOT NULL,
    name         nvarchar(100)    NOT NULL,
    signed_at    datetime2(3)     NULL,
    signed_by    nvarchar(100)    NULL,
    certificate  char(64)         NULL,
    sha256       char(64)         NULL,
    CONSTRAINT pk_paper_signature PRIMARY KEY (congress_id, year, kind, no, version_no, place_no),
    CONSTRAINT fk_paper_signature_paper FOREIGN KEY (congress_id, year, kind, no, version_no)
        REFERENCES paper (congress_id, year, kind, no, version_no)
);

CREATE INDEX ix_paper_signature_sha256 ON paper_signature (sha256);
