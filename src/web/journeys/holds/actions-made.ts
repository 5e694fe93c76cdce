import type { ActionMade } from '../../../core/learning/impact/asked.ts';
import { actionsMade } from '../../../core/learning/register/actions-made.ts';
import { registerOf } from '../../../core/learning/register/register.ts';
import type { Day } from '../../../core/time/day.ts';
import { readRegister } from '../../../parse/learning/register.ts';
import type { GivenCase } from '../../routing/route.ts';

/** The actions that were done by a day, as the register has them, by which what is asked is set before and after. */
export async function actionsMadeBy(on: Day, { desk }: GivenCase): Promise<readonly ActionMade[]> {
  const register = registerOf(readRegister(await desk.learning({ kind: 'register' })));
  return actionsMade(register).filter((action) => action.on <= on);
}
