import { restrictionsOf } from '../../../../core/picture/harm/restrictions.ts';
import type { Picture } from '../../../../core/picture/picture.ts';
import { recordedDay } from '../../../../core/picture/picture.ts';
import { plansOf } from '../../../../core/picture/work/plans.ts';
import type { Day } from '../../../../core/time/day.ts';
import { allListed } from '../../../words/all-listed.ts';
import { namesIn } from '../../../words/names.ts';
import { inPlainWords, withCapital } from '../../../words/plain-words.ts';

/** A plan or a restriction for as long as it ran, up to the day shown. */
export interface Bar {
  readonly kind: 'plan' | 'restriction';
  readonly from: Day;
  readonly until: Day;
  readonly label: string;
}

export function barsOf(p: Picture, on: Day): readonly Bar[] {
  const names = namesIn(p.directory);
  const cut = (day: Day | undefined): Day => (day === undefined || day > on ? on : day);
  const plans = plansOf(p).flatMap((plan): readonly Bar[] => {
    const [first] = plan.entries;
    const from = plan.from ?? (first === undefined ? undefined : recordedDay(first));
    return from === undefined || from > on
      ? []
      : [{ kind: 'plan', from, until: cut(plan.until), label: `${withCapital(inPlainWords(plan.type ?? ''))} plan`.trim() }];
  });
  const restrictions = restrictionsOf(p).flatMap((restriction) =>
    restriction.terms
      .filter(({ from }) => from <= on)
      .map(
        (terms): Bar => ({
          kind: 'restriction',
          from: terms.from,
          until: cut(terms.until),
          label: `${withCapital(inPlainWords(terms.entry.facts.type ?? 'restriction'))}: ${allListed((terms.entry.facts.restrains ?? []).map(names.person))}`,
        }),
      ),
  );
  return [...plans, ...restrictions].sort((a, b) => a.from - b.from);
}
