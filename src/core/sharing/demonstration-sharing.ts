import { agencyKinds } from '../entry/directory.ts';
import { noEarliest } from '../time/day.ts';
import { startOf } from '../time/instant.ts';
import type { AgreedTerms, ReleaseTerms, SharingStatement } from './agreement.ts';

const safeguarding =
  'Safeguarding children is a task of ours in the public interest (UK GDPR, article 6(1)(e); Data Protection Act 2018, schedule 1, paragraph 18)';

const invented: readonly (readonly [id: string, terms: AgreedTerms])[] = [
  [
    'community-health',
    {
      name: 'Community health, the GP and the child’s lead worker',
      of: ['health-visiting', 'midwifery'],
      kinds: ['contact', 'observation', 'incident'],
      under: ['early-help', 'child-in-need', 'child-protection', 'looked-after'],
      to: ['gp', 'lead'],
      what: 'extract',
      basis: safeguarding,
      does: 'propose',
    },
  ],
  [
    'adults-service',
    {
      name: 'An adult’s service starts or ends',
      of: [],
      kinds: ['service'],
      only: 'service-starts-or-ends',
      under: [],
      to: ['lead'],
      what: 'extract',
      basis: safeguarding,
      does: 'do',
    },
  ],
  [
    'plan-around-the-table',
    {
      name: 'Plans, and assessments that are finished',
      of: ['social-care', 'front-door', 'early-help'],
      kinds: ['plan', 'assessment'],
      under: [],
      to: [
        'health-visiting',
        'midwifery',
        'gp',
        'school',
        'early-years',
        'police',
        'housing',
        'adult-mental-health',
        'substance-service',
        'probation',
      ],
      what: 'whole',
      basis: safeguarding,
      does: 'propose',
    },
  ],
];

const stated = {
  ...{ from: noEarliest, landed: startOf(noEarliest) },
  ...{ decidedBy: 'Nobody: it is invented', reason: 'To show Heed at work' },
};

const released: ReleaseTerms = {
  name: 'That an agency is involved, and whom to ring',
  // Services for children: that an adult goes to a service for adults would itself tell.
  of: [
    'social-care',
    'front-door',
    'health-visiting',
    'midwifery',
    'gp',
    'hospital',
    'school',
    'early-years',
    'childrens-centre',
    'early-help',
  ],
  to: agencyKinds,
  as: 'name',
  isEarlierToo: true,
  basis: safeguarding,
};

/** What the agencies of a demonstration are taken to have agreed. A partnership at work begins with nothing agreed. */
export const demonstrationSharing: readonly SharingStatement[] = [
  ...invented.map(([agreement, terms]) => ({ agreement, what: 'agreed' as const, terms, ...stated })),
  { agreement: 'who-is-involved', what: 'released', release: released, ...stated },
];
