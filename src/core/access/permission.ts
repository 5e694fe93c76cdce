import type { Role } from './role.ts';

/** What a visitor must be allowed to do. Every route names one. */
export const permissions = [
  'open-to-all',
  'own-account',
  'read-case',
  'read-whole',
  /** To take a file out of a record: stamped, and noted with what it is for. */
  'take-out',
  /** To take the records themselves out, as a case file. */
  'take-out-case-file',
  /** To make anonymised copies and check texts for slips; the key of a copy is for the same people. */
  'anonymise',
  'answer-for-agency',
  'write-for-agency',
  'decide-checks',
  'decide-sharing',
  'set-front-door',
  /** Figures of what is asked and whether it moves, and data on the whole system: never of a worker or a family. */
  'see-figures',
  'see-own-looks',
  'see-who-looked',
  'see-unusual-access',
  'open-in-emergency',
  /** To put one's name under what somebody else decided. */
  'sign-off',
  'open-sealed',
  'keep-posts',
  'see-reviews',
  'set-reviews',
  'review',
  /** To write in a review's room, beside the live records: who opens reviews, and who reviews. */
  'work-in-review',
  /** To keep the register, audits and training, that are about no family. */
  'keep-learning',
  'run-the-place',
] as const;
export type Permission = (typeof permissions)[number];

const everyone = ['open-to-all', 'own-account'] as const;
const reads = [...everyone, 'read-case', 'take-out', 'see-own-looks'] as const;
const atWork = [...reads, 'see-who-looked'] as const;

/** What each role may do. Nothing is allowed that does not stand here. */
const allowed: Readonly<Record<Role, readonly Permission[]>> = {
  practitioner: [...atWork, 'answer-for-agency', 'write-for-agency', 'open-in-emergency'],
  manager: [
    ...atWork,
    'see-figures',
    'answer-for-agency',
    'write-for-agency',
    'open-in-emergency',
    'sign-off',
    'open-sealed',
    'keep-posts',
  ],
  'safeguarding-lead': [
    ...atWork,
    'see-figures',
    'answer-for-agency',
    'write-for-agency',
    'open-in-emergency',
    'sign-off',
    'open-sealed',
    'keep-posts',
    'see-unusual-access',
    'take-out-case-file',
  ],
  'front-door': [...atWork, 'read-whole'],
  reviewer: [...reads, 'read-whole', 'take-out-case-file', 'anonymise', 'see-reviews', 'review', 'work-in-review'],
  quality: [
    ...reads,
    'read-whole',
    'take-out-case-file',
    'anonymise',
    'see-figures',
    'decide-checks',
    'decide-sharing',
    'set-front-door',
    'see-unusual-access',
    'see-reviews',
    'set-reviews',
    'work-in-review',
    'keep-learning',
  ],
  administrator: [...everyone, 'run-the-place'],
};

export const mayDo = (role: Role, permission: Permission): boolean => allowed[role].includes(permission);

/** What anyone may do in a demonstration: there are no accounts in it. Who sits at an agency's desk answers and writes for it; who reads the whole decides about checks and about sharing. */
export const mayDoInDemonstration = (kind: 'agency' | 'whole', permission: Permission): boolean =>
  [
    'open-to-all',
    'read-case',
    'take-out',
    'take-out-case-file',
    'see-figures',
    ...(kind === 'whole'
      ? [
          'read-whole',
          'anonymise',
          'decide-checks',
          'decide-sharing',
          'set-front-door',
          'see-reviews',
          'set-reviews',
          'work-in-review',
          'keep-learning',
        ]
      : ['answer-for-agency', 'write-for-agency', 'sign-off', 'open-sealed', 'keep-posts']),
  ].includes(permission);
