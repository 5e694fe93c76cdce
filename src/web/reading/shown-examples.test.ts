import { describe, expect, it } from 'vitest';
import { catalogue } from '../../app/catalogue.ts';
import { workedExamples } from '../../app/worked-examples.ts';
import { shownExamples } from './shown-examples.ts';

const shownOf = (id: string) =>
  catalogue
    .filter((check) => check.id === id)
    .flatMap((check) => shownExamples(check, workedExamples(check)))
    .flatMap(({ examples }) => examples);
const recordsOf = (id: string): readonly string[] =>
  shownOf(id).flatMap(({ records }) => records.map(({ when, by, what, said }) => `${when}, ${by}: ${what} ${said}`));

describe('a worked example on a page', () => {
  it.each([
    ['the time of day', 'contact-at-odd-hour', /^8 June 2024, \d\d:\d\d, /],
    ['who was there', 'safe-sleep-one-parent-only', /There: Bea, Col and Ada\./],
    ['where a child was', 'child-whereabouts-unasked', /Ada: elsewhere\./],
    ['what it touches on', 'concern-not-put-to-parent', /It touches on drugs\./],
    ['when a baby is due', 'late-booking', /Bea is expecting a baby on 1 March 2024/],
    ['that it was written down later', 'feedback-owed', /^June 2024, .*Written down on 1 July 2024\./],
    ['whom it was given to', 'booking-history-mismatch', /Given to Community Midwifery on 18 September 2023\./],
  ])('tells of a record %s', (_, check, says) => {
    expect(recordsOf(check)).toContainEqual(expect.stringMatching(says));
  });

  it('tells when it asks, whom, and when the records answer it', () => {
    expect(shownOf('feedback-owed')[0]?.comes).toMatchObject({
      says: "On 11 June 2024 it asks Children's Social Care:",
      ended: 'The records answer it on 12 June 2024.',
    });
  });
});
