-- Entries that somebody has begun to write down: the writer's alone, and no part of the ledger. No check, seal or other agency sees them.
INSERT INTO heed.migration (name) VALUES ('0006_keep_unfinished_entries');

CREATE TABLE heed.unfinished (
  partnership_id uuid NOT NULL REFERENCES heed.partnership,
  agency_id text NOT NULL DEFAULT heed.session_agency(),
  -- The worker who writes; empty where an agency has one desk.
  writer text NOT NULL DEFAULT coalesce(heed.session_worker(), ''),
  unfinished_id uuid NOT NULL,
  form jsonb NOT NULL CHECK (pg_column_size(form) < 300000),
  version integer NOT NULL DEFAULT 1,
  -- In a demonstration, the day of the past that was shown when it was begun.
  shown_on date,
  saved timestamptz NOT NULL DEFAULT clock_timestamp(),
  expires timestamptz NOT NULL DEFAULT clock_timestamp() + interval '28 days',
  -- The address of the entry that came of it.
  recorded_as uuid,
  PRIMARY KEY (partnership_id, agency_id, writer, unfinished_id),
  FOREIGN KEY (partnership_id, agency_id) REFERENCES heed.agency
);
CREATE INDEX unfinished_expires ON heed.unfinished (expires);

-- When it was saved and until when it is kept is the database's to say. What has run out goes when anybody next saves.
CREATE FUNCTION heed.save_unfinished() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  NEW.saved := date_trunc('milliseconds', clock_timestamp());
  NEW.expires := NEW.saved + interval '28 days';
  IF TG_OP = 'INSERT' THEN
    DELETE FROM heed.unfinished WHERE expires < NEW.saved;
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER save_unfinished BEFORE INSERT OR UPDATE ON heed.unfinished FOR EACH ROW EXECUTE FUNCTION heed.save_unfinished();

ALTER TABLE heed.unfinished ENABLE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, DELETE ON heed.unfinished TO heed_agency;
GRANT UPDATE (form, version, recorded_as) ON heed.unfinished TO heed_agency;
CREATE POLICY own_unfinished ON heed.unfinished TO heed_agency
  USING (
    partnership_id = heed.session_partnership() AND agency_id = heed.session_agency()
    AND writer = coalesce(heed.session_worker(), '') AND expires > statement_timestamp()
  )
  WITH CHECK (
    partnership_id = heed.session_partnership() AND agency_id = heed.session_agency() AND writer = coalesce(heed.session_worker(), '')
  );

-- An agency makes its own person records, under ids that nobody chooses: a key that is taken elsewhere could be told from one that is free.
CREATE FUNCTION heed.land_person() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  IF current_setting('role') = 'heed_agency' THEN
    NEW.public_id := gen_random_uuid();
    NEW.person_id := NEW.public_id::text;
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER land_person BEFORE INSERT ON heed.person_record FOR EACH ROW EXECUTE FUNCTION heed.land_person();
GRANT INSERT (partnership_id, person_id, by_agency, called, born, sex) ON heed.person_record TO heed_agency;
CREATE POLICY makes_its_own ON heed.person_record FOR INSERT TO heed_agency
  WITH CHECK (partnership_id = heed.session_partnership() AND by_agency = heed.session_agency());

-- A day of the past stands beside an entry in a demonstration, and nowhere else.
CREATE FUNCTION heed.refuse_shown_day() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  IF NOT (SELECT demonstration FROM heed.partnership WHERE partnership_id = NEW.partnership_id) THEN
    RAISE EXCEPTION 'only a demonstration shows days of the past' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER refuse_shown_day BEFORE INSERT ON heed.entry FOR EACH ROW WHEN (NEW.source ? 'shownOn') EXECUTE FUNCTION heed.refuse_shown_day();

REVOKE EXECUTE ON FUNCTION heed.save_unfinished(), heed.land_person(), heed.refuse_shown_day() FROM PUBLIC;
