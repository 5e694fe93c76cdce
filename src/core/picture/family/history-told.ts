import type { Entry } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import { isCrisisNature } from '../harm/concern-entries.ts';
import type { Picture } from '../picture.ts';
import type { HistoryTopic } from '../words/history-topics.ts';
import { isPsychiatricMedicine } from '../words/word-lists.ts';
import { isSocialCare } from '../work/plans.ts';
import { helpOf } from '../work/providers.ts';
import { theAdultOf } from './the-adult.ts';

const claims: Readonly<Partial<Record<HistoryTopic, readonly string[]>>> = {
  alcohol: ['drinks'],
  drugs: ['uses-drugs'],
  'mental-health': ['mental-ill-health', 'low-mood', 'self-harms', 'takes-antidepressants'],
};

/** Claims by which an entry tells of an adult's past. */
export const claimsOfHistory: readonly string[] = [...Object.values(claims).flat(), 'harmed-by', 'parent-of', 'lives-with', 'in-treatment'];

/** True where an entry tells something of an adult on a topic: by a claim, by what sort of entry it is, or by the service that it is about. */
export function tellsOf(p: Picture, entry: Entry, who: PersonId, topic: HistoryTopic): boolean {
  const claimed = (claims[topic] ?? []).some((name) => entry.claims.some((claim) => claim.is === name && claim.who === who && !claim.not));
  if (claimed) return true;
  if (!entry.about.includes(who)) return topic === 'other-children' && hasOtherChild(p, entry, who);
  switch (topic) {
    case 'alcohol':
    case 'drugs':
      return tellsOfUse(entry, who, topic);
    case 'mental-health':
      return tellsOfMind(entry, who);
    case 'abuse':
      return tellsOfAbuse(entry, who);
    case 'other-children':
      return hasOtherChild(p, entry, who);
    case 'social-care':
      return isSocialCare(p, entry.by) && ofSocialCare.has(entry.kind);
  }
}

const ofSocialCare: ReadonlySet<string> = new Set(['referral', 'assessment', 'plan', 'meeting', 'decision']);

function tellsOfUse(entry: Entry, who: PersonId, topic: 'alcohol' | 'drugs'): boolean {
  if (entry.kind === 'incident')
    return (
      [...(entry.facts.by ?? []), ...(entry.facts.harmed ?? []), ...(entry.facts.by === undefined ? entry.about : [])].includes(who) &&
      (entry.facts.nature === (topic === 'alcohol' ? 'intoxication' : 'drug-find') ||
        (isPolicing.has(entry.facts.nature ?? '') && entry.themes.includes(topic)))
    );
  if (entry.kind === 'test') return entry.facts.result === 'positive' && (entry.facts.of ?? 'drugs') === topic && entry.about[0] === who;
  if (entry.kind === 'legal') return entry.themes.includes(topic) && (entry.facts.to ?? entry.about.slice(0, 1)).includes(who);
  return entry.kind === 'service' && entry.about[0] === who && helpOf(entry).includes('substance') && entry.themes.includes(topic);
}

const isPolicing: ReadonlySet<string> = new Set(['arrest', 'offence', 'drug-find']);

function tellsOfMind(entry: Entry, who: PersonId): boolean {
  if (entry.kind === 'incident')
    return isCrisisNature(entry.facts.nature) && [...(entry.facts.harmed ?? []), ...(entry.facts.by ?? [])].includes(who);
  if (entry.about[0] !== who) return false;
  if (entry.kind === 'service') return helpOf(entry).includes('mental-health');
  if (entry.kind !== 'health') return false;
  const { type, of } = entry.facts;
  return (
    (type === 'medication' && (isPsychiatricMedicine(of) || isPsychiatricMedicine(entry.text))) ||
    ((type === 'diagnosis' || type === 'admission' || type === 'medication') &&
      entry.themes.some((theme) => theme === 'mental-health' || theme === 'self-harm'))
  );
}

function tellsOfAbuse(entry: Entry, who: PersonId): boolean {
  if (entry.claims.some((claim) => claim.is === 'harmed-by' && !claim.not && (claim.who === who || claim.whom === who))) return true;
  if (!entry.themes.includes('domestic-abuse') && !(entry.kind === 'incident' && entry.facts.nature === 'domestic-abuse')) return false;
  return (
    entry.kind === 'incident' ||
    entry.kind === 'restriction' ||
    entry.kind === 'legal' ||
    (entry.kind === 'meeting' && entry.facts.type === 'marac')
  );
}

const themes: Readonly<Partial<Record<HistoryTopic, string>>> = {
  alcohol: 'alcohol',
  drugs: 'drugs',
  'mental-health': 'mental-health',
  abuse: 'domestic-abuse',
};

/** True where an entry takes up a topic with an adult, whatever it says of it: it is about no other adult, or this one was there. */
export const takesUp = (p: Picture, entry: Entry, who: PersonId, topic: HistoryTopic): boolean =>
  entry.themes.some((theme) => theme === themes[topic]) && theAdultOf(p, entry) === who;

/** A child of theirs other than the one whose picture this is. */
const hasOtherChild = (p: Picture, entry: Entry, who: PersonId): boolean =>
  entry.claims.some(
    (claim) => claim.is === 'parent-of' && claim.who === who && claim.whom !== undefined && claim.whom !== p.child && !claim.not,
  );
