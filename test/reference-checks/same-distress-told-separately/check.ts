import { eachAgencyOnce, holder, lead, listed } from '../../../src/core/check/asking.ts';
import { type Concern, defineCheck } from '../../../src/core/check/check.ts';
import { anyRecord } from '../../../src/core/check/reads.ts';
import type { Entry } from '../../../src/core/entry/entry.ts';
import type { AgencyId, PersonId } from '../../../src/core/entry/ids.ts';
import { connected } from '../../../src/core/picture/connected.ts';
import { type Gathering, gatherings } from '../../../src/core/picture/gathered.ts';
import { agencyName, type Picture, personName } from '../../../src/core/picture/picture.ts';
import { contactsBetween } from '../../../src/core/picture/work/contact-between.ts';
import { earliestOf } from '../../../src/core/time/extremes.ts';
import { showSpan } from '../../../src/core/time/span.ts';
import { inDistress } from './distress.ts';

export const sameDistressToldSeparately = defineCheck({
  id: 'same-distress-told-separately',
  number: 19,
  title: 'The same trouble told to several services',
  priority: 2,
  asks: '{Adult} has told {agencies} much the same within {days} days. There is no record here that they know of each other: do they, and who holds the whole?',
  because:
    'In eleven days a mother told her health visitor, her nurse and her GP that her mood was falling. Each helped by itself, and what it meant for her baby was put together by none.',
  learntFrom: [
    { review: 0, where: 'Overview ¶19' },
    { review: 0, where: 'Finding 3' },
    { review: 0, where: 'Finding 4' },
    { review: 1, where: '§6.180' },
  ],
  parameters: {
    agencies: { value: 2, unit: 'count', source: 'ours', means: 'From how many agencies that do not know of each other it is asked.' },
    within: { value: 14, unit: 'days', source: 'ours', means: 'The time within which they were told.' },
  },
  reads: { kinds: [...anyRecord], claims: ['low-mood'] },
  answerWithin: { amount: 3, unit: 'working-days' },
  closesWith: [
    'They know of each other, and one of them holds the whole.',
    'The adult does not agree, and nothing about the child overrides that: who decided.',
  ],
  notWhen: [
    'One told the others, or they have been in touch since.',
    'One appointment that is reported by letter to others.',
    'The tie of the adult to the child is only told.',
  ],
  safeToAsk: false,
  evaluate(p, { agencies, within }) {
    const told = new Map<PersonId, Entry[]>();
    for (const entry of p.entries) for (const adult of inDistress(p, entry)) told.set(adult, [...(told.get(adult) ?? []), entry]);
    return {
      concerns: [...told].flatMap(([adult, entries]) => {
        const enough = (some: readonly Entry[]): boolean => apart(p, adult, some) >= agencies;
        return gatherings(entries, within, enough).map((gathering) => concernAbout(p, adult, gathering));
      }),
    };
  },
});

/** How many of the agencies that made these entries, or groups of them, do not know of each other. */
function apart(p: Picture, adult: PersonId, entries: readonly Entry[]): number {
  const agencies = [...new Set(entries.map((entry) => entry.by))];
  const since = earliestOf(entries.map((entry) => entry.when.earliest));
  const know = (one: AgencyId, other: AgencyId): boolean =>
    since !== undefined && contactsBetween(p, one, other, [adult]).some((day) => day >= since);
  return agencies.length < 2 ? agencies.length : connected(agencies, know).length;
}

function concernAbout(p: Picture, adult: PersonId, { anchor, entries }: Gathering): Concern {
  const agencies = [...new Set(entries.map((entry) => agencyName(p, entry.by)))];
  return {
    anchor: anchor.id,
    about: [adult, p.child],
    evidence: entries.map((entry) => entry.id),
    question: `${personName(p, adult)} has told ${listed(agencies)} of low mood or strain, first ${showSpan((entries[0] ?? anchor).when)}. There is no record here that they know of each other: do they, and who holds the whole?`,
    ask: eachAgencyOnce([...entries.map((entry) => holder(entry)), ...lead(p)]),
  };
}
