import { allListed } from '../../../words/all-listed.ts';

/** Said in one line, in place of headings with nothing under them. */
export function nothingOnRecord(blocks: Readonly<Record<string, boolean>>): string | undefined {
  const empty = Object.entries(blocks).flatMap(([what, isThere]) => (isThere ? [] : [what]));
  return empty.length === 0 ? undefined : allListed(empty);
}
