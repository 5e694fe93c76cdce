import { sql } from 'kysely';
import type { Entry } from '../core/entry/entry.ts';
import type { EntryId, PartnershipId } from '../core/entry/ids.ts';
import { decide } from '../core/ledger/append.ts';
import type { CaseFile } from '../core/ledger/case-file.ts';
import type { Draft } from '../core/ledger/draft.ts';
import type { Loading } from '../core/ledger/loading.ts';
import { isRefusal, type Refusal } from '../core/ledger/refusal.ts';
import type { Instant } from '../core/time/instant.ts';
import { writeAgencyRow, writePersonRow } from '../parse/stored/directory-rows.ts';
import { writeDraftRow } from '../parse/stored/entry-row.ts';
import { storedPartnership } from '../parse/stored/ids.ts';
import { writeHeader } from '../parse/stored/partnership-row.ts';
import { appendRows } from './append-rows.ts';
import { differenceFrom } from './case-difference.ts';
import { draftOf } from './draft-of.ts';
import { readClock } from './read-clock.ts';
import type { Database, Within } from './schema.ts';
import { inRole } from './take-role.ts';

/**
 * Loads a case file into a closed demonstration partnership of its own, in one transaction. The same file twice changes nothing; one
 * that has changed is refused with the difference. What came to light only after the harm stays in the file.
 */
export const loadCase = (owner: Database, file: CaseFile): Promise<Loading> =>
  inRole(owner, 'heed_loader', async (tx) => {
    // Two that load one case at once: the second waits, and finds it there.
    await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`heed.case.${file.name}`}, 0))`.execute(tx);
    const held = await tx
      .selectFrom('partnership')
      .select('partnership_id')
      .where('demonstration', '=', true)
      .where('name', '=', file.name)
      .executeTakeFirst();
    if (held !== undefined) {
      const partnership = storedPartnership.parse(held.partnership_id);
      const difference = await differenceFrom(tx, partnership, file);
      return difference === undefined ? { loaded: 'already-there', partnership } : { loaded: 'refused', because: 'differs', difference };
    }
    const now = await readClock(tx);
    const drafts = file.entries.map(draftOf);
    const refusals = refusalsOf(file, drafts, now);
    if (refusals.length > 0) return { loaded: 'refused', because: 'entries', refusals };
    const partnership = await openPartnership(tx, file);
    await appendRows(
      tx,
      partnership,
      drafts.map((draft) => writeDraftRow(draft, now)),
    );
    return { loaded: 'loaded', partnership, entries: drafts.length };
  });

/** Every entry may refer to what stands before it in the file, whoever recorded that: the file is one account. */
function refusalsOf(file: CaseFile, drafts: readonly Draft[], now: Instant): readonly Refusal[] {
  const readable = new Map<EntryId, Entry>();
  return drafts.flatMap((draft, i) => {
    const decision = decide(draft, { appending: draft.by, now, readable, people: file.directory.people });
    const entry = file.entries[i];
    if (entry !== undefined) readable.set(entry.id, entry);
    return typeof decision === 'object' && isRefusal(decision) ? [decision] : [];
  });
}

async function openPartnership(tx: Within, file: CaseFile): Promise<PartnershipId> {
  const { partnership_id } = await tx
    .insertInto('partnership')
    .values({ name: file.name, demonstration: true, header: writeHeader(file), children: file.children })
    .returning('partnership_id')
    .executeTakeFirstOrThrow();
  const agencies = [...file.directory.agencies.values()].map((agency) => ({ partnership_id, ...writeAgencyRow(agency) }));
  const people = [...file.directory.people.values()].map((person) => ({ partnership_id, ...writePersonRow(person) }));
  if (agencies.length > 0) await tx.insertInto('agency').values(agencies).execute();
  if (people.length > 0) await tx.insertInto('person_record').values(people).execute();
  return storedPartnership.parse(partnership_id);
}
