import { setImmediate } from 'node:timers/promises';
import type { BroughtRow, SortedRow, Submission } from '../../../core/ledger/bringing-in.ts';
import type { DeskRecords } from '../../../core/prompt/port.ts';
import { chosenOf } from '../../../core/submission/choice.ts';
import type { EntryProposed } from '../../../core/submission/propose-entry.ts';
import type { ReadRow } from '../../../core/submission/read-row.ts';
import { readRows } from '../../../core/submission/read-rows.ts';
import { whatChanged, writtenIn } from '../../../core/submission/what-changed.ts';
import { agencyLabelsIn } from '../../../core/submission/who/agency-labels.ts';
import { labelsIn } from '../../../core/submission/who/labels.ts';
import type { RowOfWork } from '../../../core/submission/words/row-of-work.ts';
import { proposeWork } from '../../../core/submission/words/threads.ts';
import type { Span } from '../../../core/time/span.ts';
import { readKeptRow } from '../../../parse/submission/kept-row.ts';
import type { GivenCase } from '../../routing/route.ts';
import { type FileContext, fileContext } from './file-context.ts';
import { listedIn } from './people-listed.ts';
import type { FileWork } from './read-file.ts';
import { alikeOf, choiceOf, datingOf, isEmptyRow, meaningPrint, rowRead } from './row-read.ts';
import { type TableSettled, tableSettled } from './settled.ts';
import { firstDaysAs, isWhoSettled } from './settled-who.ts';
import { mostForWork, workAs } from './settled-work.ts';
import { usualOf } from './usual-of.ts';

/** Rows looked through at once, between which others have their turn. */
const atOnce = 100;
/** Rows in which names are looked for, and rows that are set against those of the file before where they are not the same. Our choice. */
const mostForNames = 3000;
const mostCompared = 20_000;

/** Looks through the rows of a file: which hold an event, which are alike, which dates ask something, which tell of what others told. Nothing is recorded. */
export async function sortFile({ records, session, id, attempt, signal }: FileWork, { open: _, ...rest }: GivenCase): Promise<void> {
  const asDesk = <T>(work: (desk: DeskRecords) => Promise<T>): Promise<T> => records.asVantage(session, work);
  const of = await asDesk((desk) => desk.findSubmission(id));
  // Whoever said who is who may have made records meanwhile.
  const given: GivenCase = { ...rest, open: await asDesk(rest.reopen) };
  const first = of && fileContext(of, given);
  if (of === undefined || first === undefined) return;
  const isSaid = isWhoSettled(of.setting);
  const usual = isSaid ? usualOf(await asDesk((desk) => desk.rowsFrom(id, 0, mostForNames)), of, first) : [];
  const context = { ...first, usual };
  const work: RowOfWork[] = [];
  const forNames: ReadRow[] = [];
  for (const [n, table] of of.tables.entries()) {
    const settled = tableSettled(of.setting, n) ?? { is: 'nothing' };
    let before: Span | undefined;
    for (let at = table.from; at < table.from + table.rows; ) {
      // An embedded database answers without ever waiting: whoever else asks has their turn here.
      await setImmediate();
      if (signal.aborted) return;
      const most = Math.min(atOnce, table.from + table.rows - at);
      const rows = await asDesk((desk) => desk.rowsFrom(id, at, most));
      const done = sortRows(rows, table.from, settled, context, before);
      if (work.length < mostForWork) work.push(...done.work);
      before = done.before;
      if (forNames.length < mostForNames) forNames.push(...done.read);
      if ((await asDesk((desk) => desk.sortRows(id, attempt, done.sorted))) === 'stopped') return;
      at += most;
    }
  }
  await asDesk(async (desk) => {
    if (of.follows !== undefined) await pairWithBefore(desk, of);
    const labels = labelsIn(forNames, await listedIn(desk, of, context));
    const stem = of.setting.workStem ?? (await stemOf(desk, of));
    const runs = isSaid && context.subjects.length > 0 ? proposeWork(work.slice(0, mostForWork)) : [];
    await desk.keepSetting(id, {
      ...of.setting,
      ...workAs(stem, runs),
      usual: usual.join('\n'),
      firsts: firstDaysAs(labels),
      agencies: agencyLabelsIn(forNames)
        .map(({ written, rows }) => `${rows}\t${written.replaceAll(/\s+/g, ' ')}`)
        .join('\n'),
    });
    await desk.finishSorting(
      id,
      attempt,
      labels.map(({ written, rows }) => [written, rows] as const),
    );
  });
}

