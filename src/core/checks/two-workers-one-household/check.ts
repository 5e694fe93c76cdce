import { agencyAsked, listed, pairAnchor } from '../../check/asking.ts';
import { type Concern, defineCheck } from '../../check/check.ts';
import { anyRecord } from '../../check/reads.ts';
import { type Watch, watching } from '../../check/watch.ts';
import { states } from '../../entry/claim.ts';
import type { Entry } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import { householdOf } from '../../picture/family/family.ts';
import { linkedAdults } from '../../picture/family/linked-adults.ts';
import { partiesTo } from '../../picture/harm/concern-entries.ts';
import { agencyName, entriesOf, happenedBy, type Picture, personName, recordedDay } from '../../picture/picture.ts';
import { knownToFrom } from '../../picture/told.ts';
import { isAdultService, type LiveService, liveAdultServices } from '../../picture/work/adult-services.ts';
import { contactsBetween } from '../../picture/work/contact-between.ts';
import { showsInTouch } from '../../picture/work/in-touch-between.ts';
import { promptDayAfter } from '../../time/calendar.ts';
import { type Day, showDay } from '../../time/day.ts';

interface Given {
  readonly afterBoth: number;
  readonly afterEvent: number;
}

export const twoWorkersOneHousehold = defineCheck({
  id: 'two-workers-one-household',
  number: 14,
  title: 'Two workers, one home, no conversation',
  priority: 1,
  asks: 'You work with {adult A} and {colleague} works with {adult B}, who share a child or a home. There is no record here of the two of you speaking: have you, or is there a reason?',
  because:
    'In one review two teams of one trust each saw one parent on the same day about the same trouble, and neither asked the other. Elsewhere adults of one home were known separately to services that had no cause to find each other.',
  learntFrom: [
    { review: 0, where: 'Overview, paragraph 17' },
    { review: 0, where: 'Finding 2' },
    { review: 0, where: 'Finding 4' },
    { review: 1, where: '§6.46' },
    { review: 1, where: '§6.181' },
    { review: 2, where: '§4.8.2' },
  ],
  parameters: {
    afterBoth: {
      value: 10,
      unit: 'working-days',
      source: 'ours',
      means: 'Time for the workers to speak once both are at work and the tie is known.',
    },
    afterEvent: {
      value: 1,
      unit: 'working-days',
      source: 'ours',
      means: 'Time for them to speak after an incident, or news that one has of the other adult.',
    },
  },
  reads: {
    kinds: anyRecord,
    claims: ['parent-of', 'partner-of', 'carer-of', 'lives-with', 'in-contact-with', ...states],
  },
  answerWithin: { amount: 2, unit: 'working-days' },
  closesWith: ['They spoke: when.', 'It is not lawful or safe to, and why.', 'The two adults are not connected.'],
  notWhen: [
    'The tie between the adults, or with the child, is not confirmed.',
    'One of the services is a refuge or supports victims of abuse: that goes by way of the lead.',
    'One team works with both.',
  ],
  safeToAsk: true,
  evaluate(p, settings) {
    const watch = watching(p);
    const services = liveAdultServices(p);
    const pairs = services.flatMap((one, i) =>
      services
        .slice(i + 1)
        .filter((other) => isPair(p, one, other))
        .map((other): Pair => ({ one, other })),
    );
    const byAdults = new Map<string, readonly Pair[]>();
    for (const pair of pairs) {
      const anchor = pairAnchor(pair.one.person, pair.other.person);
      byAdults.set(anchor, [...(byAdults.get(anchor) ?? []), pair]);
    }
    return watch.result([...byAdults].flatMap(([anchor, all]) => concernFrom(p, watch, anchor, all, settings)));
  },
});

interface Pair {
  readonly one: LiveService;
  readonly other: LiveService;
}

