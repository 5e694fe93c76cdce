import type { Claim } from '../../src/core/entry/claim.ts';
import type { PersonId } from '../../src/core/entry/ids.ts';
import type { Day } from '../../src/core/time/day.ts';
import { exactly } from '../../src/core/time/span.ts';

interface Told {
  readonly whom?: PersonId;
  readonly what?: string;
  /** Who said so. Left out: somebody has a document. */
  readonly saidBy?: PersonId;
  readonly seen?: true;
  readonly from?: Day;
  readonly until?: Day;
  readonly not?: true;
}

/** A claim as a recorder would put it down. */
export const claim = (who: PersonId, is: Claim['is'], { whom, what, saidBy, seen, from, until, not }: Told = {}): Claim => ({
  who,
  is,
  ...(whom === undefined ? {} : { whom }),
  ...(what === undefined ? {} : { what }),
  basis: seen === true ? 'seen' : saidBy === undefined ? 'documented' : 'said',
  ...(saidBy === undefined ? {} : { saidBy: { kind: 'person', person: saidBy } }),
  ...(from === undefined ? {} : { from: exactly(from) }),
  ...(until === undefined ? {} : { until: exactly(until) }),
  not: not === true,
  checked: 'unchecked',
  sealed: false,
});
