import type { AgencyId, EntryId } from '../../entry/ids.ts';
import type { Picture } from '../../picture/picture.ts';
import type { Span } from '../../time/span.ts';
import { type AllocationBody, allocationBody } from '../cover/cover-body.ts';
import type { Need } from '../need.ts';

/** What whoever takes over must not take as done on somebody's word (R132). */
export const handedOverThings = [
  'The child seen alone, or watched awake and asleep where too young to talk',
  'Where the child sleeps seen, by day and by night',
  'Safe sleep gone through with each carer',
  'Both parents, and every other adult in the home, met and checked',
  'The history of the family read',
  'What the plan asks for by now done',
] as const;

/** How a thing stands. What nobody has seen or can show is assumed, and stands as assumed. */
export const standings = ['Done', 'Not done', 'Assumed done', 'Does not apply'] as const;
export type Standing = (typeof standings)[number];

/** What is written when the work with a child changes hands. */
export interface HandoverWritten {
  readonly worker: string;
  /** To another agency or team; undefined within the own. */
  readonly to: AgencyId | undefined;
  /** The day on which the two spoke. */
  readonly spoken: Span | undefined;
  readonly text: string;
  readonly things: ReadonlyMap<string, { readonly standing: Standing; readonly how: string }>;
  readonly whyNotSpoken: string;
}

export type HandoverNeed = 'worker' | 'spoken' | 'written' | 'things' | 'how-known';

/** A change of hands within an agency names who has it now; either way the two have spoken, or it says why not yet, and each thing stands as it is known. */
export function needsOfHandover(written: HandoverWritten): readonly Need<HandoverNeed>[] {
  const needs: readonly (readonly [HandoverNeed, boolean, boolean])[] = [
    ['worker', written.worker !== '' || written.to !== undefined, false],
    ['spoken', written.spoken !== undefined, true],
    ['written', written.text !== '', false],
    ['things', handedOverThings.every((thing) => written.things.has(thing)), false],
    ['how-known', [...written.things.values()].every(({ standing, how }) => standing !== 'Done' || how !== ''), false],
  ];
  return needs.map(([name, met, reasonWillDo]) => ({ name, met, reasonWillDo, shownBy: [] }));
}

/** The entry by which the work changes hands within an agency, or is offered to another. */
export const handoverBody = (p: Picture, written: HandoverWritten, isFirst: boolean): AllocationBody =>
  allocationBody(p, p.today, written.text, {
    status: written.to === undefined ? (isFirst ? 'allocated' : 'reallocated') : 'offered',
    ...(written.worker === '' ? {} : { worker: written.worker }),
    ...(written.to === undefined ? {} : { to: written.to }),
    handover: written.spoken === undefined ? 'written' : 'spoken',
    ...(written.spoken === undefined ? {} : { spokenOn: written.spoken }),
    ...(written.whyNotSpoken === '' ? {} : { reason: written.whyNotSpoken }),
    doneSoFar: new Map([...written.things].map(([thing, { standing, how }]) => [thing, how === '' ? standing : `${standing}: ${how}`])),
  });

/** That an offer is taken up: from then on the work is here. */
export const takenBody = (p: Picture, offer: EntryId, worker: string): AllocationBody =>
  allocationBody(p, p.today, `${worker} takes up the work.`, {
    status: 'allocated',
    worker,
    of: offer,
  });
