-- A chain that shows tampering (rule 11): each entry is committed to as it is appended, and one sealer chains commitments afterwards.
INSERT INTO heed.migration (name) VALUES ('0003_chain_entries');

-- SHA-256, in hex, of the salt and the entry as canonical JSON. Whoever appends writes it; nobody on the web reads it.
CREATE TABLE heed.commitment (
  partnership_id uuid NOT NULL,
  entry_id text NOT NULL,
  salt text NOT NULL CHECK (salt ~ '^[0-9a-f]{64}$'),
  digest text NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
  PRIMARY KEY (partnership_id, entry_id),
  FOREIGN KEY (partnership_id, entry_id) REFERENCES heed.entry
);

-- One chain a partnership: each link hashes the one before it, its own position and the commitment.
CREATE TABLE heed.seal (
  partnership_id uuid NOT NULL REFERENCES heed.partnership,
  position bigint NOT NULL CHECK (position >= 1),
  entry_id text NOT NULL,
  digest text NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
  link text NOT NULL CHECK (link ~ '^[0-9a-f]{64}$'),
  sealed timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (partnership_id, position),
  UNIQUE (partnership_id, entry_id)
);

CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON heed.commitment FOR EACH STATEMENT EXECUTE FUNCTION heed.refuse_change();
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON heed.seal FOR EACH STATEMENT EXECUTE FUNCTION heed.refuse_change();

-- No entry without its commitment: looked at as the transaction commits, since the two are written one after the other.
CREATE FUNCTION heed.demand_commitment() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM heed.commitment WHERE partnership_id = NEW.partnership_id AND entry_id = NEW.entry_id) THEN
    RAISE EXCEPTION 'an entry was appended without its commitment' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER demand_commitment AFTER INSERT ON heed.entry DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION heed.demand_commitment();

ALTER TABLE heed.commitment ENABLE ROW LEVEL SECURITY;
ALTER TABLE heed.seal ENABLE ROW LEVEL SECURITY;
GRANT INSERT ON heed.commitment TO heed_agency, heed_loader;
GRANT SELECT ON heed.commitment, heed.seal TO heed_sealer;
GRANT INSERT ON heed.seal TO heed_sealer;
CREATE POLICY commits ON heed.commitment FOR INSERT TO heed_agency WITH CHECK (partnership_id = heed.session_partnership());
CREATE POLICY loads ON heed.commitment FOR INSERT TO heed_loader WITH CHECK (true);
CREATE POLICY seals ON heed.commitment FOR SELECT TO heed_sealer USING (true);
CREATE POLICY seals ON heed.seal TO heed_sealer USING (true) WITH CHECK (true);

REVOKE EXECUTE ON FUNCTION heed.demand_commitment() FROM PUBLIC;
