-- The ledger: partnerships, who is who in them, and the entries that agencies recorded. partnership_id leads every key.
CREATE SCHEMA heed;
CREATE TABLE heed.migration (
  name text PRIMARY KEY,
  applied timestamptz NOT NULL DEFAULT clock_timestamp()
);
INSERT INTO heed.migration (name) VALUES ('0001_create_ledger');

-- Roles are taken for one transaction (SET LOCAL ROLE). None logs in, owns anything or bypasses row security.
-- They belong to the server, not to this database, so another database may have made them already.
DO $$
DECLARE
  role_name text;
BEGIN
  FOREACH role_name IN ARRAY ARRAY['heed_agency', 'heed_whole', 'heed_lobby', 'heed_loader', 'heed_sealer'] LOOP
    BEGIN
      EXECUTE format('CREATE ROLE %I NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOINHERIT NOBYPASSRLS', role_name);
    EXCEPTION WHEN duplicate_object OR unique_violation THEN
      NULL;
    END;
  END LOOP;
  -- Whoever owns the ledger loads into it and seals it. Where the roles were made for another database, an administrator grants these.
  EXECUTE format('GRANT heed_loader, heed_sealer TO %I', current_user);
END
$$;

GRANT USAGE ON SCHEMA heed TO heed_agency, heed_whole, heed_lobby, heed_loader, heed_sealer;
GRANT SELECT ON heed.migration TO heed_lobby;

