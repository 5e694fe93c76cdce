import type { Ask, Role } from '../check/check.ts';
import type { AgencyId } from '../entry/ids.ts';

/** A desk in an agency: whoever records, leads, decides and chairs there is one worker; a manager, a safeguarding lead, the front door and the hub are others. */
export interface Desk {
  readonly agency: AgencyId;
  readonly role: 'worker' | Exclude<Role, 'worker' | 'recorder' | 'lead' | 'decision-maker' | 'chair'>;
}

/** The desk that an ask lands on. */
export const deskOf = ({ agency, role }: Ask): Desk => {
  switch (role) {
    case 'recorder':
    case 'worker':
    case 'lead':
    case 'decision-maker':
    case 'chair':
      return { agency, role: 'worker' };
    case 'manager':
    case 'safeguarding-lead':
    case 'front-door':
    case 'hub':
      return { agency, role };
  }
};
