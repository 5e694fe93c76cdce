import type { Noted } from '../../../../core/child-now/noted.ts';
import type { Entry } from '../../../../core/entry/entry.ts';
import type { PersonId } from '../../../../core/entry/ids.ts';
import type { Picture } from '../../../../core/picture/picture.ts';
import { sentencesOf } from '../../../../core/picture/words/sentences.ts';
import { chronologyAddress, publicId } from '../../../addresses.ts';
import type { OpenCase } from '../../../reading/open-case.ts';
import { whenInWords } from '../../../words/day-words.ts';
import { type Names, namesIn } from '../../../words/names.ts';

/** What the blocks of a child's page are made with: one picture, and where its links lead. */
export interface Shown {
  readonly p: Picture;
  readonly open: OpenCase;
  readonly names: Names;
}

export const shownOf = (p: Picture, open: OpenCase): Shown => ({ p, open, names: namesIn(p.directory) });

/** Words with whose record they are from, as a link to the entry in the chronology. */
export interface Line {
  readonly words: string;
  readonly source: string;
  readonly href: string | undefined;
  readonly told: boolean;
}

/** "Health visiting, 24 May 2018". */
export const sourceOf = ({ names }: Shown, entry: Entry): string => `${names.agency(entry.by)}, ${whenInWords(entry)}`;

/** Where an entry stands in the chronology as shown; undefined for one that is not in this child's. */
export function entryHref({ p, open }: Shown, entry: Entry): string | undefined {
  if (!p.byId.has(entry.id)) return undefined;
  const on = p.today === open.days.usual ? undefined : p.today;
  return `${chronologyAddress(open, p.child, { on })}#${publicId(open.publicIds.entries, entry.id)}`;
}

export const lineOf = (shown: Shown, entry: Entry, words: string, told = false): Line => ({
  words,
  source: sourceOf(shown, entry),
  href: entryHref(shown, entry),
  told,
});

/** A sentence as it was written, with its full stop. */
export const notedLine = (shown: Shown, { entry, words, how }: Noted): Line => lineOf(shown, entry, stopped(words), how === 'told');

export const stopped = (words: string): string => (/[.!?”"]$/.test(words) ? words : `${words}.`);

/** The beginning of what an entry says: two sentences at most. The rest is a press away. */
export function beginningOf({ text }: Entry): string {
  const sentences = sentencesOf(text);
  const [first = '', second] = sentences;
  return second === undefined ? stopped(first) : `${stopped(first)} ${stopped(second)}${sentences.length > 2 ? ' …' : ''}`;
}

export const calledIn = ({ names }: Shown, people: readonly PersonId[]): readonly string[] => people.map(names.person);
