import type { AgencyId } from '../../core/entry/ids.ts';
import { type Day, showDay } from '../../core/time/day.ts';
import type { OpenCase } from '../reading/open-case.ts';
import { namesIn } from './names.ts';

/** As known to whom: "the whole partnership", "both Housing and Mother's GP". */
export function knownToWhom(as: AgencyId | undefined, { vantage, directory }: OpenCase): string {
  const names = namesIn(directory);
  const own = vantage.kind === 'agency' ? names.agency(vantage.agency) : undefined;
  const eyes = as === undefined ? undefined : names.agency(as);
  return own === undefined ? (eyes ?? 'the whole partnership') : eyes === undefined ? own : `both ${own} and ${eyes}`;
}

/** As known to whom and on which day, for the head of a page of paper. */
export const asKnown = (as: AgencyId | undefined, on: Day, open: OpenCase): string =>
  `as known to ${knownToWhom(as, open)} on ${showDay(on)}`;
