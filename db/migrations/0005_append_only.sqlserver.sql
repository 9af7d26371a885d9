-- The audit log and what was published are never changed. One trigger a batch: the migrator splits at lines that hold GO alone.
CREATE TRIGGER audit_entry_append_only ON audit_entry AFTER UPDATE, DELETE AS
BEGIN
    RAISERROR('audit_entry is append-only', 16, 1);
    ROLLBACK TRANSACTION;
END;
GO
CREATE TRIGGER publication_append_only ON publication AFTER UPDATE, DELETE AS
BEGIN
    RAISERROR('publication is append-only', 16, 1);
    ROLLBACK TRANSACTION;
END;
