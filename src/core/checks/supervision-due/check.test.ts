import { describe, expect, it } from 'vitest';
import { concernsOn, raisedOn } from '../../../../test/builders/concerns.ts';
import { story } from '../../../../test/builders/ledger.ts';
import type { TerseEntry } from '../../../../test/builders/terse.ts';
import { supervisionDue } from './check.ts';

const family = story({
  agencies: { csc: 'social-care', eh: 'early-help', school: 'school', housing: 'housing' },
  people: { amy: { called: 'Amy' }, mum: { called: 'Mum' } },
}).entry({
  by: 'school',
  when: '2024-01-02',
  kind: 'note',
  about: ['amy', 'mum'],
  claims: [{ who: 'mum', is: 'parent-of', whom: 'amy' }],
});
const plan: TerseEntry = {
  id: 'plan',
  by: 'csc',
  when: '2024-01-10',
  kind: 'plan',
  about: ['amy'],
  facts: { type: 'child-in-need', status: 'opened' },
  thread: 'cin',
};
const open = family.entry(plan);
const supervision = (id: string, when: string, facts: TerseEntry['facts'] = { children: ['amy'] }): TerseEntry => ({
  id,
  by: 'csc',
  when,
  kind: 'supervision',
  about: ['amy'],
  facts,
});
const raised = (told: typeof family, until = '2024-12-31') => raisedOn(supervisionDue, told, 'amy', until);

describe('supervision of an open case', () => {
  it('is asked about of the manager of whoever leads, the working day after a month from the opening', () => {
    // 10 February is a Saturday.
    expect(raised(open)).toMatchObject([{ anchor: 'plan', on: '2024-02-12', ended: undefined, evidence: ['plan'], asked: ['csc'] }]);
    expect(raised(open)[0]?.question).toBe(
      'The case of Amy has been open from 10 January 2024. There is no record here of a supervision since: has it been held, or is there a reason?',
    );
    expect(raised(open, '2024-02-11')).toEqual([]);
  });
  it('is not asked about while it is held within the month, and is from the month after the last', () => {
    const held = open.entry(supervision('s1', '2024-02-09')).entry(supervision('s2', '2024-03-08'));
    expect(raised(held, '2024-04-08')).toEqual([]);
    expect(raised(held)).toMatchObject([{ on: '2024-04-09', evidence: ['plan', 's2'] }]);
  });
  it('ends when it is held, and comes again under the same anchor', () => {
    const late = open.entry(supervision('s1', '2024-02-20'));
    expect(raised(late, '2024-03-19')).toMatchObject([{ on: '2024-02-12', ended: '2024-02-20' }]);
    expect(raised(late)).toMatchObject([{ anchor: 'plan', ended: undefined }]);
  });
  it('ends when the case is closed', () => {
    const closed = open.entry({ ...plan, id: 'closed', when: '2024-03-01', facts: { type: 'child-in-need', status: 'closed' } });
    expect(raised(closed)).toMatchObject([{ on: '2024-02-12', ended: '2024-03-01' }]);
  });
  it('runs from the latest day of a vague date, of the opening and of the supervision', () => {
    expect(raised(family.entry({ ...plan, when: '2024-01' }))).toMatchObject([{ on: '2024-03-01' }]);
    expect(raised(open.entry(supervision('s1', '2024-02-01/2024-02-09')), '2024-03-10')).toEqual([]);
  });
  it('an assessment under way, or only decided on, is an open case too', () => {
    const referral: TerseEntry = {
      id: 'ref',
      by: 'school',
      when: '2024-01-08',
      kind: 'referral',
      about: ['amy'],
      facts: { to: ['csc'] },
      thread: 'r',
    };
    const decided: TerseEntry = {
      id: 'assess',
      by: 'csc',
      when: '2024-01-09',
      kind: 'referral-decision',
      about: ['amy'],
      facts: { decision: 'assess' },
      thread: 'r',
    };
    const told = family.entry(referral).entry(decided);
    expect(raised(told)).toMatchObject([{ anchor: 'ref', on: '2024-02-09', evidence: ['ref', 'assess'] }]);
    const finished = told.entry({
      by: 'csc',
      when: '2024-01-30',
      kind: 'assessment',
      about: ['amy'],
      facts: { type: 'child-and-family', status: 'completed' },
    });
    expect(raised(finished)).toEqual([]);
  });
  it('is told of in a note or a decision as well, but not where it is contact that is supervised', () => {
    const note = (text: string) => open.entry({ by: 'csc', when: '2024-02-09', kind: 'note', about: ['amy'], text });
    expect(raised(note('Talked through in supervision with my manager.'), '2024-03-10')).toEqual([]);
    expect(raised(note('Supervision with team manager today.'), '2024-03-10')).toEqual([]);
    expect(raised(note('To be taken to supervision next week.'), '2024-03-10')).toMatchObject([{ on: '2024-02-12' }]);
    expect(raised(note('Father saw Amy under supervision.'), '2024-03-10')).toMatchObject([{ on: '2024-02-12' }]);
  });
  it("another agency's supervision is not the lead's", () => {
    const school = open.entry({ ...supervision('s1', '2024-02-09'), by: 'school' });
    expect(raised(school)).toMatchObject([{ on: '2024-02-12', ended: undefined }]);
  });
  it('early help has it, a school that leads has no such rule', () => {
    const early = (by: string) => family.entry({ ...plan, by, facts: { type: 'early-help', status: 'opened', lead: by } });
    expect(raised(early('eh'))).toMatchObject([{ on: '2024-02-12', asked: ['eh'] }]);
    expect(raised(early('school'))).toEqual([]);
  });
});

