import type { Entry } from '../../entry/entry.ts';
import type { AgencyId, PersonId } from '../../entry/ids.ts';
import type { Picture } from '../../picture/picture.ts';
import type { HealthItem } from '../../picture/words/child-health-words.ts';
import type { Parameters, Settings } from '../check.ts';
import type { Watch } from '../watch.ts';

/** What a rule is put to: a picture, its clock and the rule's own settings. */
export interface Look {
  readonly p: Picture;
  readonly watch: Watch;
  readonly settings: Settings<Parameters>;
}

/** One thing that a rule asks whether it was followed, counted or contradicted. */
export interface Case {
  readonly first: Entry;
  /** The record that starts the clock: the first, unless the rule says otherwise. */
  readonly start: Entry;
  readonly who?: PersonId;
  readonly receiver?: AgencyId;
  readonly item?: HealthItem;
  /** All records of the matter, where it has more than these two. */
  readonly all?: readonly Entry[];
  /** What a concern about it rests on, where it is not these two. */
  readonly evidence?: readonly Entry[];
}

/** What a concern about a case rests on. */
export const evidenceOf = ({ first, start, evidence }: Case): readonly Entry[] => evidence ?? (first === start ? [first] : [first, start]);

/** A setting that is a number. The parser lets a rule name no other here. */
export function amountOf({ settings }: Look, name: string): number {
  const value = settings[name];
  if (typeof value !== 'number') throw new Error(`the setting "${name}" is no number`);
  return value;
}

/** The record of a case that another is to come after. */
export const referenceOf = ({ sinceFirst }: { readonly sinceFirst: boolean }, { first, start }: Case): Entry =>
  sinceFirst ? first : start;
