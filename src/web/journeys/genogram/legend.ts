import type { Genogram } from '../../../core/genogram/genogram.ts';
import type { Eyes } from './account.ts';
import type { Line } from './line-view.ts';
import type { PersonView } from './person-view.ts';

/** What the drawing has in it, for the legend: nothing is explained that is not there. */
export function legendOf(drawing: Genogram, people: readonly PersonView[], lines: readonly Line[], eyes: Eyes | undefined) {
  const has = (look: string): boolean => lines.some((line) => line.look === look);
  const couples = drawing.ties.flatMap((tie) => (tie.kind === 'couple' ? [tie.couple.state] : []));
  return {
    shapes: (['square', 'circle', 'diamond', 'triangle'] as const).filter((shape) => people.some((person) => person.shape === shape)),
    dead: people.some(({ dead }) => dead),
    alone: people.some(({ alone }) => alone),
    unknown: drawing.notOnRecord.length > 0,
    together: couples.includes('together'),
    separated: couples.includes('separated'),
    divorced: couples.includes('divorced'),
    dotted: has('dotted'),
    broken: has('broken'),
    adopted: has('adopted'),
    fostered: has('fostered'),
    step: has('step'),
    twins: drawing.ties.some((tie) => tie.kind === 'child' && tie.path[0]?.x !== tie.path[1]?.x),
    home: drawing.homes.length > 0,
    brokenHome: drawing.homes.some(({ home }) => home.standing !== 'stands'),
    faded: eyes !== undefined && (people.some(({ faded }) => faded) || lines.some(({ faded }) => faded)) ? eyes.name : undefined,
  };
}

export type Legend = ReturnType<typeof legendOf>;
