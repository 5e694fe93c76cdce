import type { Instant } from '../time/instant.ts';
import type { Span } from '../time/span.ts';
import type { Attachment } from './attachment.ts';
import type { Claim } from './claim.ts';
import type { Action, Alleged, Choice, Exception, FactTable, Party, Plain, PlainShape, Whereabouts } from './fact.ts';
import type { AgencyId, EntryId, PersonId, ThreadId } from './ids.ts';
import type { Kind, vocabulary } from './vocabulary.ts';

/** What each shape of fact holds once parsed. The parser has one reader for each. */
export interface FactValues extends Record<PlainShape, unknown> {
  text: string;
  texts: readonly string[];
  flag: boolean;
  number: number;
  amount: string;
  date: Span;
  dateOrFlag: Span | boolean;
  moment: Instant;
  person: PersonId;
  people: readonly PersonId[];
  agency: AgencyId;
  agencies: readonly AgencyId[];
  party: Party;
  parties: readonly Party[];
  entry: EntryId;
  thread: ThreadId;
  children: ReadonlyMap<PersonId, Whereabouts>;
  childWords: ReadonlyMap<PersonId, string>;
  answers: ReadonlyMap<string, string>;
  evidence: ReadonlyMap<string, readonly EntryId[]>;
  actions: readonly Action[];
  exceptions: readonly Exception[];
  alleged: Alleged;
  attachments: readonly Attachment[];
  /** The whole of what should have been recorded (rule 2). */
  replacement: Body;
}

type ValueOf<F> =
  F extends Choice<infer V, infer Open>
    ? Open extends true
      ? V | (string & Record<never, never>)
      : V
    : F extends Plain<infer S>
      ? FactValues[S]
      : never;
type FactsOfTable<T extends FactTable> = { readonly [K in keyof T]?: ValueOf<T[K]> };

export type FactsOf<K extends Kind> = FactsOfTable<(typeof vocabulary)[K]['facts']>;

/** Where an entry came from: typed in, or a place in a submission. */
export type Source =
  | {
      readonly kind: 'typed';
      /** In a demonstration only: the day of the past that was shown when it was written (`asRehearsed`). */
      readonly shownOn?: Span;
    }
  | { readonly kind: 'imported'; readonly file: string; readonly where?: string };

/** What was recorded, whatever its kind. */
export interface BodyBase {
  /** When it happened. */
  readonly when: Span;
  /** Minutes after midnight, Europe/London, where the time of day is known. */
  readonly at?: number;
  readonly about: readonly PersonId[];
  readonly present: readonly PersonId[];
  readonly themes: readonly string[];
  readonly text: string;
  readonly claims: readonly Claim[];
  readonly thread?: ThreadId;
}

/** Who recorded it, and when. */
export interface Stamp {
  readonly id: EntryId;
  readonly by: AgencyId;
  /** The practitioner who recorded it, in the agency's own words, where known. */
  readonly worker?: string;
  /** When the agency first wrote it down: the end of the day where only the day is known (rule 4). */
  readonly recorded: Instant;
  /** `recorded` as it was entered, never shown with more precision than it has. */
  readonly recordedAs: Span;
  /** When the database stored it. Differs from `recorded` only for imports (rule 3). */
  readonly landed: Instant;
  /** Order of landing within the partnership; breaks ties, and is never shown. */
  readonly order: number;
  readonly source: Source;
}

type BodyByKind = { readonly [K in Kind]: BodyBase & { readonly kind: K; readonly facts: FactsOf<K> } };
export type Body = BodyByKind[Kind];

type EntryByKind = { readonly [K in Kind]: Stamp & BodyByKind[K] };

/** Anything that was recorded: a union over `kind`. Three times, never mixed: `when` it happened, when it was `recorded`, and when a share says it reached someone. */
export type Entry = EntryByKind[Kind];

/** An entry of one kind. */
export type EntryOf<K extends Kind> = Extract<Entry, { readonly kind: K }>;

/** Narrows a list of entries to the kinds asked for. */
export function isKind<K extends Kind>(...wanted: readonly K[]): (entry: Entry) => entry is EntryOf<K> {
  const set: ReadonlySet<string> = new Set(wanted);
  return (entry): entry is EntryOf<K> => set.has(entry.kind);
}
