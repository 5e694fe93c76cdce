import { describe, expect, it } from 'vitest';
import { concernsOn, raisedOn } from '../../../../test/builders/concerns.ts';
import { story } from '../../../../test/builders/ledger.ts';

import { concernAfterClosure } from './check.ts';

const family = story({
  agencies: { csc: 'social-care', hv: 'health-visiting', gp: 'gp', police: 'police', school: 'school' },
  people: { amy: { called: 'Amy' }, mum: {}, dad: {}, friend: {} },
}).entry({
  by: 'csc',
  when: '2024-01-02',
  kind: 'plan',
  about: ['amy', 'mum', 'dad'],
  facts: { type: 'child-in-need', status: 'opened' },
  claims: [
    { who: 'mum', is: 'parent-of', whom: 'amy' },
    { who: 'dad', is: 'parent-of', whom: 'amy' },
    { who: 'friend', is: 'friend-of', whom: 'mum' },
  ],
  thread: 'cin',
});
const close = (contingency = '') =>
  ({
    id: 'close',
    by: 'csc',
    when: '2024-03-04',
    kind: 'decision',
    about: ['amy'],
    facts: { type: 'close', contingency },
    thread: 'cin',
  }) as const;
const low = {
  id: 'low',
  by: 'hv',
  when: '2024-03-11',
  kind: 'contact',
  about: ['mum'],
  claims: [{ who: 'mum', is: 'low-mood', basis: 'said', saidBy: 'mum' }],
} as const;
const assault = {
  id: 'assault',
  by: 'police',
  when: '2024-03-20',
  kind: 'incident',
  about: ['dad', 'mum'],
  facts: { nature: 'assault', by: ['dad'], harmed: ['mum'] },
} as const;
const closed = family.entry(close());
const raised = (told: typeof family) => raisedOn(concernAfterClosure, told, 'amy', '2025-06-30');

describe('something has happened since closing', () => {
  it('is asked of whoever recorded it and of the team that closed', () => {
    const [one] = raised(closed.entry(low));
    expect(one).toMatchObject({ anchor: 'close', on: '2024-03-11', ended: undefined, evidence: ['close', 'low'], asked: ['hv', 'csc'] });
    expect(one?.question).toBe(
      'The case of Amy was closed on 4 March 2024. Since then hv recorded something that may matter (11 March 2024). Does it meet the lines for opening the case again, and has the front door been told?',
    );
  });
  it('grows under one anchor as more is recorded', () => {
    expect(raised(closed.entry(low).entry(assault))).toMatchObject([{ anchor: 'close', evidence: ['close', 'low', 'assault'] }]);
  });
  it('ordinary contact is no worry, nor what happened before the closing or was known then', () => {
    expect(raised(closed.entry({ ...low, claims: [] }))).toEqual([]);
    expect(raised(closed.entry({ ...assault, when: '2024-02-20', recorded: '2024-03-20' }))).toEqual([]);
    expect(raised(family.entry({ ...low, when: '2024-03-01' }).entry(close()))).toEqual([]);
  });
  it('a worry whose vague date may lie in the window counts; one that surely lies beyond it does not', () => {
    expect(raised(closed.entry({ ...low, when: '2024-05/2024-07' }))).toHaveLength(1);
    expect(raised(closed.entry({ ...low, when: '2024-07-01' }))).toEqual([]);
  });
  it('what a line of the contingency plan is about is connected with the closing at any time', () => {
    const lined = family.entry(close('Any new assault: front door the same day.'));
    expect(raised(lined.entry({ ...assault, when: '2025-02-01' }))).toMatchObject([{ on: '2025-02-01' }]);
    expect(raised(lined.entry({ ...low, when: '2025-02-01' }))).toEqual([]);
  });
  it('stands until the records answer it: opened again, met on by others, or decided on asking them', () => {
    const answers = [
      { by: 'csc', when: '2024-05-01', kind: 'assessment', about: ['amy'], facts: { type: 'child-and-family', status: 'started' } },
      {
        by: 'csc',
        when: '2024-05-01',
        kind: 'meeting',
        about: ['amy'],
        facts: { type: 'professionals', status: 'held', attended: ['csc', 'hv'] },
      },
      {
        by: 'csc',
        when: '2024-05-01',
        kind: 'referral-decision',
        about: ['amy'],
        facts: { decision: 'no-further-action', checkedWith: ['hv'] },
      },
    ] as const;
    for (const one of answers) expect(raised(closed.entry(low).entry(one))).toMatchObject([{ ended: '2024-05-01' }]);
  });
  it('a decision on one report alone, and a daily list, are not looking at it together', () => {
    const alone = [
      { by: 'csc', when: '2024-05-01', kind: 'referral-decision', about: ['amy'], facts: { decision: 'no-further-action' } },
      {
        by: 'police',
        when: '2024-05-01',
        kind: 'meeting',
        about: ['amy'],
        facts: { type: 'daily-risk', status: 'held', attended: ['csc', 'police'] },
      },
    ] as const;
    for (const one of alone) expect(raised(closed.entry(low).entry(one))).toMatchObject([{ ended: undefined }]);
  });
  it('the decision after an assessment that there is no further part to play is an end of work too', () => {
    const assessed = story(
      family.cast,
      family.entries.map((entry) => ({ ...entry, kind: 'note' as const, facts: {} })),
    )
      .entry({
        by: 'csc',
        when: '2024-02-01',
        kind: 'assessment',
        about: ['amy'],
        facts: { type: 'initial', status: 'completed' },
        thread: 'a',
      })
      .entry({
        id: 'no-role',
        by: 'csc',
        when: '2024-02-05',
        kind: 'referral-decision',
        about: ['amy'],
        facts: { decision: 'no-role' },
        thread: 'a',
      });
    expect(raised(assessed.entry(low))).toMatchObject([{ anchor: 'no-role' }]);
  });
  it("a friend of a parent's own trouble is not the child's", () => {
    expect(raised(closed.entry({ ...assault, about: ['friend'], facts: { nature: 'assault', harmed: ['friend'] } }))).toEqual([]);
    expect(concernsOn(concernAfterClosure, closed.entry(low), 'amy', '2024-03-12', { as: 'hv' })).toEqual([]);
  });

  it('what is recorded once the case is open again belongs to the new work, whether or not the lead has it', () => {
    const opened = closed.entry(low).entry({
      by: 'csc',
      when: '2024-03-15',
      kind: 'assessment',
      about: ['amy'],
      facts: { type: 'child-and-family', status: 'started' },
    });
    expect(raised(opened.entry(assault))).toMatchObject([{ on: '2024-03-11', ended: '2024-03-15', evidence: ['close', 'low'] }]);
  });
});
