-- Parts of an entry that are kept sealed: who told of it and asked not to be named, an address or a telephone that is kept from somebody, the detail of
-- intelligence. Their words stand in no entry, so that nothing that is made of entries can hold them: no page, drawing, file, search, count or question.
INSERT INTO heed.migration (name) VALUES ('0016_seal_parts_of_entries');

CREATE TABLE heed.sealed_part (
  partnership_id uuid NOT NULL,
  sealed uuid NOT NULL DEFAULT gen_random_uuid(),
  entry_id text NOT NULL,
  part text NOT NULL CHECK (part IN ('source', 'address', 'detail')),
  by_agency text NOT NULL DEFAULT heed.session_agency(),
  worker text DEFAULT heed.session_worker(),
  -- Whose address it is, and from whom it is kept.
  of_person text,
  kept_from text[] NOT NULL DEFAULT '{}',
  -- False where it must not even be known that something is kept: then it is there for its own agency alone.
  told boolean NOT NULL DEFAULT true,
  landed timestamptz NOT NULL DEFAULT clock_timestamp(),
  salt text NOT NULL DEFAULT replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''),
  words text NOT NULL CHECK (words <> '' AND length(words) <= 20000),
  PRIMARY KEY (partnership_id, sealed),
  FOREIGN KEY (partnership_id, entry_id) REFERENCES heed.entry
);
CREATE INDEX sealed_part_entry ON heed.sealed_part (partnership_id, entry_id);

-- Somebody at another agency asks for what is sealed; whoever answers for the agency that keeps it says whether it is given.
CREATE TABLE heed.sealed_request (
  partnership_id uuid NOT NULL,
  request uuid NOT NULL DEFAULT gen_random_uuid(),
  sealed uuid NOT NULL,
  agency_id text NOT NULL DEFAULT heed.session_agency(),
  account_id uuid DEFAULT heed.session_account() REFERENCES heed.account,
  who text NOT NULL CHECK (who <> ''),
  why text NOT NULL CHECK (why <> ''),
  asked timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (partnership_id, request),
  FOREIGN KEY (partnership_id, sealed) REFERENCES heed.sealed_part
);
CREATE INDEX sealed_request_sealed ON heed.sealed_request (partnership_id, sealed);
CREATE TABLE heed.sealed_answer (
  partnership_id uuid NOT NULL,
  request uuid NOT NULL,
  given boolean NOT NULL,
  account_id uuid DEFAULT heed.session_account() REFERENCES heed.account,
  who text NOT NULL CHECK (who <> ''),
  why text NOT NULL CHECK (why <> ''),
  answered timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (partnership_id, request),
  FOREIGN KEY (partnership_id, request) REFERENCES heed.sealed_request
);

CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON heed.sealed_part FOR EACH STATEMENT EXECUTE FUNCTION heed.refuse_change();
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON heed.sealed_request FOR EACH STATEMENT EXECUTE FUNCTION heed.refuse_change();
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON heed.sealed_answer FOR EACH STATEMENT EXECUTE FUNCTION heed.refuse_change();

-- A salted print of the words goes into the chain of audit as they are sealed: words that are changed afterwards do not match it.
CREATE FUNCTION heed.sealed_print(one heed.sealed_part) RETURNS text LANGUAGE sql STABLE SET search_path = pg_catalog AS $$
  SELECT encode(sha256(convert_to(one.salt || one.part || ' ' || one.words, 'UTF8')), 'hex')
$$;
-- The prints of what is sealed as it stands now, for whoever looks for tampering: they compare them with the chain, and see no word.
CREATE FUNCTION heed.sealed_prints() RETURNS TABLE (partnership_id uuid, sealed uuid, print text) LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog AS $$
  SELECT s.partnership_id, s.sealed, heed.sealed_print(s) FROM heed.sealed_part s
$$;
CREATE FUNCTION heed.commit_sealed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  INSERT INTO heed.audit (partnership_id, account_id, who, role, agency_id, event, wrote, subjects, why, came_from)
  VALUES (NEW.partnership_id, NULL, 'Heed', NULL, NEW.by_agency, 'part-sealed', true, ARRAY[NEW.sealed::text],
    heed.sealed_print(NEW), 'Heed');
  RETURN NULL;
END
$$;
CREATE TRIGGER commit_sealed AFTER INSERT ON heed.sealed_part FOR EACH ROW EXECUTE FUNCTION heed.commit_sealed();

-- Whether the session's account answers for its agency now: a manager or a safeguarding lead there. A demonstration has no accounts.
CREATE FUNCTION heed.session_answers() RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT heed.session_agency() IS NOT NULL AND (
    heed.session_reads_history() OR EXISTS (
      SELECT FROM heed.held_role WHERE account_id = heed.session_account() AND partnership_id = heed.session_partnership()
        AND agency_id = heed.session_agency() AND role IN ('manager', 'safeguarding-lead')
        AND holds_from <= clock_timestamp() AND (holds_until IS NULL OR clock_timestamp() < holds_until)))
$$;

-- Whether a session of an agency may open what is sealed: its own, or what it was given, and of an entry that it reads whole.
CREATE FUNCTION heed.session_may_open(one heed.sealed_part) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT one.partnership_id = heed.session_partnership() AND heed.session_answers()
    AND EXISTS (SELECT FROM heed.session_reading WHERE entry_id = one.entry_id AND extract IS NULL)
    AND NOT EXISTS (SELECT FROM heed.entry e WHERE e.partnership_id = one.partnership_id AND e.entry_id = one.entry_id AND e.concerns && heed.session_closed())
    AND (one.by_agency = heed.session_agency() OR (one.told AND EXISTS (
      SELECT FROM heed.sealed_request r JOIN heed.sealed_answer a ON a.partnership_id = r.partnership_id AND a.request = r.request AND a.given
      WHERE r.partnership_id = one.partnership_id AND r.sealed = one.sealed AND r.agency_id = heed.session_agency())))
