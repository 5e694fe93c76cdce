import type { PersonId } from '../../../core/entry/ids.ts';
import { peopleNamedIn } from '../../../core/entry/people-named.ts';
import { crossingsOf } from '../../../core/picture/harm/crossings.ts';
import { restrictionsOf } from '../../../core/picture/harm/restrictions.ts';
import { type Picture, withAllKnown } from '../../../core/picture/picture.ts';
import type { Day } from '../../../core/time/day.ts';
import { checksAddress, restrictionsAddress } from '../../addresses.ts';
import { dayControl } from '../../reading/day-control.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import type { GivenCase } from '../../routing/route.ts';
import { type Held, inForceView, otherView } from './one-restriction.ts';

export function restrictionsRegister({ on }: { readonly on: Day }, { open }: GivenCase): object {
  const pictures = open.partnership.children.map((child) => withAllKnown(open.picture(child, on)));
  const held = eachOnce(pictures);
  const isNow = ({ restriction }: Held): boolean =>
    restriction.terms.some(({ from, until }) => from <= on && (until === undefined || on < until));
  return {
    title: 'Restrictions',
    day: dayControl(open, on, (day) => restrictionsAddress(open.partnership, day)),
    inForce: held.filter(isNow).map((one) => inForceView(one, crossingsIn(pictures, one), open)),
    others: held.filter((one) => !isNow(one)).map((one) => otherView(one, crossingsIn(pictures, one), open)),
    checks: checksAddress(open.partnership),
  };
}

/** Everybody whom the register names as bound or protected, and the children it is about. */
export const peopleRegistered = (on: Day, { partnership, picture }: OpenCase): readonly PersonId[] =>
  partnership.children.flatMap((child) => {
    const held = restrictionsOf(withAllKnown(picture(child, on)));
    return held.length === 0 ? [] : [child, ...held.flatMap(({ terms }) => terms.flatMap(({ entry }) => peopleNamedIn(entry)))];
  });

/** A restriction that is in the picture of several children is one line. */
function eachOnce(pictures: readonly Picture[]): readonly Held[] {
  const found = new Map<string, Held>();
  for (const p of pictures)
    for (const restriction of restrictionsOf(p)) if (!found.has(restriction.thread)) found.set(restriction.thread, { restriction, p });
  return [...found.values()];
}

/** Entries recorded against it, by any child's picture, each once and in the order in which they were recorded. */
const crossingsIn = (pictures: readonly Picture[], { restriction: { thread } }: Held) => [
  ...new Map(
    pictures
      .flatMap((p) => crossingsOf(p).map((crossing) => ({ ...crossing, p })))
      .filter((crossing) => crossing.restriction.thread === thread)
      .sort((a, b) => a.entry.order - b.entry.order)
      .map((crossing) => [crossing.entry.id, crossing] as const),
  ).values(),
];
