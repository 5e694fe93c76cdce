import type { Entry } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import { isChildInCircle } from '../../picture/family/family.ts';
import { entriesOf, happenedBy, type Picture } from '../../picture/picture.ts';
import { endedAsPlanned } from '../../picture/words/service-topics.ts';
import { providersOf } from '../../picture/work/involvement.ts';
import { topicsOfService } from '../../picture/work/service-drops.ts';

const over: ReadonlySet<string> = new Set(['closed', 'declined', 'not-taken-up', 'below-threshold', 'disengaged']);
const running: ReadonlySet<string> = new Set(['accepted', 'started', 'engaging']);

/** Adults with whom a service itself writes that its work is over, short of being done, and who have not begun there again since. */
export function treatmentsOver(p: Picture, entry: Entry): readonly { readonly adult: PersonId; readonly topics: readonly string[] }[] {
  if (entry.kind !== 'service' || !over.has(entry.facts.status ?? '') || endedAsPlanned(entry.facts.reason)) return [];
  if (!providersOf(entry).includes(entry.by)) return [];
  const topics = topicsOfService(p, entry);
  return entry.about
    .filter((adult) => !isChildInCircle(p, adult))
    .filter((adult) => !entry.claims.some((claim) => claim.is === 'in-treatment' && claim.who === adult))
    .filter(
      (adult) =>
        !entriesOf(p, 'service').some(
          (other) =>
            other.by === entry.by &&
            other.about.includes(adult) &&
            running.has(other.facts.status ?? '') &&
            other.order > entry.order &&
            happenedBy(other) >= happenedBy(entry),
        ),
    )
    .map((adult) => ({ adult, topics }));
}
