import { setImmediate } from 'node:timers/promises';
import type { AnyCheck } from '../../core/check/check.ts';
import { lastDayOf, openCase } from '../../core/replay/open-case.ts';
import { type Tried, type TriedOver, tryCheck } from '../../core/replay/trial.ts';
import { addDays, addMonths, type Day } from '../../core/time/day.ts';
import { keeping } from './keeping.ts';
import type { OpenCase } from './open-case.ts';
import type { CaseToTry } from './sources.ts';

/** What a rule would have asked. */
export interface Trial {
  /** Over the partnership's own records of a year. Undefined: there was no time for it. */
  readonly own: Tried | undefined;
  readonly cases: readonly TriedCase[];
  /** How many of the cases there was no time for. */
  readonly untried: number;
}

export interface TriedCase extends Tried {
  readonly kind: CaseToTry['kind'];
}

export interface Trials {
  /** @param text that of the rule, by which what was found in the cases is kept for a while */
  readonly run: (check: AnyCheck, text: string, open: OpenCase) => Promise<Trial>;
  readonly runOwn: (check: AnyCheck, open: OpenCase) => Tried | undefined;
}

/** The most time that a trial may take, in milliseconds: meanwhile nobody else is served. Ordinary rules need a quarter of it. */
const longest = 2000;

/** The last year that a case is looked at in. */
export const yearOf = ({ days }: Pick<OpenCase, 'days'>): { readonly since: Day; readonly until: Day } => ({
  since: addDays(addMonths(days.usual, -12), 1),
  until: days.usual,
});

/** @param elapsed milliseconds since some moment before */
export function openingTrials(cases: readonly CaseToTry[], elapsed: () => number): Trials {
  const opened = new Map<CaseToTry, TriedOver>();
  const kept = keeping<readonly TriedCase[]>(10);

  const over = (one: CaseToTry): TriedOver => {
    const held = opened.get(one);
    if (held !== undefined) return held;
    const { of, expected } = one.read();
    const made = { of, ledger: openCase(of), until: lastDayOf(of), expected };
    opened.set(one, made);
    return made;
  };

  const runOwn: Trials['runOwn'] = (check, open) => tryCheck(check, ownRecords(open), within(longest));

  return {
    runOwn,
    run: async (check, text, open) => {
      const own = runOwn(check, open);
      const held = kept.find(text, '');
      if (held !== undefined) return { own, cases: held, untried: 0 };
      const found = await overCases(check);
      if (found.length === cases.length) kept.keep(text, '', found);
      return { own, cases: found, untried: cases.length - found.length };
    },
  };

  async function overCases(check: AnyCheck): Promise<readonly TriedCase[]> {
    const found: TriedCase[] = [];
    let left = longest;
    for (const one of cases) {
      const records = over(one);
      // Others are served between one case and the next.
      await setImmediate();
      const began = elapsed();
      const tried = tryCheck(check, records, within(left));
      if (tried === undefined) return found;
      left -= elapsed() - began;
      found.push({ ...tried, kind: one.kind });
    }
    return found;
  }

  function within(milliseconds: number): () => boolean {
    const began = elapsed();
    return () => elapsed() - began < milliseconds;
  }
}

function ownRecords(open: OpenCase): TriedOver {
  return { of: open.partnership, ledger: open.ledger, ...yearOf(open) };
}
