import { shippedCases } from '../../src/app/shipped-cases.ts';
import type { PartnershipId } from '../../src/core/entry/ids.ts';
import type { CaseFile } from '../../src/core/ledger/case-file.ts';
import type { Told } from './memory-records.ts';

// Tests make their ids of their own words; in the product only src/parse does.
const partnershipId = (name: string): PartnershipId => name as PartnershipId;

/** A case file as a partnership of its own. */
export const toldBy = ({ name, title, children, scope, harm, directory, entries }: CaseFile): Told => ({
  partnership: {
    id: partnershipId(name),
    name,
    title,
    children,
    demonstration: true,
    scope,
    ...(harm === undefined ? {} : { harm }),
  },
  directory,
  entries,
});

let told: readonly Told[] | undefined;

/** Every shipped case, as a start with an empty folder loads it. Read once: nothing in it can change. */
export function demonstration(): readonly Told[] {
  told ??= shippedCases().map(toldBy);
  return told;
}
