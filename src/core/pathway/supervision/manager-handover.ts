import type { EntryOf } from '../../entry/entry.ts';
import type { AgencyId } from '../../entry/ids.ts';
import { entriesOf, type Picture } from '../../picture/picture.ts';
import { isRecordedBefore } from '../../picture/recorded-order.ts';
import { saysStandIn } from '../../picture/words/supervision-words.ts';
import type { Span } from '../../time/span.ts';
import { type AllocationBody, allocationBody } from '../cover/cover-body.ts';
import type { Need } from '../need.ts';
import { supervisionsOf } from './supervision-work.ts';

/** What one manager tells the next of the work with a child (R138): short, and each in words. */
export const managersThings = [
  'What was decided, and is still to be done',
  'What was promised, to the family or to others, and is still to be kept',
  'What is open: challenges, requests, questions, absences',
  'What worries you that is not written anywhere',
] as const;

/** Another manager supervises the work than the one before, and whether it was handed over. */
export interface ManagerChange {
  readonly from: string;
  readonly to: string;
  /** The first supervision by the new one. */
  readonly since: EntryOf<'supervision'>;
  readonly handover: EntryOf<'allocation'> | undefined;
}

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** The last change of manager on record for the work with this child. Whoever stood in is no other manager. */
export function managerChangeOf(p: Picture, agency: AgencyId): ManagerChange | undefined {
  const held = supervisionsOf(p, agency).filter(({ facts }) => (facts.supervisor ?? '').trim() !== '' && !saysStandIn(facts.supervisor));
  const last = held.at(-1)?.facts.supervisor;
  if (last === undefined) return undefined;
  const before = held.findLast(({ facts }) => !same(facts.supervisor ?? '', last));
  const since = before === undefined ? undefined : held.find((one) => isRecordedBefore(before, one));
  if (before === undefined || since === undefined) return undefined;
  const handover = managerHandovers(p, agency).findLast((one) => isRecordedBefore(before, one) && same(one.facts.worker ?? '', last));
  return { from: before.facts.supervisor ?? '', to: last, since, handover };
}

/** Every handover from one manager to the next, in the order in which it was recorded. */
export const managerHandovers = (p: Picture, agency: AgencyId): readonly EntryOf<'allocation'>[] =>
  entriesOf(p, 'allocation').filter(
    ({ by, about, facts }) => by === agency && facts.status === 'manager-changed' && about.includes(p.child),
  );

export interface ManagerHandoverWritten {
  readonly to: string;
  readonly spoken: Span | undefined;
  readonly whyNotSpoken: string;
  readonly things: ReadonlyMap<string, string>;
}

export type ManagerHandoverNeed = 'to' | 'spoken' | 'things';

/** Each thing is said, if only that there is none; and the two have spoken, or it says why not yet. */
export const needsOfManagerHandover = ({ to, spoken, things }: ManagerHandoverWritten): readonly Need<ManagerHandoverNeed>[] =>
  (
    [
      ['to', to !== '', false],
      ['spoken', spoken !== undefined, true],
      ['things', managersThings.every((thing) => things.has(thing)), false],
    ] as const
  ).map(([name, met, reasonWillDo]) => ({ name, met, reasonWillDo, shownBy: [] }));

/** That another manager answers for the work. Who has the work does not change. */
export const managerHandoverBody = (p: Picture, { to, spoken, whyNotSpoken, things }: ManagerHandoverWritten): AllocationBody =>
  allocationBody(p, p.today, `${to} answers for the work as its manager.`, {
    ...{ status: 'manager-changed', role: 'manager', worker: to, doneSoFar: things },
    ...(spoken === undefined ? {} : { spokenOn: spoken }),
    ...(whyNotSpoken === '' ? {} : { reason: whyNotSpoken }),
  });
