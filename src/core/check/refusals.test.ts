import { describe, expect, it } from 'vitest';
import { day } from '../../../test/builders/ledger.ts';
import { incidentCheck } from '../../../test/builders/replays.ts';
import type { Deciding } from './policy.ts';
import { refusalsOf } from './refusals.ts';

const check = { ...incidentCheck('told'), parameters: { limit: { value: 10, unit: 'days', source: 'ours', means: 'How long.' } } };
const impact = { whoseRecords: 'family', purpose: 'to ask', lawfulBasis: 'public task', whoSees: 'the lead' };

type Of<W> = Extract<Deciding, { readonly what: W }>;
const stated = (from: string, what: object): Deciding =>
  ({ check: 'told', from: day(from), decidedBy: 'the board', reason: 'agreed', ...what }) as Deciding;
const on = (from: string) => stated(from, { what: 'switched-on', impact }) as Of<'switched-on'>;
const off = (from: string) => stated(from, { what: 'switched-off' });
const limit = (from: string, value: unknown) =>
  stated(from, { what: 'setting', parameter: 'limit', value, source: 'local procedure 2024' }) as Of<'setting'>;

describe('a decision about a check', () => {
  it.each([
    ['of a check that is not there', { ...on('2024-05-01'), check: 'asked' }, 'no-such-check'],
    [
      'to adopt a rule by the name of a check that comes with Heed',
      stated('2024-05-01', { what: 'adopted', rule: '' }),
      'id-of-a-built-check',
    ],
    ['without who decided it', { ...off('2024-05-01'), decidedBy: ' ' }, 'without-decider'],
    ['without a reason', { ...off('2024-05-01'), reason: '' }, 'without-reason'],
    [
      'to switch it on with a blank in its line of the impact assessment',
      stated('2024-05-01', { what: 'switched-on', impact: { ...impact, lawfulBasis: '' } }),
      'without-impact',
    ],
    ['on a setting that is not there', { ...limit('2024-05-01', 3), parameter: 'length' }, 'no-such-parameter'],
    ['for words where a number is meant', limit('2024-05-01', ['a']), 'value-of-another-kind'],
    ['for less than nothing', limit('2024-05-01', -1), 'value-out-of-range'],
  ])('is refused %s', (_, statement, refused) => {
    expect(refusalsOf(statement, { built: [check], own: [] })).toMatchObject([{ refused }]);
  });

  it('is refused for all that speaks against it at once', () => {
    const blank = { ...on('2024-05-01'), decidedBy: '', reason: ' ', impact: { ...impact, purpose: '', whoSees: '' } };
    expect(refusalsOf(blank, { built: [], own: [check] }).map(({ field }) => field)).toEqual(['decidedBy', 'reason', 'purpose', 'whoSees']);
  });

  it('is accepted otherwise', () => {
    const given = [on('2024-05-01'), off('2024-05-01'), limit('2024-05-01', 3)];
    expect(given.flatMap((one) => refusalsOf(one, { built: [check], own: [] }))).toEqual([]);
    expect(refusalsOf(stated('2024-05-01', { what: 'adopted', rule: '' }), { built: [], own: [check] })).toEqual([]);
  });
});
