-- Who opened or changed what, and every sign-in: append-only, in chains of their own of the same build as the entries'. And openings of a record that
-- somebody gave a reason for.
INSERT INTO heed.migration (name) VALUES ('0009_audit_what_is_opened');

CREATE SEQUENCE heed.audit_number AS bigint;

CREATE TABLE heed.audit (
  -- The nil UUID (RFC 9562) for what belongs to no partnership: sign-ins before a role is taken, and those that failed.
  partnership_id uuid NOT NULL,
  audit bigint NOT NULL,
  at timestamptz NOT NULL,
  -- Nobody, where it is not known who it was.
  account_id uuid,
  who text NOT NULL,
  role text,
  agency_id text,
  event text NOT NULL CHECK (event <> ''),
  wrote boolean NOT NULL,
  -- Ids of the people whose records were opened, or of what else was changed. Never a name, and never a word of a record.
  subjects text[] NOT NULL,
  -- The reason that somebody gave.
  why text,
  -- What an opener has in common with the family, where something was found as they opened it.
  alike text CHECK (alike IN ('surname', 'address')),
  came_from text NOT NULL,
  PRIMARY KEY (partnership_id, audit)
);
CREATE INDEX audit_subjects ON heed.audit USING gin (subjects);
CREATE INDEX audit_at ON heed.audit (partnership_id, at);

CREATE TABLE heed.audit_commitment (
  partnership_id uuid NOT NULL,
  audit bigint NOT NULL,
  salt text NOT NULL,
  digest text NOT NULL,
  PRIMARY KEY (partnership_id, audit)
);
CREATE TABLE heed.audit_seal (
  partnership_id uuid NOT NULL,
  position bigint NOT NULL,
  audit bigint NOT NULL,
  digest text NOT NULL,
  link text NOT NULL,
  PRIMARY KEY (partnership_id, position),
  UNIQUE (partnership_id, audit)
);

-- Its number and its time are the database's to say, whatever was passed.
CREATE FUNCTION heed.land_audit() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  NEW.audit := nextval('heed.audit_number');
  NEW.at := date_trunc('milliseconds', clock_timestamp());
  RETURN NEW;
END
$$;
CREATE TRIGGER land_audit BEFORE INSERT ON heed.audit FOR EACH ROW EXECUTE FUNCTION heed.land_audit();

-- What is committed to, part by part: a part that is not there is told from one that is empty, and none can run into the next.
CREATE FUNCTION heed.audit_words(one heed.audit) RETURNS text LANGUAGE sql STABLE SET search_path = pg_catalog AS $$
  SELECT string_agg(coalesce(length(part)::text || ':' || part, '-'), ',' ORDER BY place)
  FROM unnest(ARRAY[one.partnership_id::text, one.audit::text, to_char(one.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    one.account_id::text, one.who, one.role, one.agency_id, one.event, one.wrote::text, array_to_string(one.subjects, ' '), one.why, one.alike,
    one.came_from]) WITH ORDINALITY AS parts (part, place)
$$;

-- No line without its commitment: the same trigger writes both.
CREATE FUNCTION heed.commit_audit() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  salt constant text := replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '');
BEGIN
  INSERT INTO heed.audit_commitment (partnership_id, audit, salt, digest)
  VALUES (NEW.partnership_id, NEW.audit, salt, encode(sha256(convert_to(salt || heed.audit_words(NEW), 'UTF8')), 'hex'));
  RETURN NULL;
END
$$;
CREATE TRIGGER commit_audit AFTER INSERT ON heed.audit FOR EACH ROW EXECUTE FUNCTION heed.commit_audit();
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON heed.audit FOR EACH STATEMENT EXECUTE FUNCTION heed.refuse_change();
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON heed.audit_commitment FOR EACH STATEMENT EXECUTE FUNCTION heed.refuse_change();
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON heed.audit_seal FOR EACH STATEMENT EXECUTE FUNCTION heed.refuse_change();

-- A record that somebody opened for a reason, and until when; in an emergency, also what somebody else made of it on the next working day.
CREATE TABLE heed.opening (
  partnership_id uuid NOT NULL REFERENCES heed.partnership,
  opening uuid NOT NULL DEFAULT gen_random_uuid(),
  account_id uuid NOT NULL REFERENCES heed.account,
  who text NOT NULL,
  role text NOT NULL,
  agency_id text,
  child text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('reason', 'emergency')),
  why text NOT NULL CHECK (why <> ''),
  opened timestamptz NOT NULL DEFAULT clock_timestamp(),
  ends timestamptz NOT NULL,
  PRIMARY KEY (partnership_id, opening),
  CHECK (ends > opened AND ends <= opened + interval '1 day')
);
CREATE TABLE heed.opening_review (
  partnership_id uuid NOT NULL,
  opening uuid NOT NULL,
  account_id uuid NOT NULL REFERENCES heed.account,
  who text NOT NULL,
  found text NOT NULL CHECK (found IN ('was needed', 'was not needed')),
  why text NOT NULL CHECK (why <> ''),
  reviewed timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (partnership_id, opening),
  FOREIGN KEY (partnership_id, opening) REFERENCES heed.opening
);
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON heed.opening FOR EACH STATEMENT EXECUTE FUNCTION heed.refuse_change();
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON heed.opening_review FOR EACH STATEMENT EXECUTE FUNCTION heed.refuse_change();

