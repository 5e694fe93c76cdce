import { actOnEntry } from '../../check/acts.ts';
import { agencyAsked, anchorOf, lead, listed, named } from '../../check/asking.ts';
import { type Concern, defineCheck } from '../../check/check.ts';
import { anyRecord } from '../../check/reads.ts';
import { type Watch, watching } from '../../check/watch.ts';
import { states } from '../../entry/claim.ts';
import type { Entry } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import { connected } from '../../picture/connected.ts';
import { linkedAdults } from '../../picture/family/linked-adults.ts';
import { fromEach } from '../../picture/growing.ts';
import { inCrisis } from '../../picture/harm/crises.ts';
import { actsForChild, wasPassedOn } from '../../picture/harm/passed-on.ts';
import { entriesBy } from '../../picture/indexes.ts';
import { agencyName, type Picture, personName, recordedDay } from '../../picture/picture.ts';
import { isRecordedBefore } from '../../picture/recorded-order.ts';
import { saysCrisis } from '../../picture/words/crisis-words.ts';
import { addHours } from '../../time/instant.ts';
import { showSpan } from '../../time/span.ts';

export const adultCrisisNotShared = defineCheck({
  id: 'adult-crisis-not-shared',
  number: 12,
  title: "A parent in crisis; the child's workers not told",
  priority: 1,
  asks: "{Adult} was in crisis on {date}. There is no record here of the child's lead or the front door being told: who looks after the children, and who has been told?",
  because:
    "Reviews found parents detained, treated after overdoses or threatening suicide while the services for their children heard nothing. The adult's team looked after the adult well, and who had the children was not asked.",
  learntFrom: [
    { review: 0, where: 'Overview, paragraphs 2, 11-14 and 26' },
    { review: 0, where: 'Finding 4' },
    { review: 0, where: 'Research question 9' },
    { review: 1, where: '§4.2' },
    { review: 1, where: '§6.180' },
    { review: 2, where: '§4.6.2' },
    { review: 4, where: '§6.2' },
  ],
  parameters: {
    limit: { value: 24, unit: 'clock-hours', source: 'ours', means: 'Time from the recording for the lead or the front door to be told.' },
    repeat: { value: 90, unit: 'days', source: 'ours', means: 'A second crisis of one adult within this time also asks for a joint look.' },
    episode: {
      value: 7,
      unit: 'days',
      source: 'ours',
      means: 'Records of one adult in crisis within this time are one crisis, unless each has a thread of its own.',
    },
  },
  reads: {
    kinds: anyRecord,
    claims: states,
  },
  answerWithin: { amount: 24, unit: 'hours' },
  closesWith: [
    'Told: whom and when.',
    "The children's care confirmed by somebody other than the adult.",
    'The adult has no caring or contact role, and who says so.',
  ],
  notWhen: [
    'It was shared with the lead or the front door in time, or by an agency to which it was passed.',
    'The tie between the adult and a child is not confirmed.',
    'The crisis is told of as over, with a date on which it ended.',
    'The person in crisis is a child of the family.',
  ],
  safeToAsk: false,
  evaluate(p, { limit, repeat, episode }) {
    const watch = watching(p);
    const crises = crisesIn(p.entries).filter(({ who }) => linkedAdults(p).has(who));
    const episodes = connected(crises, (a, b) => a.who === b.who && isOneCrisis(a.entry, b.entry, episode));
    return watch.result(episodes.flatMap((one) => concernFrom(p, watch, one, limit, earlierCrises(one, episodes, repeat))));
  },
});

interface Crisis {
  readonly entry: Entry;
  readonly who: PersonId;
}

const crisesIn = fromEach((entry): readonly Crisis[] => {
  const found = inCrisis(entry);
  const [first] = entry.about;
  return (found.length > 0 || first === undefined || !tellsOfCrisis(entry) ? found : [first]).map((who) => ({ entry, who }));
});

/** Told in the words of a call, a note or a letter on somebody's mind, or of a service that takes them in for a relapse. */
function tellsOfCrisis(entry: Entry): boolean {
  const has = (...themes: readonly string[]): boolean => entry.themes.some((theme) => themes.includes(theme));
  if (entry.kind === 'contact' || entry.kind === 'note') return has('self-harm', 'mental-health') && saysCrisis(entry.text);
  return (
    entry.kind === 'service' &&
    has('alcohol', 'drugs') &&
    (entry.facts.status === 'started' || entry.facts.status === 'accepted') &&
    /\brelaps\w*/i.test(`${entry.facts.reason ?? ''} ${entry.text}`) &&
    !/\b(?:relapse prevention|no relapse|to prevent|avoid\w*)\b/i.test(entry.text)
  );
}

const isOneCrisis = (a: Entry, b: Entry, days: number): boolean =>
  a.thread !== undefined && b.thread !== undefined ? a.thread === b.thread : Math.abs(recordedDay(a) - recordedDay(b)) <= days;

/** Crises of the same adult that were recorded before this one, and may have happened within the time. */
function earlierCrises(one: readonly Crisis[], all: readonly (readonly Crisis[])[], days: number): readonly Entry[] {
  const [first] = one;
  if (first === undefined) return [];
  return all
    .filter((other) => other !== one)
    .flatMap((other) =>
      other.filter(
        ({ who, entry }) =>
          who === first.who && isRecordedBefore(entry, first.entry) && first.entry.when.earliest - entry.when.latest <= days,
      ),
    )
    .map(({ entry }) => entry);
}

function concernFrom(p: Picture, watch: Watch, crisis: readonly Crisis[], limit: number, earlier: readonly Entry[]): readonly Concern[] {
  const [first] = crisis;
  const owed = crisis
    .map(({ entry }) => entry)
    .filter((entry) => !actsForChild(p, entry.by) && !wasPassedOn(p, entry) && watch.past(addHours(entry.recorded, limit)));
  if (first === undefined || owed.length === 0) return [];
  const holders = [...new Set(owed.map((entry) => entry.by))];
  const aftermath = holders
    .flatMap((holder) => entriesBy(p, holder))
    .filter((entry) => entry.thread !== undefined && entry.thread === first.entry.thread && isRecordedBefore(first.entry, entry));
  return [
    {
      anchor: anchorOf(first.entry),
      about: [p.child, first.who],
      evidence: [...owed, ...aftermath, ...earlier.filter((entry) => !wasPassedOn(p, entry))].map((entry) => entry.id),
      question: questionFor(p, first.who, owed, earlier),
      ask: [...holders.map((holder) => agencyAsked(holder, 'recorder')), ...(earlier.length > 0 ? lead(p) : [])],
      ...actOnEntry(owed[0] ?? first.entry),
    },
  ];
}

function questionFor(p: Picture, who: PersonId, owed: readonly Entry[], earlier: readonly Entry[]): string {
  const dates = listed([...new Set(owed.map((entry) => showSpan(entry.when)))]);
  const holders = listed([...new Set(owed.map((entry) => agencyName(p, entry.by)))]);
  const again =
    earlier.length === 0
      ? ''
      : ` It is not the first on record (${listed([...new Set(earlier.map((entry) => showSpan(entry.when)))])}): is a joint look arranged?`;
  return `${holders} recorded a crisis of ${named(p, [who])} (${dates}). There is no record here of the lead for ${personName(p, p.child)} or the front door being told: who looks after the children meanwhile, and who has been told?${again}`;
}
