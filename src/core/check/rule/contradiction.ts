import type { Concern } from '../check.ts';
import { type Asker, askerOf } from './asking-rule.ts';
import type { Look } from './case.ts';
import { changesFor } from './change-for-the-better.ts';
import { noneToldFor } from './none-told.ts';
import { recordsApart } from './records-apart.ts';
import type { Between, Contradiction } from './rule.ts';
import type { Given } from './select.ts';

/** Two records that do not fit together. */
export function contradictionOf(rule: Contradiction, given: Given): (look: Look) => readonly Concern[] {
  const asker = askerOf(rule, given);
  const find = finderOf(rule.between, given, asker);
  return (look) => (asker.isTime(look) ? find(look) : []);
}

function finderOf(between: Between, given: Given, asker: Asker): (look: Look) => readonly Concern[] {
  switch (between.as) {
    case 'none-told':
      return noneToldFor(between, given, asker);
    case 'change-for-the-better':
      return changesFor(between, given, asker);
    case 'records':
      return recordsApart(between, given, asker);
  }
}
