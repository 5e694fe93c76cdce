import { bareBody } from '../../entry/bare-body.ts';
import type { Body } from '../../entry/entry.ts';
import type { Party } from '../../entry/fact.ts';
import type { AgencyId, EntryId, PersonId } from '../../entry/ids.ts';
import type { Picture } from '../../picture/picture.ts';
import { openWork } from '../../picture/work/open-work.ts';
import type { Span } from '../../time/span.ts';

type DecisionBody = Extract<Body, { kind: 'decision' }>;

/** What somebody does with the form: puts it to the others, gives notice of it, or closes. */
export type ClosingStep = 'proposal' | 'notice' | 'close';

/** What somebody writes on the form of a closing. */
export interface ClosingWritten {
  readonly type: 'close' | 'step-down';
  readonly reason: string;
  /** For each worry that the work was about: what is different, how that is known, and who but the parent says so. */
  readonly changed: ReadonlyMap<string, string>;
  /** Strengths that show it, by the worry. */
  readonly strengths?: ReadonlyMap<string, readonly EntryId[]>;
  readonly contingency: string;
  readonly consulted: readonly AgencyId[];
  /** What each agency thinks, by its name; those of whom it is already on record need none. */
  readonly views: ReadonlyMap<string, string>;
  readonly dissent: string;
  readonly stepDownTo: readonly Party[];
  readonly review: Span | undefined;
  /** Why it is closed all the same, by what stands against it. */
  readonly against: ReadonlyMap<string, string>;
  /** For each parent: how and when they were told, or why not. */
  readonly told: ReadonlyMap<string, string>;
  /** Who of those that take over has accepted, and when. */
  readonly accepted: string;
  readonly watchedBy: string;
  readonly watchUntil: Span | undefined;
  /** The day from which notice is given. */
  readonly from: Span | undefined;
}

/** The decision that a closing is recorded as, on the thread of the plan or other work that it ends. */
export function closingBody(p: Picture, child: PersonId, written: ClosingWritten): DecisionBody {
  const thread = openWork(p).find(({ entry }) => entry.thread !== undefined)?.entry.thread;
  return {
    ...{ kind: 'decision', ...bareBody(p.today, [child], written.reason) },
    ...(thread === undefined ? {} : { thread }),
    facts: { type: written.type, ...factsOf(child, written) },
  };
}

/** A step before it: that it is proposed, or that notice of it is given. Neither stands on the thread of the work, which it does not end. */
export const stepBody = (p: Picture, step: 'proposal' | 'notice', written: ClosingWritten, of: EntryId | undefined): DecisionBody => ({
  ...{ kind: 'decision', ...bareBody(p.today, [p.child], written.reason) },
  facts: {
    ...{ type: step, proposes: written.type },
    ...(of === undefined ? {} : { of }),
    ...(written.from === undefined ? {} : { from: written.from }),
    ...factsOf(p.child, written),
  },
});

const factsOf = (child: PersonId, written: ClosingWritten): DecisionBody['facts'] => ({
  children: [child],
  ...(written.reason === '' ? {} : { reason: written.reason }),
  ...(written.contingency === '' ? {} : { contingency: written.contingency }),
  ...(written.consulted.length === 0 ? {} : { consulted: written.consulted }),
  ...(written.views.size === 0 ? {} : { views: written.views }),
  ...(written.dissent === '' ? {} : { dissent: written.dissent }),
  ...(written.stepDownTo.length === 0 ? {} : { stepDownTo: written.stepDownTo }),
  ...(written.review === undefined ? {} : { review: written.review }),
  ...(written.changed.size === 0 ? {} : { changed: written.changed }),
  ...(written.strengths === undefined || written.strengths.size === 0 ? {} : { strengths: written.strengths }),
  ...(written.against.size === 0 ? {} : { against: written.against }),
  ...(written.told.size === 0 ? {} : { told: written.told }),
  ...(written.accepted === '' ? {} : { accepted: written.accepted }),
  ...(written.watchedBy === '' ? {} : { watchedBy: written.watchedBy }),
  ...(written.watchUntil === undefined ? {} : { watchUntil: written.watchUntil }),
});

/** What a panel decided of a proposal, with its reasons, who saw it differently and who sat. */
export interface PanelSaid {
  readonly outcome: 'passed' | 'not-passed';
  readonly reason: string;
  readonly dissent: string;
  readonly sat: string;
}

export const panelBody = (p: Picture, of: EntryId, { outcome, reason, dissent, sat }: PanelSaid): DecisionBody => ({
  ...{ kind: 'decision', ...bareBody(p.today, [p.child], reason) },
  facts: { type: 'panel', of, children: [p.child], outcome, reason, signedOffBy: sat, ...(dissent === '' ? {} : { dissent }) },
});

/** That the work goes on after all, and why. */
export const takenBackBody = (p: Picture, of: EntryId, reason: string): DecisionBody => ({
  ...{ kind: 'decision', ...bareBody(p.today, [p.child], reason) },
  facts: { type: 'taken-back', of, children: [p.child], reason },
});

/** A closing of which nothing has been written yet: with it, it is seen what stands against one. */
export const bareClosing: ClosingWritten = {
  type: 'close',
  reason: '',
  changed: new Map(),
  contingency: '',
  consulted: [],
  views: new Map(),
  dissent: '',
  stepDownTo: [],
  review: undefined,
  against: new Map(),
  told: new Map(),
  accepted: '',
  watchedBy: '',
  watchUntil: undefined,
  from: undefined,
};
