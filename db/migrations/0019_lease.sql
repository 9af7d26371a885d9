-- Work that one node does at a time: who does it, until when the others wait for him, and how far it is. One row for each matter, and nothing of persons.
-- kind: Scheduled (again and again; next_at says when) or Papers (on somebody's wish). holder: random id of a running program; null when nobody works on it.
-- outcome: Running, Done or Failed. progress: JSON that a page shows.
CREATE TABLE lease (
    kind        nvarchar(20)     NOT NULL,
    name        nvarchar(100)    NOT NULL,
    holder      uniqueidentifier NULL,
    node_name   nvarchar(100)    NOT NULL,
    held_until  datetime2(3)     NOT NULL,
    began_at    datetime2(3)     NOT NULL,
    ended_at    datetime2(3)     NULL,
    next_at     datetime2(3)     NULL,
    outcome     nvarchar(20)     NOT NULL,
    progress    $text$           NULL,
    CONSTRAINT pk_lease PRIMARY KEY (kind, name)
);

-- The folder of keys that all nodes share: a file with this name lies in it. A node that does not find the file looks into another folder.
CREATE TABLE key_folder (
    one_row  int              NOT NULL,
    marker   uniqueidentifier NOT NULL,
    CONSTRAINT pk_key_folder PRIMARY KEY (one_row),
    CONSTRAINT ck_key_folder_one CHECK (one_row = 1)
);
