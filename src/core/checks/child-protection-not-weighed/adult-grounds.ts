import type { Claim } from '../../entry/claim.ts';
import type { Entry } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import { connected } from '../../picture/connected.ts';
import { carersOf, parentsOf } from '../../picture/family/family.ts';
import { harmsOf } from '../../picture/harm/harms.ts';
import { isSameEvent } from '../../picture/harm/same-event.ts';
import { onceFor } from '../../picture/memo.ts';
import { type Picture, threadOf } from '../../picture/picture.ts';
import { hasWords } from '../../picture/words/outcome-words.ts';
import { saysAccountDoubted, saysSeriousViolence } from '../../picture/words/protection-words.ts';
import { endedAsPlanned, topicsNamed } from '../../picture/words/service-topics.ts';
import { type Counts, isAboutFamily, nearAdults } from './ground.ts';

/** What one entry says of an adult's drink or drugs now. */
interface UseTold {
  readonly entry: Entry;
  readonly who: PersonId;
  readonly uses: boolean;
}

/** In the order in which it was recorded: the last word on each adult holds. What a third party alone alleges is no word (rule 7). */
const usesTold = onceFor((p: Picture): readonly UseTold[] =>
  p.entries.flatMap((entry): readonly UseTold[] =>
    [...usesClaimed(p, entry), ...usesShown(p, entry)].filter(({ who }) => nearAdults(p).has(who)),
  ),
);

const usesClaimed = (p: Picture, entry: Entry): readonly UseTold[] =>
  entry.claims.flatMap((claim): readonly UseTold[] => {
    if (!isWellSaid(p, claim)) return [];
    if (claim.is === 'abstains') return [{ entry, who: claim.who, uses: claim.not }];
    if (claim.is !== 'uses-drugs' && claim.is !== 'drinks') return [];
    return [{ entry, who: claim.who, uses: !claim.not && claim.until === undefined && claim.checked !== 'contradicted' }];
  });

const isWellSaid = (p: Picture, { basis, saidBy, who }: Claim): boolean =>
  basis !== 'assumed' &&
  (saidBy === undefined ? basis !== 'said' : saidBy.kind === 'agency' || saidBy.person === who || nearAdults(p).has(saidBy.person));

function usesShown(p: Picture, entry: Entry): readonly UseTold[] {
  const [first] = entry.about.filter((person) => nearAdults(p).has(person));
  if (entry.kind === 'test' && first !== undefined && entry.facts.result !== undefined) {
    const uses = ['positive', 'refused', 'missed', 'doubtful'].includes(entry.facts.result);
    return [{ entry, who: first, uses }];
  }
  if (entry.kind === 'incident' && isOfSubstances(entry))
    return (entry.facts.by ?? entry.about).filter((who) => nearAdults(p).has(who)).map((who) => ({ entry, who, uses: true }));
  if (
    entry.kind === 'service' &&
    entry.facts.status === 'closed' &&
    first !== undefined &&
    topicsNamed(entry.facts.service).includes('substance')
  )
    return endedAsPlanned(entry.facts.reason) ? [{ entry, who: first, uses: false }] : [];
  return [];
}

const isOfSubstances = (entry: Extract<Entry, { kind: 'incident' }>): boolean =>
  entry.facts.nature === 'drug-find' ||
  entry.facts.nature === 'intoxication' ||
  (entry.facts.nature === 'overdose' && entry.themes.some((theme) => theme === 'drugs' || theme === 'alcohol'));

/** Adults whose last word on record is that they use, with what shows it since they last did not. */
const usingNow = onceFor((p: Picture): ReadonlyMap<PersonId, readonly Entry[]> => {
  const using = new Map<PersonId, readonly Entry[]>();
  for (const { entry, who, uses } of usesTold(p)) {
    if (uses) using.set(who, [...(using.get(who) ?? []), entry]);
    else using.delete(who);
  }
  return using;
});

