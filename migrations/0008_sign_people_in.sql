-- People who work here: their accounts, the roles they hold, their sessions, and the invitations that begin all this. Nothing here is about a family.
INSERT INTO heed.migration (name) VALUES ('0008_sign_people_in');

-- heed_door signs people in: it sees the account that somebody names or is signed in to, and no other. heed_office runs the place for an
-- administrator: agencies, people and roles of one partnership, and no entry.
DO $$
DECLARE
  role_name text;
BEGIN
  FOREACH role_name IN ARRAY ARRAY['heed_door', 'heed_office'] LOOP
    BEGIN
      EXECUTE format('CREATE ROLE %I NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOINHERIT NOBYPASSRLS', role_name);
    EXCEPTION WHEN duplicate_object OR unique_violation THEN
      NULL;
    END;
  END LOOP;
END
$$;
GRANT USAGE ON SCHEMA heed TO heed_door, heed_office;

-- Who stands at the door: an account once they are known, the name that they gave before, and the print of a secret that they hold (the id of a
-- session, the code of an invitation). Unset means nobody, nothing and none.
CREATE FUNCTION heed.session_account() RETURNS uuid LANGUAGE sql STABLE AS $$
  SELECT nullif(current_setting('heed.account', true), '')::uuid
$$;
CREATE FUNCTION heed.session_name() RETURNS text LANGUAGE sql STABLE AS $$
  SELECT nullif(current_setting('heed.name', true), '')
$$;
CREATE FUNCTION heed.session_secret() RETURNS text LANGUAGE sql STABLE AS $$
  SELECT nullif(current_setting('heed.secret', true), '')
$$;

CREATE TABLE heed.account (
  account_id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  -- A work address, in small letters; for OpenID Connect, the issuer and the subject.
  signs_in_as text NOT NULL UNIQUE CHECK (signs_in_as <> ''),
  called text NOT NULL CHECK (called <> ''),
  -- Argon2id, as PHC strings have it. None where an identity provider answers for the person.
  password text,
  -- The secret of the second factor, sealed with a key that is not in the database.
  second_factor text,
  -- The last step of time of which a code was used, so that none is used twice.
  last_step bigint NOT NULL DEFAULT 0,
  -- The postcode of their own home, if they give it: so that it is seen where somebody opens a record of their own address.
  home text,
  opened timestamptz NOT NULL DEFAULT clock_timestamp()
);

CREATE TABLE heed.recovery_code (
  account_id uuid NOT NULL REFERENCES heed.account,
  code_hash text NOT NULL,
  made timestamptz NOT NULL DEFAULT clock_timestamp(),
  used timestamptz,
  PRIMARY KEY (account_id, code_hash)
);

-- A role that somebody holds, from and until when. It is ended and never taken away, so that what was done in it stays explained.
CREATE TABLE heed.held_role (
  partnership_id uuid NOT NULL REFERENCES heed.partnership,
  held uuid NOT NULL DEFAULT gen_random_uuid(),
  account_id uuid NOT NULL REFERENCES heed.account,
  role text NOT NULL CHECK (role IN ('practitioner', 'manager', 'front-door', 'safeguarding-lead', 'reviewer', 'quality', 'administrator')),
  agency_id text,
  -- As the agency names its worker in entries, and in what is closed to them.
  worker text NOT NULL CHECK (worker <> ''),
  -- On what ground who reads the whole does so (rule 17).
  basis text CHECK (basis <> ''),
  holds_from timestamptz NOT NULL DEFAULT clock_timestamp(),
  holds_until timestamptz,
  given_by uuid REFERENCES heed.account,
  -- True where an identity provider says so at each sign-in, and ends it by saying so no more.
  from_claims boolean NOT NULL DEFAULT false,
  PRIMARY KEY (partnership_id, held),
  FOREIGN KEY (partnership_id, agency_id) REFERENCES heed.agency,
  CONSTRAINT held_role_at_an_agency CHECK (agency_id IS NOT NULL OR role IN ('reviewer', 'quality', 'administrator')),
  CONSTRAINT held_role_reads_whole_on_a_basis CHECK (basis IS NOT NULL OR role NOT IN ('front-door', 'reviewer', 'quality')),
  CONSTRAINT held_role_given_by_another CHECK (given_by IS DISTINCT FROM account_id)
);
CREATE INDEX held_role_account ON heed.held_role (account_id);

CREATE TABLE heed.session (
  session_hash text PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES heed.account,
  -- The one role that it acts in. None until one is chosen.
  partnership_id uuid,
  held uuid,
  how text NOT NULL CHECK (how IN ('password', 'openid')),
  began timestamptz NOT NULL,
  seen timestamptz NOT NULL,
  ended timestamptz,
  FOREIGN KEY (partnership_id, held) REFERENCES heed.held_role,
  CHECK (num_nulls(partnership_id, held) <> 1)
);
CREATE INDEX session_account ON heed.session (account_id) WHERE ended IS NULL;

