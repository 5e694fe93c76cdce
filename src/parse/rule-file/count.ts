import type { Count, Enough } from '../../core/check/rule/rule.ts';
import { countingMeans } from '../../core/check/rule/words.ts';
import type { Kind } from '../../core/entry/vocabulary.ts';
import { readFields } from '../yaml/fields.ts';
import { readOneOrMore } from '../yaml/lists.ts';
import { type Reader, wrong } from '../yaml/place.ts';
import { placesOf, readAsking, readGrouping } from './asking.ts';
import { readQuestion } from './questions.ts';
import { readRecords } from './records.ts';
import { aNumber, anAge, aTime, type NamedSettings, readSettingName, someDays } from './settings.ts';
import { readWord } from './words.ts';

export const countFields = {
  required: ['of', 'enough', 'question', 'asked-of'],
  optional: ['each', 'of-people', 'counting', 'until', 'after', 'unless', 'instead', 'during'],
};

export const enoughFields = { required: ['at-least'], optional: ['within', 'child-under', 'only', 'after', 'question'] };

const countings = Object.keys(countingMeans).filter((word): word is keyof typeof countingMeans => Object.hasOwn(countingMeans, word));

/** So many of something in a time. */
export const readCount =
  (settings: NamedSettings): Reader<Count> =>
  (tree, place) => {
    const fields = readFields(tree, place, countFields);
    if (fields === undefined) return undefined;
    const grouping = readGrouping(fields, ['record', 'thread', 'person', 'same-people', 'sender', 'child'], tree, place);
    const counting = fields.read('counting', readWord(countings, 'way of counting')) ?? 'records';
    const places = [...placesOf(grouping.each), ...(counting === 'health-items' ? ['items'] : [])];
    const of = fields.read('of', readRecords(settings));
    const kinds = of?.flatMap((one) => one.kinds) ?? [];
    const asking = readAsking(fields, settings, places, kinds);
    const enough = fields.read('enough', readOneOrMore(readEnough(settings, kinds, places)));
    const until = fields.read('until', readRecords(settings)) ?? [];
    const unless = fields.read('unless', readRecords(settings)) ?? [];
    const after = fields.maybe('after', readSettingName(settings, aTime));
    if (grouping.each === 'record')
      return wrong(
        place,
        tree,
        'It counts records, and takes each for itself.',
        'Write each: child, person, same-people, sender or thread.',
      );
    if (of === undefined || enough === undefined || asking === undefined) return undefined;
    const isGathered = until.length === 0 && enough.some(({ within }) => within !== undefined);
    if (isGathered && enough.length > 1)
      return wrong(
        place,
        tree,
        'Without until, one number in one time is enough.',
        'Keep one line under enough, or write what takes a record out of the count.',
      );
    return { form: 'count', ...grouping, ...asking, ...after, of, counting, enough, until, unless };
  };

const readEnough =
  (settings: NamedSettings, kinds: readonly Kind[], places: readonly string[]): Reader<Enough> =>
  (tree, place) => {
    const fields = readFields(tree, place, enoughFields);
    const atLeast = fields?.read('at-least', readLeast(settings));
    if (fields === undefined || atLeast === undefined) return undefined;
    const asks = fields.read('question', readQuestion(places));
    const childUnder = fields.read('child-under', readSettingName(settings, anAge));
    return {
      atLeast,
      ...fields.maybe('within', readSettingName(settings, someDays)),
      ...fields.maybe('after', readSettingName(settings, aTime)),
      ...fields.maybe('only', readRecords(settings, kinds)),
      ...(childUnder === undefined ? {} : { childUnder }),
      ...(asks === undefined ? {} : { asks }),
    };
  };

/** A plain number, or the name of a setting that is one. */
const readLeast =
  (settings: NamedSettings): Reader<string | number> =>
  (tree, place) => {
    if (tree.kind !== 'scalar' || typeof tree.value !== 'number') return readSettingName(settings, aNumber)(tree, place);
    return Number.isInteger(tree.value) && tree.value > 0
      ? tree.value
      : wrong(place, tree, 'This is no number of records.', 'Write 1 or more.');
  };
