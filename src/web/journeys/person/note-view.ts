import { type PersonalClaim, type PersonalTopic, personal } from '../../../core/entry/personal.ts';
import { showDay } from '../../../core/time/day.ts';
import { notePersonAddress, personAddress } from '../../addresses.ts';
import type { GivenCase } from '../../routing/route.ts';
import { namesIn } from '../../words/names.ts';
import type { FormError } from './note-form.ts';
import { dayOfWriting, type PersonRead } from './person-read.ts';

const topics: Readonly<Record<PersonalTopic, string>> = {
  communication: 'Writing, inviting and calling',
  working: 'Working with them',
  conditions: 'Conditions and treatment',
  numbers: 'Telephone',
  homes: 'Homes',
  childhood: 'Their own childhood',
  circumstances: 'Money, benefits and housing',
  strain: 'Strain and coping',
  support: 'As somebody to rely on',
};

const choices: Readonly<Record<PersonalClaim, string>> = {
  'cannot-read': 'Reading or writing is hard for them',
  'needs-interpreter': 'Needs an interpreter',
  'learning-need': 'Has a learning need',
  'communicates-by': 'How they communicate',
  'best-reached-by': 'How, when or by whom they are best reached',
  'works-well-with': 'How to work with them',
  'affects-daily-life': 'What a condition changes from day to day',
  'diagnosed-with': 'A diagnosis',
  'in-treatment': 'Treatment that they have now',
  'has-telephone': 'A telephone number (seen: it was rung and answered)',
  'lives-at': 'Where they live',
  'stays-at': 'Where they sleep or stay',
  visits: 'A home to which they come',
  'was-looked-after': 'Was in care as a child',
  'childhood-was': 'Something of their childhood',
  'childhood-record-read': 'A record of their childhood, and who read it',
  'childhood-record-not-read': 'A record of their childhood that has not been read yet',
  'unsettled-housing': 'Housing that is not settled',
  'receives-benefit': 'Benefits',
  'has-money-worries': 'Money worries',
  'is-helped-with': 'Help with these, and who gives it',
  'is-under-strain-from': 'A strain or a loss',
  'copes-by': 'How they have coped with strain before',
  'is-available-to-help': 'Available to help, and when',
  'is-willing-to-help': 'Willing to help, and with what',
  'own-history-checked': 'Their own history was checked',
  'was-spoken-to-alone': 'Was spoken to alone',
};

const ways = {
  seen: 'I saw it, or tried it',
  said: 'Somebody said so',
  documented: 'From a document',
  assumed: 'I take it to be so',
} as const;

/** The form on which something is noted of a person that is no event. */
export function noteView(
  read: PersonRead,
  given: GivenCase,
  sent: Readonly<Record<string, string>> = {},
  errors: readonly FormError[] = [],
): object {
  const { open } = given;
  const { found, on } = read;
  const shown = on === open.days.usual ? undefined : on;
  const name = namesIn(open.directory).person(found.person);
  const item = (value: string, text: string) => ({ value, text, chosen: sent.is === value });
  return {
    title: `Note something about ${name}`,
    name,
    form: true,
    back: { href: personAddress(open, found.person, shown), text: name },
    action: notePersonAddress(open, found.person, shown),
    writtenOn: showDay(dayOfWriting(given, on)),
    groups: [
      ...(Object.keys(topics) as readonly PersonalTopic[]).map((topic) => ({
        label: topics[topic],
        items: personal[topic].map((claim) => item(claim, choices[claim])),
      })),
      {
        label: 'Heritage, faith and language, in their own words',
        items: [item('heritage', 'Heritage'), item('faith', 'Faith'), item('language', 'Language')],
      },
    ],
    ways: Object.entries(ways).map(([value, text]) => ({ value, text })),
    given: sent,
    errors,
    errorOn: Object.fromEntries(errors.map(({ href, text }) => [href, text])),
  };
}
