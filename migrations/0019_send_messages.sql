-- Messages to people who work here: that there is something to read, and never what. No table of them holds a name, a word or an id of any family.
INSERT INTO heed.migration (name) VALUES ('0019_send_messages');

-- heed_messenger settles who is written to and notes what became of it. It reads no entry, no person and no question: what waits on a desk is read as
-- whoever would be written to, with their own eyes.
DO $$
BEGIN
  BEGIN
    CREATE ROLE heed_messenger NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOINHERIT NOBYPASSRLS;
  EXCEPTION WHEN duplicate_object OR unique_violation THEN
    NULL;
  END;
END
$$;
GRANT USAGE ON SCHEMA heed TO heed_messenger;

-- Where somebody is written to, once they confirmed it by a code that was mailed there, and when. Times are minutes since 00:00, Europe/London.
CREATE TABLE heed.account_mail (
  account_id uuid PRIMARY KEY REFERENCES heed.account,
  address text CHECK (address <> ''),
  confirmed timestamptz,
  -- Since when nothing arrives there: nothing more is sent until it is confirmed anew.
  failing timestamptz,
  -- An address that waits to be confirmed: the print of its code, until when it is good, wrong tries, and when codes were mailed.
  asked text CHECK (asked <> ''),
  code_hash text,
  code_ends timestamptz,
  wrong integer NOT NULL DEFAULT 0,
  codes_sent timestamptz[] NOT NULL DEFAULT '{}',
  pace text NOT NULL DEFAULT 'soon-at-once' CHECK (pace IN ('as-it-comes', 'soon-at-once', 'daily')),
  quiet_from smallint NOT NULL DEFAULT 1140 CHECK (quiet_from BETWEEN 0 AND 1439),
  quiet_until smallint NOT NULL DEFAULT 420 CHECK (quiet_until BETWEEN 0 AND 1439),
  on_off_days boolean NOT NULL DEFAULT false,
  CHECK ((address IS NULL) = (confirmed IS NULL))
);

-- What an agency has settled for everybody there: when its message of the day goes, whether what cannot wait may be left to it, and its working days.
CREATE TABLE heed.agency_mail (
  partnership_id uuid NOT NULL,
  agency_id text NOT NULL DEFAULT heed.session_agency(),
  daily_at smallint NOT NULL CHECK (daily_at BETWEEN 0 AND 1439),
  may_put_off boolean NOT NULL,
  weekdays smallint[] NOT NULL CHECK (weekdays <@ ARRAY[1, 2, 3, 4, 5, 6, 7]::smallint[] AND cardinality(weekdays) > 0),
  closed_from date,
  closed_until date,
  kept_by uuid DEFAULT heed.session_account() REFERENCES heed.account,
  PRIMARY KEY (partnership_id, agency_id),
  FOREIGN KEY (partnership_id, agency_id) REFERENCES heed.agency,
  CHECK (num_nulls(closed_from, closed_until) <> 1 AND closed_until >= closed_from)
);

-- One message to one person about one agency's desk. Its id is what the server that hands it on knows it by. 'leaving' is written before it is handed on.
CREATE TABLE heed.message (
  partnership_id uuid NOT NULL REFERENCES heed.partnership,
  message uuid NOT NULL DEFAULT gen_random_uuid(),
  account_id uuid NOT NULL REFERENCES heed.account,
  agency_id text NOT NULL,
  sort text NOT NULL CHECK (sort IN ('at-once', 'daily', 'help')),
  made timestamptz NOT NULL DEFAULT clock_timestamp(),
  -- The tick from which it leaves, or is tried again.
  due timestamptz NOT NULL,
  state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'leaving', 'accepted', 'delivered', 'failed', 'unknown')),
  tries integer NOT NULL DEFAULT 0,
  -- Until when whoever took it is believed to be at it.
  held_until timestamptz,
  accepted timestamptz,
  -- When to ask what became of it.
  ask_at timestamptz,
  why text CHECK (why IN ('no-such-address', 'mailbox-not-taking', 'refused', 'not-set-up', 'not-reached', 'server-at-fault')),
  settled timestamptz,
  PRIMARY KEY (partnership_id, message),
  FOREIGN KEY (partnership_id, agency_id) REFERENCES heed.agency
);
CREATE INDEX message_due ON heed.message (due) WHERE state = 'waiting';
CREATE INDEX message_held ON heed.message (held_until) WHERE state = 'leaving';
CREATE INDEX message_ask ON heed.message (ask_at) WHERE ask_at IS NOT NULL;
CREATE INDEX message_account ON heed.message (account_id, made);

