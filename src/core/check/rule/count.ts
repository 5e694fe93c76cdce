import type { Entry } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import { connected } from '../../picture/connected.ts';
import { dueDay } from '../../picture/family/health-items.ts';
import { wasUnder } from '../../picture/family/young.ts';
import { gatherings, windowsOf } from '../../picture/gathered.ts';
import { happenedBy } from '../../picture/picture.ts';
import { timesTold } from '../../picture/times-told.ts';
import { contactsBetween } from '../../picture/work/contact-between.ts';
import { earliestOf } from '../../time/extremes.ts';
import type { Concern } from '../check.ts';
import { askerOf } from './asking-rule.ts';
import { amountOf, type Case, type Look } from './case.ts';
import { casesFrom, type Matter, mattersOf } from './matters.ts';
import type { Count, Enough } from './rule.ts';
import { type Given, type Selection, selectionOf } from './select.ts';

/** One way of being enough, its selection made ready. */
type Ready = Omit<Enough, 'only'> & { readonly only?: Selection };

/** So many of something, in a time. */
export function countOf(rule: Count, given: Given): (look: Look) => readonly Concern[] {
  const asker = askerOf(rule, given);
  const of = selectionOf(rule.of, given);
  const until = selectionOf(rule.until, given);
  const unless = selectionOf(rule.unless, given);
  const ready = rule.enough.map(
    ({ only, ...enough }): Ready => ({ ...enough, ...(only === undefined ? {} : { only: selectionOf(only, given) }) }),
  );

  const counts = (look: Look, one: Case): boolean => {
    if (rule.after === undefined) return true;
    const from = one.item === undefined ? happenedBy(one.first) : dueDay(look.p, one.item, one.first);
    return look.watch.reached(given.limits.lateFrom(look, from, rule.after));
  };
  const numberOf = (look: Look, cases: readonly Case[]): number => {
    switch (rule.counting) {
      case 'records':
        return new Set(cases.map(({ first }) => first)).size;
      case 'times':
        return timesTold(cases.map(({ first }) => first));
      case 'agencies':
        return new Set(cases.map(({ first }) => first.by)).size;
      case 'agencies-apart':
        return agenciesApart(look, cases);
      case 'health-items':
        return new Set(cases.map(({ item, first }) => (item === undefined ? first.id : `${item} ${dueDay(look.p, item, first)}`))).size;
    }
  };
  const isEnough = (look: Look, cases: readonly Case[], { atLeast, within, childUnder, only, after }: Ready): boolean => {
    const some = cases.filter(
      ({ first }) =>
        (childUnder === undefined || isChildUnder(look, childUnder, first, given)) &&
        (only === undefined || only.fits(look, first, undefined)) &&
        (after === undefined || look.watch.reached(given.limits.lateFrom(look, happenedBy(first), after))),
    );
    const least = typeof atLeast === 'number' ? atLeast : amountOf(look, atLeast);
    if (within === undefined) return numberOf(look, some) >= least;
    const stretches = windowsOf([...new Set(some.map(({ first }) => first))], amountOf(look, within));
    return stretches.some(
      (entries) =>
        numberOf(
          look,
          some.filter(({ first }) => entries.includes(first)),
        ) >= least,
    );
  };

  const found = (look: Look, anchor: string, cases: readonly Case[], asks?: string): readonly Concern[] => {
    const [entry, ...entries] = [...new Set(cases.map(({ first }) => first))];
    const who = cases[0]?.who;
    if (entry === undefined) return [];
    return [
      asker.concern(look, {
        anchor,
        about: aboutOf(look, rule, cases, who),
        filling: {
          entries: [entry, ...entries],
          start: entry,
          count: numberOf(look, cases),
          items: cases.flatMap(({ item }) => item ?? []),
          ...(who === undefined ? {} : { who }),
        },
        askable: { recorders: [entry, ...entries], decider: entry, otherSide: [] },
        ...(asks === undefined ? {} : { asks }),
      }),
    ];
  };

  /** Where something takes a record out of the count again, all that is left is one matter. */
  const standing = (look: Look, { anchor, cases }: Matter): readonly Concern[] => {
    const [leading] = cases;
    if (leading === undefined || unless.isAnswered(look, leading)) return [];
    const counted = cases.filter((one) => counts(look, one));
    // Every one is put to the day, so that the check is looked at again when any of them would be enough.
    const [enough] = ready.filter((one) => isEnough(look, counted, one));
    return enough === undefined ? [] : found(look, anchor, counted, enough.asks);
  };
  /** Otherwise what lies close together is one. */
  const gathered = (look: Look, { cases }: Matter): readonly Concern[] => {
    const [enough] = ready;
    const [leading] = cases;
    if (enough?.within === undefined || leading === undefined || unless.isAnswered(look, leading)) return [];
    const casesWith = (entries: readonly Entry[]): readonly Case[] => cases.filter(({ first }) => entries.includes(first));
    const least = typeof enough.atLeast === 'number' ? enough.atLeast : amountOf(look, enough.atLeast);
    const some = gatherings(
      [...new Set(cases.map(({ first }) => first))],
      amountOf(look, enough.within),
      (entries) => numberOf(look, casesWith(entries)) >= least,
    );
    return some.flatMap(({ anchor, entries }) => found(look, anchor.id, casesWith(entries)));
  };

  return (look) => {
    if (!asker.isTime(look)) return [];
    const cases = casesFrom(look, of, rule).filter((one) => !until.isAnswered(look, one));
    const isGathered = rule.until.length === 0 && rule.enough.some(({ within }) => within !== undefined);
    return mattersOf(look, cases, rule.each).flatMap((matter) => (isGathered ? gathered(look, matter) : standing(look, matter)));
  };
}

function aboutOf({ p }: Look, { each }: Count, cases: readonly Case[], who: PersonId | undefined): readonly PersonId[] {
  if (who !== undefined) return [who, p.child];
  return each === 'child' ? [p.child] : cases.flatMap(({ first }) => first.about);
}

function isChildUnder(look: Look, name: string, entry: Entry, { parameters }: Given): boolean {
  const unit = parameters[name]?.unit === 'weeks' ? 'weeks' : 'months';
  return wasUnder(look.p, look.p.child, { amount: amountOf(look, name), unit }, happenedBy(entry));
}

/** How many agencies, or groups of them, do not know of each other: none told another, and they have not been in touch about the person since the first record. */
function agenciesApart(look: Look, cases: readonly Case[]): number {
  const agencies = [...new Set(cases.map(({ first }) => first.by))];
  const since = earliestOf(cases.map(({ first }) => first.when.earliest));
  const people = cases[0]?.who === undefined ? [...new Set(cases.flatMap(({ first }) => first.about))] : [cases[0].who];
  if (agencies.length < 2 || since === undefined) return agencies.length;
  return connected(agencies, (one, other) => contactsBetween(look.p, one, other, people).some((day) => day >= since)).length;
}
