import type { Looker } from '../core/access/look.ts';
import type { Permission } from '../core/access/permission.ts';
import type { Agency } from '../core/entry/directory.ts';
import type { Partnership } from '../core/ledger/port.ts';
import { asAgency, whole } from '../core/picture/view.ts';
import type { Desks } from '../core/prompt/port.ts';
import { publicId } from './addresses.ts';
import type { Visit } from './reading/open-case.ts';
import { postNames, reviewerName } from './words/post-names.ts';

/** What the cookie holds: a case, and the public id of an agency in it or `whole`. */
export interface SignedIn {
  readonly case: string;
  readonly as: string;
}

/** Who is looking. */
export interface Visitor extends Visit {
  /** "Health visitor at Health visiting (Locala)". */
  readonly role: string;
  /** As the agency names its worker: people closed to this worker are absent (rule 30). In a demonstration, nobody. */
  readonly worker?: string;
  /** Somebody who is signed in, as audit knows them. In a demonstration, nobody. */
  readonly looker?: Looker;
  /** The postcode of their own home, if they gave it. */
  readonly home?: string;
  readonly may: (permission: Permission) => boolean;
}

const roleAt = ({ kind, name }: Agency): string => `${postNames[kind]} at ${name}`;

/** An agency of a case, and the id that stands for it where pages can see it. */
export interface Member {
  readonly agency: Agency;
  readonly publicId: string;
}

/** The agencies of a demonstration case, one of whose people a visitor may continue as. */
export const membersOf = (records: Desks, partnership: Partnership): Promise<readonly Member[]> =>
  records.asVantage({ partnership: partnership.id, vantage: whole }, async (read) => {
    const [{ agencies }, ids] = [await read.directory(), await read.publicIds()];
    return [...agencies.values()].map((agency) => ({ agency, publicId: publicId(ids.agencies, agency.id) }));
  });

/** The visitor that a cookie speaks for; nobody, where it names a case or an agency that is not there. */
export async function visitorFrom(signedIn: SignedIn | undefined, records: Desks): Promise<Omit<Visitor, 'may'> | undefined> {
  if (signedIn === undefined) return undefined;
  const partnership = (await records.partnerships()).find(({ id, demonstration }) => id === signedIn.case && demonstration);
  if (partnership === undefined) return undefined;
  if (signedIn.as === 'whole') return { partnership, vantage: whole, role: reviewerName };
  const agency = (await membersOf(records, partnership)).find((member) => member.publicId === signedIn.as)?.agency;
  return agency === undefined ? undefined : { partnership, vantage: asAgency(agency.id), role: roleAt(agency) };
}
