-- What the migrations make, dumped from the catalogue by `npm run schema`. Read it; change it by a migration.

CREATE ROLE heed_agency NOLOGIN NOSUPERUSER NOINHERIT NOBYPASSRLS;

CREATE ROLE heed_checker NOLOGIN NOSUPERUSER NOINHERIT NOBYPASSRLS;

CREATE ROLE heed_door NOLOGIN NOSUPERUSER NOINHERIT NOBYPASSRLS;

CREATE ROLE heed_link NOLOGIN NOSUPERUSER NOINHERIT NOBYPASSRLS;

CREATE ROLE heed_loader NOLOGIN NOSUPERUSER NOINHERIT NOBYPASSRLS;

CREATE ROLE heed_lobby NOLOGIN NOSUPERUSER NOINHERIT NOBYPASSRLS;

CREATE ROLE heed_messenger NOLOGIN NOSUPERUSER NOINHERIT NOBYPASSRLS;

CREATE ROLE heed_office NOLOGIN NOSUPERUSER NOINHERIT NOBYPASSRLS;

CREATE ROLE heed_public NOLOGIN NOSUPERUSER NOINHERIT NOBYPASSRLS;

CREATE ROLE heed_sealer NOLOGIN NOSUPERUSER NOINHERIT NOBYPASSRLS;

CREATE ROLE heed_whole NOLOGIN NOSUPERUSER NOINHERIT NOBYPASSRLS;

CREATE SEQUENCE heed.audit_number;

CREATE SEQUENCE heed.landing;

CREATE TABLE heed.absence (
  partnership_id uuid NOT NULL,
  absence uuid NOT NULL DEFAULT gen_random_uuid(),
  agency_id text NOT NULL DEFAULT heed.session_agency(),
  called text NOT NULL,
  away_from date NOT NULL,
  away_until date NOT NULL,
  cover text,
  reached text,
  kept_by uuid DEFAULT heed.session_account(),
  CONSTRAINT absence_called_check CHECK ((called <> ''::text)),
  CONSTRAINT absence_check CHECK ((away_until >= away_from)),
  CONSTRAINT absence_cover_check CHECK ((cover <> ''::text)),
  CONSTRAINT absence_kept_by_fkey FOREIGN KEY (kept_by) REFERENCES heed.account(account_id),
  CONSTRAINT absence_partnership_id_agency_id_fkey FOREIGN KEY (partnership_id, agency_id) REFERENCES heed.agency(partnership_id, agency_id),
  CONSTRAINT absence_pkey PRIMARY KEY (partnership_id, absence)
);
ALTER TABLE heed.absence ENABLE ROW LEVEL SECURITY;

CREATE TABLE heed.account (
  account_id uuid NOT NULL DEFAULT gen_random_uuid(),
  signs_in_as text NOT NULL,
  called text NOT NULL,
  password text,
  second_factor text,
  last_step bigint NOT NULL DEFAULT 0,
  home text,
  opened timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT account_called_check CHECK ((called <> ''::text)),
  CONSTRAINT account_pkey PRIMARY KEY (account_id),
  CONSTRAINT account_signs_in_as_check CHECK ((signs_in_as <> ''::text)),
  CONSTRAINT account_signs_in_as_key UNIQUE (signs_in_as)
);
ALTER TABLE heed.account ENABLE ROW LEVEL SECURITY;

CREATE TABLE heed.account_mail (
  account_id uuid NOT NULL,
  address text,
  confirmed timestamp with time zone,
  failing timestamp with time zone,
  asked text,
  code_hash text,
  code_ends timestamp with time zone,
  wrong integer NOT NULL DEFAULT 0,
  codes_sent timestamp with time zone[] NOT NULL DEFAULT '{}'::timestamp with time zone[],
  pace text NOT NULL DEFAULT 'soon-at-once'::text,
  quiet_from smallint NOT NULL DEFAULT 1140,
  quiet_until smallint NOT NULL DEFAULT 420,
  on_off_days boolean NOT NULL DEFAULT false,
  CONSTRAINT account_mail_account_id_fkey FOREIGN KEY (account_id) REFERENCES heed.account(account_id),
  CONSTRAINT account_mail_address_check CHECK ((address <> ''::text)),
  CONSTRAINT account_mail_asked_check CHECK ((asked <> ''::text)),
  CONSTRAINT account_mail_check CHECK (((address IS NULL) = (confirmed IS NULL))),
  CONSTRAINT account_mail_pace_check CHECK ((pace = ANY (ARRAY['as-it-comes'::text, 'soon-at-once'::text, 'daily'::text]))),
  CONSTRAINT account_mail_pkey PRIMARY KEY (account_id),
  CONSTRAINT account_mail_quiet_from_check CHECK (((quiet_from >= 0) AND (quiet_from <= 1439))),
  CONSTRAINT account_mail_quiet_until_check CHECK (((quiet_until >= 0) AND (quiet_until <= 1439)))
);
ALTER TABLE heed.account_mail ENABLE ROW LEVEL SECURITY;

