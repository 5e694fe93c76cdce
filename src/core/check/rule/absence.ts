import { happenedBy } from '../../picture/picture.ts';
import { addDays } from '../../time/day.ts';
import type { Concern } from '../check.ts';
import { askerOf } from './asking-rule.ts';
import { type Case, evidenceOf, type Look } from './case.ts';
import { dateIn } from './facts.ts';
import { casesFrom, type Matter, mattersOf } from './matters.ts';
import type { Absence } from './rule.ts';
import { type Given, selectionOf } from './select.ts';

/** Something expected and absent after its time. */
export function absenceOf(rule: Absence, given: Given): (look: Look) => readonly Concern[] {
  const asker = askerOf(rule, given);
  const when = selectionOf(rule.when, given);
  const then = selectionOf(rule.then, given);
  const expected = selectionOf(rule.expected, given);
  const unless = selectionOf(rule.unless, given);

  const started = (look: Look, one: Case): readonly Case[] => {
    if (rule.then.length === 0) return [one];
    const start = then.firstAnswer(look, one);
    return start === undefined ? [] : [{ ...one, start }];
  };
  const isLate = (look: Look, { first, start }: Case): boolean => {
    const own = rule.ownDate === undefined ? undefined : dateIn(first, rule.ownDate);
    if (own !== undefined) return look.watch.reached(addDays(own, 1));
    return rule.within === undefined || look.watch.reached(given.limits.lateFrom(look, happenedBy(start), rule.within));
  };
  const asked = (look: Look, { anchor, cases }: Matter): readonly Concern[] => {
    const [leading] = cases;
    if (leading === undefined || unless.isAnswered(look, leading)) return [];
    const late = cases.filter((one) => isLate(look, one));
    const [first] = late;
    const [entry, ...entries] = [...new Set(late.flatMap(evidenceOf))];
    if (first === undefined || entry === undefined) return [];
    const { who, receiver, start } = first;
    return [
      asker.concern(look, {
        anchor,
        about: who === undefined ? late.flatMap((one) => one.first.about) : [who, look.p.child],
        filling: {
          entries: [entry, ...entries],
          start,
          ...(who === undefined ? {} : { who }),
          ...(receiver === undefined ? {} : { receiver }),
        },
        askable: { recorders: [entry, ...entries], decider: start, otherSide: [], ...(receiver === undefined ? {} : { receiver }) },
      }),
    ];
  };
  return (look) => {
    if (!asker.isTime(look)) return [];
    const open = casesFrom(look, when, rule)
      .flatMap((one) => started(look, one))
      .filter((one) => !expected.isAnswered(look, one));
    return mattersOf(look, open, rule.each).flatMap((matter) => asked(look, matter));
  };
}
