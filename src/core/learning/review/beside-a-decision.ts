import type { AnyCheck, Ask } from '../../check/check.ts';
import { evaluate } from '../../check/evaluate.ts';
import type { Entry } from '../../entry/entry.ts';
import type { EntryId } from '../../entry/ids.ts';
import type { Picture } from '../../picture/picture.ts';
import type { Day } from '../../time/day.ts';
import { type ItemAt, itemsOf, type Library } from '../library/library.ts';
import { publishedBy } from '../library/published-by.ts';

/** What a check would have asked by what was on record at an instant, and whom. */
export interface WouldAsk {
  readonly check: AnyCheck;
  readonly question: string;
  readonly ask: readonly Ask[];
  readonly evidence: readonly EntryId[];
}

/** What the checks ask of these pictures: of brothers and sisters, one question with one anchor once. */
export function wouldHaveAsked(checks: readonly AnyCheck[], pictures: readonly Picture[]): readonly WouldAsk[] {
  const found = new Map<string, WouldAsk>();
  for (const check of checks)
    for (const p of pictures)
      for (const { anchor, question, ask, evidence } of evaluate(check, p).concerns)
        if (!found.has(`${check.id} ${anchor}`)) found.set(`${check.id} ${anchor}`, { check, question, ask, evidence });
  return [...found.values()];
}

/** What was published by the day, and what only after it. */
export interface FoundElsewhere {
  readonly byThen: readonly ItemAt[];
  readonly since: readonly ItemAt[];
}

/** How many stand beside a decision at most: what is read with care is little. Our choice. */
export const mostBeside = 5;

/**
 * Findings of reviews that touch what a decision is about: of one of its themes, or carried by a check that would have asked. Of each review the first that does, so
 * that no review speaks twice; by year. What was not published by the day stands apart: nobody could have read it.
 */
export function foundElsewhere(decision: Entry, asking: readonly WouldAsk[], library: Library, day: Day): FoundElsewhere {
  const checks = new Set(asking.map(({ check }) => check.id));
  const touches = ({ item }: ItemAt): boolean =>
    (item.kind === 'finding' || item.kind === 'learning-point') &&
    (item.themes.some((theme) => decision.themes.includes(theme)) || item.checks.some((check) => checks.has(check)));
  const touching = itemsOf(library).filter(touches);
  const ofEach = touching.filter((at, n) => touching.findIndex(({ review }) => review === at.review) === n);
  return {
    byThen: ofEach.filter(({ review }) => publishedBy(review) <= day).slice(-mostBeside),
    since: ofEach.filter(({ review }) => publishedBy(review) > day).slice(0, mostBeside),
  };
}
