import { stateOfExpectation, type Tracked } from '../../../core/pathway/expectation/tracked.ts';
import { showDay } from '../../../core/time/day.ts';
import { showSpan } from '../../../core/time/span.ts';
import { whenInWords } from '../../words/day-words.ts';
import { type Names, partyName } from '../../words/names.ts';

const stateWords = {
  kept: 'kept',
  'not-kept': 'not kept',
  'cannot-tell': 'whether it was kept could not be told',
  'not-said': 'no meeting has said yet whether it was kept',
} as const;

/** One expectation, as its page, the child's page and a meeting show it. */
export const expectedView = (one: Tracked, names: Names): object => ({
  what: one.action.what,
  who: one.action.who === undefined ? undefined : partyName(one.action.who, names),
  by: one.action.by === undefined ? undefined : showSpan(one.action.by),
  how: one.action.how,
  ifNot: one.ifNot,
  passed: one.passed,
  from: one.from === 'letter' ? `letter of intent, ${whenInWords(one.entry)}` : `plan, ${whenInWords(one.entry)}`,
  state: stateWords[stateOfExpectation(one)],
  said: one.said.map(({ how, words, on }) => ({ on: showDay(on), how: stateWords[how], words })),
});
