-- What reaches the front door from outside: a referral by a member of the public, who has no account, and one by an agency's own system. Whoever sends
-- either reads nothing: their role reads no table, and runs four functions, none of which says anything of a family.
INSERT INTO heed.migration (name) VALUES ('0020_open_the_front_door');

DO $$
BEGIN
  BEGIN
    CREATE ROLE heed_public NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOINHERIT NOBYPASSRLS;
  EXCEPTION WHEN duplicate_object OR unique_violation THEN
    NULL;
  END;
END
$$;
GRANT USAGE ON SCHEMA heed TO heed_public;

-- How a partnership runs its front door: each setting of it whole, the last one holds. It is about no family.
CREATE TABLE heed.door_setting (
  partnership_id uuid NOT NULL REFERENCES heed.partnership,
  setting bigint GENERATED ALWAYS AS IDENTITY,
  decided_by text NOT NULL CHECK (decided_by <> ''),
  reason text NOT NULL CHECK (reason <> ''),
  body jsonb NOT NULL CHECK (pg_column_size(body) < 30000),
  landed timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (partnership_id, setting)
);
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON heed.door_setting FOR EACH STATEMENT EXECUTE FUNCTION heed.refuse_change();
ALTER TABLE heed.door_setting ENABLE ROW LEVEL SECURITY;
GRANT SELECT ON heed.door_setting TO heed_agency, heed_whole;
GRANT INSERT (partnership_id, decided_by, reason, body) ON heed.door_setting TO heed_whole;
CREATE POLICY own_partnership ON heed.door_setting FOR SELECT TO heed_agency, heed_whole USING (partnership_id = heed.session_partnership());
CREATE POLICY decides ON heed.door_setting FOR INSERT TO heed_whole
  WITH CHECK (partnership_id = heed.session_partnership() AND heed.session_only() IS NULL);

-- By which an agency's own system is known. The token itself is shown once, to whoever makes it; its print is kept.
CREATE TABLE heed.agency_token (
  partnership_id uuid NOT NULL,
  token uuid NOT NULL DEFAULT gen_random_uuid(),
  agency_id text NOT NULL DEFAULT heed.session_agency(),
  token_hash text NOT NULL CHECK (token_hash ~ '^[0-9a-f]{64}$'),
  called text NOT NULL CHECK (called <> '' AND length(called) <= 200),
  made timestamptz NOT NULL DEFAULT clock_timestamp(),
  made_by text NOT NULL CHECK (made_by <> ''),
  used timestamptz,
  revoked timestamptz,
  PRIMARY KEY (partnership_id, token),
  FOREIGN KEY (partnership_id, agency_id) REFERENCES heed.agency
);
CREATE INDEX agency_token_print ON heed.agency_token (token_hash);
CREATE TRIGGER refuse_removal BEFORE DELETE OR TRUNCATE ON heed.agency_token FOR EACH STATEMENT EXECUTE FUNCTION heed.refuse_removal();
ALTER TABLE heed.agency_token ENABLE ROW LEVEL SECURITY;
GRANT SELECT (partnership_id, token, agency_id, called, made, made_by, used, revoked) ON heed.agency_token TO heed_agency;
GRANT INSERT (partnership_id, token_hash, called, made_by) ON heed.agency_token TO heed_agency;
GRANT UPDATE (revoked) ON heed.agency_token TO heed_agency;
CREATE POLICY own_tokens ON heed.agency_token FOR SELECT TO heed_agency
  USING (partnership_id = heed.session_partnership() AND agency_id = heed.session_agency());
CREATE POLICY makes ON heed.agency_token FOR INSERT TO heed_agency
  WITH CHECK (partnership_id = heed.session_partnership() AND agency_id = heed.session_agency() AND heed.session_answers());
CREATE POLICY revokes ON heed.agency_token FOR UPDATE TO heed_agency
  USING (partnership_id = heed.session_partnership() AND agency_id = heed.session_agency() AND revoked IS NULL AND heed.session_answers())
  WITH CHECK (revoked IS NOT NULL);

-- What an agency's system has sent, by the key that it chose, so that the same thing sent again is there once.
CREATE TABLE heed.sent_by_system (
  partnership_id uuid NOT NULL,
  agency_id text NOT NULL DEFAULT heed.session_agency(),
  sent_key text NOT NULL CHECK (length(sent_key) BETWEEN 1 AND 200),
  print text NOT NULL CHECK (print ~ '^[0-9a-f]{64}$'),
  entry_id text,
  landed timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (partnership_id, agency_id, sent_key),
  FOREIGN KEY (partnership_id, agency_id) REFERENCES heed.agency,
  FOREIGN KEY (partnership_id, entry_id) REFERENCES heed.entry
);
-- Whom it has named before, by its own reference.
CREATE TABLE heed.sent_person (
  partnership_id uuid NOT NULL,
  agency_id text NOT NULL DEFAULT heed.session_agency(),
  reference text NOT NULL CHECK (length(reference) BETWEEN 1 AND 200),
  person_id text NOT NULL,
  PRIMARY KEY (partnership_id, agency_id, reference),
  FOREIGN KEY (partnership_id, agency_id) REFERENCES heed.agency,
  FOREIGN KEY (partnership_id, person_id) REFERENCES heed.person_record
);
ALTER TABLE heed.sent_by_system ENABLE ROW LEVEL SECURITY;
ALTER TABLE heed.sent_person ENABLE ROW LEVEL SECURITY;
GRANT SELECT ON heed.sent_by_system, heed.sent_person TO heed_agency;
GRANT INSERT (partnership_id, sent_key, print) ON heed.sent_by_system TO heed_agency;
GRANT UPDATE (entry_id) ON heed.sent_by_system TO heed_agency;
GRANT INSERT (partnership_id, reference, person_id) ON heed.sent_person TO heed_agency;
CREATE POLICY own ON heed.sent_by_system TO heed_agency
  USING (partnership_id = heed.session_partnership() AND agency_id = heed.session_agency())
  WITH CHECK (partnership_id = heed.session_partnership() AND agency_id = heed.session_agency());
