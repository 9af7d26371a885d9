-- How often somebody tried within a window of time, counted for all nodes together. who_hash: HMAC-SHA256 of a network address or of a name that no
-- account has, under the secret of the window. The secret is deleted with the window; what it hashed can then be found out by nobody.
CREATE TABLE try_window (
    kind       nvarchar(20) NOT NULL,
    window_no  bigint       NOT NULL,
    secret     binary(32)   NOT NULL,
    ends_at    datetime2(3) NOT NULL,
    CONSTRAINT pk_try_window PRIMARY KEY (kind, window_no)
);

CREATE TABLE try_count (
    kind          nvarchar(20) NOT NULL,
    window_no     bigint       NOT NULL,
    who_hash      binary(32)   NOT NULL,
    tries         int          NOT NULL,
    locked_until  datetime2(3) NULL,
    CONSTRAINT pk_try_count PRIMARY KEY (kind, window_no, who_hash),
    CONSTRAINT fk_try_count_window FOREIGN KEY (kind, window_no) REFERENCES try_window (kind, window_no)
) $unordered$;
