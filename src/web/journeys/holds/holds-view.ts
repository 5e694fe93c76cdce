import type { AnyCheck } from '../../../core/check/check.ts';
import { bySubject } from '../../../core/check/subjects.ts';
import { notTold } from '../../../core/learning/counts/count.ts';
import type { CheckFigures } from '../../../core/learning/impact/figures-of-check.ts';
import { sayQuarter } from '../../../core/learning/impact/quarter.ts';
import { itemName, type LibraryReview } from '../../../core/learning/library/library.ts';
import { type Day, showDay } from '../../../core/time/day.ts';
import { holdsAddress, holdsCheckAddress, holdsExampleAddress, libraryItemAddress, numbersAddress } from '../../addresses.ts';
import { dayControl } from '../../reading/day-control.ts';
import type { Figured } from '../../reading/figuring.ts';
import type { GivenCase } from '../../routing/route.ts';
import { reviewCalled } from '../library/library-words.ts';
import { sayFigure, sayPart, sayRate, sayRest, sayShare } from './figure-words.ts';
import { framedBy } from './holds-frame.ts';

interface HoldsRead {
  readonly on: Day;
  readonly review: LibraryReview | undefined;
  readonly figured: Figured;
}

export function holdsView({ on, review, figured }: HoldsRead, given: GivenCase): object {
  const { open, sources } = given;
  const { partnership, days } = open;
  const chosen = on === days.usual ? undefined : on;
  const frame = {
    ...framedBy(figured, given),
    title: 'Does it hold?',
    day: dayControl(open, on, (day) => holdsAddress(partnership, { on: day, ...(review === undefined ? {} : { review: review.key }) })),
    review: review?.key,
    numbers: numbersAddress(partnership, chosen),
    example: holdsExampleAddress(partnership),
    choices: [
      { text: 'By check', href: holdsAddress(partnership, { on: chosen }), isShown: review === undefined },
      ...sources.library.map((one) => ({
        text: reviewCalled(one),
        href: holdsAddress(partnership, { on: chosen, review: one.key }),
        isShown: one.key === review?.key,
      })),
    ],
  };
  if (figured.kind === 'at-it') return frame;
  const { checks, quarters } = figured.figures;
  const last = quarters.at(-1);
  const lineOf = (check: AnyCheck): object => ({
    title: check.title,
    href: holdsCheckAddress(partnership, check.id, { on: chosen }),
    ...toldOf(checks.get(check.id)),
  });
  const groups =
    review === undefined
      ? [...bySubject(open.checks)].map(([says, all]) => ({ says: says === '' ? 'This partnership’s own' : says, lines: all.map(lineOf) }))
      : review.items.flatMap((item) => {
          const all = open.checks.filter(({ id }) => item.checks.includes(id));
          return all.length === 0
            ? []
            : [
                {
                  says: item.says,
                  where: item.where,
                  href: libraryItemAddress(partnership, review.key, item.id),
                  id: itemName({ review, item }),
                  lines: all.map(lineOf),
                },
              ];
        });
  return { ...frame, last: last === undefined ? '' : sayQuarter(last), until: showDay(figured.figures.until), groups };
}

/** What one line tells of a check; of one that asked nothing, that. */
function toldOf(figures: CheckFigures | undefined): object {
  if (figures === undefined) return { isSilent: true };
  const [whole] = figures.rows;
  const last = figures.points.at(-1)?.rate;
  return {
    asked: sayFigure(whole.asked),
    rate: last === undefined ? notTold : sayRate(last.per100),
    inTime: sayRest(whole.late, whole.asked),
    days: whole.medianDays === undefined ? notTold : String(whole.medianDays),
    done: sayShare(whole.done, whole.otherwise),
    again: sayPart(whole.again, whole.asked),
  };
}
