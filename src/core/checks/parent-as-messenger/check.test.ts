import { describe, expect, it } from 'vitest';
import { concernsOn, raisedOn } from '../../../../test/builders/concerns.ts';
import { family } from '../../../../test/builders/family.ts';
import type { Story } from '../../../../test/builders/ledger.ts';
import type { TerseEntry } from '../../../../test/builders/terse.ts';
import { parentAsMessenger } from './check.ts';

const raised = (told: Story, until = '2024-12-31') => raisedOn(parentAsMessenger, told, 'ada', until);
const closing: TerseEntry = {
  id: 'closing',
  by: 'csc',
  when: '2024-05-07',
  kind: 'decision',
  about: ['ada', 'bea'],
  facts: { type: 'close' },
  thread: 'cin',
};
const heard: TerseEntry = {
  id: 'heard',
  by: 'hv',
  when: '2024-05-09',
  kind: 'contact',
  about: ['ada', 'bea'],
  text: 'Bea rang: the plan has ended.',
  facts: { heardFrom: 'bea', decidedBy: 'csc' },
};

describe('a decision first heard of from the family', () => {
  it('is put to the agency that decided and to the one that heard, the working day after the second', () => {
    const [one] = raised(family.entry(closing).entry(heard));
    expect(one).toMatchObject({
      anchor: 'heard',
      on: '2024-05-14',
      ended: undefined,
      evidence: ['closing', 'heard'],
      asked: ['csc', 'hv'],
    });
    expect(one?.question).toBe(
      'hv heard from Bea on 9 May 2024 that csc has ended its work. There is no record here of csc saying so itself: has it told hv, or will it?',
    );
    expect(raised(family.entry(closing).entry(heard), '2024-05-13')).toEqual([]);
  });
  it('is not asked about where the agency told of it before, or in time', () => {
    expect(raised(family.entry({ ...closing, shared: ['hv'] }).entry(heard))).toEqual([]);
    expect(raised(family.entry({ ...closing, shared: [{ with: 'hv', when: '2024-05-13' }] }).entry(heard))).toEqual([]);
    expect(raised(family.entry({ ...closing, facts: { type: 'close', consulted: ['hv'] } }).entry(heard))).toEqual([]);
    const rang: TerseEntry = {
      by: 'hv',
      when: '2024-05-08',
      kind: 'contact',
      about: ['ada'],
      text: 'Social worker rang: they are closing.',
      facts: { mode: 'call', from: 'csc' },
    };
    expect(raised(family.entry(closing).entry(rang).entry(heard))).toEqual([]);
  });
  it('an earlier word about something else is no word of the closing', () => {
    const plan: TerseEntry = {
      by: 'csc',
      when: '2024-04-01',
      kind: 'plan',
      about: ['ada', 'bea'],
      facts: { type: 'child-in-need', status: 'opened', sentTo: ['hv'] },
      thread: 'cin',
    };
    const rang: TerseEntry = { by: 'hv', when: '2024-05-02', kind: 'contact', about: ['ada'], facts: { mode: 'call', from: 'csc' } };
    expect(raised(family.entry(plan).entry(rang).entry(closing).entry(heard))).toMatchObject([{ on: '2024-05-14' }]);
  });
  it('an agency that was asked about the family for an assessment has been told of the assessment', () => {
    const of: TerseEntry = { ...heard, text: 'Bea says that an assessment is being done.' };
    const asked: TerseEntry = { by: 'csc', when: '2024-05-03', kind: 'information-request', about: ['ada'], facts: { to: ['hv'] } };
    const decided: TerseEntry = {
      by: 'csc',
      when: '2024-05-03',
      kind: 'referral-decision',
      about: ['ada'],
      facts: { decision: 'assess', checkedWith: ['hv'] },
    };
    expect(raised(family.entry(of))).toHaveLength(1);
    expect(raised(family.entry(asked).entry(of))).toEqual([]);
    expect(raised(family.entry(decided).entry(of))).toEqual([]);
  });
  it('ends when the two are in touch about the family, and when the decision is sent', () => {
    const rang: TerseEntry = { by: 'csc', when: '2024-05-20', kind: 'contact', about: ['ada'], facts: { mode: 'call', to: ['hv'] } };
    expect(raised(family.entry(closing).entry(heard).entry(rang))).toMatchObject([{ on: '2024-05-14', ended: '2024-05-20' }]);
    expect(raised(family.entry({ ...closing, shared: [{ with: 'hv', when: '2024-06-03' }] }).entry(heard))).toMatchObject([
      { ended: '2024-06-03' },
    ]);
  });
  it('a meeting of one event, or a word between others, does not end it', () => {
    const daily: TerseEntry = {
      by: 'police',
      when: '2024-05-20',
      kind: 'meeting',
      about: ['ada'],
      facts: { type: 'daily-risk', status: 'held', attended: ['police', 'csc', 'hv'] },
    };
    expect(raised(family.entry(closing).entry(heard).entry(daily))).toMatchObject([{ ended: undefined }]);
  });
  it('is read from a plan or a restriction that is only heard of, whoever is known to have set it', () => {
    const plan: TerseEntry = {
      id: 'heard',
      by: 'hv',
      when: '2024-04-02',
      kind: 'plan',
      about: ['bea', 'ada'],
      facts: { type: 'child-in-need', status: 'opened', heardFrom: 'bea', lead: 'csc' },
    };
    expect(raised(family.entry(plan))).toMatchObject([{ on: '2024-04-05', asked: ['csc', 'hv'] }]);
    const bail: TerseEntry = {
      id: 'heard',
      by: 'drugs',
      when: '2024-04-02',
      kind: 'restriction',
      about: ['col', 'bea'],
      facts: { type: 'bail', status: 'set', restrains: ['col'], protects: ['bea'], contact: 'none', heardFrom: 'col' },
    };
    expect(raised(family.entry(bail))).toMatchObject([{ on: '2024-04-05', asked: ['police', 'drugs'] }]);
  });
  it('is read from who said it and what it is, where the record does not name the agency', () => {
    const from = (text: string): Story =>
      family.entry({
        id: 'heard',
        by: 'hv',
        when: '2024-05-09',
        kind: 'contact',
        about: ['ada', 'bea'],
        text,
        facts: { heardFrom: 'bea' },
      });
    expect(raised(from('Told us that the case is closed.'))).toMatchObject([{ asked: ['csc', 'hv'] }]);
    expect(raised(from('Bail has been changed, so he may not come to the street.'))).toMatchObject([{ asked: ['police', 'hv'] }]);
    expect(raised(from('Her course has ended.'))).toEqual([]);
  });
  it('is read from words alone, where they say who told it, whose decision it is and what was decided', () => {
    const words = (text: string): Story =>
      family.entry({ id: 'heard', by: 'hv', when: '2024-05-09', kind: 'note', about: ['ada', 'bea'], text });
    expect(raised(words('Mother says that the social worker has closed the case.'))).toMatchObject([
      { on: '2024-05-14', asked: ['csc', 'hv'] },
    ]);
    expect(raised(words('Mother says that she sees little of her social worker.'))).toEqual([]);
    expect(raised(words('Social worker says that the plan is closed and mother knows.'))).toEqual([]);
    expect(raised(words('Mother says that the café has closed.'))).toEqual([]);
  });
  it("cannot tell where whose decision it was is not on record, and leaves out the family's history", () => {
    expect(
      raised(family.entry({ ...heard, kind: 'legal', facts: { heardFrom: 'bea', type: 'sentence' }, text: 'Col has been sentenced.' })),
    ).toEqual([]);
    expect(raised(family.entry({ ...heard, when: '2019', recorded: '2024-05-09' }))).toEqual([]);
    expect(raised(family.entry({ ...heard, facts: { decidedBy: 'csc' }, text: 'The plan has ended.' }))).toEqual([]);
  });
  it('runs from the latest day of a vague date', () => {
    expect(raised(family.entry(closing).entry({ ...heard, when: '2024-05' }))).toMatchObject([{ on: '2024-06-05' }]);
  });
  it('is asked once of a matter, keeps its anchor, and apart of another matter or hearer', () => {
    const again = family
      .entry(closing)
      .entry(heard)
      .entry({ ...heard, id: 'again', when: '2024-06-04' });
    expect(raised(again)).toMatchObject([{ anchor: 'heard', evidence: ['closing', 'heard', 'again'] }]);
    const gp = family
      .entry(closing)
      .entry(heard)
      .entry({ ...heard, id: 'gp-heard', by: 'gp' });
    expect(raised(gp)).toHaveLength(2);
  });
  it('is seen by the agency that heard, and by nobody who was only given a copy', () => {
    const copied = family.entry(closing).entry({ ...heard, shared: ['gp'] });
    expect(concernsOn(parentAsMessenger, copied, 'ada', '2024-06-03', { as: 'hv' })).toMatchObject([{ evidence: ['heard'] }]);
    expect(concernsOn(parentAsMessenger, copied, 'ada', '2024-06-03', { as: 'gp' })).toEqual([]);
  });
  it('is not asked about where it was decided to keep it back', () => {
    const kept = family
      .entry(closing)
      .entry({ by: 'csc', when: '2024-05-07', kind: 'share', facts: { of: 'closing', with: 'hv', status: 'withheld' } });
    expect(raised(kept.entry(heard))).toEqual([]);
  });
});

