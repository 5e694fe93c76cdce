import { describe, expect, it } from 'vitest';
import { type Story, story } from '../../../../test/builders/ledger.ts';
import type { TerseEntry } from '../../../../test/builders/terse.ts';
import { alertsOf } from './alert-work.ts';

const family = story({
  agencies: { csc: 'social-care', probation: 'probation', hv: 'health-visiting' },
  people: {
    ada: { called: 'Ada', born: '2020-01-03' },
    eve: { called: 'Eve', born: '2021-01-03' },
    bea: { called: 'Bea' },
    col: { called: 'Col' },
  },
}).entry({
  by: 'csc',
  when: '2024-04-02',
  kind: 'note',
  about: ['ada', 'bea', 'col'],
  claims: [
    { who: 'bea', is: 'parent-of', whom: 'ada' },
    { who: 'col', is: 'parent-of', whom: 'ada' },
    { who: 'col', is: 'parent-of', whom: 'eve' },
  ],
});
const alert = (thread: string, when: string): TerseEntry => ({
  ...{ id: `alert-${thread}`, by: 'probation', when, kind: 'referral', about: ['ada', 'col', 'bea'], thread },
  ...{ text: 'Col is in touch with Ada.', facts: { from: 'professional', to: ['csc'], children: ['ada'] }, shared: ['csc'] },
});
const told = family.entry(alert('one', '2024-05-06'));
const answered = (given: Story) => alertsOf(given.picture('ada', '2024-07-01')).map(({ answer }) => answer !== undefined);
const call = (thread: string, more: Partial<TerseEntry> = {}): TerseEntry => ({
  ...{ by: 'csc', when: '2024-05-20', kind: 'contact', about: ['ada'], thread },
  ...{ facts: { mode: 'call', outcome: 'spoken-to', to: ['probation'] } },
  ...more,
});

describe('an offender manager’s alert', () => {
  it('lists every child of the adult, and not only the one whom it names', () => {
    expect(alertsOf(told.picture('ada', '2024-07-01'))[0]?.children).toEqual(['ada', 'eve']);
  });

  it('is answered by no letter to the family and no question to another agency', () => {
    const since = told
      .entry(call('one', { about: ['bea'], facts: { mode: 'letter', outcome: 'awaiting-reply' } }))
      .entry(call('one', { kind: 'information-request', facts: { to: ['hv'], for: 'how Ada is' } }))
      .entry(call('one', { facts: { mode: 'call', outcome: 'not-reached', to: ['probation'] } }));
    expect(answered(since)).toEqual([false]);
    expect(alertsOf(since.picture('ada', '2024-07-01'))[0]?.since).toHaveLength(3);
  });

  it('is answered by a conversation with whoever sent it, as either of the two wrote it down, or by a meeting where both sat', () => {
    expect(answered(told.entry(call('one')))).toEqual([true]);
    expect(answered(told.entry(call('one', { by: 'probation', facts: { mode: 'call', outcome: 'spoken-to', to: ['csc'] } })))).toEqual([
      true,
    ]);
    expect(
      answered(
        told.entry(call('one', { kind: 'meeting', facts: { type: 'professionals', status: 'held', attended: ['csc', 'probation'] } })),
      ),
    ).toEqual([true]);
  });

  it('each waits for an answer of its own', () => {
    const two = told.entry(alert('two', '2024-06-03'));
    expect(answered(two.entry(call('two', { when: '2024-06-05' })))).toEqual([false, true]);
  });
});
