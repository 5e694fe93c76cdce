import { bareBody } from '../../entry/bare-body.ts';
import type { Body, EntryOf } from '../../entry/entry.ts';
import type { EntryId, PersonId } from '../../entry/ids.ts';
import type { Day } from '../../time/day.ts';

/** What somebody writes who took a member of the family through a plan, a meeting or a copy. */
export interface ThroughWritten {
  readonly person: PersonId;
  readonly how: (typeof waysThrough)[number];
  readonly alone: boolean;
  readonly understood: string;
  readonly agreed: NonNullable<EntryOf<'contact'>['facts']['agreed']>;
  readonly said: string;
}

export const waysThrough = ['home-visit', 'appointment', 'call', 'video'] as const;

/** The contact in which it was gone through. It is about the adult: that the child was seen is for a visit's own record to say. */
export const goneThroughBody = (of: EntryId, on: Day, written: ThroughWritten): Extract<Body, { kind: 'contact' }> => ({
  ...bareBody(on, [written.person], written.said),
  kind: 'contact',
  present: [written.person],
  facts: {
    mode: written.how,
    outcome: 'spoken-to',
    to: [{ kind: 'person', person: written.person }],
    goneThrough: of,
    understood: written.understood,
    agreed: written.agreed,
    ...(written.alone ? { seenAlone: [written.person] } : {}),
  },
});