-- Prints of what somebody was written to of, so that it is once. Nothing can be read back from one.
CREATE TABLE heed.message_item (
  partnership_id uuid NOT NULL,
  account_id uuid NOT NULL REFERENCES heed.account,
  print text NOT NULL CHECK (print ~ '^[0-9a-f]{64}$'),
  message uuid NOT NULL,
  agency_id text NOT NULL,
  -- Where it may never have arrived: from when they may be written to of it again.
  told_until timestamptz,
  PRIMARY KEY (partnership_id, account_id, print),
  FOREIGN KEY (partnership_id, message) REFERENCES heed.message
);
CREATE INDEX message_item_message ON heed.message_item (partnership_id, message);
CREATE INDEX message_item_desk ON heed.message_item (partnership_id, agency_id);

-- When each desk was looked at, of what, and when next even if nothing changes. Who takes one has it for two minutes.
CREATE TABLE heed.desk_look (
  partnership_id uuid NOT NULL,
  agency_id text NOT NULL,
  mark text NOT NULL DEFAULT '',
  look_at timestamptz NOT NULL DEFAULT '-infinity',
  taken_until timestamptz,
  PRIMARY KEY (partnership_id, agency_id),
  FOREIGN KEY (partnership_id, agency_id) REFERENCES heed.agency
);

-- That somebody at a practice said they had gone through what changed for its children, of a day. In a demonstration, of the day that was shown.
CREATE TABLE heed.practice_receipt (
  partnership_id uuid NOT NULL,
  receipt uuid NOT NULL DEFAULT gen_random_uuid(),
  agency_id text NOT NULL DEFAULT heed.session_agency(),
  of_day date NOT NULL,
  called text NOT NULL CHECK (called <> ''),
  account_id uuid DEFAULT heed.session_account() REFERENCES heed.account,
  noted timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (partnership_id, receipt),
  FOREIGN KEY (partnership_id, agency_id) REFERENCES heed.agency
);
CREATE INDEX practice_receipt_day ON heed.practice_receipt (partnership_id, agency_id, of_day);
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON heed.practice_receipt FOR EACH STATEMENT EXECUTE FUNCTION heed.refuse_change();
CREATE TRIGGER refuse_removal BEFORE DELETE OR TRUNCATE ON heed.message FOR EACH STATEMENT EXECUTE FUNCTION heed.refuse_removal();

CREATE INDEX reading_arrivals ON heed.reading (partnership_id, agency_id, reads_from);
CREATE INDEX question_arrivals ON heed.question (partnership_id, vantage, appears);

