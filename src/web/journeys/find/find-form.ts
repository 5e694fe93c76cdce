import { readNhsNumber } from '../../../core/matching/details/nhs-number.ts';
import { readTelephone } from '../../../core/matching/details/telephone.ts';
import { readName } from '../../../core/matching/names/read-name.ts';
import type { Asked } from '../../../core/matching/search/asked.ts';
import { wordsOf } from '../../../core/matching/search/find-among.ts';
import { parseDayAsWritten, parseOneDay } from '../../../parse/day-as-written.ts';

/** What was sent, and what is to be put right in it, so that nothing has to be written twice. */
export interface FindErrors {
  readonly kind: 'errors';
  readonly errors: readonly { readonly field: Field; readonly text: string }[];
}

/** What is looked for: people, and words in entries. */
export interface FindAsked {
  readonly kind: 'asked';
  readonly asked: Asked | undefined;
  readonly words: readonly string[];
}

export const fields = ['name', 'born', 'address', 'lived-on', 'nhs-number', 'telephone', 'words'] as const;
export type Field = (typeof fields)[number];

/** More letters than this are no name, number or address. */
const longest = 200;
const mostWords = 10;

/** Reads the form: everything in it that cannot be read is said at once. */
export function parseFind(form: Readonly<Record<string, string>>): FindAsked | FindErrors {
  const errors: { readonly field: Field; readonly text: string }[] = [];
  const refuse = (field: Field, text: string): undefined => {
    errors.push({ field, text });
    return undefined;
  };
  const textOf = (field: Field): string | undefined => {
    const text = visible(form[field] ?? '');
    if (text.length > longest) return refuse(field, `Enter ${longest} letters or fewer`);
    return text === '' ? undefined : text;
  };
  const read = <T>(field: Field, reading: (text: string) => { readonly value: T } | { readonly problem: string }): T | undefined => {
    const text = textOf(field);
    if (text === undefined) return undefined;
    const found = reading(text);
    return 'problem' in found ? refuse(field, found.problem) : found.value;
  };
  const name = read('name', (text) => or(readName(text).length === 0 ? undefined : text, 'Enter a name with letters in it'));
  const born = read('born', (text) => or(parseDayAsWritten(text), 'Enter a day, a month or a year, such as 7 4 2018, April 2018 or 2018'));
  const address = read('address', (text) => or(wordsOf(text).length === 0 ? undefined : text, 'Enter a postcode or part of an address'));
  const livedOn = read('lived-on', (text) => or(parseOneDay(text), 'Enter a day, such as 7 4 2018'));
  const nhs = read('nhs-number', readNhsNumber);
  const telephone = read('telephone', readTelephone);
  const words = read('words', (text) =>
    or(wordsOf(text).length === 0 ? undefined : wordsOf(text).slice(0, mostWords), 'Enter words with letters in them'),
  );
  if (livedOn !== undefined && address === undefined) refuse('address', 'Enter the address that they lived at on that day');
  const asked: Asked = {
    ...(name === undefined ? {} : { name }),
    ...(born === undefined ? {} : { born }),
    ...(address === undefined ? {} : { address }),
    ...(livedOn === undefined ? {} : { livedOn }),
    ...(nhs === undefined ? {} : { nhsNumber: nhs }),
    ...(telephone === undefined ? {} : { telephone }),
  };
  const isEmpty = Object.keys(asked).length === 0 && words === undefined;
  if (isEmpty && errors.length === 0) refuse('name', 'Enter a name, or anything else that you know');
  return errors.length > 0
    ? { kind: 'errors', errors }
    : { kind: 'asked', asked: Object.keys(asked).length === 0 ? undefined : asked, words: words ?? [] };
}

const or = <T>(value: T | undefined, problem: string): { readonly value: T } | { readonly problem: string } =>
  value === undefined ? { problem } : { value };

/** Without marks that nobody sees: they turn text about, and are no part of a name. */
const visible = (text: string): string => text.replaceAll(/\p{Cf}/gu, '').trim();