-- A sign-in that failed, by prints of the name, the device and the address: nothing here names anybody.
CREATE TABLE heed.failed_sign_in (
  whose text NOT NULL,
  at timestamptz NOT NULL
);
CREATE INDEX failed_sign_in_whose ON heed.failed_sign_in (whose, at);

-- What a code that is used once lets its holder do: be the first administrator, take up a role, or set a new password and second factor.
CREATE TABLE heed.invitation (
  code_hash text PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('first-administrator', 'role', 'reset')),
  partnership_id uuid REFERENCES heed.partnership,
  signs_in_as text CHECK (signs_in_as <> ''),
  called text CHECK (called <> ''),
  role text,
  agency_id text,
  basis text,
  second_factor text NOT NULL,
  given_by uuid REFERENCES heed.account,
  made timestamptz NOT NULL DEFAULT clock_timestamp(),
  ends timestamptz NOT NULL,
  used timestamptz,
  FOREIGN KEY (partnership_id, agency_id) REFERENCES heed.agency,
  CHECK ((kind = 'first-administrator') = (partnership_id IS NULL)),
  CHECK (kind = 'first-administrator' OR num_nulls(signs_in_as, given_by) = 0),
  CHECK (kind <> 'role' OR num_nulls(role, called) = 0)
);

CREATE FUNCTION heed.refuse_removal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'heed.% keeps its history', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END
$$;
CREATE TRIGGER refuse_removal BEFORE DELETE OR TRUNCATE ON heed.account FOR EACH STATEMENT EXECUTE FUNCTION heed.refuse_removal();
CREATE TRIGGER refuse_removal BEFORE DELETE OR TRUNCATE ON heed.held_role FOR EACH STATEMENT EXECUTE FUNCTION heed.refuse_removal();

-- True where the session's account holds the role of an administrator of the session's partnership now.
CREATE FUNCTION heed.session_administers() RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT EXISTS (
    SELECT FROM heed.held_role WHERE account_id = heed.session_account() AND partnership_id = heed.session_partnership() AND role = 'administrator'
      AND holds_from <= clock_timestamp() AND (holds_until IS NULL OR clock_timestamp() < holds_until)
  )
$$;

-- True where nobody administers anything yet.
CREATE FUNCTION heed.nobody_administers() RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT NOT EXISTS (SELECT FROM heed.held_role WHERE role = 'administrator')
$$;