CREATE TABLE heed.partnership (
  partnership_id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  name text NOT NULL,
  -- A case file loads into a closed partnership of its own. What everyone recorded in it is history: knowing is reckoned
  -- from when it was recorded, and what an agency was ever given it may read.
  demonstration boolean NOT NULL,
  header jsonb NOT NULL,
  children text[] NOT NULL,
  opened timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE UNIQUE INDEX partnership_one_demonstration_a_case ON heed.partnership (name) WHERE demonstration;

CREATE TABLE heed.agency (
  partnership_id uuid NOT NULL REFERENCES heed.partnership,
  agency_id text NOT NULL CHECK (agency_id <> ''),
  public_id uuid NOT NULL UNIQUE DEFAULT gen_random_uuid(),
  place bigint GENERATED ALWAYS AS IDENTITY,
  name text NOT NULL,
  kind text NOT NULL,
  parent text,
  PRIMARY KEY (partnership_id, agency_id),
  FOREIGN KEY (partnership_id, parent) REFERENCES heed.agency DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE heed.person_record (
  partnership_id uuid NOT NULL REFERENCES heed.partnership,
  person_id text NOT NULL CHECK (person_id <> ''),
  public_id uuid NOT NULL UNIQUE DEFAULT gen_random_uuid(),
  place bigint GENERATED ALWAYS AS IDENTITY,
  -- The agency whose record it is. A case file does not say.
  by_agency text,
  called text NOT NULL,
  born text,
  sex text CHECK (sex IN ('f', 'm', 'other', 'unknown')),
  PRIMARY KEY (partnership_id, person_id),
  FOREIGN KEY (partnership_id, by_agency) REFERENCES heed.agency
);

-- The entry that another stands on: what a share gives, a correction puts right, an account answers, a disposal destroyed.
CREATE FUNCTION heed.subject_of(body jsonb) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE body ->> 'kind'
    WHEN 'share' THEN body #>> '{facts,of}'
    WHEN 'account' THEN body #>> '{facts,of}'
    WHEN 'disposal' THEN body #>> '{facts,of}'
    WHEN 'correction' THEN coalesce(body #>> '{facts,corrects}', body #>> '{facts,withdraws}')
  END
$$;

CREATE SEQUENCE heed.landing AS bigint;

CREATE TABLE heed.entry (
  partnership_id uuid NOT NULL REFERENCES heed.partnership,
  -- A case file's own id; for everything else the public id. Nobody but the loader of a case file chooses it.
  entry_id text NOT NULL CHECK (entry_id <> ''),
  -- Random: what an address shows.
  public_id uuid NOT NULL UNIQUE,
  by_agency text NOT NULL,
  -- What the agency itself calls it: the same one sent twice is one entry.
  source_id text NOT NULL CHECK (source_id <> ''),
  worker text,
  source jsonb,
  happened_earliest date,
  happened_latest date,
  recorded timestamptz NOT NULL,
  recorded_as text NOT NULL,
  -- When and in which order the database stored it, whatever was passed.
  landed timestamptz NOT NULL,
  landing bigint NOT NULL,
  imported boolean NOT NULL,
  -- For a share: the end of the last day on which it can have reached the other agency.
  reaches timestamptz,
  -- Everyone whom it names; and everyone whom it concerns, those named by what it stands on among them.
  people text[] NOT NULL,
  concerns text[] NOT NULL,
  body jsonb NOT NULL,
  kind text NOT NULL GENERATED ALWAYS AS (body ->> 'kind') STORED,
  thread text GENERATED ALWAYS AS (body ->> 'thread') STORED,
  subject text GENERATED ALWAYS AS (heed.subject_of(body)) STORED,
  PRIMARY KEY (partnership_id, entry_id),
  UNIQUE (partnership_id, by_agency, source_id),
  UNIQUE (partnership_id, landing),
  FOREIGN KEY (partnership_id, by_agency) REFERENCES heed.agency,
  CHECK (source IS NOT NULL OR NOT imported),
  -- An entry is refused only if it is recorded before it can have happened.
  CONSTRAINT entry_recorded_after_it_happened CHECK (happened_earliest IS NULL OR (recorded AT TIME ZONE 'Europe/London')::date >= happened_earliest)
);
CREATE INDEX entry_subject ON heed.entry (partnership_id, subject) WHERE subject IS NOT NULL;
CREATE INDEX entry_thread ON heed.entry (partnership_id, thread) WHERE thread IS NOT NULL;

-- The entry at the end of a line of subjects: corrections and shares about one entry wait for one another, so that nobody
-- who is given it while it is corrected misses the correction.
CREATE FUNCTION heed.root_of(partnership uuid, start text) RETURNS text LANGUAGE sql STABLE SET search_path = pg_catalog AS $$
  WITH RECURSIVE line AS (
    SELECT entry_id, subject FROM heed.entry WHERE partnership_id = partnership AND entry_id = start
    UNION
    SELECT above.entry_id, above.subject FROM heed.entry above JOIN line ON above.partnership_id = partnership AND above.entry_id = line.subject
  )
  SELECT entry_id FROM line WHERE subject IS NULL LIMIT 1
$$;

-- What the database alone decides about an entry: its ids, when it landed, and for a live one when it was recorded.
CREATE FUNCTION heed.land_entry() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  loading constant boolean := current_setting('role') = 'heed_loader';
  stands_on constant text := heed.subject_of(NEW.body);
  on_entry heed.entry;
BEGIN
  NEW.public_id := gen_random_uuid();
  IF NOT loading THEN
    NEW.entry_id := NEW.public_id::text;
  END IF;
  NEW.concerns := NEW.people;
  IF stands_on IS NOT NULL THEN
    PERFORM pg_advisory_xact_lock(hashtextextended(NEW.partnership_id::text || heed.root_of(NEW.partnership_id, stands_on), 0));
    SELECT * INTO on_entry FROM heed.entry WHERE partnership_id = NEW.partnership_id AND entry_id = stands_on;
    IF NOT FOUND OR NOT (loading OR heed.session_may_read(on_entry)) THEN
      RAISE EXCEPTION 'no such entry' USING ERRCODE = 'foreign_key_violation';
    END IF;
    IF NEW.body ->> 'kind' IN ('share', 'correction') AND on_entry.by_agency <> NEW.by_agency THEN
      RAISE EXCEPTION 'only the agency that recorded an entry shares or corrects it' USING ERRCODE = 'check_violation';
    END IF;
    NEW.concerns := ARRAY(SELECT DISTINCT unnest(NEW.people || on_entry.concerns) ORDER BY 1);
  END IF;
  IF NEW.imported AND NOT loading AND (NEW.body ->> 'kind' = 'answer' OR (NEW.body ->> 'kind' = 'share' AND NOT on_entry.imported)) THEN
    RAISE EXCEPTION 'what is done in Heed carries no imported time' USING ERRCODE = 'check_violation';
  END IF;
  NEW.landing := nextval('heed.landing');
  NEW.landed := date_trunc('milliseconds', clock_timestamp());
  IF NOT NEW.imported THEN
    NEW.recorded := NEW.landed;
    NEW.recorded_as := to_char(NEW.landed AT TIME ZONE 'Europe/London', 'YYYY-MM-DD');
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER land_entry BEFORE INSERT ON heed.entry FOR EACH ROW EXECUTE FUNCTION heed.land_entry();

-- Append-only, whoever asks: the grants say so first, and this says so to whoever holds more than was granted.
CREATE FUNCTION heed.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'heed.% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END
$$;
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON heed.entry FOR EACH STATEMENT EXECUTE FUNCTION heed.refuse_change();
