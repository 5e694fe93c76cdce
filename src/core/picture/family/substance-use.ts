import type { Entry } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import { onceFor } from '../memo.ts';
import type { Picture } from '../picture.ts';
import { topicsNamed } from '../words/service-topics.ts';
import { saysNone, saysSeldom, saysSmokes, substanceNamed } from '../words/use-words.ts';
import { topicsOfService } from '../work/service-drops.ts';
import { adultsInCircle } from './family.ts';

/** Drinking, drug use or smoking of an adult, now or in the past, as an entry records it. */
export interface SubstanceUse {
  readonly who: PersonId;
  readonly of: 'drink' | 'drugs' | 'smoking';
  readonly entry: Entry;
}

/**
 * Every record of an adult's drinking, drug use or smoking, in the order in which it was recorded: claimed, seen, tested, treated or
 * answered on a form. What was denied, contradicted, or is no more than a drink now and then is none. A smoker who was later recorded as one
 * no longer is none; drink and drugs of the past stay.
 */
export const substanceUses = onceFor((p: Picture): readonly SubstanceUse[] => {
  const adults = new Set(adultsInCircle(p));
  const stopped = smokersStopped(p);
  return p.entries
    .flatMap((entry) => usesIn(p, entry, adults))
    .filter(({ who, of, entry }) => adults.has(who) && !(of === 'smoking' && (stopped.get(who) ?? -1) > entry.order));
});

/** The last entry that says of somebody that they no longer smoke, by its place in the ledger. */
function smokersStopped(p: Picture): ReadonlyMap<PersonId, number> {
  const stopped = new Map<PersonId, number>();
  for (const entry of p.entries)
    for (const claim of entry.claims)
      if (claim.is === 'smokes' && (claim.not || claim.until !== undefined)) stopped.set(claim.who, entry.order);
  return stopped;
}

function usesIn(p: Picture, entry: Entry, adults: ReadonlySet<PersonId>): readonly SubstanceUse[] {
  const [first] = entry.about.filter((person) => adults.has(person));
  const ofFirst = (of: SubstanceUse['of'] | undefined): readonly SubstanceUse[] =>
    of === undefined || first === undefined ? [] : [{ who: first, of, entry }];
  return [
    ...claimedIn(entry),
    ...ofFirst(shownOfOne(p, entry)),
    ...ofFirst(isSmoking(entry) ? 'smoking' : undefined),
    ...answeredIn(entry).flatMap(ofFirst),
    ...atIncident(entry),
  ];
}

function claimedIn(entry: Entry): readonly SubstanceUse[] {
  return entry.claims.flatMap((claim): readonly SubstanceUse[] => {
    if (claim.not || claim.checked === 'contradicted' || saysSeldom(claim.what)) return [];
    const of = ofClaim(claim.is, claim.what, entry);
    return of === undefined || (of === 'smoking' && claim.until !== undefined) ? [] : [{ who: claim.who, of, entry }];
  });
}

function ofClaim(name: string, what: string | undefined, entry: Entry): SubstanceUse['of'] | undefined {
  switch (name) {
    case 'drinks':
      return 'drink';
    case 'uses-drugs':
      return 'drugs';
    case 'smokes':
      return 'smoking';
    case 'in-treatment':
      return topicsNamed(what).includes('substance') ? (substanceNamed(what) ?? 'drugs') : ofThemes(entry, what === undefined);
    default:
      return undefined;
  }
}

const ofThemes = (entry: Entry, applies = true): 'drink' | 'drugs' | undefined => {
  if (!applies) return undefined;
  if (entry.themes.includes('drugs')) return 'drugs';
  return entry.themes.includes('alcohol') ? 'drink' : undefined;
};

const tellsOfSmoking: ReadonlySet<string> = new Set(['contact', 'note', 'health', 'observation']);

/** Told of in words, where no claim says whose it is. Kept for each entry, since it reads free text. */
const isSmoking = onceFor(
  (entry: Entry): boolean => tellsOfSmoking.has(entry.kind) && !entry.claims.some(({ is }) => is === 'smokes') && saysSmokes(entry.text),
);

/** What an entry shows of the first adult that it is about, by its kind. */
function shownOfOne(p: Picture, entry: Entry): SubstanceUse['of'] | undefined {
  switch (entry.kind) {
    case 'observation':
      return entry.facts.nature === 'drug-use' ? 'drugs' : ofThemes(entry, !entry.claims.some(({ is }) => ofUse.has(is)));
    case 'test':
      return entry.facts.result === 'positive' ? (substanceNamed(entry.facts.of) ?? 'drugs') : undefined;
    case 'health':
      return entry.facts.type === 'medication' ? substanceNamed(entry.facts.of) : undefined;
    case 'service': {
      const named = substanceNamed(entry.facts.service);
      if (named === 'smoking') return named;
      if (!taken.has(entry.facts.status ?? '')) return undefined;
      return named ?? (topicsOfService(p, entry).includes('substance') ? (ofThemes(entry) ?? 'drugs') : undefined);
    }
    default:
      return undefined;
  }
}

/** An entry that claims whose drinking or drug use it is about is read by its claims. */
const ofUse: ReadonlySet<string> = new Set(['drinks', 'uses-drugs', 'in-treatment']);

const taken: ReadonlySet<string> = new Set(['accepted', 'started', 'engaging', 'disengaged', 'closed', 'transferred']);

const answeredIn = (entry: Entry): readonly SubstanceUse['of'][] =>
  entry.kind === 'health' && entry.facts.answers !== undefined
    ? [...entry.facts.answers].flatMap(([topic, answer]) => (saysNone(answer) || saysSeldom(answer) ? [] : (substanceNamed(topic) ?? [])))
    : [];

/** Whoever caused an incident in which drink or drugs had a part. */
function atIncident(entry: Entry): readonly SubstanceUse[] {
  if (entry.kind !== 'incident') return [];
  const { nature, by = [], finding } = entry.facts;
  if (finding === 'unfounded' || finding === 'acquitted') return [];
  const of = nature === 'drug-find' ? 'drugs' : (ofThemes(entry) ?? (nature === 'intoxication' ? 'drink' : undefined));
  return of === undefined ? [] : by.map((who) => ({ who, of, entry }));
}
