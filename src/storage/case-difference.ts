import type { PartnershipId } from '../core/entry/ids.ts';
import type { CaseFile } from '../core/ledger/case-file.ts';
import type { CaseDifference } from '../core/ledger/loading.ts';
import { readDirectoryRows, writeAgencyRow, writePersonRow } from '../parse/stored/directory-rows.ts';
import { readEntryRow, writeDraftRow } from '../parse/stored/entry-row.ts';
import { writeHeader } from '../parse/stored/partnership-row.ts';
import { canonicalJson } from './canonical-json.ts';
import { draftOf } from './draft-of.ts';
import type { Within } from './schema.ts';

/** How a file differs from what was loaded under its name; `undefined` where it does not. What was since typed in is not compared. */
export async function differenceFrom(tx: Within, partnership: PartnershipId, file: CaseFile): Promise<CaseDifference | undefined> {
  const rows = await tx
    .selectFrom('entry')
    .selectAll()
    .where('partnership_id', '=', partnership)
    .where('imported', '=', true)
    .orderBy('landing')
    .execute();
  const held = new Map(rows.map(readEntryRow).map((entry) => [entry.id, asFiled(entry)]));
  const given = new Map(file.entries.map((entry) => [entry.id, asFiled(entry)]));
  const difference = {
    new: [...given.keys()].filter((id) => !held.has(id)),
    changed: [...given].filter(([id, entry]) => held.has(id) && held.get(id) !== entry).map(([id]) => id),
    gone: [...held.keys()].filter((id) => !given.has(id)),
    header: (await headerHeld(tx, partnership)) !== headerOf(file),
  };
  const same = difference.new.length + difference.changed.length + difference.gone.length === 0 && !difference.header;
  return same && String([...held.keys()]) === String([...given.keys()]) ? undefined : difference;
}

/** One text for an entry as its file has it, whenever it landed. */
const asFiled = (entry: CaseFile['entries'][number]): string => {
  const { body, ...row } = writeDraftRow(draftOf(entry), entry.recorded);
  return canonicalJson({ ...row, body: JSON.parse(body) });
};

const headerOf = (file: CaseFile): string =>
  canonicalJson({
    header: JSON.parse(writeHeader(file)),
    children: file.children,
    agencies: [...file.directory.agencies.values()].map(writeAgencyRow),
    people: [...file.directory.people.values()].map(writePersonRow),
  });

async function headerHeld(tx: Within, partnership: PartnershipId): Promise<string> {
  const { header, children } = await tx
    .selectFrom('partnership')
    .select(['header', 'children'])
    .where('partnership_id', '=', partnership)
    .executeTakeFirstOrThrow();
  const agencies = await tx.selectFrom('agency').selectAll().where('partnership_id', '=', partnership).orderBy('place').execute();
  const people = await tx.selectFrom('person_record').selectAll().where('partnership_id', '=', partnership).orderBy('place').execute();
  const directory = readDirectoryRows(agencies, people);
  return canonicalJson({
    header,
    children,
    agencies: [...directory.agencies.values()].map(writeAgencyRow),
    people: [...directory.people.values()].map(writePersonRow),
  });
}
