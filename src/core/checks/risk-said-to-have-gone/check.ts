import { actOnClosing, actOnDecision } from '../../check/acts.ts';
import { anchorOf, eachOnce, holder, lead, listed } from '../../check/asking.ts';
import { type Concern, defineCheck } from '../../check/check.ts';
import { type Watch, watching } from '../../check/watch.ts';
import type { Entry } from '../../entry/entry.ts';
import { partingsOf } from '../../picture/family/couples.ts';
import { adultsInCircle } from '../../picture/family/family.ts';
import { agencyName, entriesOf, happenedBy, type Picture } from '../../picture/picture.ts';
import type { Absence } from '../../picture/words/absence-words.ts';
import { caseworkClosings } from '../../picture/work/casework-closings.ts';
import { promptDayAfter } from '../../time/calendar.ts';
import { addDays, type Day, showDay } from '../../time/day.ts';
import { overlaps, showSpan } from '../../time/span.ts';
import { isAnswered } from './answered.ts';
import { type Leaning, leaningsOf } from './leaning.ts';

export const riskSaidToHaveGone = defineCheck({
  id: 'risk-said-to-have-gone',
  number: 6,
  title: 'The danger left with the person, or so it is said',
  priority: 1,
  asks: 'The reason given is that {person} is in custody, gone, separated or moved away. What happens when that changes, and what remains?',
  because:
    'Work ended because a partner had gone to prison, because a couple had parted, or because a mother had moved two minutes away. What was to happen on the return was not written down.',
  learntFrom: [
    { review: 1, where: '§5.13; §5.20; §6.44-6.45; §6.103' },
    { review: 2, where: '§4.4.2; §4.4.4; §5.11; §7.4.1' },
    { review: 0, where: 'Finding 3' },
    { review: 3, where: '§3.8; §3.13' },
  ],
  parameters: {
    notice: { value: 28, unit: 'days', source: 'ours', means: 'How long before a release that is on record it is asked again.' },
    plan: {
      value: 5,
      unit: 'working-days',
      source: 'ours',
      means: 'What is sent to early help is asked about once its plan has had this time to say what happens on a return.',
    },
    connected: {
      value: 90,
      unit: 'days',
      source: 'ours',
      means: 'A sentence, remand or parting within this time of the decision is shown with it.',
    },
  },
  reads: {
    kinds: [
      'plan',
      'decision',
      'referral-decision',
      'assessment',
      'supervision',
      'legal',
      'incident',
      'contact',
      'observation',
      'note',
      'meeting',
    ],
    claims: ['lives-at', 'separated-from', 'partner-of'],
  },
  answerWithin: { amount: 3, unit: 'working-days' },
  closesWith: [
    'What is to happen on a return or release is written down',
    'The danger has been assessed with the absence set aside',
    'The return is planned',
  ],
  notWhen: [
    'The reason rests on other changes that are borne out, and only mentions the absence',
    'A line for the return is written',
    'Work has been opened again since',
  ],
  safeToAsk: true,
  evaluate(p, settings) {
    const watch = watching(p);
    const threads = new Map<string, Leaning[]>();
    for (const leaning of leaningsOf(p)) {
      if (isAnswered(p, leaning.entry) || isBeingPlanned(p, leaning.entry, watch, settings.plan)) continue;
      const anchor = anchorOf(leaning.entry);
      threads.set(anchor, [...(threads.get(anchor) ?? []), leaning]);
    }
    return watch.result([...threads].map(([anchor, leanings]) => concernOf(p, anchor, leanings, watch, settings)));
  },
});

/** Sent to early help, which has yet to write its plan. */
const isBeingPlanned = (p: Picture, entry: Entry, watch: Watch, days: number): boolean =>
  entry.kind === 'referral-decision' &&
  entry.facts.decision === 'early-help' &&
  watch.before(promptDayAfter(p.calendar, happenedBy(entry), days));

const said: Readonly<Record<Absence, string>> = {
  parted: 'the adults having parted',
  'in custody': 'somebody being in custody',
  'moved away': 'a move',
  away: 'somebody being away',
  'in a refuge': 'a stay in a refuge',
  'kept off by terms': 'terms in force',
  'nothing reported of late': 'nothing having been reported of late',
};

