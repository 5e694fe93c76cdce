import { type EncodedColumn, encodeColumn } from './engine/encode.ts';
import type { Kind } from './kinds.ts';
import type { Detail, PersonRecord } from './person-record.ts';

/** Records as the columns of a file, with a line for each way of writing a record that has several values of a detail. */
export interface PersonColumns {
  readonly columns: readonly EncodedColumn[];
  /** By line: the place of its record. */
  readonly records: Int32Array;
}

/** So many ways of writing one record are looked at; all of its values are compared once it was found. */
const mostLines = 4;

export function columnsOf(all: readonly PersonRecord[]): PersonColumns {
  const lines = all.flatMap(({ details }, record) =>
    Array.from({ length: Math.min(mostLines, Math.max(1, ...details.map(({ values }) => values.length))) }, (_, line) => ({
      record,
      details,
      line,
    })),
  );
  const wanted = new Map<string, { readonly kind: Kind; readonly name: string }>();
  for (const { details } of all) for (const { kind, label } of details) wanted.set(`${kind} ${label ?? ''}`, { kind, name: label ?? kind });
  const columns = [...wanted.values()].map(({ kind, name }) =>
    encodeColumn(
      kind,
      name,
      lines.map(({ details, line }) => textOf(details, kind, name, line)),
    ),
  );
  return { columns, records: Int32Array.from(lines, ({ record }) => record) };
}

function textOf(details: readonly Detail[], kind: Kind, name: string, line: number): string {
  const values = details.filter((detail) => detail.kind === kind && (detail.label ?? kind) === name).flatMap((detail) => detail.values);
  return values[line] ?? values[0] ?? '';
}
