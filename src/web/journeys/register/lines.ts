import { type Action, isToDo } from '../../../core/learning/register/action.ts';
import { holderOf } from '../../../core/learning/register/holder.ts';
import { isOpen, type Recommendation } from '../../../core/learning/register/recommendation.ts';
import { showDay } from '../../../core/time/day.ts';
import { registerAddress } from '../../addresses.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import type { RegisterRead } from './register-read.ts';
import { bodyInWords, holderInWords, kindsInWords, ownerInWords, recommendationStateInWords, stateInWords } from './register-words.ts';

/** What every list says of an action. */
export const actionLine = (action: Action, { holding, today }: RegisterRead, open: OpenCase): object => ({
  says: action.says,
  href: registerAddress(open.partnership, 'item', action.id),
  state: stateInWords(action),
  owner: ownerInWords(action.owner, open),
  holder: holderInWords(holderOf(action.owner, holding, today)),
  due: isToDo(action) ? showDay(action.by) : undefined,
  late: isToDo(action) && action.by < today,
});

/** What every list says of a recommendation. */
export const recommendationLine = (one: Recommendation, { today }: Pick<RegisterRead, 'today'>, open: OpenCase): object => ({
  says: one.says,
  href: registerAddress(open.partnership, 'recommendations', one.id),
  kind: kindsInWords[one.kind].replace(/:.*/, ''),
  isGoodPractice: one.of === 'good-practice',
  state: recommendationStateInWords(one.state),
  body: one.body && bodyInWords(one.body, open),
  owner: one.owner && ownerInWords(one.owner, open),
  due: one.by === undefined ? undefined : showDay(one.by),
  late: one.by !== undefined && one.by < today && isOpen(one),
});
