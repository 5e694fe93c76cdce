import { defaultsOf, type Standing, standingOf } from '../../../core/learning/asking/learning-check.ts';
import { actionWithoutEffect } from '../../../core/learning/checks/action-without-effect.ts';
import type { RegisterRead } from './register-read.ts';

/** What check 71 asks of the register today. Each question is answered by what it asks for: evidence, a reason, an owner or a day; so no answer is kept beside them. */
export const questionsStanding = ({ register, holding, today }: RegisterRead): readonly Standing[] =>
  standingOf(
    actionWithoutEffect.id,
    actionWithoutEffect.evaluate({ register, holding }, defaultsOf(actionWithoutEffect.parameters), today),
    [],
  );

/** The item that a question is about. */
export const itemAsked = ({ anchor }: Pick<Standing, 'anchor'>): string => anchor.replace(/ .*/, '');
