import { describe, expect, it } from 'vitest';
import { raisedOn } from '../../../../test/builders/concerns.ts';
import { family } from '../../../../test/builders/family.ts';
import type { Story } from '../../../../test/builders/ledger.ts';
import type { TerseEntry } from '../../../../test/builders/terse.ts';
import { adultServiceSilentOnChild } from './check.ts';

const contact = (more: Partial<TerseEntry> = {}): TerseEntry => ({
  id: 'first',
  by: 'drugs',
  when: '2024-05-01',
  kind: 'contact',
  about: ['col'],
  present: ['col'],
  facts: { mode: 'appointment', outcome: 'seen' },
  thread: 'col-drugs',
  ...more,
});
const started = (more: Partial<TerseEntry> = {}): TerseEntry =>
  contact({ id: 'started', kind: 'service', present: [], facts: { service: 'recovery', status: 'started' }, ...more });
const raised = (told: Story, until = '2025-12-31') => raisedOn(adultServiceSilentOnChild, told, 'ada', until);

describe('an adults’ service with no word of children', () => {
  it('is asked at the first contact', () => {
    const [one] = raised(family.entry(contact()));
    expect(one).toMatchObject({
      anchor: 'col-drugs drugs',
      on: '2024-05-01',
      ended: undefined,
      evidence: ['first'],
      asked: ['drugs'],
      about: ['ada', 'col'],
    });
    expect(one?.question).toBe(
      'drugs works with Col: first on record on 1 May 2024. There is no record here of it asking whether Col lives with, is a parent of or sees any child, nor of an answer: has it been asked, or can it be?',
    );
  });
  it('is asked fourteen days after it started where no contact is on record, and not before', () => {
    expect(raised(family.entry(started()))).toMatchObject([{ on: '2024-05-16', evidence: ['started'] }]);
    expect(raised(family.entry(started({ when: '2024-05' })))).toMatchObject([{ on: '2024-06-15' }]);
    expect(raised(family.entry(started()).entry(contact({ when: '2024-05-10', text: 'No children.' })))).toEqual([]);
  });
  it.each<[string, Partial<TerseEntry>]>([
    ['an assessment', { kind: 'assessment', facts: { type: 'substance', status: 'started' } }],
    ['a call in which he was spoken with', { present: [], facts: { mode: 'call', outcome: 'spoken-to' } }],
    ["a GP's appointment about mood", { by: 'gp', themes: ['mental-health'] }],
    ['the nurse of a mental health team', { by: 'mind' }],
  ])('counts %s as a contact', (_, more) => {
    expect(raised(family.entry(contact(more)))).toMatchObject([{ on: '2024-05-01' }]);
  });
  it.each<[string, Partial<TerseEntry>]>([
    ['a missed appointment', { present: [], facts: { mode: 'appointment', outcome: 'did-not-attend' } }],
    ['a letter', { present: [], facts: { mode: 'letter' } }],
  ])('%s is no contact: the fourteen days run', (_, more) => {
    expect(raised(family.entry(contact(more)))).toMatchObject([{ on: '2024-05-16' }]);
  });
  it.each<[string, Partial<TerseEntry>]>([
    ['it asked', { facts: { mode: 'appointment', outcome: 'seen', asked: ['children'] } }],
    ['he said that there are none', { text: 'Lives by himself. No children, he says.' }],
    ['he said that he would rather not say', { text: 'Asked about children, preferred not to answer.' }],
    ['a child is named', { about: ['col', 'ada'] }],
    ['a tie with a child is claimed', { claims: [{ who: 'col', is: 'parent-of', whom: 'ada', saidBy: 'col' }] }],
    ['a pregnancy is spoken of', { claims: [{ who: 'bea', is: 'pregnant', saidBy: 'col' }] }],
    ['the service is no adults’ service', { by: 'hosp' }],
    ['it is a call about him between two agencies', { present: [], facts: { mode: 'call', to: 'csc', outcome: 'spoken-to' } }],
    ['the GP sees him for something else', { by: 'gp', themes: ['health'] }],
    ['he is not tied to the child', { about: ['dan'], present: ['dan'] }],
    ['the referral came to nothing', { kind: 'service', present: [], facts: { service: 'recovery', status: 'declined' } }],
    [
      'it is an old note',
      {
        by: 'mind',
        kind: 'health',
        present: [],
        when: '2019',
        recorded: '2024-05-01',
        facts: { type: 'diagnosis' },
        themes: ['mental-health'],
      },
    ],
  ])('is silent where %s', (_, more) => {
    expect(raised(family.entry(contact(more)))).toEqual([]);
  });
  it('ends when it asks, is given what names the child, or sits in a meeting about the child', () => {
    const given = family.entry(contact());
    const ways: readonly TerseEntry[] = [
      contact({ id: 'asked', when: '2024-05-20', facts: { mode: 'appointment', outcome: 'seen', asked: ['children'] } }),
      {
        by: 'csc',
        when: '2024-05-20',
        kind: 'plan',
        about: ['ada', 'col'],
        facts: { type: 'child-in-need', status: 'opened' },
        shared: ['drugs'],
      },
      {
        by: 'csc',
        when: '2024-05-20',
        kind: 'meeting',
        about: ['ada'],
        facts: { type: 'child-in-need', status: 'held', attended: ['csc', 'drugs'], family: ['col'] },
      },
    ];
    for (const later of ways) expect(raised(given.entry(later))).toMatchObject([{ ended: '2024-05-20' }]);
  });
  it('is not told by a plan that it held for another patient, or that does not name this one', () => {
    const plan: TerseEntry = {
      by: 'csc',
      when: '2024-05-20',
      kind: 'plan',
      about: ['ada', 'bea'],
      facts: { type: 'child-in-need', status: 'opened' },
      shared: ['drugs'],
    };
    expect(raised(family.entry(contact()).entry(plan))).toMatchObject([{ ended: undefined }]);
    const before = family.entry({ ...plan, when: '2024-04-01', about: ['ada', 'bea', 'col'] }).entry(contact());
    expect(raised(before)).toMatchObject([{ ended: undefined }]);
    const sent: TerseEntry = { ...plan, when: '2024-04-01', kind: 'referral', about: ['ada', 'col'], facts: { to: ['drugs'] } };
    expect(raised(family.entry(sent).entry(contact()))).toEqual([]);
  });
  it('is not told by notice of an event alone', () => {
    const notice: TerseEntry = {
      by: 'police',
      when: '2024-05-20',
      kind: 'incident',
      about: ['col', 'ada'],
      facts: { nature: 'threat', by: ['col'] },
      shared: ['drugs'],
    };
    expect(raised(family.entry(contact()).entry(notice))).toMatchObject([{ ended: undefined }]);
  });
  it('ends when the work ends, and is asked again if he comes back', () => {
    const closed = family
      .entry(contact())
      .entry(started({ id: 'closed', when: '2024-06-03', facts: { service: 'recovery', status: 'closed', reason: 'did not come' } }));
    expect(raised(closed)).toMatchObject([{ ended: '2024-06-03' }]);
    expect(raised(closed.entry(contact({ id: 'back', when: '2024-09-02' })))).toMatchObject([
      { anchor: 'col-drugs drugs', ended: undefined },
    ]);
  });
  it('leaves out one night of emergency care, and not a team that goes on', () => {
    const detained = contact({ by: 'mind', kind: 'health', facts: { type: 'admission' }, themes: ['mental-health'], thread: 'ward' });
    expect(raised(family.entry(detained))).toEqual([]);
    expect(raised(family.entry(detained).entry(started({ by: 'mind', when: '2024-05-02', thread: 'ward' })))).toMatchObject([
      { on: '2024-05-02' },
    ]);
  });
  it('asks each service for itself', () => {
    expect(
      raised(family.entry(contact()).entry(contact({ id: 'other', by: 'mind', thread: 'col-mind' }))).map(({ asked }) => asked),
    ).toEqual([['drugs'], ['mind']]);
  });
});

