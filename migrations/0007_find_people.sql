-- What people can be found by: worked out from entries as they land, and from the directory, and to be thrown away and worked out again at
-- any moment. What keys a name has is for the core to say (src/core/matching); who may find by them is said here, by the rule of reading.
INSERT INTO heed.migration (name) VALUES ('0007_find_people');

-- That an entry, as it stands, names somebody. A person is found by an agency where it may read an entry that names them and stands.
CREATE TABLE heed.naming (
  partnership_id uuid NOT NULL,
  person_id text NOT NULL,
  entry_id text NOT NULL,
  is_about boolean NOT NULL,
  is_present boolean NOT NULL,
  -- It records a birth.
  is_birth boolean NOT NULL,
  happened_earliest date,
  happened_latest date,
  -- Of a correction, the entry that it corrects: for who cannot read that, it corrects nothing.
  corrects text,
  -- False where a later correction replaces or withdraws the entry; withdrawn is all that who was given an extract is told of that.
  stands boolean NOT NULL,
  withdrawn boolean NOT NULL,
  PRIMARY KEY (partnership_id, person_id, entry_id),
  FOREIGN KEY (partnership_id, entry_id) REFERENCES heed.entry
);
CREATE INDEX naming_entry ON heed.naming (partnership_id, entry_id);

-- Something that a person can be found by. The name and the birth date of the directory have no entry; everything else is an entry's to tell.
CREATE TABLE heed.findable (
  partnership_id uuid NOT NULL,
  findable bigint GENERATED ALWAYS AS IDENTITY,
  person_id text NOT NULL,
  entry_id text,
  what text NOT NULL CHECK (what IN ('called', 'born', 'known-as', 'lives-at', 'nhs-number', 'telephone')),
  -- As it was written.
  shown text NOT NULL,
  -- The days of an address; for a birth date, the first day that it allows.
  holds_from date,
  holds_until date,
  words integer NOT NULL,
  plain text NOT NULL,
  keys text[] NOT NULL,
  -- Prints of the agencies that were ever given an entry which names the person, and of the partnership: it narrows, and decides nothing.
  seen_by text[] NOT NULL,
  stands boolean NOT NULL,
  PRIMARY KEY (partnership_id, findable),
  FOREIGN KEY (partnership_id, person_id) REFERENCES heed.person_record,
  FOREIGN KEY (partnership_id, entry_id) REFERENCES heed.entry
);
CREATE INDEX findable_person ON heed.findable (partnership_id, person_id);
CREATE INDEX findable_entry ON heed.findable (partnership_id, entry_id) WHERE entry_id IS NOT NULL;
CREATE INDEX findable_keys ON heed.findable USING gin (keys, seen_by);
-- Names of one word, which are found by any word of the name that is looked for.
CREATE INDEX findable_one_word ON heed.findable USING gin (keys, seen_by) WHERE words = 1;

-- The words of what an entry says, as it stands.
CREATE TABLE heed.entry_words (
  partnership_id uuid NOT NULL,
  entry_id text NOT NULL,
  words tsvector NOT NULL,
  corrects text,
  stands boolean NOT NULL,
  withdrawn boolean NOT NULL,
  PRIMARY KEY (partnership_id, entry_id),
  FOREIGN KEY (partnership_id, entry_id) REFERENCES heed.entry
);
CREATE INDEX entry_words_words ON heed.entry_words USING gin (words);

