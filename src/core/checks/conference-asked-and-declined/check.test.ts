import { describe, expect, it } from 'vitest';
import { concernsOn, raisedOn } from '../../../../test/builders/concerns.ts';
import { family } from '../../../../test/builders/family.ts';
import type { Story } from '../../../../test/builders/ledger.ts';
import type { TerseEntry } from '../../../../test/builders/terse.ts';
import { conferenceAskedAndDeclined } from './check.ts';

const asking: TerseEntry = {
  id: 'asked',
  by: 'police',
  when: '2024-04-08',
  kind: 'meeting',
  about: ['ada', 'bea'],
  facts: { type: 'conference-initial', status: 'requested' },
  thread: 'threats',
  shared: ['csc'],
};
const no: TerseEntry = {
  id: 'no',
  by: 'csc',
  when: '2024-04-09',
  kind: 'meeting',
  about: ['ada', 'bea'],
  facts: { type: 'conference-initial', status: 'refused' },
  thread: 'threats',
  shared: ['police'],
};
const visit: TerseEntry = {
  ...asking,
  id: 'visit',
  by: 'hv',
  thread: 'visit',
  facts: { type: 'joint-visit', status: 'requested', invited: ['csc'] },
};
const raised = (told: Story) =>
  raisedOn(conferenceAskedAndDeclined, told, 'ada', '2024-12-31').map(({ anchor, on, ended, evidence, asked }) => ({
    anchor,
    on,
    ended,
    evidence: evidence.join(' '),
    asked: asked.join(' '),
  }));
const refused = family.entry(asking).entry(no);

