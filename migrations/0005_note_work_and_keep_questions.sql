-- What checks find (rule 21): an append commits the entry and a work item together and never waits; checks run after, in a role that web code
-- cannot take, and what they found is kept here and shown from a tick on. All of it is worked out from the ledger and can be thrown away.
INSERT INTO heed.migration (name) VALUES ('0005_note_work_and_keep_questions');

DO $$
BEGIN
  BEGIN
    CREATE ROLE heed_checker NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOINHERIT NOBYPASSRLS;
  EXCEPTION WHEN duplicate_object OR unique_violation THEN
    NULL;
  END;
  EXECUTE format('GRANT heed_checker TO %I', current_user);
END
$$;
GRANT USAGE ON SCHEMA heed TO heed_checker;

-- What is to be looked at, as whom: a pointer and no more. Nothing is unique about it but its number, so that writing one never waits for
-- whoever takes another away. vantage is an agency, or empty for whoever reads the whole.
CREATE TABLE heed.work (
  partnership_id uuid NOT NULL REFERENCES heed.partnership,
  work bigint GENERATED ALWAYS AS IDENTITY,
  vantage text NOT NULL,
  -- From when it can be done: an entry that is on its way is not there before it arrives.
  due timestamptz NOT NULL,
  -- The entry that this vantage can read, or can no longer; or the check about which something was decided.
  entry_id text,
  check_id text,
  PRIMARY KEY (partnership_id, work),
  FOREIGN KEY (partnership_id, entry_id) REFERENCES heed.entry,
  CHECK (num_nonnulls(entry_id, check_id) = 1)
);
CREATE INDEX work_due ON heed.work (due);

-- When time alone may make a difference to a child, as one vantage sees it.
CREATE TABLE heed.look_again (
  partnership_id uuid NOT NULL REFERENCES heed.partnership,
  vantage text NOT NULL,
  child text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (partnership_id, vantage, child)
);
CREATE INDEX look_again_at ON heed.look_again (at);

-- Up to when each vantage was looked at, with which checks, and a print of what was read: a demonstration compares it before it shows what is kept.
CREATE TABLE heed.looked (
  partnership_id uuid NOT NULL REFERENCES heed.partnership,
  vantage text NOT NULL,
  up_to timestamptz NOT NULL,
  checks text NOT NULL,
  print text NOT NULL,
  PRIMARY KEY (partnership_id, vantage)
);

-- A question as it is put to one vantage: [appears, goes). What is other than before is another row, from the tick at which it may be seen.
CREATE TABLE heed.question (
  partnership_id uuid NOT NULL REFERENCES heed.partnership,
  vantage text NOT NULL,
  check_id text NOT NULL,
  anchor text NOT NULL,
  appears timestamptz NOT NULL,
  goes timestamptz,
  -- The children of whose pictures it was found; everyone whom it tells of; the entries that it rests on.
  children text[] NOT NULL,
  people text[] NOT NULL,
  evidence text[] NOT NULL,
  body jsonb NOT NULL,
  PRIMARY KEY (partnership_id, vantage, check_id, anchor, appears),
  CHECK (goes > appears)
);
CREATE INDEX question_children ON heed.question USING gin (children);

-- Every entry is work for whoever reads the whole.
CREATE FUNCTION heed.note_entry() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  INSERT INTO heed.work (partnership_id, vantage, due, entry_id) VALUES (NEW.partnership_id, '', NEW.landed, NEW.entry_id);
  RETURN NULL;
END
$$;
CREATE TRIGGER note_entry AFTER INSERT ON heed.entry FOR EACH ROW EXECUTE FUNCTION heed.note_entry();

-- What an agency can read from an instant on, or from an instant on no longer, is work for that agency then, and for no other: what an agency
-- cannot read makes no work for it.
CREATE FUNCTION heed.note_reading() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  INSERT INTO heed.work (partnership_id, vantage, due, entry_id)
  VALUES (NEW.partnership_id, NEW.agency_id, CASE TG_OP WHEN 'INSERT' THEN NEW.reads_from ELSE NEW.reads_until END, NEW.entry_id);
  RETURN NULL;
END
$$;
CREATE TRIGGER note_reading AFTER INSERT OR UPDATE OF reads_until ON heed.reading FOR EACH ROW EXECUTE FUNCTION heed.note_reading();

-- A decision about a check is work for every agency, and for whoever reads the whole.
CREATE FUNCTION heed.note_decision() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  INSERT INTO heed.work (partnership_id, vantage, due, check_id)
  SELECT NEW.partnership_id, reader, NEW.landed, NEW.check_id
  FROM (SELECT '' UNION ALL SELECT agency_id FROM heed.agency WHERE partnership_id = NEW.partnership_id) AS readers (reader);
  RETURN NULL;
END
$$;
CREATE TRIGGER note_decision AFTER INSERT ON heed.check_decision FOR EACH ROW EXECUTE FUNCTION heed.note_decision();

-- Entries that name one of some people, or stand on one of some threads. A function, since row security would keep the planner from the index.
CREATE INDEX entry_concerns ON heed.entry USING gin (concerns);
CREATE FUNCTION heed.entries_with(names text[], threads text[]) RETURNS SETOF heed.entry
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT * FROM heed.entry WHERE partnership_id = heed.session_partnership() AND (concerns && names OR thread = ANY (threads))
$$;