CREATE TABLE heed.agency (
  partnership_id uuid NOT NULL,
  agency_id text NOT NULL,
  public_id uuid NOT NULL DEFAULT gen_random_uuid(),
  place bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  name text NOT NULL,
  kind text NOT NULL,
  parent text,
  CONSTRAINT agency_agency_id_check CHECK ((agency_id <> ''::text)),
  CONSTRAINT agency_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES heed.partnership(partnership_id),
  CONSTRAINT agency_partnership_id_parent_fkey FOREIGN KEY (partnership_id, parent) REFERENCES heed.agency(partnership_id, agency_id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT agency_pkey PRIMARY KEY (partnership_id, agency_id),
  CONSTRAINT agency_public_id_key UNIQUE (public_id)
);
ALTER TABLE heed.agency ENABLE ROW LEVEL SECURITY;

CREATE TABLE heed.agency_mail (
  partnership_id uuid NOT NULL,
  agency_id text NOT NULL DEFAULT heed.session_agency(),
  daily_at smallint NOT NULL,
  may_put_off boolean NOT NULL,
  weekdays smallint[] NOT NULL,
  closed_from date,
  closed_until date,
  kept_by uuid DEFAULT heed.session_account(),
  CONSTRAINT agency_mail_check CHECK (((num_nulls(closed_from, closed_until) <> 1) AND (closed_until >= closed_from))),
  CONSTRAINT agency_mail_daily_at_check CHECK (((daily_at >= 0) AND (daily_at <= 1439))),
  CONSTRAINT agency_mail_kept_by_fkey FOREIGN KEY (kept_by) REFERENCES heed.account(account_id),
  CONSTRAINT agency_mail_partnership_id_agency_id_fkey FOREIGN KEY (partnership_id, agency_id) REFERENCES heed.agency(partnership_id, agency_id),
  CONSTRAINT agency_mail_pkey PRIMARY KEY (partnership_id, agency_id),
  CONSTRAINT agency_mail_weekdays_check CHECK (((weekdays <@ ARRAY[(1)::smallint, (2)::smallint, (3)::smallint, (4)::smallint, (5)::smallint, (6)::smallint, (7)::smallint]) AND (cardinality(weekdays) > 0)))
);
ALTER TABLE heed.agency_mail ENABLE ROW LEVEL SECURITY;

CREATE TABLE heed.agency_token (
  partnership_id uuid NOT NULL,
  token uuid NOT NULL DEFAULT gen_random_uuid(),
  agency_id text NOT NULL DEFAULT heed.session_agency(),
  token_hash text NOT NULL,
  called text NOT NULL,
  made timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  made_by text NOT NULL,
  used timestamp with time zone,
  revoked timestamp with time zone,
  CONSTRAINT agency_token_called_check CHECK (((called <> ''::text) AND (length(called) <= 200))),
  CONSTRAINT agency_token_made_by_check CHECK ((made_by <> ''::text)),
  CONSTRAINT agency_token_partnership_id_agency_id_fkey FOREIGN KEY (partnership_id, agency_id) REFERENCES heed.agency(partnership_id, agency_id),
  CONSTRAINT agency_token_pkey PRIMARY KEY (partnership_id, token),
  CONSTRAINT agency_token_token_hash_check CHECK ((token_hash ~ '^[0-9a-f]{64}$'::text))
);
ALTER TABLE heed.agency_token ENABLE ROW LEVEL SECURITY;

CREATE TABLE heed.anonymising (
  partnership_id uuid NOT NULL,
  child text NOT NULL,
  form jsonb NOT NULL,
  version integer NOT NULL DEFAULT 1,
  saved timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  kept_by uuid DEFAULT heed.session_account(),
  CONSTRAINT anonymising_form_check CHECK ((pg_column_size(form) < 600000)),
  CONSTRAINT anonymising_kept_by_fkey FOREIGN KEY (kept_by) REFERENCES heed.account(account_id),
  CONSTRAINT anonymising_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES heed.partnership(partnership_id),
  CONSTRAINT anonymising_pkey PRIMARY KEY (partnership_id, child)
);
ALTER TABLE heed.anonymising ENABLE ROW LEVEL SECURITY;

CREATE TABLE heed.asked_link (
  partnership_id uuid NOT NULL,
  link_id uuid NOT NULL DEFAULT gen_random_uuid(),
  by_agency text NOT NULL DEFAULT heed.session_agency(),
  agency_id text NOT NULL,
  request text NOT NULL,
  thread text NOT NULL,
  people text[] NOT NULL,
  link_hash text NOT NULL,
  code_hash text,
  session_hash text,
  email text NOT NULL,
  shown jsonb,
  shown_on date,
  made timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  made_by text NOT NULL DEFAULT COALESCE(heed.session_worker(), ''::text),
  ends timestamp with time zone NOT NULL DEFAULT (clock_timestamp() + '28 days'::interval),
  code_ends timestamp with time zone,
  session_ends timestamp with time zone,
  codes_sent timestamp with time zone[] NOT NULL DEFAULT '{}'::timestamp with time zone[],
  wrong_now integer NOT NULL DEFAULT 0,
  wrong_ever integer NOT NULL DEFAULT 0,
  opened timestamp with time zone,
  answered timestamp with time zone,
  revoked timestamp with time zone,
  CONSTRAINT asked_link_email_check CHECK ((email <> ''::text)),
  CONSTRAINT asked_link_link_hash_check CHECK ((link_hash ~ '^[0-9a-f]{64}$'::text)),
  CONSTRAINT asked_link_partnership_id_agency_id_fkey FOREIGN KEY (partnership_id, agency_id) REFERENCES heed.agency(partnership_id, agency_id),
  CONSTRAINT asked_link_partnership_id_by_agency_fkey FOREIGN KEY (partnership_id, by_agency) REFERENCES heed.agency(partnership_id, agency_id),
  CONSTRAINT asked_link_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES heed.partnership(partnership_id),
  CONSTRAINT asked_link_pkey PRIMARY KEY (partnership_id, link_id),
  CONSTRAINT asked_link_shown_check CHECK ((pg_column_size(shown) < 30000))
);
ALTER TABLE heed.asked_link ENABLE ROW LEVEL SECURITY;

CREATE TABLE heed.attached (
  partnership_id uuid NOT NULL,
  attachment_id uuid NOT NULL,
  entry_id text NOT NULL,
  CONSTRAINT attached_partnership_id_attachment_id_fkey FOREIGN KEY (partnership_id, attachment_id) REFERENCES heed.attachment(partnership_id, attachment_id),
  CONSTRAINT attached_partnership_id_entry_id_fkey FOREIGN KEY (partnership_id, entry_id) REFERENCES heed.entry(partnership_id, entry_id),
  CONSTRAINT attached_pkey PRIMARY KEY (partnership_id, attachment_id, entry_id)
);
ALTER TABLE heed.attached ENABLE ROW LEVEL SECURITY;

CREATE TABLE heed.attachment (
  partnership_id uuid NOT NULL,
  attachment_id uuid NOT NULL,
  by_agency text NOT NULL DEFAULT heed.session_agency(),
  writer text NOT NULL DEFAULT COALESCE(heed.session_worker(), ''::text),
  unfinished_id uuid,
  name text NOT NULL,
  type text NOT NULL,
  bytes bytea NOT NULL,
  size integer NOT NULL GENERATED ALWAYS AS (octet_length(bytes)) STORED,
  sha256 text NOT NULL GENERATED ALWAYS AS (encode(sha256(bytes), 'hex'::text)) STORED,
  arrived timestamp with time zone NOT NULL,
  CONSTRAINT attachment_bytes_check CHECK (((octet_length(bytes) >= 1) AND (octet_length(bytes) <= 20000000))),
  CONSTRAINT attachment_name_check CHECK (((name <> ''::text) AND (length(name) <= 100))),
  CONSTRAINT attachment_partnership_id_by_agency_fkey FOREIGN KEY (partnership_id, by_agency) REFERENCES heed.agency(partnership_id, agency_id),
  CONSTRAINT attachment_partnership_id_by_agency_writer_unfinished_id_fkey FOREIGN KEY (partnership_id, by_agency, writer, unfinished_id) REFERENCES heed.unfinished(partnership_id, agency_id, writer, unfinished_id) ON DELETE CASCADE,
  CONSTRAINT attachment_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES heed.partnership(partnership_id),
  CONSTRAINT attachment_pkey PRIMARY KEY (partnership_id, attachment_id),
  CONSTRAINT attachment_type_check CHECK ((type = ANY (ARRAY['image/jpeg'::text, 'image/png'::text, 'application/pdf'::text, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'::text])))
);
ALTER TABLE heed.attachment ENABLE ROW LEVEL SECURITY;

CREATE TABLE heed.audit (
  partnership_id uuid NOT NULL,
  audit bigint NOT NULL,
  at timestamp with time zone NOT NULL,
  account_id uuid,
  who text NOT NULL,
  role text,
  agency_id text,
  event text NOT NULL,
  wrote boolean NOT NULL,
  subjects text[] NOT NULL,
  why text,
  alike text,
  came_from text NOT NULL,
  CONSTRAINT audit_alike_check CHECK ((alike = ANY (ARRAY['surname'::text, 'address'::text]))),
  CONSTRAINT audit_event_check CHECK ((event <> ''::text)),
  CONSTRAINT audit_pkey PRIMARY KEY (partnership_id, audit)
);
ALTER TABLE heed.audit ENABLE ROW LEVEL SECURITY;

CREATE TABLE heed.audit_commitment (
  partnership_id uuid NOT NULL,
  audit bigint NOT NULL,
  salt text NOT NULL,
  digest text NOT NULL,
  CONSTRAINT audit_commitment_pkey PRIMARY KEY (partnership_id, audit)
);
ALTER TABLE heed.audit_commitment ENABLE ROW LEVEL SECURITY;

CREATE TABLE heed.audit_seal (
  partnership_id uuid NOT NULL,
  "position" bigint NOT NULL,
  audit bigint NOT NULL,
  digest text NOT NULL,
  link text NOT NULL,
  CONSTRAINT audit_seal_partnership_id_audit_key UNIQUE (partnership_id, audit),
  CONSTRAINT audit_seal_pkey PRIMARY KEY (partnership_id, "position")
);
ALTER TABLE heed.audit_seal ENABLE ROW LEVEL SECURITY;

CREATE TABLE heed.check_decision (
  partnership_id uuid NOT NULL,
  decision bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  check_id text NOT NULL,
  what text NOT NULL,
  holds_from date NOT NULL,
  decided_by text NOT NULL,
  reason text NOT NULL,
  body jsonb NOT NULL,
  landed timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT check_decision_check_id_check CHECK ((check_id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text)),
  CONSTRAINT check_decision_decided_by_check CHECK ((decided_by <> ''::text)),
  CONSTRAINT check_decision_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES heed.partnership(partnership_id),
  CONSTRAINT check_decision_pkey PRIMARY KEY (partnership_id, decision),
  CONSTRAINT check_decision_reason_check CHECK ((reason <> ''::text)),
  CONSTRAINT check_decision_what_check CHECK ((what = ANY (ARRAY['adopted'::text, 'switched-on'::text, 'switched-off'::text, 'setting'::text])))
);
ALTER TABLE heed.check_decision ENABLE ROW LEVEL SECURITY;

CREATE TABLE heed.closed_days (
  partnership_id uuid NOT NULL,
  closed_days uuid NOT NULL DEFAULT gen_random_uuid(),
  agency_id text NOT NULL DEFAULT heed.session_agency(),
  called text NOT NULL,
  closed_from date NOT NULL,
  closed_until date NOT NULL,
  cover text,
  reached text,
  withdrawn boolean NOT NULL DEFAULT false,
  kept_by uuid DEFAULT heed.session_account(),
  CONSTRAINT closed_days_called_check CHECK ((called <> ''::text)),
  CONSTRAINT closed_days_check CHECK ((closed_until >= closed_from)),
  CONSTRAINT closed_days_cover_check CHECK ((cover <> ''::text)),
  CONSTRAINT closed_days_kept_by_fkey FOREIGN KEY (kept_by) REFERENCES heed.account(account_id),
  CONSTRAINT closed_days_partnership_id_agency_id_fkey FOREIGN KEY (partnership_id, agency_id) REFERENCES heed.agency(partnership_id, agency_id),
  CONSTRAINT closed_days_pkey PRIMARY KEY (partnership_id, closed_days),
  CONSTRAINT closed_days_reached_check CHECK ((reached <> ''::text))
);
ALTER TABLE heed.closed_days ENABLE ROW LEVEL SECURITY;

CREATE TABLE heed.closed_to (
  partnership_id uuid NOT NULL,
  worker text NOT NULL,
  agency_id text NOT NULL,
  person_id text NOT NULL,
  entry_id text NOT NULL,
  CONSTRAINT closed_to_partnership_id_entry_id_fkey FOREIGN KEY (partnership_id, entry_id) REFERENCES heed.entry(partnership_id, entry_id),
  CONSTRAINT closed_to_pkey PRIMARY KEY (partnership_id, worker, agency_id, person_id, entry_id)
);
ALTER TABLE heed.closed_to ENABLE ROW LEVEL SECURITY;

CREATE TABLE heed.commitment (
  partnership_id uuid NOT NULL,
  entry_id text NOT NULL,
  salt text NOT NULL,
  digest text NOT NULL,
  CONSTRAINT commitment_digest_check CHECK ((digest ~ '^[0-9a-f]{64}$'::text)),
  CONSTRAINT commitment_partnership_id_entry_id_fkey FOREIGN KEY (partnership_id, entry_id) REFERENCES heed.entry(partnership_id, entry_id),
  CONSTRAINT commitment_pkey PRIMARY KEY (partnership_id, entry_id),
  CONSTRAINT commitment_salt_check CHECK ((salt ~ '^[0-9a-f]{64}$'::text))
);
ALTER TABLE heed.commitment ENABLE ROW LEVEL SECURITY;

CREATE TABLE heed.declared_link (
  partnership_id uuid NOT NULL,
  review uuid NOT NULL,
  account_id uuid NOT NULL DEFAULT heed.session_account(),
  declared timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  who text NOT NULL,
  links text NOT NULL,
  CONSTRAINT declared_link_account_id_fkey FOREIGN KEY (account_id) REFERENCES heed.account(account_id),
  CONSTRAINT declared_link_links_check CHECK ((links <> ''::text)),
  CONSTRAINT declared_link_partnership_id_review_fkey FOREIGN KEY (partnership_id, review) REFERENCES heed.review(partnership_id, review),
  CONSTRAINT declared_link_pkey PRIMARY KEY (partnership_id, review, account_id, declared),
  CONSTRAINT declared_link_who_check CHECK ((who <> ''::text))
);
ALTER TABLE heed.declared_link ENABLE ROW LEVEL SECURITY;

CREATE TABLE heed.desk_look (
  partnership_id uuid NOT NULL,
  agency_id text NOT NULL,
  mark text NOT NULL DEFAULT ''::text,
  look_at timestamp with time zone NOT NULL DEFAULT '-infinity'::timestamp with time zone,
  taken_until timestamp with time zone,
  CONSTRAINT desk_look_partnership_id_agency_id_fkey FOREIGN KEY (partnership_id, agency_id) REFERENCES heed.agency(partnership_id, agency_id),
  CONSTRAINT desk_look_pkey PRIMARY KEY (partnership_id, agency_id)
);
ALTER TABLE heed.desk_look ENABLE ROW LEVEL SECURITY;

CREATE TABLE heed.door_setting (
  partnership_id uuid NOT NULL,
  setting bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  decided_by text NOT NULL,
  reason text NOT NULL,
  body jsonb NOT NULL,
  landed timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT door_setting_body_check CHECK ((pg_column_size(body) < 30000)),
  CONSTRAINT door_setting_decided_by_check CHECK ((decided_by <> ''::text)),
  CONSTRAINT door_setting_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES heed.partnership(partnership_id),
  CONSTRAINT door_setting_pkey PRIMARY KEY (partnership_id, setting),
  CONSTRAINT door_setting_reason_check CHECK ((reason <> ''::text))
);
ALTER TABLE heed.door_setting ENABLE ROW LEVEL SECURITY;

CREATE TABLE heed.entry (
  partnership_id uuid NOT NULL,
  entry_id text NOT NULL,
  public_id uuid NOT NULL,
  by_agency text NOT NULL,
  source_id text NOT NULL,
  worker text,
  source jsonb,
  happened_earliest date,
  happened_latest date,
  recorded timestamp with time zone NOT NULL,
  recorded_as text NOT NULL,
  landed timestamp with time zone NOT NULL,
  landing bigint NOT NULL,
  imported boolean NOT NULL,
  reaches timestamp with time zone,
  people text[] NOT NULL,
  concerns text[] NOT NULL,
  body jsonb NOT NULL,
  kind text NOT NULL GENERATED ALWAYS AS ((body ->> 'kind'::text)) STORED,
  thread text GENERATED ALWAYS AS ((body ->> 'thread'::text)) STORED,
  subject text GENERATED ALWAYS AS (heed.subject_of(body)) STORED,
  CONSTRAINT entry_check CHECK (((source IS NOT NULL) OR (NOT imported))),
  CONSTRAINT entry_entry_id_check CHECK ((entry_id <> ''::text)),
  CONSTRAINT entry_partnership_id_by_agency_fkey FOREIGN KEY (partnership_id, by_agency) REFERENCES heed.agency(partnership_id, agency_id),
  CONSTRAINT entry_partnership_id_by_agency_source_id_key UNIQUE (partnership_id, by_agency, source_id),
  CONSTRAINT entry_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES heed.partnership(partnership_id),
  CONSTRAINT entry_partnership_id_landing_key UNIQUE (partnership_id, landing),
  CONSTRAINT entry_pkey PRIMARY KEY (partnership_id, entry_id),
  CONSTRAINT entry_public_id_key UNIQUE (public_id),
  CONSTRAINT entry_recorded_after_it_happened CHECK (((happened_earliest IS NULL) OR (((recorded AT TIME ZONE 'Europe/London'::text))::date >= happened_earliest))),
  CONSTRAINT entry_source_id_check CHECK ((source_id <> ''::text))
);
ALTER TABLE heed.entry ENABLE ROW LEVEL SECURITY;

CREATE TABLE heed.entry_words (
  partnership_id uuid NOT NULL,
  entry_id text NOT NULL,
  words tsvector NOT NULL,
  corrects text,
  stands boolean NOT NULL,
  withdrawn boolean NOT NULL,
  CONSTRAINT entry_words_partnership_id_entry_id_fkey FOREIGN KEY (partnership_id, entry_id) REFERENCES heed.entry(partnership_id, entry_id),
  CONSTRAINT entry_words_pkey PRIMARY KEY (partnership_id, entry_id)
);
ALTER TABLE heed.entry_words ENABLE ROW LEVEL SECURITY;

CREATE TABLE heed.failed_sign_in (
  whose text NOT NULL,
  at timestamp with time zone NOT NULL
);
ALTER TABLE heed.failed_sign_in ENABLE ROW LEVEL SECURITY;

CREATE TABLE heed.file_draw (
  partnership_id uuid NOT NULL,
  file_draw uuid NOT NULL DEFAULT gen_random_uuid(),
  agency_id text NOT NULL DEFAULT heed.session_agency(),
  seed text NOT NULL,
  drawn_of date NOT NULL,
  drawn_by text NOT NULL,
  body jsonb NOT NULL,
  landed timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT file_draw_drawn_by_check CHECK ((drawn_by <> ''::text)),
  CONSTRAINT file_draw_partnership_id_agency_id_fkey FOREIGN KEY (partnership_id, agency_id) REFERENCES heed.agency(partnership_id, agency_id),
  CONSTRAINT file_draw_pkey PRIMARY KEY (partnership_id, file_draw),
  CONSTRAINT file_draw_seed_check CHECK ((seed <> ''::text))
);
ALTER TABLE heed.file_draw ENABLE ROW LEVEL SECURITY;

CREATE TABLE heed.findable (
  partnership_id uuid NOT NULL,
  findable bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  person_id text NOT NULL,
  entry_id text,
  what text NOT NULL,
  shown text NOT NULL,
  holds_from date,
  holds_until date,
  words integer NOT NULL,
  plain text NOT NULL,
  keys text[] NOT NULL,
  seen_by text[] NOT NULL,
  stands boolean NOT NULL,
  CONSTRAINT findable_partnership_id_entry_id_fkey FOREIGN KEY (partnership_id, entry_id) REFERENCES heed.entry(partnership_id, entry_id),
  CONSTRAINT findable_partnership_id_person_id_fkey FOREIGN KEY (partnership_id, person_id) REFERENCES heed.person_record(partnership_id, person_id),
  CONSTRAINT findable_pkey PRIMARY KEY (partnership_id, findable),
  CONSTRAINT findable_what_check CHECK ((what = ANY (ARRAY['called'::text, 'born'::text, 'known-as'::text, 'lives-at'::text, 'nhs-number'::text, 'telephone'::text])))
);
ALTER TABLE heed.findable ENABLE ROW LEVEL SECURITY;

CREATE TABLE heed.form_taken (
  partnership_id uuid NOT NULL,
  agency_id text NOT NULL DEFAULT COALESCE(heed.session_agency(), ''::text),
  print text NOT NULL,
  led_to text NOT NULL,
  taken timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT form_taken_led_to_check CHECK ((length(led_to) < 2000)),
  CONSTRAINT form_taken_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES heed.partnership(partnership_id),
  CONSTRAINT form_taken_pkey PRIMARY KEY (partnership_id, agency_id, print),
  CONSTRAINT form_taken_print_check CHECK ((length(print) = 64))
);
ALTER TABLE heed.form_taken ENABLE ROW LEVEL SECURITY;

CREATE TABLE heed.held_role (
  partnership_id uuid NOT NULL,
  held uuid NOT NULL DEFAULT gen_random_uuid(),
  account_id uuid NOT NULL,
  role text NOT NULL,
  agency_id text,
  worker text NOT NULL,
  basis text,
  holds_from timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  holds_until timestamp with time zone,
  given_by uuid,
  from_claims boolean NOT NULL DEFAULT false,
  CONSTRAINT held_role_account_id_fkey FOREIGN KEY (account_id) REFERENCES heed.account(account_id),
  CONSTRAINT held_role_at_an_agency CHECK (((agency_id IS NOT NULL) OR (role = ANY (ARRAY['reviewer'::text, 'quality'::text, 'administrator'::text])))),
  CONSTRAINT held_role_basis_check CHECK ((basis <> ''::text)),
  CONSTRAINT held_role_given_by_another CHECK ((given_by IS DISTINCT FROM account_id)),
  CONSTRAINT held_role_given_by_fkey FOREIGN KEY (given_by) REFERENCES heed.account(account_id),
  CONSTRAINT held_role_partnership_id_agency_id_fkey FOREIGN KEY (partnership_id, agency_id) REFERENCES heed.agency(partnership_id, agency_id),
  CONSTRAINT held_role_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES heed.partnership(partnership_id),
  CONSTRAINT held_role_pkey PRIMARY KEY (partnership_id, held),
  CONSTRAINT held_role_reads_whole_on_a_basis CHECK (((basis IS NOT NULL) OR (role <> ALL (ARRAY['front-door'::text, 'reviewer'::text, 'quality'::text])))),
  CONSTRAINT held_role_role_check CHECK ((role = ANY (ARRAY['practitioner'::text, 'manager'::text, 'front-door'::text, 'safeguarding-lead'::text, 'reviewer'::text, 'quality'::text, 'administrator'::text]))),
  CONSTRAINT held_role_worker_check CHECK ((worker <> ''::text))
);
ALTER TABLE heed.held_role ENABLE ROW LEVEL SECURITY;

CREATE TABLE heed.invitation (
  code_hash text NOT NULL,
  kind text NOT NULL,
  partnership_id uuid,
  signs_in_as text,
  called text,
  role text,
  agency_id text,
  basis text,
  second_factor text NOT NULL,
  given_by uuid,
  made timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  ends timestamp with time zone NOT NULL,
  used timestamp with time zone,
  CONSTRAINT invitation_called_check CHECK ((called <> ''::text)),
  CONSTRAINT invitation_check CHECK (((kind = 'first-administrator'::text) = (partnership_id IS NULL))),
  CONSTRAINT invitation_check1 CHECK (((kind = 'first-administrator'::text) OR (num_nulls(signs_in_as, given_by) = 0))),
  CONSTRAINT invitation_check2 CHECK (((kind <> 'role'::text) OR (num_nulls(role, called) = 0))),
  CONSTRAINT invitation_given_by_fkey FOREIGN KEY (given_by) REFERENCES heed.account(account_id),
  CONSTRAINT invitation_kind_check CHECK ((kind = ANY (ARRAY['first-administrator'::text, 'role'::text, 'reset'::text]))),
  CONSTRAINT invitation_partnership_id_agency_id_fkey FOREIGN KEY (partnership_id, agency_id) REFERENCES heed.agency(partnership_id, agency_id),
  CONSTRAINT invitation_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES heed.partnership(partnership_id),
  CONSTRAINT invitation_pkey PRIMARY KEY (code_hash),
  CONSTRAINT invitation_signs_in_as_check CHECK ((signs_in_as <> ''::text))
);
ALTER TABLE heed.invitation ENABLE ROW LEVEL SECURITY;

CREATE TABLE heed.learning (
  partnership_id uuid NOT NULL,
  learning uuid NOT NULL DEFAULT gen_random_uuid(),
  number bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  room text NOT NULL,
  review uuid,
  kind text NOT NULL,
  body jsonb NOT NULL,
  readers text[],
  answers uuid,
  agency_id text DEFAULT heed.session_agency(),
  account_id uuid DEFAULT heed.session_account(),
  who text NOT NULL,
  landed timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT learning_account_id_fkey FOREIGN KEY (account_id) REFERENCES heed.account(account_id),
  CONSTRAINT learning_body_check CHECK ((pg_column_size(body) < 1000000)),
  CONSTRAINT learning_check CHECK (((room = 'review'::text) = (review IS NOT NULL))),
  CONSTRAINT learning_kind_check CHECK ((kind <> ''::text)),
  CONSTRAINT learning_partnership_id_answers_fkey FOREIGN KEY (partnership_id, answers) REFERENCES heed.learning(partnership_id, learning),
  CONSTRAINT learning_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES heed.partnership(partnership_id),
  CONSTRAINT learning_partnership_id_review_fkey FOREIGN KEY (partnership_id, review) REFERENCES heed.review(partnership_id, review),
  CONSTRAINT learning_pkey PRIMARY KEY (partnership_id, learning),
  CONSTRAINT learning_room_check CHECK ((room = ANY (ARRAY['review'::text, 'register'::text, 'audits'::text, 'training'::text]))),
  CONSTRAINT learning_who_check CHECK ((who <> ''::text))
);
ALTER TABLE heed.learning ENABLE ROW LEVEL SECURITY;

CREATE TABLE heed.look_again (
  partnership_id uuid NOT NULL,
  vantage text NOT NULL,
  child text NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT look_again_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES heed.partnership(partnership_id),
  CONSTRAINT look_again_pkey PRIMARY KEY (partnership_id, vantage, child)
);
ALTER TABLE heed.look_again ENABLE ROW LEVEL SECURITY;

CREATE TABLE heed.looked (
  partnership_id uuid NOT NULL,
  vantage text NOT NULL,
  up_to timestamp with time zone NOT NULL,
  checks text NOT NULL,
  print text NOT NULL,
  CONSTRAINT looked_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES heed.partnership(partnership_id),
  CONSTRAINT looked_pkey PRIMARY KEY (partnership_id, vantage)
);
ALTER TABLE heed.looked ENABLE ROW LEVEL SECURITY;

CREATE TABLE heed.message (
  partnership_id uuid NOT NULL,
  message uuid NOT NULL DEFAULT gen_random_uuid(),
  account_id uuid NOT NULL,
  agency_id text NOT NULL,
  sort text NOT NULL,
  made timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  due timestamp with time zone NOT NULL,
  state text NOT NULL DEFAULT 'waiting'::text,
  tries integer NOT NULL DEFAULT 0,
  held_until timestamp with time zone,
  accepted timestamp with time zone,
  ask_at timestamp with time zone,
  why text,
  settled timestamp with time zone,
  CONSTRAINT message_account_id_fkey FOREIGN KEY (account_id) REFERENCES heed.account(account_id),
  CONSTRAINT message_partnership_id_agency_id_fkey FOREIGN KEY (partnership_id, agency_id) REFERENCES heed.agency(partnership_id, agency_id),
  CONSTRAINT message_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES heed.partnership(partnership_id),
  CONSTRAINT message_pkey PRIMARY KEY (partnership_id, message),
  CONSTRAINT message_sort_check CHECK ((sort = ANY (ARRAY['at-once'::text, 'daily'::text, 'help'::text]))),
  CONSTRAINT message_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'leaving'::text, 'accepted'::text, 'delivered'::text, 'failed'::text, 'unknown'::text]))),
  CONSTRAINT message_why_check CHECK ((why = ANY (ARRAY['no-such-address'::text, 'mailbox-not-taking'::text, 'refused'::text, 'not-set-up'::text, 'not-reached'::text, 'server-at-fault'::text])))
);
ALTER TABLE heed.message ENABLE ROW LEVEL SECURITY;

CREATE TABLE heed.message_item (
  partnership_id uuid NOT NULL,
  account_id uuid NOT NULL,
  print text NOT NULL,
  message uuid NOT NULL,
  agency_id text NOT NULL,
  told_until timestamp with time zone,
  CONSTRAINT message_item_account_id_fkey FOREIGN KEY (account_id) REFERENCES heed.account(account_id),
  CONSTRAINT message_item_partnership_id_message_fkey FOREIGN KEY (partnership_id, message) REFERENCES heed.message(partnership_id, message),
  CONSTRAINT message_item_pkey PRIMARY KEY (partnership_id, account_id, print),
  CONSTRAINT message_item_print_check CHECK ((print ~ '^[0-9a-f]{64}$'::text))
);
ALTER TABLE heed.message_item ENABLE ROW LEVEL SECURITY;

CREATE TABLE heed.migration (
  name text NOT NULL,
  applied timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT migration_pkey PRIMARY KEY (name)
);

CREATE TABLE heed.naming (
  partnership_id uuid NOT NULL,
  person_id text NOT NULL,
  entry_id text NOT NULL,
  is_about boolean NOT NULL,
  is_present boolean NOT NULL,
  is_birth boolean NOT NULL,
  happened_earliest date,
  happened_latest date,
  corrects text,
  stands boolean NOT NULL,
  withdrawn boolean NOT NULL,
  CONSTRAINT naming_partnership_id_entry_id_fkey FOREIGN KEY (partnership_id, entry_id) REFERENCES heed.entry(partnership_id, entry_id),
  CONSTRAINT naming_pkey PRIMARY KEY (partnership_id, person_id, entry_id)
);
ALTER TABLE heed.naming ENABLE ROW LEVEL SECURITY;

CREATE TABLE heed.opening (
  partnership_id uuid NOT NULL,
  opening uuid NOT NULL DEFAULT gen_random_uuid(),
  account_id uuid NOT NULL,
  who text NOT NULL,
  role text NOT NULL,
  agency_id text,
  child text NOT NULL,
  kind text NOT NULL,
  why text NOT NULL,
  opened timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  ends timestamp with time zone NOT NULL,
  CONSTRAINT opening_account_id_fkey FOREIGN KEY (account_id) REFERENCES heed.account(account_id),
  CONSTRAINT opening_check CHECK (((ends > opened) AND (ends <= (opened + '1 day'::interval)))),
  CONSTRAINT opening_kind_check CHECK ((kind = ANY (ARRAY['reason'::text, 'emergency'::text]))),
  CONSTRAINT opening_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES heed.partnership(partnership_id),
  CONSTRAINT opening_pkey PRIMARY KEY (partnership_id, opening),
  CONSTRAINT opening_why_check CHECK ((why <> ''::text))
);
ALTER TABLE heed.opening ENABLE ROW LEVEL SECURITY;

CREATE TABLE heed.opening_review (
  partnership_id uuid NOT NULL,
  opening uuid NOT NULL,
  account_id uuid NOT NULL,
  who text NOT NULL,
  found text NOT NULL,
  why text NOT NULL,
  reviewed timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT opening_review_account_id_fkey FOREIGN KEY (account_id) REFERENCES heed.account(account_id),
  CONSTRAINT opening_review_found_check CHECK ((found = ANY (ARRAY['was needed'::text, 'was not needed'::text]))),
  CONSTRAINT opening_review_partnership_id_opening_fkey FOREIGN KEY (partnership_id, opening) REFERENCES heed.opening(partnership_id, opening),
  CONSTRAINT opening_review_pkey PRIMARY KEY (partnership_id, opening),
  CONSTRAINT opening_review_why_check CHECK ((why <> ''::text))
);
ALTER TABLE heed.opening_review ENABLE ROW LEVEL SECURITY;

CREATE TABLE heed.partnership (
  partnership_id uuid NOT NULL DEFAULT gen_random_uuid(),
  name text NOT NULL,
  demonstration boolean NOT NULL,
  header jsonb NOT NULL,
  children text[] NOT NULL,
  opened timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT partnership_pkey PRIMARY KEY (partnership_id)
);
ALTER TABLE heed.partnership ENABLE ROW LEVEL SECURITY;

CREATE TABLE heed.person_record (
  partnership_id uuid NOT NULL,
  person_id text NOT NULL,
  public_id uuid NOT NULL DEFAULT gen_random_uuid(),
  place bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  by_agency text,
  called text NOT NULL,
  born text,
  sex text,
  CONSTRAINT person_record_partnership_id_by_agency_fkey FOREIGN KEY (partnership_id, by_agency) REFERENCES heed.agency(partnership_id, agency_id),
  CONSTRAINT person_record_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES heed.partnership(partnership_id),
  CONSTRAINT person_record_person_id_check CHECK ((person_id <> ''::text)),
  CONSTRAINT person_record_pkey PRIMARY KEY (partnership_id, person_id),
  CONSTRAINT person_record_public_id_key UNIQUE (public_id),
  CONSTRAINT person_record_sex_check CHECK ((sex = ANY (ARRAY['f'::text, 'm'::text, 'other'::text, 'unknown'::text])))
);
ALTER TABLE heed.person_record ENABLE ROW LEVEL SECURITY;

CREATE TABLE heed.post (
  partnership_id uuid NOT NULL,
  post_id uuid NOT NULL DEFAULT gen_random_uuid(),
  agency_id text NOT NULL DEFAULT heed.session_agency(),
  post text NOT NULL,
  called text NOT NULL,
  reached text,
  answers boolean NOT NULL,
  holds_from date NOT NULL,
  holds_until date,
  kept_by uuid DEFAULT heed.session_account(),
  CONSTRAINT post_called_check CHECK ((called <> ''::text)),
  CONSTRAINT post_check CHECK (((holds_until IS NULL) OR (holds_until >= holds_from))),
  CONSTRAINT post_kept_by_fkey FOREIGN KEY (kept_by) REFERENCES heed.account(account_id),
  CONSTRAINT post_partnership_id_agency_id_fkey FOREIGN KEY (partnership_id, agency_id) REFERENCES heed.agency(partnership_id, agency_id),
  CONSTRAINT post_pkey PRIMARY KEY (partnership_id, post_id),
  CONSTRAINT post_post_check CHECK ((post <> ''::text))
);
ALTER TABLE heed.post ENABLE ROW LEVEL SECURITY;

CREATE TABLE heed.practice_decision (
  partnership_id uuid NOT NULL,
  decision bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  setting text NOT NULL,
  is_on boolean NOT NULL,
  decided_by text NOT NULL,
  reason text NOT NULL,
  landed timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT practice_decision_decided_by_check CHECK ((decided_by <> ''::text)),
  CONSTRAINT practice_decision_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES heed.partnership(partnership_id),
  CONSTRAINT practice_decision_pkey PRIMARY KEY (partnership_id, decision),
  CONSTRAINT practice_decision_reason_check CHECK ((reason <> ''::text)),
  CONSTRAINT practice_decision_setting_check CHECK ((setting = 'closure-panel'::text))
);
ALTER TABLE heed.practice_decision ENABLE ROW LEVEL SECURITY;

CREATE TABLE heed.practice_receipt (
  partnership_id uuid NOT NULL,
  receipt uuid NOT NULL DEFAULT gen_random_uuid(),
  agency_id text NOT NULL DEFAULT heed.session_agency(),
  of_day date NOT NULL,
  called text NOT NULL,
  account_id uuid DEFAULT heed.session_account(),
  noted timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT practice_receipt_account_id_fkey FOREIGN KEY (account_id) REFERENCES heed.account(account_id),
  CONSTRAINT practice_receipt_called_check CHECK ((called <> ''::text)),
  CONSTRAINT practice_receipt_partnership_id_agency_id_fkey FOREIGN KEY (partnership_id, agency_id) REFERENCES heed.agency(partnership_id, agency_id),
  CONSTRAINT practice_receipt_pkey PRIMARY KEY (partnership_id, receipt)
);
ALTER TABLE heed.practice_receipt ENABLE ROW LEVEL SECURITY;

CREATE TABLE heed.prompt_sight (
  partnership_id uuid NOT NULL,
  agency_id text NOT NULL,
  prompt text NOT NULL,
  shown_on date,
  seen timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT prompt_sight_partnership_id_agency_id_fkey FOREIGN KEY (partnership_id, agency_id) REFERENCES heed.agency(partnership_id, agency_id),
  CONSTRAINT prompt_sight_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES heed.partnership(partnership_id),
  CONSTRAINT prompt_sight_pkey PRIMARY KEY (partnership_id, agency_id, prompt),
  CONSTRAINT prompt_sight_prompt_check CHECK ((prompt <> ''::text))
);
ALTER TABLE heed.prompt_sight ENABLE ROW LEVEL SECURITY;

CREATE TABLE heed.question (
  partnership_id uuid NOT NULL,
  vantage text NOT NULL,
  check_id text NOT NULL,
  anchor text NOT NULL,
  appears timestamp with time zone NOT NULL,
  goes timestamp with time zone,
  children text[] NOT NULL,
  people text[] NOT NULL,
  evidence text[] NOT NULL,
  body jsonb NOT NULL,
  CONSTRAINT question_check CHECK ((goes > appears)),
  CONSTRAINT question_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES heed.partnership(partnership_id),
  CONSTRAINT question_pkey PRIMARY KEY (partnership_id, vantage, check_id, anchor, appears)
);
ALTER TABLE heed.question ENABLE ROW LEVEL SECURITY;

CREATE TABLE heed.reading (
  partnership_id uuid NOT NULL,
  agency_id text NOT NULL,
  entry_id text NOT NULL,
  because text NOT NULL,
  through text NOT NULL,
  reads_from timestamp with time zone NOT NULL,
  reads_until timestamp with time zone,
  "extract" text,
  CONSTRAINT reading_because_check CHECK ((because = ANY (ARRAY['recorded'::text, 'given'::text, 'sent-or-received'::text]))),
  CONSTRAINT reading_partnership_id_entry_id_fkey FOREIGN KEY (partnership_id, entry_id) REFERENCES heed.entry(partnership_id, entry_id),
  CONSTRAINT reading_pkey PRIMARY KEY (partnership_id, agency_id, entry_id, because, through)
);
ALTER TABLE heed.reading ENABLE ROW LEVEL SECURITY;

CREATE TABLE heed.recovery_code (
  account_id uuid NOT NULL,
  code_hash text NOT NULL,
  made timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  used timestamp with time zone,
  CONSTRAINT recovery_code_account_id_fkey FOREIGN KEY (account_id) REFERENCES heed.account(account_id),
  CONSTRAINT recovery_code_pkey PRIMARY KEY (account_id, code_hash)
);
ALTER TABLE heed.recovery_code ENABLE ROW LEVEL SECURITY;

CREATE TABLE heed.review (
  partnership_id uuid NOT NULL,
  review uuid NOT NULL DEFAULT gen_random_uuid(),
  title text NOT NULL,
  ground text NOT NULL,
  children text[] NOT NULL,
  people text[] NOT NULL,
  days_from date NOT NULL,
  days_until date NOT NULL,
  opened_by uuid DEFAULT heed.session_account(),
  opened timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  ended timestamp with time zone,
  CONSTRAINT review_check CHECK ((people @> children)),
  CONSTRAINT review_check1 CHECK ((days_until >= days_from)),
  CONSTRAINT review_children_check CHECK ((cardinality(children) > 0)),
  CONSTRAINT review_ground_check CHECK ((ground <> ''::text)),
  CONSTRAINT review_opened_by_fkey FOREIGN KEY (opened_by) REFERENCES heed.account(account_id),
  CONSTRAINT review_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES heed.partnership(partnership_id),
  CONSTRAINT review_pkey PRIMARY KEY (partnership_id, review),
  CONSTRAINT review_title_check CHECK ((title <> ''::text))
);
ALTER TABLE heed.review ENABLE ROW LEVEL SECURITY;

CREATE TABLE heed.review_member (
  partnership_id uuid NOT NULL,
  review uuid NOT NULL,
  account_id uuid NOT NULL,
  CONSTRAINT review_member_account_id_fkey FOREIGN KEY (account_id) REFERENCES heed.account(account_id),
  CONSTRAINT review_member_partnership_id_review_fkey FOREIGN KEY (partnership_id, review) REFERENCES heed.review(partnership_id, review),
  CONSTRAINT review_member_pkey PRIMARY KEY (partnership_id, review, account_id)
);
ALTER TABLE heed.review_member ENABLE ROW LEVEL SECURITY;

CREATE TABLE heed.same_found (
  partnership_id uuid NOT NULL,
  vantage text NOT NULL,
  one text NOT NULL,
  other text NOT NULL,
  grade text NOT NULL,
  CONSTRAINT same_found_grade_check CHECK ((grade = ANY (ARRAY['match'::text, 'potential match'::text, 'low confidence'::text]))),
  CONSTRAINT same_found_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES heed.partnership(partnership_id),
  CONSTRAINT same_found_pkey PRIMARY KEY (partnership_id, vantage, one, other)
);
ALTER TABLE heed.same_found ENABLE ROW LEVEL SECURITY;

CREATE TABLE heed.same_looked (
  partnership_id uuid NOT NULL,
  vantage text NOT NULL,
  print text NOT NULL,
  people integer NOT NULL,
  weights jsonb NOT NULL,
  CONSTRAINT same_looked_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES heed.partnership(partnership_id),
  CONSTRAINT same_looked_pkey PRIMARY KEY (partnership_id, vantage)
);
ALTER TABLE heed.same_looked ENABLE ROW LEVEL SECURITY;

CREATE TABLE heed.same_seen (
  partnership_id uuid NOT NULL,
  vantage text NOT NULL,
  person_id text NOT NULL,
  print text NOT NULL,
  CONSTRAINT same_seen_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES heed.partnership(partnership_id),
  CONSTRAINT same_seen_pkey PRIMARY KEY (partnership_id, vantage, person_id)
);
ALTER TABLE heed.same_seen ENABLE ROW LEVEL SECURITY;

CREATE TABLE heed.seal (
  partnership_id uuid NOT NULL,
  "position" bigint NOT NULL,
  entry_id text NOT NULL,
  digest text NOT NULL,
  link text NOT NULL,
  sealed timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT seal_digest_check CHECK ((digest ~ '^[0-9a-f]{64}$'::text)),
  CONSTRAINT seal_link_check CHECK ((link ~ '^[0-9a-f]{64}$'::text)),
  CONSTRAINT seal_partnership_id_entry_id_key UNIQUE (partnership_id, entry_id),
  CONSTRAINT seal_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES heed.partnership(partnership_id),
  CONSTRAINT seal_pkey PRIMARY KEY (partnership_id, "position"),
  CONSTRAINT seal_position_check CHECK (("position" >= 1))
);
ALTER TABLE heed.seal ENABLE ROW LEVEL SECURITY;

CREATE TABLE heed.sealed_answer (
  partnership_id uuid NOT NULL,
  request uuid NOT NULL,
  given boolean NOT NULL,
  account_id uuid DEFAULT heed.session_account(),
  who text NOT NULL,
  why text NOT NULL,
  answered timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT sealed_answer_account_id_fkey FOREIGN KEY (account_id) REFERENCES heed.account(account_id),
  CONSTRAINT sealed_answer_partnership_id_request_fkey FOREIGN KEY (partnership_id, request) REFERENCES heed.sealed_request(partnership_id, request),
  CONSTRAINT sealed_answer_pkey PRIMARY KEY (partnership_id, request),
  CONSTRAINT sealed_answer_who_check CHECK ((who <> ''::text)),
  CONSTRAINT sealed_answer_why_check CHECK ((why <> ''::text))
);
ALTER TABLE heed.sealed_answer ENABLE ROW LEVEL SECURITY;

CREATE TABLE heed.sealed_part (
  partnership_id uuid NOT NULL,
  sealed uuid NOT NULL DEFAULT gen_random_uuid(),
  entry_id text NOT NULL,
  part text NOT NULL,
  by_agency text NOT NULL DEFAULT heed.session_agency(),
  worker text DEFAULT heed.session_worker(),
  of_person text,
  kept_from text[] NOT NULL DEFAULT '{}'::text[],
  told boolean NOT NULL DEFAULT true,
  landed timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  salt text NOT NULL DEFAULT replace(((gen_random_uuid())::text || (gen_random_uuid())::text), '-'::text, ''::text),
  words text NOT NULL,
  CONSTRAINT sealed_part_part_check CHECK ((part = ANY (ARRAY['source'::text, 'address'::text, 'detail'::text]))),
  CONSTRAINT sealed_part_partnership_id_entry_id_fkey FOREIGN KEY (partnership_id, entry_id) REFERENCES heed.entry(partnership_id, entry_id),
  CONSTRAINT sealed_part_pkey PRIMARY KEY (partnership_id, sealed),
  CONSTRAINT sealed_part_words_check CHECK (((words <> ''::text) AND (length(words) <= 20000)))
);
ALTER TABLE heed.sealed_part ENABLE ROW LEVEL SECURITY;

CREATE TABLE heed.sealed_request (
  partnership_id uuid NOT NULL,
  request uuid NOT NULL DEFAULT gen_random_uuid(),
  sealed uuid NOT NULL,
  agency_id text NOT NULL DEFAULT heed.session_agency(),
  account_id uuid DEFAULT heed.session_account(),
  who text NOT NULL,
  why text NOT NULL,
  asked timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT sealed_request_account_id_fkey FOREIGN KEY (account_id) REFERENCES heed.account(account_id),
  CONSTRAINT sealed_request_partnership_id_sealed_fkey FOREIGN KEY (partnership_id, sealed) REFERENCES heed.sealed_part(partnership_id, sealed),
  CONSTRAINT sealed_request_pkey PRIMARY KEY (partnership_id, request),
  CONSTRAINT sealed_request_who_check CHECK ((who <> ''::text)),
  CONSTRAINT sealed_request_why_check CHECK ((why <> ''::text))
);
ALTER TABLE heed.sealed_request ENABLE ROW LEVEL SECURITY;

CREATE TABLE heed.sent_by_system (
  partnership_id uuid NOT NULL,
  agency_id text NOT NULL DEFAULT heed.session_agency(),
  sent_key text NOT NULL,
  print text NOT NULL,
  entry_id text,
  landed timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT sent_by_system_partnership_id_agency_id_fkey FOREIGN KEY (partnership_id, agency_id) REFERENCES heed.agency(partnership_id, agency_id),
  CONSTRAINT sent_by_system_partnership_id_entry_id_fkey FOREIGN KEY (partnership_id, entry_id) REFERENCES heed.entry(partnership_id, entry_id),
  CONSTRAINT sent_by_system_pkey PRIMARY KEY (partnership_id, agency_id, sent_key),
  CONSTRAINT sent_by_system_print_check CHECK ((print ~ '^[0-9a-f]{64}$'::text)),
  CONSTRAINT sent_by_system_sent_key_check CHECK (((length(sent_key) >= 1) AND (length(sent_key) <= 200)))
);
ALTER TABLE heed.sent_by_system ENABLE ROW LEVEL SECURITY;

CREATE TABLE heed.sent_person (
  partnership_id uuid NOT NULL,
  agency_id text NOT NULL DEFAULT heed.session_agency(),
  reference text NOT NULL,
  person_id text NOT NULL,
  CONSTRAINT sent_person_partnership_id_agency_id_fkey FOREIGN KEY (partnership_id, agency_id) REFERENCES heed.agency(partnership_id, agency_id),
  CONSTRAINT sent_person_partnership_id_person_id_fkey FOREIGN KEY (partnership_id, person_id) REFERENCES heed.person_record(partnership_id, person_id),
  CONSTRAINT sent_person_pkey PRIMARY KEY (partnership_id, agency_id, reference),
  CONSTRAINT sent_person_reference_check CHECK (((length(reference) >= 1) AND (length(reference) <= 200)))
);
ALTER TABLE heed.sent_person ENABLE ROW LEVEL SECURITY;

CREATE TABLE heed.session (
  session_hash text NOT NULL,
  account_id uuid NOT NULL,
  partnership_id uuid,
  held uuid,
  how text NOT NULL,
  began timestamp with time zone NOT NULL,
  seen timestamp with time zone NOT NULL,
  ended timestamp with time zone,
  CONSTRAINT session_account_id_fkey FOREIGN KEY (account_id) REFERENCES heed.account(account_id),
  CONSTRAINT session_check CHECK ((num_nulls(partnership_id, held) <> 1)),
  CONSTRAINT session_how_check CHECK ((how = ANY (ARRAY['password'::text, 'openid'::text]))),
  CONSTRAINT session_partnership_id_held_fkey FOREIGN KEY (partnership_id, held) REFERENCES heed.held_role(partnership_id, held),
  CONSTRAINT session_pkey PRIMARY KEY (session_hash)
);
ALTER TABLE heed.session ENABLE ROW LEVEL SECURITY;

CREATE TABLE heed.sharing_decision (
  partnership_id uuid NOT NULL,
  decision bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  agreement text NOT NULL,
  what text NOT NULL,
  holds_from date NOT NULL,
  decided_by text NOT NULL,
  reason text NOT NULL,
  body jsonb NOT NULL,
  landed timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT sharing_decision_agreement_check CHECK ((agreement <> ''::text)),
  CONSTRAINT sharing_decision_decided_by_check CHECK ((decided_by <> ''::text)),
  CONSTRAINT sharing_decision_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES heed.partnership(partnership_id),
  CONSTRAINT sharing_decision_pkey PRIMARY KEY (partnership_id, decision),
  CONSTRAINT sharing_decision_reason_check CHECK ((reason <> ''::text)),
  CONSTRAINT sharing_decision_what_check CHECK ((what = ANY (ARRAY['agreed'::text, 'released'::text, 'ended'::text])))
);
ALTER TABLE heed.sharing_decision ENABLE ROW LEVEL SECURITY;

CREATE TABLE heed.submission (
  partnership_id uuid NOT NULL,
  submission_id uuid NOT NULL,
  by_agency text NOT NULL DEFAULT heed.session_agency(),
  brought_by text NOT NULL DEFAULT COALESCE(heed.session_worker(), ''::text),
  name text NOT NULL,
  size integer NOT NULL,
  sha256 text NOT NULL,
  arrived timestamp with time zone NOT NULL,
  child text,
  shown_on date,
  state text NOT NULL DEFAULT 'reading'::text,
  attempt uuid,
  heard timestamp with time zone NOT NULL,
  done integer NOT NULL DEFAULT 0,
  of_all integer,
  problem text,
  tables jsonb NOT NULL DEFAULT '[]'::jsonb,
  setting jsonb NOT NULL DEFAULT '{}'::jsonb,
  names jsonb NOT NULL DEFAULT '[]'::jsonb,
  follows uuid,
  CONSTRAINT submission_name_check CHECK (((name <> ''::text) AND (length(name) <= 100))),
  CONSTRAINT submission_partnership_id_by_agency_fkey FOREIGN KEY (partnership_id, by_agency) REFERENCES heed.agency(partnership_id, agency_id),
  CONSTRAINT submission_partnership_id_by_agency_sha256_key UNIQUE (partnership_id, by_agency, sha256),
  CONSTRAINT submission_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES heed.partnership(partnership_id),
  CONSTRAINT submission_partnership_id_follows_fkey FOREIGN KEY (partnership_id, follows) REFERENCES heed.submission(partnership_id, submission_id),
  CONSTRAINT submission_pkey PRIMARY KEY (partnership_id, submission_id),
  CONSTRAINT submission_setting_check CHECK ((pg_column_size(setting) < 1000000)),
  CONSTRAINT submission_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  CONSTRAINT submission_size_check CHECK (((size >= 1) AND (size <= 50000000))),
  CONSTRAINT submission_state_check CHECK ((state = ANY (ARRAY['reading'::text, 'not-read'::text, 'choosing'::text, 'sorting'::text, 'open'::text])))
);
ALTER TABLE heed.submission ENABLE ROW LEVEL SECURITY;

CREATE TABLE heed.submission_heads (
  partnership_id uuid NOT NULL,
  by_agency text NOT NULL DEFAULT heed.session_agency(),
  heading text NOT NULL,
  meaning text NOT NULL,
  CONSTRAINT submission_heads_heading_check CHECK (((length(heading) >= 1) AND (length(heading) <= 200))),
  CONSTRAINT submission_heads_meaning_check CHECK (((length(meaning) >= 1) AND (length(meaning) <= 40))),
  CONSTRAINT submission_heads_partnership_id_by_agency_fkey FOREIGN KEY (partnership_id, by_agency) REFERENCES heed.agency(partnership_id, agency_id),
  CONSTRAINT submission_heads_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES heed.partnership(partnership_id),
  CONSTRAINT submission_heads_pkey PRIMARY KEY (partnership_id, by_agency, heading)
);
ALTER TABLE heed.submission_heads ENABLE ROW LEVEL SECURITY;

CREATE TABLE heed.submission_part (
  partnership_id uuid NOT NULL,
  submission_id uuid NOT NULL,
  part integer NOT NULL,
  bytes bytea NOT NULL,
  CONSTRAINT submission_part_bytes_check CHECK (((octet_length(bytes) >= 1) AND (octet_length(bytes) <= 1000000))),
  CONSTRAINT submission_part_partnership_id_submission_id_fkey FOREIGN KEY (partnership_id, submission_id) REFERENCES heed.submission(partnership_id, submission_id) ON DELETE CASCADE,
  CONSTRAINT submission_part_pkey PRIMARY KEY (partnership_id, submission_id, part)
);
ALTER TABLE heed.submission_part ENABLE ROW LEVEL SECURITY;

CREATE TABLE heed.submission_row (
  partnership_id uuid NOT NULL,
  submission_id uuid NOT NULL,
  row_no integer NOT NULL,
  in_table integer NOT NULL,
  sent jsonb NOT NULL,
  print text NOT NULL,
  state text NOT NULL DEFAULT 'waiting'::text,
  alike text NOT NULL DEFAULT ''::text,
  dated text NOT NULL DEFAULT 'read'::text,
  twins integer NOT NULL DEFAULT 0,
  before text,
  follows_row integer,
  entry_id text,
  reason text,
  decided timestamp with time zone,
  decided_by text,
  CONSTRAINT submission_row_check CHECK (((state = 'accepted'::text) <= (entry_id IS NOT NULL))),
  CONSTRAINT submission_row_check1 CHECK (((state = 'left-out'::text) <= (reason IS NOT NULL))),
  CONSTRAINT submission_row_dated_check CHECK ((dated = ANY (ARRAY['read'::text, 'asks'::text, 'not-read'::text]))),
  CONSTRAINT submission_row_partnership_id_entry_id_fkey FOREIGN KEY (partnership_id, entry_id) REFERENCES heed.entry(partnership_id, entry_id),
  CONSTRAINT submission_row_partnership_id_submission_id_fkey FOREIGN KEY (partnership_id, submission_id) REFERENCES heed.submission(partnership_id, submission_id) ON DELETE CASCADE,
  CONSTRAINT submission_row_pkey PRIMARY KEY (partnership_id, submission_id, row_no),
  CONSTRAINT submission_row_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'aside'::text, 'unchanged'::text, 'passed-on'::text, 'accepted'::text, 'left-out'::text])))
);
ALTER TABLE heed.submission_row ENABLE ROW LEVEL SECURITY;

