-- Opinions of the deliberation, by group, and what became of each.
CREATE TABLE opinion (
    congress_id  uniqueidentifier NOT NULL,
    year         int              NOT NULL,
    no           int              NOT NULL,
    form_token   uniqueidentifier NOT NULL,
    project_no   int              NULL,
    group_name   nvarchar(60)     NOT NULL,
    speaker      nvarchar(60)     NOT NULL,
    content      nvarchar(4000)   NOT NULL,
    given_at     datetime2(3)     NOT NULL,
    outcome      nvarchar(20)     NULL,
    handling     nvarchar(2000)   NULL,
    handled_at   datetime2(3)     NULL,
    version      int              NOT NULL,
    CONSTRAINT pk_opinion PRIMARY KEY (congress_id, year, no),
    CONSTRAINT uq_opinion_form UNIQUE (congress_id, form_token),
    CONSTRAINT fk_opinion_cycle FOREIGN KEY (congress_id, year) REFERENCES cycle (congress_id, year)
);

CREATE INDEX ix_opinion_project ON opinion (congress_id, year, project_no, no);
