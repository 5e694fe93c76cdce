import type { Watch } from '../../check/watch.ts';
import type { Entry } from '../../entry/entry.ts';
import type { Action } from '../../entry/fact.ts';
import { concernsChild } from '../../picture/family/concerns-child.ts';
import { expectedBirth } from '../../picture/family/expected-birth.ts';
import { metIn } from '../../picture/family/met.ts';
import { termsOn } from '../../picture/harm/restrictions.ts';
import { entriesOf, happenedBy, type Picture } from '../../picture/picture.ts';
import { meetingInWords } from '../../picture/words/meeting-words.ts';
import type { OpenSpell } from '../../picture/work/open-spell.ts';
import { assessmentsOf } from '../../picture/work/open-work.ts';
import { isSocialCare, openPlans } from '../../picture/work/plans.ts';
import { openRequests } from '../../picture/work/requests.ts';
import { addDays, type Day } from '../../time/day.ts';
import { overlaps, type Span } from '../../time/span.ts';
import type { Stretch } from './stretch.ts';

/** Something about a child that falls to the days about a closed period. */
export interface DueItem {
  readonly entry: Entry;
  readonly what: string;
}

/** New work, a birth, and what falls due while offices are closed or just after; or before, and is not on record as done. */
export const itemsIn = (p: Picture, spell: OpenSpell, stretch: Stretch, watch: Watch): readonly DueItem[] => [
  ...newWork(p, spell, stretch),
  ...births(p, stretch),
  ...dueEntries(p, spell).flatMap(({ entry, what, on, done }): readonly DueItem[] => {
    const inside = on >= stretch.closed.from && on <= stretch.ends;
    const before = on >= stretch.opens && on < stretch.closed.from;
    return !done && (inside || (before && watch.reached(addDays(on, 1)))) ? [{ entry, what }] : [];
  }),
];

/** Days over which an entry may be spread and still be said to fall in a stretch (ours). */
const spread = 7;
/** In the days before a closed period or in it: what comes when offices are open again needs no cover. */
const falls = (when: Span, { opens, closed }: Stretch): boolean =>
  when.latest - when.earliest <= spread && overlaps(when, opens, closed.to);

function newWork(p: Picture, spell: OpenSpell, stretch: Stretch): readonly DueItem[] {
  const referrals = entriesOf(p, 'referral').filter(
    (entry) =>
      (entry.facts.to ?? []).some((agency) => isSocialCare(p, agency)) &&
      concernsChild(p, entry) &&
      entry.recorded >= spell.first.recorded &&
      falls(entry.when, stretch),
  );
  const firstVisit = entriesOf(p, 'contact').find(
    (entry) =>
      (entry.by === spell.lead || isSocialCare(p, entry.by)) &&
      entry.about.includes(p.child) &&
      entry.when.latest >= spell.first.when.earliest &&
      (entry.facts.outcome === 'seen' || metIn(entry).length > 0),
  );
  return [
    ...referrals.map((entry) => ({ entry, what: 'a referral' })),
    ...(firstVisit !== undefined && falls(firstVisit.when, stretch) ? [{ entry: firstVisit, what: 'a first visit' }] : []),
  ];
}

function births(p: Picture, stretch: Stretch): readonly DueItem[] {
  const expected = expectedBirth(p);
  const born = entriesOf(p, 'health').filter(
    (entry) => entry.facts.type === 'birth' && entry.about.includes(p.child) && falls(entry.when, stretch),
  );
  return [
    ...(expected !== undefined && expected.on >= stretch.opens && expected.on <= stretch.ends
      ? [{ entry: expected.entry, what: 'a birth expected' }]
      : []),
    ...born.map((entry) => ({ entry, what: 'a birth' })),
  ];
}

interface Dated extends DueItem {
  readonly on: Day;
  readonly done: boolean;
}

function dueEntries(p: Picture, spell: OpenSpell): readonly Dated[] {
  const item = (entry: Entry, what: string, when: Span | undefined, done = false): readonly Dated[] =>
    when === undefined || when.earliest !== when.latest ? [] : [{ entry, what, on: when.latest, done }];
  const meetings = entriesOf(p, 'meeting').filter(({ about }) => about.includes(p.child));
  const called = meetings.flatMap((entry) => {
    const { status, date, type } = entry.facts;
    if (status !== 'called') return [];
    const settled = meetings.some(
      (other) =>
        (other.facts.status === 'held' || other.facts.status === 'cancelled') &&
        other.recorded >= entry.recorded &&
        other.facts.type === type,
    );
    return item(entry, meetingInWords({ type }, 'a'), date, settled);
  });
  const plans = openPlans(p).flatMap((plan) => plan.entries);
  const actions = [...plans, ...meetings].flatMap((entry) =>
    (entry.facts.actions ?? []).filter((action) => needsCover(spell, action)).flatMap(({ what, by }) => item(entry, `"${what}"`, by)),
  );
  const reviews = plans.flatMap((entry) => item(entry, 'a review of the plan', entry.facts.review));
  const assessments = assessmentsOf(p).flatMap(({ started, ended }) =>
    started === undefined || !concernsChild(p, started) ? [] : item(started, 'an assessment', started.facts.due, ended !== undefined),
  );
  const requests = openRequests(p)
    .filter(({ addressee }) => addressee === spell.lead)
    .flatMap(({ first }) => item(first, 'an answer to a request', first.facts.due));
  const restrictions = termsOn(p).flatMap(({ entry }) => item(entry, 'the end of a restriction', entry.facts.until));
  const notes = [...entriesOf(p, 'note'), ...entriesOf(p, 'contact')]
    .filter((entry) => entry.by === spell.lead && entry.about.includes(p.child) && happenedBy(entry) <= p.today)
    .flatMap((entry) => item(entry, 'what was noted as due', entry.facts.due));
  return [...called, ...actions, ...reviews, ...assessments, ...requests, ...restrictions, ...notes];
}

/** What the lead is to do, or another agency by seeing the child or the family. The family's own part goes on while offices are closed. */
const needsCover = ({ lead }: OpenSpell, { who, what }: Action): boolean =>
  who?.kind === 'agency' ? who.agency === lead || saysSees(what) : who === undefined;

const saysSees = (what: string): boolean =>
  /\b(?:visit\w*|see|sees|seeing|weigh\w*|meet\w*|appointment|check on|call(?:s|ing)? (?:on|at|round)|home)\b/i.test(what);
