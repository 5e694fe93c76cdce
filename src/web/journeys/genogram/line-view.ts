import type { DrawnTie } from '../../../core/genogram/drawn-tie.ts';
import type { FamilyUnion } from '../../../core/genogram/family/unions.ts';
import { pathOf, round } from './shapes.ts';
import { spoken, type Told, type Words } from './told.ts';

/** A line as the template draws it, with what it says aloud. */
export interface Line {
  readonly d: string;
  readonly look: string;
  readonly faded: boolean;
  readonly title: string | undefined;
  /** Strokes through a line that ended. */
  readonly strikes?: string;
}

/** A stroke through a couple's line: a shorter one where other lines run close by. */
function strike(x: number, y: number, isAlone: boolean): string {
  const [across, up] = isAlone ? [4, 8] : [2.5, 4.5];
  return `M${round(x - across)} ${round(y + up)}L${round(x + across)} ${round(y - up)}`;
}

export const toldOf = (told: Told | undefined): { readonly title: string | undefined; readonly faded: boolean } => ({
  title: told === undefined ? undefined : spoken(told),
  faded: told?.unknownTo !== undefined,
});

/** A tie as lines. */
export function linesOf(tie: DrawnTie, words: Words): readonly Line[] {
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
    case 'siblings': {
      const told = tie.ties.map(({ people }) => toldOf(words.siblings(people)));
      const title = told.flatMap((one) => one.title ?? []).join('. ');
      return [{ d: pathOf(tie.path), look: tie.stroke, title: title === '' ? undefined : title, faded: told.every(({ faded }) => faded) }];
    }
  }
}

/** True where the eyes asked for knew none of the children of a union to be theirs. */
export const isFaded = (union: FamilyUnion, words: Words): boolean =>
  union.children.length > 0 && union.children.every(({ child }) => words.parents(union, child).unknownTo !== undefined);
