import type { AgencyId } from '../../../entry/ids.ts';
import { lotOf } from '../../../pathway/sampling/lot.ts';
import { type Count, countsInParts, mayTell } from '../../counts/count.ts';
import { type OfBoard, of, type Said } from './noted.ts';

/** Which of so many are drawn, as numbers from 1 in a list that the agency itself keeps: whoever has the seed draws the same, and no name is needed for it. */
export function drawPeople(seed: string, among: number, count: number): readonly number[] {
  const all = Array.from({ length: among }, (_, n) => n + 1);
  return all
    .map((n) => ({ n, lot: lotOf(`${seed} ${n}`) }))
    .toSorted((a, b) => a.lot - b.lot || a.n - b.n)
    .slice(0, count)
    .map(({ n }) => n)
    .toSorted((a, b) => a - b);
}

/** What the sample of one agency came to: how many answered, and how many of these had heard of it. Few are never told (rule 26). */
export interface AwarenessAt {
  readonly agency: AgencyId;
  readonly post: string;
  readonly drawn: number;
  readonly answered: Count;
  readonly heard: Count;
}

/** One lesson, asked about at each agency. It is evidence of awareness, and never of effect. */
export interface AwarenessSample {
  readonly lesson: string;
  readonly action?: string;
  readonly seed: string;
  readonly asked: readonly (Said<'awareness-asked'> & { readonly id: string })[];
  readonly told: readonly AwarenessAt[];
  /** What people do differently, of no agency; none of it while fewer than five answered. */
  readonly differently: readonly string[];
}

/** Samples in the order in which they were drawn. Those of one lesson and seed are one. */
export function awarenessOf(noted: OfBoard): readonly AwarenessSample[] {
  const asked = of(noted, 'awareness-asked').map(({ id, said }) => ({ ...said, id }));
  return [...Map.groupBy(asked, ({ lesson, seed }) => `${seed} ${lesson}`).values()].flatMap((together) => {
    const [first] = together;
    if (first === undefined) return [];
    const answers = together.map(({ id, agency }) =>
      of(noted, 'awareness-told').flatMap((one) =>
        one.said.of === id && (one.agency === undefined || one.agency === agency) ? [one.said] : [],
      ),
    );
    return [
      {
        ...{ lesson: first.lesson, seed: first.seed, asked: together, told: toldAt(together, answers) },
        ...(first.action === undefined ? {} : { action: first.action }),
        differently: mayTell(answers.flat().length)
          ? answers
              .flat()
              .flatMap(({ differently }) => (differently === '' ? [] : [differently]))
              .toSorted()
          : [],
      },
    ];
  });
}

/** By agency: who answered, and of these who had heard and who had not. A count that is few, or follows from the others, is not told. */
function toldAt(asked: AwarenessSample['asked'], answers: readonly (readonly Said<'awareness-told'>[])[]): readonly AwarenessAt[] {
  const { parts } = countsInParts(
    answers.map((all) => [all.filter(({ heard }) => heard).length, all.filter(({ heard }) => !heard).length]),
    2,
  );
  return asked.map(({ agency, post, drawn }, n) => ({
    ...{ agency, post, drawn: drawn.length },
    ...{ answered: parts[n]?.total ?? { kind: 'held' }, heard: parts[n]?.counts[0] ?? { kind: 'held' } },
  }));
}
