import { day } from '../time/day.ts';

export const ends = day;
