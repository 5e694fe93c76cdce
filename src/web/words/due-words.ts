import type { Due } from '../../core/picture/work/due.ts';
import { allListed } from './all-listed.ts';
import { entryTitle } from './entry-title.ts';
import type { Names } from './names.ts';
import { inPlainWords, withCapital } from './plain-words.ts';
import { restrictionName } from './restriction-words.ts';

/** What falls due, in a few words: "Visit to Steven", "Core group". */
export function dueInWords({ sort, entry, people, words }: Due, names: Names): string {
  const who = allListed(people.map(names.person));
  const type = 'type' in entry.facts && typeof entry.facts.type === 'string' ? withCapital(inPlainWords(entry.facts.type)) : undefined;
  switch (sort) {
    case 'visit':
      return `Visit to ${who}`;
    case 'meeting':
      return `${type === undefined || /meeting|conference|panel|group$/.test(type) ? (type ?? 'Meeting') : `${type} meeting`}`;
    case 'review':
      return entry.kind === 'plan' ? `Review of the ${type === undefined ? '' : `${type.toLowerCase()} `}plan` : 'Review of a decision';
    case 'action':
      return withCapital(words ?? 'Something agreed');
    case 'decision-on-referral':
      return 'Decision on a referral, and telling the referrer';
    case 'assessment':
      return `${type === undefined ? 'Assessment' : `${type} assessment`} to be completed`;
    case 'conference':
      return 'Initial child protection conference';
    case 'core-group':
      return 'Core group';
    case 'minutes':
      return `Minutes: ${entryTitle(entry, names)}`;
    case 'information':
      return `Reply: ${entryTitle(entry, names)}`;
    case 'restriction-ends':
      return `${entry.kind === 'restriction' ? restrictionName(entry.facts) : 'Restriction'} ends${who === '' ? '' : ` (${who})`}`;
    case 'cover-ends':
      return 'Absence or cover ends';
    case 'release':
      return `${who} expected out of custody`;
    case 'birth':
      return 'Baby due';
    case 'note':
      return entry.text.length > 70 ? `${entry.text.slice(0, 69)}…` : entry.text;
  }
}
