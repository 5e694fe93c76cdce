import type { Entry } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import { adultsInCircle } from '../../picture/family/family.ts';
import type { Picture } from '../../picture/picture.ts';
import type { Tie } from '../../picture/ties.ts';
import type { Span } from '../../time/span.ts';

/** Two adults who parted: the first record of it after one that has them together, or one that gives the day. */
export interface Separation {
  readonly adults: readonly PersonId[];
  readonly entry: Entry;
  readonly when: Span;
}

/** A couple that was never recorded as together, and of whom no day of parting is given, has its status on record and no event. */
export function separationsOf(p: Picture): readonly Separation[] {
  const adults = new Set(adultsInCircle(p));
  const state = new Map<string, 'together' | 'apart'>();
  return p.known.ties.flatMap((tie): readonly Separation[] => {
    if (!adults.has(tie.who) || !adults.has(tie.whom)) return [];
    const key = [tie.who, tie.whom].sort().join('+');
    const says = saysOf(tie);
    const before = state.get(key);
    if (says !== undefined) state.set(key, says);
    const entry = p.byId.get(tie.entry);
    const isNews = says === 'apart' && before !== 'apart' && (before === 'together' || tie.claim.from !== undefined);
    return isNews && entry !== undefined ? [{ adults: [tie.who, tie.whom], entry, when: tie.claim.from ?? entry.when }] : [];
  });
}

function saysOf({ is, claim, until }: Tie): 'together' | 'apart' | undefined {
  if (is === 'separated-from') return claim.not ? undefined : 'apart';
  if (is === 'partner-of') return claim.not ? 'apart' : until === undefined ? 'together' : undefined;
  return is === 'lives-with' && !claim.not && until === undefined ? 'together' : undefined;
}
