import { describe, expect, it } from 'vitest';
import { concernsOn, raisedOn } from '../../../../test/builders/concerns.ts';
import { story } from '../../../../test/builders/ledger.ts';

import { lateralCheckMissing } from './check.ts';

const family = story({
  agencies: {
    csc: 'social-care',
    mash: 'front-door',
    gp: 'gp',
    hv: 'health-visiting',
    mid: 'midwifery',
    police: 'police',
    school: 'school',
    das: 'domestic-abuse-service',
    drugs: 'substance-service',
    amh: 'adult-mental-health',
    housing: 'housing',
    eh: 'early-help',
  },
  people: { amy: { called: 'Amy' }, mum: { called: 'Mum' } },
}).entry({ by: 'hv', when: '2024-01-02', kind: 'note', about: ['amy', 'mum'], claims: [{ who: 'mum', is: 'parent-of', whom: 'amy' }] });
const referral = {
  by: 'hv',
  when: '2024-01-08',
  kind: 'referral',
  about: ['amy', 'mum'],
  facts: { from: 'professional', to: 'mash' },
  thread: 'r',
  id: 'referral',
} as const;
const everyone = ['gp', 'police', 'das', 'drugs', 'amh'];
const decision = (checkedWith: readonly string[]) =>
  ({
    id: 'decision',
    by: 'mash',
    when: '2024-01-09',
    kind: 'referral-decision',
    about: ['amy'],
    facts: { decision: 'no-further-action', checkedWith },
    thread: 'r',
  }) as const;
const done = {
  id: 'done',
  by: 'csc',
  when: '2024-02-12',
  kind: 'assessment',
  about: ['amy', 'mum'],
  facts: { type: 'child-and-family', status: 'completed' },
  thread: 'a',
} as const;
const reply = (by: string, when: string) =>
  ({ by, when, kind: 'information-reply', about: ['amy', 'mum'], facts: { to: 'csc', outcome: 'given' } }) as const;
const referred = family.entry(referral);
const raised = (told: typeof family, until = '2024-06-30') => raisedOn(lateralCheckMissing, told, 'amy', until);

