import { describe, expect, it } from 'vitest';
import { concernsOn, raisedOn } from '../../../../test/builders/concerns.ts';
import { type Story, story } from '../../../../test/builders/ledger.ts';
import type { TerseEntry } from '../../../../test/builders/terse.ts';
import { dischargeWithoutPlan } from './check.ts';

const expecting: Story = story({
  agencies: {
    csc: 'social-care',
    mid: 'midwifery',
    hosp: 'hospital',
    hv: 'health-visiting',
    police: 'police',
    mind: 'adult-mental-health',
  },
  people: {
    kit: { called: 'Kit', born: '2024-08-12' },
    rae: { called: 'Rae', sex: 'f' },
    sol: { called: 'Sol', sex: 'm' },
    lou: { called: 'Lou', born: '2020-02-02' },
  },
}).entry({
  id: 'booked',
  by: 'mid',
  when: '2024-02-05',
  kind: 'health',
  about: ['rae', 'kit'],
  facts: { type: 'pregnancy-booking', weeks: 12 },
  claims: [
    { who: 'rae', is: 'pregnant' },
    { who: 'sol', is: 'parent-of', whom: 'kit' },
    { who: 'sol', is: 'partner-of', whom: 'rae' },
  ],
});
const cin: TerseEntry = {
  id: 'cin',
  by: 'csc',
  when: '2024-06-03',
  kind: 'plan',
  about: ['kit', 'rae', 'sol'],
  facts: { type: 'child-in-need', status: 'opened', risks: ['drinking at weekends'], children: ['kit'] },
  thread: 'cin',
};
const open = expecting.entry(cin);
const birth: TerseEntry = {
  id: 'birth',
  by: 'hosp',
  when: '2024-08-12',
  kind: 'health',
  about: ['kit', 'rae'],
  present: ['rae'],
  facts: { type: 'birth' },
  claims: [{ who: 'rae', is: 'parent-of', whom: 'kit' }],
};
const home: TerseEntry = {
  id: 'home',
  by: 'hosp',
  when: '2024-08-19',
  kind: 'health',
  about: ['kit', 'rae'],
  facts: { type: 'discharge' },
};
const plan: TerseEntry = {
  by: 'hosp',
  when: '2024-08-15',
  kind: 'plan',
  about: ['kit', 'rae', 'sol'],
  facts: { type: 'discharge', status: 'opened', written: '2024-08-15', sentTo: ['csc', 'mid', 'hv'], goneThroughWith: ['rae', 'sol'] },
};
const waiver: TerseEntry = {
  id: 'waiver',
  by: 'csc',
  when: '2024-07-22',
  kind: 'decision',
  about: ['kit'],
  text: 'No discharge meeting needed.',
  facts: { type: 'no-meeting', consulted: ['mid'] },
};
const ward: TerseEntry = {
  id: 'ward',
  by: 'hosp',
  when: '2024-08-14',
  kind: 'observation',
  about: ['rae', 'kit'],
  themes: ['alcohol'],
  facts: { place: 'postnatal ward', sign: 'smelt of drink' },
};
const raised = (told: Story, until = '2024-12-31') => raisedOn(dischargeWithoutPlan, told, 'kit', until);
const days = (told: Story) => raised(told).map(({ on, ended }) => [on, ended]);

