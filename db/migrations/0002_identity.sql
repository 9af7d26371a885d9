-- Accounts and what they may do where. Phone and e-mail are stored as they are compared: digits only, lower case. An account of a deputy names the deputy, so that duty records can be kept; no ballot names an account.
CREATE TABLE app_user (
    id                    uniqueidentifier NOT NULL,
    user_name             nvarchar(100)    NOT NULL,
    normalized_user_name  nvarchar(100)    NOT NULL,
    display_name          nvarchar(100)    NOT NULL,
    phone                 nvarchar(30)     NULL,
    email                 nvarchar(200)    NULL,
    password_hash         nvarchar(500)    NULL,
    security_stamp        nvarchar(100)    NOT NULL,
    concurrency_stamp     nvarchar(100)    NOT NULL,
    lockout_end           datetime2(3)     NULL,
    lockout_enabled       bit              NOT NULL,
    access_failed_count   int              NOT NULL,
    two_factor_enabled    bit              NOT NULL,
    must_change_password  bit              NOT NULL,
    authenticator_key     nvarchar(200)    NULL,
    created_at            datetime2(3)     NOT NULL,
    disabled_at           datetime2(3)     NULL,
    CONSTRAINT pk_app_user PRIMARY KEY (id),
    CONSTRAINT uq_app_user_name UNIQUE (normalized_user_name)
);

CREATE INDEX ix_app_user_phone ON app_user (phone);
CREATE INDEX ix_app_user_email ON app_user (email);

-- congress_id is the congress, the county (for CountyOffice) or zeros (for Administrator): the body in which the role is held.
CREATE TABLE app_user_role (
    user_id    uniqueidentifier NOT NULL,
    body_id    uniqueidentifier NOT NULL,
    role       nvarchar(30)     NOT NULL,
    deputy_id  uniqueidentifier NULL,
    unit_name  nvarchar(100)    NULL,
    CONSTRAINT pk_app_user_role PRIMARY KEY (user_id, body_id, role),
    CONSTRAINT fk_user_role_user FOREIGN KEY (user_id) REFERENCES app_user (id)
);

CREATE INDEX ix_app_user_role_body ON app_user_role (body_id, role);
CREATE INDEX ix_app_user_role_deputy ON app_user_role (body_id, deputy_id);

CREATE TABLE app_user_recovery_code (
    user_id    uniqueidentifier NOT NULL,
    code_hash  char(64)         NOT NULL,
    CONSTRAINT pk_app_user_recovery_code PRIMARY KEY (user_id, code_hash),
    CONSTRAINT fk_recovery_user FOREIGN KEY (user_id) REFERENCES app_user (id)
);

-- Keys that protect cookies and forms; in the database so that every node can read them.
CREATE TABLE data_protection_key (
    name  nvarchar(200) NOT NULL,
    xml   $text$        NOT NULL,
    CONSTRAINT pk_data_protection_key PRIMARY KEY (name)
);