describe('someone who would know has not been asked', () => {
  it('a front-door decision without the abuse hub is asked about that day, naming it and nobody else', () => {
    const [one] = raised(referred.entry(decision(['gp', 'police', 'drugs', 'amh'])));
    expect(one).toMatchObject({ on: '2024-01-09', evidence: ['decision'], asked: ['mash'] });
    expect(one?.question).toBe(
      'mash recorded a decision on a referral about Amy on 9 January 2024. There is no record here of an answer about this family from das: have they been asked since, or is there a reason?',
    );
  });
  it('an agency to which a child told something holds something, though its record is given no theme', () => {
    const told = {
      id: 'told',
      by: 'housing',
      when: '2024-01-05',
      kind: 'observation',
      about: ['amy'],
      facts: { nature: 'disclosure' },
    } as const;
    expect(raised(referred.entry(told).entry(decision(everyone)))).toMatchObject([{ evidence: ['told', 'decision'] }]);
    expect(raised(referred.entry({ ...told, facts: {} }).entry(decision(everyone)))).toEqual([]);
  });
  it('an injury that fits what was said of it is no worry that anybody holds', () => {
    const seen = (fits: 'yes' | 'uncertain') =>
      referred.entry({ by: 'housing', when: '2024-01-05', kind: 'observation', about: ['amy'], facts: { nature: 'injury', fits } });
    expect(raised(seen('yes').entry(decision(everyone)))).toEqual([]);
    expect(raised(seen('uncertain').entry(decision(everyone)))).toHaveLength(1);
  });
  it('is not asked where all were asked: whoever referred has been heard, and a health visitor or a midwife is enough', () => {
    expect(raised(referred.entry(decision(everyone)))).toEqual([]);
  });
  it('a school that has not met the family is not expected; one that has is', () => {
    const met = referred.entry({
      by: 'school',
      when: '2024-01-08',
      kind: 'attendance',
      about: ['amy'],
      facts: { attended: 9, possible: 10 },
    });
    expect(raised(met.entry(decision(everyone)))[0]?.question).toContain('from school');
  });
  it('an agency that had recorded a worry by then is expected, whatever its kind', () => {
    const held = referred.entry({ id: 'seen', by: 'housing', when: '2024-01-08', kind: 'observation', about: ['mum'], themes: ['drugs'] });
    expect(raised(held.entry(decision(everyone)))).toMatchObject([{ evidence: ['seen', 'decision'] }]);
    const after = referred
      .entry(decision(everyone))
      .entry({ by: 'housing', when: '2024-01-10', kind: 'observation', about: ['mum'], themes: ['drugs'] });
    expect(raised(after)).toEqual([]);
  });
  it('answers since the referral opened count at the end of the assessment, and so do those of the 30 days before', () => {
    const asked = everyone.reduce((told, agency) => told.entry(reply(agency, '2024-01-09')), referred);
    expect(raised(asked.entry(done))).toEqual([]);
    const unasked = everyone.reduce((told, agency) => told.entry(reply(agency, '2023-11-01')), family).entry(referral);
    expect(raised(unasked.entry(done))).toHaveLength(1);
  });
  it('ends when the last of them has answered', () => {
    const late = everyone.reduce((told, agency, i) => told.entry(reply(agency, `2024-02-${20 + i}`)), referred.entry(done));
    expect(raised(late)).toMatchObject([{ on: '2024-02-12', ended: '2024-02-24' }]);
  });
  it('decisions of one agency in one piece of work are one matter, under one anchor', () => {
    const first = referred.entry({ ...decision([]), by: 'csc', facts: { decision: 'assess' } });
    const both = first.entry(done);
    expect(raised(both)).toHaveLength(1);
    expect(raised(both)[0]?.anchor).toBe(raised(first)[0]?.anchor);
  });
  it('a closing by social care is asked about by itself; an early-help lead asks those it worked with', () => {
    const plan = family.entry({
      by: 'eh',
      when: '2024-01-10',
      kind: 'plan',
      about: ['amy'],
      facts: { type: 'early-help', status: 'opened' },
      thread: 'e',
    });
    const close = { by: 'csc', when: '2024-03-04', kind: 'decision', about: ['amy'], facts: { type: 'close' } } as const;
    expect(raised(family.entry(close))).toHaveLength(1);
    expect(raised(family.entry({ ...close, facts: { type: 'close', consulted: [...everyone, 'hv'] } }))).toEqual([]);
    expect(
      raised(
        plan.entry({
          by: 'eh',
          when: '2024-03-04',
          kind: 'plan',
          about: ['amy'],
          facts: { type: 'early-help', status: 'closed' },
          thread: 'e',
        }),
      ),
    ).toEqual([]);
  });
  it("an adult's own service asks social care where the records show that it is at work, and no one else", () => {
    const assessed = {
      id: 'mh',
      by: 'amh',
      when: '2024-02-12',
      kind: 'assessment',
      about: ['mum'],
      facts: { type: 'mental-health', status: 'completed' },
      thread: 'mh',
    } as const;
    const open = family.entry({
      by: 'csc',
      when: '2024-01-10',
      kind: 'plan',
      about: ['amy'],
      facts: { type: 'child-in-need', status: 'opened' },
      thread: 'cin',
    });
    expect(raised(open.entry(assessed))[0]?.question).toContain(
      'an assessment of Mum on 12 February 2024. There is no record here of an answer about this family from csc',
    );
    expect(raised(open.entry({ ...assessed, facts: { ...assessed.facts, checkedWith: ['csc'] } }))).toEqual([]);
    expect(raised(family.entry(assessed))).toEqual([]);
  });
  it('says nothing through the eyes of an agency that cannot read the decision', () => {
    expect(concernsOn(lateralCheckMissing, referred.entry(decision([])), 'amy', '2024-03-01', { as: 'gp' })).toEqual([]);
  });

  it('whoever was asked when the work began need not be asked again to close it, unless they have written down a worry since', () => {
    const begun = everyone.reduce((told, agency) => told.entry(reply(agency, '2024-01-09')), referred);
    const assessed = begun.entry({ ...done, facts: { ...done.facts, checkedWith: [...everyone, 'hv'] } });
    const close = { id: 'close', by: 'csc', when: '2024-06-03', kind: 'decision', about: ['amy'], facts: { type: 'close' } } as const;
    expect(raised(assessed.entry(close))).toEqual([]);
    const since = assessed.entry({
      id: 'new',
      by: 'police',
      when: '2024-05-20',
      kind: 'incident',
      about: ['amy'],
      facts: { nature: 'threat' },
    });
    expect(raised(since.entry(close))).toMatchObject([{ anchor: 'closing close', evidence: ['new', 'close'] }]);
  });
});
