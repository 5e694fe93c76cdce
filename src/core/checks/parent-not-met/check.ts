import { actOnClosing, actOnDecision, actOnPlan, actOnPregnancy, decider } from '../../check/acts.ts';
import { agencyAsked, eachOnce, listed } from '../../check/asking.ts';
import { type Ask, type Concern, defineCheck } from '../../check/check.ts';
import { watching } from '../../check/watch.ts';
import type { Entry } from '../../entry/entry.ts';
import type { AgencyId, PersonId } from '../../entry/ids.ts';
import { deathOf } from '../../picture/family/family.ts';
import { meetingsWith } from '../../picture/family/met.ts';
import { metApart, wasAt } from '../../picture/family/met-by.ts';
import { onceForEach } from '../../picture/memo.ts';
import { entriesOf, happenedBy, type Picture, personName } from '../../picture/picture.ts';
import { byRecording } from '../../picture/recorded-order.ts';
import { timesTold } from '../../picture/times-told.ts';
import { closingsOf } from '../../picture/work/plans.ts';
import { addDays } from '../../time/day.ts';
import { showSpan } from '../../time/span.ts';
import { type Moment, momentsOf } from './moments.ts';
import { type Parent, parentsAndLiveIn } from './parents.ts';

interface Given {
  readonly ratio: number;
  readonly contacts: number;
  readonly attempts: number;
  readonly fresh: number;
}

export const parentNotMet = defineCheck({
  id: 'parent-not-met',
  number: 35,
  title: 'A parent or carer who has not been met properly',
  priority: 1,
  asks: 'There is no record here of {father or mother} being met face to face, or alone, and {home, role, history} is not known. How will the plan be safe without that, or has it been done?',
  because:
    "In most of the reviews fathers, and once a mother, were written about and hardly ever spoken to. Plans then asked things of people whose part in the child's life was unknown.",
  learntFrom: [
    { review: 0, where: 'Overview, paragraphs 6 and 8' },
    { review: 0, where: 'Finding 1' },
    { review: 1, where: '§6.36-6.52' },
    { review: 3, where: 'Learning point 4' },
    { review: 3, where: '§3.12' },
    { review: 3, where: '§3.22-3.25' },
    { review: 4, where: '§10.1-10.2' },
    { review: 4, where: '§10.10' },
    { review: 4, where: '§11.5' },
  ],
  parameters: {
    weeks: { value: 4, unit: 'weeks', source: 'ours', means: 'How long before the due day each parent has been met, where work is open.' },
    ratio: {
      value: 5,
      unit: 'count',
      source: 'ours',
      means: 'More contacts together than this for each one alone counts as hardly met alone.',
    },
    contacts: { value: 5, unit: 'count', source: 'ours', means: 'How many contacts there are before that is reckoned.' },
    fresh: {
      value: 84,
      unit: 'days',
      source: 'ours',
      means: 'How recently somebody was met for it to count although the work was closed in between.',
    },
    attempts: { value: 2, unit: 'count', source: 'ours', means: 'How many tries to see somebody count as looked for.' },
  },
  reads: {
    kinds: ['contact', 'meeting', 'assessment', 'plan', 'decision', 'supervision', 'restriction', 'incident'],
    claims: ['lives-with', 'lives-at', 'harmed-by'],
    ofAnyKind: ['who was there'],
  },
  answerWithin: { amount: 5, unit: 'working-days' },
  closesWith: [
    'Met alone: when and where.',
    'It is not safe to, or they could not be found: the attempts.',
    "They have no part in the child's life, and who says so besides the other parent.",
  ],
  notWhen: [
    'They were met face to face, or by video, in this piece of work.',
    'They have died.',
    'Attempts to see them are on record.',
    'The tie to the child is only said by somebody outside the family.',
  ],
  safeToAsk: false,
  evaluate(p, settings) {
    const watch = watching(p);
    const moments = momentsOf(p, watch, settings.weeks);
    const gaps = parentsAndLiveIn(p).flatMap((parent) => gapsFor(p, parent, moments, settings));
    const anchors = [...new Set(gaps.map(({ parent }) => parent.first.id))];
    return watch.result(
      anchors.map((anchor) =>
        concernFrom(
          p,
          anchor,
          gaps.filter(({ parent }) => parent.first.id === anchor),
        ),
      ),
    );
  },
});

/** A moment at which something was settled without one of the parents. */
interface Gap {
  readonly parent: Parent;
  readonly moment: Moment;
  readonly what: 'not met' | 'not met alone' | 'not gone through';
  readonly joint: readonly Entry[];
}

