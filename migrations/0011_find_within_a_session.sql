-- A session that is kept to one person's record, in an emergency, finds nobody by anything else: finding holds to the rule of reading of 0010_open_in_an_emergency.
INSERT INTO heed.migration (name) VALUES ('0011_find_within_a_session');

CREATE OR REPLACE FUNCTION heed.session_namings(of_person text)
RETURNS TABLE (entry_id text, is_whole boolean, is_about boolean, is_present boolean, is_birth boolean, happened_earliest date, happened_latest date)
LANGUAGE plpgsql STABLE SET search_path = pg_catalog AS $$
DECLARE
  closed constant text[] := heed.session_closed();
  here constant uuid := heed.session_partnership();
  only_of constant text := heed.session_only();
BEGIN
  IF of_person = ANY (closed) THEN
    RETURN;
  END IF;
  IF current_setting('role') = 'heed_whole' THEN
    RETURN QUERY SELECT n.entry_id, true, n.is_about, n.is_present, n.is_birth, n.happened_earliest, n.happened_latest FROM heed.naming n
    WHERE n.partnership_id = here AND n.person_id = of_person AND CASE WHEN closed = '{}' THEN n.stands ELSE heed.stands_for(here, n.entry_id, n.stands, closed) END
      AND (closed = '{}' OR NOT EXISTS (SELECT FROM heed.entry e WHERE e.partnership_id = here AND e.entry_id = n.entry_id AND e.concerns && closed))
      AND (only_of IS NULL OR EXISTS (SELECT FROM heed.entry e WHERE e.partnership_id = here AND e.entry_id = n.entry_id AND only_of = ANY (e.concerns)));
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
    AND (heed.session_only() IS NULL OR heed.session_only() = ANY (e.concerns))
  ORDER BY stood.recorded DESC, stood.landing DESC
  LIMIT most
$$;
