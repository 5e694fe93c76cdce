-- What people answer about a course, about their own skills and, for parents, about a conference has no name (R223, R224, R263): not in what is written, and not in who wrote it. The database puts out whose account it came by and the hour, whatever is asked of it.
INSERT INTO heed.migration (name) VALUES ('0034_answers_without_a_name');

CREATE FUNCTION heed.put_out_who_answered() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  IF NEW.room = 'training' AND NEW.kind IN ('session-answered', 'skills-answered', 'parent-answered') THEN
    NEW.account_id := NULL;
    NEW.who := 'Without a name';
    NEW.readers := '{}';
    NEW.landed := date_trunc('day', clock_timestamp(), 'Europe/London');
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER put_out_who_answered BEFORE INSERT ON heed.learning FOR EACH ROW EXECUTE FUNCTION heed.put_out_who_answered();
REVOKE EXECUTE ON FUNCTION heed.put_out_who_answered() FROM PUBLIC;
