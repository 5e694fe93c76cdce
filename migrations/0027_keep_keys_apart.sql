-- Who is who in an anonymised copy: the key of one child, apart from every copy, and what was decided about slips in it. It holds no name on record, only what stands instead.
INSERT INTO heed.migration (name) VALUES ('0027_keep_keys_apart');

CREATE TABLE heed.anonymising (
  partnership_id uuid NOT NULL REFERENCES heed.partnership,
  child text NOT NULL,
  form jsonb NOT NULL CHECK (pg_column_size(form) < 600000),
  version integer NOT NULL DEFAULT 1,
  saved timestamptz NOT NULL DEFAULT clock_timestamp(),
  kept_by uuid DEFAULT heed.session_account() REFERENCES heed.account,
  PRIMARY KEY (partnership_id, child)
);

-- Whoever reviews or sees to quality, about a child whom they may read; in a demonstration, where nobody signs in, whoever reads the whole.
CREATE FUNCTION heed.session_anonymises() RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT heed.session_account() IS NULL OR coalesce(heed.session_acting(), '') IN ('reviewer', 'quality')
$$;
REVOKE ALL ON FUNCTION heed.session_anonymises() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heed.session_anonymises() TO heed_whole;

ALTER TABLE heed.anonymising ENABLE ROW LEVEL SECURITY;
GRANT SELECT ON heed.anonymising TO heed_whole;
GRANT INSERT (partnership_id, child, form) ON heed.anonymising TO heed_whole;
GRANT UPDATE (form, version, saved, kept_by) ON heed.anonymising TO heed_whole;
CREATE POLICY of_those_who_anonymise ON heed.anonymising TO heed_whole
  USING (
    partnership_id = heed.session_partnership() AND heed.session_anonymises()
    AND EXISTS (SELECT FROM heed.person_record p WHERE p.partnership_id = anonymising.partnership_id AND p.person_id = anonymising.child)
  )
  WITH CHECK (
    partnership_id = heed.session_partnership() AND heed.session_anonymises()
    AND EXISTS (SELECT FROM heed.person_record p WHERE p.partnership_id = anonymising.partnership_id AND p.person_id = anonymising.child)
  );
