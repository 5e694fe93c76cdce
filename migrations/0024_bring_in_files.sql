-- Chronologies that an agency brings in as files: its own alone, row by row, and no part of the ledger until somebody confirms a row.
INSERT INTO heed.migration (name) VALUES ('0024_bring_in_files');

CREATE TABLE heed.submission (
  partnership_id uuid NOT NULL REFERENCES heed.partnership,
  submission_id uuid NOT NULL,
  by_agency text NOT NULL DEFAULT heed.session_agency(),
  -- Who brought it; empty where an agency has one desk.
  brought_by text NOT NULL DEFAULT coalesce(heed.session_worker(), ''),
  name text NOT NULL CHECK (name <> '' AND length(name) <= 100),
  size integer NOT NULL CHECK (size BETWEEN 1 AND 50000000),
  sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  arrived timestamptz NOT NULL,
  -- The child whom it is about, where its bringer said so.
  child text,
  -- In a demonstration, the day of the past that was shown when it was brought in.
  shown_on date,
  state text NOT NULL DEFAULT 'reading' CHECK (state IN ('reading', 'not-read', 'choosing', 'sorting', 'open')),
  -- The work that is being done on it, by one server. Empty where nobody does any.
  attempt uuid,
  heard timestamptz NOT NULL,
  done integer NOT NULL DEFAULT 0,
  of_all integer,
  problem text,
  tables jsonb NOT NULL DEFAULT '[]',
  -- What was settled about it: which column holds what, and who is who.
  setting jsonb NOT NULL DEFAULT '{}' CHECK (pg_column_size(setting) < 1000000),
  names jsonb NOT NULL DEFAULT '[]',
  -- The file that it is a newer copy of.
  follows uuid,
  PRIMARY KEY (partnership_id, submission_id),
  -- The same bytes again are the same file.
  UNIQUE (partnership_id, by_agency, sha256),
  FOREIGN KEY (partnership_id, by_agency) REFERENCES heed.agency,
  FOREIGN KEY (partnership_id, follows) REFERENCES heed.submission
);

-- The file as it came, byte for byte, in parts.
CREATE TABLE heed.submission_part (
  partnership_id uuid NOT NULL,
  submission_id uuid NOT NULL,
  part integer NOT NULL,
  bytes bytea NOT NULL CHECK (octet_length(bytes) BETWEEN 1 AND 1000000),
  PRIMARY KEY (partnership_id, submission_id, part),
  FOREIGN KEY (partnership_id, submission_id) REFERENCES heed.submission ON DELETE CASCADE
);
-- Such files are packed already.
ALTER TABLE heed.submission_part ALTER COLUMN bytes SET STORAGE EXTERNAL;

CREATE TABLE heed.submission_row (
  partnership_id uuid NOT NULL,
  submission_id uuid NOT NULL,
  row_no integer NOT NULL,
  in_table integer NOT NULL,
  -- Where it stands in the file, and what stood in it.
  sent jsonb NOT NULL,
  print text NOT NULL,
  state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'aside', 'unchanged', 'passed-on', 'accepted', 'left-out')),
  -- What it has in common with others that can be settled with it.
  alike text NOT NULL DEFAULT '',
  dated text NOT NULL DEFAULT 'read' CHECK (dated IN ('read', 'asks', 'not-read')),
  twins integer NOT NULL DEFAULT 0,
  -- The date of the row before it, from which one that leaves out its year follows.
  before text,
  -- The row of the file before this one that it stands for.
  follows_row integer,
  -- What it became; of one that waits, what the row that it stands for became.
  entry_id text,
  reason text,
  decided timestamptz,
  decided_by text,
  PRIMARY KEY (partnership_id, submission_id, row_no),
  FOREIGN KEY (partnership_id, submission_id) REFERENCES heed.submission ON DELETE CASCADE,
  FOREIGN KEY (partnership_id, entry_id) REFERENCES heed.entry,
  CHECK ((state = 'accepted') <= (entry_id IS NOT NULL)),
  CHECK ((state = 'left-out') <= (reason IS NOT NULL))
);
CREATE INDEX submission_row_state ON heed.submission_row (partnership_id, submission_id, state, row_no);
CREATE INDEX submission_row_alike ON heed.submission_row (partnership_id, submission_id, alike) WHERE state = 'waiting';
CREATE INDEX submission_row_print ON heed.submission_row (partnership_id, submission_id, print);
CREATE INDEX submission_row_entry ON heed.submission_row (partnership_id, entry_id) WHERE entry_id IS NOT NULL;

