import type { Claim } from '../../entry/claim.ts';
import type { Entry } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import { adultsIn, adultsMeant, sentencesOf } from '../../picture/family/adults-meant.ts';
import { childsCarers } from '../../picture/family/childs-carers.ts';
import { adultsInCircle } from '../../picture/family/family.ts';
import { onceFor } from '../../picture/memo.ts';
import type { Picture } from '../../picture/picture.ts';
import { type KeyFact, keyFactsIn, saysOwnWord } from '../../picture/words/key-fact-words.ts';
import { factOf } from './claimed-facts.ts';
import { hangsOnIt, isWeighty } from './weight.ts';

/** A key fact as somebody of the family told it. */
export interface Statement {
  readonly fact: KeyFact;
  /** Of whom it is said: the adult, or the two who are said to be apart. */
  readonly of: readonly PersonId[];
  readonly entry: Entry;
  /** Undefined: it stands in the words of the entry alone. */
  readonly claim: Claim | undefined;
}

const adults = onceFor((p: Picture): ReadonlySet<PersonId> => new Set(adultsInCircle(p)));

/** Every key fact that rests on the word of somebody of the family, in the order in which it was recorded. */
export const statementsOf = onceFor((p: Picture): readonly Statement[] =>
  p.entries.flatMap((entry) => {
    const claimed = claimedIn(p, entry);
    const facts = new Set(claimed.map(({ fact }) => fact));
    return [...claimed, ...writtenIn(p, entry).filter(({ fact }) => !facts.has(fact))];
  }),
);

/** True where the word is that of the person themselves or of the family: an adult of the circle, or nobody that is named. */
const isFamilysWord = (p: Picture, { basis, saidBy, who }: Claim): boolean =>
  basis === 'said' && (saidBy === undefined || (saidBy.kind === 'person' && (saidBy.person === who || adults(p).has(saidBy.person))));

function claimedIn(p: Picture, entry: Entry): readonly Statement[] {
  const claimed = entry.claims.flatMap((claim): readonly Statement[] => {
    if (!isFamilysWord(p, claim)) return [];
    const fact = factOf(claim);
    const of = claim.whom === undefined ? [claim.who] : [claim.who, claim.whom];
    return fact === undefined || !isWeighty(p, entry, fact, of, claim) ? [] : [{ fact, of, entry, claim }];
  });
  // A service that somebody says they are given.
  const { heardFrom } = entry.facts;
  const served =
    entry.kind === 'service' && heardFrom !== undefined && ['started', 'engaging', 'accepted'].includes(entry.facts.status ?? '')
      ? entry.about
          .filter((person) => adults(p).has(person))
          .map((person): Statement => ({ fact: 'treatment', of: [person], entry, claim: undefined }))
      : [];
  return [...claimed, ...served];
}

const read: ReadonlySet<string> = new Set([
  'contact',
  'observation',
  'note',
  'assessment',
  'decision',
  'referral-decision',
  'plan',
  'service',
  'meeting',
  'supervision',
  'restriction',
]);

/** The sentences that give somebody's word, and the key facts in each. */
const toldIn = onceFor((entry: Entry): readonly { readonly sentence: string; readonly facts: readonly KeyFact[] }[] =>
  textsOf(entry)
    .flatMap(sentencesOf)
    .filter(saysOwnWord)
    .map((sentence) => ({ sentence, facts: keyFactsIn(sentence) }))
    .filter(({ facts }) => facts.length > 0),
);

/** What the words of an entry give as somebody's word. */
function writtenIn(p: Picture, entry: Entry): readonly Statement[] {
  if (!read.has(entry.kind)) return [];
  return toldIn(entry).flatMap(({ sentence, facts }) => {
    const of = subjectsIn(p, entry, sentence);
    return facts.flatMap((fact): readonly Statement[] =>
      of.length === 0 || !hangsOnIt(p, entry, fact, of, sentence) ? [] : [{ fact, of, entry, claim: undefined }],
    );
  });
}

/** Every sentence that states a key fact, on whoever's word. */
export const statedIn = onceFor((entry: Entry): readonly { readonly sentence: string; readonly fact: KeyFact }[] =>
  textsOf(entry)
    .flatMap(sentencesOf)
    .flatMap((sentence) => keyFactsIn(sentence).map((fact) => ({ sentence, fact }))),
);

/** The words of an entry, its reasons and its outcome. */
export const textsOf = (entry: Entry): readonly string[] =>
  [
    entry.text,
    entry.facts.reason,
    entry.kind === 'assessment' || entry.kind === 'health' ? entry.facts.outcome : undefined,
    entry.kind === 'supervision' ? entry.facts.reasons : undefined,
  ].filter((text) => text !== undefined);

/** Whom a sentence means; where that cannot be told, every adult whom the entry is about, else the carers. */
export function subjectsIn(p: Picture, entry: Entry, sentence: string): readonly PersonId[] {
  const meant = adultsMeant(p, entry, sentence);
  const there = meant.length > 0 ? meant : adultsIn(p, entry);
  return there.length > 0 ? there : [...childsCarers(p)];
}
