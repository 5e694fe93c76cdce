-- Who may read what: worked out as entries land, from the entries alone, and held to by row security.
INSERT INTO heed.migration (name) VALUES ('0002_limit_reading');

-- Whose eyes a transaction has. Unset means nobody's: every policy below is then false.
CREATE FUNCTION heed.session_partnership() RETURNS uuid LANGUAGE sql STABLE AS $$
  SELECT nullif(current_setting('heed.partnership', true), '')::uuid
$$;
CREATE FUNCTION heed.session_agency() RETURNS text LANGUAGE sql STABLE AS $$
  SELECT nullif(current_setting('heed.agency', true), '')
$$;
CREATE FUNCTION heed.session_worker() RETURNS text LANGUAGE sql STABLE AS $$
  SELECT nullif(current_setting('heed.worker', true), '')
$$;

-- One way in which an agency came by an entry. reads_from and reads_until run on the time of landing; an extract stands for the whole.
CREATE TABLE heed.reading (
  partnership_id uuid NOT NULL,
  agency_id text NOT NULL,
  entry_id text NOT NULL,
  because text NOT NULL CHECK (because IN ('recorded', 'given', 'sent-or-received')),
  -- The share that gave it, or the entry that was recorded. What hangs on an entry is read through what that was read through.
  through text NOT NULL,
  reads_from timestamptz NOT NULL,
  reads_until timestamptz,
  extract text,
  PRIMARY KEY (partnership_id, agency_id, entry_id, because, through),
  FOREIGN KEY (partnership_id, entry_id) REFERENCES heed.entry
);
CREATE INDEX reading_entry ON heed.reading (partnership_id, entry_id);

-- People whose records an agency closed to one of its workers (rule 30).
CREATE TABLE heed.closed_to (
  partnership_id uuid NOT NULL,
  worker text NOT NULL,
  agency_id text NOT NULL,
  person_id text NOT NULL,
  entry_id text NOT NULL,
  PRIMARY KEY (partnership_id, worker, agency_id, person_id, entry_id),
  FOREIGN KEY (partnership_id, entry_id) REFERENCES heed.entry
);

CREATE FUNCTION heed.withdraws(correction heed.entry) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT correction.kind = 'correction' AND correction.body #>> '{facts,corrects}' IS NULL
$$;

-- Gives an entry to an agency, and with it every correction and account that hangs on it. An extract brings nothing with it but word
-- that the entry is withdrawn.
CREATE FUNCTION heed.give(given heed.reading) RETURNS void LANGUAGE sql SET search_path = pg_catalog AS $$
  WITH RECURSIVE together AS (
    SELECT given.entry_id, given.reads_from, given.extract
    UNION ALL
    SELECT hanging.entry_id, greatest(together.reads_from, hanging.landed), NULL
    FROM together
    JOIN heed.entry hanging ON hanging.partnership_id = given.partnership_id AND hanging.subject = together.entry_id
      AND hanging.kind IN ('correction', 'account')
    WHERE together.extract IS NULL OR heed.withdraws(hanging)
  )
  INSERT INTO heed.reading (partnership_id, agency_id, entry_id, because, through, reads_from, reads_until, extract)
  SELECT given.partnership_id, given.agency_id, entry_id, given.because, given.through, reads_from, given.reads_until, extract
  FROM together
$$;

