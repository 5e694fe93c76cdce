import { describe, expect, it } from 'vitest';
import { day, story } from '../../../test/builders/ledger.ts';
import { incidentCheck, replayOf } from '../../../test/builders/replays.ts';
import type { Picture } from '../picture/picture.ts';
import { formatDay } from '../time/day.ts';
import { endOf, startOf } from '../time/instant.ts';
import { everythingOn, isSwitchedOn, type Policy, type PolicyStatement, ruleInForce, settingsInForce, underPolicy } from './policy.ts';

const check = { ...incidentCheck('told'), parameters: { limit: { value: 10, unit: 'days', source: 'ours', means: 'How long.' } } };
const impact = { whoseRecords: 'family', purpose: 'to ask', lawfulBasis: 'public task', whoSees: 'the lead' };

const stated = (from: string, what: object, landed = from): PolicyStatement =>
  ({ check: 'told', from: day(from), decidedBy: 'the board', reason: 'agreed', landed: startOf(day(landed)), ...what }) as PolicyStatement;
const on = (from: string, landed?: string) => stated(from, { what: 'switched-on', impact }, landed);
const off = (from: string, landed?: string) => stated(from, { what: 'switched-off' }, landed);
const limit = (from: string, value: unknown, landed?: string) =>
  stated(from, { what: 'setting', parameter: 'limit', value, source: 'local procedure 2024' }, landed);
const live = (...statements: readonly PolicyStatement[]): Policy => ({ statements, reckoning: 'landed', untold: 'off' });
const isOn = (policy: Policy, text: string) => isSwitchedOn(policy, 'told', endOf(day(text)));

describe('a check of a partnership', () => {
  it('is off until it is switched on, and in a demonstration on until it is switched off', () => {
    expect(isOn(live(), '2024-05-01')).toBe(false);
    expect(isOn(everythingOn, '2024-05-01')).toBe(true);
  });

  it('is on from the day on which the decision holds, and off again from another', () => {
    const policy = live(on('2024-05-01', '2024-04-20'), off('2024-06-01', '2024-05-20'));
    expect(['2024-04-30', '2024-05-01', '2024-05-31', '2024-06-01'].map((text) => isOn(policy, text))).toEqual([false, true, true, false]);
  });

  it('is never on before the decision was made, in live work', () => {
    const late = live(on('2024-05-01', '2024-05-10'));
    expect([isOn(late, '2024-05-05'), isOn(late, '2024-05-10')]).toEqual([false, true]);
    expect(isOn({ ...late, reckoning: 'stated' }, '2024-05-05')).toBe(true);
  });

  it('of its own is off until it is switched on, in a demonstration too, and is as it was last worded', () => {
    const policy = {
      ...everythingOn,
      statements: [stated('2024-05-01', { what: 'adopted', rule: 'a' }), stated('2024-06-01', { what: 'adopted', rule: 'b' })],
    };
    expect(isOn(policy, '2024-07-01')).toBe(false);
    expect(isOn({ ...policy, statements: [...policy.statements, on('2024-06-01')] }, '2024-07-01')).toBe(true);
    expect(['2024-05-31', '2024-06-01'].map((text) => ruleInForce(policy, 'told', endOf(day(text))))).toEqual(['a', 'b']);
  });

  it('has the value last decided, and says where it comes from', () => {
    const policy = live(on('2024-05-01'), limit('2024-05-01', 15), limit('2024-06-01', 20, '2024-05-02'));
    const value = (text: string) => settingsInForce(policy, 'told', endOf(day(text))).get('limit');
    expect([value('2024-05-31')?.value, value('2024-06-01')?.value, value('2024-06-01')?.source]).toEqual([15, 20, 'local procedure 2024']);
  });
});

describe('a check under a policy', () => {
  const family = story({ agencies: { csc: 'social-care' }, people: ['ada'] }).entry({
    id: 'e1',
    by: 'csc',
    when: '2024-03-01',
    kind: 'incident',
    about: ['ada'],
  });
  const days = (policy: Policy) =>
    replayOf(family, 'ada', [underPolicy(check, policy)], '2024-12-31').flatMap(({ standing }) =>
      standing.map(({ from, until }) => [formatDay(from), until && formatDay(until)]),
    );

  it('asks while it is switched on, from the day on which the decision counts', () => {
    expect(days(live())).toEqual([]);
    expect(days(live(on('2024-05-01', '2024-04-20'), off('2024-06-01', '2024-06-05')))).toEqual([['2024-05-01', '2024-06-05']]);
    expect(days(everythingOn)).toEqual([['2024-03-01', undefined]]);
  });

  it('is put with the values of each day, and looked at again on the day on which they change', () => {
    const limits: unknown[] = [];
    const listening = {
      ...check,
      evaluate: (_: Picture, settings: object) => {
        limits.push(settings);
        return { concerns: [] };
      },
    };
    const policy = { ...everythingOn, statements: [limit('2024-04-01', 15), limit('2024-05-01', 20)] };
    replayOf(family, 'ada', [underPolicy(listening, policy)], '2024-12-31');
    expect([...new Set(limits.map((one) => JSON.stringify(one)))]).toEqual(['{"limit":10}', '{"limit":15}', '{"limit":20}']);
  });
});
