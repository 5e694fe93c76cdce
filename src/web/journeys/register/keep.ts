import type { AgencyId } from '../../../core/entry/ids.ts';
import { type SaidInRegister, writeRegister } from '../../../parse/learning/write-register.ts';
import { whoWrites } from '../../reading/opened-review.ts';
import type { GivenCase } from '../../routing/route.ts';

/** Writes something down in the register: for everybody at work, or for those agencies alone (none: for whoever sees to quality). Gives its id. */
export const keepInRegister = (
  said: SaidInRegister,
  given: GivenCase,
  { readers, answers }: { readonly readers?: readonly AgencyId[]; readonly answers?: string } = {},
): Promise<string> =>
  given.desk.keepLearning(
    { kind: 'register' },
    {
      ...writeRegister(said),
      who: said.kind === 'awareness-told' ? 'Not kept' : whoWrites(given),
      ...(readers === undefined ? {} : { readers }),
      ...(answers === undefined ? {} : { answers }),
    },
  );
