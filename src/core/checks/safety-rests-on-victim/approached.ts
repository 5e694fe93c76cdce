import type { Watch } from '../../check/watch.ts';
import type { Entry } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import type { Kind } from '../../entry/vocabulary.ts';
import { isSaidToBeInPrison } from '../../picture/family/custody.ts';
import { metIn } from '../../picture/family/met.ts';
import { entriesOf, entriesOfAny, happenedBy, isAgencyOfKind, type Picture } from '../../picture/picture.ts';
import { onlyKeepsToTerms, saysNotToApproach, saysToHoldOff } from '../../picture/words/safety-words.ts';
import { promptDayAfter } from '../../time/calendar.ts';
import { type Couple, concernsCouple } from './couple.ts';

/**
 * Incidents, and safety plans made for the family, after which the limit has run out without an action, a conversation or a service
 * for the one who harmed. What comes later answers it.
 */
export function unmetAfter(p: Picture, couple: Couple, watch: Watch, within: number, attempts: number): readonly Entry[] {
  const words = wordsWith(p, couple);
  return startsOf(p, couple).filter((start) => {
    if (
      isReached(words, couple, start) ||
      isNotFound(p, couple.by, start, attempts) ||
      isInCustody(p, couple.by) ||
      isSaidToBeInPrison(p, couple.by)
    )
      return false;
    return watch.reached(promptDayAfter(p.calendar, happenedBy(start), within));
  });
}

function startsOf(p: Picture, couple: Couple): readonly Entry[] {
  const { harms } = couple;
  const incidents = harms.filter((harm) => harm.from !== 'order').map(({ entry }) => entry);
  const plans = entriesOf(p, 'plan').filter(
    (plan) =>
      plan.facts.type === 'safety' &&
      plan.facts.status === 'opened' &&
      (plan.about.includes(couple.by) || plan.themes.includes('domestic-abuse')) &&
      concernsCouple(p, plan, couple) &&
      happenedBy(plan) >= harms[0].entry.when.earliest,
  );
  return [...new Set([...incidents, ...plans])];
}

/** An action, a conversation or a service for the one who harmed, on or after the day from which it is looked for. */
function isReached(words: readonly Entry[], couple: Couple, start: Entry): boolean {
  const from = occasionOf(couple, start);
  return (
    hasAction(start, couple.by) ||
    words.some(
      (entry) =>
        entry.id !== start.id && entry.when.latest >= from.when.earliest && (entry.order > from.order || !meetings.has(entry.kind)),
    )
  );
}

/** A plan answers the last incident before it: a word with the person between the two counts. */
const occasionOf = ({ harms }: Couple, start: Entry): Entry =>
  start.kind === 'plan'
    ? (harms
        .filter((harm) => harm.from !== 'order')
        .map(({ entry }) => entry)
        .findLast((entry) => entry.order < start.order) ?? start)
    : start;

const running: ReadonlySet<string> = new Set(['accepted', 'started', 'engaging']);

/** Kinds that tell of a talk: one before the occasion does not answer it. */
const meetings: ReadonlySet<Kind> = new Set<Kind>(['contact', 'assessment', 'observation']);

/** Every action, conversation or service for the one who harmed. */
const wordsWith = (p: Picture, couple: Couple): readonly Entry[] =>
  entriesOfAny(p, 'service', 'advice', 'plan', 'meeting', 'contact', 'assessment', 'observation').filter((entry) =>
    reaches(p, entry, couple),
  );

function reaches(p: Picture, entry: Entry, couple: Couple): boolean {
  const { by } = couple;
  if (entry.kind === 'service') return entry.about.includes(by) && isForTheHarm(entry) && running.has(entry.facts.status ?? '');
  if (entry.kind === 'advice') return (entry.facts.to ?? []).includes(by) && isForTheHarm(entry);
  return ((entry.kind === 'plan' || entry.kind === 'meeting') && hasAction(entry, by)) || isConversation(p, entry, couple);
}

const hasAction = (entry: Entry, person: PersonId): boolean =>
  (entry.kind === 'plan' || entry.kind === 'meeting') &&
  (entry.facts.actions ?? []).some(({ who, what }) => who?.kind === 'person' && who.person === person && !onlyKeepsToTerms(what));

const isForTheHarm = (entry: Entry): boolean =>
  entry.themes.includes('domestic-abuse') || (entry.kind === 'advice' && entry.facts.topic === 'domestic-abuse');

/** Spoken to by those who answer for the family's safety; by anyone else, only where the abuse was the subject. */
function isConversation(p: Picture, entry: Entry, { by, harmed }: Couple): boolean {
  const byTelephone =
    entry.kind === 'contact' && entry.facts.outcome === 'spoken-to' && entry.about.includes(by) && !entry.about.includes(harmed);
  if (!byTelephone && !metIn(entry).includes(by)) return false;
  return (
    isForTheHarm(entry) ||
    isAgencyOfKind(
      p,
      entry.by,
      'social-care',
      'front-door',
      'early-help',
      'probation',
      'community-rehabilitation',
      'domestic-abuse-service',
    )
  );
}

/** Attempts to reach the person are listed, and enough of them. */
function isNotFound(p: Picture, person: PersonId, start: Entry, attempts: number): boolean {
  const tried = entriesOf(p, 'contact').filter(
    (entry) =>
      entry.order > start.order &&
      entry.about.includes(person) &&
      ['no-access', 'not-reached', 'did-not-attend', 'awaiting-reply'].includes(entry.facts.outcome ?? ''),
  );
  return tried.reduce((count, entry) => count + (entry.facts.count ?? 1), 0) >= attempts;
}

/** Held, by the last word on record: remanded or sentenced, and not released. */
function isInCustody(p: Picture, person: PersonId): boolean {
  const last = entriesOf(p, 'legal')
    .filter((entry) => entry.about.includes(person) && ['remand', 'sentence', 'release'].includes(entry.facts.type ?? ''))
    .at(-1);
  if (last === undefined || last.facts.type === 'release') return false;
  return last.facts.type === 'remand' || /\b(prison|custod|imprison|jail)/i.test(`${last.facts.outcome ?? ''}`);
}

/** A recorded decision not to approach the one who harmed, for somebody's safety or a police enquiry. */
export const isHeldBack = (p: Picture, { by, harms }: Couple): boolean =>
  entriesOfAny(p, 'decision', 'meeting', 'plan').some(
    (entry) =>
      entry.about.includes(by) &&
      happenedBy(entry) >= harms[0].entry.when.earliest &&
      (saysToHoldOff(entry.text) ||
        (entry.kind === 'decision' && [entry.facts.reason, entry.facts.type?.replaceAll('-', ' ')].some(saysNotToApproach))),
  );
