import type { SaidDate } from '../../../core/time/said/said-date.ts';

/** How a date was read, as it is said back to whoever is typing it. */
export const saidInWords = (said: SaidDate): string =>
  said.kind === 'read' ? [`Read as: ${said.says}.`, ...said.notes.map(({ text }) => text)].join(' ') : said.problem;
