-- Who is asked at an agency, and who stands in; and the scope within which a reviewer reads.
INSERT INTO heed.migration (name) VALUES ('0017_name_posts_and_scope_reviews');

-- A named role at an agency, held from one day until another: a duty desk, a named nurse, a point of contact.
CREATE TABLE heed.post (
  partnership_id uuid NOT NULL,
  post_id uuid NOT NULL DEFAULT gen_random_uuid(),
  agency_id text NOT NULL DEFAULT heed.session_agency(),
  post text NOT NULL CHECK (post <> ''),
  called text NOT NULL CHECK (called <> ''),
  reached text,
  -- Whether questions that are put to the agency go to it first.
  answers boolean NOT NULL,
  holds_from date NOT NULL,
  holds_until date,
  kept_by uuid DEFAULT heed.session_account() REFERENCES heed.account,
  PRIMARY KEY (partnership_id, post_id),
  FOREIGN KEY (partnership_id, agency_id) REFERENCES heed.agency,
  CHECK (holds_until IS NULL OR holds_until >= holds_from)
);
-- Days on which somebody is away, the last one among them, and who covers.
CREATE TABLE heed.absence (
  partnership_id uuid NOT NULL,
  absence uuid NOT NULL DEFAULT gen_random_uuid(),
  agency_id text NOT NULL DEFAULT heed.session_agency(),
  called text NOT NULL CHECK (called <> ''),
  away_from date NOT NULL,
  away_until date NOT NULL,
  cover text CHECK (cover <> ''),
  reached text,
  kept_by uuid DEFAULT heed.session_account() REFERENCES heed.account,
  PRIMARY KEY (partnership_id, absence),
  FOREIGN KEY (partnership_id, agency_id) REFERENCES heed.agency,
  CHECK (away_until >= away_from)
);
CREATE TRIGGER refuse_removal BEFORE DELETE OR TRUNCATE ON heed.post FOR EACH STATEMENT EXECUTE FUNCTION heed.refuse_removal();
CREATE TRIGGER refuse_removal BEFORE DELETE OR TRUNCATE ON heed.absence FOR EACH STATEMENT EXECUTE FUNCTION heed.refuse_removal();
ALTER TABLE heed.post ENABLE ROW LEVEL SECURITY;
ALTER TABLE heed.absence ENABLE ROW LEVEL SECURITY;
GRANT SELECT ON heed.post, heed.absence TO heed_agency, heed_whole;
GRANT INSERT (partnership_id, post, called, reached, answers, holds_from, holds_until) ON heed.post TO heed_agency;
GRANT INSERT (partnership_id, called, away_from, away_until, cover, reached) ON heed.absence TO heed_agency;
GRANT UPDATE (holds_until) ON heed.post TO heed_agency;
GRANT UPDATE (away_until) ON heed.absence TO heed_agency;
CREATE POLICY of_the_partnership ON heed.post FOR SELECT TO heed_agency, heed_whole USING (partnership_id = heed.session_partnership());
CREATE POLICY of_the_partnership ON heed.absence FOR SELECT TO heed_agency, heed_whole USING (partnership_id = heed.session_partnership());
CREATE POLICY keeps ON heed.post FOR INSERT TO heed_agency
  WITH CHECK (partnership_id = heed.session_partnership() AND agency_id = heed.session_agency() AND heed.session_answers());
CREATE POLICY keeps ON heed.absence FOR INSERT TO heed_agency
  WITH CHECK (partnership_id = heed.session_partnership() AND agency_id = heed.session_agency() AND heed.session_answers());
CREATE POLICY ends ON heed.post FOR UPDATE TO heed_agency
  USING (partnership_id = heed.session_partnership() AND agency_id = heed.session_agency() AND heed.session_answers());
CREATE POLICY ends ON heed.absence FOR UPDATE TO heed_agency
  USING (partnership_id = heed.session_partnership() AND agency_id = heed.session_agency() AND heed.session_answers());

