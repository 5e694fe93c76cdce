import type { AgencyId } from '../../core/entry/ids.ts';
import { type Day, showDay } from '../../core/time/day.ts';
import type { OpenCase } from '../reading/open-case.ts';
import { namesIn } from './names.ts';

/** As known to whom and on which day, for the head of a page of paper. */
export function asKnown(as: AgencyId | undefined, on: Day, { vantage, directory }: OpenCase): string {
  const names = namesIn(directory);
  const own = vantage.kind === 'agency' ? names.agency(vantage.agency) : undefined;
  const eyes = as === undefined ? undefined : names.agency(as);
  const whom = own === undefined ? (eyes ?? 'the whole partnership') : eyes === undefined ? own : `both ${own} and ${eyes}`;
  return `as known to ${whom} on ${showDay(on)}`;
}
