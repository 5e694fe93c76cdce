import { protectedFacts } from '../../core/check/rule/protected-grounds.ts';
import type { FactTest, FactValue } from '../../core/check/rule/records.ts';
import { type AgencyWord, partMeans } from '../../core/check/rule/words.ts';
import { agencyKinds } from '../../core/entry/directory.ts';
import type { FactShape } from '../../core/entry/fact.ts';
import { factsOfAnyKind } from '../../core/entry/kind.ts';
import { type Kind, vocabulary } from '../../core/entry/vocabulary.ts';
import { readFields, readMembers } from '../yaml/fields.ts';
import { readOneOrMore } from '../yaml/lists.ts';
import { nearest } from '../yaml/nearest.ts';
import { type Place, type Reader, within, wrong } from '../yaml/place.ts';
import { quoted } from '../yaml/problem.ts';
import { readNumber, readText } from '../yaml/scalars.ts';
import type { Tree } from '../yaml/tree.ts';
import { readWord } from './words.ts';

/** Every word for an agency: its kind, or its part in the matter. */
const parts = Object.keys(partMeans).filter((word): word is keyof typeof partMeans => Object.hasOwn(partMeans, word));
export const agencyWords: readonly AgencyWord[] = [...agencyKinds, ...parts];
export const readAgencyWord: Reader<AgencyWord> = readWord(agencyWords, 'kind of agency and no part in the matter');

/** Tests of facts: each fact must be one that every kind named carries. */
export const readFactTests =
  (kinds: readonly Kind[]): Reader<readonly FactTest[]> =>
  (tree, place) => {
    const members = readMembers(tree, place);
    if (members === undefined) return undefined;
    const tests = members.map(({ key, line, value }): FactTest | undefined => {
      const shape = shapeOf(kinds, key, { line }, place);
      const anyOf = shape === undefined ? undefined : readOneOrMore(readFactValue(shape))(value, within(place, key));
      return anyOf === undefined ? undefined : { fact: key, anyOf };
    });
    const found = tests.filter((test) => test !== undefined);
    return found.length === tests.length ? found : undefined;
  };

function shapeOf(kinds: readonly Kind[], fact: string, at: Pick<Tree, 'line'>, place: Place): FactShape | undefined {
  if (protectedFacts.has(fact))
    return wrong(within(place, fact), at, 'No rule may read this: language is never evidence of risk.', 'Take it out.');
  const tables = (kinds.length === 0 ? [factsOfAnyKind] : kinds.map((kind) => vocabulary[kind].facts)).map(
    (table): Readonly<Record<string, FactShape>> => table,
  );
  const shapes = tables.map((table) => table[fact]);
  const [shape] = shapes;
  if (shape !== undefined && shapes.every((other) => other !== undefined)) return mergedShape(shapes);
  const lacking = kinds.filter((_, i) => shapes[i] === undefined);
  const like = nearest(
    fact,
    tables.flatMap((table) => Object.keys(table)),
  );
  return wrong(
    within(place, fact),
    at,
    kinds.length === 0 ? `Not every kind has a fact ${quoted(fact)}.` : `${lacking.join(' and ')} has no fact ${quoted(fact)}.`,
    kinds.length === 0
      ? 'Name the kind beside it.'
      : like === undefined
        ? 'Use a fact of the kinds that are named, or name another kind.'
        : `Did you mean ${like}?`,
  );
}

/** Kinds may give one fact different values: any of theirs will do. */
function mergedShape(shapes: readonly (FactShape | undefined)[]): FactShape | undefined {
  const [first] = shapes;
  const choices = shapes.flatMap((shape) => (shape?.shape === 'choice' ? [shape] : []));
  if (choices.length !== shapes.length) return first;
  return { shape: 'choice', values: [...new Set(choices.flatMap(({ values }) => values))], open: choices.some(({ open }) => open) };
}

const ofAgencies: ReadonlySet<string> = new Set(['agency', 'agencies', 'party', 'parties']);

const readFactValue =
  (shape: FactShape): Reader<FactValue> =>
  (tree, place) => {
    if (tree.kind === 'scalar' && (tree.value === 'given' || tree.value === 'not-given')) return { is: tree.value };
    switch (shape.shape) {
      case 'choice': {
        const text = readChoice(shape, tree, place);
        return text === undefined ? undefined : { is: 'value', value: text };
      }
      case 'flag':
        return readYesNo(tree, place);
      case 'date':
        return tree.kind === 'scalar' && tree.value === 'come'
          ? { is: 'come' }
          : wrong(place, tree, 'This fact is a date.', 'Write given, not-given or come.');
      case 'dateOrFlag':
        return tree.kind === 'scalar' && tree.value === 'come' ? { is: 'come' } : readYesNo(tree, place);
      case 'number':
        return readAtLeast(tree, place);
      case 'texts': {
        const text = readText(tree, place);
        return text === undefined ? undefined : { is: 'value', value: text };
      }
      default:
        if (!ofAgencies.has(shape.shape))
          return wrong(place, tree, 'This fact can only be there or not.', 'Write given or not-given; for words, use says or words.');
        return agencyValue(tree, place);
    }
  };

function agencyValue(tree: Tree, place: Place): FactValue | undefined {
  const agency = readAgencyWord(tree, place);
  return agency === undefined ? undefined : { is: 'agency', agency };
}

const readYesNo: Reader<FactValue> = (tree, place) =>
  tree.kind === 'scalar' && typeof tree.value === 'boolean'
    ? { is: 'value', value: tree.value }
    : wrong(place, tree, 'This fact is yes or no.', 'Write true, false, given or not-given.');

const readAtLeast: Reader<FactValue> = (tree, place) => {
  const fields = readFields(tree, place, { required: ['at-least'], optional: [] });
  const amount = fields?.read('at-least', readNumber);
  return amount === undefined ? undefined : { is: 'at-least', amount };
};

/** A value that the vocabulary lists. Where the list is open another may stand, but not one that is nearly one of the list. */
function readChoice(shape: Extract<FactShape, { readonly shape: 'choice' }>, tree: Tree, place: Place): string | undefined {
  const text = readText(tree, place);
  if (text === undefined || shape.values.includes(text)) return text;
  const like = nearest(text, shape.values);
  if (shape.open && like === undefined) return text;
  return wrong(
    place,
    tree,
    `${quoted(text)} is no value of this fact.`,
    `${like === undefined ? '' : `Did you mean ${like}? `}The values are: ${shape.values.join(', ')}.`,
  );
}
