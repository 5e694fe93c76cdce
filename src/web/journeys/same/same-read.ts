import type { Entry } from '../../../core/entry/entry.ts';
import type { AgencyId, PersonId } from '../../../core/entry/ids.ts';
import { effectiveOf } from '../../../core/ledger/effective.ts';
import type { Ledger } from '../../../core/ledger/ledger.ts';
import { plainlyAlike } from '../../../core/matching/same/plainly-alike.ts';
import { type WhoMayBeSame, whoMayBeSame } from '../../../core/matching/same/who-may-be-same.ts';
import { namedIn } from '../../../core/picture/identities.ts';
import { onceFor } from '../../../core/picture/memo.ts';
import { isBookkeeping } from '../../../core/picture/record.ts';
import { visibleTo } from '../../../core/picture/visible.ts';
import type { Day } from '../../../core/time/day.ts';
import { endOf } from '../../../core/time/instant.ts';
import { latestByAgency } from '../../reading/latest-by-agency.ts';
import type { OpenCase } from '../../reading/open-case.ts';

/** What is worked out of one case as one visitor may read it by a day: each record by its own id, whatever it is read as one with. */
export interface SameRead extends WhoMayBeSame {
  readonly on: Day;
  /** Records as they stand that name each person, in the order in which they stand. */
  readonly naming: ReadonlyMap<PersonId, readonly Entry[]>;
}

const kept = onceFor((_: Ledger) => new Map<Day, SameRead>());

/** Who may be the same as whom, from what the visitor may read by a day and from nothing else. */
export function readSame(open: OpenCase, on: Day): SameRead {
  const held = kept(open.ledger).get(on);
  if (held !== undefined) return held;
  const readable = visibleTo(open.ledger, open.vantage, endOf(on));
  const naming = new Map<PersonId, Entry[]>();
  for (const entry of effectiveOf(readable).entries)
    if (!isBookkeeping(entry) && entry.kind !== 'correction')
      for (const person of namedIn(entry)) naming.set(person, [...(naming.get(person) ?? []), entry]);
  const read = { ...whoMayBeSame(readable, open.directory, on, plainlyAlike), naming, on };
  kept(open.ledger).set(on, read);
  return read;
}

/** The agencies whose records name somebody, by the one that did so last. */
export const holdersOf = ({ naming }: SameRead, person: PersonId): readonly AgencyId[] => [
  ...latestByAgency(naming.get(person) ?? []).keys(),
];
