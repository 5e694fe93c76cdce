import type { AgencyId, PersonId } from '../core/entry/ids.ts';
import type { Partnership } from '../core/ledger/port.ts';
import { type Day, formatDay } from '../core/time/day.ts';

/** Every address that a page links to. A query part that is undefined is left out. */
type Query = Readonly<Record<string, string | undefined>>;

function address(path: readonly string[], query: Query = {}): string {
  const given = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`]));
  return `/${path.map(encodeURIComponent).join('/')}${given.length === 0 ? '' : `?${given.join('&')}`}`;
}

const inCase = ({ id }: Partnership, ...rest: readonly string[]): readonly string[] => ['cases', id, ...rest];

/** A day in a query: left out where it is the usual one, so that one page has one address. */
const onDay = (on: Day | undefined): string | undefined => (on === undefined ? undefined : formatDay(on));

export const startAddress = '/';
export const todayAddress = (of: Partnership, on?: Day): string => address(inCase(of, 'today'), { on: onDay(on) });
export const checksAddress = (of: Partnership): string => address(inCase(of, 'checks'));
export const childAddress = (of: Partnership, child: PersonId, on?: Day): string =>
  address(inCase(of, 'children', child), { on: onDay(on) });
export const playAddress = (of: Partnership, on?: Day): string => address(inCase(of, 'play'), { on: onDay(on) });
export const promptAddress = (of: Partnership, key: string, on?: Day): string =>
  address(inCase(of, 'questions', ...splitKey(key)), { on: onDay(on) });

/** What a chronology shows: all of it is in the address, so that a link reopens exactly this view. */
export interface ChronologyQuery {
  readonly view?: 'table' | 'lanes' | undefined;
  readonly on?: Day | undefined;
  readonly as?: AgencyId | undefined;
  readonly agency?: AgencyId | undefined;
  readonly theme?: string | undefined;
  readonly person?: PersonId | undefined;
}

export const chronologyAddress = (
  of: Partnership,
  child: PersonId,
  { view, on, as, agency, theme, person }: ChronologyQuery = {},
): string =>
  address(inCase(of, 'children', child, 'chronology'), {
    view: view === 'lanes' ? view : undefined,
    on: onDay(on),
    as,
    agency,
    theme,
    person,
  });

/** A prompt's key is its check and its anchor; the check's name holds no stroke. */
export function splitKey(key: string): readonly [check: string, anchor: string] {
  const at = key.indexOf('/');
  return [key.slice(0, at), key.slice(at + 1)];
}
