import { createHash } from 'node:crypto';
import type { PersonId } from '../../../core/entry/ids.ts';
import type { Kind } from '../../../core/entry/vocabulary.ts';
import type { Dating } from '../../../core/ledger/bringing-in.ts';
import { asProposed, chosenOf, type RowChoice } from '../../../core/submission/choice.ts';
import { type EntryProposed, type Part, proposeEntry, type RowWork } from '../../../core/submission/propose-entry.ts';
import type { ColumnMap, ReadRow } from '../../../core/submission/read-row.ts';
import type { SentRow } from '../../../core/submission/sent.ts';
import { entriesByDay, type TwinProposed, twinsOf } from '../../../core/submission/twins.ts';
import { rowPrint, writtenIn } from '../../../core/submission/what-changed.ts';
import type { Because } from '../../../core/submission/words/proposed.ts';
import type { FileContext } from './file-context.ts';
import { factsOfKind, proposedFirst, proposedFromWords } from './from-words.ts';
import type { LookedBy } from './looking/looked-by.ts';

/** A row as it is proposed: nothing of it is recorded before somebody says so. */
export interface RowRead {
  readonly proposed: EntryProposed;
  readonly twins: readonly TwinProposed[];
}

/** @param kind one that somebody chose: it is then among those that are proposed */
export function rowRead(read: ReadRow, context: FileContext, kind?: Kind, work?: RowWork): RowRead {
  const cells = cellsOf(read);
  const words = proposedFromWords(cells, context);
  const isThere = kind === undefined || words.kinds.some((one) => one.kind === kind);
  const [first, ...others] = words.kinds;
  const kinds = isThere ? words.kinds : ([first, ...others, { kind, because: [], facts: factsOfKind(kind, cells, context) }] as const);
  const proposed = proposeEntry(read, { ...words, kinds }, context.who, work);
  return { proposed, twins: twinsIn(proposed, context) };
}

/** A row as it is proposed first, for what lists need of it: without other kinds that it may be, and without what it touches. */
export function rowLooked(read: ReadRow, by: LookedBy): RowRead {
  const proposed = proposeEntry(read, proposedFirst(cellsOf(read), by), by.who);
  return { proposed, twins: twinsIn(proposed, by) };
}

/** The texts in which words are looked for. */
export const cellsOf = ({ event, said, action, impact, comment, present, seen }: ReadRow) => ({
  ...{ event, said, action, impact, comment },
  present: present.join(', '),
  seen: seen?.rest ?? '',
});

function twinsIn(proposed: EntryProposed, { by, others }: LookedBy): readonly TwinProposed[] {
  const { kind, when, about, parts } = chosenOf(proposed, asProposed);
  if (when === undefined) return [];
  const present = parts.flatMap((part) => (part.is === 'present' ? [part.person] : []));
  const { at, event } = proposed.read;
  const agencies = parts.flatMap((part) => (part.is === 'told' ? [part.agency] : []));
  return twinsOf(
    { by: by.id, when, kind, people: [...about, ...present], text: event, agencies, ...(at === undefined ? {} : { at }) },
    entriesByDay(others),
  );
}

/** Whom a row is about where it says nobody: the child whose chronology the file is. */
export const choiceOf = (proposed: EntryProposed, subjects: readonly PersonId[], choice: RowChoice = asProposed): RowChoice =>
  chosenOf(proposed, choice).about.length > 0 || subjects.length === 0 ? choice : { ...choice, about: subjects };

export const datingOf = ({ when }: ReadRow): Dating =>
  when.kind !== 'read' ? 'not-read' : when.notes.some(({ about }) => about !== 'other') ? 'asks' : 'read';

/** Nothing stands in it that could be an event. */
export const isEmptyRow = ({ event, action, said }: ReadRow): boolean => event === '' && action === '' && said === '';

/**
 * What a row has in common with those that may be settled with it: its kind by the same word first of all, with the same facts, statements and agencies told. Rows that lack something, and rows of
 * which the date asks something, have nothing in common with any.
 */
export function alikeOf({ proposed }: RowRead, subjects: readonly PersonId[]): string {
  const { kind, parts, lacking } = chosenOf(proposed, choiceOf(proposed, subjects));
  if (lacking.length > 0 || datingOf(proposed.read) !== 'read') return '';
  const [word = ''] = wordsOf(proposed.kinds.find((one) => one.kind === kind)?.because ?? [], proposed.read);
  return printOf([kind, word, ...parts.flatMap(saysOf).sort()].join('|'));
}

/** What a part says, where it counts for whether rows are alike. */
function saysOf(part: Part): readonly string[] {
  if (part.is === 'fact') return [`${part.key}:${typeof part.value === 'string' || typeof part.value === 'boolean' ? part.value : ''}`];
  if (part.is === 'told') return [part.key];
  return part.is === 'claim' ? [JSON.stringify([part.claim.who, part.claim.is, part.claim.whom, part.claim.what, part.claim.basis])] : [];
}

/** The words that caused something, each once, in small letters. */
export function wordsOf(because: readonly Because[], read: ReadRow): readonly string[] {
  const cells: Readonly<Record<string, string>> = cellsOf(read);
  return [...new Set(because.map(({ in: cell, start, end }) => (cells[cell] ?? '').slice(start, end).toLowerCase().trim()))].filter(
    (one) => one !== '',
  );
}

export const meaningPrint = (row: SentRow, map: ColumnMap): string => printOf(rowPrint(writtenIn(row, map)));

const printOf = (text: string): string => createHash('sha256').update(text).digest('hex');
