import { randomUUID } from 'node:crypto';
import type { Sent, SentBySystem, SentPerson } from '../../core/access/front-door.ts';
import { bareBody } from '../../core/entry/bare-body.ts';
import type { Entry } from '../../core/entry/entry.ts';
import type { AgencyId, PersonId } from '../../core/entry/ids.ts';
import type { VantageRecords } from '../../core/ledger/port.ts';
import { isRefusal } from '../../core/ledger/refusal.ts';
import { referralBySystem } from '../../core/pathway/front-door/from-outside.ts';
import { asAgency } from '../../core/picture/view.ts';
import { dayAt, type Instant } from '../../core/time/instant.ts';
import { exactly } from '../../core/time/span.ts';
import { readSentBefore, readSentPerson, type TokenHolder } from '../../parse/stored/front-door-rows.ts';
import { storedEntryId, storedThread } from '../../parse/stored/ids.ts';
import { readClock } from '../read-clock.ts';
import type { Within } from '../schema.ts';
import { vantageRecords } from '../vantage-records.ts';
import { nameChild } from './name-child.ts';

type Holder = TokenHolder & { readonly front_door: AgencyId };
interface Sending {
  readonly key: string;
  readonly print: string;
  readonly referral: SentBySystem;
}

/** Records a referral of an agency's own system in that agency's eyes, and gives it to the front door: once for each key. */
export async function recordSent(tx: Within, holder: Holder, { key, print, referral }: Sending): Promise<Sent> {
  const { partnership, agency, front_door: to, called } = holder;
  const records = vantageRecords(tx, { partnership, vantage: asAgency(agency) });
  const now = await readClock(tx);
  if (referral.on !== undefined && referral.on > dayAt(now)) return { kind: 'not-yet' };
  const receiver = (await records.directory()).agencies.get(to)?.name ?? '';
  const answer = async (kind: 'recorded' | 'there-already', id: Entry['id'], at: Instant): Promise<Sent> => ({
    ...{ kind, to: receiver, at },
    referral: (await records.publicIds()).entries.get(id) ?? '',
  });
  // Of two that are sent at once by one key, the second waits here for the first.
  const taken = await tx
    .insertInto('sent_by_system')
    .values({ partnership_id: partnership, sent_key: key, print })
    .onConflict((conflict) => conflict.columns(['partnership_id', 'agency_id', 'sent_key']).doNothing())
    .returning('sent_key')
    .executeTakeFirst();
  if (taken === undefined) {
    const before = readSentBefore(
      await tx
        .selectFrom('sent_by_system')
        .select(['print', 'entry_id', 'landed'])
        .where('partnership_id', '=', partnership)
        .where('agency_id', '=', agency)
        .where('sent_key', '=', key)
        .executeTakeFirstOrThrow(),
    );
    if (before.print !== print || before.entry_id === null) return { kind: 'another-by-this-key' };
    return answer('there-already', before.entry_id, before.landed);
  }
  const children = await peopleOf(tx, partnership, records, referral.children);
  const parents = await peopleOf(tx, partnership, records, referral.parents);
  const worker = `${referral.referrer.name}, ${referral.referrer.post} (sent by ${called})`;
  const body = referralBySystem(
    referral,
    { children, parents, to },
    { on: referral.on ?? dayAt(now), thread: storedThread.parse(randomUUID()) },
  );
  const appended = await records.append({ id: storedEntryId.parse(`system/${key}`), by: agency, worker, body, source: { kind: 'typed' } });
  if (isRefusal(appended)) throw new Error(`what a system sent may not be recorded: ${appended.refused}`);
  for (const child of children) await nameChild(tx, child);
  if (to !== agency) await give(records, appended, to, worker, dayAt(now));
  await tx
    .updateTable('sent_by_system')
    .set({ entry_id: appended.id })
    .where('partnership_id', '=', partnership)
    .where('agency_id', '=', agency)
    .where('sent_key', '=', key)
    .execute();
  return answer('recorded', appended.id, now);
}

async function give(records: VantageRecords, referral: Entry, to: AgencyId, givenBy: string, on: ReturnType<typeof dayAt>): Promise<void> {
  const given = await records.append({
    ...{ id: storedEntryId.parse(randomUUID()), by: referral.by, worker: givenBy, source: { kind: 'typed' } },
    body: {
      ...bareBody(on, referral.about),
      kind: 'share',
      facts: {
        ...{ of: referral.id, with: to, what: 'whole', route: 'in-heed', status: 'sent', reason: 'It is referred to them', givenBy },
        ...{ consent: 'not-asked', consentWords: 'The referral says what was asked' },
        basis: 'Safeguarding children is a task of ours in the public interest',
      },
    },
  });
  if (isRefusal(given)) throw new Error(`a referral could not be given to the front door: ${given.refused}`);
}

/** Somebody whom a system has named by its reference before is the same record of its agency's. */
async function peopleOf(
  tx: Within,
  partnership: string,
  records: VantageRecords,
  sent: readonly SentPerson[],
): Promise<readonly PersonId[]> {
  const found: PersonId[] = [];
  for (const one of sent) found.push(await personOf(tx, partnership, records, one));
  return [...new Set(found)];
}

async function personOf(
  tx: Within,
  partnership_id: string,
  records: VantageRecords,
  { name, born, reference }: SentPerson,
): Promise<PersonId> {
  if (reference !== undefined) {
    const row = await tx
      .selectFrom('sent_person')
      .select('person_id')
      .where('partnership_id', '=', partnership_id)
      .where('reference', '=', reference)
      .executeTakeFirst();
    if (row !== undefined) return readSentPerson(row).person_id;
  }
  const person_id = await records.addPerson({ called: name, ...(born === undefined ? {} : { born: exactly(born) }) });
  if (reference !== undefined) await tx.insertInto('sent_person').values({ partnership_id, reference, person_id }).execute();
  return person_id;
}
