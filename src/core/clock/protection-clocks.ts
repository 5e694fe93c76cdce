import { dayOf } from '../time/day.ts';
import type { ClockVersion } from './clock.ts';

const workingTogether = 'Working Together to Safeguard Children, as quoted by procedures manuals';
const oneFrontDoor = 'Procedure of one multi-agency safeguarding hub';
const oneArea = 'Procedure of one area';

/** From a referral, by way of assessment and conference, to the plan. */
export const protectionClocks = {
  'referral-decision': [
    {
      title: 'Decision on a referral, and telling the referrer',
      starts: 'the referral is received',
      limit: { amount: 1, unit: 'working-days' },
      source: workingTogether,
      standing: 'WT',
    },
  ],
  'front-door-checks-most-urgent': [
    {
      title: 'Front-door checks, most urgent',
      starts: 'the referral is received',
      limit: { amount: 4, unit: 'hours' },
      source: oneFrontDoor,
      standing: 'local',
    },
  ],
  'front-door-checks-urgent': [
    {
      title: 'Front-door checks, urgent',
      starts: 'the referral is received',
      limit: { amount: 24, unit: 'hours' },
      source: oneFrontDoor,
      standing: 'local',
    },
  ],
  'front-door-checks-other': [
    {
      title: 'Front-door checks, others',
      starts: 'the referral is received',
      limit: { amount: 72, unit: 'hours' },
      source: oneFrontDoor,
      standing: 'local',
    },
  ],
  'assessment-complete': [
    {
      title: 'Assessment complete',
      starts: 'the referral',
      limit: { amount: 45, unit: 'working-days' },
      source: workingTogether,
      standing: 'WT',
      // The edition of 2013 put one assessment in the place of the initial and the core assessment, which had limits of their own.
      from: dayOf(2013, 4, 15),
      note: 'Where it takes longer, the reason is recorded.',
    },
  ],
  'strategy-discussion': [
    {
      title: 'Strategy discussion held',
      starts: 'the decision that it is needed',
      limit: { amount: 24, unit: 'hours' },
      source: oneArea,
      standing: 'local',
    },
  ],
  'police-protection': [
    {
      title: 'End of police protection',
      starts: 'a constable takes the child into police protection',
      limit: { amount: 72, unit: 'hours' },
      source: 'Children Act 1989, section 46(6)',
      standing: 'law',
    },
  ],
  'suspected-breach': [
    {
      title: 'Owner of a restriction acts on a suspected breach',
      starts: 'the suspected breach is recorded',
      limit: { amount: 1, unit: 'working-days' },
      source: 'Our own choice',
      standing: 'ours',
    },
  ],
  'initial-conference': [
    {
      title: 'Initial child protection conference',
      starts: 'the strategy discussion that started section 47 enquiries',
      limit: { amount: 15, unit: 'working-days' },
      source: workingTogether,
      standing: 'WT',
    },
  ],
  'first-core-group': [
    {
      title: 'First core group',
      starts: 'the initial conference',
      limit: { amount: 10, unit: 'working-days' },
      source: `${workingTogether}, and local procedure`,
      standing: 'WT',
    },
  ],
  'later-core-group': [
    {
      title: 'Later core groups',
      starts: 'the core group before',
      usual: { amount: 4, unit: 'weeks' },
      limit: { amount: 6, unit: 'weeks' },
      source: oneArea,
      standing: 'local',
    },
  ],
  'first-review-conference': [
    {
      title: 'First review conference',
      starts: 'the initial conference',
      limit: { amount: 3, unit: 'months' },
      source: workingTogether,
      standing: 'WT',
    },
  ],
  'later-review-conference': [
    {
      title: 'Later review conferences',
      starts: 'the review conference before',
      limit: { amount: 6, unit: 'months' },
      source: workingTogether,
      standing: 'WT',
    },
  ],
  'child-in-need-plan': [
    {
      title: 'Child in need plan',
      starts: 'the end of the assessment',
      limit: { amount: 10, unit: 'days' },
      source: 'Local procedure quoted in review 2',
      standing: 'local',
    },
  ],
  'child-in-need-meeting': [
    {
      title: 'Child in need meeting',
      starts: 'the plan opens, then the meeting before',
      limit: { amount: 6, unit: 'weeks' },
      source: 'Local procedure quoted in review 3',
      standing: 'local',
      note: 'Other areas allow up to 12 weeks.',
    },
  ],
  'supervision-child-in-need': [
    {
      title: 'Supervision of a child in need',
      starts: 'the supervision before',
      limit: { amount: 1, unit: 'months' },
      source: 'Local procedure quoted in review 2',
      standing: 'local',
    },
  ],
} as const satisfies Readonly<Record<string, readonly ClockVersion[]>>;
