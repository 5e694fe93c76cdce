import { servesInConfidence } from '../../core/check/asking.ts';
import type { AgencyId } from '../../core/entry/ids.ts';
import type { Day } from '../../core/time/day.ts';
import { agenciesNamedBy } from './agencies-named-by.ts';
import type { OpenCase } from './open-case.ts';

/** What of a case says whom there is to choose from. */
interface Choosing {
  readonly open: Pick<OpenCase, 'directory' | 'known'>;
  readonly demonstration: boolean;
}

/**
 * The other agencies that somebody may put something to. At work, every agency of the partnership's own directory, which is the same for every family and so tells
 * of none. A demonstration's directory is that of its one family: there, those alone that the visitor's own record names. Who works in confidence is reached through
 * the hub (rule 28).
 */
export function othersToAsk({ open, demonstration }: Choosing, own: AgencyId, on: Day): readonly AgencyId[] {
  const { agencies } = open.directory;
  return (demonstration ? agenciesNamedBy(open, on) : [...agencies.keys()])
    .filter((agency) => agency !== own && !servesInConfidence(open, agency))
    .sort((a, b) => ((agencies.get(a)?.name ?? '') < (agencies.get(b)?.name ?? '') ? -1 : 1));
}
