-- The full-text index over public_text.terms. The terms are cut by the program, so the index splits at blanks only; SQL Server searches the column itself.
CREATE VIRTUAL TABLE public_text_index USING fts5(terms, content='public_text', content_rowid='doc_id', tokenize='ascii');
CREATE TRIGGER public_text_added AFTER INSERT ON public_text BEGIN
    INSERT INTO public_text_index (rowid, terms) VALUES (new.doc_id, new.terms);
END;
CREATE TRIGGER public_text_removed AFTER DELETE ON public_text BEGIN
    INSERT INTO public_text_index (public_text_index, rowid, terms) VALUES ('delete', old.doc_id, old.terms);
END;
