import type { Generated, GeneratedAlways, Kysely, Transaction } from 'kysely';
import type { DoorTables } from './door/tables.ts';
import type { MessageTables } from './messages/tables.ts';
import type { SubmissionTables } from './submissions/tables.ts';

/** The tables as queries see them; `schema.sql` is what they are. Timestamps go in as ISO text and come back as dates. */
export interface Schema extends DoorTables, MessageTables, SubmissionTables {
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
  practice_decision: {
    partnership_id: string;
    decision: GeneratedAlways<string>;
    setting: string;
    is_on: boolean;
    decided_by: string;
    reason: string;
    landed: Generated<string>;
  };
  closed_days: {
    partnership_id: string;
    closed_days: Generated<string>;
    agency_id: Generated<string>;
    called: string;
    closed_from: string;
    closed_until: string;
    cover: string | null;
    reached: string | null;
    withdrawn: Generated<boolean>;
  };
  same_looked: Keyed & { vantage: string; print: string; people: number; weights: string };
  same_seen: Keyed & { vantage: string; person_id: string; print: string };
  same_found: Keyed & { vantage: string; one: string; other: string; grade: string };
  file_draw: {
    partnership_id: string;
    file_draw: Generated<string>;
    agency_id: Generated<string>;
    seed: string;
    drawn_of: string;
    drawn_by: string;
    body: string;
    landed: Generated<string>;
  };
  door_setting: {
    partnership_id: string;
    setting: GeneratedAlways<string>;
    decided_by: string;
    reason: string;
    body: string;
    landed: Generated<string>;
  };
  agency_token: {
    partnership_id: string;
    token: Generated<string>;
    agency_id: Generated<string>;
    token_hash: string;
    called: string;
    made: Generated<string>;
    made_by: string;
    used: string | null;
    revoked: string | null;
  };
  sent_by_system: {
    partnership_id: string;
    agency_id: Generated<string>;
    sent_key: string;
    print: string;
    entry_id: string | null;
    landed: Generated<string>;
  };
  sent_person: { partnership_id: string; agency_id: Generated<string>; reference: string; person_id: string };
  prompt_sight: {
    partnership_id: string;
    agency_id: string;
    prompt: string;
    shown_on: string | null;
    seen: Generated<string>;
  };
  form_taken: {
    partnership_id: string;
    agency_id: Generated<string>;
    print: string;
    led_to: string;
    taken: Generated<string>;
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
  anonymising: {
    partnership_id: string;
    child: string;
    form: string;
    version: Generated<number>;
    saved: Generated<string>;
    kept_by: Generated<string | null>;
  };
  learning: {
    partnership_id: string;
    learning: string;
    number: GeneratedAlways<string>;
    room: string;
    review: string | null;
    kind: string;
    body: string;
    readers: readonly string[] | null;
    answers: string | null;
    agency_id: Generated<string | null>;
    account_id: Generated<string | null>;
    who: string;
    landed: Generated<string>;
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
  sealed_part: SealedPartTable;
  sealed_request: SealedRequestTable;
  sealed_answer: SealedAnswerTable;
  post: PostTable;
  absence: AbsenceTable;
  review: ReviewTable;
  review_member: { partnership_id: string; review: string; account_id: string };
  declared_link: {
    partnership_id: string;
    review: string;
    account_id: Generated<string>;
    who: string;
    links: string;
    declared: Generated<string>;
  };
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

interface PostTable {
  partnership_id: string;
  post_id: Generated<string>;
  agency_id: Generated<string>;
  post: string;
  called: string;
  reached: string | null;
  answers: boolean;
  holds_from: string;
  holds_until: string | null;
}

interface AbsenceTable {
  partnership_id: string;
  absence: Generated<string>;
  agency_id: Generated<string>;
  called: string;
  away_from: string;
  away_until: string;
  cover: string | null;
  reached: string | null;
}

interface ReviewTable {
  partnership_id: string;
  review: Generated<string>;
  title: string;
  ground: string;
  children: readonly string[];
  people: readonly string[];
  days_from: string;
  days_until: string;
  opened: Generated<string>;
  ended: string | null;
}

/** What a role of the web may see or write of it: never the words and the salt. */
interface SealedPartTable {
  partnership_id: string;
  sealed: Generated<string>;
  entry_id: string;
  part: string;
  by_agency: Generated<string>;
  of_person: string | null;
  kept_from: readonly string[];
  told: boolean;
  landed: Generated<string>;
  words: string;
}

interface SealedRequestTable {
  partnership_id: string;
  request: Generated<string>;
  sealed: string;
  agency_id: Generated<string>;
  who: string;
  why: string;
  asked: Generated<string>;
}

interface SealedAnswerTable {
  partnership_id: string;
  request: string;
  given: boolean;
  who: string;
  why: string;
  answered: Generated<string>;
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
