import type { Role } from './role.ts';

/** What a visitor must be allowed to do. Every route names one. */
export const permissions = [
  'open-to-all',
  'own-account',
  'read-case',
  'read-whole',
  'answer-for-agency',
  'write-for-agency',
  'decide-checks',
  'see-own-looks',
  'see-who-looked',
  'see-unusual-access',
  'open-in-emergency',
  'open-sealed',
  'run-the-place',
] as const;
export type Permission = (typeof permissions)[number];

const everyone = ['open-to-all', 'own-account'] as const;
const reads = [...everyone, 'read-case', 'see-own-looks'] as const;
const atWork = [...reads, 'see-who-looked'] as const;

/** What each role may do. Nothing is allowed that does not stand here. */
const allowed: Readonly<Record<Role, readonly Permission[]>> = {
  practitioner: [...atWork, 'answer-for-agency', 'write-for-agency', 'open-in-emergency'],
  manager: [...atWork, 'answer-for-agency', 'write-for-agency', 'open-in-emergency', 'open-sealed'],
  'safeguarding-lead': [...atWork, 'answer-for-agency', 'write-for-agency', 'open-in-emergency', 'open-sealed', 'see-unusual-access'],
  'front-door': [...atWork, 'read-whole'],
  reviewer: [...reads, 'read-whole'],
  quality: [...reads, 'read-whole', 'decide-checks', 'see-unusual-access'],
  administrator: [...everyone, 'run-the-place'],
};

export const mayDo = (role: Role, permission: Permission): boolean => allowed[role].includes(permission);

/** What anyone may do in a demonstration: there are no accounts in it. Who sits at an agency's desk answers and writes for it; who reads the whole decides about checks. */
export const mayDoInDemonstration = (kind: 'agency' | 'whole', permission: Permission): boolean =>
  [
    'open-to-all',
    'read-case',
    ...(kind === 'whole' ? ['read-whole', 'decide-checks'] : ['answer-for-agency', 'write-for-agency', 'open-sealed']),
  ].includes(permission);
