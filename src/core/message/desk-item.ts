/** Something on an agency's desk of which somebody may be written to. It never leaves Heed: a message says that there is something, and not what. */
export interface DeskItem {
  /** The same for as long as it is the same thing. */
  readonly key: string;
  /** Its day is today or the next working day. */
  readonly soon: boolean;
  /** The post that is asked, where it is not whoever answers. */
  readonly wanted?: string;
  /** True where it was not answered in its days, and goes to whoever answers for the answerer, as an offer of help (rule 25). */
  readonly offersHelp: boolean;
}
