-- Files that are attached to entries: a photo, a letter. Kept byte for byte with what somebody has begun to write, and then with the entry.
INSERT INTO heed.migration (name) VALUES ('0015_attach_files');

CREATE TABLE heed.attachment (
  partnership_id uuid NOT NULL REFERENCES heed.partnership,
  attachment_id uuid NOT NULL,
  by_agency text NOT NULL DEFAULT heed.session_agency(),
  -- Who attached it; empty where an agency has one desk.
  writer text NOT NULL DEFAULT coalesce(heed.session_worker(), ''),
  -- What it is kept with until it is recorded: it goes with it. Empty once an entry has it.
  unfinished_id uuid,
  name text NOT NULL CHECK (name <> '' AND length(name) <= 100),
  type text NOT NULL CHECK (type IN ('image/jpeg', 'image/png', 'application/pdf', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document')),
  bytes bytea NOT NULL CHECK (octet_length(bytes) BETWEEN 1 AND 20000000),
  size integer NOT NULL GENERATED ALWAYS AS (octet_length(bytes)) STORED,
  sha256 text NOT NULL GENERATED ALWAYS AS (encode(sha256(bytes), 'hex')) STORED,
  arrived timestamptz NOT NULL,
  PRIMARY KEY (partnership_id, attachment_id),
  FOREIGN KEY (partnership_id, by_agency) REFERENCES heed.agency,
  FOREIGN KEY (partnership_id, by_agency, writer, unfinished_id) REFERENCES heed.unfinished ON DELETE CASCADE
);
CREATE INDEX attachment_unfinished ON heed.attachment (partnership_id, by_agency, writer, unfinished_id) WHERE unfinished_id IS NOT NULL;
-- Pictures and documents are packed already; unpacked, a part of one is read without reading the rest.
ALTER TABLE heed.attachment ALTER COLUMN bytes SET STORAGE EXTERNAL;

-- Which entries name which file. Whoever may read one of them whole may read the file.
CREATE TABLE heed.attached (
  partnership_id uuid NOT NULL,
  attachment_id uuid NOT NULL,
  entry_id text NOT NULL,
  PRIMARY KEY (partnership_id, attachment_id, entry_id),
  FOREIGN KEY (partnership_id, attachment_id) REFERENCES heed.attachment,
  FOREIGN KEY (partnership_id, entry_id) REFERENCES heed.entry
);

-- Its id and its time are the database's to say. A draft takes ten, and a writer's drafts together 200 MB.
CREATE FUNCTION heed.keep_attachment() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  of_draft integer;
  of_writer bigint;
BEGIN
  NEW.attachment_id := gen_random_uuid();
  NEW.arrived := date_trunc('milliseconds', clock_timestamp());
  PERFORM FROM heed.unfinished WHERE partnership_id = NEW.partnership_id AND agency_id = NEW.by_agency AND writer = NEW.writer
    AND unfinished_id = NEW.unfinished_id AND recorded_as IS NULL AND expires > clock_timestamp() FOR UPDATE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'no such draft' USING ERRCODE = 'foreign_key_violation';
  END IF;
  SELECT count(*) FILTER (WHERE unfinished_id = NEW.unfinished_id), coalesce(sum(size), 0) INTO of_draft, of_writer FROM heed.attachment
  WHERE partnership_id = NEW.partnership_id AND by_agency = NEW.by_agency AND writer = NEW.writer AND unfinished_id IS NOT NULL;
  IF of_draft >= 10 OR of_writer + octet_length(NEW.bytes) > 200000000 THEN
    RAISE EXCEPTION 'too many attachments' USING ERRCODE = 'program_limit_exceeded';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER keep_attachment BEFORE INSERT ON heed.attachment FOR EACH ROW EXECUTE FUNCTION heed.keep_attachment();

-- What was recorded is never changed; what is only kept with a draft goes with it.
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON heed.attachment FOR EACH ROW WHEN (OLD.unfinished_id IS NULL)
  EXECUTE FUNCTION heed.refuse_change();
CREATE TRIGGER refuse_truncation BEFORE TRUNCATE ON heed.attachment FOR EACH STATEMENT EXECUTE FUNCTION heed.refuse_change();
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON heed.attached FOR EACH STATEMENT EXECUTE FUNCTION heed.refuse_change();

CREATE FUNCTION heed.attachments_in(body jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(body #> '{facts,attachments}', '[]') || coalesce(body #> '{facts,replacement,facts,attachments}', '[]')
$$;

-- An entry takes with it the files that it names: those of its own writer's draft, or those of the entry that it puts right or gives a part of. A file of
-- anybody else's is no file: an entry that named one would let its writer read it.
CREATE FUNCTION heed.attach() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  named jsonb;
  held record;
BEGIN
  FOR named IN SELECT DISTINCT ON (one ->> 'id') one FROM jsonb_array_elements(heed.attachments_in(NEW.body)) AS one LOOP
    SELECT by_agency, writer, unfinished_id, name, type, size, sha256 INTO held FROM heed.attachment
    WHERE partnership_id = NEW.partnership_id AND attachment_id::text = named ->> 'id' FOR UPDATE;
    IF NOT FOUND OR held.by_agency <> NEW.by_agency
      OR (held.name, held.type, held.size::text, held.sha256) IS DISTINCT FROM (named ->> 'name', named ->> 'type', named ->> 'size', named ->> 'sha256')
      OR (held.unfinished_id IS NOT NULL AND (held.writer <> coalesce(heed.session_worker(), '') OR NEW.kind = 'share'))
      OR (held.unfinished_id IS NULL AND (NEW.subject IS NULL OR NOT EXISTS (
        SELECT FROM heed.attached WHERE attached.partnership_id = NEW.partnership_id AND attached.attachment_id::text = named ->> 'id'
          AND heed.root_of(NEW.partnership_id, attached.entry_id) = heed.root_of(NEW.partnership_id, NEW.subject))))
      -- Who is given the whole has its files with it; and a recall ends a share that carries an extract.
      OR (NEW.kind = 'share' AND NEW.body #>> '{facts,what}' IS DISTINCT FROM 'extract') THEN
      RAISE EXCEPTION 'no such attachment' USING ERRCODE = 'foreign_key_violation';
    END IF;
    INSERT INTO heed.attached (partnership_id, attachment_id, entry_id) VALUES (NEW.partnership_id, (named ->> 'id')::uuid, NEW.entry_id);
    UPDATE heed.attachment SET unfinished_id = NULL
    WHERE partnership_id = NEW.partnership_id AND attachment_id::text = named ->> 'id' AND unfinished_id IS NOT NULL;
  END LOOP;
  RETURN NULL;
END
$$;
CREATE TRIGGER attach AFTER INSERT ON heed.entry FOR EACH ROW
  WHEN (NEW.body #> '{facts,attachments}' IS NOT NULL OR NEW.body #> '{facts,replacement,facts,attachments}' IS NOT NULL) EXECUTE FUNCTION heed.attach();

ALTER TABLE heed.attachment ENABLE ROW LEVEL SECURITY;
ALTER TABLE heed.attached ENABLE ROW LEVEL SECURITY;
GRANT SELECT ON heed.attachment, heed.attached TO heed_agency, heed_whole, heed_sealer;
GRANT INSERT (partnership_id, unfinished_id, name, type, bytes), DELETE ON heed.attachment TO heed_agency;

-- Kept with a draft: its writer's alone, for as long as the draft is there.
CREATE POLICY own_unfinished ON heed.attachment TO heed_agency
  USING (
    partnership_id = heed.session_partnership() AND by_agency = heed.session_agency() AND writer = coalesce(heed.session_worker(), '')
    AND unfinished_id IN (SELECT unfinished_id FROM heed.unfinished)
  )
  WITH CHECK (
    partnership_id = heed.session_partnership() AND by_agency = heed.session_agency() AND writer = coalesce(heed.session_worker(), '')
    AND unfinished_id IN (SELECT unfinished_id FROM heed.unfinished)
  );
-- Recorded: whoever may read an entry that names it. What is given as an extract is no row of heed.entry, so it brings no file.
CREATE POLICY of_what_is_read ON heed.attached FOR SELECT TO heed_agency, heed_whole
  USING (
    partnership_id = heed.session_partnership()
    AND EXISTS (SELECT FROM heed.entry WHERE entry.partnership_id = attached.partnership_id AND entry.entry_id = attached.entry_id)
  );
CREATE POLICY of_what_is_read ON heed.attachment FOR SELECT TO heed_agency, heed_whole
  USING (
    partnership_id = heed.session_partnership() AND unfinished_id IS NULL
    AND EXISTS (SELECT FROM heed.attached WHERE attached.partnership_id = attachment.partnership_id AND attached.attachment_id = attachment.attachment_id)
  );
CREATE POLICY seals ON heed.attachment FOR SELECT TO heed_sealer USING (unfinished_id IS NULL);
CREATE POLICY seals ON heed.attached FOR SELECT TO heed_sealer USING (true);

REVOKE EXECUTE ON FUNCTION heed.keep_attachment(), heed.attachments_in(jsonb), heed.attach() FROM PUBLIC;
