import type { FileDraw, LeftOutBecause } from '../../access/file-draw.ts';
import { bareBody } from '../../entry/bare-body.ts';
import type { Body, EntryOf } from '../../entry/entry.ts';
import type { AgencyId, PersonId } from '../../entry/ids.ts';
import { deathOf } from '../../picture/family/family.ts';
import type { Picture } from '../../picture/picture.ts';
import { openWork } from '../../picture/work/open-work.ts';
import { addMonths, type Day } from '../../time/day.ts';
import { isAtWorkWithChild } from '../cover/at-work-with.ts';
import { lotOf } from './lot.ts';

/** How long a file that was drawn is not drawn again, and how long work is open before its file is drawn, in months (ours). */
const [notAgain, openFor] = [12, 1];

/** Whom a draw may fall on, and who is left out and why. */
export interface MayBeDrawn {
  readonly among: readonly PersonId[];
  readonly leftOut: FileDraw['leftOut'];
}

/** Every child whom an agency works with is either among those drawn from or left out with the reason. */
export function mayBeDrawn(pictures: readonly Picture[], agency: AgencyId, earlier: readonly FileDraw[], on: Day): MayBeDrawn {
  const lately = new Set(earlier.filter((draw) => draw.on <= on && addMonths(draw.on, notAgain) > on).flatMap(({ drawn }) => drawn));
  const sorted = pictures.flatMap((p): readonly { child: PersonId; why: LeftOutBecause | undefined }[] => {
    if (deathOf(p, p.child) !== undefined) return [{ child: p.child, why: 'has died' }];
    if (!isAtWorkWithChild(p, agency)) return [];
    const since = openWork(p).reduce<Day | undefined>(
      (first, one) => (first === undefined || one.since < first ? one.since : first),
      undefined,
    );
    const isNew = since !== undefined && addMonths(since, openFor) > on;
    return [{ child: p.child, why: lately.has(p.child) ? 'drawn within a year' : isNew ? 'open for under a month' : undefined }];
  });
  return {
    among: sorted.flatMap(({ child, why }) => (why === undefined ? [child] : [])),
    leftOut: sorted.flatMap(({ child, why }) => (why === undefined ? [] : [{ child, why }])),
  };
}

/** Draws so many by lot. The same seed, children and number give the same draw, in whatever order the children come: who draws chooses nothing. */
export const drawFiles = <Id extends string = PersonId>(seed: string, among: readonly Id[], count: number): readonly Id[] =>
  among
    .map((child) => ({ child, lot: lotOf(`${seed} ${child}`) }))
    .sort((a, b) => a.lot - b.lot || (a.child < b.child ? -1 : 1))
    .slice(0, count)
    .map(({ child }) => child);

/** What a manager asks of a file. Nothing is added up. */
export const askedOfFile = [
  'Can the child’s life be seen in it, and not the adults’ alone?',
  'Is the plan there, with what is done if it does not hold?',
  'Is supervision there, about this child?',
  'Can a manager’s hand be seen where something was decided?',
  'Was what was asked of others answered, or asked again?',
] as const;

export const foundInFile = ['Yes', 'In part', 'No'] as const;

/** What a manager found in one file. It is about the record, and no check is given it. */
export const fileReadBody = (
  p: Picture,
  {
    drawn,
    reader,
    found,
    words,
  }: { readonly drawn: string; readonly reader: string; readonly found: ReadonlyMap<string, string>; readonly words: string },
): Extract<Body, { kind: 'note' }> => ({
  ...{ kind: 'note', ...bareBody(p.today, [p.child], words) },
  facts: { reviewed: 'file', drawn, reader, fileRead: found },
});

/** The reading of a child's file that came of one draw, where it is on record. */
export const readingOf = (p: Picture, draw: string): EntryOf<'note'> | undefined =>
  p.known.reviews.findLast(({ facts, about }) => facts.reviewed === 'file' && facts.drawn === draw && about.includes(p.child));
