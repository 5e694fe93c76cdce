import type { Entry } from '../../entry/entry.ts';
import { connected } from '../../picture/connected.ts';
import { entriesAbout } from '../../picture/indexes.ts';
import { byRecording } from '../../picture/recorded-order.ts';
import { addDays } from '../../time/day.ts';
import { overlaps } from '../../time/span.ts';
import type { Concern } from '../check.ts';
import type { Asker } from './asking-rule.ts';
import { amountOf, type Look } from './case.ts';
import type { Between } from './rule.ts';
import { type Given, selectionOf } from './select.ts';

interface Apart {
  readonly one: Entry;
  readonly other: Entry;
}

/** One record that says one thing, and another about somebody of the same people that says the other. */
export function recordsApart(
  rule: Extract<Between, { readonly as: 'records' }>,
  given: Given,
  asker: Asker,
): (look: Look) => readonly Concern[] {
  const one = selectionOf(rule.one, given);
  const other = selectionOf(rule.other, given);
  const settled = selectionOf(rule.settled, given);
  return (look) => {
    const seconds = new Set(other.all(look));
    const apart = one.all(look).flatMap((first) => {
      const near = new Set(first.about.flatMap((person) => entriesAbout(look.p, person)));
      return [...near].flatMap((second): readonly Apart[] => {
        const fits =
          second.id !== first.id &&
          seconds.has(second) &&
          (rule.ofOneAgency || second.by !== first.by) &&
          isNear(look, first, second, rule.within);
        return fits && !settled.isAnswered(look, { first, start: second }) ? [{ one: first, other: second }] : [];
      });
    });
    return connected(apart, (a, b) => a.one === b.one || a.other === b.other).flatMap((group) => concernFrom(look, asker, group));
  };
}

function isNear(look: Look, first: Entry, second: Entry, within: string | undefined): boolean {
  if (within === undefined) return true;
  const days = amountOf(look, within);
  return overlaps(second.when, addDays(first.when.earliest, -days), addDays(first.when.latest, days));
}

function concernFrom(look: Look, asker: Asker, apart: readonly Apart[]): readonly Concern[] {
  const [pair] = apart;
  const entries = [...new Set(apart.flatMap(({ one, other }) => [one, other]))].sort(byRecording);
  const [first] = entries;
  if (pair === undefined || first === undefined) return [];
  const others = [...new Set(apart.map(({ other }) => other))];
  return [
    asker.concern(look, {
      anchor: first.id,
      about: entries.flatMap((entry) => entry.about),
      filling: { entries: [pair.one], start: pair.other, holders: others.map(({ by }) => by) },
      askable: { recorders: others, decider: pair.other, otherSide: [...new Set(apart.map(({ one }) => one))] },
      evidence: entries,
    }),
  ];
}
