import { dayOf } from '../time/day.ts';
import type { ClockVersion } from './clock.ts';

const panelBegan = dayOf(2018, 6, 29);

/** After serious harm: telling the national panel, reviewing, and seeing what came of it. */
export const learningClocks = {
  'serious-incident-notified': [
    {
      title: 'Serious incident notified to the national panel',
      starts: 'the authority becomes aware',
      limit: { amount: 5, unit: 'working-days' },
      source: 'Children Act 2004, section 16C; the five working days are in Working Together to Safeguard Children',
      standing: 'law',
      from: panelBegan,
    },
  ],
  'rapid-review': [
    {
      title: 'Rapid review sent to the national panel',
      starts: 'the authority becomes aware',
      limit: { amount: 15, unit: 'working-days' },
      source: 'Working Together to Safeguard Children, as quoted by procedures manuals',
      standing: 'WT',
      from: panelBegan,
    },
  ],
  'review-published': [
    {
      title: 'Review published',
      starts: 'the review starts',
      limit: { amount: 6, unit: 'months' },
      source: 'Working Together to Safeguard Children, from a secondary source',
      standing: 'WT',
    },
  ],
  'audit-after-action': [
    {
      title: 'Audit of the effect of an action',
      starts: 'the action is done',
      limit: { amount: 6, unit: 'months' },
      source: 'Review 1',
      standing: 'review',
    },
  ],
} as const satisfies Readonly<Record<string, readonly ClockVersion[]>>;
