import { describe, expect, it } from 'vitest';
import { runWith } from '../../test/builders/commands.ts';
import { ruleText } from '../../test/builders/rule-texts.ts';

/** Asks about an incident of which nothing follows in five days. */
const rule = ruleText(`  - absence:
      when: {kind: incident}
      expected: {kind: advice}
      within: limit
      question: "{agency} recorded it {date}. There is no record here of advice: has it been given?"
      asked-of: recorders
`);
const attempt = (...args: string[]) =>
  runWith({ files: { 'rule.yaml': rule, 'broken.yaml': rule.replace('kind: incident', 'kind: incidnt') } }, 'try', ...args);

describe('heed try', () => {
  it('tells what a rule would have asked in the reviewed cases, when, of whom and on what, and how often', async () => {
    const { code, out } = await attempt('rule.yaml');
    expect(code).toBe(0);
    expect(out).toBe(`A made-up check (made-up)
What has been done?

A family (family), up to 31 May 2024: it would have asked once.

7 March 2024, 86 days before the harm
  A made-up check
    Police recorded it on 1 March 2024. There is no record here of advice: has it been given?
  Asked: Police (recorder)
  From these records:
    e2, 1 March 2024, Police: Called to the flat at night.
  Stands: 7 March 2024 until 1 April 2024

It would have asked once: 1 in family; 2.4 times a year of records.
New to a desk that it asks: something in 1 of 14 weeks, 1 at most in one.
Findings of the reviews that it asks about in time:
  family f1 (p. 3): The call was kept at the station.
  family f2 (p. 4): Nobody wrote back.
Good practice that it asks about:
  family g1 (p. 6), by made-up/e2: The visit.
`);
  });

  it('takes case files of your own, and the control families where asked', async () => {
    const own = await attempt('rule.yaml', 'other.yaml');
    expect(own.out).toContain('It would have asked twice'.replace('twice', '2 times'));
    expect(own.out).not.toContain('Findings of the reviews');
    const both = await attempt('rule.yaml', 'family.yaml', '--controls');
    expect(both.out).toContain('1 in family, 2 in other;');
  });

  it('gives programs one record', async () => {
    const { out } = await attempt('rule.yaml', '--json');
    expect(JSON.parse(out)).toMatchObject({
      check: 'made-up',
      reads: { kinds: ['incident', 'advice'], claims: [] },
      asked: 1,
      cases: [
        {
          case: 'family',
          questions: [{ raised: '2024-03-07', ask: [{ agency: 'police', role: 'recorder' }] }],
          surfaced: ['f1', 'f2'],
          goodPracticeBroken: ['g1'],
        },
      ],
    });
  });

  it('tells every problem of a rule, and tries nothing', async () => {
    const { code, out, err } = await attempt('broken.yaml');
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('"incidnt" is no kind of record. Did you mean incident?');
  });
});
