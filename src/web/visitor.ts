import type { Agency, Directory } from '../core/entry/directory.ts';
import type { Partnership, Records } from '../core/ledger/port.ts';
import { asAgency, whole } from '../core/picture/view.ts';
import type { Visit } from './reading/open-case.ts';
import { postNames, reviewerName } from './words/post-names.ts';

/** What the cookie holds: a case, and the key of an agency in it or `whole`. */
export interface SignedIn {
  readonly case: string;
  readonly as: string;
}

/** Who is looking. */
export interface Visitor extends Visit {
  /** "Health visitor at Health visiting (Locala)". */
  readonly role: string;
}

export const roleAt = ({ kind, name }: Agency): string => `${postNames[kind]} at ${name}`;

/** The agencies of a demonstration case, one of whose people a visitor may continue as. */
export const membersOf = (records: Records, partnership: Partnership): Promise<Directory> =>
  records.asVantage({ partnership: partnership.id, vantage: whole }, (read) => read.directory());

/** The visitor that a cookie speaks for; nobody, where it names a case or an agency that is not there. */
export async function visitorFrom(signedIn: SignedIn | undefined, records: Records): Promise<Visitor | undefined> {
  if (signedIn === undefined) return undefined;
  const partnership = (await records.partnerships()).find(({ id, demonstration }) => id === signedIn.case && demonstration);
  if (partnership === undefined) return undefined;
  if (signedIn.as === 'whole') return { partnership, vantage: whole, role: reviewerName };
  const { agencies } = await membersOf(records, partnership);
  const agency = [...agencies.values()].find(({ id }) => id === signedIn.as);
  return agency === undefined ? undefined : { partnership, vantage: asAgency(agency.id), role: roleAt(agency) };
}
