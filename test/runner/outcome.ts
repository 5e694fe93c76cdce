/** What a stage of the test run came to. A stage that has no tests of its own counts as one failure when it is red. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  /** What the stage printed; shown when it is red. */
  readonly output: string;
}
