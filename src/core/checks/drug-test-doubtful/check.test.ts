import { describe, expect, it } from 'vitest';
import { raisedOn } from '../../../../test/builders/concerns.ts';
import { family } from '../../../../test/builders/family.ts';
import type { Story } from '../../../../test/builders/ledger.ts';
import type { TerseEntry } from '../../../../test/builders/terse.ts';
import { drugTestDoubtful } from './check.ts';

const test = (result: string, when: string, more: Partial<TerseEntry> = {}): TerseEntry => ({
  id: `${result}-${when}`,
  by: 'drugs',
  when,
  kind: 'test',
  about: ['bea'],
  facts: { of: 'drugs', result },
  thread: 'bea-drugs',
  ...more,
});
const raised = (told: Story, as?: string) => raisedOn(drugTestDoubtful, told, 'ada', '2024-12-31', as === undefined ? {} : { as });
const closing = (reason: string, when: string): TerseEntry => ({
  id: 'close',
  by: 'csc',
  when,
  kind: 'decision',
  about: ['ada', 'bea'],
  facts: { type: 'close', reason },
  thread: 'cin',
});

describe('tests that should not stand alone', () => {
  it('a declined test is asked about on the day, of the drug service and then of the lead', () => {
    const [one] = raised(family.entry(test('refused', '2024-05-01')));
    expect(one).toMatchObject({
      anchor: 'bea-drugs bea',
      on: '2024-05-01',
      ended: undefined,
      evidence: ['refused-2024-05-01'],
      asked: ['drugs', 'csc'],
      about: ['ada', 'bea'],
    });
    expect(one?.question).toBe(
      'A test of Bea was declined (1 May 2024). There is no record here of it being weighed with what workers have seen: has it been, and does any decision rest on the tests?',
    );
  });
  it('so is one that was missed with no reason given, or doubted, and more of them are the same question', () => {
    expect(raised(family.entry(test('missed', '2024-05-01')))).toHaveLength(1);
    const more = family.entry(test('doubtful', '2024-05-01')).entry(test('missed', '2024-06-01')).entry(test('refused', '2024-06-08'));
    expect(raised(more)).toMatchObject([
      { anchor: 'bea-drugs bea', on: '2024-05-01', evidence: ['doubtful-2024-05-01', 'missed-2024-06-01', 'refused-2024-06-08'] },
    ]);
  });
  it.each<[string, Partial<TerseEntry>]>([
    ['an appointment for a test', { kind: 'contact', facts: { mode: 'appointment', outcome: 'did-not-attend', purpose: 'urine test' } }],
    ['what a worker noticed', { kind: 'observation', themes: ['drugs'], facts: {}, text: 'We think that her samples are being diluted.' }],
    [
      'a note',
      { by: 'csc', kind: 'note', themes: ['drugs'], facts: {}, text: 'Told by the drug worker that mother would not give a sample.' },
    ],
    [
      'an answer to a request',
      {
        kind: 'information-reply',
        themes: ['alcohol'],
        facts: { to: 'csc', outcome: 'given' },
        text: 'Two breath tests missed this month.',
      },
    ],
    ['a result with a remark', { text: 'Negative, but the sample may not be genuine.', facts: { of: 'drugs', result: 'negative' } }],
  ])('is read from %s', (_, more) => {
    expect(raised(family.entry(test('x', '2024-05-01', more)))).toHaveLength(1);
  });
  it.each<[string, Partial<TerseEntry>]>([
    ['a urine sample of maternity care', { by: 'mid', kind: 'health', facts: { type: 'routine-sample', status: 'missed' } }],
    ['the same as a test', { by: 'mid', facts: { of: 'urine', result: 'missed' } }],
    ['clear tests', { facts: { of: 'drugs', result: 'negative' } }],
    ['words that say none was missed', { kind: 'note', themes: ['drugs'], facts: {}, text: 'All tests taken, none missed.' }],
    ['a test of somebody who is not tied to the child', { about: ['dan'] }],
    ['one that she missed because the baby was ill', { facts: { of: 'drugs', result: 'missed', reason: 'baby ill, in hospital' } }],
  ])('says nothing of %s', (_, more) => {
    expect(raised(family.entry(test('missed', '2024-05-01', more)))).toEqual([]);
  });
  it.each([
    'Buses on strike, rang at eight.',
    'Van broke down, told us.',
    'Kept late at the depot.',
    'Road flooded.',
    'Rang: van towed from the bypass.',
  ])('is silent about one that was missed for a reason that anybody might have: %s', (text) => {
    expect(raised(family.entry(test('missed', '2024-05-01', { text })))).toEqual([]);
  });
  it('asks of several misses, good reasons or not', () => {
    const ill = { facts: { of: 'drugs', result: 'missed', reason: 'ill' } };
    expect(
      raised(family.entry(test('missed', '2024-05-01', ill)).entry(test('missed', '2024-05-08', { ...ill, id: 'again' }))),
    ).toMatchObject([{ on: '2024-05-08' }]);
    expect(
      raised(family.entry(test('missed', '2024-05-01', { facts: { of: 'drugs', result: 'missed', reason: 'ill', count: 3 } }))),
    ).toHaveLength(1);
  });
  it('one that was missed is made good within a week, and not later', () => {
    const missed = family.entry(test('missed', '2024-05-01'));
    expect(raised(missed.entry(test('negative', '2024-05-08')))).toEqual([]);
    expect(raised(missed)).toMatchObject([{ on: '2024-05-09' }]);
    expect(raised(missed.entry(test('negative', '2024-05-09')))).toMatchObject([{ on: '2024-05-09', ended: undefined }]);
    expect(raised(missed.entry(closing('her tests are clear', '2024-05-03')))).toMatchObject([{ on: '2024-05-03' }]);
    expect(raised(missed.entry(test('missed', '2024-05-04')))).toMatchObject([{ on: '2024-05-04' }]);
    expect(raised(family.entry(test('refused', '2024-05-01')).entry(test('negative', '2024-05-08')))).toMatchObject([{ ended: undefined }]);
  });
  it('a decision that cites clear tests within sixty days stands in the evidence, and is named in the question', () => {
    const told = family.entry(test('missed', '2024-05-01')).entry(test('missed', '2024-05-08'));
    const cited = told.entry(closing('her tests are clear', '2024-07-07'));
    expect(raised(cited)).toMatchObject([{ evidence: ['missed-2024-05-01', 'missed-2024-05-08', 'close'], asked: ['drugs', 'csc'] }]);
    expect(raised(told.entry(closing('her tests are clear', '2024-07-08')))).toMatchObject([
      { evidence: ['missed-2024-05-01', 'missed-2024-05-08'] },
    ]);
    expect(raised(told.entry(closing('she is to keep giving clear tests', '2024-07-01')))).toMatchObject([
      { evidence: ['missed-2024-05-01', 'missed-2024-05-08'] },
    ]);
    expect(raised(told.entry(closing('goals met', '2024-07-01')))).toMatchObject([
      { evidence: ['missed-2024-05-01', 'missed-2024-05-08'] },
    ]);
    const late = family
      .entry(closing('tests show methadone only', '2024-06-01'))
      .entry(test('doubtful', '2024-05-20', { recorded: '2024-06-10' }));
    const [one] = raised(late);
    expect(one?.evidence).toEqual(['close', 'doubtful-2024-05-20']);
    expect(one?.question).toContain('Clear results are cited in what was decided (1 June 2024).');
  });
  it.each<[string, TerseEntry]>([
    ['a test is watched', test('negative', '2024-06-01', { text: 'Supervised sample, clear.' })],
    ['a hair strand is tested', test('negative', '2024-06-01', { facts: { of: 'hair strand', result: 'negative' } })],
    ['a test finds use all the same', test('positive', '2024-06-01')],
    [
      'what was seen is weighed with the tests',
      {
        by: 'csc',
        when: '2024-06-01',
        kind: 'assessment',
        about: ['ada', 'bea'],
        facts: { type: 'child-and-family', status: 'completed' },
        text: 'Tests read alongside what visits and the ward saw.',
      },
    ],
    ['the decision does not rest on the tests', closing('programme finished; not resting on the tests', '2024-06-01')],
  ])('ends when %s', (_, later) => {
    expect(raised(family.entry(test('doubtful', '2024-05-01')).entry(later))).toMatchObject([{ ended: '2024-06-01' }]);
  });
  it('is seen by whoever holds the record, from the day on which a vague date was written down', () => {
    const vague = family
      .entry({
        by: 'drugs',
        when: '2024-04-01',
        kind: 'note',
        about: ['ada', 'bea'],
        claims: [{ who: 'bea', is: 'parent-of', whom: 'ada' }],
      })
      .entry(test('refused', '2024-05'));
    expect(raised(vague)).toMatchObject([{ on: '2024-05-31' }]);
    expect(raised(vague, 'drugs')).toHaveLength(1);
    expect(raised(vague, 'hv')).toEqual([]);
  });
});
