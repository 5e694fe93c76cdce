import type { Cell } from '../../../../src/core/submission/sent.ts';
import type { NotRead, SentBatch, SentFile } from '../../../../src/exchange/sent/sent-file.ts';
import { secret } from './spoilt-file.ts';

/** What is wrong with how a file was read, spoilt or not: nothing where it was read whole or refused in plain words. */
export function faultsOf(outcome: SentFile | NotRead, batches: readonly SentBatch[]): readonly string[] {
  if ('code' in outcome) {
    const said = `${outcome.says} ${outcome.where ?? ''}`;
    return [
      ...(outcome.code === 'failed' ? ['it failed'] : []),
      ...(said.includes(secret) ? ['it repeats the file'] : []),
      ...(outcome.says === '' ? ['it says nothing'] : []),
    ];
  }
  const given = Map.groupBy(batches, ({ table }) => table);
  const counts = outcome.tables.map((_, table) => (given.get(table) ?? []).reduce((sum, { rows }) => sum + rows.length, 0));
  return [
    ...(outcome.tables.length === 0 ? ['it has no tables'] : []),
    ...(outcome.tables.some(({ rows }, i) => rows !== counts[i] || rows === 0) ? ['rows are not as many as it says'] : []),
    ...batches.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flatMap(wrongIn))),
  ];
}

function wrongIn(cell: Cell): readonly string[] {
  const isPlain = cell.text.isWellFormed() && !/[^\P{Cc}\t\n]/u.test(cell.text) && cell.text.length <= 100_000;
  const days = 'day' in cell && cell.day !== undefined ? [Number.isInteger(cell.day), (cell.at ?? 0) >= 0 && (cell.at ?? 0) < 1440] : [];
  return isPlain && !days.includes(false) && (cell.kind !== 'number' || Number.isFinite(cell.number))
    ? []
    : [`a cell of kind ${cell.kind} cannot be kept`];
}
