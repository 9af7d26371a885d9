-- What the public search looks through: one row for each row of the newest version of each publication, nothing else and never contact data.
-- terms: the congress, then every word and every pair of neighbouring Chinese characters, each between blanks (Domain/Publishing/SearchTerms).
CREATE TABLE public_text (
    congress_id   uniqueidentifier NOT NULL,
    year          int              NOT NULL,
    kind          nvarchar(30)     NOT NULL,
    row_no        int              NOT NULL,
    doc_id        bigint           NOT NULL,
    version_no    int              NOT NULL,
    title         nvarchar(200)    NOT NULL,
    text          $text$           NOT NULL,
    terms         $text$           NOT NULL,
    published_at  datetime2(3)     NOT NULL,
    CONSTRAINT pk_public_text PRIMARY KEY (congress_id, year, kind, row_no),
    CONSTRAINT uq_public_text_doc UNIQUE (doc_id),
    CONSTRAINT fk_public_text_cycle FOREIGN KEY (congress_id, year) REFERENCES cycle (congress_id, year)
);
