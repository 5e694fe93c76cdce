import { day } from '../core/time/day.ts';

export const shared = day;
