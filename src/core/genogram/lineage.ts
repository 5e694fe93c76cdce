/**
 * A family as the layout sees it: people by number, each on the row of their generation (0 at the top), and the unions that tie rows
 * together. Nothing in it says who anybody is, so nothing in a layout can depend on that.
 */
export interface Lineage {
  readonly rows: readonly number[];
  /** How wide each person's symbol with its label is. */
  readonly widths: readonly number[];
  /** How tall the label under each person's symbol is. */
  readonly heights: readonly number[];
  readonly unions: readonly Union[];
  /** Two people of one row who share a home, and whom no line joins. */
  readonly beside: readonly (readonly [number, number])[];
  /** The child whom the drawing is about. */
  readonly start: number;
}

/** Two parents of one row and their children on the next, eldest first. A union without parents only says that its children are siblings. */
export interface Union {
  readonly parents: readonly [number, number] | readonly [];
  readonly children: readonly number[];
  /** Children of one birth: they hang from one point. */
  readonly twins: readonly (readonly number[])[];
  /** How wide the dates over the couple's line are. */
  readonly dates?: number;
  /** Where people have several partners, which of them came first: 0 the first. */
  readonly turn: number;
}

/** People of each row from left to right. */
export type Order = readonly (readonly number[])[];
