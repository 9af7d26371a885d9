-- Counties, congresses (the tenants), their terms' deputies, groups and responsible units. Every key of a tenant's table starts with the congress.
CREATE TABLE county (
    id    uniqueidentifier NOT NULL,
    slug  nvarchar(40)     NOT NULL,
    name  nvarchar(100)    NOT NULL,
    CONSTRAINT pk_county PRIMARY KEY (id),
    CONSTRAINT uq_county_slug UNIQUE (slug)
);

CREATE TABLE congress (
    id                  uniqueidentifier NOT NULL,
    slug                nvarchar(40)     NOT NULL,
    town                nvarchar(100)    NOT NULL,
    name                nvarchar(100)    NOT NULL,
    county_id           uniqueidentifier NOT NULL,
    utc_offset_minutes  int              NOT NULL,
    CONSTRAINT pk_congress PRIMARY KEY (id),
    CONSTRAINT uq_congress_slug UNIQUE (slug),
    CONSTRAINT fk_congress_county FOREIGN KEY (county_id) REFERENCES county (id)
);

-- A deputy who left keeps the row: attendance and duty records stay true. Only those with holds_seat count (实有代表).
CREATE TABLE deputy (
    congress_id  uniqueidentifier NOT NULL,
    id           uniqueidentifier NOT NULL,
    name         nvarchar(60)     NOT NULL,
    sort_key     nvarchar(120)    NOT NULL,
    gender       nvarchar(10)     NULL,
    group_name   nvarchar(60)     NOT NULL,
    position     nvarchar(200)    NULL,
    phone        nvarchar(30)     NULL,
    note         nvarchar(500)    NULL,
    holds_seat   bit              NOT NULL,
    left_reason  nvarchar(500)    NULL,
    version      int              NOT NULL,
    CONSTRAINT pk_deputy PRIMARY KEY (congress_id, id),
    CONSTRAINT fk_deputy_congress FOREIGN KEY (congress_id) REFERENCES congress (id)
);

CREATE INDEX ix_deputy_sort ON deputy (congress_id, holds_seat, sort_key);

CREATE TABLE responsible_unit (
    congress_id  uniqueidentifier NOT NULL,
    name         nvarchar(100)    NOT NULL,
    CONSTRAINT pk_responsible_unit PRIMARY KEY (congress_id, name),
    CONSTRAINT fk_unit_congress FOREIGN KEY (congress_id) REFERENCES congress (id)
);

-- A session (第×届第×次会议). Attendance belongs to it; rounds of voting name it.
CREATE TABLE congress_session (
    congress_id  uniqueidentifier NOT NULL,
    term_no      int              NOT NULL,
    session_no   int              NOT NULL,
    opens_on     date             NOT NULL,
    closes_on    date             NOT NULL,
    place        nvarchar(200)    NOT NULL,
    version      int              NOT NULL,
    CONSTRAINT pk_congress_session PRIMARY KEY (congress_id, term_no, session_no),
    CONSTRAINT fk_session_congress FOREIGN KEY (congress_id) REFERENCES congress (id)
);

-- Who was there is public by law (代表法 58). No column here or elsewhere leads from it to a ballot paper.
CREATE TABLE attendance (
    congress_id  uniqueidentifier NOT NULL,
    term_no      int              NOT NULL,
    session_no   int              NOT NULL,
    deputy_id    uniqueidentifier NOT NULL,
    status       nvarchar(20)     NOT NULL,
    since        datetime2(3)     NOT NULL,
    reason       nvarchar(200)    NULL,
    CONSTRAINT pk_attendance PRIMARY KEY (congress_id, term_no, session_no, deputy_id),
    CONSTRAINT fk_attendance_session FOREIGN KEY (congress_id, term_no, session_no) REFERENCES congress_session (congress_id, term_no, session_no),
    CONSTRAINT fk_attendance_deputy FOREIGN KEY (congress_id, deputy_id) REFERENCES deputy (congress_id, id)
);
