import { actOnEntry } from '../../check/acts.ts';
import { agencyAsked, anchorOf, listed, named } from '../../check/asking.ts';
import { type Concern, defineCheck } from '../../check/check.ts';
import { anyRecord } from '../../check/reads.ts';
import { type Watch, watching } from '../../check/watch.ts';
import { states } from '../../entry/claim.ts';
import type { Entry } from '../../entry/entry.ts';
import type { Kind } from '../../entry/vocabulary.ts';
import { connected } from '../../picture/connected.ts';
import { linkedAdults } from '../../picture/family/linked-adults.ts';
import { fromEach } from '../../picture/growing.ts';
import { concernEntries, harmClaimsIn } from '../../picture/harm/concern-entries.ts';
import { type Matter, matterOf } from '../../picture/harm/matter.ts';
import { actsForChild, wasPassedOn } from '../../picture/harm/passed-on.ts';
import { entriesBy } from '../../picture/indexes.ts';
import { agencyName, entriesOf, type Picture, personName, recordedDay } from '../../picture/picture.ts';
import { isRecordedBefore } from '../../picture/recorded-order.ts';
import { openOrLately } from '../../picture/work/lately-open.ts';
import { promptDayAfter } from '../../time/calendar.ts';
import { addDays, type Day } from '../../time/day.ts';
import { overlaps, showSpan } from '../../time/span.ts';

interface Given {
  readonly limit: number;
  readonly after: number;
  readonly together: number;
}

/** Matters that count for any child or pregnancy, whether or not the case was ever open. */
const always: ReadonlySet<Matter> = new Set<Matter>(['violence', 'overdose', 'drinking', 'ward']);

export const incidentNotPassedOn = defineCheck({
  id: 'incident-not-passed-on',
  number: 9,
  title: 'An event that others needed stayed inside',
  priority: 1,
  asks: 'This {event} of {date} concerns a family with {child}. There is no record here of it being shared with the lead or the front door: has it been, or is there a reason?',
  because:
    'Several reviews found violence, drug intelligence, trouble on a ward and danger in a home written down by one agency and read by no other. Each record was right; those who were deciding about the child never had it.',
  learntFrom: [
    { review: 0, where: 'Finding 2' },
    { review: 0, where: 'Finding 4' },
    { review: 0, where: 'Appendix A, Child A, learning point 17' },
    { review: 1, where: '§6.47' },
    { review: 1, where: '§6.163' },
    { review: 1, where: '§12.1' },
    { review: 1, where: '§15.12' },
    { review: 3, where: '§3.21' },
    { review: 4, where: '§6.8' },
    { review: 4, where: '§11.3' },
  ],
  parameters: {
    limit: { value: 1, unit: 'working-days', source: 'ours', means: 'Time from the recording for the lead or the front door to be told.' },
    after: {
      value: 90,
      unit: 'days',
      source: 'ours',
      means: 'How long after the work with a child has ended a matter still counts, where it does not count for any child.',
    },
    together: {
      value: 28,
      unit: 'days',
      source: 'ours',
      means: 'Records of one agency about one person within this time are one matter, unless each has a thread of its own.',
    },
  },
  reads: {
    kinds: anyRecord,
    claims: states,
  },
  answerWithin: { amount: 1, unit: 'working-days' },
  closesWith: [
    'Shared: with whom, when and what.',
    'Decided not to share: the reason and who reviewed it.',
    'The adult and the child are not connected.',
  ],
  notWhen: [
    'The tie between the adult and the child is not confirmed: the question is about the tie first.',
    'The news came from the lead, or another record of the same event is already held there.',
    'A new medicine alone, with no other concern on record in the time before.',
    'Somebody of the family only saw it happen.',
    'The same agency has said the same of the same person before.',
  ],
  safeToAsk: true,
  evaluate(p, settings) {
    const watch = watching(p);
    const matters = mayMatter(p.entries).flatMap((entry): readonly Held[] => {
      if (actsForChild(p, entry.by)) return [];
      const matter = matterOf(p, entry);
      return matter === undefined || !counts(p, entry, matter, settings) || onlyRepeats(p, entry, matter) ? [] : [{ entry, matter }];
    });
    const concerns = connected(matters, (a, b) => isConnected(a.entry, b.entry, settings.together)).flatMap((group) =>
      concernFrom(p, watch, group, settings.limit),
    );
    return watch.result(concerns);
  },
});

const kindsOfNews: ReadonlySet<Kind> = new Set<Kind>(['incident', 'observation', 'health']);

/** Entries that may tell something that others need: of visits and notes, those with a claim or a theme. */
const mayMatter = fromEach((entry) =>
  kindsOfNews.has(entry.kind) ||
  ((entry.kind === 'contact' || entry.kind === 'note') && (entry.claims.length > 0 || entry.themes.length > 0))
    ? [entry]
    : [],
);

