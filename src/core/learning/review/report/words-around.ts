import type { Range } from '../../../anonymise/slip.ts';

/** Words with those that stand around them: what somebody answered about them holds wherever their paragraph moves to, while these stand. */
export const inWordsAround = (text: string, { start, end }: Range): string =>
  `${text.slice(Math.max(0, start - 40), start)}[${text.slice(start, end).slice(0, 200)}]${text.slice(end, end + 40)}`;
