import { z } from 'zod';
import { type Agency, agencyKinds, type Directory, type Person } from '../../core/entry/directory.ts';
import { storedAgency, storedPerson } from './ids.ts';
import { storedSpan } from './span.ts';

const agencyRow = z.object({ agency_id: storedAgency, name: z.string(), kind: z.enum(agencyKinds), parent: storedAgency.nullable() });

const personRow = z.object({
  person_id: storedPerson,
  called: z.string(),
  born: storedSpan.nullable(),
  sex: z.enum(['f', 'm', 'other', 'unknown']).nullable(),
});

/** Who is who, from the rows of agencies and of person records, in their order. */
export const readDirectoryRows = (agencies: readonly unknown[], people: readonly unknown[]): Directory => ({
  agencies: new Map(agencies.map(readAgency).map((agency) => [agency.id, agency])),
  people: new Map(people.map(readPerson).map((person) => [person.id, person])),
});

export function readAgency(stored: unknown): Agency {
  const { agency_id, name, kind, parent } = agencyRow.parse(stored);
  return { id: agency_id, name, kind, ...(parent === null ? {} : { parent }) };
}

function readPerson(stored: unknown): Person {
  const { person_id, called, born, sex } = personRow.parse(stored);
  return { id: person_id, called, ...(born === null ? {} : { born }), ...(sex === null ? {} : { sex }) };
}

export const writeAgencyRow = ({ id, name, kind, parent }: Agency) => ({
  agency_id: id as string,
  name,
  kind: kind as string,
  parent: (parent ?? null) as string | null,
});

export const writePersonRow = ({ id, called, born, sex }: Person) => ({
  person_id: id as string,
  called,
  born: born?.edtf ?? null,
  sex: sex ?? null,
});
