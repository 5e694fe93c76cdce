import { labelOffset } from '../../../core/genogram/drawing/geometry.ts';
import type { DrawnPerson } from '../../../core/genogram/drawn-person.ts';
import type { FamilyGraph } from '../../../core/genogram/family/family-graph.ts';
import type { Names } from '../../words/names.ts';
import { labelLines, lettersAt } from './label-lines.ts';
import { aboutPerson } from './person-words.ts';
import { round, type Shape, shapeOf } from './shapes.ts';
import { type Eyes, spoken, type Words } from './told.ts';

/** Somebody in the drawing, as the template draws them. */
export interface PersonView {
  readonly shape: Shape;
  readonly x: number;
  readonly y: number;
  readonly isChild: boolean;
  readonly dead: boolean;
  readonly lost: boolean;
  readonly inside: string;
  readonly alone: boolean;
  /** What the lower half is filled with. */
  readonly use: 'uses' | 'doubted' | 'recovery' | undefined;
  readonly faded: boolean;
  /** Spoken when the keyboard reaches them, and shown with all that is said of them to a pointer. */
  readonly title: string;
  readonly more: string | undefined;
  readonly lines: readonly { readonly text: string; readonly x: number; readonly y: number; readonly note: boolean }[];
}

export function personView(
  { member, at, place, label }: DrawnPerson,
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
  const others = [...words.use(person), ...words.others(person)].map(spoken);
  return {
    shape: shapeOf(member),
    x: round(at.x),
    y: round(at.y),
    isChild,
    dead: life.kind === 'died' || life.kind === 'lost',
    lost: life.kind === 'lost',
    inside: age ?? (member.sex === 'unknown' && life.kind === 'living' ? '?' : ''),
    alone: onlyWith !== undefined,
    use: member.use === undefined ? undefined : member.use.kind === 'recovery' ? 'recovery' : member.use.isDoubtful ? 'doubted' : 'uses',
    faded,
    title: [
      `${called}: ${aboutPerson(member, isChild, names).join(', ')}`,
      ...(faded ? [`Not known to ${eyes.name} by this day`] : []),
    ].join('. '),
    more: others.length === 0 ? undefined : others.join('. '),
    lines: label.lines.map((text, i) => ({ text, x: round(at.x), y: round(at.y + labelOffset + 12 + i * 15), note: i >= nameLines })),
  };
}
