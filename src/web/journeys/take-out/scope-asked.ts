import type { PersonId } from '../../../core/entry/ids.ts';
import { type Day, formatDay, showDay } from '../../../core/time/day.ts';
import type { GivenCase } from '../../routing/route.ts';

/** The days that a review looks at, for somebody who reviews: offered, and chosen by nobody but them. */
export async function scopeAsked(child: PersonId, { open, visitor, desk }: GivenCase): Promise<object | undefined> {
  if (visitor.may('see-reviews')) {
    const of = (await desk.reviews()).find(({ ended, children }) => ended === undefined && children.includes(child));
    if (of !== undefined) return inWords(of.from, of.until);
  }
  const { demonstration, scope } = open.partnership;
  return demonstration && open.vantage.kind === 'whole' ? inWords(scope.earliest, scope.latest) : undefined;
}

const inWords = (from: Day, to: Day): object => ({
  ...{ from: formatDay(from), to: formatDay(to) },
  text: `${showDay(from)} to ${showDay(to)}`,
});
