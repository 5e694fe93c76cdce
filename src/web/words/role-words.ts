import type { ShownRole } from '../../core/access/door.ts';
import type { Role } from '../../core/access/role.ts';
import { postNames } from './post-names.ts';

/** What a role is called on a page. */
export const roleNames: Readonly<Record<Role, string>> = {
  practitioner: 'Practitioner',
  manager: 'Manager',
  'front-door': 'Front door',
  'safeguarding-lead': 'Safeguarding lead',
  reviewer: 'Reviewer',
  quality: 'Quality',
  administrator: 'Administrator',
};

/** What somebody in a role may do, in a line for whoever gives it. */
export const roleMeanings: Readonly<Record<Role, string>> = {
  practitioner: 'Reads what their agency recorded or was given, and answers its questions',
  manager: 'As a practitioner; signs what others decided, opens what is kept sealed, and says who answers and who covers',
  'safeguarding-lead': 'As a practitioner, and sees unusual opening of records at their agency',
  'front-door': 'Reads the whole of the partnership where referrals come in, on a ground that you write down',
  reviewer:
    'Reads what is of the people and days of the reviews that they are named for, on a ground that you write down, and changes nothing',
  quality: 'Reads the whole to see how checks do, on a ground that you write down, and decides about checks and about sharing',
  administrator: 'Runs the system, and reads no case',
};

/** "Health visitor at Locala"; "Safeguarding lead at Locala"; "Administrator". */
export function roleAtInWords({ role, at }: Pick<ShownRole, 'role' | 'at'>): string {
  const what = role === 'practitioner' && at !== undefined ? postNames[at.kind] : roleNames[role];
  return at === undefined ? what : `${what} at ${at.name}`;
}
