import { describe, expect, it } from 'vitest';
import { day, story } from '../../../../test/builders/ledger.ts';
import { personId } from '../../../../test/builders/terse.ts';
import { asAgency, type Vantage, whole } from '../../picture/view.ts';
import { formatDay } from '../../time/day.ts';
import { systemYears } from './system-years.ts';
import { type WorkedOut, workingOut } from './working-out.ts';

const referral = (child: string, when: string, thread: string) =>
  ({
    kind: 'referral',
    by: 'school',
    when,
    about: [child],
    thread,
    facts: { from: 'professional', to: ['csc'], children: [child] },
  }) as const;
const told = story({
  agencies: { csc: 'social-care', school: 'school', gp: 'gp' },
  people: { kim: { born: '2015-01-01' }, lee: { born: '2016-01-01' }, ash: { born: '2014-01-01' } },
})
  .entry(referral('kim', '2023-05-01', 't1'))
  .entry({ kind: 'referral-decision', by: 'csc', when: '2023-05-02', about: ['kim'], thread: 't1', facts: { decision: 'assess' } })
  .entry({
    kind: 'plan',
    by: 'csc',
    when: '2023-06-01',
    about: ['kim', 'lee'],
    thread: 'p1',
    facts: { type: 'child-protection', status: 'opened', children: ['kim', 'lee'] },
  })
  .entry({
    kind: 'plan',
    by: 'csc',
    when: '2024-06-03',
    about: ['kim', 'lee'],
    thread: 'p1',
    facts: { type: 'child-protection', status: 'closed', children: ['kim', 'lee'] },
  })
  .entry(referral('ash', '2023-07-03', 't2'))
  .entry({
    kind: 'referral-decision',
    by: 'csc',
    when: '2023-07-05',
    about: ['ash'],
    thread: 't2',
    facts: { decision: 'no-further-action' },
  })
  .entry({ kind: 'contact', by: 'gp', when: '2023-08-01', about: ['kim'] });

function worked(vantage: Vantage = whole, on = '2024-12-31'): WorkedOut {
  const work = workingOut({ ledger: told.ledger(), vantage, children: ['kim', 'lee', 'ash'].map(personId), questions: [], on: day(on) });
  for (;;) {
    const next = work.next();
    if (next.done === true) return next.value;
  }
}
const spells = ({ open }: WorkedOut, agency?: string): readonly string[] =>
  open
    .filter((one) => one.agency === agency)
    .map(({ family, from, until }) => `${family} ${formatDay(from)} to ${until === undefined ? '' : formatDay(until)}`);

describe('what figures are counted from', () => {
  it('is open for as long as work with a child is, a family at a time', () => {
    expect(spells(worked())).toEqual([
      'kim 2023-05-01 to 2023-05-02',
      'kim 2023-06-01 to 2024-06-03',
      'kim 2023-06-01 to 2024-06-03',
      'ash 2023-07-03 to 2023-07-05',
    ]);
  });

  it('is open with an agency for half a year after it wrote something down', () => {
    expect(spells(worked(), 'gp')).toEqual(['kim 2023-08-01 to 2024-01-30']);
  });

  it('has nothing of what an agency may not read, and nothing later than the day', () => {
    expect(spells(worked(asAgency('school' as never)))).toEqual(['kim 2023-05-01 to 2025-01-01', 'ash 2023-07-03 to 2025-01-01']);
    expect(spells(worked(whole, '2023-05-10'))).toEqual(['kim 2023-05-01 to 2023-05-02']);
  });

  it('counts a referral once and a plan for each child, and whether a referral was assessed', () => {
    expect(worked().happened.map(({ what, on }) => `${what} ${formatDay(on)}`)).toEqual([
      'referral-assessed 2023-05-01',
      'protection-plan 2023-06-01',
      'protection-plan 2023-06-01',
      'referral-not-assessed 2023-07-03',
    ]);
  });
});

describe('data on the whole system', () => {
  const many = (count: number): WorkedOut => {
    const { happened, stood } = worked();
    const each = Array.from({ length: count }, (_, n) => n);
    return {
      asked: [],
      open: [],
      happened: each.flatMap((n) => happened.map((one) => ({ ...one, family: `${one.family} ${n}` }))),
      stood: each.flatMap((n) => stood.map((one) => ({ ...one, family: `${one.family} ${n}`, child: personId(`${one.child} ${n}`) }))),
    };
  };
  it('is by years to 31 March, of what happened in them and what stood on their last day', () => {
    const years = systemYears(many(6), day('2024-12-31'));
    expect(years.map(({ ends }) => formatDay(ends))).toEqual(['2020-03-31', '2021-03-31', '2022-03-31', '2023-03-31', '2024-03-31']);
    const last = years.at(-1);
    expect(last?.referrals).toBe(12);
    expect(last?.happened.get('referral-assessed')).toBe(6);
    expect([last?.stood.get('open'), last?.stood.get('protected'), last?.stood.get('in-need')]).toEqual([12, 12, 0]);
  });
  it('tells nothing of few families', () => {
    const last = systemYears(many(4), day('2024-12-31')).at(-1);
    expect([last?.happened.get('referral-assessed'), last?.happened.get('referral-not-assessed'), last?.stood.get('open')]).toEqual([
      'held',
      'held',
      'held',
    ]);
  });
});
