import { delayCauses } from '../../../core/learning/review/room/course-said.ts';
import { type Day, showDay } from '../../../core/time/day.ts';
import { lateWords } from './late-words.ts';
import type { RoomRead } from './room-read.ts';

/** The stages of a review as a line, with what is due and what came late, and the causes of delay beside it. */
export const clockView = ({ room: { stages, delays }, today }: RoomRead): object => ({
  stages: stages.map(({ title, reached, due, late, source, words }) => ({
    ...{ title, source, words, late: late > 0 },
    state: reached === undefined ? 'open' : 'reached',
    when: reached === undefined ? undefined : showDay(reached),
    says: saysOf(reached, due, late, today),
  })),
  delays: delays.map(({ delay: { cause, words, from }, over }) => ({
    cause: delayCauses[cause],
    words,
    days: over === undefined ? `since ${showDay(from)}` : `${showDay(from)} to ${showDay(over)}`,
  })),
});

function saysOf(reached: Day | undefined, due: Day | undefined, late: number, today: Day): string {
  if (due === undefined) return reached === undefined ? 'Not yet' : '';
  if (reached !== undefined)
    return late > 0 ? `${lateWords(late)}: it was due by ${showDay(due)}` : `In time: it was due by ${showDay(due)}`;
  if (late > 0) return `Due by ${showDay(due)}: ${lateWords(late)} today`;
  return due === today ? 'Due today' : `Due by ${showDay(due)}`;
}
