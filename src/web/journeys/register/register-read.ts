import type { Kept } from '../../../core/access/learning.ts';
import { membersOf } from '../../../core/learning/register/board/members.ts';
import { type Holding, withThoseWhoLeft } from '../../../core/learning/register/holder.ts';
import { type Register, registerOf } from '../../../core/learning/register/register.ts';
import type { Day } from '../../../core/time/day.ts';
import { dayAt } from '../../../core/time/instant.ts';
import { readBoard } from '../../../parse/learning/board.ts';
import { readRegister } from '../../../parse/learning/register.ts';
import { whoIsThere } from '../../reading/who-is-there.ts';
import type { GivenCase } from '../../routing/route.ts';

/** The register as its visitor may read it today, and who holds which post. */
export interface RegisterRead {
  readonly today: Day;
  readonly kept: readonly Kept[];
  readonly register: Register;
  readonly holding: Holding;
}

/** The work of the register is of no case and no day of one: today is today, in a demonstration too. */
export async function readRegisterRoom({ desk, now }: GivenCase): Promise<RegisterRead> {
  const kept = await desk.learning({ kind: 'register' });
  const [there, left, today] = [await whoIsThere(desk), await desk.postsLeft(), dayAt(now())];
  return {
    today,
    kept,
    register: registerOf(readRegister(kept)),
    holding: { ...there, posts: withThoseWhoLeft(there.posts, left), board: membersOf(readBoard(kept), today) },
  };
}
