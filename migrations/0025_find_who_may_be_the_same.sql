-- Which records may be of one person, as each vantage reads them: worked out from the ledger off the web's path, and to be thrown away and worked out again at any
-- moment. Nothing is joined by it; what people say of two records are entries.
INSERT INTO heed.migration (name) VALUES ('0025_find_who_may_be_the_same');

-- Up to what each vantage was looked at (a print of what it may read), with what was learnt of how records of one person differ. vantage is an agency, or empty for
-- whoever reads the whole: what is learnt for an agency is learnt from what that agency may read and from nothing else.
CREATE TABLE heed.same_looked (
  partnership_id uuid NOT NULL REFERENCES heed.partnership,
  vantage text NOT NULL,
  print text NOT NULL,
  people integer NOT NULL,
  weights jsonb NOT NULL,
  PRIMARY KEY (partnership_id, vantage)
);

-- A print of what each record was compared by, so that only what changed is compared again.
CREATE TABLE heed.same_seen (
  partnership_id uuid NOT NULL REFERENCES heed.partnership,
  vantage text NOT NULL,
  person_id text NOT NULL,
  print text NOT NULL,
  PRIMARY KEY (partnership_id, vantage, person_id)
);

-- Two records that were found alike, the ids in their order.
CREATE TABLE heed.same_found (
  partnership_id uuid NOT NULL REFERENCES heed.partnership,
  vantage text NOT NULL,
  one text NOT NULL,
  other text NOT NULL,
  grade text NOT NULL CHECK (grade IN ('match', 'potential match', 'low confidence')),
  PRIMARY KEY (partnership_id, vantage, one, other)
);
CREATE INDEX same_found_other ON heed.same_found (partnership_id, vantage, other);

-- Everything that the checker's vantage may find people by, at once: the rule of heed.session_findables for everybody, in one pass over what is kept. Nobody is closed
-- to a checker; whoever reads what it found has theirs taken out.
CREATE FUNCTION heed.people_to_compare()
RETURNS TABLE (person_id text, sex text, entry_id text, what text, shown text, holds_from date, holds_until date)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  WITH readings AS MATERIALIZED (
    SELECT s.entry_id, bool_or(s.extract IS NULL) AS is_whole FROM heed.session_reading s WHERE heed.session_agency() IS NOT NULL GROUP BY s.entry_id
  ),
  named AS MATERIALIZED (
    SELECT n.person_id, n.entry_id, true AS is_whole, n.is_about, n.is_present, n.is_birth, n.happened_earliest, n.happened_latest FROM heed.naming n
    WHERE heed.session_agency() IS NULL AND n.partnership_id = heed.session_partnership() AND n.stands
    UNION ALL
    SELECT n.person_id, n.entry_id, r.is_whole, n.is_about, n.is_present AND r.is_whole, n.is_birth AND r.is_whole, n.happened_earliest, n.happened_latest
    FROM heed.naming n JOIN readings r ON r.entry_id = n.entry_id LEFT JOIN readings c ON c.entry_id = n.corrects
    WHERE n.partnership_id = heed.session_partnership()
      AND CASE WHEN r.is_whole THEN n.stands AND (n.corrects IS NULL OR c.entry_id IS NOT NULL)
        ELSE n.is_about AND n.corrects IS NULL AND NOT n.withdrawn END
  ),
  known AS MATERIALIZED (
    SELECT named.person_id, bool_or(is_birth) AS born, max(coalesce(happened_latest, 'infinity')) FILTER (WHERE is_present) AS met,
      bool_or(is_about OR is_present) AS own, min(coalesce(happened_earliest, '-infinity')) FILTER (WHERE is_about OR is_present) AS first
    FROM named GROUP BY named.person_id
  )
  SELECT f.person_id, p.sex, f.entry_id, f.what, f.shown, f.holds_from, f.holds_until
  FROM known k
  JOIN heed.findable f ON f.partnership_id = heed.session_partnership() AND f.person_id = k.person_id
  JOIN heed.person_record p ON p.partnership_id = f.partnership_id AND p.person_id = f.person_id
  LEFT JOIN named n ON n.person_id = f.person_id AND n.entry_id = f.entry_id AND n.is_whole
  WHERE CASE
    WHEN f.what = 'born' THEN k.born OR coalesce(k.met >= f.holds_from, false) OR (k.own AND NOT coalesce(k.first < f.holds_from, false))
    WHEN f.entry_id IS NULL THEN true
    ELSE n.entry_id IS NOT NULL END
  ORDER BY f.person_id, f.findable
$$;

-- A print of what the checker's vantage may read: another one where anything came, went or was put right.
CREATE FUNCTION heed.print_of_reading() RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT CASE WHEN heed.session_agency() IS NULL
    THEN (SELECT count(*) || ' ' || coalesce(max(landing), 0) FROM heed.entry WHERE partnership_id = heed.session_partnership())
    ELSE (SELECT count(*) || ' ' || count(*) FILTER (WHERE extract IS NULL) || ' ' || coalesce(max(e.landing), 0) FROM heed.session_reading s
      JOIN heed.entry e ON e.partnership_id = heed.session_partnership() AND e.entry_id = s.entry_id) END
$$;

ALTER TABLE heed.same_looked ENABLE ROW LEVEL SECURITY;
ALTER TABLE heed.same_seen ENABLE ROW LEVEL SECURITY;
ALTER TABLE heed.same_found ENABLE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON heed.same_looked TO heed_checker;
GRANT SELECT, INSERT, UPDATE, DELETE ON heed.same_seen TO heed_checker;
GRANT SELECT, INSERT, DELETE ON heed.same_found TO heed_checker;
CREATE POLICY compares ON heed.same_looked TO heed_checker USING (partnership_id = heed.session_partnership())
  WITH CHECK (partnership_id = heed.session_partnership());
CREATE POLICY compares ON heed.same_seen TO heed_checker USING (partnership_id = heed.session_partnership())
  WITH CHECK (partnership_id = heed.session_partnership());
CREATE POLICY compares ON heed.same_found TO heed_checker USING (partnership_id = heed.session_partnership())
  WITH CHECK (partnership_id = heed.session_partnership());

-- An agency reads what was found in what it may read; whoever reads the whole, what was found in the whole. Nobody who is closed to a worker is among them.
GRANT SELECT (partnership_id, vantage) ON heed.same_looked TO heed_agency, heed_whole;
GRANT SELECT ON heed.same_found TO heed_agency, heed_whole;
CREATE POLICY own ON heed.same_looked FOR SELECT TO heed_agency USING (partnership_id = heed.session_partnership() AND vantage = heed.session_agency());
CREATE POLICY of_the_whole ON heed.same_looked FOR SELECT TO heed_whole USING (partnership_id = heed.session_partnership() AND vantage = '');
CREATE POLICY own ON heed.same_found FOR SELECT TO heed_agency
  USING (partnership_id = heed.session_partnership() AND vantage = heed.session_agency() AND NOT ARRAY[one, other] && (SELECT heed.session_closed()));
CREATE POLICY of_the_whole ON heed.same_found FOR SELECT TO heed_whole
  USING (partnership_id = heed.session_partnership() AND vantage = '' AND NOT ARRAY[one, other] && (SELECT heed.session_closed()));

REVOKE EXECUTE ON FUNCTION heed.people_to_compare(), heed.print_of_reading() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heed.people_to_compare(), heed.print_of_reading() TO heed_checker;
