import type { PersonId } from '../../../core/entry/ids.ts';
import type { GoneThrough } from '../../../core/pathway/gone-through/gone-through.ts';
import type { PlanStanding } from '../../../core/pathway/plan/plan-standing.ts';
import { showDay } from '../../../core/time/day.ts';
import { showSpan } from '../../../core/time/span.ts';
import { goneThroughAddress, planAddress, planCopyAddress } from '../../addresses.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { allListed } from '../../words/all-listed.ts';
import { type Names, namesIn, partyName } from '../../words/names.ts';
import { inPlainWords, withCapital } from '../../words/plain-words.ts';
import { type PlanRead, planName } from './plan-read.ts';

export const agreedWords = { yes: 'agrees', 'in-part': 'agrees in part', no: 'does not agree' } as const;

/** One plan that runs: what is in it, who has it, who was taken through it, and what meetings decided since. */
export function standingView(one: PlanStanding, { picture, agency }: PlanRead, open: OpenCase, mayWrite: boolean): object {
  const { plan, latest, actions, has, without, confirmed } = one;
  const { facts } = latest;
  const names = namesIn(open.directory);
  const chosen = picture.today === open.days.usual ? undefined : picture.today;
  const name = planName(one, open);
  const isOwn = mayWrite && plan.lead === agency;
  const listed = (all: ReadonlyMap<string, string> | undefined): readonly object[] =>
    [...(all ?? [])].map(([who, what]) => ({ who, what }));
  return {
    what: `${withCapital(inPlainWords(plan.type ?? 'a'))} plan`,
    name,
    lead: names.agency(plan.lead),
    since: plan.from === undefined ? undefined : showDay(plan.from),
    review: facts.review === undefined ? undefined : showSpan(facts.review),
    safeEnough: facts.safeEnough,
    worries: [...(facts.ifThen ?? new Map((facts.risks ?? []).map((risk) => [risk, ''])))].map(([worry, back]) => ({ worry, back })),
    contingency: facts.ifThen === undefined ? facts.contingency : undefined,
    actions: actions.map(({ action, past }) => ({ ...actionView(action, names), past })),
    decidedSince: one.decidedSince.map((action) => actionView(action, names)),
    nights: listed(facts.differentNight),
    strands: listed(facts.strands),
    relapse: listed(facts.relapse),
    relapseAsks: (facts.relapseAsks ?? []).map((action) => actionView(action, names)),
    schools: listed(facts.schoolTold),
    accepted: facts.accepted,
    followUp: facts.followUp === undefined ? undefined : partyName(facts.followUp, names),
    understood: facts.understood,
    confirmed:
      confirmed === undefined
        ? undefined
        : { on: showDay(confirmed.entry.when.latest), by: names.agency(confirmed.entry.by), noChange: confirmed.noChange },
    has: has.map(({ agency: to, since, receipt }) => ({
      agency: names.agency(to),
      since: showDay(since),
      receipt: receipt === undefined ? undefined : showDay(receipt),
    })),
    without: allListed(without.map(names.agency)),
    toGoThrough: allListed(
      (plan.type === 'safety' ? one.named.filter((person) => !isThroughWith(one, person)) : one.toGoThrough).map(names.person),
    ),
    through: one.through.map((said) => throughView(said, names)),
    people: (plan.type === 'safety' ? one.named : one.parents).map((person) => ({
      name: names.person(person),
      through: isOwn ? goneThroughAddress(open, picture.child, person, latest.id, chosen) : undefined,
      copy: isOwn && one.parents.includes(person) ? planCopyAddress(open, picture.child, person, chosen, name) : undefined,
    })),
    renew: isOwn ? planAddress(open, picture.child, chosen, name) : undefined,
    mayConfirm: isOwn && plan.thread !== undefined,
  };
}

/** Everybody in a plan that keeps a child safe is told of it (R116). */
const isThroughWith = ({ plan, through }: PlanStanding, person: PersonId): boolean =>
  through.some((said) => said.person === person) || plan.entries.some(({ facts }) => facts.goneThroughWith?.includes(person) === true);

const actionView = (action: PlanStanding['decidedSince'][number], names: Names): object => ({
  what: action.what,
  who: action.who === undefined ? undefined : partyName(action.who, names),
  by: action.by === undefined ? undefined : showSpan(action.by),
  how: action.how,
});

/** That it was gone through with somebody, in one line. */
export const throughView = ({ person, on, alone, understood, agreed }: GoneThrough, names: Names): object => ({
  name: names.person(person),
  on: showDay(on),
  alone,
  understood,
  agreed: agreed === undefined ? undefined : agreedWords[agreed],
});