function isPair(p: Picture, one: LiveService, other: LiveService): boolean {
  if (one.agency === other.agency || one.person === other.person) return false;
  const linked = linkedAdults(p);
  return linked.has(one.person) && linked.has(other.person)
    ? true
    : (linked.has(one.person) || linked.has(other.person)) && householdOf(p, one.person).includes(other.person);
}

/** What two workers have not spoken about since: both at work, or something that one of them learnt. */
interface Unspoken {
  readonly since: Day;
  readonly entry: Entry | undefined;
}

function unspokenBetween(p: Picture, watch: Watch, { one, other }: Pair, { afterBoth, afterEvent }: Given): readonly Unspoken[] {
  const met = entriesOf(p, 'meeting').filter(
    (meeting) => meeting.about.includes(p.child) && showsInTouch(meeting, one.agency, other.agency),
  );
  const contacts = [...contactsBetween(p, one.agency, other.agency, [one.person, other.person]), ...met.map(happenedBy)];
  const earlier = one.since < other.since ? one.since : other.since;
  const both = one.since < other.since ? other.since : one.since;
  const atWork =
    contacts.some((day) => day >= earlier) || !watch.reached(promptDayAfter(p.calendar, both, afterBoth))
      ? []
      : [{ since: both, entry: undefined }];
  const events = p.entries
    .filter((entry) => recordedDay(entry) >= both && isNews(p, entry, one, other))
    .filter(
      (entry) =>
        !contacts.some((day) => day >= recordedDay(entry)) && watch.reached(promptDayAfter(p.calendar, recordedDay(entry), afterEvent)),
    )
    .map((entry) => ({ since: recordedDay(entry), entry }));
  return [...atWork, ...events];
}

/** An incident of either adult that either worker has; or what one worker's own record says of how the other adult is. */
function isNews(p: Picture, entry: Entry, one: LiveService, other: LiveService): boolean {
  const has = (service: LiveService): boolean => knownToFrom(p, entry, service.agency) !== undefined;
  if (entry.kind === 'incident')
    return partiesTo(entry).some((person) => person === one.person || person === other.person) && (has(one) || has(other));
  return tellsOf(entry, one, other.person) || tellsOf(entry, other, one.person);
}

const stateNames: ReadonlySet<string> = new Set([...states, 'in-contact-with', 'harmed-by']);
const tellsOf = (entry: Entry, service: LiveService, adult: PersonId): boolean =>
  entry.by === service.agency &&
  entry.about.includes(service.person) &&
  entry.claims.some((claim) => claim.who === adult && stateNames.has(claim.is) && !claim.not);

function concernFrom(p: Picture, watch: Watch, anchor: string, pairs: readonly Pair[], settings: Given): readonly Concern[] {
  const open = pairs.flatMap((pair) => {
    const unspoken = unspokenBetween(p, watch, pair, settings);
    return unspoken.length === 0 ? [] : [{ pair, unspoken }];
  });
  const [first] = open;
  if (first === undefined) return [];
  const services = open
    .flatMap(({ pair }) => [pair.one, pair.other])
    .filter((service, i, all) => all.findIndex((held) => held.agency === service.agency && held.person === service.person) === i);
  const entries = [...services.map((service) => service.entry), ...open.flatMap(({ unspoken }) => unspoken.map(({ entry }) => entry))];
  const since = open.flatMap(({ unspoken }) => unspoken.map((one) => one.since)).reduce((a, b) => (b < a ? b : a));
  const adults = [first.pair.one.person, first.pair.other.person];
  return [
    {
      anchor,
      about: [p.child, ...adults],
      evidence: entries.flatMap((entry) => entry?.id ?? []),
      question: `${listed(services.map((service) => `${agencyName(p, service.agency)} works with ${personName(p, service.person)}`))}; the two share a child or a home. There is no record here of the workers speaking with each other since ${showDay(since)}: have they, or is there a reason?`,
      ask: services.filter((service) => isAdultService(p, service.agency)).map((service) => agencyAsked(service.agency, 'worker')),
    },
  ];
}
