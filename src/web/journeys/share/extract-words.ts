import type { Entry } from '../../../core/entry/entry.ts';
import { allListed } from '../../words/all-listed.ts';
import { whenInWords } from '../../words/day-words.ts';
import { entryTitle } from '../../words/entry-title.ts';
import { factLines } from '../../words/fact-lines.ts';
import type { Names } from '../../words/names.ts';
import { seenLines, toldOfChildren } from '../../words/seen-lines.ts';

/** What an extract leaves out unless somebody writes it in: what was said, by whom, what the writer makes of it, and who told them. */
const leftOut: ReadonlySet<string> = new Set([
  'In their words',
  'Said by',
  'What the recorder makes of it',
  'Heard from',
  'Called by',
  'Will be told',
]);

/** The facts of an entry in plain words: what another agency reads in place of the whole, unless the giver writes something else. */
export function extractWords(entry: Entry, names: Names): string {
  const facts = factLines(entry, names).filter(({ label }) => !leftOut.has(label) && !toldOfChildren.has(label));
  return [
    `${entryTitle(entry, names)}, ${whenInWords(entry)}${entry.about.length === 0 ? '' : `, about ${allListed(entry.about.map(names.person))}`}.`,
    entry.text,
    ...seenLines(entry, names).filter((line) => !line.includes('not written yet')),
    ...facts.map(({ label, value }) => `${label}: ${value}`),
  ]
    .filter((line) => line !== '')
    .join('\n');
}
