-- How people sign in: sessions, passkeys, links by mail or letter. A session says on which device somebody is signed in, never from which address.
-- Of secrets that the system made only hashes are kept; a passkey's key is a public one.

-- authenticator_step: the half minute of the last code that was used; a code serves once.
ALTER TABLE app_user ADD authenticator_step bigint NULL;

CREATE TABLE app_user_session (
    id        uniqueidentifier NOT NULL,
    user_id   uniqueidentifier NOT NULL,
    device    nvarchar(100)    NOT NULL,
    method    nvarchar(20)     NOT NULL,
    began_at  datetime2(3)     NOT NULL,
    seen_at   datetime2(3)     NOT NULL,
    CONSTRAINT pk_app_user_session PRIMARY KEY (id),
    CONSTRAINT fk_session_user FOREIGN KEY (user_id) REFERENCES app_user (id)
);

CREATE INDEX ix_app_user_session_user ON app_user_session (user_id, seen_at);

-- id: SHA-256 of credential_id, which is too long for a key.
CREATE TABLE app_user_passkey (
    id                  char(64)         NOT NULL,
    user_id             uniqueidentifier NOT NULL,
    name                nvarchar(60)     NOT NULL,
    credential_id       $bytes$          NOT NULL,
    public_key          $bytes$          NOT NULL,
    created_at          datetime2(3)     NOT NULL,
    used_at             datetime2(3)     NULL,
    sign_count          bigint           NOT NULL,
    transports          nvarchar(200)    NOT NULL,
    is_user_verified    bit              NOT NULL,
    is_backup_eligible  bit              NOT NULL,
    is_backed_up        bit              NOT NULL,
    attestation_object  $bytes$          NOT NULL,
    client_data_json    $bytes$          NOT NULL,
    CONSTRAINT pk_app_user_passkey PRIMARY KEY (id),
    CONSTRAINT fk_passkey_user FOREIGN KEY (user_id) REFERENCES app_user (id)
);

CREATE INDEX ix_app_user_passkey_user ON app_user_passkey (user_id);

-- Links with which the holder of an account chooses a password. An account has one at most.
CREATE TABLE app_user_link (
    token_hash  char(64)         NOT NULL,
    user_id     uniqueidentifier NOT NULL,
    kind        nvarchar(20)     NOT NULL,
    made_at     datetime2(3)     NOT NULL,
    expires_at  datetime2(3)     NOT NULL,
    CONSTRAINT pk_app_user_link PRIMARY KEY (token_hash),
    CONSTRAINT fk_link_user FOREIGN KEY (user_id) REFERENCES app_user (id)
);

CREATE INDEX ix_app_user_link_user ON app_user_link (user_id);
