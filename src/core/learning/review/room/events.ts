import type { AgencyId } from '../../../entry/ids.ts';
import type { Day } from '../../../time/day.ts';
import { type RoomSaid, type Said, saidAbout, saidOf } from './said.ts';

/** An agency that was invited to a learning event (R209). Until somebody wrote down who came, nothing is said of any. */
export interface InvitedState {
  readonly agency: AgencyId;
  readonly came: 'yes' | 'no' | 'not-known';
  readonly followedUp?: Said<'event-followed-up'> | undefined;
  readonly gap?: { readonly on: Day; readonly why: string } | undefined;
}

export interface EventState {
  readonly event: Said<'learning-event'>;
  readonly invited: readonly InvitedState[];
  readonly views: readonly string[];
  readonly changes: readonly Said<'event-changed'>[];
}

/** How a question names an agency that was not at an event. */
export const absenceOf = (event: string, agency: AgencyId): string => `${event} ${agency}`;

/** Learning events in the order in which they were held. `gaps`: those that an answer to a question accepted. */
export const eventsOf = (
  said: readonly RoomSaid[],
  gaps: ReadonlyMap<string, { readonly on: Day; readonly why: string }>,
): readonly EventState[] =>
  saidOf(said, 'learning-event')
    .map((event) => {
      const attended = saidAbout(said, 'event-attended', event.id);
      const came = new Set(attended.flatMap((one) => one.came));
      return {
        event,
        invited: event.invited.map(
          (agency): InvitedState => ({
            agency,
            came: came.has(agency) ? 'yes' : attended.length === 0 ? 'not-known' : 'no',
            followedUp: saidAbout(said, 'event-followed-up', event.id).findLast((one) => one.agency === agency),
            gap: gaps.get(absenceOf(event.id, agency)),
          }),
        ),
        views: attended.flatMap(({ views }) => (views === '' ? [] : [views])),
        changes: saidAbout(said, 'event-changed', event.id),
      };
    })
    .toSorted((one, other) => one.event.on - other.event.on);
