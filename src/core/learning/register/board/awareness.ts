import type { AgencyId } from '../../../entry/ids.ts';
import { lotOf } from '../../../pathway/sampling/lot.ts';
import { fewest } from '../../impact/count.ts';
import { toldCells } from '../../impact/told-table.ts';
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

/** A count as it may be shown: one that is few, or would tell of one that is, is held back (rule 26). */
export type Count = { readonly kind: 'told'; readonly count: number } | { readonly kind: 'held-back' };

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
        differently:
          answers.flat().length < fewest
            ? []
            : answers
                .flat()
                .flatMap(({ differently }) => (differently === '' ? [] : [differently]))
                .toSorted(),
      },
    ];
  });
}

/** The whole, and below it each agency: who answered, and of these who had heard and who had not. A count that is few, or follows from the others, is not told. */
function toldAt(asked: AwarenessSample['asked'], answers: readonly (readonly Said<'awareness-told'>[])[]): readonly AwarenessAt[] {
  const counted = (all: readonly Said<'awareness-told'>[]): readonly number[] => {
    const heard = all.filter((one) => one.heard).length;
    return [all.length, heard, all.length - heard];
  };
  const counts = [answers.flat(), ...answers].map(counted);
  const table = {
    rows: [{}, ...answers.map(() => ({ partOf: 0 }))],
    groups: [[1, 2]],
    cells: counts.map((row) => row.map((count) => ({ count, families: count }))),
  };
  const told = toldCells(table, fewest);
  const tell = (n: number, column: number): Count =>
    told[n + 1]?.[column] === true ? { kind: 'told', count: counts[n + 1]?.[column] ?? 0 } : { kind: 'held-back' };
  return asked.map(({ agency, post, drawn }, n) => ({ agency, post, drawn: drawn.length, answered: tell(n, 0), heard: tell(n, 1) }));
}
