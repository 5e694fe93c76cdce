import { type ClockName, clockOn } from '../../clock/clocks.ts';
import { limitDay } from '../../clock/limit-day.ts';
import type { EntryOf } from '../../entry/entry.ts';
import type { FinishBy } from '../../form/form.ts';
import { expectedBirth } from '../../picture/family/expected-birth.ts';
import { entriesOf, happenedBy, type Picture } from '../../picture/picture.ts';
import { referralAnswered } from '../../picture/work/referral-answered.ts';
import { addWorkingDays } from '../../time/calendar.ts';
import { addDays, type Day } from '../../time/day.ts';

/** The last day on which an assessment is in time, and what says so. */
export interface FinishDay {
  readonly day: Day;
  readonly from: 'written' | 'referral' | 'opening' | 'birth';
}

const clocked: ReadonlySet<string> = new Set(['initial', 'core', 'child-and-family']);

/** How long before the due day an assessment of an unborn baby is finished (the setting of `assessment-owed`; ours). */
const daysBeforeBirth = 28;

/** The day that its entries give; else that of the clock, for those that have one. */
export function finishDayOf(p: Picture, first: EntryOf<'assessment'>, opened: EntryOf<'assessment'>): FinishDay | undefined {
  const written = [opened, first].map(({ facts }) => facts.due?.latest).find((day) => day !== undefined && Number.isFinite(day));
  if (written !== undefined) return { day: written, from: 'written' };
  if (first.facts.type === 'pre-birth') {
    const birth = expectedBirth(p);
    return birth === undefined ? undefined : { day: addDays(birth.on, -daysBeforeBirth), from: 'birth' };
  }
  return clocked.has(first.facts.type ?? '')
    ? byClock(p, 'assessment-complete', referralAnswered(p, opened.thread, happenedBy(opened)), happenedBy(opened))
    : undefined;
}

/** By when one is finished that is opened on a day: as its form says. */
export function finishDayFor(p: Picture, finish: FinishBy, referral: EntryOf<'referral'> | undefined, opened: Day): FinishDay | undefined {
  switch (finish.kind) {
    case 'clock':
      return byClock(p, finish.clock, referral, opened);
    case 'working-days':
      return { day: addWorkingDays(p.calendar, opened, finish.amount), from: 'opening' };
    case 'before-birth': {
      const birth = expectedBirth(p);
      return birth === undefined
        ? byClock(p, 'assessment-complete', referral, opened)
        : { day: addDays(birth.on, -finish.days), from: 'birth' };
    }
  }
}

function byClock(p: Picture, name: ClockName, referral: EntryOf<'referral'> | undefined, opened: Day): FinishDay | undefined {
  const start = referral === undefined ? opened : happenedBy(referral);
  const clock = clockOn(name, start);
  return clock === undefined
    ? undefined
    : { day: limitDay(p.calendar, clock, start), from: referral === undefined ? 'opening' : 'referral' };
}

/** The last referral about the child to whoever opens an assessment, that was decided to be assessed or is not decided yet. */
export const referralToAnswer = (p: Picture, receiver: EntryOf<'referral'>['by']): EntryOf<'referral'> | undefined =>
  entriesOf(p, 'referral').findLast(
    (referral) =>
      (referral.facts.to ?? []).includes(receiver) &&
      (referral.facts.children ?? referral.about).includes(p.child) &&
      happenedBy(referral) >= addDays(p.today, -daysOfAReferral),
  );

/** How long a referral is taken to be what an assessment answers. Our choice. */
const daysOfAReferral = 90;