describe('a partner asked for a conference, and the answer was no', () => {
  it('is asked of whoever said no on the day of the no, and then of whoever asked', () => {
    expect(raised(refused)).toEqual([
      { anchor: 'threats conference', on: '2024-04-09', ended: undefined, evidence: 'asked no', asked: 'csc police' },
    ]);
    const [one] = raisedOn(conferenceAskedAndDeclined, refused, 'ada', '2024-12-31');
    expect(one?.question).toBe(
      'police asked for a child protection conference on 8 April 2024. It was declined by csc on 9 April 2024. There is no record here that the other agencies were asked for their view and that somebody outside the case looked at it: has each been done, and have the reasons been told?',
    );
  });

  it('is asked for in a challenge too, whatever stage it is at', () => {
    const challenge: TerseEntry = { ...asking, kind: 'challenge', text: 'Asked social care for a conference.', facts: { to: 'csc' } };
    expect(raised(family.entry(challenge))).toMatchObject([{ on: '2024-04-10' }]);
    expect(raised(family.entry({ ...challenge, facts: { to: 'csc', status: 'escalated' } }))).toMatchObject([{ on: '2024-04-10' }]);
    expect(raised(family.entry({ ...challenge, facts: { to: 'csc', status: 'dropped' } }))).toEqual([]);
  });

  it('is asked where no answer is on record, from the working day after one for a conference or a strategy discussion and after five for a visit together', () => {
    expect(raised(family.entry(asking))).toMatchObject([{ on: '2024-04-10', evidence: 'asked' }]);
    expect(raised(family.entry({ ...asking, facts: { type: 'strategy', status: 'requested' } }))).toMatchObject([{ on: '2024-04-10' }]);
    expect(raised(family.entry(visit))).toMatchObject([{ on: '2024-04-16', asked: 'csc hv' }]);
    expect(raised(family.entry({ ...visit, when: '2024-04' }))).toMatchObject([{ on: '2024-05-09' }]);
  });

  it('knows a request and a no however they are written down', () => {
    const told: TerseEntry = {
      id: 'rang',
      by: 'hv',
      when: '2024-04-08',
      kind: 'contact',
      about: ['bea', 'ada'],
      text: 'Rang duty and asked for a strategy discussion about the bruising.',
      facts: { mode: 'call', to: ['csc'] },
    };
    expect(raised(family.entry(told))).toMatchObject([{ anchor: 'rang strategy', on: '2024-04-10', asked: 'csc hv' }]);
    const answered = family.entry(told).entry({
      id: 'not-met',
      by: 'hv',
      when: '2024-04-09',
      kind: 'contact',
      about: ['ada'],
      text: 'Duty rang back: a strategy discussion is not needed.',
      facts: { mode: 'call', from: ['csc'] },
    });
    expect(raised(answered)).toMatchObject([{ on: '2024-04-09', evidence: 'rang not-met', asked: 'csc hv' }]);
    const retold = family.entry(asking).entry({ ...no, by: 'police', facts: { ...no.facts, decidedBy: 'csc' } });
    expect(raised(retold)).toMatchObject([{ on: '2024-04-09', asked: 'csc police' }]);
    const letter: TerseEntry = {
      id: 'letter',
      by: 'school',
      when: '2024-04-08',
      kind: 'information-request',
      about: ['ada'],
      facts: { to: 'csc', for: 'joint visit' },
      thread: 'l',
    };
    const reply: TerseEntry = {
      id: 'reply',
      by: 'csc',
      when: '2024-04-10',
      kind: 'information-reply',
      about: ['ada'],
      facts: { to: 'school', outcome: 'refused' },
      thread: 'l',
    };
    expect(raised(family.entry(letter).entry(reply))).toMatchObject([{ on: '2024-04-10', evidence: 'letter reply' }]);
    expect(raised(family.entry({ ...no, id: 'only' }))).toMatchObject([{ on: '2024-04-09', evidence: 'only', asked: 'csc' }]);
  });

  it('is not asked where something else is wanted for a meeting, or a parent is asked about one', () => {
    const note: TerseEntry = { by: 'csc', when: '2024-04-08', kind: 'note', about: ['ada'] };
    for (const text of [
      'Asked the police for their report for the conference.',
      'Asked the school for a date for the strategy discussion on Friday.',
      'Strategy discussion asked for by the police and held at noon.',
      'Asked Mum how she felt about a joint visit.',
    ])
      expect(raised(family.entry({ ...note, text })), text).toEqual([]);
    expect(raised(family.entry({ ...note, kind: 'information-request', facts: { to: ['police'], for: 'initial conference' } }))).toEqual(
      [],
    );
  });

  it('what social care arranges for itself is not waited for', () => {
    expect(raised(family.entry({ ...asking, by: 'csc' }))).toEqual([]);
  });

  it('is not asked where it was held or called, and ends when it is', () => {
    const held: TerseEntry = { ...no, id: 'held', when: '2024-04-15', facts: { type: 'conference-initial', status: 'held' } };
    expect(raised(refused.entry(held))).toMatchObject([{ on: '2024-04-09', ended: '2024-04-15' }]);
    expect(raised(family.entry(asking).entry({ ...held, when: '2024-04-09', facts: { ...held.facts, status: 'called' } }))).toEqual([]);
    expect(
      raised(
        family.entry({ ...asking, facts: { type: 'strategy', status: 'requested' } }).entry({
          by: 'csc',
          when: '2024-04-09',
          kind: 'referral-decision',
          about: ['ada'],
          facts: { decision: 'strategy' },
        }),
      ),
    ).toEqual([]);
  });

  it('a visit made together answers, in whatever words', () => {
    const made: TerseEntry = {
      by: 'csc',
      when: '2024-04-12',
      kind: 'contact',
      about: ['ada', 'bea'],
      text: 'Visited with the health visitor.',
      facts: { mode: 'home-visit', outcome: 'seen' },
    };
    expect(raised(family.entry(visit).entry(made))).toEqual([]);
    const apart = { ...made, text: 'Visit.' };
    expect(raised(family.entry(visit).entry(apart))).toHaveLength(1);
    expect(
      raised(
        family
          .entry(visit)
          .entry(apart)
          .entry({ ...apart, by: 'hv' }),
      ),
    ).toEqual([]);
  });

  it('is not asked where whoever asked has taken it back', () => {
    const back: TerseEntry = {
      by: 'police',
      when: '2024-04-11',
      kind: 'note',
      about: ['ada'],
      text: 'Request withdrawn.',
      thread: 'threats',
    };
    expect(raised(refused.entry(back))).toMatchObject([{ on: '2024-04-09', ended: '2024-04-11' }]);
  });

  it('is not asked where others were asked and somebody outside the case looked; either alone is not enough', () => {
    const decision: TerseEntry = { ...no, id: 'weighed', kind: 'decision', facts: { type: 'no-meeting', reason: 'being seen weekly' } };
    const both = { consulted: ['hv', 'school'], signedOffBy: 'conference service manager' };
    expect(raised(refused.entry({ ...decision, facts: { ...decision.facts, ...both } }))).toEqual([]);
    for (const facts of [
      { consulted: both.consulted, signedOffBy: 'team manager' },
      { signedOffBy: both.signedOffBy },
      { consulted: ['police'] },
    ])
      expect(raised(refused.entry({ ...decision, facts: { ...decision.facts, ...facts } }))).toHaveLength(1);
  });

  it('rests while it is with somebody higher, and ends when the no is upheld with reasons that the asker was told', () => {
    const higher: TerseEntry = {
      by: 'police',
      when: '2024-04-12',
      kind: 'challenge',
      about: ['ada'],
      facts: { status: 'raised', stage: 'managers' },
      thread: 'c',
    };
    const answer: TerseEntry = { ...higher, by: 'csc', when: '2024-04-17', facts: { status: 'answered' }, shared: ['police'] };
    expect(raised(refused.entry(higher))).toMatchObject([{ on: '2024-04-09', ended: '2024-04-12' }]);
    const bare = refused.entry(higher).entry(answer);
    expect(concernsOn(conferenceAskedAndDeclined, bare, 'ada', '2024-04-16')).toEqual([]);
    expect(concernsOn(conferenceAskedAndDeclined, bare, 'ada', '2024-04-17')).toHaveLength(1);
    const withReason = refused.entry(higher).entry({ ...answer, facts: { status: 'answered', reason: 'seen daily by three services' } });
    expect(concernsOn(conferenceAskedAndDeclined, withReason, 'ada', '2024-04-17')).toEqual([]);
  });

  it('what is asked for again keeps its anchor', () => {
    const again = refused.entry({ ...asking, id: 'again', when: '2024-05-07' });
    expect(raised(again)).toMatchObject([{ anchor: 'threats conference', on: '2024-04-09', evidence: 'asked no again' }]);
  });

  it("another child's meeting is another matter", () => {
    expect(raised(family.entry({ ...asking, about: ['ben'] }))).toEqual([]);
  });

  it('through one agency: the asker that has not been told of the no asks about an answer; one that was copied in is asked nothing', () => {
    const untold = family.entry({ ...asking, shared: ['csc', 'hv'] }).entry({ ...no, shared: [] });
    const [seen] = concernsOn(conferenceAskedAndDeclined, untold, 'ada', '2024-04-12', { as: 'police' });
    expect(seen?.question).toContain('no record here of an answer');
    expect(concernsOn(conferenceAskedAndDeclined, untold, 'ada', '2024-04-12', { as: 'hv' })).toEqual([]);
  });
});
