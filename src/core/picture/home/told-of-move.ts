import type { AgencyId } from '../../entry/ids.ts';
import type { Day } from '../../time/day.ts';
import type { Picture } from '../picture.ts';
import { knownToFrom, tellingsOf } from '../told.ts';
import { involvedAgencies } from '../work/involvement.ts';
import type { AddressPeriod } from './stays.ts';

/** Who has a move, and which agencies at work are not on record as having it (R020). */
export interface ToldOfMove {
  readonly told: readonly { readonly agency: AgencyId; readonly since: Day }[];
  readonly notTold: readonly AgencyId[];
}

/** By what this picture's vantage can read: another agency may have been told in a way that is not on record here. */
export function toldOfMove(p: Picture, { entries }: Pick<AddressPeriod, 'entries'>, on: Day = p.today): ToldOfMove {
  const since = new Map<AgencyId, Day>();
  for (const entry of entries)
    for (const agency of [entry.by, ...tellingsOf(p, entry.id).map(({ to }) => to)]) {
      const from = knownToFrom(p, entry, agency);
      if (from !== undefined && from <= on && from < (since.get(agency) ?? Infinity)) since.set(agency, from);
    }
  return {
    told: [...since].map(([agency, from]) => ({ agency, since: from })).sort((a, b) => a.since - b.since),
    notTold: [...involvedAgencies(p, on).keys()].filter((agency) => !since.has(agency)),
  };
}
