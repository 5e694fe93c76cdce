-- A record that is opened in an emergency: for a few hours somebody whose agency may not read it reads all of one child's, and nothing of anybody else's.
INSERT INTO heed.migration (name) VALUES ('0010_open_in_an_emergency');

-- The one person whose record a session that reads the whole is kept to. Unset means that it is not kept to anybody's.
CREATE FUNCTION heed.session_only() RETURNS text LANGUAGE sql STABLE AS $$
  SELECT nullif(current_setting('heed.only', true), '')
$$;

-- A child of the session's partnership by name and date of birth, both exactly, for whoever gives a reason to open the record at once. Who is closed to
-- the worker is not there.
CREATE FUNCTION heed.child_in_emergency(child_called text, child_born text) RETURNS TABLE (person_id text, public_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT person_record.person_id, person_record.public_id
  FROM heed.person_record JOIN heed.partnership USING (partnership_id)
  WHERE partnership_id = heed.session_partnership() AND person_record.person_id = ANY (children)
    AND lower(called) = lower(child_called) AND born = child_born AND person_record.person_id <> ALL (heed.session_closed())
$$;

-- The child of an address, while the session's account has the record open in an emergency.
CREATE FUNCTION heed.open_in_emergency(child_at uuid) RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT person_record.person_id FROM heed.person_record JOIN heed.opening USING (partnership_id)
  WHERE partnership_id = heed.session_partnership() AND public_id = child_at AND opening.child = person_record.person_id
    AND account_id = heed.session_account() AND opening.kind = 'emergency' AND opened <= clock_timestamp() AND clock_timestamp() < ends
    AND person_record.person_id <> ALL (heed.session_closed())
  LIMIT 1
$$;

ALTER POLICY whole ON heed.entry
  USING (partnership_id = heed.session_partnership() AND NOT concerns && (SELECT heed.session_closed())
    AND (heed.session_only() IS NULL OR heed.session_only() = ANY (concerns)));
ALTER POLICY whole ON heed.person_record
  USING (partnership_id = heed.session_partnership() AND person_id <> ALL ((SELECT heed.session_closed())::text[])
    AND (heed.session_only() IS NULL OR person_id IN (SELECT unnest(people) FROM heed.entry WHERE entry.partnership_id = heed.session_partnership())));
ALTER POLICY of_the_whole ON heed.question
  USING (
    partnership_id = heed.session_partnership() AND vantage = '' AND heed.session_only() IS NULL
    AND appears <= statement_timestamp() AND (goes IS NULL OR statement_timestamp() < goes)
    AND NOT people && (SELECT heed.session_closed()) AND heed.session_reads(evidence)
  );
ALTER POLICY of_the_whole ON heed.audit
  USING (partnership_id = heed.session_partnership() AND NOT subjects && (SELECT heed.session_closed()) AND heed.session_only() IS NULL);
ALTER POLICY of_the_whole ON heed.opening
  USING (partnership_id = heed.session_partnership() AND child <> ALL ((SELECT heed.session_closed())::text[])
    AND (heed.session_only() IS NULL OR account_id = heed.session_account()));
ALTER POLICY decides ON heed.check_decision WITH CHECK (partnership_id = heed.session_partnership() AND heed.session_only() IS NULL);

REVOKE EXECUTE ON FUNCTION heed.session_only(), heed.child_in_emergency(text, text), heed.open_in_emergency(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heed.session_only() TO heed_whole;
GRANT EXECUTE ON FUNCTION heed.child_in_emergency(text, text), heed.open_in_emergency(uuid) TO heed_agency;
