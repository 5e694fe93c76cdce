import type { ClosedDays } from '../../../core/access/closed-days.ts';
import type { EntryOf } from '../../../core/entry/entry.ts';
import { secondLookAt } from '../../../core/pathway/closing/second-look.ts';
import { closedJustBefore } from '../../../core/pathway/cover/closed-days.ts';
import { closedRunsNear, coverOn, type NearRun } from '../../../core/pathway/cover/closed-runs.ts';
import { type FallsIn, fallsIn } from '../../../core/pathway/cover/falls-in.ts';
import type { Picture } from '../../../core/picture/picture.ts';
import { involvedAgencies } from '../../../core/picture/work/involvement.ts';
import { type Closing, isOneCasework } from '../../../core/picture/work/plans.ts';
import { addDays } from '../../../core/time/day.ts';
import type { GivenCase } from '../../routing/route.ts';
import { childrenOnDesk } from '../today/children-view.ts';
import type { AbsenceRead } from './absence-read.ts';

/** A child of whom something falls into closed days, and who covers. */
export interface FallsToClosed {
  readonly picture: Picture;
  readonly falls: FallsIn;
  readonly cover: EntryOf<'allocation'> | undefined;
}

/** A closing that was decided just before closed days, and who looked at it again. */
export interface Hurried {
  readonly picture: Picture;
  readonly closing: Closing;
  readonly look: EntryOf<'decision'> | undefined;
}

export interface ClosedRead {
  readonly runs: readonly { readonly run: NearRun; readonly due: readonly FallsToClosed[]; readonly closings: readonly Hurried[] }[];
  /** Other agencies that work with these children and say that they are closed. */
  readonly elsewhere: readonly ClosedDays[];
}

/** How far ahead other agencies' closed days are shown (ours). */
const ahead = 42;

/** What falls into closed days that are near, who covers it, and what was closed just before them (R134). */
export async function closedRead({ on, agency, children }: AbsenceRead, { open, desk }: GivenCase): Promise<ClosedRead> {
  const closed = await desk.closedDays();
  const { mine, others } = childrenOnDesk(open, on);
  const all = [...mine, ...others].map((child) => open.picture(child, on));
  const [first] = all;
  const runs = first === undefined ? [] : closedRunsNear(first.calendar, closed, agency, on);
  const around = new Set(children.flatMap(({ picture }) => [...involvedAgencies(picture, on).keys()]));
  return {
    runs: runs.map((run) => ({
      run,
      due: children.flatMap(({ picture }): readonly FallsToClosed[] => {
        const falls = fallsIn(picture, run.from, run.to);
        if (falls.due.length === 0 && falls.birth === undefined && !falls.birthAtAnyTime) return [];
        return [{ picture, falls, cover: agency === undefined ? undefined : coverOn(picture, agency, run) }];
      }),
      // What was closed is nobody's work any more: every child is looked at whose closing was this agency's.
      closings: all.flatMap((picture) =>
        closedJustBefore(picture, run)
          .filter(({ by }) => agency === undefined || by === agency || isOneCasework(picture, by, agency))
          .map((closing): Hurried => ({ picture, closing, look: secondLookAt(picture, closing) })),
      ),
    })),
    elsewhere: closed.filter((one) => one.agency !== agency && around.has(one.agency) && one.until >= on && one.from <= addDays(on, ahead)),
  };
}
