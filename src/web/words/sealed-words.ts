import type { SealablePart, SealedPart } from '../../core/access/sealed.ts';
import type { AgencyId, EntryId } from '../../core/entry/ids.ts';
import { sealedAddress } from '../addresses.ts';
import type { OpenCase } from '../reading/open-case.ts';
import { allListed } from './all-listed.ts';
import { type Names, namesIn } from './names.ts';

/** What is kept sealed, as a page names it. It never says whose name or which address it is. */
export function partInWords({ part, of, keptFrom }: Pick<SealedPart, 'part' | 'of' | 'keptFrom'>, names: Names): string {
  const from = keptFrom.length === 0 ? '' : `, kept from ${allListed(keptFrom.map(names.person))},`;
  const whats: Readonly<Record<SealablePart, string>> = {
    source: 'Who told of it, who asked not to be named,',
    address: `Where ${of === undefined ? 'somebody' : names.person(of)} is reached${from}`,
    detail: 'The detail of it',
  };
  return whats[part];
}

/** The same, shorter, for the title of its page. */
export const partNamed = ({ part, of }: Pick<SealedPart, 'part' | 'of'>, names: Names): string =>
  ({ source: 'who told of it', address: `where ${of === undefined ? 'somebody' : names.person(of)} is reached`, detail: 'the detail' })[
    part
  ];

/** One line beside an entry that has a sealed part, with where to go to ask for it or to open it. */
export interface SealedLine {
  readonly says: string;
  readonly href: string;
}

/** The sealed parts of an entry of which the visitor may know. */
export const sealedLines = (entry: EntryId, { sealedParts, directory, partnership, vantage }: OpenCase): readonly SealedLine[] => {
  const names = namesIn(directory);
  const isOwn = (by: AgencyId): boolean => vantage.kind === 'agency' && vantage.agency === by;
  return sealedParts
    .filter((one) => one.entry === entry)
    .map((one) => ({
      says: `${partInWords(one, names)} is kept sealed: ${isOwn(one.by) ? 'your manager or safeguarding lead can open it' : `ask ${names.agency(one.by)}`}`,
      href: sealedAddress(partnership, one.id),
    }));
};
