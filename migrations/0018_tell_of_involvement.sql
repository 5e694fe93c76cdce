-- That an agency is involved with somebody of whom one may read nothing, as far as a sharing agreement allows it to be told (rule 16), and nothing else of them.
INSERT INTO heed.migration (name) VALUES ('0018_tell_of_involvement');

-- An agreement may also be about what is told of whom one may not read.
ALTER TABLE heed.sharing_decision DROP CONSTRAINT sharing_decision_what_check;
ALTER TABLE heed.sharing_decision ADD CONSTRAINT sharing_decision_what_check CHECK (what IN ('agreed', 'released', 'ended'));

-- Whoever was given an extract, and by itself the correction of it, knows what the correction says: the extract names nobody any more.
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
        ELSE r.is_whole IS NOT NULL AND n.is_about AND n.corrects IS NULL AND NOT heed.withdrawn_for(here, n.entry_id, n.withdrawn, closed)
          AND NOT EXISTS (SELECT FROM heed.entry c JOIN heed.session_reading s ON s.entry_id = c.entry_id AND s.extract IS NULL
            WHERE c.partnership_id = here AND c.kind = 'correction' AND c.subject = n.entry_id AND NOT c.concerns && closed
              AND c.entry_id NOT IN (SELECT x.entry_id FROM heed.not_standing(here, n.entry_id, closed) x)) END
      AND (closed = '{}' OR NOT EXISTS (SELECT FROM heed.entry e WHERE e.partnership_id = here AND e.entry_id = n.entry_id AND e.concerns && closed));
  END IF;
END
$$;

-- The releases in force now: of each agreement the last decision that holds.
CREATE FUNCTION heed.releases_in_force() RETURNS SETOF jsonb LANGUAGE sql STABLE SET search_path = pg_catalog AS $$
  SELECT last.body -> 'release' FROM (
    SELECT DISTINCT ON (d.agreement) d.what, d.body FROM heed.sharing_decision d
    WHERE d.partnership_id = heed.session_partnership() AND d.landed <= clock_timestamp()
      AND d.holds_from <= (clock_timestamp() AT TIME ZONE 'Europe/London')::date
    ORDER BY d.agreement, d.holds_from DESC, d.landed DESC, d.decision DESC
  ) AS last
  WHERE last.what = 'released'
    AND (last.body ->> 'until' IS NULL OR (clock_timestamp() AT TIME ZONE 'Europe/London')::date < (last.body ->> 'until')::date)
$$;

