import type { ItemAt } from '../../../core/learning/library/library.ts';
import type { Partnership } from '../../../core/ledger/port.ts';
import type { GivenCase } from '../../routing/route.ts';

/** One item, and the retold cases of its review that can be looked at as demonstrations. */
export interface ItemRead extends ItemAt {
  readonly shown: readonly Partnership[];
}

export async function itemRead(at: ItemAt, { records, demonstration }: GivenCase): Promise<ItemRead> {
  const all = demonstration ? await records.partnerships() : [];
  return { ...at, shown: all.filter((one) => one.demonstration && at.review.cases.includes(one.name)) };
}
