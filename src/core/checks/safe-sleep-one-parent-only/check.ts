import { agencyAsked, inWords, leadIfOpen, listed, named } from '../../check/asking.ts';
import { type Concern, defineCheck } from '../../check/check.ts';
import { watching } from '../../check/watch.ts';
import type { Entry } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import { isInCustody } from '../../picture/family/custody.ts';
import { birthOf, carersOf, childrenInCircle, deathOf } from '../../picture/family/family.ts';
import { declinedSafeSleep, type SafeSleepTalk, safeSleepTalks } from '../../picture/family/safe-sleep.ts';
import { termsOn } from '../../picture/harm/restrictions.ts';
import { type Picture, personName, recordedDay } from '../../picture/picture.ts';
import { byRecording } from '../../picture/recorded-order.ts';
import { addDays, addMonths, type Day } from '../../time/day.ts';
import { showSpan } from '../../time/span.ts';

export const safeSleepOneParentOnly = defineCheck({
  id: 'safe-sleep-one-parent-only',
  number: 26,
  title: 'Safe-sleep talk had with one carer only',
  priority: 1,
  asks: '{Mother} has been spoken to about safe sleep {n} times. There is no record here of it being gone over with {father, carers}: who will, and when?',
  because:
    'In two reviews mothers heard about safe sleep again and again, and the men who had the baby at night never did. At most the mother was asked to pass it on.',
  learntFrom: [
    { review: 0, where: 'Finding 5' },
    { review: 1, where: '§6.139' },
    { review: 3, where: 'Learning point 1' },
    { review: 3, where: '§3.3-3.7' },
    { review: 3, where: '§3.23' },
    { review: 3, where: 'Recommendation 1' },
  ],
  parameters: {
    limit: {
      value: 7,
      unit: 'days',
      source: 'ours',
      means: 'Time from the birth, or from being named as a parent or carer, for each carer to be spoken to.',
    },
    until: { value: 12, unit: 'months', source: 'ours', means: 'Age of the child up to which it is asked.' },
    before: { value: 280, unit: 'days', source: 'ours', means: 'How long before the birth a talk still counts as about this baby.' },
  },
  reads: {
    kinds: ['advice', 'contact', 'plan', 'decision', 'legal', 'restriction', 'health', 'note'],
    claims: ['parent-of', 'carer-of', 'lives-with', 'in-contact-with', 'died'],
  },
  answerWithin: { amount: 5, unit: 'working-days' },
  closesWith: [
    'The talk was held: who, where, and whether it was understood.',
    'The carer declined it.',
    'The carer has no care of the child, and who says so.',
  ],
  notWhen: [
    'The carer was told directly, or was there for the same talk.',
    'The record does not tell with whom a talk was had.',
    'The carer has died, is in custody, or may have no contact with the child.',
    'The child is past the age.',
  ],
  safeToAsk: false,
  evaluate(p, { limit, until, before }) {
    const watch = watching(p);
    const birth = birthOf(p, p.child);
    if (birth === undefined || !Number.isFinite(birth.on.earliest) || watch.reached(addMonths(birth.on.latest, until)))
      return watch.result([]);
    const talks = safeSleepTalks(p).filter(({ entry }) => entry.when.latest >= addDays(birth.on.earliest, -before));
    if (talks.some((talk) => talk.to === undefined)) return watch.result([]);
    const told = new Set([...talks.flatMap((talk) => talk.to ?? []), ...declinedSafeSleep(p)]);
    const born = birth.entry === undefined ? birth.on.latest : later(recordedDay(birth.entry), birth.on.latest);
    const owed = carersNamed(p).filter(
      ({ who, since }) => !told.has(who) && !hasNoCare(p, who) && watch.reached(addDays(later(born, recordedDay(since)), limit + 1)),
    );
    return watch.result(concernFrom(p, talks, owed, birth.entry));
  },
});

const later = (a: Day, b: Day): Day => (a > b ? a : b);

interface Carer {
  readonly who: PersonId;
  readonly since: Entry;
}

/** Parents and carers, and whoever a plan or decision relies on, each with the entry that first says so. */
function carersNamed(p: Picture): readonly Carer[] {
  const children = new Set(childrenInCircle(p));
  const relied = p.entries.flatMap((entry) =>
    (entry.kind === 'plan' && entry.facts.status !== 'closed') || entry.kind === 'decision'
      ? (entry.facts.reliesOn ?? []).map((who) => ({ who, since: entry }))
      : [],
  );
  const tied = carersOf(p, p.child).flatMap((who) => {
    const tie = p.known.ties.find(
      (one) => one.who === who && one.whom === p.child && (one.is === 'parent-of' || one.is === 'carer-of') && !one.claim.not,
    );
    const since = tie === undefined ? undefined : p.byId.get(tie.entry);
    return since === undefined ? [] : [{ who, since }];
  });
  return [...tied, ...relied].filter(({ who }, i, all) => !children.has(who) && all.findIndex((one) => one.who === who) === i);
}

/** What the records show to leave somebody no care of the child now: death, custody, an order against any contact, or a denial of both care and contact. */
function hasNoCare(p: Picture, who: PersonId): boolean {
  if (deathOf(p, who) !== undefined || isInCustody(p, who)) return true;
  const barred = termsOn(p).some(
    ({ entry, restrains, protects }) => entry.facts.contact === 'none' && restrains.includes(who) && protects.includes(p.child),
  );
  const last = p.known.ties.findLast(
    (tie) => tie.who === who && tie.whom === p.child && (tie.is === 'in-contact-with' || tie.is === 'carer-of' || tie.is === 'lives-with'),
  );
  return barred || last?.claim.not === true;
}

function concernFrom(p: Picture, talks: readonly SafeSleepTalk[], owed: readonly Carer[], birth: Entry | undefined): readonly Concern[] {
  const [first] = talks;
  const last = talks.at(-1);
  if (first === undefined || last === undefined || owed.length === 0) return [];
  const told = [...new Set(talks.flatMap((talk) => talk.to ?? []))];
  const evidence = [...talks.map((talk) => talk.entry), ...owed.map(({ since }) => since), ...(birth === undefined ? [] : [birth])];
  const times = talks.length === 1 ? '' : `${talks.length === 2 ? 'twice' : `${inWords(talks.length)} times`}, last `;
  return [
    {
      anchor: first.entry.id,
      about: [p.child, ...owed.map(({ who }) => who)],
      evidence: [...new Set(evidence.sort(byRecording).map((entry) => entry.id))],
      question: `Safe sleep for ${personName(p, p.child)} has been talked over with ${named(p, told)} (${times}${showSpan(last.entry.when)}). There is no record here of it being gone over with ${listed(owed.map(({ who }) => personName(p, who)))}: who will see them next and do so, or has it been done?`,
      ask: [agencyAsked(last.entry.by, 'worker'), ...leadIfOpen(p)],
    },
  ];
}
