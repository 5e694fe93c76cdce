import type { Kept } from '../../../core/access/learning.ts';
import type { Holding } from '../../../core/learning/register/holder.ts';
import { type Register, registerOf } from '../../../core/learning/register/register.ts';
import type { Day } from '../../../core/time/day.ts';
import { dayAt } from '../../../core/time/instant.ts';
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
  return {
    today: dayAt(now()),
    kept,
    register: registerOf(readRegister(kept)),
    holding: { ...(await whoIsThere(desk)), board: [] },
  };
}
