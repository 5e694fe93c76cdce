import type { Claim, TieName } from '../../entry/claim.ts';
import type { PersonId } from '../../entry/ids.ts';
import { showSpan } from '../../time/span.ts';
import type { PersonListed } from './people-table.ts';
import type { Role } from './role.ts';

/** A row of a list of people, and whose record a person said that it means. */
export interface ListedAs {
  readonly person: PersonId;
  readonly listed: PersonListed;
}

/** What a list of people says of one of them: what they are to the child, or to a parent whom it names, and where they live. Nothing that it does not say. */
export function tiesListed({ person, listed }: ListedAs, all: readonly ListedAs[]): readonly Claim[] {
  const of = (role: Role): readonly PersonId[] => all.flatMap((one) => (one.listed.role === role ? [one.person] : []));
  const to = (is: TieName, whom: readonly PersonId[]): readonly Claim[] =>
    whom.flatMap((one) => (one === person ? [] : [{ ...documented, who: person, is, whom: one }]));
  const { address, role } = listed;
  return [
    ...(role === undefined ? [] : byRole(role, of, to)),
    ...(address === '' ? [] : [{ ...documented, who: person, is: 'lives-at', what: address }]),
  ];
}

const documented = { basis: 'documented', not: false, checked: 'unchecked', sealed: false } as const;

function byRole(
  role: Role,
  of: (role: Role) => readonly PersonId[],
  to: (is: TieName, whom: readonly PersonId[]) => readonly Claim[],
): readonly Claim[] {
  const children = of('child');
  switch (role) {
    case 'child':
      return [];
    case 'mother':
    case 'father':
      return to('parent-of', children);
    case 'mothers-partner':
      return to('partner-of', of('mother'));
    case 'fathers-partner':
      return to('partner-of', of('father'));
    case 'sibling':
      return to('sibling-of', children);
    case 'carer':
      return to('carer-of', children);
    default:
      return to(role.includes('grand') ? 'grandparent-of' : 'relative-of', children);
  }
}

/** The row in words, as it stands in the list. */
export const listedInWords = ({ name, relation, born, address }: PersonListed): string =>
  [name, relation, born === undefined ? '' : `born ${showSpan(born)}`, address].filter((text) => text !== '').join(', ');
