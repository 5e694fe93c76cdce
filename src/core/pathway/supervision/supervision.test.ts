import { describe, expect, it } from 'vitest';
import { day, type Story, story } from '../../../../test/builders/ledger.ts';
import { agencyId, personId, type TerseEntry } from '../../../../test/builders/terse.ts';
import { asAgency } from '../../picture/view.ts';
import { unmet } from '../need.ts';
import { needsOfSupervision, type SupervisionWritten, supervisionBody } from './supervision-body.ts';
import { supervisionDueOf, supervisorsOf } from './supervision-work.ts';

const csc = agencyId('csc');
const open = story({
  agencies: { csc: 'social-care', hv: 'health-visiting' },
  people: { ada: { called: 'Ada', born: '2022-03-01' } },
}).entry({
  by: 'csc',
  when: '2024-03-01',
  kind: 'plan',
  about: ['ada'],
  facts: { type: 'child-in-need', status: 'opened', lead: 'csc' },
  thread: 'cin',
  shared: ['hv'],
});
const whole = { children: ['ada'], reasons: 'It holds.', contingency: 'If not, her aunt rings us.' };
const held = (told: Story, when: string, facts: NonNullable<TerseEntry['facts']>): Story =>
  told.entry({ by: 'csc', when, kind: 'supervision', about: ['ada'], facts });
const dueOn = (told: Story, when: string, agency = csc) => supervisionDueOf(told.picture('ada', when, asAgency(agency)));

describe('when supervision is due', () => {
  it('is a month from the opening of the work, and then from each', () => {
    expect(dueOn(open, '2024-04-01')?.due).toMatchObject({ day: day('2024-04-01'), late: false });
    expect(dueOn(open, '2024-04-02')?.due.late).toBe(true);
    expect(dueOn(held(open, '2024-03-20', whole), '2024-04-02')?.due).toMatchObject({ day: day('2024-04-20'), late: false });
  });
  it('is put off by none that leaves the child, the reasons or what if not out', () => {
    const thin = dueOn(held(open, '2024-03-20', { ...whole, reasons: '' }), '2024-04-02');
    expect(thin?.due.late).toBe(true);
    expect(thin?.thin.map(({ lacks }) => lacks)).toEqual([['the reasons']]);
  });
  it('is told to whoever holds the record of it alone, and of no case that is closed', () => {
    expect(dueOn(open, '2024-04-02', agencyId('hv'))).toBeUndefined();
    const closed = open.entry({
      by: 'csc',
      when: '2024-03-30',
      kind: 'decision',
      about: ['ada'],
      facts: { type: 'close', reason: 'Done.' },
      thread: 'cin',
    });
    expect(dueOn(closed, '2024-04-02')).toBeUndefined();
  });
});

describe('who supervised', () => {
  it('is counted by name within a year, in the order in which they came, and whoever stood in apart', () => {
    const told = [
      ['2023-01-10', 'Old Manager'],
      ['2024-03-10', 'Eve Ash'],
      ['2024-04-10', 'eve ash'],
      ['2024-05-10', 'Finn Bay'],
      ['2024-05-20', 'Gil Cox, duty manager'],
    ].reduce((so, [when = '', supervisor = '']) => held(so, when, { ...whole, supervisor }), open);
    const { named, standIns } = supervisorsOf(told.picture('ada', '2024-06-01'), csc);
    expect(named.map(({ name, times }) => [name, times])).toEqual([
      ['Eve Ash', 2],
      ['Finn Bay', 1],
    ]);
    expect(standIns).toBe(1);
  });
});

describe('what a supervision says', () => {
  const nothing: SupervisionWritten = {
    on: day('2024-04-01'),
    ...{ supervisor: '', lifeNow: '', different: '', openQuestions: '', direction: '', reasons: '', contingency: '' },
  };
  it('is this child’s life now, what is different, what waits, what is to be done, why, and what if not', () => {
    expect(unmet(needsOfSupervision(nothing, 2)).map(({ name }) => name)).toEqual([
      ...['supervisor', 'lifeNow', 'different', 'openQuestions', 'direction', 'reasons', 'contingency'],
    ]);
    expect(unmet(needsOfSupervision(nothing, 0)).map(({ name }) => name)).not.toContain('openQuestions');
  });
  it('is an entry about one child that the check takes as whole', () => {
    const body = supervisionBody(personId('ada'), {
      ...nothing,
      direction: 'Weigh her.',
      reasons: 'She lost.',
      contingency: 'If lower, ring.',
    });
    expect(body.facts).toMatchObject({ children: ['ada'], reasons: 'She lost.' });
    expect(body.facts.openQuestions).toBeUndefined();
  });
});
