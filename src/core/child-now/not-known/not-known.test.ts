import { describe, expect, it } from 'vitest';
import { family, familyWithPlan } from '../../../../test/builders/family.ts';
import { agencyId, type TerseEntry } from '../../../../test/builders/terse.ts';
import { asAgency } from '../../picture/view.ts';
import { notKnownOf } from './not-known.ts';
import { whoWouldKnow } from './who-would-know.ts';

const fight: TerseEntry = {
  id: 'fight',
  by: 'police',
  when: '2024-05-01',
  kind: 'incident',
  about: ['bea', 'col', 'ada'],
  facts: { nature: 'domestic-abuse', by: ['col'], harmed: ['bea'], children: { ada: 'not-asked' } },
};
const registered: TerseEntry = { by: 'gp', when: '2024-03-05', kind: 'health', about: ['ada'], facts: { type: 'registration' } };
const lives: TerseEntry = {
  by: 'hv',
  when: '2024-03-05',
  kind: 'note',
  about: ['ada', 'bea'],
  claims: [{ who: 'bea', is: 'lives-with', whom: 'ada' }],
};
const settled = family.entry(registered).entry(lives);
const whats = (told: typeof family, on = '2024-06-01', vantage?: Parameters<typeof family.picture>[2]) =>
  notKnownOf(told.picture('ada', on, vantage)).map(({ what }) => what);

describe('what is not known', () => {
  it('is nothing where two parents, a home and a doctor are on record and nothing was left open', () => {
    expect(whats(settled)).toEqual([]);
  });
  it('is the doctor, where no record has one', () => {
    expect(whats(family.entry(lives))).toEqual(['gp']);
  });
  it('is where a child was, unless another record of the same event tells', () => {
    expect(whats(settled.entry(fight))).toEqual(['whereabouts']);
    const other: TerseEntry = { ...fight, id: 'other', by: 'csc', facts: { ...fight.facts, children: { ada: 'elsewhere' } } };
    expect(whats(settled.entry(fight).entry(other))).toEqual([]);
  });
  it('is who an adult was whom somebody saw and nobody named', () => {
    const seen: TerseEntry = {
      by: 'hv',
      when: '2024-05-01',
      kind: 'observation',
      about: ['ada'],
      text: 'A man whom I do not know was in the house.',
      facts: { nature: 'unknown-adult' },
    };
    expect(whats(settled.entry(seen))).toEqual(['unidentified-adult']);
  });
  it('is what was left unasked', () => {
    const booking: TerseEntry = {
      by: 'mid',
      when: '2024-05-01',
      kind: 'health',
      about: ['bea'],
      facts: { type: 'pregnancy-booking', answers: { alcohol: 'not-asked', drugs: 'no' } },
    };
    expect(whats(settled.entry(booking))).toEqual(['not-asked']);
  });
  it('is what is only assumed, or told by another, until some record bears it out', () => {
    const says = (more: object): TerseEntry => ({
      by: 'hv',
      when: '2024-05-01',
      kind: 'note',
      about: ['col'],
      themes: ['alcohol'],
      claims: [{ who: 'col', is: 'drinks', ...more }],
    });
    expect(whats(settled.entry(says({ saidBy: 'bea' })))).toEqual(['unconfirmed']);
    expect(whats(settled.entry(says({ basis: 'assumed' })))).toEqual(['unconfirmed']);
    expect(whats(settled.entry(says({ saidBy: 'bea' })).entry({ ...says({ saidBy: 'col' }), when: '2024-05-02' }))).toEqual([]);
  });
  it('is what the reader may not read to know, and nothing that only another may read', () => {
    expect(whats(settled.entry(fight), '2024-06-01', asAgency(agencyId('hv')))).not.toContain('whereabouts');
  });
  it('is asked no more about a child who has died', () => {
    const death: TerseEntry = {
      by: 'hosp',
      when: '2024-05-20',
      kind: 'incident',
      about: ['ada'],
      facts: { nature: 'death', harmed: ['ada'] },
    };
    expect(whats(settled.entry(fight).entry(death))).toEqual([]);
  });
});

describe('who would know', () => {
  const known = (told: typeof family, vantage?: Parameters<typeof family.picture>[2]) => {
    const p = told.picture('ada', '2024-06-01', vantage);
    const [first] = notKnownOf(p);
    if (first === undefined) throw new Error('nothing is not known');
    return whoWouldKnow(p, first);
  };
  it('is whoever wrote it down, and those at work with the family whose work it is', () => {
    expect(known(familyWithPlan.entry(registered).entry(lives).entry(fight)).ask).toEqual(['police', 'csc', 'hv']);
  });
  it('does not send a reader to their own agency, but to their own records', () => {
    const told = familyWithPlan
      .entry(registered)
      .entry(lives)
      .entry({ ...fight, shared: ['hv'] });
    expect(known(told, asAgency(agencyId('hv')))).toEqual({ ask: ['police'], own: true });
  });
  it('names no service that serves in confidence', () => {
    expect(known(settled.entry({ ...fight, by: 'hub' })).ask).not.toContain('hub');
  });
});