interface Held {
  readonly entry: Entry;
  readonly matter: Matter;
}

function counts(p: Picture, entry: Entry, matter: Matter, { after }: Given): boolean {
  const on = recordedDay(entry);
  if (matter === 'medicine' && !hasOtherConcern(p, entry, after)) return false;
  return always.has(matter) || openOrLately(p, on, after);
}

const ofItself: ReadonlySet<string> = new Set(['incident', 'referral', 'observation', 'health']);

/** Low mood is what such a medicine is given for: alone it is no other concern. */
const hasOtherConcern = (p: Picture, medicine: Entry, days: number): boolean =>
  concernEntries(p).some(
    (entry) =>
      entry.id !== medicine.id &&
      entry.recorded <= medicine.recorded &&
      overlaps(entry.when, addDays(recordedDay(medicine), -days), recordedDay(medicine)) &&
      (ofItself.has(entry.kind) || harmClaimsIn(entry).some((claim) => claim.is !== 'low-mood')),
  );

/** Drug use that is known is no news when it is only said again: by the same agency, or once the lead holds it. */
function onlyRepeats(p: Picture, entry: Entry, matter: Matter): boolean {
  if (matter !== 'drugs' || (entry.kind !== 'contact' && entry.kind !== 'note')) return false;
  const users = entry.claims.filter((claim) => claim.is === 'uses-drugs' && !claim.not).map((claim) => claim.who);
  return (
    users.length > 0 &&
    users.every((who) =>
      entriesBy(p, entry.by).some(
        (other) =>
          isRecordedBefore(other, entry) && other.claims.some((claim) => claim.is === 'uses-drugs' && claim.who === who && !claim.not),
      ),
    )
  );
}

function isConnected(a: Entry, b: Entry, days: number): boolean {
  if (a.thread !== undefined && b.thread !== undefined) return a.thread === b.thread;
  return a.by === b.by && a.about.some((person) => b.about.includes(person)) && Math.abs(recordedDay(a) - recordedDay(b)) <= days;
}

function concernFrom(p: Picture, watch: Watch, group: readonly Held[], limit: number): readonly Concern[] {
  const [first] = group;
  const owed = group.filter(({ entry, matter }) => !wasPassedOn(p, entry) && watch.reached(dueFor(p, entry, matter, limit)));
  const [earliest] = owed;
  if (first === undefined || earliest === undefined) return [];
  const people = [...new Set(owed.flatMap(({ entry }) => entry.about))];
  const adults = people.filter((person) => linkedAdults(p).has(person));
  const holders = [...new Set(owed.map(({ entry }) => entry.by))];
  return [
    {
      anchor: anchorOf(first.entry),
      about: [...new Set([p.child, ...adults])],
      evidence: owed.map(({ entry }) => entry.id),
      question: questionFor(
        p,
        owed,
        holders.map((holder) => agencyName(p, holder)),
        adults.length === 0 ? 'the home' : named(p, adults),
      ),
      ask: holders.map((holder) => agencyAsked(holder, 'recorder')),
      ...actOnEntry(earliest.entry),
    },
  ];
}

/** The day on which it shows that nothing was shared in time: for what happened on a ward, no later than the discharge. */
function dueFor(p: Picture, entry: Entry, matter: Matter, limit: number): Day {
  const inTime = promptDayAfter(p.calendar, recordedDay(entry), limit);
  if (matter !== 'ward') return inTime;
  const discharged = entriesOf(p, 'health').filter(
    (other) =>
      other.facts.type === 'discharge' && isRecordedBefore(entry, other) && other.about.some((person) => entry.about.includes(person)),
  );
  return discharged.map(recordedDay).reduce((first, day) => (day < first ? day : first), inTime);
}

const called: Readonly<Record<Matter, string>> = {
  violence: 'violence or threats',
  overdose: 'an overdose',
  drinking: 'drinking',
  drugs: 'drug use',
  weapon: 'a weapon',
  harm: 'information of harm',
  ward: 'an event on the ward',
  'danger at home': 'danger in the home',
  medicine: 'a new medicine beside other concerns',
  contact: 'contact that a restriction does not allow',
};

function questionFor(p: Picture, owed: readonly Held[], holders: readonly string[], whose: string): string {
  const what = listed([...new Set(owed.map(({ matter }) => called[matter]))]);
  const dates = listed([...new Set(owed.map(({ entry }) => showSpan(entry.when)))].slice(0, 4));
  return `${listed(holders)} recorded ${what} (${dates}), which concerns ${whose} and a family with ${personName(p, p.child)}. There is no record here of the child's lead or the front door being told: has it been shared, or is there a reason?`;
}