-- What an agency settled for columns with the same headings: its next file comes with it.
CREATE TABLE heed.submission_heads (
  partnership_id uuid NOT NULL REFERENCES heed.partnership,
  by_agency text NOT NULL DEFAULT heed.session_agency(),
  heading text NOT NULL CHECK (length(heading) BETWEEN 1 AND 200),
  meaning text NOT NULL CHECK (length(meaning) BETWEEN 1 AND 40),
  PRIMARY KEY (partnership_id, by_agency, heading),
  FOREIGN KEY (partnership_id, by_agency) REFERENCES heed.agency
);

-- Its id and its times are the database's to say. What could not be read, and what nobody went on with for a month, goes when the next file comes.
CREATE FUNCTION heed.keep_submission() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  NEW.arrived := date_trunc('milliseconds', clock_timestamp());
  NEW.heard := NEW.arrived;
  DELETE FROM heed.submission s WHERE s.partnership_id = NEW.partnership_id AND s.by_agency = NEW.by_agency
    AND s.state IN ('reading', 'not-read') AND s.attempt IS NULL AND s.arrived < NEW.arrived - interval '1 day';
  RETURN NEW;
END
$$;
CREATE TRIGGER keep_submission BEFORE INSERT ON heed.submission FOR EACH ROW EXECUTE FUNCTION heed.keep_submission();

-- What was read by a server that went on no further is read from its beginning, and none of it is left. What cannot be read is not kept.
CREATE FUNCTION heed.hear_of_submission() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  NEW.heard := clock_timestamp();
  IF (OLD.state = 'reading' AND NEW.state = 'reading' AND NEW.attempt IS DISTINCT FROM OLD.attempt) OR NEW.state = 'not-read' THEN
    DELETE FROM heed.submission_row r WHERE r.partnership_id = NEW.partnership_id AND r.submission_id = NEW.submission_id;
  END IF;
  IF NEW.state = 'not-read' THEN
    DELETE FROM heed.submission_part p WHERE p.partnership_id = NEW.partnership_id AND p.submission_id = NEW.submission_id;
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER hear_of_submission BEFORE UPDATE ON heed.submission FOR EACH ROW EXECUTE FUNCTION heed.hear_of_submission();

-- A file of which a row became an entry stays: it is where that entry came from.
CREATE FUNCTION heed.refuse_unsourcing() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  IF EXISTS (SELECT FROM heed.submission_row r WHERE r.partnership_id = OLD.partnership_id AND r.submission_id = OLD.submission_id AND r.state = 'accepted') THEN
    RAISE EXCEPTION 'entries came from this file' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN OLD;
END
$$;
CREATE TRIGGER refuse_unsourcing BEFORE DELETE ON heed.submission FOR EACH ROW EXECUTE FUNCTION heed.refuse_unsourcing();

-- Who decided about a row, and when, is the database's to say; an entry that a row became is of its own agency.
CREATE FUNCTION heed.decide_submission_row() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  NEW.decided := clock_timestamp();
  NEW.decided_by := coalesce(heed.session_worker(), '');
  IF NEW.entry_id IS NOT NULL AND NOT EXISTS (
    SELECT FROM heed.entry e JOIN heed.submission s ON s.partnership_id = e.partnership_id AND s.by_agency = e.by_agency
    WHERE e.partnership_id = NEW.partnership_id AND e.entry_id = NEW.entry_id AND s.submission_id = NEW.submission_id) THEN
    RAISE EXCEPTION 'no such entry' USING ERRCODE = 'foreign_key_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER decide_submission_row BEFORE UPDATE OF state, entry_id ON heed.submission_row FOR EACH ROW
  WHEN (OLD.state IS DISTINCT FROM NEW.state OR OLD.entry_id IS DISTINCT FROM NEW.entry_id) EXECUTE FUNCTION heed.decide_submission_row();

