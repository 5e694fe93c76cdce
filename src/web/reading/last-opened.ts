import type { PersonId } from '../../core/entry/ids.ts';
import type { DeskRecords } from '../../core/prompt/port.ts';
import type { Instant } from '../../core/time/instant.ts';
import type { Visitor } from '../visitor.ts';

/** What counts as having looked at a child's record, by what audit says of it. */
const opens: ReadonlySet<string> = new Set(['child-shown', 'chronology-shown', 'genogram-shown', 'household-shown']);

/** When somebody last opened each of some children's records, by their own lines of audit. In a demonstration nobody is noted. */
export async function lastOpenedBy(
  { looker }: Visitor,
  children: readonly PersonId[],
  desk: Pick<DeskRecords, 'looks'>,
): Promise<ReadonlyMap<PersonId, Instant>> {
  const found = new Map<PersonId, Instant>();
  if (looker === undefined) return found;
  for (const child of children) {
    const last = (await desk.looks({ subject: child, account: looker.account })).find(({ event }) => opens.has(event));
    if (last !== undefined) found.set(child, last.at);
  }
  return found;
}
