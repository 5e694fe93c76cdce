import type { EntryId } from '../../../core/entry/ids.ts';
import type { Submission } from '../../../core/ledger/bringing-in.ts';
import { type Chosen, chosenOf, type RowChoice } from '../../../core/submission/choice.ts';
import type { ReadRow } from '../../../core/submission/read-row.ts';
import { saidSameEvent } from '../../../core/submission/same-event.ts';
import { sayPlace } from '../../../core/submission/sent.ts';
import type { Because } from '../../../core/submission/words/proposed.ts';
import { clockTime } from '../../../core/time/instant.ts';
import { showSpan } from '../../../core/time/span.ts';
import { bodyWith } from '../../../parse/submission/body-with.ts';
import { entryAddress, publicId, submissionAddress } from '../../addresses.ts';
import type { GivenCase } from '../../routing/route.ts';
import { entryTitle } from '../../words/entry-title.ts';
import { type Names, namesIn } from '../../words/names.ts';
import { withCapital } from '../../words/plain-words.ts';
import type { FileContext } from './file-context.ts';
import { markedIn } from './marked.ts';
import { bodyTitle, partLine } from './part-words.ts';
import { cellsOf, choiceOf, datingOf, wordsOf } from './row-read.ts';
import type { RowShown } from './rows-read.ts';

/** A row as a page shows it: what stood in it, how its date was read, and what is proposed because of which words. */
export function rowView(shown: RowShown, of: Submission, context: FileContext, given: GivenCase, choice?: RowChoice) {
  const { row, read, proposed, sent, twins } = shown;
  const { open } = given;
  const names = namesIn(open.directory);
  const chosen = chosenOf(proposed, choiceOf(proposed, context.subjects, choice));
  const because = causesOf(chosen, shown);
  const tied: ReadonlySet<EntryId> = row.entry === undefined ? new Set() : saidSameEvent(open.known(context.today), row.entry);
  const cells = cellsOf(read);
  return {
    row: row.row,
    place: withCapital(sayPlace(sent.place)),
    ...whenView(shown),
    event: markedIn(read.event, 'event', because),
    others: [
      { label: 'The child said or showed', pieces: markedIn(read.said, 'said', because) },
      { label: 'Action taken', pieces: markedIn(read.action, 'action', because) },
      { label: 'Impact on the child', pieces: markedIn(read.impact, 'impact', because) },
      { label: 'Comment', pieces: markedIn(read.comment, 'comment', because) },
      { label: 'Who was there', pieces: markedIn(cells.present, 'present', because) },
      ...[
        ['About', read.about.join(', ')],
        ['Kind, as written', read.kind],
        ['Place', read.place],
        ['Worker', read.worker],
        ['Agency', read.agency],
        ['Told', read.told.map(({ agency }) => agency).join(', ')],
        ['Reference', read.reference],
      ].map(([label = '', text = '']) => ({ label, pieces: markedIn(text, 'event', []) })),
    ].filter(({ pieces }) => pieces.length > 0),
    title: titleOf(chosen, names),
    titleWords: wordsOf(proposed.kinds.find(({ kind }) => kind === chosen.kind)?.because ?? [], read),
    parts: partLines(chosen, read, names),
    isDatelessOnly: chosen.lacking.join() === 'date',
    lacking: chosen.lacking.map((one) => lackWords[one]),
    state: row.state,
    waits: row.state === 'waiting',
    reason: row.reason,
    changes: row.entry !== undefined && row.state === 'waiting',
    entry: row.entry === undefined ? undefined : entryAddress(open.partnership, publicId(open.publicIds.entries, row.entry)),
    change: submissionAddress(open.partnership, of.id, ['rows', String(row.row)]),
    twins: twins.map(({ entry, because: why }) => ({
      tied: tied.has(entry.id),
      by: names.agency(entry.by),
      when: withCapital(showSpan(entry.when)),
      title: entryTitle(entry, names),
      text: entry.text,
      because: why.join(', '),
      href: entryAddress(open.partnership, publicId(open.publicIds.entries, entry.id)),
      key: publicId(open.publicIds.entries, entry.id),
    })),
  };
}

const lackWords = {
  date: 'Its date was not read',
  about: 'It is not known whom it is about',
  words: 'No words stand in it',
} as const;

/** How its date was read, as against how it was written. */
export function whenView({ read, sent, columns }: Pick<RowShown, 'read' | 'sent' | 'columns'>) {
  const { when, recorded } = read;
  const written = sent.cells[columns.indexOf('when')]?.text.trim() ?? '';
  const shared = {
    written,
    dating: datingOf(read),
    recorded: recorded.kind === 'read' ? `Recorded ${showSpan(recorded.when)}` : '',
  };
  if (when.kind !== 'read')
    return {
      ...shared,
      when: 'Date not read',
      notes: when.kind === 'none' ? ['There is no date in this row.'] : [when.problem],
      could: when.kind === 'none' ? [] : when.could.map((one) => ({ says: showSpan(one), edtf: one.edtf })),
    };
  const at = read.at === undefined ? '' : `, ${clockTime(read.at)}`;
  return { ...shared, when: withCapital(`${showSpan(when.when)}${at}`), notes: when.notes.map(({ text }) => text), could: [] };
}

/** The words that caused what is chosen. */
const causesOf = ({ kind, parts }: Chosen, { proposed }: RowShown): readonly Because[] => [
  ...(proposed.kinds.find((one) => one.kind === kind)?.because ?? []),
  ...parts.flatMap(({ because }) => because),
];

function partLines(chosen: Chosen, read: ReadRow, names: Names) {
  const lines = new Map<
    string,
    { readonly label: string; readonly values: { readonly value: string; readonly words: readonly string[]; readonly key: string }[] }
  >();
  for (const part of chosen.parts) {
    const { label, value } = partLine(part, (facts) => bodyWith(chosen.kind, facts, chosen.when), names);
    const held = lines.get(label) ?? { label, values: [] };
    held.values.push({ value, words: wordsOf(part.because, read), key: part.key });
    lines.set(label, held);
  }
  const aboutNamed = chosen.parts.some(({ is }) => is === 'about');
  const about = aboutNamed ? [] : chosen.about.map((person) => ({ value: names.person(person), words: [], key: '' }));
  return [...(about.length === 0 ? [] : [{ label: 'About', values: about }]), ...lines.values()];
}

const titleOf = (chosen: Chosen, names: Names): string =>
  bodyTitle(
    bodyWith(chosen.kind, Object.fromEntries(chosen.parts.flatMap((part) => (part.is === 'fact' ? [[part.fact, part.value]] : [])))),
    names,
  );