-- A service that is reached through the hub alone: that it is at work with a family is never told.
CREATE FUNCTION heed.serves_in_confidence(kind text, name text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog AS $$
  SELECT kind IN ('refuge', 'domestic-abuse-service')
    OR (kind = 'other' AND name ~* '\m(refuge|domestic abuse|sexual health|advoca(te|tes|cy)|rape|women''?s aid)\M')
$$;

-- As heed.not_standing, of what was recorded by a moment: for a demonstration, which is looked at as of a day of its past.
CREATE FUNCTION heed.not_standing_by(of_partnership uuid, start text, by_then timestamptz) RETURNS SETOF text
LANGUAGE plpgsql STABLE SET search_path = pg_catalog AS $$
DECLARE
  silent text[] := '{}';
  answered text[] := '{}';
  one record;
BEGIN
  FOR one IN
    WITH RECURSIVE tree AS (
      SELECT e.entry_id, e.subject, e.recorded, e.landing FROM heed.entry e
      WHERE e.partnership_id = of_partnership AND e.kind = 'correction' AND e.subject = start AND e.recorded <= by_then
      UNION
      SELECT e.entry_id, e.subject, e.recorded, e.landing FROM heed.entry e JOIN tree ON e.partnership_id = of_partnership
        AND e.kind = 'correction' AND e.subject = tree.entry_id AND e.recorded <= by_then
    )
    SELECT * FROM tree ORDER BY recorded DESC, landing DESC
  LOOP
    CONTINUE WHEN one.entry_id = ANY (silent);
    IF one.subject = ANY (answered) THEN
      silent := silent || one.entry_id;
    ELSE
      answered := answered || one.subject;
      silent := silent || one.subject;
    END IF;
  END LOOP;
  RETURN QUERY SELECT DISTINCT unnest(silent);
END
$$;

-- What one agency recorded about somebody, as it stands, that is not closed to the session's worker. In a demonstration, by the moment that is shown.
CREATE FUNCTION heed.own_namings(here uuid, of_person text, of_agency text, by_then timestamptz, closed text[])
RETURNS TABLE (entry_id text, kind text, is_about boolean, is_present boolean, is_birth boolean, happened_earliest date, happened_latest date)
LANGUAGE plpgsql STABLE SET search_path = pg_catalog AS $$
BEGIN
  RETURN QUERY SELECT n.entry_id, CASE WHEN e.kind = 'correction' THEN e.body #>> '{facts,replacement,kind}' ELSE e.kind END,
    n.is_about, n.is_present, n.is_birth, n.happened_earliest, n.happened_latest
  FROM heed.naming n JOIN heed.entry e ON e.partnership_id = n.partnership_id AND e.entry_id = n.entry_id
  WHERE n.partnership_id = here AND n.person_id = of_person AND e.by_agency = of_agency AND NOT e.concerns && closed
    AND CASE WHEN by_then IS NULL THEN heed.stands_for(here, n.entry_id, n.stands, closed)
      ELSE e.recorded <= by_then
        AND n.entry_id NOT IN (SELECT heed.not_standing_by(here, heed.corrected_root(here, n.entry_id), by_then)) END;
END
$$;

-- Whether those records of an agency's own say that somebody is who is asked for: by an NHS number, or by a name and a date of birth that it knows.
CREATE FUNCTION heed.is_meant(here uuid, of_person text, own text[], is_born_known boolean, nhs text, plain_name text, born text) RETURNS boolean
LANGUAGE sql STABLE SET search_path = pg_catalog AS $$
  SELECT CASE WHEN nhs IS NOT NULL THEN
      EXISTS (SELECT FROM heed.findable f WHERE f.partnership_id = here AND f.person_id = of_person AND f.what = 'nhs-number'
        AND f.entry_id = ANY (own) AND nhs = ANY (f.keys))
    ELSE is_born_known
      AND EXISTS (SELECT FROM heed.findable f WHERE f.partnership_id = here AND f.person_id = of_person AND f.what = 'born' AND born = ANY (f.keys))
      AND EXISTS (SELECT FROM heed.findable f WHERE f.partnership_id = here AND f.person_id = of_person AND f.plain = plain_name
        AND (f.what = 'called' OR (f.what = 'known-as' AND f.entry_id = ANY (own)))) END
$$;

-- Nobody whose address is kept sealed is told of: where they are cared for says where they are.
CREATE FUNCTION heed.is_hidden(here uuid, of_person text, by_then timestamptz) RETURNS boolean LANGUAGE sql STABLE SET search_path = pg_catalog AS $$
  SELECT EXISTS (SELECT FROM heed.sealed_part s WHERE s.partnership_id = here AND s.of_person = is_hidden.of_person AND s.part = 'address')
    OR EXISTS (
      SELECT FROM heed.naming n JOIN heed.entry e ON e.partnership_id = n.partnership_id AND e.entry_id = n.entry_id
      CROSS JOIN LATERAL jsonb_array_elements(coalesce(
        CASE WHEN e.kind = 'correction' THEN e.body #> '{facts,replacement,claims}' ELSE e.body -> 'claims' END, '[]')) AS c (claim)
      WHERE n.partnership_id = here AND n.person_id = is_hidden.of_person AND (by_then IS NULL OR e.recorded <= by_then)
        AND claim ->> 'who' = n.person_id AND claim ->> 'is' = 'lives-at' AND (claim ->> 'sealed')::boolean)
$$;

-- What the session is told of a person of whom it may read nothing: which agencies are involved, each by its name or by its kind alone, and whether that was
-- lately. Whoever is signed in is noted with whom it was told of, in the same statement. How a demonstration is looked at is the caller's to say
-- ({on, by, known, releases}), and counts in a demonstration alone: at work it is the agreements in force now, and whom the session may read now.
CREATE FUNCTION heed.told_of_involvement(nhs text, plain_name text, born text, as_shown jsonb, by_who text, in_role text, came text)
RETURNS TABLE (agency_id text, kind text, lately boolean) LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog SET plan_cache_mode = force_custom_plan AS $$
DECLARE
  here constant uuid := heed.session_partnership();
  own_agency constant text := heed.session_agency();
  closed constant text[] := heed.session_closed();
  is_past constant boolean := as_shown IS NOT NULL AND (SELECT p.demonstration FROM heed.partnership p WHERE p.partnership_id = here);
  by_then constant timestamptz := CASE WHEN is_past THEN (as_shown ->> 'by')::timestamptz END;
  on_day constant date := CASE WHEN is_past THEN (as_shown ->> 'on')::date ELSE (clock_timestamp() AT TIME ZONE 'Europe/London')::date END;
  own_kind constant text := (SELECT a.kind FROM heed.agency a WHERE a.partnership_id = here AND a.agency_id = own_agency);
  terms jsonb[];
  allowed jsonb[];
  wanted constant text := coalesce(nhs, born);
  one record;
  own record;
  subjects text[] := '{}';
  told jsonb[] := '{}';
BEGIN
  IF current_setting('role') <> 'heed_agency' OR own_agency IS NULL OR here IS NULL OR wanted IS NULL THEN
    RETURN;
  END IF;
  IF is_past THEN
    terms := ARRAY(SELECT value FROM jsonb_array_elements(as_shown -> 'releases'));
  ELSE
    terms := ARRAY(SELECT heed.releases_in_force());
  END IF;
  terms := ARRAY(SELECT t FROM unnest(terms) AS t WHERE t -> 'to' ? own_kind);
  IF terms = '{}' THEN
    RETURN;
  END IF;
  FOR one IN
    SELECT DISTINCT f.person_id, a.agency_id, a.kind FROM heed.findable f
    JOIN heed.agency a ON a.partnership_id = here AND a.agency_id <> own_agency AND NOT heed.serves_in_confidence(a.kind, a.name)
    WHERE f.partnership_id = here AND f.keys && ARRAY[wanted] AND f.person_id <> ALL (closed)
      AND EXISTS (SELECT FROM unnest(terms) AS t WHERE t -> 'of' ? a.kind)
      AND CASE WHEN is_past THEN NOT as_shown -> 'known' ? f.person_id ELSE NOT EXISTS (SELECT FROM heed.session_namings(f.person_id)) END
      AND NOT heed.is_hidden(here, f.person_id, by_then)
  LOOP
    SELECT array_agg(n.entry_id) AS entries,
      bool_or(n.is_birth OR (n.is_present AND coalesce(n.happened_latest, 'infinity') >= b.holds_from))
        OR (bool_or(n.is_about OR n.is_present)
          AND NOT coalesce(bool_or((n.is_about OR n.is_present) AND coalesce(n.happened_earliest, '-infinity') < b.holds_from), false)) AS is_born_known,
      bool_or((n.is_about OR n.is_present) AND n.kind NOT IN ('information-request', 'information-reply')) AS is_involved,
      bool_or((n.is_about OR n.is_present) AND n.kind NOT IN ('information-request', 'information-reply')
        AND isfinite(n.happened_latest) AND n.happened_latest >= on_day - 180) AS lately
    INTO own FROM heed.own_namings(here, one.person_id, one.agency_id, by_then, closed) n
    LEFT JOIN heed.findable b ON b.partnership_id = here AND b.person_id = one.person_id AND b.what = 'born';
    CONTINUE WHEN own.is_involved IS NOT TRUE
      OR heed.is_meant(here, one.person_id, own.entries, own.is_born_known, nhs, plain_name, born) IS NOT TRUE;
    allowed := ARRAY(SELECT t FROM unnest(terms) AS t WHERE t -> 'of' ? one.kind AND (own.lately IS TRUE OR (t ->> 'isEarlierToo')::boolean));
    CONTINUE WHEN allowed = '{}';
    subjects := subjects || one.person_id;
    told := told || jsonb_build_object('agency', one.agency_id, 'kind', one.kind, 'lately', own.lately IS TRUE);
  END LOOP;
  IF heed.session_account() IS NOT NULL AND subjects <> '{}' THEN
    INSERT INTO heed.audit (partnership_id, account_id, who, role, agency_id, event, wrote, subjects, came_from)
    VALUES (here, heed.session_account(), by_who, in_role, own_agency, 'involvement-told', false, ARRAY(SELECT DISTINCT unnest(subjects) ORDER BY 1), came);
  END IF;
  RETURN QUERY
  WITH each AS (
    SELECT t ->> 'agency' AS agency, t ->> 'kind' AS of_kind, bool_or((t ->> 'lately')::boolean) AS was_lately FROM unnest(told) AS t GROUP BY 1, 2
  ), named AS (
    SELECT e.*, EXISTS (SELECT FROM unnest(terms) AS t WHERE t -> 'of' ? e.of_kind AND t ->> 'as' = 'name' AND (e.was_lately OR (t ->> 'isEarlierToo')::boolean))
      AS is_named FROM each e
  )
  SELECT CASE WHEN n.is_named THEN n.agency END, CASE WHEN NOT n.is_named THEN n.of_kind END, bool_or(n.was_lately) FROM named n GROUP BY 1, 2 ORDER BY 1, 2;
END
$$;

REVOKE EXECUTE ON FUNCTION heed.releases_in_force(), heed.serves_in_confidence(text, text), heed.not_standing_by(uuid, text, timestamptz),
  heed.own_namings(uuid, text, text, timestamptz, text[]), heed.is_meant(uuid, text, text[], boolean, text, text, text),
  heed.is_hidden(uuid, text, timestamptz), heed.told_of_involvement(text, text, text, jsonb, text, text, text) FROM PUBLIC;
-- Who reads the whole is told nothing: the page is one and the same.
GRANT EXECUTE ON FUNCTION heed.told_of_involvement(text, text, text, jsonb, text, text, text) TO heed_agency, heed_whole;
