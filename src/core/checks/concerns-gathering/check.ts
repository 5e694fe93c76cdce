import { actOnEntry, actOnMeeting } from '../../check/acts.ts';
import { lead, listed } from '../../check/asking.ts';
import { type Concern, defineCheck } from '../../check/check.ts';
import { anyRecord } from '../../check/reads.ts';
import { type Watch, watching } from '../../check/watch.ts';
import type { Claim } from '../../entry/claim.ts';
import type { Entry } from '../../entry/entry.ts';
import type { EntryId } from '../../entry/ids.ts';
import { connected, connectedBy } from '../../picture/connected.ts';
import { nearFamily } from '../../picture/family/near-family.ts';
import { concernEntries, harmClaimsIn, isConcernEntry } from '../../picture/harm/concern-entries.ts';
import { crossingsOf, isFirm } from '../../picture/harm/crossings.ts';
import { wasLookedAtJointly } from '../../picture/harm/joint-look.ts';
import { isSameNews } from '../../picture/harm/same-event.ts';
import { onceFor } from '../../picture/memo.ts';
import { agencyName, happenedBy, type Picture, personName, recordedDay } from '../../picture/picture.ts';
import { peopleIn } from '../../picture/record.ts';
import { byRecording, isRecordedBefore } from '../../picture/recorded-order.ts';
import { lastMeeting } from '../../picture/work/involvement.ts';
import { openWork } from '../../picture/work/open-work.ts';
import { promptDayAfter } from '../../time/calendar.ts';
import { addDays, type Day, showDay } from '../../time/day.ts';

export const concernsGathering = defineCheck({
  id: 'concerns-gathering',
  number: 10,
  title: 'Several worries in a short time, never looked at together',
  priority: 1,
  asks: 'In {days} days {n} worries have been recorded by {agencies}. There is no record here of a joint look at them: has there been one, or is there a reason?',
  because:
    'In several reviews a handful of worries came within weeks, each in a different record and none grave by itself. They were set side by side only afterwards.',
  learntFrom: [
    { review: 0, where: 'Finding 3' },
    { review: 0, where: 'Research question 9' },
    { review: 0, where: 'Appendix A, Child D, point 5' },
    { review: 1, where: '§5.16-5.18' },
    { review: 1, where: '§6.5' },
    { review: 1, where: '§9.4' },
    { review: 1, where: '§15.3' },
    { review: 2, where: '§4.1.7' },
  ],
  parameters: {
    worries: { value: 3, unit: 'count', source: 'ours', means: 'How many separate worries make a gathering.' },
    within: { value: 28, unit: 'days', source: 'ours', means: 'The time within which they lie.' },
    agencies: { value: 2, unit: 'count', source: 'ours', means: 'From how many agencies, at the least.' },
  },
  reads: {
    kinds: anyRecord,
    claims: [
      'drinks',
      'uses-drugs',
      'self-harms',
      'low-mood',
      'harmed-by',
      'parent-of',
      'carer-of',
      'partner-of',
      'lives-with',
      'lives-at',
      'in-contact-with',
    ],
  },
  answerWithin: { amount: 3, unit: 'working-days' },
  closesWith: [
    'A joint discussion: when, who was there and what each thought.',
    'The assessment brought up to date with all of them.',
    'They are one event.',
  ],
  notWhen: [
    'Several agencies report one event, or one refers what another recorded.',
    'A meeting of more than one agency, or an assessment, has taken them in.',
    'The last of them is a referral that is being decided.',
    'One agency repeats what it has said before of the same person.',
  ],
  safeToAsk: false,
  evaluate(p, { worries, within, agencies }) {
    const watch = watching(p);
    const events = connected(worriesOf(p), (a, b) => isSameNews(p, a, b)).map((entries) => ({ entries, first: entries[0] }));
    const separate = events.flatMap(({ entries, first }) => (first === undefined ? [] : [{ first, entries }]));
    const gathered = separate
      .flatMap((one) => gatheringFrom(one, separate, within))
      .filter((some) => some.length >= worries && agenciesOf(some).length >= agencies);
    const groups = connectedBy(gathered, (some) => some);
    const found = groups.map((group) => ({ all: [...new Set(group.flat())], anchor: anchorIn(group, worries, agencies) }));
    return watch.result(
      found.filter(({ all }) => !isBeingDecided(p, watch, all)).flatMap(({ all, anchor }) => concernFrom(p, all, anchor)),
    );
  },
});

/** Working days in which a referral is decided (Working Together): for so long those who decide it may yet look at them all. */
const decidedWithin = 1;

/** The last of them is a referral that has only just come and is not decided yet. */
function isBeingDecided(p: Picture, watch: Watch, worries: readonly Worry[]): boolean {
  const last = worries
    .flatMap(({ entries }) => entries)
    .sort(byRecording)
    .at(-1);
  const pending = openWork(p).some(({ what, entry }) => what === 'referral' && entry.id === last?.id);
  return last !== undefined && pending && watch.before(promptDayAfter(p.calendar, recordedDay(last), decidedWithin));
}

interface Worry {
  readonly first: Entry;
  readonly entries: readonly Entry[];
}

