-- What somebody says of their heritage, faith or language is shown with the person, and nobody is found by it.
INSERT INTO heed.migration (name) VALUES ('0014_keep_background_from_words');

CREATE OR REPLACE FUNCTION heed.is_about_records(said jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog AS $$
  SELECT heed.is_bookkeeping(said ->> 'kind')
    OR (said ->> 'kind' = 'note' AND (said #> '{facts,background}' IS NOT NULL
      OR (said #> '{facts,reviewed}' IS NOT NULL AND coalesce(jsonb_array_length(said -> 'claims'), 0) = 0)))
$$;
