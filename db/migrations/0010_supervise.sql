-- Plan, money, reports, visits, orders and adjustments of the chosen projects. First values stay; changes are new rows.
-- The implementation plan in force. The paper of the project keeps its first values; published versions and adjustments keep all others.
CREATE TABLE project_plan (
    congress_id  uniqueidentifier NOT NULL,
    year         int              NOT NULL,
    project_no   int              NOT NULL,
    goal         nvarchar(1000)   NOT NULL,
    amount_fen   bigint           NOT NULL,
    due_on       date             NOT NULL,
    leader       nvarchar(60)     NOT NULL,
    liaison      nvarchar(60)     NULL,
    measures     nvarchar(2000)   NOT NULL,
    funds_note   nvarchar(500)    NULL,
    accepted_on  date             NULL,
    version      int              NOT NULL,
    CONSTRAINT pk_project_plan PRIMARY KEY (congress_id, year, project_no),
    CONSTRAINT fk_plan_project FOREIGN KEY (congress_id, year, project_no) REFERENCES project (congress_id, year, no)
);

CREATE TABLE milestone (
    congress_id  uniqueidentifier NOT NULL,
    year         int              NOT NULL,
    project_no   int              NOT NULL,
    no           int              NOT NULL,
    title        nvarchar(200)    NOT NULL,
    due_on       date             NOT NULL,
    percent_due  int              NOT NULL,
    CONSTRAINT pk_milestone PRIMARY KEY (congress_id, year, project_no, no),
    CONSTRAINT fk_milestone_project FOREIGN KEY (congress_id, year, project_no) REFERENCES project (congress_id, year, no)
);

CREATE TABLE project_fund (
    congress_id    uniqueidentifier NOT NULL,
    year           int              NOT NULL,
    project_no     int              NOT NULL,
    source         nvarchar(30)     NOT NULL,
    planned_fen    bigint           NOT NULL,
    allocated_fen  bigint           NOT NULL,
    paid_fen       bigint           NOT NULL,
    CONSTRAINT pk_project_fund PRIMARY KEY (congress_id, year, project_no, source),
    CONSTRAINT fk_fund_project FOREIGN KEY (congress_id, year, project_no) REFERENCES project (congress_id, year, no)
);

CREATE TABLE progress_report (
    congress_id     uniqueidentifier NOT NULL,
    year            int              NOT NULL,
    project_no      int              NOT NULL,
    no              int              NOT NULL,
    form_token      uniqueidentifier NOT NULL,
    as_of           date             NOT NULL,
    percent_done    int              NOT NULL,
    done            nvarchar(2000)   NOT NULL,
    problem         nvarchar(1000)   NULL,
    next_step       nvarchar(1000)   NULL,
    fall_reason     nvarchar(500)    NULL,
    allocated_fen   bigint           NOT NULL,
    paid_fen        bigint           NOT NULL,
    light           nvarchar(10)     NOT NULL,
    override_light  nvarchar(10)     NULL,
    override_reason nvarchar(500)    NULL,
    reported_at     datetime2(3)     NOT NULL,
    reported_by     nvarchar(100)    NOT NULL,
    CONSTRAINT pk_progress_report PRIMARY KEY (congress_id, year, project_no, no),
    CONSTRAINT uq_report_form UNIQUE (congress_id, form_token),
    CONSTRAINT fk_report_project FOREIGN KEY (congress_id, year, project_no) REFERENCES project (congress_id, year, no)
);

CREATE TABLE supervision_member (
    congress_id  uniqueidentifier NOT NULL,
    year         int              NOT NULL,
    project_no   int              NOT NULL,
    deputy_id    uniqueidentifier NOT NULL,
    duty         nvarchar(20)     NOT NULL,
    CONSTRAINT pk_supervision_member PRIMARY KEY (congress_id, year, project_no, deputy_id),
    CONSTRAINT fk_member_project FOREIGN KEY (congress_id, year, project_no) REFERENCES project (congress_id, year, no)
);

