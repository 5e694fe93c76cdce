import type { Genogram } from '../../../core/genogram/genogram.ts';
import { arrowhead, doubled, middleOf, zigzag } from './bond-shapes.ts';
import type { Line } from './line-view.ts';
import type { PersonView } from './person-view.ts';
import { pathOf } from './shapes.ts';
import type { Eyes } from './told.ts';

const level = [
  { x: -29, y: 0 },
  { x: 29, y: 0 },
] as const;

/** How each bond is drawn, for the legend: by what draws it in the drawing. */
const sampleArcs = {
  harm: { bond: 'harm', d: zigzag(level, true), head: arrowhead(level) },
  hostile: { bond: 'hostile', d: zigzag(level, false) },
  close: { bond: 'close', d: doubled(level) },
  distant: { bond: 'distant', d: pathOf(level) },
  restricted: { bond: 'restricted', d: pathOf(level), sign: middleOf(level) },
};

/** What the drawing has in it, for the legend: nothing is explained that is not there. */
export function legendOf(drawing: Genogram, people: readonly PersonView[], lines: readonly Line[], eyes: Eyes | undefined) {
  const has = (look: string): boolean => lines.some((line) => line.look === look);
  const couples = drawing.ties.flatMap((tie) => (tie.kind === 'couple' ? [tie.couple.state] : []));
  return {
    arcs: sampleArcs,
    shapes: (['square', 'circle', 'diamond', 'triangle'] as const).filter((shape) => people.some((person) => person.shape === shape)),
    dead: people.some(({ dead }) => dead),
    alone: people.some(({ alone }) => alone),
    unknown: drawing.notOnRecord.some(({ elsewhere }) => !elsewhere),
    elsewhere: drawing.notOnRecord.some(({ elsewhere }) => elsewhere),
    bonds: (['harm', 'restricted', 'close', 'distant', 'hostile'] as const).filter(has),
    uses: people.some(({ use }) => use === 'uses'),
    doubted: people.some(({ use }) => use === 'doubted'),
    recovery: people.some(({ use }) => use === 'recovery'),
    dates: drawing.dates.length > 0,
    together: couples.includes('together'),
    separated: couples.includes('separated'),
    divorced: couples.includes('divorced'),
    dotted: has('dotted'),
    broken: has('broken') || drawing.arcs.some(({ kind, stroke }) => kind === 'bond' && stroke === 'broken'),
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
