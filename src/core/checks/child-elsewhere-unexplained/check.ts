import { eachOnce, holder, lead, named } from '../../check/asking.ts';
import { type Concern, defineCheck } from '../../check/check.ts';
import { anyRecord } from '../../check/reads.ts';
import { watching } from '../../check/watch.ts';
import type { Entry } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import { connected } from '../../picture/connected.ts';
import { type ChildElsewhere, childrenElsewhere } from '../../picture/family/children-elsewhere.ts';
import { childrenNamedIn } from '../../picture/family/concerns-child.ts';
import { happenedBy, type Picture, recordedDay } from '../../picture/picture.ts';
import { byRecording } from '../../picture/recorded-order.ts';
import { openWork } from '../../picture/work/open-work.ts';
import { workOf } from '../../picture/work/opening-of-work.ts';
import { promptDayAfter } from '../../time/calendar.ts';
import type { Day } from '../../time/day.ts';
import { laterOf } from '../../time/extremes.ts';
import { showSpan } from '../../time/span.ts';
import { type Gap, gapFor } from './explained.ts';
import { childElsewhereInWords, type InWords } from './in-words.ts';

export const childElsewhereUnexplained = defineCheck({
  id: 'child-elsewhere-unexplained',
  number: 38,
  title: 'Another child lives apart; why?',
  priority: 3,
  asks: '{Adult} has a child who does not live with them, or whom they do not see. Is it known why, from somebody other than {adult}?',
  because:
    'A father had an older child whom he did not see, and a mother three who lived elsewhere. What they said about it was written down; what others knew, and whether there was an order, was not looked for.',
  learntFrom: [
    { review: 0, where: 'Footnote 2; Overview, paragraph 3' },
    { review: 1, where: 'Appendix B, probation' },
    { review: 2, where: '§5.1' },
    { review: 3, where: '§3.8; §3.13; §3.23' },
  ],
  parameters: {
    limit: {
      value: 10,
      unit: 'working-days',
      source: 'ours',
      means: 'Time to learn the reason, once the child is known of and the case is open.',
    },
  },
  reads: {
    kinds: anyRecord,
    claims: [
      'parent-of',
      'partner-of',
      'lives-with',
      'carer-of',
      'in-contact-with',
      'sibling-of',
      'child-elsewhere',
      'child-in-care',
      'child-removed',
    ],
  },
  answerWithin: { amount: 5, unit: 'working-days' },
  closesWith: ['The reason is confirmed, and by whom.', 'Not relevant here, and why.'],
  notWhen: ['The child is of age.', 'The reason is on record from somebody other than the adult.', 'The order has been seen.'],
  safeToAsk: false,
  evaluate: (p, { limit }) => {
    const watch = watching(p);
    const since = openSince(p);
    if (since === undefined) return watch.result([]);
    const isDue = (first: Entry): boolean =>
      watch.reached(promptDayAfter(p.calendar, laterOf(since, laterOf(recordedDay(first), happenedBy(first))), limit));
    const known = childrenElsewhere(p).filter((one) => !isInWork(p, one.child));
    const unexplained = known
      .flatMap((one): readonly Unexplained[] => {
        const gap = gapFor(p, one);
        return gap === undefined || !isDue(one.first) ? [] : [{ ...one, gap }];
      })
      .sort((a, b) => byRecording(a.first, b.first));
    const inWords = known.length > 0 ? undefined : childElsewhereInWords(p);
    return watch.result([
      ...connected(unexplained, (a, b) => a.adult === b.adult || a.child === b.child).flatMap((group) => concernAbout(p, group)),
      ...(inWords === undefined || !isDue(inWords.first) ? [] : [concernInWords(p, inWords)]),
    ]);
  },
});

interface Unexplained extends ChildElsewhere {
  readonly gap: Gap;
}

/** The first day of the child's open work. Undefined: not open. */
function openSince(p: Picture): Day | undefined {
  const [open] = openWork(p);
  return open === undefined ? undefined : happenedBy(workOf(p, open.entry).first);
}

/** Worked with beside this child: whoever leads knows why. */
const isInWork = (p: Picture, child: PersonId): boolean => openWork(p).some((open) => childrenNamedIn(p, open.entry).includes(child));

function concernAbout(p: Picture, group: readonly Unexplained[]): readonly Concern[] {
  const [one] = group;
  if (one === undefined) return [];
  const adults = [...new Set(group.map(({ adult }) => adult))];
  const children = [...new Set(group.map(({ child }) => child))];
  const missing = group.some(({ gap }) => gap === 'order')
    ? `There is no record here of an order, or of its having been read: has somebody seen it, and is the reason known from somebody other than ${named(p, adults)}?`
    : `There is no record here of the reason from somebody other than ${named(p, adults)}: is it known, and who has confirmed it?`;
  const is = children.length === 1 ? 'is' : 'are';
  return [
    {
      anchor: one.first.id,
      about: [p.child, ...adults, ...children],
      evidence: [...new Set(group.flatMap(({ entries }) => entries))].sort(byRecording).map(({ id }) => id),
      question: `${named(p, children)}, of whom ${named(p, adults)} ${adults.length === 1 ? 'is a parent' : 'are the parents'}, ${is} recorded as living elsewhere or as not seen (${showSpan(one.first.when)}). ${missing}`,
      ask: eachOnce([...lead(p), holder(one.first)]),
    },
  ];
}

function concernInWords(p: Picture, { adult, first, entries }: InWords): Concern {
  const whose = adult === undefined ? 'a parent, or a partner of one,' : named(p, [adult]);
  const other = adult === undefined ? 'the adult' : named(p, [adult]);
  return {
    anchor: first.id,
    about: adult === undefined ? [p.child] : [p.child, adult],
    evidence: entries.map(({ id }) => id),
    question: `The record tells of a child of ${whose} who lives elsewhere or is not seen (${showSpan(first.when)}). There is no record here of who the child is, or of the reason from somebody other than ${other}: is it known, and who has confirmed it?`,
    ask: eachOnce([...lead(p), holder(first)]),
  };
}
