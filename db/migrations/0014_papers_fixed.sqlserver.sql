-- What is issued, replaced or withdrawn stays as it is; only that it was replaced is noted. Nothing leaves the register.
CREATE TRIGGER paper_fixed ON paper AFTER UPDATE, DELETE AS
BEGIN
    IF NOT EXISTS (SELECT 1 FROM inserted) AND EXISTS (SELECT 1 FROM deleted)
    BEGIN
        RAISERROR('papers are never deleted', 16, 1);
        ROLLBACK TRANSACTION;
        RETURN;
    END;
    IF EXISTS (SELECT 1 FROM deleted WHERE status IN ('Issued', 'Replaced', 'Withdrawn'))
       AND (UPDATE(pdf) OR UPDATE(sha256) OR UPDATE(title) OR UPDATE(matter) OR UPDATE(is_public) OR UPDATE(term_no) OR UPDATE(announcement_no)
            OR UPDATE(made_at) OR UPDATE(made_by) OR UPDATE(reason) OR UPDATE(own_words) OR UPDATE(issued_at) OR UPDATE(signed_by_hand) OR UPDATE(pages) OR UPDATE(bytes))
    BEGIN
        RAISERROR('an issued paper is never changed', 16, 1);
        ROLLBACK TRANSACTION;
        RETURN;
    END;
    IF EXISTS (SELECT 1 FROM deleted d
               JOIN inserted i ON i.congress_id = d.congress_id AND i.year = d.year AND i.kind = d.kind AND i.no = d.no AND i.version_no = d.version_no
               WHERE (d.status IN ('Replaced', 'Withdrawn') AND i.status <> d.status) OR (d.status = 'Issued' AND i.status NOT IN ('Issued', 'Replaced')))
    BEGIN
        RAISERROR('an issued paper can only be replaced', 16, 1);
        ROLLBACK TRANSACTION;
    END;
END;
GO
CREATE TRIGGER paper_signature_fixed ON paper_signature AFTER UPDATE, DELETE AS
BEGIN
    IF EXISTS (SELECT 1 FROM deleted WHERE signed_at IS NOT NULL)
    BEGIN
        RAISERROR('a signature is never changed', 16, 1);
        ROLLBACK TRANSACTION;
    END;
END;