describe('what a supervision leaves out', () => {
  it('is asked about at once, where the record shows that this child was not considered', () => {
    const thin = open.entry(supervision('s1', '2024-01-24', { children: [], supervisor: 'Jo' }));
    expect(raised(thin)).toMatchObject([{ anchor: 'plan', on: '2024-01-24', evidence: ['plan', 's1'] }]);
    expect(raised(thin)[0]?.question).toBe(
      'The case of Amy has been open from 10 January 2024. There is no record here of this child being considered in the supervision recorded on 24 January 2024: was this talked over, and where is it written?',
    );
  });
  it('is asked about where a line was left blank, and not where the record does not tell', () => {
    expect(raised(open.entry(supervision('s1', '2024-01-24', { children: ['amy'], contingency: 'none' })), '2024-02-20')).toMatchObject([
      { on: '2024-01-24' },
    ]);
    expect(raised(open.entry(supervision('s1', '2024-01-24', {})), '2024-02-20')).toEqual([]);
    expect(raised(open.entry(supervision('s1', '2024-01-24', { children: ['amy'], reasons: 'Mum is well' })), '2024-02-20')).toEqual([]);
  });
  it('does not set the month anew, and ends with a supervision that considers the child', () => {
    const thin = open.entry(supervision('s1', '2024-01-24', { children: [] })).entry(supervision('s2', '2024-02-20'));
    expect(raised(thin, '2024-03-20')).toMatchObject([{ on: '2024-01-24', ended: '2024-02-20' }]);
  });
});

describe('one supervisor after another', () => {
  const by = (...names: readonly string[]) =>
    names.reduce((told, supervisor, i) => told.entry(supervision(`s${i}`, `2024-0${i + 2}-05`, { children: ['amy'], supervisor })), open);

  it('is asked about from the third in a year, once', () => {
    expect(raised(by('Jo', 'Kit', 'jo', 'Lee'), '2024-05-30')).toMatchObject([
      { anchor: 'plan supervisors csc', on: '2024-05-05', evidence: ['s1', 's2', 's3'], asked: ['csc'] },
    ]);
    expect(raised(by('Jo', 'Kit', 'Jo', 'Kit'), '2024-05-30')).toEqual([]);
  });
  it('leaves out who stands in', () => {
    expect(raised(by('Jo', 'Kit', 'duty manager'), '2024-04-30')).toEqual([]);
  });
  it('is asked of another agency where its own record says so', () => {
    const housing = open.entry(supervision('s1', '2024-02-09')).entry({
      id: 'fifth',
      by: 'housing',
      when: '2024-02-12',
      kind: 'note',
      about: ['mum'],
      text: 'The tenancy officer has a fourth manager now.',
    });
    expect(raised(housing, '2024-03-01')).toMatchObject([{ on: '2024-02-12', evidence: ['fifth'], asked: ['housing'] }]);
  });
});

it('whoever was only given the plan is not asked about records that it does not hold', () => {
  const shared = family.entry({ ...plan, shared: ['school'] });
  expect(concernsOn(supervisionDue, shared, 'amy', '2024-03-01', { as: 'school' })).toEqual([]);
  expect(concernsOn(supervisionDue, shared, 'amy', '2024-03-01', { as: 'csc' })).toHaveLength(1);
});
