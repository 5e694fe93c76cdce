import type { FamilyGraph, FamilyMember } from '../../../core/genogram/family/family-graph.ts';
import { drawGenogram, type Genogram } from '../../../core/genogram/genogram.ts';
import type { Names } from '../../words/names.ts';
import type { Eyes, Words } from './account.ts';
import { labelLines, lettersAt } from './label-lines.ts';
import { legendOf } from './legend.ts';
import { datesOf, isFaded, linesOf, toldOf } from './line-view.ts';
import { personView } from './person-view.ts';
import { round, roundedPath } from './shapes.ts';
import { labelTexts } from './tie-words.ts';

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

/** The drawing as plain numbers and words. */
export function drawnView(graph: FamilyGraph, words: Words, names: Names, eyes: Eyes | undefined, place: Place) {
  const drawing = drawGenogram(
    graph,
    (member, at) => labelTexts(member, at, graph.others, names).flatMap((text) => labelLines(text, lettersAt[at])),
    place.atLeast,
  );
  const lines = drawing.ties.flatMap((tie) => linesOf(tie, words));
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
    dates: drawing.ties.flatMap((tie) => (tie.kind === 'couple' ? datesOf(tie) : [])),
    unknown: notOnRecord(drawing, words),
    people,
    edgeFrom: drawing.edgeFrom === undefined ? undefined : round(drawing.edgeFrom + 10),
    right: round(drawing.width),
    legend: legendOf(drawing, people, lines, eyes),
  };
}

const notOnRecord = (drawing: Genogram, words: Words) =>
  drawing.ties.flatMap((tie) => {
    if (tie.kind !== 'couple' || tie.union === undefined) return [];
    const ends = [tie.path[0], tie.path.at(-1)];
    const at = drawing.notOnRecord.find(({ x }) => ends.some((end) => end?.x === x));
    return at === undefined ? [] : [{ ...at, title: words.noOtherParent(tie.couple.people[0]), faded: isFaded(tie.union, words) }];
  });

export type DrawnView = ReturnType<typeof drawnView>;
