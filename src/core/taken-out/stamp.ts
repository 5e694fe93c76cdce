import { type Instant, showInstant } from '../time/instant.ts';

/** What something is taken out for, as the form asks it. A copy for a family is made for one named person elsewhere, line by line (rule 29). */
export const purposes = [
  { key: 'meeting', text: 'A meeting or conference about the child' },
  { key: 'assessment', text: 'An assessment or a plan' },
  { key: 'court', text: 'Court proceedings or legal advice' },
  { key: 'review', text: 'A review of practice' },
  { key: 'handover', text: 'Handing work over' },
  { key: 'supervision', text: 'Supervision or a look at the quality of work' },
  { key: 'own-file', text: 'The file of our own agency' },
  { key: 'other', text: 'Something else' },
] as const;
export type PurposeKey = (typeof purposes)[number]['key'];

/** What stands on every file that leaves: whose eyes, which day, who took it, why, when, and a reference by which a found copy is traced. */
export interface Stamp {
  /** "Chronology of Steven": what it is. */
  readonly what: string;
  /** "the whole partnership", "both Housing and Mother's GP". */
  readonly knownTo: string;
  /** "22 August 2018": what was known at the end of that day. */
  readonly knownOn: string;
  /** "entries from 1 May 2018 to 31 August 2018, recorded by the police"; "all entries". */
  readonly which: string;
  /** Who took it, in which role. */
  readonly by: string;
  readonly purpose: PurposeKey;
  readonly why: string;
  readonly at: Instant;
  /** Random. */
  readonly reference: string;
}

export const purposeInWords = (purpose: PurposeKey): string => purposes.find(({ key }) => key === purpose)?.text ?? '';

/** The stamp as label and words, for the head of a file. */
export const stampLines = (stamp: Stamp): readonly (readonly [label: string, words: string])[] => [
  ['What this is', stamp.what],
  ['As known to', stamp.knownTo],
  ['As known on', stamp.knownOn],
  ['Which entries', stamp.which],
  ['Taken out by', stamp.by],
  ['For', `${purposeInWords(stamp.purpose)}: ${stamp.why}`],
  ['Taken out at', showInstant(stamp.at)],
  ['Reference', stamp.reference],
];

/** What every page says at its head: of whom it is, as known to whom and on which day. */
export const headOf = ({ what, knownTo, knownOn }: Stamp): string => `${what}, as known to ${knownTo} on ${knownOn}`;

/** What every page says at its foot: who took it out and when, and the reference by which a found copy is traced. */
export const footOf = ({ by, at, reference }: Stamp): string => `Taken out by ${by} on ${showInstant(at)}. Reference ${reference}`;

/** The stamp in one line, for a file that has no place of its own for it. */
export const stampInOneLine = (stamp: Stamp): string => `${headOf(stamp)}. ${footOf(stamp)}`;
