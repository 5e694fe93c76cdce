import type { Entry, EntryOf } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import type { Kind } from '../../entry/vocabulary.ts';
import { entriesOfPerson } from '../entries-of-person.ts';
import { fromEach } from '../growing.ts';
import { entriesOf, type Picture } from '../picture.ts';
import { adultsMeant, sentencesOf } from './adults-meant.ts';

const held = /\b(?:custod\w*|prison\w*|imprison\w*|jail\w*|gaol|months|years|detention)\b/i;
const inCommunity =
  /\b(?:community (?:order|sentence|service)|suspended|unpaid work|fined?|conditional(?:ly)? discharged?|probation order)\b/i;

/** True where an entry has somebody taken into custody: remanded, or sentenced to it by its outcome or its words. */
export function isCustodial(entry: EntryOf<'legal'>): boolean {
  if (entry.facts.type === 'remand') return true;
  const words = `${entry.facts.outcome ?? ''} ${entry.text}`;
  return entry.facts.type === 'sentence' && held.test(words) && !inCommunity.test(words);
}

const saysHeld =
  /\b(?:in|into|from|sent to|back in) (?:prison|jail|gaol)\b|\bserving (?:a |his |her |\w+ )?(?:sentence|months|years|time)|\b(?:remanded|recalled) (?:in|into|to) (?:prison|custody)\b|\b(?:still inside|HMP|YOI)\b/i;
const saysToComeOut =
  /\b(?:to be|will be|due to be|due for|before (?:his|her)|until (?:his|her)|when) releas\w*|\b(?:release date|date of release|due out|comes out on)\b/i;
const saysOut =
  /\b(?:was|been|is now|got|now|came|came home|since being) (?:released|out)\b|\b(?:on release this|out (?:on licence|of prison|of jail))\b|\breleased (?:on|from|this|today|yesterday|last)\b/i;

const tells: ReadonlySet<Kind> = new Set<Kind>([
  'contact',
  'note',
  'referral',
  'referral-decision',
  'information-reply',
  'meeting',
  'plan',
  'decision',
  'assessment',
  'legal',
  'restriction',
  'service',
]);

/** Records that tell in their words that somebody is in prison, or is out. Police cells for a night are no prison. */
const tellsOfPrison = fromEach((entry) =>
  tells.has(entry.kind) && [saysHeld, saysToComeOut, saysOut].some((words) => words.test(entry.text)) ? [entry] : [],
);

/** Whether the last that is told of somebody in words is that they are in prison: not out again by words or a release, nor met anywhere else since. */
export function isSaidToBeInPrison(p: Picture, who: PersonId): boolean {
  const last = tellsOfPrison(p.entries).findLast((entry) => spokenOf(p, entry, who) !== undefined);
  if (last === undefined || spokenOf(p, last, who) === 'out') return false;
  return !entriesOfPerson(p, who).some(
    (entry) =>
      entry.order > last.order &&
      entry.when.earliest >= last.when.earliest &&
      ((entry.kind === 'legal' && entry.facts.type === 'release') || (entry.present.includes(who) && !saysHeld.test(placeOf(entry)))),
  );
}

const placeOf = (entry: Entry): string => `in ${'place' in entry.facts ? `${entry.facts.place ?? ''}` : ''} ${entry.text}`;

function spokenOf(p: Picture, entry: Entry, who: PersonId): 'held' | 'out' | undefined {
  if (!entry.about.includes(who)) return undefined;
  const told = sentencesOf(entry.text).filter((sentence) => adultsMeant(p, entry, sentence).includes(who));
  const says = (words: RegExp): boolean => told.some((sentence) => words.test(sentence));
  if (says(saysToComeOut)) return 'held';
  return says(saysOut) ? 'out' : says(saysHeld) ? 'held' : undefined;
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
