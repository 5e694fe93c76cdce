-- What the register needs beside the room that it is kept in: which posts have no holder any more, a challenge that nobody asked for, and answers without a name.
INSERT INTO heed.migration (name) VALUES ('0032_hold_what_the_board_answers_for');

-- A post stands on a list by a name and days, and an account closes apart from it. Whoever held roles at the agency under the name on the list, and holds none there now, has left
-- the post with the last of them (R221). Of the lists nothing is told but that.
CREATE FUNCTION heed.posts_left() RETURNS TABLE (post_id uuid, last date) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT p.post_id, (max(h.holds_until) AT TIME ZONE 'Europe/London')::date
  FROM heed.post p
  JOIN heed.account a ON lower(btrim(a.called)) = lower(btrim(p.called))
  JOIN heed.held_role h ON h.account_id = a.account_id AND h.partnership_id = p.partnership_id AND h.agency_id = p.agency_id
  WHERE p.partnership_id = heed.session_partnership() AND p.holds_until IS NULL
  GROUP BY p.post_id, p.holds_from
  HAVING bool_and(h.holds_until IS NOT NULL AND h.holds_until <= statement_timestamp())
    AND (max(h.holds_until) AT TIME ZONE 'Europe/London')::date >= p.holds_from
$$;
REVOKE EXECUTE ON FUNCTION heed.posts_left() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heed.posts_left() TO heed_agency, heed_whole;

-- An agency challenges the board without being asked (R227).
CREATE POLICY challenges_the_board ON heed.learning FOR INSERT TO heed_agency
  WITH CHECK (partnership_id = heed.session_partnership() AND agency_id = heed.session_agency() AND room = 'register' AND kind = 'board-challenge' AND answers IS NULL);

-- Whoever says whether a lesson reached them is not kept with what they say.
CREATE FUNCTION heed.keep_no_name() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.account_id := NULL;
  NEW.who := 'Not kept';
  RETURN NEW;
END $$;
CREATE TRIGGER keep_no_name BEFORE INSERT ON heed.learning FOR EACH ROW WHEN (NEW.kind = 'awareness-told') EXECUTE FUNCTION heed.keep_no_name();
REVOKE EXECUTE ON FUNCTION heed.keep_no_name() FROM PUBLIC;
