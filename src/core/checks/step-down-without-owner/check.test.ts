import { describe, expect, it } from 'vitest';
import { concernsOn, raisedOn } from '../../../../test/builders/concerns.ts';
import { familyWithPlan } from '../../../../test/builders/family.ts';
import type { Story } from '../../../../test/builders/ledger.ts';
import type { TerseEntry, TerseValue } from '../../../../test/builders/terse.ts';
import { stepDownWithoutOwner } from './check.ts';

const raised = (told: Story, until = '2024-12-31') => raisedOn(stepDownWithoutOwner, told, 'ada', until);
const closing = (facts: Readonly<Record<string, TerseValue>>, text = ''): TerseEntry => ({
  id: 'closing',
  by: 'csc',
  when: '2024-06-04',
  kind: 'decision',
  about: ['ada', 'bea'],
  text,
  facts: { type: 'close', ...facts },
  thread: 'cin',
});
const working: TerseEntry = {
  id: 'working',
  by: 'drugs',
  when: '2024-05-21',
  kind: 'service',
  about: ['bea'],
  facts: { service: 'drug service', status: 'engaging' },
};
const accepts: TerseEntry = {
  id: 'accepts',
  by: 'school',
  when: '2024-06-04',
  kind: 'note',
  about: ['ada'],
  text: 'We accept the lead from today.',
};
const toSchool = familyWithPlan.entry(closing({ stepDownTo: 'school', review: '2024-07-09' }));

describe('a closing that hands on', () => {
  it('is asked about on its day where others are named and nothing is settled, of whoever closes and of those named', () => {
    const [one] = raised(familyWithPlan.entry(closing({ stepDownTo: ['school', 'hv'] })));
    expect(one).toMatchObject({
      anchor: 'closing',
      on: '2024-06-04',
      ended: undefined,
      evidence: ['closing'],
      asked: ['csc', 'school', 'hv'],
    });
    expect(one?.question).toBe(
      'csc recorded the closing of the case of Ada on 4 June 2024. On record as helping the family, or as asked to: school and hv. There is no record here of who leads now, the lead having accepted, a first look within 6 weeks and the papers reaching them: has it been settled, and where is it written?',
    );
  });
  it('is settled by a lead who accepts, a first look and the papers, however these are written down', () => {
    expect(raised(toSchool.entry(accepts))).toEqual([]);
    expect(
      raised(
        familyWithPlan.entry({
          ...closing({ stepDownTo: 'school' }, 'School leads and accepted last week; first look 9 July.'),
          shared: ['school'],
        }),
      ),
    ).toEqual([]);
    expect(
      raised(
        familyWithPlan.entry(closing({ stepDownTo: 'school' })).entry({
          by: 'school',
          when: '2024-06-04',
          kind: 'plan',
          about: ['ada'],
          facts: { type: 'early-help', status: 'opened', lead: 'school', review: '2024-07-01' },
        }),
      ),
    ).toEqual([]);
  });
  it('is settled by what a last meeting agreed, and by a receiver who writes that it leads', () => {
    const meeting = (text: string): TerseEntry => ({
      by: 'csc',
      when: '2024-05-28',
      kind: 'meeting',
      about: ['ada'],
      facts: { type: 'child-in-need', status: 'held' },
      text,
      thread: 'cin',
    });
    const told = { ...closing({ stepDownTo: 'school', review: '2024-07-09' }), shared: ['school'] };
    expect(raised(familyWithPlan.entry(meeting('To close, school leading; the head accepts that.')).entry(told))).toEqual([]);
    expect(raised(familyWithPlan.entry(meeting('To close. School has still to be asked.')).entry(told))).toHaveLength(1);
    const writes = { ...accepts, when: '2024-05-31', text: 'From Tuesday I lead for Ada and have read the file.' };
    expect(raised(familyWithPlan.entry(writes).entry(told))).toEqual([]);
  });
  it('names what is wanting, and ends when it comes', () => {
    const late = familyWithPlan.entry(closing({ stepDownTo: 'school', review: '2024-07-09' })).entry({ ...accepts, when: '2024-06-20' });
    expect(raised(late)).toMatchObject([{ on: '2024-06-04', ended: '2024-06-20' }]);
    expect(raised(late)[0]?.question).toContain('no record here of the lead having accepted and the papers reaching them:');
  });
  it('a first look within six weeks is wanted, and one held in that time will do', () => {
    const later = familyWithPlan.entry(closing({ stepDownTo: 'school', review: '2024-07-17' })).entry(accepts);
    expect(raised(later)[0]?.question).toContain('no record here of a first look within 6 weeks:');
    const seen: TerseEntry = {
      by: 'school',
      when: '2024-07-16',
      kind: 'contact',
      about: ['ada'],
      present: ['ada'],
      facts: { outcome: 'seen' },
    };
    expect(raised(later.entry(seen))).toMatchObject([{ ended: '2024-07-16' }]);
    expect(raised(later.entry({ ...seen, when: '2024-07-17' }))).toMatchObject([{ ended: undefined }]);
  });
  it('words that it is hoped they accept are no acceptance, and a lead to be agreed is no lead', () => {
    expect(
      raised(familyWithPlan.entry(closing({ stepDownTo: 'school' }, 'School is asked to accept. Lead professional to be agreed.'))),
    ).toHaveLength(1);
  });
  it('is read from the reason alone, from help that no agency on record gives, and from an assessment that was recommended', () => {
    expect(raised(familyWithPlan.entry(closing({ reason: 'Early help will carry on with the family.' })))).toHaveLength(1);
    expect(raised(familyWithPlan.entry(closing({ stepDownTo: 'the youth club' })))).toMatchObject([{ asked: ['csc'] }]);
    const recommended = familyWithPlan.entry({
      id: 'recommended',
      by: 'csc',
      when: '2024-05-28',
      kind: 'assessment',
      about: ['ada'],
      facts: { type: 'early-help', status: 'recommended' },
    });
    expect(raised(recommended.entry(closing({})))).toMatchObject([{ evidence: ['recommended', 'closing'] }]);
  });
});

