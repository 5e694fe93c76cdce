import { describe, expect, it } from 'vitest';
import { family } from '../../../test/builders/family.ts';
import { agencyId, type TerseClaim, type TerseEntry } from '../../../test/builders/terse.ts';
import { asAgency } from '../picture/view.ts';
import { couplesOf } from './couple.ts';

const says = (by: string, when: string, claim: Partial<TerseClaim>): TerseEntry => ({
  by,
  when,
  kind: 'note',
  about: ['ada', 'bea', 'col'],
  themes: ['domestic-abuse'],
  claims: [{ who: 'col', is: 'partner-of', whom: 'bea', ...claim }],
});
const apart = says('csc', '2024-06-01', { is: 'separated-from' });
const [line, on] = [
  (told: typeof family, vantage?: Parameters<typeof family.picture>[2]) =>
    couplesOf(told.picture('ada', '2024-12-01', vantage)).map(({ last, differ }) => ({
      last: last.map(({ agency, status }) => `${agency} ${status}`),
      differ,
    })),
  '2024-12-01',
];

describe('whether a couple is together', () => {
  it('is told as each agency last had it', () => {
    expect(line(family.entry(apart))).toEqual([{ last: ['hv together', 'csc apart'], differ: true }]);
    expect(line(family.entry(apart).entry(says('hv', '2024-07-01', { not: true })))).toEqual([
      { last: ['hv apart', 'csc apart'], differ: false },
    ]);
  });
  it('is apart where it is said to have ended', () => {
    expect(line(family.entry(says('hv', '2024-07-01', { until: '2024-06-30' })))).toEqual([{ last: ['hv apart'], differ: false }]);
  });
  it('leaves out what is sealed or was contradicted', () => {
    expect(line(family.entry(says('csc', '2024-07-01', { is: 'separated-from', sealed: true })))).toEqual([
      { last: ['hv together'], differ: false },
    ]);
    expect(line(family.entry(says('csc', '2024-07-01', { is: 'separated-from', checked: 'contradicted' })))).toEqual([
      { last: ['hv together'], differ: false },
    ]);
  });
  it('stands beside contact on record since they were said to be apart', () => {
    const met: TerseEntry = {
      id: 'met',
      by: 'police',
      when: '2024-08-01',
      kind: 'contact',
      about: ['bea', 'col'],
      present: ['bea', 'col'],
      facts: { mode: 'home-visit' },
    };
    expect(couplesOf(family.entry(apart).entry(met).picture('ada', on))[0]?.since?.entry.id).toBe('met');
    expect(
      couplesOf(
        family
          .entry(met)
          .entry({ ...apart, when: '2024-09-01' })
          .picture('ada', on),
      )[0]?.since,
    ).toBeUndefined();
  });
  it('is what an agency may read of it', () => {
    expect(line(family.entry(apart), asAgency(agencyId('hv')))).toEqual([{ last: ['hv together'], differ: false }]);
  });
});
