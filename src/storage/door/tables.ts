import type { Generated } from 'kysely';

/** The tables of those who sign in, as queries see them. */
export interface DoorTables {
  account: {
    account_id: Generated<string>;
    signs_in_as: string;
    called: string;
    password: string | null;
    second_factor: string | null;
    last_step: Generated<string>;
    home: Generated<string | null>;
    opened: Generated<string>;
  };
  recovery_code: { account_id: string; code_hash: string; made: Generated<string>; used: string | null };
  held_role: {
    partnership_id: string;
    held: Generated<string>;
    account_id: string;
    role: string;
    agency_id: string | null;
    worker: string;
    basis: string | null;
    holds_from: Generated<string>;
    holds_until: string | null;
    given_by: string | null;
    from_claims: Generated<boolean>;
  };
  session: {
    session_hash: string;
    account_id: string;
    partnership_id: string | null;
    held: string | null;
    how: string;
    began: string;
    seen: string;
    ended: string | null;
  };
  audit: {
    partnership_id: string;
    audit: Generated<string>;
    at: Generated<string>;
    account_id: string | null;
    who: string;
    role: string | null;
    agency_id: string | null;
    event: string;
    wrote: boolean;
    subjects: readonly string[];
    why: string | null;
    alike: string | null;
    came_from: string;
  };
  audit_commitment: { partnership_id: string; audit: string; salt: string; digest: string };
  audit_seal: { partnership_id: string; position: string; audit: string; digest: string; link: string };
  opening: {
    partnership_id: string;
    opening: Generated<string>;
    account_id: string;
    who: string;
    role: string;
    agency_id: string | null;
    child: string;
    kind: string;
    why: string;
    opened: Generated<string>;
    ends: string;
  };
  opening_review: {
    partnership_id: string;
    opening: string;
    account_id: string;
    who: string;
    found: string;
    why: string;
    reviewed: Generated<string>;
  };
  asked_link: {
    partnership_id: string;
    link_id: Generated<string>;
    by_agency: Generated<string>;
    agency_id: string;
    request: string;
    thread: string;
    people: readonly string[];
    link_hash: string;
    email: string;
    shown: string | null;
    shown_on: string | null;
    made: Generated<string>;
    ends: Generated<string>;
    codes_sent: Generated<readonly string[]>;
    wrong_ever: Generated<number>;
    opened: Generated<string | null>;
    answered: Generated<string | null>;
    revoked: Generated<string | null>;
  };
  failed_sign_in: { whose: string; at: string };
  invitation: {
    code_hash: string;
    kind: string;
    partnership_id: string | null;
    signs_in_as: string | null;
    called: string | null;
    role: string | null;
    agency_id: string | null;
    basis: string | null;
    second_factor: string;
    given_by: string | null;
    made: Generated<string>;
    ends: string;
    used: string | null;
  };
}
