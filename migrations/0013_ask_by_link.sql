-- Requests for information to agencies that have no account: a one-time link, and a code that is mailed apart from it. Whoever opens a link sees the one
-- request, as it was put in words when the link was made, and nothing else: their role reads no table at all.
INSERT INTO heed.migration (name) VALUES ('0013_ask_by_link');

DO $$
BEGIN
  BEGIN
    CREATE ROLE heed_link NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOINHERIT NOBYPASSRLS;
  EXCEPTION WHEN duplicate_object OR unique_violation THEN
    NULL;
  END;
END
$$;
GRANT USAGE ON SCHEMA heed TO heed_link;

CREATE TABLE heed.asked_link (
  partnership_id uuid NOT NULL REFERENCES heed.partnership,
  link_id uuid NOT NULL DEFAULT gen_random_uuid(),
  -- Who asks, and of whom.
  by_agency text NOT NULL DEFAULT heed.session_agency(),
  agency_id text NOT NULL,
  -- The request's entry and its running piece of work, and whom it is about: what an answer is recorded with.
  request text NOT NULL,
  thread text NOT NULL,
  people text[] NOT NULL,
  -- Prints of the secret in the address, of the mailed code, and of what the browser holds once the code was right.
  link_hash text NOT NULL CHECK (link_hash ~ '^[0-9a-f]{64}$'),
  code_hash text,
  session_hash text,
  email text NOT NULL CHECK (email <> ''),
  -- What the page shows. It goes when the link is of no more use.
  shown jsonb CHECK (pg_column_size(shown) < 30000),
  -- In a demonstration, the day of the past that was shown when it was made.
  shown_on date,
  made timestamptz NOT NULL DEFAULT clock_timestamp(),
  made_by text NOT NULL DEFAULT coalesce(heed.session_worker(), ''),
  ends timestamptz NOT NULL DEFAULT clock_timestamp() + interval '28 days',
  code_ends timestamptz,
  session_ends timestamptz,
  -- When codes were mailed, and how often a wrong one was typed: since the last was mailed, and in all.
  codes_sent timestamptz[] NOT NULL DEFAULT '{}',
  wrong_now integer NOT NULL DEFAULT 0,
  wrong_ever integer NOT NULL DEFAULT 0,
  opened timestamptz,
  answered timestamptz,
  revoked timestamptz,
  PRIMARY KEY (partnership_id, link_id),
  FOREIGN KEY (partnership_id, by_agency) REFERENCES heed.agency,
  FOREIGN KEY (partnership_id, agency_id) REFERENCES heed.agency
);
CREATE INDEX asked_link_print ON heed.asked_link (link_hash);
CREATE INDEX asked_link_request ON heed.asked_link (partnership_id, request);

-- What has run out holds no more words: looked at whenever anybody makes a link. What is taken back holds none at once.
CREATE FUNCTION heed.keep_asked_link() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    UPDATE heed.asked_link SET shown = NULL WHERE shown IS NOT NULL AND ends < clock_timestamp();
  ELSIF num_nonnulls(NEW.revoked, NEW.answered) > 0 THEN
    NEW.shown := NULL;
    NEW.code_hash := NULL;
    NEW.session_hash := NULL;
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER keep_asked_link BEFORE INSERT OR UPDATE ON heed.asked_link FOR EACH ROW EXECUTE FUNCTION heed.keep_asked_link();
CREATE TRIGGER refuse_removal BEFORE DELETE OR TRUNCATE ON heed.asked_link FOR EACH STATEMENT EXECUTE FUNCTION heed.refuse_removal();

ALTER TABLE heed.asked_link ENABLE ROW LEVEL SECURITY;
GRANT SELECT (partnership_id, link_id, by_agency, agency_id, request, email, made, ends, codes_sent, wrong_ever, opened, answered, revoked)
  ON heed.asked_link TO heed_agency;
