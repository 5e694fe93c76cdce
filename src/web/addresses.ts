import { createHash } from 'node:crypto';
import type { AgencyId, PersonId } from '../core/entry/ids.ts';
import type { Partnership, PublicIds } from '../core/ledger/port.ts';
import { type Day, formatDay } from '../core/time/day.ts';

/** Every address that a page links to. Ids in it are random, or say nothing to whom they are not put (rule 10). */
type Query = Readonly<Record<string, string | undefined>>;

/** Where addresses lead into one case, with the ids that its visitor may see. */
export interface Addressed {
  readonly partnership: Partnership;
  readonly publicIds: PublicIds;
}

function address(path: readonly string[], query: Query = {}): string {
  const given = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`]));
  return `/${path.map(encodeURIComponent).join('/')}${given.length === 0 ? '' : `?${given.join('&')}`}`;
}

const inCase = ({ id }: Partnership, ...rest: readonly string[]): readonly string[] => ['cases', id, ...rest];

/** A day in a query: left out where it is the usual one, so that one page has one address. */
const onDay = (on: Day | undefined): string | undefined => (on === undefined ? undefined : formatDay(on));

/** The id that an address shows. What has none is not the visitor's to see, and is not linked to. */
export const publicId = <K>(ids: ReadonlyMap<K, string>, id: K): string => ids.get(id) ?? '';

export const todayAddress = (of: Partnership, on?: Day): string => address(inCase(of, 'today'), { on: onDay(on) });
export const findAddress = (of: Partnership): string => address(inCase(of, 'find'));
export const checksAddress = (of: Partnership): string => address(inCase(of, 'checks'));
export const checkAddress = (of: Partnership, check: string): string => address(inCase(of, 'checks', check));
/** Where a check of one's own is written: from one of the examples, or as a new wording of one that was adopted. */
export const writeCheckAddress = (of: Partnership, from: { readonly begin?: string; readonly check?: string } = {}): string =>
  address(inCase(of, 'write-check'), from);
export const adoptCheckAddress = (of: Partnership): string => address(inCase(of, 'adopt-check'));
export const rulesManualAddress = (of: Partnership): string => address(inCase(of, 'how-rules-are-written'));
export const playAddress = (of: Partnership, on?: Day): string => address(inCase(of, 'play'), { on: onDay(on) });
export const childAddress = ({ partnership, publicIds }: Addressed, child: PersonId, on?: Day): string =>
  address(inCase(partnership, 'children', publicId(publicIds.people, child)), { on: onDay(on) });
export const promptAddress = ({ partnership }: Addressed, key: string, on?: Day): string =>
  address(inCase(partnership, 'questions', promptId(partnership, key)), { on: onDay(on) });

/** A prompt's key may name people: its address carries a print of it, which is of use only to somebody who is asked it. */
export const promptId = ({ id }: Partnership, key: string): string =>
  createHash('sha256').update(`${id} ${key}`).digest('hex').slice(0, 24);

/** The drawing of the family: through whose eyes, and on which day. */
export const genogramAddress = (
  { partnership, publicIds }: Addressed,
  child: PersonId,
  { on, as }: Pick<ChronologyQuery, 'on' | 'as'> = {},
): string =>
  address(inCase(partnership, 'children', publicId(publicIds.people, child), 'genogram'), {
    on: onDay(on),
    as: as && publicId(publicIds.agencies, as),
  });

/** What a chronology shows: all of it is in the address, so that a link reopens exactly this view. */
export interface ChronologyQuery {
  readonly view?: 'table' | 'lanes' | undefined;
  readonly on?: Day | undefined;
  readonly as?: AgencyId | undefined;
  readonly agency?: AgencyId | undefined;
  readonly theme?: string | undefined;
  readonly person?: PersonId | undefined;
  /** The days shown, both counted; without them, all. */
  readonly days?: { readonly from: Day; readonly to: Day } | undefined;
}

export function chronologyAddress({ partnership, publicIds }: Addressed, child: PersonId, asked: ChronologyQuery = {}): string {
  const { view, on, as, agency, theme, person, days } = asked;
  return address(inCase(partnership, 'children', publicId(publicIds.people, child), 'chronology'), {
    view: view === 'lanes' ? view : undefined,
    on: onDay(on),
    as: as && publicId(publicIds.agencies, as),
    agency: agency && publicId(publicIds.agencies, agency),
    theme,
    person: person && publicId(publicIds.people, person),
    from: onDay(days?.from),
    to: onDay(days?.to),
  });
}
