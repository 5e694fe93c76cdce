import type { EntryOf } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import { entriesOf, type Picture } from '../picture.ts';

const held = /\b(?:custod\w*|prison\w*|imprison\w*|jail\w*|gaol|months|years|detention)\b/i;
const inCommunity =
  /\b(?:community (?:order|sentence|service)|suspended|unpaid work|fined?|conditional(?:ly)? discharged?|probation order)\b/i;

/** True where an entry has somebody taken into custody: remanded, or sentenced to it by its outcome or its words. */
export function isCustodial(entry: EntryOf<'legal'>): boolean {
  if (entry.facts.type === 'remand') return true;
  const words = `${entry.facts.outcome ?? ''} ${entry.text}`;
  return entry.facts.type === 'sentence' && held.test(words) && !inCommunity.test(words);
}

/** Whom a charge, sentence, remand or release is about. */
export const subjectsOf = (entry: EntryOf<'legal'>): readonly PersonId[] => entry.facts.to ?? entry.about.slice(0, 1);

/** True where the last word on record of somebody's liberty is that they are in custody. */
export function isInCustody(p: Picture, who: PersonId): boolean {
  const last = entriesOf(p, 'legal').findLast(
    (entry) => subjectsOf(entry).includes(who) && ['remand', 'sentence', 'release'].includes(entry.facts.type ?? ''),
  );
  return last !== undefined && isCustodial(last);
}
