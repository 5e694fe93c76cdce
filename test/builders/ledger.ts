import type { Agency, AgencyKind, Person } from '../../src/core/entry/directory.ts';
import type { Entry } from '../../src/core/entry/entry.ts';
import type { AgencyId, PersonId } from '../../src/core/entry/ids.ts';
import { type Ledger, openLedger } from '../../src/core/ledger/ledger.ts';
import { type Picture, picture } from '../../src/core/picture/picture.ts';
import { type Vantage, whole } from '../../src/core/picture/view.ts';
import { englandBankHolidays } from '../../src/core/time/bank-holidays.ts';
import type { Calendar } from '../../src/core/time/calendar.ts';
import { type Day, parseDay } from '../../src/core/time/day.ts';
import { endOf } from '../../src/core/time/instant.ts';
import { agencyId, bodyOf, entryId, type Keys, personId, span, type TerseEntry } from './terse.ts';

export interface Cast {
  /** Each agency's key and what kind it is: `{ csc: 'social-care' }`. Its name is its key, unless one is given. */
  readonly agencies: Readonly<Record<string, AgencyKind | { readonly name: string; readonly kind: AgencyKind }>>;
  /** Keys of people, or keys with what the case file's header would say of each. */
  readonly people:
    | readonly string[]
    | Readonly<Record<string, { readonly called?: string; readonly born?: string; readonly sex?: 'f' | 'm' }>>;
  readonly calendar?: Calendar;
}

/** What was recorded about a family, in the order in which it was written down: the *given* of a test. */
export interface Story {
  readonly cast: Cast;
  readonly entries: readonly TerseEntry[];
  /** The same story with one more entry. */
  readonly entry: (entry: TerseEntry) => Story;
  /** The same story with more entries, such as another story's. */
  readonly and: (entries: readonly TerseEntry[]) => Story;
  readonly ledger: () => Ledger;
  /** What is known of a child at the end of a day. */
  readonly picture: (child: string, on: string, vantage?: Vantage) => Picture;
}

/** Starts a story: `story({ agencies, people }).entry({ ... }).entry({ ... })`. */
export const story = (cast: Cast, entries: readonly TerseEntry[] = []): Story => ({
  cast,
  entries,
  entry: (entry) => story(cast, [...entries, entry]),
  and: (more) => story(cast, [...entries, ...more]),
  ledger: () => ledgerOf(cast, entries),
  picture: (child, on, vantage = whole) => picture(ledgerOf(cast, entries), { child: personId(child), vantage, instant: endOf(day(on)) }),
});

export function day(text: string): Day {
  const read = parseDay(text);
  if (read === undefined) throw new Error(`"${text}" is no day`);
  return read;
}

function ledgerOf(cast: Cast, terse: readonly TerseEntry[]): Ledger {
  const people = peopleOf(cast);
  const agencies = new Map<AgencyId, Agency>(
    Object.entries(cast.agencies).map(([key, given]) => [
      agencyId(key),
      { id: agencyId(key), ...(typeof given === 'string' ? { name: key, kind: given } : { name: given.name, kind: given.kind }) },
    ]),
  );
  const keys: Keys = { people: new Set(people.keys()), agencies: new Set(agencies.keys()) };
  const entries = terse
    .flatMap((entry, i) => entriesFrom(entry, entry.id ?? `e${i + 1}`, keys))
    .map((entry, order) => ({ ...entry, order }));
  return openLedger(entries, { directory: { agencies, people }, calendar: cast.calendar ?? englandBankHolidays, reckoning: 'recorded' });
}

function peopleOf({ people }: Cast): Map<PersonId, Person> {
  const given: Exclude<Cast['people'], readonly string[]> = isList(people) ? Object.fromEntries(people.map((key) => [key, {}])) : people;
  return new Map(
    Object.entries(given).map(([key, { called, born, sex }]) => [
      personId(key),
      {
        id: personId(key),
        called: called ?? key,
        ...(born === undefined ? {} : { born: span(born) }),
        ...(sex === undefined ? {} : { sex }),
      },
    ]),
  );
}

const isList = (people: Cast['people']): people is readonly string[] => Array.isArray(people);

function entriesFrom(terse: TerseEntry, id: string, keys: Keys): readonly Entry[] {
  if (!keys.agencies.has(terse.by)) throw new Error(`the story has no "${terse.by}"`);
  const recordedAs = span(terse.recorded ?? terse.when);
  const stamp = { by: agencyId(terse.by), order: 0, source: { kind: 'typed' } } as const;
  const recorded = endOf(recordedAs.latest);
  const entry: Entry = { ...bodyOf(terse, keys), ...stamp, id: entryId(id), recorded, recordedAs, landed: recorded };
  const shares = (terse.shared ?? []).map((share, i): Entry => {
    const { with: receiver, when, ...said } = typeof share === 'string' ? { with: share, when: recordedAs.edtf } : share;
    const sent = span(when);
    const body = bodyOf({ by: terse.by, when, kind: 'share', facts: { of: id, with: receiver, sent: when, ...said } }, keys);
    const at = sent.latest > recordedAs.latest ? sent : recordedAs;
    return { ...body, ...stamp, id: entryId(`${id}-share-${i + 1}`), recorded: endOf(at.latest), recordedAs: at, landed: endOf(at.latest) };
  });
  return [entry, ...shares];
}
