import type { Claim } from '../../entry/claim.ts';
import type { Directory } from '../../entry/directory.ts';
import type { Body, Entry } from '../../entry/entry.ts';
import type { EntryId, PersonId } from '../../entry/ids.ts';
import { peopleNamedIn } from '../../entry/people-named.ts';
import { isBookkeeping } from '../../picture/record.ts';
import type { Day } from '../../time/day.ts';
import type { Span } from '../../time/span.ts';

/** What a person can be found by. `called` and `born` are the directory's to say, all else an entry's. */
export type What = 'called' | 'born' | 'known-as' | 'lives-at' | 'nhs-number' | 'telephone';

/** Something that a person can be found by, as it was written. */
export interface Findable {
  readonly person: PersonId;
  readonly what: What;
  readonly shown: string;
  /** The entry that tells it; none for what the directory says. */
  readonly entry?: EntryId;
  /** The days of an address, both counted, as far as they are known; for a birth date, the first day that it allows. */
  readonly from?: Day;
  readonly until?: Day;
}

/** That an entry names somebody: as one it is about, as one who was there, as the child whose birth it records, or somewhere in it. */
export interface Naming {
  readonly person: PersonId;
  readonly isAbout: boolean;
  readonly isPresent: boolean;
  readonly isBirth: boolean;
  readonly when: Span;
}

/** What an entry makes known for finding people, once it stands. */
export interface Trace {
  readonly namings: readonly Naming[];
  readonly findables: readonly Findable[];
}

const nothing: Trace = { namings: [], findables: [] };

/**
 * What an entry by itself makes known: of a correction, what it puts in place. The ledger's own book-keeping makes nothing known, so that nobody is found
 * by a share of what was since withdrawn.
 */
export function traceOf(entry: Entry): Trace {
  const body: Body | undefined = entry.kind === 'correction' ? entry.facts.replacement : entry;
  if (body === undefined || isBookkeeping(body)) return nothing;
  return {
    namings: peopleNamedIn(body).map((person) => ({
      person,
      isAbout: body.about.includes(person),
      isPresent: body.present.includes(person),
      isBirth: isBirthOf(body, person),
      when: body.when,
    })),
    findables: body.claims.flatMap((claim) => findableIn(claim, body.when, entry.id)),
  };
}

const isBirthOf = (body: Body, person: PersonId): boolean =>
  body.kind === 'health' &&
  body.facts.type === 'birth' &&
  body.about.includes(person) &&
  !body.claims.some((claim) => claim.is === 'parent-of' && claim.who === person);

const whatOfClaim: ReadonlyMap<string, What> = new Map([
  ['known-as', 'known-as'],
  ['lives-at', 'lives-at'],
  ['has-nhs-number', 'nhs-number'],
  ['has-telephone', 'telephone'],
]);

/** What is sealed is not searched (rule 29), and what is denied is not so. */
function findableIn(claim: Claim, when: Span, entry: EntryId): readonly Findable[] {
  const what = whatOfClaim.get(claim.is);
  if (what === undefined || claim.what === undefined || claim.sealed || claim.not) return [];
  const [from, until] = [(claim.from ?? when).earliest, claim.until?.latest];
  return [
    {
      ...{ person: claim.who, what, shown: claim.what, entry },
      ...(what !== 'lives-at' || !Number.isFinite(from) ? {} : { from }),
      ...(what !== 'lives-at' || until === undefined || !Number.isFinite(until) ? {} : { until }),
    },
  ];
}

/** What the directory says of a person. */
export function findablesOf(person: PersonId, { people }: Pick<Directory, 'people'>): readonly Findable[] {
  const known = people.get(person);
  if (known === undefined) return [];
  const { called, born } = known;
  return [
    { person, what: 'called', shown: called },
    ...(born === undefined
      ? []
      : [{ person, what: 'born' as const, shown: born.edtf, ...(Number.isFinite(born.earliest) ? { from: born.earliest } : {}) }]),
  ];
}
