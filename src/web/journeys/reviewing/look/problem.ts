/** Something to put right in a form: the field that it is about, and what to do. */
export interface Problem {
  readonly href: string;
  readonly text: string;
}

export type Texts = Readonly<Record<string, string>>;

export const textOf = (body: Texts, field: string): string => (body[field] ?? '').trim();

/** What a page needs to show a form again as it was sent. */
export interface Sent {
  readonly given: Texts;
  readonly problems: readonly Problem[];
}

export const formOf = (sent: Sent | undefined, first: Texts = {}): object => {
  const problems = sent?.problems ?? [];
  return {
    form: true,
    given: sent?.given ?? first,
    errors: problems,
    errorOn: Object.fromEntries(problems.map(({ href, text }) => [href, text])),
  };
};

/** A text that must be there, and is no longer than it may be. */
export const needs = (body: Texts, field: string, most: number, what: string): readonly Problem[] => {
  const text = textOf(body, field);
  return text === '' || text.length > most
    ? [{ href: field, text: text === '' ? what : `${what}, in ${most.toLocaleString('en-GB')} letters or fewer` }]
    : [];
};
