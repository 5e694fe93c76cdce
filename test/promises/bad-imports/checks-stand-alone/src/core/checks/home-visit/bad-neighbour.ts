import { check } from '../missed-health/check.ts';

export const both = check;
