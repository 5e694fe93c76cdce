import { describe, expect, it } from 'vitest';
import { raisedOn } from '../../../../test/builders/concerns.ts';
import { family, familyWithPlan } from '../../../../test/builders/family.ts';
import type { Story } from '../../../../test/builders/ledger.ts';
import type { TerseEntry } from '../../../../test/builders/terse.ts';
import { assessmentOwed } from './check.ts';

const assessment = (id: string, when: string, facts: TerseEntry['facts'], more: Partial<TerseEntry> = {}): TerseEntry => ({
  id,
  by: 'csc',
  when,
  kind: 'assessment',
  about: ['ada', 'bea'],
  facts: { children: ['ada'], ...facts },
  ...more,
});
const recommended = assessment('asked', '2024-06-06', { type: 'core', status: 'recommended' });
const raised = (told: Story, until = '2024-12-31') =>
  raisedOn(assessmentOwed, told, 'ada', until).map(({ anchor, on, ended }) => ({ anchor, on, ended }));

describe('assessment-owed', () => {
  it('asks the working day after the day by which a recommended assessment is to be opened', () => {
    expect(raised(family.entry(recommended))).toEqual([{ anchor: 'asked', on: '2024-06-10', ended: undefined }]);
  });
  it('says nothing where it was opened in time, or another that covers it was; one already under way does not cover it', () => {
    expect(
      raised(family.entry(recommended).entry(assessment('o', '2024-06-07', { type: 'core', status: 'started' })), '2024-07-31'),
    ).toEqual([]);
    expect(
      raised(family.entry(recommended).entry(assessment('o', '2024-06-07', { type: 'child-and-family', status: 'started' })), '2024-07-31'),
    ).toEqual([]);
    expect(
      raised(family.entry(recommended).entry(assessment('o', '2024-05-01/2024-06-30', { type: 'child-and-family', status: 'completed' }))),
    ).toMatchObject([{ ended: undefined }]);
  });
  it('reads a recommendation out of an outcome or the actions of a meeting', () => {
    expect(
      raised(
        family.entry(assessment('done', '2024-06-06', { type: 'initial', status: 'completed', outcome: 'parenting assessment to follow' })),
      ),
    ).toMatchObject([{ anchor: 'done' }]);
    const meeting: TerseEntry = {
      id: 'meeting',
      by: 'csc',
      when: '2024-06-06',
      kind: 'meeting',
      about: ['ada'],
      facts: { type: 'strategy', status: 'held', actions: [{ what: 'Core assessment by the team' }] },
    };
    expect(raised(family.entry(meeting))).toMatchObject([{ anchor: 'meeting' }]);
    expect(
      raised(
        family.entry({
          ...meeting,
          facts: { type: 'strategy', status: 'held', actions: [{ what: 'Send the core assessment to school' }] },
        }),
      ),
    ).toEqual([]);
  });
  it('says nothing where an outcome sends on to one of that type that is already open, and asks where that one is of another child', () => {
    const outcome = assessment('s47', '2024-06-06', {
      type: 'section-47',
      status: 'completed',
      outcome: 'child and family assessment goes on',
    });
    const open = assessment('cfa', '2024-05-28', { type: 'child-and-family', status: 'started' }, { thread: 'cfa' });
    expect(raised(family.entry(open).entry(outcome), '2024-07-10')).toEqual([]);
    expect(raised(family.entry({ ...open, facts: { ...open.facts, children: ['ben'] } }).entry(outcome), '2024-07-10')).toMatchObject([
      { anchor: 's47', on: '2024-06-10' },
    ]);
    const ended = assessment('end', '2024-06-03', { type: 'child-and-family', status: 'completed' }, { thread: 'cfa' });
    expect(raised(family.entry(open).entry(ended).entry(outcome), '2024-07-10')).toMatchObject([{ anchor: 's47' }]);
  });
  it('ends when it is opened, made or given up', () => {
    for (const status of ['started', 'completed', 'abandoned'])
      expect(
        raised(family.entry(recommended).entry(assessment('later', '2024-07-01', { type: 'core', status })), '2024-07-31'),
      ).toMatchObject([{ ended: '2024-07-01' }]);
  });
  it('asks the day after an assessment begun was due, by its own day or 45 working days from the referral', () => {
    expect(
      raised(family.entry(assessment('begun', '2024-06-06', { type: 'child-and-family', status: 'started', due: '2024-07-01' }))),
    ).toMatchObject([{ anchor: 'begun', on: '2024-07-02' }]);
    const referral: TerseEntry = {
      by: 'hv',
      when: '2024-06-03',
      kind: 'referral',
      about: ['ada'],
      facts: { from: 'professional', to: 'csc', children: ['ada'] },
      thread: 'ref',
    };
    expect(
      raised(
        family.entry(referral).entry(assessment('begun', '2024-06-06', { type: 'child-and-family', status: 'started' }, { thread: 'ref' })),
      ),
    ).toMatchObject([{ anchor: 'ref', on: '2024-08-06' }]);
  });
  it('calls nothing late while a vague opening leaves it open', () => {
    expect(raised(family.entry(assessment('begun', '2024-06', { type: 'child-and-family', status: 'started' })), '2024-09-02')).toEqual([]);
  });
  it('asks where a plan was opened on no assessment of the time before', () => {
    expect(raised(familyWithPlan)).toMatchObject([{ anchor: 'cin', on: '2024-04-03' }]);
    const assessed = family.entry(assessment('done', '2024-03-20', { type: 'child-and-family', status: 'completed' }));
    expect(
      raised(
        assessed.entry({
          by: 'csc',
          when: '2024-04-01',
          kind: 'plan',
          about: ['ada'],
          facts: { type: 'child-in-need', status: 'opened' },
          thread: 'cin',
        }),
      ),
    ).toEqual([]);
  });
  it('asks after news of a charge that bears on children, unless a decision with its reason follows', () => {
    const charge: TerseEntry = {
      id: 'charge',
      by: 'police',
      when: '2024-06-06',
      kind: 'legal',
      about: ['col', 'ada'],
      themes: ['sexual-abuse'],
      facts: { type: 'charge', to: ['col'] },
    };
    expect(raised(family.entry(charge))).toMatchObject([{ anchor: 'charge', on: '2024-06-10' }]);
    expect(
      raised(
        family.entry(charge).entry({
          by: 'csc',
          when: '2024-06-07',
          kind: 'decision',
          about: ['ada'],
          facts: { type: 'no-further-action', reason: 'Mistaken identity, police confirm' },
        }),
      ),
    ).toEqual([]);
    expect(raised(family.entry({ ...charge, themes: ['theft'] }))).toEqual([]);
  });
  it('keeps its anchor when the recommendation is made again', () => {
    expect(
      raised(family.entry(recommended).entry(assessment('again', '2024-07-01', { type: 'core', status: 'recommended' }))),
    ).toMatchObject([{ anchor: 'asked' }]);
  });
  it('asks the working day after the day by which an assessment that was decided on is to be opened, and not once it shows as under way', () => {
    const decision: TerseEntry = {
      id: 'taken',
      by: 'csc',
      when: '2024-06-03',
      kind: 'referral-decision',
      about: ['ada', 'bea'],
      facts: { decision: 'assess' },
      thread: 'ref',
    };
    const allocated: TerseEntry = { by: 'csc', when: '2024-06-04', kind: 'allocation', about: ['ada'], facts: { status: 'allocated' } };
    expect(raised(family.entry(decision).entry(allocated), '2024-07-31')).toMatchObject([
      { anchor: 'ref', on: '2024-06-05', ended: undefined },
    ]);
    expect(raisedOn(assessmentOwed, family.entry(decision), 'ada', '2024-06-30')[0]?.question).toBe(
      'A child and family assessment of Ada was decided on (3 June 2024). There is no record here of it being opened: who owns it, or is there a reason?',
    );
    const signs: readonly TerseEntry[] = [
      assessment('begun', '2024-06-04', { type: 'child-and-family', status: 'started' }),
      { by: 'csc', when: '2024-06-04', kind: 'contact', about: ['ada', 'bea'], facts: { mode: 'home-visit', outcome: 'no-access' } },
      { by: 'csc', when: '2024-06-04', kind: 'information-request', about: ['ada'], facts: { to: ['hv'] } },
    ];
    for (const sign of signs) {
      expect(raised(family.entry(decision).entry(sign), '2024-07-31'), sign.kind).toEqual([]);
      expect(raised(family.entry(decision).entry({ ...sign, when: '2024-06-12' }), '2024-07-31'), sign.kind).toMatchObject([
        { ended: '2024-06-12' },
      ]);
    }
  });
});