-- True where the session may read all of some entries now. A question goes with what it rests on, whatever the tick.
CREATE FUNCTION heed.session_reads(entries text[]) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT NOT EXISTS (
    SELECT FROM unnest(entries) AS wanted (entry_id)
    WHERE NOT EXISTS (
      SELECT FROM heed.entry
      WHERE entry.partnership_id = heed.session_partnership() AND entry.entry_id = wanted.entry_id
        AND NOT entry.concerns && heed.session_closed()
        AND (current_setting('role') = 'heed_whole' OR EXISTS (SELECT FROM heed.session_reading WHERE session_reading.entry_id = entry.entry_id))
    )
  )
$$;

ALTER TABLE heed.work ENABLE ROW LEVEL SECURITY;
ALTER TABLE heed.look_again ENABLE ROW LEVEL SECURITY;
ALTER TABLE heed.looked ENABLE ROW LEVEL SECURITY;
ALTER TABLE heed.question ENABLE ROW LEVEL SECURITY;

-- The checker finds what is due anywhere, and works in one partnership at a time. It appends nothing and changes nothing of the ledger. With
-- an agency set it reads what that agency may read and nothing else, so that what it finds for an agency follows from that alone.
GRANT SELECT, DELETE ON heed.work TO heed_checker;
GRANT SELECT, INSERT, DELETE ON heed.look_again, heed.question TO heed_checker;
GRANT SELECT, INSERT, UPDATE ON heed.looked TO heed_checker;
GRANT SELECT ON heed.partnership, heed.agency, heed.person_record, heed.entry, heed.check_decision, heed.session_reading, heed.entry_extract
  TO heed_checker;
CREATE POLICY checks ON heed.work TO heed_checker USING (true);
CREATE POLICY checks ON heed.look_again TO heed_checker USING (true) WITH CHECK (partnership_id = heed.session_partnership());
CREATE POLICY checks ON heed.looked TO heed_checker USING (true) WITH CHECK (partnership_id = heed.session_partnership());
CREATE POLICY checks ON heed.question TO heed_checker USING (partnership_id = heed.session_partnership())
  WITH CHECK (partnership_id = heed.session_partnership());
CREATE POLICY checks ON heed.partnership FOR SELECT TO heed_checker USING (true);
CREATE POLICY checks ON heed.agency FOR SELECT TO heed_checker USING (partnership_id = heed.session_partnership());
CREATE POLICY checks ON heed.check_decision FOR SELECT TO heed_checker USING (partnership_id = heed.session_partnership());
CREATE POLICY checks ON heed.entry FOR SELECT TO heed_checker
  USING (
    partnership_id = heed.session_partnership()
    AND (heed.session_agency() IS NULL OR by_agency = heed.session_agency()
      OR entry_id IN (SELECT entry_id FROM heed.session_reading WHERE extract IS NULL))
  );
CREATE POLICY checks ON heed.person_record FOR SELECT TO heed_checker
  USING (
    partnership_id = heed.session_partnership()
    AND (heed.session_agency() IS NULL OR by_agency = heed.session_agency()
      OR person_id IN (SELECT unnest(people) FROM heed.entry WHERE entry.partnership_id = heed.session_partnership())
      OR person_id IN (SELECT jsonb_array_elements_text(body -> 'about') FROM heed.entry_extract))
  );

-- An agency reads the questions that are put to it and have appeared; whoever reads the whole, those of the whole. A worker reads none that
-- tells of somebody who is closed to them, or that rests on what they may not read.
GRANT SELECT ON heed.question, heed.looked TO heed_agency, heed_whole;
CREATE POLICY put_to_it ON heed.question FOR SELECT TO heed_agency
  USING (
    partnership_id = heed.session_partnership() AND vantage = heed.session_agency()
    AND appears <= statement_timestamp() AND (goes IS NULL OR statement_timestamp() < goes)
    AND NOT people && (SELECT heed.session_closed()) AND heed.session_reads(evidence)
  );
CREATE POLICY of_the_whole ON heed.question FOR SELECT TO heed_whole
  USING (
    partnership_id = heed.session_partnership() AND vantage = ''
    AND appears <= statement_timestamp() AND (goes IS NULL OR statement_timestamp() < goes)
    AND NOT people && (SELECT heed.session_closed()) AND heed.session_reads(evidence)
  );
CREATE POLICY own_looks ON heed.looked FOR SELECT TO heed_agency
  USING (partnership_id = heed.session_partnership() AND vantage = heed.session_agency());
CREATE POLICY of_the_whole ON heed.looked FOR SELECT TO heed_whole USING (partnership_id = heed.session_partnership() AND vantage = '');

REVOKE EXECUTE ON FUNCTION heed.note_entry(), heed.note_reading(), heed.note_decision(), heed.entries_with(text[], text[]),
  heed.session_reads(text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heed.session_partnership(), heed.session_agency(), heed.session_worker(), heed.session_closed(),
  heed.session_reads_history(), heed.subject_of(jsonb), heed.entries_with(text[], text[]) TO heed_checker;
GRANT EXECUTE ON FUNCTION heed.session_reads(text[]) TO heed_agency, heed_whole;
