import { describe, expect, it } from 'vitest';
import { concernsOn, raisedOn } from '../../../../test/builders/concerns.ts';
import { story } from '../../../../test/builders/ledger.ts';

import { planLacksContingency } from './check.ts';

const family = story({
  agencies: { csc: 'social-care', hv: 'health-visiting', school: 'school' },
  people: { amy: { called: 'Amy' }, mum: {} },
}).entry({
  by: 'csc',
  when: '2024-01-02',
  kind: 'note',
  about: ['amy', 'mum'],
  claims: [{ who: 'mum', is: 'parent-of', whom: 'amy' }],
});
const worry = {
  by: 'school',
  when: '2024-01-05',
  kind: 'referral',
  about: ['amy'],
  facts: { from: 'professional', to: 'csc' },
  thread: 'r',
} as const;
const action = { what: 'look in weekly', who: 'hv', by: '2024-03-01', how: 'visits' };
const full = {
  type: 'child-in-need',
  status: 'opened',
  written: '2024-02-05',
  contingency: 'If it happens again: ring the same day.',
  actions: [action],
};
const plan = (facts: object) =>
  ({
    id: 'plan',
    by: 'csc',
    when: '2024-02-05',
    kind: 'plan',
    about: ['amy'],
    facts: { ...facts } as Record<string, string>,
    thread: 'cin',
  }) as const;
const close = {
  id: 'close',
  by: 'csc',
  when: '2024-03-04',
  kind: 'decision',
  about: ['amy'],
  facts: { type: 'close' },
  thread: 'cin',
} as const;
const known = family.entry(worry);
const raised = (told: typeof family) => raisedOn(planLacksContingency, told, 'amy', '2024-06-30');

describe('a plan with no line for what may happen', () => {
  it('is asked of the lead when it is written', () => {
    const [one] = raised(known.entry(plan({ ...full, contingency: '' })));
    expect(one).toMatchObject({ on: '2024-02-05', evidence: ['plan'], asked: ['csc'] });
    expect(one?.question).toContain('what is to be done if things go wrong again');
  });
  it('is not asked where line, owner, day and measure are all there', () => {
    expect(raised(known.entry(plan(full)))).toEqual([]);
  });
  it('is not asked where a sentence of the plan says what is to be done if something happens', () => {
    const { contingency: _line, ...none } = full;
    const told = (text: string) => raisedOn(planLacksContingency, family.entry(worry).entry({ ...plan(none), text }), 'amy', '2024-06-30');
    expect(told('If mother drinks again, gran has the children and we meet within two days.')).toEqual([]);
    for (const text of [
      'Mother to say if she drinks.',
      'What if she drinks again, who rings: not decided.',
      'To see if the house is better.',
    ])
      expect(told(text), text).toHaveLength(1);
  });
  it('names what an action lacks', () => {
    expect(raised(known.entry(plan({ ...full, actions: [{ what: 'look in', who: 'hv' }] })))[0]?.question).toContain(
      'by when and how it will be known that it worked',
    );
    expect(raised(known.entry(plan({ ...full, actions: [{ what: 'look in', by: '2024-03-01', how: 'visits' }] })))[0]?.question).toContain(
      'who is to do each action',
    );
  });
  it('a word for nothing is no line', () => {
    for (const contingency of ['none', 'n/a', '-', 'To be confirmed'])
      expect(raised(known.entry(plan({ ...full, contingency })))).toHaveLength(1);
  });
  it('a plan of which nothing is on file has ten days', () => {
    expect(raised(known.entry(plan({ type: 'child-in-need', status: 'opened' })))).toMatchObject([{ on: '2024-02-16' }]);
  });
  it('no risk on record, a birth plan that names none, and a plan that is only told of are not asked about', () => {
    expect(raised(family.entry(plan({ ...full, contingency: '' })))).toEqual([]);
    expect(raised(known.entry(plan({ ...full, type: 'birth', contingency: '' })))).toEqual([]);
    expect(raised(known.entry(plan({ ...full, type: 'birth', contingency: '', risks: ['drink on the ward'] })))[0]?.question).toContain(
      'It names drink on the ward.',
    );
    expect(
      raised(known.entry({ ...plan({ type: 'child-in-need', status: 'opened', heardFrom: 'mum', decidedBy: 'csc' }), by: 'hv' })),
    ).toEqual([]);
  });
  it('ends when a review writes the lines, under the same anchor', () => {
    const reviewed = known.entry(plan({ ...full, contingency: '' })).entry({
      ...plan({ type: 'child-in-need', status: 'reviewed', contingency: 'If it happens again: ring.' }),
      id: 'review',
      when: '2024-02-20',
    });
    expect(raised(reviewed)).toMatchObject([{ anchor: 'cin child-in-need', ended: '2024-02-20' }]);
  });
});

describe('a closing with no line for what should bring it back', () => {
  const open = known.entry(plan(full));
  it('is asked about when it is recorded', () => {
    expect(raised(open.entry(close))).toMatchObject([{ anchor: 'closing close', on: '2024-03-04', evidence: ['close'] }]);
  });
  it('is not asked where the closing, its summary or the step-down plan of that day has the line', () => {
    const summary = {
      id: 'summary',
      by: 'csc',
      when: '2024-03-06',
      kind: 'plan',
      about: ['amy'],
      facts: { type: 'child-in-need', status: 'closed', contingency: 'If he returns: ring.' },
      thread: 'cin',
    } as const;
    expect(raised(open.entry({ ...close, facts: { type: 'close', contingency: 'If he returns: ring.' } }))).toEqual([]);
    expect(raised(open.entry(close).entry(summary))).toMatchObject([{ on: '2024-03-04', ended: '2024-03-06' }]);
    expect(
      raised(
        open.entry(close).entry({
          ...summary,
          when: '2024-03-04',
          facts: { type: 'step-down', status: 'opened', contingency: 'If he returns: ring.', actions: [action] },
        }),
      ),
    ).toEqual([]);
  });
  it('ends when the case is opened again', () => {
    expect(
      raised(
        open.entry(close).entry({
          by: 'csc',
          when: '2024-04-02',
          kind: 'assessment',
          about: ['amy'],
          facts: { type: 'child-and-family', status: 'started' },
        }),
      ),
    ).toMatchObject([{ ended: '2024-04-02' }]);
  });
  it('a service that ends its own work with a parent closes no case', () => {
    expect(raised(known.entry({ by: 'hv', when: '2024-03-04', kind: 'decision', about: ['mum'], facts: { type: 'close' } }))).toEqual([]);
    expect(concernsOn(planLacksContingency, open, 'amy', '2024-03-04')).toEqual([]);
  });
});
