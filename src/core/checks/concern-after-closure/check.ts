import { actOnEntry } from '../../check/acts.ts';
import { agencyAsked, eachOnce, holder, listed, named } from '../../check/asking.ts';
import { type Concern, defineCheck, type Settings } from '../../check/check.ts';
import type { Entry } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import { carersOf, partnersOf } from '../../picture/family/family.ts';
import { concernEntries, isConcernEntry } from '../../picture/harm/concern-entries.ts';
import { crossingsOf } from '../../picture/harm/crossings.ts';
import { agencyName, type Picture, recordedDay } from '../../picture/picture.ts';
import { matchesLine } from '../../picture/words/contingency-topics.ts';
import { type EndOfWork, endsOfWork, openedAgainAfter, takenUpAgain } from '../../picture/work/ends-of-work.ts';
import { addDays, showDay } from '../../time/day.ts';
import { overlaps, showSpan } from '../../time/span.ts';

const parameters = {
  connected: {
    value: 90,
    unit: 'days',
    source: 'ours',
    means: 'How long after a closing any worry that is recorded is connected with it.',
  },
} as const;

export const concernAfterClosure = defineCheck({
  id: 'concern-after-closure',
  number: 63,
  title: 'Something has happened since closing',
  priority: 1,
  asks: '{Event}, {n} days after closing. Does it meet the lines for opening the case again, and has the front door been told?',
  because:
    'In the days and weeks after a closing, low mood, crises, violence and reports from others were recorded one by one. Each was known somewhere, and whether the case should come back was not asked.',
  learntFrom: [
    { review: 0, where: 'Finding 3; Reflective question 5' },
    { review: 1, where: '§5.9; §5.17' },
    { review: 2, where: '§4.6.2' },
  ],
  parameters,
  reads: {
    kinds: ['incident', 'observation', 'referral', 'health', 'contact', 'note', 'meeting', 'legal', 'restriction'],
    claims: ['drinks', 'uses-drugs', 'self-harms', 'low-mood', 'harmed-by'],
    ofAnyKind: ['who was there'],
  },
  answerWithin: { amount: 2, unit: 'working-days' },
  closesWith: ['Opened again.', 'Considered together and not opened (why).', 'Told to the lead of the universal services.'],
  notWhen: [
    'Known at the closing, and weighed.',
    'Recorded once the case had been opened again.',
    'The case has been opened, or what was recorded has been looked at together, since.',
  ],
  safeToAsk: true,
  evaluate: (p, settings) => ({
    concerns: endsOfWork(p).flatMap((end): readonly Concern[] => {
      const since = worriesSince(p, end, settings);
      return since.length === 0 ? [] : [concernAbout(p, end, since)];
    }),
  }),
});

/** Worries recorded since, in the window or on a line of the contingency plan, that nothing on record has taken up. */
function worriesSince(p: Picture, end: EndOfWork, { connected }: Settings<typeof parameters>): readonly Entry[] {
  const opened = openedAgainAfter(p, end);
  return worriesIn(p).filter((entry) => {
    if (recordedDay(entry) < end.recorded || entry.recorded < end.last.recorded || !isClose(p, entry)) return false;
    if (opened !== undefined && entry.recorded > opened) return false;
    if (entry.when.latest <= end.on || (end.next !== undefined && entry.recorded > end.next)) return false;
    const recent = overlaps(entry.when, addDays(end.on, 1), addDays(end.on, connected));
    return (recent || matchesLine(end.contingency, entry)) && takenUpAgain(p, end, entry) === undefined;
  });
}

/** Concern entries, and contact that a restriction rules out. */
function worriesIn(p: Picture): readonly Entry[] {
  const crossed = new Set(crossingsOf(p).map(({ entry }) => entry.id));
  return crossed.size === 0 ? concernEntries(p) : p.entries.filter((entry) => isConcernEntry(entry) || crossed.has(entry.id));
}

/** About the child, or somebody whose life touches the child's directly: not a friend of a friend. */
function isClose(p: Picture, entry: Entry): boolean {
  const isNear = (person: PersonId): boolean => {
    const carers = carersOf(p, p.child);
    return carers.includes(person) || carers.some((carer) => partnersOf(p, carer).includes(person));
  };
  return entry.about.some((person) => (p.circle.members.get(person)?.step ?? 2) <= 1 || isNear(person));
}

function concernAbout(p: Picture, end: EndOfWork, since: readonly Entry[]): Concern {
  const by = [...new Set(since.map((entry) => agencyName(p, entry.by)))];
  const [first] = since;
  const last = since.at(-1);
  return {
    anchor: end.first.id,
    about: [p.child],
    evidence: [...end.entries.map((entry) => entry.id), ...since.map((entry) => entry.id)],
    question: `The case of ${named(p, [p.child])} was closed on ${showDay(end.on)}. Since then ${listed(by)} recorded something that may matter${last === undefined ? '' : ` (${showSpan(last.when)})`}. Does it meet the lines for opening the case again, and has the front door been told?`,
    ask: eachOnce([...since.map((entry) => holder(entry)), agencyAsked(end.by, 'lead', 'lead')]),
    ...(first === undefined ? {} : actOnEntry(first)),
  };
}
