import type { AnyCheck } from './check.ts';

/** What the checks of the catalogue are about, each from the number with which its checks begin. */
const subjects: readonly (readonly [from: number, subject: string])[] = [
  [1, 'Restrictions and domestic abuse'],
  [12, 'Services for adults, drink, drugs and mind'],
  [20, 'Pregnancy and the new baby'],
  [30, 'The child'],
  [34, 'Household, history and pattern'],
  [42, 'The front door and thresholds'],
  [50, 'Plans and meetings'],
  [56, 'Workers'],
  [60, 'Closing and stepping down'],
  [64, 'Messages, requests and promises'],
  [70, 'The learning system'],
  [74, 'After a death'],
];

/** Checks in the order of the catalogue, under what they are about. One that it does not number comes last. */
export function bySubject<T extends Pick<AnyCheck, 'number'>>(checks: readonly T[]): ReadonlyMap<string, readonly T[]> {
  return Map.groupBy(checks, ({ number = Infinity }) => subjects.findLast(([from]) => from <= number)?.[1] ?? '');
}
