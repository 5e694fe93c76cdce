import type { ShownRole } from '../../../core/access/door.ts';
import { eyesOf } from '../../../core/access/role.ts';
import { placeAddress, rolesAddress, todayAtAddress } from '../../addresses.ts';

/** Where somebody's work begins, in a role. */
export const homeIn = (acting: ShownRole | undefined): string => {
  if (acting === undefined) return rolesAddress;
  return eyesOf(acting.role) === 'none' ? placeAddress : todayAtAddress(acting.partnership);
};
