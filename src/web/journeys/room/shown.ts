/** A line of a card: what it is of, and what was written. `strong` where it asks for somebody. */
export interface Line {
  readonly label: string;
  readonly value: string;
  readonly strong?: boolean;
  readonly href?: string;
}

/** One thing as a page shows it. */
export interface Card {
  readonly title: string;
  /** How it stands, in a word or two. */
  readonly state?: string;
  readonly strong?: boolean;
  /** As somebody wrote it. */
  readonly text?: string;
  readonly lines: readonly Line[];
  /** Its labels are whole sentences. */
  readonly longLabels?: true;
}

export interface Table {
  readonly caption: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A cell: a line or several. */
export interface Cell {
  readonly lines: readonly string[];
  readonly strong?: boolean;
}

/** A part of a page of a review's room, with what may be written down in it. */
export interface Part {
  readonly id: string;
  readonly heading: string;
  readonly says?: string;
  /** What stands where there is nothing yet. */
  readonly empty?: string;
  readonly cards?: readonly Card[];
  readonly table?: Table;
  readonly acts: readonly object[];
}

/** A line where something was written, else none. */
export const lineOf = (label: string, value: string | undefined, strong = false): readonly Line[] =>
  value === undefined || value === '' ? [] : [{ label, value, ...(strong ? { strong } : {}) }];

export const cell = (...lines: readonly (string | undefined)[]): Cell => ({ lines: lines.flatMap((line) => (line ? [line] : [])) });