-- Work of which nothing was heard for a while is nobody's: whoever looks begins it anew.
CREATE FUNCTION heed.sweep_submissions(quiet interval) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  swept integer;
BEGIN
  UPDATE heed.submission SET attempt = NULL WHERE attempt IS NOT NULL AND heard < clock_timestamp() - quiet;
  GET DIAGNOSTICS swept = ROW_COUNT;
  RETURN swept;
END
$$;

ALTER TABLE heed.submission ENABLE ROW LEVEL SECURITY;
ALTER TABLE heed.submission_part ENABLE ROW LEVEL SECURITY;
ALTER TABLE heed.submission_row ENABLE ROW LEVEL SECURITY;
ALTER TABLE heed.submission_heads ENABLE ROW LEVEL SECURITY;
GRANT SELECT, DELETE ON heed.submission TO heed_agency;
GRANT INSERT (partnership_id, submission_id, name, size, sha256, child, shown_on, attempt) ON heed.submission TO heed_agency;
GRANT UPDATE (state, attempt, heard, done, of_all, problem, tables, setting, names, follows, child) ON heed.submission TO heed_agency;
GRANT SELECT, INSERT ON heed.submission_part TO heed_agency;
GRANT SELECT ON heed.submission_row TO heed_agency;
GRANT INSERT (partnership_id, submission_id, row_no, in_table, sent, print) ON heed.submission_row TO heed_agency;
GRANT UPDATE (state, print, alike, dated, twins, before, follows_row, entry_id, reason) ON heed.submission_row TO heed_agency;
GRANT SELECT, INSERT, UPDATE (meaning) ON heed.submission_heads TO heed_agency;

CREATE POLICY own_submissions ON heed.submission TO heed_agency
  USING (partnership_id = heed.session_partnership() AND by_agency = heed.session_agency())
  WITH CHECK (partnership_id = heed.session_partnership() AND by_agency = heed.session_agency());
CREATE POLICY own_parts ON heed.submission_part TO heed_agency
  USING (partnership_id = heed.session_partnership() AND submission_id IN (SELECT submission_id FROM heed.submission))
  WITH CHECK (partnership_id = heed.session_partnership() AND submission_id IN (SELECT submission_id FROM heed.submission WHERE state = 'reading'));
-- Until all of a file is read, none of its rows is there.
CREATE POLICY own_rows ON heed.submission_row FOR SELECT TO heed_agency
  USING (partnership_id = heed.session_partnership() AND submission_id IN (SELECT submission_id FROM heed.submission WHERE state <> 'reading'));
CREATE POLICY reads_rows ON heed.submission_row FOR INSERT TO heed_agency
  WITH CHECK (partnership_id = heed.session_partnership() AND submission_id IN (SELECT submission_id FROM heed.submission WHERE state = 'reading'));
CREATE POLICY decides_rows ON heed.submission_row FOR UPDATE TO heed_agency
  USING (partnership_id = heed.session_partnership() AND submission_id IN (SELECT submission_id FROM heed.submission WHERE state <> 'reading'))
  WITH CHECK (partnership_id = heed.session_partnership() AND submission_id IN (SELECT submission_id FROM heed.submission WHERE state <> 'reading'));
CREATE POLICY own_heads ON heed.submission_heads TO heed_agency
  USING (partnership_id = heed.session_partnership() AND by_agency = heed.session_agency())
  WITH CHECK (partnership_id = heed.session_partnership() AND by_agency = heed.session_agency());

REVOKE EXECUTE ON FUNCTION heed.keep_submission(), heed.hear_of_submission(), heed.refuse_unsourcing(), heed.decide_submission_row(),
  heed.sweep_submissions(interval) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heed.sweep_submissions(interval) TO heed_lobby;
