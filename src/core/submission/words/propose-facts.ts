import type { FactValues } from '../../entry/entry.ts';
import type { FactShape, Party, PlainShape } from '../../entry/fact.ts';
import type { AgencyId, PersonId } from '../../entry/ids.ts';
import { type Kind, vocabulary } from '../../entry/vocabulary.ts';
import { factsThatFollow } from './facts-that-follow.ts';
import type { FactRow } from './lexicon/fact-row.ts';
import { factRows } from './lexicon/facts.ts';
import { wordSets } from './lexicon/word-sets.ts';
import { type Fit, PhraseIndex } from './phrase/index-of.ts';
import type { FactProposed } from './proposed.ts';
import { namedBefore } from './row-people.ts';
import type { Mention } from './text/mentions.ts';
import { becauseOf, isOfTheAccount, type Reading } from './text/reading.ts';
import { turnedAt } from './text/turned.ts';

const byKind = Map.groupBy(factRows, ({ kind }) => kind);
const indexes = new Map([...byKind].map(([kind, rows]) => [kind, new PhraseIndex(rows, (row) => row.phrases, wordSets)]));
const order = new Map(factRows.map((row, nth) => [row, nth]));

/** Facts that the first sentence to speak of them settles: what comes after it is told besides. */
const earliestCounts = new Set(['status', 'type', 'decision', 'mode']);

/** Facts of which the words of a row are plain, were it of this kind. */
export function factsOf(kind: Kind, reading: Reading): readonly FactProposed[] {
  const fits =
    indexes
      .get(kind)
      ?.fits(reading)
      .filter((fit) => counts(fit, reading)) ?? [];
  const shapes: Readonly<Record<string, FactShape>> = vocabulary[kind].facts;
  const said = [...Map.groupBy(fits, ({ row }) => row.fact)].flatMap(([fact, own]) => {
    const shape = shapes[fact];
    return shape === undefined ? [] : factFrom(fact, shape, own, reading);
  });
  return [...said, ...factsThatFollow(kind, said, reading)];
}

function counts(fit: Fit<FactRow>, reading: Reading): boolean {
  const { row, start } = fit;
  const { asked, tokens } = reading;
  if (!isOfTheAccount(reading, fit)) return false;
  if (row.by !== undefined && !row.by.includes(asked.by.kind)) return false;
  if (row.over === true && isAhead(tokens, start)) return false;
  if (row.happened !== true && row.over !== true) return true;
  const { denied, open } = turnedAt(tokens, start);
  return !denied && !open;
}

const ahead = new Set([
  'will',
  'shall',
  'be',
  'until',
  'till',
  'before',
  'due',
  'when',
  'once',
  'next',
  'hope',
  'hoped',
  'hopes',
  'plans',
  'intends',
]);

/** "To be finished", "will have ended", "until it is closed": not yet. */
function isAhead(tokens: Reading['tokens'], start: number): boolean {
  const clause = tokens[start]?.clause;
  return tokens.slice(Math.max(0, start - 3), start).some((token) => token.clause === clause && ahead.has(token.word));
}

/** One fact from all the words that speak of it: the first row wins, the first words of it; a list takes in everybody named. */
function factFrom(fact: string, shape: FactShape, fits: readonly Fit<FactRow>[], reading: Reading): readonly FactProposed[] {
  const sentence = ({ start }: Fit<FactRow>): number => (earliestCounts.has(fact) ? (reading.tokens[start]?.sentence ?? 0) : 0);
  const inOrder = fits.toSorted(
    (a, b) => sentence(a) - sentence(b) || (order.get(a.row) ?? 0) - (order.get(b.row) ?? 0) || a.start - b.start,
  );
  const [first] = inOrder;
  if (first === undefined) return [];
  if (first.row.value !== undefined) return [{ fact, value: ofWords(shape, first.row.value), because: becauseOf(reading, first) }];
  const named = inOrder.flatMap((fit) => (fit.row.value === undefined ? namedIn(fit, fact, reading) : []));
  const value = ofNamed(shape, named);
  return value === undefined ? [] : [{ fact, value, because: inOrder.flatMap((fit) => becauseOf(reading, fit)) }];
}

/** Whom the slots name that are called as the fact is: `to`, `to2`. A phrase without such a slot means whoever was named last before it. */
function namedIn({ named, start }: Fit<FactRow>, fact: string, reading: Reading): readonly Mention[] {
  const slots = Object.entries(named).filter(([as]) => as.replace(/\d$/, '') === fact);
  if (slots.length > 0) return slots.flatMap(([, mention]) => (mention.own ? [] : [mention]));
  const bearer = named.bearer === undefined ? namedBefore(reading, start) : undefined;
  return bearer === undefined ? [] : [bearer];
}

const ofWords = (shape: FactShape, value: string | boolean): FactValues[PlainShape] =>
  shape.shape === 'party' && typeof value === 'string' ? { kind: 'words', words: value } : value;

function ofNamed({ shape }: FactShape, named: readonly Mention[]): FactValues[PlainShape] | undefined {
  const people = unique(named.flatMap((one) => (one.is === 'person' ? one.people : [])));
  const agencies = unique(named.flatMap((one) => (one.is === 'agency' ? [one.agency] : [])));
  const parties: readonly Party[] = [
    ...people.map((person): Party => ({ kind: 'person', person })),
    ...agencies.map((agency): Party => ({ kind: 'agency', agency })),
  ];
  switch (shape) {
    case 'people':
      return some(people);
    case 'person':
      return people[0];
    case 'agencies':
      return some(agencies);
    case 'agency':
      return agencies[0];
    case 'party':
      return parties[0];
    case 'parties':
      return some(parties);
    default:
      return undefined;
  }
}

const some = <T extends PersonId | AgencyId | Party>(list: readonly T[]): readonly T[] | undefined =>
  list.length === 0 ? undefined : list;
const unique = <T>(list: readonly T[]): readonly T[] => [...new Set(list)];
