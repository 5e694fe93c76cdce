import type { AnyCheck, Evaluation } from '../check.ts';
import { watching } from '../watch.ts';
import { absenceOf } from './absence.ts';
import type { Look } from './case.ts';
import { contradictionOf } from './contradiction.ts';
import { countOf } from './count.ts';
import { readsOf } from './derived-reads.ts';
import { limitsOf } from './limits.ts';
import type { Limb } from './rule.ts';
import type { Given } from './select.ts';
import { threadOf } from './thread.ts';

/** A rule as it was read: what a check says of itself, and its limbs. */
export interface Rule {
  readonly about: Omit<AnyCheck, 'reads' | 'evaluate' | 'isRule'>;
  readonly limbs: readonly Limb[];
}

/** Makes a check of a rule. What can be worked out from the rule alone is worked out here, once. */
export function checkFromRule({ about, limbs }: Rule): AnyCheck {
  const given: Given = { limits: limitsOf(about.parameters), parameters: about.parameters };
  const finders = limbs.map((limb) => finderOf(limb, given));
  return {
    ...about,
    isRule: true,
    reads: readsOf(limbs),
    evaluate(p, settings): Evaluation {
      const watch = watching(p);
      const look: Look = { p, watch, settings };
      return watch.result(finders.flatMap((find) => find(look)));
    },
  };
}

function finderOf(limb: Limb, given: Given): (look: Look) => Evaluation['concerns'] {
  switch (limb.form) {
    case 'absence':
      return absenceOf(limb, given);
    case 'count':
      return countOf(limb, given);
    case 'contradiction':
      return contradictionOf(limb, given);
    case 'thread':
      return threadOf(limb, given);
  }
}
