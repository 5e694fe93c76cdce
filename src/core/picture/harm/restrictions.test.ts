import { describe, expect, it } from 'vitest';
import { story } from '../../../../test/builders/ledger.ts';
import { span } from '../../../../test/builders/terse.ts';
import { inForce, restrictionsOf, termsOn } from './restrictions.ts';

const given = story({ agencies: { police: 'police', csc: 'social-care', hv: 'health-visiting' }, people: ['amy', 'mum', 'dad'] })
  .entry({
    by: 'csc',
    when: '2024-01-01',
    kind: 'note',
    about: ['amy', 'mum', 'dad'],
    claims: [
      { who: 'mum', is: 'parent-of', whom: 'amy' },
      { who: 'dad', is: 'parent-of', whom: 'amy' },
    ],
  })
  .entry({
    by: 'police',
    when: '2024-02-01/2024-02-03',
    kind: 'restriction',
    about: ['dad', 'mum'],
    facts: { type: 'bail', status: 'set', restrains: ['dad'], protects: ['mum'], contact: 'none', until: '2024-02-29' },
    thread: 'bail',
  });
const terms = (told: typeof given, on: string) => restrictionsOf(told.picture('amy', on))[0]?.terms[0];

describe('restrictions', () => {
  it('are surely in force from the latest day that their date allows until they run out', () => {
    expect(termsOn(given.picture('amy', '2024-02-29'))).toHaveLength(1);
    expect(termsOn(given.picture('amy', '2024-03-01'))).toHaveLength(0);
  });
  it('where dates leave it open, nobody can tell whether they were in force', () => {
    const bail = terms(given, '2024-02-10');
    expect(bail === undefined ? '' : inForce(bail, span('2024-02-02'))).toBe('cannot-tell');
    expect(bail === undefined ? '' : inForce(bail, span('2024-02-03'))).toBe('met');
    expect(bail === undefined ? '' : inForce(bail, span('2024-01-31'))).toBe('not-met');
    expect(bail === undefined ? '' : inForce(bail, span('2024-03-01'))).toBe('not-met');
    expect(bail === undefined ? '' : inForce(bail, span('2024-02'))).toBe('cannot-tell');
  });
  it('`varied` replaces all terms, and `ended` ends them', () => {
    const varied = given.entry({
      by: 'police',
      when: '2024-02-10',
      kind: 'restriction',
      about: ['dad'],
      facts: { type: 'bail', status: 'varied', restrains: ['dad'], protects: ['mum'], contact: 'supervised' },
      thread: 'bail',
    });
    expect(termsOn(varied.picture('amy', '2024-02-11')).map(({ entry }) => entry.facts.contact)).toEqual(['supervised']);
    const ended = varied.entry({
      by: 'police',
      when: '2024-02-20',
      kind: 'restriction',
      about: ['dad'],
      facts: { type: 'bail', status: 'ended' },
      thread: 'bail',
    });
    expect(termsOn(ended.picture('amy', '2024-02-20'))).toHaveLength(0);
  });
  it('one that is only heard of is not confirmed until another record sets it', () => {
    const heard = story(given.cast, given.entries.slice(0, 1)).entry({
      by: 'hv',
      when: '2024-02-01',
      kind: 'restriction',
      about: ['dad', 'amy'],
      facts: { type: 'no-contact', status: 'set', restrains: ['dad'], protects: ['amy'], heardFrom: 'mum' },
      thread: 'heard',
    });
    expect(restrictionsOf(heard.picture('amy', '2024-02-01'))[0]?.confirmed).toBe(false);
    const borneOut = heard.entry({
      by: 'csc',
      when: '2024-02-02',
      kind: 'restriction',
      about: ['dad', 'amy'],
      facts: { type: 'written-agreement', status: 'set', restrains: ['dad'], protects: ['amy'] },
      thread: 'own',
    });
    expect(restrictionsOf(borneOut.picture('amy', '2024-02-02'))[0]?.confirmed).toBe(true);
  });
});