/** A carer uses, and the work about the child speaks of it: with care, in the pregnancy, or as a reason for the work. */
export function substanceHarmingCare(p: Picture, counts: Counts): readonly Entry[] {
  const using = [...usingNow(p)].filter(([who]) => carers(p).has(who)).flatMap(([, entries]) => entries.filter(counts));
  if (using.length === 0) return [];
  const inWork = p.entries.filter(
    (entry) => counts(entry) && entry.about.includes(p.child) && speaksOfUse(entry) && (aboutChild.has(entry.kind) || bearsOnCare(entry)),
  );
  return inWork.length === 0 ? [] : [...new Set([...using, ...inWork])];
}

const carers = onceFor((p: Picture): ReadonlySet<PersonId> => new Set([...carersOf(p, p.child), ...nearAdults(p)]));
const aboutChild: ReadonlySet<string> = new Set(['referral', 'assessment', 'plan', 'meeting', 'legal', 'incident', 'observation']);
const speaksOfUse = ({ themes, claims }: Entry): boolean =>
  themes.some((theme) => theme === 'drugs' || theme === 'alcohol') ||
  claims.some(({ is, not }) => (is === 'uses-drugs' || is === 'drinks') && !not);
const bearsOnCare = ({ themes }: Entry): boolean =>
  themes.some((theme) => theme === 'neglect' || theme === 'pregnancy' || theme === 'home-conditions');

/** Two parents, or a parent and a partner who is there as one. */
export function bothParentsUsing(p: Picture, counts: Counts): readonly Entry[] {
  const ofChild = parentsOf(p, p.child);
  const parents = [...usingNow(p)]
    .map(([who, entries]) => [who, entries.filter(counts)] as const)
    .filter(([who, entries]) => entries.length > 0 && ofChild.includes(who));
  return parents.length < 2 ? [] : [...new Set(parents.flatMap(([, entries]) => entries))];
}

/** A service says that what it was told, or a test that it was given, is not to be relied on. */
export const accountDoubted = (p: Picture, counts: Counts): readonly Entry[] =>
  p.entries.filter(
    (entry) =>
      counts(entry) &&
      doubtKinds.has(entry.kind) &&
      entry.about.some((person) => nearAdults(p).has(person)) &&
      ((entry.kind === 'test' && entry.facts.result === 'doubtful') || saysAccountDoubted(entry.text)),
  );

const doubtKinds: ReadonlySet<string> = new Set([
  'observation',
  'note',
  'contact',
  'service',
  'test',
  'assessment',
  'information-reply',
  'meeting',
]);

/** Violence between adults of the family that is serious by injury, weapon, arrest or threat to life; heard at MARAC; or told of again and again. */
export function seriousAbuse(p: Picture, counts: Counts, repeated: number): readonly Entry[] {
  const incidents = [
    ...new Set(
      harmsOf(p)
        .filter(({ by, harmed, from }) => from === 'incident' && (nearAdults(p).has(by) || nearAdults(p).has(harmed)))
        .map(({ entry }) => entry),
    ),
  ].filter(counts);
  const serious = incidents.filter((entry) => isSerious(p, entry));
  const heard = p.entries.filter(
    (entry) =>
      counts(entry) && entry.kind === 'meeting' && entry.facts.type === 'marac' && entry.facts.status === 'held' && isAboutFamily(p, entry),
  );
  // Several records of one event are one.
  const times = connected(incidents, isSameEvent).reduce((sum, event) => sum + Math.max(...event.map(countOf)), 0);
  const often = times >= repeated ? incidents : [];
  return [...new Set([...serious, ...heard, ...often])];
}

const countOf = (entry: Entry): number => (entry.kind === 'incident' ? (entry.facts.count ?? 1) : 1);

const isSerious = (p: Picture, entry: Entry): boolean =>
  entry.kind === 'incident' &&
  (hasWords(entry.facts.injury) || saysSeriousViolence(entry.text) || threadOf(p, entry.thread).some(followsArrest));

const followsArrest = (entry: Entry): boolean =>
  (entry.kind === 'incident' && entry.facts.nature === 'arrest') ||
  (entry.kind === 'legal' && ['charge', 'remand', 'conviction', 'sentence'].includes(entry.facts.type ?? ''));
