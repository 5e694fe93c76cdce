import type { Attachment } from '../../../core/entry/attachment.ts';
import { attachmentsIn } from '../../../core/entry/attachments-named.ts';
import type { Body, Entry } from '../../../core/entry/entry.ts';
import { clockTime } from '../../../core/time/instant.ts';
import { showSpan } from '../../../core/time/span.ts';
import { allListed } from '../../words/all-listed.ts';
import { attachmentInWords } from '../../words/attachment-words.ts';
import { basisInWords, claimInWords } from '../../words/claim-words.ts';
import { entryTitle } from '../../words/entry-title.ts';
import { factLines } from '../../words/fact-lines.ts';
import type { Names } from '../../words/names.ts';
import { inPlainWords, withCapital } from '../../words/plain-words.ts';
import { reportedLines } from '../../words/reported.ts';
import { seenLines, toldOfChildren } from '../../words/seen-lines.ts';

/** One thing that an entry says, as a page lists it. */
interface Row {
  readonly label: string;
  readonly lines: readonly string[];
  readonly note?: string;
  readonly links?: readonly { readonly href: string; readonly text: string; readonly note: string }[];
}

interface Shown {
  /** How its date was read. */
  readonly howRead?: string;
  /** True where the page is headed by what it is. */
  readonly isTitled?: boolean;
  /** Where a file of it is. */
  readonly fileAt: (file: Attachment) => string;
}

/** All that an entry says, in words: what is shown before it is recorded, and after. */
export function recordedRows(entry: Entry, names: Names, { howRead, fileAt, isTitled = false }: Shown): readonly Row[] {
  const { when, at, about, present, text, themes, claims } = entry;
  const rows: readonly Row[] = [
    ...(isTitled ? [] : [{ label: 'What it is', lines: [entryTitle(entry, names)] }]),
    {
      label: 'When',
      lines: [withCapital(at === undefined ? showSpan(when) : `${showSpan(when)}, ${clockTime(at)}`)],
      ...(howRead === undefined ? {} : { note: howRead }),
    },
    { label: 'About', lines: [allListed(about.map(names.person))] },
    { label: 'What happened', lines: text.split('\n') },
    { label: 'Who was there', lines: present.length === 0 ? [] : [allListed(present.map(names.person))] },
    { label: 'Children', lines: seenLines(entry, names) },
    ...factLines(entry, names)
      .filter(({ label }) => !toldOfChildren.has(label) && !saidOfChildren.has(label) && label !== 'Attached')
      .map(({ label, value }) => ({ label, lines: [value] })),
    { label: 'Reported', lines: reportedLines(entry, names) },
    { label: 'What is stated', lines: claims.map((claim) => `${claimInWords(claim, names)} (${basisInWords(claim, names)})`) },
    { label: 'What it touches', lines: themes.length === 0 ? [] : [allListed(themes.map((theme) => withCapital(inPlainWords(theme))))] },
    {
      label: 'Attached',
      lines: [],
      links: attachmentsIn(entry).map((file) => ({
        href: fileAt(file),
        text: attachmentInWords(file),
        note: file.told === 'entered' ? 'its facts are entered' : 'no facts of it belong in the record',
      })),
    },
  ];
  return rows.filter(({ lines, links = [] }) => links.length > 0 || lines.some((line) => line !== ''));
}

/** Facts that stand beside each child here, and in a list of facts elsewhere. */
const saidOfChildren: ReadonlySet<string> = new Set(['Awake', 'Children in the home or in contact']);

/** An entry that is not in the ledger yet, as it would stand there. */
export const asEntry = (body: Body, stamp: Pick<Entry, 'id' | 'by' | 'recorded' | 'recordedAs' | 'landed'>): Entry => ({
  ...body,
  ...stamp,
  order: 0,
  source: { kind: 'typed' },
});
