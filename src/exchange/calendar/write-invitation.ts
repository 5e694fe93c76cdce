import ical from 'ical-generator';
import type { WriteInvitation } from '../../core/pathway/meeting/invitation.ts';
import { addDays, formatDay } from '../../core/time/day.ts';

/** A day of its own in a calendar: the hour, where one is agreed, stands in the words of the place. */
export const writeInvitation: WriteInvitation = ({ id, on, says, place }) =>
  ical({
    prodId: { company: 'Heed', product: 'Heed' },
    events: [
      {
        id,
        allDay: true,
        start: `${formatDay(on)}T00:00:00`,
        end: `${formatDay(addDays(on, 1))}T00:00:00`,
        floating: true,
        summary: says,
        ...(place === undefined ? {} : { location: place }),
        // Of the day itself, so that the same meeting is the same file.
        stamp: `${formatDay(on)}T00:00:00`,
      },
    ],
  }).toString();