-- Desks at which somebody can be written to, with when something last came to each by an instant: a moment that its own people can tell from their pages.
CREATE FUNCTION heed.desk_marks(by_then timestamptz) RETURNS TABLE (partnership_id uuid, agency_id text, mark text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT d.partnership_id, d.agency_id, concat(
    (SELECT max(q.appears) FROM heed.question q WHERE q.partnership_id = d.partnership_id AND q.vantage = d.agency_id AND q.appears <= by_then), ' ',
    (SELECT max(r.reads_from) FROM heed.reading r WHERE r.partnership_id = d.partnership_id AND r.agency_id = d.agency_id AND r.reads_from <= by_then))
  FROM (
    SELECT DISTINCT h.partnership_id, h.agency_id FROM heed.held_role h
    JOIN heed.account_mail m ON m.account_id = h.account_id AND m.confirmed IS NOT NULL AND m.failing IS NULL
    JOIN heed.partnership p ON p.partnership_id = h.partnership_id AND NOT p.demonstration
    WHERE h.agency_id IS NOT NULL AND h.role IN ('practitioner', 'manager', 'safeguarding-lead')
      AND h.holds_from <= clock_timestamp() AND (h.holds_until IS NULL OR clock_timestamp() < h.holds_until)
  ) AS d
$$;

-- Whether anything at all is closed to a worker of an agency: whom it is about is not said.
CREATE FUNCTION heed.is_kept_from_some(here uuid, agency text, of_worker text) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog AS $$
  SELECT EXISTS (SELECT FROM heed.closed_to c WHERE c.partnership_id = here AND c.agency_id = agency AND c.worker = of_worker)
$$;

ALTER TABLE heed.account_mail ENABLE ROW LEVEL SECURITY;
ALTER TABLE heed.agency_mail ENABLE ROW LEVEL SECURITY;
ALTER TABLE heed.message ENABLE ROW LEVEL SECURITY;
ALTER TABLE heed.message_item ENABLE ROW LEVEL SECURITY;
ALTER TABLE heed.desk_look ENABLE ROW LEVEL SECURITY;
ALTER TABLE heed.practice_receipt ENABLE ROW LEVEL SECURITY;

-- The messenger works for every partnership at once, and sees of people only what a message needs.
GRANT SELECT (account_id, called) ON heed.account TO heed_messenger;
GRANT SELECT (partnership_id, account_id, role, agency_id, worker, holds_from, holds_until) ON heed.held_role TO heed_messenger;
GRANT SELECT (account_id, address, confirmed, failing, pace, quiet_from, quiet_until, on_off_days) ON heed.account_mail TO heed_messenger;
GRANT UPDATE (failing) ON heed.account_mail TO heed_messenger;
GRANT SELECT ON heed.partnership, heed.post, heed.absence, heed.agency_mail TO heed_messenger;
GRANT SELECT, INSERT, UPDATE ON heed.message, heed.desk_look TO heed_messenger;
GRANT SELECT, INSERT, UPDATE ON heed.message_item TO heed_messenger;
CREATE POLICY writes_to ON heed.account FOR SELECT TO heed_messenger USING (true);
CREATE POLICY writes_to ON heed.held_role FOR SELECT TO heed_messenger USING (true);
CREATE POLICY writes_to ON heed.account_mail TO heed_messenger USING (true);
CREATE POLICY writes_to ON heed.partnership FOR SELECT TO heed_messenger USING (NOT demonstration);
CREATE POLICY writes_to ON heed.post FOR SELECT TO heed_messenger USING (true);
CREATE POLICY writes_to ON heed.absence FOR SELECT TO heed_messenger USING (true);
CREATE POLICY writes_to ON heed.agency_mail FOR SELECT TO heed_messenger USING (true);
CREATE POLICY sends ON heed.message TO heed_messenger USING (true) WITH CHECK (true);
CREATE POLICY sends ON heed.message_item TO heed_messenger USING (true) WITH CHECK (true);
CREATE POLICY looks ON heed.desk_look TO heed_messenger USING (true) WITH CHECK (true);

-- Everybody keeps their own address and choices, and sees what they were sent.
GRANT SELECT, INSERT, UPDATE ON heed.account_mail TO heed_door;
CREATE POLICY own ON heed.account_mail TO heed_door USING (account_id = heed.session_account()) WITH CHECK (account_id = heed.session_account());
GRANT SELECT (partnership_id, message, account_id, sort, made, state, accepted, why, settled) ON heed.message TO heed_door;
CREATE POLICY own ON heed.message FOR SELECT TO heed_door USING (account_id = heed.session_account());

-- Who answers for an agency settles its terms, and sees who there can be written to and whether the last message arrived.
GRANT SELECT ON heed.agency_mail TO heed_agency;
GRANT INSERT (partnership_id, daily_at, may_put_off, weekdays, closed_from, closed_until) ON heed.agency_mail TO heed_agency;
GRANT UPDATE (daily_at, may_put_off, weekdays, closed_from, closed_until, kept_by) ON heed.agency_mail TO heed_agency;
CREATE POLICY own_terms ON heed.agency_mail FOR SELECT TO heed_agency
  USING (partnership_id = heed.session_partnership() AND agency_id = heed.session_agency());
CREATE POLICY settles ON heed.agency_mail FOR INSERT TO heed_agency
  WITH CHECK (partnership_id = heed.session_partnership() AND agency_id = heed.session_agency() AND heed.session_answers());
CREATE POLICY settles_anew ON heed.agency_mail FOR UPDATE TO heed_agency
  USING (partnership_id = heed.session_partnership() AND agency_id = heed.session_agency() AND heed.session_answers())
  WITH CHECK (partnership_id = heed.session_partnership() AND agency_id = heed.session_agency());

CREATE FUNCTION heed.colleagues_mail() RETURNS TABLE (called text, roles text[], confirmed boolean, failing boolean, state text, why text, on_day text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT a.called, array_agg(DISTINCT h.role ORDER BY h.role), coalesce(bool_or(m.confirmed IS NOT NULL), false), coalesce(bool_or(m.failing IS NOT NULL), false),
    (array_agg(l.state))[1], (array_agg(l.why))[1], (array_agg(l.on_day))[1]
  FROM heed.held_role h JOIN heed.account a ON a.account_id = h.account_id LEFT JOIN heed.account_mail m ON m.account_id = h.account_id
  LEFT JOIN LATERAL (
    SELECT e.state, e.why, to_char(coalesce(e.settled, e.accepted, e.made) AT TIME ZONE 'Europe/London', 'YYYY-MM-DD') AS on_day FROM heed.message e
    WHERE e.account_id = h.account_id AND e.partnership_id = h.partnership_id AND e.agency_id = h.agency_id ORDER BY e.made DESC LIMIT 1
  ) AS l ON true
  WHERE heed.session_answers() AND h.partnership_id = heed.session_partnership() AND h.agency_id = heed.session_agency()
    AND h.role IN ('practitioner', 'manager', 'safeguarding-lead') AND h.holds_from <= clock_timestamp() AND (h.holds_until IS NULL OR clock_timestamp() < h.holds_until)
  GROUP BY a.account_id, a.called ORDER BY a.called, a.account_id
$$;

-- Who runs the place sees how many messages wait or failed of late in all, never by agency, and whose mail does not arrive.
CREATE FUNCTION heed.mail_by_state() RETURNS TABLE (state text, many bigint, oldest timestamptz) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT state, count(*), min(made) FROM heed.message
  WHERE heed.session_administers() AND partnership_id = heed.session_partnership() AND made > clock_timestamp() - interval '7 days' GROUP BY state ORDER BY state
$$;
CREATE FUNCTION heed.mail_that_failed() RETURNS TABLE (called text, address text, state text, why text, on_day text, tries integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT a.called, m.address, e.state, e.why, to_char(coalesce(e.settled, e.made) AT TIME ZONE 'Europe/London', 'YYYY-MM-DD'), e.tries
  FROM heed.message e JOIN heed.account a USING (account_id) LEFT JOIN heed.account_mail m USING (account_id)
  WHERE heed.session_administers() AND e.partnership_id = heed.session_partnership() AND e.made > clock_timestamp() - interval '28 days'
    AND e.tries > 0 AND e.state IN ('failed', 'unknown', 'waiting') ORDER BY e.made DESC LIMIT 200
$$;

-- A practice notes that it went through its day, and everybody there sees who did.
GRANT SELECT (partnership_id, agency_id, of_day, called, noted) ON heed.practice_receipt TO heed_agency;
GRANT INSERT (partnership_id, of_day, called) ON heed.practice_receipt TO heed_agency;
CREATE POLICY own_receipts ON heed.practice_receipt FOR SELECT TO heed_agency
  USING (partnership_id = heed.session_partnership() AND agency_id = heed.session_agency());
CREATE POLICY notes_own ON heed.practice_receipt FOR INSERT TO heed_agency
  WITH CHECK (partnership_id = heed.session_partnership() AND agency_id = heed.session_agency() AND account_id IS NOT DISTINCT FROM heed.session_account());

REVOKE EXECUTE ON FUNCTION heed.desk_marks(timestamptz), heed.is_kept_from_some(uuid, text, text), heed.colleagues_mail(), heed.mail_by_state(),
  heed.mail_that_failed() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heed.desk_marks(timestamptz), heed.is_kept_from_some(uuid, text, text) TO heed_messenger;
GRANT EXECUTE ON FUNCTION heed.colleagues_mail() TO heed_agency;
GRANT EXECUTE ON FUNCTION heed.mail_by_state(), heed.mail_that_failed() TO heed_office;
