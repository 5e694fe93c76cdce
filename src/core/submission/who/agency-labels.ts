import type { Agency, AgencyKind } from '../../entry/directory.ts';
import type { AgencyId } from '../../entry/ids.ts';
import type { ReadRow } from '../read-row.ts';
import { agencyKey, agencyNamed, agencyNames, agencyWords } from './agency-names.ts';
import { wordPattern } from './word-pattern.ts';

/** A word by which a file names an agency, as it is written first, and in how many rows. */
export interface AgencyLabel {
  readonly key: string;
  readonly written: string;
  readonly rows: number;
}

const words: readonly { readonly word: string; readonly kind: string; readonly pattern: RegExp }[] = Object.entries(agencyWords).flatMap(
  ([kind, own]) =>
    // Two letters are too many other things in running text.
    own.filter((word) => word.length > 2).map((word) => ({ word, kind, pattern: wordPattern(word, 'iu') })),
);

/** By what words a file names agencies: its columns for them, and in its texts the words for each kind of agency, one for a kind. */
export function agencyLabelsIn(rows: Iterable<ReadRow>): readonly AgencyLabel[] {
  const found = new Map<string, { written: string; rows: number }>();
  const firstOfKind = new Map<string, string>();
  const note = (written: string): void => {
    const key = agencyKey(written);
    if (key === '' || key.length > 120) return;
    const held = found.get(key) ?? { written, rows: 0 };
    found.set(key, { ...held, rows: held.rows + 1 });
  };
  for (const row of rows) {
    for (const written of new Set([row.agency, ...row.told.map(({ agency }) => agency)])) note(written);
    const text = [row.event, row.action].join('\n');
    const kinds = new Set<string>();
    for (const { word, kind, pattern } of words) {
      if (kinds.has(kind) || !pattern.test(text)) continue;
      kinds.add(kind);
      firstOfKind.set(kind, firstOfKind.get(kind) ?? word);
      note(firstOfKind.get(kind) ?? word);
    }
  }
  return [...found].map(([key, label]) => ({ key, ...label }));
}

/** The agency of the partnership that a word names, if it can be no other. */
export const agencyMeant = (written: string, agencies: readonly Agency[]): AgencyId | undefined =>
  agencyNamed(written, agencyNames(agencies));

/** Every word for an agency of a kind, for one that was said to be meant by one of them. */
export const wordsOfKind = (key: string): readonly string[] =>
  Object.values<readonly string[] | undefined>(agencyWords satisfies Readonly<Partial<Record<AgencyKind, readonly string[]>>>).find((own) =>
    own?.includes(key),
  ) ?? [key];