describe('what it knows of children, grown old', () => {
  const known = family.entry(contact({ when: '2024-01-10', facts: { mode: 'appointment', outcome: 'seen', asked: ['children'] } }));
  const review = (when: string, more: Partial<TerseEntry> = {}): TerseEntry =>
    contact({ id: 'review', when, kind: 'assessment', facts: { type: 'substance', status: 'completed' }, ...more });

  it('is asked about at a review or a crisis past the hundred and eighty days', () => {
    expect(raised(known.entry(review('2024-07-08')))).toEqual([]);
    expect(raised(known.entry(review('2024-07-09')))).toMatchObject([
      { anchor: 'col-drugs drugs', on: '2024-07-09', evidence: ['first', 'review'] },
    ]);
    const crisis: TerseEntry = {
      id: 'review',
      by: 'police',
      when: '2024-08-01',
      kind: 'incident',
      about: ['col'],
      facts: { nature: 'detention', by: ['col'] },
      shared: ['drugs'],
    };
    const [one] = raised(known.entry(crisis));
    expect(one).toMatchObject({ on: '2024-08-01', asked: ['drugs'] });
    expect(one?.question).toBe(
      'What drugs has on record of children around Col was last put down on 10 January 2024, and there has been a crisis since (1 August 2024). Has it been asked again whether Col lives with, is a parent of or sees any child?',
    );
  });
  it('is no question where the review itself asked, and ends when it is asked', () => {
    expect(raised(known.entry(review('2024-08-01', { text: 'Sees his daughter on Sundays.' })))).toEqual([]);
    const asked = known
      .entry(review('2024-08-01'))
      .entry(contact({ id: 'later', when: '2024-08-20', facts: { mode: 'call', asked: ['children'] } }));
    expect(raised(asked)).toMatchObject([{ ended: '2024-08-20' }]);
  });
});
