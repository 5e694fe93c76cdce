import type { FieldProblem } from '../../parse/written/context.ts';

/** What was sent and cannot be recorded yet, with what to put right. */
export interface Returned {
  readonly sent: Readonly<Record<string, string>>;
  readonly problems: readonly FieldProblem[];
}

/** What was typed in a field of a form; empty where there was nothing but space. */
export const textIn = (form: Returned['sent'], field: string): string => (form[field] ?? '').trim();

/** Those of a form's fields that hold more letters than are kept. The page's own token is nobody's writing. */
export const tooLong = (form: Returned['sent'], longest: number): readonly FieldProblem[] =>
  Object.entries(form).flatMap(([field, value]) =>
    value.length > longest && field !== '_csrf' ? [{ field, text: `What you write must be ${longest} letters or fewer` }] : [],
  );

/** What a form's template asks of it: what stands in the fields, and what is to be put right. */
export const formModel = (returned: Returned | undefined, begins: Returned['sent'] = {}) => ({
  given: returned?.sent ?? begins,
  errors: returned?.problems ?? [],
  errorOn: Object.fromEntries((returned?.problems ?? []).map(({ field, text }) => [field, text])),
});