function concernOf(
  p: Picture,
  anchor: string,
  leanings: readonly Leaning[],
  watch: Watch,
  { notice, connected }: { notice: number; connected: number },
): Concern {
  const entries = leanings.map(({ entry }) => entry);
  const kinds = [...new Set(leanings.flatMap(({ on }) => on))];
  const first = entries[0];
  const since = first === undefined ? p.today : happenedBy(first);
  const behind = behindIt(p, kinds, since, connected);
  const returns = kinds.includes('in custody') ? returnsOf(p, behind, since, watch, notice) : [];
  const adults = adultsInCircle(p);
  const expected = returns.find((entry) => entry.kind === 'legal' && entry.facts.type !== 'release' && entry.facts.until !== undefined);
  const release =
    expected?.kind === 'legal' && expected.facts.until !== undefined
      ? ` A release is on record for ${showDay(expected.facts.until.earliest)}.`
      : '';
  return {
    anchor,
    about: [
      ...new Set([
        ...entries.flatMap(({ about }) => about),
        ...behind.flatMap(({ about }) => about).filter((person) => adults.includes(person)),
      ]),
    ],
    evidence: [...new Set([...leanings.flatMap(({ answers }) => answers), ...entries, ...behind, ...returns])].map(({ id }) => id),
    question: `${leans(p, leanings[0], kinds)}${release} There is no record here of what is to happen when that changes: has it been settled, and what remains meanwhile?`,
    ask: eachOnce([
      ...entries.map((entry) => holder(entry, 'decision-maker')),
      ...lead(p),
      ...lead(p, p.today, 'manager'),
      ...[...behind, ...returns].map((entry) => holder(entry)),
    ]),
    ...(first === undefined ? {} : actOf(p, first)),
  };
}

/** The act that would settle it is to go back over the closing or the decision that leans on it. */
function actOf(p: Picture, entry: Entry): Pick<Concern, 'act'> {
  const closing = caseworkClosings(p).find(({ entries }) => entries.some(({ id }) => id === entry.id));
  if (closing !== undefined) return actOnClosing(closing);
  return entry.kind === 'referral-decision' || entry.kind === 'assessment' ? actOnDecision(p, entry) : {};
}

function leans(p: Picture, first: Leaning | undefined, kinds: readonly Absence[]): string {
  if (first === undefined) return '';
  const told = `(${agencyName(p, first.entry.by)}, ${showSpan(first.entry.when)})`;
  if (first.answers.length > 0)
    return `After a danger, a move is on record ${told}, and the new address is said to be close to the old one.`;
  return `The reason on record ${told} leans on ${listed(kinds.map((kind) => said[kind]))}.`;
}

/** Records of the absence itself, not long before: sentences and remands of adults of the circle, and partings. */
function behindIt(p: Picture, kinds: readonly Absence[], since: Day, connected: number): readonly Entry[] {
  const from = addDays(since, -connected);
  const held = kinds.includes('in custody')
    ? entriesOf(p, 'legal').filter((entry) => isCustody(p, entry) && entry.facts.until === undefined)
    : [];
  const partings = new Set(kinds.includes('parted') ? partingsOf(p).map(({ tie }) => tie.entry) : []);
  return [...held, ...p.entries.filter((entry) => partings.has(entry.id))].filter((entry) => overlaps(entry.when, from, since));
}

const isCustody = (p: Picture, entry: Entry): boolean =>
  entry.kind === 'legal' &&
  (entry.facts.type === 'sentence' || entry.facts.type === 'remand') &&
  entry.about.some((person) => adultsInCircle(p).includes(person));

/** A release that has come, or that is on record and near. */
function returnsOf(p: Picture, behind: readonly Entry[], since: Day, watch: Watch, notice: number): readonly Entry[] {
  const held = new Set(behind.flatMap(({ about }) => about));
  return entriesOf(p, 'legal').filter((entry) => {
    if (entry.facts.type === 'release')
      return happenedBy(entry) >= since && entry.about.some((person) => held.has(person) || adultsInCircle(p).includes(person));
    const { until } = entry.facts;
    if (until === undefined || !isCustody(p, entry) || !Number.isFinite(until.earliest) || until.latest < since) return false;
    return watch.reached(addDays(until.earliest, -notice));
  });
}