describe('a closing while others are still at work', () => {
  it('is asked about, with what shows them at work', () => {
    expect(raised(familyWithPlan.entry(working).entry(closing({ reason: 'Doing well.' })))).toMatchObject([
      { on: '2024-06-04', evidence: ['working', 'closing'], asked: ['csc'] },
    ]);
  });
  it('is not asked about where the reason says that no need is left, or where the service showed no sign for months', () => {
    expect(raised(familyWithPlan.entry(working).entry(closing({ reason: 'All goals met.' })))).toEqual([]);
    expect(raised(familyWithPlan.entry({ ...working, when: '2023-11-21' }).entry(closing({ reason: 'Doing well.' })))).toEqual([]);
    expect(raised(familyWithPlan.entry(closing({ reason: 'Doing well.' })))).toEqual([]);
  });
  it('services that see every family carry on without a lead, once the closing has reached them', () => {
    const facts = { reason: 'No further need.', stepDownTo: 'hv' };
    expect(raised(familyWithPlan.entry({ ...closing(facts), shared: ['hv'] }))).toEqual([]);
    expect(raised(familyWithPlan.entry(closing(facts)))[0]?.question).toContain('no record here of the papers reaching them:');
  });
});

describe('help that was declined', () => {
  const declined: TerseEntry = {
    id: 'declined',
    by: 'csc',
    when: '2024-06-04',
    kind: 'service',
    about: ['bea', 'ada'],
    facts: { service: 'early help', status: 'declined' },
  };
  it('is asked about where nothing is on record of what then', () => {
    const [one] = raised(familyWithPlan.entry(declined).entry(closing({})));
    expect(one).toMatchObject({ on: '2024-06-04', evidence: ['declined', 'closing'] });
    expect(one?.question).toContain('no record here of what was decided when help was declined:');
    expect(raised(familyWithPlan.entry(closing({ reason: 'Mother declined early help.' })))).toHaveLength(1);
  });
  it('ends with the decision on what then, and is not asked about where the closing has lines for it', () => {
    const decided: TerseEntry = {
      by: 'csc',
      when: '2024-06-11',
      kind: 'decision',
      about: ['ada'],
      facts: { type: 'offer-again', reason: 'Health visitor to offer it again in a month.' },
    };
    expect(raised(familyWithPlan.entry(declined).entry(closing({})).entry(decided))).toMatchObject([{ ended: '2024-06-11' }]);
    expect(raised(familyWithPlan.entry(declined).entry(closing({ contingency: 'If she misses nursery, the school asks again.' })))).toEqual(
      [],
    );
  });
  it('long before a closing belongs to another time', () => {
    expect(raised(familyWithPlan.entry({ ...declined, when: '2024-04-20' }).entry(closing({})))).toEqual([]);
  });
  it('after a closing counts too', () => {
    expect(raised(familyWithPlan.entry(closing({})).entry({ ...declined, when: '2024-06-18' }))).toMatchObject([
      { anchor: 'closing', on: '2024-06-18' },
    ]);
  });
});

describe('what is no handing on', () => {
  it('another plan of social care, or the case opened again', () => {
    const lower: TerseEntry = {
      by: 'csc',
      when: '2024-06-04',
      kind: 'plan',
      about: ['ada'],
      facts: { type: 'child-in-need', status: 'opened' },
      thread: 'next',
    };
    expect(raised(familyWithPlan.entry(closing({ type: 'step-down', stepDownTo: 'school' })).entry(lower))).toEqual([]);
    expect(raised(toSchool.entry({ ...lower, when: '2024-08-06' }))).toMatchObject([{ on: '2024-06-04', ended: '2024-08-06' }]);
  });
  it("a service's own ending, and a closing that another agency only tells of", () => {
    expect(raised(familyWithPlan.entry({ ...closing({ stepDownTo: 'school' }), by: 'drugs', thread: 'other' }))).toEqual([]);
    expect(raised(familyWithPlan.entry({ ...closing({ stepDownTo: 'school', decidedBy: 'csc' }), by: 'hv' }))).toEqual([]);
  });
});

it('is dated by the latest day of a vague date', () => {
  expect(raised(familyWithPlan.entry({ ...closing({ stepDownTo: 'school' }), when: '2024-06' }))).toMatchObject([{ on: '2024-06-30' }]);
});

it('is seen by whoever closes and by whoever is named, and not by others who were told', () => {
  const told = familyWithPlan.entry({ ...closing({ stepDownTo: 'school' }), shared: ['school', 'gp'] });
  expect(concernsOn(stepDownWithoutOwner, told, 'ada', '2024-07-01', { as: 'csc' })).toHaveLength(1);
  expect(concernsOn(stepDownWithoutOwner, told, 'ada', '2024-07-01', { as: 'gp' })).toEqual([]);
});
