import type { AgencyId } from '../entry/ids.ts';
import type { Day } from '../time/day.ts';
import type { Prompt } from './prompt.ts';

/** New prompts in one week to one post about one family. */
export interface Week {
  readonly agency: AgencyId;
  readonly role: Prompt['to']['role'];
  /** Whole weeks since 1 January 1970. */
  readonly week: number;
  readonly raised: number;
}

const weekOf = (day: Day): number => Math.floor(day / 7);

/** New prompts a week by post, for one family: rule 22 promises at most two at the 95th percentile. Never by named worker (rule 26). */
export function loadOf(prompts: readonly Prompt[]): readonly Week[] {
  const weeks = new Map<string, Week>();
  for (const { to, standing } of prompts) {
    const [first] = standing;
    if (first === undefined) continue;
    const week = weekOf(first.from);
    const key = `${to.agency} ${to.role} ${week}`;
    weeks.set(key, { agency: to.agency, role: to.role, week, raised: (weeks.get(key)?.raised ?? 0) + 1 });
  }
  return [...weeks.values()];
}

/** The value that 95 in 100 do not exceed; 0 for none. */
export function percentile95(counts: readonly number[]): number {
  const sorted = [...counts].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * 0.95) - 1)] ?? 0;
}
