import type { AgencyKind } from '../../entry/directory.ts';
import type { PersonId } from '../../entry/ids.ts';
import { sharingWords } from './lexicon/sharing.ts';
import { wordSets } from './lexicon/word-sets.ts';
import { PhraseIndex } from './phrase/index-of.ts';
import type { PersonProposed, ShareProposed } from './proposed.ts';
import { presentIn, subjectOf } from './row-people.ts';
import { becauseOf, type Reading } from './text/reading.ts';
import { turnedAt } from './text/turned.ts';

/** Who writes of a child, whoever else a row names. */
const ofChildren: ReadonlySet<AgencyKind> = new Set([
  'social-care',
  'front-door',
  'health-visiting',
  'midwifery',
  'school',
  'early-years',
  'childrens-centre',
  'early-help',
  'family-court-advice',
]);

/** Whom a row is about: everybody whom its words name; else whom this agency mostly writes of. */
export function aboutIn(reading: Reading): readonly PersonProposed[] {
  const found = new Map<PersonId, PersonProposed>();
  const add = (person: PersonId, because: PersonProposed['because']): void => {
    if (!found.has(person)) found.set(person, { person, because });
  };
  for (const mention of reading.mentions.values())
    if (mention.is === 'person') for (const person of mention.people) add(person, becauseOf(reading, mention));
  if (![...found.keys()].some((person) => !reading.asked.who.children.has(person))) {
    const subject = subjectOf(reading);
    if (subject !== undefined) add(subject.person, subject.because);
  }
  if (found.size === 0 || ofChildren.has(reading.asked.by.kind)) for (const child of reading.asked.who.subjects) add(child, []);
  return [...found.values()];
}

/** Who was there, by the column that says so. */
export const presentPeople = (reading: Reading): readonly PersonProposed[] =>
  presentIn(reading).map(({ person, because }) => ({ person, because }));

const index = new PhraseIndex(sharingWords, ({ phrases }) => phrases, wordSets);

/** Agencies that were told, by the words. */
export function sharesIn(reading: Reading): readonly ShareProposed[] {
  const found = new Map<string, ShareProposed>();
  for (const fit of index.fits(reading)) {
    const { denied, open } = turnedAt(reading.tokens, fit.start);
    if (denied || open || isToldByOthers(reading, fit)) continue;
    for (const mention of Object.values(fit.named))
      if (mention.is === 'agency' && mention.agency !== reading.asked.by.id && !found.has(mention.agency))
        found.set(mention.agency, { with: mention.agency, how: fit.row.how, because: becauseOf(reading, fit) });
  }
  return [...found.values()];
}

/**
 * "Police notified the health visitor" tells who told, not who was told; so does "the school informed the GP" in what neither of them wrote. "GP informed" and
 * "police were notified" tell who was told.
 */
function isToldByOthers({ tokens, mentions, asked }: Reading, { start, end }: { readonly start: number; readonly end: number }): boolean {
  const clause = tokens[start]?.clause;
  const own = mentions.get(start);
  const [last, after] = [tokens[end - 2], tokens[end]];
  if (own?.is === 'agency' && own.end === end - 1 && last !== undefined)
    return after !== undefined && after.clause === clause && (mentions.has(end) || toWhom.has(after.word));
  const before = [...mentions.values()].find((one) => one.end === start && tokens[one.start]?.clause === clause);
  return before?.is === 'agency' && before.agency !== asked.by.id;
}

const toWhom: ReadonlySet<string> = new Set([
  'me',
  'us',
  'that',
  'the',
  'this',
  'our',
  'him',
  'her',
  'them',
  'mother',
  'father',
  'parents',
  'family',
]);
