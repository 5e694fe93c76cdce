import { someday } from '../../test/builders/someday.ts';

export const day = someday;