describe('advice left with one of the family for another', () => {
  const advice: TerseEntry = {
    id: 'advice',
    by: 'hv',
    when: '2024-03-12',
    kind: 'advice',
    about: ['ada', 'bea', 'col'],
    present: ['bea', 'ada'],
    text: 'Gone through again. Asked mother to pass it on to father.',
    facts: { topic: 'safe-sleep', to: ['bea'] },
  };
  it('is asked about of whoever left it, the working day after the second', () => {
    const [one] = raised(family.entry(advice));
    expect(one).toMatchObject({ anchor: 'advice', on: '2024-03-15', evidence: ['advice'], about: ['ada', 'col'], asked: ['hv', 'csc'] });
    expect(one?.question).toBe(
      'hv went over safe sleep with Bea on 12 March 2024, to be passed on. There is no record here of it being gone over with Col directly: has that been done, or who will see to it?',
    );
  });
  it('is none where the words leave nothing to be passed on', () => {
    expect(raised(family.entry({ ...advice, text: 'Gone through again with mother.' }))).toEqual([]);
  });
  it('is read where it was given to somebody who was not there', () => {
    expect(raised(family.entry({ ...advice, text: 'Advice on bathing.', facts: { topic: 'feeding', to: ['col'] } }))).toMatchObject([
      { about: ['ada', 'col'] },
    ]);
    expect(raised(family.entry({ ...advice, text: 'Advice on bathing.', facts: { topic: 'feeding', to: ['bea', 'col'] } }))).toEqual([]);
  });
  it('is not asked about where the other was told too, before or in time, and ends when they are', () => {
    const his: TerseEntry = {
      ...advice,
      id: 'his',
      text: 'With father at home.',
      present: ['col'],
      facts: { topic: 'safe-sleep', to: ['col'] },
    };
    expect(raised(family.entry({ ...his, by: 'mid', when: '2024-03-04' }).entry(advice))).toEqual([]);
    expect(raised(family.entry(advice).entry({ ...his, when: '2024-03-14' }))).toEqual([]);
    expect(raised(family.entry(advice).entry({ ...his, when: '2024-04-10' }))).toMatchObject([{ on: '2024-03-15', ended: '2024-04-10' }]);
  });
  it('is read from an action of a plan, and ends when the plan is gone through with them', () => {
    const plan: TerseEntry = {
      id: 'plan',
      by: 'csc',
      when: '2024-04-02',
      kind: 'plan',
      about: ['ada', 'bea', 'col'],
      facts: {
        type: 'child-in-need',
        status: 'opened',
        actions: [
          { what: 'Tell Col what was agreed', who: 'bea' },
          { what: 'Tell the health visitor of any change', who: 'bea' },
        ],
      },
      thread: 'cin',
    };
    const through: TerseEntry = {
      by: 'csc',
      when: '2024-04-16',
      kind: 'plan',
      about: ['ada', 'col'],
      facts: { type: 'child-in-need', status: 'reviewed', goneThroughWith: ['col'] },
      thread: 'cin',
    };
    expect(raised(family.entry(plan).entry(through))).toMatchObject([{ anchor: 'plan', on: '2024-04-05', ended: '2024-04-16' }]);
  });
});