-- A review, and the people and days that it is of. What a reviewer reads is this and nothing else.
CREATE TABLE heed.review (
  partnership_id uuid NOT NULL REFERENCES heed.partnership,
  review uuid NOT NULL DEFAULT gen_random_uuid(),
  title text NOT NULL CHECK (title <> ''),
  -- In law or by decision: why the reviewer may read it.
  ground text NOT NULL CHECK (ground <> ''),
  children text[] NOT NULL CHECK (cardinality(children) > 0),
  -- The children and the adults around them, as they were when it was opened.
  people text[] NOT NULL CHECK (people @> children),
  days_from date NOT NULL,
  days_until date NOT NULL,
  opened_by uuid DEFAULT heed.session_account() REFERENCES heed.account,
  opened timestamptz NOT NULL DEFAULT clock_timestamp(),
  ended timestamptz,
  PRIMARY KEY (partnership_id, review),
  CHECK (days_until >= days_from)
);
-- Who reviews. Nothing is read before they have said what links they have to the family, the agencies and their staff.
CREATE TABLE heed.review_member (
  partnership_id uuid NOT NULL,
  review uuid NOT NULL,
  account_id uuid NOT NULL REFERENCES heed.account,
  PRIMARY KEY (partnership_id, review, account_id),
  FOREIGN KEY (partnership_id, review) REFERENCES heed.review
);
CREATE TABLE heed.declared_link (
  partnership_id uuid NOT NULL,
  review uuid NOT NULL,
  account_id uuid NOT NULL DEFAULT heed.session_account() REFERENCES heed.account,
  declared timestamptz NOT NULL DEFAULT clock_timestamp(),
  who text NOT NULL CHECK (who <> ''),
  links text NOT NULL CHECK (links <> ''),
  PRIMARY KEY (partnership_id, review, account_id, declared),
  FOREIGN KEY (partnership_id, review) REFERENCES heed.review
);
CREATE TRIGGER refuse_removal BEFORE DELETE OR TRUNCATE ON heed.review FOR EACH STATEMENT EXECUTE FUNCTION heed.refuse_removal();
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON heed.review_member FOR EACH STATEMENT EXECUTE FUNCTION heed.refuse_change();
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON heed.declared_link FOR EACH STATEMENT EXECUTE FUNCTION heed.refuse_change();

-- The role in which a session acts. Somebody who is signed in, reads the whole and acts in no role that does, reads nothing of it.
CREATE FUNCTION heed.session_acting() RETURNS text LANGUAGE sql STABLE AS $$
  SELECT nullif(current_setting('heed.acting', true), '')
$$;

-- True where a session reads as a reviewer does: within the scope of a review, and nothing outside one.
CREATE FUNCTION heed.session_reviews() RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT current_setting('role') = 'heed_whole' AND heed.session_account() IS NOT NULL AND heed.session_only() IS NULL
    AND coalesce(heed.session_acting(), '') NOT IN ('front-door', 'quality')
$$;

CREATE FUNCTION heed.session_holds(wanted text) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT EXISTS (SELECT FROM heed.held_role WHERE account_id = heed.session_account() AND partnership_id = heed.session_partnership() AND role = wanted
    AND holds_from <= clock_timestamp() AND (holds_until IS NULL OR clock_timestamp() < holds_until))
$$;

-- The reviews in whose scope the session's account may read now.
CREATE FUNCTION heed.session_scopes() RETURNS SETOF heed.review LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT r.* FROM heed.review r JOIN heed.review_member m USING (partnership_id, review)
  WHERE r.partnership_id = heed.session_partnership() AND m.account_id = heed.session_account() AND r.ended IS NULL AND heed.session_holds('reviewer')
    AND EXISTS (SELECT FROM heed.declared_link d WHERE d.partnership_id = r.partnership_id AND d.review = r.review AND d.account_id = m.account_id)
$$;

-- Whether a session that reads the whole sees an entry: all of it, or what it is kept to. What hangs on an entry (shares, corrections) is of no day.
CREATE FUNCTION heed.session_sees(concerns text[], kind text, earliest date, latest date) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog AS $$
  SELECT (heed.session_only() IS NULL OR heed.session_only() = ANY (concerns))
    AND (NOT heed.session_reviews()
      OR EXISTS (SELECT FROM heed.session_scopes() s WHERE s.people && concerns
        AND (heed.is_bookkeeping(kind) OR (coalesce(earliest, '-infinity') <= s.days_until AND coalesce(latest, 'infinity') >= s.days_from))))
$$;

