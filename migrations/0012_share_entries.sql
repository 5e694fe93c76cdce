-- Sharing made in Heed: an agency says that it has had what it was given, a message that was left on a machine has reached nobody, and nothing live is
-- dated back. And what a partnership agrees that its agencies share: about no family, added to and never changed.
INSERT INTO heed.migration (name) VALUES ('0012_share_entries');

-- The word of an agency that it has had what it was given: the receiver is its recorder.
CREATE FUNCTION heed.is_receipt(one heed.entry) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT one.body ->> 'kind' = 'share' AND coalesce(one.body #>> '{facts,status}', '') = 'acknowledged' AND coalesce(one.body #>> '{facts,with}', '') = one.by_agency
$$;

-- A share of one's own entry gives it; a share of another's is a receipt, and nothing else. A live share is sent when it lands: it names no day behind.
CREATE OR REPLACE FUNCTION heed.land_entry() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
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
    IF NEW.body ->> 'kind' IN ('share', 'correction') AND (on_entry.by_agency <> NEW.by_agency) <> heed.is_receipt(NEW) THEN
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
    IF NEW.body ->> 'kind' = 'share'
      AND (NEW.reaches <= NEW.landed OR NEW.body #>> '{facts,sent}' IS NOT NULL OR NEW.body #>> '{facts,acknowledged}' IS NOT NULL) THEN
      RAISE EXCEPTION 'what is shared in Heed is not dated back' USING ERRCODE = 'check_violation';
    END IF;
  END IF;
  RETURN NEW;
END
$$;

CREATE OR REPLACE FUNCTION heed.give_readings() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  receiver constant text := NEW.body #>> '{facts,with}';
  status constant text := coalesce(NEW.body #>> '{facts,status}', 'sent');
  arrives constant timestamptz := greatest(NEW.landed, NEW.reaches);
  held heed.reading;
BEGIN
  PERFORM heed.give(ROW(NEW.partnership_id, NEW.by_agency, NEW.entry_id, 'recorded', NEW.entry_id, NEW.landed, NULL, NULL));
  IF NEW.kind = 'share' AND NEW.subject IS NOT NULL AND heed.is_receipt(NEW) THEN
    INSERT INTO heed.reading (partnership_id, agency_id, entry_id, because, through, reads_from)
    SELECT NEW.partnership_id, given.by_agency, NEW.entry_id, 'sent-or-received', NEW.entry_id, NEW.landed
    FROM heed.entry given WHERE given.partnership_id = NEW.partnership_id AND given.entry_id = NEW.subject;
  ELSIF NEW.kind = 'share' AND NEW.subject IS NOT NULL AND receiver IS NOT NULL AND status <> 'withheld'
    AND (status = 'recalled' OR coalesce(NEW.body #>> '{facts,route}', '') <> 'voicemail') THEN
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

-- What a partnership agrees that its agencies share: which kinds of entry, with whom, under which plan, on which basis. A later decision about the
-- same agreement replaces an earlier one, and neither is ever changed.
CREATE TABLE heed.sharing_decision (
  partnership_id uuid NOT NULL REFERENCES heed.partnership,
  decision bigint GENERATED ALWAYS AS IDENTITY,
  agreement text NOT NULL CHECK (agreement <> ''),
  what text NOT NULL CHECK (what IN ('agreed', 'ended')),
  -- The day from which it holds.
  holds_from date NOT NULL,
  decided_by text NOT NULL CHECK (decided_by <> ''),
  reason text NOT NULL CHECK (reason <> ''),
  -- The terms of what was agreed.
  body jsonb NOT NULL,
  landed timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (partnership_id, decision)
);
CREATE TRIGGER land_decision BEFORE INSERT ON heed.sharing_decision FOR EACH ROW EXECUTE FUNCTION heed.land_decision();
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON heed.sharing_decision FOR EACH STATEMENT EXECUTE FUNCTION heed.refuse_change();

-- Everyone at work in a partnership may know what is agreed; who may decide reads the whole, and is not there for one child in an emergency.
ALTER TABLE heed.sharing_decision ENABLE ROW LEVEL SECURITY;
GRANT SELECT ON heed.sharing_decision TO heed_agency, heed_whole;
GRANT INSERT ON heed.sharing_decision TO heed_whole;
CREATE POLICY own_partnership ON heed.sharing_decision FOR SELECT TO heed_agency, heed_whole USING (partnership_id = heed.session_partnership());
CREATE POLICY decides ON heed.sharing_decision FOR INSERT TO heed_whole
  WITH CHECK (partnership_id = heed.session_partnership() AND heed.session_only() IS NULL);

REVOKE EXECUTE ON FUNCTION heed.is_receipt(heed.entry) FROM PUBLIC;