GRANT INSERT (partnership_id, agency_id, request, thread, people, link_hash, email, shown, shown_on) ON heed.asked_link TO heed_agency;
GRANT UPDATE (revoked) ON heed.asked_link TO heed_agency;
CREATE POLICY own_asked ON heed.asked_link FOR SELECT TO heed_agency
  USING (partnership_id = heed.session_partnership() AND by_agency = heed.session_agency() AND NOT people && (SELECT heed.session_closed()));
CREATE POLICY ends_own ON heed.asked_link FOR UPDATE TO heed_agency
  USING (partnership_id = heed.session_partnership() AND by_agency = heed.session_agency() AND answered IS NULL AND NOT people && (SELECT heed.session_closed()))
  WITH CHECK (revoked IS NOT NULL);
-- Only about a request of one's own.
CREATE POLICY asks ON heed.asked_link FOR INSERT TO heed_agency
  WITH CHECK (
    partnership_id = heed.session_partnership() AND by_agency = heed.session_agency()
    AND request IN (SELECT entry_id FROM heed.entry WHERE entry.partnership_id = heed.session_partnership()
      AND entry.by_agency = heed.session_agency() AND entry.kind = 'information-request')
  );

-- The agencies of the session's partnership at which anybody holds a role now in which they answer for it: the others are asked by link. It says nothing of
-- any family.
CREATE FUNCTION heed.agencies_with_accounts() RETURNS SETOF text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT DISTINCT agency_id FROM heed.held_role WHERE partnership_id = heed.session_partnership() AND agency_id IS NOT NULL
    AND role IN ('practitioner', 'manager', 'safeguarding-lead') AND holds_from <= clock_timestamp() AND (holds_until IS NULL OR clock_timestamp() < holds_until)
$$;

-- The link of a print while it is of use, locked: of two who use it at once the second waits. A request that was put right or taken back has said something
-- else than the link does.
CREATE FUNCTION heed.usable_link(print text) RETURNS heed.asked_link LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT * FROM heed.asked_link AS one WHERE link_hash = print AND answered IS NULL AND revoked IS NULL AND clock_timestamp() < ends AND shown IS NOT NULL
    AND NOT EXISTS (SELECT FROM heed.entry WHERE entry.partnership_id = one.partnership_id AND entry.subject = one.request AND entry.kind = 'correction')
  FOR UPDATE
$$;
CREATE FUNCTION heed.note_link(link heed.asked_link, event text, came_from text) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
  INSERT INTO heed.audit (partnership_id, account_id, who, role, agency_id, event, wrote, subjects, why, alike, came_from)
  VALUES (link.partnership_id, NULL, 'by a one-time link: ' || link.agency_id, NULL, link.by_agency, event, true, link.people, NULL, NULL, came_from)
$$;

CREATE FUNCTION heed.link_is_usable(print text) RETURNS boolean LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT (heed.usable_link(print)).link_id IS NOT NULL
$$;

