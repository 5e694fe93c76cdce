import type { Expected, ExpectedWhat } from '../../../../core/child-now/expected/expected.ts';
import { allListed } from '../../../words/all-listed.ts';
import { entryTitle } from '../../../words/entry-title.ts';
import { withCapital } from '../../../words/plain-words.ts';
import type { Shown } from './sourced.ts';

const names: Readonly<Record<ExpectedWhat, string>> = {
  minutes: 'Minutes',
  'referral-decision': 'Decision on a referral',
  'referrer-told': 'Telling whoever referred what was decided',
  assessment: 'End of the assessment',
  plan: 'A written plan',
  'plan-meeting': 'The next meeting under the plan',
  'core-group': 'The next core group',
  'conference-review': 'The next review conference',
  'looked-after-review': 'The next looked-after review',
  'looked-after-visit': 'The next visit to a looked-after child',
  supervision: 'Supervision',
  reply: 'A reply',
  'challenge-answer': 'A first answer to a challenge',
  booking: 'Booking for maternity care',
  immunisations: 'Immunisations',
  'health-review': 'Health review',
  'own-date': 'What was to be done',
  service: 'A service that is counted on',
};

/** What is expected, of whom or of what: "Minutes: strategy meeting, held", "Immunisations due at 8, 12 and 16 weeks". */
export function whatIsExpected(shown: Shown, some: readonly Expected[]): string {
  const [one] = some;
  if (one === undefined) return '';
  const name = names[one.what];
  switch (one.what) {
    case 'immunisations':
    case 'health-review':
      return `${name}${some.length > 1 && one.what === 'health-review' ? 's' : ''} due at ${allListed(some.map(atAge))}`;
    case 'minutes':
      return one.from === undefined
        ? name
        : `${name} of the ${entryTitle(one.from, shown.names)
            .replace(/: held$/, '')
            .toLowerCase()}`;
    case 'reply':
    case 'challenge-answer':
      return one.owner === undefined ? name : `${name} from ${shown.names.agency(one.owner)}`;
    case 'supervision':
    case 'referral-decision':
      return one.owner === undefined ? name : `${name} at ${shown.names.agency(one.owner)}`;
    case 'booking':
      return one.person === undefined ? name : `${name} of ${shown.names.person(one.person)}`;
    case 'service':
      return one.rule.kind === 'counted-on' ? serviceInWords(shown, one, one.rule.words) : name;
    default:
      return name;
  }
}

const serviceInWords = ({ names: called }: Shown, { person }: Expected, words: string): string =>
  `Beginning of a service counted on${person === undefined ? '' : ` for ${called.person(person)}`}: ${withCapital(words)}`;

function atAge({ rule }: Expected): string {
  if (rule.kind !== 'schedule') return '';
  return rule.weeks >= 52 ? (ages.get(rule.weeks) ?? `${rule.weeks} weeks`) : `${rule.weeks} weeks`;
}

const ages: ReadonlyMap<number, string> = new Map([
  [52, '1 year'],
  [130, '2½ years'],
  [174, '3 years 4 months'],
]);
