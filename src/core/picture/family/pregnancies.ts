import type { Entry } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import { addDays, type Day } from '../../time/day.ts';
import { pregnancyStart } from '../../time/weeks.ts';
import { fromEach } from '../growing.ts';
import { onceFor } from '../memo.ts';
import { type Picture, recordedDay } from '../picture.ts';
import { isBareNote } from '../work/involvement.ts';
import { dueDaysIn, endsPregnancy } from './due-days.ts';

/** One pregnancy, as this vantage knows it. */
export interface Pregnancy {
  readonly woman: PersonId;
  /** The entries that tell of it, in the order in which they were recorded. Never empty. */
  readonly entries: readonly Entry[];
  readonly first: Entry;
  /** The latest day on which the baby may be due; undefined where nothing tells. */
  readonly due: Day | undefined;
  readonly baby: PersonId | undefined;
  readonly birth: Entry | undefined;
  /** A loss or a stillbirth, after which nobody is asked anything (rule 15). */
  readonly lost: boolean;
}

/** Longer than any pregnancy: what is told of after so long is another one. */
const longest = 310;

/** Women whom an entry says are pregnant, or whose pregnancy it books, tests for or ends. */
function womenIn(p: Picture, entry: Entry): readonly PersonId[] {
  const claimed = entry.claims
    .filter((claim) => (claim.is === 'pregnant' || claim.is === 'expecting-on') && !claim.not && claim.until === undefined)
    .map((claim) => claim.who);
  if (claimed.length > 0) return [...new Set(claimed)];
  const tells =
    entry.kind === 'health' &&
    (endsPregnancy(entry) ||
      entry.facts.type === 'pregnancy-booking' ||
      (entry.facts.type === 'pregnancy-test' && entry.facts.status !== 'none' && !isNegative.test(`${entry.facts.outcome} ${entry.text}`)));
  return tells
    ? entry.about
        .filter((person) => isPregnantBefore(p, person, entry) || p.directory.people.get(person)?.sex === 'f')
        .filter((person) => isParentOrGrown(p, person))
        .slice(0, 1)
    : [];
}

const isNegative = /\bnegative\b|\bnot pregnant\b/i;

const mayTell = fromEach((entry) => (entry.kind === 'health' || claimsPregnancy(entry) ? [entry] : []));
const claimsPregnancy = (entry: Entry): boolean => entry.claims.some((claim) => claim.is === 'pregnant' || claim.is === 'expecting-on');

const isPregnantBefore = (p: Picture, person: PersonId, entry: Entry): boolean =>
  mayTell(p.known.entries).some(
    (other) =>
      other.recorded <= entry.recorded && other.claims.some((claim) => claim.is === 'pregnant' && claim.who === person && !claim.not),
  );

const isParentOrGrown = (p: Picture, person: PersonId): boolean =>
  p.known.ties.some((tie) => tie.is === 'parent-of' && tie.who === person && !tie.claim.not) ||
  p.directory.people.get(person)?.born === undefined;

/** Every pregnancy known in the circle, oldest first. */
export const pregnanciesOf = onceFor((p: Picture): readonly Pregnancy[] => {
  const groups: { readonly woman: PersonId; readonly entries: Entry[] }[] = [];
  for (const entry of mayTell(p.entries)) {
    for (const woman of womenIn(p, entry)) {
      const open = groups.findLast((group) => group.woman === woman && belongs(group.entries, entry));
      if (open === undefined) groups.push({ woman, entries: [entry] });
      else open.entries.push(entry);
    }
  }
  return groups.flatMap(({ woman, entries }) => pregnancyFrom(p, woman, entries));
});

function belongs(entries: readonly Entry[], entry: Entry): boolean {
  const [first] = entries;
  const ended = entries.find(endsPregnancy);
  if (first === undefined || entry.when.earliest - first.when.latest > longest) return false;
  return ended === undefined || entry.when.earliest <= ended.when.latest;
}

