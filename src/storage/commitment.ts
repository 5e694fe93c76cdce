import { createHash, randomBytes } from 'node:crypto';
import { canonicalJson } from './canonical-json.ts';

/** Columns of an entry that are committed to: all that was recorded, and all that the database decided about it. */
export const committedColumns = [
  'entry_id',
  'public_id',
  'by_agency',
  'source_id',
  'worker',
  'source',
  'recorded',
  'recorded_as',
  'landed',
  'landing',
  'imported',
  'reaches',
  'people',
  'concerns',
  'body',
] as const;

/** An entry's row as the database gave it back. */
export type CommittedRow = Readonly<Record<(typeof committedColumns)[number], unknown>>;

export const newSalt = (): string => randomBytes(32).toString('hex');

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** SHA-256, in hex, of the salt and the row as canonical JSON. Without the salt, a guessed text cannot be tried against it. */
export const commitmentOf = (salt: string, partnership: string, row: CommittedRow): string =>
  sha256(`${salt}${canonicalJson({ partnership, ...Object.fromEntries(committedColumns.map((column) => [column, plain(row[column])])) })}`);

// The two drivers hand over a large count as text or as a number.
const plain = (value: unknown): unknown => {
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'bigint' || typeof value === 'number' ? String(value) : value;
};

/** One link of a partnership's chain. */
export interface Link {
  readonly position: number;
  readonly entry: string;
  readonly digest: string;
}

/** SHA-256, in hex, over the link before it (empty for the first), its place and the commitment. */
export const linkOf = (partnership: string, previous: string, { position, entry, digest }: Link): string =>
  sha256(canonicalJson({ partnership, previous, position, entry, digest }));
