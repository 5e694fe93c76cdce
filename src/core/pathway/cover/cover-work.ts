import type { Entry, EntryOf } from '../../entry/entry.ts';
import type { AgencyId } from '../../entry/ids.ts';
import { entriesOf, type Picture } from '../../picture/picture.ts';
import { saysWorkerCovered } from '../../picture/words/worker-away-words.ts';
import { awayFrom, coversSince, isOwnRecord } from '../../picture/work/worker-cover.ts';
import { addDays, type Day } from '../../time/day.ts';
import { type Due, dueFrom } from '../due.ts';

/** How far ahead an absence is looked at of which nobody knows when it ends; it is then looked at again (ours). */
export const lookAgainDays = 28;

/** `ended`: the worker is back, or the work has been given to another. */
export type CoverState = 'not-covered' | 'covered' | 'ended';

/** One absence of a worker from the work with this child, and where the work rests meanwhile (R131). */
export interface AwayWork {
  readonly absence: EntryOf<'allocation'>;
  readonly agency: AgencyId;
  readonly worker: string | undefined;
  readonly from: Day;
  /** The last day away; undefined where it is not known. */
  readonly until: Day | undefined;
  readonly state: CoverState;
  /** What says who covers, or by what it ended. */
  readonly settledBy: Entry | undefined;
  /** Three working days from the first. */
  readonly clock: Due | undefined;
}

/** The last day of an absence that is looked at: its own, or some weeks from now where it is not known. */
export const lookedAtUntil = (p: Pick<Picture, 'today'>, from: Day, until: Day | undefined): Day =>
  until ?? addDays(from > p.today ? from : p.today, lookAgainDays);

/** Every absence on record from the work with this child, in the order in which it was recorded. */
export const absencesFrom = (p: Picture): readonly AwayWork[] =>
  entriesOf(p, 'allocation')
    .filter((entry) => isOwnRecord(entry) && entry.about.includes(p.child))
    .map((absence) => awayWork(p, absence));

function awayWork(p: Picture, absence: EntryOf<'allocation'>): AwayWork {
  const from = awayFrom(absence);
  const said = absence.facts.until?.latest;
  const until = said === undefined || !Number.isFinite(said) ? undefined : said;
  const agency = absence.facts.decidedBy ?? absence.by;
  const settledBy = coversSince(p, absence, agency).at(-1) ?? (saysWorkerCovered(absence) ? absence : undefined);
  const state = stateOf(p, until, settledBy);
  return {
    ...{ absence, agency, from, until, state, settledBy },
    worker: absence.facts.worker,
    clock: dueFrom(p, 'absence-covered', { on: from, at: undefined }, settledBy),
  };
}

/** Cover that ends while the worker is still away is none: nothing rests on a worker who is away. */
function stateOf(p: Picture, until: Day | undefined, settledBy: Entry | undefined): CoverState {
  if (until !== undefined && until < p.today) return 'ended';
  if (settledBy === undefined) return 'not-covered';
  if (settledBy.kind !== 'allocation' || settledBy.facts.status === 'absent') return 'covered';
  if (settledBy.facts.status !== 'covered') return 'ended';
  const last = settledBy.facts.until?.latest;
  return last !== undefined && last < p.today ? 'not-covered' : 'covered';
}
