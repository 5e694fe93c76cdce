import type { Question } from '../../core/check/rule/rule.ts';
import { type AskedOf, askedOfMeans, type Each, eachMeans, type People, type State, stateMeans } from '../../core/check/rule/words.ts';
import type { Kind } from '../../core/entry/vocabulary.ts';
import { type Fields, readFields } from '../yaml/fields.ts';
import { readSetOf } from '../yaml/lists.ts';
import { type Place, type Reader, within, wrong } from '../yaml/place.ts';
import type { Tree } from '../yaml/tree.ts';
import { readQuestion } from './questions.ts';
import { readPeople, readRecords } from './records.ts';
import type { NamedSettings } from './settings.ts';
import { readWord } from './words.ts';

const keysOf = <T extends object>(table: T): readonly (keyof T & string)[] =>
  Object.keys(table).filter((word): word is keyof T & string => Object.hasOwn(table, word));

interface Asking {
  readonly during: readonly State[];
  readonly question: Question;
  readonly askedOf: readonly AskedOf[];
}

/** Whom it asks, in what words and in what state of the case. `places`: what may stand in the question beside what every question has. */
export function readAsking(
  fields: Fields,
  settings: NamedSettings,
  places: readonly string[],
  kinds: readonly Kind[] = [],
): Asking | undefined {
  const during = fields.read('during', readSetOf(readWord(keysOf(stateMeans), 'state of the case'))) ?? [];
  const asks = fields.read('question', readQuestion(places));
  const instead = fields.read('instead', readInstead(settings, places, kinds));
  const askedOf = readAskedOf(fields);
  if (askedOf === undefined || (asks === undefined && fields.find('question') !== undefined)) return undefined;
  return { during, question: { asks: asks ?? '', ...(instead === undefined ? {} : { instead }) }, askedOf };
}

export const readAskedOf = (fields: Fields): readonly AskedOf[] | undefined =>
  fields.read('asked-of', readSetOf(readWord(keysOf(askedOfMeans), 'word for who is asked')));

const readInstead =
  (settings: NamedSettings, places: readonly string[], kinds: readonly Kind[]): Reader<NonNullable<Question['instead']>> =>
  (tree, place) => {
    const fields = readFields(tree, place, { required: ['where', 'question'], optional: [] });
    const [where, asks] = [fields?.read('where', readRecords(settings, kinds)), fields?.read('question', readQuestion(places))];
    return where === undefined || asks === undefined ? undefined : { where, asks };
  };

/** How records are put together, and for people, whom they may be about. */
export function readGrouping(
  fields: Fields,
  allowed: readonly Each[],
  tree: Tree,
  place: Place,
): { readonly each: Each; readonly ofPeople: readonly People[] } {
  const each = fields.read('each', readWord(keysOf(eachMeans), 'way of putting records together')) ?? 'record';
  const ofPeople = fields.read('of-people', readPeople) ?? [];
  if (!allowed.includes(each))
    wrong(within(place, 'each'), tree, `This form cannot take them by ${each}.`, `Use one of: ${allowed.join(', ')}.`);
  if (each === 'person' && fields.find('of-people') === undefined)
    wrong(within(place, 'of-people'), tree, 'It does not say whom the records may be about.', 'Write of-people, such as a-linked-adult.');
  return { each, ofPeople };
}

/** What may stand in a question because of how records are put together. */
export const placesOf = (each: Each): readonly string[] => {
  if (each === 'receiver') return ['receiver'];
  return each === 'person' || each === 'pregnancy' ? ['person'] : [];
};
