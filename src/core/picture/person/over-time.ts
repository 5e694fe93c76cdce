import type { Entry } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import { compareSpans } from '../../time/span.ts';
import { subjectsOf } from '../family/custody.ts';
import { takesUp, tellsOf } from '../family/history-told.ts';
import { substanceUses } from '../family/substance-use.ts';
import { namedIn } from '../identities.ts';
import { onceForEach } from '../memo.ts';
import type { Picture } from '../picture.ts';

/** What is shown of an adult over time, each in a list of its own. */
export const matters = ['mind', 'substances', 'offending', 'intelligence'] as const;
export type Matter = (typeof matters)[number];

const claimsOf: Readonly<Record<Matter, ReadonlySet<string>>> = {
  mind: new Set(['mental-ill-health', 'low-mood', 'self-harms', 'takes-antidepressants']),
  substances: new Set(['drinks', 'abstains', 'uses-drugs', 'smokes', 'in-treatment']),
  offending: new Set(['charged']),
  intelligence: new Set(),
};

/** Records about one matter of an adult's life, oldest first (R032, R033, R035, R036). `p` has all that its vantage knows. */
export const overTime = onceForEach((p: Picture, who: PersonId, matter: Matter): readonly Entry[] => {
  const used = matter === 'substances' ? new Set(substanceUses(p).flatMap((use) => (use.who === who ? [use.entry.id] : []))) : undefined;
  return p.entries
    .filter(
      (entry) =>
        namedIn(entry).includes(who) &&
        (used?.has(entry.id) === true ||
          entry.claims.some((claim) => claim.who === who && !claim.sealed && claimsOf[matter].has(claim.is)) ||
          tells(p, entry, who, matter)),
    )
    .toSorted((a, b) => compareSpans(a.when, b.when) || a.order - b.order);
});

function tells(p: Picture, entry: Entry, who: PersonId, matter: Matter): boolean {
  switch (matter) {
    case 'mind':
      return (
        tellsOf(p, entry, who, 'mental-health') ||
        talksOf(p, entry, who, 'mental-health') ||
        (entry.kind === 'assessment' && entry.facts.type === 'mental-health' && entry.about[0] === who)
      );
    case 'substances':
      return isReassessment(p, entry, who) || tellsOf(p, entry, who, 'alcohol') || tellsOf(p, entry, who, 'drugs');
    case 'offending':
      return (
        (entry.kind === 'legal' &&
          entry.facts.type !== 'pre-proceedings' &&
          entry.facts.type !== 'proceedings' &&
          subjectsOf(entry).includes(who)) ||
        (entry.kind === 'incident' &&
          ofOffence.has(entry.facts.nature ?? '') &&
          (entry.facts.by ?? entry.about.slice(0, 1)).includes(who)) ||
        (entry.kind === 'restriction' && entry.facts.type === 'bail' && (entry.facts.restrains ?? []).includes(who))
      );
    case 'intelligence':
      return entry.kind === 'observation' && entry.facts.nature === 'intelligence' && entry.about.includes(who);
  }
}

const ofOffence: ReadonlySet<string> = new Set(['arrest', 'offence', 'drug-find', 'assault']);
const ofUse: ReadonlySet<string> = new Set(['alcohol', 'drugs', 'drinking', 'drink', 'substance', 'substances', 'substance-use']);

const talks: ReadonlySet<string> = new Set(['contact', 'assessment', 'health', 'service', 'note', 'information-reply']);

/** Work in which a topic is taken up with somebody, and that makes no claim about it of another alone. */
const talksOf = (p: Picture, entry: Entry, who: PersonId, topic: 'mental-health' | 'alcohol' | 'drugs'): boolean => {
  if (!talks.has(entry.kind) || !takesUp(p, entry, who, topic)) return false;
  const claims = entry.claims.filter(({ is }) => claimsOf[topic === 'mental-health' ? 'mind' : 'substances'].has(is));
  return claims.length === 0 || claims.some((claim) => claim.who === who);
};

/** A look at somebody's drinking or drug use afresh: an assessment, a test, or that they were asked. */
function isReassessment(p: Picture, entry: Entry, who: PersonId): boolean {
  if (entry.kind === 'assessment')
    return entry.facts.type === 'substance' && entry.facts.status === 'completed' && entry.about.includes(who);
  if (entry.kind === 'test') return entry.about[0] === who;
  if (talksOf(p, entry, who, 'alcohol') || talksOf(p, entry, who, 'drugs')) return true;
  return 'asked' in entry.facts && (entry.facts.asked ?? []).some((topic) => ofUse.has(topic)) && entry.about.includes(who);
}

/** The last record in which somebody's drinking or drug use was looked at afresh; undefined where none is on record (R033). */
export const lastReassessed = (p: Picture, who: PersonId): Entry | undefined =>
  overTime(p, who, 'substances').findLast((entry) => isReassessment(p, entry, who));
