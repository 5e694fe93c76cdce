import { labelOffset } from '../../../core/genogram/drawing/geometry.ts';
import type { Couple, FamilyGraph, FamilyMember } from '../../../core/genogram/family/family-graph.ts';
import type { FamilyUnion } from '../../../core/genogram/family/unions.ts';
import { type DrawnTie, drawGenogram, type Genogram } from '../../../core/genogram/genogram.ts';
import { type Day, yearMonthDay } from '../../../core/time/day.ts';
import type { Names } from '../../words/names.ts';
import { aboutPerson, type Eyes, spoken, type Told, type Words } from './account.ts';
import { labelLines, lettersAt } from './label-lines.ts';
import { pathOf, round, roundedPath, type Shape, shapeOf } from './shapes.ts';
import { labelTexts } from './tie-words.ts';

/** Where the list of people has somebody. */
export const idOf = ({ people }: FamilyGraph, member: FamilyMember): string => `person-${people.indexOf(member) + 1}`;

/** A line as the template draws it, with what it says aloud. */
interface Line {
  readonly d: string;
  readonly look: string;
  readonly faded: boolean;
  readonly title: string | undefined;
  /** Strokes through a line that ended. */
  readonly strikes?: string;
}

const margin = 16;

/** Where a drawing stands: how wide those at its edge may spread, and the address of the page that has the list of its people. */
export interface Place {
  readonly atLeast: number;
  /** A drawing no wider than this shrinks to fit, and can still be read. */
  readonly mayShrinkFrom: number;
  readonly list: string;
}

/** The drawing as plain numbers and words. */
export function drawnView(graph: FamilyGraph, words: Words, names: Names, eyes: Eyes | undefined, place: Place): object {
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

/** A stroke through a couple's line: a shorter one where other lines run close by. */
function strike(x: number, y: number, isAlone: boolean): string {
  const [across, up] = isAlone ? [4, 8] : [2.5, 4.5];
  return `M${round(x - across)} ${round(y + up)}L${round(x + across)} ${round(y - up)}`;
}

const toldOf = (told: Told | undefined): { readonly title: string | undefined; readonly faded: boolean } => ({
  title: told === undefined ? undefined : spoken(told),
  faded: told?.unknownTo !== undefined,
});

function linesOf(tie: DrawnTie, words: Words): readonly Line[] {
  switch (tie.kind) {
    case 'couple':
      return [
        {
          d: pathOf(tie.path),
          look: tie.stroke,
          strikes: tie.strikes.map(({ x, y }) => strike(x, y, tie.path.length === 2)).join(''),
          ...(tie.union === undefined ? toldOf(words.couple(tie.couple.people)) : { title: undefined, faded: isFaded(tie.union, words) }),
        },
      ];
    case 'stem':
      return [{ d: pathOf(tie.path), look: tie.stroke, title: undefined, faded: isFaded(tie.union, words) }];
    case 'child':
      return [
        {
          d: pathOf(tie.path),
          look: tie.manner === 'birth' ? tie.stroke : tie.manner,
          ...toldOf(words.parents(tie.union, tie.child.child)),
        },
      ];
    case 'siblings':
      return tie.paths.map((path, i) => ({
        d: pathOf(path),
        look: tie.stroke,
        ...(i === 0 ? toldOf(words.siblings(tie.siblings.people)) : { title: undefined, faded: false }),
      }));
  }
}

/** True where the eyes asked for knew none of the children of a union to be theirs. */
const isFaded = (union: FamilyUnion, words: Words): boolean =>
  union.children.length > 0 && union.children.every(({ child }) => words.parents(union, child).unknownTo !== undefined);

/** The years of a couple, where a record gives them. */
function datesOf({ couple, dates }: DrawnTie & { kind: 'couple' }): readonly object[] {
  const text = yearsOf(couple);
  return text === '' ? [] : [{ x: round(dates.x), y: round(dates.y - 7), text }];
}

function yearsOf({ state, said }: Couple): string {
  const year = (day: Day | undefined): string => (day === undefined || !Number.isFinite(day) ? '' : String(yearMonthDay(day).year));
  const together = said.claims.filter(({ is, claim }) => is === 'partner-of' && !claim.not);
  const from = together.flatMap(({ claim }) => claim.from?.earliest ?? [])[0];
  const until = together.flatMap(({ claim }) => claim.until?.latest ?? []).at(-1);
  const parted = said.claims
    .filter(({ is }) => is === 'separated-from')
    .flatMap(({ claim }) => claim.from?.earliest ?? [])
    .at(-1);
  const end = state === 'together' ? '' : year(until ?? parted);
  const start = year(from);
  if (start === '' && end === '') return '';
  return end === '' ? `from ${start}` : start === '' ? `to ${end}` : `${start} to ${end}`;
}

const notOnRecord = (drawing: Genogram, words: Words): readonly object[] =>
  drawing.ties.flatMap((tie) => {
    if (tie.kind !== 'couple' || tie.union === undefined) return [];
    const ends = [tie.path[0], tie.path.at(-1)];
    const at = drawing.notOnRecord.find(({ x }) => ends.some((end) => end?.x === x));
    return at === undefined ? [] : [{ ...at, title: words.noOtherParent(tie.couple.people[0]), faded: isFaded(tie.union, words) }];
  });

export interface PersonView {
  readonly shape: Shape;
  readonly x: number;
  readonly y: number;
  readonly isChild: boolean;
  readonly dead: boolean;
  readonly lost: boolean;
  readonly inside: string;
  readonly alone: boolean;
  readonly faded: boolean;
  /** Spoken when the keyboard reaches them, and shown with all that is said of them to a pointer. */
  readonly title: string;
  readonly more: string | undefined;
  readonly lines: readonly { readonly text: string; readonly x: number; readonly y: number; readonly note: boolean }[];
}

function personView(
  { member, at, place, label }: Genogram['people'][number],
  graph: FamilyGraph,
  words: Words,
  names: Names,
  eyes: Eyes | undefined,
): PersonView {
  const { life, called, person, onlyWith } = member;
  const isChild = person === graph.child;
  const faded = eyes !== undefined && !eyes.known.people.some((one) => one.person === person);
  const age = life.kind === 'living' || life.kind === 'died' ? life.age : undefined;
  const nameLines = labelLines(called, lettersAt[place]).length;
  const others = words.others(person).map(spoken);
  return {
    shape: shapeOf(member),
    x: round(at.x),
    y: round(at.y),
    isChild,
    dead: life.kind === 'died' || life.kind === 'lost',
    lost: life.kind === 'lost',
    inside: age ?? (member.sex === 'unknown' && life.kind === 'living' ? '?' : ''),
    alone: onlyWith !== undefined,
    faded,
    title: [
      `${called}: ${aboutPerson(member, isChild, names).join(', ')}`,
      ...(faded ? [`Not known to ${eyes.name} by this day`] : []),
    ].join('. '),
    more: others.length === 0 ? undefined : others.join('. '),
    lines: label.lines.map((text, i) => ({ text, x: round(at.x), y: round(at.y + labelOffset + 12 + i * 15), note: i >= nameLines })),
  };
}

/** What the drawing has in it, for the legend: nothing is explained that is not there. */
function legendOf(drawing: Genogram, people: readonly PersonView[], lines: readonly Line[], eyes: Eyes | undefined): object {
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
