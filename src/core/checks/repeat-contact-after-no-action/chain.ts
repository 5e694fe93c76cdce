import type { Entry } from '../../entry/entry.ts';
import { concernsChild } from '../../picture/family/concerns-child.ts';
import { happenedBy, type Picture, threadOf } from '../../picture/picture.ts';
import { namesEarlierContacts, saysNoAction, saysSameEvent } from '../../picture/words/no-action-words.ts';
import { type Approach, approachIn, concernsHousehold } from '../../picture/work/approaches.ts';
import { caseworkClosings } from '../../picture/work/casework-closings.ts';
import { assessmentsOf, isAssessmentOfChild, openWork } from '../../picture/work/open-work.ts';
import { heldMeetings, isShortOf, isSteeringMeeting } from '../../picture/work/partnership-meetings.ts';
import { isCaseworkPlan, isSocialCare, openPlans, plansOf } from '../../picture/work/plans.ts';
import { addDays, type Day } from '../../time/day.ts';

/** Decisions to do no more, and what has been put to social care since without the work being taken up again. */
export interface Chain {
  /** The first stands for the whole; never empty. */
  readonly decisions: readonly Entry[];
  readonly contacts: readonly Approach[];
  /** True where another decision to do no more has been taken on some of the contacts. */
  readonly decidedAgain: boolean;
}

/** Kinds that begin a chain, add to it or end it. */
const ofChain: ReadonlySet<string> = new Set([
  ...['referral', 'referral-decision', 'decision', 'assessment', 'plan', 'meeting'],
  ...['contact', 'information-request', 'incident', 'observation'],
]);

/** The chain that stands at the end of what is on record; undefined where the work is taken up, or nobody decided to do no more. */
export function standingChain(p: Picture, windowDays: number): Chain | undefined {
  const closings = new Set(caseworkClosings(p).flatMap(({ entries }) => entries.map(({ id }) => id)));
  const together = new Set(lookedAtTogether(p).map(({ id }) => id));
  let chain: Chain | undefined;
  for (const entry of p.entries) {
    if (!ofChain.has(entry.kind) || !concernsHousehold(p, entry)) continue;
    if (takesUp(p, entry) || together.has(entry.id)) chain = undefined;
    else if (closings.has(entry.id) || isNoAction(p, entry)) chain = decided(chain, entry);
    else if (chain !== undefined) chain = approached(p, chain, entry, windowDays);
  }
  return chain;
}

/**
 * A decision that looks back at each contact settles them, and stands as the first of a new chain; so does one that nothing was put to
 * social care before, unless it is the same ending written down twice.
 */
function decided(chain: Chain | undefined, entry: Entry): Chain {
  const afresh: Chain = { decisions: [entry], contacts: [], decidedAgain: false };
  const last = chain?.decisions.at(-1);
  if (chain === undefined || last === undefined) return afresh;
  const looksBack = namesEarlierContacts(entry.facts.reason) || namesEarlierContacts(entry.text);
  const isSameEnding =
    (entry.thread !== undefined && entry.thread === last.thread) || entry.when.earliest <= addDays(last.when.latest, endingDays);
  if (chain.contacts.length > 0 ? looksBack : !isSameEnding) return afresh;
  return { ...chain, decisions: [...chain.decisions, entry], decidedAgain: chain.decidedAgain || chain.contacts.length > 0 };
}

/** Days over which one ending may be written down: the plan, the case, the letter (ours). */
const endingDays = 7;

function approached(p: Picture, chain: Chain, entry: Entry, windowDays: number): Chain {
  const approach = approachIn(p, entry);
  const last = chain.decisions.at(-1);
  if (
    approach === undefined ||
    last === undefined ||
    (approach.isNotice && chain.decisions.every(({ kind }) => kind !== 'referral-decision'))
  )
    return chain;
  // What surely happened before the decision is no new contact; where dates leave it open, the order of recording shows that the decision was taken without it.
  if (entry.when.latest < last.when.earliest || entry.when.earliest > addDays(happenedBy(last), windowDays)) return chain;
  if (isSameEvent(p, chain, entry) || isInHand(p, approach)) return chain;
  if (!concernsChild(p, entry) && !chain.decisions.some((decision) => concernsChild(p, decision))) return chain;
  return { ...chain, contacts: [...chain.contacts, approach] };
}

/** The same event by another route: it says so, or it follows on the very referral that was decided on. */
const isSameEvent = (p: Picture, { decisions }: Chain, entry: Entry): boolean =>
  saysSameEvent(entry.text) ||
  decisions.some(
    (decision) =>
      decision.thread !== undefined &&
      decision.thread === entry.thread &&
      (entry.kind !== 'referral' || isSecondTelling(p, decision, entry)),
  );

/** Another agency's referral on the thread of one that was decided on, made within days of it. */
const isSecondTelling = (p: Picture, decision: Entry, entry: Entry): boolean =>
  decision.kind === 'referral-decision' &&
  threadOf(p, decision.thread).some(
    (first) =>
      first.kind === 'referral' &&
      first !== entry &&
      first.by !== entry.by &&
      entry.when.earliest <= addDays(first.when.latest, tellingDays),
  );

/** Days over which two agencies may tell of one event (ours). */
const tellingDays = 5;

/** The case was open for another reason when it came: whoever leads has it. */
const isInHand = (p: Picture, { on }: Approach): boolean => mayBeOpen(p, on) && openWork(p, on).some((open) => open.what !== 'referral');

/** Cheaper to ask than what is open, which looks at every referral. */
const mayBeOpen = (p: Picture, on: Day): boolean =>
  openPlans(p, on).length > 0 ||
  assessmentsOf(p).some(
    ({ started, ended }) => started !== undefined && happenedBy(started) <= on && (ended === undefined || happenedBy(ended) > on),
  );

const noMore: ReadonlySet<string> = new Set(['no-further-action', 'no-role', 'advice']);

function isNoAction(p: Picture, entry: Entry): boolean {
  if (!isSocialCare(p, entry.facts.decidedBy ?? entry.by)) return false;
  if (entry.kind === 'referral-decision') return noMore.has(entry.facts.decision ?? '');
  if (entry.kind === 'decision') return noMore.has(entry.facts.type ?? '');
  return (
    entry.kind === 'assessment' &&
    entry.facts.status === 'completed' &&
    isAssessmentOfChild(entry.facts.type) &&
    saysNoAction(entry.facts.outcome)
  );
}

/** Work with the child begun: an assessment, a plan, a strategy discussion, early help. */
function takesUp(p: Picture, entry: Entry): boolean {
  if (entry.kind === 'referral-decision')
    return isSocialCare(p, entry.facts.decidedBy ?? entry.by) && !noMore.has(entry.facts.decision ?? 'no-role');
  if (entry.kind === 'assessment')
    return (
      isAssessmentOfChild(entry.facts.type) &&
      (entry.facts.status === 'started' || (entry.facts.status === 'completed' && !saysNoAction(entry.facts.outcome)))
    );
  return (
    entry.kind === 'plan' && entry.facts.status === 'opened' && plansOf(p).some((plan) => plan.opened === entry && isCaseworkPlan(plan))
  );
}

/** Meetings in which agencies looked at the child's case together. */
const lookedAtTogether = (p: Picture): readonly Entry[] =>
  heldMeetings(p)
    .filter(
      (meeting) =>
        (isSteeringMeeting(meeting) || meeting.type === 'professionals') && meeting.attended !== undefined && !isShortOf(meeting, 2),
    )
    .map(({ entry }) => entry);