ALTER POLICY whole ON heed.entry
  USING (partnership_id = heed.session_partnership() AND NOT concerns && (SELECT heed.session_closed())
    AND ((SELECT heed.session_only() IS NULL AND NOT heed.session_reviews()) OR heed.session_sees(concerns, kind, happened_earliest, happened_latest)));
ALTER POLICY whole ON heed.person_record
  USING (partnership_id = heed.session_partnership() AND person_id <> ALL ((SELECT heed.session_closed())::text[])
    AND ((SELECT heed.session_only() IS NULL AND NOT heed.session_reviews())
      OR person_id IN (SELECT unnest(people) FROM heed.entry WHERE entry.partnership_id = heed.session_partnership())));
ALTER POLICY of_the_whole ON heed.question
  USING (
    partnership_id = heed.session_partnership() AND vantage = '' AND heed.session_only() IS NULL AND NOT heed.session_reviews()
    AND appears <= statement_timestamp() AND (goes IS NULL OR statement_timestamp() < goes)
    AND NOT people && (SELECT heed.session_closed()) AND heed.session_reads(evidence)
  );
ALTER POLICY of_the_whole ON heed.audit
  USING (partnership_id = heed.session_partnership() AND NOT subjects && (SELECT heed.session_closed()) AND heed.session_only() IS NULL
    AND (NOT heed.session_reviews() OR account_id = heed.session_account()));
ALTER POLICY of_the_whole ON heed.opening
  USING (partnership_id = heed.session_partnership() AND child <> ALL ((SELECT heed.session_closed())::text[])
    AND ((heed.session_only() IS NULL AND NOT heed.session_reviews()) OR account_id = heed.session_account()));
ALTER POLICY decides ON heed.check_decision
  WITH CHECK (partnership_id = heed.session_partnership() AND heed.session_only() IS NULL AND NOT heed.session_reviews());

CREATE OR REPLACE FUNCTION heed.session_namings(of_person text)
RETURNS TABLE (entry_id text, is_whole boolean, is_about boolean, is_present boolean, is_birth boolean, happened_earliest date, happened_latest date)
LANGUAGE plpgsql STABLE SET search_path = pg_catalog AS $$
DECLARE
  closed constant text[] := heed.session_closed();
  here constant uuid := heed.session_partnership();
  is_narrow constant boolean := heed.session_only() IS NOT NULL OR heed.session_reviews();
BEGIN
  IF of_person = ANY (closed) THEN
    RETURN;
  END IF;
  IF current_setting('role') = 'heed_whole' THEN
    RETURN QUERY SELECT n.entry_id, true, n.is_about, n.is_present, n.is_birth, n.happened_earliest, n.happened_latest FROM heed.naming n
    WHERE n.partnership_id = here AND n.person_id = of_person AND CASE WHEN closed = '{}' THEN n.stands ELSE heed.stands_for(here, n.entry_id, n.stands, closed) END
      AND (closed = '{}' OR NOT EXISTS (SELECT FROM heed.entry e WHERE e.partnership_id = here AND e.entry_id = n.entry_id AND e.concerns && closed))
      AND (NOT is_narrow OR EXISTS (SELECT FROM heed.entry e WHERE e.partnership_id = here AND e.entry_id = n.entry_id
        AND heed.session_sees(e.concerns, e.kind, e.happened_earliest, e.happened_latest)));
  ELSE
    RETURN QUERY SELECT n.entry_id, r.is_whole, n.is_about, n.is_present AND r.is_whole, n.is_birth AND r.is_whole, n.happened_earliest, n.happened_latest
    FROM heed.naming n
    CROSS JOIN LATERAL (SELECT bool_or(s.extract IS NULL) AS is_whole FROM heed.session_reading s WHERE s.entry_id = n.entry_id) AS r
    WHERE n.partnership_id = here AND n.person_id = of_person
      AND CASE
        WHEN r.is_whole THEN CASE WHEN closed = '{}' THEN n.stands ELSE heed.stands_for(here, n.entry_id, n.stands, closed) END
          AND (n.corrects IS NULL OR EXISTS (SELECT FROM heed.session_reading s WHERE s.entry_id = n.corrects))
        ELSE r.is_whole IS NOT NULL AND n.is_about AND n.corrects IS NULL AND NOT heed.withdrawn_for(here, n.entry_id, n.withdrawn, closed) END
      AND (closed = '{}' OR NOT EXISTS (SELECT FROM heed.entry e WHERE e.partnership_id = here AND e.entry_id = n.entry_id AND e.concerns && closed));
  END IF;