CREATE FUNCTION heed.sight_print(partnership uuid, agency text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog AS $$
  SELECT left(md5(partnership::text || ' ' || agency), 12)
$$;

-- Kinds that are about the ledger and its readers: nobody is found by them.
CREATE FUNCTION heed.is_bookkeeping(kind text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog AS $$
  SELECT kind IN ('share', 'correction', 'identity', 'answer', 'account', 'visit-safety', 'disposal', 'closed-to')
$$;

-- The same of what an entry says; a note that says no more than that a drawing was gone through is about the records too.
CREATE FUNCTION heed.is_about_records(said jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog AS $$
  SELECT heed.is_bookkeeping(said ->> 'kind')
    OR (said ->> 'kind' = 'note' AND said #> '{facts,reviewed}' IS NOT NULL AND coalesce(jsonb_array_length(said -> 'claims'), 0) = 0)
$$;

-- Words are letters and digits in a row, small: the core splits what is asked in the same way.
CREATE FUNCTION heed.words_of(said text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog AS $$
  SELECT array_to_tsvector(array_remove(regexp_split_to_array(lower(left(said, 50000)), '[^[:alnum:]]+'), ''))
$$;

-- Whether each correction that hangs on an entry stands, and so what it corrects does not. The last recorded speaks; one that is itself
-- corrected or withdrawn says nothing. entry_id stands unless it is in what is given back.
-- Corrections that concern somebody who is closed to a worker are absent for that worker, and so is what they did.
CREATE FUNCTION heed.not_standing(of_partnership uuid, start text, closed text[]) RETURNS TABLE (entry_id text, withdrawn boolean)
LANGUAGE plpgsql STABLE SET search_path = pg_catalog AS $$
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
$$;

-- What is corrected, at the end of a line of corrections.
CREATE FUNCTION heed.corrected_root(of_partnership uuid, start text) RETURNS text LANGUAGE sql STABLE SET search_path = pg_catalog AS $$
  WITH RECURSIVE line AS (
    SELECT e.entry_id, e.subject, e.kind FROM heed.entry e WHERE e.partnership_id = of_partnership AND e.entry_id = start
    UNION
    SELECT above.entry_id, above.subject, above.kind FROM heed.entry above JOIN line ON line.kind = 'correction'
      AND above.partnership_id = of_partnership AND above.entry_id = line.subject
  )
  SELECT line.entry_id FROM line WHERE line.kind <> 'correction' LIMIT 1
$$;

-- Whether an entry stands for who has nobody closed to them, which is kept; for anybody else it is worked out.
CREATE FUNCTION heed.stands_for(of_partnership uuid, entry text, kept boolean, closed text[]) RETURNS boolean LANGUAGE plpgsql STABLE
SET search_path = pg_catalog AS $$
BEGIN
  RETURN CASE WHEN closed = '{}' THEN kept ELSE NOT EXISTS (
    SELECT FROM heed.not_standing(of_partnership, heed.corrected_root(of_partnership, entry), closed) n WHERE n.entry_id = entry) END;
END
$$;
CREATE FUNCTION heed.withdrawn_for(of_partnership uuid, entry text, kept boolean, closed text[]) RETURNS boolean LANGUAGE plpgsql STABLE
SET search_path = pg_catalog AS $$
BEGIN
  RETURN CASE WHEN closed = '{}' THEN kept ELSE EXISTS (
    SELECT FROM heed.not_standing(of_partnership, heed.corrected_root(of_partnership, entry), closed) n WHERE n.entry_id = entry AND n.withdrawn) END;
END
$$;

-- Puts right what stands among an entry and the corrections that hang on it.
CREATE FUNCTION heed.settle(of_partnership uuid, start text) RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog AS $$
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
$$;

-- Whoever is given an entry later may find whom it names from then on.
CREATE FUNCTION heed.spread_sight(partnership uuid, entries text[]) RETURNS void LANGUAGE sql SET search_path = pg_catalog AS $$
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
$$;

CREATE FUNCTION heed.note_sight() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  PERFORM heed.spread_sight(NEW.partnership_id, ARRAY[NEW.entry_id]);
  RETURN NULL;
END
$$;
CREATE TRIGGER note_sight AFTER INSERT ON heed.reading FOR EACH ROW EXECUTE FUNCTION heed.note_sight();

-- The words of an entry are kept as it lands, and a correction settles what stands.
CREATE FUNCTION heed.note_words() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
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
$$;
CREATE TRIGGER note_words AFTER INSERT ON heed.entry FOR EACH ROW EXECUTE FUNCTION heed.note_words();

-- Whom entries name and what they can be found by, as the core worked it out. Only of entries that the session's agency recorded and nobody
-- has kept anything of yet, and only of people whom they name; what the directory says is the directory's to say.
CREATE FUNCTION heed.keep_findable(kept jsonb) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
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
$$;

-- Of some people, those whose name in the directory is not kept yet: only people whom an entry of the session's own agency names.
CREATE FUNCTION heed.people_to_keep(partnership uuid, entries text[]) RETURNS TABLE (person_id text, called text, born text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT DISTINCT p.person_id, p.called, p.born
  FROM heed.entry e CROSS JOIN LATERAL unnest(e.people) AS named (person_id)
  JOIN heed.person_record p ON p.partnership_id = e.partnership_id AND p.person_id = named.person_id
  WHERE e.partnership_id = partnership AND e.entry_id = ANY (entries)
    AND (current_setting('role') = 'heed_loader' OR (partnership = heed.session_partnership() AND e.by_agency = heed.session_agency()))
    AND NOT EXISTS (SELECT FROM heed.findable f WHERE f.partnership_id = e.partnership_id AND f.person_id = p.person_id AND f.what = 'called')
$$;

-- The entries that the session may read now, stand, and name somebody. What hangs on it is in no other place.
CREATE FUNCTION heed.session_namings(of_person text)
RETURNS TABLE (entry_id text, is_whole boolean, is_about boolean, is_present boolean, is_birth boolean, happened_earliest date, happened_latest date)
LANGUAGE plpgsql STABLE SET search_path = pg_catalog AS $$
DECLARE
  closed constant text[] := heed.session_closed();
  here constant uuid := heed.session_partnership();
BEGIN
  IF of_person = ANY (closed) THEN
    RETURN;
  END IF;
  IF current_setting('role') = 'heed_whole' THEN
    RETURN QUERY SELECT n.entry_id, true, n.is_about, n.is_present, n.is_birth, n.happened_earliest, n.happened_latest FROM heed.naming n
    WHERE n.partnership_id = here AND n.person_id = of_person AND CASE WHEN closed = '{}' THEN n.stands ELSE heed.stands_for(here, n.entry_id, n.stands, closed) END
      AND (closed = '{}' OR NOT EXISTS (SELECT FROM heed.entry e WHERE e.partnership_id = here AND e.entry_id = n.entry_id AND e.concerns && closed));
  ELSE
    RETURN QUERY SELECT n.entry_id, r.is_whole, n.is_about, n.is_present AND r.is_whole, n.is_birth AND r.is_whole, n.happened_earliest, n.happened_latest
    FROM heed.naming n
    CROSS JOIN LATERAL (SELECT bool_or(s.extract IS NULL) AS is_whole FROM heed.session_reading s WHERE s.entry_id = n.entry_id) AS r
    WHERE n.partnership_id = here AND n.person_id = of_person
      AND CASE
        WHEN r.is_whole THEN CASE WHEN closed = '{}' THEN n.stands ELSE heed.stands_for(here, n.entry_id, n.stands, closed) END
          AND (n.corrects IS NULL OR EXISTS (SELECT FROM heed.session_reading s WHERE s.entry_id = n.corrects))
        ELSE r.is_whole IS NOT NULL AND n.is_about AND n.corrects IS NULL AND NOT heed.withdrawn_for(here, n.entry_id, n.withdrawn, closed) END
      AND (closed = '{}' OR NOT EXISTS (SELECT FROM heed.entry e WHERE e.partnership_id = here AND e.entry_id = n.entry_id AND e.concerns && closed));
  END IF;
END
$$;

-- What the session may find a person by. A birth date is known from the record of the birth, from a meeting after it, or where nothing that is
-- read of the person was before it (rule 5).
CREATE FUNCTION heed.session_findables(of_person text) RETURNS SETOF heed.findable LANGUAGE plpgsql STABLE SET search_path = pg_catalog AS $$
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
$$;

-- Everything that the session may find people by, of those who are found: by each look-up in turn, the same name first and then by the
-- alphabet, and by nothing that the session may not read. A person of whom something else is known than what is asked is passed over.
-- lookups: [{a, b, c: keys of which a name has one of each, words: only names of so many words, within: only people with a detail under one of
-- these keys, or under each}]. details: [{what, keys, all: whether every key must fit}].
CREATE FUNCTION heed.find_people(lookups jsonb, details jsonb, exactly text, most integer) RETURNS SETOF heed.findable
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog SET plan_cache_mode = force_custom_plan AS $$
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
$$;

CREATE FUNCTION heed.candidates(here uuid, sight text[], a text[], b text[], c text[], so_many integer, every boolean,
  within text[], within_all boolean, exactly text)
RETURNS TABLE (findable bigint, person_id text) LANGUAGE plpgsql STABLE SET search_path = pg_catalog SET plan_cache_mode = force_custom_plan AS $$
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
$$;

-- Entries with every one of some words, or of their beginnings, in what the session may read of them: the last recorded first.
CREATE FUNCTION heed.find_entries(asked text[], most integer) RETURNS TABLE (entry_id text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
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
  ORDER BY stood.recorded DESC, stood.landing DESC
  LIMIT most
$$;

-- Throws away what is kept of a partnership, but for the words of entries, which are kept anew. What people are found by is the core's to say again.
CREATE FUNCTION heed.forget_findable(partnership uuid) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
  DELETE FROM heed.findable WHERE partnership_id = partnership;
  DELETE FROM heed.naming WHERE partnership_id = partnership;
  DELETE FROM heed.entry_words WHERE partnership_id = partnership;
  INSERT INTO heed.entry_words (partnership_id, entry_id, words, corrects, stands, withdrawn)
  SELECT e.partnership_id, e.entry_id, heed.words_of(said.body ->> 'text'), CASE WHEN e.kind = 'correction' THEN e.subject END, true, false
  FROM heed.entry e
  CROSS JOIN LATERAL (SELECT CASE WHEN e.kind = 'correction' THEN e.body #> '{facts,replacement}' ELSE e.body END AS body) AS said
  WHERE e.partnership_id = partnership AND coalesce(said.body ->> 'text', '') <> '' AND NOT heed.is_about_records(said.body)
$$;

-- A print of what is kept of a partnership, in which nothing that may differ without meaning plays a part.
CREATE FUNCTION heed.findable_print(partnership uuid) RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT md5(coalesce(string_agg(line, E'\n' ORDER BY line COLLATE "C"), '')) FROM (
    SELECT n::text AS line FROM heed.naming n WHERE n.partnership_id = partnership
    UNION ALL
    SELECT concat_ws('|', f.person_id, f.entry_id, f.what, f.shown, f.holds_from, f.holds_until, f.words, f.plain, f.keys, f.stands,
      ARRAY(SELECT unnest(f.seen_by) AS print ORDER BY print)) FROM heed.findable f WHERE f.partnership_id = partnership
    UNION ALL
    SELECT w::text FROM heed.entry_words w WHERE w.partnership_id = partnership
  ) AS lines
$$;

ALTER TABLE heed.naming ENABLE ROW LEVEL SECURITY;
ALTER TABLE heed.findable ENABLE ROW LEVEL SECURITY;
ALTER TABLE heed.entry_words ENABLE ROW LEVEL SECURITY;

REVOKE EXECUTE ON FUNCTION heed.sight_print(uuid, text), heed.words_of(text), heed.is_bookkeeping(text), heed.is_about_records(jsonb), heed.not_standing(uuid, text, text[]),
  heed.corrected_root(uuid, text), heed.stands_for(uuid, text, boolean, text[]), heed.withdrawn_for(uuid, text, boolean, text[]), heed.settle(uuid, text),
  heed.spread_sight(uuid, text[]), heed.note_sight(), heed.note_words(), heed.keep_findable(jsonb), heed.people_to_keep(uuid, text[]),
  heed.session_namings(text), heed.session_findables(text), heed.find_people(jsonb, jsonb, text, integer),
  heed.candidates(uuid, text[], text[], text[], text[], integer, boolean, text[], boolean, text), heed.find_entries(text[], integer),
  heed.forget_findable(uuid), heed.findable_print(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heed.keep_findable(jsonb), heed.people_to_keep(uuid, text[]) TO heed_agency, heed_loader;
GRANT EXECUTE ON FUNCTION heed.find_people(jsonb, jsonb, text, integer), heed.find_entries(text[], integer) TO heed_agency, heed_whole;
GRANT EXECUTE ON FUNCTION heed.forget_findable(uuid), heed.findable_print(uuid) TO heed_loader;
