import { flag, number, text } from '../fact.ts';
import { kind } from '../kind.ts';

export const attendance = kind('attendance', 'Sessions attended at nursery or school', {
  attended: number,
  possible: number,
  enrolled: flag,
  absent: text,
});