END
$$;

CREATE OR REPLACE FUNCTION heed.find_entries(asked text[], most integer) RETURNS TABLE (entry_id text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  WITH wanted AS MATERIALIZED (SELECT to_tsquery('simple', string_agg(quote_literal(word) || ':*', ' & ')) AS query FROM unnest(asked) AS word)
  SELECT stood.entry_id FROM (
    SELECT w.entry_id FROM heed.entry_words w, wanted
    WHERE w.partnership_id = heed.session_partnership() AND w.words @@ wanted.query
      AND heed.stands_for(w.partnership_id, w.entry_id, w.stands, heed.session_closed())
      AND (current_setting('role') = 'heed_whole'
        OR (EXISTS (SELECT FROM heed.session_reading s WHERE s.entry_id = w.entry_id AND s.extract IS NULL)
          AND (w.corrects IS NULL OR EXISTS (SELECT FROM heed.session_reading s WHERE s.entry_id = w.corrects))))
    UNION
    SELECT s.entry_id FROM heed.session_reading s, wanted
    WHERE current_setting('role') <> 'heed_whole' AND s.extract IS NOT NULL AND heed.words_of(s.extract) @@ wanted.query
      AND NOT EXISTS (SELECT FROM heed.session_reading fuller WHERE fuller.entry_id = s.entry_id AND fuller.extract IS NULL)
      AND NOT heed.is_bookkeeping((SELECT e.kind FROM heed.entry e WHERE e.partnership_id = heed.session_partnership() AND e.entry_id = s.entry_id))
      AND NOT EXISTS (SELECT FROM heed.entry_words w WHERE w.partnership_id = heed.session_partnership() AND w.entry_id = s.entry_id
        AND heed.withdrawn_for(w.partnership_id, w.entry_id, w.withdrawn, heed.session_closed()))
  ) AS found
  JOIN heed.entry e ON e.partnership_id = heed.session_partnership() AND e.entry_id = found.entry_id
  -- What a correction puts in place stands where what it corrects stood.
  JOIN heed.entry stood ON stood.partnership_id = e.partnership_id
    AND stood.entry_id = CASE WHEN e.kind = 'correction' THEN e.subject ELSE e.entry_id END
  WHERE NOT e.concerns && heed.session_closed()
    AND heed.session_sees(e.concerns, e.kind, e.happened_earliest, e.happened_latest)
  ORDER BY stood.recorded DESC, stood.landing DESC
  LIMIT most
$$;

-- The accounts that review here, for whoever opens a review.
CREATE FUNCTION heed.reviewers() RETURNS TABLE (account_id uuid, called text) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT DISTINCT a.account_id, a.called FROM heed.account a JOIN heed.held_role h USING (account_id)
  WHERE h.partnership_id = heed.session_partnership() AND h.role = 'reviewer' AND heed.session_holds('quality')
    AND h.holds_from <= clock_timestamp() AND (h.holds_until IS NULL OR clock_timestamp() < h.holds_until)
  ORDER BY 2, 1
$$;

-- The names of those whom a review is of: whoever is named for it says first what links they have to them. Who is closed to them is not there.
CREATE FUNCTION heed.people_in_reviews() RETURNS TABLE (review uuid, person_id text, called text) LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog AS $$
  SELECT r.review, p.person_id, p.called FROM heed.review r JOIN heed.person_record p ON p.partnership_id = r.partnership_id AND p.person_id = ANY (r.people)
  WHERE r.partnership_id = heed.session_partnership() AND p.person_id <> ALL (heed.session_closed())
    AND ((heed.session_acting() = 'quality' AND heed.session_holds('quality')) OR (heed.session_acting() = 'reviewer' AND heed.session_holds('reviewer')
      AND EXISTS (SELECT FROM heed.review_member m WHERE m.partnership_id = r.partnership_id AND m.review = r.review AND m.account_id = heed.session_account())))
$$;

-- The agencies that recorded something in a review's scope and at which an account holds or held a role: whoever has one does not sign what is found.
CREATE FUNCTION heed.tied_agencies(of_review uuid, of_account uuid) RETURNS SETOF text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT DISTINCT h.agency_id FROM heed.review r JOIN heed.held_role h ON h.partnership_id = r.partnership_id AND h.account_id = of_account
  WHERE r.partnership_id = heed.session_partnership() AND r.review = of_review AND h.agency_id IS NOT NULL
    AND (of_account = heed.session_account() OR heed.session_holds('quality'))
    AND EXISTS (SELECT FROM heed.entry e WHERE e.partnership_id = r.partnership_id AND e.by_agency = h.agency_id AND r.people && e.concerns
      AND NOT heed.is_bookkeeping(e.kind)
      AND coalesce(e.happened_earliest, '-infinity') <= r.days_until AND coalesce(e.happened_latest, 'infinity') >= r.days_from)
$$;

ALTER TABLE heed.review ENABLE ROW LEVEL SECURITY;
ALTER TABLE heed.review_member ENABLE ROW LEVEL SECURITY;
ALTER TABLE heed.declared_link ENABLE ROW LEVEL SECURITY;
GRANT SELECT ON heed.review, heed.review_member, heed.declared_link TO heed_whole;
GRANT INSERT (partnership_id, review, title, ground, children, people, days_from, days_until) ON heed.review TO heed_whole;
GRANT INSERT ON heed.review_member TO heed_whole;
GRANT INSERT (partnership_id, review, who, links) ON heed.declared_link TO heed_whole;
GRANT UPDATE (ended) ON heed.review TO heed_whole;

-- Whoever opens reviews sees them all; a reviewer sees those that they are a member of.
CREATE POLICY member_or_opener ON heed.review FOR SELECT TO heed_whole
  USING (partnership_id = heed.session_partnership() AND ((heed.session_acting() = 'quality' AND heed.session_holds('quality'))
    OR (heed.session_acting() = 'reviewer' AND review IN (SELECT m.review FROM heed.review_member m WHERE m.partnership_id = heed.session_partnership()))));
CREATE POLICY own_or_opener ON heed.review_member FOR SELECT TO heed_whole
  USING (partnership_id = heed.session_partnership()
    AND (account_id = heed.session_account() OR (heed.session_acting() = 'quality' AND heed.session_holds('quality'))));
CREATE POLICY own_or_opener ON heed.declared_link FOR SELECT TO heed_whole
  USING (partnership_id = heed.session_partnership()
    AND (account_id = heed.session_account() OR (heed.session_acting() = 'quality' AND heed.session_holds('quality'))));
CREATE POLICY opens ON heed.review FOR INSERT TO heed_whole
  WITH CHECK (partnership_id = heed.session_partnership() AND opened_by = heed.session_account() AND heed.session_acting() = 'quality'
    AND heed.session_holds('quality'));
CREATE POLICY ends ON heed.review FOR UPDATE TO heed_whole
  USING (partnership_id = heed.session_partnership() AND heed.session_acting() = 'quality' AND heed.session_holds('quality'));
-- Nobody makes a reviewer of themselves, and only somebody who holds the role is made one.
CREATE POLICY names ON heed.review_member FOR INSERT TO heed_whole
  WITH CHECK (partnership_id = heed.session_partnership() AND heed.session_acting() = 'quality' AND account_id <> heed.session_account()
    AND account_id IN (SELECT r.account_id FROM heed.reviewers() r));
CREATE POLICY declares ON heed.declared_link FOR INSERT TO heed_whole
  WITH CHECK (partnership_id = heed.session_partnership() AND account_id = heed.session_account() AND heed.session_acting() = 'reviewer'
    AND review IN (SELECT m.review FROM heed.review_member m WHERE m.account_id = heed.session_account()));

REVOKE EXECUTE ON FUNCTION heed.session_acting(), heed.session_reviews(), heed.session_holds(text), heed.session_scopes(),
  heed.session_sees(text[], text, date, date), heed.reviewers(), heed.people_in_reviews(), heed.tied_agencies(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heed.session_acting(), heed.session_reviews(), heed.session_holds(text), heed.session_sees(text[], text, date, date),
  heed.reviewers(), heed.people_in_reviews(), heed.tied_agencies(uuid, uuid) TO heed_whole;
