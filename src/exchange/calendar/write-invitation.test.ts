import { describe, expect, it } from 'vitest';
import { day } from '../../../test/builders/ledger.ts';
import { writeInvitation } from './write-invitation.ts';

const invitation = {
  id: 'a1',
  on: day('2024-04-15'),
  says: 'Meeting: see Heed for what it is about',
  place: 'Town Hall; room 2, 10:00\nsecond floor',
};

describe('an invitation', () => {
  it('is a calendar file of one whole day, with the place as it was written', () => {
    const lines = writeInvitation(invitation).split('\r\n');
    for (const line of [
      'BEGIN:VCALENDAR',
      'BEGIN:VEVENT',
      'UID:a1',
      'DTSTART;VALUE=DATE:20240415',
      'DTEND;VALUE=DATE:20240416',
      'SUMMARY:Meeting: see Heed for what it is about',
      String.raw`LOCATION:Town Hall\; room 2\, 10:00\nsecond floor`,
      'END:VCALENDAR',
    ])
      expect(lines).toContain(line);
  });
  it('is the same file for the same meeting', () => {
    expect(writeInvitation(invitation)).toBe(writeInvitation({ ...invitation }));
  });
});
