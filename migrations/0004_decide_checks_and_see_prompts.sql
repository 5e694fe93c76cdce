-- What a partnership has decided about its checks: switched on or off, a setting changed, a rule of its own adopted. A later decision
-- replaces an earlier one and neither is ever changed. Nothing in it is about a family.
INSERT INTO heed.migration (name) VALUES ('0004_decide_checks_and_see_prompts');

CREATE TABLE heed.check_decision (
  partnership_id uuid NOT NULL REFERENCES heed.partnership,
  decision bigint GENERATED ALWAYS AS IDENTITY,
  check_id text NOT NULL CHECK (check_id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  what text NOT NULL CHECK (what IN ('adopted', 'switched-on', 'switched-off', 'setting')),
  -- The day from which it holds.
  holds_from date NOT NULL,
  decided_by text NOT NULL CHECK (decided_by <> ''),
  reason text NOT NULL CHECK (reason <> ''),
  -- The impact line of a check switched on, the value of a setting with its source, or the text of a rule.
  body jsonb NOT NULL,
  landed timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (partnership_id, decision)
);
CREATE INDEX check_decision_check ON heed.check_decision (partnership_id, check_id);

-- When it was made is the database's to say, whatever was passed.
CREATE FUNCTION heed.land_decision() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  NEW.landed := date_trunc('milliseconds', clock_timestamp());
  RETURN NEW;
END
$$;
CREATE TRIGGER land_decision BEFORE INSERT ON heed.check_decision FOR EACH ROW EXECUTE FUNCTION heed.land_decision();
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON heed.check_decision FOR EACH STATEMENT EXECUTE FUNCTION heed.refuse_change();

-- Everyone at work in a partnership may know which checks are on; who may decide reads the whole.
ALTER TABLE heed.check_decision ENABLE ROW LEVEL SECURITY;
GRANT SELECT ON heed.check_decision TO heed_agency, heed_whole;
GRANT INSERT ON heed.check_decision TO heed_whole;
CREATE POLICY own_partnership ON heed.check_decision FOR SELECT TO heed_agency, heed_whole USING (partnership_id = heed.session_partnership());
CREATE POLICY decides ON heed.check_decision FOR INSERT TO heed_whole WITH CHECK (partnership_id = heed.session_partnership());

REVOKE EXECUTE ON FUNCTION heed.land_decision() FROM PUBLIC;

-- That somebody at an agency has opened a question: the agency's own, and for nobody else to know.
CREATE TABLE heed.prompt_sight (
  partnership_id uuid NOT NULL REFERENCES heed.partnership,
  agency_id text NOT NULL,
  prompt text NOT NULL CHECK (prompt <> ''),
  -- In a demonstration, the day of the past that was shown.
  shown_on date,
  seen timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (partnership_id, agency_id, prompt),
  FOREIGN KEY (partnership_id, agency_id) REFERENCES heed.agency
);
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON heed.prompt_sight FOR EACH STATEMENT EXECUTE FUNCTION heed.refuse_change();

ALTER TABLE heed.prompt_sight ENABLE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON heed.prompt_sight TO heed_agency;
CREATE POLICY own_sight ON heed.prompt_sight TO heed_agency
  USING (partnership_id = heed.session_partnership() AND agency_id = heed.session_agency())
  WITH CHECK (partnership_id = heed.session_partnership() AND agency_id = heed.session_agency());