CREATE TABLE heed.unfinished (
  partnership_id uuid NOT NULL,
  agency_id text NOT NULL DEFAULT heed.session_agency(),
  writer text NOT NULL DEFAULT COALESCE(heed.session_worker(), ''::text),
  unfinished_id uuid NOT NULL,
  form jsonb NOT NULL,
  version integer NOT NULL DEFAULT 1,
  shown_on date,
  saved timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  expires timestamp with time zone NOT NULL DEFAULT (clock_timestamp() + '28 days'::interval),
  recorded_as uuid,
  CONSTRAINT unfinished_form_check CHECK ((pg_column_size(form) < 300000)),
  CONSTRAINT unfinished_partnership_id_agency_id_fkey FOREIGN KEY (partnership_id, agency_id) REFERENCES heed.agency(partnership_id, agency_id),
  CONSTRAINT unfinished_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES heed.partnership(partnership_id),
  CONSTRAINT unfinished_pkey PRIMARY KEY (partnership_id, agency_id, writer, unfinished_id)
);
ALTER TABLE heed.unfinished ENABLE ROW LEVEL SECURITY;

CREATE TABLE heed.work (
  partnership_id uuid NOT NULL,
  work bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  vantage text NOT NULL,
  due timestamp with time zone NOT NULL,
  entry_id text,
  check_id text,
  CONSTRAINT work_check CHECK ((num_nonnulls(entry_id, check_id) = 1)),
  CONSTRAINT work_partnership_id_entry_id_fkey FOREIGN KEY (partnership_id, entry_id) REFERENCES heed.entry(partnership_id, entry_id),
  CONSTRAINT work_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES heed.partnership(partnership_id),
  CONSTRAINT work_pkey PRIMARY KEY (partnership_id, work)
);
ALTER TABLE heed.work ENABLE ROW LEVEL SECURITY;

CREATE INDEX agency_token_print ON heed.agency_token USING btree (token_hash);

CREATE INDEX asked_link_print ON heed.asked_link USING btree (link_hash);

CREATE INDEX asked_link_request ON heed.asked_link USING btree (partnership_id, request);

CREATE INDEX attachment_unfinished ON heed.attachment USING btree (partnership_id, by_agency, writer, unfinished_id) WHERE (unfinished_id IS NOT NULL);

CREATE INDEX audit_at ON heed.audit USING btree (partnership_id, at);

CREATE INDEX audit_subjects ON heed.audit USING gin (subjects);

CREATE INDEX check_decision_check ON heed.check_decision USING btree (partnership_id, check_id);

CREATE INDEX entry_concerns ON heed.entry USING gin (concerns);

CREATE INDEX entry_subject ON heed.entry USING btree (partnership_id, subject) WHERE (subject IS NOT NULL);

CREATE INDEX entry_thread ON heed.entry USING btree (partnership_id, thread) WHERE (thread IS NOT NULL);

CREATE INDEX entry_words_words ON heed.entry_words USING gin (words);

CREATE INDEX failed_sign_in_whose ON heed.failed_sign_in USING btree (whose, at);

CREATE INDEX findable_entry ON heed.findable USING btree (partnership_id, entry_id) WHERE (entry_id IS NOT NULL);

CREATE INDEX findable_keys ON heed.findable USING gin (keys, seen_by);

CREATE INDEX findable_one_word ON heed.findable USING gin (keys, seen_by) WHERE (words = 1);

CREATE INDEX findable_person ON heed.findable USING btree (partnership_id, person_id);

CREATE INDEX form_taken_taken ON heed.form_taken USING btree (taken);

CREATE INDEX held_role_account ON heed.held_role USING btree (account_id);

CREATE INDEX learning_room ON heed.learning USING btree (partnership_id, room, review, number);

CREATE INDEX look_again_at ON heed.look_again USING btree (at);

CREATE INDEX message_account ON heed.message USING btree (account_id, made);

CREATE INDEX message_ask ON heed.message USING btree (ask_at) WHERE (ask_at IS NOT NULL);

CREATE INDEX message_due ON heed.message USING btree (due) WHERE (state = 'waiting'::text);

CREATE INDEX message_held ON heed.message USING btree (held_until) WHERE (state = 'leaving'::text);

CREATE INDEX message_item_desk ON heed.message_item USING btree (partnership_id, agency_id);

CREATE INDEX message_item_message ON heed.message_item USING btree (partnership_id, message);

CREATE INDEX naming_entry ON heed.naming USING btree (partnership_id, entry_id);

CREATE UNIQUE INDEX partnership_one_demonstration_a_case ON heed.partnership USING btree (name) WHERE demonstration;

CREATE INDEX practice_receipt_day ON heed.practice_receipt USING btree (partnership_id, agency_id, of_day);

CREATE INDEX question_arrivals ON heed.question USING btree (partnership_id, vantage, appears);

CREATE INDEX question_children ON heed.question USING gin (children);

CREATE INDEX reading_arrivals ON heed.reading USING btree (partnership_id, agency_id, reads_from);

CREATE INDEX reading_entry ON heed.reading USING btree (partnership_id, entry_id);

CREATE INDEX same_found_other ON heed.same_found USING btree (partnership_id, vantage, other);

CREATE INDEX sealed_part_entry ON heed.sealed_part USING btree (partnership_id, entry_id);

CREATE INDEX sealed_request_sealed ON heed.sealed_request USING btree (partnership_id, sealed);

CREATE INDEX session_account ON heed.session USING btree (account_id) WHERE (ended IS NULL);

CREATE INDEX submission_row_alike ON heed.submission_row USING btree (partnership_id, submission_id, alike) WHERE (state = 'waiting'::text);

CREATE INDEX submission_row_entry ON heed.submission_row USING btree (partnership_id, entry_id) WHERE (entry_id IS NOT NULL);

CREATE INDEX submission_row_print ON heed.submission_row USING btree (partnership_id, submission_id, print);

CREATE INDEX submission_row_state ON heed.submission_row USING btree (partnership_id, submission_id, state, row_no);

CREATE INDEX unfinished_expires ON heed.unfinished USING btree (expires);

CREATE INDEX work_due ON heed.work USING btree (due);

CREATE OR REPLACE FUNCTION heed.agencies_with_accounts()
 RETURNS SETOF text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  SELECT DISTINCT agency_id FROM heed.held_role WHERE partnership_id = heed.session_partnership() AND agency_id IS NOT NULL
    AND role IN ('practitioner', 'manager', 'safeguarding-lead') AND holds_from <= clock_timestamp() AND (holds_until IS NULL OR clock_timestamp() < holds_until)
$function$;

CREATE OR REPLACE FUNCTION heed.attach()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
DECLARE
  named jsonb;
  held record;
