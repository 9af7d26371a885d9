-- Ids of commands that were carried out, so that a command whose connection broke during the commit is not carried out twice.
-- Only random numbers and the day (UTC), never a time, a person or what the command did; rows of earlier days are deleted.
CREATE TABLE command (
    made_on  date             NOT NULL,
    id       uniqueidentifier NOT NULL,
    CONSTRAINT pk_command PRIMARY KEY (made_on, id)
) $unordered$;
