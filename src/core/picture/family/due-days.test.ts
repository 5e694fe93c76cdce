import { describe, expect, it } from 'vitest';
import { story } from '../../../../test/builders/ledger.ts';
import { formatDay } from '../../time/day.ts';
import { dueDaysIn } from './due-days.ts';
import { expectedBirth } from './expected-birth.ts';
import { pregnanciesOf } from './pregnancies.ts';

const booked = (what: string, facts = {}) =>
  story({ agencies: { mw: 'midwifery' }, people: { lark: {}, mum: { sex: 'f' } } })
    .entry({
      by: 'mw',
      when: '2024-01-08',
      kind: 'health',
      about: ['mum', 'lark'],
      facts: { type: 'pregnancy-booking', ...facts },
      claims: [
        { who: 'mum', is: 'parent-of', whom: 'lark' },
        { who: 'mum', is: 'expecting-on', what },
      ],
    })
    .picture('lark', '2024-01-10');
const due = (what: string, facts = {}): readonly string[] => booked(what, facts).entries.flatMap(dueDaysIn).map(formatDay);

describe('when a baby is due', () => {
  it('is the day written down, or the latest that a vague date allows', () => {
    expect(due('2024-07-19')).toEqual(['2024-07-19']);
    expect(due('2024-07')).toEqual(['2024-07-31']);
  });
  it('is reckoned from the weeks where what was written is no date', () => {
    expect(due('soon', { weeks: 10 })).toEqual(['2024-08-05']);
  });
  it('is one and the same for the child expected and for the pregnancy', () => {
    const p = booked('2024-07');
    expect(expectedBirth(p)?.on).toBe(pregnanciesOf(p)[0]?.due);
  });
});
