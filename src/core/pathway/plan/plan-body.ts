import type { Body } from '../../entry/entry.ts';
import type { Action } from '../../entry/fact.ts';
import type { AgencyId, PersonId } from '../../entry/ids.ts';
import type { Picture } from '../../picture/picture.ts';
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
}

/** Work where there is domestic abuse: each of the three is worked with, or it says why not (R079). */
export const strands = ['The child', 'Whoever was harmed', 'Whoever caused the harm'] as const;

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
      ...(written.accepted === '' ? {} : { accepted: written.accepted }),
      ...(written.whyNotSent === '' ? {} : { reason: written.whyNotSent }),
    },
  };
}
