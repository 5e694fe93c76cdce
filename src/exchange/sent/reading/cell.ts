import type { Cell } from '../../../core/submission/sent.ts';

export const empty: Cell = { kind: 'text', text: '' };

/** A cell of words: ends of lines as `\n`, nothing unseen that a database or a page would stumble over. */
export const textCell = (text: string): Cell => (text === '' ? empty : { kind: 'text', text: cleanText(text) });

/** What no font draws, but for tabs and ends of lines. */
const unseen = /[^\P{Cc}\t\n]|\ufeff/gu;

export function cleanText(text: string): string {
  const plain = text.isWellFormed() ? text : text.toWellFormed();
  return plain
    .replaceAll(/\r\n?|[\v\f\u0085\u2028]/g, '\n')
    .replaceAll(unseen, '')
    .trim();
}

/** Whether words look like a date or part of one: short, with a number and either a month or marks between numbers. Only for whether a merged cell goes down. */
export function looksLikeDay({ kind, text, ...cell }: Cell): boolean {
  if (kind === 'day' || ('day' in cell && cell.day !== undefined)) return true;
  return text.length <= 40 && (/\d{1,4}\s*[./-]\s*\d{1,2}(?:\s*[./-]\s*\d{1,4})?/.test(text) || (/\d/.test(text) && months.test(text)));
}

const months = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b/i;
