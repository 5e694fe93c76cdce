import { type Form, findForm } from '../../../core/form/form.ts';
import { type AssessmentState, type AssessmentWork, waitsForSignature } from '../../../core/pathway/assessment/assessment-work.ts';
import { adultsWeighed } from '../../../core/pathway/assessment/of-adult.ts';
import { showDay } from '../../../core/time/day.ts';
import { allListed } from '../../words/all-listed.ts';
import type { Names } from '../../words/names.ts';
import { inPlainWords, withCapital } from '../../words/plain-words.ts';

const states: Readonly<Record<AssessmentState, string>> = {
  recommended: 'Recommended, not begun',
  started: 'Begun',
  completed: 'Finished, and to be signed by somebody else',
  signed: 'Finished and signed',
  abandoned: 'Given up',
};

export const stateWords = (work: AssessmentWork): string =>
  work.state === 'completed' && !waitsForSignature(work) ? 'Finished' : states[work.state];

/** Where one stands, inside a sentence: `begun, due by 4 July 2024`. */
export const workWords = (work: AssessmentWork): string => {
  const [state, finish] = [stateWords(work), finishWords(work)];
  return `${state.charAt(0).toLowerCase()}${state.slice(1)}${finish === undefined ? '' : `, ${finish}`}`;
};

/** By the title of its form; else by its type. */
export const assessmentCalled = ({ form, type }: Pick<AssessmentWork, 'form' | 'type'>, forms: readonly Form[]): string =>
  findForm(forms, form)?.title ?? `${withCapital(inPlainWords(type ?? 'an'))} assessment`;

const fromWords = {
  written: '',
  referral: ', by the clock from the referral',
  opening: ', by the clock from its opening',
  birth: ', counted back from the birth',
};

/** By when it is to be finished; nothing once it is over. */
export function finishWords({ finish, state }: AssessmentWork): string | undefined {
  if (finish === undefined || state === 'completed' || state === 'signed' || state === 'abandoned') return undefined;
  return `${finish.late ? 'was due by' : 'due by'} ${showDay(finish.day)}${fromWords[finish.from]}`;
}

/** Of an assessment of one adult: of whom. */
export const ofWhom = (work: AssessmentWork, names: Names): string => {
  const adults = adultsWeighed(work).map(names.person);
  return adults.length === 0 ? '' : `, of ${allListed(adults)}`;
};