describe('a baby about to go home without an agreed plan', () => {
  it('is asked about when 24 hours have passed since a birth into open work: of the ward, then the lead and the midwives', () => {
    const [one] = raised(open.entry(birth));
    expect(one).toMatchObject({
      anchor: 'birth',
      on: '2024-08-14',
      ended: undefined,
      evidence: ['cin', 'birth'],
      about: ['kit', 'rae'],
      asked: ['hosp', 'csc', 'mid'],
    });
    expect(one?.question).toContain('Kit was born on 12 August 2024; work is open with the family');
  });
  it('runs from the hour where it is known, and never past the going home', () => {
    expect(days(open.entry({ ...birth, at: '03:15' }))).toEqual([['2024-08-13', undefined]]);
    expect(days(open.entry(birth).entry({ ...home, when: '2024-08-12' }))).toEqual([['2024-08-12', undefined]]);
    expect(days(open.entry({ ...birth, when: '2024-08-10/2024-08-12' }))).toEqual([['2024-08-14', undefined]]);
  });
  it('is not asked about where a plan for the birth or for going home is on file, whatever sort of plan it is called', () => {
    for (const facts of [
      { type: 'birth', status: 'opened' },
      { type: 'discharge', status: 'opened', written: true },
      { type: 'child-protection', status: 'opened', actions: [{ what: 'Goes home after 48 hours with both parents', who: 'hosp' }] },
    ])
      expect(raised(open.entry({ ...plan, when: '2024-08-01', facts }).entry(birth))).toEqual([]);
    const unwritten = open.entry({ ...plan, when: '2024-08-01', facts: { type: 'discharge', status: 'opened', written: false } });
    expect(raised(unwritten.entry(birth))).toHaveLength(1);
  });
  it('ends with a plan, or a meeting once its minutes are out, and not with a meeting alone', () => {
    expect(days(open.entry(birth).entry(plan))).toEqual([['2024-08-14', '2024-08-15']]);
    const meeting: TerseEntry = {
      id: 'met',
      by: 'hosp',
      when: '2024-08-15',
      kind: 'meeting',
      about: ['kit'],
      facts: { type: 'discharge', status: 'held', attended: ['hosp', 'csc'] },
    };
    expect(raised(open.entry(birth).entry(meeting))).toMatchObject([{ ended: undefined, evidence: ['cin', 'birth', 'met'] }]);
    const minuted = { ...meeting, facts: { ...meeting.facts, minutes: '2024-08-17' } };
    expect(days(open.entry(birth).entry(minuted))).toEqual([['2024-08-14', '2024-08-17']]);
  });
  it('a decision on where the baby goes is no plan, unless it says with whom it was agreed and what follows if it does not hold', () => {
    const decision: TerseEntry = { by: 'csc', when: '2024-08-02', kind: 'decision', about: ['kit'], facts: { type: 'discharge' } };
    expect(raised(open.entry(decision).entry(birth))).toHaveLength(1);
    const whole = { ...decision, facts: { type: 'discharge', consulted: ['hosp', 'mid'], contingency: 'Back to the ward if feeds drop.' } };
    expect(raised(open.entry(whole).entry(birth))).toEqual([]);
  });
  it('is not asked about where nothing is open and nothing on record about the parents gives a reason', () => {
    expect(raised(expecting.entry(birth))).toEqual([]);
  });
  it('is asked about without open work where drink, drugs, violence or treated illness of a parent is on record', () => {
    const drinks = expecting.entry({
      id: 'drinks',
      by: 'mid',
      when: '2024-03-04',
      kind: 'note',
      about: ['sol'],
      claims: [{ who: 'sol', is: 'drinks', basis: 'said', saidBy: 'sol' }],
    });
    const [one] = raised(drinks.entry(birth));
    expect(one).toMatchObject({ on: '2024-08-14', evidence: ['drinks', 'birth'], asked: ['hosp', 'mid'] });
    const old = expecting.entry({ by: 'mid', when: '2020-03-04', kind: 'note', about: ['sol'], claims: [{ who: 'sol', is: 'drinks' }] });
    expect(raised(old.entry(birth))).toEqual([]);
    const weighed = drinks.entry({
      by: 'csc',
      when: '2024-05-04',
      kind: 'referral-decision',
      about: ['kit', 'rae'],
      facts: { decision: 'no-further-action', reason: 'drinks little' },
    });
    expect(raised(weighed.entry(birth))).toEqual([]);
  });
  it('asks whoever decided on no meeting while a plan names open risks, before the birth too, and stays with that anchor', () => {
    const [one] = raised(open.entry(waiver).entry(birth));
    expect(one).toMatchObject({ anchor: 'waiver', on: '2024-07-22', ended: undefined, evidence: ['cin', 'waiver', 'birth'] });
    expect(one?.question).toContain(
      'It was decided on 22 July 2024 that Kit goes home with no meeting about it, while a plan has risks open',
    );
    expect(concernsOn(dischargeWithoutPlan, open.entry(waiver), 'kit', '2024-07-30')[0]?.ask[0]).toMatchObject({
      agency: 'csc',
      role: 'decision-maker',
    });
  });
  it('knows no meeting by other words, and by a meeting that was asked for and turned down', () => {
    const said = {
      ...waiver,
      kind: 'note',
      text: 'Agreed with the midwife that a discharge planning meeting is not needed.',
      facts: {},
    } as const;
    expect(raised(open.entry(said))).toHaveLength(1);
    expect(raised(open.entry({ ...waiver, kind: 'meeting', text: '', facts: { type: 'discharge', status: 'refused' } }))).toHaveLength(1);
    const off = {
      ...waiver,
      kind: 'meeting',
      text: 'Called off, not thought necessary.',
      facts: { type: 'discharge', status: 'cancelled' },
    } as const;
    expect(raised(open.entry(off))).toHaveLength(1);
    expect(raised(open.entry({ ...off, text: 'Called off, snow.' }))).toEqual([]);
    const other = { ...waiver, text: 'No strategy meeting for now.' };
    expect(raised(open.entry(other))).toEqual([]);
  });
  it('lets a waiver be that speaks of each risk, or where no plan has a risk open', () => {
    const reasoned = { ...waiver, facts: { ...waiver.facts, reason: 'Drinking stopped in May, tests clear; day visits agreed.' } };
    expect(raised(open.entry(reasoned).entry(birth))).toEqual([]);
    const beside = { ...waiver, facts: { ...waiver.facts, reason: 'Busy week on the ward.' } };
    expect(raised(open.entry(beside))).toHaveLength(1);
    expect(raised(expecting.entry(waiver))).toEqual([]);
  });
  it('asks again of what was settled when the ward records a concern later, until the plan is looked at again', () => {
    const settled = open.entry({ ...plan, when: '2024-08-01', facts: { type: 'birth', status: 'opened', written: true } }).entry(birth);
    const [one] = raised(settled.entry(ward));
    expect(one).toMatchObject({ anchor: 'birth', on: '2024-08-14', ended: undefined });
    expect(one?.evidence).toContain('ward');
    expect(one?.question).toContain('hosp recorded a concern afterwards (14 August 2024)');
    const again = settled.entry(ward).entry({ ...plan, when: '2024-08-16', facts: { type: 'birth', status: 'reviewed' } });
    expect(days(again)).toEqual([['2024-08-14', '2024-08-16']]);
  });
  it('takes what a nurse wrote of a visit for a concern where its themes are of harm', () => {
    const settled = open.entry({ ...plan, when: '2024-08-01', facts: { type: 'birth', status: 'opened' } }).entry(birth);
    const visit = {
      ...ward,
      kind: 'contact',
      text: 'Father smelt of drink at the cot.',
      facts: { mode: 'attendance', outcome: 'seen' },
    } as const;
    expect(raised(settled.entry(visit))).toHaveLength(1);
    expect(raised(settled.entry({ ...visit, text: 'Both at the cot, no concerns about drink.' }))).toEqual([]);
  });
  it('cannot tell which came first on one day, and leaves out what happened once the baby was home', () => {
    const sameDay = open
      .entry(birth)
      .entry(plan)
      .entry({ ...ward, when: '2024-08-15' });
    expect(days(sameDay)).toEqual([['2024-08-14', '2024-08-15']]);
    const after = open
      .entry({ ...plan, when: '2024-08-01', facts: { type: 'discharge', status: 'opened' } })
      .entry(birth)
      .entry(home)
      .entry({ ...ward, when: '2024-08-25' });
    expect(raised(after)).toEqual([]);
  });
  it('stays after the going home until agencies take it up there, or the case is closed', () => {
    const gone = open.entry(birth).entry(home);
    expect(days(gone)).toEqual([['2024-08-14', undefined]]);
    const met: TerseEntry = {
      by: 'csc',
      when: '2024-08-28',
      kind: 'meeting',
      about: ['kit'],
      facts: { type: 'child-in-need', status: 'held' },
    };
    expect(days(gone.entry(met))).toEqual([['2024-08-14', '2024-08-28']]);
    const closed: TerseEntry = {
      by: 'csc',
      when: '2024-09-04',
      kind: 'plan',
      about: ['kit'],
      facts: { type: 'child-in-need', status: 'closed' },
      thread: 'cin',
    };
    expect(days(gone.entry(closed))).toEqual([['2024-08-14', '2024-09-04']]);
  });
  it('is no question of a baby born at home and not taken in, or of a birth told of long after', () => {
    expect(raised(open.entry({ ...birth, facts: { type: 'birth', place: 'at home' } }))).toEqual([]);
    expect(raised(open.entry({ ...birth, recorded: '2024-10-01' }))).toEqual([]);
  });
  it("is asked about in the picture of an older child, of the baby brother's going home", () => {
    const older = open
      .entry({ by: 'csc', when: '2024-02-06', kind: 'note', about: ['lou', 'rae'], claims: [{ who: 'rae', is: 'parent-of', whom: 'lou' }] })
      .entry(birth);
    expect(raisedOn(dischargeWithoutPlan, older, 'lou', '2024-09-30')).toMatchObject([{ anchor: 'birth', about: ['kit', 'rae'] }]);
  });
  it('ends quietly where the baby has died', () => {
    const died: TerseEntry = {
      by: 'hosp',
      when: '2024-08-15',
      kind: 'incident',
      about: ['kit'],
      facts: { nature: 'death', harmed: ['kit'] },
    };
    expect(days(open.entry(birth).entry(died))).toEqual([['2024-08-14', '2024-08-15']]);
  });
  it('is asked through the eyes of the ward of what the ward holds', () => {
    const told = expecting.entry({ ...cin, shared: ['hosp'] }).entry(birth);
    expect(concernsOn(dischargeWithoutPlan, told, 'kit', '2024-08-14', { as: 'hosp' })).toHaveLength(1);
    expect(concernsOn(dischargeWithoutPlan, open.entry(birth), 'kit', '2024-08-14', { as: 'hosp' })).toEqual([]);
  });
  it('a plan to go home that was written before the birth settles it, though no record tells of the pregnancy', () => {
    const cast = {
      agencies: { csc: 'social-care', hosp: 'hospital' },
      people: { kit: { called: 'Kit', born: '2024-08-12' }, rae: { called: 'Rae', sex: 'f' } },
    } as const;
    const work: TerseEntry = {
      by: 'csc',
      when: '2024-07-01',
      kind: 'assessment',
      about: ['kit', 'rae'],
      facts: { type: 'child-and-family', status: 'started', children: ['kit'] },
    };
    const plan: TerseEntry = {
      by: 'hosp',
      when: '2024-08-05',
      kind: 'plan',
      about: ['kit', 'rae'],
      facts: { type: 'discharge', status: 'opened', children: ['kit'], written: true },
    };
    expect(raised(story(cast).entry(work).entry(birth))).toHaveLength(1);
    expect(raised(story(cast).entry(work).entry(plan).entry(birth))).toEqual([]);
  });
});
