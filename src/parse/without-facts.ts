import type { Entry } from '../core/entry/entry.ts';

/** An entry without some of its facts. All facts may be left out, so that what stays is facts of the same kind. */
export const withoutFacts = (entry: Entry, names: ReadonlySet<string>): Entry =>
  ({ ...entry, facts: Object.fromEntries(Object.entries(entry.facts).filter(([name]) => !names.has(name))) }) as Entry;
