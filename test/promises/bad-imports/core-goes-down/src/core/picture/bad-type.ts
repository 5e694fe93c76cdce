import type { Check } from '../check/check.ts';

export type Asked = Check;
