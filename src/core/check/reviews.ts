import type { Finding } from './check.ts';

/** A published review that checks were learnt from, as a page names it. Two are of a Child J, so that the partnership is always named. */
export interface Review {
  readonly of: string;
  readonly board: string;
  readonly published: string;
}

export const reviews: Readonly<Record<Finding['review'], Review>> = {
  0: { of: 'Child E', board: 'Kirklees', published: 'February 2020' },
  1: { of: 'Child P and Child H', board: 'Dudley', published: 'August 2017' },
  2: { of: 'Child T', board: 'North East Lincolnshire', published: 'about November 2016' },
  3: { of: 'Child J', board: 'Cheshire East', published: 'February 2023' },
  4: { of: 'Child J', board: 'Kent', published: 'April 2019' },
};
