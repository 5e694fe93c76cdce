import type { StripAsked } from '../../../core/chronology/strip.ts';
import type { Days } from '../../../core/chronology/time-scale.ts';
import type { AgencyId, PersonId } from '../../../core/entry/ids.ts';
import { type Day, parseDay } from '../../../core/time/day.ts';
import { type Instant, parseInstant } from '../../../core/time/instant.ts';
import { dayAsked } from '../../reading/case-days.ts';
import type { Asking, GivenCase } from '../../routing/route.ts';
import { childAsked } from '../child/child-route.ts';

/** What a chronology's address asks for. */
export interface ChronologyAsked {
  readonly child: PersonId;
  readonly view: 'table' | 'lanes';
  readonly on: Day;
  /** Through whose eyes, where not the visitor's own. */
  readonly as: AgencyId | undefined;
  readonly agency: AgencyId | undefined;
  readonly theme: string | undefined;
  readonly person: PersonId | undefined;
  /** The days shown, both counted; all where none are asked for. */
  readonly days: Days | undefined;
  /** Asked for by the island alone: these days as a part of the one drawing that all days make. Where it stands is made from the same scene. */
  readonly strip: StripAsked | undefined;
  /** In the table: only what came to stand before the visitor after a moment. */
  readonly since?: Instant | undefined;
}

const nothing = Symbol('nothing of that name');

/** An agency or a person that the query names among those given; `nothing` where it names another, so that a guess looks like any other. */
function among<T>(given: readonly T[], ids: ReadonlyMap<T, string>, text: string | undefined): T | undefined | typeof nothing {
  if (text === undefined || text === '') return undefined;
  for (const one of given) if (ids.get(one) === text) return one;
  return nothing;
}

export function parseChronology(asking: Asking, given: GivenCase): ChronologyAsked | undefined {
  const { query } = asking;
  const { open } = given;
  const child = childAsked(asking, given);
  const as = among(open.agencies, open.publicIds.agencies, query.as);
  const agency = among(open.agencies, open.publicIds.agencies, query.agency);
  const person = among(open.people, open.publicIds.people, query.person);
  if (child === undefined || as === nothing || agency === nothing || person === nothing) return undefined;
  const own = open.vantage.kind === 'agency' && as === open.vantage.agency;
  return {
    child,
    view: query.view === 'lanes' ? 'lanes' : 'table',
    on: dayAsked(open.days, query.on),
    as: own ? undefined : as,
    agency,
    theme: query.theme === '' ? undefined : query.theme,
    person,
    days: daysAsked(query),
    strip: stripAsked(query),
    since: query.since === undefined ? undefined : parseInstant(query.since),
  };
}

/** What are no two days, the first not after the last, asks for no days in particular. */
function daysAsked({ from, to }: Asking['query']): Days | undefined {
  const [first, last] = [parseDay(from ?? ''), parseDay(to ?? '')];
  return first === undefined || last === undefined || first > last ? undefined : { from: first, to: last };
}

/** A frame that is no number of pixels, or none that a screen has, asks for no strip. */
function stripAsked({ frame, day }: Asking['query']): StripAsked | undefined {
  const [wide, dayWidth] = [Number(frame), Number(day)];
  if (!(wide >= 100 && wide <= 4000)) return undefined;
  return { frame: wide, dayWidth: dayWidth > 0 && dayWidth <= 4000 ? dayWidth : undefined };
}
