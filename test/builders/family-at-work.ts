import { randomUUID } from 'node:crypto';
import type { AnyCheck } from '../../src/core/check/check.ts';
import type { PartnershipId } from '../../src/core/entry/ids.ts';
import type { Draft } from '../../src/core/ledger/draft.ts';
import { isRefusal } from '../../src/core/ledger/refusal.ts';
import { asAgency } from '../../src/core/picture/view.ts';
import { endOf } from '../../src/core/time/instant.ts';
import type { Database } from '../../src/storage/schema.ts';
import { openStorageAt } from '../../src/storage/storage.ts';
import { emptyHome } from './empty-home.ts';
import { day } from './ledger.ts';
import { type Employed, employ, firstAdministrator, openService, type Service } from './service.ts';
import { agencyId, bodyOf, entryId, span, type TerseEntry } from './terse.ts';

const agencies = {
  hv: ['Locala', 'health-visiting'],
  csc: ["Children's services", 'social-care'],
  police: ['Northshire Police', 'police'],
  housing: ['Anytown Homes', 'housing'],
  gp: ['Oak Surgery', 'gp'],
} as const;
const people = { leo: 'Leo Marsh', jo: 'Jo Marsh' } as const;
const keys = { people: new Set(Object.keys(people)), agencies: new Set(Object.keys(agencies)) };

/** Words that stand in what each agency recorded, and nowhere else. */
export const secretOf = { hv: 'gooseberry', csc: 'tamarind', police: 'medlar' } as const;

const records: readonly TerseEntry[] = [
  {
    by: 'hv',
    kind: 'service',
    when: '2026-09-01',
    about: ['leo'],
    text: secretOf.hv,
    facts: { service: 'health-visiting', status: 'started' },
    claims: [{ who: 'jo', is: 'parent-of', whom: 'leo' }],
  },
  { by: 'csc', kind: 'note', when: '2024-03-01', about: ['leo', 'jo'], text: secretOf.csc },
  { by: 'police', kind: 'note', when: '2024-03-02', about: ['leo'], text: secretOf.police },
];

export interface AtWork {
  readonly service: Service;
  readonly superuser: Database;
  readonly partnership: PartnershipId;
  /** The id by which addresses know the child. */
  readonly leo: string;
  readonly admin: Employed;
  readonly employ: (name: string, role: string, agency?: keyof typeof agencies, called?: string) => Promise<Employed>;
  readonly record: (terse: TerseEntry) => Promise<void>;
  /** The same, about a person of whom a test made a record itself. */
  readonly recordOf: (person: string, terse: TerseEntry) => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * A partnership's own service with one family: the health visitors are at work with it; social care and the police were, two years ago; housing and the
 * surgery know nothing of it.
 */
export async function openFamilyAtWork(checks: readonly AnyCheck[] = []): Promise<AtWork> {
  const home = await emptyHome();
  const storage = await openStorageAt(home);
  const service = await openService({ storage, checks });
  const admin = await firstAdministrator(service);
  const text = (await admin.browser.get('/place')).body;
  const partnership = (/Number of this partnership[^<]*<code>([^<]+)</.exec(text)?.[1] ?? '') as PartnershipId;
  const superuser = home.web;
  for (const [agency_id, [name, kind]] of Object.entries(agencies))
    await superuser.insertInto('agency').values({ partnership_id: partnership, agency_id, name, kind, parent: null }).execute();
  for (const [person_id, called] of Object.entries(people))
    await superuser
      .insertInto('person_record')
      .values({
        partnership_id: partnership,
        person_id,
        by_agency: null,
        called,
        born: person_id === 'leo' ? '2024-01-05' : null,
        sex: null,
      })
      .execute();
  await superuser
    .updateTable('partnership')
    .set({ children: ['leo'] })
    .where('partnership_id', '=', partnership)
    .execute();
  for (const entry of records) await append(entry);
  const found = await superuser.selectFrom('person_record').select('public_id').where('person_id', '=', 'leo').executeTakeFirstOrThrow();

  /** What is of the past is imported with its own time. Until an agency has a record that names somebody it cannot name them, so that a superuser lends a hand. */
  async function append(terse: TerseEntry, known = keys): Promise<void> {
    await superuser.updateTable('person_record').set({ by_agency: terse.by }).where('partnership_id', '=', partnership).execute();
    const draft: Draft = {
      id: entryId(randomUUID()),
      by: agencyId(terse.by),
      body: bodyOf(terse, known),
      source: { kind: 'imported', file: 'old.csv' },
      imported: { recorded: endOf(day(terse.when)), recordedAs: span(terse.when) },
    };
    const appended = await storage.records.asVantage({ partnership, vantage: asAgency(draft.by) }, (desk) => desk.append(draft));
    if (isRefusal(appended)) throw new Error(appended.refused);
    await superuser.updateTable('person_record').set({ by_agency: null }).where('partnership_id', '=', partnership).execute();
  }

  return {
    ...{ service, superuser, partnership, admin },
    leo: found.public_id,
    record: (terse) => append(terse),
    recordOf: (person, terse) => append(terse, { ...keys, people: new Set([...keys.people, person]) }),
    employ: async (name, role, agency, called = 'Sam Carter') => {
      // Time may have passed since they last did anything.
      await admin.signIn();
      return employ(service, admin, {
        name: `${name}@heed.example`,
        called,
        role,
        basis: 'an agreement of May',
        ...(agency === undefined ? {} : { agency }),
      });
    },
    close: service.close,
  };
}
