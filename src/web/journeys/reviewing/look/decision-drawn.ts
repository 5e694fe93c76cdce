import type { AgencyId } from '../../../../core/entry/ids.ts';
import type { DecisionThatDay } from '../../../../core/learning/review/decision-that-day.ts';
import { showDay } from '../../../../core/time/day.ts';
import { earliestOf } from '../../../../core/time/extremes.ts';
import { dayAt, type Instant } from '../../../../core/time/instant.ts';
import type { Names } from '../../../words/names.ts';

/** One agency's line: its entries from the first to the decision, and what of them the maker had by then. */
export interface DrawnRow {
  readonly agency: string;
  readonly says: string;
  readonly isMaker: boolean;
  /** Full where the maker had it, hollow where not, a triangle where it was on its way. */
  readonly marks: readonly { readonly x: number; readonly is: 'had' | 'not-had' | 'on-its-way' }[];
  /** From where a line runs to the decision: from the first that the maker had. */
  readonly from: number | undefined;
}

export interface Drawn {
  readonly first: string;
  readonly last: string;
  readonly rows: readonly DrawnRow[];
}

const [left, width] = [8, 560];

/** A line for each agency, on one scale of time: a drawing of what the blocks say in words, and of nothing else. */
export function drawnRows({ maker, instant, had, others, onItsWay }: DecisionThatDay, names: Names): Drawn {
  const all = [
    ...had.map(({ entry }) => ({ entry, is: 'had' as const })),
    ...[...others.values()].flat().map(({ entry }) => ({ entry, is: 'not-had' as const })),
    ...onItsWay.map(({ entry }) => ({ entry, is: 'on-its-way' as const })),
  ];
  const first: Instant = earliestOf(all.map(({ entry }) => entry.recorded)) ?? instant;
  const x = (at: Instant): number => Math.round((instant === first ? width : ((at - first) / (instant - first)) * width) + left);
  const rowOf = (agency: AgencyId): DrawnRow => {
    const own = all.filter(({ entry }) => entry.by === agency);
    const given = own.filter(({ is }) => is === 'had');
    const coming = own.filter(({ is }) => is === 'on-its-way').length;
    const start = earliestOf(given.map(({ entry }) => entry.recorded));
    return {
      agency: names.agency(agency),
      isMaker: agency === maker,
      says:
        agency === maker
          ? `${own.length} on its own record`
          : `${own.length} on record: ${given.length} had by ${names.agency(maker)}${coming === 0 ? '' : `, ${coming} on the way`}`,
      marks: own.map(({ entry, is }) => ({ x: x(entry.recorded), is })),
      from: start === undefined ? undefined : x(start),
    };
  };
  const agencies = [...new Set([maker, ...all.map(({ entry }) => entry.by)])];
  return { first: showDay(dayAt(first)), last: showDay(dayAt(instant)), rows: agencies.map(rowOf) };
}
