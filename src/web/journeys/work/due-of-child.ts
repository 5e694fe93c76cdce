import { whatIsDue } from '../../../core/child-now/what-is-due.ts';
import type { PersonId } from '../../../core/entry/ids.ts';
import type { FallsDue } from '../../../core/pathway/falls-due/falls-due.ts';
import { type Day, showDay } from '../../../core/time/day.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { whereDone } from '../../reading/where-done.ts';
import { whoseDue } from '../../reading/whose-due.ts';
import { dueInWords } from '../../words/due-words.ts';
import { namesIn } from '../../words/names.ts';

/** Something due that is done on a page of the work. */
interface WorkDue {
  readonly what: string;
  readonly by: string;
  readonly says: string;
  /** Whose it is, where it is somebody else's. */
  readonly whose: string | undefined;
  readonly late: boolean;
  readonly href: string;
}

/** What is due of the work with a child and has a page on which it is done: to come, and past its day with no record here. */
export function dueOfChild(
  open: OpenCase,
  child: PersonId,
  on: Day,
): { readonly coming: readonly WorkDue[]; readonly late: readonly WorkDue[] } {
  const picture = open.picture(child, on);
  const names = namesIn(open.directory);
  const { coming, absent } = whatIsDue(picture);
  const onPages = (all: readonly FallsDue[]): readonly WorkDue[] =>
    all.flatMap((one) => {
      const href = whereDone(one, child, open, on === open.days.usual ? undefined : on);
      return href === undefined
        ? []
        : [
            {
              what: dueInWords(one, names),
              by: showDay(one.by),
              says: says(one),
              whose: whoseDue(one, picture, open),
              late: isLateForSure(one),
              href,
            },
          ];
    });
  return { coming: onPages(coming), late: onPages(absent) };
}

/** Of an action no record shows by itself that it was done, so that its day is all that can be said. */
const isLateForSure = ({ late, what }: FallsDue): boolean => late && what !== 'action';

const says = (one: FallsDue): string => (isLateForSure(one) ? 'was due by' : one.late ? 'its day was' : 'due by');
