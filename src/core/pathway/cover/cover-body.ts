import { bareBody } from '../../entry/bare-body.ts';
import type { Body } from '../../entry/entry.ts';
import { entriesOf, type Picture } from '../../picture/picture.ts';
import { type Day, showDay } from '../../time/day.ts';
import { exactly } from '../../time/span.ts';

export type AllocationBody = Extract<Body, { kind: 'allocation' }>;

/** What is said once of a worker who is away. */
export interface AwaySaid {
  readonly worker: string;
  readonly from: Day;
  /** The last day, or undefined where it is not known. */
  readonly until: Day | undefined;
}

/** What a change of who holds the work has in common: it is about one child, and goes on from the last word on it of the same agency. */
export function allocationBody(p: Picture, on: Day, text: string, facts: AllocationBody['facts']): AllocationBody {
  const last = entriesOf(p, 'allocation').findLast(
    (entry) => p.vantage.kind === 'agency' && entry.by === p.vantage.agency && entry.about.includes(p.child) && entry.thread !== undefined,
  );
  return {
    ...{ kind: 'allocation', ...bareBody(on, [p.child], text) },
    ...(last?.thread === undefined ? {} : { thread: last.thread }),
    facts,
  };
}

/** That the worker is away from the work with this child; where nobody covers, why. Leave is written down before it comes: an entry happens no later than it is recorded. */
export const absenceBody = (p: Picture, { worker, from, until }: AwaySaid, whyNone: string): AllocationBody =>
  allocationBody(
    p,
    from < p.today ? from : p.today,
    `Away from ${showDay(from)}${until === undefined ? '.' : ` until ${showDay(until)}.`}`,
    {
      ...{ status: 'absent', worker },
      ...(from > p.today ? { from: exactly(from) } : {}),
      ...(until === undefined ? {} : { until: exactly(until) }),
      ...(whyNone === '' ? {} : { reason: whyNone }),
    },
  );

/** Who covers, for as long as the worker is away or until another is named. */
export const coverBody = (p: Picture, { worker, from, until }: AwaySaid, cover: string): AllocationBody =>
  allocationBody(p, p.today, `${cover} covers for ${worker}.`, {
    ...{ status: 'covered', worker, cover },
    ...(from > p.today ? { from: exactly(from) } : {}),
    ...(until === undefined ? {} : { until: exactly(until) }),
  });

/** That the worker is back, and has the work again. */
export const returnBody = (p: Picture, worker: string): AllocationBody =>
  allocationBody(p, p.today, `${worker} is back at work and goes on with it.`, { status: 'allocated', worker });
