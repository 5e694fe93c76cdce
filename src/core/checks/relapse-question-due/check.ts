import { listed } from '../../check/asking.ts';
import { type Concern, defineCheck } from '../../check/check.ts';
import { anyRecord } from '../../check/reads.ts';
import { watching } from '../../check/watch.ts';
import type { Entry } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import { adultsAround } from '../../picture/family/childs-carers.ts';
import { childrenInCircle, deathOf } from '../../picture/family/family.ts';
import { type Misuse, misuseOf } from '../../picture/harm/misuse.ts';
import { useAskedOf } from '../../picture/harm/use-asked.ts';
import { agencyName, type Picture, personName, recordedDay } from '../../picture/picture.ts';
import { showSpan } from '../../time/span.ts';
import { asksFor } from './asks.ts';
import { afterMoments, type Due, inAnyCase } from './dues.ts';
import { momentsOf } from './moments.ts';

export const relapseQuestionDue = defineCheck({
  id: 'relapse-question-due',
  number: 16,
  title: 'Known past use, new stress: how are they coping?',
  priority: 2,
  asks: '{Adult} once had trouble with drink or drugs. {Stressor} happened on {date}. How are they coping now, what would be the first sign, and who will ask next?',
  because:
    'A mother who had drunk to cope was asked once and never again: not after the birth, nor after the violence, nor when she lost contact with her older children. Elsewhere good spells were read as recovery, and the relapse came with a death in the family.',
  learntFrom: [
    { review: 0, where: 'Finding 6; Research questions 12 and 14; Overview ¶15, ¶19' },
    { review: 2, where: '§5.9-5.10' },
    { review: 3, where: '§3.18' },
    { review: 4, where: '§12.3' },
  ],
  parameters: {
    years: { value: 5, unit: 'years', source: 'ours', means: 'How long past trouble with drink or drugs counts.' },
    limit: { value: 14, unit: 'days', source: 'ours', means: 'Time after the moment for it to be asked.' },
    interval: { value: 90, unit: 'days', source: 'ours', means: 'How often it is asked in any case while the child is young.' },
    until: { value: 24, unit: 'months', source: 'ours', means: 'Age of the child up to which it is asked in any case.' },
  },
  reads: {
    kinds: anyRecord,
    claims: [
      'drinks',
      'uses-drugs',
      'abstains',
      'in-treatment',
      'low-mood',
      'self-harms',
      'died',
      'separated-from',
      'partner-of',
      'lives-with',
      'in-contact-with',
      'carer-of',
    ],
  },
  answerWithin: { amount: 5, unit: 'working-days' },
  closesWith: ['Asked: the day, the words and the answer.', 'A plan for a relapse was made.', 'Another agency asked.'],
  notWhen: [
    'It was asked since, or told, or tested.',
    'The past trouble is only said by others and the adult says that there was none.',
    'A plan says what is to happen on a relapse, and was made since.',
  ],
  safeToAsk: false,
  evaluate(p, settings) {
    const watch = watching(p);
    const moments = momentsOf(p);
    const children = new Set(childrenInCircle(p));
    const adults = [...misuseOf(p).keys()].filter(
      (adult) => adultsAround(p).has(adult) && !children.has(adult) && deathOf(p, adult) === undefined,
    );
    return watch.result(
      adults.flatMap((adult) =>
        concernFrom(p, adult, [...afterMoments(p, watch, adult, moments, settings), ...inAnyCase(p, watch, adult, settings)]),
      ),
    );
  },
});

function concernFrom(p: Picture, adult: PersonId, all: readonly Due[]): readonly Concern[] {
  // The day on which each was first due decides, so that what is recorded later cannot move the anchor.
  const dues = [...all].sort((a, b) => a.raised - b.raised || a.entry.order - b.entry.order);
  const [first] = dues;
  if (first === undefined) return [];
  const [oldest] = first.misuse;
  const latest = first.misuse.at(-1);
  const last = useAskedOf(p)
    .get(adult)
    ?.findLast((entry) => recordedDay(entry) <= first.raised);
  const shown = [oldest?.entry, latest?.entry, last, ...dues.map(({ entry }) => entry)].filter((entry) => entry !== undefined);
  return [
    {
      anchor: `${first.entry.id} ${adult}`,
      about: [p.child, adult],
      evidence: [...new Set(shown.map(({ id }) => id))],
      question: questionFor(p, adult, dues, oldest, last),
      ask: asksFor(p, adult, first.raised),
    },
  ];
}

function questionFor(p: Picture, adult: PersonId, dues: readonly Due[], misuse: Misuse | undefined, last: Entry | undefined): string {
  const name = personName(p, adult);
  const known = misuse === undefined ? '' : ` (${agencyName(p, misuse.entry.by)}, ${showSpan(misuse.entry.when)})`;
  const since = dues
    .filter(({ what }, n) => what !== undefined && dues.findIndex((due) => due.what === what) === n)
    .map(({ what, entry }) => `${what} (${showSpan(entry.when)})`)
    .slice(0, 3);
  const asked = last === undefined ? '' : ` It was last spoken of with ${agencyName(p, last.by)} (${showSpan(last.when)}).`;
  const happened = since.length === 0 ? ` ${personName(p, p.child)} is still very young.` : ` On record since then: ${listed(since)}.`;
  return `Trouble with drink or drugs is on record for ${name}${known}.${happened}${asked} There is no record here of it being asked since how ${name} is coping and whether drink or drugs play a part: has it been asked, what would be the first sign, and who will ask next?`;
}
