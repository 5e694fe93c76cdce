import type { Expected } from '../../../../core/child-now/expected/expected.ts';
import { whatIsDue } from '../../../../core/child-now/expected/what-is-due.ts';
import { showDay } from '../../../../core/time/day.ts';
import { whatIsExpected } from './expected-words.ts';
import { ruleInWords } from './rule-words.ts';
import { entryHref, type Shown, sourceOf } from './sourced.ts';

/** One thing that a rule expects, by its day. */
interface DueLine {
  readonly what: string;
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
    coming: coming.map((one) => dueLine(shown, [one])),
    absent: gathered(absent).map((some) => dueLine(shown, some)),
    kept: kept.map((one) => dueLine(shown, [one])),
  };
}

/** Items of one schedule that are all not on record stand together, where the first of them was due. */
function gathered(all: readonly Expected[]): readonly (readonly Expected[])[] {
  const groups = Map.groupBy(all, (one) => (one.rule.kind === 'schedule' ? `${one.what} ${one.missed}` : one));
  return [...groups.values()];
}

function dueLine(shown: Shown, some: readonly Expected[]): DueLine {
  const [one, ...more] = some;
  const last = more.at(-1) ?? one;
  if (one === undefined || last === undefined) throw new TypeError('nothing is due');
  return {
    what: whatIsExpected(shown, some),
    due: one === last ? showDay(one.due) : `${showDay(one.due)} to ${showDay(last.due)}`,
    kept: one.kept === undefined ? undefined : showDay(one.kept),
    late: one.kept !== undefined && one.kept > one.due,
    missed: one.missed,
    rule: ruleInWords(shown, one),
    source: one.from && sourceOf(shown, one.from),
    href: one.from && entryHref(shown, one.from),
  };
}