-- Keeps the print of a new code, good for ten minutes, and says to which address it goes; empty where five were mailed within the hour.
CREATE FUNCTION heed.link_code(print text, code_print text, came_from text) RETURNS TABLE (link uuid, email text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  one constant heed.asked_link := heed.usable_link(print);
BEGIN
  IF one.link_id IS NULL THEN
    RETURN;
  END IF;
  IF (SELECT count(*) FROM unnest(one.codes_sent) AS sent WHERE sent > clock_timestamp() - interval '1 hour') >= 5 THEN
    RETURN QUERY SELECT one.link_id, ''::text;
    RETURN;
  END IF;
  UPDATE heed.asked_link SET code_hash = code_print, code_ends = clock_timestamp() + interval '10 minutes', wrong_now = 0,
    codes_sent = codes_sent || clock_timestamp() WHERE partnership_id = one.partnership_id AND link_id = one.link_id;
  PERFORM heed.note_link(one, 'link-code-sent', came_from);
  RETURN QUERY SELECT one.link_id, one.email;
END
$$;

-- Opens a link by its code. A code is good once, and for five tries; after twenty wrong ones in all the link is of no more use.
CREATE FUNCTION heed.link_open(print text, code_print text, session_print text, came_from text)
RETURNS TABLE (outcome text, is_first boolean, partnership uuid, by_agency text, agency text, request text, thread text, people text[], shown_on text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
#variable_conflict use_column
DECLARE
  one constant heed.asked_link := heed.usable_link(print);
BEGIN
  IF one.link_id IS NULL THEN
    RETURN;
  END IF;
  IF one.code_hash IS NULL OR one.code_ends <= clock_timestamp() OR one.wrong_now >= 5 THEN
    RETURN QUERY SELECT 'ended', false, NULL::uuid, NULL, NULL, NULL, NULL, NULL::text[], NULL;
  ELSIF one.code_hash <> code_print THEN
    UPDATE heed.asked_link SET wrong_now = wrong_now + 1, wrong_ever = wrong_ever + 1,
      revoked = CASE WHEN wrong_ever >= 19 THEN clock_timestamp() END WHERE partnership_id = one.partnership_id AND link_id = one.link_id;
    PERFORM heed.note_link(one, 'link-code-wrong', came_from);
    RETURN QUERY SELECT 'wrong', false, NULL::uuid, NULL, NULL, NULL, NULL, NULL::text[], NULL;
  ELSE
    UPDATE heed.asked_link SET code_hash = NULL, session_hash = session_print, session_ends = clock_timestamp() + interval '1 hour',
      opened = coalesce(opened, clock_timestamp()) WHERE partnership_id = one.partnership_id AND link_id = one.link_id;
    PERFORM heed.note_link(one, 'link-opened', came_from);
    RETURN QUERY SELECT 'opened', one.opened IS NULL, one.partnership_id, one.by_agency, one.agency_id, one.request, one.thread, one.people,
      to_char(one.shown_on, 'YYYY-MM-DD');
  END IF;
END
$$;

-- What the request says, for the browser that typed the code.
CREATE FUNCTION heed.link_asked(print text, session_print text) RETURNS jsonb LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT shown FROM heed.usable_link(print) AS one WHERE one.session_hash = session_print AND clock_timestamp() < one.session_ends
$$;

-- Spends a link, once, and says what an answer is recorded with.
CREATE FUNCTION heed.link_answer(print text, session_print text, came_from text)
RETURNS TABLE (partnership uuid, by_agency text, agency text, email text, thread text, people text[], shown_on text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
#variable_conflict use_column
DECLARE
  one constant heed.asked_link := heed.usable_link(print);
BEGIN
  IF one.link_id IS NULL OR one.session_hash IS DISTINCT FROM session_print OR one.session_ends <= clock_timestamp() THEN
    RETURN;
  END IF;
  UPDATE heed.asked_link SET answered = clock_timestamp() WHERE partnership_id = one.partnership_id AND link_id = one.link_id;
  PERFORM heed.note_link(one, 'link-answered', came_from);
  RETURN QUERY SELECT one.partnership_id, one.by_agency, one.agency_id, one.email, one.thread, one.people, to_char(one.shown_on, 'YYYY-MM-DD');
END
$$;

REVOKE EXECUTE ON FUNCTION heed.keep_asked_link(), heed.agencies_with_accounts(), heed.usable_link(text), heed.note_link(heed.asked_link, text, text),
  heed.link_is_usable(text), heed.link_code(text, text, text), heed.link_open(text, text, text, text), heed.link_asked(text, text),
  heed.link_answer(text, text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heed.agencies_with_accounts() TO heed_agency;
GRANT EXECUTE ON FUNCTION heed.link_is_usable(text), heed.link_code(text, text, text), heed.link_open(text, text, text, text),
  heed.link_asked(text, text), heed.link_answer(text, text, text) TO heed_link;
