import type { DrawnTie } from '../../../core/genogram/drawn-tie.ts';
import type { Couple } from '../../../core/genogram/family/family-graph.ts';
import type { FamilyUnion } from '../../../core/genogram/family/unions.ts';
import { type Day, yearMonthDay } from '../../../core/time/day.ts';
import { spoken, type Told, type Words } from './account.ts';
import { pathOf, round } from './shapes.ts';

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

interface Dates {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** The years of a couple, where a record gives them. */
export function datesOf({ couple, dates }: DrawnTie & { kind: 'couple' }): readonly Dates[] {
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