/** Pieces of work of a newer copy go on with those of the first. */
const stemOf = async (desk: DeskRecords, of: Submission): Promise<string> =>
  (of.follows === undefined ? undefined : (await desk.findSubmission(of.follows))?.setting.workStem) ?? of.id;

interface Sorted {
  readonly sorted: readonly SortedRow[];
  readonly read: readonly ReadRow[];
  readonly work: readonly RowOfWork[];
  readonly before: Span | undefined;
}

function sortRows(
  rows: readonly BroughtRow[],
  first: number,
  settled: TableSettled,
  context: FileContext,
  start: Span | undefined,
): Sorted {
  const aside = ({ row }: BroughtRow): SortedRow => ({ row, print: 'none', state: 'aside', alike: '', dated: 'read', twins: 0 });
  if (settled.is !== 'chronology') return { sorted: rows.map(aside), read: [], work: [], before: start };
  const { head, map } = settled;
  const sent = rows.map((row) => ({ row, sent: readKeptRow(row.sent) }));
  const under = sent.filter(({ row }) => head === undefined || row.row > first + head);
  const byRow = new Map(under.map((one) => [one.sent, one.row]));
  const found = new Map<number, SortedRow>();
  const read: ReadRow[] = [];
  const work: RowOfWork[] = [];
  let before = start;
  const { today, born } = context;
  const on = { today, ...(born === undefined ? {} : { born }), ...(before === undefined ? {} : { before }) };
  for (const one of readRows(
    under.map(({ sent: row }) => row),
    map,
    on,
  )) {
    const row = byRow.get(one.row);
    if (row === undefined || isEmptyRow(one.read)) continue;
    const proposed = rowRead(one.read, context);
    found.set(row.row, {
      row: row.row,
      print: meaningPrint(one.row, map),
      state: 'waiting',
      alike: alikeOf(proposed, context.subjects),
      dated: datingOf(one.read),
      twins: proposed.twins.length,
      ...(before === undefined ? {} : { before: before.edtf }),
    });
    read.push(one.read);
    work.push(...workOf(row.row, proposed.proposed, context));
    if (one.read.when.kind === 'read') before = one.read.when.when;
  }
  return { sorted: rows.map((row) => found.get(row.row) ?? aside(row)), read, work, before };
}

/** A row as a piece of work may have it, were it what is proposed first. */
function workOf(row: number, proposed: EntryProposed, { by, who, subjects }: FileContext): readonly RowOfWork[] {
  const { kind, when, about, parts } = chosenOf(proposed, choiceOf(proposed, subjects));
  if (when === undefined) return [];
  const facts = parts.flatMap((part) => (part.is === 'fact' ? [part] : []));
  return [{ id: String(row), by, on: when.earliest, kind, facts, about, children: who.children }];
}

/** Sets the rows against those of the file before: what says the same is settled, what says otherwise is paired. */
async function pairWithBefore(desk: DeskRecords, of: Submission): Promise<void> {
  const former = of.follows === undefined ? undefined : await desk.findSubmission(of.follows);
  if (former === undefined) return;
  await desk.settleUnchanged(of.id);
  const { here, before } = await desk.unpairedRows(of.id, mostCompared);
  const written = (rows: readonly BroughtRow[], { setting }: Submission) =>
    rows.flatMap(({ row, table, sent }) => {
      const settled = tableSettled(setting, table);
      return settled?.is === 'chronology' ? [{ no: row, written: writtenIn(readKeptRow(sent), settled.map) }] : [];
    });
  const { same, changed } = whatChanged(written(before, former), written(here, of));
  await desk.pairRows(
    of.id,
    [...same, ...changed].map((pair) => ({ row: pair.after, followsRow: pair.before })),
  );
}
