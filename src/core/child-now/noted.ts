import { type Entry, isKind } from '../entry/entry.ts';
import { happenedBy } from '../picture/picture.ts';
import { sentencesOf } from '../picture/words/sentences.ts';

/** What an entry says of something, in its own words, and whether its writer saw it or was told. */
export interface Noted {
  readonly entry: Entry;
  readonly words: string;
  readonly how: 'observed' | 'told';
}

const firstHand = isKind('contact', 'observation', 'health', 'incident', 'attendance');

/** Words by which a recorder passes on what somebody said. */
const passedOn =
  /\b(?:says?|said|tells?|told|reports?|reported|states?|stated|according to|claims?|claimed|denies|denied|rang|rings|texted|wrote|heard (?:from|that)|by (?:her|his|their) (?:own )?account|understood to|plans? to|will|would|should|to be)\b/i;

/** Seen by whoever wrote it down: a record of a contact or of what was noticed, not heard from another, in a sentence that passes on nobody's word. */
export const howNoted = (entry: Entry, sentence: string): Noted['how'] =>
  firstHand(entry) && entry.facts.heardFrom === undefined && !passedOn.test(sentence) ? 'observed' : 'told';

/** The sentences of an entry that pass, each as noted. */
export const sentencesNoted = (entry: Entry, passes: (sentence: string) => boolean): readonly Noted[] =>
  sentencesOf(entry.text)
    .filter(passes)
    .map((words) => ({ entry, words, how: howNoted(entry, words) }));

/** Latest first, and of one day the last recorded first. */
export const latestFirst = (noted: readonly Noted[]): readonly Noted[] => noted.toSorted((a, b) => laterEntry(a.entry, b.entry));

export const laterEntry = (a: Entry, b: Entry): number => happenedBy(b) - happenedBy(a) || b.recorded - a.recorded || b.order - a.order;
export const earlierEntry = (a: Entry, b: Entry): number => -laterEntry(a, b);
