import { defaultsOf, type Standing, standingOf } from '../../../core/learning/asking/learning-check.ts';
import { reviewReturnOutstanding } from '../../../core/learning/checks/review-return-outstanding.ts';
import { showDay } from '../../../core/time/day.ts';
import type { Returned } from '../../recording/returned.ts';
import type { RoomRead } from './room-read.ts';

/** The questions of check 72 that stand in a room, with their answers. */
export function questionsOf(read: RoomRead): readonly Standing[] {
  const { id, parameters, evaluate } = reviewReturnOutstanding;
  return standingOf(id, evaluate(read, defaultsOf(parameters), read.today), read.answers);
}

/** Where an answer says that it is in, it is written down where it belongs and not here. */
export const waysHere = reviewReturnOutstanding.ways.filter(({ id }) => id !== 'in');

/** What stands at the top of a review's page: the questions, each with a form to answer it. */
export function standingView(read: RoomRead, returned: Returned | undefined): object {
  const all = questionsOf(read);
  const view = (one: Standing, at: number): object => {
    const isSent = returned?.sent.act === 'answered' && returned.sent.anchor === one.anchor;
    const error = (field: string): string | undefined =>
      isSent ? returned.problems.find((problem) => problem.field === field)?.text : undefined;
    return {
      ...{ id: `question-${at + 1}`, anchor: one.anchor, question: one.question, to: one.to, since: showDay(one.since) },
      ...(one.answered === undefined
        ? {}
        : {
            before: `${showDay(one.answered.on)}, ${one.answered.who}: ${waysHere.find(({ id }) => id === one.answered?.way)?.says ?? ''}. ${one.answered.words}`,
          }),
      isOpen: isSent,
      wayId: `way-${at + 1}`,
      wordsId: `words-${at + 1}`,
      wayError: error(`way-${at + 1}`),
      wordsError: error(`words-${at + 1}`),
      ways: waysHere.map(({ id, says }) => ({ value: id, text: says, checked: isSent && returned.sent.way === id })),
      words: isSent ? (returned.sent.words ?? '') : '',
    };
  };
  const numbered = all.map((one, at) => ({ holds: one.holds, view: view(one, at) }));
  return {
    open: numbered.flatMap(({ holds, view }) => (holds ? [] : [view])),
    answered: numbered.flatMap(({ holds, view }) => (holds ? [view] : [])),
  };
}
