import type { Entry } from '../entry/entry.ts';

/**
 * Tells whether questions that are kept were worked out from what can be read now. Entries and decisions are only ever added: how many there are,
 * and the last to land, say whether anything is new. No check sees an answer (rule 20).
 */
export const printOf = (entries: readonly Entry[], decisions: number): string =>
  `${printOfEntries(entries.filter(({ kind }) => kind !== 'answer'))} ${decisions}`;

export const printOfEntries = (entries: readonly Entry[]): string =>
  `${entries.length} ${entries.reduce<Entry | undefined>((last, entry) => (last === undefined || entry.order >= last.order ? entry : last), undefined)?.id ?? ''}`;