-- A recall ends what was given before it, whether or not it had arrived. A share that carries an extract in itself ends with it.
CREATE FUNCTION heed.recall(recalled heed.entry) RETURNS void LANGUAGE sql SET search_path = pg_catalog AS $$
  UPDATE heed.reading SET reads_until = recalled.landed
  FROM heed.entry share
  WHERE share.partnership_id = recalled.partnership_id AND share.subject = recalled.subject AND share.kind = 'share'
    AND share.landing < recalled.landing
    AND share.body #>> '{facts,with}' = recalled.body #>> '{facts,with}'
    AND coalesce(share.body #>> '{facts,status}', 'sent') NOT IN ('recalled', 'withheld')
    AND reading.partnership_id = share.partnership_id
    AND reading.agency_id = share.body #>> '{facts,with}'
    AND reading.through = share.entry_id
    AND reading.reads_until IS NULL
    AND (reading.because = 'given' OR (reading.because = 'sent-or-received' AND share.body #>> '{facts,what}' = 'extract'))
$$;

CREATE FUNCTION heed.give_readings() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  receiver constant text := NEW.body #>> '{facts,with}';
  status constant text := coalesce(NEW.body #>> '{facts,status}', 'sent');
  arrives constant timestamptz := greatest(NEW.landed, NEW.reaches);
  held heed.reading;
BEGIN
  PERFORM heed.give(ROW(NEW.partnership_id, NEW.by_agency, NEW.entry_id, 'recorded', NEW.entry_id, NEW.landed, NULL, NULL));
  IF NEW.kind = 'share' AND NEW.subject IS NOT NULL AND receiver IS NOT NULL AND status <> 'withheld' THEN
    IF status = 'recalled' THEN
      PERFORM heed.recall(NEW);
    ELSE
      PERFORM heed.give(ROW(NEW.partnership_id, receiver, NEW.subject, 'given', NEW.entry_id, arrives, NULL,
        CASE WHEN NEW.body #>> '{facts,what}' = 'extract' THEN coalesce(NEW.body #>> '{facts,extract}', '') END));
    END IF;
    PERFORM heed.give(ROW(NEW.partnership_id, receiver, NEW.entry_id, 'sent-or-received', NEW.entry_id, arrives, NULL, NULL));
  ELSIF NEW.kind IN ('correction', 'account') AND NEW.subject IS NOT NULL THEN
    FOR held IN SELECT * FROM heed.reading WHERE partnership_id = NEW.partnership_id AND entry_id = NEW.subject
      AND (extract IS NULL OR heed.withdraws(NEW)) LOOP
      PERFORM heed.give(ROW(NEW.partnership_id, held.agency_id, NEW.entry_id, held.because, held.through,
        greatest(held.reads_from, NEW.landed), held.reads_until, NULL));
    END LOOP;
  ELSIF NEW.kind = 'closed-to' THEN
    INSERT INTO heed.closed_to (partnership_id, worker, agency_id, person_id, entry_id)
    SELECT DISTINCT NEW.partnership_id, NEW.body #>> '{facts,worker}', NEW.by_agency, person, NEW.entry_id
    FROM jsonb_array_elements_text(coalesce(NEW.body #> '{facts,people}', NEW.body -> 'about')) AS person
    WHERE NEW.body #>> '{facts,worker}' IS NOT NULL;
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER give_readings AFTER INSERT ON heed.entry FOR EACH ROW EXECUTE FUNCTION heed.give_readings();

-- True in a demonstration: everything in it is history, so that what was ever given may be read, as a review would read it.
CREATE FUNCTION heed.session_reads_history() RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT coalesce((SELECT demonstration FROM heed.partnership WHERE partnership_id = heed.session_partnership()), false)
$$;

-- The people closed to the session's worker: by their own agency, and for whoever reads the whole by any.
CREATE FUNCTION heed.session_closed() RETURNS text[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT coalesce(array_agg(person_id), '{}') FROM heed.closed_to
  WHERE partnership_id = heed.session_partnership() AND worker = heed.session_worker()
    AND (heed.session_agency() IS NULL OR agency_id = heed.session_agency())
$$;

-- The session's own readings that hold now. What hangs on a reading asks here, so that the rule stands in one place.
CREATE VIEW heed.session_reading WITH (security_barrier) AS
  SELECT entry_id, through, extract FROM heed.reading
  WHERE partnership_id = heed.session_partnership() AND agency_id = heed.session_agency()
    AND ((reads_from <= statement_timestamp() AND (reads_until IS NULL OR statement_timestamp() < reads_until))
      OR (SELECT heed.session_reads_history()));

CREATE FUNCTION heed.session_may_read(one heed.entry) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT one.partnership_id = heed.session_partnership() AND NOT one.concerns && heed.session_closed()
    AND EXISTS (SELECT FROM heed.session_reading WHERE entry_id = one.entry_id)
$$;

ALTER TABLE heed.partnership ENABLE ROW LEVEL SECURITY;
ALTER TABLE heed.agency ENABLE ROW LEVEL SECURITY;
ALTER TABLE heed.person_record ENABLE ROW LEVEL SECURITY;
ALTER TABLE heed.entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE heed.reading ENABLE ROW LEVEL SECURITY;
ALTER TABLE heed.closed_to ENABLE ROW LEVEL SECURITY;

GRANT SELECT ON heed.partnership, heed.agency, heed.person_record, heed.entry TO heed_agency, heed_whole, heed_loader, heed_sealer;
GRANT SELECT ON heed.session_reading TO heed_agency;
GRANT SELECT ON heed.partnership TO heed_lobby;
GRANT INSERT ON heed.entry TO heed_agency;
GRANT INSERT ON heed.partnership, heed.agency, heed.person_record, heed.entry TO heed_loader;

CREATE POLICY own_partnership ON heed.partnership FOR SELECT TO heed_agency, heed_whole USING (partnership_id = heed.session_partnership());
CREATE POLICY demonstrations ON heed.partnership FOR SELECT TO heed_lobby USING (demonstration);
CREATE POLICY own_partnership ON heed.agency FOR SELECT TO heed_agency, heed_whole USING (partnership_id = heed.session_partnership());

CREATE POLICY recorded_or_given ON heed.entry FOR SELECT TO heed_agency
  USING (
    partnership_id = heed.session_partnership()
    AND (by_agency = heed.session_agency() OR entry_id IN (SELECT entry_id FROM heed.session_reading WHERE extract IS NULL))
    AND NOT concerns && (SELECT heed.session_closed())
  );
CREATE POLICY whole ON heed.entry FOR SELECT TO heed_whole
  USING (partnership_id = heed.session_partnership() AND NOT concerns && (SELECT heed.session_closed()));

-- Entries of which the session's agency was given an extract: its words and whom they are about, and nothing else of the whole.
CREATE VIEW heed.entry_extract WITH (security_barrier) AS
  SELECT entry.partnership_id, entry.entry_id, entry.public_id, entry.by_agency, entry.worker, entry.source,
    entry.recorded, entry.recorded_as, entry.landed, entry.landing, entry.imported,
    entry.body || jsonb_build_object('text', given.extract, 'facts', '{}'::jsonb, 'claims', '[]'::jsonb, 'present', '[]'::jsonb) AS body
  FROM (
    SELECT DISTINCT ON (session_reading.entry_id) session_reading.entry_id, session_reading.extract
    FROM heed.session_reading
    JOIN heed.entry share ON share.partnership_id = heed.session_partnership() AND share.entry_id = session_reading.through
    WHERE session_reading.extract IS NOT NULL
      AND session_reading.entry_id NOT IN (SELECT entry_id FROM heed.session_reading WHERE extract IS NULL)
    ORDER BY session_reading.entry_id, share.landing DESC
  ) AS given
  JOIN heed.entry ON entry.partnership_id = heed.session_partnership() AND entry.entry_id = given.entry_id
  WHERE NOT entry.concerns && (SELECT heed.session_closed());
GRANT SELECT ON heed.entry_extract TO heed_agency;

-- A person is there for an agency where it may read an entry that names them, or where the record is its own.
CREATE POLICY named_to_agency ON heed.person_record FOR SELECT TO heed_agency
  USING (
    partnership_id = heed.session_partnership()
    AND (by_agency = heed.session_agency()
      OR person_id IN (SELECT unnest(people) FROM heed.entry WHERE entry.partnership_id = heed.session_partnership())
      OR person_id IN (SELECT jsonb_array_elements_text(body -> 'about') FROM heed.entry_extract))
    AND person_id <> ALL ((SELECT heed.session_closed())::text[])
  );
CREATE POLICY whole ON heed.person_record FOR SELECT TO heed_whole
  USING (partnership_id = heed.session_partnership() AND person_id <> ALL ((SELECT heed.session_closed())::text[]));

-- Whom the session may name. As a function, since a policy of entry cannot ask person_record, whose own policy asks entry.
CREATE FUNCTION heed.session_people() RETURNS text[] LANGUAGE plpgsql STABLE SET search_path = pg_catalog AS $$
BEGIN
  RETURN (SELECT coalesce(array_agg(person_id), '{}') FROM heed.person_record);
END
$$;
CREATE POLICY records_its_own ON heed.entry FOR INSERT TO heed_agency
  WITH CHECK (partnership_id = heed.session_partnership() AND by_agency = heed.session_agency() AND people <@ (SELECT heed.session_people()));

CREATE POLICY loads ON heed.partnership TO heed_loader USING (true) WITH CHECK (true);
CREATE POLICY loads ON heed.agency TO heed_loader USING (true) WITH CHECK (true);
CREATE POLICY loads ON heed.person_record TO heed_loader USING (true) WITH CHECK (true);
CREATE POLICY loads ON heed.entry TO heed_loader USING (true) WITH CHECK (true);
CREATE POLICY seals ON heed.partnership FOR SELECT TO heed_sealer USING (true);
CREATE POLICY seals ON heed.entry FOR SELECT TO heed_sealer USING (true);

REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA heed FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heed.session_partnership(), heed.session_agency(), heed.session_worker(), heed.session_closed(),
  heed.session_reads_history(), heed.session_people(), heed.subject_of(jsonb) TO heed_agency, heed_whole;
GRANT EXECUTE ON FUNCTION heed.subject_of(jsonb) TO heed_loader;
