import type { AgencyId, PersonId } from '../../../core/entry/ids.ts';
import type { Ledger } from '../../../core/ledger/ledger.ts';
import { defaultWeights } from '../../../core/matching/model/default-weights.ts';
import { type WhoMayBeSame, whoMayBeSame } from '../../../core/matching/same/who-may-be-same.ts';
import { onceFor } from '../../../core/picture/memo.ts';
import { visibleTo } from '../../../core/picture/visible.ts';
import type { Day } from '../../../core/time/day.ts';
import { endOf } from '../../../core/time/instant.ts';
import { latestByAgency } from '../../reading/latest-by-agency.ts';
import type { OpenCase } from '../../reading/open-case.ts';

/** What is worked out of one case as one visitor may read it by a day. */
export interface SameRead extends WhoMayBeSame {
  readonly on: Day;
}

const kept = onceFor((_: Ledger) => new Map<Day, SameRead>());

/** Who may be the same as whom, from what the visitor may read by a day and from nothing else. */
export function readSame(open: OpenCase, on: Day): SameRead {
  const held = kept(open.ledger).get(on);
  if (held !== undefined) return held;
  const readable = visibleTo(open.ledger, open.vantage, endOf(on));
  // What was found is of now: of an earlier day what people said is shown, and nothing is looked for anew.
  const { sameFound } = open;
  const alike = sameFound === undefined ? { weights: defaultWeights } : { found: on === open.days.usual ? sameFound : [] };
  const read = { ...whoMayBeSame(readable, open.directory, on, alike), on };
  kept(open.ledger).set(on, read);
  return read;
}

/** The agencies whose records name somebody, by the one that did so last. */
export const holdersOf = ({ naming }: SameRead, person: PersonId): readonly AgencyId[] => [
  ...latestByAgency(naming.get(person) ?? []).keys(),
];
