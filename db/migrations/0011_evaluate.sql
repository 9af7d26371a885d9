-- After a poor appraisal: plan, report, look-again and the next appraisal of one project.
CREATE TABLE rectification (
    congress_id    uniqueidentifier NOT NULL,
    year           int              NOT NULL,
    project_no     int              NOT NULL,
    status         nvarchar(20)     NOT NULL,
    plan_due_on    date             NOT NULL,
    review_due_on  date             NOT NULL,
    measures       nvarchar(2000)   NULL,
    report         nvarchar(2000)   NULL,
    review         nvarchar(2000)   NULL,
    version        int              NOT NULL,
    CONSTRAINT pk_rectification PRIMARY KEY (congress_id, year, project_no),
    CONSTRAINT fk_rectification_project FOREIGN KEY (congress_id, year, project_no) REFERENCES project (congress_id, year, no)
);

-- What residents think of a finished project: one to five, an optional sentence, no name.
CREATE TABLE public_rating (
    congress_id  uniqueidentifier NOT NULL,
    year         int              NOT NULL,
    project_no   int              NOT NULL,
    form_token   uniqueidentifier NOT NULL,
    stars        int              NOT NULL,
    comment      nvarchar(500)    NULL,
    shown        bit              NOT NULL,
    given_on     date             NOT NULL,
    CONSTRAINT pk_public_rating PRIMARY KEY (congress_id, year, project_no, form_token),
    CONSTRAINT fk_rating_project FOREIGN KEY (congress_id, year, project_no) REFERENCES project (congress_id, year, no)
);
