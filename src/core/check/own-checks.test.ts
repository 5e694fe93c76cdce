import { describe, expect, it } from 'vitest';
import { day, story } from '../../../test/builders/ledger.ts';
import { incidentCheck, replayOf } from '../../../test/builders/replays.ts';
import { promptsOn } from '../prompt/prompts-on.ts';
import { formatDay } from '../time/day.ts';
import { endOf, startOf } from '../time/instant.ts';
import type { AnyCheck } from './check.ts';
import { ownChecks } from './own-checks.ts';
import { everythingOn, type Policy, type PolicyStatement, underPolicy } from './policy.ts';

const stated = (from: string, what: object): PolicyStatement =>
  ({ check: 'own', from: day(from), decidedBy: 'the board', reason: 'agreed', landed: startOf(day(from)), ...what }) as PolicyStatement;
const adopted = (from: string, rule: string) => stated(from, { what: 'adopted', rule });
const on = (from: string) => stated(from, { what: 'switched-on', impact: {} });
const policy = (...statements: readonly PolicyStatement[]): Policy => ({ ...everythingOn, statements });

/** What a rule of these tests says is the title of its check and who is asked; "nonsense" says nothing. */
const asked: (readonly [string, object])[] = [];
const read = (rule: string): AnyCheck | undefined => {
  if (rule === 'nonsense') return undefined;
  const own = incidentCheck(rule === 'another' ? 'another' : 'own', rule === 'second' ? 'csc' : undefined);
  const limit = { value: rule === 'second' ? 9 : 5, unit: 'days', source: 'ours', means: 'How long.' };
  return {
    ...own,
    title: rule,
    parameters: { limit },
    evaluate: (p, settings) => {
      asked.push([rule, settings]);
      return own.evaluate(p, settings);
    },
  };
};
const own = (given: Policy, at = '2024-12-31') => ownChecks(given, endOf(day(at)), read);
const family = story({ agencies: { police: 'police', csc: 'social-care' }, people: ['ada'] })
  .entry({ id: 'e1', by: 'police', when: '2024-03-01', kind: 'incident', about: ['ada'] })
  .entry({ id: 'e2', by: 'police', when: '2024-08-01', kind: 'incident', about: ['ada'] });
const questions = (given: Policy) =>
  replayOf(
    family,
    'ada',
    own(given).checks.map((check) => underPolicy(check, given)),
    '2024-12-31',
  );

describe('a check of a partnership’s own', () => {
  it('asks once it is adopted and switched on, and not before', () => {
    const days = (...statements: readonly PolicyStatement[]) => questions(policy(...statements)).map(({ raised }) => formatDay(raised));
    expect(days(adopted('2024-02-01', 'first'))).toEqual([]);
    expect(days(adopted('2024-02-01', 'first'), on('2024-04-01'))).toEqual(['2024-04-01', '2024-08-01']);
    expect(days(on('2024-02-01'), adopted('2024-05-01', 'first'))).toEqual(['2024-05-01', '2024-08-01']);
  });

  it('that is worded anew asks as it is worded on each day, of whom that wording asks, and keeps the questions that stand', () => {
    const found = questions(policy(adopted('2024-02-01', 'first'), on('2024-02-01'), adopted('2024-06-01', 'second')));
    expect(found.map(({ key, raised, ask }) => [key, formatDay(raised), ask.map(({ agency }) => agency)])).toEqual([
      ['own/e1', '2024-03-01', ['police', 'csc']],
      ['own/e2', '2024-08-01', ['csc']],
    ]);
    expect(found.every(({ standing }) => standing.length === 1)).toBe(true);
    const titles = (text: string) => promptsOn(found, day(text)).map(({ reasons: [{ check }] }) => check.title);
    expect([titles('2024-05-31'), titles('2024-06-01')]).toEqual([['first'], ['second']]);
  });

  it('takes the values of the wording that holds, and a value decided where that wording has such a setting', () => {
    const limit = (value: unknown) => stated('2024-07-01', { what: 'setting', parameter: 'limit', value, source: 'ours' });
    const values = (...statements: readonly PolicyStatement[]) => {
      asked.length = 0;
      questions(policy(adopted('2024-02-01', 'first'), on('2024-02-01'), adopted('2024-06-01', 'second'), ...statements));
      return [...new Set(asked.map((one) => JSON.stringify(one)))];
    };
    expect(values()).toEqual(['["first",{"limit":5}]', '["second",{"limit":9}]']);
    expect(values(limit(3))).toEqual(['["first",{"limit":5}]', '["second",{"limit":9}]', '["second",{"limit":3}]']);
    expect(values(limit(['a']))).toEqual(['["first",{"limit":5}]', '["second",{"limit":9}]']);
  });

  it('is shown as it is worded on the day looked at, and before it was adopted as it will be', () => {
    const given = policy(adopted('2024-02-01', 'first'), adopted('2024-06-01', 'second'));
    expect(['2024-01-01', '2024-05-31', '2024-06-01'].map((at) => own(given, at).checks.map(({ title }) => title))).toEqual([
      ['first'],
      ['first'],
      ['second'],
    ]);
  });

  it('of which a wording cannot be read, or is of another check, asks nothing while that wording holds', () => {
    for (const rule of ['nonsense', 'another']) {
      const given = policy(adopted('2024-02-01', 'first'), on('2024-02-01'), adopted('2024-06-01', rule));
      expect(own(given)).toMatchObject({ checks: [{ title: 'first' }], unread: ['own'] });
      expect(questions(given).map(({ key, standing }) => [key, standing[0]?.until])).toEqual([['own/e1', day('2024-06-01')]]);
    }
    expect(own(policy(adopted('2024-02-01', 'nonsense')))).toEqual({ checks: [], unread: ['own'] });
  });
});
