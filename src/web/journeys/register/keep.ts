import type { SaidOfAction, SaidOfRecommendation } from '../../../core/learning/register/said.ts';
import { writeRegister } from '../../../parse/learning/write-register.ts';
import { whoWrites } from '../../reading/opened-review.ts';
import type { GivenCase } from '../../routing/route.ts';

/** Writes something down in the register, for everybody at work or for whoever sees to quality alone. Gives its id. */
export const keepInRegister = (
  said: SaidOfRecommendation | SaidOfAction,
  given: GivenCase,
  { isForQuality = false, answers }: { readonly isForQuality?: boolean; readonly answers?: string } = {},
): Promise<string> =>
  given.desk.keepLearning(
    { kind: 'register' },
    {
      ...writeRegister(said),
      who: whoWrites(given),
      ...(isForQuality ? { readers: [] } : {}),
      ...(answers === undefined ? {} : { answers }),
    },
  );
