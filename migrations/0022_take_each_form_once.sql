-- Where a form that was sent led to, so that the same form sent again, at whichever server, leads there again and does nothing twice.
INSERT INTO heed.migration (name) VALUES ('0022_take_each_form_once');

CREATE TABLE heed.form_taken (
  partnership_id uuid NOT NULL REFERENCES heed.partnership,
  -- Empty for who reads the whole.
  agency_id text NOT NULL DEFAULT coalesce(heed.session_agency(), ''),
  -- Of the page that the form stood on, its address and all that was in it: from it, nothing of these can be told.
  print text NOT NULL CHECK (length(print) = 64),
  led_to text NOT NULL CHECK (length(led_to) < 2000),
  taken timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (partnership_id, agency_id, print)
);
CREATE INDEX form_taken_taken ON heed.form_taken (taken);

-- A page that has been open for longer than a session lasts is not sent from any more. What has run out goes when a form is next taken; whoever else lets go of it at that moment is not waited for.
CREATE FUNCTION heed.take_form() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  NEW.taken := clock_timestamp();
  DELETE FROM heed.form_taken WHERE ctid IN (
    SELECT f.ctid FROM heed.form_taken f WHERE f.taken < NEW.taken - interval '1 day' LIMIT 100 FOR UPDATE SKIP LOCKED);
  RETURN NEW;
END
$$;
CREATE TRIGGER take_form BEFORE INSERT ON heed.form_taken FOR EACH ROW EXECUTE FUNCTION heed.take_form();

ALTER TABLE heed.form_taken ENABLE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON heed.form_taken TO heed_agency, heed_whole;
CREATE POLICY own_forms ON heed.form_taken TO heed_agency, heed_whole
  USING (partnership_id = heed.session_partnership() AND agency_id = coalesce(heed.session_agency(), ''))
  WITH CHECK (partnership_id = heed.session_partnership() AND agency_id = coalesce(heed.session_agency(), ''));

REVOKE EXECUTE ON FUNCTION heed.take_form() FROM PUBLIC;
