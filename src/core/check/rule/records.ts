import type { Entry } from '../../entry/entry.ts';
import type { Kind } from '../../entry/vocabulary.ts';
import type { WordReading } from './readings.ts';
import type { AgencyWord, Itself, People, When } from './words.ts';

/** What a fact is to be. Of several, one is enough. */
export type FactValue =
  | { readonly is: 'given' | 'not-given' }
  /** A date that has come, or a plain yes. */
  | { readonly is: 'come' }
  | { readonly is: 'value'; readonly value: string | boolean }
  | { readonly is: 'agency'; readonly agency: AgencyWord }
  | { readonly is: 'at-least'; readonly amount: number };

/** A test of one fact. */
export interface FactTest {
  readonly fact: string;
  readonly anyOf: readonly FactValue[];
}

/** A claim that a record makes: of its name, said (or denied) now. */
export interface ClaimTest {
  readonly is: string;
  readonly denied: boolean;
  /** Not what another agency is said to have said. */
  readonly firstHand: boolean;
}

/** The claims of an entry that are of a name, and said or denied as asked. */
export const claims = (entry: Entry, { is, denied, firstHand }: ClaimTest): Entry['claims'] =>
  entry.claims.filter((claim) => claim.is === is && claim.not === denied && !(firstHand && claim.saidBy?.kind === 'agency'));

/** Words that a record says: a reading by name, or a list of the rule's own. */
export type WordTest = { readonly reading: WordReading } | { readonly words: readonly string[] };

/** Which records are meant. Everything named must hold; of several under one name, one is enough. */
export interface Records {
  /** Empty: of any kind. */
  readonly kinds: readonly Kind[];
  readonly where: readonly FactTest[];
  readonly themes: readonly string[];
  readonly claims: readonly ClaimTest[];
  readonly says: readonly WordTest[];
  readonly by: readonly AgencyWord[];
  readonly notBy: readonly AgencyWord[];
  readonly about: readonly People[];
  /** The child on the day of the record: not yet born, or born and under an age. */
  readonly child?: 'unborn' | { readonly under: string };
  /** On the thread of the record that it answers. */
  readonly sameThread: boolean;
  /** Not on the thread of another record such as the first. */
  readonly notOnAnother: boolean;
  readonly sameHelp: boolean;
  readonly sameItem: boolean;
  readonly when: When;
  /** Within so long after the record that it answers. */
  readonly within?: string;
  /** Not longer before it than this: in place of `when`. */
  readonly notBefore?: string;
  /** Reckoned from the first record, where the clock starts with another. */
  readonly sinceFirst: boolean;
  readonly inTouchWith: readonly People[];
  readonly talkBetween?: readonly [readonly AgencyWord[], readonly AgencyWord[]];
  readonly toldTo: readonly AgencyWord[];
  readonly acknowledgedBy: readonly AgencyWord[];
  readonly withheld: boolean;
  readonly atWorkWithChild: readonly AgencyWord[];
  /** A record of the matter itself, and no other. */
  readonly itself?: Itself;
  readonly any: readonly Records[];
  readonly except: readonly Records[];
}

/** A selection with nothing in it yet. */
export const anyRecords: Records = {
  kinds: [],
  where: [],
  themes: [],
  claims: [],
  says: [],
  by: [],
  notBy: [],
  about: [],
  sameThread: false,
  notOnAnother: false,
  sameHelp: false,
  sameItem: false,
  when: 'later',
  sinceFirst: false,
  inTouchWith: [],
  toldTo: [],
  acknowledgedBy: [],
  withheld: false,
  atWorkWithChild: [],
  any: [],
  except: [],
};
