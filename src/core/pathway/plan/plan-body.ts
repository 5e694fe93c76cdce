import { bareBody } from '../../entry/bare-body.ts';
import type { Body, EntryOf } from '../../entry/entry.ts';
import type { Action, Party } from '../../entry/fact.ts';
import type { AgencyId, PersonId } from '../../entry/ids.ts';
import { agencyName, isAgencyOfKind, type Picture, personName } from '../../picture/picture.ts';
import type { PlanEpisode } from '../../picture/work/plans.ts';
import { exactly, type Span } from '../../time/span.ts';

type PlanBody = Extract<Body, { kind: 'plan' }>;

/** What somebody writes on the form of a plan. */
export interface PlanWritten {
  readonly type: string;
  readonly lead: AgencyId;
  /** Each worry, and what is done if it comes back. */
  readonly worries: ReadonlyMap<string, string>;
  readonly safeEnough: string;
  readonly actions: readonly Action[];
  readonly review: Span | undefined;
  readonly sentTo: readonly AgencyId[];
  readonly goneThroughWith: readonly PersonId[];
  /** By the name of the carer. */
  readonly differentNight: ReadonlyMap<string, string>;
  /** By `strands`. */
  readonly strands: ReadonlyMap<string, string>;
  readonly accepted: string;
  /** Why it is sent to fewer than are at work with the family. */
  readonly whyNotSent: string;
  /** What taking part is, for whom and by when; and what is then done if it is not so, by what it says. */
  readonly engage: readonly Action[];
  readonly engageThen: ReadonlyMap<string, string>;
  /** For each adult who is asked about: what shows that it is coming back, and what helps. */
  readonly relapse: ReadonlyMap<PersonId, { readonly signs: string; readonly helps: string }>;
  /** Who asks each, and when next. */
  readonly relapseAsks: ReadonlyMap<PersonId, Action>;
  /** Why a nursery or school is not told, by its agency. */
  readonly schoolNotTold: ReadonlyMap<AgencyId, string>;
  /** Of a plan for going home. */
  readonly followUp: Party | undefined;
  readonly understood: string;
}

/** A plan of which nothing has been written yet. */
export const barePlan = (lead: AgencyId): PlanWritten => ({
  ...{ type: '', lead, worries: new Map(), safeEnough: '', actions: [], review: undefined, sentTo: [], goneThroughWith: [] },
  ...{ differentNight: new Map(), strands: new Map(), accepted: '', whyNotSent: '', engage: [], engageThen: new Map() },
  ...{ relapse: new Map(), relapseAsks: new Map(), schoolNotTold: new Map(), followUp: undefined, understood: '' },
});

/** Work where there is domestic abuse: each of the three is worked with, or it says why not (R079). */
export const strands = ['The child', 'Whoever was harmed', 'Whoever caused the harm'] as const;

/** What is asked of an adult's relapse, after the adult's name. */
export const relapseKey = (name: string, part: 'signs' | 'helps'): string =>
  part === 'signs' ? `What shows that it is coming back, ${name}` : `What helps, ${name}`;

/** The entry of a plan: its opening, or its review on the thread of the plan that it renews. */
export function planBody(p: Picture, child: PersonId, written: PlanWritten, renews: PlanEpisode | undefined): PlanBody {
  const lines = [...written.worries].map(([worry, then]) => `If ${worry}: ${then}`);
  return {
    kind: 'plan',
    when: exactly(p.today),
    about: [child],
    present: [],
    themes: ['plan'],
    text: written.safeEnough,
    claims: [],
    ...(renews?.thread === undefined ? {} : { thread: renews.thread }),
    facts: {
      type: written.type,
      status: renews === undefined ? 'opened' : 'reviewed',
      children: [child],
      lead: written.lead,
      risks: [...written.worries.keys()],
      ifThen: written.worries,
      contingency: lines.join('\n'),
      safeEnough: written.safeEnough,
      actions: written.actions,
      written: true,
      sentTo: written.sentTo,
      goneThroughWith: written.goneThroughWith,
      ...(written.review === undefined ? {} : { review: written.review }),
      ...(written.differentNight.size === 0 ? {} : { differentNight: written.differentNight }),
      ...(written.strands.size === 0 ? {} : { strands: written.strands }),
      ...(written.engage.length === 0 ? {} : { engage: written.engage, engageThen: written.engageThen }),
      ...(written.relapse.size === 0 ? {} : { relapse: relapseOf(p, written), relapseAsks: [...written.relapseAsks.values()] }),
      ...schoolsOf(p, written),
      ...(written.followUp === undefined ? {} : { followUp: written.followUp }),
      ...(written.understood === '' ? {} : { understood: written.understood }),
      ...(renews === undefined ? {} : { confirmed: 'changed' as const }),
      ...(written.accepted === '' ? {} : { accepted: written.accepted }),
      ...(written.whyNotSent === '' ? {} : { reason: written.whyNotSent }),
    },
  };
}

const relapseOf = (p: Picture, { relapse }: PlanWritten): ReadonlyMap<string, string> =>
  new Map(
    [...relapse].flatMap(([adult, { signs, helps }]) => [
      [relapseKey(personName(p, adult), 'signs'), signs],
      [relapseKey(personName(p, adult), 'helps'), helps],
    ]),
  );

/** What each nursery or school was told: the plan itself, or why not. */
function schoolsOf(p: Picture, { sentTo, schoolNotTold }: PlanWritten): Pick<PlanBody['facts'], 'schoolTold'> {
  const told = sentTo.filter((agency) => isAgencyOfKind(p, agency, 'school', 'early-years'));
  const all = [
    ...told.map((agency): readonly [string, string] => [agencyName(p, agency), 'was sent the plan']),
    ...[...schoolNotTold].map(([agency, why]): readonly [string, string] => [agencyName(p, agency), `not told: ${why}`]),
  ];
  return all.length === 0 ? {} : { schoolTold: new Map(all) };
}

/** That a plan was looked at and nothing in it is new (R107): it stands as it was, and everybody who has it is told so. */
export function confirmedBody(p: Picture, plan: PlanEpisode, latest: EntryOf<'plan'>, review: Span, sentTo: readonly AgencyId[]): PlanBody {
  const { goneThroughWith: _then, reason: _why, ...facts } = latest.facts;
  return {
    ...bareBody(p.today, [p.child], latest.text),
    kind: 'plan',
    ...(plan.thread === undefined ? {} : { thread: plan.thread }),
    facts: { ...facts, status: 'reviewed', lead: plan.lead, confirmed: 'no-change', review, sentTo },
  };
}
