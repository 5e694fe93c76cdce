import { readFileSync } from 'node:fs';
import { type DateGrain, dateGrains, type PlaceSort, type Pronouns, placeSorts } from '../../src/core/anonymise/key.ts';

/** An invented report, already anonymised, with what its author marked: pronouns of which no reader doubts whose they are. */
export interface Report {
  readonly name: string;
  readonly people: readonly { readonly alias: string; readonly pronouns: Pronouns }[];
  readonly places: readonly { readonly alias: string; readonly sort: PlaceSort }[];
  readonly grain: DateGrain;
  readonly paragraphs: readonly Paragraph[];
}

export interface Paragraph {
  readonly text: string;
  readonly marked: readonly { readonly start: number; readonly end: number }[];
}

const pronoun = /^(?:she|her|hers|herself|he|him|his|himself)$/i;

export function readReport(name: string, folder: 'reports' | 'held-out'): Report {
  const [head = '', ...body] = readFileSync(new URL(`${folder}/${name}.md`, import.meta.url), 'utf8')
    .trim()
    .split('\n\n');
  const lines = head.split('\n').map((line) => line.split(/: ?| \| /));
  const named = (kind: string): readonly (readonly [string, string])[] =>
    lines.filter(([of]) => of === kind).map(([, alias = '', is = '']) => [alias, is] as const);
  return {
    name,
    people: named('person').map(([alias, is]) => ({ alias, pronouns: is === 'she' || is === 'he' ? is : 'they' })),
    places: named('place').map(([alias, is]) => ({ alias, sort: placeSorts.find((sort) => sort === is) ?? 'other' })),
    grain: dateGrains.find((grain) => grain === named('grain')[0]?.[0]) ?? 'month',
    paragraphs: body.map((text) => withoutMarks(text.replace(/^#+ /, ''))),
  };
}

function withoutMarks(marked: string): Paragraph {
  const found: { start: number; end: number }[] = [];
  let text = '';
  for (const part of marked.split(/(\[[^\]]*\])/)) {
    const inner = /^\[(.*)\]$/s.exec(part)?.[1];
    if (inner !== undefined && pronoun.test(inner)) found.push({ start: text.length, end: text.length + inner.length });
    text += inner ?? part;
  }
  return { text, marked: found };
}

export const wordsOf = ({ paragraphs }: Pick<Report, 'paragraphs'>): number =>
  paragraphs.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
