import { describe, expect, it } from 'vitest';
import { concernsOn, raisedOn } from '../../../../test/builders/concerns.ts';
import { type Story, story } from '../../../../test/builders/ledger.ts';
import type { TerseEntry } from '../../../../test/builders/terse.ts';
import { riskSaidToHaveGone } from './check.ts';

const given: Story = story({
  agencies: { csc: 'social-care', police: 'police', prob: 'probation' },
  people: { ada: { called: 'Ada', born: '2022-05-01' }, bea: { called: 'Bea' }, col: { called: 'Col' } },
})
  .entry({
    by: 'csc',
    when: '2024-01-02',
    kind: 'note',
    about: ['ada'],
    claims: [
      { who: 'bea', is: 'parent-of', whom: 'ada' },
      { who: 'col', is: 'parent-of', whom: 'ada' },
    ],
  })
  .entry({
    id: 'opened',
    by: 'csc',
    when: '2024-01-03',
    kind: 'plan',
    about: ['ada'],
    facts: { type: 'child-in-need', status: 'opened' },
    thread: 'cin',
  });
const close = (reason: string, more: Partial<TerseEntry> = {}): TerseEntry => ({
  id: 'close',
  by: 'csc',
  when: '2024-05-01',
  kind: 'decision',
  about: ['ada', 'bea'],
  facts: { type: 'close', reason },
  thread: 'cin',
  ...more,
});
const found = (told: Story, on = '2024-09-01'): readonly string[] =>
  concernsOn(riskSaidToHaveGone, told, 'ada', on).map(({ anchor, evidence }) => `${anchor}: ${evidence.join(' ')}`);
const inPrison = close('he is in prison');