-- Counts the changes of a group, so that two clerks do not overwrite each other.
CREATE TABLE supervision_group (
    congress_id  uniqueidentifier NOT NULL,
    year         int              NOT NULL,
    project_no   int              NOT NULL,
    version      int              NOT NULL,
    CONSTRAINT pk_supervision_group PRIMARY KEY (congress_id, year, project_no),
    CONSTRAINT fk_group_project FOREIGN KEY (congress_id, year, project_no) REFERENCES project (congress_id, year, no)
);

CREATE TABLE supervision_visit (
    congress_id  uniqueidentifier NOT NULL,
    year         int              NOT NULL,
    project_no   int              NOT NULL,
    no           int              NOT NULL,
    form_token   uniqueidentifier NOT NULL,
    visited_on   date             NOT NULL,
    kind         nvarchar(30)     NOT NULL,
    deputies     nvarchar(500)    NOT NULL,
    found        nvarchar(2000)   NOT NULL,
    recorded_at  datetime2(3)     NOT NULL,
    CONSTRAINT pk_supervision_visit PRIMARY KEY (congress_id, year, project_no, no),
    CONSTRAINT uq_visit_form UNIQUE (congress_id, form_token),
    CONSTRAINT fk_visit_project FOREIGN KEY (congress_id, year, project_no) REFERENCES project (congress_id, year, no)
);

-- 督办单: a problem with a deadline, until it is closed out and looked at again.
CREATE TABLE supervise_order (
    congress_id  uniqueidentifier NOT NULL,
    year         int              NOT NULL,
    no           int              NOT NULL,
    form_token   uniqueidentifier NOT NULL,
    project_no   int              NOT NULL,
    source       nvarchar(100)    NOT NULL,
    content      nvarchar(1000)   NOT NULL,
    unit_name    nvarchar(100)    NOT NULL,
    due_on       date             NOT NULL,
    status       nvarchar(20)     NOT NULL,
    answer       nvarchar(2000)   NULL,
    review       nvarchar(2000)   NULL,
    look_again   nvarchar(2000)   NULL,
    next_on      date             NULL,
    issued_at    datetime2(3)     NOT NULL,
    version      int              NOT NULL,
    CONSTRAINT pk_supervise_order PRIMARY KEY (congress_id, year, no),
    CONSTRAINT uq_order_form UNIQUE (congress_id, form_token),
    CONSTRAINT fk_order_project FOREIGN KEY (congress_id, year, project_no) REFERENCES project (congress_id, year, no)
);

-- Adjustments of chosen projects: what was asked, why, who decided, when it was announced.
CREATE TABLE adjustment (
    congress_id   uniqueidentifier NOT NULL,
    year          int              NOT NULL,
    no            int              NOT NULL,
    project_no    int              NOT NULL,
    class         nvarchar(20)     NOT NULL,
    reason        nvarchar(1000)   NOT NULL,
    before_json   $text$           NOT NULL,
    after_json    $text$           NOT NULL,
    authority     nvarchar(30)     NOT NULL,
    status        nvarchar(20)     NOT NULL,
    decision_no   nvarchar(60)     NULL,
    approve       int              NULL,
    oppose        int              NULL,
    abstain       int              NULL,
    requested_at  datetime2(3)     NOT NULL,
    decided_at    datetime2(3)     NULL,
    announced_at  datetime2(3)     NULL,
    version       int              NOT NULL,
    CONSTRAINT pk_adjustment PRIMARY KEY (congress_id, year, no),
    CONSTRAINT fk_adjustment_project FOREIGN KEY (congress_id, year, project_no) REFERENCES project (congress_id, year, no)
);

-- What was done by the end of the year; the grade itself stands in project.completion.
CREATE TABLE project_completion (
    congress_id  uniqueidentifier NOT NULL,
    year         int              NOT NULL,
    project_no   int              NOT NULL,
    text         nvarchar(2000)   NOT NULL,
    final_fen    bigint           NOT NULL,
    next_target  nvarchar(1000)   NULL,
    graded_at    datetime2(3)     NOT NULL,
    graded_by    nvarchar(100)    NOT NULL,
    CONSTRAINT pk_project_completion PRIMARY KEY (congress_id, year, project_no),
    CONSTRAINT fk_completion_project FOREIGN KEY (congress_id, year, project_no) REFERENCES project (congress_id, year, no)
);
