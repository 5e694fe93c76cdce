import type { AnyCheck, Finding, OwnFinding } from '../../core/check/check.ts';
import type { ImpactLine } from '../../core/check/impact.ts';
import { type Fields, readFields } from '../yaml/fields.ts';
import { readList } from '../yaml/lists.ts';
import type { Place } from '../yaml/place.ts';
import { type Reader, within, wrong } from '../yaml/place.ts';
import { quoted } from '../yaml/problem.ts';
import { readFlag, readKey, readNumber, readText } from '../yaml/scalars.ts';
import type { Tree } from '../yaml/tree.ts';
import { readOwnWords } from './questions.ts';
import { readWord } from './words.ts';

export const ruleFields = {
  required: ['check', 'title', 'asks', 'because', 'learnt-from', 'answer-within', 'closes-with', 'not-when', 'safe-to-ask', 'rule'],
  optional: ['number', 'priority', 'settings', 'impact'],
} as const;

type Header = Omit<AnyCheck, 'reads' | 'evaluate' | 'parameters'>;

/**
 * Whose rule it is: a check of the catalogue has its number; a partnership's own has its line of the impact assessment, and an id that is
 * free. `either` tells by the number.
 */
export interface Owner {
  readonly of: 'catalogue' | 'partnership' | 'either';
  readonly taken: ReadonlySet<string>;
}

/** Reads what a rule says of itself. */
export function readHeader(fields: Fields, tree: Tree, place: Place, owner: Owner): Header | undefined {
  const isOwn = owner.of === 'partnership' || (owner.of === 'either' && fields.find('number') === undefined);
  const id = fields.read('check', readId(isOwn ? owner.taken : new Set()));
  const title = fields.read('title', readOwnWords);
  const asks = fields.read('asks', readGeneralQuestion);
  const because = fields.read('because', readOwnWords);
  const learntFrom = fields.read('learnt-from', readList(readFinding));
  const answerWithin = fields.read('answer-within', readAnswerWithin);
  const closesWith = fields.read('closes-with', readList(readOwnWords));
  const notWhen = fields.read('not-when', readList(readOwnWords));
  const safeToAsk = fields.read('safe-to-ask', readFlag);
  const priority = fields.read('priority', readPriority) ?? 3;
  const number = fields.read('number', readNumber);
  const impact = fields.read('impact', readImpact);
  if (learntFrom?.length === 0)
    wrong(within(place, 'learnt-from'), tree, 'It is learnt from nothing.', 'Name the finding that it answers.');
  checkOwner(isOwn, fields, tree, place);
  if (id === undefined || title === undefined || asks === undefined || because === undefined || learntFrom === undefined) return undefined;
  if (answerWithin === undefined || closesWith === undefined || notWhen === undefined || safeToAsk === undefined) return undefined;
  return {
    ...{ id, title, priority, asks, because, learntFrom, answerWithin, closesWith, notWhen, safeToAsk },
    ...(number === undefined ? {} : { number }),
    ...(impact === undefined ? {} : { impact }),
  };
}

function checkOwner(isOwn: boolean, fields: Fields, tree: Tree, place: Place): void {
  if (!isOwn && fields.find('number') === undefined)
    wrong(within(place, 'number'), tree, 'A check of the catalogue has its number.', 'Write number.');
  if (isOwn && fields.find('number') !== undefined)
    wrong(within(place, 'number'), tree, 'A number is for the checks of the catalogue.', 'Take it out: your own check goes by its name.');
  if (isOwn && fields.find('impact') === undefined)
    wrong(
      within(place, 'impact'),
      tree,
      'Its line of the impact assessment is missing.',
      'Write whose-records, purpose, lawful-basis and who-sees: no check is switched on without them.',
    );
}

/** A name stands in addresses. */
const longestName = 80;

const readId =
  (taken: ReadonlySet<string>): Reader<string> =>
  (tree, place) => {
    const id = readKey(tree, place);
    if (id !== undefined && id.length > longestName)
      return wrong(
        place,
        tree,
        `This name has more than ${longestName} letters.`,
        'Give it a shorter one: the question itself stands elsewhere.',
      );
    return id !== undefined && taken.has(id)
      ? wrong(place, tree, `There is a check ${quoted(id)} already.`, 'Give it a name of its own.')
      : id;
  };

const readGeneralQuestion: Reader<string> = (tree, place) => {
  const asks = readOwnWords(tree, place);
  return asks === undefined || asks.endsWith('?') ? asks : wrong(place, tree, 'It asks nothing.', 'End with a question mark.');
};

const readPriority: Reader<1 | 2 | 3> = (tree, place) => {
  const number = readNumber(tree, place);
  if (number === undefined || number === 1 || number === 2 || number === 3) return number;
  return wrong(place, tree, 'A priority is the order of building: 1, 2 or 3.', 'Write 1, 2 or 3.');
};

const readFinding: Reader<Finding | OwnFinding> = (tree, place) => {
  const fields = readFields(tree, place, { required: ['where'], optional: ['review', 'finding'] });
  const where = fields?.read('where', readText);
  const [review, finding] = [fields?.read('review', readReview), fields?.read('finding', readText)];
  if (fields === undefined || where === undefined) return undefined;
  if (review !== undefined && finding === undefined) return { review, where };
  if (finding !== undefined && fields.find('review') === undefined) return { finding, where };
  return fields.find('review') !== undefined && finding === undefined
    ? undefined
    : wrong(place, tree, 'It names one source or the other.', 'Write review and its number, or finding and what it is called.');
};

const readReview: Reader<Finding['review']> = (tree, place) => {
  const number = readNumber(tree, place);
  if (number === undefined || number === 0 || number === 1 || number === 2 || number === 3 || number === 4) return number;
  return wrong(
    place,
    tree,
    'The reviews are numbered 0 to 4.',
    'Write one of these; for a review of your own, write finding and what it is called.',
  );
};

const readAnswerWithin: Reader<AnyCheck['answerWithin']> = (tree, place) => {
  const fields = readFields(tree, place, { required: ['amount', 'unit'], optional: [] });
  const amount = fields?.read('amount', readNumber);
  const unit = fields?.read('unit', readWord(['hours', 'working-days'], 'unit of time to answer'));
  if (amount === undefined || unit === undefined) return undefined;
  return Number.isInteger(amount) && amount > 0
    ? { amount, unit }
    : wrong(place, tree, 'This is no time to answer in.', 'Write a whole number above nought.');
};

const readImpact: Reader<ImpactLine> = (tree, place) => {
  const fields = readFields(tree, place, { required: ['whose-records', 'purpose', 'lawful-basis', 'who-sees'], optional: [] });
  const whoseRecords = fields?.read('whose-records', readText);
  const purpose = fields?.read('purpose', readText);
  const lawfulBasis = fields?.read('lawful-basis', readText);
  const whoSees = fields?.read('who-sees', readText);
  if (whoseRecords === undefined || purpose === undefined || lawfulBasis === undefined || whoSees === undefined) return undefined;
  return { whoseRecords, purpose, lawfulBasis, whoSees };
};