describe('risk-said-to-have-gone', () => {
  it('asks on the day of a decision whose reason leans on an absence, and shows the absence with it', () => {
    const sentence: TerseEntry = {
      id: 'sentence',
      by: 'prob',
      when: '2024-04-20',
      kind: 'legal',
      about: ['col'],
      facts: { type: 'sentence' },
    };
    const [raised] = raisedOn(riskSaidToHaveGone, given.entry(sentence).entry(inPrison), 'ada', '2024-09-01');
    expect(raised).toMatchObject({ anchor: 'cin', on: '2024-05-01', ended: undefined, evidence: ['sentence', 'close'] });
    expect(raised?.asked).toEqual(['csc', 'csc', 'csc', 'prob']);
    expect(raised?.question).toBe(
      'The reason on record (csc, 1 May 2024) leans on somebody being in custody. There is no record here of what is to happen when that changes: has it been settled, and what remains meanwhile?',
    );
  });
  it.each([
    'the couple have parted',
    'he has moved out of the area',
    'she is in a refuge',
    'no further incidents reported',
    'Dad was remanded',
    'their relationship has ended',
  ])('reads "%s" as an absence', (reason) => {
    expect(found(given.entry(close(reason)))).toHaveLength(1);
  });
  it.each([
    'goals met and the course finished',
    'Course finished. Not because they are apart or separated',
    'Programme completed; the separation is mentioned and not relied on',
    'case moved on to early help',
    'nothing further to support what was alleged',
  ])('does not read "%s" as one', (reason) => {
    expect(found(given.entry(close(reason)))).toEqual([]);
  });
  it('reads the reason of whatever lowers or ends the work, and of nothing else', () => {
    expect(
      found(
        given.entry(
          close('he is in prison', { kind: 'plan', facts: { type: 'child-in-need', status: 'closed', reason: 'he is in prison' } }),
        ),
      ),
    ).toHaveLength(1);
    expect(
      found(given.entry(close('', { kind: 'referral-decision', facts: { decision: 'no-further-action', reason: 'he is in prison' } }))),
    ).toHaveLength(1);
    expect(found(given.entry(close('', { kind: 'referral-decision', facts: { decision: 'assess', reason: 'he is in prison' } })))).toEqual(
      [],
    );
    expect(found(given.entry(close('', { facts: { type: 'placement', reason: 'he is in prison' } })))).toEqual([]);
  });
  it('is silent where what is to happen is written, in the same closing or in the plan that follows', () => {
    expect(
      found(
        given.entry(close('', { facts: { type: 'close', reason: 'he is in prison', contingency: 'on release: back to the front door' } })),
      ),
    ).toEqual([]);
    const later = given.entry(inPrison).entry({
      by: 'csc',
      when: '2024-05-03',
      kind: 'plan',
      about: ['ada'],
      thread: 'cin',
      facts: { type: 'child-in-need', status: 'closed', contingency: 'on release: visit' },
    });
    expect(found(later, '2024-05-02')).toHaveLength(1);
    expect(found(later, '2024-05-03')).toEqual([]);
  });
  it('asks again as a release that is on record comes near, and when it has come', () => {
    const term: TerseEntry = {
      id: 'term',
      by: 'prob',
      when: '2024-04-20',
      kind: 'legal',
      about: ['col'],
      facts: { type: 'sentence', until: '2024-08-30' },
    };
    const told = given.entry(term).entry(inPrison);
    expect(found(told, '2024-08-01')).toEqual(['cin: close']);
    expect(found(told, '2024-08-02')).toEqual(['cin: term close']);
    const out = told.entry({ id: 'out', by: 'prob', when: '2024-08-30', kind: 'legal', about: ['col'], facts: { type: 'release' } });
    expect(found(out)).toEqual(['cin: term close out']);
    expect(raisedOn(riskSaidToHaveGone, told, 'ada', '2024-09-01')[0]?.evidence).toEqual(['close', 'term']);
  });
  it('asks about a move close by that answers a danger', () => {
    const threat: TerseEntry = {
      id: 'threat',
      by: 'police',
      when: '2024-04-01',
      kind: 'incident',
      about: ['bea', 'ada'],
      facts: { nature: 'threat', harmed: ['bea'] },
      thread: 'threat',
    };
    const moved = (what: string): TerseEntry => ({
      id: 'moved',
      by: 'csc',
      when: '2024-04-10',
      kind: 'contact',
      about: ['bea', 'ada'],
      facts: { mode: 'home-visit' },
      claims: [{ who: 'bea', is: 'lives-at', what }],
      thread: 'threat',
    });
    expect(found(given.entry(threat).entry(moved('a flat round the corner')))).toEqual(['threat: threat moved']);
    expect(found(given.entry(threat).entry(moved('a flat in another city')))).toEqual([]);
    expect(found(given.entry(moved('a flat round the corner')))).toEqual([]);
  });
  it('ends when the child is assessed again or work is opened again, and not by time', () => {
    const told = given.entry(inPrison);
    expect(found(told, '2027-01-01')).toHaveLength(1);
    expect(
      found(
        told.entry({
          by: 'csc',
          when: '2024-06-01',
          kind: 'assessment',
          about: ['ada'],
          facts: { type: 'child-and-family', status: 'completed' },
        }),
      ),
    ).toEqual([]);
    expect(
      found(
        told.entry({
          by: 'csc',
          when: '2024-06-01',
          kind: 'plan',
          about: ['ada'],
          thread: 'again',
          facts: { type: 'child-in-need', status: 'opened' },
        }),
      ),
    ).toEqual([]);
  });
  it('keeps the anchor of the thread as entries are added to the closing', () => {
    const told = given.entry(inPrison).entry(
      close('he is in prison', {
        id: 'ended',
        when: '2024-05-02',
        kind: 'plan',
        facts: { type: 'child-in-need', status: 'closed', reason: 'he is in prison' },
      }),
    );
    expect(found(told)).toEqual(['cin: close ended']);
  });

  it('reads the reason from the words of the decision where its field is blank', () => {
    const text = (said: string, reason = ''): TerseEntry => close(reason, { text: said });
    expect(found(given.entry(text('Closed, since he has gone to prison.')))).toEqual(['cin: close']);
    expect(found(given.entry(text('All aims met. His letter from prison was read out.')))).toEqual([]);
    expect(found(given.entry(text('Closed, since he has gone to prison.', 'aims met and seen by all')))).toEqual([]);
  });

  it('reads that somebody is away as an absence, and what the text says makes the children safe beside the reason given', () => {
    expect(found(given.entry(close('he is working away until the spring')))).toHaveLength(1);
    const beside = close('plan done', { text: 'Aims met. With him in prison there is no danger to the children now.' });
    expect(found(given.entry(beside))).toHaveLength(1);
  });
  it('is not answered by a line for anything else', () => {
    const line = (contingency: string): TerseEntry => close('', { facts: { type: 'close', reason: 'he is in prison', contingency } });
    expect(found(given.entry(line('any new worry: ring the front door')))).toHaveLength(1);
    expect(found(given.entry(line('if he comes out early: visit that week')))).toEqual([]);
  });
  it('gives early help time to write its plan', () => {
    const sent = close('', { kind: 'referral-decision', facts: { decision: 'early-help', reason: 'father has left the home' } });
    expect(raisedOn(riskSaidToHaveGone, given.entry(sent), 'ada', '2024-09-01')).toMatchObject([{ on: '2024-05-10' }]);
    const planned = given.entry(sent).entry({
      by: 'csc',
      when: '2024-05-03',
      kind: 'plan',
      about: ['ada'],
      thread: 'eh',
      facts: { type: 'early-help', status: 'opened', contingency: 'If he comes home: we see the children the next day.' },
    });
    expect(found(planned)).toEqual([]);
  });

  it.each([
    'he was given two years',
    'father is inside until spring',
    'she has put him out',
    'quiet since May',
    'police have not been called since May',
  ])('reads an absence in: %s', (reason) => {
    expect(found(given.entry(close(reason)))).toEqual(['cin: close']);
  });
  it.each(['given two years of steady routines, goals met', 'she has put the bins out', 'settled at nursery'])(
    'reads none in: %s',
    (reason) => {
      expect(found(given.entry(close(reason)))).toEqual([]);
    },
  );
});