BEGIN
  FOR named IN SELECT DISTINCT ON (one ->> 'id') one FROM jsonb_array_elements(heed.attachments_in(NEW.body)) AS one LOOP
    SELECT by_agency, writer, unfinished_id, name, type, size, sha256 INTO held FROM heed.attachment
    WHERE partnership_id = NEW.partnership_id AND attachment_id::text = named ->> 'id' FOR UPDATE;
    IF NOT FOUND OR held.by_agency <> NEW.by_agency
      OR (held.name, held.type, held.size::text, held.sha256) IS DISTINCT FROM (named ->> 'name', named ->> 'type', named ->> 'size', named ->> 'sha256')
      OR (held.unfinished_id IS NOT NULL AND (held.writer <> coalesce(heed.session_worker(), '') OR NEW.kind = 'share'))
      OR (held.unfinished_id IS NULL AND (NEW.subject IS NULL OR NOT EXISTS (
        SELECT FROM heed.attached WHERE attached.partnership_id = NEW.partnership_id AND attached.attachment_id::text = named ->> 'id'
          AND heed.root_of(NEW.partnership_id, attached.entry_id) = heed.root_of(NEW.partnership_id, NEW.subject))))
      -- Who is given the whole has its files with it; and a recall ends a share that carries an extract.
      OR (NEW.kind = 'share' AND NEW.body #>> '{facts,what}' IS DISTINCT FROM 'extract') THEN
      RAISE EXCEPTION 'no such attachment' USING ERRCODE = 'foreign_key_violation';
    END IF;
    INSERT INTO heed.attached (partnership_id, attachment_id, entry_id) VALUES (NEW.partnership_id, (named ->> 'id')::uuid, NEW.entry_id);
    UPDATE heed.attachment SET unfinished_id = NULL
    WHERE partnership_id = NEW.partnership_id AND attachment_id::text = named ->> 'id' AND unfinished_id IS NOT NULL;
  END LOOP;
  RETURN NULL;
END
$function$;

CREATE OR REPLACE FUNCTION heed.attachments_in(body jsonb)
 RETURNS jsonb
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  SELECT coalesce(body #> '{facts,attachments}', '[]') || coalesce(body #> '{facts,replacement,facts,attachments}', '[]')
$function$;

CREATE OR REPLACE FUNCTION heed.audit_words(one heed.audit)
 RETURNS text
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog'
AS $function$
  SELECT string_agg(coalesce(length(part)::text || ':' || part, '-'), ',' ORDER BY place)
  FROM unnest(ARRAY[one.partnership_id::text, one.audit::text, to_char(one.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    one.account_id::text, one.who, one.role, one.agency_id, one.event, one.wrote::text, array_to_string(one.subjects, ' '), one.why, one.alike,
    one.came_from]) WITH ORDINALITY AS parts (part, place)
$function$;

CREATE OR REPLACE FUNCTION heed.candidates(here uuid, sight text[], a text[], b text[], c text[], so_many integer, every boolean, within text[], within_all boolean, exactly text)
 RETURNS TABLE(findable bigint, person_id text)
 LANGUAGE plpgsql
 STABLE
 SET search_path TO 'pg_catalog'
 SET plan_cache_mode TO 'force_custom_plan'
AS $function$
BEGIN
  IF every THEN
    RETURN QUERY SELECT f.findable, f.person_id FROM heed.findable f
    WHERE f.partnership_id = here AND f.seen_by @> sight AND f.keys @> a
    ORDER BY f.plain, f.person_id;
  ELSIF within IS NOT NULL THEN
    RETURN QUERY SELECT f.findable, f.person_id FROM heed.findable f
    WHERE f.partnership_id = here AND f.seen_by @> sight AND f.keys && a AND f.keys && b AND f.keys && c AND (so_many IS NULL OR f.words = so_many)
      AND f.person_id IN (SELECT g.person_id FROM heed.findable g WHERE g.partnership_id = here AND g.seen_by @> sight
        AND ((within_all AND g.keys @> within) OR (NOT within_all AND g.keys && within)))
    ORDER BY f.plain <> exactly, f.plain, f.person_id;
  ELSIF so_many = 1 THEN
    RETURN QUERY SELECT f.findable, f.person_id FROM heed.findable f
    WHERE f.partnership_id = here AND f.seen_by @> sight AND f.words = 1 AND f.keys && a
    ORDER BY f.plain <> exactly, f.plain, f.person_id;
  ELSE
    RETURN QUERY SELECT f.findable, f.person_id FROM heed.findable f
    WHERE f.partnership_id = here AND f.seen_by @> sight AND f.keys && a AND f.keys && b AND f.keys && c
      AND (so_many IS NULL OR f.words = so_many)
    ORDER BY f.plain <> exactly, f.plain, f.person_id;
  END IF;
END
$function$;

CREATE OR REPLACE FUNCTION heed.child_in_emergency(child_called text, child_born text)
 RETURNS TABLE(person_id text, public_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  SELECT person_record.person_id, person_record.public_id
  FROM heed.person_record JOIN heed.partnership USING (partnership_id)
  WHERE partnership_id = heed.session_partnership()
    AND (person_record.person_id = ANY (children)
      OR child_born > to_char((clock_timestamp() AT TIME ZONE 'Europe/London') - interval '18 years', 'YYYY-MM-DD'))
    AND lower(called) = lower(child_called) AND born = child_born AND person_record.person_id <> ALL (heed.session_closed())
  ORDER BY place
  LIMIT 20
$function$;

CREATE OR REPLACE FUNCTION heed.colleagues_mail()
 RETURNS TABLE(called text, roles text[], confirmed boolean, failing boolean, state text, why text, on_day text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
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
$function$;

CREATE OR REPLACE FUNCTION heed.commit_audit()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
DECLARE
  salt constant text := replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '');
BEGIN
  INSERT INTO heed.audit_commitment (partnership_id, audit, salt, digest)
  VALUES (NEW.partnership_id, NEW.audit, salt, encode(sha256(convert_to(salt || heed.audit_words(NEW), 'UTF8')), 'hex'));
  RETURN NULL;
END
$function$;

CREATE OR REPLACE FUNCTION heed.commit_sealed()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
BEGIN
  INSERT INTO heed.audit (partnership_id, account_id, who, role, agency_id, event, wrote, subjects, why, came_from)
  VALUES (NEW.partnership_id, NULL, 'Heed', NULL, NEW.by_agency, 'part-sealed', true, ARRAY[NEW.sealed::text],
    heed.sealed_print(NEW), 'Heed');
  RETURN NULL;
END
$function$;

CREATE OR REPLACE FUNCTION heed.corrected_root(of_partnership uuid, start text)
 RETURNS text
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog'
AS $function$
  WITH RECURSIVE line AS (
    SELECT e.entry_id, e.subject, e.kind FROM heed.entry e WHERE e.partnership_id = of_partnership AND e.entry_id = start
    UNION
    SELECT above.entry_id, above.subject, above.kind FROM heed.entry above JOIN line ON line.kind = 'correction'
      AND above.partnership_id = of_partnership AND above.entry_id = line.subject
  )
  SELECT line.entry_id FROM line WHERE line.kind <> 'correction' LIMIT 1
$function$;

CREATE OR REPLACE FUNCTION heed.decide_submission_row()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
BEGIN
  NEW.decided := clock_timestamp();
  NEW.decided_by := coalesce(heed.session_worker(), '');
  IF NEW.entry_id IS NOT NULL AND NOT EXISTS (
    SELECT FROM heed.entry e JOIN heed.submission s ON s.partnership_id = e.partnership_id AND s.by_agency = e.by_agency
    WHERE e.partnership_id = NEW.partnership_id AND e.entry_id = NEW.entry_id AND s.submission_id = NEW.submission_id) THEN
    RAISE EXCEPTION 'no such entry' USING ERRCODE = 'foreign_key_violation';
  END IF;
  RETURN NEW;
END
$function$;

CREATE OR REPLACE FUNCTION heed.demand_commitment()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
BEGIN
  IF NOT EXISTS (SELECT FROM heed.commitment WHERE partnership_id = NEW.partnership_id AND entry_id = NEW.entry_id) THEN
    RAISE EXCEPTION 'an entry was appended without its commitment' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END
$function$;

CREATE OR REPLACE FUNCTION heed.desk_marks(by_then timestamp with time zone)
 RETURNS TABLE(partnership_id uuid, agency_id text, mark text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
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
$function$;

CREATE OR REPLACE FUNCTION heed.door_body(of_partnership uuid)
 RETURNS jsonb
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  SELECT body FROM heed.door_setting WHERE partnership_id = of_partnership ORDER BY setting DESC LIMIT 1
$function$;

CREATE OR REPLACE FUNCTION heed.entries_with(names text[], threads text[])
 RETURNS SETOF heed.entry
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  SELECT * FROM heed.entry WHERE partnership_id = heed.session_partnership() AND (concerns && names OR thread = ANY (threads))
$function$;

CREATE OR REPLACE FUNCTION heed.find_entries(asked text[], most integer)
 RETURNS TABLE(entry_id text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  WITH wanted AS MATERIALIZED (SELECT to_tsquery('simple', string_agg(quote_literal(word) || ':*', ' & ')) AS query FROM unnest(asked) AS word)
  SELECT stood.entry_id FROM (
    SELECT w.entry_id FROM heed.entry_words w, wanted
    WHERE w.partnership_id = heed.session_partnership() AND w.words @@ wanted.query
      AND heed.stands_for(w.partnership_id, w.entry_id, w.stands, heed.session_closed())
      AND (current_setting('role') = 'heed_whole'
        OR (EXISTS (SELECT FROM heed.session_reading s WHERE s.entry_id = w.entry_id AND s.extract IS NULL)
          AND (w.corrects IS NULL OR EXISTS (SELECT FROM heed.session_reading s WHERE s.entry_id = w.corrects))))
    UNION
    SELECT s.entry_id FROM heed.session_reading s, wanted
    WHERE current_setting('role') <> 'heed_whole' AND s.extract IS NOT NULL AND heed.words_of(s.extract) @@ wanted.query
      AND NOT EXISTS (SELECT FROM heed.session_reading fuller WHERE fuller.entry_id = s.entry_id AND fuller.extract IS NULL)
      AND NOT heed.is_bookkeeping((SELECT e.kind FROM heed.entry e WHERE e.partnership_id = heed.session_partnership() AND e.entry_id = s.entry_id))
      AND NOT EXISTS (SELECT FROM heed.entry_words w WHERE w.partnership_id = heed.session_partnership() AND w.entry_id = s.entry_id
        AND heed.withdrawn_for(w.partnership_id, w.entry_id, w.withdrawn, heed.session_closed()))
  ) AS found
  JOIN heed.entry e ON e.partnership_id = heed.session_partnership() AND e.entry_id = found.entry_id
  -- What a correction puts in place stands where what it corrects stood.
  JOIN heed.entry stood ON stood.partnership_id = e.partnership_id
    AND stood.entry_id = CASE WHEN e.kind = 'correction' THEN e.subject ELSE e.entry_id END
  WHERE NOT e.concerns && heed.session_closed()
    AND heed.session_sees(e.concerns, e.kind, e.happened_earliest, e.happened_latest)
  ORDER BY stood.recorded DESC, stood.landing DESC
  LIMIT most
$function$;

CREATE OR REPLACE FUNCTION heed.find_people(lookups jsonb, details jsonb, exactly text, most integer)
 RETURNS SETOF heed.findable
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
 SET plan_cache_mode TO 'force_custom_plan'
AS $function$
DECLARE
  here constant uuid := heed.session_partnership();
  sight constant text[] := ARRAY[CASE WHEN current_setting('role') = 'heed_whole' THEN heed.sight_print(here, '')
    ELSE heed.sight_print(here, heed.session_agency()) END];
  found text[] := '{}';
  passed text[] := '{}';
  one jsonb;
  a text[];
  b text[];
  c text[];
  candidate record;
  own heed.findable[];
BEGIN
  IF here IS NULL OR sight[1] IS NULL THEN
    RETURN;
  END IF;
  FOR one IN SELECT value FROM jsonb_array_elements(lookups) LOOP
    EXIT WHEN cardinality(found) >= most;
    a := ARRAY(SELECT jsonb_array_elements_text(one -> 'a'));
    b := ARRAY(SELECT jsonb_array_elements_text(one -> 'b'));
    c := ARRAY(SELECT jsonb_array_elements_text(one -> 'c'));
    FOR candidate IN
      SELECT * FROM heed.candidates(here, sight, a, b, c, (one ->> 'words')::integer, coalesce((one ->> 'all')::boolean, false),
        CASE WHEN one ? 'within' THEN ARRAY(SELECT jsonb_array_elements_text(one -> 'within')) END, coalesce((one ->> 'withinAll')::boolean, false), exactly)
    LOOP
      -- So many people of the name of whom something else is known: whoever looks has to say more.
      EXIT WHEN cardinality(found) >= most OR cardinality(passed) >= 200;
      CONTINUE WHEN candidate.person_id = ANY (found) OR candidate.person_id = ANY (passed);
      own := ARRAY(SELECT f FROM heed.session_findables(candidate.person_id) f);
      CONTINUE WHEN NOT EXISTS (SELECT FROM unnest(own) AS f WHERE f.findable = candidate.findable);
      IF EXISTS (
        SELECT FROM jsonb_array_elements(details) AS d (asked)
        WHERE EXISTS (SELECT FROM unnest(own) AS f WHERE f.what = d.asked ->> 'what')
          AND NOT EXISTS (
            SELECT FROM unnest(own) AS f
            WHERE f.what = d.asked ->> 'what'
              AND CASE WHEN (d.asked ->> 'all')::boolean THEN f.keys @> ARRAY(SELECT jsonb_array_elements_text(d.asked -> 'keys'))
                ELSE f.keys && ARRAY(SELECT jsonb_array_elements_text(d.asked -> 'keys')) END)
      ) THEN
        passed := passed || candidate.person_id;
      ELSE
        found := found || candidate.person_id;
        RETURN QUERY SELECT * FROM unnest(own);
      END IF;
    END LOOP;
  END LOOP;
END
$function$;

CREATE OR REPLACE FUNCTION heed.findable_print(partnership uuid)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  SELECT md5(coalesce(string_agg(line, E'\n' ORDER BY line COLLATE "C"), '')) FROM (
    SELECT n::text AS line FROM heed.naming n WHERE n.partnership_id = partnership
    UNION ALL
    SELECT concat_ws('|', f.person_id, f.entry_id, f.what, f.shown, f.holds_from, f.holds_until, f.words, f.plain, f.keys, f.stands,
      ARRAY(SELECT unnest(f.seen_by) AS print ORDER BY print)) FROM heed.findable f WHERE f.partnership_id = partnership
    UNION ALL
    SELECT w::text FROM heed.entry_words w WHERE w.partnership_id = partnership
  ) AS lines
$function$;

CREATE OR REPLACE FUNCTION heed.forget_findable(partnership uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  DELETE FROM heed.findable WHERE partnership_id = partnership;
  DELETE FROM heed.naming WHERE partnership_id = partnership;
  DELETE FROM heed.entry_words WHERE partnership_id = partnership;
  INSERT INTO heed.entry_words (partnership_id, entry_id, words, corrects, stands, withdrawn)
  SELECT e.partnership_id, e.entry_id, heed.words_of(said.body ->> 'text'), CASE WHEN e.kind = 'correction' THEN e.subject END, true, false
  FROM heed.entry e
  CROSS JOIN LATERAL (SELECT CASE WHEN e.kind = 'correction' THEN e.body #> '{facts,replacement}' ELSE e.body END AS body) AS said
  WHERE e.partnership_id = partnership AND coalesce(said.body ->> 'text', '') <> '' AND NOT heed.is_about_records(said.body)
$function$;

CREATE OR REPLACE FUNCTION heed.front_door_of(of_partnership uuid)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  SELECT agency_id FROM heed.agency WHERE partnership_id = of_partnership AND kind IN ('front-door', 'social-care')
  ORDER BY (agency_id = (heed.door_body(of_partnership) ->> 'frontDoor')) DESC NULLS LAST, kind = 'front-door' DESC, place LIMIT 1
$function$;

CREATE OR REPLACE FUNCTION heed.give(given heed.reading)
 RETURNS void
 LANGUAGE sql
 SET search_path TO 'pg_catalog'
AS $function$
  WITH RECURSIVE together AS (
    SELECT given.entry_id, given.reads_from, given.extract
    UNION ALL
    SELECT hanging.entry_id, greatest(together.reads_from, hanging.landed), NULL
    FROM together
    JOIN heed.entry hanging ON hanging.partnership_id = given.partnership_id AND hanging.subject = together.entry_id
      AND hanging.kind IN ('correction', 'account')
    WHERE together.extract IS NULL OR heed.withdraws(hanging)
  )
  INSERT INTO heed.reading (partnership_id, agency_id, entry_id, because, through, reads_from, reads_until, extract)
  SELECT given.partnership_id, given.agency_id, entry_id, given.because, given.through, reads_from, given.reads_until, extract
  FROM together
$function$;

CREATE OR REPLACE FUNCTION heed.give_readings()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
DECLARE
  receiver constant text := NEW.body #>> '{facts,with}';
  status constant text := coalesce(NEW.body #>> '{facts,status}', 'sent');
  arrives constant timestamptz := greatest(NEW.landed, NEW.reaches);
  held heed.reading;
BEGIN
  PERFORM heed.give(ROW(NEW.partnership_id, NEW.by_agency, NEW.entry_id, 'recorded', NEW.entry_id, NEW.landed, NULL, NULL));
  IF NEW.kind = 'share' AND NEW.subject IS NOT NULL AND heed.is_receipt(NEW) THEN
    INSERT INTO heed.reading (partnership_id, agency_id, entry_id, because, through, reads_from)
    SELECT NEW.partnership_id, given.by_agency, NEW.entry_id, 'sent-or-received', NEW.entry_id, NEW.landed
    FROM heed.entry given WHERE given.partnership_id = NEW.partnership_id AND given.entry_id = NEW.subject;
  ELSIF NEW.kind = 'share' AND NEW.subject IS NOT NULL AND receiver IS NOT NULL AND status <> 'withheld'
    AND (status = 'recalled' OR coalesce(NEW.body #>> '{facts,route}', '') <> 'voicemail') THEN
    IF status = 'recalled' THEN
      PERFORM heed.recall(NEW);
    ELSE
      PERFORM heed.give(ROW(NEW.partnership_id, receiver, NEW.subject, 'given', NEW.entry_id, arrives, NULL,
        CASE WHEN NEW.body #>> '{facts,what}' = 'extract' THEN coalesce(NEW.body #>> '{facts,extract}', '') END));
    END IF;
    PERFORM heed.give(ROW(NEW.partnership_id, receiver, NEW.entry_id, 'sent-or-received', NEW.entry_id, arrives, NULL, NULL));
  ELSIF NEW.kind IN ('correction', 'account') AND NEW.subject IS NOT NULL THEN
    FOR held IN SELECT * FROM heed.reading WHERE partnership_id = NEW.partnership_id AND entry_id = NEW.subject
      AND (extract IS NULL OR heed.withdraws(NEW)) LOOP
      PERFORM heed.give(ROW(NEW.partnership_id, held.agency_id, NEW.entry_id, held.because, held.through,
        greatest(held.reads_from, NEW.landed), held.reads_until, NULL));
    END LOOP;
  ELSIF NEW.kind = 'closed-to' THEN
    INSERT INTO heed.closed_to (partnership_id, worker, agency_id, person_id, entry_id)
    SELECT DISTINCT NEW.partnership_id, NEW.body #>> '{facts,worker}', NEW.by_agency, person, NEW.entry_id
    FROM jsonb_array_elements_text(coalesce(NEW.body #> '{facts,people}', NEW.body -> 'about')) AS person
    WHERE NEW.body #>> '{facts,worker}' IS NOT NULL;
  END IF;
  RETURN NULL;
END
$function$;

CREATE OR REPLACE FUNCTION heed.hear_of_submission()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
BEGIN
  NEW.heard := clock_timestamp();
  IF (OLD.state = 'reading' AND NEW.state = 'reading' AND NEW.attempt IS DISTINCT FROM OLD.attempt) OR NEW.state = 'not-read' THEN
    DELETE FROM heed.submission_row r WHERE r.partnership_id = NEW.partnership_id AND r.submission_id = NEW.submission_id;
  END IF;
  IF NEW.state = 'not-read' THEN
    DELETE FROM heed.submission_part p WHERE p.partnership_id = NEW.partnership_id AND p.submission_id = NEW.submission_id;
  END IF;
  RETURN NEW;
END
$function$;

CREATE OR REPLACE FUNCTION heed.holds_here(account uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  SELECT EXISTS (SELECT FROM heed.held_role WHERE account_id = account AND partnership_id = heed.session_partnership())
$function$;

CREATE OR REPLACE FUNCTION heed.holds_only_here(name text)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  SELECT EXISTS (SELECT FROM heed.account JOIN heed.held_role USING (account_id) WHERE signs_in_as = name AND partnership_id = heed.session_partnership())
    AND NOT EXISTS (
      SELECT FROM heed.account JOIN heed.held_role USING (account_id) WHERE signs_in_as = name AND partnership_id <> heed.session_partnership()
        AND (holds_until IS NULL OR clock_timestamp() < holds_until)
    )
$function$;

CREATE OR REPLACE FUNCTION heed.is_about_records(said jsonb)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
 SET search_path TO 'pg_catalog'
AS $function$
  SELECT heed.is_bookkeeping(said ->> 'kind')
    OR (said ->> 'kind' = 'note' AND (said #> '{facts,background}' IS NOT NULL
      OR (said #> '{facts,reviewed}' IS NOT NULL AND coalesce(jsonb_array_length(said -> 'claims'), 0) = 0)))
$function$;

CREATE OR REPLACE FUNCTION heed.is_bookkeeping(kind text)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
 SET search_path TO 'pg_catalog'
AS $function$
  SELECT kind IN ('share', 'correction', 'identity', 'answer', 'account', 'visit-safety', 'disposal', 'closed-to')
$function$;

CREATE OR REPLACE FUNCTION heed.is_hidden(here uuid, of_person text, by_then timestamp with time zone)
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog'
AS $function$
  SELECT EXISTS (SELECT FROM heed.sealed_part s WHERE s.partnership_id = here AND s.of_person = is_hidden.of_person AND s.part = 'address')
    OR EXISTS (
      SELECT FROM heed.naming n JOIN heed.entry e ON e.partnership_id = n.partnership_id AND e.entry_id = n.entry_id
      CROSS JOIN LATERAL jsonb_array_elements(coalesce(
        CASE WHEN e.kind = 'correction' THEN e.body #> '{facts,replacement,claims}' ELSE e.body -> 'claims' END, '[]')) AS c (claim)
      WHERE n.partnership_id = here AND n.person_id = is_hidden.of_person AND (by_then IS NULL OR e.recorded <= by_then)
        AND claim ->> 'who' = n.person_id AND claim ->> 'is' = 'lives-at' AND (claim ->> 'sealed')::boolean)
$function$;

CREATE OR REPLACE FUNCTION heed.is_kept_from_some(here uuid, agency text, of_worker text)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  SELECT EXISTS (SELECT FROM heed.closed_to c WHERE c.partnership_id = here AND c.agency_id = agency AND c.worker = of_worker)
$function$;

CREATE OR REPLACE FUNCTION heed.is_meant(here uuid, of_person text, own text[], is_born_known boolean, nhs text, plain_name text, born text)
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog'
AS $function$
  SELECT CASE WHEN nhs IS NOT NULL THEN
      EXISTS (SELECT FROM heed.findable f WHERE f.partnership_id = here AND f.person_id = of_person AND f.what = 'nhs-number'
        AND f.entry_id = ANY (own) AND nhs = ANY (f.keys))
    ELSE is_born_known
      AND EXISTS (SELECT FROM heed.findable f WHERE f.partnership_id = here AND f.person_id = of_person AND f.what = 'born' AND born = ANY (f.keys))
      AND EXISTS (SELECT FROM heed.findable f WHERE f.partnership_id = here AND f.person_id = of_person AND f.plain = plain_name
        AND (f.what = 'called' OR (f.what = 'known-as' AND f.entry_id = ANY (own)))) END
$function$;

CREATE OR REPLACE FUNCTION heed.is_receipt(one heed.entry)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
AS $function$
  SELECT one.body ->> 'kind' = 'share' AND coalesce(one.body #>> '{facts,status}', '') = 'acknowledged' AND coalesce(one.body #>> '{facts,with}', '') = one.by_agency
$function$;

CREATE OR REPLACE FUNCTION heed.keep_asked_link()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
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
$function$;

CREATE OR REPLACE FUNCTION heed.keep_attachment()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
DECLARE
  of_draft integer;
  of_writer bigint;
BEGIN
  NEW.attachment_id := gen_random_uuid();
  NEW.arrived := date_trunc('milliseconds', clock_timestamp());
  PERFORM FROM heed.unfinished WHERE partnership_id = NEW.partnership_id AND agency_id = NEW.by_agency AND writer = NEW.writer
    AND unfinished_id = NEW.unfinished_id AND recorded_as IS NULL AND expires > clock_timestamp() FOR UPDATE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'no such draft' USING ERRCODE = 'foreign_key_violation';
  END IF;
  SELECT count(*) FILTER (WHERE unfinished_id = NEW.unfinished_id), coalesce(sum(size), 0) INTO of_draft, of_writer FROM heed.attachment
  WHERE partnership_id = NEW.partnership_id AND by_agency = NEW.by_agency AND writer = NEW.writer AND unfinished_id IS NOT NULL;
  IF of_draft >= 10 OR of_writer + octet_length(NEW.bytes) > 200000000 THEN
    RAISE EXCEPTION 'too many attachments' USING ERRCODE = 'program_limit_exceeded';
  END IF;
  RETURN NEW;
END
$function$;

CREATE OR REPLACE FUNCTION heed.keep_findable(kept jsonb)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
DECLARE
  loading constant boolean := current_setting('role') = 'heed_loader';
  here constant uuid := CASE WHEN loading THEN (kept ->> 'partnership')::uuid ELSE heed.session_partnership() END;
  own constant text[] := ARRAY(
    SELECT e.entry_id FROM jsonb_array_elements_text(kept -> 'entries') AS wanted (entry_id)
    JOIN heed.entry e ON e.partnership_id = here AND e.entry_id = wanted.entry_id
    WHERE (loading OR e.by_agency = heed.session_agency())
      AND NOT EXISTS (SELECT FROM heed.naming n WHERE n.partnership_id = here AND n.entry_id = e.entry_id)
      AND NOT EXISTS (SELECT FROM heed.findable f WHERE f.partnership_id = here AND f.entry_id = e.entry_id));
  corrected text;
BEGIN
  INSERT INTO heed.naming (partnership_id, person_id, entry_id, is_about, is_present, is_birth, happened_earliest, happened_latest, corrects,
    stands, withdrawn)
  SELECT here, n.person, n.entry, n.about, n.present, n.birth, n.earliest, n.latest, CASE WHEN e.kind = 'correction' THEN e.subject END, true, false
  FROM jsonb_to_recordset(kept -> 'namings')
    AS n (person text, entry text, about boolean, present boolean, birth boolean, earliest date, latest date)
  JOIN heed.entry e ON e.partnership_id = here AND e.entry_id = n.entry AND n.person = ANY (e.people)
  WHERE n.entry = ANY (own);
  INSERT INTO heed.findable (partnership_id, person_id, entry_id, what, shown, holds_from, holds_until, words, plain, keys, seen_by, stands)
  SELECT here, f.person, f.entry, f.what, f.shown, f.holds_from, f.holds_until, f.words, f.plain, f.keys, ARRAY[heed.sight_print(here, '')], true
  FROM jsonb_to_recordset(kept -> 'findables') AS f (person text, entry text, what text, shown text, holds_from date, holds_until date,
    words integer, plain text, keys text[])
  JOIN heed.entry e ON e.partnership_id = here AND e.entry_id = f.entry AND f.person = ANY (e.people)
  WHERE f.entry = ANY (own) AND f.what NOT IN ('called', 'born');
  INSERT INTO heed.findable (partnership_id, person_id, what, shown, holds_from, words, plain, keys, seen_by, stands)
  SELECT here, f.person, f.what, f.shown, f.holds_from, f.words, f.plain, f.keys, ARRAY[heed.sight_print(here, '')], true
  FROM jsonb_to_recordset(kept -> 'directory') AS f (person text, what text, shown text, holds_from date, words integer, plain text, keys text[])
  JOIN heed.person_record p ON p.partnership_id = here AND p.person_id = f.person
    AND f.shown = CASE f.what WHEN 'called' THEN p.called WHEN 'born' THEN p.born END
  WHERE NOT EXISTS (SELECT FROM heed.findable held WHERE held.partnership_id = here AND held.person_id = f.person AND held.what = f.what
    AND held.entry_id IS NULL);
  FOR corrected IN SELECT e.entry_id FROM heed.entry e WHERE e.partnership_id = here AND e.entry_id = ANY (own) AND e.kind = 'correction' LOOP
    PERFORM heed.settle(here, heed.corrected_root(here, corrected));
  END LOOP;
  PERFORM heed.spread_sight(here, own);
END
$function$;

CREATE OR REPLACE FUNCTION heed.keep_no_name()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  NEW.account_id := NULL;
  NEW.who := 'Not kept';
  RETURN NEW;
END $function$;

CREATE OR REPLACE FUNCTION heed.keep_submission()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
BEGIN
  NEW.arrived := date_trunc('milliseconds', clock_timestamp());
  NEW.heard := NEW.arrived;
  DELETE FROM heed.submission s WHERE s.partnership_id = NEW.partnership_id AND s.by_agency = NEW.by_agency
    AND s.state IN ('reading', 'not-read') AND s.attempt IS NULL AND s.arrived < NEW.arrived - interval '1 day';
  RETURN NEW;
END
$function$;

CREATE OR REPLACE FUNCTION heed.land_audit()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
BEGIN
  NEW.audit := nextval('heed.audit_number');
  NEW.at := date_trunc('milliseconds', clock_timestamp());
  RETURN NEW;
END
$function$;

CREATE OR REPLACE FUNCTION heed.land_decision()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
BEGIN
  NEW.landed := date_trunc('milliseconds', clock_timestamp());
  RETURN NEW;
END
$function$;

CREATE OR REPLACE FUNCTION heed.land_entry()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
DECLARE
  loading constant boolean := current_setting('role') = 'heed_loader';
  stands_on constant text := heed.subject_of(NEW.body);
  on_entry heed.entry;
BEGIN
  NEW.public_id := gen_random_uuid();
  IF NOT loading THEN
    NEW.entry_id := NEW.public_id::text;
  END IF;
  NEW.concerns := NEW.people;
  IF stands_on IS NOT NULL THEN
    PERFORM pg_advisory_xact_lock(hashtextextended(NEW.partnership_id::text || heed.root_of(NEW.partnership_id, stands_on), 0));
    SELECT * INTO on_entry FROM heed.entry WHERE partnership_id = NEW.partnership_id AND entry_id = stands_on;
    IF NOT FOUND OR NOT (loading OR heed.session_may_read(on_entry)) THEN
      RAISE EXCEPTION 'no such entry' USING ERRCODE = 'foreign_key_violation';
    END IF;
    IF NEW.body ->> 'kind' IN ('share', 'correction') AND (on_entry.by_agency <> NEW.by_agency) <> heed.is_receipt(NEW) THEN
      RAISE EXCEPTION 'only the agency that recorded an entry shares or corrects it' USING ERRCODE = 'check_violation';
    END IF;
    NEW.concerns := ARRAY(SELECT DISTINCT unnest(NEW.people || on_entry.concerns) ORDER BY 1);
  END IF;
  IF NEW.imported AND NOT loading AND (NEW.body ->> 'kind' = 'answer' OR (NEW.body ->> 'kind' = 'share' AND NOT on_entry.imported)) THEN
    RAISE EXCEPTION 'what is done in Heed carries no imported time' USING ERRCODE = 'check_violation';
  END IF;
  NEW.landing := nextval('heed.landing');
  NEW.landed := date_trunc('milliseconds', clock_timestamp());
  IF NOT NEW.imported THEN
    NEW.recorded := NEW.landed;
    NEW.recorded_as := to_char(NEW.landed AT TIME ZONE 'Europe/London', 'YYYY-MM-DD');
    IF NEW.body ->> 'kind' = 'share'
      AND (NEW.reaches <= NEW.landed OR NEW.body #>> '{facts,sent}' IS NOT NULL OR NEW.body #>> '{facts,acknowledged}' IS NOT NULL) THEN
      RAISE EXCEPTION 'what is shared in Heed is not dated back' USING ERRCODE = 'check_violation';
    END IF;
  END IF;
  RETURN NEW;
END
$function$;

CREATE OR REPLACE FUNCTION heed.land_person()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
BEGIN
  IF current_setting('role') = 'heed_agency' THEN
    NEW.public_id := gen_random_uuid();
    NEW.person_id := NEW.public_id::text;
  END IF;
  RETURN NEW;
END
$function$;

CREATE OR REPLACE FUNCTION heed.link_answer(print text, session_print text, came_from text)
 RETURNS TABLE(partnership uuid, by_agency text, agency text, email text, thread text, people text[], shown_on text)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
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
$function$;

CREATE OR REPLACE FUNCTION heed.link_asked(print text, session_print text)
 RETURNS jsonb
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  SELECT shown FROM heed.usable_link(print) AS one WHERE one.session_hash = session_print AND clock_timestamp() < one.session_ends
$function$;

CREATE OR REPLACE FUNCTION heed.link_code(print text, code_print text, came_from text)
 RETURNS TABLE(link uuid, email text)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
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
$function$;

CREATE OR REPLACE FUNCTION heed.link_is_usable(print text)
 RETURNS boolean
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  SELECT (heed.usable_link(print)).link_id IS NOT NULL
$function$;

CREATE OR REPLACE FUNCTION heed.link_open(print text, code_print text, session_print text, came_from text)
 RETURNS TABLE(outcome text, is_first boolean, partnership uuid, by_agency text, agency text, request text, thread text, people text[], shown_on text)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
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
$function$;

CREATE OR REPLACE FUNCTION heed.mail_by_state()
 RETURNS TABLE(state text, many bigint, oldest timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  SELECT state, count(*), min(made) FROM heed.message
  WHERE heed.session_administers() AND partnership_id = heed.session_partnership() AND made > clock_timestamp() - interval '7 days' GROUP BY state ORDER BY state
$function$;

CREATE OR REPLACE FUNCTION heed.mail_that_failed()
 RETURNS TABLE(called text, address text, state text, why text, on_day text, tries integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  SELECT a.called, m.address, e.state, e.why, to_char(coalesce(e.settled, e.made) AT TIME ZONE 'Europe/London', 'YYYY-MM-DD'), e.tries
  FROM heed.message e JOIN heed.account a USING (account_id) LEFT JOIN heed.account_mail m USING (account_id)
  WHERE heed.session_administers() AND e.partnership_id = heed.session_partnership() AND e.made > clock_timestamp() - interval '28 days'
    AND e.tries > 0 AND e.state IN ('failed', 'unknown', 'waiting') ORDER BY e.made DESC LIMIT 200
$function$;

CREATE OR REPLACE FUNCTION heed.may_answer_learning(asked uuid, asked_in text)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  SELECT EXISTS (SELECT FROM heed.learning l WHERE l.partnership_id = heed.session_partnership() AND l.learning = asked AND l.room = asked_in
    AND CASE WHEN l.readers IS NULL THEN l.room <> 'review' ELSE heed.session_agency() = ANY (l.readers) END)
$function$;

CREATE OR REPLACE FUNCTION heed.name_child(of_person text)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  UPDATE heed.partnership SET children = children || of_person
  WHERE partnership_id = heed.session_partnership() AND demonstration AND of_person <> ALL (children)
    AND EXISTS (SELECT FROM heed.person_record p WHERE p.partnership_id = heed.session_partnership() AND p.person_id = of_person
      AND p.by_agency = heed.session_agency())
$function$;

CREATE OR REPLACE FUNCTION heed.nobody_administers()
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  SELECT NOT EXISTS (SELECT FROM heed.held_role WHERE role = 'administrator')
$function$;

CREATE OR REPLACE FUNCTION heed.not_standing(of_partnership uuid, start text, closed text[])
 RETURNS TABLE(entry_id text, withdrawn boolean)
 LANGUAGE plpgsql
 STABLE
 SET search_path TO 'pg_catalog'
AS $function$
DECLARE
  history constant boolean := (SELECT demonstration FROM heed.partnership WHERE partnership_id = of_partnership);
  silent text[] := '{}';
  answered text[] := '{}';
  gone text[] := '{}';
  one record;
BEGIN
  FOR one IN
    WITH RECURSIVE tree AS (
      SELECT e.entry_id, e.subject, e.body, e.recorded, e.landed, e.landing FROM heed.entry e
      WHERE e.partnership_id = of_partnership AND e.kind = 'correction' AND e.subject = start AND NOT e.concerns && closed
      UNION
      SELECT e.entry_id, e.subject, e.body, e.recorded, e.landed, e.landing FROM heed.entry e JOIN tree ON e.partnership_id = of_partnership
        AND e.kind = 'correction' AND e.subject = tree.entry_id AND NOT e.concerns && closed
    )
    SELECT tree.entry_id, tree.subject, tree.body #>> '{facts,corrects}' IS NULL AS withdraws FROM tree
    ORDER BY CASE WHEN history THEN tree.recorded ELSE tree.landed END DESC, tree.landing DESC
  LOOP
    CONTINUE WHEN one.entry_id = ANY (silent);
    IF one.withdraws THEN gone := gone || one.subject; END IF;
    IF one.subject = ANY (answered) THEN
      silent := silent || one.entry_id;
    ELSE
      answered := answered || one.subject;
      silent := silent || one.subject;
    END IF;
  END LOOP;
  RETURN QUERY SELECT DISTINCT u, u = ANY (gone) FROM unnest(silent) AS u;
END
$function$;

CREATE OR REPLACE FUNCTION heed.not_standing_by(of_partnership uuid, start text, by_then timestamp with time zone)
 RETURNS SETOF text
 LANGUAGE plpgsql
 STABLE
 SET search_path TO 'pg_catalog'
AS $function$
DECLARE
  silent text[] := '{}';
  answered text[] := '{}';
  one record;
BEGIN
  FOR one IN
    WITH RECURSIVE tree AS (
      SELECT e.entry_id, e.subject, e.recorded, e.landing FROM heed.entry e
      WHERE e.partnership_id = of_partnership AND e.kind = 'correction' AND e.subject = start AND e.recorded <= by_then
      UNION
      SELECT e.entry_id, e.subject, e.recorded, e.landing FROM heed.entry e JOIN tree ON e.partnership_id = of_partnership
        AND e.kind = 'correction' AND e.subject = tree.entry_id AND e.recorded <= by_then
    )
    SELECT * FROM tree ORDER BY recorded DESC, landing DESC
  LOOP
    CONTINUE WHEN one.entry_id = ANY (silent);
    IF one.subject = ANY (answered) THEN
      silent := silent || one.entry_id;
    ELSE
      answered := answered || one.subject;
      silent := silent || one.subject;
    END IF;
  END LOOP;
  RETURN QUERY SELECT DISTINCT unnest(silent);
END
$function$;

CREATE OR REPLACE FUNCTION heed.note_decision()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
BEGIN
  INSERT INTO heed.work (partnership_id, vantage, due, check_id)
  SELECT NEW.partnership_id, reader, NEW.landed, NEW.check_id
  FROM (SELECT '' UNION ALL SELECT agency_id FROM heed.agency WHERE partnership_id = NEW.partnership_id) AS readers (reader);
  RETURN NULL;
END
$function$;

CREATE OR REPLACE FUNCTION heed.note_entry()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
BEGIN
  INSERT INTO heed.work (partnership_id, vantage, due, entry_id) VALUES (NEW.partnership_id, '', NEW.landed, NEW.entry_id);
  RETURN NULL;
END
$function$;

CREATE OR REPLACE FUNCTION heed.note_link(link heed.asked_link, event text, came_from text)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  INSERT INTO heed.audit (partnership_id, account_id, who, role, agency_id, event, wrote, subjects, why, alike, came_from)
  VALUES (link.partnership_id, NULL, 'by a one-time link: ' || link.agency_id, NULL, link.by_agency, event, true, link.people, NULL, NULL, came_from)
$function$;

CREATE OR REPLACE FUNCTION heed.note_reading()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
BEGIN
  INSERT INTO heed.work (partnership_id, vantage, due, entry_id)
  VALUES (NEW.partnership_id, NEW.agency_id, CASE TG_OP WHEN 'INSERT' THEN NEW.reads_from ELSE NEW.reads_until END, NEW.entry_id);
  RETURN NULL;
END
$function$;

CREATE OR REPLACE FUNCTION heed.note_sight()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
BEGIN
  PERFORM heed.spread_sight(NEW.partnership_id, ARRAY[NEW.entry_id]);
  RETURN NULL;
END
$function$;

CREATE OR REPLACE FUNCTION heed.note_words()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
DECLARE
  -- A correction says what it puts in place of what it corrects.
  said constant jsonb := CASE WHEN NEW.kind = 'correction' THEN NEW.body #> '{facts,replacement}' ELSE NEW.body END;
BEGIN
  IF coalesce(said ->> 'text', '') <> ''
    AND NOT heed.is_about_records(said) THEN
    INSERT INTO heed.entry_words (partnership_id, entry_id, words, corrects, stands, withdrawn)
    VALUES (NEW.partnership_id, NEW.entry_id, heed.words_of(said ->> 'text'), CASE WHEN NEW.kind = 'correction' THEN NEW.subject END, true, false);
  END IF;
  IF NEW.kind = 'correction' THEN
    PERFORM heed.settle(NEW.partnership_id, heed.corrected_root(NEW.partnership_id, NEW.entry_id));
  END IF;
  RETURN NULL;
END
$function$;

CREATE OR REPLACE FUNCTION heed.open_doors()
 RETURNS TABLE(partnership_id uuid, name text, demonstration boolean, header jsonb, children text[], agency text, ring text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  SELECT p.partnership_id, p.name, p.demonstration, p.header, '{}'::text[], a.name, coalesce(heed.door_body(p.partnership_id) ->> 'ring', '')
  FROM heed.partnership p JOIN heed.agency a ON a.partnership_id = p.partnership_id AND a.agency_id = heed.front_door_of(p.partnership_id)
  WHERE coalesce((heed.door_body(p.partnership_id) ->> 'publicPage')::boolean, p.demonstration)
  ORDER BY p.header ->> 'title', p.partnership_id
$function$;

CREATE OR REPLACE FUNCTION heed.open_in_emergency(child_at uuid)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  SELECT person_record.person_id FROM heed.person_record JOIN heed.opening USING (partnership_id)
  WHERE partnership_id = heed.session_partnership() AND public_id = child_at AND opening.child = person_record.person_id
    AND account_id = heed.session_account() AND opening.kind = 'emergency' AND opened <= clock_timestamp() AND clock_timestamp() < ends
    AND person_record.person_id <> ALL (heed.session_closed())
  LIMIT 1
$function$;

CREATE OR REPLACE FUNCTION heed.open_sealed(wanted uuid, by_who text, in_role text, because text, came text)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
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
$function$;

CREATE OR REPLACE FUNCTION heed.opened_by_another(one uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  SELECT EXISTS (SELECT FROM heed.opening WHERE partnership_id = heed.session_partnership() AND opening = one AND account_id <> heed.session_account()
    AND (current_setting('role') = 'heed_whole' OR agency_id = heed.session_agency()))
$function$;

CREATE OR REPLACE FUNCTION heed.own_namings(here uuid, of_person text, of_agency text, by_then timestamp with time zone, closed text[])
 RETURNS TABLE(entry_id text, kind text, is_about boolean, is_present boolean, is_birth boolean, happened_earliest date, happened_latest date)
 LANGUAGE plpgsql
 STABLE
 SET search_path TO 'pg_catalog'
AS $function$
BEGIN
  RETURN QUERY SELECT n.entry_id, CASE WHEN e.kind = 'correction' THEN e.body #>> '{facts,replacement,kind}' ELSE e.kind END,
    n.is_about, n.is_present, n.is_birth, n.happened_earliest, n.happened_latest
  FROM heed.naming n JOIN heed.entry e ON e.partnership_id = n.partnership_id AND e.entry_id = n.entry_id
  WHERE n.partnership_id = here AND n.person_id = of_person AND e.by_agency = of_agency AND NOT e.concerns && closed
    AND CASE WHEN by_then IS NULL THEN heed.stands_for(here, n.entry_id, n.stands, closed)
      ELSE e.recorded <= by_then
        AND n.entry_id NOT IN (SELECT heed.not_standing_by(here, heed.corrected_root(here, n.entry_id), by_then)) END;
END
$function$;

CREATE OR REPLACE FUNCTION heed.people_in_reviews()
 RETURNS TABLE(review uuid, person_id text, called text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  SELECT r.review, p.person_id, p.called FROM heed.review r JOIN heed.person_record p ON p.partnership_id = r.partnership_id AND p.person_id = ANY (r.people)
  WHERE r.partnership_id = heed.session_partnership() AND p.person_id <> ALL (heed.session_closed())
    AND ((heed.session_account() IS NULL AND heed.session_reads_history()) OR (heed.session_acting() = 'quality' AND heed.session_holds('quality'))
      OR (heed.session_acting() = 'reviewer' AND heed.session_holds('reviewer')
      AND EXISTS (SELECT FROM heed.review_member m WHERE m.partnership_id = r.partnership_id AND m.review = r.review AND m.account_id = heed.session_account())))
$function$;

CREATE OR REPLACE FUNCTION heed.people_to_compare()
 RETURNS TABLE(person_id text, sex text, entry_id text, what text, shown text, holds_from date, holds_until date)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  WITH readings AS MATERIALIZED (
    SELECT s.entry_id, bool_or(s.extract IS NULL) AS is_whole FROM heed.session_reading s WHERE heed.session_agency() IS NOT NULL GROUP BY s.entry_id
  ),
  named AS MATERIALIZED (
    SELECT n.person_id, n.entry_id, true AS is_whole, n.is_about, n.is_present, n.is_birth, n.happened_earliest, n.happened_latest FROM heed.naming n
    WHERE heed.session_agency() IS NULL AND n.partnership_id = heed.session_partnership() AND n.stands
    UNION ALL
    SELECT n.person_id, n.entry_id, r.is_whole, n.is_about, n.is_present AND r.is_whole, n.is_birth AND r.is_whole, n.happened_earliest, n.happened_latest
    FROM heed.naming n JOIN readings r ON r.entry_id = n.entry_id LEFT JOIN readings c ON c.entry_id = n.corrects
    WHERE n.partnership_id = heed.session_partnership()
      AND CASE WHEN r.is_whole THEN n.stands AND (n.corrects IS NULL OR c.entry_id IS NOT NULL)
        ELSE n.is_about AND n.corrects IS NULL AND NOT n.withdrawn END
  ),
  known AS MATERIALIZED (
    SELECT named.person_id, bool_or(is_birth) AS born, max(coalesce(happened_latest, 'infinity')) FILTER (WHERE is_present) AS met,
      bool_or(is_about OR is_present) AS own, min(coalesce(happened_earliest, '-infinity')) FILTER (WHERE is_about OR is_present) AS first
    FROM named GROUP BY named.person_id
  )
  SELECT f.person_id, p.sex, f.entry_id, f.what, f.shown, f.holds_from, f.holds_until
  FROM known k
  JOIN heed.findable f ON f.partnership_id = heed.session_partnership() AND f.person_id = k.person_id
  JOIN heed.person_record p ON p.partnership_id = f.partnership_id AND p.person_id = f.person_id
  LEFT JOIN named n ON n.person_id = f.person_id AND n.entry_id = f.entry_id AND n.is_whole
  WHERE CASE
    WHEN f.what = 'born' THEN k.born OR coalesce(k.met >= f.holds_from, false) OR (k.own AND NOT coalesce(k.first < f.holds_from, false))
    WHEN f.entry_id IS NULL THEN true
    ELSE n.entry_id IS NOT NULL END
  ORDER BY f.person_id, f.findable
$function$;

CREATE OR REPLACE FUNCTION heed.people_to_keep(partnership uuid, entries text[])
 RETURNS TABLE(person_id text, called text, born text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  SELECT DISTINCT p.person_id, p.called, p.born
  FROM heed.entry e CROSS JOIN LATERAL unnest(e.people) AS named (person_id)
  JOIN heed.person_record p ON p.partnership_id = e.partnership_id AND p.person_id = named.person_id
  WHERE e.partnership_id = partnership AND e.entry_id = ANY (entries)
    AND (current_setting('role') = 'heed_loader' OR (partnership = heed.session_partnership() AND e.by_agency = heed.session_agency()))
    AND NOT EXISTS (SELECT FROM heed.findable f WHERE f.partnership_id = e.partnership_id AND f.person_id = p.person_id AND f.what = 'called')
$function$;

CREATE OR REPLACE FUNCTION heed.posts_left()
 RETURNS TABLE(post_id uuid, last date)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  SELECT p.post_id, (max(h.holds_until) AT TIME ZONE 'Europe/London')::date
  FROM heed.post p
  JOIN heed.account a ON lower(btrim(a.called)) = lower(btrim(p.called))
  JOIN heed.held_role h ON h.account_id = a.account_id AND h.partnership_id = p.partnership_id AND h.agency_id = p.agency_id
  WHERE p.partnership_id = heed.session_partnership() AND p.holds_until IS NULL
  GROUP BY p.post_id, p.holds_from
  HAVING bool_and(h.holds_until IS NOT NULL AND h.holds_until <= statement_timestamp())
    AND (max(h.holds_until) AT TIME ZONE 'Europe/London')::date >= p.holds_from
$function$;

CREATE OR REPLACE FUNCTION heed.print_of_reading()
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  SELECT CASE WHEN heed.session_agency() IS NULL
    THEN (SELECT count(*) || ' ' || coalesce(max(landing), 0) FROM heed.entry WHERE partnership_id = heed.session_partnership())
    ELSE (SELECT count(*) || ' ' || count(*) FILTER (WHERE extract IS NULL) || ' ' || coalesce(max(e.landing), 0) FROM heed.session_reading s
      JOIN heed.entry e ON e.partnership_id = heed.session_partnership() AND e.entry_id = s.entry_id) END
$function$;

CREATE OR REPLACE FUNCTION heed.public_referral(door uuid, came_from text)
 RETURNS TABLE(partnership uuid, agency text)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
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
$function$;

CREATE OR REPLACE FUNCTION heed.put_out_who_answered()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
BEGIN
  IF NEW.room = 'training' AND NEW.kind IN ('session-answered', 'skills-answered', 'parent-answered') THEN
    NEW.account_id := NULL;
    NEW.who := 'Without a name';
    NEW.readers := '{}';
    NEW.landed := date_trunc('day', clock_timestamp(), 'Europe/London');
  END IF;
  RETURN NEW;
END
$function$;

CREATE OR REPLACE FUNCTION heed.recall(recalled heed.entry)
 RETURNS void
 LANGUAGE sql
 SET search_path TO 'pg_catalog'
AS $function$
  UPDATE heed.reading SET reads_until = recalled.landed
  FROM heed.entry share
  WHERE share.partnership_id = recalled.partnership_id AND share.subject = recalled.subject AND share.kind = 'share'
    AND share.landing < recalled.landing
    AND share.body #>> '{facts,with}' = recalled.body #>> '{facts,with}'
    AND coalesce(share.body #>> '{facts,status}', 'sent') NOT IN ('recalled', 'withheld')
    AND reading.partnership_id = share.partnership_id
    AND reading.agency_id = share.body #>> '{facts,with}'
    AND reading.through = share.entry_id
    AND reading.reads_until IS NULL
    AND (reading.because = 'given' OR (reading.because = 'sent-or-received' AND share.body #>> '{facts,what}' = 'extract'))
$function$;

CREATE OR REPLACE FUNCTION heed.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  RAISE EXCEPTION 'heed.% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END
$function$;

CREATE OR REPLACE FUNCTION heed.refuse_removal()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  RAISE EXCEPTION 'heed.% keeps its history', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END
$function$;

CREATE OR REPLACE FUNCTION heed.refuse_shown_day()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
BEGIN
  IF NOT (SELECT demonstration FROM heed.partnership WHERE partnership_id = NEW.partnership_id) THEN
    RAISE EXCEPTION 'only a demonstration shows days of the past' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END
$function$;

CREATE OR REPLACE FUNCTION heed.refuse_unsourcing()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
BEGIN
  IF EXISTS (SELECT FROM heed.submission_row r WHERE r.partnership_id = OLD.partnership_id AND r.submission_id = OLD.submission_id AND r.state = 'accepted') THEN
    RAISE EXCEPTION 'entries came from this file' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN OLD;
END
$function$;

CREATE OR REPLACE FUNCTION heed.releases_in_force()
 RETURNS SETOF jsonb
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog'
AS $function$
  SELECT last.body -> 'release' FROM (
    SELECT DISTINCT ON (d.agreement) d.what, d.body FROM heed.sharing_decision d
    WHERE d.partnership_id = heed.session_partnership() AND d.landed <= clock_timestamp()
      AND d.holds_from <= (clock_timestamp() AT TIME ZONE 'Europe/London')::date
    ORDER BY d.agreement, d.holds_from DESC, d.landed DESC, d.decision DESC
  ) AS last
  WHERE last.what = 'released'
    AND (last.body ->> 'until' IS NULL OR (clock_timestamp() AT TIME ZONE 'Europe/London')::date < (last.body ->> 'until')::date)
$function$;

CREATE OR REPLACE FUNCTION heed.reviewers()
 RETURNS TABLE(account_id uuid, called text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  SELECT DISTINCT a.account_id, a.called FROM heed.account a JOIN heed.held_role h USING (account_id)
  WHERE h.partnership_id = heed.session_partnership() AND h.role = 'reviewer' AND heed.session_holds('quality')
    AND h.holds_from <= clock_timestamp() AND (h.holds_until IS NULL OR clock_timestamp() < h.holds_until)
  ORDER BY 2, 1
$function$;

CREATE OR REPLACE FUNCTION heed.root_of(partnership uuid, start text)
 RETURNS text
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog'
AS $function$
  WITH RECURSIVE line AS (
    SELECT entry_id, subject FROM heed.entry WHERE partnership_id = partnership AND entry_id = start
    UNION
    SELECT above.entry_id, above.subject FROM heed.entry above JOIN line ON above.partnership_id = partnership AND above.entry_id = line.subject
  )
  SELECT entry_id FROM line WHERE subject IS NULL LIMIT 1
$function$;

CREATE OR REPLACE FUNCTION heed.save_unfinished()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
BEGIN
  NEW.saved := date_trunc('milliseconds', clock_timestamp());
  NEW.expires := NEW.saved + interval '28 days';
  IF TG_OP = 'INSERT' THEN
    DELETE FROM heed.unfinished WHERE expires < NEW.saved;
  END IF;
  RETURN NEW;
END
$function$;

CREATE OR REPLACE FUNCTION heed.sealed_print(one heed.sealed_part)
 RETURNS text
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog'
AS $function$
  SELECT encode(sha256(convert_to(one.salt || one.part || ' ' || one.words, 'UTF8')), 'hex')
$function$;

CREATE OR REPLACE FUNCTION heed.sealed_prints()
 RETURNS TABLE(partnership_id uuid, sealed uuid, print text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  SELECT s.partnership_id, s.sealed, heed.sealed_print(s) FROM heed.sealed_part s
$function$;

CREATE OR REPLACE FUNCTION heed.serves_in_confidence(kind text, name text)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
 SET search_path TO 'pg_catalog'
AS $function$
  SELECT kind IN ('refuge', 'domestic-abuse-service')
    OR (kind = 'other' AND name ~* '\m(refuge|domestic abuse|sexual health|advoca(te|tes|cy)|rape|women''?s aid)\M')
$function$;

CREATE OR REPLACE FUNCTION heed.session_account()
 RETURNS uuid
 LANGUAGE sql
 STABLE
AS $function$
  SELECT nullif(current_setting('heed.account', true), '')::uuid
$function$;

CREATE OR REPLACE FUNCTION heed.session_acting()
 RETURNS text
 LANGUAGE sql
 STABLE
AS $function$
  SELECT nullif(current_setting('heed.acting', true), '')
$function$;

CREATE OR REPLACE FUNCTION heed.session_administers()
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  SELECT EXISTS (
    SELECT FROM heed.held_role WHERE account_id = heed.session_account() AND partnership_id = heed.session_partnership() AND role = 'administrator'
      AND holds_from <= clock_timestamp() AND (holds_until IS NULL OR clock_timestamp() < holds_until)
  )
$function$;

CREATE OR REPLACE FUNCTION heed.session_agency()
 RETURNS text
 LANGUAGE sql
 STABLE
AS $function$
  SELECT nullif(current_setting('heed.agency', true), '')
$function$;

CREATE OR REPLACE FUNCTION heed.session_anonymises()
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  SELECT heed.session_account() IS NULL OR coalesce(heed.session_acting(), '') IN ('reviewer', 'quality')
$function$;

CREATE OR REPLACE FUNCTION heed.session_answers()
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  SELECT heed.session_agency() IS NOT NULL AND (
    heed.session_reads_history() OR EXISTS (
      SELECT FROM heed.held_role WHERE account_id = heed.session_account() AND partnership_id = heed.session_partnership()
        AND agency_id = heed.session_agency() AND role IN ('manager', 'safeguarding-lead')
        AND holds_from <= clock_timestamp() AND (holds_until IS NULL OR clock_timestamp() < holds_until)))
$function$;

CREATE OR REPLACE FUNCTION heed.session_closed()
 RETURNS text[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  SELECT coalesce(array_agg(person_id), '{}') FROM heed.closed_to
  WHERE partnership_id = heed.session_partnership() AND worker = heed.session_worker()
    AND (heed.session_agency() IS NULL OR agency_id = heed.session_agency())
$function$;

CREATE OR REPLACE FUNCTION heed.session_findables(of_person text)
 RETURNS SETOF heed.findable
 LANGUAGE plpgsql
 STABLE
 SET search_path TO 'pg_catalog'
AS $function$
BEGIN
  RETURN QUERY
  WITH named AS MATERIALIZED (SELECT * FROM heed.session_namings(of_person))
  SELECT f.* FROM heed.findable f
  WHERE f.partnership_id = heed.session_partnership() AND f.person_id = of_person
    AND CASE
      WHEN f.what = 'born' THEN
        EXISTS (SELECT FROM named WHERE is_birth OR (is_present AND coalesce(happened_latest, 'infinity') >= f.holds_from))
        OR (EXISTS (SELECT FROM named WHERE is_about OR is_present)
          AND NOT EXISTS (SELECT FROM named WHERE (is_about OR is_present) AND coalesce(happened_earliest, '-infinity') < f.holds_from))
      WHEN f.entry_id IS NULL THEN EXISTS (SELECT FROM named)
      ELSE EXISTS (SELECT FROM named WHERE named.entry_id = f.entry_id AND is_whole)
    END
  ORDER BY f.findable;
END
$function$;

CREATE OR REPLACE FUNCTION heed.session_holds(wanted text)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  SELECT EXISTS (SELECT FROM heed.held_role WHERE account_id = heed.session_account() AND partnership_id = heed.session_partnership() AND role = wanted
    AND holds_from <= clock_timestamp() AND (holds_until IS NULL OR clock_timestamp() < holds_until))
$function$;

CREATE OR REPLACE FUNCTION heed.session_in_room(of_review uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  SELECT heed.session_sets_reviews() OR (heed.session_acting() = 'reviewer' AND EXISTS (SELECT FROM heed.session_scopes() s WHERE s.review = of_review))
$function$;

CREATE OR REPLACE FUNCTION heed.session_invited(kind_of text)
 RETURNS heed.invitation
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  SELECT * FROM heed.invitation WHERE code_hash = heed.session_secret() AND kind = kind_of AND used IS NULL AND clock_timestamp() < ends
$function$;

CREATE OR REPLACE FUNCTION heed.session_keeps(wanted uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  SELECT EXISTS (SELECT FROM heed.sealed_part WHERE partnership_id = heed.session_partnership() AND sealed = wanted AND by_agency = heed.session_agency())
$function$;

CREATE OR REPLACE FUNCTION heed.session_may_open(one heed.sealed_part)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  SELECT one.partnership_id = heed.session_partnership() AND heed.session_answers()
    AND EXISTS (SELECT FROM heed.session_reading WHERE entry_id = one.entry_id AND extract IS NULL)
    AND NOT EXISTS (SELECT FROM heed.entry e WHERE e.partnership_id = one.partnership_id AND e.entry_id = one.entry_id AND e.concerns && heed.session_closed())
    AND (one.by_agency = heed.session_agency() OR (one.told AND EXISTS (
      SELECT FROM heed.sealed_request r JOIN heed.sealed_answer a ON a.partnership_id = r.partnership_id AND a.request = r.request AND a.given
      WHERE r.partnership_id = one.partnership_id AND r.sealed = one.sealed AND r.agency_id = heed.session_agency())))
$function$;

CREATE OR REPLACE FUNCTION heed.session_may_read(one heed.entry)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  SELECT one.partnership_id = heed.session_partnership() AND NOT one.concerns && heed.session_closed()
    AND EXISTS (SELECT FROM heed.session_reading WHERE entry_id = one.entry_id)
$function$;

CREATE OR REPLACE FUNCTION heed.session_name()
 RETURNS text
 LANGUAGE sql
 STABLE
AS $function$
  SELECT nullif(current_setting('heed.name', true), '')
$function$;

CREATE OR REPLACE FUNCTION heed.session_namings(of_person text)
 RETURNS TABLE(entry_id text, is_whole boolean, is_about boolean, is_present boolean, is_birth boolean, happened_earliest date, happened_latest date)
 LANGUAGE plpgsql
 STABLE
 SET search_path TO 'pg_catalog'
AS $function$
DECLARE
  closed constant text[] := heed.session_closed();
  here constant uuid := heed.session_partnership();
  is_narrow constant boolean := heed.session_only() IS NOT NULL OR heed.session_reviews();
BEGIN
  IF of_person = ANY (closed) THEN
    RETURN;
  END IF;
  IF current_setting('role') = 'heed_whole' THEN
    RETURN QUERY SELECT n.entry_id, true, n.is_about, n.is_present, n.is_birth, n.happened_earliest, n.happened_latest FROM heed.naming n
    WHERE n.partnership_id = here AND n.person_id = of_person AND CASE WHEN closed = '{}' THEN n.stands ELSE heed.stands_for(here, n.entry_id, n.stands, closed) END
      AND (closed = '{}' OR NOT EXISTS (SELECT FROM heed.entry e WHERE e.partnership_id = here AND e.entry_id = n.entry_id AND e.concerns && closed))
      AND (NOT is_narrow OR EXISTS (SELECT FROM heed.entry e WHERE e.partnership_id = here AND e.entry_id = n.entry_id
        AND heed.session_sees(e.concerns, e.kind, e.happened_earliest, e.happened_latest)));
  ELSE
    RETURN QUERY SELECT n.entry_id, r.is_whole, n.is_about, n.is_present AND r.is_whole, n.is_birth AND r.is_whole, n.happened_earliest, n.happened_latest
    FROM heed.naming n
    CROSS JOIN LATERAL (SELECT bool_or(s.extract IS NULL) AS is_whole FROM heed.session_reading s WHERE s.entry_id = n.entry_id) AS r
    WHERE n.partnership_id = here AND n.person_id = of_person
      AND CASE
        WHEN r.is_whole THEN CASE WHEN closed = '{}' THEN n.stands ELSE heed.stands_for(here, n.entry_id, n.stands, closed) END
          AND (n.corrects IS NULL OR EXISTS (SELECT FROM heed.session_reading s WHERE s.entry_id = n.corrects))
        ELSE r.is_whole IS NOT NULL AND n.is_about AND n.corrects IS NULL AND NOT heed.withdrawn_for(here, n.entry_id, n.withdrawn, closed)
          AND NOT EXISTS (SELECT FROM heed.entry c JOIN heed.session_reading s ON s.entry_id = c.entry_id AND s.extract IS NULL
            WHERE c.partnership_id = here AND c.kind = 'correction' AND c.subject = n.entry_id AND NOT c.concerns && closed
              AND c.entry_id NOT IN (SELECT x.entry_id FROM heed.not_standing(here, n.entry_id, closed) x)) END
      AND (closed = '{}' OR NOT EXISTS (SELECT FROM heed.entry e WHERE e.partnership_id = here AND e.entry_id = n.entry_id AND e.concerns && closed));
  END IF;
END
$function$;

CREATE OR REPLACE FUNCTION heed.session_only()
 RETURNS text
 LANGUAGE sql
 STABLE
AS $function$
  SELECT nullif(current_setting('heed.only', true), '')
$function$;

CREATE OR REPLACE FUNCTION heed.session_partnership()
 RETURNS uuid
 LANGUAGE sql
 STABLE
AS $function$
  SELECT nullif(current_setting('heed.partnership', true), '')::uuid
$function$;

CREATE OR REPLACE FUNCTION heed.session_people()
 RETURNS text[]
 LANGUAGE plpgsql
 STABLE
 SET search_path TO 'pg_catalog'
AS $function$
BEGIN
  RETURN (SELECT coalesce(array_agg(person_id), '{}') FROM heed.person_record);
END
$function$;

CREATE OR REPLACE FUNCTION heed.session_reads(entries text[])
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  SELECT NOT EXISTS (
    SELECT FROM unnest(entries) AS wanted (entry_id)
    WHERE NOT EXISTS (
      SELECT FROM heed.entry
      WHERE entry.partnership_id = heed.session_partnership() AND entry.entry_id = wanted.entry_id
        AND NOT entry.concerns && heed.session_closed()
        AND (current_setting('role') = 'heed_whole' OR EXISTS (SELECT FROM heed.session_reading WHERE session_reading.entry_id = entry.entry_id))
    )
  )
$function$;

CREATE OR REPLACE FUNCTION heed.session_reads_history()
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  SELECT coalesce((SELECT demonstration FROM heed.partnership WHERE partnership_id = heed.session_partnership()), false)
$function$;

CREATE OR REPLACE FUNCTION heed.session_reviews()
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  SELECT current_setting('role') = 'heed_whole' AND heed.session_account() IS NOT NULL AND heed.session_only() IS NULL
    AND coalesce(heed.session_acting(), '') NOT IN ('front-door', 'quality')
$function$;

CREATE OR REPLACE FUNCTION heed.session_scopes()
 RETURNS SETOF heed.review
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  SELECT r.* FROM heed.review r JOIN heed.review_member m USING (partnership_id, review)
  WHERE r.partnership_id = heed.session_partnership() AND m.account_id = heed.session_account() AND r.ended IS NULL AND heed.session_holds('reviewer')
    AND EXISTS (SELECT FROM heed.declared_link d WHERE d.partnership_id = r.partnership_id AND d.review = r.review AND d.account_id = m.account_id)
$function$;

CREATE OR REPLACE FUNCTION heed.session_secret()
 RETURNS text
 LANGUAGE sql
 STABLE
AS $function$
  SELECT nullif(current_setting('heed.secret', true), '')
$function$;

CREATE OR REPLACE FUNCTION heed.session_sees(concerns text[], kind text, earliest date, latest date)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  SELECT (heed.session_only() IS NULL OR heed.session_only() = ANY (concerns))
    AND (NOT heed.session_reviews()
      OR EXISTS (SELECT FROM heed.session_scopes() s WHERE s.people && concerns
        AND (heed.is_bookkeeping(kind) OR (coalesce(earliest, '-infinity') <= s.days_until AND coalesce(latest, 'infinity') >= s.days_from))))
$function$;

CREATE OR REPLACE FUNCTION heed.session_sets_reviews()
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  SELECT CASE WHEN heed.session_account() IS NULL THEN current_setting('role') = 'heed_whole' AND heed.session_reads_history()
    ELSE heed.session_acting() = 'quality' AND heed.session_holds('quality') END
$function$;

CREATE OR REPLACE FUNCTION heed.session_worker()
 RETURNS text
 LANGUAGE sql
 STABLE
AS $function$
  SELECT nullif(current_setting('heed.worker', true), '')
$function$;

CREATE OR REPLACE FUNCTION heed.settle(of_partnership uuid, start text)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
DECLARE
  members text[];
  silent text[];
  gone text[];
BEGIN
  WITH RECURSIVE tree AS (
    SELECT start AS entry_id
    UNION
    SELECT e.entry_id FROM heed.entry e JOIN tree ON e.partnership_id = of_partnership AND e.kind = 'correction' AND e.subject = tree.entry_id
  )
  SELECT array_agg(tree.entry_id) INTO members FROM tree;
  SELECT coalesce(array_agg(n.entry_id), '{}'), coalesce(array_agg(n.entry_id) FILTER (WHERE n.withdrawn), '{}') INTO silent, gone
  FROM heed.not_standing(of_partnership, start, '{}') n;
  UPDATE heed.naming SET stands = NOT entry_id = ANY (silent), withdrawn = entry_id = ANY (gone)
  WHERE partnership_id = of_partnership AND entry_id = ANY (members);
  UPDATE heed.findable SET stands = NOT entry_id = ANY (silent) WHERE partnership_id = of_partnership AND entry_id = ANY (members);
  UPDATE heed.entry_words SET stands = NOT entry_id = ANY (silent), withdrawn = entry_id = ANY (gone)
  WHERE partnership_id = of_partnership AND entry_id = ANY (members);
END
$function$;

CREATE OR REPLACE FUNCTION heed.sight_print(partnership uuid, agency text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
 SET search_path TO 'pg_catalog'
AS $function$
  SELECT left(md5(partnership::text || ' ' || agency), 12)
$function$;

CREATE OR REPLACE FUNCTION heed.spread_sight(partnership uuid, entries text[])
 RETURNS void
 LANGUAGE sql
 SET search_path TO 'pg_catalog'
AS $function$
  UPDATE heed.findable SET seen_by = ARRAY(SELECT DISTINCT unnest(findable.seen_by || seen.prints))
  FROM (
    SELECT naming.person_id, array_agg(DISTINCT heed.sight_print(partnership, reading.agency_id)) AS prints
    FROM heed.naming JOIN heed.reading ON reading.partnership_id = partnership AND reading.entry_id = naming.entry_id
    WHERE naming.partnership_id = partnership AND naming.entry_id = ANY (entries)
    GROUP BY naming.person_id
  ) AS seen
  WHERE findable.partnership_id = partnership AND findable.person_id = seen.person_id AND findable.entry_id IS NULL
    AND NOT findable.seen_by @> seen.prints;
  UPDATE heed.findable SET seen_by = ARRAY(SELECT DISTINCT unnest(findable.seen_by || seen.prints))
  FROM (
    SELECT reading.entry_id, array_agg(DISTINCT heed.sight_print(partnership, reading.agency_id)) AS prints
    FROM heed.reading WHERE reading.partnership_id = partnership AND reading.entry_id = ANY (entries) GROUP BY reading.entry_id
  ) AS seen
  WHERE findable.partnership_id = partnership AND findable.entry_id = seen.entry_id AND NOT findable.seen_by @> seen.prints
$function$;

CREATE OR REPLACE FUNCTION heed.stands_for(of_partnership uuid, entry text, kept boolean, closed text[])
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE
 SET search_path TO 'pg_catalog'
AS $function$
BEGIN
  RETURN CASE WHEN closed = '{}' THEN kept ELSE NOT EXISTS (
    SELECT FROM heed.not_standing(of_partnership, heed.corrected_root(of_partnership, entry), closed) n WHERE n.entry_id = entry) END;
END
$function$;

CREATE OR REPLACE FUNCTION heed.subject_of(body jsonb)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  SELECT CASE body ->> 'kind'
    WHEN 'share' THEN body #>> '{facts,of}'
    WHEN 'account' THEN body #>> '{facts,of}'
    WHEN 'disposal' THEN body #>> '{facts,of}'
    WHEN 'correction' THEN coalesce(body #>> '{facts,corrects}', body #>> '{facts,withdraws}')
  END
$function$;

CREATE OR REPLACE FUNCTION heed.sweep_submissions(quiet interval)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
DECLARE
  swept integer;
BEGIN
  UPDATE heed.submission SET attempt = NULL WHERE attempt IS NOT NULL AND heard < clock_timestamp() - quiet;
  GET DIAGNOSTICS swept = ROW_COUNT;
  RETURN swept;
END
$function$;

CREATE OR REPLACE FUNCTION heed.take_form()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
BEGIN
  NEW.taken := clock_timestamp();
  DELETE FROM heed.form_taken WHERE ctid IN (
    SELECT f.ctid FROM heed.form_taken f WHERE f.taken < NEW.taken - interval '1 day' LIMIT 100 FOR UPDATE SKIP LOCKED);
  RETURN NEW;
END
$function$;

CREATE OR REPLACE FUNCTION heed.tied_agencies(of_review uuid, of_account uuid)
 RETURNS SETOF text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  SELECT DISTINCT h.agency_id FROM heed.review r JOIN heed.held_role h ON h.partnership_id = r.partnership_id AND h.account_id = of_account
  WHERE r.partnership_id = heed.session_partnership() AND r.review = of_review AND h.agency_id IS NOT NULL
    AND (of_account = heed.session_account() OR heed.session_holds('quality'))
    AND EXISTS (SELECT FROM heed.entry e WHERE e.partnership_id = r.partnership_id AND e.by_agency = h.agency_id AND r.people && e.concerns
      AND NOT heed.is_bookkeeping(e.kind)
      AND coalesce(e.happened_earliest, '-infinity') <= r.days_until AND coalesce(e.happened_latest, 'infinity') >= r.days_from)
$function$;

CREATE OR REPLACE FUNCTION heed.token_used(print text, came_from text)
 RETURNS TABLE(partnership uuid, agency text, front_door text, called text)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
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
$function$;

CREATE OR REPLACE FUNCTION heed.told_of_involvement(nhs text, plain_name text, born text, as_shown jsonb, by_who text, in_role text, came text)
 RETURNS TABLE(agency_id text, kind text, lately boolean)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
 SET plan_cache_mode TO 'force_custom_plan'
AS $function$
DECLARE
  here constant uuid := heed.session_partnership();
  own_agency constant text := heed.session_agency();
  closed constant text[] := heed.session_closed();
  is_past constant boolean := as_shown IS NOT NULL AND (SELECT p.demonstration FROM heed.partnership p WHERE p.partnership_id = here);
  by_then constant timestamptz := CASE WHEN is_past THEN (as_shown ->> 'by')::timestamptz END;
  on_day constant date := CASE WHEN is_past THEN (as_shown ->> 'on')::date ELSE (clock_timestamp() AT TIME ZONE 'Europe/London')::date END;
  own_kind constant text := (SELECT a.kind FROM heed.agency a WHERE a.partnership_id = here AND a.agency_id = own_agency);
  terms jsonb[];
  allowed jsonb[];
  wanted constant text := coalesce(nhs, born);
  one record;
  own record;
  subjects text[] := '{}';
  told jsonb[] := '{}';
BEGIN
  IF current_setting('role') <> 'heed_agency' OR own_agency IS NULL OR here IS NULL OR wanted IS NULL THEN
    RETURN;
  END IF;
  IF is_past THEN
    terms := ARRAY(SELECT value FROM jsonb_array_elements(as_shown -> 'releases'));
  ELSE
    terms := ARRAY(SELECT heed.releases_in_force());
  END IF;
  terms := ARRAY(SELECT t FROM unnest(terms) AS t WHERE t -> 'to' ? own_kind);
  IF terms = '{}' THEN
    RETURN;
  END IF;
  FOR one IN
    SELECT DISTINCT f.person_id, a.agency_id, a.kind FROM heed.findable f
    JOIN heed.agency a ON a.partnership_id = here AND a.agency_id <> own_agency AND NOT heed.serves_in_confidence(a.kind, a.name)
    WHERE f.partnership_id = here AND f.keys && ARRAY[wanted] AND f.person_id <> ALL (closed)
      AND EXISTS (SELECT FROM unnest(terms) AS t WHERE t -> 'of' ? a.kind)
      AND CASE WHEN is_past THEN NOT as_shown -> 'known' ? f.person_id ELSE NOT EXISTS (SELECT FROM heed.session_namings(f.person_id)) END
      AND NOT heed.is_hidden(here, f.person_id, by_then)
  LOOP
    SELECT array_agg(n.entry_id) AS entries,
      bool_or(n.is_birth OR (n.is_present AND coalesce(n.happened_latest, 'infinity') >= b.holds_from))
        OR (bool_or(n.is_about OR n.is_present)
          AND NOT coalesce(bool_or((n.is_about OR n.is_present) AND coalesce(n.happened_earliest, '-infinity') < b.holds_from), false)) AS is_born_known,
      bool_or((n.is_about OR n.is_present) AND n.kind NOT IN ('information-request', 'information-reply')) AS is_involved,
      bool_or((n.is_about OR n.is_present) AND n.kind NOT IN ('information-request', 'information-reply')
        AND isfinite(n.happened_latest) AND n.happened_latest >= on_day - 180) AS lately
    INTO own FROM heed.own_namings(here, one.person_id, one.agency_id, by_then, closed) n
    LEFT JOIN heed.findable b ON b.partnership_id = here AND b.person_id = one.person_id AND b.what = 'born';
    CONTINUE WHEN own.is_involved IS NOT TRUE
      OR heed.is_meant(here, one.person_id, own.entries, own.is_born_known, nhs, plain_name, born) IS NOT TRUE;
    allowed := ARRAY(SELECT t FROM unnest(terms) AS t WHERE t -> 'of' ? one.kind AND (own.lately IS TRUE OR (t ->> 'isEarlierToo')::boolean));
    CONTINUE WHEN allowed = '{}';
    subjects := subjects || one.person_id;
    told := told || jsonb_build_object('agency', one.agency_id, 'kind', one.kind, 'lately', own.lately IS TRUE);
  END LOOP;
  IF heed.session_account() IS NOT NULL AND subjects <> '{}' THEN
    INSERT INTO heed.audit (partnership_id, account_id, who, role, agency_id, event, wrote, subjects, came_from)
    VALUES (here, heed.session_account(), by_who, in_role, own_agency, 'involvement-told', false, ARRAY(SELECT DISTINCT unnest(subjects) ORDER BY 1), came);
  END IF;
  RETURN QUERY
  WITH each AS (
    SELECT t ->> 'agency' AS agency, t ->> 'kind' AS of_kind, bool_or((t ->> 'lately')::boolean) AS was_lately FROM unnest(told) AS t GROUP BY 1, 2
  ), named AS (
    SELECT e.*, EXISTS (SELECT FROM unnest(terms) AS t WHERE t -> 'of' ? e.of_kind AND t ->> 'as' = 'name' AND (e.was_lately OR (t ->> 'isEarlierToo')::boolean))
      AS is_named FROM each e
  )
  SELECT CASE WHEN n.is_named THEN n.agency END, CASE WHEN NOT n.is_named THEN n.of_kind END, bool_or(n.was_lately) FROM named n GROUP BY 1, 2 ORDER BY 1, 2;
END
$function$;

CREATE OR REPLACE FUNCTION heed.usable_link(print text)
 RETURNS heed.asked_link
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  SELECT * FROM heed.asked_link AS one WHERE link_hash = print AND answered IS NULL AND revoked IS NULL AND clock_timestamp() < ends AND shown IS NOT NULL
    AND NOT EXISTS (SELECT FROM heed.entry WHERE entry.partnership_id = one.partnership_id AND entry.subject = one.request AND entry.kind = 'correction')
  FOR UPDATE
$function$;

CREATE OR REPLACE FUNCTION heed.withdrawn_for(of_partnership uuid, entry text, kept boolean, closed text[])
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE
 SET search_path TO 'pg_catalog'
AS $function$
BEGIN
  RETURN CASE WHEN closed = '{}' THEN kept ELSE EXISTS (
    SELECT FROM heed.not_standing(of_partnership, heed.corrected_root(of_partnership, entry), closed) n WHERE n.entry_id = entry AND n.withdrawn) END;
END
$function$;

CREATE OR REPLACE FUNCTION heed.withdraws(correction heed.entry)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
AS $function$
  SELECT correction.kind = 'correction' AND correction.body #>> '{facts,corrects}' IS NULL
$function$;

CREATE OR REPLACE FUNCTION heed.words_of(said text)
 RETURNS tsvector
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
 SET search_path TO 'pg_catalog'
AS $function$
  SELECT array_to_tsvector(array_remove(regexp_split_to_array(lower(left(said, 50000)), '[^[:alnum:]]+'), ''))
$function$;

CREATE VIEW heed.entry_extract WITH (security_barrier=true) AS
 SELECT entry.partnership_id,
    entry.entry_id,
    entry.public_id,
    entry.by_agency,
    entry.worker,
    entry.source,
    entry.recorded,
    entry.recorded_as,
    entry.landed,
    entry.landing,
    entry.imported,
    (entry.body || jsonb_build_object('text', given."extract", 'facts', '{}'::jsonb, 'claims', '[]'::jsonb, 'present', '[]'::jsonb)) AS body
   FROM (( SELECT DISTINCT ON (session_reading.entry_id) session_reading.entry_id,
            session_reading."extract"
           FROM (heed.session_reading
             JOIN heed.entry share ON (((share.partnership_id = heed.session_partnership()) AND (share.entry_id = session_reading.through))))
          WHERE ((session_reading."extract" IS NOT NULL) AND (NOT (session_reading.entry_id IN ( SELECT session_reading_1.entry_id
                   FROM heed.session_reading session_reading_1
                  WHERE (session_reading_1."extract" IS NULL)))))
          ORDER BY session_reading.entry_id, share.landing DESC) given
     JOIN heed.entry ON (((entry.partnership_id = heed.session_partnership()) AND (entry.entry_id = given.entry_id))))
  WHERE (NOT (entry.concerns && ( SELECT heed.session_closed() AS session_closed)));

CREATE VIEW heed.session_reading WITH (security_barrier=true) AS
 SELECT entry_id,
    through,
    "extract"
   FROM heed.reading
  WHERE ((partnership_id = heed.session_partnership()) AND (agency_id = heed.session_agency()) AND (((reads_from <= statement_timestamp()) AND ((reads_until IS NULL) OR (statement_timestamp() < reads_until))) OR ( SELECT heed.session_reads_history() AS session_reads_history)));

CREATE TRIGGER refuse_removal BEFORE DELETE OR TRUNCATE ON heed.absence FOR EACH STATEMENT EXECUTE FUNCTION heed.refuse_removal();

CREATE TRIGGER refuse_removal BEFORE DELETE OR TRUNCATE ON heed.account FOR EACH STATEMENT EXECUTE FUNCTION heed.refuse_removal();

CREATE TRIGGER refuse_removal BEFORE DELETE OR TRUNCATE ON heed.agency_token FOR EACH STATEMENT EXECUTE FUNCTION heed.refuse_removal();

CREATE TRIGGER keep_asked_link BEFORE INSERT OR UPDATE ON heed.asked_link FOR EACH ROW EXECUTE FUNCTION heed.keep_asked_link();

CREATE TRIGGER refuse_removal BEFORE DELETE OR TRUNCATE ON heed.asked_link FOR EACH STATEMENT EXECUTE FUNCTION heed.refuse_removal();

CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON heed.attached FOR EACH STATEMENT EXECUTE FUNCTION heed.refuse_change();

CREATE TRIGGER keep_attachment BEFORE INSERT ON heed.attachment FOR EACH ROW EXECUTE FUNCTION heed.keep_attachment();

CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE ON heed.attachment FOR EACH ROW WHEN ((old.unfinished_id IS NULL)) EXECUTE FUNCTION heed.refuse_change();

CREATE TRIGGER refuse_truncation BEFORE TRUNCATE ON heed.attachment FOR EACH STATEMENT EXECUTE FUNCTION heed.refuse_change();

CREATE TRIGGER commit_audit AFTER INSERT ON heed.audit FOR EACH ROW EXECUTE FUNCTION heed.commit_audit();

CREATE TRIGGER land_audit BEFORE INSERT ON heed.audit FOR EACH ROW EXECUTE FUNCTION heed.land_audit();

CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON heed.audit FOR EACH STATEMENT EXECUTE FUNCTION heed.refuse_change();

CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON heed.audit_commitment FOR EACH STATEMENT EXECUTE FUNCTION heed.refuse_change();

CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON heed.audit_seal FOR EACH STATEMENT EXECUTE FUNCTION heed.refuse_change();

CREATE TRIGGER land_decision BEFORE INSERT ON heed.check_decision FOR EACH ROW EXECUTE FUNCTION heed.land_decision();

CREATE TRIGGER note_decision AFTER INSERT ON heed.check_decision FOR EACH ROW EXECUTE FUNCTION heed.note_decision();

CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON heed.check_decision FOR EACH STATEMENT EXECUTE FUNCTION heed.refuse_change();

CREATE TRIGGER refuse_removal BEFORE DELETE OR TRUNCATE ON heed.closed_days FOR EACH STATEMENT EXECUTE FUNCTION heed.refuse_removal();

CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON heed.commitment FOR EACH STATEMENT EXECUTE FUNCTION heed.refuse_change();

CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON heed.declared_link FOR EACH STATEMENT EXECUTE FUNCTION heed.refuse_change();

CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON heed.door_setting FOR EACH STATEMENT EXECUTE FUNCTION heed.refuse_change();

CREATE TRIGGER attach AFTER INSERT ON heed.entry FOR EACH ROW WHEN ((((new.body #> '{facts,attachments}'::text[]) IS NOT NULL) OR ((new.body #> '{facts,replacement,facts,attachments}'::text[]) IS NOT NULL))) EXECUTE FUNCTION heed.attach();

CREATE CONSTRAINT TRIGGER demand_commitment AFTER INSERT ON heed.entry DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION heed.demand_commitment();

CREATE TRIGGER give_readings AFTER INSERT ON heed.entry FOR EACH ROW EXECUTE FUNCTION heed.give_readings();

CREATE TRIGGER land_entry BEFORE INSERT ON heed.entry FOR EACH ROW EXECUTE FUNCTION heed.land_entry();

CREATE TRIGGER note_entry AFTER INSERT ON heed.entry FOR EACH ROW EXECUTE FUNCTION heed.note_entry();

CREATE TRIGGER note_words AFTER INSERT ON heed.entry FOR EACH ROW EXECUTE FUNCTION heed.note_words();

CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON heed.entry FOR EACH STATEMENT EXECUTE FUNCTION heed.refuse_change();

CREATE TRIGGER refuse_shown_day BEFORE INSERT ON heed.entry FOR EACH ROW WHEN ((new.source ? 'shownOn'::text)) EXECUTE FUNCTION heed.refuse_shown_day();

CREATE TRIGGER land_decision BEFORE INSERT ON heed.file_draw FOR EACH ROW EXECUTE FUNCTION heed.land_decision();

CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON heed.file_draw FOR EACH STATEMENT EXECUTE FUNCTION heed.refuse_change();

CREATE TRIGGER take_form BEFORE INSERT ON heed.form_taken FOR EACH ROW EXECUTE FUNCTION heed.take_form();

CREATE TRIGGER refuse_removal BEFORE DELETE OR TRUNCATE ON heed.held_role FOR EACH STATEMENT EXECUTE FUNCTION heed.refuse_removal();

CREATE TRIGGER keep_no_name BEFORE INSERT ON heed.learning FOR EACH ROW WHEN ((new.kind = 'awareness-told'::text)) EXECUTE FUNCTION heed.keep_no_name();

CREATE TRIGGER put_out_who_answered BEFORE INSERT ON heed.learning FOR EACH ROW EXECUTE FUNCTION heed.put_out_who_answered();

CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON heed.learning FOR EACH STATEMENT EXECUTE FUNCTION heed.refuse_change();

CREATE TRIGGER refuse_removal BEFORE DELETE OR TRUNCATE ON heed.message FOR EACH STATEMENT EXECUTE FUNCTION heed.refuse_removal();

CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON heed.opening FOR EACH STATEMENT EXECUTE FUNCTION heed.refuse_change();

CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON heed.opening_review FOR EACH STATEMENT EXECUTE FUNCTION heed.refuse_change();

CREATE TRIGGER land_person BEFORE INSERT ON heed.person_record FOR EACH ROW EXECUTE FUNCTION heed.land_person();

CREATE TRIGGER refuse_removal BEFORE DELETE OR TRUNCATE ON heed.post FOR EACH STATEMENT EXECUTE FUNCTION heed.refuse_removal();

CREATE TRIGGER land_decision BEFORE INSERT ON heed.practice_decision FOR EACH ROW EXECUTE FUNCTION heed.land_decision();

CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON heed.practice_decision FOR EACH STATEMENT EXECUTE FUNCTION heed.refuse_change();

CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON heed.practice_receipt FOR EACH STATEMENT EXECUTE FUNCTION heed.refuse_change();

CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON heed.prompt_sight FOR EACH STATEMENT EXECUTE FUNCTION heed.refuse_change();

CREATE TRIGGER note_reading AFTER INSERT OR UPDATE OF reads_until ON heed.reading FOR EACH ROW EXECUTE FUNCTION heed.note_reading();

CREATE TRIGGER note_sight AFTER INSERT ON heed.reading FOR EACH ROW EXECUTE FUNCTION heed.note_sight();

CREATE TRIGGER refuse_removal BEFORE DELETE OR TRUNCATE ON heed.review FOR EACH STATEMENT EXECUTE FUNCTION heed.refuse_removal();

CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON heed.review_member FOR EACH STATEMENT EXECUTE FUNCTION heed.refuse_change();

CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON heed.seal FOR EACH STATEMENT EXECUTE FUNCTION heed.refuse_change();

CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON heed.sealed_answer FOR EACH STATEMENT EXECUTE FUNCTION heed.refuse_change();

CREATE TRIGGER commit_sealed AFTER INSERT ON heed.sealed_part FOR EACH ROW EXECUTE FUNCTION heed.commit_sealed();

CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON heed.sealed_part FOR EACH STATEMENT EXECUTE FUNCTION heed.refuse_change();

CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON heed.sealed_request FOR EACH STATEMENT EXECUTE FUNCTION heed.refuse_change();

CREATE TRIGGER land_decision BEFORE INSERT ON heed.sharing_decision FOR EACH ROW EXECUTE FUNCTION heed.land_decision();

CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE OR TRUNCATE ON heed.sharing_decision FOR EACH STATEMENT EXECUTE FUNCTION heed.refuse_change();

CREATE TRIGGER hear_of_submission BEFORE UPDATE ON heed.submission FOR EACH ROW EXECUTE FUNCTION heed.hear_of_submission();

CREATE TRIGGER keep_submission BEFORE INSERT ON heed.submission FOR EACH ROW EXECUTE FUNCTION heed.keep_submission();

CREATE TRIGGER refuse_unsourcing BEFORE DELETE ON heed.submission FOR EACH ROW EXECUTE FUNCTION heed.refuse_unsourcing();

CREATE TRIGGER decide_submission_row BEFORE UPDATE OF state, entry_id ON heed.submission_row FOR EACH ROW WHEN (((old.state IS DISTINCT FROM new.state) OR (old.entry_id IS DISTINCT FROM new.entry_id))) EXECUTE FUNCTION heed.decide_submission_row();

CREATE TRIGGER save_unfinished BEFORE INSERT OR UPDATE ON heed.unfinished FOR EACH ROW EXECUTE FUNCTION heed.save_unfinished();

CREATE POLICY ends ON heed.absence FOR UPDATE TO heed_agency
  USING (((partnership_id = heed.session_partnership()) AND (agency_id = heed.session_agency()) AND heed.session_answers()));

CREATE POLICY keeps ON heed.absence FOR INSERT TO heed_agency
  WITH CHECK (((partnership_id = heed.session_partnership()) AND (agency_id = heed.session_agency()) AND heed.session_answers()));

CREATE POLICY of_the_partnership ON heed.absence FOR SELECT TO heed_agency, heed_whole
  USING ((partnership_id = heed.session_partnership()));

CREATE POLICY writes_to ON heed.absence FOR SELECT TO heed_messenger
  USING (true);

CREATE POLICY changes_own ON heed.account FOR UPDATE TO heed_door
  USING ((account_id = heed.session_account()));

CREATE POLICY named_or_own ON heed.account FOR SELECT TO heed_door
  USING (((account_id = heed.session_account()) OR (signs_in_as = heed.session_name())));

CREATE POLICY opens ON heed.account FOR INSERT TO heed_door
  WITH CHECK ((signs_in_as = heed.session_name()));

CREATE POLICY runs ON heed.account FOR SELECT TO heed_office
  USING ((heed.session_administers() AND heed.holds_here(account_id)));

CREATE POLICY writes_to ON heed.account FOR SELECT TO heed_messenger
  USING (true);

CREATE POLICY own ON heed.account_mail FOR ALL TO heed_door
  USING ((account_id = heed.session_account()))
  WITH CHECK ((account_id = heed.session_account()));

CREATE POLICY writes_to ON heed.account_mail FOR ALL TO heed_messenger
  USING (true);

CREATE POLICY checks ON heed.agency FOR SELECT TO heed_checker
  USING ((partnership_id = heed.session_partnership()));

CREATE POLICY loads ON heed.agency FOR ALL TO heed_loader
  USING (true)
  WITH CHECK (true);

CREATE POLICY of_own_roles ON heed.agency FOR SELECT TO heed_door
  USING (((partnership_id IN ( SELECT held_role.partnership_id
   FROM heed.held_role)) OR (partnership_id = heed.session_partnership())));

CREATE POLICY own_partnership ON heed.agency FOR SELECT TO heed_agency, heed_whole
  USING ((partnership_id = heed.session_partnership()));

CREATE POLICY runs ON heed.agency FOR ALL TO heed_office
  USING (((partnership_id = heed.session_partnership()) AND heed.session_administers()))
  WITH CHECK (((partnership_id = heed.session_partnership()) AND heed.session_administers()));

CREATE POLICY own_terms ON heed.agency_mail FOR SELECT TO heed_agency
  USING (((partnership_id = heed.session_partnership()) AND (agency_id = heed.session_agency())));

CREATE POLICY settles ON heed.agency_mail FOR INSERT TO heed_agency
  WITH CHECK (((partnership_id = heed.session_partnership()) AND (agency_id = heed.session_agency()) AND heed.session_answers()));

CREATE POLICY settles_anew ON heed.agency_mail FOR UPDATE TO heed_agency
  USING (((partnership_id = heed.session_partnership()) AND (agency_id = heed.session_agency()) AND heed.session_answers()))
  WITH CHECK (((partnership_id = heed.session_partnership()) AND (agency_id = heed.session_agency())));

CREATE POLICY writes_to ON heed.agency_mail FOR SELECT TO heed_messenger
  USING (true);

CREATE POLICY makes ON heed.agency_token FOR INSERT TO heed_agency
  WITH CHECK (((partnership_id = heed.session_partnership()) AND (agency_id = heed.session_agency()) AND heed.session_answers()));

CREATE POLICY own_tokens ON heed.agency_token FOR SELECT TO heed_agency
  USING (((partnership_id = heed.session_partnership()) AND (agency_id = heed.session_agency())));

CREATE POLICY revokes ON heed.agency_token FOR UPDATE TO heed_agency
  USING (((partnership_id = heed.session_partnership()) AND (agency_id = heed.session_agency()) AND (revoked IS NULL) AND heed.session_answers()))
  WITH CHECK ((revoked IS NOT NULL));

CREATE POLICY of_those_who_anonymise ON heed.anonymising FOR ALL TO heed_whole
  USING (((partnership_id = heed.session_partnership()) AND heed.session_anonymises() AND (EXISTS ( SELECT
   FROM heed.person_record p
  WHERE ((p.partnership_id = anonymising.partnership_id) AND (p.person_id = anonymising.child))))))
  WITH CHECK (((partnership_id = heed.session_partnership()) AND heed.session_anonymises() AND (EXISTS ( SELECT
   FROM heed.person_record p
  WHERE ((p.partnership_id = anonymising.partnership_id) AND (p.person_id = anonymising.child))))));

CREATE POLICY asks ON heed.asked_link FOR INSERT TO heed_agency
  WITH CHECK (((partnership_id = heed.session_partnership()) AND (by_agency = heed.session_agency()) AND (request IN ( SELECT entry.entry_id
   FROM heed.entry
  WHERE ((entry.partnership_id = heed.session_partnership()) AND (entry.by_agency = heed.session_agency()) AND (entry.kind = 'information-request'::text))))));

CREATE POLICY ends_own ON heed.asked_link FOR UPDATE TO heed_agency
  USING (((partnership_id = heed.session_partnership()) AND (by_agency = heed.session_agency()) AND (answered IS NULL) AND (NOT (people && ( SELECT heed.session_closed() AS session_closed)))))
  WITH CHECK ((revoked IS NOT NULL));

CREATE POLICY own_asked ON heed.asked_link FOR SELECT TO heed_agency
  USING (((partnership_id = heed.session_partnership()) AND (by_agency = heed.session_agency()) AND (NOT (people && ( SELECT heed.session_closed() AS session_closed)))));

CREATE POLICY of_what_is_read ON heed.attached FOR SELECT TO heed_agency, heed_whole
  USING (((partnership_id = heed.session_partnership()) AND (EXISTS ( SELECT
   FROM heed.entry
  WHERE ((entry.partnership_id = attached.partnership_id) AND (entry.entry_id = attached.entry_id))))));

CREATE POLICY seals ON heed.attached FOR SELECT TO heed_sealer
  USING (true);

CREATE POLICY of_what_is_read ON heed.attachment FOR SELECT TO heed_agency, heed_whole
  USING (((partnership_id = heed.session_partnership()) AND (unfinished_id IS NULL) AND (EXISTS ( SELECT
   FROM heed.attached
  WHERE ((attached.partnership_id = attachment.partnership_id) AND (attached.attachment_id = attachment.attachment_id))))));

CREATE POLICY own_unfinished ON heed.attachment FOR ALL TO heed_agency
  USING (((partnership_id = heed.session_partnership()) AND (by_agency = heed.session_agency()) AND (writer = COALESCE(heed.session_worker(), ''::text)) AND (unfinished_id IN ( SELECT unfinished.unfinished_id
   FROM heed.unfinished))))
  WITH CHECK (((partnership_id = heed.session_partnership()) AND (by_agency = heed.session_agency()) AND (writer = COALESCE(heed.session_worker(), ''::text)) AND (unfinished_id IN ( SELECT unfinished.unfinished_id
   FROM heed.unfinished))));

CREATE POLICY seals ON heed.attachment FOR SELECT TO heed_sealer
  USING ((unfinished_id IS NULL));

CREATE POLICY notes ON heed.audit FOR INSERT TO heed_agency, heed_office, heed_whole
  WITH CHECK (((partnership_id = heed.session_partnership()) AND (account_id = heed.session_account())));

CREATE POLICY notes_at_door ON heed.audit FOR INSERT TO heed_door
  WITH CHECK (((NOT (account_id IS DISTINCT FROM heed.session_account())) AND (subjects = '{}'::text[])));

CREATE POLICY of_own_agency ON heed.audit FOR SELECT TO heed_agency
  USING (((partnership_id = heed.session_partnership()) AND (agency_id = heed.session_agency()) AND (NOT (subjects && ( SELECT heed.session_closed() AS session_closed)))));

CREATE POLICY of_the_whole ON heed.audit FOR SELECT TO heed_whole
  USING (((partnership_id = heed.session_partnership()) AND (NOT (subjects && ( SELECT heed.session_closed() AS session_closed))) AND (heed.session_only() IS NULL) AND ((NOT heed.session_reviews()) OR (account_id = heed.session_account()))));

CREATE POLICY seals ON heed.audit FOR SELECT TO heed_sealer
  USING (true);

CREATE POLICY seals ON heed.audit_commitment FOR SELECT TO heed_sealer
  USING (true);

CREATE POLICY seals ON heed.audit_seal FOR ALL TO heed_sealer
  USING (true)
  WITH CHECK (true);

CREATE POLICY checks ON heed.check_decision FOR SELECT TO heed_checker
  USING ((partnership_id = heed.session_partnership()));

CREATE POLICY decides ON heed.check_decision FOR INSERT TO heed_whole
  WITH CHECK (((partnership_id = heed.session_partnership()) AND (heed.session_only() IS NULL) AND (NOT heed.session_reviews())));

CREATE POLICY own_partnership ON heed.check_decision FOR SELECT TO heed_agency, heed_whole
  USING ((partnership_id = heed.session_partnership()));

CREATE POLICY keeps ON heed.closed_days FOR INSERT TO heed_agency
  WITH CHECK (((partnership_id = heed.session_partnership()) AND (agency_id = heed.session_agency()) AND heed.session_answers()));

CREATE POLICY of_the_partnership ON heed.closed_days FOR SELECT TO heed_agency, heed_whole
  USING ((partnership_id = heed.session_partnership()));

CREATE POLICY withdraws ON heed.closed_days FOR UPDATE TO heed_agency
  USING (((partnership_id = heed.session_partnership()) AND (agency_id = heed.session_agency()) AND heed.session_answers()));

CREATE POLICY commits ON heed.commitment FOR INSERT TO heed_agency
  WITH CHECK ((partnership_id = heed.session_partnership()));

CREATE POLICY loads ON heed.commitment FOR INSERT TO heed_loader
  WITH CHECK (true);

CREATE POLICY seals ON heed.commitment FOR SELECT TO heed_sealer
  USING (true);

CREATE POLICY declares ON heed.declared_link FOR INSERT TO heed_whole
  WITH CHECK (((partnership_id = heed.session_partnership()) AND (account_id = heed.session_account()) AND (heed.session_acting() = 'reviewer'::text) AND (review IN ( SELECT m.review
   FROM heed.review_member m
  WHERE (m.account_id = heed.session_account())))));

CREATE POLICY own_or_opener ON heed.declared_link FOR SELECT TO heed_whole
  USING (((partnership_id = heed.session_partnership()) AND ((account_id = heed.session_account()) OR ((heed.session_acting() = 'quality'::text) AND heed.session_holds('quality'::text)))));

CREATE POLICY looks ON heed.desk_look FOR ALL TO heed_messenger
  USING (true)
  WITH CHECK (true);

CREATE POLICY decides ON heed.door_setting FOR INSERT TO heed_whole
  WITH CHECK (((partnership_id = heed.session_partnership()) AND (heed.session_only() IS NULL)));

CREATE POLICY own_partnership ON heed.door_setting FOR SELECT TO heed_agency, heed_whole
  USING ((partnership_id = heed.session_partnership()));

CREATE POLICY checks ON heed.entry FOR SELECT TO heed_checker
  USING (((partnership_id = heed.session_partnership()) AND ((heed.session_agency() IS NULL) OR (by_agency = heed.session_agency()) OR (entry_id IN ( SELECT session_reading.entry_id
   FROM heed.session_reading
  WHERE (session_reading."extract" IS NULL))))));

CREATE POLICY loads ON heed.entry FOR ALL TO heed_loader
  USING (true)
  WITH CHECK (true);

CREATE POLICY recorded_or_given ON heed.entry FOR SELECT TO heed_agency
  USING (((partnership_id = heed.session_partnership()) AND ((by_agency = heed.session_agency()) OR (entry_id IN ( SELECT session_reading.entry_id
   FROM heed.session_reading
  WHERE (session_reading."extract" IS NULL)))) AND (NOT (concerns && ( SELECT heed.session_closed() AS session_closed)))));

CREATE POLICY records_its_own ON heed.entry FOR INSERT TO heed_agency
  WITH CHECK (((partnership_id = heed.session_partnership()) AND (by_agency = heed.session_agency()) AND (people <@ ( SELECT heed.session_people() AS session_people))));

CREATE POLICY seals ON heed.entry FOR SELECT TO heed_sealer
  USING (true);

CREATE POLICY whole ON heed.entry FOR SELECT TO heed_whole
  USING (((partnership_id = heed.session_partnership()) AND (NOT (concerns && ( SELECT heed.session_closed() AS session_closed))) AND (( SELECT ((heed.session_only() IS NULL) AND (NOT heed.session_reviews()))) OR heed.session_sees(concerns, kind, happened_earliest, happened_latest))));

CREATE POLICY counts ON heed.failed_sign_in FOR ALL TO heed_door
  USING (true)
  WITH CHECK (true);

CREATE POLICY draws ON heed.file_draw FOR INSERT TO heed_agency
  WITH CHECK (((partnership_id = heed.session_partnership()) AND (agency_id = heed.session_agency()) AND heed.session_answers()));

CREATE POLICY own ON heed.file_draw FOR SELECT TO heed_agency
  USING (((partnership_id = heed.session_partnership()) AND (agency_id = heed.session_agency())));

CREATE POLICY own_forms ON heed.form_taken FOR ALL TO heed_agency, heed_whole
  USING (((partnership_id = heed.session_partnership()) AND (agency_id = COALESCE(heed.session_agency(), ''::text))))
  WITH CHECK (((partnership_id = heed.session_partnership()) AND (agency_id = COALESCE(heed.session_agency(), ''::text))));

CREATE POLICY ends_own ON heed.held_role FOR UPDATE TO heed_door
  USING (((account_id = heed.session_account()) AND from_claims));

CREATE POLICY own ON heed.held_role FOR SELECT TO heed_door
  USING ((account_id = heed.session_account()));

CREATE POLICY runs ON heed.held_role FOR ALL TO heed_office
  USING (((partnership_id = heed.session_partnership()) AND heed.session_administers()));

CREATE POLICY takes_up ON heed.held_role FOR INSERT TO heed_door
  WITH CHECK ((((account_id = heed.session_account()) AND (holds_until IS NULL) AND (role <> 'administrator'::text) AND from_claims) OR ((account_id = heed.session_account()) AND (NOT from_claims) AND (NOT (((partnership_id IS DISTINCT FROM (heed.session_invited('role'::text)).partnership_id) OR (role IS DISTINCT FROM (heed.session_invited('role'::text)).role)) OR (agency_id IS DISTINCT FROM (heed.session_invited('role'::text)).agency_id)))) OR ((account_id = heed.session_account()) AND (NOT from_claims) AND (role = 'administrator'::text) AND ((heed.session_invited('first-administrator'::text)).kind IS NOT NULL) AND heed.nobody_administers())));

CREATE POLICY writes_to ON heed.held_role FOR SELECT TO heed_messenger
  USING (true);

CREATE POLICY first ON heed.invitation FOR INSERT TO heed_door
  WITH CHECK (((kind = 'first-administrator'::text) AND (partnership_id IS NULL) AND heed.nobody_administers()));

CREATE POLICY held ON heed.invitation FOR SELECT TO heed_door
  USING ((code_hash = heed.session_secret()));

CREATE POLICY invites ON heed.invitation FOR INSERT TO heed_office
  WITH CHECK (((partnership_id = heed.session_partnership()) AND heed.session_administers() AND (given_by = heed.session_account()) AND (kind = ANY (ARRAY['role'::text, 'reset'::text])) AND ((kind = 'role'::text) OR heed.holds_only_here(signs_in_as))));

CREATE POLICY runs ON heed.invitation FOR SELECT TO heed_office
  USING (((partnership_id = heed.session_partnership()) AND heed.session_administers()));

CREATE POLICY uses ON heed.invitation FOR UPDATE TO heed_door
  USING ((code_hash = heed.session_secret()));

CREATE POLICY answers ON heed.learning FOR INSERT TO heed_agency
  WITH CHECK (((partnership_id = heed.session_partnership()) AND (agency_id = heed.session_agency()) AND (answers IS NOT NULL) AND heed.may_answer_learning(answers, room)));

CREATE POLICY challenges_the_board ON heed.learning FOR INSERT TO heed_agency
  WITH CHECK (((partnership_id = heed.session_partnership()) AND (agency_id = heed.session_agency()) AND (room = 'register'::text) AND (kind = 'board-challenge'::text) AND (answers IS NULL)));

CREATE POLICY given_or_own ON heed.learning FOR SELECT TO heed_agency
  USING (((partnership_id = heed.session_partnership()) AND ((agency_id = heed.session_agency()) OR
CASE
    WHEN (readers IS NULL) THEN (room <> 'review'::text)
    ELSE (heed.session_agency() = ANY (readers))
END)));

CREATE POLICY room ON heed.learning FOR SELECT TO heed_whole
  USING (((partnership_id = heed.session_partnership()) AND
CASE
    WHEN (room = 'review'::text) THEN heed.session_in_room(review)
    WHEN (heed.session_sets_reviews() OR (heed.session_acting() = 'reviewer'::text)) THEN true
    ELSE (readers IS NULL)
END));

CREATE POLICY writes ON heed.learning FOR INSERT TO heed_whole
  WITH CHECK (((partnership_id = heed.session_partnership()) AND (agency_id IS NULL) AND (heed.session_sets_reviews() OR ((room = 'review'::text) AND heed.session_in_room(review)) OR ((room = 'audits'::text) AND (heed.session_acting() = 'reviewer'::text)))));

CREATE POLICY checks ON heed.look_again FOR ALL TO heed_checker
  USING (true)
  WITH CHECK ((partnership_id = heed.session_partnership()));

CREATE POLICY checks ON heed.looked FOR ALL TO heed_checker
  USING (true)
  WITH CHECK ((partnership_id = heed.session_partnership()));

CREATE POLICY of_the_whole ON heed.looked FOR SELECT TO heed_whole
  USING (((partnership_id = heed.session_partnership()) AND (vantage = ''::text)));

CREATE POLICY own_looks ON heed.looked FOR SELECT TO heed_agency
  USING (((partnership_id = heed.session_partnership()) AND (vantage = heed.session_agency())));

CREATE POLICY own ON heed.message FOR SELECT TO heed_door
  USING ((account_id = heed.session_account()));

CREATE POLICY sends ON heed.message FOR ALL TO heed_messenger
  USING (true)
  WITH CHECK (true);

CREATE POLICY sends ON heed.message_item FOR ALL TO heed_messenger
  USING (true)
  WITH CHECK (true);

CREATE POLICY of_own_agency ON heed.opening FOR SELECT TO heed_agency
  USING (((partnership_id = heed.session_partnership()) AND ((agency_id = heed.session_agency()) OR (account_id = heed.session_account())) AND (child <> ALL (( SELECT heed.session_closed() AS session_closed)::text[]))));

CREATE POLICY of_the_whole ON heed.opening FOR SELECT TO heed_whole
  USING (((partnership_id = heed.session_partnership()) AND (child <> ALL (( SELECT heed.session_closed() AS session_closed)::text[])) AND (((heed.session_only() IS NULL) AND (NOT heed.session_reviews())) OR (account_id = heed.session_account()))));

CREATE POLICY opens ON heed.opening FOR INSERT TO heed_agency, heed_whole
  WITH CHECK (((partnership_id = heed.session_partnership()) AND (account_id = heed.session_account()) AND (child <> ALL (( SELECT heed.session_closed() AS session_closed)::text[]))));

CREATE POLICY by_another ON heed.opening_review FOR INSERT TO heed_agency, heed_whole
  WITH CHECK (((partnership_id = heed.session_partnership()) AND (account_id = heed.session_account()) AND heed.opened_by_another(opening)));

CREATE POLICY of_what_is_seen ON heed.opening_review FOR SELECT TO heed_agency, heed_whole
  USING (((partnership_id = heed.session_partnership()) AND (opening IN ( SELECT opening.opening
   FROM heed.opening))));

CREATE POLICY checks ON heed.partnership FOR SELECT TO heed_checker
  USING (true);

CREATE POLICY demonstrations ON heed.partnership FOR SELECT TO heed_lobby
  USING (demonstration);

CREATE POLICY loads ON heed.partnership FOR ALL TO heed_loader
  USING (true)
  WITH CHECK (true);

CREATE POLICY of_own_roles ON heed.partnership FOR SELECT TO heed_door
  USING (((NOT demonstration) AND ((partnership_id IN ( SELECT held_role.partnership_id
   FROM heed.held_role)) OR (partnership_id = heed.session_partnership()))));

CREATE POLICY opens ON heed.partnership FOR INSERT TO heed_door
  WITH CHECK (((NOT demonstration) AND ((heed.session_invited('first-administrator'::text)).kind IS NOT NULL) AND heed.nobody_administers()));

CREATE POLICY own_partnership ON heed.partnership FOR SELECT TO heed_agency, heed_whole
  USING ((partnership_id = heed.session_partnership()));

CREATE POLICY runs ON heed.partnership FOR SELECT TO heed_office
  USING (((partnership_id = heed.session_partnership()) AND heed.session_administers()));

CREATE POLICY seals ON heed.partnership FOR SELECT TO heed_sealer
  USING (true);

CREATE POLICY writes_to ON heed.partnership FOR SELECT TO heed_messenger
  USING ((NOT demonstration));

CREATE POLICY checks ON heed.person_record FOR SELECT TO heed_checker
  USING (((partnership_id = heed.session_partnership()) AND ((heed.session_agency() IS NULL) OR (by_agency = heed.session_agency()) OR (person_id IN ( SELECT unnest(entry.people) AS unnest
   FROM heed.entry
  WHERE (entry.partnership_id = heed.session_partnership()))) OR (person_id IN ( SELECT jsonb_array_elements_text((entry_extract.body -> 'about'::text)) AS jsonb_array_elements_text
   FROM heed.entry_extract)))));

CREATE POLICY loads ON heed.person_record FOR ALL TO heed_loader
  USING (true)
  WITH CHECK (true);

CREATE POLICY makes_its_own ON heed.person_record FOR INSERT TO heed_agency
  WITH CHECK (((partnership_id = heed.session_partnership()) AND (by_agency = heed.session_agency())));

CREATE POLICY named_to_agency ON heed.person_record FOR SELECT TO heed_agency
  USING (((partnership_id = heed.session_partnership()) AND ((by_agency = heed.session_agency()) OR (person_id IN ( SELECT unnest(entry.people) AS unnest
   FROM heed.entry
  WHERE (entry.partnership_id = heed.session_partnership()))) OR (person_id IN ( SELECT jsonb_array_elements_text((entry_extract.body -> 'about'::text)) AS jsonb_array_elements_text
   FROM heed.entry_extract))) AND (person_id <> ALL (( SELECT heed.session_closed() AS session_closed)::text[]))));

CREATE POLICY whole ON heed.person_record FOR SELECT TO heed_whole
  USING (((partnership_id = heed.session_partnership()) AND (person_id <> ALL (( SELECT heed.session_closed() AS session_closed)::text[])) AND (( SELECT ((heed.session_only() IS NULL) AND (NOT heed.session_reviews()))) OR (person_id IN ( SELECT unnest(entry.people) AS unnest
   FROM heed.entry
  WHERE (entry.partnership_id = heed.session_partnership()))))));

CREATE POLICY ends ON heed.post FOR UPDATE TO heed_agency
  USING (((partnership_id = heed.session_partnership()) AND (agency_id = heed.session_agency()) AND heed.session_answers()));

CREATE POLICY keeps ON heed.post FOR INSERT TO heed_agency
  WITH CHECK (((partnership_id = heed.session_partnership()) AND (agency_id = heed.session_agency()) AND heed.session_answers()));

CREATE POLICY of_the_partnership ON heed.post FOR SELECT TO heed_agency, heed_whole
  USING ((partnership_id = heed.session_partnership()));

CREATE POLICY writes_to ON heed.post FOR SELECT TO heed_messenger
  USING (true);

CREATE POLICY decides ON heed.practice_decision FOR INSERT TO heed_whole
  WITH CHECK (((partnership_id = heed.session_partnership()) AND (heed.session_only() IS NULL) AND (NOT heed.session_reviews())));

CREATE POLICY own_partnership ON heed.practice_decision FOR SELECT TO heed_agency, heed_whole
  USING ((partnership_id = heed.session_partnership()));

CREATE POLICY notes_own ON heed.practice_receipt FOR INSERT TO heed_agency
  WITH CHECK (((partnership_id = heed.session_partnership()) AND (agency_id = heed.session_agency()) AND (NOT (account_id IS DISTINCT FROM heed.session_account()))));

CREATE POLICY own_receipts ON heed.practice_receipt FOR SELECT TO heed_agency
  USING (((partnership_id = heed.session_partnership()) AND (agency_id = heed.session_agency())));

CREATE POLICY own_sight ON heed.prompt_sight FOR ALL TO heed_agency
  USING (((partnership_id = heed.session_partnership()) AND (agency_id = heed.session_agency())))
  WITH CHECK (((partnership_id = heed.session_partnership()) AND (agency_id = heed.session_agency())));

CREATE POLICY checks ON heed.question FOR ALL TO heed_checker
  USING ((partnership_id = heed.session_partnership()))
  WITH CHECK ((partnership_id = heed.session_partnership()));

CREATE POLICY of_the_whole ON heed.question FOR SELECT TO heed_whole
  USING (((partnership_id = heed.session_partnership()) AND (vantage = ''::text) AND (heed.session_only() IS NULL) AND (NOT heed.session_reviews()) AND (appears <= statement_timestamp()) AND ((goes IS NULL) OR (statement_timestamp() < goes)) AND (NOT (people && ( SELECT heed.session_closed() AS session_closed))) AND heed.session_reads(evidence)));

CREATE POLICY put_to_it ON heed.question FOR SELECT TO heed_agency
  USING (((partnership_id = heed.session_partnership()) AND (vantage = heed.session_agency()) AND (appears <= statement_timestamp()) AND ((goes IS NULL) OR (statement_timestamp() < goes)) AND (NOT (people && ( SELECT heed.session_closed() AS session_closed))) AND heed.session_reads(evidence)));

CREATE POLICY own ON heed.recovery_code FOR ALL TO heed_door
  USING ((account_id = heed.session_account()))
  WITH CHECK ((account_id = heed.session_account()));

CREATE POLICY ends ON heed.review FOR UPDATE TO heed_whole
  USING (((partnership_id = heed.session_partnership()) AND heed.session_sets_reviews()));

CREATE POLICY member_or_opener ON heed.review FOR SELECT TO heed_whole
  USING (((partnership_id = heed.session_partnership()) AND (heed.session_sets_reviews() OR ((heed.session_acting() = 'reviewer'::text) AND (review IN ( SELECT m.review
   FROM heed.review_member m
  WHERE (m.partnership_id = heed.session_partnership())))))));

CREATE POLICY opens ON heed.review FOR INSERT TO heed_whole
  WITH CHECK (((partnership_id = heed.session_partnership()) AND (NOT (opened_by IS DISTINCT FROM heed.session_account())) AND heed.session_sets_reviews()));

CREATE POLICY names ON heed.review_member FOR INSERT TO heed_whole
  WITH CHECK (((partnership_id = heed.session_partnership()) AND (heed.session_acting() = 'quality'::text) AND (account_id <> heed.session_account()) AND (account_id IN ( SELECT r.account_id
   FROM heed.reviewers() r(account_id, called)))));

CREATE POLICY own_or_opener ON heed.review_member FOR SELECT TO heed_whole
  USING (((partnership_id = heed.session_partnership()) AND ((account_id = heed.session_account()) OR ((heed.session_acting() = 'quality'::text) AND heed.session_holds('quality'::text)))));

CREATE POLICY compares ON heed.same_found FOR ALL TO heed_checker
  USING ((partnership_id = heed.session_partnership()))
  WITH CHECK ((partnership_id = heed.session_partnership()));

CREATE POLICY of_the_whole ON heed.same_found FOR SELECT TO heed_whole
  USING (((partnership_id = heed.session_partnership()) AND (vantage = ''::text) AND (NOT (ARRAY[one, other] && ( SELECT heed.session_closed() AS session_closed)))));

CREATE POLICY own ON heed.same_found FOR SELECT TO heed_agency
  USING (((partnership_id = heed.session_partnership()) AND (vantage = heed.session_agency()) AND (NOT (ARRAY[one, other] && ( SELECT heed.session_closed() AS session_closed)))));

CREATE POLICY compares ON heed.same_looked FOR ALL TO heed_checker
  USING ((partnership_id = heed.session_partnership()))
  WITH CHECK ((partnership_id = heed.session_partnership()));

CREATE POLICY of_the_whole ON heed.same_looked FOR SELECT TO heed_whole
  USING (((partnership_id = heed.session_partnership()) AND (vantage = ''::text)));

CREATE POLICY own ON heed.same_looked FOR SELECT TO heed_agency
  USING (((partnership_id = heed.session_partnership()) AND (vantage = heed.session_agency())));

CREATE POLICY compares ON heed.same_seen FOR ALL TO heed_checker
  USING ((partnership_id = heed.session_partnership()))
  WITH CHECK ((partnership_id = heed.session_partnership()));

CREATE POLICY seals ON heed.seal FOR ALL TO heed_sealer
  USING (true)
  WITH CHECK (true);

CREATE POLICY answers ON heed.sealed_answer FOR INSERT TO heed_agency
  WITH CHECK (((partnership_id = heed.session_partnership()) AND (NOT (account_id IS DISTINCT FROM heed.session_account())) AND heed.session_answers() AND (request IN ( SELECT r.request
   FROM heed.sealed_request r
  WHERE heed.session_keeps(r.sealed)))));

CREATE POLICY of_requests_seen ON heed.sealed_answer FOR SELECT TO heed_agency
  USING (((partnership_id = heed.session_partnership()) AND (request IN ( SELECT r.request
   FROM heed.sealed_request r))));

CREATE POLICY of_entries_read ON heed.sealed_part FOR SELECT TO heed_agency
  USING (((partnership_id = heed.session_partnership()) AND (told OR (by_agency = heed.session_agency())) AND (entry_id IN ( SELECT entry.entry_id
   FROM heed.entry
  WHERE (entry.partnership_id = heed.session_partnership())))));

CREATE POLICY of_entries_read_whole ON heed.sealed_part FOR SELECT TO heed_whole
  USING (((partnership_id = heed.session_partnership()) AND told AND (entry_id IN ( SELECT entry.entry_id
   FROM heed.entry
  WHERE (entry.partnership_id = heed.session_partnership())))));

CREATE POLICY seals_its_own ON heed.sealed_part FOR INSERT TO heed_agency
  WITH CHECK (((partnership_id = heed.session_partnership()) AND (by_agency = heed.session_agency()) AND (entry_id IN ( SELECT entry.entry_id
   FROM heed.entry
  WHERE ((entry.partnership_id = heed.session_partnership()) AND (entry.by_agency = heed.session_agency())))) AND ((of_person IS NULL) OR (of_person = ANY (( SELECT heed.session_people() AS session_people)::text[])))));

CREATE POLICY asked_or_keeping ON heed.sealed_request FOR SELECT TO heed_agency
  USING (((partnership_id = heed.session_partnership()) AND (sealed IN ( SELECT s.sealed
   FROM heed.sealed_part s)) AND ((agency_id = heed.session_agency()) OR heed.session_keeps(sealed))));

CREATE POLICY asks ON heed.sealed_request FOR INSERT TO heed_agency
  WITH CHECK (((partnership_id = heed.session_partnership()) AND (agency_id = heed.session_agency()) AND (NOT (account_id IS DISTINCT FROM heed.session_account())) AND (NOT heed.session_keeps(sealed)) AND (sealed IN ( SELECT s.sealed
   FROM heed.sealed_part s))));

CREATE POLICY own ON heed.sent_by_system FOR ALL TO heed_agency
  USING (((partnership_id = heed.session_partnership()) AND (agency_id = heed.session_agency())))
  WITH CHECK (((partnership_id = heed.session_partnership()) AND (agency_id = heed.session_agency())));

CREATE POLICY own ON heed.sent_person FOR ALL TO heed_agency
  USING (((partnership_id = heed.session_partnership()) AND (agency_id = heed.session_agency())))
  WITH CHECK (((partnership_id = heed.session_partnership()) AND (agency_id = heed.session_agency())));

CREATE POLICY begins ON heed.session FOR INSERT TO heed_door
  WITH CHECK ((account_id = heed.session_account()));

CREATE POLICY ends_own ON heed.session FOR UPDATE TO heed_door
  USING (((session_hash = heed.session_secret()) OR (account_id = heed.session_account())));

CREATE POLICY held_or_own ON heed.session FOR SELECT TO heed_door
  USING (((session_hash = heed.session_secret()) OR (account_id = heed.session_account())));

CREATE POLICY decides ON heed.sharing_decision FOR INSERT TO heed_whole
  WITH CHECK (((partnership_id = heed.session_partnership()) AND (heed.session_only() IS NULL)));

CREATE POLICY own_partnership ON heed.sharing_decision FOR SELECT TO heed_agency, heed_whole
  USING ((partnership_id = heed.session_partnership()));

CREATE POLICY own_submissions ON heed.submission FOR ALL TO heed_agency
  USING (((partnership_id = heed.session_partnership()) AND (by_agency = heed.session_agency())))
  WITH CHECK (((partnership_id = heed.session_partnership()) AND (by_agency = heed.session_agency())));

CREATE POLICY own_heads ON heed.submission_heads FOR ALL TO heed_agency
  USING (((partnership_id = heed.session_partnership()) AND (by_agency = heed.session_agency())))
  WITH CHECK (((partnership_id = heed.session_partnership()) AND (by_agency = heed.session_agency())));

CREATE POLICY own_parts ON heed.submission_part FOR ALL TO heed_agency
  USING (((partnership_id = heed.session_partnership()) AND (submission_id IN ( SELECT submission.submission_id
   FROM heed.submission))))
  WITH CHECK (((partnership_id = heed.session_partnership()) AND (submission_id IN ( SELECT submission.submission_id
   FROM heed.submission
  WHERE (submission.state = 'reading'::text)))));

CREATE POLICY decides_rows ON heed.submission_row FOR UPDATE TO heed_agency
  USING (((partnership_id = heed.session_partnership()) AND (submission_id IN ( SELECT submission.submission_id
   FROM heed.submission
  WHERE (submission.state <> 'reading'::text)))))
  WITH CHECK (((partnership_id = heed.session_partnership()) AND (submission_id IN ( SELECT submission.submission_id
   FROM heed.submission
  WHERE (submission.state <> 'reading'::text)))));

CREATE POLICY own_rows ON heed.submission_row FOR SELECT TO heed_agency
  USING (((partnership_id = heed.session_partnership()) AND (submission_id IN ( SELECT submission.submission_id
   FROM heed.submission
  WHERE (submission.state <> 'reading'::text)))));

CREATE POLICY reads_rows ON heed.submission_row FOR INSERT TO heed_agency
  WITH CHECK (((partnership_id = heed.session_partnership()) AND (submission_id IN ( SELECT submission.submission_id
   FROM heed.submission
  WHERE (submission.state = 'reading'::text)))));

CREATE POLICY own_unfinished ON heed.unfinished FOR ALL TO heed_agency
  USING (((partnership_id = heed.session_partnership()) AND (agency_id = heed.session_agency()) AND (writer = COALESCE(heed.session_worker(), ''::text)) AND (expires > statement_timestamp())))
  WITH CHECK (((partnership_id = heed.session_partnership()) AND (agency_id = heed.session_agency()) AND (writer = COALESCE(heed.session_worker(), ''::text))));

CREATE POLICY checks ON heed.work FOR ALL TO heed_checker
  USING (true);

GRANT EXECUTE ON FUNCTION heed.agencies_with_accounts() TO heed_agency;

GRANT EXECUTE ON FUNCTION heed.child_in_emergency(text,text) TO heed_agency;

GRANT EXECUTE ON FUNCTION heed.colleagues_mail() TO heed_agency;

GRANT EXECUTE ON FUNCTION heed.desk_marks(timestamp with time zone) TO heed_messenger;

GRANT EXECUTE ON FUNCTION heed.entries_with(text[],text[]) TO heed_checker;

GRANT EXECUTE ON FUNCTION heed.find_entries(text[],integer) TO heed_agency;

GRANT EXECUTE ON FUNCTION heed.find_entries(text[],integer) TO heed_whole;

GRANT EXECUTE ON FUNCTION heed.find_people(jsonb,jsonb,text,integer) TO heed_agency;

GRANT EXECUTE ON FUNCTION heed.find_people(jsonb,jsonb,text,integer) TO heed_whole;

GRANT EXECUTE ON FUNCTION heed.findable_print(uuid) TO heed_loader;

GRANT EXECUTE ON FUNCTION heed.forget_findable(uuid) TO heed_loader;

GRANT EXECUTE ON FUNCTION heed.holds_here(uuid) TO heed_office;

GRANT EXECUTE ON FUNCTION heed.holds_only_here(text) TO heed_office;

GRANT EXECUTE ON FUNCTION heed.is_kept_from_some(uuid,text,text) TO heed_messenger;

GRANT EXECUTE ON FUNCTION heed.keep_findable(jsonb) TO heed_agency;

GRANT EXECUTE ON FUNCTION heed.keep_findable(jsonb) TO heed_loader;

GRANT EXECUTE ON FUNCTION heed.link_answer(text,text,text) TO heed_link;

GRANT EXECUTE ON FUNCTION heed.link_asked(text,text) TO heed_link;

GRANT EXECUTE ON FUNCTION heed.link_code(text,text,text) TO heed_link;

GRANT EXECUTE ON FUNCTION heed.link_is_usable(text) TO heed_link;

GRANT EXECUTE ON FUNCTION heed.link_open(text,text,text,text) TO heed_link;

GRANT EXECUTE ON FUNCTION heed.mail_by_state() TO heed_office;

GRANT EXECUTE ON FUNCTION heed.mail_that_failed() TO heed_office;

GRANT EXECUTE ON FUNCTION heed.may_answer_learning(uuid,text) TO heed_agency;

GRANT EXECUTE ON FUNCTION heed.name_child(text) TO heed_agency;

GRANT EXECUTE ON FUNCTION heed.nobody_administers() TO heed_door;

GRANT EXECUTE ON FUNCTION heed.open_doors() TO heed_public;

GRANT EXECUTE ON FUNCTION heed.open_in_emergency(uuid) TO heed_agency;

GRANT EXECUTE ON FUNCTION heed.open_sealed(uuid,text,text,text,text) TO heed_agency;

GRANT EXECUTE ON FUNCTION heed.opened_by_another(uuid) TO heed_agency;

GRANT EXECUTE ON FUNCTION heed.opened_by_another(uuid) TO heed_whole;

GRANT EXECUTE ON FUNCTION heed.people_in_reviews() TO heed_whole;

GRANT EXECUTE ON FUNCTION heed.people_to_compare() TO heed_checker;

GRANT EXECUTE ON FUNCTION heed.people_to_keep(uuid,text[]) TO heed_agency;

GRANT EXECUTE ON FUNCTION heed.people_to_keep(uuid,text[]) TO heed_loader;

GRANT EXECUTE ON FUNCTION heed.posts_left() TO heed_agency;

GRANT EXECUTE ON FUNCTION heed.posts_left() TO heed_whole;

GRANT EXECUTE ON FUNCTION heed.print_of_reading() TO heed_checker;

GRANT EXECUTE ON FUNCTION heed.public_referral(uuid,text) TO heed_public;

GRANT EXECUTE ON FUNCTION heed.reviewers() TO heed_whole;

GRANT EXECUTE ON FUNCTION heed.sealed_prints() TO heed_sealer;

GRANT EXECUTE ON FUNCTION heed.session_account() TO heed_agency;

GRANT EXECUTE ON FUNCTION heed.session_account() TO heed_door;

GRANT EXECUTE ON FUNCTION heed.session_account() TO heed_office;

GRANT EXECUTE ON FUNCTION heed.session_account() TO heed_whole;

GRANT EXECUTE ON FUNCTION heed.session_acting() TO heed_whole;

GRANT EXECUTE ON FUNCTION heed.session_administers() TO heed_office;

GRANT EXECUTE ON FUNCTION heed.session_agency() TO heed_agency;

GRANT EXECUTE ON FUNCTION heed.session_agency() TO heed_checker;

GRANT EXECUTE ON FUNCTION heed.session_agency() TO heed_whole;

GRANT EXECUTE ON FUNCTION heed.session_anonymises() TO heed_whole;

GRANT EXECUTE ON FUNCTION heed.session_answers() TO heed_agency;

GRANT EXECUTE ON FUNCTION heed.session_closed() TO heed_agency;

GRANT EXECUTE ON FUNCTION heed.session_closed() TO heed_checker;

GRANT EXECUTE ON FUNCTION heed.session_closed() TO heed_whole;

GRANT EXECUTE ON FUNCTION heed.session_holds(text) TO heed_whole;

GRANT EXECUTE ON FUNCTION heed.session_in_room(uuid) TO heed_whole;

GRANT EXECUTE ON FUNCTION heed.session_invited(text) TO heed_door;

GRANT EXECUTE ON FUNCTION heed.session_keeps(uuid) TO heed_agency;

GRANT EXECUTE ON FUNCTION heed.session_name() TO heed_door;

GRANT EXECUTE ON FUNCTION heed.session_only() TO heed_whole;

GRANT EXECUTE ON FUNCTION heed.session_partnership() TO heed_agency;

GRANT EXECUTE ON FUNCTION heed.session_partnership() TO heed_checker;

GRANT EXECUTE ON FUNCTION heed.session_partnership() TO heed_door;

GRANT EXECUTE ON FUNCTION heed.session_partnership() TO heed_office;

GRANT EXECUTE ON FUNCTION heed.session_partnership() TO heed_whole;

GRANT EXECUTE ON FUNCTION heed.session_people() TO heed_agency;

GRANT EXECUTE ON FUNCTION heed.session_people() TO heed_whole;

GRANT EXECUTE ON FUNCTION heed.session_reads(text[]) TO heed_agency;

GRANT EXECUTE ON FUNCTION heed.session_reads(text[]) TO heed_whole;

GRANT EXECUTE ON FUNCTION heed.session_reads_history() TO heed_agency;

GRANT EXECUTE ON FUNCTION heed.session_reads_history() TO heed_checker;

GRANT EXECUTE ON FUNCTION heed.session_reads_history() TO heed_whole;

GRANT EXECUTE ON FUNCTION heed.session_reviews() TO heed_whole;

GRANT EXECUTE ON FUNCTION heed.session_secret() TO heed_door;

GRANT EXECUTE ON FUNCTION heed.session_sees(text[],text,date,date) TO heed_whole;

GRANT EXECUTE ON FUNCTION heed.session_sets_reviews() TO heed_whole;

GRANT EXECUTE ON FUNCTION heed.session_worker() TO heed_agency;

GRANT EXECUTE ON FUNCTION heed.session_worker() TO heed_checker;

GRANT EXECUTE ON FUNCTION heed.session_worker() TO heed_whole;

GRANT EXECUTE ON FUNCTION heed.subject_of(jsonb) TO heed_agency;

GRANT EXECUTE ON FUNCTION heed.subject_of(jsonb) TO heed_checker;

GRANT EXECUTE ON FUNCTION heed.subject_of(jsonb) TO heed_loader;

GRANT EXECUTE ON FUNCTION heed.subject_of(jsonb) TO heed_whole;

GRANT EXECUTE ON FUNCTION heed.sweep_submissions(interval) TO heed_lobby;

GRANT EXECUTE ON FUNCTION heed.tied_agencies(uuid,uuid) TO heed_whole;

GRANT EXECUTE ON FUNCTION heed.token_used(text,text) TO heed_public;

GRANT EXECUTE ON FUNCTION heed.told_of_involvement(text,text,text,jsonb,text,text,text) TO heed_agency;

GRANT EXECUTE ON FUNCTION heed.told_of_involvement(text,text,text,jsonb,text,text,text) TO heed_whole;

GRANT USAGE ON SCHEMA heed TO heed_agency;

GRANT USAGE ON SCHEMA heed TO heed_checker;

GRANT USAGE ON SCHEMA heed TO heed_door;

GRANT USAGE ON SCHEMA heed TO heed_link;

GRANT USAGE ON SCHEMA heed TO heed_loader;

GRANT USAGE ON SCHEMA heed TO heed_lobby;

GRANT USAGE ON SCHEMA heed TO heed_messenger;

GRANT USAGE ON SCHEMA heed TO heed_office;

GRANT USAGE ON SCHEMA heed TO heed_public;

GRANT USAGE ON SCHEMA heed TO heed_sealer;

GRANT USAGE ON SCHEMA heed TO heed_whole;

GRANT SELECT ON TABLE heed.absence TO heed_agency;

GRANT SELECT ON TABLE heed.absence TO heed_messenger;

GRANT SELECT ON TABLE heed.absence TO heed_whole;

GRANT INSERT, SELECT ON TABLE heed.account TO heed_door;

GRANT INSERT, SELECT, UPDATE ON TABLE heed.account_mail TO heed_door;

GRANT SELECT ON TABLE heed.agency TO heed_agency;

GRANT SELECT ON TABLE heed.agency TO heed_checker;

GRANT SELECT ON TABLE heed.agency TO heed_door;

GRANT INSERT, SELECT ON TABLE heed.agency TO heed_loader;

GRANT INSERT, SELECT ON TABLE heed.agency TO heed_office;

GRANT SELECT ON TABLE heed.agency TO heed_sealer;

GRANT SELECT ON TABLE heed.agency TO heed_whole;

GRANT SELECT ON TABLE heed.agency_mail TO heed_agency;

GRANT SELECT ON TABLE heed.agency_mail TO heed_messenger;

GRANT SELECT ON TABLE heed.anonymising TO heed_whole;

GRANT SELECT ON TABLE heed.attached TO heed_agency;

GRANT SELECT ON TABLE heed.attached TO heed_sealer;

GRANT SELECT ON TABLE heed.attached TO heed_whole;

GRANT DELETE, SELECT ON TABLE heed.attachment TO heed_agency;

GRANT SELECT ON TABLE heed.attachment TO heed_sealer;

GRANT SELECT ON TABLE heed.attachment TO heed_whole;

GRANT INSERT, SELECT ON TABLE heed.audit TO heed_agency;

GRANT INSERT ON TABLE heed.audit TO heed_door;

GRANT INSERT ON TABLE heed.audit TO heed_office;

GRANT SELECT ON TABLE heed.audit TO heed_sealer;

GRANT INSERT, SELECT ON TABLE heed.audit TO heed_whole;

GRANT SELECT ON TABLE heed.audit_commitment TO heed_sealer;

GRANT INSERT, SELECT ON TABLE heed.audit_seal TO heed_sealer;

GRANT SELECT ON TABLE heed.check_decision TO heed_agency;

GRANT SELECT ON TABLE heed.check_decision TO heed_checker;

GRANT INSERT, SELECT ON TABLE heed.check_decision TO heed_whole;

GRANT SELECT ON TABLE heed.closed_days TO heed_agency;

GRANT SELECT ON TABLE heed.closed_days TO heed_whole;

GRANT INSERT ON TABLE heed.commitment TO heed_agency;

GRANT INSERT ON TABLE heed.commitment TO heed_loader;

GRANT SELECT ON TABLE heed.commitment TO heed_sealer;

GRANT SELECT ON TABLE heed.declared_link TO heed_whole;

GRANT INSERT, SELECT, UPDATE ON TABLE heed.desk_look TO heed_messenger;

GRANT SELECT ON TABLE heed.door_setting TO heed_agency;

GRANT SELECT ON TABLE heed.door_setting TO heed_whole;

GRANT INSERT, SELECT ON TABLE heed.entry TO heed_agency;

GRANT SELECT ON TABLE heed.entry TO heed_checker;

GRANT INSERT, SELECT ON TABLE heed.entry TO heed_loader;

GRANT SELECT ON TABLE heed.entry TO heed_sealer;

GRANT SELECT ON TABLE heed.entry TO heed_whole;

GRANT SELECT ON TABLE heed.entry_extract TO heed_agency;

GRANT SELECT ON TABLE heed.entry_extract TO heed_checker;

GRANT DELETE, INSERT, SELECT ON TABLE heed.failed_sign_in TO heed_door;

GRANT SELECT ON TABLE heed.file_draw TO heed_agency;

GRANT INSERT, SELECT ON TABLE heed.form_taken TO heed_agency;

GRANT INSERT, SELECT ON TABLE heed.form_taken TO heed_whole;

GRANT INSERT, SELECT ON TABLE heed.held_role TO heed_door;

GRANT SELECT ON TABLE heed.held_role TO heed_office;

GRANT INSERT, SELECT ON TABLE heed.invitation TO heed_door;

GRANT INSERT ON TABLE heed.invitation TO heed_office;

GRANT SELECT ON TABLE heed.learning TO heed_agency;

GRANT SELECT ON TABLE heed.learning TO heed_whole;

GRANT DELETE, INSERT, SELECT ON TABLE heed.look_again TO heed_checker;

GRANT SELECT ON TABLE heed.looked TO heed_agency;

GRANT INSERT, SELECT, UPDATE ON TABLE heed.looked TO heed_checker;

GRANT SELECT ON TABLE heed.looked TO heed_whole;

GRANT INSERT, SELECT, UPDATE ON TABLE heed.message TO heed_messenger;

GRANT INSERT, SELECT, UPDATE ON TABLE heed.message_item TO heed_messenger;

GRANT SELECT ON TABLE heed.migration TO heed_lobby;

GRANT INSERT, SELECT ON TABLE heed.opening TO heed_agency;

GRANT INSERT, SELECT ON TABLE heed.opening TO heed_whole;

GRANT INSERT, SELECT ON TABLE heed.opening_review TO heed_agency;

GRANT INSERT, SELECT ON TABLE heed.opening_review TO heed_whole;

GRANT SELECT ON TABLE heed.partnership TO heed_agency;

GRANT SELECT ON TABLE heed.partnership TO heed_checker;

GRANT INSERT, SELECT ON TABLE heed.partnership TO heed_door;

GRANT INSERT, SELECT ON TABLE heed.partnership TO heed_loader;

GRANT SELECT ON TABLE heed.partnership TO heed_lobby;

GRANT SELECT ON TABLE heed.partnership TO heed_messenger;

GRANT SELECT ON TABLE heed.partnership TO heed_office;

GRANT SELECT ON TABLE heed.partnership TO heed_sealer;

GRANT SELECT ON TABLE heed.partnership TO heed_whole;

GRANT SELECT ON TABLE heed.person_record TO heed_agency;

GRANT SELECT ON TABLE heed.person_record TO heed_checker;

GRANT INSERT, SELECT ON TABLE heed.person_record TO heed_loader;

GRANT SELECT ON TABLE heed.person_record TO heed_sealer;

GRANT SELECT ON TABLE heed.person_record TO heed_whole;

GRANT SELECT ON TABLE heed.post TO heed_agency;

GRANT SELECT ON TABLE heed.post TO heed_messenger;

GRANT SELECT ON TABLE heed.post TO heed_whole;

GRANT SELECT ON TABLE heed.practice_decision TO heed_agency;

GRANT SELECT ON TABLE heed.practice_decision TO heed_whole;

GRANT INSERT, SELECT ON TABLE heed.prompt_sight TO heed_agency;

GRANT SELECT ON TABLE heed.question TO heed_agency;

GRANT DELETE, INSERT, SELECT ON TABLE heed.question TO heed_checker;

GRANT SELECT ON TABLE heed.question TO heed_whole;

GRANT DELETE, INSERT, SELECT ON TABLE heed.recovery_code TO heed_door;

GRANT SELECT ON TABLE heed.review TO heed_whole;

GRANT INSERT, SELECT ON TABLE heed.review_member TO heed_whole;

GRANT SELECT ON TABLE heed.same_found TO heed_agency;

GRANT DELETE, INSERT, SELECT ON TABLE heed.same_found TO heed_checker;

GRANT SELECT ON TABLE heed.same_found TO heed_whole;

GRANT INSERT, SELECT, UPDATE ON TABLE heed.same_looked TO heed_checker;

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE heed.same_seen TO heed_checker;

GRANT INSERT, SELECT ON TABLE heed.seal TO heed_sealer;

GRANT SELECT ON TABLE heed.sealed_answer TO heed_agency;

GRANT SELECT ON TABLE heed.sealed_request TO heed_agency;

GRANT SELECT ON TABLE heed.sent_by_system TO heed_agency;

GRANT SELECT ON TABLE heed.sent_person TO heed_agency;

GRANT INSERT, SELECT ON TABLE heed.session TO heed_door;

GRANT SELECT ON TABLE heed.session_reading TO heed_agency;

GRANT SELECT ON TABLE heed.session_reading TO heed_checker;

GRANT SELECT ON TABLE heed.sharing_decision TO heed_agency;

GRANT INSERT, SELECT ON TABLE heed.sharing_decision TO heed_whole;

GRANT DELETE, SELECT ON TABLE heed.submission TO heed_agency;

GRANT INSERT, SELECT ON TABLE heed.submission_heads TO heed_agency;

GRANT INSERT, SELECT ON TABLE heed.submission_part TO heed_agency;

GRANT SELECT ON TABLE heed.submission_row TO heed_agency;

GRANT DELETE, INSERT, SELECT ON TABLE heed.unfinished TO heed_agency;

GRANT DELETE, SELECT ON TABLE heed.work TO heed_checker;
