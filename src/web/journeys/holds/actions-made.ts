import type { ActionMade } from '../../../core/learning/impact/asked.ts';
import type { GivenCase } from '../../routing/route.ts';

/** The actions that a partnership has on record, by which what is asked is compared before and after. None are kept yet. */
export const actionsMade = (_given: GivenCase): Promise<readonly ActionMade[]> => Promise.resolve([]);
