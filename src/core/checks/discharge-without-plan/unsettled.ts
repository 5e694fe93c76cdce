import type { Watch } from '../../check/watch.ts';
import type { Entry, EntryOf } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import type { Pregnancy } from '../../picture/family/pregnancies.ts';
import { type Reason, reasonsFor } from '../../picture/family/reasons-for-unborn.ts';
import { happenedBy, type Picture, recordedDay } from '../../picture/picture.ts';
import { saysInNeed } from '../../picture/words/outcome-words.ts';
import { openOrToBeAssessed } from '../../picture/work/decided-to-assess.ts';
import { isCaseworkPlan, isSocialCare, plansOf, ranOn } from '../../picture/work/plans.ts';
import { addDays, type Day } from '../../time/day.ts';
import { earlierOf } from '../../time/extremes.ts';
import { addHours, type Instant, instantOf, startOf } from '../../time/instant.ts';
import { type Homecoming, isAbout } from './homecomings.ts';
import { decisionsOf, isReasoned, openRisks, settlementsOf, waiversOf, wardConcernsAfter } from './settled.ts';

interface Given {
  readonly limit: number;
  readonly history: number;
  readonly newsWithin: number;
}

/** Why a baby's going home is asked about. */
export interface Unsettled {
  readonly what: 'no plan' | 'no meeting' | 'ward concern';
  /** The entries that bear it out; of a waiver or a ward concern, what was decided first. */
  readonly because: readonly Entry[];
  readonly words: readonly string[];
  /** True where work is open with the baby or the family. */
  readonly isOpen: boolean;
}

export function reasonToAsk(p: Picture, homecoming: Homecoming, watch: Watch, settings: Given): Unsettled | undefined {
  const waivers = waiversOf(p, homecoming);
  const unreasoned = waivers.flatMap((waiver) => {
    const risks = openRisks(p, homecoming, waiver);
    return risks.length === 0 || isReasoned(waiver, risks) ? [] : [{ waiver, risks }];
  });
  const settled = [
    ...settlementsOf(p, homecoming, watch),
    ...waivers.filter((waiver) => isReasoned(waiver, openRisks(p, homecoming, waiver))),
  ];
  const open = openAround(p, homecoming, settings.newsWithin);
  const lastOf = (entries: readonly Entry[]): Entry | undefined =>
    entries.reduce<Entry | undefined>(
      (last, entry) => (last === undefined || entry.when.latest >= last.when.latest ? entry : last),
      undefined,
    );

  const lastDecided = lastOf([...settled, ...waivers, ...decisionsOf(p, homecoming)]);
  const concerns = lastDecided === undefined ? [] : wardConcernsAfter(p, homecoming, lastDecided.when.latest);
  if (lastDecided !== undefined && concerns.length > 0)
    return { what: 'ward concern', because: [lastDecided, ...concerns], words: [], isOpen: open.length > 0 };

  const lastSettled = lastOf(settled);
  const waived = unreasoned.filter(({ waiver }) => lastSettled === undefined || waiver.when.earliest > lastSettled.when.latest);
  const [first] = waived;
  if (first !== undefined)
    return { what: 'no meeting', because: [first.waiver, ...waived.flatMap(({ risks }) => risks)], words: [], isOpen: open.length > 0 };
  if (lastSettled !== undefined) return undefined;
  return withoutPlan(p, homecoming, open, watch, settings);
}

/** A baby born into open work, or to parents about whom something is on record, when the hours have run or the baby is home. */
function withoutPlan(
  p: Picture,
  homecoming: Homecoming,
  open: readonly Entry[],
  watch: Watch,
  { limit, history, newsWithin }: Given,
): Unsettled | undefined {
  const { birth, pregnancy, home } = homecoming;
  if (birth === undefined || recordedDay(birth) > addDays(birth.when.latest, newsWithin)) return undefined;
  const reasons = open.length > 0 || pregnancy === undefined ? [] : reasonsInTime(p, homecoming, pregnancy, { history, newsWithin });
  if (open.length === 0 && (reasons.length === 0 || wasWeighed(p, homecoming, reasons))) return undefined;
  if (home === undefined && !watch.past(addHours(bornAt(birth), limit))) return undefined;
  return {
    what: 'no plan',
    because: [...open, ...onePerWords(reasons)],
    words: open.length > 0 ? ['work is open with the family'] : [...new Set(reasons.map(({ words }) => words))].slice(0, 3),
    isOpen: open.length > 0,
  };
}

/** Where the hour is not known, the end of the latest day. */
const bornAt = (birth: EntryOf<'health'>): Instant =>
  birth.at === undefined || birth.when.earliest !== birth.when.latest
    ? startOf(addDays(birth.when.latest, 1))
    : instantOf(birth.when.latest, birth.at);

/** What was open with the baby or the family when the baby was born or went home, or has opened since while that may still be to come. */
function openAround(p: Picture, { babies, birth, home }: Homecoming, newsWithin: number): readonly Entry[] {
  const days = birth === undefined ? [p.today] : [happenedBy(birth), earlierOf(p.today, homeBy(birth, home, newsWithin))];
  const ofBaby = plansOf(p).filter((plan) => isCaseworkPlan(plan) && plan.entries.some((entry) => isOf(babies, entry)));
  return [
    ...new Set(
      days.flatMap((day) => [
        ...openOrToBeAssessed(p, day).map(({ entry }) => entry),
        ...ofBaby.filter((plan) => ranOn(plan, day)).flatMap((plan) => plan.entries.slice(0, 1)),
      ]),
    ),
  ];
}

const isOf = (babies: readonly PersonId[], { facts, about }: EntryOf<'plan'>): boolean =>
  (facts.children ?? about).some((child) => babies.includes(child));

const homeBy = (birth: Entry, home: Day | undefined, newsWithin: number): Day => home ?? addDays(birth.when.latest, newsWithin);

/** What came on record when the baby was home bears on something else. */
const reasonsInTime = (
  p: Picture,
  { birth, home }: Homecoming,
  pregnancy: Pregnancy,
  { history, newsWithin }: Pick<Given, 'history' | 'newsWithin'>,
): readonly Reason[] =>
  reasonsFor(p, pregnancy, history).filter(({ entry }) => birth === undefined || recordedDay(entry) <= homeBy(birth, home, newsWithin));

const onePerWords = (reasons: readonly Reason[]): readonly Entry[] => [
  ...new Map(reasons.map((reason) => [reason.words, reason.entry])).values(),
];

/** Social care looked at this baby once all of that was on record, and decided that there was nothing for it to do. */
function wasWeighed(p: Picture, homecoming: Homecoming, reasons: readonly Reason[]): boolean {
  const known = Math.max(...reasons.map(({ entry }) => recordedDay(entry)));
  return p.entries.some((entry) => {
    if (!isSocialCare(p, entry.by) || recordedDay(entry) < known || !isAbout(p, homecoming, entry)) return false;
    if (entry.kind === 'assessment') return entry.facts.status === 'completed' && !saysInNeed(entry.facts.outcome);
    return (
      entry.kind === 'referral-decision' && ['no-further-action', 'no-role', 'advice', 'early-help'].includes(entry.facts.decision ?? '')
    );
  });
}
