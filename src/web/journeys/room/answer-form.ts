import { type Returned, textIn, tooLong } from '../../recording/returned.ts';
import type { RoomRead } from './room-read.ts';
import { questionsOf, waysHere } from './standing-view.ts';

/** An answer to a question of check 72, as it is kept: with what the question rested on. Undefined where no such question stands. */
export function answerOf(form: Returned['sent'], read: RoomRead): { readonly keeps: object } | Returned | undefined {
  const all = questionsOf(read);
  const at = all.findIndex(({ anchor, holds }) => anchor === form.anchor && !holds);
  const question = all[at];
  if (question === undefined) return undefined;
  const way = waysHere.find(({ id }) => id === form.way);
  const words = textIn(form, 'words');
  const problems = [
    ...(way === undefined ? [{ field: `way-${at + 1}`, text: 'Choose how it stands' }] : []),
    ...(words === '' ? [{ field: `words-${at + 1}`, text: 'Write who will chase it and until when, or why the gap is accepted' }] : []),
    ...tooLong(form, 5000),
  ];
  if (way === undefined || problems.length > 0) return { sent: form, problems };
  const { check, anchor, evidence } = question;
  return { keeps: { check, anchor, evidence, way: way.id, words } };
}
