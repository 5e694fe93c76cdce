import type { PersonId } from '../../entry/ids.ts';
import type { Kind } from '../../entry/vocabulary.ts';
import type { Picture } from '../picture.ts';
import { type Birth, birthOf } from './family.ts';

/** The birth of a child as entries of some kinds show it: for a check that reads no others. */
export function birthShownBy(p: Picture, child: PersonId, kinds: readonly Kind[]): Birth | undefined {
  const read: ReadonlySet<Kind> = new Set(kinds);
  return birthOf({ ...p, known: { ...p.known, entries: p.known.entries.filter(({ kind }) => read.has(kind)) } }, child);
}
