import type { ClosedDays } from '../../access/closed-days.ts';
import type { EntryOf } from '../../entry/entry.ts';
import type { AgencyId } from '../../entry/ids.ts';
import { entriesOf, type Picture } from '../../picture/picture.ts';
import { closedDaysRole } from '../../picture/work/worker-cover.ts';
import { addWorkingDays, type Calendar } from '../../time/calendar.ts';
import { addDays, type Day } from '../../time/day.ts';
import { exactly } from '../../time/span.ts';
import { type ClosedRun, closedDaysNear } from './closed-days.ts';
import { type AllocationBody, allocationBody } from './cover-body.ts';

/** Closed days that are near: a bank holiday's, or an agency's own with who is there meanwhile. */
export interface NearRun extends ClosedRun {
  readonly own: ClosedDays | undefined;
}

/** How many working days after closed days they are still shown, and how far ahead (ours). */
const [after, ahead] = [5, 42];

/** The closed days that an agency looks ahead to, or that have just been, by their first day. A school's August stops no clock of the law: it says who is there. */
export function closedRunsNear(
  calendar: Calendar,
  closed: readonly ClosedDays[],
  agency: AgencyId | undefined,
  today: Day,
): readonly NearRun[] {
  const holiday = closedDaysNear(calendar, today);
  const own = closed.filter(
    (one) => one.agency === agency && one.from <= addDays(today, ahead) && one.until >= addWorkingDays(calendar, today, -after),
  );
  return [
    ...(holiday === undefined ? [] : [{ ...holiday, own: undefined }]),
    ...own.map((one) => ({ from: one.from, to: one.until, own: one })),
  ].sort((a, b) => a.from - b.from);
}

/** Who covers the work with a child on closed days, by the last word of its agency on them. */
export const coverOn = (p: Picture, agency: AgencyId, { from, to }: ClosedRun): EntryOf<'allocation'> | undefined =>
  entriesOf(p, 'allocation').findLast(
    ({ by, about, facts }) =>
      by === agency &&
      about.includes(p.child) &&
      facts.role === closedDaysRole &&
      (facts.from === undefined || facts.from.latest <= from) &&
      (facts.until === undefined || facts.until.latest >= to),
  );

/** That somebody covers the work with a child while the agency is closed. */
export const closedCoverBody = (p: Picture, { from, to }: ClosedRun, cover: string): AllocationBody =>
  allocationBody(p, p.today, `${cover} covers while we are closed.`, {
    ...{ status: 'covered', role: closedDaysRole, cover, until: exactly(to) },
    ...(from > p.today ? { from: exactly(from) } : {}),
  });