CREATE POLICY own ON heed.sent_person TO heed_agency
  USING (partnership_id = heed.session_partnership() AND agency_id = heed.session_agency())
  WITH CHECK (partnership_id = heed.session_partnership() AND agency_id = heed.session_agency());

-- In a demonstration, which lists the children of its case: a child whom somebody writes of for the first time has a page of their own from then on. Only of a record that the
-- session's own agency made. A partnership at work keeps no list.
CREATE FUNCTION heed.name_child(of_person text) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
  UPDATE heed.partnership SET children = children || of_person
  WHERE partnership_id = heed.session_partnership() AND demonstration AND of_person <> ALL (children)
    AND EXISTS (SELECT FROM heed.person_record p WHERE p.partnership_id = heed.session_partnership() AND p.person_id = of_person
      AND p.by_agency = heed.session_agency())
$$;

CREATE FUNCTION heed.door_body(of_partnership uuid) RETURNS jsonb LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT body FROM heed.door_setting WHERE partnership_id = of_partnership ORDER BY setting DESC LIMIT 1
$$;
-- The agency to which the public and systems refer: the one that was set, else a front door, else social care.
CREATE FUNCTION heed.front_door_of(of_partnership uuid) RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT agency_id FROM heed.agency WHERE partnership_id = of_partnership AND kind IN ('front-door', 'social-care')
  ORDER BY (agency_id = (heed.door_body(of_partnership) ->> 'frontDoor')) DESC NULLS LAST, kind = 'front-door' DESC, place LIMIT 1
$$;

-- The partnerships with a page on which anybody may tell of a worry: where that was set and, so that it can be looked at, every demonstration.
CREATE FUNCTION heed.open_doors() RETURNS TABLE (partnership_id uuid, name text, demonstration boolean, header jsonb, children text[], agency text, ring text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT p.partnership_id, p.name, p.demonstration, p.header, '{}'::text[], a.name, coalesce(heed.door_body(p.partnership_id) ->> 'ring', '')
  FROM heed.partnership p JOIN heed.agency a ON a.partnership_id = p.partnership_id AND a.agency_id = heed.front_door_of(p.partnership_id)
  WHERE coalesce((heed.door_body(p.partnership_id) ->> 'publicPage')::boolean, p.demonstration)
  ORDER BY p.header ->> 'title', p.partnership_id
$$;
-- Notes that somebody sends a worry to a door, and says for whom it is recorded.
CREATE FUNCTION heed.public_referral(door uuid, came_from text) RETURNS TABLE (partnership uuid, agency text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  RETURN QUERY
  WITH opened AS (
    SELECT o.partnership_id, heed.front_door_of(o.partnership_id) AS front_door FROM heed.open_doors() o WHERE o.partnership_id = door
  ), noted AS (
    INSERT INTO heed.audit (partnership_id, account_id, who, role, agency_id, event, wrote, subjects, came_from)
    SELECT o.partnership_id, NULL, 'the public page', NULL, o.front_door, 'public-referral-sent', true, '{}', came_from FROM opened o
  )
  SELECT o.partnership_id, o.front_door FROM opened o;
END
$$;
-- Whose token a print is of, while it holds; notes that it was used.
CREATE FUNCTION heed.token_used(print text, came_from text) RETURNS TABLE (partnership uuid, agency text, front_door text, called text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  RETURN QUERY
  WITH mine AS (
    UPDATE heed.agency_token t SET used = clock_timestamp()
    WHERE t.token_hash = print AND t.revoked IS NULL AND NOT (SELECT p.demonstration FROM heed.partnership p WHERE p.partnership_id = t.partnership_id)
    RETURNING t.partnership_id, t.agency_id, t.called
  ), noted AS (
    INSERT INTO heed.audit (partnership_id, account_id, who, role, agency_id, event, wrote, subjects, came_from)
    SELECT m.partnership_id, NULL, 'by system: ' || m.called, NULL, m.agency_id, 'system-token-used', true, '{}', came_from FROM mine m
  )
  SELECT m.partnership_id, m.agency_id, heed.front_door_of(m.partnership_id), m.called FROM mine m;
END
$$;

REVOKE EXECUTE ON FUNCTION heed.name_child(text), heed.door_body(uuid), heed.front_door_of(uuid), heed.open_doors(), heed.public_referral(uuid, text),
  heed.token_used(text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heed.name_child(text) TO heed_agency;
GRANT EXECUTE ON FUNCTION heed.open_doors(), heed.public_referral(uuid, text), heed.token_used(text, text) TO heed_public;
