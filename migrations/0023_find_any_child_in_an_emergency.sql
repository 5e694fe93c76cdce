-- A partnership at work keeps no list of its children: an emergency finds whoever is called so and was born on that day, under eighteen years ago, by the records that agencies made of them.
INSERT INTO heed.migration (name) VALUES ('0023_find_any_child_in_an_emergency');

CREATE OR REPLACE FUNCTION heed.child_in_emergency(child_called text, child_born text) RETURNS TABLE (person_id text, public_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT person_record.person_id, person_record.public_id
  FROM heed.person_record JOIN heed.partnership USING (partnership_id)
  WHERE partnership_id = heed.session_partnership()
    AND (person_record.person_id = ANY (children)
      OR child_born > to_char((clock_timestamp() AT TIME ZONE 'Europe/London') - interval '18 years', 'YYYY-MM-DD'))
    AND lower(called) = lower(child_called) AND born = child_born AND person_record.person_id <> ALL (heed.session_closed())
  ORDER BY place
  LIMIT 20
$$;
