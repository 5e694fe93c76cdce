import type { ClockVersion } from './clock.ts';

const oneArea = 'Procedure of one area';
const startOfPregnancy = 'the pregnancy, reckoned as 40 weeks before the due day';

/** Around a birth. */
export const birthClocks = {
  'antenatal-booking': [
    {
      title: 'Antenatal booking',
      starts: startOfPregnancy,
      limit: { amount: 10, unit: 'weeks' },
      source: 'National guidance, as quoted in review 4',
      standing: 'guidance',
    },
  ],
  'pre-birth-conference': [
    {
      title: 'Pre-birth conference',
      starts: startOfPregnancy,
      limit: { amount: 34, unit: 'weeks' },
      source: oneArea,
      standing: 'local',
    },
  ],
  'pre-birth-conference-usual': [
    {
      title: 'Pre-birth conference, usual time',
      starts: 'the due day, counted back',
      limit: { amount: -3, unit: 'months' },
      source: oneArea,
      standing: 'local',
      note: 'About three months before the due day.',
    },
  ],
  'conference-review-after-birth': [
    {
      title: 'Conference review after the birth',
      starts: 'the birth',
      usual: { amount: 10, unit: 'working-days' },
      limit: { amount: 20, unit: 'working-days' },
      source: oneArea,
      standing: 'local',
    },
  ],
} as const satisfies Readonly<Record<string, readonly ClockVersion[]>>;