$$;

-- The words of what is sealed, to whoever may open it and says why. That it was opened is noted in the same statement: what cannot be noted is not opened.
CREATE FUNCTION heed.open_sealed(wanted uuid, by_who text, in_role text, because text, came text) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  one heed.sealed_part;
BEGIN
  SELECT * INTO one FROM heed.sealed_part WHERE partnership_id = heed.session_partnership() AND sealed = wanted;
  IF one.sealed IS NULL OR NOT heed.session_may_open(one) OR coalesce(because, '') = '' THEN
    RETURN NULL;
  END IF;
  INSERT INTO heed.audit (partnership_id, account_id, who, role, agency_id, event, wrote, subjects, why, came_from)
  VALUES (one.partnership_id, heed.session_account(), by_who, in_role, heed.session_agency(), 'seal-opened', false,
    ARRAY(SELECT jsonb_array_elements_text(body -> 'about') FROM heed.entry WHERE partnership_id = one.partnership_id AND entry_id = one.entry_id),
    because, came);
  RETURN one.words;
END
$$;

-- Whether the session's agency keeps what is asked for, and somebody else asks.
CREATE FUNCTION heed.session_keeps(wanted uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT EXISTS (SELECT FROM heed.sealed_part WHERE partnership_id = heed.session_partnership() AND sealed = wanted AND by_agency = heed.session_agency())
$$;

ALTER TABLE heed.sealed_part ENABLE ROW LEVEL SECURITY;
ALTER TABLE heed.sealed_request ENABLE ROW LEVEL SECURITY;
ALTER TABLE heed.sealed_answer ENABLE ROW LEVEL SECURITY;

-- Never the words, and never the salt: no role of the web is granted either.
GRANT SELECT (partnership_id, sealed, entry_id, part, by_agency, of_person, kept_from, told, landed) ON heed.sealed_part TO heed_agency, heed_whole;
GRANT INSERT (partnership_id, entry_id, part, of_person, kept_from, told, words) ON heed.sealed_part TO heed_agency;
GRANT SELECT ON heed.sealed_request, heed.sealed_answer TO heed_agency;
GRANT INSERT (partnership_id, sealed, who, why) ON heed.sealed_request TO heed_agency;
GRANT INSERT (partnership_id, request, given, who, why) ON heed.sealed_answer TO heed_agency;

-- That something is sealed is known to whoever reads the whole of its entry, unless that itself would tell. A reading of an extract shows nothing of it.
CREATE POLICY of_entries_read ON heed.sealed_part FOR SELECT TO heed_agency
  USING (partnership_id = heed.session_partnership() AND (told OR by_agency = heed.session_agency())
    AND entry_id IN (SELECT entry_id FROM heed.entry WHERE entry.partnership_id = heed.session_partnership()));
CREATE POLICY of_entries_read_whole ON heed.sealed_part FOR SELECT TO heed_whole
  USING (partnership_id = heed.session_partnership() AND told
    AND entry_id IN (SELECT entry_id FROM heed.entry WHERE entry.partnership_id = heed.session_partnership()));
CREATE POLICY seals_its_own ON heed.sealed_part FOR INSERT TO heed_agency
  WITH CHECK (partnership_id = heed.session_partnership() AND by_agency = heed.session_agency()
    AND entry_id IN (SELECT entry_id FROM heed.entry WHERE entry.partnership_id = heed.session_partnership() AND entry.by_agency = heed.session_agency())
    AND (of_person IS NULL OR of_person = ANY ((SELECT heed.session_people())::text[])));
CREATE POLICY asked_or_keeping ON heed.sealed_request FOR SELECT TO heed_agency
  USING (partnership_id = heed.session_partnership() AND sealed IN (SELECT s.sealed FROM heed.sealed_part s)
    AND (agency_id = heed.session_agency() OR heed.session_keeps(sealed)));
CREATE POLICY asks ON heed.sealed_request FOR INSERT TO heed_agency
  WITH CHECK (partnership_id = heed.session_partnership() AND agency_id = heed.session_agency()
    AND account_id IS NOT DISTINCT FROM heed.session_account() AND NOT heed.session_keeps(sealed)
    AND sealed IN (SELECT s.sealed FROM heed.sealed_part s));
CREATE POLICY of_requests_seen ON heed.sealed_answer FOR SELECT TO heed_agency
  USING (partnership_id = heed.session_partnership() AND request IN (SELECT r.request FROM heed.sealed_request r));
CREATE POLICY answers ON heed.sealed_answer FOR INSERT TO heed_agency
  WITH CHECK (partnership_id = heed.session_partnership() AND account_id IS NOT DISTINCT FROM heed.session_account() AND heed.session_answers()
    AND request IN (SELECT r.request FROM heed.sealed_request r WHERE heed.session_keeps(r.sealed)));

REVOKE EXECUTE ON FUNCTION heed.sealed_print(heed.sealed_part), heed.sealed_prints(), heed.commit_sealed(), heed.session_answers(), heed.session_may_open(heed.sealed_part),
  heed.open_sealed(uuid, text, text, text, text), heed.session_keeps(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heed.session_answers(), heed.open_sealed(uuid, text, text, text, text), heed.session_keeps(uuid) TO heed_agency;
GRANT EXECUTE ON FUNCTION heed.sealed_prints() TO heed_sealer;
