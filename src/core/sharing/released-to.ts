import type { Looker } from '../access/look.ts';
import { closedPeople, concerns, type Reader } from '../access/may-read.ts';
import { servesInConfidence } from '../check/asking.ts';
import type { AgencyKind } from '../entry/directory.ts';
import type { Body, Entry } from '../entry/entry.ts';
import type { AgencyId, PersonId } from '../entry/ids.ts';
import { effectiveOf } from '../ledger/effective.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { birthKey } from '../matching/details/birth-dates.ts';
import { type KeptName, keysOf } from '../matching/names/name-keys.ts';
import type { Asked, FoundPerson } from '../matching/search/asked.ts';
import { findableIn } from '../matching/search/find-among.ts';
import type { What } from '../matching/search/findable.ts';
import { keptUnder } from '../matching/search/kept.ts';
import { isBookkeeping, peopleIn } from '../picture/record.ts';
import { whole } from '../picture/view.ts';
import { visibleTo } from '../picture/visible.ts';
import { addDays, type Day } from '../time/day.ts';
import type { Instant } from '../time/instant.ts';
import type { ReleaseTerms } from './agreement.ts';

/** An agency that holds a record is at work with somebody lately where it recorded something of so many days before (ours, as for a current contact). */
export const latelyDays = 180;

/** Who somebody is, exactly enough to be told of them: the key of an NHS number, or the plain letters of a name and the key of a birth date. */
export type Identity = { readonly nhsNumber: string } | { readonly name: string; readonly born: string };

/**
 * Who is asked for, where that is said exactly: an NHS number, by itself; else a name and a whole date of birth. Nothing else that was sent is compared, so that
 * an answer says nothing of it.
 */
export function identityIn({ nhsNumber, name, born }: Asked): Identity | undefined {
  if (nhsNumber !== undefined) return { nhsNumber: `#n${nhsNumber}` };
  const plain = name === undefined ? '' : keysOf(name).plain;
  if (plain === '' || born === undefined || born.earliest !== born.latest) return undefined;
  const key = birthKey(born);
  return key === undefined ? undefined : { name: plain, born: `#b${key}` };
}

/** That an agency is involved: by its name, or by its kind alone. `lately` is false where all that it recorded is older than `latelyDays`. */
export type Involved =
  | { readonly by: 'name'; readonly agency: AgencyId; readonly lately: boolean }
  | { readonly by: 'kind'; readonly kind: AgencyKind; readonly lately: boolean };

/** The day of its past as of which a demonstration is looked at: it counts in a demonstration alone. */
export interface ShownThen {
  readonly on: Day;
  readonly releases: readonly ReleaseTerms[];
  /** Whom the visitor may read of, as of that day. */
  readonly known: readonly PersonId[];
}

/** What may be asked about people whom a session may not read. */
export interface ReleaseRecords {
  /** As agreements now allow it, and noted in audit in the same statement for whoever is signed in. */
  readonly toldOfInvolvement: (
    identity: Identity,
    given: { readonly by?: Pick<Looker, 'who' | 'role'>; readonly from: string; readonly shown?: ShownThen },
  ) => Promise<readonly Involved[]>;
}

/** The ledger whole, and who may be told what of it. */
export interface Releasing {
  readonly ledger: Ledger;
  readonly reader: Reader;
  readonly releases: readonly ReleaseTerms[];
  /** People of whom an address is kept sealed elsewhere than in a claim. */
  readonly hidden?: ReadonlySet<PersonId>;
}

/**
 * What somebody at an agency is told, by the agreements in force, of a person whom they may not read: that an agency is involved. Each agency is told of by what it
 * recorded itself, and nobody of whom an address is kept sealed. The rule that storage answers by.
 */
export function releasedTo({ ledger, reader, releases, hidden }: Releasing, identity: Identity, at: Instant, on: Day): readonly Involved[] {
  const { vantage } = reader;
  if (vantage.kind === 'whole') return [];
  const { directory } = ledger;
  const kind = directory.agencies.get(vantage.agency)?.kind;
  const mine = releases.filter(({ to }) => kind !== undefined && to.includes(kind));
  if (mine.length === 0) return [];
  const closed = closedPeople(ledger, reader, at);
  const isOpen = (entry: Entry): boolean => !closed.some((person) => concerns(ledger, entry, person));
  const all = visibleTo(ledger, whole, at);
  const known = findableIn(visibleTo(ledger, vantage, at).filter(isOpen), directory).map(({ person }) => person);
  const absent = new Set([...known, ...(hidden ?? []), ...all.flatMap(peopleHiddenIn)]);
  return eachOnce(
    [...directory.agencies.values()].flatMap((agency): readonly Involved[] => {
      const terms = mine.filter(({ of }) => of.includes(agency.kind));
      if (terms.length === 0 || agency.id === vantage.agency || servesInConfidence({ directory }, agency.id)) return [];
      const own = all.filter((entry) => entry.by === agency.id && isOpen(entry));
      const people = findableIn(own, directory).filter((one) => !absent.has(one.person) && isMeant(one, identity));
      const seen = people.flatMap(({ person }) => seenOf(person, own, on));
      const lately = seen.includes('lately');
      const allowed = seen.length === 0 ? [] : terms.filter(({ isEarlierToo }) => lately || isEarlierToo);
      if (allowed.length === 0) return [];
      return [
        allowed.some(({ as }) => as === 'name') ? { by: 'name', agency: agency.id, lately } : { by: 'kind', kind: agency.kind, lately },
      ];
    }),
  );
}

/** Of two agencies of a kind that is all that may be told, it is told once. */
function eachOnce(told: readonly Involved[]): readonly Involved[] {
  const key = (one: Involved): string => (one.by === 'name' ? `name ${one.agency}` : `kind ${one.kind}`);
  return [...Map.groupBy(told, key).values()].flatMap((same) =>
    same.slice(0, 1).map((one) => ({ ...one, lately: same.some(({ lately }) => lately) })),
  );
}

function isMeant({ findables }: FoundPerson, identity: Identity): boolean {
  const has = (whats: readonly What[], fits: (kept: KeptName) => boolean): boolean =>
    findables.some((one) => whats.includes(one.what) && fits(keptUnder(one)));
  if ('nhsNumber' in identity) return has(['nhs-number'], ({ keys }) => keys.includes(identity.nhsNumber));
  return has(['called', 'known-as'], ({ plain }) => plain === identity.name) && has(['born'], ({ keys }) => keys.includes(identity.born));
}

/** Whether an agency recorded something about somebody, or that they were there, and how long ago that was. Who only asked or answered is not at work with them. */
function seenOf(person: PersonId, own: readonly Entry[], on: Day): readonly ('lately' | 'earlier')[] {
  const entries = effectiveOf(own).entries.filter(
    (entry) =>
      entry.kind !== 'information-request' &&
      entry.kind !== 'information-reply' &&
      !isBookkeeping(entry) &&
      peopleIn(entry).includes(person),
  );
  const isLately = ({ when: { latest } }: Entry): boolean => Number.isFinite(latest) && latest >= addDays(on, -latelyDays);
  return entries.map((entry) => (isLately(entry) ? 'lately' : 'earlier'));
}

/** Nobody whose address is kept sealed is told of: where they are cared for says where they are. */
function peopleHiddenIn(entry: Entry): readonly PersonId[] {
  const body: Body | undefined = entry.kind === 'correction' ? entry.facts.replacement : entry;
  if (body === undefined || isBookkeeping(body)) return [];
  return body.claims.filter((claim) => claim.is === 'lives-at' && claim.sealed).map(({ who }) => who);
}
