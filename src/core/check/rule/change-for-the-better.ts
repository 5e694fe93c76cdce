import { connectedBy } from '../../picture/connected.ts';
import { type Change, isBetter } from '../../picture/family/changes.ts';
import { byRecording } from '../../picture/recorded-order.ts';
import type { Concern } from '../check.ts';
import type { Asker } from './asking-rule.ts';
import { amountOf, type Look } from './case.ts';
import type { Between } from './rule.ts';
import { type Given, selectionOf } from './select.ts';

/** Two looks at one thing, the second of them better, and nothing that settles it. */
export function changesFor(
  rule: Extract<Between, { readonly as: 'change-for-the-better' }>,
  given: Given,
  asker: Asker,
): (look: Look) => readonly Concern[] {
  const one = selectionOf(rule.one, given);
  const other = selectionOf(rule.other, given);
  const settled = selectionOf(rule.settled, given);
  return (look) => {
    const limits = {
      steps: amountOf(look, rule.steps),
      within: amountOf(look, rule.within),
      higherIsWorse: look.settings[rule.higherIsWorse] === true,
    };
    const before = one.all(look);
    const changes = other
      .all(look)
      .flatMap((second) =>
        before.flatMap((first): readonly Change[] => (isBetter(first, second, limits) ? [{ before: first, after: second }] : [])),
      );
    const open = changes.filter((change) => !settled.isAnswered(look, { first: change.before, start: change.after }));
    return connectedBy(open, ({ before, after }) => [before, after]).flatMap((group) => concernFrom(look, asker, group));
  };
}

function concernFrom(look: Look, asker: Asker, changes: readonly Change[]): readonly Concern[] {
  const [change] = changes;
  const entries = [...new Set(changes.flatMap(({ before, after }) => [before, after]))].sort(byRecording);
  const [first] = entries;
  if (change === undefined || first === undefined) return [];
  const { before, after } = change;
  return [
    asker.concern(look, {
      anchor: first.id,
      about: entries.flatMap((entry) => entry.about),
      filling: { entries: [before], start: after },
      askable: { recorders: [after], decider: after, otherSide: [before] },
      evidence: entries,
    }),
  ];
}