/** Concern entries, and contact that a restriction rules out, about the child's own household that nothing shows to have been looked at together. */
const worriesOf = (p: Picture): readonly Entry[] => {
  const crossed = crossedAnew(p);
  const worrying = crossed.size === 0 ? concernEntries(p) : p.entries.filter((entry) => isConcernEntry(entry) || crossed.has(entry.id));
  return worrying.filter(
    (entry) => peopleIn(entry).some((person) => nearFamily(p).has(person)) && !onlyRepeats(p, entry) && !wasLookedAtJointly(p, entry),
  );
};

/** Contact that a restriction surely rules out, as each agency first wrote of it: that it goes on is no new worry. */
function crossedAnew(p: Picture): ReadonlySet<EntryId> {
  const firsts = new Map<string, EntryId>();
  for (const crossing of crossingsOf(p).filter(isFirm)) {
    const key = `${crossing.restriction.thread} ${crossing.restrained} ${crossing.entry.by}`;
    if (!firsts.has(key)) firsts.set(key, crossing.entry.id);
  }
  return new Set(firsts.values());
}

/** A claim that the same agency has made before of the same person is no new worry, unless an event or a referral carries it. */
function onlyRepeats(p: Picture, entry: Entry): boolean {
  if (entry.kind === 'incident' || entry.kind === 'referral' || entry.kind === 'observation') return false;
  const claims = harmClaimsIn(entry);
  return claims.length > 0 && claims.every((claim) => isClaimedBefore(p, entry, claim));
}

function isClaimedBefore(p: Picture, entry: Entry, claim: Claim): boolean {
  const first = firstClaiming(p).get(saying(entry, claim));
  return first !== undefined && isRecordedBefore(first, entry);
}

const saying = ({ by }: Entry, { who, is }: Claim): string => `${by} ${who} ${is}`;

/** By which entry an agency first claimed something of somebody. */
const firstClaiming = onceFor((p: Picture): ReadonlyMap<string, Entry> => {
  const first = new Map<string, Entry>();
  for (const entry of p.entries)
    for (const claim of entry.claims) {
      const held = first.get(saying(entry, claim));
      if (!claim.not && (held === undefined || isRecordedBefore(entry, held))) first.set(saying(entry, claim), entry);
    }
  return first;
});

/** What may have happened within the time that opens with this worry (rule 4: a span counts where it overlaps). */
function gatheringFrom(one: Worry, all: readonly Worry[], days: number): readonly (readonly Worry[])[] {
  const opens = happenedBy(one.first);
  if (!Number.isFinite(opens)) return [];
  const closes = addDays(opens, days - 1);
  return [all.filter(({ first }) => first.when.earliest <= closes && happenedBy(first) >= opens)];
}

const agenciesOf = (some: readonly Worry[]): readonly string[] => [
  ...new Set(some.flatMap(({ entries }) => entries.map((entry) => entry.by))),
];

/** Of several gatherings that have run together, the one that was first complete names them, so that what comes later renames nothing. */
function anchorIn(group: readonly (readonly Worry[])[], worries: number, agencies: number): Entry | undefined {
  const complete = group.flatMap((gathering) => {
    const inOrder = [...gathering].sort((a, b) => byRecording(a.first, b.first));
    const last = inOrder.find((_, i) => i + 1 >= worries && agenciesOf(inOrder.slice(0, i + 1)).length >= agencies);
    return last === undefined ? [] : [{ first: inOrder[0]?.first, last: last.first }];
  });
  return complete.sort((a, b) => byRecording(a.last, b.last))[0]?.first;
}

function concernFrom(p: Picture, worries: readonly Worry[], anchor: Entry | undefined): readonly Concern[] {
  const entries = worries.flatMap((worry) => worry.entries).sort(byRecording);
  if (anchor === undefined) return [];
  const days = worries.map((worry) => happenedBy(worry.first));
  const agencies = [...new Set(entries.map((entry) => entry.by))].map((agency) => agencyName(p, agency));
  const [first, last] = [showDay(least(days)), showDay(most(days))];
  const when = first === last ? `By ${first}` : `Between ${first} and ${last}`;
  return [
    {
      anchor: anchor.id,
      about: [p.child],
      evidence: entries.map((entry) => entry.id),
      question: `${when} ${listed(agencies)} recorded ${worries.length} worries about the family of ${personName(p, p.child)}. There is no record here of a joint discussion, or an assessment, that takes them together: has there been one, or is there a reason?`,
      ask: lead(p),
      ...actOn(p, worries, anchor),
    },
  ];
}

/** Where a meeting about the child has been since the last of them and did not take them all in, what settles that meeting settles this too. */
function actOn(p: Picture, worries: readonly Worry[], anchor: Entry): Pick<Concern, 'act'> {
  const meeting = lastMeeting(p, p.today);
  const isSince = meeting !== undefined && worries.every(({ first }) => happenedBy(first) <= happenedBy(meeting));
  return isSince ? actOnMeeting(meeting) : actOnEntry(anchor);
}

const least = (days: readonly Day[]): Day => days.reduce((a, b) => (b < a ? b : a));
const most = (days: readonly Day[]): Day => days.reduce((a, b) => (b > a ? b : a));
