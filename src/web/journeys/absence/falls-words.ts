import type { FallsIn } from '../../../core/pathway/cover/falls-in.ts';
import type { Picture } from '../../../core/picture/picture.ts';
import { showDay } from '../../../core/time/day.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { dueInWords } from '../../words/due-words.ts';
import { namesIn } from '../../words/names.ts';

/** What falls into some days, in words: a birth first. */
export function fallsInWords(
  { due, birth, birthAtAnyTime }: FallsIn,
  { today }: Pick<Picture, 'today'>,
  open: OpenCase,
): readonly string[] {
  const names = namesIn(open.directory);
  return [
    ...(birth === undefined ? [] : [`${birth.on > today ? 'Baby due' : 'Birth'}, ${showDay(birth.on)}`]),
    ...(birthAtAnyTime ? ['A birth: when it is due is not on record here'] : []),
    ...due.map((one) => `${dueInWords(one, names)}, ${showDay(one.by)}`),
  ];
}
