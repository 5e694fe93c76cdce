import { anchorOf, eachOnce, holder, leadIfOpen } from '../../check/asking.ts';
import { type Concern, defineCheck } from '../../check/check.ts';
import { dated } from '../../check/dated.ts';
import { watching } from '../../check/watch.ts';
import { connected } from '../../picture/connected.ts';
import { agencyName, happenedBy, type Picture } from '../../picture/picture.ts';
import { promptDayAfter } from '../../time/calendar.ts';
import { birthKinds, type Sighting, sightingKinds, sightingsOf } from './sightings.ts';

export const unidentifiedAdult = defineCheck({
  id: 'unidentified-adult',
  number: 34,
  title: 'An adult with the children whom the record does not name',
  priority: 1,
  asks: 'An adult who is not named was recorded in the home or with the children on {date}. Who was it, and what is known of them?',
  because:
    'In one review men whom the health visitor did not know were at the house twice within months, another came to the hospital as an uncle, and a third minded the children though the mother hardly knew him. Who they were was not found out.',
  learntFrom: [
    { review: 1, where: '§5.3' },
    { review: 1, where: '§5.6-5.7' },
    { review: 1, where: '§5.16' },
    { review: 1, where: '§6.41' },
    { review: 1, where: '§6.50' },
    { review: 1, where: '§13.2' },
    { review: 1, where: 'Appendix B, BCPFT' },
  ],
  parameters: {
    limit: {
      value: 5,
      unit: 'working-days',
      source: 'ours',
      means: 'Time to find out who the adult is. One who minds the children is asked about at once.',
    },
    together: { value: 90, unit: 'days', source: 'ours', means: 'Sightings no further apart than this are one matter.' },
  },
  reads: {
    kinds: [...sightingKinds, ...birthKinds, 'supervision'],
    claims: [
      'relative-of',
      'friend-of',
      'partner-of',
      'separated-from',
      'parent-of',
      'grandparent-of',
      'sibling-of',
      'lives-with',
      'known-as',
      'carer-of',
    ],
  },
  answerWithin: { amount: 2, unit: 'working-days' },
  closesWith: ['Identified, and checked with whom.', 'A tradesman or an official.', 'Asked, and not said: the supervisor was told.'],
  notWhen: [
    'The adult was outside, with nothing to tie them to the home or the children.',
    'The record, or another since, says who it was.',
    'No child was living in the home yet.',
  ],
  safeToAsk: false,
  evaluate(p, { limit, together }) {
    const watch = watching(p);
    const groups = connected(sightingsOf(p), (a, b) => areOneMatter(a, b, together));
    const concerns = groups.flatMap((group): readonly Concern[] => {
      const due = group.filter(
        ({ entry, minding, stands }) => stands && (minding || watch.reached(promptDayAfter(p.calendar, happenedBy(entry), limit))),
      );
      return due.length === 0 ? [] : [concernFrom(p, group, due)];
    });
    return watch.result(concerns);
  },
});

function areOneMatter(a: Sighting, b: Sighting, together: number): boolean {
  const apart = Math.max(a.entry.when.earliest - b.entry.when.latest, b.entry.when.earliest - a.entry.when.latest);
  return (
    apart <= together ||
    (a.entry.thread !== undefined && a.entry.thread === b.entry.thread) ||
    a.unknown.some((person) => b.unknown.includes(person))
  );
}

function concernFrom(p: Picture, [first]: readonly Sighting[], due: readonly Sighting[]): Concern {
  const told = due.map(
    ({ entry, minding }) => `${agencyName(p, entry.by)}, ${dated(entry.when)}${minding && due.length > 1 ? ', minding the children' : ''}`,
  );
  const what =
    due.length === 1
      ? `An adult who is not named is on record ${due.some(({ minding }) => minding) ? 'minding the children' : 'in the home or with the children'}`
      : 'Adults who are not named are on record in the home or with the children, more than once';
  return {
    anchor: first === undefined ? '' : anchorOf(first.entry),
    about: [...new Set([p.child, ...due.flatMap(({ unknown }) => unknown)])],
    evidence: due.map(({ entry }) => entry.id),
    question: `${what}: ${told.length > 4 ? `${told.slice(0, 4).join('; ')}; and ${told.length - 4} more` : told.join('; ')}. There is no record here of who it was: has anybody asked, who is it, and what is known of them?`,
    ask: eachOnce([...due.toReversed().map(({ entry }) => holder(entry, 'worker')), ...leadIfOpen(p)]),
  };
}
