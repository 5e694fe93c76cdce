import { someday as built } from '../../test/builders/someday.ts';

export const someday = built;