function pregnancyFrom(p: Picture, woman: PersonId, entries: readonly Entry[]): readonly Pregnancy[] {
  const [first] = entries;
  if (first === undefined) return [];
  const dues = entries.flatMap(dueDaysIn);
  const ended = entries.find(endsPregnancy);
  const birth = ended?.kind === 'health' && ended.facts.type === 'birth' ? ended : undefined;
  const baby =
    entries.flatMap((entry) => entry.about).find((person) => person !== woman && isTheBaby(p, woman, person, first)) ??
    namedWithFamily(p, woman, first);
  return [
    {
      woman,
      entries,
      first,
      due: dues.length === 0 ? undefined : dues.reduce((a, b) => (b > a ? b : a)),
      baby,
      birth,
      lost: (ended !== undefined && birth === undefined) || deniedAfter(p, woman, entries),
    },
  ];
}

const deniedAfter = (p: Picture, woman: PersonId, entries: readonly Entry[]): boolean => {
  const last = entries.at(-1);
  return (
    last !== undefined &&
    mayTell(p.known.entries).some(
      (entry) =>
        entry.recorded > last.recorded && entry.claims.some((claim) => claim.is === 'pregnant' && claim.who === woman && claim.not),
    )
  );
};

/** The child of this woman who was not born when the pregnancy was first told of. */
function isTheBaby(p: Picture, woman: PersonId, person: PersonId, first: Entry): boolean {
  if (!p.known.ties.some((tie) => tie.is === 'parent-of' && tie.who === woman && tie.whom === person && !tie.claim.not)) return false;
  const born = p.directory.people.get(person)?.born;
  return born !== undefined
    ? born.latest >= first.when.earliest
    : p.child === person && !p.entries.some((entry) => entry.present.includes(person) && entry.recorded < first.recorded);
}

/** A baby of whom nobody has yet written whose it is: named beside the woman or her children since, and nobody else's child. */
function namedWithFamily(p: Picture, woman: PersonId, first: Entry): PersonId | undefined {
  const family = new Set([
    woman,
    ...p.known.ties.filter((tie) => tie.is === 'parent-of' && tie.who === woman && !tie.claim.not).map((tie) => tie.whom),
  ]);
  const tied = new Set(p.known.ties.flatMap((tie) => [tie.who, tie.whom]));
  const before = new Set(
    p.known.entries
      .filter((entry) => entry.recorded < first.recorded && !isBareNote(entry))
      .flatMap((entry) => [...entry.about, ...entry.present]),
  );
  return p.known.entries
    .filter((entry) => entry.recorded >= first.recorded && ofChildWork.has(entry.kind) && entry.about.some((person) => family.has(person)))
    .flatMap((entry) => entry.about)
    .find(
      (person) =>
        !family.has(person) &&
        !tied.has(person) &&
        !before.has(person) &&
        (p.directory.people.get(person)?.born?.latest ?? Infinity) >= first.when.earliest,
    );
}

/** Kinds in which each of the children worked with is named. */
const ofChildWork: ReadonlySet<string> = new Set(['plan', 'assessment', 'meeting', 'supervision', 'referral', 'decision']);

/** The first day on which a pregnancy may be past so many weeks; undefined where no due date is known. */
export const dayOfWeek = (pregnancy: Pregnancy, weeks: number): Day | undefined =>
  pregnancy.due === undefined ? undefined : addDays(pregnancyStart(pregnancy.due), weeks * 7);

/** The day on which the records show that a pregnancy is over: nothing is late before it. */
export const bornBy = (pregnancy: Pregnancy): Day | undefined => (pregnancy.birth === undefined ? undefined : recordedDay(pregnancy.birth));

/** Past its due day by this many days it is over, though nothing on record says how it ended (ours). */
const overdueDays = 21;

/** True while nothing on record ends it. */
export const isGoingOn = (p: Picture, { birth, lost, due, first }: Pregnancy): boolean =>
  birth === undefined && !lost && p.today <= (due === undefined ? first.when.latest + 300 : due + overdueDays);
