import { check } from './missed-health/check.ts';

export const catalogue = [check];
