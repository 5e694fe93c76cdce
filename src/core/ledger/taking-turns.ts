/** By which a form is taken once, and people at one piece of work take turns, however many servers answer them. */
export interface TurnRecords {
  /** Waits until nobody else's transaction has the turn at this, and has it until the own one ends. What is read afterwards is what others left. */
  readonly takeTurn: (at: string) => Promise<void>;
  /** The address that a form led to that was sent before, by its print (SHA-256, 64 hexadecimal figures). */
  readonly formLedTo: (print: string) => Promise<string | undefined>;
  /** Notes where a form led to. Kept for a day. */
  readonly noteForm: (print: string, ledTo: string) => Promise<void>;
}
