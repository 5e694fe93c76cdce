import { describe, expect, it } from 'vitest';
import { concernsOn, raisedOn } from '../../../../test/builders/concerns.ts';
import { family } from '../../../../test/builders/family.ts';
import type { Story } from '../../../../test/builders/ledger.ts';
import type { TerseEntry } from '../../../../test/builders/terse.ts';
import { waitingOnEachOther } from './check.ts';

// 8 April 2024 is a Monday.
const wait: TerseEntry = {
  id: 'wait',
  by: 'csc',
  when: '2024-04-08',
  kind: 'information-reply',
  about: ['ada', 'bea'],
  facts: { to: 'school', outcome: 'given', awaiting: 'hosp' },
  thread: 'q',
};
const note = (by: string, text: string, more: Partial<TerseEntry> = {}): TerseEntry => ({
  by,
  when: '2024-04-08',
  kind: 'note',
  about: ['ada'],
  text,
  ...more,
});
const raised = (told: Story) =>
  raisedOn(waitingOnEachOther, told, 'ada', '2024-12-31').map(({ on, ended, evidence, asked }) => ({
    on,
    ended,
    evidence: evidence.join(' '),
    asked: asked.join(' '),
  }));

describe('each is waiting for the other', () => {
  it('is asked of both when two working days have passed with nothing to show that the work is in hand', () => {
    expect(raised(family.entry(wait))).toEqual([{ on: '2024-04-11', ended: undefined, evidence: 'wait', asked: 'csc hosp' }]);
    const [one] = raisedOn(waitingOnEachOther, family.entry(wait), 'ada', '2024-12-31');
    expect(one).toMatchObject({ anchor: 'q csc+hosp', about: ['ada'] });
    expect(one?.question).toBe(
      'csc is waiting for hosp before it goes on with its own work with Ada (8 April 2024). There is no record here that hosp has it in hand: is it being done for this child, and by when, or can the work go ahead without it?',
    );
    expect(raised(family.entry({ ...wait, when: '2024-04' }))).toMatchObject([{ on: '2024-05-03' }]);
  });

  it('reads a wait in free words, and what one agency retells of another', () => {
    for (const text of [
      'Waiting for the hospital to report before we decide.',
      'Awaiting the outcome of the paediatric assessment.',
      'Nothing is to start until the consultant has reported.',
    ])
      expect(raised(family.entry(note('csc', text))), text).toMatchObject([{ on: '2024-04-11', asked: 'csc hosp' }]);
    const decided = family.entry({
      ...note('csc', ''),
      kind: 'referral-decision',
      facts: { decision: 'no-role', reason: "pending the hospital's report" },
    });
    expect(raised(decided)).toHaveLength(1);
    const retold = family.entry({ ...wait, by: 'school', facts: { from: 'csc', awaiting: 'hosp' } });
    expect(raised(retold)).toMatchObject([{ asked: 'csc hosp' }]);
  });

  it('is not asked where somebody of the family waits, where it is over, or where no work or no agency is named', () => {
    for (const text of [
      'Mum is waiting for housing to decide.',
      'Bea is awaiting the results from the hospital.',
      'No longer waiting for the hospital report.',
      'Waiting for the hospital.',
      'We are waiting to see how the week goes.',
      'On the waiting list for the nursery.',
    ])
      expect(raised(family.entry(note('csc', text))), text).toEqual([]);
  });

  it('another report by the same agency, on other children, is not in hand for this one', () => {
    const begun: TerseEntry = {
      by: 'hosp',
      when: '2024-04-05',
      kind: 'assessment',
      about: ['ben', 'bea'],
      facts: { type: 'medical', status: 'started', children: ['ben'] },
      claims: [{ who: 'bea', is: 'parent-of', whom: 'ben' }],
    };
    expect(raised(family.entry(begun).entry(wait))).toHaveLength(1);
    expect(raised(family.entry({ ...begun, about: ['ada', 'bea'], facts: { ...begun.facts, children: ['ada'] } }).entry(wait))).toEqual([]);
  });

  it('is not asked where the other agency was asked for it, or has it down as its task', () => {
    const asked: TerseEntry = { by: 'csc', when: '2024-04-05', kind: 'information-request', about: ['ada'], facts: { to: 'hosp' } };
    const rang: TerseEntry = { by: 'csc', when: '2024-04-09', kind: 'contact', about: ['ada'], facts: { mode: 'call', to: ['hosp'] } };
    const task: TerseEntry = {
      by: 'csc',
      when: '2024-04-02',
      kind: 'plan',
      about: ['ada'],
      facts: { type: 'child-in-need', status: 'opened', actions: [{ what: 'medical report', who: 'hosp' }] },
    };
    for (const entry of [asked, rang, task]) expect(raised(family.entry(entry).entry(wait))).toEqual([]);
  });

  it('ends when the work or a word for this child comes, not with a word that the child is left out', () => {
    const reply: TerseEntry = {
      by: 'hosp',
      when: '2024-04-15',
      kind: 'information-reply',
      about: ['ada', 'bea'],
      text: 'Seen on the ward; report enclosed.',
      facts: { to: 'csc', outcome: 'given' },
    };
    expect(raised(family.entry(wait).entry(reply))).toMatchObject([{ on: '2024-04-11', ended: '2024-04-15' }]);
    expect(raised(family.entry(wait).entry({ ...reply, text: 'Our report is about her brother only.' }))).toMatchObject([
      { ended: undefined },
    ]);
    const told: TerseEntry = { ...reply, kind: 'observation', facts: {}, text: 'Weighed and well.', shared: ['csc'] };
    expect(raised(family.entry(wait).entry(told))).toMatchObject([{ ended: '2024-04-15' }]);
  });

  it('ends when whoever waited goes ahead', () => {
    const begun: TerseEntry = {
      by: 'csc',
      when: '2024-04-16',
      kind: 'assessment',
      about: ['ada'],
      facts: { type: 'child-and-family', status: 'started' },
    };
    expect(raised(family.entry(wait).entry(begun))).toMatchObject([{ ended: '2024-04-16' }]);
  });

  it('is asked at once where each waits for the other, and is one matter', () => {
    const both = family
      .entry(note('csc', "Waiting for the health visitor's assessment.", { id: 'a' }))
      .entry(note('hv', 'Awaiting the outcome of the social work assessment.', { id: 'b', when: '2024-04-09', shared: ['csc'] }));
    expect(raised(both)).toEqual([{ on: '2024-04-09', ended: undefined, evidence: 'a b', asked: 'csc hv' }]);
    expect(
      raised(both.entry(note('csc', "Still waiting for the health visitor's assessment.", { id: 'c', when: '2024-05-01' }))),
    ).toMatchObject([{ on: '2024-04-09', evidence: 'a b c' }]);
  });

  it('a request that waits, and an answer that waits for whoever asked, are each waiting for the other', () => {
    const asks: TerseEntry = {
      id: 'asks',
      by: 'csc',
      when: '2024-04-08',
      kind: 'information-request',
      about: ['ada'],
      text: 'Assessment on hold until the report of the hospital is in.',
      facts: { to: 'hosp' },
      thread: 'q',
    };
    const answers: TerseEntry = {
      id: 'answers',
      by: 'hosp',
      when: '2024-04-10',
      kind: 'information-reply',
      about: ['ada'],
      facts: { to: 'csc', outcome: 'nothing-held', awaiting: 'csc' },
      thread: 'q',
    };
    expect(raised(family.entry(asks).entry(answers))).toMatchObject([{ on: '2024-04-10', evidence: 'asks answers' }]);
    expect(raised(family.entry(asks))).toEqual([]);
  });

  it('is asked where each has one assessment down as for the other to make, until either begins it', () => {
    const each = family
      .entry(note('csc', 'The health visitor is to do the early help assessment.', { id: 'a' }))
      .entry(note('hv', 'Social worker will do the early help assessment.', { id: 'b', when: '2024-04-10' }));
    expect(raised(each)).toEqual([{ on: '2024-04-15', ended: undefined, evidence: 'a b', asked: 'csc hv' }]);
    const begun: TerseEntry = {
      by: 'hv',
      when: '2024-05-01',
      kind: 'assessment',
      about: ['ada'],
      facts: { type: 'early-help', status: 'started' },
    };
    expect(raised(each.entry(begun))).toMatchObject([{ ended: '2024-05-01' }]);
  });

  it('or one task on two plans, each with the other as its owner', () => {
    const plan = (by: string, who: string, id: string): TerseEntry => ({
      id,
      by,
      when: '2024-04-08',
      kind: 'plan',
      about: ['ada'],
      facts: {
        type: by === 'csc' ? 'child-in-need' : 'early-help',
        status: 'opened',
        actions: [{ what: 'Refer Ada for speech therapy', who }],
      },
    });
    expect(raised(family.entry(plan('csc', 'hv', 'a')).entry(plan('hv', 'csc', 'b')))).toMatchObject([
      { evidence: 'a b', asked: 'csc hv' },
    ]);
    expect(raised(family.entry(plan('csc', 'hv', 'a')).entry(plan('hv', 'hv', 'b')))).toEqual([]);
  });

  it('asks whoever the work was handed to, where it is expected of them and nothing shows that they have it', () => {
    const closed: TerseEntry = {
      id: 'closed',
      by: 'csc',
      when: '2024-04-08',
      kind: 'decision',
      about: ['ada'],
      text: 'Closed to us. An early help assessment is expected to follow.',
      facts: { type: 'close', stepDownTo: ['school'] },
    };
    expect(raised(family.entry(closed))).toMatchObject([{ on: '2024-04-11', evidence: 'closed', asked: 'csc school' }]);
    const taken: TerseEntry = {
      by: 'school',
      when: '2024-04-10',
      kind: 'plan',
      about: ['ada'],
      facts: { type: 'early-help', status: 'opened' },
    };
    expect(raised(family.entry(closed).entry(taken))).toEqual([]);
    expect(raised(family.entry(note('csc', 'Mum expects the hospital to send her the report.')))).toEqual([]);
  });

  it("another child's wait is another matter", () => {
    expect(raised(family.entry({ ...wait, about: ['ben'] }))).toEqual([]);
  });

  it('through one agency: whoever waits is asked from its own record; a third that was copied in is not', () => {
    const copied = family.entry({ ...wait, shared: ['gp'] });
    expect(concernsOn(waitingOnEachOther, copied, 'ada', '2024-04-12', { as: 'csc' })).toHaveLength(1);
    expect(concernsOn(waitingOnEachOther, copied, 'ada', '2024-04-12', { as: 'gp' })).toEqual([]);
  });
});
