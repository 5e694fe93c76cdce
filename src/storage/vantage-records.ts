import type { Directory } from '../core/entry/directory.ts';
import type { Entry } from '../core/entry/entry.ts';
import { decide } from '../core/ledger/append.ts';
import type { Draft } from '../core/ledger/draft.ts';
import type { PublicIds, Session, VantageRecords } from '../core/ledger/port.ts';
import type { Refusal } from '../core/ledger/refusal.ts';
import { readDirectoryRows, writePersonRow } from '../parse/stored/directory-rows.ts';
import { readEntryRow, writeDraftRow } from '../parse/stored/entry-row.ts';
import { storedAgency, storedEntryId, storedPerson } from '../parse/stored/ids.ts';
import { readPartnershipRow } from '../parse/stored/partnership-row.ts';
import { appendRows } from './append-rows.ts';
import { nameChild } from './front-door/name-child.ts';
import { readClock } from './read-clock.ts';
import type { Within } from './schema.ts';
import { isUuid } from './take-role.ts';

export const entryColumns = ['entry_id', 'by_agency', 'worker', 'source', 'recorded', 'recorded_as', 'landed', 'landing', 'body'] as const;

/** What a session may do in its transaction. Every query names its partnership; row security answers for the rest. */
export function vantageRecords(tx: Within, session: Session): VantageRecords {
  const { partnership, vantage } = session;

  const entryRows = (publicId?: string) => {
    const own = tx
      .selectFrom('entry')
      .select([...entryColumns, 'public_id'])
      .where('partnership_id', '=', partnership);
    const extracts = tx
      .selectFrom('entry_extract')
      .select([...entryColumns, 'public_id'])
      .where('partnership_id', '=', partnership);
    const found = vantage.kind === 'whole' ? own : own.unionAll(extracts);
    return tx
      .selectFrom(found.as('found'))
      .selectAll()
      .$if(publicId !== undefined, (query) => query.where('public_id', '=', publicId ?? ''))
      .orderBy('landing')
      .execute();
  };

  const agencyRows = () => tx.selectFrom('agency').selectAll().where('partnership_id', '=', partnership).orderBy('place').execute();
  const personRows = () => tx.selectFrom('person_record').selectAll().where('partnership_id', '=', partnership).orderBy('place').execute();

  const entries = async (): Promise<readonly Entry[]> => (await entryRows()).map(readEntryRow);
  const directory = async (): Promise<Directory> => readDirectoryRows(await agencyRows(), await personRows());

  return {
    entries,
    directory,
    partnership: async () => {
      const found = await tx.selectFrom('partnership').selectAll().where('partnership_id', '=', partnership).executeTakeFirst();
      return found === undefined ? undefined : readPartnershipRow(found);
    },
    publicIds: async (): Promise<PublicIds> => ({
      entries: new Map((await entryRows()).map((row) => [storedEntryId.parse(row.entry_id), row.public_id])),
      people: new Map((await personRows()).map((row) => [storedPerson.parse(row.person_id), row.public_id])),
      agencies: new Map((await agencyRows()).map((row) => [storedAgency.parse(row.agency_id), row.public_id])),
    }),
    findEntryByPublicId: async (publicId) => (isUuid(publicId) ? (await entryRows(publicId)).map(readEntryRow).at(0) : undefined),
    findPersonByPublicId: async (publicId) => {
      const found = (await personRows()).find((row) => row.public_id === publicId);
      return found === undefined ? undefined : storedPerson.parse(found.person_id);
    },
    findAgencyByPublicId: async (publicId) => {
      const found = (await agencyRows()).find((row) => row.public_id === publicId);
      return found === undefined ? undefined : storedAgency.parse(found.agency_id);
    },
    // What somebody who is signed in records is theirs.
    append: (draft) => append(session.worker === undefined || draft.worker !== undefined ? draft : { ...draft, worker: session.worker }),
    addPerson: async (person) => {
      if (vantage.kind === 'whole') throw new Error('who reads the whole makes no person records');
      const row = {
        ...writePersonRow({ id: storedPerson.parse('new'), ...person }),
        partnership_id: partnership,
        by_agency: vantage.agency,
      };
      const { person_id } = await tx.insertInto('person_record').values(row).returning('person_id').executeTakeFirstOrThrow();
      return storedPerson.parse(person_id);
    },
    nameChild: (child) => nameChild(tx, child),
  };

  /** Decides with what the appending agency may read, and nothing else; then the database looks again. */
  async function append(draft: Draft): Promise<Entry | Refusal> {
    if (vantage.kind === 'whole') return { refused: 'recorded-by-another-agency', entry: draft.id };
    const now = await readClock(tx);
    const readable = new Map((await entries()).map((entry) => [entry.id, entry]));
    const { people } = await directory();
    const decision = decide(draft, { appending: vantage.agency, now, readable, people });
    if (decision !== 'append') return decision;
    const [appended] = await appendRows(tx, partnership, [writeDraftRow(draft, now)]);
    return appended ?? { refused: 'already-there', entry: draft.id };
  }
}
