import type { BroughtRow, SortedRow } from '../../../../core/ledger/bringing-in.ts';
import { chosenOf } from '../../../../core/submission/choice.ts';
import type { EntryProposed } from '../../../../core/submission/propose-entry.ts';
import type { ReadRow } from '../../../../core/submission/read-row.ts';
import { readRows } from '../../../../core/submission/read-rows.ts';
import type { RowOfWork } from '../../../../core/submission/words/row-of-work.ts';
import type { Span } from '../../../../core/time/span.ts';
import { readKeptRow } from '../../../../parse/submission/kept-row.ts';
import { alikeOf, choiceOf, datingOf, isEmptyRow, meaningPrint, rowLooked } from '../row-read.ts';
import type { LookedBy } from './looked-by.ts';
import type { RowsToLook } from './message.ts';

/** What looking through some rows came to; `before` is the date of the last of them that was read, by which the next go. */
export interface LookedThrough {
  readonly sorted: readonly SortedRow[];
  readonly read: readonly ReadRow[];
  /** Each as a piece of work may have it, were it what is proposed first; none where that is not asked for. */
  readonly work: readonly RowOfWork[];
  readonly before: Span | undefined;
}

type Rows = Omit<RowsToLook, 'table'>;
type Kept = RowsToLook['rows'][number];

/** Looks through rows of one table: which hold an event, which are alike, which dates ask something, which tell of what others told. */
export function lookThrough(asked: Rows, by: LookedBy, start: Span | undefined, forWork: boolean): LookedThrough {
  if (asked.settled.is !== 'chronology') return { sorted: asked.rows.map(aside), read: [], work: [], before: start };
  const { map } = asked.settled;
  const found = new Map<number, SortedRow>();
  const read: ReadRow[] = [];
  const work: RowOfWork[] = [];
  let before = start;
  for (const one of eventsIn(asked, by, start)) {
    const looked = rowLooked(one.read, by);
    found.set(one.row.row, {
      row: one.row.row,
      print: meaningPrint(one.sent, map),
      state: 'waiting',
      alike: alikeOf(looked, by.subjects),
      dated: datingOf(one.read),
      twins: looked.twins.length,
      ...(before === undefined ? {} : { before: before.edtf }),
    });
    read.push(one.read);
    if (forWork) work.push(...workOf(one.row.row, looked.proposed, by));
    if (one.read.when.kind === 'read') before = one.read.when.when;
  }
  return { sorted: asked.rows.map((row) => found.get(row.row) ?? aside(row)), read, work, before };
}

function workOf(row: number, proposed: EntryProposed, { by, who, subjects }: LookedBy): readonly RowOfWork[] {
  const { kind, when, about, parts } = chosenOf(proposed, choiceOf(proposed, subjects));
  if (when === undefined) return [];
  const facts = parts.flatMap((part) => (part.is === 'fact' ? [part] : []));
  return [{ id: String(row), by, on: when.earliest, kind, facts, about, children: who.children }];
}

const aside = ({ row }: Pick<BroughtRow, 'row'>): SortedRow => ({ row, print: 'none', state: 'aside', alike: '', dated: 'read', twins: 0 });

/** Rows that hold an event, each as it is read. */
export function* eventsIn(asked: Rows, by: LookedBy, before: Span | undefined) {
  for (const one of rowsUnder(asked, by, before)) if (!isEmptyRow(one.read)) yield one;
}

/** Rows under the headings, each as it is read. None where the table holds no events. */
export function* rowsUnder({ first, settled, rows }: Rows, { today, born }: Pick<LookedBy, 'today' | 'born'>, before: Span | undefined) {
  if (settled.is !== 'chronology') return;
  const { head, map } = settled;
  const under = rows.filter(({ row }) => head === undefined || row > first + head);
  const kept = new Map<object, Kept>();
  const on = { today, ...(born === undefined ? {} : { born }), ...(before === undefined ? {} : { before }) };
  const sent = under.map((row) => {
    const one = readKeptRow(row.sent);
    kept.set(one, row);
    return one;
  });
  for (const { row, read } of readRows(sent, map, on)) {
    const one = kept.get(row);
    if (one !== undefined) yield { row: one, sent: row, read };
  }
}
