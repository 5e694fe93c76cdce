import type { Claim } from '../../entry/claim.ts';
import type { Entry } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import { adultsIn } from '../../picture/family/adults-meant.ts';
import { adultsInCircle } from '../../picture/family/family.ts';
import { harmsOf } from '../../picture/harm/harms.ts';
import { misuseOf } from '../../picture/harm/misuse.ts';
import { binds, restrictionsOf } from '../../picture/harm/restrictions.ts';
import type { Picture } from '../../picture/picture.ts';
import { type KeyFact, saysChange } from '../../picture/words/key-fact-words.ts';
import { saysLess } from './claimed-facts.ts';

/** A fact on which something hangs. That somebody who never drank does not drink, or that a couple parted in peace, is small. */
export function isWeighty(p: Picture, entry: Entry, fact: KeyFact, of: readonly PersonId[], claim: Claim): boolean {
  if (fact === 'use') return claim.until !== undefined || claim.from !== undefined || saysLess(claim.what) || hasMisuse(p, of);
  if (fact !== 'apart') return true;
  if (endsWork(entry) || of.some((one) => of.some((other) => one !== other && hasHarmBetween(p, one, other)))) return true;
  // Of two adults among several, a worry about another pair says nothing; of a child, any worry does.
  const areAdults = of.length === 2 && of.every((person) => adultsInCircle(p).includes(person));
  return isOfHarm(entry) && (!areAdults || adultsIn(p, entry).length === 2);
}

const hasMisuse = (p: Picture, of: readonly PersonId[]): boolean => of.some((person) => (misuseOf(p).get(person) ?? []).length > 0);

const hasHarmBetween = (p: Picture, one: PersonId, other: PersonId): boolean =>
  harmsOf(p).some((harm) => (harm.by === one && harm.harmed === other) || (harm.by === other && harm.harmed === one)) ||
  restrictionsOf(p).some((restriction) => restriction.terms.some((terms) => binds(terms, one, other)));

const themes: ReadonlySet<string> = new Set(['domestic-abuse', 'sexual-abuse', 'physical-abuse', 'threat', 'offending', 'contact']);
const isOfHarm = (entry: Entry): boolean => entry.themes.some((theme) => themes.has(theme));

const endings: ReadonlySet<string> = new Set(['close', 'no-further-action', 'no-role', 'step-down', 'advice']);

/** A decision or a closing that ends the work or lowers it: what it stands on is weighty because it does. */
export const endsWork = (entry: Entry): boolean =>
  (entry.kind === 'decision' && endings.has(entry.facts.type ?? '')) ||
  (entry.kind === 'referral-decision' && endings.has(entry.facts.decision ?? '')) ||
  ((entry.kind === 'plan' || entry.kind === 'service') && entry.facts.status === 'closed');

/** The same of what stands in words. */
export function hangsOnIt(p: Picture, entry: Entry, fact: KeyFact, of: readonly PersonId[], sentence: string): boolean {
  switch (fact) {
    case 'use':
      return saysChange(sentence) || hasMisuse(p, of);
    case 'apart':
      return (
        endsWork(entry) ||
        isOfHarm(entry) ||
        harmsOf(p).some(({ by, harmed }) => of.includes(by) || of.includes(harmed)) ||
        restrictsAny(p, of)
      );
    case 'over':
      return isOfHarm(entry) || harmsOf(p).some(({ by, harmed }) => of.includes(by) || of.includes(harmed));
    case 'charges':
    case 'diagnosis':
    case 'treatment':
    case 'advice':
      return true;
  }
}

const restrictsAny = (p: Picture, of: readonly PersonId[]): boolean =>
  restrictionsOf(p).some((restriction) =>
    restriction.terms.some(({ entry }) => (entry.facts.restrains ?? []).some((one) => of.includes(one))),
  );
