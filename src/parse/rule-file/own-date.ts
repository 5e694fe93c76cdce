import type { FactShape } from '../../core/entry/fact.ts';
import { type Kind, vocabulary } from '../../core/entry/vocabulary.ts';
import type { Fields } from '../yaml/fields.ts';
import { wrong } from '../yaml/place.ts';
import { quoted } from '../yaml/problem.ts';
import { readText } from '../yaml/scalars.ts';

/** A fact of the first record that is a date: it goes before the time that the rule sets. */
export const readOwnDate = (fields: Fields, kinds: readonly Kind[]): { readonly ownDate?: string } => {
  const name = fields.read('own-date', (tree, place) => {
    const fact = readText(tree, place);
    if (fact === undefined) return undefined;
    const isDate = kinds.length > 0 && kinds.every((kind) => ofDate.has(shapesOf(kind)[fact]?.shape ?? ''));
    return isDate
      ? fact
      : wrong(
          place,
          tree,
          `${quoted(fact)} is no date that every kind named under when carries.`,
          'Write a fact that is a date, such as due.',
        );
  });
  return name === undefined ? {} : { ownDate: name };
};

const ofDate: ReadonlySet<string> = new Set(['date', 'dateOrFlag']);
const shapesOf = (kind: Kind): Readonly<Record<string, FactShape>> => vocabulary[kind].facts;
