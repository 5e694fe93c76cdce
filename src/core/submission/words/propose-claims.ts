import type { Claim } from '../../entry/claim.ts';
import type { PersonId } from '../../entry/ids.ts';
import { type ClaimRow, claimRows } from './lexicon/claims.ts';
import { wordSets } from './lexicon/word-sets.ts';
import { type Fit, PhraseIndex } from './phrase/index-of.ts';
import type { ClaimProposed } from './proposed.ts';
import { subjectOf } from './row-people.ts';
import { becauseOf, isOfTheAccount, type Reading } from './text/reading.ts';
import { speakersIn, type Told } from './text/speakers.ts';
import { turnedAt } from './text/turned.ts';

const index = new PhraseIndex(claimRows, ({ phrases }) => phrases, wordSets);
const order = new Map(claimRows.map((row, nth) => [row, nth]));

/** Ties and states of which the words of a row are plain, each with whose word it is. What is only feared, asked or planned is none. */
export function claimsIn(reading: Reading): readonly ClaimProposed[] {
  const told = speakersIn(reading);
  const found = new Map<string, ClaimProposed>();
  const fits = index
    .fits(reading)
    .filter((fit) => isOfTheAccount(reading, fit))
    .toSorted((a, b) => (order.get(a.row) ?? 0) - (order.get(b.row) ?? 0));
  const taken: Fit<ClaimRow>[] = [];
  for (const fit of fits) {
    const { denied, open } = turnedAt(reading.tokens, fit.start);
    if (open || isWithin(fit, taken)) continue;
    taken.push(fit);
    if (denied && fit.row.past === true) continue;
    for (const claim of claimsOf(fit, reading, told, denied))
      if (!found.has(keyOf(claim))) found.set(keyOf(claim), { claim, past: fit.row.past === true, because: becauseOf(reading, fit) });
  }
  return [...found.values()];
}

const keyOf = ({ who, is, whom }: Claim): string => `${who} ${is} ${whom ?? ''}`;

/** The words already spoke of the same thing: "stopped drinking" is not drinking. */
const isWithin = (fit: Fit<ClaimRow>, taken: readonly Fit<ClaimRow>[]): boolean =>
  taken.some(({ row, start, end }) => start < fit.end && fit.start < end && isAlike(row, fit.row));

const substances = new Set(['drinks', 'abstains', 'uses-drugs', 'in-treatment']);
const isAlike = (one: ClaimRow, other: ClaimRow): boolean => one.is === other.is || (substances.has(one.is) && substances.has(other.is));

function claimsOf(fit: Fit<ClaimRow>, reading: Reading, told: ReadonlyMap<number, Told>, denied: boolean): readonly Claim[] {
  const { row } = fit;
  const people = (as: string): readonly PersonId[] => {
    const mention = fit.named[as];
    return mention?.is === 'person' ? mention.people : [];
  };
  const who = people('who').length > 0 ? people('who') : bearerOf(fit, reading, people('whom'));
  const whom = people('whom');
  if (who.length === 0 || (row.tie === true && whom.length === 0)) return [];
  const rest = {
    is: row.is,
    ...(row.what === undefined ? {} : { what: row.what }),
    ...basisOf(reading.tokens[fit.start]?.sentence ?? 0, told),
    not: denied !== (row.not === true),
    checked: 'unchecked',
    sealed: false,
  } as const;
  if (row.tie !== true) return who.slice(0, 2).map((person) => ({ who: person, ...rest }));
  return who.flatMap((person) => whom.filter((other) => other !== person).map((other) => ({ who: person, whom: other, ...rest })));
}

/** Whoever was named last before the words in their sentence; else the adult whom the row is about. */
function bearerOf({ start }: Fit<ClaimRow>, reading: Reading, besides: readonly PersonId[]): readonly PersonId[] {
  const sentence = reading.tokens[start]?.sentence;
  for (let at = start - 1; at >= 0 && reading.tokens[at]?.sentence === sentence; at--) {
    const mention = reading.mentions.get(at);
    if (mention?.is === 'person' && !mention.child && !mention.people.some((person) => besides.includes(person))) return mention.people;
  }
  const subject = subjectOf(reading);
  return subject === undefined || besides.includes(subject.person) ? [] : [subject.person];
}

function basisOf(sentence: number, told: ReadonlyMap<number, Told>): Pick<Claim, 'basis' | 'saidBy'> {
  for (let at = sentence; at >= 0; at--) {
    const one = told.get(at);
    if (one?.speaker !== undefined) return { basis: 'said', saidBy: one.speaker };
    if (one?.seen === true) return { basis: at === sentence ? 'seen' : 'documented' };
  }
  return { basis: 'documented' };
}
