-- What a province needs: no page reads more than the rows it shows, and one town's work touches one range of each index.

-- Towns of a county in the order of its matrix.
CREATE INDEX ix_congress_county ON congress (county_id, slug);

-- Places that were named before, offered to whoever hands in a proposal.
CREATE INDEX ix_proposal_place ON proposal (congress_id, place);

-- The record of a deputy (代表法 58): proposals, opinions, projects followed.
CREATE INDEX ix_proposal_source ON proposal (congress_id, source, received_on);
CREATE INDEX ix_opinion_speaker ON opinion (congress_id, speaker, group_name);
CREATE INDEX ix_supervision_member_deputy ON supervision_member (congress_id, deputy_id, year);

-- The kinds of entries in a log, for its filter; and what somebody did.
CREATE INDEX ix_audit_entry_kind ON audit_entry (congress_id, kind, actor);

-- The news of a congress, newest first.
CREATE INDEX ix_publication_news ON publication (congress_id, published_at);

-- A rating form that was sent before.
CREATE INDEX ix_public_rating_form ON public_rating (congress_id, form_token);

-- Boxes that are to be emptied, in whatever congress: the one key that begins with something else, because one node looks after all of them.
CREATE INDEX ix_ballot_box_state ON ballot_box (state, congress_id, year, round_no);
