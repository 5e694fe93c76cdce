import type { Entry } from '../../entry/entry.ts';
import { aboutChild } from '../../picture/entries-of-person.ts';
import { birthOf } from '../../picture/family/family.ts';
import { scheduledDays } from '../../picture/family/health-items.ts';
import { happenedBy, isAgencyOfKind, type Picture } from '../../picture/picture.ts';
import { healthItemsNamed, saysChecksLapsed } from '../../picture/words/child-health-words.ts';
import { addDays, type Day } from '../../time/day.ts';
import { earlierOf } from '../../time/extremes.ts';
import { type FallsDue, falls } from './falls-due.ts';

const items = [
  ['immunisations', 'immunisations'],
  ['health checks', 'health-review'],
] as const;

/** How early a check may be made and still be the one that is due, and how far ahead one is shown, in days (ours). */
const [soonest, ahead] = [21, 56];

/**
 * A child's immunisations and reviews by the schedule. Only for those who would hold them: to a police officer, that none is on record tells nothing.
 * One is taken as kept, or as missed, by the first record that says so between it and the next.
 */
export function ofHealth(p: Picture): readonly FallsDue[] {
  const born = birthOf(p, p.child)?.on.latest;
  if (born === undefined || !Number.isFinite(born) || !holdsHealth(p)) return [];
  return items.flatMap(([item, what]) => {
    const told = aboutChild(p).filter((entry) => mayTell.has(entry.kind) && healthItemsNamed(entry).includes(item));
    const days = scheduledDays(item, born);
    const first = firstRecordOf(p);
    return days
      .filter(({ on }) => on <= addDays(p.today, ahead) && on >= first)
      .map(({ on, weeks }) => {
        const next = days.find((other) => other.on > on)?.on ?? addDays(on, 365);
        const within = told.filter((entry) => happenedBy(entry) >= addDays(on, -soonest) && happenedBy(entry) < addDays(next, -soonest));
        const done = within.find(isDone);
        const missed = within.find(isMissed);
        return falls(p, {
          what,
          rule: { kind: 'schedule', weeks },
          by: on,
          met: done && happenedBy(done),
          missed: done === undefined && missed !== undefined,
          entry: done ?? missed ?? birthOf(p, p.child)?.entry,
          owner: (done ?? missed)?.by,
          people: [p.child],
        });
      });
  });
}

/** What was due before anybody here wrote anything of the child down is on record elsewhere, if at all: that it is not here tells nothing. */
const firstRecordOf = (p: Picture): Day => aboutChild(p).reduce((first, entry) => earlierOf(first, happenedBy(entry)), p.today);

const holdsHealth = (p: Picture): boolean =>
  p.vantage.kind === 'whole' || isAgencyOfKind(p, p.vantage.agency, 'health-visiting', 'gp', 'midwifery', 'hospital');

const mayTell: ReadonlySet<string> = new Set(['health', 'contact', 'note', 'observation']);

const isMissed = (entry: Entry): boolean =>
  saysChecksLapsed(entry) ||
  (entry.kind === 'health' && (entry.facts.status === 'missed' || entry.facts.status === 'deferred' || entry.facts.status === 'none')) ||
  (entry.kind === 'contact' &&
    ['was-not-brought', 'did-not-attend', 'no-access', 'cancelled-by-family'].includes(entry.facts.outcome ?? ''));

function isDone(entry: Entry): boolean {
  if (isMissed(entry)) return false;
  if (entry.kind === 'health') return entry.facts.status === 'done' || entry.facts.status === undefined;
  return entry.kind === 'contact' && entry.facts.outcome === 'seen';
}
