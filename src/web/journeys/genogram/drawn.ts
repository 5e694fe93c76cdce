import type { FamilyGraph, FamilyMember } from '../../../core/genogram/family/family-graph.ts';
import { drawGenogram, type Genogram } from '../../../core/genogram/genogram.ts';
import type { Names } from '../../words/names.ts';
import { arcView } from './arc-view.ts';
import { couplesDates } from './couple-words.ts';
import { labelLines, lettersAt } from './label-lines.ts';
import { legendOf } from './legend.ts';
import { isFaded, linesOf, toldOf } from './line-view.ts';
import { personView } from './person-view.ts';
import { round, roundedPath } from './shapes.ts';
import { labelTexts } from './tie-words.ts';
import type { Eyes, Words } from './told.ts';

/** Where the list of people has somebody. */
export const idOf = ({ people }: FamilyGraph, member: FamilyMember): string => `person-${people.indexOf(member) + 1}`;

const margin = 16;

/** Where a drawing stands: how wide those at its edge may spread, and the address of the page that has the list of its people. */
export interface Place {
  readonly atLeast: number;
  /** A drawing no wider than this shrinks to fit, and can still be read. */
  readonly mayShrinkFrom: number;
  readonly list: string;
}

/** The drawing with the words that stand in it. */
export const drawingOf = (graph: FamilyGraph, names: Names, atLeast: number): Genogram =>
  drawGenogram(
    graph,
    (member, at) => labelTexts(member, at, graph, names).flatMap((text) => labelLines(text, lettersAt[at])),
    atLeast,
    (couple) => couplesDates(couple, graph),
  );

/** The drawing as plain numbers and words. */
export function drawnView(graph: FamilyGraph, words: Words, names: Names, eyes: Eyes | undefined, place: Place) {
  const drawing = drawingOf(graph, names, place.atLeast);
  const lines = drawing.ties.flatMap((tie) => linesOf(tie, words));
  const arcs = drawing.arcs.map((arc) => arcView(arc, words));
  const people = drawing.people.map((person) => ({
    ...personView(person, graph, words, names, eyes),
    href: `${place.list}#${idOf(graph, person.member)}`,
  }));
  return {
    width: Math.ceil(drawing.width + 2 * margin),
    height: Math.ceil(drawing.height + 2 * margin),
    fits: drawing.width <= place.mayShrinkFrom,
    box: `${-margin} ${-margin} ${Math.ceil(drawing.width + 2 * margin)} ${Math.ceil(drawing.height + 2 * margin)}`,
    homes: drawing.homes.map(({ home, outline }) => ({
      d: outline.map((loop) => roundedPath(loop)).join(''),
      look: home.standing === 'stands' ? '' : 'heed-home--broken',
      ...toldOf(words.home(home.people)),
    })),
    lines,
    arcs,
    dates: drawing.dates.map(({ text, box }) => ({ text, x: round((box.left + box.right) / 2), y: round(box.bottom - 2) })),
    unknown: notOnRecord(drawing, words),
    people,
    edgeFrom: drawing.edgeFrom === undefined ? undefined : round(drawing.edgeFrom + 10),
    right: round(drawing.width),
    legend: legendOf(drawing, people, [...lines, ...arcs], eyes),
  };
}

const notOnRecord = (drawing: Genogram, words: Words) =>
  drawing.ties.flatMap((tie) => {
    if (tie.kind !== 'couple' || tie.union === undefined) return [];
    const ends = [tie.path[0], tie.path.at(-1)];
    const at = drawing.notOnRecord.find(({ x }) => ends.some((end) => end?.x === x));
    if (at === undefined) return [];
    return [{ ...at, title: at.elsewhere ? undefined : words.noOtherParent(tie.couple.people[0]), faded: isFaded(tie.union, words) }];
  });

export type DrawnView = ReturnType<typeof drawnView>;
