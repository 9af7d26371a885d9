-- What is issued, replaced or withdrawn stays as it is; only that it was replaced is noted. Nothing leaves the register.
CREATE TRIGGER paper_no_delete BEFORE DELETE ON paper BEGIN SELECT RAISE(ABORT, 'papers are never deleted'); END;
CREATE TRIGGER paper_file_fixed BEFORE UPDATE OF congress_id, year, kind, no, version_no, matter, title, is_public, term_no, announcement_no, made_at, made_by, reason, own_words, issued_at, signed_by_hand, pages, bytes, sha256, pdf ON paper
    WHEN OLD.status IN ('Issued', 'Replaced', 'Withdrawn')
    BEGIN SELECT RAISE(ABORT, 'an issued paper is never changed'); END;
CREATE TRIGGER paper_status_fixed BEFORE UPDATE OF status ON paper
    WHEN OLD.status IN ('Replaced', 'Withdrawn') OR (OLD.status = 'Issued' AND NEW.status <> 'Replaced')
    BEGIN SELECT RAISE(ABORT, 'an issued paper can only be replaced'); END;
CREATE TRIGGER paper_signature_fixed BEFORE UPDATE ON paper_signature
    WHEN OLD.signed_at IS NOT NULL
    BEGIN SELECT RAISE(ABORT, 'a signature is never changed'); END;
CREATE TRIGGER paper_signature_no_delete BEFORE DELETE ON paper_signature
    WHEN NOT EXISTS (SELECT 1 FROM paper p
                     WHERE p.congress_id = OLD.congress_id AND p.year = OLD.year AND p.kind = OLD.kind AND p.no = OLD.no
                       AND p.version_no = OLD.version_no AND p.status = 'Draft')
    BEGIN SELECT RAISE(ABORT, 'a signature is never deleted'); END;
