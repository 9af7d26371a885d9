-- One year's run of a congress through the six stages, with its own copy of the rules.
CREATE TABLE cycle (
    congress_id              uniqueidentifier NOT NULL,
    year                     int              NOT NULL,
    stage                    nvarchar(20)     NOT NULL,
    version                  int              NOT NULL,
    rules_json               $text$           NOT NULL,
    collect_from             date             NOT NULL,
    collect_until            date             NOT NULL,
    candidates_fixed_at      datetime2(3)     NULL,
    method_adopted_at        datetime2(3)     NULL,
    scrutineers_approved_at  datetime2(3)     NULL,
    opened_at                datetime2(3)     NOT NULL,
    CONSTRAINT pk_cycle PRIMARY KEY (congress_id, year),
    CONSTRAINT fk_cycle_congress FOREIGN KEY (congress_id) REFERENCES congress (id)
);

-- When each stage was entered; a stage that was entered again has several rows.
CREATE TABLE cycle_stage (
    congress_id  uniqueidentifier NOT NULL,
    year         int              NOT NULL,
    stage        nvarchar(20)     NOT NULL,
    entered_at   datetime2(3)     NOT NULL,
    CONSTRAINT pk_cycle_stage PRIMARY KEY (congress_id, year, entered_at, stage),
    CONSTRAINT fk_cycle_stage_cycle FOREIGN KEY (congress_id, year) REFERENCES cycle (congress_id, year)
);

-- What the public was shown, exactly as it was shown. Never changed: a correction is a new version (append-only by trigger).
CREATE TABLE publication (
    congress_id   uniqueidentifier NOT NULL,
    year          int              NOT NULL,
    kind          nvarchar(30)     NOT NULL,
    version_no    int              NOT NULL,
    title         nvarchar(200)    NOT NULL,
    content_json  $text$           NOT NULL,
    sha256        char(64)         NOT NULL,
    note          nvarchar(500)    NULL,
    ends_on       date             NULL,
    published_at  datetime2(3)     NOT NULL,
    published_by  nvarchar(100)    NOT NULL,
    CONSTRAINT pk_publication PRIMARY KEY (congress_id, year, kind, version_no),
    CONSTRAINT fk_publication_cycle FOREIGN KEY (congress_id, year) REFERENCES cycle (congress_id, year)
);
