import type { Generated, GeneratedAlways, Kysely, Transaction } from 'kysely';
import type { DoorTables } from './door/tables.ts';

/** The tables as queries see them; `schema.sql` is what they are. Timestamps go in as ISO text and come back as dates. */
export interface Schema extends DoorTables {
  migration: { name: string };
  partnership: { partnership_id: Generated<string>; name: string; demonstration: boolean; header: string; children: readonly string[] };
  agency: Keyed & { agency_id: string; name: string; kind: string; parent: string | null };
  person_record: Keyed & {
    person_id: string;
    by_agency: Generated<string | null>;
    called: string;
    born: string | null;
    sex: string | null;
  };
  entry: EntryTable;
  entry_extract: Omit<EntryTable, 'happened_earliest' | 'happened_latest' | 'reaches' | 'people' | 'source_id'>;
  check_decision: CheckDecisionTable;
  sharing_decision: Omit<CheckDecisionTable, 'check_id'> & { agreement: string };
  prompt_sight: {
    partnership_id: string;
    agency_id: string;
    prompt: string;
    shown_on: string | null;
    seen: Generated<string>;
  };
  unfinished: {
    partnership_id: string;
    agency_id: Generated<string>;
    writer: Generated<string>;
    unfinished_id: string;
    form: string;
    version: Generated<number>;
    shown_on: string | null;
    saved: Generated<string>;
    expires: Generated<string>;
    recorded_as: string | null;
  };
  attachment: {
    partnership_id: string;
    attachment_id: Generated<string>;
    by_agency: Generated<string>;
    writer: Generated<string>;
    unfinished_id: string | null;
    name: string;
    type: string;
    bytes: Uint8Array;
    size: GeneratedAlways<number>;
    sha256: GeneratedAlways<string>;
    arrived: Generated<string>;
  };
  attached: { partnership_id: string; attachment_id: string; entry_id: string };
  work: {
    partnership_id: string;
    work: GeneratedAlways<string>;
    vantage: string;
    due: string;
    entry_id: string | null;
    check_id: string | null;
  };
  look_again: { partnership_id: string; vantage: string; child: string; at: string };
  looked: { partnership_id: string; vantage: string; up_to: string; checks: string; print: string };
  question: QuestionTable;
  commitment: { partnership_id: string; entry_id: string; salt: string; digest: string };
  seal: { partnership_id: string; position: string; entry_id: string; digest: string; link: string };
}

interface QuestionTable {
  partnership_id: string;
  vantage: string;
  check_id: string;
  anchor: string;
  appears: string;
  goes: string | null;
  children: readonly string[];
  people: readonly string[];
  evidence: readonly string[];
  body: string;
}

interface CheckDecisionTable {
  partnership_id: string;
  decision: GeneratedAlways<string>;
  check_id: string;
  what: string;
  holds_from: string;
  decided_by: string;
  reason: string;
  body: string;
  landed: Generated<string>;
}

interface Keyed {
  partnership_id: string;
  public_id: GeneratedAlways<string>;
  place: GeneratedAlways<string>;
}

interface EntryTable {
  partnership_id: string;
  entry_id: string;
  public_id: Generated<string>;
  by_agency: string;
  source_id: string;
  worker: string | null;
  source: string | null;
  happened_earliest: string | null;
  happened_latest: string | null;
  recorded: string;
  recorded_as: string;
  landed: Generated<string>;
  landing: Generated<string>;
  imported: boolean;
  reaches: string | null;
  people: readonly string[];
  concerns: Generated<readonly string[]>;
  body: string;
}

export type Database = Kysely<Schema>;
export type Within = Transaction<Schema>;