-- Nobody reviews what they opened themselves.
CREATE FUNCTION heed.opened_by_another(one uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT EXISTS (SELECT FROM heed.opening WHERE partnership_id = heed.session_partnership() AND opening = one AND account_id <> heed.session_account()
    AND (current_setting('role') = 'heed_whole' OR agency_id = heed.session_agency()))
$$;

ALTER TABLE heed.audit ENABLE ROW LEVEL SECURITY;
ALTER TABLE heed.audit_commitment ENABLE ROW LEVEL SECURITY;
ALTER TABLE heed.audit_seal ENABLE ROW LEVEL SECURITY;
ALTER TABLE heed.opening ENABLE ROW LEVEL SECURITY;
ALTER TABLE heed.opening_review ENABLE ROW LEVEL SECURITY;

GRANT INSERT ON heed.audit TO heed_agency, heed_whole, heed_door, heed_office;
GRANT SELECT ON heed.audit TO heed_agency, heed_whole, heed_sealer;
GRANT SELECT ON heed.audit_commitment, heed.audit_seal TO heed_sealer;
GRANT INSERT ON heed.audit_seal TO heed_sealer;
GRANT SELECT, INSERT ON heed.opening, heed.opening_review TO heed_agency, heed_whole;

CREATE POLICY notes ON heed.audit FOR INSERT TO heed_agency, heed_whole, heed_office
  WITH CHECK (partnership_id = heed.session_partnership() AND account_id = heed.session_account());
CREATE POLICY notes_at_door ON heed.audit FOR INSERT TO heed_door
  WITH CHECK (account_id IS NOT DISTINCT FROM heed.session_account() AND subjects = '{}');
-- An agency sees who of its own opened what; who reads the whole sees it of everybody. What is closed to somebody is absent here too (rule 30).
CREATE POLICY of_own_agency ON heed.audit FOR SELECT TO heed_agency
  USING (partnership_id = heed.session_partnership() AND agency_id = heed.session_agency() AND NOT subjects && (SELECT heed.session_closed()));
CREATE POLICY of_the_whole ON heed.audit FOR SELECT TO heed_whole
  USING (partnership_id = heed.session_partnership() AND NOT subjects && (SELECT heed.session_closed()));
CREATE POLICY seals ON heed.audit FOR SELECT TO heed_sealer USING (true);
CREATE POLICY seals ON heed.audit_commitment FOR SELECT TO heed_sealer USING (true);
CREATE POLICY seals ON heed.audit_seal TO heed_sealer USING (true) WITH CHECK (true);

CREATE POLICY of_own_agency ON heed.opening FOR SELECT TO heed_agency
  USING (partnership_id = heed.session_partnership() AND (agency_id = heed.session_agency() OR account_id = heed.session_account())
    AND child <> ALL ((SELECT heed.session_closed())::text[]));
CREATE POLICY of_the_whole ON heed.opening FOR SELECT TO heed_whole
  USING (partnership_id = heed.session_partnership() AND child <> ALL ((SELECT heed.session_closed())::text[]));
CREATE POLICY opens ON heed.opening FOR INSERT TO heed_agency, heed_whole
  WITH CHECK (partnership_id = heed.session_partnership() AND account_id = heed.session_account() AND child <> ALL ((SELECT heed.session_closed())::text[]));
CREATE POLICY of_what_is_seen ON heed.opening_review FOR SELECT TO heed_agency, heed_whole
  USING (partnership_id = heed.session_partnership() AND opening IN (SELECT opening FROM heed.opening));
CREATE POLICY by_another ON heed.opening_review FOR INSERT TO heed_agency, heed_whole
  WITH CHECK (partnership_id = heed.session_partnership() AND account_id = heed.session_account() AND heed.opened_by_another(opening));

REVOKE EXECUTE ON FUNCTION heed.land_audit(), heed.audit_words(heed.audit), heed.commit_audit(), heed.opened_by_another(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heed.session_account() TO heed_agency, heed_whole;
GRANT EXECUTE ON FUNCTION heed.opened_by_another(uuid) TO heed_agency, heed_whole;
