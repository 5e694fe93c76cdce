import { dayOf } from '../time/day.ts';
import type { ClockVersion } from './clock.ts';

const reviews = 'Care Planning, Placement and Case Review (England) Regulations 2010, regulation 33';
const visits = 'Care Planning, Placement and Case Review (England) Regulations 2010, regulation 28';
const regulationsInForce = dayOf(2011, 4, 1);

/** Looked-after children, and proceedings. */
export const lookedAfterClocks = {
  'first-looked-after-review': [
    {
      title: 'First looked-after review',
      starts: 'the child becomes looked after',
      limit: { amount: 20, unit: 'working-days' },
      source: reviews,
      standing: 'law',
      from: regulationsInForce,
    },
  ],
  'second-looked-after-review': [
    {
      title: 'Second looked-after review',
      starts: 'the first review',
      limit: { amount: 3, unit: 'months' },
      source: reviews,
      standing: 'law',
      from: regulationsInForce,
    },
  ],
  'later-looked-after-review': [
    {
      title: 'Later looked-after reviews',
      starts: 'the review before',
      limit: { amount: 6, unit: 'months' },
      source: reviews,
      standing: 'law',
      from: regulationsInForce,
    },
  ],
  'first-looked-after-visit': [
    {
      title: 'First visit to a looked-after child',
      starts: 'the placement',
      limit: { amount: 1, unit: 'weeks' },
      source: visits,
      standing: 'law',
      from: regulationsInForce,
    },
  ],
  'later-looked-after-visit': [
    {
      title: 'Later visits to a looked-after child',
      starts: 'the visit before',
      limit: { amount: 6, unit: 'weeks' },
      source: visits,
      standing: 'law',
      from: regulationsInForce,
      note: 'In the first year of the placement.',
    },
  ],
  'care-proceedings': [
    {
      title: 'Care proceedings',
      starts: 'the application is issued',
      limit: { amount: 26, unit: 'weeks' },
      source: 'Children Act 1989, section 32(1)(a), as amended by the Children and Families Act 2014',
      standing: 'law',
      from: dayOf(2014, 4, 22),
    },
  ],
} as const satisfies Readonly<Record<string, readonly ClockVersion[]>>;