function gapsFor(p: Picture, parent: Parent, moments: readonly Moment[], { ratio, contacts, attempts, fresh }: Given): readonly Gap[] {
  const { who } = parent;
  if (deathOf(p, who) !== undefined) return [];
  return moments.flatMap((moment): readonly Gap[] => {
    if (!isKnownBy(parent, moment)) return [];
    const isInThisWork = sinceTheWorkBefore(p, moment, fresh);
    const byLead = metByAgency(p, who, moment.lead).filter(isInThisWork);
    if (byLead.length === 0) return wasLookedFor(p, who, moment, attempts) ? [] : [{ parent, moment, what: 'not met', joint: [] }];
    const goneThrough =
      moment.goneThroughWith !== undefined &&
      !moment.goneThroughWith.includes(who) &&
      isSubject(moment, who) &&
      !(moment.isSafetyPlan && isGuardedAgainst(p, who)) &&
      !byLead.some((entry) => happenedBy(entry) >= happenedBy(moment.entry));
    if (goneThrough) return [{ parent, moment, what: 'not gone through', joint: [] }];
    const joint = byLead.filter((entry) => !metApart(p, entry, who));
    const apart = byLead.length - joint.length;
    // How often together is judged by what there was at the moment: later visits to the whole family do not make it worse. A meeting is no visit.
    const together = joint.filter((entry) => entry.kind === 'contact' && (moment.stands || entry.recorded <= moment.entry.recorded));
    const hardly = apart > 0 && together.length + apart >= contacts && together.length > ratio * apart;
    return apart === 0 || hardly ? [{ parent, moment, what: 'not met alone', joint }] : [];
  });
}

const metByAgency = onceForEach((p: Picture, who: PersonId, agency: AgencyId): readonly Entry[] =>
  meetingsWith(p, who).filter((entry) => wasAt(entry, agency)),
);

const isKnownBy = (parent: Parent, moment: Moment): boolean => parent.named.recorded <= moment.entry.recorded || moment.stands;

/** Held by a restriction or recorded as having harmed somebody: a safety plan is made against what they may do, and is not theirs to read. */
const isGuardedAgainst = onceForEach(
  (p: Picture, who: PersonId): boolean =>
    entriesOf(p, 'restriction').some((entry) => entry.facts.restrains?.includes(who)) ||
    entriesOf(p, 'incident').some((entry) => entry.facts.by?.includes(who)) ||
    p.entries.some((entry) => entry.claims.some((claim) => claim.is === 'harmed-by' && claim.whom === who && !claim.not)),
);
const isSubject = (moment: Moment, who: PersonId): boolean => moment.entry.about.includes(who);

/** Since the work before this one was closed, or lately in any case. What came after the moment answers it too. */
function sinceTheWorkBefore(p: Picture, moment: Moment, fresh: number): (entry: Entry) => boolean {
  const before = closingsOf(p).findLast((closing) => closing.on < moment.on && !closing.entries.some((own) => own.id === moment.entry.id));
  const lately = addDays(moment.on, -fresh);
  return ({ when }) => before === undefined || when.latest > before.on || when.latest >= lately;
}

const tried: ReadonlySet<string> = new Set(['no-access', 'did-not-attend', 'not-reached', 'refused', 'cancelled-by-family']);

function wasLookedFor(p: Picture, who: PersonId, moment: Moment, attempts: number): boolean {
  const tries = entriesOf(p, 'contact').filter(
    (entry) => wasAt(entry, moment.lead) && entry.about[0] === who && tried.has(entry.facts.outcome ?? ''),
  );
  return timesTold(tries) >= attempts;
}

function concernFrom(p: Picture, anchor: Entry['id'], gaps: readonly Gap[]): Concern {
  const entries = [...new Set(gaps.flatMap(({ parent, moment, joint }) => [parent.first, parent.named, moment.entry, ...joint]))].sort(
    byRecording,
  );
  const [first] = gaps;
  const people = [...new Set(gaps.map(({ parent }) => parent.who))];
  const states = people.map((who) =>
    stateOf(
      p,
      who,
      gaps.filter(({ parent }) => parent.who === who),
    ),
  );
  const at = [...new Set(gaps.map(({ moment }) => `${moment.what} (${moment.when ?? showSpan(moment.entry.when)})`))].slice(0, 3);
  return {
    anchor,
    about: [p.child, ...people],
    evidence: entries.map((entry) => entry.id),
    question: `On record for ${personName(p, p.child)}: ${listed(at)}. ${states.join(' ')} Has it been done, or how will the work be safe without it?`,
    ask: eachOnce(gaps.toReversed().flatMap(({ moment }) => asksAt(moment))),
    ...(first === undefined ? {} : actAt(p, first.moment)),
  };
}

/** Whoever led the work at the moment, and where something was decided then, whoever decided. */
const asksAt = ({ entry, lead, kind }: Moment): readonly Ask[] => [
  agencyAsked(lead, 'lead', 'lead'),
  ...(kind === 'sign-off' || kind === 'closing' ? [decider(entry)] : []),
];

function actAt(p: Picture, { entry, kind, pregnancy }: Moment): Pick<Concern, 'act'> {
  switch (kind) {
    case 'sign-off':
      return actOnDecision(p, entry);
    case 'closing':
      return actOnClosing({ entries: [entry] });
    case 'plan':
      return actOnPlan(entry.thread ?? entry.id);
    case 'birth':
      return pregnancy === undefined ? {} : actOnPregnancy(pregnancy);
  }
}

function stateOf(p: Picture, who: PersonId, gaps: readonly Gap[]): string {
  const name = personName(p, who);
  const home = p.known.ties.some((tie) => tie.who === who && (tie.is === 'lives-with' || tie.is === 'lives-at') && !tie.claim.not)
    ? ''
    : ` Where ${name} lives is not on record here.`;
  if (gaps.some(({ what }) => what === 'not met')) return `There is no record here of ${name} being met face to face in this work.${home}`;
  if (gaps.some(({ what }) => what === 'not gone through')) return `There is no record here of the plan being gone through with ${name}.`;
  return `There is little or no record here of ${name} being met without another adult there.`;
}
