-- A project from draft to closing: the one thread from the merged proposals to the appraisal.
CREATE TABLE project (
    congress_id      uniqueidentifier NOT NULL,
    year             int              NOT NULL,
    no               int              NOT NULL,
    form_token       uniqueidentifier NOT NULL,
    list_no          int              NULL,
    title            nvarchar(100)    NOT NULL,
    content          $text$           NOT NULL,
    goal             nvarchar(1000)   NULL,
    place            nvarchar(200)    NULL,
    category         nvarchar(30)     NOT NULL,
    unit_name        nvarchar(100)    NOT NULL,
    leader           nvarchar(60)     NULL,
    liaison          nvarchar(60)     NULL,
    amount_fen       bigint           NOT NULL,
    amount_quality   nvarchar(20)     NULL,
    this_year_fen    bigint           NULL,
    fund_source      nvarchar(200)    NULL,
    due_on           date             NULL,
    beneficiaries    nvarchar(200)    NULL,
    synthetic        nvarchar(200)    NULL,
    status           nvarchar(20)     NOT NULL,
    status_reason    nvarchar(1000)   NULL,
    rank_no          int              NULL,
    completion       nvarchar(20)     NULL,
    grade            nvarchar(30)     NULL,
    version          int              NOT NULL,
    CONSTRAINT pk_project PRIMARY KEY (congress_id, year, no),
    CONSTRAINT uq_project_form UNIQUE (congress_id, form_token),
    CONSTRAINT fk_project_cycle FOREIGN KEY (congress_id, year) REFERENCES cycle (congress_id, year)
);

CREATE INDEX ix_project_status ON project (congress_id, year, status, list_no);
CREATE INDEX ix_project_unit ON project (congress_id, unit_name, year);

-- Measurable parts of a project (子项).
CREATE TABLE project_sub_item (
    congress_id  uniqueidentifier NOT NULL,
    year         int              NOT NULL,
    project_no   int              NOT NULL,
    no           int              NOT NULL,
    title        nvarchar(200)    NOT NULL,
    goal         nvarchar(200)    NULL,
    CONSTRAINT pk_project_sub_item PRIMARY KEY (congress_id, year, project_no, no),
    CONSTRAINT fk_sub_item_project FOREIGN KEY (congress_id, year, project_no) REFERENCES project (congress_id, year, no)
);

-- One row of the eligibility checklist for one project: verdict, reason, who signed.
CREATE TABLE eligibility_verdict (
    congress_id  uniqueidentifier NOT NULL,
    year         int              NOT NULL,
    project_no   int              NOT NULL,
    row_key      nvarchar(60)     NOT NULL,
    verdict      nvarchar(20)     NOT NULL,
    reason       nvarchar(500)    NULL,
    signer       nvarchar(60)     NOT NULL,
    at           datetime2(3)     NOT NULL,
    CONSTRAINT pk_eligibility_verdict PRIMARY KEY (congress_id, year, project_no, row_key),
    CONSTRAINT fk_verdict_project FOREIGN KEY (congress_id, year, project_no) REFERENCES project (congress_id, year, no)
);

-- What the bodies of the approval chain decided, in order. A list that was sent back keeps the rows, as Reopened; only Agreed counts.
CREATE TABLE approval_step (
    congress_id  uniqueidentifier NOT NULL,
    year         int              NOT NULL,
    no           int              NOT NULL,
    position     int              NOT NULL,
    body         nvarchar(30)     NOT NULL,
    outcome      nvarchar(20)     NOT NULL,
    held_on      date             NOT NULL,
    document_no  nvarchar(60)     NULL,
    note         nvarchar(500)    NULL,
    recorded_at  datetime2(3)     NOT NULL,
    recorded_by  nvarchar(100)    NOT NULL,
    CONSTRAINT pk_approval_step PRIMARY KEY (congress_id, year, no),
    CONSTRAINT fk_approval_cycle FOREIGN KEY (congress_id, year) REFERENCES cycle (congress_id, year)
);

-- Requests of the government to amend or withdraw a candidate of an agreed list, and the presidium's decision.
CREATE TABLE candidate_change (
    congress_id   uniqueidentifier NOT NULL,
    year          int              NOT NULL,
    no            int              NOT NULL,
    project_no    int              NOT NULL,
    kind          nvarchar(20)     NOT NULL,
    reason        nvarchar(500)    NOT NULL,
    details_json  $text$           NULL,
    changes_json  $text$           NOT NULL,
    requested_at  datetime2(3)     NOT NULL,
    requested_by  nvarchar(100)    NOT NULL,
    outcome       nvarchar(20)     NULL,
    note          nvarchar(500)    NULL,
    decided_at    datetime2(3)     NULL,
    CONSTRAINT pk_candidate_change PRIMARY KEY (congress_id, year, no),
    CONSTRAINT fk_change_project FOREIGN KEY (congress_id, year, project_no) REFERENCES project (congress_id, year, no)
);

-- Objections of the public to the displayed candidates. Contact data stands here alone and is never published.
CREATE TABLE candidate_objection (
    congress_id  uniqueidentifier NOT NULL,
    year         int              NOT NULL,
    no           int              NOT NULL,
    form_token   uniqueidentifier NOT NULL,
    project_no   int              NULL,
    content      nvarchar(2000)   NOT NULL,
    contact      nvarchar(100)    NULL,
    received_at  datetime2(3)     NOT NULL,
    answer       nvarchar(2000)   NULL,
    answered_at  datetime2(3)     NULL,
    version      int              NOT NULL,
    CONSTRAINT pk_candidate_objection PRIMARY KEY (congress_id, year, no),
    CONSTRAINT uq_objection_form UNIQUE (congress_id, form_token),
    CONSTRAINT fk_objection_cycle FOREIGN KEY (congress_id, year) REFERENCES cycle (congress_id, year)
);
