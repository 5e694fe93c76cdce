import { describe, expect, it } from 'vitest';
import { raisedOn } from '../../../../test/builders/concerns.ts';
import { family } from '../../../../test/builders/family.ts';
import type { Story } from '../../../../test/builders/ledger.ts';
import type { TerseClaim, TerseEntry } from '../../../../test/builders/terse.ts';
import { letterNotReadable } from './check.ts';

const raised = (told: Story, as?: string) => raisedOn(letterNotReadable, told, 'ada', '2024-12-31', as === undefined ? {} : { as });
const known = (claim: Partial<TerseClaim> = {}): TerseEntry => ({
  id: 'need',
  by: 'hv',
  when: '2024-03-20',
  kind: 'note',
  about: ['bea'],
  claims: [{ who: 'bea', is: 'cannot-read', saidBy: 'bea', ...claim }],
});
const letter = (more: Partial<TerseEntry> = {}): TerseEntry => ({
  id: 'letter',
  by: 'csc',
  when: '2024-05-01',
  kind: 'contact',
  about: ['ada', 'bea'],
  facts: { mode: 'letter', to: 'bea' },
  thread: 'work',
  ...more,
});
const needy = family.entry(known());

describe('a letter to someone who finds reading hard', () => {
  it('is asked about on the day, of whoever wrote and then of the lead', () => {
    const [one] = raised(needy.entry(letter()));
    expect(one).toMatchObject({ anchor: 'work bea', on: '2024-05-01', ended: undefined, evidence: ['need', 'letter'], asked: ['csc'] });
    expect(one?.question).toBe(
      'It is on record that Bea finds reading hard (hv, 20 March 2024). csc put something to Bea in writing (1 May 2024), and there is no record here of it being read out, explained or given in another form: has it been, and how else can it be said?',
    );
  });
  it.each<[string, TerseEntry]>([
    ['a claim of dyslexia', known({ is: 'learning-need', what: 'dyslexia' })],
    ['a claim that an interpreter is needed', known({ is: 'needs-interpreter', what: 'Polish' })],
    ['words alone', { ...known(), claims: [], text: 'Bea told me that she struggles to read.' }],
  ])('knows of the need from %s', (_, need) => {
    expect(raised(family.entry(need).entry(letter()))).toHaveLength(1);
  });
  it.each<[string, Partial<TerseEntry>]>([
    ['a text message', { facts: { mode: 'message' }, text: 'Text message with the new date.' }],
    ['a leaflet left at a visit', { kind: 'advice', facts: { topic: 'feeding', to: ['bea'] }, text: 'Left a leaflet with her.' }],
    ['a form', { kind: 'note', facts: {}, text: 'Gave mother the form to fill in at home.' }],
    [
      'a written agreement',
      { kind: 'restriction', facts: { type: 'written-agreement', status: 'set', restrains: ['bea'], protects: ['ada'] } },
    ],
    ['a letter before proceedings', { kind: 'legal', facts: { type: 'pre-proceedings', to: ['bea'] } }],
    [
      'a letter that a plan asks for',
      {
        kind: 'plan',
        facts: { type: 'safety', status: 'opened', actions: [{ what: 'send the dates in a letter to mother', who: 'csc' }] },
      },
    ],
  ])('asks of %s too', (_, more) => {
    expect(raised(needy.entry(letter(more)))).toHaveLength(1);
  });
  it.each<[string, Partial<TerseEntry>]>([
    ['it was read out', { text: 'Letter about the meeting. Rang and read it to her the same day.' }],
    ['it was gone through', { text: 'Letter sent, then went through it with her.' }],
    ['there was an interpreter', { facts: { mode: 'letter', to: 'bea', interpreter: true } }],
    ['it went to another agency', { facts: { mode: 'letter', to: 'gp' } }],
    ['it was a voice message', { facts: { mode: 'message' }, text: 'Left a message with the date.' }],
    ['it went to somebody else', { about: ['ada', 'col'], facts: { mode: 'letter', to: 'col' } }],
  ])('is silent where %s', (_, more) => {
    expect(raised(needy.entry(letter(more)))).toEqual([]);
  });
  it('the other parent reading it is not enough', () => {
    expect(raised(needy.entry(letter({ text: 'Letter sent. Her partner reads it to her.' })))).toHaveLength(1);
  });
  it('is silent where a way of saying what is written is settled, and where the need was put right before', () => {
    const settled = needy.entry({
      by: 'hv',
      when: '2024-04-02',
      kind: 'note',
      about: ['bea'],
      text: 'Letters are to be read to her by Jo.',
    });
    expect(raised(settled.entry(letter()))).toEqual([]);
    const mistaken = needy.entry({ ...known({ not: true }), id: 'can', when: '2024-04-10' });
    expect(raised(mistaken.entry(letter()))).toEqual([]);
  });
  it('a letter sent before the need was known is not asked about', () => {
    expect(raised(family.entry(letter({ when: '2024-03-10' })).entry(known()))).toEqual([]);
  });
  it.each<[string, Partial<TerseEntry>]>([
    ['the writer meets her', { by: 'csc', facts: { mode: 'home-visit', outcome: 'seen', seen: ['bea'] } }],
    ['the writer speaks with her', { by: 'csc', facts: { mode: 'call', outcome: 'spoken-to' } }],
    [
      'a worker whom she knows reads it to her',
      { by: 'hv', facts: { mode: 'home-visit' }, text: "Read the social worker's letter to her." },
    ],
  ])('ends when %s', (_, more) => {
    const later: TerseEntry = { by: 'hv', when: '2024-05-10', kind: 'contact', about: ['bea'], ...more };
    expect(raised(needy.entry(letter()).entry(later))).toMatchObject([{ ended: '2024-05-10' }]);
  });
  it('more letters of the same agency are the same question, and another agency has its own', () => {
    const more = needy
      .entry(letter())
      .entry(letter({ id: 'second', when: '2024-05-20' }))
      .entry(letter({ id: 'theirs', by: 'gp', when: '2024-05-21', thread: 'gp' }));
    expect(raised(more)).toMatchObject([
      { anchor: 'work bea', evidence: ['need', 'letter', 'second'] },
      { anchor: 'gp bea', evidence: ['need', 'theirs'], asked: ['gp', 'csc'] },
    ]);
  });
});

