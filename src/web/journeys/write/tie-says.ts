import type { TieName } from '../../../core/entry/claim.ts';

/** How a tie is offered: between the first person and the second. */
export const tieSays: Readonly<Record<TieName, string>> = {
  'parent-of': 'is a parent of',
  'partner-of': 'is the partner of',
  'separated-from': 'is separated from',
  'sibling-of': 'is a brother or sister of',
  'grandparent-of': 'is a grandparent of',
  'relative-of': 'is a relative of',
  'friend-of': 'is a friend of',
  'carer-of': 'cares for',
  'lives-with': 'lives with',
  'lives-at': 'lives at (an address)',
  'in-contact-with': 'is in contact with',
  supervises: 'supervises',
  'harmed-by': 'is reported to have been harmed by',
  'known-as': 'is also known as (a name)',
  'close-to': 'is close to',
  'distant-from': 'is distant from',
  'hostile-to': 'is hostile to',
};
