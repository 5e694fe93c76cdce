import type { Directory } from '../../src/core/entry/directory.ts';
import type { EntryId, PartnershipId } from '../../src/core/entry/ids.ts';
import { isRefusal } from '../../src/core/ledger/refusal.ts';
import { agencyId, bodyOf, type TerseEntry } from '../builders/terse.ts';
import { type Bench, openPartnership } from './bench.ts';

/** An entry that is in the database, which a later move may stand on. */
export interface Landed {
  readonly id: EntryId;
  readonly by: string;
}

type Keys = Parameters<typeof bodyOf>[1];

/** Appends one entry as its agency. Undefined where it is refused. */
export async function land(bench: Bench, keys: Keys, partnership: PartnershipId, terse: TerseEntry): Promise<Landed | undefined> {
  const by = agencyId(terse.by);
  const draft = { id: terse.id as EntryId, by, source: { kind: 'typed' }, body: bodyOf(terse, keys) } as const;
  const appended = await bench.storage.records.asVantage({ partnership, vantage: { kind: 'agency', agency: by } }, (records) =>
    records.append(draft),
  );
  return isRefusal(appended) ? undefined : { id: appended.id, by: terse.by };
}

/** What the moves of a test are of, and what entry each makes, given those that landed before it. */
interface Played<M> {
  readonly directory: Directory;
  readonly keys: Keys;
  readonly terseOf: (move: M, landed: readonly Landed[], n: number) => TerseEntry | undefined;
}

/** Plays moves one after another in a partnership of their own. */
export async function landEach<M>(bench: Bench, { directory, keys, terseOf }: Played<M>, moves: readonly M[]): Promise<PartnershipId> {
  const partnership = await openPartnership(bench.superuser, directory);
  const landed: Landed[] = [];
  for (const [n, move] of moves.entries()) {
    const terse = terseOf(move, landed, n);
    const one = terse === undefined ? undefined : await land(bench, keys, partnership, terse);
    if (one !== undefined) landed.push(one);
  }
  return partnership;
}