-- True where an account ever held a role in the session's partnership, and where it holds none in any other: only then may the administrator of this one
-- set its password anew, since with it goes all that the account may read.
CREATE FUNCTION heed.holds_here(account uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT EXISTS (SELECT FROM heed.held_role WHERE account_id = account AND partnership_id = heed.session_partnership())
$$;
CREATE FUNCTION heed.holds_only_here(name text) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT EXISTS (SELECT FROM heed.account JOIN heed.held_role USING (account_id) WHERE signs_in_as = name AND partnership_id = heed.session_partnership())
    AND NOT EXISTS (
      SELECT FROM heed.account JOIN heed.held_role USING (account_id) WHERE signs_in_as = name AND partnership_id <> heed.session_partnership()
        AND (holds_until IS NULL OR clock_timestamp() < holds_until)
    )
$$;

-- The invitation whose code is held, while it can be used.
CREATE FUNCTION heed.session_invited(kind_of text) RETURNS heed.invitation LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT * FROM heed.invitation WHERE code_hash = heed.session_secret() AND kind = kind_of AND used IS NULL AND clock_timestamp() < ends
$$;

ALTER TABLE heed.account ENABLE ROW LEVEL SECURITY;
ALTER TABLE heed.recovery_code ENABLE ROW LEVEL SECURITY;
ALTER TABLE heed.held_role ENABLE ROW LEVEL SECURITY;
ALTER TABLE heed.session ENABLE ROW LEVEL SECURITY;
ALTER TABLE heed.failed_sign_in ENABLE ROW LEVEL SECURITY;
ALTER TABLE heed.invitation ENABLE ROW LEVEL SECURITY;

GRANT SELECT, INSERT ON heed.account, heed.recovery_code, heed.held_role, heed.session, heed.failed_sign_in, heed.invitation TO heed_door;
GRANT UPDATE (called, password, second_factor, last_step, home) ON heed.account TO heed_door;
GRANT UPDATE (used) ON heed.recovery_code, heed.invitation TO heed_door;
GRANT UPDATE (holds_until) ON heed.held_role TO heed_door;
GRANT UPDATE (seen, ended) ON heed.session TO heed_door;
GRANT DELETE ON heed.recovery_code, heed.failed_sign_in TO heed_door;
GRANT SELECT ON heed.partnership, heed.agency TO heed_door, heed_office;
GRANT INSERT ON heed.partnership TO heed_door;
GRANT INSERT ON heed.agency TO heed_office;
GRANT SELECT (account_id, signs_in_as, called, opened) ON heed.account TO heed_office;
GRANT SELECT ON heed.held_role TO heed_office;
GRANT UPDATE (holds_until) ON heed.held_role TO heed_office;
GRANT SELECT (kind, partnership_id, signs_in_as, called, role, agency_id, made, ends, used) ON heed.invitation TO heed_office;
GRANT INSERT ON heed.invitation TO heed_office;

CREATE POLICY named_or_own ON heed.account FOR SELECT TO heed_door USING (account_id = heed.session_account() OR signs_in_as = heed.session_name());
CREATE POLICY opens ON heed.account FOR INSERT TO heed_door WITH CHECK (signs_in_as = heed.session_name());
CREATE POLICY changes_own ON heed.account FOR UPDATE TO heed_door USING (account_id = heed.session_account());
CREATE POLICY own ON heed.recovery_code TO heed_door USING (account_id = heed.session_account()) WITH CHECK (account_id = heed.session_account());
CREATE POLICY own ON heed.held_role FOR SELECT TO heed_door USING (account_id = heed.session_account());
CREATE POLICY ends_own ON heed.held_role FOR UPDATE TO heed_door USING (account_id = heed.session_account() AND from_claims);
CREATE POLICY takes_up ON heed.held_role FOR INSERT TO heed_door
  WITH CHECK (
    account_id = heed.session_account() AND holds_until IS NULL AND role <> 'administrator' AND from_claims
    OR account_id = heed.session_account() AND NOT from_claims
      AND (partnership_id, role, agency_id) IS NOT DISTINCT FROM
        ((heed.session_invited('role')).partnership_id, (heed.session_invited('role')).role, (heed.session_invited('role')).agency_id)
    OR account_id = heed.session_account() AND NOT from_claims AND role = 'administrator' AND (heed.session_invited('first-administrator')).kind IS NOT NULL
      AND heed.nobody_administers()
  );
CREATE POLICY held_or_own ON heed.session FOR SELECT TO heed_door USING (session_hash = heed.session_secret() OR account_id = heed.session_account());
CREATE POLICY begins ON heed.session FOR INSERT TO heed_door WITH CHECK (account_id = heed.session_account());
CREATE POLICY ends_own ON heed.session FOR UPDATE TO heed_door USING (session_hash = heed.session_secret() OR account_id = heed.session_account());
CREATE POLICY counts ON heed.failed_sign_in TO heed_door USING (true) WITH CHECK (true);
CREATE POLICY held ON heed.invitation FOR SELECT TO heed_door USING (code_hash = heed.session_secret());
CREATE POLICY uses ON heed.invitation FOR UPDATE TO heed_door USING (code_hash = heed.session_secret());
CREATE POLICY first ON heed.invitation FOR INSERT TO heed_door
  WITH CHECK (kind = 'first-administrator' AND partnership_id IS NULL AND heed.nobody_administers());
CREATE POLICY of_own_roles ON heed.partnership FOR SELECT TO heed_door
  USING (NOT demonstration AND (partnership_id IN (SELECT partnership_id FROM heed.held_role) OR partnership_id = heed.session_partnership()));
CREATE POLICY opens ON heed.partnership FOR INSERT TO heed_door
  WITH CHECK (NOT demonstration AND (heed.session_invited('first-administrator')).kind IS NOT NULL AND heed.nobody_administers());
CREATE POLICY of_own_roles ON heed.agency FOR SELECT TO heed_door
  USING (partnership_id IN (SELECT partnership_id FROM heed.held_role) OR partnership_id = heed.session_partnership());

CREATE POLICY runs ON heed.partnership FOR SELECT TO heed_office USING (partnership_id = heed.session_partnership() AND heed.session_administers());
CREATE POLICY runs ON heed.agency TO heed_office USING (partnership_id = heed.session_partnership() AND heed.session_administers())
  WITH CHECK (partnership_id = heed.session_partnership() AND heed.session_administers());
CREATE POLICY runs ON heed.account FOR SELECT TO heed_office USING (heed.session_administers() AND heed.holds_here(account_id));
CREATE POLICY runs ON heed.held_role TO heed_office USING (partnership_id = heed.session_partnership() AND heed.session_administers());
CREATE POLICY runs ON heed.invitation FOR SELECT TO heed_office USING (partnership_id = heed.session_partnership() AND heed.session_administers());
CREATE POLICY invites ON heed.invitation FOR INSERT TO heed_office
  WITH CHECK (
    partnership_id = heed.session_partnership() AND heed.session_administers() AND given_by = heed.session_account() AND kind IN ('role', 'reset')
    AND (kind = 'role' OR heed.holds_only_here(signs_in_as))
  );

REVOKE EXECUTE ON FUNCTION heed.session_account(), heed.session_name(), heed.session_secret(), heed.refuse_removal(), heed.session_administers(),
  heed.nobody_administers(), heed.holds_here(uuid), heed.holds_only_here(text), heed.session_invited(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heed.session_partnership(), heed.session_account() TO heed_door, heed_office;
GRANT EXECUTE ON FUNCTION heed.session_name(), heed.session_secret(), heed.nobody_administers(), heed.session_invited(text) TO heed_door;
GRANT EXECUTE ON FUNCTION heed.session_administers(), heed.holds_here(uuid), heed.holds_only_here(text) TO heed_office;
