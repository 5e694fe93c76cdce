import type { Body } from '../../entry/entry.ts';
import type { Party } from '../../entry/fact.ts';
import type { AgencyId, EntryId, PersonId } from '../../entry/ids.ts';
import type { Picture } from '../../picture/picture.ts';
import { openWork } from '../../picture/work/open-work.ts';
import { exactly, type Span } from '../../time/span.ts';

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
}

/** The decision that a closing is recorded as, on the thread of the plan or other work that it ends. */
export function closingBody(p: Picture, child: PersonId, written: ClosingWritten): Extract<Body, { kind: 'decision' }> {
  const thread = openWork(p).find(({ entry }) => entry.thread !== undefined)?.entry.thread;
  return {
    kind: 'decision',
    when: exactly(p.today),
    about: [child],
    present: [],
    themes: [],
    text: written.reason,
    claims: [],
    ...(thread === undefined ? {} : { thread }),
    facts: {
      type: written.type,
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
    },
  };
}

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
};
