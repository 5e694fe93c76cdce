import type { Generated } from 'kysely';

/** The tables of messages to people who work here, as queries see them. */
export interface MessageTables {
  account_mail: {
    account_id: string;
    address: Generated<string | null>;
    confirmed: Generated<string | null>;
    failing: Generated<string | null>;
    asked: Generated<string | null>;
    code_hash: Generated<string | null>;
    code_ends: Generated<string | null>;
    wrong: Generated<number>;
    codes_sent: Generated<readonly string[]>;
    pace: Generated<string>;
    quiet_from: Generated<number>;
    quiet_until: Generated<number>;
    on_off_days: Generated<boolean>;
  };
  agency_mail: {
    partnership_id: string;
    agency_id: Generated<string>;
    daily_at: number;
    may_put_off: boolean;
    weekdays: readonly number[];
    closed_from: string | null;
    closed_until: string | null;
    kept_by: Generated<string | null>;
  };
  message: {
    partnership_id: string;
    message: Generated<string>;
    account_id: string;
    agency_id: string;
    sort: string;
    made: Generated<string>;
    due: string;
    state: Generated<string>;
    tries: Generated<number>;
    held_until: Generated<string | null>;
    accepted: Generated<string | null>;
    ask_at: Generated<string | null>;
    why: Generated<string | null>;
    settled: Generated<string | null>;
  };
  message_item: {
    partnership_id: string;
    account_id: string;
    print: string;
    message: string;
    agency_id: string;
    told_until: Generated<string | null>;
  };
  desk_look: {
    partnership_id: string;
    agency_id: string;
    mark: Generated<string>;
    look_at: Generated<string>;
    taken_until: Generated<string | null>;
  };
  practice_receipt: {
    partnership_id: string;
    receipt: Generated<string>;
    agency_id: Generated<string>;
    of_day: string;
    called: string;
    account_id: Generated<string | null>;
    noted: Generated<string>;
  };
}