describe('letters with no answer', () => {
  const unanswered = (id: string, when: string, facts: TerseEntry['facts'] = {}): TerseEntry =>
    letter({ id, when, facts: { mode: 'letter', outcome: 'awaiting-reply', ...facts } });
  const two = family.entry(unanswered('first', '2024-05-01')).entry(unanswered('second', '2024-05-13'));

  it('are asked about when the second has gone ten working days without an answer and nothing tells whether they can be read', () => {
    const [one] = raised(two);
    expect(one).toMatchObject({ anchor: 'work bea', on: '2024-05-29', evidence: ['first', 'second'], asked: ['csc'] });
    expect(one?.question).toContain('there is no record here of whether Bea can read such letters with ease');
  });
  it('are asked about at once where a third goes out, or she did not come', () => {
    expect(raised(two.entry(unanswered('third', '2024-05-16')))).toMatchObject([
      { on: '2024-05-16', evidence: ['first', 'second', 'third'] },
    ]);
    const missed = two.entry({
      by: 'csc',
      when: '2024-05-17',
      kind: 'contact',
      about: ['bea'],
      facts: { mode: 'appointment', outcome: 'did-not-attend' },
    });
    expect(raised(missed)).toMatchObject([{ on: '2024-05-17' }]);
  });
  it('may stand in one line with their number', () => {
    expect(raised(family.entry(unanswered('both', '2024-05-01', { count: 2 })))).toMatchObject([{ on: '2024-05-17', evidence: ['both'] }]);
  });
  it('one letter is not enough, nor two that ask for nothing', () => {
    expect(raised(family.entry(unanswered('first', '2024-05-01')))).toEqual([]);
    const notes = family
      .entry(letter({ id: 'a', text: 'Letter of thanks.' }))
      .entry(letter({ id: 'b', when: '2024-05-13', text: 'Copy of the plan.' }));
    expect(raised(notes)).toEqual([]);
  });
  it('are no question where she can read, was asked about it, or was in touch between', () => {
    expect(raised(two.entry({ ...known({ not: true }), when: '2024-05-02' }))).toEqual([]);
    expect(
      raised(two.entry({ by: 'hv', when: '2024-05-02', kind: 'contact', about: ['bea'], present: ['bea'], facts: { asked: ['reading'] } })),
    ).toEqual([]);
    expect(
      raised(two.entry({ by: 'csc', when: '2024-05-20', kind: 'contact', about: ['bea'], facts: { mode: 'call', outcome: 'spoken-to' } })),
    ).toEqual([]);
  });
  it('a vague date counts from its latest day, and end when she is seen', () => {
    const vague = family.entry(unanswered('first', '2024-04')).entry(unanswered('second', '2024-05'));
    const seen: TerseEntry = {
      by: 'csc',
      when: '2024-07-01',
      kind: 'contact',
      about: ['bea'],
      present: ['bea'],
      facts: { mode: 'home-visit' },
    };
    expect(raised(vague.entry(seen))).toMatchObject([{ on: '2024-06-17', ended: '2024-07-01' }]);
  });
  it('stay the same question when it comes out that she cannot read', () => {
    expect(raised(two.entry({ ...known(), when: '2024-06-10' }))).toMatchObject([
      { anchor: 'work bea', on: '2024-05-29', ended: undefined, evidence: ['first', 'second', 'need'] },
    ]);
  });
  it('are asked of the writer through its own records, and of no other', () => {
    const tied = two.entry({
      by: 'csc',
      when: '2024-04-30',
      kind: 'note',
      about: ['ada'],
      claims: [{ who: 'bea', is: 'parent-of', whom: 'ada' }],
    });
    expect(raised(tied, 'csc')).toHaveLength(1);
    expect(raised(tied, 'hv')).toEqual([]);
  });
});
