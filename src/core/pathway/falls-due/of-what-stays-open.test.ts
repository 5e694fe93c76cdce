import { describe, expect, it } from 'vitest';
import { family, familyWithPlan } from '../../../../test/builders/family.ts';
import { agencyId, type TerseEntry } from '../../../../test/builders/terse.ts';
import { asAgency } from '../../picture/view.ts';
import { showDay } from '../../time/day.ts';
import { allThatFallsDue } from './all-that-falls-due.ts';
import type { DueWhat } from './falls-due.ts';

const due = (told: typeof family, what: DueWhat, on: string, as?: string, child = 'ada') =>
  allThatFallsDue(told.picture(child, on, as === undefined ? undefined : asAgency(agencyId(as))))
    .filter((one) => one.what === what)
    .map(({ by, late, met }) => `${showDay(by)}${late ? ', late' : ''}${met === undefined ? '' : ', done'}`);

describe('what stays open falls due', () => {
  it('a reply to a family within a month, until there is one, to whoever wrote it down and to nobody else', () => {
    const complaint: TerseEntry = {
      ...{ id: 'said', by: 'csc', when: '2024-05-10', kind: 'note', about: ['ada', 'bea'], themes: ['complaint'] },
      ...{ facts: { heardFrom: 'bea' }, shared: ['hv'], text: 'You came with no warning.' },
    };
    const told = family.entry(complaint);
    expect(due(told, 'family-reply', '2024-06-10', 'csc')).toEqual(['10 June 2024']);
    expect(due(told, 'family-reply', '2024-06-11', 'csc')).toEqual(['10 June 2024, late']);
    expect(due(told, 'family-reply', '2024-06-11', 'hv')).toEqual([]);
    const replied = told.entry({
      ...{ by: 'csc', when: '2024-05-20', kind: 'account', about: ['ada'], facts: { of: 'said', reply: true }, text: 'We are sorry.' },
    });
    expect(due(replied, 'family-reply', '2024-06-11', 'csc')).toEqual(['10 June 2024, done']);
  });

  it('an answer to a conference that was asked for, on the next working day', () => {
    const told = familyWithPlan.entry({
      ...{ by: 'hv', when: '2024-05-03', kind: 'meeting', about: ['ada'], thread: 'asked', shared: ['csc'] },
      facts: { type: 'conference-initial', status: 'requested', invited: ['csc'] },
    });
    // A Friday before a bank holiday.
    expect(due(told, 'asked-meeting', '2024-05-07', 'hv')).toEqual(['7 May 2024']);
    expect(due(told, 'asked-meeting', '2024-05-08', 'csc')).toEqual(['7 May 2024, late']);
    expect(due(told, 'asked-meeting', '2024-05-08', 'gp')).toEqual([]);
  });

  it('the last day of the watch after a closing, which is due until it comes and never late', () => {
    const told = familyWithPlan.entry({
      ...{ by: 'csc', when: '2024-06-01', kind: 'decision', about: ['ada'], thread: 'cin' },
      facts: { type: 'close', children: ['ada'], reason: 'It has held.', watchedBy: 'The duty team', watchUntil: '2024-09-01' },
    });
    expect(due(told, 'closing-watched', '2024-09-01')).toEqual(['1 September 2024']);
    expect(due(told, 'closing-watched', '2024-09-02')).toEqual([]);
  });

  it('after serious harm, the next decision for a brother or sister, and what the authority tells the national panel', () => {
    const told = family
      .entry({
        by: 'hv',
        when: '2024-03-03',
        kind: 'note',
        about: ['ben', 'bea'],
        claims: [{ who: 'bea', is: 'parent-of', whom: 'ben' }],
        shared: ['csc'],
      })
      .entry({
        ...{ id: 'hurt', by: 'csc', when: '2024-06-03', kind: 'incident', about: ['ada'] },
        facts: { nature: 'serious-harm', harmed: ['ada'] },
        claims: [{ who: 'bea', is: 'parent-of', whom: 'ada' }],
      })
      .entry({
        ...{ by: 'csc', when: '2024-06-04', kind: 'decision', about: ['ben'] },
        facts: { type: 'for-a-child-after', of: 'hurt', children: ['ben'], review: '2024-06-20' },
      });
    expect(due(told, 'child-after', '2024-06-10', 'csc', 'ben')).toEqual(['20 June 2024']);
    expect(due(told, 'panel-told', '2024-06-10', 'csc', 'ben')).toEqual(['10 June 2024']);
    expect(due(told, 'panel-told', '2024-06-11', 'csc')).toEqual(['10 June 2024, late']);
    expect(due(told, 'rapid-review', '2024-06-10', 'csc')).toEqual(['24 June 2024']);
    expect(due(told, 'panel-told', '2024-06-10', 'hv', 'ben')).toEqual([]);
  });
});
