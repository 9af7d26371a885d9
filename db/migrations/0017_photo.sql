-- Photos that came with a proposal, a visit or a report (the one with the same form_token). Cleaned of all notes of the camera before they are stored.
-- The public is shown accepted ones only; the bytes of a refused one are deleted.
CREATE TABLE photo (
    congress_id  uniqueidentifier NOT NULL,
    id           uniqueidentifier NOT NULL,
    year         int              NOT NULL,
    source       nvarchar(20)     NOT NULL,
    form_token   uniqueidentifier NOT NULL,
    position     int              NOT NULL,
    format       nvarchar(10)     NOT NULL,
    width        int              NOT NULL,
    height       int              NOT NULL,
    sha256       char(64)         NOT NULL,
    bytes        $bytes$          NULL,
    status       nvarchar(20)     NOT NULL,
    added_at     datetime2(3)     NOT NULL,
    decided_at   datetime2(3)     NULL,
    decided_by   nvarchar(100)    NULL,
    CONSTRAINT pk_photo PRIMARY KEY (congress_id, id),
    CONSTRAINT fk_photo_cycle FOREIGN KEY (congress_id, year) REFERENCES cycle (congress_id, year)
);

CREATE INDEX ix_photo_form ON photo (congress_id, form_token, position);
CREATE INDEX ix_photo_status ON photo (congress_id, year, status, added_at);
