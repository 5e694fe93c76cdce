import type { ActionMade } from '../../../core/learning/impact/asked.ts';
import { actionsMade as madeIn } from '../../../core/learning/register/actions-made.ts';
import { registerOf } from '../../../core/learning/register/register.ts';
import { readRegister } from '../../../parse/learning/register.ts';
import type { GivenCase } from '../../routing/route.ts';

/** The actions of the register that were done, by which what is asked is compared before and after. */
export const actionsMade = async ({ desk }: GivenCase): Promise<readonly ActionMade[]> =>
  madeIn(registerOf(readRegister(await desk.learning({ kind: 'register' }))));
