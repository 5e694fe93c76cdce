-- What is learnt: a review's room beside the live records, the register of actions, audits and training. One append-only table; what stands is worked out from it, as the ledger's is. Nothing of it is an entry, and no check of a child reads it.
INSERT INTO heed.migration (name) VALUES ('0028_keep_what_is_learnt');

CREATE TABLE heed.learning (
  partnership_id uuid NOT NULL REFERENCES heed.partnership,
  learning uuid NOT NULL DEFAULT gen_random_uuid(),
  number bigint GENERATED ALWAYS AS IDENTITY,
  room text NOT NULL CHECK (room IN ('review', 'register', 'audits', 'training')),
  -- Of which review, in its room.
  review uuid CHECK ((room = 'review') = (review IS NOT NULL)),
  kind text NOT NULL CHECK (kind <> ''),
  body jsonb NOT NULL CHECK (pg_column_size(body) < 1000000),
  -- Which agencies read it. None said: every one, but of a review none.
  readers text[],
  -- What it is an answer to: an agency writes no other.
  answers uuid,
  agency_id text DEFAULT heed.session_agency(),
  account_id uuid DEFAULT heed.session_account() REFERENCES heed.account,
  who text NOT NULL CHECK (who <> ''),
  landed timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (partnership_id, learning),
  FOREIGN KEY (partnership_id, review) REFERENCES heed.review,
  FOREIGN KEY (partnership_id, answers) REFERENCES heed.learning
);
CREATE INDEX learning_room ON heed.learning (partnership_id, room, review, number);
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON heed.learning FOR EACH STATEMENT EXECUTE FUNCTION heed.refuse_change();

-- Whoever opens reviews: the role of quality; in a demonstration, where nobody signs in, whoever reads the whole.
CREATE FUNCTION heed.session_sets_reviews() RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN heed.session_account() IS NULL THEN current_setting('role') = 'heed_whole' AND heed.session_reads_history()
    ELSE heed.session_acting() = 'quality' AND heed.session_holds('quality') END
$$;

-- Whether a session works in a review's room: whoever opens reviews; a member of a review that has not ended, once they said what links they have.
CREATE FUNCTION heed.session_in_room(of_review uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT heed.session_sets_reviews() OR (heed.session_acting() = 'reviewer' AND EXISTS (SELECT FROM heed.session_scopes() s WHERE s.review = of_review))
$$;

-- Whether an agency may answer something: it was given it to read.
CREATE FUNCTION heed.may_answer_learning(asked uuid, asked_in text) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT EXISTS (SELECT FROM heed.learning l WHERE l.partnership_id = heed.session_partnership() AND l.learning = asked AND l.room = asked_in
    AND CASE WHEN l.readers IS NULL THEN l.room <> 'review' ELSE heed.session_agency() = ANY (l.readers) END)
$$;

ALTER TABLE heed.learning ENABLE ROW LEVEL SECURITY;
GRANT SELECT ON heed.learning TO heed_agency, heed_whole;
GRANT INSERT (partnership_id, learning, room, review, kind, body, readers, answers, who) ON heed.learning TO heed_agency, heed_whole;
CREATE POLICY given_or_own ON heed.learning FOR SELECT TO heed_agency
  USING (partnership_id = heed.session_partnership()
    AND (agency_id = heed.session_agency() OR CASE WHEN readers IS NULL THEN room <> 'review' ELSE heed.session_agency() = ANY (readers) END));
CREATE POLICY answers ON heed.learning FOR INSERT TO heed_agency
  WITH CHECK (partnership_id = heed.session_partnership() AND agency_id = heed.session_agency() AND answers IS NOT NULL AND heed.may_answer_learning(answers, room));
CREATE POLICY room ON heed.learning FOR SELECT TO heed_whole
  USING (partnership_id = heed.session_partnership() AND CASE
    WHEN room = 'review' THEN heed.session_in_room(review)
    WHEN heed.session_sets_reviews() OR heed.session_acting() = 'reviewer' THEN true
    ELSE readers IS NULL END);
CREATE POLICY writes ON heed.learning FOR INSERT TO heed_whole
  WITH CHECK (partnership_id = heed.session_partnership() AND agency_id IS NULL
    AND (heed.session_sets_reviews() OR (room = 'review' AND heed.session_in_room(review)) OR (room = 'audits' AND heed.session_acting() = 'reviewer')));

-- A demonstration has no accounts: whoever reads the whole of it opens reviews there, and works in them.
ALTER POLICY member_or_opener ON heed.review
  USING (partnership_id = heed.session_partnership() AND (heed.session_sets_reviews()
    OR (heed.session_acting() = 'reviewer' AND review IN (SELECT m.review FROM heed.review_member m WHERE m.partnership_id = heed.session_partnership()))));
ALTER POLICY opens ON heed.review
  WITH CHECK (partnership_id = heed.session_partnership() AND opened_by IS NOT DISTINCT FROM heed.session_account() AND heed.session_sets_reviews());
ALTER POLICY ends ON heed.review USING (partnership_id = heed.session_partnership() AND heed.session_sets_reviews());
CREATE OR REPLACE FUNCTION heed.people_in_reviews() RETURNS TABLE (review uuid, person_id text, called text) LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog AS $$
  SELECT r.review, p.person_id, p.called FROM heed.review r JOIN heed.person_record p ON p.partnership_id = r.partnership_id AND p.person_id = ANY (r.people)
  WHERE r.partnership_id = heed.session_partnership() AND p.person_id <> ALL (heed.session_closed())
    AND ((heed.session_account() IS NULL AND heed.session_reads_history()) OR (heed.session_acting() = 'quality' AND heed.session_holds('quality'))
      OR (heed.session_acting() = 'reviewer' AND heed.session_holds('reviewer')
      AND EXISTS (SELECT FROM heed.review_member m WHERE m.partnership_id = r.partnership_id AND m.review = r.review AND m.account_id = heed.session_account())))
$$;

REVOKE EXECUTE ON FUNCTION heed.session_sets_reviews(), heed.session_in_room(uuid), heed.may_answer_learning(uuid, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heed.session_sets_reviews(), heed.session_in_room(uuid) TO heed_whole;
GRANT EXECUTE ON FUNCTION heed.may_answer_learning(uuid, text) TO heed_agency;
