import { whatIsDue } from '../../../../core/child-now/what-is-due.ts';
import type { FallsDue } from '../../../../core/pathway/falls-due/falls-due.ts';
import { showDay } from '../../../../core/time/day.ts';
import { whereDone } from '../../../reading/where-done.ts';
import { whoseDue } from '../../../reading/whose-due.ts';
import { dueInWords, immunisationsInWords, reviewsInWords } from '../../../words/due-words.ts';
import { ruleInWords } from './rule-words.ts';
import { entryHref, type Shown, sourceOf } from './sourced.ts';

/** One thing that falls due, by its day. */
interface DueLine {
  readonly what: string;
  /** Where it is done; of what was done, nowhere. */
  readonly where: string | undefined;
  /** Whose it is to do, where it is not whoever's record it hangs on; of what was done, not said. */
  readonly whose: string | undefined;
  readonly due: string;
  readonly kept: string | undefined;
  readonly late: boolean;
  readonly missed: boolean;
  readonly rule: string;
  readonly source: string | undefined;
  readonly href: string | undefined;
}

/** What is to come, what is expected and not on record here, and what was done; each with its rule and its day, by the day. */
export function dueView(shown: Shown): Readonly<Record<'coming' | 'absent' | 'kept', readonly DueLine[]>> {
  const { coming, absent, kept } = whatIsDue(shown.p);
  return {
    coming: coming.map((one) => dueLine(shown, one)),
    absent: gathered(absent).map((some) => dueLine(shown, ...some)),
    kept: kept.map((one) => dueLine(shown, one)),
  };
}

/** Items of one schedule that are all not on record stand together, where the first of them was due. */
function gathered(all: readonly FallsDue[]): readonly (readonly [FallsDue, ...FallsDue[]])[] {
  const groups = Map.groupBy(all, (one) => (one.rule.kind === 'schedule' ? `${one.what} ${one.missed}` : one));
  return [...groups.values()].flatMap(([first, ...more]) => (first === undefined ? [] : [[first, ...more] as const]));
}

function dueLine(shown: Shown, one: FallsDue, ...more: readonly FallsDue[]): DueLine {
  const { p, open } = shown;
  const last = more.at(-1) ?? one;
  return {
    what: inWords(shown, one, ...more),
    where: one.met === undefined ? whereDone(one, p.child, open, p.today === open.days.usual ? undefined : p.today) : undefined,
    whose: one.met === undefined && one.owner !== one.entry?.by ? whoseDue(one, p, open) : undefined,
    due: one === last ? showDay(one.by) : `${showDay(one.by)} to ${showDay(last.by)}`,
    kept: one.met === undefined ? undefined : showDay(one.met),
    late: one.met !== undefined && one.met > one.by,
    missed: one.missed,
    rule: ruleInWords(shown, one),
    source: one.entry && sourceOf(shown, one.entry),
    href: one.entry && entryHref(shown, one.entry),
  };
}

function inWords({ names }: Shown, one: FallsDue, ...more: readonly FallsDue[]): string {
  const weeks = [one, ...more].flatMap(({ rule }) => (rule.kind === 'schedule' ? [rule.weeks] : []));
  if (weeks.length < 2) return dueInWords(one, names);
  return one.what === 'immunisations' ? immunisationsInWords(weeks) : reviewsInWords(weeks);
}
