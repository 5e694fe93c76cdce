import type { DueWhat, FallsDue } from '../../core/pathway/falls-due/falls-due.ts';
import { allListed } from './all-listed.ts';
import { whenInWords } from './day-words.ts';
import { entryTitle } from './entry-title.ts';
import type { Names } from './names.ts';
import { inPlainWords, withCapital } from './plain-words.ts';
import { restrictionName } from './restriction-words.ts';

/** What is always called the same. */
const fixed: Readonly<Partial<Record<DueWhat, string>>> = {
  'referral-receipt': 'Word that a referral has arrived',
  'referral-checks': 'Asking other agencies about a referral',
  'referral-decision': 'Decision on a referral, and telling whoever made it',
  'referrer-told': 'Telling whoever made a referral what was decided',
  'initial-conference': 'Initial child protection conference',
  plan: 'A written plan',
  'plan-meeting': 'Child in need meeting',
  'core-group': 'Core group',
  'conference-review': 'Review conference',
  'looked-after-review': 'Looked-after review',
  'looked-after-visit': 'Visit to a looked-after child',
  'absence-cover': 'Cover for a worker who is away',
  'cover-ends': 'Absence or cover ends',
  birth: 'Baby due',
};

/** What falls due, in a few words: "Visit to Steven", "Core group", "Minutes of the strategy meeting". */
export function dueInWords({ what, entry, people, words, owner, rule }: FallsDue, names: Names): string {
  const who = allListed(people.map(names.person));
  const type =
    entry !== undefined && 'type' in entry.facts && typeof entry.facts.type === 'string' ? inPlainWords(entry.facts.type) : undefined;
  const of = owner === undefined ? '' : names.agency(owner);
  switch (what) {
    case 'visit':
      return `Visit to ${who}`;
    case 'meeting':
      return withCapital(type === undefined || /meeting|conference|panel|group$/.test(type) ? (type ?? 'meeting') : `${type} meeting`);
    case 'minutes':
      return entry === undefined
        ? 'Minutes of a meeting'
        : `Minutes of the ${entryTitle(entry, names)
            .replace(/: held$/, '')
            .toLowerCase()} of ${whenInWords(entry)}`;
    case 'review':
      return entry?.kind === 'plan' ? `Review of the ${type === undefined ? '' : `${type} `}plan` : 'Review of a decision';
    case 'action':
      return withCapital(words ?? 'Something agreed');
    case 'assessment':
      return `${withCapital(`${type ?? ''} assessment`.trim())} to be finished`;
    case 'supervision':
      return `Supervision at ${of}`;
    case 'reply':
      return `Reply from ${of}${words === undefined ? '' : `: ${words}`}`;
    case 'challenge-answer':
      return entry?.kind === 'challenge' && entry.facts.type !== undefined && entry.facts.status === 'raised'
        ? `To be put right: quality notice to ${of}`
        : `Answer to a challenge from ${of}`;
    case 'restriction-ends':
      return `${entry?.kind === 'restriction' ? restrictionName(entry.facts) : 'Restriction'} ends${who === '' ? '' : ` (${who})`}`;
    case 'after-police-protection':
      return `What follows police protection of ${who}${words === undefined ? '' : `, which ends at ${words}`}`;
    case 'breach-acted-on':
      return `Suspected breach${who === '' ? '' : ` (${who})`}, for its owner to act on`;
    case 'living-ends':
      return `End of the arrangement by which ${who} lives where they do`;
    case 'living-decided':
      return `Next decision on where ${who} lives`;
    case 'release':
      return `${who} expected out of custody`;
    case 'booking':
      return `Booking for maternity care of ${who}`;
    case 'service':
      return `Beginning of a service counted on${who === '' ? '' : ` for ${who}`}: ${withCapital(words ?? '')}`;
    case 'immunisations':
      return rule.kind === 'schedule' ? immunisationsInWords([rule.weeks]) : 'Immunisations';
    case 'health-review':
      return rule.kind === 'schedule' ? reviewsInWords([rule.weeks]) : 'Health review';
    case 'note':
      return entry === undefined ? 'Something noted' : entry.text.length > 70 ? `${entry.text.slice(0, 69)}…` : entry.text;
    default:
      return fixed[what] ?? '';
  }
}

/** What is not on record of something that fell due. That an action was done, no record shows by itself. */
export const notShownInWords = ({ what }: FallsDue): string =>
  what === 'action' ? 'Records here do not tell whether it was done.' : 'No record here yet that it was done.';

/** Items of the schedule of child health, each by the weeks after the birth at which it is due. */
export const immunisationsInWords = (weeks: readonly number[]): string => `Immunisations due at ${allListed(weeks.map(atAge))}`;
export const reviewsInWords = (weeks: readonly number[]): string =>
  `Health review${weeks.length > 1 ? 's' : ''} due at ${allListed(weeks.map(atAge))}`;

const atAge = (weeks: number): string => ages.get(weeks) ?? `${weeks} weeks`;

const ages: ReadonlyMap<number, string> = new Map([
  [52, '1 year'],
  [130, '2½ years'],
  [174, '3 years 4 months'],
]);
