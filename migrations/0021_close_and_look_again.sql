-- What a partnership has switched on in how work is closed; the days on which an agency is closed; and which files were drawn by lot for a manager to read.
INSERT INTO heed.migration (name) VALUES ('0021_close_and_look_again');

-- Each decision stands beside those before it. The last about a setting holds.
CREATE TABLE heed.practice_decision (
  partnership_id uuid NOT NULL REFERENCES heed.partnership,
  decision bigint GENERATED ALWAYS AS IDENTITY,
  setting text NOT NULL CHECK (setting IN ('closure-panel')),
  is_on boolean NOT NULL,
  decided_by text NOT NULL CHECK (decided_by <> ''),
  reason text NOT NULL CHECK (reason <> ''),
  landed timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (partnership_id, decision)
);
CREATE TRIGGER land_decision BEFORE INSERT ON heed.practice_decision FOR EACH ROW EXECUTE FUNCTION heed.land_decision();
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON heed.practice_decision FOR EACH STATEMENT EXECUTE FUNCTION heed.refuse_change();
ALTER TABLE heed.practice_decision ENABLE ROW LEVEL SECURITY;
GRANT SELECT ON heed.practice_decision TO heed_agency, heed_whole;
GRANT INSERT (partnership_id, setting, is_on, decided_by, reason) ON heed.practice_decision TO heed_whole;
CREATE POLICY own_partnership ON heed.practice_decision FOR SELECT TO heed_agency, heed_whole USING (partnership_id = heed.session_partnership());
CREATE POLICY decides ON heed.practice_decision FOR INSERT TO heed_whole
  WITH CHECK (partnership_id = heed.session_partnership() AND heed.session_only() IS NULL AND NOT heed.session_reviews());

-- Days on which an agency is closed, the last one among them: who covers, and what number is answered meanwhile. Everybody in the partnership may know.
CREATE TABLE heed.closed_days (
  partnership_id uuid NOT NULL,
  closed_days uuid NOT NULL DEFAULT gen_random_uuid(),
  agency_id text NOT NULL DEFAULT heed.session_agency(),
  called text NOT NULL CHECK (called <> ''),
  closed_from date NOT NULL,
  closed_until date NOT NULL,
  cover text CHECK (cover <> ''),
  reached text CHECK (reached <> ''),
  withdrawn boolean NOT NULL DEFAULT false,
  kept_by uuid DEFAULT heed.session_account() REFERENCES heed.account,
  PRIMARY KEY (partnership_id, closed_days),
  FOREIGN KEY (partnership_id, agency_id) REFERENCES heed.agency,
  CHECK (closed_until >= closed_from)
);
CREATE TRIGGER refuse_removal BEFORE DELETE OR TRUNCATE ON heed.closed_days FOR EACH STATEMENT EXECUTE FUNCTION heed.refuse_removal();
ALTER TABLE heed.closed_days ENABLE ROW LEVEL SECURITY;
GRANT SELECT ON heed.closed_days TO heed_agency, heed_whole;
GRANT INSERT (partnership_id, called, closed_from, closed_until, cover, reached) ON heed.closed_days TO heed_agency;
GRANT UPDATE (withdrawn) ON heed.closed_days TO heed_agency;
CREATE POLICY of_the_partnership ON heed.closed_days FOR SELECT TO heed_agency, heed_whole USING (partnership_id = heed.session_partnership());
CREATE POLICY keeps ON heed.closed_days FOR INSERT TO heed_agency
  WITH CHECK (partnership_id = heed.session_partnership() AND agency_id = heed.session_agency() AND heed.session_answers());
CREATE POLICY withdraws ON heed.closed_days FOR UPDATE TO heed_agency
  USING (partnership_id = heed.session_partnership() AND agency_id = heed.session_agency() AND heed.session_answers());

-- A draw: its seed, among how many, who was drawn, and who was left out and why. It is the agency's own, and is never changed, so that no draw can be hidden by drawing again.
CREATE TABLE heed.file_draw (
  partnership_id uuid NOT NULL,
  file_draw uuid NOT NULL DEFAULT gen_random_uuid(),
  agency_id text NOT NULL DEFAULT heed.session_agency(),
  seed text NOT NULL CHECK (seed <> ''),
  -- The day whose open work was drawn from.
  drawn_of date NOT NULL,
  drawn_by text NOT NULL CHECK (drawn_by <> ''),
  body jsonb NOT NULL,
  landed timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (partnership_id, file_draw),
  FOREIGN KEY (partnership_id, agency_id) REFERENCES heed.agency
);
CREATE TRIGGER land_decision BEFORE INSERT ON heed.file_draw FOR EACH ROW EXECUTE FUNCTION heed.land_decision();
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON heed.file_draw FOR EACH STATEMENT EXECUTE FUNCTION heed.refuse_change();
ALTER TABLE heed.file_draw ENABLE ROW LEVEL SECURITY;
GRANT SELECT ON heed.file_draw TO heed_agency;
GRANT INSERT (partnership_id, seed, drawn_of, drawn_by, body) ON heed.file_draw TO heed_agency;
CREATE POLICY own ON heed.file_draw FOR SELECT TO heed_agency USING (partnership_id = heed.session_partnership() AND agency_id = heed.session_agency());
CREATE POLICY draws ON heed.file_draw FOR INSERT TO heed_agency
  WITH CHECK (partnership_id = heed.session_partnership() AND agency_id = heed.session_agency() AND heed.session_answers());
