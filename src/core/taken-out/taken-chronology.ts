import type { AgencyId } from '../entry/ids.ts';
import type { Cells } from './cells.ts';
import type { ChronologyRow } from './row.ts';
import type { Stamp } from './stamp.ts';

/** A chronology that leaves, as every format writes it. */
export interface TakenChronology {
  readonly stamp: Stamp;
  /** Sentences on how it is to be read. */
  readonly readAs: readonly string[];
  readonly people: readonly PersonKey[];
  readonly agencies: readonly AgencyKey[];
  /** Years before the rows, told in short; none where all is told in full. */
  readonly years: readonly YearInShort[];
  readonly rows: readonly TakenRow[];
}

export interface TakenRow {
  readonly row: ChronologyRow;
  readonly cells: Cells;
}

export interface PersonKey {
  readonly called: string;
  /** "is the mother of Steven": as the records first say it. */
  readonly is: string;
}

export interface AgencyKey {
  readonly agency: AgencyId;
  readonly mark: string;
  readonly name: string;
  /** How many of the entries that were asked for it recorded, told in full or in short. */
  readonly entries: number;
}

/** A year told in short: how much of it there is, and what changed where a child stood in law or was at harm, each in a line. */
export interface YearInShort {
  readonly year: number;
  readonly counted: string;
  readonly named: readonly string[];
}

/** Makes the bytes of a file of it. The same chronology with the same stamp gives the same bytes. */
export type WriteChronology = (taken: TakenChronology) => Promise<Uint8Array>;
