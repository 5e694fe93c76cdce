import type { FieldProblem } from '../../parse/written/context.ts';

/** What was sent and cannot be recorded yet, with what to put right. */
export interface Returned {
  readonly sent: Readonly<Record<string, string>>;
  readonly problems: readonly FieldProblem[];
}

/** Those of a form's fields that hold more letters than are kept. The page's own token is nobody's writing. */
export const tooLong = (form: Returned['sent'], longest: number): readonly FieldProblem[] =>
  Object.entries(form).flatMap(([field, value]) =>
    value.length > longest && field !== '_csrf' ? [{ field, text: `What you write must be ${longest} letters or fewer` }] : [],
  );

/** What a form's page shows of what was sent: the fields as they were typed, and each problem, by its field too. */
export const shownAgain = (returned: Returned | undefined): object => ({
  given: returned?.sent ?? {},
  errors: returned?.problems ?? [],
  errorOn: Object.fromEntries((returned?.problems ?? []).map(({ field, text }) => [field, text])),
});
