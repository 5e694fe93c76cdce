import { recordedDay } from '../../core/picture/picture.ts';
import type { Answer } from '../../core/prompt/answer.ts';
import { showDay } from '../../core/time/day.ts';
import { showSpan } from '../../core/time/span.ts';
import type { Names } from './names.ts';

const outcomeWords = {
  done: 'This has been done',
  'already-known': 'This is already known and recorded',
  'not-so': 'This is not so',
  'not-needed': 'Nothing is needed',
  'passed-to': 'Passed to another agency',
  'will-do-by': 'Will be done by a day',
  'to-safeguarding-lead': 'Taken to the safeguarding lead',
} as const;

/** What was answered, in a few words: with the agency or the day, where it names one. */
export function answerWords({ facts: { outcome, to, by } }: Answer, names: Names): string {
  if (outcome === undefined) return 'Answered';
  const named =
    outcome === 'passed-to' && to !== undefined
      ? names.agency(to)
      : outcome === 'will-do-by' && by !== undefined
        ? showSpan(by)
        : undefined;
  return named === undefined ? outcomeWords[outcome] : `${outcomeWords[outcome]}: ${named}`;
}

/** When it was answered: always the real day. In a demonstration the page shows another day, and says so. */
export function answeredWords(answer: Answer): string {
  const day = showDay(recordedDay(answer));
  const { shownOn } = answer.facts;
  return shownOn === undefined ? `Answered on ${day}` : `Answered in this demonstration on ${day}, with ${showSpan(shownOn)} shown`;
}
