import { describe, expect, it } from 'vitest';
import { concernsOn, raisedOn } from '../../../../test/builders/concerns.ts';
import { story } from '../../../../test/builders/ledger.ts';
import { defineCheck } from '../../check/check.ts';
import { afterADeath } from './check.ts';

const given = story({
  agencies: { csc: 'social-care', mw: 'midwifery', hv: 'health-visiting' },
  people: { lark: { called: 'Lark' }, ben: { called: 'Ben', born: '2020-02-01' }, mum: { called: 'Mum' } },
})
  .entry({
    by: 'hv',
    when: '2024-01-05',
    kind: 'note',
    about: ['ben', 'mum'],
    present: ['ben'],
    claims: [{ who: 'mum', is: 'parent-of', whom: 'ben' }],
  })
  .entry({
    by: 'mw',
    when: '2024-02-05',
    kind: 'health',
    about: ['mum', 'lark'],
    facts: { type: 'pregnancy-booking', weeks: 9 },
    claims: [
      { who: 'mum', is: 'pregnant' },
      { who: 'mum', is: 'parent-of', whom: 'lark' },
    ],
  })
  .entry({ by: 'mw', when: '2024-02-05', kind: 'information-request', about: ['lark', 'mum'], facts: { to: 'csc' }, thread: 'request' });
const lost = given.entry({
  id: 'loss',
  by: 'mw',
  when: '2024-05-28',
  kind: 'health',
  about: ['lark', 'mum'],
  facts: { type: 'stillbirth', weeks: 25 },
});

/** Any other question, asked of every child at all times. */
const { afterDeath: _only, ...ordinary } = afterADeath;
const always = defineCheck({
  ...ordinary,
  id: 'always',
  evaluate: (p) => ({ concerns: [{ anchor: 'a', about: [p.child], evidence: [], question: 'How is the child?', ask: [] }] }),
});

describe('after-a-death', () => {
  it('every other question about the child ends at once, and one person is asked about brothers, sisters and support', () => {
    expect(concernsOn(always, given, 'lark', '2024-05-28')).toHaveLength(1);
    expect(concernsOn(always, lost, 'lark', '2024-05-28')).toHaveLength(0);
    expect(concernsOn(always, lost, 'ben', '2024-05-28')).toHaveLength(1);
    expect(raisedOn(afterADeath, lost, 'lark', '2024-06-30')).toMatchObject([{ anchor: 'loss', on: '2024-05-28', asked: ['mw'] }]);
    expect(concernsOn(afterADeath, lost, 'lark', '2024-05-28')[0]?.question).toContain('Ben');
  });
  it('is not asked of a brother, of whom other questions go on', () => {
    expect(concernsOn(afterADeath, lost, 'ben', '2024-06-30')).toHaveLength(0);
  });
  it('is not asked of whoever has not been told', () => {
    expect(concernsOn(afterADeath, lost, 'lark', '2024-06-30', { as: 'hv' })).toHaveLength(0);
  });
  it('goes to the lead where the lead has been told', () => {
    const told = lost.entry({
      by: 'mw',
      when: '2024-05-29',
      kind: 'share',
      about: ['lark'],
      facts: { of: 'loss', with: 'csc', reached: '2024-05-29' },
    });
    expect(raisedOn(afterADeath, told, 'lark', '2024-06-30')[0]?.asked).toContain('csc');
  });
});
