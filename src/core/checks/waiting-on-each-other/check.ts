import { agencyAsked, anchorOf, eachOnce, holder, listed, named } from '../../check/asking.ts';
import { type Concern, defineCheck } from '../../check/check.ts';
import { type Watch, watching } from '../../check/watch.ts';
import type { Entry } from '../../entry/entry.ts';
import type { AgencyId } from '../../entry/ids.ts';
import { isSeenBy } from '../../picture/agency-eyes.ts';
import { agencyName, happenedBy, type Picture } from '../../picture/picture.ts';
import { promptDayAfter } from '../../time/calendar.ts';
import { laterOf } from '../../time/extremes.ts';
import { showSpan } from '../../time/span.ts';
import { isInHand, isOver, leftOutBy } from './in-hand.ts';
import { type EachOthers, listedAsEachOthers } from './listed-as-others.ts';
import { type Wait, waitsOf } from './waits.ts';

export const waitingOnEachOther = defineCheck({
  id: 'waiting-on-each-other',
  number: 46,
  title: "Each is waiting for the other's report",
  priority: 3,
  asks: "{Agency} is waiting for {agency}'s work about {child}. Is it being done, for this child, and by when?",
  because:
    "Social care waited for a court report that was about the other children and not about the baby. In another family each service took an early-help assessment to be the other's to make, and it was not made.",
  learntFrom: [
    { review: 0, where: 'Overview, paragraph 3' },
    { review: 1, where: '§4.7; §6.88-6.91' },
  ],
  parameters: {
    limit: {
      value: 2,
      unit: 'working-days',
      source: 'ours',
      means: 'How long one may wait for another before it is asked whether the work is in hand.',
    },
  },
  reads: {
    kinds: [
      'information-reply',
      'information-request',
      'note',
      'decision',
      'referral',
      'referral-decision',
      'assessment',
      'supervision',
      'plan',
      'meeting',
      'contact',
      'legal',
      'service',
      'observation',
      'share',
    ],
    claims: [],
  },
  answerWithin: { amount: 2, unit: 'working-days' },
  closesWith: ['The other agency says what it covers and by when.', 'Whoever was waiting goes ahead.'],
  notWhen: ['The other agency has the work in hand for this child.', 'It was asked for it: the request has its own question.'],
  safeToAsk: false,
  evaluate: (p, { limit }) => {
    const watch = watching(p);
    const all = waitsOf(p);
    const standing = all.filter((wait) => !isOver(p, wait, all));
    const waits = betweenTwo(standing)
      .filter((between) => isDue(p, watch, between, limit))
      .map((between) => aboutWaits(p, between));
    const eachOthers = listedAsEachOthers(p).filter(({ first, second }) =>
      watch.reached(promptDayAfter(p.calendar, laterOf(happenedBy(first.entry), happenedBy(second.entry)), limit)),
    );
    return watch.result([...waits, ...eachOthers.map((one) => aboutListing(p, one))]);
  },
});

/** The waits that stand between two agencies, whichever waits for the other, first-recorded first. Never empty. */
type Between = readonly [Wait, ...Wait[]];

function betweenTwo(standing: readonly Wait[]): readonly Between[] {
  const groups: [Wait, ...Wait[]][] = [];
  for (const wait of standing) {
    const group = groups.find(([first]) => isSamePair(first, wait) || isReturned(first, wait));
    if (group === undefined) groups.push([wait]);
    else group.push(wait);
  }
  return groups;
}

const isSamePair = (a: Wait, b: Wait): boolean => a.waiting === b.waiting && a.on === b.on;
const isReturned = (a: Wait, b: Wait): boolean => a.waiting === b.on && a.on === b.waiting;
const isMutual = ([first, ...rest]: Between): boolean => rest.some((wait) => isReturned(first, wait));

/** At once where each waits for the other; else once the limit has passed with nothing to show that the other has it in hand. */
function isDue(p: Picture, watch: Watch, between: Between, limit: number): boolean {
  const [first] = between;
  if (!isSeenBy(p, first.waiting, first.on)) return false;
  if (isMutual(between)) return true;
  return between.every((wait) => !isInHand(p, wait)) && watch.reached(promptDayAfter(p.calendar, happenedBy(first.entry), limit));
}

/** One thread may carry the waits of several agencies: each two are a matter of their own. */
const anchorBetween = (entry: Entry, one: AgencyId, other: AgencyId): string => `${anchorOf(entry)} ${[one, other].sort().join('+')}`;

function aboutWaits(p: Picture, between: Between): Concern {
  const [first] = between;
  const [one, other] = [agencyName(p, first.waiting), agencyName(p, first.on)];
  const child = named(p, [p.child]);
  const state = isMutual(between)
    ? `${one} (${showSpan(first.entry.when)}) and ${other} (${listed(between.filter((wait) => isReturned(first, wait)).map(({ entry }) => showSpan(entry.when)))}) are each recorded as waiting for the other about ${child}`
    : `${one} is waiting for ${other} before it goes on with its own work with ${child} (${showSpan(first.entry.when)}). There is no record here that ${other} has it in hand`;
  return {
    anchor: anchorBetween(first.entry, first.waiting, first.on),
    about: [p.child],
    evidence: between.flatMap((wait) => [wait.entry.id, ...leftOutBy(p, wait).map(({ id }) => id)]),
    question: `${state}: is it being done for this child, and by when, or can the work go ahead without it?`,
    ask: eachOnce([
      first.entry.by === first.waiting ? holder(first.entry, 'worker') : agencyAsked(first.waiting),
      agencyAsked(first.on, 'worker', 'lead'),
    ]),
  };
}

function aboutListing(p: Picture, { first, second }: EachOthers): Concern {
  const [one, other] = [agencyName(p, first.lister), agencyName(p, second.lister)];
  return {
    anchor: anchorBetween(first.entry, first.lister, second.lister),
    about: [p.child],
    evidence: [first.entry.id, second.entry.id],
    question: `For ${named(p, [p.child])}, ${one} has ${workInWords(first)} down as for ${other} (${showSpan(first.entry.when)}), and ${other} has it down as for ${one} (${showSpan(second.entry.when)}). Whose is it, and by when?`,
    ask: eachOnce([holder(first.entry, 'worker'), holder(second.entry, 'worker')]),
  };
}

const workInWords = ({ assessment }: EachOthers['first']): string => {
  const name = assessment?.replaceAll('-', ' ').replace('pre birth', 'pre-birth').replace('early help', 'early-help');
  return name === undefined ? 'a piece of work' : `${/^[aeiou]/.test(name) ? 'an' : 'a'} ${name} assessment`;
};
