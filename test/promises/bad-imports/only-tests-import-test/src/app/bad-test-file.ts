import { someday } from './start.test.ts';

export const day = someday;
