import { countsTold, countTold, sayCount } from '../../../core/learning/counts/count.ts';
import type { Distance, Gain } from '../../../core/learning/training/distance.ts';
import { type Measure, mostOf } from '../../../core/learning/training/said.ts';

type Told = Extract<Gain, { readonly kind: 'told' }>;
const when = { after: 'after', later: 'three months later' } as const;
const one = (number: number): string => (Math.round(number * 10) / 10).toFixed(1);

/** How far people came, in a table, in words and drawn: averages of pairs, and what is missing. Nothing is told of fewer than five. */
export function distanceView(
  distance: Distance,
  { measure, knowing, doing }: { readonly measure: Measure; readonly knowing: string; readonly doing: string },
  attended: number,
): object {
  const { people, answered, gains, satisfied } = distance;
  const asked = [
    { says: `How well do you know ${knowing}?`, of: gains.knowledge },
    { says: `How sure do you feel to ${doing}?`, of: gains.confidence },
  ];
  const rows = asked.map(({ says, of }) => ({ says, steps: (['after', 'later'] as const).map((to) => stepOf(of[to], to, measure)) }));
  const satisfiedAs = countsTold(satisfied.map(({ count }) => count)).map(sayCount);
  const came = Math.max(attended, people);
  return {
    anyAnswer: people > 0,
    inNumbers: measure === 'ten',
    most: mostOf[measure],
    rows,
    missing: (['before', 'after', 'later'] as const).map((at) => ({
      says: at === 'before' ? 'Before' : at === 'after' ? 'After' : 'Three months later',
      answered: sayCount(countTold(answered[at])),
      missing: sayCount(countTold(Math.max(0, came - answered[at]))),
    })),
    came: sayCount(countTold(came)),
    unclear: distance.unclear > 0,
    leftOut: distance.leftOut,
    satisfied: satisfied.map(({ says }, n) => ({ says, count: satisfiedAs[n] })),
    mayTellSatisfied: satisfied.reduce((sum, { count }) => sum + count, 0) >= 5,
    drawings: measure === 'ten' ? asked.flatMap(({ says, of }) => drawingOf(says, of)) : [],
    intends: distance.intends,
    changed: distance.changed,
  };
}

const difference = (gain: number): string =>
  Math.abs(gain) < 0.05 ? 'no difference' : `${one(Math.abs(gain))} ${gain > 0 ? 'more' : 'less'} of 10`;

function stepOf(gain: Gain, to: 'after' | 'later', measure: Measure): object {
  if (gain.kind === 'few') return { to: when[to], few: true };
  const [more, same, less] = countsTold([gain.more, gain.same, gain.less]).map(sayCount);
  return {
    ...{ to: when[to], pairs: gain.pairs, more, same, less },
    ...(measure === 'ten'
      ? {
          averages: {
            ...{ from: one(gain.from), to: one(gain.to), gain: difference(gain.gain) },
            middle: gain.middle[0] === gain.middle[1] ? one(gain.middle[0]) : `${one(gain.middle[0])} to ${one(gain.middle[1])}`,
          },
        }
      : {}),
  };
}

/** Where the lines of a small drawing stand, from 1 at its foot to 10 at its head: the averages of the pairs before and after, and of those before and later. */
function drawingOf(says: string, of: Readonly<Record<'after' | 'later', Gain>>): readonly object[] {
  const y = (value: number): number => Math.round((170 - ((value - 1) / 9) * 150) * 10) / 10;
  const places = { before: 70, after: 190, later: 310 } as const;
  const lines = (['after', 'later'] as const).flatMap((to) => {
    const gain = of[to];
    return gain.kind === 'few' ? [] : [{ ...lineOf(gain, y), x2: places[to], isLater: to === 'later' }];
  });
  if (lines.length === 0) return [];
  const told = (['after', 'later'] as const).flatMap((to) => {
    const gain = of[to];
    return gain.kind === 'few' ? [] : [`${one(gain.from)} before and ${one(gain.to)} ${when[to]}, over ${gain.pairs} pairs`];
  });
  return [
    { says, lines, told: told.join('; '), x1: places.before, ticks: [1, 4, 7, 10].map((value) => ({ value, y: y(value) })), ...places },
  ];
}

const lineOf = ({ from, to }: Told, y: (value: number) => number): object => ({ y1: y(from), y2: y(to), from: one(from), to: one(to) });
